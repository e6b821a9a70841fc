"""A target and every wording in which states took a position on it, through time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.errors import QueryError
from mahdar.model import Span
from mahdar.store.asking.contacts import states_together
from mahdar.store.asking.evidence import Evidence, Sources, spans_of
from mahdar.store.asking.names import candidates
from mahdar.store.asking.wording import Change, changes, wording_span
from mahdar.store.engine import reading
from mahdar.store.filters import Filters
from mahdar.store.schema import positions, statements
from mahdar.store.search.matching import Match
from mahdar.store.search.people import Named
from mahdar.store.search.query import Clause, Term, parse
from mahdar.store.search.units import UNITS
from mahdar.store.sql import select_in
from mahdar.store.stems import stems

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["PERIODS", "Phrase", "Share", "StateWordings", "Wording", "phrase"]

#: How many characters of a day name a period.
PERIODS = {"year": 4, "month": 7}


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One wording, from the first to the last day of a run of positions in these words.

    ``positions`` counts them (told twice is once; told in other words it is in both wordings).
    ``changed`` is the difference to the wording before, None for the first and where the two have
    too little in common. ``evidence`` is where the run begins; ``marks`` are the target.
    """

    text: str
    stance: str
    degree: str | None
    first: str | None
    last: str | None
    positions: int
    evidence: Evidence
    changed: tuple[Change, ...] | None


@dataclass(frozen=True, kw_only=True)
class Share:
    """Of all ``positions`` that the state took in a period, those on the target: ``share``, 0 to 1."""

    period: str
    on_target: int
    positions: int
    share: float


@dataclass(frozen=True, kw_only=True)
class StateWordings:
    """One state, None for holders without one: its wordings in order of time, and shares.

    ``together`` are the codes of the states whose parties took the positions jointly, else None.
    """

    country: str | None
    together: tuple[str, ...] | None
    positions: int
    wordings: tuple[Wording, ...]
    shares: tuple[Share, ...]


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """The answer. ``matched`` says how targets were found: ``phrase``, or ``words`` if no target
    has the words side by side. ``total`` counts positions once, ``matches`` every telling."""

    text: str
    matched: str
    total: int
    matches: int
    states: tuple[StateWordings, ...]


def phrase(engine: Engine, text: str, *, filters: Filters | None = None, per: str = "year") -> Phrase:
    """See `mahdar.store.Store.phrase`."""
    if per not in PERIODS:
        raise QueryError(f"no period {per[:40]!r} (valid: {', '.join(PERIODS)})")
    query = parse(text)
    if not query:
        raise QueryError("no target given: quote it as articles write it, for example 'مبدأ صين واحدة'")
    chosen = filters or Filters()
    with reading(engine) as connection:
        whole = Clause((Term(tuple(stems(text)), text.strip()),))
        matched, rows = "phrase", _positions(connection, [(whole, _frameworks(connection, text))], chosen)
        if not rows:
            matched, rows = "words", _positions(connection, [(clause, []) for clause in query.clauses], chosen)
        return Phrase(
            text=text.strip(),
            matched=matched,
            total=len({row.same_as or row.id for row in rows}),
            matches=len(rows),
            states=_states(connection, rows, chosen, PERIODS[per]),
        )


def _frameworks(connection: Connection, text: str) -> list[int]:
    """The framework that a phrase names whole, whatever words a target has for it."""
    found = candidates(connection, text, ("framework",), whole=True)
    return [found[0].id] if len(found) == 1 else []


def _positions(connection: Connection, clauses: Sequence[Named], filters: Filters) -> list[Any]:
    match = Match(UNITS["positions"], clauses, dialect=connection.dialect.name)
    where = [*match.conditions, *filters.conditions(connection, "positions", narrowed=True)]
    return list(
        connection.execute(
            select(positions)
            .select_from(match.source)
            .where(*where)
            .order_by(func.coalesce(positions.c.day, ""), positions.c.id)
        )
    )


