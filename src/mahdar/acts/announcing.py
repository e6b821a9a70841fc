"""What one announces, promises and prays for: acts and events to come, lasting support, wishes for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.attitudes import DENYING
from mahdar.acts.clause_subjects import OWN_BODIES
from mahdar.acts.clause_tables import BRUSSELS, UNIONS
from mahdar.acts.clauses import ClauseReader
from mahdar.acts.cue_phrases import nounish
from mahdar.acts.discourse import gender, governs_from
from mahdar.acts.speech_tables import PREPOSITIONS, THAT
from mahdar.acts.target_tables import ANNOUNCED, COMING, TO_COME

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft
    from mahdar.mentions.scene import Ref

__all__ = ["PRAYING", "AnnouncementReader"]

#: What is denied by «عدم» where one refuses.
_ALLOWING = frozenset("سماح قبول اعتراف تسامح تهاون".split())
#: What tells that it was done before.
_DONE_BEFORE = frozenset("امس تم سابقا الماضي الماضيه".split())
#: «سائلا المولى أن يديم عليه الصحة»: a prayer for another is a wish.
PRAYING = frozenset("سأل دعا رجا ابتهل تضرع".split())
_GOD = frozenset("الله المولي العلي".split())
#: What one may rule out doing oneself; not «استبعد حدوث», which only foretells.
_RULED_OUT = frozenset(
    "مشاركه قبول لجوء ارسال نشر تنسيق تعاون تفاوض حوار لقاء اجتماع مفاوضات محادثات تدخل تنازل تنازلات خطوه عمل تعامل "
    "اعتراف تخلي تراجع تقديم منح رفع تخفيف فرض استخدام اجراء عقد انضمام انسحاب تمديد تاجيل تعديل تغيير زياره دعم "
    "تطبيع استيناف اشراك اعاده سحب خفض زياده الغاء تسليح تزويد وساطه هدنه اتصال تواصل مساعدات تسليم عوده خيار".split()
)
_ANY = frozenset("اي ايه فكره احتمال امكانيه امكان".split())
#: Acts whose first genitive is who gets something: «منح أوكرانيا قرضا».
_TO_WHOM = frozenset("منح تزويد مد".split())
#: Among how many words it is told that something is to come.
_SOON = 12


_OWNERS = frozenset({"org", "state", "demonym", "capital"})


class AnnouncementReader(ClauseReader):
    """Finds what the words of an announcement, a promise or a prayer commit to."""

    def _announced(self, said: Said) -> Draft | None:
        """«أعلن الوزير حظر منح التأشيرات»: what a state announces that it does, or several decide together."""
        if said.cue.lemma == "قرر" and said.form.tense == "past" and said.end - said.start > 1 and self._of_all(said):
            act = self.norms[said.start] in ANNOUNCED or self._masdar(said.start) or self._verbal_noun(said.start)
            return self._target("agree", said.start, said.end, said.cue_first) if act else None
        speaks = said.speaker.target if said.speaker is not None else None
        body = getattr(speaks, "type", "") == "org" or getattr(speaks, "office", None) in ("igo_head", "envoy")
        if (getattr(speaks, "country", None) is None and not body) or said.end - said.start < 2:
            return None
        act = self.norms[said.start] in ANNOUNCED
        told = act and said.cue.lemma != "كشف"
        if not told and not ((act or self.norms[said.start] in TO_COME) and self._to_come(said.start + 1, said.end)):
            return None
        if self.norms[said.start] == "قرب":  # «معلنا قرب افتتاح السفارة»
            return self._target("intend", said.start + 1, said.end, said.cue_first)
        if any(self.norms[k] in _DONE_BEFORE for k in range(said.start, min(said.start + 8, said.end))):
            return None
        return self._target("intend", said.start, said.end, said.cue_first) if not self._another_does(said) else None

    def _another_does(self, said: Said) -> bool:
        """«أعلن بايدن إجراء إيران تجربة»: whether the act is that of another state, with its object behind."""
        ref, home = self.scene.ref_at.get(said.start + 1), self._home(said)
        if ref is None or ref.kind not in ("state", "place") or ref.prep or ref.end >= said.end:
            return False
        country, behind = getattr(ref.target, "country", None), self.norms[ref.end]
        if country in (None, home) or self.norms[said.start] in _TO_WHOM:
            return False
        joined = behind in PREPOSITIONS or behind.startswith(("ب", "و", "لل")) or behind.endswith("يا")
        return not joined and nounish(self.scene, ref.end)

    def _of_all(self, said: Said) -> bool:
        """Whether several speak together: «قرر القادة», «كما قرروا»."""
        if said.anaphor != "sides" and (said.speaker is None or said.speaker.kind != "sides"):
            return False
        told = range(said.cue_first + 1, said.start)  # not «قرر القادة الإسرائيليون», «قرر قادة حماس»
        named = (match.entry.kind for k in told for match in self.scene.matches[k])
        return _OWNERS.isdisjoint(named)

    def _ruled_out(self, at: int, said: Said) -> Draft | None:
        """«استبعد إرسال قوات», «مستبعدا أي تنسيق مع دمشق»: what one in office rules out for his side."""
        speaks = said.speaker.target if said.speaker is not None else None
        office = getattr(speaks, "office", None)
        denied = self.norms[said.cue_first - 1] in DENYING if said.cue_first else False
        if denied or office in (None, "other", "business") or at + 2 >= said.end:
            return None
        act = self.norms[at + (self.norms[at] in _ANY)].removeprefix("ال")
        ruled_out = act in _RULED_OUT or act.removesuffix("ا") in _RULED_OUT  # «استبعدت خفضا في الديون»
        return self._target("oppose", at, said.end, said.cue_first) if ruled_out else None

    def _to_come(self, at: int, end: int) -> bool:
        """«عن زيارة مرتقبة», «عن قمة ستعقد في مايو»: whether an event is still to come."""
        for token in self.scene.document.tokens[at : min(at + _SOON, end)]:
            if token.norm in COMING or (token.kind == "w" and "future" in token.info.tenses):
                return True
        return False

    def _lasting_support(self, said: Said) -> Draft | None:
        """«تعهدت بأن تواصل بلادها مساندة تيرانا»: who promises to go on supporting supports."""
        for k in range(said.start + 1, min(said.start + 4, said.end)):
            cue = self.words.get(self.norms[k])
            if cue is not None and cue.pos == "noun" and cue.stance == "support":
                return self._target("support", self._opens(cue, k + 1, said.end), said.end, k)
        return None

    def _prays(self, said: Said) -> bool:
        """Whether God is asked for something: not «دعا من رام الله إلى»."""
        between = range(said.cue_first + 1, said.start)
        return any(self.norms[k] in _GOD and self.scene.cover[k] is None for k in between)

    def _is_accused(self, said: Said) -> bool:
        """«واتهم بعرقلة المفاوضات»: nobody between the verb and of what one is accused, so it is the passive."""
        verb = self.norms[said.cue_first].removeprefix("و")
        return verb in ("اتهم", "اتهمت") and self.norms[said.start].startswith("ب") and self._attached(said.start, "ب")

    def _affirmed_that(self, said: Said) -> int:
        """«جدد التأكيد على أن الحل سياسي», «مجددا تأكيده أن»: where begins what is affirmed, behind its noun."""
        at = said.start + 1
        if not self.norms[said.start].removeprefix("ال").startswith("تاكيد") or at + 2 >= said.end:
            return said.start
        at += self.norms[at] == "علي"
        return at + 1 if at + 1 < said.end and self.norms[at] in THAT else said.start

    def _of_the_praised(self, more: Draft, draft: Draft) -> Draft:
        """«أشاد بدور روما ومساندتها للعراق»: what is praised further, told by a noun of stance of the one praised."""
        owned = self.norms[more.cue].startswith("و") and self._whose_own(more.cue)
        if draft.stance != "praise" or more.stance not in ("support", "adhere") or not owned or more.cue < draft.end:
            return more
        praised = self.scene.refs_in(draft.first, draft.end)
        sexes = {gender(ref, self.scene) or "mf" for ref in praised}
        if praised and not any(("f" if self.norms[more.cue].endswith("ها") else "m") in sex for sex in sexes):
            return more  # «أشاد بجهود الجزائر وتأييده لمبادرتها»: his own
        first = more.first if more.first > draft.end and self.norms[more.first].startswith("و") else more.cue
        return more._replace(stance="praise", first=first)

    def _refusal(self, k: int, end: int, said: Said) -> Draft | None:
        """«أكد عدم سماح بلاده باستخدام أراضيها»: what a side will not allow or accept; not «عدم رضاها»."""
        if (noun := self._word(k)) is not None and noun.stance == "praise" and self._whose_own(k):
            return self._target("concern", self._opens(noun, k + 1, end), end, k)  # «عدم ارتياحه للتطورات»
        if self.norms[k].removeprefix("ال") not in _ALLOWING:
            return None
        first = next((j for j in range(k + 1, min(k + 5, end)) if self._as_object(j)), None)
        draft = self._target("oppose", first, end, k) if first is not None else None
        return draft._replace(holder=self._whose(k + 1, draft.first, said)) if draft is not None else None

    def _as_object(self, j: int) -> bool:
        return self.norms[j][:1] in "بل" and self._attached(j, self.norms[j][:1])

    def _whose(self, at: int, first: int, said: Said) -> Ref | None:
        """The state or organisation after a stance noun, if it is named there: «تقدير العراق ل»."""
        if self._word_with_pronoun(at - 1):
            return None  # «مطالبته إسرائيل بالانسحاب», «شكرها مصر على»: of whom it is said is named after it
        if at < first and self._of_the_speaker(self.norms[at], at, said):
            return self._union_of(self.norms[at], said)
        if at < first and self.norms[at] in OWN_BODIES:
            return self._body_of(said)
        if at + 1 < first and self.norms[at] == "دول" and self.norms[at + 1] in UNIONS:
            return self._body_of(said) or self._body_meant(self.norms[at + 1])  # «حرص دول المجلس على»
        ref = self.scene.ref_at.get(at)
        if ref is None or ref.prep or ref.conj or ref.end > first or ref.target is None:
            return None
        if ref.kind == "state" or governs_from(ref):
            seat = ref.kind == "place" and getattr(ref.target, "country", None) == BRUSSELS
            return None if seat and self._home(said) is None else ref
        head = ref.kind == "person" and getattr(ref.target, "office", None) == "igo_head"
        return ref if head or (ref.kind == "org" and self._takes_positions(ref)) else None
