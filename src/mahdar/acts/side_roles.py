"""What a side named in a target does there: acts, suffers, is only told of in passing, or is joined to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import recipient_tables as tables
from mahdar.acts.attitudes import DENYING
from mahdar.acts.named_sides import LOCATIVE
from mahdar.acts.parties import Parties
from mahdar.acts.speech_tables import RELATIVE
from mahdar.acts.target_tables import MASDARS, WHATEVER
from mahdar.acts.walk_tables import OPENING
from mahdar.document.marks import QUOTES

if TYPE_CHECKING:
    from mahdar.acts.named_sides import Mention
    from mahdar.mentions.scene import Ref

__all__ = ["RoleFinder"]

_PARTICLES = frozenset("في علي الي عن ب ل".split())


class RoleFinder(Parties):
    """Tells by the words around a side which part it has."""

    def _lemmas(self, i: int) -> set[str]:
        return {form.lemma for form in self.scene.document.tokens[i].info.verbs} if i >= 0 else set()

    def _with_those_joined(self, m: Mention, first: int, end: int) -> list[str]:
        """«واشنطن ولندن وباريس بتضليل الرأي العام»: a side and those joined to it right after it."""
        found = [m]
        for other in self._mentions(m.end, min(end, first + 3 * tables.HEAD)):
            if not self._joins(found[-1], other):
                break
            found.append(other)
        return [each.side for each in found]

    def _joins(self, m: Mention, other: Mention, room: int = 0) -> bool:
        """Whether a side is joined to the one before it: «واشنطن ولندن», «السعودية - الأميركية», «المصرية الليبية»."""
        if other.first == m.end and m.how == other.how == "adjective":
            return True
        if other.first == m.end + 1 and self.norms[m.end] in tables.DASHES:
            return True
        return other.conj == "و" and 0 <= other.first - m.end <= room

    def _apart(self, first: int, at: int) -> int:
        """How many words there are from one token to another, quotation marks left out."""
        return sum([token.kind == "w" for token in self.scene.document.tokens[first:at]])

    def _aside(self, m: Mention, first: int, type_: str) -> bool:
        """Whether a mention only says where, or about whom, something is."""
        before = self.norms[m.first - 1 - (self.norms[m.first - 1] in QUOTES)]
        each = before == "من" and self.norms[m.first - 2].lstrip("لب").startswith("كل")
        if m.prep == "ب" and self._stem(before) in tables.CONCERNING:
            return True
        if (type_ == "AGREE" and m.side in tables.COURTS) or self._between_the_two(m):
            return True
        if self._against(m, first) or self._of_a_past_clause(m, first):
            return True
        if m.how == "cause" and type_ == "SUPPORT" and self._stem(self._head(m.first)) == "شعب":
            return m.side in tables.WITHOUT_STATE or m.first - first > 2 * tables.DISTANT  # «لحقوق الشعب الفلسطيني»
        if m.how == "people" and type_ == "SUPPORT" and before in tables.BESIDE:
            return False  # «وقوفه إلى جانب اللبنانيين»
        told = before in tables.ABOUT or (before in LOCATIVE and m.how != "adjective")  # «قيام دولة فلسطينية»
        if m.how in ("people", "cause") or (told and m.first - 1 >= first and not each):
            return True
        words = set(self.norms[first : m.first])
        if any(self.norms[k - 1] in DENYING and self._finite(k) for k in range(first + 1, m.first)):
            return True  # «حرص على التوضيح بأن بلاده لا تنسق مع إيران»
        far = 2 * tables.DISTANT if m.prep == "ل" and type_ == "AGREE" else tables.DISTANT
        close = before in ("مع", "جانب") or self._for_rulers(m)
        close = close or not tables.AT_THE_SERVICE.isdisjoint(self.norms[m.first - 3 : m.first])
        if self._apart(first, m.first) > far and not close and not each:
            if not words & (RELATIVE | WHATEVER):
                return True  # far from the head, and no actor of a relative clause
        return type_ == "AGREE" and bool(RELATIVE & words)

    def _of_a_past_clause(self, m: Mention, first: int) -> bool:
        """«بالهدنة التي أنهت القتال في السودان»: whether a side is in a clause that tells what others did."""
        for k in range(m.first - 1, first, -1):
            if not self._past(k) or self.norms[k - 1] not in RELATIVE | WHATEVER or self.scene.cover[k] is not None:
                continue
            at = k + 1
            while at < m.first and (self.norms[at] in tables.UPON | tables.BY_WHAT or self._finite(at)):
                at += 1
            if at == m.first or self.norms[m.first - 1] in tables.BY_WHOM:
                return False  # «الذي عقدته باريس»، «تحققت برعاية السعودية»
            if at + 1 == m.first and m.how in ("state", "place") and not m.prep and self.norms[at].startswith("ال"):
                return False  # «التي أرسلتها الشقيقة قطر»
            if self._lemmas(k) & tables.DONE_BY_TWO or self.norms[at] in tables.PREPOSITIONS:
                return True  # «وقعها الأمين العام مع العراق», «تحقق منذ قمة الدوحة»
            return at < m.first and self.scene.cover[at] is None and self._stem(self.norms[at]) not in tables.ACTORS
        return False

    def _against(self, m: Mention, first: int) -> bool:
        """«صد إيران», «التصدي للعدوان الروسي», «الرافضة لإرهاب إيران»: whether a side is what one turns against."""
        at = m.first - 1
        while at > 0 and self.norms[at] in QUOTES:
            at -= 1
        if self.norms[at] == "مع" and self._stem(self.norms[at - 1]) in tables.CONFLICTS:
            return True  # «في حالة حرب مع أميركا»
        head = self._stem(self._head(m.first) if m.how == "adjective" else self.norms[at])
        hostile = {head, head.lstrip("بل")}
        if m.how == "adjective" and hostile & tables.LEAVING:
            return True  # «متمسكة بالانسحاب الإسرائيلي»
        if m.how != "adjective" and hostile & tables.TURNED_AGAINST:
            return not (self._takes_object(m) or self._governs(m))  # not «تصدي مصر للإرهاب», «وقف إسرائيل عملياتها»
        if "عقوبات" in hostile and self.norms[first].startswith("ب"):
            return False  # «رحبت سوريا برفع العقوبات الأميركية»: what is welcomed has been done by them
        opening = self._stem(self.norms[first + (self.norms[first] in OPENING)])
        return bool(hostile & tables.HOSTILITY) and not hostile & {opening, opening.lstrip("بل")}

    def _governs(self, m: Mention) -> bool:
        """«وقف الإمارات دعمها», «وقف إسرائيل إطلاق النار»: whether what a side does has its object right behind it."""
        if m.end >= len(self.norms) or self.norms[m.end].startswith(("و", "ل", "ب")):
            return False
        return (
            self.norms[m.end].endswith(("ها", "ه"))
            and "masdar" in self.scene.document.tokens[m.end].info.tenses
            or (self.norms[m.end] in MASDARS)
        )

    def _for_rulers(self, m: Mention) -> bool:
        """«تعازيها لأسر الضحايا ولحكومة جمهورية أفغانستان»: whether a state is named after those who rule it."""
        before = (norm.removeprefix("و") for norm in self.norms[max(0, m.first - 2) : m.first])
        return any(norm.startswith("ل") and norm[1:] in tables.IN_ITS_NAME for norm in before)

    def _between_the_two(self, m: Mention) -> bool:
        """«استئناف المفاوضات الفلسطينية الإسرائيلية»: whether two adjectives name those between whom something is."""
        if m.how != "adjective" or self._stem(self._head(m.first)) not in tables.GATHERINGS:
            return False
        return m.end < len(self.norms) and self._demonym(m.end) is not None

    def _does(self, i: int) -> bool:
        """«الحصار الذي تفرضه إسرائيل»: a verb between a relative pronoun and the one who acts."""
        token = self.scene.document.tokens[i]
        verbal = self._past(i) or token.norm[:1] in "يت" or token.norm.endswith(("ت", "ته", "تها"))
        if token.kind != "w" or not verbal or self.scene.cover[i] is not None:
            return False
        return self.norms[i - 1] in RELATIVE or self._of_an_indefinite(i)

    def _of_an_indefinite(self, i: int) -> bool:
        """«مشروع قرار قدمته النرويج», «مشروع تقدمت به الجزائر»: a relative clause without a pronoun of relation."""
        back = self.norms[i].endswith(("ته", "تها")) or self.norms[i + 1] in ("به", "بها")
        return self._past(i) and back and not self.norms[i - 1].startswith("ال")

    def _suffers(self, m: Mention, first: int) -> bool:
        """Whether the words before a mention say what is done to it."""
        words = self.norms[max(0, first) : m.first]
        if words and (words[-1] in LOCATIVE or (m.prep == "ب" and self._stem(words[-1]) in tables.CONCERNING)):
            return True
        if m.how == "adjective":
            on_land = len(words) > 1 and words[-2] in LOCATIVE and self._stem(words[-1]) in tables.GROUND
            return on_land or (len(words) > 1 and self._is_victim(words, m))  # «بناء جدار على أراض فلسطينية»
        if self._acts_upon(m):
            return False
        stems = [self._stem(w).lstrip("لب") for w in words]
        if not tables.BUILDINGS.isdisjoint(stems[1:]) and not tables.HARM.isdisjoint(stems[:-1]):
            return True
        return bool({self._stem(w).removeprefix("ل").removeprefix("ب") for w in words} & tables.DONE_TO)

    def _acts_upon(self, m: Mention) -> bool:
        """«احتلال إيران للجزر», «قصف إسرائيل لمطار دمشق»: a state whose deed takes its object with «ل»."""
        deed = self._stem(self.norms[m.first - 1]).lstrip("بل") in tables.DEEDS
        return deed and self._takes_object(m)

    def _takes_object(self, m: Mention) -> bool:
        """Whether an object with «ل» follows a side: «إيران للجزر», not «إسرائيل لضمان الأمن»."""
        if m.end >= len(self.norms) or m.prep:
            return False
        norm, ref = self.norms[m.end], self.scene.ref_at.get(m.end)
        if norm.startswith("لل") or (ref is not None and ref.prep == "ل"):
            return True
        info = self.scene.document.tokens[m.end].info
        known = norm[1:] in self.scene.lexicon.common or any(split.prep == "ل" for split in info.splits)
        attached = norm.startswith("ل") and known
        return attached and norm[1:] not in MASDARS and "masdar" not in info.tenses

    def _undergoes(self, at: int, first: int) -> bool:
        """«الهجوم الذي استهدف السفارة الروسية», «ما تتعرض له السعودية»: whether a clause tells what harmed a side."""
        for k in range(at - 1, max(at - tables.HEAD, first) - 1, -1):
            if self.norms[k] in tables.UPON or self.norms[k] in tables.BY_WHAT:
                return self.norms[k - 1] in tables.EXPOSED  # not «تستهدف بها إسرائيل لبنان»
            if self.norms[k] in tables.UNDERGONE:
                return k == at - 1 or self.norms[k - 1] in RELATIVE  # «الذي استهدف مقر البعثة السعودية»
        return False

    def _is_victim(self, words: list[str], m: Mention) -> bool:
        """«الهجوم على السفارة العراقية», «مقتل جنود مصريين»: whether an adjective tells whose the harmed are."""
        if self._stem(words[-1]) in tables.ATTACKS | tables.FORCES:
            return False  # «الاحتجاج على الهجمات الإسرائيلية», «استهداف القوات الإسرائيلية المدنيين»
        after = self.norms[m.first + 1 : m.first + 2]
        if after and after[0].startswith("لل"):
            return False  # «قصف المدفعية الإسرائيلية للمدن»
        on = next((k for k in range(1, len(words) - 1) if words[k] in tables.UPON_WHOM), 0)
        if on and self._stem(words[on - 1]) in tables.ATTACKS:
            return len(words) - on <= tables.HARMED
        harm = [
            k
            for k, w in enumerate(words[:-1])
            if self._stem(w).removeprefix("ل") in tables.HARM and not w.lstrip("ب").startswith("ال")
        ]
        return bool(harm) and len(words) - harm[-1] <= tables.HARMED

    def _opens_with_a_side(self, first: int, source: str) -> bool:
        """«اتهمت الوزيرة، خلال جلسة لمجلس الأمن، رواندا ب»: the one accused opens the target."""
        return any(m.first == first and m.side != source for m in self._mentions(first, first + 1))

    def _theirs(self, first: int, source: str, *, this: bool) -> bool:
        """«تثمن موقفها»: what one praises with a pronoun is not one's own."""
        at = first + (self.norms[first] in OPENING)
        raw = self.scene.document.tokens[at].raw
        if self.norms[first] in WHATEVER or self.norms[at] in WHATEVER:
            return not self._by_itself(at, source)  # «مثمنا ما تبذله من جهود»
        if this and self.norms[at].removeprefix("ب").removeprefix("ل") in tables.THIS:
            return True  # «ثمن هذا الموقف»
        return self.norms[at].endswith(("ها", "هم")) or (raw.endswith("ه") and len(raw) > tables.SHORTEST)

    def _done_for(self, first: int, end: int, source: str) -> bool:
        """«الدعم الذي يقدمه الاتحاد للأردن»: what is done for the one who praises is done by the other."""
        if RELATIVE.isdisjoint(self.norms[first:end]):
            return False
        return any(m.side == source and m.prep == "ل" for m in self._mentions(first, end))

    def _by_itself(self, at: int, source: str) -> bool:
        """«نوهت الرياض بما حققه مركز الملك سلمان»: whether what one praises was done by a body of one's own."""
        refs = self.scene.refs_in(at + 1, at + 1 + tables.HEAD)
        return any(r.kind in ("org", "state", "person") and getattr(r.target, "country", None) == source for r in refs)

    def _expected(self, first: int, source: str) -> list[str]:
        """«تنتظر من فرنسا أن تدعم»: of whom something is expected."""
        for k in range(first - 1, max(first - 2 * tables.HEAD, 0), -1):
            if self.norms[k] == "من" and self.norms[k - 1] in tables.EXPECTING:
                ref = self.scene.ref_at.get(k + 1)
                capital = ref is not None and str(getattr(ref.target, "key", "")).startswith("capital:")
                if ref is not None and capital:
                    return [str(getattr(ref.target, "country", ""))]  # «تتوقع من أنقرة»
                return [m.side for m in self._mentions(k + 1, first) if m.side != source][:1]
        return []

    def _gives(self, first: int, end: int, source: str, other: str) -> bool:
        """«ستقدم 35 مليون يورو», «لتزويد الجيش معدات»: whether something is promised that the other party gets."""
        if self._will_give(first):
            return True
        return self._is_gift(first, end) and self._nobody_else(first, end, source, other)

    def _will_give(self, first: int) -> bool:
        forms = self.scene.document.tokens[first].info.verbs
        return any(f.tense == "future" and f.lemma in tables.GIVING for f in forms)

    def _is_gift(self, first: int, end: int) -> bool:
        """«زيادة دعمها», «لتقديم مساعدات»: whether a target opens with what is given."""
        opening = [self._stem(w).removeprefix("ل").removeprefix("ب") for w in self.norms[first : min(end, first + 5)]]
        while opening and (opening[0] in tables.MORE or opening[0] in OPENING or opening[0] in _PARTICLES):
            opening = opening[1:]
        if not opening or opening[0] not in tables.GIFTS:
            return False
        return opening[0] == "تمويل" or tables.HANDED_IN.isdisjoint(opening[1:4])  # «تمويل مشروع», not «تقديم مشروع»

    def _needed_there(self, first: int, end: int, source: str) -> list[str]:
        """«25 مليون دولار لعمليات الإغاثة في لبنان»: the state in which what is given is needed."""
        given = self._will_give(first) or self._is_gift(first, end) or self.norms[first].isdecimal()
        given = given or self._stem(self.norms[first]).startswith(tables.CONTRIBUTIONS)
        paid = "مول" in self._lemmas(first) or not tables.AID.isdisjoint(map(self._stem, self.norms[first:end]))
        if not given or not paid:
            return []
        for ref in self.scene.refs_in(first, end):
            if self.norms[ref.first - 1] != "في" or self.norms[ref.first - 2].endswith(("ها", "هم")):
                continue  # «لقواتها في اليابان»
            lands = [land for land in self._lands_from(ref) if land != source]
            if lands:
                return lands
        bodies = (m for m in self._mentions(first, end) if m.how == "adjective" and m.side != source)
        return [m.side for m in bodies if self._stem(self._head(m.first)).lstrip("ل") in tables.FORCES][:1]

    def _lands_from(self, ref: Ref | None) -> list[str]:
        """«في سوريا وتركيا»: the land of a name, and those of the names joined to it."""
        found: list[str] = []
        while ref is not None and ref.kind in ("state", "place") and (not found or ref.conj == "و"):
            found += [land for land in [getattr(ref.target, "country", None)] if land is not None]
            ref = self.scene.ref_at.get(ref.end)
        return found

    def _told_before(self, first: int, end: int, source: str) -> list[str]:
        """«المبادرة المصرية … ويؤيد المبادرة»: whose the thing is that a bare noun names once more."""
        at = first
        while at < end and (self.norms[at] in OPENING or self.norms[at].lstrip("بل") in tables.THIS):
            at += 1
        if at >= end or not self.norms[at].startswith(("ال", "لل", "بال")) or self.scene.cover[at] is not None:
            return []
        if self._mentions(at, end) or (at + 1 < end and self.norms[at + 1].startswith("ال")):
            return []
        noun = self._stem(self.norms[at])
        if noun in tables.GATHERINGS:
            return []
        for k in range(first - 1, max(0, first - tables.BACK), -1):
            if self._stem(self.norms[k]).lstrip("بل") != noun:
                continue
            near = k + 2 + self.norms[min(k + 1, first)].startswith("ال")
            owners = [m for m in self._mentions(k + 1, near) if m.how != "people" and not m.prep]
            owners = owners or self._who_did(k)  # «أجرت كوريا الشمالية تجربة»
            if owners:
                found = self._with_those_joined(owners[0], k + 1, k + tables.HEAD)
                return [side for side in found if side != source]
        return []

    def _who_did(self, k: int) -> list[Mention]:
        """«أجرت كوريا الشمالية تجربة نووية»: the subject right before its object, and after its verb."""
        if self.norms[k] != self._stem(self.norms[k]):
            return []
        doers = [m for m in self._mentions(max(0, k - 2 * tables.HEAD), k) if m.end == k and not m.prep]
        return [m for m in doers if m.first and self._past(m.first - 1)]

    def _nobody_else(self, first: int, end: int, source: str, other: str) -> bool:
        """Whether a target names no third side and no third land."""
        theirs = {source, other}
        if any(m.side not in theirs for m in self._mentions(first, end)):
            return False
        lands = (getattr(r.target, "country", None) for r in self.scene.refs_in(first, end) if r.kind == "place")
        return all(land is None or land in theirs for land in lands)

    def _of_the_host(self, first: int, end: int) -> bool:
        """«ما حققته الحكومة», «الدولة المضيفة»: whether a target names rulers without telling of which land."""
        norms = self.norms
        for k in range(first, end):
            definite = norms[k].startswith(("ال", "لل", "بال", "وال"))
            if not definite or self._stem(norms[k]) not in tables.HOSTS or self.scene.cover[k] is not None:
                continue
            after = norms[k + 1] if k + 1 < min(end, len(norms)) else ""
            told = after.startswith("ال") or (after == "في" and self.scene.ref_at.get(k + 2) is not None)
            if after.startswith("المضيف") or not told:
                return True
        return False

    # -- what a target itself says of a side ---------------------------------------------

    def _asked_of(self, first: int, end: int, source: str) -> list[str]:
        """«من جامعة الدول العربية عقد جلسة»: of whom something is asked."""
        before = self.norms[first]
        appeal = before == "الي" and self.norms[first - 1] in tables.APPEALS  # «نداء إلى الأمم المتحدة للتدخل»
        asked = before == "من" or appeal
        return [m.side for m in self._mentions(first, end) if asked and m.first == first + 1 and m.side != source]

    def _told_to_stop(self, first: int, end: int, source: str) -> list[str]:
        """«بوقف العملية العسكرية الإسرائيلية», «بوضع حد للخروق الإسرائيلية»: whose attacks are to end."""
        stop = next((k for k in range(first, min(first + 2, end)) if self._stop(k)), None)
        if stop is None:
            return []
        after = range(stop + 1, min(stop + tables.HEAD, end))
        acts = next((k for k in after if self._stem(self.norms[k]) in tables.ATTACKS), None)
        if acts is None:
            return []
        near = self._mentions(acts + 1, min(acts + tables.HEAD, end))
        return [m.side for m in near if m.how == "adjective" and m.side != source][:1]

    def _stop(self, k: int) -> bool:
        bare = self.norms[k].removeprefix("ال")
        return bare in tables.STOPPING or bare.lstrip("بل") in tables.STOPPING

    def _contributed(self, first: int, end: int, source: str) -> list[str]:
        """«مساهمتها في وكالة الأونروا», «مساعداتها للشعب الفلسطيني»: to whom more is given."""
        for k in range(first, min(first + tables.HEAD, end)):
            if not self._stem(self.norms[k]).startswith(tables.CONTRIBUTIONS):
                continue
            for m in self._mentions(k + 1, min(k + 1 + tables.HEAD, end)):
                to = m.prep == "ل" or self.norms[m.first - 1].startswith("لل") or "في" in self.norms[k + 1 : m.first]
                if to and m.side != source and (m.how == "org" or m.how == "cause" or m.prep == "ل"):
                    return [m.side]
        return []
