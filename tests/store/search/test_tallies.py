"""Totals from the bits of common words are those that the index finds row by row, on PostgreSQL."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import text

from mahdar.model import Article
from mahdar.store import Store, open_store, tallies
from mahdar.store.engine import gather_statistics, writing
from mahdar.store.filters import Filters
from mahdar.store.search import counting, running
from mahdar.store.words import rebuild

#: Units, words and filters; what is searched is common, seldom, left out, and stands together or not.
ASKED: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("statements", "الطاقة", {}),
    ("statements", '"التبادل التجاري"', {}),
    ("statements", '"التجاري التبادل"', {}),
    ("statements", '"توسيع التبادل التجاري في"', {}),
    ("statements", '"توسيع التبادل التجاري في قطاع الطاقة"', {}),
    ("statements", "الطاقة OR الزراعة", {}),
    ("statements", "الطاقة OR الأسماك", {}),
    ("statements", "التجاري -الطاقة", {}),
    ("statements", "التجاري -الأسماك", {}),
    ("statements", 'التجاري -"قطاع الطاقة"', {}),
    ("statements", '"قطاع الطاقة" OR "قطاع الأسماك" -الزراعة', {}),
    ("statements", "", {"stances": "support"}),
    ("statements", "الطاقة", {"states": "KAZ", "since": "2023"}),
    ("statements", "الأسماك", {}),
    ("statements", '"أرمان بيكتوروف"', {}),
    ("positions", "التبادل", {"since": "2023", "until": "2024-02"}),
    ("positions", "الطاقة OR الأسماك", {"stances": "oppose"}),
    ("articles", "الخارجية", {}),
    ("articles", '"وزير الخارجية"', {}),
    ("articles", '"وزير الخارجية" -الأسماك', {}),
)


def _article(number: int, version: int = 1) -> Article:
    """The last of ten is a reprint of the one before it."""
    told = number - (number % 10 == 9)
    chosen = random.Random(f"{told} {version}")
    who, code = chosen.choice((("الكازاخي أرمان بيكتوروف", "كازاخستان"), ("الأردني سامر الحوراني", "الأردن")))
    what = chosen.choices(("الطاقة", "الزراعة", "المياه", "الأسماك"), (8, 6, 3, 1), k=3)
    text = (
        f"قال وزير الخارجية {who} إن {code} {chosen.choice(('تدعم', 'ترفض'))} توسيع التبادل التجاري في قطاع {what[0]}."
        f" وأضاف الوزير أن بلاده تؤيد التبادل في {what[1]} والتعاون التجاري رقم {told}."
        f" وأكد أن {code} تدعم حل الدولتين و{what[2]}."
    )
    day = f"{chosen.choice((2022, 2023, 2024))}-0{chosen.randint(1, 9)}-11"
    return Article(text=text, published=day, url=f"https://example.org/{number}")


@pytest.fixture(params=[0, running.FEW], ids=["many copies", "few copies"])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Sixty articles in blocks of sixteen rows, tallied."""
    for name, value in {"BLOCK": 16, "MIN_ROWS": 20, "_COMMON": 6, "_SHARE": 0.0}.items():
        monkeypatch.setattr(tallies, name, value)
    monkeypatch.setattr(counting, "MOST_OPEN", 100)
    monkeypatch.setattr(running, "FEW", request.param)
    with open_store(request.getfixturevalue("postgres").create()) as opened:
        opened.add([_article(number) for number in range(60)])
        yield opened


def outcomes(store: Store) -> list[Any]:
    found = []
    for unit, words, given in ASKED:
        one = store.search(words, unit=unit, filters=Filters(**given), limit=200)
        assert one.total == len(one.hits)
        found.append((words, one.total, one.matches, one.sort, [hit.id for hit in one.hits]))
    return found


