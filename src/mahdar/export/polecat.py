"""POLECAT: tab-separated, a header, 40 columns, one event a line.

Columns and conventions are those of the ``ngecEvents`` files: several values joined with
``; ``, ``None`` for an empty cell, the quad class in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

from sqlalchemy import select

from mahdar._version import __version__
from mahdar.export.codes import plover_code, state_codes
from mahdar.export.columns import Column
from mahdar.export.event_rows import EventRow, Side, coded_rows, event_rows
from mahdar.export.tables.events import QUADS
from mahdar.export.text_cells import plain_cell
from mahdar.store import schema
from mahdar.store.asking.states import state_name

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["COLUMNS", "write_polecat"]

_WHO = {"Actor": "who acts", "Recipient": "towards whom"}
_SIDE = (
    ("Name", "{}: English names, else Arabic ones; without a name the state"),
    ("Country", "alpha-3 (Kosovo `KOS`), or `UNO`, `EUR`, `IGO` for organisations"),
    ("COW", "Correlates of War number of the state"),
)
_SECTORS = "PLOVER sector: `GOV`, `IGO` or `UNO`"


def _side_columns(side: str) -> tuple[Column, ...]:
    return (
        *(Column(f"{side} {name}", "text", meaning.format(_WHO[side])) for name, meaning in _SIDE),
        Column(f"Primary {side} Sector", "text", _SECTORS),
        Column(f"{side} Sectors", "text", "sectors of all of them"),
        Column(f"{side} Title", "text", "titles that the articles give"),
        Column(f"{side} Name Raw", "text", "names in Arabic"),
        Column(f"Wikipedia {side} ID", "text", "always `None`: nothing is linked to Wikipedia"),
    )


COLUMNS = (
    Column("Event ID", "text", "id of the event: `v` and 13 hex digits"),
    Column("Event Date", "text", "ISO date"),
    Column("Event Type", "text", "PLOVER type"),
    Column("Event Mode", "text", "`visit`, `phone` or `None`"),
    Column("Event Intensity", "text", "score of the PLOVER manual"),
    Column("Quad Code", "text", "`VERBAL COOPERATION`, `MATERIAL COOPERATION`, `VERBAL CONFLICT`, `MATERIAL CONFLICT`"),
    Column("Contexts", "text", "always `None`: contexts are not coded"),
    *_side_columns("Actor"),
    *_side_columns("Recipient"),
    Column("Placename", "text", "where it was, in English if known"),
    Column("City", "text", "GeoNames name of the city"),
    Column("District", "text", "always `None`"),
    Column("Province", "text", "always `None`"),
    Column("Country", "text", "alpha-3 of the place"),
    Column("Latitude", "text", "degrees north of the city"),
    Column("Longitude", "text", "degrees east"),
    Column("GeoNames ID", "text", "of the city"),
    Column("Raw Placename", "text", "the place as most reports word it"),
    Column("Feature Type", "text", "`PPLC` for a capital, else `None`"),
    Column("Source", "text", "who told it, all outlets"),
    Column("Publication Date", "text", "ISO date of the first article that tells it"),
    Column("Story People", "text", "persons named in the articles that tell it"),
    Column("Story Organizations", "text", "organisations named in them"),
    Column("Story Locations", "text", "states and places named in them"),
    Column("Language", "text", "`Arabic`"),
    Column("Version", "text", "`mahdar` and its version"),
)

_LANGUAGES = {"ar": "Arabic"}
_TOGETHER = 200


def write_polecat(source: Source, out: IO[bytes]) -> int:
    """Write the events; their number."""
    out.write(("\t".join(column.name for column in COLUMNS) + "\n").encode())
    count = 0
    rows = coded_rows(event_rows(source))
    while batch := list(islice(rows, _TOGETHER)):
        named = _named(source, batch)
        for event in batch:
            cells = [plain_cell(cell) or "None" for cell in _cells(event, named)]
            out.write(("\t".join(cells) + "\n").encode("utf-8", "replace"))
        count += len(batch)
    return count


def _cells(event: EventRow, named: dict[int, dict[str, list[str]]]) -> Iterator[str]:
    yield from (event.id, event.day or "", event.type, event.mode or "", f"{event.scale:g}", QUADS[event.quad], "")
    yield from _side(event.sources)
    yield from _side(event.recipients)
    place = event.place
    spot = place.spot if place else None
    yield (place.name_en or place.name) if place else ""
    yield spot.name_en if spot else ""
    yield ""
    yield ""
    yield (place.country or "") if place else ""
    yield f"{spot.latitude}" if spot else ""
    yield f"{spot.longitude}" if spot else ""
    yield spot.geonameid if spot else ""
    yield place.name if place else ""
    yield "PPLC" if spot and place and (place.uid or "").startswith("capital:") else ""
    yield _joined(event.outlets)
    articles = list(event.articles.values())
    yield min((row.published or row.day for row in articles if row.published or row.day), default="")
    for types in (("person",), ("org",), ("state", "place")):
        yield _joined(name for row in articles for kind in types for name in named.get(row.id, {}).get(kind, ()))
    yield _joined(_LANGUAGES.get(row.language, row.language) for row in articles)
    yield f"mahdar {__version__}"


def _side(sides: tuple[Side, ...]) -> Iterator[str]:
    actors = [actor for side in sides for actor in side.actors]
    nameless = [state_name(side.code) for side in sides if not side.actors]
    yield _joined([*(actor.name_en or actor.name for actor in actors), *nameless])
    yield _joined(plover_code(side.code, side.sector) for side in sides)
    yield _joined(codes.cow for side in sides if (codes := state_codes(side.code)))
    sectors = [side.sector for side in sides if side.sector]
    yield sectors[0] if sectors else ""
    yield _joined(sectors)
    yield _joined(actor.title for actor in actors)
    yield _joined(actor.name for actor in actors)
    yield ""


def _joined(values: object) -> str:
    """Values joined with ``; ``, each once, empty ones left out; a semicolon in a value becomes a comma."""
    found = (str(value).replace(";", ",") for value in values if value)  # type: ignore[attr-defined]
    return "; ".join(dict.fromkeys(found))


def _named(source: Source, events: list[EventRow]) -> dict[int, dict[str, list[str]]]:
    """Names of the entities of articles, by article and type."""
    here = schema.article_entities
    found: dict[int, dict[str, list[str]]] = {}
    rows = source.fetch(
        lambda some: (
            select(here.c.article_id, here.c.type, here.c.name).where(here.c.article_id.in_(some)).order_by(here.c.id)
        ),
        [row.id for event in events for row in event.articles.values()],
    )
    for row in rows:
        found.setdefault(row.article_id, {}).setdefault(row.type, []).append(row.name)
    return found
