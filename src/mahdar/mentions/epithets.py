"""Whose office one has whose state is called only «المملكة» or «السلطنة», which several states are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.mentions.actor import Role
    from mahdar.mentions.scene import Scene

__all__ = ["settle_epithets"]


def settle_epithets(scene: Scene) -> None:
    """«وزيرا خارجية المملكة فلان ومصر علان»: the report's own kingdom, or the only one that the article names."""
    named: set[str] | None = None
    for actor in scene.actors:
        for role in actor.roles:
            rivals = _rivals(scene, role) if role.of_state else set()
            if len(rivals) < 2 or role.of_state not in rivals:
                continue
            named = _named(scene) if named is None else named
            meant = {scene.home} if scene.home in rivals else rivals & named
            state = next(iter(meant)) if len(meant) == 1 else None
            if actor.state == role.of_state:
                actor.state = state
            role.of_state = state


def _rivals(scene: Scene, role: Role) -> set[str]:
    """The states that the word for a kingdom in an office may mean, if none is named there outright."""
    found: set[str] = set()
    for k in range(role.first, min(role.end, len(scene.matches))):
        here = scene.matches[k]
        if any(m.entry.kind in ("state", "demonym") and m.entry.id == role.of_state for m in here):
            return set()
        found.update(m.entry.id for m in here if m.entry.kind == "epithet")
    return found


def _named(scene: Scene) -> set[str]:
    """The states that an article names by noun or adjective, and those whose rulers and ministers it names."""
    found = {m.entry.id for here in scene.matches for m in here if m.entry.kind in ("state", "demonym", "capital")}
    for person in scene.people:
        found.update(term.of for term in scene.lexicon.registry.holders.get(person.known or "", ())[:1])
    return found
