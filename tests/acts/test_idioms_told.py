"""Idioms whose subject is named, without words of speech."""

from __future__ import annotations

import pytest

import mahdar


def positions(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


TOLD = [
    # the subject right behind the verb
    ("وشن وزير الخارجية التركي هاكان فيدان هجوما لاذعا على مجلس الأمن.", ("TUR", "condemn", "على مجلس الأمن")),
    (
        "وجه الرئيس الكولومبي غوستافو بيترو أصابع الاتهام إلى شركات النفط.",
        ("COL", "condemn", "إلى شركات النفط"),
    ),
    (
        "دق وزير الصحة السوداني هيثم محمد إبراهيم ناقوس الخطر بشأن الكوليرا.",
        ("SDN", "concern", "بشأن الكوليرا"),
    ),
    ("ونأت الهند بنفسها عن البيان الختامي.", ("IND", "oppose", "عن البيان الختامي")),
    (
        "وأوصد وزير الدفاع الإسرائيلي يسرائيل كاتس الباب أمام أي هدنة.",
        ("ISR", "oppose", "أمام أي هدنة"),
    ),
    (
        "وأخذت الكويت على عاتقها ترميم المدارس في الموصل.",
        ("KWT", "intend", "ترميم المدارس في الموصل"),
    ),
    (
        "قابلت النرويج بالترحيب قرار محكمة العدل الدولية.",
        ("NOR", "support", "قرار محكمة العدل الدولية"),
    ),
    (
        "خص الرئيس الصومالي حسن شيخ محمود بالشكر القوات البوروندية.",
        ("SOM", "greet", "القوات البوروندية"),
    ),
    # the subject before its verb
    ("اليابان تدق ناقوس الخطر من التجارب الصاروخية.", ("JPN", "concern", "من التجارب الصاروخية")),
    # what is not hidden is shown
    ("ولم يخف الرئيس البولندي أندريه دودا قلقه من المناورات.", ("POL", "concern", "من المناورات")),
    # who does not mind
    ("ولم تمانع الرباط في استئناف العلاقات مع الجزائر.", ("MAR", "support", "في استئناف العلاقات مع الجزائر")),
    # behind what he said
    (
        "قال رئيس الوزراء الماليزي أنور إبراهيم إن بلاده ستقدم مساعدات. وصب جام غضبه على الدول الغربية.",
        ("MYS", "condemn", "على الدول الغربية"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_idioms_told_of_someone(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in positions(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقف الرئيس الكيني وليام روتو خلف المنصة.",
        "وكان الرئيس الكيني قد امتنع عن التصويت.",
        "ربما ينأى الرئيس الكيني وليام روتو بنفسه عن الخلاف.",
        "وتهدف الزيارة إلى تعزيز التعاون.",
    ],
)
def test_what_tells_no_stance(text: str) -> None:
    assert positions(text) == []
