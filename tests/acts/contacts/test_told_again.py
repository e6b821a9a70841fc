"""A contact that was held and another of the same two that is still to come."""

from __future__ import annotations

import pytest

import mahdar


def test_what_is_to_come_is_another_contact() -> None:
    text = (
        "الرباط 3 مارس 2021 (ومع) - أجرى وزير الخارجية ناصر بوريطة مباحثات مع نظيره السويسري إينياسيو كاسيس. وسيلتقي "
        "بوريطة كاسيس غدا في طنجة."
    )
    found = [(g.kind, g.status, g.date) for g in mahdar.read(text).engagements]
    assert found == [("talks", "held", "2021-03-03"), ("meeting", "scheduled", "2021-03-04")]


CHAINED = [
    ("والتقى به الرئيس عبد الفتاح السيسي. كما اجتمع معه الأمين العام أحمد أبو الغيط.", "أحمد أبو الغيط"),
    ("واستقبله الرئيس عبد الفتاح السيسي. كما استقبله شيخ الأزهر أحمد الطيب. وتباحث معه سامح شكري.", "سامح شكري"),
]


@pytest.mark.parametrize(("text", "host"), CHAINED)
def test_pronouns_one_after_another_mean_the_same_guest(text: str, host: str) -> None:
    record = mahdar.read("وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة. " + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert {names[p] for p in record.engagements[-1].participants} == {"سيرغي لافروف", host}
