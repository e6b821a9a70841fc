"""Merged engagements with all that belongs to them: parties, reports, place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.places import Spot, locate
from mahdar.export.source import item_id, quotation, spans_of
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Row, Select

    from mahdar.export.source import Source
    from mahdar.model import Span

__all__ = ["Engagement", "Party", "Place", "Told", "engagements", "load_engagements"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """Who took part: an entity, with the office and title that a report gives it (else its usual office)."""

    entity: int
    uid: str
    type: str
    name: str
    name_en: str | None
    country: str | None
    registry: str | None
    office: str | None
    title: str | None
    role: str
    attendee: bool
    reports: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where it was, as most reports word it; ``spot`` is None where it is not known where that lies."""

    name: str
    name_en: str | None
    uid: str | None
    type: str | None
    country: str | None
    spot: Spot | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One engagement, statement or position as one article tells it; ``article`` is its whole row."""

    id: str
    anchor: str
    article: Row[Any]
    spans: tuple[Span, ...]
    confidence: float | None
    row: Row[Any]

    @property
    def quote(self) -> str:
        """The words of the article that say so."""
        return quotation(self.article.text, self.spans)


@dataclass(frozen=True, kw_only=True, slots=True)
class Engagement:
    """An engagement; ``row`` is its row in the store, ``told`` its reports in the order of the store."""

    row: Row[Any]
    parties: tuple[Party, ...]
    told: tuple[Told, ...]
    place: Place | None

    @property
    def outlets(self) -> list[str]:
        """The outlets (else agencies) of its reports, each once."""
        return outlets_of(self.told)

    @property
    def articles(self) -> list[str]:
        """The ids of the articles that tell it."""
        return list(dict.fromkeys(told.article.uid for told in self.told))

    def names(self, *roles: str, attendees: bool = False) -> list[str]:
        """Names of parties: those in the roles, or all; of participants, or of attendees."""
        return [p.name for p in self.parties if p.attendee is attendees and (not roles or p.role in roles)]

    @property
    def states(self) -> list[str]:
        """The states that took part, by code."""
        return sorted({p.country for p in self.parties if p.country and not p.attendee})


def outlets_of(told: Iterable[Told]) -> list[str]:
    """The outlets of reports, each once; for want of an outlet the agency of the dateline."""
    found = (one.article.outlet or one.article.agency for one in told)
    return [name for name in dict.fromkeys(found) if name]


def engagements(source: Source) -> Iterator[Engagement]:
    """All engagements that pass the filters, in the order of the store."""
    table = schema.engagements
    query = select(table.c.id).where(*source.where("engagements")).order_by(table.c.id)
    for page in source.pages(query):
        yield from load_engagements(source, [row.id for row in page]).values()


def load_engagements(source: Source, ids: Iterable[int]) -> dict[int, Engagement]:
    """Engagements by id, in the order of the ids given."""
    table, reports = schema.engagements, schema.reports
    wanted = list(dict.fromkeys(ids))
    rows = {row.id: row for row in source.fetch(lambda some: select(table).where(table.c.id.in_(some)), wanted)}
    told = source.by(
        "engagement_id",
        lambda some: select(reports).where(reports.c.engagement_id.in_(some)).order_by(reports.c.id),
        wanted,
    )
    articles = source.articles(row.article_id for found in told.values() for row in found)
    parties = _parties(source, wanted)
    stated = _stated(source, wanted)
    places = _places(source, rows.values(), told)
    return {
        number: Engagement(
            row=rows[number],
            parties=tuple(_party(row, stated.get((number, row.entity_id))) for row in parties.get(number, ())),
            told=tuple(_told(row, articles[row.article_id]) for row in told.get(number, ())),
            place=places.get(number),
        )
        for number in wanted
        if number in rows
    }


def _told(row: Row[Any], article: Row[Any]) -> Told:
    return Told(
        id=item_id(article.uid, row.local),
        anchor=row.anchor,
        article=article,
        spans=tuple(spans_of(row.evidence)),
        confidence=row.confidence,
        row=row,
    )


def _parties(source: Source, ids: Iterable[int]) -> dict[int, list[Row[Any]]]:
    link, who = schema.engagement_parties, schema.entities

    def query(some: list[Any]) -> Select[Any]:
        return (
            select(link, who.c.uid, who.c.type, who.c.name, who.c.name_en, who.c.registry, who.c.office)
            .add_columns(who.c.country.label("of"))
            .join(who, who.c.id == link.c.entity_id)
            .where(link.c.engagement_id.in_(some))
            .order_by(link.c.engagement_id, link.c.attendee, link.c.reports.desc(), link.c.entity_id, link.c.role)
        )

    return source.by("engagement_id", query, ids)


def _stated(source: Source, ids: Iterable[int]) -> dict[tuple[int, int], tuple[str | None, str | None]]:
    """Office and title of each entity of each engagement, as its first report with an office has it."""
    reports, link, who = schema.reports, schema.report_parties, schema.article_entities

    def query(some: list[Any]) -> Select[Any]:
        return (
            select(reports.c.engagement_id, who.c.entity_id, who.c.office, who.c.title)
            .join(link, link.c.report_id == reports.c.id)
            .join(who, who.c.id == link.c.article_entity_id)
            .where(reports.c.engagement_id.in_(some), who.c.office.is_not(None))
            .order_by(reports.c.id, who.c.id)
        )

    found: dict[tuple[int, int], tuple[str | None, str | None]] = {}
    for row in source.fetch(query, ids):
        key = row.engagement_id, row.entity_id
        if key not in found or (found[key][1] is None and row.office == found[key][0]):
            found[key] = row.office, row.title
    return found


def _party(row: Row[Any], stated: tuple[str | None, str | None] | None) -> Party:
    office, title = stated or (row.office, None)
    return Party(
        entity=row.entity_id,
        uid=row.uid,
        type=row.type,
        name=row.name,
        name_en=row.name_en,
        country=row.country or row.of,
        registry=row.registry,
        office=office,
        title=title,
        role=row.role,
        attendee=bool(row.attendee),
        reports=row.reports,
    )


def _places(source: Source, rows: Iterable[Row[Any]], told: dict[int, list[Row[Any]]]) -> dict[int, Place]:
    whole, here = schema.entities, schema.article_entities
    rows = list(rows)
    merged = {
        row.id: row
        for row in source.fetch(
            lambda some: select(whole).where(whole.c.id.in_(some)), [r.place_entity for r in rows if r.place_entity]
        )
    }
    #: Without an entity of the engagement, that of the first report which words the place so.
    chosen: dict[int, int] = {}
    for row in rows:
        if row.place and row.place_entity not in merged:
            found = (r.place_entity for r in told.get(row.id, ()) if r.place == row.place and r.place_entity)
            if (number := next(found, None)) is not None:
                chosen[row.id] = number

    def query(some: list[Any]) -> Select[Any]:
        return (
            select(here.c.id, here.c.type, here.c.name_en, here.c.country, here.c.registry, whole.c.uid)
            .join(whole, whole.c.id == here.c.entity_id, isouter=True)
            .where(here.c.id.in_(some))
        )

    single = {row.id: row for row in source.fetch(query, chosen.values())}
    places: dict[int, Place] = {}
    for row in rows:
        if not row.place:
            continue
        found_row = merged.get(row.place_entity) or single.get(chosen.get(row.id, 0))
        places[row.id] = Place(
            name=row.place,
            name_en=found_row.name_en if found_row else None,
            uid=found_row.uid if found_row else None,
            type=found_row.type if found_row else None,
            country=found_row.country if found_row else None,
            spot=locate(found_row.registry, row.place) if found_row else None,
        )
    return places
