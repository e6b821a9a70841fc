"""The table of events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mahdar.export.columns import Column, Spec
from mahdar.export.event_rows import event_rows

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["EVENTS", "QUADS"]

#: PLOVER's quad classes.
QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}

_COLUMNS = (
    Column("id", "text", "id of the event: `v` and 13 hex digits"),
    Column(
        "day", "text", "ISO date; of a deed without one the day of the first report, empty if it is told as earlier"
    ),
    Column("source", "text", "who acts: alpha-3 code of a state, or code of an organisation"),
    Column("source_sector", "text", "PLOVER sector: `GOV`, `IGO` or `UNO`"),
    Column("source_actors", "texts", "names of those who act for the source"),
    Column("recipient", "text", "towards whom"),
    Column("recipient_sector", "text", "PLOVER sector"),
    Column("recipient_actors", "texts", "names of those who act for the recipient"),
    Column("type", "text", "PLOVER type"),
    Column("mode", "text", "PLOVER mode: `visit`, `phone` or empty"),
    Column("quad", "int", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
    Column("scale", "float", "score of the PLOVER manual"),
    Column("cameo", "text", "CAMEO code"),
    Column("engagement", "text", "id of the engagement behind it; empty: it rests on positions or is told as a deed"),
    Column("place", "text", "where the engagement was"),
    Column("latitude", "float", "degrees north (WGS 84) of a city; empty: not known"),
    Column("longitude", "float", "degrees east"),
    Column("mentions", "int", "number of reports, positions and deeds that tell it"),
    Column("outlets", "texts", "who told it"),
    Column("articles", "texts", "ids of the articles that tell it"),
    Column("told_by", "texts", "ids of those reports, positions and deeds, ARTICLE:ITEM"),
    Column("quote", "text", "the words of the first that say so"),
    Column("confidence", "float", "the highest of those reports and positions, 0 to 1"),
)


def _rows(source: Source) -> Iterator[dict[str, Any]]:
    for event in event_rows(source):
        actor, target = event.sources[0], event.recipients[0]
        spot = event.place.spot if event.place else None
        sure = [one.confidence for one in event.told if one.confidence is not None]
        yield {
            "id": event.id,
            "day": event.day,
            "source": actor.code,
            "source_sector": actor.sector,
            "source_actors": [who.name for who in actor.actors],
            "recipient": target.code,
            "recipient_sector": target.sector,
            "recipient_actors": [who.name for who in target.actors],
            "type": event.type,
            "mode": event.mode,
            "quad": event.quad,
            "scale": event.scale,
            "cameo": event.cameo,
            "engagement": event.engagement.row.uid if event.engagement else None,
            "place": event.place.name if event.place else None,
            "latitude": spot.latitude if spot else None,
            "longitude": spot.longitude if spot else None,
            "mentions": len(event.told),
            "outlets": event.outlets,
            "articles": list(event.articles),
            "told_by": [one.id for one in event.told],
            "quote": event.told[0].quote if event.told else None,
            "confidence": max(sure, default=None),
        }


EVENTS = Spec("events", "what one side did towards another, across all articles that tell it", _COLUMNS, _rows)
