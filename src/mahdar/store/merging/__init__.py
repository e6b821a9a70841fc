"""What belongs together across articles: reprints, entities, engagements, sayings.

Everything here runs inside the transaction of one writer. The contract::

    gone = before_forgetting(connection, old_articles)   # while their rows are there
    forget_items(connection, old_articles)
    merge = Merge(connection, ids, gone)
    rows.write(merge.place)                              # entities with what they are one with
    merge.articles(new_articles)

What is merged depends on what is in the store, not on the order in which it came in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mahdar.store import schema
from mahdar.store.merging.articles import group_articles
from mahdar.store.merging.constraints import read_constraints
from mahdar.store.merging.engagements import merge_engagements
from mahdar.store.merging.people import merge_entities, rows_of, unassigned_rows
from mahdar.store.merging.sayings import merge_sayings
from mahdar.store.sql import select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

    from mahdar.store.merging.constraints import Constraints
    from mahdar.store.writing import Ids

__all__ = ["Gone", "Merge", "before_forgetting", "merge_again"]


@dataclass(frozen=True)
class Gone:
    """What articles leave behind whose rows are deleted: what is to be merged again without them."""

    articles: frozenset[int] = frozenset()
    profiles: frozenset[int] = frozenset()
    engagements: frozenset[int] = frozenset()
    sayings: frozenset[tuple[str, int]] = frozenset()

    def __or__(self, other: Gone) -> Gone:
        return Gone(
            self.articles | other.articles,
            self.profiles | other.profiles,
            self.engagements | other.engagements,
            self.sayings | other.sayings,
        )


def before_forgetting(connection: Connection, article_ids: Iterable[int]) -> Gone:
    """What the rows of articles belong to; to be asked before they are deleted."""
    numbers = sorted(set(article_ids))

    def values(table: Table, name: str) -> frozenset[int]:
        column = table.c[name]
        found = select_in(connection, [column], table.c.article_id, numbers, where=column.is_not(None))
        return frozenset(row[0] for row in found)

    return Gone(
        frozenset(numbers),
        values(schema.article_entities, "profile_id"),
        values(schema.reports, "engagement_id"),
        frozenset((t.name, n) for t in (schema.statements, schema.positions) for n in values(t, "same_as")),
    )


class Merge:
    """Merges what new or newly read articles hold into what is in the store, in one transaction.

    ``gone`` is what `before_forgetting` said of articles whose rows were deleted since; a newly
    read article is in both. Engagements and entities that nothing belongs to any more go.
    """

    def __init__(self, connection: Connection, ids: Ids, gone: Gone | None = None) -> None:
        self._connection, self._ids, self._gone = connection, ids, gone or Gone()
        self._constraints = read_constraints(connection)
        self._moved: set[int] = set()
        self._left = self._gone.profiles

    def place(self, rows: list[dict[str, Any]]) -> None:
        """Insert rows of article_entities with the entity of each: to write it later costs as much again."""
        self._entities([], rows)

    def articles(self, article_ids: Iterable[int]) -> None:
        """Merge all else that articles hold, once their rows are written, and entities that were not placed."""
        numbers = sorted(set(article_ids))
        rows = unassigned_rows(self._connection, numbers)
        if rows or self._left:
            self._entities(rows, [])
        _merge(self._connection, self._ids, numbers, self._constraints, self._gone, moved=self._moved, again=set())

    def _entities(self, rows: list[Any], unwritten: list[dict[str, Any]]) -> None:
        left, self._left = self._left, frozenset()
        self._moved |= merge_entities(
            self._connection, self._ids, rows, self._constraints, gone=left, unwritten=unwritten
        )


def merge_again(connection: Connection, ids: Ids, names: Iterable[str]) -> None:
    """Look again at what judgements name: anchors of entities and reports, uids of entities.

    To be called in the transaction that adds or revokes a judgement of kind merge or split.
    """
    wanted = sorted(set(names))
    people = schema.article_entities
    found = list(select_in(connection, [people.c.id, people.c.profile_id], people.c.anchor, wanted))
    profiles = {row.profile_id for row in found if row.profile_id}
    table, entities = schema.entity_profiles, schema.entities
    source = table.join(entities, table.c.entity_id == entities.c.id)
    profiles |= {row.id for row in select_in(connection, [table.c.id], entities.c.uid, wanted, source=source)}
    update_rows(connection, people, [{"id": row.id, "profile_id": None} for row in found])
    rows = rows_of(connection, [row.id for row in found])
    reports = schema.reports
    told = {row.id for row in select_in(connection, [reports.c.id], reports.c.anchor, wanted)}
    constraints = read_constraints(connection)
    moved = merge_entities(connection, ids, rows, constraints, gone=profiles)
    _merge(connection, ids, [], constraints, Gone(), moved=moved, again=told)


def _merge(
    connection: Connection,
    ids: Ids,
    numbers: list[int],
    constraints: Constraints,
    gone: Gone,
    *,
    moved: set[int],
    again: set[int],
) -> None:
    """Reprints, engagements and sayings, once every entity is in its place; ``moved`` are profiles in another now."""
    regrouped = group_articles(connection, ids, numbers, gone=gone.articles)
    again = again | _reports_of(connection, moved) | _reports_in(connection, regrouped)
    told = merge_engagements(connection, ids, numbers, constraints, gone=gone.engagements, again=again)
    merge_sayings(connection, numbers, gone=gone.sayings, moved=moved, told=told, regrouped=regrouped)


def _reports_of(connection: Connection, profiles: Iterable[int]) -> set[int]:
    """The reports that profiles take part in, or are the place of."""
    people, parties, reports = schema.article_entities, schema.report_parties, schema.reports
    wanted = sorted(profiles)
    source = people.join(parties, parties.c.article_entity_id == people.c.id)
    found = {row[0] for row in select_in(connection, [parties.c.report_id], people.c.profile_id, wanted, source=source)}
    places = people.join(reports, reports.c.place_entity == people.c.id)
    return found | {row[0] for row in select_in(connection, [reports.c.id], people.c.profile_id, wanted, source=places)}


def _reports_in(connection: Connection, articles: Iterable[int]) -> set[int]:
    """The reports of articles."""
    table = schema.reports
    return {row.id for row in select_in(connection, [table.c.id], table.c.article_id, articles)}
