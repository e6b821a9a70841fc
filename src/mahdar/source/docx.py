"""The text of Word documents (.docx): paragraphs and tables, in their order.

A docx file is a zip archive with one part of XML for the text. It is read with the standard
library and an XML parser that refuses a document type, so that no entity can be defined, let
alone fetched. Text that was deleted under track changes is left out, and text that was inserted
is kept; of alternatives for old programs only the first is read.
"""

from __future__ import annotations

import contextlib
import io
import zipfile
from xml.parsers import expat

from mahdar.errors import EmptyTextError, FormatError, TooLargeError
from mahdar.model import Article
from mahdar.source.checks import MAX_CHARACTERS
from mahdar.source.context import Place
from mahdar.source.streams import bounded, first_line
from mahdar.source.zipped import ZIP_ERRORS

__all__ = ["MAX_PART_BYTES", "article_from_docx"]

#: The largest part of a document: the text of a long article with all its formatting.
MAX_PART_BYTES = 128 * 1024 * 1024

#: Elements that may lie in one another; Word itself stays far below.
MAX_NESTING = 500

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SKIPPED = frozenset(("delText", "del", "moveFrom", "instrText", "Fallback", "fldData", "txbxContent"))
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def article_from_docx(data: bytes, *, place: Place) -> Article:
    """The article in a Word document; its title is the one of the document's properties.

    Cells of a table row are separated by tabs. Raises `FormatError` for a damaged or
    encrypted document, `EmptyTextError` without text, `TooLargeError` beyond the limits.
    """
    if data.startswith(_OLD_WORD):
        raise FormatError("an encrypted document, or an old .doc under the name .docx", where=place.where)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except ZIP_ERRORS as error:
        raise FormatError(f"not a whole docx document ({first_line(error)})", where=place.where) from None
    with contextlib.closing(archive):
        body = _Body(place.where)
        _parse(_part(archive, "word/document.xml", place.where), body, place.where)
        title = _Title()
        with contextlib.suppress(FormatError, TooLargeError):
            _parse(_part(archive, "docProps/core.xml", place.where), title, place.where)
    text = body.text()
    if not text.strip():
        raise EmptyTextError("no text in the document (a picture of a page?)", where=place.where)
    return Article(text=text, id=place.name, title=title.text(), file=place.file)


def _part(archive: zipfile.ZipFile, name: str, where: str) -> bytes:
    try:
        with archive.open(name) as part:
            return bounded(part, MAX_PART_BYTES, where)  # type: ignore[arg-type]
    except KeyError:
        raise FormatError(f"not a Word document (it has no {name})", where=where) from None
    except ZIP_ERRORS as error:
        raise FormatError(f"damaged document ({name}: {first_line(error)})", where=where) from None


class _Reader:
    """Takes what the XML parser finds; names are ``namespace name``."""

    def start(self, name: str) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Characters between tags."""


def _parse(data: bytes, reader: _Reader, where: str) -> None:
    """Parse XML that has no document type; raises `FormatError` for what is broken."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        del attributes
        depth += 1
        if depth > MAX_NESTING:
            raise FormatError(f"more than {MAX_NESTING} elements in one another", where=where)
        reader.start(name)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(name)

    def doctype(*_: object) -> None:
        raise FormatError("the document declares a document type, which no Word document does", where=where)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise FormatError(f"damaged document (broken XML: {first_line(error)})", where=where) from None


class _Body(_Reader):
    """Collects the paragraphs and the rows of tables of ``word/document.xml``."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._lines: list[str] = []
        self._line: list[str] = []
        self._cells: list[list[str]] = []
        self._skipping = 0
        self._in_text = False
        self._size = 0

    def start(self, name: str) -> None:
        space, _, tag = name.rpartition(" ")
        if self._skipping or tag in _SKIPPED:
            self._skipping += 1
        elif space in _WORD:
            if tag == "t":
                self._in_text = True
            elif tag == "tab":
                self._add("\t" if not self._cells else " ")
            elif tag in ("br", "cr"):
                self._add("\n" if not self._cells else " ")
            elif tag == "noBreakHyphen":
                self._add("-")
            elif tag == "tr":
                self._cells.append([])

    def end(self, name: str) -> None:
        space, _, tag = name.rpartition(" ")
        if self._skipping:
            self._skipping -= 1
        elif space in _WORD:
            if tag == "t":
                self._in_text = False
            elif tag == "p":
                if self._cells:
                    self._add(" ")
                else:
                    self._end_line("".join(self._line))
            elif tag == "tc" and self._cells:
                self._cells[-1].append(" ".join("".join(self._line).split()))
                self._line = []
            elif tag == "tr" and self._cells:
                self._end_row(self._cells.pop())

    def data(self, text: str) -> None:
        if self._in_text and not self._skipping:
            self._add(text)

    def text(self) -> str:
        """The lines that hold anything."""
        return "\n".join(line for line in self._lines if line)

    def _end_row(self, cells: list[str]) -> None:
        row = "\t".join(cell for cell in cells if cell)
        if self._cells:  # a table in a cell
            self._add(f"{row} ")
        else:
            self._end_line(row)

    def _end_line(self, line: str) -> None:
        self._lines.append(line.strip())
        self._line = []

    def _add(self, text: str) -> None:
        self._size += len(text)
        if self._size > 2 * MAX_CHARACTERS:
            raise TooLargeError(
                f"more than {2 * MAX_CHARACTERS:,} characters of text; the limit is {MAX_CHARACTERS:,}",
                where=self._where,
            )
        self._line.append(text)


class _Title(_Reader):
    """Takes the title from ``docProps/core.xml``."""

    def __init__(self) -> None:
        self._inside = False
        self._parts: list[str] = []

    def start(self, name: str) -> None:
        self._inside = name == "http://purl.org/dc/elements/1.1/ title"

    def end(self, name: str) -> None:
        self._inside = False

    def data(self, text: str) -> None:
        if self._inside and len(self._parts) < 100:
            self._parts.append(text)

    def text(self) -> str | None:
        """The title, or None."""
        return " ".join("".join(self._parts).split()) or None
