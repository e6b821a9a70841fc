"""From a cue over when, where and how to what it governs."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري وزيرة الخارجية الألمانية أنالينا بيربوك في القاهرة.\n"

# text after the lead, verb, who speaks, first words of the content
CASES = [
    # a day between the speaker and what is said
    ("ورفض شكري الثلاثاء أي تدخل أجنبي في ليبيا.", "رفض", "سامح شكري", "أي تدخل"),
    ("وانتقد شكري مساء أمس الأحد سياسة الاستيطان.", "انتقد", "سامح شكري", "سياسة"),
    ("وأعلنت بيربوك الأربعاء أن برلين ستستضيف المؤتمر.", "أعلنت", "أنالينا بيربوك", "برلين"),
    ("وأعلن شكري في 8 يوليو الحالي الاستغناء عن الوسطاء.", "أعلن", "سامح شكري", "الاستغناء"),
    ("وأعلن شكري الجمعة خفض عدد المراقبين في غزة.", "أعلن", "سامح شكري", "خفض"),
    ("وجدد شكري الثلاثاء ببرلين، دعم بلاده للحوار.", "جدد", "سامح شكري", "دعم"),
    # where one spoke, its last word an adjective without the article
    ("وانتقد شكري خلال مؤتمر صحفي سياسة الاستيطان.", "انتقد", "سامح شكري", "سياسة"),
    ("وثمنت بيربوك في بيان رسمي المواقف المصرية من الأزمة.", "ثمنت", "أنالينا بيربوك", "المواقف"),
    ("ورحبت بيربوك في كلمة ألقتها أمام البرلمان أمس بقرار مجلس الأمن.", "رحبت", "أنالينا بيربوك", "بقرار"),
    ("وأبدى شكري للصحفيين استعداد القاهرة للوساطة.", "أبدى", "سامح شكري", "استعداد"),
    ("ورفض شكري في مؤتمر صحفي عقد في برلين أي عقوبات جديدة.", "رفض", "سامح شكري", "أي عقوبات"),
    # a verb that tells of the meeting is no noun
    ("وأكد شكري في مؤتمر صحفي عقده أمس في برلين أن مصر تدعم الحل.", "أكد", "سامح شكري", "مصر تدعم"),
    # «من» and «في» of the cue, not of the phrase
    ("وحذر شكري خلال اللقاء من تداعيات الأزمة.", "حذر", "سامح شكري", "تداعيات"),
    ("وشككت بيربوك خلال اجتماع في بروكسل في جدوى العقوبات.", "شككت", "أنالينا بيربوك", "جدوى"),
    # whoever is addressed, after the phrase
    ("وحث شكري خلال مؤتمر صحفي جميع الأطراف على ضبط النفس.", "حث", "سامح شكري", "ضبط النفس"),
    ("واتهم شكري خلال المؤتمر إسرائيل بعرقلة السلام.", "اتهم", "سامح شكري", "إسرائيل"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content"), CASES)
def test_past_when_and_where(text: str, verb: str, speaker: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    told = [s for s in record.statements if s.verb == verb]
    assert len(told) == 1, record.statements
    entity = record.entity(told[0].speaker or "")
    assert entity is not None
    assert entity.name == speaker
    assert record.quote(told[0].content[0]).startswith(content)


def test_the_one_met_is_not_addressed() -> None:
    text = LEAD + "ودعا شكري خلال لقائه اليوم مبعوث الأمم المتحدة غير بيدرسون إلى زيارة القاهرة."
    assert all(not mahdar.read(text).quote(s.content[0]).startswith("غير") for s in mahdar.read(text).statements)
