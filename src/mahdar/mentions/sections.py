"""The parts into which a report falls: its paragraphs, and where a sentence turns to another matter.

«من جهة أخرى، استقبل الوزير فلان…», «وكان ولي العهد قد التقى…»: whoever acts first there is whom «معاليه» and «سموه»
mean until the next part begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["sections"]

#: Two words with which a sentence turns to another matter; the second with or without its article.
_TURNS = frozenset(
    (first, second)
    for first in ("من", "علي", "في")
    for second in "جهه ناحيه صعيد جانب سياق اطار موضوع شان وقت غضون اليوم نفس".split()
)
_OTHER = frozenset("اخري اخر متصل لاحق ذلك منفصل اخرا سابق الاثناء نفسه".split())
_TO_THAT = frozenset({"الي ذلك", "الي هذا"})
_ATTENDED = re.compile("و?(?:حضر|يحضر|رافق|شهد)")
_BACKGROUND = frozenset("وكان وكانت كان كانت".split())


def sections(document: Document) -> tuple[list[int], set[int]]:
    """The number of the part that each sentence of a document stands in, and the parts that turn to another matter."""
    out: list[int] = []
    turned: set[int] = set()
    number = 0
    for index, (first, end) in enumerate(document.sentences):
        new = index == 0 or document.paragraph_of[index] != document.paragraph_of[index - 1]
        turns = _turns(document.norms, first, end)
        attended = index > 0 and _ATTENDED.match(document.norms[first]) is not None  # who was there begins no part
        number += not attended and (new or turns)
        if turns:
            turned.add(number)
        out.append(number)
    return out, turned


def _turns(norms: list[str], first: int, end: int) -> bool:
    """Whether a sentence opens with words that turn to another matter."""
    if end - first < 3:
        return False
    one, two, three = norms[first], norms[first + 1], norms[first + 2]
    one = one[1:] if one[:1] == "و" and len(one) > 2 else one
    if norms[first] in _BACKGROUND or f"{one} {two}" in _TO_THAT:
        return True
    return (one, two.removeprefix("ال")) in _TURNS and three in _OTHER
