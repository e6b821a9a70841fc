"""Web pages: the article's own words, without menus and scripts.

With the optional extra ``html`` the main text is found by trafilatura. Without it a plain
reading takes the paragraphs of the article (or of the page) and leaves out what HTML marks
as navigation, header, footer or aside. What the page says about itself (title, date, outlet,
address, language) is read in the same way in both cases, from its metadata only; where they
give no date, htmldate looks for one in the rest of the page's markup and in its address.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from mahdar.errors import EmptyTextError, FormatError
from mahdar.model import Article
from mahdar.source.decode import check_encoding, decode
from mahdar.source.fields import iso_date

__all__ = ["article_from_html", "text_of_fragment"]

# fmt: off
# A form is not dropped: pages of many ministries are one form from top to bottom.
_DROPPED = frozenset((
    "script", "style", "nav", "header", "footer", "aside", "button", "noscript", "template",
    "select", "svg", "iframe", "title", "figcaption", "head", "menu", "dialog",
))
_IN_HEAD = frozenset((
    "head", "title", "meta", "link", "base", "script", "style", "noscript", "template",
))
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
))
_BLOCKS = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "div", "section", "article",
    "main", "td", "th", "tr", "table", "ul", "ol", "dl", "dt", "dd", "figure", "pre", "body",
    "address",
))
# fmt: on
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "pubdate",
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
#: Characters that the parser gets at a time, the most that may stay open between two times
#: (pictures are written into pages), and the most of it that is read at the end of the page.
_CHUNK = 64 * 1024
_MAX_OPEN = 4 * 1024 * 1024
_MAX_LEFT = 4 * 1024

#: Elements that may be open at a time; the parsers of browsers stop at 512 too.
_MAX_DEPTH = 512
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def article_from_html(
    data: bytes,
    *,
    where: str,
    file: str | None = None,
    id: str | None = None,
    encoding: str | None = None,
    charset: str | None = None,
    url: str | None = None,
    retrieved: str | None = None,
) -> Article:
    """The article in one HTML page.

    The encoding is the byte order mark's, the one named, the one that the page declares,
    the ``charset`` that came with it, or UTF-8. ``url`` and ``retrieved`` (an ISO date) are
    the address and the day of a page that was fetched. Raises `EmptyTextError` if the page
    has no running text.
    """
    page = decode(data, where=where, encoding=encoding or _declared(data) or _known(charset))
    reading = _Reading()
    reading.take(page, where)
    text = _main_text(page) or reading.text()
    if not text:
        raise EmptyTextError("no running text in the page", where=where)
    address = url or reading.url
    return Article(
        text=text,
        id=id,
        title=reading.title(),
        published=reading.published() or _found_date(page, address, retrieved),
        url=address,
        outlet=reading.meta.get("og:site_name"),
        language=reading.language,
        file=file,
        retrieved=retrieved,
    )


def text_of_fragment(markup: str) -> str:
    """The paragraphs in a piece of HTML, as feeds carry it; empty if there is no text."""
    reading = _Reading()
    reading.take(markup, None)
    return reading.text()


def _declared(data: bytes) -> str | None:
    """The encoding that the page declares in its first kilobytes, if Python knows it."""
    found = _CHARSET.search(data[:4096])
    if not found:
        return None
    return _known(found.group(1).decode("ascii"))


def _known(name: str | None) -> str | None:
    """The name of an encoding if Python knows it as one for text."""
    try:
        check_encoding(name or "")
    except FormatError:
        return None
    # A declaration that ASCII could be read in is no UTF-16, whatever it says.
    return None if not name or name.lower().startswith("utf-16") else name


def _main_text(page: str) -> str | None:
    """The main text as trafilatura finds it, or None without trafilatura."""
    try:
        from trafilatura import extract
    except ImportError:
        return None
    try:
        found = extract(page, include_comments=False, include_tables=False)
    except Exception:  # whatever a page does to its parsers, the plain reading is left
        return None
    return found if isinstance(found, str) else None


def _found_date(page: str, url: str | None, latest: str | None) -> str | None:
    """The date that htmldate finds, not after ``latest``; None without htmldate.

    Its extensive search is off: it takes any date in the page for that of publication.
    """
    try:
        from htmldate import find_date
    except ImportError:
        return None
    try:
        found = find_date(page, url=url, extensive_search=False, original_date=True, max_date=latest)
    except Exception:  # as above
        return None
    return found if isinstance(found, str) else None


class _Reading(HTMLParser):
    """Collects metadata and the text of blocks from a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.url: str | None = None
        self.language: str | None = None
        self._titles: dict[str, str] = {}
        self._open: list[str] = []
        self._block: list[str] = []
        self._kind = ""
        self._blocks: list[tuple[bool, str, str]] = []
        self._title_tag: str | None = None
        self._title: list[str] = []

    def take(self, page: str, where: str | None) -> None:
        """Read a page; raises `FormatError` for a tag or a comment that never ends.

        The parser of the standard library looks at what is not closed again and again, for
        each ``<`` in it: so what is left open is kept short, and not closed by force.
        """
        for start in range(0, len(page), _CHUNK):
            self.feed(page[start : start + _CHUNK])
            if len(self.rawdata) > _MAX_OPEN:
                raise FormatError(f"a tag or comment that is open for {_MAX_OPEN:,} characters: not HTML", where=where)
        if len(self.rawdata) <= _MAX_LEFT:
            self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "head" in self._open and tag not in _IN_HEAD:
            self._open.remove("head")
        if tag == "meta":
            self._take_meta(given)
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.url = given.get("href") or self.url
        elif tag == "html":
            self.language = given.get("lang", "").split("-")[0].lower() or None
        elif tag == "time" and "datetime" in given:
            self.meta.setdefault("time", given["datetime"])
        if tag == "br":
            self._block.append("\n")
        if tag in _BLOCKS:
            self._end_block()
            self._kind = tag
        if tag in ("title", "h1") and tag not in self._titles:
            self._title_tag, self._title = tag, []
        if tag not in _VOID and len(self._open) < _MAX_DEPTH:
            if tag in ("p", "li") and self._open and self._open[-1] == tag:
                self._open.pop()
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._title_tag:
            self._titles[tag] = _SPACE.sub(" ", "".join(self._title)).strip()
            self._title_tag = None
        if tag in _BLOCKS:
            self._end_block()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._title_tag:
            self._title.append(data)
        if not _DROPPED.intersection(self._open):
            self._block.append(_SPACE.sub(" ", data))

    def _take_meta(self, given: dict[str, str]) -> None:
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        content = given.get("content", "").strip()
        if name and content:
            self.meta.setdefault(name, content)

    def _end_block(self) -> None:
        lines = (line.strip() for line in "".join(self._block).split("\n"))
        text = "\n".join(_SPACE.sub(" ", line) for line in lines if line)
        if text:
            inside = "article" in self._open or "main" in self._open
            self._blocks.append((inside, self._kind, text))
        self._block, self._kind = [], ""

    def title(self) -> str | None:
        """The headline: what the page gives to those who share it, its h1, its title."""
        return self.meta.get("og:title") or self._titles.get("h1") or self._titles.get("title")

    def published(self) -> str | None:
        """The date of publication if the metadata has one in ISO form."""
        for name in (*_DATES, "time"):
            if name in self.meta:
                try:
                    return iso_date(self.meta[name])
                except FormatError:
                    continue
        return None

    def text(self) -> str:
        """The paragraphs of the article, or of the page, or else all its blocks."""
        self._end_block()
        inside = [block for block in self._blocks if block[0]] or self._blocks
        paragraphs = [block for block in inside if block[1] in ("p", "blockquote")]
        return "\n".join(block[2] for block in paragraphs or inside)
