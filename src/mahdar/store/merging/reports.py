"""Reports with their parties, and the keys that reports of one engagement share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from mahdar.store import schema
from mahdar.store.merging.names import name_of
from mahdar.store.merging.sameness import FAR, NEAR, Party, Report, number_of
from mahdar.store.sql import hashed, insert_rows, select_in, select_keyed

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Reports"]

_TABLE = schema.reports
_KEYS = schema.report_keys
#: Participants that make keys; a conference has more, but nobody tells of it by the last of them.
_SIDES = 6


class Reports:
    """The reports that a transaction looks at, each loaded once, by id in ``known``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.known: dict[int, Report] = {}
        self._blocks: dict[int, list[int]] = {}
        self._sought: dict[int, frozenset[int]] = {}
        self._in_group: dict[int, set[int]] = {}

    def load(self, column: Any, values: Iterable[Any]) -> list[Report]:
        """Reports by a column of their table."""
        articles, places = schema.articles, schema.article_entities
        names = "id anchor article_id kind mode status date day place".split()
        columns = [
            *(_TABLE.c[name] for name in names),
            places.c.entity_id.label("place_entity"),
            places.c.country,
            places.c.type,
            articles.c.group_id,
            articles.c.outlet,
            _TABLE.c.confidence,
            _TABLE.c.engagement_id,
        ]
        source = _TABLE.join(articles, _TABLE.c.article_id == articles.c.id).outerjoin(
            places, _TABLE.c.place_entity == places.c.id
        )
        numbers = []
        fresh: dict[int, Report] = {}
        for row in select_in(self._connection, columns, column, values, source=source):
            numbers.append(row.id)
            if row.id not in self.known:
                told: list[Any] = list(row)
                told[-1] = told[-1] or 0
                fresh[row.id] = Report(*told)
        self._parties(fresh)
        self.known.update(fresh)
        return [self.known[number] for number in numbers]

    def _parties(self, fresh: dict[int, Report]) -> None:
        parties, people = schema.report_parties, schema.article_entities
        columns = [
            parties.c.report_id,
            *(people.c[name] for name in "entity_id type folded country registry office".split()),
            parties.c.role,
            parties.c.attendee,
        ]
        source = parties.join(people, parties.c.article_entity_id == people.c.id)
        for row in select_in(self._connection, columns, parties.c.report_id, fresh, source=source):
            told: list[Any] = list(row)
            fresh[row.report_id].parties.append(Party(*told[1:]))
        for report in fresh.values():
            report.parties.sort(key=lambda p: (p.attendee, p.type, p.folded, p.country or ""))
            report.sides = [party for party in report.parties if not party.attendee]

    def near(self, reports: Sequence[Report]) -> dict[int, list[Report]]:
        """For each report (by id) those that may tell of the same engagement."""
        wanted: set[int] = set()
        for report in reports:
            if report.id not in self._sought:
                self._sought[report.id] = frozenset(map(hashed, _looked_for(report)))
            wanted |= self._sought[report.id]
        wanted -= self._blocks.keys()
        for key in wanted:
            self._blocks[key] = []
        for number, key in select_keyed(self._connection, _KEYS, sorted(wanted)):
            self._blocks[key].append(number)
        self._reprints(reports)
        found = {r.id: {n for key in self._sought[r.id] for n in self._blocks[key]} - {r.id} for r in reports}
        for report in reports:
            if report.day is None and report.group is not None:
                found[report.id] |= self._in_group[report.group] - {report.id}
        missing = {n for numbers in found.values() for n in numbers} - self.known.keys()
        self.load(_TABLE.c.id, sorted(missing))
        return {number: [self.known[n] for n in sorted(others)] for number, others in found.items()}

    def _reprints(self, reports: Sequence[Report]) -> None:
        """Note the reports in the reprints of what has no day: that may be one with any of theirs."""
        articles = schema.articles
        wanted = {r.group for r in reports if r.day is None and r.group is not None} - self._in_group.keys()
        self._in_group |= {group: set() for group in wanted}
        source = _TABLE.join(articles, _TABLE.c.article_id == articles.c.id)
        columns = [_TABLE.c.id, articles.c.group_id]
        for row in select_in(self._connection, columns, articles.c.group_id, sorted(wanted), source=source):
            self._in_group[row.group_id].add(row.id)

    def write_keys(self, reports: Iterable[Report]) -> None:
        """Write the keys of new reports."""
        rows = [{"report_id": r.id, "key": key} for r in reports for key in sorted(set(map(hashed, _offered(r))))]
        insert_rows(self._connection, _KEYS, rows)


def _names(party: Party) -> list[str]:
    """What a participant is found by: the row of the registry, the first and the last word of the name."""
    bones = [bone for bone in name_of(party.folded).bones if bone]
    return sorted({party.registry or "", *bones[:1], *bones[-1:]} - {""})


def _pairs(report: Report) -> set[str]:
    found = set()
    for one, other in combinations(report.sides[:_SIDES], 2):
        first, second = one.country, other.country
        if first and second and first != second:
            found.add("|".join(sorted((first, second))))
        found |= {"|".join(sorted((a, b))) for a in _names(one) for b in _names(other)}
    return found


def _singles(report: Report) -> set[str]:
    return {name for party in report.sides[:_SIDES] for name in _names(party)}


def _spans(day: str | None, before: int, after: int) -> list[str]:
    """The four-day spans that lie between so many days before and after a day."""
    number = number_of(day)
    return ["?"] if number is None else [str(span) for span in range((number - before) // 4, (number + after) // 4 + 1)]


def _offered(report: Report) -> Iterable[str]:
    """Keys under which a report is found."""
    (span,) = _spans(report.day, 0, 0)
    plans = ["S"] if report.status == "scheduled" else []
    for plan in ["", *plans]:
        head = f"{plan}{report.family}|{span}"
        yield from (f"{head}|p|{pair}" for pair in _pairs(report))
        yield from (f"{head}|a|{name}" for name in _singles(report))
        if len(report.sides) == 1:
            yield from (f"{head}|1|{name}" for name in _singles(report))


def _looked_for(report: Report) -> Iterable[str]:
    """Keys under which reports of the same engagement may be found."""
    ahead = FAR if report.status == "scheduled" else NEAR
    heads = [f"{report.family}|{span}" for span in _spans(report.day, NEAR, ahead)]
    heads += [f"S{report.family}|{span}" for span in _spans(report.day, FAR, NEAR)]
    if report.group is not None and report.day is not None:  # a reprint without any day
        heads.append(f"{report.family}|?")
    for head in heads:
        yield from (f"{head}|p|{pair}" for pair in _pairs(report))
        yield from (f"{head}|1|{name}" for name in _singles(report))
        if len(report.sides) == 1:
            yield from (f"{head}|a|{name}" for name in _singles(report))
