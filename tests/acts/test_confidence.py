"""Confidence: every act has one, weights decide it, and a record can be cut at a level."""

from __future__ import annotations

from pathlib import Path

import pytest

import mahdar
from mahdar.acts.confidence import probability
from mahdar.evaluation import compare, load_gold, reliability

ROOT = Path(__file__).parents[2]
GOLD = load_gold(ROOT / "eval" / "gold")
RECORDS = [mahdar.read(gold.text, id=gold.id) for gold in GOLD]


def test_every_act_has_a_probability() -> None:
    for record in RECORDS:
        for item in (*record.engagements, *record.statements, *record.positions):
            assert item.confidence is not None
            assert 0.02 <= item.confidence <= 0.98


def test_unknown_features_say_nothing() -> None:
    assert probability("statement", ()) == 0.5
    assert probability("statement", ("no such feature",)) == 0.5
    assert probability("statement", ("bias",)) != 0.5


@pytest.mark.parametrize("part", ["engagement", "statement", "position"])
def test_confidence_claims_no_more_than_the_gold_bears_out(part: str) -> None:
    """The rules know these articles, so of them more is right than stated, never less.

    How much more is what they know by heart: the shift is that of articles at first sight.
    """
    found = reliability(compare(RECORDS, GOLD).judged, part)
    stated = sum(b.confidence * b.items for b in found.bins) / found.items
    right = sum(b.right * b.items for b in found.bins) / found.items
    assert found.items > 200
    assert stated <= right + 0.02
    assert stated >= right - 0.2


def test_a_level_leaves_out_what_is_below_and_what_rests_on_it() -> None:
    for record in RECORDS:
        sure = record.at_least(0.85)
        for item in (*sure.engagements, *sure.statements, *sure.positions):
            assert item.confidence is not None
            assert item.confidence >= 0.85
        ids = {x.id for x in (*sure.engagements, *sure.statements, *sure.positions)}
        assert all(p.statement in ids for p in sure.positions if p.statement)
        assert all(set(e.from_) <= ids and (e.from_ or e.evidence) for e in sure.events)
        assert {s.engagement for s in sure.statements} <= ids | {None}
        assert sure.entities == record.entities


def test_no_level_changes_nothing() -> None:
    assert RECORDS[0].at_least(0) == RECORDS[0]


def test_a_higher_level_is_more_often_right() -> None:
    everything = compare(RECORDS, GOLD).measures
    sure = compare([r.at_least(0.88) for r in RECORDS], GOLD).measures
    for measure in ("engagement", "statement attributed", "position"):
        assert sure[measure].predicted < everything[measure].predicted
        assert sure[measure].precision > everything[measure].precision
