"""A principle, initiative or treaty: who stood where on it, when, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.store.asking.names import Candidate, one_entity
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import article_entities, position_entities, positions, statement_entities, statements
from mahdar.store.search.results import Listing
from mahdar.store.search.running import listing

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["FrameworkHistory", "Stand", "framework"]


@dataclass(frozen=True, kw_only=True)
class Stand:
    """What one state holds of the framework: positions by stance, first and last day.

    ``country`` is None for holders without a state. ``share`` is the part of all positions on
    the framework, 0 to 1.
    """

    country: str | None
    stances: tuple[tuple[str, int], ...]
    positions: int
    share: float
    first: str | None
    last: str | None


@dataclass(frozen=True, kw_only=True)
class FrameworkHistory:
    """A framework: positions on it and statements that name it, oldest first."""

    entity: Candidate
    stands: tuple[Stand, ...]
    positions: Listing
    statements: Listing


def framework(engine: Engine, name: str, *, filters: Filters | None = None, limit: int | None = 50) -> FrameworkHistory:
    """See `mahdar.store.Store.framework`."""
    chosen = filters or Filters()
    with reading(engine) as connection:
        entity = one_entity(connection, name, ("framework",))
        taken = positions.c.id.in_(_naming(position_entities, "position_id", entity.id, ("target",)))
        named = statements.c.id.in_(_naming(statement_entities, "statement_id", entity.id, ("named",)))
        given: dict[str, Any] = {"filters": chosen, "limit": limit, "sort": "oldest"}
        return FrameworkHistory(
            entity=entity,
            stands=_stands(connection, [taken, *chosen.conditions(connection, "positions", narrowed=True)]),
            positions=listing(connection, "positions", [taken], **given),
            statements=listing(connection, "statements", [named], **given),
        )


def _naming(link: Any, column: str, entity_id: int, roles: tuple[str, ...]) -> Any:
    near, who = link.alias(), article_entities.alias()
    return (
        select(near.c[column])
        .join(who, who.c.id == near.c.article_entity_id)
        .where(who.c.entity_id == entity_id, near.c.role.in_(roles))
    )


def _stands(connection: Connection, where: list[Any]) -> tuple[Stand, ...]:
    """By state, each position once however many articles tell it."""
    group = func.coalesce(positions.c.same_as, positions.c.id)
    rows = connection.execute(
        select(
            positions.c.holder_country,
            positions.c.stance,
            positions.c.negated,
            func.count(group.distinct()),
            func.min(positions.c.day),
            func.max(positions.c.day),
        )
        .where(*where)
        .group_by(positions.c.holder_country, positions.c.stance, positions.c.negated)
    ).all()
    total = sum(row[3] for row in rows)
    found: dict[str | None, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    made = []
    for country, told in found.items():
        number = sum(row[3] for row in told)
        stances = [(f"not {row[1]}" if row[2] else row[1], row[3]) for row in told]
        made.append(
            Stand(
                country=country,
                stances=tuple(sorted(stances, key=lambda one: (-one[1], one[0]))),
                positions=number,
                share=round(number / total, 4),
                first=min((row[4] for row in told if row[4]), default=None),
                last=max((row[5] for row in told if row[5]), default=None),
            )
        )
    return tuple(sorted(made, key=lambda stand: (-stand.positions, stand.country or "~")))
