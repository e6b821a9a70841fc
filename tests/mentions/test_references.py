"""Whom titles without a name mean."""

from __future__ import annotations

import pytest

import mahdar


def _meant(text: str, words: str) -> str | None:
    """The name of the person whom the record takes ``words`` for, by their last place in the text."""
    record = mahdar.read(text)
    at = text.rindex(words)
    for entity in record.entities:
        if any(ref.span[0] <= at < ref.span[1] for ref in entity.references):
            return entity.name
    return None


def _met(text: str) -> list[set[str]]:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    return [{names[p] for p in g.participants} for g in record.engagements]


@pytest.mark.parametrize(
    ("wishes", "whom"),
    [
        ("أعرب فيها عن أطيب التمنيات لفخامته ولشعب كينيا", "ويليام روتو"),
        ("ضمنها أصدق التهاني لفخامته", "ويليام روتو"),
    ],
)
def test_wishes_are_for_the_recipient(wishes: str, whom: str) -> None:
    text = f"بعث الملك عبدالله الثاني ملك الأردن برقية إلى الرئيس ويليام روتو رئيس جمهورية كينيا {wishes}."
    assert _meant(text, "فخامته") == whom


def test_a_secretary_general_is_not_who_presides() -> None:
    text = (
        "ترأس الاجتماع وزير خارجية غانا صامويل أوكودزيتو، رئيس الدورة الحالية للاتحاد الإفريقي، بحضور السيد آدم "
        "ديالو، الأمين العام لمنظمة التعاون الإسلامي. والتقى الأمين العام وزير "
        "خارجية مالي عبدولاي ديوب."
    )
    assert _meant(text, "الأمين العام وزير") == "آدم ديالو"


def test_the_same_honour_again_begins_another_person() -> None:
    text = (
        "شارك معالي جاسم البديوي الأمين العام لمجلس التعاون في الاجتماع. والتقى معالي الأمين العام معالي السيد "
        "بختيار سعيدوف وزير خارجية أوزبكستان."
    )
    assert {"جاسم البديوي", "بختيار سعيدوف"} in _met(text)


def test_a_palace_after_an_office_is_where() -> None:
    text = (
        "استقبل أمير الكويت الشيخ صباح الأحمد ولي العهد الشيخ نواف الأحمد. واستقبل سمو ولي العهد بقصر بيان رئيس "
        "أركان الجيش التركي الفريق ماجد كمال."
    )
    assert {"نواف الأحمد", "ماجد كمال"} in _met(text)


def test_two_ministers_are_those_who_acted_last() -> None:
    text = (
        "افتتح وزير الخارجية السنغالي ياسين فال ووزير خارجية غامبيا مامادو تانغارا المقر الجديد، تحت رعاية الرئيس "
        "باسيرو ديوماي فاي. ووقع الوزيران بهذه المناسبة مذكرة تفاهم."
    )
    assert {"ياسين فال", "مامادو تانغارا"} in _met(text)


def test_his_joy_is_nobody() -> None:
    text = "قال سفير اليابان هيروشي سوزوكي إن بلاده ترحب. وأعرب الوزير عن سعادته بالزيارة. وشكر سعادته الوزير."
    assert _meant(text, "سعادته بالزيارة") is None
    assert _meant(text, "سعادته الوزير") == "هيروشي سوزوكي"


def test_an_official_just_told_of_is_nobody_named_before() -> None:
    text = (
        "صرح مستشار الأمن الوطني العراقي قاسم الأعرجي بأن بغداد تتابع. وقال مسؤول أمني إن الرسالة وصلت. وأضاف المسؤول "
        "أن الرد سيصل غدا."
    )
    assert _meant(text, "المسؤول") is None


SECTIONS = (
    "استقبل معالي عمر الفارس وزير الدفاع قائد الجيش الكيني. ومن جهة أخرى استقبل معالي سالم الدرعي وزير الطاقة سفير "
    "اليابان هيروشي سوزوكي الذي جاء مودعا معاليه."
)


def test_the_part_of_a_report_has_its_own_subject() -> None:
    assert _meant(SECTIONS, "معاليه") == "سالم الدرعي"


def test_another_turn_is_not_his_who_acted() -> None:
    text = (
        "استقبل معالي عمر الفارس وزير الخارجية معالي السيد كريم بايف وزير خارجية قيرغيزستان. وأعرب معالي كريم بايف عن "
        "شكر بلاده، في حين أكد معاليه متانة العلاقات."
    )
    assert _meant(text, "معاليه") == "عمر الفارس"


def test_she_is_no_excellency_in_the_masculine() -> None:
    text = (
        "اجتمع سعادة الشيخ حمد بن راشد وزير الدولة القطري مع سعادة السيدة ماريا نوفاك وزيرة خارجية بولندا. وجدد سعادته "
        "موقف قطر."
    )
    assert _meant(text, "سعادته") == "حمد بن راشد"


