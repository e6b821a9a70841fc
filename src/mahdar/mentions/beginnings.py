"""Where a person's name may begin, and where what looks like one begins none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.families import FINAL_YA_WITHOUT_DOTS, HYPHENS, MISTER
from mahdar.mentions.matching import ENTITY_KINDS
from mahdar.mentions.namesakes import CHILD_OF, NamesakeReader, is_given
from mahdar.mentions.phrases import ORDINALS, RANGES, nation_at
from mahdar.mentions.royals import ROYAL
from mahdar.mentions.strangeness import FOREIGN

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = ["ARABIC", "OF_GOD", "THINGS", "TWO", "BeginningReader"]

#: A name without a title has so many words at least.
TWO = 2
#: What men of state are called in Libya and Algeria.
_BROTHER = frozenset({"الاخ"})
#: First halves of names with الله: «دفع الله», «رحمة الله».
OF_GOD = frozenset(
    "دفع جاد فضل عطا عطاء حسب فتح نصر خير سعد رحمه نعمه ايه سيف امان هبه حشمت ذبيح حبيب شكر فرج ضيف عوض رزق "
    "خلف جار مال وصل لطف نور حفظ عنايه اسد شمس ولي كرم هدايه حمد احسان قدرت نجيب سلامه بيد صنع حب الجار شرع وهب".split()
)
#: «توفي عن عمر ناهز 67 عاما»: an age and nobody's name.
_OF_AGE = frozenset("ناهز يناهز ناهزت تجاوز يتجاوز قارب يقارب بلغ يبلغ".split())
_GUESTS = "ضيوف"
#: A force, which a Chinese name is written like but for its last letter.
_FORCE = "قوة"
#: Given names that are what one talks about with somebody.
_TOPICS = frozenset("سير افاق واقع ملف فرص قضايا شوون".split())
#: Given names that are somebody's words where no title stands before them: «جاء كلام فلان».
_WORDS_OF = frozenset({"كلام", "خطاب", "بكلام", "بخطاب"})
#: So little weighs a word that is no foreign name.
ARABIC = -6.0
#: What is named and is nobody.
THINGS = ENTITY_KINDS - {"person"}
#: What is part of a name after certain words, and else of none.
_GOES_ON = ORDINALS | {"الله", "لو", "لا"}
_PRAISE = frozenset(
    "اشاد اشادت يشيد تشيد مشيدا مشيده نوه نوهت ينوه تنوه منوها منوهه رحب رحبت يرحب ترحب مرحبا اعترف "
    "اعترفت ذكر ذكرت".split()
)
#: So far before it such a verb stands: «أشاد وزير الخارجية المصري بدور».
_REACH = 7


#: Titles that a name follows, not one who does something «على» another.
_HONOURED = frozenset("السيد الدكتور المهندس اللواء العميد العقيد الشيخ الاستاذ الحاج الفريق".split())


class BeginningReader(NamesakeReader):
    """Tells what may begin a name; the base of the name reader."""

    def _after_definite(self, token: Token) -> bool:
        """Whether a name may go on with a word after a definite one: «ناصر الهتلان | القحطاني»."""
        letter = self.letter(token.norm, token.raw, token.info)
        return letter in "CD" or (letter == "N" and self._with_article(token))

    def _with_article(self, token: Token) -> bool:
        """Whether a word begins with ال that is the article: «البغدادي», not «إليزابيث», «ألكسندر»."""
        if token.norm == "اليس":
            return True  # «أليس كذلك»
        return token.norm.startswith("ال") and token.raw[0] not in "أإآ" and token.norm not in self._foreign

    def is_glued(self, token: Token, after: Token, *, opens: bool) -> bool:
        """Whether a word that looks unknown is a verb or noun with a pronoun, or a verb, before a name.

        «ورافقه | نبيل», «على هامشه | كاترين»; opening a clause, «طالب | أندريه», «ما روى | جورج», not «قالت نهى عزام».
        """
        if after.kind != "w" or not (after.info.name or self.weight(after.norm) >= FOREIGN):
            return False
        letter = self.letter(token.norm, token.raw, token.info)
        if letter == "V":
            return opens and after.norm in self._first and after.info.name == "!"
        if letter not in "US" or not token.raw.endswith(("ه", "ها")) or self.weight(token.norm) > FOREIGN:
            return False
        stems = [split.rest.removesuffix("ا").removesuffix("ه") for split in token.info.splits]
        joined = (token.norm[0] == "و" or token.norm.endswith("ها")) and self.weight(token.norm) < ARABIC
        return joined or any(len(stem) > 2 and stem in self._common for stem in stems)

    def _before_foreign(self, tokens: list[Token], at: int, stop: int) -> bool:
        """Whether a foreign name stands after a token."""
        after = tokens[at + 1] if at + 1 < stop else None
        return after is not None and after.kind == "w" and self.weight(after.norm) >= FOREIGN

    def _is_ali(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """«وزير النفط على العمير فى مكتبه»: where a final ي is written ى, «على» before a name is «علي»."""
        tokens = document.tokens
        if tokens[at].raw != "على" or at + 1 >= stop or not document.having(FINAL_YA_WITHOUT_DOTS):
            return False
        after = tokens[at + 1]
        foreign = not after.norm.startswith("ال") and self.weight(after.norm) >= FOREIGN
        if after.kind != "w" or after.info.pos or foreign or document.norms[at + 2 : at + 3] == ["من"]:
            return False  # «رد الرئيس على ماكرون», «حصل على مزيد من»
        known = any(m.entry.kind != "title" for m in matches[at + 1])
        honoured = at > 0 and document.norms[at - 1].lstrip("وبل") in _HONOURED
        if after.info.name == "!":
            return honoured or after.norm.startswith("ال") or not known  # not «رد الرئيس على تبون»
        letter = self.letter(after.norm, after.raw, after.info)
        return honoured and not known and letter == "U" and not after.raw.endswith(("ة", "ات", "ها", "ه", "نا"))

    @staticmethod
    def _praised(document: Document, at: int) -> bool:
        """Whether a verb of praise governs «بدور», which then is no woman's name."""
        begin = max(document.sentences[document.sentence_of[at]][0], at - _REACH)
        return any(norm.removeprefix("و") in _PRAISE for norm in document.norms[begin:at])

    def _with_object(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a word is a preposition and a noun, since what that is of follows: «بدور الأزهر», «بدور السعودية»."""
        if at + 1 >= stop or not self._prefixed_noun(document.tokens[at]):
            return False
        after = document.tokens[at + 1]
        thing = any(
            (m.entry.kind in THINGS or m.entry.kind == "office" or (m.entry.kind == "person" and m.end > at + TWO))
            and not m.prep
            and not m.conj
            for m in matches[at + 1]
        )
        if thing or (after.kind == "w" and not after.info.name and after.info.pos in ("noun", "other", "adj")):
            return True
        third = document.tokens[at + 2] if at + 2 < stop else None  # «بدور الأزهر الشريف»
        return after.info.definite and third is not None and third.kind == "w" and third.info.pos == "adj"

    def _honours(self, tokens: list[Token], matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an honorific without article stands at a token: «سعادة», not the family name «الملا»."""
        if at >= stop or tokens[at].norm.startswith("ال"):
            return False
        return any(m.entry.kind == "title" for m in matches[at])

    def _begins_none(self, tokens: list[Token], matches: list[list[Match]], at: int, stop: int, titled: bool) -> bool:
        """Whether no name can begin with a word, whatever stands around it."""
        token = tokens[at]
        if token.norm == "عمر" and 0 < at < len(tokens) - 1 and tokens[at - 1].norm == "عن":
            return tokens[at + 1].norm in _OF_AGE or tokens[at + 1].kind != "w"
        if token.norm in RANGES and at + 1 < stop and nation_at(matches, at + 1) and tokens[at + 1].info.definite:
            return True  # «التعاون الاقتصادي | العربي التركي»
        if token.raw == _FORCE:
            return True  # «قوة ليكورن», not the Chinese «قوه جيا كون»
        if titled and token.norm == "الكاتب":
            return True  # «استقبل أمير قطر | الكاتب السوداني فلانا»
        if titled and token.norm in _TOPICS and at + 1 < stop and tokens[at + 1].info.definite:
            return True  # «بحث مع رئيس الجمهورية | سير التعاون»
        if token.norm == _GUESTS and not titled:
            return True  # «خدمة ضيوف الرحمن»
        if is_given(tokens, at):
            return True  # «قلد الرئيس الوزير | وسام الاستقلال»
        if token.kind != "w" or token.norm in ROYAL or (not titled and token.norm in _WORDS_OF):
            return True
        if self.letter(token.norm, token.raw, token.info) != "X" or token.norm in OF_GOD or token.raw == "آن":
            return False
        return not titled or not (token.info.name or (at + 1 < stop and tokens[at + 1].norm in CHILD_OF))

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
            return after.norm not in HYPHENS
        return after.norm not in _GOES_ON and self.letter(after.norm, after.raw, after.info) == "X"

    def _definite_given(self, document: Document, matches: list[list[Match]], start: int, stop: int) -> bool:
        """Whether a word with ال after an honorific is a given name: «السيد الخطاط ينجا،», «الأخ البغدادي علي»."""
        tokens = document.tokens
        if not start or tokens[start - 1].norm.lstrip("وبل") not in MISTER or matches[start]:
            return False
        family = tokens[start + 1] if start + 1 < stop else None
        if family is None or family.kind != "w" or matches[start + 1] or family.norm[0] in "وبلف":
            return False
        letter = self.letter(family.norm, family.raw, family.info)
        if letter == "N" and tokens[start - 1].norm.lstrip("وبل") in _BROTHER and start + 2 < stop:
            third = tokens[start + 2]
            return third.kind == "w" and self.letter(third.norm, third.raw, third.info) in "ND"
        return letter == "U" and self._phrase_ends(document, start + 2, stop)

    def _before_unknown(self, document: Document, at: int, stop: int) -> bool:
        """Whether the name of a capital stands right before an unknown word, and so is a given name."""
        token = document.tokens[at]
        if not any([head.entry.kind == "capital" and not head.split.prep for head in token.info.single]):
            return False
        after = document.tokens[at + 1] if at + 1 < stop else None
        return after is not None and after.kind == "w" and self.letter(after.norm, after.raw, after.info) in "UN"

    def _common_looking(self, token: Token) -> bool:
        """Whether an unknown word by itself looks like an everyday one: «قبيلة», «يجده»."""
        raw = token.raw
        return raw.endswith("ة") or (len(raw) > 4 and raw[0] in "يتبلوك" and raw.endswith("ه"))
