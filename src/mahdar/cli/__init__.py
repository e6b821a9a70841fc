"""The command line: thin calls into the library.

Only click is imported here; a command imports what it needs when it runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from mahdar._version import __version__
from mahdar.cli.bidi import BIDI_MODES, BidiMode

__all__ = ["main"]

_HELP = {"help_option_names": ["-h", "--help"]}


def _date(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A date option, checked."""
    if value is None:
        return None
    from mahdar.errors import FormatError
    from mahdar.source.fields import iso_date

    try:
        return iso_date(value)
    except FormatError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def _encoding(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """An encoding option, checked."""
    if value is None:
        return None
    from mahdar.errors import FormatError
    from mahdar.source.decode import check_encoding

    try:
        return check_encoding(value)
    except FormatError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def _columns(context: click.Context, parameter: click.Parameter, value: str | None) -> dict[str, str] | None:
    """A mapping of columns, checked."""
    if value is None:
        return None
    from mahdar.errors import FormatError
    from mahdar.source.columns import check_columns

    pairs = [part.partition("=") for part in value.split(",")]
    if not all(sign and key.strip() and column.strip() for key, sign, column in pairs):
        raise click.BadParameter("expected KEY=COLUMN,… (for example text=body,date=published)", context, parameter)
    try:
        return check_columns({key.strip(): column.strip() for key, _, column in pairs})
    except FormatError as error:
        raise click.BadParameter(str(error), context, parameter) from None


_language = click.option("--language", metavar="CODE", help="Read as this language, whatever the text looks like (ar).")
_published = click.option(
    "--published",
    metavar="DATE",
    callback=_date,
    help="Date of publication (YYYY-MM-DD) of articles that state none.",
)
_bidi = click.option(
    "--bidi",
    type=click.Choice(BIDI_MODES),
    default="auto",
    show_default=True,
    help="Right-to-left text on the page: auto puts direction isolates around it; visual lays"
    " it out for terminals without Arabic (needs the extra 'terminal'); off prints it as it is.",
)
_encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_encoding,
    help="Encoding of the files, if it is not UTF-8 (for example windows-1256).",
)

_columns_option = click.option(
    "--columns",
    metavar="KEY=COLUMN,…",
    callback=_columns,
    help="Which column of a table (or key of a JSON object) holds which key of an article, for example"
    " text=body,date=published. Keys: text, id, title, date, url, outlet, language.",
)
_private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch pages from one's own network too (private, loopback and link-local addresses).",
)


@click.group(context_settings=_HELP)
@click.version_option(__version__, prog_name="mahdar")
def main() -> None:
    """Read Arabic diplomatic news and keep the record, with the words that prove it.

    Exit status: 0 everything was read, 1 something could not be read or written, 2 the
    command line is wrong.
    """


@main.command(context_settings=_HELP)
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
@_language
@_published
@_bidi
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read at the same time.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out engagements, statements and positions that are less likely than P (0 to 1) to be right.",
)
@_encoding_option
@_columns_option
@_private_option
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


@main.command(context_settings=_HELP)
@click.argument("file")
@click.argument("item_id", metavar="ID")
@click.option("--article", metavar="ARTICLE_ID", help="Which article, if the file has several.")
@_language
@_published
@_bidi
@_encoding_option
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


@main.command(context_settings=_HELP)
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from mahdar.model import Record

    click.echo(json.dumps(Record.json_schema(), ensure_ascii=False, indent=2))


@main.command("eval", context_settings=_HELP)
@click.argument("predicted", metavar="PREDICTED")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--errors", "differences", is_flag=True, help="List every difference before the figures.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--only", multiple=True, metavar="ID", help="Only this gold article; may be repeated.")
@_bidi
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
