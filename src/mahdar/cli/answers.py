"""What the commands that ask a store do: ask, then print a page or JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from mahdar.cli import pages
from mahdar.cli.filtering import filters_of
from mahdar.cli.layout import Paper
from mahdar.cli.marking import coloured
from mahdar.cli.messages import complain
from mahdar.cli.output import open_output
from mahdar.cli.reading import page_width, use_color
from mahdar.cli.table import MAX_WIDTH, MIN_WIDTH
from mahdar.errors import AmbiguousNameError, MahdarError
from mahdar.store import Store, open_store

__all__ = ["brief", "compare", "find", "framework", "network", "pair", "phrase", "timeline", "who"]

T = TypeVar("T")
Options = dict[str, Any]

_FORMAT_OF_SUFFIX = {".md": "md", ".html": "html", ".htm": "html", ".docx": "docx", ".json": "json"}


def find(words: str, options: Options) -> int:
    """Search; the exit status."""

    def ask(store: Store) -> Any:
        return store.search(
            words,
            unit=options["unit"],
            filters=filters_of(options),
            sort=options["sort"],
            limit=options["limit"],
            offset=options["offset"],
        )

    return _answer(options, ask, pages.results)


def who(name: str, options: Options) -> int:
    """A person; the exit status."""
    return _answer(
        options,
        lambda store: store.who(name, filters=filters_of(options), limit=options["limit"]),
        pages.profile,
    )


def pair(one: str, other: str, options: Options) -> int:
    """Two states; the exit status."""
    return _answer(
        options,
        lambda store: store.pair(one, other, filters=filters_of(options), limit=options["limit"]),
        pages.pair,
    )


def framework(name: str, options: Options) -> int:
    """A framework; the exit status."""
    return _answer(
        options,
        lambda store: store.framework(name, filters=filters_of(options), limit=options["limit"]),
        pages.framework,
    )


def phrase(text: str, options: Options) -> int:
    """Wordings; the exit status."""
    return _answer(
        options, lambda store: store.phrase(text, filters=filters_of(options), per=options["per"]), pages.phrase
    )


def compare(engagement: str, options: Options) -> int:
    """Readouts; the exit status."""
    return _answer(options, lambda store: store.compare(engagement), pages.comparison)


def timeline(options: Options) -> int:
    """Engagements in order; the exit status."""
    return _answer(
        options,
        lambda store: store.timeline(filters=filters_of(options), limit=options["limit"], offset=options["offset"]),
        pages.results,
    )


def network(options: Options) -> int:
    """Who meets whom; the exit status."""
    return _answer(
        options,
        lambda store: store.network(by=options["by"], filters=filters_of(options), limit=options["limit"]),
        pages.network,
    )


def brief(one: str, other: str, options: Options) -> int:
    """A dossier; the exit status."""
    from mahdar.store.asking.dossier import write_brief

    output: Path | None = options["output"]
    suffix = output.suffix.lower() if output else ""
    format = options["format_"] or _FORMAT_OF_SUFFIX.get(suffix, "md")
    if suffix and not options["format_"] and suffix not in _FORMAT_OF_SUFFIX:
        valid = ", ".join(_FORMAT_OF_SUFFIX)
        complain(f"{output}: no dossier can be written as {suffix} (valid: {valid}; or say which with --format)")
        return 1
    try:
        with open_store(options["store"], create=False) as store:
            made = store.brief(one, other, filters=filters_of(options))
        data = _json(made) if format == "json" else write_brief(made, format=format, frame=options["frame"])
        if output is None:
            if format == "docx" and sys.stdout.isatty():
                complain("a Word document is no text for a terminal: name a file with --output")
                return 1
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            with open_output(output) as file:
                file.write(data)
    except MahdarError as error:
        complain(error)
        return 1
    return 0


def _answer(options: Options, ask: Callable[[Store], T], render: Callable[[Paper, T], None]) -> int:
    """Ask and print; the exit status, 0 or 1."""
    as_json = options["format_"] == "json"
    try:
        with open_store(options["store"], create=False) as store:
            answer = ask(store)
        data = _json(answer) if as_json else _page(answer, render, bidi=options["bidi"])
    except AmbiguousNameError as error:
        complain(error)
        if as_json:
            sys.stdout.buffer.write(_json({"candidates": error.candidates}))
        elif len(error.candidates) > pages.SHOWN:
            sys.stdout.buffer.write(_page(error.candidates, pages.candidates, bidi=options["bidi"]))
        sys.stdout.buffer.flush()
        return 1
    except MahdarError as error:
        complain(error)
        return 1
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return 0


def _json(answer: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n"


def _page(answer: T, render: Callable[[Paper, T], None], *, bidi: Any) -> bytes:
    on_screen = sys.stdout.isatty()
    color = on_screen and use_color()
    width = min(max(page_width(on_screen=on_screen), MIN_WIDTH), MAX_WIDTH)
    paper = Paper(width=width, color=color, bidi=bidi)
    render(paper, answer)
    return coloured(paper.text(), color=color).encode("utf-8", "replace")
