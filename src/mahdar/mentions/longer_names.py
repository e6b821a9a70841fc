"""A name that begins like one that the registry knows and goes on: «وزير التجارة البيروفي خوان كارلوس ماثيوس».

It may be the known person's fuller name («نيكولاس مادورو موروس») or another's; what the text says of him decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mahdar.document.normalise import fold
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor

__all__ = ["of_another"]

_SON = frozenset({"بن", "ابن"})
_HOUSE = "ال"
_PAIR = 2


def of_another(document: Document, actor: Actor) -> bool:
    """Whether a name has more words than any the registry gives its bearer, and an office or state he never had."""
    if actor.known is None or actor.name is None:
        return False
    words = document.norms[actor.name[0] : actor.name[1]]
    forms = _forms(actor.known)
    if not forms or len(words) <= _fewest(actor.known):
        return False
    words[0] = words[0][actor.name_shift :]
    if tuple(words) in forms:
        return False
    length = max((len(form) for form in forms if tuple(words[: len(form)]) == form), default=0)
    if not length:
        return False
    if words[-2] == _HOUSE:  # «خليفة بن حمد | آل خليفة» is no «خليفة بن حمد آل ثاني»
        houses = {form[-1] for form in forms if _HOUSE in form[:-1]}
        if words[length] == _HOUSE or (houses and words[-1] not in houses):
            return bool(houses) and words[-1] not in houses
    if words[length] in _SON and not any(_HOUSE in form and form[-2:] != tuple(words[-2:]) for form in forms):
        return False
    terms = registry.load().holders.get(actor.known, ())
    states = {term.of for term in terms if term.of in registry.load().states}
    if actor.state is not None and states and actor.state not in states:
        return True
    if length > _PAIR:  # «محمد حمدان دقلو | حميدتي»
        return False
    told = {role.kind for role in actor.roles if not role.former} - {"other"}
    return bool(told) and told.isdisjoint(term.office for term in terms)


@cache
def _fewest(person: str) -> int:
    """How many words the shortest of the folded names of a person of the registry has."""
    return min((len(form) for form in _forms(person)), default=0)


@cache
def _forms(person: str) -> frozenset[tuple[str, ...]]:
    """The folded names of a person of the registry, each as its words."""
    terms = registry.load().holders.get(person, ())
    return frozenset(tuple(fold(form).split()) for term in terms for form in term.forms)
