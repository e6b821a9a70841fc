"""Zip archives: every member of a known kind, in the order of the archive.

A member that is damaged, encrypted or a bomb is reported and the next one is read. Names of
members are only names: nothing is ever written to a path that an archive gives.
"""

from __future__ import annotations

import contextlib
import os
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, cast

from mahdar.errors import FormatError, InputError, TooLargeError
from mahdar.model import Article
from mahdar.source.context import Place, Reading
from mahdar.source.kinds import kind_of, known_kinds, stem
from mahdar.source.streams import Budget, seekable

__all__ = ["MAX_MEMBERS", "ZIP_ERRORS", "Counted", "articles_from_zip"]

#: The most members of one archive.
MAX_MEMBERS = 200_000

#: What the zip reader raises for data that is not what it says.
ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError,
    IndexError, KeyError, OSError, MemoryError,
)  # fmt: skip

_FOLDERS_OF_SYSTEMS = ("__MACOSX/",)


def articles_from_zip(stream: BinaryIO, *, place: Place, reading: Reading) -> Iterator[Article]:
    """The articles in all members of known kinds.

    Raises `FormatError` if this is no zip archive or holds nothing that can be read.
    """
    with seekable(stream, place.where) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        budget = reading.budget or Budget(consumed=size)
        try:
            archive = zipfile.ZipFile(file)
        except ZIP_ERRORS as error:
            raise FormatError(f"not a whole zip archive ({_reason(error)})", where=place.where) from None
        with contextlib.closing(archive):
            members = [member for member in archive.infolist() if _is_article(member)]
            if len(members) > MAX_MEMBERS:
                raise TooLargeError(f"{len(members):,} members; the limit is {MAX_MEMBERS:,}", where=place.where)
            if not members:
                raise FormatError(f"no articles in this archive (known kinds: {known_kinds()})", where=place.where)
            for member in members:
                yield from _member(archive, member, place, reading, budget)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: Place, reading: Reading, budget: Budget
) -> Iterator[Article]:
    from mahdar.source.dispatch import guarded, read_stream

    shown = shown_name(member.filename)
    inner = Place(
        where=f"{place.where}/{shown}",
        file=f"{place.file}/{shown}" if place.file else shown,
        name=stem(shown.rpartition("/")[2]),
    )
    kind = kind_of(shown)
    if kind is None:
        return
    if member.flag_bits & 0x1:
        reading.report(FormatError("encrypted; mahdar knows no password", where=inner.where))
        return
    try:
        opened = archive.open(member)
    except ZIP_ERRORS as error:
        reading.report(FormatError(f"damaged member of the archive ({_reason(error)})", where=inner.where))
        return
    with opened:
        counted = cast(BinaryIO, Counted(opened, budget, inner.where))
        found = read_stream(kind, counted, place=inner, reading=reading.deeper(budget))
        yield from guarded(found, inner.where, reading)


class Counted:
    """A member as a stream that is read once, its bytes counted against a budget."""

    def __init__(self, stream: IO[bytes], budget: Budget, where: str) -> None:
        self._stream = stream
        self._budget = budget
        self._where = where

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes; raises `FormatError` for damage, `TooLargeError` for a bomb."""
        return self._taken(self._stream.read, size)

    def readline(self, size: int = -1) -> bytes:
        """One line, or ``size`` bytes of it; raises as `read` does."""
        return self._taken(self._stream.readline, size)

    def seekable(self) -> bool:
        """False: going back would mean to decompress again."""
        return False

    def _taken(self, take: Callable[[int], bytes], size: int) -> bytes:
        try:
            data = take(size)
        except ZIP_ERRORS as error:
            raise FormatError(f"damaged member of the archive ({_reason(error)})", where=self._where) from None
        self._budget.add(len(data), self._where)
        return data


def shown_name(name: str) -> str:
    """The name of a member on one line, without what would lead out of the archive."""
    plain = "".join("_" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in name)
    parts = [part for part in plain.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts)


def _is_article(member: zipfile.ZipInfo) -> bool:
    name = shown_name(member.filename)
    hidden = any(part.startswith(".") for part in name.split("/"))
    if not name or member.filename.endswith("/") or hidden or name.startswith(_FOLDERS_OF_SYSTEMS):
        return False
    return kind_of(name) is not None


def _reason(error: BaseException) -> str:
    if isinstance(error, InputError):
        return error.message
    return str(error).partition("\n")[0][:120] or type(error).__name__
