"""Whom a bare title means where two who spoke bear it: the one who has just spoken."""

from __future__ import annotations

import pytest

import mahdar

MINISTERS = "قال وزير خارجية مالي عبد الله ديوب إن اللقاء مثمر. وصرح وزير الخارجية الجزائري أحمد عطاف بأن الحل قريب."
PRESIDENTS = "أكد فخامة الرئيس جوزاف عون أهمية الحوار. وقال الرئيس الفرنسي إيمانويل ماكرون إن باريس تدعم لبنان"
HEADS = (
    "قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الوضع صعب. "
    "وقال الأمين العام لجامعة الدول العربية أحمد أبو الغيط إن العرب متفقون."
)

# text, who speaks last
MEANT = [
    (MINISTERS + " وأكد الوزير أن الهدنة هشة.", "أحمد عطاف"),
    (MINISTERS + " وشدد السيد الوزير على أهمية الحوار.", "أحمد عطاف"),
    (MINISTERS + "\nوأضاف معالي الوزير أن الهدنة هشة.", "أحمد عطاف"),
    (HEADS + " ولفت الأمين العام إلى أن القمة مهمة.", "أحمد أبو الغيط"),
    (PRESIDENTS + "، وشدد فخامته على أهمية السلام.", "إيمانويل ماكرون"),
    # another's turn, before the title or behind it
    (MINISTERS + " من جانبه، أكد الوزير أن الهدنة هشة.", "عبد الله ديوب"),
    (MINISTERS + " وأكد الوزير من جانبه أن الهدنة هشة.", "عبد الله ديوب"),
    # in a sentence of its own the honour is his to whom the report gave it
    (PRESIDENTS + ". وشدد فخامته على أهمية السلام.", "جوزاف عون"),
    # a deputy is not «الوزير»
    (MINISTERS + " ورأى مساعد وزير الخارجية القطري فهد الكواري أن الوقت ضيق. وأكد الوزير أن الحل قريب.", None),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_a_bare_title_means_who_has_just_spoken(text: str, speaker: str | None) -> None:
    record = mahdar.read(text, language="ar")
    entity = record.entity(record.statements[-1].speaker or "")
    assert entity is not None
    assert entity.name == speaker or (speaker is None and entity.name != "فهد الكواري")


DIOP = "استقبل الرئيس عبد المجيد تبون وزير خارجية مالي عبد الله ديوب. وقال ديوب إن اللقاء مثمر. "
BAERBOCK = "قالت وزيرة الخارجية الألمانية أنالينا بيربوك إن الوضع صعب. "

# text, who speaks last, the end of what he says
OFFICIALS = [
    # a president is no official beside a minister, nor a woman «المسؤول»
    (DIOP + "وأكد المسؤول المالي أن الحل قريب.", "عبد الله ديوب", "قريب"),
    (DIOP + "وأكد المسؤول أن الحل قريب.", "عبد الله ديوب", "قريب"),
    (
        "التقت رئيسة مولدوفا مايا ساندو وزير الخارجية التركي هاكان فيدان. وقال المسؤول إن الحل قريب.",
        "هاكان فيدان",
        "قريب",
    ),
    (
        "استقبل الرئيس جوزاف عون مدير عام الوكالة الدولية للطاقة الذرية رافائيل غروسي. وقال المسؤول الدولي إن الحل قريب.",
        "رافائيل غروسي",
        "قريب",
    ),
    # the same one again
    (DIOP + "وأكد نفس المسؤول أن الحل قريب.", "عبد الله ديوب", "قريب"),
    (DIOP + "وأعرب ذات المسؤول عن أمله في الحل.", "عبد الله ديوب", "في الحل"),
    (DIOP + "وأضاف المتحدث نفسه أن الحل قريب.", "عبد الله ديوب", "قريب"),
    # a woman in an office told in the masculine
    (
        "استقبل الرئيس نبيه بري السفيرة الفرنسية آن غريو. واستقبل المنسق الخاص للأمم المتحدة يوانا فرونتسكا. "
        "وقالت المسؤولة الأممية إن الحل قريب.",
        "يوانا فرونتسكا",
        "قريب",
    ),
    # a woman diplomat, no diplomacy
    (BAERBOCK + "وأكدت الدبلوماسية الألمانية أن الحل قريب.", "أنالينا بيربوك", "الحل قريب"),
    (BAERBOCK + "وأكدت الدبلوماسية الألمانية أهمية الحل.", "أنالينا بيربوك", "أهمية الحل"),
]


@pytest.mark.parametrize(("text", "speaker", "end"), OFFICIALS)
def test_an_official_is_one_of_lower_rank_who_spoke(text: str, speaker: str, end: str) -> None:
    record = mahdar.read(text, language="ar")
    last = record.statements[-1]
    entity = record.entity(last.speaker or "")
    assert entity is not None
    assert entity.name == speaker
    assert record.quote(last.content[0]).endswith(end)
    assert "الدبلوماسية" not in record.quote(last.content[0])
