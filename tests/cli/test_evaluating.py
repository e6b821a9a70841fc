"""``mahdar eval``: figures, differences, and what is wrong with its input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import mahdar
from mahdar.cli import main
from mahdar.evaluation import load_gold

GOLD = Path(__file__).parents[2] / "eval" / "gold"
FEW = load_gold(GOLD)[:3]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    path.write_bytes(b"\n".join(mahdar.read(g.text, id=g.id).to_json() for g in FEW) + b"\n")
    return path


def run(*arguments: str | Path) -> Result:
    only = [o for g in FEW for o in ("--only", g.id)]
    return CliRunner().invoke(main, ["eval", *map(str, arguments), *only])


def test_figures(records: Path) -> None:
    result = run(records, GOLD)
    assert result.exit_code == 0, result.stderr
    assert "statement attributed" in result.stdout
    assert "over 3 articles" in result.stdout


def test_json_agrees_with_the_page(records: Path) -> None:
    data = json.loads(run(records, GOLD, "--json").stdout)
    assert f"headline {data['headline']:.3f}" in run(records, GOLD).stdout
    assert data["articles"] == 3
    person = data["measures"]["entity person"]
    assert person["hits"] <= person["predicted"]


def test_differences_are_as_many_as_the_counts_say(records: Path) -> None:
    data = json.loads(run(records, GOLD, "--json", "--errors").stdout)
    for part, measure in (
        ("person", "entity person"),
        ("engagement", "engagement"),
        ("statement", "statement content"),
        ("position", "position"),
        ("event", "event"),
    ):
        counts = data["measures"][measure]
        found = [d["kind"] for d in data["differences"] if d["part"] == part]
        assert found.count("missed") == counts["gold"] - counts["hits"]
        assert found.count("false") == counts["predicted"] - counts["hits"]


def test_an_article_without_a_record_is_named(records: Path, tmp_path: Path) -> None:
    one = tmp_path / "one.jsonl"
    one.write_bytes(records.read_bytes().splitlines()[0])
    result = run(one, GOLD)
    assert result.exit_code == 0
    assert f"no record for 2 gold articles, the first '{FEW[1].id}'" in result.stderr


def test_a_broken_line_costs_only_itself(records: Path, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed.jsonl"
    mixed.write_bytes(b'{"id": \n' + records.read_bytes() + b'\xff\n[1]\n{"text": 1}\n')
    result = run(mixed, GOLD)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.split("mixed.jsonl:")[1].split(":")[0] for line in lines] == ["1", "5", "6", "7"]
    assert "over 3 articles" in result.stdout
    assert run(mixed, GOLD).stdout == run(records, GOLD).stdout


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "no records"), (b'{"id": "%s", "entities": 3}', "no record to compare"), (b"nonsense", "broken JSON")],
)
def test_no_records_is_one_line(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(content.replace(b"%s", FEW[0].id.encode()))
    result = run(path, GOLD)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert says in result.stderr


def test_a_folder_without_gold_and_gold_that_quotes_wrongly(records: Path, tmp_path: Path) -> None:
    assert "no gold articles here" in run(records, tmp_path).stderr
    gold = json.loads((GOLD / f"{FEW[0].id}.json").read_text(encoding="utf-8"))
    gold["positions"].append({"holder": "KAZ", "stance": "support", "target": "words that are not there"})
    (tmp_path / "wrong.json").write_text(json.dumps(gold), encoding="utf-8")
    result = run(records, tmp_path)
    assert result.exit_code == 1
    assert "the text does not hold" in result.stderr
    assert "Traceback" not in result.output
