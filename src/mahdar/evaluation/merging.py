"""How well reports and people are merged, measured against a gold set of ids and offsets.

The gold (`load_merging`) names reports by article and span, and groups them by engagement;
people by mentions. The articles themselves come from elsewhere, and are in a store that has
merged them. Figures are pairwise over reports::

    merging alone    pairs of reports that the reader has found
    end to end       all pairs of the gold

and B-cubed over the mentions of people that the reader has found.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from mahdar.errors import FormatError
from mahdar.evaluation.scoring import Measure

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mahdar.model import Span

__all__ = ["MergingGold", "Mention", "load_merging", "measure_engagements", "measure_people", "pairwise"]

_CONTACT = {"meeting": "contact", "talks": "contact", "conference": "contact", "ceremony": "contact"}


class Mention(NamedTuple):
    """A place in an article: its external id and a span."""

    article: str
    span: Span


class MergingGold(NamedTuple):
    """Engagements and people by id: the kind of each engagement, and where it or they are told of."""

    engagements: dict[str, tuple[str, tuple[Mention, ...]]]
    people: dict[str, tuple[Mention, ...]]
    split: dict[str, frozenset[str]]

    def articles(self, part: str | None = None) -> set[str]:
        """The external ids of the articles of one part of the split, or of all."""
        chosen = self.split[part] if part else self.engagements.keys()
        return {m.article for key in chosen for m in self.engagements[key][1]}


def load_merging(folder: Path) -> MergingGold:
    """The gold in a folder: ``engagements.jsonl``, ``people.jsonl``, ``split.json``.

    Raises `FormatError` for a file that is not there or not what it should be.
    """
    try:
        engagements = {
            row["id"]: (row["kind"], _mentions(row["reports"])) for row in _rows(folder / "engagements.jsonl")
        }
        people = {row["id"]: _mentions(row["mentions"]) for row in _rows(folder / "people.jsonl")}
        split = {name: frozenset(ids) for name, ids in json.loads((folder / "split.json").read_text("utf-8")).items()}
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(f"no gold of merging: {type(error).__name__}: {error}", where=str(folder)) from None
    except OSError as error:
        raise FormatError(f"cannot read the gold of merging: {error.strerror}", where=str(folder)) from None
    return MergingGold(engagements, people, split)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _mentions(rows: Iterable[Mapping[str, Any]]) -> tuple[Mention, ...]:
    return tuple(Mention(row["article"], (row["at"][0], row["at"][1])) for row in rows)


def measure_engagements(
    connection: Connection, gold: MergingGold, ids: Iterable[str]
) -> tuple[Measure, Measure, list[tuple[str, Mention, str | None]]]:
    """Merging alone and end to end for some engagements of the gold.

    Also gives, for looking into it, every gold report with the uid of the engagement that its
    report in the store belongs to (None: the reader has no report there).
    """
    wanted = sorted(ids)
    found = _reports(connection, {m.article for key in wanted for m in gold.engagements[key][1]})
    rows: list[tuple[str, Mention, str | None]] = []
    taken: set[int] = set()
    claims = sorted(
        (_distance(report, kind, mention), key, mention, report)
        for key in wanted
        for kind, mentions in (gold.engagements[key],)
        for mention in mentions
        for report in found[mention.article]
        if _CONTACT.get(report.kind, report.kind) == _CONTACT.get(kind, kind)
    )
    home: dict[tuple[str, Mention], _Told] = {}
    for (covered, _), key, mention, report in claims:
        if covered < 0 and report.id not in taken and (key, mention) not in home:
            home[key, mention] = report
            taken.add(report.id)
    for key in wanted:
        for mention in gold.engagements[key][1]:
            told = home.get((key, mention))
            rows.append((key, mention, told.engagement if told else None))
    alone = pairwise([(key, uid) for key, _, uid in rows if uid is not None])
    every = pairwise([(key, uid if uid is not None else ("unread", n)) for n, (key, _, uid) in enumerate(rows)])
    return alone, every, rows


class _Told(NamedTuple):
    id: int
    engagement: str
    kind: str
    spans: tuple[tuple[int, int], ...]


def _reports(connection: Connection, articles: Iterable[str]) -> dict[str, list[_Told]]:
    from mahdar.store import schema

    reports, texts, engagements = schema.reports, schema.articles, schema.engagements
    found: dict[str, list[_Told]] = defaultdict(list)
    for row in connection.execute(
        select(texts.c.external_id, reports.c.id, engagements.c.uid, reports.c.kind, reports.c.evidence)
        .join(texts, reports.c.article_id == texts.c.id)
        .join(engagements, reports.c.engagement_id == engagements.c.id)
        .where(texts.c.external_id.in_(sorted(articles)))
    ):
        spans = tuple((a, b) for a, b in json.loads(row.evidence))
        found[row.external_id].append(_Told(row.id, row.uid, row.kind, spans))
    return found


def _distance(report: _Told, kind: str, mention: Mention) -> tuple[int, int]:
    """How far the evidence of a report is from where the gold has one (negative: letters that both
    cover), and whether its kind is another."""
    start, end = mention.span
    return max(min(max(a, start) - min(b, end) for a, b in report.spans), -40), int(report.kind != kind)


def pairwise(rows: Sequence[tuple[Hashable, Hashable]]) -> Measure:
    """Precision, recall and F1 over pairs: which of them gold (first) and result (second) put together."""
    both = mine = theirs = 0
    for one, other in combinations(rows, 2):
        gold, result = one[0] == other[0], one[1] == other[1]
        both += gold and result
        mine += result
        theirs += gold
    precision, recall = (both / mine if mine else 1.0), (both / theirs if theirs else 1.0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Measure(precision=precision, recall=recall, f1=f1, hits=both, predicted=mine, gold=theirs)


def measure_people(
    connection: Connection, gold: MergingGold, articles: Iterable[str]
) -> tuple[Measure, list[tuple[str, Mention, str | None]]]:
    """B-cubed over the gold's mentions of people that the reader has found in some articles (external ids).

    Also gives every mention with the uid of the entity that was found there (None: nobody).
    """
    from mahdar.store import schema

    people, texts, entities = schema.article_entities, schema.articles, schema.entities
    chosen = set(articles)
    wanted = [(key, m) for key in sorted(gold.people) for m in gold.people[key] if m.article in chosen]
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in connection.execute(
        select(texts.c.external_id, people.c.mentions, entities.c.uid)
        .join(texts, people.c.article_id == texts.c.id)
        .join(entities, people.c.entity_id == entities.c.id)
        .where(texts.c.external_id.in_(sorted({m.article for _, m in wanted})), people.c.type == "person")
    ):
        spans[row.external_id] += [(a, b, row.uid) for a, b in json.loads(row.mentions)]
    rows: list[tuple[str, Mention, str | None]] = []
    for key, mention in wanted:
        start, end = mention.span
        touching = [(min(b, end) - max(a, start), -(b - a), uid) for a, b, uid in spans[mention.article]]
        best = max((t for t in touching if t[0] > 0), default=None)
        rows.append((key, mention, best[2] if best else None))
    return _b_cubed([(key, uid) for key, _, uid in rows if uid is not None]), rows


def _b_cubed(rows: Sequence[tuple[Hashable, Hashable]]) -> Measure:
    gold: dict[Hashable, set[int]] = defaultdict(set)
    found: dict[Hashable, set[int]] = defaultdict(set)
    for number, (one, other) in enumerate(rows):
        gold[one].add(number)
        found[other].add(number)
    precise = sum(len(gold[one] & found[other]) / len(found[other]) for one, other in rows)
    recalled = sum(len(gold[one] & found[other]) / len(gold[one]) for one, other in rows)
    count = len(rows)
    precision, recall = (precise / count if count else 0.0), (recalled / count if count else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Measure(precision=precision, recall=recall, f1=f1, hits=precise, predicted=count, gold=count)
