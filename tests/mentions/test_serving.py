"""Who serves another whose name follows: «قال فلان مستشار الرئيس علان إن»."""

from __future__ import annotations

import pytest

import mahdar

# text, who speaks and his office, whom he serves and his office
SERVING = [
    ("قال صائب عريقات مستشار الرئيس محمود عباس إن المفاوضات متوقفة.", "صائب عريقات", "official", "head_of_state"),
    (
        "وقال نبيل أبو ردينة الناطق باسم الرئيس محمود عباس إن كذا باطل.",
        "نبيل أبو ردينة",
        "spokesperson",
        "head_of_state",
    ),
    (
        "قالت ماريا زاخاروفا المتحدثة باسم الوزير سيرغي لافروف إن الحل ممكن.",
        "ماريا زاخاروفا",
        "spokesperson",
        "foreign_minister",
    ),
    ("وصرحت بثينة شعبان مستشارة الرئيس بشار الأسد بأن الحل ممكن.", "بثينة شعبان", "official", "head_of_state"),
    ("قال صائب عريقات، مستشار الرئيس محمود عباس، إن الحل ممكن.", "صائب عريقات", "official", "head_of_state"),
]


@pytest.mark.parametrize(("text", "name", "office", "served"), SERVING)
def test_who_serves_speaks(text: str, name: str, office: str, served: str) -> None:
    record = mahdar.read(text, language="ar")
    entities = {e.id: e for e in record.entities}
    assert [entities[s.speaker or ""].name for s in record.statements] == [name]
    assert [entities[s.speaker or ""].office for s in record.statements] == [office]
    assert served in {e.office for e in record.entities}


def test_a_spokesman_of_one_without_a_name_has_no_office_of_his() -> None:
    record = mahdar.read("قال إبراهيم كالن المتحدث باسم الرئيس التركي إن أنقرة ترحب بالاتفاق.", language="ar")
    assert [e.office for e in record.entities if e.type == "person"] == ["spokesperson"]
