"""Filters: what they let through, and what they say of values that do not exist."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from mahdar.errors import AmbiguousNameError, QueryError
from mahdar.store import Store, schema
from mahdar.store.filters import ITEMS, Filters


def count(asked: Store, item: str, *, narrowed: bool = False, **given: Any) -> int:
    with asked.engine.connect() as connection:
        where = Filters(**given).conditions(connection, item, narrowed=narrowed)
        table = getattr(schema, item)
        return int(connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one())


GIVEN: tuple[dict[str, Any], ...] = (
    {},
    {"states": ("الأردن", "EGY")},
    {"pair": ("KAZ", "China")},
    {"persons": "سامر الحوراني"},
    {"frameworks": "مبدأ صين واحدة"},
    {"offices": "foreign_minister", "kinds": ("meeting", "visit")},
    {"stances": ("support", "adhere")},
    {"outlets": "وكالة الميناء", "since": "2023-09", "until": "2023"},
    {"states": "KAZ", "stances": "adhere", "since": "2024", "min_confidence": 0.2},
)


@pytest.mark.parametrize("given", GIVEN, ids=str)
def test_both_plans_let_the_same_through(asked: Store, given: dict[str, Any]) -> None:
    for item in ITEMS:
        assert count(asked, item, **given) == count(asked, item, narrowed=True, **given)


#: Item, filter, how many pass.
PASSING: tuple[tuple[str, dict[str, Any], int], ...] = (
    ("articles", {}, 6),
    ("articles", {"states": "EGY"}, 1),
    ("articles", {"pair": ("KAZ", "JOR")}, 1),
    ("articles", {"persons": "سامر الحوراني"}, 2),
    ("articles", {"frameworks": "one-china"}, 3),
    ("articles", {"offices": "head_of_state"}, 1),
    ("articles", {"outlets": ("وكالة الميناء", "موقع الضفة")}, 3),
    ("articles", {"since": "2024", "until": "2024-05"}, 2),
    ("articles", {"since": "2024-06-02", "until": "2024-06-02"}, 1),
    ("positions", {"stances": "adhere", "states": "كازاخستان"}, 3),
    ("positions", {"frameworks": "مبدأ الصين الواحدة"}, 3),
    ("entities", {"persons": "أرمان بيكتوروف"}, 1),
)


@pytest.mark.parametrize(("item", "given", "expected"), PASSING, ids=str)
def test_what_passes(asked: Store, item: str, given: dict[str, Any], expected: int) -> None:
    assert count(asked, item, **given) == expected


def test_a_pair_of_an_event_is_either_way(asked: Store) -> None:
    assert count(asked, "events", pair=("KAZ", "CHN")) == count(asked, "events", pair=("CHN", "KAZ")) > 0


#: Values that do not exist, and what the message must hold.
WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"states": "Kazakstan"}, "KAZ Kazakhstan"),
    ({"states": "XYZ"}, "alpha-3"),
    ({"pair": ("KAZ", "كازاخستان")}, "KAZ twice"),
    ({"pair": ("KAZ",)}, "two states"),
    ({"offices": "foreign-minister"}, "foreign_minister"),
    ({"kinds": "lunch"}, "press_conference"),
    ({"stances": "suport"}, "did you mean 'support'?"),
    ({"since": "2024-13"}, "YYYY-MM"),
    ({"since": "yesterday"}, "YYYY-MM-DD"),
    ({"since": "2025", "until": "2024"}, "after the last"),
    ({"min_confidence": 1.5}, "between 0 and 1"),
    ({"outlets": " "}, "empty"),
)


@pytest.mark.parametrize(("given", "said"), WRONG, ids=str)
def test_a_value_that_does_not_exist_is_refused(given: dict[str, Any], said: str) -> None:
    with pytest.raises(QueryError, match=said.replace("?", r"\?")):
        Filters(**given)


def test_an_unknown_outlet_names_those_there_are(asked: Store) -> None:
    with pytest.raises(QueryError, match="وكالة الميناء"):
        count(asked, "articles", outlets="وكالة المينا")


def test_an_unknown_person_names_near_ones(asked: Store) -> None:
    with pytest.raises(QueryError, match="الحوراني"):
        count(asked, "articles", persons="سامر الحوراتي")


def test_a_name_of_several_lists_them(asked: Store) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        count(asked, "articles", persons="الحوراني")
    assert len(caught.value.candidates) > 1
    assert all(one.uid in str(caught.value) for one in caught.value.candidates)


def test_filters_are_values() -> None:
    assert Filters(states="kaz") == Filters(states=("كازاخستان",))
    assert Filters(since="2023", until="2024-02") == Filters(since="2023-01-01", until="2024-02-29")
    assert not Filters()
    assert Filters(kinds="meeting")
