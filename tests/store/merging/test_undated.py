"""Reprints carry the merging of meetings and sayings where no day is known, and where texts are short."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mahdar.model import Article
from mahdar.store import open_store, schema

MEETING = "التقى وزير الخارجية الأردني سامر الحوراني نظيره الكازاخي أرمان بيكتوروف في أستانا."
OTHER = "التقى وزير الخارجية الأردني سامر الحوراني نظيره المصري نديم الشافعي في القاهرة."
SUPPORT = " وقال الحوراني إن الأردن يدعم حل الدولتين."
CONDEMN = " وأكد بيكتوروف أن كازاخستان تدين الإرهاب."
MORE = " وأضاف الوزير أن بلاده ترحب بالقمة العربية المقبلة في الرياض."

COPIES = {  # text, and how many statements and positions of it are in the longer copy too
    "one sentence": (MEETING, 0),
    "two sentences": (MEETING + SUPPORT, 1),
    "three sentences": (MEETING + SUPPORT + CONDEMN, 2),
}


def shared(merged: Any) -> list[int]:
    """Engagements, statements told twice, positions told twice, groups."""
    tables = schema.statements, schema.positions
    told = [len({r.same_as for r in merged.rows(t.c.same_as, where=t.c.same_as.is_not(None))}) for t in tables]
    return [len(merged.rows(schema.engagements.c.id)), *told, len(merged.rows(schema.article_groups.c.id))]


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize(("one", "two"), [(None, None), ("2024-05-20", None), (None, "2024-05-20")])
def test_a_copy_with_one_more_sentence(add: Any, name: str, one: str | None, two: str | None) -> None:
    text, twice = COPIES[name]
    merged = add([Article(text=text, published=one), Article(text=text + MORE, published=two)], batch=1)
    assert shared(merged) == [1, twice, twice, 1]


@pytest.mark.parametrize("end", ["", SUPPORT])
def test_two_short_reports_of_one_paper_are_two(add: Any, end: str) -> None:
    merged = add([Article(text=MEETING + end), Article(text=OTHER + end)])
    assert shared(merged)[0] == 2
    assert merged.rows(schema.article_groups.c.id) == []


def test_a_meeting_announced_and_held_is_no_reprint(add: Any) -> None:
    plan = MEETING.replace("التقى", "يلتقي غدا")
    assert add([Article(text=plan), Article(text=MEETING)]).rows(schema.article_groups.c.id) == []


def test_short_reports_with_days_are_told_by_these(add: Any) -> None:
    given = [Article(text=MEETING, published="2024-05-20"), Article(text=MEETING + MORE, published="2024-06-20")]
    assert shared(add(given)) == [2, 0, 0, 0]


def test_short_pages_that_tell_nothing_are_not_grouped(add: Any) -> None:
    page = "الرئيسية أخبار رياضة اقتصاد ثقافة اتصل بنا من نحن"
    merged = add([Article(text=page), Article(text=f"{page} حقوق النشر")])
    assert merged.rows(schema.article_groups.c.id) == []


def test_what_becomes_a_reprint_later_takes_its_short_statements_along(add: Any) -> None:
    merged = add([Article(text=MEETING + SUPPORT, url="https://example.org/1")])
    add([Article(text=MEETING, url="https://example.org/2")])
    assert shared(merged)[1] == 0
    add([Article(text=MEETING + SUPPORT + MORE, url="https://example.org/2")])
    assert shared(merged) == [1, 1, 1, 1]


@pytest.mark.parametrize(("order", "batch"), [((3, 2, 1, 0), 1), ((2, 0, 3, 1), 3), ((1, 3, 0, 2), 1)])
def test_the_order_of_dated_and_undated_copies_does_not_matter(
    add: Any, tmp_path: Path, order: tuple[int, ...], batch: int
) -> None:
    text = MEETING + SUPPORT + CONDEMN
    given = [
        Article(text=text, outlet="أ"),
        Article(text=text + MORE, outlet="ب", published="2024-05-20"),
        Article(text=text + MORE, outlet="ج"),
        Article(text=MEETING + CONDEMN, outlet="د", published="2024-05-21"),
    ]
    merged = add([given[number] for number in order], batch=batch).everything()
    with open_store(tmp_path / "in-order.db") as store:
        store.add(given)
        assert merged == type(add([]))(store).everything()
