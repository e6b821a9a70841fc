"""Whom a name means: entities of the store found by id, Arabic or English name, or another spelling.

A name is tried in steps, and the first step that finds anything decides: an id; the whole
name as written somewhere or as the registry knows it; all its words within a longer name;
the same with or without the article (سيسي, السيسي); the
consonants that spellings and transliterations share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select

from mahdar.document.normalise import fold
from mahdar.errors import AmbiguousNameError, QueryError
from mahdar.store import schema
from mahdar.store.merging.names import bare_word, skeleton

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select

__all__ = ["Candidate", "candidates", "entity_ids", "has_word", "one_entity", "with_bone"]

#: How many near names an error lists.
_NEAR = 5
#: Candidates that an error names; all of them are in the exception.
_SHOWN = 8
#: Longer words are compared with the words of names, which must be so much alike (`difflib`) to be near.
_SHORT, _LIKE = 2, 0.75
_WORD = re.compile(r"[^\W_]+")
_NOUNS = {
    "person": "person",
    "state": "state",
    "org": "organisation",
    "place": "place",
    "framework": "framework",
}


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """An entity that a name may mean; ``articles`` counts those that name it."""

    id: int
    uid: str
    type: str
    name: str
    name_en: str | None
    country: str | None
    office: str | None
    articles: int


def candidates(
    connection: Connection, name: str, types: Sequence[str], *, whole: bool = False
) -> tuple[Candidate, ...]:
    """The entities of some types that a name may mean, those named most often first; maybe none.

    With ``whole`` only those of this id or called exactly so.
    """
    given = name.strip()
    folded = " ".join(_WORD.findall(fold(given)))
    table, names = schema.entities, schema.entity_names
    steps: list[ColumnElement[bool]] = [table.c.uid.in_([given, *(f"{kind}:{given}" for kind in types)])]
    if folded:
        called = select(names.c.entity_id)
        steps.append(
            or_(
                table.c.id.in_(called.where(names.c.name == folded, names.c.form.in_(("written", "english")))),
                table.c.registry.in_(_known(types).get(folded, ())),
                func.lower(table.c.name_en) == given.lower(),
            )
        )
    if folded and not whole:
        # The keys of words are indexed and leave few names to look into.
        sounding = [table.c.id.in_(with_bone(bone)) for bone in skeleton(given).split()]
        exact = [(word,) for word in folded.split()]
        for words in (exact, [_with_article(word) for word in folded.split()]):
            holding = [or_(*(has_word(names.c.name, form) for form in forms)) for forms in words]
            within = table.c.id.in_(called.where(names.c.form.in_(("written", "english")), *holding))
            steps.append(and_(*sounding, within))
            steps.append(table.c.registry.in_(_known_within(types, words)))
    by_sound = None
    if folded and not whole and any(len(bone) > 1 for bone in skeleton(given).split()):
        by_sound = and_(*sounding)
        steps.append(by_sound)
    for step in steps:
        found = connection.execute(
            select(table)
            .where(table.c.type.in_(list(types)), table.c.articles > 0, step)
            .order_by(table.c.articles.desc(), table.c.uid)
        ).all()
        if step is by_sound:
            found = [row for row in found if _spelled_like(folded, row.name)]
        if found:
            return tuple(
                Candidate(
                    id=row.id,
                    uid=row.uid,
                    type=row.type,
                    name=row.name,
                    name_en=row.name_en,
                    country=row.country,
                    office=row.office,
                    articles=row.articles,
                )
                for row in found
            )
    return ()


def _spelled_like(folded: str, name: str) -> bool:
    """Whether every Arabic word looked for is spelled nearly like one of a name: «توكايف», «توكاييف», not «الثقفي»."""
    words = [bare_word(word) for word in _WORD.findall(fold(name))]
    return all(
        get_close_matches(bare_word(word), words, n=1, cutoff=_LIKE)
        for word in folded.split()
        if "\u0621" <= word[0] <= "\u064a"
    )


def one_entity(connection: Connection, name: str, types: Sequence[str]) -> Candidate:
    """The entity that a name means.

    Raises `AmbiguousNameError`, with the candidates, if it may be several, and `QueryError`
    with near names if it is none.
    """
    if not _WORD.search(name):
        raise QueryError(f"no name given: give a name or an id of a {' or '.join(_NOUNS[kind] for kind in types)}")
    found = candidates(connection, name, types)
    if len(found) == 1:
        return found[0]
    shown = name.strip()[:60]
    if found:
        listed = "; ".join(_described(one) for one in found[:_SHOWN])
        more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise AmbiguousNameError(f"{shown!r} may be {listed}{more}: give an id", candidates=found)
    noun = " or ".join(_NOUNS[kind] for kind in types)
    near = _near(connection, name, types)
    hint = f"near: {'; '.join(near)}" if near else "no name in the store is like it"
    raise QueryError(f"no {noun} {shown!r} in the store ({hint})")


def entity_ids(connection: Connection, given: Iterable[str], types: Sequence[str]) -> list[int]:
    """The database ids of named entities; raises as `one_entity` does."""
    return [one_entity(connection, name, types).id for name in given]


def _described(one: Candidate) -> str:
    about = ", ".join(part for part in (one.name_en, one.office, one.country) if part)
    return f"{one.uid} {one.name}" + (f" ({about})" if about else "")


def _near(connection: Connection, name: str, types: Sequence[str]) -> list[str]:
    """Names in the store that are spelled nearly like this one, or that have a word like one of its words."""
    table, names = schema.entities, schema.entity_names
    rows = connection.execute(
        select(names.c.name, table.c.name, table.c.uid)
        .join(table, table.c.id == names.c.entity_id)
        .where(table.c.type.in_(list(types)), names.c.form.in_(("written", "english")), table.c.articles > 0)
    ).all()
    shown = {row[0]: f"{row[2]} {row[1]}" for row in rows}
    close = get_close_matches(fold(name), list(shown), n=_NEAR, cutoff=0.6)
    having: dict[str, list[str]] = {}
    for called in shown:
        for word in called.split():
            having.setdefault(bare_word(word), []).append(called)
    for word in _WORD.findall(fold(name)):
        if len(word) > _SHORT:
            for like in get_close_matches(bare_word(word), list(having), n=_NEAR, cutoff=_LIKE):
                close += having[like]
    return list(dict.fromkeys(shown[key] for key in close))[:_NEAR]


def _with_article(word: str) -> tuple[str, ...]:
    """An Arabic word with and without the article; any other as it is."""
    if not "\u0621" <= word[0] <= "\u064a":
        return (word,)
    bare = bare_word(word)
    return tuple(dict.fromkeys((word, bare, f"ال{bare}")))


def with_bone(bone: str) -> Select[tuple[int]]:
    """The entities that have a word with a consonant key in their name."""
    names = schema.entity_names
    return select(names.c.entity_id).where(names.c.name == bone, names.c.form.in_(("part", "skeleton")))


def has_word(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Whether a column of words holds one of them whole."""
    return (" " + column + " ").like("% " + _escaped(word) + " %", escape="\\")


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)


