"""Where an export goes: one file, a folder of files or a zip of them; all appear whole or not at all."""

from __future__ import annotations

import contextlib
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

from mahdar.errors import OutputError
from mahdar.output import open_output

__all__ = ["Files", "open_files", "open_single"]

#: What every member of a zip is dated, so that the same content gives the same bytes.
_DATED = (1980, 1, 1, 0, 0, 0)


class Files(Protocol):
    """Gives files by their names, one after another."""

    def open(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        """A new file, to be written and closed before the next one."""


@contextlib.contextmanager
def open_single(path: Path) -> Iterator[IO[bytes]]:
    """One file; ``-`` is standard output. Raises `OutputError`."""
    if str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with open_output(path) as file:
        yield file


@contextlib.contextmanager
def open_files(path: Path) -> Iterator[Files]:
    """A zip if the name ends so, else a folder, which is made if it is not there. Raises `OutputError`."""
    if path.suffix.lower() == ".zip":
        with open_output(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            yield _Zip(archive)
        return
    if path.exists() and not path.is_dir():
        raise OutputError(f"{path}: this is a file; several tables need a folder or a name that ends in .zip")
    new = not path.exists()
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: the folder cannot be made: {(error.strerror or str(error)).lower()}") from None
    try:
        with contextlib.ExitStack() as stack:
            yield _Folder(path, stack)
    except BaseException:
        if new:
            with contextlib.suppress(OSError):
                path.rmdir()
        raise


class _Zip:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        member = zipfile.ZipInfo(name, _DATED)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = 0o644 << 16
        with self._archive.open(member, "w", force_zip64=True) as file:
            yield file


class _Folder:
    """Files get their names when all of them are written."""

    def __init__(self, path: Path, stack: contextlib.ExitStack) -> None:
        self._path, self._stack = path, stack

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        file = self._stack.enter_context(open_output(self._path / name))
        yield file
        file.flush()
