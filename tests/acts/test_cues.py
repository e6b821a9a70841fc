"""Which words report: verbs of defending, belittling, prodding and the like, and their uses that report nothing."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, verb, speaker, first words of the content
CASES = [
    ("ودافع الصفدي عن قرار حكومته سحب السفير.", "دافع", "أيمن الصفدي", "قرار"),
    ("وقلل شكري من شأن الخلافات بين العواصم.", "قلل", "سامح شكري", "شأن"),
    ("وسخر الصفدي من الاتهامات الموجهة إلى بلاده.", "سخر", "أيمن الصفدي", "الاتهامات"),
    ("ورد شكري بأن القاهرة لن تشارك.", "رد", "سامح شكري", "القاهرة"),
    ("وأخذ الصفدي على الحكومة تأخرها في الرد.", "أخذ", "أيمن الصفدي", "تأخرها"),
    ("وتساءل شكري عما إذا كان الوقت مناسبا.", "تساءل", "سامح شكري", "عما إذا"),
    ("ورأى الصفدي فيه خطوة إلى الأمام.", "رأى", "أيمن الصفدي", "خطوة"),
    ("وسارع الصفدي إلى التوضيح أن القمة قائمة.", "التوضيح", "أيمن الصفدي", "القمة"),
    ("واكتفى شكري بالإشارة إلى أن المحادثات مستمرة.", "اكتفى", "سامح شكري", "المحادثات"),
    ("وعلق الصفدي بأن الوقت ينفد.", "علق", "أيمن الصفدي", "الوقت"),
    ("وخلص شكري إلى ضرورة عقد قمة طارئة.", "خلص", "سامح شكري", "ضرورة"),
    ("وأهاب الصفدي بالدول المانحة زيادة مساعداتها.", "أهاب", "أيمن الصفدي", "زيادة"),
    ("وأهاب شكري بالأطراف الموقعة عليه الالتزام بالاتفاق.", "أهاب", "سامح شكري", "الالتزام"),
    ("وأوعز شكري إلى السفراء بتقديم التسهيلات.", "أوعز", "سامح شكري", "بتقديم"),
    ("وشجع الصفدي الطرفين على استئناف المحادثات.", "شجع", "أيمن الصفدي", "استئناف"),
    ("وركز شكري على أهمية وقف النار.", "ركز", "سامح شكري", "أهمية"),
    ("وتنبأ الصفدي بأن تطول الأزمة.", "تنبأ", "أيمن الصفدي", "تطول"),
    ("وعزت ميركل التأخير إلى خلافات داخلية.", "عزت", "ميركل", "التأخير"),
]

NO_SPEECH = [
    "ودعا شكري ضيفه إلى مأدبة عشاء.",
    "وكانت مصر عونا لجيرانها ومدافعا عن حقوقهم.",
    "وزار الصفدي نادي الفروسية ثم غادر.",
    "وركز شكري على الزراعة في جولته.",
    "وقلل شكري من إقامته في الفنادق.",
    "وأخذ شكري على عاتقه ترتيب القمة.",
    "وردت موسكو بتوسيع قائمة الممنوعين.",
    "وبالتأكيد سيعود شكري إلى القاهرة.",
    "وسعى الصفدي إلى التوصل إلى اتفاق.",
    "وعاد شكري مجددا لتمثيل بلاده في المحادثات.",
    "وكان في القاعة 1500 طالب وطالبة بشكل منظم.",
    "وكان إن أبرز الوثائق المعروضة في القاهرة قديمة.",
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content"), CASES)
def test_verbs_that_report(text: str, verb: str, speaker: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert len(record.statements) == 1, record.statements
    statement = record.statements[0]
    entity = record.entity(statement.speaker or "")
    assert (statement.verb, entity.name if entity else None) == (verb, speaker)
    assert record.quote(statement.content[0]).startswith(content)


@pytest.mark.parametrize("text", NO_SPEECH)
def test_verbs_that_report_nothing(text: str) -> None:
    assert not mahdar.read(LEAD + text, language="ar").statements


def test_a_passive_has_no_speaker() -> None:
    assert not mahdar.read("أعلنت نتائج الانتخابات في ليبيريا أمس.", language="ar").statements


def test_the_turn_of_another_ends_what_is_said() -> None:
    record = mahdar.read(LEAD + "وحذر شكري من حرب جديدة، أما الصفدي فدافع عن الاتفاق.", language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["حرب جديدة", "الاتفاق"]


# what stands between a verb and what it governs: text, verb, speaker's name or words, first words of the content
BETWEEN = [
    ("وأعرب الملك عبدالله الثاني باسمه وباسم الشعب الأردني عن أصدق التعازي.", "أعرب", "عبدالله الثاني", "أصدق"),
    ("وتعهد شكري أمام نظيره الياباني تاكيشي إيوايا تسريع المشروع.", "تعهد", "سامح شكري", "تسريع"),
    ("ورد عليه الصفدي بالقول إن الوقت حان.", "رد", "أيمن الصفدي", "الوقت"),
    ("وقال دبلوماسي أوروبي مقيم في عمان طلب عدم ذكر اسمه: «الوضع مقلق».", "قال", "دبلوماسي أوروبي", "الوضع"),
    ("وذكرت صحيفة «معاريف» العبرية أن القمة تأجلت.", "ذكرت", "معاريف", "القمة"),
    ("وطالب شكري في بيان تلقت «الدستور» نسخة منه بالإفراج عنهم.", "طالب", "سامح شكري", "بالإفراج"),
    ("ورأى بعض الخبراء أن الوقت مبكر.", "رأى", "بعض الخبراء", "الوقت"),
    ("وشدد وزير الخارجية العراقي فؤاد حسين - وهو كردي - على الشراكة.", "شدد", "فؤاد حسين", "الشراكة"),
    ("دعا وزير الصحة الكندي مارك هولاند، إلى ضرورة توزيع اللقاح، بعد الجائحة.", "دعا", "مارك هولاند", "ضرورة"),
    (
        "وقالت وزيرة العدل السويدية هيلينا فريتزون، بعد التصويت إن القانون عادل، وقد طال انتظاره.",
        "قالت",
        "هيلينا فريتزون",
        "القانون",
    ),
    ("وشدد الصفدي، على هامش الاجتماع، على أهمية الحوار.", "شدد", "أيمن الصفدي", "أهمية"),
    ("وذكر اتحاد منتجي الإسمنت أن الأسعار سترتفع.", "ذكر", "اتحاد منتجي الإسمنت", "الأسعار"),
    ("وقالت لورا كوفيسي رئيسة قسم الادعاء في المعهد: «لا أعلم».", "قالت", "لورا كوفيسي", "لا أعلم"),
    ("ودعا شكري الميليشيات المسلحة وقوات الحرس إلى احترام الهدنة.", "دعا", "سامح شكري", "احترام"),
    ("وانتقدت منظمة «سلام بلا حدود» استخدام القوة.", "انتقدت", "سلام بلا حدود", "استخدام"),
    ("وكشفت وثيقة اطلعت عليها «الراي» أن القمة تأجلت.", "كشفت", "وثيقة اطلعت عليها «الراي»", "القمة"),
    ("وعلق الإليزيه باقتضاب: «الرئيس يعمل».", "علق", "الإليزيه", "الرئيس"),
    ("وكان الصفدي أعلن الشهر الماضي أن القمة تأجلت.", "أعلن", "أيمن الصفدي", "القمة"),
    ("وتساءل شكري كيف يمكن وقف الحرب.", "تساءل", "سامح شكري", "كيف يمكن"),
    ("وكتب الصفدي على «تلغرام» أن الوقت حان.", "كتب", "أيمن الصفدي", "الوقت"),
    ("وعدّها نظيره العراقي فؤاد حسين خطوة إلى الأمام.", "عدّها", "فؤاد حسين", "خطوة"),
    ("واستبعد كبير موظفيه أندريه يرماك إجراء انتخابات.", "استبعد", "أندريه يرماك", "إجراء"),
    ("ووعد الصفدي النواب بإعادة النظر في القرار.", "وعد", "أيمن الصفدي", "بإعادة"),
    ("ورد شكري على المطالبين برحيله بالقول: «لن أستقيل».", "رد", "سامح شكري", "لن أستقيل"),
    ("وطلب الوفد النيجيري مهلة إضافية.", "طلب", "الوفد النيجيري", "مهلة"),
    ("وهنأ شكري الصفدي بمناسبة العيد الوطني لبلاده.", "هنأ", "سامح شكري", "العيد الوطني"),
    ("ورأت فيه صحيفة «ذي تايمز» خروجا عن الحياد.", "رأت", "ذي تايمز", "خروجا"),
    ("وخالفه في ذلك أيمن الصفدي الذي يعتقد أن الوقت مبكر.", "يعتقد", "أيمن الصفدي", "الوقت"),
    ("لكن شكري لم يستبعد ذلك كليا.", "يستبعد", "سامح شكري", "ذلك"),
    ("ونفت السفارة الإيرانية في الكويت الأنباء عن إغلاقها.", "نفت", "السفارة الإيرانية", "الأنباء"),
    ("وتوقعت المصادر قبول الاستقالة.", "توقعت", "المصادر", "قبول الاستقالة"),
    ("وألقى شكري مسؤولية الفشل على الحكومات السابقة.", "ألقى", "سامح شكري", "الحكومات"),
    ("«لن ننسحب من الجولان». هكذا رد الصفدي على الرسالة.", "رد", "أيمن الصفدي", "لن ننسحب"),
    ("ونقلت الوكالة عن الصفدي أن بلاده لن تشارك.", "نقلت", "أيمن الصفدي", "بلاده"),
    ("لن توقع القاهرة على الملحق، هذا ما أكده شكري.", "هذا", "سامح شكري", "لن توقع"),
    ("وتلقى شكري ردا من الصفدي اتهم فيه المجلس بالانحياز.", "اتهم", "أيمن الصفدي", "بالانحياز"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content"), BETWEEN)
def test_what_stands_between(text: str, verb: str, speaker: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert len(record.statements) == 1, record.statements
    statement = record.statements[0]
    entity = record.entity(statement.speaker or "")
    assert (statement.verb, entity.name if entity else statement.speaker_text) == (verb, speaker)
    assert record.quote(statement.content[0]).startswith(content)


def test_what_another_says_in_a_second_clause_of_a_report() -> None:
    text = LEAD + "وذكرت الرئاسة المصرية أن الاتصال تناول غزة، وأن شكري جدد استعداد بلاده للوساطة."
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == ["ذكرت", "جدد"]
    assert record.quote(record.statements[1].content[0]) == "استعداد بلاده للوساطة"


def test_the_next_topic_opens_a_statement_of_its_own() -> None:
    text = (
        LEAD + "وقال شكري إن دول الجوار معنية بالحل، وعن العلاقة مع ليبيا أكد أنها متينة. لكنه لا يتوقع انفراجا قريبا."
    )
    record = mahdar.read(text, language="ar")
    found = [(s.verb, record.quote(s.content[0])) for s in record.statements]
    assert found == [
        ("قال", "دول الجوار معنية بالحل"),
        ("أكد", "متينة"),
        ("يتوقع", "انفراجا قريبا"),
    ]


def test_verbs_of_the_present_follow_one_another() -> None:
    text = LEAD + "وتشير مصادر في عمان إلى أن القمة قائمة، وتضيف أن الموعد قريب."
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == [
        ("تشير", "القمة قائمة"),
        ("تضيف", "الموعد قريب"),
    ]


def test_a_closed_quotation_ends_before_what_the_reporter_tells() -> None:
    text = LEAD + "واستبعد شكري اندلاع حرب، قائلا: «لا أحد يريدها». وأيدتها في ذلك روما."
    record = mahdar.read(text, language="ar")
    assert record.quote(record.statements[1].content[0]) == "لا أحد يريدها"


def test_what_is_said_ends_before_what_another_says_of_it() -> None:
    text = LEAD + "وزعم شكري أن القوات ستنسحب قريبا، وهو ما نفاه الصفدي جملة وتفصيلا."
    record = mahdar.read(text, language="ar")
    assert record.quote(record.statements[0].content[0]) == "القوات ستنسحب قريبا"


def test_a_palace_that_speaks_goes_on_in_the_masculine() -> None:
    text = "وأعلن البيت الأبيض أن الرئيس جو بايدن سيزور أنغولا، مضيفا أن الموعد لم يحدد."
    record = mahdar.read(text, language="ar")
    assert len({s.speaker for s in record.statements}) == 1


def test_the_clause_of_another_is_no_part_of_what_was_said() -> None:
    text = LEAD + "ووعد شكري بإعادة النظر في القرار، غير أن الصفدي وصف الوعد بأنه متأخر."
    record = mahdar.read(text, language="ar")
    found = [(s.verb, record.quote(s.content[0])) for s in record.statements]
    assert found == [("وعد", "بإعادة النظر في القرار"), ("وصف", "الوعد بأنه متأخر")]


def test_a_medium_and_a_party_are_meant_by_their_nouns() -> None:
    text = "وذكرت صحيفة «الغارديان» أن القمة تأجلت. وتضيف الصحيفة أن الموعد لم يحدد."
    record = mahdar.read(text, language="ar")
    assert len({s.speaker for s in record.statements}) == 1
    text = "واستنكر حزب جبهة التحرير الوطني القرار. وجاء في بيان للحزب أن القرار باطل."
    record = mahdar.read(text, language="ar")
    assert len({s.speaker for s in record.statements}) == 1


def test_a_joint_statement_speaks_for_both() -> None:
    text = LEAD + "وأصدر الجانبان بيانا مشتركا. وجاء في البيان أن القمة ستعقد قريبا."
    record = mahdar.read(text, language="ar")
    assert [(s.verb, s.speaker) for s in record.statements] == [("جاء", "@SIDES")]


def test_what_the_reporter_adds_after_a_noun_is_not_said() -> None:
    record = mahdar.read(LEAD + "واعترف شكري بخسارته الانتخابات، لكنه لم يهنئ منافسه.", language="ar")
    assert record.quote(record.statements[0].content[0]) == "بخسارته الانتخابات"
