"""By what means those met who were not in one place: by telephone, by video, in writing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import PHONE

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["mode", "remote"]

#: By what means those talk who are not in one place.
_BY_MEANS = frozenset("عبر بواسطه بتقنيه طريق وعبر".split())
_VIDEO = PHONE | frozenset(
    "التلفزيونيه تلفزيونيه المتلفزه الانترنت زوم الفيديوكونفرانس فيديوكونفرانس كونفرانس كونفرنس الافتراضي الافتراضيه "
    "التناظر التحاضر".split()
)
_VIRTUAL = frozenset("افتراضي افتراضيا افتراضيه افتراضيين".split())
_VIRTUALLY = "افتراضيا"
_AFAR = _BY_MEANS | _VIRTUAL | {"عن"}
#: Of these, what shows those who talk to each other.
_SHOWN = ("مريي", "فيديو", "تلفزيوني", "متلفز", "انترنت", "زوم", "افتراضي", "كونفر")
_AT_DISTANCE = ("عن", "بعد")
#: How far after its noun an adjective, and what else tells the means, may stand.
_ADJECTIVE = 3
_FAR = 20


def mode(kind: str, told: str, words: Sequence[str]) -> str:
    """The mode of a contact of a kind, ``told`` by a verb or a noun, from the words of its clause on."""
    if kind == "message":
        return "written"
    shown = any([word.removeprefix("ال").startswith(_SHOWN) for word in words]) or _AT_DISTANCE in pairwise(words)
    if kind == "call":
        return "video" if shown else "phone"
    by_video = shown and kind != "visit" and told != "ألقى" and remote(words)  # «ألقى كلمة عبر الفيديو في مؤتمر في X»
    return "video" if by_video else "in_person"


def remote(words: Sequence[str]) -> bool:
    """«اجتمع، عبر تقنية الاتصال المرئي، مع B», «لقاء افتراضي مع B»: those who met were not in one place."""
    if _AFAR.isdisjoint(words[:_FAR]):
        return False
    return any(
        (word == "عن" and words[k + 1 : k + 2] == ["بعد"])
        or (word in _BY_MEANS and not _VIDEO.isdisjoint(words[k + 1 : k + 4]))
        or (word in _VIRTUAL and (k < _ADJECTIVE or word == _VIRTUALLY))
        for k, word in enumerate(words[:_FAR])
    )
