"""Fill ``holders.tsv`` and ``organisations.tsv`` from Wikidata's JSON entities.

Run as ``python -m mahdar.registry.importers.wikidata --positions FILE [--organisations FILE] DUMP …``
with files as `_wikidata_json` reads them. Which positions and kinds of organisation count is said by
two tables of the user's, because only who has looked an item up knows what it stands for.

``--positions``: columns ``item pattern office of title_ar``, one row a rule, the first that fits wins.

* ``item``: the position held (value of P39), or
* ``pattern``: a regular expression that the whole label of the position must match, in English or
  Arabic, upper and lower case alike; the position's own entity must be among the input for that.
* ``office``: an office kind of the vocabulary, or empty: the position is left out on purpose.
* ``of``: a state (ISO alpha-3) or organisation (its id in ``organisations.tsv``). Where it is empty,
  the qualifiers P642 and P2389 say it, then P1001 and P17 of the position, then P27 of the person
  if it is one country.
* ``title_ar``: the title for new rows, may be empty.

``--organisations``: columns ``item class sector``: an entity with that P31 is an organisation.

What is merged, and how:

* A person is the one with the same Wikidata id; else the one with the same Arabic or English name
  and an office of the same state or organisation. A name that fits two persons is reported.
* Cells that hold something are kept; where Wikidata has other dates for a term, that is reported.
  Empty ``wikidata``, ``from`` and ``to`` are filled; missing terms, persons and organisations are
  appended.
* Deprecated claims and terms that ended before ``--since`` are left out; a date is as precise as
  Wikidata says, an unknown one is empty.
* Persons without an Arabic name, positions without a rule and malformed entities are reported, one
  line each on standard error, and left out.

Licence of Wikidata's structured data: CC0.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mahdar.registry.importers._tables import DATA, read_table, write_table
from mahdar.registry.importers._wikidata_items import Importer, known_codes
from mahdar.registry.importers._wikidata_merging import merge_holders, merge_organisations
from mahdar.registry.importers._wikidata_rules import read_classes, read_positions


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m mahdar.registry.importers.wikidata",
        description="Fill holders.tsv and organisations.tsv from Wikidata's JSON entities.",
    )
    parser.add_argument("dumps", nargs="+", type=Path, metavar="DUMP", help="files of entities (.json, .gz, .bz2)")
    parser.add_argument("--positions", required=True, type=Path, metavar="FILE", help="item pattern office of title_ar")
    parser.add_argument("--organisations", type=Path, metavar="FILE", help="item class sector")
    parser.add_argument("--data", type=Path, default=DATA, metavar="FOLDER", help="where the tables are")
    parser.add_argument("--since", type=int, default=2010, metavar="YEAR", help="leave out terms that ended before")
    parser.add_argument("--dry-run", action="store_true", help="count, write nothing")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Rewrite the two tables; return 2 without writing if a file cannot be read."""
    options = _arguments(argv)

    def report(line: str) -> None:
        sys.stderr.write(line + "\n")

    try:
        holders = read_table(options.data / "holders.tsv")
        organisations = read_table(options.data / "organisations.tsv")
        states = read_table(options.data / "states.tsv")
        importer = Importer(
            rules=read_positions(options.positions),
            classes=read_classes(options.organisations) if options.organisations else {},
            codes=known_codes(states.rows, organisations.rows),
            since=f"{options.since:04d}",
            report=report,
        )
        importer.read(options.dumps)
    except (OSError, EOFError, ValueError) as error:
        report(f"nothing is written: {error}")
        return 2
    bodies = merge_organisations(organisations.rows, importer.organisations(), report)
    importer.codes = known_codes(states.rows, bodies)
    rows, outcome = merge_holders(holders.rows, importer.people(), report)
    outcome.counts["new organisations"] = len(bodies) - len(organisations.rows)
    outcome.counts = +outcome.counts
    sys.stdout.write(f"{outcome}\n")
    if not options.dry_run:
        for name, table, merged in (("organisations.tsv", organisations, bodies), ("holders.tsv", holders, rows)):
            write_table(options.data / name, comments=table.comments, columns=table.columns, rows=merged)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
