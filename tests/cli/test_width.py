"""Columns that a text takes, and wrapping to columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.cli.width import clean, display_width, shorten, wrap

WIDTHS = [
    ("", 0),
    ("abc", 3),
    ("الصين", 5),
    ("مُحَمَّد", 4),
    ("\u2067الصين\u2069", 5),
    ("می\u200cکند", 5),
    ("王毅", 4),
    ("é", 1),
    ("e\u0301", 1),
]

CLEANED = [
    ("  سطر\r\n\tآخر ", "سطر آخر"),
    ("a\x1b[31mb\x07", "a[31mb"),
    ("\u202bنص\u202c \u2067x\u2069\u200f", "نص x"),
    ("می\u200cکند", "می\u200cکند"),
]

WRAPPED = [
    ("one two three", 7, None, ["one two", "three"]),
    ("one two three", 3, None, ["one", "two", "thr", "ee"]),
    ("one two three", 7, 1, ["one …"]),
    ("one two three", 20, 1, ["one two three"]),
    ("onetwothree", 5, 1, ["one …"]),
    ("", 5, None, [""]),
    ("قال وزير الخارجية", 9, None, ["قال وزير", "الخارجية"]),
    ("外交部长王毅", 4, None, ["外交", "部长", "王毅"]),
]


@pytest.mark.parametrize(("text", "width"), WIDTHS)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(("text", "width", "max_lines", "lines"), WRAPPED)
def test_wrap(text: str, width: int, max_lines: int | None, lines: list[str]) -> None:
    assert wrap(text, width, max_lines=max_lines) == lines


@given(st.text(), st.integers(2, 30))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    text = clean(text)
    lines = wrap(text, width)
    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert display_width(shorten(text, width)) <= width
