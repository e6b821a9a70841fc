"""Writing a store in a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from mahdar.errors import OutputError, QueryError
from mahdar.export.goal import open_files, open_single
from mahdar.export.source import open_source
from mahdar.export.tables import specs

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from mahdar.export.columns import Spec
    from mahdar.export.source import Source
    from mahdar.store.filters import Filters

__all__ = ["FORMATS", "ExportReport", "Format", "export"]


@dataclass
class ExportReport:
    """What was written: numbers by what they count, and notes on what a format cannot hold."""

    counts: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class Format(NamedTuple):
    """A format: what it is for, whether it is made of tables, and the suffix of its file.

    ``tables`` is ``files`` (one a table), ``sheets`` (all in one file) or empty.
    """

    name: str
    meaning: str
    suffix: str
    tables: str = ""


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", "one file a table, in a folder or a zip", ".csv", "files"),
        Format("xlsx", "one workbook, one sheet a table", ".xlsx", "sheets"),
        Format("parquet", "one file a table, in a folder or a zip", ".parquet", "files"),
        Format("jsonl", "the records, one a line", ".jsonl"),
        Format("polecat", "POLECAT events, 40 columns", ".tsv"),
        Format("plover", "PLOVER events, one a line of JSON", ".jsonl"),
        Format("gdelt", "GDELT 2.0 events, 61 columns without a header", ".tsv"),
        Format("gdelt-mentions", "GDELT 2.0 mentions, 16 columns without a header", ".tsv"),
        Format("followthemoney", "FollowTheMoney entities, one a line of JSON", ".json"),
        Format("turtle", "RDF: schema.org, PROV, Web Annotation", ".ttl"),
        Format("graphml", "who met whom, GraphML", ".graphml"),
        Format("gexf", "who met whom, GEXF", ".gexf"),
        Format("ics", "engagements, iCalendar", ".ics"),
        Format("geojson", "engagements and where they were", ".geojson"),
    )
}


def export(
    engine: Engine,
    format: str,
    output: Path,
    *,
    filters: Filters | None = None,
    tables: tuple[str, ...] = (),
    bom: bool = False,
) -> ExportReport:
    """Write a store; see `mahdar.store.Store.export`."""
    if format not in FORMATS:
        raise QueryError(f"no format {format!r} (valid: {', '.join(FORMATS)})")
    chosen = FORMATS[format]
    if tables and not chosen.tables:
        raise QueryError(f"{format} has no tables to choose from (csv, xlsx and parquet have)")
    if bom and format != "csv":
        raise QueryError(f"{format} has no byte order mark (csv can have one)")
    wanted = specs(tables)
    report = ExportReport()
    with open_source(engine, filters) as source:
        if chosen.tables == "files":
            _write_files(source, chosen, wanted, output, report, bom=bom)
        elif chosen.tables == "sheets":
            from mahdar.export.excel import write_xlsx

            with open_single(output) as out:
                report.counts, cut = write_xlsx(source, wanted, out)
            if cut:
                report.notes.append(f"{cut:,} texts are longer than a cell of Excel and end in «…»; csv has them whole")
        else:
            with open_single(output) as out:
                _SINGLE[format](source, out, report)
    return report


def _write_files(
    source: Source, chosen: Format, wanted: list[Spec], output: Path, report: ExportReport, *, bom: bool
) -> None:
    def write(spec: Spec, out: IO[bytes]) -> None:
        if chosen.name == "csv":
            from mahdar.export.separated import write_csv

            report.counts[spec.name] = write_csv(source, spec, out, bom=bom)
        else:
            from mahdar.export.arrow import write_parquet

            report.counts[spec.name] = write_parquet(source, spec, out)

    if output.suffix == chosen.suffix or str(output) == "-":
        if len(wanted) > 1:
            raise OutputError(f"{output}: {len(wanted)} tables need a folder or a name that ends in .zip (or --table)")
        with open_single(output) as out:
            write(wanted[0], out)
        return
    with open_files(output) as files:
        for spec in wanted:
            with files.open(spec.name + chosen.suffix) as out:
                write(spec, out)


def _writer(module: str, name: str, *counted: str, note: str = "") -> Callable[[Source, IO[bytes], ExportReport], None]:
    """A writer whose result is one number for every name in ``counted``; of a last one ``note`` tells."""

    def write(source: Source, out: IO[bytes], report: ExportReport) -> None:
        found: Any = getattr(import_module(f"mahdar.export.{module}"), name)(source, out)
        numbers = found if isinstance(found, tuple) else (found,)
        report.counts.update(zip(counted, numbers, strict=False))
        if note and numbers[-1]:
            report.notes.append(note.format(numbers[-1]))

    return write


_SINGLE = {
    "jsonl": _writer("records", "write_records", "records"),
    "polecat": _writer("polecat", "write_polecat", "events"),
    "plover": _writer("plover", "write_plover", "events"),
    "gdelt": _writer("gdelt", "write_gdelt", "events"),
    "gdelt-mentions": _writer("gdelt", "write_gdelt_mentions", "mentions"),
    "followthemoney": _writer("followthemoney", "write_followthemoney", "entities"),
    "turtle": _writer("rdf", "write_turtle", "subjects"),
    "graphml": _writer("network", "write_graphml", "nodes", "edges"),
    "gexf": _writer("network", "write_gexf", "nodes", "edges"),
    "ics": _writer(
        "calendar", "write_calendar", "events", note="{:,} engagements have no day at all and are not in the calendar"
    ),
    "geojson": _writer("geojson", "write_geojson", "features", "with a place on the map"),
}
