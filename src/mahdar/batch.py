"""Many articles: one after another, or over several processes, in input order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.errors import MahdarError, ReaderError
from mahdar.languages.ar.lexicon import load as load_lexicon
from mahdar.model import Article, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["read_all", "read_pairs"]

#: Articles handed to a process at once (32 to 256 make no difference in throughput).
_SHARD = 64

#: Shards that are read ahead of what is asked for: enough to go on while a batch is stored.
_AHEAD = 12

_Outcome = Record | MahdarError


def _read_shard(articles: list[Article], language: str | None) -> list[_Outcome]:
    from mahdar.pipeline import read_article

    outcomes: list[_Outcome] = []
    for article in articles:
        try:
            outcomes.append(read_article(article, language=language))
        except MahdarError as error:
            outcomes.append(error)
        except Exception as error:  # an error of ours in one article must not lose the others
            outcomes.append(_failed(article, error))
    return outcomes


def _failed(article: Article, error: Exception) -> ReaderError:
    """What an article could not be read for that is not its fault, in one line."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    at = f"{Path(where.filename).name}:{where.lineno}"
    name = f"{article.id}: " if article.id else ""
    what = f"the reader failed ({type(error).__name__} in {at})"
    failure = ReaderError(f"{name}{what}: an error in mahdar, please report it")
    failure.__cause__ = error
    return failure


def _begin_worker() -> None:
    """Leave interrupts to the process that started this one, and end when that one is killed, instead of waiting
    for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def end() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()


def _shards(articles: Iterable[Article], size: int) -> Iterator[list[Article]]:
    source = iter(articles)
    while shard := list(islice(source, size)):
        yield shard


def read_all(
    articles: Iterable[Article],
    *,
    workers: int,
    language: str | None,
    on_error: Callable[[Article, MahdarError], None] | None,
) -> Iterator[Record]:
    """See `mahdar.read_many`."""
    pairs = read_pairs(articles, workers=workers, language=language, on_error=on_error)
    return (record for _, record in pairs)


def read_pairs(
    articles: Iterable[Article],
    *,
    workers: int,
    language: str | None,
    on_error: Callable[[Article, MahdarError], None] | None,
    beside: bool = False,
) -> Iterator[tuple[Article, Record]]:
    """Each article with its record; otherwise as `mahdar.read_many`.

    ``beside`` gives a single worker a process of its own too, so that the present one can do
    something else with what is read.
    """
    if workers < 1:
        raise ValueError(f"workers is {workers}: it must be 1 or more")
    if workers == 1 and not beside:
        results: Iterator[tuple[Article, _Outcome]] = (
            (article, outcome) for article in articles for outcome in _read_shard([article], language)
        )
    else:
        results = _parallel(articles, workers, language)
    for article, outcome in results:
        if isinstance(outcome, Record):
            yield article, outcome
        elif on_error is None:
            raise outcome
        else:
            on_error(article, outcome)


def _parallel(articles: Iterable[Article], workers: int, language: str | None) -> Iterator[tuple[Article, _Outcome]]:
    """Over several processes, unless the articles are so few that starting these takes longer than reading."""
    shards = _shards(articles, _SHARD)
    first = next(shards, [])
    if len(first) < _SHARD:
        yield from zip(first, _read_shard(first, language), strict=True)
        return
    if multiprocessing.get_start_method() == "fork":  # what is loaded here need not be loaded in each
        load_lexicon()
    ahead = max(_AHEAD, 2 * workers)
    pool = ProcessPoolExecutor(max_workers=workers, initializer=_begin_worker)
    try:
        waiting: deque[tuple[list[Article], Future[list[_Outcome]]]] = deque()
        for shard in chain([first], shards):
            waiting.append((shard, pool.submit(_read_shard, shard, language)))
            while waiting and (len(waiting) > ahead or waiting[0][1].done()):
                yield from _done(*waiting.popleft())
        while waiting:
            yield from _done(*waiting.popleft())
    finally:  # what nobody waits for any more is not read
        pool.shutdown(cancel_futures=True)


def _done(shard: list[Article], future: Future[list[_Outcome]]) -> Iterator[tuple[Article, _Outcome]]:
    return zip(shard, future.result(), strict=True)
