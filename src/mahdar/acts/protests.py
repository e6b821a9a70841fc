"""Protests told beside what was done: «قطعت علاقاتها احتجاجا على توغل قواتها», «استدعت السفير للاحتجاج على»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.antecedents import AntecedentReader
from mahdar.acts.discourse import subjects
from mahdar.acts.speech_tables import RELATIVE, THAT
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.targets import Draft
    from mahdar.mentions.scene import Ref

__all__ = ["ProtestReader"]

_PROTEST = Trait.of_words("احتجاجا للاحتجاج واحتجاجا احتجاجها احتجاجه".split())
#: «لتبلغه احتجاجها على»: to whom the summoned is told it.
_TELLING = frozenset("لتبلغه لابلاغه لتبلغها لابلاغها ليبلغه ليبلغها".split())
#: Who protests without speaking for anyone: «تظاهر المئات احتجاجا على».
_ACTORS = frozenset("state org title person place".split())


#: What denies, and what opens a clause of others.
_DENIED = frozenset("لم لن لا ما نفي نفت ليس ليست دون".split())
_APART = RELATIVE | frozenset("حيث بينما فيما عندما".split())
_FINITE = frozenset({"past", "pres", "future"})


class ProtestReader(AntecedentReader):
    """Finds what is protested against by what one did."""

    def protests(self) -> list[Draft]:
        found = [self._protest(k) for k in self.scene.document.having(_PROTEST, self.scene.start + 1)]
        return [draft for draft in found if draft is not None]

    def _protest(self, k: int) -> Draft | None:
        end = self._end(k)
        with_pronoun = self.norms[k].endswith(("ها", "جه"))
        if k + 2 >= end or self.norms[k + 1] != "علي" or (with_pronoun and self.norms[k - 1] not in _TELLING):
            return None
        holder = self._protester(k)
        if holder is None:
            return None
        return self._draft("condemn", k + 1, self._target_end(k + 1, end, "condemn"), k, holder)

    def _his_own(self, who: Ref, first: int, k: int) -> bool:
        """Whether what was done is his who acts: told as a fact, with no verb of others before the protest."""
        norms = self.norms
        if not _DENIED.isdisjoint(norm.removeprefix("و") for norm in norms[first:k]):
            return False
        if any(norms[j] in THAT or norms[j] in _APART for j in range(who.end, k)):
            return False
        verbs = [j for j in range(who.end, k) if self.scene.cover[j] is None and self._tells(j)]
        return len(verbs) <= (who.first == first or not self._tells(who.first - 1))

    def _tells(self, j: int) -> bool:
        token = self.scene.document.tokens[j]
        return token.kind == "w" and token.info.pos == "verb" and not token.info.tenses.isdisjoint(_FINITE)

    def _protester(self, k: int) -> Ref | None:
        """Who acted last before the protest in its sentence, if it is a state or a body of one."""
        first = self.scene.document.sentences[self.scene.document.sentence_of[k]][0]
        acting = [r for r in subjects(self.scene, first, k) if r.kind in _ACTORS]
        if not acting or acting[-1].target is None:
            return None
        who = acting[-1]
        if not self._his_own(who, first, k):
            return None
        return who if who.kind != "person" or getattr(who.target, "country", None) is not None else None
