"""Grouping what belongs together: the same result for the same things in any order.

Things are named by keys whose order means nothing but never changes. An `Edge` says that two of
them may be one, with a score and the features behind it. Edges are taken from the best to the
worst; two groups become one if nothing keeps any of their members apart, and if no other group
that cannot be the same has about as good a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

__all__ = ["CLOSE", "DECIDED", "Edge", "Grouping", "group"]

#: Two claims that differ by less cannot be told apart. Tried 0.0 to 0.15 on the development half of
#: eval/merging: no figure moves from 0.02 to 0.1; below, short names go to one of two namesakes by chance.
CLOSE = 0.05

#: The reason that a person gave: it keeps apart even what must be one.
DECIDED = "decided"


class Edge(NamedTuple):
    """Why two things may be one: ``score`` is the sum of the weights of ``features``.

    ``must`` edges are decisions: they join the groups that their ends came to be in, whatever
    keeps these apart, unless it is a decision too.
    """

    score: float
    one: str
    other: str
    features: Mapping[str, float]
    must: bool = False


class Grouping(NamedTuple):
    """``groups`` of keys, sorted; the edges that ``joined`` them; those ``refused``, with the reason."""

    groups: list[list[str]]
    joined: list[Edge]
    refused: list[tuple[Edge, str]]


def _never(one: str, other: str) -> None:
    """Nothing keeps two keys apart."""


def group(
    keys: Iterable[str],
    edges: Sequence[Edge],
    apart: Callable[[str, str], str | None] = _never,
    *,
    pillars: Mapping[str, str] | None = None,
    split: Iterable[tuple[str, str]] = (),
    sides: Callable[[Sequence[str], Sequence[str]], str | None] | None = None,
    rivals: Callable[[str], bool] = bool,
) -> Grouping:
    """Group keys along edges; ``apart`` gives the reason why two keys cannot be one, or None;
    the pairs of ``split`` were decided never to be one. Two groups cannot be one if two of their
    members cannot, or for what ``sides`` says of all of their members.

    Keys with the same value in ``pillars`` are one from the beginning; they alone speak for their
    group (what joins it does not keep others out), and any number may have a claim to it. Else an
    edge is refused as ambiguous if another group that must stay apart from one end has as good an
    edge to the other (see `CLOSE`), for a reason that ``rivals`` accepts.
    """
    pillars = pillars or {}
    members: dict[str, list[str]] = {}
    home: dict[str, str] = {}
    first: dict[str, str] = {}
    for key in sorted(keys):
        pillar = pillars.get(key)
        home[key] = first.setdefault(pillar, key) if pillar is not None else key
        members.setdefault(home[key], []).append(key)
    speaking = {key: list(group) for key, group in members.items()}
    held = {home[key] for key in members if key in pillars}
    claims: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if not edge.must:
            claims[edge.one].append(edge)
            claims[edge.other].append(edge)
    foes: dict[str, set[str]] = defaultdict(set)
    for a, b in split:
        foes[a].add(b)
        foes[b].add(a)
    joined: list[Edge] = []
    refused: list[tuple[Edge, str]] = []

    def decided(one: str, other: str) -> bool:
        return bool(foes) and any(key in foes and not foes[key].isdisjoint(members[other]) for key in members[one])

    def clash(one: str, other: str) -> str | None:
        if decided(one, other):
            return DECIDED
        if sides is not None:
            return sides(speaking[one], speaking[other])
        return min({why for a in speaking[one] for b in speaking[other] if (why := apart(a, b))}, default=None)

    def rival(one: str, other: str, score: float) -> bool:
        """Whether a third group that cannot be the other has about as good a claim to the one."""
        if one in held:
            return False
        for key in members[one]:
            for edge in claims[key]:
                third = home[edge.other if edge.one == key else edge.one]
                if third not in (one, other) and edge.score > score - CLOSE:
                    why = clash(third, other)
                    if why is not None and rivals(why):
                        return True
        return False

    order = sorted(edges, key=lambda e: (e.must, -round(e.score, 6), min(e.one, e.other), max(e.one, e.other)))
    for edge in order:
        one, other = sorted((home[edge.one], home[edge.other]), key=lambda key: (key not in held, key))
        if one == other:
            continue
        if edge.must:
            why = DECIDED if decided(one, other) else None
        elif (why := clash(one, other)) is None and (rival(one, other, edge.score) or rival(other, one, edge.score)):
            why = "ambiguous: another one fits as well"
        if why is not None:
            refused.append((edge, why))
            continue
        joined.append(edge)
        for key in members.pop(other):
            members[one].append(key)
            home[key] = one
        if one not in held:
            speaking[one] += speaking[other]
    return Grouping([sorted(group) for _, group in sorted(members.items())], joined, refused)
