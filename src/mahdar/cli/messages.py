"""What goes to standard error: one line a message."""

from __future__ import annotations

import click

from mahdar.cli.width import clean

__all__ = ["complain", "counted"]


def complain(error: object) -> None:
    """``mahdar: what failed``, in one line without control characters."""
    click.echo(f"mahdar: {clean(str(error))}", err=True)


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
