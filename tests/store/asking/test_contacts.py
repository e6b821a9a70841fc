"""Contacts of two states: planned and held, visits, and what both say together, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mahdar.model import Article
from mahdar.store import Store, open_store
from mahdar.store.asking.dossier import write_brief
from mahdar.store.filters import Filters
from mahdar.store.search.results import Hit

#: Day and text. A meeting held and another announced without a day; a visit planned, one held; a
#: joint communiqué; a principle that is adhered to when two met; a meeting that was called off.
REPORTS = (
    (
        "2024-05-20",
        "القاهرة 20 مايو 2024 (الفجر) التقى وزير الخارجية المصري سامح شكري اليوم نظيره التركي هاكان فيدان.",
    ),
    (
        "2024-05-22",
        "أنقرة 22 مايو 2024 (الفجر) من المقرر أن يلتقي وزير الخارجية المصري سامح شكري نظيره التركي هاكان فيدان"
        " في سبتمبر المقبل.",
    ),
    (
        "2024-05-22",
        "أستانا 22 مايو 2024 (الفجر) من المقرر أن يقوم الرئيس الكازاخي قاسم جومارت توكاييف بزيارة رسمية إلى بكين"
        " في 15 يونيو 2024.",
    ),
    ("2023-04-03", "أنقرة 3 أبريل 2023 (الفجر) زار الرئيس الكازاخي قاسم جومارت توكاييف أنقرة في 3 أبريل 2023."),
    (
        "2024-05-20",
        "مسقط 20 مايو 2024 (الفجر) استقبل السلطان هيثم بن طارق أمير قطر الشيخ تميم بن حمد آل ثاني."
        " وأكد الجانبان دعمهما لحل الدولتين. وقال الجانبان إن التعاون سيتوسع.",
    ),
    (
        "2023-03-10",
        "أستانا 10 مارس 2023 (الفجر) التقى وزير الخارجية الكازاخي أرمان بيكتوروف اليوم (الجمعة) نظيره الصيني"
        " تشين رونغ. وقال بيكتوروف إن كازاخستان تلتزم بمبدأ صين واحدة.",
    ),
)


def article(number: int, day: str, text: str, *, outlet: str = "وكالة الفجر") -> Article:
    return Article(text=text, outlet=outlet, published=day, url=f"https://example.org/{number}")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def two(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    if request.param == "sqlite":
        url = str(tmp_path_factory.mktemp("two") / "store.db")
    else:
        url = request.getfixturevalue("postgres").create()
    with open_store(url) as opened:
        opened.add([article(number, day, text) for number, (day, text) in enumerate(REPORTS)])
        yield opened


def told(hits: tuple[Hit, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return [(hit.label, hit.status, hit.date) for hit in hits]


def test_a_meeting_before_it_does_not_close_an_announcement(two: Store) -> None:
    found = two.brief("EGY", "TUR")
    assert told(found.meetings) == [("meeting", "held", "2024-05-20")]
    assert told(found.announced) == [("meeting", "scheduled", None)]
    assert "سبتمبر" in found.announced[0].passage.quotation or found.announced[0].day == "2024-05-22"


#: Day and text of a meeting reported later, and whether the announcement of 22 May is still open.
LATER = (
    (
        "2024-09-12",
        "القاهرة 12 سبتمبر 2024 (الفجر) التقى وزير الخارجية المصري سامح شكري اليوم نظيره التركي هاكان فيدان.",
        0,
    ),
    (
        "2024-05-18",
        "القاهرة 18 مايو 2024 (الفجر) التقى وزير الخارجية المصري سامح شكري اليوم نظيره التركي هاكان فيدان.",
        1,
    ),
    (
        "2024-09-12",
        "القاهرة 12 سبتمبر 2024 (الفجر) التقى وزير الخارجية المصري سامح شكري اليوم نظيره الأردني أيمن الصفدي.",
        1,
    ),
)


@pytest.mark.parametrize(("day", "text", "number"), LATER)
def test_a_later_meeting_closes_an_announcement(tmp_path: object, day: str, text: str, number: int) -> None:
    with open_store(f"{tmp_path}/store.db") as store:
        store.add([article(1, *REPORTS[1]), article(2, day, text)])
        assert len(store.brief("EGY", "TUR").announced) == number


@pytest.mark.parametrize(
    ("day", "number"), [("10 يونيو 2024", 1), ("15 يونيو 2024", 0), ("25 يونيو 2024", 0), ("27 يونيو 2024", 1)]
)
def test_a_visit_announced_for_a_day_is_closed_then_or_soon_after(tmp_path: object, day: str, number: int) -> None:
    text = f"بكين {day} (الفجر) زار الرئيس الكازاخي قاسم جومارت توكاييف بكين في {day}."
    with open_store(f"{tmp_path}/store.db") as store:
        store.add([article(1, *REPORTS[2]), article(2, "2024-06-30", text)])
        found = store.brief("KAZ", "CHN")
        assert len(found.announced) + len(found.meetings) == 1 + number
        assert len(found.announced) == number


def test_what_was_said_when_they_met_is_in_pair_and_brief(two: Store) -> None:
    found = two.brief("KAZ", "CHN")
    adhered = [hit for hit in found.positions if hit.label == "adhere"]
    assert ["صين واحدة" in hit.passage.quotation for hit in adhered] == [True]
    assert "بمبدأ صين واحدة" in write_brief(found).decode()
    assert "adhere" in {hit.label for hit in two.pair("CHN", "KAZ").positions.hits}
    assert two.pair("KAZ", "CHN").statements.total >= 1


def test_what_both_say_together_is_theirs(two: Store) -> None:
    found = two.pair("QAT", "OMN")
    assert [(hit.label, hit.together) for hit in found.positions.hits] == [("support", ("OMN", "QAT"))]
    assert {hit.together for hit in found.statements.hits} == {("OMN", "QAT")}
    page = write_brief(two.brief("QAT", "OMN")).decode()
    assert "the parties together (OMN, QAT)" in page
    arabic = write_brief(two.brief("QAT", "OMN"), frame="ar").decode()
    assert "الأطراف معا" in arabic
    assert "عمان" in arabic


@pytest.mark.parametrize(
    ("given", "number"),
    [({"states": "QAT"}, 1), ({"states": "OMN"}, 1), ({"pair": ("QAT", "OMN")}, 1), ({"pair": ("QAT", "EGY")}, 0)],
)
def test_what_both_say_together_passes_filters(two: Store, given: dict[str, object], number: int) -> None:
    chosen = Filters(**given)  # type: ignore[arg-type]
    assert two.search("حل الدولتين", unit="positions", filters=chosen).total == number
    assert two.search("", unit="positions", filters=chosen).total == number
    assert two.phrase("حل الدولتين", filters=chosen).total == number
    assert two.framework("حل الدولتين", filters=chosen).positions.total == number
    assert (two.search("التعاون", filters=chosen).total > 0) == bool(number)
    with two.engine.connect() as connection:
        from sqlalchemy import func, select

        from mahdar.store import schema

        for narrowed in (True, False):
            where = chosen.conditions(connection, "positions", narrowed=narrowed)
            counted = select(func.count()).select_from(schema.positions).where(schema.positions.c.sides, *where)
            assert connection.execute(counted).scalar() == number


def test_compare_says_who_speaks_together(two: Store) -> None:
    met = two.timeline(filters=Filters(pair=("QAT", "OMN"))).hits[0]
    topics = two.compare(met.id).topics
    assert {topic.part for topic in topics} == {"position", "statement"}
    assert {(topic.who, topic.together) for topic in topics} == {(None, ("OMN", "QAT"))}


def test_wordings_and_stands_of_both_together(two: Store) -> None:
    assert [(one.country, one.together) for one in two.phrase("حل الدولتين").states] == [(None, ("OMN", "QAT"))]
    stand = two.framework("حل الدولتين").stands[0]
    assert (stand.country, stand.together, stand.stances, stand.share) == (None, ("OMN", "QAT"), (("support", 1),), 1.0)


def test_a_visit_is_a_contact_of_guest_and_host(two: Store) -> None:
    assert told(two.pair("KAZ", "CHN").engagements.hits) == [
        ("visit", "scheduled", "2024-06-15"),
        ("meeting", "held", "2023-03-10"),
    ]
    assert told(two.brief("CHN", "KAZ").announced) == [("visit", "scheduled", "2024-06-15")]
    assert told(two.timeline(filters=Filters(pair=("TUR", "KAZ"))).hits) == [("visit", "held", "2023-04-03")]
    for state, kinds in (("TUR", ["visit", "meeting", "meeting"]), ("CHN", ["meeting", "visit"]), ("OMN", ["meeting"])):
        assert [hit.label for hit in two.timeline(filters=Filters(states=state)).hits] == kinds
        found = two.search("", unit="engagements", filters=Filters(states=state), sort="oldest")
        assert [hit.label for hit in found.hits] == kinds
    assert two.search("توكاييف", unit="engagements", filters=Filters(states="TUR")).total == 1


def test_planned_meetings_do_not_count_as_met(two: Store) -> None:
    ties = {(tie.one.id, tie.other.id): (tie.engagements, tie.kinds) for tie in two.network().ties}
    assert ties[("EGY", "TUR")] == (1, (("meeting", 1),))
    assert ties[("KAZ", "TUR")] == (1, (("visit", 1),))
    assert ties[("CHN", "KAZ")] == (1, (("meeting", 1),))
    found = two.pair("EGY", "TUR")
    assert found.engagements.total == 2
    assert [(year.year, year.kinds) for year in found.years] == [("2024", (("meeting", 1),))]
    assert {named.count for named in found.people} == {1}


def test_a_brief_ends_with_its_last_source(two: Store) -> None:
    assert two.brief("KAZ", "TUR").until == "2023-04-03"
    assert two.brief("KAZ", "TUR", filters=Filters(until="2024")).until == "2024-12-31"
    assert "from the beginning to 2023-04-03" in write_brief(two.brief("KAZ", "TUR")).decode()


_MET = "أستانا 10 مارس 2023 (الفجر) التقى وزير الخارجية الكازاخي أرمان بيكتوروف اليوم (الجمعة) نظيره الصيني تشين رونغ."
#: What three outlets write of one position: the second in other words, the third as the first.
TOLD = (
    ("2023-03-10", "وكالة الفجر", "وقال بيكتوروف إن كازاخستان تلتزم بمبدأ صين واحدة."),
    ("2023-03-10", "وكالة الميناء", "وقال بيكتوروف إن كازاخستان تلتزم بثبات بمبدأ الصين الواحدة."),
    ("2023-03-11", "موقع الضفة", "وقال بيكتوروف إن كازاخستان تلتزم بمبدأ صين واحدة."),
)


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_every_wording_of_one_position_is_shown(request: pytest.FixtureRequest, tmp_path: object, backend: str) -> None:
    url = f"{tmp_path}/store.db" if backend == "sqlite" else request.getfixturevalue("postgres").create()
    with open_store(url) as store:
        store.add(
            [article(number, day, f"{_MET} {text}", outlet=name) for number, (day, name, text) in enumerate(TOLD)]
        )
        found = store.phrase("مبدأ صين واحدة")
    assert (found.total, found.matches) == (1, 3)
    (state,) = found.states
    assert state.positions == 1
    assert [(one.text, one.positions) for one in state.wordings] == [
        ("كازاخستان تلتزم بمبدأ صين واحدة", 1),
        ("كازاخستان تلتزم بثبات بمبدأ الصين الواحدة", 1),
    ]
    assert [(share.on_target, share.positions) for share in state.shares] == [(1, 1)]
