"""Full names of unknown foreign words, without an office before them."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.languages.ar import lexicon
from mahdar.mentions.strangeness import FOREIGN, Strangeness


def _people(text: str) -> list[str]:
    return [e.name for e in mahdar.read(text).entities if e.type == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال دراغوشلاف ميتروبولسكي أمس إن المحادثات ستستأنف قريبا.", "دراغوشلاف ميتروبولسكي"),
        ("والتقى شالفارد كفاراتسخيليا عددا من رجال الأعمال في المنامة.", "شالفارد كفاراتسخيليا"),
        ("تسلم نتومبيزودوا إيمانويل مهامه في بريتوريا يوم الأحد.", "نتومبيزودوا إيمانويل"),
        ("وذكر التقرير أن بوغدانيش فيدوروفسكي زار المنطقة مرتين.", "بوغدانيش فيدوروفسكي"),
        ("فاز بالجائزة التشيكي زدينكوش هرادتشيك عن كتابه الأخير.", "زدينكوش هرادتشيك"),
        ("وقالت إليزابيث ستافروبولو إن المؤتمر نجح.", "إليزابيث ستافروبولو"),
        ("وغادر ألكسندر فورونتسوفيتش العاصمة صباح الخميس.", "ألكسندر فورونتسوفيتش"),
    ],
)
def test_a_stranger_is_named(text: str, name: str) -> None:
    assert _people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن نادي بوروسيا مونشنغلادباخ تعاقده مع لاعب جديد.",
        "قالت شركة السيارات الألمانية بورشتايغر موتورز إنها ستبني مصنعا.",
        "وأضاف التقرير أن تجفيف منابع الإرهاب يحتاج إلى وقت.",
        "وقال إن زكاة الفطر واجبة على كل مسلم.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert _people(text) == []


def test_foreign_letters_weigh_more() -> None:
    weight = Strangeness(lexicon.load()).weight
    assert min(map(weight, ("كفاراتسخيليا", "فيدوروفسكي", "هرادتشيك"))) > FOREIGN
    assert max(map(weight, ("مفاتيح", "استعانه", "ومبدعين"))) < 0
