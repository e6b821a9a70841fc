"""The index of words: what full-text search looks into.

One index for each kind of item that can be searched: articles (title and text), reports (the
words that tell of an engagement, its place, the states of its parties), statements (what was said) and positions
(their target). Each holds the stems (`mahdar.store.stems`) of these words in order, ``words``,
and those of the names of who is in the item, Arabic and English, ``who``; no phrase runs from
one into the other. Beside them stand ``codes`` of what filters ask for most (`code`): states,
kinds, stances, years and months. They are what `mahdar.store.filters` finds in the rows, so that words and filter
are one question to the index.

On SQLite they are FTS5 tables without content, on PostgreSQL tables of tsvectors; both are made
from the same stems at the same positions, so that the same query finds the same items. Texts of
more than `MAX_WORDS` words are indexed up to there: the positions of a tsvector end at 16,383.

An index is made from the rows of items, when they are written, when they are deleted and when
it is made anew, by the same queries (`_TEXTS`); ``settings`` says with which edition of stems.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, text

from mahdar.store import schema, tallies
from mahdar.store.asking.states import state_name
from mahdar.store.sql import copy_rows
from mahdar.store.stems import edition, stems, stems_of_item

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = [
    "CODED",
    "DATED",
    "INDICES",
    "MAX_WORDS",
    "code",
    "codes_between",
    "index_articles",
    "is_current",
    "lexemes",
    "make_index",
    "rebuild",
    "unindex_articles",
]

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

#: For every letter that folding leaves of Arabic one of ASCII.
_BYTES = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", "ABCDEFGHIJKLMNOPQRSTUVWXYZ^~@")

#: Id, words, names and codes of an item.
_Text = tuple[int, str, str, Iterable[str]]

#: What codes stand for, and the units whose filters can be asked of them. The states and kind of
#: an engagement are those of all its reports together, not of one: they are no codes there.
CODED = {
    "article_words": ("states", "kinds", "stances"),
    "report_words": ("stances",),
    "statement_words": ("states", "kinds", "stances"),
    "position_words": ("states", "kinds", "stances"),
}

#: Indices with codes of the year and the month of an item's day. That of a report is no code: what counts is
#: the day of its engagement.
DATED = frozenset({"article_words", "statement_words", "position_words"})


def make_index(connection: Connection) -> None:
    """Make the empty indices."""
    for name, table in INDICES.items():
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, who, codes, content='',"
                " tokenize='unicode61 remove_diacritics 0')"
            )
            # Codes say nothing of relevance.
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('rank', 'bm25(1.0, 1.0, 0.0)')")
        else:
            connection.exec_driver_sql(
                f"CREATE TABLE {name} (id bigint PRIMARY KEY REFERENCES {table} (id) ON DELETE CASCADE,"
                " words tsvector NOT NULL)"
            )
            connection.exec_driver_sql(f"CREATE INDEX ix_{name} ON {name} USING gin (words) WITH (fastupdate = off)")
    _say_edition(connection)


def code(kind: str, value: str) -> str:
    """A state, kind or stance as a word of the index that no text can hold."""
    return f"{kind[:2]}{value.replace('_', '').lower()}"


def codes_between(since: str, until: str) -> list[str]:
    """The codes of the years, and at both ends of the months, that hold the days between two ISO days (included)."""
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (since, until))
    found: list[str] = []
    while first <= last:
        year, month = divmod(first, 12)
        if month == 0 and first + 11 <= last:
            found.append(code("days", f"{year:04}"))
            first += 12
        else:
            found.append(code("days", f"{year:04}{month + 1:02}"))
            first += 1
    return found


def _dated(day: str | None) -> Iterator[str]:
    """The codes of a day."""
    if day:
        yield code("days", day[:4])
        yield code("days", day[:4] + day[5:7])


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
    if connection.dialect.name == "postgresql":
        tallies.forget(connection)
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
        named = _Named(connection, batch)
        for index, texts in _TEXTS.items():
            if rows := list(texts(connection, batch, named)):
                do(connection, index, rows)


def _insert(connection: Connection, index: str, rows: list[_Text]) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"INSERT INTO {index} (rowid, words, who, codes) VALUES (?, ?, ?, ?)", _flat(rows))
        return
    tallies.unseal(connection, index, (row[0] for row in rows))
    made = ((number, _vector(*_cut(words, who), codes)) for number, words, who, codes in rows)
    copy_rows(connection, f"{index} (id, words)", made)


def _remove(connection: Connection, index: str, rows: list[_Text]) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            f"INSERT INTO {index} ({index}, rowid, words, who, codes) VALUES ('delete', ?, ?, ?, ?)", _flat(rows)
        )
        return
    tallies.unseal(connection, index, (row[0] for row in rows))
    connection.execute(text(f"DELETE FROM {index} WHERE id = :id"), [{"id": row[0]} for row in rows])


def _flat(rows: list[_Text]) -> list[tuple[Any, ...]]:
    return [
        (number, *map(" ".join, _cut(words, who)), " ".join(sorted(set(codes)))) for number, words, who, codes in rows
    ]


def _cut(words: str, who: str) -> tuple[list[str], list[str]]:
    """The stems that are indexed."""
    found, names = list(stems_of_item(words)[:MAX_WORDS]), stems(who)[:_MAX_NAMES]
    if 4 * (len(words) + len(found)) <= _MAX_BYTES:  # no letter takes more than four bytes
        return found, names
    size = 0
    for number, one in enumerate(found):
        size += len(one.encode()) + 4
        if size > _MAX_BYTES:
            return found[:number], names
    return found, names


def lexemes(text: str) -> str:
    """Stems as the words of a tsvector: a byte for an Arabic letter, not two, so that more rows are in a block.

    Stems have no Latin capitals, and none of the signs.
    """
    return text.translate(_BYTES)


def _vector(words: list[str], names: list[str], codes: Iterable[str]) -> str:
    """A tsvector as text: stems (of letters and digits only) and their positions, codes after a #."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words, 1):
        found[word].append(place)
    for place, word in enumerate(names, len(words) + _GAP):
        found[word].append(place)
    coded = [f"'#{one}'" for one in sorted(set(codes))]
    return lexemes(" ".join([*(f"'{word}':{','.join(map(str, places))}" for word, places in found.items()), *coded]))


