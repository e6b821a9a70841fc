"""The keys of an article in JSON, checked one by one.

Sources agree on one shape: ``text``, and optionally ``id``, ``title``, ``published``,
``url``, ``outlet`` and ``language``. Other keys are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mahdar.errors import FormatError
from mahdar.model import Article

__all__ = ["KEYS", "article_from_keys", "iso_date"]

#: The keys of an article.
KEYS = ("text", "id", "title", "published", "url", "outlet", "language")

_OPTIONAL = ("title", "url", "outlet", "language")
_DATES = ("published", "retrieved")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", re.ASCII)


def iso_date(value: str, *, where: str | None = None) -> str:
    """``YYYY-MM-DD`` from an ISO date or date and time; raises `FormatError` otherwise."""
    if not isinstance(value, str):
        raise FormatError(f"{str(value)[:40]!r} is not a date as text (expected YYYY-MM-DD)", where=where)
    stripped = value.strip()
    try:
        if not _DATE.fullmatch(stripped):
            raise ValueError
        if len(stripped) > 10:
            datetime.fromisoformat(stripped)
        return date.fromisoformat(stripped[:10]).isoformat()
    except ValueError:
        raise FormatError(f"{value[:40]!r} is not a date (expected YYYY-MM-DD)", where=where) from None


def article_from_keys(
    data: Any,
    *,
    where: str,
    file: str | None,
    id: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Article:
    """The article in one JSON object; ``id`` is used if the object has none.

    ``columns`` says under which other key a key of the article is found.

    Raises `FormatError` naming the key that is missing or has another type.
    """
    if not isinstance(data, dict):
        raise FormatError(f"expected a JSON object, found {_kind(data)}", where=where)
    for column in (columns or {}).values():
        if column not in data:
            raise FormatError(f"the key {column!r} is missing", where=where)
    if columns:
        data = {**data, **{key: data[column] for key, column in columns.items()}}
    if "text" not in data:
        raise FormatError("the key 'text' is missing", where=where)
    text = data["text"]
    if not isinstance(text, str):
        raise FormatError(f"the key 'text' must be a string, not {_kind(text)}", where=where)
    given = data.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    if not isinstance(given, str | None):
        raise FormatError(f"the key 'id' must be a string, not {_kind(given)}", where=where)
    dates = {key: _string(data, key, where) for key in _DATES}
    return Article(
        text=text,
        id=given or id,
        file=file,
        **{key: iso_date(value, where=where) if value else None for key, value in dates.items()},
        **{key: _string(data, key, where) for key in _OPTIONAL},
    )


def _string(data: dict[str, Any], key: str, where: str) -> str | None:
    value = data.get(key)
    if not isinstance(value, str | None):
        raise FormatError(f"the key {key!r} must be a string or null, not {_kind(value)}", where=where)
    return value or None


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string"}
    return names.get(type(value), "a list" if isinstance(value, list) else "an object")