@pytest.mark.parametrize("post", ["وزير الإعلام", "المتحدث باسم الوزارة"])
def test_a_title_in_the_feminine_is_no_mans(post: str) -> None:
    text = f"قال {post} سامر النسور إن العمل بدأ. وأضافت المسؤولة أن العمل مستمر."
    assert _meant(text, "المسؤولة") is None


@pytest.mark.parametrize(
    ("words", "whom"),
    [("وهنأ الرئيس ضيفه بالنتائج", "شارل ميشيل"), ("وخلال الجلسة شكر الضيف كازاخستان", "شارل ميشيل")],
)
def test_the_guest_is_who_came(words: str, whom: str) -> None:
    text = (
        "أستانا - استقبل الرئيس الكازاخي قاسم جومارت توكاييف رئيس المجلس الأوروبي شارل ميشيل الذي يزور البلاد، بحضور "
        f"السفير الفرنسي ديدييه كانيس. {words}."
    )
    assert _meant(text, "ضيف") == whom


def test_a_woman_is_the_guest_in_the_feminine() -> None:
    text = (
        "عمان - التقى وزير الخارجية أيمن الصفدي وزير خارجية النرويج إسبن بارث إيدي، ثم وزيرة خارجية السويد ماريا "
        "ستينرغارد التي تزور المملكة. وشكرت الوزيرة الضيفة الأردن."
    )
    assert _meant(text, "الضيفة") == "ماريا ستينرغارد"


# the phrase after the verb | its object
SUBJECT_AND_OBJECT = """
رئيس الوزراء وزير خارجية مالي عبدولاي ديوب | عبدولاي ديوب
رئيس مجلس النواب المبعوث الأمريكي ستيف ويتكوف | ستيف ويتكوف
وزير الدفاع قائد القيادة المركزية الأميركية براد كوبر | براد كوبر
رئيس البرلمان رئيس وزراء التشيك بيتر فيالا | بيتر فيالا
معالي الوزير رئيس البرلمان الجورجي شالفا بابواشفيلي | شالفا بابواشفيلي
الأمين العام سفير ألمانيا توماس شميت | توماس شميت
"""


@pytest.mark.parametrize("verb", ["استقبل", "التقى", "استدعى"])
@pytest.mark.parametrize("row", [r for r in SUBJECT_AND_OBJECT.splitlines() if r])
def test_subject_and_object_side_by_side_are_two(row: str, verb: str) -> None:
    words, name = row.split(" | ")
    [person] = [e for e in mahdar.read(f"{verb} {words} اليوم الاثنين.").entities if e.name == name]
    assert len(person.offices) == 1


@pytest.mark.parametrize(
    "text",
    [
        "واستقبل سموه نائب رئيس مجلس الوزراء وزير خارجية قطر الشيخ محمد بن عبدالرحمن.",
        "استقبل نائب رئيس الوزراء وزير الخارجية أيمن الصفدي السفير الفرنسي أليكسي لوكور.",
        "استقبله نائب رئيس الوزراء وزير خارجية قطر الشيخ محمد بن عبدالرحمن.",
        "استقبل رئيس مجلس الوزراء وزير الداخلية الشيخ ناصر بن خالد وفدا من التجار.",
    ],
)
def test_two_offices_of_one_stay_with_him(text: str) -> None:
    assert max(len(e.offices) for e in mahdar.read(text).entities) == 2


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("وحمل الرئيس اللبناني ميشال سليمان السفير الفرنسي دوني بييتون تحياته إلى نظيره الفرنسي نيكولا ساركوزي. "
         "وشكر سليمان نظيره الفرنسي على الدعوة.", "نيكولا ساركوزي"),
        ("التقى وزير الخارجية السعودي فيصل بن فرحان نظيره الياباني تاكيشي إيوايا. ودعا إيوايا نظيره إلى طوكيو.",
         "فيصل بن فرحان"),
    ],
)  # fmt: skip
def test_nobody_is_his_own_counterpart(text: str, whom: str) -> None:
    assert _meant(text, "نظيره") == whom


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("الرئيس كلينتون", "كلينتون", "USA"),
        ("الملك حسين", "حسين", "JOR"),
        ("المستشار شولتس", "شولتس", "DEU"),
        ("الرئيس شيراك", "شيراك", "FRA"),
    ],
)
def test_one_name_beside_an_office_is_its_holder(words: str, name: str, country: str) -> None:
    record = mahdar.read(f"القاهرة - أكد الرئيس حسني مبارك أن رسالة وصلت من {words} أمس.")
    assert next(e.country for e in record.entities if e.name == name) == country


