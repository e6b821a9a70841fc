"""Anchors of earlier versions of an article, found again in the latest one.

A judgement names an item by a span of the version that somebody read. When a new version takes
its place the row of the judgement stays as it is; where it is replayed, its anchors are moved:
the words of the span are sought in the new text, and of several places the one counts whose
neighbouring words are those of the old one, the nearest of them. An item whose words are gone,
or stand among other words, is not there any more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mahdar.model import Span
from mahdar.record.judging import anchors, find_item
from mahdar.store import schema
from mahdar.store.sql import select_in
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["carried", "found_at", "latest_uids", "rows_meant"]

#: Code points on either side of a span whose words say that it is the same place.
_AROUND = 80
#: How alike these words must be, 0 to 1 (`_alike`). Names are one thing wherever they stand.
_LEAST = 0.5

_ARTICLES = schema.articles
_WORD = re.compile(r"\w+")


def carried(connection: Connection, names: Iterable[str]) -> dict[str, str | None]:
    """For every anchor of an article that is not the latest version, the anchor of the same words
    in the latest one, or None if they are not there. Other anchors are left out."""
    wanted = _by_article(names)
    moved: dict[str, str | None] = {}
    rows = _superseded(connection, wanted)
    latest = _latest(connection, {row.source_key for row in rows})
    for row in rows:
        new = latest.get(row.source_key)
        for anchor in wanted[row.uid]:
            moved[anchor] = _moved(anchor, row.text, new) if new is not None else None
    return moved


def latest_uids(connection: Connection, uids: Iterable[str]) -> dict[str, str]:
    """For the uid of every article that is not the latest version, that of the latest one."""
    rows = _superseded(connection, uids)
    latest = _latest(connection, {row.source_key for row in rows})
    return {row.uid: latest[row.source_key].uid for row in rows if row.source_key in latest}


def rows_meant(connection: Connection, asked: Iterable[str]) -> dict[str, str]:
    """The anchors of the entities and engagements of the present readings that anchors mean, which
    may be of another version or another reading. What means nothing is left out."""
    names = set(asked)
    found: dict[str, str] = {}
    for table in (schema.article_entities, schema.reports):
        found |= {row.anchor: row.anchor for row in select_in(connection, [table.c.anchor], table.c.anchor, names)}
    rest = sorted(names - found.keys())
    if not rest:
        return found
    moved = carried(connection, rest)
    here = {name: moved.get(name, name) for name in rest}
    wanted = _by_article(anchor for anchor in here.values() if anchor)
    rows = select_in(connection, [_ARTICLES.c.id, _ARTICLES.c.uid], _ARTICLES.c.uid, wanted, where=_ARTICLES.c.latest)
    uids = {row.id: row.uid for row in rows}
    records = {uids[number]: record for number, record in present_records(connection, uids).items()}
    known = {uid: anchors(uid, record) for uid, record in records.items()}
    for name, anchor in here.items():
        uid = anchor.split(":", 1)[0] if anchor else ""
        item = find_item(records[uid], anchor) if anchor and uid in records else None
        if item is not None:
            found[name] = known[uid][item.id]
    return found


def found_at(old: str, span: Span, new: str, *, anywhere: bool = False) -> Span | None:
    """Where the words at a span of one text stand in another; with ``anywhere`` whatever is around them."""
    start, end = span
    words = old[start:end]
    if not words.strip():
        return None
    before, after = _around(old, start, end)
    best: tuple[float, int, int] | None = None
    place = new.find(words)
    while place >= 0:
        left, right = _around(new, place, place + len(words))
        share = _alike(before, left) + _alike(after, right)
        share /= max(1, bool(before) + bool(after))
        if anywhere or share >= _LEAST or not (before or after):
            best = max(best or (-1.0, 0, 0), (share, -abs(place - start), place))
        place = new.find(words, place + 1)
    return (best[2], best[2] + len(words)) if best else None


def _around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words before (the last first) and after a span."""
    before = _WORD.findall(text[max(0, start - _AROUND) : start])
    return before[::-1], _WORD.findall(text[end : end + _AROUND])


def _alike(wanted: list[str], given: list[str]) -> float:
    """How much of some words is in others, 0 to 1: the first words count most, and most at their own place."""
    total = sum(1 / (1 + at) for at in range(len(wanted)))
    found = 0.0
    for at, word in enumerate(wanted):
        off = min((abs(at - place) for place, other in enumerate(given) if other == word), default=None)
        if off is not None:
            found += 1 / (1 + at) / (1 + off)
    return found / total if total else 0.0


def _moved(anchor: str, old: str, new: Any) -> str | None:
    _, kind, place = anchor.split(":")
    place, mark, nth = place.partition("#")
    start, _, end = place.partition("-")
    span = found_at(old, (int(start), int(end)), new.text, anywhere=kind == "e")
    return f"{new.uid}:{kind}:{span[0]}-{span[1]}{mark}{nth}" if span else None


def _by_article(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for anchor in names:
        if anchor.count(":") == 2:
            found[anchor.split(":", 1)[0]].append(anchor)
    return found


def _superseded(connection: Connection, uids: Iterable[str]) -> list[Any]:
    columns = [_ARTICLES.c.uid, _ARTICLES.c.text, _ARTICLES.c.source_key]
    return list(select_in(connection, columns, _ARTICLES.c.uid, sorted(uids), where=~_ARTICLES.c.latest))


def _latest(connection: Connection, keys: Iterable[str]) -> dict[str, Any]:
    columns = [_ARTICLES.c.uid, _ARTICLES.c.text, _ARTICLES.c.source_key]
    rows = select_in(connection, columns, _ARTICLES.c.source_key, sorted(keys), where=_ARTICLES.c.latest)
    return {row.source_key: row for row in rows}
