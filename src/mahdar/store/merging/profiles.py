"""The profiles of a store: gathered from the entities of articles, counted, found by what they share."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.store import schema
from mahdar.store.merging.likeness import Profile, alone_by_nature, block_keys, office_of
from mahdar.store.sql import (
    chunks,
    delete_in,
    hashed,
    insert_rows,
    insert_tuples,
    select_in,
    select_keyed,
    update_rows,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.constraints import Constraints
    from mahdar.store.writing import Ids

__all__ = ["Profiles", "profile_key"]

_TABLE = schema.entity_profiles
_ROWS = schema.article_entities
#: In the order of the fields of `Profile`.
_COLUMNS = [
    _TABLE.c[name]
    for name in (
        "key type name name_en folded country registry office post year tag id entity_id articles first last".split()
    )
]
#: Sorts after every day.
_NO_DAY = "9999-99-99"


def profile_key(words: Sequence[Any]) -> str:
    """The key of a profile from its words: type, folded, country, registry, office, post, year, tag."""
    return hashlib.sha256("\x1f".join("" if v is None else str(v) for v in words).encode()).hexdigest()[:16]


def _first(row: Any) -> str:
    return f"{row.day or _NO_DAY} {row.anchor}"


class Profiles:
    """The profiles that a transaction looks at, each loaded once, by id in ``known``."""

    def __init__(self, connection: Connection, ids: Ids, constraints: Constraints) -> None:
        self._connection = connection
        self._ids = ids
        self._constraints = constraints
        self.known: dict[int, Profile] = {}
        self._by_key: dict[str, Profile] = {}
        self._new: list[Profile] = []
        self._counted: set[int] = set()
        self._keys: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._looked_up: dict[int, list[int]] = {}

    def gather(self, rows: Sequence[Any]) -> tuple[dict[int, Profile], set[int]]:
        """Put rows of article_entities into profiles.

        Gives the profile of each row by its id, and the ids of the profiles to be grouped: those
        that are new and those that have another first row now.
        """
        groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for row in rows:
            groups[self._words(row)].append(row)
        keys = {words: profile_key(words) for words in groups}
        self.load("key", keys.values())
        home: dict[int, Profile] = {}
        seeds: set[int] = set()
        for words, members in groups.items():
            profile = self._by_key.get(keys[words])
            if profile is None:
                profile = self._make(keys[words], words, members[0])
                seeds.add(profile.id)
            row = min(members, key=_first)
            first = _first(row)
            if first < profile.first:
                profile.first, profile.name = first, row.name
                seeds.add(profile.id)
            profile.last = max(profile.last, *(row.day or "" for row in members))
            profile.articles += len({row.article_id for row in members})
            self._counted.add(profile.id)
            for row in members:
                home[row.id] = profile
        return home, seeds

    def _words(self, row: Any) -> tuple[Any, ...]:
        office, post = office_of(row.type, row.office, row.title, row.registry, row.country)
        dated = row.type == "person" and row.registry is None and office and row.day and row.day[:4].isdigit()
        year = int(row.day[:4]) if dated else None
        alone = row.anchor in self._constraints.alone
        registry = None if alone else row.registry
        if alone or alone_by_nature(row.type, row.folded, row.country, row.office, registry):
            tag = row.anchor
        else:
            tag = None
        return (row.type, row.folded, row.country, registry, office, post, year, tag)

    def _make(self, key: str, words: tuple[Any, ...], row: Any) -> Profile:
        kind, folded, country, registry, office, post, year, tag = words
        number = self._ids.take("entity_profiles")
        profile = Profile(key, kind, row.name, row.name_en, folded, country, registry, office, post, year, tag, number)
        self._keep(profile)
        self._new.append(profile)
        return profile

    def _keep(self, profile: Profile) -> Profile:
        self._by_key[profile.key] = profile
        return self.known.setdefault(profile.id, profile)

    def recount(self, numbers: Iterable[int]) -> set[int]:
        """Count profiles that lost rows anew; gives the ids of all to be grouped because of that."""
        lost = self.load("id", set(numbers))
        near = {p.id for p in lost} | {p.id for others in self.near(lost).values() for p in others}
        for profile in lost:
            profile.articles, profile.first, profile.last = 0, "~", ""
            self._counted.add(profile.id)
        day = func.coalesce(_ROWS.c.day, _NO_DAY)
        for part in chunks(p.id for p in lost):
            question = (
                select(
                    _ROWS.c.profile_id,
                    func.count(_ROWS.c.article_id.distinct()),
                    func.min(day + " " + _ROWS.c.anchor),
                    func.max(func.coalesce(_ROWS.c.day, "")),
                )
                .where(_ROWS.c.profile_id.in_(part))
                .group_by(_ROWS.c.profile_id)
            )
            for number, count, first, last in self._connection.execute(question):
                profile = self.known[number]
                profile.articles, profile.first, profile.last = count, first, last
        return near

    def load(self, column: str, values: Iterable[Any]) -> list[Profile]:
        """Profiles by a column."""
        return [self._loaded(row) for row in select_in(self._connection, _COLUMNS, _TABLE.c[column], values)]

    def _loaded(self, row: Any) -> Profile:
        return self.known.get(row.id) or self._keep(Profile(*row))

    def near(self, profiles: Sequence[Profile]) -> dict[int, list[Profile]]:
        """For each profile (by id) those that share a key with it."""
        wanted = {key for profile in profiles for key in self.keys_of(profile)[1]} - self._looked_up.keys()
        for key in wanted:
            self._looked_up[key] = []
        for profile in self._new:
            for key in self.keys_of(profile)[0] & wanted:
                self._looked_up[key].append(profile.id)
        for number, key in select_keyed(self._connection, schema.profile_keys, sorted(wanted)):
            self._looked_up[key].append(number)
        found = {number for key in wanted for number in self._looked_up[key]}
        self.load("id", sorted(found - self.known.keys()))
        near = {}
        for profile in profiles:
            numbers = {number for key in self.keys_of(profile)[1] for number in self._looked_up[key]}
            # What was dropped since it was looked up is not known any more.
            near[profile.id] = [self.known[n] for n in sorted(numbers - {profile.id}) if n in self.known]
        return near

    def keys_of(self, profile: Profile) -> tuple[frozenset[int], frozenset[int]]:
        """The hashed keys that a profile is found by, and those that it looks for."""
        keys = self._keys.get(profile.id)
        if keys is None:
            found_by, sought = block_keys(profile)
            hashes = frozenset(map(hashed, found_by))
            keys = self._keys[profile.id] = (hashes, hashes if sought is found_by else frozenset(map(hashed, sought)))
        return keys

    def drop_empty(self) -> list[Profile]:
        """Delete the profiles that no article has any more."""
        empty = [self.known[number] for number in sorted(self._counted) if not self.known[number].articles]
        delete_in(self._connection, schema.profile_keys.c.profile_id, [p.id for p in empty])
        delete_in(self._connection, _TABLE.c.id, [p.id for p in empty])
        for profile in empty:
            self._counted.discard(profile.id)
            del self.known[profile.id], self._by_key[profile.key]
        return empty

    def write(self, grouped: Iterable[Profile]) -> None:
        """Write new profiles, new counts, and the entities and reasons of those that were grouped."""
        new = {p.id for p in self._new}
        names = [*(column.name for column in _COLUMNS), "why"]
        insert_rows(self._connection, _TABLE, [{name: getattr(p, name) for name in names} for p in self._new])
        insert_tuples(
            self._connection,
            schema.profile_keys,
            ("profile_id", "key"),
            [(p.id, key) for p in self._new for key in sorted(self.keys_of(p)[0])],
        )
        changed = [self.known[number] for number in sorted(self._counted - new)]
        update_rows(
            self._connection,
            _TABLE,
            [{"id": p.id, "name": p.name, "articles": p.articles, "first": p.first, "last": p.last} for p in changed],
        )
        update_rows(
            self._connection,
            _TABLE,
            [{"id": p.id, "entity_id": p.entity_id, "why": p.why} for p in grouped if p.id not in new],
        )
