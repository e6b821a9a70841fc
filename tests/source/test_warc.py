"""Web archives, written record by record as crawlers do."""

from __future__ import annotations

import gzip
import io
import os
import random
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator

from mahdar.source import open_source, warc

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PAGE = (
    '<html lang="ar"><head><title>لقاء</title></head><body><article><p>استقبل وزير الخارجية نظيره الصيني في أستانا،'
    " وبحث معه العلاقات الثنائية بين البلدين.</p></article></body></html>"
)


def record(
    number: int,
    body: bytes = PAGE.encode(),
    *,
    kind: str = "response",
    status: str = "200 OK",
    http: str = "Content-Type: text/html; charset=utf-8",
) -> bytes:
    response = f"HTTP/1.1 {status}\r\n{http}\r\n\r\n".encode() + body
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://example.org/{number}\r\n"
        f"WARC-Date: 2024-05-2{number % 10}T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(response)}\r\n\r\n"
    )
    return header.encode() + response + b"\r\n\r\n"


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 9\r\n\r\nsoftware:\r\n\r\n"
MIXED = [
    INFO,
    record(1),
    record(2, kind="request"),
    record(3, status="404 Not Found"),
    record(4, b"\x89PNG", http="Content-Type: image/png"),
    record(5, gzip.compress(PAGE.encode()), http="Content-Type: text/html\r\nContent-Encoding: gzip"),
    record(6, PAGE.encode("cp1256"), http="Content-Type: text/html; charset=windows-1256"),
    record(7, b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()), http="Content-Type: text/html\r\nTransfer-Encoding: chunked"),
]  # fmt: skip


def packed(records: list[bytes], suffix: str) -> bytes:
    pack = {"": bytes, ".gz": gzip.compress, ".zst": zstd.compress}[suffix]
    return b"".join(pack(item) for item in records)


def test_the_records_are_what_fastwarc_reads_too() -> None:
    assert len(list(ArchiveIterator(io.BytesIO(packed(MIXED, ".gz"))))) == len(MIXED)


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_pages_with_their_address_and_day(tmp_path: Path, read: Any, suffix: str) -> None:
    path = tmp_path / f"crawl.warc{suffix}"
    path.write_bytes(packed(MIXED, suffix))
    articles, problems = read(path)
    assert not problems
    assert [(a.id, a.url, a.retrieved) for a in articles] == [
        ("crawl:2", "http://example.org/1", "2024-05-21"),
        ("crawl:6", "http://example.org/5", "2024-05-25"),
        ("crawl:7", "http://example.org/6", "2024-05-26"),
        ("crawl:8", "http://example.org/7", "2024-05-27"),
    ]
    assert {a.text.split("،")[0] for a in articles} == {"استقبل وزير الخارجية نظيره الصيني في أستانا"}
    assert {(a.title, a.published, a.file) for a in articles} == {("لقاء", None, str(path))}


def test_a_date_that_the_page_shows_but_not_one_after_the_crawl(tmp_path: Path, read: Any) -> None:
    pytest.importorskip("htmldate")
    path = tmp_path / "a.warc"
    dated = [
        PAGE.replace("<article>", f'<article><span class="date">{day}</span>') for day in ("2024-05-19", "2031-01-01")
    ]
    path.write_bytes(b"".join(record(number, page.encode()) for number, page in enumerate(dated, 1)))
    assert [a.published for a in read(path)[0]] == ["2024-05-19", None]


