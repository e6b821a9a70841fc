"""What counts for the Wikidata importer: the user's tables of positions and kinds of organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mahdar.registry.importers._tables import read_table
from mahdar.vocabulary import OFFICES


@dataclass(frozen=True, slots=True)
class PositionRule:
    """Which office a position is; exactly one of ``item`` and ``pattern`` is set."""

    item: str
    pattern: re.Pattern[str] | None
    office: str
    of: str
    title: str

    def fits(self, position: str, labels: Iterable[str]) -> bool:
        """Whether the rule is about the position, whose labels are given."""
        if self.pattern is None:
            return position == self.item
        return any(self.pattern.fullmatch(label) for label in labels)


def read_positions(path: Path) -> list[PositionRule]:
    """Return the rules of a ``--positions`` table.

    Raises:
        ValueError: a column is missing, a row has both or neither of item and pattern, the office
            is no office kind, or the pattern is no regular expression.
    """
    table = read_table(path)
    missing = {"office", "of"} - set(table.columns)
    if missing or not {"item", "pattern"} & set(table.columns):
        raise ValueError(f"{path.name}: needs the columns item and/or pattern, office, of")
    rules = []
    for row in table.rows:
        item, pattern, office = row.get("item", ""), row.get("pattern", ""), row["office"]
        if bool(item) == bool(pattern):
            raise ValueError(f"{path.name}: a row needs either an item or a pattern: {dict(row)}")
        if office and office not in OFFICES:
            raise ValueError(f"{path.name}: {office!r} is no office kind: expected one of {', '.join(OFFICES)}")
        try:
            compiled = re.compile(pattern, re.IGNORECASE) if pattern else None
        except re.error as error:
            raise ValueError(f"{path.name}: {pattern!r} is no regular expression: {error}") from None
        rules.append(PositionRule(item, compiled, office, row["of"], row.get("title_ar", "")))
    return rules


def read_classes(path: Path) -> dict[str, tuple[str, str]]:
    """Return class and sector by item, from an ``--organisations`` table.

    Raises:
        ValueError: a column is missing.
    """
    table = read_table(path)
    if missing := {"item", "class", "sector"} - set(table.columns):
        raise ValueError(f"{path.name}: lacks the columns {', '.join(sorted(missing))}")
    return {row["item"]: (row["class"], row["sector"]) for row in table.rows}
