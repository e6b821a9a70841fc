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
