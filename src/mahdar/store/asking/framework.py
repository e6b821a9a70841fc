"""A principle, initiative or treaty: who stood where on it, when, in which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.store.asking.contacts import states_together
from mahdar.store.asking.names import Candidate, one_entity
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import article_entities, position_entities, positions, statement_entities, statements
from mahdar.store.search.results import Listing
from mahdar.store.search.running import listing

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["FrameworkHistory", "Stand", "framework"]

#: A state and None, or None and the states that hold something together.
Side = tuple[str | None, tuple[str, ...] | None]


@dataclass(frozen=True, kw_only=True)
class Stand:
    """What one state holds of the framework: positions by stance, first and last day.

    ``country`` is None for holders without a state. ``together`` are the codes of the states whose
    parties hold it jointly, else None. ``share`` is the part of all positions on
    the framework, 0 to 1.
    """

    country: str | None
    together: tuple[str, ...] | None
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
    names = "id same_as report_id sides holder_country stance negated day".split()
    rows = connection.execute(
        select(*(positions.c[name] for name in names)).where(*where).order_by(positions.c.day, positions.c.id)
    ).all()
    together = states_together(connection, rows)
    found: dict[Side, list[Any]] = {}
    homes: dict[int, Side] = {}
    for row in rows:
        home = row.holder_country, None if row.holder_country else together.get(row.id)
        found.setdefault(homes.setdefault(row.same_as or row.id, home), []).append(row)
    made = []
    for (country, parties), told in found.items():
        groups: dict[str, set[int]] = {}
        for row in told:
            stance = f"not {row.stance}" if row.negated else row.stance
            groups.setdefault(stance, set()).add(row.same_as or row.id)
        days = [row.day for row in told if row.day]
        made.append(
            Stand(
                country=country,
                together=parties,
                stances=tuple(
                    sorted(((stance, len(ids)) for stance, ids in groups.items()), key=lambda one: (-one[1], one[0]))
                ),
                positions=sum(map(len, groups.values())),
                share=0.0,
                first=min(days, default=None),
                last=max(days, default=None),
            )
        )
    total = sum(stand.positions for stand in made)
    shared = (replace(stand, share=round(stand.positions / total, 4)) for stand in made)
    return tuple(sorted(shared, key=lambda stand: (-stand.positions, stand.country or "~", stand.together or ())))
