"""Positions in the constructions in which news tells them: who holds what, whatever stands between."""

from __future__ import annotations

import pytest

import mahdar

Positions = list[tuple[str | None, str, str]]


def positions(text: str) -> Positions:
    record = mahdar.read(text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# a place, an occasion or a medium without commas, before an object
PHRASES = [
    ("أدانت وزارة الخارجية السعودية في بيان الهجوم على كسلا.", "SAU", "condemn", "الهجوم على كسلا"),
    ("استنكرت مصر الاثنين في جنيف القصف الروسي لمدن أوكرانيا.", "EGY", "condemn", "القصف الروسي لمدن أوكرانيا"),
    ("شجب وزير الخارجية الهندي جايشانكار من نيويورك مقتل المدنيين.", "IND", "condemn", "مقتل المدنيين"),
    ("ثمن وزير الخارجية التركي هاكان فيدان عبر منصة إكس جهود قطر.", "TUR", "praise", "جهود قطر"),
    ("أدان الوزير التركي هاكان فيدان أمام مجلس الأمن الهجوم على كسلا.", "TUR", "condemn", "الهجوم على كسلا"),
    ("رفضت إيران على لسان وزير خارجيتها الاتهامات الأمريكية.", "IRN", "oppose", "الاتهامات الأمريكية"),
    ("انتقد الوزير الأردني أيمن الصفدي في حديث لقناة الغد الحصار على غزة.", "JOR", "condemn", "الحصار على غزة"),
    (
        "أدانت وزارة الخارجية القطرية في بيان صدر أمس بأشد العبارات الهجوم على كسلا.",
        "QAT",
        "condemn",
        "الهجوم على كسلا",
    ),
    (
        "أيد الوزير الجزائري أحمد عطاف بعد لقائه نظيره الإسباني خوسيه مانويل ألباريس حل الدولتين.",
        "DZA",
        "support",
        "حل الدولتين",
    ),
    ("حذر رئيس الوزراء اللبناني نواف سلام في بيان من كارثة في الجنوب.", "LBN", "concern", "من كارثة في الجنوب"),
    ("حذر رئيس الوزراء اللبناني نواف سلام من باريس من عودة الحرب.", "LBN", "concern", "من عودة الحرب"),
    # governments and their bodies
    ("أكدت الحكومة الأردنية دعمها لحل الدولتين.", "JOR", "support", "لحل الدولتين"),
    ("جنيف 12 مايو 2025 (رويترز) - أعلنت الحكومة العراقية رفضها للحرب.", "IRQ", "oppose", "للحرب"),
    ("أوضحت الحكومة الأردنية أنها ترفض توسيع الحرب.", "JOR", "oppose", "توسيع الحرب"),
    ("أدانت حكومة السودان الهجوم على السوق.", "SDN", "condemn", "الهجوم على السوق"),
    ("استنكرت السلطات السورية الغارات الإسرائيلية.", "SYR", "condemn", "الغارات الإسرائيلية"),
    ("ثمنت القيادة المصرية الجهود الدولية لوقف الحرب.", "EGY", "praise", "الجهود الدولية لوقف الحرب"),
    ("أيدت السلطات السورية في تصريح صحفي حل الدولتين.", "SYR", "support", "حل الدولتين"),
    ("رفضت حكومة السودان في بيان تهجير السكان.", "SDN", "oppose", "تهجير السكان"),
    ("حذرت السلطات اللبنانية خلال اللقاء من انهيار الهدنة.", "LBN", "concern", "من انهيار الهدنة"),
    ("استنكرت إندونيسيا خلال المؤتمر الصحفي قصف المستشفيات.", "IDN", "condemn", "قصف المستشفيات"),
    ("أبدت السلطات العراقية استعدادها لاستضافة المفاوضات.", "IRQ", "intend", "لاستضافة المفاوضات"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), PHRASES)
def test_who_holds_what(text: str, state: str, stance: str, target: str) -> None:
    assert positions(text) == [(state, stance, target)]


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير العراقي فؤاد حسين في تصريحات للصحفيين التعليق على النبأ.",
        "وانتقدت السلطات الإسرائيلية لاعتقالها الصحفيين.",
    ],
)
def test_nothing_held(text: str) -> None:
    assert not positions(text)


def test_a_body_of_another_gender_is_called_on() -> None:
    text = "دعا الرئيس الفرنسي إيمانويل ماكرون إلى الهدوء. ودعا الحكومة اللبنانية إلى إجراء إصلاحات."
    assert positions(text)[1] == ("FRA", "call", "إلى إجراء إصلاحات")


LEAD = "عقد وزير الخارجية التركي هاكان فيدان مؤتمرا صحفيا في أنقرة. "

