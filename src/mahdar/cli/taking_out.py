"""What ``mahdar export`` does."""

from __future__ import annotations

from typing import Any

import click

from mahdar.cli.filtering import filters_of
from mahdar.cli.messages import complain
from mahdar.errors import MahdarError
from mahdar.store import open_store

__all__ = ["export_store"]


def export_store(
    url: str, format: str, output: str, *, tables: tuple[str, ...], bom: bool, options: dict[str, Any]
) -> int:
    """Write the store and what was written; the exit status, 0 or 1."""
    try:
        filters = filters_of(options)
        with open_store(url, create=False) as store:
            report = store.export(format, output, filters=filters, tables=tables, bom=bom)
    except MahdarError as error:
        complain(error)
        return 1
    click.echo(", ".join(_told(count, what) for what, count in report.counts.items()), err=True)
    for note in report.notes:
        click.echo(f"note: {note}", err=True)
    return 0


def _told(count: int, what: str) -> str:
    """``1 record``, ``2 records``, ``1 entity``; names of tables and their like are plurals."""
    if count != 1:
        return f"{count:,} {what}"
    if what == "people":
        return "1 person"
    return f"1 {what[:-3]}y" if what.endswith("ies") else f"1 {what.removesuffix('s')}"
