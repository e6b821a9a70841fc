"""JSON lines, one article a line, and JSON documents of one article or a list.

Lines are read one at a time, so a file of any length costs the memory of one line. A line
that is broken is reported with its number, and the next line is read.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

import msgspec

from mahdar.errors import EncodingError, FormatError, InputError, TooLargeError
from mahdar.model import Article
from mahdar.source.checks import MAX_CHARACTERS
from mahdar.source.decode import decode
from mahdar.source.fields import article_from_keys

__all__ = ["MAX_DOCUMENT_BYTES", "MAX_LINE_BYTES", "articles_from_json", "articles_from_lines"]

#: The longest line: the longest article, each character escaped (``\u0627``), and its keys.
MAX_LINE_BYTES = 6 * MAX_CHARACTERS + 65_536

#: The largest JSON document, which is held in memory as a whole.
MAX_DOCUMENT_BYTES = 256 * 1024 * 1024


def articles_from_lines(
    stream: BinaryIO,
    *,
    where: str,
    file: str | None,
    name: str,
    report: Callable[[InputError], None],
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """The articles of a JSON-lines stream; ``report`` gets an error for each broken line.

    A line without ``id`` gets ``name:line``; ``columns`` names other keys (see `article_from_keys`).
    """
    wide = encoding is not None and encoding.startswith(("utf-16", "utf-32"))
    number, offset = 0, 0
    while True:
        number += 1
        place = f"{where}:{number}"
        try:
            line = stream.readline(MAX_LINE_BYTES + 1)
            if not line:
                return
            length = len(line)
            if length > MAX_LINE_BYTES:
                length += _skip_line(stream, line)
                report(
                    TooLargeError(
                        f"a line of {length:,} bytes; the limit is {MAX_LINE_BYTES:,}",
                        where=place,
                    )
                )
                line = b""
        except (InputError, OSError) as error:
            kind = type(error) if isinstance(error, InputError) else FormatError
            report(kind(f"reading stopped here: {_reason(error)}", where=place))
            return
        if number == 1 and line.startswith(codecs.BOM_UTF8):
            line, offset, length = line[3:], 3, length - 3
        if wide or line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            report(EncodingError("UTF-16; JSON lines must be UTF-8", where=where, offset=0))
            return
        if line.strip():
            try:
                data = _parse_line(line, place, number, offset, encoding)
                yield article_from_keys(data, where=place, file=file, id=f"{name}:{number}", columns=columns)
            except InputError as error:
                if isinstance(error, FormatError):
                    error.line = number
                report(error)
        offset += length


def articles_from_json(
    data: bytes,
    *,
    where: str,
    file: str | None,
    name: str,
    report: Callable[[InputError], None],
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """The articles of one JSON document: an object, or a list of objects."""
    text = decode(data, where=where, encoding=encoding)
    document = _parse(text, where)
    if not isinstance(document, list):
        yield article_from_keys(document, where=where, file=file, id=name, columns=columns)
        return
    for number, item in enumerate(document, 1):
        place = f"{where}[{number}]"
        try:
            yield article_from_keys(item, where=place, file=file, id=f"{name}:{number}", columns=columns)
        except InputError as error:
            report(error)


def _parse_line(line: bytes, where: str, number: int, offset: int, encoding: str | None) -> Any:
    """What one line holds; a byte that does not decode is told by its place in the file."""
    try:
        text = line.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"invalid {(encoding or 'utf-8').upper()}: byte 0x{line[error.start]:02X} at offset"
            f" {offset + error.start} (byte {error.start + 1} of the line)",
            where=where,
            offset=offset + error.start,
        ) from None
    return _parse(text.strip("\r\n"), where)


def _parse(text: str, where: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        reason = str(error).removeprefix("JSON is malformed: ")
        raise FormatError(f"broken JSON: {reason}", where=where) from None
    except RecursionError:
        raise FormatError("broken JSON: nested too deeply", where=where) from None


def _skip_line(stream: BinaryIO, line: bytes) -> int:
    """Read to the end of a line that is too long; the number of bytes left out."""
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)
        skipped += len(line)
    return skipped


def _reason(error: InputError | OSError) -> str:
    if isinstance(error, InputError):
        return error.message
    return error.strerror or str(error)
