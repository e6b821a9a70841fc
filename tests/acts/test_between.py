"""What stands between a verb of saying and what is said: names in quotation marks, adjectives, commas, adverbs."""

from __future__ import annotations

import pytest

import mahdar


def _said(text: str) -> list[tuple[str | None, str, str]]:
    """(speaker or the words for one, cue, first word) of every statement."""
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    return [
        (
            s.speaker_text if s.speaker is None else names.get(s.speaker, s.speaker),
            s.verb,
            record.text[s.content[0][0] : s.content[0][1]].split()[0],
        )
        for s in record.statements
    ]


ONE = [
    # adjectives and ranks of those without a name
    ("وذكر مسؤولون بريطانيون في وقت سابق أن الوفد سيصل غدا.", ("مسؤولون بريطانيون", "ذكر", "الوفد")),
    ("أعلن مسؤول أمني رفيع المستوى في حديث للصحيفة أن القوات انسحبت.", ("مسؤول أمني رفيع المستوى", "أعلن", "القوات")),
    ("وأبدى نشطاء حقوقيون قلقهم من الزيارة.", ("نشطاء حقوقيون", "أبدى", "قلقهم")),
    ("قالت السلطات الأميركية الأربعاء إن الطريق مغلق.", ("السلطات الأميركية", "قالت", "الطريق")),
    # names in quotation marks
    ("وأكدت «أم علي» أنها لم تتوقع الزيارة.", ("أم علي", "أكدت", "لم")),
    ("وقال زعيم «حزب الله» اللبناني حسن نصر الله أمس إن الحزب يثق بالجيش.", ("حسن نصر الله", "قال", "الحزب")),
    # commas that close nothing
    (
        "أشاد الملك سلمان بن عبدالعزيز آل سعود، بتميز العلاقات بين البلدين.",
        ("سلمان بن عبدالعزيز آل سعود", "أشاد", "بتميز"),
    ),
    ("وحثت اليابان، بكين على وقف البناء.", ("اليابان", "حثت", "وقف")),
    (
        "دعا كل من الأمين العام عبداللطيف الزياني، ووزير الخارجية اليمني رياض ياسين إلى احترام الهدنة.",
        ("@SIDES", "دعا", "احترام"),
    ),
    # when, where, how many
    ("وكان الوزير فيليب هاموند قال عند وصوله إلى الاجتماع: «نأمل في أن ننجح».", ("فيليب هاموند", "قال", "نأمل")),
    ("وأعرب وزراء خارجية الدول الـ28 في بيانهم الختامي عن الأمل في نجاح الاتفاق.", ("@SIDES", "أعرب", "الأمل")),
    # whoever speaks for a named man
    (
        "وكان مكتب رئيس الوزراء التركي أحمد داود أوغلو قال إن الشرطة بدأت حملة.",
        ("مكتب رئيس الوزراء التركي أحمد داود أوغلو", "قال", "الشرطة"),
    ),
    # a verbal noun where no past verb stands
    ("قال الوزير سامح شكري إن رفض الكنيست الاتفاق سيسبب أزمة.", ("سامح شكري", "قال", "رفض")),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text) == [expected]


def test_a_state_speaks_inside_the_words_of_one() -> None:
    found = _said("قال الوزير خالد العطية إن قطر عبرت عن استعدادها للمساعدة.")
    assert found == [("خالد العطية", "قال", "قطر"), ("قطر", "عبرت", "استعدادها")]


@pytest.mark.parametrize(
    "text",
    [
        "ولم يكشف المسؤولون الأميركيون عن تفاصيل الزيارة.",
        "ويأتي رفض منح التأشيرة قبل أيام من زيارة الرئيس.",
        "فلان - متابعة: عززت الزيارة العلاقات بين البلدين.",
        "وجاء التحرك بعد ساعات من اجتماع طويل يرى أنه مهم.",
    ],
)
def test_nobody_says_a_thing(text: str) -> None:
    assert not [s for s in _said(text) if s[1] in ("يكشف", "رفض", "متابعة", "جاء")]


