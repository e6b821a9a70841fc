"""The rows of entities: which profiles they have, how they are called, how many articles name them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from sqlalchemy import func, select

from mahdar.document.normalise import fold
from mahdar.registry.registry import load
from mahdar.store import schema
from mahdar.store.merging.names import skeleton
from mahdar.store.sql import chunks, delete_in, insert_rows, select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.likeness import Profile
    from mahdar.store.writing import Ids

__all__ = ["Entities", "known_as", "local_uid"]

_TABLE = schema.entities
_NAMES = schema.entity_names
_PROFILES = schema.entity_profiles
_ROWS = schema.article_entities


def local_uid(first: Profile) -> str:
    """The uid of an entity that the registry does not know: from its first article and what that says."""
    article = first.first.partition(" ")[2].partition(":")[0]
    return "x" + hashlib.sha256(f"{article} {first.key}".encode()).hexdigest()[:12]


class Known(NamedTuple):
    """How the registry calls an entity, and of which state it is."""

    names: tuple[str, ...]
    name_en: str | None
    country: str | None


@lru_cache(maxsize=65536)
def known_as(registry: str) -> Known | None:
    """The names and state of a row of the registry (``person:kerry-john``, ``state:SAU``), or None."""
    tables = load()
    kind, _, key = registry.partition(":")
    if kind == "person" and key in tables.holders:
        rows = tables.holders[key]
        states = Counter(row.of for row in rows if row.of in tables.states)
        country = min(states, key=lambda code: (-states[code], code), default=None)
        return Known((*rows[0].forms, *rows[0].short), rows[0].name_en, country)
    if kind == "state" and key in tables.states:
        state = tables.states[key]
        return Known(state.forms, state.name_en, state.code)
    if kind == "capital" and key in tables.states and tables.states[key].capitals:
        state = tables.states[key]
        return Known(state.capitals, state.capital_en, state.code)
    kinds: dict[str, Mapping[str, Any]] = {
        "org": tables.organisations,
        "framework": tables.frameworks,
        "place": tables.places,
    }
    found = kinds.get(kind, {}).get(key)
    if found is None or not found.forms:
        return None
    return Known(found.forms, found.name_en, getattr(found, "country", None))


@lru_cache(maxsize=65536)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    """The folded forms of names in the registry."""
    return frozenset(map(fold, names))


class _Told(NamedTuple):
    """What is wanted of a profile to describe its entity."""

    key: str
    type: str
    name: str
    name_en: str | None
    folded: str
    country: str | None
    registry: str | None
    office: str | None
    articles: int
    last: str


class Entities:
    """The entities that a transaction changes."""

    def __init__(self, connection: Connection, ids: Ids) -> None:
        self._connection = connection
        self._ids = ids
        self._new: set[int] = set()
        #: Profiles that came to an entity.
        self._came: dict[int, list[Profile]] = defaultdict(list)
        #: Entities whose articles are to be counted anew, that lost profiles, whose reasons may be others.
        self._recount: set[int] = set()
        self._left: set[int] = set()
        self._reasoned: set[int] = set()

    def assign(self, groups: Sequence[Sequence[Profile]], dropped: Sequence[Profile]) -> None:
        """Give every group of profiles an entity: the one with its uid, else one that it had, else a new one."""
        uids = [self._uid(group) for group in groups]
        found = select_in(self._connection, [_TABLE.c.uid, _TABLE.c.id], _TABLE.c.uid, sorted(set(uids)))
        known = {row.uid: row.id for row in found}
        taken = set(known.values())
        new: list[dict[str, Any]] = []
        renamed: list[dict[str, Any]] = []
        for uid, group in zip(uids, groups, strict=True):
            number = known.get(uid)
            if number is None:
                number = min((p.entity_id for p in group if p.entity_id and p.entity_id not in taken), default=None)
                if number is None:
                    number = self._ids.take("entities")
                    self._new.add(number)
                    new.append({"id": number, "uid": uid, "type": group[0].type, "name": "", "articles": 0})
                else:
                    renamed.append({"id": number, "uid": uid})
                taken.add(number)
            self._gather(group, number)
        for profile in dropped:
            self._left.add(profile.entity_id)
            self._recount.add(profile.entity_id)
        insert_rows(self._connection, _TABLE, new)
        update_rows(self._connection, _TABLE, renamed)

    def count_again(self, numbers: Iterable[int]) -> None:
        """Count the articles of entities anew: rows come back to them that they may have had before."""
        self._recount |= set(numbers)

    def _gather(self, group: Sequence[Profile], number: int) -> None:
        for profile in group:
            if profile.entity_id != number:
                self._came[number].append(profile)
                if profile.entity_id:
                    self._left.add(profile.entity_id)
                    self._recount |= {profile.entity_id, number}
                    self._reasoned.add(profile.entity_id)
                profile.entity_id = number
            if not profile.registry:
                self._reasoned.add(number)

    def _uid(self, group: Sequence[Profile]) -> str:
        registry = next((p.registry for p in group if p.registry), None)
        return registry or local_uid(min(group, key=lambda p: (p.first, p.key)))

    def finish(self, named: Iterable[tuple[int, str, int]], *, fixed: Iterable[int] = ()) -> None:
        """Write names, counts and reasons.

        ``named`` are new triples of entity, folded name and article; of ``fixed`` entities (things
        of the registry) only the counts change with new articles.
        """
        triples = set(named)
        pairs = Counter(entity for entity, _ in {(entity, article) for entity, _, article in triples})
        changed = self._came.keys() | self._left | self._recount
        more = {number: pairs.pop(number) for number in set(fixed) - changed if number in pairs}
        self._add_articles(more)
        touched = sorted(pairs.keys() | changed)
        profiles: dict[int, list[_Told]] = defaultdict(list)
        columns = [_PROFILES.c[name] for name in _Told._fields]
        for row in select_in(self._connection, [_PROFILES.c.entity_id, *columns], _PROFILES.c.entity_id, touched):
            values: list[Any] = list(row)
            profiles[values[0]].append(_Told(*values[1:]))
        delete_in(self._connection, _TABLE.c.id, sorted(number for number in self._left if number not in profiles))
        left = [number for number in touched if number in profiles]
        counts = self._counts(pairs, [number for number in left if number in self._recount])
        rows = [self._row(number, profiles[number], counts.get(number)) for number in left]
        update_rows(self._connection, _TABLE, [row for row in rows if "articles" in row])
        update_rows(self._connection, _TABLE, [row for row in rows if "articles" not in row])
        self._write_names(triples, profiles)
        self._write_reasons()

    def _add_articles(self, more: Mapping[int, int]) -> None:
        if more:
            mark = "?" if self._connection.dialect.paramstyle == "qmark" else "%s"
            self._connection.exec_driver_sql(
                f"UPDATE entities SET articles = articles + {mark} WHERE id = {mark}",
                [(count, number) for number, count in sorted(more.items())],
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
        counts.update(
            (number, count) for number, count in pairs.items() if number in self._new and number not in counts
        )
        added = {number: count for number, count in pairs.items() if number not in counts}
        for row in select_in(self._connection, [_TABLE.c.id, _TABLE.c.articles], _TABLE.c.id, added):
            counts[row.id] = row.articles + added[row.id]
        return counts

    def _row(self, number: int, profiles: Sequence[_Told], articles: int | None) -> dict[str, Any]:
        """The columns of an entity: its name in the registry, or the commonest; the office stated last."""
        registry = next((p.registry for p in profiles if p.registry), None)
        known = known_as(registry) if registry else None
        names: Counter[str] = Counter()
        countries: Counter[str] = Counter()
        for profile in profiles:
            names[profile.name] += profile.articles
            if profile.country:
                countries[profile.country] += profile.articles
        if known is None:
            known = Known(
                (),
                min((p.name_en for p in profiles if p.name_en), default=None),
                max(countries, key=lambda code: (countries[code], code), default=None),
            )
        known_forms = _folded(known.names) if profiles[0].type == "person" else frozenset()
        right = [n for n in names if fold(n) in known_forms] if known_forms else []
        right = right or [*known.names[:1]] or list(names)
        offices = [p for p in profiles if p.office]
        row = {
            "id": number,
            "type": profiles[0].type,
            "name": max(right, key=lambda name: (names[name], len(name), name)),
            "name_en": known.name_en,
            "country": known.country,
            "registry": registry,
            "office": max(offices, key=lambda p: (p.last, p.articles, p.key)).office if offices else None,
        }
        return row if articles is None else {**row, "articles": articles}

    def _write_names(self, triples: Iterable[tuple[int, str, int]], profiles: Mapping[int, Sequence[_Told]]) -> None:
        """Add names that are new and count those that are known; entities that lost names get theirs anew."""
        anew = {number for number in self._left | self._recount if number in profiles}
        delete_in(self._connection, _NAMES.c.entity_id, sorted(anew))
        rows = [row for number in sorted(anew) for row in _name_rows(number, profiles[number])]
        came = {number: told for number, told in self._came.items() if number not in anew}
        known: set[tuple[int, str, str]] = set()
        columns = [_NAMES.c.entity_id, _NAMES.c.form, _NAMES.c.name]
        for row in select_in(self._connection, columns, _NAMES.c.entity_id, sorted(came.keys() - self._new)):
            known.add((row.entity_id, row.form, row.name))
        fresh: set[tuple[int, str]] = set()
        for number in sorted(came):
            for name in _name_rows(number, came[number]):
                if (number, name["form"], name["name"]) not in known:
                    rows.append(name)
                    fresh.add((number, name["name"]))
        insert_rows(self._connection, _NAMES, rows)
        more = Counter((e, name) for e, name, _ in triples if e not in anew and (e, name) not in fresh)
        if more:
            mark = "?" if self._connection.dialect.paramstyle == "qmark" else "%s"
            self._connection.exec_driver_sql(
                f"UPDATE entity_names SET count = count + {mark}"
                f" WHERE entity_id = {mark} AND form = 'written' AND name = {mark}",
                [(count, entity, name) for (entity, name), count in sorted(more.items())],
            )

    def _write_reasons(self) -> None:
        """Gather the reasons of the profiles of entities, each once."""
        wanted = sorted(self._reasoned)
        told: dict[int, dict[bytes, Any]] = {number: {} for number in wanted}
        columns = [_PROFILES.c.entity_id, _PROFILES.c.why, _PROFILES.c.first, _PROFILES.c.key]
        found = select_in(self._connection, columns, _PROFILES.c.entity_id, wanted, where=_PROFILES.c.why.is_not(None))
        for row in sorted(found, key=lambda row: (row.first, row.key)):
            for reason in msgspec.json.decode(row.why):
                told[row.entity_id].setdefault(msgspec.json.encode(reason, order="sorted"), reason)
        some = [number for number in wanted if told[number] or number not in self._new]
        update_rows(
            self._connection,
            _TABLE,
            [{"id": n, "merges": _json(list(told[n].values())) if told[n] else None} for n in some],
        )


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _name_rows(number: int, profiles: Sequence[Any]) -> list[dict[str, Any]]:
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
