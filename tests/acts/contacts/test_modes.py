"""By what means a contact took place."""

from __future__ import annotations

import pytest

import mahdar

MODES = [
    ("اجتمع رئيس الوزراء مصطفى الكاظمي عبر دائرة تلفزيونية مغلقة مع الرئيس حسن روحاني.", ("call", "video")),
    ("أجرى الرئيس عبد الفتاح السيسي اتصالا هاتفيا بالرئيس حسن روحاني.", ("call", "phone")),
    (
        "ترأس الرئيس عبد الفتاح السيسي عبر الفيديو كونفرانس قمة مصغرة شارك فيها الرئيس فليكس تشيسكيدي.",
        ("conference", "video"),
    ),
    ("وقع الوزيران سامح شكري وجان إيف لودريان، عن بعد، اتفاقية تعاون.", ("signing", "video")),
    ("عقد وزير الخارجية المصري سامح شكري مؤتمرا صحفيا عبر الإنترنت.", ("press_conference", "video")),
    ("ألقى وزير الخارجية فؤاد حسين كلمة عبر تقنية الفيديو في مؤتمر المانحين في بروكسل.", ("conference", "in_person")),
    ("بعث الرئيس عبد الفتاح السيسي برقية إلى الرئيس حسن روحاني.", ("message", "written")),
    ("استقبل الرئيس عبد الفتاح السيسي الوزير حسن روحاني.", ("meeting", "in_person")),
]


@pytest.mark.parametrize(("text", "wanted"), MODES)
def test_modes(text: str, wanted: tuple[str, str]) -> None:
    assert [(g.kind, g.mode) for g in mahdar.read(text, language="ar").engagements] == [wanted]
