"""The words of articles that answers rest on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mahdar.model import Span
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Evidence", "Sources", "spans_of"]


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A passage of an article.

    ``article`` is its uid; ``outlet``, ``day`` (ISO), ``url`` and ``title`` may be unknown.
    ``item`` is the id of the item in the article's record (``s3``), or None. ``spans`` are code
    points of the article's text, end exclusive; ``quotation`` is their text, joined by `` … ``.
    ``marks`` are the spans of the words that were looked for, if any were.
    """

    article: str
    outlet: str | None
    day: str | None
    url: str | None
    title: str | None
    item: str | None
    spans: tuple[Span, ...]
    quotation: str
    marks: tuple[Span, ...] = ()


def spans_of(value: str) -> tuple[Span, ...]:
    """The spans in a column: a JSON span or list of spans."""
    data = json.loads(value)
    if data and isinstance(data[0], int):
        data = [data]
    return tuple((start, end) for start, end in data)


class Sources:
    """Articles that are quoted, loaded once for an answer; of each text only so many ``letters``, if given."""

    def __init__(self, connection: Connection, article_ids: Iterable[int], *, letters: int | None = None) -> None:
        table = schema.articles
        text = table.c.text if letters is None else func.substr(table.c.text, 1, letters).label("text")
        wanted = sorted(set(article_ids))
        self._rows = {}
        for start in range(0, len(wanted), 500):
            rows = connection.execute(
                select(
                    table.c.id,
                    table.c.uid,
                    table.c.outlet,
                    table.c.agency,
                    table.c.day,
                    table.c.url,
                    table.c.title,
                    text,
                ).where(table.c.id.in_(wanted[start : start + 500]))
            )
            self._rows.update({row.id: row for row in rows})

    def text(self, article_id: int) -> str:
        """The text of an article."""
        text: str = self._rows[article_id].text
        return text

    def evidence(
        self,
        article_id: int,
        spans: Iterable[Span],
        *,
        item: str | None = None,
        marks: Iterable[Span] = (),
    ) -> Evidence:
        """A passage of an article."""
        row = self._rows[article_id]
        chosen = tuple(spans)
        return Evidence(
            article=row.uid,
            outlet=row.outlet or row.agency,
            day=row.day,
            url=row.url,
            title=row.title,
            item=item,
            spans=chosen,
            quotation=" … ".join(row.text[start:end] for start, end in chosen),
            marks=tuple(marks),
        )
