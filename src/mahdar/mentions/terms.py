"""Whether a registry person can be meant on the day of the article: a link that the terms of office exclude is dropped.

In 1992 «الرئيس الأميركي جورج بوش» is not the president of 2001, but his father, whose name is written the same.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.mentions.matching import Match
    from mahdar.mentions.people_merge import Person
    from mahdar.registry.registry import Holder, Registry

__all__ = ["SINGLE", "in_office", "settle_links"]

#: Offices that a state has one of, so that the registry tells who held it when: not «مساعد الوزير», «السفير».
SINGLE = frozenset({"head_of_state", "deputy_head_of_state", "crown_prince", "head_of_government", "foreign_minister"})
#: How long before a term its holder may already be called by the office: elected, designated, acting.
_AHEAD = dt.timedelta(days=366)


def settle_links(
    people: list[Person], matches: list[list[Match]], registry: Registry, day: dt.date | None
) -> list[Person]:
    """Link persons of one name by their terms on that day; the persons whose link nothing holds any more.

    Only an office that the article states can rule a link out, and only if all terms of the person in that
    office began long after the day: what the registry leaves open speaks for it.
    """
    if day is None:
        return []
    dropped: list[Person] = []
    for person in people:
        if person.known is None:
            continue
        kinds = {role.kind for actor in person.actors for role in actor.roles if not role.former} & SINGLE
        if not kinds or in_office(registry.holders.get(person.known, ()), kinds, day):
            continue
        namesake = next(
            (key for key in _namesakes(person, matches) if in_office(registry.holders[key], kinds, day)), None
        )
        if namesake is None and not _before(registry.holders.get(person.known, ()), kinds, day):
            continue
        _link(person, namesake)
        if namesake is None:
            dropped.append(person)
    return dropped


def _link(person: Person, key: str | None) -> None:
    person.known = key
    for actor in person.actors:
        if actor.known is not None:
            actor.known = key
    if key is None:
        person.rule = "title"


def _namesakes(person: Person, matches: list[list[Match]]) -> list[str]:
    """The other registry persons whose name is written as this one's is."""
    found: dict[str, None] = {}
    for actor in person.actors:
        if actor.name is None:
            continue
        first, end = actor.name
        for match in matches[first]:
            if match.entry.kind == "person" and match.end == end and match.entry.id != person.known:
                found[match.entry.id] = None
    return list(found)


def in_office(terms: tuple[Holder, ...] | list[Holder], kinds: set[str], day: dt.date) -> bool:
    """Whether a dated term of such an office holds on the day."""
    iso, soon = day.isoformat(), (day + _AHEAD).isoformat()
    for term in terms:
        if term.office in kinds and term.since is not None and term.since <= soon[: len(term.since)]:
            if term.until is None or iso[: len(term.until)] <= term.until:
                return True
    return False


def _before(terms: tuple[Holder, ...] | list[Holder], kinds: set[str], day: dt.date) -> bool:
    """Whether all terms in the offices that the article states began long after the day."""
    soon = (day + _AHEAD).isoformat()
    theirs = [term.since for term in terms if term.office in kinds]
    return bool(theirs) and all(since is not None and since > soon[: len(since)] for since in theirs)
