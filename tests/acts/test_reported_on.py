"""What a reporter adds around reported speech: how strongly, what was left out, who tells without a name."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري وزيرة الخارجية الألمانية أنالينا بيربوك في القاهرة.\n"

# text after the lead, then of every statement: verb, first and last words of its content
SPOKEN = [
    # Latin letters spelled out with dots
    ("وحذر شكري في مقابلة مع شبكة (سي.إن.إن) من أن الهدنة هشة.", [("حذر", "الهدنة", "هشة")]),
    ("وقالت بيربوك لهيئة الإذاعة (بي.بي.سي) إن برلين تنتظر ردا.", [("قالت", "برلين", "ردا")]),
    ("وأكد شكري لقناة إن.بي.سي أن الوفد عاد.", [("أكد", "الوفد", "عاد")]),
    # so many people, one of several, with what is told of him
    ("وقالت أربعة مصادر دبلوماسية لرويترز إن الاتفاق قريب.", [("قالت", "الاتفاق", "قريب")]),
    ("وأكد اثنان من المسؤولين أن المحادثات ستستأنف غدا.", [("أكد", "المحادثات", "غدا")]),
    ("وأوضح أحد المسؤولين، الذي طلب عدم كشف هويته، أن الاتفاق قريب.", [("أوضح", "الاتفاق", "قريب")]),
    ("وأضاف أحد المصادر: «لا نتوقع اتفاقا قريبا».", [("أضاف", "لا نتوقع", "قريبا")]),
    # what the speaker did not say
    ("وأعلن شكري أن المعبر سيفتح، من دون أن يحدد موعدا لذلك.", [("أعلن", "المعبر", "سيفتح")]),
    ("وقالت بيربوك إن التحقيق مستمر، دون أن تذكر تفاصيل أخرى.", [("قالت", "التحقيق", "مستمر")]),
    ("وأكد شكري أن المهمة انتهت، دون الخوض في التفاصيل.", [("أكد", "المهمة", "انتهت")]),
    # what one says by not doing it
    (
        "واعتبرت بيربوك أن الانسحاب سابق لأوانه، ولم تستبعد أن تطول الأزمة.",
        [("اعتبرت", "الانسحاب", "لأوانه"), ("تستبعد", "تطول", "الأزمة")],
    ),
    (
        "ورفض شكري أي تسوية تفرض بالقوة، ولم يخف خيبة أمله من التأخير.",
        [("رفض", "أي تسوية", "بالقوة"), ("يخف", "خيبة", "التأخير")],
    ),
    # whoever speaks in the present goes on to think
    (
        "ويرى شكري أن الحرب ستطول. ويعتقد أن الهدنة هشة.",
        [("يرى", "الحرب", "ستطول"), ("يعتقد", "الهدنة", "هشة")],
    ),
    ("ويرى شكري أن الغرب أخطأ حين ظن أن التجارة تكفي.", [("يرى", "الغرب", "تكفي")]),
    # a mission and where it sits
    ("ونفت السفارة الصينية لدى أستراليا الأنباء عن احتجاز صحفي.", [("نفت", "الأنباء", "صحفي")]),
    ("غير أن السفارة الروسية لدى واشنطن اتهمت كندا بالكذب.", [("اتهمت", "كندا", "بالكذب")]),
    # where speech was heard
    ("ووفقا لبيان صدر عن الخارجية القطرية، أكد شكري أن الحوار مستمر.", [("أكد", "الحوار", "مستمر")]),
    # how strongly something is condemned
    ("وأدان شكري بأشد العبارات تفجير المسجد.", [("أدان", "تفجير", "المسجد")]),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_content(text: str, expected: list[tuple[str, str, str]]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(s.verb, record.quote(s.content[0])) for s in record.statements]
    assert [verb for verb, _ in found] == [verb for verb, _, _ in expected], found
    for (_, content), (_, first, last) in zip(found, expected, strict=True):
        assert content.startswith(first), found
        assert content.endswith(last), found


# text after the lead, stance, target
HELD = [
    ("وقال شكري إن القاهرة «تدين بأقوى العبارات» هجمات المتمردين.", "condemn", "هجمات المتمردين"),
    ("وقالت بيربوك إن برلين «تعارض بشدة» بيع الأسلحة.", "oppose", "بيع الأسلحة"),
    ("وأكد شكري أن مصر «ترفض رفضا قاطعا» تهجير الفلسطينيين.", "oppose", "تهجير الفلسطينيين"),
    ("وأكد شكري رفض العراق استخدام أراضيه ساحة لتصفية الحسابات.", "oppose", "استخدام أراضيه ساحة لتصفية الحسابات"),
    ("وجدد شكري رفض مصر القاطع لتهجير الفلسطينيين.", "oppose", "لتهجير الفلسطينيين"),
    ("وأكد شكري تقدير الأردن للجهود المصرية.", "praise", "للجهود المصرية"),
    ("وأكد شكري أن مصر تؤيد تأييدا كاملا حل الدولتين.", "support", "حل الدولتين"),
    ("وقالت بيربوك في بيان: «تدين ألمانيا بأشد العبارات هذا العمل».", "condemn", "هذا العمل"),
]


@pytest.mark.parametrize(("text", "stance", "target"), HELD)
def test_how_strongly_is_no_part_of_a_target(text: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (stance, target) in [(p.stance, record.quote(p.target)) for p in record.positions]


def test_a_feeling_in_quotation_marks_alone_has_no_target() -> None:
    record = mahdar.read(LEAD + "وأعربت بيربوك عن «بالغ حزنها».", language="ar")
    assert all(record.quote(p.target).strip("«»") for p in record.positions)


def test_speech_that_opens_outside_its_quotation_is_not_direct() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن القاهرة «تمد يدها للجميع دائما».", language="ar")
    assert [s.mode for s in record.statements] == ["mixed"]


# text after the lead, then of every statement: verb, speaker, first and last words of its content
FRAMED = [
    (
        "وندد شكري «بالعدوان على المدينة»، وطالب مجلس الأمن «بالتحرك الفوري».",
        [("ندد", "سامح شكري", "بالعدوان", "المدينة"), ("طالب", "سامح شكري", "بالتحرك", "الفوري")],
    ),
    ("ودعت بيربوك «إلى وقف الحرب».", [("دعت", "أنالينا بيربوك", "وقف", "الحرب")]),
    ("وشدد شكري «على ضرورة احترام سيادة مالي».", [("شدد", "سامح شكري", "ضرورة", "مالي")]),
    ("واتهم شكري إسرائيل «بارتكاب مجازر».", [("اتهم", "سامح شكري", "إسرائيل", "مجازر»")]),
    (
        "ورحبت بيربوك «بالخطوة الشجاعة» للحكومة اللبنانية.",
        [("رحبت", "أنالينا بيربوك", "«بالخطوة", "اللبنانية")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMED)
def test_the_preposition_of_the_verb_inside_the_quotation(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(s.verb, getattr(record.entity(s.speaker or ""), "name", None)) for s in record.statements]
    assert found == [(verb, who) for verb, who, _, _ in expected]
    for statement, (_, _, first, last) in zip(record.statements, expected, strict=True):
        content = record.quote(statement.content[0])
        assert content.startswith(first), content
        assert content.endswith(last), content


def test_a_target_that_is_a_quotation_is_told_without_its_marks() -> None:
    record = mahdar.read(LEAD + "ورفض شكري «أي مساومة على الحقوق».", language="ar")
    assert [record.quote(p.target) for p in record.positions] == ["أي مساومة على الحقوق"]


def test_a_short_quotation_is_speech_whatever_the_next_sentence_says() -> None:
    text = LEAD + 'وقالت بيربوك للصحفيين "لن نتخلى عن حلفائنا". وأضافت أن المشاورات مستمرة.'
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == [
        ("قالت", "لن نتخلى عن حلفائنا"),
        ("أضافت", "المشاورات مستمرة"),
    ]


def test_who_tells_another_its_duty_is_the_speaker() -> None:
    text = LEAD + "وقال شكري إن القاهرة ترفض التصعيد، وإن على الجانب الإثيوبي أن يراجع موقفه."
    record = mahdar.read(text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert ("EGY", "call", "أن يراجع موقفه") in found
    assert all(country == "EGY" for country, _, _ in found)


def test_for_how_long_one_supports_is_no_target() -> None:
    record = mahdar.read(LEAD + "وتعهد شكري بأن مصر ستدعمها «مهما طال الأمر».", language="ar")
    assert all("مهما" not in record.quote(p.target)[:6] for p in record.positions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال بوريطة إن العلاقات جيدة.\nوأبرز الوزير أن المغرب يضطلع بمسؤولياته.", "ناصر بوريطة"),
        ("وقال بوريطة إن العلاقات جيدة.\nمن جانبه، أبرز الوزير أن مدريد تدعم الحل.", "خوسي ألباريس"),
    ],
)
def test_the_peer_who_spoke_last_is_the_minister(text: str, speaker: str) -> None:
    lead = "عقد وزير الخارجية الإسباني خوسي ألباريس جلسة عمل مع نظيره المغربي ناصر بوريطة.\n"
    record = mahdar.read(lead + text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert entity is not None
    assert entity.name == speaker
