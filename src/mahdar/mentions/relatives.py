"""Which of several who bear one family name a title means: «الرئيس ميشال عون … العماد جوزف عون … العماد | عون»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mahdar.mentions.actor import Actor

__all__ = ["crowned", "fits", "royal"]

#: Whom «الرئيس» may mean besides the head of a state: of a government, of a parliament.
_PRESIDENTS = frozenset({"head_of_state", "head_of_government", "legislator"})


def fits(actor: Actor, others: Iterable[Actor]) -> int:
    """How well the title of an actor named by his family name befits somebody, by his other mentions."""
    ranks = women = presides = False
    theirs: set[str] = set()
    for other in others:
        ranks = ranks or other.rank
        women = women or other.gender == "f"
        theirs.update(role.kind for role in other.roles)
        presides = presides or any(r.kind in _PRESIDENTS and r.end - r.first > 1 for r in other.roles)
    mine = {role.kind for role in actor.roles}
    score = 0
    if mine == {"head_of_state"} and presides:
        score += 3  # «رئيس الحكومة سعد الحريري … الرئيس الراحل رفيق الحريري … الرئيس | الحريري»
    elif mine & theirs:
        score += 2
    elif mine == {"head_of_state"} and theirs & _PRESIDENTS:
        score += 1
    elif mine and theirs:
        score -= 1
    if actor.rank:
        score += 2 if ranks else -1
    return score + (actor.gender == "f" and women)


#: How kings are called, and how those are who are none.
_KINGS = frozenset("ملك عاهل سلطان امبراطور ملكه".split())
_PRINCES = frozenset("امير عهد عهده شيخ اميره".split())
#: How much it weighs that one is called a king and the other is not.
_CROWN = 4


def crowned(norms: Sequence[str], actor: Actor, others: Iterable[Actor]) -> int:
    """How a title befits somebody: «الملك عبد الله الثاني … ولي العهد عبد الله … الأمير | عبد الله»."""
    mine = royal(norms, actor)
    theirs = {called for other in others if (called := royal(norms, other))}
    if not mine or not theirs:
        return 0
    return _CROWN if mine in theirs else -_CROWN


def royal(norms: Sequence[str], actor: Actor) -> str:
    """Whether one is called a king or a prince right where he is named, or ""."""
    last = actor.name[0] if actor.name is not None else actor.end
    words = {norms[k].lstrip("وبلف").removeprefix("ال") for k in range(actor.first, last)}
    if words & _KINGS:
        return "king"
    return "prince" if words & _PRINCES else ""
