"""XLSX: one sheet a table, written row by row.

Every text is stored as text, whatever it looks like: a cell that begins with ``=``, ``+``, ``-``
or ``@`` is no formula, an address no link. Sheets run from right to left.
"""

from __future__ import annotations

from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.errors import OutputError
from mahdar.export.columns import Column, Spec, as_text
from mahdar.store import schema

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["CELL", "ROWS", "write_xlsx"]

#: The most characters that Excel takes in a cell, and the most rows in a sheet.
CELL = 32_767
ROWS = 1_048_576

_WIDTHS = {"text": 24, "texts": 32, "int": 9, "float": 11, "bool": 9}


def write_xlsx(source: Source, specs: list[Spec], out: IO[bytes]) -> tuple[dict[str, int], int]:
    """Write the tables; the rows of each, and the number of cells that were cut.

    Excel takes no more than `CELL` characters in a cell: a longer text is cut there and ends
    in ``…``. A table with more than `ROWS` rows goes on in another sheet.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise OutputError("XLSX needs the library 'xlsxwriter' (pip install 'mahdar[export]')") from None
    with xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"created": _newest(source)})
        bold = book.add_format({"bold": True})
        counts: dict[str, int] = {}
        cut = 0
        for spec in specs:
            counts[spec.name] = 0
            sheet, line = _sheet(book, spec.name, spec.columns, bold), 0
            for row in spec.rows(source):
                if line == ROWS - 1:
                    sheet, line = _sheet(book, f"{spec.name} {counts[spec.name] // line + 1}", spec.columns, bold), 0
                line += 1
                counts[spec.name] += 1
                for place, value in enumerate(row.values()):
                    cut += _put(sheet, line, place, value)
    return counts, cut


def _sheet(book: Any, name: str, columns: tuple[Column, ...], bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS[column.type])
        sheet.write_string(0, place, column.name, bold)
    return sheet


def _put(sheet: Any, line: int, place: int, value: Any) -> bool:
    """Write a cell; whether it was cut."""
    if value is None or value == []:
        return False
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    else:
        text = as_text(value).encode("utf-8", "replace").decode()
        if _units(text) > CELL:
            sheet.write_string(line, place, _shortened(text))
            return True
        sheet.write_string(line, place, text)
    return False


def _units(text: str) -> int:
    """The length as Excel counts it: UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def _shortened(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * (CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _newest(source: Source) -> datetime:
    """When the newest article came in: the date that the file bears, so that the same store gives the same bytes."""
    added = source.connection.execute(select(func.max(schema.articles.c.added))).scalar()
    return datetime.strptime(added or "2000-01-01T00:00:00Z", "%Y-%m-%dT%H:%M:%SZ")
