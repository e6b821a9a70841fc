"""Where a person's name begins and ends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.mentions.beginnings import ARABIC, OF_GOD, THINGS, TWO, BeginningReader
from mahdar.mentions.families import CONNECTORS, HYPHENS, MISTER, RELATIVES
from mahdar.mentions.honours import KUNYA
from mahdar.mentions.initials import before_initials, past_initials
from mahdar.mentions.letters import CLOSED, says
from mahdar.mentions.namesakes import ALSO_ELSE, ALSO_OFFICES, BEFORE_BAGGAGE, CHILD_OF
from mahdar.mentions.phrases import ORDINALS
from mahdar.mentions.strangeness import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = ["OF_GOD", "PASSING", "NameReader", "is_of_god"]

_LONGEST = 9
#: «المهنيين», «الفايزين» are so long at least.
_PARTICIPLE = 7
#: Parts of names that are also everyday words, and what makes the second a name.
_BEFORE_NAMES = frozenset({"فان", "ذو"})
_ENDOWED = frozenset("الكمال الجلال الفقار الفقاري القدر القرنين النون الكفل الهمه النورين".split())
#: What may stand behind an initial.
_FAMILY = frozenset("NnUDS")
#: Whose names are numbered: popes, patriarchs, kings.
_NUMBERED = frozenset("بابا الفخري بطريرك بطريرك ملك ملكه قيصر امبراطور امبراطوره كاثوليكوس".split())
#: What is wished to one: «وتمنى للسفير الجديد التوفيق».
_WISHED = frozenset("التوفيق النجاح السداد الشفاء السلامه السعاده الهنا التقدم الخير العافيه".split())
_WISHES = frozenset("تمني تمنت متمنيا متمنيه يتمني تتمني".split())
#: After the name of a season: «الصيف الماضي».
PASSING = frozenset("الماضي المقبل الحالي الجاري القادم الفايت المنصرم".split())
#: Given names that go with «آن», and second halves of Persian family names.
_WITH_ANN = frozenset("ماري جو لي".split())
_PERSIAN_ENDS = frozenset("ابادي زاده".split())
#: A family name of Iran that is two provinces as well, and how the names of provinces begin.
_TWO_PROVINCES = "ولايتي"
_LIE = frozenset("شمال جنوب شرق غرب وسط جبال النيل نهر البحر".split())
_PLACED = frozenset({"place", "capital"})
_PHRASES = frozenset({"office", "org", "framework", "title", "formula"})
#: What an unknown word is not called by that has a preposition before it.
_PREFIXED = frozenset({"office", "title", "state", "org"})
#: Family names of the Senegal and the Niger that are everyday words.
_ALSO_VERBS = frozenset("كان صار سال لو لي كن وان تال با سي جا صو دا".split())


def is_of_god(document: Document, match: Match) -> bool:
    """Whether what looks like a formula is a given name with الله: «رحمة الله محمد», not «رحمه الله»."""
    tokens = document.tokens
    if match.end != match.first + TWO or match.end >= len(tokens) or tokens[match.first].norm not in OF_GOD:
        return False
    return tokens[match.first].raw.endswith("ة") and tokens[match.end].kind == "w" and bool(tokens[match.end].info.name)


@lru_cache(maxsize=1 << 14)
def _is_numbered(norm: str) -> bool:
    """Whether a word says that a pope, patriarch or king follows."""
    return norm.lstrip("وبل").removeprefix("ال") in _NUMBERED


def _is_part(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether «فان» or «ذو» belongs to a name by the word after it: «فان دام», «ذو الفقار»."""
    after = tokens[at + 1].norm if at + 1 < stop else ""
    return after in _ENDOWED or (tokens[at].norm == "فان" and not after.startswith("ال"))


def _of_a_nation(tokens: list[Token], here: list[Match], after: int, stop: int) -> bool:
    """Whether an indefinite nationality stands before a word with a pronoun, which is a verb or a noun."""
    if not here or after >= stop or tokens[after - 1].info.definite or not tokens[after].raw.endswith(("ه", "ها")):
        return False
    return any(m.entry.kind == "demonym" and m.end == after for m in here)


def _in_two(tokens: list[Token], matches: list[list[Match]], at: int, stop: int) -> bool:
    """Whether the first of two places stands at a token, «و» and the second behind it."""
    if at >= stop or not (tokens[at].norm in _LIE or any(m.entry.kind in _PLACED for m in matches[at])):
        return False
    return any(t.norm[0] == "و" for t in tokens[at + 1 : min(at + 4, stop)])


