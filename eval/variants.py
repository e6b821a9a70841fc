"""The same articles otherwise written: how much the reader leans on names and spellings that it has seen.

    python eval/variants.py [--rounds N] [--seed N] [--everyone] [GOLD_FOLDER]

Two changes leave what an article says as it is, and so its gold too (the quotations are changed with the text):

- *names*: every person whom the registry does not have is called by the name of another such person of the gold
  (``--everyone``: also those whom it has, so that nobody knows any more whose ministers they are);
- *spellings*: no hamza on alef, «ى» for a final «ي», «ه» for «ة», straight quotation marks, Arabic-Indic digits,
  a Latin comma.

Printed are the figures of the articles as they are and of every change. A reader that had learned its names or
spellings from these articles would fall.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import mahdar
from mahdar.document.normalise import fold
from mahdar.evaluation import Gold, load_gold, score
from mahdar.registry.registry import load

GOLD = Path(__file__).parent / "gold"
_LETTERS = "\u0621-\u064a\u064b-\u0652"
#: Parts of names that stay as they are, as the grammar of the name hangs on them.
_TIES = frozenset("بن ابن بنت آل ال عبد أبو أبي ولد بو دي دا دو فان فون لو لا".split())
_TRIES = 50
_SIZES = (2, 3)

SPELLINGS: dict[str, Callable[[str], str]] = {
    "no hamza on alef": lambda s: re.sub("[أإآ]", "ا", s),
    "final ى for ي": lambda s: re.sub(f"ي(?![{_LETTERS}])", "ى", s),
    "ه for ة": lambda s: re.sub(f"ة(?![{_LETTERS}])", "ه", s),
    "straight marks": lambda s: re.sub("[«»“”]", '"', s),
    "Arabic-Indic digits": lambda s: s.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "Latin comma": lambda s: s.replace("،", ","),
}
_ARABIC = re.compile("[\u0600-\u06ff]")


def _whole(pattern: str) -> re.Pattern[str]:
    """Words that stand alone or behind a proclitic of one letter."""
    return re.compile(f"(?<![{_LETTERS}])([وفبلك]?)({pattern})(?![{_LETTERS}])")


def changed(data: Any, change: Callable[[str], str]) -> Any:
    """Gold with a change made in every Arabic string of it."""
    if isinstance(data, str):
        return change(data) if _ARABIC.search(data) else data
    if isinstance(data, list):
        return [changed(item, change) for item in data]
    if isinstance(data, Mapping):
        return {key: value if key == "id" else changed(value, change) for key, value in data.items()}
    return data


class Names:
    """Other names for the persons whom the registry does not have."""

    def __init__(self, gold: list[Gold], seed: int, *, everyone: bool = False) -> None:
        self._everyone = everyone
        terms = (term for held in load().holders.values() for term in held)
        self._known = {fold(form) for term in terms for form in (*term.forms, *term.short)}
        self._random = random.Random(seed)
        pool = {tuple(self._name(e)) for article in gold for e in article.entities if e["type"] == "person"}
        self._pool = {size: sorted(n for n in pool if len(n) == size and self._strange(n)) for size in _SIZES}

    @staticmethod
    def _name(entity: Mapping[str, Any]) -> list[str]:
        """The longest name that an article gives someone."""
        surfaces = (mention.partition("#")[0] for mention in entity["mentions"])
        return max(surfaces, key=lambda surface: len(surface.split())).split()

    @staticmethod
    def _plain(name: tuple[str, ...]) -> bool:
        """Whether a name is of a form that can be changed word by word."""
        words = all(len(w) > 2 and w not in _TIES and not w.startswith("ال") and _ARABIC.match(w) for w in name)
        return words and len(set(name)) == len(name) and not re.search('["«»()-]', " ".join(name))

    def _strange(self, name: tuple[str, ...]) -> bool:
        """Whether a name is of a plain form, and nobody whom the registry has is called so."""
        return self._plain(name) and not (fold(" ".join(name)) in self._known or fold(name[-1]) in self._known)

    def article(self, article: Gold) -> Gold | None:
        """The article with other names, or None if it has none to change."""
        others = " ".join(m for e in article.entities if e["type"] != "person" for m in e["mentions"])
        words: dict[str, str] = {}
        used: set[str] = set()
        for entity in article.entities:
            name = tuple(self._name(entity)) if entity["type"] == "person" else ()
            if len(name) not in _SIZES or any(w in words for w in name):
                continue
            if not (self._plain(name) if self._everyone else self._strange(name)):
                continue
            if any(_whole(re.escape(w)).search(others) for w in name):
                continue
            other = self._other(len(name), used, article.text)
            if other is not None:
                used.update(other)
                words.update(zip(name, other, strict=True))
        if not words:
            return None
        found = _whole("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)))
        data = changed(article.data, lambda s: found.sub(lambda m: m.group(1) + words[m.group(2)], s))
        try:
            again = Gold(data)
        except ValueError:
            return None  # a quotation is no longer found
        same = all(len(again.mentions[e]) == len(spans) for e, spans in article.mentions.items())
        return again if same else None

    def _other(self, size: int, used: set[str], text: str) -> tuple[str, ...] | None:
        for _ in range(_TRIES):
            name = self._random.choice(self._pool[size])
            if used.isdisjoint(name) and not any(word in text for word in name):
                return name
        return None


def figures(gold: list[Gold]) -> dict[str, float]:
    """The headline and what enters it, of articles read anew."""
    found = score((mahdar.read(article.text, id=article.id) for article in gold), gold)
    measures = {name: measure.f1 for name, measure in found["measures"].items()}
    return {"headline": found["headline"], **measures}


def variants(
    gold: list[Gold], rounds: int, seed: int, *, everyone: bool = False
) -> Iterator[tuple[str, list[Gold], list[Gold]]]:
    """The name of a change, the articles that it could be made in, and those articles with it."""
    for number in range(rounds):
        names = Names(gold, seed + number, everyone=everyone)
        pairs = [(article, other) for article in gold if (other := names.article(article)) is not None]
        yield f"other names ({number + 1})", [a for a, _ in pairs], [b for _, b in pairs]
    for name, change in SPELLINGS.items():
        yield name, gold, [Gold(changed(article.data, change)) for article in gold]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the gold with other names and spellings.")
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--rounds", type=int, default=2, help="how often names are drawn (default 2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--everyone", action="store_true", help="other names for persons of the registry too")
    options = parser.parse_args()
    shown = ("headline", "entity person", "engagement", "statement attributed", "position", "event")
    print(f"{'change':22} articles  " + "  ".join(f"{name:>20}" for name in shown))
    made = variants(load_gold(options.folder), options.rounds, options.seed, everyone=options.everyone)
    for name, before, after in made:
        old, new = figures(before), figures(after)
        cells = "  ".join(f"{old[m]:>10.3f} → {new[m]:.3f}  " for m in shown)
        print(f"{name:22} {len(after):>8}  {cells}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
