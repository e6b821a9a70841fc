"""Initials in names: «مايكل ر. بومبيو», «وزير الخارجية س. جايشانكار»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Token

__all__ = ["before_initials", "leading_initials", "past_initials"]

#: Letters that before a name are titles: «د. فلان», «م. فلان», «أ. د. فلان».
_TITLES = frozenset({"د", "م", "ا"})


def past_initials(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The token after the initials that begin at a token: «جورج | هـ. و. | بوش»."""
    end = at
    while end + 2 < stop and len(tokens[end].norm) == 1 and tokens[end].kind == "w" and tokens[end + 1].norm == ".":
        end += 2
    return end if end > at and tokens[end].kind == "w" else at


def leading_initials(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The token after the initials before a family name, which no title is written with: «س. جايشانكار»."""
    end = past_initials(tokens, at, stop)
    return at if all(tokens[k].norm in _TITLES for k in range(at, end, 2)) else end


def before_initials(tokens: Sequence[Token], at: int) -> int:
    """The token where initials begin that end before a token and belong to no name; else the one before it."""
    at -= 1
    while at > 0 and (tokens[at].norm == "." or (tokens[at - 1].norm == "." and len(tokens[at].norm) == 1)):
        at -= 1
    return at
