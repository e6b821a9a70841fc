"""Events across articles, and the pairs of states that they are told of.

A record holds an event for every pair of sides and every type, once an article. Here the
events of all articles become one where they rest on one engagement, or on one position that
several articles report: whoever counts events does not count outlets.

Directions follow the PLOVER manual: the visitor is the source, the host the recipient; where
nobody is host, every side is a source. Planned meetings and visits are AGREE already in the
record.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.export.engagements import Engagement, Place, Told, load_engagements, outlets_of
from mahdar.export.source import PAGE, item_id, spans_of
from mahdar.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Row

    from mahdar.export.source import Source

__all__ = ["Actor", "EventRow", "Side", "coded_rows", "event_rows", "side_code"]

#: Hex digits of an event's id: 52 bits, a whole number that a float and a spreadsheet keep.
_DIGITS = 13


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Who acts for a side: a person, organisation or state, by its merged entity."""

    uid: str
    type: str
    name: str
    name_en: str | None
    country: str | None
    registry: str | None
    office: str | None
    title: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """A state (alpha-3) or organisation (its event code), its PLOVER sector, who acts for it."""

    code: str
    sector: str | None
    actors: tuple[Actor, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class EventRow:
    """One event: what the sources did towards the recipients, and all that tells it.

    ``event_rows`` gives one source and one recipient; ``coded_rows`` puts together those
    that act alike, with no recipient. ``cluster`` is shared by the events of one engagement (or
    position) and type. ``told`` are its reports and positions, in the order of the store.
    """

    id: str
    cluster: str
    type: str
    mode: str | None
    quad: int
    scale: float
    cameo: str
    day: str | None
    sources: tuple[Side, ...]
    recipients: tuple[Side, ...]
    engagement: Engagement | None
    place: Place | None
    told: tuple[Told, ...]

    @property
    def number(self) -> int:
        """The id as a whole number below 2 to the power of 52."""
        return int(self.id[1:], 16)

    @property
    def articles(self) -> dict[str, Row[Any]]:
        """The articles that tell it, by their ids."""
        return {told.article.uid: told.article for told in self.told}

    @property
    def outlets(self) -> list[str]:
        """Their outlets."""
        return outlets_of(self.told)


def event_rows(source: Source) -> Iterator[EventRow]:
    """The events of all articles that pass the filters, merged, one a pair of source and recipient.

    In the order in which they were first told.
    """
    with contextlib.closing(sqlite3.connect("")) as scratch:  # on disk as soon as it is large
        scratch.execute("CREATE TABLE members (cluster TEXT, event INTEGER)")
        _collect(source, scratch)
        found = scratch.execute(
            "SELECT cluster, group_concat(event) FROM members GROUP BY cluster ORDER BY min(event), cluster"
        )
        while page := found.fetchmany(PAGE):
            clusters = {key: sorted(map(int, events.split(","))) for key, events in page}
            yield from _Page(source, clusters).rows()


def _collect(source: Source, scratch: sqlite3.Connection) -> None:
    """Note for every event which engagements or position it belongs to."""
    events = schema.events
    query = (
        select(events.c.id, events.c.article_id, events.c.type, events.c.from_items, events.c.evidence)
        .add_columns(events.c.source, events.c.recipient, events.c.cameo, events.c.day)
        .where(*source.where("events"))
        .order_by(events.c.id)
    )
    for page in source.pages(query):
        origins = _Origins(source, {row.article_id for row in page})
        rows = [
            (f"{key}:{row.type}", row.id)
            for row in page
            for key in origins.keys(row.article_id, json.loads(row.from_items)) or [_deed(row)]
        ]
        scratch.executemany("INSERT INTO members VALUES (?, ?)", rows)


def _deed(event: Row[Any]) -> str:
    """A deed that is told on one day by several is one event; else the event by itself."""
    if event.evidence == "[]" or event.day is None:
        return f"v{event.id}"
    return f"d{event.source}>{event.recipient}>{event.cameo}>{event.day}"


class _Origins:
    """The engagements and positions of some articles, by their ids in the records."""

    def __init__(self, source: Source, articles: Iterable[int]) -> None:
        reports, positions = schema.reports, schema.positions
        ids = sorted(articles)
        self.reports = {
            (row.article_id, row.local): row
            for row in source.fetch(
                lambda some: select(reports.c.article_id, reports.c.local, reports.c.id, reports.c.engagement_id).where(
                    reports.c.article_id.in_(some)
                ),
                ids,
            )
        }
        self.positions = {
            (row.article_id, row.local): row
            for row in source.fetch(lambda some: select(positions).where(positions.c.article_id.in_(some)), ids)
        }

    def keys(self, article: int, locals_: list[str]) -> list[str]:
        """``g`` and the id of every engagement; without one, ``p`` and that of the position first told."""
        met = [row.engagement_id for one in locals_ if (row := self.reports.get((article, one))) is not None]
        engaged = [f"g{number}" for number in dict.fromkeys(met) if number is not None]
        if engaged:
            return engaged
        held = [row.same_as or row.id for one in locals_ if (row := self.positions.get((article, one))) is not None]
        return [f"p{min(held)}"] if held else []


class _Page:
    """Some clusters with all that their events need."""

    def __init__(self, source: Source, clusters: dict[str, list[int]]) -> None:
        events, whole = schema.events, schema.positions
        self.source, self.clusters = source, clusters
        numbers = [number for members in clusters.values() for number in members]
        self.events = {
            row.id: row for row in source.fetch(lambda some: select(events).where(events.c.id.in_(some)), numbers)
        }
        self.articles = source.articles(row.article_id for row in self.events.values())
        self.origins = _Origins(source, self.articles)
        self.engagements = load_engagements(source, [int(k[1:].split(":")[0]) for k in clusters if k[0] == "g"])
        self.first = {
            row.id: row
            for row in source.fetch(
                lambda some: select(whole.c.id, whole.c.anchor, whole.c.stance).where(whole.c.id.in_(some)),
                [int(k[1:].split(":")[0]) for k in clusters if k[0] == "p"],
            )
        }
        self.people = _people(source, self.origins.positions.values())

    def rows(self) -> Iterator[EventRow]:
        for cluster, members in self.clusters.items():
            pairs: dict[tuple[str, str], list[Row[Any]]] = {}
            for number in members:
                event = self.events[number]
                pairs.setdefault((event.source, event.recipient), []).append(event)
            engagement = self.engagements.get(int(cluster[1:].split(":")[0])) if cluster[0] == "g" else None
            if engagement is not None:
                _direct(pairs, engagement)
            for (actor, target), events in pairs.items():
                yield self._row(cluster, actor, target, sorted(events, key=lambda row: row.id), engagement)

    def _row(
        self, cluster: str, actor: str, target: str, events: list[Row[Any]], engagement: Engagement | None
    ) -> EventRow:
        first = events[0]
        coded = next((row for row in events if row.mode), first)
        told = self._told(events, engagement)
        name = self._name(cluster, first)
        if engagement is not None:
            day = engagement.row.date or engagement.row.day
        else:
            day = min((row.day for row in events if row.day), default=None)
        return EventRow(
            id=_event_id(name, first.type, actor, target),
            cluster=f"{name}|{first.type}",
            type=first.type,
            mode=coded.mode,
            quad=coded.quad,
            scale=coded.scale,
            cameo=coded.cameo,
            day=day,
            sources=(self._side(actor, first.source_sector, engagement, told, "holder"),),
            recipients=(self._side(target, first.recipient_sector, engagement, told, "target"),),
            engagement=engagement,
            place=engagement.place if engagement else None,
            told=told,
        )

    def _name(self, cluster: str, event: Row[Any]) -> str:
        """What names the origin of a cluster for longer than this store: part of the id of its events."""
        if cluster[0] == "d":
            return cluster.rpartition(":")[0]
        number = int(cluster[1:].split(":")[0])
        if cluster[0] == "g" and number in self.engagements:
            return str(self.engagements[number].row.uid)
        if cluster[0] == "p" and number in self.first:
            return f"{self.first[number].anchor}:{self.first[number].stance}"
        return f"{self.articles[event.article_id].uid}:{event.from_items}{event.evidence.removeprefix('[]')}"

    def _told(self, events: list[Row[Any]], engagement: Engagement | None) -> tuple[Told, ...]:
        articles = dict.fromkeys(row.article_id for row in events)
        found: dict[str, Told] = {}
        if engagement is not None:
            found.update({one.id: one for one in engagement.told if one.article.id in articles})
        for event in events:
            article, behind = self.articles[event.article_id], json.loads(event.from_items)
            if engagement and self.origins.keys(article.id, behind)[:1] != [f"g{engagement.row.id}"]:
                continue  # its positions tell of the first engagement behind it
            if event.evidence != "[]" and event.local:
                name = item_id(article.uid, event.local)
                found[name] = Told(
                    id=name,
                    anchor=f"{article.uid}:{event.evidence}",
                    article=article,
                    spans=tuple(spans_of(event.evidence)),
                    confidence=None,
                    row=event,
                )
            for local in behind:
                held = self.origins.positions.get((article.id, local))
                if held is not None:
                    name = item_id(article.uid, local)
                    spans = tuple(spans_of(held.evidence))
                    found.setdefault(
                        name,
                        Told(
                            id=name,
                            anchor=held.anchor,
                            article=article,
                            spans=spans,
                            confidence=held.confidence,
                            row=held,
                        ),
                    )
        return tuple(sorted(found.values(), key=lambda one: (one.article.id, one.id.split(":")[1][0], one.row.id)))

    def _side(
        self,
        code: str,
        sector: str | None,
        engagement: Engagement | None,
        told: tuple[Told, ...],
        role: str,
    ) -> Side:
        """A side with those who act for it: parties of the engagement, else holders or targets of the positions."""
        found: dict[str, Actor] = {}
        if engagement is not None:
            for party in engagement.parties:
                if not party.attendee and side_code(party.country, party.registry) == code:
                    found.setdefault(party.uid, _actor(party))
        else:
            for one in told:
                told_as_deed = one.id.rpartition(":")[2].startswith("v")
                for row in () if told_as_deed else self.people.get((one.row.id, role), ()):
                    if side_code(row.country or row.of, row.registry) == code:
                        found.setdefault(row.uid, _actor(row))
        return Side(code=code, sector=sector, actors=tuple(found.values()))


def _actor(who: Any) -> Actor:
    return Actor(
        uid=who.uid,
        type=who.type,
        name=who.name,
        name_en=who.name_en,
        country=who.country,
        registry=who.registry,
        office=who.office,
        title=who.title,
    )


def _people(source: Source, held: Iterable[Row[Any]]) -> dict[tuple[int, str], list[Row[Any]]]:
    """Holders and targets of positions, by id of the position and role."""
    link, here, whole = schema.position_entities, schema.article_entities, schema.entities
    found: dict[tuple[int, str], list[Row[Any]]] = {}
    rows = source.fetch(
        lambda some: (
            select(link.c.position_id, link.c.role, here.c.office, here.c.title, here.c.country)
            .add_columns(whole.c.uid, whole.c.type, whole.c.name, whole.c.name_en, whole.c.registry)
            .add_columns(whole.c.country.label("of"))
            .join(here, here.c.id == link.c.article_entity_id)
            .join(whole, whole.c.id == here.c.entity_id)
            .where(link.c.position_id.in_(some))
            .order_by(link.c.position_id, here.c.id)
        ),
        [row.id for row in held],
    )
    for row in rows:
        found.setdefault((row.position_id, row.role), []).append(row)
    return found


def _direct(pairs: dict[tuple[str, str], list[Row[Any]]], engagement: Engagement) -> None:
    """Keep of two mirrored pairs the one from visitor to host."""
    sides: dict[str, set[str]] = {"visitor": set(), "host": set()}
    for party in engagement.parties:
        code = side_code(party.country, party.registry)
        if party.role in sides and code is not None:
            sides[party.role].add(code)
    for visitor in sides["visitor"] - sides["host"]:
        for host in sides["host"] - sides["visitor"]:
            if (visitor, host) in pairs and (host, visitor) in pairs:
                pairs[visitor, host].extend(pairs.pop((host, visitor)))


def coded_rows(rows: Iterable[EventRow]) -> Iterator[EventRow]:
    """The same events as PLOVER codes them: who acts alike is one event with all as actors.

    Where every side of an event is the source towards every other, they become the sources
    of one event without recipients.
    """
    for _, found in groupby(rows, key=lambda row: row.cluster):
        cluster = list(found)
        by_pair = {(row.sources[0].code, row.recipients[0].code): row for row in cluster}
        mutual = [pair for pair in by_pair if pair[::-1] in by_pair]
        for row in cluster:
            if (row.sources[0].code, row.recipients[0].code) not in mutual:
                yield row
        for codes in _circles(mutual):
            members = [by_pair[a, b] for a in codes for b in codes if (a, b) in by_pair]
            yield _together(codes, members)


def _circles(mutual: list[tuple[str, str]]) -> list[list[str]]:
    """Sides in circles in which each acts towards each; else the pairs one by one."""
    left = list(dict.fromkeys(code for pair in mutual for code in pair))
    pairs = set(mutual)
    found: list[list[str]] = []
    while left:
        circle = [left[0]]
        for code in circle:
            circle.extend(b for a, b in mutual if a == code and b not in circle)
        left = [code for code in left if code not in circle]
        if all((a, b) in pairs for a in circle for b in circle if a != b):
            found.append(circle)
        else:
            found.extend([a, b] for a, b in mutual if a in circle and circle.index(a) < circle.index(b))
    return found


def _together(codes: list[str], members: list[EventRow]) -> EventRow:
    first = members[0]
    sides = {side.code: side for row in members for side in (*row.sources, *row.recipients)}
    told = {one.id: one for row in members for one in row.told}
    return EventRow(
        id=_event_id(first.cluster, "", *sorted(codes)),
        cluster=first.cluster,
        type=first.type,
        mode=first.mode,
        quad=first.quad,
        scale=first.scale,
        cameo=first.cameo,
        day=first.day,
        sources=tuple(sides[code] for code in codes),
        recipients=(),
        engagement=first.engagement,
        place=first.place,
        told=tuple(told.values()),
    )


def _event_id(*parts: str) -> str:
    return "v" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:_DIGITS]


def side_code(country: str | None, registry: str | None) -> str | None:
    """The side of events that an entity is or belongs to: its state, else the code of the organisation."""
    if country:
        return country
    return _organisations().get((registry or "").removeprefix("org:"))


@lru_cache(maxsize=1)
def _organisations() -> dict[str, str]:
    from mahdar.registry.registry import load

    return {one.id: one.event_code for one in load().organisations.values() if one.event_code}
