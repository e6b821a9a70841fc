"""What can go wrong, as types.

::

    MahdarError
    ├── InputError              the article cannot be read
    │   ├── EmptyTextError          nothing but white space
    │   ├── EncodingError           bytes that are not the encoding they claim to be
    │   ├── BinaryInputError        not text at all
    │   ├── MojibakeError           text decoded with the wrong encoding
    │   ├── LanguageError           a language for which there is no pack
    │   ├── TooLargeError           beyond the size limit
    │   ├── FormatError             broken JSON, a missing key, an unknown file kind
    │   ├── DuplicateIdError        two articles of one batch with one id
    │   ├── FetchError              a page that cannot or may not be fetched
    │   └── MissingLibraryError     a kind of file that needs an optional library
    ├── OutputError             a result cannot be written
    ├── PackError               a language pack or registry file that fails its checks
    ├── PipelineError           stages in an order that cannot work
    ├── ReaderError             an error of mahdar's own that an article brings out
    ├── StoreError              the store cannot be opened, read or written
    │   ├── StoreUrlError           an address that names no store
    │   ├── StoreVersionError       a store made by a newer version, or not a store at all
    │   ├── StoreBusyError          another writer holds the store for too long
    │   └── StoreWriteError         read-only, full disk, a broken connection
    ├── QueryError              a question that cannot be asked: unknown person, state, filter
    │   └── AmbiguousNameError      a name that may mean several
    └── RecordError             a record that contradicts itself or its text

Every message is one line: what failed, the usual cause, what is valid.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "AmbiguousNameError",
    "BinaryInputError",
    "DuplicateIdError",
    "EmptyTextError",
    "EncodingError",
    "FetchError",
    "FormatError",
    "InputError",
    "LanguageError",
    "MahdarError",
    "MissingLibraryError",
    "MojibakeError",
    "OutputError",
    "PackError",
    "PipelineError",
    "QueryError",
    "ReaderError",
    "RecordError",
    "StoreBusyError",
    "StoreError",
    "StoreUrlError",
    "StoreVersionError",
    "StoreWriteError",
    "TooLargeError",
]


class MahdarError(Exception):
    """Base of every error that mahdar raises on purpose."""


class InputError(MahdarError):
    """An article cannot be read.

    ``where`` names the file, line or article id where that is known.
    """

    def __init__(self, message: str, *, where: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class EmptyTextError(InputError):
    """The text is empty or white space only."""


class EncodingError(InputError):
    """Bytes that do not decode; ``offset`` is the first bad byte, 0-based."""

    def __init__(self, message: str, *, where: str | None = None, offset: int | None = None) -> None:
        super().__init__(message, where=where)
        self.offset = offset


class BinaryInputError(InputError):
    """The input is not text."""


class MojibakeError(InputError):
    """The text was decoded with the wrong encoding before it came here."""


class LanguageError(InputError):
    """No language pack reads this text; ``language`` is the ISO 639-1 code found, or None."""

    def __init__(self, message: str, *, where: str | None = None, language: str | None = None) -> None:
        super().__init__(message, where=where)
        self.language = language


class TooLargeError(InputError):
    """The text is larger than the limit."""


class FormatError(InputError):
    """The input file is not what its format asks for; ``line`` is 1-based."""

    def __init__(self, message: str, *, where: str | None = None, line: int | None = None) -> None:
        super().__init__(message, where=where)
        self.line = line


class DuplicateIdError(InputError):
    """Two articles of one batch share an id."""


class FetchError(InputError):
    """A page cannot or may not be fetched; ``status`` is the HTTP status that came back, if one did."""

    def __init__(self, message: str, *, where: str | None = None, status: int | None = None) -> None:
        super().__init__(message, where=where)
        self.status = status


class MissingLibraryError(InputError):
    """An optional library is not installed; the message names the extra that brings it."""


class OutputError(MahdarError):
    """A result cannot be written."""


class PackError(MahdarError):
    """A language pack or registry file fails its checks."""


class PipelineError(MahdarError):
    """Stages are ordered so that one lacks what it needs."""


class ReaderError(MahdarError):
    """An error of mahdar's own that an article brings out; among many articles the others are read."""


class RecordError(MahdarError):
    """A record contradicts itself or the text it was made from."""


class StoreError(MahdarError):
    """The store cannot be opened, read or written."""


class StoreUrlError(StoreError):
    """The address names no store: unknown kind, missing file or database."""


class StoreVersionError(StoreError):
    """The store was made by a newer version, or the database is something else."""


class StoreBusyError(StoreError):
    """Another writer held the store for longer than the time limit."""


class StoreWriteError(StoreError):
    """Nothing can be written: a read-only place, a full disk, a connection that broke."""


class QueryError(MahdarError):
    """A question that cannot be asked of the store: an unknown name, filter or value."""


class AmbiguousNameError(QueryError):
    """A name may mean several; ``candidates`` are all of them, the most frequent first."""

    def __init__(self, message: str, *, candidates: tuple[Any, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates
