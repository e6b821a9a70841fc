"""Towards which other sides a position is taken, where the sentence makes that plain.

A call has an addressee («دعا بغداد إلى …»); blame and rejection have an actor at the head of
their target («الهجوم الإسرائيلي»); support, praise and intentions name the other side in the target
(«بجهود مصر») or speak of what the two parties of a contact share («تعزيز التعاون الثنائي»).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts import recipient_tables as tables
from mahdar.acts.named_sides import VISIT
from mahdar.acts.own_acts import OwnActs
from mahdar.acts.parties import MANY
from mahdar.acts.speech_tables import RELATIVE
from mahdar.acts.target_tables import WHATEVER
from mahdar.document.document import Trait
from mahdar.mentions.honours import honour_with_pronoun

if TYPE_CHECKING:
    from mahdar.acts.named_sides import Mention

__all__ = ["MANY", "Recipients"]


#: Words of what two parties share, or of an invitation.
_SHARING = Trait(
    lambda token: token.norm in tables.INVITATION or token.norm in tables.SHARED or token.norm.startswith("المشتركه")
)


class Recipients(OwnActs):
    """Finds the other sides of positions in the words of a scene."""

    def of(self, p: model.Position, type_: str, source: str) -> list[str]:
        """The sides towards which a holder takes a position that is coded as an event type."""
        starts = self.scene.document.starts
        first, end = bisect_right(starts, p.target[0]) - 1, bisect_left(starts, p.target[1])
        statement = self.statements.get(p.statement or "")
        if type_ == "REQUEST":
            found = self._asked(p, first, end, source, statement)
        elif type_ in ("ACCUSE", "REJECT"):
            found = self._blamed(p, first, end, source, type_)
        elif type_ == "THREATEN":
            found = self._threatened(p, first, end, source)
        else:
            found = self._favoured(p, first, end, source, statement, type_)
        found = [s for s in dict.fromkeys(found) if s != source][:MANY]
        if found and type_ in ("ACCUSE", "REJECT"):
            self.blamed[p.target[0]] = found
        return found

    def worry(self, p: model.Position, source: str) -> None:
        """Remembers whose act one worries about: «قلقه إزاء قرار بريشتينا تشكيل جيش، واصفا هذه الخطوة بأنها»."""
        starts = self.scene.document.starts
        first, end = bisect_right(starts, p.target[0]) - 1, bisect_left(starts, p.target[1])
        found = [side for side in self._blamed(p, first, end, source, "ACCUSE") if side != source]
        if found:
            self.blamed[p.target[0]] = found[:1]

    # -- the three questions -------------------------------------------------------------

    def _asked(
        self, p: model.Position, first: int, end: int, source: str, statement: model.Statement | None
    ) -> list[str]:
        """Whom a call addresses, or who its clause says should act."""
        addressed = self._expected(first, source) or self._addressed(p, first, source)
        if addressed is not None:
            return addressed
        words = self.norms[first:end]
        if wanted := self._wanted_from(first, end, source):
            return wanted
        if asked := self._asked_of(first, end, source) or self._told_to_stop(first, end, source):
            return asked
        if self._to_stop_it(first) and (blamed := self._blamed_before(first)):
            return [side for side in blamed if side != source]
        cue = self._cue("call", first)
        hopes = cue >= 0 and self.norms[cue].removeprefix("و") in tables.HOPES
        visits = any("زار" in self._lemmas(k) for k in range(first, min(end, first + 3)))
        if visits or (VISIT & set(words[:4]) and not hopes) or words[0] in tables.TO_TAKE_PART:
            return self._other_sides(statement, source)
        for m in self._mentions(first, min(end, first + 2 * tables.HEAD)):
            before = self.norms[m.first - 1]
            if m.side == source or m.how == "cause" or (m.how == "people" and not self._finite(m.first - 1)):
                continue
            after = self.norms[m.end : m.end + 1]
            if before in tables.WELL_BEING or (before in tables.STAYING and not tables.THRIVING.isdisjoint(after)):
                break  # «متمنيا أن ينعم اليمن بالأمن», «أن يبقى لبنان آمنا»
            acts = (
                before in tables.AGAIN
                or before in tables.ACTS_ITSELF
                or self._finite(m.first - 1)
                or m.first == first
                or self.norms[m.first - 2] == "ان"
                or (m.how == "adjective" and self.norms[m.first - 3] == "ان")
                or (m.how in ("adjective", "place", "state", "org") and self._finite(m.first - 2))
                or self._moves_its_forces(m)
                or (before == "في" and self._stem(self.norms[m.first - 2]) in tables.KIN and self._finite(m.first - 3))
            )
            if acts and not m.prep:
                return [side for side in self._with_those_joined(m, first, end) if side != source]
            break
        joining = self._to_join(first, end)
        if joining:
            return joining
        paired = self._paired(first, end)
        if source in paired:  # «عقد الدورة القادمة للجنة المشتركة التونسية السنغالية»
            return [side for side in paired if side != source]
        talking = self._between_two(first, end, source)
        if talking:
            return talking
        summoned = self._summoned(first, source)
        if summoned:
            return summoned
        if self._stem(words[0]) in tables.TO_HOLD and tables.SESSIONS & {self._stem(w) for w in words[1:2]}:
            return self._to_hold(first, end, source)
        others = self._other_sides(statement, source)
        if len(others) == 1 and self._wishes_of_whom(first, statement):
            return others
        if len(others) != 1 or hopes:
            return []  # what both hope for is asked of no one
        if self._lemmas(cue) & tables.ASKING and "طالب" not in self._lemmas(cue):
            return others if self._nobody_else(first, end, source, others[0]) else []  # «كما طلب إيفاد قافلة طبية»
        return others if self._shared(first, end) else []

    def _to_hold(self, first: int, end: int, source: str) -> list[str]:
        """«لدى مجلس الأمن، وطلب عقد جلسة», «عقد اجتماع للجامعة العربية»: the body that is asked to meet."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        held = [m.side for m in self._mentions(first, end) if m.how == "org"]
        asked = [m for m in self._mentions(start, first) if m.how == "org" and self.norms[m.first - 1] in ("لدي", "من")]
        return [side for side in held[:1] or [m.side for m in asked[-1:]] if side != source]

    def _wanted_from(self, first: int, end: int, source: str) -> list[str]:
        """«نريد جوابا مكتوبا من أسمرة», «طلبت توضيحا من أثينا»: from whom what is wanted should come."""
        if self.norms[first].removeprefix("ب").removesuffix("ا") not in tables.FROM_SOMEONE:
            return []
        at = next((k for k in range(first + 1, min(end, first + tables.HEAD)) if self.norms[k] == "من"), end)
        ref = self.scene.ref_at.get(at + 1)
        if ref is None or at + 1 >= end:
            return []
        capital = str(getattr(ref.target, "key", "")).startswith("capital:")
        side = getattr(ref.target, "country", None) if capital else self._side_of_ref(ref)
        return [side] if side is not None and side != source else []

    def _to_stop_it(self, first: int) -> bool:
        """«رفض القصف الإيراني، مطالبا بوقفه»: whether a call is to end what was blamed right before."""
        word = self.norms[first + (self.norms[first] in tables.TO_END)].lstrip("بل").replace("انهاي", "انهاء")
        if word.startswith(("رفع", "وضع")) and "الي" in self.norms[first + 1 : first + 3]:
            return False  # «ودعت إلى رفعه إلى مجلس الأمن»
        return any(word.endswith(own) and word.removesuffix(own) in tables.STOPPING for own in ("هما", "ها", "هم", "ه"))

    def _moves_its_forces(self, m: Mention) -> bool:
        """«إلى انسحاب القوات الأمريكية»: whether a verbal noun is of those who act for a state."""
        act, body = self.norms[m.first - 2], self._stem(self.norms[m.first - 1])
        return m.how == "adjective" and act in tables.ACTS_ITSELF and body in tables.FORCES | tables.IN_ITS_NAME

    def _wishes_of_whom(self, first: int, statement: model.Statement | None) -> bool:
        """«آملا أن تضطلع بدور أنشط»: whether what is wished is all that is said, and does not tell of whom."""
        verb = bisect_left(self.scene.document.starts, statement.content[0][0]) if statement is not None else -1
        within = first <= verb <= first + tables.THAT_CLAUSE
        clause = within and self.norms[verb - 1] in tables.AGAIN and self._finite(verb)
        return clause and not self._told_who(verb)

    def _to_join(self, first: int, end: int) -> list[str]:
        """«طلبت فنلندا الانضمام إلى حلف شمال الأطلسي»: the organisation that one asks to join."""
        if self._stem(self.norms[first]).removeprefix("ب").removeprefix("ل") not in tables.JOINING:
            return []
        return [m.side for m in self._mentions(first, end) if m.how == "org"][:1]

    def _between_two(self, first: int, end: int, source: str) -> list[str]:
        """«يدعو إلى مفاوضات بين روسيا وأوكرانيا»: the two who should talk."""
        for k in range(first, min(end, first + tables.HEAD) - 1):
            if self.norms[k + 1] == "بين" and self._stem(self.norms[k]) in tables.TALKS:
                two = self._mentions(k + 2, end)[:2]
                if len(two) == 2 and two[0].first == k + 2 and self._joins(two[0], two[1], room=1):
                    return [m.side for m in two if m.side != source]
        return []

    def _told_who(self, first: int) -> bool:
        """Whether a subject follows a verb: «أن يحل السلام», not «أن تواصل دعمها»."""
        if first + 1 >= len(self.scene.document.tokens):
            return False
        token = self.scene.document.tokens[first + 1]
        return token.norm in '«“"' or token.norm.startswith("ال") or (first + 1) in self.scene.ref_at

    def _blamed(self, p: model.Position, first: int, end: int, source: str, type_: str) -> list[str]:
        """Who is blamed or rejected: the actor near the head of the target."""
        if self._stem(self.norms[first]).lstrip("ب") in tables.NO_STATES or self.norms[first] in tables.MEDDLING:
            return []  # «لن تتدخل في الشأن اللبناني»
        if self.norms[first].startswith("ايا"):
            return self._blamed_before(first) or self._named_in_sentence(first, source)  # «محملا إياها مسؤولية»
        if self.norms[first - 1].endswith("ها") and self._lemmas(first - 1) & tables.AT_SOMEONE:
            return self._blamed_before(first) or self._before(first - 1, source, 1)  # «وحملتها مسؤولية الاشتباكات»
        head = self.norms[first : min(first + tables.HEAD, end)]
        if type_ == "REJECT" and "مع" in head and not tables.CLASHES.isdisjoint(head):
            return []  # «لا تسعى إلى الحرب مع السودان»
        anything = bool(tables.ANY & set(self.norms[first : first + 2]))
        cue = self._cue(p.stance, first)
        accuses = bool(self._lemmas(cue) & tables.AT_SOMEONE) and not self._opens_with_a_side(first, source)
        if type_ == "ACCUSE" and (accuses or self._before_someone(cue, first)):
            addressed = self._addressed(p, first, source)
            if addressed and (accuses or set(addressed) <= self.scene.lexicon.registry.states.keys()):
                return addressed  # not «احتج لدى مجلس الأمن على الخروق الإسرائيلية»
        called = self.norms[first] in WHATEVER and bool(tables.NAMED_SO & set(self.norms[first + 1 : first + 2]))
        for m in self._mentions(first, min(end, first + 3 * tables.HEAD)):
            if m.side == source and m.first == first:
                continue  # «رفض الخرطوم استضافة نيروبي»: the holder himself
            near = self._apart(first, m.first) <= (tables.HEAD + 2 if called else tables.HEAD)
            if near and self.norms[m.first - 1] == "بين" and self._stem(self.norms[m.first - 2]) in tables.JOINT:
                return self._with_those_joined(m, first, end)
            acting = (
                self._finite(m.first - 1)
                or self._by_them(m)
                or self._does(m.first - 1 - (self.norms[m.first - 1] in tables.UPON))
            )
            refused = self.norms[m.first - 1] == "مع"  # «أي تنسيق مع دمشق»
            theirs = (m.how == "adjective" and m.first - first <= 3) or m.prep == "ل"  # «أي دور إيراني»
            if not acting and (not near or (type_ == "REJECT" and anything and not refused and not theirs)):
                break
            if self._at_home(m, first):
                return self._with_those_joined(m, first, end)
            if m.how == "adjective" and self._stem(self._head(m.first)) in tables.BUSINESS:
                break  # «وجود الشركة الأميركية»
            if (
                self.norms[m.first - 1] in tables.FOR_WHOM
                or m.how == "people"
                or self._undergoes(m.first, first)
                or (not acting and self._suffers(m, first))
            ):
                break
            return self._with_those_joined(m, first, end)
        if any(m.side != source for m in self._mentions(first, end)):
            return []
        if type_ == "ACCUSE" and (meant := self._by_pronoun(p, first, source)):
            return meant
        summoned = self._summoned(first, source) or self._already_blamed(p, first)
        summoned = summoned or self._told_before(first, end, source) or self._told_to_cease(p, source)
        return summoned or (self._held_before(p, first, source) if type_ == "REJECT" else [])

    def _at_home(self, m: Mention, first: int) -> bool:
        """«قمع المتظاهرين في سوريا واليمن»: whether a state is named as the place of what its rulers do."""
        within = m.how in ("state", "place") and self.norms[m.first - 1] == "في"
        return within and bool({self._stem(w).lstrip("بل") for w in self.norms[first : first + 2]} & tables.AT_HOME)

    def _before_someone(self, cue: int, first: int) -> bool:
        """«احتجت لدى نيودلهي على», «قدمت احتجاجا إلى السفارة على»: a protest says before whom it is made."""
        if cue < 0:
            return False
        between = set(self.norms[cue:first])
        return "لدي" in between or ("احتجاج" in self.norms[cue] and "الي" in between)

    def _summoned(self, first: int, source: str) -> list[str]:
        """«استدعت السفير الإيراني وطالبت ب»: of which side the diplomat is who was called in, in the same sentence."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[first]]
        for k in range(first - 1, start - 1, -1):
            if "استدع" in self.norms[k]:
                return [m.side for m in self._mentions(k + 1, first) if m.side != source][:1]
        return []

    def _favoured(
        self,
        p: model.Position,
        first: int,
        end: int,
        source: str,
        statement: model.Statement | None,
        type_: str,
    ) -> list[str]:
        """Who is supported, praised, greeted, or with whom something is intended."""
        others = self._other_sides(statement, source)
        if type_ == "AGREE" and self._hostile(first, end):
            return []
        if type_ == "AGREE" and statement is not None and not others:
            others = self._accredited(statement.speaker, source)
        if p.stance == "greet":
            addressed = self._addressed(p, first, source)
            if addressed:
                return addressed
            if self._greets_others(p, first, source) or self._conveys(first, end, source):
                return []
            if (sent := self._sent_to(first, source)) is not None:
                return sent
        if p.stance in ("greet", "praise") and (told := self._told_to(p, first, source)):
            return told
        named = self._named(p, first, end, source, others, type_) or self._with_whom(p, first)
        named = named or self._of_a_government(first, end, source)
        if named:
            two = self._relations_of(first, end, source) if p.stance == "support" else []
            return two if set(named) <= set(two) else named
        if p.stance in ("support", "praise") and (told := self._by_their_acts(p, first, end, source, others)):
            return told
        if p.stance == "intend" and (told := self._promised(first, end, source) or self._visited(first, end, source)):
            return told
        if type_ == "AGREE":
            mission = self._mission(first, end, source) or self._contributed(first, end, source)
            mission = mission or self._needed_there(first, end, source)
            if not mission and not others and self._is_gift(first, end) and not self._mentions(first, end):
                mission = self._greeted_before(p, source)
            if mission:
                return mission
            if not others and not tables.INVITATION.isdisjoint(self.norms[first:end]):
                return self._before(first, source, 1)
            if not (tables.BETWEEN | tables.WITH_BOTH).isdisjoint(self.norms[first : min(end, first + tables.HEAD)]):
                return self._before(first, source, 2)
        if type_ == "AGREE" and not others and not tables.TO_HER.isdisjoint(self.norms[first:end]):
            return [s for s in self._named_in_sentence(first, source) if s in self.scene.lexicon.registry.states]
        if p.stance == "greet":
            elsewhere = not tables.VICTIMS.isdisjoint(self.norms[first:end]) and not self._takes_part(statement)
            return [] if elsewhere else others
        if type_ == "AGREE" and self._with_many(first, end):
            return []
        if type_ == "AGREE" and len(others) == 1:
            about = (first, end, source, others[0])
            if self._gives(*about) or self._of_both(*about) or self._undertaken(p, statement, *about):
                return others
        praised = p.stance == "praise"
        theirs = self._theirs(first, source, this=praised) or self._done_for(first, end, source)
        theirs = theirs or (len(others) == 1 and self._is_guest(statement, source, others[0], first, end))
        theirs = theirs and (praised or p.stance == "support")
        if len(others) == 1 and not self._between_others(p, first, end, source, others[0]):
            if theirs or self._shared(first, end) or self._in_their_land(first, end, others[0]):
                return others
        if len(others) == 1 and self._visits(statement, others[0]) and self._honoured(first, end):
            return others
        if p.stance not in ("support", "praise"):
            return []
        told = self._told_before(first, end, source) or self._held_before(p, first, source)
        return told or self._reconciled(p, first, end, source)

    def _relations_of(self, first: int, end: int, source: str) -> list[str]:
        """«باستئناف العلاقات بين السعودية وإيران»: the two others whose relations are welcomed."""
        for k in range(first + 1, min(end, first + tables.HEAD) - 1):
            if self.norms[k] == "بين" and any(n.startswith("العلاقات") for n in self.norms[first:k]):
                two = self._mentions(k + 1, end)[:2]
                apart = len(two) > 1 and two[0].first == k + 1 and self._joins(two[0], two[1], room=1)
                return [m.side for m in two] if apart and source not in (two[0].side, two[1].side) else []
        return []

    def _takes_part(self, statement: model.Statement | None) -> bool:
        """Whether a speaker took part in a contact himself: the cabinet's condolences are to no one whom it met."""
        speaker = statement.speaker if statement is not None else None
        return speaker is None or any(speaker in g.participants for g in self.acts.engagements)

    def _between_others(self, p: model.Position, first: int, end: int, source: str, other: str) -> bool:
        """«تطبيع العلاقات بين أذربيجان وأرمينيا»: whether a target is about what two others share.

        To host talks of the other party with a third is still agreed with it.
        """
        at = next((k for k in range(first, end) if self.norms[k] == "بين"), end)
        lands = (getattr(r.target, "country", None) for r in self.scene.refs_in(at, end)[:2])
        two = {m.side for m in self._mentions(at, end)[:2]} | {land for land in lands if land is not None}
        return bool(two) and source not in two and (p.stance != "intend" or other not in two)

    def _is_guest(self, statement: model.Statement | None, source: str, other: str, first: int, end: int) -> bool:
        """Whether a guest, an envoy or an organisation speaks of the rulers of the land where he is."""
        speaker = statement.speaker if statement is not None else None
        sent = any([p.id == speaker and p.office in ("ambassador", "envoy") for p in self.scene.people])
        if not (sent or source not in self.scene.lexicon.registry.states or self._visits(statement, other)):
            return False
        return self._of_the_host(first, end) and self._nobody_else(first, end, source, other)

    def _honoured(self, first: int, end: int) -> bool:
        """Whether words speak of one's host by an honour: «ما أولاه سيادته من عناية»."""
        return any(map(honour_with_pronoun, self.norms[first:end]))

    def _shared(self, first: int, end: int) -> bool:
        """Whether a target speaks of what two parties share: «الثنائية»، «معها»، or of an invitation."""
        words = self.norms[first:end]
        for at in self.scene.document.having(_SHARING, first, end):
            ref, k, word = self.scene.cover[at], at - first, self.norms[at]
            if ref is not None and ref.kind in ("org", "framework"):
                continue
            if word in tables.INVITATION or (
                word.startswith("المشتركه") and tables.COMMITTEE & set(words[max(0, k - 4) : k])
            ):
                return True
            if word in tables.SHARED and not (k and words[k - 1].endswith("حل")) and not RELATIVE & set(words[:k]):
                return True
        return False

    def _of_both(self, first: int, end: int, source: str, other: str) -> bool:
        """«لاحتضان الدورة المقبلة للجنة الكبرى المشتركة»: a named joint committee that is of no others."""
        joint = (k for k in range(first + 1, end) if self.norms[k].startswith("المشتركه"))
        committee = any(tables.COMMITTEE & set(self.norms[max(first, k - 4) : k]) for k in joint)
        return committee and self._nobody_else(first, end, source, other)

    def _visits(self, statement: model.Statement | None, other: str) -> bool:
        """Whether a speaker is the guest of a side: whom he calls «سيادته» is his host."""
        speaker = statement.speaker if statement is not None else None
        return any([g.roles.get(speaker or "") == "visitor" and other in self._sides(g) for g in self.acts.engagements])

    def _in_their_land(self, first: int, end: int, other: str) -> bool:
        """Whether a target names a place or a body of the other's country: «فتح قنصلية في العيون»."""
        return any(
            ref.kind in ("place", "org") and getattr(ref.target, "country", None) == other
            for ref in self.scene.refs_in(first, end)
        )

    # -- mentions -----------------------------------------------------------------------

    def _named(self, p: model.Position, first: int, end: int, source: str, others: list[str], type_: str) -> list[str]:
        """The sides that a target names: with whom it is, else the first and those joined to it."""
        mentions = [m for m in self._mentions(max(0, first - 1), end) if m.side != source]
        for m in mentions:
            if self.norms[m.first - 1] == "مع" and m.side in others and not self._against(m, first):
                return [m.side]
        found: list[Mention] = []
        aside = -1
        for m in mentions:
            joined = m.conj == "و"
            if found:
                if not self._joins(found[-1], m, room=1):
                    break
            elif joined and m.end <= first:
                continue  # «أن أوسلو ودبلن ستعملان»: one of those who act
            elif m.side not in others and (
                (m.first == aside and (joined or m.how == "adjective")) or self._aside(m, first, type_)
            ):
                aside = m.end
                continue
            if m.how == "place" and tables.SEATS.get(source) == m.side:
                continue
            if m.side not in others and self._no_party(p, m, first):
                continue
            if type_ == "AGREE" and m.how == "adjective" and self._stem(self._head(m.first)) in tables.MATTERS:
                continue
            found.append(m)
        return [m.side for m in found]

    def _no_party(self, p: model.Position, m: Mention, first: int) -> bool:
        """«مسار جنيف», «تمسكه باتحاد المغرب العربي»: what stands for no side where none of it was met."""
        plan = m.how == "framework" and self._stem(self.norms[m.first]).lstrip("ب") not in tables.OF_A_STATE
        if plan:
            return self._demonym(m.end - 1) != m.side  # not «مبادرة الحزام والطريق الصينية»
        with_it = (
            self.norms[m.first - 1] in ("مع", "الي") and m.first - first <= tables.HEAD
        )  # «تمسكه بالشراكة مع الاتحاد الأوروبي»
        return m.how == "org" and p.stance == "adhere" and not with_it

    def joint(self, p: model.Position, both: list[str], type_: str) -> list[str]:
        """Third sides towards which parties stand together."""
        starts = self.scene.document.starts
        first, end = bisect_right(starts, p.target[0]) - 1, bisect_left(starts, p.target[1])
        if p.stance == "greet" and self._greets_others(p, first, ""):
            return []  # «شكر الحضور على تلبيتهم الدعوة»
        if type_ == "REQUEST":
            opening = [m.side for m in self._mentions(first, end) if m.first == first and not m.prep][:1]
            found = self._addressed(p, first, "", both) or opening or self._to_join(first, end)
        elif type_ in ("ACCUSE", "REJECT"):
            found = self._blamed(p, first, end, "", type_)
        else:
            found = self._named(p, first, end, "", [], type_)
            if p.stance == "greet" and not found:
                found = self._addressed(p, first, "") or []
        others = [s for s in dict.fromkeys(found) if s not in both][:2]
        states = self.scene.lexicon.registry.states
        if type_ == "SUPPORT" and not others and 0 < len(set(found)) < len(both) and states.keys() >= set(found):
            return list(dict.fromkeys(found))  # «وأكد الوزراء تضامنهم مع أذربيجان», one of them
        shared = not others and type_ == "SUPPORT" and len(both) == 2 and self._shared(first, end)
        return both if shared else others
