"""Proclitics: the chains that a word may begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.document.normalise import fold
from mahdar.languages.ar.clitics import Split, splits

# word, conjunction, preposition, rest
CHAINS = [
    ("وزير", "", "", "وزير"),
    ("والوزير", "و", "", "الوزير"),
    ("فالوزير", "ف", "", "الوزير"),
    ("بالوزير", "", "ب", "الوزير"),
    ("كالوزير", "", "ك", "الوزير"),
    ("لوزير", "", "ل", "وزير"),
    ("للوزير", "", "ل", "الوزير"),
    ("وللوزير", "و", "ل", "الوزير"),
    ("فلوزير", "ف", "ل", "وزير"),
    ("وبالوزير", "و", "ب", "الوزير"),
    ("فبمصر", "ف", "ب", "مصر"),
    ("وسيقول", "و", "", "سيقول"),
    ("لليبيا", "", "ل", "ليبيا"),
    ("وللبنان", "و", "ل", "لبنان"),
    ("لله", "", "", "لله"),
]


@pytest.mark.parametrize(("word", "conjunction", "preposition", "rest"), CHAINS)
def test_chains(word: str, conjunction: str, preposition: str, rest: str) -> None:
    assert (conjunction, preposition, rest) in [(s.conj, s.prep, s.rest) for s in splits(fold(word))]


def test_lam_lam_keeps_its_offset_at_the_second_lam() -> None:
    assert Split("و", "ل", "الوزير", 2) in splits("وللوزير")


@given(st.text(alphabet="وفبكلسامر", min_size=1, max_size=8))
def test_every_split_is_a_division_of_the_word(word: str) -> None:
    found = splits(word)
    assert found[0] == Split("", "", word, 0)
    for one in found:
        assert word.startswith(one.conj + one.prep)
        assert len(one.rest) >= 2 or one.rest == word
        assert one.rest == word[one.offset :] or (one.prep == "ل" and one.rest == "ال" + word[one.offset + 1 :])
