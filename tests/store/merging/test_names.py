"""Names as they are compared."""

from __future__ import annotations

import pytest

from mahdar.store.merging.names import name_of, one_spelling, skeleton, slip_of_the_pen, words_of_name

#: Spellings that share a key.
SAME_KEY = [
    ("وانغ يي", "وانج يي", "Wang Yi"),
    ("توكاييف", "توكايف", "Tokayev"),
    ("قاسم جومارت توكاييف", "Kassym-Jomart Tokayev"),
    ("سيرغي لافروف", "سيرجي لافروف", "Sergei Lavrov"),
    ("عبد الله بن زايد", "عبدالله بن زايد", "Abdullah bin Zayed"),
    ("عبد الفتاح السيسي", "عبدالفتاح السيسي", "Abdel Fattah el-Sisi"),
    ("فلاديمير بوتين", "Vladimir Putin"),
    ("نتنياهو", "نيتانياهو", "Netanyahu"),
    ("القذافي", "Gaddafi"),
    ("أردوغان", "اردوغان", "Erdoğan"),
    ("جون كيري", "John Kerry"),
]

#: Two words, whether they may be one name, of foreigners and of Arabs.
SPELLINGS = [
    ("توكاييف", "توكايف", True, True),
    ("وانغ", "وانج", True, False),
    ("حسن", "حسين", False, False),
    ("محمد", "محمود", False, False),
    ("الصفدي", "صفدي", True, True),
    ("بيكتوروف", "بكتوروف", True, False),
    ("لافروف", "لافرنتي", False, False),
]


@pytest.mark.parametrize("names", SAME_KEY)
def test_spellings_share_a_skeleton(names: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in names}) == 1


def test_different_names_have_different_skeletons() -> None:
    names = ["توكاييف", "بوتين", "وانغ يي", "لافروف", "كيري", "ظريف", "السيسي", "أوباما"]
    assert len({skeleton(name) for name in names}) == len(names)


@pytest.mark.parametrize(("one", "other", "foreign", "arab"), SPELLINGS)
def test_what_may_be_one_name(one: str, other: str, foreign: bool, arab: bool) -> None:
    from mahdar.document.normalise import fold

    known = frozenset(map(fold, ("حسن", "حسين", "محمد", "محمود")))
    assert one_spelling(fold(one), fold(other), known=known, foreign=True) is foreign
    assert one_spelling(fold(one), fold(other), known=known, foreign=False) is arab


def test_words_of_a_name() -> None:
    assert words_of_name("عبد الله بن عبد العزيز آل سعود") == ("عبدالله", "عبدالعزيز", "سعود")
    assert words_of_name("الشيخ تميم بن حمد") == ("تميم", "حمد")
    assert words_of_name("إسماعيل ولد الشيخ أحمد") == ("اسماعيل", "ولد", "الشيخ", "احمد")
    assert words_of_name("أبو بكر البغدادي") == words_of_name("أبي بكر البغدادي")


def test_spaces_do_not_matter_to_the_whole() -> None:
    assert name_of("شي جين بينغ").joined == name_of("شي جينبينغ").joined


def test_letters_that_changed_places() -> None:
    assert slip_of_the_pen("مسعود بارزاني", "مسعود بازراني")
    assert not slip_of_the_pen("مسعود بارزاني", "نيجيرفان بارزاني")


def test_no_letters_no_key() -> None:
    assert skeleton("") == skeleton("123") == ""
