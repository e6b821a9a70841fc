"""A dossier on two states: what is known of their relations, each line with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_

from mahdar.store.asking.contacts import MET, contacts_of, reports_in
from mahdar.store.asking.evidence import Evidence
from mahdar.store.asking.pair import Pair, pair_in
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import positions
from mahdar.store.search.results import Hit, Listing
from mahdar.store.search.running import listing

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["Brief", "Source", "brief"]

#: Stances that promise something.
PROMISES = ("intend", "agree")

#: An engagement announced for a day is open until one of the kind is reported held within so many days after.
_HELD_WITHIN = timedelta(days=10)


@dataclass(frozen=True, kw_only=True)
class Source:
    """An article that is cited, under its ``number``."""

    number: int
    article: str
    outlet: str | None
    day: str | None
    title: str | None
    url: str | None


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A dossier. Everything is complete, oldest first.

    ``announced`` are engagements to come of which none is reported held since; ``promises``
    positions of either that intend or agree to something, about the other or in their
    engagements; ``positions`` the others about the other state or in their engagements.
    ``sources`` are numbered as they come up; ``until`` is the last day that was asked for, else
    that of any source.
    """

    pair: Pair
    since: str | None
    until: str | None
    meetings: tuple[Hit, ...]
    announced: tuple[Hit, ...]
    promises: tuple[Hit, ...]
    positions: tuple[Hit, ...]
    statements: tuple[Hit, ...]
    sources: tuple[Source, ...]

    def numbers(self, hit: Hit) -> tuple[int, ...]:
        """The numbers of the sources of a line."""
        known = {source.article: source.number for source in self.sources}
        return tuple(sorted({known[one.article] for one in _evidence(hit)}))


def brief(engine: Engine, one: str, other: str, *, filters: Filters | None = None) -> Brief:
    """See `mahdar.store.Store.brief`."""
    chosen = filters or Filters()
    with reading(engine) as connection:
        known = pair_in(connection, one, other, filters=chosen, limit=None)
        contacts = _oldest(known.engagements)
        meetings = tuple(hit for hit in contacts if hit.status != "scheduled")
        announced = tuple(hit for hit in contacts if hit.status == "scheduled" and not _was_held(hit, meetings))
        promises = _promises(connection, known.states, chosen)
        ids = {hit.id for hit in promises}
        held = tuple(hit for hit in _oldest(known.positions) if hit.id not in ids)
        said = _oldest(known.statements)
        lines = [*meetings, *announced, *promises, *held, *said]
        sources = _sources(lines)
        return Brief(
            pair=known,
            since=chosen.since,
            until=chosen.until or max((one.day for one in sources if one.day), default=None),
            meetings=meetings,
            announced=announced,
            promises=promises,
            positions=held,
            statements=said,
            sources=sources,
        )


def _oldest(found: Listing) -> tuple[Hit, ...]:
    return tuple(sorted(found.hits, key=lambda hit: (hit.date or hit.day or "", hit.id)))


def _was_held(announced: Hit, meetings: Sequence[Hit]) -> bool:
    """Whether an engagement of the kind with the same parties is reported held as announced.

    One announced for a day: held then or within ten days after it. One without a day: held after the
    day of the report that announces it.
    """
    planned, told = _day(announced.date), _day(announced.day)
    parties = {one.country for one in announced.who}
    for hit in meetings:
        took_place = _day(hit.date or hit.day)
        if hit.status not in MET or hit.label != announced.label or took_place is None:
            continue
        if not parties <= {one.country for one in hit.who}:
            continue
        if planned and planned <= took_place <= planned + _HELD_WITHIN:
            return True
        if not planned and told and took_place > told:
            return True
    return False


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def _promises(connection: Connection, codes: tuple[str, str], filters: Filters) -> tuple[Hit, ...]:
    """What either promises in their engagements or about the other."""
    where = [
        positions.c.stance.in_(PROMISES),
        ~positions.c.negated,
        or_(positions.c.holder_country.in_(codes), positions.c.sides),
        positions.c.report_id.in_(reports_in(contacts_of(connection, codes))),
    ]
    return _oldest(listing(connection, "positions", where, filters=filters))


def _evidence(hit: Hit) -> Iterable[Evidence]:
    return (*hit.passages, *hit.reprints)


def _sources(lines: Sequence[Hit]) -> tuple[Source, ...]:
    cited: dict[str, Evidence] = {}
    for hit in lines:
        for one in _evidence(hit):
            cited.setdefault(one.article, one)
    return tuple(
        Source(
            number=number,
            article=one.article,
            outlet=one.outlet,
            day=one.day,
            title=one.title,
            url=one.url,
        )
        for number, one in enumerate(cited.values(), 1)
    )
