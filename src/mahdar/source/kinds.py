"""Which files are read, by the end of their names."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["KINDS", "PACKINGS", "Kind", "kind_of", "known_kinds", "stem"]

#: Suffixes and how such files are read.
KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "table",
    ".tsv": "table",
    ".parquet": "parquet",
    ".pdf": "pdf",
    ".docx": "docx",
    ".warc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".zip": "zip",
}

#: Suffixes of compression, which may follow any suffix of `KINDS`.
PACKINGS = {".gz": "gzip", ".zst": "zstd"}


class Kind(NamedTuple):
    """How a file is read: its kind, and the compressions around it, the outermost first."""

    name: str
    packings: tuple[str, ...] = ()


def kind_of(name: str) -> Kind | None:
    """The kind of a file of that name, or None for one that is not read."""
    rest, packings = _unpacked(name.lower())
    return next((Kind(kind, packings) for suffix, kind in KINDS.items() if rest.endswith(suffix)), None)


def stem(name: str) -> str:
    """The name of a file without its known suffixes."""
    inner = name[: len(_unpacked(name.lower())[0])]
    if kind_of(name) is None:
        return name
    for suffix in KINDS:
        if inner.lower().endswith(suffix) and len(inner) > len(suffix):
            return inner[: -len(suffix)]
    return name


def known_kinds() -> str:
    """The known suffixes, for messages."""
    return f"{' '.join(KINDS)}, each also with {' or '.join(PACKINGS)}"


def _unpacked(name: str) -> tuple[str, tuple[str, ...]]:
    packings: list[str] = []
    while suffix := next((suffix for suffix in PACKINGS if name.endswith(suffix)), None):
        packings.append(PACKINGS[suffix])
        name = name[: -len(suffix)]
    return name, tuple(packings)
