"""PLOVER events: who, to whom, which type, and why."""

from __future__ import annotations

import mahdar

MEETING = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة."


def triples(text: str) -> set[tuple[str, str, str]]:
    return {(e.source, e.recipient, e.type) for e in mahdar.read(text, language="ar").events}


def test_a_meeting_is_consult_both_ways() -> None:
    assert triples(MEETING) == {("EGY", "JOR", "CONSULT"), ("JOR", "EGY", "CONSULT")}


def test_a_plan_is_agree() -> None:
    text = "ومن المقرر أن يلتقي وزير الخارجية الجزائري أحمد عطاف غدا نظيره التونسي نبيل عمار."
    assert triples(text) == {("DZA", "TUN", "AGREE"), ("TUN", "DZA", "AGREE")}


def test_condemnation_is_accuse() -> None:
    text = "أدانت وزارة الخارجية السعودية الهجمات الإسرائيلية على المدنيين."
    assert ("SAU", "ISR", "ACCUSE") in triples(text)


def test_every_event_says_where_it_comes_from() -> None:
    record = mahdar.read(MEETING + "\nوأشاد الصفدي بالدور المصري.", language="ar")
    known = {e.id for e in record.engagements} | {p.id for p in record.positions}
    assert record.events
    for event in record.events:
        assert set(event.from_) <= known
        assert event.quad in (1, 2, 3, 4)
