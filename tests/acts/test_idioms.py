"""Stances that a verb says only together with other words."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.acts.idioms import idioms
from mahdar.languages.ar.lexicon import load

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيرته الألمانية أنالينا بيربوك في القاهرة.\n"


def positions(text: str) -> list[tuple[str, str, str | None]]:
    record = mahdar.read(LEAD + text, language="ar")
    return [(p.stance, record.quote(p.target), p.holder_country) for p in record.positions]


# what the own side does, stance, target
IDIOMS = [
    ("تقف بكل إمكاناتها خلف الحكومة الشرعية", "support", "خلف الحكومة الشرعية"),
    ("تقف صفا واحدا مع السعودية", "support", "مع السعودية"),
    ("تضع كل ثقلها خلف المبادرة الخليجية", "support", "خلف المبادرة الخليجية"),
    ("تضع إمكاناتها في خدمة الشعب السوداني", "support", "الشعب السوداني"),
    ("أعطت الضوء الأخضر لنشر القوات", "support", "لنشر القوات"),
    ("تقف على مسافة واحدة من الجميع", "adhere", "على مسافة واحدة من الجميع"),
    ("لم تغير موقفها من الصحراء الغربية", "adhere", "من الصحراء الغربية"),
    ("لن تقف مكتوفة الأيدي أمام العدوان", "oppose", "أمام العدوان"),
    ("تنأى بنفسها عن الصراع", "oppose", "عن الصراع"),
    ("امتنعت عن التوقيع على البيان", "oppose", "عن التوقيع على البيان"),
    ("صوتت ضد مشروع القرار", "oppose", "ضد مشروع القرار"),
    ("تلقي باللوم على موسكو في تعطيل الاتفاق", "condemn", "على موسكو في تعطيل الاتفاق"),
    ("توجه أصابع الاتهام إلى الميليشيات", "condemn", "إلى الميليشيات"),
    ("تعد العدة لعقد مؤتمر دولي", "intend", "لعقد مؤتمر دولي"),
    ("ستفتح أبوابها أمام المستثمرين", "intend", "ستفتح أبوابها أمام المستثمرين"),
    ("تريد من الأطراف وقف القتال", "call", "من الأطراف وقف القتال"),
    ("تكن كل التقدير للشعب الأردني", "praise", "للشعب الأردني"),
    ("تدين بالفضل للكويت", "greet", "للكويت"),
    ("تشاطر الشعب التركي أحزانه", "greet", "الشعب التركي"),
    ("لن تنسى وقوف الأشقاء إلى جانبها", "greet", "وقوف الأشقاء إلى جانبها"),
    ("تدق ناقوس الخطر من مجاعة وشيكة", "concern", "من مجاعة وشيكة"),
    ("لا تخفي قلقها من تصاعد العنف", "concern", "من تصاعد العنف"),
    ("لديها مخاوف من النوايا الإيرانية", "concern", "من النوايا الإيرانية"),
    ("تضع مكافحة الفساد في صدارة أولوياتها", "stress", "مكافحة الفساد"),
    ("تعطي الأولوية لمكافحة الفساد", "stress", "لمكافحة الفساد"),
    ("تدرك أهمية الأمن المائي", "stress", "الأمن المائي"),
    ("تعتبر التنسيق أمرا حيويا", "stress", "التنسيق"),
    ("تعتبر أمن الخليج خطا أحمر", "stress", "أمن الخليج"),
    ("تصف الهجوم بالبربري", "condemn", "الهجوم"),
    ("تجد في الكويت شريكا موثوقا", "praise", "في الكويت"),
    ("لا تمانع في عودة السفراء", "support", "في عودة السفراء"),
    ("لا ترى مانعا من عودة السفراء", "support", "من عودة السفراء"),
    ("تشجع الحوار بين الأطراف", "support", "الحوار بين الأطراف"),
    ("تحترم حق إيران في الطاقة السلمية", "support", "حق إيران في الطاقة السلمية"),
    ("تهدف إلى إقامة منطقة حرة", "intend", "إلى إقامة منطقة حرة"),
    ("تنظر في فتح سفارة", "intend", "في فتح سفارة"),
    ("تطبق اتفاقية جنيف", "adhere", "اتفاقية جنيف"),
    ("أوفت بالتزاماتها", "adhere", "بالتزاماتها"),
    ("تنتظر ردا من طهران", "call", "ردا من طهران"),
]


@pytest.mark.parametrize(("deed", "stance", "target"), IDIOMS)
def test_in_the_third_person(deed: str, stance: str, target: str) -> None:
    assert positions(f"وأكد شكري أن بلاده {deed}.") == [(stance, target, "EGY")]
    assert positions(f"وقالت بيربوك إن ألمانيا {deed}.") == [(stance, target, "DEU")]


# what «we» do, stance, target
OURS = [
    ("نقف خلف جهود المبعوث الأممي", "support", "خلف جهود المبعوث الأممي"),
    ("نشد على أيدي الجيش اللبناني", "support", "الجيش اللبناني"),
    ("ننأى بأنفسنا عن الصراع", "oppose", "عن الصراع"),
    ("لن نقف مكتوفي الأيدي أمام العدوان", "oppose", "أمام العدوان"),
    ("نفتح أبوابنا أمام المستثمرين", "intend", "أمام المستثمرين"),
    ("لدينا رغبة في تطوير العلاقات", "intend", "في تطوير العلاقات"),
    ("لن ننسى وقفة الإمارات", "greet", "وقفة الإمارات"),
    ("ندق ناقوس الخطر من المجاعة", "concern", "من المجاعة"),
]


@pytest.mark.parametrize(("deed", "stance", "target"), OURS)
def test_in_the_first_person(deed: str, stance: str, target: str) -> None:
    assert positions(f'وقال شكري: "{deed}".') == [(stance, target, "EGY")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال شكري إن بلاده ليست لديها مخاوف من الاتفاق.",
        "وقال شكري إن الجماعة تقف خلف الهجوم الأخير.",
        "وقالت بيربوك إن ألمانيا تقف خلف مصر في الترتيب.\nوقال شكري إن مصر نسيت الأمر.",
        "وقال شكري إن بلاده لا تعطي الأولوية للتسلح.",
    ],
)
def test_what_is_no_idiom(text: str) -> None:
    assert [p for p in positions(text) if p[0] not in ("support",) or "الهجوم" in p[1]] == []


def test_the_verbs_of_the_table_are_verbs() -> None:
    """A lemma that verbs.tsv lacks would never be met; its row belongs among the spelled ones."""
    lemmas = {reading.lemma for readings in load().verbs.values() for reading in readings}
    assert not set(idioms().lemmas) - lemmas
