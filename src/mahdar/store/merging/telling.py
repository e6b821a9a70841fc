"""What the reports of one engagement say together, and where they disagree."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from mahdar.document.normalise import fold
from mahdar.store.merging.sameness import Party, Report
from mahdar.vocabulary import KINDS

__all__ = ["parties_of", "told"]

#: Of several roles that reports give one participant the first of these is kept.
_ROLES = ("host", "visitor", "sender", "recipient", "participant", "attendee")


def told(reports: Sequence[Report]) -> dict[str, Any]:
    """The columns of an engagement; ``reports`` are sorted by day and anchor."""
    kinds = Counter(r.kind for r in reports)
    modes = Counter(r.mode for r in reports)
    dates = Counter(r.date for r in reports if r.date)
    date = min((d for d, n in dates.items() if n == max(dates.values())), default=None)
    held = [r for r in reports if r.status == "held"]
    days = [r.day for r in held or reports if r.day]
    place = _place(reports)
    return {
        "kind": min(kinds, key=lambda kind: (-kinds[kind], KINDS.index(kind) if kind in KINDS else 99)),
        "mode": min(modes, key=lambda mode: (-modes[mode], mode)),
        "status": _status(reports),
        "date": date,
        "day": date or min(days, default=None),
        "place": place.place if place else None,
        "place_entity": place.place_entity if place else None,
        "reports": len(reports),
        "outlets": len({r.outlet or f"article {r.article}" for r in reports}),
        "confidence": max((r.confidence for r in reports if r.confidence is not None), default=None),
        "disagreements": _disagreements(reports),
    }


def _status(reports: Sequence[Report]) -> str:
    """Held if any report says so; else what the latest one says."""
    statuses = {r.status for r in reports}
    for status in ("held", "ongoing"):
        if status in statuses:
            return status
    return reports[-1].status


def _place(reports: Sequence[Report]) -> Report | None:
    """A report with the place that most give; of equals the more precise, the longer one."""
    placed = [r for r in reports if r.place]
    counts = Counter(fold(r.place or "") for r in placed)
    return max(
        placed,
        key=lambda r: (r.place_type != "state", counts[fold(r.place or "")], len(r.place or ""), r.place, r.anchor),
        default=None,
    )


def _disagreements(reports: Sequence[Report]) -> str | None:
    """What the reports say differently: each value with the ids of the reports that give it."""
    if len(reports) == 1:
        return None
    found: dict[str, dict[str, list[int]]] = {}
    for name, values in (
        ("date", [(r.date, r) for r in reports if r.date]),
        ("kind", [(r.kind, r) for r in reports]),
        ("mode", [(r.mode, r) for r in reports]),
        ("status", [(r.status, r) for r in reports]),
    ):
        told_by = _by_value(values)
        if len(told_by) > 1:
            found[name] = told_by
    if places := _places(reports):
        found["place"] = places
    for name, attendee in (("participants", False), ("attendees", True)):
        named = _by_value(
            [(str(p.entity), r) for r in reports for p in _kept(r.parties, reports) if p.attendee == attendee]
        )
        partly = {entity: numbers for entity, numbers in named.items() if len(numbers) < len(reports)}
        if partly and len({id(r) for r in reports if r.parties}) > 1:
            found[name] = partly
    return json.dumps(found, ensure_ascii=False, sort_keys=True) if found else None


def _by_value(values: Sequence[tuple[str, Report]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for value, report in values:
        if report.id not in found[value]:
            found[value].append(report.id)
    return {value: sorted(numbers) for value, numbers in sorted(found.items())}


def _places(reports: Sequence[Report]) -> dict[str, list[int]]:
    """Places that cannot be the same: of other states, or two towns."""
    placed = [r for r in reports if r.place]
    clash = any(
        (a.place_country and b.place_country and a.place_country != b.place_country)
        or (
            a.place_type == b.place_type == "place"
            and a.place_entity != b.place_entity
            and a.place_country == b.place_country
            and a.place_country is not None
        )
        for i, a in enumerate(placed)
        for b in placed[i + 1 :]
    )
    return _by_value([(r.place or "", r) for r in placed]) if clash else {}


def _kept(parties: Sequence[Party], reports: Sequence[Report]) -> list[Party]:
    """The parties of a report without states and offices for which other reports name the person."""
    people = {p.country for r in reports for p in r.parties if p.type == "person" and p.country and not p.attendee}
    own = {p.country for p in parties if p.type == "person"}
    return [p for p in parties if p.type != "state" or p.country not in people or p.country in own]


def parties_of(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """The rows of engagement_parties: who any report says took part."""
    seen: dict[int, list[tuple[Party, int]]] = defaultdict(list)
    for report in reports:
        for party in _kept(report.parties, reports):
            seen[party.entity].append((party, report.id))
    rows = []
    for entity in sorted(seen):
        told_by = seen[entity]
        roles = Counter(p.role for p, _ in told_by)
        countries = Counter(p.country for p, _ in told_by if p.country)
        rows.append(
            {
                "entity_id": entity,
                "country": min(countries, key=lambda code: (-countries[code], code), default=None),
                "role": min(roles, key=lambda role: (role in ("participant", "attendee"), -roles[role], _order(role))),
                "attendee": all(p.attendee for p, _ in told_by),
                "reports": len({number for _, number in told_by}),
            }
        )
    return rows


def _order(role: str) -> tuple[int, str]:
    return (_ROLES.index(role) if role in _ROLES else len(_ROLES), role)
