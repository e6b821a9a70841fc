"""Running a search: totals, one page of it, and the details of what is on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal, select

from mahdar.errors import QueryError
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.search.details import details
from mahdar.store.search.matching import Match
from mahdar.store.search.people import named
from mahdar.store.search.query import Query, parse
from mahdar.store.search.results import Listing, Results
from mahdar.store.search.units import UNITS, Unit
from mahdar.store.words import is_current

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["RANKED", "SORTS", "listing", "search"]

SORTS = ("relevance", "newest", "oldest")

#: Up to so many matches are put in order of relevance.
RANKED = 10_000


def search(
    engine: Engine,
    words: str,
    *,
    unit: str,
    filters: Filters | None,
    sort: str | None,
    limit: int,
    offset: int,
    everything: bool = False,
) -> Results:
    """See `mahdar.store.Store.search`; ``everything`` allows neither words nor filters."""
    if unit not in UNITS:
        raise QueryError(f"nothing to search called {unit[:40]!r} (valid: {', '.join(UNITS)})")
    if sort is not None and sort not in SORTS:
        raise QueryError(f"no order {sort[:40]!r} (valid: {', '.join(SORTS)})")
    if limit < 0 or offset < 0:
        raise QueryError("limit and offset are 0 or more")
    query, chosen = parse(words), filters or Filters()
    if not (query or chosen or everything):
        raise QueryError("nothing to look for: give words, or at least one filter")
    with reading(engine) as connection:
        found = _Search(connection, UNITS[unit], query, filters=chosen)
        page, used = found.page(sort=sort, limit=limit, offset=offset)
        return Results(
            unit=unit,
            total=page.total,
            matches=page.matches,
            offset=offset,
            limit=limit,
            sort=used,
            hits=page.hits,
            ignored=query.ignored,
            stale=not is_current(connection),
        )


def listing(
    connection: Connection,
    unit: str,
    where: Sequence[Any] = (),
    *,
    filters: Filters | None = None,
    query: Query | None = None,
    sort: str | None = None,
    limit: int | None = None,
) -> Listing:
    """The items of a unit that pass filters and conditions of one's own (on its tables).

    Newest first, unless ``sort`` says otherwise; all of them without a ``limit``.
    """
    found = _Search(connection, UNITS[unit], query or Query(()), filters=filters or Filters(), where=where)
    return found.page(sort=sort, limit=limit, offset=0)[0]


class _Search:
    """One search in one state of the store."""

    def __init__(
        self, connection: Connection, unit: Unit, query: Query, *, filters: Filters, where: Sequence[Any] = ()
    ) -> None:
        self._connection, self._unit, self._query = connection, unit, query
        self._match = Match(unit, named(connection, query), dialect=connection.dialect.name)
        narrowed = bool(self._match.conditions or where)
        self._where = [
            *self._match.conditions,
            *where,
            *filters.conditions(connection, unit.item, narrowed=narrowed),
        ]

    def page(self, *, sort: str | None, limit: int | None, offset: int) -> tuple[Listing, str]:
        """Totals and one page, and the order that was used."""
        total, matches = self._totals()
        used = sort or ("relevance" if self._query.wanted else "newest")
        if used == "relevance" and (self._match.rank is None or matches > RANKED):
            used = "newest"
        wanted = total if limit is None else min(offset + limit, total)
        ids = self._groups(used, wanted)[offset:] if wanted > offset else []
        hits = tuple(details(self._connection, self._unit, ids, self._query))
        return Listing(total=total, matches=matches, hits=hits), used

    def _totals(self) -> tuple[int, int]:
        counted = select(func.count(self._unit.group.distinct()), func.count())
        total, matches = self._connection.execute(counted.select_from(self._match.source).where(*self._where)).one()
        return total, matches

    def _groups(self, sort: str, wanted: int) -> list[int]:
        """Ids of the first rows of the first ``wanted`` groups, in order."""
        number = wanted + wanted // 2 + 10
        while True:
            rows = self._rows(sort, number)
            first: dict[int, int] = {}
            for number_of_row, group in rows:
                first.setdefault(group, number_of_row)
            if len(first) >= wanted or len(rows) < number:
                return list(first.values())[:wanted]
            number *= 4

    def _rows(self, sort: str, number: int) -> list[Any]:
        unit = self._unit
        day = func.coalesce(unit.day, literal(""))
        order = {
            "relevance": (self._match.rank, day.desc(), unit.rows.c.id.desc()),
            "newest": (day.desc(), unit.rows.c.id.desc()),
            "oldest": (day.asc(), unit.rows.c.id.asc()),
        }[sort]
        return list(
            self._connection.execute(
                select(unit.rows.c.id, unit.group)
                .select_from(self._match.source)
                .where(*self._where)
                .order_by(*order)
                .limit(number)
            )
        )
