"""Palaces: what is their name, and in which state they are."""

from __future__ import annotations

import pytest

import mahdar

# text | the palace as it is named | its state
PALACES = """
التقى الرئيس ضيفه في القصر الرئاسي في نيقوسيا مساء. | القصر الرئاسي | CYP
استقبل الوزير في القصر الرئاسي بالعاصمة أبوجا نظيره. | القصر الرئاسي | NGA
عقد اللقاء في القصر الجمهوري في العاصمة القبرصية أمس. | القصر الجمهوري | CYP
ترأس الملك الجلسة في القصر الملكي بمراكش. | القصر الملكي | MAR
استقبل الرئيس محمد ولد الشيخ الغزواني في القصر الرئاسي السفيرة. | القصر الرئاسي | MRT
الرياض 5 مايو 2024 واس¶عقد الوفدان جلسة في القصر الرئاسي. | القصر الرئاسي | SAU
"""


@pytest.mark.parametrize("line", PALACES.strip().splitlines())
def test_palaces(line: str) -> None:
    text, name, state = line.split(" | ")
    record = mahdar.read(text.replace("¶", "\n"))
    palace = next(e for e in record.entities if e.name == name)
    assert (palace.type, palace.country) == ("place", state)
