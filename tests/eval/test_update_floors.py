"""Floors go up by themselves and down only when asked to."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "eval" / "update_floors.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_floors", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_floor_rises_to_the_value_less_the_margin(script: ModuleType) -> None:
    assert script.settle({"a": 0.5}, {"a": 0.8}, False) == ({"a": 0.78}, [])


def test_a_floor_stays_where_the_value_is_barely_above_it(script: ModuleType) -> None:
    assert script.settle({"a": 0.79}, {"a": 0.8}, False) == ({"a": 0.79}, [])


def test_a_value_under_its_floor_is_reported(script: ModuleType) -> None:
    floors, under = script.settle({"a": 0.79}, {"a": 0.7}, False)
    assert floors == {"a": 0.79}
    assert under == ["a: 0.700 is under its floor 0.790"]


def test_a_floor_goes_down_when_that_is_allowed(script: ModuleType) -> None:
    assert script.settle({"a": 0.79}, {"a": 0.7}, True) == ({"a": 0.68}, [])


def test_a_floor_is_never_negative(script: ModuleType) -> None:
    assert script.settle({}, {"a": 0.01}, False) == ({"a": 0.0}, [])
