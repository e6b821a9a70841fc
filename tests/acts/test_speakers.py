"""Who speaks: elided subjects, agreement, turns, messages, titles, lists of decisions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import mahdar

Told = Callable[[str, str], tuple[str, str]]
LEAD = "التقى وزير الخارجية المصري سامح شكري وزيرة الخارجية الألمانية أنالينا بيربوك في القاهرة.\n"

# text after the lead, verb of the statement asked about, who speaks
NAMED = [
    # gender decides between two who may speak
    ("وأكد شكري أهمية الحوار. وأضافت أن برلين تدعم السلام.", "أضافت", "أنالينا بيربوك"),
    ("وقالت بيربوك إن برلين تدعم السلام، مضيفة أنها ستزور عمان.", "مضيفة", "أنالينا بيربوك"),
    # a relative clause speaks of its antecedent, also in what is joined to it
    ("وتلقى شكري اتصالا من بيربوك، التي أطلعته على النتائج، وأكدت حرص بلادها على السلام.", "أكدت", "أنالينا بيربوك"),
    # a message is its sender's
    ("وتلقى شكري رسالة من بيربوك أكدت فيها دعم برلين للحوار.", "أكدت", "أنالينا بيربوك"),
    # in a letter of one's own one accuses another
    ("وحذرت بيربوك. وبعث شكري برسالة إلى مجلس الأمن اتهم فيها الوزيرة الألمانية بالانحياز.", "اتهم", "سامح شكري"),
    # a voice lent
    ("وحذرت ألمانيا على لسان بيربوك من اتساع الصراع.", "حذرت", "أنالينا بيربوك"),
    # whose words another reads out
    ("وفي كلمة ألقاها نيابة عنه السفير سيرغي كيربيتشنكو، دعا شكري المجتمع الدولي إلى وقف القتال.", "دعا", "سامح شكري"),
    # told to the writer himself, and what is not forgotten to be said
    ("وقال لي الوزير شكري إن مصر ترفض القرار.", "قال", "سامح شكري"),
    ("ولم يفت شكري أن ينوه بدور قطر في الوساطة.", "ينوه", "سامح شكري"),
    ("ولم تنس بيربوك التذكير بأن برلين تدعم السلام.", "التذكير", "أنالينا بيربوك"),
    # a verb with an object whose subject is left out
    ("وقال شكري إن الوضع خطير. واتهم إسرائيل بعرقلة المساعدات.", "اتهم", "سامح شكري"),
    ("وقال شكري إن الوضع خطير. كما حث الأطراف على ضبط النفس.", "حث", "سامح شكري"),
    # the title of who spoke last
    ("وأضاف شكري أن الحوار ضروري. وشدد الوزير على أهمية التهدئة.", "شدد", "سامح شكري"),
    # a title whose name stands apart
    ("وقال الباحث في معهد الدراسات كمال الجندي إن الأزمة طويلة.", "قال", "كمال الجندي"),
    # the verb after its quotation
    ("«لا بديل عن الحوار بين الأطراف كلها»، قال شكري.", "قال", "سامح شكري"),
    # someone quoted by a medium
    ("ونقلت صحيفة الأهرام عن شكري قوله إن الحوار ضروري.", "قوله", "سامح شكري"),
    ("واستهل شكري كلمته بالقول إن الاجتماع كان جيدا.", "بالقول", "سامح شكري"),
    # the turn of another, and a verb spelled like a name after it
    ("وقالت بيربوك إن السلام ممكن. من جانبه نوه الوزير المصري بالدور الألماني.", "نوه", "سامح شكري"),
    # a subject before its verb keeps its clause: the one received is not who speaks
    ("وقالت بيربوك إن السلام ممكن. وكان شكري استقبل السفير، وحمله تحياته إلى نظيره.", "حمله", "سامح شكري"),
    # those addressed by a verb without a subject, several of them
    ("وقال شكري إن الوضع خطير. ودعا تركيا والأمم المتحدة، بصفتهما ضامنتين، إلى تمديد الاتفاق.", "دعا", "سامح شكري"),
    ("أما شكري فحض الأطراف الليبيين على تنفيذ الاتفاق.", "حض", "سامح شكري"),
    # «أما» turns to someone, whatever stands between
    ("وقالت بيربوك إن السلام ممكن. أما شكري، الذي زار عمان أمس، فأعرب عن أمله.", "أعرب", "سامح شكري"),
    # who called, and the latter
    ("وأجرى شكري اتصالا هاتفيا ببيربوك عبر خلاله عن تقديره لألمانيا.", "عبر", "سامح شكري"),
    # one more thing that the one told of said
    ("وقال مصدر إن شكري لم يحدد موعدا، وإنه نصح الأطراف بالتريث.", "نصح", "سامح شكري"),
    # a name in quotation marks after a title
    ('ورحب الوزير "شكري" بموقف برلين.', "رحب", "سامح شكري"),
    # what is told of does not speak
    ("وأشادت بيربوك بالنتائج التي قالت إنها مهمة.", "قالت", "أنالينا بيربوك"),
    # a question to the one who spoke before
    ("وقال شكري إن الوضع خطير. وعما إذا كانت مصر ستشارك، ذكر أن القرار قريب.", "ذكر", "سامح شكري"),
    # the verb of a clause after «إذ», with an object
    ("وقالت بيربوك إن شكري متفائل. وعلمت أنه أبلغ وزير الدفاع أن مصر جاهزة.", "أبلغ", "سامح شكري"),
    # a relative clause whose verb has a pronoun as its object
    ("وشكر شكري بيربوك، التي طالبتهم بالإسراع في الحل، ودعت إلى الحوار.", "دعت", "أنالينا بيربوك"),
    ("ورافق بيربوك الوزير سامح شكري، الذي أبلغها بأن مصر جاهزة.", "أبلغها", "سامح شكري"),
    # the host, a pronoun before or after the verb
    ("وقالت بيربوك إن السلام ممكن. أما مضيفها فاعتبر أن الوضع خطير.", "اعتبر", "سامح شكري"),
    ("وقالت بيربوك إن السلام ممكن، بينما ناشدها هو دعم الحوار.", "ناشدها", "سامح شكري"),
    # a courtesy or a rank before a family name
    ("وقال السيد شكري إن الوضع خطير.", "قال", "سامح شكري"),
]


@pytest.mark.parametrize(("text", "verb", "speaker"), NAMED)
def test_speaker(text: str, verb: str, speaker: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [s for s in record.statements if s.verb == verb]
    assert found, [s.verb for s in record.statements]
    entity = record.entity(found[-1].speaker or "")
    assert entity is not None
    assert entity.name == speaker


# text, verb, words that the speaker's quotation holds
UNNAMED = [
    ("وقال دبلوماسي أوروبي، طلب عدم الكشف عن هويته، إن المحادثات صعبة.", "قال", "دبلوماسي أوروبي"),
    ("لكن مسؤولين أمريكيين قالوا إن المحادثات صعبة.", "قالوا", "مسؤولين أمريكيين"),
    ("وعلمت صحيفتنا من أوساط قريبة من الوفد أن الزيارة قائمة.", "علمت", "أوساط قريبة"),
    ("ونفت الأوساط نفيا قاطعا أن تكون الزيارة ألغيت.", "نفت", "الأوساط"),
    ("تعهد المانحون المجتمعون في برلين بتقديم مساعدات كبيرة للنازحين.", "تعهد", "المانحون"),
    ("وقالت قيادة المنطقة الشمالية في بيان إن الجانبين بحثا التدريب.", "قالت", "قيادة المنطقة"),
    ("وجاء في بيان لمكتبه الإعلامي أن الزيارة قائمة.", "جاء", "بيان لمكتبه"),
    ("وهو كلام وصفه دبلوماسي غربي مواكب للوساطة بأنه تهرب من الجواب.", "وصفه", "دبلوماسي غربي"),
    ("غير أن دبلوماسيا غربيا، فضل حجب اسمه، رأى أن المحادثات صعبة.", "رأى", "دبلوماسيا غربيا"),
    # bodies and parts of a whole after a verb that takes a noun as well
    ("وأعلنت الشرطة المصرية أن ثلاثة أشخاص أصيبوا في الحادث.", "أعلنت", "الشرطة المصرية"),
    ("وأعلنت السلطات المحلية أمس عن رسو الباخرة في الميناء.", "أعلنت", "السلطات المحلية"),
    ("ونفت نقابة الصيادين في بيان وجود خلاف مع الميناء.", "نفت", "نقابة الصيادين"),
    ("وأكد عدد من الخبراء أن الأزمة طويلة.", "أكد", "عدد من الخبراء"),
    ("وأكدت القوات الموالية للرئيس أنها سيطرت على المدينة.", "أكدت", "القوات الموالية"),
    ("واستبعد العتيري تسليم المتهم إلى المحكمة.", "استبعد", "العتيري"),
    ("وحذر متخصصون من خطر الجفاف في المنطقة.", "حذر", "متخصصون"),
    # a name that nobody knows, right before what was said
    ("وأوضح كرحوت أن المناطق محررة.", "أوضح", "كرحوت"),
    ("وأضاف سولفانغ أن القادة يواجهون المحاكمة.", "أضاف", "سولفانغ"),
    ("وأكد مسؤولون يمنيون إعادة فتح المطار.", "أكد", "مسؤولون يمنيون"),
    ("وأوضحت معلومات أن الحملة بدأت صباحا.", "أوضحت", "معلومات"),
]


@pytest.mark.parametrize(("text", "verb", "words"), UNNAMED)
def test_source_without_a_name(text: str, verb: str, words: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [s for s in record.statements if s.verb == verb]
    assert len(found) == 1
    assert found[0].speaker is None
    assert words in (found[0].speaker_text or "")


def test_agreement_is_of_both() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن اللقاء مهم. خامسا: اتفق على إنشاء فريق عمل مشترك.", language="ar")
    assert record.statements[-1].speaker == "@SIDES"


def test_numbered_decisions_are_of_the_council() -> None:
    text = (
        "عقد مجلس الأمن الدولي جلسة في نيويورك. وقال المندوب الروسي فاسيلي نيبينزيا إن الوضع خطير.\n"
        "وبعد المداولات، فإن مجلس الأمن الدولي:\n"
        "1- يعرب عن قلقه إزاء تدهور الأوضاع الإنسانية.\n"
        "2- يدعو ميانمار إلى وقف العنف.\n"
    )
    record = mahdar.read(text, language="ar")
    decided = [s for s in record.statements if s.verb in ("يعرب", "يدعو")]
    assert len(decided) == 2
    for statement in decided:
        entity = record.entity(statement.speaker or "")
        assert entity is not None
        assert entity.name == "مجلس الأمن الدولي"


def test_participants_decide_together() -> None:
    text = (
        "عقد في لومي اجتماع مجموعة دعم المرحلة الانتقالية، وبعد المداولات فإن المشاركين:\n"
        "1. يرحبون بتنصيب المجلس الوطني الانتقالي؛\n"
        "2. يجددون تمسكهم باتفاق السلم؛\n"
        "3. ينددون بالهجمات الإرهابية في المنطقة.\n"
    )
    record = mahdar.read(text, language="ar")
    assert [s.speaker for s in record.statements] == ["@SIDES"] * 3


def test_a_verb_of_several_has_no_single_antecedent() -> None:
    record = mahdar.read(LEAD + "وحذر النواب من خطر إيران التي وصفوها بأنها أكبر تهديد للمنطقة.", language="ar")
    described = next(s for s in record.statements if s.verb == "وصفوها")
    entity = record.entity(described.speaker or "")
    assert entity is None or entity.type != "state"


def test_the_side_of_a_state_speaks_for_it() -> None:
    text = "بحثت قطر وفرنسا التعاون. وجدد الجانب الفرنسي شكره على جهود الوساطة."
    record = mahdar.read(text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert entity is not None
    assert entity.country == "FRA"


JOINT = [
    ("واتفق شكري خلال اتصال هاتفي مع نظيرته على عقد اجتماع قريب.", "اتفق"),
    ("وصدر عن الوزيرين بيان مشترك. وعبر البيان عن القلق إزاء الوضع، وحث الأطراف على التهدئة.", "حث"),
    ("وجاء في البيان المشترك أن البلدين متمسكان بالسلام.", "جاء"),
]


@pytest.mark.parametrize(("text", "verb"), JOINT)
def test_both_sides(text: str, verb: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [s.speaker for s in record.statements if s.verb == verb] == ["@SIDES"]


def test_cabinet_speaks_as_a_body() -> None:
    text = "ورحب مجلس الوزراء باتفاق السلام. وجدد المجلس دعم المملكة للحوار."
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == ["مجلس الوزراء"] * 2


def test_an_honour_means_nobody_named_later() -> None:
    text = (
        "تسلم صاحب السمو الشيخ محمد بن راشد آل مكتوم نائب رئيس الدولة في أبوظبي اليوم أوراق اعتماد سفير نيبال تيج شيتري.\n"
        "ورحب سموه بالسفير.\n"
        "من جهة أخرى، بحث سمو الشيخ عبدالله بن زايد آل نهيان وزير الخارجية مع وزير خارجية الباراغواي روبين راميريز العلاقات."
    )
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert names[next(s.speaker for s in record.statements if s.verb == "رحب")] == "محمد بن راشد آل مكتوم"


def test_the_deputy_of_a_woman_may_be_a_man() -> None:
    text = (
        "قال الممثل الأعلى للسياسة الخارجية ونائب رئيسة المفوضية الأوروبية جوزيب بوريل إن الاتحاد يعد عقوبات، "
        "مرجحا أن تقر قريبا."
    )
    record = mahdar.read("شكر وزير الخارجية الفرنسي جان بارو الوفد.\n" + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements if s.verb in ("قال", "مرجحا")][-1] == "جوزيب بوريل"


HONOURED = [
    ("وأكد فخامته أهمية السلام.", "أكد", "إيفاريست ندايشيميي"),
    ("وطلب فخامته إيفاد قافلة طبية.", "طلب", "إيفاريست ندايشيميي"),
    ("وأعرب معاليه عن تقديره للدعم.", "أعرب", "سامح شكري"),
]


@pytest.mark.parametrize(("text", "verb", "speaker"), HONOURED)
def test_an_honour_that_nobody_bears_by_name(text: str, verb: str, speaker: str) -> None:
    lead = (
        "استقبل وزير الخارجية المصري سامح شكري رئيس جمهورية بوروندي إيفاريست ندايشيميي في القاهرة، "
        "بحضور المتحدث الرسمي باسم الوزارة أحمد أبو زيد.\n"
    )
    record = mahdar.read(lead + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements if s.verb == verb] == [speaker]


FURTHER = [
    # an address told with «ل» of whom it is
    ("وأعقبت ذلك كلمة لشكري ذكر فيها بأن الجفاف خطير، مطالبا بالمساعدة.", "مطالبا", "سامح شكري"),
    # one who was met does not speak where the subject is left out
    (
        "وقال شكري إن الوضع خطير. والتقى على هامش اللقاء الأمين العام للأمم المتحدة بان كي مون، وقال له إن مصر ثابتة.",
        "قال",
        "سامح شكري",
    ),
    # «اكتفى بالقول» after «أما»
    ("وقالت بيربوك إن السلام ممكن. أما شكري فاكتفى بالقول إن الوضع خطير.", "اكتفى", "سامح شكري"),
    ("وزار القاهرة سامح شكري الذي اكتفى بالقول إن الوضع خطير.", "اكتفى", "سامح شكري"),
]


@pytest.mark.parametrize(("text", "verb", "speaker"), FURTHER)
def test_speaker_left_out(text: str, verb: str, speaker: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    found = [
        names.get(s.speaker or "") for s in record.statements if record.text[s.cue[0] :].lstrip("وف").startswith(verb)
    ]
    assert found[-1:] == [speaker]


def test_a_body_meant_by_its_noun() -> None:
    text = "خفض صندوق النقد الدولي توقعاته للنمو. وحذر الصندوق من توترات مالية في أوروبا."
    record = mahdar.read(text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert entity is not None
    assert entity.name == "صندوق النقد الدولي"


def test_a_court_convicts() -> None:
    assert not mahdar.read("وأدانت المحكمة ثلاثة متهمين في القضية.", language="ar").positions


def test_a_feminine_title_means_a_woman() -> None:
    text = "التقى وزير الخارجية المصري سامح شكري نظيرته الألمانية أنالينا بيربوك في القاهرة.\nوعبرت الوزيرة عن قلقها."
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == ["أنالينا بيربوك"]


def test_a_capital_before_its_verb() -> None:
    record = mahdar.read(LEAD + "وأبدى شكري قلقه، لكن طهران تقول إن برنامجها سلمي.", language="ar")
    said = next(s for s in record.statements if s.verb == "تقول")
    entity = record.entity(said.speaker or "")
    assert entity is not None
    assert entity.country == "IRN"


def test_members_speak_for_their_body() -> None:
    text = "تلا رئيس المجلس بيانا رحب فيه أعضاء مجلس الأمن الدولي بالتقدم المحرز، وحثوا الأطراف على إبرام اتفاق."
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == ["مجلس الأمن الدولي"] * 2


# text, then who says each of its statements
TITLES = [
    (
        "استقبل وزير الخارجية فوزي صلوخ سفيرة كندا لورنا ميشيل.\nثم استقبل السفير الياباني تاكيشي أوكوبو.\n"
        "وشدد السفير على دعم بلاده للحوار.",
        ["تاكيشي أوكوبو"],
    ),
    (
        "استقبل الوزير فوزي صلوخ السفير الفرنسي جان برنار. وقال برنار إن فرنسا تدعم الحوار.\n"
        "ثم التقى السفير الإيطالي كارلو بيانكي. وأعرب السفير عن تقديره.",
        ["جان برنار", "كارلو بيانكي"],
    ),
    (
        "التقى معالي وزير الخارجية العماني بدر البوسعيدي وزيرة الخارجية الهولندية سيخريد كاخ.\n"
        "من جانبها، دعت معالي الوزيرة إلى وقف إطلاق النار.",
        ["سيخريد كاخ"],
    ),
    (
        "استقبل معالي وزير الخارجية بدر البوسعيدي سعادة ماتياس برونر سفير سويسرا.\n"
        "وأعرب السفير عن شكره، فيما تمنى له معاليه التوفيق في مهامه القادمة.",
        ["ماتياس برونر", "بدر البوسعيدي"],
    ),
    (
        "رأس الملك سلمان بن عبدالعزيز الجلسة التي عقدها مجلس الوزراء في الرياض.\n"
        "وأوضح معالي وزير الإعلام الدكتور تركي الشبانة أن مجلس الوزراء رحب بنتائج القمة، معربا عن أمله في تنفيذها.\n"
        "وبين معاليه أن المجلس استعرض عددا من التقارير، وجدد إدانة المملكة للاستيطان. كما رحب بالاتفاق.\n"
        "وأضاف أن المجلس ناقش الميزانية.",
        ["تركي الشبانة", *["مجلس الوزراء"] * 2, "تركي الشبانة", *["مجلس الوزراء"] * 2, "تركي الشبانة"],
    ),
    (
        "أفاد المتحدث أحمد أبو زيد بأن الوزير رمطان لعمامرة سلمه رسالة من الرئيس عبد المجيد تبون، تتضمن دعوة لزيارة الجزائر.",
        ["أحمد أبو زيد", "عبد المجيد تبون"],
    ),
    (
        "سلم الوزير سامح شكري الرئيس يوري موسيفيني رسالة من الرئيس عبد الفتاح السيسي تتضمن دعوة لزيارة مصر، وقبل موسيفيني "
        "الدعوة شاكرا للسيسي اهتمامه.",
        ["عبد الفتاح السيسي", "يوري موسيفيني"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_whom_titles_and_councils_mean(text: str, expected: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == expected


# text, then of each statement who says it and its first and last words
TURNS = [
    (
        "صرح المتحدث باسم الخارجية المصرية أحمد أبو زيد بأن اللقاء تناول ملف السد، حيث أكد الوزير سامح شكري ضرورة التوصل "
        "إلى اتفاق.",
        [("أحمد أبو زيد", "اللقاء", "السد"), ("سامح شكري", "ضرورة", "اتفاق")],
    ),
    (
        "قال وزير الخارجية الأردني أيمن الصفدي إن المنطقة تمر بأزمة، حيث تتصاعد التوترات على الحدود.",
        [("أيمن الصفدي", "المنطقة", "الحدود")],
    ),
    (
        "شدد السفير الفرنسي جان برنار على دعم الجيش. وسئل عن مسار التحقيق في اغتيال الرئيس رفيق الحريري، فأجاب: "
        "«نثق بالقضاء».",
        [("جان برنار", "دعم", "الجيش"), ("جان برنار", "نثق", "بالقضاء")],
    ),
    (
        "عقد الوزيران أيمن الصفدي وسامح شكري جلسة مباحثات، وجددا دعمهما لحل الدولتين. كما طالبا بوقف الاستيطان فورا.",
        [(None, "دعمهما", "الدولتين"), (None, "بوقف", "فورا")],
    ),
    (
        "أعرب وزير الخارجية السوري فيصل المقداد عن تقديره لروسيا. كما طلب من الجانب الروسي الضغط على أنقرة.",
        [("فيصل المقداد", "تقديره", "لروسيا"), ("فيصل المقداد", "الضغط", "أنقرة")],
    ),
    (
        "ذكر المستشار سوه هون أن الزعيم كيم جونغ أون أكد عزمه على الحوار. ونقل عنه قوله «إن موقفنا لم يتغير».",
        [
            ("سوه هون", "الزعيم", "الحوار"),
            ("كيم جونغ أون", "عزمه", "الحوار"),
            ("سوه هون", "قوله", "يتغير»"),
            ("كيم جونغ أون", "إن", "يتغير"),
        ],
    ),
    (
        "أعرب الرئيس قيس سعيد عن الأمل في أن تدعم داكار طلب تونس الانضمام إلى المجموعة.",
        [("قيس سعيد", "الأمل", "المجموعة")],
    ),
    ("طالب رئيس الوزراء محمد اشتية الدول التي لم تعترف بفلسطين بالاعتراف بها.", [("محمد اشتية", "بالاعتراف", "بها")]),
    (
        "دعا وزير الخارجية اللبناني عبد الله بو حبيب الدول التي تستضيف النازحين إلى تقاسم الأعباء.",
        [("عبد الله بو حبيب", "تقاسم", "الأعباء")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_who_says_what(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    found = []
    for said in record.statements:
        words = record.text[said.content[0][0] : said.content[0][1]].split()
        found.append((names.get(said.speaker or ""), words[0], words[-1]))
    assert found == expected


def _who_said(text: str, words: str) -> str | None:
    """Who is recorded as speaker of the last statement whose content has ``words``: a name, or the words for one."""
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    said = [s for s in record.statements if any(words in text[a:b] for a, b in s.content)]
    assert said
    return names.get(said[-1].speaker or "", said[-1].speaker) or said[-1].speaker_text


def test_a_ministry_goes_on_after_a_man_was_quoted_in_between() -> None:
    text = (
        "التقى وزير خارجية غانا صامويل أوكودزيتو نظيره الكيني ويليام كيماني. وأوضحت الوزارة في بيان أن اللقاء كان ناجحا، "
        "في حين أشاد كيماني بدور غانا. وأضافت أن الوزير سيزور نيروبي قريبا."
    )
    assert _who_said(text, "سيزور نيروبي") == "الوزارة"


def test_ministers_are_no_subject_of_a_verb_in_the_singular() -> None:
    text = (
        "قال وزير خارجية غانا صامويل أوكودزيتو إن بلاده تدعم الحوار. "
        "وعما إذا كان سيحضر اجتماع وزراء خارجية الاتحاد ذكر أن ذلك رهن بالموعد."
    )
    assert _who_said(text, "رهن بالموعد") == "صامويل أوكودزيتو"


def test_who_did_something_before_stands_after_a_preposition() -> None:
    text = "قال المفوض الأوروبي يوهانس هان إن التعديل شرط، الأمر الذي سبق لأنقرة أن أعلنت رفضها له."
    assert _who_said(text, "رفضها له") in ("أنقرة", "تركيا")


def test_a_relative_clause_of_what_had_been_done_is_about_its_antecedent() -> None:
    text = (
        "أجرى رئيس الوزراء التركي بن علي يلدريم اتصالا هاتفيا برئيس الوزراء العراقي حيدر العبادي. "
        "وأكد يلدريم أن نظيره العراقي، الذي كان قد دعا قبل أيام إلى سحب القوات، يتفهم الأمر."
    )
    assert _who_said(text, "سحب القوات") == "حيدر العبادي"


def test_a_participle_is_of_the_subject_to_whom_a_clause_turns() -> None:
    text = (
        "عبر السفير السعودي عواد العواد عن ترحيب المملكة بالوساطة، غير أن وزير الخارجية عادل الجبير استبعدها، "
        "قائلا إن على طهران أن تغير سلوكها."
    )
    assert _who_said(text, "تغير سلوكها") == "عادل الجبير"


# what follows the lead, the verb asked about, who speaks, first words of the content
FOUND = [
    # another after «لكن», in the sentence of the one before
    ("وقال شكري إن الزيارة ناجحة، لكن بيربوك أكدت أن الخلافات قائمة.", "أكدت", "أنالينا بيربوك", "الخلافات"),
    ("وقال شكري إن الزيارة ناجحة، غير أن بيربوك شددت على الحل.", "شددت", "أنالينا بيربوك", "الحل"),
    ("وقال شكري إن الزيارة ناجحة، إلا أن إيران أعلنت أن المحادثات متوقفة.", "أعلنت", "إيران", "المحادثات"),
    # the seat of a government before its verb
    ("وكان البيت الأبيض قد أكد أن الزيارة ناجحة.", "أكد", "البيت الأبيض", "الزيارة"),
    ("أما الكرملين فطالب مجلس الأمن بالتدخل.", "طالب", "الكرملين", "بالتدخل"),
    # a ruler by his title in what another tells
    (
        "وتحادث شكري مع أمير الكويت الشيخ صباح الأحمد. وقالت بيربوك إن الأمير أكد حرصه على الحوار.",
        "أكد",
        "صباح الأحمد",
        "حرصه",
    ),
    # a verb spelled like a name, behind a family name
    ("وأضاف المتحدث أن شكري نوه بأهمية الاتفاق.", "نوه", "سامح شكري", "بأهمية"),
    ("وأضاف المتحدث أن شكري رأى أن الحل قريب.", "رأى", "سامح شكري", "الحل"),
    # a feminine participle with a clause and no comma before it
    ("وقالت بيربوك إن الزيارة ناجحة مؤكدة أن الحوار مستمر.", "مؤكدة", "أنالينا بيربوك", "الحوار"),
    ("وقالت بيربوك إن الزيارة ناجحة معربة عن أملها في السلام.", "معربة", "أنالينا بيربوك", "أملها"),
    # when another spoke
    ("وصرح بعده السفير أحمد حافظ بأن الزيارة ناجحة.", "صرح", "أحمد حافظ", "الزيارة"),
    # what is doubted, its subject before the verb
    ("لكن شكري شكك في جدوى العقوبات.", "شكك", "سامح شكري", "جدوى"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content"), FOUND)
def test_speaker_and_content(told: Told, text: str, verb: str, speaker: str, content: str) -> None:
    found, quoted = told(LEAD + text, verb)
    assert found == speaker
    assert quoted.startswith(content)


def test_what_others_did_stays_in_what_is_said() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن مصر مستعدة للحوار، لكن إيران رفضت الاقتراح.")
    assert [s.verb for s in record.statements] == ["قال"]


def test_an_adjective_is_no_circumstance() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن مصر لا تزال متفائلة بأن الحل قريب.")
    assert [s.verb for s in record.statements] == ["قال"]


@pytest.mark.parametrize("source", ["مصدر دبلوماسي", "مسؤول عسكري"])
def test_a_title_that_describes_a_source(source: str) -> None:
    record = mahdar.read(LEAD + f"وكان {source} قد أكد أن الزيارة ناجحة.")
    assert [s.speaker_text for s in record.statements] == [source]


def test_a_spokesman_and_what_he_supports() -> None:
    record = mahdar.read(LEAD + "كما أيد المتحدث باسم الحكومة مبادرة السلام العربية.")
    assert [(s.speaker_text, record.quote(s.content[0])) for s in record.statements] == [
        ("المتحدث باسم الحكومة", "مبادرة السلام العربية")
    ]


def test_the_accused_opens_the_content() -> None:
    record = mahdar.read(LEAD + "وقال شكري إن الزيارة ناجحة، كما اتهم إسرائيل بعرقلة جهود السلام.")
    assert record.quote(record.statements[-1].content[0]) == "إسرائيل بعرقلة جهود السلام"


# of what someone speaks, and who is named there
TOPICS = [
    "وحول تصريحات بيربوك، أوضح أن الأمر قيد الدراسة.",
    "وتعليقا على تصريحات بيربوك، أوضح أن الأمر قيد الدراسة.",
    "وفيما يخص زيارة بيربوك، أوضح أن الأمر قيد الدراسة.",
    "وفي رده على سؤال عن بيربوك، أوضح أن الأمر قيد الدراسة.",
    "وبعد لقاء بيربوك، أوضح أن الأمر قيد الدراسة.",
    "أما عن بيربوك فقال إن الأمر قيد الدراسة.",
]


@pytest.mark.parametrize("text", TOPICS)
def test_of_whom_one_speaks_does_not_speak(text: str) -> None:
    assert _who_said(LEAD + "وقال شكري إن السلام ممكن. " + text, "الأمر قيد") == "سامح شكري"


@pytest.mark.parametrize("addressed", ["المجتمع الدولي", "الفلسطينيين", "المشاركين"])
def test_those_addressed_before_bear_no_name(addressed: str) -> None:
    text = f"ناشد شكري {addressed} وقف الحرب. وأعلنت بيربوك دعم برلين للحوار، ودعت {addressed} إلى ضبط النفس."
    assert _who_said(LEAD + text, "ضبط النفس") == "أنالينا بيربوك"


# a speaker without a name, where a man spoke before: the text, the words for who speaks
WITHOUT_NAME = [
    ("ودعت النقابات إلى إضراب شامل.", "النقابات"),
    ("وطالبت منظمات حقوقية بالتحقيق.", "منظمات حقوقية"),
    ("وطالب ذوو الضحايا بالتحقيق.", "ذوو الضحايا"),
    ("ودعا عدد من النواب إلى جلسة طارئة.", "عدد من النواب"),
    ("ورفضت الحكومة الاتهامات.", "الحكومة"),
    ("واقترحت الأحزاب الأخرى صيغا جديدة.", "الأحزاب الأخرى"),
    ("في حين رفضت الأحزاب الأخرى هذا المقترح.", "الأحزاب الأخرى"),
    ("فيما طالبت أحزاب المعارضة بانتخابات.", "أحزاب المعارضة"),
    ("وطلب الجيش تعزيزات إضافية.", "الجيش"),
]


@pytest.mark.parametrize(("text", "words"), WITHOUT_NAME)
def test_who_asks_is_not_who_is_asked(text: str, words: str) -> None:
    record = mahdar.read("التقى وزير الخارجية المصري سامح شكري السفير. وقال شكري إن الحل ممكن. " + text)
    assert record.statements[-1].speaker is None
    assert record.statements[-1].speaker_text == words


def test_who_spoke_before_asks_others() -> None:
    record = mahdar.read(LEAD + "وقالت بيربوك إن الحل ممكن. ودعت النقابات إلى ضبط النفس.")
    names = {e.id: e.name for e in record.entities}
    assert names[record.statements[-1].speaker or ""] == "أنالينا بيربوك"


def test_a_plural_of_the_accusative_is_addressed() -> None:
    record = mahdar.read(LEAD + "لكن شكري أبلغ الصحفيين أن المحادثات ستستأنف غدا.")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements] == ["سامح شكري"]


# text, verb, words for who speaks, first words of the content
COUNTED = [
    ("ودعت عشر دول عربية إلى عقد قمة طارئة.", "دعت", "عشر دول عربية", "عقد قمة"),
    ("وطالب خمسون نائبا أوروبيا بتعليق الاتفاق.", "طالب", "خمسون نائبا أوروبيا", "بتعليق"),
    ("وطالبت 14 دولة بينها فرنسا وألمانيا إسرائيل بوقف الاستيطان.", "طالبت", "14 دولة", "بوقف"),
    ("وأيدت أربع عشرة دولة المشروع الكوستاريكي.", "أيدت", "أربع عشرة دولة", "المشروع"),
    ("وأعربت سبع دول غربية، في بيان مشترك، عن قلقها من الأوضاع.", "أعربت", "سبع دول غربية", "قلقها"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content"), COUNTED)
def test_so_many_speak(text: str, verb: str, speaker: str, content: str) -> None:
    record = mahdar.read(text, language="ar")
    found = [(s.verb, s.speaker_text, record.quote(s.content[0]).startswith(content)) for s in record.statements]
    assert found == [(verb, speaker, True)]


def test_so_many_states_hold_a_stance_together() -> None:
    record = mahdar.read("ودعت عشر دول عربية إلى عقد قمة طارئة.", language="ar")
    assert [(p.holder, p.stance) for p in record.positions] == [("@SIDES", "call")]


def test_a_body_by_its_noun_and_quoted_name() -> None:
    text = "ودعت منظمة «أطباء بلا حدود» أطراف النزاع في اليمن إلى تحييد المستشفيات."
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == [("دعت", "تحييد المستشفيات")]
    speaker = record.entity(record.statements[0].speaker or "")
    assert speaker is not None
    assert speaker.name == "أطباء بلا حدود"
