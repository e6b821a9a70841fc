"""The keys of an article in JSON."""

from __future__ import annotations

from typing import Any

import pytest

from mahdar.errors import FormatError
from mahdar.model import Article
from mahdar.source.fields import article_from_keys, iso_date

DATES = [
    ("2024-05-20", "2024-05-20"),
    (" 2024-02-29 ", "2024-02-29"),
    ("2024-05-20T23:30:00Z", "2024-05-20"),
    ("2024-05-20 08:00:00+03:00", "2024-05-20"),
]

NO_DATES = ["", "2024", "20/05/2024", "2024-13-01", "2023-02-29", "20240520", "٢٠٢٤-٠٥-٢٠", "2024-05-20Tmorning"]

REFUSED: list[tuple[Any, str]] = [
    ([], "expected a JSON object, found a list"),
    (None, "expected a JSON object, found null"),
    ("text", "expected a JSON object, found a string"),
    ({"id": "a"}, "the key 'text' is missing"),
    ({"text": None}, "the key 'text' must be a string, not null"),
    ({"text": 5}, "the key 'text' must be a string, not a number"),
    ({"text": "a", "id": True}, "the key 'id' must be a string, not true or false"),
    ({"text": "a", "title": ["x"]}, "the key 'title' must be a string or null, not a list"),
    ({"text": "a", "published": "yesterday"}, "'yesterday' is not a date"),
    ({"text": "a", "published": 2024}, "the key 'published' must be a string or null"),
]


@pytest.mark.parametrize(("given", "date"), DATES)
def test_dates(given: str, date: str) -> None:
    assert iso_date(given) == date


@pytest.mark.parametrize("given", NO_DATES)
def test_what_is_no_date(given: str) -> None:
    with pytest.raises(FormatError, match="is not a date"):
        iso_date(given)


def test_all_keys() -> None:
    data = {
        "id": 7, "text": "نص", "title": "عنوان", "published": "2024-05-20", "url": "https://example.org/1",
        "outlet": "صحيفة", "language": "ar", "author": {"ignored": True},
    }  # fmt: skip
    assert article_from_keys(data, where="a:1", file="a") == Article(
        id="7", text="نص", title="عنوان", published="2024-05-20", url="https://example.org/1", outlet="صحيفة",
        language="ar", file="a",
    )  # fmt: skip


def test_empty_keys_are_none() -> None:
    article = article_from_keys({"text": "نص", "title": "", "published": "", "id": ""}, where="a", file=None, id="x")
    assert article == Article(text="نص", id="x")


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_wrong_keys_are_named(data: Any, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        article_from_keys(data, where="a.jsonl:3", file=None)
    assert str(caught.value).startswith(f"a.jsonl:3: {message}")
