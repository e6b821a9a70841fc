"""Filters as SQL conditions: what an item must do to pass (`mahdar.store.filters.Filters`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, literal, or_, select, union

from mahdar.errors import QueryError
from mahdar.store import schema
from mahdar.store.asking.contacts import sides_from, visiting, visits_among
from mahdar.store.asking.names import entity_ids
from mahdar.store.schema import (
    article_entities,
    articles,
    engagement_parties,
    engagements,
    entities,
    events,
    position_entities,
    positions,
    report_parties,
    reports,
    statement_entities,
    statements,
)

if TYPE_CHECKING:
    from sqlalchemy import Alias, ColumnElement, Connection, Select

    from mahdar.store.filters import Filters

__all__ = ["check_outlets", "conditions"]

#: Names of frameworks that an error lists.
_NEAR = 5


class Wanted(NamedTuple):
    """What must be true of an entity: ``column`` (entity_id, country or office) is one of ``values``."""

    column: str
    values: Sequence[Any]

    def of(self, who: Any) -> ColumnElement[bool]:
        """The condition on a table that has the column."""
        return self.on(who.c[self.column])

    def on(self, column: Any) -> ColumnElement[bool]:
        """The condition on some other column."""
        made: ColumnElement[bool] = column.in_(list(self.values))
        return made


def conditions(filters: Filters, connection: Connection, item: str, *, narrowed: bool) -> list[ColumnElement[bool]]:
    """See `mahdar.store.filters.Filters.conditions`."""
    if item not in _WHO:
        raise QueryError(f"no items {item!r} to filter (valid: {', '.join(_WHO)})")
    check_outlets(connection, filters.outlets)
    made: list[ColumnElement[bool]] = [articles.c.latest] if item == "articles" else []
    whose: list[tuple[Wanted, str]] = []
    if filters.persons:
        whose.append((Wanted("entity_id", entity_ids(connection, filters.persons, ("person",))), "party"))
    if filters.organisations:
        whose.append((Wanted("entity_id", entity_ids(connection, filters.organisations, ("org",))), "party"))
    if filters.frameworks:
        whose.append((Wanted("entity_id", entity_ids(connection, filters.frameworks, ("framework",))), "framework"))
    if filters.pair and item == "entities":
        whose.append((Wanted("country", filters.pair), "party"))
    elif filters.pair:
        whose.extend((Wanted("country", (code,)), "party") for code in filters.pair)
    if filters.states:
        whose.append((Wanted("country", filters.states), "party"))
    if filters.offices:
        whose.append((Wanted("office", filters.offices), "office"))
    for number, (wanted, how) in enumerate(whose):
        made.append(_member(item, wanted, how, apart=not narrowed and number == 0))
    if filters.kinds:
        made.append(_KIND[item](filters.kinds))
    if filters.stances:
        made.append(_STANCE[item](filters.stances))
    if filters.outlets:
        made.append(_OUTLET[item](filters.outlets))
    made.extend(_period(filters, item))
    if filters.min_confidence:
        made.extend(_confident(item, filters.min_confidence))
    return made


def check_outlets(connection: Connection, outlets: Sequence[str]) -> None:
    """Raise `QueryError`, with near names, for an outlet that no article has."""
    if not outlets:
        return
    found = connection.execute(
        select(articles.c.outlet).where(articles.c.outlet.in_(list(outlets))).distinct()
    ).scalars()
    for unknown in set(outlets) - set(found):
        known = list(connection.execute(select(articles.c.outlet).distinct()).scalars())
        names = sorted(name for name in known if name)
        near = get_close_matches(unknown, names, n=_NEAR, cutoff=0.5) or names[:_NEAR]
        hint = f"the store has {len(names)}, among them: {'; '.join(near)}" if near else "no article names its outlet"
        raise QueryError(f"no outlet {unknown[:60]!r} ({hint})")


# -- who is in an item --------------------------------------------------------------------


def _named(link: Any, column: str) -> Callable[[Alias], tuple[Any, Any]]:
    """Entities that a table links an item with."""

    def path(who: Alias) -> tuple[Any, Any]:
        near = link.alias()
        return near.c[column], select(near.c[column]).join(who, who.c.id == near.c.article_entity_id)

    return path


def _in_article(who: Alias) -> tuple[Any, Any]:
    return who.c.article_id, select(who.c.article_id)


def _in_reports(who: Alias) -> tuple[Any, Any]:
    """Parties of the reports of an engagement."""
    told, party = reports.alias(), report_parties.alias()
    return told.c.engagement_id, (
        select(told.c.engagement_id)
        .join(party, party.c.report_id == told.c.id)
        .join(who, who.c.id == party.c.article_entity_id)
    )


def _said_in(link: Any, items: Any, key: str, *, merged: bool) -> Callable[[Alias], tuple[Any, Any]]:
    """Entities named in what was said in a report, or in the reports of an engagement."""

    def path(who: Alias) -> tuple[Any, Any]:
        near, item = link.alias(), items.alias()
        column: Any = item.c.report_id
        chosen = select(column)
        if merged:
            told = reports.alias()
            column = told.c.engagement_id
            chosen = select(column).join(item, item.c.report_id == told.c.id)
        joined = chosen.join(near, near.c[key] == item.c.id).join(who, who.c.id == near.c.article_entity_id)
        return column, joined

    return path


def _self(who: Alias) -> tuple[Any, Any]:
    return who.c.entity_id, select(who.c.entity_id)


def _of_event(who: Alias) -> tuple[Any, Any]:
    """Parties of the report behind an event."""
    event, party = events.alias(), report_parties.alias()
    return event.c.id, (
        select(event.c.id)
        .join(party, party.c.report_id == event.c.report_id)
        .join(who, who.c.id == party.c.article_entity_id)
    )


def _of_event_position(who: Alias) -> tuple[Any, Any]:
    """Whoever is in a position behind an event."""
    event, held, near = events.alias(), positions.alias(), position_entities.alias()
    return event.c.id, (
        select(event.c.id)
        .join(held, and_(held.c.article_id == event.c.article_id, _behind(event, held)))
        .join(near, near.c.position_id == held.c.id)
        .join(who, who.c.id == near.c.article_entity_id)
    )


def _behind(event: Any, item: Any) -> ColumnElement[bool]:
    """Whether an event rests on an item of the same article."""
    made: ColumnElement[bool] = event.c.from_items.like(literal('%"') + item.c.local + literal('"%'))
    return made


_STATEMENT = _named(statement_entities, "statement_id")
_POSITION = _named(position_entities, "position_id")
_REPORT = _named(report_parties, "report_id")
_SAID = (
    _said_in(statement_entities, statements, "statement_id", merged=False),
    _said_in(position_entities, positions, "position_id", merged=False),
)
_SAID_MERGED = (
    _said_in(statement_entities, statements, "statement_id", merged=True),
    _said_in(position_entities, positions, "position_id", merged=True),
)

#: For each kind of item: its id, and the ways from it to entities.
_WHO: dict[str, tuple[Any, dict[str, tuple[Any, ...]]]] = {
    "articles": (articles.c.id, {"": (_in_article,)}),
    "entities": (entities.c.id, {"": (_self,)}),
    "reports": (reports.c.id, {"": (_REPORT,), "framework": _SAID}),
    "engagements": (engagements.c.id, {"": (_in_reports,), "framework": _SAID_MERGED}),
    "statements": (statements.c.id, {"": (_STATEMENT,)}),
    "positions": (positions.c.id, {"": (_POSITION,)}),
    "events": (events.c.id, {"": (_of_event, _of_event_position)}),
}


def _member(item: str, wanted: Wanted, how: str, *, apart: bool) -> ColumnElement[bool]:
    """Whether an entity as wanted is in the item.

    ``apart``: asked of all items at once, for a query that starts from it; else row by row.
    """
    if item == "engagements" and how == "party":
        return _party(wanted, apart=apart)
    if item == "events" and wanted.column == "country":
        return or_(wanted.on(events.c.source), wanted.on(events.c.recipient))
    if item == "entities" and wanted.column != "office":
        return wanted.on({"entity_id": entities.c.id, "country": entities.c.country}[wanted.column])
    key, ways = _WHO[item]
    chosen: list[tuple[Any, Select[Any]]] = []
    for path in ways.get(how, ways[""]):
        who = article_entities.alias()
        column, query = path(who)
        chosen.append((column, query.where(wanted.of(who))))
    made: ColumnElement[bool]
    if apart:
        made = key.in_(chosen[0][1]) if len(chosen) == 1 else key.in_(union(*(query for _, query in chosen)))
    else:
        made = or_(*(query.where(column == key).correlate(key.table).exists() for column, query in chosen))
    if item == "reports" and wanted.column == "country" and how == "party":
        return or_(made, visits_among(reports, wanted.values))
    if item in ("statements", "positions") and how != "framework":
        made = or_(made, _joint(key.table, wanted, apart=apart))
    if item == "positions" and wanted.column == "country":
        return or_(made, wanted.on(positions.c.holder_country))
    return made


def _joint(table: Any, wanted: Wanted, *, apart: bool) -> ColumnElement[bool]:
    """Whether it was said by parties together of whom one is as wanted."""
    if apart:
        return and_(table.c.sides, table.c.id.in_(sides_from(table.alias(), wanted.of)))
    party, who = report_parties.alias(), article_entities.alias()
    there = party.join(who, who.c.id == party.c.article_entity_id)
    return and_(
        table.c.sides,
        _exists(there, party.c.report_id == table.c.report_id, ~party.c.attendee, wanted.of(who), outer=table),
    )


def _party(wanted: Wanted, *, apart: bool) -> ColumnElement[bool]:
    party = engagement_parties.alias()
    query = select(party.c.engagement_id).where(wanted.of(party))
    states = wanted.column == "country"
    if apart:
        return engagements.c.id.in_(union(query, visiting(wanted.values)) if states else query)
    took_part = query.where(party.c.engagement_id == engagements.c.id).correlate(engagements).exists()
    return or_(took_part, visiting(wanted.values, of=engagements.c.id).exists()) if states else took_part


# -- kind, stance, outlet, period, confidence ---------------------------------------------


def _exists(table: Any, *where: Any, outer: Any) -> ColumnElement[bool]:
    return select(literal(1)).select_from(table).where(*where).correlate(outer).exists()


def _kind_of_report(item: Any) -> Callable[[Sequence[str]], ColumnElement[bool]]:
    told = reports.alias()
    return lambda kinds: _exists(told, told.c.id == item.c.report_id, told.c.kind.in_(list(kinds)), outer=item)


def _kind_in_article(kinds: Sequence[str]) -> ColumnElement[bool]:
    told = reports.alias()
    return _exists(told, told.c.article_id == articles.c.id, told.c.kind.in_(list(kinds)), outer=articles)


def _kind_of_entity(kinds: Sequence[str]) -> ColumnElement[bool]:
    party, met = engagement_parties.alias(), engagements.alias()
    return _exists(
        party.join(met, met.c.id == party.c.engagement_id),
        party.c.entity_id == entities.c.id,
        met.c.kind.in_(list(kinds)),
        outer=entities,
    )


_KIND: dict[str, Callable[[Sequence[str]], ColumnElement[bool]]] = {
    "articles": _kind_in_article,
    "entities": _kind_of_entity,
    "reports": lambda kinds: reports.c.kind.in_(list(kinds)),
    "engagements": lambda kinds: engagements.c.kind.in_(list(kinds)),
    "statements": _kind_of_report(statements),
    "positions": _kind_of_report(positions),
    "events": _kind_of_report(events),
}


def _stance_where(column: str, outer: Any, outer_column: Any) -> Callable[[Sequence[str]], ColumnElement[bool]]:
    held = positions.alias()
    return lambda stances: _exists(held, held.c[column] == outer_column, held.c.stance.in_(list(stances)), outer=outer)


def _stance_of_engagement(stances: Sequence[str]) -> ColumnElement[bool]:
    held, told = positions.alias(), reports.alias()
    return _exists(
        told.join(held, held.c.report_id == told.c.id),
        told.c.engagement_id == engagements.c.id,
        held.c.stance.in_(list(stances)),
        outer=engagements,
    )


def _stance_of_entity(stances: Sequence[str]) -> ColumnElement[bool]:
    held, who = positions.alias(), article_entities.alias()
    return _exists(
        who.join(held, held.c.holder_id == who.c.id),
        who.c.entity_id == entities.c.id,
        held.c.stance.in_(list(stances)),
        outer=entities,
    )


def _stance_of_event(stances: Sequence[str]) -> ColumnElement[bool]:
    held = positions.alias()
    return _exists(
        held,
        held.c.article_id == events.c.article_id,
        _behind(events, held),
        held.c.stance.in_(list(stances)),
        outer=events,
    )


_STANCE: dict[str, Callable[[Sequence[str]], ColumnElement[bool]]] = {
    "articles": _stance_where("article_id", articles, articles.c.id),
    "entities": _stance_of_entity,
    "reports": _stance_where("report_id", reports, reports.c.id),
    "engagements": _stance_of_engagement,
    "statements": _stance_where("statement_id", statements, statements.c.id),
    "positions": lambda stances: positions.c.stance.in_(list(stances)),
    "events": _stance_of_event,
}


def _outlet_of_article(item: Any) -> Callable[[Sequence[str]], ColumnElement[bool]]:
    near = articles.alias()
    return lambda outlets: _exists(near, near.c.id == item.c.article_id, near.c.outlet.in_(list(outlets)), outer=item)


def _outlet_of_engagement(outlets: Sequence[str]) -> ColumnElement[bool]:
    near, told = articles.alias(), reports.alias()
    return _exists(
        told.join(near, near.c.id == told.c.article_id),
        told.c.engagement_id == engagements.c.id,
        near.c.outlet.in_(list(outlets)),
        outer=engagements,
    )


def _outlet_of_entity(outlets: Sequence[str]) -> ColumnElement[bool]:
    near, who = articles.alias(), article_entities.alias()
    return _exists(
        who.join(near, near.c.id == who.c.article_id),
        who.c.entity_id == entities.c.id,
        near.c.outlet.in_(list(outlets)),
        outer=entities,
    )


_OUTLET: dict[str, Callable[[Sequence[str]], ColumnElement[bool]]] = {
    "articles": lambda outlets: articles.c.outlet.in_(list(outlets)),
    "entities": _outlet_of_entity,
    "reports": _outlet_of_article(reports),
    "engagements": _outlet_of_engagement,
    "statements": _outlet_of_article(statements),
    "positions": _outlet_of_article(positions),
    "events": _outlet_of_article(events),
}


def _period(filters: Filters, item: str) -> list[ColumnElement[bool]]:
    if not (filters.since or filters.until):
        return []
    if item == "entities":
        who = article_entities.alias()
        within = [who.c.entity_id == entities.c.id, *_between(who.c.day, filters)]
        return [_exists(who, *within, outer=entities)]
    return _between(getattr(schema, item).c.day, filters)


def _between(day: Any, filters: Filters) -> list[ColumnElement[bool]]:
    made = []
    if filters.since:
        made.append(day >= filters.since)
    if filters.until:
        made.append(day <= filters.until)
    return made


def _confident(item: str, least: float) -> list[ColumnElement[bool]]:
    """Items of at least a confidence, or of none; articles and entities have none."""

    def sure(column: Any) -> ColumnElement[bool]:
        return or_(column.is_(None), column >= least)

    if item in ("articles", "entities"):
        return []
    if item != "events":
        return [sure(getattr(schema, item).c.confidence)]
    told, held = reports.alias(), positions.alias()
    behind = [
        _exists(
            one, one.c.article_id == events.c.article_id, _behind(events, one), sure(one.c.confidence), outer=events
        )
        for one in (told, held)
    ]
    return [or_(events.c.from_items == "[]", events.c.evidence != "[]", *behind)]
