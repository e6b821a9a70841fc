"""FollowTheMoney, checked with its own package."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mahdar.store import Store
from mahdar.store.filters import Filters

if TYPE_CHECKING:
    from followthemoney.proxy import EntityProxy

LIMIT = csv.field_size_limit()
try:
    import followthemoney.proxy as ftm
except ImportError:
    if os.environ.get("MAHDAR_REQUIRE_FOLLOWTHEMONEY"):
        raise
    pytest.skip("followthemoney is not installed (extra test-followthemoney)", allow_module_level=True)

csv.field_size_limit(LIMIT)  # importing followthemoney raises it for the whole process
NARROW = Filters(pair=("KAZ", "JOR"))


@pytest.fixture
def entities(store: Store, tmp_path: Path) -> dict[str, EntityProxy]:
    return proxies(store, tmp_path, None)


def proxies(store: Store, tmp_path: Path, filters: Filters | None) -> dict[str, EntityProxy]:
    """All entities, checked: known schemata and properties, valid values, required ones, ranges, no loose end."""
    path = tmp_path / "out.ftm.json"
    store.export("followthemoney", path, filters=filters)
    data = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    found = {one["id"]: ftm.EntityProxy.from_dict(one, cleaned=False) for one in data}
    assert len(found) == len(data)
    for one in data:
        proxy = found[one["id"]]
        proxy.schema.validate(one)
        for name, values in one["properties"].items():
            prop = proxy.schema.get(name)
            assert prop is not None, (one["schema"], name)
            assert proxy.get(name), (one["schema"], name, values)
            assert len(proxy.get(name)) == len(values)
            if prop.range is not None:
                for value in values:
                    assert found[value].schema.is_a(prop.range), (one["schema"], name, value)
    return found


def of(entities: dict[str, EntityProxy], schema: str) -> list[EntityProxy]:
    return [one for one in entities.values() if one.schema.name == schema]


def test_followthemoney_holds_together(entities: dict[str, EntityProxy]) -> None:
    assert {one.schema.name for one in entities.values()} >= {
        "Person",
        "PublicBody",
        "Position",
        "Occupancy",
        "Event",
        "UnknownLink",
        "Article",
        "Documentation",
        "Mention",
    }
    met = next(one for one in of(entities, "Event") if len(one.get("proof")) == 5)
    assert met.first("date") == "2024-05-14"
    assert met.first("location") == "عمان"
    assert sorted(met.countries) == ["jo", "kz"]
    assert [entities[name].caption for name in met.get("organizer")] == ["سامر الحوراني"]
    roles = {
        entities[link.first("subject") or ""].caption: link.first("role")
        for link in of(entities, "UnknownLink")
        if link.first("object") == met.id
    }
    assert roles == {"سامر الحوراني": "host", "أرمان بيكتوروف": "visitor"}
    assert len([one for one in of(entities, "Documentation") if one.first("entity") == met.id]) == 5


def test_followthemoney_offices(entities: dict[str, EntityProxy]) -> None:
    held = {
        (entities[one.first("holder") or ""].caption, entities[one.first("post") or ""].caption)
        for one in of(entities, "Occupancy")
    }
    assert ("نديم الفاروقي", "وزير الخارجية المصري") in held
    post = next(one for one in of(entities, "Position") if one.caption == "وزير الخارجية المصري")
    assert entities[post.first("organization") or ""].schema.name == "PublicBody"


def test_followthemoney_of_a_part_has_no_loose_end(filled_store: Store, tmp_path: Path) -> None:
    part = proxies(filled_store, tmp_path, NARROW)
    assert len(of(part, "Event")) == 1
    assert len(of(part, "Article")) == 5
    assert proxies(filled_store, tmp_path, Filters(since="2030")) == {}


def test_membership_in_an_organisation(tmp_path: Path) -> None:
    from mahdar.model import Article
    from mahdar.store import open_store

    text = (
        "التقى الأمين العام لجامعة الدول العربية أحمد أبو الغيط وزير الخارجية المصري نديم الفاروقي في القاهرة يوم 3 يونيو"
        " 2024."
    )
    with open_store(tmp_path / "one.db") as store:
        store.add([Article(text=text, url="https://a.example/1", outlet="وكالة")])
        found = proxies(store, tmp_path, None)
    (member,) = of(found, "Membership")
    assert found[member.first("member") or ""].caption == "أحمد أبو الغيط"
    assert found[member.first("organization") or ""].schema.name == "Organization"
    assert (member.first("role") or "").startswith("الأمين العام")
