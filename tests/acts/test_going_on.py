"""Who goes on speaking: after a sentence that only names somebody, after who is cited or quoted by a medium."""

from __future__ import annotations

import pytest

import mahdar

SISI = "أكد الرئيس المصري عبد الفتاح السيسي أن بلاده تدعم الحوار. "
GULF = "أعلن الأمين العام لمجلس التعاون جاسم محمد البديوي أن القمة قريبة. "
FAISAL = "أكد وزير الخارجية السعودي فيصل بن فرحان أن الحوار ضروري. "

# text, who speaks last
GOES_ON = [
    # where words were said, and whom the speaker met there
    (SISI + "\nجاء ذلك خلال لقائه الرئيس الفرنسي إيمانويل ماكرون.\nوأضاف أن المؤتمر قريب.", "عبد الفتاح السيسي"),
    (SISI + "وجاء ذلك لدى استقباله الوزير جان نويل بارو. وأوضح أن المؤتمر قريب.", "عبد الفتاح السيسي"),
    # what others do
    (FAISAL + "ويزور الرئيس الفرنسي إيمانويل ماكرون القاهرة حاليا. وتابع أن السلام قريب.", "فيصل بن فرحان"),
    (FAISAL + "وكان الوزير الإيراني عباس عراقجي وصل إلى جدة أمس. وأردف: «نسعى إلى السلام».", "فيصل بن فرحان"),
    # who spoke in a sentence whose words are not told
    (FAISAL + "وتحدث الرئيس الفرنسي إيمانويل ماكرون عن لبنان. وأضاف أن السلام قريب.", "إيمانويل ماكرون"),
    # what had been before: who received then
    (FAISAL + "وكان الملك عبد الله الثاني استقبل الوفد صباحا. وأكد أن السلام قريب.", "عبد الله الثاني"),
    # who is cited
    (GULF + "ووفقا للرئيس التركي رجب طيب أردوغان، فإن الهدنة لا تزال هشة. وأضاف أن الحل قريب.", "رجب طيب أردوغان"),
    # who is quoted by a medium
    (
        GULF + "ونقلت وكالة الأناضول عن الرئيس التركي رجب طيب أردوغان قوله إن الهدنة هشة. وأضاف أن الحل قريب.",
        "رجب طيب أردوغان",
    ),
    (GULF + "ونقلت الصحيفة عن النائبة رولا الطبش قولها إن الهدنة هشة. وأكدت أن الحل قريب.", "رولا الطبش"),
]


@pytest.mark.parametrize(("text", "speaker"), GOES_ON)
def test_who_spoke_last_goes_on(text: str, speaker: str) -> None:
    record = mahdar.read(text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert entity is not None
    assert entity.name == speaker


# text, then of every statement: who speaks and its verb
MASTERS = [
    # of whom a spokesman or a palace tells
    (
        "قال المتحدث باسم الرئاسة المصرية بسام راضي إن الرئيس عبد الفتاح السيسي أكد دعم ليبيا. كما أشاد بالجهود الأممية.",
        [("بسام راضي", "قال"), ("عبد الفتاح السيسي", "أكد"), ("عبد الفتاح السيسي", "أشاد")],
    ),
    (
        "قال المتحدث باسم الرئاسة المصرية بسام راضي إن الرئيس عبد الفتاح السيسي أكد دعم ليبيا. وأضاف أن الزيارة قريبة.",
        [("بسام راضي", "قال"), ("عبد الفتاح السيسي", "أكد"), ("بسام راضي", "أضاف")],
    ),
    # the subject of the clause before goes on in a clause of when
    (SISI + "وأثارت إيران غضب الغرب عندما أعلنت رفع التخصيب.", [("عبد الفتاح السيسي", "أكد"), ("إيران", "أعلنت")]),
    (SISI + "وأثارت إيران القلق بعد أن هددت بالانسحاب.", [("عبد الفتاح السيسي", "أكد"), ("إيران", "هددت")]),
    # several by «كل من», after another spoke
    (
        SISI + "ودعا كل من الاتحاد الأوروبي ومنظمة التعاون الإسلامي إلى الحوار.",
        [("عبد الفتاح السيسي", "أكد"), ("@SIDES", "دعا")],
    ),
]


@pytest.mark.parametrize(("text", "told"), MASTERS)
def test_whose_words_another_tells_goes_on(text: str, told: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    found = []
    for statement in record.statements:
        entity = record.entity(statement.speaker or "")
        found.append((entity.name if entity is not None else statement.speaker, statement.verb))
    assert found == told


# text, then of every statement: verb and content
SHORT = [
    ('قال الرئيس جوزاف عون "لن نتراجع"، وأضاف أن الوقت ضيق.', [("قال", "لن نتراجع"), ("أضاف", "الوقت ضيق")]),
    (
        "وقال الوزير سيرغي لافروف «لا نريد الحرب»، معتبرا أن الوضع صعب.",
        [("قال", "لا نريد الحرب"), ("معتبرا", "الوضع صعب")],
    ),
    (
        'أكد المستشار الألماني أولاف شولتس "أننا صامدون" ورأى أن الوضع صعب.',
        [("أكد", "أننا صامدون"), ("رأى", "الوضع صعب")],
    ),
    # the name of a medium, and no speech
    ("كشفت وثيقة اطلعت عليها «رويترز» أن الهدنة هشة.", [("كشفت", "الهدنة هشة")]),
]


@pytest.mark.parametrize(("text", "told"), SHORT)
def test_a_short_quotation_before_another_verb_is_speech(text: str, told: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    assert [(s.verb, record.quote(s.content[0])) for s in record.statements] == told
