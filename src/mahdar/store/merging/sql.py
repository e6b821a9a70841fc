"""Bulk statements: many rows at a time, within what both databases take."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, select, update

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Row, Table

__all__ = ["chunks", "delete_in", "hashed", "insert_rows", "select_in", "update_rows"]

#: Values in one IN list.
_AT_ONCE = 500


def hashed(text: str) -> int:
    """A key as a positive 63-bit number, the same everywhere."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Lists of at most `_AT_ONCE` values."""
    rest = iter(values)
    while part := list(islice(rest, _AT_ONCE)):
        yield part


def select_in(
    connection: Connection,
    columns: Sequence[Any],
    column: Any,
    values: Iterable[Any],
    *,
    source: Any = None,
    where: Any = None,
) -> Iterator[Row[Any]]:
    """Rows whose ``column`` is one of the values; ``source`` is a join to take them from."""
    for part in chunks(values):
        question = select(*columns).where(column.in_(part))
        if source is not None:
            question = question.select_from(source)
        if where is not None:
            question = question.where(where)
        yield from connection.execute(question)


def delete_in(connection: Connection, column: Column[Any], values: Iterable[Any]) -> None:
    """Delete the rows whose column is one of the values."""
    for part in chunks(values):
        connection.execute(delete(column.table).where(column.in_(part)))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, if there are any."""
    if rows:
        connection.execute(table.insert(), list(rows))


def update_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str = "id") -> None:
    """Set the columns of rows that their key (a column) names; all rows set the same columns."""
    if not rows:
        return
    names = [name for name in rows[0] if name != key]
    statement = (
        update(table).where(table.c[key] == bindparam("_key")).values({name: bindparam(f"_{name}") for name in names})
    )
    connection.execute(statement, [{"_key": row[key], **{f"_{name}": row[name] for name in names}} for row in rows])
