"""From the lines of printed pages back to paragraphs.

A page breaks a sentence wherever a line is full. A line is joined to the one before it unless
that one ends a sentence or is clearly shorter than its page is wide. Page numbers go, and so do
lines that stand at the head or foot of most pages.
"""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["joined_pages"]

#: A line shorter than this share of the widest on its page was not broken by the margin.
FULL_SHARE = 0.7

#: Pages that must share a line at their head or foot before it is called running.
MIN_PAGES = 3

_ENDS = re.compile(r"[.!?؟:…][\"»”)\]]*$")
_PAGE_NUMBER = r"[-–—(\[]?\s*(?:صفحة|ص|page|p\.?)?\s*\d{1,4}\s*(?:(?:من|of|/)\s*\d{1,4})?\s*[-–—)\]]?"
#: What browsers print at the head and foot of pages: the time with the title, the address with the page.
_PRINTED = (
    r"\d{1,2}/\d{1,2}/\d{2,4}[,،] \d{1,2}:\d{2}\b.*|.*\b[AP]M \d{1,2}:\d{2} \d{1,2}/\d{1,2}/\d{2,4}[,،]?"
    r"|(?:https?|file)://\S+ \d+/\d+"
)
_NO_TEXT = re.compile(f"{_PAGE_NUMBER}|{_PRINTED}", re.I)
_DIGITS = re.compile(r"\d+")


def joined_pages(pages: list[list[str]]) -> str:
    """The paragraphs of all pages, one a line; ``pages`` are lists of lines."""
    running = _running(pages)
    paragraphs: list[str] = []
    open_line = False
    for page in pages:
        kept = [line for line in page if _key(line) not in running and not _NO_TEXT.fullmatch(line)]
        widest = max(map(len, kept), default=0)
        for line in kept:
            if open_line and paragraphs:
                paragraphs[-1] += f" {line}"
            else:
                paragraphs.append(line)
            open_line = len(line) >= FULL_SHARE * widest and not _ENDS.search(line)
    return "\n".join(paragraphs)


def _running(pages: list[list[str]]) -> set[str]:
    """The lines, without their numbers, that stand first or last on most pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_key(line) for line in (*page[:2], *page[-2:])})
    return {key for key, count in seen.items() if count >= MIN_PAGES and 2 * count > len(pages)}


def _key(line: str) -> str:
    return _DIGITS.sub("#", line)
