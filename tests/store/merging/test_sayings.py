"""The same statement told by several articles."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mahdar.store import schema


def same(merged: Any) -> list[list[str]]:
    table, articles = schema.statements, schema.articles
    found: dict[int, list[str]] = {}
    joins = [(articles, table.c.article_id == articles.c.id)]
    for row in merged.rows(table.c.same_as, articles.c.outlet, joins=joins):
        if row.same_as is not None:
            found.setdefault(row.same_as, []).append(row.outlet)
    return sorted(sorted(outlets) for outlets in found.values())


def test_one_statement_in_two_wordings(add: Any, press: Any) -> None:
    merged = add(press.articles(press.SAID), batch=1)
    assert same(merged) == [["الصباح", "المساء"]]
    words = {row.words for row in merged.rows(schema.statements.c.words)}
    assert len(words) == 3


def test_another_speaker_says_the_same(add: Any, press: Any) -> None:
    outlet, day, text = press.SAID[0]
    other = text.replace("وزير الخارجية الأردني أيمن الصفدي", "وزير الخارجية المصري سامح شكري")
    assert same(add(press.articles(press.SAID[:1], [("المساء", day, other)]))) == []


def test_the_same_words_weeks_later_are_another_statement(add: Any, press: Any) -> None:
    outlet, _, text = press.SAID[0]
    assert same(add(press.articles(press.SAID[:1], [("المساء", "2024-06-20", text + " وشكر الحضور.")]))) == []


def test_a_new_version_takes_its_statement_along(add: Any, press: Any) -> None:
    given = press.articles(press.SAID)
    merged = add(given)
    add([replace(given[0], text=press.MEETING[0][2])])
    assert same(merged) == []


def test_positions_are_the_same_too(add: Any, press: Any) -> None:
    text = "قال وزير الخارجية الأردني أيمن الصفدي إن بلاده تدعم حل الدولتين على أساس حدود الرابع من حزيران."
    told = [("الصباح", "2024-05-20", text), ("المساء", "2024-05-21", "وفي عمان " + text)]
    merged = add(press.articles(told))
    table = schema.positions
    marks = {row.same_as for row in merged.rows(table.c.same_as, where=table.c.stance == "support")}
    assert len(marks) == 1
    assert None not in marks
