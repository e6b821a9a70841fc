"""Who speaks in a letter, in return, as a source again; what both say inside another's words; nouns like verbs."""

from __future__ import annotations

import pytest

import mahdar


def _said(text: str) -> list[tuple[str | None, str, str, str]]:
    """(speaker or the words for one, cue, first word, last word) of every statement."""
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    found = []
    for said in record.statements:
        words = record.text[said.content[0][0] : said.content[0][1]].split()
        who = said.speaker_text if said.speaker is None else names.get(said.speaker, said.speaker)
        found.append((who, said.verb, words[0], words[-1]))
    return found


LETTER = (
    "بعث وزير الدفاع الأردني الأمير طلال بن زيد برقية شكر للرئيس التونسي قيس سعيد إثر مغادرته تونس فيما يلي نصها:\n"
    "يسعدني وأنا أغادر بلدكم الشقيق أن أعرب لفخامتكم عن خالص شكري لما لقيته من كرم الضيافة، متمنيا لفخامتكم دوام الصحة."
)


def test_a_letter_speaks_for_who_wrote_it() -> None:
    found = _said(LETTER)
    assert [(who, verb) for who, verb, _, _ in found] == [("طلال بن زيد", "أعرب"), ("طلال بن زيد", "متمنيا")]


def test_who_sends_regards_back_is_whom_the_guest_spoke_to() -> None:
    found = _said(
        "استقبل الملك عبدالله الثاني وزير الخارجية الهولندي كاسبار فيلدكامب. ونقل فيلدكامب إلى الملك تحيات رئيس "
        "الوزراء الهولندي، فيما حمله - حفظه الله - تحياته له."
    )
    assert [(who, verb) for who, verb, _, _ in found] == [("كاسبار فيلدكامب", "نقل"), ("عبدالله الثاني", "حمله")]


def test_a_source_without_a_name_speaks_again() -> None:
    found = _said(
        "قال مسؤول حكومي سوداني إن الوفد سيصل غدا. وقال وزير الدفاع ياسين إبراهيم إن الجيش مستعد. وأوضح المسؤول الحكومي "
        "أن المحادثات ستبدأ يوم الأحد."
    )
    assert [who for who, _, _, _ in found] == ["مسؤول حكومي سوداني", "ياسين إبراهيم", "المسؤول الحكومي"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "قال الوزير بدر البوسعيدي إنهما اتفقا على عقد جولة جديدة من المشاورات.",
            ("@SIDES", "اتفقا", "عقد", "المشاورات"),
        ),
        (
            "ذكر رئيس البرلمان أحمد المسلماني أن البرلمانين اتفقا على تبادل الوفود.",
            ("@SIDES", "اتفقا", "تبادل", "الوفود"),
        ),
        ("أوضح الوزير سامح شكري أن القاهرة ونيودلهي اتفقتا على إنشاء مجلس.", ("@SIDES", "اتفقتا", "إنشاء", "مجلس")),
        ("ذكر بلاغ للبرلمان أن الطرفين «نوها بمستوى التعاون».", ("@SIDES", "نوها", "بمستوى", "التعاون")),
        (
            "أوضح الوزير لويد أوستن أنه والأمير خالد بن سلمان أكدا خلال المحادثات التزامهما بأمن الملاحة.",
            ("@SIDES", "أكدا", "التزامهما", "الملاحة"),
        ),
    ],
)
def test_what_both_said_inside_the_words_of_one(text: str, last: tuple[str, str, str, str]) -> None:
    assert _said(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "أكد الجانبان حرصهما على تعميق الشراكة، ورفض أي مساس بسيادة الدولتين.",
        "شددت الوزيرة نجلاء المنقوش على احترام القانون الدولي، ورفض التهجير القسري.",
    ],
)
def test_a_noun_spelled_like_a_verb_goes_on_with_the_content(text: str) -> None:
    assert [verb for _, verb, _, _ in _said(text)] == [text.split()[0]]


def test_words_carried_with_their_speaker_after_the_noun() -> None:
    found = _said("ونقلت صحيفة الغد قول وزير الخارجية التركي هاكان فيدان إن بلاده لن تتراجع عن موقفها.")
    assert found[-1] == ("هاكان فيدان", "قول", "بلاده", "موقفها")


def test_who_issued_a_text_speaks_in_it() -> None:
    assert _said("وقال بيان صادر عن مكتب الوالي إن الوفد سيصل غدا إلى المدينة.")[0][0] == "مكتب الوالي"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وزاد وزير الخارجية ناصر بوريطة أن المغرب مستعد للحوار.", ("ناصر بوريطة", "زاد", "المغرب", "للحوار")),
        (
            "وأبلغ الوزير يفغيني بريماكوف الصحفيين بعد أن استقبله الرئيس بأن موسكو تؤيد الهدنة.",
            ("يفغيني بريماكوف", "أبلغ", "موسكو", "الهدنة"),
        ),
        ("وعقب الوزير ناصر جودة بأن الاتفاق مفيد للجميع.", ("ناصر جودة", "عقب", "الاتفاق", "للجميع")),
    ],
)
def test_where_the_words_begin(text: str, said: tuple[str, str, str, str]) -> None:
    assert _said(text) == [said]


