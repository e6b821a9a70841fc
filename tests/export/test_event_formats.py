"""POLECAT, PLOVER and GDELT, read back as their users read them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from mahdar.export.codes import known_group, plover_code, state_codes
from mahdar.export.gdelt import EVENTS, GOLDSTEIN, MENTIONS
from mahdar.export.plover import FIELDS
from mahdar.export.polecat import COLUMNS
from mahdar.export.text_cells import plain_cell
from mahdar.store import Store
from mahdar.store.filters import Filters
from mahdar.vocabulary import PLOVER

#: The columns of POLECAT's files, as published.
POLECAT = (
    "Event ID, Event Date, Event Type, Event Mode, Event Intensity, Quad Code, Contexts, Actor Name, Actor Country,"
    " Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name,"
    " Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name"
    " Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw"
    " Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language,"
    " Version"
).split(", ")

#: The columns of GDELT 2.0's events, as its codebook has them.
_GDELT_ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
).split()
_GDELT_GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
GDELT = [
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{n}{name}" for n in (1, 2) for name in _GDELT_ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources".split(),
    *"NumArticles AvgTone".split(),
    *(f"{geo}Geo_{name}" for geo in ("Actor1", "Actor2", "Action") for name in _GDELT_GEO),
    *"DATEADDED SOURCEURL".split(),
]
GDELT_MENTIONS = (
    "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID"
    " Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone"
    " MentionDocTranslationInfo Extras"
).split()


def polecat(store: Store, tmp_path: Path, filters: Filters | None = None) -> pd.DataFrame:
    store.export("polecat", tmp_path / "out.tsv", filters=filters)
    frame = pd.read_csv(tmp_path / "out.tsv", sep="\t", dtype=str, keep_default_na=False)
    plain = pd.read_csv(tmp_path / "out.tsv", sep="\t", dtype=str, keep_default_na=False, quoting=csv.QUOTE_NONE)
    assert frame.equals(plain), "the same, whether a reader knows quotation marks or not"
    return frame


def test_polecat_has_the_columns_of_polecat(filled_store: Store, tmp_path: Path) -> None:
    frame = polecat(filled_store, tmp_path)
    assert len(POLECAT) == 40
    assert list(frame.columns) == POLECAT == [column.name for column in COLUMNS]
    assert not (frame == "").any().any()
    assert frame["Event ID"].is_unique
    assert set(frame["Event Type"]) <= set(PLOVER)
    lines = (tmp_path / "out.tsv").read_text(encoding="utf-8").splitlines()
    assert {line.count("\t") for line in lines} == {39}


def test_polecat_tells_a_meeting_once(store: Store, tmp_path: Path) -> None:
    frame = polecat(store, tmp_path)
    met = frame[(frame["Actor Country"] == "KAZ") & (frame["Event Type"] == "CONSULT")].iloc[0]
    assert met["Recipient Country"] == "JOR"
    assert (met["Actor COW"], met["Recipient COW"]) == ("705", "663")
    assert met["Actor Name Raw"] == "أرمان بيكتوروف"
    assert met["Quad Code"] == "VERBAL COOPERATION"
    assert met["Event Date"] == "2024-05-14"
    assert met["Source"].split("; ") == ["وكالة المدى", "صحيفة الضفة", "قناة الأفق", "بوابة الخبر", "إذاعة المهجر"]
    assert (met["City"], met["GeoNames ID"], met["Feature Type"]) == ("Amman", "250441", "PPLC")
    called = frame[frame["Event Mode"] == "phone"].iloc[0]
    assert (called["Actor Country"], called["Recipient Country"]) == ("EGY; QAT", "None")
    assert called["Event Intensity"] == "1.5"
    assert len(frame[frame["Event Type"] == "ACCUSE"]) == 1


def test_without_events_there_is_a_header_only(store: Store, tmp_path: Path) -> None:
    assert polecat(store, tmp_path, Filters(since="2030")).empty


def test_plover_lines(filled_store: Store, tmp_path: Path) -> None:
    filled_store.export("plover", tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    events = [json.loads(line) for line in lines]
    assert all(list(event) == [field.name for field in FIELDS] for event in events)
    met = next(event for event in events if len(event["reports"]) == 5)
    assert [entity["code"] for entity in met["actor"]] == ["KAZ"]
    assert [entity["code"] for entity in met["recipient"]] == ["JOR"]
    assert met["actor"][0]["office"] == "وزير الخارجية الكازاخي"
    assert met["event"] == ["CONSULT"]
    assert {report["cite_info"]["corpus"] for report in met["reports"]} == {
        "وكالة المدى",
        "صحيفة الضفة",
        "قناة الأفق",
        "بوابة الخبر",
        "إذاعة المهجر",
    }
    texts = {row["id"]: row["text"] for row in filled_store.table("articles")}
    for event in events:
        assert event["quad_code"] in (1, 2, 3, 4)
        for report in event["reports"]:
            text = texts[report["cite_info"]["citation"]][report["start"] : report["end"]]
            assert all(part in text for part in report["text"].split(" … "))
        assert event["event_text"].split(" … ")[0] in event["text"]
    assert pl.read_ndjson(tmp_path / "out.jsonl", infer_schema_length=None).height == len(events)


def gdelt(store: Store, tmp_path: Path, format: str, names: list[str]) -> pd.DataFrame:
    path = tmp_path / f"{format}.tsv"
    store.export(format, path)
    assert {line.count("\t") + 1 for line in path.read_text(encoding="utf-8").splitlines()} == {len(names)}
    return pd.read_csv(path, sep="\t", header=None, names=names, dtype={name: str for name in names if "Code" in name})


def test_gdelt_events(filled_store: Store, tmp_path: Path) -> None:
    assert len(GDELT) == 61
    assert [column.name for column in EVENTS] == GDELT
    frame = gdelt(filled_store, tmp_path, "gdelt", GDELT)
    assert frame["GLOBALEVENTID"].is_unique
    met = frame[(frame["Actor1CountryCode"] == "KAZ") & (frame["EventCode"] == "040")].iloc[0]
    assert (met["Actor1Code"], met["Actor2Code"], met["Actor1Type1Code"]) == ("KAZGOV", "JORGOV", "GOV")
    assert (met["NumMentions"], met["NumSources"], met["NumArticles"]) == (5, 5, 5)
    assert (met["SQLDATE"], met["MonthYear"], met["Year"]) == (20240514, 202405, 2024)
    assert met["FractionDate"] == pytest.approx(2024 + (5 * 30 + 14) / 365, abs=1e-4)
    assert (met["IsRootEvent"], met["EventRootCode"], met["QuadClass"], met["GoldsteinScale"]) == (1, "04", 1, 1.0)
    assert (met["ActionGeo_Type"], met["ActionGeo_FullName"], met["ActionGeo_CountryCode"]) == (
        4,
        "Amman, Jordan",
        "JO",
    )
    assert met["ActionGeo_Lat"] == pytest.approx(31.955, abs=0.01)
    assert met["SOURCEURL"] == "https://mada.example/2024/05/14/amman"
    assert frame["AvgTone"].isna().all()
    call = frame[frame["EventCode"] == "041"]
    assert sorted(zip(call["Actor1CountryCode"], call["Actor2CountryCode"], strict=True)) == [
        ("EGY", "QAT"),
        ("QAT", "EGY"),
    ]


def test_gdelt_mentions(filled_store: Store, tmp_path: Path) -> None:
    assert len(GDELT_MENTIONS) == 16
    assert [column.name for column in MENTIONS] == GDELT_MENTIONS
    events = gdelt(filled_store, tmp_path, "gdelt", GDELT)
    frame = gdelt(filled_store, tmp_path, "gdelt-mentions", GDELT_MENTIONS)
    counted = frame.groupby("GLOBALEVENTID").size()
    assert dict(counted) == dict(zip(events["GLOBALEVENTID"], events["NumMentions"], strict=True))
    texts = {row["url"]: row["text"] for row in filled_store.table("articles")}
    met = frame[frame["MentionIdentifier"] == "https://khabar.example/a?id=3"].iloc[0]
    text = texts["https://khabar.example/a?id=3"]
    assert text[met["ActionCharOffset"] :].startswith("استقبل")
    assert text[met["Actor2CharOffset"] :].startswith("سامر الحوراني")
    assert (met["Actor1CharOffset"], met["SentenceID"], met["MentionDocLen"]) == (-1, 1, len(text))
    assert (frame["Confidence"] > 0).all()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("أ\tب", "أ ب"),
        ("أ\r\n\tب\u2028ج", "أ ب ج"),
        ('"قال" نعم', "'قال' نعم"),
        ('قال "نعم"', 'قال "نعم"'),
        ("\u202bنص\u202c", "\u202bنص\u202c"),
        (" \t ", ""),
    ],
)
def test_cells_without_quotation(given: str, expected: str) -> None:
    assert plain_cell(given) == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("USA", ("US", "USA", "USA", "US", "2")),
        ("KAZ", ("KZ", "KAZ", "KAZ", "KZ", "705")),
        ("ROU", ("RO", "ROU", "ROM", "RO", "360")),
        ("GBR", ("GB", "GBR", "GBR", "UK", "200")),
        ("XKX", ("XK", "KOS", "", "KV", "347")),
        ("PSE", ("PS", "PSE", "PSE", "", "")),
        ("HKG", ("HK", "HKG", "", "HK", "")),
    ],
)
def test_codes_of_states(state: str, expected: tuple[str, ...]) -> None:
    assert tuple(state_codes(state) or ()) == expected


def test_codes_of_organisations() -> None:
    assert [
        plover_code(side, sector) for side, sector in (("UN", "UNO"), ("EU", "IGO"), ("AL", "IGO"), ("SCO", "IGO"))
    ] == [
        "UNO",
        "EUR",
        "IGO",
        "IGO",
    ]
    assert [known_group(side) for side in ("UN", "EU", "AL", "SCO")] == ["UNO", "EEC", "ARL", ""]


def test_code_tables_are_of_one_piece() -> None:
    from mahdar.languages.pack import read_table
    from mahdar.registry.registry import load

    rows = list(read_table("mahdar.vocabulary", "country_codes.tsv"))
    assert {row["iso3"] for row in rows} == {state.code for state in load().states.values() if state.code}
    for name in ("iso3", "iso2", "plover", "cameo", "fips", "cow"):
        found = [row[name] for row in rows if row[name]]
        assert len(found) == len(set(found)), name
    events = {one.event_code for one in load().organisations.values() if one.event_code}
    assert {row["event_code"] for row in read_table("mahdar.vocabulary", "organisation_codes.tsv")} <= events


def test_every_code_of_a_record_has_a_goldstein_score() -> None:
    from mahdar.acts import events

    assert {cameo for _, _, cameo in PLOVER.values()} | set(events._CAMEO.values()) <= set(GOLDSTEIN)
