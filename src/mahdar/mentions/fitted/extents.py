"""Where a name may end: each end of the noun phrase after a head noun, and of what sort its words are.

A small automaton over the construct state: after a noun without article anything nominal may stand, after a
definite word only what describes it, a purpose with «ل», or what «و» adds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES
from mahdar.mentions.fitted.heads import classes
from mahdar.mentions.objects import begins_another, joins_another
from mahdar.mentions.phrases import ORDINALS, RANGES
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["Extent", "extents"]


class Extent(Value, frozen=True, gc=False):
    """A possible end of a name, and the sorts of the words from its head to there."""

    end: int
    sorts: tuple[str, ...]


_LONGEST = 14
_QUOTED = 9
#: A name has no more nouns without article than these.
_NOUNS = 4
_OPENING = frozenset('"«“')
_CLOSING = frozenset('"»”')
#: What tells when or by whom, and is no part of a name.
_NO_PART = frozenset(
    "الماضي الماضيه المقبل المقبله القادم القادمه الحالي الحاليه المذكور المذكوره هذه هذا تلك ذلك الذي التي اليوم امس "
    "التابع التابعه المقرر المقرره المزمع المزمعه الاخري الاخر الراهنه الراهن الذين المنعقد المنعقده المنبثق المنبثقه "
    "الصادر الصادره الموقع الموقعه المبرم المبرمه المعلن المعلنه الداعي الداعيه الرامي الراميه البلدين البلدان "
    "الجانبين الجانبان الطرفين الطرفان الدولتين الهادف الهادفه المنفذ المنفذه الواقع الواقعه القايم القايمه "
    "المتعلق المتعلقه المكلف المكلفه الاسبوع الشهر العام الموالي المواليه المخصص المخصصه المتجه الواحد الواحده البالغ "
    "البالغه الداعم الداعمه".split()
)
_SPECIAL = frozenset({"الخاص", "الخاصه"})
_JOINT = frozenset(
    "المشترك المشتركه الثنايي الثناييه الثلاثي الثلاثيه الرباعي الرباعيه الخماسي الخماسيه السداسيه السداسي".split()
)
_NEW = frozenset("الجديد الجديده الاخير الاخيره الاول الاولي السابق السابقه النهايي النهاييه".split())
_RANKED = frozenset(
    "الوطني الوطنيه العليا الاعلي العام العامه الشامل الشامله الاستراتيجي الاستراتيجيه السنوي السنويه الوزاري "
    "الوزاريه الحكومي الحكوميه".split()
)
_NUMBERING = frozenset("رقم الرقم عام سنه لعام لسنه للعام للفتره".split())
_MENTIONED = frozenset("المعني المعنيه العابر العابره".split())
_FIELDS = frozenset("مجال مجالات قطاع".split())
#: Prepositions inside a name, by their sort.
_PREPOSITIONS = {
    "بين": "between",
    "حول": "about",
    "بشان": "about",
    "في": "in",
    "ضد": "against",
    "عبر": "via",
    "من": "for",
}
_AFTER_PREPOSITION = frozenset({*_PREPOSITIONS.values(), "field"})
_SORTS = {"state": "state", "capital": "place", "place": "place", "org": "org", "demonym": "nation"}
_PROPER = frozenset({"state", "place"})
#: Classes of what is concluded between sides, which are no part of its name.
_CONCLUDED = frozenset({"agreement", "agreements", "memorandum", "dialogue"})
#: What is drafted, whose draft has no name of its own: «مشروع القانون».
_DRAFTED = frozenset(
    "القانون قانون النظام نظام الدستور دستور القرار قرار المرسوم مرسوم الميزانيه ميزانيه الموازنه موازنه "
    "البيان بيان اللايحه لايحه وثيقه الوثيقه".split()
)
#: Those who want, draft or agree, whose plan or agreement has no name of its own: «برنامج الحكومة», «اتفاق القادة».
_OWNERS = frozenset(
    "الحكومه الوزاره الدوله البلاد الرييس القياده المعارضه السلطه الحزب المجلس الزياره القاده الزعماء الوزراء "
    "القوي الدول الاطراف الطرفين الجانبين الفصايل العالم المرشح الشركه".split()
)
#: Those of no state, in construct with whose they are: «مبادرة حزب العمال».
_PRIVATE = frozenset("حزب شركه نادي بلديه جامعه مصرف بنك".split())
_OWNED = frozenset({"agreement", "plan", "programme", "initiative"})
#: What states arm themselves with: «برنامج إيران النووي».
_ARMED = frozenset("النووي النوويه الصاروخي الصاروخيه التسليحي".split())
#: What makes a summit one of states: «قمة مجموعة العشرين», not «قمة الإنجازات».
_OF_SUMMITS = frozenset({"state", "place", "org", "for org", "nation", "range", "number", "ordinal", "quoted", "name"})
#: What no summit is called after: «قمة إنجازاته», «قمة | لقادة المنطقة».
_LOOSE = frozenset({"bare", "act", "for noun", "purpose"})
#: What only holds, frames or tells of what is named behind it: «إطار المبادرة», «الدورة الثانية للجنة».
_HOLDING = frozenset(
    "اطار الاطار عقد العقد عرض دوره الدوره اجتماع الاجتماع لقاء اللقاء جوله محادثات المحادثات مباحثات المباحثات "
    "وثيقه اعلان بيان رساله تقرير".split()
)
_HOLDS_WITHIN = 3
_SHORT = 3
_ADDED = 5


def extents(document: Document, matches: list[list[Match]], head: int, word: str) -> list[Extent]:
    """Every end that the name may have whose head noun ``word`` stands at a token, the shortest first."""
    stop = document.sentences[document.sentence_of[head]][1]
    if word in _HOLDING and _holds(document.norms, head + 1, stop):
        return []
    return _Walk(document, matches, head, stop, classes().get(word, "")).run()


def _holds(norms: list[str], at: int, stop: int) -> bool:
    """Whether a noun is followed by the head of another name: «اجتماع | اللجنة», «الدورة الثانية | للجنة»."""
    for k in range(at, min(at + _HOLDS_WITHIN, stop)):
        norm = norms[k]
        bare = "ال" + norm[2:] if norm.startswith("لل") else norm
        if bare in classes() and (k == at or not norm.startswith("ال")):
            return True
        if not norm.startswith("ال"):
            return False
    return False


class _Walk:
    """One walk from a head noun to where its phrase can go no further."""

    def __init__(self, document: Document, matches: list[list[Match]], head: int, stop: int, group: str) -> None:
        self.document = document
        self.matches = matches
        self.norms = document.norms
        self.first = head + 1
        self.at = head + 1
        self.stop = stop
        self.group = group
        self.sorts: list[str] = []
        self.found: list[Extent] = []
        norm = self.norms[head]
        #: Whether the word before is without article, so that its complement must follow.
        self.open = not (norm.lstrip("وبلف").startswith("ال") or norm.lstrip("وبف").startswith("لل"))

    def run(self) -> list[Extent]:
        if self._has_no_name():
            return []
        while self.at < self.stop and self.at - self.first < _LONGEST and self._step():
            pass
        if self.group == "summit":
            return [one for one in self.found if one.sorts[0] not in _LOOSE and not _OF_SUMMITS.isdisjoint(one.sorts)]
        return self.found

    def _has_no_name(self) -> bool:
        """Whether the first word of the phrase says that it names nothing."""
        norm = self.norms[self.first] if self.first < self.stop else ""
        if self.group == "programme" and (norm in _DRAFTED or norm in _OPENING):
            return norm in _DRAFTED or self.norms[self.first - 1].endswith("برنامج")  # «برنامج "كذا"» is broadcast
        return self.open and self.group in _OWNED and norm in _OWNERS | _PRIVATE

    def _ends(self, sort: str, end: int, *, goes_on: bool = False) -> bool:
        """Let the name possibly end at a token."""
        self.sorts.append(sort)
        self.found.append(Extent(end, tuple(self.sorts)))
        self.at, self.open = end, goes_on
        return True

    def _passes(self, sort: str, words: int) -> bool:
        """Go past words that need another after them."""
        self.sorts.append(sort)
        self.at, self.open = self.at + words, True
        return True

    def _step(self) -> bool:
        """Take the next word or words; whether the phrase goes on."""
        at, norm, token = self.at, self.norms[self.at], self.document.tokens[self.at]
        if norm in _OPENING:
            close = next((k for k in range(at + 1, min(at + _QUOTED, self.stop)) if self.norms[k] in _CLOSING), -1)
            return close > 0 and self._ends("quoted", close + 1)
        if self.sorts and at + 1 < self.stop and (norm in DASHES or not norm):
            self.at += 1
            return True
        if norm == "(" and self.norms[at + 2 : at + 3] == [")"] and at + 2 < self.stop:
            short = self.norms[at + 1]
            return (short.isdecimal() or len(short) <= len("xxxxxxx")) and self._ends("short form", at + 3)
        if token.kind == "n":
            return not self._counts(at, norm) and self._ends("number", at + 1)
        if token.kind != "w" or self._leaves(at, norm):
            return False
        return self._word(at, norm, token)

    def _counts(self, at: int, norm: str) -> bool:
        """Whether a number tells how many there are of what follows: «القائمة | 55 دولة», not «رؤية 2030»."""
        following = self.document.tokens[at + 1] if at + 1 < self.stop else None
        if (
            following is None
            or following.kind != "w"
            or (norm.isdecimal() and "1600" < norm < "2100" and len(norm) == 4)
        ):
            return False
        return not following.norm.startswith(("ال", "و", "ل", "ب")) and following.norm not in {*_PREPOSITIONS, "مع"}

    def _leaves(self, at: int, norm: str) -> bool:
        """Whether a word is of no name."""
        about = at + 1 < self.stop and self.norms[at + 1].startswith("ب")
        if self.group == "programme" and norm in _ARMED:
            self.found.clear()
            return True
        return norm in _NO_PART or norm.removeprefix("و") in _NO_PART or (norm in _SPECIAL and about)

    def _word(self, at: int, norm: str, token: Token) -> bool:
        if norm == "ذات":
            return at + 1 < self.stop and self._passes("of kind", 1)
        if norm in _JOINT:
            return self._ends("joint", at + 1)
        if norm in ORDINALS:
            return self._ends("ordinal", at + 1)
        name = _proper(self.matches[at])
        if name is not None and (name.entry.kind != "demonym" or self._has_article(at)):
            return self._named(name)
        following = self.norms[at + 1] if at + 1 < self.stop else ""
        if norm in ("رفيع", "رفيعه") and following == "المستوي":
            return self._ends("high level", at + 2)
        if norm in _NUMBERING and following.isdecimal():
            return self._ends("number", at + 2)
        if self._has_article(at):
            return self._definite(at, norm, token.info)
        if norm.startswith("لل") and len(norm) > _SHORT + 1:
            return self._ends("purpose", at + 1)
        if norm.startswith("وال") and len(norm) > _ADDED and self.sorts:
            return not joins_another(self.document, self.first - 1, at) and self._ends("and", at + 1)
        return self._indefinite(at, norm, following, token.info)

    def _named(self, name: Match) -> bool:
        """A state, place, body or nationality."""
        sort = _SORTS[name.entry.kind]
        if sort == "org" and self.group == "programme" and not name.prep:
            return False  # «برنامج الأمم المتحدة للسكان» is a body
        if name.prep == "ل":
            return self._ends("for " + sort, name.end)
        tied = self.norms[self.at - 1] in DASHES or not self.sorts or self.sorts[-1] in _AFTER_PREPOSITION | _PROPER
        if sort != "nation" and not self.open and not tied:
            if not any(m.entry.kind == "demonym" for m in self.matches[self.at]):
                return False
            sort = "nation"
        return self._ends(sort, name.end)

    def _definite(self, at: int, norm: str, info: WordInfo) -> bool:
        """A word with the article."""
        before = self.norms[at - 1]
        tied = not self.sorts or self.sorts[-1] in _AFTER_PREPOSITION or before in DASHES or not before
        if not self.open and not tied and begins_another(self.document, at):
            return False
        if not self.sorts and not self.open and norm.endswith(("ون", "ين")) and norm not in ORDINALS:
            return False  # «سيهيئ البرنامج | المتحدثين»
        if norm in RANGES:
            return self._ends("range", at + 1)
        if norm in _NEW:
            return self._ends("new", at + 1)
        if norm in _RANKED:
            return self._ends("rank", at + 1)
        return self._ends("adjective" if norm.endswith(("ي", "يه")) or info.pos == "adj" else "noun", at + 1)

    def _indefinite(self, at: int, norm: str, following: str, info: WordInfo) -> bool:
        """A word without article."""
        other = next((m for m in self.matches[at] if m.conj == "و" and not m.prep and m.entry.kind in _SORTS), None)
        if other is not None and other.entry.kind != "demonym" and self.sorts:
            return self._ends("and state", other.end)
        if norm in _PREPOSITIONS and following:
            return self._preposition(at, norm, following)
        if norm in _MENTIONED:
            return self._ends("noun", at + 1)
        if norm.startswith("ل") and len(norm) > _SHORT and info.pos != "noun" and not self.open:
            return self._passes("for noun", 1)
        plain = info.pos == "" and not info.tenses
        if not self.open:
            named = plain and bool(info.name) and self.sorts and self.sorts[-1] in ("state", "place", "name")
            return bool(named) and self._ends("name", at + 1)
        masdar = "masdar" in info.tenses
        if not masdar and info.pos != "noun" and not info.tenses.isdisjoint(("past", "pres", "future", "pass")):
            return False
        if not (info.pos in ("", "noun", "num") or masdar or info.name):
            return False
        if (plain and not info.verbs and not norm.endswith("ه")) or info.name == "!":
            return self._ends("name", at + 1, goes_on=True)
        bare = sum(sort in ("bare", "act") for sort in self.sorts)
        return bare < _NOUNS and self._passes("act" if masdar else "bare", 1)

    def _preposition(self, at: int, norm: str, following: str) -> bool:
        if self.sorts and self.sorts[-1] in _AFTER_PREPOSITION - {"field"}:
            return False
        if norm == "من":
            return following == "اجل" and self._passes("for", 2)
        if norm == "في" and following in _FIELDS:
            return self._passes("field", 2)
        if norm == "في" and not self._may_be_in(at):
            return False
        if norm == "مع" or (norm == "بين" and self.group in _CONCLUDED):
            return False
        return self._passes(_PREPOSITIONS[norm], 1)

    def _may_be_in(self, at: int) -> bool:
        """Whether «في» and a place belong to a name: «دعم المرحلة الانتقالية | في مالي», «السلام | في مالي»."""
        acts = not {"act", "bare", "for noun", "purpose"}.isdisjoint(self.sorts)
        peace = self.sorts == ["noun"] and self.norms[at - 1] == "السلام"
        return _proper(self.matches[at + 1]) is not None and (acts or peace)

    def _has_article(self, at: int) -> bool:
        norm = self.norms[at]
        return norm.startswith("ال") and len(norm) > _SHORT and self.document.tokens[at].raw[0] not in "أإآ"


def _proper(here: list[Match]) -> Match | None:
    """The first state, place, body or nationality that a token names without «و» and other prepositions than «ل»."""
    return next((m for m in here if m.entry.kind in _SORTS and not m.conj and m.prep in ("", "ل")), None)
