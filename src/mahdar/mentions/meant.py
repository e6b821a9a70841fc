"""Which framework of the registry an article means by a name that more than one may have: «إعلان القاهرة», «اتفاق جدة».

Texts, meetings and processes called after a city are linked only where those whom they are about are named and they
are not of a later time; else the name stands by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.mentions.ventures import city
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene

__all__ = ["is_meant"]

#: Of so few parties besides its host one is whom a text is about: «إعلان جدة», on Sudan.
_FEW = 2
#: The year in which a framework came, in its name: «Cairo Declaration (Libya, 2020)».
_YEAR = re.compile(r"\((?:[^()]*\D)?((?:19|20)\d\d)\)")


@lru_cache(maxsize=256)
def _since(framework: str) -> int:
    """The year of a framework, 0 where its name does not say."""
    found = _YEAR.search(registry.load().frameworks[framework].name_en)
    return int(found.group(1)) if found else 0


def is_meant(scene: Scene, match: Match, mentioned: set[str]) -> bool:
    """Whether an article that names these states can mean a framework of the registry by a name of two words."""
    if match.end - match.first != 2:
        return True
    host = next((m for m in scene.matches[match.first + 1] if m.end == match.end and city(m)), None)
    if host is None:
        return True
    if scene.anchor is not None and _since(match.entry.id) > scene.anchor.year:
        return False
    places = registry.load().places
    land = host.entry.id if host.entry.kind == "capital" else places[host.entry.id].country
    parties = registry.load().frameworks[match.entry.id].parties
    others = [code for code in parties if code != land]
    if not others:
        return True
    named = [code for code in others if code in mentioned or code == scene.home]
    if parties[0] == land or len(others) > _FEW:
        return bool(named)
    return others[0] in named or len(named) > 1
