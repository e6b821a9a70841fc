"""Where in a text the words that were looked for stand."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.model import Span
from mahdar.store.search.query import Term
from mahdar.store.stems import Word, places, spellings

__all__ = ["excerpt", "marks_in"]

#: Code points of an excerpt of a long text.
EXCERPT = 240


def marks_in(text: str, terms: Sequence[Term], *, within: Sequence[Span] | None = None) -> list[Span]:
    """The spans of terms in a text, in order; only those inside one of the spans ``within``."""
    if within is not None:
        return [
            (start + first, start + last) for start, end in within for first, last in marks_in(text[start:end], terms)
        ]
    ways = [[frozenset(spellings(stem)) for stem in term.stems] for term in terms]
    words = places(text, frozenset().union(*(written for term in ways for written in term)))
    found: set[Span] = set()
    for term in ways:
        for first in range(len(words) - len(term) + 1):
            if _stands(words, first, term):
                found.add((words[first].start, words[first + len(term) - 1].end))
    return sorted(found)


def _stands(words: list[Word], first: int, term: list[frozenset[str]]) -> bool:
    """Whether the words of a term stand side by side from here on."""
    number = words[first].number
    return all(
        words[first + place].stem in written and words[first + place].number == number + place
        for place, written in enumerate(term)
    )


def excerpt(text: str, marks: Sequence[Span]) -> Span:
    """The part of a long text with the most marks, whole words, of about `EXCERPT` code points."""
    if len(text) <= EXCERPT:
        return 0, len(text)
    best, most = 0, 0
    for start, _ in marks:
        here = sum(start <= mark[0] and mark[1] <= start + EXCERPT * 2 // 3 for mark in marks)
        if here > most:
            best, most = start, here
    begin = max(0, best - EXCERPT // 4)
    while begin > 0 and not text[begin - 1].isspace():
        begin -= 1
    end = min(len(text), begin + EXCERPT)
    while end < len(text) and not text[end].isspace():
        end += 1
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end
