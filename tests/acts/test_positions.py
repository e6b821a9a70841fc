"""What each side stands for: holder, stance and target."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, holder's state, stance, target
CASES = [
    ("وأكد شكري أن مصر تدعم مبادرة السلام العربية.", "EGY", "support", "مبادرة السلام العربية"),
    ("وقال الصفدي إن بلاده ملتزمة بحل الدولتين.", "JOR", "adhere", "بحل الدولتين"),
    ("وقال شكري إن مصر ترفض التهجير القسري.", "EGY", "oppose", "التهجير القسري"),
    ("وأدان الصفدي الهجمات على المدنيين.", "JOR", "condemn", "الهجمات على المدنيين"),
    ("وقال شكري إن بلاده مستعدة لتعزيز التعاون.", "EGY", "intend", "لتعزيز التعاون"),
    ("ودعا شكري إلى وقف إطلاق النار.", "EGY", "call", "إلى وقف إطلاق النار"),
    ("وأشاد الصفدي بالجهود المصرية.", "JOR", "praise", "بالجهود المصرية"),
    ("وأعرب شكري عن قلقه إزاء تدهور الأوضاع.", "EGY", "concern", "إزاء تدهور الأوضاع"),
    ("وأكد الصفدي أهمية الحوار.", "JOR", "stress", "الحوار"),
    ("واتفق الوزيران على مواصلة التشاور.", None, "agree", "على مواصلة التشاور"),
    ("وقال شكري إن بلاده لن تقبل المساس بأمنها.", "EGY", "oppose", "المساس بأمنها"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), CASES)
def test_position(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert (state, stance, target) in found


def test_coordinated_names_are_positions_of_their_own() -> None:
    text = LEAD + "وأكد شكري أن مصر تدعم مبادرة التنمية العالمية ومبادرة الأمن العالمي."
    record = mahdar.read(text, language="ar")
    assert [record.quote(p.target) for p in record.positions] == ["مبادرة التنمية العالمية", "مبادرة الأمن العالمي"]


def test_plain_facts_are_no_position() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن التبادل التجاري ارتفع بنسبة خمسة في المئة.", language="ar")
    assert record.positions == ()
