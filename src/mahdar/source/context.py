"""What readers are told: where they read, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mahdar.errors import InputError
from mahdar.source.streams import Budget

if TYPE_CHECKING:
    from mahdar.source.fetch import Fetcher

__all__ = ["MAX_DEPTH", "Place", "Reading", "Report"]

Report = Callable[[InputError], None]

#: How many archives and compressions may lie in one another: a zip of .warc.gz has two.
MAX_DEPTH = 4


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where bytes come from.

    ``where`` stands in messages, ``file`` becomes `Article.file` (None for standard input),
    and articles without an id are named after ``name``.
    """

    where: str
    file: str | None
    name: str


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How a source is read.

    ``report`` gets what cannot be read; ``encoding`` was named by the user, or None;
    ``columns`` says which column holds which key of an article; ``depth`` counts the archives
    around what is being read, ``budget`` bounds what comes out of them. ``fetcher`` gets pages
    over http, or is None where nothing may be fetched.
    """

    report: Report
    encoding: str | None = None
    columns: Mapping[str, str] | None = None
    depth: int = 0
    budget: Budget | None = None
    fetcher: Fetcher | None = None

    def deeper(self, budget: Budget) -> Reading:
        """The same, one archive further in."""
        return replace(self, depth=self.depth + 1, budget=budget)
