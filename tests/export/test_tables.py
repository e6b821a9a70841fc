"""The tables: rows as their columns say, read back by the tools that people use."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from mahdar.errors import OutputError, QueryError
from mahdar.export import Table
from mahdar.export.columns import as_text
from mahdar.export.source import open_source
from mahdar.export.tables import TABLES, specs
from mahdar.store import Store
from mahdar.store.filters import Filters


def rows(store: Store, name: str, filters: Filters | None = None) -> list[dict[str, Any]]:
    with open_source(store.engine, filters) as source:
        return list(TABLES[name].rows(source))


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_columns_of_their_table(filled_store: Store, name: str) -> None:
    columns = TABLES[name].columns
    found = rows(filled_store, name)
    assert found
    kinds: dict[str, type | tuple[type, ...]] = {
        "text": str,
        "int": int,
        "float": (int, float),
        "bool": bool,
        "texts": list,
    }
    for row in found:
        assert list(row) == [column.name for column in columns]
        for column in columns:
            value = row[column.name]
            assert (
                isinstance(value, list)
                if column.type == "texts"
                else value is None or isinstance(value, kinds[column.type])
            )


def test_spans_and_quotes_belong_together(store: Store) -> None:
    texts = {row["id"]: row["text"] for row in rows(store, "articles")}
    for row in rows(store, "statements"):
        assert " … ".join(texts[row["article"]][a:b] for a, b in json.loads(row["content"])) == row["words"]
    for row in rows(store, "positions"):
        start, end = json.loads(row["target_span"])
        assert texts[row["article"]][start:end] == row["target"]
        assert " … ".join(texts[row["article"]][a:b] for a, b in json.loads(row["evidence"])) == row["quote"]
    for row in rows(store, "reports"):
        assert " … ".join(texts[row["article"]][a:b] for a, b in json.loads(row["evidence"])) == row["quote"]


def test_ids_lead_from_table_to_table(store: Store) -> None:
    ids = {name: {row["id"] for row in rows(store, name)} for name in TABLES if name not in ("offices", "parties")}
    assert {row["engagement"] for row in rows(store, "parties")} == ids["engagements"]
    assert {row["entity"] for row in rows(store, "parties")} <= ids["entities"]
    assert {row["engagement"] for row in rows(store, "reports")} == ids["engagements"]
    assert {row["article"] for row in rows(store, "statements")} <= ids["articles"]
    assert {row["statement"] for row in rows(store, "positions")} - {None} <= ids["statements"]
    assert {row["holder_id"] for row in rows(store, "positions")} - {None} <= ids["entities"]
    assert {one for row in rows(store, "events") for one in row["told_by"]} <= ids["reports"] | ids["positions"]
    assert ids["people"] < ids["entities"]


def test_the_meeting_of_five_outlets(filled_store: Store) -> None:
    (met,) = [row for row in rows(filled_store, "engagements") if row["reports"] == 5]
    assert met["hosts"] == ["سامر الحوراني"]
    assert met["visitors"] == ["أرمان بيكتوروف"]
    assert met["states"] == ["JOR", "KAZ"]
    assert (met["place"], met["place_en"], met["place_country"]) == ("عمان", "Amman", "JOR")
    assert (round(met["latitude"], 1), round(met["longitude"], 1)) == (32.0, 35.9)
    assert len(met["outlets"]) == len(met["articles"]) == 5


def test_filters_hold_in_every_table(filled_store: Store) -> None:
    filters = Filters(pair=("KAZ", "JOR"))
    assert [row["reports"] for row in rows(filled_store, "engagements", filters)] == [5]
    assert len(rows(filled_store, "reports", filters)) == len(rows(filled_store, "articles", filters)) == 5
    # praise by one, a welcome by the other
    assert {row["source"] for row in rows(filled_store, "events", filters)} == {"JOR", "KAZ"}
    assert all(rows(filled_store, name, Filters(since="2030")) == [] for name in TABLES)


def test_an_empty_store_has_empty_tables(tmp_path: Path) -> None:
    from mahdar.store import open_store

    with open_store(tmp_path / "empty.db") as store:
        assert {name: rows(store, name) for name in TABLES} == dict.fromkeys(TABLES, [])
        assert len(store.events()) == 0
        assert store.engagements().to_polars().shape == (0, len(TABLES["engagements"].columns))


def test_an_export_sees_one_state_of_the_store(own_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from mahdar.model import Article

    monkeypatch.setattr("mahdar.export.source.PAGE", 2)
    for name in ("statements", "events", "engagements", "people"):
        before = list(own_store.table(name))
        rows = iter(own_store.table(name))
        first = next(rows)
        text = (
            f"التقى وزير الخارجية التونسي زياد {name} نظيره الليبي عادل القماطي في تونس. وقال زياد إن تونس تدعم ليبيا."
        )
        assert own_store.add([Article(text=text, url=f"https://new.example/{name}", published="2024-05-30")]).added == 1
        assert [first, *rows] == before
        assert len(own_store.table(name)) > len(before)


# -- files --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_csv_comes_back_cell_by_cell(store: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / "out.csv"
    store.export("csv", path, tables=[name])
    expected = [{key: as_text(value) for key, value in row.items()} for row in rows(store, name)]
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == expected
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert list(frame.columns) == [column.name for column in TABLES[name].columns]
    assert len(frame) == len(expected)
    assert pl.read_csv(path, infer_schema=False).height == len(expected)


def test_odd_texts_survive_csv(store: Store, tmp_path: Path) -> None:
    store.export("csv", tmp_path / "articles.csv", tables=["articles"])
    frame = pd.read_csv(tmp_path / "articles.csv", keep_default_na=False, lineterminator="\n")
    texts = [row["text"] for row in rows(store, "articles")]
    assert any("\r\n\t" in text and '"' in text and "\u202b" in text for text in texts)
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == texts
    assert len(frame) == len(texts)


def test_a_byte_order_mark_only_on_demand(store: Store, tmp_path: Path) -> None:
    store.export("csv", tmp_path / "plain.csv", tables=["events"])
    store.export("csv", tmp_path / "marked.csv", tables=["events"], bom=True)
    plain, marked = (tmp_path / "plain.csv").read_bytes(), (tmp_path / "marked.csv").read_bytes()
    assert marked == b"\xef\xbb\xbf" + plain
    assert not plain.startswith(b"\xef")


def test_a_folder_and_a_zip_hold_all_tables(store: Store, tmp_path: Path) -> None:
    report = store.export("csv", tmp_path / "folder")
    store.export("csv", tmp_path / "all.zip")
    assert list(report.counts) == list(TABLES)
    assert sorted(path.name for path in (tmp_path / "folder").iterdir()) == sorted(f"{name}.csv" for name in TABLES)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == [f"{name}.csv" for name in TABLES]
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "folder" / name).read_bytes()


@pytest.mark.parametrize("name", TABLES)
def test_parquet_comes_back_with_types(store: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / "out.parquet"
    store.export("parquet", path, tables=[name])
    expected = rows(store, name)
    assert pq.read_table(path).to_pylist() == expected
    assert pl.read_parquet(path).to_dicts() == expected
    assert len(pd.read_parquet(path)) == len(expected)


def test_xlsx_comes_back_and_holds_no_formula(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    report = store.export("xlsx", path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(TABLES)
    for name in TABLES:
        sheet, expected = book[name], rows(store, name)
        assert sheet.sheet_view.rightToLeft
        cells = [[cell.value for cell in line] for line in sheet.iter_rows()]
        assert cells[0] == [column.name for column in TABLES[name].columns]
        assert report.counts[name] == len(cells) - 1 == len(expected)
        assert all(cell.data_type != "f" and cell.hyperlink is None for line in sheet.iter_rows() for cell in line)
    titles = [row["title"] for row in rows(store, "articles")]
    assert "=مصر تدين" in titles
    assert [cell.value for cell in book["articles"]["B"]][1:] == titles
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in book["articles"]["C"])
    assert report.notes == []


def test_a_text_too_long_for_excel_is_cut_and_said(tmp_path: Path) -> None:
    from mahdar.export.excel import CELL
    from mahdar.model import Article
    from mahdar.store import open_store

    text = "التقى وزير الخارجية المصري نديم الفاروقي نظيره القطري كريم السليطي في الدوحة. " + "كلام طويل 😀 " * 4000
    with open_store(tmp_path / "long.db") as store:
        store.add([Article(text=text, url="https://a.example/long")])
        report = store.export("xlsx", tmp_path / "long.xlsx")
        assert len(report.notes) == 1
        assert "Excel" in report.notes[0]
        cell = openpyxl.load_workbook(tmp_path / "long.xlsx")["articles"]["C2"].value
        assert cell.endswith("…")
        assert len(cell.encode("utf-16-le")) // 2 in (CELL, CELL - 1)
        assert text.startswith(cell[:-1])
        store.export("csv", tmp_path / "long.csv", tables=["articles"])
        limit = csv.field_size_limit(10_000_000)
        try:
            with (tmp_path / "long.csv").open(encoding="utf-8", newline="") as file:
                assert next(csv.DictReader(file))["text"] == text
        finally:
            csv.field_size_limit(limit)


def test_a_sheet_that_is_full_goes_on_in_another(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.export.excel.ROWS", 5)
    report = store.export("xlsx", tmp_path / "out.xlsx", tables=["articles"])
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["articles", "articles 2", "articles 3"]
    ids = [row[0].value for name in book.sheetnames for row in book[name].iter_rows(min_row=2)]
    assert ids == [row["id"] for row in rows(store, "articles")]
    assert report.counts == {"articles": 10}


# -- data frames --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["engagements", "statements", "positions", "events", "people"])
def test_data_frames(filled_store: Store, name: str) -> None:
    table: Table = getattr(filled_store, name)()
    expected = rows(filled_store, name)
    assert (table.name, repr(table)) == (name, f"<table {name}>")
    assert list(table) == expected
    assert len(table) == len(expected)
    assert table.to_arrow().to_pylist() == expected
    assert table.to_polars().to_dicts() == expected
    frame = table.to_pandas()
    assert list(frame.columns) == [column.name for column in table.columns]
    assert len(frame) == len(expected)
    assert len(getattr(filled_store, name)(Filters(since="2030"))) == 0


# -- what cannot be done ------------------------------------------------------------------


def test_unknown_tables_and_formats_are_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no table 'x'"):
        specs(("x",))
    with pytest.raises(QueryError, match="no format 'x'"):
        store.export("x", tmp_path / "x")
    with pytest.raises(QueryError, match="no tables to choose"):
        store.export("gdelt", tmp_path / "x", tables=["events"])
    with pytest.raises(QueryError, match="byte order mark"):
        store.export("xlsx", tmp_path / "x", bom=True)
    with pytest.raises(OutputError, match="need a folder"):
        store.export("csv", tmp_path / "x.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_failing_export_leaves_what_was_there(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "articles.csv").write_text("old", encoding="utf-8")
    spec = TABLES["events"]

    def fail(_source: object) -> Any:
        yield from ()
        raise RuntimeError

    monkeypatch.setitem(TABLES, "events", spec._replace(rows=fail))
    for goal in (folder, tmp_path / "new", tmp_path / "new.zip", tmp_path / "new.xlsx"):
        with pytest.raises(RuntimeError):
            store.export("xlsx" if goal.suffix == ".xlsx" else "csv", goal)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("articles.csv", "old")]


def test_places_that_cannot_be_written(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="this is a file"):
        store.export("csv", tmp_path / "file")
    with pytest.raises(OutputError, match="cannot be made"):
        store.export("csv", tmp_path / "none" / "folder")
    with pytest.raises(OutputError, match="cannot be written"):
        store.export("gdelt", tmp_path / "none" / "x.tsv")
    with pytest.raises(OutputError, match="no space left"):
        store.export("gdelt", "/dev/full")


def test_standard_output(store: Store, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    store.export("csv", "-", tables=["events"])
    out = capfdbinary.readouterr().out
    assert len(list(csv.reader(io.StringIO(out.decode(), newline="")))) == len(store.events()) + 1
