"""gzip, zstandard and zip around any kind of file."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mahdar.source import streams

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACK = {"gz": gzip.compress, "zst": zstd.compress}


def lines(count: int, *, noise: int = 20) -> bytes:
    return b"".join(
        json.dumps({"id": str(n), "text": "نص", "url": os.urandom(noise).hex()}).encode() + b"\n" for n in range(count)
    )


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", PACK)
def test_any_kind_may_be_compressed(tmp_path: Path, read: Any, suffix: str) -> None:
    files = {
        "a.txt": "نص".encode(),
        "b.html": "<title>عنوان</title><p>نص طويل بما يكفي</p>".encode(),
        "c.json": '{"text": "نص"}'.encode(),
        "d.csv": "text\nنص\n".encode(),
        "e.zip": zipped(**{"f.txt": "نص".encode()}),
    }
    for name, data in files.items():
        (tmp_path / f"{name}.{suffix}").write_bytes(PACK[suffix](data))
    articles, problems = read(tmp_path)
    assert not problems
    assert [a.id for a in articles] == ["a", "b", "c", "d:1", "f"]
    assert articles[4].file == str(tmp_path / f"e.zip.{suffix}" / "f.txt")


@pytest.mark.parametrize("suffix", PACK)
def test_what_was_cut_off_is_read_up_to_there(tmp_path: Path, read: Any, suffix: str) -> None:
    path = tmp_path / f"a.jsonl.{suffix}"
    whole = PACK[suffix](lines(2000))
    path.write_bytes(whole[:-1000])
    articles, problems = read(path)
    assert 1000 < len(articles) < 2000
    assert [p.partition(": ")[2] for p in problems] == [
        "reading stopped here: the compressed data ends before its end mark (an interrupted download?)"
    ]
    longer = PACK[suffix](lines(20_000))
    path.write_bytes(longer[: len(longer) // 2] + b"\xff" * 100 + longer[len(longer) // 2 + 100 :])
    articles, problems = read(path)
    assert 5_000 < len(articles) < 20_000
    assert "damaged compressed data" in problems[-1]
    path.write_bytes(whole + whole)
    assert len(read(path)[0]) == 4000
    path.write_bytes(b"")
    assert "the compressed file is empty" in read(path)[1][0]


def test_zeros_after_gzip_are_padding(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines(3)) + b"\0" * 10_000 + gzip.compress(lines(2)) + b"\0" * 5)
    assert (len(read(path)[0]), read(path)[1]) == (5, [])


@pytest.mark.parametrize("suffix", PACK)
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.txt"])
def test_bombs_are_refused_in_little_memory(
    tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch, suffix: str, name: str
) -> None:
    monkeypatch.setattr(streams, "FREE_BYTES", 2_000_000)
    path = tmp_path / f"{name}.{suffix}"
    path.write_bytes(PACK[suffix](b"text\n" + (b"\n" if name == "a.csv" else b" ") * 8_000_000))
    assert path.stat().st_size < 10_000
    tracemalloc.start()
    try:
        articles, problems = read(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert not [a for a in articles if a.text.strip()]
    assert "decompression bomb" in problems[-1] or "more than 800,004 bytes" in problems[-1]
    assert peak < 40_000_000


def test_bombs_in_bombs_share_one_budget(tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "FREE_BYTES", 1_000_000)
    inner = gzip.compress(b'{"text": "x"}\n' * 1_000_000)
    path = tmp_path / "a.jsonl.gz.gz"
    path.write_bytes(gzip.compress(inner))
    assert "decompression bomb" in read(path)[1][-1]
    (tmp_path / "b.zip").write_bytes(zipped(**{f"{n}.jsonl.gz": inner for n in range(9)}))
    articles, problems = read(tmp_path / "b.zip")
    assert len(problems) == 9
    assert len(articles) < 100_000


def test_archives_in_archives_have_an_end(tmp_path: Path, read: Any) -> None:
    data = zipped(**{"a.txt": "نص".encode()})
    for _ in range(8):
        data = zipped(**{"a.txt": "نص".encode(), "in.zip": data})
    (tmp_path / "a.zip").write_bytes(data)
    articles, problems = read(tmp_path / "a.zip")
    assert len(articles) == 4
    assert [p.rpartition(": ")[2] for p in problems] == ["more than 4 archives in one another"] * 2


def test_a_zip_that_holds_itself_many_times(tmp_path: Path, read: Any) -> None:
    """Members that share their bytes cannot make more than the whole archive may become."""
    data = zipped(**{"0.txt": b"x" * 500_000})
    end = data.rindex(b"PK\x05\x06")
    start = data.index(b"PK\x01\x02")
    entry = data[start:end]
    count = 30_000
    directory = b"".join(entry.replace(b"0.txt", b"%c.txt" % (97 + n % 26)) for n in range(count))
    tail = data[end : end + 8] + count.to_bytes(2, "little") * 2 + len(directory).to_bytes(4, "little")
    path = tmp_path / "a.zip"
    path.write_bytes(data[:start] + directory + tail + start.to_bytes(4, "little") + b"\0\0")
    articles, problems = read(path)
    assert len(articles) < 900
    assert len(articles) + len(problems) == count


def test_members_are_told_apart_by_path(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(
        zipped(**{
            "x/a.txt": "أ".encode(), "y/a.txt": "ب".encode(), "notes.md": b"x", ".hidden.txt": b"x",
            "__MACOSX/._a.txt": b"x", "../../etc/\u202ea.txt": "ج".encode(), "/abs\n.txt": "د".encode(),
        })
    )  # fmt: skip
    articles, problems = read(path)
    assert not problems
    assert [(a.id, a.file) for a in articles] == [
        ("a", f"{path}/x/a.txt"),
        ("a", f"{path}/y/a.txt"),
        ("_a", f"{path}/etc/_a.txt"),
        ("abs_", f"{path}/abs_.txt"),
    ]


def test_damaged_and_encrypted_members_lose_nothing_beside_them(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.zip"
    data = bytearray(zipped(**{f"{n}.txt": os.urandom(300).hex().encode() for n in range(4)}))
    first = data.index(b"1.txt") + 20
    data[first : first + 30] = b"\xff" * 30
    flags = data.rindex(b"PK\x01\x02", 0, data.rindex(b"2.txt")) + 8
    data[flags] |= 1
    path.write_bytes(data)
    articles, problems = read(path)
    assert [a.id for a in articles] == ["0", "3"]
    assert [p.partition(": ")[0] for p in problems] == [f"{path}/1.txt", f"{path}/2.txt"]
    assert "damaged member" in problems[0]
    assert "encrypted" in problems[1]


def test_what_is_no_zip(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(**{"a.txt": b"x"})[:-5])
    assert "not a whole zip archive" in read(path)[1][0]
    path.write_bytes(zipped(**{"a.md": b"x"}))
    assert "no articles in this archive (known kinds: .txt" in read(path)[1][0]


def test_zstandard_with_a_huge_window_is_refused(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.txt.zst"
    options = {zstd.CompressionParameter.window_log: 30, zstd.CompressionParameter.content_size_flag: 0}
    compressor = zstd.ZstdCompressor(options=options)
    path.write_bytes(compressor.compress(b"x" * 100) + compressor.flush())
    assert "damaged compressed data" in read(path)[1][0]


def test_memory_is_flat_over_large_files(tmp_path: Path) -> None:
    from mahdar.source import open_source

    peaks = []
    for count in (2_000, 40_000):
        path = tmp_path / f"{count}.jsonl.gz"
        path.write_bytes(gzip.compress(lines(count, noise=100), 1))
        tracemalloc.start()
        assert sum(1 for _ in open_source(path)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0] + 1_000_000
