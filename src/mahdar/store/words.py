"""The index of words: what full-text search looks into.

One index for each kind of item that can be searched: articles (title and text), reports (the
words that tell of an engagement, its place, the states of its parties), statements (what was said) and positions
(their target). Each holds the stems (`mahdar.store.stems`) of these words in order, ``words``,
and those of the names of who is in the item, Arabic and English, ``who``; no phrase runs from
one into the other.

On SQLite they are FTS5 tables without content, on PostgreSQL tables of tsvectors; both are made
from the same stems at the same positions, so that the same query finds the same items. Texts of
more than `MAX_WORDS` words are indexed up to there: the positions of a tsvector end at 16,383.

An index is made from the rows of items, when they are written, when they are deleted and when
it is made anew, by the same queries (`_TEXTS`); ``settings`` says with which edition of stems.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, text

from mahdar.store import schema
from mahdar.store.asking.states import state_name
from mahdar.store.stems import edition, stems

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["INDICES", "MAX_WORDS", "index_articles", "is_current", "make_index", "rebuild", "unindex_articles"]

#: Indices and what their rows are ids of.
INDICES = {
    "article_words": "articles",
    "report_words": "reports",
    "statement_words": "statements",
    "position_words": "positions",
}

#: Words of an item that are indexed, and of the names in it.
MAX_WORDS = 14_000
_MAX_NAMES = 1_000
#: Bytes of one item's stems: a tsvector holds less than 1 MiB.
_MAX_BYTES = 700_000
#: Positions between the words and the names: more than any phrase has.
_GAP = 1_000

_BATCH = 500

_Text = tuple[int, str, str]


def make_index(connection: Connection) -> None:
    """Make the empty indices."""
    for name, table in INDICES.items():
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, who, content='',"
                ' tokenize="unicode61 remove_diacritics 0")'
            )
        else:
            connection.exec_driver_sql(
                f"CREATE TABLE {name} (id bigint PRIMARY KEY REFERENCES {table} (id) ON DELETE CASCADE,"
                " words tsvector NOT NULL)"
            )
            connection.exec_driver_sql(f"CREATE INDEX ix_{name} ON {name} USING gin (words) WITH (fastupdate = off)")
    _say_edition(connection)


def is_current(connection: Connection) -> bool:
    """Whether the index was made with the present stems."""
    table = schema.settings
    made = connection.execute(select(table.c.value).where(table.c.name == "search")).scalar()
    return made == edition()


def index_articles(connection: Connection, article_ids: Sequence[int]) -> None:
    """Index latest versions of articles and all their items, whose rows are written."""
    if not article_ids:
        return
    if not is_current(connection):
        rebuild(connection)
        return
    _each(connection, article_ids, _insert)


def unindex_articles(connection: Connection, article_ids: Sequence[int]) -> None:
    """Take articles and their items out of the index, before their rows are deleted or changed."""
    if not article_ids:
        return
    if not is_current(connection):  # what is in the index could not be told from the rows
        rebuild(connection)
    _each(connection, article_ids, _remove)


def rebuild(connection: Connection) -> None:
    """Make the whole index anew from the rows of the store."""
    for name in INDICES:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
        else:
            connection.exec_driver_sql(f"DELETE FROM {name}")
    _say_edition(connection)
    last = 0
    while True:
        table = schema.articles
        numbers = (
            connection.execute(
                select(table.c.id).where(table.c.latest, table.c.id > last).order_by(table.c.id).limit(_BATCH)
            )
            .scalars()
            .all()
        )
        if not numbers:
            return
        _each(connection, numbers, _insert)
        last = numbers[-1]


def _say_edition(connection: Connection) -> None:
    table = schema.settings
    connection.execute(delete(table).where(table.c.name == "search"))
    connection.execute(table.insert().values(name="search", value=edition()))


def _each(
    connection: Connection, article_ids: Sequence[int], do: Callable[[Connection, str, list[_Text]], None]
) -> None:
    for start in range(0, len(article_ids), _BATCH):
        batch = list(article_ids[start : start + _BATCH])
        names = _names(connection, batch)
        for index, texts in _TEXTS.items():
            if rows := list(texts(connection, batch, names)):
                do(connection, index, rows)


def _insert(connection: Connection, index: str, rows: list[_Text]) -> None:
    if connection.dialect.name == "sqlite":
        prepared = [(number, *map(" ".join, _cut(words, who))) for number, words, who in rows]
        connection.exec_driver_sql(f"INSERT INTO {index} (rowid, words, who) VALUES (?, ?, ?)", prepared)
        return
    values = [{"id": number, "words": _vector(*_cut(words, who))} for number, words, who in rows]
    connection.execute(text(f"INSERT INTO {index} (id, words) VALUES (:id, CAST(:words AS tsvector))"), values)


def _remove(connection: Connection, index: str, rows: list[_Text]) -> None:
    if connection.dialect.name == "sqlite":
        prepared = [(number, *map(" ".join, _cut(words, who))) for number, words, who in rows]
        connection.exec_driver_sql(
            f"INSERT INTO {index} ({index}, rowid, words, who) VALUES ('delete', ?, ?, ?)", prepared
        )
        return
    connection.execute(text(f"DELETE FROM {index} WHERE id = :id"), [{"id": row[0]} for row in rows])


def _cut(words: str, who: str) -> tuple[list[str], list[str]]:
    """The stems that are indexed."""
    found, names = stems(words)[:MAX_WORDS], stems(who)[:_MAX_NAMES]
    size = 0
    for number, one in enumerate(found):
        size += len(one.encode()) + 4
        if size > _MAX_BYTES:
            return found[:number], names
    return found, names


def _vector(words: list[str], names: list[str]) -> str:
    """A tsvector as text: stems (of letters and digits only) and their positions."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words, 1):
        found[word].append(place)
    for place, word in enumerate(names, len(words) + _GAP):
        found[word].append(place)
    return " ".join(f"'{word}':{','.join(map(str, places))}" for word, places in found.items())