LAST = [
    # who answers is not who spoke
    (
        "وتلقى عباس عراقجي اتصالا من نظيره الهولندي كاسبر فيلدكامب، دعاه خلاله إلى ضبط النفس، فرد عليه بالقول إن الدعوة "
        "لغيره.",
        ("عباس عراقجي", "رد", "الدعوة"),
    ),
    # a verb joined to a clause inside the words of another
    (
        "قال مسؤول أمريكي إن الوزير ماركو روبيو تحدث إلى الرئيس بول كاغامي وحثه على سحب قواته.",
        ("ماركو روبيو", "حثه", "سحب"),
    ),
    # whom a noun means inside the words of another
    ("وأوضح الوزير سامح شكري أن الجانب الروسي أكد دعمه للمبادرة.", ("الجانب الروسي", "أكد", "دعمه")),
    (
        "التقى نيجيرفان بارزاني بالوزير جون هيلي، وذكر بيان صادر عن رئاسة الإقليم أن بارزاني شكر المملكة المتحدة على دعمها، "
        "وأن الضيف وصف الإقليم بأنه شريك موثوق.",
        ("جون هيلي", "وصف", "الإقليم"),
    ),
    # a new act after a comma ends what was said
    (
        "عبر خالد المشري عن امتنانه لتونس على دعمها، ووضع سيادته الرئيس في صورة المستجدات.",
        ("خالد المشري", "عبر", "امتنانه"),
    ),
    # sources that are cited
    ("وفقا للمتحدث باسم الحكومة، وصل الوفد صباح أمس إلى المدينة.", ("المتحدث باسم الحكومة", "وفقا", "وصل")),
    ("وهذه أول زيارة للرئيس إلى إيران منذ سنوات، بحسب ما أكد مكتبه الخميس.", ("مكتبه", "بحسب", "وهذه")),
    ("ومن المقرر أن يفتتح المعرض في سبتمبر المقبل بحسب ما يذكر موقع الأكاديمية.", ("موقع الأكاديمية", "بحسب", "ومن")),
    # where it was said
    (
        'قال الوزير سامح شكري في تغريدة على حسابه في "تويتر": "ناقشنا خطوات ما بعد القمة مع الأصدقاء".',
        ("سامح شكري", "قال", "ناقشنا"),
    ),
    (
        'وألقى الرئيس نيكولا ساركوزي كلمة أمام الآلاف قال فيها "فرنسا ستكون دائما إلى جانبكم".',
        ("نيكولا ساركوزي", "قال", "فرنسا"),
    ),
    ("ويقول مراسلنا في طهران جيم موير إن الرئيس حرص على الظهور.", ("جيم موير", "يقول", "الرئيس")),
    ("اما في دمشق فاستبعد مسؤول سوري طلب عدم ذكر اسمه ان تتضمن الجولة محطة سورية.", ("مسؤول سوري", "استبعد", "تتضمن")),
]


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_the_last_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text)[-1] == expected


def test_where_the_words_end() -> None:
    record = mahdar.read("عبر خالد المشري عن امتنانه لتونس على دعمها، ووضع سيادته الرئيس في صورة المستجدات.")
    assert [record.text[s.content[0][0] : s.content[-1][1]] for s in record.statements] == ["امتنانه لتونس على دعمها"]


def test_a_spokesman_without_a_name_is_nobody_named_before() -> None:
    text = "التقى وزير الخارجية البريطاني جاك سترو الرئيس خاتمي. وقال متحدث باسم رئاسة الوزراء البريطانية إن اللقاء كان وديا."
    assert [who for who, _, _ in _said(text)] == ["متحدث باسم رئاسة الوزراء البريطانية"]


def test_what_nobody_in_particular_expects() -> None:
    assert not _said("وأطلعه المبعوث على نتائج اتصالاته مع الرئيس ثابو أمبيكي الذي يتوقع أن يزور البلاد منتصف الشهر.")


