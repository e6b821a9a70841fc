"""PLOVER events: who, to whom, which type, and why."""

from __future__ import annotations

import pytest

import mahdar

MEETING = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة."


def triples(text: str) -> set[tuple[str, str, str]]:
    return {(e.source, e.recipient, e.type) for e in mahdar.read(text, language="ar").events}


def test_a_meeting_is_consult_both_ways() -> None:
    assert triples(MEETING) == {("EGY", "JOR", "CONSULT"), ("JOR", "EGY", "CONSULT")}


def test_a_plan_is_agree() -> None:
    text = "ومن المقرر أن يلتقي وزير الخارجية الجزائري أحمد عطاف غدا نظيره التونسي نبيل عمار."
    assert triples(text) == {("DZA", "TUN", "AGREE"), ("TUN", "DZA", "AGREE")}


def test_condemnation_is_accuse() -> None:
    text = "أدانت وزارة الخارجية السعودية الهجمات الإسرائيلية على المدنيين."
    assert ("SAU", "ISR", "ACCUSE") in triples(text)


def test_every_event_says_where_it_comes_from() -> None:
    record = mahdar.read(MEETING + "\nوأشاد الصفدي بالدور المصري.", language="ar")
    known = {e.id for e in record.engagements} | {p.id for p in record.positions}
    assert record.events
    for event in record.events:
        assert set(event.from_) <= known
        assert event.quad in (1, 2, 3, 4)


