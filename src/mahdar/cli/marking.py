"""Words that were looked for, marked on a page.

Marks travel through the layout as two invisible characters of no width, which no article keeps
(`marked` takes them out), and become colours at the end.
"""

from __future__ import annotations

import re

from mahdar.store.asking.evidence import Evidence

__all__ = ["coloured", "marked"]

_BEGIN, _END = "\u2063", "\u2064"
_MARKS = re.compile(f"[{_BEGIN}{_END}]")
_ON, _OFF = "\x1b[1;33m", "\x1b[22;39m"


def marked(evidence: Evidence) -> str:
    """The quotation with its marks, each word by itself so that a line can end between two."""
    text, at = evidence.quotation, 0
    out: list[str] = []
    for begin, end in _inside(evidence):
        out.append(_MARKS.sub("", text[at:begin]))
        words = _MARKS.sub("", text[begin:end]).split(" ")
        out.append(" ".join(f"{_BEGIN}{word}{_END}" if word else "" for word in words))
        at = end
    out.append(_MARKS.sub("", text[at:]))
    return "".join(out)


def coloured(page: str, *, color: bool) -> str:
    """A page with its marks as colours, or without them."""
    if not color:
        return _MARKS.sub("", page)
    return page.replace(_BEGIN, _ON).replace(_END, _OFF)


def _inside(evidence: Evidence) -> list[tuple[int, int]]:
    """The marks as offsets of the quotation, whose pieces are joined by `` … ``."""
    found: list[tuple[int, int]] = []
    shift = 0
    for start, end in evidence.spans:
        found.extend(
            (first - start + shift, last - start + shift)
            for first, last in evidence.marks
            if start <= first and last <= end
        )
        shift += end - start + len(" … ")
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if merged and begin < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((begin, end))
    return merged
