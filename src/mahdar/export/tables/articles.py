"""The table of articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.columns import Column, Spec
from mahdar.store import schema

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["ARTICLES"]

_COLUMNS = (
    Column("id", "text", "id of the article"),
    Column("title", "text", "title, if the source gave one"),
    Column("text", "text", "the text as it was given: spans count its code points"),
    Column("language", "text", "ISO 639-1"),
    Column("outlet", "text", "who published it"),
    Column("agency", "text", "the agency of the dateline"),
    Column("url", "text", "where it was published"),
    Column("file", "text", "where it was read"),
    Column("external_id", "text", "the id that the source gave it"),
    Column("published", "text", "ISO date of publication that the source gave"),
    Column("day", "text", "ISO date: published, else that of the dateline, else when it was retrieved"),
    Column("version", "int", "1, or more if a text at the same address was seen before"),
    Column("group", "int", "number that exact and near duplicates share; empty: no other article is like it"),
    Column("reprint", "text", "of a group: `exact` (same text) or `near`"),
    Column("text_sha256", "text", "SHA-256 of the text, hex"),
    Column("added", "text", "UTC, when it came into the store"),
)


def _rows(source: Source) -> Iterator[dict[str, Any]]:
    table, groups = schema.articles, schema.article_groups
    query = (
        select(table, groups.c.kind.label("reprint"))
        .join(groups, groups.c.id == table.c.group_id, isouter=True)
        .where(*source.where("articles"))
        .order_by(table.c.id)
    )
    other = {"id": "uid", "group": "group_id"}
    names = [(column.name, other.get(column.name, column.name)) for column in _COLUMNS]
    for page in source.pages(query):
        for row in page:
            yield {name: getattr(row, given) for name, given in names}


ARTICLES = Spec(
    "articles", "an article, the latest version of it", _COLUMNS, _rows, lambda source: source.count("articles")
)
