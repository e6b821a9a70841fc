"""Towards whom something is intended, asked or refused where a pronoun, a verb or a noun tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Triples = Callable[[str], set[tuple[str, str, str]]]

# text, the kind of event looked at, and all events of that kind
CASES = [
    # to whom something is promised or announced
    ("وقد وعدت الرياض إسلام آباد بوديعة قيمتها ثلاثة مليارات دولار.", "AGREE", {("SAU", "PAK", "AGREE")}),
    ("وأبلغت روسيا إيران استعدادها لبناء المفاعل.", "AGREE", {("RUS", "IRN", "AGREE")}),
    # to whose capital one means to travel
    ("وأعرب الملك عبدالله الثاني عن تطلعه لزيارة طوكيو.", "AGREE", {("JOR", "JPN", "AGREE")}),
    ("وأعلن الوزير السعودي عزمه القيام بزيارة إلى بغداد.", "AGREE", {("SAU", "IRQ", "AGREE")}),
    ("وأعرب الملك عبدالله الثاني عن تطلعه لزيارة البتراء.", "AGREE", set()),
    # of whom something is asked, by a pronoun
    (
        "وشكر الرئيس الأفغاني حامد كرزاي اليابان على مساعداتها، ورجا منها تمويل الطريق الدائري.",
        "REQUEST",
        {("AFG", "JPN", "REQUEST")},
    ),
    # of whose government something is expected
    ("وقالت برلين إنها تتوقع من أنقرة الإفراج عن الصحفي.", "REQUEST", {("DEU", "TUR", "REQUEST")}),
    # those joined to the owner of a stance
    (
        "ووسط معارضة فرنسا وألمانيا للحرب الأمريكية على العراق، عقد المجلس جلسة.",
        "REJECT",
        {("FRA", "USA", "REJECT"), ("DEU", "USA", "REJECT")},
    ),
    # troops that are withdrawn are no measure against whom they leave
    ("وأعلن رئيس الحكومة الإسبانية ثباتيرو سحب القوات من العراق.", "SANCTION", set()),
    # ties that one will cut, an ambassador whom one will withdraw
    ("وقال الوزير اليمني إن الحكومة اليمنية ستقطع علاقاتها الدبلوماسية بإيران.", "AGREE", set()),
    ("وقال الوزير الفرنسي إن بلاده ستسحب سفيرها من النيجر.", "AGREE", set()),
    # a place behind a comma, before what is asked
    (
        "ودعا الرئيس اليمني عبد ربه منصور هادي خلال لقائه أمس الأمين العام أنطونيو غوتيريش، في الرياض إلى زيارة عدن.",
        "REQUEST",
        {("YEM", "UN", "REQUEST")},
    ),
    # an organisation that goes on to call on a body in one sentence
    ("أدان الاتحاد الأفريقي القصف، ودعا مجلس الأمن إلى التحرك.", "REQUEST", {("AU", "UN", "REQUEST")}),
    # aid to the police of a state
    ("وأعلنت كندا تقديم 100 مليون دولار لتدريب الشرطة الهايتية.", "AGREE", {("CAN", "HTI", "AGREE")}),
    # what someone may come to ask for
    (
        "قال لافروف إن موسكو مستعدة لتزويد دمشق بالسلاح إذا طلبت ذلك.",
        "REQUEST",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES)
def test_towards_whom(triples: Triples, text: str, kind: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {t for t in triples(text) if t[2] == kind} == wanted, triples(text)
