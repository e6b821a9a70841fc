"""Whom the words between a stance and its target address: «دعا بغداد إلى …», «حثها على», «السلطات في دمشق»."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from mahdar.acts import recipient_tables as tables
from mahdar.acts.lexicon import speech_cues, stance_words
from mahdar.acts.modifiers import describes_with_object, past_modifier
from mahdar.acts.named_sides import LOCATIVE, RULERS
from mahdar.acts.parties import FAR
from mahdar.acts.side_roles import RoleFinder
from mahdar.acts.speech_tables import RELATIVE
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar import model
    from mahdar.acts.named_sides import Mention
    from mahdar.acts.reading import Acts
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Addressees"]


#: How nouns begin for who has an office of a state: «نظيرها الفيجي», «الوزير الهندي».
_OFFICES = ("نظير", "وزير", "الوزير", "زير", "رييس", "الرييس", "سفير", "السفير", "مسوول", "المسوول", "ضيف")
_TWO = 2
#: Before the gathering at which one speaks, and what is of it: «خلال القمة العربية», «رئيس القمة العربية».
_AT_WHICH = frozenset(
    "في خلال امام اثناء عقب بعد قبل قبيل منذ هامش باسم الي رييس الرييس اعضاء قاده ختام اعمال افتتاح بيان كلمه".split()
)
#: Before these another sentence ends ("" is a mark that folding takes away).
_STOPS = frozenset({"", ".", "؟", "!"})


def _may_tell(token: Token) -> bool:
    """Whether a spelling can say a stance, or ends the sentence before it."""
    if token.kind != "w":
        return token.norm in _STOPS
    verbs, words, _ = stance_words()
    if token.norm.removeprefix("و") in words:
        return True
    lemmas = [form.lemma for form in token.info.verbs]
    return any(lemma in speech_cues() or lemma in verbs for lemma in lemmas) if lemmas else False


_TELLING = Trait(_may_tell)
#: How far into what is said of it a government stands.
_NEAR = 5
#: How often an article that tells of one other state names it.
_OFTEN = 2
#: Those who govern, and how a government is called without the name of its state.
_GOVERNING = frozenset("حكومه سلطات سلطه اداره قياده".split())
_OF_ITS_KIND = frozenset("وفاق وحده موقته انتقاليه شرعيه".split())
#: Contacts in which one calls on another to his face.
_SPOKEN = frozenset({"meeting", "talks", "call"})


class Addressees(RoleFinder):
    """Finds the sides to whom a call, thanks or blame is addressed."""

    def __init__(self, scene: Scene, acts: Acts, side: dict[str, str | None]) -> None:
        super().__init__(scene, acts, side)
        self.speech = speech_cues()
        self.verbs, self.words, _ = stance_words()
        #: Who was blamed for something, by the place in the text.
        self.blamed: dict[int, list[str]] = {}

    def _addressed(self, p: model.Position, first: int, source: str, both: Sequence[str] = ()) -> list[str] | None:
        """Who stands between the stance's own word and its target: None where nobody does."""
        cue = self._cue(p.stance, first)
        if cue < 0:
            return self._obliged(first, source)
        pronoun = self._pronoun(cue, source) or self._him(p, cue, source) or self._of_her(cue, source)
        pronoun = pronoun or self._partner(p, cue, first, source)
        if pronoun:
            return pronoun
        norms = self.norms
        aside = self._relative_clauses(cue + 1, first)
        out: list[str] = []
        subject = next((r.end for r in self.scene.refs_in(cue + 1, first)[:1] if self._side_of_ref(r) == source), -1)
        for k in range(cue + 1, first):
            if norms[k] in tables.BOTH and (named := self._named_behind(k, first, source)):
                return named
            if norms[k] in tables.BOTH:
                return [] if norms[k - 1] == "في" else self._both(p, k, source)  # «أصحاب المؤسسات في البلدين»
            speaks = k == cue + 1 and self._stem(norms[k]) == "قمه"  # «دعت القمة العربية إسرائيل إلى»
            if k not in aside and not speaks and norms[k - 1] not in _AT_WHICH and (members := self._group(k)):
                asked = [side for side in members if side != source]
                if asked:
                    return asked
            if self._stem(norms[k]) in tables.BUSINESS and (homeland := self._homeland(k, first, source, aside)):
                return homeland
            if (
                self._stem(norms[k]) in tables.EVERYBODY
                and k not in aside
                and (self.scene.cover[k] is None or describes_with_object(norms[k + 1]))
                and not self._of_a_body(k, first)
            ):
                return []
        for m in self._mentions(cue + 1, first):
            if m.side == source or m.side in both or m.first in aside:
                continue
            if m.conj == "و" and m.first == subject:
                continue  # «طالب الرئيس والجامعة العربية المليشيات ب»: who asks with him
            called = p.stance == "call" and m.how == "people" and m.first == cue + 1  # «ودعت الفلسطينيين إلى»
            if m.how in ("adjective", "people", "cause") and not called:
                head = self._stem(self._head(m.first))
                if head == "قمه":
                    continue  # «حث في القمة الأوروبية إسرائيل على»
                if not {head, head.removeprefix("ل")} & (tables.IN_ITS_NAME | tables.BODIES):
                    return []
            elif m.first > cue + 1 and norms[m.first - 1] in LOCATIVE and not self._governed(cue, m):
                continue
            if out and m.conj != "و":
                break
            out.append(m.side)
        out = out or self._asked_in_a_capital(cue, first, source)
        return out or self._invited(cue, source) or self._of_a_government(cue + 1, first, source) or None

    def _of_a_government(self, first: int, end: int, source: str) -> list[str]:
        """«دعم بلاده لحكومة الوفاق الوطني»: the state that an article tells of, whose government is named."""
        for k in range(first, min(end, first + _NEAR) - 1):
            governs = self._stem(self.norms[k]).lstrip("لب") in _GOVERNING
            if governs and self._stem(self.norms[k + 1]) in _OF_ITS_KIND:
                lands = [m.side for m in self._mentions(k + 2, end) if self.norms[m.first - 1] == "في"]
                return [side for side in lands[:1] if side != source] or self._most_told(source)
        return []

    def _most_told(self, source: str) -> list[str]:
        """The other state that an article is about, by far or as whom one has met; not one that is blamed in it."""
        two = [found for found in self._told_of.most_common(3) if found[0] != source][:2]
        if not two or (len(two) > 1 and two[0][1] <= two[1][1] * 2) or [two[0][0]] in self.blamed.values():
            return []
        met = any({two[0][0], source} <= set(self._sides(g)) for g in self.acts.engagements)
        return [two[0][0]] if met or two[0][1] >= _OFTEN else []

    def _side_of_ref(self, ref: Ref) -> str | None:
        found = self._of_ref(ref)
        return found.side if found is not None else None

    def _greets_others(self, p: model.Position, first: int, source: str) -> bool:
        """«هنأ الشعب الأردني», «شكر الحضور», «حيا حزب الله»: whether those greeted are one's own, or no side at all."""
        cue = self._cue(p.stance, first)
        if cue < 0 or first - cue > 2 * tables.HEAD:
            return False
        heard = [k for k in range(cue + 1, first) if self.norms[k] in tables.AUDIENCE]
        if any(self._demonym(k + 1) in (None, source) for k in heard):
            return True  # not «شكر السفير المواطنين المصريين»
        own = (m for m in self._mentions(cue + 1, first) if m.side == source and m.how in ("adjective", "cause"))
        if self.norms[cue - 1] != "عن" and any(own):  # not «عن امتنان الشعب الفلسطيني لمصر»
            return True
        refs = self.scene.refs_in(cue + 1, first + 1)
        bodies = (r for r in refs if r.kind == "org" and entity_id(r) != p.holder and self._side_of_ref(r) is None)
        return any([getattr(r.target, "country", None) in (None, source) for r in bodies])

    def _conveys(self, first: int, end: int, source: str) -> bool:
        """«نقل إليه تحيات المستشارة الألمانية»: whether another than the holder sends the greetings."""
        near = self._mentions(first, min(end, first + tables.HEAD)) if self.norms[first] in tables.SENT else []
        return bool(near) and near[0].side != source and not near[0].prep and self.norms[near[0].first - 1] != "الي"

    def _told_to(self, p: model.Position, first: int, source: str) -> list[str]:
        """«عبر لرئيسة تنزانيا عن شكره»: to whom a feeling is expressed, between the verb and the noun for it."""
        statement = self.statements.get(p.statement or "")
        cue = self._cue(p.stance, first)
        if statement is None or cue < 0 or self.norms[cue - 1] != "عن":
            return []
        verb = bisect_left(self.scene.document.starts, statement.cue[0])
        if any(m.first == first and m.prep == "ل" and m.side != source for m in self._mentions(first, first + 1)):
            return []  # «عبر لرئيس لبنان عن شكره لمصر»
        near = self._mentions(verb + 1, cue - 1) if verb < cue <= verb + FAR else []
        return [m.side for m in near if m.prep == "ل" and m.side != source and m.how in ("title", "person")][:1]

    def _partner(self, p: model.Position, cue: int, first: int, source: str) -> list[str]:
        """«اقترح على ضيفه», «طلب من مضيفه»: the other party of the contact, named by its part in it."""
        partner = any(self.norms[k].lstrip("لب") in tables.PARTNERS for k in range(cue + 1, first))
        if not partner and not (self._of_the_host(cue + 1, first) and self._is_sent(p, source)):
            return []
        if any(m.side != source for m in self._mentions(cue + 1, first)):
            return []  # «شكر مضيفه الصيني»
        others = self._other_sides(self.statements.get(p.statement or ""), source)
        told = not partner and self._other_rulers(cue, {source, *others})
        return others if len(others) == 1 and not told else []

    def _other_rulers(self, cue: int, sides: set[str]) -> bool:
        """«دعا السلطات الحوثية إلى …. وطالب الحكومة ب»: whether rulers of another land were told of right before."""
        for k in range(max(0, cue - 2 * FAR), cue):
            adjective = self.norms[k + 1].startswith("ال") and self.norms[k + 1].endswith(("ي", "يه"))
            if adjective and self._stem(self.norms[k]) in tables.HOSTS and self._demonym(k + 1) not in sides:
                return True
        return False

    def _is_sent(self, p: model.Position, source: str) -> bool:
        """Whether an envoy or an organisation speaks, who calls on the rulers of the land where he is."""
        if source not in self.scene.lexicon.registry.states:
            return True
        return any([x.id == p.holder and x.office in ("ambassador", "envoy") for x in self.scene.people])

    def _asked_in_a_capital(self, cue: int, first: int, source: str) -> list[str]:
        """«طلب من موسكو المساعدة», «تمنى على روما أن»: a capital after the preposition by which one is asked."""
        asked = self._prepositions(cue)
        for ref in self.scene.refs_in(cue + 1, first) if asked else ():
            if ref.kind == "place" and self.norms[ref.first - 1] in asked:
                side = getattr(ref.target, "country", None)
                capital = str(getattr(ref.target, "key", "")).startswith("capital:")
                return [side] if capital and side is not None and side != source else []
        return []

    def _homeland(self, k: int, first: int, source: str, aside: set[int]) -> list[str]:
        """«دعا الشركات الهولندية إلى», «رجال الأعمال في قطر», «ودعا شركاتها»: the state of those who do business."""
        if self.norms[k].endswith(("اتها", "ريها")):
            return self._before(k, source, 1)
        trade = k + 1 < first and self._stem(self.norms[k + 1]) in tables.TRADES
        if self._stem(self.norms[k]) in tables.OF_BUSINESS and not trade:
            return []  # «رجال الدين في العراق»
        states = self.scene.lexicon.registry.states
        named = (m for m in self._mentions(k + 1, min(first, k + tables.HEAD)) if m.first not in aside and not m.conj)
        near = k + 2 + trade  # not «الشركات المستثمرة في ليبيا»
        theirs = [m for m in named if self.norms[m.first - 1] not in LOCATIVE or m.first <= near]
        theirs = [m for m in theirs if m.how in ("adjective", "state", "place")]
        return [m.side for m in theirs if m.side in states and m.side != source][:1]

    def _named_behind(self, k: int, first: int, source: str) -> list[str]:
        """«دعا الطرفين، المغرب وجبهة البوليساريو، إلى»: the states among the two as they are named between commas."""
        if self.norms[k + 1] not in ("،", ",", "("):
            return []
        closing = next((j for j in range(k + 2, first) if self.norms[j] in ("،", ",", ")")), k)
        named = self._mentions(k + 2, closing)
        return [m.side for m in named if m.side != source] if named and named[0].first == k + 2 else []

    def _of_a_body(self, k: int, first: int) -> bool:
        """«أعضاء المجلس», «دول الاتحاد»: members in the name of their organisation, not many at once."""
        return self._stem(self.norms[k]) in tables.MEMBERS and any(
            m.first == k + 1 and m.how == "org" for m in self._mentions(k + 1, first)
        )

    def _governed(self, cue: int, m: Mention) -> bool:
        """«طلب من كندا تزويده ب»: a preposition by which a verb takes its addressee, not one that tells where."""
        before = self.norms[m.first - 1]
        taking = {self.speech[lemma].object for lemma in self._lemmas(cue) if lemma in self.speech}
        taken = any(before in objects.split("|") for objects in taking) or before in self._prepositions(cue)
        return taken or self._rules_there(m)

    def _prepositions(self, cue: int) -> set[str]:
        """By which prepositions a verb takes the one who is asked: «اقترح على», «طلب من»."""
        lemmas = self._lemmas(cue)
        return {prep for lemma, prep in tables.ASKED_BY if lemma in lemmas}

    def _rules_there(self, m: Mention) -> bool:
        """«كل من مصر والأردن», «السلطات في دمشق»: a preposition that does not tell where."""
        norms = self.norms
        within = norms[m.first - 1] == "في" and m.how in ("place", "state")
        return norms[m.first - 2].startswith("كل") or (
            within and bool((RULERS | tables.KIN) & self._stems(m.first - 4, m.first - 1))
        )

    def _stems(self, first: int, end: int) -> set[str]:
        return {self._stem(norm) for norm in self.norms[max(0, first) : end]}

    def _invited(self, cue: int, source: str) -> list[str] | None:
        """«وجه إلى نظيره الهولندي الدعوة ل»: who stands before the noun."""
        if self.norms[cue] not in ("دعوه", "الدعوه"):
            return None
        start = max(cue - 9, 0)
        for m in self._mentions(start, cue):
            if m.side != source and (m.prep == "ل" or "الي" in self.norms[max(start, m.first - 3) : m.first]):
                return [m.side]
        return self._who_got(cue, source)

    def _who_got(self, at: int, source: str) -> list[str] | None:
        """«تلقى الوزير العماني دعوة من نظيره»: the subject of a verb of getting, before what was got."""
        first, _ = self.scene.document.sentences[self.scene.document.sentence_of[at]]
        got = next((k for k in range(at - 1, first - 1, -1) if self._lemmas(k) & tables.GETTING), None)
        if got is None or at - got > 2 * tables.AGAINST_WHOM or sum(n in ("،", ",") for n in self.norms[got:at]) % 2:
            return None
        subject = [m.side for m in self._mentions(got + 1, at) if m.side != source]
        if not subject and got + 1 == at:  # «أنه تلقى دعوة»: whoever says so
            told = next((s for s in self.acts.statements if self._within_content(s, at)), None)
            side = self.side.get(told.speaker or "") if told is not None else None
            subject = [side] if side is not None and side != source else []
        return subject[:1] or None

    def _within_content(self, s: model.Statement, at: int) -> bool:
        start = self.scene.document.starts[at]
        return any(a <= start < b for a, b in s.content)

    def _relative_clauses(self, first: int, end: int) -> set[int]:
        """The tokens of relative clauses and of occasions, each up to the comma that closes it.

        «دعا، خلال لقائه نظيره العراقي، إسرائيل إلى»: whom one met is not called on.
        """
        inside: set[int] = set()
        open_ = False
        for k in range(first, end):
            if describes_with_object(self.norms[k]):  # «الميليشيات المدعومة من إيران»
                inside.update(range(k, past_modifier(self.scene, k, end)))
            if self.norms[k] in RELATIVE:
                open_ = True
            elif self.norms[k] in ("،", ","):
                closed = any(self.norms[j] in ("،", ",") for j in range(k + 2, end))
                open_ = closed and not open_ and self.norms[k + 1] in tables.OCCASIONS
            if open_:
                inside.add(k)
        return inside

    def _cue(self, stance: str, first: int) -> int:
        """The word before a target that says its stance: «نطالب», «دعوتها», «متهما»."""
        for k in reversed(self.scene.document.having(_TELLING, max(first - FAR, -1) + 1, first)):
            token = self.scene.document.tokens[k]
            if token.norm in _STOPS:
                return -1
            for form in token.info.verbs:
                cue = self.speech.get(form.lemma) or self.verbs.get(form.lemma)
                if cue is not None and cue.stance == stance:
                    return k
            word = self.words.get(token.norm.removeprefix("و"))
            if word is not None and word.stance == stance:
                return k
        return -1

    def _with_whom(self, p: model.Position, first: int) -> list[str]:
        """«تعمل مع الولايات المتحدة وروسيا على تثبيت الهدنة»: with whom one means to do it, told before the target."""
        if p.stance != "intend":
            return []
        cue = max(self._cue(p.stance, first), first - FAR)
        for k in range(first - 1, cue, -1):
            if (
                self.norms[k] == "مع"
                and self._lemmas(k - 1) & tables.WORKING | {self._stem(self.norms[k - 1])} & tables.WORK
            ):
                named = self._mentions(k + 1, first)
                return self._with_those_joined(named[0], k + 1, first) if named and named[0].first == k + 1 else []
        return []

    def _obliged(self, first: int, source: str) -> list[str] | None:
        """«وأن على اللبنانيين أن يتشاوروا»: those on whom something is laid."""
        for k in range(first - 1, max(first - 5, 0), -1):
            if self.norms[k] == "علي":
                return [m.side for m in self._mentions(k + 1, first) if m.side != source][:1] or None
        return None

    def _pronoun(self, cue: int, source: str) -> list[str]:
        """Whom «حثها» or «داعيا إياها» means: the side named last before."""
        norms = self.norms
        forms = self.scene.document.tokens[cue].info.verbs
        verbal = norms[cue].endswith(("ها", "هما")) and any(f.tense not in ("masdar", "part") for f in forms)
        if not verbal and not norms[cue + 1].startswith("ايا"):
            return []
        if norms[cue].endswith("هما") and len(two := self._spoken_with(cue, source)) == _TWO:
            return two  # «أجرى اتصالين مع رئيسي B وC، وحثهما على»
        blamed = self._blamed_before(cue)
        if not blamed and self._of_many(cue):
            return []
        return blamed if blamed and blamed != [source] else self._before(cue, source, 1)

    def _spoken_with(self, cue: int, source: str) -> list[str]:
        """The other sides of the contacts that a sentence has told with a side."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[cue]]
        span = range(self.scene.document.starts[start], self.scene.document.starts[cue])
        told = [g for g in self.acts.engagements if g.kind in _SPOKEN and g.evidence[0][0] in span]
        told = [g for g in told if source in self._sides(g)]
        sides = list(dict.fromkeys(side for g in told for side in self._sides(g) if side != source))
        last = max((g.evidence[-1][1] for g in told), default=0)
        between = (m for m in self._mentions(start, cue) if self.scene.document.starts[m.first] > last)
        return sides if all(m.side in (*sides, source) for m in between) else []

    def _of_many(self, cue: int) -> bool:
        """«إن الأطراف توصلت إلى تفاهم، وناشدها»: whether a pronoun stands for many who are named last as such."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[cue]]
        for k in range(cue - 1, start - 1, -1):
            if self.norms[k] in tables.ALL_OF_THEM:
                return True
            if self.scene.cover[k] is not None or self._demonym(k) is not None:
                return False
        return False

    def _blamed_before(self, at: int) -> list[str]:
        """«احتجت لدى اليابان على …، وطالبتها ب»: who was blamed last in the sentence."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[at]]
        blamed = [self.blamed[q] for q in sorted(self.blamed) if q >= self.scene.document.starts[start]]
        return blamed[-1] if blamed else []

    def _of_her(self, cue: int, source: str) -> list[str]:
        """«وطلب منها دعما»: of whom something is asked, by a pronoun: the side named last before."""
        after = self.norms[cue + 1] if cue + 1 < len(self.norms) else ""
        return self._before(cue, source, 1) if after in ("منها", "منه") and self._lemmas(cue) & tables.ASKING else []

    def _counterpart(self, cue: int, source: str) -> list[str]:
        """«وجهت الدعوة إلى نظيرها الفيجي، وشكرته على»: the state named last, where it is that of an office."""
        start, _ = self.scene.document.sentences[self.scene.document.sentence_of[cue]]
        last = [m for m in self._mentions(start, cue) if m.side != source and m.how != "people"][-1:]
        offices = [
            m
            for m in last
            if m.how in ("title", "person") or self.norms[m.first - 1].lstrip("وبل").startswith(_OFFICES)
        ]
        return [m.side for m in offices]

    def _him(self, p: model.Position, cue: int, source: str) -> list[str]:
        """Whom «طالبه», «ودعاه» means: the other party of the contact that the speaker had."""
        token = self.scene.document.tokens[cue]
        finite = not token.info.tenses.isdisjoint(("past", "pres"))
        if not token.norm.endswith("ه") or token.raw.endswith("ة") or not finite:
            return []
        if any(f.lemma.endswith("ه") for f in token.info.verbs):
            return []
        others = self._other_sides(self.statements.get(p.statement or ""), source)
        if not others and p.stance == "greet" and self.norms[cue - 1] != "عن":
            return self._counterpart(cue, source)
        return others if len(others) == 1 else self._blamed_before(cue)  # «رفض الاتهامات التركية وطالبه بالاعتذار»
