"""Whose an engagement is: its parties, the state that a visit goes to, and whether it took place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, func, literal, select, union

from mahdar.store.schema import (
    article_entities,
    engagement_parties,
    engagements,
    entities,
    report_parties,
    reports,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["MET", "contacts_of", "met", "reports_in", "sides_from", "states_together", "visiting", "visits_among"]

#: Ids that a query gets as a list; more are asked for in it.
_MOST = 500

#: The statuses of engagements in which somebody met.
MET = ("held", "ongoing")


def met() -> Any:
    """Whether an engagement took place: not planned, cancelled or denied."""
    return engagements.c.status.in_(MET)


def visiting(values: Sequence[str] = (), *, guests: Sequence[str] = (), of: Any = None) -> Select[tuple[int]]:
    """Engagements in which one of some states (codes; none: any) is visited and no party.

    The state visited is that of the place, if a visit has only parties of one state, another one.
    ``guests`` are states one of which it must be; ``of`` is a column that the id must equal.
    """
    place, guest, third = entities.alias(), engagement_parties.alias(), engagement_parties.alias()
    visit = engagements.alias()
    others = (
        select(literal(1))
        .where(third.c.engagement_id == visit.c.id, third.c.country != guest.c.country)
        .correlate(visit, guest)
        .exists()
    )
    made = (
        select(visit.c.id)
        .join(place, place.c.id == visit.c.place_entity)
        .join(guest, guest.c.engagement_id == visit.c.id)
        .where(
            visit.c.kind == "visit",
            guest.c.country != place.c.country,
            ~others,
        )
    )
    if values:
        made = made.where(place.c.country.in_(list(values)))
    if guests:
        made = made.where(guest.c.country.in_(list(guests)))
    return made if of is None else made.where(visit.c.id == of).correlate(of.table)


def visits_among(outer: Any, values: Sequence[str]) -> Any:
    """The same of one report: whether a state is visited in it, as a condition on a table of reports."""
    place = article_entities.alias()
    here = select(literal(1)).where(place.c.id == outer.c.place_entity, place.c.country.in_(list(values)))
    party, who = report_parties.alias(), article_entities.alias()
    states = (
        select(func.count(who.c.country.distinct()))
        .select_from(party.join(who, who.c.id == party.c.article_entity_id))
        .where(party.c.report_id == outer.c.id)
        .correlate(outer)
        .scalar_subquery()
    )
    return and_(outer.c.kind == "visit", here.correlate(outer).exists(), states == 1)


def contacts_of(connection: Connection, codes: tuple[str, str]) -> Any:
    """Engagements to which both states are party, and visits from one to the other, for ``in_``.

    Their ids, asked for once, or the query for them if they are many.
    """
    one, other = engagement_parties.alias(), engagement_parties.alias()
    together = (
        select(one.c.engagement_id)
        .join(other, other.c.engagement_id == one.c.engagement_id)
        .where(one.c.country == codes[0], other.c.country == codes[1])
    )
    query = union(together, *(visiting([host], guests=[guest]) for guest, host in (codes, codes[::-1])))
    ids = list(connection.execute(query.limit(_MOST + 1)).scalars())
    return ids if len(ids) <= _MOST else query


def reports_in(contacts: Any) -> Any:
    """Reports of engagements as `contacts_of` gives them."""
    return select(reports.c.id).where(reports.c.engagement_id.in_(contacts))


def sides_from(items: Any, whose: Any) -> Any:
    """Joint statements or positions of whose parties one is as wanted, by their ids.

    ``items`` is an alias of their table, ``whose`` makes the condition on an alias of entities of articles.
    """
    party, who = report_parties.alias(), article_entities.alias()
    return (
        select(items.c.id)
        .join(party, party.c.report_id == items.c.report_id)
        .join(who, who.c.id == party.c.article_entity_id)
        .where(items.c.sides, ~party.c.attendee, whose(who))
    )


def states_together(connection: Connection, rows: Iterable[Any]) -> dict[int, tuple[str, ...]]:
    """The states of those who say something together, by the id of the statement or position.

    Of the rows given only joint ones are in it; codes are in order, none if no party has a state.
    """
    report = {row.id: row.report_id for row in rows if row.sides}
    if not report:
        return {}
    party, who = report_parties.alias(), article_entities.alias()
    found: dict[int | None, set[str]] = {}
    wanted = sorted({number for number in report.values() if number is not None})
    for start in range(0, len(wanted), 500):
        for number, country in connection.execute(
            select(party.c.report_id, who.c.country)
            .join(who, who.c.id == party.c.article_entity_id)
            .where(party.c.report_id.in_(wanted[start : start + 500]), ~party.c.attendee, who.c.country.is_not(None))
        ):
            found.setdefault(number, set()).add(country)
    return {number: tuple(sorted(found.get(told, ()))) for number, told in report.items()}
