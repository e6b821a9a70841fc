"""Which articles and entities a linked format needs, so that every link in it leads somewhere.

Filters choose articles, entities and engagements; with them come the parties of the
engagements, the articles that tell them, and whoever is linked to these. The numbers are
kept in a scratch database, on disk as soon as they are many.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.source import PAGE
from mahdar.store import schema

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["Chosen", "choose"]

_KINDS = ("articles", "entities", "engagements")


class Chosen:
    """Sets of ids of rows of ``articles``, ``entities`` and ``engagements``."""

    def __init__(self, scratch: sqlite3.Connection) -> None:
        self._scratch = scratch
        for kind in _KINDS:
            scratch.execute(f"CREATE TABLE {kind} (id INTEGER PRIMARY KEY)")

    def keep(self, kind: str, ids: Iterable[int | None]) -> None:
        """Add ids to a set."""
        rows = [(number,) for number in ids if number is not None]
        self._scratch.executemany(f"INSERT OR IGNORE INTO {kind} VALUES (?)", rows)

    def pages(self, kind: str) -> Iterator[list[int]]:
        """All ids of a set in order, some hundreds at a time."""
        last = -1
        while True:
            rows = self._scratch.execute(f"SELECT id FROM {kind} WHERE id > ? ORDER BY id LIMIT ?", (last, PAGE))
            if not (page := [row[0] for row in rows]):
                return
            yield page
            last = page[-1]

    def once(self) -> Callable[[str], bool]:
        """Something that says of every text whether it is asked for the first time."""
        self._scratch.execute("CREATE TABLE seen (name TEXT PRIMARY KEY)")
        add = "INSERT OR IGNORE INTO seen VALUES (?)"
        return lambda name: bool(self._scratch.execute(add, (name,)).rowcount)

    def has(self, kind: str, number: int | None) -> bool:
        """Whether an id is in a set."""
        found = self._scratch.execute(f"SELECT 1 FROM {kind} WHERE id = ?", (number,)).fetchone()
        return found is not None


@contextlib.contextmanager
def choose(source: Source, *, said: bool = False) -> Iterator[Chosen]:
    """What passes the filters, with all that it needs; ``said``: also what statements and positions need."""
    with contextlib.closing(sqlite3.connect("")) as scratch:
        chosen = Chosen(scratch)
        for kind in _KINDS:
            table = getattr(schema, kind)
            for page in source.pages(select(table.c.id).where(*source.where(kind))):
                chosen.keep(kind, (row.id for row in page))
        if said:
            _keep_said(source, chosen, schema.statements, schema.statement_entities, "statement_id")
            _keep_said(source, chosen, schema.positions, schema.position_entities, "position_id")
        reports, parties = schema.reports, schema.engagement_parties
        here, whole = schema.article_entities, schema.engagements
        for ids in chosen.pages("engagements"):
            told = select(reports.c.article_id).where(reports.c.engagement_id.in_(ids))
            chosen.keep("articles", source.connection.execute(told).scalars())
            took_part = select(parties.c.entity_id).where(parties.c.engagement_id.in_(ids))
            chosen.keep("entities", source.connection.execute(took_part).scalars())
            place = (
                select(here.c.entity_id)
                .join(reports, reports.c.place_entity == here.c.id)
                .where(reports.c.engagement_id.in_(ids))
            )
            chosen.keep("entities", source.connection.execute(place).scalars())
            merged = select(whole.c.place_entity).where(whole.c.id.in_(ids))
            chosen.keep("entities", source.connection.execute(merged).scalars())
        yield chosen


def _keep_said(source: Source, chosen: Chosen, table: Any, link: Any, key: str) -> None:
    """Keep articles, entities and engagements of the statements or positions that pass the filters."""
    here, reports = schema.article_entities, schema.reports
    query = select(table.c.id, table.c.article_id, table.c.report_id).where(*source.where(table.name))
    for page in source.pages(query):
        chosen.keep("articles", (row.article_id for row in page))
        named = source.fetch(
            lambda some: (
                select(here.c.entity_id).join(link, link.c.article_entity_id == here.c.id).where(link.c[key].in_(some))
            ),
            [row.id for row in page],
        )
        chosen.keep("entities", [row.entity_id for row in named])
        met = source.fetch(
            lambda some: select(reports.c.engagement_id).where(reports.c.id.in_(some)),
            [row.report_id for row in page if row.report_id],
        )
        chosen.keep("engagements", [row.engagement_id for row in met])
