"""The questions, put to the press review on both databases."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from mahdar.errors import AmbiguousNameError, QueryError
from mahdar.model import Article
from mahdar.store import Store, open_store
from mahdar.store.asking.dossier import write_brief
from mahdar.store.asking.dossier.frames import article_count
from mahdar.store.asking.evidence import Evidence
from mahdar.store.asking.wording import changes, wording_span
from mahdar.store.filters import Filters


def evidence_in(value: Any) -> list[Evidence]:
    """All evidence in an answer."""
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, tuple):
        return [one for part in value for one in evidence_in(part)]
    if dataclasses.is_dataclass(value):
        return [one for part in dataclasses.fields(value) for one in evidence_in(getattr(value, part.name))]
    return []


def answers(store: Store) -> list[Any]:
    meeting = store.timeline().hits[0].id
    return [
        store.search("الصين"),
        store.search("الصين", unit="articles"),
        store.who("أرمان بيكتوروف"),
        store.pair("KAZ", "CHN"),
        store.framework("one-china"),
        store.phrase("مبدأ صين واحدة"),
        store.compare(meeting),
        store.timeline(),
        store.brief("KAZ", "CHN"),
    ]


def test_every_quotation_is_in_its_article(asked: Store) -> None:
    from sqlalchemy import select

    from mahdar.store import schema

    with asked.engine.connect() as connection:
        texts = dict(connection.execute(select(schema.articles.c.uid, schema.articles.c.text)).all())
    for answer in answers(asked):
        found = evidence_in(answer)
        assert found
        for one in found:
            pieces = [texts[one.article][start:end] for start, end in one.spans]
            assert one.quotation == " … ".join(pieces)
            assert one.quotation
            for start, end in one.marks:
                assert any(first <= start and end <= last for first, last in one.spans)
            assert one.outlet
            assert one.day


def test_who(asked: Store) -> None:
    found = asked.who("بيكتوروف")
    assert (found.entity.name, found.entity.country) == ("أرمان بيكتوروف", "KAZ")
    term = found.offices[0]
    assert (term.office, term.country, term.first, term.last, term.articles) == (
        "foreign_minister",
        "KAZ",
        "2023-03-10",
        "2024-05-15",
        5,
    )
    assert term.evidence[0].quotation == "وزير الخارجية الكازاخي أرمان بيكتوروف"
    assert {hit.label for hit in found.positions.hits} >= {"adhere", "support", "oppose", "call"}
    assert all(
        who.name == "أرمان بيكتوروف" for hit in found.statements.hits for who in hit.who if who.role == "speaker"
    )


def test_who_says_it_with_others(tmp_path: Path) -> None:
    text = (
        "أستانا 14 مايو 2024 - التقى الرئيس الكازاخي قاسم جومارت توكاييف نظيره الأوزبكي شوكت ميرضيائيف. "
        "وأكد الجانبان أهمية التعاون في مجال المياه. وقال ميرضيائيف إن التجارة تنمو."
    )
    with open_store(tmp_path / "store.db") as store:
        store.add([Article(text=text, published="2024-05-14")])
        host, guest = store.who("توكاييف"), store.who("ميرضيائيف")
    assert [hit.passages[0].quotation for hit in host.statements.hits] == ["أهمية التعاون في مجال المياه"]
    assert [hit.label for hit in host.positions.hits] == ["stress"]
    assert (guest.statements.total, guest.positions.total) == (2, 1)


@pytest.mark.parametrize(
    "name",
    [
        "Abdel Fattah el-Sisi",
        "el-sisi",
        "السيسي",
        "سيسي",
        "عبد الفتاح سيسي",
        "عبدالفتاح السيسي",
        "person:el-sisi-abdel-fattah",
    ],
)
def test_one_person_by_several_names(asked: Store, name: str) -> None:
    found = asked.who(name)
    assert found.entity.uid == "person:el-sisi-abdel-fattah"
    assert any(term.office == "head_of_state" for term in found.known)


def test_a_name_that_is_none_names_those_with_a_word_like_it(asked: Store) -> None:
    with pytest.raises(QueryError, match="near: .*السيسي"):
        asked.who("السيسسي باشا")
    for nothing in ("", " ", "؟"):
        with pytest.raises(QueryError, match="give a name"):
            asked.who(nothing)
        with pytest.raises(QueryError, match="give a name"):
            asked.framework(nothing)


def test_a_name_that_only_sounds_alike_is_another(tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db") as store:
        store.add([Article(text="التقى الرئيس الكازاخي قاسم جومارت توكاييف وزير الخارجية الصيني وانغ يي في أستانا.")])
        assert store.who("توكايف").entity.name_en == "Kassym-Jomart Tokayev"
        with pytest.raises(QueryError, match="no person 'الثقفي'"):
            store.who("الثقفي")


def test_a_name_of_two(asked: Store) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        asked.who("الحوراني")
    assert {one.country for one in caught.value.candidates} == {"JOR", "IRQ"}
    assert {asked.who(one.uid).entity.uid for one in caught.value.candidates} == {
        one.uid for one in caught.value.candidates
    }


def test_limits_leave_totals_true(asked: Store) -> None:
    whole, few = asked.who("بيكتوروف", limit=None), asked.who("بيكتوروف", limit=1)
    assert len(few.positions.hits) == 1
    assert few.positions.total == whole.positions.total == len(whole.positions.hits) > 3


@pytest.mark.parametrize(("one", "other"), [("KAZ", "CHN"), ("كازاخستان", "الصين"), ("Kazakhstan", "china")])
def test_pair(asked: Store, one: str, other: str) -> None:
    found = asked.pair(one, other)
    assert found.states == ("KAZ", "CHN")
    assert [year.year for year in found.years] == ["2023", "2024"]
    assert sum(year.engagements for year in found.years) == found.engagements.total
    assert {named.name for named in found.people} == {"أرمان بيكتوروف", "تشين رونغ"}
    assert "مبدأ صين واحدة" in {named.name for named in found.frameworks}
    assert found.positions.total > 0
    assert found.acts[0].source == "KAZ"
    assert found.acts[0].events > 0


def test_a_pair_is_the_same_both_ways(asked: Store) -> None:
    there, back = asked.pair("KAZ", "CHN"), asked.pair("CHN", "KAZ")
    assert there.acts == back.acts[::-1]
    assert there.engagements == back.engagements
    assert there.positions == back.positions


def test_pair_with_filters(asked: Store) -> None:
    found = asked.pair("KAZ", "CHN", filters=Filters(since="2024"))
    assert [year.year for year in found.years] == ["2024"]
    assert all((hit.day or "") >= "2024" for hit in (*found.engagements.hits, *found.positions.hits))


def test_framework(asked: Store) -> None:
    found = asked.framework("مبدأ الصين الواحدة")
    assert found.entity.uid == "framework:one-china"
    assert [(stand.country, stand.share) for stand in found.stands] == [("KAZ", 1.0)]
    days = [hit.day for hit in found.positions.hits]
    assert days == sorted(days, key=str)


def test_phrase(asked: Store) -> None:
    found = asked.phrase("مبدأ صين واحدة")
    assert found.matched == "phrase"
    state = found.states[0]
    assert state.country == "KAZ"
    assert [wording.text for wording in state.wordings] == [
        "كازاخستان تلتزم بمبدأ صين واحدة",
        "كازاخستان تلتزم بثبات بمبدأ الصين الواحدة",
    ]
    assert state.wordings[0].changed is None
    changed = state.wordings[1].changed
    assert changed is not None
    assert ("added", "بثبات") in [(change.kind, change.words) for change in changed]
    for share in state.shares:
        assert share.on_target <= share.positions
        assert share.share == round(share.on_target / share.positions, 4)


def test_phrase_by_words(asked: Store) -> None:
    assert asked.phrase("التعاون الطاقة").matched == "words"
    assert asked.phrase("القطب الشمالي").total == 0
    with pytest.raises(QueryError, match="year, month"):
        asked.phrase("حل الدولتين", per="week")
    with pytest.raises(QueryError, match="no target"):
        asked.phrase(" ")


#: Two wordings and the difference: kept, -taken out, +put in.
DIFFERENCES = (
    ("تلتزم بمبدأ صين واحدة", "تلتزم بثبات بمبدأ صين واحدة", "تلتزم +بثبات بمبدأ صين واحدة"),
    ("تدعم حل الدولتين", "تؤيد حل الدولتين", "-تدعم +تؤيد حل الدولتين"),
    ("تدعم المبادرة", "تدعم المُبادره", "تدعم المُبادره"),
    ("تدعم الحل", "تدعم الحل السلمي", "تدعم الحل +السلمي"),
)


@pytest.mark.parametrize(("before", "after", "shown"), DIFFERENCES)
def test_differences_of_wordings(before: str, after: str, shown: str) -> None:
    signs = {"same": "", "added": "+", "removed": "-"}
    found = changes(before, after)
    assert found is not None
    assert " ".join(signs[change.kind] + change.words for change in found) == shown


def test_wordings_with_nothing_in_common_are_not_compared() -> None:
    assert changes("تدعم حل الدولتين", "ترفض الاستيطان في القدس") is None
    assert changes("", "تدعم") is None


def test_a_wording_begins_after_a_mark_or_an_earlier_target() -> None:
    text = "وقال الوزير، إن بلاده تدعم حل الدولتين وترفض الاستيطان"
    target = text.index("الاستيطان"), len(text)
    assert text[slice(*wording_span(text, target))] == "إن بلاده تدعم حل الدولتين وترفض الاستيطان"
    end = text.index(" وترفض")
    assert text[slice(*wording_span(text, target, after=end))] == "وترفض الاستيطان"
    assert wording_span(text, (0, 4)) == (0, 4)


def test_compare(asked: Store) -> None:
    hit = next(hit for hit in asked.timeline().hits if hit.reprints and hit.disagreements)
    found = asked.compare(hit.id)
    assert [readout.source.outlet for readout in found.readouts] == ["وكالة الفجر", "موقع الضفة"]
    assert found.hit.disagreements
    adhered = next(topic for topic in found.topics if topic.label == "adhere")
    assert adhered.missing == (1,)
    called = next(topic for topic in found.topics if topic.label == "call")
    assert called.missing == (0,)
    assert asked.compare(f"{found.readouts[0].source.article}:{found.readouts[0].source.item}").topics == found.topics


def test_the_same_told_twice_is_one_topic(asked: Store) -> None:
    hit = next(hit for hit in asked.timeline().hits if hit.day == "2023-03-10")
    found = asked.compare(hit.id)
    assert len(found.readouts) == 2
    assert all(topic.missing == () for topic in found.topics)


@pytest.mark.parametrize("given", ["", "g000000000000", "a:g1", "%"])
def test_no_engagement(asked: Store, given: str) -> None:
    with pytest.raises(QueryError, match="no engagement"):
        asked.compare(given)


def test_timeline_and_network(asked: Store) -> None:
    days = [hit.day for hit in asked.timeline(limit=100).hits]
    assert days == sorted(days, key=str)
    assert asked.timeline(filters=Filters(states="EGY")).total == 2  # a meeting, and one announced for the next day
    found = asked.network()
    assert {(tie.one.id, tie.other.id) for tie in found.ties} == {("CHN", "KAZ"), ("EGY", "JOR"), ("JOR", "KAZ")}
    assert (found.total, found.nodes) == (3, 4)
    assert found.ties[0].engagements == sum(number for _, number in found.ties[0].kinds)
    assert len(asked.network(by="person", limit=1).ties) == 1
    assert asked.network(by="person").nodes == 4
    with pytest.raises(QueryError, match="state, person"):
        asked.network(by="outlet")


def test_the_brief_cites_every_line(asked: Store) -> None:
    found = asked.brief("KAZ", "CHN", filters=Filters(since="2023"))
    lines = [*found.meetings, *found.announced, *found.promises, *found.positions, *found.statements]
    assert found.meetings
    assert found.promises
    numbers = {source.number for source in found.sources}
    assert numbers == set(range(1, len(found.sources) + 1))
    for hit in lines:
        assert found.numbers(hit)
        assert set(found.numbers(hit)) <= numbers


@pytest.mark.parametrize("frame", ["en", "ar"])
def test_the_brief_in_markdown_and_html(asked: Store, frame: str) -> None:
    found = asked.brief("KAZ", "CHN")
    markdown = write_brief(found, format="md", frame=frame).decode()
    page = write_brief(found, format="html", frame=frame).decode()
    heading = "اللقاءات والاتصالات" if frame == "ar" else "Meetings and other contacts"
    assert f"## {heading}" in markdown
    assert f"<h2>{heading}</h2>" in page
    assert f'<html lang="{frame}" dir="{"rtl" if frame == "ar" else "ltr"}">' in page
    cited = set(re.findall(r'href="#source-(\d+)"', page))
    assert cited
    assert cited <= set(re.findall(r'id="source-(\d+)"', page))
    if frame == "en":
        assert '<span dir="rtl" lang="ar">«' in page
    root = ElementTree.fromstring(
        page.replace("<!DOCTYPE html>", "")
        .replace('<meta charset="utf-8">', "")
        .replace('<meta name="viewport" content="width=device-width">', "")
    )
    assert root.tag == "html"


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("frame", ["en", "ar"])
def test_the_brief_in_word(asked: Store, frame: str) -> None:
    docx = pytest.importorskip("docx")
    data = write_brief(asked.brief("KAZ", "CHN"), format="docx", frame=frame)
    opened = docx.Document(io.BytesIO(data))
    assert any("بمبدأ" in paragraph.text or "لموقف" in paragraph.text for paragraph in opened.paragraphs)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    paragraphs = [p for p in root.iter(f"{_W}p") if "".join(t.text or "" for t in p.iter(f"{_W}t"))]
    right = [p.find(f"{_W}pPr/{_W}bidi") is not None for p in paragraphs]
    assert all(right) if frame == "ar" else not any(right)
    section = next(root.iter(f"{_W}sectPr"))
    names = [one.tag.removeprefix(_W) for one in section]
    assert ("bidi" in names) == (frame == "ar")
    if frame == "ar":
        assert names.index("cols") < names.index("bidi") < names.index("docGrid")
    arabic = [
        run
        for run in root.iter(f"{_W}r")
        if re.search("[\u0621-\u064a]", "".join(t.text or "" for t in run.iter(f"{_W}t")))
    ]
    assert arabic
    assert all(run.find(f"{_W}rPr/{_W}rtl") is not None for run in arabic)
    tables = list(root.iter(f"{_W}tblPr"))
    assert tables
    assert all((table.find(f"{_W}bidiVisual") is not None) == (frame == "ar") for table in tables)


#: How many articles, in English and Arabic.
COUNTS = (
    (0, "0 articles", "0 مقالة"),
    (1, "1 article", "مقالة واحدة"),
    (2, "2 articles", "مقالتين"),
    (3, "3 articles", "3 مقالات"),
    (10, "10 articles", "10 مقالات"),
    (11, "11 articles", "11 مقالة"),
    (100, "100 articles", "100 مقالة"),
    (1105, "1,105 articles", "1,105 مقالات"),
)


@pytest.mark.parametrize(("number", "english", "arabic"), COUNTS)
def test_a_number_of_articles_in_words(number: int, english: str, arabic: str) -> None:
    assert (article_count(number, "en"), article_count(number, "ar")) == (english, arabic)


def test_an_english_brief_has_english_names(asked: Store) -> None:
    found = asked.brief("EGY", "JOR")
    english = write_brief(found).decode().split("## Sources")[0]
    assert found.meetings[0].place_en is None or found.meetings[0].place_en in english
    assert "Abdel Fattah el-Sisi" in english
    for line in (line for line in english.splitlines() if line.startswith("- **")):
        assert "عبد الفتاح السيسي" not in line.split("«")[0]
    assert "عبد الفتاح السيسي" in write_brief(found, frame="ar").decode()
    beijing = write_brief(asked.brief("KAZ", "CHN")).decode()
    assert ", Beijing: " in beijing
    assert ", ⁧بكين⁩" not in beijing


def test_a_brief_of_strangers_says_so(asked: Store) -> None:
    page = write_brief(asked.brief("BRA", "NOR"), format="md").decode()
    assert "Nothing in these reports." in page
    with pytest.raises(QueryError, match="md, html, docx"):
        write_brief(asked.brief("BRA", "NOR"), format="pdf")
    with pytest.raises(QueryError, match="en, ar"):
        write_brief(asked.brief("BRA", "NOR"), frame="fr")


def test_hostile_text_stays_text(tmp_path: Any) -> None:
    from mahdar.model import Article
    from mahdar.store import open_store

    text = (
        "أستانا 10 مارس 2023 التقى وزير الخارجية الكازاخي أرمان بيكتوروف نظيره الصيني تشين رونغ."
        ' وقال بيكتوروف إن كازاخستان تدعم موقف الصين <script>alert("1")</script> & *غدا* [x](y).'
    )
    with open_store(tmp_path / "store.db") as store:
        store.add([Article(text=text, url='javascript:alert("1")', outlet="<b>وكالة</b>", title="a\u202eb\x07|c")])
        found = store.brief("KAZ", "CHN")
        page = write_brief(found, format="html").decode()
        assert "<script>" not in page
        assert 'href="javascript' not in page
        assert "<b>" not in page
        markdown = write_brief(found, format="md").decode()
        assert "<script>" not in markdown
        assert "\u202e" not in markdown
        assert "\x07" not in markdown
        assert write_brief(found, format="docx")
