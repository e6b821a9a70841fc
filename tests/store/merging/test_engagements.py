"""One engagement from many reports, on both databases."""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec.structs import replace

from mahdar.store import schema


def test_a_meeting_in_five_outlets_is_one(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING))
    (meeting,) = merged.engagements()
    assert (meeting["kind"], meeting["status"], meeting["date"]) == ("meeting", "held", "2024-05-14")
    assert (meeting["reports"], meeting["outlets"], meeting["place"]) == (5, 5, "أستانا")


def test_it_says_where_the_reports_disagree(add: Any, press: Any) -> None:
    (meeting,) = add(press.articles(press.MEETING)).engagements()
    told = meeting["disagreements"]
    assert {place: len(reports) for place, reports in told["place"].items()} == {"أستانا": 2, "ألماتي": 1}
    assert {kind: len(reports) for kind, reports in told["kind"].items()} == {"meeting": 4, "talks": 1}
    assert "participants" not in told


def test_every_merge_tells_its_reasons(add: Any, press: Any) -> None:
    (meeting,) = add(press.articles(press.MEETING)).engagements()
    assert len(meeting["merges"]) == 4
    for merge in meeting["merges"]:
        assert merge["features"]["participants"] == 0.5
        assert merge["score"] == round(sum(merge["features"].values()), 3) >= 0.6
        assert merge["a"] != merge["b"]
        assert ":g:" in merge["a"]


def test_other_guests_days_and_kinds_stay_apart(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING, press.LOOKALIKES))
    found = [(e["kind"], e["day"], e["reports"]) for e in merged.engagements()]
    assert sorted(found) == [
        ("call", "2024-05-14", 1),
        ("meeting", "2024-05-14", 1),
        ("meeting", "2024-05-14", 5),
        ("meeting", "2024-06-20", 1),
    ]


def test_a_ceremony_is_no_report_of_the_talks_of_that_day(add: Any, press: Any) -> None:
    merged = add(press.articles(press.CEREMONY_AND_TALKS))
    assert sorted((e["kind"], e["reports"]) for e in merged.engagements()) == [("ceremony", 1), ("talks", 1)]


def test_what_was_announced_and_then_held_is_one(add: Any, press: Any) -> None:
    (meeting,) = add(press.articles(press.PLANNED)).engagements()
    assert (meeting["status"], meeting["date"], meeting["reports"]) == ("held", "2024-03-02", 2)
    assert set(meeting["disagreements"]["status"]) == {"held", "scheduled"}


def test_a_state_stands_for_its_minister(add: Any, press: Any) -> None:
    merged = add(press.articles(press.STATE_FOR_MINISTER))
    (meeting,) = merged.engagements()
    assert meeting["reports"] == 2
    parties = merged.rows(schema.engagement_parties.c.country, schema.engagement_parties.c.reports)
    assert sorted(map(tuple, parties)) == [("QAT", 1), ("TUR", 1)]


def test_each_report_keeps_its_own_version(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING))
    places = [row.place for row in merged.rows(schema.reports.c.place)]
    assert Counter(places) == {None: 2, "أستانا": 2, "ألماتي": 1}


def test_two_reports_of_one_article_are_two(add: Any, press: Any) -> None:
    outlet, day, text = press.MEETING[0]
    later = text.replace("اليوم", "صباح اليوم")
    twice = [(outlet, day, text + " " + press.LOOKALIKES[0][2])]
    merged = add(press.articles(twice, [("المساء", day, later)]))
    assert [e["reports"] for e in merged.engagements() if e["reports"] > 1] == [2]
    assert len(merged.engagements()) == 2


def test_a_new_version_takes_its_report_along(add: Any, press: Any) -> None:
    given = press.articles(press.MEETING)
    merged = add(given)
    other = replace(given[4], text=press.LOOKALIKES[0][2])
    add([other])
    assert sorted((e["reports"], e["outlets"]) for e in merged.engagements()) == [(1, 1), (4, 4)]
    whole = next(e for e in merged.engagements() if e["reports"] == 4)
    assert "place" not in (whole["disagreements"] or {})


def test_an_engagement_that_nobody_tells_any_more_goes(add: Any, press: Any) -> None:
    given = press.articles(press.LOOKALIKES[:1])
    merged = add(given)
    assert len(merged.engagements()) == 1
    add([replace(given[0], text="ارتفعت أسعار النفط اليوم في الأسواق العالمية بعد تراجع المخزونات الأميركية.")])
    assert merged.engagements() == []
    assert not [names for uid, names in merged.people().items() if uid == "person:lavrov-sergey"]
