"""Stances of relative clauses, and attitudes with their owner."""

from __future__ import annotations

import pytest

import mahdar


def positions(text: str) -> set[tuple[str | None, str, str]]:
    record = mahdar.read(text, language="ar")
    return {(p.holder_country, p.stance, record.quote(p.target)) for p in record.positions}


TOLD = [
    ("وهو مقترح أيدته مصر ورفضته إثيوبيا.", {("EGY", "support", "مقترح"), ("ETH", "oppose", "مقترح")}),
    ("وهي خطوة رحبت بها الرياض.", {("SAU", "support", "خطوة")}),
    ("وتحدث عن القانون الجديد الذي انتقدته بولندا.", {("POL", "condemn", "القانون الجديد")}),
    ("وتحدث عن قرار المحكمة الذي ترفضه إسرائيل.", {("ISR", "oppose", "قرار المحكمة")}),
    ("وجرى تأكيد موقف روسيا الداعم لسيادة سوريا.", {("RUS", "support", "لسيادة سوريا")}),
    ("وعلى موقف البحرين الثابت الرافض للعنف.", {("BHR", "oppose", "للعنف")}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_was_named_before(text: str, expected: set[tuple[str | None, str, str]]) -> None:
    assert expected <= positions(text)


@pytest.mark.parametrize(
    "text", ["وأشار إلى الاتفاق الذي وقعته بغداد.", "وجاء بعد رفضه إسرائيل.", "وكان موقف مصر واضحا."]
)
def test_what_tells_none(text: str) -> None:
    assert positions(text) == set()
