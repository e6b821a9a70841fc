"""What a word can be in a person's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mahdar.mentions.head_table import head_words
from mahdar.mentions.visitors import GUESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["CLOSED", "MONTHS", "LetterReader", "says"]

#: «من جانبه نوه الوزير»: whose turn it is, no name.
_TURNS = frozenset("جانبه جانبها جانبهم جهته جهتها جهتهم ناحيته ناحيتها ناحيتهم بدوره بدورها بدورهم".split())
#: «يرافقه السيد فلان»: who comes along, no name either.
_ALONG = frozenset("يرافقه يرافقها ترافقه ترافقها برفقه برفقته برفقتها".split())
#: Acts by their shape, with the article: «التمديد», «التصعيد».
_ACT = re.compile("الت..ي.")
_JOINING = frozenset("بن ابن بنت ال ابو ابي ابا عبد ولد ام ذو دي دو دا دوس فون فان ديل ديلا بو ايت اغ منت".split())
#: «وفد يقوده فلان»: before whoever leads.
LED_BY = frozenset(
    "يتزعمه يتزعمها تتزعمه تتزعمها يقوده يقودها تقوده تقودها يراسه يراسها تراسه تراسها يتراسه يتراسها تتراسه تتراسها "
    "يمثله يمثلها تمثله تمثلها اسسه اسسها قاده قادها مثله مثلها".split()
)
#: «التقى فلان أخاه»: who is met; «فلان نجل الرئيس»: whose son he is.
_KIN = frozenset(
    "اخاه اخاها نظراءه نظراءها نظرايه نظرايها نجل نجلا نجلي نجله نجلها نجلهما حفيد حفيدي حفيده حفيدها صهر صهره "
    "صهرها".split()
)
#: What no name is with a preposition before it: «لم يدل فلان | بأي تصريح».
_GOVERNED = frozenset("اي ايه كل كلا بعض غير اكثر اقل هذا هذه ذلك تلك كافه جميع عدم شتي".split())
_PRONOUNS = ("ها", "هم", "هما")
#: Two of a kind, whose names follow: «منسق مخيمي الزعتري والأزرق».
_TWO_OF = frozenset(
    "مخيمي مدينتي بلدتي قريتي محافظتي مقاطعتي منطقتي مديريتي مطاري مينايي ميناءي معبري جامعتي شركتي حركتي قناتي دولتي "
    "سفارتي وزارتي حكومتي حزبي وفدي منتخبي ناديي".split()
)
#: Written with these letters no names: «بأي» and not «باي».
_RAW_PARTICLES = frozenset("ترأس على إلى الى بأن بإن كأن بأي لأي كأي بأية لأية".split())
#: Several whose body or state follows: «وممثلو السلك الدبلوماسي».
_MANY_OF = frozenset(
    "ممثلو مندوبو مسوولو موظفو مستشارو مبعوثو مراقبو مديرو قياديو منتسبو متحدثو مفاوضو مشرفو معارضو مويدو منسقو مفتشو "
    "محامو صحافيو صحفيو اعلاميو مواطنو سفيرا وزيرا رييسا مقاتلو عناصرو مسلحو نازحو".split()
)
#: Owners of a quality: «ذوات البشرة السمراء».
_POSSESSED = frozenset("ذوات ذوي ذات ذواتا".split())
#: «ب» or «ل» and a verbal noun of the second form: «بتمرير».
_WITH_MASDAR = re.compile("[بل]ت..ي.ه?|[بل]ا(?:.ت.ا.|ن..ا.|ست..ا.)|بت[^اوي]{3}ه|ب(?:دعوي|حجه|تهمه)")
#: A verbal noun without a long vowel: «التهرب», «التدخل».
_PLAIN_MASDAR = re.compile("ت[^اوي]{3}")
#: A foreign stem after letters that look like a particle and ال has so many letters.
_SHORT_STEM, _LONG_STEM = 3, 6
#: What a word weighs that is a foreign name, though it looks like a verb.
_FOREIGN = 12.0
_BLOCK = frozenset({"demonym", "state", "office", "title", "formula", "org", "framework", "capital"})
#: Given names that their spelling tells from a word of everyday: «ألان» and not «الآن», «لامين» and not «لأمين».
_SPELLED = frozenset("آنا آنّا ألان آلان آلن أوله ألينا آلينا لامين ببكر ببكار لحسن".split())
CLOSED = frozenset({"prep", "part", "conj", "pron", "num", "adv"})
MONTHS = frozenset(
    "مايو ايار يونيو حزيران يوليو تموز اغسطس سبتمبر ايلول اكتوبر نوفمبر ديسمبر مارس اذار ابريل نيسان فبراير شباط "
    "يناير الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد".split()
)

#: Verbs of saying whose past is spelled like a name.
_SAYS = frozenset("نوه طالب رأى أيد أمل رفض شدد جدد أشاد وعد حمل ناشد هدد".split())
#: «رأى», which is the family name «رأي» where a final ي is written ى, and what may stand between it and «أن».
_SAW = "رأى"
_ASIDE = frozenset("من في خلال امس اليوم ايضا كذلك".split())
_THAT = frozenset("ان بان انه انها انهم بانه بانها".split())


def says(token: Token, after: Token | None) -> bool:
    """Whether a word behind a name is a verb of saying and no part of it: «شكري نوه بالاتفاق»، «شكري رأى أن»."""
    if after is None or after.kind != "w":
        return False
    lemmas = {f.lemma for f in token.info.verbs if f.tense == "past" and f.agree == "ms" and not f.conj}
    if lemmas.isdisjoint(_SAYS):
        return False
    if token.raw == _SAW and after.norm in _ASIDE:
        return True  # «روتو رأى من جانبه أن»
    if token.norm == "نوه":
        return True  # «كاميكاوا نوه قبل يومين بعمق العلاقات»
    governs = after.norm in _THAT or after.norm.startswith(("بال", "ب")) and any(s.prep for s in after.info.splits)
    plain = not token.info.name and after.norm.startswith("ال")  # «شكري أيد المبادرة»
    hopes = lemmas == {"أمل"} and after.norm == "في"
    return governs or plain or hopes or (lemmas == {"طالب"} and after.norm in _BODIES)


#: Bodies of which something is demanded: «شكري طالب مجلس الأمن ب».
_BODIES = frozenset("مجلس حكومه اسراييل ايران روسيا واشنطن الامم المجتمع الحكومه الاطراف جميع كافه كل".split())


class LetterReader:
    """Tells known names, unknown words and what is no part of a name; decisions are cached per spelling."""

    def __init__(
        self,
        common: dict[str, str],
        given: dict[str, str],
        first: Container[str] = (),
        foreign: Mapping[str, str] | None = None,
        weight: Callable[[str], float] | None = None,
    ) -> None:
        self._class: dict[str, str] = {}
        self._common = common
        self._given = given
        #: Given names: what follows one after a title may be a family name of any form.
        self._first = first
        self._foreign = foreign or {}
        #: How much likelier a word is a foreign name than an Arabic word, by its letters.
        self.weight = weight or (lambda _: 0.0)

    def everyday(self, norm: str) -> bool:
        """Whether a word is a common one, its article apart: «الفجوة»."""
        return norm.removeprefix("ال") in self._common or norm in self._common

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
        if norm in _POSSESSED or (norm == "فان" and raw.startswith("فإ")):
            return "X"  # «بدر السحيباني فإن الشرطة»
        if _ACT.fullmatch(norm) and not info.name and norm[2:] in self._common:
            return "X"  # «رفض الوزير فلان | التمديد»
        if norm in _JOINING:
            return "C"
        if raw in _SPELLED:
            return "N"
        if (
            norm.lstrip("لب") in GUESTS
            or norm in _TURNS
            or norm in _ALONG
            or norm in LED_BY
            or norm.removeprefix("و") in _MANY_OF
            or norm in _KIN
            or norm in _TWO_OF
            or norm.startswith("بب")
        ):
            return "X"
        if not info.name and any(s.rest in head_words() or (s.prep and s.rest in _GOVERNED) for s in info.splits):
            return "X"
        if raw[1:2] == "إ" and raw[0] in "لبكف" or raw[1:2] == "أ" and raw[0] in "لبكفو" and not info.name:
            return "X"
        if raw in _RAW_PARTICLES:
            return "X"
        if info.pos in CLOSED or norm in MONTHS:
            return "X"
        acts = any(form.tense in ("past", "pres", "future") and not form.conj for form in info.verbs)
        if any(
            not h.rest and h.entry.kind in ("state", "capital") and not h.split.conj and not h.split.prep
            for h in info.heads
        ):
            return "X"
        if info.name == "?" and raw.endswith(("ً", "ًا")):
            return "X"  # «بابًا آخر»
        if info.name:
            return "V" if acts else ("N" if info.name == "!" else "n")
        if info.pos or raw.endswith(("ً", "ًا")):
            return "X"
        if not info.tenses.isdisjoint(("past", "pres", "future", "part", "masdar")):
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
            return "S" if self._foreign_stem(norm) else "X"
        if _WITH_MASDAR.fullmatch(norm):
            return "X"  # «جيم ريش بتمرير»
        if norm.endswith("نا") and len(norm) > 5 and self._ours(info):
            return "X"  # «لوطننا الغالي»
        if norm.endswith(("تها", "تهم", "ته")) and raw[-1] != "ة" and self._common.get(norm[: norm.rindex("ته")] + "ه"):
            return "X"  # «ضيفتها»
        if norm.endswith(_PRONOUNS):
            owned = norm.removesuffix("ما")[:-2]
            if owned in head_words() or self._common.get(owned) == "noun":
                return "X"  # «زعيم حزبها»
        if norm.endswith("ات") and any(s.prep in ("ل", "ب") and s.rest in self._common for s in info.splits):
            return "X"  # «الرئيس السابق لسيارات فيراري»
        if norm.endswith(("ها", "هما", "هم", "تين", "ون", "ات", "يه", "كم", "ته")) and len(norm) > 4:
            return "S"
        if norm.endswith("ته") and raw[-1] != "ة":
            return "X"  # «نعته سونيا»
        if norm.endswith("ه") and raw.endswith("ه") and self._common.get(norm[:-1]) == "noun":
            return "X"  # «الرئيس ضيوفه»
        if norm.endswith("تي") and self._common.get(norm[:-2] + "ه") == "noun":
            return "X"  # «برقيتي تهنئة»
        if self._accusative(norm):
            return "X"
        for split in info.splits[1:]:
            if split.rest in self._common or (split.rest in self._given and norm[0] not in "فك"):
                return "X"
        if norm[0] == "س" and norm[1] in "يتن" and len(norm) > 5 and norm.endswith(("ون", "ان")):
            return "U" if self.weight(norm) > _FOREIGN else "X"  # «سيرافان», «سيلتقيان»
        return "U"

    def _accusative(self, norm: str) -> bool:
        """Whether a word is an everyday one in the accusative: «عقد فلان | مؤتمرا», «ألقى فلان | خطابا»."""
        base = norm[:-1]
        if norm[-1] != "ا":
            return False
        return base in self._common or base + "ه" in self._common or base in head_words()

    def _ours(self, info: WordInfo) -> bool:
        """Whether a word is an everyday noun with «نا»: «مجتمعنا», «لصورتنا»."""
        bases = [split.rest[:-2] for split in info.splits if len(split.rest) > 4]
        common = self._common
        return any(base in common or common.get(base[:-1] + "ه") == "noun" for base in bases)

    def _foreign_stem(self, norm: str) -> bool:
        """Whether what looks like a particle and ال begins a word of no known stem: «كالامار», «فالنتين»."""
        stem = norm[3:]
        if norm[0] not in "فكب" or norm[1:3] != "ال" or not _SHORT_STEM <= len(stem) <= _LONG_STEM:
            return False
        if stem.endswith(("ين", "ون", "ات", "ه", "يا")) or stem in self._given:
            return False
        if norm[0] == "ب" and _PLAIN_MASDAR.fullmatch(stem):
            return False  # «اتهم السيد عرفات بالتهرب»
        return not any(w in self._common for w in (stem, stem.removesuffix("ي")))

    def _whole(self, token: Token) -> bool:
        """Whether a word is no everyday or listed word with a preposition or conjunction before it."""
        splits = token.info.splits[1:]
        return not any(
            s.rest in self._common or s.rest in self._given or (s.rest.startswith("ال") and s.conj != "ف")
            for s in splits
        )

    def _prefixed_noun(self, token: Token) -> bool:
        """Whether a spelling is also a preposition and an everyday or definite word: «بدور», «للصحافة»."""
        info: WordInfo = token.info
        return any(
            [
                len(s.rest) > 2
                and s.prep in ("ب", "ل")
                and (s.rest in self._common or s.rest.startswith("ال") and s.prep == "ل")
                for s in info.splits
            ]
        )

    def _family(self, norm: str) -> bool:
        """Whether a definite word is a family name: listed, or a listed name with ال."""
        return norm in self._given or norm[2:] in self._given
