"""Persons told by their nationality alone after a plural office: «السفراء: الفرنسي فلان، والإيطالي علان»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["share_with_nationals"]

_PLURALS = frozenset({"plural", "dual"})
#: Offices that several states send or have.
_KINDS = frozenset({"ambassador", "foreign_minister", "minister", "head_of_state", "head_of_government", "legislator"})
#: So many tokens after the office the list may begin: «سفراء اللجنة الخماسية: المصري فلان».
_REACH = 6
_MARKS = frozenset("،,:؛")


def share_with_nationals(document: Document, matches: list[list[Match]], actors: list[Actor]) -> None:
    """Give each person of a list of nationalities the office that stands in the plural before it, and his state."""
    for at, lead in enumerate(actors):
        if lead.number not in _PLURALS or lead.name is not None or not lead.roles or lead.roles[0].kind not in _KINDS:
            continue
        end = document.sentences[document.sentence_of[lead.first]][1]
        found: list[tuple[Actor, str]] = []
        last = lead.end
        for actor in actors[at + 1 :]:
            if actor.name is None or actor.roles or actor.first >= end:
                break
            state = _nation(document, matches, actor, last, first=not found)
            if state is None:
                break
            found.append((actor, state))
            last = actor.end
        for actor, state in found if len(found) > 1 else ():
            actor.implied, actor.state = lead.roles[0].kind, state


def _nation(document: Document, matches: list[list[Match]], actor: Actor, last: int, *, first: bool) -> str | None:
    """The state of the adjective with ال right before a name, if nothing but a comma parts it from the one before."""
    for k in range(actor.first - 1, max(last - 1, actor.first - 4), -1):
        nation = next((m for m in matches[k] if m.entry.kind == "demonym" and m.end == actor.first), None)
        if nation is None or not document.norms[k][nation.shift :].startswith("ال"):
            continue
        between = document.norms[last:k]
        if first:
            return nation.entry.id if ":" in between and len(between) <= _REACH else None
        return nation.entry.id if all(norm in _MARKS for norm in between) else None
    return None
