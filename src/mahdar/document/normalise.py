"""Folding of Arabic spelling, with a map back to the text as given.

Lexicons and articles go through the same folding, described here once:

- alef with hamza, madda or wasla, and bare alef, are one letter (ا);
- ى and Persian ی are ي; ة is ه; ؤ is و; ئ is ي; Persian ک is ك; گ is ك's sister and kept;
- «مسئول» and «شئون», as Egypt writes them, are «مسؤول» and «شؤون»;
- diacritics, tatweel, superscript alef, zero-width and bidi marks vanish;
- presentation forms (ﻻ, ﷲ …) become the letters they stand for;
- Arabic-Indic and Persian digits become ASCII digits; Latin letters are lowered.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["LETTERS_ALONE", "fold", "fold_letters", "fold_with_map"]

_DELETED = (
    "\u0610-\u061a\u064b-\u065f\u0640\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_DELETE = re.compile(f"[{_DELETED}]+")
_PRESENTATION = re.compile("[\ufb50-\ufdfc\ufe70-\ufefc]")

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ة": "ه",
    "ۀ": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ؤ": "و",
    "ئ": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ﻻ": "لا",
    **{chr(0x660 + i): str(i) for i in range(10)},
    **{chr(0x6F0 + i): str(i) for i in range(10)},
    **{chr(c): chr(c + 32) for c in range(0x41, 0x5B)},
}
#: The characters that fold to nothing, so that one pass does all.
_GONE: dict[str, str | None] = dict.fromkeys("".join(_DELETE.findall("".join(map(chr, range(0x10000))))))
_TABLE = str.maketrans(_GONE | _LETTERS)
#: Letters and spaces alone, as nearly all that tables and articles hold.
LETTERS_ALONE = re.compile("[\u0621-\u063a\u0641-\u064a ]+")


def fold_letters(text: str) -> str:
    """The folded form of `LETTERS_ALONE`: replacing one letter after the other takes a fifth of the time of looking
    up each letter of the text."""
    text = _as_elsewhere(text).replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ى", "ي")
    return text.replace("ة", "ه").replace("ؤ", "و").replace("ئ", "ي")


def _as_elsewhere(text: str) -> str:
    """«مسئول», «شئون», not «سئول»: the hamza before a long u, on its own seat as the press of Egypt has it."""
    return text.replace("مسئو", "مسؤو").replace("شئو", "شؤو") if "ئو" in text else text


def fold(text: str) -> str:
    """The folded form of a text; see the module docstring for what is folded.

    The result may be shorter or longer than the text; `fold_with_map` tells where
    each letter came from.
    """
    if LETTERS_ALONE.fullmatch(text):
        return fold_letters(text)
    if _PRESENTATION.search(text):
        text = unicodedata.normalize("NFKC", text)
    return _as_elsewhere(text).translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset it came from.

    The list has one entry more than the folded text: the length of the original,
    so that a folded span ``[a, b)`` came from ``text[map[a]:map[b]]``.
    """
    if not (_PRESENTATION.search(text) or _DELETE.search(text)):
        return _as_elsewhere(text).translate(_TABLE), list(range(len(text) + 1))
    out: list[str] = []
    origin: list[int] = []
    for offset, char in enumerate(_as_elsewhere(text)):
        folded = _folded_char(char)
        out.append(folded)
        origin.extend([offset] * len(folded))
    origin.append(len(text))
    return "".join(out), origin


@lru_cache(maxsize=4096)
def _folded_char(char: str) -> str:
    return fold(char)
