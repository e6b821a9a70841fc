"""Cells of formats that know no quotation: TSV as POLECAT and GDELT write it."""

from __future__ import annotations

import re

__all__ = ["plain_cell"]

#: Whatever some reader takes for the end of a cell or line.
_BREAKS = re.compile("[\t\n\r\v\f\x00\x1c-\x1e\x85\u2028\u2029]+")


def plain_cell(value: str) -> str:
    """A text as one cell of a TSV without quotation.

    Tabs and line breaks become a space; if the text opens with a quotation mark, which
    readers take for that of a quoted cell, all of its straight ones become single.
    """
    cell = _BREAKS.sub(" ", value).strip(" ")
    return cell.replace('"', "'") if cell.startswith('"') else cell
