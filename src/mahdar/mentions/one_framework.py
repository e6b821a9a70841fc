"""One framework by a longer and a shorter name: «خطة العمل المشتركة للأعوام 2023-2027 … خطة العمل»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.languages.ar.clitics import WITH_LAM
from mahdar.mentions.phrases import ORDINALS, RANGES
from mahdar.mentions.quoted import CLOSING, OPENING

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import Thing

__all__ = ["one_framework", "quoted_alone"]

#: Meetings that more states make others: «القمة العربية … القمة العربية الأوروبية الأولى».
_MEETINGS = frozenset("قمه منتدي موتمر".split())
_REGIONS = frozenset(word.removeprefix("ال") for word in RANGES)
#: A year has four digits; a number of fewer tells one of several: «مؤتمر باريس 2».
_YEAR = 4
_YEAR_WITHIN = 4
#: One word of a name may be any
_PAIR = 2


def one_framework(scene: Scene) -> None:
    """Join what an article calls by a name and by another of some of its words, in any order."""
    frameworks = [thing for thing in scene.things.values() if thing.type == "framework"]
    if len(frameworks) < _PAIR:
        return
    words = {id(thing): {_words(scene, *mention) for mention in thing.mentions} for thing in frameworks}
    for thing in sorted(frameworks, key=lambda one: min(map(len, words[id(one)]))):
        longer = [
            other
            for other in frameworks
            if other is not thing
            and other.key in scene.things
            and any(_within(scene, a, b) for a in words[id(thing)] for b in words[id(other)])
            and not _of_other_years(scene, thing, other)
            and not _told_apart(scene, thing, other)
        ]
        if len(longer) == 1 and not _apart(thing, longer[0]):
            _join(scene, thing, longer[0])


def quoted_alone(scene: Scene, taken: list[bool]) -> None:
    """Add where a name in quotation marks stands without its head: «مؤتمر "برلين 2"», then «برلين 2»."""
    norms = scene.document.norms
    for thing in [one for one in scene.things.values() if one.type == "framework"]:
        for first, end, _ in list(thing.mentions):
            opened = next((k for k in range(first, end) if norms[k] in OPENING), end)
            inner = norms[opened + 1 : end - 1]
            if len(inner) < _PAIR or norms[end - 1] not in CLOSING:
                continue
            for at in [k for k, norm in enumerate(norms) if norm == inner[0]]:
                until = at + len(inner)
                if norms[at:until] != inner or any(f <= at < e for f, e, _ in thing.mentions):
                    continue
                if at and until < len(norms) and norms[at - 1] in OPENING and norms[until] in CLOSING:
                    _release(scene, at, until)  # «برلين» of «برلين 2»
                elif any(taken[at:until]):
                    continue
                thing.mentions.append((at, until, 0))
                taken[at:until] = [True] * len(inner)


def _release(scene: Scene, first: int, end: int) -> None:
    """Take from other things what they are named by between two tokens."""
    for key, thing in list(scene.things.items()):
        kept = [m for m in thing.mentions if m[0] < first or end < m[1]]
        if not kept:
            del scene.things[key]
        elif len(kept) < len(thing.mentions):
            thing.mentions = kept


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
    if len(short) < _PAIR or not long or short[0] != long[0] or not set(short) <= set(long):
        return False
    more = set(long) - set(short)
    if any(word.isdecimal() and len(word) < _YEAR for word in more) and "+" not in long:
        return False
    return short[0] not in _MEETINGS or more.isdisjoint(_REGIONS)


def _of_other_years(scene: Scene, short: Thing, long: Thing) -> bool:
    """Whether a year stands right behind the shorter name and another in the longer: «الاتفاق الموقع في 2018»."""
    told = {norm for first, end, _ in long.mentions for norm in scene.document.norms[first:end] if _is_year(norm)}
    if not told:
        return False
    for _, end, _ in short.mentions:
        stop = min(end + _YEAR_WITHIN, scene.document.sentences[scene.document.sentence_of[end - 1]][1])
        own = next((norm for norm in scene.document.norms[end:stop] if _is_year(norm)), None)
        if own is not None and own not in told:
            return True
    return False


def _is_year(norm: str) -> bool:
    return len(norm) == _YEAR and norm.isdecimal()


def _told_apart(scene: Scene, short: Thing, long: Thing) -> bool:
    """Whether a later name has an ordinal, or the first two stand in one sentence: «مؤتمر جنيف … مؤتمر جنيف الثاني»."""
    document = scene.document
    one, other = min(short.mentions), min(long.mentions)
    if document.sentence_of[one[0]] == document.sentence_of[other[0]]:
        return True
    if other > one and not ORDINALS.isdisjoint(document.norms[other[0] : other[1]]):
        return ORDINALS.isdisjoint(document.norms[one[0] : one[1]])
    return False


def _apart(one: Thing, other: Thing) -> bool:
    """Whether two names are those of two frameworks that the registry knows."""
    return one.registry is not None and other.registry is not None


def _join(scene: Scene, part: Thing, whole: Thing) -> None:
    """Give a framework the mentions by its shorter name."""
    if whole.registry is None and part.registry is not None:
        part, whole = whole, part  # what the registry knows keeps its link
    whole.mentions = sorted({*whole.mentions, *part.mentions})
    del scene.things[part.key]
