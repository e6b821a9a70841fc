"""Words as they are looked up: folded, and without the particles written together with them.

The stem of a word is decided by its spelling alone, with the lexicon: «والصين», «بالصين» and
«للصين» are «صين» (so is «الصين»), «وزير» stays «وزير» because that is a word, and «سيزور» is
«يزور». A word that the lexicon does not know, neither whole nor without a particle, stays whole;
`spellings` gives such words with every particle, to be looked for instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mahdar.document.normalise import fold, fold_with_map
from mahdar.languages.ar.clitics import Split, splits

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import Lexicon

__all__ = ["EDITION", "Word", "edition", "places", "spellings", "stem", "stems", "stems_of_item"]

#: Rises when the rules below or what `mahdar.store.words` makes of an item change: an index made with
#: another number is made again.
EDITION = 4

#: Longer words are cut; they are no words.
MAX_LETTERS = 40

#: Letters that must be left when a particle is taken from a word that is listed with it.
_LEFT_OF_LISTED = 5

#: Pieces of text whose stems are kept: those of some thousand articles.
_MOST_PIECES = 150_000

#: Texts whose stems are kept: what the items of one transaction say is indexed, then compared.
_MOST_TEXTS = 8192
#: Letters of what most statements and positions say, and few articles.
_SHORT = 1_000

#: What stands before or after a word without being of it.
_SIGNS = ".,:;!?()[]{}\"'/…،؛؟«»“”‘’-–—"

#: Letters and digits, with accents that stand after their letter.
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_PRESENTATION = re.compile("[\ufb50-\ufdfc\ufe70-\ufefc]")
_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=\w{3})")
#: Words that begin like the article.
_NO_ARTICLE = frozenset("الله الان الذي التي الاف الام".split())
_ATTACHED = ("", "و", "ف")
_JOINED = ("", "ب", "ك", "ل")


class Word(NamedTuple):
    """A word of a text: its stem, where it stands, in code points, and the how many-th it is."""

    stem: str
    start: int
    end: int
    number: int


def stems(text: str) -> list[str]:
    """The stems of the words of a text, in order."""
    return list(chain.from_iterable(map(_PIECES.__getitem__, text.split())))


def stems_of_item(text: str) -> Sequence[str]:
    """The same of what an item says, which is asked for again soon: kept unless it is long."""
    return _kept(text) if len(text) <= _SHORT else stems(text)


@lru_cache(maxsize=_MOST_TEXTS)
def _kept(text: str) -> tuple[str, ...]:
    return tuple(stems(text))


class _Pieces(dict[str, tuple[str, ...]]):
    """The stems of what stands between two spaces: a word with its punctuation, seldom several.

    Looking one up costs a fraction of a call, and there are hundreds in an article.
    """

    def __missing__(self, piece: str) -> tuple[str, ...]:
        bare = piece.strip(_SIGNS)
        if len(bare) < len(piece):  # seldom the same again, unlike the word in it
            return self[bare] if bare else ()
        if len(self) >= _MOST_PIECES:
            self.clear()
        # Letter by letter, as `places` does: what stands elsewhere in a text must not change a word.
        plain = _PRESENTATION.sub(lambda match: fold(match.group()), piece)
        found = self[piece] = tuple([stem(word) for word in _WORD.findall(fold(plain))])
        return found


_PIECES = _Pieces()


def places(text: str, wanted: Container[str] | None = None) -> list[Word]:
    """The words of a text with their places in it as given; only those with a ``wanted`` stem."""
    folded, origin = fold_with_map(text)
    found = []
    for number, match in enumerate(_WORD.finditer(folded)):
        known = stem(match.group())
        if wanted is not None and known not in wanted:
            continue
        start, last = match.span()
        end = origin[last - 1] + 1
        while end < len(text) and (text[end] == "\u0640" or unicodedata.combining(text[end])):
            end += 1
        found.append(Word(known, origin[start], end, number))
    return found


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one folded word."""
    word = word[:MAX_LETTERS]
    if not "\u0600" <= word[0] <= "\u06ff":
        return _plain(word)
    if len(word) < 3:
        return word
    if word in ("لله", "ولله", "فلله"):
        return "الله"
    known = _known()
    divided = splits(word)
    if word not in known.sure and (future := _future(divided)):
        return future
    if word in known.sure or _bare(word) in known.sure:
        return _bare(word)
    if word.lstrip("وف").startswith("لل") and (own := _own_lam(divided)):
        return own
    listed = word in known.nouns
    for split in divided[1:]:
        if _divides(split, listed=listed) and (split.rest in known.sure or split.rest in known.listed):
            return _bare(split.rest)
    if word in known.listed:
        return _bare(word)
    article = _ARTICLE.match(word)
    return word[article.end() :] if article else word


