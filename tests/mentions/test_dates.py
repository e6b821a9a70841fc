"""Dates: every calendar, weekday and relative word, against an anchor day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mahdar
from mahdar.document.document import Document
from mahdar.mentions.dates import find_dates, parse_iso

#: A Monday.
ANCHOR = dt.date(2024, 5, 20)

# words | day (- where it cannot be computed); the anchor is Monday 20 May 2024
AGAINST_THE_ANCHOR = """
20 مايو 2024 | 2024-05-20
٢٠ مايو ٢٠٢٤ | 2024-05-20
20 أيار 2024 | 2024-05-20
20 أيار/مايو 2024 | 2024-05-20
20 مايو (أيار) 2024 | 2024-05-20
20 مايو/ أيار 2024 | 2024-05-20
20 ماي 2024 | 2024-05-20
20 من مايو 2024 | 2024-05-20
20 من شهر مايو 2024 | 2024-05-20
20 مايو، 2024 | 2024-05-20
20 مايو عام 2024 | 2024-05-20
1 كانون الثاني 2024 | 2024-01-01
1 كانون الثاني/يناير 2024 | 2024-01-01
1 جانفي 2024 | 2024-01-01
15 شباط 2024 | 2024-02-15
15 فيفري 2024 | 2024-02-15
3 آذار 2024 | 2024-03-03
4 نيسان 2024 | 2024-04-04
4 أفريل 2024 | 2024-04-04
5 حزيران 2023 | 2023-06-05
5 جوان 2023 | 2023-06-05
6 تموز 2023 | 2023-07-06
6 جويلية 2023 | 2023-07-06
6 يوليوز 2023 | 2023-07-06
7 آب 2023 | 2023-08-07
7 أوت 2023 | 2023-08-07
7 غشت 2023 | 2023-08-07
8 أيلول 2023 | 2023-09-08
8 شتنبر 2023 | 2023-09-08
9 تشرين الأول 2023 | 2023-10-09
10 تشرين الثاني 2023 | 2023-11-10
10 نونبر 2023 | 2023-11-10
11 كانون الأول 2023 | 2023-12-11
11 دجنبر 2023 | 2023-12-11
29 فبراير 2024 | 2024-02-29
29 فبراير 2023 | -
12 ذو القعدة 1445 هـ | 2024-05-20
12 ذي القعدة 1445 | 2024-05-20
1 محرم 1446 | 2024-07-07
5 شعبان 1445 | 2024-02-15
27 رجب 1445 | 2024-02-08
10 ذي الحجة 1445 | 2024-06-16
13/11/2024 | 2024-11-13
13-11-2024 | 2024-11-13
2024-11-13 | 2024-11-13
13 ديسمبر | 2023-12-13
2 يونيو | 2024-06-02
اليوم | 2024-05-20
أمس | 2024-05-19
أول من أمس | 2024-05-18
أول أمس | 2024-05-18
غدا | 2024-05-21
غداً | 2024-05-21
بعد غد | 2024-05-22
الاثنين | 2024-05-20
الإثنين | 2024-05-20
الأحد | 2024-05-19
السبت | 2024-05-18
الجمعة | 2024-05-17
الخميس | 2024-05-16
الأربعاء | 2024-05-15
الثلاثاء | 2024-05-14
الاثنين الماضي | 2024-05-13
الأربعاء الماضي | 2024-05-15
الثلاثاء المقبل | 2024-05-21
الاثنين المقبل | 2024-05-27
الخميس القادم | 2024-05-23
الاثنين 20 مايو 2024 | 2024-05-20
الاثنين، 20 مايو 2024 | 2024-05-20
الثلاثاء (14 مايو) | 2024-05-14
الأحد قبل الماضي | 2024-05-12
الأربعاء الموافق 15/5/2024 | 2024-05-15
بالأمس | 2024-05-19
الغد | 2024-05-21
قبل يومين | 2024-05-18
بعد ثلاثة أيام | 2024-05-23
27 الجاري | 2024-05-27
15 من الشهر الجاري | 2024-05-15
12 و13 من الشهر الحالي | 2024-05-12
السابع عشر من الجاري | 2024-05-17
العاشر من الشهر المقبل | 2024-06-10
3 من الشهر الماضي | 2024-04-03
10 فبراير المقبل | 2025-02-10
10 نوفمبر الماضي | 2023-11-10
12 ذو القعدة 1445 هـ الموافق 21 مايو 2024 م | 2024-05-21
"""

# without an anchor only what the words fix by themselves
WITHOUT_AN_ANCHOR = """
20 مايو 2024 | 2024-05-20
12 ذو القعدة 1445 | 2024-05-20
20 مايو | -
14.09.2023 | 2023-09-14
الثلاثاء (الثامن من يونيو 2021) | 2021-06-08
20 و21 مايو | -
اليوم | -
أمس | -
الاثنين | -
الاثنين المقبل | -
"""

#: Numbers and words that name no day.
NO_DATES = [
    "استقبل 20 وزيرا",
    "القرار 2216",
    "بنسبة 3.5 بالمئة",
    "في عام 2024",
    "المادة 5 من الميثاق",
    "1/2",
    "²",
    "٤٥ مايو",
    "اليوم الوطني لبلاده",
    "اليوم الثاني للقمة",
    "قبل يومين من القمة",
    "حركة 23 مارس",
    "ثورة 23 يوليو 1952",
    "27 من",
]


def rows(table: str) -> list[list[str]]:
    return [[c.strip() for c in line.split("|")] for line in table.strip().split("\n")]


def check(words: str, day: str, anchor: dt.date | None) -> None:
    document = Document(f"وصل الوفد {words} إلى المدينة")
    (found,) = find_dates(document, anchor)
    assert (found.iso or "-") == day
    named = document.words(found.first, found.end)
    assert named.startswith(words.split()[0].rstrip("،"))


@pytest.mark.parametrize(("words", "day"), rows(AGAINST_THE_ANCHOR))
def test_against_an_anchor(words: str, day: str) -> None:
    check(words, day, ANCHOR)


@pytest.mark.parametrize(("words", "day"), rows(WITHOUT_AN_ANCHOR))
def test_without_an_anchor(words: str, day: str) -> None:
    check(words, day, None)


@pytest.mark.parametrize("words", NO_DATES)
def test_no_date(words: str) -> None:
    assert find_dates(Document(words), ANCHOR) == []


def test_a_day_of_a_lead_gives_the_year_to_ordinals() -> None:
    found = find_dates(Document("أعلنت الوزارة السبت 4 شباط 2023 زيارة في الثامن من شباط"), None)
    assert [d.iso for d in found] == ["2023-02-04", "2023-02-08"]


def test_several_dates_in_order() -> None:
    found = find_dates(Document("من 18 مايو 2024 إلى 20 مايو 2024، واليوم وأمس"), ANCHOR)
    assert [d.iso for d in found][:3] == ["2024-05-18", "2024-05-20", "2024-05-20"]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-20", dt.date(2024, 5, 20)),
        ("2024-05-20T08:00:00Z", dt.date(2024, 5, 20)),
        ("2024-13-01", None),
        ("20/05/2024", None),
        ("", None),
        (None, None),
    ],
)
def test_parse_iso(value: str | None, day: dt.date | None) -> None:
    assert parse_iso(value) == day


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_in_figures(day: dt.date) -> None:
    for words in (f"{day.day}/{day.month}/{day.year}", f"{day.year}-{day.month:02}-{day.day:02}"):
        (found,) = find_dates(Document(words), None)
        assert found.iso == day.isoformat()
        assert found.complete


def test_two_days_of_a_hijri_month() -> None:
    record = mahdar.read("وصل الرئيس المصري عبد الفتاح السيسي إلى جدة في الرابع والخامس من رمضان 1445.")
    assert [g.date for g in record.engagements] == ["2024-03-15"]
