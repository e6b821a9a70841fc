"""Palaces and seats of government: where their name ends, and in which state they are.

«القصر الرئاسي في نيقوسيا» names the palace and its city; «القصر الرئاسي» alone is where the report was filed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.dateline import filed_in

if TYPE_CHECKING:
    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene

__all__ = ["AT_HAND", "before_city", "seat"]

#: Places that a report need not locate, since they are where it was filed: «القصر الرئاسي».
AT_HAND = frozenset("قصر القصر دار مطار الديوان".split())
#: Of those, what has no name of its own and so is that of the rulers in the report.
_SEATS = frozenset("القصر الديوان".split())


#: What stands between a palace and its city.
_CITY_OF = frozenset("بالعاصمه بمدينه العاصمه مدينه".split())


def before_city(scene: Scene, match: Match) -> int:
    """The end of a palace's name before its city, which is a place of its own: «القصر الملكي | بمراكش»."""
    norms = scene.document.norms
    for k in range(match.first + 2, match.end):
        city = any(m.prep == "ب" and m.entry.kind in ("capital", "place", "state") for m in scene.matches[k])
        if city or norms[k] == "في" or norms[k] in _CITY_OF:
            return k
    return match.end


def seat(scene: Scene, noun: str, end: int) -> str | None:
    """The state of a palace: of the city after it, of where the report was filed, of the rulers in it."""
    norms, at = scene.document.norms, end
    named = at < len(norms) and norms[at] == "في"
    at += named
    while at < len(norms) and norms[at] in _CITY_OF:
        at, named = at + 1, True
    registry = scene.lexicon.registry
    for match in scene.matches[at] if at < len(norms) else ():
        if not (named or match.prep == "ب"):
            continue
        if match.entry.kind in ("capital", "state", "demonym"):
            return registry.states[match.entry.id].code
        if match.entry.kind == "place":
            return registry.places[match.entry.id].country
    return filed_in(scene) or (scene.home if noun in _SEATS else None)
