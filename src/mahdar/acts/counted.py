"""So many states or people who speak: «ودعت عشر دول عربية إلى», «طالب خمسون نائبا ب», «وقعت 14 دولة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.speech_tables import COMMA

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene

__all__ = ["calls_them", "counted_end", "counts_states", "past_those_among"]

_NUMERALS = frozenset(
    "اثنتا احدي ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثماني ثمان ثمانيه تسع تسعه عشر عشره عشرات ميات مايه "
    "عشرون ثلاثون اربعون خمسون ستون سبعون ثمانون تسعون بضع بضعه احد اثنا اثني ميه مييه الف الاف".split()
)
#: «أربع عشرة», «خمسة وعشرون»: the second word of a number.
_TEN = frozenset("عشر عشره وعشرون وعشرين وثلاثون وثلاثين واربعون واربعين وخمسون وخمسين وستون وستين وسبعون".split())
_STATES = frozenset("دول دوله بلدان بلدا حكومات حكومه عواصم عاصمه".split())
_PEOPLE = frozenset(
    "نواب نايبا نايب اعضاء عضوا عضو وزراء وزيرا سفراء سفيرا منظمات منظمه شخصيات شخصيه احزاب حزبا روساء رييسا زعماء "
    "زعيما قاده مسوولين مسوولا خبراء خبيرا دبلوماسيين دبلوماسيا برلمانيين برلمانيا مثقفا مثقفين اكاديميا ناشطا ناشطين "
    "فصايل فصيلا حركات جمعيات جمعيه نقابات هييات".split()
)
_NO_ADJECTIVES = frozenset("علي الي في هي حتي لدي".split())
#: Nouns that are spelled as a feminine is, before which «حث» has another as its subject: «وحث سبع دول».
_FEMININE = frozenset(
    "دول دوله حكومات حكومه عواصم عاصمه منظمات منظمه شخصيات شخصيه حركات جمعيات جمعيه نقابات هييات".split()
)
#: «بينها فرنسا», «من بينها», «منهم»: who is named of those counted.
_AMONG = frozenset("بينها بينهم منها منهم".split())


def counted_end(scene: Scene, at: int, end: int) -> int:
    """The token after so many states or people with their adjectives at a token; 0 if none stand there."""
    norms = scene.document.norms
    number = norms[at].isdecimal() or norms[at] in _NUMERALS
    k = at + 1 + (number and at + 1 < end and norms[at + 1] in _TEN)
    if not number or k >= end - 1 or not (norms[k] in _STATES or norms[k] in _PEOPLE):
        return 0
    k += 1
    while (
        k < end - 1 and not norms[k].startswith(("ال", "ب", "ل")) and norms[k].endswith(("ي", "يه", "يا", "يين", "يات"))
    ):
        if norms[k] in _NO_ADJECTIVES or k in scene.ref_at:
            break
        k += 1
    return k


def past_those_among(scene: Scene, at: int, end: int) -> int:
    """The token after those who are named of the ones counted: «14 دولة | بينها فرنسا وألمانيا | إسرائيل ب»."""
    norms = scene.document.norms
    k = at + (at < end and norms[at] in COMMA)
    k += k + 1 < end and norms[k] == "من"
    if k + 1 >= end or norms[k] not in _AMONG:
        return at
    k += 1
    named = scene.ref_at.get(k)
    while named is not None and named.end < end:
        k, named = named.end, scene.ref_at.get(named.end)
        if named is not None and named.conj != "و":
            break
    return k + (k < end and norms[k] in COMMA)


def calls_them(scene: Scene, first: int, end: int, agree: str) -> bool:
    """Whether those counted are the object of a verb: «وحث سبع دول», «واتهم 3 وزراء إسرائيليين»."""
    norms = scene.document.norms
    feminine = not _FEMININE.isdisjoint(norms[first + 1 : end])
    if first and norms[first - 1] in _PEOPLE:
        return False  # «طالب سفراء 10 دول»
    return agree == "ms" and (feminine or any(n.endswith("يين") for n in norms[first + 2 : end]))


def counts_states(norms: list[str], first: int, end: int) -> bool:
    """Whether words for a speaker count states: «عشر دول عربية»."""
    number = norms[first].isdecimal() or norms[first] in _NUMERALS
    return number and not _STATES.isdisjoint(norms[first + 1 : end])