def test_a_man_and_a_woman_of_one_name_are_two() -> None:
    text = (
        "عمان - التقى سمو الامير الحسن ولي العهد رئيس وزراء هولندا فيم كوك. واقامت سمو الاميرة ثروت الحسن مأدبة. وقال سموه "
        "ان السلام ممكن."
    )
    assert _meant(text, "سموه") == "الحسن"


def test_a_broadcaster_abroad_is_no_home() -> None:
    record = mahdar.read("لندن - «الحياة» - قال قائد الجيش راحيل شريف إن العملية مستمرة.")
    assert next(e.country for e in record.entities if e.name == "راحيل شريف") != "GBR"


@pytest.mark.parametrize("title", ["رئيس لجنة تنسيق الانسحاب", "قائد قوات حرس الحدود", "رئيس هيئة علماء البلاد"])
def test_a_title_that_is_cut_short_is_nobodys(title: str) -> None:
    text = f"عدن - التقى وزير خارجية اليمن أحمد بن مبارك قائد الجيش الكيني تشارلز كاهاريري. وحضر اللقاء {title}."
    assert _meant(text, title[:8]) is None


def test_a_title_may_end_at_a_mark_that_folding_takes_away() -> None:
    text = "رفع التهنئة للملك سلمان بن عبدالعزيز, وسمو ولي ولي العهد ـ حفظهم الله ـ وإلى الشعب السعودي كافة."
    assert [e.name for e in mahdar.read(text).entities if e.type == "person"] == ["سلمان بن عبدالعزيز"]


def test_a_spokesman_does_not_speak_of_himself_with_honour() -> None:
    text = (
        "الدوحة - قال معالي رئيس مجلس الوزراء الشيخ محمد بن عبدالرحمن إن الحوار مستمر. وأوضح المتحدث باسم الوزارة "
        "الدكتور ماجد الأنصاري أن معاليه سيزور أنقرة."
    )
    assert _meant(text, "معاليه") == "محمد بن عبدالرحمن"


@pytest.mark.parametrize("also", ["", "أيضا ", "كذلك "])
def test_a_title_after_who_he_is_is_said_of_him(also: str) -> None:
    text = (
        "باكو 20 مايو 2024 (شينخوا) التقى الرئيس الكازاخي قاسم جومارت توكاييف اليوم وزير الخارجية الصيني وانغ يي. "
        f"وشكر وانغ، وهو {also}عضو المكتب السياسي للحزب الشيوعي الصيني، مضيفه."
    )
    assert _meant(text, "عضو المكتب السياسي") == "وانغ يي"
    assert not mahdar.read(text).warnings


# text | the words of the title, at their last place | whom they mean
BY_WORDS = """
أديس أبابا - دعا رئيس مفوضية الاتحاد الأفريقي موسى فقي محمد إلى وقف القتال، ورحب الرئيس الرواندي بول كاغامي بالقرار. وأدان رئيس المفوضية الهجوم. | رئيس المفوضية | موسى فقي محمد
بحث رئيس مجلس النواب الأردني أحمد الصفدي مع رئيسة مجلس النواب البحريني فوزية زينل التعاون. وأكدت رئيسة المجلس عمق العلاقات. | رئيسة المجلس | فوزية زينل
بحث رئيس مجلس النواب الأردني أحمد الصفدي مع رئيسة مجلس النواب البحريني فوزية زينل التعاون. وشدد رئيس المجلس على التنسيق. | رئيس المجلس | أحمد الصفدي
اتهم الأمين العام للاتحاد العام التونسي للشغل نور الدين الطبوبي الحكومة بالتسويف. ودعا أمين عام اتحاد الشغل إلى الحوار. | أمين عام اتحاد الشغل | نور الدين الطبوبي
قال رئيس الوفد الحكومي أمين حسن عمر إن المفاوضات تتقدم، ورد رئيس وفد الحركة أحمد تقد. وأكد رئيس الوفد الحكومي السوداني الالتزام. | رئيس الوفد الحكومي | أمين حسن عمر
اجتمع الوسيط مع وفد الحكومة اليمنية برئاسة خالد اليماني ومع وفد الحوثيين برئاسة محمد عبدالسلام. وأكد رئيس الوفد الحكومي اليمني الالتزام. | رئيس الوفد الحكومي | خالد اليماني
زار المدير العام للوكالة الدولية للطاقة الذرية رافاييل غروسي طهران. ورأى رئيس الوكالة أن الوقت ينفد. | رئيس الوكالة | رافاييل غروسي
سلم مساهل الرئيس المالي رسالة واجتمع بوزير الخارجية سومايلو مايغا. أما الوزير المالي فنوه بالمساعدات. | الوزير المالي | سومايلو مايغا
"""


