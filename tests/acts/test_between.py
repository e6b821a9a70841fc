"""What stands between a verb of saying and what is said: names in quotation marks, adjectives, commas, adverbs."""

from __future__ import annotations

import pytest

import mahdar


def _said(text: str) -> list[tuple[str | None, str, str]]:
    """(speaker or the words for one, cue, first word) of every statement."""
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    return [
        (
            s.speaker_text if s.speaker is None else names.get(s.speaker, s.speaker),
            s.verb,
            record.text[s.content[0][0] : s.content[0][1]].split()[0],
        )
        for s in record.statements
    ]


ONE = [
    # adjectives and ranks of those without a name
    ("وذكر مسؤولون بريطانيون في وقت سابق أن الوفد سيصل غدا.", ("مسؤولون بريطانيون", "ذكر", "الوفد")),
    ("أعلن مسؤول أمني رفيع المستوى في حديث للصحيفة أن القوات انسحبت.", ("مسؤول أمني", "أعلن", "القوات")),
    ("وأبدى نشطاء حقوقيون قلقهم من الزيارة.", ("نشطاء حقوقيون", "أبدى", "قلقهم")),
    ("قالت السلطات الأميركية الأربعاء إن الطريق مغلق.", ("السلطات الأميركية", "قالت", "الطريق")),
    # names in quotation marks
    ("وأكدت «أم علي» أنها لم تتوقع الزيارة.", ("أم علي", "أكدت", "لم")),
    ("وقال زعيم «حزب الله» اللبناني حسن نصر الله أمس إن الحزب يثق بالجيش.", ("حسن نصر الله", "قال", "الحزب")),
    # commas that close nothing
    (
        "أشاد الملك سلمان بن عبدالعزيز آل سعود، بتميز العلاقات بين البلدين.",
        ("سلمان بن عبدالعزيز آل سعود", "أشاد", "بتميز"),
    ),
    ("وحثت اليابان، بكين على وقف البناء.", ("اليابان", "حثت", "وقف")),
    (
        "دعا كل من الأمين العام عبداللطيف الزياني، ووزير الخارجية اليمني رياض ياسين إلى احترام الهدنة.",
        ("@SIDES", "دعا", "احترام"),
    ),
    # when, where, how many
    ("وكان الوزير فيليب هاموند قال عند وصوله إلى الاجتماع: «نأمل في أن ننجح».", ("فيليب هاموند", "قال", "نأمل")),
    ("وأعرب وزراء خارجية الدول الـ28 في بيانهم الختامي عن الأمل في نجاح الاتفاق.", ("@SIDES", "أعرب", "الأمل")),
    # whoever speaks for a named man
    (
        "وكان مكتب رئيس الوزراء التركي أحمد داود أوغلو قال إن الشرطة بدأت حملة.",
        ("مكتب رئيس الوزراء التركي أحمد داود أوغلو", "قال", "الشرطة"),
    ),
    # a verbal noun where no past verb stands
    ("قال الوزير سامح شكري إن رفض الكنيست الاتفاق سيسبب أزمة.", ("سامح شكري", "قال", "رفض")),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text) == [expected]


def test_a_state_speaks_inside_the_words_of_one() -> None:
    found = _said("قال الوزير خالد العطية إن قطر عبرت عن استعدادها للمساعدة.")
    assert found == [("خالد العطية", "قال", "قطر"), ("قطر", "عبرت", "استعدادها")]


@pytest.mark.parametrize(
    "text",
    [
        "ولم يكشف المسؤولون الأميركيون عن تفاصيل الزيارة.",
        "ويأتي رفض منح التأشيرة قبل أيام من زيارة الرئيس.",
        "فلان - متابعة: عززت الزيارة العلاقات بين البلدين.",
        "وجاء التحرك بعد ساعات من اجتماع طويل يرى أنه مهم.",
    ],
)
def test_nobody_says_a_thing(text: str) -> None:
    assert not [s for s in _said(text) if s[1] in ("يكشف", "رفض", "متابعة", "جاء")]
