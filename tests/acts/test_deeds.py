"""Deeds that are told as facts: sanctions, expulsions, strikes, withdrawals, aid."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar
from mahdar.vocabulary import PLOVER

Triples = Callable[[str], set[tuple[str, str, str]]]

TOLD = [
    ("وطردت وارسو ستة دبلوماسيين روس مطلع الأسبوع.", {("POL", "RUS", "SANCTION")}),
    ("وكانت الرباط قد استدعت سفيرها في برلين للتشاور.", {("MAR", "DEU", "SANCTION")}),
    ("استدعت بغداد سفيرها في أنقرة، حسين الكرخي، للتشاور.", {("IRQ", "TUR", "SANCTION")}),
    ("وفي يونيو الماضي قطعت القاهرة علاقاتها الدبلوماسية مع الدوحة.", {("EGY", "QAT", "SANCTION")}),
    ("الجدير بالذكر أن كينيا كانت قد قطعت علاقاتها مع الصومال.", {("KEN", "SOM", "SANCTION")}),
    ("وفرض الاتحاد الأوروبي حزمة جديدة من العقوبات على ميانمار.", {("EU", "MMR", "SANCTION")}),
    (
        "وفرضت بريطانيا وكندا عقوبات على بيلاروس أمس.",
        {("GBR", "BLR", "SANCTION"), ("CAN", "BLR", "SANCTION")},
    ),
    ("ورفعت واشنطن، في اليوم نفسه، الرسوم الجمركية على الواردات الهندية.", {("USA", "IND", "SANCTION")}),
    ("وردت الهند بزيادة الرسوم على منتجات أمريكية.", {("IND", "USA", "SANCTION")}),
    ("وجاءت الزيارة بعد أن أغلقت باكستان مجالها الجوي أمام الطائرات الهندية.", {("PAK", "IND", "SANCTION")}),
    ("وجاء اللقاء عقب طرد النرويج ثلاثة دبلوماسيين روس.", {("NOR", "RUS", "SANCTION")}),
    ("وتصاعد التوتر بإعلان كولومبيا أمس قطع علاقاتها الدبلوماسية مع فنزويلا.", {("COL", "VEN", "SANCTION")}),
    ("وطردت بوليفيا السفير الأمريكي وأغلقت سفارتها في واشنطن.", {("BOL", "USA", "SANCTION")}),
    ("وعلق الاتحاد الأفريقي عضوية غينيا عقب الانقلاب.", {("AU", "GIN", "SANCTION")}),
    ("وأعلنت رومانيا السفير الروسي شخصا غير مرغوب فيه.", {("ROU", "RUS", "SANCTION")}),
    ("وقصفت تركيا مواقع عسكرية سورية قرب حلب فجر اليوم.", {("TUR", "SYR", "ASSAULT")}),
    ("وشن الطيران الإسرائيلي غارات على جنوب لبنان مساء أمس.", {("ISR", "LBN", "ASSAULT")}),
    ("كما فرضت بريطانيا عقوبات على كوريا الشمالية.", {("GBR", "PRK", "SANCTION")}),
    ("وتوغلت قوات إثيوبية في الصومال عام 2006.", {("ETH", "SOM", "ASSAULT")}),
    ("وحشدت إثيوبيا قواتها على الحدود مع إريتريا.", {("ETH", "ERI", "MOBILIZE")}),
    ("واحتجزت كوريا الشمالية سفينة صيد يابانية.", {("PRK", "JPN", "COERCE")}),
    ("وسحبت هولندا قواتها من مالي العام الماضي.", {("NLD", "MLI", "RETREAT")}),
    ("وأفرجت سوريا عن صحفيين ومعتقلين أردنيين.", {("SYR", "JOR", "RETREAT")}),
    ("وأرسلت تركيا مساعدات إنسانية إلى باكستان.", {("TUR", "PAK", "AID")}),
    ("ومنحت اليابان تونس قرضا بقيمة مئة مليون دولار.", {("JPN", "TUN", "AID")}),
]
NOT_TOLD = [
    "ولم تفرض واشنطن عقوبات على تركيا.",
    "وإذا فرضت واشنطن عقوبات على تركيا فسترد أنقرة.",
    "وقال الوزير السوري إن إسرائيل قصفت مطار دمشق.",
    "وجاء في اللافتة «طردت فنزويلا السفير الكولومبي» بخط كبير.",
    "وشنت الصحف المصرية هجوما لاذعا على قطر.",
    "وشنت مقاتلات تركية غارات على مواقع لتنظيم داعش في سوريا.",
    "وقصفت المدفعية التركية مواقع حزب العمال الكردستاني في شمال العراق.",
    "وهاجم ترامب الصين في خطابه أمس.",
    "واستدعت باريس السفير الجزائري لديها أمس.",
    "وعلق المتحدث على أنباء إرسال شحنات أسلحة إلى كييف.",
    "وانسحبت الولايات المتحدة من الاتفاق النووي.",
    "وقدمت فرنسا مساعدات تقنية أو مالية للمشروع.",
    "وقصف الجيش العراقي أحياء في بغداد وحي الأندلس.",
    "واحتلت روسيا المرتبة الثانية بعد أنغولا.",
    "وطردت الشرطة المشجعين من الملعب في مدريد.",
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_deed_is_an_event_of_those_who_do_it_and_suffer_it(
    triples: Triples, text: str, wanted: set[tuple[str, str, str]]
) -> None:
    material = {"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "RETREAT", "AID"}
    assert {triple for triple in triples(text) if triple[2] in material} == wanted


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_did_not_happen_or_others_claim_is_no_deed(text: str) -> None:
    assert not [event for event in mahdar.read(text, language="ar").events if event.evidence]


def test_a_deed_is_proved_by_its_words() -> None:
    record = mahdar.read("وكانت الرباط قد استدعت سفيرها في برلين للتشاور.", language="ar")
    (event,) = record.events
    assert event.from_ == ()
    assert [record.quote(span) for span in event.evidence] == ["الرباط قد استدعت سفيرها في برلين"]
    assert (event.quad, event.scale, event.cameo) == (*PLOVER["SANCTION"][:2], "161")
    assert record.at_least(0.99).events == record.events


def test_every_row_of_the_table_is_of_a_type_and_code() -> None:
    from mahdar.acts.deeds import _frames

    frames = {frame for table in _frames() for some in table.values() for frame in some}
    assert {frame.type for frame in frames} <= set(PLOVER)
    assert all(frame.cameo.isdigit() and len(frame.cameo) == 3 for frame in frames)


def test_explain_shows_the_words_of_a_deed() -> None:
    from mahdar.record.explain import explain

    record = mahdar.read("وكانت الرباط قد استدعت سفيرها في برلين للتشاور.", language="ar")
    (quotation,) = explain(record, "v1").quotations
    assert (quotation.role, quotation.text) == ("evidence", "الرباط قد استدعت سفيرها في برلين")


@pytest.mark.parametrize(
    ("text", "date", "recalled"),
    [
        ("طردت النرويج أمس ثلاثة دبلوماسيين روس.", "2024-05-13", False),
        ("وقصفت تركيا مواقع عسكرية سورية.", None, False),
        ("وكانت إيران قد استدعت سفيرها في باريس.", None, True),
        ("وتوغلت قوات إثيوبية في الصومال عام 2006.", None, True),
        ("وفي فبراير الماضي أغلقت إيطاليا سفارتها في ليبيا.", None, True),
    ],
)
def test_the_day_of_a_deed_is_what_its_sentence_says(text: str, date: str | None, recalled: bool) -> None:
    (event,) = mahdar.read(f"أوسلو 14 مايو 2024 (أنباء) {text}", language="ar").events
    assert (event.date, event.recalled) == (date, recalled)
