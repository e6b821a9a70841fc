"""Speakers told by more than their verb: who writes a letter, who answers in return, the source of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import speaker_tables as words
from mahdar.acts.cue_phrases import object_suffix
from mahdar.acts.discourse import agrees
from mahdar.acts.elided import Elided
from mahdar.acts.guests import GUESTS, visitor
from mahdar.acts.speech_tables import COMMA, LATTER, NEW_TURN, RULERS, SIDE
from mahdar.acts.walk_tables import HIMSELF, SAME, SAME_ONE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.acts.said import Said
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Voices"]

#: «لفخامتكم»: whom a letter is written to.
_YOURS = Trait.of_words(words.YOURS, without="ولب")


class Voices(Elided):
    """Who speaks where a text, a turn or an earlier source tells it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        #: Who wrote the letter whose words a sentence gives: «أعرب لفخامتكم عن».
        self.letter: Ref | None = None
        #: To whom the last words were said.
        self.hearer: Ref | None = None
        #: The first token of the sentence in which a medium carries another's words last.
        self.medium = -1
        #: Sources without a name, by the noun for each: «مسؤول أمني».
        self.sources: dict[str, tuple[int, int]] = {}

    def _reads_letter(self, first: int, end: int) -> None:
        """Whether a sentence gives the words of a letter, and whose."""
        yours = self.scene.document.having(_YOURS, first, end)
        self.letter = self.texts.letter_writer() if yours else None

    def _writes(self, hit: Hit, first: int) -> Ref | None:
        """«أن أعرب لفخامتكم عن»: the writer of the letter, where no one else speaks in the sentence."""
        if self.letter is None or (self.spoken == first and self.last is not self.letter):
            return None
        norms = self.scene.document.norms
        told = hit.subject.first if hit.subject is not None else hit.subject_text[0] if hit.subject_text else -1
        return self.letter if told < 0 or norms[told].lstrip("ولب") in words.YOURS else None

    def _in_return(self, hit: Hit, first: int) -> Ref | None:
        """«ونقل B إلى A تحيات رئيسه، فيما حمّله تحياته له»: A, to whom the one meant by the pronoun had spoken.

        «تلقى A اتصالا من B، دعاه فيه إلى التهدئة، فرد عليه»: A, who answers.
        """
        if self.spoken != first or self.last is None or self.last.kind != "person" or hit.form.tense != "past":
            return None
        norms = self.scene.document.norms
        if hit.form.conj == "ف" and hit.cue.lemma in words.ANSWERS:
            to_him = not words.AT_HIM.isdisjoint(norms[hit.token + 1 : hit.token + 2])
            if not to_him and not object_suffix(norms[hit.token], hit.cue.lemma):
                return None
            others = [r for r in self.scene.refs_in(first, hit.token) if r.kind == "person" and not r.conj]
            return next(
                (r for r in others if r.target is not self.last.target and agrees(hit.form, r, self.scene)), None
            )
        at = hit.token - 1
        while at > first and (norms[at] in COMMA or norms[at] == "قد"):
            at -= 1
        if norms[at] not in NEW_TURN or not object_suffix(norms[hit.token], hit.cue.lemma):
            return None
        heard = self.hearer if self.hearer is not None and self.hearer.target is not None else self._partner()
        return heard if heard is not None and heard.target is not self.last.target else None

    def _inviter(self, hit: Hit) -> Ref | None:
        """«سلمه السفير دعوة من الملك لزيارة عمان»: who invites, where another hands it over."""
        norms, first = self.scene.document.norms, hit.start
        if hit.cue.lemma != "سلم" or not norms[first].startswith("دعو"):
            return None
        at = next((k + 1 for k in range(first + 1, min(first + 4, len(norms) - 1)) if norms[k] == "من"), -1)
        ref = self.scene.ref_at.get(at)
        return ref if ref is not None and ref.kind in ("person", "title") else None

    def _guest(self, hit: Hit) -> Ref | None:
        """«ونقل الضيف تحيات», «وأكد الوزير الضيف»: who was received or came last, where the subject is so called."""
        at = hit.token + 1
        norms = self.scene.document.norms
        if at >= len(norms) or GUESTS.isdisjoint(norms[at : at + 2]):
            return None
        subject = hit.subject
        if subject is not None and subject.actor is not None and subject.actor.name is not None:
            return None  # «أكد ضيفه الرئيس فلان»
        if norms[at] not in GUESTS and (subject is None or subject.first != at or subject.end > at + 2):
            return None
        if self._named_after(at + 1, hit) is not None:
            return None
        return visitor(self.scene, hit.token)

    def _same_one(self, hit: Hit) -> Ref | None:
        """«وأكد ذات المسؤول أن», «وأضاف المتحدث نفسه أن»: who spoke last, if he has a name."""
        one, two = (self.scene.document.norms[hit.token + 1 : hit.token + 3] + ["", ""])[:2]
        same = (one in SAME and two in SAME_ONE) or (one in SAME_ONE and two in HIMSELF)
        return self.last if same and self.last is not None and agrees(hit.form, self.last, self.scene) else None

    def _meant_before(self, hit: Hit) -> Ref | None:
        """«وأن الأخير وعده»، «أن الضيف وصف»، «أن الجانب الروسي أكد»: whom the noun before a verb means."""
        norms, at = self.scene.document.norms, hit.token - 1
        if norms[at] in LATTER:
            latter = self._latter(at)
            same = latter is None or (self.last is not None and latter.target is self.last.target)
            return latter if latter is not None and not same and agrees(hit.form, latter, self.scene) else None
        if norms[at] in words.PARTNERS:
            return self._other_one(at)
        if norms[at] in GUESTS:
            return visitor(self.scene, at) or self._partner()
        if norms[at] in RULERS:
            return self._by_words((at, at + 1)) or self._by_title((at, at + 1))
        return self._state_of(at) if norms[at - 1] in SIDE else None

    def _other_one(self, at: int) -> Ref | None:
        """«قال A بعد لقاء مع B إن نظيره أكد له»: B, the last of the sentence who is not A, else who met A."""
        document = self.scene.document
        first = document.sentences[document.sentence_of[at]][0]
        spoke = self.last.target if self.last is not None else None
        people = [r for r in self.scene.refs_in(first, at) if r.kind == "person" and r.target is not spoke]
        return people[-1] if people else self._partner()

    def _same_source(self, subject: Ref) -> bool:
        """«وأوضح المسؤول الأمني أن», after «كشف مسؤول أمني»: the source without a name again."""
        actor = subject.actor
        head = self.scene.document.norms[subject.first]
        if actor is not None and actor.name is None and head in words.SOURCES and subject.target is None:
            return True  # «وقال متحدث باسم الوزارة»: nobody named before
        if actor is None or actor.name is not None or not head.startswith("ال") or head[2:] not in self.sources:
            return False
        return self.last is None or self.last.kind != "person" or not self._bears(self.last, subject)

    def _keep_source(self, said: Said) -> None:
        """Keep who spoke without a name, and to whom words were said."""
        self.hearer = said.addressee
        if said.speaker_text is not None:
            head = self.scene.document.norms[said.speaker_text[0]]
            if head in words.SOURCES:
                self.sources[head] = said.speaker_text
