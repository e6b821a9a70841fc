"""The tables of a store, the same on SQLite and PostgreSQL.

Three layers, each made from the one before::

    articles, records           what came in, and every reading of it, whole; never changed
    article_entities, reports,  the present reading of each article, one row an item
    statements, positions, …    (made again by ``recode``)
    entities, engagements, …    what belongs together across articles (made by merging)

and beside them ``judgements``: what people decided, replayed over both.

Conventions. A ``day`` is an ISO date as text, or null. An ``anchor`` names an item for
longer than one reading: ``UID:TYPE:START-END`` with the ``uid`` of the article, one of
``e g s p`` and a span of the item (first mention, first evidence, cue, target), with ``#2``
and so on for further items of the type at the same place. Spans are
code points of ``articles.text``, end exclusive, as JSON lists. ``local`` is the id of the
item in the record (``e1``, ``g1``, …). Countries are ISO 3166-1 alpha-3 codes.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

__all__ = [
    "METADATA",
    "article_bands",
    "article_entities",
    "article_groups",
    "articles",
    "engagement_parties",
    "engagements",
    "entities",
    "entity_names",
    "entity_profiles",
    "events",
    "fetched",
    "judgements",
    "position_entities",
    "position_keys",
    "positions",
    "profile_keys",
    "records",
    "report_keys",
    "report_parties",
    "reports",
    "settings",
    "statement_entities",
    "statement_keys",
    "statements",
]

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID = BigInteger().with_variant(Integer, "sqlite")


def _key() -> Column[int]:
    return Column("id", _ID, primary_key=True, autoincrement=True)


def _link(name: str, target: str, *, nullable: bool = False, index: bool = True) -> Column[int]:
    return Column(name, _ID, ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=nullable, index=index)


def _seldom(name: str) -> Index:
    """An index of the rows that have a link; without it, to delete what is linked to reads them all."""
    there = text(f"{name} IS NOT NULL")
    return Index(None, name, sqlite_where=there, postgresql_where=there)


def _copies() -> Index:
    """An index of the rows that are copies of others, each with the first, so that no other row is looked at."""
    copied = text("same_as <> id")
    return Index(None, "same_as", "id", sqlite_where=copied, postgresql_where=copied)


#: Name and value: ``search`` (edition of the folding that the index was made with), and the like.
settings = Table("settings", METADATA, Column("name", String, primary_key=True), Column("value", Text, nullable=False))

articles = Table(
    "articles",
    METADATA,
    _key(),
    #: The public id: ``a`` and the first 16 hex digits of ``content_hash``.
    Column("uid", String, nullable=False, unique=True),
    #: SHA-256 of text, title, published, outlet and url: an article with a hash that is here is known.
    Column("content_hash", String, nullable=False, unique=True),
    Column("text_sha256", String, nullable=False, index=True),
    #: What makes two articles versions of one: the url; without one, file and id. Null: nothing does.
    Column("source_key", String, index=True),
    #: 1 for the first version of a source key, 2 for the next; ``latest`` marks the last one,
    #: the only one whose reading is merged, searched and exported.
    Column("version", Integer, nullable=False, default=1),
    Column("latest", Boolean, nullable=False, default=True, index=True),
    Column("external_id", String),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("language", String),
    Column("url", Text),
    Column("outlet", String, index=True),
    Column("agency", String),
    Column("file", Text),
    Column("published", String),
    Column("retrieved", String),
    #: The day of the report: published, else that of the dateline, else retrieved.
    Column("day", String),
    #: UTC, ``YYYY-MM-DDTHH:MM:SSZ``.
    Column("added", String, nullable=False),
    #: Near and exact duplicates share a group; null: alone.
    _link("group_id", "article_groups", nullable=True),
    Index(None, "day", "id"),
)

#: Reprints: ``kind`` is ``exact`` (same text) or ``near``.
article_groups = Table(
    "article_groups", METADATA, _key(), Column("kind", String, nullable=False), Column("size", Integer, nullable=False)
)

#: MinHash bands of the texts: articles that share a band may be near duplicates.
article_bands = Table(
    "article_bands",
    METADATA,
    _link("article_id", "articles"),
    Column("band", Integer, nullable=False),
    Column("hash", BigInteger, nullable=False),
    Index(None, "hash", "band"),
)

records = Table(
    "records",
    METADATA,
    _key(),
    _link("article_id", "articles", index=False),  # the unique pair below begins with it
    #: ``version pack registry``: what made the record.
    Column("coder", String, nullable=False),
    #: The record as JSON without its text, compressed with zlib.
    Column("body", LargeBinary, nullable=False),
    #: The reading that the rows below were made from.
    Column("present", Boolean, nullable=False, default=True),
    Column("made", String, nullable=False),
    UniqueConstraint("article_id", "coder"),
)

#: A person, state, organisation, place or framework across all articles.
entities = Table(
    "entities",
    METADATA,
    _key(),
    #: Public and stable: the registry id, or ``x`` and 12 hex digits made from name, state and first article.
    Column("uid", String, nullable=False, unique=True),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_en", Text),
    Column("country", String, index=True),
    Column("registry", String, index=True),
    #: The office that most articles state last; the whole history is in article_entities.
    Column("office", String),
    #: Number of articles that name it.
    Column("articles", Integer, nullable=False, default=0),
    #: JSON list of {"from": anchor or registry id, "to": anchor, "names": […], "score": x, "features":
    #: {name: weight}}: why these are one; with "apart": reason, why a look-alike is another.
    Column("merges", Text),
)

#: Every form under which an entity is found: as written, folded, English, skeleton.
entity_names = Table(
    "entity_names",
    METADATA,
    _link("entity_id", "entities"),
    #: ``written``, ``english``, ``skeleton`` (`mahdar.store.merging.names.skeleton` of the name) or
    #: ``part`` (skeleton of one of its words).
    Column("form", String, nullable=False),
    #: Folded (`mahdar.document.normalise.fold`); of skeletons and parts the consonant key.
    Column("name", String, nullable=False, index=True),
    Column("written", Text, nullable=False),
    #: Articles that write it so; 0 for a skeleton or part.
    Column("count", Integer, nullable=False, default=1),
)

#: What articles say in the same words of one entity: the smallest thing that merging puts
#: together or apart. ``key`` is a hash of the words (type, name, state, registry row, office).
entity_profiles = Table(
    "entity_profiles",
    METADATA,
    _key(),
    Column("key", String, nullable=False, unique=True),
    _link("entity_id", "entities"),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_en", Text),
    Column("folded", String, nullable=False),
    Column("country", String),
    Column("registry", String),
    Column("office", String),
    #: First word of a minister's portfolio; year of an office that is not in the registry.
    Column("post", String),
    Column("year", Integer),
    #: The anchor of an entity that somebody set apart from the others of its words.
    Column("tag", String),
    Column("articles", Integer, nullable=False),
    #: Day and anchor of its first article; day of its last one.
    Column("first", String, nullable=False),
    Column("last", String, nullable=False),
    #: JSON, as ``merges`` of entities: what holds it there, and apart from others.
    Column("why", Text),
)

#: Hashes of what like profiles share (blocking).
profile_keys = Table(
    "profile_keys",
    METADATA,
    _link("profile_id", "entity_profiles"),
    Column("key", BigInteger, nullable=False, index=True),
)

article_entities = Table(
    "article_entities",
    METADATA,
    _key(),
    _link("article_id", "articles"),
    _link("entity_id", "entities", nullable=True),
    _link("profile_id", "entity_profiles", nullable=True),
    Column("local", String, nullable=False),
    Column("anchor", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_en", Text),
    Column("folded", String, nullable=False),
    Column("country", String),
    Column("registry", String),
    Column("office", String, index=True),
    #: Title of the first office as the article words it.
    Column("title", Text),
    Column("day", String),
    #: JSON list of spans of named mentions.
    Column("mentions", Text, nullable=False),
)

#: One engagement as told by one article.
reports = Table(
    "reports",
    METADATA,
    _key(),
    _link("article_id", "articles"),
    _link("engagement_id", "engagements", nullable=True),
    Column("local", String, nullable=False),
    Column("anchor", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("status", String, nullable=False),
    #: The date that the article gives; ``day`` is that of the article if it gives none.
    Column("date", String),
    Column("day", String),
    Column("place", Text),
    _link("place_entity", "article_entities", nullable=True, index=False),
    Column("evidence", Text, nullable=False),
    Column("confidence", Float),
    Index(None, "day", "id"),
    _seldom("place_entity"),
)

#: Who took part in a report; ``role`` is that of the record, else ``participant`` or ``attendee``.
report_parties = Table(
    "report_parties",
    METADATA,
    _link("report_id", "reports"),
    _link("article_entity_id", "article_entities"),
    Column("role", String, nullable=False),
    Column("attendee", Boolean, nullable=False, default=False),
)

#: Hashes of day and parties that reports of one engagement share (blocking).
report_keys = Table(
    "report_keys",
    METADATA,
    _link("report_id", "reports"),
    Column("key", BigInteger, nullable=False, index=True),
)

#: One engagement across articles.
engagements = Table(
    "engagements",
    METADATA,
    _key(),
    #: Public: ``g`` and 12 hex digits, made from the anchor of its first report.
    Column("uid", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("status", String, nullable=False),
    #: The date that most reports give; else null. ``day`` is never null where any article has a day.
    Column("date", String, index=True),
    Column("day", String),
    Column("place", Text),
    Column("place_entity", _ID),
    Column("reports", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    #: The highest confidence of a report.
    Column("confidence", Float),
    #: JSON: {"date": {"2015-07-13": [report ids], …}, "place": …, "kind": …, "participants": …}; null: they agree.
    Column("disagreements", Text),
    #: JSON list of {"a": anchor, "b": anchor, "score": x, "features": {...}}: why these are one.
    Column("merges", Text),
    Index(None, "day", "id"),
)

engagement_parties = Table(
    "engagement_parties",
    METADATA,
    _link("engagement_id", "engagements"),
    _link("entity_id", "entities"),
    #: The state that it belongs to, or is.
    Column("country", String),
    Column("role", String, nullable=False),
    Column("attendee", Boolean, nullable=False, default=False),
    #: How many reports name it.
    Column("reports", Integer, nullable=False),
    Index(None, "country", "engagement_id"),
)

statements = Table(
    "statements",
    METADATA,
    _key(),
    _link("article_id", "articles"),
    Column("local", String, nullable=False),
    Column("anchor", String, nullable=False, index=True),
    #: Null if nobody is named; ``sides`` is true where the parties speak together.
    _link("speaker_id", "article_entities", nullable=True),
    Column("sides", Boolean, nullable=False, default=False),
    Column("speaker_text", Text),
    Column("speaker_country", String, index=True),
    _link("addressee_id", "article_entities", nullable=True, index=False),
    _link("report_id", "reports", nullable=True),
    Column("verb", Text, nullable=False),
    Column("mode", String, nullable=False),
    #: JSON span and JSON list of spans; ``words`` is the text of the content.
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("day", String),
    Column("confidence", Float),
    #: The same statement told by several articles shares the id of the first one (made by merging).
    Column("same_as", _ID, index=True),
    Index(None, "day", "id"),
    _copies(),
    _seldom("addressee_id"),
)

#: Who is in a statement: ``role`` is ``speaker``, ``addressee`` or ``named`` (in the content).
statement_entities = Table(
    "statement_entities",
    METADATA,
    _link("statement_id", "statements"),
    _link("article_entity_id", "article_entities"),
    Column("role", String, nullable=False),
)

positions = Table(
    "positions",
    METADATA,
    _key(),
    _link("article_id", "articles"),
    Column("local", String, nullable=False),
    Column("anchor", String, nullable=False, index=True),
    _link("holder_id", "article_entities", nullable=True),
    Column("sides", Boolean, nullable=False, default=False),
    Column("holder_country", String),
    Column("stance", String, nullable=False),
    Column("negated", Boolean, nullable=False, default=False),
    Column("degree", Text),
    #: JSON span; ``words`` is its text.
    Column("target", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    _link("statement_id", "statements", nullable=True),
    _link("report_id", "reports", nullable=True),
    Column("day", String),
    Column("confidence", Float),
    Column("same_as", _ID, index=True),
    Index(None, "day", "id"),
    _copies(),
    Index(None, "holder_country", "day"),
)

#: ``role`` is ``holder`` or ``target``.
position_entities = Table(
    "position_entities",
    METADATA,
    _link("position_id", "positions"),
    _link("article_entity_id", "article_entities"),
    Column("role", String, nullable=False),
)

events = Table(
    "events",
    METADATA,
    _key(),
    _link("article_id", "articles"),
    Column("source", String, nullable=False, index=True),
    Column("recipient", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("quad", Integer, nullable=False),
    Column("scale", Float, nullable=False),
    Column("cameo", String, nullable=False),
    Column("source_sector", String),
    Column("recipient_sector", String),
    #: How the record counts it, «v3»; null in what was stored before the column was.
    Column("local", String),
    #: JSON list of local ids of the engagements and positions behind it.
    Column("from_items", Text, nullable=False),
    #: JSON list of the spans that tell it as a deed, of which no engagement or position speaks.
    Column("evidence", Text, nullable=False, server_default="[]"),
    _link("report_id", "reports", nullable=True),
    Column("day", String),
    Index(None, "day", "id"),
)

#: Hashes of day and pairs of words that tellings of one saying share (blocking).
statement_keys = Table(
    "statement_keys",
    METADATA,
    _link("statement_id", "statements"),
    Column("key", BigInteger, nullable=False, index=True),
)
position_keys = Table(
    "position_keys",
    METADATA,
    _link("position_id", "positions"),
    Column("key", BigInteger, nullable=False, index=True),
)

#: What people decided; rows are only added. ``kind`` is accept, reject, correct, merge or split,
#: ``target`` an anchor (or the uid of an entity), ``change`` JSON: for correct the fields and their
#: values, for merge and split the other anchors or uids. ``revokes`` takes an earlier one back.
judgements = Table(
    "judgements",
    METADATA,
    _key(),
    Column("made", String, nullable=False),
    Column("user", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", String, nullable=False, index=True),
    Column("change", Text),
    Column("reason", Text),
    _link("revokes", "judgements", nullable=True),
)

#: What a server said about a page the last time: validators for conditional requests.
fetched = Table(
    "fetched",
    METADATA,
    Column("url", String, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    #: SHA-256 of what was read.
    Column("digest", String),
    Column("at", String, nullable=False),
)
