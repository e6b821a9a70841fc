"""Cutting: words tile the text exactly; sentences, paragraphs and quotations."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.document.document import Document, Token, Trait, pieces

ARABIC = st.text(alphabet=st.sampled_from("أبتةىيولاسفكمن ٠٣29ـ\u064e\u200f\u200c\n\r\t.،؟!«»“”\"'():/-–aZéж…ﻻ🙂"))


def gap_is_blank(gap: str) -> bool:
    return all(c.isspace() or unicodedata.category(c) == "Cf" for c in gap)


@given(st.one_of(st.text(), ARABIC))
def test_words_tile_the_text(text: str) -> None:
    document = Document(text)
    at = 0
    for start, end, token in zip(document.starts, document.ends, document.tokens, strict=True):
        assert at <= start < end <= len(text)
        assert gap_is_blank(text[at:start])
        assert text[start:end] == token.raw
        at = end
    assert gap_is_blank(text[at:])


@given(st.one_of(st.text(), ARABIC))
def test_sentences_tile_the_words(text: str) -> None:
    document = Document(text)
    at = 0
    for number, (first, end) in enumerate(document.sentences):
        assert first == at
        assert end > first
        assert document.sentence_of[first:end] == [number] * (end - first)
        at = end
    assert at == len(document.tokens)
    assert document.paragraph_of == sorted(document.paragraph_of)
    assert len(document.paragraph_of) == len(document.sentences)


@given(st.one_of(st.text(), ARABIC))
def test_quotations_lie_in_one_paragraph_and_do_not_cross(text: str) -> None:
    document = Document(text)
    at = 0
    for first, end in document.quotes:
        assert at <= first < end - 1 < len(document.tokens)
        a, b = document.sentence_of[first], document.sentence_of[end - 1]
        assert document.paragraph_of[a] == document.paragraph_of[b]
        at = end


@given(st.one_of(st.text(), ARABIC))
def test_pieces_are_folded_words(text: str) -> None:
    assert all(word and word[0].isalnum() and not re.search(r"\s", word) for word in pieces(text))


SENTENCES = [
    ("قال الوزير. وأضاف السفير.", ["قال الوزير.", "وأضاف السفير."]),
    ("هل وصل الوفد؟ نعم! وصل.", ["هل وصل الوفد؟", "نعم!", "وصل."]),
    # no end of a sentence: titles, initials, numbers, addresses
    ("التقى د. أحمد علي بالسفير.", ["التقى د. أحمد علي بالسفير."]),
    ("بلغ النمو 3.5 بالمئة.", ["بلغ النمو 3.5 بالمئة."]),
    ("زوروا www.example.org اليوم.", ["زوروا www.example.org اليوم."]),
    # the closing mark belongs to its sentence
    ("قال: «انتهى الأمر.» وغادر.", ["قال: «انتهى الأمر.»", "وغادر."]),
    # a line is a sentence
    ("عنوان بلا نقطة\nمتن الخبر.", ["عنوان بلا نقطة", "متن الخبر."]),
    ("سطر\r\nآخر", ["سطر", "آخر"]),
    ("ثم صمت... ومضى.", ["ثم صمت...", "ومضى."]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences(text: str, sentences: list[str]) -> None:
    document = Document(text)
    assert [document.words(a, b) for a, b in document.sentences] == sentences


QUOTATIONS = [
    ("قال «نعم» ثم مضى", ["«نعم»"]),
    ('قال "نعم" ثم "لا"', ['"نعم"', '"لا"']),
    ("قال “نعم” ثم مضى", ["“نعم”"]),
    ("قال ”نعم“ ثم مضى", ["”نعم“"]),
    ('قال "نعم» ثم مضى', ['"نعم»']),
    # unbalanced: the paragraph ends it
    ("قال «نعم ثم مضى\nوعاد «غدا»", ["«غدا»"]),
    ("قال نعم» ثم مضى", []),
]


@pytest.mark.parametrize(("text", "quotations"), QUOTATIONS)
def test_quotations(text: str, quotations: list[str]) -> None:
    document = Document(text)
    assert [document.words(a, b) for a, b in document.quotes] == quotations


def test_paragraphs() -> None:
    document = Document("واحد. اثنان.\nثلاثة.\n\nأربعة.")
    assert document.paragraph_of == [0, 0, 1, 2]


def test_span_counts_code_points() -> None:
    document = Document("🙂 وَزير\u200f الخارجية")
    assert document.span(1, 3) == (2, 17)
    assert document.text[2:17] == "وَزير\u200f الخارجية"


def test_traits_say_where_spellings_stand() -> None:
    document = Document("سنة 1945 ثم عام 1946 و 12")
    numbers = Trait(lambda token: token.kind == "n", plain=True)
    assert [document.norms[i] for i in document.having(numbers)] == ["1945", "1946", "12"]
    assert document.having(numbers, 2, 5) == [4]


def test_a_trait_of_words_holds_where_they_stand() -> None:
    and_then, greetings = Trait.of_words(["ثم"], ("و" + word for word in ["بعد"])), Trait.of_words({"ثم", "تحيات"})
    document = Document("ثُمَّ تحيات وبعد ثم")
    assert document.having(and_then) == [0, 2, 3]
    assert document.having(greetings, 1) == [1, 3]


def test_a_trait_declared_late_is_decided_for_known_spellings() -> None:
    known: dict[str, Token] = {}
    document = Document("قال ثم قال", lambda raw: known.setdefault(raw, Token(raw)))
    assert document.having(Trait(lambda token: token.norm == "ثم", plain=True)) == [1]
    said = Trait(lambda token: token.norm == "قال", plain=True)
    assert Document("ثم قال", known.__getitem__).having(said) == [1]


def test_traits_of_the_pack_hold_for_no_word_without_one() -> None:
    needs_pack = Trait(lambda token: bool(token.info.verbs))
    assert Document("قال الوزير").having(needs_pack) == []


def test_a_trait_declared_after_the_first_question_is_decided_too() -> None:
    document = Document("قال ثم قال")
    assert document.having(Trait(lambda token: token.norm == "ثم", plain=True)) == [1]
    assert document.having(Trait(lambda token: token.norm == "قال", plain=True)) == [0, 2]
