"""The tables of entities: all of them, people, and who held which office when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.export.columns import Column, Spec
from mahdar.store import schema

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["ENTITIES", "OFFICES", "PEOPLE"]

_ID = (
    Column("id", "text", "id of the entity: its registry row, or `x` and 12 hex digits"),
    Column("type", "text", "`person`, `state`, `org`, `place` or `framework`"),
    Column("name", "text", "name in Arabic"),
    Column("name_en", "text", "name in English, if the registry knows it"),
    Column("country", "text", "ISO 3166-1 alpha-3 of the state that it is, or belongs to"),
    Column("registry", "text", "row of the registry; empty: not in it"),
    Column("wikidata", "text", "Wikidata id, if the registry has one"),
    Column("office", "text", "of a person: the office that most articles state last"),
    Column("articles", "int", "number of articles that name it"),
    Column("names", "texts", "every form in which articles write it"),
)

_PEOPLE = (
    *(column for column in _ID if column.name not in ("type", "names")),
    Column("title", "text", "the title that articles give most often with that office"),
    Column("first_day", "text", "ISO date of the first article that names the person"),
    Column("last_day", "text", "ISO date of the last one"),
    Column("names", "texts", "every form in which articles write the name"),
)

_OFFICE = (
    Column("entity", "text", "id of the person"),
    Column("name", "text", "name in Arabic"),
    Column("office", "text", "kind of office, as in a record"),
    Column("title", "text", "the office as articles word it"),
    Column("country", "text", "ISO 3166-1 alpha-3"),
    Column("first_day", "text", "ISO date of the first article that says so"),
    Column("last_day", "text", "ISO date of the last one"),
    Column("articles", "int", "number of articles that say so"),
)


def _rows(source: Source, *where: Any) -> Iterator[dict[str, Any]]:
    table = schema.entities
    query = select(table).where(*source.where("entities"), *where).order_by(table.c.id)
    for page in source.pages(query):
        names = written_names(source, [row.id for row in page])
        for row in page:
            yield {
                "id": row.uid,
                "type": row.type,
                "name": row.name,
                "name_en": row.name_en,
                "country": row.country,
                "registry": row.registry,
                "wikidata": wikidata_of(row.registry),
                "office": row.office,
                "articles": row.articles,
                "names": names.get(row.id, [row.name]),
                "key": row.id,
            }


def _entities(source: Source) -> Iterator[dict[str, Any]]:
    for row in _rows(source):
        del row["key"]
        yield row


def _people(source: Source) -> Iterator[dict[str, Any]]:
    here = schema.article_entities
    batch: list[dict[str, Any]] = []

    def whole() -> Iterator[dict[str, Any]]:
        keys = [row["key"] for row in batch]
        days = {
            row.entity_id: row
            for row in source.fetch(
                lambda some: (
                    select(here.c.entity_id, func.min(here.c.day).label("first"), func.max(here.c.day).label("last"))
                    .where(here.c.entity_id.in_(some))
                    .group_by(here.c.entity_id)
                ),
                keys,
            )
        }
        titles = _titles(source, keys)
        for row in batch:
            key, names = row.pop("key"), row.pop("names")
            del row["type"]
            found = days.get(key)
            yield {
                **row,
                "title": titles.get((key, row["office"])),
                "first_day": found.first if found else None,
                "last_day": found.last if found else None,
                "names": names,
            }

    for row in _rows(source, schema.entities.c.type == "person"):
        batch.append(row)
        if len(batch) == 500:
            yield from whole()
            batch.clear()
    yield from whole()


def _titles(source: Source, keys: list[int]) -> dict[tuple[int, str | None], str]:
    """The commonest title of each person in each office; of two equally common ones the first by spelling."""
    here = schema.article_entities
    rows = source.fetch(
        lambda some: (
            select(here.c.entity_id, here.c.office, here.c.title, func.count().label("n"))
            .where(here.c.entity_id.in_(some), here.c.title.is_not(None))
            .group_by(here.c.entity_id, here.c.office, here.c.title)
        ),
        keys,
    )
    best: dict[tuple[int, str | None], tuple[int, str]] = {}
    for row in rows:
        key, rank = (row.entity_id, row.office), (-row.n, row.title)
        if key not in best or rank < best[key]:
            best[key] = rank
    return {key: title for key, (_, title) in best.items()}


def _offices(source: Source) -> Iterator[dict[str, Any]]:
    here, whole = schema.article_entities, schema.entities
    query = (
        select(whole.c.id, whole.c.uid, whole.c.name, here.c.office, here.c.title, here.c.country)
        .add_columns(func.min(here.c.day).label("first"), func.max(here.c.day).label("last"))
        .add_columns(func.count(func.distinct(here.c.article_id)).label("n"), func.min(here.c.id).label("told"))
        .select_from(whole)
        .join(here, here.c.entity_id == whole.c.id)
        .where(*source.where("entities"), whole.c.type == "person", here.c.office.is_not(None))
        .group_by(whole.c.id, whole.c.uid, whole.c.name, here.c.office, here.c.title, here.c.country)
        .order_by(whole.c.id, func.min(here.c.id))
    )
    for page in source.pages(query):
        for row in page:
            yield {
                "entity": row.uid,
                "name": row.name,
                "office": row.office,
                "title": row.title,
                "country": row.country,
                "first_day": row.first,
                "last_day": row.last,
                "articles": row.n,
            }


def written_names(source: Source, keys: list[int]) -> dict[int, list[str]]:
    """The forms in which articles write entities, the commonest first."""
    names = schema.entity_names
    rows = source.by(
        "entity_id",
        lambda some: select(names.c.entity_id, names.c.written, names.c["count"].label("times")).where(
            names.c.entity_id.in_(some), names.c.form == "written"
        ),
        keys,
    )
    return {
        key: list(dict.fromkeys(row.written for row in sorted(found, key=lambda row: (-row.times, row.written))))
        for key, found in rows.items()
    }


def wikidata_of(registry: str | None) -> str | None:
    """The Wikidata id of a registry row (``state:…``, ``org:…``, ``framework:…``)."""
    from mahdar.registry.registry import load

    kind, _, name = (registry or "").partition(":")
    known = load()
    tables: dict[str, Any] = {"state": known.states, "org": known.organisations, "framework": known.frameworks}
    row = tables.get(kind, {}).get(name)
    return row.wikidata if row is not None else None


ENTITIES = Spec(
    "entities",
    "a person, state, organisation, place or framework across all articles",
    _ID,
    _entities,
    lambda source: source.count("entities"),
)
PEOPLE = Spec(
    "people",
    "a person across all articles",
    _PEOPLE,
    _people,
    lambda source: source.count("entities", schema.entities.c.type == "person"),
)
OFFICES = Spec("offices", "an office of a person, in one wording", _OFFICE, _offices)
