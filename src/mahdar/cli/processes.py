"""Which processes read, and which one stores."""

from __future__ import annotations

import os
from typing import TypedDict

__all__ = ["Beside", "reading_beside"]


class Beside(TypedDict):
    """What `mahdar.store.Store.add` and ``recode`` are told of processes."""

    workers: int
    beside: bool


def reading_beside(workers: int) -> Beside:
    """So many processes read beside the one that stores; with 0, or one processor, that one reads too."""
    return {"workers": max(1, workers), "beside": workers > 0 and _processors() > 1}


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
