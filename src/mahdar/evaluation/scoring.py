"""How near records come to gold: precision, recall and F1 for every part of a record.

A gold article quotes what it means; `Gold` turns the quotations into spans. Entities of
record and gold are aligned first (same type, and mentions that overlap by half); all other
parts are compared through that alignment::

    dateline place, date, agency    equal after folding
    entity TYPE                     aligned entities of a type
    country of found entities       share of the aligned ones with the right state
    office of found persons         share of the aligned persons with the right office
    person mentions                 named mentions that overlap by half
    person coreference (B3)         B-cubed over those mentions
    engagement                      same kind (talks are meetings), half of the participants
    engagement exact                kind and participants as in the gold
    engagement date, place          of the found ones whose gold has one
    statement content               content that overlaps by half
    statement attributed            … and the right speaker
    position                        stance, holder, and the target overlapping
    event                           source, recipient and type

The headline is the mean F1 of the measures in `HEADLINE`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from mahdar.errors import FormatError
from mahdar.evaluation.gold import Gold
from mahdar.model import SIDES, Record
from mahdar.vocabulary import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mahdar.evaluation.gold import Span

__all__ = ["COREFERENCE", "HEADLINE", "Difference", "Judged", "Measure", "Result", "compare", "read_and_score", "score"]

_G = TypeVar("_G")
_P = TypeVar("_P")

#: The measures whose mean F1 is the headline.
HEADLINE = (
    "dateline date",
    "entity person",
    "entity state",
    "entity org",
    "entity framework",
    "engagement",
    "statement attributed",
    "position",
    "event",
)

#: The name of the measure that is no count of hits.
COREFERENCE = "person coreference (B3)"

#: Two spans name the same thing from this overlap (intersection over union) on.
SAME_SPAN = 0.5
#: Two engagements are one from this share of common participants on.
SAME_PARTICIPANTS = 0.5
#: A target matches if so much of the shorter span is covered, and so much of both together.
TARGET_COVERED = 0.6
TARGET_OVERLAP = 0.25

_MARKS = re.compile("[\u064b-\u0652\u0640]")
_GAPS = re.compile("[\\s()«»\"']+")
_ONE_LETTER = str.maketrans({"إ": "ا", "أ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """Precision, recall and F1, with the counts that they come from."""

    precision: float
    recall: float
    f1: float
    hits: float
    predicted: int
    gold: int


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Where a record and its gold part: ``kind`` is missed, false or wrong.

    ``part`` names what (person, engagement, position …), ``words`` shows it.
    """

    article: str
    kind: str
    part: str
    words: str


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """An engagement, statement or position of a record, and whether the gold has it."""

    part: str
    confidence: float | None
    right: bool


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of a comparison, and what they come from."""

    headline: float
    measures: dict[str, Measure]
    articles: int
    missing: tuple[str, ...]
    differences: tuple[Difference, ...]
    judged: tuple[Judged, ...]


def read_and_score(gold: Sequence[Gold]) -> dict[str, Any]:
    """Read the articles of the gold and score the records; see `score`."""
    from mahdar import read

    return score((read(article.text, id=article.id) for article in gold), gold)


def score(records: Iterable[Record | Mapping[str, Any]], gold: Iterable[Gold | Mapping[str, Any]]) -> dict[str, Any]:
    """Every measure over all gold articles: ``{"headline": …, "measures": {name: Measure}}``."""
    result = compare(records, gold)
    return {"headline": result.headline, "measures": result.measures}


def compare(records: Iterable[Record | Mapping[str, Any]], gold: Iterable[Gold | Mapping[str, Any]]) -> Result:
    """Compare records with gold, article by article.

    Records are found by id; a gold article without a record counts as an empty one and
    is named in ``missing``. Raises `FormatError` for a record that lacks a field.
    """
    by_id: dict[str, Mapping[str, Any]] = {}
    for record in records:
        data = record.to_dict() if isinstance(record, Record) else record
        by_id[data["id"]] = data
    total = _Counts()
    count = 0
    missing = []
    for article in gold:
        article = article if isinstance(article, Gold) else Gold(article)
        count += 1
        if article.id not in by_id:
            missing.append(article.id)
        try:
            _Comparison(article, by_id.get(article.id, {}), total).run()
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise FormatError(f"no record to compare: {type(error).__name__}: {error}", where=article.id) from None
    measures = total.measures()
    f1 = [measures[name].f1 if name in measures else 0.0 for name in HEADLINE]
    return Result(
        headline=sum(f1) / len(f1),
        measures=measures,
        articles=count,
        missing=tuple(missing),
        differences=tuple(total.differences),
        judged=tuple(total.judged),
    )


class _Counts:
    """Hits, predicted and gold items by measure, summed over articles."""

    def __init__(self) -> None:
        self._items: dict[str, Counter[str]] = defaultdict(Counter)
        self._precise = self._recalled = 0.0
        self.differences: list[Difference] = []
        self.judged: list[Judged] = []

    def add(self, name: str, hits: int, predicted: int, gold: int) -> None:
        counter = self._items[name]
        counter["hits"] += hits
        counter["predicted"] += predicted
        counter["gold"] += gold

    def share(self, name: str, right: bool) -> None:
        """A measure that is asked only of what was found."""
        self.add(name, int(right), 1, 1)

    def add_clusters(self, precise: float, recalled: float) -> None:
        self._precise += precise
        self._recalled += recalled

    def measures(self) -> dict[str, Measure]:
        result = {name: _measure(c["hits"], c["hits"], c["predicted"], c["gold"]) for name, c in self._items.items()}
        mentions = self._items["person mentions"]
        result[COREFERENCE] = _measure(self._precise, self._recalled, mentions["predicted"], mentions["gold"])
        return result


def _measure(precise: float, recalled: float, predicted: int, gold: int) -> Measure:
    p = precise / predicted if predicted else 0.0
    r = recalled / gold if gold else 0.0
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return Measure(precision=p, recall=r, f1=f1, hits=precise, predicted=predicted, gold=gold)


class _Comparison:
    """One record against one gold article."""

    def __init__(self, gold: Gold, record: Mapping[str, Any], total: _Counts) -> None:
        self.gold = gold
        self.record = record
        self.total = total
        self.entities: list[Mapping[str, Any]] = list(record.get("entities", ()))
        #: Entity id of the record -> entity id of the gold.
        self.known: dict[str | None, str] = {}

    def _differ(self, kind: str, part: str, *words: object) -> None:
        shown = " | ".join("–" if w is None else " ".join(str(w).split()) for w in words)
        self.total.differences.append(Difference(article=self.gold.id, kind=kind, part=part, words=shown))

    def _unpaired(
        self,
        part: str,
        pairs: list[tuple[int, int]],
        right: Sequence[_G],
        got: Sequence[_P],
        show_right: Callable[[_G], Sequence[object]],
        show_got: Callable[[_P], Sequence[object]],
    ) -> None:
        """Note what only one side has."""
        known_right, known_got = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, a in enumerate(right):
            if i not in known_right:
                self._differ("missed", part, *show_right(a))
        for j, b in enumerate(got):
            if j not in known_got:
                self._differ("false", part, *show_got(b))

    def _judge(self, part: str, got: Sequence[Mapping[str, Any]], right: set[int]) -> None:
        for j, item in enumerate(got):
            judged = Judged(part=part, confidence=item.get("confidence"), right=j in right)
            self.total.judged.append(judged)

    def _words(self, span: Sequence[int]) -> str:
        return self.gold.text[span[0] : span[1]]

    def _named(self, entity: str | None) -> str:
        """An entity of the record by its first mention."""
        for known in self.entities:
            if known["id"] == entity and known["mentions"]:
                return self._words(known["mentions"][0])
        return entity or "–"

    def _named_in_gold(self, entity: str) -> str:
        spans = self.gold.mentions.get(entity)
        return self._words(spans[0]) if spans else entity

    def run(self) -> None:
        self._dateline()
        self._entities()
        self._mentions()
        self._engagements()
        self._statements()
        self._positions()
        self._events()

    def _dateline(self) -> None:
        right, got = self.gold.data.get("dateline") or {}, self.record.get("dateline") or {}
        for part in ("place", "date", "agency"):
            a, b = right.get(part), got.get(part)
            self.total.add(f"dateline {part}", int(bool(a) and _alike(a, b)), int(bool(b)), int(bool(a)))
            if (a or b) and not _alike(a, b):
                self._differ("wrong", f"dateline {part}", f"gold {a}", f"read {b}")

    def _entities(self) -> None:
        def closeness(right: Mapping[str, Any], got: Mapping[str, Any]) -> float:
            if right["type"] != got["type"]:
                return 0.0
            spans = self.gold.mentions[right["id"]]
            hits = sum(any(_overlap(a, b) >= SAME_SPAN for b in got["mentions"]) for a in spans)
            # Of two that share as many mentions, the one with fewer others is nearer.
            return hits - 0.001 * len(got["mentions"]) if hits else 0.0

        pairs = _pair(self.gold.entities, self.entities, closeness)
        for i, j in pairs:
            self.known[self.entities[j]["id"]] = self.gold.entities[i]["id"]
        for kind in TYPES:
            self.total.add(
                f"entity {kind}",
                sum(self.entities[j]["type"] == kind for _, j in pairs),
                sum(e["type"] == kind for e in self.entities),
                sum(e["type"] == kind for e in self.gold.entities),
            )
        for kind in TYPES:
            of_right = [i for i, e in enumerate(self.gold.entities) if e["type"] == kind]
            of_got = [j for j, e in enumerate(self.entities) if e["type"] == kind]
            self._unpaired(
                kind,
                [(of_right.index(i), of_got.index(j)) for i, j in pairs if self.entities[j]["type"] == kind],
                of_right,
                of_got,
                lambda i: (self._named_in_gold(self.gold.entities[i]["id"]), self.gold.entities[i].get("country")),
                lambda j: (self._named(self.entities[j]["id"]), self.entities[j].get("country")),
            )
        for i, j in pairs:
            right, got = self.gold.entities[i], self.entities[j]
            if right["type"] != "framework":
                self._share(right, got, "country", "country of found entities")
            if right["type"] == "person":
                self._share(right, got, "office", "office of found persons")

    def _share(self, right: Mapping[str, Any], got: Mapping[str, Any], field: str, measure: str) -> None:
        a, b = right.get(field), got.get(field)
        self.total.share(measure, a == b)
        if a != b:
            self._differ("wrong", field, self._named_in_gold(right["id"]), f"gold {a}", f"read {b}")

    def _mentions(self) -> None:
        """Named mentions of persons, and how they are gathered into persons (B-cubed)."""
        right = [
            (span, e["id"]) for e in self.gold.entities if e["type"] == "person" for span in self.gold.mentions[e["id"]]
        ]
        got = [(tuple(span), e["id"]) for e in self.entities if e["type"] == "person" for span in e["mentions"]]

        def closeness(a: tuple[Span, str], b: tuple[Span, str]) -> float:
            overlap = _overlap(a[0], b[0])
            return overlap if overlap >= SAME_SPAN else 0.0

        pairs = _pair(right, got, closeness)
        self.total.add("person mentions", len(pairs), len(got), len(right))
        self._unpaired(
            "mention", pairs, right, got, lambda a: (self._words(a[0]), a[0][0]), lambda b: (self._words(b[0]), b[0][0])
        )
        together = Counter((right[i][1], got[j][1]) for i, j in pairs)
        sizes_right, sizes_got = Counter(e for _, e in right), Counter(e for _, e in got)
        self.total.add_clusters(
            precise=sum(n * n / sizes_got[b] for (_, b), n in together.items()),
            recalled=sum(n * n / sizes_right[a] for (a, _), n in together.items()),
        )

    def _parties(self, engagement: Mapping[str, Any]) -> set[str]:
        return {self.known.get(p, f"?{p}") for p in engagement["participants"]}

    def _engagements(self) -> None:
        right: list[Mapping[str, Any]] = self.gold.data["engagements"]
        got: list[Mapping[str, Any]] = list(self.record.get("engagements", ()))

        def closeness(a: Mapping[str, Any], b: Mapping[str, Any]) -> float:
            if _contact(a["kind"]) != _contact(b["kind"]):
                return 0.0
            wanted, named = set(a["participants"]), self._parties(b)
            common = len(wanted & named) / len(wanted | named) if wanted | named else 0.0
            same_day = a.get("date") == b.get("date")
            return common + 0.01 * same_day if common >= SAME_PARTICIPANTS else 0.0

        pairs = _pair(right, got, closeness)
        exact = sum(
            right[i]["kind"] == got[j]["kind"] and set(right[i]["participants"]) == self._parties(got[j])
            for i, j in pairs
        )
        self.total.add("engagement", len(pairs), len(got), len(right))
        self.total.add("engagement exact", exact, len(got), len(right))
        self._judge("engagement", got, {j for _, j in pairs})
        self._unpaired(
            "engagement",
            pairs,
            right,
            got,
            lambda a: (a["kind"], ", ".join(map(self._named_in_gold, a["participants"])), a.get("evidence")),
            lambda b: (
                b["kind"],
                ", ".join(map(self._named, b["participants"])),
                *map(self._words, b.get("evidence", ())),
            ),
        )
        for i, j in pairs:
            if day := right[i].get("date"):
                self.total.share("engagement date", day == got[j].get("date"))
            if place := right[i].get("place"):
                self.total.share("engagement place", _alike(place, got[j].get("place")))

    def _statements(self) -> None:
        right: list[Mapping[str, Any]] = self.gold.data["statements"]
        got = [s for s in self.record.get("statements", ()) if s.get("content")]
        stretches = [(min(s[0] for s in g["content"]), max(s[1] for s in g["content"])) for g in got]

        def closeness(a: Span, b: Span) -> float:
            overlap = _overlap(a, b)
            return overlap if overlap >= SAME_SPAN else 0.0

        pairs = _pair(self.gold.statements, stretches, closeness)
        right_speaker = {j for i, j in pairs if self._same_speaker(right[i]["speaker"], got[j])}
        attributed = len(right_speaker)
        self._judge("statement", got, right_speaker)
        self._unpaired(
            "statement",
            pairs,
            list(zip(right, self.gold.statements, strict=True)),
            got,
            lambda a: (self._named_in_gold(a[0]["speaker"]), self._words(a[1])),
            lambda b: (self._named(b.get("speaker")), self._words(b["content"][0])),
        )
        for i, j in pairs:
            if j not in right_speaker:
                read = got[j].get("speaker_text") or self._named(got[j].get("speaker"))
                gold = self._named_in_gold(right[i]["speaker"])
                self._differ("wrong", "speaker", f"gold {gold}", f"read {read}", self._words(self.gold.statements[i]))
        self.total.add("statement content", len(pairs), len(got), len(right))
        self.total.add("statement attributed", attributed, len(got), len(right))

    def _same_speaker(self, right: str, got: Mapping[str, Any]) -> bool:
        """Whether the speaker is the same entity, or for an unnamed one the same words."""
        speaker = got.get("speaker")
        if right != SIDES and right in self.gold.mentions:
            return self.known.get(speaker) == right
        if speaker == right:
            return True
        a, b = _plain(right), _plain(got.get("speaker_text"))
        return speaker not in self.known and bool(b) and (a in b or b in a)

    def _positions(self) -> None:
        right: list[Mapping[str, Any]] = self.gold.data["positions"]
        got: list[Mapping[str, Any]] = list(self.record.get("positions", ()))

        def closeness(i: int, j: int) -> float:
            if right[i]["stance"] != got[j]["stance"] or not self._same_holder(right[i]["holder"], got[j]):
                return 0.0
            a, b = self.gold.positions[i], got[j]["target"]
            overlap = _overlap(a, b)
            return overlap if overlap >= TARGET_OVERLAP and _covered(a, b) >= TARGET_COVERED else 0.0

        pairs = _pair(range(len(right)), range(len(got)), closeness)
        self.total.add("position", len(pairs), len(got), len(right))
        self._judge("position", got, {j for _, j in pairs})
        self._unpaired(
            "position",
            pairs,
            right,
            got,
            lambda a: (self._named_in_gold(a["holder"]), a["stance"], a["target"]),
            lambda b: (b.get("holder_country") or self._named(b.get("holder")), b["stance"], self._words(b["target"])),
        )

    def _same_holder(self, right: str, got: Mapping[str, Any]) -> bool:
        """An entity, the sides together, or a state by its code."""
        if right == SIDES:
            return bool(got.get("holder") == SIDES)
        if right in self.gold.mentions:
            return self.known.get(got.get("holder")) == right
        return bool(got.get("holder_country") == right)

    def _events(self) -> None:
        right = {_coded(event) for event in self.gold.data["events"]}
        got = {_coded(event) for event in self.record.get("events", ())}
        self.total.add("event", len(right & got), len(got), len(right))
        for event in sorted(right - got, key=str):
            self._differ("missed", "event", *event)
        for event in sorted(got - right, key=str):
            self._differ("false", "event", *event)


def _coded(event: Mapping[str, Any]) -> tuple[str | None, ...]:
    return event.get("source"), event.get("recipient"), event.get("type")


def _contact(kind: str) -> str:
    return "meeting" if kind == "talks" else kind


def _common(a: Sequence[int], b: Sequence[int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _overlap(a: Sequence[int], b: Sequence[int]) -> float:
    """Intersection over union."""
    common = _common(a, b)
    return common / (a[1] - a[0] + b[1] - b[0] - common) if common else 0.0


def _covered(a: Sequence[int], b: Sequence[int]) -> float:
    """The share of the shorter span that the other covers."""
    return _common(a, b) / max(1, min(a[1] - a[0], b[1] - b[0]))


def _plain(words: str | None) -> str:
    """Words for comparing: without marks and brackets, one alef, ya and ha."""
    return _GAPS.sub(" ", _MARKS.sub("", words or "").translate(_ONE_LETTER)).strip()


def _alike(a: str | None, b: str | None) -> bool:
    return _plain(a) == _plain(b)


def _pair(right: Sequence[_G], got: Sequence[_P], closeness: Callable[[_G, _P], float]) -> list[tuple[int, int]]:
    """Pairs of indices, one to one, the closest first; what has no closeness stays alone."""
    cells = [(closeness(a, b), i, j) for i, a in enumerate(right) for j, b in enumerate(got)]
    free_right, free_got = set(range(len(right))), set(range(len(got)))
    pairs = []
    for _, i, j in sorted((c for c in cells if c[0] > 0), key=lambda c: (-c[0], c[1], c[2])):
        if i in free_right and j in free_got:
            free_right.remove(i)
            free_got.remove(j)
            pairs.append((i, j))
    return pairs
