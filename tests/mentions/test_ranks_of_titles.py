"""Titles of those of no rank mean nobody of higher rank; whom «دولة الرئيس» and «المسؤول الأممي» mean."""

from __future__ import annotations

import pytest

import mahdar


def _meant(text: str, words: str) -> str | None:
    """The name of the person whom the record takes ``words`` for, by their last place in the text."""
    at = text.rindex(words)
    for entity in mahdar.read(text).entities:
        if any(ref.span[0] <= at < ref.span[1] for ref in entity.references):
            return entity.name
    return None


@pytest.mark.parametrize(
    "title", ["الملحق العسكري", "المستشار الاقتصادي", "القائم بالأعمال الكيني", "متحدث باسم رئاسة الوزراء"]
)
def test_a_post_is_nobody_of_higher_rank(title: str) -> None:
    text = f"التقى الرئيس الكيني ويليام روتو في نيروبي وزير خارجية غانا صامويل أوكودزيتو. وقال {title} إن اللقاء ناجح."
    assert _meant(text, title) is None


def test_an_official_is_anyone_in_office() -> None:
    text = "زار وزير خارجية غانا صامويل أوكودزيتو الرباط. وأكد المسؤول الغاني أن بلاده تدعم الحوار."
    assert _meant(text, "المسؤول الغاني") == "صامويل أوكودزيتو"


def test_an_adjective_is_no_title() -> None:
    text = "افتتح الرئيس الكيني ويليام روتو معهدا للتدريب الدبلوماسي في نيروبي. وحضر الحفل أعضاء السلك الدبلوماسي."
    assert _meant(text, "الدبلوماسي") is None


def test_an_official_of_the_united_nations_serves_no_state() -> None:
    text = (
        "استقبل الرئيس الكيني ويليام روتو في نيروبي السيد ماريو كالديرا الممثل الخاص للأمين العام للأمم المتحدة. "
        "وقال المسؤول الأممي إن اللقاء كان مثمرا."
    )
    assert _meant(text, "المسؤول الأممي") == "ماريو كالديرا"


def test_his_excellency_the_premier_is_no_president() -> None:
    text = (
        "استقبل الرئيس ميشال سليمان في قصر بعبدا الوزير الكيني. وزار الوزير رئيس مجلس النواب نبيه بري في عين التينة، "
        "وقال بعد اللقاء: «شكرت دولة الرئيس على استقباله»."
    )
    assert _meant(text, "دولة الرئيس") == "نبيه بري"


def test_his_majesty_is_the_king() -> None:
    text = (
        "استقبل صاحب الجلالة الملك محمد السادس بالرباط رئيسة جمهورية ليبيريا السيدة إلين جونسون سيرليف. "
        "وشكرت الرئيسة المغرب على دعمه. وأقام صاحب الجلالة مأدبة عشاء على شرفها."
    )
    assert _meant(text, "صاحب الجلالة") == "محمد السادس"


def test_the_delegation_that_talks_is_no_title() -> None:
    text = "التقى وزير خارجية غانا صامويل أوكودزيتو السيد بيتر كيماني رئيس الوفد الحكومي المفاوض، في نيروبي."
    assert _meant(text, "المفاوض") is None
