"""Right-to-left text in the order in which it stands on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.cli.visual import reorder, shape

# The text as it is written, whether the line runs from the right, and the line on the screen.
LINES = [
    ("", True, ""),
    ("abc 12", False, "abc 12"),
    ("أبت", True, "تبأ"),
    ("أب 12 تث", True, "ثت 12 بأ"),
    ("أب ١٢٣ تث", True, "ثت ١٢٣ بأ"),
    ("أب 3.5% تث", True, "ثت %3.5 بأ"),
    ("أب (تث)", True, "(ثت) بأ"),
    ("أب «تث».", True, ".«ثت» بأ"),
    ("أب Xinhua (XNA) تث", True, "ثت Xinhua (XNA) بأ"),
    ("Xinhua (أب) met", False, "Xinhua (بأ) met"),
    ("support (أب)", False, "support (بأ)"),
    ("e1 أب, e2 تث", False, "e1 بأ, e2 ثت"),
    ("مُ", True, "مُ"),
    ("\u2067أب\u2069", True, "بأ"),
    ("$5 أب", True, "بأ $5"),
    ("-5", False, "-5"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rtl", "line"), LINES)
def test_reorder(text: str, rtl: bool, line: str) -> None:
    assert reorder(text, rtl=rtl) == line


@given(st.text(st.sampled_from("ابتabc 12٣.,:-+%$()[]«»\u064e\u2067\u2069")), st.booleans())
def test_nothing_is_lost(text: str, rtl: bool) -> None:
    mirrored = str.maketrans("()[]«»", "(([[««")
    kept = [c for c in text.translate(mirrored) if c not in "\u2067\u2069"]
    assert sorted(reorder(text, rtl=rtl).translate(mirrored)) == sorted(kept)


def test_letters_are_joined() -> None:
    pytest.importorskip("arabic_reshaper")
    assert shape("لا بيت") == "\ufefb \ufe91\ufef4\ufe96"
