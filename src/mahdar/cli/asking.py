"""The commands that ask a store: find, who, pair, framework, phrase, compare, timeline, network, brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from mahdar.cli.filtering import filter_options
from mahdar.cli.options import HELP, bidi_option, store_option

__all__ = ["brief", "compare", "find", "framework", "network", "pair", "phrase", "timeline", "who"]

F = TypeVar("F", bound=Callable[..., Any])

_format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table: a page to read; json: everything, with the spans of the evidence.",
)


def _limit_option(default: int, what: str) -> Callable[[F], F]:
    return click.option(
        "--limit", type=click.IntRange(min=0), default=default, show_default=True, metavar="N", help=what
    )


def _words(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Words of a search: ``-تايوان`` is one, a misspelled option is not."""
    for word in value:
        if word.startswith("--") and word[2:3].isascii():
            raise click.NoSuchOption(word.split("=")[0], ctx=context)
    return value


_offset_option = click.option(
    "--offset", type=click.IntRange(min=0), default=0, show_default=True, metavar="N", help="Leave out the first N."
)


def _asks(command: F) -> F:
    """The options of every question."""
    for option in (bidi_option, _format_option, store_option):
        command = option(command)
    return command


@click.command(context_settings={**HELP, "ignore_unknown_options": True})
@click.argument("words", nargs=-1, metavar="[WORDS]...", callback=_words)
@click.option(
    "--in",
    "unit",
    type=click.Choice(["statements", "positions", "engagements", "articles"]),
    default="statements",
    show_default=True,
    help="What to search: what was said, what is stood for, who met, or whole articles.",
)
@click.option(
    "--sort",
    type=click.Choice(["relevance", "newest", "oldest"]),
    help="Order of the hits. [default: relevance; newest without words]",
)
@_limit_option(20, "Hits on this page; 0: only the totals.")
@_offset_option
@filter_options
@_asks
@click.pass_context
def find(context: click.Context, /, words: tuple[str, ...], **options: Any) -> None:
    """Search a store for WORDS, in Arabic or names in English.

    All words must be found, in any of their spellings and with any particle (و ف ب ك ل ال).
    "…" or «…» is a phrase, -WORD leaves out, OR finds either of two. Without words, all that
    passes the filters is found. Put -- before the words if one is -LATIN.
    """
    from mahdar.cli.answers import find as run

    context.exit(run(" ".join(words), options))


@click.command(context_settings=HELP)
@click.argument("person", nargs=-1, required=True, metavar="PERSON")
@_limit_option(20, "Items of each list, the newest; totals are true.")
@filter_options
@_asks
@click.pass_context
def who(context: click.Context, /, person: tuple[str, ...], **options: Any) -> None:
    """Show a PERSON: offices over time, engagements, statements and positions.

    PERSON is a name in Arabic, English or another transliteration, or an id. A name of several
    is answered with the candidates and their ids, and exit status 1.
    """
    from mahdar.cli.answers import who as run

    context.exit(run(" ".join(person), options))


@click.command(context_settings=HELP)
@click.argument("one", metavar="STATE")
@click.argument("other", metavar="STATE")
@_limit_option(20, "Items of each list, the newest; totals are true.")
@filter_options
@_asks
@click.pass_context
def pair(context: click.Context, /, one: str, other: str, **options: Any) -> None:
    """Show two states: contacts by year, acts, people, statements and positions on each other.

    STATE is an alpha-3 code, or a name in Arabic or English.
    """
    from mahdar.cli.answers import pair as run

    context.exit(run(one, other, options))


@click.command(context_settings=HELP)
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@_limit_option(50, "Items of each list, the oldest; totals are true.")
@filter_options
@_asks
@click.pass_context
def framework(context: click.Context, /, name: tuple[str, ...], **options: Any) -> None:
    """Show the history of a framework: who affirmed or opposed it, when, in which words.

    NAME is that of a principle, initiative or treaty in Arabic or English, or its id.
    """
    from mahdar.cli.answers import framework as run

    context.exit(run(" ".join(name), options))


@click.command(context_settings=HELP)
@click.argument("text", nargs=-1, required=True, metavar="TEXT")
@click.option(
    "--per",
    type=click.Choice(["year", "month"]),
    default="year",
    show_default=True,
    help="Periods of the shares.",
)
@filter_options
@_asks
@click.pass_context
def phrase(context: click.Context, /, text: tuple[str, ...], **options: Any) -> None:
    """Show every wording of positions on a target, per state and through time.

    TEXT is the target as articles write it, such as "مبدأ صين واحدة". Each wording is compared
    with the one before it: [-taken out-] and {+put in+}. Counts are shares of all positions of
    the state in the period.
    """
    from mahdar.cli.answers import phrase as run

    context.exit(run(" ".join(text), options))


@click.command(context_settings=HELP)
@click.argument("engagement", metavar="ENGAGEMENT")
@_asks
@click.pass_context
def compare(context: click.Context, /, engagement: str, **options: Any) -> None:
    """Show the reports of one ENGAGEMENT side by side: what each tells and leaves out.

    ENGAGEMENT is an id as mahdar timeline and mahdar find --in engagements print it, or a
    report in an article (ARTICLE:g1).
    """
    from mahdar.cli.answers import compare as run

    context.exit(run(engagement, options))


@click.command(context_settings=HELP)
@_limit_option(50, "Engagements on this page; 0: only the total.")
@_offset_option
@filter_options
@_asks
@click.pass_context
def timeline(context: click.Context, /, **options: Any) -> None:
    """List engagements in order of time, the oldest first."""
    from mahdar.cli.answers import timeline as run

    context.exit(run(options))


@click.command(context_settings=HELP)
@click.option("--by", type=click.Choice(["state", "person"]), default="state", show_default=True, help="Who meets.")
@_limit_option(50, "Pairs, the most frequent; the total is true.")
@filter_options
@_asks
@click.pass_context
def network(context: click.Context, /, **options: Any) -> None:
    """Show who meets whom: pairs of states or persons, and how often."""
    from mahdar.cli.answers import network as run

    context.exit(run(options))


@click.command(context_settings=HELP)
@click.argument("one", metavar="STATE")
@click.argument("other", metavar="STATE")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["md", "html", "docx", "json"]),
    help="Markdown, HTML, Word (needs the extra 'documents') or JSON. [default: by the suffix of --output, else md]",
)
@click.option(
    "--frame",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    help="Language of headings and labels; what articles say stays in their words.",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file.")
@filter_options
@store_option
@click.pass_context
def brief(context: click.Context, /, one: str, other: str, **options: Any) -> None:
    """Write a dossier on two states in which every line cites its sources.

    Relations at a glance, meetings, open commitments, positions, statements, sources.
    """
    from mahdar.cli.answers import brief as run

    context.exit(run(one, other, options))
