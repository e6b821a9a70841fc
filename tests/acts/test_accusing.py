"""Blame told as a claim about another side, and what must be so told with its subject."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"


def positions(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(LEAD + text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# text, holder's state, target
BLAMED = [
    ("وقال الصفدي إن إسرائيل ترتكب جرائم حرب في غزة.", "JOR", "إسرائيل ترتكب جرائم حرب في غزة"),
    ("ورأى شكري أن باريس تكيل بمكيالين.", "EGY", "باريس تكيل بمكيالين"),
    (
        "وقال شكري إن الاتحاد الأوروبي يماطل في تنفيذ تعهداته.",
        "EGY",
        "الاتحاد الأوروبي يماطل في تنفيذ تعهداته",
    ),
    ("واعتبر الصفدي أن الغرب يصب الزيت على النار.", "JOR", "الغرب يصب الزيت على النار"),
    ("وشدد شكري على أن إثيوبيا تماطل وتعرقل المفاوضات.", "EGY", "إثيوبيا تماطل وتعرقل المفاوضات"),
    ("وأكد الصفدي أن واشنطن تراجعت عن التزاماتها.", "JOR", "واشنطن تراجعت عن التزاماتها"),
    ('وقال شكري إن إيران "توفر ملاذا للإرهابيين".', "EGY", 'إيران "توفر ملاذا للإرهابيين"'),
    ("وقال الصفدي إن إسرائيل تسعى إلى تقويض حل الدولتين.", "JOR", "إسرائيل تسعى إلى تقويض حل الدولتين"),
    ("وقال الصفدي إن روسيا تسعى للهيمنة على أوروبا.", "JOR", "روسيا تسعى للهيمنة على أوروبا"),
    ("وقال شكري إن النظام السوري فشل في حماية شعبه.", "EGY", "النظام السوري فشل في حماية شعبه"),
]


@pytest.mark.parametrize(("text", "state", "target"), BLAMED)
def test_a_claim_that_blames(text: str, state: str, target: str) -> None:
    assert (state, "condemn", target) in positions(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال شكري إن مصر لم ترتكب أي خطأ.",  # one's own side, and denied
        "وقال الصفدي إن الأردن يدعم الاستقرار.",
        "وقال شكري إن إسرائيل لا تعرقل المرور.",
        "وقال الصفدي إن فرنسا تسعى إلى تعزيز التعاون.",
        "وقال شكري إن الشركة فشلت في جذب المستثمرين.",
        "وقال الصفدي إن ألمانيا تقدم مساعدات للاجئين.",
        "وقال شكري إن الرئيس الإيراني مسعود بزشكيان يزور بغداد يوم الأحد.",
        "وقال شكري إن فرنسا تدعم جهود مكافحة الإرهاب في المنطقة.",
        "وقال شكري إن الصين تدعم الحرب على الإرهاب.",
        "وقال الصفدي إن السعودية تسعى إلى وقف تهجير الفلسطينيين وتعمل على منع تقسيم السودان.",
        "وقال الصفدي إن العراق يشن حربا على الإرهاب.",
        "وقال الصفدي إن القوات العراقية تحاصر تنظيم داعش في الموصل.",
        "وقال شكري إن إسرائيل قد ترتكب خطأ.",
        "وقال شكري إن قطر تحاول كسب ثقة الجميع.",
        "وقال شكري إن القوات المسلحة تحاصر المتمردين.",
        "وقال الصفدي إن إيران أخلت سفارتها في كابول.",
        "وقال الصفدي إن تركيا تقف خلف إجراءات قطر وتدعم الجماعات السورية.",
        "وقال الصفدي إن السعودية تعمل على إفشال مخطط التهجير.",
    ],
)
def test_no_blame(text: str) -> None:
    assert not [stance for _, stance, _ in positions(text) if stance == "condemn"]


# text, target
MUST = [
    ("وشدد الصفدي على أن المسيرة السلمية يجب أن تستمر.", "المسيرة السلمية يجب أن تستمر"),
    ("وأكد شكري أن أي تفويض جديد ينبغي أن يحترم السيادة.", "أي تفويض جديد ينبغي أن يحترم السيادة"),
    ("وقال شكري إنه يجب أن تتوقف التدخلات.", "أن تتوقف التدخلات"),
    ("وقال الصفدي إن القرار الأخير «فرصة لا يجوز أن تضيع».", "القرار الأخير"),
    ("وأكد شكري أن المؤتمر المقترح فرصة يجب ألا تفوت.", "المؤتمر المقترح"),
]


@pytest.mark.parametrize(("text", "target"), MUST)
def test_what_must_be_so(text: str, target: str) -> None:
    assert [t for _, stance, t in positions(text) if stance == "stress"] == [target]


# text, holder (a state's code, or @SIDES), stance, target
TOLD_BY_DEEDS = [
    (
        "استدعت وزارة الخارجية النيجرية السفير الجزائري للاحتجاج على ترحيل المهاجرين.",
        ("NER", "condemn", "على ترحيل المهاجرين"),
    ),
    ("سحب المغرب سفيره من مدريد احتجاجا على استقبال الزعيم.", ("MAR", "condemn", "على استقبال الزعيم")),
    ("وكانت وجهات النظر متفقة حول أهمية رفع الحصار.", ("@SIDES", "agree", "حول أهمية رفع الحصار")),
    ("وقال الصفدي إن الأطراف متفقون على إيجاد حلول.", ("@SIDES", "agree", "على إيجاد حلول")),
    ("وتوجت هذه اللقاءات بالاتفاق على عقد الدورة في طرابلس.", ("@SIDES", "agree", "على عقد الدورة في طرابلس")),
    ("وصادق المشاركون على تفعيل اللجنة، كما قرروا فتح وحدة للتنسيق.", ("@SIDES", "agree", "فتح وحدة للتنسيق")),
    ("وقرر القادة إحالة الملف إلى القمة.", ("@SIDES", "agree", "إحالة الملف إلى القمة")),
]


@pytest.mark.parametrize(("text", "position"), TOLD_BY_DEEDS)
def test_a_stance_told_by_what_was_done(text: str, position: tuple[str, str, str]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country or p.holder, p.stance, record.quote(p.target)) for p in record.positions]
    assert position in found


def test_who_protests_in_the_street_speaks_for_no_state() -> None:
    assert positions("وتظاهر المئات في عمان احتجاجا على غلاء الأسعار.") == []


# text, stance, target
BOUND = [
    ("والتزم الصفدي بالعمل على فتح المعابر.", "intend", "بالعمل على فتح المعابر"),
    ("وتعهد شكري بالحوار، والتزم بأن ترفع القاهرة عدد المنح.", "intend", "بأن ترفع القاهرة عدد المنح"),
    ("وحذر شكري من أن بلاده مستعدة للانسحاب من المفاوضات.", "intend", "للانسحاب من المفاوضات"),
    ("وحذر الصفدي من أن بلاده لن تقبل بأي تهديد.", "oppose", "بأي تهديد"),
]


@pytest.mark.parametrize(("text", "stance", "target"), BOUND)
def test_what_one_binds_himself_or_warns_to_do(text: str, stance: str, target: str) -> None:
    assert (stance, target) in [(found, quoted) for _, found, quoted in positions(text)]


# text, positions as stance and target
PARTED = [
    (
        "وشدد الصفدي على أن لا بديل عن الوكالة ولا بد من توفير الدعم لها.",
        [("stress", "الوكالة"), ("stress", "توفير الدعم لها")],
    ),
    ("وأكد شكري أن مخاوف الأردن الأمنية مشروعة ويجب أن تؤخذ في الاعتبار.", [("stress", "أن تؤخذ في الاعتبار")]),
    (
        "وقال الصفدي: «نريد علاقات متوازنة، لكن وجود أي جندي من دون موافقتنا مرفوض».",
        [("intend", "علاقات متوازنة"), ("oppose", "وجود أي جندي من دون موافقتنا")],
    ),
]


@pytest.mark.parametrize(("text", "found"), PARTED)
def test_clauses_that_part(text: str, found: list[tuple[str, str]]) -> None:
    assert [(stance, target) for _, stance, target in positions(text)] == found


def test_what_is_asked_whether_it_will_be_is_not_said() -> None:
    text = LEAD + "وردا على سؤال عما إذا كانت بلاده ستعترف بالحكومة، قال شكري إن الأمر سابق لأوانه."
    assert [s.verb for s in mahdar.read(text, language="ar").statements] == ["قال"]


# text, its positions as stance and target
NOT_HIS = [
    ("زار الرئيس المصري عبد الفتاح السيسي باريس حيث تجمع ناشطون للاحتجاج على الزيارة.", "condemn"),
    ("أعلن الرئيس الفرنسي إيمانويل ماكرون أن النقابات أضربت احتجاجا على قانون التقاعد.", "condemn"),
    ("لم تتخذ مصر هذا القرار احتجاجا على إثيوبيا.", "condemn"),
    ("لم تكن وجهات النظر متفقة حول أهمية رفع الحصار.", "agree"),
    ("أعلن الرئيس الأمريكي جو بايدن إجراء إيران تجربة صاروخية.", "intend"),
    ("أعلن وزير الخارجية الروسي سيرغي لافروف تأجيل أوكرانيا المفاوضات.", "intend"),
    ("أعلن الجيش الإسرائيلي إسقاط مسيرة لبنانية.", "intend"),
    ("التزمت إيران بالعمل بالاتفاق النووي.", "intend"),
]


@pytest.mark.parametrize(("text", "stance"), NOT_HIS)
def test_what_is_not_told_of_him(text: str, stance: str) -> None:
    assert not [p for p in mahdar.read(text, language="ar").positions if p.stance == stance]
