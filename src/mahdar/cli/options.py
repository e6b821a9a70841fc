"""Options that several commands share, with their checks."""

from __future__ import annotations

import click

from mahdar.cli.bidi import BIDI_MODES

__all__ = [
    "HELP",
    "beside_option",
    "bidi_option",
    "columns_option",
    "date_value",
    "encoding_option",
    "language_option",
    "private_option",
    "published_option",
    "store_option",
    "user_option",
    "workers_option",
]

#: Settings of every command.
HELP = {"help_option_names": ["-h", "--help"]}


def date_value(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
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


language_option = click.option(
    "--language", metavar="CODE", help="Read as this language, whatever the text looks like (ar)."
)
published_option = click.option(
    "--published",
    metavar="DATE",
    callback=date_value,
    help="Date of publication (YYYY-MM-DD) of articles that state none.",
)
bidi_option = click.option(
    "--bidi",
    type=click.Choice(BIDI_MODES),
    default="auto",
    show_default=True,
    help="Right-to-left text on the page: auto puts direction isolates around it; visual lays"
    " it out for terminals without Arabic (needs the extra 'terminal'); off prints it as it is.",
)
encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_encoding,
    help="Encoding of the files, if it is not UTF-8 (for example windows-1256).",
)
store_option = click.option(
    "--store",
    required=True,
    envvar="MAHDAR_STORE",
    show_envvar=True,
    metavar="URL",
    help="The store: a file (store.db) or postgresql+psycopg://USER@HOST/DATABASE.",
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read at the same time.",
)
beside_option = click.option(
    "--workers",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes that read while this one stores; with 0 it does both by turns.",
)
user_option = click.option(
    "--user", required=True, envvar="MAHDAR_USER", show_envvar=True, metavar="NAME", help="Who decides."
)
columns_option = click.option(
    "--columns",
    metavar="KEY=COLUMN,…",
    callback=_columns,
    help="Which column of a table (or key of a JSON object) holds which key of an article, for example"
    " text=body,date=published. Keys: text, id, title, date, url, outlet, language.",
)
private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch pages from one's own network too (private, loopback and link-local addresses).",
)
