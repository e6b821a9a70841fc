"""Judgements of an earlier version of an article, replayed over the one that took its place."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from mahdar.model import Article, Record
from mahdar.store import Store, open_store, schema
from mahdar.store.adding import AddReport
from mahdar.store.carrying import found_at

HEAD = "عمان 20 مايو 2024 (بترا) التقى وزير الخارجية الأردني سامر الحوراني اليوم نظيره الكازاخي أرمان بيكتوروف."
SUPPORT = " وقال الحوراني إن الأردن يدعم حل الدولتين."
CONDEMN = " وأكد بيكتوروف أن كازاخستان تدين الإرهاب."
NEWS = " وصل الوفد إلى العاصمة صباحا."
OTHER = "أستانا 20 مايو 2024 (كازينفورم) التقى وزير الخارجية الكازاخي أرمان بيكتوروف اليوم نظيره الأردني سامر الحوراني."


def put(store: Store, text: str, url: str = "https://example.org/1") -> AddReport:
    return store.add([Article(text=text, url=url, published="2024-05-20")])


def present(store: Store, url: str = "https://example.org/1") -> tuple[str, Record]:
    """The uid and the judged record of the latest version at an address."""
    table = schema.articles
    with store.engine.connect() as connection:
        uid = connection.execute(select(table.c.uid).where(table.c.url == url, table.c.latest)).scalar_one()
    return uid, next(record for record in store.records() if record.source.url == url)


def targets(record: Record) -> list[str]:
    return [record.quote(position.target) for position in record.positions]


def judge_position(store: Store, kind: str, words: str) -> int:
    uid, record = present(store)
    (held,) = (p for p in record.positions if words in record.quote(p.target))
    (number,) = store.judge(kind, f"{uid}:{held.id}", user="ندى")
    return number


def test_what_was_rejected_stays_out_of_the_next_versions(store_url: str) -> None:
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT + CONDEMN)
        number = judge_position(store, "reject", "حل الدولتين")
        for text in (HEAD + NEWS + SUPPORT + CONDEMN, HEAD + NEWS + NEWS + SUPPORT + CONDEMN + NEWS):
            report = put(store, text)
            assert (report.changed, report.unmatched) == (1, [])
            assert targets(present(store)[1]) == ["الإرهاب"]
            with store.engine.connect() as connection:
                assert connection.execute(select(schema.positions.c.words)).scalars().all() == ["الإرهاب"]
        assert [j.target.split(":")[0] for j in store.judgements()] != [present(store)[0]]
        store.revoke(number, user="ندى")
        assert len(targets(present(store)[1])) == 2


def test_a_corrected_date_stays_corrected(store_url: str) -> None:
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT)
        uid, record = present(store)
        store.judge("correct", f"{uid}:{record.engagements[0].id}", user="ندى", change={"date": "2024-05-19"})
        assert put(store, HEAD + SUPPORT + CONDEMN).unmatched == []
        assert present(store)[1].engagements[0].date == "2024-05-19"
        with store.engine.connect() as connection:
            assert connection.execute(select(schema.engagements.c.date)).scalars().all() == ["2024-05-19"]


def test_two_versions_in_one_batch_carry_what_was_judged_before(store_url: str) -> None:
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT + CONDEMN)
        judge_position(store, "reject", "حل الدولتين")
        texts = (HEAD + CONDEMN, HEAD + NEWS + SUPPORT + CONDEMN)
        report = store.add([Article(text=t, url="https://example.org/1", published="2024-05-20") for t in texts])
        assert (report.changed, report.unmatched) == (2, [])
        assert targets(present(store)[1]) == ["الإرهاب"]


def test_a_speaker_given_by_hand_is_found_in_the_next_version(store_url: str) -> None:
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT + CONDEMN)
        uid, record = present(store)
        one, two = record.statements[:2]
        store.judge("correct", f"{uid}:{one.id}", user="ندى", change={"speaker": two.speaker})
        assert put(store, HEAD + NEWS + SUPPORT + CONDEMN).unmatched == []
        record = present(store)[1]
        assert record.statements[0].speaker == record.statements[1].speaker is not None


def test_what_a_new_version_lacks_is_reported_and_waits(store_url: str) -> None:
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT + CONDEMN)
        number = judge_position(store, "reject", "حل الدولتين")
        before = store.judgements()
        report = put(store, HEAD + CONDEMN)
        assert [j.id for j in report.unmatched] == [number]
        assert report.unmatched == before == store.judgements()
        assert put(store, HEAD + NEWS + CONDEMN + SUPPORT + NEWS).unmatched in ([], before)
        assert put(store, HEAD + SUPPORT + CONDEMN + NEWS).unmatched == []
        assert targets(present(store)[1]) == ["الإرهاب"]


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_merges_and_splits_hold_for_new_versions(store_url: str, kind: str) -> None:
    day = "" if kind == "split" else " ثم التقيا ثانية يوم 3 مايو 2024."
    with open_store(store_url) as store:
        put(store, HEAD + SUPPORT)
        put(store, OTHER if kind == "split" else OTHER.replace("20 مايو", "2 مايو"), "https://example.org/2")
        two, _ = present(store, "https://example.org/2")
        one, _ = present(store)
        before = engagements(store)
        assert before == (1 if kind == "split" else 2), day
        store.judge(kind, f"{one}:g1", user="ندى", others=[f"{two}:g1"])
        assert engagements(store) == 3 - before
        assert put(store, HEAD + NEWS + SUPPORT).unmatched == []
        assert engagements(store) == 3 - before
        (number,) = (j.id for j in store.judgements())
        assert [j.id for j in put(store, NEWS).unmatched] == [number]
        assert put(store, HEAD + NEWS).unmatched == []
        assert engagements(store) == 3 - before
        store.revoke(number, user="ندى")
        assert engagements(store) == before


def engagements(store: Store) -> int:
    with store.engine.connect() as connection:
        return len(connection.execute(select(schema.engagements.c.id)).all())


@pytest.mark.parametrize(
    ("old", "words", "new", "found"),
    [
        # the same place, moved; another sentence with the same verb; nothing of the kind
        ("وصل. وقال الوزير إن مصر تدعم السلام", "قال", "خبر جديد. وصل. وقال الوزير إن مصر تدعم السلام", 16),
        ("وقال زيد نعم. وقال عمرو لا", "قال", "وقال عمرو لا. وقال زيد نعم", 15),
        ("وقال زيد إن القمة ناجحة", "قال", "قال المتحدث: الجو صحو", None),
        ("وقال زيد إن القمة ناجحة", "زيد", "عمرو وحده", None),
        ("قال", "قال", "وقال", 1),
    ],
)
def test_words_are_found_among_the_same_neighbours(old: str, words: str, new: str, found: int | None) -> None:
    start = old.index(words)
    span = found_at(old, (start, start + len(words)), new)
    assert (span and span[0]) == found
    assert span is None or new[slice(*span)] == words
