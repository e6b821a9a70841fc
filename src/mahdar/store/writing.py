"""Articles and records as rows.

Everything here runs inside the transaction of one writer (`mahdar.store.engine.writing`),
who gives out the ids of new rows (`Ids`); rows are collected over many articles and
inserted together.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from bisect import bisect_left
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from mahdar.document.normalise import fold
from mahdar.errors import StoreVersionError
from mahdar.model import SIDES, Article, Entity, Record, Span
from mahdar.record.judging import anchors
from mahdar.store import schema
from mahdar.store.sql import insert_rows
from mahdar.store.words import index_articles, unindex_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sqlalchemy import Connection

__all__ = ["Ids", "Rows", "coder_of", "content_hash", "now", "pack", "source_key", "unpack"]

#: Item tables in an order in which they can be filled.
_ORDER = (
    schema.articles,
    schema.records,
    schema.article_entities,
    schema.reports,
    schema.report_parties,
    schema.statements,
    schema.statement_entities,
    schema.positions,
    schema.position_entities,
    schema.events,
)


def now() -> str:
    """This second in UTC, ``YYYY-MM-DDTHH:MM:SSZ``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def content_hash(article: Article) -> str:
    """SHA-256 (hex) of what an article says of itself: text, title, published, outlet and url."""
    parts = (article.text, article.title, article.published, article.outlet, article.url)
    joined = json.dumps(parts, ensure_ascii=False, default=repr).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()


def source_key(article: Article) -> str | None:
    """What two versions of one article share: the url, or else file and id; None: nothing."""
    if article.url:
        return article.url
    if article.file:
        return f"{article.file}#{article.id or ''}"
    return None


def coder_of(record: Record) -> str:
    """What made a record, as one string."""
    return f"{record.coder.version} {record.coder.pack} {record.coder.registry}"


def pack(record: Record) -> bytes:
    """The record without its text, compressed."""
    return zlib.compress(msgspec.structs.replace(record, text="").to_json(), 6)


def unpack(body: bytes, text: str) -> Record:
    """The record that `pack` compressed, with its text again."""
    data = json.loads(zlib.decompress(body))
    data["text"] = text
    return Record.from_dict(data)


