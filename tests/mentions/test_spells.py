"""Spells of time that name no day."""

from __future__ import annotations

import pytest

from mahdar.document.document import Document
from mahdar.mentions.spells import find_spells

# words | the spell within them (- where there is none)
SPELLS = """
التقى الأسبوع الماضي في الخرطوم | الأسبوع الماضي
زار بكين في أكتوبر 2023 مع وفد | أكتوبر 2023
عقدت في شباط الماضي بدمشق | شباط الماضي
يلتقي الشهر المقبل في سنغافورة | الشهر المقبل
استقبله قبل أسبوع في الخرطوم | قبل أسبوع
زار لاهاي عام 1999 | عام 1999
التقى به منذ أيام | منذ أيام
زار بكين في 12 أكتوبر 2023 | -
يزور أبوظبي في العاشر من مايو | -
استقبل الوزير في الرباط | -
"""


@pytest.mark.parametrize("line", SPELLS.strip().split("\n"))
def test_spells(line: str) -> None:
    words, spell = (part.strip() for part in line.split("|"))
    document = Document(words)
    found = [document.words(a, b) for a, b in find_spells(document, 0, len(document.norms))]
    assert found == ([] if spell == "-" else [spell])
