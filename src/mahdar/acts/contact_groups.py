"""Contacts of many: rosters, delegations, credentials, council sessions, "the two"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mahdar.acts.contact_base import ContactBase
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref

__all__ = ["GroupContacts"]

#: Words that open a list of those who were meant before: «وهم: …», «وضم الوفد كلا من …».
_ROSTER_HERE = frozenset("وهم هم وهما".split())
_ROSTER_NEXT = frozenset("وضم وضمت ويضم وتضم ضم ويتعلق وشمل وشملت وهم والسفراء".split())
#: Words for a statement to a council.
_BRIEFING = frozenset("احاطه احاطته احاطتها الاحاطه باحاطه احاطات".split())
_BRIEFED = Trait(lambda token: token.norm.lstrip("وبف") in _BRIEFING, plain=True)
_COUNCILS = frozenset("مجلس المجلس الجمعيه".split())
_MANY_BRIEFED = 2


class GroupContacts(ContactBase):
    """Finds the parties where they are a group."""

    def _roster(self, number: int, at: int) -> list[Ref]:
        """The persons listed after a token: in its sentence after «وهم», or in the next one."""
        first, end = self.scene.document.sentences[number]
        for k in range(max(at, first), end):
            if self.norms[k] in _ROSTER_HERE:
                return self._listed(k + 1, end)
        if number + 1 < len(self.scene.document.sentences):
            first, end = self.scene.document.sentences[number + 1]
            if self.norms[first] in _ROSTER_NEXT:
                return self._listed(first + 1, end)
        return []

    def _listed(self, at: int, end: int) -> list[Ref]:
        return [
            ref
            for ref in self.scene.refs_in(at, end)
            if ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
        ]

    def _pair(self, i: int, first: int) -> list[Ref]:
        """Whom «لقائهما» means: the two persons named last before a token, in its sentence if there are two."""
        people: dict[int, Ref] = {}
        for ref in reversed(self.scene.refs):
            if ref.first >= i or ref.kind != "person":
                continue
            if ref.first < first and (len(people) >= 2 or first - ref.first > 80):
                break
            people.setdefault(id(ref.target), ref)
            if len(people) == 2:
                break
        return list(reversed(people.values())) if len(people) == 2 else []

    def _leading(self) -> Ref | None:
        """The person who takes part in most contacts so far: whose day or tour the report tells."""
        counts = Counter(key for f in self.found for key in f.people)
        if not counts:
            return None
        leader = counts.most_common(1)[0][0]
        return next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == leader), None)

    def _both(self, i: int, number: int, kind: str, end: int, first: int) -> bool:
        """A noun with a dual suffix: «خلال لقائهما», «عقب مباحثاتهما»."""
        pair = self._pair(i, first)
        here = [f for f in self.found if f.sentence == number and len(f.people) == 2]
        if here and not any(r.first >= first for r in pair):
            return False
        if len(pair) < 2:
            return False
        return self._add(number, i, end, None, kind, pair[:1], pair[1:], "either", first)

    def _credentials(self, number: int, i: int, first: int, end: int) -> bool:
        """«تسلم … أوراق اعتماد عدد من السفراء، وهم: …»: the receiver and every ambassador."""
        ambassadors = self._roster(number, i)
        if not ambassadors:
            papers = next((k for k in range(i, end) if self.norms[k].startswith("اعتماد")), end)
            close = next((k for k in range(papers, end) if self.norms[k] in ("بحضور", "وبحضور")), end)
            ambassadors = self._listed(papers, close)
        listed = {id(r) for r in ambassadors}
        receiver = next(
            (
                r
                for r in self.scene.refs_in(i, end)
                if r.kind == "person" and not r.prep and not self._governed(r) and id(r) not in listed
            ),
            None,
        )
        if receiver is None or not ambassadors:
            return False
        people = [r for r in ambassadors if r.target is not receiver.target]
        return self._add(number, i, end, None, "ceremony", [receiver], people, "host", first)

    def _session(self, number: int, first: int, end: int) -> None:
        """«وفي إحاطته أمام مجلس الأمن»: a session of a council with those who speak in it."""
        for k in self.scene.document.having(_BRIEFED, first, max(first, end - 2)):
            if self.norms[k + 1] != "امام":
                continue
            if not any(n.lstrip("ل") in _COUNCILS for n in self.norms[k + 2 : k + 4]):
                continue
            speakers: dict[int, Ref] = {}
            for one in self.scene.said:
                if one.sentence >= number and one.speaker is not None and one.speaker.kind == "person":
                    speakers.setdefault(id(one.speaker.target), one.speaker)
            group = list(speakers.values())
            if len(group) >= _MANY_BRIEFED and not any(f.kind == "conference" for f in self.found):
                self._add(number, k, end, None, "conference", group[:1], group[1:], "either", first)
            return

    def _apart(self, norms: list[str]) -> bool:
        """Whether words say that those named after them were met one by one."""
        return "حده" in norms or bool(
            set(norms) & {"لقاءين", "اجتماعين", "اتصالين", "منفصلين", "منفصله", "لقاءات", "اجتماعات", "اتصالات"}
        )
