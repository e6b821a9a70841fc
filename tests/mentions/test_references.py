"""Whom titles without a name mean."""

from __future__ import annotations

import pytest

import mahdar


def _meant(text: str, words: str) -> str | None:
    """The name of the person whom the record takes ``words`` for, by their last place in the text."""
    record = mahdar.read(text)
    at = text.rindex(words)
    for entity in record.entities:
        if any(ref.span[0] <= at < ref.span[1] for ref in entity.references):
            return entity.name
    return None


def _met(text: str) -> list[set[str]]:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    return [{names[p] for p in g.participants} for g in record.engagements]


@pytest.mark.parametrize(
    ("wishes", "whom"),
    [
        ("أعرب فيها عن أطيب التمنيات لفخامته ولشعب كينيا", "ويليام روتو"),
        ("ضمنها أصدق التهاني لفخامته", "ويليام روتو"),
    ],
)
def test_wishes_are_for_the_recipient(wishes: str, whom: str) -> None:
    text = f"بعث الملك عبدالله الثاني ملك الأردن برقية إلى الرئيس ويليام روتو رئيس جمهورية كينيا {wishes}."
    assert _meant(text, "فخامته") == whom


def test_a_secretary_general_is_not_who_presides() -> None:
    text = (
        "ترأس الاجتماع وزير خارجية غانا صامويل أوكودزيتو، رئيس الدورة الحالية للاتحاد الإفريقي، بحضور السيد آدم "
        "ديالو، الأمين العام لمنظمة التعاون الإسلامي. والتقى الأمين العام وزير "
        "خارجية مالي عبدولاي ديوب."
    )
    assert _meant(text, "الأمين العام وزير") == "آدم ديالو"


def test_the_same_honour_again_begins_another_person() -> None:
    text = (
        "شارك معالي جاسم البديوي الأمين العام لمجلس التعاون في الاجتماع. والتقى معالي الأمين العام معالي السيد "
        "بختيار سعيدوف وزير خارجية أوزبكستان."
    )
    assert {"جاسم البديوي", "بختيار سعيدوف"} in _met(text)


def test_a_palace_after_an_office_is_where() -> None:
    text = (
        "استقبل أمير الكويت الشيخ صباح الأحمد ولي العهد الشيخ نواف الأحمد. واستقبل سمو ولي العهد بقصر بيان رئيس "
        "أركان الجيش التركي الفريق ماجد كمال."
    )
    assert {"نواف الأحمد", "ماجد كمال"} in _met(text)


def test_two_ministers_are_those_who_acted_last() -> None:
    text = (
        "افتتح وزير الخارجية السنغالي ياسين فال ووزير خارجية غامبيا مامادو تانغارا المقر الجديد، تحت رعاية الرئيس "
        "باسيرو ديوماي فاي. ووقع الوزيران بهذه المناسبة مذكرة تفاهم."
    )
    assert {"ياسين فال", "مامادو تانغارا"} in _met(text)


def test_his_joy_is_nobody() -> None:
    text = "قال سفير اليابان هيروشي سوزوكي إن بلاده ترحب. وأعرب الوزير عن سعادته بالزيارة. وشكر سعادته الوزير."
    assert _meant(text, "سعادته بالزيارة") is None
    assert _meant(text, "سعادته الوزير") == "هيروشي سوزوكي"


def test_an_official_just_told_of_is_nobody_named_before() -> None:
    text = (
        "صرح مستشار الأمن الوطني العراقي قاسم الأعرجي بأن بغداد تتابع. وقال مسؤول أمني إن الرسالة وصلت. وأضاف المسؤول "
        "أن الرد سيصل غدا."
    )
    assert _meant(text, "المسؤول") is None
