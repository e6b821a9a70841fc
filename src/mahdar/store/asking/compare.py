"""The readouts of one engagement side by side: what each tells, and what others leave out.

Statements and positions of the reports' articles are lined up by topic: those that merging found
to be the same, and those whose words have enough in common. A topic that a report lacks shows as
missing there; that is what a comparison is for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from mahdar.errors import QueryError
from mahdar.store.asking.contacts import states_together
from mahdar.store.asking.evidence import Evidence, Sources, spans_of
from mahdar.store.engine import reading
from mahdar.store.schema import article_entities, articles, engagements, positions, reports, statements
from mahdar.store.search.details import details
from mahdar.store.search.query import Query
from mahdar.store.search.results import Hit
from mahdar.store.search.units import UNITS
from mahdar.store.stems import stems

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["ALIKE", "Comparison", "Readout", "Topic", "compare"]

#: Share of the shorter wording's content words that two statements must have in common to be one topic.
#: Chosen by hand on a few pairs of reports, not tuned: lower, openings such as «العلاقات بين البلدين» pull
#: different topics together; higher, reworded ones fall apart.
ALIKE = 0.55

#: Words that say nothing of a topic.
_SMALL = frozenset("من في علي الي عن ان او ما لا هذا هذه التي الذي كل اي بين مع قد كما بلاده بلادها".split())


@dataclass(frozen=True, kw_only=True)
class Readout:
    """One report: its article, what it says of the engagement, and how much only it tells."""

    source: Evidence
    kind: str
    date: str | None
    place: str | None
    status: str
    topics: int
    alone: int


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One thing said or held. ``cells`` has the words of each readout, in the order of
    `Comparison.readouts`; an empty cell is a readout that leaves it out.

    ``part`` is ``position`` (``label`` its stance) or ``statement`` (its verb); ``who`` is the
    holder or speaker. ``together`` are the codes of the states whose parties say it jointly, else None.
    """

    part: str
    label: str
    who: str | None
    country: str | None
    together: tuple[str, ...] | None
    cells: tuple[tuple[Evidence, ...], ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """The readouts that leave it out, by their place."""
        return tuple(place for place, cell in enumerate(self.cells) if not cell)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """An engagement (``hit``) with its readouts, and topics: what all tell comes first."""

    hit: Hit
    readouts: tuple[Readout, ...]
    topics: tuple[Topic, ...]


def compare(engine: Engine, engagement: str) -> Comparison:
    """See `mahdar.store.Store.compare`."""
    with reading(engine) as connection:
        told = _reports(connection, engagement)
        hit = details(connection, UNITS["engagements"], [told[0].id], Query(()))[0]
        columns = list(dict.fromkeys(row.article_id for row in told))
        sources = Sources(connection, columns)
        topics = _topics(connection, told, columns, sources)
        return Comparison(
            hit=hit,
            readouts=tuple(_readout(row, columns, topics, sources) for row in _first_of_each(told)),
            topics=topics,
        )


def _reports(connection: Connection, engagement: str) -> list[Any]:
    """The reports of an engagement given by its id or by ``ARTICLE:ITEM``."""
    given = engagement.strip()
    article, _, local = given.partition(":")
    one = select(engagements.c.id).where(engagements.c.uid == given)
    if local:
        one = (
            select(reports.c.engagement_id)
            .join(articles, articles.c.id == reports.c.article_id)
            .where(articles.c.uid == article, or_(reports.c.local == local, reports.c.anchor == given))
        )
    rows = list(
        connection.execute(
            select(reports).where(reports.c.engagement_id.in_(one)).order_by(reports.c.day, reports.c.id)
        )
    )
    if not rows:
        raise QueryError(
            f"no engagement {given[:60]!r} in the store (valid: an id as 'mahdar timeline' and 'mahdar find --in"
            " engagements' print it, or ARTICLE:g1)"
        )
    return rows


def _first_of_each(told: list[Any]) -> list[Any]:
    first: dict[int, Any] = {}
    for row in told:
        first.setdefault(row.article_id, row)
    return list(first.values())


def _readout(row: Any, columns: list[int], topics: Sequence[Topic], sources: Sources) -> Readout:
    place = columns.index(row.article_id)
    here = [topic for topic in topics if topic.cells[place]]
    return Readout(
        source=sources.evidence(row.article_id, spans_of(row.evidence), item=row.local),
        kind=row.kind,
        date=row.date,
        place=row.place,
        status=row.status,
        topics=len(here),
        alone=sum(len(topic.missing) == len(topic.cells) - 1 for topic in here) if len(columns) > 1 else 0,
    )


class _Saying:
    """A statement or position of one article, on its way to a topic."""

    def __init__(
        self, part: str, row: Any, *, label: str, who: str | None, together: tuple[str, ...] | None, evidence: Evidence
    ):
        country = row.holder_country if part == "position" else row.speaker_country
        self.together = together
        self.part, self.row, self.label, self.who, self.country = part, row, label, who, country
        self.evidence = evidence
        self.words = frozenset(stems(row.words)) - _SMALL
        self.same = row.same_as or row.id

    def like(self, other: _Saying) -> bool:
        """Whether both say one thing of one side."""
        if self.part != other.part or self.country != other.country:
            return False
        if self.same == other.same:
            return True
        if self.part == "position" and self.row.stance != other.row.stance:
            return False
        least = min(len(self.words), len(other.words))
        return bool(least) and len(self.words & other.words) / least >= ALIKE


def _topics(connection: Connection, told: list[Any], columns: list[int], sources: Sources) -> tuple[Topic, ...]:
    groups: list[list[_Saying]] = []
    for saying in _sayings(connection, told, sources):
        home = next((group for group in groups if any(saying.like(other) for other in group)), None)
        if home is None:
            groups.append([saying])
        else:
            home.append(saying)
    topics = []
    for group in groups:
        cells: dict[int, list[Evidence]] = defaultdict(list)
        for saying in group:
            cells[saying.row.article_id].append(saying.evidence)
        first = group[0]
        topics.append(
            Topic(
                part=first.part,
                label=first.label,
                who=first.who,
                country=first.country,
                together=first.together,
                cells=tuple(tuple(cells.get(column, ())) for column in columns),
            )
        )
    return tuple(sorted(topics, key=lambda topic: (topic.part != "position", len(topic.missing))))


def _sayings(connection: Connection, told: list[Any], sources: Sources) -> list[_Saying]:
    """What was said in the reports; of articles that tell of nothing else, whatever is said there."""
    who = article_entities.alias()
    numbers = [row.id for row in told]
    only = (
        select(reports.c.article_id)
        .where(reports.c.article_id.in_([row.article_id for row in told]))
        .group_by(reports.c.article_id)
        .having(func.count() == 1)
    )
    found = []
    for part, table, holder, label, spans in (
        ("position", positions, positions.c.holder_id, "stance", "target"),
        ("statement", statements, statements.c.speaker_id, "verb", "content"),
    ):
        rows = connection.execute(
            select(table, who.c.name.label("holder_name"))
            .join(who, who.c.id == holder, isouter=True)
            .where(
                or_(
                    table.c.report_id.in_(numbers),
                    and_(table.c.report_id.is_(None), table.c.article_id.in_(only)),
                )
            )
            .order_by(table.c.day, table.c.id)
        ).all()
        together = states_together(connection, rows)
        for row in rows:
            words = getattr(row, label)
            if part == "position" and row.negated:
                words = f"not {words}"
            evidence = sources.evidence(row.article_id, spans_of(getattr(row, spans)), item=row.local)
            found.append(
                _Saying(part, row, label=words, who=row.holder_name, together=together.get(row.id), evidence=evidence)
            )
    return found
