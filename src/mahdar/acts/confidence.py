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

from mahdar import model
from mahdar.languages.pack import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def probability(part: str, found: Iterable[str]) -> float:
    """The probability that an item of a part with these features is right, 0.02 to 0.98."""
    weights = _weights()[part]
    total = sum([weights.get(feature, 0.0) for feature in found])
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-total)))), 3)


def weigh(scene: Scene, acts: Acts) -> None:
    """Give every engagement, statement and position of an article its confidence."""
    known = features(scene, acts)

    def weighed(part: str, item_id: str) -> float:
        return probability(part, known[part, item_id])

    acts.engagements = [msgspec.structs.replace(g, confidence=weighed("engagement", g.id)) for g in acts.engagements]
    acts.statements = [msgspec.structs.replace(s, confidence=weighed("statement", s.id)) for s in acts.statements]
    acts.positions = [msgspec.structs.replace(p, confidence=weighed("position", p.id)) for p in acts.positions]


def features(scene: Scene, acts: Acts) -> dict[tuple[str, str], tuple[str, ...]]:
    """What is known of how each item was read, by part and id."""
    out: dict[tuple[str, str], tuple[str, ...]] = {}
    kinds = {p.id: "person" for p in scene.people} | {t.id: t.type for t in scene.things.values()}
    for g in acts.engagements:
        out["engagement", g.id] = tuple(_of_engagement(g, kinds))
    ways: dict[str, tuple[str, ...]] = {}
    for said, s in zip(scene.said, acts.statements, strict=True):
        ways[s.id] = (f"how {said.how}", f"form {said.form.tense}")
        out["statement", s.id] = tuple(_of_statement(s, kinds, ways[s.id]))
    for p in acts.positions:
        out["position", p.id] = tuple(_of_position(p, ways.get(p.statement or "", ()), acts.ways.get(p.id, "")))
    return out


def _of_engagement(g: model.Engagement, kinds: dict[str, str]) -> Iterable[str]:
    yield "bias"
    yield f"kind {g.kind}"
    yield f"told by {'noun' if (g.rule or '').endswith('/noun') else 'verb'}"
    yield f"status {g.status}"
    yield f"participants {min(len(g.participants), 4)}"
    if any(kinds.get(p) != "person" for p in g.participants):
        yield "not all persons"
    if g.date:
        yield "dated"
    if g.place:
        yield "placed"


def _of_statement(s: model.Statement, kinds: dict[str, str], way: tuple[str, ...]) -> Iterable[str]:
    yield "bias"
    yield from way
    yield f"speaker {kinds.get(s.speaker or '', 'sides' if s.speaker else 'unnamed' if s.speaker_text else 'none')}"
    yield f"mode {s.mode}"
    words = sum(end - start for start, end in s.content) // 6
    yield f"length {'short' if words < _SHORT else 'long' if words > _LONG else 'usual'}"


def _of_position(p: model.Position, way: tuple[str, ...], route: str) -> Iterable[str]:
    yield "bias"
    yield from way
    yield f"stance {p.stance}"
    yield f"route {route}"
    words = (p.target[1] - p.target[0]) // 6
    yield f"length {'short' if words < _SHORT else 'long' if words > _LONG else 'usual'}"
    if p.holder is None and p.holder_country is None:
        yield "no holder"
    elif p.holder_country is None:
        yield "no state"
    if p.negated:
        yield "negated"