def same_without(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    """Checks every search against one without bits and with all matches sorted; how many were answered by bits."""
    told: list[counting.Matches | None] = []

    def counted(*given: Any) -> counting.Matches | None:
        told.append(counting.matches(*given))
        return told[-1]

    with monkeypatch.context() as patch:
        patch.setattr(running, "matches", counted)
        found = outcomes(store)
        patch.setattr(running, "matches", lambda *given: None)
        patch.setattr(running._Search, "_best", _sorted_whole)
        assert found == outcomes(store)
    return sum(one is not None for one in told)


def _sorted_whole(search: Any, ranked: Any, number: int) -> list[Any]:
    unit = search._unit
    found: list[Any] = search._ordered([search._match.rank, unit.day.desc(), unit.rows.c.id.asc()], number)
    return found


def blocks(store: Store) -> int:
    with store.engine.connect() as connection:
        return len(tallies.sealed(connection, "statement_words"))


def test_totals_are_those_of_the_index(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert blocks(store) >= 8
    assert any(total < matches for _, total, matches, *_ in outcomes(store))
    assert same_without(store, monkeypatch) >= 12
    with store.engine.connect() as connection:
        listed = set(connection.execute(text("SELECT term FROM common_words WHERE name = 'statement_words'")).scalars())
    assert len(listed) > 20
    assert any(term.count(" ") == tallies.LONGEST - 1 for term in listed)


def test_new_versions_and_rejected_items_count_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.store.adding.gather_statistics", lambda engine: None)
    before, there = outcomes(store), blocks(store)
    with store.engine.connect() as looking:  # who keeps what is deleted from being cleared away
        looking.execute(text("SELECT count(*) FROM statement_words"))
        assert store.add([_article(number, 2) for number in range(0, 60, 7)]).changed == 9
        with store.engine.connect() as connection:
            uid = connection.execute(text("SELECT uid FROM articles WHERE latest ORDER BY id LIMIT 1")).scalar_one()
        store.judge("reject", f"{uid}:s1", user="ندى")
        assert blocks(store) < there
        assert outcomes(store) != before
        assert same_without(store, monkeypatch) >= 12
        store.add([_article(number) for number in range(60, 75)])
        assert same_without(store, monkeypatch) >= 12
    gather_statistics(store.engine)
    assert blocks(store) > there
    assert same_without(store, monkeypatch) >= 12


def test_what_is_taken_back_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before, there = outcomes(store), blocks(store)
    with suppress(RuntimeError), writing(store.engine) as connection:
        rebuild(connection)
        raise RuntimeError
    assert (outcomes(store), blocks(store)) == (before, there)
    with writing(store.engine) as connection:
        rebuild(connection)
    assert blocks(store) == 0
    assert outcomes(store) == before
    gather_statistics(store.engine)
    assert (outcomes(store), blocks(store)) == (before, there)
    assert same_without(store, monkeypatch) >= 12


def test_what_is_common_is_listed_anew_where_rows_have_doubled(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    there = blocks(store)
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE settings SET value = '20' WHERE name = 'tally statement_words'"))
        connection.execute(text("DELETE FROM common_words WHERE name = 'statement_words' AND term LIKE '% %'"))
    assert same_without(store, monkeypatch) >= 8
    gather_statistics(store.engine)
    with store.engine.connect() as connection:
        runs = text("SELECT count(*) FROM common_words WHERE name = 'statement_words' AND term LIKE '% %'")
        assert connection.execute(runs).scalar_one() > 10
    assert blocks(store) == there
    assert same_without(store, monkeypatch) >= 12


def test_too_many_open_blocks_are_left_to_the_index(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_OPEN", 0)
    with writing(store.engine) as connection:
        tallies.unseal(connection, "statement_words", [20])
    with store.engine.connect() as connection:
        asked = counting.Asked(((counting.Leaf(("PAUZ",)),),))
        assert counting.matches(connection, "statement_words", asked) is None
        monkeypatch.setattr(counting, "MOST_OPEN", 100)
        assert counting.matches(connection, "statement_words", asked)


def test_few_and_many_rows_of_a_block_are_kept() -> None:
    whole = range(tallies.BLOCK)
    for rows in (whole[:0], whole[:1], whole[-1:], whole[::100], whole[::9], whole[::2], whole):
        bits = int.from_bytes(tallies._unpacked(tallies._packed(list(rows))), "little")
        assert [row for row in whole if bits >> row & 1] == list(rows)
