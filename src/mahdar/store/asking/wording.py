"""In which words a position is taken, and what changes from one wording to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from mahdar.document.normalise import fold
from mahdar.model import Span

__all__ = ["Change", "changes", "wording_span"]

#: Words before the target that are still its wording.
_BEFORE = 14
_BREAK = re.compile(r"[،,؛;.:!؟?«»\"()\n]")


#: Two wordings with fewer words in common (`difflib` ratio) say other things: no difference is shown.
#: Read on wordings of the corpus: under 0.3 a difference is longer than both wordings.
_COMPARABLE = 0.3


@dataclass(frozen=True, kw_only=True)
class Change:
    """A stretch of words that is ``same`` in both wordings, ``removed`` or ``added``."""

    kind: str
    words: str


def wording_span(text: str, target: Span, *, within: Span | None = None, after: int = 0) -> Span:
    """The words that lead to a target and the target itself.

    They begin after the last mark of punctuation before the target, at the beginning of the
    statement (``within``) or where an earlier target ended (``after``), whichever is last.
    """
    start = max(after, within[0] if within else 0)
    marks = [match.end() for match in _BREAK.finditer(text, start, target[0])]
    start = max([start, *marks])
    words = list(re.finditer(r"\S+", text[start : target[0]]))
    if not words:
        return target
    begin = start + words[max(0, len(words) - _BEFORE)].start()
    return begin, target[1]


def changes(before: str, after: str) -> tuple[Change, ...] | None:
    """The differences of two wordings by words, spelling folded, in the order of reading.

    None if they have too little in common to be compared.
    """
    old, new = before.split(), after.split()
    made: list[Change] = []
    compared = SequenceMatcher(a=[fold(word) for word in old], b=[fold(word) for word in new], autojunk=False)
    if compared.ratio() < _COMPARABLE:
        return None
    for kind, a, b, c, d in compared.get_opcodes():
        if kind == "equal":
            made.append(Change(kind="same", words=" ".join(new[c:d])))
            continue
        if b > a:
            made.append(Change(kind="removed", words=" ".join(old[a:b])))
        if d > c:
            made.append(Change(kind="added", words=" ".join(new[c:d])))
    return tuple(made)
