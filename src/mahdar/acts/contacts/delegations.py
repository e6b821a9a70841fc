"""Delegations and others told of without a name as the other side of a contact, and whom they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE, Phrase
from mahdar.acts.contacts.retold import Retold
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import DECORATES, RANKS, TALKED
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.mentions.scene import Ref

__all__ = ["Delegations"]

#: «رئيسي الوفدين», «الضيفين»: two who were told of together.
_BOTH = frozenset("وفدين ضيفين طرفين".split())
_BOTH_ROOM = 4
_PAIR = 2
#: Groups received without a name.
_GROUPS = frozenset(
    "الوفد وفدا وفد وفود السفراء سفراء وزراء الوزراء اعضاء الاعضاء روساء الروساء ممثلي ممثلين مسوولي قاده".split()
)
#: Words before those whom a group's list begins with.
_FOREMOST = frozenset("يتقدمهم يتقدمها وهم بينهم مقدمتهم مقدمهم منهم ومنهم".split())
_NEAR_NAME = 3


class Delegations(Retold):
    """Tells whom those mean that a verb has as its object without their names."""

    def both_delegations(self, cue: Cue, subject: tuple[Ref, ...], frames: Sequence[str]) -> tuple[Ref, ...]:
        """«التقى A رئيسي الوفدين», «استقبل A الضيفين», «اجتمع A بالوفدين»: the two of the contact told last."""
        room = range(max(r.end for r in subject), min(cue.stop, max(r.end for r in subject) + _BOTH_ROOM))
        at = next((k for k in room if self.norms[k].lstrip("ب").removeprefix("ال") in _BOTH), -1)
        if at < 0 or (BARE not in frames and not self.norms[at].startswith("ب") and self.norms[at - 1] not in frames):
            return ()
        mine = set(self.ids(subject))
        told = [
            f.people for f in self.found if len(f.people) == _PAIR and f.kind in TALKED and not mine & set(f.people)
        ]
        keys = told[-1] if told else []
        refs = [next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == key), None) for key in keys]
        return tuple(r for r in refs if r is not None) if None not in refs else ()

    def own_ruler(self, cue: Cue, subject: tuple[Ref, ...]) -> tuple[Ref, ...]:
        """«استقبل رئيس الجمهورية B. وكان فخامته قد تباحث مع C»: the host of the report's own state, and no foreigner.

        Only where he is who acts in the contact told right before, and of such a rank.
        """
        ref = subject[0] if len(subject) == 1 and subject[0].end == subject[0].first + 1 else None
        offices = RANKS.get(self.norms[ref.first].removeprefix("و")) if ref is not None else None
        told, home = self.found[-1] if self.found else None, self.scene.home
        if ref is None or offices is None or told is None or home is None or cue.number - told.sentence > 1:
            return subject
        if getattr(ref.target, "country", None) in (None, home) or entity_id(ref) in told.people:
            return subject
        host = next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == told.people[0]), None)
        own = host is not None and getattr(host.target, "country", None) == home
        return (host,) if own and host is not None and getattr(host.target, "office", None) in offices else subject

    def giver(self, cue: Cue, suffix: str, person: Ref | None) -> tuple[Ref, ...]:
        """«التقت A الرئيس B، الذي قلدها وساما»: B, of whom the relative clause is, and who gives or is no woman."""
        if person is None or person.kind != "person" or cue.form is None:
            return ()
        other = suffix in ("ه", "ها") and self.focus.feminine(person) != (suffix == "ها")
        return (person,) if cue.form.lemma in DECORATES or (other and not self.focus.feminine(person)) else ()

    def met_before(self, subject: tuple[Ref, ...], refs: tuple[Ref, ...]) -> bool:
        """«عقد A مباحثات مع B. كما التقى B وC»: B, whose meeting with A is told already, is the one who met C."""
        keys = {*self.ids(subject), *self.ids(refs[:1])}
        return len(keys) == _PAIR and any(f.kind in TALKED and set(f.people) == keys for f in self.found)

    def delegation(self, cue: Cue, subject: Phrase, host: tuple[Ref, ...]) -> tuple[Ref, ...] | None:
        """«استقبل A الوفد البولندي»: a group without a name as the object; whom the article names of its state."""
        for k in range(subject.end, min(cue.stop, subject.end + 9)):
            if self.norms[k] not in _GROUPS or self.grammar.governor_at(k - 1) not in (BARE, "of"):
                continue
            named = self.scene.cover[k]
            if named is not None and named.kind == "person":
                continue  # «يلتقي A، ويبحث مع رئيس الوزراء B»
            codes = {
                self.scene.lexicon.registry.states[m.entry.id].code
                for j in range(k + 1, min(cue.stop, k + 4))
                for m in self.scene.matches[j]
                if m.entry.kind in ("demonym", "state")
            }
            mine = {id(r.target) for r in host}
            for ref in reversed(self.scene.refs_in(self.scene.start, cue.at)):
                if (
                    ref.kind == "person"
                    and id(ref.target) not in mine
                    and getattr(ref.target, "country", None) in codes
                ):
                    return (ref,)
            return self._listed(k, cue, mine)
        return None

    def _listed(self, k: int, cue: Cue, mine: set[int]) -> tuple[Ref, ...]:
        """«استقبل A رؤساء البعثات، يتقدمهم B وC»: those whom the sentence names of a group at ``k``."""
        at = next((j for j in range(k + 1, cue.end) if self.norms[j] in _FOREMOST), -1)
        first = next((r for r in self.scene.refs_in(at + 1, cue.end) if r.kind == "person"), None) if at >= 0 else None
        if first is None or first.first - at > _NEAR_NAME:
            return ()
        return tuple(r for r in (first, *self.grammar.joined(first, cue.end)) if id(r.target) not in mine)
