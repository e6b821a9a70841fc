"""The page of a record."""

from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest

from mahdar import model
from mahdar.cli.table import render
from mahdar.cli.width import display_width

TEXT = (
    "أستانا 14 مايو 2024 (شينخوا) التقى الوزير الكازاخي أرمان بيكتوروف سامر الحوراني."
    " وقال بيكتوروف إن كازاخستان تدعم بثبات حل الدولتين،\nولا تعارض الحوار."
)


def at(words: str) -> model.Span:
    start = TEXT.index(words)
    return start, start + len(words)


RECORD = model.Record(
    id="a-1",
    language="ar",
    source=model.Source(agency="شينخوا", outlet="صحيفة", url="https://example.org/1"),
    title="لقاء",
    published="2024-05-14",
    text_sha256="0",
    text=TEXT,
    coder=model.Coder(version="0", pack="ar@0", registry="r@0"),
    dateline=model.Dateline(place="أستانا", date="2024-05-14", agency="شينخوا", span=at("أستانا 14 مايو 2024 (شينخوا)")),
    entities=(
        model.Entity(
            id="e1", type="person", name="أرمان بيكتوروف", country="KAZ", office="foreign_minister",
            offices=(model.Office(kind="foreign_minister", stated=(at("الوزير الكازاخي"),)),),
            mentions=(at("أرمان بيكتوروف"), at("بيكتوروف")),
        ),
        model.Entity(id="e2", type="person", name="سامر الحوراني", name_en="Samer Hourani", mentions=(at("سامر الحوراني"),)),
        model.Entity(id="e3", type="state", name="كازاخستان", name_en="Kazakhstan", country="KAZ", mentions=(at("كازاخستان"),)),
    ),
    engagements=(
        model.Engagement(
            id="g1", kind="meeting", mode="in_person", status="held", participants=("e1", "e2"),
            roles={"e1": "host"}, date="2024-05-14", place="أستانا", evidence=(at("التقى الوزير الكازاخي"),),
        ),
    ),
    statements=(
        model.Statement(id="s1", speaker="e1", cue=at("قال"), verb="قال", content=(at("كازاخستان تدعم بثبات حل الدولتين"),), mode="indirect"),
        model.Statement(id="s2", speaker=None, cue=at("قال"), verb="قال", content=(at("ولا تعارض الحوار"),), mode="indirect"),
    ),
    positions=(
        model.Position(id="p1", holder="e1", holder_country="KAZ", stance="support", degree="بثبات", target=at("حل الدولتين"), statement="s1"),
        model.Position(id="p2", holder="@SIDES", holder_country=None, stance="oppose", negated=True, target=at("الحوار")),
    ),
    events=(
        model.Event(source="KAZ", recipient="JOR", type="CONSULT", mode="visit", quad=1, scale=4.0, cameo="042", from_=("g1",)),
    ),
    warnings=(model.Warning(field="statements[1].speaker", reason="two possible speakers", span=at("ولا تعارض الحوار")),),
)  # fmt: skip

EXPECTED = """\
a-1                                                                                             لقاء
  dateline  أستانا  2024-05-14  شينخوا                                «أستانا 14 مايو 2024 (شينخوا)»
  source     صحيفة  2024-05-14          https://example.org/1

WHO
  e1  أرمان بيكتوروف                 foreign minister  KAZ          «الوزير الكازاخي أرمان بيكتوروف»
  e2   سامر الحوراني  Samer Hourani                                                  «سامر الحوراني»

NAMED
  e3  state  كازاخستان  Kazakhstan  KAZ  1×                                              «كازاخستان»

ENGAGEMENTS
  g1  meeting · held · in person  2024-05-14                                                  أستانا
      host         e1  أرمان بيكتوروف
      participant  e2   سامر الحوراني  Samer Hourani
                                                                             «التقى الوزير الكازاخي»

STATEMENTS
  e1  أرمان بيكتوروف
    s1  قال                                                       «كازاخستان تدعم بثبات حل الدولتين»
  (speaker left undecided)
    s2  قال                                                                       «ولا تعارض الحوار»

POSITIONS
  p1        أرمان بيكتوروف  KAZ  support (بثبات)                                   «حل الدولتين»  s1
  p2  the parties together       not oppose                                             «الحوار»

EVENTS
  v1  KAZ → JOR  CONSULT · visit  quad 1, +4.0, CAMEO 042  g1                «التقى الوزير الكازاخي»

WARNINGS
  statements[1].speaker  two possible speakers                                    «ولا تعارض الحوار»
"""


def test_the_page() -> None:
    assert render(RECORD, bidi="off") == EXPECTED


def test_arabic_is_isolated_and_columns_stay() -> None:
    page = render(RECORD, bidi="auto")
    assert re.sub("[\u2066-\u2069]", "", page) == EXPECTED
    for line in page.splitlines():
        assert line.count("\u2067") + line.count("\u2068") == line.count("\u2069")
        bare = re.sub("[\u2067\u2068][^\u2069]*\u2069", "", line)
        assert not re.search("[\u0600-\u06ff]", bare)


def test_visual_order_keeps_the_columns() -> None:
    pytest.importorskip("arabic_reshaper")
    page = render(RECORD, bidi="visual")
    assert "فوروتكيب" in unicodedata.normalize("NFKC", page)
    assert not re.search("[\u2066-\u2069]", page)
    shown, expected = page.splitlines(), EXPECTED.splitlines()
    assert [display_width(line) for line in shown[5:7]] == [display_width(line) for line in expected[5:7]]


@pytest.mark.parametrize("width", [1, 40, 63, 80, 120, 500])
@pytest.mark.parametrize("bidi", ["auto", "off"])
def test_no_line_is_wider_than_the_page(width: int, bidi: str) -> None:
    page = render(RECORD, width=width, bidi=bidi)  # type: ignore[arg-type]
    assert max(map(display_width, page.splitlines())) <= min(max(width, 40), 120)


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    long = msgspec.structs.replace(RECORD.statements[0], content=((0, len(TEXT)),) * 4)
    page = render(msgspec.structs.replace(RECORD, statements=(long,)), bidi="off", width=60)
    section = page.partition("STATEMENTS")[2].partition("POSITIONS")[0]
    assert section.rstrip().endswith("…")
    assert len(section.strip().splitlines()) == 4


def test_colour_changes_nothing_but_colour() -> None:
    page = render(RECORD, color=True, bidi="off")
    assert "\x1b[1;36mWHO\x1b[0m" in page
    assert [line.rstrip() for line in re.sub("\x1b\\[[0-9;]*m", "", page).splitlines()] == EXPECTED.splitlines()


def test_the_article_cannot_steer_the_terminal() -> None:
    bad = msgspec.structs.replace(RECORD, title="\x1b]0;x\x07\u202e\u2069عنوان", id="a\x1b[2J")
    page = render(bad, bidi="off")
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u2069]", page)


def test_an_empty_record() -> None:
    empty = model.Record(
        id="x", language="ar", source=model.Source(), title=None, published=None, text_sha256="", text="",
        coder=RECORD.coder, dateline=None,
    )  # fmt: skip
    assert render(empty) == "x\n"
