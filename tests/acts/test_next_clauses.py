"""Where a stance ends and the next clause of what is told begins, without a comma."""

from __future__ import annotations

import pytest

import mahdar

# text, then of every position: stance and target
CLAUSES = [
    (
        "أكد الرئيس المصري عبد الفتاح السيسي أن مصر ترفض التهجير وأنها لن تسمح به.",
        [("oppose", "التهجير"), ("oppose", "به")],
    ),
    (
        "قال وزير الخارجية سامح شكري إن مصر تدعم الحوار وإن القاهرة مستعدة للمساعدة.",
        [("support", "الحوار"), ("intend", "للمساعدة")],
    ),
    ("وأكد الوزير المغربي ناصر بوريطة أن المغرب متمسك بالحل السياسي وأن الوقت ضيق.", [("adhere", "بالحل السياسي")]),
    ("وأعرب الوزير المغربي ناصر بوريطة عن تقديره لدور مصر وأن الحل ممكن.", [("praise", "لدور مصر")]),
    (
        "وقال الوزير المغربي ناصر بوريطة إن بلاده تدين الهجوم بينما ترحب بالهدنة.",
        [("condemn", "الهجوم"), ("support", "بالهدنة")],
    ),
    ("وقال الوزير المغربي ناصر بوريطة إن بلاده تدعم الحوار لأنه السبيل الوحيد.", [("support", "الحوار")]),
    # a clause joined to a target that is one itself, or to what is wished
    (
        "وحذر الوزير المغربي ناصر بوريطة من أن الوضع صعب وأن الحرب قريبة.",
        [("concern", "من أن الوضع صعب وأن الحرب قريبة")],
    ),
    ("وأكد الوزير المغربي ناصر بوريطة ضرورة وقف الحرب وأن يكون الحل سياسيا.", [("stress", "وقف الحرب")]),
    ("وأعرب الوزير المغربي ناصر بوريطة عن امتنانه لأن الهدنة صامدة.", [("greet", "لأن الهدنة صامدة")]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_the_next_clause_is_no_part_of_a_target(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == expected


LAVROV = "قال وزير الخارجية الروسي سيرغي لافروف إن روسيا تدعم الحوار، "

# text after what he says, then of the last position: holder, stance and target
BLAMED = [
    ("وانتقد تركيا.", "RUS", "condemn", "تركيا"),
    ("وانتقد إسرائيل بسبب الاستيطان.", "RUS", "condemn", "إسرائيل بسبب الاستيطان"),
    ("وانتقد واشنطن لعرقلتها السلام.", "RUS", "condemn", "واشنطن لعرقلتها السلام"),
    ("وامتدح الجزائر على جهودها.", "RUS", "praise", "الجزائر على جهودها"),
    ("وناشد إيران وقف التخصيب.", "RUS", "call", "وقف التخصيب"),
    ("وشكر الأردن على جهوده.", "RUS", "greet", "على جهوده"),
    # a verb with another object has the state as its subject
    ("وانتقدت أوكرانيا تصريحاته.", "UKR", "condemn", "تصريحاته"),
    ("وأدانت تركيا الهجوم.", "TUR", "condemn", "الهجوم"),
]


@pytest.mark.parametrize(("text", "holder", "stance", "target"), BLAMED)
def test_who_spoke_criticises_a_state(text: str, holder: str, stance: str, target: str) -> None:
    record = mahdar.read(LAVROV + text, language="ar")
    last = record.positions[-1]
    assert (last.holder_country, last.stance, record.quote(last.target)) == (holder, stance, target)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصف الرئيس الإيراني مسعود بزشكيان البيان بغير المسؤول.", [("condemn", "البيان")]),
        ("ووصف الرئيس الإيراني مسعود بزشكيان التصريحات بغير البناءة.", [("condemn", "التصريحات")]),
        ("ووصف الرئيس الإيراني مسعود بزشكيان اللقاء بالبناء.", [("praise", "اللقاء")]),
        ("ونوه الوزير المغربي ناصر بوريطة بجهود مصر.", [("praise", "بجهود مصر")]),
    ],
)
def test_what_is_denied_is_not_praised(text: str, expected: list[tuple[str, str]]) -> None:
    record = mahdar.read(text, language="ar")
    assert [(p.stance, record.quote(p.target)) for p in record.positions] == expected
