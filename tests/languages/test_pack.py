"""Reading the tables of a pack: what is kept, what is refused."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mahdar.errors import PackError
from mahdar.languages.pack import alternatives, digest, read_table

Write = Callable[[str], str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write table.tsv into a package of its own; gives the name of the package."""
    package = tmp_path / "pack_under_test"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pack_under_test", raising=False)

    def table(text: str) -> str:
        (package / "table.tsv").write_text(text, encoding="utf-8")
        return package.name

    return table


def test_rows_by_column(write: Write) -> None:
    package = write("# source: test\nform\tkind\tnote\nوزير\toffice\nقمة\tframework\tسنوية\r\n\n")
    assert list(read_table(package, "table.tsv", ("form",))) == [
        {"form": "وزير", "kind": "office", "note": ""},
        {"form": "قمة", "kind": "framework", "note": "سنوية"},
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("form\nوزير\tزائد\n", "table.tsv:2"),
        ("kind\nx\n", "form"),
        ("# nothing\n", "no header"),
    ],
)
def test_broken_tables_are_named(write: Write, text: str, message: str) -> None:
    with pytest.raises(PackError, match=message):
        list(read_table(write(text), "table.tsv", ("form",)))


def test_a_missing_table_is_named(write: Write) -> None:
    with pytest.raises(PackError, match=r"none\.tsv"):
        list(read_table(write("form\n"), "none.tsv"))


@pytest.mark.parametrize(("cell", "parts"), [("", []), ("أ", ["أ"]), ("أ|ب", ["أ", "ب"]), (" أ | |ب|", ["أ", "ب"])])
def test_alternatives(cell: str, parts: list[str]) -> None:
    assert alternatives(cell) == parts


def test_digest_changes_with_the_table(write: Write) -> None:
    before = digest(write("form\nوزير\n"), ["table.tsv"])
    assert len(before) == 8
    assert digest(write("form\nوزيرة\n"), ["table.tsv"]) != before
