"""Names as they are compared: words, keys that spellings share, and variants.

``skeleton`` writes an Arabic or Latin name in consonant classes that transliterations have
in common: «وانغ يي», «وانج يي» and ``Wang Yi`` give ``wng y``; «توكاييف», «توكايف» and
``Tokayev`` give ``tgf``. It is a key to look up with, never a proof: «حسن» and «حسين» share one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from mahdar.document.normalise import fold

__all__ = ["Name", "bare_word", "name_of", "one_spelling", "skeleton", "slip_of_the_pen", "words_of_name"]

_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile("[\u0600-\u06ff]")

#: Words between the parts of a name: son of, daughter of, house of (folded).
_FILL = frozenset("بن ابن بنت ال".split())
#: First parts that belong to the next word: «عبد الله» is «عبدالله».
_JOINED = {"عبد": "عبد", "عبدال": "عبدال", "ابو": "ابو", "ابي": "ابو", "ابا": "ابو"}
#: Titles that stay in front of a name here and there (folded).
_TITLES = frozenset("الامير الاميره الملك الشيخ الدكتور المهندس الاستاذ السيد اللواء العميد الفريق د م".split())
_LATIN_FILL = frozenset("al el bin ibn bint".split())

#: Consonant classes of Arabic letters (folded); what is not here is a vowel.
_CLASSES = {
    **dict.fromkeys("بپ", "b"),
    **dict.fromkeys("تثط", "t"),
    **dict.fromkeys("جغقكگ", "g"),
    "ژ": "g",
    "ح": "h",
    "ه": "h",
    "خ": "x",
    **dict.fromkeys("دذض", "d"),
    "ر": "r",
    **dict.fromkeys("زظ", "z"),
    **dict.fromkeys("سص", "s"),
    "ش": "c",
    **dict.fromkeys("فڤ", "f"),
    "ل": "l",
    "م": "m",
    "ن": "n",
    "چ": "c",
}
#: The same for Latin letters, longest groups first.
_LATIN = (
    ("tsch", "c"),
    ("sch", "c"),
    ("tch", "c"),
    ("sh", "c"),
    ("ch", "c"),
    ("kh", "x"),
    ("gh", "g"),
    ("zh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "g"),
    ("ce", "s"),
    ("ci", "s"),
    ("cy", "s"),
    ("x", "gs"),
    *((letter, letter) for letter in "bdfhlmnrstz"),
    *((letter, "g") for letter in "gjkqc"),
    ("p", "b"),
    ("v", "f"),
)
_LATIN_PAIRS = ("sh", "ch", "th", "kh", "gh", "dh", "zh")
_LATIN_START = {"x": "c", "dj": "g", "j": "g"}


class Name(NamedTuple):
    """A name taken apart: its words (folded, «عبد الله» joined, without بن and titles), the
    skeleton of each, and the skeleton of all of them as one word."""

    words: tuple[str, ...]
    bones: tuple[str, ...]
    joined: str


@lru_cache(maxsize=65536)
def name_of(folded: str) -> Name:
    """A folded name, taken apart."""
    words = words_of_name(folded)
    return Name(words, tuple(_bones(word) for word in words), _bones("".join(map(bare_word, words))))


def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, folded: no بن, no title before it, «عبد الله» as one word."""
    out: list[str] = []
    prefix = ""
    words = _WORD.findall(fold(name))
    for place, word in enumerate(words):
        if prefix:
            word, prefix = prefix + word, ""
        elif word in _JOINED and place + 1 < len(words):
            prefix = _JOINED[word]
            continue
        elif word in _FILL or (word in _TITLES and not out and place + 1 < len(words)):
            continue
        out.append(word)
    return tuple(out) or tuple(words)


def skeleton(name: str) -> str:
    """The consonant key of a name in Arabic or Latin letters, its words separated by spaces.

    The first letter of a word counts as a vowel class (``a``, ``w`` or ``y``) if it is one; later
    vowels, ع and doubled letters vanish; the article vanishes. Empty for a name without letters.
    """
    if _ARABIC.search(name):
        return " ".join(name_of(fold(name)).bones)
    plain = unicodedata.normalize("NFKD", re.sub("[çÇ]", "s", name)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z]+", plain.replace("'", "").replace("`", "").replace("ohn", "on"))
    kept = [word for word in words if word not in _LATIN_FILL] or words
    out: list[str] = []
    prefix = ""
    for word in kept:
        if word in ("abd", "abdul", "abdel", "abdal", "abu", "abou"):
            prefix += {"abd": "abd", "abu": "abu", "abou": "abu"}.get(word, "abdul")
            continue
        out.append(_latin_bones(prefix + word))
        prefix = ""
    if prefix:
        out.append(_latin_bones(prefix))
    return " ".join(out)


def one_spelling(one: str, other: str, *, known: frozenset[str] | set[str], foreign: bool) -> bool:
    """Whether two different folded words may be spellings of one name.

    Two words that are both ``known`` names (حسن and حسين, محمد and محمود) are two names. Of
    ``foreign`` names the same consonants are enough («توكاييف», «توكايف»; «وانغ», «وانج»); Arabic
    ones differ at most by the article, doubled letters or a last ه, ا, ي.
    """
    if one == other:
        return True
    bare = bare_word(one), bare_word(other)
    if bare[0] == bare[1]:
        return True
    if bare[0] in known and bare[1] in known:
        return False
    if _arab_form(bare[0]) == _arab_form(bare[1]):
        return True
    if not foreign:
        return False
    bones = _bones(one)
    if bones != _bones(other):
        return False
    return len(bones) >= 3 or abs(len(one) - len(other)) <= 1


def slip_of_the_pen(one: str, other: str) -> bool:
    """Whether two folded names are the same but for two letters that changed places: «بارزاني», «بازراني»."""
    a, b = words_of_name(one), words_of_name(other)
    if len(a) < 2 or len(a) != len(b):
        return False
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(wrong) == 1 and len(wrong[0][0]) > 4 and sorted(wrong[0][0]) == sorted(wrong[0][1])


def bare_word(word: str) -> str:
    """A folded word without the article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@lru_cache(maxsize=65536)
def _arab_form(word: str) -> str:
    form = re.sub(r"(.)\1+", r"\1", word)
    return form[:-1] if len(form) > 3 and form[-1] in "اهي" else form


@lru_cache(maxsize=65536)
def _bones(word: str) -> str:
    word = bare_word(word).replace("تش", "ش")
    if not word:
        return ""
    if _ARABIC.search(word) is None:
        return _latin_bones(word)
    start = {"ا": "a", "ع": "a", "ء": "a", "و": "w", "ي": "y"}.get(word[0], "")
    out = start
    for letter in word[:-1] if word[-1] in "هح" and len(word) > 1 else word:
        bone = _CLASSES.get(letter, "")
        if bone and not out.endswith(bone):
            out += bone
    return out


@lru_cache(maxsize=4096)
def _latin_bones(word: str) -> str:
    first = word[:1]
    out = "a" if first in tuple("aeiou") else first if first in ("w", "y") else ""
    place = 0
    for head, bone in _LATIN_START.items():
        if word.startswith(head):
            out, place = bone, len(head)
            break
    end = len(word) - (word.endswith("h") and not word.endswith(_LATIN_PAIRS))
    while place < end:
        for group, bone in _LATIN:
            if word.startswith(group, place):
                for letter in bone:
                    if not out.endswith(letter):
                        out += letter
                place += len(group)
                break
        else:
            place += 1
    return out
