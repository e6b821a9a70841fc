"""The index of words: what full-text search looks into.

Two indices, one of whole articles (title and text) and one of statements. Each holds the
folded words of a text, one after another, in two forms:

- ``words``: the folded word as written, with its proclitics (``والرئيس``);
- ``roots``: the word without whatever could be a proclitic (`root`), so that a phrase is
  found whatever is attached to its words.

On SQLite they are FTS5 tables without content, whose rowid is the id of the article or
statement; rows of what was deleted stay behind and lead nowhere (ids are never used
again) until `rebuild`. On PostgreSQL they are tables of tsvectors, made from the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mahdar.document.normalise import fold

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["INDICES", "index_rows", "make_index", "root", "words_of"]

#: Indices and what their rows are ids of.
INDICES = {"article_words": "articles", "statement_words": "statements"}

_WORD = re.compile(r"[^\W_]+")
_PROCLITICS = "وفبكل"


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def root(word: str) -> str:
    """A folded word without anything that could be a proclitic: و ف ب ك ل and ال, again and again.

    At least three letters stay. Every word with proclitics has the root of the word without
    them: ``وللرئيس``, ``الرئيس`` and ``رئيس`` give ``رئيس``; ``وزير`` and ``الوزير`` give
    ``زير``. It is no word, only a key; different words may share it (بيان and كيان).
    """
    while len(word) > 3:
        if len(word) > 4 and word.startswith("ال"):
            word = word[2:]
        elif len(word) > 4 and word.startswith("لل"):
            word = word[2:]
        elif word[0] in _PROCLITICS:
            word = word[1:]
        else:
            break
    return word


def make_index(connection: Connection) -> None:
    """Make the empty indices."""
    for name in INDICES:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5("
                "words, roots, content='', tokenize=\"unicode61 remove_diacritics 0\")"
            )
        else:
            connection.exec_driver_sql(
                f"CREATE TABLE {name} (id bigint PRIMARY KEY REFERENCES {INDICES[name]} (id) ON DELETE CASCADE,"
                " words tsvector NOT NULL)"
            )
            connection.exec_driver_sql(f"CREATE INDEX ix_{name} ON {name} USING gin (words)")


def index_rows(connection: Connection, name: str, rows: Iterable[tuple[int, str]]) -> None:
    """Add texts to an index; ``rows`` are ids and texts."""
    if connection.dialect.name == "sqlite":
        prepared = []
        for number, text in rows:
            words = words_of(text)
            prepared.append((number, " ".join(words), " ".join(map(root, words))))
        if prepared:
            connection.exec_driver_sql(f"INSERT INTO {name} (rowid, words, roots) VALUES (?, ?, ?)", prepared)
        return
    from sqlalchemy import text as sql

    batch = [{"id": number, "words": " ".join(words_of(text))} for number, text in rows]
    if batch:
        connection.execute(sql(f"INSERT INTO {name} (id, words) VALUES (:id, to_tsvector('simple', :words))"), batch)
