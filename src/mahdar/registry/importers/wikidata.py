"""Fill ``holders.tsv`` and ``organisations.tsv`` from Wikidata's JSON entities.

Run as ``python -m mahdar.registry.importers.wikidata --positions FILE [--organisations FILE] DUMP …``
with files as `_wikidata_json` reads them. Which positions and kinds of organisation count is said by
two tables of the user's, because only who has looked an item up knows what it stands for.

``--positions``: columns ``item pattern office of title_ar``, one row a rule, the first that fits wins.

* ``item``: the position held (value of P39), or
* ``pattern``: a regular expression that the whole label of the position must match, in English or
  Arabic, upper and lower case alike; the position's own entity must be among the input for that.
* ``office``: an office kind of the vocabulary, or empty: the position is left out on purpose.
* ``of``: a state (ISO alpha-3) or organisation (its id in ``organisations.tsv``). Where it is empty,
  the qualifiers P642 and P2389 say it, then P1001 and P17 of the position, then P27 of the person
  if it is one country.
* ``title_ar``: the title for new rows, may be empty.

``--organisations``: columns ``item class sector``: an entity with that P31 is an organisation.

What is merged, and how:

* A person is the one with the same Wikidata id; else the one with the same Arabic or English name
  and an office of the same state or organisation. A name that fits two persons is reported.
* Cells that hold something are kept; where Wikidata has other dates for a term, that is reported.
  Empty ``wikidata``, ``from`` and ``to`` are filled; missing terms, persons and organisations are
  appended.
* Deprecated claims and terms that ended before ``--since`` are left out; a date is as precise as
  Wikidata says, an unknown one is empty.
* Persons without an Arabic name, positions without a rule and malformed entities are reported, one
  line each on standard error, and left out.

Licence of Wikidata's structured data: CC0.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mahdar.registry.importers._tables import DATA, bare, distinct, folded, read_table, write_table
from mahdar.registry.importers._wikidata_json import Item, Report, Statement, read_items, snak_date, snak_text
from mahdar.vocabulary import OFFICES

ORGANISATION_COLUMNS = (
    "id", "class", "name_en", "acronym", "names_ar", "country", "parent", "sector", "event_code",
    "wikidata", "source", "note",
)  # fmt: skip

SOURCE = "Wikidata"

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

#: Offices that a person has only one of at a time in one state or organisation: terms that overlap
#: are one term whose dates the sources give differently.
SINGLE = frozenset(
    "head_of_state crown_prince head_of_government foreign_minister deputy_head_of_state igo_head".split()
)

_ARABIC = re.compile(r"[\u0621-\u064a]")
_NOT_ARABIC = re.compile(r"[^\u0621-\u064a\u0660-\u0669 .،()«»'’-]")
#: Letters that have no decomposition into an ASCII letter and a mark.
_LETTERS = str.maketrans("ıøłđəðØŁĐ", "ioldadOLD") | str.maketrans({"ß": "ss", "æ": "ae"})

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class PositionRule:
    """Which office a position is; exactly one of ``item`` and ``pattern`` is set."""

    item: str
    pattern: re.Pattern[str] | None
    office: str
    of: str
    title: str

    def fits(self, position: str, labels: Iterable[str]) -> bool:
        """Whether the rule is about the position, whose labels are given."""
        if self.pattern is None:
            return position == self.item
        return any(self.pattern.fullmatch(label) for label in labels)


@dataclass(frozen=True, slots=True)
class Term:
    """One office term of one person."""

    office: str
    title: str
    of: str
    since: str
    until: str


@dataclass(slots=True)
class Person:
    """A human with the terms that the position rules found."""

    item: str
    name_en: str
    names_ar: list[str]
    terms: list[Term]


@dataclass(slots=True)
class Outcome:
    """What a merge did, counted."""

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items())) or "nothing new"


def read_positions(path: Path) -> list[PositionRule]:
    """Return the rules of a ``--positions`` table.

    Raises:
        ValueError: a column is missing, a row has both or neither of item and pattern, the office
            is no office kind, or the pattern is no regular expression.
    """
    table = read_table(path)
    missing = {"office", "of"} - set(table.columns)
    if missing or not {"item", "pattern"} & set(table.columns):
        raise ValueError(f"{path.name}: needs the columns item and/or pattern, office, of")
    rules = []
    for row in table.rows:
        item, pattern, office = row.get("item", ""), row.get("pattern", ""), row["office"]
        if bool(item) == bool(pattern):
            raise ValueError(f"{path.name}: a row needs either an item or a pattern: {dict(row)}")
        if office and office not in OFFICES:
            raise ValueError(f"{path.name}: {office!r} is no office kind: expected one of {', '.join(OFFICES)}")
        try:
            compiled = re.compile(pattern, re.IGNORECASE) if pattern else None
        except re.error as error:
            raise ValueError(f"{path.name}: {pattern!r} is no regular expression: {error}") from None
        rules.append(PositionRule(item, compiled, office, row["of"], row.get("title_ar", "")))
    return rules


def read_classes(path: Path) -> dict[str, tuple[str, str]]:
    """Return class and sector by item, from an ``--organisations`` table.

    Raises:
        ValueError: a column is missing.
    """
    table = read_table(path)
    if missing := {"item", "class", "sector"} - set(table.columns):
        raise ValueError(f"{path.name}: lacks the columns {', '.join(sorted(missing))}")
    return {row["item"]: (row["class"], row["sector"]) for row in table.rows}


def slug(name: str) -> str:
    """Return ``name`` in lower-case ASCII with hyphens, as ids are written."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS).replace("'", "").replace("’", ""))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


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
        if since and until and _before(until, since):
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


