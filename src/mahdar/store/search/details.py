"""The details of hits: who is in them, their words with marks, and their reprints."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.model import Span
from mahdar.store import schema
from mahdar.store.asking.contacts import states_together
from mahdar.store.asking.evidence import Evidence, Sources, spans_of
from mahdar.store.search.marks import excerpt, marks_in
from mahdar.store.search.query import Query, Term
from mahdar.store.search.results import Hit, Who

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.search.units import Unit

__all__ = ["details", "people_of"]

#: Letters of a reprint that are shown.
_BEGINNING = 80

#: Disagreements whose values are ids of entities.
_BY_ENTITY = ("participants", "attendees")


def details(connection: Connection, unit: Unit, ids: Sequence[int], query: Query) -> list[Hit]:
    """The hits of some rows of a unit, in order."""
    if not ids:
        return []
    made = _MAKERS[unit.name](connection, list(ids), query.wanted)
    return [made[number] for number in ids]


def people_of(connection: Connection, link: Any, column: str, ids: Iterable[int]) -> dict[int, list[Who]]:
    """Who is linked with items, by the id of the item."""
    near, who, whole = link.alias(), schema.article_entities.alias(), schema.entities
    rows = connection.execute(
        select(near.c[column], near.c.role, who.c.name, who.c.name_en, who.c.country, whole.c.uid)
        .join(who, who.c.id == near.c.article_entity_id)
        .join(whole, whole.c.id == who.c.entity_id, isouter=True)
        .where(near.c[column].in_(list(ids)))
        .order_by(near.c.article_entity_id)
    )
    found: dict[int, list[Who]] = defaultdict(list)
    for number, role, name, english, country, uid in rows:
        found[number].append(Who(uid=uid, name=name, name_en=english, country=country, role=role))
    return found


def _marked(sources: Sources, row: Any, spans: tuple[Span, ...], terms: Sequence[Term]) -> Evidence:
    marks = marks_in(sources.text(row.article_id), terms, within=spans) if terms else []
    return sources.evidence(row.article_id, spans, item=row.local, marks=marks)


def _with_others(connection: Connection, table: Any, ids: list[int]) -> tuple[dict[int, Any], dict[int, list[Any]]]:
    """Rows by id, and of each the others of its group (``same_as``)."""
    rows = {row.id: row for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    groups = {row.same_as or row.id for row in rows.values()}
    found = {row.id: row for row in connection.execute(select(table).where(table.c.same_as.in_(groups)))}
    if first := groups - set(rows) - set(found):
        found.update({row.id: row for row in connection.execute(select(table).where(table.c.id.in_(first)))})
    members: dict[int, list[Any]] = defaultdict(list)
    for row in sorted({**rows, **found}.values(), key=lambda row: (row.day or "", row.id)):
        members[row.same_as or row.id].append(row)
    return rows, {
        number: [other for other in members[row.same_as or row.id] if other.id != number]
        for number, row in rows.items()
    }


def _statements(connection: Connection, ids: list[int], terms: Sequence[Term]) -> dict[int, Hit]:
    return _said(connection, ids, terms, unit="statement", table=schema.statements, spans="content", label="verb")


def _positions(connection: Connection, ids: list[int], terms: Sequence[Term]) -> dict[int, Hit]:
    return _said(connection, ids, terms, unit="position", table=schema.positions, spans="target", label="stance")


def _said(
    connection: Connection, ids: list[int], terms: Sequence[Term], *, unit: str, table: Any, spans: str, label: str
) -> dict[int, Hit]:
    rows, others = _with_others(connection, table, ids)
    link = schema.statement_entities if unit == "statement" else schema.position_entities
    people = people_of(connection, link, f"{unit}_id", ids)
    together = states_together(connection, rows.values())
    sources = Sources(
        connection,
        [row.article_id for row in rows.values()] + [row.article_id for other in others.values() for row in other],
    )
    made = {}
    for number, row in rows.items():
        passage = _marked(sources, row, spans_of(getattr(row, spans)), terms)
        words = getattr(row, label)
        made[number] = Hit(
            unit=unit,
            id=f"{passage.article}:{row.local}",
            day=row.day,
            label=f"not {words}" if unit == "position" and row.negated else words,
            who=tuple(people[number]),
            passages=(passage,),
            reprints=tuple(_marked(sources, one, spans_of(getattr(one, spans)), terms) for one in others[number]),
            mode=row.mode if unit == "statement" else None,
            degree=row.degree if unit == "position" else None,
            together=together.get(number),
            confidence=row.confidence,
        )
    return made


def _engagements(connection: Connection, ids: list[int], terms: Sequence[Term]) -> dict[int, Hit]:
    told, whole = schema.reports, schema.engagements
    rows = {row.id: row for row in connection.execute(select(told).where(told.c.id.in_(ids)))}
    wholes = {
        row.id: row
        for row in connection.execute(select(whole).where(whole.c.id.in_([row.engagement_id for row in rows.values()])))
    }
    members: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        select(told).where(told.c.engagement_id.in_(list(wholes))).order_by(told.c.day, told.c.id)
    ):
        members[row.engagement_id].append(row)
    parties = _parties(connection, list(wholes))
    english = _english(connection, [row.place_entity for row in wholes.values() if row.place_entity])
    names = _names_in(connection, (row.disagreements for row in wholes.values()))
    sources = Sources(connection, [row.article_id for group in members.values() for row in group])
    made = {}
    for number, row in rows.items():
        one = wholes[row.engagement_id]
        made[number] = Hit(
            unit="engagement",
            id=one.uid,
            day=one.date or one.day,
            label=one.kind,
            who=tuple(parties[one.id]),
            passages=(_marked(sources, row, spans_of(row.evidence), terms),),
            reprints=tuple(
                _marked(sources, other, spans_of(other.evidence), terms)
                for other in members[one.id]
                if other.id != number
            ),
            date=one.date,
            place=one.place,
            place_en=english.get(one.place_entity),
            status=one.status,
            mode=one.mode,
            confidence=one.confidence,
            disagreements=_disagreements(one.disagreements, names),
        )
    return made


def _english(connection: Connection, numbers: list[int]) -> dict[int, str | None]:
    """English names of entities by their database ids."""
    table = schema.entities
    rows = connection.execute(select(table.c.id, table.c.name_en).where(table.c.id.in_(numbers)))
    return {number: name for number, name in rows}


def _disagreements(value: str | None, names: dict[str, str]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """Fields and their values, each with the number of reports that give it, the most first."""
    data = json.loads(value) if value else {}
    return tuple(
        (
            field,
            tuple(
                (names.get(one, one) if field in _BY_ENTITY else one, number)
                for one, number in sorted(
                    ((one, len(ids)) for one, ids in values.items()), key=lambda pair: (-pair[1], pair[0])
                )
            ),
        )
        for field, values in sorted(data.items())
    )


def _names_in(connection: Connection, values: Iterable[str | None]) -> dict[str, str]:
    """Names of the entities that disagreements speak of, by their ids there."""
    named = [
        one
        for value in values
        if value
        for field, told in json.loads(value).items()
        if field in _BY_ENTITY
        for one in told
    ]
    table = schema.entities
    rows = connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_([int(one) for one in named])))
    return {str(number): name for number, name in rows}


def _parties(connection: Connection, engagement_ids: list[int]) -> dict[int, list[Who]]:
    party, whole = schema.engagement_parties, schema.entities
    found: dict[int, list[Who]] = defaultdict(list)
    for row in connection.execute(
        select(party.c.engagement_id, party.c.role, whole.c.uid, whole.c.name, whole.c.name_en, party.c.country)
        .join(whole, whole.c.id == party.c.entity_id)
        .where(party.c.engagement_id.in_(engagement_ids))
        .order_by(party.c.attendee, party.c.entity_id)
    ):
        found[row.engagement_id].append(
            Who(uid=row.uid, name=row.name, name_en=row.name_en, country=row.country, role=row.role)
        )
    return found


def _articles(connection: Connection, ids: list[int], terms: Sequence[Term]) -> dict[int, Hit]:
    table = schema.articles
    rows = {
        row.id: row
        for row in connection.execute(
            select(table.c.id, table.c.uid, table.c.day, table.c.group_id).where(table.c.id.in_(ids))
        )
    }
    members = _copies(connection, [row.group_id for row in rows.values() if row.group_id is not None])
    named = _named_spans(connection, ids, terms)
    sources = Sources(connection, ids)
    copies = Sources(connection, {number for group in members.values() for number in group}, letters=_BEGINNING)
    made = {}
    for number, row in rows.items():
        text = sources.text(number)
        marks = sorted({*marks_in(text, terms), *named[number]})
        start, end = excerpt(text, marks)
        shown = [mark for mark in marks if start <= mark[0] and mark[1] <= end]
        made[number] = Hit(
            unit="article",
            id=row.uid,
            day=row.day,
            label=None,
            who=(),
            passages=(sources.evidence(number, [(start, end)], marks=shown),),
            reprints=tuple(
                copies.evidence(other, [(0, len(copies.text(other)))])
                for other in members[row.group_id or 0]
                if other != number
            ),
        )
    return made


def _copies(connection: Connection, groups: list[int]) -> dict[int, list[int]]:
    """The articles of groups of reprints."""
    members: dict[int, list[int]] = defaultdict(list)
    if not groups:
        return members
    table = schema.articles
    for number, group in connection.execute(
        select(table.c.id, table.c.group_id)
        .where(table.c.group_id.in_(groups), table.c.latest)
        .order_by(table.c.day, table.c.id)
    ):
        members[group].append(number)
    return members


def _named_spans(connection: Connection, ids: list[int], terms: Sequence[Term]) -> dict[int, list[Span]]:
    """Mentions, in articles, of whoever Latin terms name in English there."""
    wanted = [set(term.stems) for term in terms if term.latin]
    found: dict[int, list[Span]] = defaultdict(list)
    if not wanted:
        return found
    from mahdar.store.stems import stems

    who = schema.article_entities
    for number, english, mentions in connection.execute(
        select(who.c.article_id, who.c.name_en, who.c.mentions).where(
            who.c.article_id.in_(ids), who.c.name_en.is_not(None)
        )
    ):
        words = set(stems(english))
        if any(one <= words for one in wanted):
            found[number].extend((start, end) for start, end in json.loads(mentions))
    return found


_MAKERS: dict[str, Callable[[Any, list[int], Sequence[Term]], dict[int, Hit]]] = {
    "statements": _statements,
    "positions": _positions,
    "engagements": _engagements,
    "articles": _articles,
}
