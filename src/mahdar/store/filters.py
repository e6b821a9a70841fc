"""Which part of a store is meant: one set of filters for search, questions and exports."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from mahdar.errors import QueryError
from mahdar.store.asking.states import state_code
from mahdar.vocabulary import KINDS, OFFICES, STANCES

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

__all__ = ["ITEMS", "Filters"]

#: What filters can be applied to: the tables of `mahdar.store.schema`.
ITEMS = ("articles", "entities", "reports", "engagements", "statements", "positions", "events")

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Conditions that all hold; of the values of one condition at least one.

    ``states`` and ``pair`` take alpha-3 codes or names in Arabic or English and keep codes.
    ``persons``, ``organisations`` and ``frameworks`` take names or ids of entities, looked up
    when a store is asked. ``since`` and ``until`` are ISO days, both included; a year or month
    (``2023``, ``2023-05``) means its first or last day; what has no day does not
    pass. ``min_confidence`` is 0 to 1; items without a confidence stay.

    What an item must do to pass:

    - an article names the state, person, …; it holds an engagement of the kind, a position of
      the stance, a person in the office;
    - an engagement (or report of one) has them as parties, or is a visit from another state
      to the state; a framework is named in what was said there; the stance is taken there;
    - a statement or position is theirs (alone, or said jointly by parties of whom they are one), is addressed
      to them or names them; the kind is that of
      the engagement where it was said;
    - an event has the state as source or recipient, the others behind it;
    - an entity is the person, …, is of the state, holds the office, is party to the kind.

    ``pair`` asks this of both states (an entity is of either). Raises `QueryError` for a value that does not exist.
    """

    states: tuple[str, ...] = ()
    pair: tuple[str, str] | None = None
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    min_confidence: float = field(default=0.0)

    def __post_init__(self) -> None:
        for name in ("states", "persons", "organisations", "frameworks", "offices", "kinds", "stances", "outlets"):
            self._set(name, _several(getattr(self, name)))
        self._set("states", tuple(dict.fromkeys(map(state_code, self.states))))
        if self.pair is not None:
            self._set("pair", _pair(self.pair))
        for name, valid in (("offices", OFFICES), ("kinds", KINDS), ("stances", STANCES)):
            for value in getattr(self, name):
                _check(name.removesuffix("s"), value, valid)
        self._set("since", _day(self.since, last=False))
        self._set("until", _day(self.until, last=True))
        if self.since and self.until and self.since > self.until:
            raise QueryError(f"nothing lies between {self.since} and {self.until}: the first day is after the last")
        if not 0 <= self.min_confidence <= 1:
            raise QueryError(f"confidence {self.min_confidence} is not between 0 and 1")

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, one.name) for one in fields(self))

    def conditions(self, connection: Connection, item: str, *, narrowed: bool = False) -> list[ColumnElement[bool]]:
        """SQL conditions on the table ``item``, one of `ITEMS`.

        For a query whose FROM has that table of `mahdar.store.schema`, not an alias of it;
        nothing is joined, so no row comes twice. Only latest versions pass. Set ``narrowed``
        if other conditions leave few rows: it changes the plan, not the result.

        Raises `QueryError` (`AmbiguousNameError`) for a name or outlet that the store lacks.
        """
        from mahdar.store.asking.conditions import conditions

        return conditions(self, connection, item, narrowed=narrowed)


def _several(value: str | Iterable[str]) -> tuple[str, ...]:
    values = (value,) if isinstance(value, str) else tuple(value)
    for one in values:
        if not one.strip():
            raise QueryError("an empty value for a filter (leave the filter out instead)")
    return values


def _pair(value: Iterable[str]) -> tuple[str, str]:
    codes = tuple(map(state_code, value))
    if len(codes) != 2:
        raise QueryError(f"a pair is two states, not {len(codes)}")
    if codes[0] == codes[1]:
        raise QueryError(f"a pair is two states, not {codes[0]} twice")
    return codes[0], codes[1]


def _check(name: str, value: str, valid: tuple[str, ...]) -> None:
    if value not in valid:
        near = get_close_matches(value, valid, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise QueryError(f"no {name} {value[:60]!r} ({hint}valid: {', '.join(valid)})")


def _day(value: str | None, *, last: bool) -> str | None:
    """The first or last day of a year, month or day."""
    if value is None:
        return None
    match = _DAY.fullmatch(value.strip())
    try:
        if match is None:
            raise ValueError
        year = int(match[1])
        month = int(match[2] or (12 if last else 1))
        day = int(match[3]) if match[3] else calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day).isoformat()
    except ValueError:
        raise QueryError(f"{value[:40]!r} is no date (expected YYYY, YYYY-MM or YYYY-MM-DD)") from None
