"""Web archives (WARC): the pages that a crawler got, with their address and day.

Records are told apart here, so that a damaged one costs only itself; what is in a record (the
HTTP response, its encodings) is read by fastwarc. Read are responses that brought an HTML page
(status 200); everything else in an archive is passed over.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from mahdar.errors import FormatError, InputError, MissingLibraryError, TooLargeError
from mahdar.model import Article
from mahdar.source.context import Place, Reading
from mahdar.source.html import article_from_html
from mahdar.source.streams import Budget, Unpacked, unpacked

__all__ = ["MAX_RECORD_BYTES", "articles_from_warc"]

#: The largest record that is read, and the most that its page may become when decoded.
MAX_RECORD_BYTES = 32 * 1024 * 1024

#: The longest header of a record.
MAX_HEADER_BYTES = 64 * 1024

_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.I | re.M)
_RESPONSE = re.compile(rb"^warc-type[ \t]*:[ \t]*response[ \t]*\r?$", re.I | re.M)
_HTML = re.compile(rb"^content-type[ \t]*:[ \t]*(?:text/html|application/xhtml\+xml)", re.I | re.M)
_URL = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", re.I)
#: How a record begins, and what ends it.
_BEGIN = b"WARC/"
_END = b"\r\n\r\n"
_TYPES = ("text/html", "application/xhtml+xml")


class _Page(NamedTuple):
    """What a record holds of a page; ``day`` is that on which it was fetched."""

    data: bytes
    url: str
    day: str | None
    charset: str | None


def articles_from_warc(
    stream: BinaryIO, packings: tuple[str, ...], *, place: Place, reading: Reading
) -> Iterator[Article]:
    """The articles in the pages of a web archive; ids are ``name:number`` of the record.

    ``packings`` are the compressions around it, the outermost first. Damaged records are
    reported. Raises `MissingLibraryError` without fastwarc.
    """
    _fastwarc(place.where)
    budget, layer = reading.budget, None
    for packing in packings:
        stream, layer, budget = unpacked(stream, packing, where=place.where, budget=budget)
    for number, raw in _Records(stream, layer, place, reading).found():
        where = f"{place.where}:{number}"
        try:
            page = _page(raw, where, budget or Budget(consumed=len(raw)))
            if page is None:
                continue
            yield article_from_html(
                page.data,
                where=f"{where} {page.url}",
                file=place.file,
                id=f"{place.name}:{number}",
                encoding=reading.encoding,
                charset=page.charset,
                url=page.url,
                retrieved=page.day,
            )
        except InputError as error:
            reading.report(error)


class _Records:
    """Walks over the records of a stream."""

    def __init__(self, stream: BinaryIO, layer: Unpacked | None, place: Place, reading: Reading) -> None:
        self._stream = stream
        self._layer = layer
        self._where = place.where
        self._report = reading.report
        self._number = 0
        self._ahead = b""  # a line that was looked at and is still to be read

    def found(self) -> Iterator[tuple[int, bytes]]:
        """The number (from 1) and the bytes of each record that may hold a page."""
        while True:
            try:
                for raw in self._walk():
                    yield self._number, raw
                return
            except TooLargeError as error:
                self._report(error)
                return
            except FormatError as error:
                self._report(error)
                if self._layer is None or not self._layer.resume():
                    return
                self._ahead = b""
                cast(io.BufferedReader, self._stream).detach()
                self._stream = cast(BinaryIO, io.BufferedReader(self._layer, 1 << 16))

    def _walk(self) -> Iterator[bytes]:
        while header := self._header():
            self._number += 1
            where = f"{self._where}:{self._number}"
            length = _LENGTH.search(header)
            if length is None:
                self._report(FormatError("a record without its length", where=where))
                continue
            size = int(length.group(1))
            if not _RESPONSE.search(header):
                self._skip(size)
            elif size > MAX_RECORD_BYTES:
                head = self._stream.read(4096)
                if _HTML.search(head):
                    self._report(
                        TooLargeError(f"a page of {size:,} bytes; the limit is {MAX_RECORD_BYTES:,}", where=where)
                    )
                self._skip(size - len(head))
            else:
                body = self._stream.read(size)
                if len(body) < size:
                    self._report(FormatError("the last record is cut off", where=where))
                    return
                if self._layer is not None and not self._closed():
                    # Where a member was cut, what follows is unpacked as its rest until that fails: the
                    # size is reached, but with other bytes than the page had.
                    self._report(FormatError("a damaged record: its end mark is missing", where=where))
                    continue
                yield header + body + _END

    def _closed(self) -> bool:
        """Whether what comes next ends a record: its two blank lines, which are read, or a record, or nothing."""
        for _ in range(2):
            line = self._line()
            if line.startswith(_BEGIN):
                self._ahead = line
                return True
            if line not in (b"\r\n", b"\n", b""):
                return False
        return True

    def _line(self) -> bytes:
        line, self._ahead = self._ahead or self._stream.readline(MAX_HEADER_BYTES), b""
        return line

    def _header(self) -> bytes:
        """The next header with the blank line after it; empty at the end."""
        lost = False
        while line := self._line():
            if line.startswith(_BEGIN):
                break
            if line.strip() and not lost:
                lost = True
                where = f"{self._where}:{self._number}"
                self._report(FormatError("what follows this record is no record (passed over)", where=where))
        parts, size = [line], len(line)
        while line and line.strip():
            line = self._line()
            parts.append(line)
            size += len(line)
            if size > MAX_HEADER_BYTES:
                break  # what was read names no length, so the walk goes on behind it
        return b"".join(parts)

    def _skip(self, size: int) -> None:
        while size > 0 and (data := self._stream.read(min(size, 1 << 16))):
            size -= len(data)


def _page(raw: bytes, where: str, budget: Budget) -> _Page | None:
    """The page in one record, decoded; None if it holds none."""
    fastwarc = _fastwarc(where)
    try:
        record = next(
            iter(
                fastwarc.ArchiveIterator(
                    io.BytesIO(raw),
                    record_types=fastwarc.WarcRecordType.response,
                    auto_decode="all",
                    stream_detect=False,
                )
            ),
            None,
        )
        headers = record.http_headers if record is not None else None
        if record is None or headers is None or headers.status_code != 200:
            return None
        if record.http_content_type not in _TYPES:
            return None
        data = record.reader.read(MAX_RECORD_BYTES + 1)
        url = record.headers.get("WARC-Target-URI", "").strip("<> ")
        if not _URL.fullmatch(url):
            return None
        day = record.record_date
        charset = record.http_charset
    except BaseException as error:
        # A panic of the Rust library derives from BaseException alone.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        reason = " ".join(str(error).split())[:120]
        raise FormatError(f"damaged record ({reason})", where=where) from None
    budget.add(len(data), where)
    if len(data) > MAX_RECORD_BYTES:
        raise TooLargeError(f"a page of more than {MAX_RECORD_BYTES:,} bytes when decoded", where=where)
    return _Page(data, url, day.date().isoformat() if day else None, charset)


def _fastwarc(where: str) -> Any:
    try:
        from fastwarc import warc
    except ImportError:
        raise MissingLibraryError(
            "WARC needs the package fastwarc: pip install 'mahdar[archives]'", where=where
        ) from None
    return warc
