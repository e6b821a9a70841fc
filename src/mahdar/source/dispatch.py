"""From the bytes of one file, or of one member of an archive, to its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from mahdar.errors import InputError, TooLargeError
from mahdar.model import Article
from mahdar.source.checks import MAX_CHARACTERS
from mahdar.source.context import MAX_DEPTH, Place, Reading
from mahdar.source.decode import decode
from mahdar.source.jsonl import MAX_DOCUMENT_BYTES, articles_from_json, articles_from_lines
from mahdar.source.kinds import Kind
from mahdar.source.streams import bounded, unpacked

__all__ = ["LIMITS", "guarded", "os_reason", "read_bytes", "read_stream"]

#: The largest web page; scripts and styles weigh more than the words.
MAX_PAGE_BYTES = 32 * 1024 * 1024

#: The most bytes of a file that is read as a whole, by kind.
LIMITS = {
    # The longest article in the widest encoding.
    "text": 4 * MAX_CHARACTERS + 4,
    "html": MAX_PAGE_BYTES,
    "json": MAX_DOCUMENT_BYTES,
    "feed": MAX_PAGE_BYTES,
    # Pictures weigh more than the words.
    "pdf": 256 * 1024 * 1024,
    "docx": 256 * 1024 * 1024,
}


def read_stream(kind: Kind, stream: BinaryIO, *, place: Place, reading: Reading) -> Iterator[Article]:
    """The articles in a stream of that kind.

    Raises an `InputError` for what ends the reading; broken parts go to ``reading.report``.
    """
    if reading.depth + len(kind.packings) > MAX_DEPTH:
        raise TooLargeError(f"more than {MAX_DEPTH} archives in one another", where=place.where)
    if kind.packings and kind.name != "warc":
        inner, _, budget = unpacked(stream, kind.packings[0], where=place.where, budget=reading.budget)
        rest = Kind(kind.name, kind.packings[1:])
        yield from read_stream(rest, inner, place=place, reading=reading.deeper(budget))
    elif kind.name in LIMITS:
        data = bounded(stream, LIMITS[kind.name], place.where)
        yield from read_bytes(kind.name, data, place=place, reading=reading)
    else:
        yield from _STREAMED[kind.name](kind, stream, place, reading)


def read_bytes(kind: str, data: bytes, *, place: Place, reading: Reading) -> Iterator[Article]:
    """The articles in the bytes of a file that is read as a whole (see `LIMITS`)."""
    where, file, name = place.where, place.file, place.name
    if kind == "json":
        yield from articles_from_json(
            data,
            where=where,
            file=file,
            name=name,
            report=reading.report,
            encoding=reading.encoding,
            columns=reading.columns,
        )
    elif kind == "html":
        from mahdar.source.html import article_from_html

        yield article_from_html(data, where=where, file=file, id=name, encoding=reading.encoding)
    elif kind == "pdf":
        from mahdar.source.pdf import article_from_pdf

        yield article_from_pdf(data, place=place)
    elif kind == "docx":
        from mahdar.source.docx import article_from_docx

        yield article_from_docx(data, place=place)
    elif kind == "feed":
        from mahdar.source.feed import articles_from_feed

        yield from articles_from_feed(data, place=place, reading=reading)
    else:
        yield Article(text=decode(data, where=where, encoding=reading.encoding), id=name, file=file)


def guarded(articles: Iterator[Article], where: str, reading: Reading) -> Iterator[Article]:
    """The articles; an error that ends their source is reported instead of raised."""
    try:
        yield from articles
    except InputError as error:
        reading.report(error)
    except OSError as error:
        reading.report(InputError(os_reason(error), where=where))


def os_reason(error: OSError) -> str:
    """What the system says, as part of a sentence."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def _lines(kind: Kind, stream: BinaryIO, place: Place, reading: Reading) -> Iterator[Article]:
    yield from articles_from_lines(
        stream,
        where=place.where,
        file=place.file,
        name=place.name,
        report=reading.report,
        encoding=reading.encoding,
        columns=reading.columns,
    )


def _table(kind: Kind, stream: BinaryIO, place: Place, reading: Reading) -> Iterator[Article]:
    from mahdar.source.delimited import articles_from_table

    yield from articles_from_table(stream, place=place, reading=reading)


def _zip(kind: Kind, stream: BinaryIO, place: Place, reading: Reading) -> Iterator[Article]:
    from mahdar.source.zipped import articles_from_zip

    yield from articles_from_zip(stream, place=place, reading=reading)


def _parquet(kind: Kind, stream: BinaryIO, place: Place, reading: Reading) -> Iterator[Article]:
    from mahdar.source.parquet import articles_from_parquet

    yield from articles_from_parquet(stream, place=place, reading=reading)


def _warc(kind: Kind, stream: BinaryIO, place: Place, reading: Reading) -> Iterator[Article]:
    from mahdar.source.warc import articles_from_warc

    yield from articles_from_warc(stream, kind.packings, place=place, reading=reading)


_STREAMED: dict[str, Callable[[Kind, BinaryIO, Place, Reading], Iterator[Article]]] = {
    "lines": _lines,
    "table": _table,
    "zip": _zip,
    "parquet": _parquet,
    "warc": _warc,
}
