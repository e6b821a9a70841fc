"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from mahdar.errors import OutputError

__all__ = ["open_output"]


@contextlib.contextmanager
def open_output(path: Path) -> Iterator[IO[bytes]]:
    """A binary file that takes the name ``path`` when the block ends well.

    Until then it has another name beside it, and an error leaves what was at ``path``
    untouched. A device or a pipe is written to directly. Raises `OutputError`.
    """
    try:
        with contextlib.suppress(FileNotFoundError):
            mode = path.stat().st_mode
            if stat.S_ISDIR(mode):
                raise OutputError(f"{path}: this is a folder; name a file")
            if not stat.S_ISREG(mode):
                with path.open("wb") as direct:
                    yield direct
                return
            if not os.access(path, os.W_OK):
                raise OutputError(f"{path}: cannot be written: permission denied")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _cannot_write(path, error) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        part.chmod(_new_file_mode(path))
        part.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def _cannot_write(path: Path, error: OSError) -> OutputError:
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"{path}: cannot be written: {reason}")


def _new_file_mode(path: Path) -> int:
    """The permissions of the file that is replaced, or of any new file."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
