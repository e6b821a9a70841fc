"""Where capitals and cities lie."""

from __future__ import annotations

import pytest

from mahdar.export.places import locate
from mahdar.languages.pack import read_table
from mahdar.registry.registry import load

ROWS = list(read_table("mahdar.registry.data", "coordinates.tsv"))


@pytest.mark.parametrize(
    ("registry", "name", "expected"),
    [
        ("capital:EGY", "القاهرة", (30, 31)),
        ("capital:KAZ", "أستانا", (51, 71)),
        ("capital:USA", "واشنطن", (39, -77)),
        ("capital:YEM", "صنعاء", (15, 44)),
        ("capital:YEM", "عدن", None),  # the seat of a government, but not this city
        ("place:aden", "عدن", (13, 45)),
        ("capital:NLD", "لاهاي", None),
        ("capital:NLD", "أمستردام", (52, 5)),
        ("place:jeddah", "جدة", (21, 39)),
        ("place:tahrir-palace", "قصر التحرير", None),
        ("capital:ISR", "تل أبيب", None),
        ("capital:PSE", "رام الله", None),
        ("state:KAZ", "كازاخستان", None),
        (None, "القاهرة", None),
    ],
)
def test_places(registry: str | None, name: str, expected: tuple[int, int] | None) -> None:
    spot = locate(registry, name)
    assert (spot and (round(spot.latitude), round(spot.longitude))) == expected


def test_every_row_is_a_place_of_the_registry() -> None:
    known = load()
    assert len(ROWS) == len({row["id"] for row in ROWS}) > 4_000
    for row in ROWS:
        kind, _, name = row["id"].partition(":")
        if kind == "capital":
            assert known.states[name].capitals
            assert not row["only"] or row["only"] in known.states[name].capitals
        else:
            assert known.places[name].kind == "city"
            assert known.places[name].country == row["country"]
        assert -90 <= float(row["latitude"]) <= 90
        assert -180 <= float(row["longitude"]) <= 180


def test_coordinates_change_no_record() -> None:
    from mahdar.registry import registry

    assert "coordinates.tsv" not in registry.TABLES
