"""CSV: one file a table, RFC 4180 in UTF-8, lists joined with ``; ``."""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING

from mahdar.export.columns import Spec, as_text

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["write_csv"]


def write_csv(source: Source, spec: Spec, out: IO[bytes], *, bom: bool = False) -> int:
    """Write a table with its header; the number of its rows.

    ``bom`` puts a byte order mark first, for Excel, which takes UTF-8 for something else without.
    """
    if bom:
        out.write(b"\xef\xbb\xbf")
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="")
    count = 0
    try:
        writer = csv.writer(text)
        writer.writerow([column.name for column in spec.columns])
        for row in spec.rows(source):
            writer.writerow([as_text(cell) for cell in row.values()])
            count += 1
        text.flush()
    finally:
        text.detach()
    return count
