"""Whether two reports tell of one engagement: named features with weights.

The weights were set and tuned on the development half of eval/merging (docs/merging.md has the
figures of the other half). Like `likeness`, everything here looks at two reports alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from mahdar.document.normalise import fold
from mahdar.store.merging.clusters import Edge
from mahdar.store.merging.likeness import likeness_of_names
from mahdar.store.merging.names import name_of, slip_of_the_pen

__all__ = ["FAR", "SAME", "STRANGE", "Party", "Report", "never", "sameness"]

#: Two reports tell of one engagement from this score on. Tried 0.45 to 0.7 on the development half of
#: eval/merging: F1 moves by 0.005 up to 0.65 and falls by 0.02 at 0.7.
SAME = 0.6
#: Days between reports of one engagement at most, unless both give its date; and from announcing
#: to reporting it. Tried 3 and 5 there: recall 0.845 and 0.868, precision the same.
NEAR, FAR = 5, 10
#: Weight of participants on both sides that the other report does not know.
STRANGERS = -0.6
STRANGE = "participants differ"

#: Kinds that may be the same thing told in other words; others never are.
_CLASS = {"meeting": "contact", "talks": "contact", "conference": "contact", "ceremony": "contact"}
#: Of these, what is not: two who attend a ceremony also meet that day, and each is told for itself.
_APART = (frozenset(("ceremony", "meeting")), frozenset(("ceremony", "talks")))
#: Offices that a state's name stands for.
_SPEAKS = frozenset("head_of_state head_of_government foreign_minister crown_prince minister".split())


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part, as one article has it; ``entity`` is the id across articles."""

    entity: int
    type: str
    folded: str
    country: str | None
    registry: str | None
    office: str | None
    role: str
    attendee: bool


@dataclass(slots=True)
class Report:
    """One engagement as one article tells it; ``day`` is its date or else that of the article."""

    id: int
    anchor: str
    article: int
    kind: str
    mode: str
    status: str
    date: str | None
    day: str | None
    place: str | None
    place_entity: int | None
    place_country: str | None
    place_type: str | None
    group: int | None
    outlet: str | None
    confidence: float | None
    engagement: int = 0
    parties: list[Party] = field(default_factory=list)

    #: Those who take part, without those who only attend.
    sides: list[Party] = field(default_factory=list)

    @property
    def family(self) -> str:
        """The kinds that this one may be told as."""
        return _CLASS.get(self.kind, self.kind)