def _before(one: str, other: str) -> bool:
    """Whether a date is surely before another, as far as both are known."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _agree(one: str, other: str) -> bool:
    """Whether two dates can be the same; an empty one can be any."""
    return one.startswith(other) or other.startswith(one)


def merge_organisations(existing: Sequence[Mapping[str, str]], new: Sequence[Row], report: Report) -> list[Row]:
    """Return the existing rows, their Wikidata ids filled, and the new rows after them."""
    rows = [dict(row) for row in existing]
    by_item = {row["wikidata"]: row for row in rows if row["wikidata"]}
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        keys = {folded(name) for name in row["names_ar"].split("|")} | {row["name_en"].casefold()}
        for key in keys - {""}:
            by_name.setdefault(key, []).append(row)
    ids = {row["id"] for row in rows}
    added = []
    for row in new:
        item = row["wikidata"]
        if item in by_item:
            continue
        names = [row["name_en"].casefold(), *(folded(name) for name in row["names_ar"].split("|"))]
        same = {found["id"]: found for key in names for found in by_name.get(key, [])}
        if len(same) > 1:
            report(f"{item}: {row['name_en']} fits {', '.join(sorted(same))}: left out")
            continue
        if same:
            (found,) = same.values()
            if found["wikidata"]:
                report(f"{item}: {row['name_en']} is {found['id']}, which has {found['wikidata']}: left out")
                continue
            found["wikidata"] = item
            by_item[item] = found
            continue
        row = {**row, "id": _free(slug(row["name_en"]), item, ids)}
        by_item[item] = row
        added.append(row)
    for row in added:
        parent = by_item.get(row["parent"])
        row["parent"] = parent["id"] if parent else ""
    return rows + added


def _free(wanted: str, item: str, taken: set[str]) -> str:
    """Return an id that isn't taken, and take it."""
    key = wanted if wanted and wanted not in taken else f"{wanted}-{item.lower()}".strip("-")
    taken.add(key)
    return key


def merge_holders(
    existing: Sequence[Mapping[str, str]], people: Sequence[Person], report: Report
) -> tuple[list[Row], Outcome]:
    """Return the existing rows, their gaps filled, and the new rows after them; and what was done."""
    rows = [dict(row) for row in existing]
    outcome = Outcome()
    by_person: dict[str, list[Row]] = {}
    by_item: dict[str, str] = {}
    by_name: dict[str, set[str]] = {}
    for row in rows:
        by_person.setdefault(row["person"], []).append(row)
        if row["wikidata"]:
            by_item[row["wikidata"]] = row["person"]
        keys = {folded(name) for name in row["names_ar"].split("|")} | {row["name_en"].casefold()}
        for key in keys - {""}:
            by_name.setdefault(key, set()).add(row["person"])
    ids = set(by_person)
    added: list[Row] = []
    for person in people:
        key = by_item.get(person.item, "")
        if not key:
            same = _same_person(person, by_person, by_name)
            if len(same) > 1:
                report(f"{person.item}: {person.name_en} fits {', '.join(same)}: left out")
                continue
            key = "".join(same)
        if not key:
            key = _free(slug(person.name_en), person.item, ids)
            outcome.counts["new persons"] += 1
            known: list[Row] = []
            model = {"name_en": person.name_en, "names_ar": "|".join(person.names_ar), "short_ar": ""}
        else:
            known = by_person[key]
            model = known[0]
            if (item := next((row["wikidata"] for row in known if row["wikidata"]), person.item)) != person.item:
                report(f"{person.item}: {person.name_en} is {key}, which has {item}: left out")
                continue
            for row in known:
                if not row["wikidata"]:
                    row["wikidata"] = person.item
                    outcome.counts["Wikidata ids filled"] += 1
        by_item[person.item] = key
        fresh = [
            {
                "person": key,
                "name_en": model["name_en"],
                "names_ar": model["names_ar"],
                "short_ar": model["short_ar"],
                "office": term.office,
                "title_ar": term.title,
                "of": term.of,
                "from": term.since,
                "to": term.until,
                "wikidata": person.item,
                "source": SOURCE,
                "note": "",
            }
            for term in _fill(person, known, outcome, report)
        ]
        outcome.counts["new terms"] += len(fresh)
        by_person.setdefault(key, []).extend(fresh)
        added.extend(fresh)
    outcome.counts = +outcome.counts
    return rows + added, outcome


