"""Who speaks where only «الضيف» or «سموه» tells, and words of leaving that report nothing."""

from __future__ import annotations

import pytest

import mahdar

# text, and the verb and speaker of its last statement
CASES = [
    (
        "استقبل الرئيس العراقي برهم صالح وزير الخارجية الإيراني محمد جواد ظريف. ونقل الضيف تحيات القيادة الإيرانية.",
        "نقل",
        "محمد جواد ظريف",
    ),
    (
        "أكد الرئيس العراقي برهم صالح، لدى استقباله الوزير الإيراني محمد جواد ظريف، متانة العلاقات. وأشاد الضيف بالتعاون.",
        "أشاد",
        "محمد جواد ظريف",
    ),
    (
        "وصل الرئيس الصيني هو جينتاو إلى الرياض، وكان في استقباله الأمير سلمان بن عبدالعزيز. "
        "وأعرب الرئيس الضيف عن سعادته بالزيارة.",
        "أعرب",
        "هو جينتاو",
    ),
    (
        "تلقى السلطان قابوس بن سعيد برقية من الشيخ صباح الأحمد أمير دولة الكويت، ضمنها سموه خالص تهانيه بالعيد الوطني.",
        "ضمنها",
        "صباح الأحمد",
    ),
    (
        "تلقى الملك محمد السادس برقية من رئيسة الهند دروبادي مورمو ضمنتها خالص تعازيها في الضحايا.",
        "ضمنتها",
        "دروبادي مورمو",
    ),
    (
        "التقى وزير الخارجية السوداني علي الصادق نظيره الكيني ألفريد موتوا. وأمن الصادق على أهمية دور المنظمة.",
        "أمن",
        "علي الصادق",
    ),
]


@pytest.mark.parametrize(("text", "verb", "speaker"), CASES)
def test_who_speaks(text: str, verb: str, speaker: str) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [(s.verb, names.get(s.speaker or "")) for s in record.statements][-1:] == [(verb, speaker)]


# text, then the speaker and the content of each statement
TURNS = [
    (
        "قال وزير الخارجية المصري سامح شكري إن القاهرة معنية بالسلام، وبدوره ثمن وزير الخارجية الأردني أيمن الصفدي الموقف.",
        [("سامح شكري", "القاهرة معنية بالسلام"), ("أيمن الصفدي", "الموقف")],
    ),
    (
        "قال وزير الخارجية المصري سامح شكري إن القاهرة معنية بالسلام، ومن جانبه، أكد الوزير الأردني أيمن الصفدي أهمية الحوار.",
        [("سامح شكري", "القاهرة معنية بالسلام"), ("أيمن الصفدي", "أهمية الحوار")],
    ),
    (
        "قال رئيس المجلس لشهر نوفمبر، السفير منصور العتيبي، إن الوضع صعب للغاية.",
        [("منصور العتيبي", "الوضع صعب للغاية")],
    ),
    ("أوضح الوزير سامح شكري ردا على سؤال أن الوضع صعب للغاية.", [("سامح شكري", "الوضع صعب للغاية")]),
    ("أشاد الوزير سامح شكري بالمناسبة بعلاقات البلدين.", [("سامح شكري", "بعلاقات البلدين")]),
    (
        "قدم الوزير سامح شكري تعازيه في الضحايا، وكان في استقباله السفير منصور العتيبي.",
        [("سامح شكري", "تعازيه في الضحايا")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    found = [(names.get(s.speaker or ""), record.text[s.content[0][0] : s.content[-1][1]]) for s in record.statements]
    assert found == expected


NOTHING = [
    "قام السفير الصيني وانغ لي بزيارة وداعية إلى رئيس الوزراء نوري المالكي.",
    "أمن الحدود على رأس الأولويات، وأمن الخليج على أهمية كبيرة.",
    "بحث الوزير علي الصادق في الرسالة عدة ملفات من ضمنها الأمن الغذائي.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_reports_nothing(text: str) -> None:
    assert not mahdar.read(text, language="ar").statements
