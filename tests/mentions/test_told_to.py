"""Newspapers by what they are told, initials with full stops, resolutions by «its»."""

from __future__ import annotations

import pytest

import mahdar

NAMES = [
    ("قال الوزير في تصريح لـ«الخبر» إن ذلك ممكن.", "org", "الخبر"),
    ('وأوضح المصدر لـ"المصري اليوم" أن الاجتماع تأجل.', "org", "المصري اليوم"),
    ("القاهرة (ا.ف.ب.) قال الرئيس إنه مستعد.", "org", "ا.ف.ب"),
    ("وقال مصدر تحدث إلى «الخبر» إن القمة تأجلت.", "org", "الخبر"),
    ("وعلمت «الثورة» أن الوزير سيلتقي نظيره.", "org", "الثورة"),
    ('وأفاد بيان تلقت "الشروق" نسخة منه بأن اللقاء كان مثمرا.', "org", "الشروق"),
    ("قرر مجلس الأمن ذلك في قراره 2046.", "framework", "قراره 2046"),
]


@pytest.mark.parametrize(("text", "kind", "name"), NAMES)
def test_name(text: str, kind: str, name: str) -> None:
    record = mahdar.read(text)
    assert name in {text[a:b] for e in record.entities if e.type == kind for a, b in e.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "دعت الوزيرة الرئيس إلى الرحيل «من دون شروط».",
        "خصصت الشركة مبلغا ل«الرحلة الكبيرة» أمس.",
        "قال في حوار مع «الآخر» إنه متفائل.",
        "أعلن الوزير استعداد بلاده لـ«تنازلات مؤلمة» أمس.",
    ],
)
def test_no_newspaper(text: str) -> None:
    assert not [e for e in mahdar.read(text).entities if e.type == "org"]