def _states(connection: Connection, told: list[Any], filters: Filters, length: int) -> tuple[StateWordings, ...]:
    together = states_together(connection, told)
    by_state: dict[tuple[str | None, tuple[str, ...] | None], list[Any]] = defaultdict(list)
    homes: dict[int, tuple[str | None, tuple[str, ...] | None]] = {}
    for row in told:
        home = row.holder_country, None if row.holder_country else together.get(row.id)
        by_state[homes.setdefault(row.same_as or row.id, home)].append(row)
    sources = Sources(connection, [row.article_id for row in told])
    spans = _wordings(connection, told, sources)
    totals = _all_positions(connection, [code for code, _ in by_state if code], filters, length)
    made = [
        StateWordings(
            country=country,
            together=parties,
            positions=len({row.same_as or row.id for row in rows}),
            wordings=_runs(rows, spans, sources),
            shares=_shares(country, _once(rows), totals, length),
        )
        for (country, parties), rows in by_state.items()
    ]
    return tuple(
        sorted(made, key=lambda one: (one.country is None, -one.positions, one.country or "", one.together or ()))
    )


def _once(rows: list[Any]) -> list[Any]:
    """Of positions that several articles tell, the first."""
    seen: dict[int, Any] = {}
    for row in rows:
        seen.setdefault(row.same_as or row.id, row)
    return list(seen.values())


def _wordings(connection: Connection, told: list[Any], sources: Sources) -> dict[int, Span]:
    """The span of the wording of each position."""
    said = sorted({row.statement_id for row in told if row.statement_id})
    told_in = select_in(connection, [statements.c.id, statements.c.content], statements.c.id, said)
    content = {one.id: spans_of(one.content) for one in told_in}
    ends: dict[int, list[int]] = defaultdict(list)
    articles = sorted({row.article_id for row in told})
    columns = [positions.c.article_id, positions.c.target]
    for one in select_in(connection, columns, positions.c.article_id, articles):
        ends[one.article_id].append(spans_of(one.target)[0][1])
    found = {}
    for row in told:
        target = spans_of(row.target)[0]
        within = next((span for span in content.get(row.statement_id, ()) if span[0] <= target[0] < span[1]), None)
        after = max((end for end in ends[row.article_id] if end <= target[0]), default=0)
        found[row.id] = wording_span(sources.text(row.article_id), target, within=within, after=after)
    return found


def _runs(rows: list[Any], spans: dict[int, Span], sources: Sources) -> tuple[Wording, ...]:
    """Positions in the same words one after another are one wording; a reprint in the same words adds none."""
    runs: list[list[Any]] = []
    before: tuple[str, ...] = ()
    known: set[tuple[int, tuple[str, ...]]] = set()
    for row in rows:
        start, end = spans[row.id]
        words = tuple(stems(sources.text(row.article_id)[start:end]))
        telling = row.same_as or row.id, words
        if telling in known:
            continue
        known.add(telling)
        if not runs or words != before:
            runs.append([])
        runs[-1].append(row)
        before = words
    made: list[Wording] = []
    for run in runs:
        first = run[0]
        span = spans[first.id]
        evidence = sources.evidence(first.article_id, [span], item=first.local, marks=spans_of(first.target))
        made.append(
            Wording(
                text=evidence.quotation,
                stance=f"not {first.stance}" if first.negated else first.stance,
                degree=first.degree,
                first=first.day,
                last=run[-1].day,
                positions=len(run),
                evidence=evidence,
                changed=changes(made[-1].text, evidence.quotation) if made else None,
            )
        )
    return tuple(made)


def _all_positions(
    connection: Connection, codes: list[str], filters: Filters, length: int
) -> dict[tuple[str | None, str], int]:
    """All positions of states by period, under the same filters."""
    period = func.substr(positions.c.day, 1, length)
    where = filters.conditions(connection, "positions", narrowed=True)
    rows = connection.execute(
        select(
            positions.c.holder_country,
            period,
            func.count(func.coalesce(positions.c.same_as, positions.c.id).distinct()),
        )
        .where(positions.c.holder_country.in_(codes), positions.c.day.is_not(None), *where)
        .group_by(positions.c.holder_country, period)
    )
    return {(country, name): number for country, name, number in rows}


def _shares(
    country: str | None, rows: list[Any], totals: dict[tuple[str | None, str], int], length: int
) -> tuple[Share, ...]:
    """For every period from the first to the last in which the state took any position at all."""
    here: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.day:
            here[row.day[:length]] += 1
    periods = sorted(name for code, name in totals if code == country)
    return tuple(
        Share(
            period=name,
            on_target=here[name],
            positions=totals[country, name],
            share=round(here[name] / totals[country, name], 4),
        )
        for name in periods
    )
