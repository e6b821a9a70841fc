"""«علي» for «على»: the preposition where what it governs follows, else the name."""

from __future__ import annotations

import pytest

import mahdar

TO = " وتوجه بعد ذلك إلي القاهرة."

# text, then the persons that it names
CASES = [
    ("أكد الوزير أحمد ماهر علي ضرورة عقد اجتماع عاجل." + TO, ["أحمد ماهر"]),
    ("شدد وزير الخارجية أحمد ماهر علي دعم مصر للحوار." + TO, ["أحمد ماهر"]),
    ("قال الوزير أحمد ماهر علي هامش القمة إن الحوار مفيد." + TO, ["أحمد ماهر"]),
    ("استقبل الوزير أحمد ماهر الرئيس علي عبد الله صالح." + TO, ["أحمد ماهر", "علي عبد الله صالح"]),
    ("استقبل الوزير الرئيس زين العابدين بن علي دعما للحوار." + TO, ["زين العابدين بن علي"]),
    ("التقى الوزير أحمد ماهر علي هامشه نظيره." + TO, ["أحمد ماهر"]),
    # a text that writes «على»
    ("أكد الوزير أحمد ماهر علي دعم مصر. وشدد على الحوار.", ["أحمد ماهر علي"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_persons(text: str, names: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    assert [e.name for e in record.entities if e.type == "person"] == names


def test_the_words_of_the_text_stay() -> None:
    text = "واتفق الرئيسان علي ضرورة عقد اجتماع عاجل." + TO
    record = mahdar.read(text, language="ar")
    assert record.text == text
    assert [s.speaker for s in record.statements] == ["@SIDES"]
