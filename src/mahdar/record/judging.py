"""Human judgements applied to a record.

A judgement names an item by its anchor, ``UID:TYPE:START-END``: the article, one of ``e``
(entity, by a named mention), ``g`` (engagement, by its first evidence), ``s`` (statement, by
its cue) and ``p`` (position, by its target), and a span in code points of the text. Two items
of a type at one place («زار الأردن وإسرائيل» are two visits in the same words) are told apart
by their order: the second ends in ``#2``. Another reading of the same article may number its
items anew and shift a span by a word; the item meant is the one of that type with just this
span, else the one that shares most of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import msgspec
from msgspec.structs import replace

from mahdar.errors import QueryError
from mahdar.model import SIDES, Engagement, Entity, Position, Record, Span, Statement
from mahdar.source.fields import iso_date
from mahdar.vocabulary import KINDS, OFFICES, STANCES, TYPES

__all__ = [
    "FIELDS",
    "REFERENCES",
    "Judgement",
    "anchors",
    "apply_judgements",
    "check_change",
    "find_item",
]

Item: TypeAlias = Entity | Engagement | Statement | Position

_TYPES: dict[str, str] = {"e": "entities", "g": "engagements", "s": "statements", "p": "positions"}
_ANCHOR = re.compile(r"(?P<uid>[^:]+):(?P<type>[egsp]):(?P<start>\d+)-(?P<end>\d+)(?:#(?P<nth>[1-9]\d*))?")
_MODES = ("in_person", "phone", "video", "written")
_STATES = ("held", "ongoing", "scheduled", "cancelled", "denied")


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody decided about an item of an article.

    ``kind`` is ``accept`` (it is right), ``reject`` (it is not there), ``correct`` (``change``
    holds fields and their right values), ``merge`` or ``split`` (``change`` lists the anchors
    of what it is the same as, or is not). ``made`` is UTC; ``revokes`` the id of an earlier
    judgement that is taken back.
    """

    id: int
    made: str
    user: str
    kind: str
    target: str
    change: Any = None
    reason: str | None = None
    revokes: int | None = None


def _one_of(*values: str) -> Callable[[Any], bool]:
    return lambda value: value in values


def _text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _country(value: Any) -> bool:
    return value is None or (isinstance(value, str) and re.fullmatch("[A-Z]{3}", value) is not None)


def _date(value: Any) -> bool:
    return value is None or (isinstance(value, str) and iso_date(value) == value)


#: The fields that can be corrected, by type of item, with a check of their values.
FIELDS: dict[str, dict[str, Callable[[Any], bool]]] = {
    "e": {
        "type": _one_of(*TYPES),
        "name": lambda value: isinstance(value, str) and bool(value.strip()),
        "name_en": _text,
        "country": _country,
        "registry": _text,
        "office": lambda value: value is None or value in OFFICES,
    },
    "g": {
        "kind": _one_of(*KINDS),
        "mode": _one_of(*_MODES),
        "status": _one_of(*_STATES),
        "date": _date,
        "place": _text,
    },
    "s": {"speaker": _text, "speaker_text": _text, "addressee": _text, "mode": _one_of("direct", "indirect", "mixed")},
    "p": {
        "holder": _text,
        "holder_country": _country,
        "stance": _one_of(*STANCES),
        "negated": _flag,
        "degree": _text,
    },
}

#: Fields whose value names an entity: the anchor of one, ``@SIDES`` or null.
REFERENCES = ("speaker", "addressee", "holder")


def anchors(uid: str, record: Record) -> dict[str, str]:
    """The anchor of every item of a record as it was read (without judgements), by its id there."""
    found: dict[str, str] = {}
    seen: dict[str, int] = {}
    for items in (record.entities, record.engagements, record.statements, record.positions):
        for item in items:
            kind, spans = _places(item)
            start, end = spans[0] if spans else (0, 0)
            place = f"{uid}:{kind}:{start}-{end}"
            nth = seen[place] = seen.get(place, 0) + 1
            found[item.id] = place if nth == 1 else f"{place}#{nth}"
    return found


def find_item(record: Record, anchor: str) -> Item | None:
    """The item that an anchor means, or None if this reading has none there."""
    match = _ANCHOR.fullmatch(anchor)
    if match is None:
        return None
    wanted = int(match["start"]), int(match["end"])
    found: list[Item] = []
    best = (False, 1)
    for item in getattr(record, _TYPES[match["type"]]):
        spans = _places(item)[1]
        shared = max((min(end, wanted[1]) - max(start, wanted[0]) for start, end in spans), default=0)
        near = bool(spans) and spans[0] == wanted, shared
        if near > best:
            best, found = near, []
        if near == best:
            found.append(item)
    nth = int(match["nth"] or 1)
    return found[nth - 1] if nth <= len(found) else None


