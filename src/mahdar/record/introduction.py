"""Where an article says who a person is: the name with the offices beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.model import Entity, Span

__all__ = ["introduction"]

#: How many characters a name and an office, or two offices, are apart at most: «، », « - ».
_NEARBY = 3


def introduction(person: Entity, office: str | None = None) -> Span | None:
    """Where a name stands beside its offices, with all of these; None if it stands beside none.

    Where ``office`` is given, one of the offices is of that kind if the article states it of the person:
    «نائب رئيس الوزراء وزير الخارجية أيمن الصفدي» is the introduction of a deputy head of government.
    """
    offices = [o for o in person.offices if o.kind == office] or person.offices
    stated = [span for other in person.offices for span in other.stated]
    for span in (span for one in offices for span in one.stated):
        start, end = _chain(span, stated)
        for first, last in person.mentions:
            if _beside(end, first) or _beside(last, start):
                return min(start, first), max(end, last)
    return None


def _chain(span: Span, stated: list[Span]) -> Span:
    """An office with those that stand right before and after it."""
    start, end = span
    grown = True
    while grown:
        grown = False
        for first, last in stated:
            if first < start and _beside(last, start):
                start, grown = first, True
            if last > end and _beside(end, first):
                end, grown = last, True
    return start, end


def _beside(end: int, start: int) -> bool:
    return -_NEARBY <= start - end <= _NEARBY
