"""What each side stands for: holder, stance and target."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, holder's state, stance, target
CASES = [
    ("وأكد شكري أن مصر تدعم مبادرة السلام العربية.", "EGY", "support", "مبادرة السلام العربية"),
    ("وقال الصفدي إن بلاده ملتزمة بحل الدولتين.", "JOR", "adhere", "بحل الدولتين"),
    ("وقال شكري إن مصر ترفض التهجير القسري.", "EGY", "oppose", "التهجير القسري"),
    ("وأدان الصفدي الهجمات على المدنيين.", "JOR", "condemn", "الهجمات على المدنيين"),
    ("وقال شكري إن بلاده مستعدة لتعزيز التعاون.", "EGY", "intend", "لتعزيز التعاون"),
    ("ودعا شكري إلى وقف إطلاق النار.", "EGY", "call", "إلى وقف إطلاق النار"),
    ("وأشاد الصفدي بالجهود المصرية.", "JOR", "praise", "بالجهود المصرية"),
    ("وأعرب شكري عن قلقه إزاء تدهور الأوضاع.", "EGY", "concern", "إزاء تدهور الأوضاع"),
    ("وأكد الصفدي أهمية الحوار.", "JOR", "stress", "الحوار"),
    ("واتفق الوزيران على مواصلة التشاور.", None, "agree", "على مواصلة التشاور"),
    ("وقال شكري إن بلاده لن تقبل المساس بأمنها.", "EGY", "oppose", "المساس بأمنها"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), CASES)
def test_position(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert (state, stance, target) in found


def test_coordinated_names_are_positions_of_their_own() -> None:
    text = LEAD + "وأكد شكري أن مصر تدعم مبادرة التنمية العالمية ومبادرة الأمن العالمي."
    record = mahdar.read(text, language="ar")
    assert [record.quote(p.target) for p in record.positions] == ["مبادرة التنمية العالمية", "مبادرة الأمن العالمي"]


def test_plain_facts_are_no_position() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن التبادل التجاري ارتفع بنسبة خمسة في المئة.", language="ar")
    assert record.positions == ()


# What a careful reader holds to be whose, and where it ends.
FURTHER = [
    # the verb's own stance goes before the noun that is its object
    ("وثمن الصفدي دعم مصر للأونروا.", "JOR", "praise", "دعم مصر للأونروا"),
    # a noun of importance under «نوه», of readiness under «أشار إلى»
    ("وتحدث شكري إلى الصحفيين، منوها بأهمية الحوار.", "EGY", "stress", "الحوار"),
    ("وأشار شكري إلى استعداد بلاده لاستضافة المؤتمر.", "EGY", "intend", "لاستضافة المؤتمر"),
    # attitudes without a participle
    ("وجدد الصفدي موقف الأردن الثابت إزاء القدس.", "JOR", "adhere", "إزاء القدس"),
    # the state after a stance noun holds it
    ("وأكد شكري رفض مصر القاطع لأي تدخل خارجي.", "EGY", "oppose", "لأي تدخل خارجي"),
    # lasting states are no negations
    ("وقال الصفدي إن بلاده لا تزال ملتزمة بالاتفاق.", "JOR", "adhere", "بالاتفاق"),
    # another state or its capital as the subject of a clause
    ("وقال شكري إن باريس مستعدة لضمان الاتفاق.", "FRA", "intend", "لضمان الاتفاق"),
    # a preposition said again opens a target of its own
    ("وأكد شكري حرص مصر على وحدة سوريا وعلى سلامة أراضيها.", "EGY", "adhere", "على سلامة أراضيها"),
    ("وأكد الصفدي تمسك الأردن بحل الدولتين وبمبادرة السلام العربية.", "JOR", "adhere", "بمبادرة السلام العربية"),
    # a stance noun joined after one word
    ("وأكد الصفدي تضامن الأردن مع لبنان ووقوفه إلى جانب شعبه.", "JOR", "support", "مع لبنان"),
    # asides
    ("وقال شكري إن مصر ستدعم، كعهدها دائما، جهود السلام.", "EGY", "support", "جهود السلام"),
    ("وأعلن الرئيس المنتخب جوزيف عون أن لبنان يرفض الوصاية.", "LBN", "oppose", "الوصاية"),
    # what something is described as, and its contrary
    ("ووصف شكري المحادثات بأنها تجربة رائدة.", "EGY", "praise", "المحادثات"),
    ("ووصف الصفدي القرار بأنه غير قانوني.", "JOR", "condemn", "القرار"),
    # greetings that one asks to convey, or that stand alone
    ("وطلب شكري من الصفدي نقل تحياته إلى الملك.", "EGY", "greet", "تحياته إلى الملك"),
    # the welcome of a guest, and of an act
    ("ورحب شكري بزيارة الصفدي.", "EGY", "greet", "بزيارة الصفدي"),
    # invitations accepted
    ("ودعا شكري الصفدي إلى زيارة الأقصر، ووعد الصفدي بتلبيتها.", "JOR", "agree", "بتلبيتها"),
    ("وقبل الصفدي الدعوة.", "JOR", "agree", "الدعوة"),
    # responsibility laid on someone
    ("وحمل الصفدي إسرائيل مسؤولية التصعيد.", "JOR", "condemn", "إسرائيل مسؤولية التصعيد"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), FURTHER)
def test_further_position(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert (state, stance, target) in found


@pytest.mark.parametrize(
    "text",
    [
        "وقال دبلوماسي طلب عدم ذكر اسمه إن الاجتماع عقد أمس.",
        "وقال شكري إن العدد يقدر بمئة ألف.",
        "وقال الصفدي إن القدس جزء من الأرض المحتلة.",
        "وقدم رئيس نادي الهلال الأمير عبدالرحمن بن مساعد شكره لجميع اللاعبين.",
    ],
)
def test_no_position(text: str) -> None:
    assert mahdar.read(LEAD + text, language="ar").positions == ()


def test_an_organisation_holds_what_its_official_says_of_it() -> None:
    text = "قال الأمين العام لمنظمة التعاون الإسلامي حسين إبراهيم طه إن المنظمة ستعقد اجتماعا طارئا."
    record = mahdar.read(text, language="ar")
    holder = record.entity(record.positions[0].holder or "")
    assert holder is not None
    assert (holder.type, record.positions[0].stance) == ("org", "intend")


def test_what_another_is_announced_to_do_is_his() -> None:
    text = "أعلن المتحدث باسم الخارجية الصينية لين جيان أن وزير الخارجية المجري بيتر سيارتو سيزور الصين."
    record = mahdar.read(text, language="ar")
    assert [(p.holder_country, p.stance) for p in record.positions] == [("HUN", "intend")]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("وتم الاتفاق على عقد اجتماع جديد في عمان.", "على عقد اجتماع جديد في عمان"),
        ("كما توصل الوزيران إلى اتفاق بشأن فتح معبر حدودي.", "بشأن فتح معبر حدودي"),
    ],
)
def test_what_was_agreed_is_both_sides(text: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [(p.holder, p.stance, record.quote(p.target)) for p in record.positions] == [("@SIDES", "agree", target)]


def test_what_may_yet_be_agreed_is_not() -> None:
    assert mahdar.read(LEAD + "وفي حال تم الاتفاق على هدنة سيعود الوفدان.", language="ar").positions == ()


# acts and predicates that say a stance without the speaker's own verb of it
TOLD = [
    # past verbs, verbs with an object pronoun, promised support
    ("وقال شكري إن مصر رحبت باستئناف المفاوضات.", "EGY", "support", "باستئناف المفاوضات"),
    ("وقال الصفدي إن مصر صديقة للأردن، وإن بلاده تساندها في مسعاها.", "JOR", "support", "في مسعاها"),
    ("وقال شكري إن بلاده مستعدة لدعم الحكومة اللبنانية.", "EGY", "support", "الحكومة اللبنانية"),
    ("وأكد الصفدي أن الأردن ماض في تقديم كل الدعم للاجئين.", "JOR", "support", "للاجئين"),
    ("وقال شكري إن بلاده لم تؤيد الفقرة الثالثة لأنها غامضة.", "EGY", "oppose", "الفقرة الثالثة"),
    ("وقال شكري إن بلاده لن توقع على اتفاق جائر.", "EGY", "oppose", "على اتفاق جائر"),
    # feelings and resolve
    ("وقال الصفدي إن بلاده عاقدة العزم على الإصلاح.", "JOR", "intend", "على الإصلاح"),
    ("وقال الصفدي إن الجانب الأردني يحدوه الأمل في أن تنجح المساعي.", "JOR", "call", "في أن تنجح المساعي"),
    # each act a target
    ("وشدد شكري على ضرورة وقف الحرب على غزة وضمان دخول المساعدات.", "EGY", "stress", "ضمان دخول المساعدات"),
    ("ودعا الصفدي إلى تثبيت الهدنة الحالية وإعادة فتح المعابر.", "JOR", "call", "إلى تثبيت الهدنة الحالية"),
    ("وشدد شكري على الدور المحوري للمنظمة.", "EGY", "stress", "الدور المحوري للمنظمة"),
    # what is needed, what it depends on, what is blamed
    ("وأكد الصفدي أن قيام دولة فلسطينية شرط لأي سلام.", "JOR", "stress", "قيام دولة فلسطينية"),
    ("وأكد شكري أن السلام لن يتحقق إلا بإنهاء الاحتلال.", "EGY", "stress", "بإنهاء الاحتلال"),
    ("وأوضح شكري أن الحل مرهون بوقف إطلاق النار.", "EGY", "stress", "بوقف إطلاق النار"),
    ("وقال الصفدي إن هذه التصريحات تشكل انتهاكا للمواثيق.", "JOR", "condemn", "هذه التصريحات"),
    ("واعتبر شكري الزيارة منعطفا في العلاقات.", "EGY", "praise", "الزيارة"),
    # thanks, wishes, invitations
    ("وتقدم الصفدي لنظيره بالشكر على حسن الاستقبال.", "JOR", "greet", "على حسن الاستقبال"),
    ("وشكر الصفدي لمصر وقوفها إلى جانب بلاده.", "JOR", "greet", "وقوفها إلى جانب بلاده"),
    ("وتمنى شكري للسفير الجديد التوفيق في مهامه.", "EGY", "greet", "التوفيق في مهامه"),
    ("ووجه شكري إلى نظيره دعوة رسمية لزيارة القاهرة.", "EGY", "call", "لزيارة القاهرة"),
    ("وقال الصفدي إنه نقل إلى نظيره تحيات الملك عبد الله الثاني.", "JOR", "greet", "تحيات الملك عبد الله الثاني"),
    ('وقال شكري: "نبعث إليكم أحر التعازي".', "EGY", "greet", "أحر التعازي"),
    # worry, right and refusal told without a subject of their own
    ("وقال الصفدي إن اتساع رقعة الوباء يبعث على القلق.", "JOR", "concern", "اتساع رقعة الوباء"),
    ("وقال شكري إن بلاده تحتفظ بحق الرد.", "EGY", "intend", "الرد"),
    ('وقال شكري: "لا يجوز أن تفرض الحلول بالقوة".', "EGY", "oppose", "أن تفرض الحلول بالقوة"),
    ("وأكد شكري أن حرية الملاحة غير قابلة للتفاوض.", "EGY", "stress", "حرية الملاحة"),
    # asides within a target's head
    ("وأكد الصفدي حرص الأردن، بصفته وسيطا، على استمرار الحوار.", "JOR", "adhere", "على استمرار الحوار"),
    ("وأكد شكري وقوف مصر، حكومة وشعبا، إلى جانب لبنان.", "EGY", "support", "إلى جانب لبنان"),
    # told of a state
    ("وتدعم مصر حق الشعوب في التنمية.", "EGY", "support", "حق الشعوب في التنمية"),
    ("ويعتزم الأردن فتح سفارة جديدة.", "JOR", "intend", "فتح سفارة جديدة"),
    ("وقال شكري إن الصفدي سيتوجه إلى بغداد.", "JOR", "intend", "سيتوجه إلى بغداد"),
    ('وقال شكري: "عازمون على رفع حجم التبادل".', "EGY", "intend", "على رفع حجم التبادل"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), TOLD)
def test_told_position(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target).strip('"')) for p in record.positions]
    assert (state, stance, target) in found


@pytest.mark.parametrize(
    "text",
    [
        "وقال شكري إن بلاده تلتزم بذلك شرط احترام سيادتها.",  # on condition, not a condition
        "وأكدت مصادر طبية مقتل عشرين شخصا على الأقل.",
        "وقال شكري إن عدد الضحايا لا يقل عن مئة.",
        "وقال شكري إن المحكمة أفرجت عنه في إطلاق سراح مشروط بعد عام.",
    ],
)
def test_no_need_is_stressed(text: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert not [p for p in record.positions if p.stance == "stress"]


def test_a_position_told_within_two_statements_counts_once() -> None:
    text = LEAD + "ونقل شكري عن الصفدي قوله إن الأردن يدعم مبادرة السلام العربية."
    targets = [p.target for p in mahdar.read(text, language="ar").positions]
    assert len(targets) == len(set(targets))


def test_what_a_part_of_the_country_will_do_is_no_intention_of_the_country() -> None:
    text = LEAD + "وقال الصفدي إن مشاركة بلاده في المنتدى ستفتح أبوابا جديدة."
    assert not [p for p in mahdar.read(text, language="ar").positions if p.stance == "intend"]


ACTS_AND_WORDS = [
    # what a state announces that it does, and what it decided
    ("وأعلن شكري حظر منح التأشيرات لمسؤولين سابقين.", "EGY", "intend", "حظر منح التأشيرات لمسؤولين سابقين"),
    ("وقال الصفدي إن بلاده قررت إعادة سفارتها إلى المدينة.", "JOR", "intend", "إعادة سفارتها إلى المدينة"),
    # threats
    ("كما لوح الوزير المصري بفرض عقوبات على المعرقلين.", "EGY", "intend", "بفرض عقوبات على المعرقلين"),
    # deeds are praised, people greeted
    ("وحيا الصفدي التضحيات التي تقدمها البعثة.", "JOR", "praise", "التضحيات التي تقدمها البعثة"),
    # what others owe, right after «أن»
    ("ورأى شكري أن على المجتمع الدولي أن يتحرك سريعا.", "EGY", "call", "أن يتحرك سريعا"),
    # nouns of praise and worry
    ("وعبر الصفدي عن تثمين بلاده للجهود المصرية.", "JOR", "praise", "للجهود المصرية"),
    ("وأعرب شكري عن هواجسه إزاء التصعيد.", "EGY", "concern", "إزاء التصعيد"),
    # the preposition said again
    ("وأشاد الصفدي بالدور المصري، وبالجهود الأممية.", "JOR", "praise", "بالجهود الأممية"),
    ("واتفق الجانبان على إنشاء لجنة مشتركة، وكذا على عقد دورة جديدة.", None, "agree", "على عقد دورة جديدة"),
    ("وأكد شكري تمسك مصر بالمبادرة العربية وبقرارات الأمم المتحدة.", "EGY", "adhere", "بقرارات الأمم المتحدة"),
    # what singles out a part ends a target
    ("ودعا شكري إلى وقف القتال ولا سيما في الجنوب.", "EGY", "call", "إلى وقف القتال"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), ACTS_AND_WORDS)
def test_acts_and_words_of_a_side(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


@pytest.mark.parametrize(
    "text", ["كما لوح الوزير المصري بيده للحضور.", "وقال شكري إن الأمر صعب إذا قررت بلاده تأجيل المشاركة."]
)
def test_gestures_and_suppositions_are_no_position(text: str) -> None:
    assert not mahdar.read(LEAD + text, language="ar").positions


def test_what_a_state_fears_by_the_way() -> None:
    record = mahdar.read("وتخشى تونس، المكلومة بالهجوم، أن تتحول حدودها مع ليبيا إلى معبر للمتطرفين.", language="ar")
    assert [(p.holder_country, p.stance) for p in record.positions] == [("TUN", "concern")]


def test_sides_of_a_joint_statement_hold_their_own() -> None:
    text = (
        "اتفقت الصين والإمارات على شراكة استراتيجية، وذلك في بيان مشترك صدر اليوم.\n"
        "وجاء في البيان أن الجانبين سيدفعان التعاون في الطاقة، وأن الجانب الإماراتي يتمسك بسياسة صين واحدة، "
        "في حين يساند الجانب الصيني الجهود السلمية في المنطقة."
    )
    record = mahdar.read(text, language="ar")
    found = [(p.holder_country or p.holder, p.stance) for p in record.positions]
    assert ("@SIDES", "intend") in found
    assert ("ARE", "adhere") in found
    assert ("CHN", "support") in found


def test_a_spokesman_holds_what_he_says_and_his_movement_what_he_says_of_it() -> None:
    text = "اتهم المتحدث باسم حركة فتح منذر الحايك إسرائيل بعرقلة الاتفاق، مؤكدا أن الحركة ترفض أي بديل."
    record = mahdar.read(text, language="ar")
    held = [record.entity(p.holder or "") for p in record.positions]
    assert [e.type for e in held if e is not None] == ["person", "org"]


GOING_ON = [
    ("ودعا شكري إلى مقاربة شاملة للأزمة، وإلى عدم اختزالها.", "EGY", "call", "إلى عدم اختزالها"),
    ("وقال شكري إن بلاده لا تزال تتحفظ على الخيار العسكري.", "EGY", "oppose", "على الخيار العسكري"),
    ("وجدد الصفدي تأكيد موقف الأردن الرافض لتهجير الفلسطينيين.", "JOR", "oppose", "لتهجير الفلسطينيين"),
    ("وطالب شكري إسرائيل بوقف الحرب وبفتح المعابر.", "EGY", "call", "بفتح المعابر"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), GOING_ON)
def test_stances_that_go_on(text: str, state: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


#: What is said, with the stance, whether it is denied, its degree, and the words that prove it.
PROOFS = (
    ("لا تدعم العدوان على إيران", ("oppose", False, None, ["قال", "تدعم", "العدوان على إيران"])),
    ("لا تؤيد الحرب", ("oppose", False, None, ["قال", "تؤيد", "الحرب"])),
    ("تلتزم بقوّة بمبدأ صين واحدة", ("adhere", False, "بقوّة", ["قال", "تلتزم", "بمبدأ صين واحدة"])),
)


@pytest.mark.parametrize(("said", "expected"), PROOFS)
def test_a_denied_stance_is_its_opposite_and_its_word_is_shown(said: str, expected: object) -> None:
    record = mahdar.read(f"قال وزير الخارجية القطري كريم السليطي إن بلاده {said}.")
    (position,) = record.positions
    shown = [record.quote(span) for span in position.evidence]
    assert (position.stance, position.negated, position.degree, shown) == expected


# Stances told of someone who is named, by a verb or a noun, outside what is said.
SIDING = [
    ("وعارضت جيبوتي بشدة خطة توسيع الميناء.", "DJI", "oppose", "خطة توسيع الميناء"),
    ("وتدافع طهران عن الاتفاق.", "IRN", "support", "عن الاتفاق"),
    ("لكن الجزائر تتحفظ على الخطة.", "DZA", "oppose", "على الخطة"),
    ("وجرت الانتخابات رغم معارضة أنقرة لانضمام الجزيرة.", "TUR", "oppose", "لانضمام الجزيرة"),
    ("وجاء ذلك وسط ترحيب فرنسي بالخطوة.", "FRA", "support", "بالخطوة"),
    ("وتتابع تونس بقلق بالغ ما يجري في الساحل.", "TUN", "concern", "ما يجري في الساحل"),
    ("وترى الصين في هذه المناورات تهديدا لأمنها.", "CHN", "concern", "في هذه المناورات"),
    ("وسارعت كوبا إلى إدانة القصف.", "CUB", "condemn", "القصف"),
    ("واتصل شكري بنظيره الكيني لشكره على وساطته.", "EGY", "greet", "على وساطته"),
    ("ورفضت الخارجية التركية الاتهامات.", "TUR", "oppose", "الاتهامات"),
    ("وتسعى موسكو إلى زيادة صادراتها.", "RUS", "intend", "إلى زيادة صادراتها"),
    ("وانتقد شكري إسرائيل، وحملها مسؤولية التصعيد.", "EGY", "condemn", "مسؤولية التصعيد"),
    ("ودعا شكري الصفدي إلى زيارة أسوان، وقد قبل الدعوة.", "JOR", "agree", "الدعوة"),
    ("وأعرب شكري عن قلقه، وناشد كييف وموسكو رفع العراقيل.", "EGY", "call", "رفع العراقيل"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), SIDING)
def test_who_takes_a_side(text: str, state: str, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# Within what is said: denials, gifts of attention, qualities, and what is joined to a target.
WITHIN = [
    ("وقال شكري إن بلاده لا يمكن أن تقبل شروطا مسبقة.", "EGY", "oppose", "شروطا مسبقة"),
    ("وقال شكري إن بلاده لن تكون ساحة للصراع.", "EGY", "oppose", "تكون ساحة للصراع"),
    ("وقال شكري: «لسنا مستعدين لتقديم تنازلات».", "EGY", "oppose", "لتقديم تنازلات"),
    ("وقال شكري إن المحادثات طويلة، غير أن بلاده مصممة على إنجاحها.", "EGY", "intend", "على إنجاحها"),
    ("وقال شكري إن بلاده تولي اهتماما خاصا لتطوير الموانئ.", "EGY", "stress", "لتطوير الموانئ"),
    ("وقال شكري إن بلاده تعتبر الأردن شريكا مهما.", "EGY", "praise", "الأردن"),
    ("وقال شكري إن ما جرى جريمة لا تغتفر.", "EGY", "condemn", "ما جرى"),
    ("وقال شكري إن المصالحة الوطنية ضرورة ملحة.", "EGY", "stress", "المصالحة الوطنية"),
    ("وقال شكري إن السلام لا يمر إلا عبر الحوار.", "EGY", "stress", "الحوار"),
    ("وقال شكري إن بلاده تحمل إسرائيل مسؤولية التصعيد.", "EGY", "condemn", "إسرائيل مسؤولية التصعيد"),
    ("وأعرب شكري عن خيبة أمله من بطء التنفيذ.", "EGY", "concern", "من بطء التنفيذ"),
    ("وأكد شكري احترام بلاده لسيادة ليبيا.", "EGY", "adhere", "لسيادة ليبيا"),
    ("وأكد شكري دعم بلاده للهدنة، وضرورة إيصال المساعدات.", "EGY", "stress", "إيصال المساعدات"),
    ("وشدد شكري على دعمه للمبعوث، وعلى أن بلاده ملتزمة بالهدنة.", "EGY", "adhere", "بالهدنة"),
    ("وأبدى الصفدي حرصا كبيرا على استئناف المشاورات.", "JOR", "adhere", "على استئناف المشاورات"),
    ("وتوافق الوزيران على ضرورة إصلاح المجلس.", None, "agree", "على ضرورة إصلاح المجلس"),
    ("وجدد شكري موقف مصر الداعي إلى حوار شامل.", "EGY", "call", "إلى حوار شامل"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), WITHIN)
def test_stances_within_what_is_said(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert (state, stance, target) in [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


@pytest.mark.parametrize(
    "text",
    [
        "وقال شكري إن حجم التبادل التجاري تجاوز المليار.",
        "وقال شكري إن بلاده لن تنسى تلك الأيام.",
        "وجاء ذلك بعد تراجع الدعم التركي للمشروع.",
        "وبعث شكري رسالة تهنئة إلى رئيس الجمعية.",
        "وتقدر الولايات المتحدة عدد النازحين بمليون.",
        "واضطرت المعارضة السورية لوقف الهجوم.",
        "وتلقى المستشفى دعما ماليا لشراء الأجهزة.",
        "ومن الصعب التحقق من امتثال إيران للاتفاق.",
    ],
)
def test_what_shows_no_stance(text: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == []


def test_who_will_encourage_has_an_intention() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن بلاده ستشجع شركاتها على الاستثمار.", language="ar")
    assert [p.stance for p in record.positions] == ["intend"]


def test_an_unnamed_minister_is_of_the_state_told_before() -> None:
    text = "استقبل وزير الخارجية الموريتاني سفير فرنسا. وأكد الوزير رفض بلاده للإرهاب."
    record = mahdar.read(text, language="ar")
    assert [(p.holder_country, p.stance) for p in record.positions] == [("MRT", "oppose")]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "رحبت وزارة الخارجية الكويتية باستئناف المحادثات بين الهند وباكستان.",
            "باستئناف المحادثات بين الهند وباكستان",
        ),
        ("رحبت وزارة الخارجية الكويتية باتفاق الجانبين.", "باتفاق الجانبين"),
    ],
)
def test_a_name_that_begins_with_a_preposition_is_no_new_target(text: str, target: str) -> None:
    found = [text[p.target[0] : p.target[1]] for p in mahdar.read(text, language="ar").positions]
    assert found == [target]


def test_a_text_may_end_at_the_council_of_a_speech() -> None:
    record = mahdar.read("أوضح كوفي عنان أن الخطة لا تزال على الطاولة، وأن مجلس")
    assert [e.name for e in record.entities if e.type == "person"] == ["كوفي عنان"]


# text, holder's state or None, stance, target
OF_A_SIDE = [
    # invitations of which only an office or the place is told
    (
        "وسلم السفير شكري دعوة من الرئيس البرتغالي لأداء زيارة رسمية إلى لشبونة.",
        "PRT",
        "call",
        "لأداء زيارة رسمية إلى لشبونة",
    ),
    ("وتسلم شكري خلال اللقاء دعوة لزيارة بيشكيك.", "KGZ", "call", "لزيارة بيشكيك"),
    ("ووجه شكري دعوة إلى الصفدي لزيارة الأقصر، وقد رحب الصفدي بتلبيتها.", "JOR", "agree", "بتلبيتها"),
    # what a state refuses to do, and what it decides, with an aside
    ("رفضت إسرائيل رسميا أمس المشاركة في المؤتمر الدولي للسلام.", "ISR", "oppose", "المشاركة في المؤتمر الدولي للسلام"),
    (
        "قررت تركيا، أمس الأربعاء، إغلاق مجالها الجوي أمام الطائرات.",
        "TUR",
        "intend",
        "إغلاق مجالها الجوي أمام الطائرات",
    ),
    # an apposition between commas is no aside
    (
        "اتهمت وزيرة الخارجية الفرنسية، كاترين كولونا، إيران بالوقوف وراء الهجوم.",
        "FRA",
        "condemn",
        "إيران بالوقوف وراء الهجوم",
    ),
    # who will help supports, and who goes on
    ('وقال شكري: "سنساعد الشعب اليمني على تجاوز المحنة".', "EGY", "support", "الشعب اليمني على تجاوز المحنة"),
    ('وقال الصفدي: "سنواصل مساعدتكم في تدريب الكوادر".', "JOR", "support", "مساعدتكم في تدريب الكوادر"),
    ("وأكد شكري استمرار بلاده في دعم الجيش اللبناني.", "EGY", "support", "الجيش اللبناني"),
    ("وأكد الصفدي مواصلة الأردن جهود الوساطة.", "JOR", "intend", "مواصلة الأردن جهود الوساطة"),
    # forces of a state as the subject
    ("وقال شكري إن القوات البريطانية ستواصل حماية الملاحة.", "GBR", "intend", "ستواصل حماية الملاحة"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), OF_A_SIDE)
def test_what_is_told_of_a_side(text: str, state: str | None, stance: str, target: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]
    assert (state, stance, target) in found


def test_a_fund_holds_what_it_will_do() -> None:
    text = LEAD + "وقال شكري إن صندوق أبوظبي للتنمية سيمول مشروعات للطرق في إثيوبيا."
    record = mahdar.read(text, language="ar")
    holders = [record.entity(p.holder or "") for p in record.positions]
    assert [h.type for h in holders if h is not None] == ["org"]


@pytest.mark.parametrize(
    "told",
    [
        "وأكد البديوي دعم المجلس الكامل للقضية الفلسطينية.",
        "وأبدى البديوي حرص دول المجلس على استئناف المفاوضات.",
    ],
)
def test_a_union_holds_what_its_head_tells_of_it(told: str) -> None:
    lead = "التقى الأمين العام لمجلس التعاون لدول الخليج العربية جاسم البديوي وزير الخارجية المصري سامح شكري.\n"
    record = mahdar.read(lead + told, language="ar")
    holders = [record.entity(p.holder or "") for p in record.positions]
    assert [h.type for h in holders if h is not None] == ["org"]


def test_who_is_asked_and_accepts() -> None:
    text = "دعا رئيس الوزراء المجري فيكتور أوربان نظيره الصربي ميلوش فوتشيفيتش إلى زيارة بودابست فقبلها."
    record = mahdar.read(text, language="ar")
    assert all(p.stance != "agree" or p.holder_country == "SRB" for p in record.positions)


# text, target
TRAVELS = [
    (
        "وقال الوزير الفلسطيني رياض المالكي إن الرئيس محمود عباس سيتوجه إلى واشنطن غدا لإجراء محادثات مع نظيره.",
        "سيتوجه إلى واشنطن غدا",
    ),
    (
        "كشف الوزير الإسباني ميغيل موراتينوس أن أمين الحزب، خوسي لويس ثباتيرو، سيزور المغرب قريبا تلبية لدعوة.",
        "سيزور المغرب قريبا",
    ),
]


@pytest.mark.parametrize(("text", "target"), TRAVELS)
def test_where_one_will_go_and_not_why(text: str, target: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [record.quote(p.target) for p in record.positions] == [target]
