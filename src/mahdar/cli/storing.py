"""The commands that fill a store: ``add``."""

from __future__ import annotations

import click

from mahdar.cli.options import encoding_option, language_option, published_option, store_option

__all__ = ["add"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@language_option
@published_option
@encoding_option
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read at the same time.",
)
@click.pass_context
def add(
    context: click.Context,
    sources: tuple[str, ...],
    store: str,
    language: str | None,
    published: str | None,
    encoding: str | None,
    workers: int,
) -> None:
    """Add articles to a store.

    SOURCE is anything that mahdar read takes. What is in the store already is left alone, so
    the same source can be added again. A summary is printed at the end; what could not be
    read is reported and counted, and the exit status is 1.
    """
    from mahdar.cli.adding import add_sources

    context.exit(
        add_sources(sources, store, language=language, published=published, encoding=encoding, workers=workers)
    )
