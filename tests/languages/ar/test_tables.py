"""Every table that ships: readable, clean, and without duplicates."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from mahdar import vocabulary
from mahdar.languages.ar import lexicon
from mahdar.languages.pack import alternatives, read_table, suspicious

PACKAGES = ("mahdar.languages.ar", "mahdar.registry.data")
TABLES = [
    (package, resource.name)
    for package in PACKAGES
    for resource in sorted(files(package).iterdir(), key=lambda r: r.name)
    if resource.name.endswith(".tsv")
]

#: The columns that together name a row.
KEYS = {
    "calendar.tsv": ("form", "calendar"),
    "cities.tsv": ("geonameid",),
    "common.tsv": ("form",),
    "cues.tsv": ("lemma",),
    "frameworks.tsv": ("id",),
    "holders.tsv": ("person", "office", "of", "from", "title_ar"),
    "contacts.tsv": ("form", "sort"),
    "names.tsv": ("form", "kind"),
    "namedheads.tsv": ("head", "type"),
    "offices.tsv": ("form", "office"),
    "organisations.tsv": ("id",),
    "places.tsv": ("id",),
    "speech.tsv": ("lemma", "class"),
    "stances.tsv": ("form", "pos", "stance"),
    "states.tsv": ("iso3", "iso2", "name_en"),
    "titles.tsv": ("form", "kind", "position"),
    "verbs.tsv": ("lemma",),
}

#: Columns whose values come from a closed set.
CLOSED = {
    ("offices.tsv", "office"): {*vocabulary.OFFICES, ""},
    ("holders.tsv", "office"): set(vocabulary.OFFICES),
    ("contacts.tsv", "kind"): {*vocabulary.KINDS, ""},
    ("stances.tsv", "stance"): {*vocabulary.STANCES, ""},
    ("stances.tsv", "negative"): {*vocabulary.STANCES, ""},
    ("cues.tsv", "stance"): {*vocabulary.STANCES, ""},
    ("speech.tsv", "stance"): {*vocabulary.STANCES, ""},
    ("namedheads.tsv", "type"): set(vocabulary.TYPES),
    ("calendar.tsv", "calendar"): {"gregorian", "hijri", "weekday"},
}


def rows(package: str, name: str) -> list[dict[str, str]]:
    return list(read_table(package, name))


def stray(cell: str) -> str | None:
    """What must not stand in a cell; Latin letters may be written with combining marks."""
    if re.search("[\u0600-\u06ff]", cell):
        return suspicious(cell)
    return suspicious("".join(c for c in cell if unicodedata.category(c) != "Mn"))


def test_the_tables_are_there() -> None:
    assert {name for _, name in TABLES} >= set(KEYS)


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_a_comment_says_where_the_rows_come_from(package: str, name: str) -> None:
    assert (files(package) / name).read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_cells_are_clean(package: str, name: str) -> None:
    bad = [
        (number, column, cell, stray(cell))
        for number, row in enumerate(rows(package, name), 1)
        for column, cell in row.items()
        if stray(cell) or cell != cell.strip() or "  " in cell
    ]
    assert bad == []


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_alternatives_differ(package: str, name: str) -> None:
    bad = [
        (number, column, part)
        for number, row in enumerate(rows(package, name), 1)
        for column, cell in row.items()
        if re.search("[\u0600-\u06ff]", cell)
        for part, count in Counter(alternatives(cell)).items()
        if count > 1
    ]
    assert bad == []


@pytest.mark.parametrize(("package", "name"), TABLES)
def test_rows_are_unique(package: str, name: str) -> None:
    columns = KEYS.get(name)
    table = rows(package, name)
    keys = Counter(tuple(row[c] for c in columns or row) for row in table)
    assert table
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(("table", "column"), list(CLOSED))
def test_closed_sets(table: str, column: str) -> None:
    package = next(p for p, name in TABLES if name == table)
    values = {part for row in rows(package, table) for part in (alternatives(row[column]) or [""])}
    assert values <= CLOSED[table, column]


def test_cues_are_verbs_with_forms() -> None:
    verbs = {row["lemma"] for row in rows("mahdar.languages.ar", "verbs.tsv")}
    assert {row["lemma"] for row in rows("mahdar.languages.ar", "cues.tsv")} <= verbs


def test_every_month_and_weekday_has_a_name() -> None:
    found: dict[str, set[int]] = {}
    for row in rows("mahdar.languages.ar", "calendar.tsv"):
        found.setdefault(row["calendar"], set()).add(int(row["number"]))
    assert found == {
        "gregorian": set(range(1, 13)),
        "hijri": set(range(1, 13)),
        "weekday": set(range(1, 8)),
    }


@pytest.mark.parametrize(
    ("cell", "clean"),
    [("الرياض", True), ("الرّياض", False), ("الريـاض", False), ("\u200fالرياض", False), ("ﺍﻟﺮﻳﺎﺽ", False)],
)
def test_suspicious(cell: str, clean: bool) -> None:
    assert (suspicious(cell) is None) is clean


def test_every_table_counts_for_the_edition() -> None:
    """A store reads again what an older edition read; a table that does not count would be missed."""
    shipped = {path.name for path in files(lexicon.PACKAGE).iterdir() if path.name.endswith(".tsv")}
    assert shipped == set(lexicon.TABLES)
