"""Contacts by construction: what their grammar alone makes is read."""

from __future__ import annotations

import random
from collections.abc import Callable
from types import ModuleType

import pytest

SAMPLE = 400


@pytest.fixture
def construct(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("construct")


def test_verbs_in_clauses_are_read(construct: ModuleType) -> None:
    passages = random.Random(7).sample(list(construct.of_verbs()), SAMPLE)
    wrong = [p.text for p in passages if not construct.read_right(p)]
    assert len(wrong) <= SAMPLE * 0.03, wrong[:5]


def test_further_constructions_are_read(construct: ModuleType) -> None:
    passages = random.Random(7).sample(list(construct.of_frames()), SAMPLE)
    wrong = [p.text for p in passages if not construct.read_right(p)]
    assert len(wrong) <= SAMPLE * 0.03, wrong[:5]


def test_speech_is_read(construct: ModuleType) -> None:
    passages = random.Random(7).sample(list(construct.of_speech()), SAMPLE)
    wrong = [p.text for p in passages if not construct.said_right(p)]
    assert len(wrong) <= SAMPLE * 0.05, wrong[:5]


def test_a_wrong_speaker_is_not_right(construct: ModuleType) -> None:
    passage = next(construct.of_speech())
    assert construct.said_right(passage)
    assert not construct.said_right(passage._replace(speaker="أوربان"))
    assert not construct.said_right(passage._replace(content=passage.content + " غدا"))


def test_a_wrong_party_is_not_right(construct: ModuleType) -> None:
    passage = next(construct.of_verbs())
    strange = passage._replace(tells=((passage.tells[0][0], ("نزارباييف", "أوربان"), ""),))
    assert construct.read_right(passage)
    assert not construct.read_right(strange)
