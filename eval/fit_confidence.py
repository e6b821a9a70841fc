"""Fit the weights of confidence on the gold, and say how well they are calibrated on held-out articles.

python eval/fit_confidence.py [--check] [FOLDER ...]
python eval/fit_confidence.py --first-sight NAME FOLDER

Logistic regression with an L2 penalty, by Newton's method in plain Python. The
figures printed are those of ten-fold cross-validation by article: weights fitted on nine tenths,
reliability measured on the tenth. FOLDER adds gold to fit on. With --check nothing is written.

The rules that read were developed on the same articles, so even held out these figures flatter.
``first_sight.json`` keeps what was stated, and what was right, of blind sets before any rule had
seen them; where fewer lines were right than stated, the bias of the part is lowered until the two
agree. The last set is the test of that: the table lowers it by what the sets before it ask for.
``--first-sight`` adds a set: weights are fitted on the gold without it, then applied to it.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from mahdar.acts.confidence import PARTS, features
from mahdar.evaluation import Gold, Judged, compare, load_gold, reliability
from mahdar.languages.ar import lexicon
from mahdar.model import Article
from mahdar.pipeline import read_acts, read_article, read_mentions

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "src" / "mahdar" / "acts" / "confidence.tsv"
DOCS = HERE.parent / "docs" / "evaluation.md"
FIRST_SIGHT = HERE / "first_sight.json"
BEGIN = "<!-- calibration: written by eval/fit_confidence.py -->"
END = "<!-- /calibration -->"
PENALTY = 2.0
FOLDS = 10
STEPS = 12
#: Blind sets before one that say how far its confidences are lowered: older ones judged an older reader. Tried 1 to 8
#: on the last ten sets: the mean errors are 0.053, 0.043 and 0.048 with six (engagements, statements, positions) and
#: 0.052, 0.049 and 0.049 with two, and one odd set counts for less with six.
RECENT = 6

Example = tuple[str, tuple[str, ...], bool]


def examples_of(gold: Gold) -> list[Example]:
    """(part, features, whether it is right) of every line that is read in an article."""
    scene = read_mentions(Article(text=gold.text), lexicon.load())
    acts = read_acts(scene)
    known = features(scene, acts)
    judged: dict[str, list[bool]] = defaultdict(list)
    for item in compare([read_article(Article(text=gold.text, id=gold.id))], [gold]).judged:
        judged[item.part].append(item.right)
    ids = {
        "engagement": [g.id for g in acts.engagements],
        "statement": [s.id for s in acts.statements],
        "position": [p.id for p in acts.positions],
    }
    return [
        (part, known[part, item], right) for part in PARTS for item, right in zip(ids[part], judged[part], strict=True)
    ]


def fit(examples: list[Example], part: str) -> dict[str, float]:
    """The weights of a part's features."""
    rows = [(found, right) for p, found, right in examples if p == part]
    names = sorted({f for found, _ in rows for f in found})
    index = {name: i for i, name in enumerate(names)}
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [-PENALTY * w if n != "bias" else 0.0 for n, w in zip(names, weights, strict=True)]
        hessian = [[PENALTY if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for found, right in rows:
            at = [index[f] for f in found]
            p = 1 / (1 + math.exp(-sum(weights[i] for i in at)))
            for i in at:
                gradient[i] += right - p
                for j in at:
                    hessian[i][j] += p * (1 - p)
        step = _solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    return dict(zip(names, weights, strict=True))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive definite system by elimination."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                for c in range(i, size + 1):
                    rows[r][c] -= factor * rows[i][c]
    solution = [0.0] * size
    for i in range(size - 1, -1, -1):
        rest = sum(rows[i][c] * solution[c] for c in range(i + 1, size))
        solution[i] = (rows[i][size] - rest) / rows[i][i]
    return solution


def judge(weights: dict[str, dict[str, float]], examples: list[Example]) -> list[Judged]:
    out = []
    for part, found, right in examples:
        total = sum(weights[part].get(f, 0.0) for f in found)
        out.append(Judged(part=part, confidence=min(0.98, max(0.02, 1 / (1 + math.exp(-total)))), right=right))
    return out


def lowered(confidence: float, shift: float) -> float:
    """A probability whose logit is moved by ``shift``."""
    return 1 / (1 + math.exp(-(math.log(confidence / (1 - confidence)) + shift)))


def kept() -> list[dict[str, Any]]:
    """The blind sets at first sight, oldest first: name, number of articles, what was stated and right."""
    return list(json.loads(FIRST_SIGHT.read_text(encoding="utf-8"))) if FIRST_SIGHT.exists() else []


def look_first(name: str, folder: Path) -> None:
    """Keep what the weights of the other gold state of a blind set, and what of it is right."""
    blind = load_gold(folder)
    ids = {gold.id for gold in blind}
    rest = [e for gold in load_gold(HERE / "gold") if gold.id not in ids for e in examples_of(gold)]
    weights = {part: fit(rest, part) for part in PARTS}
    judged = judge(weights, [e for gold in blind for e in examples_of(gold)])
    rows = [[j.part, round(j.confidence or 0.0, 3), j.right] for j in judged]
    sets = [one for one in kept() if one["set"] != name]
    sets.append({"set": name, "articles": len(blind), "judged": rows})
    FIRST_SIGHT.write_text(json.dumps(sets, ensure_ascii=False) + "\n", encoding="utf-8")


def stated(sets: list[dict[str, Any]], part: str) -> list[tuple[float, bool]]:
    """(confidence, right) of a part's lines in blind sets."""
    return [(c, right) for one in sets for p, c, right in one["judged"] if p == part]


def optimism(sets: list[dict[str, Any]], part: str) -> float:
    """The shift, at most 0, of a part's logits after which the mean stated at first sight is the share right.

    Of the last `RECENT` of the sets.
    """
    seen = stated(sets[-RECENT:], part)
    low, high = -5.0, 0.0
    for _ in range(50 if seen else 0):
        middle = (low + high) / 2
        if sum(lowered(c, middle) for c, _ in seen) < sum(r for _, r in seen):
            low = middle
        else:
            high = middle
    return round(high, 4)


def at_first_sight() -> list[str]:
    """The lines of the table: what was stated and right of the last blind set, lowered by what those before it ask."""
    sets = kept()
    last, before = sets[-1], sets[:-1]
    names = ", ".join(one["set"] for one in before[-RECENT:])
    page = [
        f"At first sight, {last['articles']} articles that no rule had seen (blind set {last['set']}); "
        f"the shift is that of the {RECENT} sets before it ({names}):",
        "",
    ]
    page += ["| Part | Lines | Stated | Right | ECE | Shift | ECE after it |", "|---|--:|--:|--:|--:|--:|--:|"]
    for part in PARTS:
        seen = stated([last], part)
        shift = optimism(before, part)
        plain = [Judged(part=part, confidence=c, right=right) for c, right in seen]
        after = [Judged(part=part, confidence=lowered(c, shift), right=right) for c, right in seen]
        mean = sum(c for c, _ in seen) / len(seen)
        share = sum(right for _, right in seen) / len(seen)
        page.append(
            f"| {part} | {len(seen)} | {mean:.3f} | {share:.3f} | {reliability(plain).error:.3f} "
            f"| {shift:+.2f} | {reliability(after).error:.3f} |"
        )
    shifts = ", ".join(f"{part} {optimism(sets, part):+.2f}" for part in PARTS)
    page += ["", f"The shifts that the package ships are fitted on the last {RECENT} sets: {shifts}."]
    return page


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--first-sight"]:
        look_first(arguments[1], Path(arguments[2]))
        return 0
    folders = [HERE / "gold", *(Path(a) for a in arguments if not a.startswith("-"))]
    seen: dict[str, Gold] = {}
    for folder in folders:
        for gold in load_gold(folder):
            seen.setdefault(gold.id, gold)
    by_article = [examples_of(gold) for gold in seen.values()]
    random.Random(1).shuffle(by_article)
    held_out: list[Judged] = []
    for fold in range(FOLDS):
        rest = [e for n, article in enumerate(by_article) if n % FOLDS != fold for e in article]
        weights = {part: fit(rest, part) for part in PARTS}
        held_out.extend(judge(weights, [e for n, a in enumerate(by_article) if n % FOLDS == fold for e in a]))
    page = [f"Held out, {FOLDS} folds over {len(by_article)} articles:", ""]
    page += ["| Part | Lines | Right | ECE | Brier score |", "|---|--:|--:|--:|--:|"]
    for part in PARTS:
        found = reliability(held_out, part)
        right = sum(b.right * b.items for b in found.bins) / found.items
        page.append(f"| {part} | {found.items} | {right:.3f} | {found.error:.3f} | {found.brier:.3f} |")
    page += ["", "| Confidence | Lines | Mean | Right |", "|---|--:|--:|--:|"]
    for b in reliability(held_out).bins:
        page.append(f"| {b.low:.1f} to {b.high:.1f} | {b.items} | {b.confidence:.2f} | {b.right:.2f} |")
    page += ["", *at_first_sight()]
    print("\n".join(page))
    if "--check" not in arguments:
        before, begin, rest = DOCS.read_text(encoding="utf-8").partition(BEGIN)
        _, end, after = rest.partition(END)
        DOCS.write_text(before + begin + "\n\n" + "\n".join(page) + "\n\n" + end + after, encoding="utf-8")
        everything = [e for article in by_article for e in article]
        lines = [f"# Weights of confidence, fitted by eval/fit_confidence.py on {len(by_article)} gold articles."]
        lines.append("part\tfeature\tweight")
        for part in PARTS:
            weights = fit(everything, part)
            weights["bias"] += optimism(kept(), part)
            lines.extend(f"{part}\t{name}\t{weight:.4f}" for name, weight in sorted(weights.items()))
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
