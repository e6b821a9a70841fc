"""Searches over the press review, on both databases."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select, update

from mahdar.errors import QueryError
from mahdar.store import Store, schema
from mahdar.store.engine import writing
from mahdar.store.filters import Filters
from mahdar.store.search import running
from mahdar.store.search.results import Hit

#: Unit, words, filters, how many match (with reprints).
FOUND: tuple[tuple[str, str, dict[str, Any], int], ...] = (
    ("positions", "صين واحدة", {}, 3),
    ("positions", '"مبدأ صين واحدة"', {}, 3),
    ("positions", "«بمبدأ الصين الواحدة»", {}, 3),
    ("positions", '"صين مبدأ"', {}, 0),
    ("statements", "تايوان", {}, 1),
    ("statements", "لتايوان", {}, 1),
    ("statements", "الصين -تايوان", {}, 5),
    ("statements", "الزراعة OR الطاقة", {}, 4),
    ("statements", "زير", {}, 0),
    ("articles", "الرئيس", {}, 1),
    ("articles", "رئيس", {}, 1),
    ("articles", "للوزير", {}, 6),
    ("articles", "زير", {}, 0),
    ("articles", "Sisi", {}, 1),
    ("articles", "el-sisi cairo", {}, 1),
    ("statements", "El Sisi", {}, 2),
    ("statements", "Kazakhstan", {}, 7),
    ("articles", "السيسى", {}, 1),
    ("articles", "بكتوروف", {}, 5),
    ("articles", "Bekturov", {}, 5),
    ("articles", "Biktorov", {}, 5),
    ("engagements", "الأردن كازاخستان", {}, 1),
    ("engagements", "Jordan", {}, 2),
    ("statements", "", {"stances": "adhere"}, 3),
    ("statements", "الصين", {"states": "KAZ", "since": "2024"}, 2),
    ("statements", "", {"pair": ("KAZ", "JOR")}, 0),
    ("articles", "", {"outlets": "وكالة الميناء"}, 2),
    ("articles", "-تايوان", {}, 5),
    ("engagements", "", {"kinds": "visit"}, 1),
    ("articles", "في", {}, 5),
    ("articles", "' OR 1=1 --", {}, 0),
    ("articles", "حل الدولتين", {"persons": "سامر الحوراني"}, 2),
)


@pytest.mark.parametrize(("unit", "words", "given", "matches"), FOUND, ids=str)
def test_what_is_found(asked: Store, unit: str, words: str, given: dict[str, Any], matches: int) -> None:
    assert asked.search(words, unit=unit, filters=Filters(**given)).matches == matches


def marked(hit: Hit, text: str) -> list[str]:
    return [text[start:end] for start, end in hit.passage.marks]


def text_of(store: Store, hit: Hit) -> str:
    return next(record.text for record in store.records() if record.text.find(hit.passage.quotation[:40]) >= 0)


#: Words, unit, what is marked in the first hit.
MARKED = (
    ('"مبدأ صين واحدة"', "positions", "بمبدأ صين واحدة|بمبدأ الصين الواحدة"),
    ("استقلال تايوان", "statements", "استقلال|تايوان"),
    ("للطاقة", "articles", "الطاقة"),
    ("egypt", "articles", "مصر"),
)


@pytest.mark.parametrize(("words", "unit", "expected"), MARKED)
def test_marks_are_spans_of_the_article(asked: Store, words: str, unit: str, expected: str) -> None:
    for hit in asked.search(words, unit=unit).hits:
        found = marked(hit, text_of(asked, hit))
        assert found
        assert set(found) <= set(expected.split("|"))


def test_pages_are_complete_and_disjoint(asked: Store) -> None:
    whole = asked.search("كازاخستان", limit=100)
    assert whole.total == len(whole.hits) > 3
    pages = [asked.search("كازاخستان", limit=2, offset=offset) for offset in range(0, whole.total, 2)]
    assert [hit.id for page in pages for hit in page.hits] == [hit.id for hit in whole.hits]
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    assert {page.total for page in pages} == {whole.total}


def test_no_limit_gives_the_totals(asked: Store) -> None:
    page = asked.search("كازاخستان", limit=0)
    assert (page.hits, page.total > 0) == ((), True)
    assert asked.search("كازاخستان", offset=1000).hits == ()


def test_by_date(asked: Store) -> None:
    newest = [hit.day for hit in asked.search("الصين", sort="newest").hits]
    assert newest == sorted(newest, key=str, reverse=True)
    assert [hit.day for hit in asked.search("الصين", sort="oldest").hits] == newest[::-1]


#: What cannot be asked, and what the message must hold.
REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"words": ""}, "at least one filter"),
    ({"words": "😀"}, "needs a word"),
    ({"words": "الصين", "unit": "letters"}, "statements, positions, engagements, articles"),
    ({"words": "الصين", "sort": "size"}, "relevance, newest, oldest"),
    ({"words": "الصين", "limit": -1}, "0 or more"),
    ({"words": "س" * 10_000}, "characters"),
)


@pytest.mark.parametrize(("given", "said"), REFUSED, ids=lambda value: str(value)[:30])
def test_what_cannot_be_asked(asked: Store, given: dict[str, Any], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        asked.search(**given)


#: Filters that the index answers by itself.
CODED: tuple[dict[str, Any], ...] = (
    {"states": ("KAZ", "EGY")},
    {"states": "JOR", "stances": ("support", "oppose")},
    {"pair": ("KAZ", "CHN"), "kinds": "meeting"},
    {"kinds": ("visit", "talks"), "since": "2024"},
    {"stances": "adhere", "min_confidence": 0.1},
    {"since": "2023-03", "until": "2023-09"},
    {"since": "2023-03-11", "until": "2024-05-14"},
    {"since": "2023-03-11"},
    {"since": "2024"},
    {"until": "2024-05-14"},
    {"until": "2023"},
    {"since": "0001", "until": "9999"},
    {"since": "2031"},
    {"until": "1999"},
)


@pytest.mark.parametrize("unit", ["statements", "positions", "engagements", "articles"])
@pytest.mark.parametrize("given", CODED, ids=str)
def test_the_index_and_the_rows_agree_on_filters(asked: Store, unit: str, given: dict[str, Any]) -> None:
    filters = Filters(**given)
    with asked.engine.connect() as connection:
        table = getattr(schema, unit)
        where = filters.conditions(connection, unit)
        expected = connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()
    found = asked.search("", unit=unit, filters=filters, limit=100)
    assert (found.total if unit == "engagements" else found.matches) == expected
    assert len(found.hits) == found.total


def test_years_and_months_cover_the_days_between() -> None:
    from mahdar.store.words import codes_between

    assert codes_between("2023-11-15", "2025-02-01") == ["da202311", "da202312", "da2024", "da202501", "da202502"]
    assert codes_between("2024-01-01", "2024-12-31") == ["da2024"]
    assert codes_between("2024-01-01", "2024-11-30") == [f"da2024{month:02}" for month in range(1, 12)]
    assert codes_between("2024-03-05", "2024-03-06") == ["da202403"]


def test_codes_are_no_words(asked: Store) -> None:
    for typed in ("stkaz", "stsupport", "kimeeting", "da2024", "#stkaz", "codes:stkaz"):
        assert asked.search(typed, unit="statements").matches == 0


def test_rows_leave_the_index_with_a_new_version(tmp_path: Any) -> None:
    from mahdar.model import Article
    from mahdar.store import open_store
    from mahdar.store.words import rebuild

    old = Article(
        text="قال وزير الخارجية الكازاخي أرمان بيكتوروف إن بلاده تدعم حل الدولتين.", url="https://example.org/1"
    )
    new = Article(
        text="قال وزير الخارجية الكازاخي أرمان بيكتوروف إن بلاده ترفض الاستيطان.", url="https://example.org/1"
    )
    with open_store(tmp_path / "store.db") as store:
        store.add([old])
        assert store.search("الدولتين").matches == store.search("الدولتين", unit="articles").matches == 1
        store.add([new])
        for _ in range(2):
            assert store.search("الدولتين").matches == store.search("الدولتين", unit="articles").matches == 0
            assert store.search("الاستيطان").matches == store.search("الاستيطان", unit="articles").matches == 1
            with writing(store.engine) as connection:
                rebuild(connection)


def test_an_index_of_another_edition_is_made_anew_by_the_next_article(tmp_path: Any) -> None:
    from mahdar.model import Article
    from mahdar.store import open_store

    text = "قال وزير الخارجية الكازاخي أرمان بيكتوروف إن بلاده تدعم حل الدولتين."
    with open_store(tmp_path / "store.db") as store:
        store.add([Article(text=text)])
        with writing(store.engine) as connection:
            connection.execute(update(schema.settings).where(schema.settings.c.name == "search").values(value="old"))
        assert store.search("الدولتين").stale
        store.recode()
        assert not store.search("الدولتين").stale
        with writing(store.engine) as connection:
            connection.execute(update(schema.settings).where(schema.settings.c.name == "search").values(value="old"))
        store.add([Article(text=text + " وأضاف أنها ترفض الاستيطان.")])
        found = store.search("الدولتين")
        assert (found.stale, found.matches) == (False, 2)


@pytest.mark.parametrize("few", [0, running.FEW])
@pytest.mark.parametrize("unit", ["statements", "positions", "articles"])
def test_reprints_are_one_hit_and_counted(asked: Store, unit: str, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However they are counted: one by one where they are few, or all at once."""
    monkeypatch.setattr(running, "FEW", few)
    found = asked.search("صين واحدة", unit=unit)
    assert (found.total, found.matches, len(found.hits)) == (2, 3, 2)
    assert sorted(len(hit.reprints) for hit in found.hits) == [0, 1]
    grouped = next(hit for hit in found.hits if hit.reprints)
    assert {grouped.passage.outlet, grouped.reprints[0].outlet} == {"وكالة الفجر", "صحيفة المرآة"}
    assert asked.search("صين واحدة", unit=unit, filters=Filters(until="2023")).total == 1


def test_reports_of_one_engagement_are_one_hit(asked: Store) -> None:
    found = asked.search("الصين", unit="engagements")
    assert (found.total, found.matches) == (3, 5)
