"""Nouns that say what a body, plan or treaty is for, from the pack's ``purposes.tsv``."""

from __future__ import annotations

from functools import lru_cache

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

__all__ = ["acts", "purposes"]


@lru_cache(maxsize=1)
def purposes() -> frozenset[str]:
    """Folded nouns that say what a body or plan is for, after ل: «لإنشاء», «لتنمية», «لرؤساء»."""
    return frozenset(fold(row["form"]) for row in read_table("mahdar.languages.ar", "purposes.tsv", ("form",)))


@lru_cache(maxsize=1)
def acts() -> frozenset[str]:
    """Those of them that are acts: «لإنشاء», «لتنمية», not «لرؤساء»."""
    rows = read_table("mahdar.languages.ar", "purposes.tsv", ("form", "note"))
    return frozenset(fold(row["form"]) for row in rows if row["note"] == "act")
