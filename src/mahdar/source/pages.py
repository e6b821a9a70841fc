"""What an address holds: a page, a feed, or a file of any other kind."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast
from urllib.parse import unquote, urlsplit

from mahdar.errors import FetchError, InputError
from mahdar.model import Article
from mahdar.source.context import Place, Reading
from mahdar.source.dispatch import read_stream
from mahdar.source.fetch import Fetched
from mahdar.source.html import article_from_html
from mahdar.source.kinds import Kind, kind_of, known_kinds

__all__ = ["Failures", "articles_from_url", "page_of"]

#: Kinds by what servers call them.
_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "text/plain": "text",
    "text/csv": "table",
    "text/tab-separated-values": "table",
    "application/json": "json",
    "application/x-ndjson": "lines",
    "application/jsonl": "lines",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.apache.parquet": "parquet",
    "application/warc": "warc",
    "application/zip": "zip",
}
#: What servers say when they do not know: then the address decides.
# fmt: off
_VAGUE = ("", "application/octet-stream", "binary/octet-stream", "text/plain", "application/gzip", "application/x-gzip",
          "application/zstd")
# fmt: on
_BEFORE_ROOT = ((b"<?", b">"), (b"<!--", b"-->"), (b"<!", b">"))
_NAME = re.compile(rb"<([A-Za-z][\w:]*)")


class Failures:
    """Passes on what cannot be read, and knows whether there was any."""

    def __init__(self, reading: Reading) -> None:
        self._report = reading.report
        self.any = False
        self.reading = replace(reading, report=self._note)

    def _note(self, error: InputError) -> None:
        self.any = True
        self._report(error)


def articles_from_url(url: str, *, reading: Reading) -> Iterator[Article]:
    """The articles at an address; none if nothing changed since it was remembered.

    Raises `FetchError`, and what reading a file of that kind raises.
    """
    fetcher = reading.fetcher
    assert fetcher is not None
    fetched = fetcher.get(url)
    if fetched is None:
        return
    digest = hashlib.sha256(fetched.body).hexdigest()
    known = fetcher.state.get(url)
    if known is not None and known.digest == digest:
        return
    failures = Failures(reading)
    yield from _articles(url, fetched, failures.reading)
    if not failures.any:
        fetcher.state.remember(url, replace(fetched.validators, digest=digest))


def page_of(fetched: Fetched, *, where: str, encoding: str | None) -> Article:
    """The article of a page that was fetched; its id is its address.

    Raises `FetchError` for what is no page, and what `article_from_html` raises.
    """
    if _kind(fetched).name != "html":
        raise FetchError(f"{fetched.content_type or 'a file of no known type'}, not a page", where=where)
    return article_from_html(
        fetched.body,
        where=where,
        id=fetched.url,
        encoding=encoding,
        charset=fetched.charset,
        url=fetched.url,
        retrieved=fetched.day,
    )


def _articles(url: str, fetched: Fetched, reading: Reading) -> Iterator[Article]:
    kind = _kind(fetched)
    if kind.name == "html" and not kind.packings:
        yield page_of(fetched, where=url, encoding=reading.encoding)
        return
    place = Place(where=url, file=None, name=fetched.url)
    if kind.name == "feed" and not kind.packings:
        from mahdar.source.feed import articles_from_feed

        yield from articles_from_feed(fetched.body, place=place, reading=reading, base=fetched.url)
        return
    stream = cast(BinaryIO, io.BytesIO(fetched.body))
    encoding = reading.encoding or (fetched.charset if kind.name in ("text", "table") else None)
    for article in read_stream(kind, stream, place=place, reading=replace(reading, encoding=encoding)):
        yield _of_address(article, fetched)


def _of_address(article: Article, fetched: Fetched) -> Article:
    from msgspec.structs import replace as changed

    return changed(article, url=article.url or fetched.url, retrieved=article.retrieved or fetched.day)


def _kind(fetched: Fetched) -> Kind:
    """The kind of what came: by what the server says, its beginning, and its address."""
    by_name = kind_of(unquote(urlsplit(fetched.url).path))
    named = _TYPES.get(fetched.content_type)
    if fetched.content_type in _VAGUE and by_name is not None:
        return by_name
    if named in ("html", "feed", "text") or not fetched.content_type:
        root = _root(fetched.body[:65_536])
        if root in ("rss", "feed", "rdf:rdf"):
            return Kind("feed")
        if root == "html":
            return Kind("html")
    if named is None:
        raise FetchError(
            f"the server sent {fetched.content_type[:60] or 'no content type'}, which is not read"
            f" (known kinds: {known_kinds()})",
            where=fetched.url,
        )
    return Kind(named)


def _root(data: bytes) -> str | None:
    """The name of the first element, in small letters."""
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    while True:
        while data[start : start + 1].isspace():
            start += 1
        for opening, closing in _BEFORE_ROOT:
            if data.startswith(opening, start):
                end = data.find(closing, start + len(opening))
                if end < 0:
                    return None
                start = end + len(closing)
                break
        else:
            found = _NAME.match(data, start)
            return found.group(1).decode("ascii", "replace").lower() if found else None
