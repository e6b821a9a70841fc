"""What was typed into a search, as clauses.

Words beside each other must all be found, in any order. ``"…"`` or «…» is a phrase, words that
stand together; ``-`` before a word or phrase leaves out what holds it; ``OR`` or ``|`` between
two finds either, and binds closer than the space. Every other sign is a space: there is no
operator that a sentence from an article could set off by accident. A quotation mark that is
never closed runs to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.errors import QueryError
from mahdar.store.stems import stems

__all__ = ["MAX_CHARACTERS", "MAX_TERMS", "Clause", "Query", "Term", "parse"]

#: More is no question.
MAX_CHARACTERS = 2_000
MAX_TERMS = 32

_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "”", "‟": "”", "»": "»", "”": "”"}
_PIECE = re.compile(r'(?P<minus>[-−–])?(?:(?P<open>["«“„‟»”])|(?P<bare>[^\s"«“„‟»”]+))')
_OR = ("OR", "|", "||")

#: Words of which no text is without; looked for only in phrases, or where there is nothing else.
_EVERYWHERE = frozenset("من في علي الي عن ان او ما لا هذا هذه التي الذي the of and in".split())


@dataclass(frozen=True)
class Term:
    """One word, or words that stand together, as stems; ``text`` as typed."""

    stems: tuple[str, ...]
    text: str

    @property
    def latin(self) -> bool:
        """Whether it is written in Latin letters, as names in other languages are."""
        return all("a" <= stem[0] <= "z" or stem[0].isdigit() for stem in self.stems) and any(
            "a" <= stem[0] <= "z" for stem in self.stems
        )


@dataclass(frozen=True)
class Clause:
    """One of ``terms`` must be found, or none of them where ``excluded``."""

    terms: tuple[Term, ...]
    excluded: bool = False


@dataclass(frozen=True)
class Query:
    """All ``clauses`` must hold; ``ignored`` are words that every text has."""

    clauses: tuple[Clause, ...]
    ignored: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def wanted(self) -> tuple[Term, ...]:
        """All terms that are looked for."""
        return tuple(term for clause in self.clauses if not clause.excluded for term in clause.terms)


def parse(text: str) -> Query:
    """The clauses of what was typed; none for white space.

    Raises `QueryError` if it is too long or has no letter or digit in it.
    """
    if len(text) > MAX_CHARACTERS:
        raise QueryError(f"a search of {len(text):,} characters (at most {MAX_CHARACTERS:,}): give a few words")
    clauses: list[Clause] = []
    joining = False
    for excluded, term in _terms(text):
        if term is None:
            joining = bool(clauses)
            continue
        if joining and not excluded and not clauses[-1].excluded:
            clauses[-1] = Clause((*clauses[-1].terms, term))
        else:
            clauses.append(Clause((term,), excluded))
        joining = False
    if sum(len(clause.terms) for clause in clauses) > MAX_TERMS:
        raise QueryError(f"a search of more than {MAX_TERMS} words and phrases: leave some out")
    if text.strip() and not clauses:
        raise QueryError(f"nothing to look for in {text.strip()[:40]!r}: a search needs a word or a number")
    return _without_everywhere(clauses)


def _terms(text: str) -> Iterator[tuple[bool, Term | None]]:
    """The terms in order, whether they are excluded; None stands for OR."""
    at = 0
    while match := _PIECE.search(text, at):
        at = match.end()
        excluded = bool(match["minus"])
        if match["open"]:
            closing = _CLOSING[match["open"]]
            end = text.find(closing, at)
            words, at = (text[at:], len(text)) if end < 0 else (text[at:end], end + 1)
        else:
            words = match["bare"]
            if words in _OR:
                yield False, None
                continue
            if words in ("AND", "&", "&&"):
                continue
        for number, part in enumerate(words.split("|") if match["bare"] else [words]):
            if number:
                yield False, None
            if found := tuple(stems(part)):
                yield excluded, Term(found, part.strip())


def _without_everywhere(clauses: list[Clause]) -> Query:
    ignored = [clause for clause in clauses if not clause.excluded and _everywhere(clause)]
    if not ignored or len(ignored) == sum(not clause.excluded for clause in clauses):
        return Query(tuple(clauses))
    kept = tuple(clause for clause in clauses if clause not in ignored)
    return Query(kept, tuple(dict.fromkeys(term.text for clause in ignored for term in clause.terms)))


def _everywhere(clause: Clause) -> bool:
    return all(len(term.stems) == 1 and term.stems[0] in _EVERYWHERE for term in clause.terms)
