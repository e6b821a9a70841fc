"""Votes and vetoes in a council: «صوتت فرنسا لصالح المشروع», «استخدمت روسيا حق النقض ضد مشروع قرار»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import subject_end
from mahdar.acts.siding import SidingReader
from mahdar.acts.targets import COMMA
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.targets import Draft
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Ref

__all__ = ["VoteReader"]

_VOTING = frozenset("صوت صوتت صوتا صوتتا صوتوا يصوت تصوت سيصوت ستصوت يصوتوا يصوتون".split())
_USING = frozenset(
    "استخدم استخدمت استخدما استخدمتا تستخدم يستخدم ستستخدم سيستخدم استعمل استعملت مارست مارس اشهرت اشهر رفعت".split()
)
_VETO = frozenset("النقض الفيتو فيتو".split())
#: By which word a vote or a veto is for or against something.
_FOR_OR_AGAINST = {"ضد": "oppose", "لصالح": "support", "لمصلحه": "support", "مع": "support"}
_VETOED = frozenset("ضد علي لاحباط لاسقاط لمنع لتعطيل".split())
#: How many words there may be between the subject and the veto, and then what is vetoed.
_NEAR, _ROOM = 4, 9


def _word(token: Token) -> str:
    return token.norm[1:] if token.norm[:1] in "وف" and len(token.norm) > 1 else token.norm


_VOTES = Trait.of_words([before + word for before in ("", "و", "ف") for word in _VOTING])
_USES = Trait.of_words([before + word for before in ("", "و", "ف") for word in _USING])


class VoteReader(SidingReader):
    """Finds what is voted for or against, and what is vetoed, with its subject."""

    def votes(self) -> list[Draft]:
        document = self.scene.document
        found = [self._vote(k) for k in document.having(_VOTES, self.scene.start)]
        found += [self._veto(k) for k in document.having(_USES, self.scene.start)]
        return [draft for draft in found if draft is not None]

    def _vote(self, k: int) -> Draft | None:
        end = self._end(k)
        subject, at = self._voter(k, end)
        if subject is None or at >= end - 1:
            return None
        at = self._past_joined(at, end)
        stance = _FOR_OR_AGAINST.get(self.norms[at]) if at + 1 < end else None
        if stance is None:
            return None
        return self._draft(stance, at, self._target_end(at, end, stance), k, subject)

    def _veto(self, k: int) -> Draft | None:
        end = self._end(k)
        subject, at = self._voter(k, end)
        if subject is None:
            return None
        at = self._past_joined(at, end)
        veto = next((j for j in range(at, min(at + _NEAR, end)) if self.norms[j] in _VETO), None)
        if veto is None:
            return None
        for j in range(veto + 1, min(veto + _ROOM, end - 1)):
            if self.norms[j] in COMMA:
                return None
            if self.norms[j] in _VETOED:
                return self._draft("oppose", j, self._target_end(j, end, "oppose"), k, subject)
        return None

    def _voter(self, k: int, end: int) -> tuple[Ref | None, int]:
        after = self.scene.ref_at.get(k + 1)
        if after is not None and self._acts(after):
            return after, subject_end(self.scene, after)
        return self._subject(k, k, end)

    def _past_joined(self, at: int, end: int) -> int:
        """Past the subjects joined to the first: «صوتت روسيا والصين ضد»."""
        while at < end and (ref := self.scene.ref_at.get(at)) is not None and ref.conj == "و":
            at = ref.end
        return at
