"""Tables of a store for data frames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mahdar.errors import OutputError
from mahdar.export.arrow import arrow_schema, batches, need_pyarrow
from mahdar.export.source import open_source
from mahdar.export.tables import specs

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from sqlalchemy import Engine

    from mahdar.export.columns import Column
    from mahdar.store.filters import Filters

__all__ = ["Table"]


class Table:
    """A table of a store: its rows as dicts, or as a data frame.

    Nothing is read before it is asked for; every asking reads the store as it is then. ``len``
    counts the rows.
    """

    def __init__(self, engine: Engine, name: str, filters: Filters | None = None) -> None:
        self._engine = engine
        self._spec = specs((name,))[0]
        self._filters = filters

    def __repr__(self) -> str:
        return f"<table {self.name}>"

    @property
    def name(self) -> str:
        """The name of the table."""
        return self._spec.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """Name, type and meaning of each column."""
        return self._spec.columns

    def __iter__(self) -> Iterator[dict[str, Any]]:
        with open_source(self._engine, self._filters) as source:
            yield from self._spec.rows(source)

    def __len__(self) -> int:
        with open_source(self._engine, self._filters) as source:
            if self._spec.counted is not None:
                return self._spec.counted(source)
            return sum(1 for _ in self._spec.rows(source))

    def to_arrow(self) -> pa.Table:
        """The rows as a `pyarrow.Table`; lists of texts are lists. Raises `OutputError` without pyarrow."""
        pa = need_pyarrow()
        with open_source(self._engine, self._filters) as source:
            return pa.Table.from_batches(batches(source, self._spec), schema=arrow_schema(self._spec))

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a `pandas.DataFrame`; empty cells are missing. Raises `OutputError` without pandas."""
        try:
            import pandas  # noqa: F401
        except ImportError:
            raise OutputError("this needs the library 'pandas' (pip install 'mahdar[dataframes]')") from None
        frame: pd.DataFrame = self.to_arrow().to_pandas()
        return frame

    def to_polars(self) -> pl.DataFrame:
        """The rows as a `polars.DataFrame`. Raises `OutputError` without polars."""
        try:
            import polars
        except ImportError:
            raise OutputError("this needs the library 'polars' (pip install 'mahdar[dataframes]')") from None
        frame = polars.from_arrow(self.to_arrow())
        assert isinstance(frame, polars.DataFrame)
        return frame