# -- the words of items -------------------------------------------------------------------


class _Named:
    """The entities of some articles by their ids in article_entities: names, and states."""

    def __init__(self, connection: Connection, article_ids: list[int]) -> None:
        table = schema.article_entities
        rows = connection.execute(
            select(table.c.id, table.c.article_id, table.c.name, table.c.name_en, table.c.country, table.c.type)
            .where(table.c.article_id.in_(article_ids))
            .order_by(table.c.id)
        ).all()
        self.rows = {row.id: row for row in rows}

    def name(self, number: int | None) -> str:
        """Arabic and English name."""
        row = self.rows.get(number)
        return f"{row.name} {row.name_en or ''}" if row else ""

    def state(self, number: int) -> str:
        """Arabic and English name of the state of a person or organisation."""
        row = self.rows[number]
        if not row.country or row.type == "state":
            return ""
        return f"{state_name(row.country, arabic=True)} {state_name(row.country)}"

    def codes(self, numbers: Iterable[int]) -> Iterator[str]:
        """The codes of states of entities."""
        return (code("states", row.country) for row in map(self.rows.__getitem__, numbers) if row.country)


def _linked(connection: Connection, link: Any, items: Any, column: str, article_ids: list[int]) -> dict[int, list[int]]:
    """The entities of items, by the id of the item."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, one in connection.execute(
        select(link.c[column], link.c.article_entity_id)
        .join(items, items.c.id == link.c[column])
        .where(items.c.article_id.in_(article_ids))
        .order_by(link.c.article_entity_id)
    ):
        found[number].append(one)
    return found


def _joint(connection: Connection, article_ids: list[int]) -> dict[int, list[int]]:
    """The parties of reports, who speak together in joint statements, by the id of the report."""
    party, told = schema.report_parties, schema.reports
    found: dict[int, list[int]] = defaultdict(list)
    for number, one in connection.execute(
        select(party.c.report_id, party.c.article_entity_id)
        .join(told, told.c.id == party.c.report_id)
        .where(told.c.article_id.in_(article_ids), ~party.c.attendee)
    ):
        found[number].append(one)
    return found


def _kinds(connection: Connection, article_ids: list[int]) -> dict[int, Any]:
    """Reports by id."""
    table = schema.reports
    rows = connection.execute(
        select(table.c.id, table.c.article_id, table.c.kind).where(table.c.article_id.in_(article_ids))
    )
    return {row.id: row for row in rows}


def _stances(connection: Connection, article_ids: list[int], column: str) -> dict[int, list[str]]:
    """Codes of the stances of positions, by another column of theirs."""
    table = schema.positions
    found: dict[int, list[str]] = defaultdict(list)
    for number, stance in connection.execute(
        select(table.c[column], table.c.stance).where(table.c.article_id.in_(article_ids))
    ):
        if number is not None:
            found[number].append(code("stances", stance))
    return found


def _articles(connection: Connection, article_ids: list[int], named: _Named) -> Iterator[_Text]:
    english: dict[int, list[str]] = defaultdict(list)
    codes: dict[int, list[str]] = _stances(connection, article_ids, "article_id")
    for one in named.rows.values():
        if one.name_en:
            english[one.article_id].append(one.name_en)
        codes[one.article_id].extend(named.codes([one.id]))
    for told in _kinds(connection, article_ids).values():
        codes[told.article_id].append(code("kinds", told.kind))
    table = schema.articles
    for row in connection.execute(
        select(table.c.id, table.c.title, table.c.text, table.c.day).where(table.c.id.in_(article_ids))
    ):
        known = (*codes[row.id], *_dated(row.day))
        yield row.id, f"{row.title or ''}\n{row.text}", "\n".join(english[row.id]), known


def _reports(connection: Connection, article_ids: list[int], named: _Named) -> Iterator[_Text]:
    table, article = schema.reports, schema.articles
    parties = _linked(connection, schema.report_parties, table, "report_id", article_ids)
    stances = _stances(connection, article_ids, "report_id")
    for row in connection.execute(
        select(table.c.id, table.c.place, table.c.evidence, article.c.text)
        .join(article, article.c.id == table.c.article_id)
        .where(table.c.article_id.in_(article_ids))
    ):
        told = [row.text[start:end] for start, end in json.loads(row.evidence)]
        who = [part for one in parties[row.id] for part in (named.name(one), named.state(one))]
        yield row.id, "\n".join((*told, row.place or "")), "\n".join(who), stances[row.id]


def _statements(connection: Connection, article_ids: list[int], named: _Named) -> Iterator[_Text]:
    table = schema.statements
    linked = _linked(connection, schema.statement_entities, table, "statement_id", article_ids)
    kinds = _kinds(connection, article_ids)
    stances = _stances(connection, article_ids, "statement_id")
    joint = _joint(connection, article_ids)
    for row in connection.execute(select(table).where(table.c.article_id.in_(article_ids))):
        who = (named.name(row.speaker_id) or row.speaker_text or "", named.name(row.addressee_id))
        codes = [*stances[row.id], *named.codes(linked[row.id]), *_dated(row.day)]
        if row.sides and row.report_id:
            codes.extend(named.codes(joint[row.report_id]))
        if row.report_id in kinds:
            codes.append(code("kinds", kinds[row.report_id].kind))
        yield row.id, row.words, "\n".join(who), codes


def _positions(connection: Connection, article_ids: list[int], named: _Named) -> Iterator[_Text]:
    table = schema.positions
    linked = _linked(connection, schema.position_entities, table, "position_id", article_ids)
    kinds, joint = _kinds(connection, article_ids), _joint(connection, article_ids)
    names = "id words holder_id holder_country report_id stance sides day".split()
    for row in connection.execute(
        select(*(table.c[name] for name in names)).where(table.c.article_id.in_(article_ids))
    ):
        codes = [code("stances", row.stance), *named.codes(linked[row.id]), *_dated(row.day)]
        if row.holder_country:
            codes.append(code("states", row.holder_country))
        if row.sides and row.report_id:
            codes.extend(named.codes(joint[row.report_id]))
        if row.report_id in kinds:
            codes.append(code("kinds", kinds[row.report_id].kind))
        yield row.id, row.words, named.name(row.holder_id), codes


_TEXTS: dict[str, Callable[[Any, list[int], _Named], Iterator[_Text]]] = {
    "article_words": _articles,
    "report_words": _reports,
    "statement_words": _statements,
    "position_words": _positions,
}
