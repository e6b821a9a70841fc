"""Without the optional libraries: most kinds are read, the others name the extra."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

LIBRARIES = (
    "trafilatura", "htmldate", "lxml", "fastwarc", "backports", "backports.zstd", "compression", "compression.zstd",
    "pyarrow", "feedparser", "protego", "docx",
)  # fmt: skip

NEEDED = {
    "a.warc": ("fastwarc", "archives"),
    "a.txt.zst": ("backports.zstd", "archives"),
    "a.parquet": ("pyarrow", "parquet"),
    "a.rss": ("feedparser", "fetch"),
}


def test_what_needs_none(tmp_path: Path, read: Any, without: Any) -> None:
    without(*LIBRARIES)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("z.txt", "نص")
    files = {
        "a.txt": "نص".encode(),
        "b.html": "<p>نص</p>".encode(),
        "c.json": '{"text": "نص"}'.encode(),
        "d.jsonl": '{"text": "نص"}\n'.encode(),
        "e.csv": "text\nنص\n".encode(),
        "f.txt.gz": gzip.compress("نص".encode()),
        "g.zip": inner.getvalue(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    articles, problems = read(tmp_path)
    assert not problems
    assert [a.text for a in articles] == ["نص"] * len(files)


@pytest.mark.parametrize("name", NEEDED)
def test_what_needs_one_names_its_extra(tmp_path: Path, read: Any, without: Any, name: str) -> None:
    without(*LIBRARIES)
    path = tmp_path / name
    path.write_bytes(b"<rss></rss>")
    package, extra = NEEDED[name]
    articles, problems = read(path)
    assert not articles
    assert len(problems) == 1
    assert f"the package {package}" in problems[0]
    assert problems[0].endswith(f"pip install 'mahdar[{extra}]'")


def test_fetching_needs_protego(read: Any, without: Any, site: Any) -> None:
    from mahdar.source.fetch import FetchOptions

    without(*LIBRARIES)
    articles, problems = read(f"{site.url}/a", fetch=FetchOptions(allow_private=True))
    assert not articles
    assert problems == [f"{site.url}/a: fetching needs the package protego (robots.txt): pip install 'mahdar[fetch]'"]
    assert not site.asked


def test_every_extra_is_declared_and_part_of_all() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert {extra for _, extra in NEEDED.values()} | {"documents", "html"} <= set(extras)
    assert all(extra in extras["all"][0] for extra in ("archives", "documents", "fetch", "html", "parquet"))
