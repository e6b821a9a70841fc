"""Python's cyclic garbage collector, paused where it costs much and finds nothing.

While a batch of articles is stored, its rows wait by the ten thousand to be written. They go when
nothing refers to them any more, but the collector looks through them again and again for cycles, a
sixth of the time. (Reading makes hardly an object that the collector watches.)
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["paused"]


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector of this process, unless somebody has done so already."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
