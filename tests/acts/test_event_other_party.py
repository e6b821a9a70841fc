"""Events with the other party of a contact, with a next host, and with those of whom a clause only tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Triples = Callable[[str], set[tuple[str, str, str]]]

TUNIS = "تونس - استقبل الرئيس التونسي قيس سعيد وزير خارجية إيطاليا أنطونيو تاياني. "
BELGRADE = "التقى الوزير الصربي إيفيتسا داتشيتش نظيره العراقي فؤاد حسين في بغداد. "
AMMAN = "عمان - استقبل وزير الخارجية الأردني أيمن الصفدي نظيره الدنماركي لارس لوكه راسموسن. "
CASES = [
    # a letter that will be brought
    (
        "يتوجه وزير الخارجية العراقي فؤاد حسين غدا إلى أنقرة حاملا رسالة من رئيس الوزراء العراقي محمد شياع السوداني "
        "إلى الرئيس التركي رجب طيب أردوغان.",
        "CONSULT",
        set(),
    ),
    # the next place of a traveller who meets no one there
    (
        "من المقرر أن يلتقي الوزير المغربي ناصر بوريطة غدا في باريس نظيره الفرنسي ستيفان سيجورني، قبل أن يسافر إلى لندن.",
        "AGREE",
        {("MAR", "FRA", "AGREE"), ("FRA", "MAR", "AGREE")},
    ),
    ("ويغادر الوزير الأردني أيمن الصفدي الأحد المقبل إلى طوكيو للمشاركة في مؤتمر المانحين.", "AGREE", set()),
    # not what the host holds with the guest's state
    (
        "ويتوجه الرئيس التركي رجب طيب أردوغان الأسبوع المقبل إلى كييف للمشاركة في اجتماع المجلس الاستراتيجي بين البلدين.",
        "AGREE",
        {("TUR", "UKR", "AGREE")},
    ),
    # many in one session
    (
        "وضم الاجتماع وزير الخارجية الأمريكي جون كيري ونظيره الروسي سيرغي لافروف والأمين العام للأمم المتحدة بان كي مون "
        "والممثلة العليا للاتحاد الأوروبي فيديريكا موغيريني.",
        "CONSULT",
        set(),
    ),
    # what a guest will do himself, is ready to do or wishes
    (TUNIS + "وأضاف تاياني أن روما ستخصص خط تمويل للمدارس المهنية.", "AGREE", {("ITA", "TUN", "AGREE")}),
    (TUNIS + "وأبدى تاياني استعداد بلاده لاحتضان ملتقى للمستثمرين.", "AGREE", {("ITA", "TUN", "AGREE")}),
    (TUNIS + "وأعرب تاياني عن رغبة روما في رفع حجم الصادرات.", "AGREE", {("ITA", "TUN", "AGREE")}),
    # not what he goes on with for others, nor what is of another land
    (TUNIS + "وقال تاياني إن بلاده ستواصل نهجها القائم على الحوار.", "AGREE", set()),
    (TUNIS + "وقال تاياني إن بلاده ستوفد بعثة إلى النيجر.", "AGREE", {("ITA", "NER", "AGREE")}),
    # the other by his part in the contact, and a capital behind a preposition
    (BELGRADE + "واقترح داتشيتش على ضيفه عقد منتدى للأعمال.", "REQUEST", {("SRB", "IRQ", "REQUEST")}),
    (BELGRADE + "وطلب الوزير العراقي من مضيفه تسهيل منح التأشيرات.", "REQUEST", {("IRQ", "SRB", "REQUEST")}),
    (
        "وتمنى وزير الخارجية اللبناني فوزي صلوخ على روما أن تضغط لوقف الطلعات الجوية.",
        "REQUEST",
        {("LBN", "ITA", "REQUEST")},
    ),
    # those greeted are one's own, or no side
    (AMMAN + "وهنأ الصفدي الشعب الأردني بعيد الاستقلال.", "SUPPORT", set()),
    (AMMAN + "وهنأ الصفدي مواطنيه بحلول العيد.", "SUPPORT", set()),
    (AMMAN + "وشكر الوزير الدنماركي مضيفه على حفاوة الاستقبال.", "SUPPORT", {("DNK", "JOR", "SUPPORT")}),
    (AMMAN + "وأعرب الصفدي عن امتنان الشعب الأردني للدنمارك.", "SUPPORT", {("JOR", "DNK", "SUPPORT")}),
    # what two share, said by one of them
    (AMMAN + "وأشاد راسموسن بمستوى التنسيق بين جيشينا.", "SUPPORT", {("DNK", "JOR", "SUPPORT")}),
    # a clause that tells what others did
    ("ورحبت الخارجية الروسية بالهدنة التي أنهت القتال بين عشائر السودان.", "SUPPORT", set()),
    ("وأشادت الخارجية الروسية بالمبادرة التي أطلقتها مصر.", "SUPPORT", {("RUS", "EGY", "SUPPORT")}),
    ("وأشادت الخارجية الروسية بالدور الذي ظلت تضطلع به مصر.", "SUPPORT", {("RUS", "EGY", "SUPPORT")}),
    # beside whom one stands, and whose leaving one insists on
    (
        "وأعرب وزير الخارجية الأردني أيمن الصفدي عن تضامن المملكة مع الفلسطينيين.",
        "SUPPORT",
        {("JOR", "PSE", "SUPPORT")},
    ),
    ("وأكدت سوريا أنها متمسكة بالانسحاب الإسرائيلي الكامل من الجولان.", "SUPPORT", set()),
    # a building of a body is burnt
    (
        "ودان الأمين العام للأمم المتحدة أنطونيو غوتيريش إحراق مقر الجمعية الوطنية في ليبرفيل عاصمة الغابون.",
        "ACCUSE",
        set(),
    ),
    # the two parties, where a mediator was received by a third
    (
        "أجرى المبعوث الأممي إلى اليمن هانس غروندبرغ مباحثات مع وزير الخارجية العماني بدر البوسعيدي، تناولت النزاع بين "
        "الحكومة اليمنية وجماعة أنصار الله. ودعا غروندبرغ الطرفين إلى وقف إطلاق النار.",
        "REQUEST",
        {("UN", "YEM", "REQUEST")},
    ),
    # a plan or one's own union that stands for no side; a state's own vision
    ("وقال الوزير الأمريكي أنتوني بلينكن إن بلاده تدعم مسار جنيف.", "SUPPORT", set()),
    ("وجددت تونس تمسكها باتحاد المغرب العربي.", "SUPPORT", set()),
    ("وأشادت الخارجية الكورية برؤية المملكة العربية السعودية 2030.", "SUPPORT", {("KOR", "SAU", "SUPPORT")}),
    # what two others share, among whom one of them is the host
    (
        "استقبل الرئيس السوداني عمر البشير السفير المصري محمد الشاذلي. وقال الشاذلي إن مصر تدعم المساعي الرامية إلى طي "
        "الخلاف بين الخرطوم وانجمينا.",
        "SUPPORT",
        set(),
    ),
    # greetings of another than the holder
    (
        "وذكر المتحدث باسم الحكومة الأردنية أن الوزير الأردني نقل تحيات المستشارة الألمانية أنغيلا ميركل.",
        "SUPPORT",
        set(),
    ),
    # a promise behind an aside, a measure that ends, an envoy called home from a capital, an answer
    (
        "وعد الرئيس الكيني وليام روتو نظيره الأوغندي يوويري موسيفيني، خلال مكالمة مساء الأحد، بفتح معبر بوسيا.",
        "AGREE",
        {("KEN", "UGA", "AGREE")},
    ),
    ("وقررت مجموعة إيكواس رفع العقوبات عن غينيا.", "SANCTION", set()),
    ("وأعلن الرئيس الكولومبي غوستافو بيترو سحب سفيره من واشنطن.", "SANCTION", {("COL", "USA", "SANCTION")}),
    ("أغلقت اليونان المعبر الحدودي مع تركيا، فتوعدت أنقرة بالرد.", "THREATEN", {("TUR", "GRC", "THREATEN")}),
    (
        "رفض الرئيس الكولومبي غوستافو بيترو اتهامات نظيره الأمريكي، وطالبه بالاعتذار.",
        "REQUEST",
        {("COL", "USA", "REQUEST")},
    ),
    # those who hold one office in an organisation speak in its name
    ("دعا وزراء خارجية الاتحاد الأوروبي جورجيا إلى سحب القانون.", "REQUEST", {("EU", "GEO", "REQUEST")}),
    # a minister of no told state is of the one that his guest has come to
    (
        "زار وزير الداخلية الليبي عماد الطرابلسي الجزائر الأسبوع الماضي بدعوة من نظيره إبراهيم مراد.",
        "CONSULT",
        {("LBY", "DZA", "CONSULT"), ("DZA", "LBY", "CONSULT")},
    ),
    # the secretary of a party is not that of the United Nations
    (
        "وصل وفد الأمم المتحدة أمس. وفي مقر القيادة القومية لحزب البعث العربي الاشتراكي، التقى الرفيق عبد الله الأحمر "
        "الأمين العام المساعد للحزب السفير الروماني إيون بوبا.",
        "CONSULT",
        set(),
    ),
    # a people of whom one hopes something
    (
        "وقال المتحدث باسم الخارجية المصرية إن مصر تأمل في أن ينتخب اللبنانيون رئيسا.",
        "REQUEST",
        {("EGY", "LBN", "REQUEST")},
    ),
    # what one does not do with another, an accord of many, those who heard a speech
    ("وحرص الوزير الأمريكي جون كيري على التوضيح بأن بلاده لا تنسق مع إيران.", "SUPPORT", set()),
    ("ووقعت على الاتفاق كل من فرنسا وألمانيا وروسيا والصين وكندا واليابان.", "SUPPORT", set()),
    (AMMAN + "وشكر الوزيران الحضور على تلبيتهم الدعوة.", "SUPPORT", set()),
    # a people by its bare name, a pronoun before a burden, an announcement that was told before
    (
        "جددت الإدارة الأميركية التزامها أمن إسرائيل، ودعت الفلسطينيين إلى التفاوض.",
        "REQUEST",
        {("USA", "PSE", "REQUEST")},
    ),
    (
        "أبدت تايلاند أسفها لقرار كمبوديا إغلاق المعابر، وحملتها مسؤولية الاشتباكات.",
        "ACCUSE",
        {("THA", "KHM", "ACCUSE")},
    ),
    (
        "أعلن الرئيس الفرنسي إيمانويل ماكرون أن فرنسا ستعترف بدولة فلسطين، ورحب الرئيس الفلسطيني محمود عباس بهذا الإعلان.",
        "SUPPORT",
        {("FRA", "PSE", "SUPPORT"), ("PSE", "FRA", "SUPPORT")},
    ),
    # what one will do at home
    (TUNIS + "وقال سعيد إن بلاده ستجري انتخابات محلية العام المقبل.", "AGREE", set()),
    (TUNIS + "وأكد تاياني أنه سيترشح لرئاسة الحزب.", "AGREE", set()),
    (TUNIS + "وأكد تاياني أن بلاده ستستضيف بطولة أوروبا.", "AGREE", set()),
    # an own minister met on a journey is no host
    (
        "زار وزير الخارجية التركي هاكان فيدان بغداد. واجتمع فيدان مع وزير الداخلية علي يرلي كايا قبل سفره.",
        "CONSULT",
        set(),
    ),
    # governments sign what is about sport
    (
        "وقع رئيس الوزراء المغربي عزيز أخنوش ونظيره الإسباني بيدرو سانشيز اتفاقية تنظيم كأس العالم.",
        "SUPPORT",
        {("MAR", "ESP", "SUPPORT"), ("ESP", "MAR", "SUPPORT")},
    ),
    # an actor in apposition
    ("وأشادت الخارجية السورية بفرق الإنقاذ التي أرسلتها الشقيقة قطر.", "SUPPORT", {("SYR", "QAT", "SUPPORT")}),
    # the two parties: no mere speaker; those between whom something is; those who fight
    (
        "قال وزير الخارجية الأمريكي ماركو روبيو إن إسرائيل وافقت على الهدنة وإن حماس تدرسها. ودعت مصر الطرفين إلى قبولها.",
        "REQUEST",
        {("EGY", "ISR", "REQUEST")},
    ),
    (
        "اندلعت اشتباكات بين باكستان على طول الحدود وأفغانستان أمس. وحثت السعودية الطرفين على الحوار.",
        "REQUEST",
        {("SAU", "PAK", "REQUEST"), ("SAU", "AFG", "REQUEST")},
    ),
    (
        "قصفت روسيا كييف أمس. وردت أوكرانيا بقصف بيلغورود. ونقلت تركيا الجرحى. ودعا الأمين العام للأمم المتحدة أنطونيو "
        "غوتيريش الطرفين إلى ضبط النفس.",
        "REQUEST",
        {("UN", "RUS", "REQUEST"), ("UN", "UKR", "REQUEST")},
    ),
    # with whom one stands, and a plan that a state's adjective ends
    ("وأكدت الجزائر تمسكها بالشراكة مع الاتحاد الأوروبي.", "SUPPORT", {("DZA", "EU", "SUPPORT")}),
    (
        "رحب الرئيس الكيني وليام روتو بمبادرة الحزام والطريق الصينية.",
        "SUPPORT",
        {("KEN", "CHN", "SUPPORT")},
    ),
    # those thanked are another's; what is eased twice; whoever answers no one; those by whom a thing was made
    ("شكر السفير الصيني لياو ليتشيانغ المواطنين المصريين على حفاوتهم.", "SUPPORT", {("CHN", "EGY", "SUPPORT")}),
    ("أعلنت إيران إلغاء تعليق الحظر المفروض على السفن البريطانية.", "SANCTION", {("IRN", "GBR", "SANCTION")}),
    ("وأعلنت إيران إلغاء الحظر المفروض على السفن البريطانية.", "SANCTION", set()),
    ("فاز المنتخب السعودي على قطر. وتوعدت إيران برد قاس على أي عدوان.", "THREATEN", set()),
    ("أغلقت اليونان المعبر. وأشاد رئيس قبرص بالقرار. وتوعد الرئيس التركي رجب طيب أردوغان بالرد.", "THREATEN", set()),
    ("وأشاد الرئيس اللبناني جوزيف عون بالمؤتمر الذي عقدته باريس.", "SUPPORT", {("LBN", "FRA", "SUPPORT")}),
    (
        "ورحب الاتحاد الأوروبي بالهدنة التي تحققت في السودان برعاية السعودية.",
        "SUPPORT",
        {("EU", "SAU", "SUPPORT")},
    ),
    (TUNIS + "وقال سعيد إنه سيوقع مرسوم تعيين القضاة غدا.", "AGREE", set()),
    # other rulers than the host's, told of before
    (
        "التقى المبعوث الأممي هانس غروندبرغ في الرياض وزير الخارجية السعودي فيصل بن فرحان. ودعا السلطات الحوثية إلى إطلاق "
        "الموظفين. وطالب الحكومة بصرف الرواتب.",
        "REQUEST",
        set(),
    ),
    # many whom a pronoun means
    (
        "وقال الرئيس الكيني وليام روتو بعد لقائه وزير الخارجية السوداني علي يوسف إن الأطراف توصلت إلى تفاهم، وناشدها "
        "الامتناع عن التصعيد.",
        "REQUEST",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES)
def test_the_other_party(triples: Triples, text: str, kind: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {t for t in triples(text) if t[2] == kind} == wanted, triples(text)
