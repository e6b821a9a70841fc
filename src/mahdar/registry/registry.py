"""What mahdar knows of the world: states, organisations, frameworks, places, people.

Rows come from the TSV tables in ``registry/data``; each says where it comes from.
The registry is loaded once per process and never changed.
"""

from __future__ import annotations

from functools import cached_property, lru_cache

import msgspec

from mahdar.languages.pack import alternatives, digest, read_table

__all__ = ["Framework", "Holder", "Organisation", "Place", "Registry", "State", "load"]

DATA = "mahdar.registry.data"
TABLES = (
    "states.tsv",
    "organisations.tsv",
    "frameworks.tsv",
    "places.tsv",
    "cities.tsv",
    "holders.tsv",
)


class State(msgspec.Struct, frozen=True):
    """A state or territory; ``code`` is ISO alpha-3, or None for historic states."""

    id: str
    code: str | None
    name_en: str
    forms: tuple[str, ...]
    demonyms: tuple[str, ...]
    plurals: tuple[str, ...]
    capital_en: str | None
    capitals: tuple[str, ...]
    epithets: tuple[str, ...]
    wikidata: str | None


class Organisation(msgspec.Struct, frozen=True):
    """An organisation; ``event_code`` is its code as an event actor, if it has one."""

    id: str
    kind: str
    name_en: str
    acronym: str | None
    forms: tuple[str, ...]
    country: str | None
    parent: str | None
    sector: str | None
    event_code: str | None
    wikidata: str | None
    note: str


class Framework(msgspec.Struct, frozen=True):
    """An initiative, principle, treaty, corridor, resolution, mechanism, summit …"""

    id: str
    kind: str
    name_en: str
    forms: tuple[str, ...]
    parties: tuple[str, ...]
    wikidata: str | None


class Place(msgspec.Struct, frozen=True):
    """A place; ``source`` is ``curated`` or ``geonames``."""

    id: str
    kind: str
    name_en: str
    forms: tuple[str, ...]
    country: str | None
    population: int


class Holder(msgspec.Struct, frozen=True):
    """One office term of one person; ``since``/``until`` are ISO dates or parts of one."""

    person: str
    name_en: str
    forms: tuple[str, ...]
    short: tuple[str, ...]
    office: str
    title: str | None
    of: str
    since: str | None
    until: str | None


class Registry:
    """All tables, by id."""

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        for row in read_table(DATA, "states.tsv", ("iso3", "iso2", "name_ar", "demonyms")):
            key = row["iso3"] or row["iso2"]
            names = dict.fromkeys([row["name_ar"], *alternatives(row["forms"])])
            self.states[key] = State(
                id=key,
                code=row["iso3"] or None,
                name_en=row["name_en"],
                forms=tuple(n for n in names if n),
                demonyms=tuple(alternatives(row["demonyms"])),
                plurals=tuple(alternatives(row.get("plurals", ""))),
                capital_en=row.get("capital_en") or None,
                capitals=tuple(alternatives(row.get("capital_ar", ""))),
                epithets=tuple(alternatives(row.get("epithets", ""))),
                wikidata=row.get("wikidata") or None,
            )
        self.organisations: dict[str, Organisation] = {}
        for row in read_table(DATA, "organisations.tsv", ("id", "class", "names_ar")):
            self.organisations[row["id"]] = Organisation(
                id=row["id"],
                kind=row["class"],
                name_en=row["name_en"],
                acronym=row["acronym"] or None,
                forms=tuple(alternatives(row["names_ar"])),
                country=row["country"] or None,
                parent=row["parent"] or None,
                sector=row["sector"] or None,
                event_code=row["event_code"] or None,
                wikidata=row["wikidata"] or None,
                note=row["note"],
            )
        self.frameworks: dict[str, Framework] = {}
        for row in read_table(DATA, "frameworks.tsv", ("id", "class", "names_ar")):
            self.frameworks[row["id"]] = Framework(
                id=row["id"],
                kind=row["class"],
                name_en=row["name_en"],
                forms=tuple(alternatives(row["names_ar"])),
                parties=tuple(alternatives(row["parties"])),
                wikidata=row["wikidata"] or None,
            )
        self.places: dict[str, Place] = {}
        for row in read_table(DATA, "places.tsv", ("id", "kind", "names_ar")):
            self.places[row["id"]] = Place(
                id=row["id"],
                kind=row["kind"],
                name_en=row["name_en"],
                forms=tuple(alternatives(row["names_ar"])),
                country=row["country"] or None,
                population=0,
            )
        for row in read_table(DATA, "cities.tsv", ("geonameid", "names_ar")):
            self.places["gn" + row["geonameid"]] = Place(
                id="gn" + row["geonameid"],
                kind="city",
                name_en=row["name_en"],
                forms=tuple(alternatives(row["names_ar"])),
                country=row["country"] or None,
                population=int(row["population"] or 0),
            )
        self.holders: dict[str, list[Holder]] = {}
        for row in read_table(DATA, "holders.tsv", ("person", "names_ar", "office", "of")):
            self.holders.setdefault(row["person"], []).append(
                Holder(
                    person=row["person"],
                    name_en=row["name_en"],
                    forms=tuple(alternatives(row["names_ar"])),
                    short=tuple(alternatives(row.get("short_ar", ""))),
                    office=row["office"],
                    title=row["title_ar"] or None,
                    of=row["of"],
                    since=row["from"] or None,
                    until=row["to"] or None,
                )
            )

    @cached_property
    def edition(self) -> str:
        """Name and digest of the tables: changes when any row changes."""
        return f"registry@{digest(DATA, TABLES)}"


@lru_cache(maxsize=1)
def load() -> Registry:
    """The registry that ships with the package."""
    return Registry()
