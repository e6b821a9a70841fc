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
#: What is itself done afar or on the net: «مكافحة الإرهاب عبر الإنترنت», «التعليم عن بعد».
_DONE_AFAR = frozenset(
    "تعليم تعلم تجاره عمل كراهيه جرايم احتيال ارهاب تطرف دعايه تحرش تسوق قمار تجنيد تدريب طب تحكم تضليل بيع".split()
)
_CARRIED = ("نقل", "بث", "ينقل", "تنقل", "يبث", "تبث", "اذيع", "عرض")
_SPANS = (["عام"], ["شهر"], ["اسبوع"], ["يوم"], ["سنه"], ["اشهر"], ["ايام"])
_SCREENS = ("مريي", "فيديو", "كونفر", "زوم")
_AT_DISTANCE = ("عن", "بعد")
#: What begins to tell of the topic, and of what is signed.
_TOPIC = ("تناول", "بحث", "ناقش", "تطرق", "بشان", "حول", "لبحث", "لمناقش", "استعرض", "تباحث", "وتناول", "وبحث")
_PAPERS = ("اتفاق", "مذكر", "بروتوكول", "عقد", "معاهد", "وثيق")
#: How far after its noun an adjective, and what else tells the means, may stand.
_ADJECTIVE = 3
_FAR = 20


def mode(kind: str, told: str, words: Sequence[str]) -> str:
    """The mode of a contact of a kind, ``told`` by a verb or a noun, from the words of its clause on."""
    if kind == "message":
        return "written"
    if kind == "call":
        return "video" if _seen(words) else "phone"
    if kind == "visit" or told == "ألقى" or not remote(words):  # «ألقى كلمة عبر الفيديو في مؤتمر في X»
        return "in_person"
    if kind == "signing" and not remote(_until(words, _PAPERS)) and not any([_shows(w, _SCREENS) for w in words]):
        return "in_person"  # «وقع A وB اتفاقا للتجارة عبر الإنترنت»
    return "video" if _AT_DISTANCE in pairwise(words) or any([_shows(w, _SHOWN) for w in words]) else "in_person"


def _seen(words: Sequence[str]) -> bool:
    """«اتصال مرئي», «اتصالا بالفيديو», «مكالمة عبر تقنية زوم»: by what means; not «بحثا فيه الأخبار على الإنترنت»."""
    words = _until(words, _TOPIC)
    phone = next((k for k, word in enumerate(words) if _shows(word, ("هاتف",))), len(words))
    return any(
        (word == "عن" and words[k + 1 : k + 2] == ["بعد"] and not _of_a_topic(words, k))
        or (word in _BY_MEANS and any([_shows(w, _SHOWN) for w in words[k + 1 : k + 4]]))
        or (k < phone and _shows(word, _SHOWN) and words[k - 1 : k] != ["علي"])
        for k, word in enumerate(words)
    )


def _of_a_topic(words: Sequence[str], k: int) -> bool:
    """«خطاب الكراهية عبر الإنترنت», «التعليم عن بعد», «نقل عبر الفضائيات», «عن بعد عام»: no means of a contact."""
    before = words[k - 1] if k else ""
    if before.lstrip("و").startswith(_CARRIED) or words[k + 2 : k + 3] in _SPANS:
        return True
    screen = any([_shows(w, _SCREENS) for w in words[k + 1 : k + 4]])
    return not screen and before.removeprefix("ال").removeprefix("لل") in _DONE_AFAR


def _shows(word: str, means: tuple[str, ...]) -> bool:
    """«الفيديو», «بالفيديو», «فيديو»."""
    return word.removeprefix("ب").removeprefix("ال").startswith(means)


def _until(words: Sequence[str], stops: tuple[str, ...]) -> Sequence[str]:
    """The words after the first up to one that begins as those of ``stops``."""
    return words[: next((k for k in range(1, len(words)) if words[k].startswith(stops)), len(words))]


def remote(words: Sequence[str]) -> bool:
    """«اجتمع، عبر تقنية الاتصال المرئي، مع B», «لقاء افتراضي مع B»: those who met were not in one place."""
    if _AFAR.isdisjoint(words[:_FAR]):
        return False
    return any(
        (word == "عن" and words[k + 1 : k + 2] == ["بعد"] and not _of_a_topic(words, k))
        or (word in _BY_MEANS and not _VIDEO.isdisjoint(words[k + 1 : k + 4]) and not _of_a_topic(words, k))
        or (word in _VIRTUAL and (k < _ADJECTIVE or word == _VIRTUALLY))
        for k, word in enumerate(words[:_FAR])
    )
