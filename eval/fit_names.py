"""Fit the weights of the second chance for names of frameworks, and say what it gives on blind sets left out.

python eval/fit_names.py [--held-out] [--check]
python eval/fit_names.py --first-sight FOLDER

Candidates are all head nouns of ``heads.tsv`` with every end that their phrase may have; a candidate is right if half
of it is the name of a framework in the gold. Logistic regression with an L2 penalty, by L-BFGS in plain Python.

The rules that read were developed on the same articles, so what they leave unread there is not what they leave in a
new one. ``first_sight_names.json`` keeps which names the reader of then had read of each blind set before any rule
had seen it. The candidates of those articles carry whether their head noun was read, and those that were left weigh
`LEFT` times as much; the candidates of the other articles only say what names look like.

With --held-out the weights for each blind set are fitted without it, and the names that they add to its record at
first sight are judged; that table is for docs/evaluation.md. With --check nothing is written. ``--first-sight`` keeps
what the rules of now read in the articles of a folder, before anybody looks at them.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from minimising import minimise

from mahdar.document.normalise import fold
from mahdar.evaluation import Gold, load_gold
from mahdar.languages.ar import lexicon
from mahdar.mentions.fitted import names
from mahdar.mentions.fitted.features import Features, leftover
from mahdar.model import Article
from mahdar.pipeline import read_mentions

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "src" / "mahdar" / "mentions" / "fitted" / "weights.tsv"
FIRST_SIGHT = HERE / "first_sight_names.json"
PENALTY = 5.0
LEFT = 3.0
#: Features of fewer candidates say nothing.
COMMON = 4
#: Weights below this are left out of the table.
LEAST = 0.05

Span = tuple[int, int]


class Row:
    """A candidate: where it stands, its words, whether the rules left it, what is known of it, whether it is right."""

    def __init__(self, span: Span, key: str, spot: int, features: list[str], *, left: bool, right: bool) -> None:
        self.span, self.key, self.spot, self.left, self.right = span, key, spot, left, right
        self.features = leftover(features) if left else features


def overlap(a: Span, b: Span) -> float:
    """The share of two spans that they have in common."""
    inter = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return inter / (a[1] - a[0] + b[1] - b[0] - inter) if inter else 0.0


def touch(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with one of some others."""
    return any(span[0] < b and a < span[1] for a, b in others)


def spans_of(groups: list[list[list[int]]]) -> list[Span]:
    """All spans of some things."""
    return [(a, b) for group in groups for a, b in group]


def was_left(head: Span, seen: dict[str, Any]) -> bool:
    """Whether the reader of then had left a head noun unread."""
    return not touch(head, spans_of(seen["framework"] + seen["org"]))


def rows_of(gold: Gold, seen: dict[str, Any] | None) -> list[Row]:
    """The candidates of an article."""
    scene = read_mentions(Article(text=gold.text), lexicon.load())
    document = scene.document
    features = Features(document, scene.matches, names.roles_of(scene))
    real = [s for e in gold.entities if e["type"] == "framework" for s in gold.mentions[e["id"]]]
    known = spans_of(seen["framework"]) if seen else []
    rows = []
    for spot in names.spots(document):
        left = seen is not None and was_left(document.span(spot.at, spot.at + 1), seen)
        for candidate in names.candidates(features, spot):
            start, end = document.span(spot.at, candidate.end)
            span = start + spot.shift, end
            if left and touch(span, known):
                continue
            right = any(overlap(span, s) >= 0.5 for s in real)
            key = " ".join(names.bare_words(document, spot.at, candidate.end, spot.shift))
            rows.append(Row(span, key, spot.at, candidate.features, left=left, right=right))
    return rows


def fit(rows: list[Row]) -> dict[str, float]:
    """The weights of the features."""
    count = Counter(f for row in rows for f in row.features)
    index = {name: k for k, name in enumerate(sorted(n for n, c in count.items() if c >= COMMON))}
    data = [([index[f] for f in row.features if f in index], row.right, LEFT if row.left else 1.0) for row in rows]

    def loss(weights: list[float]) -> tuple[float, list[float]]:
        gradient = [PENALTY * w for w in weights]
        total = 0.5 * PENALTY * sum([w * w for w in weights])
        for at, right, heavy in data:
            p = probability([weights[i] for i in at])
            total -= heavy * math.log(p if right else 1 - p)
            error = heavy * (p - right)
            for i in at:
                gradient[i] += error
        return total, gradient

    weights = minimise(loss, [0.0] * len(index))
    return {name: round(weights[k], 2) for name, k in index.items() if abs(weights[k]) >= LEAST}


def probability(weights: list[float]) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights)))))


def set_of(article: str) -> str:
    """The set of an article: "r20" of "blind-r20-07"."""
    return article.rpartition("-")[0].removeprefix("blind-")


