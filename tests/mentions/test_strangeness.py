"""Whether letters stand together as in a foreign name."""

from __future__ import annotations

from collections import Counter

import pytest

from mahdar.mentions.strangeness import _counted, _grams


@pytest.mark.parametrize("text", ["", "^", "^ا", "^اب$", "^ااا$^اا$", "^كريموف$^مفاتيح$^كريم$"])
def test_letters_of_a_long_text_are_counted_as_those_of_a_word(text: str) -> None:
    assert _counted(text) == Counter(_grams(text))
