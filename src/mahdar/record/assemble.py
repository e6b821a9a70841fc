"""From the scene and the acts to a `Record`."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar import model
from mahdar._version import __version__
from mahdar.document.normalise import fold_with_map
from mahdar.record.undecided import undecided

if TYPE_CHECKING:
    from mahdar.acts.reading import Acts
    from mahdar.mentions.people import Actor, Role
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Scene, Thing
    from mahdar.registry.registry import Holder

__all__ = ["assemble"]


def assemble(article: model.Article, scene: Scene, acts: Acts, language: str) -> model.Record:
    """The record of an article; entity ids follow the order of first mention."""
    builder = _Builder(scene)
    text = article.text
    dateline = builder.dateline()
    entities = builder.entities()
    warnings = [model.Warning(field=f, reason=r, span=span) for f, r, span in (*builder.warnings, *acts.warnings)]
    warnings.extend(undecided(scene, acts))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return model.Record(
        id=article.id or digest[:16],
        language=language,
        source=model.Source(
            url=article.url,
            outlet=article.outlet,
            agency=dateline.agency if dateline else None,
            file=article.file,
        ),
        title=article.title,
        published=article.published,
        text_sha256=digest,
        text=text,
        coder=model.Coder(
            version=__version__,
            pack=scene.lexicon.edition,
            registry=scene.lexicon.registry.edition,
        ),
        dateline=dateline,
        entities=tuple(entities),
        engagements=tuple(acts.engagements),
        statements=tuple(acts.statements),
        positions=tuple(acts.positions),
        events=tuple(acts.events),
        warnings=tuple(warnings),
    )


def _longest(mentions: tuple[model.Span, ...]) -> model.Span:
    """The first of the longest mentions."""
    return mentions[0] if len(mentions) == 1 else max(mentions, key=lambda m: m[1] - m[0])


class _Builder:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.document = scene.document
        self.warnings: list[tuple[str, str, model.Span | None]] = list(scene.warnings)
        self.day = scene.anchor.isoformat() if scene.anchor else None
        self.actors: list[list[Actor]] = [[] for _ in scene.people]
        for actor in scene.actors:
            if actor.person >= 0:
                self.actors[actor.person].append(actor)

    def span(self, first: int, end: int, shift: int = 0) -> model.Span:
        """Characters of tokens ``[first, end)``, ``shift`` letters of the first one left out."""
        document = self.document
        start = document.starts[first]
        if shift:
            start = document.begins(first) + raw_shift(document.tokens[first].raw, shift)
        return start, document.ends[end - 1]

    def mentions(self, mentions: list[tuple[int, int, int]]) -> tuple[model.Span, ...]:
        """The character spans of mentions, in order, each once."""
        if len(mentions) == 1:
            return (self.span(*mentions[0]),)
        return tuple(sorted({self.span(*mention) for mention in mentions}))

    def dateline(self) -> model.Dateline | None:
        line = self.scene.dateline
        if line is None:
            return None
        words = self.document.words
        return model.Dateline(
            place=words(*line.place) if line.place else None,
            date=line.date,
            agency=words(*line.agency) if line.agency else None,
            span=self.span(line.first, line.end),
        )

    def entities(self) -> list[model.Entity]:
        found = [self.person(person) for person in self.scene.people]
        found.extend([self.thing(thing) for thing in self.scene.things.values()])
        found.sort(key=lambda e: int(e.id[1:]))
        return found

    def person(self, person: Person) -> model.Entity:
        mentions = self.mentions(person.mentions)
        best = _longest(mentions)
        registry = self.scene.lexicon.registry
        terms = registry.holders.get(person.known, []) if person.known else []
        offices: list[model.Office] = []
        references: list[model.Reference] = []
        for actor in self.actors[person.index]:
            for role in actor.roles:
                span = self.span(role.first, role.end, role.shift)
                of = self.entity_of(role)
                offices.append(
                    model.Office(
                        kind=role.kind,
                        title=self.document.text[span[0] : span[1]],
                        of=of,
                        stated=(span,),
                        known=self.known(terms, role.kind),
                    )
                )
            if actor.name is None:
                references.append(model.Reference(span=self.span(actor.first, actor.end, actor.shift), form="title"))
        known_country = next((t.of for t in terms if t.of in registry.states), None) if terms else None
        if known_country and person.country and known_country != person.country:
            self.warnings.append(
                (
                    f"entities[{person.index}].country",
                    f"the article points to {person.country}, the registry knows {known_country}",
                    best,
                )
            )
        return model.Entity(
            id=person.id,
            type="person",
            name=self.document.text[best[0] : best[1]],
            name_en=terms[0].name_en if terms else None,
            country=person.country,
            registry="person:" + person.known if person.known else None,
            office=person.office,
            offices=tuple(offices),
            mentions=mentions,
            references=tuple(references),
            rule="person/" + person.rule,
        )

    def known(self, terms: list[Holder], kind: str) -> model.KnownOffice | None:
        day = self.day
        for term in terms:
            if term.office != kind:
                continue
            if day and term.since and day[: len(term.since)] < term.since:
                continue
            if day and term.until and day[: len(term.until)] > term.until:
                continue
            return model.KnownOffice(title=term.title, from_=term.since, to=term.until)
        return None

    def entity_of(self, role: Role) -> str | None:
        things = self.scene.things
        thing = things.get("org:" + role.of_org) if role.of_org else None
        if thing is None and role.of_state:
            thing = things.get("state:" + role.of_state)
        return thing.id if thing is not None else None

    def thing(self, thing: Thing) -> model.Entity:
        registry = self.scene.lexicon.registry
        kind, _, key = thing.key.partition(":")
        name_en = None
        if kind == "state" and key in registry.states:
            name_en = registry.states[key].name_en
        elif kind == "capital":
            name_en = registry.states[key].capital_en
        elif kind == "org" and key in registry.organisations:
            name_en = registry.organisations[key].name_en
        elif kind == "framework" and key in registry.frameworks:
            name_en = registry.frameworks[key].name_en
        elif kind == "place" and key in registry.places:
            name_en = registry.places[key].name_en
        mentions = self.mentions(thing.mentions)
        best = _longest(mentions)
        return model.Entity(
            id=thing.id,
            type=thing.type,
            name=self.document.text[best[0] : best[1]],
            name_en=name_en,
            country=thing.country,
            registry=thing.registry,
            mentions=mentions,
            rule=f"{thing.type}/{thing.rule}",
        )


@lru_cache(maxsize=8192)
def raw_shift(raw: str, shift: int) -> int:
    """How many characters of a raw word its first ``shift`` folded letters take."""
    folded, origin = fold_with_map(raw)
    return origin[shift] if shift < len(folded) else 0
