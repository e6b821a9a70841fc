"""Measure the speed of reading against that of tokenising and folding alone.

See bench/README.md. Usage::

    python bench/speed.py [ARTICLES.jsonl[.gz]] [--articles N] [--rounds N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import mahdar
from mahdar.document.document import Document
from mahdar.document.normalise import fold_with_map
from mahdar.languages.ar import lexicon

ROOT = Path(__file__).resolve().parent.parent

FIRST_RECORD = """
import sys, time
start = time.perf_counter()
import mahdar
mahdar.read(sys.stdin.read(), language="ar")
print(time.perf_counter() - start)
"""


def texts_of(path: Path) -> Iterator[str]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)["text"]


def shipped() -> Iterator[str]:
    """The project's own gold and examples: dense diplomatic reports, the hardest reading there is."""
    for path in sorted((ROOT / "eval" / "gold").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))["text"]
    for path in sorted((ROOT / "examples").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def readable(texts: Iterator[str]) -> Iterator[str]:
    """Only what can be read: an error stops early and would look fast."""
    for text in texts:
        try:
            mahdar.read(text, language="ar")
        except mahdar.MahdarError:
            continue
        yield text


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """What the processor spends: the clock would count other people's work too."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def first_record(text: str, compiled: str) -> float:
    """Import and first record, in a process that has loaded nothing; ``compiled`` keeps the modules' bytecode."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_RECORD],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=environment | {"PYTHONPYCACHEPREFIX": compiled},
    )
    return float(done.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the speed of reading.")
    parser.add_argument(
        "articles", nargs="?", type=Path, help="JSON lines with a key text; default: the gold and the examples"
    )
    parser.add_argument("--articles", dest="count", type=int, default=300, help="how many articles (default 300)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of which the median counts (default 3)")
    options = parser.parse_args()

    look_up = lexicon.load().lookup
    source = texts_of(options.articles) if options.articles else cycle(shipped())
    texts = list(islice(readable(source), options.count))
    if not texts:
        print("no article that can be read", file=sys.stderr)
        return 1

    def tokenise(text: str) -> None:
        Document(text, look_up)
        fold_with_map(text)

    def cut(text: str) -> None:
        Document(text, look_up)

    def read(text: str) -> None:
        mahdar.read(text, language="ar")

    rounds = [(seconds(tokenise, texts), seconds(read, texts), seconds(cut, texts)) for _ in range(options.rounds)]
    base = statistics.median(a for a, _, _ in rounds)
    whole = statistics.median(b for _, b, _ in rounds)
    ratio = statistics.median(b / a for a, b, _ in rounds)
    strict = statistics.median(b / c for _, b, c in rounds)
    words = sum(len(text.split()) for text in texts)
    with tempfile.TemporaryDirectory() as compiled:
        unpacked = first_record(texts[0], compiled)
        start = statistics.median(first_record(texts[0], compiled) for _ in range(options.rounds))

    print(f"Python {platform.python_version()} on {platform.machine()}, one core, median of {options.rounds}")
    print(f"articles                 {len(texts):>9,}  ({words / len(texts):.0f} words on average)")
    print(f"tokenising and folding   {len(texts) / base:>9.1f}  articles/s")
    print(f"reading                  {len(texts) / whole:>9.1f}  articles/s  ({words / whole:,.0f} words/s)")
    print(f"ratio                    {ratio:>9.2f}  (reading / tokenising and folding)")
    print(f"strict ratio             {strict:>9.2f}  (reading / tokenising with every spelling folded before)")
    print(f"import and first record  {start:>9.2f}  s  ({unpacked:.2f} s before Python keeps the modules compiled)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
