"""What ``mahdar add`` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from mahdar.cli.messages import complain, counted
from mahdar.cli.progress import count_articles, wanted, with_progress
from mahdar.cli.reading import articles_of
from mahdar.errors import MahdarError
from mahdar.model import Article
from mahdar.source import open_source
from mahdar.store import open_store
from mahdar.store.adding import AddReport

__all__ = ["add_sources"]


def add_sources(
    sources: Sequence[str],
    store_url: str,
    *,
    language: str | None,
    published: str | None,
    encoding: str | None,
    workers: int,
) -> int:
    """Add the articles of all sources, print the summary; the exit status, 0 or 1."""
    unread: Counter[str] = Counter()

    def fail(error: MahdarError) -> None:
        unread[type(error).__name__] += 1
        complain(error)

    def fail_article(article: Article, error: MahdarError) -> None:
        del article
        complain(error)

    try:
        with open_store(store_url) as store:
            opened = (open_source(name, encoding=encoding, on_error=fail) for name in sources)
            articles: Iterable[Article] = articles_of(opened, published=published)
            if wanted(to_terminal=False):
                articles = with_progress(articles, total=count_articles(sources))
            report = store.add(articles, workers=workers, language=language, on_error=fail_article)
    except MahdarError as error:
        complain(error)
        return 1
    report.failed.update(unread)
    click.echo(_summary(report))
    return 1 if report.failed else 0


def _summary(report: AddReport) -> str:
    lines = [f"{counted(report.added, 'article')} added, {report.known:,} known, {report.changed:,} changed"]
    if report.failed:
        reasons = ", ".join(f"{name} {count:,}" for name, count in sorted(report.failed.items()))
        lines.append(f"{report.failed.total():,} failed: {reasons}")
    return "\n".join(lines)
