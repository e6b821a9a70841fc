"""Interviews: each answer is one direct statement of whoever gives it, however the turns are laid out."""

from __future__ import annotations

import pytest

import mahdar

INTRO = "حوار مع وزير الخارجية التونسي خميس الجهيناوي\n"

# text, then of every answer: who gives it, its first and last words
CASES = [
    (
        INTRO + "س: كيف ترون الأزمة في ليبيا؟\nج: نراها شأنا مغاربيا.\nس: وماذا بعد الصخيرات؟\nج: ننتظر التنفيذ.",
        [("خميس الجهيناوي", "نراها", "مغاربيا"), ("خميس الجهيناوي", "ننتظر", "التنفيذ")],
    ),
    (
        INTRO + "سؤال: هل ستزورون طرابلس؟\nالجهيناوي: سأزورها في الربيع.\nولن أزور غيرها.\n"
        "سؤال: وبنغازي؟\nالجهيناوي: ليس الآن.",
        [("خميس الجهيناوي", "سأزورها", "غيرها"), ("خميس الجهيناوي", "ليس", "الآن")],
    ),
    (
        INTRO + "* ما أولوياتكم؟ - أمن الحدود أولا.\n* وبعد ذلك؟ - التنمية في الجنوب.",
        [("خميس الجهيناوي", "أمن", "أولا"), ("خميس الجهيناوي", "التنمية", "الجنوب")],
    ),
    (
        INTRO + "ما أولوياتكم هذا العام؟\nأمن الحدود أولا.\nثم التنمية.\nومتى تنعقد القمة؟\nفي الخريف.",
        [("خميس الجهيناوي", "أمن", "التنمية"), ("خميس الجهيناوي", "في", "الخريف")],
    ),
    (
        "المذيع: معنا وزير الخارجية السوداني الأسبق مصطفى عثمان إسماعيل. هل أخطأت الخرطوم؟\n"
        "مصطفى عثمان إسماعيل: أخطأ الجميع يومها.\nالمذيع: ومن يدفع الثمن؟\nمصطفى عثمان إسماعيل: الناس كلهم.",
        [("مصطفى عثمان إسماعيل", "أخطأ", "يومها"), ("مصطفى عثمان إسماعيل", "الناس", "كلهم")],
    ),
    (
        INTRO + "* ما أولوياتكم؟\n- أمن الحدود أولا. * ومتى تنعقد القمة؟\n- في الخريف.",
        [("خميس الجهيناوي", "أمن", "أولا"), ("خميس الجهيناوي", "في", "الخريف")],
    ),
    (INTRO + "- هل فشلت الجامعة العربية؟\n- هل انتهى زمن القمم؟\n- ما البديل الذي تملكه العواصم؟", []),
    ("المكان: قاعة المؤتمرات\nالزمان: مساء\nالضيف: وزير الخارجية المغربي ناصر بوريطة\nالموضوع: أمن الساحل", []),
    ("زار خميس الجهيناوي الحي. هل تغير؟\nنعم تغير كثيرا.\nومضى في طريقه.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_answers(text: str, expected: list[tuple[str, str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    found = []
    for statement in record.statements:
        assert statement.mode == "direct"
        speaker = record.entity(statement.speaker or "")
        words = record.quote(statement.content[0]).split()
        found.append((speaker.name if speaker else None, words[0], words[-1].strip(".")))
    assert found == expected


def test_a_label_of_an_answer_is_no_agency() -> None:
    record = mahdar.read(INTRO + "س: كيف ترون الأمر في ليبيا؟\nج: علاقتنا مع ليبيا متينة.", language="ar")
    assert record.dateline is None
