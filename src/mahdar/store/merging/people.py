"""One entity across articles: persons, organisations, places, frameworks and states.

Entities of articles are first gathered by what the article says of them (`Profile`): rows with
the same words need no comparing. New profiles are compared with those that share a key with
them, and everything that hangs together by likeness is grouped anew (`clusters.group`), so that
the result depends on what is in the store and not on the order in which it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import update

from mahdar.store import schema
from mahdar.store.merging.clusters import DECIDED, Edge, Grouping, group
from mahdar.store.merging.describing import Entities
from mahdar.store.merging.likeness import SAME, Profile, apart, likeness
from mahdar.store.merging.profiles import Profiles
from mahdar.store.merging.sql import chunks, select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.constraints import Constraints
    from mahdar.store.writing import Ids

__all__ = ["merge_entities", "unassigned_rows"]

_ROWS = schema.article_entities
_WANTED = [
    _ROWS.c[name]
    for name in "id article_id anchor type name name_en folded country registry office title day profile_id".split()
]


@dataclass
class _Component:
    """Profiles that hang together, and what speaks for it; ``edges`` by the keys of both ends."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)


def merge_entities(
    connection: Connection, ids: Ids, rows: list[Any], constraints: Constraints, *, gone: Iterable[int] = ()
) -> set[int]:
    """Give every row of article_entities its entity; ``gone`` are profiles that lost rows.

    Gives the ids of the profiles that were in another entity before: what names them is to be
    looked at again.
    """
    profiles = Profiles(connection, ids, constraints)
    seeds = profiles.recount(gone)
    home, new = profiles.gather(rows)
    dropped = profiles.drop_empty()
    seeds = {number for number in seeds | new if number in profiles.known}
    decided = _decided(connection, profiles, constraints, home, rows) if constraints else _Decided()
    component = _component(profiles, seeds, decided)
    grouping = _grouping(component, decided)
    entities = Entities(connection, ids, profiles)
    before = {p.id: p.entity_id for p in component.profiles.values()}
    entities.assign([[component.profiles[key] for key in keys] for keys in grouping.groups], dropped)
    moved = [p for p in component.profiles.values() if p.entity_id != before[p.id]]
    profiles.write(moved)
    _write_rows(connection, home, [p for p in moved if before[p.id]])
    entities.finish(
        articles=[(home[row.id].entity_id, row.article_id) for row in rows],
        names=[(home[row.id].entity_id, home[row.id].folded, row.article_id) for row in rows],
        explained=_explained(component, grouping),
    )
    return {p.id for p in moved if before[p.id]}


def unassigned_rows(connection: Connection, article_ids: Iterable[int]) -> list[Any]:
    """The rows of articles that have no entity yet, by anchor."""
    found = select_in(connection, _WANTED, _ROWS.c.article_id, article_ids, where=_ROWS.c.profile_id.is_(None))
    return sorted(found, key=lambda row: row.anchor)


@dataclass(frozen=True)
class _Decided:
    """Pairs of profile ids that people put together or apart."""

    together: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()


def _decided(
    connection: Connection, profiles: Profiles, constraints: Constraints, home: dict[int, Profile], rows: list[Any]
) -> _Decided:
    """The decisions about pairs as pairs of profiles."""
    places: dict[str, set[int]] = defaultdict(set)
    names = constraints.names()
    for row in rows:
        if row.anchor in names:
            places[row.anchor].add(home[row.id].id)
    for row in select_in(connection, [_ROWS.c.anchor, _ROWS.c.profile_id], _ROWS.c.anchor, names):
        if row.profile_id:
            places[row.anchor].add(row.profile_id)
    table, entities = schema.entity_profiles, schema.entities
    source = table.join(entities, table.c.entity_id == entities.c.id)
    for row in select_in(connection, [entities.c.uid, table.c.id], entities.c.uid, names, source=source):
        places[row.uid].add(row.id)
    profiles.load("id", {number for numbers in places.values() for number in numbers} - profiles.known.keys())

    def pairs(given: frozenset[tuple[str, str]]) -> frozenset[tuple[int, int]]:
        return frozenset(
            (min(a, b), max(a, b))
            for one, other in given
            for a in places[one]
            for b in places[other]
            if a != b and a in profiles.known and b in profiles.known
        )

    return _Decided(pairs(constraints.together), pairs(constraints.apart))


