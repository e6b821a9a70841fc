"""Where a name is expected though no office or title stands before it, so that it may be of unknown words.

By-lines («كتب: فلان», «حاوره: فلان», «(من فلان)») and nouns of what befalls or is done with a person
(«ترشيح فلان», «اغتيال فلان»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.letters import LED_BY

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["expected", "is_spot", "spots"]

#: Words before the name of who wrote, asked, edited or translated.
_BYLINES = frozenset("كتب كتبت حاوره حاورته حاورها حاورتها اعداد تحرير ترجمه بقلم من".split())
#: A dash of «ـ» is folded away: «كتب ـ فلان:».
_MARKS = frozenset((*":-–—", ""))
_BEFORE_FROM = frozenset((*"(-–—|", ""))
_AFTER = frozenset('،,.:؛()-–—ـ«»"|')
#: Verbal nouns whose genitive is a person.
_DONE_TO = frozenset(
    "ترشيح ترشح تعيين تنصيب تكليف انتخاب اقاله استقاله اغتيال مقتل وفاه رحيل اعتقال احتجاز اختطاف "
    "محاكمه اعدام تسميه استدعاء ايفاد توقيف قياده زعامه اشراف".split()
)
#: Nouns after which only a name of the lists is one: «برئاسة نصر الحريري».
_LED_BY = frozenset("رياسه حضور مشاركه".split())
#: What may follow the name of whom such a noun is about.
_GOES_ON = frozenset("في من الي علي عن بعد قبل خلال منذ رييسا وزيرا سفيرا مبعوثا امينا خلفا مديرا ممثلا قايدا".split())


def _done_to(norm: str) -> bool:
    return _is_noun(norm, _DONE_TO) or _is_noun(norm, _LED_BY)


def _is_noun(norm: str, nouns: frozenset[str]) -> bool:
    return norm in nouns or (norm[:1] in "وبلف" and norm[1:] in nouns)


_FROM = 2
#: «من الجانب الروسي فلان وعلان»: on whose side.
_SIDES = frozenset("الجانب جانب الطرف".split())

_CUE = Trait.of_words(
    _BYLINES, _SIDES, LED_BY, [before + noun for before in ("", "و", "ب", "ل", "ف") for noun in _DONE_TO | _LED_BY]
)


def spots(document: Document, start: int) -> list[int]:
    """The tokens from ``start`` on where such a name may begin."""
    found = []
    for i in document.having(_CUE, start):
        if document.norms[i] == "من" and not _opens(document, i):
            continue
        at = i + 1
        if document.norms[i] in _SIDES:
            if _on_side(document, i + 2):
                found.append(i + 2)
            continue
        if document.norms[i] in _BYLINES and at < len(document.norms) and document.norms[at] in _MARKS:
            at += 1
        if at < len(document.tokens) and document.tokens[at].kind == "w":
            found.append(at)
    return found


def _on_side(document: Document, first: int) -> bool:
    """«ومن الجانب السوري فلان»: whether a token stands after the side on which one took part."""
    norms = document.norms
    if not _FROM < first < len(norms) or document.tokens[first].kind != "w" or norms[first - 2] not in _SIDES:
        return False
    return norms[first - 3].lstrip("و") in ("من", "عن") and any(
        head.entry.kind == "demonym" for head in document.tokens[first - 1].info.single
    )


def is_spot(document: Document, first: int) -> bool:
    """Whether the word before a token is one after which such a name may begin."""
    if _on_side(document, first):
        return True
    before = document.norms[first - 1] if first else ""
    if before in _MARKS and first > 1:
        before = document.norms[first - 2]
    return before in _BYLINES or before in LED_BY or _done_to(before)


def _opens(document: Document, i: int) -> bool:
    """Whether a token is the first of its sentence, or in brackets or after a dash."""
    return i == 0 or document.norms[i - 1] in _BEFORE_FROM or document.sentence_of[i - 1] != document.sentence_of[i]


def expected(document: Document, first: int, end: int) -> bool:
    """Whether the word before ``first`` gives away that a person is named there, and what follows ``end`` agrees."""
    norms = document.norms
    before = first - 1
    if before < 0:
        return False
    after = norms[end] if end < len(norms) else ""
    closed = not after or after in _AFTER or document.sentence_of[end] != document.sentence_of[first]
    if _on_side(document, first):
        return closed or after[:1] == "و"
    if norms[before] in LED_BY:
        return end - first > 1 and any(t.info.name for t in document.tokens[first:end])  # «يقوده ردوان حسين»
    if _is_noun(norms[before], _LED_BY):
        return closed and bool(document.tokens[first].info.name)
    if _done_to(norms[before]):
        return closed or after in _GOES_ON or after[:1] == "ل" or bool(document.tokens[first].info.name)
    if norms[before] in _MARKS and before:
        before -= 1
    if norms[before] not in _BYLINES:
        return False
    opens = _opens(document, before)
    if norms[before] == "من":
        return opens and (after in (":", ")") or not after)
    return closed and (opens or before < first - 1)
