"""Whether a confidence of 0.8 means right eight times in ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.evaluation.scoring import Judged

__all__ = ["Bin", "Reliability", "reliability"]


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """Items whose confidence lies in ``[low, high)``: how many, mean confidence, share that was right."""

    low: float
    high: float
    items: int
    confidence: float
    right: float


class Reliability(msgspec.Struct, frozen=True, kw_only=True):
    """The reliability curve of a part, and its expected calibration error.

    The error is the mean over items of the distance between a bin's mean confidence and
    the share of it that was right (Naeini, Cooper & Hauskrecht 2015, bins of equal width);
    ``brier`` the mean squared distance between confidence and outcome.
    """

    part: str
    items: int
    error: float
    brier: float
    bins: tuple[Bin, ...]


def reliability(judged: Iterable[Judged], part: str | None = None, *, bins: int = 10) -> Reliability:
    """The reliability of the confidences of a part (engagement, statement, position; None: all).

    Items without a confidence are left out; ``bins`` is the number of bins of equal width.
    """
    found = [
        (item.confidence, item.right) for item in judged if item.confidence is not None and part in (None, item.part)
    ]
    sorted_in: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for confidence, right in found:
        sorted_in[min(int(confidence * bins), bins - 1)].append((confidence, right))
    curve = []
    error = 0.0
    for number, items in enumerate(sorted_in):
        if not items:
            continue
        confidence = sum(c for c, _ in items) / len(items)
        share = sum(r for _, r in items) / len(items)
        error += abs(confidence - share) * len(items) / len(found)
        curve.append(
            Bin(low=number / bins, high=(number + 1) / bins, items=len(items), confidence=confidence, right=share)
        )
    return Reliability(
        part=part or "all",
        items=len(found),
        error=error,
        brier=sum((c - r) ** 2 for c, r in found) / len(found) if found else 0.0,
        bins=tuple(curve),
    )
