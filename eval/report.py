"""Write the table of figures in README.md: how near the reader comes to the project's gold.

python eval/report.py [--print]
"""

from __future__ import annotations

import sys
from pathlib import Path

from mahdar.evaluation import load_gold, read_and_score

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
BEGIN = "<!-- figures: written by eval/report.py -->"
END = "<!-- /figures -->"


def table() -> str:
    gold = load_gold(HERE / "gold")
    result = read_and_score(gold)
    lines = ["| Measure | Precision | Recall | F1 | Items |", "|---|--:|--:|--:|--:|"]
    for name, m in result["measures"].items():
        if name.endswith(("of found entities", "of found persons", "engagement date", "engagement place")):
            lines.append(f"| {name} | | | {m.f1:.2f} | {m.gold} |")
        else:
            lines.append(f"| {name} | {m.precision:.2f} | {m.recall:.2f} | {m.f1:.2f} | {m.gold} |")
    lines.append(f"| **headline** (mean F1 of nine) | | | **{result['headline']:.2f}** | {len(gold)} articles |")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    figures = table()
    if "--print" in arguments:
        print(figures)
        return 0
    before, begin, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        print(f"README.md lacks the lines {BEGIN} and {END}", file=sys.stderr)
        return 1
    README.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
