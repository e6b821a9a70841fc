"""The commands that fill a store and mend it: add, recode, judge, revoke, judgements."""

from __future__ import annotations

import click

from mahdar.cli.options import (
    HELP,
    beside_option,
    columns_option,
    encoding_option,
    language_option,
    private_option,
    published_option,
    store_option,
    user_option,
)

__all__ = ["add", "judge", "judgements", "recode", "revoke"]


@click.command(context_settings=HELP)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@language_option
@published_option
@encoding_option
@columns_option
@private_option
@beside_option
@click.option(
    "--watch",
    type=click.FloatRange(min=1),
    metavar="SECONDS",
    help="Look again every so many seconds, at changed files, feeds and pages, until interrupted.",
)
@click.pass_context
def add(
    context: click.Context,
    sources: tuple[str, ...],
    store: str,
    language: str | None,
    published: str | None,
    encoding: str | None,
    columns: dict[str, str] | None,
    allow_private: bool,
    workers: int,
    watch: float | None,
) -> None:
    """Add articles to a store.

    SOURCE is anything that mahdar read takes. What is in the store already is left alone, so
    the same source can be added again. A summary is printed at the end; what could not be
    read is reported and counted, and the exit status is 1.
    """
    from mahdar.cli.adding import AddOptions, add_sources

    options = AddOptions(
        language=language,
        published=published,
        encoding=encoding,
        columns=columns,
        allow_private=allow_private,
        workers=workers,
        watch=watch,
    )
    context.exit(add_sources(sources, store, options))


@click.command(context_settings=HELP)
@store_option
@beside_option
@click.pass_context
def recode(context: click.Context, store: str, workers: int) -> None:
    """Read the articles of a store again with this version of mahdar.

    Only articles whose record was made by another version of the package, its language pack or
    registry are read. Earlier records stay in the store, judgements are applied to the new
    ones, and a summary says what changed.
    """
    from mahdar.cli.judging import recode_store

    context.exit(recode_store(store, workers=workers))


@click.command(context_settings=HELP)
@click.argument("kind", type=click.Choice(["accept", "reject", "correct", "merge", "split"]))
@click.argument("target")
@click.argument("others", nargs=-1)
@store_option
@user_option
@click.option("--reason", metavar="TEXT", help="Why; kept with the judgement.")
@click.option(
    "--set",
    "fields",
    multiple=True,
    metavar="FIELD=VALUE",
    help="For correct: a field and its right value (null for none); may be repeated.",
)
@click.pass_context
def judge(
    context: click.Context,
    kind: str,
    target: str,
    others: tuple[str, ...],
    store: str,
    user: str,
    reason: str | None,
    fields: tuple[str, ...],
) -> None:
    """Decide about something in a store: accept it, reject it, correct it, merge or split it.

    TARGET is ARTICLE:ITEM, as a0123456789abcdef:s3, or the id of an engagement or entity; merge
    and split take the others after it. Judgements are kept with user, time and reason, and are
    never lost by reading again.
    """
    from mahdar.cli.judging import judge_item

    context.exit(judge_item(store, kind, target, others, user=user, reason=reason, fields=fields))


@click.command(context_settings=HELP)
@click.argument("number", type=int)
@store_option
@user_option
@click.option("--reason", metavar="TEXT", help="Why; kept with the judgement.")
@click.pass_context
def revoke(context: click.Context, number: int, store: str, user: str, reason: str | None) -> None:
    """Take back the judgement NUMBER (mahdar judgements lists them)."""
    from mahdar.cli.judging import revoke_judgement

    context.exit(revoke_judgement(store, number, user=user, reason=reason))


@click.command(context_settings=HELP)
@store_option
@click.option("--all", "everything", is_flag=True, help="Also those that were taken back.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def judgements(context: click.Context, store: str, everything: bool, as_json: bool) -> None:
    """List the judgements of a store, in the order in which they were made."""
    from mahdar.cli.judging import list_judgements

    context.exit(list_judgements(store, everything=everything, as_json=as_json))
