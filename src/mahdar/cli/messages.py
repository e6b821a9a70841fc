"""What goes to standard error: one line a message."""

from __future__ import annotations

from collections import Counter

import click

from mahdar.cli.width import clean

__all__ = ["complain", "counted", "reasons"]

#: Errors of `mahdar.errors` in words that follow a number in summaries.
_REASONS = {
    "BinaryInputError": "not text",
    "DuplicateIdError": "with the id of another one",
    "EmptyTextError": "empty",
    "EncodingError": "not in the encoding it claims",
    "FetchError": "not to be fetched",
    "FormatError": "not what its format asks for",
    "InputError": "not to be opened",
    "LanguageError": "not in Arabic",
    "MissingLibraryError": "for want of a library",
    "MojibakeError": "decoded with the wrong encoding before",
    "TooLargeError": "too large",
}


def complain(error: object) -> None:
    """``mahdar: what failed``, in one line without control characters."""
    click.echo(f"mahdar: {clean(str(error))}", err=True)


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def reasons(failed: Counter[str]) -> str:
    """Why articles failed, the most frequent reason first: ``2 empty, 1 not in Arabic``.

    ``failed`` counts names of errors; one without words of its own is "not to be read".
    """
    told: Counter[str] = Counter()
    for name, count in failed.items():
        told[_REASONS.get(name, "not to be read")] += count
    ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{count:,} {words}" for words, count in ranked)
