"""Reported speech: cue, speaker, content and mode."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"

# text, verb, speaker's name (None: nobody named), first words of the content, mode
CASES = [
    ("وقال شكري إن مصر تدعم جهود السلام.", "قال", "سامح شكري", "مصر تدعم", "indirect"),
    ("وأعرب الصفدي عن تقديره لمواقف القاهرة.", "أعرب", "أيمن الصفدي", "تقديره", "indirect"),
    ("من جانبه، أشاد الوزير الأردني بالدور المصري.", "أشاد", "أيمن الصفدي", "بالدور", "indirect"),
    ('وقال الصفدي: "لا بديل عن الحوار بين الأطراف كلها".', "قال", "أيمن الصفدي", "لا بديل", "direct"),
    ("وشدد شكري، خلال اللقاء، على ضرورة وقف إطلاق النار.", "شدد", "سامح شكري", "ضرورة", "indirect"),
    ("ودعا شكري المجتمع الدولي إلى تحمل مسؤولياته.", "دعا", "سامح شكري", "تحمل", "indirect"),
    ("وقالت مصادر دبلوماسية إن المحادثات ستستأنف قريبا.", "قالت", None, "المحادثات", "indirect"),
    ("وسأل الصفدي المولى عز وجل أن يتغمد الضحايا برحمته.", "سأل", "أيمن الصفدي", "يتغمد", "indirect"),
    ("وتمنى شكري للسفيرين التوفيق في مهامهما.", "تمنى", "سامح شكري", "التوفيق", "indirect"),
    ("ورفع الصفدي شكره للحكومة المصرية على حسن الاستقبال.", "رفع", "أيمن الصفدي", "شكره", "indirect"),
    ("وألقى شكري باللوم على المجتمع الدولي.", "ألقى", "سامح شكري", "المجتمع الدولي", "indirect"),
    ("وجدد الصفدي بالمناسبة دعم بلاده للحوار.", "جدد", "أيمن الصفدي", "دعم بلاده", "indirect"),
    ("أعلن شكري، اليوم السبت، لدى افتتاح القمة، ترشح مصر للمقعد.", "أعلن", "سامح شكري", "ترشح مصر", "indirect"),
    ("وشكر الصفدي للوفد اهتمامه بالأردن.", "شكر", "أيمن الصفدي", "اهتمامه", "indirect"),
    ("وبدأت إثيوبيا تشييد السد الذي تقول إنه ضروري.", "تقول", "إثيوبيا", "ضروري", "indirect"),
    ("وحملت الخارجية المصرية إسرائيل مسؤولية التصعيد.", "حملت", "الخارجية المصرية", "إسرائيل", "indirect"),
    ("واتفق الوزيران على مواصلة التشاور.", "اتفق", "@SIDES", "مواصلة", "indirect"),
]


@pytest.mark.parametrize(("text", "verb", "speaker", "content", "mode"), CASES)
def test_statement(text: str, verb: str, speaker: str | None, content: str, mode: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert len(record.statements) == 1, record.statements
    statement = record.statements[0]
    entity = record.entity(statement.speaker or "")
    named = entity.name if entity else statement.speaker
    assert (statement.verb, named, statement.mode) == (verb, speaker, mode)
    assert record.quote(statement.content[0]).startswith(content)


def test_chained_cues_inherit_the_speaker() -> None:
    text = LEAD + "وقال شكري إن مصر تدعم جهود السلام، مضيفا أن بلاده ستواصل اتصالاتها، ومؤكدا أهمية الحوار."
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == ["قال", "مضيفا", "مؤكدا"]
    assert len({s.speaker for s in record.statements}) == 1


def test_what_was_discussed_is_no_statement() -> None:
    record = mahdar.read(LEAD + "وجرى خلال اللقاء بحث العلاقات الثنائية وسبل تعزيزها.", language="ar")
    assert record.statements == ()


def test_everyday_nouns_are_no_cues() -> None:
    record = mahdar.read(LEAD + "وزار الوفد مدينة حلب بناء على طلب من الحكومة.", language="ar")
    assert record.statements == ()


# what follows a statement in its paragraph, and whether the speech goes on with it
RUN_ON = [
    ("ويتعين على الجميع العمل معا.", True),
    ("وحضر اللقاء عدد من المسؤولين.", False),
    ("وبعث الوزير برقية إلى نظيره.", False),
    ("ولم تفلح مبادرات عدة في وقف القتال.", False),
    ("ويواجه الرئيس ضغوطا داخلية.", False),
    ("وبالمناسبة ذاتها، جرى التوقيع على مذكرة تفاهم.", False),
]


@pytest.mark.parametrize(("text", "goes_on"), RUN_ON)
def test_speech_goes_on(text: str, goes_on: bool) -> None:
    record = mahdar.read(LEAD + "وقال شكري إن السلام خيار استراتيجي. " + text, language="ar")
    assert len(record.statements) == 1
    assert record.quote(record.statements[0].content[0]).endswith(text.rstrip(".")) is goes_on


def test_a_quotation_goes_on_until_it_is_closed() -> None:
    text = LEAD + "وقال شكري: «جئنا من أجل السلام. وأعتقد أن الفرصة سانحة. سنواصل العمل». وأضاف أن الوقت ضيق."
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == ["قال", "أضاف"]
    assert record.quote(record.statements[0].content[0]) == "جئنا من أجل السلام. وأعتقد أن الفرصة سانحة. سنواصل العمل"


def test_a_quotation_left_open_ends_where_the_reporter_speaks() -> None:
    text = LEAD + 'وقال شكري: "جئنا من أجل السلام. وشدد شكري على أن الوقت ضيق. وأضاف: "سنواصل العمل".'
    record = mahdar.read(text, language="ar")
    assert "شدد" in [s.verb for s in record.statements]


# what stands between a cue and its content
CONTENTS = [
    ("ودعا شكري كلا من طهران وبغداد إلى ضبط النفس.", "دعا", "ضبط"),
    ("وشكر شكري لألمانيا وقوفها إلى جانب بلاده.", "شكر", "وقوفها"),
    ("ووجه شكري الشكر إلى ألمانيا على دعمها.", "وجه", "دعمها"),
    ("وحمّل شكري إسرائيل مسؤولية التصعيد.", "حمّل", "إسرائيل مسؤولية"),
    ("وكان شكري قد أبلغ «الشرق» أن الحوار ضروري.", "أبلغ", "الحوار"),
    ("وقال شكري للصحفيين، في ختام اللقاء، إن الحوار ضروري.", "قال", "الحوار"),
    ("ووصف شكري اللقاء بأنه مثمر.", "وصف", "اللقاء"),
    ("داعيا الأطراف كافة إلى ضبط النفس.", "داعيا", "ضبط"),
    ("ورحب شكري بالقرار ووصفه بأنه تاريخي.", "وصفه", "تاريخي"),
    ("وقالت وزارة الخارجية وشؤون المغتربين إن الزيارة أرجئت.", "قالت", "الزيارة"),
]


@pytest.mark.parametrize(("text", "verb", "content"), CONTENTS)
def test_between_cue_and_content(text: str, verb: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    found = [s for s in record.statements if s.verb == verb]
    assert found, [s.verb for s in record.statements]
    assert record.quote(found[0].content[0]).startswith(content)


NO_CUES = [
    "وتعتبر مصر أكبر دولة عربية سكانا.",
    "وتبلغ مساحة الجزيرة مليون متر مربع.",
    "ومن أبرز القرارات التي اتخذها المجلس إنشاء صندوق للدعم.",
    "ورفض شكري التعليق على الأنباء.",
    "واعتذر الوفد عن عدم الحضور.",
    "ووصل الوفد عبر الهاتف إلى اتفاق.",
    "وتتحمل الدول مسؤولياتها كاملة.",
]


@pytest.mark.parametrize("text", NO_CUES)
def test_what_only_looks_like_a_cue(text: str) -> None:
    assert mahdar.read(LEAD + text, language="ar").statements == ()


NO_STATEMENTS = [
    "وارتفعت الأسعار، وهو ما يرفع من كلفة الخبز.",
    "وغادر الوفد دون أن يعلن عن موعد العودة.",
    "وعادت الخلافات بين مصر وإثيوبيا، بعد أن انهارت المحادثات.",
    "وهي التصريحات التي تشير إلى أن الأزمة طويلة.",
    "وهو الخبير الذي يعتقد على نطاق واسع بأنه الأقدر.",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_no_statement(text: str) -> None:
    assert not mahdar.read(LEAD + text, language="ar").statements


CARRIED = [
    ("نقلت وكالة الأنباء الكويتية عن الوزير أحمد الناصر قوله إن الاتفاق مهم، مضيفا أن العمل بدأ.", "أحمد الناصر"),
    ("وأكد الوزير أحمد الناصر متانة العلاقات. ونقلت عنه وكالة الأنباء الكويتية قوله إن الاتفاق مهم.", "أحمد الناصر"),
]


@pytest.mark.parametrize(("text", "quoted"), CARRIED)
def test_who_carries_words_and_whose_they_are(text: str, quoted: str) -> None:
    record = mahdar.read("استقبل أمير الكويت وزير الخارجية أحمد الناصر في قصر بيان.\n" + text, language="ar")
    names = {e.id: e.name for e in record.entities}
    found = {s.verb: (names.get(s.speaker or ""), record.quote(s.content[0])) for s in record.statements}
    assert found["نقلت"] == ("وكالة الأنباء الكويتية", "قوله إن الاتفاق مهم")
    assert found["قوله"] == (quoted, "الاتفاق مهم")


def test_what_is_tightened_is_not_said_with_stress() -> None:
    record = mahdar.read("شدد الاتحاد الأوروبي الخناق على مينسك بعقوبات جديدة.", language="ar")
    assert not record.statements


def test_a_judgement_after_the_speech_of_another() -> None:
    text = (
        "أكد وزير الخارجية النمساوي ألكسندر شالنبرغ أن فيينا تؤيد العقوبات، فيما اعتبر وزير الخارجية الليتواني "
        "غابرييليوس لاندسبيرغيس الحادثة عملا إرهابيا، متهما النظام بالتصعيد."
    )
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    said = [(s.verb, names.get(s.speaker or "")) for s in record.statements]
    assert said == [
        ("أكد", "ألكسندر شالنبرغ"),
        ("اعتبر", "غابرييليوس لاندسبيرغيس"),
        ("متهما", "غابرييليوس لاندسبيرغيس"),
    ]


def test_a_remark_of_the_reporter_ends_what_was_said() -> None:
    text = "قال الرئيس المصري عبد الفتاح السيسي إن الحل سياسي، علما بأن المحادثات تبدأ غدا."
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["الحل سياسي"]


NO_SPEECH = [
    "وسيدفع المدنيون ثمن السياسات الخاطئة.",
    "وجاء القرار إلى جانب رفض الحكومة هذا الطلب.",
    "وانهارت المحادثات بعد رفض إيران شروط الاتفاق.",
    "وتزوج امرأة تدعى ماريا سميث إلا أن الزواج انتهى.",
    "وتعقد في القاهرة قمة يفترض أن يشارك فيها عشرة رؤساء.",
    "وهي خطوة يتوقع أن تثير الجدل.",
    "ووقع النص دون تأمل لمحتواه.",
    "ودعت سفيرة فرنسا رئيس مجلس النواب نبيه بري لمناسبة انتهاء مهماتها.",  # ودّعت
    "ومرحبا بوزير الخارجية المصري.",
    "وفي المستشفى كل التحاليل تشير إلى تحسن حالته.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_only_looks_like_speech(text: str) -> None:
    assert not mahdar.read(text, language="ar").statements


def test_a_noun_after_a_preposition_is_no_cue() -> None:
    record = mahdar.read(LEAD + "وأعرب شكري عن قلقه إزاء تجدد أعمال العنف في الإقليم.", language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["قلقه إزاء تجدد أعمال العنف في الإقليم"]


def test_what_someone_calls_so_is_within_what_he_rejects() -> None:
    record = mahdar.read(LEAD + "ورفض شكري ما وصفها بالافتراءات الإعلامية.", language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["ما وصفها بالافتراءات الإعلامية"]


CONTENTS = [
    ("وناشد شكري المانحين الوفاء بالتزاماتهم.", "الوفاء بالتزاماتهم"),
    ("وأكدت مصر على لسان وزير خارجيتها رفضها للتهجير.", "رفضها للتهجير"),
    ("وأعلنت الحكومة السودانية إغلاق المراكز الثقافية.", "إغلاق المراكز الثقافية"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_where_a_content_begins(text: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == [content]


# where a content ends: what follows the lead, the content of the first statement
ENDS = [
    ("وقال شكري إن الحوار ضروري، فيما وصل الرئيس محمود عباس إلى عمان أمس.", "الحوار ضروري"),
    ("وقال شكري إن الحوار ضروري، بينما استقبل الرئيس محمود عباس السفير.", "الحوار ضروري"),
    ("وقال شكري إن الحوار ضروري، وكان الصفدي قد وصل إلى القاهرة أمس.", "الحوار ضروري"),
    ("وقال شكري إن الحوار ضروري. من جهة أخرى التقى الصفدي السفير.", "الحوار ضروري"),
    ("وقال شكري إن الحوار ضروري، فيما خرقت إسرائيل الهدنة.", "الحوار ضروري، فيما خرقت إسرائيل الهدنة"),
    ("وأكد شكري أن مصر ملتزمة بالهدنة، وإن أقر بأن الوضع صعب.", "مصر ملتزمة بالهدنة"),
]


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_where_a_content_ends(text: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert record.quote(record.statements[0].content[0]) == content


def test_the_cue_of_a_source_is_without_its_conjunction() -> None:
    record = mahdar.read(LEAD + "وبحسب شكري فإن الحوار ضروري.", language="ar")
    assert [s.verb for s in record.statements] == ["بحسب"]
