"""Where records go: standard output or a file that appears whole or not at all."""

from __future__ import annotations

from typing import IO, Protocol

from mahdar.cli.bidi import BidiMode
from mahdar.model import Record
from mahdar.output import open_output

__all__ = ["FORMATS", "Writer", "open_output", "writer_for"]

FORMATS = ("table", "json", "jsonl")


class Writer(Protocol):
    """Writes records one after another."""

    def write(self, record: Record) -> None:
        """Write one record."""

    def close(self) -> None:
        """Write what has to stand at the end; the file stays open."""


def writer_for(format: str, file: IO[bytes], *, width: int, color: bool, bidi: BidiMode) -> Writer:
    """The writer of a format, one of `FORMATS`; the options are those of the table."""
    if format == "jsonl":
        return _Lines(file)
    if format == "json":
        return _Document(file)
    return _Pages(file, width=width, color=color, bidi=bidi)


class _Lines:
    """One record a line."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, record: Record) -> None:
        self._file.write(record.to_json() + b"\n")

    def close(self) -> None:
        pass


class _Document:
    """One indented document: the record, or a list if there are several (or none)."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._first: bytes | None = None
        self._several = False

    def write(self, record: Record) -> None:
        import msgspec

        data = msgspec.json.format(record.to_json(), indent=2)
        if self._first is None:
            self._first = data
            return
        if not self._several:
            self._several = True
            self._file.write(b"[\n" + self._first)
        self._file.write(b",\n" + data)

    def close(self) -> None:
        if self._several:
            self._file.write(b"\n]\n")
        else:
            self._file.write((self._first or b"[]") + b"\n")


class _Pages:
    """One page a record, with a rule between two."""

    def __init__(self, file: IO[bytes], *, width: int, color: bool, bidi: BidiMode) -> None:
        self._file = file
        self._width = width
        self._color = color
        self._bidi = bidi
        self._started = False

    def write(self, record: Record) -> None:
        from mahdar.cli.table import render

        page = render(record, width=self._width, color=self._color, bidi=self._bidi)
        rule = "\n" + "─" * min(self._width, 40) + "\n\n" if self._started else ""
        self._started = True
        self._file.write((rule + page).encode("utf-8", "replace"))

    def close(self) -> None:
        self._file.flush()