HOST = "استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الياباني تاكيشي إيوايا في القاهرة. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whom a call addresses
        ("دعا وزير الخارجية الفرنسي جان نويل بارو موسكو إلى وقف إطلاق النار.", {("FRA", "RUS", "REQUEST")}),
        ("طالب وزير الخارجية الفرنسي جان نويل بارو مجلس الأمن برفع العقوبات.", {("FRA", "UN", "REQUEST")}),
        (
            "قال وزير الخارجية الفرنسي جان نويل بارو إن فرنسا تحث الجانب الصيني على ضبط النفس.",
            {("FRA", "CHN", "REQUEST")},
        ),
        ("دعا وزير الخارجية الفرنسي جان نويل بارو المجتمع الدولي إلى دعم اليمن.", set()),
        (
            "أعرب وزير الخارجية الفرنسي جان نويل بارو عن أمله في أن تستجيب إيران لهذه الدعوة.",
            {("FRA", "IRN", "REQUEST")},
        ),
        # who is blamed, and who only suffers
        ("اتهم وزير الخارجية الفرنسي جان نويل بارو إيران بخرق الاتفاق.", {("FRA", "IRN", "ACCUSE")}),
        ("أدان وزير الخارجية الفرنسي جان نويل بارو الهجوم الإسرائيلي على بيروت.", {("FRA", "ISR", "ACCUSE")}),
        ("أدان وزير الخارجية الأردني أيمن الصفدي حظر عمل وكالة الأونروا.", set()),
        ("أكد وزير الخارجية الأردني أيمن الصفدي رفض الأردن لتهجير الفلسطينيين.", set()),
        ("أكد وزير الخارجية الأردني أيمن الصفدي رفض بلاده للتدخل الإيراني في سوريا.", {("JOR", "IRN", "REJECT")}),
        # whose initiative, and where something is
        ("أشاد وزير الخارجية الأردني أيمن الصفدي بجهود مسقط في تقريب وجهات النظر.", {("JOR", "OMN", "SUPPORT")}),
        ("رحب وزير الخارجية الأردني أيمن الصفدي بقرار باريس الاعتراف بدولة فلسطين.", {("JOR", "FRA", "SUPPORT")}),
        (
            "ثمن وزير الخارجية الأردني أيمن الصفدي جهود كل من مصر وقطر.",
            {("JOR", "EGY", "SUPPORT"), ("JOR", "QAT", "SUPPORT")},
        ),
    ],
)
def test_the_other_side_of_a_position(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert triples(text) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("وأكد السيسي حرص مصر على تعزيز العلاقات الثنائية.", ("EGY", "JPN", "SUPPORT")),
        ("وأعرب إيوايا عن تطلع بلاده إلى فتح قنصلية في الإسكندرية.", ("JPN", "EGY", "AGREE")),
        ("ودعا السيسي الجانبين إلى مواصلة الحوار.", ("EGY", "JPN", "REQUEST")),
    ],
)
def test_what_two_parties_share_is_meant_for_the_other(sentence: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in triples(HOST + sentence)


def test_a_two_state_solution_is_no_bilateral_matter() -> None:
    found = triples(HOST + "وجدد السيسي تمسك مصر بحل الدولتين.")
    assert {t for t in found if t[2] == "SUPPORT"} == set()


def test_a_summons_is_no_consultation() -> None:
    text = "استدعت وزارة الخارجية الفرنسية السفير الروسي أليكسي ميشكوف."
    assert {t for t in triples(text) if t[2] == "CONSULT"} == set()


def test_a_planned_visit_is_agreed_by_the_visitor() -> None:
    text = "يزور وزير الخارجية الجزائري أحمد عطاف تونس الأسبوع المقبل بدعوة من نظيره التونسي محمد علي النفطي."
    found = triples(text)
    assert ("DZA", "TUN", "AGREE") in found
    assert ("TUN", "DZA", "AGREE") not in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("التقى وزير الخارجية المصري سامح شكري في نيويورك الأمين العام أنطونيو غوتيريش.", ("EGY", "UN", "CONSULT")),
        ("التقى المفوض السامي لحقوق الإنسان فولكر تورك الرئيس الكيني ويليام روتو.", ("KEN", "UN", "CONSULT")),
        (
            "التقى المبعوث الخاص إلى سوريا كوفي أنان الوزير الإيراني علي أكبر صالحي. وتسعى الأمم المتحدة إلى هدنة.",
            ("IRN", "UN", "CONSULT"),
        ),
        (
            "دعم حلف شمال الأطلسي المبادرة. والتقى وزير الخارجية المصري سامح شكري الأمين العام للحلف مارك روته.",
            ("EGY", "NATO", "CONSULT"),
        ),
        (
            "التقى وزير الخارجية المصري سامح شكري مسؤولة السياسة الخارجية كايا كالاس في بروكسل.",
            ("EGY", "EU", "CONSULT"),
        ),
    ],
)
def test_an_office_stands_for_the_organisation_that_it_means(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in triples(text)


def test_a_party_leader_is_no_side() -> None:
    text = "التقى وزير الخارجية القطري محمد بن عبد الرحمن رئيس حركة حماس خليل الحية في الدوحة."
    assert {t for t in triples(text) if t[2] == "CONSULT"} == set()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("ثمن وزير الخارجية الأردني أيمن الصفدي جهود الوساطة التي تضطلع بها مصر وقطر.", {"EGY", "QAT"}),
        ("رحب وزير الخارجية الأردني أيمن الصفدي بالمسار السياسي الجاري تحت الإشراف الحصري للأمم المتحدة.", set()),
        ("أيد وزير الخارجية الأردني أيمن الصفدي رفع الظلم التاريخي الواقع على القارة داخل مجلس الأمن.", set()),
        ("أكد وزير الخارجية الأردني أيمن الصفدي دعم بلاده لنتائج محادثات فيينا.", set()),
    ],
)
def test_a_side_named_far_from_the_head_is_no_recipient(text: str, recipients: set[str]) -> None:
    assert {r for _, r, t in triples(text) if t == "SUPPORT"} == recipients


