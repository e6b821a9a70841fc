"""The nouns that head names which no registry lists, from the pack's ``namedheads.tsv``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = ["Head", "head_words", "heads", "place_head"]


class Head(Value, frozen=True, gc=False):
    """What the table says of a head noun."""

    type: str
    keep: bool
    need: str


@lru_cache(maxsize=1)
def heads() -> dict[str, Head]:
    """The head nouns, folded."""
    return {
        fold(row["head"]): Head(row["type"], row["keep"] == "yes", row["need"])
        for row in read_table("mahdar.languages.ar", "namedheads.tsv", ("head", "type", "keep", "need"))
    }


def head_words() -> Container[str]:
    """The folded nouns that head names of bodies, places and frameworks."""
    return heads()


def place_head(norm: str) -> bool:
    """Whether a noun heads names of places: «جبل», «بلدة»."""
    head = heads().get(norm)
    return head is not None and head.type == "place"
