"""A record as a page to read: who, what they did, said and stand for, with the words."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.cli.bidi import BidiMode
from mahdar.cli.layout import Cell, Column, Paper
from mahdar.cli.width import display_width
from mahdar.model import SIDES, Entity, Event, Position, Record, Span, Statement
from mahdar.record.introduction import introduction

__all__ = ["DEFAULT_WIDTH", "render"]

#: Columns of a page that is not printed on a terminal.
DEFAULT_WIDTH = 100

#: A page is never narrower or wider; longer lines are hard to read.
MIN_WIDTH, MAX_WIDTH = 40, 120

#: Lines of the content of a statement that are shown.
CONTENT_LINES = 3

_OTHER_TYPES = ("state", "org", "place", "framework")


def render(record: Record, *, width: int = DEFAULT_WIDTH, color: bool = False, bidi: BidiMode = "auto") -> str:
    """The page of one record, ``width`` columns wide."""
    paper = Paper(width=min(max(width, MIN_WIDTH), MAX_WIDTH), color=color, bidi=bidi)
    _head(paper, record)
    _who(paper, record)
    _named(paper, record)
    _engagements(paper, record)
    _statements(paper, record)
    _positions(paper, record)
    _events(paper, record)
    _warnings(paper, record)
    return paper.text()


def _head(paper: Paper, record: Record) -> None:
    paper.table(
        (Column(most=60), Column(share=1)),
        [(Cell(record.id, "bold"), Cell(record.title or "", "bold"))],
        indent=0,
    )
    source, rows = record.source, []
    if line := record.dateline:
        parts = (line.place, line.date, line.agency)
        rows.append(("dateline", *parts, _quoted(record.quote(line.span))))
    if source.outlet or record.published or source.url or source.file:
        rows.append(("source", source.outlet, record.published, None, source.url or source.file or ""))
    # Each part has a cell of its own: a date beside Arabic words would be turned round.
    columns = (Column(), Column(most=26), Column(), Column(most=16), _REST)
    paper.table(
        columns,
        [
            (Cell(name, "dim"), *(Cell(part or "") for part in parts), Cell(words, "dim", 1))
            for name, *parts, words in rows
        ],
    )


def _who(paper: Paper, record: Record) -> None:
    people = [entity for entity in record.entities if entity.type == "person"]
    if not people:
        return
    paper.heading("WHO")
    rows = [
        (
            Cell(person.id, "id"),
            Cell(person.name, "name"),
            Cell(person.name_en or ""),
            Cell(_words(person.office)),
            Cell(person.country or ""),
            Cell(_quoted(record.quote(_introduction(person))), "dim", 2),
        )
        for person in people
    ]
    columns = (Column(), Column(most=26), Column(most=24), Column(most=18), Column(), _REST)
    paper.table(columns, rows)


def _named(paper: Paper, record: Record) -> None:
    """States, organisations, places and frameworks, with the forms that name them."""
    rows = []
    for kind in _OTHER_TYPES:
        for entity in record.entities:
            if entity.type == kind:
                forms = dict.fromkeys(record.quote(span) for span in entity.mentions)
                times = len(entity.mentions)
                rows.append(
                    (
                        Cell(entity.id, "id"),
                        Cell(kind),
                        Cell(entity.name, "name"),
                        Cell(entity.name_en or ""),
                        Cell(entity.country or ""),
                        Cell(f"{times}×", "dim"),
                        Cell(_quoted(*forms), "dim", 1),
                    )
                )
    if rows:
        paper.heading("NAMED")
        columns = (Column(), Column(), Column(most=26), Column(most=24), Column(), Column(), _REST)
        paper.table(columns, rows)


def _engagements(paper: Paper, record: Record) -> None:
    if record.engagements:
        paper.heading("ENGAGEMENTS")
    for engagement in record.engagements:
        paper.table(
            (Column(), Column(most=48), Column(), _REST),
            [
                (
                    Cell(engagement.id, "id"),
                    Cell(_joined(_words(engagement.kind), engagement.status, _words(engagement.mode))),
                    Cell(engagement.date or ""),
                    Cell(engagement.place or ""),
                )
            ],
        )
        parties = [
            (
                Cell(engagement.roles.get(party) or "participant", "dim"),
                *_party(record, party),
            )
            for party in engagement.participants
        ]
        parties += [(Cell("attending", "dim"), *_party(record, a)) for a in engagement.attendees]
        if parties:
            paper.table((Column(11), Column(), Column(most=34), _REST), parties, indent=6)
        _quotation(paper, record, engagement.evidence)


def _statements(paper: Paper, record: Record) -> None:
    if record.statements:
        paper.heading("STATEMENTS")
    by_speaker: dict[tuple[str | None, str | None], list[Statement]] = {}
    for statement in record.statements:
        key = (statement.speaker, None if statement.speaker else statement.speaker_text)
        by_speaker.setdefault(key, []).append(statement)
    ids = _widest(statement.id for statement in record.statements)
    cues = min(_widest(statement.verb for statement in record.statements), 14)
    for (speaker, unnamed), statements in by_speaker.items():
        if speaker is None or record.entity(speaker) is None:
            name = _name(record, speaker) if speaker else unnamed or "(speaker left undecided)"
            paper.table((Column(most=60),), [(Cell(name, "name"),)])
        else:
            paper.table((Column(), Column(most=40), _REST), [_party(record, speaker)])
        paper.table(
            (Column(ids, ids), Column(cues, cues), _REST),
            [
                (
                    Cell(statement.id, "id"),
                    Cell(record.quote(statement.cue)),
                    Cell(_quoted(*map(record.quote, statement.content)), "", CONTENT_LINES),
                )
                for statement in statements
            ],
            indent=4,
        )


def _positions(paper: Paper, record: Record) -> None:
    if not record.positions:
        return
    paper.heading("POSITIONS")
    paper.table(
        (Column(), Column(most=26), Column(), Column(most=20), _REST, Column()),
        [
            (
                Cell(position.id, "id"),
                Cell(_name(record, position.holder)),
                Cell(position.holder_country or ""),
                Cell(_stance(position), "name"),
                Cell(_quoted(record.quote(position.target)), "", CONTENT_LINES),
                Cell(position.statement or "", "dim"),
            )
            for position in record.positions
        ],
    )


def _events(paper: Paper, record: Record) -> None:
    if not record.events:
        return
    paper.heading("EVENTS")
    paper.table(
        (Column(), Column(), Column(), Column(), Column(most=14), _REST),
        [
            (
                Cell(f"v{number}", "id"),
                Cell(f"{event.source} → {event.recipient}", "name"),
                Cell(_joined(event.type, event.mode)),
                Cell(f"quad {event.quad}, {event.scale:+.1f}, CAMEO {event.cameo}", "dim"),
                Cell(" ".join(event.from_), "dim"),
                Cell(_origin(record, event), "dim", 1),
            )
            for number, event in enumerate(record.events, 1)
        ],
    )


def _warnings(paper: Paper, record: Record) -> None:
    if not record.warnings:
        return
    paper.heading("WARNINGS")
    paper.table(
        (Column(most=28), Column(share=3), Column(share=2)),
        [
            (
                Cell(warning.field, "warning"),
                Cell(warning.reason),
                Cell(_quoted(record.quote(warning.span)) if warning.span else "", "dim", 2),
            )
            for warning in record.warnings
        ],
    )


_REST = Column(least=10, share=1)


def _quotation(paper: Paper, record: Record, spans: tuple[Span, ...]) -> None:
    if spans:
        paper.paragraph(Cell(_quoted(*map(record.quote, spans)), "dim", CONTENT_LINES), indent=6)


def _party(record: Record, party: str) -> tuple[Cell, Cell, Cell]:
    """Id, name and English name of an entity."""
    entity = record.entity(party)
    if entity is None:
        return Cell("", "id"), Cell(_name(record, party), "name"), Cell("")
    return Cell(entity.id, "id"), Cell(entity.name, "name"), Cell(entity.name_en or "", "dim")


def _name(record: Record, holder: str | None) -> str:
    if holder is None:
        return "(undecided)"
    if holder == SIDES:
        return "the parties together"
    entity = record.entity(holder)
    return entity.name if entity else holder


def _introduction(person: Entity) -> Span:
    """Where the article names the person, with the stated titles if they stand beside the name."""
    return introduction(person) or (person.mentions[0] if person.mentions else (0, 0))


def _origin(record: Record, event: Event) -> str:
    """The words behind an event: those of the first item that it comes from."""
    for engagement in record.engagements:
        if engagement.id in event.from_ and engagement.evidence:
            return _quoted(record.quote(engagement.evidence[0]))
    for position in record.positions:
        if position.id in event.from_:
            return _quoted(record.quote(position.target))
    return _quoted(record.quote(event.evidence[0])) if event.evidence else ""


def _stance(position: Position) -> str:
    stance = f"not {position.stance}" if position.negated else position.stance
    return f"{stance} ({position.degree})" if position.degree else stance


def _words(code: str | None) -> str:
    """``head_of_state`` as words."""
    return (code or "").replace("_", " ")


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _quoted(*parts: str) -> str:
    return " … ".join(f"«{part}»" for part in parts if part)


def _widest(texts: Iterable[str]) -> int:
    return max(map(display_width, texts), default=2)
