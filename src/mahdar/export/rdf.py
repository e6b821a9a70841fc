"""RDF in Turtle: schema.org for things, PROV for where they come from, Web Annotation for evidence.

Things have the name ``urn:mahdar:`` and their kind and id. An engagement is a
``schema:Event``, a statement a ``schema:Quotation``, a position a ``schema:Claim``; each is
``prov:wasDerivedFrom`` the articles that tell it. What proves a report, statement or position
is an ``oa:Annotation``, with a ``TextPositionSelector`` (code points of ``schema:text``, as in
a record) and a ``TextQuoteSelector`` for every span. What schema.org lacks is
in the vocabulary ``urn:mahdar:terms:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import select

from mahdar.export.chosen import Chosen, choose
from mahdar.export.engagements import Engagement, load_engagements
from mahdar.export.source import item_id, spans_of
from mahdar.export.tables.entities import wikidata_of
from mahdar.export.tables.said import linked
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Row

    from mahdar.export.source import Source
    from mahdar.model import Span

__all__ = ["write_turtle"]

_PREFIXES = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "m": "urn:mahdar:terms:",
}

_TYPES = {
    "person": "schema:Person",
    "state": "schema:Country",
    "org": "schema:Organization",
    "place": "schema:Place",
    "framework": "schema:Thing",
}

_STATUS = {
    "scheduled": "schema:EventScheduled",
    "cancelled": "schema:EventCancelled",
}

#: Characters before and after a quotation that help to find it again.
_CONTEXT = 32


def write_turtle(source: Source, out: IO[bytes]) -> int:
    """Write the graph; the number of its subjects."""
    for prefix, iri in _PREFIXES.items():
        out.write(f"@prefix {prefix}: <{iri}> .\n".encode())
    count = 0
    with choose(source, said=True) as chosen:
        for block in _all(source, chosen):
            out.write(b"\n" + block.encode("utf-8", "replace"))
            count += 1
    return count


def _all(source: Source, chosen: Chosen) -> Iterator[str]:
    once = chosen.once()
    for ids in chosen.pages("entities"):
        yield from _entities(source, ids)
    for ids in chosen.pages("articles"):
        yield from _articles(source, ids, once)
    for ids in chosen.pages("engagements"):
        for engagement in load_engagements(source, ids).values():
            yield from _engagement(engagement)
    yield from _statements(source)
    yield from _positions(source)


# -- things -------------------------------------------------------------------------------


def _entities(source: Source, ids: list[int]) -> Iterator[str]:
    table = schema.entities
    for row in source.fetch(lambda some: select(table).where(table.c.id.in_(some)).order_by(table.c.id), ids):
        wikidata = wikidata_of(row.registry)
        yield _block(
            _entity(row.uid),
            ("a", _TYPES.get(row.type, "schema:Thing")),
            ("schema:name", _text(row.name, "ar")),
            ("schema:name", _text(row.name_en, "en")),
            ("schema:identifier", _text(row.uid)),
            ("m:country", _text(row.country)),
            ("m:office", _text(row.office)),
            ("owl:sameAs", f"<http://www.wikidata.org/entity/{wikidata}>" if wikidata else None),
        )


def _articles(source: Source, ids: list[int], once: Any) -> Iterator[str]:
    records = schema.records
    coders = {
        row.article_id: row.coder
        for row in source.fetch(
            lambda some: select(records.c.article_id, records.c.coder).where(
                records.c.article_id.in_(some), records.c.present
            ),
            ids,
        )
    }
    for row in source.articles(ids).values():
        coder = coders.get(row.id)
        if coder and once(f"coder {coder}"):
            yield _block(_coder(coder), ("a", "prov:SoftwareAgent"), ("schema:name", _text(coder)))
        yield _block(
            _article(row.uid),
            ("a", "schema:NewsArticle"),
            ("schema:identifier", _text(row.uid)),
            ("schema:headline", _text(row.title, "ar")),
            ("schema:text", _text(row.text)),
            ("schema:inLanguage", _text(row.language)),
            ("schema:datePublished", _date(row.published)),
            ("schema:publisher", _text(row.outlet)),
            ("schema:url", _iri(row.url)),
            ("m:coder", _coder(coder) if coder else None),
        )


def _engagement(one: Engagement) -> Iterator[str]:
    row, place, name = one.row, one.place, _engaged(one.row.uid)
    spot = place.spot if place else None
    where = None
    if place:
        geo = None
        if spot:
            geo = _nest(
                ("a", "schema:GeoCoordinates"),
                ("schema:latitude", f'"{spot.latitude}"^^xsd:decimal'),
                ("schema:longitude", f'"{spot.longitude}"^^xsd:decimal'),
            )
        where = _nest(
            ("a", "schema:Place"),
            ("schema:name", _text(place.name, "ar")),
            ("schema:name", _text(place.name_en, "en")),
            ("m:entity", _entity(place.uid) if place.uid else None),
            ("schema:geo", geo),
        )
    yield _block(
        name,
        ("a", "schema:Event"),
        ("schema:identifier", _text(row.uid)),
        ("schema:name", _text(f"{row.kind}: {'، '.join(one.names())}")),
        ("m:kind", _text(row.kind)),
        ("m:mode", _text(row.mode)),
        ("m:status", _text(row.status)),
        ("schema:eventStatus", _STATUS.get(row.status)),
        ("schema:startDate", _date(row.date)),
        ("schema:location", where),
        *(("schema:organizer", _entity(party.uid)) for party in one.parties if party.role == "host"),
        *(("schema:attendee", _entity(party.uid)) for party in one.parties),
        *(("m:party", _nest(("m:entity", _entity(party.uid)), ("m:role", _text(party.role)))) for party in one.parties),
        ("m:confidence", _number(row.confidence)),
        *(("prov:wasDerivedFrom", _article(uid)) for uid in one.articles),
    )
    for told in one.told:
        yield _annotation(told.id, name, told.article, told.spans)


def _statements(source: Source) -> Iterator[str]:
    table = schema.statements
    for page in source.pages(select(table).where(*source.where("statements")).order_by(table.c.id)):
        articles = source.articles(row.article_id for row in page)
        keys = [row.id for row in page]
        people = {
            role: linked(source, schema.statement_entities, "statement_id", role, keys)
            for role in ("speaker", "addressee", "named")
        }
        engagements = _engagements(source, page)
        for row in page:
            article = articles[row.article_id]
            name = _item(item_id(article.uid, row.local))
            yield _block(
                name,
                ("a", "schema:Quotation"),
                ("schema:text", _text(row.words, "ar")),
                *(("schema:creator", _entity(one.uid)) for one in people["speaker"].get(row.id, ())),
                ("m:speakerText", _text(row.speaker_text, "ar")),
                ("m:sides", "true" if row.sides else None),
                *(("schema:audience", _entity(one.uid)) for one in people["addressee"].get(row.id, ())),
                *(("schema:mentions", _entity(one.uid)) for one in people["named"].get(row.id, ())),
                ("m:verb", _text(row.verb, "ar")),
                ("m:mode", _text(row.mode)),
                ("m:engagement", engagements.get(row.report_id)),
                ("m:confidence", _number(row.confidence)),
                ("schema:isPartOf", _article(article.uid)),
                ("prov:wasDerivedFrom", _article(article.uid)),
            )
            spans = [*spans_of(row.cue), *spans_of(row.content)]
            yield _annotation(item_id(article.uid, row.local), name, article, spans)


def _positions(source: Source) -> Iterator[str]:
    table, said = schema.positions, schema.statements
    for page in source.pages(select(table).where(*source.where("positions")).order_by(table.c.id)):
        articles = source.articles(row.article_id for row in page)
        keys = [row.id for row in page]
        people = {
            role: linked(source, schema.position_entities, "position_id", role, keys) for role in ("holder", "target")
        }
        engagements = _engagements(source, page)
        statements = {
            row.id: row.local
            for row in source.fetch(
                lambda some: select(said.c.id, said.c.local).where(said.c.id.in_(some), *source.where("statements")),
                [row.statement_id for row in page if row.statement_id],
            )
        }
        for row in page:
            article = articles[row.article_id]
            name = _item(item_id(article.uid, row.local))
            said_in = statements.get(row.statement_id)
            yield _block(
                name,
                ("a", "schema:Claim"),
                ("m:stance", _text(row.stance)),
                ("m:negated", "true" if row.negated else "false"),
                ("m:degree", _text(row.degree, "ar")),
                ("m:target", _text(row.words, "ar")),
                *(("schema:author", _entity(one.uid)) for one in people["holder"].get(row.id, ())),
                ("m:country", _text(row.holder_country)),
                ("m:sides", "true" if row.sides else None),
                *(("schema:about", _entity(one.uid)) for one in people["target"].get(row.id, ())),
                ("m:statement", _item(item_id(article.uid, said_in)) if said_in else None),
                ("m:engagement", engagements.get(row.report_id)),
                ("m:confidence", _number(row.confidence)),
                ("schema:appearance", _article(article.uid)),
                ("prov:wasDerivedFrom", _article(article.uid)),
            )
            yield _annotation(item_id(article.uid, row.local), name, article, spans_of(row.evidence))


def _engagements(source: Source, page: Iterable[Row[Any]]) -> dict[int, str]:
    table, whole = schema.reports, schema.engagements
    rows = source.fetch(
        lambda some: (
            select(table.c.id, whole.c.uid).join(whole, whole.c.id == table.c.engagement_id).where(table.c.id.in_(some))
        ),
        [row.report_id for row in page if row.report_id],
    )
    return {row.id: _engaged(row.uid) for row in rows}


def _annotation(identifier: str, body: str, article: Row[Any], spans: Iterable[Span]) -> str:
    """What proves an item: the spans of the article, each by its position and by its words."""
    text = article.text
    targets = [
        _nest(
            ("a", "oa:SpecificResource"),
            ("oa:hasSource", _article(article.uid)),
            (
                "oa:hasSelector",
                _nest(
                    ("a", "oa:TextPositionSelector"),
                    ("oa:start", f'"{start}"^^xsd:nonNegativeInteger'),
                    ("oa:end", f'"{end}"^^xsd:nonNegativeInteger'),
                ),
            ),
            (
                "oa:hasSelector",
                _nest(
                    ("a", "oa:TextQuoteSelector"),
                    ("oa:exact", _text(text[start:end])),
                    ("oa:prefix", _text(text[max(0, start - _CONTEXT) : start])),
                    ("oa:suffix", _text(text[end : end + _CONTEXT])),
                ),
            ),
        )
        for start, end in dict.fromkeys(spans)
    ]
    return _block(
        f"<urn:mahdar:evidence:{_safe(identifier)}>",
        ("a", "oa:Annotation"),
        ("oa:motivatedBy", "oa:describing"),
        ("oa:hasBody", body),
        *(("oa:hasTarget", target) for target in targets),
    )


# -- names and values ---------------------------------------------------------------------


def _safe(name: str) -> str:
    return quote(name, safe=":-._~")


def _entity(uid: str) -> str:
    return f"<urn:mahdar:entity:{_safe(uid)}>"


def _article(uid: str) -> str:
    return f"<urn:mahdar:article:{_safe(uid)}>"


def _engaged(uid: str) -> str:
    return f"<urn:mahdar:engagement:{_safe(uid)}>"


def _item(name: str) -> str:
    return f"<urn:mahdar:item:{_safe(name)}>"


def _coder(name: str) -> str:
    return f"<urn:mahdar:coder:{_safe(name)}>"


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f]')
_URL = re.compile(r"https?://[^\s]+", re.IGNORECASE)


def _text(value: str | None, language: str | None = None) -> str | None:
    """A literal; an empty text says something, None says nothing."""
    if value is None:
        return None
    escaped = _TO_ESCAPE.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", value)
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def _iri(value: str | None) -> str | None:
    """An address as an IRI; what cannot be one stays a text."""
    if not value:
        return None
    if not _URL.fullmatch(value):
        return _text(value)
    return "<" + re.sub(r'[\x00-\x20<>"{}|\\^`]', lambda m: f"%{ord(m[0]):02X}", value) + ">"


def _date(value: str | None) -> str | None:
    if not value:
        return None
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(value))
    return f'"{value}"^^xsd:{kind}' if kind else _text(value)


def _number(value: float | None) -> str | None:
    return None if value is None else f'"{value}"^^xsd:decimal'


def _nest(*pairs: tuple[str, str | None]) -> str:
    return "[ " + " ; ".join(f"{name} {value}" for name, value in pairs if value is not None) + " ]"


def _block(subject: str, *pairs: tuple[str, str | None]) -> str:
    lines = " ;\n  ".join(f"{name} {value}" for name, value in pairs if value is not None)
    return f"{subject} {lines} .\n"
