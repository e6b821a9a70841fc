"""The measure of merging, and the floor that it holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mahdar.errors import FormatError
from mahdar.evaluation.merging import Mention, load_merging, measure_engagements, measure_people, pairwise
from mahdar.model import Article
from mahdar.source import open_source
from mahdar.store import open_store
from mahdar.store.engine import reading

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "eval" / "merging"
CORPUS = ROOT.parent / "shared" / "corpus" / "saudinewsnet-2015-07.jsonl.gz"

#: Held on the articles of the gold alone (both halves): a little below what docs/merging.md says. (With all articles of
#: the corpus beside them fewer wrong pairs are made; without, one misread participant is a larger share.)
FLOORS = {"reports F1": 0.88, "reports precision": 0.94, "people F1": 0.95}


def gold_of(folder: Path) -> None:
    meeting = {
        "id": "m1",
        "kind": "meeting",
        "reports": [{"article": "a", "at": [0, 30]}, {"article": "b", "at": [0, 30]}],
    }
    other = {"id": "m2", "kind": "meeting", "reports": [{"article": "c", "at": [0, 30]}]}
    person = {"id": "p1", "mentions": [{"article": "a", "at": [16, 35]}, {"article": "b", "at": [16, 35]}]}
    folder.joinpath("engagements.jsonl").write_text(f"{json.dumps(meeting)}\n{json.dumps(other)}\n", encoding="utf-8")
    folder.joinpath("people.jsonl").write_text(json.dumps(person), encoding="utf-8")
    folder.joinpath("split.json").write_text('{"dev": ["m1", "m2"], "test": []}', encoding="utf-8")


def test_pairs() -> None:
    rows = [("m1", "x"), ("m1", "x"), ("m1", "y"), ("m2", "x")]
    measure = pairwise(rows)
    assert (measure.hits, measure.predicted, measure.gold) == (1, 3, 3)
    assert measure.precision == measure.recall == pytest.approx(1 / 3)


def test_measures_a_store(tmp_path: Path) -> None:
    gold_of(tmp_path)
    gold = load_merging(tmp_path)
    assert gold.engagements["m1"] == ("meeting", (Mention("a", (0, 30)), Mention("b", (0, 30))))
    text = "التقى الرئيس الكازاخي قاسم جومارت توكاييف وزير الخارجية {} اليوم في أستانا."
    guests = {"a": "الصيني وانغ يي", "b": "الصيني وانغ يي", "c": "الروسي سيرغي لافروف"}
    articles = [
        Article(id=key, text=text.format(guest), published="2024-05-14", outlet=key) for key, guest in guests.items()
    ]
    with open_store(tmp_path / "store.db") as store:
        store.add(articles)
        with reading(store.engine) as connection:
            alone, whole, rows = measure_engagements(connection, gold, gold.split["dev"])
            people, mentions = measure_people(connection, gold, gold.articles("dev"))
    assert (alone.precision, alone.recall, whole.f1) == (1.0, 1.0, 1.0)
    assert len({uid for key, _, uid in rows if key == "m1"}) == 1
    assert people.f1 == 1.0
    assert {uid for _, _, uid in mentions} == {"person:tokayev-kassym-jomart"}


@pytest.mark.parametrize("broken", ["", "{}", "nothing"])
def test_a_broken_gold_is_named(tmp_path: Path, broken: str) -> None:
    gold_of(tmp_path)
    if broken:
        (tmp_path / "engagements.jsonl").write_text(broken, encoding="utf-8")
    else:
        (tmp_path / "engagements.jsonl").unlink()
    with pytest.raises(FormatError, match="gold of merging"):
        load_merging(tmp_path)


def test_the_gold_is_whole() -> None:
    gold = load_merging(GOLD)
    told = [mentions for _, mentions in gold.engagements.values()]
    assert sum(2 <= len(mentions) <= 6 for mentions in told) >= 40
    assert gold.split["dev"] | gold.split["test"] == set(gold.engagements)
    assert not gold.articles("dev") & gold.articles("test")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus lies beside the project only where it may be used")
def test_merging_keeps_its_floor(tmp_path: Path) -> None:
    gold = load_merging(GOLD)
    wanted = gold.articles()
    with open_store(tmp_path / "store.db") as store:
        store.add(article for article in open_source(CORPUS) if article.id in wanted)
        with reading(store.engine) as connection:
            alone, _, _ = measure_engagements(connection, gold, gold.engagements)
            people, _ = measure_people(connection, gold, wanted)
    found = {"reports F1": alone.f1, "reports precision": alone.precision, "people F1": people.f1}
    assert {name: value for name, value in found.items() if value < FLOORS[name]} == {}
