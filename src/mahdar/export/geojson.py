"""GeoJSON (RFC 7946): every engagement as a feature.

Its geometry is the point of the city where it was; where that is not known it is null, never
the middle of a state.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from mahdar.export.tables.engagements import ENGAGEMENTS

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["write_geojson"]


def write_geojson(source: Source, out: IO[bytes]) -> tuple[int, int]:
    """Write the features; their number, and how many of them have a point."""
    out.write(b'{"type":"FeatureCollection","features":[')
    count = placed = 0
    for row in ENGAGEMENTS.rows(source):
        line = json.dumps(_feature(row), ensure_ascii=False, separators=(",", ":"))
        out.write((",\n" if count else "\n").encode() + line.encode("utf-8", "replace"))
        count += 1
        placed += row["latitude"] is not None
    out.write(b"\n]}\n")
    return count, placed


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    latitude, longitude = row["latitude"], row["longitude"]
    properties = {name: value for name, value in row.items() if name not in ("latitude", "longitude")}
    if row["disagreements"]:
        properties["disagreements"] = json.loads(row["disagreements"])
    return {
        "type": "Feature",
        "id": row["id"],
        "geometry": None if latitude is None else {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": properties,
    }
