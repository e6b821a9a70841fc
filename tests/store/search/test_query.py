"""What is typed into a search, as clauses."""

from __future__ import annotations

import pytest

from mahdar.errors import QueryError
from mahdar.store.search.query import MAX_CHARACTERS, MAX_TERMS, parse


def shown(text: str) -> list[str]:
    return [
        ("-" if clause.excluded else "") + " | ".join("+".join(term.stems) for term in clause.terms)
        for clause in parse(text).clauses
    ]


#: As typed, and the clauses.
READ = (
    ("الصين وروسيا", ["صين", "روسيا"]),
    ('"مبدأ صين واحدة" تايوان', ["مبدا+صين+واحده", "تايوان"]),
    ("«مبدأ الصين الواحدة»", ["مبدا+صين+واحده"]),
    ("“حل الدولتين”", ["حل+دولتين"]),
    ('"مبدأ صين', ["مبدا+صين"]),
    ("الصين OR روسيا تركيا", ["صين | روسيا", "تركيا"]),
    ("الصين|روسيا تركيا", ["صين | روسيا", "تركيا"]),
    ("الصين -تايوان", ["صين", "-تايوان"]),
    ('-"هونغ كونغ" الصين', ["-هونغ+كونغ", "صين"]),
    ("OR الصين OR", ["صين"]),
    ("الصين OR -روسيا", ["صين", "-روسيا"]),
    ("الصين AND روسيا", ["صين", "روسيا"]),
    ("words:الصين* ^روسيا NEAR(a b)", ["words+صين", "روسيا", "near+a", "b"]),
    ("كوفيد-19", ["كوفيد+19"]),
    ("لقاء في الصين", ["لقاء", "صين"]),
    ("من", ["من"]),
    ("\u202bالصين\u202c \u200fروسيا", ["صين", "روسيا"]),
    ("😀 الصين", ["صين"]),
    ("   ", []),
    ("''; DROP TABLE articles; --", ["drop", "table", "articles"]),
)


@pytest.mark.parametrize(("text", "clauses"), READ)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert shown(text) == clauses


@pytest.mark.parametrize("text", ['"', "%_", "😀", "-", '"-', "***", "()", "ـــ"])
def test_without_a_word_it_is_no_search(text: str) -> None:
    with pytest.raises(QueryError, match="needs a word"):
        parse(text)


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(QueryError, match="10,000 characters"):
        parse("س" * 10_000)
    with pytest.raises(QueryError, match=str(MAX_TERMS)):
        parse(" ".join(f"كلمة{number}" for number in range(MAX_TERMS + 1)))
    assert parse("س" * MAX_CHARACTERS)


def test_words_of_every_text_are_named_as_ignored() -> None:
    assert parse("لقاء في الصين").ignored == ("في",)
    assert parse("من").ignored == ()
