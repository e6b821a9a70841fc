"""What one announces, promises and prays for: acts and events to come, lasting support, wishes for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.attitudes import DENYING
from mahdar.acts.clauses import ClauseReader
from mahdar.acts.target_tables import ANNOUNCED, COMING, TO_COME

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft

__all__ = ["PRAYING", "AnnouncementReader"]

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
#: Among how many words it is told that something is to come.
_SOON = 12


class AnnouncementReader(ClauseReader):
    """Finds what the words of an announcement, a promise or a prayer commit to."""

    def _announced(self, said: Said) -> Draft | None:
        """«أعلن الوزير حظر منح التأشيرات»: what a state announces that it does."""
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
        return self._target("intend", said.start, said.end, said.cue_first)

    def _ruled_out(self, at: int, said: Said) -> Draft | None:
        """«استبعد إرسال قوات», «مستبعدا أي تنسيق مع دمشق»: what one in office rules out for his side."""
        speaks = said.speaker.target if said.speaker is not None else None
        office = getattr(speaks, "office", None)
        denied = self.norms[said.cue_first - 1] in DENYING if said.cue_first else False
        if denied or office in (None, "other", "business") or at + 2 >= said.end:
            return None
        act = self.norms[at + (self.norms[at] in _ANY)].removeprefix("ال")
        return self._target("oppose", at, said.end, said.cue_first) if act in _RULED_OUT else None

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
