"""The two quartets of one name, that on Sudan and that on the Middle East: «اللجنة الرباعية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene

__all__ = ["QUARTET", "of_the_middle_east"]

#: The framework of the registry that an article on Sudan means, the body that one on Israel and Palestine means.
QUARTET = ("sudan-quad", "middle-east-quartet")
_STATES = frozenset({"ISR", "PSE", "SDN"})


def of_the_middle_east(scene: Scene, at: int) -> bool:
    """Whether Israel or Palestine is named, and nearer to a token than Sudan, if that is named at all."""
    near = [
        (abs(m.first - at), m.entry.id != "SDN")
        for here in filter(None, scene.matches)
        for m in here[:2]
        if m.entry.kind in ("state", "demonym") and m.entry.id in _STATES
    ]
    return min(near)[1] if near else False
