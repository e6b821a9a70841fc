"""Where a person's name begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.patterns import head_words

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["NameReader"]

#: Words that join the parts of a name.
CONNECTORS = frozenset(
    "بن ابن بنت ال ابو ابي ابا عبد ولد ام ذو دي دو دا دوس فون فان ديل ديلا لا لو لي سان بو ايت او "
    "نور سيف شمس علاء بهاء ضياء صلاح جمال تقي محيي محي عز فخر نجم زين خير".split()
)
#: «من جانبه نوه الوزير»: whose turn it is, no name.
_TURNS = frozenset("جانبه جانبها جانبهم جهته جهتها جهتهم ناحيته ناحيتها ناحيتهم بدوره بدورها بدورهم".split())
#: «يرافقه السيد فلان»: who comes along, no name either.
_ALONG = frozenset("يرافقه يرافقها ترافقه ترافقها برفقه برفقته برفقتها".split())
_JOINING = frozenset("بن ابن بنت ال ابو ابي ابا عبد ولد ام ذو دي دو دا دوس فون فان ديل ديلا بو ايت".split())
_BLOCK = frozenset({"demonym", "state", "office", "title", "formula", "org", "framework", "capital"})
_LONGEST = 9
_MISTER = frozenset("السيد السيده الدكتور الدكتوره سعاده معالي الاستاذ الشقيق".split())
#: After these «باسم» is "on behalf of" and no given name.
_SPOKES = ("متحدث", "متحدثه", "ناطق", "ناطقه", "الرسمي", "الرسميه")
#: «باسمه»، not the name «باسمة».
_ON_BEHALF = frozenset("باسمه باسمها".split())
_TIMES = frozenset("صباح مساء ظهر عصر فجر نهار ليل عشيه".split())
_DAYS = frozenset("اليوم امس الامس غد يوم السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه".split())
_HYPHENS = frozenset("-‐‑–")
#: Words of rulers that are names as well.
_RULERS = frozenset("سلطان ملك امير".split())
#: First halves of names with الله: «دفع الله», «رحمة الله».
_OF_GOD = frozenset(
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
#: Given names that their hamza tells from a word of everyday: «ألان» and not «الآن».
_SPELLED = frozenset("آنا آنّا ألان آلان آلن أوله ألينا آلينا".split())
_RELATIVES = frozenset("الذي التي الذين اللذين اللتين اللذان".split())
_ENDS = frozenset('،,.؛:()«»"”')
_CLOSED = frozenset({"prep", "part", "conj", "pron", "num", "adv"})
_MONTHS = frozenset(
    "مايو ايار يونيو حزيران يوليو تموز اغسطس سبتمبر ايلول اكتوبر نوفمبر ديسمبر مارس اذار ابريل نيسان "
    "فبراير شباط يناير الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد".split()
)


class NameReader:
    """Reads names token by token; decisions are cached per spelling."""

    def __init__(
        self,
        common: dict[str, str],
        given: dict[str, str],
        first: Container[str] = (),
        foreign: Mapping[str, str] | None = None,
    ) -> None:
        self._class: dict[str, str] = {}
        self._common = common
        self._given = given
        #: Given names: what follows one after a title may be a family name of any form.
        self._first = first
        self._foreign = foreign or {}

    def letter(self, norm: str, raw: str, info: WordInfo) -> str:
        """What a word can be in a name.

        N a known name, n an ambiguous one, C a connector, D a definite word that may be
        a family name, U an unknown word, S an unknown word that ends like a common one, X no
        part of a name.
        """
        known = self._class.get(raw)
        if known is None:
            known = self._class[raw] = self._decide(norm, raw, info)
        return known

    def _decide(self, norm: str, raw: str, info: WordInfo) -> str:
        if norm in _JOINING:
            return "C"
        if norm in _TURNS or norm in _ALONG or norm.startswith("بب"):
            return "X"
        if not info.name and any(s.rest in head_words() for s in info.splits):
            return "X"
        if raw in _SPELLED:
            return "N"
        if raw[1:2] == "إ" and raw[0] in "لبكف" or raw[1:2] == "أ" and raw[0] in "لبكفو" and not info.name:
            return "X"
        if raw in ("على", "إلى", "الى", "بأن", "بإن", "كأن"):
            return "X"
        if info.pos in _CLOSED or norm in _MONTHS:
            return "X"
        acts = any(form.tense in ("past", "pres", "future") and not form.conj for form in info.verbs)
        if any(
            not h.rest and h.entry.kind in ("state", "capital") and not h.split.conj and not h.split.prep
            for h in info.heads
        ):
            return "X"
        if info.name:
            return "V" if acts else ("N" if info.name == "!" else "n")
        if info.pos or raw.endswith(("ً", "ًا")):
            return "X"
        if any(form.tense in ("past", "pres", "future", "part", "masdar") for form in info.verbs):
            return "X"
        blocked = False
        for head in info.heads:
            if head.rest or head.entry.kind not in _BLOCK:
                continue
            if not head.split.conj and not head.split.prep:
                return "D" if head.entry.kind == "demonym" and info.definite else "X"
            blocked = True
        if blocked or len(norm) < 2 or norm.startswith("بم"):
            return "X"
        if info.definite and raw[0] not in "أإآ":
            if norm.startswith("ال"):
                return "D" if not norm.endswith(("ات", "ون", "يه")) else "X"
            return "X"
        if norm.endswith(("ها", "هما", "هم", "تين", "ون", "ات", "يه", "كم", "ته")) and len(norm) > 4:
            return "S"
        if norm.endswith("ه") and raw.endswith("ه") and self._common.get(norm[:-1]) == "noun":
            return "X"  # «الرئيس ضيوفه»
        if norm.endswith("تي") and self._common.get(norm[:-2] + "ه") == "noun":
            return "X"  # «برقيتي تهنئة»
        if norm[-1] == "ا" and (
            norm[:-1] in self._common or norm[:-1] + "ه" in self._common or norm[:-1] in head_words()
        ):
            return "X"
        for split in info.splits[1:]:
            if split.rest in self._common or (split.rest in self._given and norm[0] not in "فك"):
                return "X"
        if norm[0] == "س" and norm[1] in "يتن" and len(norm) > 5 and norm.endswith(("ون", "ان")):
            return "X"
        return "U"

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
        tokens = document.tokens
        at = start
        kinds: list[str] = []
        while at < stop and len(kinds) < _LONGEST:
            token = tokens[at]
            if kinds and token.norm in _HYPHENS and self._double(document, at, stop):
                at += 1
                token = tokens[at]
            if token.kind != "w":
                break
            if at == start and first_word is not None:
                kind = "N"
            elif token.norm in _OF_GOD and at + 1 < stop and tokens[at + 1].norm == "الله":
                kind = "N"
            else:
                kind = self.letter(token.norm, token.raw, token.info)
            if kind == "S":
                foreign = titled and self._foreign_ending(token, kinds)
                kind = "U" if foreign or (titled and self._beside_name(document, at, start, stop, kinds)) else "X"
            if token.norm == "الله" and kinds and kinds[-1] in "nNU" and not tokens[at - 1].raw.endswith("ه"):
                kind = "N"
            if (
                kind == "X"
                and kinds
                and kinds[-1] == "C"
                and token.info.pos not in _CLOSED
                and token.info.pos != "verb"
            ):
                kind = "U"
            if kind == "X" and kinds and kinds[-1] in "NU" and token.norm in ("لو", "لا") and at + 1 < stop:
                after = tokens[at + 1]
                if after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "NU":
                    kind = "C"
            if kind == "X" and titled and kinds and self._surname_by_place(document, matches, at, start, stop, kinds):
                kind = "U"
            family = kind in "XUnV" and (len(kinds) == 1 or (titled and len(kinds) == 2 and "C" not in kinds))
            family = family and self._foreign_family(document, matches, at, start, stop, titled)
            if family:
                kind = "U"
            if kind == "X" or (at > start or first_word is None) and self._thing(matches[at]):
                break
            if at > start and token.norm in _TIMES and at + 1 < stop and tokens[at + 1].norm in _DAYS:
                break
            if at == start and token.norm in _TIMES and at + 1 < stop and tokens[at + 1].norm in _DAYS:
                break
            if len(kinds) > 1 and token.norm in _RULERS and at + 1 < stop and self._of_state(matches[at + 1]):
                break  # «قابوس بن سعيد سلطان عمان»
            if kinds and token.norm in _MISTER and at + 1 < stop and tokens[at + 1].norm in self._foreign:
                break  # «استقبل موسى السيد مارك …»
            if token.raw in _ON_BEHALF:
                break
            if at == start and token.norm == "باسم" and at and tokens[at - 1].norm.endswith(_SPOKES):
                break
            if kind == "D":
                if not kinds:
                    break
                if at + 1 < stop and tokens[at + 1].norm in _RELATIVES and token.norm[2:] in self._common:
                    break
                if (
                    kinds[-1] not in ("C",)
                    and any(m.entry.kind == "demonym" and m.end == at + 1 for m in matches[at])
                    and len([k for k in kinds if k != "C"]) >= 2
                ):
                    break
            if (at > start or first_word is None) and self._phrase(matches[at]):
                break
            if kind == "U" and any(m.prep and m.entry.kind in ("office", "title", "state", "org") for m in matches[at]):
                break
            if kind == "U" and at > start and token.norm[0] == "و" and len(token.norm) > 4 and token.norm[1] != "و":
                if not titled or kinds not in (["N"], ["U"]) or tokens[start].norm not in self._first:
                    break
            if kind in "Un" and at > start and not family and self._prefixed_noun(token):
                break
            if (
                kind == "D"
                and not titled
                and len([k for k in kinds if k in "Nn"]) < 2
                and "C" not in kinds
                and not token.info.name
            ):
                if not self._family(token.norm):
                    break
            kinds.append(kind)
            at += 1
            if (
                len(kinds) > 2
                and "C" in kinds
                and token.norm.startswith("ال")
                and token.norm != "ال"
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
        return at if self._plausible(kinds, titled, tokens[start].norm.startswith("ال")) else start

    def _whole(self, token: Token) -> bool:
        """Whether a word is no everyday or listed word with a preposition or conjunction before it."""
        splits = token.info.splits[1:]
        return not any(
            s.rest in self._common or s.rest in self._given or (s.rest.startswith("ال") and s.conj != "ف")
            for s in splits
        )

    def _common_looking(self, token: Token) -> bool:
        """Whether an unknown word by itself looks like an everyday one: «قبيلة», «يجده»."""
        raw = token.raw
        return raw.endswith("ة") or (len(raw) > 4 and raw[0] in "يتبلوك" and raw.endswith("ه"))

    def _surname_by_place(
        self, document: Document, matches: list[list[Match]], at: int, start: int, stop: int, kinds: list[str]
    ) -> bool:
        """Whether an everyday word is a family name, since only a given name stands before it and the phrase ends.

        «السفير حداد الجوهري، مساعد الوزير», «النائب علي بزي.», not «الوزير محمد مساء اليوم».
        """
        token = document.tokens[at]
        if token.norm == "لو" and kinds == ["N"] and document.norms[start] in self._first:
            return True  # «وزير الخزانة جاكوب لو»
        if kinds not in (["N"], ["n"]) or token.info.pos in _CLOSED or len(token.norm) < 3:
            return False
        if document.norms[start] not in self._first:
            return False
        if token.raw.endswith(("ً", "ًا", "ة")) or token.norm in _TIMES | _DAYS | _MONTHS:
            return False
        if any(f.tense in ("past", "pres", "future", "part") for f in token.info.verbs) and token.info.pos != "adj":
            return False
        if any(m.entry.kind not in ("place", "person") for m in matches[at]):
            return False
        if token.raw.endswith("ه") and (token.norm[:-1] in self._common or token.norm.startswith("نظير")):
            return False
        if at + 1 >= stop or document.norms[at + 1] in _ENDS or token.norm in _BYNAMES:
            return True
        if not token.info.pos and not token.info.verbs and token.norm[-1] != "ه" and self._whole(token):
            return True
        return token.info.pos == "" and any(
            m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at + 1]
        )

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
        if info.pos in _CLOSED or norm in _MONTHS or norm in _TIMES | _DAYS or norm in CONNECTORS or len(norm) < 2:
            return False
        if norm.startswith(("ال", "وال", "بال", "لل", "كال")) or token.raw.endswith(("ة", "ى", "ً", "ًا", "اً")):
            return False
        if norm.endswith(("ته", "ها", "هم", "هما", "ات", "نا")) or (norm[0] == "و" and len(norm) > 4):
            return False
        if token.raw.endswith("ه") and norm[:-1] in self._common:
            return False
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
        return norm in _ENDS or norm in _RELATIVES or norm in _DAYS or norm in _TIMES

    def _beside_name(self, document: Document, at: int, start: int, stop: int, kinds: list[str]) -> bool:
        """Whether a word that ends like a common one stands in a name: «إيمانويل ماكرون»."""
        if at == start:
            after = document.tokens[at + 1] if at + 1 < stop else None
            return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UN"
        ends = at + 1 >= stop or document.norms[at + 1] in "،,.؛:"
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
        return after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UNn"

    def _prefixed_noun(self, token: Token) -> bool:
        """Whether a spelling is also a preposition and an everyday or definite word: «بدور», «للصحافة»."""
        info: WordInfo = token.info
        return any(
            len(s.rest) > 2
            and s.prep in ("ب", "ل")
            and (s.rest in self._common or s.rest.startswith("ال") and s.prep == "ل")
            for s in info.splits
        )

    def _family(self, norm: str) -> bool:
        """Whether a definite word is a family name: listed, or a listed name with ال."""
        return norm in self._given or norm[2:] in self._given

    def _thing(self, here: list[Match]) -> bool:
        """Whether a place, state or organisation of two words or more begins at a token."""
        return any(
            m.end - m.first > 1
            and not m.conj
            and not m.prep
            and m.entry.kind in ("state", "capital", "place", "org", "framework")
            for m in here
        )

    def _phrase(self, here: list[Match]) -> bool:
        """Whether a longer phrase (office, organisation) begins at a token."""
        return any(
            m.end - m.first > 1 and m.entry.kind in ("office", "org", "framework", "title", "formula") for m in here
        )

    def _plausible(self, kinds: list[str], titled: bool, definite: bool) -> bool:
        solid = sum(k in "N" for k in kinds)
        if titled:
            return kinds[0] != "D" and kinds != ["V"] and not (definite and kinds == ["n", "D"])
        if len(kinds) < 2 or kinds[0] == "V":
            return False
        if definite:
            return False
        if kinds[0] == "N":
            return True
        if kinds[0] == "n":
            return solid > 0 or "C" in kinds or (kinds[-1] == "D" and len(kinds) > 1)
        if kinds[0] == "C":
            return len(kinds) > 2 and solid > 0
        return False
