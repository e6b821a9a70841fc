"""The nouns that head names: of which class they are, and which of them begin candidates."""

from __future__ import annotations

from functools import lru_cache

from mahdar.document.normalise import fold
from mahdar.languages.pack import alternatives, read_table
from mahdar.value import Value

__all__ = ["CandidateHead", "candidate_heads", "classes"]


class CandidateHead(Value, frozen=True, gc=False):
    """A noun that begins candidates: the folded word, its class, whether it has the article."""

    word: str
    group: str
    definite: bool


@lru_cache(maxsize=1)
def candidate_heads() -> dict[str, CandidateHead]:
    """The head nouns of candidates, folded."""
    return {
        word: CandidateHead(word, group, word.startswith("ال")) for word, (group, begins) in _table().items() if begins
    }


@lru_cache(maxsize=1)
def classes() -> dict[str, str]:
    """The class of every noun that heads names, folded."""
    return {word: group for word, (group, _) in _table().items()}


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, bool]]:
    """The class of each noun, and whether it begins candidates."""
    rows = read_table("mahdar.mentions.fitted", "heads.tsv", ("class", "candidate", "heads"))
    return {
        fold(word): (row["class"], row["candidate"] == "yes") for row in rows for word in alternatives(row["heads"])
    }
