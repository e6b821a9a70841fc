"""Files that were cut off or had bits flipped: never anything but an error of mahdar."""

from __future__ import annotations

import gzip
import io
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.errors import MahdarError
from mahdar.source import open_source

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = "استقبل وزير الخارجية نظيره الصيني في أستانا، وبحث معه العلاقات الثنائية بين البلدين."
PAGE = f"<html><head><title>لقاء</title></head><body><article><p>{TEXT}</p></article></body></html>".encode()


def _warc() -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE)
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.org/{}\r\nWARC-Date: 2024-05-20T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {}\r\n\r\n"
    return b"".join(gzip.compress(head.format(n, len(body)).encode() + body + b"\r\n\r\n") for n in range(4))


def _zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _docx() -> bytes:
    buffer = io.BytesIO()
    document = Document()
    document.add_paragraph(TEXT)
    document.add_table(1, 2).cell(0, 0).text = TEXT
    document.save(buffer)
    return buffer.getvalue()


def _parquet() -> bytes:
    buffer = io.BytesIO()
    table = pa.table({"text": [f"{TEXT} {n}" for n in range(40)], "date": ["2024-05-20"] * 40, "id": list(range(40))})
    pq.write_table(table, buffer, row_group_size=10, compression="zstd")
    return buffer.getvalue()


def _pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(50, 700, "The minister received his counterpart in Astana.")
    canvas.showPage()
    canvas.drawString(50, 700, "They discussed relations.")
    canvas.save()
    return buffer.getvalue()


LINES = b"".join(b'{"id": "%d", "text": "%s"}\n' % (n, TEXT.encode()) for n in range(50))
FEED = (
    f"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item><title>خبر</title><link>http://x.org/</link>"
    f"<pubDate>Mon, 20 May 2024 01:30:00 +0300</pubDate><description>{TEXT * 20}</description></item></channel></rss>"
).encode()
MAKERS: dict[str, Callable[[], bytes]] = {
    ".warc.gz": _warc,
    ".warc": lambda: gzip.decompress(_warc()),
    ".zip": lambda: _zip(
        **{"a.html": PAGE, "b.jsonl.gz": gzip.compress(LINES), "c.zip": _zip(**{"d.txt": TEXT.encode()})}
    ),
    ".docx": _docx,
    ".parquet": _parquet,
    ".jsonl.gz": lambda: gzip.compress(LINES),
    ".jsonl.zst": lambda: zstd.compress(LINES),
    ".csv": lambda: ("id,text,date\n" + f'1,"{TEXT}",2024-05-20\n' * 30).encode(),
    ".csv.zst": lambda: zstd.compress(f"text\n{TEXT}\n".encode("utf-16")),
    ".rss": lambda: FEED,
    ".html": lambda: PAGE,
    ".json": lambda: b'[{"text": "' + TEXT.encode() + b'", "published": "2024-05-20"}]',
}
WHOLE = {suffix: make() for suffix, make in MAKERS.items()}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The data cut off, with bits flipped, a piece overwritten, left out or doubled."""
    wrong = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(wrong) + 1)
        size = chance.choice((1, 4, 60))
        how = chance.randrange(5)
        if how == 0:
            del wrong[at:]
        elif how == 1 and at < len(wrong):
            wrong[at] ^= 1 << chance.randrange(8)
        elif how == 2:
            wrong[at : at + size] = chance.choice((b"\xff", b"\0", b"<", b'"')) * size
        elif how == 3:
            del wrong[at : at + size]
        else:
            wrong[at:at] = wrong[at : at + size]
    return bytes(wrong)


def outcome(path: Path) -> tuple[int, list[MahdarError]]:
    problems: list[MahdarError] = []
    count = sum(1 for _ in open_source(path, on_error=problems.append))
    assert all(isinstance(problem, MahdarError) for problem in problems)
    assert all(len(str(problem).splitlines()) == 1 for problem in problems), problems
    return count, problems


@pytest.mark.parametrize("suffix", WHOLE)
def test_the_whole_file_is_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(WHOLE[suffix])
    count, problems = outcome(path)
    assert count
    assert not problems


@pytest.mark.filterwarnings("default")  # parsers warn of what they meet
@pytest.mark.parametrize("suffix", WHOLE)
def test_damage_is_only_ever_an_error(tmp_path: Path, suffix: str) -> None:
    chance = random.Random(suffix)
    path = tmp_path / f"a{suffix}"
    for _ in range(120):
        path.write_bytes(damaged(WHOLE[suffix], chance))
        outcome(path)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("suffix", [s for s in WHOLE if s != ".html"])
def test_noise_is_only_ever_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.binary(max_size=600), st.integers(0, 40))
    def check(noise: bytes, kept: int) -> None:
        path.write_bytes(WHOLE[suffix][:kept] + noise)
        outcome(path)

    check()


def test_damage_to_pdf_is_only_ever_an_error(tmp_path: Path) -> None:
    chance = random.Random(7)
    path = tmp_path / "a.pdf"
    whole = _pdf()
    path.write_bytes(whole)
    assert outcome(path)[0] == 1
    for _ in range(25):  # each is a process of its own
        path.write_bytes(damaged(whole, chance))
        outcome(path)


def test_a_folder_of_damage_loses_nothing_beside_it(tmp_path: Path) -> None:
    for number, suffix in enumerate(WHOLE):
        (tmp_path / f"{number:02}{suffix}").write_bytes(WHOLE[suffix][:30])
        (tmp_path / f"{number:02}.txt").write_text(TEXT, encoding="utf-8")
    problems: list[Any] = []
    texts = [a.text for a in open_source(tmp_path, on_error=problems.append)]
    assert texts.count(TEXT) == len(WHOLE)
    assert problems
