"""Delegations: whom «الوفد» means where the article lists its members."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ALONG, COMMA, LED, PRESENT, RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.acts.contacts.subjects import Subjects
    from mahdar.mentions.people_merge import Person

__all__ = ["GROUP", "Groups"]

#: A delegation that the article has told of, or tells of with its members beside it.
GROUP = frozenset("الوفد بالوفد للوفد".split())
_NEW = frozenset("وفد وفدا الوفد وفود".split())
_LISTED = frozenset(
    "ضم يضم ضمت تضم وضم ويضم وضمت وتضم مولفا مولف مكونا مكون يتكون يتالف تالف تكون المولف المكون".split()
)
#: Two or more of one office, each of a nation: «نظيريه», «رئيسي».
PEERS = frozenset("نظيريه نظيريها نظيراه نظراءه نظرايه نظراءها رييسي وزيري مندوبي سفيري مبعوثي".split())
_OF_WHAT = frozenset("الوفدين خارجيه الخارجيه الدفاع دفاع الداخليه".split())
_OFFICES = {"رييس": frozenset({"head_of_state"}), "سفير": frozenset({"ambassador"}), "مبعو": frozenset({"envoy"})}
_PEERS_ROOM = 7
_BOTH = 2
#: Who is told of by a role that is no office: «المسؤولة الفرنسية».
_ROLES = frozenset(
    "مسوول مسووله ضيف ضيفه موفد موفده مبعوث مبعوثه دبلوماسي ديبلوماسي دبلوماسيه ديبلوماسيه زاير زايره".split()
)
_WITHIN = 9
_LED_ROOM = 14
_BACK = 3
_PEERS_TOLD = Trait.of_words(PEERS, without="ولب")
_ROLES_TOLD = Trait.of_words([before + role for before in ("", "ال", "لل", "بال") for role in _ROLES], without="و")
_DELEGATIONS = Trait(lambda token: token.norm.lstrip("لب") in _NEW or token.norm in GROUP, plain=True)


def _role_head(norm: str) -> str:
    return norm.lstrip("و").removeprefix("لل").removeprefix("بال").removeprefix("ال")


class _Roster(Value, frozen=True, gc=False):
    """A delegation: its token, the token after its list, and the phrases of its members."""

    at: int
    end: int
    members: tuple[Ref, ...]
    led: bool


class Groups:
    """The delegations of an article and their members, read when first asked for."""

    def __init__(self, grammar: Subjects) -> None:
        #: Weakly, since the grammar holds it: a ring would keep a read article until the collector comes by.
        self.grammar = weakref.proxy(grammar)
        self.scene = grammar.scene
        self.norms = grammar.norms
        self._rosters: list[_Roster] | None = None
        #: Where peers and roles of a nation may be told.
        self.peers_at = frozenset(self.scene.document.having(_PEERS_TOLD, self.scene.start, len(self.norms)))
        self.roles_at = frozenset(self.scene.document.having(_ROLES_TOLD, self.scene.start, len(self.norms)))

    def at(self, k: int, stop: int) -> tuple[Ref, ...]:
        """The members of a delegation at a token, as phrases that stand there; () if none is listed.

        «استقبل A الوفد», «استقبل A وفدا ضم B وC»; not «الوفد المرافق», «وفدا برئاسة B».
        """
        after = self.norms[k + 1] if k + 1 < stop else ""
        if after.startswith(("المرافق", "المفاوض")) or self.norms[k].startswith("وال"):
            return ()
        here = self._here(k)
        if here is not None:
            return here.members if not here.led else ()
        if self.norms[k] not in GROUP:
            return ()
        end = k + 1
        while end < stop and end - k < _BACK and self.norms[end].startswith("ال") and self.scene.cover[end] is None:
            end += 1
        prep = self.norms[k][0] if self.norms[k][0] in "بل" else ""
        return tuple(Ref("person", k, end, r.target, "", prep) for r in self.meant(k))

    def peers(self, k: int, stop: int) -> tuple[Ref, ...]:
        """«مع نظيريه الطاجيكي والتركماني», «رئيسي الوفدين الروسي والصيني»: whom the article names of each nation.

        None of them where one cannot be told.
        """
        head = self.norms[k].lstrip("ولب")
        if head not in PEERS:
            return ()
        codes: list[str | None] = []
        end = k + 1
        for at in range(k + 1, min(stop, k + _PEERS_ROOM)):
            found = [m.entry.id for m in self.scene.matches[at] if m.entry.kind == "demonym"]
            if found:
                codes.append(self.scene.lexicon.registry.states[found[0]].code)
                end = at + 1
            elif self.norms[at] not in _OF_WHAT:
                break
        if len(codes) < _BOTH:
            return ()
        people = [self._of_nation(code, head) for code in codes]
        prep = self.norms[k][0] if self.norms[k][0] in "بل" else ""
        refs = tuple(Ref("person", k, end, p, "", prep) for p in people if p is not None)
        return refs if len(refs) == len(codes) else ()

    def role(self, k: int) -> Ref | None:
        """«المسؤولة الفرنسية», «الضيف الصيني»: the one person of that state named before, whose office is not said."""
        head = _role_head(self.norms[k])
        if k not in self.roles_at or k + 1 >= len(self.norms):
            return None
        codes = {
            self.scene.lexicon.registry.states[m.entry.id].code
            for m in self.scene.matches[k + 1]
            if m.entry.kind == "demonym"
        }
        here = {id(r.target): r for r in self.scene.refs_in(self.scene.start, k) if r.kind == "person"}
        people = [r for r in here.values() if getattr(r.target, "country", None) in codes - {None}]
        if len(people) > 1 and head.startswith(("موفد", "مبعوث")):
            people = [r for r in people if getattr(r.target, "office", None) == "envoy"]
        prep = self.norms[k][0] if self.norms[k][:2] in ("لل", "با") else ""
        return Ref("person", k, k + 2, people[0].target, "", prep) if len(people) == 1 else None

    def _of_nation(self, code: str | None, head: str) -> Person | None:
        """The one person of a state, or the one of the office that is asked for."""
        people = [p for p in self.scene.people if code is not None and p.country == code]
        if len(people) > 1:
            offices = _OFFICES.get(head[:4], frozenset({"foreign_minister"}))
            people = [p for p in people if p.office in offices]
        return people[0] if len(people) == 1 else None

    def before(self, k: int, first: int) -> tuple[Ref, ...]:
        """The members of a delegation that ends at a token: «أن الوفد الأوروبي سيتوجه»."""
        for at in range(k, max(first, k - _BACK) - 1, -1):
            if self.norms[at] in GROUP:
                return self.at(at, k + 1)
            if not self.norms[at].startswith("ال"):
                break
        return ()

    def meant(self, at: int) -> tuple[Ref, ...]:
        """The members of the delegation told last before a token, or soon after it («وضم الوفد …»)."""
        told = [r for r in self._all() if r.members]
        before = [r for r in told if r.at < at]
        return before[-1].members if before else (told[0].members if told else ())

    def _here(self, k: int) -> _Roster | None:
        return next((r for r in self._all() if r.at == k and r.members), None)

    def _all(self) -> list[_Roster]:
        if self._rosters is None:
            self._rosters = [self._read(k) for k in self.scene.document.having(_DELEGATIONS, self.scene.start)]
        return self._rosters

    def _read(self, at: int) -> _Roster:
        """The list of members after a delegation: «وفدا ضم X وY», «ضم الوفد X», «وفد برئاسة X»."""
        end = self.scene.document.sentences[self.scene.document.sentence_of[at]][1]
        listed = at if self.norms[at - 1] in _LISTED else -1
        for k in range(at + 1, min(end, at + _WITHIN)):
            word = self.norms[k]
            if listed >= 0 or word in _LISTED:
                listed = max(listed, k)
                break
            if word in LED:
                first = self._person(k + 1, min(end, k + _WITHIN))
                return _Roster(at, k, (first,) if first is not None else (), led=True)
            if word in ALONG or word in PRESENT or word.startswith("المرافق"):
                break
        if listed < 0:
            return _Roster(at, at + 1, (), led=False)
        first = self._person(listed, min(end, listed + 2 * _WITHIN))
        if first is None:
            return _Roster(at, at + 1, (), led=False)
        members = (first, *self.grammar.joined(first, end))
        head = self._head(at) if self.norms[at - 1] in _LISTED or self.norms[at - 1] == "راس" else None
        mine = {id(r.target) for r in members}
        if head is not None and id(head.target) not in mine:
            members = (head, *members)
        return _Roster(at, members[-1].end, members, led=False)

    def _head(self, at: int) -> Ref | None:
        """«غادرت فلانة مع الوفد المرافق. وضم الوفد X»: whom the delegation told just before came with.

        «وصل A على رأس وفد يضم X»: A.
        """
        number = self.scene.document.sentence_of[at]
        if self.norms[at - 2 : at] == ["علي", "راس"]:
            first = max(self.scene.document.sentences[number][0], self.scene.start)
            return next((r for r in self.scene.refs_in(first, at) if r.kind == "person" and not r.prep), None)
        leader = self._leader(at, number)
        if leader is not None or not number:
            return leader
        first, end = self.scene.document.sentences[number - 1]
        first = max(first, self.scene.start)
        if not any(self.norms[k] in _NEW and self.norms[k + 1].startswith("المرافق") for k in range(first, end - 1)):
            return None
        return next((r for r in self.scene.refs_in(first, end) if r.kind == "person" and not r.prep), None)

    def _leader(self, at: int, number: int) -> Ref | None:
        """«وفد برئاسة A. وضم الوفد B»: A, who leads it."""
        first = max(self.scene.document.sentences[max(0, number - 1)][0], self.scene.start)
        for k in range(at - 1, first, -1):
            if self.norms[k] in LED and not _NEW.isdisjoint(self.norms[max(first, k - _LED_ROOM) : k]):
                near = self.scene.refs_in(k + 1, min(at, k + _LED_ROOM))
                return next((r for r in near if r.kind == "person" and not r.conj and not r.prep), None)
        return None

    def _person(self, at: int, end: int) -> Ref | None:
        """The first named person of a list; none where a mark or a relative comes first."""
        for k in range(at, end):
            ref = self.scene.ref_at.get(k)
            if ref is not None and ref.kind == "person" and ref.actor is not None and ref.actor.name is not None:
                return ref
            if k > at and (self.norms[k] in COMMA or self.norms[k] in RELATIVE) and self.scene.cover[k] is None:
                continue
        return None