@pytest.mark.parametrize("text", ["وعقب التوقيع زار الوزير أن المتحف.", "وهو ما زاد من قناعة الوزير أن الحوار ضروري."])
def test_no_words_of_anyone(text: str) -> None:
    assert not _said(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال مسؤول أمني عراقي كبير لـ«الشرق الأوسط» إن الوفد سيصل غدا.", "مسؤول أمني عراقي"),
        ("وقال مسؤول أردني كبير طلب ألا ينشر اسمه إن الوفد سيعود غدا.", "مسؤول أردني"),
        ("وصرح دبلوماسي غربي يتابع الملف أن الوفد سيعود غدا.", "دبلوماسي غربي"),
        ("وقال المسؤول الأمني الذي طلب عدم الإشارة إلى اسمه «لقد انسحبت القوات ليلا من المدينة».", "المسؤول الأمني"),
    ],
)
def test_a_source_without_a_name_and_what_is_told_of_it(text: str, who: str) -> None:
    assert [speaker for speaker, _, _, _ in _said(text)] == [who]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what was said in a contact that another tells of
        (
            "قال الوزير أيمن الصفدي إن الملك تلقى اتصالا من الرئيس إيمانويل ماكرون أكد فيه دعمه للأردن.",
            ("إيمانويل ماكرون", "أكد", "دعمه", "للأردن"),
        ),
        (
            "أضاف السفير علاء يوسف أن الرئيس قيس سعيد سلم الأمير خالد بن فهد رسالة للملك حثه فيها على الحوار.",
            ("قيس سعيد", "حثه", "الحوار", "الحوار"),
        ),
        # of whom one asks, told by a pronoun
        (
            "التقى الرئيس برهم صالح السفيرة ألينا رومانوسكي، وطلب منها مساعدة واشنطن في الإعمار.",
            ("برهم صالح", "طلب", "مساعدة", "الإعمار"),
        ),
        (
            "زار رئيس الحكومة يوسف الشاهد عمان، حيث التقى الملك عبدالله الثاني وطلب منه المساعدة على التدريب.",
            ("يوسف الشاهد", "طلب", "المساعدة", "التدريب"),
        ),
        # a source and how it says it; a preposition apart from its quotation
        ("واكتفى مصدر قريب منه بالقول لـ«النهار» إن «الأمور بخير».", ("مصدر قريب منه", "اكتفى", "الأمور", "بخير")),
        (
            'وندد الرئيس فيليكس تشيسكيدي في كلمة متلفزة بـ"تقاعس الدول الكبرى".',
            ("فيليكس تشيسكيدي", "ندد", "تقاعس", "الكبرى"),
        ),
        # what follows is the spokesman's own, once another clause stands between
        (
            "أشار المتحدث دميتري بيسكوف إلى أن الرئيس فلاديمير بوتين هاتف نظيره، وأن الاتصال كان وديا، لافتا إلى أن "
            "الزيارة قريبة.",
            ("دميتري بيسكوف", "لافتا", "الزيارة", "قريبة"),
        ),
    ],
)
def test_the_last_words_and_whose_they_are(text: str, said: tuple[str, str, str, str]) -> None:
    assert _said(text)[-1] == said


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير الاستعداد لعقد الجولة متى رغب الطرفان في ذلك.",
        "ويعيش في هذه المدينة هنا بسلام ألف لاجئ.",
        "وتصدر البلاد ألف برميل يوميا إلى أسواق آسيا.",
    ],
)
def test_adverbs_and_bare_pronouns_say_nothing(text: str) -> None:
    assert {verb for _, verb, _, _ in _said(text)} <= {"أكد"}


@pytest.mark.parametrize(
    ("source", "noun"),
    [
        ("مصدر دبلوماسي فرنسي", "قوله"),
        ("مسؤولين أميركيين", "قولهم"),
        ("مصدرين دبلوماسيين", "قولهما"),
        ("مصادر", "قولها"),
        ("دبلوماسي غربي", "تأكيده"),
    ],
)
def test_a_source_without_a_name_whose_words_are_carried(source: str, noun: str) -> None:
    found = _said(f"ونقلت وكالة رويترز عن {source} {noun} أن الاتفاق قريب.")
    assert [(who, verb) for who, verb, _, _ in found] == [("وكالة رويترز", "نقلت"), (source, noun)]


