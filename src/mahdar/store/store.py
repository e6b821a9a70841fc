"""The store as its users see it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mahdar.record.judging import Judgement, apply_judgements
from mahdar.store import schema
from mahdar.store.adding import AddReport, add_articles
from mahdar.store.engine import open_engine, reading
from mahdar.store.fetching import keep_state, read_state
from mahdar.store.judging import judge, judgements, judgements_of, revoke
from mahdar.store.recoding import RecodeReport, recode
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Any

    from sqlalchemy import Engine

    from mahdar.errors import MahdarError
    from mahdar.export import ExportReport, Table
    from mahdar.model import Article, Record
    from mahdar.source import FetchState
    from mahdar.store.asking.brief import Brief
    from mahdar.store.asking.compare import Comparison
    from mahdar.store.asking.framework import FrameworkHistory
    from mahdar.store.asking.network import Network
    from mahdar.store.asking.pair import Pair
    from mahdar.store.asking.phrase import Phrase
    from mahdar.store.asking.who import Profile
    from mahdar.store.filters import Filters
    from mahdar.store.search.results import Results

__all__ = ["Store", "open_store"]

#: Records taken from the database at a time.
_PAGE = 200


def open_store(url: str | os.PathLike[str], *, create: bool = True) -> Store:
    """The store at an address: a file (``store.db``), ``sqlite:///PATH`` or
    ``postgresql+psycopg://USER@HOST/DATABASE``.

    A store that is not there yet is made, unless ``create`` is false; an older one is
    brought up to date. Raises `mahdar.errors.StoreUrlError`, `StoreVersionError` (made by a
    newer version, or something else) or another `StoreError`.
    """
    return Store(open_engine(url, create=create))


class Store:
    """Articles, their records, and what they say together. Made by `open_store`.

    A context manager: leaving the block closes its connections.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """The SQLAlchemy engine, for questions of your own (the tables are in `mahdar.store.schema`)."""
        return self._engine

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def add(
        self,
        articles: Iterable[Article],
        *,
        workers: int = 1,
        beside: bool = False,
        language: str | None = None,
        on_error: Callable[[Article, MahdarError], None] | None = None,
        on_progress: Callable[[AddReport], None] | None = None,
    ) -> AddReport:
        """Read articles, merge them with what is there and keep them.

        The present process stores what ``workers`` processes read. One worker is the present
        process too, unless it is to read ``beside`` it, in a process of its own, once there are
        more than a few articles; scripts that do so need the usual ``if __name__ == "__main__"``.

        An article whose text, title, date, outlet and url are in the store is known and left
        alone; one with the url (or else the file and id) of another is its new version. What
        cannot be read goes to ``on_error``, or is raised. ``on_progress`` gets the counts so
        far after every batch.
        """
        return add_articles(
            self._engine,
            articles,
            workers=workers,
            beside=beside,
            language=language,
            on_error=on_error,
            on_progress=on_progress,
        )

    def fetch_state(self) -> FetchState:
        """What is known of the pages that were fetched for this store, for `mahdar.source.FetchOptions`."""
        return read_state(self._engine)

    def keep_fetch_state(self, state: FetchState) -> None:
        """Keep what is new in a state, after its articles were added."""
        keep_state(self._engine, state)

    def recode(
        self,
        *,
        workers: int = 1,
        beside: bool = False,
        on_error: Callable[[Article, MahdarError], None] | None = None,
        on_progress: Callable[[RecodeReport, int], None] | None = None,
    ) -> RecodeReport:
        """Read again every article whose present record was made by another version of mahdar,
        its language pack or registry.

        Earlier records stay; judgements of people are applied to the new reading. What can no
        longer be read keeps its record and goes to ``on_error``, or is raised. ``on_progress``
        gets the counts so far and the number of all articles to read. ``workers`` and ``beside``
        as in `add`.
        """
        return recode(self._engine, workers=workers, beside=beside, on_error=on_error, on_progress=on_progress)

    def judge(
        self,
        kind: str,
        target: str,
        *,
        user: str,
        others: Sequence[str] = (),
        change: dict[str, Any] | None = None,
        reason: str | None = None,
    ) -> list[int]:
        """Record what somebody decided about an item; the ids of the judgements made.

        ``kind`` is ``accept``, ``reject``, ``correct`` (``change`` holds fields and right
        values, see `mahdar.record.judging.FIELDS`), ``merge`` or ``split`` (of ``target`` and
        ``others``). ``target`` is ``ARTICLE:ITEM`` (``a0123456789abcdef:s3``), an anchor, or
        the id of an engagement or entity for all its reports or mentions. Judgements outlast
        every recoding. Raises `mahdar.errors.QueryError`.
        """
        return judge(self._engine, kind, target, user=user, others=others, change=change, reason=reason)

    def revoke(self, judgement: int, *, user: str, reason: str | None = None) -> int:
        """Take a judgement back; the id of the row that says so. Raises `mahdar.errors.QueryError`."""
        return revoke(self._engine, judgement, user=user, reason=reason)

    def judgements(self, *, everything: bool = False) -> list[Judgement]:
        """The judgements that hold, in the order in which they were made; with ``everything``
        also those taken back and the rows that say so."""
        return judgements(self._engine, everything=everything)

    def search(
        self,
        words: str = "",
        *,
        unit: str = "statements",
        filters: Filters | None = None,
        sort: str | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Results:
        """Full-text search; see `mahdar.store.search.query` for what ``words`` may hold.

        ``unit`` is ``statements``, ``positions``, ``engagements`` or ``articles``. ``sort`` is
        ``relevance`` (if words are given the default), ``newest`` or ``oldest``; ``limit`` and
        ``offset`` count hits, and ``limit=0`` gives the totals alone. Without words, all that
        passes the filters is found. Raises `mahdar.errors.QueryError`.
        """
        from mahdar.store.search.running import search

        return search(self._engine, words, unit=unit, filters=filters, sort=sort, limit=limit, offset=offset)

    def who(self, name: str, *, filters: Filters | None = None, limit: int | None = 20) -> Profile:
        """A person: offices over time, engagements, statements and positions, with evidence.

        ``name`` is an id, or a name in Arabic, English or another transliteration. Of each list
        the newest ``limit`` come (None: all), with the true total. Raises
        `mahdar.errors.AmbiguousNameError` with the candidates, or `mahdar.errors.QueryError`.
        """
        from mahdar.store.asking.who import who

        return who(self._engine, name, filters=filters, limit=limit)

    def pair(self, one: str, other: str, *, filters: Filters | None = None, limit: int | None = 20) -> Pair:
        """Two states: contacts by year, acts towards each other, people, statements, positions.

        States are alpha-3 codes or names in Arabic or English; ``limit`` as for `who`. Raises
        `mahdar.errors.QueryError`.
        """
        from mahdar.store.asking.pair import pair

        return pair(self._engine, one, other, filters=filters, limit=limit)

    def framework(self, name: str, *, filters: Filters | None = None, limit: int | None = 50) -> FrameworkHistory:
        """A principle, initiative or treaty: where states stand on it, positions and statements
        in order of time. Raises as `who` does."""
        from mahdar.store.asking.framework import framework

        return framework(self._engine, name, filters=filters, limit=limit)

    def phrase(self, text: str, *, filters: Filters | None = None, per: str = "year") -> Phrase:
        """Every wording of positions on a target, per state and in order of time, with what
        changed from one to the next; and their shares of all positions of the state, ``per``
        ``year`` or ``month``. Raises `mahdar.errors.QueryError`."""
        from mahdar.store.asking.phrase import phrase

        return phrase(self._engine, text, filters=filters, per=per)

    def compare(self, engagement: str) -> Comparison:
        """The reports of one engagement side by side, lined up by topic.

        ``engagement`` is its id (``g0123456789ab``) or a report (``ARTICLE:g1``). Raises
        `mahdar.errors.QueryError`.
        """
        from mahdar.store.asking.compare import compare

        return compare(self._engine, engagement)

    def timeline(self, *, filters: Filters | None = None, limit: int = 50, offset: int = 0) -> Results:
        """Engagements in order of time, the oldest first."""
        from mahdar.store.search.running import search

        return search(
            self._engine,
            "",
            unit="engagements",
            filters=filters,
            sort="oldest",
            limit=limit,
            offset=offset,
            everything=True,
        )

    def network(self, *, by: str = "state", filters: Filters | None = None, limit: int | None = 50) -> Network:
        """Who meets whom: pairs ``by`` ``state`` or ``person``, the most frequent first; of
        ``limit`` pairs (None: all), with the number of all. Raises `mahdar.errors.QueryError`."""
        from mahdar.store.asking.network import network

        return network(self._engine, by=by, filters=filters, limit=limit)

    def brief(self, one: str, other: str, *, filters: Filters | None = None) -> Brief:
        """A dossier on two states, every line with its sources; `mahdar.store.asking.dossier`
        lays it out. Raises `mahdar.errors.QueryError`."""
        from mahdar.store.asking.brief import brief

        return brief(self._engine, one, other, filters=filters)

    def __len__(self) -> int:
        """The number of articles, of each its latest version."""
        with reading(self._engine) as connection:
            count = connection.execute(
                select(func.count()).select_from(schema.articles).where(schema.articles.c.latest)
            ).scalar()
        return int(count or 0)

    def records(self, *, judged: bool = True) -> Iterator[Record]:
        """The present record of every article, in the order in which they were added.

        With judgements of people applied, unless ``judged`` is false.
        """
        last = 0
        while True:
            with reading(self._engine) as connection:
                rows = connection.execute(
                    select(schema.articles.c.id, schema.articles.c.uid)
                    .where(schema.articles.c.latest, schema.articles.c.id > last)
                    .order_by(schema.articles.c.id)
                    .limit(_PAGE)
                ).all()
                found = present_records(connection, [row.id for row in rows])
                held = judgements_of(connection, [row.uid for row in rows]) if judged else {}
            if not rows:
                return
            for row in rows:
                yield apply_judgements(found[row.id], held.get(row.uid, ()))[0]
            last = rows[-1].id

    def engagements(self, filters: Filters | None = None) -> Table:
        """The engagements as a table: its rows as dicts, ``len``, ``to_polars()``, ``to_pandas()``, ``to_arrow()``."""
        return self.table("engagements", filters)

    def statements(self, filters: Filters | None = None) -> Table:
        """The statements as a table, like `engagements`."""
        return self.table("statements", filters)

    def positions(self, filters: Filters | None = None) -> Table:
        """The positions as a table, like `engagements`."""
        return self.table("positions", filters)

    def events(self, filters: Filters | None = None) -> Table:
        """The events, merged across articles, as a table, like `engagements`."""
        return self.table("events", filters)

    def people(self, filters: Filters | None = None) -> Table:
        """The people as a table, like `engagements`."""
        return self.table("people", filters)

    def table(self, name: str, filters: Filters | None = None) -> Table:
        """Any table of `mahdar.export.tables.TABLES`, like `engagements`. Raises `mahdar.errors.QueryError`."""
        from mahdar.export.frames import Table

        return Table(self._engine, name, filters)

    def export(
        self,
        format: str,
        output: str | os.PathLike[str],
        *,
        filters: Filters | None = None,
        tables: Sequence[str] = (),
        bom: bool = False,
    ) -> ExportReport:
        """Write what passes the filters to a file (``-`` is standard output), folder or zip.

        ``format`` is one of `mahdar.export.FORMATS`; ``tables`` chooses tables of csv, xlsx and
        parquet (default: all); ``bom`` puts a byte order mark before each CSV. Files appear
        whole or not at all. Raises `mahdar.errors.QueryError` for what does not exist,
        `OutputError` for what cannot be written or a library that is missing.
        """
        from pathlib import Path

        from mahdar.export import export

        return export(self._engine, format, Path(output), filters=filters, tables=tuple(tables), bom=bom)
