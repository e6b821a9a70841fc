"""What every language pack shares: reading its tables, with checks.

A pack is a folder of TSV tables plus the little code that data cannot be. Tables
are UTF-8 with one header line; lines that start with ``#`` are comments, ``|``
separates alternatives within a cell, an empty cell is None.
"""

from __future__ import annotations

import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING

from mahdar.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["alternatives", "digest", "read_table"]


def read_table(package: str, name: str, required: Iterable[str] = ()) -> Iterator[dict[str, str]]:
    """The rows of a table that ships in a package, as dicts by column.

    Missing trailing cells are empty. Raises `PackError`, naming file and line, for a
    missing file, a missing column, a row with too many cells, or a cell with marks
    that a lexicon must not hold (bidi marks, presentation forms).
    """
    resource = files(package) / name
    try:
        text = resource.read_text(encoding="utf-8")
    except OSError:
        raise PackError(f"{package}/{name}: table is missing; reinstall the package") from None
    header: list[str] | None = None
    width = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        cells = line.rstrip("\r").split("\t")
        if header is None:
            header = cells
            width = len(header)
            for column in required:
                if column not in header:
                    raise PackError(f"{package}/{name}: no column {column!r} in the header")
            continue
        if len(cells) > width:
            raise PackError(f"{package}/{name}:{number}: {len(cells)} cells, {width} columns")
        if len(cells) < width:
            cells += [""] * (width - len(cells))
        yield dict(zip(header, cells, strict=True))
    if header is None:
        raise PackError(f"{package}/{name}: no header line")


def alternatives(cell: str) -> list[str]:
    """The alternatives of a cell, in order, blanks dropped."""
    return [part.strip() for part in cell.split("|") if part.strip()] if cell else []


def digest(package: str, names: Iterable[str]) -> str:
    """Eight hex digits that change when any of the named tables changes."""
    import hashlib

    total = hashlib.sha256()
    for name in sorted(names):
        total.update(name.encode())
        total.update((files(package) / name).read_bytes())
    return total.hexdigest()[:8]


def suspicious(cell: str) -> str | None:
    """Why a cell cannot stand in a lexicon, or None."""
    for char in cell:
        if unicodedata.category(char) in ("Cf", "Mn", "Cc"):
            return f"invisible or combining character U+{ord(char):04X}"
        if "\ufb50" <= char <= "\ufefc":
            return f"presentation form U+{ord(char):04X}"
        if char == "ـ":
            return "tatweel"
    return None
