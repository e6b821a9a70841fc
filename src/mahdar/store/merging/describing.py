"""The rows of entities: which profiles they have, how they are called, how many articles name them."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select, update

from mahdar.document.normalise import fold
from mahdar.store import schema
from mahdar.store.merging.names import skeleton
from mahdar.store.merging.sql import chunks, delete_in, insert_rows, select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.likeness import Profile
    from mahdar.store.merging.profiles import Profiles
    from mahdar.store.writing import Ids

__all__ = ["Entities", "local_uid"]

_TABLE = schema.entities
_NAMES = schema.entity_names
_ROWS = schema.article_entities


def local_uid(first: Profile) -> str:
    """The uid of an entity that the registry does not know: from its first article and what that says."""
    article = first.first.partition(" ")[2].partition(":")[0]
    return "x" + hashlib.sha256(f"{article} {first.key}".encode()).hexdigest()[:12]


class Entities:
    """The entities that a transaction changes."""

    def __init__(self, connection: Connection, ids: Ids, profiles: Profiles) -> None:
        self._connection = connection
        self._ids = ids
        self._profiles = profiles
        #: Entities with other profiles than before, and those of them whose articles are to be counted anew.
        self._changed: set[int] = set()
        self._recount: set[int] = set()
        self._left: set[int] = set()

    def assign(self, groups: Sequence[Sequence[Profile]], dropped: Sequence[Profile]) -> None:
        """Give every group of profiles an entity: the one with its uid, else one that it had, else a new one."""
        uids = [self._uid(group) for group in groups]
        known = dict(
            tuple(row) for row in select_in(self._connection, [_TABLE.c.uid, _TABLE.c.id], _TABLE.c.uid, set(uids))
        )
        taken = {known[uid] for uid in uids if uid in known}
        new: list[dict[str, Any]] = []
        renamed: list[dict[str, Any]] = []
        for uid, group in zip(uids, groups, strict=True):
            number = known.get(uid)
            if number is None:
                number = min((p.entity_id for p in group if p.entity_id and p.entity_id not in taken), default=None)
                if number is None:
                    number = self._ids.take("entities")
                    new.append({"id": number, "uid": uid, "type": group[0].type, "name": group[0].name, "articles": 0})
                else:
                    renamed.append({"id": number, "uid": uid})
                taken.add(number)
            for profile in group:
                if profile.entity_id not in (0, number):
                    self._left.add(profile.entity_id)
                    self._recount |= {profile.entity_id, number}
                profile.entity_id = number
            self._changed.add(number)
        for profile in dropped:
            self._left.add(profile.entity_id)
            self._recount.add(profile.entity_id)
        insert_rows(self._connection, _TABLE, new)
        update_rows(self._connection, _TABLE, renamed)

    def _uid(self, group: Sequence[Profile]) -> str:
        registry = next((p.registry for p in group if p.registry), None)
        return registry or local_uid(min(group, key=lambda p: (p.first, p.key)))

    def finish(
        self,
        *,
        articles: Iterable[tuple[int, int]],
        names: Iterable[tuple[int, str, int]],
        explained: Mapping[int, list[dict[str, Any]]],
    ) -> None:
        """Write names, counts and explanations.

        ``articles`` are pairs of entity and article that are new, ``names`` the same with the
        folded name between them.
        """
        pairs = Counter(entity for entity, _ in set(articles))
        touched = pairs.keys() | self._changed | self._left
        profiles: dict[int, list[Profile]] = defaultdict(list)
        for profile in self._profiles.load("entity_id", touched):
            profiles[profile.entity_id].append(profile)
        empty = [number for number in sorted(self._left) if number not in profiles]
        delete_in(self._connection, _TABLE.c.id, empty)
        left = sorted(touched - set(empty))
        counts = self._counts(pairs, [number for number in left if number in self._recount])
        rows = [self._row(number, profiles[number], counts.get(number)) for number in left]
        update_rows(self._connection, _TABLE, [row for row in rows if "articles" in row])
        update_rows(self._connection, _TABLE, [row for row in rows if "articles" not in row])
        self._write_names(names, profiles)
        update_rows(
            self._connection,
            _TABLE,
            [
                {
                    "id": number,
                    "merges": json.dumps(explained[number], ensure_ascii=False) if number in explained else None,
                }
                for number in sorted(self._changed)
            ],
        )

    def _counts(self, pairs: Mapping[int, int], recount: Sequence[int]) -> dict[int, int]:
        """Articles of the entities: counted anew, or the new ones added to what the row says."""
        counts: dict[int, int] = {}
        for part in chunks(recount):
            question = (
                select(_ROWS.c.entity_id, func.count(_ROWS.c.article_id.distinct()))
                .where(_ROWS.c.entity_id.in_(part))
                .group_by(_ROWS.c.entity_id)
            )
            counts.update((number, count) for number, count in self._connection.execute(question))
        added = {number: count for number, count in pairs.items() if number not in counts}
        for row in select_in(self._connection, [_TABLE.c.id, _TABLE.c.articles], _TABLE.c.id, added):
            counts[row.id] = row.articles + added[row.id]
        return counts

    def _row(self, number: int, profiles: Sequence[Profile], articles: int | None) -> dict[str, Any]:
        """The columns of an entity: the commonest name and state, the office stated last."""
        names: Counter[str] = Counter()
        countries: Counter[str] = Counter()
        for profile in profiles:
            names[profile.name] += profile.articles
            if profile.country:
                countries[profile.country] += profile.articles
        row = {
            "id": number,
            "type": profiles[0].type,
            "name": max(names, key=lambda name: (names[name], len(name), name)),
            "name_en": min((p.name_en for p in profiles if p.name_en), default=None),
            "country": max(countries, key=lambda code: (countries[code], code), default=None),
            "registry": next((p.registry for p in profiles if p.registry), None),
            "office": max(
                (p for p in profiles if p.office), key=lambda p: (p.last, p.articles, p.key), default=profiles[0]
            ).office,
        }
        return row if articles is None else {**row, "articles": articles}

    def _write_names(self, names: Iterable[tuple[int, str, int]], profiles: Mapping[int, Sequence[Profile]]) -> None:
        changed = self._changed & profiles.keys()
        delete_in(self._connection, _NAMES.c.entity_id, sorted(changed))
        insert_rows(
            self._connection,
            _NAMES,
            [row for number in sorted(changed) for row in _name_rows(number, profiles[number])],
        )
        more = Counter((entity, folded) for entity, folded, _ in set(names) if entity not in changed)
        if more:
            statement = (
                update(_NAMES)
                .where(
                    _NAMES.c.entity_id == bindparam("_entity"),
                    _NAMES.c.form == "written",
                    _NAMES.c.name == bindparam("_name"),
                )
                .values(count=_NAMES.c.count + bindparam("_more"))
            )
            self._connection.execute(
                statement, [{"_entity": e, "_name": name, "_more": count} for (e, name), count in sorted(more.items())]
            )


def _name_rows(number: int, profiles: Sequence[Profile]) -> list[dict[str, Any]]:
    """The names of an entity: as written, in English, their skeletons and the parts of these."""
    written: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for profile in sorted(profiles, key=lambda p: (-p.articles, p.key)):
        written[profile.folded] += profile.articles
        shown.setdefault(profile.folded, profile.name)
    english = sorted({p.name_en for p in profiles if p.name_en})
    rows = [("written", name, shown[name], count) for name, count in sorted(written.items())]
    rows += [("english", fold(name), name, 0) for name in english]
    seen: set[tuple[str, str]] = set()
    for name in [*sorted(shown.values()), *english]:
        bones = skeleton(name)
        for form, key in (("skeleton", bones), *(("part", part) for part in bones.split() if " " in bones)):
            if key and (form, key) not in seen:
                seen.add((form, key))
                rows.append((form, key, name, 0))
    return [
        {"entity_id": number, "form": form, "name": key, "written": name, "count": count}
        for form, key, name, count in rows
    ]
