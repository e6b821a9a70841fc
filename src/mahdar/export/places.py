"""Where places lie, as far as that is known; nothing is guessed."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

__all__ = ["Spot", "locate"]


class Spot(NamedTuple):
    """A city: degrees north and east (WGS 84), its GeoNames id and English name."""

    latitude: float
    longitude: float
    geonameid: str
    name_en: str
    country: str


def locate(registry: str | None, name: str | None) -> Spot | None:
    """Where the place of a registry row lies that an article calls ``name``; None if that is not known.

    From GeoNames, by way of ``registry/data/coordinates.tsv``.
    """
    found = _spots().get(registry or "")
    if found is None:
        return None
    only, spot = found
    return spot if not only or only == fold(name or "") else None


@lru_cache(maxsize=1)
def _spots() -> dict[str, tuple[str, Spot]]:
    rows = read_table("mahdar.registry.data", "coordinates.tsv", ("id", "only", "latitude", "longitude"))
    return {
        row["id"]: (
            fold(row["only"]),
            Spot(float(row["latitude"]), float(row["longitude"]), row["geonameid"], row["name_en"], row["country"]),
        )
        for row in rows
    }
