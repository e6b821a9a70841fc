"""A progress bar on standard error, for runs that take a while."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from mahdar.source.kinds import kind_of
from mahdar.source.opening import STDIN, is_url

__all__ = ["count_articles", "progress_bar", "wanted", "with_progress"]

Item = TypeVar("Item")

#: Seconds before the bar appears; a run that is over sooner needs none.
PATIENCE = 1.0

#: Kinds of files that hold one article each.
_SINGLE = ("text", "html", "pdf", "docx")


def count_articles(sources: Iterable[str]) -> int | None:
    """How many articles the sources hold, or None if that cannot be told cheaply."""
    total = 0
    for source in sources:
        if source == STDIN or is_url(source):
            return None
        path = Path(source)
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            count = _count(file)
            if count is None:
                return None
            total += count
    return total


def _count(file: Path) -> int | None:
    kind = kind_of(file.name)
    if kind is None or not file.is_file():
        return 0
    if kind.packings or kind.name not in ("lines", *_SINGLE):
        return None
    if kind.name in _SINGLE:
        return 1
    try:
        with file.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b""))
    except OSError:
        return None


def with_progress(items: Iterable[Item], *, total: int | None) -> Iterator[Item]:
    """The items; after a second a bar on standard error counts them."""
    began = time.monotonic()
    iterator = iter(items)
    done = 0
    for item in iterator:
        yield item
        done += 1
        if time.monotonic() - began > PATIENCE:
            break
    else:
        return
    with progress_bar("reading") as update:
        for number, item in enumerate(iterator, done + 1):
            yield item
            update(number, total)


@contextlib.contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on standard error; the function it gives takes how many are done, of how many."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    console = Console(stderr=True, no_color="NO_COLOR" in os.environ)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)

        def update(done: int, total: int | None) -> None:
            bar.update(task, completed=done, total=total)

        yield update


def wanted(*, to_terminal: bool) -> bool:
    """Whether a bar can be shown: not when records are printed on the same screen."""
    return sys.stderr.isatty() and not to_terminal
