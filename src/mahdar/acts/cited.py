"""Who is cited: «وبحسب الحركة، فإن», «ووفقا للوزير، فإن», «بحسب المضيف»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.addressed import Addressed
from mahdar.acts.attributions import FIGURES
from mahdar.acts.discourse import agrees
from mahdar.acts.guests import GUESTS, visitor
from mahdar.acts.hits import Hit
from mahdar.acts.hosting import HOSTS, giver, host, is_giver
from mahdar.acts.meant import EPITHETS
from mahdar.acts.sources import definite, speaking
from mahdar.acts.speech_tables import BODIES_MEANT, BODY_NOUNS, COMMA, SIDE
from mahdar.acts.turns import before_turn
from mahdar.acts.walk_tables import FOR_NOW, TERM

if TYPE_CHECKING:
    from mahdar.acts.said import Said
    from mahdar.mentions.scene import Ref

__all__ = ["Citing"]

#: What may stand between who is told of and his verb.
_BETWEEN = frozenset("قد فقد كان ايضا".split())
#: After these another is told of than before.
_TURNS_TO = frozenset("لكن اما غير ان الا بيد بينما فيما كان كانت".split())
#: So few words call a side, a guest or a host.
_FEW = 3


class Citing(Addressed):
    """Whom the words for a source mean."""

    def cite(self, said: Said, first: int) -> None:
        """Find who is cited and keep him, since the next verb without a subject is his.

        «ووفقا للوزير، فإن الهدنة هشة. وأضاف أن»: the minister goes on.
        """
        author = self._author(said)
        hit = Hit(said.cue_first, said.cue, said.form, said.start)
        if author != (None, None):
            said.speaker, said.speaker_text = author  # «وفق البيان ذاته»
        elif said.speaker_text is not None and (meant := self._called(said.speaker_text, hit)) is not None:
            said.speaker, said.speaker_text = meant, None
        speaker, text = said.speaker, said.speaker_text
        if self._by_its_figures(said) and (self.last is not None or self.last_text is not None):
            return
        if text is not None and speaking(self.scene, *text) < text[1]:
            return  # «بحسب مصادر», after which a named one goes on
        self.spoken, self.agree, self.content = first, "", said.start
        self.sides, self.acted = False, None
        self.last, self.last_text = speaker, text
        self.texts.spoken(speaker, text)
        if speaker is not None and speaker.kind == "person":
            self.topic = speaker
            self.heard.append(speaker)

    def _by_its_figures(self, said: Said) -> bool:
        """«ووفقا لإحصاءات الأمم المتحدة، فإن»: who only has counted does not go on to speak."""
        after = said.cue_first + 1
        return said.speaker is not None and after < said.speaker.first and self.scene.document.norms[after] in FIGURES

    def _called(self, text: tuple[int, int], hit: Hit) -> Ref | None:
        """Whom a side, a guest, a host or a title means."""
        norms = self.scene.document.norms
        head = definite(norms[text[0]])
        if is_giver([head.removeprefix("ل"), *norms[text[0] + 1 : text[1]]], 0, text[1] - text[0]):
            return self._giver(hit)
        if head in GUESTS:
            return visitor(self.scene, hit.token)
        if head in HOSTS:
            return self._host(head, hit)
        if head in SIDE and text[1] > text[0] + 1:
            return self._state_of(text[0] + 1)
        title = self.scene.ref_at.get(text[0])
        if title is None or title.kind != "title":
            return self._by_one_word(head, text)
        known = self._meant(title, hit) or self._by_state(title) or self._titled_before(title)
        return known or self._by_one_word(head, text)

    def _author(self, said: Said) -> tuple[Ref | None, tuple[int, int] | None]:
        """Whose text is cited by its noun, told of before."""
        if said.speaker is not None or said.speaker_text is None:
            return None, None
        head = definite(self.scene.document.norms[said.speaker_text[0]])
        author = self.texts.author(head)
        return author if author != (None, None) else self._text_goes_on(head)

    def _by_one_word(self, head: str, text: tuple[int, int]) -> Ref | None:
        """«وبحسب الدبلوماسي، فإن»: who spoke last, by what anyone may call him."""
        alone = head.startswith("ال") and text[1] - text[0] == 1 and head[2:] in EPITHETS
        return self._told_last(text[0], head[2:]) if alone else None

    def _called_before(self, hit: Hit, first: int) -> tuple[Ref | None, tuple[int, int] | None]:
        """Who is told without a name right before his verb: «لكن الضيف أكد», «أما الجانب الصيني فشدد»."""
        norms = self.scene.document.norms
        if hit.form.tense == "part" or hit.form.conj == "و":
            return None, None
        stop = hit.token
        while stop > first + 1 and norms[stop - 1] in _BETWEEN:
            stop -= 1
        stop = before_turn(norms, stop - 1, first) + 1
        for at in range(stop - 1, max(first, stop - _FEW) - 1, -1):
            opens = at == first or norms[at - 1].removeprefix("و") in _TURNS_TO or norms[at - 1] in COMMA
            if not opens or speaking(self.scene, at, stop) != stop:
                continue
            head = norms[at]
            if head in BODIES_MEANT or head[2:] in BODY_NOUNS:
                return None, None
            meant = self._called((at, stop), hit)
            return meant, None if meant is not None else (at, stop)
        return None, None

    def _giver(self, hit: Hit) -> Ref | None:
        """«وقالت صاحبة الدعوة»: who gave the feast, where the verb agrees."""
        found = giver(self.scene, hit.token)
        cites = hit.form.tense == "attribution"
        return found if found is not None and (cites or agrees(hit.form, found, self.scene)) else None

    def _host(self, head: str, hit: Hit) -> Ref | None:
        """«وقال المضيف»، «ورحب مضيفه»: who received, where nobody has spoken."""
        text = hit.subject_text
        another = text is not None and text[1] - text[0] > 1 and not self._of_a_state(text[0] + 1)
        found = host(self.scene, hit.token, self._met()) if head in HOSTS and not another else None
        return found if found is not None and agrees(hit.form, found, self.scene) else None

    def _of_a_state(self, k: int) -> bool:
        """«المضيف الفرنسي», not «المضيف التلفزيوني»: whether an adjective is that of a state."""
        heads = self.scene.document.tokens[k].info.heads
        return not self.scene.document.norms[k].startswith("ال") or any(h.entry.kind == "demonym" for h in heads)

    def _apposed(self, end: int, hit: Hit) -> Ref | None:
        """«رئيس المجلس، السفير فلان، إن»: the name between commas after an office that no table has."""
        norms = self.scene.document.norms
        at = next((k for k in range(end, min(end + TERM, hit.start)) if norms[k] in COMMA), -1)
        if at < 0 or not (at == end or norms[end] in FOR_NOW):
            return None
        ref = self.scene.ref_at.get(at + 1)
        free = ref is not None and ref.kind == "person" and not ref.prep and not ref.conj
        named = free and ref is not None and ref.actor is not None and ref.actor.name is not None
        return ref if named and ref is not None and ref.end < hit.start and norms[ref.end] in COMMA else None
