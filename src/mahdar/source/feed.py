"""RSS and Atom: the articles that a feed holds or links to.

An entry with its whole content is the article. One with a teaser only is fetched from the page
that it links to, where fetching is allowed; a feed inside an archive, or on disk without
options for fetching, never makes a request.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from msgspec.structs import replace as changed

from mahdar.errors import EmptyTextError, FetchError, FormatError, InputError, MissingLibraryError
from mahdar.model import Article
from mahdar.source.context import Place, Reading
from mahdar.source.fetch.state import Validators
from mahdar.source.fields import iso_date
from mahdar.source.html import text_of_fragment

__all__ = ["articles_from_feed"]

_ENTITY = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.I)
_END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s{0,9}>", re.I)
_TEASER = re.compile(r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\]|اقرأ المزيد|المزيد)\s*[»>]*$")

#: A summary of this many characters is the article, if nothing says that it goes on.
WHOLE = 1_200


def articles_from_feed(data: bytes, *, place: Place, reading: Reading, base: str | None = None) -> Iterator[Article]:
    """The articles of a feed; ``base`` is the address it came from.

    Entries that did not change since they were remembered are passed over; those that cannot
    be read are reported. Raises `FormatError` if this is no feed, `MissingLibraryError`
    without feedparser.
    """
    parsed = _parse(data, place.where, base)
    feed = parsed.feed
    entries = list(parsed.entries)
    if not entries and (parsed.bozo or not parsed.get("version")):
        raise FormatError("not a feed (RSS or Atom)", where=place.where)
    if entries and not _END.search(data[-4096:].replace(b"\0", b"")):
        reading.report(FormatError("the feed is cut off; its last entry is left out", where=place.where))
        entries.pop()
    outlet = _plain(feed.get("title")) or None
    language = (feed.get("language") or "").split("-")[0].lower() or None
    for number, entry in enumerate(entries, 1):
        try:
            link = urljoin(base or "", entry.get("link") or "") or None
            name = entry.get("id") or link or f"{place.name}:{number}"
            article = Article(
                text="",
                id=str(name),
                title=_plain(entry.get("title")) or None,
                published=_day(entry),
                url=link,
                outlet=outlet,
                language=language,
                file=place.file,
            )
            yield from _article(entry, article, f"{place.where}:{number}", reading)
        except InputError as error:
            reading.report(error)


def _parse(data: bytes, where: str, base: str | None) -> Any:
    try:
        import feedparser
    except ImportError:
        raise MissingLibraryError(
            "feeds need the package feedparser: pip install 'mahdar[fetch]'", where=where
        ) from None
    if _ENTITY.search(data):
        raise FormatError("the feed declares entities, which no feed needs (a bomb of entities?)", where=where)
    headers = {"content-location": base} if base else {}
    try:
        return feedparser.parse(io.BytesIO(data), response_headers=headers)
    except (ValueError, RecursionError, KeyError, IndexError, AttributeError, TypeError, LookupError) as error:
        reason = " ".join(str(error).split())[:100]
        raise FormatError(f"the feed cannot be parsed ({type(error).__name__}: {reason})", where=where) from None


def _article(entry: Any, article: Article, where: str, reading: Reading) -> Iterator[Article]:
    """The article of one entry, or none if nothing changed."""
    digest = _digest(entry)
    fetcher = reading.fetcher if reading.depth == 0 else None
    key = article.url or article.id or where
    known = fetcher.state.get(key) if fetcher else None
    if known is not None and known.digest == digest:
        return
    text, whole = _text(entry)
    validators = Validators()
    if whole or not article.url:
        if not text:
            raise EmptyTextError("an entry without text and without a link", where=where)
        yield changed(article, text=text)
    elif fetcher is None:
        raise FetchError(f"only a teaser; the article is at {article.url}, which was not fetched", where=where)
    else:
        from mahdar.source.pages import page_of

        fetched = fetcher.get(article.url)
        if fetched is not None:
            validators = fetched.validators
            yield _merged(page_of(fetched, where=article.url, encoding=reading.encoding), article)
        elif known is not None:
            validators = known
    if fetcher is not None:
        fetcher.state.remember(key, replace(validators, digest=digest))


def _merged(page: Article, entry: Article) -> Article:
    """The article of the page, with what only the entry says."""
    return changed(
        page,
        id=entry.id,
        title=page.title or entry.title,
        published=page.published or entry.published,
        outlet=page.outlet or entry.outlet,
        language=page.language or entry.language,
        file=entry.file,
    )


def _text(entry: Any) -> tuple[str, bool]:
    """The text of an entry, and whether it is the whole article."""
    for content in entry.get("content") or ():
        text = _of_markup(content)
        if text:
            return text, _TEASER.search(text[-40:]) is None
    text = _of_markup(entry.get("summary_detail") or {"value": entry.get("summary")})
    return text, len(text) >= WHOLE and _TEASER.search(text[-40:]) is None


def _of_markup(content: Any) -> str:
    value = content.get("value") or ""
    return value.strip() if content.get("type") == "text/plain" else text_of_fragment(value)


def _plain(markup: Any) -> str:
    return " ".join(text_of_fragment(markup).split()) if isinstance(markup, str) else ""


def _day(entry: Any) -> str | None:
    """The day of an entry as its outlet wrote it, not as it is in UTC."""
    for key in ("published", "updated", "created"):
        raw, parsed = _value(entry, key), _value(entry, f"{key}_parsed")
        if not isinstance(raw, str):
            continue
        try:
            return iso_date(raw)
        except FormatError:
            pass
        try:
            return parsedate_to_datetime(raw).date().isoformat()
        except (ValueError, TypeError, IndexError):
            pass
        if parsed:
            return f"{parsed.tm_year:04d}-{parsed.tm_mon:02d}-{parsed.tm_mday:02d}"
    return None


def _value(entry: Any, key: str) -> Any:
    """What an entry has itself: feedparser gives ``published`` for an ``updated`` that is missing."""
    return entry[key] if key in entry else None  # noqa: SIM401 - its get is what does that


def _digest(entry: Any) -> str:
    contents = [content.get("value") for content in entry.get("content") or ()]
    parts = [_value(entry, key) for key in ("id", "link", "title", "updated", "published", "summary")]
    return hashlib.sha256("\0".join(str(part) for part in (*parts, *contents)).encode("utf-8", "replace")).hexdigest()
