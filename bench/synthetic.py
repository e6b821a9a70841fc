"""Synthetic articles with their records, from templates and the registry's names, for bench/store.py.

Nothing is read: records are made with the text, so that a store of a million statements is
there in minutes. Words are drawn as in a text, few of them often and most seldom.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection, func, insert, select

from mahdar.document.normalise import fold
from mahdar.languages.ar.lexicon import load as load_lexicon
from mahdar.model import (
    Article,
    Coder,
    Engagement,
    Entity,
    Office,
    Position,
    Record,
    Source,
    Span,
    Statement,
)
from mahdar.registry.registry import Registry, load
from mahdar.store import Store, schema
from mahdar.store.engine import gather_statistics, writing
from mahdar.store.merging.names import skeleton
from mahdar.store.writing import Ids, Rows, content_hash

__all__ = ["Synthetic", "build"]

OUTLETS = [f"وكالة {name}" for name in "الفجر الميناء المرآة الضفة الواحة النهر الجسر المنارة الأفق الساحل".split()]
VERBS = "قال أكد أضاف شدد أعلن أوضح أشار ذكر".split()
STANCES = (
    ("تدعم", "support", ""),
    ("تؤيد", "support", ""),
    ("ترفض", "oppose", ""),
    ("تدين", "condemn", ""),
    ("تثمن", "praise", ""),
    ("تلتزم", "adhere", "ب"),
    ("تعتزم", "intend", ""),
)
TOPICS = (
    "تعزيز التعاون في مجال {field} مع {other}",
    "أي تدخل في الشؤون الداخلية ل{other}",
    "الجهود الرامية إلى تحقيق الاستقرار في {other}",
    "توسيع التبادل التجاري في قطاع {field}",
    "استئناف المفاوضات بشأن {framework}",
    "{framework}",
    "التوقيع على مذكرة تفاهم في {field} خلال العام {year}",
)
FIELDS = (
    "الطاقة الزراعة التعليم الصحة النقل المياه التعدين السياحة الدفاع الفضاء الاتصالات المصارف الثقافة البيئة".split()
)
RESTS = (
    "وإن العلاقات بين البلدين تشهد تطورا مطردا في جميع المجالات",
    "وذلك خلال لقاء عقد في العاصمة بحضور عدد من المسؤولين",
    "مشيرا إلى أهمية التشاور المستمر بين الجانبين حول القضايا ذات الاهتمام المشترك",
    "في إطار الأمم المتحدة ومنظمة التعاون الإسلامي",
    "بما يخدم مصالح الشعبين الصديقين ويحفظ الأمن والسلم في المنطقة والعالم",
)


@dataclass
class Side:
    """A minister of a state."""

    person: str
    name: str
    name_en: str
    office: str
    country: str
    state: str
    state_en: str


def sides(registry: Registry) -> list[Side]:
    """Office-holders of the registry with a state."""
    found = []
    for person, terms in sorted(registry.holders.items()):
        state = registry.states.get(terms[0].of.removeprefix("state:"))
        if state and state.code and terms[0].forms:
            name = terms[0].forms[0]
            found.append(
                Side(person, name, terms[0].name_en, terms[0].office, state.code, state.forms[0], state.name_en)
            )
    return found


class Writer:
    """One synthetic article: its text grows, and spans are what was just written."""

    def __init__(self) -> None:
        self.text = ""

    def put(self, piece: str) -> Span:
        start = len(self.text)
        self.text += piece
        return start, len(self.text)


class Synthetic:
    """Articles and their records, from templates and the registry's names; the same for a seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        registry = load()
        people = sides(registry)
        self.random.shuffle(people)
        self.people = people
        self.weights = list(accumulate(1 / (1 + number) ** 0.8 for number in range(len(people))))
        frameworks = [f for f in registry.frameworks.values() if f.forms]
        self.frameworks = self.random.sample(frameworks, min(200, len(frameworks)))
        nouns = sorted(word for word, kind in load_lexicon().common.items() if kind in ("noun", "adj"))
        self.random.shuffle(nouns)
        self.nouns = nouns
        self.noun_weights = list(accumulate(1 / (number + 3) for number in range(len(nouns))))
        self.field_weights = list(accumulate(1 / (number + 1) for number in range(len(FIELDS))))
        self.coder = Coder(version="bench", pack="bench", registry="bench")

    def article(self, number: int) -> tuple[Article, Record]:
        choose = self.random
        one, other = choose.choices(self.people, cum_weights=self.weights, k=2)
        while other.country == one.country:
            other = choose.choices(self.people, cum_weights=self.weights)[0]
        day = (date(2015, 1, 1) + timedelta(days=choose.randrange(3650))).isoformat()
        out = Writer()
        out.put(f"{number}: ")
        verb = out.put("التقى")
        out.put(f" {one.state} ")
        mentions = {one.person: [out.put(one.name)], other.person: []}
        out.put(" نظيره ")
        mentions[other.person].append(out.put(other.name))
        out.put(f" من {other.state}. ")
        names: dict[str, list[Span]] = {}
        statements, positions = [], []
        for n in range(7):
            speaker, about = (one, other) if n % 2 == 0 else (other, one)
            cue_text = choose.choice(VERBS)
            cue = out.put(cue_text)
            out.put(" ")
            mentions[speaker.person].append(out.put(speaker.name.split()[-1]))
            out.put(" إن ")
            start = len(out.text)
            names.setdefault("state:" + speaker.country, []).append(out.put(speaker.state))
            stance_text, stance, joined = choose.choice(STANCES)
            out.put(f" {stance_text} {joined}")
            framework = choose.choice(self.frameworks)
            topic = choose.choice(TOPICS)
            begin = len(out.text)
            before, sign, after = topic.partition("{framework}")
            values = {
                "field": choose.choices(FIELDS, cum_weights=self.field_weights)[0],
                "other": about.state,
                "year": day[:4],
            }
            targets = []
            out.put(before.format(**values))
            if "{other}" in topic:
                targets.append("state:" + about.country)
            if sign:
                names.setdefault("framework:" + framework.id, []).append(out.put(framework.forms[0]))
                targets.append("framework:" + framework.id)
                out.put(after.format(**values))
            target = (begin, len(out.text))
            filler = choose.choices(self.nouns, cum_weights=self.noun_weights, k=8)
            rest = f" {choose.choice(RESTS)}" if choose.random() < 0.2 else ""
            out.put(f"{rest} {' '.join(filler[:4])} في {' و'.join(filler[4:])}")
            content = (start, len(out.text))
            out.put(". ")
            statements.append((speaker, cue, cue_text, content))
            if n % 2 == 0 or n == 3:
                positions.append((speaker, stance, target, targets, n, cue))
        return self._record(out.text, day, one, other, mentions, names, statements, positions, verb)

    def _record(
        self,
        body: str,
        day: str,
        one: Side,
        other: Side,
        mentions: dict[str, list[Span]],
        names: dict[str, list[Span]],
        statements: list[Any],
        positions: list[Any],
        verb: Span,
    ) -> tuple[Article, Record]:
        registry = load()
        entities, ids = [], {}
        for side in (one, other):
            ids[side.person] = f"e{len(entities) + 1}"
            entities.append(
                Entity(
                    id=ids[side.person],
                    type="person",
                    name=side.name,
                    name_en=side.name_en,
                    country=side.country,
                    registry="person:" + side.person,
                    office=side.office,
                    offices=(Office(kind=side.office),),
                    mentions=tuple(mentions[side.person]),
                )
            )
        for key, spans in names.items():
            kind, _, name = key.partition(":")
            row = registry.states[name] if kind == "state" else registry.frameworks[name]
            ids[key] = f"e{len(entities) + 1}"
            entities.append(
                Entity(
                    id=ids[key],
                    type=kind,
                    name=row.forms[0],
                    name_en=row.name_en,
                    country=name if kind == "state" else None,
                    registry=key,
                    mentions=tuple(spans),
                )
            )
        record = Record(
            id=hashlib.sha256(body.encode()).hexdigest()[:16],
            language="ar",
            source=Source(outlet=self.random.choice(OUTLETS)),
            title=None,
            published=day,
            text_sha256=hashlib.sha256(body.encode()).hexdigest(),
            text=body,
            coder=self.coder,
            dateline=None,
            entities=tuple(entities),
            engagements=(
                Engagement(
                    id="g1",
                    kind=self.random.choice(("meeting", "talks", "call", "visit")),
                    mode="in_person",
                    status="held",
                    participants=(ids[one.person], ids[other.person]),
                    date=day,
                    evidence=(verb,),
                    confidence=0.9,
                ),
            ),
            statements=tuple(
                Statement(
                    id=f"s{n}",
                    speaker=ids[speaker.person],
                    cue=cue,
                    verb=words,
                    content=(content,),
                    mode="indirect",
                    engagement="g1",
                    confidence=0.8,
                )
                for n, (speaker, cue, words, content) in enumerate(statements, 1)
            ),
            positions=tuple(
                Position(
                    id=f"p{n}",
                    holder=ids[speaker.person],
                    holder_country=speaker.country,
                    stance=stance,
                    target=target,
                    target_entities=tuple(ids[key] for key in targets if key in ids),
                    statement=f"s{said + 1}",
                    evidence=(cue, target),
                    confidence=0.8,
                )
                for n, (speaker, stance, target, targets, said, cue) in enumerate(positions, 1)
            ),
        )
        article = Article(text=body, published=day, outlet=record.source.outlet, url=f"https://example.org/{record.id}")
        return article, record


