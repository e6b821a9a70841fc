"""How PostgreSQL's index writes stems."""

from mahdar.store.words import lexemes


def test_every_arabic_letter_is_one_byte_of_its_own() -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
    written = lexemes(letters)
    assert len(set(written)) == len(letters)
    assert written.isascii()
    assert not any(letter.islower() or letter.isdigit() or letter in " '\\#:&|!<>()*" for letter in written)


def test_other_letters_stay() -> None:
    assert lexemes("straße 2024 چژ 日本") == "straße 2024 چژ 日本"
