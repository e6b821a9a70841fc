"""mahdar (محضر): reads Arabic diplomatic news and keeps the record, with the words that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar._version import __version__
from mahdar.errors import MahdarError
from mahdar.model import Article, Record

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from mahdar.store import Store

__all__ = ["Article", "MahdarError", "Record", "__version__", "open_store", "read", "read_many"]


def read(
    text: str,
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    file: str | None = None,
) -> Record:
    """The record of one article.

    ``text`` is the article as it was published; every span of the record counts its
    code points. ``published`` is the ISO date of publication (a time after it is left
    out), against which "today" is read where the text has no dateline. ``language``
    insists on a language pack. Raises an `mahdar.errors.InputError` if the text cannot be
    read: `FormatError` if it is no string, or ``published`` no date.
    """
    from mahdar.pipeline import read_article

    article = Article(text=text, id=id, title=title, published=published, url=url, outlet=outlet, file=file)
    return read_article(article, language=language)


def read_many(
    articles: Iterable[Article],
    *,
    workers: int = 1,
    language: str | None = None,
    on_error: Callable[[Article, MahdarError], None] | None = None,
) -> Iterator[Record]:
    """The records of many articles, in the order of the articles.

    With ``workers`` above one, that many processes read in parallel. An article that
    cannot be read is handed to ``on_error`` with its error and left out; without
    ``on_error`` the error is raised.
    """
    from mahdar.batch import read_all

    return read_all(articles, workers=workers, language=language, on_error=on_error)


def open_store(url: str | os.PathLike[str], *, create: bool = True) -> Store:
    """The store at an address: a file (``store.db``) or ``postgresql+psycopg://USER@HOST/DATABASE``.

    A store that is not there yet is made, unless ``create`` is false: then a misspelt path
    raises `mahdar.errors.StoreUrlError`. Raises an `mahdar.errors.StoreError`.
    """
    from mahdar.store import open_store as opened

    return opened(url, create=create)
