"""What a table of an export is: named columns with types, and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["Column", "Spec", "as_text"]


class Column(NamedTuple):
    """A column; ``type`` is ``text``, ``int``, ``float``, ``bool`` or ``texts`` (a list of texts).

    Any cell but a list may be None; a list may be empty.
    """

    name: str
    type: str
    meaning: str


class Spec(NamedTuple):
    """A table: what a row is, its columns, and what makes its rows, as dicts by column."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Source], Iterator[dict[str, Any]]]
    #: The number of rows, if that is known without making them.
    counted: Callable[[Source], int] | None = None


def as_text(value: Any) -> str:
    """A cell as text: lists joined with ``; ``, true and false, an empty text for None."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
