"""From a draft of a position to its targets: those with names of their own, and «و» before one that is joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.joined_acts import joins_an_act
from mahdar.acts.target_tables import WORD_PREPS
from mahdar.acts.targets import COMMA

if TYPE_CHECKING:
    from mahdar.acts.targets import Draft
    from mahdar.mentions.scene import Scene

__all__ = ["joined", "split_named"]

#: What opens a target that is joined: «وأن تتعاون», «ومع أستراليا».
_SAID_AGAIN = frozenset("وعدم وان ومع ومن وضد".split())


def joined(scene: Scene, first: int, draft: Draft) -> bool:
    """Whether the «و» that a target begins with joins it to what stands before."""
    norm = scene.document.norms[first]
    named = scene.ref_at.get(first)
    whole = any(f.tense == "masdar" and not f.conj for f in scene.document.tokens[first].info.verbs)
    if whole or (named is not None and not named.conj):
        return False  # «واشنطن»؛ «اشترط فلان، الناطق باسم الحزب، | وقف القتال»
    again = (
        norm[:2] in ("ول", "وب")
        or norm[1:] in WORD_PREPS
        or norm in _SAID_AGAIN
        or joins_an_act(scene.document.tokens[first])
    )
    told_by_itself = draft.stance == "praise" or (draft.stance == "intend" and norm.startswith("وس"))
    again = again or (told_by_itself and first == draft.cue)  # «وسنعززه»
    return first > 0 and scene.document.norms[first - 1] in COMMA or first != draft.first or again


def split_named(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """Coordinated targets with names of their own are targets of their own."""
    frames = [r for r in scene.refs_in(draft.first, draft.end) if r.kind == "framework"]
    if (
        len(frames) >= 2
        and all(b.conj == "و" and b.first - a.end <= 1 for a, b in zip(frames, frames[1:], strict=False))
        and frames[0].first - draft.first <= 1
    ):
        return [(draft.first, frames[0].end), *((r.first, r.end) for r in frames[1:])]
    return [(draft.first, draft.end)]
