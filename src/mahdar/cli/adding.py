"""What ``mahdar add`` does."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from mahdar.cli.messages import complain, counted, reasons
from mahdar.cli.processes import reading_beside
from mahdar.cli.progress import count_articles, wanted, with_progress
from mahdar.cli.reading import articles_of
from mahdar.errors import MahdarError
from mahdar.model import Article
from mahdar.source import STDIN, FetchOptions, is_url, known_files, open_source
from mahdar.store import Store, open_store
from mahdar.store.adding import AddReport

__all__ = ["AddOptions", "add_sources"]


@dataclass(frozen=True, kw_only=True)
class AddOptions:
    """The options of ``mahdar add``, as they were given; ``watch`` in seconds, or None.

    ``workers`` read beside the process that stores; with 0 that one does both.
    """

    language: str | None = None
    published: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] | None = None
    allow_private: bool = False
    workers: int = 1
    watch: float | None = None


def add_sources(sources: Sequence[str], store_url: str, options: AddOptions) -> int:
    """Add the articles of all sources, print the summary; the exit status, 0 or 1."""
    try:
        with open_store(store_url) as store:
            adder = _Adder(store, sources, options)
            if options.watch is None:
                report = adder.once()
            else:
                report = adder.watch(options.watch)
    except MahdarError as error:
        complain(error)
        return 1
    click.echo(_summary(report))
    return 1 if report.failed else 0


class _Adder:
    """Adds the sources once, or whatever is new in them again and again."""

    def __init__(self, store: Store, sources: Sequence[str], options: AddOptions) -> None:
        self._store = store
        self._sources = sources
        self._options = options
        self._unread: Counter[str] = Counter()
        #: Path → size and time of change of the files that were read.
        self._seen: dict[Path, tuple[int, int]] = {}

    def once(self) -> AddReport:
        """Add all sources."""
        return self._add(self._sources)

    def watch(self, seconds: float) -> AddReport:
        """Add all sources, then what changes in them, until the program is interrupted."""
        total = AddReport()
        try:
            while True:
                report = self._add(self._changed())
                total.add(report)
                if report.total - report.known:
                    click.echo(f"{time.strftime('%Y-%m-%d %H:%M:%S')}  {_summary(report)}")
                time.sleep(seconds)
        except KeyboardInterrupt:
            return total

    def _add(self, sources: Iterable[str]) -> AddReport:
        fetch = FetchOptions(state=self._store.fetch_state(), allow_private=self._options.allow_private)
        opened = (
            open_source(
                name,
                encoding=self._options.encoding,
                columns=self._options.columns,
                fetch=fetch,
                on_error=self._fail,
            )
            for name in sources
        )
        articles: Iterable[Article] = articles_of(opened, published=self._options.published)
        if wanted(to_terminal=False) and self._options.watch is None:
            articles = with_progress(articles, total=count_articles(self._sources))
        try:
            report = self._store.add(
                articles,
                **reading_beside(self._options.workers),
                language=self._options.language,
                on_error=lambda _article, error: complain(error),
            )
        except KeyboardInterrupt:
            complain("interrupted; what was added is safe, add the same again for the rest")
            raise
        self._store.keep_fetch_state(fetch.state)
        report.failed.update(self._unread)
        self._unread.clear()
        return report

    def _fail(self, error: MahdarError) -> None:
        self._unread[type(error).__name__] += 1
        complain(error)

    def _changed(self) -> Iterator[str]:
        """The sources, folders as their files, without the files that are as they were."""
        for name in self._sources:
            path = Path(name)
            if name == STDIN or is_url(name) or not path.exists():
                yield name
                continue
            for file in known_files(path, self._fail) if path.is_dir() else [path]:
                try:
                    found = file.stat()
                except OSError:  # gone since it was listed
                    continue
                now = found.st_size, found.st_mtime_ns
                if self._seen.get(file) != now:
                    self._seen[file] = now
                    yield str(file)


def _summary(report: AddReport) -> str:
    lines = [f"{counted(report.added, 'article')} added, {report.known:,} known, {report.changed:,} changed"]
    if report.failed:
        lines.append(f"{report.failed.total():,} failed: {reasons(report.failed)}")
    lines.extend(
        f"  judgement {judgement.id} of {judgement.user}: {judgement.target} is not in the new version"
        for judgement in report.unmatched
    )
    return "\n".join(lines)
