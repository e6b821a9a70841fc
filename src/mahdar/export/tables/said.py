"""The tables of what was said: statements and positions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.columns import Column, Spec
from mahdar.export.source import item_id, quotation, spans_of
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Row

    from mahdar.export.source import Source

__all__ = ["POSITIONS", "STATEMENTS", "linked"]

_WHERE_FROM = (
    Column("article", "text", "id of the article"),
    Column("outlet", "text", "who published it"),
    Column("url", "text", "where"),
    Column("day", "text", "ISO date of the engagement where it was said, else of the article"),
)

_STATEMENT = (
    Column("id", "text", "ARTICLE:ITEM"),
    Column("anchor", "text", "names the statement for longer than one reading"),
    *_WHERE_FROM,
    Column("speaker", "text", "name of the speaker; empty: nobody is named, or the sides speak together"),
    Column("speaker_id", "text", "id of the speaker"),
    Column("speaker_country", "text", "ISO 3166-1 alpha-3"),
    Column("speaker_office", "text", "office that the article gives"),
    Column("speaker_title", "text", "the office as the article words it"),
    Column("speaker_text", "text", "words for a speaker without a name"),
    Column("sides", "bool", "the parties of the engagement speak together"),
    Column("addressee", "text", "name of who is spoken to"),
    Column("addressee_id", "text", "id of who is spoken to"),
    Column("engagement", "text", "id of the engagement where it was said"),
    Column("verb", "text", "the word that introduces it"),
    Column("mode", "text", "`indirect`, `direct` or `mixed`"),
    Column("words", "text", "what was said"),
    Column("named", "texts", "names of the entities in it"),
    Column("named_ids", "texts", "their ids, in the same order"),
    Column("cue", "text", "span of the introducing word in the text, JSON [start, end]"),
    Column("content", "text", "spans of the words in the text, JSON list of [start, end]"),
    Column("confidence", "float", "how likely it is right, 0 to 1"),
    Column("same_as", "text", "id of the statement, told first, that this repeats; empty: it is the first"),
)

_POSITION = (
    Column("id", "text", "ARTICLE:ITEM"),
    Column("anchor", "text", "names the position for longer than one reading"),
    *_WHERE_FROM,
    Column("holder", "text", "name of who holds it; empty: nobody is named, or the sides stand together"),
    Column("holder_id", "text", "id of the holder"),
    Column("holder_country", "text", "ISO 3166-1 alpha-3 of the state that the holder speaks for"),
    Column("sides", "bool", "the parties of the engagement stand together"),
    Column("stance", "text", "`support`, `oppose`, `condemn`, `call`, …, as in a record"),
    Column("negated", "bool", "the stance is denied"),
    Column("degree", "text", "words that strengthen or weaken it"),
    Column("target", "text", "what it is about, in the words of the article"),
    Column("targets", "texts", "names of the entities in the target"),
    Column("target_ids", "texts", "their ids, in the same order"),
    Column("statement", "text", "id of the statement that it was taken in"),
    Column("engagement", "text", "id of the engagement where it was taken"),
    Column("quote", "text", "the words that say so"),
    Column("target_span", "text", "span of the target in the text, JSON [start, end]"),
    Column("evidence", "text", "spans of the quote in the text, JSON list of [start, end]"),
    Column("confidence", "float", "how likely it is right, 0 to 1"),
    Column("same_as", "text", "id of the position, told first, that this repeats; empty: it is the first"),
)


class _Said:
    """What the statements or positions of a page refer to."""

    def __init__(self, source: Source, page: Any, table: Any, people: tuple[str, ...]) -> None:
        self.articles = source.articles(row.article_id for row in page)
        self.people = _people(source, {getattr(row, name) for row in page for name in people} - {None})
        self.engagements = _engagement_uids(source, {row.report_id for row in page} - {None})
        self.first = _item_ids(source, table, {row.same_as for row in page} - {None})

    def start(self, row: Row[Any]) -> dict[str, Any]:
        article = self.articles[row.article_id]
        return {
            "id": item_id(article.uid, row.local),
            "anchor": row.anchor,
            "article": article.uid,
            "outlet": article.outlet,
            "url": article.url,
            "day": row.day,
        }

    def repeats(self, row: Row[Any]) -> str | None:
        return self.first.get(row.same_as) if row.same_as != row.id else None


def _statements(source: Source) -> Iterator[dict[str, Any]]:
    table = schema.statements
    for page in source.pages(select(table).where(*source.where("statements")).order_by(table.c.id)):
        said = _Said(source, page, table, ("speaker_id", "addressee_id"))
        named = linked(source, schema.statement_entities, "statement_id", "named", [row.id for row in page])
        for row in page:
            speaker, addressee = said.people.get(row.speaker_id), said.people.get(row.addressee_id)
            inside = named.get(row.id, [])
            yield {
                **said.start(row),
                "speaker": speaker.name if speaker else None,
                "speaker_id": speaker.uid if speaker else None,
                "speaker_country": row.speaker_country,
                "speaker_office": speaker.office if speaker else None,
                "speaker_title": speaker.title if speaker else None,
                "speaker_text": row.speaker_text,
                "sides": bool(row.sides),
                "addressee": addressee.name if addressee else None,
                "addressee_id": addressee.uid if addressee else None,
                "engagement": said.engagements.get(row.report_id),
                "verb": row.verb,
                "mode": row.mode,
                "words": row.words,
                "named": [one.name for one in inside],
                "named_ids": [one.uid for one in inside],
                "cue": row.cue,
                "content": row.content,
                "confidence": row.confidence,
                "same_as": said.repeats(row),
            }


def _positions(source: Source) -> Iterator[dict[str, Any]]:
    table = schema.positions
    for page in source.pages(select(table).where(*source.where("positions")).order_by(table.c.id)):
        said = _Said(source, page, table, ("holder_id",))
        targets = linked(source, schema.position_entities, "position_id", "target", [row.id for row in page])
        statements = _item_ids(source, schema.statements, {row.statement_id for row in page} - {None})
        for row in page:
            holder, about = said.people.get(row.holder_id), targets.get(row.id, [])
            yield {
                **said.start(row),
                "holder": holder.name if holder else None,
                "holder_id": holder.uid if holder else None,
                "holder_country": row.holder_country,
                "sides": bool(row.sides),
                "stance": row.stance,
                "negated": bool(row.negated),
                "degree": row.degree,
                "target": row.words,
                "targets": [one.name for one in about],
                "target_ids": [one.uid for one in about],
                "statement": statements.get(row.statement_id),
                "engagement": said.engagements.get(row.report_id),
                "quote": quotation(said.articles[row.article_id].text, spans_of(row.evidence)),
                "target_span": row.target,
                "evidence": row.evidence,
                "confidence": row.confidence,
                "same_as": said.repeats(row),
            }


def _people(source: Source, ids: set[int]) -> dict[int, Row[Any]]:
    here, whole = schema.article_entities, schema.entities
    rows = source.fetch(
        lambda some: (
            select(here.c.id, here.c.office, here.c.title, whole.c.uid, whole.c.name)
            .join(whole, whole.c.id == here.c.entity_id)
            .where(here.c.id.in_(some))
        ),
        sorted(ids),
    )
    return {row.id: row for row in rows}


def linked(source: Source, link: Any, column: str, role: str, ids: list[int]) -> dict[int, list[Row[Any]]]:
    """Entities (uid and name) that a table links items with in a role, each once, in the order of the record."""
    here, whole, key = schema.article_entities, schema.entities, link.c[column]
    found = source.by(
        column,
        lambda some: (
            select(key, whole.c.uid, whole.c.name)
            .join(here, here.c.id == link.c.article_entity_id)
            .join(whole, whole.c.id == here.c.entity_id)
            .where(key.in_(some), link.c.role == role)
            .order_by(key, here.c.id)
        ),
        ids,
    )
    return {key: list({row.uid: row for row in rows}.values()) for key, rows in found.items()}


def _engagement_uids(source: Source, reports: set[int]) -> dict[int, str]:
    table, whole = schema.reports, schema.engagements
    rows = source.fetch(
        lambda some: (
            select(table.c.id, whole.c.uid).join(whole, whole.c.id == table.c.engagement_id).where(table.c.id.in_(some))
        ),
        sorted(reports),
    )
    return {row.id: row.uid for row in rows}


def _item_ids(source: Source, table: Any, ids: set[int]) -> dict[int, str]:
    articles = schema.articles
    rows = source.fetch(
        lambda some: (
            select(table.c.id, table.c.local, articles.c.uid)
            .join(articles, articles.c.id == table.c.article_id)
            .where(table.c.id.in_(some))
        ),
        sorted(ids),
    )
    return {row.id: item_id(row.uid, row.local) for row in rows}


STATEMENTS = Spec(
    "statements",
    "a stretch of reported speech in an article",
    _STATEMENT,
    _statements,
    lambda source: source.count("statements"),
)
POSITIONS = Spec(
    "positions",
    "what somebody stands for, in an article",
    _POSITION,
    _positions,
    lambda source: source.count("positions"),
)
