"""Who the clauses inside reported speech are about, and what they say of it without a verb of stance."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, holder's state, stance, target
SUBJECTS = [
    # a body of a state, told by its adjective
    ("وقال شكري إن الإدارة الأميركية عازمة على رفع العقوبات.", "USA", "intend", "على رفع العقوبات"),
    # another state's plan; not what it will only be
    ("وقال شكري إن الرياض ستستضيف القمة المقبلة.", "SAU", "intend", "ستستضيف القمة المقبلة"),
    # a clause of its own after «و», or at the head of a sentence in a quotation
    ("وقال شكري: «الطريق طويل، وقطر ما زالت متمسكة بالوساطة».", "QAT", "adhere", "بالوساطة"),
    ("وقال شكري: «الوضع صعب. تركيا تدعم الهدنة».", "TUR", "support", "الهدنة"),
    # prepositions as predicates
    ("وقال شكري: «نحن ضد تهجير السكان».", "EGY", "oppose", "ضد تهجير السكان"),
    ("وقال شكري: «مصر مع عودة النازحين إلى ديارهم».", "EGY", "support", "مع عودة النازحين إلى ديارهم"),
    # work together with others
    ("وقال الصفدي إن بلاده تعمل مع فرنسا على فتح المعابر.", "JOR", "intend", "على فتح المعابر"),
    # a duty told at the head of what is said
    ("وقال الصفدي: «على المجتمع الدولي أن يتحرك فورا».", "JOR", "call", "أن يتحرك فورا"),
    # light verbs in the past, «وبأنها»
    ("وأكد شكري أن مصر أبدت استعدادها لاستقبال الجرحى.", "EGY", "intend", "لاستقبال الجرحى"),
    ("وأكد الصفدي أنه اطلع على الخطة، وبأن بلاده متمسكة بحسن الجوار.", "JOR", "adhere", "بحسن الجوار"),
    # what will be done, after an aside
    ("وقال شكري إن بلاده ستواصل، عبر الهلال الأحمر، إرسال المساعدات.", "EGY", "intend", "إرسال المساعدات"),
    # what one does not want
    ("وقال الصفدي إن بلاده لا تريد التصعيد.", "JOR", "oppose", "التصعيد"),
    # what is left to its fate, what is wanted of others, how something is watched
    ("وقال الصفدي إن بلاده لن تتخلى عن لبنان.", "JOR", "support", "عن لبنان"),
    ("وقال الصفدي إن بلاده لن تتخلى عن مبادئها.", "JOR", "adhere", "عن مبادئها"),
    ("وقال الصفدي إن بلاده لن تتخلى عن أصدقائها.", "JOR", "support", "عن أصدقائها"),
    ("وقال الصفدي: «لن نتخلى عن شركائنا».", "JOR", "support", "عن شركائنا"),
    ("وقال شكري: «سنكون إلى جانب الشعب السوداني».", "EGY", "support", "إلى جانب الشعب السوداني"),
    ("وقال شكري: «نحن بجانب لبنان في محنته».", "EGY", "support", "بجانب لبنان في محنته"),
    # an adjective spelled like a noun with a pronoun
    ("وقال شكري إن مصر قلقة إزاء الوضع في السودان.", "EGY", "concern", "إزاء الوضع في السودان"),
    ("وقال الصفدي إن بلاده متوجسة إزاء التصعيد.", "JOR", "concern", "إزاء التصعيد"),
    ("وقال شكري إن حكومته تريد أن ترى انسحابا كاملا.", "EGY", "call", "أن ترى انسحابا كاملا"),
    ("وقال شكري إن مصر تتابع الأزمة بقلق.", "EGY", "concern", "الأزمة"),
    ("وقال شكري إن بلاده ستكون دائما إلى جانب الأردن.", "EGY", "support", "إلى جانب الأردن"),
    # a decision's object, and the owner of a noun of stance before its object
    ("وقال شكري إن بلاده قررت منح لبنان قرضا بقيمة مليون دولار.", "EGY", "intend", "منح لبنان قرضا بقيمة مليون دولار"),
    ("وأكد شكري رفض مصر استخدام أجوائها.", "EGY", "oppose", "استخدام أجوائها"),
    # what will be underlined there
    ("وقال شكري إنه سيؤكد خلالها ضرورة احترام الاتفاق.", "EGY", "stress", "احترام الاتفاق"),
    # whoever governs, a council at home, an object without a preposition, a noun in quotation marks
    ("وقال شكري إن إدارة الرئيس الأميركي جو بايدن تساند الهدنة.", "USA", "support", "الهدنة"),
    ("وقال الصفدي إن المجلس متمسك بالحوار.", "JOR", "adhere", "بالحوار"),
    ("وقال الصفدي إن بلاده ملتزمة تعهداتها.", "JOR", "adhere", "تعهداتها"),
    ('وتحدث شكري إلى الصحفيين، مشيرا إلى "أهمية الحوار".', "EGY", "stress", "الحوار"),
    # the state after a noun of stance, under «أشار إلى»
    ("وأشار شكري إلى استعداد مصر لزيادة مساهمتها.", "EGY", "intend", "لزيادة مساهمتها"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), SUBJECTS)
def test_subject_of_a_clause(text: str, state: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


def test_someone_else_holds_what_is_said_of_him() -> None:
    text = "قال المبعوث غير بيدرسن إن الأمين العام للأمم المتحدة بان كي مون قلق من تصاعد العنف."
    record = mahdar.read(text, language="ar")
    [position] = record.positions
    names = {e.id: e.name for e in record.entities}
    assert (names[position.holder or ""], position.stance) == ("بان كي مون", "concern")


@pytest.mark.parametrize(
    "text",
    [
        "وقال شكري إن إيران ستكون مختلفة عما كانت عليه.",
        "وقال شكري إن إيران لن تحصل على القنبلة.",
        "وقال شكري إن باكستان التي لم تعترف بالحكومة بعيدة.",
        "وقال شكري إن الوفد الأردني لم يشارك في الجلسة.",
        "وقال شكري إن الوضع في الأردن سيتحسن.",
        "ولفت شكري إلى أن سعادة السفيرة منى بنت سالم وصلت.",
    ],
)
def test_what_is_only_told_of_others(text: str) -> None:
    assert mahdar.read(LEAD + text, language="ar").positions == ()


# text, stance, target
PREDICATES = [
    ("وقال شكري إن تونس كانت ولا تزال شريكا موثوقا.", "praise", "تونس كانت ولا تزال شريكا موثوقا"),
    ("وقال شكري: «رومانيا حليف قريب لنا».", "praise", "رومانيا حليف قريب لنا"),
    ("وقال شكري إن العلاقات بين البلدين نموذج يحتذى.", "praise", "العلاقات بين البلدين"),
    ("وقال شكري إن دمشق ليست شريكا يعتمد عليه.", "condemn", "دمشق ليست شريكا يعتمد عليه"),
    ("وشدد شكري على أن الحل لن يكون إلا سياسيا.", "stress", "الحل لن يكون إلا سياسيا"),
    ("وأكد شكري أن استقرار ليبيا ضرورة أفريقية.", "stress", "استقرار ليبيا"),
    ("وأكد شكري أن أمن الخليج من أمن مصر.", "stress", "أمن الخليج"),
    ("وأكد شكري أن القدس ليست موضع تفاوض.", "stress", "القدس"),
    ("وأكد شكري أن حق العودة لا يسقط بالتقادم.", "stress", "حق العودة"),
    ("وقال شكري إن إسرائيل تتحمل كامل المسؤولية عن التصعيد.", "condemn", "إسرائيل تتحمل كامل المسؤولية عن التصعيد"),
    ("واعتبر شكري وقف إطلاق النار السبيل الوحيد للحل.", "stress", "وقف إطلاق النار"),
    ("واعتبر شكري اليونان دولة محورية.", "praise", "اليونان"),
    ("وقال شكري، محملا واشنطن مسؤولية تعثر المفاوضات، إنه باق.", "condemn", "واشنطن مسؤولية تعثر المفاوضات"),
]


@pytest.mark.parametrize(("text", "stance", "target"), PREDICATES)
def test_what_a_predicate_says(text: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (stance, target) in [(p.stance, record.quote(p.target)) for p in record.positions]


def test_the_states_of_a_council_hold_what_is_said_of_them() -> None:
    text = "قال وزير الخارجية الكويتي عبدالله اليحيا أمام مجلس التعاون لدول الخليج العربية إن دول المجلس تدين العدوان."
    record = mahdar.read(text, language="ar")
    [position] = record.positions
    names = {e.id: e.name for e in record.entities}
    assert (names[position.holder or ""], position.stance) == ("مجلس التعاون لدول الخليج العربية", "condemn")


def test_a_partner_in_trade_is_only_counted() -> None:
    assert mahdar.read(LEAD + "وقال شكري إن الصين شريك تجاري كبير.", language="ar").positions == ()


# text, the positions of the last sentence
JOINED = [
    (
        "وأعرب شكري عن استنكاره للهجوم، وعن خالص تعازيه لأسر الضحايا.",
        [("condemn", "للهجوم"), ("greet", "تعازيه لأسر الضحايا")],
    ),
    ("وشكر شكري الأردن على وساطته، وعلى دعمه المتواصل.", [("greet", "على وساطته"), ("greet", "على دعمه المتواصل")]),
    (
        "وأشاد شكري بدور الأردن المحوري وبما تتحمله عمان من أعباء.",
        [("praise", "بدور الأردن المحوري"), ("praise", "بما تتحمله عمان من أعباء")],
    ),
    ("وهنأ شكري نظيره بالعيد، سائلا الله أن يديم الأمن.", [("greet", "بالعيد"), ("greet", "أن يديم الأمن")]),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_stances_joined_to_another(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == expected


def test_what_is_told_of_another_within_a_statement_is_his() -> None:
    text = "قال وزير الخارجية المصري سامح شكري إن نظيره الأردني أيمن الصفدي أكد أن بلاده مستعدة لاستضافة القمة."
    record = mahdar.read(text, language="ar")
    assert [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions] == [
        ("JOR", "intend", "لاستضافة القمة")
    ]


@pytest.mark.parametrize(
    ("text", "stance", "target"),
    [
        ("وقال شكري إن الجانبين سيواصلان التشاور.", "intend", "سيواصلان التشاور"),
        ("وقال شكري إن الجانبين متفقان على الحوار.", "agree", "على الحوار"),
        ("وقال شكري إن الوزيرين سيناقشان ملف المياه.", "intend", "سيناقشان ملف المياه"),
        ("وقال شكري إن مصر والأردن قررا فتح خط بحري.", "agree", "فتح خط بحري"),
    ],
)
def test_verbs_of_two_are_held_by_both(text: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert ("@SIDES", stance, target) in [(p.holder, p.stance, record.quote(p.target)) for p in record.positions]


def test_what_was_agreed_may_be_two_acts() -> None:
    text = LEAD + "واتفق الوزيران على تنظيم معارض سنوية مشتركة في العاصمتين وتكثيف تبادل الخبرات في مجال الطاقة."
    record = mahdar.read(text, language="ar")
    assert [record.quote(p.target) for p in record.positions] == [
        "على تنظيم معارض سنوية مشتركة في العاصمتين",
        "تكثيف تبادل الخبرات في مجال الطاقة",
    ]


# text, holder's state, stance, target
ANNOUNCED = [
    ("وكشف شكري عن زيارة سيقوم بها الرئيس المصري إلى عمان.", "EGY", "intend", "زيارة سيقوم بها الرئيس المصري إلى عمان"),
    ("وأعلن الصفدي قرب افتتاح قنصلية في الإسكندرية.", "JOR", "intend", "افتتاح قنصلية في الإسكندرية"),
    ("ونقل شكري دعوة رسمية من الرئيس المصري إلى أيمن الصفدي لزيارة القاهرة.", "EGY", "call", "لزيارة القاهرة"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), ANNOUNCED)
def test_announced_events_and_invitations(text: str, state: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


def test_what_has_come_about_is_not_announced() -> None:
    assert mahdar.read(LEAD + "وكشف شكري عن زيادة التبادل التجاري.", language="ar").positions == ()


def test_brussels_is_the_union_in_the_words_of_its_envoy() -> None:
    text = "قال الممثل الأعلى للاتحاد الأوروبي خافيير سولانا إن بروكسل تعتزم إطلاق مفاوضات مع الأردن."
    record = mahdar.read(text, language="ar")
    assert [(p.holder_country, p.stance) for p in record.positions] == [(None, "intend")]
    assert [(e.source, e.recipient, e.type) for e in record.events] == [("EU", "JOR", "AGREE")]


def test_someone_known_without_an_office_takes_positions() -> None:
    text = "قال المتحدث ستيفان دوجاريك إن أنطونيو غوتيريش يدين الهجوم على البعثة ويدعو إلى وقف القتال."
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    found = [(names[p.holder], p.stance) for p in record.positions if p.holder is not None]
    assert sorted(found) == [("أنطونيو غوتيريش", "call"), ("أنطونيو غوتيريش", "condemn")]


# whose position it is that a body's own noun tells of
OF_A_BODY = [
    ("قالت زعيمة حزب التجمع الوطني مارين لوبان إن كتلتها ترفض الاتفاق.", "حزب التجمع الوطني", "oppose", "الاتفاق"),
    ("أكد الاتحاد الأفريقي أن المنظمة تدعم الحوار.", "الاتحاد الأفريقي", "support", "الحوار"),
    ("أعلن حلف شمال الأطلسي أن التكتل مستعد للدفاع عن أعضائه.", "حلف شمال الأطلسي", "intend", "للدفاع عن أعضائه"),
    (
        "أكد المبعوث الأممي إلى ليبيا عبد الله باتيلي أن البعثة تدعم الانتخابات.",
        "عبد الله باتيلي",
        "support",
        "الانتخابات",
    ),
]


@pytest.mark.parametrize(("text", "holder", "stance", "target"), OF_A_BODY)
def test_what_a_body_stands_for(text: str, holder: str, stance: str, target: str) -> None:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    found = [(names[p.holder], p.stance, record.quote(p.target)) for p in record.positions if p.holder in names]
    assert found == [(holder, stance, target)]


def test_the_mission_of_an_envoy_of_a_state_is_not_his_own() -> None:
    assert not mahdar.read("أكد المبعوث الأمريكي توم براك أن البعثة تدعم الانتخابات.").positions


# what one's country agreed to, and what it is bound to do
AGREED = [
    ("وقال شكري إن بلاده وافقت على المقترح.", [("EGY", "agree", "على المقترح")]),
    ("وقال الصفدي إن بلاده قد قبلت الدعوة.", [("JOR", "agree", "الدعوة")]),
    ("وقال الصفدي إن بلاده نشرت القائمة قبل المباحثات.", []),
    ("وأكد الصفدي أن بلاده ملتزمة تنفيذ الاتفاق.", [("JOR", "adhere", "تنفيذ الاتفاق")]),
    ("وأكد شكري أن مصر ملتزمة القيام بدور الوسيط.", [("EGY", "adhere", "القيام بدور الوسيط")]),
]


@pytest.mark.parametrize(("text", "expected"), AGREED)
def test_what_one_is_bound_to(text: str, expected: list[tuple[str, str, str]]) -> None:
    record = mahdar.read(LEAD + text)
    assert [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions] == expected


@pytest.mark.parametrize("when", ["بعد أن ساءت الأوضاع", "قبل أن تتفاقم الأزمة", "رغم أن الوضع صعب"])
def test_what_is_underlined_is_not_the_clause_beside_it(when: str) -> None:
    record = mahdar.read(f"{LEAD}وشدد شكري على ضرورة الحوار {when}.")
    assert [(p.stance, record.quote(p.target).split()[0]) for p in record.positions] == [("stress", "الحوار")]
