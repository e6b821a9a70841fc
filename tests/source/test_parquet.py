"""Parquet, made with pyarrow."""

from __future__ import annotations

import gzip
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from mahdar.source import open_source, parquet


def test_rows_with_dates_and_numbers(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(
        pa.table({
            "النص": ["أول", "ثان", None, "رابع"],
            "id": [1, 2, 3, 4],
            "date": [date(2024, 5, 20), None, None, date(2024, 5, 21)],
            "embedding": [[1.0]] * 4,
            "source": pa.array(["قنا", "قنا", "كونا", "كونا"]).dictionary_encode(),
        }),
        path,
    )  # fmt: skip
    articles, problems = read(path)
    assert [(a.id, a.text, a.published, a.outlet) for a in articles] == [
        ("1", "أول", "2024-05-20", "قنا"),
        ("2", "ثان", None, "قنا"),
        ("4", "رابع", "2024-05-21", "كونا"),
    ]
    assert problems == [f"{path}:3: the key 'text' must be a string, not null"]


def test_a_mapping_of_columns_and_times(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.parquet.gz"
    plain = tmp_path / "b.parquet"
    when = datetime(2024, 5, 20, 23, 30, tzinfo=UTC)
    pq.write_table(pa.table({"text": ["ملخص"], "matn": ["النص"], "t": [when]}), plain)
    path.write_bytes(gzip.compress(plain.read_bytes()))
    (article,), problems = read(path, columns={"text": "matn", "date": "t"})
    assert not problems
    assert (article.id, article.text, article.published) == ("a:1", "النص", "2024-05-20")
    assert "no column 'x' (columns: text, matn, t)" in read(path, columns={"text": "x"})[1][0]


def test_text_that_is_no_utf_8_costs_its_row_only(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.parquet"
    data = pa.array([b"a", b"\xff\xff", b"b"], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"text": data}), path)
    articles, problems = read(path)
    assert [a.text for a in articles] == ["a", "b"]
    assert problems[0].startswith(f"{path}:2: the column for 'text' holds what cannot be read")


def test_damaged_groups_lose_nothing_beside_them(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.parquet"
    table = pa.table({"text": [f"نص {n} " * 20 for n in range(300)]})
    pq.write_table(table, path, row_group_size=100, compression="zstd", use_dictionary=False)
    start = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[start + 30 : start + 300] = b"\xff" * 270
    path.write_bytes(data)
    articles, problems = read(path)
    assert [a.id for a in articles][::100] == ["a:1", "a:201"]
    assert len(articles) == 200
    assert problems[0].startswith(f"{path}: damaged rows, group 2")


def test_what_is_no_parquet(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.parquet"
    for data in (b"", b"PAR1", b"PAR1" + bytes(100) + b"PAR1", b"x" * 1000):
        path.write_bytes(data)
        assert "not a whole Parquet file" in read(path)[1][0]


def test_bombs_are_refused(tmp_path: Path, read: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(parquet, "FREE_BYTES", 10_000_000)
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["x" * 1_000_000] * 50}), path, compression="zstd", use_dictionary=False)
    articles, problems = read(path)
    assert not articles
    assert "a decompression bomb?" in problems[0]


def test_memory_is_flat(tmp_path: Path) -> None:
    peaks = []
    for count in (5_000, 50_000):
        path = tmp_path / f"{count}.parquet"
        text = pa.array([f"{n} " * 50 for n in range(count)])
        pq.write_table(pa.table({"text": text}), path, row_group_size=5_000)
        before = pa.total_allocated_bytes()
        peak = 0
        tracemalloc.start()
        for number, _ in enumerate(open_source(path)):
            if number % 500 == 0:
                peak = max(peak, pa.total_allocated_bytes() - before)
        peaks.append(peak + tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0] + 1_000_000
