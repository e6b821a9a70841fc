"""One framework by a longer and a shorter name: «خطة العمل المشتركة للأعوام 2023-2027 … خطة العمل»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.clitics import WITH_LAM
from mahdar.mentions.phrases import RANGES

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import Thing

__all__ = ["one_framework"]

#: Meetings that more states make others: «القمة العربية … القمة العربية الأوروبية الأولى».
_MEETINGS = frozenset("قمه منتدي موتمر".split())
_REGIONS = frozenset(word.removeprefix("ال") for word in RANGES)
#: A year has four digits; a number of fewer tells one of several: «مؤتمر باريس 2».
_YEAR = 4


def one_framework(scene: Scene) -> None:
    """Join what an article calls by a name and by another of some of its words, in any order."""
    frameworks = [thing for thing in scene.things.values() if thing.type == "framework"]
    if len(frameworks) < 2:
        return
    words = {id(thing): {_words(scene, *mention) for mention in thing.mentions} for thing in frameworks}
    for thing in sorted(frameworks, key=lambda one: min(map(len, words[id(one)]))):
        longer = [
            other
            for other in frameworks
            if other is not thing
            and other.key in scene.things
            and any(_within(scene, a, b) for a in words[id(thing)] for b in words[id(other)])
        ]
        if len(longer) == 1 and not _apart(thing, longer[0]):
            _join(scene, thing, longer[0])


def _words(scene: Scene, first: int, end: int, shift: int) -> tuple[str, ...]:
    """The words of a name without articles and marks."""
    norms = scene.document.norms
    head = norms[first][shift:]
    if shift and norms[first][shift - 1] == "ل" and not head.startswith(WITH_LAM):
        head = head.removeprefix("ل")  # «للدورة» is «ل» and «الدورة»
    words = [head, *norms[first + 1 : end]]
    return tuple([word.removeprefix("ال") for word in words if word and (word[0].isalnum())])


def _within(scene: Scene, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a name are in another of the same head, which adds nothing that tells it apart."""
    if len(short) < 2 or not long or short[0] != long[0] or not set(short) <= set(long):
        return False
    more = set(long) - set(short)
    if any(word.isdecimal() and len(word) < _YEAR for word in more) and "+" not in long:
        return False
    return short[0] not in _MEETINGS or more.isdisjoint(_REGIONS)


def _apart(one: Thing, other: Thing) -> bool:
    """Whether two names are those of two frameworks that the registry knows."""
    return one.registry is not None and other.registry is not None


def _join(scene: Scene, part: Thing, whole: Thing) -> None:
    """Give a framework the mentions by its shorter name."""
    if whole.registry is None and part.registry is not None:
        part, whole = whole, part  # what the registry knows keeps its link
    whole.mentions = sorted({*whole.mentions, *part.mentions})
    del scene.things[part.key]
