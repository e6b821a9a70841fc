"""Events: who speaks for a state and who does not, and groups that are named again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Triples = Callable[[str], set[tuple[str, str, str]]]

#: text, and all its events
WHOSE_SIDE = [
    pytest.param(
        "التقى الرئيس القبرصي نيكوس خريستودوليديس في نيقوسيا عضو اللجنة التنفيذية لمنظمة التحرير أحمد مجدلاني.",
        {("CYP", "PSE", "CONSULT"), ("PSE", "CYP", "CONSULT")},
        id="the PLO is Palestine",
    ),
    pytest.param(
        "دعت منظمة التحرير الفلسطينية كندا إلى الاعتراف بدولة فلسطين.",
        {("PSE", "CAN", "REQUEST")},
        id="the PLO itself",
    ),
    pytest.param(
        "استقبل وزير الخارجية الإيطالي جوليو تيرسي رئيس المجلس الوطني السوري عبد الباسط سيدا. وثمن سيدا موقف إيطاليا.",
        set(),
        id="the council of an opposition",
    ),
    pytest.param(
        "بحث الرئيس الكيني وليام روتو مع رئيسة اللجنة الدولية للصليب الأحمر ميريانا سبولياريتش أوضاع اللاجئين.",
        {("KEN", "ICRC", "CONSULT"), ("ICRC", "KEN", "CONSULT")},
        id="the Red Cross",
    ),
    pytest.param(
        "وقع وزير المالية الأردني محمد العسعس مع مدير عام صندوق أوبك للتنمية الدولية عبد الحميد الخليفة اتفاقية قرض.",
        {("JOR", "OFID", "SUPPORT"), ("OFID", "JOR", "SUPPORT")},
        id="the fund of OPEC is not OPEC",
    ),
    pytest.param(
        "بحث الرئيس اللبناني ميشال عون مع القائد الجديد للقوة الدولية في الجنوب الجنرال ستيفانو دل كول الوضع.",
        {("LBN", "UN", "CONSULT"), ("UN", "LBN", "CONSULT")},
        id="who commands an international force",
    ),
    pytest.param(
        "وقال رئيس البعثة مارتن كوبلر إن الحوار تقدم. والتقى كوبلر وزير الخارجية التونسي خميس الجهيناوي في تونس.",
        {("UN", "TUN", "CONSULT"), ("TUN", "UN", "CONSULT")},
        id="a mission whose head is known",
    ),
    pytest.param(
        "دان الأمين العام للأمم المتحدة بان كي مون القصف في سوريا، ودعا المتحدث باسمه مارتن نسيركي روسيا إلى الضغط.",
        {("UN", "RUS", "REQUEST")},
        id="who speaks in his name",
    ),
    pytest.param(
        "التقى أمين سر اللجنة التنفيذية لمنظمة التحرير الفلسطينية صائب عريقات القنصل البريطاني العام فيليب هول.",
        {("PSE", "GBR", "CONSULT"), ("GBR", "PSE", "CONSULT")},
        id="who holds an office in the PLO",
    ),
]

GROUPS = [
    pytest.param(
        "وقعت الولايات المتحدة وبريطانيا وأستراليا اتفاق الغواصات. وطالب المتحدث باسم الخارجية الصينية لين جيان الدول "
        "الثلاث بالتخلي عنه.",
        "REQUEST",
        {("CHN", "USA", "REQUEST"), ("CHN", "GBR", "REQUEST"), ("CHN", "AUS", "REQUEST")},
        id="so many states named last",
    ),
    pytest.param(
        "صدر في أستانا بيان للدول الضامنة، أي روسيا وتركيا وإيران. واتفقت الدول الضامنة على لقاء جديد في سوتشي.",
        "AGREE",
        {(a, b, "AGREE") for a in ("RUS", "TUR", "IRN") for b in ("RUS", "TUR", "IRN") if a != b},
        id="a group whose list was given",
    ),
    pytest.param(
        "ناشد وزير الخارجية الإسباني خوسيه مانويل ألباريس الطرفين، المغرب وجبهة البوليساريو، ضبط النفس.",
        "REQUEST",
        {("ESP", "MAR", "REQUEST")},
        id="the two by name behind",
    ),
    pytest.param(
        "حث وزير الخارجية البلجيكي ديدييه ريندرز القادة في العراق على الإسراع في تشكيل الحكومة.",
        "REQUEST",
        {("BEL", "IRQ", "REQUEST")},
        id="leaders in a land",
    ),
    pytest.param(
        "التقى وزير الخارجية المالطي إيان بورغ نظيره الليبي الطاهر الباعور في طرابلس، مؤكدا دعم مالطا لحكومة الوحدة الوطنية.",
        "SUPPORT",
        {("MLT", "LBY", "SUPPORT")},
        id="a government by its kind",
    ),
    pytest.param(
        "أكد وزير الخارجية المصري سامح شكري دعم مصر لحكومة الوحدة الوطنية في ليبيا، منتقدا تدخل تركيا. وقال إن تركيا "
        "تهدد ليبيا. وأشار إلى تركيا.",
        "SUPPORT",
        {("EGY", "LBY", "SUPPORT")},
        id="a government and its land",
    ),
    pytest.param(
        "قال الرئيس الأمريكي جو بايدن إن روسيا تهاجم أوكرانيا. وأشار إلى أن روسيا ستدفع الثمن. وأكد دعم واشنطن للحكومة "
        "المؤقتة.",
        "SUPPORT",
        set(),
        id="a government of nobody told",
    ),
    pytest.param(
        "زار الرئيس مصر والأردن والعراق. وزار الوزير تركيا وقطر والكويت. واتفقت الدول الثلاث على إنشاء صندوق.",
        "AGREE",
        set(),
        id="three of two threes",
    ),
    pytest.param(
        "دعت القمة الأفريقية السودان إلى وقف القتال.",
        "REQUEST",
        {("AU", "SDN", "REQUEST")},
        id="a summit calls on a state",
    ),
    pytest.param(
        "دعا الرئيس المصري عبد الفتاح السيسي أمام القمة العربية إيران إلى احترام الجوار.",
        "REQUEST",
        {("EGY", "IRN", "REQUEST")},
        id="before a summit",
    ),
    pytest.param(
        "حث الرئيس المصري عبد الفتاح السيسي في القمة الأوروبية إسرائيل على وقف الحرب.",
        "REQUEST",
        {("EGY", "ISR", "REQUEST")},
        id="at a summit",
    ),
    pytest.param(
        "انتقد الناطق باسم الخارجية الإيرانية ناصر كنعاني بيان الترويكا الأوروبية.",
        "ACCUSE",
        set(),
        id="the three of Europe are not the Union",
    ),
    pytest.param(
        "أعلن وزير الخارجية العماني بدر البوسعيدي أن الجانبين اتفقا على تشغيل خط بحري. وكان البوسعيدي قد أجرى محادثات مع "
        "نظيره الهندي سوبرامانيام جايشانكار في مسقط.",
        "AGREE",
        {("OMN", "IND", "AGREE"), ("IND", "OMN", "AGREE")},
        id="the contact is told after what was agreed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE_SIDE)
def test_who_stands_for_a_side(triples: Triples, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), GROUPS)
def test_groups(triples: Triples, text: str, kind: str, expected: set[tuple[str, str, str]]) -> None:
    assert {e for e in triples(text) if e[2] == kind} == expected
