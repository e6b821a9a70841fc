"""What stands between two commas inside a row of parties and names nobody: «A، مساء أمس، وB»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import AUXILIARY, PEOPLE
from mahdar.acts.contacts.words import COMMA, RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.clause import Clauses

__all__ = ["in_aside", "past_aside"]

#: How long such words may be.
_ROOM = 9


def past_aside(clauses: Clauses, at: int, stop: int) -> int:
    """The token of who is joined behind an aside of time or place that begins at ``at``; ``stop`` if nobody is."""
    norms, scene = clauses.norms, clauses.scene
    for k in range(at, min(stop - 1, at + _ROOM)):
        if norms[k] in COMMA:
            ref = scene.ref_at.get(k + 1)
            named = ref is not None and ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
            goes_on = ref is None or _tells_of(clauses, ref.end)
            return k + 1 if named and not goes_on and k > at else stop  # not «…، وB يستمع»
        ref = scene.cover[k]
        if (ref is not None and ref.kind in PEOPLE) or norms[k] in RELATIVE or clauses.finite(k) is not None:
            return stop
    return stop


def _tells_of(clauses: Clauses, k: int) -> bool:
    """Whether a new clause tells of a person: «…، وB يستمع», «…، وB غاضب», «…، وB كان هناك»."""
    token = clauses.tokens[k] if k < len(clauses.norms) else None
    if token is None or token.kind != "w":
        return False
    quality = token.info.pos == "adj" or (not token.info.pos and "part" in token.info.tenses)
    of_him = quality and not token.info.definite and clauses.scene.cover[k] is None
    return of_him or token.norm in AUXILIARY or clauses.finite(k) is not None


def in_aside(norms: list[str], first: int, k: int, stop: int) -> bool:
    """Whether a token stands in a relative clause between two commas: «أجرى A، الذي لم يحضر القمة، محادثات»."""
    opening = next((j for j in range(k - 1, first, -1) if norms[j] in COMMA), -1)
    return opening > first and norms[opening + 1] in RELATIVE and not COMMA.isdisjoint(norms[k + 1 : stop])
