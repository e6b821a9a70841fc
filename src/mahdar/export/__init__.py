"""Taking out: what a store holds, in the formats of other tools.

Every export reads one state of the store, honours the filters of search, leaves nothing out
unsaid, and gives the same bytes for the same store.
"""

from __future__ import annotations

from mahdar.export.frames import Table
from mahdar.export.writing import FORMATS, ExportReport, Format, export

__all__ = ["FORMATS", "ExportReport", "Format", "Table", "export"]
