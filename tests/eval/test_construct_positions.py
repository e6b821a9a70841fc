"""Positions by construction: what their grammar alone makes is read."""

from __future__ import annotations

import random
from collections.abc import Callable
from types import ModuleType

import pytest

SAMPLE = 400


@pytest.fixture
def construct(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("construct_positions")


def test_positions_are_read(construct: ModuleType) -> None:
    passages = random.Random(7).sample(list(construct.of_positions()), SAMPLE)
    wrong = [p.text for p in passages if not construct.told_right(p)]
    assert len(wrong) <= SAMPLE * 0.03, wrong[:5]


def test_a_wrong_holder_is_not_right(construct: ModuleType) -> None:
    passage = next(construct.of_positions())
    assert construct.told_right(passage)
    assert not construct.told_right(passage._replace(state="XKX"))
    assert not construct.told_right(passage._replace(target=passage.target + " غدا"))
