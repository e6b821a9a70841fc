"""One entity across articles: persons, organisations, places, frameworks and states.

Entities of articles are first gathered by what the article says of them (`Profile`): rows with
the same words need no comparing. New profiles are compared with those that share a key with
them, and everything that hangs together by likeness is grouped anew (`clusters.group`), so that
the result depends on what is in the store and not on the order in which it came.
"""

from __future__ import annotations

from collections import defaultdict, namedtuple
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import update

from mahdar.store import schema
from mahdar.store.merging.clusters import Edge, Grouping, group
from mahdar.store.merging.describing import Entities, known_as
from mahdar.store.merging.likeness import SAME, Profile, apart, likeness
from mahdar.store.merging.profiles import Profiles
from mahdar.store.sql import chunks, insert_rows, select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.constraints import Constraints
    from mahdar.store.writing import Ids

__all__ = ["merge_entities", "rows_of", "unassigned_rows"]

_ROWS = schema.article_entities
_NAMES = "id article_id anchor type name name_en folded country registry office title day entity_id".split()
_WANTED = [_ROWS.c[name] for name in _NAMES]
#: A row that is not in the database yet.
_Unwritten = namedtuple("_Unwritten", _NAMES)  # type: ignore[misc]  # noqa: PYI024


@dataclass
class _Component:
    """Profiles that hang together, and what speaks for it; ``edges`` by the keys of both ends."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)


def merge_entities(
    connection: Connection,
    ids: Ids,
    rows: list[Any],
    constraints: Constraints,
    *,
    gone: Iterable[int] = (),
    unwritten: Sequence[dict[str, Any]] = (),
) -> set[int]:
    """Give every row of article_entities its entity; ``gone`` are profiles that lost rows.

    ``unwritten`` are rows that are not in the database yet: they are written with their entity.

    Gives the ids of the profiles that were in another entity before: what names them is to be
    looked at again.
    """
    rows = [*rows, *sorted(map(_row, unwritten), key=lambda row: row.anchor)] if unwritten else rows
    profiles = Profiles(connection, ids, constraints)
    seeds = profiles.recount(gone)
    home, new = profiles.gather(rows)
    dropped = profiles.drop_empty()
    seeds = {number for number in seeds | new if number in profiles.known}
    decided = _decided(connection, profiles, constraints, home, rows) if constraints else _Decided()
    component = _component(profiles, seeds, decided)
    grouping = _grouping(component, decided)
    entities = Entities(connection, ids)
    before = {p.id: p.entity_id for p in component.profiles.values()}
    entities.assign([[component.profiles[key] for key in keys] for keys in grouping.groups], dropped)
    _explain(component, grouping)
    moved = [p for p in component.profiles.values() if p.entity_id != before[p.id]]
    profiles.write(list(component.profiles.values()))
    _write_rows(connection, home, [p for p in moved if before[p.id]], unwritten)
    entities.count_again(home[row.id].entity_id for row in rows if row.entity_id)
    entities.finish(
        ((home[row.id].entity_id, row.folded, row.article_id) for row in rows),
        fixed=[p.entity_id for p in home.values() if p.registry and p.type != "person" and known_as(p.registry)],
    )
    return {p.id for p in moved if before[p.id]}


def _row(values: dict[str, Any]) -> Any:
    return _Unwritten._make(map(values.__getitem__, _NAMES))


def unassigned_rows(connection: Connection, article_ids: Iterable[int]) -> list[Any]:
    """The rows of articles that have no entity yet, by anchor."""
    found = select_in(connection, _WANTED, _ROWS.c.article_id, article_ids, where=_ROWS.c.profile_id.is_(None))
    return sorted(found, key=lambda row: row.anchor)


def rows_of(connection: Connection, numbers: Iterable[int]) -> list[Any]:
    """Rows by id, by anchor."""
    return sorted(select_in(connection, _WANTED, _ROWS.c.id, numbers), key=lambda row: row.anchor)


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
    for first, second in decided.together:
        linked[first].add(second)
        linked[second].add(first)
    frontier = {number: profiles.known[number] for number in sorted(set(seeds))}
    while frontier:
        component.profiles.update({p.key: p for p in frontier.values()})
        near = profiles.near(list(frontier.values()))
        found: dict[int, Profile] = {}
        for profile in frontier.values():
            others = {p.id: p for p in [*near[profile.id], *(profiles.known[n] for n in linked[profile.id])]}
            for other in others.values():
                if other.registry and profile.registry:
                    continue
                pair = (profile.key, other.key) if profile.key < other.key else (other.key, profile.key)
                if pair in component.edges:
                    continue
                edge = _edge(profile, other, decided)
                if edge is not None:
                    component.edges[pair] = edge
                    if other.key not in component.profiles:
                        found[other.id] = other
        # Whoever is in the registry is joined by others, but joins nobody: no need to look further from there.
        component.profiles.update({p.key: p for p in found.values() if p.registry})
        frontier = {number: p for number, p in found.items() if not p.registry}
    return component


def _edge(one: Profile, other: Profile, decided: _Decided) -> Edge | None:
    """The edge between two profiles if it may join them, or tell why it does not."""
    if decided.together and (min(one.id, other.id), max(one.id, other.id)) in decided.together:
        return Edge(1.0, min(one.key, other.key), max(one.key, other.key), {"decided": 1.0}, must=True)
    edge = likeness(one, other)
    if edge is None or edge.score >= SAME:
        return edge
    return edge if one.type == "person" and "same name" in edge.features and apart(one, other) else None


def _grouping(component: _Component, decided: _Decided) -> Grouping:
    profiles = component.profiles

    def why(one: str, other: str) -> str | None:
        return apart(profiles[one], profiles[other])

    pillars = {key: p.registry for key, p in profiles.items() if p.registry}
    keys = {p.id: key for key, p in profiles.items()}
    split = [(keys[a], keys[b]) for a, b in decided.apart if a in keys and b in keys]
    return group(profiles, list(component.edges.values()), why, pillars=pillars, split=split)


def _explain(component: _Component, grouping: Grouping) -> None:
    """Tell every profile outside the registry why it is where it is, and which look-alikes are another."""
    found: dict[str, list[dict[str, Any]]] = {key: [] for key, p in component.profiles.items() if not p.registry}
    for edge, why in [*((edge, None) for edge in grouping.joined), *grouping.refused]:
        ends = [component.profiles[edge.one], component.profiles[edge.other]]
        ends.sort(key=lambda p: (p.registry is None, p.first, p.key))
        row: dict[str, Any] = {
            "from": _named(ends[0]),
            "to": _named(ends[1]),
            "names": [p.name for p in ends],
            "score": edge.score,
            "features": dict(edge.features),
        }
        if why is not None:
            row["apart"] = why
        for profile in ends:
            if profile.key in found:
                found[profile.key].append(row)
    for key, rows in found.items():
        component.profiles[key].why = msgspec.json.encode(rows).decode() if rows else None


def _named(profile: Profile) -> str:
    return profile.registry or profile.first.partition(" ")[2]


def _write_rows(
    connection: Connection, home: dict[int, Profile], moved: list[Profile], unwritten: Sequence[dict[str, Any]]
) -> None:
    """Write profile and entity of new rows, and the entity of the rows of profiles that moved."""
    for row in unwritten:
        profile = home[row["id"]]
        row["entity_id"], row["profile_id"] = profile.entity_id, profile.id
    insert_rows(connection, _ROWS, unwritten)
    written = home.keys() - {row["id"] for row in unwritten}
    update_rows(
        connection,
        _ROWS,
        [{"id": number, "entity_id": home[number].entity_id, "profile_id": home[number].id} for number in written],
    )
    goals: dict[int, list[int]] = defaultdict(list)
    for profile in moved:
        goals[profile.entity_id].append(profile.id)
    for entity, numbers in goals.items():
        for part in chunks(numbers):
            connection.execute(update(_ROWS).where(_ROWS.c.profile_id.in_(part)).values(entity_id=entity))
