"""The command that takes out, as a user gives it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mahdar.cli import main
from mahdar.cli.exporting import FORMAT_NAMES, TABLE_NAMES
from mahdar.export import FORMATS
from mahdar.export.tables import TABLES
from mahdar.model import Article
from mahdar.store import open_store

TEXT = "استقبل وزير الخارجية المصري نديم الفاروقي نظيره القطري كريم السليطي في القاهرة يوم 3 يونيو 2024."


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("store") / "store.db")
    with open_store(path) as store:
        store.add([Article(text=TEXT, url="https://a.example/1", outlet="وكالة المدى", published="2024-06-03")])
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_the_choices_are_those_of_the_library() -> None:
    assert tuple(FORMATS) == FORMAT_NAMES
    assert tuple(TABLES) == TABLE_NAMES


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_every_format_is_written(url: str, tmp_path: Path, name: str) -> None:
    output = tmp_path / ("out.zip" if FORMATS[name].tables == "files" else "out")
    result = run("--store", url, "--format", name, "-o", output)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip()
    assert output.stat().st_size > 0
    assert [path.name for path in tmp_path.iterdir()] == [output.name]


def test_filters_and_tables(url: str) -> None:
    found = run("--store", url, "--format", "csv", "--table", "events", "-o", "-", "--pair", "EGY", "قطر")
    assert found.exit_code == 0
    assert found.stdout.count("\n") == 2
    assert ",QAT,GOV," in found.stdout
    assert found.stderr == "1 event\n"
    nothing = run("--store", url, "--format", "jsonl", "-o", "-", "--since", "2030")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "0 records\n")


def test_notes_are_printed(url: str, tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db") as store:
        store.add([Article(text="التقى وزير الخارجية المصري نديم الفاروقي نظيره القطري كريم السليطي.")])
    result = run("--store", tmp_path / "store.db", "--format", "ics", "-o", tmp_path / "out.ics")
    assert result.stderr == "0 events\nnote: 1 engagements have no day at all and are not in the calendar\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "gdelt", "-o", "/dev/full"], "no space left"),
        (["--format", "gdelt", "-o", "/no/such/folder/x"], "cannot be written"),
        (["--format", "csv", "-o", "/no/such/folder/x"], "cannot be made"),
        (["--format", "csv", "-o", "x.csv"], "need a folder"),
        (["--format", "gdelt", "-o", "x", "--table", "events"], "no tables to choose"),
        (["--format", "gdelt", "-o", "x", "--bom"], "byte order mark"),
        (["--format", "gdelt", "-o", "x", "--state", "Atlantis"], "no state"),
        (["--format", "gdelt", "-o", "x", "--since", "soon"], "no date"),
        (["--format", "gdelt", "-o", "x", "--outlet", "الخيال"], "no outlet"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--store", url, *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("mahdar: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = run("--store", tmp_path / "none.db", "--format", "jsonl", "-o", "-")
    assert result.exit_code == 1
    assert "no store there yet" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_named(url: str, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "for name in ('xlsxwriter', 'icalendar', 'pyarrow'): sys.modules[name] = None\n"
        "from mahdar.cli import main\n"
        "main()"
    )
    for name, extra in (("xlsx", "export"), ("ics", "export"), ("parquet", "parquet")):
        arguments = ["export", "--store", url, "--format", name, "-o", str(tmp_path / "out.zip")]
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False, text=True)
        assert done.returncode == 1
        assert f"mahdar[{extra}]" in done.stderr
        assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_is_no_error(url: str) -> None:
    command = [sys.executable, "-m", "mahdar.cli", "export", "--store", url, "--format", "jsonl", "-o", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode in (0, 1)


def test_records_to_standard_output(url: str) -> None:
    result = run("--store", url, "--format", "jsonl", "-o", "-")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["text"] == TEXT
