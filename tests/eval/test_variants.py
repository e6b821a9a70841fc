"""The gold with other names and other spellings is read as well, but for a little."""

from __future__ import annotations

import random
from collections.abc import Callable
from types import ModuleType

import pytest

from mahdar.evaluation import Gold, load_gold

ARTICLES = 60


@pytest.fixture
def variants(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("variants")


@pytest.fixture
def gold(variants: ModuleType) -> list[Gold]:
    return random.Random(5).sample(load_gold(variants.GOLD), ARTICLES)


def test_the_figures_hardly_fall(variants: ModuleType, gold: list[Gold]) -> None:
    fallen = {}
    for name, before, after in variants.variants(gold, 1, 3):
        assert len(after) > ARTICLES / 2, name
        fallen[name] = variants.figures(before)["headline"] - variants.figures(after)["headline"]
    assert max(fallen.values()) < 0.025, fallen


def test_persons_have_other_names_and_all_else_is_as_it_was(variants: ModuleType, gold: list[Gold]) -> None:
    names = variants.Names(load_gold(variants.GOLD), 7)
    pairs = [(article, other) for article in gold if (other := names.article(article)) is not None]
    assert pairs
    for article, other in pairs:
        assert other.text != article.text
        assert len(other.statements) == len(article.statements)
        for entity, changed in zip(article.entities, other.entities, strict=True):
            assert entity["type"] == "person" or entity["mentions"] == changed["mentions"]
            assert {k: v for k, v in entity.items() if k != "mentions"} == {
                k: v for k, v in changed.items() if k != "mentions"
            }


def test_quotations_change_with_the_text(variants: ModuleType) -> None:
    data = {"id": "أ", "text": "قال أحمد.", "n": 1, "entities": [{"mentions": ["أحمد"]}]}
    assert variants.changed(data, variants.SPELLINGS["no hamza on alef"]) == {
        "id": "أ", "text": "قال احمد.", "n": 1, "entities": [{"mentions": ["احمد"]}],
    }  # fmt: skip
