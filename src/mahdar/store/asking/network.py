"""Who meets whom: pairs of persons or states by the engagements they share that took place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select, union

from mahdar.errors import QueryError
from mahdar.store.asking.contacts import met, visiting
from mahdar.store.asking.states import state_name
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import engagement_parties, engagements, entities

if TYPE_CHECKING:
    from sqlalchemy import Engine

__all__ = ["BY", "Network", "Node", "Tie", "network"]

BY = ("state", "person")


@dataclass(frozen=True, kw_only=True)
class Node:
    """A state or person; ``id`` is the alpha-3 code or the uid of the entity."""

    id: str
    name: str
    name_en: str | None
    country: str | None


@dataclass(frozen=True, kw_only=True)
class Tie:
    """Two that met: in how many engagements, in how many of each kind, first and last day."""

    one: Node
    other: Node
    engagements: int
    kinds: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, kw_only=True)
class Network:
    """The strongest ties; ``total`` counts all pairs, ``nodes`` all that are in one."""

    by: str
    total: int
    nodes: int
    ties: tuple[Tie, ...]


def network(engine: Engine, *, by: str = "state", filters: Filters | None = None, limit: int | None = 50) -> Network:
    """See `mahdar.store.Store.network`."""
    if by not in BY:
        raise QueryError(f"no network by {by[:40]!r} (valid: {', '.join(BY)})")
    if limit is not None and limit < 0:
        raise QueryError("limit is 0 or more")
    with reading(engine) as connection:
        where = (filters or Filters()).conditions(connection, "engagements", narrowed=False)
        pairs = _pairs(by, where).subquery()
        rows = connection.execute(
            select(
                pairs.c.one,
                pairs.c.other,
                pairs.c.kind,
                func.count(),
                func.min(pairs.c.day),
                func.max(pairs.c.day),
            ).group_by(pairs.c.one, pairs.c.other, pairs.c.kind)
        ).all()
        found: dict[tuple[Any, Any], list[Any]] = {}
        for row in rows:
            found.setdefault((row[0], row[1]), []).append(row)
        ranked = sorted(found.items(), key=lambda item: (-sum(row[3] for row in item[1]), item[0]))
        shown = ranked if limit is None else ranked[:limit]
        named = _nodes(connection, by, {one for pair, _ in shown for one in pair})
        return Network(
            by=by,
            total=len(found),
            nodes=len({one for pair in found for one in pair}),
            ties=tuple(_tie(named[pair[0]], named[pair[1]], told) for pair, told in shown),
        )


def _pairs(by: str, where: list[Any]) -> Any:
    """Each engagement once for each pair of its parties."""
    one, other = engagement_parties.alias(), engagement_parties.alias()
    columns = engagements.c.id, engagements.c.kind, engagements.c.day
    left, right = (one.c.country, other.c.country) if by == "state" else (one.c.entity_id, other.c.entity_id)
    chosen = (
        select(left.label("one"), right.label("other"), *columns)
        .join(one, one.c.engagement_id == engagements.c.id)
        .join(other, other.c.engagement_id == engagements.c.id)
        .where(left < right, met(), *where)
        .distinct()
    )
    if by == "person":
        first, second = entities.alias(), entities.alias()
        return (
            chosen.join(first, first.c.id == one.c.entity_id)
            .join(second, second.c.id == other.c.entity_id)
            .where(first.c.type == "person", second.c.type == "person")
        )
    # The state that a visit goes to.
    guest, place = engagement_parties.alias(), entities.alias()
    ordered = [
        case((guest.c.country < place.c.country, first), else_=second)
        for first, second in ((guest.c.country, place.c.country), (place.c.country, guest.c.country))
    ]
    visits = (
        select(ordered[0].label("one"), ordered[1].label("other"), *columns)
        .join(guest, guest.c.engagement_id == engagements.c.id)
        .join(place, place.c.id == engagements.c.place_entity)
        .where(engagements.c.id.in_(visiting()), guest.c.country != place.c.country, met(), *where)
    )
    return union(chosen, visits)


def _nodes(connection: Any, by: str, keys: set[Any]) -> dict[Any, Node]:
    if by == "state":
        return {
            code: Node(id=code, name=state_name(code, arabic=True), name_en=state_name(code), country=code)
            for code in keys
        }
    rows = connection.execute(select(entities).where(entities.c.id.in_(keys)))
    return {row.id: Node(id=row.uid, name=row.name, name_en=row.name_en, country=row.country) for row in rows}


def _tie(one: Node, other: Node, told: list[Any]) -> Tie:
    return Tie(
        one=one,
        other=other,
        engagements=sum(row[3] for row in told),
        kinds=tuple(sorted(((row[2], row[3]) for row in told), key=lambda kind: (-kind[1], kind[0]))),
        first=min((row[4] for row in told if row[4]), default=None),
        last=max((row[5] for row in told if row[5]), default=None),
    )
