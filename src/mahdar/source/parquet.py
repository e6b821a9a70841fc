"""Parquet: one article a row, read in batches of rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from mahdar.errors import FormatError, InputError, MissingLibraryError, TooLargeError
from mahdar.model import Article
from mahdar.source.columns import choose_columns
from mahdar.source.context import Place, Reading
from mahdar.source.fields import article_from_keys
from mahdar.source.streams import EXPANSION, FREE_BYTES, seekable

__all__ = ["articles_from_parquet"]

#: Rows that are in memory at a time.
BATCH = 256

#: The most that one group of rows may become when it is decompressed.
MAX_GROUP_BYTES = 4 * 1024 * 1024 * 1024

#: Limits of the description at the end of the file, which is read as a whole.
_DESCRIPTION = {"thrift_string_size_limit": 64 * 1024 * 1024, "thrift_container_size_limit": 1_000_000}


def articles_from_parquet(stream: BinaryIO, *, place: Place, reading: Reading) -> Iterator[Article]:
    """The articles of a Parquet file; only the columns that are needed are read.

    Raises `FormatError` for a damaged file or one without a column for the text,
    `TooLargeError` for a bomb, `MissingLibraryError` without pyarrow.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingLibraryError(
            "Parquet needs the package pyarrow: pip install 'mahdar[parquet]'", where=place.where
        ) from None
    # pyarrow.lib.ArrowException is the base of most, but some errors are those of Python.
    broken = (pyarrow.lib.ArrowException, OSError, ValueError, KeyError, IndexError, OverflowError, MemoryError)
    with seekable(stream, place.where) as file:
        size = file.seek(0, 2)
        file.seek(0)
        try:
            table = pyarrow.parquet.ParquetFile(file, pre_buffer=False, **_DESCRIPTION)
            names = [str(name) for name in table.schema_arrow.names]
        except broken as error:
            raise FormatError(f"not a whole Parquet file ({_reason(error)})", where=place.where) from None
        chosen = choose_columns(names, reading.columns, where=place.where)
        used = [names[index] for index in dict.fromkeys(chosen.values())]
        keys = {key: names[index] for key, index in chosen.items()}
        first = 1
        for group in range(table.num_row_groups):
            try:
                rows = table.metadata.row_group(group).num_rows
                _check_group(table.metadata.row_group(group), size, place.where)
                batches = table.iter_batches(batch_size=BATCH, row_groups=[group], columns=used, use_threads=False)
                yield from _rows(batches, keys, first, place, reading)
            except TooLargeError as error:
                reading.report(error)
            except broken as error:
                reading.report(FormatError(f"damaged rows, group {group + 1} ({_reason(error)})", where=place.where))
            first += max(rows, 0)


def _rows(
    batches: Iterator[Any], keys: dict[str, str], number: int, place: Place, reading: Reading
) -> Iterator[Article]:
    for batch in batches:
        for index in range(batch.num_rows):
            where = f"{place.where}:{number}"
            try:
                data = {key: _value(batch.column(name)[index], key, where) for key, name in keys.items()}
                yield article_from_keys(data, where=where, file=place.file, id=f"{place.name}:{number}")
            except InputError as error:
                reading.report(error)
            number += 1


def _value(cell: Any, key: str, where: str) -> Any:
    """The value of a cell as JSON would have it: days and times in ISO form."""
    try:
        value = cell.as_py()
    except (UnicodeDecodeError, ValueError, OverflowError) as error:
        raise FormatError(f"the column for {key!r} holds what cannot be read ({_reason(error)})", where=where) from None
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def _check_group(group: Any, size: int, where: str) -> None:
    declared = group.total_byte_size
    if declared > MAX_GROUP_BYTES or (declared > FREE_BYTES and declared > EXPANSION * size):
        raise TooLargeError(
            f"a group of rows of {declared:,} bytes in a file of {size:,}: a decompression bomb?", where=where
        )


def _reason(error: BaseException) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__
