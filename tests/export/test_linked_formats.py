"""FollowTheMoney, RDF, graphs, calendar and map, read back with their tools."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import networkx as nx
import pyoxigraph
import pytest
import rdflib

import mahdar
from mahdar.export import FORMATS
from mahdar.store import Store
from mahdar.store.filters import Filters

SCHEMA, OA, PROV = (
    rdflib.Namespace(iri) for iri in ("https://schema.org/", "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#")
)
TERMS = rdflib.Namespace("urn:mahdar:terms:")
NARROW = Filters(pair=("KAZ", "JOR"))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


# -- records ------------------------------------------------------------------------------


def test_records_are_those_of_the_store_as_judged(own_store: Store, tmp_path: Path) -> None:
    uid = own_store.table("statements").to_arrow().to_pylist()[0]["article"]
    own_store.judge("reject", f"{uid}:s1", user="tester")
    own_store.export("jsonl", tmp_path / "out.jsonl")
    found = [mahdar.Record.from_dict(data) for data in lines(tmp_path / "out.jsonl")]
    assert found == list(own_store.records())
    assert found != list(own_store.records(judged=False))
    own_store.export("jsonl", tmp_path / "some.jsonl", filters=Filters(outlets=("قناة الأفق",)))
    assert {data["source"]["outlet"] for data in lines(tmp_path / "some.jsonl")} == {"قناة الأفق"}
    assert len(lines(tmp_path / "some.jsonl")) == 2


# -- RDF ----------------------------------------------------------------------------------


def graph(store: Store, tmp_path: Path, filters: Filters | None = None) -> rdflib.Graph:
    path = tmp_path / "out.ttl"
    store.export("turtle", path, filters=filters)
    read = rdflib.Graph().parse(path, format="turtle")
    strict = pyoxigraph.Store()
    strict.load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(strict) == len(read)
    return read


def test_turtle_tells_the_meeting(filled_store: Store, tmp_path: Path) -> None:
    read = graph(filled_store, tmp_path)
    (met,) = [
        one
        for one in read.subjects(rdflib.RDF.type, SCHEMA.Event)
        if len(list(read.objects(one, PROV.wasDerivedFrom))) == 5
    ]
    assert str(read.value(met, SCHEMA.startDate)) == "2024-05-14"
    (host,) = read.objects(met, SCHEMA.organizer)
    assert str(read.value(host, SCHEMA.name)) == "سامر الحوراني"
    place = read.value(met, SCHEMA.location)
    geo = read.value(place, SCHEMA.geo)
    assert float(read.value(geo, SCHEMA.latitude)) == pytest.approx(31.955, abs=0.01)  # type: ignore[arg-type]
    told = [one for one in read.subjects(OA.hasBody, met)]
    assert len(told) == 5


def test_every_selector_finds_its_words(store: Store, tmp_path: Path) -> None:
    read = graph(store, tmp_path)
    count = 0
    for target in read.subjects(rdflib.RDF.type, OA.SpecificResource):
        text = str(read.value(read.value(target, OA.hasSource), SCHEMA.text))
        position = next(
            s for s in read.objects(target, OA.hasSelector) if (s, rdflib.RDF.type, OA.TextPositionSelector) in read
        )
        words = next(
            s for s in read.objects(target, OA.hasSelector) if (s, rdflib.RDF.type, OA.TextQuoteSelector) in read
        )
        start, end = (int(read.value(position, name)) for name in (OA.start, OA.end))  # type: ignore[arg-type]
        exact, prefix, suffix = (str(read.value(words, name)) for name in (OA.exact, OA.prefix, OA.suffix))
        assert text[start:end] == exact
        assert prefix + exact + suffix in text
        count += 1
    assert count > 30


def test_turtle_of_a_part_has_no_loose_end(filled_store: Store, tmp_path: Path) -> None:
    for filters in (None, NARROW, Filters(stances=("condemn",)), Filters(since="2030")):
        read = graph(filled_store, tmp_path, filters)
        named = {
            one
            for one in read.objects()
            if str(one).startswith("urn:mahdar:") and not str(one).startswith("urn:mahdar:terms:")
        }
        assert named <= set(read.subjects())
    assert len(read) == 0


# -- graphs -------------------------------------------------------------------------------


def networks(store: Store, tmp_path: Path, filters: Filters | None = None) -> tuple[nx.Graph, nx.Graph]:
    store.export("graphml", tmp_path / "out.graphml", filters=filters)
    store.export("gexf", tmp_path / "out.gexf", filters=filters)
    return nx.read_graphml(tmp_path / "out.graphml"), nx.read_gexf(tmp_path / "out.gexf")


def test_who_met_whom(filled_store: Store, tmp_path: Path) -> None:
    for read in networks(filled_store, tmp_path):
        names = {data["label"]: node for node, data in read.nodes(data=True)}
        edge = read.edges[names["سامر الحوراني"], names["أرمان بيكتوروف"]]
        assert edge["weight"] == 1
        assert (edge["kinds"], edge["first_day"]) == ("meeting 1", "2024-05-14")
        assert read.nodes[names["سامر الحوراني"]]["country"] == "JOR"
        assert "مازن القروي" not in names  # his visit is only planned
        assert nx.number_connected_components(read) == 4


def test_both_graphs_are_one(store: Store, tmp_path: Path) -> None:
    one, other = networks(store, tmp_path)
    assert set(one.nodes) == set(other.nodes)
    assert {frozenset(edge) for edge in one.edges} == {frozenset(edge) for edge in other.edges}
    assert all(len(read) == 0 for read in networks(store, tmp_path, Filters(since="2030")))


# -- calendar and map ---------------------------------------------------------------------


def test_the_calendar(filled_store: Store, tmp_path: Path) -> None:
    report = filled_store.export("ics", tmp_path / "out.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "out.ics").read_bytes())
    events = list(calendar.walk("VEVENT"))
    rows = list(filled_store.engagements())
    assert [str(event["uid"]) for event in events] == [f"{row['id']}@mahdar" for row in rows]
    assert [event.decoded("dtstart").isoformat() for event in events] == [row["date"] or row["day"] for row in rows]
    assert ["reported" in event["categories"].to_ical().decode() for event in events] == [
        not row["date"] for row in rows
    ]
    assert (report.counts, report.notes) == ({"events": len(rows)}, [])
    met = events[0]
    assert met.decoded("dtstart") == date(2024, 5, 14)
    assert met.decoded("dtend") == date(2024, 5, 15)
    assert str(met["summary"]) == "لقاء: سامر الحوراني – أرمان بيكتوروف"
    assert str(met["location"]) == "عمان"
    assert str(met["description"]).count("\n") == 4
    assert {str(event["status"]) for event in events} == {"CONFIRMED", "TENTATIVE"}
    assert all(len(line) <= 75 for line in (tmp_path / "out.ics").read_bytes().split(b"\r\n"))


def test_the_map(filled_store: Store, tmp_path: Path) -> None:
    report = filled_store.export("geojson", tmp_path / "out.geojson")
    data = json.loads((tmp_path / "out.geojson").read_text(encoding="utf-8"))
    assert data["type"] == "FeatureCollection"
    features = data["features"]
    assert [one["id"] for one in features] == [row["id"] for row in filled_store.engagements()]
    met = features[0]
    assert met["geometry"]["type"] == "Point"
    longitude, latitude = met["geometry"]["coordinates"]
    assert (round(latitude), round(longitude)) == (32, 36)
    nowhere = [one for one in features if one["geometry"] is None]
    assert nowhere
    assert report.counts == {"features": len(features), "with a place on the map": len(features) - len(nowhere)}


def test_an_empty_map_and_calendar(store: Store, tmp_path: Path) -> None:
    nothing = Filters(since="2030")
    store.export("geojson", tmp_path / "out.geojson", filters=nothing)
    store.export("ics", tmp_path / "out.ics", filters=nothing)
    assert json.loads((tmp_path / "out.geojson").read_text())["features"] == []
    assert list(icalendar.Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")) == []


# -- all ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path, name: str) -> None:
    found = []
    for number in (1, 2):
        path = tmp_path / (f"{number}.zip" if FORMATS[name].tables == "files" else f"{number}.out")
        store.export(name, path)
        found.append(path.read_bytes())
    assert found[0] == found[1]
    assert found[0]
