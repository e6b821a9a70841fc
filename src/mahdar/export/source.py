"""What exports read from: one state of a store, in streams.

Nothing is held that grows with the store: rows come in pages of `PAGE`, what belongs to
them is fetched page by page.
"""

from __future__ import annotations

import contextlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.store import schema
from mahdar.store.engine import reading
from mahdar.store.filters import Filters

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Engine, Row, Select

    from mahdar.model import Span

__all__ = ["PAGE", "Source", "item_id", "open_source", "quotation", "spans_of"]

#: Rows that are in memory at a time.
PAGE = 500

#: Values in one IN (…); SQLite allows 32,766, older builds 999.
_MOST = 900


@contextlib.contextmanager
def open_source(engine: Engine, filters: Filters | None = None) -> Iterator[Source]:
    """One state of the store, whatever is written meanwhile."""
    with reading(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield Source(connection, filters or Filters())


class Source:
    """A connection and the filters that hold."""

    def __init__(self, connection: Connection, filters: Filters) -> None:
        self.connection = connection
        self.filters = filters
        self._conditions: dict[str, list[ColumnElement[bool]]] = {}

    def where(self, item: str) -> list[ColumnElement[bool]]:
        """The conditions of the filters on a table of `mahdar.store.schema`."""
        if item not in self._conditions:
            self._conditions[item] = self.filters.conditions(self.connection, item)
        return self._conditions[item]

    def count(self, item: str, *more: ColumnElement[bool]) -> int:
        """The number of rows of a table that pass the filters."""
        table = getattr(schema, item)
        query = select(func.count()).select_from(table).where(*self.where(item), *more)
        return int(self.connection.execute(query).scalar_one())

    def pages(self, query: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
        """The rows of a query, some hundreds at a time."""
        found = self.connection.execute(query.execution_options(yield_per=PAGE))
        try:
            yield from found.partitions()
        finally:
            found.close()

    def fetch(self, query: Callable[[list[Any]], Select[Any]], values: Iterable[Any]) -> Iterator[Row[Any]]:
        """The rows of a query that is made from a list of values, asked in portions.

        A portion comes in the order of the query; give the values sorted if order matters.
        """
        given = list(dict.fromkeys(values))
        for start in range(0, len(given), _MOST):
            yield from self.connection.execute(query(given[start : start + _MOST]))

    def by(
        self, name: str, query: Callable[[list[Any]], Select[Any]], values: Iterable[Any]
    ) -> dict[Any, list[Row[Any]]]:
        """The same rows by the value of one of their columns."""
        groups: dict[Any, list[Row[Any]]] = defaultdict(list)
        for row in self.fetch(query, values):
            groups[getattr(row, name)].append(row)
        return groups

    def articles(self, ids: Iterable[int]) -> dict[int, Row[Any]]:
        """Articles by id, with their texts."""
        table = schema.articles
        return {row.id: row for row in self.fetch(lambda some: select(table).where(table.c.id.in_(some)), ids)}


def spans_of(value: str) -> list[Span]:
    """The spans that a column holds as JSON: one span or a list of them."""
    found = json.loads(value)
    if found and isinstance(found[0], int):
        return [(found[0], found[1])]
    return [(start, end) for start, end in found]


def quotation(text: str, spans: Iterable[Span]) -> str:
    """The words of a text at spans, put together with an ellipsis."""
    return " … ".join(text[start:end] for start, end in spans)


def item_id(uid: str, local: str) -> str:
    """The id of an item of an article, as ``mahdar judge`` takes it: ``a0123456789abcdef:s3``."""
    return f"{uid}:{local}"
