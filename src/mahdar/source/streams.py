"""Compressed data as streams that cannot grow without bound.

`unpacked` reads gzip and zstandard, several members one after another as in WARC files. What
comes out is held against what went in (`Budget`), so a decompression bomb ends with an error
long before it fills memory or disk. Damage is an `InputError`, and `Unpacked.resume` goes on
with the next member behind it.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol, cast

from mahdar.errors import FormatError, MissingLibraryError, TooLargeError

__all__ = [
    "EXPANSION",
    "FREE_BYTES",
    "MAX_SPOOLED_BYTES",
    "Budget",
    "Unpacked",
    "bounded",
    "first_line",
    "packing_of",
    "seekable",
    "unpacked",
]

#: Compressed data may become this many times larger; news as JSON lines becomes 3 to 5 times
#: larger, a gzip bomb 1,000 times and a zstandard bomb 30,000 times.
EXPANSION = 200

#: This much may come out of anything, however small.
FREE_BYTES = 64 * 1024 * 1024

#: The most that is put aside in a temporary file to be read in any order (zip, Parquet).
MAX_SPOOLED_BYTES = 4 * 1024 * 1024 * 1024

#: Beyond this size what is put aside lies on disk.
SPOOL_IN_MEMORY = 16 * 1024 * 1024

#: Bytes that are given to a decompressor at a time.
_STEP = 4096
#: The last bytes given to a member, where the next one is looked for after damage: what follows a
#: member that was cut is taken for its rest until that fails, at the latest after a block (128 KiB).
_HELD = 256 * 1024
#: The largest window of zstandard, which is what its own tool allows without being told.
_ZSTD_WINDOW_LOG = 27
_MAGIC = {"gzip": b"\x1f\x8b\x08", "zstd": b"\x28\xb5\x2f\xfd"}


class Budget:
    """What may come out of compressed data, all layers together.

    ``consumed`` is the number of bytes read from the outermost file so far; every layer adds
    what it gives out.
    """

    def __init__(self, consumed: int = 0) -> None:
        self.consumed = consumed
        self._produced = 0

    def add(self, size: int, where: str) -> None:
        """Count ``size`` bytes that came out; raises `TooLargeError` for a bomb."""
        self._produced += size
        if self._produced > FREE_BYTES and self._produced > EXPANSION * self.consumed:
            raise TooLargeError(
                f"the compressed data grows to more than {EXPANSION} times its size: a decompression bomb?",
                where=where,
            )


class _Decompressor(Protocol):
    """What zstandard and `_Gzip` have in common (the interface of `bz2.BZ2Decompressor`)."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    """One gzip member."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class Unpacked(io.RawIOBase):
    """The decompressed bytes of a stream; read it through `unpacked`."""

    def __init__(self, stream: BinaryIO, packing: str, *, where: str, budget: Budget, outermost: bool) -> None:
        super().__init__()
        self._stream = stream
        self._packing = packing
        self._where = where
        self._budget = budget
        self._outermost = outermost
        self._pending = b""
        self._held = bytearray()
        self._started = False
        self._member: _Decompressor | None = None
        self._make, self._errors = _maker(packing, where)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._next(len(buffer))
        self._budget.add(len(data), self._where)
        buffer[: len(data)] = data
        return len(data)

    def resume(self) -> bool:
        """Go to the next member after damage; False if there is none."""
        magic = _MAGIC[self._packing]
        found = self._pending.find(magic, 1)
        while found < 0:
            more = self._fill()
            if not more:
                return False
            self._pending = self._pending[-len(magic) + 1 :] + more
            found = self._pending.find(magic)
        self._pending, self._member = self._pending[found:], self._make()
        self._held.clear()
        return True

    def _next(self, size: int) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        while True:
            if self._member is None and not self._begin():
                return b""
            assert self._member is not None
            given = b""
            if self._member.needs_input:
                given = self._pending or self._fill()
                if not given:
                    self._pending, self._member = bytes(self._held), None
                    raise FormatError(
                        "the compressed data ends before its end mark (an interrupted download?)", where=self._where
                    )
                self._pending = b""
                self._held += given
                del self._held[: max(0, len(self._held) - _HELD)]
            try:
                data = self._member.decompress(given, size)
            except self._errors as error:
                self._pending = bytes(self._held)
                raise FormatError(f"damaged compressed data ({first_line(error)})", where=self._where) from None
            if self._member.eof:
                self._pending, self._member = self._member.unused_data, None
            if data:
                return data

    def _begin(self) -> bool:
        """Start a member if there is one; zeros may fill up the end of a file."""
        while len(self._pending) < len(_MAGIC[self._packing]):
            more = self._fill()
            if not more:
                break
            self._pending += more
            if self._started:
                self._pending = self._pending.lstrip(b"\0")
        if not self._pending and self._started:
            return False
        if not self._pending:
            raise FormatError("the compressed file is empty", where=self._where)
        if self._started and not self._pending.strip(b"\0"):
            self._pending = b""
            return self._begin()
        self._started = True
        self._member = self._make()
        self._held.clear()
        return True

    def _fill(self) -> bytes:
        data = self._stream.read(_STEP)
        if self._outermost:
            self._budget.consumed += len(data)
        return data


