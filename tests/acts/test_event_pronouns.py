"""Events: whom a pronoun, a noun alone or a later word of the sentence tells one praises or blames."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Triples = Callable[[str], set[tuple[str, str, str]]]

#: text, the kind of event looked at, and all events of that kind
CASES = [
    # a pronoun of whom one supports
    ("أكدت إسبانيا تضامنها مع لبنان، مجددة دعمها لسيادته واستقراره.", "SUPPORT", {("ESP", "LBN", "SUPPORT")}),
    ("ودعت النرويج مصر إلى فتح المعبر، مشيدة بجهودها في الوساطة.", "SUPPORT", {("NOR", "EGY", "SUPPORT")}),
    (
        "تعهد الاتحاد الأوروبي بتقديم مساعدات لمولدوفا، مجددا دعمه لمسار انضمامها إلى التكتل.",
        "SUPPORT",
        {("EU", "MDA", "SUPPORT")},
    ),
    (
        "أعلنت البرتغال أن الرأس الأخضر شريك استراتيجي، وأعربت عن مساندتها لها في مجلس الأمن.",
        "SUPPORT",
        {("PRT", "CPV", "SUPPORT")},
    ),
    # what only looks like hers, and whom no pronoun means
    ("أكد الرئيس السوري بشار الأسد، بعد هجوم إسرائيل، دعمه لجيشه وشعبه.", "SUPPORT", set()),
    (
        "انتقد وزير الخارجية الإيراني عباس عراقجي إسرائيل، وأكد دعم بلاده لترتيبات أمنية.",
        "SUPPORT",
        set(),
    ),
    ("انتقد وزير الخارجية الإيراني عباس عراقجي إسرائيل، وأكد دعم بلاده لدورة المجلس.", "SUPPORT", set()),
    (
        "أشاد وزير الخارجية السعودي فيصل بن فرحان بجهود العراق للتهدئة مع إيران، وأكد دعم المملكة لأمنه.",
        "SUPPORT",
        {("SAU", "IRQ", "SUPPORT")},
    ),
    # one's own that is harmed, what armed groups have done, what others have held
    ("أدانت السعودية خلال لقاء مع مصر استهدافها بالصواريخ.", "ACCUSE", set()),
    ("أدانت فرنسا هجمات حماس، ودعت إسرائيل إلى وقف القصف.", "ACCUSE", set()),
    ("أدانت مصر الهجوم الإرهابي، ودعت إثيوبيا إلى وقف ملء السد.", "ACCUSE", set()),
    ("أدانت إيران إحراق علمها أمام البيت الأبيض.", "ACCUSE", set()),
    ("طالبت السعودية بموقف دولي حازم من إيران.", "REQUEST", set()),
    (
        "اجتمع وزير الخارجية المصري سامح شكري مع نظيره الروسي سيرغي لافروف، وأشاد بتنظيم البطولة العالمية.",
        "SUPPORT",
        set(),
    ),
    ("هنأ السفير الياباني لدى مصر أوكا هيروشي المنتخب الياباني بالفوز.", "SUPPORT", set()),
    ("وأعرب السفير الأمريكي لدى لبنان جيمس أونيل عن شكره لزملائه.", "SUPPORT", set()),
    ("أدانت فرنسا هجوم روسيا، ودعت إلى رفعه إلى مجلس الأمن.", "REQUEST", set()),
    (
        "قال وزير الخارجية المصري سامح شكري بعد لقاء في الاتحاد الأوروبي إن بلاده تطلب عقد اجتماع للجامعة العربية.",
        "REQUEST",
        {("EGY", "AL", "REQUEST")},
    ),
    # whom one calls on, greets or promises something by a pronoun or a noun beside his name
    (
        "وأبدى وزير الخارجية العراقي هوشيار زيباري رفض بلاده للقصف المدفعي الإيراني على القرى، مطالبا بوقفه فورا.",
        "REQUEST",
        {("IRQ", "IRN", "REQUEST")},
    ),
    (
        "أجرى الأمين العام بان كي مون اتصالين منفصلين مع الرئيس السوداني عمر البشير ورئيس جنوب السودان سلفا كير، "
        "وحثهما على عقد قمة.",
        "REQUEST",
        {("UN", "SDN", "REQUEST"), ("UN", "SSD", "REQUEST")},
    ),
    (
        "اتصل رئيس الحكومة اللبنانية نجيب ميقاتي بنظيره التركي رجب طيب أردوغان، ووعده أردوغان بمتابعة الملف.",
        "AGREE",
        {("TUR", "LBN", "AGREE")},
    ),
    (
        "وعزى الرئيس التونسي قيس سعيد الجزائر قيادة وشعبا في ضحايا الحرائق.",
        "SUPPORT",
        {("TUN", "DZA", "SUPPORT")},
    ),
    (
        "قال وزير الخارجية التركي مولود جاوش أوغلو في طرابلس إن بلاده تدعم الحكومة الليبية، داعيا الأطراف المساندة "
        "لخليفة حفتر إلى الكف عن إرسال السلاح.",
        "REQUEST",
        set(),
    ),
    (
        "اتصل وزير الخارجية العماني بدر البوسعيدي بنظيره الإيراني حسين أمير عبد اللهيان. وأكد البوسعيدي ترحيب سلطنة "
        "عمان باستئناف العلاقات بين السعودية وإيران.",
        "SUPPORT",
        {("OMN", "IRN", "SUPPORT"), ("OMN", "SAU", "SUPPORT")},
    ),
    # who had done it, told before the verb
    (
        "وكانت مصر، وهي الدولة المضيفة، قد طالبت إسرائيل بوقف العدوان.",
        "REQUEST",
        {("EGY", "ISR", "REQUEST")},
    ),
    (
        "وكانت فرنسا وألمانيا، المعنيتان بالاتفاق، قد أعربتا في بيان عن قلقهما، ودعتا إيران إلى التعاون مع الوكالة.",
        "REQUEST",
        {("FRA", "IRN", "REQUEST"), ("DEU", "IRN", "REQUEST")},
    ),
    # and of whom one blames
    (
        "وأعرب وزير خارجية تركيا مولود تشاووش أوغلو عن أمله في أن تسلمها واشنطن مقاتلات، منتقدا دعمها للوحدات.",
        "ACCUSE",
        {("TUR", "USA", "ACCUSE")},
    ),
    ("دعت أستراليا الصين إلى ضبط النفس، محتجة لديها على اعتراض طائرتها.", "ACCUSE", {("AUS", "CHN", "ACCUSE")}),
    # a step that was told of before in the sentence
    ("استنكرت الخارجية التونسية قرار بلجيكا، معتبرة الخطوة مساسا بسيادة تونس.", "ACCUSE", {("TUN", "BEL", "ACCUSE")}),
    ("ودان الوزير الكوبي برونو رودريغيز الإجراءات القسرية الأحادية.", "ACCUSE", set()),
    # who is told to cease what was blamed
    (
        "ورأت الخارجية الدنماركية أن إعدام المعارض انتهاك خطير، وطالبت طهران بوقف تنفيذ الأحكام.",
        "ACCUSE",
        {("DNK", "IRN", "ACCUSE")},
    ),
    ("أدانت الدنمارك التفجير، ودعت باكستان إلى الحوار.", "ACCUSE", set()),
    # whom a verb greets by its pronoun, where no one was met
    (
        "وجهت وزيرة الخارجية الأسترالية بيني وونغ الدعوة إلى نظيرها الفيجي لزيارة كانبرا، وشكرته على دعم بلاده لها.",
        "SUPPORT",
        {("AUS", "FJI", "SUPPORT")},
    ),
    (
        "قال الرئيس الموريتاني محمد ولد الغزواني إن بلاده جارة مالي، معربا عن شكره للرئيس الجزائري عبد المجيد تبون.",
        "SUPPORT",
        {("MRT", "DZA", "SUPPORT")},
    ),
    # to whom help is offered, who was told before in the sentence
    (
        "أعرب رئيس الوزراء الياباني فوميو كيشيدا عن تعازيه للرئيس التركي رجب طيب أردوغان، وأكد استعداد طوكيو لتقديم كل "
        "مساعدة ممكنة.",
        "AGREE",
        {("JPN", "TUR", "AGREE")},
    ),
    # before whom one protests, who is not blamed
    ("احتج لبنان رسميا لدى مجلس الأمن على الخروق الجوية الإسرائيلية لأجوائه.", "ACCUSE", {("LBN", "ISR", "ACCUSE")}),
    ("اعترض العراق لدى مجلس الأمن على القصف، وطلب عقد جلسة طارئة.", "REQUEST", {("IRQ", "UN", "REQUEST")}),
    # where an ambassador serves
    (
        "وأوضح السفير الياباني لدى مصر أوكا هيروشي أن بلاده تعتزم تمويل المرحلة الرابعة من مترو القاهرة.",
        "AGREE",
        {("JPN", "EGY", "AGREE")},
    ),
    # a summit speaks for its organisation
    (
        "وأيدت القمة الخليجية في بيانها الإجراءات التي اتخذتها البحرين لحفظ أمنها.",
        "SUPPORT",
        {("GCC", "BHR", "SUPPORT")},
    ),
    # on whose land something is done
    ("ورفضت كينيا نشر قوات أجنبية على الأراضي الصومالية.", "REJECT", set()),
    # to whom greetings are brought
    (
        "ونقل وزير الخارجية العراقي هوشيار زيباري إلى الرئيس الإيراني محمود أحمدي نجاد تحيات الرئيس جلال طالباني.",
        "SUPPORT",
        {("IRQ", "IRN", "SUPPORT")},
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_by_pronoun(triples: Triples, text: str, kind: str, expected: set[tuple[str, str, str]]) -> None:
    assert {e for e in triples(text) if e[2] == kind} == expected


@pytest.mark.parametrize(
    "text",
    [
        "بحث وزير الخارجية المصري بدر عبد العاطي مع مبعوث الأمم المتحدة أزمة ليبيا وشكره على جهوده.",
        "التقى رئيس الوزراء العراقي محمد شياع السوداني محافظ البصرة بعد عودته من إيران، وشكره على جهوده.",
    ],
)
def test_what_was_talked_of_is_not_thanked(triples: Triples, text: str) -> None:
    assert not {e for e in triples(text) if e[2] == "SUPPORT"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("دعا الرئيس المصري عبد الفتاح السيسي خلال القمة العربية إسرائيل إلى وقف الحرب.", ("EGY", "ISR", "REQUEST")),
        ("دعا الرئيس المصري عبد الفتاح السيسي أمام القمة العربية إيران إلى احترام الجوار.", ("EGY", "IRN", "REQUEST")),
        ("دعت القمة الأفريقية السودان إلى وقف الحرب.", ("AU", "SDN", "REQUEST")),
    ],
)
def test_a_summit_is_where_one_speaks_or_who_speaks(triples: Triples, text: str, asked: tuple[str, str, str]) -> None:
    assert {e for e in triples(text) if e[2] == "REQUEST"} == {asked}
