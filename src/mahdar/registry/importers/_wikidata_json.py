"""Reading Wikidata's JSON entities: labels, claims, qualifiers, dates.

Three layouts of a file are read, each of them also compressed (``.gz``, ``.bz2``):

* one object with ``entities`` (``Special:EntityData``, ``wbgetentities``),
* one array of entities, on one line, indented, or one entity a line as in the dumps,
* one entity a line.

An entity that isn't what the format asks for is reported, one line each, and left out.
"""

from __future__ import annotations

import bz2
import datetime
import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

#: Takes one line about something that was left out.
Report = Callable[[str], None]

#: Precisions of a Wikidata date and how much of ``YYYY-MM-DD`` each gives.
_PRECISION_LENGTH = {9: 4, 10: 7, 11: 10}

_TIME = re.compile(r"\+?(\d{4})-(\d\d)-(\d\d)T")
_ITEM = re.compile(r"Q[1-9]\d*")


class MalformedEntity(ValueError):
    """An entity that isn't what the format asks for; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim: the item that is its value, and its qualifiers' snaks by property.

    ``value`` is None where the value is unknown, none, or no item.
    """

    value: str | None
    rank: str
    qualifiers: Mapping[str, list[Mapping[str, Any]]]
    snak: Mapping[str, Any]

    def items(self, prop: str) -> list[str]:
        """Return the items that the qualifier ``prop`` gives."""
        found = (snak_item(snak) for snak in self.qualifiers.get(prop, []))
        return [item for item in found if item]

    def date(self, prop: str) -> str:
        """Return the first date that the qualifier ``prop`` gives, or an empty string."""
        return next((date for date in map(snak_date, self.qualifiers.get(prop, [])) if date), "")


@dataclass(frozen=True, slots=True)
class Item:
    """An entity with its labels and aliases by language and its claims by property."""

    id: str
    labels: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[Statement, ...]]

    def statements(self, prop: str) -> tuple[Statement, ...]:
        """Return the claims for ``prop`` that aren't deprecated."""
        return tuple(s for s in self.claims.get(prop, ()) if s.rank != "deprecated")

    def values(self, prop: str) -> list[str]:
        """Return the items that ``prop`` points to, those of preferred rank first."""
        ranked = sorted(self.statements(prop), key=lambda s: s.rank != "preferred")
        return [s.value for s in ranked if s.value]

    def names(self, language: str) -> list[str]:
        """Return the label and the aliases in ``language``."""
        label = self.labels.get(language)
        return [*([label] if label else []), *self.aliases.get(language, ())]


def snak_value(snak: Mapping[str, Any]) -> Any:
    """Return the value of a snak, None where it is unknown (``somevalue``) or none (``novalue``)."""
    if snak.get("snaktype", "value") != "value":
        return None
    datavalue = snak.get("datavalue")
    return datavalue.get("value") if isinstance(datavalue, dict) else None


def snak_item(snak: Mapping[str, Any]) -> str | None:
    """Return the id of the item that a snak points to."""
    value = snak_value(snak)
    if not isinstance(value, dict):
        return None
    item = value.get("id")
    if item is None and isinstance(value.get("numeric-id"), int):
        item = f"Q{value['numeric-id']}"
    return item if isinstance(item, str) and _ITEM.fullmatch(item) else None


def snak_date(snak: Mapping[str, Any]) -> str:
    """Return a snak's date as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as precise as it claims to be.

    Empty for unknown dates, dates before the year 1, decades and centuries, and days that the
    calendar doesn't have.
    """
    value = snak_value(snak)
    if not isinstance(value, dict):
        return ""
    length = _PRECISION_LENGTH.get(value.get("precision", 0), 0)
    match = _TIME.match(str(value.get("time", "")))
    if not length or not match:
        return ""
    year, month, day = match.groups()
    try:
        datetime.date(int(year), int(month) if length > 4 else 1, int(day) if length > 7 else 1)
    except ValueError:
        return ""
    return f"{year}-{month}-{day}"[:length]


def snak_text(snak: Mapping[str, Any], language: str) -> str:
    """Return a snak's text if it is in ``language``, else an empty string."""
    value = snak_value(snak)
    if isinstance(value, dict) and value.get("language") == language and isinstance(value.get("text"), str):
        return str(value["text"]).strip()
    return ""


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    """Return ``value`` if it is a mapping; an empty list, which PHP writes for one, is one too."""
    if value is None or value == []:
        return {}
    if not isinstance(value, dict):
        raise MalformedEntity(f"{what} is no object")
    return value


