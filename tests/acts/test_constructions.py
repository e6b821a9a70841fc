"""Positions in the constructions in which news tells them: who holds what, whatever stands between."""

from __future__ import annotations

import pytest

import mahdar

Positions = list[tuple[str | None, str, str]]


def positions(text: str) -> Positions:
    record = mahdar.read(text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# a place, an occasion or a medium without commas, before an object
PHRASES = [
    ("أدانت وزارة الخارجية السعودية في بيان الهجوم على كسلا.", "SAU", "condemn", "الهجوم على كسلا"),
    ("استنكرت مصر الاثنين في جنيف القصف الروسي لمدن أوكرانيا.", "EGY", "condemn", "القصف الروسي لمدن أوكرانيا"),
    ("شجب وزير الخارجية الهندي جايشانكار من نيويورك مقتل المدنيين.", "IND", "condemn", "مقتل المدنيين"),
    ("ثمن وزير الخارجية التركي هاكان فيدان عبر منصة إكس جهود قطر.", "TUR", "praise", "جهود قطر"),
    ("أدان الوزير التركي هاكان فيدان أمام مجلس الأمن الهجوم على كسلا.", "TUR", "condemn", "الهجوم على كسلا"),
    ("رفضت إيران على لسان وزير خارجيتها الاتهامات الأمريكية.", "IRN", "oppose", "الاتهامات الأمريكية"),
    ("انتقد الوزير الأردني أيمن الصفدي في حديث لقناة الغد الحصار على غزة.", "JOR", "condemn", "الحصار على غزة"),
    (
        "أدانت وزارة الخارجية القطرية في بيان صدر أمس بأشد العبارات الهجوم على كسلا.",
        "QAT",
        "condemn",
        "الهجوم على كسلا",
    ),
    (
        "أيد الوزير الجزائري أحمد عطاف بعد لقائه نظيره الإسباني خوسيه مانويل ألباريس حل الدولتين.",
        "DZA",
        "support",
        "حل الدولتين",
    ),
    ("حذر رئيس الوزراء اللبناني نواف سلام في بيان من كارثة في الجنوب.", "LBN", "concern", "من كارثة في الجنوب"),
    ("حذر رئيس الوزراء اللبناني نواف سلام من باريس من عودة الحرب.", "LBN", "concern", "من عودة الحرب"),
    # governments and their bodies
    ("أكدت الحكومة الأردنية دعمها لحل الدولتين.", "JOR", "support", "لحل الدولتين"),
    ("جنيف 12 مايو 2025 (رويترز) - أعلنت الحكومة العراقية رفضها للحرب.", "IRQ", "oppose", "للحرب"),
    ("أوضحت الحكومة الأردنية أنها ترفض توسيع الحرب.", "JOR", "oppose", "توسيع الحرب"),
    ("أدانت حكومة السودان الهجوم على السوق.", "SDN", "condemn", "الهجوم على السوق"),
    ("استنكرت السلطات السورية الغارات الإسرائيلية.", "SYR", "condemn", "الغارات الإسرائيلية"),
    ("ثمنت القيادة المصرية الجهود الدولية لوقف الحرب.", "EGY", "praise", "الجهود الدولية لوقف الحرب"),
    ("أبدت السلطات العراقية استعدادها لاستضافة المفاوضات.", "IRQ", "intend", "لاستضافة المفاوضات"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), PHRASES)
def test_who_holds_what(text: str, state: str, stance: str, target: str) -> None:
    assert positions(text) == [(state, stance, target)]


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير العراقي فؤاد حسين في تصريحات للصحفيين التعليق على النبأ.",
        "وانتقدت السلطات الإسرائيلية لاعتقالها الصحفيين.",
    ],
)
def test_nothing_held(text: str) -> None:
    assert not positions(text)


def test_a_body_of_another_gender_is_called_on() -> None:
    text = "دعا الرئيس الفرنسي إيمانويل ماكرون إلى الهدوء. ودعا الحكومة اللبنانية إلى إجراء إصلاحات."
    assert positions(text)[1] == ("FRA", "call", "إلى إجراء إصلاحات")
