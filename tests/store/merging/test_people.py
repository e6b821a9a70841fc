"""People, organisations and places across articles, on both databases."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from mahdar.store import schema


def test_spellings_of_a_known_man_are_his(add: Any, press: Any) -> None:
    people = add(press.articles(press.MEETING)).people()
    assert people == {
        "person:tokayev-kassym-jomart": {"قاسم جومارت توكاييف", "قاسم جومارت توكايف"},
        "person:wang-yi": {"وانغ يي", "وانج يي"},
    }


def test_an_unknown_man_is_one_in_every_spelling(add: Any, press: Any) -> None:
    people = add(press.articles(press.UNKNOWN)).people()
    assert list(people.values()) == [{"أرمان بيكتوروف", "أرمان بكتوروف", "بيكتوروف"}]


def test_filled_shortened_and_joined_names(add: Any, press: Any) -> None:
    people = add(press.articles(press.ORDER_AND_PARTS)).people()
    assert list(people.values()) == [{"عبد الله بن سالم المرزوقي", "عبدالله سالم المرزوقي", "عبدالله المرزوقي"}]


def test_namesakes_stay_apart_and_say_why(add: Any, press: Any) -> None:
    merged = add(press.articles(press.NAMESAKES))
    assert len(merged.people()) == 3
    table = schema.entities
    rows = merged.rows(table.c.articles, table.c.country, table.c.merges, where=table.c.type == "person")
    assert sorted((row.articles, row.country) for row in rows) == [(1, "EGY"), (1, "JOR"), (2, "JOR")]
    reasons = {reason["apart"] for row in rows for reason in json.loads(row.merges) if "apart" in reason}
    assert any(reason.startswith("states differ: EGY and JOR") for reason in reasons)
    assert any(reason.startswith("offices differ: minister (") for reason in reasons)


def test_every_merge_tells_its_features(add: Any, press: Any) -> None:
    merged = add(press.articles(press.UNKNOWN))
    table = schema.entities
    (row,) = merged.rows(table.c.merges, where=table.c.type == "person")
    merges = json.loads(row.merges)
    assert sorted(next(iter(merge["features"])) for merge in merges) == ["family name", "other spelling"]
    assert all(merge["score"] == round(sum(merge["features"].values()), 3) for merge in merges)


def test_one_word_without_office_may_be_anybody(add: Any, press: Any) -> None:
    texts = ["قال فهد إن الموسم كان صعبا على الجميع.", "وذكر فهد أن الحفل سيقام في موعده."]
    merged = add(press.articles([("الصباح", f"2024-01-0{n + 1}", text) for n, text in enumerate(texts)]))
    assert all(len(names) == 1 for names in merged.people().values())
    assert len({uid for uid in merged.people() if uid.startswith("x")}) == len(merged.people())


def test_the_same_ministry_of_two_states(add: Any, press: Any) -> None:
    texts = [
        "أعلنت وزارة الصحة الأردنية افتتاح مستشفى جديد في عمان.",
        "قالت وزارة الصحة في الأردن إن الحملة مستمرة، وذكرت وزارة الصحة الأردنية أن اللقاح متوفر.",
        "أعلنت وزارة الصحة المصرية افتتاح مستشفى جديد في القاهرة.",
    ]
    merged = add(press.articles([("الصباح", f"2024-01-0{n + 1}", text) for n, text in enumerate(texts)]))
    table = schema.entities
    rows = merged.rows(table.c.country, table.c.articles, where=table.c.name.like("%وزارة الصحة%"))
    assert sorted((row.country, row.articles) for row in rows if row.country) == [("EGY", 1), ("JOR", 2)]


def test_names_are_found_by_their_skeletons(add: Any, press: Any) -> None:
    from mahdar.store.merging.names import skeleton

    merged = add(press.articles(press.MEETING))
    names, entities = schema.entity_names, schema.entities
    for written in ("توكاييف", "توكايف", "Tokayev"):
        rows = merged.rows(
            entities.c.uid,
            joins=[(names, names.c.entity_id == entities.c.id)],
            where=(names.c.form == "part") & (names.c.name == skeleton(written)),
        )
        assert {row.uid for row in rows} == {"person:tokayev-kassym-jomart"}


def test_counts_of_articles_and_spellings(add: Any, press: Any) -> None:
    merged = add(press.articles(press.MEETING), batch=2)
    entities, names = schema.entities, schema.entity_names
    rows = merged.rows(
        names.c.written,
        names.c.count,
        joins=[(entities, names.c.entity_id == entities.c.id)],
        where=(entities.c.uid == "person:wang-yi") & (names.c.form == "written"),
    )
    assert sorted(map(tuple, rows)) == [("وانج يي", 1), ("وانغ يي", 4)]
    (row,) = merged.rows(entities.c.articles, where=entities.c.uid == "person:wang-yi")
    assert row.articles == 5


def test_a_new_version_takes_its_names_along(add: Any, press: Any) -> None:
    given = press.articles(press.UNKNOWN)
    merged = add(given)
    add([replace(given[1], text="ارتفعت أسعار النفط اليوم في الأسواق العالمية بعد تراجع المخزونات الأميركية.")])
    assert list(merged.people().values()) == [{"أرمان بيكتوروف", "بيكتوروف"}]
    (row,) = merged.rows(schema.entities.c.articles, where=schema.entities.c.type == "person")
    assert row.articles == 2
