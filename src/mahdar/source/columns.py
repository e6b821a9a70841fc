"""Which column of a table holds which key of an article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from mahdar.errors import FormatError
from mahdar.source.fields import KEYS

__all__ = ["check_columns", "choose_columns"]

#: Names that columns go by where none is named, the likeliest first.
# fmt: off
_NAMES = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story",
             "النص", "نص", "المتن", "المحتوى", "نص_الخبر", "نص_المقال"),
    "id": ("id", "article_id", "doc_id", "guid", "uuid", "المعرف", "رقم"),
    "title": ("title", "headline", "heading", "العنوان", "عنوان"),
    "published": ("published", "date", "published_at", "date_published", "publish_date", "published_date",
                  "publication_date", "pubdate", "pub_date", "datetime", "التاريخ", "تاريخ", "تاريخ_النشر"),
    "url": ("url", "link", "uri", "address", "الرابط", "رابط"),
    "outlet": ("outlet", "source", "publisher", "newspaper", "site", "source_name", "المصدر", "الجهة", "الصحيفة"),
    "language": ("language", "lang", "اللغة"),
}
# fmt: on

#: Columns that are named in a message; a table may have thousands.
_SHOWN = 30


def check_columns(columns: Mapping[str, str]) -> dict[str, str]:
    """The mapping of keys of an article to names of columns; ``date`` means ``published``.

    Raises `FormatError` for a key that no article has.
    """
    checked = {}
    for key, column in columns.items():
        used = "published" if key == "date" else key
        if used not in KEYS:
            raise FormatError(f"no article has the key {key!r} (keys: {', '.join(KEYS)})")
        checked[used] = column
    return checked


def choose_columns(names: Sequence[str], columns: Mapping[str, str] | None, *, where: str) -> dict[str, int]:
    """The place of the column for each key of an article, by the mapping or by usual names.

    Raises `FormatError` that lists the columns if one that was named, or the text, is not there.
    """
    folded: dict[str, int] = {}
    for index, name in enumerate(names):
        folded.setdefault(_fold(name), index)
    chosen: dict[str, int] = {}
    for key, column in (columns or {}).items():
        index = names.index(column) if column in names else folded.get(_fold(column), -1)
        if index < 0:
            raise FormatError(f"no column {column!r} (columns: {_listed(names)})", where=where)
        chosen[key] = index
    taken = set(chosen.values())
    for key, usual in _NAMES.items():
        if key not in chosen:
            found = next((folded[name] for name in usual if name in folded and folded[name] not in taken), None)
            if found is not None:
                chosen[key] = found
                taken.add(found)
    if "text" not in chosen:
        raise FormatError(
            f"no column for the text (columns: {_listed(names)}); name it: --columns text=COLUMN", where=where
        )
    return chosen


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).strip().strip("\ufeff").lower()
    return re.sub(r"[\s.\-]+", "_", plain)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(" ".join(name.split())[:40] for name in names[:_SHOWN])
    more = len(names) - _SHOWN
    return f"{shown} and {more:,} more" if more > 0 else shown