INNER = [
    # whose words «عنه» means: who acted in the sentence before
    (
        "التقى الوزير خلوصي أكار الأمين العام أنطونيو غوتيريش. ونقلت وزارة الدفاع التركية عنه قوله إن المركز سيبدأ عمله.",
        ("خلوصي أكار", "قوله", "المركز"),
    ),
    (
        'وفي لندن، نقلت "بي بي سي" عن الوزير بوريس جونسون قوله إن المحادثات مستمرة.',
        ("بوريس جونسون", "قوله", "المحادثات"),
    ),
    # inside the words of another
    (
        "أبرز الوزير نزار بركة أن صندوق أوبك شريك مهم، وأن الصندوق عبر عن استعداده للمواكبة.",
        ("صندوق أوبك", "عبر", "استعداده"),
    ),
    ("أوضح المتحدث أحمد حافظ أن الوزراء الثلاثة توافقوا على عقد الجولة.", ("@SIDES", "توافقوا", "عقد")),
    (
        "وعلق وانغ يي على تقارير أفادت بأن الوزير دميترو كوليبا طلب حضور الصين المؤتمر، فقال إن بكين تؤيد الحوار.",
        ("وانغ يي", "قال", "بكين"),
    ),
    # relative clauses
    ("ورحب إيمانويل ماكرون وأنغيلا ميركل اللذين أعربا عن تضامنهما مع لندن.", ("@SIDES", "أعربا", "تضامنهما")),
    # another in a clause before
    (
        "قال المتحدث ماجد الأنصاري إن الأمن مستتب. وحول جولة الشيخ تميم بن حمد آل ثاني في آسيا، أوضح أن الجولة ناجحة.",
        ("ماجد الأنصاري", "أوضح", "الجولة"),
    ),
    # titles between commas before the name
    (
        "ندد معالي الأمين العام، رئيس هيئة العلماء، الشيخ الدكتور محمد بن عبدالكريم العيسى بهذه الجريمة.",
        ("محمد بن عبدالكريم العيسى", "ندد", "بهذه"),
    ),
    ("نفى مكتب الوزير أن يكون قد رفض استقبال المبعوث.", ("مكتب الوزير", "نفى", "يكون")),
]


@pytest.mark.parametrize(("text", "expected"), INNER)
def test_who_speaks_last(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text)[-1] == expected


def test_the_words_of_one_told_of_by_another() -> None:
    found = _said("وبشأن تصريحات الوزير عادل الجبير التي اتهم فيها إيران بزعزعة الاستقرار، قال بهرام قاسمي إنها خاطئة.")
    assert [who for who, _, _ in found] == ["عادل الجبير", "بهرام قاسمي"]


def test_what_is_revived_is_not_greeted() -> None:
    assert not [s for s in _said("وتشكل الخطوة منعطفا يحيي آمال السلام.") if s[1] == "يحيي"]


