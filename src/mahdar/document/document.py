"""An article cut into words, sentences, paragraphs and quotations.

The words tile the text: each word owns the characters from its start to its end,
and between two words there is nothing but white space and invisible marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from mahdar.document.normalise import LETTERS_ALONE, fold, fold_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Document", "Token", "Trait", "pieces"]

_WORD = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff"
    "\ufb50-\ufd3d\ufd50-\ufdfc\ufe70-\ufefcA-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
    "\u0400-\u04ff\u200c\u200d"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
#: Latin letters as they are spelled out in the names of broadcasters and companies: «شبكة (سي.إن.إن)».
_SPELLED = (
    "(?:[إآأا]يه|[إآأا]ي|بي|سي|دي|[إأا]ف|جي|جيه|[إأا]ي?تش|كي|[إأا]ل|[إأا]م|[إأا]ن|[أا]و|كيو|[آأا]ر|[إأا]س|تي|يو|في|دبليو|"
    "[إا]كس|واي|زد)"
)
_PLAIN = f"[{_WORD}]+|[{_DIGIT}]+(?:[.,\u066b\u066c][{_DIGIT}]+)*|[^\\s{_INVISIBLE}]"
#: Verbs of saying after which two dots may stand before what is said.
_SAYS = frozenset(
    "قال قالت اضاف اضافت اكد اكدت اوضح اوضحت اعلن اعلنت ذكر ذكرت افاد افادت صرح صرحت بين بينت اعتبر اعتبرت راي رات "
    "شدد شددت اشار اشارت".split()
)
_PIECE = re.compile(_PLAIN)
_PIECE_OR_SPELLED = re.compile(f"{_SPELLED}(?:[.]{_SPELLED}){{2,}}(?![{_WORD}])|{_PLAIN}")
#: Whether letters may be spelled out in a text at all, for few texts have them and looking at each word costs time.
_DOTTED = re.compile(f"[.][{_WORD}]{{1,6}}[.][{_WORD}]")


def _piece(text: str) -> re.Pattern[str]:
    """What cuts a text into pieces."""
    return _PIECE_OR_SPELLED if _DOTTED.search(text) else _PIECE


def pieces(text: str) -> list[str]:
    """The words of a text, folded, marks and punctuation left out."""
    if LETTERS_ALONE.fullmatch(text):
        return fold_letters(text).split()
    return [w for w in (fold(m) for m in _piece(text).findall(text)) if w and (w[0].isalnum())]


class Token(msgspec.Struct, eq=False, gc=False):
    """What is known of one spelling, shared by all places where it stands.

    ``norm`` is the folded word; ``kind`` is ``w`` word, ``n`` number, ``p`` mark.
    ``info`` is filled by the language pack.
    """

    raw: str
    norm: str = ""
    kind: str = ""
    info: Any = None
    #: The numbers of its traits, and how many traits were known when they were decided.
    traits: tuple[int, ...] = ()
    decided: int = 0

    def __post_init__(self) -> None:
        folded = fold(self.raw)
        self.norm = folded or "–"  # a tatweel alone is a dash: «كتب ـ محمود»
        first = folded[:1]
        if first.isdigit():
            self.kind = "n"
        elif first.isalpha():
            self.kind = "w"
        else:
            self.kind = "p"


class Trait:
    """A yes-or-no fact about spellings, decided once for each.

    Most stages of reading look at few of an article's words. Each states as a trait
    which spellings concern it, and asks `Document.having` where they stand. ``test``
    gets a `Token` and may look at nothing else; it holds for no token without ``info``
    unless it is ``plain``, and for none whose ``info`` has nothing in the field ``of``:
    few spellings are verbs. Where the folded word alone decides, say so by `of_words`:
    one look-up decides all such traits of a new spelling.
    """

    __slots__ = ("number",)
    _count: ClassVar[int] = 0
    #: By the field of ``info`` that they ask for ("" for none).
    _tested: ClassVar[dict[str, list[tuple[int, Callable[[Token], bool], bool]]]] = {}
    #: The traits that a folded word has by itself, by the letters that may stand before it.
    _named: ClassVar[dict[str, dict[str, tuple[int, ...]]]] = {}

    def __init__(self, test: Callable[[Token], bool] | None, *, plain: bool = False, of: str = "") -> None:
        self.number = Trait._count
        Trait._count += 1
        if test is not None:
            self._tested.setdefault(of, []).append((self.number, test, plain))

    @classmethod
    def of_words(cls, *words: Iterable[str], without: str = "") -> Trait:
        """The fact that a token is one of some folded words, behind any of the letters ``without``."""
        trait = cls(None)
        named = cls._named.setdefault("".join(sorted(without)), {})
        for word in {word for some in words for word in some}:
            named[word] = (*named.get(word, ()), trait.number)
        return trait

    @classmethod
    def _of(cls, token: Token) -> tuple[int, ...]:
        """The numbers of the traits of a token."""
        norm, info = token.norm, token.info
        found: list[int] = []
        for letters, named in cls._named.items():
            found += named.get(norm.lstrip(letters), ())
        for field, tests in cls._tested.items():
            if not field or getattr(info, field, None):
                found += [number for number, test, plain in tests if (plain or info is not None) and test(token)]
        return tuple(found)

    @classmethod
    def places(cls, tokens: list[Token]) -> list[list[int]]:
        """Where each of the traits holds that are declared so far."""
        wanted = cls._count
        found: list[list[int]] = [[] for _ in range(wanted)]
        for i, token in enumerate(tokens):
            if token.decided != wanted:
                token.traits = cls._of(token)
                token.decided = wanted
            for number in token.traits:
                found[number].append(i)
        return found


def _written_apart(gap: str, word: str) -> bool:
    """Whether a word of some letters stands behind spaces on the line of a «و»: «قيس سعيد و نظيره»."""
    return len(word) > 1 and gap[:-1].isspace() and "\n" not in gap and "\u0621" <= gap[-1] <= "\u064a"


class Document:
    """The words of an article and their layout.

    ``tokens[i]`` stands at ``text[starts[i]:ends[i]]``; a «و» that is written apart («و نظيره») belongs to the
    word behind it, whose token then begins at the «و». ``sentences`` are ranges of
    token indices ``(first, end)``; ``sentence_of[i]`` the number of the sentence;
    ``paragraph_of`` likewise by sentence number. ``quotes`` are token ranges of
    quoted stretches, the marks included.
    """

    __slots__ = (
        "_places",
        "ends",
        "norms",
        "paragraph_of",
        "quotes",
        "sentence_of",
        "sentences",
        "starts",
        "text",
        "tokens",
    )

    def __init__(self, text: str, lookup: Callable[[str], Token] | None = None) -> None:
        self.text = text
        make = lookup or Token
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        tokens, starts, ends = self.tokens, self.starts, self.ends
        and_at = -1  # where the token before ends, if it is «و» alone
        for match in _piece(text).finditer(text):
            word = match.group()
            start, end = match.span()
            if 0 <= and_at < start and _written_apart(text[and_at : start + 1], word):
                del tokens[-1], starts[-1], ends[-1]
                word, start = "و" + word, and_at - 1
            tokens.append(make(word))
            starts.append(start)
            ends.append(end)
            and_at = end if word == "و" else -1
        self.norms = [t.norm for t in tokens]
        self._places: list[list[int]] = []
        self._lay_out()

    def having(self, trait: Trait, first: int = 0, end: int | None = None) -> list[int]:
        """The tokens ``first`` to ``end`` (exclusive; default all) that have a trait, in order."""
        try:
            places = self._places[trait.number]
        except IndexError:  # the first time, or a trait that was declared since
            self._places = Trait.places(self.tokens)
            places = self._places[trait.number]
        if not places or (not first and end is None):
            return places
        low = bisect_left(places, first)
        return places[low : len(places) if end is None else bisect_left(places, end, low)]

    def read_as(self, i: int, token: Token) -> None:
        """Let another spelling of the same folded word stand at token ``i``."""
        self.tokens[i] = token
        self._places = []

    def _lay_out(self) -> None:
        text, starts, ends, norms = self.text, self.starts, self.ends, self.norms
        count = len(norms)
        self.sentences: list[tuple[int, int]] = []
        self.paragraph_of: list[int] = []
        paragraph = first = 0
        for i, norm in enumerate(norms):
            last = i + 1 == count
            gap = "" if last else text[ends[i] : starts[i + 1]]
            newline = "\n" in gap or "\r" in gap or "\u2029" in gap
            stop = last or newline
            if not stop and norm and norm in ".!؟?…" and (norm != "." or self._full_stop(i)):
                nxt = norms[i + 1]
                stop = not nxt or (nxt not in '.!؟?…»”")' and not (i + 2 < count and nxt in "،,"))
                stop = (stop or self._opens_next(i + 1)) and not (nxt == "ان" and self._not_said_yet(first, i))
            elif not stop and i > first and norm and norm in '»”")' and norms[i - 1] and norms[i - 1] in ".!؟?":
                stop = norms[i + 1] not in "،,.)"
            if stop:
                self.sentences.append((first, i + 1))
                self.paragraph_of.append(paragraph)
                first = i + 1
                paragraph += newline
        self.sentence_of = [number for number, (a, b) in enumerate(self.sentences) for _ in range(a, b)]
        self.quotes = self._find_quotes()

    def _opens_next(self, i: int) -> bool:
        """Whether the mark at token ``i``, which does not tell its side, opens what follows: «انتهت. "لن نستسلم"»."""
        if self.norms[i] != '"' or i + 1 >= len(self.norms):
            return False
        return self.starts[i] > self.ends[i - 1] and self.starts[i + 1] == self.ends[i]

    def _not_said_yet(self, first: int, i: int) -> bool:
        """«وقال الوزير في المؤتمر.. | إن»: whether two dots stand for the comma before what is said."""
        if self.norms[i] != "…" and self.norms[i - 1 : i] != ["."]:
            return False
        before = self.norms[first:i]
        return "ان" not in before and ":" not in before and any(n.removeprefix("و") in _SAYS for n in before)

    def _full_stop(self, i: int) -> bool:
        """Whether the dot at token ``i`` ends a sentence (not an initial, د. or 3.5)."""
        if i == 0:
            return False
        before = self.norms[i - 1]
        touching = self.ends[i - 1] == self.starts[i]
        if touching and len(before) == 1 and before.isalpha():
            return False
        if i + 1 < len(self.norms) and self.starts[i + 1] == self.ends[i]:
            nxt = self.norms[i + 1]
            return not nxt or not (nxt[0].isdigit() or (nxt[0].isascii() and nxt[0].isalpha()))
        return True

    def _find_quotes(self) -> list[tuple[int, int]]:
        """Quoted stretches, also with reversed, mixed or unbalanced marks."""
        quotes: list[tuple[int, int]] = []
        open_at = -1
        norms = self.norms
        number = -1
        for i, norm in enumerate(norms):
            if norm not in '«»“”"„‹›' or not norm:
                continue
            sentence = self.sentence_of[i]
            paragraph = self.paragraph_of[sentence]
            if open_at >= 0 and paragraph != number:
                open_at = -1
            if open_at < 0:
                if norm in "»›":
                    continue
                open_at, number = i, paragraph
            elif norm in "«‹„":
                open_at = i
            else:
                quotes.append((open_at, i + 1))
                open_at = -1
        return quotes

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The character span of the tokens ``first`` to ``end`` (exclusive)."""
        return self.starts[first], self.ends[end - 1]

    def begins(self, i: int) -> int:
        """Where token ``i`` would begin if what is written apart stood right before its rest: «و نظيره»."""
        start = self.starts[i]
        while self.text[start + 1 : start + 2].isspace() and start + 1 < self.ends[i]:
            start += 1
        return start

    def words(self, first: int, end: int) -> str:
        """The text of a token range."""
        return self.text[self.starts[first] : self.ends[end - 1]]
