"""Measure merging against the gold in eval/merging: reports of one engagement, mentions of one person.

    python eval/merging_figures.py ../shared/corpus/saudinewsnet-2015-07.jsonl.gz [--rest] [--part dev]

The articles come from the corpus that the gold's ids refer to. ``--rest`` adds all other articles
of the corpus too, as distractors; ``--part`` takes one half of the gold (rules are tuned on ``dev``).
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from mahdar.errors import MahdarError
from mahdar.evaluation.merging import load_merging, measure_engagements, measure_people
from mahdar.evaluation.scoring import Measure
from mahdar.model import Article
from mahdar.source import open_source
from mahdar.store import open_store
from mahdar.store.engine import reading

GOLD = Path(__file__).parent / "merging"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--rest", action="store_true", help="add all other articles too")
    parser.add_argument("--part", choices=("dev", "test"), help="one half of the gold")
    options = parser.parse_args()
    gold = load_merging(GOLD)
    wanted = gold.articles()

    def skip(article: Article, error: MahdarError) -> None:
        """An article of the corpus that is no news, or is empty."""

    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store.db") as store:
        articles = (a for a in open_source(options.corpus) if options.rest or a.id in wanted)
        print(f"{store.add(articles, on_error=skip).added:,} articles")
        for part in [options.part] if options.part else ["dev", "test"]:
            with reading(store.engine) as connection:
                alone, whole, _ = measure_engagements(connection, gold, gold.split[part])
                people, _ = measure_people(connection, gold, gold.articles(part))
            show(f"{part}: reports, merging alone", alone)
            show(f"{part}: reports, end to end", whole)
            show(f"{part}: people (B3)", people)


def show(name: str, measure: Measure) -> None:
    print(f"{name:30} P {measure.precision:.3f}  R {measure.recall:.3f}  F1 {measure.f1:.3f}  ({measure.gold} gold)")


if __name__ == "__main__":
    main()
