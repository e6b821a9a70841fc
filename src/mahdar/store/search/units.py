"""What can be searched: four kinds of items, their index, and what makes two hits one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from mahdar.store.schema import (
    article_entities,
    articles,
    engagements,
    position_entities,
    positions,
    report_parties,
    reports,
    statement_entities,
    statements,
)

__all__ = ["UNITS", "Unit"]


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One kind of item.

    ``rows`` are searched by ``index``, filtered as ``item`` (joined by ``joined`` where that is
    another table); hits of one ``group`` are shown as one. ``day`` is what dates sort by;
    ``mentions`` selects the rows that an entity of a list is in. ``copies`` is the column
    that says of what a row is a copy: the id of the first (``copies_are_rows``) or of their group.
    """

    name: str
    index: str
    rows: Any
    item: str
    group: Any
    day: Any
    mentions: Callable[[list[int]], Any]
    joined: tuple[Any, Any] | None = None
    copies: Any = None
    copies_are_rows: bool = False


def _by(link: Any, column: str) -> Callable[[list[int]], Any]:
    def mentions(ids: list[int]) -> Any:
        who = article_entities.alias()
        near = link.alias()
        return select(near.c[column]).join(who, who.c.id == near.c.article_entity_id).where(who.c.entity_id.in_(ids))

    return mentions


def _in_article(ids: list[int]) -> Any:
    who = article_entities.alias()
    return select(who.c.article_id).where(who.c.entity_id.in_(ids))


UNITS: dict[str, Unit] = {
    "statements": Unit(
        name="statements",
        index="statement_words",
        rows=statements,
        item="statements",
        group=func.coalesce(statements.c.same_as, statements.c.id),
        day=statements.c.day,
        mentions=_by(statement_entities, "statement_id"),
        copies=statements.c.same_as,
        copies_are_rows=True,
    ),
    "positions": Unit(
        name="positions",
        index="position_words",
        rows=positions,
        item="positions",
        group=func.coalesce(positions.c.same_as, positions.c.id),
        day=positions.c.day,
        mentions=_by(position_entities, "position_id"),
        copies=positions.c.same_as,
        copies_are_rows=True,
    ),
    "engagements": Unit(
        name="engagements",
        index="report_words",
        rows=reports,
        item="engagements",
        group=func.coalesce(-reports.c.engagement_id, reports.c.id),
        day=engagements.c.day,
        mentions=_by(report_parties, "report_id"),
        joined=(engagements, engagements.c.id == reports.c.engagement_id),
    ),
    "articles": Unit(
        name="articles",
        index="article_words",
        rows=articles,
        item="articles",
        group=func.coalesce(-articles.c.group_id, articles.c.id),
        day=articles.c.day,
        mentions=_in_article,
        copies=articles.c.group_id,
    ),
}
