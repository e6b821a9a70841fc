"""Why is this in the record: the rule, the rows it rests on, and the words of the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

import msgspec

from mahdar.errors import RecordError
from mahdar.model import Engagement, Entity, Event, Position, Record, Span, Statement

__all__ = ["Explanation", "Quotation", "Row", "explain"]

#: Characters of the article shown on each side of a quotation.
CONTEXT = 40

Item: TypeAlias = Entity | Engagement | Statement | Position | Event

# Which table of a language pack a rule rests on, by the first part of its name, and the
# column in which the second part (for stances the last) is looked up.
_RULE_TABLES = {
    "speech": (("speech.tsv", "lemma"), ("cues.tsv", "lemma")),
    "engagement": (("contacts.tsv", "form"),),
    "stance": (("stances.tsv", "form"),),
}


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the article, with a little of what stands before and after them.

    ``role`` says what they prove: ``mention``, ``office``, ``reference``, ``evidence``,
    ``cue``, ``content`` or ``target``.
    """

    role: str
    span: Span
    text: str
    before: str
    after: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the registry or of a lexicon; empty cells are left out."""

    table: str
    cells: tuple[tuple[str, str], ...]


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything behind one item of a record.

    ``kind`` is ``entity``, ``engagement``, ``statement``, ``position`` or ``event``;
    ``facts`` are what the record says, in words; ``used_by`` the ids of the items that
    build on this one; ``warnings`` what was left undecided about it.
    """

    id: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    rule: str | None
    rows: tuple[Row, ...]
    quotations: tuple[Quotation, ...]
    used_by: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def explain(record: Record, item_id: str) -> Explanation:
    """Why ``item_id`` is in ``record``.

    Ids are those of the record (``e1``, ``g1``, ``s1``, ``p1``); events, which have none,
    are counted from ``v1``. Raises `RecordError`, naming the valid ids, for any other.
    """
    field, index, item = _find(record, item_id)
    spans = list(_spans(record, item))
    return Explanation(
        id=item_id,
        kind={"entities": "entity"}.get(field, field.removesuffix("s")),
        facts=tuple(_facts(record, item)),
        rule=None if isinstance(item, Event) else item.rule,
        rows=tuple(_rows(record, item)),
        quotations=tuple(_quotation(record, role, span) for role, span in spans),
        used_by=tuple(_used_by(record, item_id)),
        warnings=tuple(
            f"{warning.field}: {warning.reason}"
            for warning in record.warnings
            if warning.field.startswith((f"{field}[{index}]", f"{item_id}.")) or warning.field == item_id
        ),
    )


def _items(record: Record) -> Iterator[tuple[str, int, str, Item]]:
    """Every item with its field, its place in the field and its id."""
    lists: tuple[tuple[str, tuple[Entity | Engagement | Statement | Position, ...]], ...] = (
        ("entities", record.entities),
        ("engagements", record.engagements),
        ("statements", record.statements),
        ("positions", record.positions),
    )
    for field, items in lists:
        for index, item in enumerate(items):
            yield field, index, item.id, item
    for index, event in enumerate(record.events):
        yield "events", index, f"v{index + 1}", event


def _find(record: Record, item_id: str) -> tuple[str, int, Item]:
    ids: dict[str, list[str]] = {}
    for field, index, found, item in _items(record):
        if found == item_id:
            return field, index, item
        ids.setdefault(field, []).append(found)
    valid = ", ".join(
        f"{field} {found[0]}" + (f" to {found[-1]}" if len(found) > 1 else "") for field, found in ids.items()
    )
    raise RecordError(f"nothing in the record has the id {item_id!r}; it has {valid or 'nothing'}")


def _spans(record: Record, item: Item) -> Iterator[tuple[str, Span]]:
    """The spans that prove an item, with what each proves."""
    if isinstance(item, Entity):
        for office in item.offices:
            yield from (("office", span) for span in office.stated)
        yield from (("mention", span) for span in item.mentions)
        yield from (("reference", reference.span) for reference in item.references)
    elif isinstance(item, Statement):
        yield "cue", item.cue
        yield from (("content", span) for span in item.content)
    elif isinstance(item, Event):
        yield from (("evidence", span) for span in item.evidence)
        origins = set(item.from_)
        for _, _, found, origin in _items(record):
            if found in origins and not isinstance(origin, Event):
                yield from ((f"{found} {role}", span) for role, span in _spans(record, origin))
    else:
        target = item.target if isinstance(item, Position) else None
        yield from (("evidence", span) for span in item.evidence if span != target)
        if target:
            yield "target", target


def _quotation(record: Record, role: str, span: Span) -> Quotation:
    start, end = span
    return Quotation(
        role=role,
        span=span,
        text=record.text[start:end],
        before=record.text[max(start - CONTEXT, 0) : start],
        after=record.text[end : end + CONTEXT],
    )


