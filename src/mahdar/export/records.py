"""JSONL of records: what people decided is applied."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from sqlalchemy import select

from mahdar.record.judging import apply_judgements
from mahdar.store import schema
from mahdar.store.judging import judgements_of
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.export.source import Source
    from mahdar.model import Record

__all__ = ["judged_records", "write_records"]


def judged_records(source: Source) -> Iterator[tuple[int, Record]]:
    """The records of the articles that pass the filters, with the ids of the articles."""
    table = schema.articles
    query = select(table.c.id, table.c.uid).where(*source.where("articles")).order_by(table.c.id)
    for page in source.pages(query):
        found = present_records(source.connection, [row.id for row in page])
        held = judgements_of(source.connection, [row.uid for row in page])
        for row in page:
            yield row.id, apply_judgements(found[row.id], held.get(row.uid, ()))[0]


def write_records(source: Source, out: IO[bytes]) -> int:
    """Write the records, one a line; their number."""
    count = 0
    for _, record in judged_records(source):
        out.write(record.to_json() + b"\n")
        count += 1
    return count
