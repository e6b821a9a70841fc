"""Bringing articles in: what is new is read, merged and kept; what is known is left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from mahdar.batch import read_pairs
from mahdar.collector import paused
from mahdar.errors import MahdarError
from mahdar.model import Article, Record
from mahdar.record.judging import Judgement
from mahdar.store import schema
from mahdar.store.engine import gather_statistics, reading, writing
from mahdar.store.judging import carry_over
from mahdar.store.merging import Gone, Merge, before_forgetting
from mahdar.store.writing import Ids, Rows, content_hash, forget_items, source_key

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["AddReport", "add_articles"]

#: Articles in one transaction: what is lost if the program is killed, to be added again.
BATCH = 400


@dataclass
class AddReport:
    """What became of the articles: counts, and reasons for what was left out.

    ``added`` are new, ``known`` were in the store already, ``changed`` are new versions of
    articles that are; ``failed`` counts what could not be read by the name of its error.
    ``unmatched`` are judgements of earlier versions whose item the new version lacks: they are
    kept, and apply again as soon as it is found again.
    """

    added: int = 0
    known: int = 0
    changed: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    unmatched: list[Judgement] = field(default_factory=list)

    def add(self, other: AddReport) -> None:
        """Count what another report counts, too."""
        self.added += other.added
        self.known += other.known
        self.changed += other.changed
        self.failed.update(other.failed)
        self.unmatched.extend(other.unmatched)

    @property
    def total(self) -> int:
        """All articles that were seen."""
        return self.added + self.known + self.changed + self.failed.total()


def add_articles(
    engine: Engine,
    articles: Iterable[Article],
    *,
    workers: int = 1,
    beside: bool = False,
    language: str | None = None,
    on_error: Callable[[Article, MahdarError], None] | None = None,
    on_progress: Callable[[AddReport], None] | None = None,
) -> AddReport:
    """Add articles to a store; see `mahdar.store.Store.add`.

    Articles go in by batches of `BATCH`, each in one transaction with its merging: after a
    crash every article is in the store as a whole or not at all, and adding the same
    source again adds the rest.
    """
    report = AddReport()

    def failed(article: Article, error: MahdarError) -> None:
        report.failed[type(error).__name__] += 1
        if on_error is None:
            raise error
        on_error(article, error)

    fresh = _unknown(engine, articles, report)
    pairs = read_pairs(fresh, workers=workers, beside=beside, language=language, on_error=failed)
    while batch := list(islice(pairs, BATCH)):
        _add_batch(engine, batch, report)
        if on_progress:
            on_progress(report)
    if report.added + report.changed:
        gather_statistics(engine)
    if on_progress:
        on_progress(report)
    return report


def _unknown(engine: Engine, articles: Iterable[Article], report: AddReport) -> Iterator[Article]:
    """The articles whose content is not in the store, so that known ones are not read again."""
    source = iter(articles)
    while batch := list(islice(source, BATCH)):
        hashes = [content_hash(article) for article in batch]
        with reading(engine) as connection:
            known = _known(connection, hashes)
        for article, digest in zip(batch, hashes, strict=True):
            if digest in known:
                report.known += 1
            else:
                known.add(digest)
                yield article


def _known(connection: Connection, hashes: list[str]) -> set[str]:
    column = schema.articles.c.content_hash
    return set(connection.execute(select(column).where(column.in_(hashes))).scalars())


@paused()
def _add_batch(engine: Engine, batch: list[tuple[Article, Record]], report: AddReport) -> None:
    """One transaction: the articles of a batch, their rows and their merging."""
    added = changed = again = 0
    with writing(engine) as connection:
        hashes = [content_hash(article) for article, _ in batch]
        known = _known(connection, hashes)
        ids = Ids(connection)
        rows = Rows(connection, ids)
        numbers: list[int] = []
        updated: list[int] = []
        gone = Gone()
        newest = _versions(connection, [source_key(article) for article, _ in batch])
        for (article, record), digest in zip(batch, hashes, strict=True):
            if digest in known:  # another writer was faster
                again += 1
                continue
            version = 1
            if key := source_key(article):
                version = newest[key] = newest.get(key, 0) + 1
                if version > 1:
                    rows.write()  # the earlier version may be of this batch
                    gone |= _step_back(connection, key)
            numbers.append(rows.article(article, record, digest=digest, version=version))
            if version > 1:
                updated.append(numbers[-1])
            added, changed = added + (version == 1), changed + (version > 1)
        merge = Merge(connection, ids, gone)
        rows.write(merge.place)
        merge.articles([number for number in numbers if number not in gone.articles])
        unmatched = carry_over(connection, ids, updated) if updated else []
        ids.keep()
    report.unmatched.extend(unmatched)
    report.added += added
    report.changed += changed
    report.known += again


def _versions(connection: Connection, keys: list[str | None]) -> dict[str, int]:
    """The number of the newest version under each source key that is known."""
    table = schema.articles
    wanted = [key for key in keys if key]
    rows = connection.execute(
        select(table.c.source_key, func.max(table.c.version))
        .where(table.c.source_key.in_(wanted))
        .group_by(table.c.source_key)
    )
    return {key: number for key, number in rows}


def _step_back(connection: Connection, key: str) -> Gone:
    """The versions under a source key give way to a new one; what they leave to be merged again."""
    table = schema.articles
    old = connection.execute(select(table.c.id).where(table.c.source_key == key, table.c.latest)).scalars().all()
    gone = before_forgetting(connection, old)
    forget_items(connection, old)
    connection.execute(update(table).where(table.c.id.in_(old)).values(latest=False))
    return gone
