"""Where a ruler's title, a known name or a plural opens something else than the name before it."""

from __future__ import annotations

import pytest

import mahdar

# sentence | the persons in it, by name
PERSONS = """
التقى وزير الخارجية المصري نبيل فهمي الملك عبد الله الثاني اليوم. | نبيل فهمي، عبد الله الثاني
التقى وزير الدفاع العراقي ثابت العباسي الأمير خالد بن سلمان أمس. | ثابت العباسي، خالد بن سلمان
استقبل الرئيس السوداني عمر البشير الشيخ محمد بن زايد آل نهيان. | عمر البشير، محمد بن زايد آل نهيان
استقبل رئيس الوزراء العراقي عادل عبد المهدي السيد مقتدى الصدر في بغداد. | عادل عبد المهدي، مقتدى الصدر
التقى وزير الخارجية اليمني عبد الملك المخلافي السلطان هيثم بن طارق اليوم. | عبد الملك المخلافي، هيثم بن طارق
ودع وزير الدفاع الكرواتي إيفان أنوشيتش الأميرة هيا بنت الحسين. | إيفان أنوشيتش، هيا بنت الحسين
هنأ الرئيس الفرنسي الملك محمد السادس. | محمد السادس
قال المبعوث الأممي إسماعيل ولد الشيخ أحمد إن المشاورات ستستمر. | إسماعيل ولد الشيخ أحمد
قال وزير الزراعة المصري محمد السيد أحمد إن المحصول جيد. | محمد السيد أحمد
استقبل الرئيس الصومالي حسن الشيخ محمود السفير التركي. | حسن الشيخ محمود
وصل وزير الخارجية السعودي الأمير فيصل بن فرحان إلى الرباط. | فيصل بن فرحان
استقبل الرئيس المصري عبد الفتاح السيسي المهنئين بعيد الفطر. | عبد الفتاح السيسي
كرم الرئيس التونسي قيس سعيد الفائزين بالجائزة. | قيس سعيد
تلقى وزير الخارجية المصري سامح شكري التعازي في وفاة والدته. | سامح شكري
وعقد الرئيس المصري محمد مرسي يومي الخميس والجمعة لقاءات مع الوزراء. | محمد مرسي
وجه له دعوة لزيارة نيقوسيا فوعد الرئيس ميشال عون بتلبيتها. | ميشال عون
هنأ الرئيس الروسي فلاديمير بوتين ناريندرا مودي بفوزه في الانتخابات. | فلاديمير بوتين، ناريندرا مودي
ومن المقرر أن يلتقي رئيس المجلس أنطونيو كوستا وملك بلجيكا فيليب غدا. | أنطونيو كوستا، فيليب
ودعا السفير الفرنسي سيلفان إيتيه إلى الهدوء. | سيلفان إيتيه
حضر الشيخ حمدان بن محمد بن زايد آل نهيان اللقاء. | حمدان بن محمد بن زايد آل نهيان
استقبل ماكرون بن سلمان في باريس. | ماكرون، بن سلمان
قال المدير سون آن وو إن المشروع ناجح. | سون آن وو
قال الوزير خالد إنه آن الأوان للسلام. | خالد
وعانق عزة إبراهيم، نائب رئيس مجلس قيادة الثورة، مضيفه. | عزة إبراهيم
"""

# sentence | office and country of the person named in it
HELD = """
هنأ الرئيس الفرنسي الأمير محمد بن سلمان بمناسبة اختياره وليا للعهد. | None SAU
استقبل العاهل الأردني الأمير محمد بن سلمان. | None SAU
هنأ الرئيس الصيني الملك تشارلز الثالث. | head_of_state GBR
دعا أمير قطر الملك عبد الله الثاني إلى زيارة الدوحة. | head_of_state JOR
قال أمير قطر الشيخ تميم بن حمد آل ثاني إن الزيارة ناجحة. | head_of_state QAT
قال العاهل المغربي الملك محمد السادس إن الزيارة ناجحة. | head_of_state MAR
قال وزير الخارجية السعودي الأمير فيصل بن فرحان إن الزيارة ناجحة. | foreign_minister SAU
"""


def cases(table: str) -> list[tuple[str, str]]:
    return [(left, right) for left, right in (line.split(" | ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("sentence", "names"), cases(PERSONS))
def test_persons(sentence: str, names: str) -> None:
    record = mahdar.read(sentence)
    found = [e for e in record.entities if e.type == "person"]
    assert [sentence[slice(*e.mentions[0])] for e in found] == names.split("، ")


@pytest.mark.parametrize(("sentence", "held"), cases(HELD))
def test_offices(sentence: str, held: str) -> None:
    (person,) = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert f"{person.office} {person.country}" == held


def test_a_king_is_no_president() -> None:
    text = "التقى المبعوث الرئيس العراقي صدام حسين في بغداد. وفي عمان استقبل الملك حسين وزير الخارجية روبن كوك."
    persons = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [(e.country, len(e.mentions)) for e in persons] == [("IRQ", 1), ("JOR", 1), ("GBR", 1)]


def test_a_king_goes_on_by_the_name_that_is_his_sons_fathers() -> None:
    text = "استقبل الملك سلمان ولي العهد الأمير محمد بن سلمان. وقال سلمان إن الوضع جيد."
    king = next(e for e in mahdar.read(text).entities if e.office == "head_of_state")
    assert len(king.mentions) == 2


# text | each person's country and number of namings
NAMESAKES = [
    ("حضر الشيخ ذياب بن محمد بن زايد آل نهيان والشيخة نورة آل ثاني الحفل.", ["ARE 1", "QAT 1"]),
    (
        "التقى ولي العهد محمد بن سلمان الملك محمد السادس، وأكد ولي العهد محمد متانة العلاقات.",
        ["SAU 2", "MAR 1"],
    ),
    (
        "غاب الملك عبد الله الثاني. ودعا ولي العهد السعودي الأمير عبد الله بن عبد العزيز إلى السلام. والتقى الوزير بالأمير عبد الله.",
        ["JOR 1", "SAU 2"],
    ),
    ("قال الملك حمد بن عيسى ذلك. والتقى الأمير حمد بن خليفة في الدوحة. وأكد الأمير حمد ترحيبه.", ["BHR 1", "QAT 2"]),
    (
        "استقبل الملك محمد السادس الأمير محمد بن سلمان. وقال الأمير محمد إن اللقاء مثمر. وشكره الملك محمد على الزيارة.",
        ["MAR 2", "SAU 2"],
    ),
]


@pytest.mark.parametrize(("text", "persons"), NAMESAKES)
def test_rulers_and_their_houses(text: str, persons: list[str]) -> None:
    found = [e for e in mahdar.read(text).entities if e.type == "person"]
    assert [f"{e.country} {len(e.mentions)}" for e in found] == persons