def _sequence(value: Any, what: str) -> list[Any]:
    """Return ``value`` if it is a list."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise MalformedEntity(f"{what} is no list")
    return value


def _text(value: Any, what: str) -> str:
    """Return the ``value`` of a label or alias."""
    text = _mapping(value, what).get("value")
    if not isinstance(text, str):
        raise MalformedEntity(f"{what} has no text")
    return text


def parse_item(data: Any) -> Item:
    """Return the entity in ``data``.

    Raises:
        MalformedEntity: ``data`` has no usable id, or one of its parts has another shape.
    """
    entity = _mapping(data, "the entity")
    key = entity.get("id")
    if not isinstance(key, str) or not key:
        raise MalformedEntity("no id")
    if "missing" in entity:
        raise MalformedEntity("marked as missing")
    labels = {
        lang: _text(label, f"the label in {lang}") for lang, label in _mapping(entity.get("labels"), "labels").items()
    }
    aliases = {
        lang: tuple(_text(alias, f"an alias in {lang}") for alias in _sequence(found, f"aliases in {lang}"))
        for lang, found in _mapping(entity.get("aliases"), "aliases").items()
    }
    claims = {
        prop: tuple(_statement(claim, prop) for claim in _sequence(found, prop))
        for prop, found in _mapping(entity.get("claims"), "claims").items()
    }
    return Item(key, labels, aliases, claims)


def _statement(data: Any, prop: str) -> Statement:
    claim = _mapping(data, f"a claim of {prop}")
    snak = _mapping(claim.get("mainsnak"), f"a main snak of {prop}")
    if not snak:
        raise MalformedEntity(f"a claim of {prop} has no main snak")
    qualifiers = {
        key: [_mapping(snak, f"a qualifier {key} of {prop}") for snak in _sequence(found, f"the qualifiers of {prop}")]
        for key, found in _mapping(claim.get("qualifiers"), f"the qualifiers of {prop}").items()
    }
    return Statement(snak_item(snak), str(claim.get("rank", "normal")), qualifiers, snak)


def read_items(path: Path, report: Report) -> Iterator[Item]:
    """Yield the entities of the file at ``path``; report and leave out those that are malformed.

    Raises:
        OSError: the file cannot be read.
        UnicodeDecodeError: the file isn't UTF-8.
    """
    for where, data in _documents(path, report):
        try:
            yield parse_item(data)
        except MalformedEntity as error:
            name = data.get("id") if isinstance(data, dict) else None
            report(f"{path.name}, {name or where}: {error}")


def _open(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig")
    if path.suffix == ".bz2":
        return bz2.open(path, "rt", encoding="utf-8-sig")
    return path.open(encoding="utf-8-sig")


def _documents(path: Path, report: Report) -> Iterator[tuple[str, Any]]:
    """Yield where an entity stands in the file, and its JSON."""
    with _open(path) as file:
        by_line = _one_a_line(file)
    with _open(path) as file:
        if by_line:
            yield from _lines(path, file, report)
            return
        try:
            whole = json.load(file)
        except json.JSONDecodeError as error:
            report(f"{path.name}, line {error.lineno}: not JSON: {error.msg}")
            return
    if isinstance(whole, dict) and "entities" in whole:
        entities = whole["entities"]
        if isinstance(entities, dict):
            yield from ((f"entity {key}", data) for key, data in entities.items())
            return
        whole = entities
    if isinstance(whole, list):
        yield from ((f"entity {number}", data) for number, data in enumerate(whole, start=1))
    else:
        yield "entity 1", whole


def _one_a_line(file: TextIO) -> bool:
    """Whether the file holds one entity a line, told from its first two lines with text.

    Indented JSON has a bracket or less than an object on them; an object with ``entities`` and an
    array on one line are read as a whole.
    """
    lines = (stripped for line in file if (stripped := line.strip()))
    first = next(lines, "")
    if first == "[":
        first = next(lines, "")
    if not first.startswith("{") or first == "{":
        return False
    try:
        data = json.loads(first.rstrip(","))
    except json.JSONDecodeError:
        # A damaged first line of a dump names its entity; the start of a longer object doesn't.
        return '"id"' in first
    return "entities" not in data


def _lines(path: Path, file: TextIO, report: Report) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(file, start=1):
        text = line.strip().rstrip(",")
        if text in ("", "[", "]"):
            continue
        try:
            yield f"line {number}", json.loads(text)
        except json.JSONDecodeError as error:
            report(f"{path.name}, line {number}: not JSON: {error.msg}")
