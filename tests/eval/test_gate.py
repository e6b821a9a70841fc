"""The gate: quality on the gold may not fall under the recorded floors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mahdar import evaluation

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "eval" / "gold"
FLOORS = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))
NEIGHBOUR = ROOT.parent / "shared" / "gold" / "dev"

#: Folders of gold with the floors that hold there; more gold may lie beside the project.
SETS = [(GOLD, FLOORS["floors"])]
if NEIGHBOUR.is_dir():
    SETS.append((NEIGHBOUR, FLOORS["neighbour"]))


@pytest.mark.parametrize(("folder", "floors"), SETS, ids=["own", "neighbour"][: len(SETS)])
def test_no_measure_is_under_its_floor(folder: Path, floors: dict[str, float]) -> None:
    result = evaluation.read_and_score(evaluation.load_gold(folder))
    measured = {"headline": result["headline"]} | {n: m.f1 for n, m in result["measures"].items()}
    under = {name: (measured.get(name), floor) for name, floor in floors.items() if measured.get(name, 0) < floor}
    assert not under


def test_floors_are_those_of_this_gold() -> None:
    assert FLOORS["digest"] == evaluation.digest(GOLD), "gold changed: run eval/update_floors.py"
    assert set(evaluation.HEADLINE) < set(FLOORS["floors"])
