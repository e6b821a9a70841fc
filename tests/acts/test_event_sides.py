"""Events: which other side a position or a contact is towards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Triples = Callable[[str], set[tuple[str, str, str]]]

HOST = "استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الياباني تاكيشي إيوايا في القاهرة. "


#: text, the kinds of event looked at, and all events of these kinds
WHO_IS_MEANT = [
    pytest.param(
        "رحب رئيس مفوضية الاتحاد الأفريقي موسى فكي بالمبادرة المصرية - القطرية.",
        "SUPPORT",
        {("AU", "EGY", "SUPPORT"), ("AU", "QAT", "SUPPORT")},
        id="joined by a dash",
    ),
    pytest.param(
        "أعلن وزير الخارجية الفنلندي بيكا هافيستو أن هلسنكي وستوكهولم ستعملان على صياغة نص جديد.",
        "AGREE",
        set(),
        id="two who act together",
    ),
    pytest.param(
        HOST + "وقال إيوايا إن حكومته ستقدم خمسين مليون دولار لقطاع المياه.",
        "AGREE",
        {("JPN", "EGY", "AGREE")},
        id="what is promised is for the other party",
    ),
    pytest.param(
        HOST + "وثمن السيسي هذا الموقف النبيل.",
        "SUPPORT",
        {("EGY", "JPN", "SUPPORT")},
        id="this stand is the other party's",
    ),
    pytest.param(
        HOST + "ونوه السيسي بما حققته هيئة قناة السويس المصرية من إنجازات.",
        "SUPPORT",
        set(),
        id="what a body of one's own has done",
    ),
    pytest.param(
        "اتفق الوزيران على عقد الدورة الثانية للمجلس الأعلى التونسي الفرنسي.",
        "AGREE",
        {("TUN", "FRA", "AGREE"), ("FRA", "TUN", "AGREE")},
        id="two adjectives side by side",
    ),
    pytest.param(
        "أعلن وزير الخارجية البولندي رادوسواف سيكورسكي أن وارسو تعتزم طرد ثلاثة دبلوماسيين من روسيا.",
        "AGREE",
        set(),
        id="an intention against another",
    ),
    pytest.param(
        "اتفق الطرفان على تبادل الأسرى. والتقى وزير الخارجية القطري محمد بن عبد الرحمن نظيره التركي هاكان فيدان.",
        "AGREE",
        set(),
        id="no contact told later",
    ),
    pytest.param(
        "التقى وزير الخارجية الإيطالي أنطونيو تاياني بطريرك الموارنة بشارة الراعي في بكركي.",
        "CONSULT",
        set(),
        id="a head of a church",
    ),
    pytest.param(
        "يغادر الرئيس العراقي برهم صالح بغداد اليوم إلى الدوحة حيث يلتقي أمير قطر الشيخ تميم بن حمد آل ثاني.",
        "CONSULT",
        set(),
        id="what a journey to come leads to",
    ),
    pytest.param(
        "وجه العاهل الأردني الملك عبد الله الثاني دعوة إلى الرئيس القبرصي نيكوس خريستودوليديس لزيارة عمان، "
        "ووعد الأخير بتلبيتها.",
        "AGREE",
        {("CYP", "JOR", "AGREE")},
        id="an invitation accepted",
    ),
    pytest.param(
        "دعا وزير الخارجية السويسري إغنازيو كاسيس موسكو وكييف إلى الحوار، وأبدى استعداد سويسرا للوساطة بينهما.",
        "AGREE",
        {("CHE", "RUS", "AGREE"), ("CHE", "UKR", "AGREE")},
        id="between the two spoken of before",
    ),
    pytest.param(
        "يتوجه وزير الخارجية الكيني ألفريد موتوا غدا إلى نيويورك للمشاركة في اجتماعات الجمعية العامة.",
        "AGREE",
        set(),
        id="a journey to the seat of an organisation",
    ),
    pytest.param(
        "وقبل الرئيس البرتغالي مارسيلو دي سوزا دعوة نظيره الفيتنامي لوونغ كوونغ لزيارة هانوي.",
        "AGREE",
        {("PRT", "VNM", "AGREE")},
        id="whose invitation is accepted",
    ),
    pytest.param(
        HOST + "وأشاد إيوايا بالرعاية التي تقدمها السلطات لليابانيين. وثمن السيسي الدعم الذي تقدمه طوكيو لمصر.",
        "SUPPORT",
        {("EGY", "JPN", "SUPPORT"), ("JPN", "EGY", "SUPPORT")},
        id="what is done for the one who praises",
    ),
    pytest.param(
        "بعث أمير الكويت الشيخ مشعل الأحمد الجابر الصباح برقية عزاء ومواساة إلى رئيسة الهند دروبدي مورمو.",
        "SUPPORT",
        {("KWT", "IND", "SUPPORT")},
        id="condolences in a cable",
    ),
    pytest.param(
        "تمسكت الحكومة اليونانية بموقفها الرافض لانضمام مقدونيا إلى الحلف.",
        "SUPPORT",
        set(),
        id="holding on to a refusal",
    ),
    pytest.param(
        "يلتقي وزير الخارجية النرويجي إسبن بارث إيدي وزير الخارجية الكندي ديفيد ماكغينتي في العاصمة أوسلو غدا.",
        "CONSULT",
        set(),
        id="tomorrow, at the end of the sentence",
    ),
    pytest.param(
        "كشف وزير الخارجية الياباني تاكيشي إيوايا عن عزم طوكيو تقديم منحة لليمن.",
        "AGREE",
        {("JPN", "YEM", "AGREE")},
        id="an intention that is disclosed",
    ),
    pytest.param(
        HOST + "وأبدى إيوايا استعداد بلاده لتزويد المستشفيات أجهزة تنفس.",
        "AGREE",
        {("JPN", "EGY", "AGREE")},
        id="a gift promised by a verbal noun",
    ),
    pytest.param(
        HOST + "وقال إيوايا إن بلاده مستعدة لمواصلة المساهمة في تمويل قوة حفظ السلام.",
        "AGREE",
        set(),
        id="what is given for a peace elsewhere",
    ),
    pytest.param(
        HOST + "وأشاد إيوايا بالخطوات التي قطعتها الحكومة في مكافحة الفقر.",
        "SUPPORT",
        {("JPN", "EGY", "SUPPORT")},
        id="a guest speaks of the government",
    ),
    pytest.param(
        HOST + "وأشاد السيسي بالخطوات التي قطعتها الحكومة في مكافحة الفقر.",
        "SUPPORT",
        set(),
        id="the host speaks of his own government",
    ),
    pytest.param(
        HOST + "وأكد السيسي استعداد مصر لاحتضان الدورة الخامسة للجنة العليا المشتركة.",
        "AGREE",
        {("EGY", "JPN", "AGREE")},
        id="a joint committee of both",
    ),
    pytest.param(
        "أكد وزير الخارجية الجنوب أفريقي رونالد لامولا أن بلاده ستتوجه إلى محكمة العدل الدولية.",
        "AGREE",
        set(),
        id="a court before which one brings a case",
    ),
    pytest.param(
        "التقى رئيس الوزراء الإسباني بيدرو سانشيز ونظيره البرتغالي أنطونيو كوستا في الرباط مع "
        "رئيس الحكومة المغربية عزيز أخنوش.",
        "CONSULT",
        {
            ("ESP", "MAR", "CONSULT"),
            ("MAR", "ESP", "CONSULT"),
            ("PRT", "MAR", "CONSULT"),
            ("MAR", "PRT", "CONSULT"),
        },
        id="two who meet a third together",
    ),
    pytest.param(
        "ويغادر وزير الخارجية الإيطالي أنطونيو تاياني الكويت غدا متوجها إلى الدوحة، المحطة الثانية في جولته.",
        "AGREE",
        set(),
        id="the next station of a tour",
    ),
    pytest.param(
        "يتوجه وزير الخارجية البولندي رادوسواف سيكورسكي غدا إلى مدينة الإسكندرية لزيارة المكتبة.",
        "AGREE",
        set(),
        id="a town that is no capital",
    ),
    pytest.param(
        "يصل وزير الخارجية البولندي رادوسواف سيكورسكي غدا إلى القاهرة.",
        "AGREE",
        {("POL", "EGY", "AGREE")},
        id="a capital",
    ),
    pytest.param(
        "قال وزير الخارجية الأردني أيمن الصفدي إن المملكة تعمل مع الولايات المتحدة وروسيا على تثبيت الهدنة.",
        "AGREE",
        {("JOR", "USA", "AGREE"), ("JOR", "RUS", "AGREE")},
        id="with whom, told before the target",
    ),
    pytest.param(
        HOST + "وقال إيوايا إن اليابان تؤيد تطبيع العلاقات بين أرمينيا وأذربيجان.",
        "SUPPORT",
        set(),
        id="what two others share",
    ),
    pytest.param(
        "أعلن وزير الخارجية الأمريكي أنتوني بلينكن فرض عقوبات على عشرين مسؤولا بيلاروسيا.",
        "SANCTION",
        {("USA", "BLR", "SANCTION")},
        id="sanctions that are announced",
    ),
    pytest.param(
        "قررت روسيا طرد خمسة دبلوماسيين فنلنديين.",
        "SANCTION",
        {("RUS", "FIN", "SANCTION")},
        id="an expulsion that is decided",
    ),
    pytest.param(
        "وقع البيان كل من مستشار الأمن الوطني السعودي مساعد العيبان وأمين المجلس الأعلى للأمن القومي الإيراني "
        "علي شمخاني ووزير الخارجية الصيني وانغ يي.",
        "SUPPORT",
        {
            ("SAU", "IRN", "SUPPORT"),
            ("IRN", "SAU", "SUPPORT"),
            ("SAU", "CHN", "SUPPORT"),
            ("CHN", "SAU", "SUPPORT"),
            ("IRN", "CHN", "SUPPORT"),
            ("CHN", "IRN", "SUPPORT"),
        },
        id="all who sign one paper",
    ),
    pytest.param(
        "عقد وزير الدولة القطري أحمد آل محمود والمبعوث الأممي جبريل باسولي اجتماعا مع الوزير السوداني أمين حسن عمر.",
        "CONSULT",
        {
            ("QAT", "SDN", "CONSULT"),
            ("SDN", "QAT", "CONSULT"),
            ("UN", "SDN", "CONSULT"),
            ("SDN", "UN", "CONSULT"),
        },
        id="two mediators meet a party",
    ),
    pytest.param(
        "أيد السودان المبادرة المصرية الليبية. وأكد وزير الخارجية الإريتري عثمان صالح تأييد أسمرة للمبادرة.",
        "SUPPORT",
        {
            ("SDN", "EGY", "SUPPORT"),
            ("SDN", "LBY", "SUPPORT"),
            ("ERI", "EGY", "SUPPORT"),
            ("ERI", "LBY", "SUPPORT"),
        },
        id="a thing named once more without whose it is",
    ),
    pytest.param(
        "عقد الرئيس الإريتري أسياس أفورقي قمة ثلاثية مع الرئيس الصومالي محمد فرماجو ورئيس وزراء إثيوبيا آبي أحمد.",
        "CONSULT",
        {(a, b, "CONSULT") for a in ("ERI", "SOM", "ETH") for b in ("ERI", "SOM", "ETH") if a != b},
        id="a summit of three",
    ),
    pytest.param(
        "أكد وزير الخارجية الروسي سيرغي لافروف أن بلاده تؤيد استئناف المفاوضات الفلسطينية الإسرائيلية.",
        "SUPPORT",
        set(),
        id="talks of two others",
    ),
    pytest.param(
        "اتفق وزراء خارجية مصر والأردن والعراق، خلال اجتماعهم في بغداد، على تسريع مشروع الربط الكهربائي.",
        "AGREE",
        {(a, b, "AGREE") for a in ("EGY", "JOR", "IRQ") for b in ("EGY", "JOR", "IRQ") if a != b},
        id="several who hold one office",
    ),
    pytest.param(
        "اتفق وزراء خارجية مصر والأردن والعراق على خطة مشتركة، وأكدوا تضامنهم مع العراق.",
        "SUPPORT",
        {("EGY", "IRQ", "SUPPORT"), ("JOR", "IRQ", "SUPPORT")},
        id="the others stand by one of them",
    ),
    pytest.param(
        "قررت مالي إغلاق مجالها الجوي أمام الطائرات الجزائرية.",
        "SANCTION",
        {("MLI", "DZA", "SANCTION")},
        id="what is closed to another",
    ),
    pytest.param(
        "قال المستشار الأمريكي جيك سوليفان إن واشنطن ستفرض عقوبات على كوريا الشمالية إذا أجرت تجربة نووية.",
        "THREATEN",
        {("USA", "PRK", "THREATEN")},
        id="sanctions on a condition",
    ),
    pytest.param(
        "استقبل الرئيس السوداني عبد الفتاح البرهان مبعوث الأمم المتحدة رمطان لعمامرة. "
        "وجدد البرهان ترحيبه بجهود المنظمة الدولية.",
        "SUPPORT",
        {("SDN", "UN", "SUPPORT")},
        id="the United Nations as «المنظمة الدولية»",
    ),
    pytest.param(
        "يتوجه وزير الخارجية العراقي فؤاد حسين غدا إلى بروكسل للقاء الممثلة العليا للاتحاد الأوروبي كايا كالاس.",
        "AGREE",
        {("IRQ", "EU", "AGREE"), ("EU", "IRQ", "AGREE")},
        id="a journey to those of an organisation",
    ),
    pytest.param(
        "قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن موسكو مستعدة للتفاوض بشأن أوكرانيا.",
        "AGREE",
        set(),
        id="about whom one would talk",
    ),
    pytest.param(
        "أشادت منظمة الوحدة الأفريقية بجهود الجزائر في الوساطة.",
        "SUPPORT",
        {("OAU", "DZA", "SUPPORT")},
        id="an organisation of the past",
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), WHO_IS_MEANT)
def test_who_is_meant(triples: Triples, text: str, kind: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {t for t in triples(text) if t[2] == kind} == wanted, triples(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose attacks are to end
        ("طالب وزير الخارجية الأردني أيمن الصفدي بوقف العدوان الإسرائيلي على غزة.", ("JOR", "ISR", "REQUEST")),
        ("دعا وزير الخارجية المصري سامح شكري إلى وضع حد للهجمات التركية.", ("EGY", "TUR", "REQUEST")),
        # of whom something is asked, within a clause
        (
            "قال وزير الخارجية الأردني أيمن الصفدي إن بلاده تطلب من جامعة الدول العربية عقد جلسة طارئة.",
            ("JOR", "AL", "REQUEST"),
        ),
        # to whom more is given
        (
            "قال وزير الخارجية الألماني يوهان فاديفول إن بلاده مستعدة لزيادة مساعداتها للشعب الفلسطيني.",
            ("DEU", "PSE", "AGREE"),
        ),
        (
            "قال وزير الخارجية الألماني يوهان فاديفول إن بلاده تعتزم رفع مساهمتها في وكالة الأونروا.",
            ("DEU", "UNRWA", "AGREE"),
        ),
        # one's own words after a colon
        (
            "لافروف: نقف إلى جانب سوريا\n\nالتقى وزير الخارجية الروسي سيرغي لافروف الوزير فيصل المقداد.",
            ("RUS", "SYR", "SUPPORT"),
        ),
    ],
)
def test_who_is_named_within_a_target(triples: Triples, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in triples(text)


def test_a_call_to_end_the_fighting_asks_no_one_by_name(triples: Triples) -> None:
    text = "دعا وزير الخارجية الأردني أيمن الصفدي إلى وقف القتال في السودان."
    assert not {t for t in triples(text) if t[2] == "REQUEST"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قال وزير الخارجية الأردني أيمن الصفدي إن على إسرائيل وقف الاستيطان.", "وقف الاستيطان"),
        ("قال وزير الخارجية المصري سامح شكري: على المجتمع الدولي إلزام الأطراف بالقرار.", "إلزام الأطراف بالقرار"),
    ],
)
def test_a_duty_told_by_a_verbal_noun(text: str, target: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [("call", target)]


@pytest.mark.parametrize(
    "harmed",
    [
        "الهجوم الذي استهدف باكستان",
        "الهجمات التي تستهدف المملكة العربية السعودية",
        "الاعتداءات التي تعرضت لها السعودية",
        "الحملات الإعلامية التي تتعرض لها الكويت",
        "الهجوم الذي استهدف السفارة الروسية في كابول",
        "الاعتداء الذي استهدف مقر البعثة الدبلوماسية السعودية",
        "الإرهاب الذي تعاني منه الصومال",
    ],
)
def test_who_is_attacked_is_not_accused(triples: Triples, harmed: str) -> None:
    assert not {t for t in triples(f"أدانت مصر {harmed}.") if t[2] == "ACCUSE"}


def test_who_attacks_is_accused_before_or_behind_the_pronoun(triples: Triples) -> None:
    for attack in ("القصف الإسرائيلي الذي استهدف سوريا", "الغارات التي تستهدف بها إسرائيل لبنان"):
        assert triples(f"أدانت مصر {attack}.") == {("EGY", "ISR", "ACCUSE")}


def test_the_first_of_those_who_hold_one_office_in_several_states(triples: Triples) -> None:
    found = triples("أكد وزراء خارجية مصر والأردن والعراق دعمهم لفلسطين.")
    assert found == {(state, "PSE", "SUPPORT") for state in ("EGY", "JOR", "IRQ")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفضت الكويت احتلال العراق لأراضيها.", {("KWT", "IRQ", "REJECT")}),
        ("رفضت الإمارات استمرار احتلال إيران للجزر الثلاث.", {("ARE", "IRN", "REJECT")}),
        ("أدانت سوريا قصف إسرائيل لمطار دمشق.", {("SYR", "ISR", "ACCUSE")}),
        ("رفضت مصر تقسيم ليبيا لخدمة مصالح خارجية.", set()),
        ("اتهم الوزير السوداني علي كرتي تلك المنظمات بالتجسس لصالح إسرائيل.", set()),
        ("وكان الوزير السوداني علي كرتي اتهم بعرقلة المفاوضات مع مصر.", set()),
        (
            "توصلت إيران والسعودية إلى اتفاق بشأن استئناف العلاقات.",
            {("IRN", "SAU", "AGREE"), ("SAU", "IRN", "AGREE")},
        ),
        ("وقعت مصر والأردن مذكرة تفاهم. ولم تتوصل إيران والسعودية إلى تفاهم حول السفارات.", set()),
    ],
)
def test_who_acts_and_who_is_accused(triples: Triples, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {t for t in triples(text) if t[2] in ("ACCUSE", "REJECT", "AGREE")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is praised, welcomed or backed is the act of the side that is named with it
        ("رحبت إسرائيل بالعقوبات الأميركية على إيران.", {("ISR", "USA", "SUPPORT")}),
        ("أيدت لندن عقوبات واشنطن على موسكو.", {("GBR", "USA", "SUPPORT")}),
        ("رحبت مالي بالتدخل الفرنسي ضد المسلحين.", {("MLI", "FRA", "SUPPORT")}),
        ("رحب وزير الخارجية القطري محمد بن عبد الرحمن برد إيران على المقترح.", {("QAT", "IRN", "SUPPORT")}),
        ("أشاد الرئيس الباكستاني عارف علوي بسياسات الصين في مكافحة الفقر.", {("PAK", "CHN", "SUPPORT")}),
        ("أشاد الرئيس عبد الفتاح السيسي بمكافحة الجزائر للإرهاب.", {("EGY", "DZA", "SUPPORT")}),
        ("تدعم باريس مقاومة أوكرانيا للغزو الروسي.", {("FRA", "UKR", "SUPPORT")}),
        # to stay as agreed is asked of a side, to stay well is wished for it
        ("أعرب الوزير سيرغي لافروف عن أمله في أن تبقى تركيا ملتزمة بالاتفاق.", {("RUS", "TUR", "REQUEST")}),
        ("أعرب الوزير سيرغي لافروف عن أمله في أن تبقى تركيا آمنة.", set()),
        # where companies work is not their state, and not all men of something do business
        ("دعا الرئيس الفرنسي إيمانويل ماكرون الشركات العاملة في ليبيا إلى الاستثمار.", set()),
        ("دعا الرئيس الفرنسي إيمانويل ماكرون الشركات المستثمرة في ليبيا إلى الحذر.", set()),
        ("دعا الرئيس الفرنسي إيمانويل ماكرون المستثمرين في قطر إلى الاستثمار.", {("FRA", "QAT", "REQUEST")}),
        ("دعا السفير السعودي وليد بخاري رجال السياسة في لبنان إلى الحوار.", set()),
        ("حث الأمين العام أنطونيو غوتيريش رجال الدين في العراق على التهدئة.", set()),
        ("دعا المبعوث الأميركي مسعد بولس أصحاب المصلحة في السودان إلى وقف النار.", set()),
        # whom one thanks comes before whom one tells
        ("عبر السفير الأميركي لرئيس لبنان عن شكره لمصر على الدعم.", {("USA", "EGY", "SUPPORT")}),
        # what is given where one's own are, and where others need it
        ("قال وزير الدفاع الأميركي لويد أوستن إن بلاده ستقدم مليون دولار لقواتها في اليابان.", set()),
        (
            "قالت الوزيرة الفرنسية كاترين كولونا إن فرنسا ستقدم مساعدات لضحايا الزلزال في سوريا وتركيا.",
            {("FRA", "SYR", "AGREE"), ("FRA", "TUR", "AGREE")},
        ),
        # what one tells another about a third is no promise to him
        ("أبلغت الولايات المتحدة إسرائيل أنها ستنسحب من سوريا.", set()),
        ("دعت الجماعة الموالية لإيران واشنطن إلى الانسحاب.", set()),
        # whose measure is lifted is thanked, whose men are to be harmed is not accused
        ("رحبت سوريا برفع العقوبات الأميركية.", {("SYR", "USA", "SUPPORT")}),
        ("أعلنت بولندا دعمها مواجهة التهديدات الروسية.", set()),
        ("أيدت كندا معاقبة روسيا.", set()),
        ("رحبت الخرطوم بوقف الإمارات دعمها للمتمردين.", {("SDN", "ARE", "SUPPORT")}),
        ("انتقدت الصحيفة الإسرائيلية موقف مصر.", set()),
        ("اتهم ممثلو ادعاء بريطانيون رجلا بالتآمر لمهاجمة عسكريين أميركيين.", set()),
        ("اتهم مدعون أميركيون مواطنا صينيا بالتآمر لمهاجمة معارضين في فرنسا.", set()),
        ("اتهم محققون فرنسيون رجلا بالتخطيط لقتل دبلوماسيين إيرانيين.", set()),
        ("اتهمت تركيا رجلا بالتخطيط لاغتيال السفير السعودي.", set()),
        (
            "أعلن مركز الملك سلمان للإغاثة وصول القافلة. كما دعا المركز الأمم المتحدة ومنظماتها إلى الإسهام في البرامج.",
            {("SAU", "UN", "REQUEST")},
        ),
    ],
)
def test_whose_act_it_is(triples: Triples, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected
