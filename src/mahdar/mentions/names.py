"""Where a person's name begins and ends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.mentions.honours import KUNYA
from mahdar.mentions.letters import CLOSED, MONTHS, LetterReader
from mahdar.mentions.matching import ENTITY_KINDS
from mahdar.mentions.phrases import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = ["OF_GOD", "NameReader"]

#: Words that join the parts of a name.
CONNECTORS = frozenset(
    "بن ابن بنت ال ابو ابي ابا عبد ولد ام ذو دي دو دا دوس فون فان ديل ديلا لا لو لي سان بو ايت او "
    "نور سيف شمس علاء بهاء ضياء صلاح جمال تقي محيي محي عز فخر نجم زين خير".split()
)
_LONGEST = 9
_MISTER = frozenset("السيد السيده الدكتور الدكتوره سعاده معالي الاستاذ الشقيق".split())
#: Parts of names that are also everyday words, and what makes the second a name.
_BEFORE_NAMES = frozenset({"فان", "ذو"})
_ENDOWED = frozenset("الكمال الجلال الفقار الفقاري القدر القرنين النون الكفل الهمه النورين".split())
#: After these «باسم» is "on behalf of" and no given name.
_SPOKES = ("متحدث", "متحدثه", "ناطق", "ناطقه", "الرسمي", "الرسميه")
#: «باسمه»، not the name «باسمة».
_ON_BEHALF = frozenset("باسمه باسمها".split())
_TIMES = frozenset("صباح مساء ظهر عصر فجر نهار ليل عشيه".split())
_DAYS = frozenset("اليوم امس الامس غد يوم السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه".split())
_CALENDAR = _TIMES | _DAYS | MONTHS
#: Whose names are numbered: popes, patriarchs, kings.
_NUMBERED = frozenset("بابا الفخري بطريرك بطريرك ملك ملكه قيصر امبراطور امبراطوره كاثوليكوس".split())
_CHILD_OF = frozenset("بن بنت".split())
_HYPHENS = frozenset("-‐‑–")
#: Words of rulers that are names as well.
_RULERS = frozenset("سلطان ملك امير".split())
#: First halves of names with الله: «دفع الله», «رحمة الله».
OF_GOD = frozenset(
    "دفع جاد فضل عطا عطاء حسب فتح نصر خير سعد رحمه نعمه ايه سيف امان هبه حشمت ذبيح حبيب شكر فرج ضيف عوض رزق "
    "خلف جار مال وصل لطف نور حفظ عنايه اسد شمس ولي كرم هدايه حمد احسان قدرت نجيب سلامه".split()
)
#: What is wished to one: «وتمنى للسفير الجديد التوفيق».
_WISHED = frozenset("التوفيق النجاح السداد الشفاء السلامه السعاده الهنا التقدم الخير العافيه".split())
#: First halves of French names, which a hyphen ties to the second: «جان - إيف».
_HALVES = frozenset("جان ماري بيار بيير".split())
#: Adjectives that are family names after a given name.
_BYNAMES = frozenset(
    "الابيض الاسود الاحمر الازرق الاخضر الاشقر الاسمر الاعرج الاطرش الطويل القصير الصغير الاحول الاصفر".split()
)
#: What one is made, after the name: «عين فلان رئيسا».
_AS = frozenset("رييسا رييسه وزيرا وزيره سفيرا سفيره امينا مبعوثا ممثلا قايدا مديرا حاكما نايبا".split())
_THAT = frozenset({"ان", "بان"})
_ONTO = frozenset("على إلى الى".split())
_RELATIVES = frozenset("الذي التي الذين اللذين اللتين اللذان".split())
_ENDS = frozenset('،,.؛:()«»"”')


#: What names and is something else as well.
_ELSE = _TIMES | _RULERS | _MISTER | _ON_BEHALF | {"باسم", "الرحال"}
#: «يشد الوزير فلان الرحال إلى».
_SETS_OUT = frozenset("شد شدت يشد تشد سيشد ستشد".split())
_BEFORE_BAGGAGE = 12
_THINGS = ENTITY_KINDS - {"person"}
_PHRASES = frozenset({"office", "org", "framework", "title", "formula"})
#: What an unknown word is not called by that has a preposition before it.
_PREFIXED = frozenset({"office", "title", "state", "org"})
#: Family names of the Senegal and the Niger that are everyday words.
_ALSO_VERBS = frozenset("كان صار سال لو لي كن".split())
#: What is part of a name after certain words, and else of none.
_GOES_ON = ORDINALS | {"الله", "لو", "لا"}


@lru_cache(maxsize=1 << 14)
def _is_numbered(norm: str) -> bool:
    """Whether a word says that a pope, patriarch or king follows."""
    return norm.lstrip("وبل").removeprefix("ال") in _NUMBERED


def _is_part(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether «فان» or «ذو» belongs to a name by the word after it: «فان دام», «ذو الفقار»."""
    after = tokens[at + 1].norm if at + 1 < stop else ""
    return after in _ENDOWED or (tokens[at].norm == "فان" and not after.startswith("ال"))