def _known_family(matches: list[list[Match]], start: int, at: int) -> bool:
    """Whether one known by his family name, and by no longer name, ends at a token."""
    if at != start + 1 or any(m.entry.kind == "person" and m.end > at for m in matches[start]):
        return False
    return any(m.entry.kind == "person" for m in matches[start])


def _another_known(before: list[Match], here: list[Match], at: int) -> bool:
    """Whether somebody known by a whole name stands after somebody known: «هنأ بوتين | ناريندرا مودي»."""
    known = {m.entry.id for m in before if m.entry.kind == "person" and m.end == at}
    return bool(known) and any(
        m.entry.kind == "person" and m.end > at + 1 and m.entry.id not in known and not m.prep for m in here
    )


#: What is God's and nobody's name, and what is so where it is praised or stands behind these words.
_GODS = frozenset({"توفيق", "رسول", "عون"})
_FAVOUR = frozenset({"فضل", "لطف", "شكر", "حمد"})
_BEFORE_FAVOUR = frozenset("بعد من ذلك هذا هو الي ثم لولا".split())
_PRAISE = frozenset("تعالي عز سبحانه صلي ثم وكرمه وعونه ورحمته وتوفيقه".split())


def _praises(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a word with «الله» is said of God: «بتوفيق الله», «بعد فضل الله تعالى», not «زار فضل الله المدينة»."""
    word = tokens[start].norm
    if word.removeprefix("ب") in _GODS:
        return word == "رسول" or end >= len(tokens) or tokens[end].norm != "ان"  # not «قال عون الله إن»
    if word.removeprefix("ب") not in _FAVOUR:
        return False
    before = tokens[start - 1].norm if start else ""
    return word[0] == "ب" or before in _BEFORE_FAVOUR or (end < len(tokens) and tokens[end].norm in _PRAISE)


def _are_many(token: Token) -> bool:
    """Whether a definite word is a plural participle and no family name: «استقبل السيسي | المهنئين»."""
    norm = token.norm
    if token.info.name or len(norm) < _PARTICIPLE or not norm.endswith("ين"):
        return False
    return norm[2] == "م" or norm[3] == "ا"


_WHICH = frozenset("الذي التي".split())
#: «بدور», a woman's name and «in the part of», and the verbs that have the latter.
_ROLE = "بدور"


class NameReader(BeginningReader):
    """Reads names token by token; decisions are cached per spelling."""

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
        if start >= stop or (first_word is None and self._begins_none(tokens, matches, start, stop, titled)):
            return start
        if tokens[start].norm == _TWO_PROVINCES and _in_two(tokens, matches, start + 1, stop):
            return start  # «زار الوالي ولايتي كسلا والقضارف»
        if _of_a_nation(tokens, matches[start], start + 1, stop):
            return start  # «فريق روسي يقوده المدرب»
        at = start
        kinds: list[str] = []
        of_ruler = start > 0 and _is_numbered(tokens[start - 1].norm)
        given = self._foreign.get(tokens[start].norm)
        while at < stop and len(kinds) < _LONGEST:
            token = tokens[at]
            if kinds and len(token.norm) == 1 and (past := past_initials(tokens, at, stop)) > at:
                if self.letter(tokens[past].norm, tokens[past].raw, tokens[past].info) in _FAMILY:
                    kinds.append("C")
                    at = past
                    continue
            if token.kind != "w":
                if not (kinds and token.norm in HYPHENS and self._double(document, at, stop)):
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
            if at == start:
                if kind == "V" and self._honours(tokens, matches, at + 1, stop):
                    return start  # «ترأس سعادة فلان»
                if titled and info.name == "?" and self._with_object(document, matches, at, stop):
                    return start  # «نوه الوزير | بدور الأزهر»
                if titled and norm == _ROLE and self._praised(document, at):
                    return start  # «أشاد الوزير | بدور المملكة»
            if kind == "X" and titled and token.raw == "على" and len(kinds) < TWO:
                kind = "N" if self._is_ali(document, matches, at, stop) else "X"
            elif kind == "X" and token.raw == "آن" and self._before_foreign(tokens, at, stop):
                if at == start or (titled and not matches[at + 1]):
                    kind = "N"  # «الوزيرة آن ليتورنو», «الشيخ صالح آن شي وي», not «آن الأوان»
            elif kind == "X" and norm == "لا" and at > start and tokens[at - 1].norm == "دي":
                kind = "C"  # «كاترين دي لا كروا»
            if kind == "X" and at == start:
                if titled and info.name and self._before_unknown(document, at, stop):
                    kind = "N"  # «زعيم حزب فوكس سانتياغو أباسكال»
                elif titled and at + 1 < stop and tokens[at + 1].norm in CHILD_OF and info.pos not in CLOSED:
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
            if kind in "XV" and at > start and tokens[at - 1].norm in HYPHENS:
                kind = "U"
            if kind in "SX" and at > start and self._is_second_half(tokens, at, matches[at]):
                kind = "U"
            if kind == "S":
                foreign = (titled or kinds[:1] == ["N"]) and self._foreign_ending(token, kinds, titled=titled)
                kind = (
                    "U" if foreign or (titled and self._beside_name(document, matches, at, start, stop, kinds)) else "X"
                )
            if norm == "الله" and kinds and kinds[-1] in "nNU" and not tokens[at - 1].raw.endswith("ه"):
                kind = "N"
            if kinds and (kind == "D" and _are_many(token) or kind == "n" and self._thing(tokens, at, stop)):
                break
            if kind == "n" and at == start + 1 and not titled and self._whose_role(tokens, start, at, stop):
                break
            whole = len(kinds) > 1 and kind in "UD"
            if (whole or (kinds and norm in _WISHED)) and self._trails(tokens, at, start, stop):
                break
            if kind == "V" and len(kinds) > 1 and len(norm) > 3 and token.raw.endswith(("ه", "ها")):
                break  # «أشار فلان الفلاني | سلمه»
            surname = family = False
            if kind == "X" and kinds and titled and norm in _ALSO_VERBS and kinds[-1] in "NnU":
                if at + 1 < stop and (tokens[at + 1].norm in ("،", ",") or tokens[at + 1].norm in RELATIVES):
                    kind, surname = "U", True  # «السيد محمود كان، سفير السنغال», «السيد مختار وان الذي سلمه»
            if kind == "X" and kinds:
                if kinds[-1] == "C" and info.pos not in CLOSED and info.pos != "verb":
                    kind = "U"
                elif kinds[-1] in "NUC" and norm in ("لو", "لا") and at + 1 < stop:
                    after = tokens[at + 1]
                    denied = norm == "لا" and self._denied(after)
                    if not denied and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "NU":
                        kind = "C"
                if kind == "X" and titled and self._nisba_as_family(document, matches, at, start, kinds):
                    kind, surname = "U", True
                if kind == "X" and self._by_place(kinds, titled=titled):
                    if self._surname_by_place(document, matches, at, start, stop, kinds, titled=titled):
                        kind, surname = "U", True
            if kind == "X" and kinds and titled and self._described(document, matches, at, start, kinds):
                kind, surname = "U", True
            if kind == "X" and kinds and titled and self._middle(document, matches, at, stop, kinds):
                kind, surname = "U", True
            if kinds and kind in "XUnV" and (len(kinds) == 1 or (titled and len(kinds) == 2 and "C" not in kinds)):
                if given is not None or (titled and len(kinds) == 1):
                    family = self._foreign_family(document, matches, at, start, stop, titled)
            if not family and kind == "X" and titled and len(kinds) == 1 and kinds[0] in "NnU":
                family = self._prefixed_family(document, matches, at, start, stop)
            if family:
                kind = "U"
            if kind == "X" or (norm in ALSO_ELSE and self._is_else(tokens, matches, at, start, stop, kinds)):
                break
            if kinds and kinds[-1] != "C" and says(token, tokens[at + 1] if at + 1 < stop else None):
                break
            here = matches[at]
            if here and (at > start or first_word is None) and self._other(document, here):
                break
            if here and at > start and _another_known(matches[start], here, at):
                if kind != "C" or tokens[at - 1].norm not in self._first:
                    break  # «استقبل ماكرون | بن سلمان», not «حمدان بن محمد بن زايد»
            if here and kinds and norm[0] == "ف" and any(m.conj and m.entry.kind in ("office", "title") for m in here):
                break  # «استقبل السفيرة ليزا جونسون | فالسفير فلانا»
            if kind == "N" and self._after_family(tokens, matches, start, at):
                break
            if here and len(kinds) > 1 and self._met(tokens, start, at, here):
                break
            if kind == "V" and at + 1 < stop and self._acts(document, matches, start, at, kinds):
                break  # «سامح شكري | شهد توقيع الاتفاق»
            if kinds and norm[0] == "و" and at + 1 < stop and self._of_state(matches[at + 1]):
                if any(m.conj and m.entry.kind == "office" for m in here):
                    break  # «كوستا | وملك بلجيكا»
            if kind == "D":
                if not kinds:
                    if not titled or not self._definite_given(document, matches, start, stop):
                        break
                    kinds.append(kind)
                    at += 1
                    continue
                if at + 1 < stop and tokens[at + 1].norm in RELATIVES and norm[2:] in self._common:
                    break
                if any(m.entry.kind == "epithet" and not m.shift for m in here):
                    break  # «زيارة خالد مشعل | المملكة»
                if (
                    kinds[-1] not in ("C",)
                    and any(m.entry.kind == "demonym" and m.end == at + 1 for m in here)
                    and not self._nisba_as_family(document, matches, at, start, kinds)
                    and len([k for k in kinds if k != "C"]) >= 2
                ):
                    break
                known = titled or "C" in kinds or info.name or len([k for k in kinds if k in "Nn"]) > 1
                if not known and not self._family(norm):
                    break
            if here and kind == "U" and any(m.prep and m.entry.kind in _PREFIXED for m in here):
                break
            if kind == "U" and at > start and norm[0] == "و" and len(norm) > 4:
                if self._given.get(norm[1:]) == "!":
                    break  # «بمشاركة عرفات | وباراك»
                given_before = titled and kinds in (["N"], ["U"]) and tokens[start].norm in self._first
                joined = norm[1] != "و" or norm.endswith("ه") or norm[1:] in self._common  # «دينه | ووطنه»
                if joined and not given_before:
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
                and not (tokens[at - 2].norm == "عبد" and self._after_servant(document, matches, at, stop))
                and not (tokens[at - 2].norm == "ولد" and at < stop and tokens[at].info.name == "!")
                and (token.norm != "الدين" or not any(t.norm in CHILD_OF for t in tokens[start:at]))
                and at < stop
                and not (tokens[at].norm.startswith("ال") or tokens[at].norm in CONNECTORS)
                and not (titled and tokens[at].info.name == "!" and self._phrase_ends(document, at + 1, stop))
                and not (titled and self._middle(document, matches, at, stop, kinds))
            ):
                break
            if kind == "D" and not (at < stop and self._after_definite(tokens[at])):
                break
            if kind == "N" and kinds[-2:-1] == ["D"] and self._with_article(token):
                break
        while kinds and kinds[-1] == "C":
            kinds.pop()
            at = before_initials(tokens, at)
        if not kinds:
            return start
        if (
            titled
            and len(kinds) == 1
            and tokens[start].norm.startswith("ال")
            and start > 0
            and tokens[start - 1].norm in MISTER
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
        if not titled and at == start + TWO and tokens[at - 1].norm == "الله" and _praises(tokens, start, at):
            return start
        if kinds[0] == "D" and len(kinds) > 1 and titled and self._definite_given(document, matches, start, stop):
            return at
        kunya = tokens[start].norm in KUNYA
        return at if self._plausible(kinds, titled, self._with_article(tokens[start]), kunya) else start

    def _thing(self, tokens: list[Token], at: int, stop: int) -> bool:
        """Whether an everyday word is described behind, and no family name: «ثمن لافروف | الدور المحوري»."""
        token = tokens[at]
        if at + 1 >= stop or not token.norm.startswith("ال") or token.norm not in self._common:
            return False
        after = tokens[at + 1]
        if after.info.demonym and tokens[at - 1].info.name == "!":
            return False  # «خالد القصير المصري»
        if after.norm in _WHICH:
            return True
        of_kind = after.info.pos == "adj" or after.info.demonym or after.norm.endswith(("ي", "يه"))
        return after.info.definite and not after.info.name and of_kind

    def _is_second_half(self, tokens: list[Token], at: int, here: list[Match]) -> bool:
        """Whether a word belongs to the one before it, whatever it is else: «ماري آن», «غريب آبادي», «سيرغي سيبيها»."""
        if tokens[at].raw == "آن":
            return tokens[at - 1].norm in _WITH_ANN
        if at + 1 < len(tokens) and tokens[at + 1].norm in _PERSIAN_ENDS:
            return tokens[at].info.pos not in CLOSED
        whole = tokens[at - 1].norm in self._foreign
        return whole and any(m.entry.kind == "person" and m.end == at + 1 and not m.shift for m in here)

    def _after_family(self, tokens: list[Token], matches: list[list[Match]], start: int, at: int) -> bool:
        """Whether an Arab's given name stands after a known family name, and so is another: «حمل نتنياهو | عباس»."""
        one, other = tokens[start].norm, tokens[at].norm
        if one in self._first or other not in self._first or other in self._foreign:
            return False
        return _known_family(matches, start, at)

    def _met(self, tokens: list[Token], start: int, at: int, here: list[Match]) -> bool:
        """Whether somebody known stands right after another's name: «التقى تيودورو لازارو | فؤاد حسين».

        One of them has a foreign name, or the known one has three words: an Arab's name may hold another's.
        """
        persons = (m for m in here if m.entry.kind == "person" and not m.prep and not m.conj)
        known = next((m for m in persons if m.end > at + 1), None)
        if known is None or CONNECTORS.intersection((tokens[at - 1].norm, tokens[at].norm)):
            return False
        foreign = all(t.norm in self._foreign or self.weight(t.norm) >= FOREIGN for t in tokens[start:at])
        return foreign != (tokens[at].norm in self._foreign) or known.end - at > TWO

    def _denied(self, after: Token) -> bool:
        """Whether «لا» denies the verb behind it and is no part of a name: «صدام حسين | لا ينسى»."""
        return after.norm.startswith(("ي", "ت", "ن")) and not after.info.name and self.weight(after.norm) < FOREIGN

    def _whose_role(self, tokens: list[Token], start: int, at: int, stop: int) -> bool:
        """Whether a noun with its adjective stands behind a foreign family name: «ثمن غروندبرغ | الدور البناء»."""
        noun, family = tokens[at].norm, tokens[start].norm
        if not noun.startswith("ال") or at + 1 >= stop or not tokens[at + 1].norm.startswith("ال"):
            return False
        return family not in self._first and self.weight(family) >= FOREIGN and noun[2:] in self._common

    def _acts(self, document: Document, matches: list[list[Match]], start: int, at: int, kinds: list[str]) -> bool:
        """Whether a name that is a verb as well has its object behind it, and no verb stands before the whole name."""
        tokens = document.tokens
        if len([k for k in kinds if k != "C"]) < TWO or tokens[at - 1].norm in CONNECTORS:
            return False
        past = any(f.tense == "past" and f.agree in ("ms", "fs") and not f.conj for f in tokens[at].info.verbs)
        if not past or not self._owns(matches, at + 1, tokens[at + 1]):
            return False
        first = document.sentences[document.sentence_of[start]][0]
        return not any(f.tense in ("past", "pres", "future") for t in tokens[first:start] for f in t.info.verbs)

    def _after_servant(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a name goes on after «عبد» and its genitive: «علي عبد الله | عسيري»."""
        if at >= stop:
            return False
        token = document.tokens[at]
        if token.norm in ALSO_OFFICES or any(m.entry.kind in _PHRASES for m in matches[at]):
            return False
        return bool(token.info.name) or self._phrase_ends(document, at + 1, stop)

    def _trails(self, tokens: list[Token], at: int, start: int, stop: int) -> bool:
        """Whether an unknown word after a whole name is no part of it.

        «فلان | حتفه», «فلان | مقتولا», «فلان | الصيف الماضي», «تمنى لفلان | التوفيق», «يزور مايكل فالون | الشارقة».
        """
        token = tokens[at]
        norm, raw = token.norm, token.raw
        if norm.startswith("ال"):
            if (at + 1 < stop and tokens[at + 1].norm in PASSING) or _are_many(token):
                return True
            if norm in _WISHED:
                return any(t.norm.lstrip("و") in _WISHES for t in tokens[max(0, start - BEFORE_BAGGAGE) : start])
            foreign = all(not t.info.name or t.norm in self._foreign for t in tokens[start:at])
            return foreign and all(self.weight(t.norm) >= FOREIGN for t in tokens[start:at]) and not token.info.name
        if any(s.prep in ("ب", "ل") and raw.endswith("ه") and s.rest[:-1] in self._common for s in token.info.splits):
            return True  # «هنأ بوتين مودي | بفوزه»
        if self.weight(norm) > ARABIC or norm.startswith("با") or tokens[at - 1].norm in CONNECTORS:
            return False
        return (
            raw.endswith(("ه", "تت")) or (len(norm) > 4 and norm.startswith("لي")) or (raw[-1] == "ا" and len(norm) > 5)
        )

    def _by_place(self, kinds: list[str], *, titled: bool) -> bool:
        """Whether an everyday word may be a family name by its place, after what is read of the name."""
        return (titled and (len(kinds) == 1 or kinds[-2:] == ["C", "N"])) or (len(kinds) == TWO and kinds[0] == "C")

    def _numbered(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Whether a number after the name of a pope or king is part of it: «بندكتس السادس عشر»."""
        return tokens[at].norm in ORDINALS and (at == start + 1 or tokens[at - 1].norm in ORDINALS)

    def _other(self, document: Document, here: list[Match]) -> bool:
        """Whether a place, body, office or another phrase of two words or more begins at a token."""
        for match in here:
            if match.end - match.first > 1:
                kind = match.entry.kind
                if kind == "formula" and is_of_god(document, match):
                    continue
                if kind in _PHRASES or (kind in THINGS and not match.conj and not match.prep):
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
