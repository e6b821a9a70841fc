"""Tables as Apache Arrow and as Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from mahdar.errors import OutputError
from mahdar.export.columns import Spec

if TYPE_CHECKING:
    import pyarrow as pa

    from mahdar.export.source import Source

__all__ = ["arrow_schema", "batches", "need_pyarrow", "write_parquet"]

#: Rows in one batch, and in one row group of a Parquet file.
ROWS = 2_000


def need_pyarrow() -> Any:
    """The library, or an error that says how to get it."""
    try:
        import pyarrow
    except ImportError:
        raise OutputError("this needs the library 'pyarrow' (pip install 'mahdar[parquet]')") from None
    return pyarrow


def arrow_schema(spec: Spec) -> pa.Schema:
    """The columns of a table as Arrow has them."""
    pa = need_pyarrow()
    types = {
        "text": pa.string(),
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "texts": pa.list_(pa.string()),
    }
    return pa.schema([pa.field(column.name, types[column.type]) for column in spec.columns])


def batches(source: Source, spec: Spec) -> Iterator[pa.RecordBatch]:
    """The rows of a table, some hundreds or thousands at a time."""
    pa = need_pyarrow()
    schema = arrow_schema(spec)
    rows = spec.rows(source)
    while some := list(islice(rows, ROWS)):
        yield pa.RecordBatch.from_pylist([_clean(row) for row in some], schema=schema)


def write_parquet(source: Source, spec: Spec, out: IO[bytes]) -> int:
    """Write a table; the number of its rows."""
    need_pyarrow()
    from pyarrow import parquet

    count = 0
    with parquet.ParquetWriter(out, arrow_schema(spec), compression="zstd") as writer:
        for batch in batches(source, spec):
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _clean(row: dict[str, Any]) -> dict[str, Any]:
    """Lone surrogates, which UTF-8 does not have, become question marks."""
    return {name: _encodable(value) if isinstance(value, str) else value for name, value in row.items()}


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
