"""Stems: which spellings are one word to a search, and which are not."""

from __future__ import annotations

import pytest

from mahdar.document.normalise import fold
from mahdar.store.stems import MAX_LETTERS, places, spellings, stem, stems

#: Spellings of one word.
SAME = (
    "وزير الوزير ووزير بالوزير للوزير والوزير كوزير وللوزير",
    "صين الصين والصين بالصين للصين وللصين كالصين فالصين",
    "ألمانيا المانيا بألمانيا لألمانيا وألمانيا",
    "مبدأ المبدأ بمبدأ وبمبدأ لمبدأ مبدا",
    "واحدة الواحدة وواحدة واحده",
    "يزور سيزور وسيزور ويزور",
    "قال وقال فقال",
    "دعم الدعم ودعم بدعم لدعم",
    "لقاء اللقاء ولقاء للقاء",
    "الله والله بالله لله ولله",
    "حل الحل لحل بحل",
    "لجنة اللجنة للجنة ولجنة",
    "لبنان ولبنان بلبنان للبنان",
    "بكين ببكين وبكين لبكين",
    "توكاييف وتوكاييف لتوكاييف بتوكاييف",
    "المبادرة مبادرة المُبادَرة والمبادره للمبادرة",
    "أكد أكّد اكد وأكد",
    "Erdoğan erdogan ERDOGAN",
    "٢٠٢٤ 2024",
)

#: Words that look as if one were the other with a particle.
DIFFERENT = (
    ("وزير", "زير"),
    ("بيان", "كيان"),
    ("وفد", "فد"),
    ("كتاب", "تاب"),
    ("ولايات", "ايات"),
    ("لجنة", "جنة"),
    ("بعيد", "عيد"),
    ("وكالة", "كالة"),
    ("واشنطن", "اشنطن"),
    ("التقى", "تقي"),
    ("الله", "له"),
    ("فرنسا", "رنسا"),
)


@pytest.mark.parametrize("spelled", SAME)
def test_spellings_of_one_word(spelled: str) -> None:
    assert len({stem(fold(word)) for word in spelled.split()}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))
    assert stem(fold(one)) not in spellings(stem(fold(other)))


def test_a_word_that_nobody_knows_is_looked_for_with_particles() -> None:
    written = spellings(stem("كيتشاموف"))
    assert {"كيتشاموف", "وكيتشاموف", "لكيتشاموف", "وبكيتشاموف"} <= set(written)
    assert spellings(stem("صين")) == ("صين",)


def test_places_are_those_of_the_text_as_given() -> None:
    text = "قَالَ: «والصّـين»!"
    assert [text[word.start : word.end] for word in places(text)] == ["قَالَ", "والصّـين"]
    assert [word.stem for word in places(text)] == stems(text) == ["قال", "صين"]


def test_what_is_no_word_stays_short() -> None:
    assert len(stem("س" * 5000)) <= MAX_LETTERS
    assert stems("😀 … %_") == []
