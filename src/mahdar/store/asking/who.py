"""Who somebody is: offices over time, whom they met, what they said and stand for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.model import Entity, Span
from mahdar.record.introduction import introduction
from mahdar.store.asking.evidence import Evidence, Sources
from mahdar.store.asking.names import Candidate, one_entity
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import (
    article_entities,
    articles,
    engagement_parties,
    entity_names,
    positions,
    report_parties,
    reports,
    statements,
)
from mahdar.store.search.results import Listing
from mahdar.store.search.running import listing
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["KnownTerm", "OfficeTerm", "Profile", "who"]


@dataclass(frozen=True, kw_only=True)
class OfficeTerm:
    """An office as articles state it: from the first to the last day on which one does.

    ``titles`` are their words for it, the most frequent first; ``evidence`` its first and last
    mention.
    """

    office: str
    country: str | None
    titles: tuple[str, ...]
    first: str | None
    last: str | None
    articles: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True)
class KnownTerm:
    """An office as the registry knows it, apart from what articles state."""

    office: str
    title: str | None
    of: str
    since: str | None
    until: str | None


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A person. ``names`` are the forms in which articles write the name, the most frequent first.

    ``statements`` and ``positions`` are his own, and those of all sides of contacts that he took part in.
    """

    entity: Candidate
    names: tuple[str, ...]
    offices: tuple[OfficeTerm, ...]
    known: tuple[KnownTerm, ...]
    engagements: Listing
    statements: Listing
    positions: Listing


def who(engine: Engine, name: str, *, filters: Filters | None = None, limit: int | None = 20) -> Profile:
    """See `mahdar.store.Store.who`."""
    with reading(engine) as connection:
        entity = one_entity(connection, name, ("person",))
        theirs = select(article_entities.c.id).where(article_entities.c.entity_id == entity.id)
        met = select(reports.c.id).where(
            reports.c.engagement_id.in_(
                select(engagement_parties.c.engagement_id).where(engagement_parties.c.entity_id == entity.id)
            )
        )
        joint = select(report_parties.c.report_id).where(
            report_parties.c.article_entity_id.in_(theirs), ~report_parties.c.attendee
        )
        said = statements.c.speaker_id.in_(theirs) | (statements.c.sides & statements.c.report_id.in_(joint))
        held = positions.c.holder_id.in_(theirs) | (positions.c.sides & positions.c.report_id.in_(joint))
        chosen: dict[str, Any] = {"filters": filters, "limit": limit}
        return Profile(
            entity=entity,
            names=_names(connection, entity.id),
            offices=_offices(connection, entity.id),
            known=_known(connection, entity.id),
            engagements=listing(connection, "engagements", [reports.c.id.in_(met)], **chosen),
            statements=listing(connection, "statements", [said], **chosen),
            positions=listing(connection, "positions", [held], **chosen),
        )


def _names(connection: Connection, entity_id: int) -> tuple[str, ...]:
    table = entity_names
    rows = connection.execute(
        select(table.c.written)
        .where(table.c.entity_id == entity_id, table.c.form == "written")
        .order_by(table.c.count.desc(), table.c.written)
    ).scalars()
    return tuple(dict.fromkeys(rows))


def _offices(connection: Connection, entity_id: int) -> tuple[OfficeTerm, ...]:
    table = article_entities
    rows = connection.execute(
        select(table.c.article_id, table.c.local, table.c.office, table.c.country, table.c.title, table.c.day)
        .where(table.c.entity_id == entity_id, table.c.office.is_not(None))
        .order_by(table.c.day, table.c.article_id)
    ).all()
    terms: dict[tuple[str, str | None], list[Any]] = defaultdict(list)
    for row in rows:
        terms[row.office, row.country].append(row)
    ends = {id(row): row for told in terms.values() for row in (told[0], told[-1])}.values()
    shown = _stated(connection, list(ends))
    made = []
    for (office, country), told in terms.items():
        titles: dict[str, int] = defaultdict(int)
        for row in told:
            if row.title:
                titles[row.title] += 1
        days = [row.day for row in told if row.day]
        evidence = dict.fromkeys(shown[row.article_id, row.local] for row in (told[0], told[-1]))
        made.append(
            OfficeTerm(
                office=office,
                country=country,
                titles=tuple(sorted(titles, key=lambda title: (-titles[title], title))),
                first=min(days, default=None),
                last=max(days, default=None),
                articles=len({row.article_id for row in told}),
                evidence=tuple(evidence),
            )
        )
    return tuple(sorted(made, key=lambda term: (term.first or "", term.office)))


def _stated(connection: Connection, rows: list[Any]) -> dict[tuple[int, str], Evidence]:
    """Where articles state the office: the title with the name beside it."""
    numbers = list({row.article_id for row in rows})
    records = present_records(connection, numbers)
    sources = Sources(connection, numbers)
    found = {}
    for row in rows:
        entity = records[row.article_id].entity(row.local)
        spans = [_office_span(entity, row.office)] if entity else []
        found[row.article_id, row.local] = sources.evidence(row.article_id, spans, item=row.local)
    return found


def _office_span(entity: Entity, office: str) -> Span:
    """The office and the name where they stand together, else the office, else the name."""
    stated = [span for one in entity.offices if one.kind == office for span in one.stated]
    stated = stated or [span for one in entity.offices for span in one.stated]
    return introduction(entity, office) or (stated or list(entity.mentions) or [(0, 0)])[0]


def _known(connection: Connection, entity_id: int) -> tuple[KnownTerm, ...]:
    from mahdar.registry.registry import load

    registry = connection.execute(
        select(article_entities.c.registry)
        .join(articles, articles.c.id == article_entities.c.article_id)
        .where(article_entities.c.entity_id == entity_id, article_entities.c.registry.is_not(None))
        .limit(1)
    ).scalar()
    terms = load().holders.get((registry or "").removeprefix("person:"), ())
    return tuple(
        KnownTerm(office=term.office, title=term.title, of=term.of, since=term.since, until=term.until)
        for term in sorted(terms, key=lambda term: term.since or "")
    )
