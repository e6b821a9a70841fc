"""Marks as they stand in the folded words of a document."""

from __future__ import annotations

__all__ = ["CLOSING_QUOTES", "COMMAS", "DASHES", "OPENING_QUOTES", "QUOTES"]

COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—")
#: Marks that open a quotation; the straight one closes it as well.
OPENING_QUOTES = frozenset('"«“')
CLOSING_QUOTES = frozenset('"»”')
QUOTES = OPENING_QUOTES | CLOSING_QUOTES
