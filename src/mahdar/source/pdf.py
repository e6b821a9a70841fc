"""The text layer of PDF files, by PDFium.

PDFium is the reader of PDF in a browser: it orders letters by where they stand on the page,
which is right for most Arabic documents, whatever their order in the file. It runs in a
process of its own (`mahdar.source.pdf_child`). `mahdar.source.visual_order` repairs or refuses
what is still not readable, `mahdar.source.paragraphs` joins the lines.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from mahdar.errors import BinaryInputError, EmptyTextError, FormatError, MissingLibraryError, TooLargeError
from mahdar.model import Article
from mahdar.source import pdf_child
from mahdar.source.context import Place
from mahdar.source.paragraphs import joined_pages
from mahdar.source.visual_order import repaired

__all__ = ["article_from_pdf"]

#: Seconds that one document may take.
TIMEOUT = 90.0

_ARABIC = re.compile("[\u0600-\u06ff]")


def article_from_pdf(data: bytes, *, place: Place) -> Article:
    """The article in a PDF; its title is that of the document if it is in Arabic letters.

    Raises `FormatError` for damage or encryption, `EmptyTextError` for pages that are
    pictures, `MojibakeError` for a text layer that is not readable, `TooLargeError` for
    too many pages or too long a time, `MissingLibraryError` without pypdfium2.
    """
    where = place.where
    if b"%PDF-" not in data[:1024]:
        raise BinaryInputError("not a PDF (it does not begin with %PDF)", where=where)
    answer = _ask(data, where)
    if error := answer.get("error"):
        _refuse(str(error), where)
    pages = [_lines(page) for page in answer["pages"]]
    if sum(map(len, answer["pages"])) > pdf_child.MAX_TEXT:
        raise TooLargeError(f"more than {pdf_child.MAX_TEXT:,} characters: a book, not an article", where=where)
    if not any(pages):
        cause = "its pages are pictures, a scan: recognise the text first" if answer["pictures"] else "it is blank"
        raise EmptyTextError(f"the PDF has no text layer ({cause})", where=where)
    title = " ".join(answer["title"].split())
    return Article(
        text=joined_pages(_in_order(pages, where)),
        id=place.name,
        title=title if _ARABIC.search(title) else None,
        file=place.file,
    )


def _in_order(pages: list[list[str]], where: str) -> list[list[str]]:
    """The pages with every line repaired, judged by all of them together."""
    lines = iter(repaired([line for page in pages for line in page], where=where))
    return [[line for line in (next(lines).strip() for _ in page) if line] for page in pages]


def _lines(page: str) -> list[str]:
    return [clean for line in page.splitlines() if (clean := " ".join(line.split()))]


def _ask(data: bytes, where: str) -> dict[str, Any]:
    """What the child says of a PDF."""
    command = [sys.executable, "-P", str(Path(pdf_child.__file__))]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, env=environment, check=False)
    except subprocess.TimeoutExpired:
        raise TooLargeError(f"reading the PDF took more than {TIMEOUT:.0f} seconds", where=where) from None
    except OSError as error:
        raise FormatError(f"the reader of PDF cannot be started ({error.strerror})", where=where) from None
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise FormatError(
            f"the reader of PDF gave up (exit status {done.returncode}): damaged, or beyond its limits", where=where
        ) from None
    return answer


def _refuse(error: str, where: str) -> None:
    if error == "missing":
        raise MissingLibraryError("PDF needs the package pypdfium2: pip install 'mahdar[documents]'", where=where)
    if error == "encrypted":
        raise FormatError("the PDF is encrypted; mahdar knows no password", where=where)
    raise FormatError(f"the PDF cannot be read ({' '.join(error.split())})", where=where)
