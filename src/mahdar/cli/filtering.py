"""Options that choose a part of a store, for every command that takes filters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from mahdar.store.filters import Filters

__all__ = ["filter_options", "filters_of"]

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--state",
        "states",
        multiple=True,
        metavar="STATE",
        help="Alpha-3 code or name, Arabic or English; may be repeated, as all but --pair: any of them.",
    ),
    click.option("--pair", nargs=2, metavar="STATE STATE", help="Both of these states."),
    click.option("--person", "persons", multiple=True, metavar="NAME", help="A person, by name or id."),
    click.option(
        "--organisation", "organisations", multiple=True, metavar="NAME", help="An organisation, by name or id."
    ),
    click.option("--framework", "frameworks", multiple=True, metavar="NAME", help="An initiative, treaty, principle."),
    click.option("--office", "offices", multiple=True, metavar="OFFICE", help="An office, such as foreign_minister."),
    click.option("--kind", "kinds", multiple=True, metavar="KIND", help="A kind of engagement, such as meeting."),
    click.option("--stance", "stances", multiple=True, metavar="STANCE", help="A stance, such as support."),
    click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="An outlet, as the store names it."),
    click.option(
        "--since", metavar="DATE", help="This day or later: YYYY, YYYY-MM or YYYY-MM-DD; leaves out what has no day."
    ),
    click.option(
        "--until",
        metavar="DATE",
        help="This day or earlier: the last day of a year or month; leaves out what has no day.",
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar="P",
        help="Leave out what is less likely than P (0 to 1) to be right.",
    ),
)

#: The names under which a command gets the values.
_NAMES = (
    "states",
    "pair",
    "persons",
    "organisations",
    "frameworks",
    "offices",
    "kinds",
    "stances",
    "outlets",
    "since",
    "until",
    "min_confidence",
)


def filter_options(command: F) -> F:
    """The options of `mahdar.store.filters.Filters`; the command gets them by the names of its fields."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def filters_of(options: dict[str, Any]) -> Filters:
    """The filters that the values of these options make. Raises `QueryError` for a value that does not exist."""
    from mahdar.store.filters import Filters

    values = {name: options[name] for name in _NAMES}
    return Filters(**{**values, "pair": values["pair"] or None})
