"""A contact that was held and another of the same two that is still to come."""

from __future__ import annotations

import mahdar


def test_what_is_to_come_is_another_contact() -> None:
    text = (
        "الرباط 3 مارس 2021 (ومع) - أجرى وزير الخارجية ناصر بوريطة مباحثات مع نظيره السويسري إينياسيو كاسيس. وسيلتقي "
        "بوريطة كاسيس غدا في طنجة."
    )
    found = [(g.kind, g.status, g.date) for g in mahdar.read(text).engagements]
    assert found == [("talks", "held", "2021-03-03"), ("meeting", "scheduled", "2021-03-04")]