def spellings(found: str) -> tuple[str, ...]:
    """A stem and the words that are not divided but may be this one with particles."""
    out = [found]
    known = _known()
    if not ("\u0600" <= found[0] <= "\u06ff") or len(found) < 3:
        return (found,)
    for first in _ATTACHED:
        for second in _JOINED:
            word = first + second + found
            if word == found or (len(found) < 4 and (first == "ف" or second == "ك")):
                continue
            if word not in known.sure and word not in known.listed and stem(word) == word:
                out.append(word)
    return tuple(out)


def edition() -> str:
    """What stems depend on: these rules and the lexicon."""
    from mahdar.languages.ar.lexicon import load

    return f"{EDITION} {load().edition} {load().registry.edition}"


class _Known(NamedTuple):
    """Words that are surely no particle and word; all that are listed; those of them that are of
    a class of words, which may be written with a particle all the same."""

    sure: frozenset[str]
    listed: frozenset[str]
    nouns: frozenset[str]
    verbs: frozenset[str]
    present: frozenset[str]


@lru_cache(maxsize=1)
def _known() -> _Known:
    from mahdar.languages.ar.lexicon import load

    lexicon: Lexicon = load()
    verbs = frozenset(
        form for form, readings in lexicon.verbs.items() if any(reading.tense != "masdar" for reading in readings)
    )
    present = frozenset(
        form for form, readings in lexicon.verbs.items() if any(reading.tense == "pres" for reading in readings)
    )
    heads = {word for word in (*lexicon.phrases, *lexicon.names, *lexicon.verbs) if len(word) > 1}
    later = {
        word for phrases in lexicon.phrases.values() for rest, _ in phrases for word in rest if word[0] not in "وفبكل"
    }
    sure = heads | later
    bare = {word[2:] for word in sure if word.startswith("ال") and len(word) > 4 and word not in verbs}
    nouns = frozenset(
        word
        for word, kind in lexicon.common.items()
        if kind != "other" and not (kind == "verb" and word[0] in "وف" and word[1:] in verbs)
    )
    return _Known(frozenset(sure | bare), frozenset(lexicon.common), nouns, verbs, present)


def _divides(split: Split, *, listed: bool) -> bool:
    """Whether particles may be taken off here; more letters must stay of a word that is listed whole."""
    article = split.rest.startswith("ال") and len(split.rest) > 4
    if article:
        return True
    doubtful = split.conj == "ف" or split.prep == "ك"
    if listed:
        return not doubtful and len(split.rest) >= _LEFT_OF_LISTED
    verb = split.conj and not split.prep and split.rest in _known().verbs
    return len(split.rest) >= (4 if doubtful and not verb else 2)


def _own_lam(divided: list[Split]) -> str | None:
    """The word that begins with ل itself, of which لل is only one letter more: «للقاء» is «لقاء»."""
    known = _known()
    for split in divided:
        if (
            split.prep == "ل"
            and split.rest.startswith("ل")
            and split.rest in known.sure
            and split.rest not in known.verbs
        ):
            return split.rest
    return None


def _future(divided: list[Split]) -> str | None:
    """The verb after the س of the future: «وسيزور» is «يزور»."""
    present = _known().present
    for split in divided:
        if not split.prep and split.rest.startswith("س") and split.rest[1:] in present:
            return split.rest[1:]
    return None


def _plain(word: str) -> str:
    """A word of another script without case and accents: ``Erdoğan`` is ``erdogan``."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(letter for letter in letters if letter.isalnum())[:MAX_LETTERS] or word


def _bare(word: str) -> str:
    """Without the article, where it is one."""
    if not word.startswith("ال") or len(word) < 4 or word in _NO_ARTICLE or word in _known().verbs:
        return word
    if len(word) == 4 and word[2:] not in _known().listed and word[2:] not in _known().sure:
        return word
    return word[2:]
