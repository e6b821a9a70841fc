"""What stands right behind the other side: a subject («التقى بالرئيس A في دمشق الوزير B»), or the city of a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import PEOPLE
from mahdar.acts.contacts.seats import is_city
from mahdar.acts.contacts.words import ADVERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.grammar import Grammar, Phrase
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["behind", "elsewhere", "own_place", "place_behind"]

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


def elsewhere(grammar: Grammar, bare: Sequence[Phrase]) -> int:
    """«التقى خلالها في دمشق A وفي بيروت نظيره B»: which phrase after a verb is met in a place of its own, or -1."""
    at = (k for k in range(1, len(bare)) if own_place(grammar.scene, bare[k].refs) is not None)
    return next((k for k in at if bare[k].refs[0].kind in PEOPLE and bare[k - 1].refs[0].kind in PEOPLE), -1)


def own_place(scene: Scene, group: Sequence[Ref]) -> Ref | None:
    """«وفي بيروت نظيره B»: the place that stands right before those of a row who were met there."""
    if not group:
        return None
    ref = group[0]
    place = scene.cover[ref.first - 1] if ref.first > scene.start + 1 and not ref.conj else None
    if place is None or place.kind not in ("place", "state") or place.end != ref.first:
        return None
    return place if scene.document.norms[place.first - 1] == "وفي" else None


def place_behind(scene: Scene, i: int, end: int, others: Sequence[Ref]) -> Ref | None:
    """«بحث A الأزمة مع نظيره B في برلين»: the city right after the name of the other side, whatever was talked of."""
    whom = others[-1] if others else None
    if whom is None or whom.kind != "person" or whom.actor is None or whom.actor.name is None:
        return None
    if not i < whom.first < whom.end < end - 1 or scene.document.norms[whom.end] != "في":
        return None
    ref = scene.ref_at.get(whom.end + 1)
    return ref if ref is not None and ref.kind == "place" and is_city(scene, ref) else None
