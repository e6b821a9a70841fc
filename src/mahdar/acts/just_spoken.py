"""Whom a bare title or an honour means after two who bear it: the one who has just spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.meant import Memory
from mahdar.acts.speech_tables import TURN
from mahdar.mentions.honours import EXCLUSIVE, befits, honour_of
from mahdar.mentions.standing import is_man

if TYPE_CHECKING:
    from mahdar.acts.governing import Hit
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.scene import Ref

__all__ = ["JustSpoken"]

#: What belongs to a title that says no more: «الأمين العام», «المبعوث الخاص».
_OF_THE_TITLE = [[word] for word in "العام العامه الخاص الخاصه الدايم الدايمه المقيم المقيمه".split()]
#: So many sentences after his words one is still whom a bare title means.
_LATELY = 1


class JustSpoken(Memory):
    """Whether a title without a name means the one who spoke last."""

    def _just_spoke(self, title: Ref, hit: Hit) -> Ref | None:
        """«من جانبه، قال وزير الخارجية فلان إن …. وأكد الوزير أن»: who spoke last, where he bears that title too.

        He spoke right before, nobody else in that office having acted since.
        """
        actor, last = title.actor, self.last
        if actor is None or actor.state or actor.number or actor.counterpart or not self._is_bare(actor):
            return None
        document = self.scene.document
        turned = self._turns(hit) or not TURN.isdisjoint(document.norms[title.end : title.end + 2])
        if last is None or last.kind != "person" or last.target is title.target or turned:
            return None  # «وعبر الرئيس من جانبه عن»
        if not self._alike(last, title):
            return None
        here = self.spoken == document.sentences[document.sentence_of[title.first]][0]
        bears = self._bears(last, title) and (not actor.roles or self._called_so(last, actor))
        if not (bears or (here and self._may_bear(last, title))):
            return None
        near = document.sentence_of[title.first] - document.sentence_of[self.spoken] <= _LATELY
        acted = any(a.first > last.first for a in getattr(title.target, "actors", ()) if a.first < title.first)
        return last if near and not acted else None

    def _is_bare(self, actor: Actor) -> bool:
        """Whether a title says no more than an office or an honour: «الوزير», «معالي الوزير», «سموه»."""
        if not actor.roles:
            return actor.end - actor.first == 1
        role = actor.roles[0]
        rest = self.scene.document.norms[role.first + 1 : actor.end]
        return len(actor.roles) == 1 and role.end == actor.end and (not rest or rest in _OF_THE_TITLE)

    def _called_so(self, ref: Ref, actor: Actor) -> bool:
        """Whether an office of somebody begins with the word of a title: «الأمين العام» is no head of a session."""
        norms = self.scene.document.norms
        roles = [actor.roles[0], *(r for a in getattr(ref.target, "actors", ()) for r in a.roles if a is not actor)]
        wanted, *heads = [norms[r.first][r.shift :].removeprefix("ل").removeprefix("ال") for r in roles]
        return wanted in heads

    @staticmethod
    def _may_bear(ref: Ref, title: Ref) -> bool:
        """«وقال الرئيس الفرنسي فلان إن …، وشدد فخامته»: who is told without honour, where no other honour is his."""
        actor = title.actor
        if actor is None or actor.roles:
            return False
        borne = {honour_of(a.honorific) for a in getattr(ref.target, "actors", ()) if a.honorific} & EXCLUSIVE
        return not borne and befits(honour_of(actor.honorific), getattr(ref.target, "office", None))

    def _her_title(self, title: Ref, hit: Hit) -> bool:
        """«وقالت المسؤولة الأممية», of «المنسق الخاص فلانة»: a woman's title, and nothing tells that she is a man."""
        document, actors = self.scene.document, getattr(title.target, "actors", [])
        head = document.norms[title.first].lstrip("ول")
        return hit.form.agree == "fs" and head.startswith("ال") and head.endswith("ه") and not is_man(document, actors)
