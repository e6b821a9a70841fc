"""A title and its name with more of the title between, which no table has."""

from __future__ import annotations

import pytest

import mahdar

# sentence | its persons with office
AFAR = """
طرابلس - التقت وزيرة العدل بحكومة الوحدة الوطنية حليمة إبراهيم السفير الألماني. | حليمة إبراهيم minister
قال مدير الدفاع المدني بمنطقة حائل اللواء زياد المطيري إن الفرق جاهزة. | زياد المطيري official
صرح رئيس البعثة الأممية لدعم الحديدة (أونمها) الجنرال مايكل بيري بأن الهدنة صامدة. | مايكل بيري envoy
وقال وزير الزراعة في حكومة تصريف الأعمال عباس الحاج حسن إن الموسم جيد. | عباس الحاج حسن minister
رافقه سفير دولة الكويت لدى النمسا وغير المقيم لدى سلوفينيا طلال المطيري في الجولة. | طلال المطيري ambassador
رحب الأمين التنفيذي للجنة الاقتصادية لأفريقيا (إيكا)، كلافر غاتيتي، بالقرار. | كلافر غاتيتي igo_head
"""


@pytest.mark.parametrize("line", AFAR.strip().splitlines())
def test_a_name_behind_more_of_its_title(line: str) -> None:
    sentence, person = line.split(" | ")
    found = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert [f"{e.name} {e.office}" for e in found] == [person]


@pytest.mark.parametrize(
    "sentence",
    [
        "استقبل وزير الزراعة في مكتبه بالقاهرة السفير محمد صالح.",
        "وشارك وزير الثقافة في افتتاح المعرض سامي حداد.",
        "نقل إلى سمو أمير دولة قطر وتمنياته للشعب القطري فيما حمله السيد فهد تحياته.",
        "وسلوفينيا، الرئيسة الحالية للاتحاد، سامي حداد.",
        "عقد الوزير في مؤتمر صحفي مشترك سامي حداد.",
        "قال متحدث باسم الرئاسة التركية تعليقا على زيارة السفير الفرنسي سامي حداد إن العلاقات طيبة.",
        "وقال ناطق باسم الحكومة ردا على تصريحات السفير سامي حداد إن الأمر انتهى.",
    ],
)
def test_a_name_of_another(sentence: str) -> None:
    people = [e for e in mahdar.read(sentence).entities if e.type == "person"]
    assert all(e.office in (None, "ambassador", "head_of_state") for e in people)
