"""Family names after a given name: everyday words, foreign ones, what a hyphen ties to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.head_table import head_words
from mahdar.mentions.honours import KUNYA
from mahdar.mentions.letters import CLOSED, MONTHS, LetterReader
from mahdar.mentions.strangeness import FOREIGN

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = [
    "WEEKDAYS",
    "CALENDAR",
    "CONNECTORS",
    "DAYS",
    "FINAL_YA_WITHOUT_DOTS",
    "HYPHENS",
    "MISTER",
    "RELATIVES",
    "TIMES",
    "FamilyReader",
]

#: Words that join the parts of a name.
CONNECTORS = frozenset(
    "بن ابن بنت ال ابو ابي ابا عبد ولد ام ذو دي دو دا دوس فون فان ديل ديلا لا لو لي سان بو ايت او اغ منت "
    "نور سيف شمس علاء بهاء ضياء صلاح جمال تقي محيي محي عز فخر نجم زين خير".split()
)
MISTER = frozenset("السيد السيده الدكتور الدكتوره سعاده معالي الاستاذ الشقيق الاخ".split())
TIMES = frozenset("صباح مساء ظهر عصر فجر نهار ليل عشيه يومي".split())
WEEKDAYS = frozenset("السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه".split())
DAYS = WEEKDAYS | frozenset("اليوم امس الامس غد يوم".split())
CALENDAR = TIMES | DAYS | MONTHS
HYPHENS = frozenset("-‐‑–ـ")
#: Letters of the longest half of a name like «جونغ-كوان».
_SYLLABLE = 4
#: First halves of French names, which a hyphen ties to the second: «جان - إيف».
_HALVES = frozenset("جان ماري بيار بيير".split())
#: Adjectives that are family names after a given name.
_BYNAMES = frozenset(
    "الابيض الاسود الاحمر الازرق الاخضر الاشقر الاسمر الاعرج الاطرش الطويل القصير الصغير الاحول الاصفر".split()
)
#: Adjectives that stand before what they describe: «كبير المستشارين», «مختلف القضايا».
_LEADING = frozenset(
    "كبير كبري اكبر ابرز اهم اول اخر مختلف جميع سابق عموم رفيع عالي بالغ عميق خالص خاص عام جديد قديم مجمل معظم اغلب "
    "اعلي اقصي ادني افضل احدث اكثر اقل نايب قريب بعيد طوال كامل مزيد عدد وافر".split()
)
#: What one is made, after the name: «عين فلان رئيسا».
_AS = frozenset("رييسا رييسه وزيرا وزيره سفيرا سفيره امينا مبعوثا ممثلا قايدا مديرا حاكما نايبا".split())
#: Titles of those who have no other family name: «عهد الملك سلمان بن عبدالعزيز | الميمون».
_ROYAL = frozenset({"الملك", "الامير", "الاميره", "الشريفين"})
_THAT = frozenset({"ان", "بان"})
#: Family names of so many letters at most are no nouns in the accusative: «كومبا با».
_SHORT = 3
#: A name of China that is spelled as «between»: «السفير تشانغ بين».
_BIN = "بين"
#: What one does in speaking.
_TELLS = frozenset(
    "قال أكد أعلن أضاف أوضح صرح ذكر كشف أفاد أشار شدد لفت اعتبر رأى بين أبرز أعرب عبر كتب علق تابع دعا حذر طالب نفى رد "
    "أجاب تحدث رحب أدان انتقد".split()
)
_ONTO = frozenset("على إلى الى".split())
RELATIVES = frozenset("الذي التي الذين اللذين اللتين اللذان".split())
#: What a word weighs that is a foreign name, though it ends like an everyday one.
_PLAINLY_FOREIGN = 10.0
#: What a word weighs that is hardly a preposition and a noun: «بلاني» 7.9, «بترسيم» 6.
_LIKE_A_NAME = 7.0
_HELD = frozenset({"office", "title", "profession"})
_SON = frozenset({"بن", "بنت"})
_ENDS = frozenset('،,.؛:()«»"”')

#: What may be a preposition before a word or the first letter of a family name.
_PREFIXES = "بلكف"
#: Titles of those who are called by their given name alone.
_CALLED_BY_GIVEN_NAME = frozenset("ملك ملكه امير اميره سلطان شيخ شيخه بابا امام امبراطور سيد عاهل".split())

#: «فى»: the spelling of Egypt, in which «على» may be a name.
FINAL_YA_WITHOUT_DOTS = Trait(lambda token: token.raw in ("فى", "وفى"))


class FamilyReader(LetterReader):
    """Tells where a name goes on with a family name; the base of the name reader."""

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
        if token.norm == _BIN:
            return bool(document.tokens[start].info.name) and self._phrase_ends(document, at + 1, stop)
        if token.norm == "لو" and kinds == ["N"] and document.norms[start] in self._first:
            return True  # «وزير الخزانة جاكوب لو»
        if kinds[-2:] == ["C", "N"] and document.norms[start - 1] not in _ROYAL:
            if document.norms[at - 2] == "بن" and self._after_father(document, matches, at, stop):
                return True
        if len(kinds) > 1 or kinds[0] not in "NnV" or len(token.norm) < 3:
            return self._trade(document, matches, at, stop, kinds)
        closes = at + 1 >= stop or document.norms[at + 1] in _ENDS
        closes = closes or any(m.entry.kind in ("office", "title") and m.conj for m in matches[at + 1])
        closes = closes or (
            document.norms[at + 1] in _THAT
            and token.norm[0] != "و"
            and (self._bare(token) or self._nation_as_family(document, matches, at, start))
        )
        if token.info.pos in CLOSED and not (closes and token.info.name):
            return False
        if document.norms[start] not in self._first or (kinds == ["V"] and token.norm[0] in "لبفك"):
            return False
        if token.raw.endswith("ة") and token.info.definite and not matches[at] and at + 1 < stop:
            if any(m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at + 1]):
                return True  # «السفير زهدي القدرة ممثل فلسطين»
        if token.raw.endswith(("ً", "ًا")) or (token.raw.endswith("ة") and not closes):
            return False
        if token.norm.startswith(("بال", "لل", "وال", "كال", "فال")):
            return False  # «واتهم السيد عرفات | بالتهرب»
        if token.norm.endswith(("ها", "هم", "هما")) and any(split.prep for split in token.info.splits):
            return False  # «وعد الرئيس عون | بتلبيتها»
        if token.raw.endswith("ية") and token.info.definite and token.info.pos == "adj":
            return False  # «رحلات الرئيس البشير | الخارجية»
        if token.norm in CALENDAR:
            return False
        acts = any(f.tense in ("past", "pres", "future", "part") and f.agree[:1] != "1" for f in token.info.verbs)
        if acts and token.info.pos != "adj":
            return False
        if closes and self._nation_as_family(document, matches, at, start):
            return True
        if kinds == ["N"] and at + 1 < stop and document.norms[at + 1] in _THAT:
            if matches[at] and all(m.entry.kind in _HELD and m.end == at + 1 and not m.shift for m in matches[at]):
                return True  # «وزير الصحة خالد النائب إن»
        if any(
            m.entry.kind not in (("place", "person", "title") if closes else ("place", "person")) for m in matches[at]
        ):
            return False
        if token.raw.endswith("ه") and (token.norm[:-1] in self._common or token.norm.startswith("نظير")):
            return False
        if closes or token.norm in _BYNAMES:
            return True
        if self._accusative(token.norm):
            return False  # «عقد السيد صالح | حوارا»
        if not token.info.pos and not token.info.verbs and self._whole(token):
            if not token.norm.endswith(("ه", "ها", "هم", "هما")):
                return True
        return token.info.pos == "" and any(
            m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at + 1]
        )

    def _after_father(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a noun with ال after «بن» and a name is the family's by its end: «محمد بن عبدالرحمن البشر.»."""
        token = document.tokens[at]
        closes = at + 1 >= stop or document.norms[at + 1] in _ENDS
        return (
            closes and not matches[at] and token.norm.startswith("ال") and token.info.definite and len(token.norm) > 4
        )

    def _nation_as_family(self, document: Document, matches: list[list[Match]], at: int, start: int) -> bool:
        """Whether an adjective of a nation without article is a family name: «السيد جبران كورية إن»."""
        if not start or document.norms[start - 1].lstrip("وبل") not in MISTER:
            return False
        here = matches[at]
        return bool(here) and all(
            m.entry.kind == "demonym" and m.end == at + 1 and not m.prep and not m.conj and not m.shift for m in here
        )

    def _nisba_as_family(
        self, document: Document, matches: list[list[Match]], at: int, start: int, kinds: list[str]
    ) -> bool:
        """Whether a man's nationality with ال right after his given name is his family name: «الوزير خالد المغربي»."""
        first = document.norms[start]
        son = kinds == ["N", "C", "N"] and document.norms[at - 2] in _SON  # «خالد بن محمد التركي»
        if not (son or (len(kinds) == 1 and at == start + 1)) or first not in self._first or first in self._foreign:
            return False
        after = document.tokens[at + 1] if at + 1 < len(document.tokens) else None
        if after is not None and after.kind == "w" and after.info.name:
            return False  # «نظيرا سالم المغربي أحمد والتونسي محمد»
        return document.tokens[at].info.definite and any(
            m.entry.kind == "demonym" and m.entry.data == ("ms",) and m.end == at + 1 and not m.shift
            for m in matches[at]
        )

    def _described(self, document: Document, matches: list[list[Match]], at: int, start: int, kinds: list[str]) -> bool:
        """Whether an adjective without article is an official's family name, with his given name before it.

        «المندوب علي بحريني», «السفير أنطوان شديد», not «استقبل الأمير محمد | كبير المستشارين».
        """
        token = document.tokens[at]
        if kinds not in (["N"], ["n"]) or at != start + 1 or not start or document.norms[start] not in self._first:
            return False
        if document.norms[start - 1].lstrip("وبل").removeprefix("ال") in _CALLED_BY_GIVEN_NAME:
            return False
        here = matches[at]
        if token.info.definite or token.raw.endswith(("ة", "ا", "ً", "ين", "ون")) or not (here or self._bare(token)):
            return False
        if here:
            return all(
                m.entry.kind == "demonym" and m.entry.data == ("ms",) and m.end == at + 1 and not m.shift for m in here
            )
        return token.info.pos == "adj" and token.norm not in _LEADING

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

    def _middle(self, document: Document, matches: list[list[Match]], at: int, stop: int, kinds: list[str]) -> bool:
        """Whether an everyday word stands between two names of one person: «عبد الرحمن سهل يوسف أن»."""
        token = document.tokens[at]
        if token.info.pos not in ("noun", "adj") or token.info.definite or matches[at] or at + 1 >= stop:
            return False
        after = document.tokens[at + 1]
        if kinds[-1] != "N" or not self._bare(token) or token.norm.endswith(("ه", "ات", "ا", "ين", "ون")):
            return False
        known = after.info.name == "!" and not matches[at + 1] and after.norm in self._first
        return known and len(token.norm) > 2 and self._phrase_ends(document, at + 2, stop)

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
        if info.pos in CLOSED or norm in CALENDAR or norm in CONNECTORS or len(norm) < 2:
            return False
        if norm.startswith(("ال", "وال", "بال", "لل", "كال")) or token.raw.endswith(("ة", "ً", "ًا", "اً")):
            return False
        if token.raw.endswith("ى") and not document.having(FINAL_YA_WITHOUT_DOTS):
            return False
        if any(split.rest in head_words() for split in info.splits):
            return False  # «زار أولاف شولتس | مجلس القضاء»
        if norm.endswith(("ته", "ها", "هم", "هما", "ات", "نا")) or (
            norm[0] == "و" and len(norm) > 4 and not self._ends_welby(document, at, start, stop)
        ):
            return False
        if (token.raw.endswith("ه") and norm[:-1] in self._common) or (len(norm) > _SHORT and self._accusative(norm)):
            return False  # «بيدرو سانشيز اتصالا»
        if titled and norm[0] in "بكل" and norm[1] == "ي" and not norm[1:].startswith(("يوم", "يد")):
            if self.weight(norm) >= _PLAINLY_FOREIGN and not info.pos and all(m.prep for m in matches[at]):
                return True  # «مارتن كيماني», «بيتر بيرلي»: hardly a preposition before ي
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
        ends = titled and at == start + 1 and self._phrase_ends(document, at + 1, stop)
        return ends and not self._acts_next(document, at, stop)

    def _acts_next(self, document: Document, at: int, stop: int) -> bool:
        """Whether a word after a foreign name is what its bearer did: «الرئيس روتو | أكد أن», «بارو | وصل أمس».

        Before a mark only a verb of saying: «مارك أوت، الممثل الخاص».
        """
        done = {f.lemma for f in document.tokens[at].info.verbs if f.tense == "past" and f.agree in ("ms", "fs")}
        if not done:
            return False
        return (at + 1 < stop and document.norms[at + 1] not in _ENDS) or not done.isdisjoint(_TELLS)

    def _ends_welby(self, document: Document, at: int, start: int, stop: int) -> bool:
        """Whether what looks like «و» and a word ends a foreigner's name and its phrase: «جاستن ويلبي»."""
        return at == start + 1 and document.norms[at][1] == "ي" and self._phrase_ends(document, at + 1, stop)

    def _prefixed_family(self, document: Document, matches: list[list[Match]], at: int, start: int, stop: int) -> bool:
        """Whether what looks like a preposition and a word is the family name after a given name alone.

        «وزير الدفاع عمار بلاني», «النائب علي بزي», «السفير ستيفن بوندي», not «الأمير محمد بزي»: few but rulers are
        called by their given name alone.
        """
        token = document.tokens[at]
        norm, info = token.norm, token.info
        if at != start + 1 or not start or norm[0] not in _PREFIXES or info.pos or info.verbs or len(norm) <= _SHORT:
            return False
        ruler = document.norms[start - 1].lstrip("وبل").removeprefix("ال") in _CALLED_BY_GIVEN_NAME
        if ruler or norm.startswith(("بال", "لل", "كال", "فال", "بم")) or token.raw[1] in "إأ":
            return False
        if token.raw.endswith("ى") and not document.having(FINAL_YA_WITHOUT_DOTS):
            return False
        if token.raw.endswith(("ة", "ً", "ًا", "ه")) or norm.endswith(("ها", "هم", "نا", "ات", "ين")):
            return False
        rests = [split.rest for split in info.splits[1:]]
        if matches[at] or self.weight(norm) < _LIKE_A_NAME or any(rest in head_words() for rest in rests):
            return False  # «يزور الوزير عطاف | باريس», «رحب عطاف | بجميع المبادرات»
        if any(self._common.get(rest) in ("noun", "adj") for rest in rests):
            return self._phrase_ends(document, at + 1, stop)
        after = document.tokens[at + 1] if at + 1 < stop else None
        return after is None or not (after.info.name or after.norm.startswith("ال")) or after.norm in DAYS | TIMES

    def _phrase_ends(self, document: Document, at: int, stop: int) -> bool:
        """Whether a name that ends before a token ends its phrase: at a mark, a relative or a time."""
        if at >= stop:
            return True
        norm = document.norms[at]
        return any(norm in words for words in (_ENDS, _THAT, RELATIVES, DAYS, TIMES, _AS))

    def _beside_name(
        self, document: Document, matches: list[list[Match]], at: int, start: int, stop: int, kinds: list[str]
    ) -> bool:
        """Whether a word that ends like a common one stands in a name: «إيمانويل ماكرون»."""
        if at == start:
            after = document.tokens[at + 1] if at + 1 < stop else None
            return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UNC"
        if document.norms[at].startswith("بال") and self.weight(document.norms[at]) < FOREIGN:
            return False  # «وصف الوزير سانتيفانييز | بالمتهور»
        ends = at + 1 >= stop or document.norms[at + 1] in "،,.؛:"
        if not ends and document.norms[at][1:3] == "ال":
            ends = any(m.entry.kind == "office" for m in matches[at + 1])
        return bool(kinds) and kinds[-1] in "NU" and ends

    def _foreign_ending(self, token: Token, kinds: list[str], *, titled: bool) -> bool:
        """Whether a word after a foreign first name ends like a foreign surname: «سيسون», «كونتيه», not «سياسية».

        Or begins like «فال» and ends a foreign name: «بينيتا فيريرو فالدنر».
        """
        if not kinds or kinds[-1] not in "NUn":
            return False
        if token.norm.startswith("فال") and "U" in kinds:
            return True
        ends = token.norm.endswith("ون") or (token.norm.endswith("يه") and token.raw.endswith("ه"))
        if self.weight(token.norm) >= _PLAINLY_FOREIGN and token.raw[-1] != "ة" and (titled or ends):
            return not token.norm.startswith(("بال", "وال", "كال", "فال", "لل"))
        return titled and ends

    def _double(self, document: Document, at: int, stop: int) -> bool:
        """Whether a hyphen without spaces ties two parts of a name: «كرامب-كارنباور», «جان - فرنسوا»."""
        ends = self._phrase_ends(document, at + 2, stop) or document.norms[at + 2].startswith("و")
        spaced = at + 1 < stop and document.norms[at + 1] in _HALVES and ends
        if (
            document.norms[at - 1] not in _HALVES
            and not spaced
            and (
                at + 1 >= stop
                or document.ends[at - 1] != document.starts[at]
                or document.ends[at] != document.starts[at + 1]
            )
        ):
            return False
        if at + 1 >= stop:
            return False
        after = document.tokens[at + 1]
        before = document.norms[at - 1]
        letters = "UNn" if before in _HALVES else "UNnV"  # «دو-هون»
        arab = document.tokens[at - 1].info.name and self.weight(before) < FOREIGN
        if max(len(before), len(after.norm)) <= _SYLLABLE and not (spaced or arab or after.norm.startswith("ال")):
            return after.kind == "w" and after.info.pos not in CLOSED  # «كيم جونغ-كوان»
        return after.kind == "w" and self.letter(after.norm, after.raw, after.info) in letters