# -- the words of items -------------------------------------------------------------------


def _names(connection: Connection, article_ids: list[int]) -> dict[int, str]:
    """The names of entities of articles, Arabic and English, by their ids in article_entities."""
    table = schema.article_entities
    rows = connection.execute(
        select(table.c.id, table.c.name, table.c.name_en).where(table.c.article_id.in_(article_ids))
    )
    return {number: f"{name} {english or ''}" for number, name, english in rows}


def _articles(connection: Connection, article_ids: list[int], names: dict[int, str]) -> Iterator[_Text]:
    people = schema.article_entities
    who: dict[int, list[str]] = defaultdict(list)
    rows = connection.execute(
        select(people.c.article_id, people.c.name_en)
        .where(people.c.article_id.in_(article_ids), people.c.name_en.is_not(None))
        .order_by(people.c.id)
    )
    for number, english in rows:
        who[number].append(english)
    table = schema.articles
    for row in connection.execute(select(table.c.id, table.c.title, table.c.text).where(table.c.id.in_(article_ids))):
        yield row.id, f"{row.title or ''}\n{row.text}", "\n".join(who[row.id])


def _reports(connection: Connection, article_ids: list[int], names: dict[int, str]) -> Iterator[_Text]:
    table, party, article = schema.reports, schema.report_parties, schema.articles
    states = _states(connection, article_ids)
    who: dict[int, list[str]] = defaultdict(list)
    for number, one in connection.execute(
        select(party.c.report_id, party.c.article_entity_id)
        .join(table, table.c.id == party.c.report_id)
        .where(table.c.article_id.in_(article_ids))
        .order_by(party.c.article_entity_id)
    ):
        who[number].extend((names.get(one, ""), states.get(one, "")))
    for row in connection.execute(
        select(table.c.id, table.c.place, table.c.evidence, article.c.text)
        .join(article, article.c.id == table.c.article_id)
        .where(table.c.article_id.in_(article_ids))
    ):
        told = [row.text[start:end] for start, end in json.loads(row.evidence)]
        yield row.id, "\n".join((*told, row.place or "")), "\n".join(who[row.id])


def _states(connection: Connection, article_ids: list[int]) -> dict[int, str]:
    """Arabic and English names of the states of entities, by their ids in article_entities."""
    table = schema.article_entities
    rows = connection.execute(
        select(table.c.id, table.c.country).where(
            table.c.article_id.in_(article_ids), table.c.country.is_not(None), table.c.type != "state"
        )
    )
    return {number: f"{state_name(code, arabic=True)} {state_name(code)}" for number, code in rows}


def _statements(connection: Connection, article_ids: list[int], names: dict[int, str]) -> Iterator[_Text]:
    table = schema.statements
    for row in connection.execute(select(table).where(table.c.article_id.in_(article_ids))):
        who = (names.get(row.speaker_id, row.speaker_text or ""), names.get(row.addressee_id, ""))
        yield row.id, row.words, "\n".join(who)


def _positions(connection: Connection, article_ids: list[int], names: dict[int, str]) -> Iterator[_Text]:
    table = schema.positions
    for row in connection.execute(
        select(table.c.id, table.c.words, table.c.holder_id).where(table.c.article_id.in_(article_ids))
    ):
        yield row.id, row.words, names.get(row.holder_id, "")


_TEXTS: dict[str, Callable[[Any, list[int], dict[int, str]], Iterator[_Text]]] = {
    "article_words": _articles,
    "report_words": _reports,
    "statement_words": _statements,
    "position_words": _positions,
}
