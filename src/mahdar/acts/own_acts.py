"""Whose an act or a thing is that is praised or blamed where its own words name no state."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts import recipient_tables as tables
from mahdar.acts.discourse import MASCULINE_STATES
from mahdar.acts.statements import entity_id
from mahdar.acts.undertakings import Undertakings

if TYPE_CHECKING:
    from mahdar.acts.named_sides import Mention

__all__ = ["OwnActs"]


#: Who terrorises is no state.
_OF_TERROR = frozenset("ارهابي ارهابيه ارهاب انتحاري انتحاريه".split())
#: So many letters of two words are the same where both are of one act: «إعدام», «الإعدامات».
_ROOT = 4


class OwnActs(Undertakings):
    """Finds the other side by a pronoun, by what was told before, or by what only the other can have done."""

    def _by_their_acts(self, p: model.Position, first: int, end: int, source: str, others: list[str]) -> list[str]:
        """Whose what is welcomed or praised is where a noun alone tells: an invitation, hospitality, what two did."""
        norms = self.norms
        if not others and (hers := self._hers(first, end)):
            return self._whose(first, source, feminine=hers.endswith("ا"))
        if norms[first] in tables.WELCOMED and (end == first + 1 or norms[first + 1] in tables.INVITING):
            return others if len(others) == 1 else []
        if p.stance == "praise" and len(others) == 1:
            if self._is_hospitable(first, end) and self._nobody_else(first, end, source, others[0]):
                return others
        if p.stance == "praise" and norms[first - 1].endswith("انها"):
            return self._before(first - 1, source, 1)  # «معتبرا أنها شريك موثوق»
        forum = next((k for k in range(first, end - 1) if self._stem(norms[k]).lstrip("ل") == "منبر"), -1)
        land = self._state_at(forum + 1) if forum >= 0 else None
        if land is not None and land != source:
            return [land]  # «دعم واشنطن لمنبر الدوحة»
        two = next((k for k in range(first, min(end, first + tables.HEAD)) if self._of_two(norms[k])), -1)
        if two < 0 or others:
            return []
        return self._disputants(two, source) or self._before(two, source, 2)

    def _is_hospitable(self, first: int, end: int) -> bool:
        """«كرم الضيافة», «حسن تنظيم القمة», «بالتنظيم»; not «بتنظيم البطولة», which anybody may have held."""
        norms = self.norms
        for k in range(first, min(end, first + tables.HEAD)):
            if self._stem(norms[k]).lstrip("بل") in tables.HOSPITALITY:
                well = self._stem(norms[k - 1]).lstrip("بل") in tables.WELL
                return well or (norms[k].removeprefix("ب").startswith("ال") and end <= k + 2)
        return False

    def _greeted_before(self, p: model.Position, source: str) -> list[str]:
        """«عزى نظيره التركي، وأكد استعداد طوكيو لتقديم المساعدة»: to whom one has spoken in the same sentence."""
        document = self.scene.document
        start = document.starts[
            document.sentences[document.sentence_of[bisect_right(document.starts, p.target[0]) - 1]][0]
        ]
        before = [q for q in self.acts.positions if start <= q.target[0] < p.target[0] and q.holder == p.holder]
        kind = [q for q in before if q.stance in ("greet", "support")][-1:]
        for q in kind:
            first = bisect_right(document.starts, q.target[0]) - 1
            end = bisect_right(document.starts, q.target[1])
            return [m.side for m in self._mentions(first, end) if m.side != source][:1]
        return []

    def _by_them(self, m: Mention) -> bool:
        """«إعلان حرب من جانب بروكسل», «قصف القرى من قبل تركيا»: whether a side is named as the one who did it."""
        before = self.norms[max(0, m.first - 2) : m.first]
        return len(before) == len(tables.AT_WHOSE_HANDS) and all(
            norm in words for norm, words in zip(before, tables.AT_WHOSE_HANDS, strict=True)
        )

    def _sent_to(self, first: int, source: str) -> list[str] | None:
        """«نقل إلى الرئيس الإيراني تحيات رئيسه»: to whom greetings are brought, before the word for them."""
        if self._stem(self.norms[first]) not in tables.SENT:
            return None
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        brought = next((k for k in range(first - 1, start - 1, -1) if self._lemmas(k) & tables.BRINGING), -1)
        for m in self._mentions(brought + 1, first) if brought >= 0 else ():
            if m.side != source and (m.prep == "ل" or self.norms[m.first - 1] == "الي"):
                return [m.side]
        return None

    def _hers(self, first: int, end: int) -> str:
        """«مساندتها له», «دعمه لمسار انضمامها», «مثمنة صمودها»: whose pronoun alone tells whom one supports."""
        if self.norms[first] in tables.FOR_HER:
            alone = end == first + 1 or self.norms[first + 1] in tables.PREPOSITIONS
            return self.norms[first] if alone else ""
        for k in range(first, min(end, first + 3)):
            stem = self.norms[k].removeprefix("و").lstrip("بل")
            owned = next((p for p in ("ها", "ه") if stem.endswith(p)), "")
            if owned and stem.removesuffix(owned) in tables.OF_ONES_OWN:
                return "" if self.scene.document.tokens[k].raw.endswith("ة") else self.norms[k]  # «دورة»
        return ""

    def _whose(self, first: int, source: str, *, feminine: bool) -> list[str]:
        """The one other state of the sentence that a pronoun can mean, if that is not the one blamed."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        others = [m for m in self._mentions(start, first) if m.side != source and m.how != "people"]
        if len({m.side for m in others}) != 1 or others[0].side not in self.scene.lexicon.registry.states:
            return []
        m, masculine = others[-1], others[-1].side in MASCULINE_STATES
        fits = masculine != feminine or m.how in ("person", "title", "adjective")
        return [m.side] if fits and [m.side] not in self.blamed.values() else []

    @staticmethod
    def _of_two(norm: str) -> bool:
        return norm in tables.TWO_LEADERS or norm in tables.BOTH

    def _held_before(self, p: model.Position, first: int, source: str) -> list[str]:
        """«أبدى السفير تأييد موسكو لهذا الموقف»: whose stance was told last before."""
        this = self.norms[first].removeprefix("ب").removeprefix("ل") in tables.THIS
        stands = [self._stem(norm) for norm in self.norms[first + 1 : first + 2]]
        if not this or tables.STANDS.isdisjoint(stands):
            return []
        before = [q for q in self.acts.positions if q.target[1] < p.evidence[0][0] and q.holder != model.SIDES]
        sides = [q.holder_country or self.side.get(q.holder or "") for q in before[-1:]]
        return [side for side in sides if side is not None and side != source]

    def _reconciled(self, p: model.Position, first: int, end: int, source: str) -> list[str]:
        """«رحبت باستئناف العلاقات بين إريتريا وإثيوبيا»: the two whose act is welcomed."""
        cue = self._cue(p.stance, first)
        between = next((k for k in range(first, end - 1) if self.norms[k] == "بين"), -1)
        if between < 0 or "رحب" not in self._lemmas(cue):
            return []
        two = self._mentions(between + 1, end)[:2]
        joined = len(two) == 2 and two[0].first == between + 1 and self._joins(two[0], two[1], room=1)
        states = self.scene.lexicon.registry.states
        return [m.side for m in two] if joined and all(m.side in states and m.side != source for m in two) else []

    def _by_pronoun(self, p: model.Position, first: int, source: str) -> list[str]:
        """«منتقدا دعمها للوحدات», «محتجة لديها على»: the side named last in the sentence, by a pronoun."""
        act = self.norms[first].removeprefix("ب")
        harm = tables.ATTACKS | tables.HARM | {"تهديد"}
        theirs = act.endswith("ها") and act.removesuffix("ها") not in harm and not self._finite(first)
        cue = self._cue(p.stance, first)
        before_her = cue >= 0 and bool({"لديها", "لديه"} & set(self.norms[cue + 1 : first]))
        return self._named_in_sentence(first, source) if theirs or before_her else []

    def _told_to_cease(self, p: model.Position, source: str) -> list[str]:
        """«رأت أن إعدام المعارض انتهاك، وطالبت طهران بوقف الإعدامات»: who is told in the same sentence to cease."""
        document = self.scene.document
        first = bisect_right(document.starts, p.target[0]) - 1
        _, end = document.sentences[document.sentence_of[first]]
        if self._by_a_group(first, bisect_left(document.starts, p.target[1])):
            return []  # «أدانت هجمات حماس، ودعت إسرائيل إلى وقف القصف»
        for q in self.acts.positions:
            if q.stance == "call" and q.holder == p.holder and p.target[1] < q.target[0]:
                at = bisect_right(document.starts, q.target[0]) - 1
                stop = at + (self.norms[at] in ("الي", "علي"))
                if at + 1 < end and self._stop(stop) and self._same_act(p, first, stop):
                    return self._addressed(q, at, source) or []
        return []

    def _same_act(self, p: model.Position, first: int, stop: int) -> bool:
        """«إعدام المعارض … بوقف الإعدامات», «… بوقفها»: whether one is told to stop the very act that was blamed."""
        blamed = self.norms[first : bisect_left(self.scene.document.starts, p.target[1])]
        acts = {self._stem(norm)[:_ROOT] for norm in blamed if len(self._stem(norm)) >= _ROOT}
        told = {self._stem(norm) for norm in self.norms[stop + 1 : stop + 1 + tables.HEAD]}
        again = not told.isdisjoint(tables.WRONGS) or any(stem.lstrip("بل")[:_ROOT] in acts for stem in told)
        return again or self.norms[stop].endswith(("ه", "ها", "هم"))

    def _by_a_group(self, first: int, end: int) -> bool:
        """Whether those who did what is condemned are no state."""
        if any(self._stem(norm) in _OF_TERROR for norm in self.norms[first:end]):
            return True
        refs = self.scene.refs_in(first, end)
        return any(ref.kind == "org" and self.side.get(entity_id(ref) or "") is None for ref in refs)

    def _already_blamed(self, p: model.Position, first: int) -> list[str]:
        """«هذا الاستفزاز», «هذه التصريحات»: an act of the one who was blamed for it before."""
        norm = self.norms[first].removeprefix("ب").removeprefix("ل")
        step = norm in tables.STEPS and self.scene.document.ends[first] >= p.target[1]
        if norm not in tables.THIS and not step:
            return []
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        since = self.scene.document.starts[start] if step else 0  # «قرار بلجيكا، معتبرة الخطوة مساسا»
        before = [q for q in self.blamed if since <= q < p.target[0]]
        return self.blamed[max(before)] if before else []
