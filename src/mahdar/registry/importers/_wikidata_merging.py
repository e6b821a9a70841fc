"""Merging what Wikidata knows into the rows of ``holders.tsv`` and ``organisations.tsv``.

Cells that hold something are kept; what two sources give differently is reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mahdar.registry.importers._tables import folded
from mahdar.registry.importers._wikidata_json import Report
from mahdar.registry.importers._wikidata_terms import SOURCE, Person, Row, Term, agree, before

#: Offices that a person has only one of at a time in one state or organisation: terms that overlap
#: are one term whose dates the sources give differently.
SINGLE = frozenset(
    "head_of_state crown_prince head_of_government foreign_minister deputy_head_of_state igo_head".split()
)
#: Letters that have no decomposition into an ASCII letter and a mark.
_LETTERS = str.maketrans("ıøłđəðØŁĐ", "ioldadOLD") | str.maketrans({"ß": "ss", "æ": "ae"})


@dataclass(slots=True)
class Outcome:
    """What a merge did, counted."""

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items())) or "nothing new"


def slug(name: str) -> str:
    """Return ``name`` in lower-case ASCII with hyphens, as ids are written."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS).replace("'", "").replace("’", ""))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


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
    if not agree(row["from"], term.since) or not agree(row["to"], term.until):
        return False
    if row["from"] and term.until and before(term.until, row["from"]):
        return False
    if row["to"] and term.since and before(row["to"], term.since):
        return False
    return not shared or bool(row["from"] and term.since) or bool(row["to"] and term.until)
