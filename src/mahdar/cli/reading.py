"""What ``mahdar read`` does."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

import mahdar
from mahdar.cli.bidi import BidiMode
from mahdar.cli.messages import complain, counted
from mahdar.cli.output import open_output, writer_for
from mahdar.cli.progress import count_articles, wanted, with_progress
from mahdar.errors import MahdarError
from mahdar.model import Article
from mahdar.source import STDIN, FetchOptions, open_source, unique_ids

__all__ = ["Options", "articles_of", "page_width", "read_files", "use_color"]

_FORMAT_OF_SUFFIX = {".json": "json", ".txt": "table"}


class Options(NamedTuple):
    """The options of ``mahdar read``, as they were given."""

    format: str | None = None
    output: Path | None = None
    language: str | None = None
    published: str | None = None
    bidi: BidiMode = "auto"
    workers: int = 1
    encoding: str | None = None
    min_confidence: float = 0.0
    columns: Mapping[str, str] | None = None
    allow_private: bool = False


def read_files(files: Sequence[str], options: Options) -> int:
    """Read the files, write the records; the exit status, 0 or 1."""
    failed = 0

    def fail(error: MahdarError) -> None:
        nonlocal failed
        failed += 1
        complain(error)

    def fail_article(article: Article, error: MahdarError) -> None:
        del article
        fail(error)

    written = 0
    try:
        _check(options)
        with _destination(options.output) as file:
            on_screen = options.output is None and sys.stdout.isatty()
            writer = writer_for(
                options.format or _default_format(options.output, on_screen),
                file,
                width=page_width(on_screen=on_screen),
                color=on_screen and use_color(),
                bidi=options.bidi,
            )
            fetch = FetchOptions(allow_private=options.allow_private)
            sources = (
                open_source(name, encoding=options.encoding, on_error=fail, columns=options.columns, fetch=fetch)
                for name in files
            )
            articles = articles_of(sources, published=options.published)
            records: Iterable[mahdar.Record] = mahdar.read_many(
                unique_ids(articles, on_error=fail),
                workers=options.workers,
                language=options.language,
                on_error=fail_article,
            )
            if wanted(to_terminal=on_screen):
                records = with_progress(records, total=count_articles(files))
            for record in records:
                writer.write(record.at_least(options.min_confidence) if options.min_confidence else record)
                written += 1
            writer.close()
    except MahdarError as error:
        complain(error)
        return 1
    if failed:
        total = counted(written + failed, "article")
        complain(f"{failed:,} of {total} could not be read")
    return 1 if failed else 0


def articles_of(sources: Iterable[Iterator[Article]], *, published: str | None) -> Iterator[Article]:
    """The articles of all sources; ``published`` where an article has no date of its own."""
    for article in itertools.chain.from_iterable(sources):
        if published and article.published is None:
            yield msgspec.structs.replace(article, published=published)
        else:
            yield article


def page_width(*, on_screen: bool) -> int:
    """The columns of the terminal, or those of a page in a file."""
    from mahdar.cli.table import DEFAULT_WIDTH

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns if on_screen else DEFAULT_WIDTH


def use_color() -> bool:
    """Whether a terminal is to be coloured: not with NO_COLOR or on a dumb one."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _check(options: Options) -> None:
    """Refuse before the first article what could not work for any."""
    if options.bidi == "visual":
        from mahdar.cli.visual import shape

        shape("")


@contextlib.contextmanager
def _destination(path: Path | None) -> Iterator[IO[bytes]]:
    if path is None or str(path) == STDIN:
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    with open_output(path) as file:
        yield file


def _default_format(output: Path | None, on_screen: bool) -> str:
    if output is not None:
        return _FORMAT_OF_SUFFIX.get(output.suffix, "jsonl")
    return "table" if on_screen else "jsonl"
