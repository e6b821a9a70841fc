"""The command that takes out: ``export``."""

from __future__ import annotations

from typing import Any

import click

from mahdar.cli.filtering import filter_options
from mahdar.cli.options import HELP, store_option

__all__ = ["FORMAT_NAMES", "TABLE_NAMES", "export"]

#: The formats and tables of `mahdar.export`, which is imported when the command runs; a test compares them.
FORMAT_NAMES = (
    "csv",
    "xlsx",
    "parquet",
    "jsonl",
    "polecat",
    "plover",
    "gdelt",
    "gdelt-mentions",
    "followthemoney",
    "turtle",
    "graphml",
    "gexf",
    "ics",
    "geojson",
)
TABLE_NAMES = (
    "articles",
    "entities",
    "people",
    "offices",
    "engagements",
    "parties",
    "reports",
    "statements",
    "positions",
    "events",
)


@click.command(context_settings=HELP)
@store_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMAT_NAMES),
    required=True,
    help="csv, xlsx, parquet: tables; jsonl: records; polecat, plover, gdelt, gdelt-mentions: events;"
    " followthemoney, turtle: linked data; graphml, gexf: who met whom; ics: calendar; geojson: map.",
)
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="PATH",
    help="A file (- for standard output); for csv and parquet a folder or a name that ends in .zip.",
)
@click.option(
    "--table",
    "tables",
    type=click.Choice(TABLE_NAMES),
    multiple=True,
    help="Only this table of csv, xlsx or parquet; may be repeated. One table can go into a single file.",
)
@click.option("--bom", is_flag=True, help="A byte order mark before each CSV, for Excel.")
@filter_options
@click.pass_context
def export(
    context: click.Context,
    /,
    store: str,
    format_: str,
    output: str,
    tables: tuple[str, ...],
    bom: bool,
    **options: Any,
) -> None:
    """Write a store, or what passes the filters, for other tools.

    Exports are complete: nothing is cut off unsaid. Files appear whole or not at all. What was
    written is counted on standard error. The documentation (docs/exporting.md) describes every format.
    """
    from mahdar.cli.taking_out import export_store

    context.exit(export_store(store, format_, output, tables=tables, bom=bom, options=options))
