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


class Groups(SideFinder):
    """Finds the sides that a plural noun with its number or adjective names once more."""

    def _group(self, k: int) -> list[str]:
        """The sides that are meant by a noun for members at a token, by where they were listed before."""
        if k + 1 >= len(self.norms):
            return []
        if summit := self._summit(k):
            return summit
        if self._stem(self.norms[k]) not in _MEMBERS:
            return []
        number = _NUMBERS.get(self._stem(self.norms[k + 1]))
        return self._last_run(k, number) if number else self._listed(k)

    def _summit(self, k: int) -> list[str]:
        """«دعت القمة الأفريقية السودان إلى»: whose summit is told at a token."""
        if k + 1 >= len(self.norms) or self._stem(self.norms[k]) != "قمه":
            return []
        code = _SUMMITS.get(self._stem(self.norms[k + 1]))
        return [code] if code is not None else []

    def _last_run(self, k: int, number: int) -> list[str]:
        """«بين واشنطن ولندن وكانبرا … الدول الثلاث»: the last so many states named one after the other."""
        states = self.scene.lexicon.registry.states
        named = [m for m in self._mentions(max(0, k - _BACK), k) if m.side in states and m.how in _AS_STATES]
        for last in range(len(named), number - 1, -1):
            run = self._run(named[last - number : last])
            before = named[last - number - 1] if last > number else None
            if len(run) == number and not (before is not None and self._follows(before, named[last - number])):
                return run if not self._another_run(named[last - number].first, number, run) else []
        counts = Counter(m.side for m in self._mentions(self.scene.start, k) if m.side in states).most_common(
            number + 1
        )
        clear = len(counts) <= number or counts[number][1] * 2 < counts[number - 1][1]
        return [side for side, _ in counts[:number]] if len(counts) >= number and clear else []

    def _another_run(self, first: int, number: int, run: list[str]) -> bool:
        """Whether others were listed before who are as many: then nothing tells which of them are meant."""
        states = self.scene.lexicon.registry.states
        named = [m for m in self._mentions(max(0, first - _BACK), first) if m.side in states]
        runs = (self._run(named[at : at + number]) for at in range(len(named) - number + 1))
        return any(len(other) == number and set(other) != set(run) for other in runs)

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
