"""Acts joined to one another in a target, and where a target ends before a condition."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.\n"


def targets(text: str) -> list[str]:
    record = mahdar.read(LEAD + text, language="ar")
    return [record.quote(p.target) for p in record.positions]


JOINED = [
    ("ودعا شكري إلى ترسيم الحدود وتبادل السفارات.", ["إلى ترسيم الحدود", "تبادل السفارات"]),
    (
        "وطالب الصفدي إسرائيل بوقف الاستيطان والالتزام بالقرار الدولي.",
        ["بوقف الاستيطان", "الالتزام بالقرار الدولي"],
    ),
    ("وأكد شكري ضرورة تمكين الشباب وتمويل المشروعات الصغيرة.", ["تمكين الشباب", "تمويل المشروعات الصغيرة"]),
    (
        "وحث الصفدي الطرفين على الامتناع عن أي خطوة تزيد الوضع سوءا والعودة إلى المحادثات.",
        ["على الامتناع عن أي خطوة تزيد الوضع سوءا", "العودة إلى المحادثات"],
    ),
    ("ودعا شكري إلى تغليب الحوار واستئناف التفاوض بين الطرفين.", ["إلى تغليب الحوار", "استئناف التفاوض بين الطرفين"]),
    (
        "وشدد الصفدي على ضرورة أن تدفع الشركة التعويضات وأن تتعاون مع المحكمة.",
        ["أن تدفع الشركة التعويضات", "أن تتعاون مع المحكمة"],
    ),
    # three of them, the second after a comma
    (
        "ودعا شكري إلى وقف القتال، وإيصال المساعدات إلى المدنيين والإفراج عن الأسرى.",
        ["إلى وقف القتال", "إيصال المساعدات إلى المدنيين", "الإفراج عن الأسرى"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_acts_joined(text: str, expected: list[str]) -> None:
    assert sorted(targets(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # one object for both
        ("ودعا شكري إلى تشجيع وحماية الاستثمارات المتبادلة.", "إلى تشجيع وحماية الاستثمارات المتبادلة"),
        ("وأكد الصفدي استعداد بلاده لتوثيق العلاقات وتطويرها نوعيا.", "لتوثيق العلاقات وتطويرها نوعيا"),
        # what the act is for, or what it lies between
        ("ودعا شكري إلى تشكيل غرفة لتأمين الحدود ومكافحة التهريب البحري.", None),
        ("وأكد الصفدي ضرورة الجمع بين إغاثة السكان وتنمية البلاد.", None),
        # things, no acts
        ("ودعا شكري إلى احترام سيادة لبنان وسلامة أراضيه الوطنية.", None),
        ("ودعا الصفدي إلى إنجاح المفاوضات ومبادرة السلام العربية.", None),
    ],
)
def test_one_target(text: str, target: str | None) -> None:
    found = targets(text)
    assert len(found) == 1
    assert target is None or found == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("وقال شكري إن بلاده مستعدة لاستضافة جولة جديدة متى رغب الطرفان في ذلك.", "لاستضافة جولة جديدة"),
        ("وقال الصفدي إن الأردن يرفض فرض العقوبات لأن المتضرر منها هو المواطن.", "فرض العقوبات"),
        ("وحذر شكري من كارثة إنسانية إذا استمر القتال.", "من كارثة إنسانية"),
        ("وأكد الصفدي دعم بلاده لحل الدولتين وفقا لقرارات الشرعية الدولية.", "لحل الدولتين"),
    ],
)
def test_a_target_ends_before_a_condition(text: str, target: str) -> None:
    assert targets(text) == [target]


def test_the_condition_of_a_threat_says_to_whom_it_is() -> None:
    text = "توعد الرئيس الإيراني مسعود بزشكيان برد حازم إذا هاجمت إسرائيل المنشآت."
    events = {(e.source, e.recipient, e.type) for e in mahdar.read(text, language="ar").events}
    assert ("IRN", "ISR", "THREATEN") in events


SAID_AGAIN = [
    # the preposition said again
    ("وأكد شكري تضامن مصر مع إندونيسيا ومع أستراليا.", ["مع إندونيسيا", "مع أستراليا"]),
    (
        "وأعرب الصفدي عن قلقه من التصعيد في المنطقة ومن استهداف السفن.",
        ["من التصعيد في المنطقة", "من استهداف السفن"],
    ),
    (
        "وأشاد شكري بدور الأردن في المنطقة، وبما يتحمله من أعباء.",
        ["بدور الأردن في المنطقة", "بما يتحمله من أعباء"],
    ),
    (
        "وجدد الصفدي دعم بلاده لوحدة السودان ولسيادته، وكذا لمبادرة السلام العربية.",
        ["لوحدة السودان ولسيادته", "لمبادرة السلام العربية"],
    ),
    # no preposition, though it looks like one
    ("وأشاد شكري بالموقف الأردني خلال ولايته الأخيرة.", ["بالموقف الأردني خلال ولايته الأخيرة"]),
]


@pytest.mark.parametrize(("text", "expected"), SAID_AGAIN)
def test_prepositions_said_again(text: str, expected: list[str]) -> None:
    assert sorted(targets(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال شكري إن مصر ترحب بالاتفاق وتدعو الأطراف إلى تنفيذه.", ["إلى تنفيذه", "بالاتفاق"]),
        ("وقال الصفدي إن بلاده ترفض الهيمنة وتدعم الحوار.", ["الهيمنة", "الحوار"]),
        ('وقال شكري: "نرفض كليا العقوبات الأحادية".', ["العقوبات الأحادية"]),
        ("ونفى الصفدي دعم بلاده للانقلاب.", []),
        ("ووصف شكري التصريحات بأنها لا تساعد على بناء الثقة.", []),
    ],
)
def test_a_short_target_and_what_is_denied(text: str, expected: list[str]) -> None:
    assert sorted(targets(text)) == sorted(expected)
