"""How likely a line of the record is right: a logistic model over how it was read.

The weights in ``confidence.tsv`` are fitted by ``eval/fit_confidence.py`` on annotated
articles, as the share of lines that agreed with the gold in the sense of the scorer: an
engagement with the right kind and half of its participants, a statement with the right
content and speaker, a position with the right stance, holder and target.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from mahdar.languages.pack import read_table

if TYPE_CHECKING:
    from mahdar import model
    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Scene

__all__ = ["PARTS", "features", "probability", "weigh"]

PARTS = ("engagement", "statement", "position")
_LEAST, _MOST = 0.02, 0.98
_SHORT, _LONG = 3, 30


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    """The weight of each feature, by part."""
    found: dict[str, dict[str, float]] = {part: {} for part in PARTS}
    for row in read_table("mahdar.acts", "confidence.tsv", ("part", "feature", "weight")):
        found[row["part"]][row["feature"]] = float(row["weight"])
    return found


@lru_cache(maxsize=1 << 12)
def probability(part: str, found: tuple[str, ...]) -> float:
    """The probability that an item of a part with these features is right, 0.02 to 0.98."""
    weights = _weights()[part]
    total = sum([weights.get(feature, 0.0) for feature in found])
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-total)))), 3)


def weigh(scene: Scene, acts: Acts) -> None:
    """Give every engagement, statement and position of an article its confidence."""
    engagements, statements, positions = _features(scene, acts)
    replace = msgspec.structs.replace
    acts.engagements = [
        replace(g, confidence=probability("engagement", known))
        for g, known in zip(acts.engagements, engagements, strict=True)
    ]
    acts.statements = [
        replace(s, confidence=probability("statement", known))
        for s, known in zip(acts.statements, statements, strict=True)
    ]
    acts.positions = [
        replace(p, confidence=probability("position", known))
        for p, known in zip(acts.positions, positions, strict=True)
    ]


def features(scene: Scene, acts: Acts) -> dict[tuple[str, str], tuple[str, ...]]:
    """What is known of how each item was read, by part and id."""
    ids = ([x.id for x in group] for group in (acts.engagements, acts.statements, acts.positions))
    return {
        (part, item): known
        for part, group, found in zip(PARTS, ids, _features(scene, acts), strict=True)
        for item, known in zip(group, found, strict=True)
    }


def _features(scene: Scene, acts: Acts) -> tuple[list[tuple[str, ...]], ...]:
    """The features of each engagement, each statement and each position, in order."""
    kinds = {p.id: "person" for p in scene.people} | {t.id: t.type for t in scene.things.values()}
    engagements = [
        _of_engagement(
            g.kind,
            "noun" if (g.rule or "").endswith("/noun") else "verb",
            g.status,
            min(len(g.participants), 4),
            all([kinds.get(p) == "person" for p in g.participants]),
            bool(g.date),
            bool(g.place),
        )
        for g in acts.engagements
    ]
    statements = []
    ways: dict[str | None, tuple[str, str]] = {}
    for said, s in zip(scene.said, acts.statements, strict=True):
        ways[s.id] = way = (said.how, said.form.tense)
        speaker = kinds.get(s.speaker or "") or ("sides" if s.speaker else "unnamed" if s.speaker_text else "none")
        statements.append(_of_statement(way, speaker, s.mode, _length(*s.content)))
    positions = []
    for p in acts.positions:
        holder = "" if p.holder_country is not None else "no holder" if p.holder is None else "no state"
        positions.append(
            _of_position(ways.get(p.statement), p.stance, acts.ways.get(p.id, ""), _length(p.target), holder, p.negated)
        )
    return engagements, statements, positions


def _length(*spans: model.Span) -> str:
    """How long spans are together, at six characters a word."""
    words = sum([end - start for start, end in spans]) // 6
    return "short" if words < _SHORT else "long" if words > _LONG else "usual"


@lru_cache(maxsize=1 << 12)
def _of_engagement(
    kind: str, told_by: str, status: str, participants: int, persons: bool, dated: bool, placed: bool
) -> tuple[str, ...]:
    found = ["bias", f"kind {kind}", f"told by {told_by}", f"status {status}", f"participants {participants}"]
    found += ["not all persons"] * (not persons) + ["dated"] * dated + ["placed"] * placed
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _of_statement(way: tuple[str, str], speaker: str, mode: str, length: str) -> tuple[str, ...]:
    return ("bias", *_way(way), f"speaker {speaker}", f"mode {mode}", f"length {length}")


@lru_cache(maxsize=1 << 12)
def _of_position(
    way: tuple[str, str] | None, stance: str, route: str, length: str, holder: str, negated: bool
) -> tuple[str, ...]:
    found = ["bias", *_way(way), f"stance {stance}", f"route {route}", f"length {length}"]
    found += [holder] * bool(holder) + ["negated"] * negated
    return tuple(found)


def _way(way: tuple[str, str] | None) -> tuple[str, ...]:
    """How the speaker of a statement was found, and in which form its verb stands."""
    return (f"how {way[0]}", f"form {way[1]}") if way is not None else ()