def test_what_is_unpacked_beyond_a_cut_member_is_no_page(tmp_path: Path, read: Any) -> None:
    """The next member's bytes may be valid for a while as the rest of the one that was cut.

    That happens to one of some ten; the charset is one in which every byte is a letter.
    """
    for seed in range(100):
        page = f"{PAGE}<!-- {random.Random(seed).randbytes(3000).hex()} -->".encode("cp1256")
        http = "Content-Type: text/html; charset=windows-1256"
        members = [packed([record(n, page, http=http)], ".gz") for n in (1, 2, 3)]
        path = tmp_path / f"{seed}.warc.gz"
        path.write_bytes(members[0] + members[1][: len(members[1]) // 2] + members[2])
        articles, problems = read(path)
        assert [a.url for a in articles] == ["http://example.org/1", "http://example.org/3"], seed
        assert problems, seed


def test_packed_records_without_the_blank_lines_after_them(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(gzip.compress(record(n)[:-cut]) for n, cut in ((1, 4), (2, 2), (3, 4))))
    articles, problems = read(path)
    assert [a.url for a in articles] == [f"http://example.org/{n}" for n in (1, 2, 3)]
    assert not problems


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_damaged_members_lose_nothing_beside_them(tmp_path: Path, read: Any, suffix: str) -> None:
    noise = f"<!-- {os.urandom(3000).hex()} -->".encode()
    members = [packed([record(n, PAGE.encode() + noise)], suffix) for n in range(1, 8)]
    members[1] = members[1][:12] + b"\xff" * 50 + members[1][62:]  # damaged inside
    members[3] = b"\xff" + members[3][1:]  # damaged at its beginning
    members[5] = members[5][: len(members[5]) // 2]  # its end is missing
    path = tmp_path / f"a.warc{suffix}"
    path.write_bytes(b"".join(members))
    articles, problems = read(path)
    assert [a.url for a in articles] == [f"http://example.org/{n}" for n in (1, 3, 5, 7)]
    assert len(problems) >= 3
    assert all("damaged" in p or "cut" in p or "no record" in p for p in problems), problems
    path.write_bytes(b"".join(members[:1]) + members[2][:-30])
    articles, problems = read(path)
    assert len(articles) == 1
    assert "ends before its end mark" in problems[-1]


def test_damage_without_compression(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.warc"
    short = record(2).replace(b"Content-Length: ", b"Content-Length: 1", 1)
    without = record(4).replace(b"Content-Length", b"Content-Lxngth", 1)
    path.write_bytes(
        record(1) + b"garbage\n" * 1000 + record(3) + without + record(5) + b"WARC/1.0\r\n" + b"X: y\r\n" * 50_000
        + record(6) + record(7, b"x" * 200)[:-150]
    )  # fmt: skip
    articles, problems = read(path)
    assert [a.url for a in articles] == [f"http://example.org/{n}" for n in (1, 3, 5, 6)]
    assert "no record" in problems[0]
    assert problems[-1] == f"{path}:7: the last record is cut off"
    path.write_bytes(record(1) + short)
    assert [a.id for a in read(path)[0]] == ["a:1"]


def test_pages_that_are_too_large(tmp_path: Path, read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "MAX_RECORD_BYTES", 10_000)
    path = tmp_path / "a.warc"
    path.write_bytes(
        record(1) + record(2, b"x" * 20_000) + record(3, b"x" * 20_000, http="Content-Type: video/mp4")
        + record(4, gzip.compress(b"x" * 10_000_000), http="Content-Type: text/html\r\nContent-Encoding: gzip")
        + record(5)
    )  # fmt: skip
    articles, problems = read(path)
    assert [a.id for a in articles] == ["a:1", "a:5"]
    assert [p.partition(": ")[2][:15] for p in problems] == ["a page of 20,05", "a page of more "]


def test_encodings_that_explode_are_not_held_in_memory(tmp_path: Path, read: Any) -> None:
    resource = pytest.importorskip("resource")
    bomb = gzip.compress(b"\0" * 400_000_000, 9)
    path = tmp_path / "a.warc"
    path.write_bytes(record(1, bomb, http="Content-Type: text/html\r\nContent-Encoding: gzip") + record(2))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    articles, problems = read(path)
    assert [a.id for a in articles] == ["a:2"]
    assert len(problems) == 1
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) < 250_000


def test_addresses_that_are_none(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.warc"
    bad = ["dns:example.org", "javascript:alert(1)", "http://x.org/\u2028a"]
    path.write_bytes(b"".join(record(1).replace(b"http://example.org/1", url.encode()) for url in bad))
    assert read(path) == ([], [])


def test_what_is_no_archive(tmp_path: Path, read: Any) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"<html>" * 100_000)
    assert "no record" in read(path)[1][0]
    path.write_bytes(b"")
    assert read(path) == ([], [])


def test_memory_is_flat(tmp_path: Path) -> None:
    peaks = []
    for count in (30, 300):
        path = tmp_path / f"{count}.warc.gz"
        path.write_bytes(
            b"".join(gzip.compress(record(n) + record(n, os.urandom(90_000), kind="request"), 1) for n in range(count))
        )
        tracemalloc.start()
        assert sum(1 for _ in open_source(path)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] + 1_000_000


def test_records_are_walked_quickly(tmp_path: Path) -> None:
    """Passing over what is no page costs no more than decompressing it (loosely)."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(gzip.compress(record(n, kind="request"), 1) for n in range(5_000)))
    began = time.monotonic()
    assert list(open_source(path)) == []
    assert time.monotonic() - began < 10
