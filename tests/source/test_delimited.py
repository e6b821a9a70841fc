"""CSV and TSV."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from mahdar.errors import FormatError
from mahdar.source import delimited, open_source

TABLE = 'id,العنوان,النص,date\n7,لقاء,"استقبل الوزير، في ""أستانا""،\nنظيره.",2024-05-20\n8,زيارة,زار الوزير بكين.,\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_usual_names_and_byte_order_marks(tmp_path: Path, read: Any, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TABLE.encode(encoding))
    articles, problems = read(path)
    assert not problems
    assert [(a.id, a.title, a.published, a.file) for a in articles] == [
        ("7", "لقاء", "2024-05-20", str(path)),
        ("8", "زيارة", None, str(path)),
    ]
    assert articles[0].text == 'استقبل الوزير، في "أستانا"،\nنظيره.'


def test_a_named_encoding(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("النص\nالتقى الوزير\n".encode("cp1256"))
    assert read(path, encoding="windows-1256")[0][0].text == "التقى الوزير"
    assert "columns: " in read(path)[1][0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.tsv", "text\turl\nنص, هنا\thttp://x.org\n"),
        ("a.csv", "text;url\nنص, هنا;http://x.org\n"),
        ("a.csv", '"text|a,b,c"|text|url\n1|نص, هنا|http://x.org\n'),
    ],
)
def test_delimiters(tmp_path: Path, read: Any, name: str, data: str) -> None:
    path = tmp_path / name
    path.write_text(data, encoding="utf-8")
    articles, problems = read(path)
    assert not problems
    assert [(a.id, a.text, a.url) for a in articles] == [("a:1", "نص, هنا", "http://x.org")]


def test_a_mapping_of_columns(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,matn,when,source\nملخص,النص كله,2024-05-20T10:00:00Z,وكالة\n", encoding="utf-8")
    (article,), problems = read(path, columns={"text": "matn", "date": "when"})
    assert not problems
    assert (article.text, article.published, article.outlet) == ("النص كله", "2024-05-20", "وكالة")


def test_columns_that_are_not_there_are_listed(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text("matn,when\nنص,2024-05-20\n", encoding="utf-8")
    assert read(path) == (
        [],
        [f"{path}: no column for the text (columns: matn, when); name it: --columns text=COLUMN"],
    )
    assert read(path, columns={"text": "body"}) == ([], [f"{path}: no column 'body' (columns: matn, when)"])
    with pytest.raises(FormatError, match="no article has the key 'author'"):
        open_source(path, columns={"author": "matn"})


def test_the_mapping_holds_for_json_too(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"body": "نص", "text": 5}\n{"text": "x"}\n', encoding="utf-8")
    articles, problems = read(path, columns={"text": "body"})
    assert [a.text for a in articles] == ["نص"]
    assert problems == [f"{path}:2: the key 'body' is missing"]


def test_broken_rows_lose_nothing_beside_them(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        "text,date\nأول,2024-05-20\nثان\n\n".encode()
        + b"\xff\xfe,2024-05-20\n"
        + "ثالث,never\nرابع,2024-05-21,زائد\nخامس,\n".encode()
    )
    articles, problems = read(path)
    assert [(a.id, a.text) for a in articles] == [("a:1", "أول"), ("a:6", "خامس")]
    assert problems == [
        f"{path}:3: 1 fields under 2 columns",
        f"{path}:5: bytes that do not decode in column 1 (another encoding? name it: --encoding)",
        f"{path}:6: 'never' is not a date (expected YYYY-MM-DD)",
        f"{path}:7: 3 fields under 2 columns",
    ]


def test_a_quotation_mark_that_is_never_closed(
    tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(delimited, "MAX_LINE", 5_000)
    usual = csv.field_size_limit(10**9)  # the limit is of the whole process, and other libraries raise it
    request.addfinalizer(lambda: csv.field_size_limit(usual))
    path = tmp_path / "a.csv"
    filler = "سطر من كلام عادي\n" * 60_000
    path.write_text(f'text,date\nأول,2024-05-20\n"ثان,2024-05-21\n{filler}', encoding="utf-8")
    articles, problems = read(path)
    assert [a.text for a in articles] == ["أول"]
    assert problems[0].startswith(f"{path}:3: broken row: field larger than field limit")


def test_fields_that_are_large(tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"text,more\n{'ن' * 190_000},{'x' * 190_000}\n{'y' * 900_000},\nب,\n", encoding="utf-8")
    articles, problems = read(path)
    assert [len(a.text) for a in articles] == [190_000, 1]
    assert problems == [f"{path}:3: a line of more than 800,000 characters"]


def test_tables_without_rows(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\n", encoding="utf-8")
    assert read(path) == ([], [])
    path.write_text("", encoding="utf-8")
    assert "the table is empty" in read(path)[1][0]


def test_many_columns_are_not_all_listed(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(f"c{n}" for n in range(5_000)) + "\n", encoding="utf-8")
    assert "and 4,970 more" in read(path)[1][0]
