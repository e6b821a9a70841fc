"""Summits, conferences and their declarations speak for those who take part."""

from __future__ import annotations

import pytest

import mahdar


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("تعرب القمة عن قلقها إزاء الوضع في ليبيا.", "concern", "إزاء الوضع في ليبيا"),
        ("3- تدين القمة استمرار القصف.", "condemn", "استمرار القصف"),
        ("وأدانت القمة العدوان على غزة.", "condemn", "العدوان على غزة"),
        ("أدانت القمة العربية في بيانها الختامي القصف على الخرطوم.", "condemn", "القصف على الخرطوم"),
        ("أيد المؤتمر خطة السلام.", "support", "خطة السلام"),
        ("وأعرب الاجتماع عن شكره للكويت.", "greet", "للكويت"),
        ("تدعو القمة تشاد والنيجر إلى ضبط النفس.", "call", "إلى ضبط النفس"),
        ("وأدان البيان الختامي القصف على الخرطوم.", "condemn", "القصف على الخرطوم"),
        ("وأكدت قمة بغداد دعمها لوحدة ليبيا.", "support", "لوحدة ليبيا"),
        ("ورفض إعلان بغداد التدخلات الخارجية.", "oppose", "التدخلات الخارجية"),
    ],
)
def test_a_gathering_holds_what_it_says(text: str, stance: str, target: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.holder, p.stance, record.quote(p.target)) for p in record.positions] == [("@SIDES", stance, target)]


@pytest.mark.parametrize(
    "text", ["ورفض الاجتماع بالوفد.", "وأيد إعلان القاهرة بشأن السودان.", "أيد المؤتمر الوطني العام القرار."]
)
def test_a_gathering_as_an_object_holds_nothing(text: str) -> None:
    assert all(p.holder != "@SIDES" for p in mahdar.read(text, language="ar").positions)
