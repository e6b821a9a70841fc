"""Reading, writing and checking the registry's plain tables.

A table is UTF-8 text: comment lines that start with ``#``, one line with the column names, then
one line a row; tabs part the cells, ``|`` parts the alternatives in a cell, an empty cell is null.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SAME_LETTER = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"})


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in its file: comments without ``#``, columns, rows by column."""

    comments: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


def bare(text: str) -> str:
    """Return ``text`` in NFC without vowel signs, tatweel and invisible marks, spaces single."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFC", text)).split())


def folded(text: str) -> str:
    """Return the key under which two spellings count as one (hamza, ta marbuta, alef maqsura)."""
    return bare(text).translate(_SAME_LETTER)


def distinct(forms: Iterable[str]) -> list[str]:
    """Return the forms in order, without empty ones and without spellings that fold to one key."""
    seen: dict[str, str] = {}
    for form in forms:
        cleaned = bare(form)
        if cleaned:
            seen.setdefault(folded(cleaned), cleaned)
    return list(seen.values())


def read_table(path: Path) -> Table:
    """Read the table at ``path``.

    Raises:
        ValueError: a row has another number of cells than the header, or there is no header.
    """
    comments: list[str] = []
    columns: tuple[str, ...] = ()
    rows: list[Mapping[str, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not columns:
            if line.startswith("#"):
                comments.append(line[1:].strip())
            else:
                columns = tuple(line.split("\t"))
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise ValueError(f"{path.name}, line {number}: {len(cells)} cells, the header has {len(columns)}")
        rows.append(dict(zip(columns, cells, strict=True)))
    if not columns:
        raise ValueError(f"{path.name} has no header line")
    return Table(tuple(comments), columns, tuple(rows))


def write_table(
    path: Path, *, comments: Sequence[str], columns: Sequence[str], rows: Iterable[Mapping[str, str]]
) -> int:
    """Write a table to ``path`` and return the number of its rows.

    Raises:
        ValueError: a cell holds a tab or a line break.
    """
    lines = [f"# {comment}" for comment in comments]
    lines.append("\t".join(columns))
    count = 0
    for row in rows:
        cells = [row.get(column, "") for column in columns]
        for column, cell in zip(columns, cells, strict=True):
            if any(sign in cell for sign in "\t\n\r"):
                raise ValueError(f"{path.name}: a tab or line break in {column}: {cell!r}")
        lines.append("\t".join(cells))
        count += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return count
