"""Of whom something is asked, and who is accused or refused, by the words of the position."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Triples = Callable[[str], set[tuple[str, str, str]]]

HOST = "استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الياباني تاكيشي إيوايا في القاهرة. "


#: text, the kinds of event looked at, and all events of these kinds
OF_WHOM = [
    pytest.param(
        "وأدان وزير الخارجية الأردني أيمن الصفدي «القصف» «الوحشي» المتواصل الإسرائيلي على سوريا.",
        "ACCUSE",
        {("JOR", "ISR", "ACCUSE")},
        id="quotation marks are no words",
    ),
    pytest.param(
        HOST + "وقال السيسي إن مصر تنتظر من اليابان أن تدعم الموقف التركي.",
        "REQUEST",
        {("EGY", "JPN", "REQUEST")},
        id="of whom something is expected",
    ),
    pytest.param(
        "استدعت وزارة الخارجية الهولندية السفير الصيني تان جيان وطالبت بإغلاق المركز فورا.",
        "REQUEST",
        {("NLD", "CHN", "REQUEST")},
        id="asked of the diplomat who was called in",
    ),
    pytest.param(
        "اعتمد مجلس الأمن الدولي القرار أمس. ودعا وزير الخارجية الصومالي أحمد معلم فقي أعضاء المجلس إلى رفع الحظر.",
        "REQUEST",
        {("SOM", "UN", "REQUEST")},
        id="members in the name of their organisation",
    ),
    pytest.param(
        "دعا وزير الخارجية السويسري إغنازيو كاسيس إلى محادثات بين أرمينيا وأذربيجان.",
        "REQUEST",
        {("CHE", "ARM", "REQUEST"), ("CHE", "AZE", "REQUEST")},
        id="the two who should talk",
    ),
    pytest.param(
        HOST + "ودعا السيسي إلى تنظيم دورات تدريبية مشتركة.",
        "REQUEST",
        {("EGY", "JPN", "REQUEST")},
        id="something joint is asked of the other party",
    ),
    pytest.param(
        "واستخدمت روسيا والصين حق النقض (الفيتو) ضد مشروع قرار تقدمت به فرنسا والمكسيك بشأن المساعدات.",
        "REJECT",
        {
            ("RUS", "FRA", "REJECT"),
            ("RUS", "MEX", "REJECT"),
            ("CHN", "FRA", "REJECT"),
            ("CHN", "MEX", "REJECT"),
        },
        id="a veto rejects the sponsors",
    ),
    pytest.param(
        "صوتت كوبا ضد مشروع القرار الأمريكي، وصوت لصالحه عشرة أعضاء.",
        "REJECT",
        {("CUB", "USA", "REJECT")},
        id="a vote against",
    ),
    pytest.param(
        "وتعارض مصر والأردن الخطة الإسرائيلية.",
        "REJECT",
        {("EGY", "ISR", "REJECT"), ("JOR", "ISR", "REJECT")},
        id="two holders after a verb with a conjunction",
    ),
    pytest.param(
        "طلبت أوكرانيا من كندا تزويدها بالسلاح.",
        "REQUEST",
        {("UKR", "CAN", "REQUEST")},
        id="asked by a preposition",
    ),
    pytest.param(
        "احتجت وزارة الخارجية الباكستانية لدى نيودلهي على قصف القرى الحدودية.",
        "ACCUSE",
        {("PAK", "IND", "ACCUSE")},
        id="before whom one protests",
    ),
    pytest.param(
        "ندد الرئيس الكوبي ميغيل دياز كانيل بالعقوبات التي فرضتها عليها واشنطن.",
        "ACCUSE",
        {("CUB", "USA", "ACCUSE")},
        id="a relative clause with a pronoun before its subject",
    ),
    pytest.param(
        "أدانت اليابان إطلاق كوريا الشمالية صاروخا. وندد الرئيس الكوري الجنوبي يون سوك يول بهذا الاستفزاز الخطير.",
        "ACCUSE",
        {("JPN", "PRK", "ACCUSE"), ("KOR", "PRK", "ACCUSE")},
        id="an act blamed before",
    ),
    pytest.param(
        "اتهمت وزيرة الخارجية الليبية نجلاء المنقوش، خلال جلسة لمجلس الأمن، تشاد بدعم المسلحين.",
        "ACCUSE",
        {("LBY", "TCD", "ACCUSE")},
        id="the one accused opens the target",
    ),
    pytest.param(
        "قدمت وزارة الخارجية السويدية احتجاجا رسميا إلى السفارة الإيرانية على احتجاز مواطنها.",
        "ACCUSE",
        {("SWE", "IRN", "ACCUSE")},
        id="a protest to an embassy",
    ),
    pytest.param(
        "وطالبت وزارة الخارجية المصرية إسرائيل بوقف النار، كما حثت الإدارة الأميركية على ترجمة أقوالها إلى أفعال.",
        "REQUEST",
        {("EGY", "ISR", "REQUEST"), ("EGY", "USA", "REQUEST")},
        id="the subject of a further verb is left out",
    ),
    pytest.param(
        "قال وزير الخارجية المجري بيتر سيارتو إن بودابست لن توافق على حزمة العقوبات الأوروبية الجديدة.",
        "REJECT",
        {("HUN", "EU", "REJECT")},
        id="what is not agreed to",
    ),
    pytest.param(
        "رفضت كل من الجزائر ومالي أي وجود عسكري فرنسي على أراضيهما.",
        "REJECT",
        {("DZA", "FRA", "REJECT"), ("MLI", "FRA", "REJECT")},
        id="each of several",
    ),
    pytest.param(
        "دعت كل من مصر والأردن إسرائيل إلى وقف إطلاق النار.",
        "REQUEST",
        {("EGY", "ISR", "REQUEST"), ("JOR", "ISR", "REQUEST")},
        id="several call on one",
    ),
    pytest.param(
        "ندد وزير الخارجية الكوبي برونو رودريغيز بما وصفه بـ«الحصار الإجرامي» الأمريكي على بلاده.",
        "ACCUSE",
        {("CUB", "USA", "ACCUSE")},
        id="what is called so",
    ),
    pytest.param(
        "طلبت جورجيا ومولدوفا رسميا الانضمام إلى الاتحاد الأوروبي.",
        "REQUEST",
        {("GEO", "EU", "REQUEST"), ("MDA", "EU", "REQUEST")},
        id="the organisation that one asks to join",
    ),
    pytest.param(
        "احتجت الصين لدى الفلبين على ما جرى بشأن تايوان، وطالبتها بضبط النفس.",
        "REQUEST",
        {("CHN", "PHL", "REQUEST")},
        id="a pronoun for the one blamed before",
    ),
    pytest.param(
        HOST + "وطلب السيسي إيفاد خبراء في زراعة الأرز.",
        "REQUEST",
        {("EGY", "JPN", "REQUEST")},
        id="asked of the one with whom one speaks",
    ),
    pytest.param(
        "طلب وزير الخارجية السوري فيصل المقداد من طهران المساعدة في إعادة بناء المطارات.",
        "REQUEST",
        {("SYR", "IRN", "REQUEST")},
        id="asked of a capital",
    ),
    pytest.param(
        "أصدرت المحكمة الجنائية الدولية القرار. ودعا وزير الخارجية الكيني موسيس ويتانغولا المحكمة إلى تأجيل التنفيذ.",
        "REQUEST",
        {("KEN", "ICC", "REQUEST")},
        id="a court by its short noun",
    ),
    pytest.param(
        "دعا وزير الخارجية الأوكراني أندري سيبيها دول الاتحاد الأوروبي إلى تسريع تسليم الذخيرة.",
        "REQUEST",
        {("UKR", "EU", "REQUEST")},
        id="states in the name of their organisation",
    ),
    pytest.param(
        HOST + "ودعا السيسي القطاع الخاص في البلدين إلى زيادة الاستثمار.",
        "REQUEST",
        set(),
        id="businesses in both lands",
    ),
    pytest.param(
        "أدان وزير الخارجية السويدي كارل بيلدت قمع المتظاهرين في سوريا واليمن.",
        "ACCUSE",
        {("SWE", "SYR", "ACCUSE"), ("SWE", "YEM", "ACCUSE")},
        id="what rulers do in their land",
    ),
    pytest.param(
        "قال وزير الخارجية الكويتي سالم الصباح: نأمل أن يتعاون الأشقاء في إيران مع المفتشين.",
        "REQUEST",
        {("KWT", "IRN", "REQUEST")},
        id="those who act for a state in which they are",
    ),
    pytest.param(
        "أكد رئيس الوزراء الفلسطيني محمد اشتية رفضه اقتطاع إسرائيل أموال الضرائب، محملا إياها مسؤولية الأزمة.",
        "ACCUSE",
        {("PSE", "ISR", "ACCUSE")},
        id="a pronoun opens the target",
    ),
    pytest.param(
        "انتقد الرئيس التشادي إدريس ديبي السودان، متهما إياه بإيواء المتمردين.",
        "ACCUSE",
        {("TCD", "SDN", "ACCUSE")},
        id="a pronoun for the one named in the sentence",
    ),
    pytest.param(
        "انتقدت إيران القرار الأوروبي بتمديد العقوبات. ونددت روسيا بهذا القرار.",
        "ACCUSE",
        {("IRN", "EU", "ACCUSE"), ("RUS", "EU", "ACCUSE")},
        id="a decision named once more",
    ),
    pytest.param(
        "أدان الاتحاد الأفريقي القصف، ودعا الوزير الروسي سيرغي لافروف إلى الهدوء. ووصفت فرنسا القصف بأنه جريمة.",
        "ACCUSE",
        set(),
        id="an act that was nobody's",
    ),
    pytest.param(
        "دعا وزير الخارجية السوري فيصل المقداد إلى انسحاب القوات الأمريكية من التنف.",
        "REQUEST",
        {("SYR", "USA", "REQUEST")},
        id="the forces of a state that are to leave",
    ),
    pytest.param(
        "رفضت طهران مقترحا أوروبيا لتمديد المهلة.",
        "REJECT",
        {("IRN", "EU", "REJECT")},
        id="an adjective without article",
    ),
    pytest.param(
        HOST + "وأعرب إيوايا عن أمله في أن يزور الرئيس المصري طوكيو قريبا.",
        "REQUEST",
        {("JPN", "EGY", "REQUEST")},
        id="a visit that is hoped for",
    ),
    pytest.param(
        HOST + "وأعرب إيوايا عن أمله في أن ترتقي المبادلات بين البلدين.",
        "REQUEST",
        set(),
        id="what one hopes for both",
    ),
    pytest.param(
        "وجهت جامعة الدول العربية نداء إلى الأمم المتحدة للتدخل من أجل وقف القتال.",
        "REQUEST",
        {("AL", "UN", "REQUEST")},
        id="to whom an appeal goes",
    ),
    pytest.param(
        "دعا وزير التجارة التركي محمد موش رجال الأعمال القطريين إلى الاستثمار في بلاده.",
        "REQUEST",
        {("TUR", "QAT", "REQUEST")},
        id="those who do business, by their adjective",
    ),
    pytest.param(
        "حث الرئيس التونسي قيس سعيد مستثمري الكويت على إقامة مشاريع في بلاده.",
        "REQUEST",
        {("TUN", "KWT", "REQUEST")},
        id="those who do business, by their state",
    ),
    pytest.param(
        "شكر وزير الخارجية المغربي ناصر بوريطة إسبانيا على دعمها، ودعا شركاتها إلى المشاركة في المناقصات.",
        "REQUEST",
        {("MAR", "ESP", "REQUEST")},
        id="those who do business, by a pronoun",
    ),
    pytest.param(
        "دعا وزير الخارجية المغربي ناصر بوريطة الشركات الأوروبية إلى الاستثمار في بلاده.",
        "REQUEST",
        set(),
        id="businesses of a continent",
    ),
    pytest.param(
        "وطلب وزير الخارجية المصري سامح شكري من روما، بوصفها من كبار المانحين، الامتناع عن تمويل السدود.",
        "REQUEST",
        {("EGY", "ITA", "REQUEST")},
        id="an aside that names many",
    ),
    pytest.param(
        "حمّلت سوريا مساء اليوم (الاثنين) الحكومة التركية مسؤولية التدهور في الشمال.",
        "ACCUSE",
        {("SYR", "TUR", "ACCUSE")},
        id="who is held responsible, behind the day",
    ),
    pytest.param(
        "وحمّل المتحدث باسم الخارجية الإيرانية ناصر كنعاني يوم الأحد الولايات المتحدة كامل المسؤولية عن الهجوم.",
        "ACCUSE",
        {("IRN", "USA", "ACCUSE")},
        id="who is held responsible as the addressee",
    ),
    pytest.param(
        "وحملت كييف موسكو تبعات أي هجوم على المحطة.",
        "ACCUSE",
        {("UKR", "RUS", "ACCUSE")},
        id="who is to bear the consequences",
    ),
    pytest.param(
        "حملت أنقرة إدارة الرئيس الأميركي دونالد ترمب المسؤولية عن التصعيد.",
        "ACCUSE",
        {("TUR", "USA", "ACCUSE")},
        id="an administration that is held responsible",
    ),
    pytest.param(
        "حملت أنقرة رسالة مسؤولية كبيرة إلى دمشق.",
        "ACCUSE",
        set(),
        id="a message is nobody who can be blamed",
    ),
    pytest.param(
        "ولا تؤيد باريس المقترح التركي.",
        "REJECT",
        {("FRA", "TUR", "REJECT")},
        id="who does not support is against it",
    ),
    pytest.param("ولا ترفض طهران المقترح الأمريكي.", "REJECT", set(), id="who does not refuse"),
    pytest.param("ولن ترحب إسبانيا بقرار بريطانيا.", "SUPPORT", set(), id="who will not welcome"),
    pytest.param(
        "وأعلن وزير الخارجية النرويجي أن حكومته قررت تخصيص 25 مليون دولار لعمليات الإغاثة في لبنان.",
        "AGREE",
        {("NOR", "LBN", "AGREE")},
        id="where it is needed what is given",
    ),
    pytest.param(
        "وشكر الوزير اليمني الصين على دعمها، معربا عن تطلع بلاده إلى توسيع التعاون معها.",
        "AGREE",
        {("YEM", "CHN", "AGREE")},
        id="with whom, by a pronoun in the sentence",
    ),
    pytest.param(
        "وتوجه رئيس الوفد البرلماني البلغاري بالشكر لمضيفيه اللبنانيين على حفاوة الاستقبال.",
        "SUPPORT",
        {("BGR", "LBN", "SUPPORT")},
        id="hosts who are thanked",
    ),
    pytest.param(
        "رحبت السعودية باستئناف العلاقات بين إريتريا وإثيوبيا.",
        "SUPPORT",
        {("SAU", "ERI", "SUPPORT"), ("SAU", "ETH", "SUPPORT")},
        id="two whose act is welcomed",
    ),
    pytest.param(
        "رحبت السعودية بتنامي الروابط بين رابطة آسيان والاتحاد الأوروبي.",
        "SUPPORT",
        set(),
        id="organisations between which something grows",
    ),
    pytest.param(
        "أجرت كوريا الشمالية تجربة نووية ثالثة صباح الثلاثاء. وأدانت الصين التجربة بشدة.",
        "ACCUSE",
        {("CHN", "PRK", "ACCUSE")},
        id="the subject of the verb that told of it first",
    ),
    pytest.param(
        "أعرب وزير الخارجية الروسي سيرغي لافروف عن قلقه إزاء قرار بريشتينا تشكيل جيش، واصفا هذه الخطوة بالاستفزاز.",
        "ACCUSE",
        {("RUS", "XKX", "ACCUSE")},
        id="an act about which one worries",
    ),
    pytest.param(
        "جدد السفير الصيني فو كونغ رفض بلاده العقوبات. وأبدى السفير الروسي فاسيلي نيبينزيا تأييد موسكو لهذا الموقف.",
        "SUPPORT",
        {("RUS", "CHN", "SUPPORT")},
        id="a stance told last before",
    ),
    pytest.param(
        "وتلقى الوزير العماني دعوة من نظيره الباكستاني لزيارة إسلام آباد.",
        "REQUEST",
        {("PAK", "OMN", "REQUEST")},
        id="who got an invitation",
    ),
    pytest.param(
        "أوضح وزير الخارجية العماني بدر البوسعيدي أنه تلقى دعوة من نظيره الهندي لزيارة نيودلهي.",
        "REQUEST",
        {("IND", "OMN", "REQUEST")},
        id="who says that he got an invitation",
    ),
    pytest.param(
        "ودعا الرئيس الصربي ألكسندر فوتشيتش نظيره القبرصي لزيارة بلغراد، فوافق على تلبيتها.",
        "AGREE",
        {("CYP", "SRB", "AGREE")},
        id="an invitation that is agreed to",
    ),
    pytest.param(
        "وعبرت السعودية عن تعازيها لأسر الضحايا ولحكومة جمهورية أفغانستان الإسلامية.",
        "SUPPORT",
        {("SAU", "AFG", "SUPPORT")},
        id="condolences to those who rule",
    ),
    pytest.param(
        "جدد وزير الخارجية القطري محمد بن عبدالرحمن دعم بلاده لقيام دولة فلسطينية مستقلة.",
        "SUPPORT",
        {("QAT", "PSE", "SUPPORT")},
        id="an adjective after a state",
    ),
    pytest.param(
        "وسيتوجه وزير الخارجية الهندي جايشانكار إلى كولومبو بدعوة من نظيره السريلانكي.",
        "REQUEST",
        set(),
        id="at whose invitation someone travels",
    ),
    pytest.param(
        "انتقدت المفوضة الأوروبية للتجارة سيسيليا مالمستروم الرسوم الأمريكية على الصلب، ملوحة بإجراءات مضادة.",
        "THREATEN",
        {("EU", "USA", "THREATEN")},
        id="a threat to the one just blamed",
    ),
    pytest.param(
        "وعبر الأمير تميم بن حمد لرئيسة تنزانيا عن شكره على الدعوة.",
        "SUPPORT",
        {("QAT", "TZA", "SUPPORT")},
        id="to whom thanks are expressed",
    ),
    pytest.param(
        "أبدى رئيس جنوب أفريقيا سيريل رامافوزا استعداد بلاده للتوسط بين موسكو وكييف.",
        "AGREE",
        set(),
        id="capitals between which one mediates",
    ),
    pytest.param(
        "دعا الأمير تميم بن حمد الأشقاء في الخرطوم إلى الحوار.",
        "REQUEST",
        {("QAT", "SDN", "REQUEST")},
        id="kin in a capital",
    ),
    pytest.param(
        "ترى الجزائر أن الحل سياسي، وتدعو الأمم المتحدة إلى التحرك.",
        "REQUEST",
        {("DZA", "UN", "REQUEST")},
        id="who goes on to call, after a clause about a thing",
    ),
    pytest.param(
        "وصدر أمس عن الاتحاد الأوروبي بيان دعا فيه إسرائيل إلى وقف القصف.",
        "REQUEST",
        {("EU", "ISR", "REQUEST")},
        id="who issued the statement in which one calls",
    ),
    pytest.param(
        "وأكدت رئيسة الوزراء البريطانية تيريزا ماي التزام بلادها بالحد من النفوذ الروسي في البلقان.",
        "SUPPORT",
        set(),
        id="an influence that one curbs",
    ),
    pytest.param(
        "وقال وزير الخارجية الأمريكي جون كيري إن بلاده جادة في سعيها لـ«صد» إيران، وملتزمة بسياساتها الرافضة لإرهاب إيران.",
        "AGREE",
        set(),
        id="whom one wards off",
    ),
    pytest.param(
        "وأكد المرشد الإيراني علي خامنئي أن إيران ستبقى في حالة حرب مع أميركا.",
        "AGREE",
        set(),
        id="with whom one is at war",
    ),
    pytest.param(
        "وأعلنت بولندا عزمها مواجهة التهديدات الروسية.",
        "SANCTION",
        set(),
        id="to face threats is no measure",
    ),
    pytest.param(
        "وانتقدت صحيفة «جيروزاليم بوست» الإسرائيلية الوزيرة الأميركية ويندي شيرمان.",
        "ACCUSE",
        set(),
        id="a newspaper stands for no state",
    ),
    pytest.param(
        "واعتبر الوزير الكويتي علي العمير أن وجود الشركة الأميركية في الخفجي غير قانوني.",
        "ACCUSE",
        set(),
        id="a company of a state is not the state",
    ),
    pytest.param(
        "طالب الرئيس اليمني عبد ربه منصور هادي وجامعة الدول العربية المليشيات الحوثية باحترام الهدنة.",
        "REQUEST",
        set(),
        id="who asks together with the first is not asked",
    ),
    pytest.param(
        "أشاد السفير الإماراتي سالم الغفلي بالانتصارات، متمنيا أن ينعم اليمن بالأمن.",
        "REQUEST",
        set(),
        id="a wish for another's good asks nothing of him",
    ),
    pytest.param(
        "التقى السفير المصري عمرو رمضان نظيره الجزائري. وألقى رمضان كلمة شكر فيها الحضور على تلبيتهم الدعوة.",
        "SUPPORT",
        set(),
        id="an audience is of no one state",
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), OF_WHOM)
def test_of_whom(triples: Triples, text: str, kind: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {t for t in triples(text) if t[2] == kind} == wanted, triples(text)
