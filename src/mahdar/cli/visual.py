"""Visual order: right-to-left text laid out for terminals that know no direction.

The Unicode bidirectional algorithm (UAX #9) for one line without explicit embeddings:
direction marks are taken out first, so what is left are its rules W1–W7, N0–N2, I1–I2 and
L1–L4. `shape` joins letters in their presentation forms with arabic-reshaper, which is
optional.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

from mahdar.errors import OutputError

__all__ = ["reorder", "shape"]

_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_IGNORED = frozenset(("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_PAIRS = {"(": ")", "[": "]", "{": "}", "⁅": "⁆", "⟨": "⟩", "❨": "❩", "【": "】"}
_MIRRORED = {
    **_PAIRS,
    **{"«": "»", "‹": "›", "<": ">", "≤": "≥"},
}  # fmt: skip
_MIRRORED |= {closing: opening for opening, closing in _MIRRORED.items()}


def reorder(text: str, *, rtl: bool) -> str:
    """The characters of one line from left to right, as they are to stand on the screen."""
    letters = [c for c in text if unicodedata.bidirectional(c) not in _IGNORED]
    base = 1 if rtl else 0
    types = [unicodedata.bidirectional(c) or "L" for c in letters]
    original = list(types)
    _resolve_weak(types, "R" if rtl else "L")
    _resolve_brackets(letters, types, original, "R" if rtl else "L")
    _resolve_neutral(types, "R" if rtl else "L")
    levels = [_level(kind, base) for kind in types]
    _reset_spaces(levels, original, base)
    return "".join(_laid_out(letters, levels))


def shape(text: str) -> str:
    """Arabic letters in the forms in which they join; marks over letters are dropped.

    Raises `OutputError` if arabic-reshaper is not installed.
    """
    shaped: str = _reshaper().reshape(text)
    return shaped


@cache
def _reshaper() -> Any:
    try:
        from arabic_reshaper import ArabicReshaper
    except ImportError:
        raise OutputError(
            "--bidi visual joins Arabic letters with arabic-reshaper, which is not installed:"
            ' pip install "mahdar[terminal]", or use --bidi auto'
        ) from None
    return ArabicReshaper({"delete_harakat": True, "use_unshaped_instead_of_isolated": True})


def _resolve_weak(types: list[str], base: str) -> None:
    """Rules W1 to W7: marks, numbers and what stands at numbers."""
    strong, previous = base, base
    for i, kind in enumerate(types):
        if kind == "NSM":
            types[i] = kind = previous
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[i] = "AN"
        previous = types[i]
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for i in range(1, len(types) - 1):
        before, after = types[i - 1], types[i + 1]
        same = before == after
        if (types[i] in ("ES", "CS") and same and before == "EN") or (types[i] == "CS" and same and before == "AN"):
            types[i] = before
    start = 0
    for kind, run in groupby(list(types)):
        end = start + len(list(run))
        if kind == "ET":
            at_number = "EN" in (*types[max(start - 1, 0) : start], *types[end : end + 1])
            types[start:end] = ["EN" if at_number else "ON"] * (end - start)
        elif kind in ("ES", "CS"):
            types[start:end] = ["ON"] * (end - start)
        start = end
    strong = base
    for i, kind in enumerate(types):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[i] = "L"


def _resolve_brackets(letters: list[str], types: list[str], original: list[str], base: str) -> None:
    """Rule N0: a pair of brackets takes one direction."""
    for opening, closing in sorted(_bracket_pairs(letters, types)):
        inside = {_STRONG[kind] for kind in types[opening + 1 : closing] if kind in _STRONG}
        if base in inside:
            found = base
        elif inside:
            before = (kind for kind in reversed(types[:opening]) if kind in _STRONG)
            context = _STRONG[next(before, base)]
            found = context if context in inside else base
        else:
            continue
        for bracket in (opening, closing):
            types[bracket] = found
            after = bracket + 1
            while after < len(types) and original[after] == "NSM":
                types[after] = found
                after += 1


def _bracket_pairs(letters: list[str], types: list[str]) -> Iterator[tuple[int, int]]:
    stack: list[tuple[str, int]] = []
    for i, letter in enumerate(letters):
        if types[i] != "ON":
            continue
        if letter in _PAIRS:
            stack.append((_PAIRS[letter], i))
        elif any(closing == letter for closing, _ in stack):
            while True:
                closing, opening = stack.pop()
                if closing == letter:
                    yield opening, i
                    break


def _resolve_neutral(types: list[str], base: str) -> None:
    """Rules N1 and N2: what has no direction takes that of its surroundings."""
    start = 0
    for neutral, run in groupby([kind in _NEUTRAL for kind in types]):
        end = start + len(list(run))
        if neutral:
            before = _STRONG[types[start - 1]] if start else base
            after = _STRONG[types[end]] if end < len(types) else base
            types[start:end] = [before if before == after else base] * (end - start)
        start = end


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return 1 if kind == "R" else 2


def _reset_spaces(levels: list[int], original: list[str], base: int) -> None:
    """Rule L1: spaces at the end of the line go with the line."""
    for i in range(len(levels) - 1, -1, -1):
        if original[i] not in ("WS", "S", "B"):
            break
        levels[i] = base


def _laid_out(letters: list[str], levels: list[int]) -> list[str]:
    """Rules L2 to L4: reverse, keep marks after their letter, mirror."""
    order = list(range(len(letters)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        for reverse, run in groupby([levels[i] >= level for i in order]):
            end = start + len(list(run))
            if reverse:
                order[start:end] = order[start:end][::-1]
            start = end
    placed: list[str] = []
    marks: list[str] = []
    for i in order:
        letter = letters[i]
        if not levels[i] % 2:
            placed.append(letter)
        elif unicodedata.bidirectional(letter) == "NSM":
            marks.insert(0, letter)
        else:
            placed.extend((_MIRRORED.get(letter, letter), *marks))
            marks.clear()
    return placed + marks
