"""One foreign name spelled in two ways in one article: «لافروف» and «لافرف», «غوتيريش» and «جوتيريس»."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.people_merge import Person

__all__ = ["alike", "bones", "same_name", "spelled_otherwise", "twin"]

#: Long vowels, which one writer writes and another does not, and letters that write one foreign sound.
_SOUNDS = str.maketrans(
    {**dict.fromkeys("اويه"), **dict.fromkeys("غجق", "ك"), **dict.fromkeys("شصز", "س"), **dict.fromkeys("طث", "ت")}
)
#: So many consonants tell a family name apart; of so many letters if they are no more than three.
_CONSONANTS, _FEW, _LETTERS = 4, 3, 5
#: Names of so many letters are family names, whoever else is called so: «بوتفليقة».
_LONG = 7
#: By so many letters may two spellings differ, and those of such a name.
_APART, _BY_ONE = 2, 1
_ARTICLE = "ال"
#: What one says of somebody stands behind them.
_IS = frozenset("انه انها انني اني هو هي كان كانت ليس انا".split())
_DEFINITE = ("ال", "وال", "بال", "لل", "وبال", "ولل", "فال", "كال")
#: What stands before who is named.
_WHO = frozenset({"office", "title"})


def _strange(token: Token) -> bool:
    """Whether a spelling is of no word, place or nation that is known."""
    info = token.info
    if token.kind != "w" or len(token.norm) < _CONSONANTS:
        return False
    return not (info.pos or info.verbs or info.demonym or any(head.entry.kind != "person" for head in info.heads))


_STRANGE = Trait(_strange)


def _consonants(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word.translate(_SOUNDS)))


def bones(word: str, lexicon: Lexicon) -> str:
    """The consonants of a foreign family name; "" for Arab and everyday words and for too few consonants."""
    given = word in lexicon.given and len(word) < _LONG
    if given or word.startswith(_ARTICLE) or word in lexicon.common:
        return ""
    found = _consonants(word)
    return found if len(found) >= _CONSONANTS or (len(found) == _FEW and len(word) >= _LETTERS) else ""


def twin(word: str) -> str:
    """A family name of the Kurds and Persians with the article or without it: «بارزاني», «البارزاني»; "" of others."""
    bare = word.removeprefix(_ARTICLE)
    if not bare.endswith("ي") or len(bare) < _LETTERS:
        return ""
    return bare if word.startswith(_ARTICLE) else _ARTICLE + word


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
    family = one[-1] == other[-1] or (_consonants(one[-1]) == _consonants(other[-1]) and alike(one[-1], other[-1]))
    return family and all(_by_sound(a, b) for a, b in zip(one[:-1], other[:-1], strict=True))


def _by_sound(one: str, other: str) -> bool:
    """Whether two given names differ by letters for one foreign sound: «أنطونيو», «أنتونيو»; not «حسن», «حسين»."""
    return len(one) == len(other) and all(
        a == b or (_sound(a) and _sound(a) == _sound(b)) for a, b in zip(one, other, strict=True)
    )


def spelled_otherwise(document: Document, people: list[Person], taken: list[bool], lexicon: Lexicon) -> None:
    """Add the places where a family name stands alone in another spelling than the article's first."""
    owners: dict[str, set[int]] = {}
    for person in people:
        for words in person.names:
            if len(words) > 1 and (found := bones(words[-1], lexicon)):
                owners.setdefault(found, set()).add(person.index)
            if len(words) > 1 and (found := twin(words[-1])):
                owners.setdefault(found, set()).add(person.index)
    if not owners:
        return
    for i in document.having(_STRANGE):
        if taken[i] or (i and taken[i - 1]):
            continue
        given = document.norms[i] in lexicon.given and len(document.norms[i]) < _LONG
        named = _in_place_of_name(document, i)
        for split in document.tokens[i].info.splits:
            rest = split.rest
            if split.prep or rest in lexicon.common:
                continue  # «لابد», «برصاص»
            twins = rest.endswith("ي") and (named or not rest.startswith(_ARTICLE))  # bones have no «ي»
            theirs = owners.get(rest, set()) if twins else set()
            if not theirs and named and not given and not rest.startswith(_ARTICLE):
                theirs = owners.get(_consonants(rest), set())
            owner = people[next(iter(theirs))] if len(theirs) == 1 else None
            if owner is not None and twin(rest) and _describes(document, i, rest, lexicon):
                continue  # «الهدف الرئيسي»
            if owner is not None and any(_called(words[-1], rest) for words in owner.names if len(words) > 1):
                owner.mentions.append((i, i + 1, split.offset))
                taken[i] = True
                break


#: Before a name that stands alone: verbs of saying, titles.
_BEFORE_NAMES = frozenset(
    "قال قالت اضاف اضافت اكد اكدت اعلن اعلنت ذكر ذكرت اوضح اوضحت صرح صرحت شدد شددت اشار اشارت لفت لفتت اعرب اعربت دعا "
    "دعت راي رات اعتبر اعتبرت حذر حذرت طالب طالبت تابع تابعت كشف كشفت وصف وصفت الوزير الوزيره الرييس الرييسه السيد "
    "السيده السفير السفيره المبعوث الجنرال الملك الامير المستشار المستشاره السناتور السيناتور نظيره نظيرها "
    "العميد اللواء الفريق العقيد القايد النايب يقول تقول يوكد توكد يري تري يضيف تضيف".split()
)


def _in_place_of_name(document: Document, i: int) -> bool:
    """Whether a word stands alone where a name does: «وقال رودريجيز للصحفيين», not «وقال مديرو الشركات»."""
    before = document.norms[i - 1] if i else ""
    after = document.norms[i + 1] if i + 1 < len(document.norms) else ""
    return before.removeprefix("و").removeprefix("ف") in _BEFORE_NAMES and not after.startswith("ال")


def _describes(document: Document, i: int, word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an everyday adjective behind its noun: «السبب | الرئيسي», «نسب | حسيني»."""
    noun = document.tokens[i - 1] if i else None
    if noun is None or noun.kind != "w" or any(head.entry.kind in _WHO for head in noun.info.heads):
        return False  # «الرئيس الحسيني»
    if word.startswith(_ARTICLE):
        return noun.norm.startswith(_DEFINITE)
    if noun.norm.lstrip("وفب") in _IS:
        return True  # «إنه | شافعي»
    stem = word[:-1]
    everyday = stem in lexicon.common or stem in lexicon.given or lexicon.lookup(stem).info.heads
    return (noun.info.pos == "noun" or noun.norm.startswith(_DEFINITE)) and bool(everyday)


def _called(family: str, word: str) -> bool:
    """Whether a word is a family name in another spelling, or with the article or without."""
    return alike(family, word) or twin(family) == word