def added(rows: list[Row], weights: dict[str, float]) -> dict[str, list[Span]]:
    """The names that the weights add to an article, by their words."""
    best: dict[int, tuple[float, Row]] = {}
    for row in rows:
        p = probability([weights.get(f, 0.0) for f in row.features])
        if row.left and p >= names.THRESHOLD and (row.spot not in best or p > best[row.spot][0]):
            best[row.spot] = p, row
    taken: list[Span] = []
    found: dict[str, list[Span]] = defaultdict(list)
    for _, row in sorted(best.values(), key=lambda one: (-one[0], one[1].spot)):
        if not touch(row.span, taken):
            taken.append(row.span)
            found[row.key].append(row.span)
    return found


def joined(read: list[list[Span]], new: dict[str, list[Span]], text: str) -> list[list[Span]]:
    """What is read and what is new, where a new name of the same words is a mention of what is read."""
    after = [list(spans) for spans in read]
    known = {folded(text[a:b]): spans for spans in after for a, b in spans}
    for spans in new.values():
        same = known.get(folded(text[slice(*spans[0])]))
        if same is None:
            after.append(spans)
        else:
            same += spans
    return after


def folded(name: str) -> str:
    """A name without article and the letters before it."""
    return fold(name).lstrip("وبل").removeprefix("ال").removeprefix("ا")


def hits(gold: list[list[Span]], read: list[list[Span]]) -> int:
    """How many things of the gold are read, each by one thing only, as the scorer pairs them."""
    cells = sorted(
        (-sum(any(overlap(a, b) >= 0.5 for b in p) for a in g) + 0.001 * len(p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(read)
    )
    golds, reads = set(), set()
    for cost, i, j in cells:
        if cost <= -0.5 and i not in golds and j not in reads:
            golds.add(i)
            reads.add(j)
    return len(golds)


def held_out(by_article: dict[str, list[Row]], golds: dict[str, Gold], seen: dict[str, Any]) -> list[str]:
    """What the second chance gives on each blind set whose articles it was fitted without, as a table."""
    figures: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    sets = sorted({set_of(article) for article in seen})
    for one in sets:
        weights = fit([r for article, rows in by_article.items() if set_of(article) != one for r in rows])
        for article in (a for a in seen if set_of(a) == one):
            new, gold = added(by_article[article], weights), golds[article]
            real = [gold.mentions[e["id"]] for e in gold.entities if e["type"] == "framework"]
            read = [[(a, b) for a, b in spans] for spans in seen[article]["framework"]]
            after = joined(read, new, gold.text)
            tally = hits(real, read), len(read), len(real), hits(real, after), len(after)
            for row in (one, "all", *(["r20 to r23"] if one in ("r20", "r21", "r22", "r23") else [])):
                figures[row] = [a + b for a, b in zip(figures[row], tally, strict=True)]
            for key, spans in new.items():
                print("+" if hits(real, [spans]) else "-", article, key, file=sys.stderr)
    lines = ["| Set | P | R | F1 | P with | R with | F1 with |", "|---|--:|--:|--:|--:|--:|--:|"]
    for row in [*sets, "r20 to r23", "all"]:
        found, stated, real_count, now, more = figures[row]
        cells = [found / stated, found / real_count, 2 * found / (stated + real_count)]
        cells += [now / more, now / real_count, 2 * now / (more + real_count)]
        lines.append(f"| {row} | " + " | ".join(f"{c:.3f}" for c in cells) + " |")
    return lines


def look_first(folder: Path) -> None:
    """Keep the names that the rules read in the articles of a blind set."""
    seen = json.loads(FIRST_SIGHT.read_text(encoding="utf-8"))
    for gold in load_gold(folder):
        scene = read_mentions(Article(text=gold.text), lexicon.load())
        seen[gold.id] = {
            type_: [
                [scene.document.span(first, end) for first, end, _ in thing.mentions]
                for thing in scene.things.values()
                if thing.type == type_ and thing.rule != "fitted"
            ]
            for type_ in ("framework", "org")
        }
    rows = [f"{json.dumps(a)}: {json.dumps(names_, separators=(',', ':'))}" for a, names_ in sorted(seen.items())]
    FIRST_SIGHT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--first-sight"]:
        look_first(Path(arguments[1]))
        return 0
    golds = {gold.id: gold for gold in load_gold(HERE / "gold")}
    seen = json.loads(FIRST_SIGHT.read_text(encoding="utf-8"))
    by_article = {article: rows_of(gold, seen.get(article)) for article, gold in golds.items()}
    if "--held-out" in arguments:
        print("\n".join(held_out(by_article, golds, seen)))
    if "--check" not in arguments:
        weights = fit([row for rows in by_article.values() for row in rows])
        lines = [
            f"# Weights of candidates for names of frameworks, fitted by eval/fit_names.py on {len(golds)} articles."
        ]
        lines += ["feature\tweight", *(f"{name}\t{weight:.2f}" for name, weight in sorted(weights.items()))]
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
