"""Names in a search: words in Latin letters, and other spellings of Arabic ones, as entities.

``Tokayev`` finds whoever the store knows by that English name, or else whose Arabic name has
the same consonants (``Tokaev``, ``Tokayef``); «توكايف» finds «توكاييف» as well. What is found is
looked for by its mentions, whatever they are called there.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sqlalchemy import select

from mahdar.document.normalise import fold
from mahdar.store import schema
from mahdar.store.asking.names import with_bone
from mahdar.store.merging.names import one_spelling, skeleton, words_of_name
from mahdar.store.search.query import Clause, Query, Term
from mahdar.store.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

__all__ = ["Named", "named"]

#: Consonants that a word must have to be looked for in other spellings: «كيري» and «الجار» share two.
_MIN_BONES = 3
#: How much of their letters two spellings must share (`difflib`; 0.6 to 0.8 tried on names of the registry).
_SHARED = 0.7

#: A clause and the entities that may stand for it.
Named = tuple[Clause, list[int]]


def named(connection: Connection, query: Query) -> list[Named]:
    """The clauses of a query, names that follow each other as one, each with its entities."""
    return [(clause, _entities(connection, clause)) for clause in _runs(connection, query)]


def _runs(connection: Connection, query: Query) -> Iterator[Clause]:
    """Clauses, where Latin words in a row that name somebody together are one."""
    clauses = list(query.clauses)
    at = 0
    while at < len(clauses):
        end = at
        while end < len(clauses) and _lone_latin(clauses[end]):
            end += 1
        while end - at > 1:
            words = tuple(stem for clause in clauses[at:end] for stem in clause.terms[0].stems)
            text = " ".join(clause.terms[0].text for clause in clauses[at:end])
            if _called(connection, words):
                yield Clause((Term(words, text),))
                break
            end -= 1
        else:
            yield clauses[at]
            end = at + 1
        at = end


def _lone_latin(clause: Clause) -> bool:
    return not clause.excluded and len(clause.terms) == 1 and clause.terms[0].latin


def _entities(connection: Connection, clause: Clause) -> list[int]:
    found: dict[int, None] = {}
    for term in clause.terms:
        if term.latin:
            found.update(dict.fromkeys(_called(connection, term.stems)))
        elif len(term.stems) == 1:
            found.update(dict.fromkeys(_spelled(connection, fold(term.text))))
    return list(found)


def _called(connection: Connection, words: tuple[str, ...]) -> list[int]:
    """Entities with all these words in their English name, or else persons with their consonants."""
    names, entities = schema.entity_names, schema.entities
    bones = skeleton(" ".join(words)).split()
    sounding = [names.c.entity_id.in_(with_bone(bone)) for bone in bones]
    english = select(names.c.entity_id, names.c.name).where(names.c.form == "english", *sounding)
    wanted = set(words)
    if found := [number for number, name in connection.execute(english) if wanted <= set(stems(name))]:
        return list(dict.fromkeys(found))
    if not bones or any(len(bone) < 2 for bone in bones[:1]):
        return []
    alike = [entities.c.id.in_(with_bone(bone)) for bone in bones]
    return list(connection.execute(select(entities.c.id).where(entities.c.type == "person", *alike)).scalars())


def _near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SHARED


def _spelled(connection: Connection, word: str) -> list[int]:
    """Persons whose name has another spelling of an Arabic word that is no common one."""
    from mahdar.languages.ar.lexicon import load

    lexicon = load()
    bones = skeleton(word)
    if word in lexicon.common or " " in bones or len(bones) < _MIN_BONES:
        return []
    names, entities = schema.entity_names, schema.entities
    rows = connection.execute(
        select(names.c.entity_id, names.c.written)
        .join(entities, entities.c.id == names.c.entity_id)
        .where(names.c.form.in_(("part", "skeleton")), names.c.name == bones, entities.c.type == "person")
    ).all()
    known = set(lexicon.names)
    return [
        number
        for number, written in rows
        if any(
            other != word and _near(word, other) and one_spelling(word, other, known=known, foreign=True)
            for other in words_of_name(written)
        )
    ]
