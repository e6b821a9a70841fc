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


def test_a_newspaper_in_quotation_marks_is_no_ambassador() -> None:
    text = "زار السفير الكيني جون كيماني بيروت. وقال مصدر لـ«السفير» إن الزيارة ناجحة."
    assert _meant(text, "السفير»") is None


def test_the_leader_of_a_state_is_its_president() -> None:
    text = "زار الرئيس السوري حافظ الأسد القاهرة. وأكد الزعيم السوري أن السلام ممكن."
    assert _meant(text, "الزعيم السوري") == "حافظ الأسد"


def test_a_diplomat_is_the_ambassador_and_no_spokesman() -> None:
    text = (
        "قال المتحدث باسم الكرملين دميتري بيسكوف إن موسكو استدعت ممثلها. وزار السفير الروسي أناتولي فيرويذر الوزارة. "
        "وصرح الدبلوماسي الروسي بأن بلاده تدعم الحوار."
    )
    assert _meant(text, "الدبلوماسي الروسي") == "أناتولي فيرويذر"


def test_an_envoy_of_the_united_nations_is_no_minister_of_the_state_he_is_sent_to() -> None:
    text = "وصل وزير الخارجية اليمني أحمد عوض بن مبارك إلى عدن. وأعلن مبعوث الأمم المتحدة الخاص لليمن أن الهدنة باقية."
    assert _meant(text, "مبعوث") is None


def test_holiness_is_no_inspector() -> None:
    text = "وصل المفتش هانز بليكس إلى روما وأجرى محادثات. وقال متحدث باسم الفاتيكان إن قداسته دعا إلى السلام."
    assert _meant(text, "قداسته") is None


@pytest.mark.parametrize("title", ["وزير الدفاع", "وزير الأمن القومي"])
def test_a_minister_of_one_thing_is_not_that_of_another(title: str) -> None:
    text = (
        "التقى وزير العدل الغاني دومينيك أيين في أكرا السيد جاستن موتوري. "
        f"وحضر وزير خارجية غانا صامويل أوكودزيتو. وقال {title} إن اللقاء كان ناجحا."
    )
    assert _meant(text, title) is None


def test_a_minister_is_meant_by_what_he_is_minister_of() -> None:
    text = (
        "التقى وزير الدفاع الغاني دومينيك أيين في أكرا وزير العدل الغاني جاستن موتوري. "
        "وقال وزير الدفاع إن اللقاء كان ناجحا، وأشاد وزير العدل به."
    )
    assert _meant(text, "وزير الدفاع") == "دومينيك أيين"
    assert _meant(text, "وزير العدل") == "جاستن موتوري"


def test_the_guest_is_who_met_the_host_after_a_dateline() -> None:
    text = (
        "أكرا / 22 تشرين الأول / وكالات - استقبل رئيس جمهورية غانا جون ماهاما وزير الخارجية الكيني صامويل أوكودزيتو. "
        "وبحثا دعم الرئيس الرواندي بول كاغامي. وصرح ماهاما بعد توديعه ضيفه بأن اللقاء كان ناجحا."
    )
    assert _meant(text, "ضيفه") == "صامويل أوكودزيتو"


def test_greetings_of_a_counterpart_are_those_of_the_recipients_peer() -> None:
    text = "نقل وزير الخارجية التركي علي باباجان تحيات نظيره سليم ديميرطاش إلى الرئيس الإيراني محمود أحمدي نجاد."
    offices = {e.name: e.office for e in mahdar.read(text).entities if e.type == "person"}
    assert offices["سليم ديميرطاش"] == "head_of_state"
