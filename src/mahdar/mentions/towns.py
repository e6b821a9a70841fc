"""Towns that no table lists, named again without the noun that told what they are: «مدينة قابالا … وصل إلى قابالا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.document.document import Token
    from mahdar.mentions.scene import Scene

__all__ = ["named_again"]

#: Words before a place: «إلى قابالا», «من قابالا».
_BEFORE = frozenset("في الي من وفي ومن والي ففي نحو صوب باتجاه قرب غادر زار وصل".split())
#: Proclitics of a place: «بقابالا», «لقابالا».
_PREPOSITIONS = ("ب", "ل")
_SHORT = 4


def named_again(
    scene: Scene, towns: Iterable[tuple[int, int, int, str, str | None]]
) -> list[tuple[int, int, int, str, str, str | None, str]]:
    """Where else in the article the ``towns`` (first, end, shift, key, country) are named, as candidates of things."""
    norms, tokens = scene.document.norms, scene.document.tokens
    words = {
        norms[first][shift:]: (key, country)
        for first, end, shift, key, country in towns
        if end - first == 1 and len(norms[first]) - shift >= _SHORT and _unknown(tokens[first])
    }
    if not words:
        return []
    found: list[tuple[int, int, int, str, str, str | None, str]] = []
    for k, norm in enumerate(norms):
        shift = 0 if norm in words else 1 if norm[:1] in _PREPOSITIONS and norm[1:] in words else -1
        if shift == 1 or (shift == 0 and k and norms[k - 1] in _BEFORE):
            key, country = words[norm[shift:]]
            found.append((k, k + 1, shift, "place", key, country, "pattern"))
    return found


def _unknown(token: Token) -> bool:
    """Whether a spelling is no everyday word, none with the article and no given name."""
    info = token.info
    return not (info.definite or info.pos or info.verbs or info.name or info.single)
