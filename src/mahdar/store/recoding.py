"""Reading the articles of a store again with the present version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import to_builtins
from msgspec.structs import replace
from sqlalchemy import delete, exists, func, select, update

from mahdar.batch import read_pairs
from mahdar.collector import paused
from mahdar.errors import MahdarError
from mahdar.model import Article, Record
from mahdar.record.judging import Judgement
from mahdar.store import schema
from mahdar.store.engine import gather_statistics, reading, writing
from mahdar.store.judging import read_again
from mahdar.store.words import is_current, rebuild
from mahdar.store.writing import Ids, Rows, coder_of, present_records

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.sql import ColumnElement

__all__ = ["RecodeReport", "current_coder", "recode"]

#: Articles in one transaction.
BATCH = 200

_ITEMS = ("entities", "engagements", "statements", "positions", "events")


@dataclass
class RecodeReport:
    """What another reading changed.

    ``read`` articles were read again, ``changed`` of them gave another record. ``gone`` and
    ``new`` count items by type that only the earlier or only the present reading has (an item
    that differs in anything counts in both). ``unmatched`` are judgements whose item the
    present reading lacks: they are kept, and apply again as soon as it is found again.
    ``failed`` counts articles that cannot be read now; they keep their earlier record.
    """

    read: int = 0
    changed: int = 0
    gone: Counter[str] = field(default_factory=Counter)
    new: Counter[str] = field(default_factory=Counter)
    unmatched: list[Judgement] = field(default_factory=list)
    failed: Counter[str] = field(default_factory=Counter)


def current_coder() -> str:
    """What makes records now: version, language pack and registry."""
    import mahdar

    return coder_of(mahdar.read("محضر"))


def recode(
    engine: Engine,
    *,
    workers: int = 1,
    beside: bool = False,
    on_error: Callable[[Article, MahdarError], None] | None = None,
    on_progress: Callable[[RecodeReport, int], None] | None = None,
) -> RecodeReport:
    """See `mahdar.store.Store.recode`."""
    report = RecodeReport()
    old = _read_by_others(current_coder())
    with reading(engine) as connection:
        articles = schema.articles
        counted = select(articles.c.language, func.count()).where(old).group_by(articles.c.language)
        languages = {language: count for language, count in connection.execute(counted)}
    total = sum(languages.values())
    #: Number in the store, and id of its record, of each article that is being read, by uid.
    given: dict[str, tuple[int, str | None]] = {}

    def failed(article: Article, error: MahdarError) -> None:
        given.pop(article.id or "")
        report.failed[type(error).__name__] += 1
        if on_error is None:
            raise error
        on_error(article, error)

    for language in sorted(languages):
        pairs = read_pairs(
            _to_read(engine, old & (articles.c.language == language), given),
            workers=workers,
            beside=beside,
            language=language,
            on_error=failed,
        )
        while batch := list(islice(pairs, BATCH)):
            fresh: dict[int, Record] = {}
            for article, record in batch:
                number, name = given.pop(article.id or "")
                fresh[number] = replace(record, id=name or record.text_sha256[:16])
            _keep(engine, fresh, report)
            if on_progress:
                on_progress(report, total)
    if _refresh_index(engine) or report.changed:
        gather_statistics(engine)
    return report


def _to_read(engine: Engine, where: ColumnElement[bool], given: dict[str, tuple[int, str | None]]) -> Iterator[Article]:
    """The articles that a condition finds, in the order of their numbers; each is noted in ``given``."""
    table, last = schema.articles, 0
    while True:
        question = select(table).where(where, table.c.id > last).order_by(table.c.id).limit(BATCH)
        with reading(engine) as connection:
            rows = connection.execute(question).all()
        if not rows:
            return
        last = rows[-1].id
        for row in rows:
            given[row.uid] = row.id, row.external_id
            yield _article(row)


def _refresh_index(engine: Engine) -> bool:
    """Make the index of words anew if another version made it; whether it was made."""
    with reading(engine) as connection:
        if is_current(connection):
            return False
    with writing(engine) as connection:
        rebuild(connection)
    return True


def _read_by_others(coder: str) -> ColumnElement[bool]:
    """Latest articles without a present record of this coder."""
    records = schema.records
    done = exists().where(records.c.article_id == schema.articles.c.id, records.c.present, records.c.coder == coder)
    return schema.articles.c.latest & ~done


@paused()
def _keep(engine: Engine, fresh: dict[int, Record], report: RecodeReport) -> None:
    """One transaction: the new readings of some articles take the place of the present ones."""
    table = schema.records
    numbers = list(fresh)
    with writing(engine) as connection:
        ids = Ids(connection)
        before = present_records(connection, numbers)
        # A report without an engagement was lost by an older version, and is merged again.
        reports = schema.reports
        lost = select(reports.c.article_id).where(reports.c.article_id.in_(numbers), reports.c.engagement_id.is_(None))
        unmerged = set(connection.execute(lost).scalars())
        same = {n for n in numbers if n not in unmerged and _items(before[n]) == _items(fresh[n])}
        connection.execute(
            delete(table).where(
                table.c.article_id.in_(numbers), ~table.c.present, table.c.coder == coder_of(next(iter(fresh.values())))
            )
        )
        connection.execute(update(table).where(table.c.article_id.in_(numbers)).values(present=False))
        rows = Rows(connection, ids)
        for number, record in fresh.items():
            rows.keep(number, record)
        rows.write()
        changed = [number for number in numbers if number not in same]
        report.unmatched.extend(read_again(connection, ids, changed))
        ids.keep()
    report.read += len(numbers)
    report.changed += len(changed)
    for number in changed:
        _count(before[number], fresh[number], report)


def _items(record: Record) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in _ITEMS)


def _count(before: Record, after: Record, report: RecodeReport) -> None:
    for name in _ITEMS:
        old, new = (Counter(item_key(item) for item in getattr(record, name)) for record in (before, after))
        report.gone[name] += (old - new).total()
        report.new[name] += (new - old).total()


def item_key(item: Any) -> str:
    """An item as text without the ids that number it, so that a renumbered item is the same."""
    data = to_builtins(item)
    for name in ("id", "from", "confidence", "rule"):
        data.pop(name, None)
    return repr(data)


def _article(row: Any) -> Article:
    """The article of a row, named by its uid so that it is found again after reading."""
    return Article(
        text=row.text,
        id=row.uid,
        title=row.title,
        published=row.published,
        retrieved=row.retrieved,
        url=row.url,
        outlet=row.outlet,
        language=row.language,
        file=row.file,
    )
