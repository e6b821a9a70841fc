"""The scorer: gold against itself is perfect, and each error costs what it should."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from mahdar.evaluation import HEADLINE, Gold, load_gold, score

GOLD = load_gold(Path(__file__).parents[2] / "eval" / "gold")


def perfect(gold: Gold) -> dict[str, Any]:
    """The record that says exactly what the gold says."""
    record = copy.deepcopy(dict(gold.data))
    for entity in record["entities"]:
        entity["mentions"] = gold.mentions[entity["id"]]
    for engagement in record["engagements"]:
        engagement["evidence"] = []
    for statement, span in zip(record["statements"], gold.statements, strict=True):
        statement["content"] = [span]
        if statement["speaker"] not in gold.mentions and statement["speaker"] != "@SIDES":
            statement["speaker_text"], statement["speaker"] = statement["speaker"], None
    for position, span in zip(record["positions"], gold.positions, strict=True):
        position["target"] = span
        if position["holder"] not in gold.mentions and position["holder"] != "@SIDES":
            position["holder_country"], position["holder"] = position["holder"], None
    return record


def test_gold_against_itself_is_perfect() -> None:
    result = score([perfect(g) for g in GOLD], GOLD)
    assert result["headline"] == pytest.approx(1)
    assert {name: m.f1 for name, m in result["measures"].items()} == pytest.approx(dict.fromkeys(result["measures"], 1))


def test_no_record_scores_nothing() -> None:
    result = score([], GOLD)
    assert result["headline"] == 0
    assert set(HEADLINE) <= set(result["measures"])


def test_a_wrong_office_costs_one_hit() -> None:
    gold = GOLD[0]
    record = perfect(gold)
    next(e for e in record["entities"] if e["type"] == "person")["office"] = "other"
    measures = score([record], [gold])["measures"]
    wrong = measures["office of found persons"]
    assert wrong.gold - wrong.hits == 1
    assert measures["entity person"].f1 == 1


def test_talks_are_a_meeting_but_not_exactly() -> None:
    gold = next(g for g in GOLD if any(e["kind"] == "meeting" for e in g.data["engagements"]))
    record = perfect(gold)
    next(e for e in record["engagements"] if e["kind"] == "meeting")["kind"] = "talks"
    measures = score([record], [gold])["measures"]
    assert measures["engagement"].f1 == 1
    assert measures["engagement exact"].f1 < 1


def test_two_persons_made_one_cost_coreference_only_half() -> None:
    gold = GOLD[0]
    record = perfect(gold)
    persons = [e for e in record["entities"] if e["type"] == "person"]
    persons[0]["mentions"] = persons[0]["mentions"] + persons[1]["mentions"]
    record["entities"].remove(persons[1])
    measures = score([record], [gold])["measures"]
    assert measures["person mentions"].f1 == 1
    b3 = measures["person coreference (B3)"]
    assert b3.recall == 1
    assert b3.precision < 1


def test_a_mention_inside_a_longer_one_does_not_count() -> None:
    entity = {"type": "place", "country": None}
    gold = Gold(
        {
            "id": "x",
            "text": "زار مطار الملك خالد ثم خالد",
            "entities": [
                entity | {"id": "a", "mentions": ["مطار الملك خالد"]},
                entity | {"id": "b", "mentions": ["خالد"]},
            ],
            "statements": [],
            "positions": [],
        }
    )
    assert gold.mentions == {"a": [(4, 19)], "b": [(23, 27)]}


@pytest.mark.parametrize(
    ("text", "mention", "found"),
    [
        ("وفي القاهرة", "القاهرة", 1),
        ("وبالقاهرة", "القاهرة", 1),
        ("لمصر وبمصر الممصر", "مصر", 2),
        ("مصري", "مصر", 0),
        ("لعمر ثم عمر", "عمر#2", 1),
    ],
)
def test_mentions_stand_as_words(text: str, mention: str, found: int) -> None:
    entity = {"id": "a", "type": "place", "mentions": [mention]}
    gold = Gold({"id": "x", "text": text, "entities": [entity], "statements": [], "positions": []})
    assert len(gold.mentions["a"]) == found


def test_a_quotation_that_is_not_in_the_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="does not hold"):
        Gold({"id": "x", "text": "نص", "entities": [], "statements": [], "positions": [{"target": "غير"}]})
