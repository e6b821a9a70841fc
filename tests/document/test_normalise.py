"""Folding: what becomes one letter, what vanishes, and where each letter came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.document.normalise import LETTERS_ALONE, fold, fold_letters, fold_with_map

FOLDED = [
    # alef
    ("أحمد", "احمد"),
    ("إيران", "ايران"),
    ("آسيا", "اسيا"),
    ("ٱلله", "الله"),
    # ya, alef maqsura, Persian ya and kaf
    ("مصطفى", "مصطفي"),
    ("علی", "علي"),
    ("کوریا", "كوريا"),
    # ta marbuta, hamza seats
    ("القاهرة", "القاهره"),
    ("رؤساء", "روساء"),
    ("رئيس", "رييس"),
    ("المسئولين", "المسوولين"),
    ("شئون", "شوون"),
    ("سئول", "سيول"),
    ("لاجئون", "لاجيون"),
    # diacritics, superscript alef, tatweel
    ("مُحَمَّدٌ", "محمد"),
    ("هٰذا", "هذا"),
    ("الـــرياض", "الرياض"),
    # invisible marks
    ("\u200fدبي\u200e", "دبي"),
    ("نور\u200cسلطان", "نورسلطان"),
    ("\ufeff\u202bعمان\u202c\u2069", "عمان"),
    # presentation forms
    ("ﻻ", "لا"),
    ("ﻷن", "لان"),
    ("ﷲ", "الله"),
    ("ﺍﻟﺮﻳﺎﺽ", "الرياض"),
    # digits and Latin letters
    ("٢٠٢٤", "2024"),
    ("۲۰۲۴", "2024"),
    ("BRICS", "brics"),
    # what is kept
    ("گرگان", "گرگان"),
    ("نص، وجملة؟", "نص، وجمله؟"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_letters_alone_fold_as_all_others_do() -> None:
    letters = [chr(c) for c in range(0x600, 0x700) if LETTERS_ALONE.fullmatch(chr(c))]
    assert len(letters) > 35
    assert [fold_letters(letter) for letter in letters] == [fold(letter + "1")[:-1] for letter in letters]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_map_leads_back_into_the_text(text: str) -> None:
    folded, origin = fold_with_map(text)
    assert len(origin) == len(folded) + 1
    assert origin[-1] == len(text)
    assert origin == sorted(origin)
    assert all(0 <= offset <= len(text) for offset in origin)


@given(st.text(alphabet=st.sampled_from("أإآىةؤئابتثوي ـ\u064b\u0651\u200f٠٩ﻻﷲabcXYZ.،")))
def test_a_folded_letter_comes_from_the_letter_at_its_offset(text: str) -> None:
    folded, origin = fold_with_map(text)
    assert folded == fold(text)
    for index, letter in enumerate(folded):
        assert letter in fold(text[origin[index]])
