"""Judgements: kept, applied, taken back, and never lost by reading again."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from mahdar.errors import QueryError
from mahdar.model import Article, Record
from mahdar.store import Store, open_store, schema
from mahdar.store.engine import writing
from mahdar.store.judging import read_again
from mahdar.store.writing import Ids, pack

TEXT = (
    "عمان 20 مايو 2024 (بترا) التقى وزير الخارجية الأردني سامر الحوراني اليوم نظيره الكازاخي أرمان بيكتوروف."
    " وقال الحوراني إن الأردن يدعم حل الدولتين. وأكد بيكتوروف أن كازاخستان تدين الإرهاب."
)


def fill(store: Store) -> Record:
    store.add([Article(text=TEXT, url="https://example.org/1", published="2024-05-20")])
    return next(store.records())


def uid(store: Store) -> str:
    with store.engine.connect() as connection:
        return str(connection.execute(select(schema.articles.c.uid)).scalar_one())


def values(store: Store, column: Any) -> list[Any]:
    with store.engine.connect() as connection:
        return list(connection.execute(select(column).order_by(column.table.c.id)).scalars())


def age(store: Store, record: Record) -> None:
    """Put an older reading in the place of the present one, as an older version would have left it."""
    old = replace(record, coder=replace(record.coder, version="0.0.1"))
    with writing(store.engine) as connection:
        connection.execute(
            schema.records.update().values(body=pack(old), coder=f"0.0.1 {old.coder.pack} {old.coder.registry}")
        )
        read_again(connection, Ids(connection), connection.execute(select(schema.articles.c.id)).scalars().all())


def test_a_rejected_statement_takes_its_positions_with_it(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        first = record.statements[0].id
        assert any(p.statement == first for p in record.positions)
        store.judge("reject", f"{uid(store)}:{first}", user="ندى", reason="ليس قولا")
        left = next(store.records())
        assert first not in {s.id for s in left.statements}
        assert all(p.statement != first for p in left.positions)
        assert len(values(store, schema.statements.c.id)) == len(record.statements) - 1
        assert next(store.records(judged=False)) == record


TWO = "عمان 20 مايو 2024 (بترا) زار الرئيس الأوزبكي رستم الكاتب إسرائيل والأردن أمس."


def test_two_visits_in_the_same_words_stay_two(store_url: str) -> None:
    with open_store(store_url) as store:
        store.add([Article(text=TWO, url="https://example.org/1", published="2024-05-20")])
        first, second = next(store.records()).engagements
        assert first.evidence == second.evidence
        assert first.place != second.place
        assert sorted(values(store, schema.engagements.c.place)) == sorted([first.place, second.place])
        assert None not in values(store, schema.reports.c.engagement_id)
        named = values(store, schema.reports.c.anchor)
        assert named[1] == f"{named[0]}#2"

        store.judge("reject", f"{uid(store)}:{first.id}", user="ندى")
        assert [g.id for g in next(store.records()).engagements] == [second.id]
        # What is left keeps its own anchor: it is not taken for the rejected one.
        assert values(store, schema.reports.c.anchor) == [named[1]]
        store.judge("correct", f"{uid(store)}:{second.id}", user="ندى", change={"date": "2024-05-18"})
        assert [(g.id, g.date) for g in next(store.records()).engagements] == [(second.id, "2024-05-18")]
        store.judge("reject", named[1], user="ندى")
        assert next(store.records()).engagements == ()


def test_a_correction_changes_record_and_rows(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        told = record.engagements[0]
        store.judge("correct", f"{uid(store)}:{told.id}", user="ندى", change={"kind": "talks", "date": "2024-05-19"})
        (now,) = (g for g in next(store.records()).engagements if g.id == told.id)
        assert (now.kind, now.date, now.confidence) == ("talks", "2024-05-19", 1.0)
        assert "talks" in values(store, schema.reports.c.kind)
        assert "2024-05-19" in values(store, schema.engagements.c.date)


def test_a_speaker_is_corrected_by_the_id_of_an_entity(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        one, two = record.statements[:2]
        assert one.speaker != two.speaker
        store.judge("correct", f"{uid(store)}:{one.id}", user="ندى", change={"speaker": two.speaker})
        assert {s.id: s.speaker for s in next(store.records()).statements}[one.id] == two.speaker
        (judgement,) = store.judgements()
        assert judgement.change["speaker"].startswith(f"{uid(store)}:e:")


def test_what_is_taken_back_holds_no_longer(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        (number,) = store.judge("reject", f"{uid(store)}:{record.statements[0].id}", user="ندى")
        store.revoke(number, user="سعيد", reason="كان صحيحا")
        assert next(store.records()) == record
        assert store.judgements() == []
        assert [j.user for j in store.judgements(everything=True)] == ["ندى", "سعيد"]
        with pytest.raises(QueryError, match="taken back before"):
            store.revoke(number, user="سعيد")


def test_an_engagement_id_stands_for_all_its_reports(store_url: str) -> None:
    with open_store(store_url) as store:
        fill(store)
        engagement = values(store, schema.engagements.c.uid)[0]
        store.judge("accept", engagement, user="ندى")
        assert 1.0 in values(store, schema.reports.c.confidence)


def outlets_of_engagements(store: Store) -> list[list[str]]:
    """The outlets that tell of each engagement."""
    reports, articles = schema.reports, schema.articles
    found: dict[int, list[str]] = {}
    with store.engine.connect() as connection:
        for number, outlet in connection.execute(
            select(reports.c.engagement_id, articles.c.outlet).join(articles, reports.c.article_id == articles.c.id)
        ):
            found.setdefault(number, []).append(outlet)
    return sorted(sorted(outlets) for outlets in found.values())


@pytest.mark.parametrize("outlet", ["أ", "ب", "ج"])
def test_any_report_can_be_split_off_its_engagement(store_url: str, outlet: str) -> None:
    told = {"أ": TEXT, "ب": TEXT.replace("اليوم", "في العاصمة"), "ج": TEXT + " وشكر الحضور."}
    with open_store(store_url) as store:
        store.add(Article(text=text, outlet=name, published="2024-05-20") for name, text in told.items())
        assert outlets_of_engagements(store) == [["أ", "ب", "ج"]]
        with store.engine.connect() as connection:
            table = schema.articles
            given = connection.execute(select(table.c.uid).where(table.c.outlet == outlet)).scalar_one()
        (whole,) = values(store, schema.engagements.c.uid)
        (number,) = store.judge("split", whole, user="ندى", others=[f"{given}:g1"])
        found = outlets_of_engagements(store)
        assert len(found) == 2
        assert [outlet] in found
        store.revoke(number, user="ندى")
        assert outlets_of_engagements(store) == [["أ", "ب", "ج"]]


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_nothing_is_merged_with_or_split_from_itself(store_url: str, kind: str) -> None:
    with open_store(store_url) as store:
        fill(store)
        report, whole = f"{uid(store)}:g1", values(store, schema.engagements.c.uid)[0]
        for target, other in ((report, report), (whole, whole), (whole, report), (report, whole)):
            with pytest.raises(QueryError, match="two different items"):
                store.judge(kind, target, user="ندى", others=[other])
        assert store.judgements() == []


@pytest.mark.parametrize(
    ("kind", "options", "message"),
    [
        ("praise", {}, "valid: accept"),
        ("accept", {"user": " "}, "name of who"),
        ("correct", {}, "needs the fields"),
        ("accept", {"change": {"kind": "talks"}}, "changes no field"),
        ("correct", {"change": {"kind": "party"}}, "valid: meeting"),
        ("correct", {"change": {"date": "tomorrow"}}, "YYYY-MM-DD"),
        ("correct", {"change": {"colour": "red"}}, "valid: date"),
        ("merge", {}, "what else"),
        ("reject", {"others": ["x"]}, "one item"),
    ],
)
def test_what_cannot_be_judged_is_refused(store_url: str, kind: str, options: dict[str, Any], message: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        target = f"{uid(store)}:{record.engagements[0].id}"
        with pytest.raises(QueryError, match=message):
            store.judge(kind, target, **{"user": "ندى", **options})
        assert store.judgements() == []


@pytest.mark.parametrize("target", ["", "nothing", "a123:g1", "a0123456789abcdef:s1:3-4", "%"])
def test_an_unknown_target_is_refused(store_url: str, target: str) -> None:
    with open_store(store_url) as store:
        fill(store)
        with pytest.raises(QueryError, match="names nothing"):
            store.judge("accept", target, user="ندى")


def test_recode_reads_only_what_another_version_read(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        assert store.recode().read == 0
        age(store, replace(record, statements=(), positions=(), events=()))
        assert next(store.records()).statements == ()
        report = store.recode()
        assert (report.read, report.changed) == (1, 1)
        assert report.new["statements"] == len(record.statements)
        assert (report.gone["statements"], report.new["engagements"]) == (0, 0)
        assert next(store.records()) == record
        assert len(values(store, schema.records.c.id)) == 2
        assert store.recode().read == 0


def test_recode_keeps_judgements_though_items_are_numbered_anew(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        last = record.statements[-1]
        renumbered = replace(record, statements=(replace(last, id="s1"),), positions=(), events=())
        age(store, renumbered)
        store.judge("correct", f"{uid(store)}:s1", user="ندى", change={"mode": "mixed"})
        report = store.recode()
        assert report.unmatched == []
        modes = {s.id: s.mode for s in next(store.records()).statements}
        assert modes[last.id] == "mixed"
        assert list(modes.values()).count("mixed") == 1


def test_a_judgement_without_its_item_is_reported_and_kept(store_url: str) -> None:
    with open_store(store_url) as store:
        record = fill(store)
        invented = replace(record.statements[0], id="s99", cue=(0, 4))
        age(store, replace(record, statements=(invented, *record.statements)))
        store.judge("accept", f"{uid(store)}:s99", user="ندى")
        report = store.recode()
        assert [j.user for j in report.unmatched] == ["ندى"]
        assert len(store.judgements()) == 1
