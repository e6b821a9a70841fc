"""The same articles in any order and any batches give the same store."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from mahdar.store import open_store


@pytest.fixture
def all_articles(press: Any) -> list[Any]:
    tables = (
        press.MEETING, press.LOOKALIKES, press.PLANNED, press.STATE_FOR_MINISTER, press.UNKNOWN,
        press.NAMESAKES, press.ORDER_AND_PARTS, press.SAID, press.REPRINTS,
    )  # fmt: skip
    made: list[Any] = press.articles(*tables)
    return made


@pytest.mark.parametrize(("seed", "batch"), [(1, 1), (2, 3), (3, 7), (4, 100)])
def test_any_order_and_batches(
    add: Any, press: Any, all_articles: list[Any], tmp_path: Path, seed: int, batch: int
) -> None:
    shuffled = list(all_articles)
    random.Random(seed).shuffle(shuffled)
    merged = add(shuffled, batch=batch).everything()
    with open_store(tmp_path / "in-order.db") as store:
        store.add(all_articles)
        expected = type(add([]))(store).everything()
    for name, rows in expected.items():
        assert merged[name] == rows, name
    assert len(expected["groups"]) == 1
    assert len(expected["sayings"]) >= 1
