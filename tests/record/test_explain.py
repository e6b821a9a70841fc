"""Explanations of what stands in a record."""

from __future__ import annotations

from pathlib import Path

import pytest

import mahdar
from mahdar.errors import RecordError
from mahdar.record.explain import explain

TEXT = (Path(__file__).parents[2] / "examples" / "agency-report.txt").read_text(encoding="utf-8")
RECORD = mahdar.read(TEXT, id="report")

IDS = [
    *(entity.id for entity in RECORD.entities),
    *(engagement.id for engagement in RECORD.engagements),
    *(statement.id for statement in RECORD.statements),
    *(position.id for position in RECORD.positions),
    *(f"v{number}" for number, _ in enumerate(RECORD.events, 1)),
]


@pytest.mark.parametrize("item", IDS)
def test_every_item_shows_its_words(item: str) -> None:
    found = explain(RECORD, item)
    assert found.quotations
    for quotation in found.quotations:
        start, end = quotation.span
        assert TEXT[start:end] == quotation.text
        assert TEXT[:start].endswith(quotation.before)
        assert TEXT[end:].startswith(quotation.after)


def test_an_entity_names_its_registry_row_and_its_uses() -> None:
    state = next(entity for entity in RECORD.entities if entity.registry == "state:KAZ")
    found = explain(RECORD, state.id)
    assert found.kind == "entity"
    assert found.rows[0].table == "registry states"
    assert dict(found.rows[0].cells)["name_en"] == "Kazakhstan"


def test_an_engagement_names_its_lexicon_row() -> None:
    found = explain(RECORD, "g1")
    assert found.rule
    assert [row.table for row in found.rows] == ["ar/contacts.tsv"]
    assert dict(found.rows[0].cells)["form"] == "التقى"
    assert "v1" in found.used_by


def test_an_event_shows_what_it_was_coded_from() -> None:
    found = explain(RECORD, "v1")
    assert found.quotations[0].role.startswith("g1 ")
    assert dict(found.facts)["from"] == "g1"


@pytest.mark.parametrize("item", ["e0", "v0", "", "x", "v99"])
def test_unknown_ids_name_the_valid_ones(item: str) -> None:
    with pytest.raises(RecordError, match="entities e1 to e"):
        explain(RECORD, item)