@lru_cache(maxsize=4096)
def number_of(day: str | None) -> int | None:
    """A day as a number of days; None for none, or a broken one."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def never(one: Report, other: Report) -> str | None:
    """Why two reports cannot be one engagement, whatever else they share; or None."""
    why = _never_at_once(one, other)
    if why is None and len(one.sides) > 1 and len(other.sides) > 1:
        return STRANGE if _participants(one, other).get("others", STRANGERS) <= STRANGERS else None
    return why


def _never_at_once(one: Report, other: Report) -> str | None:
    if one.family != other.family or frozenset((one.kind, other.kind)) in _APART:
        return "kinds differ"
    if one.article == other.article and not _told_twice(one, other):
        return "two reports of one article"
    if one.date and other.date and _days(one, other) > 1:
        return f"dates differ: {' and '.join(sorted((one.date, other.date)))}"
    return None


def _told_twice(one: Report, other: Report) -> bool:
    """Whether an article tells of the same parties twice and says nothing different: then a third
    report may show that it means one engagement."""
    if {p.entity for p in one.sides} != {p.entity for p in other.sides} or one.date != other.date:
        return False
    return not (one.place and other.place) or _where(one, other) > 0


def _days(one: Report, other: Report) -> int:
    first, second = number_of(one.day), number_of(other.day)
    return abs(first - second) if first is not None and second is not None else 0


def sameness(one: Report, other: Report) -> Edge | None:
    """Why two reports may tell of one engagement; None if nothing speaks for it."""
    if one.article == other.article or _never_at_once(one, other):
        return None
    when = _when(one, other)
    if when is None:
        return None
    features = _participants(one, other)
    if not features or features["others"] <= STRANGERS:
        return None
    if not features["others"]:
        del features["others"]
    features["date"] = when
    features["kind"] = 0.15 if one.kind == other.kind or {one.kind, other.kind} == {"meeting", "talks"} else 0.05
    if where := _where(one, other):
        features["place"] = where
    if one.group is not None and one.group == other.group:
        features["reprint"] = 0.3
    first, second = sorted((one.anchor, other.anchor))
    return Edge(round(sum(features.values()), 3), first, second, features)


def _when(one: Report, other: Report) -> float | None:
    """What the days say; None if they are too far from each other."""
    first, second = number_of(one.day), number_of(other.day)
    if first is None or second is None:
        return 0.0 if one.group is not None and one.group == other.group else None
    planned = {one.status, other.status} == {"scheduled", "held"}
    if planned:
        ahead = second - first if one.status == "scheduled" else first - second
        if not -1 <= ahead <= FAR:
            return None
        return 0.15 if ahead <= 3 else 0.05
    apart = abs(first - second)
    if one.date and other.date:
        return 0.3 if apart == 0 else 0.0
    if one.date or other.date:
        ahead = second - first if one.date else first - second
        return {0: 0.2, 1: 0.25, 2: 0.15, 3: 0.05, -1: 0.0}.get(ahead)
    return {0: 0.2, 1: 0.15, 2: 0.05, 3: 0.0, 4: -0.05, 5: -0.1}.get(apart)


def _where(one: Report, other: Report) -> float:
    if not (one.place and other.place):
        return 0.0
    trip = one.kind == "visit"
    if fold(one.place) == fold(other.place) or (one.place_entity and one.place_entity == other.place_entity):
        return 0.2
    if one.place_country and other.place_country:
        if one.place_country != other.place_country:
            return -0.6 if trip else -0.4
        whole = "state" in (one.place_type, other.place_type)
        return 0.15 if whole else (-0.1 if trip else -0.05)
    return 0.0


def _participants(one: Report, other: Report) -> dict[str, float]:
    """What the participants say; empty if they have nobody in common."""
    few, many = sorted((one.sides, other.sides), key=len)
    if not few:
        return {}
    pairs = _aligned(few, many)
    if not pairs:
        return {}
    left = [p for i, p in enumerate(few) if i not in {a for a, _, _ in pairs}]
    more = [p for j, p in enumerate(many) if j not in {b for _, b, _ in pairs}]
    few_all, many_all = (
        (one.parties, other.parties) if few is one.sides or len(one.sides) == len(few) else (other.parties, one.parties)
    )
    left = [p for p in left if not any(_match(p, q) >= 0.9 for q in many_all if q.attendee)]
    more = [p for p in more if not any(_match(p, q) >= 0.9 for q in few_all if q.attendee)]
    mean = sum(weight for _, _, weight in pairs) / len(pairs)
    if len(pairs) == 1:
        base = 0.3 if len(many) == 1 or one.kind == other.kind == "press_conference" else 0.2
    else:
        base = 0.5
    features = {"participants": round(base * mean, 3)}
    if left and more:
        features["others"] = -0.2 if len(pairs) > 1 and 2 * len(pairs) >= len(many) else STRANGERS
    else:
        features["others"] = -0.05 if (left or more) and len(pairs) > 1 else 0.0
    if one.kind == other.kind == "message" and _turned(one, other):
        features["direction"] = -0.6
    return features


def _aligned(few: Sequence[Party], many: Sequence[Party]) -> list[tuple[int, int, float]]:
    """Pairs of participants that may be the same, the surest first, each at most once."""
    scored = sorted(
        ((w, i, j) for i, a in enumerate(few) for j, b in enumerate(many) if (w := _match(a, b))),
        key=lambda s: (-s[0], few[s[1]].folded, many[s[2]].folded),
    )
    taken: list[tuple[int, int, float]] = []
    for weight, i, j in scored:
        if all(i != a and j != b for a, b, _ in taken):
            taken.append((i, j, weight))
    return taken


def _match(one: Party, other: Party) -> float:
    """How sure two participants are the same: 1 for the same entity, less for a state and its minister."""
    if one.entity == other.entity:
        return 1.0
    if one.type == other.type == "person":
        if one.registry and other.registry:
            return 0.0
        if one.country and other.country and one.country != other.country:
            return 0.0
        if likeness_of_names(one.folded, other.folded):
            return 0.7
        return 0.6 if slip_of_the_pen(one.folded, other.folded) else 0.0
    if not one.country or one.country != other.country:
        return 0.0
    kinds = {one.type, other.type}
    if kinds == {"state", "person"}:
        person = one if one.type == "person" else other
        return 0.6 if person.office in _SPEAKS else 0.4
    if kinds == {"org"}:
        return 0.6 if set(name_of(one.folded).words) & set(name_of(other.folded).words) else 0.0
    if kinds == {"org", "person"} or kinds == {"state", "org"}:
        return 0.4
    return 0.0


def _turned(one: Report, other: Report) -> bool:
    """Whether the sender of one message is the recipient of the other."""
    sent = {p.entity for p in one.sides if p.role == "sender"}
    got = {p.entity for p in other.sides if p.role == "recipient"}
    return bool(sent & got)
