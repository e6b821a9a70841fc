"""Who is called on in rows and with what is his own, who speaks after «سبق ل», and estimates that praise nobody."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the content of its statement
CONTENTS = """
طالب الرئيس الصومالي حسن شيخ محمود حركة الشباب وقوات الولاية باحترام وقف إطلاق النار. | باحترام وقف إطلاق النار
دعا الرئيس السنغالي باسيرو ديوماي فاي مواطني بلاده إلى الهدوء. | الهدوء
حث رئيس الوزراء الماليزي أنور إبراهيم أبناء بلده على التبرع. | التبرع
أبلغ وزير الدفاع التايلاندي سوتين كلونغسانغ قادة الجيش وجنوده أن المناورات تأجلت. | المناورات تأجلت
ناشد المفوض فيليبو غراندي الدول المانحة والمنظمات الدولية تقديم مساعدات عاجلة. | تقديم مساعدات عاجلة
"""


@pytest.mark.parametrize("case", CONTENTS.strip().splitlines())
def test_all_called_on_stand_before_the_content(case: str) -> None:
    text, content = (part.strip() for part in case.split("|"))
    (statement,) = mahdar.read(text).statements
    assert [text[a:b] for a, b in statement.content] == [content]


def test_those_who_have_done_something_before_speak() -> None:
    text = "وقال المتحدث جون براون إن القوات جاهزة. وسبق للعشائر أن شكت من ضعف الدعم. وسبق لباريس أن حذرت من ذلك."
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    assert [(names.get(s.speaker or ""), s.speaker_text) for s in record.statements] == [
        ("جون براون", None),
        (None, "العشائر"),
        ("باريس", None),
    ]


def test_what_no_one_named_believes_is_nobodys_word() -> None:
    text = "حث رئيس الوزراء الياباني شيغيرو إيشيبا النواب على التصويت. ويعتقد على نطاق واسع أن الحكومة ستسقط."
    (statement,) = mahdar.read(text).statements
    assert [text[a:b] for a, b in statement.content] == ["التصويت"]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("قدر وزير المالية السويدي عدد العاطلين بمئة ألف.", []),
        ("قدرت الأمم المتحدة قيمة الأضرار بمليار دولار.", []),
        ("قدر الرئيس البرتغالي مارسيلو ريبيلو دي سوزا مواقف قطر.", ["praise"]),
    ],
)
def test_estimates_praise_nobody(text: str, stances: list[str]) -> None:
    assert [p.stance for p in mahdar.read(text).positions] == stances


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وتمنى الملك سلمان السداد لولي العهد.", {"سلمان"}),
        ("تمنى السفير خالد التوفيق للطلبة المبتعثين.", {"خالد"}),
        ("ودعا الرئيس التونسي مواطني بلاده إلى التصويت.", set()),
        ("حضر الحفل السفير البولندي ياروسواف دوماغالا ولفيف من السفراء.", {"ياروسواف دوماغالا"}),
    ],
)
def test_words_that_are_no_names(text: str, names: set[str]) -> None:
    found = [e for e in mahdar.read(text).entities if e.type in ("person", "place")]
    assert {e.name for e in found} == names


def test_and_written_apart_joins() -> None:
    text = "بحث الرئيس التونسي قيس سعيد و نظيره الجزائري عبد المجيد تبون أزمة الحدود. و قال سعيد إن الحوار مستمر."
    record = mahdar.read(text)
    names = {e.id: e.name for e in record.entities}
    assert [{names[p] for p in g.participants} for g in record.engagements] == [{"قيس سعيد", "عبد المجيد تبون"}]
    assert [(names.get(s.speaker or ""), text[s.cue[0] : s.cue[1]]) for s in record.statements] == [("قيس سعيد", "قال")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("خسارة الجيش العراقي للرمادي كانت هزيمة.", {"الجيش العراقي"}),
        ("أعلن البنك الأفريقي للتنمية قرضا جديدا.", {"البنك الأفريقي للتنمية"}),
        ("تتمتع الوزارة بكفاءة عالية ومكانة عالية.", set()),
        ("قال الوزير إن الراحل خدم دينه ووطنه طوال حياته.", set()),
    ],
)
def test_what_stands_behind_a_body_and_what_is_no_name(text: str, names: set[str]) -> None:
    found = [e for e in mahdar.read(text).entities if e.type in ("org", "person") or e.name == "عالية"]
    assert {e.name for e in found} == names


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("والحجة التي تذرعت بها الوزيرة تسيبي حوتوبيلي واهية.", []),
        ("واخترق الفريق الخطوط التي أوصى بها خامنئي.", []),
        ("وتعد النافورة واحدة من أهم المواقع بالهند. وتعد «بتروبراس» أكبر شركة.", []),
        ("وتعد واشنطن بالرد على الهجوم.", ["الرد على الهجوم"]),
        ("استنكرت مملكة البحرين وبشدة تصريحات الوزير.", ["تصريحات الوزير"]),
        ("أدانت مصر وبأشد العبارات الهجوم الإرهابي.", ["الهجوم الإرهابي"]),
    ],
)
def test_what_is_no_content(text: str, contents: list[str]) -> None:
    found = [text[s.content[0][0] : s.content[-1][1]] for s in mahdar.read(text).statements]
    assert [content.removeprefix("ب") for content in found] == contents


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("قالت الأمم المتحدة إن الهند ستتخطى الصين في عدد السكان.", []),
        ("قال الخبير جمال مظلوم إن الجيش المصري سيصبح لديه طائرات حديثة.", []),
        ("قال الوزير عبد الملك المخلافي إن الحوثيين سيطروا على تعز، كما سيطروا على عدن.", []),
        ("أعلن وزير المالية الألماني كريستيان ليندنر أن برلين ستخفض الضرائب.", ["intend"]),
    ],
)
def test_what_becomes_of_one_is_not_meant(text: str, stances: list[str]) -> None:
    assert [p.stance for p in mahdar.read(text).positions] == stances


def test_one_who_keeps_silent_says_nothing() -> None:
    assert not mahdar.read("التزم الرئيس الإيراني حسن روحاني الصمت.").statements


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان الإعلام الفرنسي قد أشار إلى أن الصفقة قريبة.", "الإعلام الفرنسي"),
        ("وكانت الصحافة الإيرانية قد ذكرت أن الوفد عاد.", "الصحافة الإيرانية"),
        ("وكان نجل الرئيس علي عبد الله صالح أعلن أن والده بخير.", "نجل الرئيس علي عبد الله صالح"),
    ],
)
def test_who_had_said_it(text: str, speaker: str) -> None:
    said = mahdar.read("وقال الوزير الأمريكي جون كيري إن الاتفاق جيد. " + text).statements[1]
    assert (said.speaker, said.speaker_text) == (None, speaker)


def test_what_may_be_said_is_nobodys_word() -> None:
    text = "وقال الأمير بندر بن سلطان إن الاتفاق سيئ. كما يفترض أن تجتمع إرادة دول الخليج. ومن الأهمية القول إن الزمن تغير."
    assert len(mahdar.read(text).statements) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وأدان سبع دول لدعمها الحرب.", ("هاكان فيدان", None)),
        ("ودعت 14 دولة في بيان مشترك إيران إلى ضبط النفس.", (None, "14 دولة")),
        ("ودعا خمسة وعشرون نائبا الحكومة إلى الاستقالة.", (None, "خمسة وعشرون نائبا")),
    ],
)
def test_those_counted_speak_or_are_called_on(text: str, found: tuple[str | None, str | None]) -> None:
    record = mahdar.read("وقال الوزير التركي هاكان فيدان إن الحرب صعبة. " + text)
    names = {e.id: e.name for e in record.entities}
    said = record.statements[1]
    assert (names.get(said.speaker or ""), said.speaker_text) == found


@pytest.mark.parametrize("text", ["قرر القادة الإسرائيليون توسيع العملية في غزة.", "قرر قادة حماس وقف المفاوضات."])
def test_leaders_of_one_side_agree_with_nobody(text: str) -> None:
    assert "agree" not in [p.stance for p in mahdar.read(text).positions]


def test_what_begins_with_and_written_apart_has_no_space_before_it() -> None:
    text = "و مثل مصر في الاجتماع سامح شكري، و إيران جواد ظريف. وثمن الوزير دعم الرياض للحوار و  جهودها للسلام."
    record = mahdar.read(text)
    spans = [span for g in (*record.engagements, *record.positions) for span in g.evidence]
    spans += [p.target for p in record.positions] + [m for e in record.entities for m in e.mentions]
    assert spans
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "إيران" in {e.name for e in record.entities}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("تعد الحكومة بالإفراج عن السجناء.", ["بالإفراج عن السجناء"]),
        ("تعد الإدارة الأمريكية بالمزيد من العقوبات على إيران.", ["بالمزيد من العقوبات على إيران"]),
        ("أعلن 20 نائبا في البرلمان العراقي رفضهم القرار.", ["رفضهم القرار"]),
        ("طلب من الدبلوماسيين الإثيوبيين مغادرة البلاد.", ["مغادرة البلاد"]),
        ("وكان هجوم على القاعدة قد أكد المخاوف.", []),
        ("وكان الشتاء القارس قد أعلن نهاية الموسم.", []),
        ("إذا كانت إيران تؤكد أن برنامجها سلمي.", ["برنامجها سلمي"]),
    ],
)
def test_what_is_promised_counted_or_asked(text: str, said: list[str]) -> None:
    record = mahdar.read(text, language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == said


def test_so_many_states_that_call_on_one_are_not_that_one() -> None:
    record = mahdar.read("وطالبت 14 دولة في مجلس الأمن إسرائيل بوقف الاستيطان.", language="ar")
    assert [(p.holder, p.holder_country, p.stance) for p in record.positions] == [("@SIDES", None, "call")]
