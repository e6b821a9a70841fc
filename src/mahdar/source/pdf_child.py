"""The text layer of a PDF, read in a process of its own.

A PDF is a program of sorts: a broken or hostile one can make any reader crash, hang or fill
memory. So this runs apart, with limits, and speaks JSON: a PDF on standard input, one object
on standard output. It imports nothing of mahdar, so that it starts fast.
"""

from __future__ import annotations

import contextlib
import json
import sys
from typing import Any

#: Address space and processor time; a PDF of a hundred pages needs a fifth of the one and
#: a second of the other.
MAX_MEMORY = 2 * 1024 * 1024 * 1024
MAX_SECONDS = 60

#: Characters after which reading stops: several times the longest article.
MAX_TEXT = 1_000_000


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
        return {"error": "encrypted" if "assword" in str(error) or "ecurity" in str(error) else f"damaged: {error}"}
    pages: list[str] = []
    pictures = size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage().get_text_bounded()
        except pypdfium2.PdfiumError:
            return {"error": f"page {number + 1} of {len(document)} is damaged"}
        if not text.strip():
            pictures += any(item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for item in page.get_objects(max_depth=3))
        pages.append(text)
        size += len(text)
        if size > MAX_TEXT:
            break
    return {"pages": pages, "pictures": pictures, "title": document.get_metadata_dict().get("Title", "")}


if __name__ == "__main__":
    main()