def _same_person(person: Person, by_person: Mapping[str, Sequence[Row]], by_name: Mapping[str, set[str]]) -> list[str]:
    """Return the ids of the persons with that name and an office of the same state or organisation."""
    named: set[str] = set()
    for key in (person.name_en.casefold(), *(folded(name) for name in person.names_ar)):
        named |= by_name.get(key, set())
    of = {term.of for term in person.terms}
    return sorted(key for key in named if of & {row["of"] for row in by_person[key]})


def _fill(person: Person, known: Sequence[Row], outcome: Outcome, report: Report) -> list[Term]:
    """Fill the dates of the rows that are one of the person's terms; return the terms without a row.

    A row and a term are the same if office and body are, and no date of one contradicts the other.
    Those that share a date are paired first; a row without dates then takes the latest term left.
    """
    left = sorted(person.terms, key=lambda term: (term.since or term.until, term.until), reverse=True)
    free = list(known)
    for shared in (True, False):
        for term in list(left):
            row = next((row for row in free if _same_term(row, term, shared=shared)), None)
            if row is None:
                continue
            free.remove(row)
            left.remove(term)
            for column, date in (("from", term.since), ("to", term.until)):
                if date and not row[column]:
                    row[column] = date
                    outcome.counts["dates filled"] += 1
    for term in list(left):
        row = next((row for row in known if _overlap(row, term)), None)
        if row is not None:
            left.remove(term)
            here, there = f"{row['from']}..{row['to']}", f"{term.since}..{term.until}"
            report(f"{person.item}: {row['person']}, {term.office} of {term.of}: {here} in the table, {there} there")
    return left[::-1]


def _overlap(row: Row, term: Term) -> bool:
    """Whether a row and a term of an office that one has once at a time overlap by more than a day."""
    if term.office not in SINGLE or (row["office"], row["of"]) != (term.office, term.of):
        return False
    if row["title_ar"] and term.title and row["title_ar"] != term.title:
        return False
    return (row["from"] or "0") < (term.until or "9") and (term.since or "0") < (row["to"] or "9")


def _same_term(row: Row, term: Term, *, shared: bool) -> bool:
    """Whether a row is the term; with ``shared``, they must have a date in common."""
    if (row["office"], row["of"]) != (term.office, term.of):
        return False
    if term.office not in SINGLE and row["title_ar"] and term.title and row["title_ar"] != term.title:
        return False
    if not _agree(row["from"], term.since) or not _agree(row["to"], term.until):
        return False
    if row["from"] and term.until and _before(term.until, row["from"]):
        return False
    if row["to"] and term.since and _before(row["to"], term.since):
        return False
    return not shared or bool(row["from"] and term.since) or bool(row["to"] and term.until)


def known_codes(states: Iterable[Mapping[str, str]], organisations: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return states' codes and organisations' ids by their Wikidata ids."""
    codes = {row["wikidata"]: row["id"] for row in organisations if row["wikidata"]}
    codes.update({row["wikidata"]: row["iso3"] for row in states if row["wikidata"] and row["iso3"]})
    return codes


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m mahdar.registry.importers.wikidata",
        description="Fill holders.tsv and organisations.tsv from Wikidata's JSON entities.",
    )
    parser.add_argument("dumps", nargs="+", type=Path, metavar="DUMP", help="files of entities (.json, .gz, .bz2)")
    parser.add_argument("--positions", required=True, type=Path, metavar="FILE", help="item pattern office of title_ar")
    parser.add_argument("--organisations", type=Path, metavar="FILE", help="item class sector")
    parser.add_argument("--data", type=Path, default=DATA, metavar="FOLDER", help="where the tables are")
    parser.add_argument("--since", type=int, default=2010, metavar="YEAR", help="leave out terms that ended before")
    parser.add_argument("--dry-run", action="store_true", help="count, write nothing")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Rewrite the two tables; return 2 without writing if a file cannot be read."""
    options = _arguments(argv)

    def report(line: str) -> None:
        sys.stderr.write(line + "\n")

    try:
        holders = read_table(options.data / "holders.tsv")
        organisations = read_table(options.data / "organisations.tsv")
        states = read_table(options.data / "states.tsv")
        importer = Importer(
            rules=read_positions(options.positions),
            classes=read_classes(options.organisations) if options.organisations else {},
            codes=known_codes(states.rows, organisations.rows),
            since=f"{options.since:04d}",
            report=report,
        )
        importer.read(options.dumps)
    except (OSError, EOFError, ValueError) as error:
        report(f"nothing is written: {error}")
        return 2
    bodies = merge_organisations(organisations.rows, importer.organisations(), report)
    importer.codes = known_codes(states.rows, bodies)
    rows, outcome = merge_holders(holders.rows, importer.people(), report)
    outcome.counts["new organisations"] = len(bodies) - len(organisations.rows)
    outcome.counts = +outcome.counts
    sys.stdout.write(f"{outcome}\n")
    if not options.dry_run:
        for name, table, merged in (("organisations.tsv", organisations, bodies), ("holders.tsv", holders, rows)):
            write_table(options.data / name, comments=table.comments, columns=table.columns, rows=merged)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
