"""CSV and TSV: one article a row, under a header that names the columns.

The encoding is that of the byte order mark (UTF-8 or UTF-16), the one named, or UTF-8; the
delimiter is the one that the header uses most. Rows are read one at a time. A row that
is broken (bytes that do not decode, a wrong number of fields) is reported with its line.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from mahdar.errors import EncodingError, FormatError, InputError, TooLargeError
from mahdar.model import Article
from mahdar.source.checks import MAX_CHARACTERS
from mahdar.source.columns import choose_columns
from mahdar.source.context import Place, Reading
from mahdar.source.fields import article_from_keys

__all__ = ["MAX_FIELD", "articles_from_table"]

#: The longest field, in characters; what is longer is no article, or a quote that was never closed.
MAX_FIELD = 2 * MAX_CHARACTERS

#: The longest line: a row of fields may be longer than its article.
MAX_LINE = 4 * MAX_CHARACTERS

_DELIMITERS = (",", ";", "\t", "|")
_QUOTED = re.compile(r'"[^"]*"')
_BAD = re.compile(r"[\ud800-\udfff]")
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class _Row(NamedTuple):
    """The fields of a row and the line (from 1) on which it begins."""

    fields: list[str]
    line: int


def articles_from_table(stream: BinaryIO, *, place: Place, reading: Reading) -> Iterator[Article]:
    """The articles of a CSV or TSV stream.

    Raises `FormatError` if there is no header or no column for the text.
    """
    lines = _lines(stream, place, reading)
    first = next(lines, None)
    if first is None or not first.strip():
        raise FormatError("the table is empty (the first line must name the columns)", where=place.where)
    rows = _rows(itertools.chain([first], lines), _delimiter(first), place, reading)
    header = next(rows, None)
    if header is None:
        raise FormatError("the first line, which must name the columns, cannot be read", where=place.where)
    names = header.fields
    chosen = choose_columns(names, reading.columns, where=place.where)
    for number, row in enumerate(rows, 1):
        where = f"{place.where}:{row.line}"
        try:
            _check(row, len(names), where)
            yield article_from_keys(_keys(row, chosen), where=where, file=place.file, id=f"{place.name}:{number}")
        except InputError as error:
            if isinstance(error, FormatError):
                error.line = row.line
            reading.report(error)


def _rows(lines: Iterator[str], delimiter: str, place: Place, reading: Reading) -> Iterator[_Row]:
    """The rows that can be parsed, blank ones left out; the others are reported."""
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        line = rows.line_num + 1
        usual = csv.field_size_limit(MAX_FIELD)  # of the whole process: other libraries have their own
        try:
            fields = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"{error} (a quotation mark that is never closed?)" if "field larger" in str(error) else str(error)
            reading.report(FormatError(f"broken row: {reason}", where=f"{place.where}:{line}", line=line))
            continue
        except InputError as error:
            error.where = f"{place.where}:{line}"
            error.message = f"reading stopped here: {error.message}"
            reading.report(error)
            return
        finally:
            csv.field_size_limit(usual)
        if any(field.strip() for field in fields):
            yield _Row(fields, line)


def _lines(stream: BinaryIO, place: Place, reading: Reading) -> Iterator[str]:
    """The lines with their ends; bytes that do not decode become lone surrogates."""
    head = stream.read(4)
    encoding = next((name for mark, name in _WIDE if head.startswith(mark)), None)
    if encoding:
        head = head[2:]
    elif head.startswith(codecs.BOM_UTF8):
        head, encoding = head[3:], "utf-8"
    encoding = encoding or reading.encoding or "utf-8"
    wide = encoding.startswith(("utf-16", "utf-32"))
    buffered = io.BufferedReader(_Prefixed(head, stream), 1 << 16)
    text = io.TextIOWrapper(buffered, encoding, "replace" if wide else "surrogateescape", newline="")
    number = 0
    while line := text.readline(MAX_LINE + 1):
        number += 1
        if len(line) <= MAX_LINE:
            yield line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(1 << 20)
        reading.report(TooLargeError(f"a line of more than {MAX_LINE:,} characters", where=f"{place.where}:{number}"))
        yield "\n"


class _Prefixed(io.RawIOBase):
    """A stream with bytes that were already taken from it put back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        assert isinstance(buffer, memoryview | bytearray)
        data, self._head = (self._head, b"") if self._head else (self._stream.read(len(buffer)), b"")
        buffer[: len(data)] = data
        return len(data)


def _check(row: _Row, width: int, where: str) -> None:
    if len(row.fields) != width:
        raise FormatError(f"{len(row.fields)} fields under {width} columns", where=where)
    for index, field in enumerate(row.fields, 1):
        if _BAD.search(field) or field.count("\ufffd") > max(3, len(field) // 50):
            raise EncodingError(
                f"bytes that do not decode in column {index} (another encoding? name it: --encoding)", where=where
            )


def _keys(row: _Row, chosen: dict[str, int]) -> dict[str, str]:
    """The keys of the article in a row; only its text is kept to the last space."""
    fields = {key: row.fields[index] for key, index in chosen.items()}
    return {key: value if key == "text" else value.strip() for key, value in fields.items()}


def _delimiter(header: str) -> str:
    """The delimiter that stands most often in the header, outside quotation marks."""
    plain = _QUOTED.sub("", header)
    return max(_DELIMITERS, key=plain.count)
