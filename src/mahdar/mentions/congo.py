"""Which of the two states on the Congo «الكونغو» by itself names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["BRAZZAVILLE", "KINSHASA", "is_of_kinshasa"]

BRAZZAVILLE, KINSHASA = "COG", "COD"
#: What only the larger one has: its long name, cities, provinces, presidents and rebels.
_LARGER = Trait.of_words(
    "الديمقراطيه الديموقراطيه كينشاسا غوما بوكافو كيفو ايتوري بونيا كيسنغاني لوبومباشي "
    "كاتانغا تشيسيكيدي كابيلا موبوتو لومومبا تشومبي مونوسكو المونوسكو زايير".split(),
    without="وبل",
)
_SMALLER = Trait.of_words("برازافيل برازفيل نغيسو ساسو غاكوسو كوليني ماكوسو".split(), without="وبل")
_REPUBLIC = Trait.of_words(("جمهوريه",), without="وبل")
#: The sides on which the larger one alone is told of.
_SIDES = frozenset("شرق شرقي بشرق بشرقي وشرق وشرقي كينشاسا".split())
#: «الكونغو والكونغو الديمقراطية»: both, one beside the other.
_BESIDE = 4
#: «الكونغو الديمقراطية», not «القوى الديمقراطية».
_RIVER = ("الكونغو", "لكونغو", "الكونجو")
_LONG = ("الديمقراطيه", "الديموقراطيه")


def is_of_kinshasa(document: Document, at: int) -> bool:
    """Whether «الكونغو» at a token is the state of Kinshasa: «شرق الكونغو», or where the article is on that alone."""
    if at and document.norms[at - 1] in _SIDES:
        return True
    if document.having(_SMALLER):
        return False
    norms = document.norms
    republics = [k for k in document.having(_REPUBLIC) if norms[k + 1 : k + 2] == ["الكونغو"]]
    if any([not norms[k + 2 : k + 3] or norms[k + 2] not in _LONG for k in republics]):
        return False
    signs = [k for k in document.having(_LARGER) if norms[k] not in _LONG or (k and norms[k - 1].endswith(_RIVER))]
    return bool(signs) and not any(norms[k] in _LONG and abs(k - at) <= _BESIDE for k in signs)
