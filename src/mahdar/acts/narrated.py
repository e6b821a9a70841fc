"""Positions that a report tells as acts rather than as speech.

Four acts take a side without reporting words: inviting («وجه إليه دعوة لزيارة القاهرة»), accepting an invitation
(«وقد قبل سموه الدعوة»), holding someone responsible («حملت باريس إسرائيل مسؤولية التصعيد») and what is agreed
(«تم الاتفاق على»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.protests import ProtestReader
from mahdar.acts.speech_tables import OPEN
from mahdar.acts.targets import COMMA, Draft
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Scene

__all__ = ["narrated"]

_ACCEPT = frozenset("قبل قبلت لبي لبت".split())
#: «دعاه إلى زيارة المجر فقبلها»: the invitation is the pronoun.
_ACCEPT_IT = frozenset("فقبلها فقبلتها وقبلها فلباها فلبتها ولباها".split())
_AGREEMENT = frozenset("الاتفاق والاتفاق اتفاق واتفاق باتفاق وباتفاق بالاتفاق".split())
#: «توجت اللقاءات بالاتفاق على»: what talks end with.
_ENDED = frozenset("توجت توج تكللت تكلل انتهت انتهي اختتمت اختتم خرجت خرج وتوجت وتكللت وانتهت واختتمت".split())
#: «كانت وجهات النظر متفقة حول».
_AT_ONE = frozenset({"متفقه"})
#: What two may reach besides an agreement: «توصلت إيران والسعودية إلى تفاهم حول».
_REACHED_BY_TWO = frozenset("اتفاق توافق تفاهم".split())
_PARTIES = frozenset("الاطراف الطرفان الطرفين الجانبان الجانبين الدول".split())
#: «فوافق على تلبيتها»
_AGREES = frozenset("فوافق فوافقت ووافق ووافقت وافق وافقت".split())
_TAKING_IT = frozenset("تلبيتها قبولها".split())
#: «اتفاق الجانبين على»: whose agreement it is.
_PAIR = frozenset("الجانبين الطرفين البلدين الرييسين الوزيرين الزعيمين الدولتين الحكومتين".split())
_ON = frozenset("علي بشان حول".split())
_DONE = frozenset("تم وتم جري وجري سيتم تمت".split())
_REACHED = frozenset("توصل توصلا توصلوا توصلت وتوصل وتوصلا اسفر اسفرت واسفر واسفرت".split())
_HAVE_REACHED = frozenset("توصل توصلا توصلوا توصلت توصلتا وتوصل وتوصلت وتوصلا".split())
#: What a sentence tells of where the noun alone says that something was agreed.
_MEETING = frozenset(
    "لقاء اللقاء لقايه الاجتماع اجتماع اجتماعا مباحثات محادثات المباحثات المحادثات مفاوضات المفاوضات الزياره "
    "زياره بحث التقي اجتمع القمه قمه الوزيران الوزيرين الجانبان الجانبين الرييسان الوزراء".split()
)
#: Where nothing was agreed yet.
_IFS = frozenset("لم لن دون قبل حال اذا لو ان حتي".split())
#: «تعثر اتفاق مصر وإثيوبيا على», «مشروع اتفاق»
_NOT_REACHED = frozenset("تعثر فشل عدم مشروع احتمال امكانيه رفض مسوده انتظار ينتظر عرقله".split())
#: How many words before an agreement the meeting is told.
_EARLIER = 60
_INVITATION = frozenset("الدعوه دعوه دعوته دعوتها".split())
_RESPONSIBLE = frozenset("مسووليه المسووليه مسووليات تبعه تبعات وزر التبعات التبعه".split())
_WHOLE = frozenset("كامل كل جزءا".split())
_AUTHORITIES = frozenset(
    "حكومه حكومات سلطات سلطه اداره ادارات قياده قيادات قاده رييس روساء زعماء نظام دول مجلس اجهزه جيش قوات كتايب "
    "حركه جماعه جماعات مجموعه مجموعات تنظيم تنظيمات حزب احزاب تحالف ايتلاف فصايل عصابات عناصر مسلحي مقاتلي مستوطني "
    "ميليشيات ميليشيا مليشيات مليشيا مرتزقه شركه شركات اطراف طرفي بعض جميع".split()
)
_IT = frozenset("اياه اياها اياهم اياهما".split())
#: How far after its verb the invitation, or the responsibility, may stand.
_NEAR, _FAR = 7, 28
#: How far before what it ended with the verb of the end of talks may stand.
_ENDING = 6
#: How far before an invitation the verb that hands it over may stand, and after it what it is to.
_TOLD = 14


#: What is wished to someone: «تمنى للسفير التوفيق».
_WISHED = frozenset("التوفيق النجاح السداد الشفاء موفور دوام بدوام بموفور طيب كل المزيد الصحه اقامه".split())
#: Verbs that hand an invitation over, and those of the one who invites himself.
_HANDS_OVER = frozenset("وجه قدم سلم نقل حمل تسلم تلقى بعث أرسل جدد".split())
_INVITES = frozenset("وجه قدم جدد بعث أرسل".split())
_TO_VISIT = ("لزيار", "لحضور", "للمشارك", "للقيام")
#: «لأداء زيارة رسمية إلى لشبونة».
_TO_PAY = frozenset("لاداء لاجراء للقيام".split())
_AN_OFFICIAL_VISIT = frozenset("زياره بزياره".split())
_OFFICIAL = frozenset("رسميه عمل دوله الي لمدينه مدينه العاصمه قريبه مماثله اخويه".split())
_TO_VISIT_APART = frozenset("زياره حضور المشاركه القيام".split())


def _accepts(token: Token) -> bool:
    norm = token.norm
    return norm.lstrip("وف") in _ACCEPT or norm in _ACCEPT_IT or norm in _AGREES


def _holds(token: Token) -> bool:
    verbs = token.info.verbs if token.kind == "w" else ()
    return bool(verbs) and any(f.lemma == "حمل" and f.tense in ("past", "pres", "part") for f in verbs)


_WISHING = frozenset({"تمنى", "رجا"})


def _wishes(token: Token) -> bool:
    verbs = token.info.verbs if token.kind == "w" else ()
    return bool(verbs) and any(f.lemma in _WISHING and f.tense in ("past", "pres", "part") for f in verbs)


_WISHES = Trait(_wishes, of="verbs")
#: «استهل الوزير اللقاء بنقل تحيات الرئيس»: greetings brought as the first or the last of a meeting.
_BRINGING = Trait.of_words("بنقل بنقله بنقلها بابلاغ بابلاغه بتقديم".split())
_OPENING = frozenset("استهل بدأ افتتح اختتم ختم بادر قام كلف".split())
_INVITED = Trait.of_words(_INVITATION)
_AGREED = Trait.of_words(_AGREEMENT, _REACHED_BY_TWO)
_VIEWS = Trait.of_words(_AT_ONE)
_ACCEPTS = Trait(_accepts)
_HOLDS = Trait(_holds, of="verbs")


class _Reader(ProtestReader):
    def read(self) -> list[Draft]:
        document = self.scene.document
        found: list[Draft | None] = []
        for k in document.having(_ACCEPTS, self.scene.start):
            found.append(self._acceptance(k, self._end(k)))
        for k in document.having(_HOLDS, self.scene.start):
            found.append(self._blame(k, self._end(k)))
        for k in document.having(_AGREED, self.scene.start):
            agreed = self._agreement(k, self._end(k)) if self.norms[k] in _AGREEMENT else None
            agreed = agreed or self._reached(k, self._end(k))
            more = self._coordinated(agreed, self._end(k)) if agreed is not None else []
            found.extend([agreed, *(m._replace(holder=agreed.holder, way=agreed.way) for m in more if agreed)])
        for k in document.having(_VIEWS, self.scene.start + 2):
            found.append(self._at_one(k, self._end(k)))
        found.extend(self.protests())
        for k in document.having(_INVITED, self.scene.start):
            found.append(self._invitation(k, self._end(k)))
        found.extend(self.sidings())
        found.extend(self.votes())
        found.extend(self.idioms_told())
        found.extend(self.of_antecedents())
        for k in document.having(_BRINGING, self.scene.start):
            found.append(self._brought(k, self._end(k)))
        for k in document.having(_WISHES, self.scene.start):
            found.append(self._wish(k, self._end(k)))
        drafts = [each for draft in found if draft is not None for each in self._of_all(draft)]
        return sorted(drafts, key=lambda draft: draft.first)

    def _of_all(self, draft: Draft) -> list[Draft]:
        """«صوتت روسيا والصين ضد المشروع»: a stance of each of those who are joined after its verb."""
        found, at = [draft], draft.holder.end if draft.holder is not None and draft.holder.first > draft.cue else -1
        while (ref := self.scene.ref_at.get(at)) is not None and ref.conj == "و" and ref.end <= draft.first:
            if self._acts(ref):
                found.append(draft._replace(holder=ref))
            at = ref.end
        return found

    def _acceptance(self, k: int, end: int) -> Draft | None:
        """«وقبل الرئيس الدعوة»: what is accepted, by the subject between."""
        taking = self.norms[k + 1 : k + 2] == ["علي"] and k + 2 < end and self.norms[k + 2] in _TAKING_IT
        if self.norms[k] in _AGREES and not taking:
            return None
        if taking:
            guest = self._invitee(k)
            return self._draft("agree", k + 1, k + 3, k, guest) if guest else None
        if self.norms[k] in _ACCEPT_IT:
            told = self.scene.document.sentences[self.scene.document.sentence_of[k]][0]
            calls = [s.start for s in self.scene.said if s.cue.stance == "call" and told <= s.start < k]
            asked = max((*self.scene.document.having(_INVITED, told, k), *calls), default=None)
            guest = self._invitee(k)
            return self._draft("agree", asked, self._target_end(asked, k), k, guest) if asked and guest else None
        for at in range(k + 1, min(k + _NEAR, end)):
            if self.norms[at] in COMMA:
                return None
            if self.norms[at] in _INVITATION:
                subject = next((r for r in self.scene.refs_in(k + 1, at) if not r.prep), None) or self._invitee(k)
                last = self._target_end(at, end, "agree") if self.norms[at] == "دعوه" else at + 1
                return self._draft("agree", at, last, k, subject)
        return None

    def _invitee(self, k: int) -> Ref | None:
        """«ودعا الأمير الرئيس إلى زيارة الدوحة، وقد قبل الدعوة»: who was invited in the words before."""
        sentence = self.scene.document.sentence_of[k]
        told = (s for s in reversed(self.scene.said) if s.cue_first < k and sentence - s.sentence <= 1)
        return next((s.addressee for s in told if s.cue.stance == "call" and s.addressee is not None), None)

    def _agreement(self, k: int, end: int) -> Draft | None:
        """«جرى الاتفاق على عقد اجتماع»، «توصلا إلى اتفاق بشأن»: what both sides agreed on."""
        before = self.norms[max(0, k - 4) : k]
        if (on := self._on_what_two_agreed(k, end)) is not None:
            return self._draft("agree", on, self._target_end(on, end, "agree"), k, Ref("sides", k, k + 1, None, "", ""))
        if k + 3 < end and self.norms[k + 1] in _PAIR and self.norms[k + 2] == "علي":
            return self._draft("agree", k + 2, self._target_end(k + 2, end), k, Ref("sides", k, k + 1, None, "", ""))
        if self.norms[k] == "بالاتفاق" and _ENDED.isdisjoint(self.norms[max(0, k - _ENDING) : k]):
            return None
        on = k + (3 if self.norms[k + 1 : k + 2] == ["خلال"] else 1)  # «تم الاتفاق خلال اللقاء على»
        if on + 1 >= end or self.norms[on] not in _ON:
            return None
        if self.norms[k] in ("الاتفاق", "اتفاق"):
            if before[-2:-1] == ["خلال"]:
                before = before[:-2]  # «تم خلال اللقاء الاتفاق على»
            done = before[-1:] and before[-1] in _DONE if self.norms[k] == "الاتفاق" else bool(_REACHED & set(before))
            if not done or _IFS & set(before):
                return None
        elif self._said(k):
            return None
        earlier = self.norms[max(0, k - _EARLIER) : on]
        if not _MEETING & {*earlier, *(norm[1:] for norm in earlier)}:
            return None
        sides = Ref("sides", k, k + 1, None, "", "")
        return self._draft("agree", on, self._target_end(on, end, "agree"), k, sides)

    def _at_one(self, k: int, end: int) -> Draft | None:
        """«وكانت وجهات النظر متفقة حول أهمية رفع الحصار»: on what the views of those who met were one."""
        views = self.norms[k - 2 : k] == ["وجهات", "النظر"] and not self._within(k)
        denied = {"لم", "ليست", "لا", "ولم", "وليست"} & set(self.norms[max(0, k - 5) : k - 2])
        if not views or denied or k + 2 >= end or self.norms[k + 1] not in _ON:
            return None
        return self._draft(
            "agree", k + 1, self._target_end(k + 1, end, "agree"), k, Ref("sides", k, k + 1, None, "", "")
        )

    def _on_what_two_agreed(self, k: int, end: int) -> int | None:
        """«كشف عن اتفاق مصر وقطر على تبادل السفراء»: where it begins what two states have agreed on."""
        if not (_IFS | _NOT_REACHED).isdisjoint(norm.removeprefix("و") for norm in self.norms[max(0, k - 2) : k]):
            return None
        one = self.scene.ref_at.get(k + 1) if self.norms[k].lstrip("وب") == "اتفاق" else None
        two = self.scene.ref_at.get(one.end) if one is not None else None
        if one is None or two is None or one.prep or two.conj != "و" or not {one.kind, two.kind} <= {"state", "place"}:
            return None
        return two.end if two.end + 1 < end and self.norms[two.end] == "علي" else None

    def _reached(self, k: int, end: int) -> Draft | None:
        """«توصلت إيران والسعودية إلى اتفاق بشأن السفارات»: what two who are named, or «الوزيران», have agreed on."""
        if self.norms[k] not in _REACHED_BY_TWO or self.norms[k - 1] != "الي" or k + 2 >= end:
            return None
        verbs = (j for j in range(k - 2, max(k - _TOLD, self.scene.start) - 1, -1) if self.norms[j] in _HAVE_REACHED)
        verb = next(verbs, None)
        if verb is None or self.norms[verb - 1] in _IFS or any(self.norms[j] in COMMA for j in range(verb, k)):
            return None
        acting = [r for r in self.scene.refs_in(verb + 1, k - 1) if not r.prep]
        states = [r for r in acting if r.kind in ("state", "org", "place")]
        several = any(r.kind == "sides" for r in acting) or any(r.conj == "و" for r in states[1:])
        several = several or (verb + 2 == k and self._of_several(verb))
        on = self.norms[k + 1] in _ON or (self.norms[k + 1].startswith("ل") and self._verbal_noun(k + 1))
        if not several or not on:
            return None
        sides = Ref("sides", k, k + 1, None, "", "")
        return self._draft("agree", k + 1, self._target_end(k + 1, end, "agree"), verb, sides)

    def _of_several(self, verb: int) -> bool:
        """«إن الأطراف توصلت», «أن مصر والسودان توصلا»: whether more than one stand as the subject before a verb."""
        before = self.scene.cover[verb - 1]
        if before is None or before.end != verb or before.prep:
            return self.norms[verb - 1] in _PARTIES
        return before.kind == "sides" or (before.conj == "و" and before.kind in ("state", "org", "place"))

    def _invitation(self, k: int, end: int) -> Draft | None:
        """«ووجه أوربان إليه دعوة لزيارة المجر»، «سلمه دعوة من الملك لحضور القمة»: what one is invited to."""
        first = next((j for j in range(k + 1, min(k + _TOLD, end - 1)) if self._to_visit(j)), None)
        verb = next((j for j in range(k - 1, max(k - _TOLD, self.scene.start) - 1, -1) if self._hands_over(j)), None)
        if first is None or verb is None or "." in self.norms[verb:k]:
            return None
        sender = next((self.scene.ref_at.get(j + 1) for j in range(k + 1, first) if self.norms[j] == "من"), None)
        lemmas = {f.lemma for f in self.scene.document.tokens[verb].info.verbs}
        if sender is None and lemmas & _INVITES:
            sender = next((r for r in self.scene.refs_in(verb + 1, k) if not r.prep), None)
            if sender is not None and self.norms[sender.first - 1] in ("الي", "مع", "من"):
                sender = None
            sender = sender or self._who_invites(verb)
        country = self._invited_to(first, end) if sender is None else None
        if sender is None and country is None:
            return None
        return self._draft("call", first, self._target_end(first, end), k, sender)._replace(country=country)

    def _invited_to(self, first: int, end: int) -> str | None:
        """«تسلم دعوة لزيارة بيشكيك»: the state that one is invited to, where no one is named who invites."""
        at = first + 1 + (self.norms[first] in _TO_PAY)
        while at < end and (self.norms[at] in _OFFICIAL or self.norms[at] in _AN_OFFICIAL_VISIT):
            at += 1
        ref = self.scene.ref_at.get(at)
        where = ref is not None and ref.kind in ("place", "state") and not ref.conj
        return getattr(ref.target, "country", None) if where and ref is not None else None

    def _who_invites(self, verb: int) -> Ref | None:
        """«أشاد الضيف بالنتائج، ووجه إلى سموه دعوة»: the speaker of the statement of the verb, or of the one before."""
        document = self.scene.document
        told = [s for s in self.scene.said if s.cue_first <= verb and s.sentence == document.sentence_of[verb]]
        joined = self.norms[verb].startswith("و") or self.norms[verb].endswith("ا")
        if told and (told[-1].cue_first == verb or joined):
            return told[-1].speaker
        return None

    def _wish(self, k: int, end: int) -> Draft | None:
        """«وتمنى الرئيس للسفير الجديد التوفيق»: a wish to someone, that no statement holds."""
        if self._within(k):
            return None
        whom = next((j for j in range(k + 1, min(k + 8, end)) if self.norms[j].startswith("ل")), None)
        if whom is None or not _WISHED & set(self.norms[whom + 1 : min(whom + 10, end)]):
            return None
        subject = next((r for r in self.scene.refs_in(k + 1, whom) if not r.prep), None)
        return self._draft("greet", whom, self._target_end(whom, end, "greet"), k, subject) if subject else None

    def _brought(self, k: int, end: int) -> Draft | None:
        """«استهل الوزير اللقاء بنقل تحيات الرئيس»: greetings told by a noun after the verb of a meeting."""
        if self._within(k):
            return None
        first = next(
            (j for j in range(k + 1, min(k + _NEAR, end)) if getattr(self._word(j), "stance", "") == "greet"), None
        )
        verb = next((j for j in range(k - 1, max(k - _TOLD, self.scene.start) - 1, -1) if self._opens_with(j)), None)
        if first is None or verb is None or "." in self.norms[verb:k]:
            return None
        subject = next((r for r in self.scene.refs_in(verb + 1, k) if not r.prep), None)
        country = next((c for j in range(verb + 1, k) if (c := self._demonym(j, definite=True))), None)
        if subject is None and country is None:
            return None
        draft = self._draft("greet", first, self._target_end(first, end, "greet"), k, subject)
        return draft if subject is not None else draft._replace(country=country)

    def _opens_with(self, j: int) -> bool:
        token = self.scene.document.tokens[j]
        return token.kind == "w" and any(f.lemma in _OPENING and f.tense == "past" for f in token.info.verbs)

    def _to_visit(self, j: int) -> bool:
        apart = self.norms[j] == "الي" and self.norms[j + 1] in _TO_VISIT_APART
        paid = self.norms[j] in _TO_PAY and self.norms[j + 1] in _AN_OFFICIAL_VISIT
        return self.norms[j].startswith(_TO_VISIT) or apart or paid

    def _hands_over(self, j: int) -> bool:
        token = self.scene.document.tokens[j]
        return token.kind == "w" and any(f.lemma in _HANDS_OVER and f.tense != "masdar" for f in token.info.verbs)

    def _said(self, k: int) -> bool:
        """Whether a token is part of what someone says."""
        return any(said.start <= k < said.end and said.cue.stance is not None for said in self.scene.said)

    def _blame(self, k: int, end: int) -> Draft | None:
        """«حمل الأمين العام إسرائيل مسؤولية ما يجري»: the blamed stands after the subject."""
        if not _RESPONSIBLE & set(self.norms[k + 1 : min(k + _FAR, end)]):
            return None
        refs = [r for r in self.scene.refs_in(k + 1, min(k + _FAR, end)) if not r.prep and not r.conj]
        part = all(f.tense == "part" for f in self.scene.document.tokens[k].info.verbs if f.lemma == "حمل")
        subject = None
        first = k + 1
        if not part and refs and refs[0].first <= k + 2 and not self._is_blamed(refs[0], end):
            subject, first = refs[0], refs[0].end
            if first + 1 < end and self.norms[first] in COMMA:
                first += 1
                if first not in self.scene.ref_at:  # an aside: «X، وهو …، إسرائيل»
                    first = next((j + 1 for j in range(first, min(first + 12, end)) if self.norms[j] in COMMA), end)
        told = next((said for said in self.scene.said if said.cue_first == k), None)
        if told is not None:  # «حملت إيران اليوم (السبت) | لندن مسؤولية»
            text = told.speaker_text
            if text is not None and text[0] == first and self._to_whom(told.start, end):
                return None  # «حمل الجانب الإسرائيلي المسؤولية لحزب الله»: who blames has no name
            blamed = self.norms[first : told.start] if self.norms[told.start] in _RESPONSIBLE else []
            named = told.addressee is None and blamed and all(norm.startswith("ال") for norm in blamed)
            if not named:  # «وحملت الجانب الإثيوبي تبعات أي خطوة»
                first = max(first, told.addressee.first if told.addressee is not None else told.start)
        by_pronoun = self.norms[k].endswith(("ها", "هم", "هما")) and self._is_whole(k + 1, end)  # «وحمّلها مسؤولية»
        if first >= end or not (by_pronoun or self._nameable(first)):
            return None
        return self._draft("condemn", first, self._target_end(first, end), k, subject)

    def _to_whom(self, at: int, end: int) -> bool:
        """«مسؤولية التصعيد كاملة لحزب الله»: whether the blamed is told behind the responsibility."""
        return any(r.prep == "ل" for r in self.scene.refs_in(at, end))

    def _is_blamed(self, ref: Ref, end: int) -> bool:
        """«إنها تحمل إسرائيل مسؤولية», «وحمّل إسرائيل كامل المسؤولية»: who stands after the verb is blamed himself."""
        return self._is_whole(ref.end, end)

    def _is_whole(self, at: int, end: int) -> bool:
        after = at + (at < end and self.norms[at] in _WHOLE)
        return after < end and self.norms[after] in _RESPONSIBLE

    def _nameable(self, first: int) -> bool:
        """Whether the words at a token can name someone: a known name, a definite noun, a government."""
        norm = self.norms[first]
        if norm in _RESPONSIBLE or self._joined_by_and(first):
            return False
        if norm in _IT or (norm in OPEN and first + 1 < len(self.norms)):
            return norm in _IT or self._nameable(first + 1)  # «محملا إياها مسؤولية», «محملا «دول العدوان» مسؤولية»
        ref = self.scene.ref_at.get(first)
        return (ref is not None and not ref.prep) or norm.startswith("ال") or norm in _AUTHORITIES


def narrated(scene: Scene) -> list[Draft]:
    """The positions told as acts, each with its holder where the sentence names one."""
    return _Reader(scene).read()
