"""What bears a person's name: places are places, and nobody is meant in prizes, ships and orders."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the place or organisation, or - where there is none
NAMED = """
وصل الوفد إلى مطار الملك خالد الدولي في الرياض. | place | مطار الملك خالد الدولي
زار ضيف البلاد جامع الشيخ زايد الكبير. | place | جامع الشيخ زايد الكبير
دانت الكويت تفجير مسجد الإمام الصادق. | place | مسجد الإمام الصادق
أقلعت الطائرات من قاعدة الأمير سلطان الجوية. | place | قاعدة الأمير سلطان الجوية
تظاهروا في شارع الشهيد محمد فرج. | place | شارع الشهيد محمد فرج
عاد الجرحى في مستشفى الأمير سلطان العسكري. | place | مستشفى الأمير سلطان العسكري
افتتحا متحف محمود درويش في رام الله. | place | متحف محمود درويش
وقعت مدينة الملك عبدالعزيز للعلوم والتقنية مذكرة. | org | مدينة الملك عبدالعزيز للعلوم والتقنية
فاز الباحث بجائزة الشيخ زايد للكتاب. | - | -
قلده قلادة الملك عبدالعزيز. | - | -
انطلقت بطولة الأمير فيصل بن فهد. | - | -
رست الفرقاطة قرب سفينة الشيخ زايد. | - | -
""".strip().split("\n")


@pytest.mark.parametrize("line", NAMED)
def test_nobody_is_meant(line: str) -> None:
    sentence, kind, name = line.split(" | ")
    record = mahdar.read(sentence, language="ar")
    assert [entity.name for entity in record.entities if entity.type == "person"] == []
    if name != "-":
        assert name in [entity.name for entity in record.entities if entity.type == kind]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("استقبل الملك عبدالله الثاني الرئيس الفرنسي في قصر الحسينية.", "عبدالله الثاني"),
        ("التقى وزير الخارجية أيمن الصفدي رئيس مدينة زويل.", "أيمن الصفدي"),
        ("وضع الرئيس إكليلا على ضريح كمال جنبلاط.", "كمال جنبلاط"),
        ("سافر من المطار الأمير فيصل بن فرحان.", "فيصل بن فرحان"),
    ],
)
def test_persons_beside_places(sentence: str, person: str) -> None:
    record = mahdar.read(sentence, language="ar")
    assert [entity.name for entity in record.entities if entity.type == "person"] == [person]
