"""The baselines give records that the scorer can read, and mahdar is better than each."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from mahdar import read
from mahdar.evaluation import compare, load_gold

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("baselines", ROOT / "bench" / "peers" / "baselines.py")
assert SPEC is not None
assert SPEC.loader is not None
baselines = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(baselines)
GOLD = load_gold(ROOT / "eval" / "gold")[:12]


def test_dictionary_finds_names_where_they_stand() -> None:
    for gold in GOLD:
        spans = [tuple(m) for e in baselines.dictionary(gold)["entities"] for m in e["mentions"]]
        assert len(spans) == len(set(spans))
        assert all(0 <= a < b <= len(gold.text) for a, b in spans)


def test_mahdar_beats_every_baseline() -> None:
    ours = compare((read(g.text, id=g.id) for g in GOLD), GOLD).measures
    for method, measure in (
        (baselines.dictionary, "entity person"),
        (baselines.quotation_and_verb, "statement attributed"),
        (baselines.nearest_verb, "engagement"),
    ):
        theirs = compare((method(g) for g in GOLD), GOLD).measures
        assert theirs[measure].predicted
        assert ours[measure].f1 > theirs[measure].f1
