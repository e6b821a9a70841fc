"""Who is cited: «وبحسب الحركة، فإن», «ووفقا للوزير، فإن», «بحسب المضيف»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.addressed import Addressed
from mahdar.acts.guests import GUESTS, visitor
from mahdar.acts.hits import Hit
from mahdar.acts.hosting import HOSTS, giver, host, is_giver
from mahdar.acts.meant import EPITHETS
from mahdar.acts.sources import definite, speaking
from mahdar.acts.speech_tables import SIDE

if TYPE_CHECKING:
    from mahdar.acts.said import Said
    from mahdar.mentions.scene import Ref

__all__ = ["Citing"]


class Citing(Addressed):
    """Whom the words for a source mean."""

    def cite(self, said: Said, first: int) -> None:
        """Find who is cited and keep him, since the next verb without a subject is his.

        «ووفقا للوزير، فإن الهدنة هشة. وأضاف أن»: the minister goes on.
        """
        author = self._author(said)
        if author != (None, None):
            said.speaker, said.speaker_text = author  # «وفق البيان ذاته»
        elif said.speaker_text is not None and (meant := self._cited(said.speaker_text, said)) is not None:
            said.speaker, said.speaker_text = meant, None
        speaker, text = said.speaker, said.speaker_text
        if text is not None and speaking(self.scene, *text) < text[1]:
            return  # «بحسب مصادر», after which a named one goes on
        self.spoken, self.agree, self.content = first, "", said.start
        self.sides, self.acted = False, None
        self.last, self.last_text = speaker, text
        self.texts.spoken(speaker, text)
        if speaker is not None and speaker.kind == "person":
            self.topic = speaker
            self.heard.append(speaker)

    def _cited(self, text: tuple[int, int], said: Said) -> Ref | None:
        """Whom a title, a side, a guest or a host means that is cited."""
        norms = self.scene.document.norms
        head, token = definite(norms[text[0]]), said.cue_first
        if is_giver([head.removeprefix("ل"), *norms[text[0] + 1 : text[1]]], 0, text[1] - text[0]):
            return giver(self.scene, token)
        if head in GUESTS:
            return visitor(self.scene, token)
        if head in HOSTS:
            return host(self.scene, token, self._met())
        if head in SIDE and text[1] > text[0] + 1:
            return self._state_of(text[0] + 1)
        title = self.scene.ref_at.get(text[0])
        if title is None or title.kind != "title":
            return self._by_one_word(head, text)
        hit = Hit(token, said.cue, said.form, said.start)
        known = self._meant(title, hit) or self._by_state(title) or self._titled_before(title)
        return known or self._by_one_word(head, text)

    def _author(self, said: Said) -> tuple[Ref | None, tuple[int, int] | None]:
        """Whose text is cited by its noun, told of before."""
        if said.speaker is not None or said.speaker_text is None:
            return None, None
        return self.texts.author(definite(self.scene.document.norms[said.speaker_text[0]]))

    def _by_one_word(self, head: str, text: tuple[int, int]) -> Ref | None:
        """«وبحسب الدبلوماسي، فإن»: who spoke last, by what anyone may call him."""
        alone = head.startswith("ال") and text[1] - text[0] == 1 and head[2:] in EPITHETS
        return self._told_last(text[0], head[2:]) if alone else None
