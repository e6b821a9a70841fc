"""Bulk statements: many rows at a time, within what both databases take."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, select

if TYPE_CHECKING:
    from sqlalchemy import BindParameter, Column, Connection, Row, Table

__all__ = ["chunks", "delete_in", "hashed", "insert_rows", "insert_tuples", "select_in", "select_keyed", "update_rows"]

#: Values in one IN list.
_AT_ONCE = 500
#: The values of an IN list, filled in when the statement runs: as part of it each would be looked at.
_SOME: BindParameter[Any] = bindparam("some_values", expanding=True)


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
    question = select(*columns).where(column.in_(_SOME))
    if source is not None:
        question = question.select_from(source)
    if where is not None:
        question = question.where(where)
    for part in chunks(values):
        yield from connection.execute(question, {_SOME.key: part}).all()


def select_keyed(connection: Connection, keys: Table, values: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of item and key from a table of keys (an item column and ``key``), for some keys.

    The keys are numbers of our own and stand in the statement itself: there are thousands.
    """
    item = next(column.name for column in keys.columns if column.name != "key")
    for part in chunks(values):
        numbers = ",".join(map(str, map(int, part)))
        found = connection.exec_driver_sql(f"SELECT {item}, key FROM {keys.name} WHERE key IN ({numbers})").all()
        yield from ((row[0], row[1]) for row in found)


def delete_in(connection: Connection, column: Column[Any], values: Iterable[Any]) -> None:
    """Delete the rows whose column is one of the values."""
    statement = delete(column.table).where(column.in_(_SOME))
    for part in chunks(values):
        connection.execute(statement, {_SOME.key: part})


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, if there are any; all rows set the same columns."""
    if not rows:
        return
    names = list(rows[0])
    insert_tuples(connection, table, names, [tuple([row[name] for name in names]) for row in rows])


def insert_tuples(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that are given as tuples of the values of some columns."""
    if not rows:
        return
    quote, mark = _dialect(connection)
    columns = f"{quote(table.name)} ({', '.join(map(quote, names))})"
    if connection.dialect.name == "postgresql":
        copy_rows(connection, columns, rows)
        return
    connection.exec_driver_sql(f"INSERT INTO {columns} VALUES ({', '.join([mark] * len(names))})", list(rows))


def copy_rows(connection: Connection, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Send rows to PostgreSQL by COPY, several times faster than INSERT; ``columns`` is ``table (a, b)``."""
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {columns} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def update_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str = "id") -> None:
    """Set the columns of rows that their key (a column) names; all rows set the same columns."""
    if not rows:
        return
    names = [name for name in rows[0] if name != key]
    quote, mark = _dialect(connection)
    assigned = ", ".join(f"{quote(name)} = {mark}" for name in names)
    statement = f"UPDATE {quote(table.name)} SET {assigned} WHERE {quote(key)} = {mark}"
    connection.exec_driver_sql(statement, [(*[row[name] for name in names], row[key]) for row in rows])


def _dialect(connection: Connection) -> tuple[Callable[[str], str], str]:
    """How names are quoted and where values go. (Compiling these statements by SQLAlchemy for
    every row costs more than the database needs to run them.)"""
    quote = connection.dialect.identifier_preparer.quote
    return quote, "?" if connection.dialect.paramstyle == "qmark" else "%s"
