"""One foreign name spelled in two ways in one article: «لافروف» and «لافرف», «غوتيريش» and «جوتيريس»."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.people_merge import Person

__all__ = ["alike", "bones", "same_name", "spelled_otherwise"]

#: Long vowels, which one writer writes and another does not, and letters that write one foreign sound.
_SOUNDS = str.maketrans(
    {**dict.fromkeys("اويه"), **dict.fromkeys("غجق", "ك"), **dict.fromkeys("شصز", "س"), **dict.fromkeys("طث", "ت")}
)
#: So many consonants tell a family name apart; of so many letters if they are no more than three.
_CONSONANTS, _FEW, _LETTERS = 4, 3, 5
#: By so many letters may two spellings differ, and those of such a name.
_APART, _BY_ONE = 2, 1
_ARTICLE = "ال"


def _strange(token: Token) -> bool:
    """Whether a spelling is of no word, place or nation that is known."""
    info = token.info
    if token.kind != "w" or len(token.norm) < _CONSONANTS or token.norm.startswith(_ARTICLE):
        return False
    return not (info.pos or info.verbs or info.demonym or info.heads)


_STRANGE = Trait(_strange)


def _consonants(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word.translate(_SOUNDS)))


def bones(word: str, lexicon: Lexicon) -> str:
    """The consonants of a foreign family name; "" for Arab and everyday words and for too few consonants."""
    if word.startswith(_ARTICLE) or word in lexicon.given or word in lexicon.common:
        return ""
    found = _consonants(word)
    return found if len(found) >= _CONSONANTS or (len(found) == _FEW and len(word) >= _LETTERS) else ""


def _sound(letter: str) -> str:
    """The sound of a consonant; "" for a long vowel."""
    return letter.translate(_SOUNDS)


def alike(one: str, other: str) -> bool:
    """Whether two spellings with the same consonants begin and end alike, not «سيارتو» and «وزارتي»."""
    if any(one[k] != other[k] and (_sound(one[k]) or "x") != _sound(other[k]) for k in (0, -1)):
        return False
    apart = abs(len(one) - len(other))
    return one != other and apart <= (_APART if len(_consonants(one)) >= _CONSONANTS else _BY_ONE)


def same_name(one: tuple[str, ...], other: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether two full names are spellings of one: «أنطونيو غوتيريش» and «أنتونيو غوتيريس»."""
    if len(one) != len(other) or len(one) < 2 or not bones(one[-1], lexicon):
        return False
    return all(a == b or (_consonants(a) == _consonants(b) and alike(a, b)) for a, b in zip(one, other, strict=True))


def spelled_otherwise(document: Document, people: list[Person], taken: list[bool], lexicon: Lexicon) -> None:
    """Add the places where a family name stands alone in another spelling than the article's first."""
    owners: dict[str, set[int]] = {}
    for person in people:
        for words in person.names:
            if len(words) > 1 and (found := bones(words[-1], lexicon)):
                owners.setdefault(found, set()).add(person.index)
    if not owners:
        return
    for i in document.having(_STRANGE):
        if taken[i] or (i and taken[i - 1]) or document.norms[i] in lexicon.given:
            continue
        for split in document.tokens[i].info.splits:
            theirs = owners.get(_consonants(split.rest), ())
            owner = people[next(iter(theirs))] if len(theirs) == 1 else None
            if owner is not None and any(alike(words[-1], split.rest) for words in owner.names if len(words) > 1):
                owner.mentions.append((i, i + 1, split.offset))
                taken[i] = True
                break
