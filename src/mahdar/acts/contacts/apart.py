"""Whether those whom one verb names were met together or one after the other.

«التقى A كلا من B وC» and «استقبل A B، ثم C» tell two contacts, «استقبل A B ونائبه C» tells one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import BARE, PEOPLE
from mahdar.acts.contacts.words import APART, COMMA, LED, SUBORDINATE
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.unsaid import Cue, Unsaid
    from mahdar.mentions.scene import Ref

__all__ = ["Apart"]

_FEW = 3
#: Who heads an institution of his own, and is called upon there.
_HEADS = frozenset(
    "head_of_state head_of_government crown_prince legislator party_official foreign_minister governor".split()
)
#: Words before one who was met after another, or besides.
_NEXT = frozenset("ثم وكذلك وكذا وبعده وبعدها وبعدهما وايضا".split())
#: «استقبل A B؛ وC؛ وD»: between those who came one after the other.
_PARTED = frozenset({"ثم", "؛", ";"})
#: «الأول مع A والثاني مع B», and how far on B may stand.
_SECOND = frozenset("والثاني والثانيه والثالث والثالثه والاخر والاخري وثانيهما وثانيها وثانيه وثالثها وثالثهم".split())
_SECOND_ROOM = 16
_TOGETHER = ("ثلاثي", "رباعي", "خماسي", "مشترك", "موسع", "معا")
#: Nouns of one contact, told with the verb.
_ONE = ("اجتماع", "لقاء", "لقاي", "جلسه", "مقابله", "قمه", "خلوه")
#: Several of one's own rank, who are met together.
_PEERS = frozenset("نظيريه نظيريها نظراءه نظرايه نظراءها نظرايها".split())
#: How far on from the first of those met the next may stand, in words.
_WITHIN = 40
_ROOM = 3
#: A delegation joined to someone met, and how far on it may say who leads it.
_JOINED_GROUP = frozenset("ووفدا ووفد والوفد وبوفد وبالوفد".split())
_LED_ROOM = 12
#: How far behind several hosts «كلا على حدة» stands.
_EACH_ROOM = 5


class Apart:
    """Divides the other side of a contact into those who were met at a time."""

    def __init__(self, reader: Unsaid) -> None:
        self.reader = reader
        self.norms = reader.norms
        self.grammar = reader.grammar

    def groups(
        self, cue: Cue, kind: str, subject: Sequence[Ref], others: tuple[Ref, ...], *, host: bool
    ) -> list[list[Ref]]:
        """Those of the other side who were met together, one list for each contact."""
        if not others:
            return [[]]
        if others[0].conj and not others[0].prep and len(subject) == 1:
            return [list(others)]  # «اجتمع A وB وC»: all of them are the subject
        more = self._later(cue, others)
        if len(others) > 1 and self._one_by_one(cue, kind, subject, others, host=host):
            return [[o] for o in (*others, *more)]
        groups = [[others[0]]]
        for before, ref in pairwise(others):
            if ref.conj == "ف" or not _PARTED.isdisjoint(self.norms[before.end : ref.first]):
                groups.append([])
            groups[-1].append(ref)
        return [*groups, *([ref] for ref in more)]

    def each_host(self, cue: Cue, subject: Sequence[Ref]) -> bool:
        """«استقبله الرئيس A ورئيس الوزراء B، كلا على حدة»: whether each of several received the guest by himself."""
        last = max([r.end for r in subject], default=0)
        return len(subject) > 1 and cue.at < last and "حده" in self.norms[last : min(cue.end, last + _EACH_ROOM)]

    def _one_by_one(self, cue: Cue, kind: str, subject: Sequence[Ref], others: tuple[Ref, ...], *, host: bool) -> bool:
        words = self.norms[cue.first : cue.end]
        if not APART.isdisjoint(words):
            return True
        if self._each_of(others[0]) and len(others) <= _FEW and not host:
            return True
        if kind != "call" and not _PEERS.isdisjoint(
            n.lstrip("بل") for n in self.norms[others[0].first - 1 : others[0].first + 1]
        ):
            return False  # «التقى A نظيريه الفرنسي B والألماني C»
        if host or len(others) > _FEW or any(word.removeprefix("ال").startswith(_TOGETHER) for word in words):
            return False
        if len(subject) > 1 or any(o.kind not in PEOPLE for o in others):
            return False
        if kind != "call" and any(n.removeprefix("ال").startswith(_ONE) for n in self.norms[cue.at : others[0].first]):
            return False  # «عقد A اجتماعا مع B وC»
        return kind == "call" or self._with_and_with(others) or self._heads(subject, others)

    def _each_of(self, ref: Ref) -> bool:
        """«التقى كلا من A وB», «بكل من A وB»: one by one, unlike «مع كل من»."""
        before = self.norms[max(0, ref.first - 2) : ref.first]
        return len(before) > 1 and before[1] == "من" and before[0] in ("كلا", "وكلا", "بكل")

    def _with_and_with(self, others: tuple[Ref, ...]) -> bool:
        """«اجتمع بـA وبـB», «مع A ومع B»: the preposition is said again before each."""
        return all(ref.prep and ref.conj or self.norms[ref.first - 1] in ("ومع", "وبكل") for ref in others[1:])

    def _heads(self, subject: Sequence[Ref], others: tuple[Ref, ...]) -> bool:
        """«التقى A رئيس الجمهورية B ورئيس الحكومة C»: heads of one state who are called on one after the other."""
        offices = [getattr(ref.target, "office", None) for ref in others]
        states = {getattr(ref.target, "country", None) or _of_all_states(ref) for ref in others}
        if None not in states and len(states) == len(others):
            return True  # each of another state
        if any(self.norms[o.first].startswith("ونظير") for o in others[1:]):
            return True  # «التقى A الرئيس B ونظيره C»
        home = getattr(subject[0].target, "country", None) if subject else None
        if offices[-1] == "foreign_minister" and home in states:
            return False  # who comes with others to his own head of state comes with them
        return len(states) == 1 and len(set(offices)) == len(offices) and _HEADS.issuperset(offices)

    def _later(self, cue: Cue, others: tuple[Ref, ...]) -> list[Ref]:
        """Who was met next, where words of time and place stand between: «استقبل A B في مكتبه، ثم C»."""
        governor = self.grammar.governor(others[0])
        known = {entity_id(o) for o in others}
        found: list[Ref] = []
        at = others[-1].end
        if at <= cue.at:
            return []  # «التقى A B، ثم C، قبل أن يتوجه إلى X حيث استقبله D»
        for k in range(at, min(cue.end, at + _WITHIN)):
            norm = self.norms[k]
            if k in self.reader.cues or (k > at and self.grammar.finite(k) is not None):
                break
            if norm in _SECOND:
                ref = self._second(k, cue.end, governor)
            elif norm in _NEXT or norm == "وفي":
                ref = self._next(k, governor)
            elif norm in _JOINED_GROUP:
                ref = self._led_group(k, min(cue.end, k + _LED_ROOM), governor)
            else:
                ref = self._with_too(k, at, governor) or self._elsewhere(k, at, governor)
            if ref is not None and entity_id(ref) not in known:
                found.append(ref)
                known.add(entity_id(ref))
            elif norm in SUBORDINATE:
                break
        return found

    def _second(self, k: int, end: int, governor: str) -> Ref | None:
        """«اجتماعين، الأول مع A والثاني مع وفد برئاسة B»: with whom the next one was."""
        for phrase in self.grammar.phrases(k + 1, min(end, k + _SECOND_ROOM)):
            ref = phrase.refs[0]
            if phrase.governor == governor and ref.kind in (*PEOPLE, "org") and ref.target is not None:
                return ref
        return None

    def _led_group(self, k: int, end: int, governor: str) -> Ref | None:
        """«التقى A السفير B، ووفدا من حركة فتح برئاسة C», «اجتمع بـB وبالوفد الليبي الذي يرأسه C»: C."""
        if (self.norms[k][1] if self.norms[k][1] == "ب" else BARE) != governor:
            return None
        led = next((j for j in range(k + 1, end - 1) if self.norms[j] in LED), -1)
        if led < 0:
            return None
        ref = next(iter(self.reader.scene.refs_in(led + 1, min(end, led + _ROOM))), None)
        named = ref is not None and ref.kind == "person" and not ref.conj and not ref.prep
        return ref if named else None

    def _with_too(self, k: int, at: int, governor: str) -> Ref | None:
        """«بحث مع A التحضير للقمة، ومع B سير التعاون»: with whom else, behind the matter talked of with the first."""
        if self.norms[k - 1] not in COMMA or "مع" in self.norms[at:k]:
            return None
        joined = self.norms[k] == "ومع" and governor == "مع"
        ref = self.reader.scene.ref_at.get(k + 1 if joined else k)
        if ref is None or ref.kind not in PEOPLE or ref.target is None:
            return None
        again = joined and not ref.conj and not ref.prep
        return ref if again or (ref.conj == "و" and ref.prep and ref.prep == governor) else None

    def _elsewhere(self, k: int, at: int, governor: str) -> Ref | None:
        """«زار A في عين التينة وB في السراي»: one joined after a place."""
        ref, before = self.reader.scene.ref_at.get(k), self.reader.scene.cover[k - 1]
        if ref is None or ref.conj != "و" or ref.kind != "person" or before is None or before.kind != "place":
            return None
        named = ref.actor is not None and ref.actor.name is not None and ref.prep in ("", governor)
        return ref if named and self.norms[at] in ("في", "ب") and len(range(at, k)) <= _ROOM else None

    def _next(self, k: int, governor: str) -> Ref | None:
        """The person after a word that goes on with a list; after «وفي» the place comes first."""
        at = k + 1
        if at < len(self.norms) and self.grammar.finite(at) is not None:
            return None  # «استقبل A B، ثم التقى الأخير C»
        if self.norms[k] == "وفي":
            place = self.reader.scene.ref_at.get(at)
            if place is None or place.kind not in ("place", "state") or self.norms[k - 1] not in COMMA and governor:
                return None
            at = place.end
        for ref in self.reader.scene.refs_in(at, at + _ROOM):
            named = ref.kind in PEOPLE and ref.target is not None and not ref.conj
            return (
                ref
                if named and self.grammar.governor(ref) in (governor, BARE if ref.first == at else governor)
                else None
            )
        return None


def _of_all_states(ref: Ref) -> str | None:
    """«التقى A الأمين العام للأمم المتحدة B ووزير الخارجية الأردني C»: he who heads a body of states is of none."""
    return entity_id(ref) if getattr(ref.target, "office", None) == "igo_head" else None
