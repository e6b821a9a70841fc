"""Codes of states and organisations in event data sets, from the tables of `mahdar.vocabulary`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mahdar.languages.pack import read_table

__all__ = ["StateCodes", "known_group", "plover_code", "state_codes"]


class StateCodes(NamedTuple):
    """Codes of a state; empty where there is none, or none is sure.

    ``iso2`` ISO 3166-1 alpha-2, ``plover`` alpha-3 as PLOVER has it, ``cameo`` as GDELT has it,
    ``fips`` FIPS 10-4, ``cow`` the number of the Correlates of War project.
    """

    iso2: str
    plover: str
    cameo: str
    fips: str
    cow: str


def state_codes(state: str | None) -> StateCodes | None:
    """The codes of a state by its alpha-3 code; None if it is no state."""
    return _states().get(state or "")


def plover_code(side: str, sector: str | None) -> str:
    """The PLOVER code of a side of an event: alpha-3, or UNO, EUR, IGO for organisations."""
    codes = _states().get(side)
    if codes is not None:
        return codes.plover
    return _organisations().get(side, (sector or "IGO", ""))[0]


def known_group(side: str) -> str:
    """The CAMEO code of an organisation as a known group; empty if none is sure."""
    return _organisations().get(side, ("", ""))[1]


@lru_cache(maxsize=1)
def _states() -> dict[str, StateCodes]:
    columns = StateCodes._fields
    rows = read_table("mahdar.vocabulary", "country_codes.tsv", ("iso3", *columns))
    return {row["iso3"]: StateCodes(*(row[name] for name in columns)) for row in rows}


@lru_cache(maxsize=1)
def _organisations() -> dict[str, tuple[str, str]]:
    rows = read_table("mahdar.vocabulary", "organisation_codes.tsv", ("event_code", "plover", "cameo"))
    return {row["event_code"]: (row["plover"], row["cameo"]) for row in rows}
