"""PLOVER: one event a line, as JSON.

The first report (or position) that tells the event gives ``text`` and ``cite_info``; all of
them stand in ``reports``, which PLOVER does not have.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from mahdar._version import __version__
from mahdar.export.codes import plover_code
from mahdar.export.columns import Column
from mahdar.export.event_rows import EventRow, Side, coded_rows, event_rows
from mahdar.store.asking.states import state_name

if TYPE_CHECKING:
    from mahdar.export.engagements import Told
    from mahdar.export.source import Source

__all__ = ["FIELDS", "write_plover"]

FIELDS = (
    Column("id", "text", "id of the event: `v` and 13 hex digits"),
    Column("has_event", "bool", "always true"),
    Column("date", "text", "ISO date"),
    Column("time", "text", "always null"),
    Column("enddate", "text", "always null"),
    Column("endtime", "text", "always null"),
    Column("actor", "list", "who acts, one entity for every person or organisation, else one for the state"),
    Column("recipient", "list", "towards whom; empty where all sides are actors"),
    Column("event", "list", "the PLOVER type"),
    Column("event_loc", "object", "where: `name`, `name_en`, `country`, `latitude`, `longitude`, `geonameid`; or null"),
    Column("event_text", "text", "the words of the first report that say so"),
    Column("quad_code", "int", "1 to 4"),
    Column("event_scale", "float", "score of the PLOVER manual"),
    Column("mode", "list", "`visit` or `phone`, or empty"),
    Column("context", "list", "always empty: contexts are not coded"),
    Column("link", "text", "id of the engagement behind it, or null"),
    Column("text", "text", "the paragraph of the first report around those words"),
    Column(
        "text_info",
        "object",
        "`sequence` (number of the paragraph), `start` and `end` of `event_text` in the text,"
        " `text_story` (id of the article)",
    ),
    Column("cite_info", "object", "the article of the first report, with coder and codebook"),
    Column("reports", "list", "every report and position: `id`, `text`, `start`, `end`, `confidence`, `cite_info`"),
    Column("coder", "text", "`mahdar` and its version"),
    Column("coded_date", "text", "UTC day on which the first article came into the store"),
    Column("coded_time", "text", "the time of that day"),
    Column("comment", "text", "the CAMEO code"),
)

ENTITY = (
    "code",
    "sector",
    "entity_text",
    "identifier_id",
    "identifier_text",
    "religion",
    "ethnicity",
    "office",
    "gender",
    "age",
)


def write_plover(source: Source, out: IO[bytes]) -> int:
    """Write the events; their number."""
    count = 0
    for event in coded_rows(event_rows(source)):
        line = json.dumps(_event(event), ensure_ascii=False)
        out.write(line.encode("utf-8", "replace") + b"\n")
        count += 1
    return count


def _event(event: EventRow) -> dict[str, Any]:
    first = event.told[0] if event.told else None
    place, spot = event.place, event.place.spot if event.place else None
    added = min((row.added for row in event.articles.values()), default=None)
    return {
        "id": event.id,
        "has_event": True,
        "date": event.day,
        "time": None,
        "enddate": None,
        "endtime": None,
        "actor": [entry for side in event.sources for entry in _entities(side)],
        "recipient": [entry for side in event.recipients for entry in _entities(side)],
        "event": [event.type],
        "event_loc": {
            "name": place.name,
            "name_en": place.name_en,
            "country": place.country,
            "latitude": spot.latitude if spot else None,
            "longitude": spot.longitude if spot else None,
            "geonameid": spot.geonameid if spot else None,
        }
        if place
        else None,
        "event_text": first.quote if first else None,
        "quad_code": event.quad,
        "event_scale": event.scale,
        "mode": [event.mode] if event.mode else [],
        "context": [],
        "link": event.engagement.row.uid if event.engagement else None,
        "text": _around(first) if first else None,
        "text_info": _text_info(first) if first else None,
        "cite_info": _cited(first) if first else None,
        "reports": [
            {
                "id": told.id,
                "text": told.quote,
                **dict(zip(("start", "end"), _extent(told), strict=True)),
                "confidence": told.confidence,
                "cite_info": _cited(told),
            }
            for told in event.told
        ],
        "coder": f"mahdar {__version__}",
        "coded_date": added[:10] if added else None,
        "coded_time": added[11:19] if added else None,
        "comment": f"CAMEO {event.cameo}",
    }


def _entities(side: Side) -> list[dict[str, Any]]:
    code = plover_code(side.code, side.sector)
    if not side.actors:
        return [_entity(code, side.sector, state_name(side.code), None, side.code, None)]
    return [
        _entity(code, side.sector, actor.name, actor.uid, actor.name_en, actor.title or actor.office)
        for actor in side.actors
    ]


def _entity(
    code: str, sector: str | None, text: str, uid: str | None, name: str | None, office: str | None
) -> dict[str, Any]:
    values = (code, sector, text, uid, name, None, None, office, None, None)
    return dict(zip(ENTITY, values, strict=True))


def _extent(told: Told) -> tuple[int | None, int | None]:
    """From the first to the last word of the evidence, in code points of the text."""
    if not told.spans:
        return None, None
    return min(start for start, _ in told.spans), max(end for _, end in told.spans)


def _around(told: Told) -> str:
    """The paragraph around the evidence."""
    start, end = _extent(told)
    text = told.article.text
    if start is None or end is None:
        return ""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    return str(text[left : right if right >= 0 else len(text)]).strip()


def _text_info(told: Told) -> dict[str, Any]:
    start, end = _extent(told)
    return {
        "sequence": told.article.text.count("\n", 0, start or 0) + 1,
        "start": start,
        "end": end,
        "text_story": told.article.uid,
    }


def _cited(told: Told) -> dict[str, Any]:
    article = told.article
    return {
        "corpus": article.outlet or article.agency,
        "citation": article.uid,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "publication": article.published or article.day,
        "license": None,
        "copyright": None,
        "coder": "mahdar",
        "codebook": "PLOVER",
        "version": __version__,
    }