TOLD = [
    # who tells him, where the verb has its object as a pronoun
    ("نبه آموس هوكستين إلى خطورة الوضع. وأبلغه نجيب ميقاتي أن لبنان لا يريد الحرب.", ("نجيب ميقاتي", "أبلغه", "لبنان")),
    # what she says that she brought
    ("قالت السفيرة شارون وردل إنها نقلت إلى الرئيس تحيات الملكة.", ("شارون وردل", "نقلت", "تحيات")),
    # a noun whose first letter is no «and»
    ("وأكد الوزير صباح الخالد في برقيته وقوف بلاده إلى جانب إيطاليا.", ("صباح الخالد", "أكد", "وقوف")),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_tells_what(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text)[-1] == expected


AGAIN = [
    # a text whose issuer has no name speaks for itself
    (
        "صدر بيان للمكتب الصحفي عقب لقاء قيس سعيد وعبد المجيد تبون. وجاء في البيان أن القمة ستعقد قريبا.",
        ("البيان", "جاء", "القمة"),
    ),
    # a body that acts in the sentence goes on
    (
        "قال الوزير أيمن الصفدي إن الحوار ضروري. واستدعت الوزارة القائم بالأعمال الإسرائيلي، وأبلغته احتجاج الأردن الشديد.",
        ("الوزارة", "أبلغته", "احتجاج"),
    ),
    # the latter is urged, where «إنه» has its verb
    (
        "قال الرئيس رفيق الحريري إنه اجتمع مع وارن كريستوفر، وإنه حث الأخير على إدراج الانسحاب.",
        ("رفيق الحريري", "حث", "إدراج"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_who_goes_on(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text)[-1] == expected


# a day between the verb and those who speak, told by a title or a common noun
AFTER_A_DAY = [
    ("أكدت أمس الأربعاء الحكومة الكولومبية أن الهدنة صامدة.", ("الحكومة الكولومبية", "أكدت", "الهدنة")),
    ("ونفت اليوم الأحد السلطات السودانية وجود مفاوضات.", ("السلطات السودانية", "نفت", "وجود")),
    ("أعلن الثلاثاء المتحدث باسم الحكومة أن المعبر مفتوح.", ("المتحدث باسم الحكومة", "أعلن", "المعبر")),
    ("جددت أمس الاثنين المتحدثة باسم الخارجية الروسية ماريا زاخاروفا رفض العقوبات.", ("ماريا زاخاروفا", "جددت", "رفض")),
    ("أكد الثلاثاء الرئيس الكولومبي غوستافو بيترو أن الحوار مستمر.", ("غوستافو بيترو", "أكد", "الحوار")),
    ("أكد أول أمس الثلاثاء الرئيس الكولومبي غوستافو بيترو أن الحوار مستمر.", ("غوستافو بيترو", "أكد", "الحوار")),
]


@pytest.mark.parametrize(("text", "expected"), AFTER_A_DAY)
def test_who_speaks_behind_a_day(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text) == [expected]


def test_what_is_said_by_those_whom_no_table_has_behind_a_day() -> None:
    assert [s[1:] for s in _said("وأكد الأحد الأهالي أن الطريق مغلق.")] == [("أكد", "الطريق")]


# what is said behind the place where it was said
BEHIND_A_PLACE = [
    ("نفت وزارة الخارجية الماليزية أمس في جنيف وجود مفاوضات سرية.", ("وزارة الخارجية الماليزية", "نفت", "وجود")),
    ("أعلن الرئيس القبرصي نيكوس خريستودوليدس في جنيف استئناف المحادثات.", ("نيكوس خريستودوليدس", "أعلن", "استئناف")),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_A_PLACE)
def test_what_is_said_behind_a_place(text: str, expected: tuple[str, str, str]) -> None:
    assert _said(text) == [expected]


@pytest.mark.parametrize("but", ["غير أنها", "إلا أنها", "بيد أنها"])
def test_what_is_refused_before_a_clause_against_it(but: str) -> None:
    said = _said(f"رفضت الحكومة الكولومبية الاتهامات، {but} أبدت استعدادها للتعاون.")
    assert [s[1:] for s in said] == [("رفضت", "الاتهامات"), ("أبدت", "استعدادها")]


@pytest.mark.parametrize("why", ["رغم أن التحقيق مستمر", "بعد أن نشرتها الصحف", "لأن التحقيق مستمر"])
def test_what_is_refused_before_the_reason(why: str) -> None:
    assert [s[1:] for s in _said(f"رفضت الحكومة الكولومبية الاتهامات {why}.")] == [("رفضت", "الاتهامات")]


def test_whose_words_are_cited() -> None:
    text = "وبلغ عدد الضحايا عشرين شخصا، وفقا لتصريحات وزير الخارجية الهولندي كاسبار فيلدكامب."
    assert [s[0] for s in _said(text)] == ["كاسبار فيلدكامب"]


# a day behind the verb, where who speaks stands before it; one whom no table has
BEFORE_A_DAY = [
    ("أما حركة حماس فأكدت اليوم الخميس التزامها بالاتفاق.", ("أكدت", "التزامها")),
    ("وكانت طهران قد أيدت اليوم الخميس المقترح.", ("أيدت", "المقترح")),
    ("وأكد اليوم الأحد الأهالي أن الطريق مغلق.", ("أكد", "الطريق")),
    ("نفت طهران في بيان هذه الأنباء.", ("نفت", "هذه")),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_A_DAY)
def test_what_is_said_behind_a_day(text: str, expected: tuple[str, str]) -> None:
    assert [s[1:] for s in _said(text)] == [expected]


@pytest.mark.parametrize("but", ["غير أنها", "إلا أنها", "بيد أنها", "لكنها"])
def test_what_the_reporter_adds_against_it_is_not_said(but: str) -> None:
    record = mahdar.read(f"رحبت القاهرة بالقرار، {but} لم تحدد موعدا.")
    assert [record.quote(s.content[0]) for s in record.statements] == ["بالقرار"]


# those without a name, with a day, an adverb or an aside behind them, and a further clause
GOING_ON = [
    ("أكدت الحكومة الكولومبية أمس التزامها بالاتفاق، وأضافت أن الوقت ضيق.", ("أكدت", "التزامها"), ("أضافت", "الوقت")),
    ("أعلن مصدر دبلوماسي عراقي مجددا رفضه للقرار.", ("أعلن", "رفضه")),
    ("أدان مجلس الأمن الدولي، الخميس، القصف، وأضاف أن الوقت ضيق.", ("أدان", "القصف"), ("أضاف", "الوقت")),
    ("أعلنت الحكومة الكولومبية، في بيان، رفضها للقرار، وأضافت أن الوقت ضيق.", ("أعلنت", "رفضها"), ("أضافت", "الوقت")),
    ("وأكد الاتحاد الأوروبي، الأحد، التزامه بالاتفاق، ودعا إلى التهدئة.", ("أكد", "التزامه"), ("دعا", "التهدئة")),
]


@pytest.mark.parametrize("told", GOING_ON)
def test_what_those_say_who_go_on(told: tuple[str, tuple[str, str]]) -> None:
    text, *expected = told
    assert [s[1:] for s in _said(text)] == expected