def _facts(record: Record, item: Item) -> Iterator[tuple[str, str]]:
    """What the record says of an item: field and value, ids followed by their names."""
    skipped = {"id", "rule", "mentions", "references", "evidence", "cue", "content", "target"}
    if isinstance(item, Position):
        yield "target", record.quote(item.target)
    for field in msgspec.structs.fields(item):
        value = getattr(item, field.name)
        if field.name in skipped or value is None or value == () or value == {}:
            continue
        name = field.encode_name.replace("_", " ")
        if isinstance(item, Entity) and field.name == "offices":
            for office in item.offices:
                parts = [office.kind.replace("_", " "), office.title]
                parts.append(f"of {named(record, office.of)}" if office.of else None)
                yield "office", ", ".join(part for part in parts if part)
                if known := office.known:
                    term = f"{known.from_ or '?'} to {known.to or 'now'}"
                    yield "known of it", f"{known.title or office.kind}, {term}"
        elif isinstance(value, dict):
            yield name, ", ".join(f"{named(record, key)}: {role}" for key, role in value.items())
        elif isinstance(value, tuple):
            yield name, ", ".join(named(record, str(part)) for part in value)
        elif isinstance(value, bool):
            yield name, "yes" if value else "no"
        else:
            yield name, named(record, str(value))


def named(record: Record, value: str) -> str:
    """An entity id with the name of the entity; any other value as it is."""
    entity = record.entity(value)
    return f"{value} {entity.name}" if entity else value


def _rows(record: Record, item: Item) -> Iterator[Row]:
    if isinstance(item, Event):
        return
    if isinstance(item, Entity):
        if item.registry:
            yield from _registry_rows(item.registry)
        for office in item.offices:
            yield from _office_row(record.language, office.kind, office.title)
    if item.rule:
        yield from _rule_rows(record.language, item.rule)


def _registry_rows(key: str) -> Iterator[Row]:
    """The rows behind ``state:KAZ``, ``person:…`` and the like."""
    from mahdar.registry.registry import load

    registry = load()
    table, _, row_id = key.partition(":")
    if table == "person":
        for holder in registry.holders.get(row_id, ()):
            yield _struct_row("registry holders", holder)
        return
    tables: dict[str, tuple[str, msgspec.Struct | None]] = {
        "state": ("states", registry.states.get(row_id)),
        "capital": ("states", registry.states.get(row_id)),
        "org": ("organisations", registry.organisations.get(row_id)),
        "framework": ("frameworks", registry.frameworks.get(row_id)),
        "place": ("places", registry.places.get(row_id)),
    }
    name, row = tables.get(table, (table, None))
    if row is not None:
        yield _struct_row(f"registry {name}", row)


def _struct_row(table: str, row: msgspec.Struct) -> Row:
    def cell(value: object) -> str:
        return " | ".join(map(str, value)) if isinstance(value, tuple) else str(value)

    cells = msgspec.structs.asdict(row).items()
    return Row(table=table, cells=tuple((name, cell(value)) for name, value in cells if value))


def _office_row(language: str, kind: str, title: str | None) -> Iterator[Row]:
    """The longest office of that kind that stands in the title."""
    words = f" {_folded(title or '')} "
    rows = [
        row
        for row in _pack_table(language, "offices.tsv")
        if row["office"] == kind and f" {_folded(row['form'])} " in words
    ]
    if rows:
        yield _table_row(language, "offices.tsv", max(rows, key=lambda row: len(row["form"])))


def _rule_rows(language: str, rule: str) -> Iterator[Row]:
    family, *parts = rule.split("/")
    words = {_folded(part) for part in parts}
    for table, column in _RULE_TABLES.get(family, ()):
        rows = _pack_table(language, table)
        found = [row for row in rows if _folded(row.get(column, "")) in words]
        if not found:
            lemmas = _lemmas(language, words)
            found = [row for row in rows if _folded(row.get(column, "")) in lemmas]
        yield from (_table_row(language, table, row) for row in found)


def _lemmas(language: str, words: Iterable[str]) -> set[str]:
    """The verbs that folded words are forms of, an attached و or ف or س left aside."""
    stems = {word.lstrip("وف").removeprefix("س") for word in words}
    stems.update(words, (word.lstrip("وف") for word in words))
    return {
        _folded(row["lemma"])
        for row in _pack_table(language, "verbs.tsv")
        if not stems.isdisjoint(_folded("|".join(row.values())).split("|"))
    }


def _table_row(language: str, table: str, row: dict[str, str]) -> Row:
    cells = tuple((name, value) for name, value in row.items() if value)
    return Row(table=f"{language}/{table}", cells=cells)


@lru_cache(maxsize=16)
def _pack_table(language: str, table: str) -> tuple[dict[str, str], ...]:
    """A table of a language pack; none if the pack has no such table."""
    from mahdar.languages.pack import read_table

    package = f"mahdar.languages.{language}"
    try:
        present = (files(package) / table).is_file()
    except ModuleNotFoundError:
        return ()
    return tuple(read_table(package, table)) if present else ()


def _folded(text: str) -> str:
    from mahdar.document.normalise import fold

    return fold(text)


def _used_by(record: Record, item_id: str) -> Iterable[str]:
    """The items that name this one."""
    for _, _, found, item in _items(record):
        if found != item_id and item_id in _named_in(item):
            yield found


def _named_in(item: Item) -> set[str]:
    named: set[str | None] = set()
    if isinstance(item, Entity):
        named.update(office.of for office in item.offices)
    elif isinstance(item, Engagement):
        named.update((*item.participants, *item.attendees, item.place_entity))
    elif isinstance(item, Statement):
        named.update((item.speaker, item.addressee, item.engagement))
    elif isinstance(item, Position):
        named.update((item.holder, item.statement, *item.target_entities))
    else:
        named.update(item.from_)
    return {name for name in named if name}
