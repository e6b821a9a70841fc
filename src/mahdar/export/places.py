"""Where places lie: coordinates and codes of what the registry knows; nothing is guessed."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mahdar.document.normalise import fold
from mahdar.languages.pack import read_table

__all__ = ["Codes", "Spot", "codes_of", "locate"]


class Spot(NamedTuple):
    """A city: degrees north and east (WGS 84), its GeoNames id and English name."""

    latitude: float
    longitude: float
    geonameid: str
    name_en: str
    country: str


class Codes(NamedTuple):
    """Codes of a state in event data sets; empty where there is none or none is sure."""

    plover: str
    cameo: str
    fips: str
    cow: str


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


def codes_of(state: str | None) -> Codes | None:
    """The codes of a state by its alpha-3 code; None if it is no state."""
    return _codes().get(state or "")


@lru_cache(maxsize=1)
def _codes() -> dict[str, Codes]:
    rows = read_table("mahdar.vocabulary", "country_codes.tsv", ("iso3", "plover", "cameo", "fips", "cow"))
    return {row["iso3"]: Codes(row["plover"], row["cameo"], row["fips"], row["cow"]) for row in rows}
