"""Words that are names and something else as well: «صباح الأحد», «سلطان عمان», «فلان مساعد مدير البرنامج»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.families import CONNECTORS, DAYS, MISTER, TIMES, FamilyReader
from mahdar.mentions.letters import CLOSED
from mahdar.mentions.royals import TITLES, opens_another
from mahdar.mentions.strangeness import FOREIGN

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.mentions.matching import Match

__all__ = ["ALSO_ELSE", "ALSO_OFFICES", "BEFORE_BAGGAGE", "CHILD_OF", "NamesakeReader", "is_given"]

CHILD_OF = frozenset("بن بنت".split())
#: After these «باسم» is "on behalf of" and no given name.
_SPOKES = ("متحدث", "متحدثه", "مفاوض", "ناطق", "ناطقه", "الرسمي", "الرسميه")
#: «باسمه»، not the name «باسمة».
_ON_BEHALF = frozenset("باسمه باسمها".split())
#: Words of rulers that are names as well.
_RULERS = frozenset("سلطان ملك امير".split())
#: Names that are offices as well: «فلان مساعد مدير البرنامج».
ALSO_OFFICES = frozenset("مساعد قايد مشرف حاكم عميد طالب".split())
#: Names that are words for leaders and messengers as well: «فلان زعيم الجبهة», «فلان والي الخرطوم».
_LEADERS = frozenset("زعيم والي مرشد شيخ فقيه سادن وسيط رسول امير امام خطيب بطل رايد عقيله شيخه".split())
#: What makes a name of such a word: «أمير الدين», «رسول الله».
_NAMING = frozenset({"الدين", "الله", "الاسلام", "الزمان"})
#: Given names that are prepositions as well: «منح فلانا الوسام نظير خدماته».
_ALSO_FOR = "نظير"
#: Where one is or what one belongs to, after the name: «فلان الموجود في باريس».
_WHERE_IS = frozenset(
    "الموجود الموجوده المنتمي المنتميه المتواجد المتواجده المقيم المقيمه المعتقل المحتجز المتهم المحسوب المقرب المنحدر "
    "المتحدر المولود".split()
)
#: Names with ال that are posts where an adjective follows: «فلان الأمين العام».
_POSTS = frozenset({"الامين", "القايد", "العميد", "الكاتب"})
#: Given names that are things which one gives or sends: «قلد الملك الرئيس | وسام الجمهورية», «نقل إليه | تهاني الملك».
_THINGS_GIVEN = frozenset("وسام تهاني هبه ملف التعازي التهاني".split())
_OF_SOMETHING = frozenset({"وسام", "ملف"})
#: What one does with them.
_GIVES = frozenset("منح قلد كرم سلم تسلم استلم أهدى نقل رفع حمل أبلغ قدم بعث تلقى وجه".split())
#: So far before them the verb stands.
_GIVING = 12
_ITS = ("ه", "ها", "هم", "هما")
#: When something is done, after the name.
_NOW = frozenset({"اليوم", "امس", "غد"})
#: Verbal nouns and nouns of quality that are names as well: «أكد فلان | قوة العلاقات», «أعلن فلان | فوز الحزب».
_QUALITIES = frozenset(
    "عوده فوز فتح نجاح سلامه سلام قوه نيه رضا ايمان امل كفاح جهاد نضال وفاء هدي غياب نصر وعد شان عهد تغريد "
    "سماح رجاء موده دعاء تيسير مباركه فخر اقبال نيل سكوت حرب".split()
)
#: Honours of address that are names as well: «استقبل فلان | سعادة سفير تونس».
_HONOURS = frozenset("سعاده معالي فخامه سماحه فضيله".split())
#: Of what «الأميري» is said: «استقبل أمير قطر في الديوان | الأميري».
_OF_EMIRS = ("ديوان", "قصر", "حرس", "مرسوم", "امر", "طيران")
_AT_ONCE = "فور"
#: What one leads.
_LED = frozenset({"org", "state", "capital", "epithet", "office"})
#: What one takes on entering an office, and what stands after it: «أدى فلان | اليمين وزيرا للخارجية».
_OATH = "اليمين"
_SWORN_AS = frozenset(
    "رييسا رييسه وزيرا وزيره سفيرا سفيره نايبا نايبه حاكما محافظا عضوا امام الدستوريه القانونيه".split()
)
_MORE = frozenset({"باسم", "الرحال", "الاميري", _OATH, _ALSO_FOR, _AT_ONCE, *_NOW}) | _QUALITIES | _HONOURS
#: What names and is something else as well.
ALSO_ELSE = TIMES | TITLES | _RULERS | MISTER | _ON_BEHALF | ALSO_OFFICES | _WHERE_IS | _THINGS_GIVEN | _POSTS
ALSO_ELSE |= _MORE | _LEADERS
#: «يشد الوزير فلان الرحال إلى».
_SETS_OUT = frozenset("شد شدت يشد تشد سيشد ستشد".split())
#: So far before «الرحال» stands the verb.
BEFORE_BAGGAGE = 12


_STOPS = frozenset(".!؟")


def is_given(tokens: list[Token], at: int) -> bool:
    """Whether a word that may be a name is what a verb before it gives or brings: «منح الملك الرئيس | وسام النهضة»."""
    if tokens[at].norm not in _THINGS_GIVEN:
        return False
    begin = max((k + 1 for k in range(max(0, at - _GIVING), at) if tokens[k].norm in _STOPS), default=at - _GIVING)
    for k in range(at - 1, max(begin, 0) - 1, -1):
        forms = (
            [f for f in tokens[k].info.verbs if f.tense in ("past", "pres", "future")] if tokens[k].kind == "w" else []
        )
        if any(form.lemma in _GIVES for form in tokens[k].info.verbs if tokens[k].kind == "w"):
            named = k + 2 == at and tokens[k + 1].info.definite  # «قدم السفير | وسام الحلبي أوراقه»
            return not (named and at + 1 < len(tokens) and tokens[at + 1].info.name == "!")
        if forms and not tokens[k].info.name and "masdar" not in tokens[k].info.tenses:
            return False  # «قدم له هدية وقال | وسام الأحمد»
    return False


class NamesakeReader(FamilyReader):
    """Tells where a word that may be a name is none; the base of the name reader."""

    def _of_state(self, here: list[Match]) -> bool:
        return any(m.entry.kind in ("state", "capital", "epithet") and not m.prep for m in here)

    def _is_else(
        self, tokens: list[Token], matches: list[list[Match]], at: int, start: int, stop: int, kinds: list[str]
    ) -> bool:
        """Whether a word that may be a name is none where it stands: «صباح الأحد», «متحدث باسم»."""
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < stop else None
        if token.norm in TIMES and after is not None and (after.norm in DAYS or after.norm.isdigit()):
            return True  # «صباح الأحد», «يومي 3 و4 سبتمبر»
        if kinds and token.norm in _RULERS and after is not None and self._of_state(matches[at + 1]):
            # «قابوس بن سعيد سلطان عمان», «استقبل أردوغان | أمير قطر», not «الوزير خالد سلطان والكويت»
            return len(kinds) > 1 or not any(m.conj for m in matches[at + 1])
        if token.norm in _LEADERS and after is not None and self._leads(tokens, matches, at, start):
            return True
        if kinds and token.norm in _NOW:
            return True  # «استقبل هيثم بن طارق اليوم»
        if kinds and token.norm in TITLES and after is not None:
            foreign = after.norm in self._foreign or self.weight(after.norm) >= FOREIGN
            if opens_another(tokens, start, at, stop, self._first, foreign=foreign):
                return True
        if kinds and token.norm in MISTER and after is not None and after.info.name:
            if after.norm in self._foreign or any(t.norm == "بن" for t in tokens[start:at]):
                return True  # «استقبل موسى السيد مارك …», «عين هيثم بن طارق السيد فهد …»
        if kinds and token.norm in MISTER and after is not None and self._another(tokens, start, at):
            return True
        if len(kinds) == 1 and token.norm == "السيد" and after is not None and after.kind == "w":
            if self.letter(after.norm, after.raw, after.info) == "U":
                return True  # «ويستقبل بوريطة السيد كاريرا»
        if token.norm in _QUALITIES:
            whole = len([k for k in kinds if k != "C"]) > 1 and tokens[at - 1].norm not in CONNECTORS
            return whole and after is not None and self._owns(matches, at + 1, after)
        if token.norm in _HONOURS and after is not None:
            return any(m.entry.kind in ("office", "title") and not m.prep and not m.conj for m in matches[at + 1])
        if token.norm == "الاميري":
            return at > 0 and tokens[at - 1].norm.endswith(_OF_EMIRS)
        if token.norm == _AT_ONCE and kinds:
            return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) == "X"
        if token.raw in _ON_BEHALF:
            return True
        if token.norm == _OATH and kinds:
            return after is not None and after.norm in _SWORN_AS
        if token.norm in _POSTS and len([k for k in kinds if k != "C"]) > 1:
            writes = token.norm == "الكاتب" and after is not None and bool(after.info.name)
            return writes or (after is not None and after.info.definite)  # «فلان الأمين القطري المساعد»
        if token.norm == "السيد" and len(kinds) == 1 and start and tokens[start].norm.endswith("ه"):
            return tokens[start].raw.endswith("ه")  # «أيده السيد الغنوشي»
        if token.norm in ALSO_OFFICES and after is not None and len([k for k in kinds if k != "C"]) > 1:
            return tokens[at - 1].norm not in CHILD_OF and self._heads(matches, at + 1, after)
        if token.norm in _THINGS_GIVEN:
            full = len([k for k in kinds if k != "C"]) > 1 or (kinds and tokens[start].norm not in self._first)
            alone = token.norm not in _OF_SOMETHING or after is None or after.kind != "w"
            return bool(full) and (alone or (after is not None and after.info.definite))
        if token.norm in _WHERE_IS:
            return len(kinds) > 1 and after is not None and after.info.pos == "prep"
        if token.norm == _ALSO_FOR and kinds:
            return after is not None and after.kind == "w" and not after.info.name
        if token.norm == "الرحال":
            return any(t.norm.removeprefix("و") in _SETS_OUT for t in tokens[max(0, at - BEFORE_BAGGAGE) : at])
        return at == start > 0 and token.norm == "باسم" and tokens[at - 1].norm.endswith(_SPOKES)

    def _owns(self, matches: list[list[Match]], at: int, after: Token) -> bool:
        """Whether a word is what a noun before it is of: «قوة | العلاقات», «رضا | بلاده», «إيمان | فرنسا»."""
        if after.kind != "w":
            return False
        if any(m.entry.kind == "state" and not m.prep and not m.conj for m in matches[at]):
            return True
        plain = not after.info.name and self.letter(after.norm, after.raw, after.info) == "X"
        if not plain or after.info.pos in CLOSED or any(m.entry.kind in ("office", "title") for m in matches[at]):
            return False
        noun = after.info.pos == "noun" or after.norm.endswith(_ITS)
        return after.info.definite or (noun and after.info.tenses.isdisjoint(("past", "pres", "future")))

    def _heads(self, matches: list[list[Match]], at: int, after: Token) -> bool:
        """Whether what stands after a name that is an office as well is what that is of: «قائد القوات»."""
        if after.kind != "w" or after.info.name:
            return False
        if any(m.entry.kind in ("office", "state", "place", "capital", "org") and not m.prep for m in matches[at]):
            return not any(m.conj for m in matches[at])
        return after.info.pos in ("noun", "other") and not after.info.verbs

    def _leads(self, tokens: list[Token], matches: list[list[Match]], at: int, start: int) -> bool:
        """Whether a leader or messenger is somebody's: «فلان | زعيم حماس», «فلان | رسول الرئيس»."""
        after = tokens[at + 1]
        if after.kind != "w" or after.norm in _NAMING or at == start or tokens[at - 1].norm in CONNECTORS:
            return False
        here = [m.entry.kind for m in matches[at + 1] if not m.prep and not m.conj]
        if not _LED.isdisjoint(here):
            return at > start + 1 or tokens[start].norm not in self._first
        if at == start + 1 or after.info.pos in CLOSED or after.info.name == "!":
            return False
        if after.info.definite and after.norm.endswith("ي") and not here and not self.everyday(after.norm):
            return False  # «أحمد محمد رسول الجباري»
        if after.info.definite:
            return not after.info.name or (after.norm in self._common and not self._family(after.norm))
        return after.norm.endswith(_ITS) or (after.info.pos == "noun" and not after.info.name)

    def _another(self, tokens: list[Token], start: int, at: int) -> bool:
        """Whether an honorific after a name with one is another's: «استقبل السيد لعمامرة السيد بويويا»."""
        if not start or tokens[start - 1].norm.lstrip("وبل") not in MISTER or at + 1 >= len(tokens):
            return False
        if any(t.norm == "ولد" for t in tokens[start:at]):
            return True
        after = tokens[at + 1]
        alone = at == start + 1 and tokens[start].norm not in self._first
        return alone or (after.kind == "w" and self.letter(after.norm, after.raw, after.info) == "U")
