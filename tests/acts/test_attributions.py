"""«بحسب»، «وفقا ل»، «على حد قوله»: who is cited for a sentence without a verb of speech."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "قال وزير الخارجية المصري سامح شكري إن المحادثات كانت بناءة.\n"

# text, cue, unnamed source (None: an entity or the last speaker), first word of the content
CASES = [
    ("وستعقد الجولة المقبلة في عمان الشهر القادم، بحسب بيان للوزارة.", "بحسب", "بيان للوزارة", "وستعقد"),
    ("وبلغ عدد القتلى عشرين شخصا على الأقل، وفقا لمصادر طبية.", "وفقا", "مصادر طبية", "وبلغ"),
    ("ولن تتغير هذه السياسة في المدى القريب، على حد قوله.", "على", None, "ولن"),
    ("وبلغ عدد اللاجئين في تشاد ستمئة ألف، وفق ما أعلنته مصادر أممية.", "وفق", "مصادر أممية", "وبلغ"),
    ("وأغلق المحتجون الطريق إلى المطار، حسبما ذكر مراسل الوكالة.", "حسبما", "مراسل الوكالة", "وأغلق"),
    ("وارتفع عدد النازحين إلى مليون شخص، بحسب تقديرات أممية.", "بحسب", "تقديرات أممية", "وارتفع"),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), CASES)
def test_attribution(text: str, cue: str, source: str | None, content: str) -> None:
    statement = mahdar.read(LEAD + text, language="ar").statements[-1]
    record = mahdar.read(LEAD + text, language="ar")
    assert (statement.verb, statement.speaker_text) == (cue, source)
    assert record.quote(statement.content[0]).startswith(content)


def test_according_to_a_principle_is_no_attribution() -> None:
    text = LEAD + "ويجري العمل على تسوية القضية وفقا لمبادرة السلام العربية."
    assert [s.verb for s in mahdar.read(text, language="ar").statements] == ["قال"]


# text, cue, who is cited by name
NAMED = [
    ("وصلت الشحنة الأولى من القمح صباح أمس، كما قال وزير المالية السوداني جبريل إبراهيم.", "قال", "جبريل إبراهيم"),
    ("تقدمت القوات شمال المدينة، حسبما أعلن أول من أمس قائد هذه القوات اللواء فضل حسن.", "حسبما", "فضل حسن"),
    ("أودت المعارك بحياة ألفي مقاتل على الأقل، وفق أرقام الأمم المتحدة.", "وفق", "الأمم المتحدة"),
]


@pytest.mark.parametrize(("text", "cue", "name"), NAMED)
def test_an_attribution_by_name(text: str, cue: str, name: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [s.verb for s in record.statements] == [cue]
    speaker = record.entity(record.statements[0].speaker or "")
    assert (speaker.name if speaker else None) == name


MET = "استقبل وزير الخارجية الفرنسي جان نويل بارو في باريس نظيره الكويتي عبد الله اليحيا. "
GOES_ON = " وأضاف أن الحوار ضروري."

# text, who speaks each time: an entity's name, or the words for a source
CITED = [
    ("وبحسب الكرملين، فإن الهدنة لا تزال هشة.", ["الكرملين"]),
    ("ونقلت رويترز عن البيت الأبيض قوله إن الهدنة لا تزال هشة.", ["رويترز", "البيت الأبيض"]),
    ("قالت حركة حماس إن الأزمة طويلة. وبحسب الحركة، فإن الهدنة هشة.", ["حركة حماس", "حركة حماس"]),
    ("قال الاتحاد الأوروبي إن الأزمة طويلة. وبحسب التكتل، فإن الهدنة هشة.", ["الاتحاد الأوروبي"] * 2),
    ("ووفقا للمفوضية، فإن عدد اللاجئين ارتفع.", ["المفوضية"]),
    (MET + "وبحسب الجانب الكويتي، فإن الهدنة لا تزال هشة.", ["الجانب الكويتي"]),
    (MET + "وبحسب المضيف، فإن الهدنة لا تزال هشة." + GOES_ON, ["جان نويل بارو"] * 2),
    (MET + "ووفقا للوزير الكويتي، فإن الهدنة هشة." + GOES_ON, ["عبد الله اليحيا"] * 2),
    (MET + "ووفقا لليحيا، فإن الهدنة هشة، مشيرا إلى أهمية الحوار.", ["عبد الله اليحيا"] * 2),
    ("قالت رويترز إن الأزمة طويلة. ووفقا لأردوغان، فإن الهدنة هشة." + GOES_ON, ["رويترز", "أردوغان", "أردوغان"]),
    ("استقبل أمير قطر السفير الفرنسي باتريك لامبير. ووفقا للسفير، فإن الهدنة هشة.", ["باتريك لامبير"]),
    (
        "أعلن لافروف أن القمة قريبة. ونقلت الوكالة عن أردوغان قوله إن الهدنة هشة." + GOES_ON,
        ["لافروف", "الوكالة", "أردوغان", "أردوغان"],
    ),
    ("قال لافروف إن الأزمة طويلة. وبحسب مصادر، فإن اللقاء تأجل." + GOES_ON, ["لافروف", "مصادر", "لافروف"]),
    ("وبحسب وكالة الأناضول، فإن فيدان أكد أن السلام ممكن." + GOES_ON, ["وكالة الأناضول", "فيدان", "فيدان"]),
    ("وبحسب الاتفاق، فإن القوات تنسحب خلال شهر.", []),
]


@pytest.mark.parametrize(("text", "speakers"), CITED)
def test_who_is_cited_and_who_goes_on(text: str, speakers: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "", s.speaker_text) for s in record.statements] == speakers


HOSTED = "استقبل وزير الخارجية الكويتي عبد الله اليحيا نظيره الصيني وانغ يي. وقال اليحيا إن الأزمة طويلة. "
PEERS = "عقد لافروف اجتماعا مع وزير الخارجية البحريني عبد اللطيف الزياني. وقال لافروف إن الأزمة طويلة. "
INVITED = "تلقى وزير الخارجية الروسي سيرغي لافروف دعوة من نظيره الإيراني عباس عراقجي لزيارة طهران. "

# text, who speaks last: an entity's name, or the words for a source
CALLED = [
    (HOSTED + "لكن الضيف أكد أن الهدنة هشة.", "وانغ يي"),
    (HOSTED + "أما الضيف فشدد على أن الهدنة هشة.", "وانغ يي"),
    (HOSTED + "غير أن الضيف الصيني رأى أن الهدنة هشة.", "وانغ يي"),
    (HOSTED + "لكن الجانب الصيني أكد أن الهدنة هشة.", "الجانب الصيني"),
    (HOSTED.replace("وقال اليحيا", "وقال وانغ") + "لكن المضيف أكد أن الهدنة هشة.", "عبد الله اليحيا"),
    (PEERS + "وقال نظيره إن الهدنة هشة.", "عبد اللطيف الزياني"),
    (PEERS + "أما نظيره فقال إن الهدنة هشة.", "عبد اللطيف الزياني"),
    (INVITED + "وقال صاحب الدعوة إن الهدنة هشة.", "عباس عراقجي"),
    (INVITED + "لكن صاحب الدعوة رأى أن الهدنة هشة.", "عباس عراقجي"),
    ("قال متحدث باسم الكرملين تعليقا على زيارة الرئيس إيمانويل ماكرون إن الهدنة هشة.", "متحدث باسم الكرملين"),
    ("قالت متحدثة باسم البيت الأبيض عقب لقاء دونالد ترامب إن الهدنة هشة.", "متحدثة باسم البيت الأبيض"),
    ("أكد متحدث باسم الحكومة بخصوص زيارة الوزير هاكان فيدان أن الهدنة هشة.", "متحدث باسم الحكومة"),
    ("أعلن مسؤول أميركي رفيع المستوى قبيل لقاء الرئيسين أن الهدنة هشة.", "مسؤول أميركي رفيع المستوى"),
    ("وقال الباحث في معهد واشنطن للدراسات ديفيد شينكر إن الهدنة هشة.", "ديفيد شينكر"),
]


@pytest.mark.parametrize(("text", "speaker"), CALLED)
def test_one_who_is_called_by_what_he_is_to_another(text: str, speaker: str) -> None:
    record = mahdar.read(text, language="ar")
    last = record.statements[-1]
    entity = record.entity(last.speaker or "")
    assert (entity.name if entity else last.speaker_text) == speaker
    assert record.quote(last.content[0]) == "الهدنة هشة"


@pytest.mark.parametrize(
    "text",
    [
        "وأكد لافروف عبر حسابه على منصة إكس أن الهدنة هشة.",
        "وأكد لافروف في مقابلة على قناة الجزيرة أن الهدنة هشة.",
        "وأكد لافروف في تغريدة على حسابه أن الهدنة هشة.",
        "وشدد لافروف في بيان نشره على موقعه الرسمي على أن الهدنة هشة.",
        "وأكد لافروف على هامش القمة أن الهدنة هشة.",
        "وأكد لافروف في كلمته على أن الهدنة هشة.",
    ],
)
def test_where_one_puts_out_what_one_says_is_no_part_of_it(text: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["الهدنة هشة"]


ARRIVED = "وصل رشاد العليمي إلى بكين الثلاثاء، وكان رئيس مجلس الدولة الصيني لي تشيانغ في استقباله. "

MINISTRY = "أكدت وزارة الخارجية القطرية الأحد أن الأزمة طويلة. "

# text, who speaks last: an entity's name, or the words for a source
TEXTS = [
    (MINISTRY + "وأضاف بيان الوزارة أن الهدنة هشة.", "وزارة الخارجية القطرية"),
    (MINISTRY + "وأوضح بيان الخارجية القطرية أن الهدنة هشة.", "وزارة الخارجية القطرية"),
    (MINISTRY + "وأضاف البيان أن الهدنة هشة.", "وزارة الخارجية القطرية"),
    (MINISTRY + "وبحسب البيان، فإن الهدنة هشة.", "وزارة الخارجية القطرية"),
    ("قالت حركة حماس إن الأزمة طويلة. وأضاف بيان حماس أن الهدنة هشة.", "حركة حماس"),
    ("قال الكرملين إن الأزمة طويلة. وأضاف بيان الكرملين أن الهدنة هشة.", "الكرملين"),
    ("قالت رويترز إن الأزمة طويلة. وأضاف البيان أن الهدنة هشة.", "البيان"),
    ("قال الوزير هاكان فيدان إن الأزمة طويلة. وأكد البيان أن الهدنة هشة.", "البيان"),
    (ARRIVED + "وقال الضيف إن الهدنة هشة.", "رشاد العليمي"),
]

# headline and report, who is quoted in the headline
LABELS = [
    ("وزير الخارجية: الحوار هو السبيل\nالتقى وزير الخارجية الجزائري أحمد عطاف السفير علاء موسى.", "أحمد عطاف"),
    ("قائد الجيش: الحوار هو السبيل\nالتقى قائد الجيش اللبناني رودولف هيكل السفير علاء موسى.", "رودولف هيكل"),
    ("وزير الدفاع: الحوار هو السبيل\nالتقى وزير الصحة كمال سالم السفير علاء موسى.", "وزير الدفاع"),
    ("وزير الخارجية: الهدنة هشة\nالتقى وزير الخارجية الجزائري أحمد عطاف السفير علاء موسى.", "أحمد عطاف"),
    ("وزير الخارجية: الحوار هو السبيل\nالتقى الوزير أحمد عطاف وزيري الخارجية هاكان فيدان وفؤاد حسين.", "وزير الخارجية"),
]


@pytest.mark.parametrize(("text", "speaker"), [*TEXTS, *LABELS])
def test_whose_a_text_or_a_headline_is(text: str, speaker: str) -> None:
    record = mahdar.read(text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert (entity.name if entity else record.statements[-1].speaker_text) == speaker


# text, cue, first words of the content
TELLING = [
    ("وبحسب بيان الوزارة، ناقش الوزيران الأوضاع وشددا على أهمية الحوار.", "بحسب", "ناقش الوزيران"),
    ("وحسب مصدر مطلع، فإن لافروف اقترح عقد قمة في سوتشي.", "حسب", "لافروف اقترح"),
    ("ووفقا لمسؤول في الخارجية، فإن الوزير كرر موقفه، ودعا طهران إلى الحوار.", "وفقا", "الوزير كرر"),
]


@pytest.mark.parametrize(("text", "cue", "content"), TELLING)
def test_a_source_that_tells_of_another_who_speaks(text: str, cue: str, content: str) -> None:
    record = mahdar.read(LEAD + text, language="ar")
    assert [record.quote(s.content[0]).startswith(content) for s in record.statements if s.verb == cue] == [True]


def test_where_speech_was_heard_is_no_statement() -> None:
    text = LEAD + "وبحسب مصادر القصر، أكد لافروف أن الحوار ضروري."
    assert [s.verb for s in mahdar.read(text, language="ar").statements] == ["قال", "أكد"]
