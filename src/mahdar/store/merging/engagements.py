"""One engagement from many reports."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mahdar.store import schema
from mahdar.store.merging.clusters import Edge, group
from mahdar.store.merging.reports import Reports
from mahdar.store.merging.sameness import SAME, STRANGE, Report, never, sameness
from mahdar.store.merging.telling import parties_of, told
from mahdar.store.sql import delete_in, insert_rows, select_in, update_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.store.merging.constraints import Constraints
    from mahdar.store.writing import Ids

__all__ = ["merge_engagements"]

#: The participants of two reports are the same.
SURE = "the same participants"
#: Pairs of reports with other participants for each pair with the same, up to which two groups may be
#: one. Tried 0 to 3 on the development half of eval/merging, where it changes nothing.
MISREAD = 0.3

_TABLE = schema.engagements
_REPORTS = schema.reports


def merge_engagements(
    connection: Connection,
    ids: Ids,
    article_ids: Iterable[int],
    constraints: Constraints,
    *,
    gone: Iterable[int] = (),
    again: Iterable[int] = (),
) -> set[int]:
    """Give every report of the articles its engagement.

    ``gone`` are engagements that lost reports, ``again`` reports to look at anew. Gives the ids of
    the reports that were in another engagement before.
    """
    reports = Reports(connection)
    new = reports.load(_REPORTS.c.article_id, article_ids)
    reports.write_keys(report for report in new if not report.engagement)
    left = set(gone)
    seeds = {r.id for r in new} | {r.id for r in reports.load(_REPORTS.c.engagement_id, sorted(left))}
    seeds |= {r.id for r in reports.load(_REPORTS.c.id, sorted(again))}
    together, apart = _decided(reports, constraints)
    edges = _edges(reports, seeds, together)
    nodes = {r.anchor: r for r in reports.known.values() if r.id in edges.nodes}

    split = [pair for pair in apart if pair[0] in nodes and pair[1] in nodes]
    sides = _Sides(nodes, edges.found)
    grouping = group(nodes, edges.found, sides=sides, rivals=lambda reason: False)
    if split:
        cut = _cut(split, grouping.groups, together)
        grouping = group(nodes, edges.found, split=cut, sides=sides, rivals=lambda reason: False)
    groups = [sorted((nodes[key] for key in keys), key=_first) for keys in grouping.groups]
    return _write(connection, ids, groups, grouping.joined, left)


def _cut(
    split: Sequence[tuple[str, str]], groups: Iterable[Sequence[str]], together: set[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Decided pairs of what stays and what is taken away, with all pairs of it and what it would be one
    with: it draws nobody after it but what is taken away from the same, or put together with it."""
    taken: dict[str, set[str]] = defaultdict(set)
    for one, other in split:
        taken[one].add(other)
    bound = {frozenset(pair) for pair in together}
    home = {key: keys for keys in groups for key in keys}
    pairs = set(split)
    for one, other in split:
        if one in home[other]:
            rest = set(home[other]) - taken[one]
            pairs |= {(key, other) for key in rest if frozenset((key, other)) not in bound}
    return sorted(pairs)


def _first(report: Report) -> tuple[str, str]:
    return report.day or "9999-99-99", report.anchor


