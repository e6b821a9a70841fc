"""Reprints: exact and near duplicates of articles."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from mahdar.store import schema
from mahdar.store.merging.articles import NEAR, shingles


def groups(merged: Any) -> list[tuple[str, int, list[str]]]:
    table, articles = schema.article_groups, schema.articles
    joins = [(articles, articles.c.group_id == table.c.id)]
    found: dict[int, tuple[str, int, list[str]]] = {}
    for row in merged.rows(table.c.id, table.c.kind, table.c.size, articles.c.outlet, joins=joins):
        found.setdefault(row.id, (row.kind, row.size, []))[2].append(row.outlet)
    return [(kind, size, sorted(outlets)) for kind, size, outlets in found.values()]


def test_reprints_are_grouped_and_not_hidden(add: Any, press: Any) -> None:
    merged = add(press.articles(press.REPRINTS))
    assert groups(merged) == [("near", 3, ["الصباح", "المساء", "وكالة الأنباء"])]
    assert len(merged.store) == 4


def test_the_same_text_is_an_exact_reprint(add: Any, press: Any) -> None:
    merged = add(press.articles(press.REPRINTS[:2]))
    assert groups(merged) == [("exact", 2, ["الصباح", "وكالة الأنباء"])]


def test_diacritics_and_punctuation_do_not_matter(press: Any) -> None:
    plain, marked = shingles(press.AGENCY), shingles(press.AGENCY.replace("وزارة", "وِزارة").replace("،", " –"))
    assert list(plain) == list(marked)


def test_a_new_version_leaves_the_group(add: Any, press: Any) -> None:
    given = press.articles(press.REPRINTS)
    merged = add(given)
    add([replace(given[0], text=press.MEETING[0][2])])
    assert groups(merged) == [("near", 2, ["الصباح", "المساء"])]
    add([replace(given[1], text=press.MEETING[1][2])])
    assert groups(merged) == []
    add([replace(given[3], text=press.AGENCY)])
    assert groups(merged) == [("near", 2, ["الشرق", "المساء"])]


def test_the_threshold_is_a_share() -> None:
    assert 0 < NEAR < 1