def _component(profiles: Profiles, seeds: Iterable[int], decided: _Decided) -> _Component:
    """All profiles that hang together with the seeds, directly or through others."""
    component = _Component()
    linked: dict[int, set[int]] = defaultdict(set)
    for pair in decided.together:
        for one, other in (pair, pair[::-1]):
            linked[one].add(other)
    frontier = {number: profiles.known[number] for number in sorted(set(seeds))}
    while frontier:
        component.profiles.update({p.key: p for p in frontier.values()})
        near = profiles.near(list(frontier.values()))
        blocks: dict[int, list[Profile]] = defaultdict(list)
        for profile in near:
            for key in profiles.keys_of(profile):
                blocks[key].append(profile)
        found: dict[int, Profile] = {}
        for profile in frontier.values():
            others = {o.id: o for key in profiles.keys_of(profile) for o in blocks[key]}
            others |= {number: profiles.known[number] for number in linked[profile.id]}
            for other in others.values():
                if other is profile:
                    continue
                pair = (profile.key, other.key) if profile.key < other.key else (other.key, profile.key)
                if pair in component.edges:
                    continue
                edge = _edge(profile, other, decided)
                if edge is not None:
                    component.edges[pair] = edge
                    if other.key not in component.profiles:
                        found[other.id] = other
        frontier = found
    return component


def _edge(one: Profile, other: Profile, decided: _Decided) -> Edge | None:
    """The edge between two profiles if it may join them, or tell why it does not."""
    if (min(one.id, other.id), max(one.id, other.id)) in decided.together:
        return Edge(1.0, min(one.key, other.key), max(one.key, other.key), {"decided": 1.0}, must=True)
    edge = likeness(one, other)
    if edge is None or edge.must or edge.score >= SAME:
        return edge
    return edge if "same name" in edge.features and apart(one, other) else None


def _grouping(component: _Component, decided: _Decided) -> Grouping:
    profiles = component.profiles

    def why(one: str, other: str) -> str | None:
        a, b = profiles[one], profiles[other]
        if decided.apart and (min(a.id, b.id), max(a.id, b.id)) in decided.apart:
            return DECIDED
        return apart(a, b)

    return group(profiles, list(component.edges.values()), why)


def _explained(component: _Component, grouping: Grouping) -> dict[int, list[dict[str, Any]]]:
    """Why the profiles of an entity are one, and which look-alikes are not it, by entity id."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for edge, why in [*((edge, None) for edge in grouping.joined), *grouping.refused]:
        ends = [component.profiles[edge.one], component.profiles[edge.other]]
        ends.sort(key=lambda p: (p.first, p.key))
        row: dict[str, Any] = {
            "from": ends[0].first.partition(" ")[2],
            "to": ends[1].first.partition(" ")[2],
            "names": [p.name for p in ends],
            "score": edge.score,
            "features": dict(edge.features),
        }
        if why is not None:
            row["apart"] = why
        for number in dict.fromkeys(p.entity_id for p in ends):
            found[number].append(row)
    return found


def _write_rows(connection: Connection, home: dict[int, Profile], moved: list[Profile]) -> None:
    """Write profile and entity of new rows, and the entity of the rows of profiles that moved."""
    update_rows(
        connection,
        _ROWS,
        [{"id": number, "entity_id": p.entity_id, "profile_id": p.id} for number, p in home.items()],
    )
    goals: dict[int, list[int]] = defaultdict(list)
    for profile in moved:
        goals[profile.entity_id].append(profile.id)
    for entity, numbers in goals.items():
        for part in chunks(numbers):
            connection.execute(update(_ROWS).where(_ROWS.c.profile_id.in_(part)).values(entity_id=entity))
