"""The tables of engagements: merged, their parties, and their reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.columns import Column, Spec
from mahdar.export.engagements import engagements
from mahdar.export.source import item_id, quotation, spans_of
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Row

    from mahdar.export.source import Source

__all__ = ["ENGAGEMENTS", "PARTIES", "REPORTS"]

_ENGAGEMENT = (
    Column("id", "text", "id of the engagement"),
    Column("kind", "text", "`meeting`, `talks`, `call`, `visit`, `message`, `signing`, …, as in a record"),
    Column("mode", "text", "`in_person`, `phone`, `video` or `written`"),
    Column("status", "text", "`held`, `ongoing`, `scheduled`, `cancelled` or `denied`"),
    Column("date", "text", "ISO date that most reports give; empty: none does"),
    Column("day", "text", "ISO date: `date`, else the day of the first report"),
    Column("place", "text", "where it was, as most reports word it"),
    Column("place_en", "text", "the same in English, if the registry knows it"),
    Column("place_id", "text", "id of the entity that the place is"),
    Column("place_country", "text", "ISO 3166-1 alpha-3 of the place"),
    Column("latitude", "float", "degrees north (WGS 84) of a city; empty: not known"),
    Column("longitude", "float", "degrees east"),
    Column("states", "texts", "alpha-3 codes of the states that took part"),
    Column("participants", "texts", "names of those who took part"),
    Column("participant_ids", "texts", "their ids, in the same order"),
    Column("hosts", "texts", "names of the hosts among them"),
    Column("visitors", "texts", "names of the visitors among them"),
    Column("attendees", "texts", "names of those who were there beside them"),
    Column("reports", "int", "number of reports"),
    Column("outlets", "texts", "who reported it"),
    Column("articles", "texts", "ids of the articles that tell it"),
    Column("confidence", "float", "the highest of a report, 0 to 1"),
    Column("quote", "text", "the words of the first report that say so"),
    Column("disagreements", "text", "what the reports say differently, as JSON; empty: they agree"),
)

_PARTY = (
    Column("engagement", "text", "id of the engagement"),
    Column("entity", "text", "id of who took part"),
    Column("type", "text", "`person`, `state`, `org`, …"),
    Column("name", "text", "name in Arabic"),
    Column("name_en", "text", "name in English, if known"),
    Column("country", "text", "ISO 3166-1 alpha-3"),
    Column("office", "text", "the office that a report gives, else the usual one"),
    Column("title", "text", "the title that a report gives"),
    Column("role", "text", "`host`, `visitor`, `sender`, `recipient`, `participant` or `attendee`"),
    Column("attendee", "bool", "was there beside the participants"),
    Column("reports", "int", "number of reports that name it"),
)

_REPORT = (
    Column("id", "text", "ARTICLE:ITEM"),
    Column("anchor", "text", "names the report for longer than one reading"),
    Column("engagement", "text", "id of the engagement that it tells of"),
    Column("article", "text", "id of the article"),
    Column("outlet", "text", "who published it"),
    Column("url", "text", "where"),
    Column("published", "text", "ISO date of the article"),
    Column("kind", "text", "kind of the engagement as this article tells it"),
    Column("mode", "text", "mode as this article tells it"),
    Column("status", "text", "status as this article tells it"),
    Column("date", "text", "ISO date that this article gives; empty: none"),
    Column("place", "text", "place that this article gives"),
    Column("participants", "texts", "names of those who took part, as this article writes them"),
    Column("attendees", "texts", "names of those who were there beside them"),
    Column("confidence", "float", "how likely the report is right, 0 to 1"),
    Column("quote", "text", "the words that say so"),
    Column("evidence", "text", "their spans in the text of the article, JSON list of [start, end]"),
)


def _engagements(source: Source) -> Iterator[dict[str, Any]]:
    for one in engagements(source):
        row, place = one.row, one.place
        spot = place.spot if place else None
        yield {
            "id": row.uid,
            "kind": row.kind,
            "mode": row.mode,
            "status": row.status,
            "date": row.date,
            "day": row.day,
            "place": row.place,
            "place_en": place.name_en if place else None,
            "place_id": place.uid if place else None,
            "place_country": place.country if place else None,
            "latitude": spot.latitude if spot else None,
            "longitude": spot.longitude if spot else None,
            "states": one.states,
            "participants": one.names(),
            "participant_ids": [party.uid for party in one.parties if not party.attendee],
            "hosts": one.names("host"),
            "visitors": one.names("visitor"),
            "attendees": one.names(attendees=True),
            "reports": row.reports,
            "outlets": one.outlets,
            "articles": one.articles,
            "confidence": row.confidence,
            "quote": one.told[0].quote if one.told else None,
            "disagreements": row.disagreements,
        }


def _parties(source: Source) -> Iterator[dict[str, Any]]:
    for one in engagements(source):
        for party in one.parties:
            yield {
                "engagement": one.row.uid,
                "entity": party.uid,
                "type": party.type,
                "name": party.name,
                "name_en": party.name_en,
                "country": party.country,
                "office": party.office,
                "title": party.title,
                "role": party.role,
                "attendee": party.attendee,
                "reports": party.reports,
            }


def _reports(source: Source) -> Iterator[dict[str, Any]]:
    table, whole = schema.reports, schema.engagements
    query = (
        select(table, whole.c.uid.label("engagement"))
        .join(whole, whole.c.id == table.c.engagement_id, isouter=True)
        .where(*source.where("reports"))
        .order_by(table.c.id)
    )
    for page in source.pages(query):
        articles = source.articles(row.article_id for row in page)
        names = _names(source, [row.id for row in page])
        for row in page:
            article = articles[row.article_id]
            parties = names.get(row.id, [])
            yield {
                "id": item_id(article.uid, row.local),
                "anchor": row.anchor,
                "engagement": row.engagement,
                "article": article.uid,
                "outlet": article.outlet,
                "url": article.url,
                "published": article.published,
                "kind": row.kind,
                "mode": row.mode,
                "status": row.status,
                "date": row.date,
                "place": row.place,
                "participants": [party.name for party in parties if not party.attendee],
                "attendees": [party.name for party in parties if party.attendee],
                "confidence": row.confidence,
                "quote": quotation(article.text, spans_of(row.evidence)),
                "evidence": row.evidence,
            }


def _names(source: Source, ids: list[int]) -> dict[int, list[Row[Any]]]:
    link, who = schema.report_parties, schema.article_entities
    return source.by(
        "report_id",
        lambda some: (
            select(link.c.report_id, link.c.attendee, who.c.name)
            .join(who, who.c.id == link.c.article_entity_id)
            .where(link.c.report_id.in_(some))
            .order_by(link.c.report_id, who.c.id)
        ),
        ids,
    )


ENGAGEMENTS = Spec(
    "engagements",
    "a meeting, call, visit, … across all articles that tell it",
    _ENGAGEMENT,
    _engagements,
    lambda source: source.count("engagements"),
)
PARTIES = Spec("parties", "somebody who took part in an engagement", _PARTY, _parties)
REPORTS = Spec(
    "reports", "an engagement as one article tells it", _REPORT, _reports, lambda source: source.count("reports")
)
