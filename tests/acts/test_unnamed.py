"""Speakers without a name: plurals, bodies and sources that stand before or after their verb."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري وزيرة الخارجية الألمانية أنالينا بيربوك في القاهرة.\n"

# text after the lead, verb of the statement asked about, the words for who speaks
UNNAMED = [
    # several after their verb, no sides of the meeting
    ("وتعهد المسؤولون الألمان بتقديم قرض جديد.", "تعهد", "المسؤولون الألمان"),
    ("ويعتبر قادة الجيش أن التدريب ضروري.", "يعتبر", "قادة الجيش"),
    ("وشكر السفراء الوزير على حفاوة الاستقبال.", "شكر", "السفراء"),
    # the men of someone are not himself
    ("ويشير مستشارو ماكرون إلى أن المهلة قصيرة.", "يشير", "مستشارو ماكرون"),
    ("وأكد سياسيو لبنان أن الانتخابات قائمة.", "أكد", "سياسيو لبنان"),
    # several before it
    ("إلا أن عددا كبيرا من الصيادين أعربوا عن خشيتهم من الاتفاق.", "أعربوا", "عددا كبيرا من الصيادين"),
    ("وما زال النواب يرفضون مشروع القانون.", "يرفضون", "النواب"),
    ("وكان المراقبون يتوقعون تأجيل الجلسة.", "يتوقعون", "المراقبون"),
    # of whom a relative clause tells
    ("وأثنى شكري على المستثمرين الذين أعلنوا دعمهم للمشروع.", "أعلنوا", "المستثمرين"),
    # the subject of the sentence, left out at its second verb
    ("ويعد المزارعون الخطوة موفقة، ويأملون أن تتكرر في الأعوام المقبلة.", "يأملون", "المزارعون"),
    # bodies between «كان» and their verb
    ("وكان الديوان قد أعلن صباح أمس أن الوفد سيصل غدا.", "أعلن", "الديوان"),
    ("وكانت الرئاسة قالت أول من أمس إن الزيارة قائمة.", "قالت", "الرئاسة"),
]


def _speaker(text: str, verb: str) -> tuple[str | None, str | None]:
    record = mahdar.read(text)
    said = next(s for s in record.statements if s.verb == verb)
    name = next((e.name for e in record.entities if e.id == said.speaker), said.speaker)
    return name, said.speaker_text


@pytest.mark.parametrize(("text", "verb", "words"), UNNAMED)
def test_words_for_a_speaker_without_a_name(text: str, verb: str, words: str) -> None:
    assert _speaker(LEAD + text, verb) == (None, words)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("واعتمد الوزراء بيانا مشتركا رحبوا فيه بالهدنة.", "رحبوا"),
        ("وعبر الوزيران عن قلقهما، ودعوا إلى وقف القتال.", "دعوا"),
    ],
)
def test_those_who_met_speak_together(text: str, verb: str) -> None:
    assert _speaker(LEAD + text, verb)[0] == "@SIDES"


def test_no_doubt_is_no_statement() -> None:
    record = mahdar.read(LEAD + "ولا شك أن العلاقات بين البلدين متينة.")
    assert not [s for s in record.statements if s.verb == "شك"]


def test_several_hold_a_position_together() -> None:
    record = mahdar.read(LEAD + "ونقل السفراء تحيات قادة دولهم إلى الوزير.")
    assert [p.holder for p in record.positions if p.stance == "greet"] == ["@SIDES"]


# what a source asks for is neither his words nor his name: a sentence, who speaks, what is said
KEEPS_HIS_NAME = [
    ("ونفى مصدر حكومي، طلب عدم ذكر اسمه، وجود خلافات.", "مصدر حكومي", "وجود خلافات"),
    ("وقال مصدر دبلوماسي طلب عدم الكشف عن هويته إن الحل قريب.", "مصدر دبلوماسي", "الحل قريب"),
    ("وأكد دبلوماسي غربي فضل عدم ذكر اسمه أن الحل قريب.", "دبلوماسي غربي", "الحل قريب"),
    ('وأفاد مصدر وزاري "النهار" أن الحل قريب.', "مصدر وزاري", "الحل قريب"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), KEEPS_HIS_NAME)
def test_a_source_that_keeps_his_name(text: str, speaker: str, content: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(s.speaker_text, record.quote(s.content[0])) for s in record.statements] == [(speaker, content)]


def test_an_agency_with_a_quoted_name_carries_another() -> None:
    record = mahdar.read('ونقلت وكالة الأنباء اليمنية "سبأ" عن الناطق باسم الجيش أن الحل قريب.', language="ar")
    assert [record.quote(s.content[0]) for s in record.statements] == ["الحل قريب"]


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("وانتقدت رابطة صناعة الصلب الألمانية الخطوة.", "رابطة صناعة الصلب الألمانية", "الخطوة"),
        ("ورفضت جمعية مصنعي السفن الأوروبية القرار.", "جمعية مصنعي السفن الأوروبية", "القرار"),
        ("وأكد محامو الضحايا أن الحكم سياسي.", "محامو الضحايا", "الحكم سياسي"),
        ("وأعلن مقاتلو الفصائل أنهم سيطروا على المدينة.", "مقاتلو الفصائل", "سيطروا على المدينة"),
        ("وأدانت المعارضة الهجوم على حلب.", "المعارضة", "الهجوم على حلب"),
    ],
)
def test_bodies_and_plurals_that_speak(text: str, who: str, content: str) -> None:
    record = mahdar.read(text, language="ar")
    assert [(s.speaker_text, record.quote(s.content[0])) for s in record.statements] == [(who, content)]
    assert all(p.holder_country is None for p in record.positions)


def test_the_ministry_is_meant_by_its_field() -> None:
    record = mahdar.read("نددت وزارة الخارجية الماليزية بالقصف. وأدانت الخارجية الهجوم على السفارة.", language="ar")
    first, second = record.statements
    assert first.speaker == second.speaker is not None
    assert record.quote(second.content[0]) == "الهجوم على السفارة"
