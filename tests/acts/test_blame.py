"""Who is told to be at fault, whom Brussels stands for, what a side agreed on, and a voice by a possessive post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Triples = Callable[[str], set[tuple[str, str, str]]]


def _stances(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    return [
        (p.holder_country or names.get(p.holder or "", p.holder), p.stance, record.quote(p.target))
        for p in record.positions
    ]


@pytest.mark.parametrize(
    "blame", ["صربيا هي المسؤولة عن انهيار الهدنة", "صربيا مسؤولة عن الهجوم", "صربيا مسؤولة عن عرقلة الحوار"]
)
def test_who_is_responsible_is_blamed(blame: str, triples: Triples) -> None:
    text = f"قال وزير الخارجية الكرواتي غوردان غرليتش رادمان إن {blame}."
    assert _stances(text) == [("HRV", "condemn", blame)]
    assert triples(text) == {("HRV", "SRB", "ACCUSE")}


@pytest.mark.parametrize("accused", ["تدعم الإرهاب", "تسعى إلى نشر الفوضى", "تسعى إلى امتلاك سلاح نووي"])
def test_what_one_is_accused_of_is_no_stance_of_the_accused(accused: str) -> None:
    stances = _stances(f"قال وزير الخارجية الإسرائيلي جدعون ساعر إن إيران {accused}.")
    assert [stance for holder, stance, _ in stances if holder == "IRN"] == []


def test_who_answers_for_his_task_is_not_blamed() -> None:
    assert _stances("قال وزير الخارجية العراقي فؤاد حسين إن تركيا مسؤولة عن حماية السفارات.") == []


def test_brussels_stands_for_the_union_where_it_is_named(triples: Triples) -> None:
    text = "دعت البرازيل بروكسل إلى سحب الرسوم. وكان الاتحاد الأوروبي فرض رسوما جديدة."
    assert triples(text) == {("BRA", "EU", "REQUEST")}
    assert triples("دعت البرازيل بروكسل إلى سحب الرسوم.") == {("BRA", "BEL", "REQUEST")}


def test_what_a_side_agreed_on_with_another() -> None:
    text = "قال وزير الخارجية العراقي فؤاد حسين إن بلاده اتفقت مع إيطاليا على جدول زمني."
    assert _stances(text) == [("@SIDES", "agree", "على جدول زمني")]


def test_a_representative_named_behind_where_he_serves() -> None:
    text = "نددت الجزائر بالقرار. وقال مندوبها لدى الأمم المتحدة عمار بن جامع إن المجلس أخفق."
    record = mahdar.read(text, language="ar")
    assert [record.entity(s.speaker or "").name for s in record.statements] == ["الجزائر", "عمار بن جامع"]  # type: ignore[union-attr]


def test_two_who_support_a_third(triples: Triples) -> None:
    assert triples("قالت إيطاليا وإسبانيا إنهما تدعمان أوكرانيا.") == {
        ("ITA", "UKR", "SUPPORT"),
        ("ESP", "UKR", "SUPPORT"),
    }
    assert _stances("وأكد الوزيران أن بلديهما يدعمان الحوار.") == [("@SIDES", "support", "الحوار")]


def test_who_told_what_was_told_before_speaks_on() -> None:
    text = (
        "قال الرئيس المصري عبد الفتاح السيسي إن مصر ملتزمة. صرح بذلك المتحدث باسم الرئاسة المصرية محمد الشناوي، "
        "وأضاف أن القمة ستعقد غدا."
    )
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == ["قال", "أضاف"]
    assert record.entity(record.statements[1].speaker or "").name == "محمد الشناوي"  # type: ignore[union-attr]


def test_the_marks_of_an_answer_are_no_part_of_it() -> None:
    text = (
        'أجرت "الشرق الأوسط" حوارا مع وزير الخارجية العراقي فؤاد حسين، وفي ما يلي نص الحوار:\n* ما موقفكم من القرار؟\n'
        "** نحن نرفض القرار.\n* وماذا بعد؟\n** سنواصل العمل مع واشنطن."
    )
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["نحن نرفض القرار", "سنواصل العمل مع واشنطن"]


@pytest.mark.parametrize("both", ["قيادتي البلدين", "حكومتي البلدين"])
def test_leaders_of_two_who_are_appealed_to(both: str) -> None:
    record = mahdar.read(f"وناشد الأمين العام للأمم المتحدة أنطونيو غوتيريش {both} الدخول في حوار.", language="ar")
    (said,) = record.statements
    assert record.entity(said.speaker or "").name == "أنطونيو غوتيريش"  # type: ignore[union-attr]
    assert record.quote(said.content[0]) == "الدخول في حوار"