@pytest.mark.parametrize("line", BY_WORDS.strip().splitlines())
def test_a_title_means_whom_its_words_fit(line: str) -> None:
    text, words, name = line.split(" | ")
    assert _meant(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال رئيس لجنة الدفاع سمير داود ذلك. وقال رئيس لجنة المال إن العجز كبير.", "رئيس لجنة المال"),
        ("التقى وزير الخارجية المصري سامح شكري نظيره. وقال وزير الدفاع الفرنسي ذلك.", "وزير الدفاع"),
        ("قال السفير نبيل الخوري إن العلاقات متينة. وشكر السفير الكوري بيروت.", "السفير الكوري"),
        ("أكد النائب سامي حداد الموقف. وقال النائب الكندي إن الأمر مقلق.", "النائب الكندي"),
        ("التقى رئيس الوزراء سامي حداد وفدا. وقال رئيس الوزراء الماليزي ذلك.", "رئيس الوزراء الماليزي"),
        ("عمان - من سامي حداد: التقى وزير الخارجية أيمن الصفدي نظيره.", "نظيره"),
        ("قالت المديرة الإقليمية كورين فلايشر ذلك. وقال المدير المالي إن التمويل نقص.", "المدير المالي"),
    ],
)
def test_other_words_mean_somebody_else(text: str, words: str) -> None:
    assert _meant(text, words) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("التقى الرئيس الروسي فلاديمير بوتين الوزير عبد الله اليحيا. وقال رئيس روسيا إن الهدنة هشة.", "فلاديمير بوتين"),
        ("هاتف الرئيس الكيني وليام روتو الوزير عبد الله اليحيا. وأعلن رئيس كينيا أنه راض.", "وليام روتو"),
        ("التقى العاهل الإسباني فيليبي السادس الوزير. وقال ملك إسبانيا إن الهدنة هشة.", "فيليبي السادس"),
        ("استقبل أمير قطر السفير الفرنسي باتريك لامبير. ونقل للسفير تحيات الشعب القطري.", "باتريك لامبير"),
        ("التقى الرئيس الروسي فلاديمير بوتين الوزير عبد الله اليحيا. وقال دبلوماسي روسي إن الهدنة هشة.", None),
    ],
)
def test_an_office_with_the_name_of_its_state_is_definite(text: str, meant: str | None) -> None:
    record = mahdar.read(text, language="ar")
    titles = [e.name for e in record.entities if any(r.form == "title" for r in e.references)]
    assert (meant in titles) if meant is not None else not titles


HONOURS = """
استقبل وزير الخارجية الإماراتي الشيخ عبد الله بن زايد أمير موناكو ألبير الثاني. وأكد سموه أن الهدنة هشة. | عبد الله بن زايد
التقى وزير الخارجية الجزائري أحمد عطاف أمير قطر الشيخ تميم بن حمد آل ثاني. وأكد سموه أن الهدنة هشة. | تميم بن حمد آل ثاني
عقد فؤاد حسين مباحثات مع ولي العهد السعودي الأمير محمد بن سلمان. وأكد سموه أن الهدنة هشة. | محمد بن سلمان
استقبل أمير الكويت الشيخ مشعل الأحمد شيخ الأزهر أحمد الطيب. وأكد فضيلته أن الهدنة هشة. | أحمد الطيب
استقبل الرئيس اللبناني جوزيف عون البطريرك الماروني بشارة الراعي. وأكد غبطته أن الهدنة هشة. | بشارة الراعي
استقبل الرئيس اللبناني جوزيف عون مفتي الجمهورية عبد اللطيف دريان. وقال سماحته إن الهدنة هشة. | عبد اللطيف دريان
أجرى ملك البحرين حمد بن عيسى آل خليفة مباحثات مع السفير المصري علاء موسى. وأكد سعادته أن الهدنة هشة. | علاء موسى
التقى الأمين العام لحلف شمال الأطلسي مارك روته هاكان فيدان. وقال الأمين العام للحلف إن الهدنة هشة. | مارك روته
التقى الرئيس الأميركي دونالد ترامب هاكان فيدان. وقال رئيس الولايات المتحدة إن الهدنة هشة. | دونالد ترامب
التقى مستشار الأمن القومي الأميركي مايك والتز هاكان فيدان. وقال مستشار الأمن القومي إن الهدنة هشة. | مايك والتز
"""


@pytest.mark.parametrize("line", HONOURS.strip().splitlines())
def test_whom_an_honour_or_a_short_title_means(line: str) -> None:
    text, name = line.split(" | ")
    record = mahdar.read(text, language="ar")
    speaker = record.entity(record.statements[-1].speaker or "")
    assert (speaker.name if speaker else None) == name
