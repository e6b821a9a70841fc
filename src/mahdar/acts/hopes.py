"""What is hoped for and looked forward to: an act of one's own is an intention, an act of others is called for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.preceding import ACTORS
from mahdar.acts.target_ends import EndReader

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref

__all__ = ["HopeReader"]

#: Words of looking forward and wanting, whose clause may have a subject of its own.
_LOOKING_FORWARD = frozenset("تطلع رغب أراد شاء ود طمح".split())
_WANTING = ("تطلع", "رغب", "متطلع", "راغب", "طموح")
#: What one wants, of whom, and among how many words he stands.
_WANTED = frozenset({"أراد"})
_ASKED = frozenset({"state", "org", "place", "person", "title"})
_FROM_WHOM = 4
#: Words of hoping, that tell of the holder's own visit too.
_HOPING = frozenset("أمل تمنى رجا".split())
_HOPE = ("امل", "الامل", "امال", "تمني", "تمنيات")
#: Verbs that take their object by a preposition: a noun right after them is their subject.
_WITHOUT_OBJECT = frozenset(
    "ساهم أسهم التزم قام استمر عاد ظل بقي شارك توصل انضم انخرط اضطلع تم أدى أفضى تحقق اتفق وافق انتهى بدأ توقف ساد "
    "سمح حصل أسفر استجاب عمل تعاون زاد حظي مضى وصل جرى".split()
)
#: Verbal nouns whose subject stands right after them: «لقيام المجتمع الدولي بدوره», «لزيارة الرئيس».
_OF_ITS_SUBJECT = frozenset(
    "مشاركه حضور زياره استجابه انضمام قيام التزام تجاوب اضطلاع اسهام مساهمه توصل وفاء انخراط تعاون".split()
)
#: Of these nouns a plain noun too is the subject: «قيام المجتمع الدولي ب».
_OF_ANYONE = frozenset("قيام التزام تجاوب اضطلاع اسهام مساهمه توصل وفاء انخراط".split())
#: What one hopes to see is done by others.
_SEEING = frozenset("نري اري نشهد".split())
_THESE = frozenset("هذا هذه تلك ذلك جميع كل كافه".split())
#: What comes about by others or of itself: «إلى عودة الاستقرار», «إلى نجاح المفاوضات».
_COMING_ABOUT = frozenset("عوده انتهاء نجاح تحسن انفراج زوال انحسار تحقق صمود انفتاح تجاوب".split())
_VISIT = frozenset("زياره لزياره بزياره".split())
_TO = frozenset("الي في ل ب".split())
_THAT = frozenset("ان لان بان وان".split())
#: «أن تكون الزيارة بداية», «أن تتطور العلاقات»: further verbs of that kind, which the table of verbs lacks.
_BE = frozenset(
    "يكون تكون يصبح تصبح ينجح تنجح يتمكن تتمكن يتطور تتطور يتعزز تتعزز يتوسع تتوسع ينعكس تنعكس يزداد تزداد يسير "
    "تسير".split()
)
#: Before the name of what one visits: «محافظة عدن».
_KIND_OF_PLACE = frozenset("محافظه مدينه منطقه جمهوريه مملكه سلطنه دوله ولايه اقليم".split())


class HopeReader(EndReader):
    """Tells whose act is hoped for."""

    def _by_whom(self, stance: str, first: int, end: int, cue: int) -> str:
        """«تطلعه إلى أن تسهم المذكرات» calls, «أمله في زيارة القاهرة» tells an intention."""
        if stance not in ("intend", "call") or first >= end:
            return stance
        at = first + (self.norms[first] in _TO and first + 1 < end)
        if stance == "intend":
            asked = self._done_by_another(at, end, cue) or self._wanted_of(at, end, cue)
            return "call" if asked else stance
        hoped = self._is(cue, _HOPING, _HOPE) and (self._own_visit(at, end, cue) or self._own_act(at, end, cue))
        return "intend" if hoped else stance

    def _hoped_as_well(self, stance: str, cue: int, first: int, k: int) -> str | None:
        """«أمله في أن يزور عدن، وأن يتحقق السلام»: the stance of a further clause after a comma, if it is hoped for."""
        if stance not in ("intend", "call") or not self._that_as_well(first, k):
            return None
        return "call" if self._is(cue, _HOPING, _HOPE) else stance

    def _is(self, cue: int, lemmas: frozenset[str], begins: tuple[str, ...]) -> bool:
        """Whether the word of a stance is one of some verbs, or of the nouns and adjectives that begin so."""
        forms = self.scene.document.tokens[cue].info.verbs
        return any([f.lemma in lemmas for f in forms]) or self.norms[cue].lstrip("وب").startswith(begins)

    def _done_by_another(self, at: int, end: int, cue: int) -> bool:
        norms = self.norms
        if at + 1 >= end:
            return False
        if norms[at] in _THAT:
            return self._is(cue, _LOOKING_FORWARD, _WANTING) and self._another_acts(at + 1, end, cue)
        noun = norms[at].lstrip("لب")
        if noun.endswith(("هما", "هم")):
            return self._is(cue, _LOOKING_FORWARD, _WANTING)  # «تطلعه إلى تعاونهما»
        if noun not in _OF_ITS_SUBJECT | _COMING_ABOUT:
            return False
        ref = self.scene.ref_at.get(at + 1)
        if ref is not None:
            whom = ("person", "title") if noun == "زياره" else ("state", "person", "org", "title")
            return ref.kind in whom and not ref.prep  # «لزيارة مصر» is one's own
        anyone = noun in _OF_ANYONE | _COMING_ABOUT and self._is(cue, _LOOKING_FORWARD, _WANTING)
        return anyone and norms[at + 1].startswith("ال")

    def _wanted_of(self, at: int, end: int, cue: int) -> bool:
        """«نريد جوابا مكتوبا من أسمرة», «تريد من بكين أن تضغط»: whether what is wanted is wanted of another."""
        if not self._is(cue, _WANTED, ()):
            return False
        for k in range(at, min(at + _FROM_WHOM, end - 1)):
            if self.norms[k] == "من" and (whom := self.scene.ref_at.get(k + 1)) is not None:
                return whom.kind in _ASKED and not whom.prep
        return False

    def _another_acts(self, at: int, end: int, cue: int) -> bool:
        """«أن تسهم فرنسا», «أن يلتزم الأطراف»: whether a verb has a subject that is not the one who hopes."""
        forms = [f for f in self.scene.document.tokens[at].info.verbs if f.tense == "pres"]
        agrees = {f.agree for f in forms}
        if not agrees and self._may_be_a_verb(at):
            agrees = {"ms" if self.norms[at].startswith("ي") else "fs"}  # «أن تترجم طهران هذه النوايا»
        if self.norms[at] in _BE:
            agrees = {"fs" if self.norms[at].startswith("ت") else "ms"}
        if not agrees or at + 1 >= end or not agrees.isdisjoint(("1s", "1p")):
            return False
        ref = self.scene.ref_at.get(at + 1)
        named = ref is not None and (ref.kind in ACTORS or ref.kind == "place") and not ref.prep
        noun = named or (self.scene.document.tokens[at + 1].kind == "w" and self.norms[at + 1].startswith("ال"))
        if self.norms[at] in _BE or any(f.lemma in _WITHOUT_OBJECT for f in forms):
            return noun or self._differs(agrees, cue) or self._begins_a_subject(at + 1, end)
        return self._differs(agrees, cue) or (named and ref is not None and self._has_an_object(ref, end, cue))

    def _has_an_object(self, ref: Ref, end: int, cue: int) -> bool:
        """«تطلع الكويت إلى أن تترجم طهران هذه النوايا»: another who is named, and what he does it to."""
        whose = self.scene.ref_at.get(cue + 1)
        if ref.end + 1 >= end or (whose is not None and whose.target is ref.target):
            return False
        after = self.norms[ref.end]
        thing = self.scene.ref_at.get(ref.end)
        return after.startswith("ال") or after in _THESE or (thing is not None and not thing.prep and not thing.conj)

    def _begins_a_subject(self, k: int, end: int) -> bool:
        """«أن تسهم مذكرات التفاهم في»: a noun and what it is of."""
        token = self.scene.document.tokens[k]
        noun = token.kind == "w" and token.info.pos == "noun" and not token.raw.endswith(("ً", "ًا"))
        return noun and k + 1 < end and self.norms[k + 1].startswith("ال")

    def _differs(self, agrees: set[str], cue: int) -> bool:
        """Whether a verb does not agree with the one who hopes: «نتطلع إلى أن تسهم», «تطلعه إلى أن تكون»."""
        whose = self.norms[cue]
        raw = self.scene.document.tokens[cue].raw
        finite = {f.agree for f in self.scene.document.tokens[cue].info.verbs if f.tense in ("pres", "past", "future")}
        if finite and finite <= {"1s", "1p"}:
            return True
        if whose.endswith(("تطلعنا", "رغبتنا", "تطلعي", "رغبتي")):
            return True
        return raw.endswith("ه") and agrees <= {"fs", "fp", "fd"}

    def _own_visit(self, at: int, end: int, cue: int) -> bool:
        """«في زيارة القاهرة», «في أن يزور القاهرة», «أن يقوم بزيارة عدن»: the hoped visit of the holder himself."""
        norms = self.norms
        if norms[at] in _THAT and at + 2 < end:
            at += 1
            forms = [f for f in self.scene.document.tokens[at].info.verbs if f.tense == "pres"]
            if self._differs({f.agree for f in forms}, cue):
                return False
            if any(f.lemma == "زار" for f in forms):
                return self._abroad(at + 1)
            at += 1 if any(f.lemma == "قام" for f in forms) else end
        return at + 1 < end and norms[at] in _VISIT and self._abroad(at + 1)

    def _own_act(self, at: int, end: int, cue: int) -> bool:
        """«نأمل أن نتوصل إلى وثيقة سلام»: who hopes tells what he will do himself, in the first person."""
        if self.norms[at] not in _THAT or at + 1 >= end or self.norms[at + 1] in _SEEING:
            return False
        token, hoping = self.scene.document.tokens[at + 1], self.scene.document.tokens[cue]
        ours = [f.agree for f in token.info.verbs if f.tense == "pres"]
        unlisted = not token.info.verbs and not token.info.name and token.norm.startswith("ن")
        first = any(f.agree in ("1p", "1s") for f in hoping.info.verbs if f.tense == "pres")
        return first and (unlisted or (bool(ours) and set(ours) <= {"1p", "1s"}))

    def _abroad(self, k: int) -> bool:
        """Whether a state or a place stands at a token, not someone who comes."""
        ref = self.scene.ref_at.get(k + (self.norms[k] in _KIND_OF_PLACE))
        return ref is not None and ref.kind in ("state", "place") and not ref.conj
