"""Subjects that stand before their verb: «أما X فقد أكد», «الوزير، الذي أكد», «أجرى اتصالا أعرب خلاله»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.authors import Texts
from mahdar.acts.cue_phrases import is_masdar, nounish
from mahdar.acts.discourse import (
    ACTORS,
    agrees,
    gender,
    governs_from,
)
from mahdar.acts.just_spoken import JustSpoken
from mahdar.acts.recipient_tables import ATTACKS, CONFLICTS, HARM
from mahdar.acts.speech_tables import (
    ADVERBS,
    COMMA,
    MESSAGES,
    PREPOSITIONS,
    RELATIVE,
    THAT,
)
from mahdar.acts.turns import before_turn, told_between_commas
from mahdar.acts.unnamed import before_verb, relative_head
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["ACTORS", "FALLS_TO", "Preceding"]

#: Forms of which a singular relative pronoun is no subject: «إيران التي وصفوها», «النتائج التي قال إنها».
_NO_SUBJECT = {"التي": frozenset("ms mp md fd".split()), "الذي": frozenset("fs mp md fd".split())}


#: What stands between a relative pronoun and its verb: «الذي كان قد دعا».
_HAD = frozenset({"قد", "كان", "كانت"})
_RULERS = frozenset("السلطات سلطات الحكومه حكومه الاداره اداره القياده الرياسه الخارجيه الجانب الطرف الوفد وفد".split())
#: What happens and tells nobody anything.
_HAPPENED = (
    ATTACKS
    | HARM
    | CONFLICTS
    | frozenset("شتاء صيف ربيع خريف عام يوم موسم شهر اسبوع حادث حادثه انفجار زلزال حدث احداث نتيجه نتايج".split())
)
#: «سبق له أن», «يمكن له أن».
FALLS_TO = frozenset("سبق يسبق يمكن امكن ينبغي يجوز".split())


class Preceding(JustSpoken):
    """Who of those that stand before a cue is its subject."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        #: The subjects of the sentence at hand.
        self.subjects: list[Ref] = []
        #: Whether both sides spoke last, and who had spoken alone before them.
        self.sides = False
        self.single: tuple[Ref | None, tuple[int, int] | None] = None, None
        #: Whether both sides spoke in a text: «وعبر البيان عن …، وحث».
        self.written = False
        #: Whether the members of a body spoke last, for it: «أعضاء مجلس الأمن».
        self.members = False
        #: Where the content before begins.
        self.content = -1
        #: The gender and number of the verb before.
        self.agree = ""
        #: Where the words end by which a sentence says of what someone speaks: «وحول زيارة فلان، أكد»; -1 without them.
        self.framed = -1
        #: Who speaks again after the sentence at hand, where another was told of in it.
        self.outer: tuple[Ref | None, tuple[int, int] | None] | None = None
        #: Who spoke last inside another's speech, and in which sentence.
        self.told: tuple[Ref | None, int] = None, -1
        #: The spokesman of the sentence at hand, who told what another did: «قال المتحدث إن الرئيس هاتف نظيره».
        self.spokesman: Ref | None = None
        #: Whether what was told of another last was said to the one who tells of it: «إن نظيره أكد له».
        self.told_him = False
        #: Where the quotation ends in which another was told of; 0 if there is none.
        self.quote_end = 0
        #: Who brings another's words in the sentence at hand: «نقل الوزير عن رئيسه قوله».
        self.carrier: Ref | None = None
        #: Who tells of a session in which a council speaks: «أوضح الوزير أن المجلس رحب ب…، وجدد».
        self.teller: Ref | None = None
        #: Who is asked in the sentence at hand or the one before: «سئل الوزير: هل».
        self.asked: Ref | None = None
        #: The ministry or agency that spoke last in the feminine, and in which sentence: «وأوضحت الوزارة».
        self.body: tuple[Ref | None, tuple[int, int] | None, int] = None, None, -1
        #: Who acted since the last cue.
        self.acted: Ref | None = None
        #: The texts told of, and whose each is.
        self.texts = Texts(scene)
        #: Whether a text spoke last, for its author: «وأعربت البرقية».
        self.voiced = False
        #: Who decides what a numbered list says, while it runs: «فإن المجلس: 1. يعرب عن …».
        self.decider: tuple[Ref | None, tuple[int, int] | None] | None = None

    def _relative(self, hit: Hit) -> int:
        """The relative pronoun whose verb a cue is or completes: «الذي أكد»، «الذي اكتفى بالقول»; -1 if none."""
        norms = self.scene.document.norms
        if hit.form.tense == "part" or norms[hit.token] == "بالقول":
            return hit.token - 2 if hit.token > 1 and norms[hit.token - 2] in RELATIVE else -1
        before = hit.token - (2 if norms[hit.token - 1] == "لم" else 1)  # «الحرس الذي لم يخف رفضه»
        while before > 0 and norms[before] in _HAD:
            before -= 1  # «الذي كان قد دعا إلى»
        return before if before >= 0 and norms[before] in RELATIVE else -1

    def _antecedent(self, hit: Hit, relative: int, first: int) -> Ref | None:
        """Whom a relative clause is about: «الوزير، الذي أكد»."""
        norms = self.scene.document.norms
        if hit.form.agree in _NO_SUBJECT.get(norms[relative].removeprefix("و"), ()):
            return None  # what is told of does not speak
        k = relative - 1
        while k > first and norms[k] in COMMA:
            k -= 1
        near: Ref | None = None
        for ref in self.scene.refs_in(first, k + 1):
            if k < ref.end:
                return (
                    ref if ref.kind != "sides" or hit.form.agree not in ("ms", "fs") else None
                )  # «بين البلدين، الذي قال إنه»
            one = ref.kind == "person" and hit.form.agree != "mp"
            if one and k - ref.end < words.NEAR and agrees(hit.form, ref, self.scene):
                near = ref
        return near

    def _frame(self, first: int, verb: int) -> int:
        """Where the words end that say of what someone speaks, right before his verb; -1 if there are none.

        «وحول زيارة فلان، أكد أن»، «وفي رده على سؤال عن فلان، قال»، «أما عن فلان فقال»: who is named there speaks not.
        """
        norms = self.scene.document.norms
        opening = norms[first].removeprefix("و")
        if opening == "اما":
            asked = first + 1 < verb and norms[first + 1] in words.ASKED
            return verb if asked and norms[verb].startswith("ف") else -1
        if verb - first < words.FRAME or norms[verb - 1] not in COMMA or not COMMA.isdisjoint(norms[first : verb - 1]):
            return -1
        told = tuple(n.removesuffix("ها").removesuffix("ه") for n in norms[first + 1 : first + 2])
        framed = opening in words.ASKED or (opening == "فيما" and told[0] in words.CONCERNS)
        framed = framed or (opening == "في" and (told[0] in words.IN_REPLY or norms[first + 1] in words.IN_WHAT))
        framed = framed or (opening in words.AFTER and norms[first + 1] in words.MEETINGS)
        return verb if framed else -1

    def _subject_before(self, hit: Hit, first: int) -> Ref | None:
        """A subject that stands before its verb: «أما X فقد أكد»، «X أكد أن»، «لكن X التي … طلبت»."""
        norms = self.scene.document.norms
        if hit.form.tense == "part" or hit.form.conj == "و":
            return None
        for k in range(hit.token - 1, max(first, hit.token - 40) - 1, -1):
            if norms[k] in ("اما", "واما") and k + 1 < hit.token:
                return self._topicalised(k + 1, hit) if k >= self.framed else None
            if norms[k] == "." or k in self.scene.cue_starts:
                break
        if hit.form.conj:  # «…، فأجاب» goes on with the subject before
            return None
        k = hit.token - 1
        if norms[k] == "ان" and (done := self._done_by(hit, k)) is not None:
            return done
        while k > first and (norms[k] in ("قد", "فقد", "كان", "كانت", "،", "ايضا") or norms[k] in ")"):
            k -= 1
        opening = self._head(first)
        if opening is not None and told_between_commas(norms, opening.end, hit.token):
            acts = opening.kind in ACTORS and not opening.prep
            return opening if acts and agrees(hit.form, opening, self.scene) else None
        k = before_turn(norms, k, first)
        for ref in self.scene.refs_in(max(first, self.framed), k + 1):
            if ref.first and (
                norms[ref.first - 1].removeprefix("و") in PREPOSITIONS or norms[ref.first - 1] in words.OFFICE_OF
            ):
                continue
            if ref.first and norms[ref.first - 1] in words.UNDER and hit.token + 1 < len(norms):
                continue  # «جلسة برئاسة الوزير فلان دان فيها»
            if k < ref.end and not ref.prep and not (ref.conj and hit.form.agree in ("ms", "fs") and k < hit.token - 1):
                if ref.kind == "title" and ref.target is None and norms[hit.token - 1] in COMMA:
                    continue  # «وفق بيان لمكتبه الإعلامي، أخذ»
                if self._describes_source(ref):
                    continue
                if (ref.kind in ACTORS or governs_from(ref)) and self._fits(hit, ref):
                    return ref
        return self._with_relative(hit, first)

    def _head(self, first: int) -> Ref | None:
        """With whom a sentence opens, after «لكن», too; his name, where it stands apart from his office.

        «لكن وزير الإعلام بدولة الجنوب فلان، الذي رافقه، | نفى».
        """
        scene = self.scene
        head = scene.ref_at.get(first)
        if head is None and self.subjects and self.subjects[0].first <= first + words.AFTER_BUT:
            head = self.subjects[0]
        if head is None or head.kind != "title" or head.target is not None:
            return head
        stop = min(head.end + words.NEAR, scene.document.sentences[scene.document.sentence_of[first]][1])
        mark = next((k for k in range(head.end, stop) if scene.document.norms[k] in COMMA), stop)
        named = (r for r in scene.refs_in(head.end, mark) if r.kind == "person" and r.end == mark and not r.prep)
        return next(named, head)

    def _done_by(self, hit: Hit, that: int) -> Ref | None:
        """«سبق لطهران | أن أعلنت»: who stands after «ل» before what he has done or may do."""
        ref = self.scene.cover[that - 1]
        if ref is None or ref.prep != "ل" or self.scene.document.norms[ref.first - 1].lstrip("و") not in FALLS_TO:
            return None
        return ref if agrees(hit.form, ref, self.scene) else None

    def _pronoun(self, hit: Hit, first: int) -> Ref | None:
        """«وهو يحثها على»: the subject of the sentence; «بينما ناشدته هي»: the other one of that gender."""
        norms = self.scene.document.norms
        if norms[hit.token - 1] in words.AND_HE:
            before = [r for r in self.scene.refs_in(first, hit.token) if r.kind in ACTORS and not r.prep]
            led = [r for r in self.subjects if r.first < hit.token] or before[:1]
            return next((r for r in reversed(led) if agrees(hit.form, r, self.scene)), None)
        if hit.token + 1 < len(norms) and norms[hit.token + 1] in words.HE:
            spoke = self.last.target if self.last is not None else None
            people = [r for r in self.scene.refs_in(0, hit.token) if r.kind == "person" and r.target is not spoke]
            return next((r for r in reversed(people) if gender(r, self.scene) == hit.form.agree[:1]), None)
        return None

    def _topicalised(self, at: int, hit: Hit) -> Ref | None:
        """«أما X، الذي …، فأعرب»، «أما زميله في الكتلة فلان فاكتفى»: whom «أما» turns to."""
        norms = self.scene.document.norms
        stop = next((k for k in range(at, hit.token) if norms[k] in COMMA or norms[k] in RELATIVE), hit.token)
        for ref in self.scene.refs_in(at, stop):
            if self._describes_source(ref):
                continue
            acts = ref.kind in ACTORS or governs_from(ref)
            if acts and not ref.prep and (ref.first == at or ref.kind == "person"):
                return ref
        return None

    def _unknown_topic(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«أما فلان، الذي …، فأعرب» where no one of that name is known: his name as written."""
        norms = self.scene.document.norms
        if hit.token > first + 2 and norms[hit.token - 1] == "ان":
            return self._falls_to(hit.token - 1, first)
        if hit.form.conj != "ف" or norms[first].removeprefix("و") != "اما" or self.spoken == first:
            return None
        if self.scene.document.tokens[first + 1].info.pos in ("prep", "conj", "part", "adv"):
            return None
        end = next((k for k in range(first + 2, hit.token) if norms[k] in COMMA or norms[k] in PREPOSITIONS), hit.token)
        return first + 1, min(end, first + 5)

    def _falls_to(self, that: int, first: int) -> tuple[int, int] | None:
        """«وسبق للعشائر | أن شكت»: those who are told with «ل» before what they have done, and whom no rule knows."""
        norms = self.scene.document.norms
        for k in range(that - 2, max(first - 1, that - words.NEAR), -1):
            if norms[k].lstrip("و") in FALLS_TO:
                free = norms[k + 1].startswith("ل") and len(norms[k + 1]) > 3 and k + 1 not in self.scene.ref_at
                return (k + 1, that) if free else None
        return None

    def _had_said(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«وكان الإعلام الفرنسي | قد أشار», «وكان نجل الرئيس فلان | أعلن»: the words for who had said it."""
        document = self.scene.document
        norms, at = document.norms, first + 1
        if norms[first].lstrip("وف") not in ("كان", "كانت") or hit.form.conj or hit.form.tense != "past":
            return None
        if hit.form.agree not in ("ms", "fs"):
            return None
        if at >= hit.token or self.scene.cover[at] is not None or not nounish(self.scene, at):
            return None
        token = document.tokens[at]
        if token.info.pos not in ("", "noun") or norms[at] in ADVERBS or norms[at] in words.STATEMENTS_OF:
            return None
        bare = norms[at].removeprefix("ال")
        if bare in _HAPPENED or (bare == norms[at] and not bare.endswith("ي") and is_masdar(self.scene, at)):
            return None  # «وكان هجوم على القاعدة قد أكد المخاوف»
        if norms[at] in _RULERS:
            return None  # «وكانت السلطات الكوبية عارضت»: the state
        if hit.form.agree == "ms" and norms[at].endswith("ه") or not token.info.tenses.isdisjoint(FINITE_OR_PASSIVE):
            return None
        stop = next((k for k in range(at + 1, hit.token) if norms[k] == "قد" or norms[k] in COMMA), hit.token)
        dated = min((d.first for d in self.scene.dates if at < d.first < stop), default=stop)
        told = THAT.isdisjoint(norms[at:stop]) and not any(k in self.scene.cue_starts for k in range(at, stop))
        return (at, dated) if told and dated - at <= words.NEAR else None

    def _describes_source(self, ref: Ref) -> bool:
        """«وكان مصدر دبلوماسي قد أكد»: a title that describes a source without a name."""
        if ref.kind != "title" or ref.target is not None or not ref.first:
            return False
        return self.scene.document.norms[ref.first - 1].removesuffix("ا") in words.SOURCE

    def _fits(self, hit: Hit, ref: Ref) -> bool:
        """Whether a name right before a verb can be its subject: not the end of «بأخيه أمير قطر»."""
        if hit.form.agree in ("mp", "md", "fd") and ref.kind in ("state", "person", "place", "org"):
            return False
        if hit.form.agree == "ms" and ref.kind == "sides":
            return False  # «عما إذا كان سيحضر اجتماع الوزراء ذكر أن»
        outer = next((r for r in self.scene.refs_in(max(0, ref.first - 6), ref.first) if r.end == ref.first), None)
        oblique = outer is not None and (outer.prep or self.scene.document.norms[outer.first - 1] in PREPOSITIONS)
        return not oblique and agrees(hit.form, ref, self.scene)

    def _with_relative(self, hit: Hit, first: int) -> Ref | None:
        """«لكن اليونان التي يسد هذا الخام حاجتها طلبت»: the head of the sentence, a relative clause between."""
        norms = self.scene.document.norms
        head = next((r for r in self.subjects if r.end < hit.token and r.kind in ("state", "org", "person")), None)
        if head is None or self.spoken == first or norms[hit.token - 1] in COMMA or norms[head.end] not in RELATIVE:
            return None
        return head if agrees(hit.form, head, self.scene) else None

    def _unnamed_before(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«لكن مسؤولا في الوفد نفى»، «النواب الذين أعلنوا»: an unnamed speaker before the verb."""
        topic = hit.form.conj == "ف" and self.scene.document.norms[first].removeprefix("و") == "اما"
        if hit.form.tense == "part" or (hit.form.conj and not topic):
            return None
        relative = self._relative(hit)
        return relative_head(self.scene, hit, relative, first) if relative >= 0 else before_verb(self.scene, hit, first)

    def _caller(self, hit: Hit, first: int) -> Ref | None:
        """«أجرى الأمير اتصالا بأخيه الملك عبر خلاله عن»: who made the call that a cue tells of."""
        norms = self.scene.document.norms
        if hit.token + 1 >= len(norms) or norms[hit.token + 1] not in words.WITHIN:
            return None
        for k in range(first, hit.token):
            if norms[k].removeprefix("ب") in MESSAGES:
                verbs = [f.lemma for j in range(max(first, k - 4), k) for f in self.scene.document.tokens[j].info.verbs]
                inner = self._told_subject(hit) if hit.nested else None  # «قال إن A سلم B رسالة دعاه فيها»
                made = inner or next((r for r in reversed(self.subjects) if r.first < k and r.kind != "sides"), None)
                return made if "تلقى" not in verbs and made is not None and agrees(hit.form, made, self.scene) else None
        return None

    def _publisher(self, hit: Hit, first: int) -> Ref | None:
        """«كان المجلس قد أصدر بيانا أمس استنكر فيه»، «نشر الوزير تغريدة انتقد فيها»: whose verb has the text."""
        norms, tokens = self.scene.document.norms, self.scene.document.tokens
        if words.WITHIN.isdisjoint(norms[hit.token + 1 : hit.token + 2]) or hit.form.conj:
            return None
        near = range(hit.token - 1, max(first, hit.token - words.PUBLISHED) - 1, -1)
        text = next((k for k in near if norms[k] in words.OWN_TEXTS or norms[k] in words.POSTS), -1)
        for k in range(text - 1, first - 1, -1):
            if k in self.scene.cue_starts or norms[k] in RELATIVE:
                return None
            if not any(f.lemma in words.SENDS and f.tense in ("past", "pres") for f in tokens[k].info.verbs):
                continue
            after, at = self.scene.ref_at.get(k + 1), k
            while at > first and norms[at - 1] in _HAD:
                at -= 1
            before = self.scene.cover[at - 1] if at > first else None
            if before is not None and before not in self.subjects and norms[before.first - 1] not in THAT:
                before = None  # «على شرف سموه ألقى كلمة»
            who = after if after is not None and after.first < text else before
            return who if who is not None and who.kind in ACTORS and agrees(hit.form, who, self.scene) else None
        return None

    def _own_text(self, hit: Hit, first: int) -> Ref | None:
        """«اكتفى الإليزيه ببيان جاء فيه أن», «صدر عن الديوان بيان أعرب فيه»: who puts out what that stands in."""
        norms = self.scene.document.norms
        if (owner := self._owner_of_text(hit, first)) is not None:
            return owner
        before = norms[hit.token - 1] if hit.token > first + 1 else ""
        told = {norm.removeprefix("و") for norm in norms[first : hit.token - 1]}
        issued = before in words.OWN_TEXTS and not words.ISSUED.isdisjoint(told)
        put_out = hit.cue.lemma in words.STANDS_IN and before.removeprefix("ب") in words.OWN_TEXTS
        if not (issued or put_out):
            return None
        if words.WITHIN.isdisjoint(norms[hit.token + 1 : hit.token + 2]):
            return None
        near = [r for r in self.scene.refs_in(first, hit.token) if not r.prep and (r.kind in ACTORS or governs_from(r))]
        return near[0] if near else None

    def _owner_of_text(self, hit: Hit, first: int) -> Ref | None:
        """«سوى بيان مقتضب لوزارة الإعلام | جاء فيه أن», «صدر بيان عن الوزارة ورد فيه»: whose the text is."""
        norms, at = self.scene.document.norms, hit.token
        while at > first and norms[at - 1].startswith("ال") and self.scene.cover[at - 1] is None:
            at -= 1  # «لوزارة الدفاع | الروسية جاء فيه»
        owner = self.scene.cover[at - 1] if at > first else None
        if owner is None or owner.end != at or not (owner.kind in ACTORS or owner.kind == "place"):
            return None
        if hit.cue.lemma not in words.STANDS_IN or words.WITHIN.isdisjoint(norms[hit.token + 1 : hit.token + 2]):
            return None
        near = norms[max(first, owner.first - words.BEHIND_TEXT) : owner.first]
        told = any(norm in words.OWN_TEXTS or norm[1:] in words.OWN_TEXTS for norm in near)
        return owner if told and (owner.prep == "ل" or near[-1:] == ["عن"]) and owner.target is not None else None

    def _issued_it(self, hit: Hit, first: int) -> tuple[int, int] | None:
        """«وصدر عن دار الصحافة بيان جاء فيه أن»: the words for who put out a text, where that is no name."""
        norms = self.scene.document.norms
        if hit.cue.lemma not in words.STANDS_IN or norms[hit.token - 1] not in words.OWN_TEXTS:
            return None
        told = range(first + 1, hit.token - 2)
        at = next((k for k in told if norms[k] == "عن" and norms[k - 1].removeprefix("و") in words.ISSUED), -1)
        return (at + 1, hit.token - 1) if at > 0 else None

    def _told_subject(self, hit: Hit) -> Ref | None:
        """«قال مصدر إن لودريان لم يطرح أسماء، وإنه نصح»: whom the content before is about."""
        told = self.scene.ref_at.get(self.content)
        return told if told is not None and told.kind == "person" and agrees(hit.form, told, self.scene) else None
