"""Full names of unknown foreign words without an office before them.

«قال هولجر شميدينج», «التقى شالفا تسيسكاراشفيلي», «على لسان فلان», «والتشيكي لوبوش كروباتشيك»: what stands before says
that a person is named, and the letters say that the words are no Arabic ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.extents import ExtentReader
from mahdar.mentions.families import CONNECTORS
from mahdar.mentions.letters import LED_BY
from mahdar.mentions.memorials import NAMED_PLACES
from mahdar.mentions.strangeness import FOREIGN, SHORTEST

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.matching import Match

__all__ = ["StrangerReader"]

#: Words that end like common ones need more.
_DOUBTFUL = 10.0
#: What the unknown words of a name must weigh together, and where one of them is a name of the lists.
_TOGETHER, _BESIDE_LISTED = 10.0, 6.0
#: The same after a verb of the feminine, whose subject may be a firm or a paper.
_OF_WOMEN = 24.0
_TWO = 2
#: Whom one says something of: «أن فلانا», «على لسان فلان», «يدعى فلانا».
_BEFORE = frozenset("ان بان لان لكن ولكن وان لسان يدعي تدعي المدعو المدعوه اسم برياسه حضور بحضور بقياده".split()).union(
    LED_BY
)
#: With whom or to whom one goes or speaks, where the surname is known.
_WITH = frozenset("الي مع من عن بين عند لدي".split())
#: Clauses, before whose subject no article says whether it is a person.
_PRINCIPALS = frozenset({"state", "capital", "org"})
_CLAUSES = frozenset("ان بان لان لكن ولكن وان".split())
#: «ما يسمى»: what is called, a thing.
_CALLED = frozenset({"سمى"})
#: Nouns that are spelled like verbs: «نادي بوروسيا دورتموند».
_NOUNS = frozenset({"نادي", "بني", "ناد"})
#: After these an adjective of a nation is not whose name follows: «شركة السيارات الألمانية فلان».
_FIRMS = frozenset(
    "شركه الشركه شركات مجموعه المجموعه عملاق العملاق بنك البنك مصرف المصرف نادي صحيفه الصحيفه قناه".split()
)
_PROCLITICS = "وبلفك"
#: Everyday words from other languages, whose letters are foreign.
_LOANS = frozenset(
    "سيناريو سيناريوهات كاميرا كاميرات فيلم افلام استوديو ستوديو اوركسترا موديل موديلات راسمال دبلوم بكالوريوس "
    "اكاديميات كومبيوتر كمبيوتر انترنت تويتر فيسبوك فيديو فيتو شاليه بيولوجي ديناميكي كاريزما مليونير ميليشيا ميليشيات "
    "كونغرس برلمان بترول اولمبياد مونديال ماكياج ديكور دولار دولارات كيلومتر مليون ديموقراطي سمفونيه تلسكوب".split()
)
#: How verbal nouns begin with a preposition: «باستئجار».
_PURPOSES = ("باست", "لاست")
#: Last words of what is no person's name: papers, companies, clubs.
_OF_FIRMS = frozenset(
    "نيوز تايمز بوست جورنال تلغراف تلجراف غروب جروب موتورز موتور اير ايرلاينز ايرويز انترناشونال انترناشيونال كابيتال "
    "بنك يونايتد سيتي كلوب تي في تيفي فاونديشن اند اوف ووتش واتش سي بي اس سبورت كو كورب هولدينغ انيرجي اويل".split()
)


class StrangerReader(ExtentReader):
    """Reads full names of unknown foreign words without an office before them; a base of the actor reader."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._strange = Trait(self._is_strange)
        self._joined = Trait(self._is_joined)

    def _is_strange(self, token: Token) -> bool:
        """Whether a spelling is an unknown word with the letters of a foreign name."""
        if token.kind != "w" or len(token.norm) < SHORTEST or token.norm in _LOANS or token.norm.startswith(_PURPOSES):
            return False
        letter = self.names.letter(token.norm, token.raw, token.info)
        if letter not in "US":
            return False
        weight = self.names.weight(token.norm)
        if not "\u0621" <= token.norm[0] <= "\u064a" or (token.norm[0] == "و" and token.norm[1] not in "اوي"):
            return False
        if token.norm[0] in _PROCLITICS and self.names.weight(token.norm[1:]) > weight:
            return False  # «بفيتو», «وأوركسترا»
        return weight >= (FOREIGN if letter == "U" else _DOUBTFUL)

    def _strangers(self, document: Document, start: int) -> list[int]:
        """The tokens from ``start`` on where a name of unknown words may begin by what stands before it."""
        cued = [i for i in document.having(self._strange, start) if _cue(document, i)]
        return document.having(self._joined, start) + cued

    def _is_joined(self, token: Token) -> bool:
        """Whether a spelling is «و» and a foreign or a given name, which may go on a list of names."""
        if token.kind != "w" or token.norm[0] != "و" or len(token.norm) <= SHORTEST or token.info.pos:
            return False
        if token.norm[1:] in self.lexicon.given:
            return True
        letter = self.names.letter(token.norm, token.raw, token.info)
        return letter == "U" and self.names.weight(token.norm[1:]) >= FOREIGN

    def _is_called_so(self, token: Token) -> bool:
        """Whether a spelling is a given name, if an ambiguous one."""
        if not token.info.name or token.norm not in self.lexicon.given:
            return False
        if token.norm == "باسم" or token.norm in NAMED_PLACES:
            return False
        return not any([head.entry.kind == "office" for head in token.info.single])  # «وأوضح مشرف شؤون المعلمين»

    def _strangers_too(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The end of a foreign name of unknown words that goes on a list: «فلان | وهيكي تالفيتيه»."""
        token = document.tokens[at]
        if matches[at] or not self._is_joined(token) or token.norm[1:] in self.lexicon.given:
            return at
        end = self.names.read(document, at, stop, matches, titled=True, first_word=token.norm[1:])
        end = self._foreign_end(document, at, end)
        weight = self.names.weight(token.norm[1:]) + sum(self.names.weight(w) for w in document.norms[at + 1 : end])
        return end if end - at >= _TWO and weight >= _TOGETHER else at

    def _foreign_end(self, document: Document, first: int, end: int) -> int:
        """The end of a name without what is not foreign at its end."""
        while end > first + 1 and not self._foreign_part(document.tokens[end - 1]):
            end -= 1
        return end if all(self._foreign_part(t) for t in document.tokens[first + 1 : end]) else first

    def _stranger(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The end of a foreign full name of unknown words that begins at a token; ``at`` if none does."""
        if matches[at] or not (self._is_strange(document.tokens[at]) or self._before_strange(document, at, stop)):
            return at
        cue = _cue(document, at)
        if not cue or not _FIRMS.isdisjoint(document.norms[max(at - 4, 0) : at]):
            return at
        end = self._foreign_end(document, at, self.names.read(document, at, stop, matches, titled=True))
        words = [t for t in document.tokens[at:end] if t.norm not in CONNECTORS]
        if len(words) < _TWO or all(t.norm.endswith("ين") for t in words) or any(t.norm in _OF_FIRMS for t in words):
            return at
        listed = [t for t in words if t.info.name == "!" or self._is_called_so(t)]
        weight = sum(self.names.weight(t.norm) for t in words if t not in listed)
        if weight < (_BESIDE_LISTED if listed else _OF_WOMEN if cue == "fs" else _TOGETHER):
            return at
        after = document.tokens[end] if end < stop else None
        if cue == "opens" and not (after is not None and self._tells(after)):
            return at
        if cue == "with" and document.tokens[end - 1].info.name != "!":
            return at
        if cue == "clause" and not listed and after is not None and "fs" in {f.agree for f in after.info.verbs}:
            return at  # «إن فولكس فاغن ستطرح»
        return end

    def _tells(self, token: Token) -> bool:
        """Whether a word after a name that opens a headline says that one acts or speaks."""
        return token.norm == ":" or (_says(token) == "ms" and token.info.pos in ("", "verb"))

    def _before_strange(self, document: Document, at: int, stop: int) -> bool:
        """Whether a given name that is an everyday word as well stands before a foreign name: «لورانس كورباندي»."""
        if at + 1 >= stop or not self._is_called_so(document.tokens[at]):
            return False
        after = document.tokens[at + 1]
        if after.kind != "w" or len(after.norm) < SHORTEST or self.names.weight(after.norm) < _BESIDE_LISTED:
            return False
        return self.names.letter(after.norm, after.raw, after.info) in "US"

    def _foreign_part(self, token: Token) -> bool:
        """Whether a word may be a part of a foreign name: listed, short, or of foreign letters."""
        if token.kind != "w":
            return False
        if token.info.name == "!":
            return not token.norm.startswith("ال")
        letter = self.names.letter(token.norm, token.raw, token.info)
        if letter not in "USC" or token.norm in _LOANS or token.raw.endswith("ة"):
            return False
        return letter == "C" or self.names.weight(token.norm) >= (FOREIGN if len(token.norm) >= SHORTEST else 0.0)


def _cue(document: Document, at: int) -> str:
    """What before a token says that a person may be named there; "" if nothing does.

    The agreement of a verb, ``opens`` a sentence, ``clause``, ``with`` a preposition, else ``told``.
    """
    if _opens(document, at):
        return "opens"
    before = document.tokens[at - 1]
    if before.norm in _CLAUSES:
        return "clause"
    if before.norm in _WITH:
        return "with"
    verb = _says(before) if _is_verb_here(document, at - 1) else ""
    if verb:
        return verb
    return "told" if before.norm in _BEFORE or _of_nation(before) or _on_behalf(document, at) else ""


def _says(token: Token) -> str:
    """The agreement of a spelling that is a finite verb of the third person singular; "" if it is none."""
    if token.kind != "w" or token.info.pos not in ("", "verb", "noun") or token.info.name or token.norm in _NOUNS:
        return ""
    for form in token.info.verbs:
        if form.tense in FINITE and form.agree in ("ms", "fs") and not form.prep and form.lemma not in _CALLED:
            return str(form.agree)
    return ""


def _opens(document: Document, at: int) -> bool:
    """Whether a token opens its sentence."""
    return document.sentences[document.sentence_of[at]][0] == at


def _on_behalf(document: Document, at: int) -> bool:
    """«عن أستانا فلان», «وعن منظمة اليونيسف فلان»: whether those for whom one acts stand right before a token."""
    norms = document.norms
    for k in range(at - 2, max(at - 5, -1), -1):
        if norms[k] in ("عن", "وعن"):
            return any(
                h.entry.kind in _PRINCIPALS and len(h.rest) == at - k - 2 for h in document.tokens[k + 1].info.heads
            )
    return False


def _is_verb_here(document: Document, at: int) -> bool:
    """Whether what may be a verb or a noun is a verb, since it opens its clause: «تسلم فلان», «، ورد فلان»."""
    token = document.tokens[at]
    if token.info.pos != "noun" or token.norm[0] == "و":
        return True
    return document.sentences[document.sentence_of[at]][0] == at or document.norms[at - 1] in "،,:؛"


def _of_nation(token: Token) -> bool:
    """Whether a word is the adjective of a nation with ال: «الأرجنتيني», «والتشيكي»."""
    return token.kind == "w" and token.info.demonym and token.info.definite