HOSTED = [
    (
        "أقام سفير البحرين لدى الكويت صلاح المالكي حفل إفطار حضره وكيل الخارجية خالد الجارالله. وقال "
        "الجارالله إن بلاده سددت تعهدها. بدوره، أشاد صاحب الدعوة بالعلاقات بين البلدين.",
        "أشاد",
        "صلاح المالكي",
    ),
    (
        "على هامش العشاء الذي أقامته السفيرة الألمانية بيرجيتا زيفكر، قال وزير المال غازي وزني إن الوضع صعب. "
        "وشكرت صاحبة الدعوة الحضور، مؤكدة أن بلادها تدعم لبنان.",
        "مؤكدة",
        "بيرجيتا زيفكر",
    ),
    (
        "وصل وزير خارجية النرويج إسبن بارث إيدي إلى رام الله والتقى رئيس الوزراء محمد مصطفى. ورحب مضيفه بالاعتراف.",
        "رحب",
        "محمد مصطفى",
    ),
    ("استقال المبعوث الخاص هادي عمرو. وقال الرجل إنه سئم الوعود.", "قال", "هادي عمرو"),
    ("قال القيادي في حركة حماس سامي أبو زهري ذلك. وأضاف القيادي أن المفاوضات متعثرة.", "أضاف", "سامي أبو زهري"),
    ("استقبل البابا فرنسيس رئيس أرمينيا أرمين سركيسيان. وعبر الأب الأقدس عن ألمه.", "عبر", "فرنسيس"),
    (
        "عشق آباد - استقبل رئيس تركمانستان سردار بيردي محمدوف وزير خارجية إيران حسين أمير عبد اللهيان. وأعرب "
        "رئيس بلادنا عن ارتياحه للتعاون.",
        "أعرب",
        "سردار بيردي محمدوف",
    ),
]


@pytest.mark.parametrize(("text", "verb", "name"), HOSTED)
def test_whom_a_host_or_an_epithet_means(text: str, verb: str, name: str) -> None:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    assert [names.get(s.speaker or "") for s in record.statements if s.verb == verb] == [name]


def test_an_epithet_after_one_without_a_name_is_his() -> None:
    record = mahdar.read(
        "التقى الوزير عباس عراقجي نظيره ألكسندر شالنبرغ. ونقل التلفزيون عن دبلوماسي مطلع أن الخلاف قائم. وأوضح "
        "الدبلوماسي أن الجولة قريبة."
    )
    assert record.statements[-1].speaker is None


CARRIED = [
    ("ونقل التلفزيون الرسمي عن وزير الخارجية عباس عراقجي أن الرد قادم.", "نقل", "عباس عراقجي", "الرد"),
    ("ونقلت «رويترز» عن الوزيرة أنالينا بيربوك أن الخلاف قائم.", "نقلت", "أنالينا بيربوك", "الخلاف"),
    ("ونقل زوار الرئيس نبيه بري عنه أنه متمسك بالحوار.", "نقل", "نبيه بري", "متمسك"),
    ("ونُقل عن الوزير سامح شكري أن الحل قريب.", "نُقل", "سامح شكري", "الحل"),
    (
        "نقل المبعوث ألكسندر لافرنتييف إلى الرئيس بشار الأسد رسالة شفوية من الرئيس فلاديمير بوتين تؤكد أن موسكو "
        "تدعم الحل.",
        "تؤكد",
        "فلاديمير بوتين",
        "موسكو",
    ),
    (
        "أفاد المكتب الإعلامي لرئيس الحكومة بأن عبد الحميد الدبيبة قبل الدعوة، وحمل السفير تحياته إلى القيادة.",
        "حمل",
        "عبد الحميد الدبيبة",
        "تحياته",
    ),
    ("أشاد الوزير لوران فابيوس بالتعاون بين البلدين، الذي قال إنه مثمر.", "قال", "لوران فابيوس", "مثمر"),
    (
        "استقبل معالي السيد بدر البوسعيدي وزير الخارجية معالي ألكسندر شالنبرغ وزير خارجية النمسا. وأعرب الوزير "
        "النمساوي عن امتنانه. من جانبه، أكد معالي السيد أن بلاده ماضية في نهجها.",
        "أكد",
        "بدر البوسعيدي",
        "بلاده",
    ),
    (
        "ليبيا: المبعوث الأممي يلتقي طرفي النزاع ويحذر من ضياع الفرصة\n\nقال المبعوث الأممي إلى ليبيا برناردينو "
        "ليون إن الاتفاق قريب.",
        "يحذر",
        "برناردينو ليون",
        "ضياع",
    ),
]


@pytest.mark.parametrize(("text", "verb", "name", "first"), CARRIED)
def test_whose_words_are_carried(text: str, verb: str, name: str, first: str) -> None:
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    found = [
        (names.get(s.speaker or ""), record.quote(s.content[0]).split()[0]) for s in record.statements if s.verb == verb
    ]
    assert found == [(name, first)]


def test_a_text_put_out_by_nobody_named_is_not_his_who_was_told_of() -> None:
    record = mahdar.read("استقبل البابا فرنسيس الرئيس أرمين سركيسيان. وصدر عن دار الصحافة بيان جاء فيه أن اللقاء ودي.")
    assert [(s.speaker, s.speaker_text) for s in record.statements if s.verb == "جاء"] == [(None, "دار الصحافة")]
