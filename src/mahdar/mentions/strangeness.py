"""Whether an unknown word is a foreign name by its letters.

The letters of a foreign name stand in other company than those of an Arabic word: «كريموف», «إيساغالييف»,
«تسيسكاراشفيلي» beside «مفاتيح», «تضافر». How often two and three letters stand together is counted in the foreign
names of the lists, and in the everyday words, the verbs and the Arab names; the weight of a word says which of the
two it is like.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.languages.ar.lexicon import Lexicon

__all__ = ["FOREIGN", "SHORTEST", "Strangeness"]

#: From this weight on a word is likelier foreign than not.
FOREIGN = 4.0
#: Shorter words say too little.
SHORTEST = 4
_UNSEEN = 0.3
_Counts = tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]], float]


class Strangeness:
    """Weighs words by their letters, which are counted when the first word is weighed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._counts: _Counts | None = None
        self._weights: dict[str, float] = {}

    def weight(self, norm: str) -> float:
        """How much likelier a folded word is a foreign name than an Arabic word, as a logarithm."""
        weight = self._weights.get(norm)
        if weight is None:
            if self._counts is None:
                self._counts = self._count()
            foreign, ours, share = self._counts
            seen = [(foreign[gram], ours[gram]) for gram in _grams(f"^{norm}$")]
            weight = self._weights[norm] = sum(log((a + _UNSEEN) / (b + _UNSEEN) * share) for a, b in seen)
        return weight

    def _count(self) -> _Counts:
        """How often letters stand together in foreign names and in Arabic words, and how many more these are."""
        lexicon = self._lexicon
        names, common = lexicon.names, lexicon.common
        known = {w for w in lexicon.foreign_names if len(w) >= SHORTEST and w not in common}
        ours = [w for w in (*common, *lexicon.verbs) if len(w) >= SHORTEST and not w.startswith("ال")]
        ours += [w for w in lexicon.given if names[w] == "!" and len(w) >= SHORTEST and w not in known]
        foreign, arabic = (_counted("^" + "$^".join(words) + "$") for words in (sorted(known), ours))
        return foreign, arabic, sum(arabic.values()) / sum(foreign.values())


def _counted(text: str) -> Counter[tuple[str, ...]]:
    """How often the letters of a long text stand together; what `_grams` gives, without a step for each."""
    by_three = Counter(zip(text, text[1:], text[2:], strict=False))
    counts: Counter[tuple[str, ...]] = Counter({(text[-2], text[-1]): 1} if len(text) > 1 else {})
    for (one, two, _), count in by_three.items():  # each two but the last begin a three
        counts[one, two] += count
    counts.update(by_three)
    return counts


def _grams(text: str) -> Iterable[tuple[str, ...]]:
    """The letters of a text by two and by three."""
    yield from zip(text, text[1:], strict=False)
    yield from zip(text, text[1:], text[2:], strict=False)
