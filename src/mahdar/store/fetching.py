"""What a store remembers of the pages that were fetched for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from mahdar.source.fetch import FetchState, Validators
from mahdar.store import schema
from mahdar.store.engine import reading, writing
from mahdar.store.writing import now, upsert

if TYPE_CHECKING:
    from sqlalchemy import Engine

__all__ = ["keep_state", "read_state"]


def read_state(engine: Engine) -> FetchState:
    """The validators of all pages that were read to their end."""
    table = schema.fetched
    with reading(engine) as connection:
        rows = connection.execute(select(table.c.url, table.c.etag, table.c.modified, table.c.digest))
        return FetchState(
            {row.url: Validators(etag=row.etag, last_modified=row.modified, digest=row.digest) for row in rows}
        )


def keep_state(engine: Engine, state: FetchState) -> None:
    """Write down what is new in a state since it was read."""
    rows = []
    for url in sorted(state.changed):
        known = state.get(url)
        if known is not None:
            rows.append(
                {
                    "url": url,
                    "etag": known.etag,
                    "modified": known.last_modified,
                    "digest": known.digest,
                    "at": now(),
                }
            )
    if rows:
        with writing(engine) as connection:
            upsert(connection, schema.fetched, rows, key="url")
    state.changed.clear()
