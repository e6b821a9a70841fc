"""Fit the weights by which a phrase without a name is taken for someone named before; see `mahdar.acts.called`.

python eval/fit_called.py [--without ID-PREFIX ...] [--output FILE]

Every statement of the gold whose speaker is told by a phrase («الوزير المالي», «رئيس المفوضية», «مصدر») is one
choice between those named before and nobody: a conditional logistic regression with an L2 penalty, fitted by
L-BFGS (`minimising`). The phrases that the rules understood teach as well. ``--without``
leaves out the articles whose ids begin so, to judge the weights on them.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from pathlib import Path
from typing import TypeAlias

from minimising import minimise

from mahdar.acts.called import choices
from mahdar.acts.statements import placed
from mahdar.evaluation import Gold, load_gold
from mahdar.languages.ar import lexicon
from mahdar.model import Article
from mahdar.pipeline import read_acts, read_mentions

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "src" / "mahdar" / "acts" / "called.tsv"
PENALTY = 1.0
#: A feature that fewer choices have is left out.
FEWEST = 3
SAME = 0.5

#: The features of each that may be chosen, and the number of the one that is right.
Choice: TypeAlias = tuple[list[list[str]], int]
Span: TypeAlias = tuple[int, int]
Vector: TypeAlias = list[float]


def overlap(a: Span, b: Span) -> float:
    """How much two spans share of both."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common / (max(a[1], b[1]) - min(a[0], b[0])) if common > 0 else 0.0


def choices_of(gold: Gold) -> list[Choice]:
    """The choices of an article whose answer is known and was possible."""
    scene = read_mentions(Article(text=gold.text), lexicon.load())
    read_acts(scene)
    document = scene.document
    found: list[Choice] = []
    for said, known in choices(scene, scene.said, placed):
        span = document.span(said.start, said.end)
        near = max(range(len(gold.statements)), key=lambda n: overlap(gold.statements[n], span), default=-1)
        if near < 0 or overlap(gold.statements[near], span) < SAME:
            continue
        spans = gold.mentions.get(gold.data["statements"][near]["speaker"], [])
        told = list(known)
        right = [n for n, one in enumerate(told) if one is not None and _named(document.span, one, spans)]
        if right:
            found.append(([known[one] for one in told], right[0]))
        elif not spans:
            found.append(([known[one] for one in told], told.index(None)))
    return found


def _named(span_of: object, one: object, spans: list[Span]) -> bool:
    """Whether the mentions of a person or thing are among those of a gold entity."""
    assert callable(span_of)
    mentions = [span_of(first, end) for first, end, _ in getattr(one, "mentions", ())]
    return any(overlap(a, b) >= SAME for a in mentions for b in spans)


def fit(examples: list[Choice], penalty: float = PENALTY) -> dict[str, float]:
    """The weight of each feature."""
    counts = Counter(name for options, _ in examples for names in options for name in set(names))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    index = {name: n for n, name in enumerate(names)}
    rows = [([[index[f] for f in one if f in index] for one in options], right) for options, right in examples]

    def loss(weights: Vector) -> tuple[float, Vector]:
        total = penalty / 2 * sum(w * w for w in weights)
        slope = [penalty * w for w in weights]
        for options, right in rows:
            scores = [sum([weights[n] for n in one]) for one in options]
            most = max(scores)
            shares = [math.exp(score - most) for score in scores]
            whole = sum(shares)
            total -= scores[right] - most - math.log(whole)
            for number, one in enumerate(options):
                share = shares[number] / whole - (number == right)
                for n in one:
                    slope[n] += share
        return total, slope

    return dict(zip(names, minimise(loss, [0.0] * len(names)), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="*", default=[], metavar="ID-PREFIX")
    parser.add_argument("--output", type=Path, default=TABLE)
    given = parser.parse_args()
    gold = [g for g in load_gold(HERE / "gold") if not g.id.startswith(tuple(given.without))]
    examples = [choice for one in gold for choice in choices_of(one)]
    weights = fit(examples)
    lines = [
        f"# Weights of whom a phrase without a name means, fitted by eval/fit_called.py on {len(gold)} gold articles."
    ]
    lines += ["feature\tweight", *(f"{name}\t{round(weight, 3)}" for name, weight in sorted(weights.items()))]
    given.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(examples)} choices, {len(weights)} features -> {given.output}")


if __name__ == "__main__":
    main()
