"""Positions by construction: what their grammar alone makes is read."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "eval" / "construct_positions.py"
SAMPLE = 400


@pytest.fixture(scope="module")
def construct() -> ModuleType:
    spec = importlib.util.spec_from_file_location("construct_positions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["construct_positions"] = module
    spec.loader.exec_module(module)
    return module


def test_positions_are_read(construct: ModuleType) -> None:
    passages = random.Random(7).sample(list(construct.of_positions()), SAMPLE)
    wrong = [p.text for p in passages if not construct.told_right(p)]
    assert len(wrong) <= SAMPLE * 0.03, wrong[:5]


def test_a_wrong_holder_is_not_right(construct: ModuleType) -> None:
    passage = next(construct.of_positions())
    assert construct.told_right(passage)
    assert not construct.told_right(passage._replace(state="XKX"))
    assert not construct.told_right(passage._replace(target=passage.target + " غدا"))
