"""Persons of whom a report gives an office and one name only: «الرئيس كلينتون», «الملك حسين», «المستشار شولتس».

The registry's holders of that office with that family name (of kings, the given name) are compared by their terms
with the day of the report; where one alone fits, it is meant, and where all that fit are of one state, the person is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mahdar.document.normalise import fold
from mahdar.mentions.terms import SINGLE, in_office

if TYPE_CHECKING:
    import datetime as dt

    from mahdar.document.document import Document
    from mahdar.mentions.people_merge import Person
    from mahdar.registry.registry import Holder, Registry

__all__ = ["link_surnames"]

#: Titles of those who are called by their given names.
_ROYAL = frozenset("الملك ملك لملك العاهل عاهل السلطان سلطان الامير امير الشيخ الامبراطور الشريفين".split())
_BY_GIVEN_NAME = ("الملك", "السلطان", "الامير", "ولي العهد", "الامبراطور", "الشيخ")
#: «المستشار» is a head of government in these states, elsewhere a counsellor.
_CHANCELLOR = frozenset({"المستشار", "المستشاره"})
_CHANCELLORS = frozenset({"DEU", "AUT"})
#: Kingdoms and emirates, whose rulers and heirs are called so whatever title the registry gives them.
_KINGDOMS = frozenset("JOR SAU MAR BHR OMN QAT KWT ARE".split())
_CROWNED = frozenset({"head_of_state", "crown_prince"})
#: Before this year no holder is meant by a report without a date.
_RECENT = "1992"


class _Index(NamedTuple):
    """Persons of the registry by one name: holders of single offices by family name, rulers by given name.

    ``of`` tells of which states the registry knows anybody with a family name, whatever the office.
    """

    family: dict[str, list[str]]
    given: dict[str, list[str]]
    of: dict[str, set[str]]


@lru_cache(maxsize=1)
def _index(registry: Registry) -> _Index:
    index = _Index({}, {}, {})
    for key, terms in registry.holders.items():
        for term in terms:
            royal = fold(term.title or "").startswith(_BY_GIVEN_NAME) or (
                term.of in _KINGDOMS and term.office in _CROWNED
            )
            for form in term.forms:
                words = fold(form).split()
                index.of.setdefault(words[-1], set()).add(term.of)
                if term.office not in SINGLE or len(words) < 2:
                    continue
                table, name = (index.given, words[0].removeprefix("ال")) if royal else (index.family, words[-1])
                keys = table.setdefault(name, [])
                if key not in keys:
                    keys.append(key)
    return index


def link_surnames(
    people: list[Person], registry: Registry, document: Document, day: dt.date | None, home: str | None
) -> None:
    """Link persons named by one word beside an office of which a state has one, or give them their state.

    ``day`` is that of the report, ``home`` the code of the state whose report it is; both may be unknown.
    """
    norms = document.norms
    for person in people:
        if person.known is not None or any([len(words) > 1 for words in person.names]):
            continue
        kinds = {r.kind for a in person.actors for r in a.roles if not r.former} & SINGLE
        chancellor = not kinds and any(
            norms[r.first].lstrip("وبل") in _CHANCELLOR and r.end == r.first + 1 for a in person.actors for r in a.roles
        )
        if chancellor:
            kinds = {"head_of_government"}
        said = any(a.state or any(r.of_org for r in a.roles) for a in person.actors)
        if not kinds or said or not person.names:
            continue
        royal = any(n.lstrip("وبل") in _ROYAL for a in person.actors for n in norms[a.first : a.end])
        _link(person, kinds, registry, day, home, royal=royal, of=_CHANCELLORS if chancellor else None)


def _link(
    person: Person,
    kinds: set[str],
    registry: Registry,
    day: dt.date | None,
    home: str | None,
    *,
    royal: bool,
    of: frozenset[str] | None,
) -> None:
    """Link one such person, if the registry tells who it is; ``of``: only holders of these states are meant."""
    index = _index(registry)
    word = person.names[0][0]
    keys = index.given.get(word.removeprefix("ال"), ()) if royal else index.family.get(word, ())
    held = {key: [t for t in registry.holders[key] if t.office in kinds and (of is None or t.of in of)] for key in keys}
    held = {key: terms for key, terms in held.items() if terms}
    if day is None:
        held = {key: terms for key, terms in held.items() if any(t.until is None or t.until > _RECENT for t in terms)}
    if day is not None:
        held = {key: terms for key, terms in held.items() if in_office(terms, kinds, day) or _undated(terms)}
        sure = {key: terms for key, terms in held.items() if in_office(terms, kinds, day)}
        held = sure or held
    ours = {key: terms for key, terms in held.items() if any(t.of == home for t in terms)}
    if not ours and home in index.of.get(word, ()):
        return  # «الرئيس بري» in Beirut
    held = ours or held
    states = {t.of for terms in held.values() for t in terms}
    if len(held) == 1:
        person.known = next(iter(held))
        person.rule = "registry"
        for actor in person.actors:
            actor.known = person.known
    elif len(states) == 1 and (state := states.pop()) in registry.states:
        person.actors[0].state = state


def _undated(terms: list[Holder]) -> bool:
    """Whether the registry does not tell when any of the terms was."""
    return all(t.since is None and t.until is None for t in terms)
