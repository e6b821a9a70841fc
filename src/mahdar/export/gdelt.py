"""GDELT 2.0: events (61 columns) and mentions (16 columns), tab-separated, no header.

Codes are those of GDELT where they are sure, else the cell is empty: an event is one row a
pair of actors, and ``NumMentions``, ``NumSources`` and ``NumArticles`` count what tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from mahdar.export.codes import known_group, state_codes
from mahdar.export.columns import Column
from mahdar.export.event_rows import EventRow, Side, event_rows
from mahdar.export.text_cells import plain_cell
from mahdar.store.asking.states import state_name

if TYPE_CHECKING:
    from mahdar.export.engagements import Place, Told
    from mahdar.export.source import Source

__all__ = ["EVENTS", "GOLDSTEIN", "MENTIONS", "write_gdelt", "write_gdelt_mentions"]

#: The Goldstein scale of the CAMEO codes that records hold (CAMEO.goldsteinscale.txt of GDELT).
GOLDSTEIN = {
    "020": 3.0,
    "030": 4.0,
    "040": 1.0,
    "041": 1.0,
    "042": 1.9,
    "043": 2.8,
    "044": 2.5,
    "045": 5.0,
    "046": 7.0,
    "050": 3.5,
    "051": 3.4,
    "057": 8.0,
    "060": 6.0,
    "070": 7.0,
    "080": 5.0,
    "087": 9.0,
    "110": -2.0,
    "120": -4.0,
    "130": -4.4,
    "140": -6.5,
    "150": -7.2,
    "160": -4.0,
    "170": -7.0,
    "190": -10.0,
}


def _actor_columns(actor: str) -> tuple[Column, ...]:
    return (
        Column(f"{actor}Code", "text", "CAMEO code: state and `GOV`, or `IGO` and the known group"),
        Column(f"{actor}Name", "text", "who acts: the first name, else that of the state"),
        Column(f"{actor}CountryCode", "text", "CAMEO code of the state (`EUR` for the European Union)"),
        Column(f"{actor}KnownGroupCode", "text", "CAMEO code of an organisation"),
        Column(f"{actor}EthnicCode", "text", "always empty"),
        Column(f"{actor}Religion1Code", "text", "always empty"),
        Column(f"{actor}Religion2Code", "text", "always empty"),
        Column(f"{actor}Type1Code", "text", "`GOV` or `IGO`"),
        Column(f"{actor}Type2Code", "text", "always empty"),
        Column(f"{actor}Type3Code", "text", "always empty"),
    )


def _geo_columns(what: str) -> tuple[Column, ...]:
    empty = what != "ActionGeo"
    return (
        Column(f"{what}_Type", "int", "0" if empty else "0 not known, 1 state, 3 city in the USA, 4 city elsewhere"),
        Column(f"{what}_FullName", "text", "always empty" if empty else "city and state, or state"),
        Column(f"{what}_CountryCode", "text", "always empty" if empty else "FIPS 10-4"),
        Column(f"{what}_ADM1Code", "text", "always empty"),
        Column(f"{what}_ADM2Code", "text", "always empty"),
        Column(f"{what}_Lat", "float", "always empty" if empty else "degrees north of a city"),
        Column(f"{what}_Long", "float", "always empty" if empty else "degrees east"),
        Column(f"{what}_FeatureID", "text", "always empty" if empty else "of a state its FIPS code; else empty"),
    )


EVENTS = (
    Column("GLOBALEVENTID", "int", "the hex digits of the event's id as a whole number below 2^52"),
    Column("SQLDATE", "int", "YYYYMMDD"),
    Column("MonthYear", "int", "YYYYMM"),
    Column("Year", "int", "YYYY"),
    Column("FractionDate", "float", "year and (month × 30 + day) / 365"),
    *_actor_columns("Actor1"),
    *_actor_columns("Actor2"),
    Column("IsRootEvent", "int", "1 if the first sentence of an article tells it"),
    Column("EventCode", "text", "CAMEO code"),
    Column("EventBaseCode", "text", "the same"),
    Column("EventRootCode", "text", "its first two digits"),
    Column("QuadClass", "int", "1 to 4"),
    Column("GoldsteinScale", "float", "of the CAMEO code"),
    Column("NumMentions", "int", "reports and positions that tell it"),
    Column("NumSources", "int", "outlets (else agencies) that tell it; articles, if none is named"),
    Column("NumArticles", "int", "articles that tell it"),
    Column("AvgTone", "float", "always empty: tone is not measured"),
    *_geo_columns("Actor1Geo"),
    *_geo_columns("Actor2Geo"),
    *_geo_columns("ActionGeo"),
    Column("DATEADDED", "int", "YYYYMMDDHHMMSS (UTC), when the first article came into the store"),
    Column("SOURCEURL", "text", "address of the first article that has one"),
)

MENTIONS = (
    Column("GLOBALEVENTID", "int", "the event"),
    Column("EventTimeDate", "int", "YYYYMMDDHHMMSS, as DATEADDED of the event"),
    Column("MentionTimeDate", "int", "YYYYMMDDHHMMSS (UTC), when this article came into the store"),
    Column("MentionType", "int", "1 a page with an address, 2 a text without"),
    Column("MentionSourceName", "text", "outlet, else agency"),
    Column("MentionIdentifier", "text", "address, else the id of the article"),
    Column("SentenceID", "int", "number of the sentence that tells it, 1 the first"),
    Column("Actor1CharOffset", "int", "where its name stands in the evidence; -1: not there"),
    Column("Actor2CharOffset", "int", "the same for the second actor"),
    Column("ActionCharOffset", "int", "where the evidence begins"),
    Column("InRawText", "int", "always 1: the text is read as it is"),
    Column("Confidence", "int", "how likely it is right, 0 to 100"),
    Column("MentionDocLen", "int", "length of the text"),
    Column("MentionDocTone", "float", "always empty: tone is not measured"),
    Column("MentionDocTranslationInfo", "text", "always empty: nothing is translated"),
    Column("Extras", "text", "ARTICLE:ITEM of the report or position"),
)

_SENTENCE = re.compile(r"[.!?؟…]+(?=\s|$)|\n+")


def write_gdelt(source: Source, out: IO[bytes]) -> int:
    """Write the events; their number."""
    return _write((_event(event) for event in event_rows(source)), out)


def write_gdelt_mentions(source: Source, out: IO[bytes]) -> int:
    """Write the mentions; their number."""
    return _write((cells for event in event_rows(source) for cells in _mentions(event)), out)


def _write(rows: Iterator[list[str]], out: IO[bytes]) -> int:
    count = 0
    for cells in rows:
        out.write(("\t".join(map(plain_cell, cells)) + "\n").encode("utf-8", "replace"))
        count += 1
    return count


def _event(event: EventRow) -> list[str]:
    articles = list(event.articles.values())
    root = any(_sentence(told) == 1 for told in event.told)
    return [
        str(event.number),
        *_dates(event.day),
        *_actor(event.sources[0]),
        *_actor(event.recipients[0]),
        str(int(root)),
        event.cameo,
        event.cameo,
        event.cameo[:2],
        str(event.quad),
        str(GOLDSTEIN.get(event.cameo, "")),
        str(len(event.told)),
        str(len(event.outlets) or len(articles)),
        str(len(articles)),
        "",
        *_geo(None),
        *_geo(None),
        *_geo(event.place),
        _added(event),
        next((row.url for row in articles if row.url), ""),
    ]


def _dates(day: str | None) -> list[str]:
    if not day:
        return [""] * 4
    year, month, number = (int(part) for part in day.split("-"))
    fraction = f"{year + (month * 30 + number) / 365:.4f}"
    return [day.replace("-", ""), day[:7].replace("-", ""), day[:4], fraction]


def _actor(side: Side) -> list[str]:
    codes = state_codes(side.code)
    group = "" if codes else known_group(side.code)
    kind = "GOV" if codes else "IGO"
    country = codes.cameo if codes else "EUR" if side.code == "EU" else ""
    code = (country + kind if country else "") if codes else kind + (country if group else "") + group
    first = side.actors[0] if side.actors else None
    name = (first.name_en or first.name) if first else state_name(side.code)
    return [code, name, country, group, "", "", "", kind, "", ""]


def _geo(place: Place | None) -> list[str]:
    codes = state_codes(place.country) if place else None
    fips = codes.fips if codes else ""
    if place is None or place.country is None:
        return ["0", *[""] * 7]
    if place.spot is not None:
        spot = place.spot
        kind = "3" if place.country == "USA" else "4"
        full = f"{spot.name_en}, {state_name(place.country)}"
        return [kind, full, fips, "", "", str(spot.latitude), str(spot.longitude), ""]
    if place.type == "state":
        return ["1", state_name(place.country), fips, "", "", "", "", fips]
    return ["0", *[""] * 7]


def _added(event: EventRow) -> str:
    return _moment(min((row.added for row in event.articles.values()), default=""))


def _moment(value: str) -> str:
    return re.sub(r"\D", "", value)


def _mentions(event: EventRow) -> Iterator[list[str]]:
    for told in event.told:
        article = told.article
        start = min((first for first, _ in told.spans), default=-1)
        yield [
            str(event.number),
            _added(event),
            _moment(article.added),
            "1" if article.url else "2",
            article.outlet or article.agency or "",
            article.url or article.uid,
            str(_sentence(told)),
            str(_named(event.sources[0], told)),
            str(_named(event.recipients[0], told)),
            str(start),
            "1",
            "" if told.confidence is None else str(round(told.confidence * 100)),
            str(len(article.text)),
            "",
            "",
            told.id,
        ]


def _sentence(told: Told) -> int:
    """The number of the sentence in which the evidence begins, from 1."""
    start = min((first for first, _ in told.spans), default=0)
    return sum(1 for _ in _SENTENCE.finditer(told.article.text[:start].strip())) + 1


def _named(side: Side, told: Told) -> int:
    """Where a name of the side stands within the evidence, -1 for nowhere."""
    for start, end in told.spans:
        for actor in side.actors:
            found = told.article.text.find(actor.name, start, end)
            if found >= 0:
                return int(found)
    return -1
