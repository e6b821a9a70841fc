"""Measure the gold and raise the floors that the tests hold.

    python eval/update_floors.py [--allow-lower]

A floor is the measured value less `MARGIN`. Without ``--allow-lower`` a floor never goes
down, and a measure that lies under its floor is an error.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import Any

from mahdar.evaluation import digest, load_gold, read_and_score

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
FLOORS = HERE / "floors.json"
#: More gold, where it lies beside the project; only its headline has a floor.
NEIGHBOUR = HERE.parent.parent / "shared" / "gold" / "dev"

#: Room below the measured value, so that a gain elsewhere may cost an item or two here.
MARGIN = 0.02


def measured(folder: Path) -> dict[str, float]:
    """Headline and F1 of every measure over a folder of gold."""
    result = read_and_score(load_gold(folder))
    return {"headline": result["headline"], **{n: m.f1 for n, m in result["measures"].items()}}


def floor(value: float) -> float:
    return max(0.0, math.floor(round((value - MARGIN) * 1000, 6)) / 1000)


def settle(old: dict[str, float], values: dict[str, float], allow_lower: bool) -> tuple[dict[str, float], list[str]]:
    """The new floors, and the measures that lie under an old one."""
    new, under = {}, []
    for name, value in values.items():
        before = old.get(name, 0.0)
        if value < before and not allow_lower:
            under.append(f"{name}: {value:.3f} is under its floor {before:.3f}")
        new[name] = floor(value) if allow_lower else max(before, floor(value))
    return new, under


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Raise the floors of eval/floors.json.")
    parser.add_argument("--allow-lower", action="store_true", help="let floors go down; say why in the commit")
    allow_lower = parser.parse_args(arguments).allow_lower
    old: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors, under = settle(old.get("floors", {}), measured(GOLD), allow_lower)
    new: dict[str, Any] = {"digest": digest(GOLD), "floors": floors}
    if NEIGHBOUR.is_dir():
        headline = {"headline": measured(NEIGHBOUR)["headline"]}
        new["neighbour"], more = settle(old.get("neighbour", {}), headline, allow_lower)
        under += [f"neighbour {line}" for line in more]
    elif "neighbour" in old:
        new["neighbour"] = old["neighbour"]
    if under:
        print(*under, "floors are left as they are (--allow-lower lowers them)", sep="\n", file=sys.stderr)
        return 1
    FLOORS.write_text(json.dumps(new, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for name, value in floors.items():
        before = old.get("floors", {}).get(name)
        if before != value:
            print(f"{name}: {before} -> {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