def _decided(reports: Reports, constraints: Constraints) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The decided pairs of report anchors; the uid of an engagement stands for its first report."""
    names = {name for name in constraints.names() if ":g:" in name}
    if not names:
        return set(), set()
    known = {report.anchor for report in reports.load(_REPORTS.c.anchor, sorted(names))}

    def pairs(given: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        return {(one, other) for one, other in given if one in known and other in known}

    return pairs(constraints.together), pairs(constraints.apart)


class _Sides:
    """Whether two groups of reports can be one engagement.

    Reports of one article and dates that exclude each other keep them apart, and so do other
    participants, unless they are a misreading among many that name the same.
    """

    def __init__(self, nodes: dict[str, Report], edges: Iterable[Edge]) -> None:
        self._nodes = nodes
        # What has an edge is known to be possible.
        self._known: dict[tuple[str, str], str | None] = {
            (e.one, e.other): SURE if e.features.get("participants", 0.0) >= 0.45 else None for e in edges if not e.must
        }

    def __call__(self, one: Sequence[str], other: Sequence[str]) -> str | None:
        strange = sure = 0
        for a in one:
            for b in other:
                why = self._between(a, b)
                if why == STRANGE:
                    strange += 1
                elif why == SURE:
                    sure += 1
                elif why is not None:
                    return why
        return STRANGE if strange > MISREAD * sure else None

    def _between(self, one: str, other: str) -> str | None:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = never(self._nodes[one], self._nodes[other])
        return self._known[pair]


class _Found:
    """Reports that hang together, and the edges between them."""

    def __init__(self) -> None:
        self.nodes: set[int] = set()
        self.found: list[Edge] = []


def _edges(reports: Reports, seeds: Iterable[int], together: set[tuple[str, str]]) -> _Found:
    """Everything that hangs together with the seeds."""
    result = _Found()
    linked: dict[str, set[str]] = defaultdict(set)
    for first, second in together:
        linked[first].add(second)
        linked[second].add(first)
    by_anchor = {r.anchor: r for r in reports.known.values()}
    seen: set[tuple[int, int]] = set()
    frontier = sorted(set(seeds))
    while frontier:
        result.nodes |= set(frontier)
        near = reports.near([reports.known[number] for number in frontier])
        found: set[int] = set()
        for number in frontier:
            report = reports.known[number]
            partners = [by_anchor[anchor] for anchor in sorted(linked[report.anchor])]
            for other in [*near[number], *partners]:
                pair = (min(number, other.id), max(number, other.id))
                if pair in seen:
                    continue
                seen.add(pair)
                edge = _edge(report, other, decided=other.anchor in linked[report.anchor])
                if edge is not None:
                    result.found.append(edge)
                    found.add(other.id)
        frontier = sorted(found - result.nodes)
    return result


def _edge(one: Report, other: Report, *, decided: bool) -> Edge | None:
    if decided:
        return Edge(1.0, min(one.anchor, other.anchor), max(one.anchor, other.anchor), {"decided": 1.0}, must=True)
    edge = sameness(one, other)
    return edge if edge is not None and edge.score >= SAME else None


def _write(
    connection: Connection, ids: Ids, groups: Sequence[Sequence[Report]], joined: Sequence[Edge], left: set[int]
) -> set[int]:
    """Write engagements, their parties, and which reports are theirs; gives the reports that moved."""
    uids = ["g" + hashlib.sha256(group[0].anchor.encode()).hexdigest()[:12] for group in groups]
    known = {row.uid: row.id for row in select_in(connection, [_TABLE.c.uid, _TABLE.c.id], _TABLE.c.uid, set(uids))}
    taken = set(known.values())
    numbers: list[int] = []
    fresh: set[int] = set()
    for uid, group_ in zip(uids, groups, strict=True):
        number = known.get(uid)
        if number is None:
            number = min((r.engagement for r in group_ if r.engagement and r.engagement not in taken), default=None)
            if number is None:
                number = ids.take("engagements")
                fresh.add(number)
            taken.add(number)
        numbers.append(number)
    reasons: dict[int, list[dict[str, Any]]] = defaultdict(list)
    home = {report.anchor: number for number, group_ in zip(numbers, groups, strict=True) for report in group_}
    for edge in joined:
        reasons[home[edge.one]].append(
            {"a": edge.one, "b": edge.other, "score": edge.score, "features": dict(edge.features)}
        )
    rows = []
    for number, uid, group_ in zip(numbers, uids, groups, strict=True):
        merges = json.dumps(reasons[number], ensure_ascii=False) if number in reasons else None
        rows.append({"id": number, "uid": uid, **told(group_), "merges": merges})
    # A uid may go from one engagement to another; both have it only if the old one is set first.
    update_rows(
        connection, _TABLE, [{"id": row["id"], "uid": f"~{row['id']}"} for row in rows if row["id"] not in fresh]
    )
    insert_rows(connection, _TABLE, [row for row in rows if row["id"] in fresh])
    update_rows(connection, _TABLE, [row for row in rows if row["id"] not in fresh])
    moved = [(r, n) for n, group_ in zip(numbers, groups, strict=True) for r in group_ if r.engagement != n]
    left = left | {r.engagement for r, _ in moved if r.engagement}
    update_rows(connection, _REPORTS, [{"id": r.id, "engagement_id": number} for r, number in moved])
    delete_in(connection, schema.engagement_parties.c.engagement_id, numbers)
    insert_rows(
        connection,
        schema.engagement_parties,
        [{"engagement_id": n, **row} for n, group_ in zip(numbers, groups, strict=True) for row in parties_of(group_)],
    )
    delete_in(connection, _TABLE.c.id, sorted(left - set(numbers)))
    return {r.id for r, _ in moved if r.engagement}
