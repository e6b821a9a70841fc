"""How near records come to gold; see `mahdar.evaluation.scoring` for the measures."""

from mahdar.evaluation.calibration import Reliability, reliability
from mahdar.evaluation.gold import Gold, digest, load_gold
from mahdar.evaluation.scoring import (
    HEADLINE,
    Difference,
    Judged,
    Measure,
    Result,
    compare,
    read_and_score,
    score,
)

__all__ = [
    "HEADLINE",
    "Difference",
    "Gold",
    "Judged",
    "Measure",
    "Reliability",
    "Result",
    "compare",
    "digest",
    "load_gold",
    "read_and_score",
    "reliability",
    "score",
]
