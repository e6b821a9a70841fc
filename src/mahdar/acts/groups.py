"""Which sides are meant by words that name none: «الدول الثلاث», «الدول الضامنة», «حكومة الوفاق»."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from mahdar.acts.named_sides import SideFinder

if TYPE_CHECKING:
    from mahdar.acts.named_sides import Mention

__all__ = ["Groups"]

#: What the members of a group are called.
_MEMBERS = frozenset("دول بلدان عواصم حكومات".split())
#: Whose a summit is, by its adjective.
_SUMMITS = {"خليجيه": "GCC", "عربيه": "AL", "افريقيه": "AU", "اسلاميه": "OIC", "اوروبيه": "EU"}
_NUMBERS = {"ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4}
#: Between a group and the list of its members: «الدول الضامنة، أي روسيا وتركيا وإيران».
_NAMELY = frozenset("، ( : - – اي وهي هي وهم هم".split())
_AS_STATES = frozenset({"state", "place", "adjective"})
#: How far back members of a group may be listed, and how far behind its name a list may end.
_BACK = 150
_LIST = 14
#: How far into what is said of it a government stands.
_NEAR = 5
#: Those who govern, and how a government is called without the name of its state.
_GOVERNING = frozenset("حكومه سلطات سلطه اداره قياده".split())
_OF_ITS_KIND = frozenset("وفاق وحده موقته انتقاليه شرعيه".split())


class Groups(SideFinder):
    """Finds the sides that a plural noun with its number or adjective names once more."""

    def _group(self, k: int) -> list[str]:
        """The sides that are meant by a noun for members at a token, by where they were listed before."""
        if k + 1 >= len(self.norms):
            return []
        if self._stem(self.norms[k]) == "قمه" and self._stem(self.norms[k + 1]) in _SUMMITS:
            return [_SUMMITS[self._stem(self.norms[k + 1])]]  # «دعت القمة الأفريقية السودان إلى»
        if self._stem(self.norms[k]) not in _MEMBERS:
            return []
        number = _NUMBERS.get(self._stem(self.norms[k + 1]))
        return self._last_run(k, number) if number else self._listed(k)

    def _last_run(self, k: int, number: int) -> list[str]:
        """«بين واشنطن ولندن وكانبرا … الدول الثلاث»: the last so many states named one after the other."""
        states = self.scene.lexicon.registry.states
        named = [m for m in self._mentions(max(0, k - _BACK), k) if m.side in states and m.how in _AS_STATES]
        for last in range(len(named), number - 1, -1):
            run = self._run(named[last - number : last])
            before = named[last - number - 1] if last > number else None
            if len(run) == number and not (before is not None and self._follows(before, named[last - number])):
                return run
        counts = Counter(m.side for m in self._mentions(self.scene.start, k) if m.side in states).most_common(
            number + 1
        )
        clear = len(counts) <= number or counts[number][1] * 2 < counts[number - 1][1]
        return [side for side, _ in counts[:number]] if len(counts) >= number and clear else []

    def _listed(self, k: int) -> list[str]:
        """«الدول الضامنة (روسيا وتركيا وإيران) … الدول الضامنة»: those listed behind the same words before."""
        head, word = self._stem(self.norms[k]), self._stem(self.norms[k + 1])
        for j in range(k - 2, -1, -1):
            if self._stem(self.norms[j]) != head or self._stem(self.norms[j + 1]) != word:
                continue
            at = j + 2
            while at < k and self.norms[at] in _NAMELY:
                at += 1
            run = self._run(self._mentions(at, min(k, at + _LIST))) if at > j + 2 else []
            if len(run) > 1 and self._mentions(at, at + 1):
                return run
        return []

    def _of_a_government(self, first: int, end: int, source: str) -> list[str]:
        """«دعم بلاده لحكومة الوفاق الوطني»: the state that an article tells of most, whose government is named."""
        for k in range(first, min(end, first + _NEAR) - 1):
            governs = self._stem(self.norms[k]).lstrip("لب") in _GOVERNING
            if governs and self._stem(self.norms[k + 1]) in _OF_ITS_KIND:
                return self._most_told(source)
        return []

    def _most_told(self, source: str) -> list[str]:
        """The other state that an article names most."""
        two = [named for named in self._told_of.most_common(3) if named[0] != source]
        return [side for side, _ in two[:1]] if len(two) < 2 or two[0][1] > two[1][1] else []

    @cached_property
    def _told_of(self) -> Counter[str]:
        """How often an article names each state."""
        states = self.scene.lexicon.registry.states
        mentions = self._mentions(self.scene.start, len(self.norms))
        return Counter(m.side for m in mentions if m.side in states)

    def _run(self, mentions: list[Mention]) -> list[str]:
        """The sides of mentions that follow one another as those of a list do."""
        found = mentions[:1]
        for m in mentions[1:]:
            if not self._follows(found[-1], m):
                break
            found.append(m)
        return list(dict.fromkeys(m.side for m in found))

    def _follows(self, m: Mention, other: Mention) -> bool:
        """«روسيا، وتركيا», «روسيا وتركيا», «روسيا، تركيا»."""
        comma = other.first == m.end + 1 and self.norms[m.end] in "،,"
        return comma or (other.first == m.end and other.conj == "و")
