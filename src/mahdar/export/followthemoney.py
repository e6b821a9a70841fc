"""FollowTheMoney 4: entities as JSON lines.

States and ministries are PublicBody, other organisations Organization, people Person with a
Position and an Occupancy for every office that articles state; engagements are Event,
whoever took part is linked by UnknownLink with its role; articles are Article, linked to
the engagements by Documentation and to whom they name by Mention. A Mention has no offsets:
these are in the table of reports and in the JSONL of records.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import func, select

from mahdar.export.chosen import Chosen, choose
from mahdar.export.codes import state_codes
from mahdar.export.engagements import Engagement, load_engagements
from mahdar.export.tables.entities import wikidata_of, written_names
from mahdar.store import schema
from mahdar.store.asking.states import state_name
from mahdar.store.writing import present_records

if TYPE_CHECKING:
    from sqlalchemy import Row

    from mahdar.export.source import Source
    from mahdar.model import Record

__all__ = ["write_followthemoney"]

#: Classes of organisations of the registry that, belonging to a state, are bodies of it.
_PUBLIC = frozenset({"agency", "armed_forces", "court", "government", "organ", "parliament"})


def write_followthemoney(source: Source, out: IO[bytes]) -> int:
    """Write the entities; their number."""
    count = 0
    with choose(source) as chosen:
        for number, entity in enumerate(_all(source, chosen), 1):
            line = json.dumps(entity, ensure_ascii=False)
            out.write(line.encode("utf-8", "replace") + b"\n")
            count = number
    return count


def _all(source: Source, chosen: Chosen) -> Iterator[dict[str, Any]]:
    states: set[str] = set()
    once = chosen.once()
    for ids in chosen.pages("entities"):
        yield from _things(source, ids, states)
    for ids in chosen.pages("entities"):
        yield from (one for one in _offices(source, ids, states) if once(one["id"]))
    for ids in chosen.pages("articles"):
        yield from map(_article, source.articles(ids).values())
    for ids in chosen.pages("engagements"):
        for engagement in load_engagements(source, ids).values():
            yield from _engagement(engagement)
    yield from (one for one in _memberships(source, chosen) if once(one["id"]))
    for ids in chosen.pages("articles"):
        yield from _mentions(source, ids, chosen)


def _made(schema_: str, identifier: str, /, **properties: Any) -> dict[str, Any]:
    """An entity; values that are None or empty are left out, texts are lists of one."""
    found: dict[str, list[str]] = {}
    for key, value in properties.items():
        values = value if isinstance(value, list) else [value]
        if kept := list(dict.fromkeys(text for one in values if one is not None and (text := _text(one)))):
            found[key] = kept
    return {"id": identifier, "schema": schema_, "properties": found}


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if not isinstance(value, str) or "\n" not in value else value.strip()


def _id(uid: str) -> str:
    """An id as FollowTheMoney allows it: letters, digits, ``-`` and ``.``."""
    return "mahdar-" + re.sub(r"[^0-9A-Za-z.-]", "-", uid)


def _hashed(*parts: str) -> str:
    return "mahdar-" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:20]


def _country(code: str | None) -> str | None:
    codes = state_codes(code)
    return codes.iso2.lower() if codes and codes.iso2 else None


def _kind(row: Any) -> str | None:
    """The schema of an entity; None for what FollowTheMoney has no schema for here (places, frameworks)."""
    if row.type == "person":
        return "Person"
    if row.type == "state":
        return "PublicBody"
    if row.type == "org":
        return "PublicBody" if row.country and _class(row.registry) in _PUBLIC else "Organization"
    return None


def _class(registry: str | None) -> str | None:
    from mahdar.registry.registry import load

    row = load().organisations.get((registry or "").removeprefix("org:"))
    return row.kind if row else None


def _things(source: Source, ids: list[int], states: set[str]) -> Iterator[dict[str, Any]]:
    table = schema.entities
    rows = source.fetch(lambda some: select(table).where(table.c.id.in_(some)).order_by(table.c.id), ids)
    names = written_names(source, ids)
    for row in rows:
        if (kind := _kind(row)) is None:
            continue
        if row.type == "state" and row.uid.startswith("state:"):
            states.add(row.uid.removeprefix("state:"))
        yield _made(
            kind,
            _id(row.uid),
            name=row.name,
            alias=[name for name in (row.name_en, *names.get(row.id, ())) if name and name != row.name],
            country=_country(row.country),
            wikidataId=wikidata_of(row.registry),
        )


def _offices(source: Source, ids: list[int], states: set[str]) -> Iterator[dict[str, Any]]:
    """A Position for every office, an Occupancy for whoever is said to hold it."""
    here, whole = schema.article_entities, schema.entities
    rows = source.fetch(
        lambda some: (
            select(whole.c.uid, here.c.office, here.c.title, here.c.country)
            .add_columns(func.min(here.c.day).label("first"), func.max(here.c.day).label("last"))
            .add_columns(func.count(func.distinct(here.c.article_id)).label("n"))
            .select_from(whole)
            .join(here, here.c.entity_id == whole.c.id)
            .where(
                whole.c.id.in_(some), whole.c.type == "person", here.c.office.is_not(None), here.c.title.is_not(None)
            )
            .group_by(whole.c.id, whole.c.uid, here.c.office, here.c.title, here.c.country)
            .order_by(whole.c.id, func.min(here.c.id))
        ),
        ids,
    )
    for row in rows:
        if row.country and row.country not in states and state_codes(row.country):
            states.add(row.country)
            yield _made(
                "PublicBody", _id(f"state:{row.country}"), name=state_name(row.country), country=_country(row.country)
            )
        post = _hashed("post", row.country or "", row.office, row.title)
        yield _made(
            "Position",
            post,
            name=row.title,
            country=_country(row.country),
            organization=_id(f"state:{row.country}") if row.country in states else None,
            keywords=row.office,
        )
        yield _made(
            "Occupancy",
            _hashed("holds", row.uid, post),
            holder=_id(row.uid),
            post=post,
            status="stated",
            date=[row.first, row.last],
            summary=f"stated by {row.n} article{'s' if row.n != 1 else ''}",
        )


def _article(row: Row[Any]) -> dict[str, Any]:
    return _made(
        "Article",
        _id(row.uid),
        title=row.title,
        publishedAt=row.published,
        date=row.day,
        sourceUrl=row.url,
        publisher=row.outlet or row.agency,
        language={"ar": "ara"}.get(row.language),
        fileName=row.file,
        bodyText=row.text,
    )


def _engagement(one: Engagement) -> Iterator[dict[str, Any]]:
    row, place = one.row, one.place
    who = [party for party in one.parties if party.type in ("person", "state", "org")]
    names = "، ".join(one.names()) or (place.name if place else row.uid)
    event = _id(row.uid)
    yield _made(
        "Event",
        event,
        name=f"{row.kind}: {names}",
        date=row.date,
        location=place.name if place else None,
        country=[_country(code) for code in one.states],
        organizer=[_id(party.uid) for party in who if party.role == "host"],
        involved=[_id(party.uid) for party in who],
        keywords=[row.kind, row.mode, row.status],
        summary=one.told[0].quote if one.told else None,
        recordId=row.uid,
        sourceUrl=[told.article.url for told in one.told],
        proof=[_id(uid) for uid in one.articles],
    )
    for party in who:
        yield _made(
            "UnknownLink",
            _hashed("took part", row.uid, party.uid, party.role),
            subject=_id(party.uid),
            object=event,
            role=party.role,
            date=row.date,
            recordId=row.uid,
        )
    for told in one.told:
        yield _made(
            "Documentation",
            _hashed("tells", told.id),
            document=_id(told.article.uid),
            entity=event,
            role="tells of",
            date=told.row.date,
            summary=told.quote,
            recordId=told.id,
        )


def _memberships(source: Source, chosen: Chosen) -> Iterator[dict[str, Any]]:
    """Whoever holds an office in whose words an organisation is named is its member, in that role."""
    here, whole = schema.article_entities, schema.entities
    for ids in chosen.pages("articles"):
        found = source.fetch(
            lambda some: (
                select(here.c.article_id, here.c.local, whole.c.id, whole.c.uid, whole.c.type)
                .join(whole, whole.c.id == here.c.entity_id)
                .where(here.c.article_id.in_(some), here.c.type.in_(("person", "org")))
            ),
            ids,
        )
        known = {(row.article_id, row.local): row for row in found if chosen.has("entities", row.id)}
        for number, record in sorted(present_records(source.connection, ids).items()):
            for person, body, role in _offices_of_bodies(record):
                member, group = known.get((number, person)), known.get((number, body))
                if member and group and (member.type, group.type) == ("person", "org"):
                    yield _made(
                        "Membership",
                        _hashed("member", member.uid, group.uid, role),
                        member=_id(member.uid),
                        organization=_id(group.uid),
                        role=role,
                    )


def _offices_of_bodies(record: Record) -> Iterator[tuple[str, str, str]]:
    """Person, organisation and title, where the words for an office name the organisation."""
    bodies = [(mention, entity.id) for entity in record.entities if entity.type == "org" for mention in entity.mentions]
    for person in record.entities:
        for office in person.offices:
            for start, end in office.stated:
                for (first, last), body in bodies:
                    if start <= first and last <= end:
                        yield person.id, body, office.title or record.quote((start, end))


def _mentions(source: Source, ids: Iterable[int], chosen: Chosen) -> Iterator[dict[str, Any]]:
    here, whole, articles = schema.article_entities, schema.entities, schema.articles
    rows = source.fetch(
        lambda some: (
            select(here.c.id, here.c.name, here.c.local, here.c.entity_id, whole.c.uid, whole.c.type, whole.c.registry)
            .add_columns(here.c.country, articles.c.uid.label("article"))
            .join(whole, whole.c.id == here.c.entity_id)
            .join(articles, articles.c.id == here.c.article_id)
            .where(here.c.article_id.in_(some))
            .order_by(here.c.id)
        ),
        ids,
    )
    for row in rows:
        kind = _kind(row)
        if kind is not None and chosen.has("entities", row.entity_id):
            yield _made(
                "Mention",
                _hashed("mention", row.article, row.local),
                document=_id(row.article),
                name=row.name,
                resolved=_id(row.uid),
                detectedSchema=kind,
                contextCountry=_country(row.country),
            )
