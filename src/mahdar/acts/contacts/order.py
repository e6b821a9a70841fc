"""A subject that stands behind the other side: «التقى بالرئيس A في دمشق الوزير B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ADVERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.grammar import Grammar, Phrase
    from mahdar.mentions.scene import Ref

__all__ = ["behind"]

#: «كل من B وC», «في دمشق».
_BETWEEN = ADVERBS | {"في", "كل", "كلا", "من"}


def behind(grammar: Grammar, other: Phrase, bare: Sequence[Phrase]) -> tuple[Ref, ...]:
    """The subject after the other side, where only places and days part the two; a name split in two is none."""
    after = next((p for p in bare if p.first >= other.end), None)
    ref = after.refs[0] if after is not None else None
    if after is None or ref is None or ref.kind != "person" or ref.conj or ref.actor is None:
        return ()
    presented = ref.actor.name is not None and bool(ref.actor.roles or ref.actor.honorific)
    told = {id(r.target) for r in other.refs}
    if not (presented or ref.actor.counterpart) or id(ref.target) in told:
        return ()
    return after.refs if all(_of_time_or_place(grammar, k) for k in range(other.end, ref.first)) else ()


def _of_time_or_place(grammar: Grammar, k: int) -> bool:
    ref = grammar.scene.cover[k]
    if ref is not None:
        return ref.kind in ("place", "state")
    return grammar.norms[k] in _BETWEEN or any(d.first <= k < d.end for d in grammar.scene.dates)
