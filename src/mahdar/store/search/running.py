"""Running a search: totals, one page of it, and the details of what is on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, bindparam, exists, func, not_, select

from mahdar.errors import QueryError
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.search.counting import Matches, matches
from mahdar.store.search.details import details
from mahdar.store.search.matching import Match
from mahdar.store.search.people import named
from mahdar.store.search.query import Query, parse
from mahdar.store.search.results import Listing, Results
from mahdar.store.search.units import UNITS, Unit
from mahdar.store.words import CODED, DATED, code, codes_between, is_current

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["RANKED", "SORTS", "listing", "search"]

SORTS = ("relevance", "newest", "oldest")

#: Up to so many matches are put in order of relevance.
RANKED = 10_000

#: Up to so many rows that are copies of others are looked at one by one.
FEW = 2_000


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
        codes, others = _coded(connection, unit, filters)
        self._match = Match(unit, named(connection, query), dialect=connection.dialect.name, codes=codes)
        narrowed = bool(self._match.conditions or where)
        rest = others.conditions(connection, unit.item, narrowed=narrowed)
        if unit.item == "articles" and self._match.ids is not None:
            rest = rest[1:]  # only latest versions are in the index
        #: Whether the index alone decides what is found.
        self._indexed = self._match.ids is not None and not rest and not where
        self._rest = [*where, *rest]
        self._where = [*self._match.conditions, *self._rest]
        #: Whether there are too many matches to sort.
        self._many = False
        #: The id of a row, as what another column finds is checked by; SQLite would rather go from
        #: every id that the index finds to its row.
        self._sqlite = connection.dialect.name == "sqlite"
        self._id = unit.rows.c.id + 0 if self._sqlite else unit.rows.c.id

    def page(self, *, sort: str | None, limit: int | None, offset: int) -> tuple[Listing, str]:
        """Totals and one page, and the order that was used."""
        total, number = self._totals()
        self._many = number > RANKED
        used = sort or ("relevance" if self._query.wanted else "newest")
        if used == "relevance" and (self._match.rank is None or self._many):
            used = "newest"
        wanted = total if limit is None else min(offset + limit, total)
        ids = self._groups(used, wanted)[offset:] if wanted > offset else []
        hits = tuple(details(self._connection, self._unit, ids, self._query))
        return Listing(total=total, matches=number, hits=hits), used

    def _totals(self) -> tuple[int, int]:
        """Different things, and all that match."""
        unit = self._unit
        if self._indexed and unit.copies is not None:
            return self._totals_of_index()
        counted = select(func.count(unit.group.distinct()), func.count())
        total, number = self._connection.execute(counted.select_from(self._match.source).where(*self._where)).one()
        return total, number

    def _totals_of_index(self) -> tuple[int, int]:
        """The same from the index and the rows that are copies, without a look at any other row."""
        unit, asked = self._unit, self._match.asked
        matched = None if asked is None else matches(self._connection, unit.index, asked)
        copied = [unit.copies > 0]
        if unit.copies_are_rows:
            copied.append(unit.copies != unit.rows.c.id)
        some = select(unit.rows.c.id).where(*copied).limit(FEW + 1).subquery()
        if self._connection.execute(select(func.count()).select_from(some)).scalar_one() <= FEW:
            return self._totals_with_few_copies(copied, matched)
        if matched is not None:
            return self._totals_by_bits(copied, matched)
        found = self._match.ids.cte("found")
        copies = select(unit.copies.label("first")).where(*copied, self._id.in_(select(found.c.id))).cte("copies")
        firsts = select(func.count(copies.c.first.distinct()))
        if unit.copies_are_rows:  # a first that matches itself is counted as that
            # PostgreSQL looks through a long list of NOT IN once for every row, SQLite through that of NOT EXISTS.
            listed = copies.c.first.in_(select(found.c.id))
            there = listed if self._sqlite else exists().where(found.c.id == copies.c.first)
            firsts = firsts.where(not_(there))
        number, told, more = self._connection.execute(
            select(
                select(func.count()).select_from(found).scalar_subquery(),
                select(func.count()).select_from(copies).scalar_subquery(),
                firsts.scalar_subquery(),
            )
        ).one()
        return number - told + more, number

    def _totals_by_bits(self, copied: list[Any], matched: Matches) -> tuple[int, int]:
        """The same where it is known of every id whether it matches."""
        unit = self._unit
        bits = bindparam("bits", matched.packed(), type_=LargeBinary())

        def matches_itself(number: Any) -> Any:
            return func.get_bit(bits, func.least(number, matched.highest + 1)) == 1

        more: Any = func.count(unit.copies.distinct())
        if unit.copies_are_rows:  # a first that matches itself is counted as that
            more = more.filter(not_(matches_itself(unit.copies)))
        told, firsts = self._connection.execute(
            select(func.count(), more).where(*copied, matches_itself(unit.rows.c.id))
        ).one()
        return len(matched) - told + firsts, len(matched)

    def _totals_with_few_copies(self, copied: list[Any], matched: Matches | None) -> tuple[int, int]:
        """The same where the ids that the index finds need not be kept: counting them alone is cheaper."""
        unit, found = self._unit, self._match.ids.subquery()
        if matched is None:
            number = self._connection.execute(select(func.count()).select_from(found)).scalar_one()
        else:
            number = len(matched)
        rows = select(unit.copies).where(*copied, self._id.in_(select(found.c.id)))
        copies = self._connection.execute(rows).scalars().all()
        firsts = set(copies)
        if firsts and unit.copies_are_rows:  # a first that matches itself is counted as that
            firsts -= set(self._connection.execute(select(found.c.id).where(found.c.id.in_(firsts))).scalars())
        return number - len(copies) + len(firsts), number

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
        """Ids and groups of the first rows in an order."""
        unit = self._unit
        if sort == "relevance":
            if self._indexed and not unit.joined and self._match.ranked is not None:
                return self._best(self._match.ranked(number), number)
            return self._ordered([self._match.rank, unit.day.desc(), unit.rows.c.id.asc()], number)
        if sort == "newest":
            order = [unit.day.desc(), unit.rows.c.id.desc()]
            rows = self._ordered(order, number, unit.day >= "")
            if len(rows) < number:
                rows += self._ordered([unit.rows.c.id.desc()], number - len(rows), unit.day.is_(None))
            return rows
        rows = self._ordered([unit.rows.c.id.asc()], number, unit.day.is_(None))
        if len(rows) < number:
            rows += self._ordered([unit.day.asc(), unit.rows.c.id.asc()], number - len(rows), unit.day >= "")
        return rows

    def _best(self, ranked: Any, number: int) -> list[Any]:
        """The most relevant rows, where only those that rank so high are looked at, and not all that match."""
        unit, best = self._unit, ranked.subquery()
        chosen = select(unit.rows.c.id, unit.group).join(best, best.c.id == unit.rows.c.id)
        order = (best.c.rank, unit.day.desc(), unit.rows.c.id.asc())
        return list(self._connection.execute(chosen.order_by(*order).limit(number)))

    def _ordered(self, order: list[Any], number: int, *where: Any) -> list[Any]:
        unit = self._unit
        chosen = select(unit.rows.c.id, unit.group)
        if self._many and self._match.ids is not None:
            # Most rows match: along the index of days until there are enough, not all of them sorted.
            rows = unit.rows.join(*unit.joined) if unit.joined else unit.rows
            chosen = chosen.select_from(rows).where(self._id.in_(self._match.ids), *self._rest)
        else:
            chosen = chosen.select_from(self._match.source).where(*self._where)
        return list(self._connection.execute(chosen.where(*where).order_by(*order).limit(number)))


def _coded(connection: Connection, unit: Unit, filters: Filters) -> tuple[list[list[str]], Filters]:
    """Filters as codes of the index, and the filters that remain."""
    coded = CODED[unit.index]
    codes = [[code(name, value) for value in getattr(filters, name)] for name in coded if getattr(filters, name)]
    taken: dict[str, Any] = {name: () for name in coded}
    if "states" in coded and filters.pair:
        codes += [[code("states", value)] for value in filters.pair]
        taken["pair"] = None
    if unit.index in DATED and (filters.since or filters.until):
        # No further than the days of the store go, where an end is left open or lies beyond.
        first, last = (connection.execute(select(end(unit.day))).scalar() for end in (func.min, func.max))
        since, until = max(filters.since or "", first or ""), min(filters.until or "~", last or "")
        if first and last and since <= until:
            codes.append(codes_between(since, until))
            taken["since"] = None if since == first or since.endswith("-01") else since
            taken["until"] = None if until == last or _ends_month(until) else until
    return codes, replace(filters, **taken)


def _ends_month(day: str) -> bool:
    return (date.fromisoformat(day) + timedelta(days=1)).day == 1
