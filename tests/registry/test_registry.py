"""What the registry holds: enough of everything, and references that lead somewhere."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table
from mahdar.registry import registry

REGISTRY = registry.load()

#: States and territories without a demonym, and why; historic states need none.
WITHOUT_DEMONYM = {"DMA": "the Dominican Republic has it in the news", "UMI": "uninhabited islands"}


def test_all_iso_states_are_there() -> None:
    codes = {s.code for s in REGISTRY.states.values() if s.code}
    assert len(codes) >= 249
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert {"EGY", "SAU", "CHN", "PSE", "XKX", "TWN", "SSD", "VAT"} <= codes


def test_sizes() -> None:
    assert len(REGISTRY.organisations) >= 400
    assert len(REGISTRY.frameworks) >= 300
    assert sum(map(len, REGISTRY.holders.values())) >= 600
    assert len(REGISTRY.places) >= 3000


@pytest.mark.parametrize("state", REGISTRY.states.values(), ids=lambda s: s.id)
def test_a_state_has_names_and_a_demonym_or_a_reason(state: registry.State) -> None:
    assert state.forms
    assert state.name_en
    historic = state.code is None
    assert state.demonyms or historic or state.id in WITHOUT_DEMONYM


def test_independent_states_have_capitals() -> None:
    lacking = {s.id for s in REGISTRY.states.values() if s.code and not s.capitals}
    # Territories without a seat of government of their own.
    assert len(lacking) <= 15, lacking
    assert lacking.isdisjoint({"EGY", "SAU", "CHN", "FRA", "USA", "ZAF", "BOL", "KAZ"})


def test_countries_are_states() -> None:
    codes = {s.code for s in REGISTRY.states.values()} | set(REGISTRY.states)
    bad = [o.id for o in REGISTRY.organisations.values() if o.country and o.country not in codes]
    bad += [p.id for p in REGISTRY.places.values() if p.country and p.country not in codes]
    assert bad == []


def test_parents_are_organisations() -> None:
    bad = {
        o.id: o.parent for o in REGISTRY.organisations.values() if o.parent and o.parent not in REGISTRY.organisations
    }
    assert bad == {}


def test_everything_has_a_name() -> None:
    named = (*REGISTRY.organisations.values(), *REGISTRY.frameworks.values(), *REGISTRY.places.values())
    assert [thing.id for thing in named if not thing.forms] == []


def test_holders_hold_an_office_of_something_known() -> None:
    known = set(REGISTRY.states) | set(REGISTRY.organisations)
    bad = {(h.person, h.of) for terms in REGISTRY.holders.values() for h in terms if h.of not in known}
    assert bad == set()


def test_terms_have_dates_in_order() -> None:
    bad = []
    for terms in REGISTRY.holders.values():
        for term in terms:
            for date in (term.since, term.until):
                if date:
                    assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date), term
                    dt.date.fromisoformat((date + "-01-01")[:10])
            if term.since and term.until:
                length = min(len(term.since), len(term.until))
                if term.since[:length] > term.until[:length]:
                    bad.append(term)
    assert bad == []


@pytest.mark.parametrize("table", registry.TABLES)
def test_a_row_says_where_it_comes_from(table: str) -> None:
    rows = list(read_table(registry.DATA, table))
    if "source" in rows[0]:
        assert [row for row in rows if not row["source"]] == []


@pytest.mark.parametrize("table", registry.TABLES)
def test_wikidata_identifiers_are_well_formed(table: str) -> None:
    values = {row.get("wikidata", "") for row in read_table(registry.DATA, table)} - {""}
    assert all(re.fullmatch(r"Q[1-9]\d*", value) for value in values)


def test_edition_names_the_tables() -> None:
    assert re.fullmatch("registry@[0-9a-f]{8}", REGISTRY.edition)


def test_a_name_of_one_word_is_no_everyday_word_with_the_article() -> None:
    """«إلبيت» folds to «البيت», the house: a name spelled so may stand only with a second word."""
    reviewed = {"ألبا", "ألكسو", "ألثينغ", "ألستوم"}  # none of these folds to an Arabic word
    forms = {f for org in REGISTRY.organisations.values() for f in org.forms if " " not in f}
    assert {f for f in forms if fold(f).startswith("ال") and not f.startswith("ال")} == reviewed
