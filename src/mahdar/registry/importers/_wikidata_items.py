"""Persons and organisations in Wikidata's entities: names, terms of office, whose office each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mahdar.registry.importers._tables import bare, distinct
from mahdar.registry.importers._wikidata_json import Item, Report, Statement, read_items, snak_date, snak_text
from mahdar.registry.importers._wikidata_rules import PositionRule
from mahdar.registry.importers._wikidata_terms import SOURCE, Person, Row, Term, before

ORGANISATION_COLUMNS = (
    "id", "class", "name_en", "acronym", "names_ar", "country", "parent", "sector", "event_code",
    "wikidata", "source", "note",
)  # fmt: skip

HUMAN = "Q5"
INSTANCE_OF = "P31"
POSITION_HELD = "P39"
CITIZENSHIP = "P27"
COUNTRY = "P17"
JURISDICTION = "P1001"
PARENT = "P749"
SHORT_NAME = "P1813"
DIED = "P570"
START = "P580"
END = "P582"
#: Qualifiers that say whose office it is, in the order in which they are asked.
WHOSE = ("P642", "P2389")

_ARABIC = re.compile(r"[\u0621-\u064a]")
_NOT_ARABIC = re.compile(r"[^\u0621-\u064a\u0660-\u0669 .،()«»'’-]")


def arabic_names(item: Item) -> list[str]:
    """Return the item's Arabic names without vowel signs; names in other letters are left out."""
    names = (bare(name.replace("|", " ")) for name in item.names("ar"))
    return distinct(name for name in names if _ARABIC.search(name) and not _NOT_ARABIC.search(name))


def english_name(item: Item) -> str:
    """Return the item's English label, or the one for all languages, or an empty string."""
    return " ".join((item.labels.get("en") or item.labels.get("mul") or "").split())


class Importer:
    """Reads entities once for people and organisations and once for what they point to."""

    def __init__(
        self,
        *,
        rules: Sequence[PositionRule],
        classes: Mapping[str, tuple[str, str]],
        codes: Mapping[str, str],
        since: str,
        report: Report,
    ) -> None:
        """``codes`` gives states and organisations by their Wikidata ids."""
        self.rules = rules
        self.classes = classes
        self.codes = dict(codes)
        self.since = since
        self.report = report
        self.humans: list[Item] = []
        self.bodies: list[Item] = []
        self.positions: dict[str, Item] = {}

    def read(self, paths: Sequence[Path]) -> None:
        """Take humans with positions, organisations and the entities of the positions from the files."""
        held: set[str] = set()
        for path in paths:
            for item in read_items(path, self.report):
                kinds = item.values(INSTANCE_OF)
                if HUMAN in kinds:
                    if item.statements(POSITION_HELD):
                        self.humans.append(item)
                        held.update(item.values(POSITION_HELD))
                elif any(kind in self.classes for kind in kinds):
                    self.bodies.append(item)
        for path in paths:
            for item in read_items(path, _silent):
                if item.id in held:
                    self.positions.setdefault(item.id, item)

    def organisations(self) -> list[Row]:
        """Return a row for each organisation, without ``id``; ``parent`` is still an item."""
        rows = []
        for item in self.bodies:
            names, name = arabic_names(item), english_name(item)
            if not names or not name:
                self.report(f"{item.id}: organisation without {'an English' if names else 'an Arabic'} name")
                continue
            kind, sector = next(self.classes[k] for k in item.values(INSTANCE_OF) if k in self.classes)
            short = (snak_text(statement.snak, "en") for statement in item.statements(SHORT_NAME))
            row = dict.fromkeys(ORGANISATION_COLUMNS, "")
            row.update(
                {
                    "class": kind,
                    "name_en": name,
                    "acronym": next((text for text in short if text), ""),
                    "names_ar": "|".join(names),
                    "country": self._state(item.values(COUNTRY)),
                    "parent": next(iter(item.values(PARENT)), ""),
                    "sector": sector,
                    "wikidata": item.id,
                    "source": SOURCE,
                }
            )
            rows.append(row)
        return rows

    def people(self) -> list[Person]:
        """Return the humans that have an Arabic name and a term in an office."""
        people = []
        unruled: Counter[str] = Counter()
        for item in self.humans:
            terms = []
            for statement in item.statements(POSITION_HELD):
                term = self._term(item, statement, unruled)
                if term and term not in terms:
                    terms.append(term)
            if not terms:
                continue
            names, name = arabic_names(item), english_name(item)
            if not names or not name:
                self.report(f"{item.id}: person without {'an English' if names else 'an Arabic'} name")
                continue
            people.append(Person(item.id, name, names, terms))
        for position, count in sorted(unruled.items()):
            self.report(f"{position}: position without a rule, held {count} times")
        return people

    def _term(self, person: Item, statement: Statement, unruled: Counter[str]) -> Term | None:
        position = statement.value
        if position is None:
            return None
        since, until = statement.date(START), statement.date(END)
        if self._over(person, since, until):
            return None
        rule = self._rule(position)
        if rule is None:
            unruled[position] += 1
            return None
        if not rule.office:
            return None
        if since and until and before(until, since):
            self.report(f"{person.id}: {position} ends ({until}) before it starts ({since})")
            return None
        of = rule.of or self._whose(person, statement, position)
        if not of:
            self.report(f"{person.id}: {position}: unknown whose office it is")
            return None
        return Term(rule.office, rule.title, of, since, until)

    def _over(self, person: Item, since: str, until: str) -> bool:
        """Whether the term ended before the first year of interest."""
        if until:
            return until[:4] < self.since
        died = next((date for s in person.statements(DIED) if (date := snak_date(s.snak))), "")
        if died:
            return died[:4] < self.since
        return False

    def _rule(self, position: str) -> PositionRule | None:
        known = self.positions.get(position)
        labels = [known.labels[lang] for lang in ("en", "ar") if lang in known.labels] if known else []
        return next((rule for rule in self.rules if rule.fits(position, labels)), None)

    def _whose(self, person: Item, statement: Statement, position: str) -> str:
        for prop in WHOSE:
            for item in statement.items(prop):
                if item in self.codes:
                    return self.codes[item]
        known = self.positions.get(position)
        for prop in (JURISDICTION, COUNTRY):
            for item in known.values(prop) if known else ():
                if item in self.codes:
                    return self.codes[item]
        nations = {self.codes[item] for item in person.values(CITIZENSHIP) if item in self.codes}
        return nations.pop() if len(nations) == 1 else ""

    def _state(self, items: Iterable[str]) -> str:
        found = (self.codes.get(item, "") for item in items)
        return next((code for code in found if re.fullmatch("[A-Z]{3}", code)), "")


def _silent(_: str) -> None:
    """Report nothing: the first reading did."""


def known_codes(states: Iterable[Mapping[str, str]], organisations: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return states' codes and organisations' ids by their Wikidata ids."""
    codes = {row["wikidata"]: row["id"] for row in organisations if row["wikidata"]}
    codes.update({row["wikidata"]: row["iso3"] for row in states if row["wikidata"] and row["iso3"]})
    return codes
