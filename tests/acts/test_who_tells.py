"""Statements by nouns of asking, worry that takes one, texts by their owners, sources that go on to speak."""

from __future__ import annotations

import pytest

import mahdar


def _told(text: str) -> list[tuple[str, str, str]]:
    """Who speaks, the cue and how the content begins and ends, of every statement."""
    record = mahdar.read(text)
    names = {e.id: str(e.name) for e in record.entities}
    found = []
    for one in record.statements:
        first, end = one.content[0]
        found.append((names.get(one.speaker or "", one.speaker or one.speaker_text or ""), one.verb, text[first:end]))
    return found


# text, who speaks, verb, content
STATEMENTS = [
    # what one confines himself to asking of another
    (
        "في حين اكتفى الوزير سيرغي لافروف بدعوة جميع الأطراف إلى ضبط النفس.",
        ("سيرغي لافروف", "دعوة", "ضبط النفس"),
    ),
    ("وختم السفير خالد العلي كلمته بمطالبة إيران بوقف التخصيب.", ("خالد العلي", "مطالبة", "بوقف التخصيب")),
    ("واكتفى الناطق سامي كمال بتحذير تل أبيب من العواقب.", ("سامي كمال", "تحذير", "العواقب")),
    # worry, told of whom it takes
    (
        "ويساور الأمم المتحدة قلق بالغ إزاء الوضع في دارفور.",
        ("الأمم المتحدة", "يساور", "قلق بالغ إزاء الوضع في دارفور"),
    ),
    (
        "ويحث الاتحاد الأوروبي الأطراف على احترام الهدنة، ويساوره القلق إزاء استمرار الاعتقالات.",
        ("الاتحاد الأوروبي", "يساوره", "القلق إزاء استمرار الاعتقالات"),
    ),
    # one agrees with another who is meant by a pronoun
    (
        "التقى الرئيس قادة الحركة في كيدال واتفق معهم على وقف فوري للقتال.",
        ("@SIDES", "اتفق", "وقف فوري للقتال"),
    ),
    # what another was said to have done is no statement of his
    (
        "نفى السفير أحمد الرميحي، في تصريح لقناة الجزيرة، أن تكون الدوحة قد طلبت تعديل الآلية.",
        ("أحمد الرميحي", "نفى", "تكون الدوحة قد طلبت تعديل الآلية"),
    ),
    # whose a text is that has adjectives
    (
        "لم يصدر عن اللقاء سوى بيان مقتضب لوزارة الإعلام الإريترية جاء فيه أن الزعيمين بحثا التعاون.",
        ("وزارة الإعلام الإريترية", "جاء", "الزعيمين بحثا التعاون"),
    ),
    # a name apart from its office, a relative clause and the verb
    (
        "التقى الرئيس عمر البشير رياك مشار. لكن وزير الإعلام بدولة الجنوب مايكل مكوي، الذي رافق رئيسه، نفى وجود خلاف.",
        ("مايكل مكوي", "نفى", "وجود خلاف"),
    ),
    # she whose words are told
    (
        "صرح المتحدث باسم الحكومة سامي كمال بأن وزيرة الخارجية يوكو كاميكاوا هاتفت نظيرها. "
        'ونقل عنها قولها إن "التنسيق متين كما لم يكن يوما".',
        ("يوكو كاميكاوا", "قولها", "التنسيق متين كما لم يكن يوما"),
    ),
    # a body with an adjective inside what another tells
    (
        "قالت المستشارة أنغيلا ميركل إن الإدارة الأميركية اعترفت بأنها أخطأت.",
        ("الإدارة الأميركية", "اعترفت", "أخطأت"),
    ),
    # those of an office who were numbered
    (
        "التقى صالح السفراء، فيما طالب السفراء الثلاثة باعتماد ميزانية موحدة.",
        ("@SIDES", "طالب", "باعتماد ميزانية موحدة"),
    ),
    # a source that goes on to speak
    (
        "وكان الوزير قد زار كمبالا الأسبوع الماضي، بحسب الناطق باسم الخارجية بابكر الصديق، الذي أعرب عن أمله في السلام.",
        ("بابكر الصديق", "بحسب", "وكان الوزير قد زار كمبالا الأسبوع الماضي"),
    ),
    (
        "وصل الوزير إلى جدة أمس، بحسب المتحدث باسم الخارجية أحمد أبو زيد، مضيفا أن الزيارة تستمر يومين.",
        ("أحمد أبو زيد", "بحسب", "وصل الوزير إلى جدة أمس"),
    ),
]


@pytest.mark.parametrize(("text", "told"), STATEMENTS)
def test_who_tells_what(text: str, told: tuple[str, str, str]) -> None:
    assert told in _told(text)


def test_nothing_is_told_by_one_who_is_said_to_have_done_it() -> None:
    assert len(_told("ونفت الوزارة أن تكون القاهرة طلبت تأجيل الجلسة.")) == 1


def test_no_doubt_is_no_statement() -> None:
    assert not _told("لا يساور الوزير أي شك في نجاح اللقاء.")
