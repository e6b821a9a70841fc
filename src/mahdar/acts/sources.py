"""Words for a source that is no person of a name: «الحركة», «الجانب المصري», «صاحب الدعوة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.guests import GUESTS
from mahdar.acts.hosting import HOSTS, is_giver
from mahdar.acts.speech_tables import BODIES_MEANT, BODY_NOUNS, SIDE

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene

__all__ = ["definite", "speaking"]

#: Ministries by what they are of: «ووفقا للدفاع الروسية».
_MINISTRIES = frozenset({"الدفاع", "الخارجيه", "الداخليه"})


def definite(norm: str) -> str:
    """A word with the article, the preposition before it left out: «للحركة» is «الحركة»."""
    return "ال" + norm[2:] if norm.startswith("لل") else norm


def speaking(scene: Scene, at: int, end: int) -> int:
    """The token after the words for a body, a side or a host without a name at a token; the token if none is there."""
    norms = scene.document.norms
    head = definite(norms[at]) if at < end else ""
    if at + 1 < end and is_giver([head.removeprefix("ل"), norms[at + 1]], 0, 2):
        return at + 2
    if not head.startswith("ال"):
        return at
    if not (head in BODIES_MEANT or head in SIDE or head in _MINISTRIES or head in HOSTS or head in GUESTS):
        if head[2:] not in BODY_NOUNS:
            return at
    stop = at + 1
    while stop < end and norms[stop].startswith("ال") and norms[stop].endswith(("ي", "يه")):
        stop += 1
    return stop
