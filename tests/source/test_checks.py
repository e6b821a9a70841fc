"""What `check_text` lets through and what it refuses."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import (
    BinaryInputError,
    EmptyTextError,
    EncodingError,
    InputError,
    MojibakeError,
    TooLargeError,
)
from mahdar.source.checks import MAX_CHARACTERS, check_text

ARABIC = "استقبل وزير الخارجية نظيره الكازاخي، وبحث معه العلاقات بين البلدين."

GOOD = [
    ARABIC,
    "ظ",
    "طه حسين",
    "اجتمع مع Ångström و Übermann",
    "هل جاء؟ نعم ؟؟؟؟",
    f"{ARABIC}\x0c\x0b\x85",
    f"{ARABIC}\x1f",
    "Министр щедро угощал",
    "ВЩШ",
    "Ø Å Æ på dansk: Øst og Ørsted",
    "ü",
    "\u202b" + ARABIC + "\u202c",
    "🙂",
]

REFUSED = [
    ("", EmptyTextError, "empty"),
    (" \n\t\u00a0\u3000", EmptyTextError, "empty"),
    (ARABIC + "\x00", BinaryInputError, f"character {len(ARABIC)}"),
    ("\x01\x02\x03\x04 abc", BinaryInputError, "control characters"),
    (ARABIC + "\ud83d", EncodingError, "U+D83D"),
    (ARABIC.encode().decode("cp1252", "replace"), MojibakeError, "windows-1252 or latin-1"),
    (ARABIC.encode().decode("latin-1"), MojibakeError, "windows-1252 or latin-1"),
    (ARABIC.encode().decode("cp437"), MojibakeError, "code page 437"),
    (ARABIC.encode().decode("mac_roman"), MojibakeError, "Mac Roman"),
    (ARABIC.encode().decode("cp1251", "ignore"), MojibakeError, "windows-1251"),
    (ARABIC.encode().decode("cp1256", "ignore"), MojibakeError, "windows-1256"),
    (ARABIC.encode("cp1256").decode("cp1252"), MojibakeError, "as windows-1256"),
    (ARABIC.encode("cp1256").decode("utf-8", "replace"), MojibakeError, "lost"),
    (ARABIC.encode("ascii", "replace").decode(), MojibakeError, "question marks"),
    ("ا" * (MAX_CHARACTERS + 1), TooLargeError, "200,001 characters"),
]


@pytest.mark.parametrize("text", GOOD)
def test_text_passes(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize(("text", "error", "message"), REFUSED, ids=lambda value: str(value)[:20])
def test_what_is_no_text_is_refused(text: str, error: type[InputError], message: str) -> None:
    with pytest.raises(error) as caught:
        check_text(text, where="a.txt")
    assert message in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


def test_the_longest_text_passes() -> None:
    check_text("ا" * MAX_CHARACTERS)


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_string_passes_or_is_refused_with_a_type(text: str) -> None:
    with contextlib.suppress(InputError):
        check_text(text)


def test_long_texts_are_checked_quickly() -> None:
    began = time.perf_counter()
    check_text(ARABIC * 2_800)
    assert time.perf_counter() - began < 2
