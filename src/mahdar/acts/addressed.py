"""Whom a verb of asking is about, and who speaks: «ودعت طهران إلى» of her who spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.clause_tables import ACTORS
from mahdar.acts.counted import counted_end
from mahdar.acts.cue_phrases import object_suffix
from mahdar.acts.discourse import agrees, message_sender
from mahdar.acts.speech_tables import BODY_NOUNS, OPEN, PREPOSITIONS, SIDE
from mahdar.acts.voices import Voices

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.mentions.scene import Ref

__all__ = ["Addressed"]

#: What one is held to bear, with the words that make it whole.
_FAULTS = ("مسوولي", "تبع", "وزر", "مغب", "كامل", "كل", "جزء", "جانب", "قدر", "تحي", "رسال")


class Addressed(Voices):
    """What stands after a verb with an object: who speaks, or whom it addresses."""

    def _named_as_object(self, hit: Hit) -> Ref | None:
        """«من جهته، هنأ مكي الصين على»: the person by whose name alone the noun after a verb goes; no common noun."""
        norm = self.scene.document.norms[hit.object_first]
        several = norm.startswith("ال") and norm.endswith(("ين", "ون", "ات"))
        if several or norm in words.ADDRESSEES or norm.removeprefix("ال") in self.scene.lexicon.common:
            return None
        return self._by_words((hit.object_first, hit.object_first + 1))

    def _object_speaks(self, hit: Hit) -> tuple[int, int] | None:
        """The words for who speaks that were taken for the one addressed; None where he who spoke before goes on.

        «ودعت النقابات إلى إضراب» after what a man said; «وطالب ذوو الضحايا ب», «ودعا عدد من النواب إلى».
        """
        norms, first = self.scene.document.norms, hit.object_first
        norm = norms[first]
        whole = first, hit.start - (hit.frame in PREPOSITIONS or hit.frame == "that")
        asked = hit.addressee.first if hit.addressee is not None else -1
        if first < asked:
            whole = first, asked  # «ودعت اللجنة التابعة للجامعة | إسرائيل إلى»
        if norm in words.NOMINATIVE and hit.form.agree != "mp":
            return whole
        feminine = norm.endswith(("ه", "ات")) or norm.removeprefix("ال") in BODY_NOUNS
        if hit.form.agree != "fs" or hit.form.tense == "part" or not feminine or norm in words.ADDRESSEES:
            return None
        if first < asked:
            return whole
        before = [r for r in (self.last, self.acted, self.topic) if r is not None]
        goes_on = any(agrees(hit.form, r, self.scene) for r in before)
        goes_on = goes_on or (self.last_text is not None and self._text_agrees(hit, self.last_text)) or self.sides
        return None if goes_on or (not before and self.body[2] >= 0) else whole

    def _quoted_after(self, text: tuple[int, int] | None) -> Ref | None:
        """«وطالبت حركة «حماس» الدول العربية ب»: the body whose quoted name stands after its noun."""
        norms = self.scene.document.norms
        ref = self.scene.ref_at.get(text[0] + 2) if text is not None and norms[text[0] + 1] in OPEN else None
        return ref if ref is not None and ref.kind == "org" else None

    def _is_object(self, hit: Hit) -> bool:
        """«واتهم إسرائيل ب…»، «ويحث الأطراف على»: whom a verb with an object is about, its subject left out."""
        ref = hit.subject
        if ref is not None and hit.addressee is not None and hit.addressee.target is ref.target is not None:
            hit.addressee = None  # «ودعا ضيفه | فلانا إلى»
        if ref is None or hit.cue.object != "0" or hit.addressee is not None or hit.told:
            return False
        if self.scene.document.norms[hit.token + 1 : hit.token + 3] == ["كل", "من"]:
            return False  # «كما دعا كل من الاتحاد الأوروبي ومنظمة التعاون الإسلامي إلى»
        if self.decider is not None and hit.form.tense == "pres":
            return True
        if hit.object_first >= 0 or object_suffix(self.scene.document.norms[hit.token], hit.cue.lemma):
            return False  # «وأبلغه الرئيس أن»: who tells him
        if hit.cue.lemma == "أبلغ" and self.scene.document.norms[ref.end : ref.end + 1] == ["الي"]:
            return False  # «وأبلغ الرئيس إلى ضيفه أن»
        blamed = self.scene.document.norms[hit.start].removeprefix("ال")
        if hit.cue.lemma == "حمل" and hit.frame == "0" and not blamed.startswith(_FAULTS):
            return False  # «حمّل الوزير فلان | الجماعة مسؤولية التفجيرين»
        norm = self.scene.document.norms[ref.first]
        if norm in words.PARTNERS and self._goes_on_to_him(hit, ref):
            return True
        if ref.kind in ("title", "person") and self._as_for_him(hit, ref):
            return True
        carried = self.last or self.topic
        if ref.kind == "sides":
            needed = (
                hit.form.conj == "و" and hit.cue.lemma in words.NEED_OBJECT and hit.frame != "0" and carried is not None
            )
            last = self.scene.document.norms[max(ref.first + 1, ref.end - 1) : ref.end + 1]
            described = any(n.startswith("ال") and n.endswith("ين") for n in last)  # «ودعا رجال الأعمال المصريين إلى»
            return needed or described or norm.endswith("ين") or norm == "الاطراف"
        if hit.form.agree in ("mp", "md", "fd") and ref.kind in ("state", "org", "place") and hit.frame != "0":
            return True  # «ودعوا طهران إلى»
        if ref.kind in ACTORS and hit.frame != "0" and not agrees(hit.form, ref, self.scene):
            return True  # «وحض السعودية على»، «ودعت الرئيس إلى»
        if self._hears_in_it(hit, ref):
            return True
        if carried is None and self.last_text is not None:
            return self._goes_on_unnamed(hit, ref)
        if carried is None or carried.target is ref.target:
            return False
        if ref.kind in ("state", "org", "place") and not agrees(hit.form, ref, self.scene):
            return True
        if not agrees(hit.form, carried, self.scene):  # «ودعت طهران» after what he said
            return False
        before = self.scene.document.norms[hit.token - 1] if hit.token else ""
        after = self.scene.document.norms[hit.token + 1]
        if not (hit.form.conj or hit.form.tense == "part" or before in ("كما", "قد") or after in words.WITHIN):
            return False
        if hit.cue.lemma in words.NEED_OBJECT and hit.frame != "0":
            return True
        if hit.cue.lemma == "حمل" and self.scene.document.norms[hit.start].endswith("ه"):
            return True  # «استقبل الوزراء، وحمّل الصفدي تحياته»
        called = ref.kind == "state" or (hit.cue.stance == "call" and ref.kind in ("org", "place"))
        if carried.kind == "org" and called and self._in_the_same_sentence(hit):
            return True  # «قالت المفوضية إنها تدعم الاتفاق، وطالبت إيران ب»
        mine = getattr(carried.target, "country", None)
        return (
            ref.kind in ("state", "org", "place") and mine is not None and getattr(ref.target, "country", None) != mine
        )

    def _goes_on_to_him(self, hit: Hit, ref: Ref) -> bool:
        """«أدان ماكرون العنف، ودعا ضيفه فلانا إلى الإصلاح»: whether he who spoke in the sentence calls on the other."""
        last = self.last
        calls = hit.form.conj == "و" and hit.frame != "0" and last is not None and last.kind == "person"
        if not calls or last is None or last.target is ref.target or not self._in_the_same_sentence(hit):
            return False
        return agrees(hit.form, last, self.scene)

    def _as_for_him(self, hit: Hit, ref: Ref) -> bool:
        """«أما فلان فرأى أن التصعيد خطير، وطالب المبعوث بتسمية»: whom he calls on of whom a sentence with «أما» is."""
        document = self.scene.document
        first = document.sentences[document.sentence_of[hit.token]][0]
        if document.norms[first].removeprefix("و") != "اما" or hit.cue.stance != "call":
            return False
        named = ref.actor is None or ref.actor.name is not None
        return not named and self._goes_on_to_him(hit, ref)

    def _in_the_same_sentence(self, hit: Hit) -> bool:
        document = self.scene.document
        return self.spoken == document.sentences[document.sentence_of[hit.token]][0]

    def _goes_on_unnamed(self, hit: Hit, ref: Ref) -> bool:
        """«أعلنت الدول السبع دعمها، وحثت الصين على»: whether those without a name, who spoke before, go on."""
        joined = bool(hit.form.conj) and ref.kind in ("state", "org") and hit.frame != "0"
        text = self.last_text
        return joined and text is not None and self._in_the_same_sentence(hit) and self._text_agrees(hit, text)

    def _hears_in_it(self, hit: Hit, ref: Ref) -> bool:
        """«تلقى الأمير اتصالا من الرئيس، هنأ فيه سموه بالعيد»: who is called, by his honour alone.

        «بعث A برسالة إلى B، اتهم فيها الوسيط الإسباني بالانحياز»: whom A accuses.
        """
        document = self.scene.document
        if hit.cue.lemma not in words.NEED_OBJECT or document.norms[hit.token + 1] not in words.WITHIN:
            return False
        own = next((r for r in reversed(self.subjects) if r.first < hit.token), None)
        sends = own is not None and own.kind in ("person", "title") and hit.frame != "0" and not hit.form.conj
        if sends and own is not None and own.target is not ref.target and self._sends(own):
            return agrees(hit.form, own, self.scene)
        if ref.actor is None or ref.actor.roles or ref.actor.name is not None:
            return False
        first = document.sentences[document.sentence_of[hit.token]][0]
        sender = message_sender(self.scene, first, hit.token)
        return sender is not None and sender.target is not ref.target

    def _sends(self, ref: Ref) -> bool:
        """«بعث A برسالة», «أن A وجه رسالة»: whether somebody sends what his words stand in."""
        tokens = self.scene.document.tokens
        near = (tokens[k] for k in (ref.first - 1, ref.end) if 0 <= k < len(tokens))
        return any(f.lemma in words.SENDS and f.tense == "past" for token in near for f in token.info.verbs)

    def _calls_on_a_body(self, hit: Hit, norm: str) -> bool:
        """«كما حثت الإدارة على»، «وطالبت المجلس ب»: the one who spoke before goes on and calls on a body."""
        joined = hit.form.conj or (hit.token and self.scene.document.norms[hit.token - 1] in ("كما", "قد"))
        if hit.frame == "0" or not joined or self.last is None or not agrees(hit.form, self.last, self.scene):
            return False
        other_gender = hit.form.agree == "fs" and norm in words.MASCULINE_BODIES
        return other_gender or hit.cue.lemma in words.NEED_OBJECT

    def _sides_call_on(self, hit: Hit, norm: str) -> bool:
        """«أدانت قطر والكويت الهجوم، وحثت الحكومة السودانية على»: several who spoke in the sentence call on a body."""
        if not (self.sides and hit.form.conj and hit.frame != "0" and self._in_the_same_sentence(hit)):
            return False
        several = hit.form.agree in ("md", "fd", "mp")
        same = hit.form.agree == "fs" == self.agree and hit.cue.lemma in words.NEED_OBJECT
        return (several or same) and norm.removeprefix("ال") in BODY_NOUNS

    def _text_is_object(self, hit: Hit) -> bool:
        """«وحثت الجانب الأمريكي على»: the one addressed, told by a noun."""
        text = hit.subject_text
        if text is None or hit.cue.object != "0" or counted_end(self.scene, text[0], text[1] + 1):
            return False
        norms = self.scene.document.norms
        first = self.scene.document.sentences[self.scene.document.sentence_of[hit.token]][0]
        if norms[hit.token + 1] in words.WITHIN and message_sender(self.scene, first, hit.token) is not None:
            return True  # «رد من المندوبة اتهمت فيه المجلس ب»
        if self._sides_call_on(hit, norms[text[0]]):
            return True
        if self.last is None and self.last_text is None:
            return False
        if self._calls_on_a_body(hit, norms[text[0]]):
            return True
        side = norms[text[0]] in SIDE
        return side and (hit.form.agree != "ms" or bool(hit.form.conj))
