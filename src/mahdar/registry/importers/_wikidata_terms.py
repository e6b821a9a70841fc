"""What the Wikidata importer reads and merges: persons with their terms, rows, dates of several precisions."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SOURCE", "Person", "Row", "Term", "agree", "before"]

#: What new rows say of where they come from.
SOURCE = "Wikidata"

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Term:
    """One office term of one person."""

    office: str
    title: str
    of: str
    since: str
    until: str


@dataclass(slots=True)
class Person:
    """A human with the terms that the position rules found."""

    item: str
    name_en: str
    names_ar: list[str]
    terms: list[Term]


def before(one: str, other: str) -> bool:
    """Whether a date is surely before another, as far as both are known."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def agree(one: str, other: str) -> bool:
    """Whether two dates can be the same; an empty one can be any."""
    return one.startswith(other) or other.startswith(one)
