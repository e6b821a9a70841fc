"""Gold articles: annotated by hand, each part quoting the words it means."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from mahdar.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Gold", "Span", "digest", "load_gold"]

Span: TypeAlias = tuple[int, int]

_LETTER = r"\u0621-\u063a\u0641-\u0652\u0670-\u06d3A-Za-z"
_STARTS_WITH_LETTER = re.compile(f"[{_LETTER}]")
_LETTERS_BEFORE = re.compile(f"[{_LETTER}]*\\Z")
_PARTICLES = re.compile("أ?[وف]?[بلكس]?|[وف]?لل?")


class Gold:
    """One gold article, its quotations turned into spans.

    ``mentions`` holds the spans of each entity by id; ``statements`` and ``positions``
    one span each. Raises `ValueError` for a quotation that the text does not hold.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.id: str = data["id"]
        self.text: str = data["text"]
        self.entities: list[dict[str, Any]] = data["entities"]
        self.mentions = self._mentions()
        self.statements = [self._statement(s) for s in data["statements"]]
        self.positions = [self._target(p) for p in data["positions"]]

    def _mentions(self) -> dict[str, list[Span]]:
        """Spans of the quoted mentions; one that lies inside a longer one does not count."""
        found = {
            (span, entity["id"])
            for entity in self.entities
            for quotation in entity["mentions"]
            for span in self._standing_alone(quotation)
        }
        spans = {span for span, _ in found}
        inner = {a for a in spans for b in spans if a != b and b[0] <= a[0] and a[1] <= b[1]}
        return {
            entity["id"]: sorted(s for s, owner in found if owner == entity["id"] and s not in inner)
            for entity in self.entities
        }

    def _standing_alone(self, quotation: str) -> list[Span]:
        """Where a mention stands as a word, particles aside; «X#1,3» picks occurrences."""
        surface, _, picked = quotation.partition("#")
        spans = []
        for match in re.finditer(re.escape(surface), self.text):
            before = _LETTERS_BEFORE.search(self.text[: match.start()])
            attached = before.group() if before else ""
            if attached and not _PARTICLES.fullmatch(attached):
                continue
            if not _STARTS_WITH_LETTER.match(self.text, match.end()):
                spans.append(match.span())
        if not picked:
            return spans
        numbers = {int(number) for number in picked.split(",")}
        return [span for number, span in enumerate(spans, 1) if number in numbers]

    def _find(self, quotation: str, occurrence: int = 1, start: int = 0) -> int:
        at = start - 1
        for _ in range(occurrence):
            at = self.text.find(quotation, at + 1)
            if at < 0:
                raise ValueError(f"{self.id}: the text does not hold {quotation!r}")
        return at

    def _statement(self, statement: Mapping[str, Any]) -> Span:
        start = self._find(statement["start"], statement.get("start_n", 1))
        return start, self._find(statement["end"], start=start) + len(statement["end"])

    def _target(self, position: Mapping[str, Any]) -> Span:
        start = self._find(position["target"], position.get("target_n", 1))
        return start, start + len(position["target"])


def load_gold(folder: Path) -> list[Gold]:
    """The gold articles of a folder and the folders in it, by file name.

    JSON files without a key ``entities`` are passed over. Raises `FormatError` for a
    folder without gold, a file that is no JSON, one that lacks a key, or a quotation
    that its text does not hold.
    """
    found = []
    for path in sorted(folder.rglob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(data, dict) and "entities" in data:
                found.append(Gold(data))
        except KeyError as error:
            raise FormatError(f"gold without the key {error}", where=str(path)) from None
        except ValueError as error:
            raise FormatError(f"no gold article: {error}", where=str(path)) from None
    if not found:
        raise FormatError("no gold articles here: a folder of JSON files as in eval/gold is wanted", where=str(folder))
    return found


def digest(folder: Path) -> str:
    """Sixteen hex digits that change when any gold file of the folder changes."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]