def check_change(kind: str, change: dict[str, Any]) -> None:
    """Raise `QueryError` unless the fields of an item type can take these values."""
    fields = FIELDS[kind]
    for name, value in change.items():
        if name not in fields:
            raise QueryError(f"{name!r} cannot be corrected here (valid: {', '.join(sorted(fields))})")
        try:
            valid = fields[name](value)
        except Exception:
            valid = False
        if not valid:
            raise QueryError(f"{value!r} is no value of {name!r}{_choices(kind, name)}")


def _choices(kind: str, name: str) -> str:
    sets = {
        ("e", "type"): TYPES,
        ("e", "office"): OFFICES,
        ("g", "kind"): KINDS,
        ("g", "mode"): _MODES,
        ("g", "status"): _STATES,
        ("p", "stance"): STANCES,
        ("s", "mode"): ("direct", "indirect", "mixed"),
    }
    if (kind, name) in sets:
        return f" (valid: {', '.join(sets[kind, name])})"
    return {"date": " (valid: YYYY-MM-DD or null)", "country": " (valid: ISO alpha-3 or null)"}.get(name, "")


def apply_judgements(record: Record, judgements: Iterable[Judgement]) -> tuple[Record, list[Judgement]]:
    """The record as people corrected it, and the judgements whose item this reading lacks.

    Judgements are applied in the order in which they were made, the later ones on top:
    rejected items are left out together with what rests on them (positions of a statement,
    events), an accepted or corrected item gets the confidence 1.
    """
    unmatched: list[Judgement] = []
    changed: dict[str, Item] = {}
    rejected: set[str] = set()
    for judgement in judgements:
        if judgement.kind not in ("accept", "reject", "correct"):
            continue
        item = find_item(record, judgement.target)
        values = _values(record, judgement) if judgement.kind == "correct" else {}
        if item is None or values is None:
            unmatched.append(judgement)
            continue
        if judgement.kind == "reject":
            rejected.add(item.id)
            continue
        rejected.discard(item.id)
        now = changed.get(item.id, item)
        if judgement.kind == "correct":
            now = replace(now, **values)
        changed[item.id] = now if isinstance(now, Entity) else replace(now, confidence=1.0)
    if not (changed or rejected):
        return record, unmatched
    return _with(record, changed, rejected), unmatched


def _values(record: Record, judgement: Judgement) -> dict[str, Any] | None:
    """The corrected fields; anchors of entities become their ids in this reading. None if it lacks one."""
    values = dict(judgement.change or {})
    for name in REFERENCES:
        value = values.get(name)
        if value is not None and value != SIDES:
            entity = find_item(record, value)
            if entity is None:
                return None
            values[name] = entity.id
    return values


def _with(record: Record, changed: dict[str, Item], rejected: set[str]) -> Record:
    def kept(items: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(changed.get(item.id, item) for item in items if item.id not in rejected)

    record = replace(
        record,
        entities=kept(record.entities),
        engagements=kept(record.engagements),
        statements=kept(record.statements),
        positions=tuple(p for p in kept(record.positions) if p.statement not in rejected),
    )
    return _without(record, rejected)


def _without(record: Record, rejected: set[str]) -> Record:
    """The record without references to what was rejected."""

    def left(value: str | None) -> str | None:
        return None if value in rejected else value

    held = {p.id for p in record.positions} | {g.id for g in record.engagements}
    return replace(
        record,
        engagements=tuple(
            replace(
                g,
                participants=tuple(e for e in g.participants if e not in rejected),
                attendees=tuple(e for e in g.attendees if e not in rejected),
                roles={e: role for e, role in g.roles.items() if e not in rejected},
                place_entity=left(g.place_entity),
            )
            for g in record.engagements
        ),
        statements=tuple(
            replace(s, speaker=left(s.speaker), addressee=left(s.addressee), engagement=left(s.engagement))
            for s in record.statements
        ),
        positions=tuple(
            replace(p, holder=left(p.holder), target_entities=tuple(e for e in p.target_entities if e not in rejected))
            for p in record.positions
        ),
        events=tuple(
            replace(v, from_=tuple(i for i in v.from_ if i in held))
            for v in record.events
            if not v.from_ or v.evidence or held & set(v.from_)
        ),
    )


def _places(item: Item) -> tuple[str, tuple[Span, ...]]:
    """The type letter of an item and the spans that it may be named by, the best first."""
    if isinstance(item, Entity):
        return "e", item.mentions
    if isinstance(item, Engagement):
        return "g", item.evidence
    if isinstance(item, Statement):
        return "s", (item.cue,)
    return "p", (item.target,)
