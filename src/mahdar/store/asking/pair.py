"""Two states: their contacts, what they say of each other, and what they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal, or_, select, union

from mahdar.errors import QueryError
from mahdar.store.asking.contacts import contacts_of, met, reports_in
from mahdar.store.asking.states import state_code
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import (
    article_entities,
    engagement_parties,
    engagements,
    entities,
    events,
    position_entities,
    reports,
    statement_entities,
    statements,
)
from mahdar.store.search.matching import Match
from mahdar.store.search.results import Listing
from mahdar.store.search.running import listing
from mahdar.store.search.units import UNITS
from mahdar.store.words import code

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["Acts", "Named", "Pair", "Year", "pair", "pair_in"]

#: People and frameworks that are listed.
_MOST = 10


@dataclass(frozen=True, kw_only=True)
class Year:
    """Engagements of a year by kind; ``year`` is ``?`` for those without a day."""

    year: str
    kinds: tuple[tuple[str, int], ...]

    @property
    def engagements(self) -> int:
        """All of them."""
        return sum(number for _, number in self.kinds)


@dataclass(frozen=True, kw_only=True)
class Acts:
    """Events from one state to the other: how many of each PLOVER type, and their mean scale."""

    source: str
    recipient: str
    types: tuple[tuple[str, int], ...]
    events: int
    scale: float | None


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody or something that comes up, in how many items."""

    uid: str
    name: str
    name_en: str | None
    country: str | None
    count: int


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two states.

    ``years`` and ``people`` count engagements that took place, ``engagements`` are all of them, with
    those planned, cancelled or denied. ``statements`` and ``positions`` are those of either about the
    other, and whatever either, or both together, said in their engagements.
    """

    states: tuple[str, str]
    years: tuple[Year, ...]
    acts: tuple[Acts, Acts]
    people: tuple[Named, ...]
    frameworks: tuple[Named, ...]
    engagements: Listing
    statements: Listing
    positions: Listing


def pair(engine: Engine, one: str, other: str, *, filters: Filters | None = None, limit: int | None = 20) -> Pair:
    """See `mahdar.store.Store.pair`."""
    with reading(engine) as connection:
        return pair_in(connection, one, other, filters=filters, limit=limit)


def pair_in(
    connection: Connection, one: str, other: str, *, filters: Filters | None = None, limit: int | None = 20
) -> Pair:
    """The answer, in one state of the store."""
    chosen = filters or Filters()
    if chosen.pair:
        raise QueryError("the pair is given already; leave the filter 'pair' out")
    codes = state_code(one), state_code(other)
    if codes[0] == codes[1]:
        raise QueryError(f"a pair is two states, not {codes[0]} twice")
    contacts = contacts_of(connection, codes)
    given: dict[str, Any] = {"filters": chosen, "limit": limit}
    return Pair(
        states=codes,
        years=_years(
            connection,
            [engagements.c.id.in_(contacts), met(), *chosen.conditions(connection, "engagements", narrowed=True)],
        ),
        acts=_acts(connection, codes, chosen),
        people=_people(connection, codes, contacts, chosen),
        frameworks=_frameworks(connection, contacts, chosen),
        engagements=listing(connection, "engagements", [reports.c.engagement_id.in_(contacts)], **given),
        statements=listing(connection, "statements", [_spoke(connection, codes, contacts)], **given),
        positions=listing(connection, "positions", [_held(connection, codes, contacts)], **given),
    )


def _spoke(connection: Connection, codes: tuple[str, str], contacts: Any) -> Any:
    """Statements in which a speaker of one state addresses or names the other, or made when they met."""
    link = statement_entities
    return _theirs(
        connection, codes, contacts, "statements", "speaker_country", link, "statement_id", ("addressee", "named")
    )


def _held(connection: Connection, codes: tuple[str, str], contacts: Any) -> Any:
    """Positions of one state whose target names the other or somebody of it, or taken when they met."""
    return _theirs(
        connection, codes, contacts, "positions", "holder_country", position_entities, "position_id", ("target",)
    )


def _theirs(
    connection: Connection,
    codes: tuple[str, str],
    contacts: Any,
    name: str,
    whose: str,
    link: Any,
    column: str,
    roles: tuple[str, ...],
) -> Any:
    """Items of one state in which somebody of the other is in one of some roles, and what either said when they met."""
    unit = UNITS[name]
    items = unit.rows
    # That both are in it is asked of the index first.
    both = Match(unit, (), dialect=connection.dialect.name, codes=[[code("states", one)] for one in codes])
    about = select(items.c.id).where(items.c.id.in_(both.ids), _about(codes, items, whose, link, column, roles))
    there = select(items.c.id).where(
        items.c.report_id.in_(reports_in(contacts)), or_(items.c[whose].in_(codes), items.c.sides)
    )
    return items.c.id.in_(union(about, there))


def _about(codes: tuple[str, str], items: Any, whose: str, link: Any, column: str, roles: tuple[str, ...]) -> Any:
    """Items of one state in which somebody of the other is in one of some roles."""
    ways = []
    for holder, other in (codes, codes[::-1]):
        near, who = link.alias(), article_entities.alias()
        named = (
            select(literal(1))
            .select_from(near.join(who, who.c.id == near.c.article_entity_id))
            .where(near.c[column] == items.c.id, near.c.role.in_(roles), who.c.country == other)
            .correlate(items)
            .exists()
        )
        ways.append(and_(items.c[whose] == holder, named))
    return or_(*ways)


def _years(connection: Connection, where: Sequence[Any]) -> tuple[Year, ...]:
    year = func.coalesce(func.substr(engagements.c.day, 1, 4), "?")
    rows = connection.execute(
        select(year, engagements.c.kind, func.count()).where(*where).group_by(year, engagements.c.kind)
    ).all()
    found: dict[str, list[tuple[str, int]]] = {}
    for name, kind, number in rows:
        found.setdefault(name, []).append((kind, number))
    return tuple(
        Year(year=name, kinds=tuple(sorted(kinds, key=lambda kind: (-kind[1], kind[0]))))
        for name, kinds in sorted(found.items())
    )


def _acts(connection: Connection, codes: tuple[str, str], filters: Filters) -> tuple[Acts, Acts]:
    where = filters.conditions(connection, "events", narrowed=True)
    ways = []
    for source, recipient in (codes, codes[::-1]):
        rows = connection.execute(
            select(events.c.type, func.count(), func.sum(events.c.scale))
            .where(events.c.source == source, events.c.recipient == recipient, *where)
            .group_by(events.c.type)
        ).all()
        number = sum(row[1] for row in rows)
        ways.append(
            Acts(
                source=source,
                recipient=recipient,
                types=tuple(sorted(((row[0], row[1]) for row in rows), key=lambda one: (-one[1], one[0]))),
                events=number,
                scale=round(sum(row[2] for row in rows) / number, 2) if number else None,
            )
        )
    return ways[0], ways[1]


def _people(connection: Connection, codes: tuple[str, str], contacts: Any, filters: Filters) -> tuple[Named, ...]:
    """Persons of the two states by how many of their engagements they took part in."""
    party = engagement_parties.alias()
    where = filters.conditions(connection, "engagements", narrowed=True)
    return _most(
        connection,
        select(party.c.entity_id, func.count(party.c.engagement_id.distinct()).label("number"))
        .join(engagements, engagements.c.id == party.c.engagement_id)
        .join(entities, entities.c.id == party.c.entity_id)
        .where(
            entities.c.type == "person",
            party.c.country.in_(codes),
            engagements.c.id.in_(contacts),
            met(),
            *where,
        )
        .group_by(party.c.entity_id),
    )


def _frameworks(connection: Connection, contacts: Any, filters: Filters) -> tuple[Named, ...]:
    """Frameworks by how many statements of either state in their engagements name them."""
    near, who = statement_entities.alias(), article_entities.alias()
    where = filters.conditions(connection, "statements", narrowed=True)
    return _most(
        connection,
        select(who.c.entity_id, func.count(statements.c.id.distinct()).label("number"))
        .join(near, near.c.statement_id == statements.c.id)
        .join(who, who.c.id == near.c.article_entity_id)
        .where(who.c.type == "framework", statements.c.report_id.in_(reports_in(contacts)), *where)
        .group_by(who.c.entity_id),
    )


def _most(connection: Connection, counted: Any) -> tuple[Named, ...]:
    some = counted.subquery()
    rows = connection.execute(
        select(entities, some.c.number)
        .join(some, some.c.entity_id == entities.c.id)
        .order_by(some.c.number.desc(), entities.c.uid)
        .limit(_MOST)
    )
    return tuple(
        Named(uid=row.uid, name=row.name, name_en=row.name_en, country=row.country, count=row.number) for row in rows
    )
