"""The reliability curve and its error."""

from __future__ import annotations

import pytest

from mahdar.evaluation import Judged, reliability


def items(confidence: float, right: int, wrong: int, part: str = "position") -> list[Judged]:
    return [Judged(part=part, confidence=confidence, right=n < right) for n in range(right + wrong)]


def test_confidence_that_holds_has_no_error() -> None:
    found = reliability(items(0.8, 8, 2) + items(0.25, 1, 3))
    assert found.items == 14
    assert found.error == pytest.approx(0)
    assert [(b.low, b.items, b.right) for b in found.bins] == [(0.2, 4, 0.25), (0.8, 10, 0.8)]


def test_error_weighs_bins_by_their_items() -> None:
    found = reliability(items(0.9, 5, 5) + items(0.1, 1, 9))
    assert found.error == pytest.approx(0.5 * 0.4)
    assert found.brier == pytest.approx((5 * 0.01 + 5 * 0.81 + 0.81 + 9 * 0.01) / 20)


def test_one_part_and_items_without_confidence() -> None:
    judged = [*items(1.0, 1, 0), *items(0.5, 1, 1, "statement"), Judged(part="position", confidence=None, right=True)]
    assert reliability(judged, "position").items == 1
    assert reliability(judged, "event").items == 0
