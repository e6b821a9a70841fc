"""What is demanded, ruled out or affirmed by a predicate, whoever is its subject."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"


def positions(text: str) -> list[tuple[str | None, str, str]]:
    record = mahdar.read(LEAD + text, language="ar")
    return [(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions]


# text, holder's state, stance, target
DEMANDS = [
    # what is refused as a thing
    ("وأكد شكري أن تجويع المدنيين أمر مرفوض.", "EGY", "oppose", "تجويع المدنيين"),
    ("وقال الصفدي إن المساس بالمقدسات أمر غير مقبول.", "JOR", "oppose", "المساس بالمقدسات"),
    # of whom something is demanded
    ("وقال الصفدي إن إسرائيل مطالبة بالكف عن الاستيطان.", "JOR", "call", "بالكف عن الاستيطان"),
    ("وأكد شكري أن المجتمع الدولي مدعو إلى التحرك فورا.", "EGY", "call", "إلى التحرك فورا"),
    ("وقال شكري إن على إيران الكف عن التصعيد.", "EGY", "call", "الكف عن التصعيد"),
    ("وأضاف الصفدي أن تركيا جارة وإن عليها الالتزام بالاتفاق.", "JOR", "call", "الالتزام بالاتفاق"),
    ("وقال شكري إن المطلوب هو وقف إطلاق النار.", "EGY", "call", "وقف إطلاق النار"),
    ("ورأى الصفدي أن المطلوب أن تضغط واشنطن على الأطراف.", "JOR", "call", "أن تضغط واشنطن على الأطراف"),
    ("وقال الصفدي إن المطلوب إرادة سياسية.", "JOR", "stress", "إرادة سياسية"),
    ("وقال الصفدي إن الوقت حان لوقف الحرب.", "JOR", "stress", "لوقف الحرب"),
    # without what nothing goes, and how firm relations are
    ("وأكد شكري أنه لا سلام دون حل الدولتين.", "EGY", "stress", "حل الدولتين"),
    ("وقال الصفدي إنه لا استقرار في المنطقة إلا بإنهاء الاحتلال.", "JOR", "stress", "بإنهاء الاحتلال"),
    ("وأكد شكري أن العلاقات بين البلدين متينة وراسخة.", "EGY", "stress", "العلاقات بين البلدين"),
    # the speaker's own side
    ("وأكد شكري أن أبواب مصر مفتوحة للحوار.", "EGY", "intend", "للحوار"),
    ("وأكد شكري انفتاح مصر على الحوار.", "EGY", "intend", "على الحوار"),
    ("وقال شكري إن بلاده جادة في مكافحة الإرهاب.", "EGY", "intend", "في مكافحة الإرهاب"),
    ("وأكد الصفدي أن الأردن مع وحدة سوريا وضد تقسيمها.", "JOR", "support", "مع وحدة سوريا"),
    ("وأكد الصفدي أن الأردن مع وحدة سوريا وضد تقسيمها.", "JOR", "oppose", "ضد تقسيمها"),
    ("وقال شكري إنه لا يرى مبررا للتصعيد في البحر الأحمر.", "EGY", "oppose", "للتصعيد في البحر الأحمر"),
    ("وقال شكري إن بلاده لن تتفاوض تحت الضغط.", "EGY", "oppose", "تتفاوض تحت الضغط"),
    ("وقال الصفدي إن الشعب الأردني يرفض التهجير.", "JOR", "oppose", "التهجير"),
    ("وقال شكري: إن العرض ضعيف، وسنقدم رؤية بديلة.", "EGY", "intend", "سنقدم رؤية بديلة"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), DEMANDS)
def test_demand(text: str, state: str, stance: str, target: str) -> None:
    assert (state, stance, target) in positions(text)


# what tells of another, or is foretold
NO_STANCE = [
    "وقال شكري إن الشعب السوري سيبدأ مرحلة جديدة.",
    "وقال الصفدي إن إرادة الشعب الفلسطيني لن تنكسر.",
    "وقال شكري إن إيران تعلم ما تريده المنطقة.",
]


@pytest.mark.parametrize("text", NO_STANCE)
def test_no_stance(text: str) -> None:
    assert positions(text) == []


# a communiqué that names its state after the verb, thanks and welcomes, asides that say when
TOLD = [
    ('وقال شكري في بيان: "تعرب مصر عن قلقها البالغ إزاء التصعيد".', "EGY", "concern", "إزاء التصعيد"),
    ('وقال شكري في بيان: "تؤكد مصر تضامنها مع السودان".', "EGY", "support", "مع السودان"),
    ('وقال شكري في بيان: "تتابع مصر بقلق بالغ ما يجري في السودان".', "EGY", "concern", "ما يجري في السودان"),
    ('وقال الصفدي: "شكرا لمصر على وقوفها معنا".', "JOR", "greet", "لمصر على وقوفها معنا"),
    ('وقال الصفدي: "كل الشكر لمصر على كرمها".', "JOR", "greet", "لمصر على كرمها"),
    ('وقال شكري: "أرحب بكم في بلدكم الثاني".', "EGY", "greet", "بكم في بلدكم الثاني"),
    (
        "وأعرب شكري عن خالص التعازي وصادق المواساة لحكومة الهند.",
        "EGY",
        "greet",
        "خالص التعازي وصادق المواساة لحكومة الهند",
    ),
    (
        "وأدان الصفدي الهجوم الذي استهدف، مساء أمس، قافلة شمال مالي.",
        "JOR",
        "condemn",
        "الهجوم الذي استهدف، مساء أمس، قافلة شمال مالي",
    ),
    (
        "ودعا شكري إلى ضرورة التوصل، في أقرب وقت، إلى حل سلمي.",
        "EGY",
        "call",
        "إلى ضرورة التوصل، في أقرب وقت، إلى حل سلمي",
    ),
    ("وأدان الصفدي الهجوم على المسجد، أمس الجمعة، في بغداد.", "JOR", "condemn", "الهجوم على المسجد"),
]


@pytest.mark.parametrize(("text", "state", "stance", "target"), TOLD)
def test_told(text: str, state: str, stance: str, target: str) -> None:
    assert (state, stance, target) in positions(text)
