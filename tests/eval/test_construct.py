"""Contacts by construction: what their grammar alone makes is read."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "eval"))

import construct

SAMPLE = 400


def test_verbs_in_clauses_are_read() -> None:
    passages = random.Random(7).sample(list(construct.of_verbs()), SAMPLE)
    wrong = [p.text for p in passages if not construct.read_right(p)]
    assert len(wrong) <= SAMPLE * 0.06, wrong[:5]


def test_further_constructions_are_read() -> None:
    passages = random.Random(7).sample(list(construct.of_frames()), SAMPLE)
    wrong = [p.text for p in passages if not construct.read_right(p)]
    assert len(wrong) <= SAMPLE * 0.06, wrong[:5]


def test_a_wrong_party_is_not_right() -> None:
    passage = next(construct.of_verbs())
    strange = passage._replace(tells=((passage.tells[0][0], ("نزارباييف", "أوربان"), ""),))
    assert construct.read_right(passage)
    assert not construct.read_right(strange)
