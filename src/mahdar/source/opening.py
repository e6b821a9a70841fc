"""Files, folders and standard input as a stream of articles."""

from __future__ import annotations

import gzip
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from msgspec.structs import replace

from mahdar.errors import DuplicateIdError, FormatError, InputError, MahdarError, TooLargeError
from mahdar.model import Article
from mahdar.source.checks import MAX_CHARACTERS
from mahdar.source.decode import check_encoding, decode
from mahdar.source.html import article_from_html
from mahdar.source.jsonl import (
    MAX_DOCUMENT_BYTES,
    MAX_LINE_BYTES,
    articles_from_json,
    articles_from_lines,
)

__all__ = ["KINDS", "MAX_PAGE_BYTES", "STDIN", "open_source", "unique_ids"]

#: The name that stands for standard input.
STDIN = "-"

#: Suffixes and how such files are read.
KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".jsonl.gz": "lines",
    ".ndjson.gz": "lines",
}

#: The largest text file: the longest article in the widest encoding.
MAX_TEXT_BYTES = 4 * MAX_CHARACTERS + 4

#: The largest web page; scripts and styles weigh more than the words.
MAX_PAGE_BYTES = 32 * 1024 * 1024

_LIMITS = {"text": MAX_TEXT_BYTES, "html": MAX_PAGE_BYTES, "json": MAX_DOCUMENT_BYTES}

Report = Callable[[InputError], None]


def open_source(
    source: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    on_error: Callable[[MahdarError], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article]:
    """The articles in a file, a folder or standard input (``-``), one at a time.

    Known files are ``.txt``, ``.html``, ``.json`` (one article or a list), ``.jsonl`` and
    ``.jsonl.gz``; a folder is read recursively, in the order of names, and files of other
    kinds in it are passed over. Standard input holds JSON lines, a JSON document, a web page
    or plain text, told apart by how it begins. Text is UTF-8, or UTF-16 with a byte order
    mark; any other ``encoding`` must be named.

    An article without an id gets the name of its file without the suffix, with the line
    number for JSON lines.

    What cannot be read goes to ``on_error`` as a typed error and the rest is read; without
    ``on_error`` it is raised.
    """
    name = check_encoding(encoding) if encoding else None
    report = _raise if on_error is None else on_error
    if source == STDIN:
        stream = sys.stdin.buffer if stdin is None else stdin
        return _guarded(_from_stdin(stream, report, name), STDIN, report)
    return _from_path(Path(source), report, name)


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
        if article.id in seen and article.file and article.id == _stem(Path(article.file)):
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


def _from_path(path: Path, report: Report, encoding: str | None) -> Iterator[Article]:
    if not path.is_dir():
        yield from _guarded(_from_file(path, report, encoding), str(path), report)
        return
    empty = True
    for found in _known_files(path, report):
        empty = False
        yield from _guarded(_from_file(found, report, encoding), str(found), report)
    if empty:
        report(FormatError(f"no articles in this folder (known kinds: {_known()})", where=str(path)))


def _known_files(folder: Path, report: Report) -> Iterator[Path]:
    """The files of known kinds under a folder, hidden ones left out, sorted by name."""

    def unreadable(error: OSError) -> None:
        report(InputError(_os_reason(error), where=str(error.filename)))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and _kind_of(path):
                yield path


def _from_file(path: Path, report: Report, encoding: str | None) -> Iterator[Article]:
    where, name, kind = str(path), _stem(path), _kind_of(path)
    if kind is None:
        path.stat()
        raise FormatError(f"unknown kind of file {path.suffix!r} (known: {_known()})", where=where)
    with path.open("rb") as file:
        if kind == "lines":
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if path.suffix == ".gz" else file
            yield from articles_from_lines(stream, where=where, file=where, name=name, report=report, encoding=encoding)
            return
        data = _bounded(file, _LIMITS[kind], where)
    yield from _from_bytes(data, kind, where=where, file=where, name=name, report=report, encoding=encoding)


def _from_bytes(
    data: bytes,
    kind: str,
    *,
    where: str,
    file: str | None,
    name: str,
    report: Report,
    encoding: str | None,
) -> Iterator[Article]:
    if kind == "json":
        yield from articles_from_json(data, where=where, file=file, name=name, report=report, encoding=encoding)
    elif kind == "html":
        yield article_from_html(data, where=where, file=file, id=name, encoding=encoding)
    else:
        yield Article(text=decode(data, where=where, encoding=encoding), id=name, file=file)


def _from_stdin(stream: BinaryIO, report: Report, encoding: str | None) -> Iterator[Article]:
    head = b""
    while len(head) < MAX_LINE_BYTES and not head.strip(b" \t\r\n\xef\xbb\xbf"):
        line = stream.readline(MAX_LINE_BYTES)
        if not line:
            break
        head += line
    kind = _sniff(head)
    if kind == "lines":
        yield from articles_from_lines(
            cast(BinaryIO, _Rewound(head, stream)),
            where="stdin",
            file=None,
            name="stdin",
            report=report,
            encoding=encoding,
        )
        return
    data = _bounded(_Rewound(head, stream), _LIMITS[kind], "stdin")
    yield from _from_bytes(data, kind, where="stdin", file=None, name="stdin", report=report, encoding=encoding)


def _sniff(head: bytes) -> str:
    """What standard input holds, by its first line that is not blank."""
    line = head.removeprefix(b"\xef\xbb\xbf").strip()
    if line.startswith(b"{"):
        return "lines" if line.endswith(b"}") or b":" in line else "json"
    if re.match(rb"\[\s*(?:\{|\Z)", line):
        return "json"
    if re.match(rb"<(?:!doctype\s+html|html|\?xml)\b", line, re.I):
        return "html"
    return "text"


class _Rewound:
    """A stream with bytes that were already taken from it put back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int) -> bytes:
        head, self._head = self._head[:size], self._head[size:]
        return head + self._stream.read(size - len(head))

    def readline(self, size: int) -> bytes:
        if not self._head:
            return self._stream.readline(size)
        end = min(self._head.find(b"\n") + 1 or len(self._head), size)
        line, self._head = self._head[:end], self._head[end:]
        return line


def _bounded(stream: BinaryIO | _Rewound, limit: int, where: str) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise TooLargeError(
            f"more than {limit:,} bytes, which is no single article (for many articles use JSON lines)",
            where=where,
        )
    return data


def _guarded(articles: Iterator[Article], where: str, report: Report) -> Iterator[Article]:
    """The articles; an error that ends their source is reported instead of raised."""
    try:
        yield from articles
    except InputError as error:
        report(error)
    except OSError as error:
        report(InputError(_os_reason(error), where=where))


def _kind_of(path: Path) -> str | None:
    name = path.name.lower()
    return next((kind for suffix, kind in KINDS.items() if name.endswith(suffix)), None)


def _stem(path: Path) -> str:
    """The name of a file without its known suffix."""
    name = path.name
    for suffix in sorted(KINDS, key=len, reverse=True):
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)]
    return name


def _known() -> str:
    return " ".join(KINDS)


def _os_reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def _raise(error: MahdarError) -> None:
    raise error
