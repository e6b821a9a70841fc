"""Measure a store: adding, size, memory, and how long questions take as it grows.

See bench/README.md. Usage::

    python bench/store.py URL --statements 100000        # synthetic, written without reading
    python bench/store.py URL --articles FILE.jsonl[.gz] [--count N]   # read and added as users do
    python bench/store.py URL                            # only ask what is there
"""

from __future__ import annotations

import argparse
import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select, text
from synthetic import build

from mahdar.errors import MahdarError
from mahdar.source import open_source
from mahdar.store import Store, open_store, schema
from mahdar.store.filters import Filters

#: What is searched: single words, rare and common, phrases, exclusions, names, filters.
SEARCHES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("statements", "الطاقة", {}),
    ("statements", "الطاقة الزراعة", {}),
    ("statements", "التعليم OR الصحة", {}),
    ("statements", '"التبادل التجاري"', {}),
    ("statements", "التجاري -الطاقة", {}),
    ("statements", '"الشؤون الداخلية للصين"', {}),
    ("statements", "الحزام والطريق", {}),
    ("statements", "كازاخستان الطاقة", {}),
    ("statements", "المفاوضات", {"states": ("KAZ",)}),
    ("statements", "التعدين", {"since": "2023", "kinds": ("meeting",)}),
    ("statements", "الفضاء", {"stances": ("support",)}),
    ("statements", "مذكرة تفاهم", {"pair": ("KAZ", "CHN")}),
    ("statements", "Putin", {}),
    ("statements", "Lavrof energy", {}),
    ("positions", "حل الدولتين", {}),
    ("positions", "الزراعة", {"since": "2020", "until": "2021"}),
    ("engagements", "الصين روسيا", {}),
    ("articles", "المياه الدفاع", {}),
    ("articles", "لافروف", {}),
    ("statements", "العلاقات", {}),
    ("statements", "الأمن", {"states": ("CHN",), "since": "2022"}),
    ("statements", "شنغهاي", {}),
)


def asked(store: Store) -> dict[str, list[tuple[str, Callable[[], object]]]]:
    """The questions by kind."""

    def search(unit: str, words: str, given: dict[str, object]) -> Callable[[], object]:
        return lambda: store.search(words, unit=unit, filters=Filters(**given))  # type: ignore[arg-type]

    pairs = (("KAZ", "CHN"), ("RUS", "USA"), ("SAU", "EGY"), ("FRA", "DEU"), ("TUR", "IRN"), ("JOR", "PSE"))
    phrases = ("مبدأ صين واحدة", "حل الدولتين", "التبادل التجاري", "مبادرة الحزام والطريق", "الشؤون الداخلية للصين")
    return {
        "search": [(f"{unit} {words} {given or ''}", search(unit, words, given)) for unit, words, given in SEARCHES],
        "pair": [(" ".join(two), lambda two=two: store.pair(*two)) for two in pairs],  # type: ignore[misc]
        "phrase": [(one, lambda one=one: store.phrase(one)) for one in phrases],  # type: ignore[misc]
    }


def ask(store: Store, rounds: int, *, each: bool) -> None:
    """Median and 95th percentile of each kind of question, after one round to warm up.

    By the clock over all rounds; by the clock in the fastest round of each question, which is what
    a machine that does something else beside shows of an idle one; and of the processor, which of
    PostgreSQL leaves the server out.
    """
    for kind, questions in asked(store).items():
        times: dict[str, list[tuple[float, float]]] = {}
        for turn in range(rounds + 1):
            for name, question in questions:
                start, used = time.perf_counter(), time.process_time()
                try:
                    question()
                except MahdarError as error:
                    if turn == 0:
                        print(f"  {name}: {error}", file=sys.stderr)
                    continue
                if turn:
                    taken = time.perf_counter() - start, time.process_time() - used
                    times.setdefault(name, []).append((taken[0] * 1000, taken[1] * 1000))
        if each:
            for name, taken_by in sorted(times.items(), key=lambda item: -sorted(item[1])[len(item[1]) // 2][0]):
                middle = sorted(taken_by)[len(taken_by) // 2]
                print(f"  {middle[0]:8.1f} ms  {middle[1]:8.1f} ms of the processor  {kind} {name}")
        whole = sorted(one[0] for taken_by in times.values() for one in taken_by)
        best = sorted(min(one[0] for one in taken_by) for taken_by in times.values())
        processor = sorted(one[1] for taken_by in times.values() for one in taken_by)
        if whole:
            figures = "   ".join(
                f"{name} {statistics.median(taken):7.1f} {_p95(taken):7.1f}"
                for name, taken in (("clock", whole), ("fastest round", best), ("processor", processor))
            )
            print(f"{kind:<8} ms, median and p95:   {figures}   ({len(whole)} times)")


def _p95(taken: list[float]) -> float:
    return taken[min(len(taken) - 1, int(len(taken) * 0.95))]


def size_of(store: Store) -> int:
    """Bytes on the disk."""
    if store.engine.dialect.name == "sqlite":
        path = Path(str(store.engine.url.database))
        return sum(p.stat().st_size for p in (path, Path(f"{path}-wal")) if p.exists())
    with store.engine.connect() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure a store.")
    parser.add_argument("url", help="a file or postgresql+psycopg://USER@HOST/DATABASE")
    parser.add_argument("--statements", type=int, help="grow it to so many synthetic statements")
    parser.add_argument("--articles", type=Path, help="add these articles: JSON lines, key text")
    parser.add_argument("--count", type=int, default=15_000, help="how many of them (default 15,000)")
    parser.add_argument("--rounds", type=int, default=5, help="times that every question is asked (default 5)")
    parser.add_argument("--each", action="store_true", help="the median of every question")
    options = parser.parse_args()
    print(f"Python {platform.python_version()} on {platform.machine()}")
    with open_store(options.url) as store:
        start = time.perf_counter()
        if options.articles:
            failed: list[str] = []
            report = store.add(
                islice(open_source(options.articles), options.count),
                on_error=lambda article, error: failed.append(type(error).__name__),
            )
            taken = time.perf_counter() - start
            print(f"added {report.added:,} articles in {taken:,.0f} s, {report.added / taken:,.1f} a second")
        if options.statements:
            build(store, options.statements)
            print(f"built in {time.perf_counter() - start:,.0f} s")
        with store.engine.connect() as connection:
            counts = {
                name: connection.execute(select(func.count()).select_from(getattr(schema, name))).scalar_one()
                for name in ("articles", "statements", "positions", "engagements", "entities")
            }
        print(", ".join(f"{number:,} {name}" for name, number in counts.items()))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"size {size_of(store) / 1e6:,.0f} MB, memory {memory:,.0f} MB")
        ask(store, options.rounds, each=options.each)
    return 0


if __name__ == "__main__":
    sys.exit(main())
