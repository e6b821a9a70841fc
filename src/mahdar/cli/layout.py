"""Columns and colours: lines of cells that stay in place, whatever their direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mahdar.cli.bidi import BidiMode, directed, is_rtl
from mahdar.cli.width import clean, display_width, wrap

__all__ = ["Cell", "Column", "Paper"]

_CODES = {"bold": "1", "dim": "2", "heading": "1;36", "name": "1", "id": "2", "warning": "33"}

#: Blank columns between two cells.
GAP = 2


class Cell(NamedTuple):
    """A piece of text with a style and the number of lines it may take."""

    text: str
    style: str = ""
    max_lines: int | None = None


class Column(NamedTuple):
    """How wide a column is: at least ``least``, at most ``most``, by what stands in it.

    ``share`` columns divide what the others leave. Right-to-left cells stand at the right
    edge of their column unless it is ``ragged``.
    """

    least: int = 2
    most: int = 40
    share: int = 0
    ragged: bool = False


class Paper:
    """Collects lines of a page of a given width."""

    def __init__(self, *, width: int, color: bool, bidi: BidiMode) -> None:
        self.width = width
        self.color = color
        self.bidi = bidi
        self.lines: list[str] = []

    def heading(self, text: str) -> None:
        """A section title, with an empty line before it."""
        if self.lines:
            self.lines.append("")
        self.lines.append(self._styled(text, "heading"))

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, indent: int = 2) -> None:
        """Rows of cells under each other; cells that are too long go on below."""
        cleaned = [[cell._replace(text=clean(cell.text)) for cell in row] for row in rows]
        widths = self._widths(columns, cleaned, indent)
        for row in cleaned:
            self._row(row, widths, indent, columns)

    def paragraph(self, cell: Cell, *, indent: int) -> None:
        """One cell over the rest of the line."""
        self._row([cell._replace(text=clean(cell.text))], [self.width - indent], indent, [Column()])

    def text(self) -> str:
        """The page."""
        return "".join(f"{line.rstrip()}\n" for line in self.lines)

    def _widths(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], indent: int) -> list[int]:
        """Width of every column: as needed, and what is left to those that share it."""
        needed = [max((display_width(row[i].text) for row in rows), default=0) for i in range(len(columns))]
        widths = [
            min(max(need, column.least), column.most) if not column.share else column.least
            for need, column in zip(needed, columns, strict=True)
        ]
        left = self.width - indent - GAP * (len(columns) - 1) - sum(widths)
        sharing = [i for i, column in enumerate(columns) if column.share]
        shares = sum(columns[i].share for i in sharing)
        for i in sharing:
            part = max(left, 0) * columns[i].share // shares
            shares -= columns[i].share
            widths[i] += part
            left -= part
        while left < 0 and max(widths) > 4:
            widest = widths.index(max(widths))
            widths[widest] -= 1
            left += 1
        return widths

    def _row(self, row: Sequence[Cell], widths: Sequence[int], indent: int, columns: Sequence[Column]) -> None:
        cells = [wrap(cell.text, width, max_lines=cell.max_lines) for cell, width in zip(row, widths, strict=True)]
        rtl = [is_rtl(cell.text) for cell in row]
        for number in range(max(map(len, cells))):
            parts = []
            for i, lines in enumerate(cells):
                line = lines[number] if number < len(lines) else ""
                shown = directed(line, mode=self.bidi, rtl=rtl[i]) if line else ""
                padding = " " * (widths[i] - display_width(shown))
                shown = self._styled(shown, row[i].style)
                parts.append(padding + shown if rtl[i] and not columns[i].ragged else shown + padding)
            self.lines.append(" " * indent + (" " * GAP).join(parts))

    def _styled(self, text: str, style: str) -> str:
        if not (self.color and style and text):
            return text
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m"
