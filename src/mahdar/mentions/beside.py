"""Names side by side that read like one: «استقبل رئيس المجلس خوسيه غوميز | العبادي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.people_merge import FILL
from mahdar.mentions.short_names import ADDRESS

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor

__all__ = ["names_beside", "title_beside"]

#: What stands before a father's name or a family's, which alone names nobody.
_SONS = FILL | {"عبد"}
#: What no name ends with, for the next word is part of it.
_JOINS = _SONS | frozenset({"ولد", "ابو", "ابي", "دي", "فان", "فون", "دير", "دا", "دو", "لا"})
#: A name has so many words at least before another's stands beside it.
_PAIR = 2


def names_beside(document: Document, actors: list[Actor], actor: Actor) -> int:
    """Where, in the name of one, the name of another begins whom the article has named before; -1 if nowhere.

    Only where the clause wants an object may it be asked: «خوسيه غوميز العبادي» may be one man.
    """
    if actor.name is None or actor.known is not None:
        return -1
    first, end = actor.name
    norms = document.norms
    others = [(other, norms[other.name[0] : other.name[1]]) for other in actors if other is not actor and other.name]
    if end - first <= _PAIR or any(name == norms[first:end] for _, name in others):
        return -1
    before = [name for other, name in others if other.first < actor.first and not _of_one(actor, other)]
    for cut in range(first + _PAIR, end):
        told = cut + (norms[cut] in ADDRESS)
        if told >= end or norms[told] in _SONS or norms[cut - 1] in _JOINS:
            continue
        if end - told == 1 and _arab_family(document, cut):
            continue  # «هنأ الوزير سعيد خالد المنصوري»: another of that family
        if any(_is_called(norms[told:end], name) for name in before):
            return cut
    return -1


def _arab_family(document: Document, at: int) -> bool:
    """Whether a family name of the Arabs stands behind an Arab's given name."""
    family, given = document.norms[at], document.tokens[at - 1].info.name
    return family.startswith("ال") and family.endswith("ي") and given == "!"


def title_beside(document: Document, actor: Actor) -> int:
    """Where another's title begins behind the name of who has one: «الوزير فلان | المسؤول الأممي»; -1 if nowhere."""
    if actor.name is None or len(actor.roles) != _PAIR:
        return -1
    one, other = actor.roles
    if one.end > actor.name[0] or other.first != actor.name[1] or one.kind == other.kind:
        return -1
    return other.first if document.norms[other.first].startswith("ال") else -1


def _of_one(actor: Actor, other: Actor) -> bool:
    """Whether two are said to be of one state, and so may be of one family."""
    return actor.state is not None and actor.state == other.state


def _is_called(words: list[str], name: list[str]) -> bool:
    """Whether somebody of a name may be called so: by all of it, its last words, or a foreign first name."""
    if words == name[-len(words) :]:
        return len(name) == len(words) or name[-len(words) - 1] not in _SONS
    return len(words) == 1 and len(name) > 1 and words[0] == name[0] and not words[0].startswith("عبد")
