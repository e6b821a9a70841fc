"""Write the generated parts of the documentation.

    python docs/generate.py

- docs/record.md: the fields of the record, from `mahdar.model` and the descriptions below;
- docs/exporting.md: the columns of every export, from `mahdar.export`;
- README.md: the page that the first command prints.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from mahdar import model, vocabulary
from mahdar.export import gdelt, plover, polecat
from mahdar.export.columns import Column
from mahdar.export.network import EDGES, NODES
from mahdar.export.tables import TABLES

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
RECORD = HERE / "record.md"
EXPORTING = HERE / "exporting.md"
#: Types of columns in other words.
TYPES = {"int": "integer", "float": "number", "bool": "true or false", "texts": "list of texts"}
EXAMPLE = "examples/agency-report.txt"
#: Sections of the page that README.md shows.
SHOWN = ("WHO", "ENGAGEMENTS", "POSITIONS")
#: Lines of a section that README.md shows.
LINES = 8

PARTS = (
    model.Record,
    model.Source,
    model.Coder,
    model.Dateline,
    model.Entity,
    model.Office,
    model.KnownOffice,
    model.Reference,
    model.Engagement,
    model.Statement,
    model.Position,
    model.Event,
    model.Warning,
)

#: What each field means; every field of the model must be here.
FIELDS: dict[str, dict[str, str]] = {
    "Record": {
        "schema": "always `mahdar/1`; a field is renamed or dropped only with a new number",
        "id": "the id of the article, or one derived from its file or text",
        "language": "ISO 639-1 code of the language pack that read it",
        "source": "where the article came from",
        "title": "title, as the source gave it",
        "published": "day of publication, as the source gave it",
        "text_sha256": "SHA-256 of the text in UTF-8",
        "text": "the article exactly as it was read; all spans count in it",
        "coder": "what made the record",
        "dateline": "the opening line of an agency report, or null",
        "entities": "who and what the article names",
        "engagements": "diplomatic contacts",
        "statements": "reported speech",
        "positions": "what the parties stand for",
        "events": "coded events between states and organisations",
        "warnings": "what was left undecided",
    },
    "Source": {
        "url": "address, as the source gave it",
        "outlet": "outlet, as the source gave it",
        "agency": "agency that the dateline names",
        "file": "file that the article was read from",
    },
    "Coder": {
        "version": "version of the package",
        "pack": "language pack with a digest of its tables",
        "registry": "registry with a digest of its tables",
    },
    "Dateline": {
        "place": "place as written",
        "date": "day, if the line gives a day with its year",
        "agency": "agency as written, without brackets",
        "span": "where the line stands",
    },
    "Entity": {
        "id": "`e1`, `e2` … within the record",
        "type": "see below",
        "name": "the fullest name that the article uses",
        "name_en": "English name, if the registry has one",
        "country": "state that it belongs to or is (ISO 3166-1 alpha-3)",
        "registry": "row of the registry that it was linked to",
        "office": "for persons, the first of their offices in the order below",
        "offices": "for persons, every office that is stated or known",
        "mentions": "named mentions, without titles and attached particles",
        "references": "unnamed references that were resolved to it",
        "rule": "what found it",
    },
    "Office": {
        "kind": "see below",
        "title": "the title as the article states it",
        "of": "entity whose office it is",
        "stated": "where the article says so",
        "known": "what the registry says, kept apart",
    },
    "KnownOffice": {
        "title": "title in the registry",
        "from": "first day of the term, as far as known",
        "to": "last day of the term; null if it runs or is not known",
    },
    "Reference": {
        "span": "where it stands",
        "form": "`title`, `pronoun` or `adjective`",
    },
    "Engagement": {
        "id": "`g1`, `g2` … within the record",
        "kind": "see below",
        "mode": "`in_person`, `phone`, `video` or `written`",
        "status": "`held`, `ongoing`, `scheduled`, `cancelled` or `denied`",
        "participants": "entities that took part",
        "roles": "role by participant: `host`, `visitor`, `sender` …",
        "attendees": "entities that were there without being a party",
        "date": "day, if it can be computed",
        "place": "place as written",
        "place_entity": "entity of the place",
        "evidence": "where the article says so",
        "rule": "what found it",
        "confidence": "how likely it is right, 0 to 1; see [evaluation.md](evaluation.md)",
    },
    "Statement": {
        "id": "`s1`, `s2` … within the record",
        "speaker": "entity, `@SIDES` where the parties speak jointly, or null",
        "cue": "the word that introduces it",
        "verb": "that word",
        "content": "what was said; several stretches if the cue stands between",
        "mode": "`indirect`, `direct` or `mixed`",
        "speaker_text": "words for a speaker without a name",
        "addressee": "entity spoken to",
        "engagement": "engagement at which it was said",
        "rule": "what found it",
        "confidence": "how likely it is right, 0 to 1; see [evaluation.md](evaluation.md)",
    },
    "Position": {
        "id": "`p1`, `p2` … within the record",
        "holder": "entity, `@SIDES` where the parties stand jointly, or null",
        "holder_country": "state that the holder speaks for",
        "stance": "see below",
        "target": "the smallest stretch that says what it is about",
        "negated": "whether the stance is denied",
        "degree": "words of degree, such as بقوة",
        "target_entities": "entities named in the target",
        "statement": "statement in which it was taken; null where the report itself tells it",
        "evidence": "where the article says so",
        "rule": "what found it",
        "confidence": "how likely it is right, 0 to 1; see [evaluation.md](evaluation.md)",
    },
    "Event": {
        "source": "state or organisation that acts",
        "recipient": "state or organisation that it is done to",
        "type": "PLOVER type, see below",
        "mode": "PLOVER mode",
        "quad": "quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict",
        "scale": "score of the type in the PLOVER manual",
        "cameo": "CAMEO code",
        "evidence": "the words that tell it as a deed, of which no engagement or position speaks",
        "date": "day of a deed, if the article says it",
        "recalled": "whether a deed is told as earlier than the report",
        "source_sector": "PLOVER sector of the source",
        "recipient_sector": "PLOVER sector of the recipient",
        "from": "engagements, positions and statements behind it",
    },
    "Warning": {
        "field": "field that was left undecided",
        "reason": "why",
        "span": "the words in question",
    },
}  # fmt: skip

HEAD = """\
# The record