class NameReader(LetterReader):
    """Reads names token by token; decisions are cached per spelling."""

    def _of_state(self, here: list[Match]) -> bool:
        return any(m.entry.kind in ("state", "capital", "epithet") and not m.prep for m in here)

    def read(
        self,
        document: Document,
        start: int,
        stop: int,
        matches: list[list[Match]],
        *,
        titled: bool,
        first_word: str | None = None,
    ) -> int:
        """The token after the name that begins at ``start``, or ``start`` if none does.

        ``titled`` says that an office or honorific stands before it, so that unknown
        words may be a name; ``first_word`` is the first word without its proclitic.
        """
        tokens, letter = document.tokens, self._class.get
        if start >= stop or (first_word is None and self._begins_none(tokens, start, stop, titled)):
            return start
        at = start
        kinds: list[str] = []
        of_ruler = start > 0 and _is_numbered(tokens[start - 1].norm)
        given = self._foreign.get(tokens[start].norm)
        while at < stop and len(kinds) < _LONGEST:
            token = tokens[at]
            if token.kind != "w":
                if not (kinds and token.norm in _HYPHENS and self._double(document, at, stop)):
                    break
                at += 1
                token = tokens[at]
            norm, info = token.norm, token.info
            if at == start and first_word is not None:
                kind = "N"
            elif norm in OF_GOD and at + 1 < stop and tokens[at + 1].norm == "الله":
                kind = "N"
            else:
                kind = letter(token.raw) or self.letter(norm, token.raw, info)
            if kind == "C" and norm in _BEFORE_NAMES and not _is_part(tokens, at, stop):
                kind = "X"  # «فان الحديث عنه», «ذو الشخصية الجذابة»
            if kind == "V" and at == start and self._honours(tokens, matches, at + 1, stop):
                return start  # «ترأس سعادة فلان»
            if kind == "X" and at == start:
                if titled and info.name and self._before_unknown(document, at, stop):
                    kind = "N"  # «زعيم حزب فوكس سانتياغو أباسكال»
                elif titled and at + 1 < stop and tokens[at + 1].norm in _CHILD_OF and info.pos not in CLOSED:
                    kind = "N"  # «الشيخة موزا بنت ناصر»
                else:
                    return start
            if at > start and kind in "DXn" and tokens[at - 1].norm == "عبد" and norm.startswith("ال"):
                kind = "N"  # «عبد الباسط»
            if of_ruler and kinds:
                numbered = self._numbered(tokens, start, at)
                if not numbered and at > start + 1 and self._numbered(tokens, start, at - 1):
                    if kind not in "NU" or norm.startswith("ال"):
                        break
                if kind == "X" and numbered:
                    kind = "U"  # «البابا تواضروس الثاني»
            if kind == "S":
                foreign = titled and self._foreign_ending(token, kinds)
                kind = (
                    "U" if foreign or (titled and self._beside_name(document, matches, at, start, stop, kinds)) else "X"
                )
            if norm == "الله" and kinds and kinds[-1] in "nNU" and not tokens[at - 1].raw.endswith("ه"):
                kind = "N"
            surname = False
            if kind == "X" and kinds and titled and norm in _ALSO_VERBS and kinds[-1] in "NU":
                if at + 1 < stop and tokens[at + 1].norm in ("،", ","):
                    kind, surname = "U", True  # «السيد محمود كان، سفير السنغال»
            if kind == "X" and kinds:
                if kinds[-1] == "C" and info.pos not in CLOSED and info.pos != "verb":
                    kind = "U"
                elif kinds[-1] in "NUC" and norm in ("لو", "لا") and at + 1 < stop:
                    after = tokens[at + 1]
                    if after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "NU":
                        kind = "C"
                if kind == "X" and ((titled and len(kinds) == 1) or (len(kinds) == 2 and kinds[0] == "C")):
                    if self._surname_by_place(document, matches, at, start, stop, kinds, titled=titled):
                        kind, surname = "U", True
            family = kind in "XUnV" and (len(kinds) == 1 or (titled and len(kinds) == 2 and "C" not in kinds))
            family = family and (given is not None or (titled and len(kinds) == 1))
            family = family and self._foreign_family(document, matches, at, start, stop, titled)
            if family:
                kind = "U"
            if kind == "X" or (norm in _ELSE and self._is_else(tokens, matches, at, start, stop, kinds)):
                break
            here = matches[at]
            if here and (at > start or first_word is None) and self._other(here):
                break
            if kind == "D":
                if not kinds:
                    if not titled or not self._definite_given(document, matches, start, stop):
                        break
                    kinds.append(kind)
                    at += 1
                    continue
                if at + 1 < stop and tokens[at + 1].norm in _RELATIVES and norm[2:] in self._common:
                    break
                if (
                    kinds[-1] not in ("C",)
                    and any(m.entry.kind == "demonym" and m.end == at + 1 for m in here)
                    and len([k for k in kinds if k != "C"]) >= 2
                ):
                    break
                known = titled or "C" in kinds or info.name or len([k for k in kinds if k in "Nn"]) > 1
                if not known and not self._family(norm):
                    break
            if here and kind == "U" and any(m.prep and m.entry.kind in _PREFIXED for m in here):
                break
            if kind == "U" and at > start and norm[0] == "و" and len(norm) > 4 and norm[1] != "و":
                if not titled or kinds not in (["N"], ["U"]) or tokens[start].norm not in self._first:
                    break
            if kind in "Un" and at > start and not (family or surname) and self._prefixed_noun(token):
                break
            kinds.append(kind)
            at += 1
            if (
                len(kinds) > 2
                and "C" in kinds
                and token.norm.startswith("ال")
                and token.norm != "ال"
                and (token.norm != "الدين" or not any(t.norm in _CHILD_OF for t in tokens[start:at]))
                and at < stop
                and not (tokens[at].norm.startswith("ال") or tokens[at].norm in CONNECTORS)
            ):
                break
            if kind == "D" and not (
                at < stop and self.letter(tokens[at].norm, tokens[at].raw, tokens[at].info) in "CD"
            ):
                break
        while kinds and kinds[-1] == "C":
            kinds.pop()
            at -= 1
        if not kinds:
            return start
        if (
            titled
            and len(kinds) == 1
            and tokens[start].norm.startswith("ال")
            and start > 0
            and tokens[start - 1].norm in _MISTER
        ):
            return start
        if titled and len(kinds) == 1 and tokens[start].norm in _WISHED:
            return start
        if titled and kinds == ["U"] and self._common_looking(tokens[start]):
            return start
        if titled and kinds == ["U"] and at < stop and tokens[at].norm.startswith("ال"):
            construct = start > 0 and not tokens[start - 1].norm.lstrip("وبل").startswith("ال")
            if construct or any(m.entry.kind == "office" for m in matches[at]):
                return start
        if kinds == ["D", "U"] and titled and self._definite_given(document, matches, start, stop):
            return at
        kunya = tokens[start].norm in KUNYA
        return at if self._plausible(kinds, titled, tokens[start].norm.startswith("ال"), kunya) else start

    def _honours(self, tokens: list[Token], matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an honorific without article stands at a token: «سعادة», not the family name «الملا»."""
        if at >= stop or tokens[at].norm.startswith("ال"):
            return False
        return any(m.entry.kind == "title" for m in matches[at])

    def _begins_none(self, tokens: list[Token], at: int, stop: int, titled: bool) -> bool:
        """Whether no name can begin with a word, whatever stands around it."""
        token = tokens[at]
        if token.kind != "w":
            return True
        if self.letter(token.norm, token.raw, token.info) != "X" or token.norm in OF_GOD:
            return False
        return not titled or not (token.info.name or (at + 1 < stop and tokens[at + 1].norm in _CHILD_OF))

    def alone(self, document: Document, at: int) -> bool:
        """Whether the word after one that may begin a name is plainly no part of it, so that no name begins there.

        A name without an office or title before it has two words or more.
        """
        first, token = document.norms[at], document.tokens[at]
        if first in self._foreign or self.letter(first, token.raw, token.info) == "C":
            return False
        if at + 1 >= document.sentences[document.sentence_of[at]][1]:
            return True
        after = document.tokens[at + 1]
        if after.kind != "w":
            return after.norm not in _HYPHENS
        return after.norm not in _GOES_ON and self.letter(after.norm, after.raw, after.info) == "X"

    def _is_else(
        self, tokens: list[Token], matches: list[list[Match]], at: int, start: int, stop: int, kinds: list[str]
    ) -> bool:
        """Whether a word that may be a name is none where it stands: «صباح الأحد», «متحدث باسم»."""
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < stop else None
        if token.norm in _TIMES and after is not None and after.norm in _DAYS:
            return True
        if len(kinds) > 1 and token.norm in _RULERS and after is not None and self._of_state(matches[at + 1]):
            return True  # «قابوس بن سعيد سلطان عمان»
        if kinds and token.norm in _MISTER and after is not None and after.info.name:
            if after.norm in self._foreign or any(t.norm == "بن" for t in tokens[start:at]):
                return True  # «استقبل موسى السيد مارك …», «عين هيثم بن طارق السيد فهد …»
        if kinds and token.norm in _MISTER and after is not None and self._another(tokens, start, at):
            return True
        if token.raw in _ON_BEHALF:
            return True
        if token.norm == "الرحال":
            return any(t.norm.removeprefix("و") in _SETS_OUT for t in tokens[max(0, at - _BEFORE_BAGGAGE) : at])
        return at == start > 0 and token.norm == "باسم" and tokens[at - 1].norm.endswith(_SPOKES)

    def _definite_given(self, document: Document, matches: list[list[Match]], start: int, stop: int) -> bool:
        """Whether a word with ال after an honorific is a given name: «السيد الخطاط ينجا،»."""
        tokens = document.tokens
        if not start or tokens[start - 1].norm.lstrip("وبل") not in _MISTER or matches[start]:
            return False
        family = tokens[start + 1] if start + 1 < stop else None
        if family is None or family.kind != "w" or matches[start + 1] or family.norm[0] in "وبلف":
            return False
        unknown = self.letter(family.norm, family.raw, family.info) == "U"
        return unknown and self._phrase_ends(document, start + 2, stop)

    def _another(self, tokens: list[Token], start: int, at: int) -> bool:
        """Whether an honorific after a name with one is another's: «استقبل السيد لعمامرة السيد بويويا»."""
        if not start or tokens[start - 1].norm.lstrip("وبل") not in _MISTER or at + 1 >= len(tokens):
            return False
        if any(t.norm == "ولد" for t in tokens[start:at]):
            return True
        after = tokens[at + 1]
        alone = at == start + 1 and tokens[start].norm not in self._first
        return alone or (after.kind == "w" and self.letter(after.norm, after.raw, after.info) == "U")

    def _before_unknown(self, document: Document, at: int, stop: int) -> bool:
        """Whether the name of a capital stands right before an unknown word, and so is a given name."""
        token = document.tokens[at]
        if not any([head.entry.kind == "capital" and not head.split.prep for head in token.info.single]):
            return False
        after = document.tokens[at + 1] if at + 1 < stop else None
        return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UN"

    def _numbered(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Whether a number after the name of a pope or king is part of it: «بندكتس السادس عشر»."""
        return tokens[at].norm in ORDINALS and (at == start + 1 or tokens[at - 1].norm in ORDINALS)

    def _common_looking(self, token: Token) -> bool:
        """Whether an unknown word by itself looks like an everyday one: «قبيلة», «يجده»."""
        raw = token.raw
        return raw.endswith("ة") or (len(raw) > 4 and raw[0] in "يتبلوك" and raw.endswith("ه"))

    def _surname_by_place(
        self,
        document: Document,
        matches: list[list[Match]],
        at: int,
        start: int,
        stop: int,
        kinds: list[str],
        *,
        titled: bool,
    ) -> bool:
        """Whether an everyday word is a family name, since only a given name stands before it and the phrase ends.

        «السفير حداد الجوهري، مساعد الوزير», «النائب علي بزي.», not «الوزير محمد مساء اليوم».
        """
        if not titled:
            return self._trade(document, matches, at, stop, kinds)
        token = document.tokens[at]
        if token.raw in _ONTO:
            return False  # «أطلع الرئيس سليمان على»
        if token.norm == "لو" and kinds == ["N"] and document.norms[start] in self._first:
            return True  # «وزير الخزانة جاكوب لو»
        if len(kinds) > 1 or kinds[0] not in "NnV" or len(token.norm) < 3:
            return self._trade(document, matches, at, stop, kinds)
        closes = at + 1 >= stop or document.norms[at + 1] in _ENDS
        closes = closes or (
            document.norms[at + 1] in _THAT
            and token.norm[0] != "و"
            and (self._bare(token) or self._nation_as_family(document, matches, at, start))
        )
        if token.info.pos in CLOSED and not (closes and token.info.name):
            return False
        if document.norms[start] not in self._first or (kinds == ["V"] and token.norm[0] in "لبفك"):
            return False
        if token.raw.endswith(("ً", "ًا")) or (token.raw.endswith("ة") and not closes):
            return False
        if token.norm in _CALENDAR:
            return False
        acts = any(f.tense in ("past", "pres", "future", "part") and f.agree[:1] != "1" for f in token.info.verbs)
        if acts and token.info.pos != "adj":
            return False
        if closes and self._nation_as_family(document, matches, at, start):
            return True
        if any(
            m.entry.kind not in (("place", "person", "title") if closes else ("place", "person")) for m in matches[at]
        ):
            return False
        if token.raw.endswith("ه") and (token.norm[:-1] in self._common or token.norm.startswith("نظير")):
            return False
        if closes or token.norm in _BYNAMES:
            return True
        if not token.info.pos and not token.info.verbs and self._whole(token):
            if not token.norm.endswith(("ه", "ها", "هم", "هما")):
                return True
        return token.info.pos == "" and any(
            m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at + 1]
        )

    def _nation_as_family(self, document: Document, matches: list[list[Match]], at: int, start: int) -> bool:
        """Whether an adjective of a nation without article is a family name: «السيد جبران كورية إن»."""
        if not start or document.norms[start - 1].lstrip("وبل") not in _MISTER:
            return False
        here = matches[at]
        return bool(here) and all(
            m.entry.kind == "demonym" and m.end == at + 1 and not m.prep and not m.conj and not m.shift for m in here
        )

    def _bare(self, token: Token) -> bool:
        """Whether a word has neither a preposition before it nor a pronoun after it."""
        return self._whole(token) and token.norm[0] not in "لب" and not token.norm.endswith(("ه", "ها", "هم"))

    def _trade(self, document: Document, matches: list[list[Match]], at: int, stop: int, kinds: list[str]) -> bool:
        """Whether a trade with ال after a kunya is a family name, since no name follows: «أبو مهدي المهندس»."""
        if len(kinds) != 2 or kinds[0] != "C" or kinds[1] not in "Nn" or document.norms[at - 2] not in KUNYA:
            return False
        if not any(m.entry.id in ("profession", "dr") and m.end == at + 1 for m in matches[at]):
            return False
        after = document.tokens[at + 1] if at + 1 < stop else None
        return after is None or after.kind != "w" or self.letter(after.norm, after.raw, after.info) == "X"

    def _foreign_family(
        self, document: Document, matches: list[list[Match]], at: int, start: int, stop: int, titled: bool
    ) -> bool:
        """Whether a word after a foreign given name alone is its family name, whatever letter it begins with.

        «مايكل فالون», «مارك أوت، الممثل الخاص», not «مايكل أمس»; an everyday word only where the phrase ends.
        """
        sort = self._foreign.get(document.norms[start])
        unknown = sort is None and titled and at == start + 1 and not document.tokens[start].info.name
        if not unknown and (sort is None or (sort != "given" and not titled)):
            return False
        token = document.tokens[at]
        norm, info = token.norm, token.info
        if info.pos in CLOSED or norm in _CALENDAR or norm in CONNECTORS or len(norm) < 2:
            return False
        if norm.startswith(("ال", "وال", "بال", "لل", "كال")) or token.raw.endswith(("ة", "ى", "ً", "ًا", "اً")):
            return False
        if norm.endswith(("ته", "ها", "هم", "هما", "ات", "نا")) or (norm[0] == "و" and len(norm) > 4):
            return False
        if token.raw.endswith(("ه", "ا")) and norm[:-1] in self._common:
            return False  # «بيدرو سانشيز اتصالا»
        if (token.raw[1:2] in ("إ", "أ") and token.raw[0] in "لبكفو") or any(m.prep for m in matches[at]):
            return False
        listed = any(not m.prep and not m.conj and m.entry.kind not in ("person", "title") for m in matches[at])
        if listed or any(s.rest in self._given and (s.prep in ("ب", "ل") or s.conj == "و") for s in info.splits[1:]):
            return False
        plain = not info.pos and not info.verbs and not any(s.rest in self._common for s in info.splits)
        if unknown:
            return plain and self._phrase_ends(document, at + 1, stop)
        if plain:
            return self._whole(token) or norm[0] == "ف"
        return titled and at == start + 1 and self._phrase_ends(document, at + 1, stop)

    def _phrase_ends(self, document: Document, at: int, stop: int) -> bool:
        """Whether a name that ends before a token ends its phrase: at a mark, a relative or a time."""
        if at >= stop:
            return True
        norm = document.norms[at]
        return any(norm in words for words in (_ENDS, _THAT, _RELATIVES, _DAYS, _TIMES, _AS))

    def _beside_name(
        self, document: Document, matches: list[list[Match]], at: int, start: int, stop: int, kinds: list[str]
    ) -> bool:
        """Whether a word that ends like a common one stands in a name: «إيمانويل ماكرون»."""
        if at == start:
            after = document.tokens[at + 1] if at + 1 < stop else None
            return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UN"
        ends = at + 1 >= stop or document.norms[at + 1] in "،,.؛:"
        if not ends and document.norms[at][1:3] == "ال":
            ends = any(m.entry.kind == "office" for m in matches[at + 1])
        return bool(kinds) and kinds[-1] in "NU" and ends

    def _foreign_ending(self, token: Token, kinds: list[str]) -> bool:
        """Whether a word after a foreign first name ends like a foreign surname: «سيسون», «كونتيه», not «سياسية»."""
        if not kinds or kinds[-1] not in "NUn":
            return False
        return token.norm.endswith("ون") or (token.norm.endswith("يه") and token.raw.endswith("ه"))

    def _double(self, document: Document, at: int, stop: int) -> bool:
        """Whether a hyphen without spaces ties two parts of a name: «كرامب-كارنباور», «جان - فرنسوا»."""
        if document.norms[at - 1] not in _HALVES and (
            at + 1 >= stop
            or document.ends[at - 1] != document.starts[at]
            or document.ends[at] != document.starts[at + 1]
        ):
            return False
        if at + 1 >= stop:
            return False
        after = document.tokens[at + 1]
        letters = "UNn" if document.norms[at - 1] in _HALVES else "UNnV"  # «دو-هون»
        return after.kind == "w" and self.letter(after.norm, after.raw, after.info) in letters

    def _other(self, here: list[Match]) -> bool:
        """Whether a place, body, office or another phrase of two words or more begins at a token."""
        for match in here:
            if match.end - match.first > 1:
                kind = match.entry.kind
                if kind in _PHRASES or (kind in _THINGS and not match.conj and not match.prep):
                    return True
        return False

    def _plausible(self, kinds: list[str], titled: bool, definite: bool, kunya: bool) -> bool:
        if titled:
            return kinds[0] != "D" and kinds != ["V"] and not (definite and kinds == ["n", "D"])
        if len(kinds) < 2 or kinds[0] == "V":
            return False
        if definite:
            return False
        if kinds[0] == "N":
            return True
        if kinds[0] == "n":
            return "N" in kinds or "C" in kinds or (kinds[-1] == "D" and len(kinds) > 1)
        if kinds[0] == "C":
            return (len(kinds) > 2 and "N" in kinds) or (kunya and kinds[1] in "Nn")
        return False
