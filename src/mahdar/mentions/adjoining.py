"""Two names side by side, of which the second is another person's: «استضاف الرئيس أوهورو كينياتا | أوباما».

A name that ends with the family name of somebody else whom the article names in full is parted before it, where
what is left is a name as well: one that the article has elsewhere, a person of the registry, or a family name. A title
of one state is parted from the family name of somebody of another: «التقى الوزير الجزائري | ديوب».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.actor import Actor
from mahdar.mentions.parted import of_two
from mahdar.mentions.people_merge import name_words

if TYPE_CHECKING:
    from collections.abc import Container

    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["part_names"]

_Name = tuple[str, ...]
_TWO = 2
#: Last words of names that are no family's: «كليتشدار أوغلو» and «لوغ أوغلو».
_SHARED = frozenset("اوغلو زاده خان شاه سينغ بيك بك باشا".split())
#: What ties the words of one name.
_JOINING = frozenset("بن ابن بنت ال عبد ابو ولد دي دو دا فان فون".split())


class _Names:
    """The names of an article, and whose family name a word is."""

    def __init__(self, named: list[tuple[_Name, Actor]], given: Container[str]) -> None:
        self.given = given
        self.full = {words for words, _ in named if len(words) > 1}
        #: Of which states those are who are named in full, where it is told.
        self.states: dict[_Name, set[str]] = {}
        for words, actor in named:
            if len(words) > 1 and actor.state is not None:
                self.states.setdefault(words, set()).add(actor.state)
        self.families: dict[str, set[_Name]] = {}
        for words in self.full:
            self.families.setdefault(words[-1], set()).add(words)

    def owners(self, words: _Name, *, any_name: bool = False) -> set[_Name]:
        """The full names of which some words are the whole or the family name.

        A given name is a family name only where ``any_name`` says that nothing else is meant.
        """
        if len(words) > 1:
            return {words} & self.full
        return self.families.get(words[0], set()) if any_name or words[0] not in self.given else set()


def part_names(
    document: Document, matches: list[list[Match]], actors: list[Actor], given: Container[str]
) -> list[Actor]:
    """The actors, those whose name is two persons' parted in two."""
    named = [(name_words(document, *a.name, a.name_shift), a) for a in actors if a.name is not None]
    if len(named) < _TWO:
        return actors
    names = _Names(named, given)
    cuts = {id(a): cut for words, a in named if (cut := _cut(document, matches, names, words, a))}
    if not cuts:
        return actors
    out: list[Actor] = []
    for actor in actors:
        out.append(actor)
        if id(actor) in cuts:
            out.append(_parted(matches, actor, cuts[id(actor)]))
    return out


def _cut(document: Document, matches: list[list[Match]], names: _Names, words: _Name, actor: Actor) -> int:
    """The token before which an actor's name is parted; 0 where it is one person's."""
    assert actor.name is not None
    first, end = actor.name
    if len(words) == 1:
        return first if _of_other_state(document, names, words, actor) else 0
    object_case = not names.families.get(words[-1], set()) - {words}  # «حمل نعمان | صالحا المسؤولية»
    family = words[-1].removesuffix("ا") if object_case else words[-1]
    if family not in names.families or family in _SHARED:
        return 0
    foreign = not family.startswith("ال")
    for cut in range(end - 1, first, -1):
        if document.norms[cut - 1] in _JOINING or document.norms[cut] in _JOINING:
            continue
        if cut == end - 1 and not foreign:
            continue  # «سيف الإسلام القذافي» beside «معمر القذافي»
        head = name_words(document, first, cut, actor.name_shift)
        tail = (*name_words(document, cut, end, 0)[:-1], family)
        theirs = {
            name for name in names.owners(tail, any_name=object_case) if name != words and not _shares(name, head)
        }
        if not theirs or not head:
            continue
        known = any(m.entry.kind == "person" and m.end == cut and cut - first > 1 for m in matches[first])
        own = {name for name in names.owners(head, any_name=object_case) if name != words} - theirs
        if known or own:
            return cut
    return 0


def _of_other_state(document: Document, names: _Names, words: _Name, actor: Actor) -> bool:
    """Whether a family name after a title is that of persons of other states, met by whoever has the title."""
    owners = names.owners(words)
    if not owners or actor.state is None or not actor.roles or actor.counterpart or not _after_verb(document, actor):
        return False
    return all(names.states.get(owner) and actor.state not in names.states[owner] for owner in owners)


def _after_verb(document: Document, actor: Actor) -> bool:
    """Whether a verb of two persons stands right before an actor, or a word apart."""
    return any(of_two(document.tokens[k]) for k in range(max(0, actor.first - _TWO), actor.first))


def _shares(name: _Name, words: _Name) -> bool:
    """Whether a full name has one of the words: those of one family are not told apart here."""
    return any(word in name for word in words)


def _parted(matches: list[list[Match]], actor: Actor, cut: int) -> Actor:
    """Cut an actor's name before a token; the actor of the name behind it, with the offices that follow."""
    assert actor.name is not None
    first, end = actor.name
    second = Actor(cut, max(actor.end, end), name=(cut, end))
    second.roles = [r for r in actor.roles if r.first >= end]
    actor.roles = [r for r in actor.roles if r.first < end]
    actor.name, actor.end = (first, cut) if cut > first else None, cut
    actor.known = next((m.entry.id for m in matches[first] if m.entry.kind == "person" and m.end == cut), None)
    return second
