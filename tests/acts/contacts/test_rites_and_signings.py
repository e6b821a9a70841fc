"""Credentials of several ambassadors, and who signs where states and regions do."""

from __future__ import annotations

import pytest

import mahdar

TOLD = [
    # one ceremony for all who present their credentials, wherever the text lists them
    (
        "أشرف الرئيس قيس سعيد على موكب تسلّم أوراق اعتماد سفيرين جديدين، وهما السيد هيروشي ناكامورا، سفير اليابان، "
        "والسيدة كارين لينديغرين، سفيرة السويد.",
        ("ceremony", {"قيس سعيد", "هيروشي ناكامورا", "كارين لينديغرين"}),
    ),
    (
        "قدّم سفراء جدد أوراق اعتمادهم أمس إلى الرئيس اللبناني ميشال سليمان، وهم: سفير ألمانيا كريستيان كلاغس، سفير "
        "اليابان سيئيتشي أوتسوكا، وسفير تشيلي لويس غارسيا.",
        ("ceremony", {"ميشال سليمان", "كريستيان كلاغس", "سيئيتشي أوتسوكا", "لويس غارسيا"}),
    ),
    (
        "تسلم الرئيس محمد ولد عبد العزيز اليوم أوراق اعتماد ثلاثة سفراء جدد.\nويتعلق الأمر بكل من:\n- السيد جان كلود "
        "مانغا، سفير جمهورية الكونغو،\n- السيد لويس غارسيا، سفير المكسيك،\n- السيدة آنيكا ليندغرين، سفيرة السويد.",
        ("ceremony", {"محمد ولد عبد العزيز", "جان كلود مانغا", "لويس غارسيا", "آنيكا ليندغرين"}),
    ),
    (
        "استقبل الرئيس عبد الفتاح السيسي اليوم سفراء جددا قدموا أوراق اعتمادهم، وهم سفير فرنسا إريك شوفالييه وسفير "
        "البرازيل باولينو نيتو.",
        ("ceremony", {"عبد الفتاح السيسي", "إريك شوفالييه", "باولينو نيتو"}),
    ),
    # what is said to have been signed between two states
    ("بحث المجلس اتفاقية النقل الجوي الموقعة في أنقرة بين حكومتي العراق وتركيا.", ("signing", {"العراق", "تركيا"})),
    ("دعا النواب إلى تنفيذ المذكرة الموقعة بين الأردن ومصر في يناير الماضي.", ("signing", {"الأردن", "مصر"})),
    (
        "عقد الرئيس أسياس أفورقي ورئيس الوزراء آبي أحمد والرئيس محمد فرماجو قمة في أسمرة، قبل أن يوقع الثلاثة اتفاقا للتعاون.",
        ("signing", {"أسياس أفورقي", "آبي أحمد", "محمد فرماجو"}),
    ),
    # «بلاده», a region
    (
        "أكد الرئيس الصومالي حسن شيخ محمود أن الصومال لن يتراجع. وقال إن الاتفاقية التي وقعتها بلاده مع تركيا في فبراير دخلت حيز التنفيذ.",
        ("signing", {"الصومال", "تركيا"}),
    ),
    (
        "وصف الوزير المذكرة التي وقعتها إثيوبيا مع إقليم أرض الصومال بأنها باطلة.",
        ("signing", {"إثيوبيا", "أرض الصومال"}),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: tuple[str, set[str]]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert wanted in [(g.kind, {names[p] or "" for p in g.participants}) for g in record.engagements]


NOT_TOLD = [
    "أعلن الرئيس الرواندي بول كاغامي أن خمس دول أخرى وقعت على اتفاقية منطقة التبادل الحر.",
    "تمسك الوزير باتفاق السلام الموقع بين الأطراف.",  # between whom, where and when is not said
    "أكد الوزير أهمية الاتفاقيات المبرمة بين تونس والجزائر.",
    "قال وزير الخارجية الصومالي أحمد معلم فقي إن الاتفاقية التي وقعتها بلاده مع تركيا دخلت حيز التنفيذ.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_not_told(text: str) -> None:
    assert not mahdar.read(text, language="ar").engagements


def test_talk_with_the_ambassadors_is_part_of_the_ceremony() -> None:
    text = (
        "تسلم الأمير سلمان بن حمد آل خليفة أوراق اعتماد سفير فرنسا إريك شوفالييه وسفير البرازيل باولينو نيتو. وتبادل سموه "
        "الحديث مع السفراء."
    )
    assert [g.kind for g in mahdar.read(text, language="ar").engagements] == ["ceremony"]


SUMMONED = [
    (
        "استدعى وكيل الوزارة للشؤون السياسية السفير محمد بحر العلوم، صباح اليوم، القائم بأعمال السفارة الدنماركية السيد "
        "يوناس لارسن، وأبلغه رفض الحكومة.",
        {"محمد بحر العلوم", "يوناس لارسن"},
    ),
    (
        "استدعي السفير الإسرائيلي أمير فيسبرود إلى وزارة الخارجية الأردنية أمس للاحتجاج.",
        {"وزارة الخارجية الأردنية", "أمير فيسبرود"},
    ),
    ("قامت الخارجية التونسية باستدعاء سفير ليبيا بتونس مصطفى قدارة.", {"الخارجية التونسية", "مصطفى قدارة"}),
    (
        "أعلنت وزارة الخارجية الفرنسية استدعاء السفير التركي علي أونانير للاحتجاج.",
        {"وزارة الخارجية الفرنسية", "علي أونانير"},
    ),
    (
        "أدانت الهند الاعتداء. وكشف المتحدث باسم الخارجية الهندية أريندام باغتشي عن استدعاء السفير الكندي كاميرون ماكاي.",
        {"الهند", "كاميرون ماكاي"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SUMMONED)
def test_summoned(text: str, wanted: set[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [{names[p] for p in g.participants} for g in record.engagements if g.kind == "meeting"] == [wanted]


@pytest.mark.parametrize(
    "text", ["طالب النائب باستدعاء السفير التركي علي أونانير.", "أعلنت باريس استدعاء سفيرها في أنقرة."]
)
def test_not_summoned(text: str) -> None:
    assert not mahdar.read(text, language="ar").engagements


def test_a_meeting_before_the_one_to_come() -> None:
    text = (
        "من المنتظر أن يستقبل الوزير هاكان فيدان في أنقرة الوزير الصومالي أحمد فقي والوزير الإثيوبي تايي سلاسي، بعد لقاء أول "
        "جمع الوزراء الثلاثة مطلع يوليو."
    )
    found = [(g.status, len(g.participants)) for g in mahdar.read(text, language="ar").engagements]
    assert sorted(found) == [("held", 3), ("scheduled", 3)]