One article gives one record: a JSON object in the shape below. `mahdar schema` prints its
JSON Schema.

Five rules hold for every field.

1. **Evidence.** Whatever the record claims, it can show. A span is `[start, end]`: Unicode code
   points of the text exactly as it was read, end exclusive, so `text[start:end]` is the quotation.
2. **Null, never a guess.** What the article does not say is null. What could not be decided is
   null too, with an entry in `warnings`.
3. **Stated is not known.** What the article says of a person's office is in `stated`, what the
   registry knows of the person on that day in `known`.
4. **Participants, not pairs.** An engagement lists who took part and how.
5. **Reproducible.** The same text, version, language pack and registry give the same bytes.

<!-- fields: written by docs/generate.py -->
"""


def type_name(kind: object) -> str:
    """The type of a field as JSON knows it."""
    text = str(kind) if not isinstance(kind, type) else kind.__name__
    for long, short in (
        ("mahdar.model.", ""),
        ("tuple[int, int]", "span"),
        ("typing.", ""),
        (" | None", " or null"),
        ("NoneType", "null"),
        ("str", "string"),
        ("bool", "boolean"),
        ("int", "integer"),
        ("float", "number"),
    ):
        text = text.replace(long, short)
    text = text.replace("tuple[", "list of ").replace(", ...]", "")
    return text.replace("dict[string, string]", "object of strings")


def fields_of(part: type[msgspec.Struct]) -> str:
    described = FIELDS[part.__name__]
    lines = [f"## {part.__name__}", "", "| Field | Type | Meaning |", "|---|---|---|"]
    fields = {field.encode_name: field for field in msgspec.structs.fields(part)}
    if missing := set(fields) ^ set(described):
        raise SystemExit(f"docs/generate.py: {part.__name__}: descriptions and fields differ: {sorted(missing)}")
    for name, meaning in described.items():
        lines.append(f"| `{name}` | {type_name(fields[name].type)} | {meaning} |")
    return "\n".join(lines)


def closed_sets() -> str:
    lines = ["## Closed sets", ""]
    for title, values in (
        ("Entity types", vocabulary.TYPES),
        ("Offices, in the order in which the first that fits is `office`", vocabulary.OFFICES),
        ("Kinds of engagement", vocabulary.KINDS),
        ("Stances", vocabulary.STANCES),
        ("PLOVER types", tuple(vocabulary.PLOVER)),
    ):
        lines += [f"**{title}:** " + ", ".join(f"`{value}`" for value in values) + ".", ""]
    return "\n".join(lines)


def record_page() -> str:
    """The whole of docs/record.md."""
    return HEAD + "\n" + "\n\n".join(fields_of(part) for part in PARTS) + "\n\n" + closed_sets().rstrip() + "\n"


def example() -> str:
    """The page that ``mahdar read`` prints of the example, shortened."""
    command = [sys.executable, "-m", "mahdar.cli", "read", EXAMPLE, "--format", "table"]
    wide = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=README.parent, env=wide, capture_output=True, encoding="utf-8", check=True)
    blocks = [block.splitlines() for block in done.stdout.strip().split("\n\n")]
    kept = [b if b[0] not in SHOWN or len(b) <= LINES else [*b[:LINES], "  …"] for b in blocks]
    pages = [block for n, block in enumerate(kept) if n == 0 or block[0] in SHOWN]
    return "\n\n".join("\n".join(line.rstrip() for line in page) for page in pages)


def readme_page(page: str) -> str:
    """The README with its example as the program prints it now."""
    return fill(page, "example", f"```text\n{example()}\n```")


def fill(page: str, name: str, content: str) -> str:
    """A page with the part between two comments replaced."""
    begin = page.index("\n", page.index(f"<!-- {name}:")) + 1
    return page[:begin] + f"\n{content}\n\n" + page[page.index(f"<!-- /{name} -->") :]


def columns_of(columns: tuple[Column, ...], title: str = "Column") -> str:
    """A table of columns."""
    lines = [f"| {title} | Type | Meaning |", "|---|---|---|"]
    return "\n".join(
        [*lines, *(f"| `{one.name}` | {TYPES.get(one.type, one.type)} | {one.meaning} |" for one in columns)]
    )


def exporting_page(page: str) -> str:
    """docs/exporting.md with the columns of every format."""
    tables = (f"### {spec.name}\n\nA row is {spec.meaning}.\n\n{columns_of(spec.columns)}" for spec in TABLES.values())
    network = f"{columns_of(NODES, 'Node')}\n\n{columns_of(EDGES, 'Edge')}"
    for name, content in (
        ("tables", "\n\n".join(tables)),
        ("polecat", columns_of(polecat.COLUMNS)),
        ("plover", columns_of(plover.FIELDS, "Field")),
        ("gdelt", columns_of(gdelt.EVENTS)),
        ("gdelt-mentions", columns_of(gdelt.MENTIONS)),
        ("network", network),
    ):
        page = fill(page, name, content)
    return page


def write() -> int:
    EXPORTING.write_text(exporting_page(EXPORTING.read_text(encoding="utf-8")), encoding="utf-8")
    RECORD.write_text(record_page(), encoding="utf-8")
    README.write_text(readme_page(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(write())