def _known(types: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Registry ids by folded name."""
    return _names_of_registry(tuple(sorted(types)))


def _known_within(types: Sequence[str], words: Sequence[tuple[str, ...]]) -> list[str]:
    """Registry ids of names that hold all of some words, each in one of its forms."""
    wanted = [set(forms) for forms in words]
    found = (ids for name, ids in _known(types).items() if all(not one.isdisjoint(name.split()) for one in wanted))
    return sorted({one for ids in found for one in ids})


@lru_cache(maxsize=8)
def _names_of_registry(types: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    from mahdar.registry.registry import load

    registry = load()
    found: dict[str, dict[str, None]] = {}

    def add(one: str, *forms: str | None) -> None:
        for form in forms:
            if form:
                found.setdefault(" ".join(_WORD.findall(fold(form))), {})[one] = None

    if "person" in types:
        for person, terms in registry.holders.items():
            for term in terms:
                add(f"person:{person}", term.name_en, *term.forms, *term.short)
    if "org" in types:
        for org in registry.organisations.values():
            add(f"org:{org.id}", org.name_en, org.acronym, *org.forms)
    if "framework" in types:
        for framework in registry.frameworks.values():
            add(f"framework:{framework.id}", framework.name_en, *framework.forms)
    if "state" in types:
        for key, state in registry.states.items():
            add(f"state:{key}", state.name_en, *state.forms)
    if "place" in types:
        for place in registry.places.values():
            add(f"place:{place.id}", place.name_en, *place.forms)
        for key, state in registry.states.items():
            add(f"capital:{key}", state.capital_en, *state.capitals)
    return {name: tuple(ids) for name, ids in found.items()}