def packing_of(head: bytes) -> str | None:
    """The packing of data that begins so: ``gzip``, ``zstd`` or None."""
    return next((packing for packing, magic in _MAGIC.items() if head.startswith(magic)), None)


def unpacked(stream: BinaryIO, packing: str, *, where: str, budget: Budget | None) -> tuple[BinaryIO, Unpacked, Budget]:
    """A buffered stream of the decompressed bytes, the layer below it, and its budget.

    ``packing`` is ``gzip`` or ``zstd``; ``budget`` that of the layer around this one, if any.
    Reading raises `FormatError` for damage, `TooLargeError` for a bomb. Raises
    `MissingLibraryError` if there is nothing to read zstandard with.
    """
    shared = Budget() if budget is None else budget
    raw = Unpacked(stream, packing, where=where, budget=shared, outermost=budget is None)
    return cast(BinaryIO, io.BufferedReader(raw, 1 << 16)), raw, shared


def bounded(stream: BinaryIO, limit: int, where: str) -> bytes:
    """All bytes of a stream; raises `TooLargeError` beyond ``limit``."""
    parts: list[bytes] = []
    left = limit + 1
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise TooLargeError(
            f"more than {limit:,} bytes, which is no single article (for many articles use JSON lines)",
            where=where,
        )
    return b"".join(parts)


@contextlib.contextmanager
def seekable(stream: BinaryIO, where: str) -> Iterator[BinaryIO]:
    """The stream itself if it can be read in any order, or else a copy that goes when it was read.

    Raises `TooLargeError` beyond `MAX_SPOOLED_BYTES`.
    """
    if stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(max_size=SPOOL_IN_MEMORY) as copy:
        size = 0
        while data := stream.read(1 << 20):
            size += len(data)
            if size > MAX_SPOOLED_BYTES:
                raise TooLargeError(f"more than {MAX_SPOOLED_BYTES:,} bytes inside an archive", where=where)
            copy.write(data)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def _maker(packing: str, where: str) -> tuple[Any, tuple[type[Exception], ...]]:
    if packing == "gzip":
        return _Gzip, (zlib.error,)
    zstd = _zstd(where)
    options = {zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW_LOG}
    return lambda: zstd.ZstdDecompressor(options=options), (zstd.ZstdError, EOFError)


def _zstd(where: str) -> Any:
    try:
        from compression import zstd  # Python 3.14
    except ImportError:
        try:
            from backports import zstd
        except ImportError:
            raise MissingLibraryError(
                "zstandard needs the package backports.zstd: pip install 'mahdar[archives]'", where=where
            ) from None
    return zstd


def first_line(error: Exception) -> str:
    """What an error of a library says, short enough for one line of ours."""
    return str(error).partition("\n")[0][:120] or type(error).__name__
