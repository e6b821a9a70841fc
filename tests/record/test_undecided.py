"""What is left open is said, with the words in question."""

from __future__ import annotations

import pytest

import mahdar

CASES = [
    # text, field, words in question
    ("الدوحة في 8 ديسمبر /قنا/ استقبل معالي وزير الخارجية نظيره.", "dateline.date", "الدوحة في 8 ديسمبر /قنا/"),
    ("قال مصدر مسؤول إن المحادثات ستستأنف قريبا في جنيف.", "statements[s1].speaker", "قال"),
    (
        "التقى الرئيس التركي رجب طيب أردوغان أمس الرئيس الروسي فلاديمير بوتين في سوتشي.",
        "engagements[g1].date",
        "أمس",
    ),
    ("بحث وزير الطاقة السويدي سبل التعاون مع عدد من الشركات.", "entities.references", "وزير الطاقة السويدي"),
]


@pytest.mark.parametrize(("text", "field", "words"), CASES)
def test_open_questions_are_warnings(text: str, field: str, words: str) -> None:
    record = mahdar.read(text, language="ar")
    found = [record.quote(w.span) for w in record.warnings if w.field == field and w.span is not None]
    assert words in found


def test_a_publication_date_settles_the_day() -> None:
    text = "التقى الرئيس التركي رجب طيب أردوغان أمس الرئيس الروسي فلاديمير بوتين في سوتشي."
    record = mahdar.read(text, published="2023-09-05", language="ar")
    assert record.engagements[0].date == "2023-09-04"
    assert not [w for w in record.warnings if w.field.endswith(".date")]
