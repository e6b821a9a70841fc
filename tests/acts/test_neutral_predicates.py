"""Words that neither praise nor blame, whatever is said of what they are said of."""

from __future__ import annotations

import pytest

import mahdar

LEAD = "أكد وزير الخارجية المصري سامح شكري "

NEUTRAL = [
    "أن العملية تمثل نجاحا كبيرا.",
    "أن الإجراءات تمثل خطوة مهمة نحو السلام.",
    "أن المبادرة محاولة جادة لإنهاء الحرب.",
    "أن التمرين مناورة مشتركة بين البلدين.",
    "أن المشروع تطهير للأراضي من الألغام.",
]


@pytest.mark.parametrize("said", NEUTRAL)
def test_no_blame(said: str) -> None:
    assert [p for p in mahdar.read(LEAD + said).positions if p.stance == "condemn"] == []


def test_a_duty_at_the_head_of_a_text_is_its_own_evidence() -> None:
    text = "على إيران أن تلتزم بالاتفاق، وفق وزير الخارجية الأمريكي ماركو روبيو."
    (position,) = mahdar.read(text).positions
    assert position.stance == "call"
    assert max(end for _, end in position.evidence) < len(text)
