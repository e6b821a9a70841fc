"""The store as its users see it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mahdar.store import schema
from mahdar.store.adding import AddReport, add_articles
from mahdar.store.engine import open_engine, reading
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from sqlalchemy import Engine

    from mahdar.errors import MahdarError
    from mahdar.model import Article, Record

__all__ = ["Store", "open_store"]

#: Records taken from the database at a time.
_PAGE = 200


def open_store(url: str | os.PathLike[str], *, create: bool = True) -> Store:
    """The store at an address: a file (``store.db``), ``sqlite:///PATH`` or
    ``postgresql+psycopg://USER@HOST/DATABASE``.

    A store that is not there yet is made, unless ``create`` is false; an older one is
    brought up to date. Raises `mahdar.errors.StoreUrlError`, `StoreVersionError` (made by a
    newer version, or something else) or another `StoreError`.
    """
    return Store(open_engine(url, create=create))


class Store:
    """Articles, their records, and what they say together. Made by `open_store`.

    A context manager: leaving the block closes its connections.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, for questions of your own (the tables are in `mahdar.store.schema`)."""
        return self._engine

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def add(
        self,
        articles: Iterable[Article],
        *,
        workers: int = 1,
        language: str | None = None,
        on_error: Callable[[Article, MahdarError], None] | None = None,
        on_progress: Callable[[AddReport], None] | None = None,
    ) -> AddReport:
        """Read articles, merge them with what is there and keep them.

        An article whose text, title, date, outlet and url are in the store is known and left
        alone; one with the url (or else the file and id) of another is its new version. What
        cannot be read goes to ``on_error``, or is raised. ``on_progress`` gets the counts so
        far after every batch.
        """
        return add_articles(
            self._engine,
            articles,
            workers=workers,
            language=language,
            on_error=on_error,
            on_progress=on_progress,
        )

    def __len__(self) -> int:
        """The number of articles, of each its latest version."""
        with reading(self._engine) as connection:
            count = connection.execute(
                select(func.count()).select_from(schema.articles).where(schema.articles.c.latest)
            ).scalar()
        return int(count or 0)

    def records(self) -> Iterator[Record]:
        """The present record of every article, in the order in which they were added."""
        last = 0
        while True:
            with reading(self._engine) as connection:
                numbers = (
                    connection.execute(
                        select(schema.articles.c.id)
                        .where(schema.articles.c.latest, schema.articles.c.id > last)
                        .order_by(schema.articles.c.id)
                        .limit(_PAGE)
                    )
                    .scalars()
                    .all()
                )
                found = present_records(connection, numbers)
            if not numbers:
                return
            for number in numbers:
                yield found[number]
            last = numbers[-1]
