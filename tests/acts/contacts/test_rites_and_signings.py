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
