"""What one means to do, and to whom or against whom: promises, visits, threats, measures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from mahdar.acts import recipient_tables as tables
from mahdar.acts.addressees import Addressees
from mahdar.acts.named_sides import VISIT
from mahdar.acts.parties import FAR
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar import model

__all__ = ["Undertakings"]

_MISSION = Trait(lambda token: "سفار" in token.norm or "قنصلي" in token.norm)


class Undertakings(Addressees):
    """Finds the other sides of intentions."""

    def sanctions(self, p: model.Position, source: str) -> list[str]:
        """Against whom one has decided to act: «قررت روسيا طرد خمسة دبلوماسيين فنلنديين»."""
        starts = self.scene.document.starts
        first, end = bisect_right(starts, p.target[0]) - 1, bisect_left(starts, p.target[1])
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        before = range(max(start, first - FAR), first)
        withdrawn = self._stem(self.norms[min(first + 1, end - 1)]) in tables.WITHDRAWN
        words_only = (
            withdrawn or self._stem(self.norms[first]).removeprefix("ل").removeprefix("ب") in tables.NO_SANCTION
        )
        if words_only or not self._hostile(first, end) or not any(self._lemmas(k) & tables.DECIDING for k in before):
            return []
        near = self._mentions(first, min(end, first + tables.AGAINST_WHOM))
        state = self.scene.lexicon.registry.states
        if self._lemmas(first) & {"سحب"} and tables.ENVOYS & {
            self._stem(w).rstrip("اه") for w in self.norms[first:end]
        }:
            seats = (
                r for r in self.scene.refs_in(first, end) if str(getattr(r.target, "key", "")).startswith("capital:")
            )
            if lands := [land for r in seats if (land := getattr(r.target, "country", None)) not in (None, source)]:
                return lands[:1]  # «أعلن سحب سفيره من واشنطن»
        return [m.side for m in near if m.side in state and m.how in ("adjective", "state", "place")][:1]

    def threatens(self, p: model.Position) -> bool:
        """Whether an intention is a threat: «توعد برد قاس», «سترد على كل استفزاز»."""
        first = bisect_right(self.scene.document.starts, p.target[0]) - 1
        if self._lemmas(self._cue("intend", first)) & tables.THREATENING:
            return True
        if tables.RETALIATION & {self.norms[first], *self.norms[first - 1 : first]}:
            return True
        end = bisect_left(self.scene.document.starts, p.target[1])
        on_condition = not tables.CONDITIONS.isdisjoint(self.norms[first : end + 2])
        return on_condition and self._hostile(first, end)  # «ستفرض عقوبات إذا أجرت تجربة»

    def _threatened(self, p: model.Position, first: int, end: int, source: str) -> list[str]:
        """Whom a threat is to: who is addressed, or whoever is named in it or in its condition."""
        addressed = self._addressed(p, first, source) if self._cue("intend", first) >= 0 else None
        last = self.scene.document.sentences[self.scene.document.sentence_of[first]][1]
        if end < last and self.norms[end] in tables.CONDITIONS:
            end = min(last, end + tables.CONDITION)  # «بالرد إذا هاجمتها إسرائيل»
        named = [m.side for m in self._mentions(first, end) if m.side != source and m.how not in ("people", "cause")]
        found = addressed or named[:1] or self._blamed_before(first)  # «انتقد الرسوم الأمريكية، ملوحا بإجراءات»
        if found or self._stem(self.norms[first]) not in tables.ANSWERS or "علي" in self.norms[first:end]:
            return found  # «برد قاس على أي عدوان»
        start = self.scene.document.sentences[self.scene.document.sentence_of[first]][0]
        acted = [m.side for m in self._mentions(start, first) if m.side != source and m.how in ("state", "place")]
        return acted[:1]  # «أغلقت أثينا المعبر، فتوعدت أنقرة بالرد»

    def _promised(self, first: int, end: int, source: str) -> list[str]:
        """«وعدت الرياض إسلام آباد بوديعة»: to whom something is promised, between the verb and what is."""
        start = max(self.scene.document.sentences[self.scene.document.sentence_of[first]][0], first - FAR)
        cue = next((k for k in range(first - 1, start - 1, -1) if self._lemmas(k) & tables.PROMISING), -1)
        if cue >= 0 and "وعد" in self._lemmas(cue) and self.norms[cue].endswith(("عده", "عدها", "دته", "دتها")):
            return self._before(cue, source, 1)  # «شكره على جهوده، ووعده A بمتابعة الملف»
        near = [m for m in self._mentions(cue + 1, first) if m.side != source] if cue >= 0 else []
        fits = (
            near
            and not near[0].prep
            and not near[0].conj
            and near[0].how in ("state", "place", "person", "title", "org")
        )
        told_of = any(m.end == cue and m.side == source for m in self._mentions(max(0, cue - tables.HEAD), cue))
        if not fits or (near[0].first == cue + 1 and not told_of):  # «واشنطن أبلغت بغداد عزمها»
            return []
        told = self._lemmas(cue) & tables.NOTIFYING and not self._nobody_else(first, end, source, near[0].side)
        return [] if told else [near[0].side]

    def _visited(self, first: int, end: int, source: str) -> list[str]:
        """«تطلعه لزيارة طوكيو», «القيام بزيارة إلى بغداد»: the state to whose capital one means to travel."""
        visit = next((k for k in range(first, min(end, first + 3)) if self.norms[k] in VISIT), None)
        if visit is None:
            return []
        for ref in self.scene.refs_in(visit + 1, min(end, visit + 1 + tables.HEAD)):
            land = getattr(ref.target, "country", None)
            seat = ref.kind == "state" or str(getattr(ref.target, "key", "")).startswith("capital:")
            return [land] if seat and land is not None and land != source else []
        return []

    def _hostile(self, first: int, end: int) -> bool:
        """Whether what one means to do is turned against another: «طرد السفير», «فرض عقوبات على»."""
        words = self.norms[first:end]
        opening = {self._stem(word).removeprefix("ل").removeprefix("ب") for word in words[: tables.HEAD]}
        opening |= tables.EASING & {word.removeprefix("ب") for word in words[: tables.HEAD]}  # «إلغاء»
        twice = "تعليق" in opening and len(tables.EASING & opening) > 1  # «إلغاء تعليق الحظر»
        if tables.EASING & opening and tables.EASED & opening and not twice:
            return False  # «رفع العقوبات عن مالي»
        if tables.AGAINST & opening or "مرغوب" in words:
            return True
        turned = bool(tables.CLOSING & opening) or bool(self._lemmas(first) & tables.CLOSING_VERBS)
        return turned and bool(tables.CLOSED & {self._stem(word).rstrip("اه") for word in words[1:4]})

    def _mission(self, first: int, end: int, source: str) -> list[str]:
        """«إعادة فتح سفارتها في طهران»: an embassy is opened to the state where it stands."""
        if not self.scene.document.having(_MISSION, first, end):
            return []
        there = (getattr(r.target, "country", None) for r in self.scene.refs_in(first, end) if r.kind == "place")
        return [code for code in there if code is not None and code != source][:1]

    def _undertaken(
        self, p: model.Position, statement: model.Statement | None, first: int, end: int, source: str, other: str
    ) -> bool:
        """«أعلن الضيف أن بلاده ستخصص خط تمويل», «وأبدى استعداد طشقند لزيادته»: whether one tells it to whom one met."""
        speaker = statement.speaker if statement is not None else None
        met = (g for g in self.acts.engagements if g.kind != "conference" and other in self._sides(g))
        if p.stance != "intend" or not any([speaker in g.participants for g in met]) or self._goes_on_with(first):
            return False
        willing = any(self._stem(norm).startswith(tables.WILLING) for norm in self.norms[max(0, first - 3) : first])
        theirs = any(norm.lstrip("بل").startswith(tables.EXPERIENCE) for norm in self.norms[first:end])
        return (willing or theirs or self._will_itself(first, source)) and self._nobody_else(first, end, source, other)

    def _with_many(self, first: int, end: int) -> bool:
        """«في حوار مباشر مع جيرانها», «للتعاون مع جميع الشركاء»: whether it is with many who are not named."""
        behind = (self._stem(self.norms[k + 1]) for k in range(first, end - 1) if self.norms[k] == "مع")
        return any(stem in tables.MANY_OTHERS for stem in behind)

    def _will_itself(self, first: int, source: str) -> bool:
        """«أن روما ستخصص», «أنه سيزور», «سنقدم»: whether he who says so will do what is done for or with another."""
        future = {f.lemma for f in self.scene.document.tokens[first].info.verbs if f.tense == "future"}
        if future.isdisjoint(tables.GIVING | tables.DEALING):
            return False  # «ستجري انتخابات»
        if self.norms[first].startswith(("سن", "سا")) or (first and self.norms[first - 1] in tables.ONESELF):
            return True
        return any(m.end == first and m.side == source for m in self._mentions(max(0, first - tables.HEAD), first))

    def _goes_on_with(self, first: int) -> bool:
        """«ستواصل نهجها», «لمواصلة الوساطة»: whether one only goes on with what one has done for others."""
        lasting = {self._stem(norm).lstrip("بل") for norm in self.norms[first : first + 2]} & tables.GOING_ON
        return bool(lasting) or bool(self._lemmas(first) & tables.LASTING)
