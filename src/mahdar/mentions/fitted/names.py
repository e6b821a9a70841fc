"""Frameworks that no rule reads, where a fitted model holds them for likely: «خطة الانتقال الأمني», «ملتقى كيدال».

The rules are sure where they read; what they leave unread is given a second chance here. Every head noun with each
end that its phrase may have is a candidate; logistic regression over named features weighs it. The weights in
``weights.tsv`` are fitted by ``eval/fit_names.py`` on annotated articles, those of the blind sets with what the
reader of then had left in them.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.clitics import WITH_LAM
from mahdar.languages.pack import read_table
from mahdar.mentions.fitted.extents import extents
from mahdar.mentions.fitted.features import Features, leftover
from mahdar.mentions.fitted.heads import CandidateHead, candidate_heads
from mahdar.mentions.sport import SPORT
from mahdar.mentions.things import Thing
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.document.document import Document, Token
    from mahdar.mentions.scene import Scene

__all__ = [
    "THRESHOLD",
    "Candidate",
    "Spot",
    "add_likely",
    "bare_words",
    "candidates",
    "likelihood",
    "roles_of",
    "spots",
]

#: How likely a name must be.
THRESHOLD = 0.45


class Spot(Value, frozen=True, gc=False):
    """A head noun in the text: its token, the letters before it, what the table says of it."""

    at: int
    shift: int
    head: CandidateHead


class Candidate(Value, frozen=True, gc=False):
    """A name that may be one: where it stands, what is known of it."""

    spot: Spot
    end: int
    features: list[str]


def _heads(token: Token) -> bool:
    table = candidate_heads()
    return token.kind == "w" and any([split.rest in table for split in token.info.splits])


_HEADS = Trait(_heads)


def spots(document: Document) -> list[Spot]:
    """Where head nouns of candidates stand."""
    table, found = candidate_heads(), list[Spot]()
    for at in document.having(_HEADS):
        token = document.tokens[at]
        split = next(s for s in token.info.splits if s.rest in table)
        if split.rest not in ("اليه", "الاليه") or token.raw.endswith("ة"):
            found.append(Spot(at, split.offset, table[split.rest]))
    return found


def candidates(features: Features, spot: Spot) -> Iterator[Candidate]:
    """Every name that a head noun may begin, with its features."""
    document = features.document
    ends = extents(document, features.matches, spot.at, spot.head.word)
    if not ends:
        return
    of_head = features.of_head(spot.at, spot.shift, spot.head)
    for extent, longer in zip(ends, [*ends[1:], None], strict=True):
        yield Candidate(spot, extent.end, [*of_head, *features.of_end(spot.at, spot.head, extent, longer)])


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """The weight of each feature."""
    rows = read_table("mahdar.mentions.fitted", "weights.tsv", ("feature", "weight"))
    return {row["feature"]: float(row["weight"]) for row in rows}


def likelihood(candidate: Candidate) -> float:
    """The probability that a candidate which the rules left unread names a framework."""
    weights = _weights()
    total = sum([weights.get(name, 0.0) for name in leftover(candidate.features)])
    return 1 / (1 + math.exp(-total))


def add_likely(scene: Scene, taken: list[bool]) -> None:
    """Give the article the likely names that the rules left unread."""
    places = spots(scene.document)
    if not places or not _of_relations(scene):
        return
    read = _Read(scene)
    features = Features(scene.document, scene.matches, read.roles)
    found: list[tuple[float, Candidate]] = []
    for spot in places:
        best = _best(features, spot, read) if read.left(spot.at) and not _of_sport(scene, spot) else None
        if best is not None:
            found.append(best)
    named = {_words_of(scene, candidate) for _, candidate in found if not _everyday(candidate)}
    found = [one for one in found if not _everyday(one[1]) or _words_of(scene, one[1]) in named]
    found.sort(key=lambda one: (-one[0], one[1].spot.at))
    for _, candidate in found:
        first, end = candidate.spot.at, candidate.end
        if not any(read.frameworks[first:end]):
            read.frameworks[first:end] = b"\1" * (end - first)
            _add(scene, taken, candidate)


#: Where a summit is a match: «قمة مصر والمغرب».
_SPORT = SPORT | {"الرياضه"}


def _of_sport(scene: Scene, spot: Spot) -> bool:
    """Whether a summit is told in a sentence of sport, or after one."""
    if spot.head.group != "summit":
        return False
    document = scene.document
    number = document.sentence_of[spot.at]
    words = document.norms[document.sentences[max(0, number - 1)][0] : document.sentences[number][1]]
    return not _SPORT.isdisjoint(words)


def _everyday(candidate: Candidate) -> bool:
    """«مشروع الطاقة الشمسية», «برنامج المسرح الوطني»: a project of common words of which nothing more is told.

    «فتح الطريق لتحرير المدينة»: a way to what one means to do.
    """
    head, told = candidate.spot.head, "programme told" in candidate.features
    if head.group == "road":
        return not _TO_DO.isdisjoint(candidate.features)
    return head.group == "programme" and _OWN.isdisjoint(candidate.features) and (head.definite or not told)


def _words_of(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    return bare_words(scene.document, candidate.spot.at, candidate.end, candidate.spot.shift)


#: What the features tell of a way to do something.
_TO_DO = frozenset({"first purpose", "first for noun"})
#: Offices of those who deal with other states.
_DEALING = frozenset(
    "head_of_state head_of_government foreign_minister minister ambassador envoy igo_head crown_prince spokesperson "
    "legislator".split()
)
#: A report of relations between states tells of one such office in so many words.
_DENSITY = 150


def _of_relations(scene: Scene) -> bool:
    """Whether an article is of the sort that the model was fitted on: of several states and those in office there."""
    states = {
        m.entry.id for here in filter(None, scene.matches) for m in here[:2] if m.entry.kind in ("state", "demonym")
    }
    offices = sum(role.kind in _DEALING for actor in scene.actors for role in actor.roles)
    return len(states) > 1 and offices * _DENSITY >= len(scene.document.norms)


#: A word of a name behind its first.
_GOES_ON = 2


class _Read:
    """What the rules have read, by token."""

    def __init__(self, scene: Scene) -> None:
        count = len(scene.document.norms)
        #: 1 in an office, 2 in a person's name.
        self.roles = roles_of(scene)
        self.frameworks = bytearray(count)
        self.bodies = bytearray(count)
        for thing in scene.things.values():
            if thing.type in ("framework", "org"):
                marked = self.frameworks if thing.type == "framework" else self.bodies
                for first, end, _ in thing.mentions:
                    marked[first:end] = b"\1" + b"\2" * (end - first - 1)

    def cuts(self, end: int) -> bool:
        """«مبادرة حزب العمال | الإصلاحية»: whether a name would end within that of a body."""
        return end < len(self.bodies) and self.bodies[end] == _GOES_ON

    def left(self, at: int) -> bool:
        """Whether the rules left a head noun unread."""
        return not self.frameworks[at] and not self.bodies[at] and self.roles[at] != _NAMED


#: In a person's name.
_NAMED = 2
#: What the features tell of a project or programme that is no everyday one: whose it is, its number, quotation marks.
_OWN = frozenset(f"programme has {sort}" for sort in ("state", "org", "number", "quoted", "name", "joint"))


def roles_of(scene: Scene) -> bytearray:
    """By token: 1 in an office, 2 in a person's name."""
    roles = bytearray(len(scene.document.norms))
    for actor in scene.actors:
        for role in actor.roles:
            roles[role.first : role.end] = b"\1" * (role.end - role.first)
        if actor.name is not None:
            first, end = actor.name
            roles[first:end] = b"\2" * (end - first)
    return roles


