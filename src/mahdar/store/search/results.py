"""What a search gives back."""

from __future__ import annotations

from dataclasses import dataclass

from mahdar.store.asking.evidence import Evidence

__all__ = ["Hit", "Listing", "Results", "Who"]


@dataclass(frozen=True, kw_only=True)
class Who:
    """Somebody in a hit: the entity (``uid``), its name, state and role in the item."""

    uid: str | None
    name: str
    name_en: str | None
    country: str | None
    role: str


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found.

    ``unit`` is ``statement``, ``position``, ``engagement`` or ``article``; ``id`` names it for
    `mahdar.store.Store.judge` and the commands (``a0123456789abcdef:s3``, the uid of an
    engagement or article). ``label`` is the verb of a statement, the stance of a position
    (``not support`` if negated), the kind of an engagement. ``date``, ``place``, ``status`` and
    ``mode`` are those of an engagement (of a statement only the mode), ``degree`` that of a
    position; ``disagreements`` are the fields about which reports of an engagement differ, with
    the values and how many reports give each. ``place_en`` is the English name of the place, if it is
    known. ``together`` is None unless the parties of an engagement say something jointly, with nobody
    else named as speaker or holder: the codes of their states.
    ``passages`` are the words it was found in, with marks; the first is shown. ``reprints`` are
    passages or articles that say the same: other reports of the engagement, other articles with
    the statement, near and exact copies of the article.
    """

    unit: str
    id: str
    day: str | None
    label: str | None
    who: tuple[Who, ...]
    passages: tuple[Evidence, ...]
    reprints: tuple[Evidence, ...]
    date: str | None = None
    place: str | None = None
    place_en: str | None = None
    status: str | None = None
    mode: str | None = None
    degree: str | None = None
    confidence: float | None = None
    disagreements: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    together: tuple[str, ...] | None = None

    @property
    def passage(self) -> Evidence:
        """The passage to show."""
        return self.passages[0]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """The first of many items: ``total`` different ones, ``matches`` with their reprints."""

    total: int
    matches: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, kw_only=True)
class Results:
    """One page of a search.

    ``total`` counts different things, ``matches`` all that match with their reprints.
    ``offset`` of the first hit and ``limit`` are as asked. ``sort`` is the order used: more than
    `RANKED` matches are too many for a difference in relevance to mean anything, and come
    newest first. ``ignored`` are words that were left out because every text has them. ``stale``:
    the index was made by another version of mahdar, and ``mahdar recode`` would make it anew.
    """

    unit: str
    total: int
    matches: int
    offset: int
    limit: int
    sort: str
    hits: tuple[Hit, ...]
    ignored: tuple[str, ...] = ()
    stale: bool = False

    @property
    def more(self) -> bool:
        """Whether there are hits after this page."""
        return self.offset + len(self.hits) < self.total
