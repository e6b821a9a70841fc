"""What rules for one construction must leave as it was: who is asked or blamed, what is said, and what no one holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Triples = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those asked are of a people; what they are asked comes behind
        ("طلب من الدبلوماسيين الإثيوبيين مغادرة البلاد.", [("طلب", "مغادرة البلاد")]),
        ("طلب من المواطنين الإيطاليين الإقامة في المنازل.", [("طلب", "الإقامة في المنازل")]),
        ("طلب من اللاجئين الإريتريين العودة.", [("طلب", "العودة")]),
        # what is asked has a verb of its own, and who only supposes may have said so
        ("وحول ما إذا كان سيستقيل يقول الوزير إن القرار ليس بيده.", [("يقول", "القرار ليس بيده")]),
        (
            "إذا كانت إيران تؤكد أن برنامجها سلمي، فلماذا ترفض التفتيش.",
            [("تؤكد", "برنامجها سلمي، فلماذا ترفض التفتيش")],
        ),
        (
            "وردا على سؤال عما إذا كانت بلاده ستعترف بفلسطين قال الوزير إن القرار قريب.",
            [("قال", "القرار قريب")],
        ),
    ],
)
def test_what_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == expected


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("التزمت إيران بالعمل بالاتفاق النووي.", "adhere", "بالعمل بالاتفاق النووي"),
        (
            "قال وزير الخارجية المصري سامح شكري إن أي إطلاق للصواريخ ينتهك قرارات مجلس الأمن.",
            "condemn",
            "أي إطلاق للصواريخ ينتهك قرارات مجلس الأمن",
        ),
        (
            "قال وزير الخارجية المصري سامح شكري إن أي بناء للمستوطنات ينتهك القوانين التي تحمي المدنيين.",
            "condemn",
            "أي بناء للمستوطنات ينتهك القوانين التي تحمي المدنيين",
        ),
        (
            "عقد مجلس الوزراء السعودي جلسته. وقرر المجلس إنشاء هيئة.",
            "agree",
            "إنشاء هيئة",
        ),
    ],
)
def test_held(text: str, stance: str, target: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == [(stance, target)]


@pytest.mark.parametrize(
    "text",
    [
        # a wish for calm, one's own presence
        "قال وزير الخارجية المصري سامح شكري إن عدم إعلان حرب دليل على النية الحسنة.",
        "قال الرئيس التركي رجب طيب أردوغان إن وجود تركيا في المنطقة يهدد مصالح الإرهابيين.",
        "قال الرئيس الروسي فلاديمير بوتين إن وجود القوات الروسية في سوريا يهدد الإرهابيين.",
        # a verb that tells which are meant
        "قال وزير الخارجية المصري سامح شكري إن كل من يخالف القانون سيعاقب.",
        "قال وزير الخارجية المصري سامح شكري إن كل شخص يخالف القوانين سيحاسب.",
        "قال وزير الخارجية المصري سامح شكري إن كل لاعب ينتهك القوانين يعاقب.",
        "قال وزير الخارجية المصري سامح شكري إن أي اتفاق يخالف القانون الدولي لن يوقع.",
        # two councils
        "عقد مجلس الوزراء السعودي جلسته. وبحث مجلس الأمن القضية. وقرر المجلس إنشاء هيئة.",
    ],
)
def test_nothing_held(text: str) -> None:
    assert not mahdar.read(text, language="ar").positions


def test_no_turning_back_from_what_another_decided() -> None:
    text = "قال الرئيس المصري عبد الفتاح السيسي إن قرار إسرائيل قرار لا رجعة فيه."
    record = mahdar.read(text, language="ar")
    assert "adhere" not in {p.stance for p in record.positions}
    assert not record.events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is decided or announced with a definite noun, by those who have no name
        ("قررت فرنسا الاعتراف بفلسطين.", {("FRA", "PSE", "SUPPORT")}),
        ("أعلنت السويد اعترافا بدولة فلسطين.", {("SWE", "PSE", "SUPPORT")}),
        ("أعلنت إيران الإفراج عن إيطاليين.", {("IRN", "ITA", "RETREAT")}),
        ("أعلنت الكويت التبرع لليبيا بمليون دولار.", {("KWT", "LBY", "AID")}),
        ("أعلنت فرنسا الانسحاب من مالي.", {("FRA", "MLI", "RETREAT")}),
        ("رفضت فرنسا الاعتراف بفلسطين.", {("FRA", "PSE", "REJECT")}),
        ("أعلن رئيس الوزراء العراقي رفع اسم إيران من قائمة الإرهاب.", {("IRQ", "IRN", "CONCEDE")}),
        ("أعلن رئيس الوزراء العراقي طرد السفير الإيراني.", {("IRQ", "IRN", "SANCTION")}),
        ("قالت مصادر إن فرنسا طردت السفير الإيراني.", set()),
        ("أعلنت مصادر طرد فرنسا السفير الإيراني.", set()),
        # an envoy to a coalition is of the state that sends him
        (
            "التقى المبعوث الأمريكي لدى التحالف الدولي بريت ماكغورك وزير الخارجية التركي مولود جاويش أوغلو.",
            {("USA", "TUR", "CONSULT"), ("TUR", "USA", "CONSULT")},
        ),
        ("التقى رئيس الائتلاف الوطني السوري هادي البحرة وزير الخارجية التركي مولود جاويش أوغلو.", set()),
        # the Europeans are the Union
        ("اتهمت روسيا الأوروبيين بتأجيج الحرب.", {("RUS", "EU", "ACCUSE")}),
        ("دعت إيران الأوروبيين إلى الالتزام.", {("IRN", "EU", "REQUEST")}),
        # an international force need not be of the United Nations
        (
            "التقى قائد القوات الدولية ديفيد بترايوس وزير الدفاع البريطاني ليام فوكس.",
            {("USA", "GBR", "CONSULT"), ("GBR", "USA", "CONSULT")},
        ),
        # whom an ambassador greets or thanks need not be where he serves
        ("هنأ السفير الياباني لدى مصر أوكا هيروشي المنتخب الياباني بالفوز.", set()),
        ("وأعرب السفير الأمريكي لدى لبنان جيمس أونيل عن شكره لزملائه.", set()),
        # a stance towards someone, what is brought before a body
        ("طالب الرئيس الفلسطيني محمود عباس بموقف عربي من إسرائيل.", set()),
        ("طالبت السعودية بموقف دولي حازم من إيران.", set()),
        ("أدانت فرنسا هجوم روسيا، ودعت إلى رفعه إلى مجلس الأمن.", {("FRA", "RUS", "ACCUSE")}),
        (
            "أدانت فرنسا القصف الإيراني، مطالبة بإيقافه فورا.",
            {("FRA", "IRN", "ACCUSE"), ("FRA", "IRN", "REQUEST")},
        ),
        # who should meet is named
        (
            "قال وزير الخارجية المصري سامح شكري بعد لقاء في الاتحاد الأوروبي إن بلاده تطلب عقد اجتماع للجامعة العربية.",
            {("EGY", "AL", "REQUEST")},
        ),
        # before a seat of power others gather
        ("أدانت إيران إحراق علمها أمام البيت الأبيض.", set()),
        ("أدانت إيران التظاهر قبالة البيت الأبيض.", set()),
        # who is told to cease another thing than what was blamed
        ("أدانت فرنسا هجمات حماس، ودعت إسرائيل إلى وقف القصف.", {("FRA", "ISR", "REQUEST")}),
        ("أدانت مصر الهجوم الإرهابي، ودعت إثيوبيا إلى وقف ملء السد.", {("EGY", "ETH", "REQUEST")}),
        (
            "ورأت الخارجية الدنماركية أن إعدام المعارض انتهاك خطير، وطالبت طهران بوقف الإعدامات.",
            {("DNK", "IRN", "ACCUSE"), ("DNK", "IRN", "REQUEST")},
        ),
        ("أدانت مصر تفجير الكنيسة، ودعت إثيوبيا إلى وقف ملء السد.", {("EGY", "ETH", "REQUEST")}),
        # what is done to oneself
        ("أدانت السعودية خلال لقاء مع مصر استهدافها بالصواريخ.", set()),
        ("أدانت السعودية في رسالة إلى الأمم المتحدة استهدافها بالصواريخ.", set()),
        ("استنكرت الكويت في اتصال مع قطر تهديدها بالحرب.", set()),
    ],
)
def test_events(triples: Triples, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected
