"""Places called by words that mean something else elsewhere, zones by where they lie, and what is no place."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the places, parted by « ؛ », or - where there is none
PLACES = """
بيروت - بحث الرئيس اللبناني مع ضيفه الوضع في الجنوب. | بيروت ؛ الجنوب
بيروت - قال الوزير اللبناني إن صوت دول الجنوب يجب أن يسمع. | بيروت
صنعاء - طالب الحراك اليمني باستقلال الجنوب. | صنعاء
استقبل رئيس الحكومة التونسية ضيفه بالقصبة. | القصبة
دعا إلى التعاون بين ضفتي المتوسط. | المتوسط
وضع الوزير خطة على المدى المتوسط. | -
التقى الممثل الأممي في غرب إفريقيا والساحل وفدا. | غرب إفريقيا ؛ الساحل
بحث الوزيران الوضع في مالي وأمن الساحل. | الساحل
رست السفينة قبالة الساحل اللبناني. | -
زار الوفد المنطقة الاقتصادية الخاصة بالدقم. | المنطقة الاقتصادية الخاصة بالدقم
استثمرت الشركة في منطقة جبل علي الحرة. | منطقة جبل علي الحرة
توقفت محطة كهرباء غزة عن العمل. | محطة كهرباء غزة
زار الرئيسان كاتدرائية القديس سافا أمس. | كاتدرائية القديس سافا
احتلت إيران طنب الكبرى وطنب الصغرى. | طنب الكبرى ؛ طنب الصغرى
تعدت السفينة على المنطقة الاقتصادية الخالصة. | -
عبر القلق إزاء التصعيد في جنوب لبنان. | -
أدان ضم الجولان السوري المحتل. | الجولان
بحث معه في دار رئاسة الوزراء سبل التعاون. | دار رئاسة الوزراء
افتتحت قنصليتها بالأقاليم الجنوبية أمس. | الأقاليم الجنوبية
"""


@pytest.mark.parametrize("row", PLACES.strip().splitlines())
def test_places_by_themselves(row: str) -> None:
    text, names = (cell.strip() for cell in row.split("|"))
    spans = sorted(span for e in mahdar.read(text).entities if e.type == "place" for span in e.mentions)
    assert [text[a:b] for a, b in spans] == ([] if names == "-" else names.split(" ؛ "))


def test_a_zone_lies_where_its_place_does() -> None:
    (zone,) = [e for e in mahdar.read("زار المنطقة الاقتصادية الخاصة بكيغالي.").entities if e.type == "place"]
    assert zone.country == "RWA"


def test_the_seat_of_a_body_is_the_body() -> None:
    (body,) = [e for e in mahdar.read("اجتمعا في مقر جامعة الدول العربية أمس.").entities if e.type != "state"]
    assert (body.type, body.name) == ("org", "جامعة الدول العربية")
