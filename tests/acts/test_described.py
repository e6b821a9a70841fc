"""Texts and signs that a verb describes: who issued them says it, nobody where they are only shown."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "قال وزير الخارجية السعودي عادل الجبير إن بلاده قلقة. "

# a sentence after the lead, what each of its statements is about and by whom
ISSUED = [
    ("وأقر البرلمان الأوروبي قرارا يدين الانتهاكات ويطالب بالإفراج عن المعتقلين.", ["البرلمان الأوروبي"] * 2),
    ("وأصدرت وزارة الخارجية الروسية أمس بيانا مطولا يتهم أوكرانيا بخرق الهدنة.", ["وزارة الخارجية الروسية"]),
    ("وتبنت الجمعية العامة للأمم المتحدة قرارا يطالب بوقف القتال.", ["الجمعية العامة للأمم المتحدة"]),
    ("وكانت الكويت قد أصدرت تصريحات تحذر من تبعات الاتفاق.", ["الكويت"]),
    ("وأصدر أمس بيانا يدين الهجوم.", ["عادل الجبير"]),
]


@pytest.mark.parametrize(("text", "speakers"), ISSUED)
def test_a_text_is_of_whoever_issued_it(text: str, speakers: list[str]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements[1:]] == speakers


SHOWN = [
    "وتظاهر المئات رافعين لافتات تندد بالاتفاق وتطالب بالرحيل.",
    "ووزع المتظاهرون منشورات تتهم الحكومة بالفساد.",
    "وظهرت أدلة تشير إلى تورط الميليشيات.",
    "وتلقى رسالة تؤكد دعم باريس.",
    "وفشل المجلس في تبني مشروع قرار يدعو إلى هدنة.",
    "ووقع الطرفان اتفاقا ينص على وقف النار ويدعو إلى الحوار.",
    "والقرار الذي دعا إلى الهدنة لم ينفذ.",
]


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_only_shown_or_found_is_said_by_nobody(text: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["بلاده قلقة"]


def test_a_joint_text_is_of_both_sides() -> None:
    text = "التقى وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان. وصدر بيان مشترك أكد أهمية التنسيق."
    assert [s.speaker for s in mahdar.read(text, language="ar").statements] == ["@SIDES"]


THAT_ONE = [
    "وأكد ذلك المتحدث باسم الحكومة محمد المومني.",
    "وكشف عن ذلك مصدر دبلوماسي لوكالة فرانس برس.",
    "ونفى ذلك وزير الدفاع محمد بن سلمان.",
]


@pytest.mark.parametrize("text", THAT_ONE)
def test_who_says_that_much_is_no_content(text: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["بلاده قلقة"]


NAMELESS = [
    ("وأصدرت المعارضة بيانا طالبت فيه بانتخابات مبكرة.", "المعارضة"),
    ("ونشرت السفارة الروسية في القاهرة بيانا نفت فيه الاتهامات.", "السفارة الروسية"),
]


@pytest.mark.parametrize(("text", "words"), NAMELESS)
def test_a_body_without_a_name_says_what_stands_in_its_text(text: str, words: str) -> None:
    last = mahdar.read(LEAD + text, language="ar").statements[-1]
    assert (last.speaker, last.speaker_text) == (None, words)