class Ids:
    """Numbers for new rows, never given twice, kept in ``settings``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute(select(schema.settings).where(schema.settings.c.name.like("next:%")))
        self._next = {name.removeprefix("next:"): int(value) for name, value in rows}
        self._kept = dict(self._next)

    def take(self, table: str) -> int:
        """The next id of a table."""
        number = self._next.get(table, 1)
        self._next[table] = number + 1
        return number

    def keep(self) -> None:
        """Write down how far the numbers went; before the transaction ends."""
        changed = [
            {"name": f"next:{table}", "value": str(number)}
            for table, number in self._next.items()
            if self._kept.get(table) != number
        ]
        if changed:
            upsert(self._connection, schema.settings, changed, key="name")
            self._kept = dict(self._next)


def upsert(connection: Connection, table: Any, rows: list[dict[str, Any]], *, key: str) -> None:
    """Insert rows, or replace the values of those whose key is there."""
    insert: Any = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name != key}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed), rows)


class Rows:
    """Rows of many articles, inserted at once by `write`."""

    def __init__(self, connection: Connection, ids: Ids) -> None:
        self._connection = connection
        self._ids = ids
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._unindexed: list[int] = []

    def article(self, article: Article, record: Record, *, digest: str, version: int = 1) -> int:
        """A new article with its first reading; its id. ``digest`` is its `content_hash`."""
        uid, day = f"a{digest[:16]}", _day(record.published, record, article.retrieved)
        number = self._ids.take("articles")
        row = {
            "id": number,
            "uid": uid,
            "content_hash": digest,
            "text_sha256": record.text_sha256,
            "source_key": source_key(article),
            "version": version,
            "latest": True,
            "external_id": article.id,
            "title": article.title,
            "text": article.text,
            "language": record.language,
            "url": article.url,
            "outlet": article.outlet,
            "agency": record.source.agency,
            "file": article.file,
            "published": record.published,
            "retrieved": article.retrieved,
            "day": day,
            "added": now(),
        }
        self._rows["articles"].append(row)
        self.keep(number, record)
        self.items(number, day, record, anchors(uid, record))
        return number

    def keep(self, article_id: int, record: Record) -> None:
        """A reading of an article, kept whole as the present one."""
        self._rows["records"].append(
            {
                "id": self._ids.take("records"),
                "article_id": article_id,
                "coder": coder_of(record),
                "body": pack(record),
                "present": True,
                "made": now(),
            }
        )

    def items(self, article_id: int, day: str | None, record: Record, names: Mapping[str, str]) -> None:
        """The rows of a record's items, without the record itself; the article is to be indexed.

        ``names`` are the anchors of its items by their ids, those of the record before judgements.
        """
        self._unindexed.append(article_id)
        _Items(self, self._ids, article_id, day, record, names).add()

    def add(self, table: str, **values: Any) -> None:
        """One more row."""
        self._rows[table].append(values)

    def write(self, place: Callable[[list[dict[str, Any]]], None] | None = None) -> None:
        """Insert all rows; ``place`` inserts those of article_entities in the place of this."""
        for table in _ORDER:
            rows = self._rows.pop(table.name, [])
            if place is not None and table is schema.article_entities:
                place(rows)
            else:
                insert_rows(self._connection, table, rows)
        index_articles(self._connection, self._unindexed)
        self._unindexed = []
        self._ids.keep()


def forget_items(connection: Connection, article_ids: Iterable[int]) -> None:
    """Delete the rows made from the records of articles, and what is indexed of them; the records stay.

    What was merged from these rows must be merged again (`mahdar.store.merging`).
    """
    numbers = list(article_ids)
    unindex_articles(connection, numbers)
    for number in numbers:
        for table in (schema.events, schema.positions, schema.statements, schema.reports, schema.article_entities):
            connection.execute(delete(table).where(table.c.article_id == number))


def _day(published: str | None, record: Record, retrieved: str | None) -> str | None:
    return published or (record.dateline.date if record.dateline else None) or retrieved


def _title(entity: Entity) -> str | None:
    """The words for the office that the record gives a person; else for the first that the article states."""
    first = entity.offices[0] if entity.offices else None
    said = next((one for one in entity.offices if one.kind == entity.office), first)
    return said.title if said is not None else None


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


class _Items:
    """The rows of one record's items."""

    def __init__(
        self, rows: Rows, ids: Ids, article_id: int, day: str | None, record: Record, names: Mapping[str, str]
    ) -> None:
        self.rows, self.ids, self.article_id, self.day, self.record = rows, ids, article_id, day, record
        self.anchors = names
        self.entities: dict[str, int] = {}
        self.countries = {entity.id: entity.country for entity in record.entities}
        self.reports: dict[str, tuple[int, str | None]] = {}
        self.statements: dict[str, int] = {}
        self.statement_reports: dict[str, int | None] = {}
        self.mentions = sorted((*mention, entity.id) for entity in record.entities for mention in entity.mentions)
        self.starts = [start for start, _, _ in self.mentions]

    def add(self) -> None:
        self._entities()
        self._reports()
        self._statements()
        self._positions()
        self._events()

    def _entities(self) -> None:
        for entity in self.record.entities:
            number = self.entities[entity.id] = self.ids.take("article_entities")
            self.rows.add(
                "article_entities",
                id=number,
                article_id=self.article_id,
                entity_id=None,
                profile_id=None,
                local=entity.id,
                anchor=self.anchors[entity.id],
                type=entity.type,
                name=entity.name,
                name_en=entity.name_en,
                folded=fold(entity.name),
                country=entity.country,
                registry=entity.registry,
                office=entity.office,
                title=_title(entity),
                day=self.day,
                mentions=_json(entity.mentions),
            )

    def _reports(self) -> None:
        for told in self.record.engagements:
            number = self.ids.take("reports")
            day = told.date or self.day
            self.reports[told.id] = number, day
            self.rows.add(
                "reports",
                id=number,
                article_id=self.article_id,
                engagement_id=None,
                local=told.id,
                anchor=self.anchors[told.id],
                kind=told.kind,
                mode=told.mode,
                status=told.status,
                date=told.date,
                day=day,
                place=told.place,
                place_entity=self.entities.get(told.place_entity or ""),
                evidence=_json(told.evidence),
                confidence=told.confidence,
            )
            for attendee, ids in ((False, told.participants), (True, told.attendees)):
                for local in dict.fromkeys(ids):
                    if local in self.entities:
                        self.rows.add(
                            "report_parties",
                            report_id=number,
                            article_entity_id=self.entities[local],
                            role=told.roles.get(local, "attendee" if attendee else "participant"),
                            attendee=attendee,
                        )

    def _statements(self) -> None:
        for said in self.record.statements:
            number = self.statements[said.id] = self.ids.take("statements")
            report, day = self.reports.get(said.engagement or "", (None, self.day))
            self.statement_reports[said.id] = report
            words = " … ".join(self.record.quote(span) for span in said.content)
            self.rows.add(
                "statements",
                id=number,
                article_id=self.article_id,
                local=said.id,
                anchor=self.anchors[said.id],
                speaker_id=self.entities.get(said.speaker or ""),
                sides=said.speaker == SIDES,
                speaker_text=said.speaker_text,
                speaker_country=self.countries.get(said.speaker or ""),
                addressee_id=self.entities.get(said.addressee or ""),
                report_id=report,
                verb=said.verb,
                mode=said.mode,
                cue=_json(said.cue),
                content=_json(said.content),
                words=words,
                day=day,
                confidence=said.confidence,
                same_as=None,
            )
            for role, local in (("speaker", said.speaker), ("addressee", said.addressee)):
                self._link_entity("statement", number, local, role)
            for local in self._named_in(said.content):
                self._link_entity("statement", number, local, "named")

    def _named_in(self, content: tuple[Span, ...]) -> list[str]:
        """The entities with a mention in a content, in the order of the record."""
        found: set[str] = set()
        for start, end in content:
            first = bisect_left(self.starts, start)
            last = bisect_left(self.starts, end)
            found.update(local for _, stop, local in self.mentions[first:last] if stop <= end)
        return [local for local in self.entities if local in found]

    def _positions(self) -> None:
        for held in self.record.positions:
            number = self.ids.take("positions")
            report = self.statement_reports.get(held.statement or "")
            day = next((day for given, day in self.reports.values() if given == report), self.day)
            self.rows.add(
                "positions",
                id=number,
                article_id=self.article_id,
                local=held.id,
                anchor=self.anchors[held.id],
                holder_id=self.entities.get(held.holder or ""),
                sides=held.holder == SIDES,
                holder_country=held.holder_country,
                stance=held.stance,
                negated=held.negated,
                degree=held.degree,
                target=_json(held.target),
                words=self.record.quote(held.target),
                evidence=_json(held.evidence),
                statement_id=self.statements.get(held.statement or ""),
                report_id=report,
                day=day,
                confidence=held.confidence,
                same_as=None,
            )
            self._link_entity("position", number, held.holder, "holder")
            for local in held.target_entities:
                self._link_entity("position", number, local, "target")

    def _events(self) -> None:
        for number, event in enumerate(self.record.events, 1):
            told = (None, event.date or (None if event.recalled else self.day))
            report = next((self.reports[item] for item in event.from_ if item in self.reports), told)
            self.rows.add(
                "events",
                id=self.ids.take("events"),
                article_id=self.article_id,
                source=event.source,
                recipient=event.recipient,
                type=event.type,
                mode=event.mode,
                quad=event.quad,
                scale=event.scale,
                cameo=event.cameo,
                source_sector=event.source_sector,
                recipient_sector=event.recipient_sector,
                local=f"v{number}",
                from_items=_json(event.from_),
                evidence=_json(event.evidence),
                report_id=report[0],
                day=report[1],
            )

    def _link_entity(self, item: str, number: int, local: str | None, role: str) -> None:
        if local in self.entities:
            self.rows.add(
                f"{item}_entities", article_entity_id=self.entities[local], role=role, **{f"{item}_id": number}
            )


def present_records(connection: Connection, article_ids: Iterable[int]) -> dict[int, Record]:
    """The present record of each article, by article id. Raises `StoreVersionError` if one cannot be read."""
    rows = connection.execute(
        select(schema.articles.c.id, schema.articles.c.text, schema.records.c.body)
        .join(schema.records, schema.records.c.article_id == schema.articles.c.id)
        .where(schema.articles.c.id.in_(list(article_ids)), schema.records.c.present)
    )
    try:
        return {number: unpack(body, text) for number, text, body in rows}
    except zlib.error as error:
        raise StoreVersionError(f"a record in the store is damaged ({error})") from None
