"""Files, folders, addresses and standard input as a stream of articles."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec.structs import replace

from mahdar.errors import DuplicateIdError, FormatError, InputError, MahdarError, TooLargeError
from mahdar.model import Article
from mahdar.source.columns import check_columns
from mahdar.source.context import MAX_DEPTH, Place, Reading, Report
from mahdar.source.decode import check_encoding
from mahdar.source.dispatch import guarded, os_reason, read_stream
from mahdar.source.jsonl import MAX_LINE_BYTES
from mahdar.source.kinds import Kind, kind_of, known_kinds, stem
from mahdar.source.streams import packing_of, unpacked

if TYPE_CHECKING:
    from mahdar.source.fetch import Fetcher, FetchOptions

__all__ = ["STDIN", "is_url", "known_files", "open_source", "unique_ids"]

#: The name that stands for standard input.
STDIN = "-"

_URL = re.compile(r"https?://", re.I)


def open_source(
    source: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    on_error: Callable[[MahdarError], None] | None = None,
    stdin: BinaryIO | None = None,
    columns: Mapping[str, str] | None = None,
    fetch: FetchOptions | None = None,
) -> Iterator[Article]:
    """The articles in a file, a folder, at an address or in standard input (``-``), one at a time.

    Known files are text, web pages, JSON, JSON lines, CSV and TSV, Parquet, PDF, docx, WARC,
    RSS and Atom, zip archives of these, and each of them compressed (`mahdar.source.kinds`).
    A folder is read recursively, in the order of names, and files of other kinds in it are
    passed over. ``http://`` and ``https://`` addresses are fetched: a page, a feed with what
    it links to, or any of these files. Standard input holds JSON lines, a JSON document, a
    web page or plain text, told apart by how it begins. Text is UTF-8, or UTF-16 with a byte
    order mark; any other ``encoding`` must be named.

    ``columns`` maps keys of an article (text, id, title, published, url, outlet, language) to
    columns of tables or keys of JSON objects; without it tables are read by usual names.
    ``fetch`` says how pages are fetched and holds what is already known of them
    (`mahdar.source.fetch.FetchOptions`); only with it are pages fetched that a feed on disk
    links to.

    An article without an id gets the name of its file without the suffix, with the number of
    its line, row or record if the file holds many; one that was fetched gets its address.

    What cannot be read goes to ``on_error`` as a typed error and the rest is read; without
    ``on_error`` it is raised. Raises `FormatError` at once for an unknown ``encoding`` or a
    key in ``columns`` that no article has.
    """
    reading = Reading(
        report=_raise if on_error is None else on_error,
        encoding=check_encoding(encoding) if encoding else None,
        columns=check_columns(columns) if columns else None,
        fetcher=_fetcher(fetch) if fetch is not None else None,
    )
    if is_url(source):
        return _from_url(str(source), reading)
    if source == STDIN:
        stream = sys.stdin.buffer if stdin is None else stdin
        return guarded(_from_stdin(stream, reading), STDIN, reading)
    return _from_path(Path(source), reading)


def is_url(source: str | os.PathLike[str]) -> bool:
    """Whether a source is an address that is fetched, not a path."""
    return isinstance(source, str) and _URL.match(source) is not None


def unique_ids(
    articles: Iterable[Article], *, on_error: Callable[[MahdarError], None] | None = None
) -> Iterator[Article]:
    """The articles, each id once.

    An id that was only made from the name of a file gives way to the path; a second article
    with an id of its own goes to ``on_error`` as a `DuplicateIdError`, or raises it.
    """
    report = _raise if on_error is None else on_error
    seen: set[str] = set()
    for article in articles:
        if article.id in seen and article.file and article.id == stem(Path(article.file).name):
            article = replace(article, id=article.file)
        if article.id is not None:
            if article.id in seen:
                report(
                    DuplicateIdError(
                        f"a second article with the id {article.id!r}; ids must be unique in one run",
                        where=article.file,
                    )
                )
                continue
            seen.add(article.id)
        yield article


def _from_path(path: Path, reading: Reading) -> Iterator[Article]:
    if not path.is_dir():
        yield from guarded(_from_file(path, reading), str(path), reading)
        return
    empty = True
    for found in known_files(path, reading.report):
        empty = False
        yield from guarded(_from_file(found, reading), str(found), reading)
    if empty:
        reading.report(FormatError(f"no articles in this folder (known kinds: {known_kinds()})", where=str(path)))


def known_files(folder: Path, report: Report) -> Iterator[Path]:
    """The files of known kinds under a folder, hidden ones left out, sorted by name."""

    def unreadable(error: OSError) -> None:
        report(InputError(os_reason(error), where=str(error.filename)))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and kind_of(name) and not _never_ends(path):
                yield path


def _never_ends(path: Path) -> bool:
    """Whether this is a pipe, a device or a socket, which a folder may hold by chance."""
    return path.exists() and not path.is_file()


def _from_file(path: Path, reading: Reading) -> Iterator[Article]:
    kind = kind_of(path.name)
    if kind is None:
        path.stat()
        raise FormatError(f"unknown kind of file {path.suffix!r} (known: {known_kinds()})", where=str(path))
    place = Place(where=str(path), file=str(path), name=stem(path.name))
    with path.open("rb") as file:
        yield from read_stream(kind, file, place=place, reading=reading)


def _from_url(url: str, reading: Reading) -> Iterator[Article]:
    from mahdar.source.fetch import FetchOptions
    from mahdar.source.pages import articles_from_url

    if reading.fetcher is None:
        reading = dataclasses.replace(reading, fetcher=_fetcher(FetchOptions()))
    yield from guarded(articles_from_url(url, reading=reading), url, reading)


def _fetcher(options: FetchOptions) -> Fetcher:
    from mahdar.source.fetch import Fetcher

    return Fetcher(options)


def _from_stdin(stream: BinaryIO, reading: Reading) -> Iterator[Article]:
    """The articles of a stream that has no name to say what it holds."""
    place = Place(where="stdin", file=None, name="stdin")
    head = b""
    while len(head) < MAX_LINE_BYTES and not head.strip(b" \t\r\n\xef\xbb\xbf"):
        line = stream.readline(MAX_LINE_BYTES)
        if not line:
            break
        head += line
    whole = cast(BinaryIO, _Rewound(head, stream))
    packing = packing_of(head)
    if packing is None:
        yield from read_stream(Kind(_sniff(head)), whole, place=place, reading=reading)
        return
    inner, _, budget = unpacked(whole, packing, where=place.where, budget=reading.budget)
    deeper = reading.deeper(budget)
    if deeper.depth > MAX_DEPTH:
        raise TooLargeError(f"more than {MAX_DEPTH} archives in one another", where=place.where)
    yield from _from_stdin(inner, deeper)


#: How files of other kinds begin; a Word document is a zip archive that begins with this name.
_BEGINNINGS = {b"%PDF-": "pdf", b"WARC/": "warc", b"PAR1": "parquet", b"PK\x03\x04": "zip", b"<rss": "feed"}
_WORD = b"[Content_Types].xml"


def _sniff(head: bytes) -> str:
    """What standard input holds, by its first line that is not blank."""
    line = head.removeprefix(b"\xef\xbb\xbf").strip()
    if line.startswith(b"{"):
        return "lines" if line.endswith(b"}") or b":" in line else "json"
    if re.match(rb"\[\s*(?:\{|\Z)", line):
        return "json"
    if re.match(rb"<(?:!doctype\s+html|html|\?xml)\b", line, re.I):
        return "html"
    if line.startswith(b"PK\x03\x04") and _WORD in line[:100]:
        return "docx"
    return next((kind for magic, kind in _BEGINNINGS.items() if line.startswith(magic)), "text")


class _Rewound:
    """A stream with bytes that were already taken from it put back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def seekable(self) -> bool:
        return False

    def read(self, size: int) -> bytes:
        head, self._head = self._head[:size], self._head[size:]
        return head + self._stream.read(size - len(head))

    def readline(self, size: int) -> bytes:
        if not self._head:
            return self._stream.readline(size)
        end = min(self._head.find(b"\n") + 1 or len(self._head), size)
        line, self._head = self._head[:end], self._head[end:]
        return line


def _raise(error: MahdarError) -> None:
    raise error
