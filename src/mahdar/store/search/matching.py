"""A query as SQL: what the index is asked, on either database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, bindparam, cast, column, func, not_, select, table, union
from sqlalchemy.dialects.postgresql import TSQUERY

from mahdar.store.search.counting import MOST_LEAVES, Asked, Leaf
from mahdar.store.search.people import Named
from mahdar.store.search.query import Clause, Term
from mahdar.store.stems import spellings
from mahdar.store.words import lexemes

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from mahdar.store.search.units import Unit

__all__ = ["Match"]

#: Ways to write a phrase that are looked for; the words that lead to more are looked for as they
#: are. Only words that the lexicon does not know have several (`mahdar.store.stems.spellings`).
_MOST_WAYS = 2_000


class Match:
    """What must be true of a row of a unit for a query and coded filters to find it.

    ``source`` is what to select from, ``conditions`` the WHERE; ``rank`` orders by relevance,
    the best first, or is None if no words are looked for in the index. ``ids`` selects the
    ids that the index finds, and is None unless the index alone decides; ``asked`` is the same as
    words of PostgreSQL's index, or None where there are too many of them. ``ranked`` gives a selection of
    the ids and ranks of so many rows, the best first, and of all that rank as high as the last; it is
    None on SQLite, and where no words are looked for.
    """

    def __init__(
        self, unit: Unit, clauses: Sequence[Named], *, dialect: str, codes: Sequence[Sequence[str]] = ()
    ) -> None:
        self._unit, self._sqlite = unit, dialect == "sqlite"
        plain = [clause for clause, ids in clauses if not ids]
        wanted = [clause for clause in plain if not clause.excluded]
        left_out = [clause for clause in plain if clause.excluded]
        self.conditions: list[ColumnElement[bool]] = []
        self.rank: Any = None
        self.source: Any = unit.rows
        self.ids: Any = None
        self.asked: Asked | None = None
        self.ranked: Callable[[int], Any] | None = None
        others = [(clause, ids) for clause, ids in clauses if ids]
        if wanted or codes:
            self._look_for(wanted, left_out, codes)
            if not others:
                self.ids = self._ids(self._asked(wanted, left_out, codes))
                self.asked = None if self._sqlite else _leaves(wanted, left_out, codes)
        elif left_out:
            self.conditions.append(not_(unit.rows.c.id.in_(self._ids(self._any(left_out)))))
        for clause, ids in others:
            # One list of ids: for an OR of two, every row is read.
            found = unit.rows.c.id.in_(union(unit.mentions(ids), self._ids(self._any([clause]))))
            self.conditions.append(not_(found) if clause.excluded else found)
        if unit.joined:
            self.source = self.source.join(*unit.joined)

    def _look_for(self, wanted: list[Clause], left_out: list[Clause], codes: Sequence[Sequence[str]]) -> None:
        index = self._index()
        self.source = index.join(self._unit.rows, self._unit.rows.c.id == self._key(index))
        self.conditions.append(self._matches(index, self._asked(wanted, left_out, codes)))
        if not wanted:
            return
        if self._sqlite:
            self.rank = index.c.rank
            return
        self.rank = -func.ts_rank(index.c.words, _tsquery(self._asked(wanted, (), ())), 1)
        found = select(index.c.id, self.rank.label("rank")).where(self.conditions[-1]).order_by(self.rank)
        self.ranked = lambda number: found.fetch(number, with_ties=True)

    def _asked(self, wanted: Sequence[Clause], left_out: Sequence[Clause], codes: Sequence[Sequence[str]]) -> str:
        """Everything in the language of the index."""
        joiner, without, either = (" AND ", " NOT ", " OR ") if self._sqlite else (" & ", " & !", " | ")
        parts = [f"({self._any([clause])})" for clause in wanted]
        for several in codes:
            coded = either.join(one if self._sqlite else f"'#{one}'" for one in several)
            parts.append(f"codes : ({coded})" if self._sqlite else f"({coded})")
        asked = joiner.join(parts)
        return f"({asked}){without}({self._any(left_out)})" if left_out else asked

    def _index(self) -> Any:
        name = self._unit.index
        if self._sqlite:
            return table(name, column("rowid"), column("rank"), column(name))
        return table(name, column("id"), column("words"))

    def _key(self, index: Any) -> Any:
        return index.c.rowid if self._sqlite else index.c.id

    def _matches(self, index: Any, asked: str) -> ColumnElement[bool]:
        made: ColumnElement[bool]
        if self._sqlite:
            made = index.c[self._unit.index].op("MATCH", is_comparison=True)(bindparam(None, asked, type_=Text()))
        else:
            made = index.c.words.op("@@", is_comparison=True)(_tsquery(asked))
        return made

    def _ids(self, asked: str) -> Any:
        index = self._index()
        return select(self._key(index).label("id")).where(self._matches(index, asked))

    def _any(self, clauses: Iterable[Clause]) -> str:
        """What finds any term of some clauses, in the language of the index."""
        terms = [term for clause in clauses for term in clause.terms]
        return (" OR " if self._sqlite else " | ").join(self._term(term) for term in terms)

    def _term(self, term: Term) -> str:
        ways = _ways(term)
        if self._sqlite:
            return f"{{words who}} : ({' OR '.join(_phrase(words) for words in product(*ways))})"
        return " <-> ".join(f"({' | '.join(map(_quoted, written))})" for written in ways)


def _ways(term: Term) -> list[tuple[str, ...]]:
    """The stems that are looked for in the place of every word of a term."""
    ways: list[tuple[str, ...]] = []
    number = 1
    for stem in term.stems:
        written = spellings(stem)
        if number * len(written) > _MOST_WAYS:
            written = (stem,)
        number *= len(written)
        ways.append(written)
    return ways


def _leaves(wanted: Sequence[Clause], left_out: Sequence[Clause], codes: Sequence[Sequence[str]]) -> Asked | None:
    """Clauses and codes as leaves."""
    coded = [tuple(Leaf((f"#{one}",)) for one in several) for several in codes]
    clauses = [[_ways(term) for term in clause.terms] for clause in (*wanted, *left_out)]
    if sum(prod(map(len, ways)) for clause in clauses for ways in clause) > MOST_LEAVES:
        return None
    found = [
        tuple(Leaf(tuple(map(lexemes, words))) for ways in clause for words in product(*ways)) for clause in clauses
    ]
    number = len(wanted)
    return Asked((*found[:number], *coded), tuple(leaf for clause in found[number:] for leaf in clause))


def _phrase(words: Iterable[str]) -> str:
    return f'"{" ".join(words)}"'


def _quoted(stem: str) -> str:
    return f"'{lexemes(stem)}'"


def _tsquery(asked: str) -> Any:
    return cast(bindparam(None, asked, type_=Text()), TSQUERY)
