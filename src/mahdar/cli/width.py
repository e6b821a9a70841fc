"""How many columns a text takes on a terminal, and fitting text to columns."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["ELLIPSIS", "clean", "display_width", "shorten", "wrap"]

ELLIPSIS = "…"

_ZERO_WIDTH = frozenset(("Mn", "Me", "Cf", "Cc"))
_SPACE = re.compile(r"\s+")
# Control characters could steer the terminal; direction marks of the article could undo ours.
_UNWANTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def display_width(text: str) -> int:
    """The columns that ``text`` takes: none for marks and format characters, two for Chinese."""
    return sum(map(_character_width, text))


def clean(text: str) -> str:
    """One line without control characters and direction marks, safe to print."""
    return _UNWANTED.sub("", _SPACE.sub(" ", text)).strip()


def wrap(text: str, width: int, *, max_lines: int | None = None) -> list[str]:
    """The lines of ``text`` broken at spaces to ``width`` columns; long words are cut.

    What goes beyond ``max_lines`` is left out and the last line ends in an ellipsis.
    """
    width = max(width, 2)
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        taken = display_width(word)
        if line and used + 1 + taken <= width:
            line, used = f"{line} {word}", used + 1 + taken
            continue
        if line:
            lines.append(line)
        while taken > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
            taken = display_width(word)
        line, used = word, taken
    if line or not lines:
        lines.append(line)
    if max_lines is None or len(lines) <= max_lines:
        return lines
    kept = lines[:max_lines]
    kept[-1] = _with_ellipsis(kept[-1], width)
    return kept


def shorten(text: str, width: int) -> str:
    """``text`` in one line of at most ``width`` columns, cut at a word, with an ellipsis."""
    return text if display_width(text) <= width else wrap(text, width, max_lines=1)[0]


def _with_ellipsis(line: str, width: int) -> str:
    while line and display_width(line) + 2 > width:
        shorter, _, last = line.rpartition(" ")
        line = shorter if last and shorter else line[:-1]
    return f"{line} {ELLIPSIS}" if line else ELLIPSIS


def _head(word: str, width: int) -> str:
    """The longest beginning of ``word`` within ``width`` columns, at least one character."""
    used = 0
    for index, character in enumerate(word):
        used += _character_width(character)
        if used > width and index:
            return word[:index]
    return word
