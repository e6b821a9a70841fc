"""The text layer of a PDF, read in a process of its own.

A PDF is a program of sorts: a broken or hostile one can make any reader crash, hang or fill
memory. So this runs apart, with limits, and speaks JSON: a PDF on standard input, one object
on standard output. It imports nothing of mahdar, so that it starts fast.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import re
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

#: Address space and processor time; a PDF of a hundred pages of text took 30 MB and 0.2 seconds,
#: and one that weighs 230 MB was read within these limits in 1.2 seconds.
MAX_MEMORY = 1024 * 1024 * 1024
MAX_SECONDS = 60

#: Characters after which reading stops: several times the longest article.
MAX_TEXT = 1_000_000


#: Points by which two letters differ that do not stand over each other (those of a ligature do).
APART = 0.1

_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\ufb50-\ufdfc\ufe70-\ufefc]")
_ALEF = frozenset("\u0627\u0623\u0625\u0622")
_RUN = "[0-9\u0660-\u0669A-Za-z\u00c0-\u024f]+"
_FORWARD = re.compile(f"{_RUN}(?:[.,:/@%\u066b\u066c-]{_RUN})*")

#: A character and the middle of it on the line; None: it has no place.
_Placed = tuple[str, float | None]


def main() -> None:
    """Answer with ``pages`` (texts), ``pictures`` (pages that have some) and ``title``, or ``error``."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        answer = _read(data)
    except MemoryError:
        answer = {"error": f"it needs more than {MAX_MEMORY:,} bytes of memory"}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in ((resource.RLIMIT_AS, MAX_MEMORY), (resource.RLIMIT_CPU, MAX_SECONDS), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _read(data: bytes) -> dict[str, Any]:
    try:
        import pypdfium2
    except ImportError:
        return {"error": "missing"}
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"error": "encrypted" if "assword" in str(error) or "ecurity" in str(error) else "damaged"}
    pages: list[str] = []
    pictures = size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = "".join(_words(list(_placed(page))))
        except pypdfium2.PdfiumError:
            return {"error": f"page {number + 1} of {len(document)} is damaged"}
        if not text.strip():
            pictures += any(item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for item in page.get_objects(max_depth=3))
        pages.append(text)
        size += len(text)
        if size > MAX_TEXT:
            break
    return {"pages": pages, "pictures": pictures, "title": document.get_metadata_dict().get("Title", "")}


def _placed(page: Any) -> Iterator[_Placed]:
    """The characters on a page in PDFium's order; what lies outside of the page is left out."""
    from pypdfium2 import raw

    texts = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    sides = [ctypes.c_double() for _ in range(4)]
    for number in range(texts.count_chars()):
        code = raw.FPDFText_GetUnicode(texts, number)
        raw.FPDFText_GetCharBox(texts, number, *(ctypes.byref(side) for side in sides))
        start, end, low, high = (side.value for side in sides)
        if start == end and low == high:  # a space or a new line that PDFium put in
            yield chr(code), None
        elif left <= (start + end) / 2 <= right and bottom <= (low + high) / 2 <= top:
            yield chr(code), (start + end) / 2


def _words(characters: list[_Placed]) -> Iterator[str]:
    """The text, with the letters of every word in the order in which they are read.

    PDFium turns round what runs from right to left, and so turns the wrong way the words that a
    program wrote letter by letter in the order of reading: one page has words of both kinds.
    """
    for blank, placed in groupby(characters, lambda one: one[0].isspace()):
        word = list(placed)
        yield "".join(char for char, _ in word) if blank else _read_word(word)


def _read_word(word: list[_Placed]) -> str:
    places = [place for char, place in word if place is not None and _LETTER.match(char)]
    if not places:
        return "".join(char for char, _ in word)
    steps = [after - before for before, after in pairwise(places) if abs(after - before) > APART]
    if sum(step > 0 for step in steps) > sum(step < 0 for step in steps):
        first = max(places)
        word.sort(key=lambda placed: -(first if placed[1] is None else placed[1]))
        return _FORWARD.sub(lambda found: found.group()[::-1], _joined(word))
    return _joined(word)


def _joined(word: list[_Placed]) -> str:
    """The letters as text; of a lam and an alef that are one sign on the page the lam comes first."""
    letters = [char for char, _ in word]
    for number, ((char, place), (after, its)) in enumerate(pairwise(word)):
        one = place is not None and its is not None and abs(place - its) <= APART
        if one and char in _ALEF and after == "\u0644":
            letters[number : number + 2] = after, char
    return "".join(letters)


if __name__ == "__main__":
    main()