def _best(features: Features, spot: Spot, read: _Read) -> tuple[float, Candidate] | None:
    """The likeliest name that a head noun begins, with its likelihood, if that is enough."""
    best: tuple[float, Candidate] | None = None
    for candidate in candidates(features, spot):
        words = slice(spot.at, candidate.end)
        if any(read.frameworks[words]) or _NAMED in read.roles[words] or read.cuts(candidate.end):
            continue
        likely = likelihood(candidate)
        if likely >= THRESHOLD and (best is None or likely > best[0]):
            best = likely, candidate
    return best


def _add(scene: Scene, taken: list[bool], candidate: Candidate) -> None:
    """Make a candidate a framework, or a mention of one; what it holds is named in it only."""
    first, end, shift = candidate.spot.at, candidate.end, candidate.spot.shift
    for key, thing in list(scene.things.items()):
        kept = [m for m in thing.mentions if m[1] <= first or end <= m[0]]
        if kept and len(kept) < len(thing.mentions):
            thing.mentions = kept
        elif not kept:
            del scene.things[key]
    taken[first:end] = [True] * (end - first)
    name = bare_words(scene.document, first, end, shift)
    for thing in scene.things.values():
        if thing.type == "framework" and any(bare_words(scene.document, *m) == name for m in thing.mentions):
            thing.mentions.append((first, end, shift))
            return
    key = f"framework:{' '.join(name)}"
    scene.things[key] = Thing(key, "framework", None, None, "fitted", [(first, end, shift)])


def bare_words(document: Document, first: int, end: int, shift: int) -> tuple[str, ...]:
    """The words of a name without article and the letters before it."""
    norms = document.norms
    head = norms[first][shift:]
    if shift and norms[first][shift - 1] == "ل" and not head.startswith(WITH_LAM):
        head = head.removeprefix("ل")  # «للدورة» is «ل» and «الدورة»
    return tuple(word.removeprefix("ال") for word in (head, *norms[first + 1 : end]))
