"""What people decide about merging is replayed over it, on both databases."""

from __future__ import annotations

import json
from typing import Any

from mahdar.store import schema
from mahdar.store.engine import writing
from mahdar.store.merging import merge_again
from mahdar.store.writing import Ids


def decide(merged: Any, kind: str, target: str, *others: str, revokes: int | None = None) -> int:
    """A judgement, and what follows from it."""
    with writing(merged.store.engine) as connection:
        ids = Ids(connection)
        number = ids.take("judgements")
        connection.execute(
            schema.judgements.insert().values(
                id=number, made="2024-06-01T00:00:00Z", user="ada", kind=kind, target=target,
                change=json.dumps(list(others)), revokes=revokes,
            )
        )  # fmt: skip
        merge_again(connection, ids, [target, *others])
        ids.keep()
    return number


def person(merged: Any, outlet: str) -> str:
    """The anchor of the person in the article of an outlet."""
    people, articles = schema.article_entities, schema.articles
    joins = [(articles, people.c.article_id == articles.c.id)]
    where = (people.c.type == "person") & (articles.c.outlet == outlet)
    (row,) = merged.rows(people.c.anchor, joins=joins, where=where)
    return str(row.anchor)


def report(merged: Any, outlet: str) -> str:
    reports, articles = schema.reports, schema.articles
    joins = [(articles, reports.c.article_id == articles.c.id)]
    return str(merged.rows(reports.c.anchor, joins=joins, where=articles.c.outlet == outlet)[0].anchor)


def sizes(merged: Any) -> list[int]:
    return sorted(e["reports"] for e in merged.engagements())


def test_people_put_together_taken_back_and_put_together_again(add: Any, press: Any) -> None:
    merged = add(press.articles(press.NAMESAKES))
    number = decide(merged, "merge", person(merged, "الصباح"), person(merged, "المساء"))
    assert len(merged.people()) == 2
    rows = merged.rows(schema.entities.c.articles, where=schema.entities.c.type == "person")
    assert sorted(row.articles for row in rows) == [1, 3]
    decide(merged, "merge", person(merged, "الصباح"), person(merged, "المساء"), revokes=number)
    assert len(merged.people()) == 3
    decide(merged, "merge", person(merged, "الصباح"), person(merged, "الشرق"))
    assert len(merged.people()) == 2


def test_one_mention_taken_away_from_a_known_man(add: Any, press: Any) -> None:
    merged = add(press.articles(press.SAID))
    decide(merged, "split", person(merged, "الصباح"), person(merged, "المساء"))
    assert sorted(uid.startswith("person:") for uid in merged.people()) == [False, True]
    add(press.articles([], [("الغرب", "2024-05-22", press.SAID[2][2] + " وشكر الحضور.")]))
    (row,) = merged.rows(schema.entities.c.articles, where=schema.entities.c.uid == "person:safadi-ayman")
    assert row.articles == 3


def test_a_report_taken_away_stays_away(add: Any, press: Any) -> None:
    given = press.articles(press.MEETING)
    merged = add(given[:4])
    decide(merged, "split", report(merged, "الصباح"), report(merged, "الشرق"))
    assert sizes(merged) == [1, 3]
    add(given[4:])
    assert sum(sizes(merged)) == 5
    assert len(sizes(merged)) == 2


def test_two_meetings_put_together(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING, press.LOOKALIKES[1:2]))
    assert sizes(merged) == [1, 5]
    table = schema.reports
    june = merged.rows(table.c.anchor, where=table.c.date == "2024-06-20")[0].anchor
    decide(merged, "merge", report(merged, "الغرب"), june)
    assert sizes(merged) == [6]
    (meeting,) = merged.engagements()
    assert len(meeting["disagreements"]["date"]) == 2
    assert {"decided": 1.0} in [merge["features"] for merge in meeting["merges"]]


def test_what_names_nothing_changes_nothing(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING))
    before = merged.everything()
    decide(merged, "merge", "a0000000000000000:e:0-3", "a0000000000000001:e:0-3")
    assert merged.everything() == before