MOSCOW = "وزير الخارجية الروسي سيرغي لافروف"
THREE = f"عقد {MOSCOW} ونظيره التركي هاكان فيدان ونظيره الإيراني عباس عراقجي اجتماعا ثلاثيا في موسكو."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who speaks for an organisation, and what a short noun means
        (f"طالب {MOSCOW} مجلس الأمن الدولي بالتحرك. ودعا لافروف المجلس إلى عقد جلسة.", ("RUS", "UN", "REQUEST")),
        (f"التقى {MOSCOW} الأمين التنفيذي لمجموعة دول الساحل الخمس إريك تياري.", ("RUS", "G5S", "CONSULT")),
        # by which names a state is blamed
        ("ندد وزير الخارجية العراقي فؤاد حسين باعتداءات الكيان الصهيوني.", ("IRQ", "ISR", "ACCUSE")),
        ("رفض وزير الخارجية الأردني أيمن الصفدي أي تنسيق أمني مع إسرائيل.", ("JOR", "ISR", "REJECT")),
        ("أدان وزير الخارجية الأردني أيمن الصفدي الحصار الذي تفرضه إسرائيل.", ("JOR", "ISR", "ACCUSE")),
        # greetings in a message, subjects named together
        (
            "بعث الرئيس المصري عبد الفتاح السيسي برقية تهنئة إلى الرئيس التونسي قيس سعيد بمناسبة العيد الوطني.",
            ("EGY", "TUN", "SUPPORT"),
        ),
        ("اتفقت صربيا وألبانيا على إنشاء آلية مشتركة.", ("SRB", "ALB", "AGREE")),
    ],
)
def test_sides_of_an_act(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in triples(text)


def test_three_who_meet_all_speak_to_each_other() -> None:
    consults = {(a, b) for a, b, t in triples(THREE) if t == "CONSULT"}
    assert {("TUR", "IRN"), ("IRN", "TUR"), ("RUS", "TUR")} <= consults


def test_one_who_meets_several_one_by_one_speaks_to_each_alone() -> None:
    text = f"التقى {MOSCOW} كلا من نظيره التركي هاكان فيدان ونظيره الإيراني عباس عراقجي، كلا على حدة."
    assert ("TUR", "IRN", "CONSULT") not in triples(text)


def test_those_gathered_are_more_than_the_two_of_a_contact() -> None:
    text = f"التقى {MOSCOW} نظيره التركي هاكان فيدان في جنيف. واتفق المجتمعون على تشكيل مجموعتي عمل."
    assert not [t for t in triples(text) if t[2] == "AGREE"]


def test_a_resolution_of_the_un_is_not_the_un() -> None:
    text = "أكد وزير الخارجية الأردني أيمن الصفدي تمسك بلاده بالقرار الأممي."
    assert ("JOR", "UN", "SUPPORT") not in triples(text)


#: text, then an event that it must give
FROM_WHOM = [
    pytest.param(
        "استقبل الرئيس الفلسطيني محمود عباس نظيره السنغالي ماكي سال. وأطلعه عباس على الأوضاع، وطالبه بحشد موقف موحد.",
        ("PSE", "SEN", "REQUEST"),
        id="a pronoun means the other party",
    ),
    pytest.param(
        "أعلن وزير الخارجية البريطاني فيليب هاموند أن بريطانيا تعتزم إعادة فتح سفارتها في طهران.",
        ("GBR", "IRN", "AGREE"),
        id="an embassy is opened to where it stands",
    ),
    pytest.param(
        "ترأس وزير الخارجية الكويتي سالم الصباح مع نظيره العراقي فؤاد حسين أعمال الدورة التاسعة للجنة المشتركة.",
        ("KWT", "IRQ", "CONSULT"),
        id="two chairs of a joint committee",
    ),
]


@pytest.mark.parametrize(("text", "event"), FROM_WHOM)
def test_to_whom(text: str, event: tuple[str, str, str]) -> None:
    assert event in triples(text), triples(text)


def test_a_thirds_call_addresses_the_two_of_a_dispute() -> None:
    text = (
        "قصفت أرمينيا مواقع على حدود أذربيجان أمس. واتهمت أذربيجان أرمينيا بخرق الهدنة. "
        "وفي جنيف أعربت الأمم المتحدة عن قلقها، وعرضت سويسرا وساطتها. "
        "ودعت وزارة الخارجية الإيرانية البلدين إلى ضبط النفس."
    )
    asked = {(s, r) for s, r, kind in triples(text) if kind == "REQUEST"}
    assert asked == {("IRN", "ARM"), ("IRN", "AZE")}


OF_STANCES = [
    pytest.param(
        "توعدت إيران إسرائيل برد قاس على الهجوم.",
        {("IRN", "ISR", "THREATEN")},
        id="a threat to someone",
    ),
    pytest.param(
        "اتهم مندوب سوريا بشار الجعفري واشنطن ولندن وباريس بتضليل الرأي العام.",
        {("SYR", "USA", "ACCUSE"), ("SYR", "GBR", "ACCUSE"), ("SYR", "FRA", "ACCUSE")},
        id="several are blamed",
    ),
    pytest.param(
        "نددت وزارة الخارجية الروسية بالمناورات المشتركة بين الولايات المتحدة واليابان.",
        {("RUS", "USA", "ACCUSE"), ("RUS", "JPN", "ACCUSE")},
        id="what two do together",
    ),
    pytest.param(
        "ورفض وزير الخارجية اليمني شائع الزنداني أي دور إيراني في بلاده.",
        {("YEM", "IRN", "REJECT")},
        id="any role of someone",
    ),
    pytest.param(
        "وأكد وزير خارجية الكويت عبدالله اليحيا دعم بلاده لحقوق الشعب الفلسطيني.",
        {("KWT", "PSE", "SUPPORT")},
        id="the cause of a people",
    ),
    pytest.param(
        "اتفق وزيرا الخارجية المصري والسعودي على عقد اجتماع جديد.",
        {("EGY", "SAU", "AGREE"), ("SAU", "EGY", "AGREE")},
        id="two in one office",
    ),
    pytest.param(
        "التمست موريتانيا مساندة فرنسا في مكافحة الجراد.",
        {("MRT", "FRA", "REQUEST")},
        id="whose support is asked for",
    ),
    pytest.param(
        "وأشاد أمين عام جامعة الدول العربية أحمد أبو الغيط بموقف مصر.",
        {("AL", "EGY", "SUPPORT")},
        id="the state in which an organisation has its seat",
    ),
    pytest.param(
        "طالبت تركيا السلطات الجديدة في دمشق بحماية الحدود.",
        {("TUR", "SYR", "REQUEST")},
        id="who rules from a capital",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OF_STANCES)
def test_of_stances(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert wanted <= triples(text), triples(text)


def test_what_one_praises_with_a_pronoun_is_the_others() -> None:
    text = (
        "اجتمع الرئيس الروسي فلاديمير بوتين برئيس الوزراء الهندي ناريندرا مودي في سوتشي. "
        "وقال بوتين إن موسكو تثمن موقفها المتوازن."
    )
    assert ("RUS", "IND", "SUPPORT") in triples(text)


def test_a_party_accuses_for_no_state() -> None:
    assert not {kind for _, _, kind in triples("اتهمت حركة حماس الولايات المتحدة بالانحياز إلى إسرائيل.")} & {"ACCUSE"}


def test_the_sides_of_a_joint_statement_go_on_speaking() -> None:
    text = "شدد الاتحاد الأوروبي ومجلس التعاون الخليجي على أهمية الملاحة، وجددا دعمهما لليمن."
    assert {("EU", "YEM", "SUPPORT"), ("GCC", "YEM", "SUPPORT")} <= triples(text)


def test_commanders_of_armed_groups_give_no_events() -> None:
    for title in ("قائد الدعم السريع", "قائد قوات الدعم السريع"):
        assert triples(f"قال {title} محمد حمدان دقلو إنه يشكر الإمارات على دعمها.") == set()


def test_a_letter_to_be_handed_over_agrees() -> None:
    borne = triples(
        "سيحمل وزير الخارجية السوداني إبراهيم غندور رسالة من الرئيس السوداني عمر البشير إلى الرئيس الأوغندي يوري موسيفيني."
    )
    assert borne == {("SDN", "UGA", "AGREE")}


def test_the_next_station_of_a_journey_is_told_in_passing() -> None:
    assert triples("زار الوزير الإسباني ميغيل موراتينوس بيروت، على أن تكون دمشق محطته التالية.") == set()
