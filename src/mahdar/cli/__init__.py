"""The command line: thin calls into the library.

Only click is imported here; a command imports what it needs when it runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from mahdar._version import __version__
from mahdar.cli.asking import brief, compare, find, framework, network, pair, phrase, timeline, who
from mahdar.cli.bidi import BidiMode
from mahdar.cli.exporting import export
from mahdar.cli.options import (
    HELP,
    bidi_option,
    columns_option,
    encoding_option,
    language_option,
    private_option,
    published_option,
    workers_option,
)
from mahdar.cli.storing import add, judge, judgements, recode, revoke

__all__ = ["main"]


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="mahdar")
def main() -> None:
    """Read Arabic diplomatic news and keep the record, with the words that prove it.

    Exit status: 0 everything was read, 1 something could not be read or written, 2 the
    command line is wrong.
    """


@main.command(context_settings=HELP)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "jsonl"]),
    help="table: a page to read; jsonl: one record a line; json: one indented record, or a"
    " list of several. [default: table on a terminal, jsonl in a pipe; for --output by its"
    " suffix]",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to this file, which appears when everything is read.",
)
@language_option
@published_option
@bidi_option
@workers_option
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out engagements, statements and positions that are less likely than P (0 to 1) to be right.",
)
@encoding_option
@columns_option
@private_option
@click.pass_context
def read(
    context: click.Context,
    files: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    language: str | None,
    published: str | None,
    bidi: str,
    workers: int,
    min_confidence: float,
    encoding: str | None,
    columns: dict[str, str] | None,
    allow_private: bool,
) -> None:
    """Read articles and write their records, in the order of the articles.

    FILE is a text (.txt), a web page (.html), JSON (.json) or JSON lines (.jsonl), a table
    (.csv, .tsv, .parquet), a document (.pdf, .docx), a web archive (.warc), a feed (.rss,
    .atom, .xml), a .zip of these, or any of them with .gz or .zst; a folder of these; an
    http:// or https:// address of a page, a feed or a file; or - for standard input.

    What cannot be read is reported on standard error and counted; the rest is read, and
    the exit status is 1.
    """
    from mahdar.cli.reading import Options, read_files

    options = Options(
        format=format_,
        output=output,
        language=language,
        published=published,
        bidi=cast(BidiMode, bidi),
        workers=workers,
        encoding=encoding,
        min_confidence=min_confidence,
        columns=columns,
        allow_private=allow_private,
    )
    context.exit(read_files(files, options))


@main.command(context_settings=HELP)
@click.argument("file")
@click.argument("item_id", metavar="ID")
@click.option("--article", metavar="ARTICLE_ID", help="Which article, if the file has several.")
@language_option
@published_option
@bidi_option
@encoding_option
@click.pass_context
def explain(
    context: click.Context,
    file: str,
    item_id: str,
    article: str | None,
    language: str | None,
    published: str | None,
    bidi: str,
    encoding: str | None,
) -> None:
    """Show why something is in the record of FILE.

    ID is that of an entity (e1), engagement (g1), statement (s1) or position (p1); events
    are counted v1, v2 and so on. The page gives the rule, the rows of registry and lexicon
    that it rests on, and the words of the article with their offsets.
    """
    from mahdar.cli.explaining import explain_item

    context.exit(
        explain_item(
            file,
            item_id,
            article_id=article,
            language=language,
            published=published,
            encoding=encoding,
            bidi=cast(BidiMode, bidi),
        )
    )


@main.command(context_settings=HELP)
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from mahdar.model import Record

    click.echo(json.dumps(Record.json_schema(), ensure_ascii=False, indent=2))


@main.command("eval", context_settings=HELP)
@click.argument("predicted", metavar="PREDICTED")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--errors", "differences", is_flag=True, help="List every difference before the figures.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--only", multiple=True, metavar="ID", help="Only this gold article; may be repeated.")
@bidi_option
@click.pass_context
def evaluate(
    context: click.Context,
    predicted: str,
    gold: Path,
    differences: bool,
    as_json: bool,
    only: tuple[str, ...],
    bidi: str,
) -> None:
    """Compare records with gold: precision, recall and F1 for every part of a record.

    PREDICTED is a file of records, one a line (- for standard input), as mahdar read
    --format jsonl writes it; GOLD a folder of gold articles as in eval/gold. The measures
    are described in the documentation (docs/evaluation.md).
    """
    from mahdar.cli.evaluating import evaluate as run

    context.exit(run(predicted, gold, only=only, differences=differences, as_json=as_json, bidi=cast(BidiMode, bidi)))


for command in (add, recode, judge, revoke, judgements, export):
    main.add_command(command)
for command in (find, who, pair, framework, phrase, compare, timeline, network, brief):
    main.add_command(command)
