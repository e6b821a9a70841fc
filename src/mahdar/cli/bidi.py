"""Right-to-left text on a terminal: three ways to print it.

``auto`` wraps it in direction isolates, so that a terminal that knows Arabic keeps every
cell in its place; ``visual`` lays it out and joins its letters for terminals that do not;
``off`` prints it as it stands in the article.
"""

from __future__ import annotations

import unicodedata
from typing import Literal, TypeAlias, get_args

__all__ = ["BIDI_MODES", "BidiMode", "directed", "is_rtl", "protected"]

BidiMode: TypeAlias = Literal["auto", "visual", "off"]
BIDI_MODES: tuple[BidiMode, ...] = get_args(BidiMode)

RIGHT_TO_LEFT_ISOLATE = "\u2067"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"


def is_rtl(text: str) -> bool:
    """Whether the first letter of ``text`` belongs to a right-to-left script."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def directed(text: str, *, mode: BidiMode, rtl: bool | None = None) -> str:
    """One line of ``text``, printed in its own direction or in the one given."""
    right = is_rtl(text) if rtl is None else rtl
    if mode == "off" or not (right or _has_rtl(text)):
        return text
    if mode == "auto":
        opening = RIGHT_TO_LEFT_ISOLATE if right else FIRST_STRONG_ISOLATE
        return f"{opening}{text}{POP_ISOLATE}"
    from mahdar.cli.visual import reorder, shape

    return reorder(shape(text), rtl=right)


def protected(text: str, *, mode: BidiMode) -> str:
    """A left-to-right message with pieces of Arabic in it."""
    return directed(text, mode=mode, rtl=False)


def _has_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in text)
