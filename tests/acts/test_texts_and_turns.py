"""Who speaks through a text, by a quoted name or by whose he is; what stands between a verb and what it says."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, then of every statement: verb, speaker's name or words, first words of the content
CASES = [
    (
        "ووجه شكري رسالة إلى الأمين العام. وأعربت الرسالة عن أسف القاهرة، متمنية له الشفاء.",
        [("وجه", "سامح شكري", "رسالة"), ("أعربت", "سامح شكري", "أسف"), ("متمنية", "سامح شكري", "الشفاء")],
    ),
    (
        "وندد الصفدي، في بيان أصدره أمس، بالهجوم. وأشار البيان إلى أن الوضع خطير.",
        [("ندد", "أيمن الصفدي", "بالهجوم"), ("أشار", "أيمن الصفدي", "الوضع")],
    ),
    ("وجاء في التقرير السنوي أن النمو تباطأ كثيرا.", [("جاء", "التقرير السنوي", "النمو")]),
    ("وقال محدثنا، الذي طلب إغفال اسمه، إن الوفد عاد.", [("قال", "محدثنا", "الوفد")]),
    ("ونفى مصدر حكومي وجود خلافات بين الوزراء.", [("نفى", "مصدر حكومي", "وجود")]),
    ("ووصف دبلوماسي أوروبي الاقتراح بأنه متأخر.", [("وصف", "دبلوماسي", "الاقتراح")]),
    ("ورفض الصفدي في الوقت نفسه الحلول الجزئية.", [("رفض", "أيمن الصفدي", "الحلول")]),
    ("وطالب شكري بقوة دولية تراقب الهدنة.", [("طالب", "سامح شكري", "بقوة دولية")]),
    ("ولم يخف الصفدي قلقه من التصعيد.", [("يخف", "أيمن الصفدي", "قلقه")]),
    (
        "أما شكري، الذي عاد من باريس، فرحب بالمبادرة، لكنه تمسك بموقف بلاده.",
        [("رحب", "سامح شكري", "بالمبادرة"), ("تمسك", "سامح شكري", "بموقف")],
    ),
    ("وعرض الصفدي استضافة المحادثات في العقبة.", [("عرض", "أيمن الصفدي", "استضافة")]),
    ("واستغرق اللقاء، على ما قال مصدر دبلوماسي، نحو ثلاث ساعات.", [("قال", "مصدر دبلوماسي", "واستغرق اللقاء")]),
    ("وجرى خلال اللقاء التشديد على أهمية وقف النار.", [("التشديد", "@SIDES", "أهمية وقف")]),
    ("وسئل شكري عن موعد القمة، فأجاب ضاحكا: «قريبا إن شاء الله».", [("أجاب", "سامح شكري", "قريبا")]),
    ("ورد الصفدي على سؤال عن القمة بقوله: «لكل حادث حديث».", [("رد", "أيمن الصفدي", "لكل حادث")]),
    ("وحضت الإدارة المحلية أطراف النزاع على ضبط النفس.", [("حضت", "الإدارة المحلية", "ضبط")]),
    ("وقال شكري إن بلاده مستعدة للمشاركة، لكنها تفضل أن تنعقد القمة لاحقا.", [("قال", "سامح شكري", "بلاده")]),
    ("وقالت مصادر إن شكري سيعود غدا. غير أن دبلوماسيين يشكون.", [("قالت", "مصادر", "شكري سيعود غدا")]),
    ("وأكد الصفدي الذي كان يتفقد قاعدة جوية أن الحدود آمنة.", [("أكد", "أيمن الصفدي", "الحدود")]),
]


def _speaker(record: mahdar.Record, statement: mahdar.Statement) -> str | None:
    entity = record.entity(statement.speaker or "")
    return entity.name if entity else statement.speaker or statement.speaker_text


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(s.verb, _speaker(record, s), record.quote(s.content[0])) for s in record.statements]
    assert [f[:2] for f in found] == [e[:2] for e in expected]
    assert all(f[2].startswith(e[2]) for f, e in zip(found, expected, strict=True)), found


def test_whoever_asks_in_an_interview_does_not_answer() -> None:
    text = (
        "حوار – نوف العتيبي\nاستضافت «الرياض» سفير البرازيل سيرجيو كافالكانتي.\n"
        "* كيف ترون العلاقات؟\n- نراها في أفضل حال منذ سنوات.\n* وماذا عن القمة؟\n- نأمل أن تنجح القمة المقبلة."
    )
    record = mahdar.read(text, language="ar")
    assert {_speaker(record, s) for s in record.statements} == {"سيرجيو كافالكانتي"}


@pytest.mark.parametrize(
    "text",
    [
        "وعرض شكري التطورات في المنطقة على ضيفه.",
        "وحذر محللون من أثر تمسك إثيوبيا بموقفها.",
    ],
)
def test_what_is_shown_or_held_to_is_no_offer_and_no_statement(text: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert not {s.verb for s in record.statements} & {"عرض", "تمسك"}


def test_who_reports_goes_on_after_another_spoke_in_a_quoted_report() -> None:
    text = LEAD + 'وقال الصفدي إن "شكري أكد أن القمة قائمة، وشدد على أهمية التنسيق"، لافتا إلى أن "الموعد قريب".'
    record = mahdar.read(text, language="ar")
    assert [(s.verb, _speaker(record, s)) for s in record.statements] == [
        ("قال", "أيمن الصفدي"),
        ("أكد", "سامح شكري"),
        ("شدد", "سامح شكري"),
        ("لافتا", "أيمن الصفدي"),
    ]


def test_the_one_accused_after_a_quoted_name() -> None:
    text = LEAD + "فقد اتهمت «رايتس ووتش»، في تقرير نشرته أمس، الجيش السوداني بقصف الأسواق."
    record = mahdar.read(text, language="ar")
    assert [(s.verb, _speaker(record, s)) for s in record.statements] == [("اتهمت", "رايتس ووتش")]


def test_blame_in_quotation_marks_is_a_position() -> None:
    record = mahdar.read(LEAD + "واعتبر شكري ما نشرته المواقع «محض افتراء».", language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [("condemn", "ما نشرته المواقع")]


def test_a_voice_of_a_state_without_its_name_speaks_for_the_capital_told() -> None:
    text = LEAD + "وفي بكين، أعرب متحدث باسم وزارة الخارجية عن ترحيب بلاده بنتائج اللقاء."
    record = mahdar.read(text, language="ar")
    assert [(p.stance, p.holder_country) for p in record.positions] == [("support", "CHN")]
