"""Names of months and weekdays in Arabic news."""

from __future__ import annotations

from functools import lru_cache

from mahdar.document.document import pieces
from mahdar.languages.pack import read_table

__all__ = ["begins_name", "month_at", "month_name", "name_at"]


@lru_cache(maxsize=1)
def _calendar() -> tuple[dict[tuple[str, ...], tuple[str, int]], frozenset[str]]:
    table: dict[tuple[str, ...], tuple[str, int]] = {}
    for row in read_table("mahdar.languages.ar", "calendar.tsv", ("form", "calendar", "number")):
        table[tuple(pieces(row["form"]))] = (row["calendar"], int(row["number"]))
    return table, frozenset(words[0] for words in table)


def _strip(norm: str) -> str:
    """A word without و, ل or ب before a month or weekday name."""
    return norm[1:] if norm[:1] in "ولبف" and len(norm) > 3 else norm


def name_at(norms: list[str], i: int) -> tuple[str, int, int] | None:
    """(calendar, number, end) of the month or weekday name that begins at token i."""
    table, firsts = _calendar()
    first = norms[i]
    if first not in firsts:
        first = _strip(first)
        if first not in firsts:
            return None
    if i + 1 < len(norms):
        found = table.get((first, norms[i + 1]))
        if found:
            return found[0], found[1], i + 2
    found = table.get((first,))
    return (found[0], found[1], i + 1) if found else None


def month_at(norms: list[str], i: int) -> tuple[str, int, int] | None:
    """A month name, also doubled as in «تموز/يوليو» or «يونيو حزيران»."""
    name = name_at(norms, i) if i < len(norms) else None
    if name is None or name[0] == "weekday":
        return None
    calendar, number, end = name
    nxt = end + 1 if end < len(norms) and norms[end] in "/(-" else end
    if nxt < len(norms):
        again = name_at(norms, nxt)
        if again is not None and again[:2] == (calendar, number):
            end = again[2]
            if end < len(norms) and norms[end] == ")":
                end += 1
    return calendar, number, end


def begins_name(norm: str) -> bool:
    """Whether the name of a month or of a weekday may begin with a folded word."""
    firsts = _calendar()[1]
    return norm in firsts or _strip(norm) in firsts


def month_name(norms: list[str], i: int) -> int | None:
    """Where the month name that begins at token ``i`` ends, or None if none begins there."""
    month = month_at(norms, i)
    return month[2] if month is not None else None
