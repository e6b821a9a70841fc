"""Events across articles: merged, directed, counted."""

from __future__ import annotations

from mahdar.export.event_rows import EventRow, _circles, coded_rows, event_rows
from mahdar.export.source import open_source
from mahdar.model import Article
from mahdar.store import Store, open_store
from mahdar.store.filters import Filters


def rows(store: Store, filters: Filters | None = None) -> list[EventRow]:
    with open_source(store.engine, filters) as source:
        return list(event_rows(source))


def pairs(found: list[EventRow], type_: str) -> list[tuple[str, str]]:
    return [(row.sources[0].code, row.recipients[0].code) for row in found if row.type == type_]


def test_one_engagement_of_five_outlets_is_one_event(filled_store: Store) -> None:
    (met,) = [row for row in rows(filled_store) if row.engagement and len(row.engagement.told) == 5]
    assert (met.type, met.sources[0].code, met.recipients[0].code) == ("CONSULT", "KAZ", "JOR")
    assert (len(met.told), len(met.outlets), len(met.articles)) == (5, 5, 5)
    assert [told.article.outlet for told in met.told] == met.outlets
    assert all("استقبل" in told.quote for told in met.told)
    assert met.day == "2024-05-14"
    assert met.place is not None
    assert met.place.spot is not None
    assert met.place.spot.name_en == "Amman"


def test_the_visitor_acts_and_the_host_receives(store: Store) -> None:
    found = pairs(rows(store), "CONSULT")
    assert ("KAZ", "JOR") in found
    assert ("JOR", "KAZ") not in found


def test_without_a_host_everybody_acts(store: Store) -> None:
    found = pairs(rows(store), "CONSULT")
    assert {("EGY", "QAT"), ("QAT", "EGY"), ("MAR", "IRQ"), ("IRQ", "MAR")} <= set(found)
    with open_source(store.engine) as source:
        coded = list(coded_rows(event_rows(source)))
    together = {
        tuple(side.code for side in row.sources) for row in coded if row.type == "CONSULT" and not row.recipients
    }
    assert {("EGY", "QAT"), ("MAR", "IRQ")} <= together
    assert [len(row.sources) for row in coded if row.recipients] == [1] * sum(1 for row in coded if row.recipients)


def test_what_is_planned_is_agreed(store: Store) -> None:
    found = [row for row in rows(store) if row.engagement and row.engagement.row.status == "scheduled"]
    assert {row.type for row in found} == {"AGREE", "REQUEST"}
    assert ("TUN", "SAU") in pairs(found, "AGREE")


def test_who_acts_is_named(store: Store) -> None:
    call = next(row for row in rows(store) if row.mode == "phone")
    assert [who.name for who in call.sources[0].actors] == ["نديم الفاروقي"]
    assert call.sources[0].actors[0].title == "وزير الخارجية المصري"
    blamed = next(row for row in rows(store) if row.type == "ACCUSE")
    assert (blamed.sources[0].code, blamed.recipients[0].code) == ("EGY", "ISR")
    assert [who.name for who in blamed.sources[0].actors] == ["نديم الفاروقي"]
    assert blamed.engagement is None
    assert blamed.told[0].quote.startswith("أدان")


def test_ids_are_their_own_and_stay(filled_store: Store) -> None:
    first, again = rows(filled_store), rows(filled_store)
    assert len({row.id for row in first}) == len(first)
    assert [row.id for row in first] == [row.id for row in again]
    assert all(row.number < 2**52 for row in first)
    one = first[0]
    (alone,) = [row for row in rows(filled_store, Filters(outlets=("قناة الأفق",))) if row.id == one.id]
    assert len(alone.told) == 1


def test_filters_that_match_nothing_give_nothing(store: Store) -> None:
    assert rows(store, Filters(since="2030")) == []


def test_circles() -> None:
    triangle = [(a, b) for a in "ABC" for b in "ABC" if a != b]
    assert _circles(triangle) == [["A", "B", "C"]]
    star = [("A", "B"), ("B", "A"), ("A", "C"), ("C", "A")]
    assert _circles(star) == [["A", "B"], ["A", "C"]]
    assert _circles([("A", "B"), ("B", "A"), ("C", "D"), ("D", "C")]) == [["A", "B"], ["C", "D"]]
    assert _circles([]) == []


def test_a_deed_that_two_outlets_tell_on_one_day_is_one_event(store_url: str) -> None:
    told = "وطردت النرويج ثلاثة دبلوماسيين روس."
    articles = [
        Article(text=f"أوسلو ({name}) {told}", outlet=name, published="2024-05-14", id=name)
        for name in ("أنباء", "صحف")
    ]
    articles.append(Article(text=f"أوسلو {told}", outlet="أخبار", published="2024-05-20", id="later"))
    with open_store(store_url) as store:
        store.add(articles)
        found = [row for row in rows(store) if row.type == "SANCTION"]
        assert [(row.sources[0].code, row.recipients[0].code, row.day) for row in found] == [
            ("NOR", "RUS", "2024-05-14"),
            ("NOR", "RUS", "2024-05-20"),
        ]
        first = found[0]
        assert (first.outlets, len(first.articles), first.cameo) == (["أنباء", "صحف"], 2, "161")
        assert {one.quote for one in first.told} == {"وطردت النرويج ثلاثة دبلوماسيين روس"}
        assert [one.id.partition(":")[2] for one in first.told] == ["v1", "v1"]
        assert len({row.id for row in found}) == 2
        sure = rows(store, Filters(min_confidence=0.99))
        assert [row.type for row in sure] == ["SANCTION", "SANCTION"]


def test_a_deed_of_an_earlier_time_has_no_day_of_its_report(store_url: str) -> None:
    article = Article(text="أوسلو وكانت إيران قد استدعت سفيرها في باريس.", published="2024-05-14", id="one")
    with open_store(store_url) as store:
        store.add([article])
        assert [(row.type, row.day) for row in rows(store)] == [("SANCTION", None)]
