"""The commands, as a user gives them."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mahdar import Record, __version__
from mahdar.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = EXAMPLES / "agency-report.txt"
TEXT = REPORT.read_text(encoding="utf-8")


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def run_process(arguments: Sequence[str | Path], **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mahdar.cli", *map(str, arguments)],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"}, **options,
    )  # type: ignore[call-overload, no-any-return]  # fmt: skip


def lines_of(result: Result) -> list[str]:
    return result.stderr.splitlines()


def article(id: str, **more: object) -> str:
    return json.dumps({"id": id, "text": TEXT, **more}, ensure_ascii=False)


def ids_of(output: str | bytes) -> list[str]:
    return [json.loads(line)["id"] for line in output.splitlines()]


def test_version_and_help() -> None:
    assert run("--version").stdout == f"mahdar, version {__version__}\n"
    assert "Exit status" in run("--help").stdout
    assert "--bidi" in run("read", "-h").stdout


def test_examples_are_read_in_order_into_lines() -> None:
    result = run("read", EXAMPLES)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert ids_of(result.stdout) == [
        "agency-report", "call-001", "message-002", "summit-003", "condemnation", "readout",
    ]  # fmt: skip
    record = Record.from_dict(json.loads(result.stdout.splitlines()[0]))
    assert record.text == TEXT
    assert [e.kind for e in record.engagements if e.status == "held"] == ["meeting", "signing"]


def test_workers_change_nothing() -> None:
    assert run("read", EXAMPLES, "--workers", "2").stdout == run("read", EXAMPLES).stdout


def test_formats() -> None:
    one, many = run("read", REPORT, "--format", "json"), run("read", EXAMPLES, "--format", "json")
    assert json.loads(one.stdout)["id"] == "agency-report"
    assert [record["id"] for record in json.loads(many.stdout)] == ids_of(run("read", EXAMPLES).stdout)
    page = run("read", REPORT, "--format", "table", "--bidi", "off").stdout
    assert page.startswith("agency-report\n")
    assert "STATEMENTS" in page
    assert "\x1b" not in page


def test_several_pages_are_kept_apart() -> None:
    assert run("read", EXAMPLES / "articles.jsonl", "--format", "table").stdout.count("────") == 2 * 10


def test_standard_input() -> None:
    lines = f"{article('a')}\n{article('b')}\n".encode()
    assert ids_of(run("read", "-", stdin=lines).stdout) == ["a", "b"]
    assert ids_of(run("read", "-", stdin=TEXT.encode()).stdout) == ["stdin"]


def test_published_is_for_articles_without_a_date(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{article('a')}\n{article('b', published='2024-05-14')}\n", encoding="utf-8")
    result = run("read", path, "--published", "2024-05-15")
    assert [json.loads(line)["published"] for line in result.stdout.splitlines()] == ["2024-05-15", "2024-05-14"]


def test_other_languages_are_refused_unless_insisted_on(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The minister met his counterpart and said that ties were good.", encoding="utf-8")
    result = run("read", path)
    assert result.exit_code == 1
    assert "--language ar" in result.stderr
    assert run("read", path, "--language", "ar").exit_code == 0


def test_bad_input_loses_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        article("1"), '{"id": ', article("1"), article("2", published="soon"), '{"id": "3", "text": " "}',
        '{"id": "4", "text": "Ø§Ù„ØªÙ‚Ù‰ Ø§Ù„ÙˆØ²ÙŠØ±"}', '{"id": "5", "text": "a\\u0000b"}', article("6"),
    ]  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    result = run("read", tmp_path / "none.txt", path)
    assert ids_of(result.stdout) == ["1", "6"]
    assert result.exit_code == 1
    messages = lines_of(result)
    assert all(message.startswith("mahdar: ") for message in messages)
    assert [bool(message) for message in messages] == [True] * 8
    expected = [
        "none.txt: no such file", "a.jsonl:2: broken JSON", "id '1'", "'soon' is not a date", "is empty",
        "UTF-8 that was decoded as", "NUL", "7 of 9 articles could not be read",
    ]  # fmt: skip
    for words in expected:
        assert any(words in message for message in messages), words
    assert messages[-1] == "mahdar: 7 of 9 articles could not be read"


def test_large_input_is_told_in_one_line(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        for _ in range(50):
            file.write("نص ".encode() * 210_000)
    result = run("read", large)
    assert result.exit_code == 1
    assert len(lines_of(result)) == 2
    assert "no single article" in result.stderr


def test_output_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert run("read", REPORT, "-o", path).stdout == ""
    assert ids_of(path.read_bytes()) == ["agency-report"]
    assert run("read", REPORT, "-o", tmp_path / "out.json").exit_code == 0
    assert json.loads((tmp_path / "out.json").read_bytes())["id"] == "agency-report"
    assert sorted(os.listdir(tmp_path)) == ["out.json", "out.jsonl"]


def test_unwritable_output(tmp_path: Path) -> None:
    result = run("read", REPORT, "-o", tmp_path / "no" / "out.jsonl")
    assert result.exit_code == 1
    assert lines_of(result) == [
        f"mahdar: {tmp_path / 'no' / 'out.jsonl'}: cannot be written: no such file or directory"
    ]


USAGE = [
    ((), "Missing argument"),
    (("a.txt", "--format", "xml"), "Invalid value for '--format'"),
    (("a.txt", "--published", "soon"), "is not a date"),
    (("a.txt", "--encoding", "utf-9"), "unknown encoding"),
    (("a.txt", "--workers", "0"), "Invalid value for '--workers'"),
    (("a.txt", "--bidi", "left"), "Invalid value for '--bidi'"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_a_wrong_command_line(arguments: tuple[str, ...], message: str) -> None:
    result = run("read", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_visual_order_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from mahdar.cli import visual

    visual._reshaper.cache_clear()
    monkeypatch.setitem(sys.modules, "arabic_reshaper", None)
    result = run("read", REPORT, "--bidi", "visual")
    assert result.exit_code == 1
    assert len(lines_of(result)) == 1
    assert "mahdar[terminal]" in result.stderr


def test_a_named_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("cp1256"))
    assert "invalid UTF-8" in run("read", path).stderr
    assert json.loads(run("read", path, "--encoding", "windows-1256").stdout)["text"] == TEXT


@pytest.mark.parametrize(("item", "words"), [
    ("e1", ["RULE", "EVIDENCE", "أرمان بيكتوروف"]),
    ("g1", ["meeting", "التقى"]),
    ("s1", ["cue", "content"]),
    ("p1", ["stance", "target"]),
    ("v1", ["recipient", "g1"]),
])  # fmt: skip
def test_explain(item: str, words: list[str]) -> None:
    result = run("explain", REPORT, item, "--bidi", "off")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{item}: ")
    assert not [word for word in words if word not in result.stdout]


def test_explain_what_is_not_there(tmp_path: Path) -> None:
    assert "has the id 'g99'; it has entities e1 to" in run("explain", REPORT, "g99").stderr
    several = run("explain", EXAMPLES / "articles.jsonl", "e1")
    assert several.exit_code == 1
    assert "name one with --article (the first are 'call-001' and 'message-002')" in several.stderr
    assert run("explain", EXAMPLES / "articles.jsonl", "e1", "--article", "message-002").exit_code == 0
    assert "no article with the id 'x'" in run("explain", EXAMPLES / "articles.jsonl", "e1", "--article", "x").stderr
    assert "no such file" in run("explain", tmp_path / "none.txt", "e1").stderr


def test_schema_describes_the_record() -> None:
    schema = json.loads(run("schema").stdout)
    assert schema == json.loads(json.dumps(Record.json_schema()))


def test_as_a_process() -> None:
    result = run_process(["read", "-"], input=io.BytesIO(TEXT.encode()).getvalue())
    assert result.returncode == 0
    assert ids_of(result.stdout) == ["stdin"]
    assert result.stderr == b""


def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f"{article(str(n))}\n" for n in range(30)), encoding="utf-8")
    command = [sys.executable, "-m", "mahdar.cli", "read", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_help_starts_without_the_reader() -> None:
    code = (
        "import sys; from mahdar.cli import main; main(['--version'], standalone_mode=False);"
        "print([m for m in ('rich', 'msgspec', 'trafilatura', 'mahdar.pipeline') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    heavy = result.stdout.decode().splitlines()[-1]
    assert "rich" not in heavy
    assert "pipeline" not in heavy
    assert "trafilatura" not in heavy


def test_min_confidence_leaves_out_what_is_unlikely() -> None:
    everything = Record.from_dict(json.loads(run("read", REPORT, "--format", "jsonl").stdout))
    level = sorted(s.confidence or 0 for s in everything.statements)[-1]
    sure = Record.from_dict(json.loads(run("read", REPORT, "--format", "jsonl", "--min-confidence", level).stdout))
    assert sure == everything.at_least(level)
    assert len(sure.statements) < len(everything.statements)
    refused = run("read", REPORT, "--min-confidence", "2")
    assert refused.exit_code == 2


def test_columns_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    quoted = TEXT.replace('"', '""')
    path.write_text(f'name,matn,when\n7,"{quoted}",2024-05-20\n', encoding="utf-8")
    result = run("read", path, "--columns", "text=matn,date=when,id=name", "--format", "json")
    assert result.exit_code == 0, result.stderr
    record = json.loads(result.stdout)
    assert (record["id"], record["published"]) == ("7", "2024-05-20")
    assert "no column for the text (columns: name, matn, when)" in run("read", path).stderr


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("text", "expected KEY=COLUMN"),
        ("text=", "expected KEY=COLUMN"),
        ("author=x", "no article has the key 'author'"),
    ],
)
def test_columns_that_mean_nothing(columns: str, message: str) -> None:
    result = run("read", "x.csv", "--columns", columns)
    assert result.exit_code == 2
    assert message in result.stderr


def test_private_addresses_need_to_be_allowed() -> None:
    url = "http://127.0.0.1:9/a"
    refused = run("read", url)
    assert refused.exit_code == 1
    assert "private address" in refused.stderr
    assert "private address" not in run("read", url, "--allow-private").stderr


def test_the_help_names_every_kind_of_file() -> None:
    from mahdar.source.kinds import KINDS, PACKINGS

    text = run("read", "--help").output
    others = {".text", ".htm", ".xhtml", ".ndjson"}
    assert [suffix for suffix in (*KINDS, *PACKINGS) if suffix not in text and suffix not in others] == []


def test_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "mahdar", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"mahdar, version {__version__}\n"
