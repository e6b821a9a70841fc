"""Words in the tables of the rules are spelled as the rules see them.

A rule compares folded words («المقرره») or lemmas of the pack's verbs («أكد»); an entry spelled in
another way never matches, and nothing else tells.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import mahdar.acts
import mahdar.mentions
from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

_ARABIC = re.compile("[\u0600-\u06ff]")
#: Tables that are compared with the letters as written.
AS_WRITTEN = frozenset(
    {
        "mahdar.acts.contacts.seats._ENDINGS",
        "mahdar.acts.content_ends._AS_FOR",
        "mahdar.acts.cues._YAHYA",
        "mahdar.acts.interviews._ANSWER",
        "mahdar.acts.lexicon._ENDINGS",
        "mahdar.acts.recipient_tables.DASHES",
        "mahdar.mentions.beginnings.HYPHENS",
        "mahdar.mentions.cued._AFTER",
        "mahdar.mentions.cued._BEFORE_FROM",
        "mahdar.mentions.cued._MARKS",
        "mahdar.mentions.bylines.DASHES",
        "mahdar.mentions.dateline._SEPARATORS",
        "mahdar.mentions.families._ONTO",
        "mahdar.mentions.letters._SPELLED",
        "mahdar.mentions.letters._RAW_PARTICLES",
        "mahdar.mentions.listed._TANWIN",
        "mahdar.mentions.matching._BETWEEN",
        "mahdar.mentions.matching._HYPHENS",
        "mahdar.mentions.short_names._PARTICLES",
        "mahdar.mentions.spelling._NOUN_ENDS",
        "mahdar.mentions.spelling._SPELLED_OUT",
        "mahdar.mentions.spelling._TO",
        "mahdar.mentions.visitors._FEMININE",
    }
)
#: Tables whose words have a sign of how they are meant before them.
SIGNED = {"mahdar.acts.events._CHAIRED": "/", "mahdar.acts.sides._OF_STATE_KEYS": "org:"}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings(tuple(value.items()))
    elif isinstance(value, frozenset | set | tuple | list):
        for item in value:
            yield from strings(item)


def tables() -> Iterator[tuple[str, object]]:
    seen: set[int] = set()
    for package in (mahdar.acts, mahdar.mentions):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(found.name)).items():
                if (
                    isinstance(value, frozenset | set | tuple | dict)
                    and not name.startswith("__")
                    and id(value) not in seen
                ):
                    seen.add(id(value))
                    yield f"{found.name}.{name}", value


TABLES = dict(tables())


def test_tables_are_found() -> None:
    assert len(TABLES) > 500
    assert AS_WRITTEN | SIGNED.keys() <= TABLES.keys()


@pytest.mark.parametrize("name", [name for name in TABLES if name not in AS_WRITTEN])
def test_words_are_folded_or_lemmas(name: str, lemmas: frozenset[str]) -> None:
    words = {word.removeprefix(SIGNED.get(name, "")) for word in strings(TABLES[name]) if _ARABIC.search(word)}
    assert {word for word in words if fold(word) != word} <= lemmas


@pytest.fixture(scope="module")
def lemmas() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("mahdar.languages.ar", "verbs.tsv"))
