"""Texts that write «ي» for «ى» throughout: «علي ضرورة» there is the preposition, not the name.

A name may follow a name («أحمد ماهر علي ضرورة الحوار»), so the word is read as the preposition only where
what it governs follows: a verbal noun, a noun with «ة» or a pronoun, «أن», «هذا».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon

__all__ = ["settle_prepositions"]

_ON, _ON_SPELLED_OUT = "علي", "على"
_TO = frozenset({"إلي", "الي"})
_SPELLED_OUT = frozenset({"على", "إلى", "الى"})
_ON_OR_TO = Trait.of_words((_ON, "الي"))
_POINTS = frozenset("ان انه انها هذا هذه ذلك تلك هامش".split())
_OWN = 3
_NOUN_ENDS = ("ة", "ها", "هم", "هما")
#: Before a name that is no given name of the one who acts: «علي بن علي».
_SON = frozenset("بن ابن بو ابي ابو ال".split())


def settle_prepositions(document: Document, lexicon: Lexicon) -> None:
    """Read «علي» as «على» where it is the preposition, in a text that never writes «ى» there."""
    places = document.having(_ON_OR_TO)
    raws = {document.tokens[i].raw for i in places}
    if _ON not in raws or raws.isdisjoint(_TO) or not raws.isdisjoint(_SPELLED_OUT):
        return
    preposition = lexicon.lookup(_ON_SPELLED_OUT)
    for i in [i for i in places if document.tokens[i].raw == _ON and i + 1 < len(document.tokens)]:
        if (not i or document.norms[i - 1] not in _SON) and _governs(document, i + 1):
            document.read_as(i, preposition)


def _governs(document: Document, at: int) -> bool:
    """Whether a token is what a preposition governs, and no name."""
    after = document.tokens[at]
    if after.kind != "w" or after.norm in _POINTS:
        return after.norm in _POINTS
    if after.info.name or after.norm.startswith("ال"):
        return False
    own = after.raw.endswith("ه") and len(after.norm) > _OWN  # «علي هامشه»
    return own or "masdar" in after.info.tenses or after.raw.endswith(_NOUN_ENDS)
