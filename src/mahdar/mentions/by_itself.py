"""Places called by a word that means something else elsewhere: «الجنوب» in Lebanon, «القصبة» in Tunis, «ضفتي المتوسط».

They stand in no list, since nothing but the rest of the article tells them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.phrases import definite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import States

__all__ = ["places_by_themselves"]

_SOUTH, _SEA, _SAHEL, _KASBAH = "الجنوب", "المتوسط", "الساحل", "القصبه"
_IDS = {_SOUTH: "southern-lebanon", _SEA: "mediterranean-sea", _SAHEL: "sahel", _KASBAH: "kasbah-tunis"}
_ALONE = Trait(lambda token: _word(token.norm) in _IDS)
#: What is of the South that is no country's: «دول الجنوب», «التعاون جنوب-جنوب», «بلدية الجنوب».
_GLOBAL = frozenset("دول بلدان بلاد عالم صوت محافظات تنميه جنوب مجلس منتدي قمه بلديه مدينه اقليم -".split())
#: What the sea has, before «المتوسط», which else is an adjective: «المدى المتوسط».
_OF_THE_SEA = frozenset(
    "ضفتي ضفتا ضفاف ضفه حوض شمال جنوب غرب غربي شرقي شمالي جنوبي دول بلدان استقرار امن شوون مياه سواحل عبر جوار منطقه "
    "وسط قضايا مستقبل حدود".split()
)
#: States of the Sahel.
_SAHELIAN = frozenset("MLI NER TCD BFA MRT".split())
#: A coast: «قبالة الساحل», «على الساحل»; bodies of its states are no place.
_COASTAL = frozenset(
    "قباله علي طول خط مدن سكان من تحالف مجموعه قرب نحو عن شاطي ولايات ولايه حمايه اهالي احداث بلدات جبال خفر".split()
)
#: States that have a South of their own, so that «الجنوب» beside Lebanon's name may be theirs.
_SOUTHERN = frozenset("YEM SDN SSD IRQ LBY SYR SOM KOR PRK DZA MAR TUN".split())
#: States with an old town that is called so as well.
_OLD_TOWNS = frozenset("DZA MAR".split())
_PROCLITIC = ("و", "ب", "ل")


def _word(norm: str) -> str:
    """A word without its particles: «بالجنوب», «والجنوب», «للجنوب»."""
    bare = norm.lstrip("وفبك") if norm[:1] in "وفبك" else norm
    return "ا" + bare[1:] if bare.startswith("لل") else bare


def places_by_themselves(scene: Scene, states: States) -> Iterator[tuple[int, int, int, str, str, str | None, str]]:
    """Such places, as candidates for entities."""
    for at in scene.document.having(_ALONE):
        norm = scene.document.norms[at]
        word = _word(norm)
        if _meant(scene, at, word, states.mentioned()):
            place = scene.lexicon.registry.places[_IDS[word]]
            yield at, at + 1, len(norm) - len(word), "place", "place:" + place.id, place.country, "registry"


def _meant(scene: Scene, at: int, word: str, mentioned: set[str]) -> bool:
    """Whether the word is the place."""
    norms = scene.document.norms
    before = norms[at - 1] if at else ""
    if word == _SEA:
        return _any_of(before, _OF_THE_SEA) and norms[at] == word
    if word == _KASBAH:
        return scene.home == "TUN" or ("TUN" in mentioned and mentioned.isdisjoint(_OLD_TOWNS))
    after = norms[at + 1] if at + 1 < len(norms) else ""
    if after and definite(scene.document, at + 1) and after[-1] in "يه":
        return False  # «الساحل السوري», «الجنوب العالمي»
    if word == _SAHEL:
        if norms[at][0] == "و" and any(m.end == at and _of_africa(m.entry.id) for m in _near(scene, at)):
            return True  # «غرب أفريقيا والساحل»
        told = not _any_of(before, _COASTAL) and not _any_of(before, _GLOBAL)
        return told and not mentioned.isdisjoint(_SAHELIAN)
    if _any_of(before, _GLOBAL):
        return False
    return scene.home == "LBN" or (scene.home is None and "LBN" in mentioned and mentioned.isdisjoint(_SOUTHERN))


def _any_of(word: str, some: frozenset[str]) -> bool:
    """Whether a word, behind a particle or two, is one of some: «بدول», «ولدول»."""
    if word in some:
        return True
    return word[:1] in _PROCLITIC and (word[1:] in some or (word[1:2] in _PROCLITIC and word[2:] in some))


def _of_africa(place: str) -> bool:
    """Whether a region is of Africa or a state of the Sahel: «غرب أفريقيا», «مالي»."""
    return place.endswith("africa") or place in _SAHELIAN


def _near(scene: Scene, at: int) -> Iterator[Match]:
    """The matches that begin shortly before a token."""
    for k in range(max(0, at - 3), at):
        yield from scene.matches[k]
