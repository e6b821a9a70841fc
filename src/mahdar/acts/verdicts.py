"""What is said of a thing by a set phrase, right behind it: «صيغة جنيف "طريق مسدود"», «صمودكم مبعث فخر لنا».

The thing is the target; who has said so holds the stance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.accusing import AccusationReader
from mahdar.acts.greetings import overlap
from mahdar.acts.recipient_tables import ATTACKS
from mahdar.acts.speech_tables import PREPOSITIONS, RELATIVE
from mahdar.acts.targets import COMMA
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft

__all__ = ["VerdictReader"]

_PRIDE = frozenset("فخر اعتزاز تقدير اعجاب الهام احترام ارتياح سعاده ترحيب امتنان".split())
_WORRY = frozenset("قلق القلق تهديد التهديد خطر الخطر انشغال".split())
_VICTIMS = frozenset("الضحيه الضحايا الابرياء الشعب".split())
_CULPRITS = frozenset("الجلاد المعتدي العدوان الارهاب الجاني المعتدين الجناه".split())
_CRIMES = frozenset("ارتكاب الارهاب العدوان التطرف العنف الجريمه الانتهاكات التصعيد الافلات".split())
_BEST = frozenset("افضل امتن اقوي اوثق اعمق احسن ارسخ ازهي".split())
_PROFIT = frozenset("مصلحه صالح خدمه".split())
_EVER = frozenset("يوما قط ابدا".split())
#: How what betters something is told: «أمتن مما هو عليه».
_THAN = frozenset('من مما . » " ”'.split())
#: What is bad, whose cause is blamed, and how far behind the cause it may be told.
_ILLS = frozenset(
    "ازمه ازمات معاناه عدم انهيار تصعيد توتر توترات عنف حرب حروب صراع صراعات نزاع فوضي مشكله مشاكل فشل تدهور ارهاب "
    "تطرف ماساه كارثه غياب فقر نزوح جوع مجاعه موت مقتل دمار خراب اضطراب اضطرابات تعثر جمود تاخر عرقله".split()
)
_ILL = 3
#: Who profits where all do: «يصب في مصلحة الجميع».
_OF_ALL = frozenset(
    "الجميع البلدين الشعبين الطرفين الجانبين الشعب الشعوب المنطقه السلام الاستقرار الامن المواطنين البلاد كلها كله "
    "باسرها".split()
)
_CHIEF = frozenset("الجذري الرييسي الرييس الحقيقي الاول الاساسي المباشر الوحيد".split())
#: The first word of a verdict, the words one of which must stand right behind it (or behind those that are passed),
#: and the stance that it tells.
_VERDICTS: dict[str, tuple[tuple[frozenset[str], str], ...]] = {
    "طريق": ((frozenset({"مسدود"}), "oppose"),),
    **dict.fromkeys(("مبعث", "محل", "موضع", "مصدر", "مدعاه"), ((_PRIDE, "praise"), (_WORRY, "concern"))),
    **dict.fromkeys(("يعاقب", "تعاقب", "سيعاقب", "ستعاقب"), ((_VICTIMS, "condemn"),)),
    **dict.fromkeys(("يكافي", "تكافي", "سيكافي", "ستكافي"), ((_CULPRITS, "condemn"),)),
    **dict.fromkeys(("شجع", "شجعت", "يشجع", "تشجع"), ((_CRIMES, "condemn"),)),
    **dict.fromkeys(("يكن", "تكن"), ((_BEST, "praise"),)),
    "السبب": ((_CHIEF, "condemn"),),
    "اعلان": ((frozenset({"حرب"}), "condemn"),),
    **dict.fromkeys(("يصب", "تصب"), ((_PROFIT, "stress"),)),
    **dict.fromkeys(("خيار", "اختيار", "قرار"), ((frozenset({"رجعه"}), "adhere"),)),
}
#: What may stand between the first word and the one that tells.
_PASSED = frozenset("علي في استراتيجي سيادي وطني لا نهايي تاريخي".split()) | _EVER
_FAR = 4
_COPULAS = frozenset("هو هي كان كانت يكون تكون عاد عادت يبقي تبقي يظل تظل يعد تعد يشكل تشكل سيبقي ستبقي".split())
_NOT = frozenset("لا لن لم ليس ليست".split())
_SUBJECT = 10
#: With these begins what is no thing of which something is said.
#: Before what is not done.
_NOT_DONE = frozenset("عدم تجنب رفض تفادي استبعاد".split())
_NO_THING = PREPOSITIONS | frozenset("ان ما امام لدي هناك هنا ثمه".split())
_BEGINS = Trait.of_words(_VERDICTS)
#: «وجود المسلحين في سنجار يهدد العراق»: whose presence is feared.
_THREATENS = frozenset("يهدد تهدد".split())
_PRESENCE = frozenset("وجود تواجد بقاء انتشار".split())
_FEARED = Trait.of_words(_THREATENS)


def _bare(norm: str) -> str:
    return next((norm[len(p) :] for p in ("لل", "ال", "ل") if norm.startswith(p)), norm)


class VerdictReader(AccusationReader):
    """Finds the things of which a set phrase tells a stance."""

    def predicates(self, said: Said) -> list[Draft]:
        having = self.scene.document.having
        told = [self._verdict(k, said) for k in having(_BEGINS, said.start + 1, said.end - 1)]
        told += [self._threat(k, said) for k in having(_FEARED, said.start + 2, said.end - 1)]
        found = [draft for draft in told if draft is not None]
        others = super().predicates(said)
        return [*(d for d in others if not any(overlap(d, verdict) for verdict in found)), *found]

    def _verdict(self, k: int, said: Said) -> Draft | None:
        norms = self.norms
        at = k + 1
        while at < min(k + _FAR, said.end) and norms[at] in _PASSED:
            at += 1
        stance = next((s for told, s in _VERDICTS[norms[k]] if at < said.end and norms[at] in told), None)
        if stance is None or not self._holds(k, at, said):
            return None
        last = k - (norms[k - 1] in OPENING_QUOTES)
        if norms[k] in ("يكن", "تكن"):
            if norms[k - 1] != "لم" or _EVER.isdisjoint(norms[k + 1 : at]):
                return None  # «لم يكن يوما أمتن»
            last = k - 1
        elif norms[last - 1] in _NOT:
            return None
        last -= norms[last - 1] in _COPULAS
        if norms[last - 1] in _NOT and norms[k] not in ("يكن", "تكن"):
            return None  # «لم تعد مصدر قلق»
        if stance == "adhere" and self._of_another(last, said):
            return None  # «إن قرار إسرائيل قرار لا رجعة فيه»
        return self._of_a_thing(stance, last, said, k)

    def _of_another(self, last: int, said: Said) -> bool:
        """Whether the subject of a verdict names another state than that of who speaks."""
        first = self._subject(last, said)
        refs = self.scene.refs_in(first, last) if first is not None else []
        return any(ref.kind in ("state", "place", "org") and not self._is_ours(ref, said) for ref in refs)

    def _holds(self, k: int, at: int, said: Said) -> bool:
        """Whether a verdict is told of what bears it: the cause of an ill, a profit of all, what was never better."""
        behind = self.norms[at + 1 : min(at + 1 + _ILL, said.end)]
        if self.norms[k] == "السبب":
            first = self._subject(k, said)
            told = [*behind, *(self.norms[first:k] if first is not None else ())]
            return any(_bare(norm) in _ILLS | ATTACKS for norm in told)  # «استمرار الاحتلال هو السبب الجذري لما»
        if self.norms[at] in _PROFIT:
            return not _OF_ALL.isdisjoint(behind[:2])
        if self.norms[at] in _VICTIMS:
            return not behind or behind[0] not in RELATIVE
        return self.norms[at] not in _BEST or not behind or behind[0] in _THAN

    def _of_a_thing(self, stance: str, last: int, said: Said, cue: int) -> Draft | None:
        """The subject of a verdict, if it is definite and of one clause."""
        first = self._subject(last, said)
        if first is None or not 0 < last - first <= _SUBJECT or self.norms[first] in _NO_THING:
            return None
        if self.norms[last - 1] in _NOT_DONE:
            return None  # «إن عدم إعلان حرب»
        if any(self._finite(j) or self._past(j) or self.norms[j] in COMMA for j in range(first, last)):
            return None
        return self._of_subject(stance, last, said, cue)

    def _threat(self, k: int, said: Said) -> Draft | None:
        first = self._subject(k, said)
        if first is None or self.norms[first] not in _PRESENCE or self.norms[k - 1] in _NOT:
            return None
        states, home = self.scene.lexicon.registry.states, self._home(said)
        named = (m.entry.id for j in range(first, k) for m in self.scene.matches[j] if m.entry.kind == "demonym")
        ours = any(self._is_ours(ref, said) for ref in self.scene.refs_in(first, k) if ref.kind != "org")
        if ours or (home is not None and any(states[i].code == home for i in named)):
            return None  # one's own presence is a boast: «إن وجود القوات الروسية يهدد الإرهابيين»
        return self._of_a_thing("concern", k, said, k)
