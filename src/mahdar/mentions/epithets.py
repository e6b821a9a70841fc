"""Which state «المملكة» means where several are called so, before anybody's office is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene

__all__ = ["settle_epithets", "shared"]

#: What the king of one of them alone is called: «خادم الحرمين الشريفين».
_KING = ("الحرمين", "SAU")
#: How a phrase names a state.
_NAMING = frozenset({"state", "demonym"})
_TWO = 2
#: What can be such an epithet.
_EPITHET = Trait(lambda token: any([head.entry.kind == "epithet" for head in token.info.heads]), of="heads")


def shared(here: Sequence[Match]) -> bool:
    """Whether several states have the epithet that begins at a token."""
    return len([m for m in here if m.entry.kind == "epithet" and m.end == here[0].end]) > 1


def settle_epithets(scene: Scene) -> None:
    """Leave of the states that share an epithet the one that is meant, if the report says which.

    It is the report's own, else the only one of them that it names: by noun or adjective or by its
    king's title, or else by its capital or by people who are known to hold office in it.
    """
    matches = scene.matches
    spots = [i for i in scene.document.having(_EPITHET) if len(matches[i]) > 1 and shared(matches[i])]
    if not spots:
        return
    named, hinted = _named(scene)
    for i in spots:
        rivals = {m.entry.id for m in matches[i] if m.entry.kind == "epithet"}
        found = {scene.home} if scene.home in rivals else rivals & named or rivals & hinted
        if len(found) == 1:
            matches[i] = [m for m in matches[i] if m.entry.kind != "epithet" or m.entry.id in found]


def _named(scene: Scene) -> tuple[set[str], set[str]]:
    """The states that an article names, and those of which it names the capital or people in office."""
    named: set[str] = set()
    hinted: set[str] = set()
    holders = scene.lexicon.registry.holders
    for match in (m for here in filter(None, scene.matches) for m in here):
        if match.entry.kind in _NAMING:
            named.add(match.entry.id)
        elif match.entry.kind == "capital":
            hinted.add(match.entry.id)
        elif match.entry.kind == "person" and match.end - match.first >= _TWO:
            hinted.update(term.of for term in holders.get(match.entry.id, ())[:1])
    if _KING[0] in scene.document.norms:
        named.add(_KING[1])
    return named, hinted
