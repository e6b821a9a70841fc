"""The record and its parts: frozen value objects.

Names follow the published record, schema ``mahdar/1``. A span is a pair
``(start, end)`` of Unicode code points of the text exactly as it was given, end
exclusive: ``text[start:end]`` is the quotation. ISO dates are strings
(``YYYY-MM-DD``), states ISO 3166-1 alpha-3 codes.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

SCHEMA = "mahdar/1"

#: ``(start, end)`` in code points of the article text, end exclusive.
Span: TypeAlias = tuple[int, int]

#: The parties of an engagement speaking or standing together.
SIDES = "@SIDES"


class Article(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One article as a source hands it to the reader.

    ``published`` and ``retrieved`` (when a page was fetched or archived) are ISO dates;
    ``language`` an ISO 639-1 code that the source claims, or None. ``file`` names where the
    article was read.
    """

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    retrieved: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    file: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where the article came from; ``agency`` is the one named in the dateline."""

    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    file: str | None = None


class Coder(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What made the record: package version, language pack and registry editions."""

    version: str
    pack: str
    registry: str


class Dateline(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The opening line of an agency report; parts that it lacks are None."""

    place: str | None
    date: str | None
    agency: str | None
    span: Span


class KnownOffice(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the registry knows of an office on the day of the article."""

    title: str | None = None
    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None


class Office(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One office of a person.

    ``stated`` holds the spans in which the article says it; ``known`` what the
    registry says, kept apart. ``of`` is the id of the entity whose office it is.
    """

    kind: str
    title: str | None = None
    of: str | None = None
    stated: tuple[Span, ...] = ()
    known: KnownOffice | None = None


class Reference(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An unnamed reference: ``form`` is ``title``, ``pronoun`` or ``adjective``."""

    span: Span
    form: str


class Entity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A person, state, organisation, place or framework that the article names.

    ``mentions`` are named mentions only, without titles and attached particles;
    ``registry`` is the registry row it was linked to, or None; ``rule`` names what
    found it.
    """

    id: str
    type: str
    name: str
    name_en: str | None = None
    country: str | None = None
    registry: str | None = None
    office: str | None = None
    offices: tuple[Office, ...] = ()
    mentions: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    rule: str | None = None


class Engagement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A diplomatic contact; ``participants`` and ``attendees`` are entity ids."""

    id: str
    kind: str
    mode: str
    status: str
    participants: tuple[str, ...]
    roles: dict[str, str] = {}
    attendees: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    place_entity: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str | None = None
    confidence: float | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of reported speech.

    ``speaker`` is an entity id, ``"@SIDES"`` or None; ``speaker_text`` quotes an
    unnamed speaker; ``cue`` is the span of the introducing word and ``verb`` its
    text; ``mode`` is ``indirect``, ``direct`` or ``mixed``.
    """

    id: str
    speaker: str | None
    cue: Span
    verb: str
    content: tuple[Span, ...]
    mode: str
    speaker_text: str | None = None
    addressee: str | None = None
    engagement: str | None = None
    rule: str | None = None
    confidence: float | None = None


class Position(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a holder stands for: a stance towards a target.

    ``holder`` is an entity id, ``"@SIDES"`` or None; ``holder_country`` the state
    that the holder speaks for; ``target`` the smallest stretch that says what the
    stance is about; ``target_entities`` the entities named in it.
    """

    id: str
    holder: str | None
    holder_country: str | None
    stance: str
    target: Span
    negated: bool = False
    degree: str | None = None
    target_entities: tuple[str, ...] = ()
    statement: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str | None = None
    confidence: float | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A PLOVER event between two states or organisations.

    ``quad`` is 1 to 4; ``scale`` the manual's score; ``cameo`` the CAMEO code;
    ``from_`` (``from`` in JSON) the ids of the engagements and positions behind it; ``evidence``
    the words that tell a deed as a fact («طردت فنزويلا السفير الكولومبي»), without either. ``date`` is the
    day of a deed if the article says it (ISO); ``recalled`` whether it is told as earlier than the report, so
    that the day of the report is not its day (false where the report itself has an act behind the event).
    Sectors are PLOVER's.
    """

    source: str
    recipient: str
    type: str
    mode: str | None
    quad: int
    scale: float
    cameo: str
    source_sector: str | None = None
    recipient_sector: str | None = None
    from_: tuple[str, ...] = msgspec.field(default=(), name="from")
    evidence: tuple[Span, ...] = ()
    date: str | None = None
    recalled: bool = False


class Warning(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something left undecided: the field, the span in question, and why."""

    field: str
    reason: str
    span: Span | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Everything that was read from one article."""

    id: str
    language: str
    source: Source
    title: str | None
    published: str | None
    text_sha256: str
    text: str
    coder: Coder
    dateline: Dateline | None
    entities: tuple[Entity, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[Warning, ...] = ()
    schema: str = SCHEMA

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready dicts and lists."""
        built: dict[str, Any] = msgspec.to_builtins(self)
        return built

    def to_json(self) -> bytes:
        """The record as one line of UTF-8 JSON; the same record gives the same bytes."""
        return _ENCODER.encode(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """The record that `to_dict` wrote.

        Raises `RecordError` if a field is missing, has another type or the schema
        is not ``mahdar/1``.
        """
        from mahdar.errors import RecordError

        if data.get("schema") != SCHEMA:
            raise RecordError(f"schema {data.get('schema')!r} is not readable: expected {SCHEMA!r}")
        try:
            return msgspec.convert(data, cls)
        except msgspec.ValidationError as error:
            raise RecordError(f"not a mahdar record: {error}") from None

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of a record."""
        return msgspec.json.schema(Record)

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with that id, or None."""
        return next((e for e in self.entities if e.id == entity_id), None)

    def at_least(self, confidence: float) -> Record:
        """The record without the engagements, statements and positions of a lower confidence.

        A position of a statement that is left out is left out too, and so is an event that
        rests on nothing that remains. Items without a confidence stay.
        """

        def sure(item: Engagement | Statement | Position) -> bool:
            return item.confidence is None or item.confidence >= confidence

        engagements = tuple(g for g in self.engagements if sure(g))
        kept = {g.id for g in engagements}
        statements = tuple(
            s if s.engagement is None or s.engagement in kept else msgspec.structs.replace(s, engagement=None)
            for s in self.statements
            if sure(s)
        )
        said = {s.id for s in statements}
        positions = tuple(p for p in self.positions if sure(p) and (p.statement is None or p.statement in said))
        left = kept | {p.id for p in positions}
        events = tuple(
            msgspec.structs.replace(e, from_=tuple(i for i in e.from_ if i in left))
            for e in self.events
            if not e.from_ or e.evidence or left & set(e.from_)
        )
        return msgspec.structs.replace(
            self, engagements=engagements, statements=statements, positions=positions, events=events
        )

    def quote(self, span: Span) -> str:
        """The words of the article at a span."""
        return self.text[span[0] : span[1]]


_ENCODER = msgspec.json.Encoder(order=None)
