"""Texts that break off, and marks that fold to nothing, cost nothing but what is not told."""

from __future__ import annotations

import pytest

import mahdar


@pytest.mark.parametrize(
    "text",
    [
        "لم يخف قلقه",
        "أكدت مصر ضرورة",
        "قال المسؤول، مؤكدا ضرورة",
        "مبديا استعداد",
        'وأضاف: مكتفيه "يجب',
        "تعهدت الصين وشيلي يوم الخميس بتوسيع انفتاح",
        "أكد الوزير سامح شكري أن مصر تدعم السلام، ولم ـ يذكر تفاصيل.",
        "أكدت مصر أن حكومتها ترفض الاتفاق، لكنها ً ترحب.",
        "اقترح الوزير سامح شكري أن تخفض الدول الرسوم، وأن ـ تتعاون",
        "وقالت وزارة الخارجية ـ المصرية",
        "عقد مجلس التنسيق",
        "كان الرئيس الايطالي في قمة الرئيس التي",
        "رئاسة وكان العربية لجمهورية الشواربة الايطالي المجيد قمة الرئيس التي",
        "افتتحت في أبوظبي أعمال الدورة الثانية للجنة المشتركة بين الإمارات وإثيوبيا، التي ترأسها",
        "رحبت منسقة السياسة الخارجية في الاتحاد الأوروبي فيديريكا موغيريني بهذه",
        "استقبل الرئيس مبارك السفير فرانسوا دوبفير الذي سلمه رسالة من الرئيس جاك شيراك تتعلق بالنداء الوزيران : لعقد مؤتمر،",
    ],
)
def test_they_are_read(text: str) -> None:
    assert mahdar.read(text, language="ar").text == text


# text, stances
WIDE = [
    ("ندد وزير الخارجية المصري سامح شكري بطريقة معاملة إسرائيل للأسرى.", {"condemn"}),
    ("ندد وزير الخارجية المصري سامح شكري بصورة قاطعة بالهجوم.", {"condemn"}),
    ("دعا وزير الخارجية المصري سامح شكري إلى وقف القتال، ودعم السودان ماليا.", {"call", "support"}),
    ("صدر في الرياض بلاغ مشترك يدين الهجوم على السفارة.", {"condemn"}),
]


@pytest.mark.parametrize(("text", "stances"), WIDE)
def test_what_looks_like_something_else(text: str, stances: set[str]) -> None:
    assert {p.stance for p in mahdar.read(text, language="ar").positions} == stances


def test_the_subject_has_the_ministry() -> None:
    record = mahdar.read("فرنسا دعمت الجزائر في الأزمة، ونددت وزارة خارجيتها بالهجوم على إيران.", language="ar")
    assert {p.holder_country for p in record.positions} == {"FRA"}


def test_an_adviser_for_foreign_policy_is_no_servant_of_the_union() -> None:
    record = mahdar.read("التقى عراقجي مستشار السياسة الخارجية يوري أوشاكوف.", language="ar")
    assert {(e.source, e.recipient) for e in record.events} == {("IRN", "RUS"), ("RUS", "IRN")}