# what is said after the lead, and the positions
SAID = [
    # the attitude as the subject of a clause
    ("وأكد فيدان أن موقف بلاده من القضية الفلسطينية ثابت.", [("adhere", "من القضية الفلسطينية")]),
    ("وأكد فيدان أن موقف تركيا ثابت ولن يتغير تجاه الأزمة.", [("adhere", "تجاه الأزمة")]),
    ("وأكد فيدان أن موقف بلاده من الأزمة لم يتغير.", [("adhere", "من الأزمة")]),
    ("وأكد فيدان أن موقف بلاده واضح وثابت في رفض التهجير.", [("oppose", "التهجير")]),
    ("وأكد فيدان ثبات موقف بلاده من الأزمة.", [("adhere", "من الأزمة")]),
    ("وأكد فيدان أن موقف بلاده الثابت هو دعم حل الدولتين.", [("support", "حل الدولتين")]),
    ("وقال فيدان: «موقفنا ثابت من القضية الفلسطينية».", [("adhere", "من القضية الفلسطينية")]),
    ("وقال فيدان إن موقف بلاده من الحكومة صعب.", []),
    ("وجدد فيدان في بيان موقف بلاده الرافض لتهجير السكان.", [("oppose", "لتهجير السكان")]),
    ("وكان الوزير قد استنكر خلال اللقاء استهداف المدنيين.", [("condemn", "استهداف المدنيين")]),
    # one's own country in one's own words
    ("وقال فيدان: «بلادي مستعدة لاستضافة المفاوضات».", [("intend", "لاستضافة المفاوضات")]),
    ("وقال فيدان: «إن بلادي ترفض تهجير الفلسطينيين».", [("oppose", "تهجير الفلسطينيين")]),
    ("وقال فيدان: «بلدنا متمسك بحل الدولتين».", [("adhere", "بحل الدولتين")]),
    ("وقال فيدان: «حكومتي ملتزمة باتفاق باريس».", [("adhere", "باتفاق باريس")]),
    # a further adjective of the same subject
    (
        "وقال فيدان إن بلاده حريصة على استقرار المنطقة ومستعدة لاستضافة المفاوضات.",
        [("adhere", "على استقرار المنطقة"), ("intend", "لاستضافة المفاوضات")],
    ),
    (
        "وقال فيدان إن بلاده ملتزمة باتفاق باريس، ومستعدة لاستضافة المفاوضات.",
        [("adhere", "باتفاق باريس"), ("intend", "لاستضافة المفاوضات")],
    ),
    (
        "وقال فيدان إن بلاده ترفض التهجير القسري ومتمسكة بحل الدولتين.",
        [("oppose", "التهجير القسري"), ("adhere", "بحل الدولتين")],
    ),
    # what one will still be
    ("وقال فيدان إن بلاده ستظل متمسكة بحل الدولتين.", [("adhere", "بحل الدولتين")]),
    ("وقال فيدان إن بلاده ستبقى رافضة لتهجير السكان.", [("oppose", "لتهجير السكان")]),
    # «مما»
    ("وقال فيدان إن بلاده قلقة مما يجري في الضفة.", [("concern", "مما يجري في الضفة")]),
    ("وقال فيدان: «نحذر مما يجري في الضفة».", [("concern", "مما يجري في الضفة")]),
    # a commitment or a need joined to another stance
    (
        "وأكد فيدان دعم بلاده لحل الدولتين والتزامها باتفاق باريس.",
        [("support", "لحل الدولتين"), ("adhere", "باتفاق باريس")],
    ),
    ("وأكد فيدان دعم بلاده لحل الدولتين وأهمية وقف الحرب.", [("support", "لحل الدولتين"), ("stress", "وقف الحرب")]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_said_of_ones_own_side(text: str, expected: list[tuple[str, str]]) -> None:
    assert positions(LEAD + text) == [("TUR", *position) for position in expected]


# a participle of her who speaks, without a comma
CIRCUMSTANCES = [
    ("وقالت الوزيرة الكندية ميلاني جولي إن الوضع تغير في الأشهر الماضية داعية إلى وقف الحرب.", "call", "إلى وقف الحرب"),
    ("وأوضحت باريس أن المباحثات تناولت الأوضاع في المنطقة محذرة من انهيار الهدنة.", "concern", "من انهيار الهدنة"),
    (
        "التقت الوزيرة الألمانية أنالينا بيربوك نظيرها المصري سامح شكري في القاهرة مؤكدة دعم بلادها للحوار.",
        "support",
        "للحوار",
    ),
]


@pytest.mark.parametrize(("text", "stance", "target"), CIRCUMSTANCES)
def test_a_circumstance_without_a_comma(text: str, stance: str, target: str) -> None:
    assert [(found, span) for _, found, span in positions(text)] == [(stance, target)]


# acts joined to one another
ACTS = [
    ("ودعا فيدان إلى ضبط النفس ووقف الحرب في السودان.", ["إلى ضبط النفس", "وقف الحرب في السودان"]),
    (
        "ودعا فيدان إلى استئناف المفاوضات والوقف الفوري للأعمال العدائية.",
        ["إلى استئناف المفاوضات", "الوقف الفوري للأعمال العدائية"],
    ),
    (
        "ودعا فيدان إلى تعزيز التعاون في مجال الطاقة وتشكيل لجنة مشتركة.",
        ["إلى تعزيز التعاون في مجال الطاقة", "تشكيل لجنة مشتركة"],
    ),
    (
        "ودعا فيدان إلى تعزيز التعاون في مجال مكافحة الإرهاب وتبادل المعلومات.",
        ["إلى تعزيز التعاون في مجال مكافحة الإرهاب وتبادل المعلومات"],
    ),
]


@pytest.mark.parametrize(("text", "targets"), ACTS)
def test_acts_joined(text: str, targets: list[str]) -> None:
    assert positions(LEAD + text) == [("TUR", "call", target) for target in targets]


@pytest.mark.parametrize("told", ["وتم خلال اللقاء الاتفاق على", "وتم الاتفاق خلال اللقاء على"])
def test_what_was_agreed_at_a_meeting(told: str) -> None:
    met = "التقى وزير الخارجية التركي هاكان فيدان نظيره العراقي فؤاد حسين في بغداد. "
    record = mahdar.read(f"{met}{told} تشكيل لجنة مشتركة.", language="ar")
    assert [(p.holder, p.stance, record.quote(p.target)) for p in record.positions] == [
        ("@SIDES", "agree", "على تشكيل لجنة مشتركة")
    ]


@pytest.mark.parametrize("second", ["وزيادة حجم التبادل التجاري", "وعلى زيادة حجم التبادل التجاري"])
def test_all_that_was_agreed(second: str) -> None:
    met = "التقى وزير الخارجية التركي هاكان فيدان نظيره العراقي فؤاد حسين في بغداد. "
    record = mahdar.read(f"{met}وتم الاتفاق على فتح خط جوي {second}.", language="ar")
    assert [(p.holder, record.quote(p.target)) for p in record.positions] == [
        ("@SIDES", "على فتح خط جوي"),
        ("@SIDES", second[1:]),
    ]


# who is named in the occasion is neither called on nor thanked
OCCASIONS = [
    ("دعا فيدان، خلال لقائه نظيره العراقي فؤاد حسين في بغداد، إسرائيل إلى وقف الحرب.", {("ISR", "REQUEST")}),
    ("دعا فيدان، خلال لقائه نظيره العراقي فؤاد حسين، إلى وقف الحرب في السودان.", set()),
    ("طالب فيدان، في كلمة أمام مجلس الأمن، بوقف الحرب في السودان.", set()),
    ("شكر فيدان، خلال لقائه نظيره العراقي فؤاد حسين، قطر على دعمها.", {("QAT", "SUPPORT")}),
]


@pytest.mark.parametrize(("text", "events"), OCCASIONS)
def test_whom_one_meets_is_not_called_on(text: str, events: set[tuple[str, str]]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert {(e.recipient, e.type) for e in record.events if e.type != "CONSULT"} == events


# those who are hit are not blamed
HIT = [
    ("الهجوم على السفارة العراقية في الخرطوم", set()),
    ("اقتحام السفارة السعودية في طهران", set()),
    ("استهداف ناقلة نفط إماراتية", set()),
    ("مقتل جنود مصريين", set()),
    ("التفجيرات الإرهابية التي شهدتها باكستان", set()),
    ("الاعتداء على السيادة اللبنانية", set()),
    ("الغارات الإسرائيلية على غزة", {"ISR"}),
    ("استهداف القوات الإسرائيلية المستشفيات", {"ISR"}),
    ("اقتحام المستوطنين الإسرائيليين المسجد الأقصى", {"ISR"}),
    ("القصف الروسي لمدن أوكرانيا", {"RUS"}),
]


@pytest.mark.parametrize(("target", "blamed"), HIT)
def test_who_is_blamed_for_an_attack(target: str, blamed: set[str]) -> None:
    record = mahdar.read(f"{LEAD}وأدان فيدان {target}.", language="ar")
    assert {e.recipient for e in record.events if e.type == "ACCUSE"} == blamed


# text | verb | who speaks | first words of what is said
BESIDES = """
رأى وزير الخارجية سامح شكري في قرار مجلس الأمن الأخير، القاضي بتمديد البعثة، «خطوة مهمة». | رأى | سامح شكري | قرار مجلس
ورأت المستشارة أنغيلا ميركل في الاتفاق فرصة حقيقية لإنهاء الأزمة. | رأت | أنغيلا ميركل | الاتفاق فرصة
واغتنم الوزير لوران فابيوس المناسبة ليشكر الجزائر على وساطتها. | يشكر | لوران فابيوس | وساطتها
ولم يفوت الوزير لوران فابيوس الفرصة للإشادة بالتعاون الأمني. | للإشادة | لوران فابيوس | بالتعاون الأمني
وانتهزت السفيرة جين هارت الفرصة للتأكيد على متانة العلاقات. | للتأكيد | جين هارت | متانة العلاقات
ونقل الوزير سامح شكري إلى الرئيس خالص التحيات من رئيسه. | نقل | سامح شكري | خالص التحيات
وحذر الرئيس نبيه بري أمامه من مشروع يستهدف الجنوب. | حذر | نبيه بري | مشروع يستهدف
اعتبر الوزير سامح شكري، معركة الموصل اختبارا لإرادة العراقيين. | اعتبر | سامح شكري | معركة الموصل
بعث سامح شكري ببرقية إلى نجيب ميقاتي تمنى فيها لدولته التوفيق. | تمنى | سامح شكري | التوفيق
"""


@pytest.mark.parametrize("line", BESIDES.strip().splitlines())
def test_what_is_said_besides(line: str) -> None:
    text, verb, name, first = line.split(" | ")
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    told = [s for s in record.statements if s.verb == verb]
    assert [names.get(s.speaker or "") for s in told] == [name]
    start = told[0].content[0][0]
    assert text[start:].startswith(first)


@pytest.mark.parametrize(
    "text",
    [
        "ورأى الوزير سامح شكري في باريس صديقه القديم.",
        "لا أمل في ملكية عقار بسبب ارتفاع الأسعار.",
        "واستغل الوزير سامح شكري الفرصة للراحة.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert not mahdar.read(text).statements


def test_a_headline_with_a_verb_before_its_colon() -> None:
    record = mahdar.read(
        "دو شاريت أنهى محادثاته في دمشق: لا سلام خارج مدريد\n\nأكد وزير الخارجية الفرنسي هيرفيه دو شاريت ذلك."
    )
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements if s.verb == ":"] == ["هيرفيه دو شاريت"]


HEADS = [
    (
        "باتيلي أمام مجلس الأمن: لا بديل عن حكومة موحدة\n\nحذر المبعوث الأممي عبد الله باتيلي، في إحاطته، من الانقسام.",
        "عبد الله باتيلي",
    ),
    (
        "فيسترفيله في القاهرة: ألمانيا مستعدة لتحويل جزء من ديون مصر\n\nأنهى وزير الخارجية الألماني غيدو فيسترفيله زيارته.",
        "غيدو فيسترفيله",
    ),
    (
        "الهراوي لموفد الكرملين: المساران متلازمان حتما\n\nاستقبل رئيس الجمهورية الياس الهراوي نائب الوزير فيكتور "
        "بوسوفاليوك.",
        "الياس الهراوي",
    ),
    ("الأسد في طهران: قمة ثلاثية لبحث الملف السوري\n\nوصل الرئيس السوري بشار الأسد إلى طهران اليوم.", None),
]


@pytest.mark.parametrize(("text", "name"), HEADS)
def test_where_and_to_whom_a_headline_is_said(text: str, name: str | None) -> None:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    said = [names.get(s.speaker or "") for s in record.statements if s.verb == ":"]
    assert said == ([name] if name else [])


# text | verb | all that is said
WHOLE = """
ووجه الرئيس فيكتور أوربان إلى الرئيس إلهام علييف دعوة لزيارة المجر فقبلها بامتنان. | وجه | لزيارة المجر
شكر المتحدث ستيفان دوجاريك الصين على استضافتها المحادثات، ونقل عن الأمين العام أنطونيو غوتيريش قوله إن الحوار ضروري. | شكر | استضافتها المحادثات
واتهم رياك مشار أطرافا لم يسمها بتقويض المصالحة. | اتهم | أطرافا لم يسمها بتقويض المصالحة
أوضح جون كيربي أن واشنطن تدعم أي جهد، إلا أنه شكك في وفاء طهران بالتزاماتها. | شكك | وفاء طهران بالتزاماتها
"""


@pytest.mark.parametrize("line", WHOLE.strip().splitlines())
def test_the_whole_of_what_is_said(line: str) -> None:
    text, verb, whole = line.split(" | ")
    assert [text[s.content[0][0] : s.content[0][1]] for s in mahdar.read(text).statements if s.verb == verb] == [whole]