def build(store: Store, statements: int) -> None:
    """Write synthetic articles until the store has so many statements, merged by registry ids."""
    made = Synthetic()
    with store.engine.connect() as connection:
        there = connection.execute(select(func.count()).select_from(schema.articles)).scalar_one()
    for number in range(there):  # the same articles as before, so that what follows is new
        made.article(number)
    number = there
    while number * 7 < statements:
        with writing(store.engine) as connection:
            ids = Ids(connection)
            rows = Rows(connection, ids)
            new = []
            for _ in range(500):
                article, record = made.article(number)
                new.append(rows.article(article, record, digest=content_hash(article)))
                number += 1
                if number * 7 >= statements:
                    break
            rows.write()
            _merge(connection, ids, new)
            ids.keep()
    gather_statistics(store.engine)


def _merge(connection: Connection, ids: Ids, new: list[int]) -> None:
    """One entity for each registry id, one engagement for each report."""
    people, entities, names = schema.article_entities, schema.entities, schema.entity_names
    first, last = new[0], new[-1]
    here = people.c.article_id.between(first, last)
    known = dict(connection.execute(select(entities.c.uid, entities.c.id)).all())
    fresh = {}
    for row in connection.execute(select(people).where(here)):
        if row.registry not in known and row.registry not in fresh:
            fresh[row.registry] = {
                "id": ids.take("entities"),
                "uid": row.registry,
                "type": row.type,
                "name": row.name,
                "name_en": row.name_en,
                "country": row.country,
                "registry": row.registry,
                "office": row.office,
                "articles": 1,
            }
    if fresh:
        connection.execute(insert(entities), list(fresh.values()))
        forms = []
        for row in fresh.values():
            for form, name, written in (
                ("written", fold(row["name"]), row["name"]),
                ("english", fold(row["name_en"]), row["name_en"]),
                ("skeleton", skeleton(row["name"]), row["name"]),
                *(("part", bone, row["name"]) for bone in set(skeleton(row["name"]).split())),
            ):
                forms.append({"entity_id": row["id"], "form": form, "name": name, "written": written, "count": 1})
        connection.execute(insert(names), forms)
    connection.execute(
        people.update()
        .where(here)
        .values(
            entity_id=select(entities.c.id)
            .where(entities.c.uid == people.c.registry)
            .correlate(people)
            .scalar_subquery()
        )
    )
    told, party = schema.reports, schema.report_parties
    reports = connection.execute(select(told).where(told.c.article_id.between(first, last))).all()
    if not reports:
        return
    whole = [
        {
            "id": row.id,
            "uid": f"g{row.id:012x}",
            "kind": row.kind,
            "mode": row.mode,
            "status": row.status,
            "date": row.date,
            "day": row.day,
            "reports": 1,
            "outlets": 1,
            "confidence": row.confidence,
        }
        for row in reports
    ]
    connection.execute(insert(schema.engagements), whole)
    ends = told.c.article_id.between(first, last)
    connection.execute(told.update().where(ends).values(engagement_id=told.c.id))
    connection.execute(
        insert(schema.engagement_parties).from_select(
            ["engagement_id", "entity_id", "country", "role", "attendee", "reports"],
            select(told.c.id, people.c.entity_id, people.c.country, party.c.role, party.c.attendee, 1)
            .join(party, party.c.report_id == told.c.id)
            .join(people, people.c.id == party.c.article_entity_id)
            .where(ends),
        )
    )
