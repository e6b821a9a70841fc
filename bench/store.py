"""Measure a store: adding, size, memory, and how long questions take as it grows.

See bench/README.md. Usage::

    python bench/store.py URL --statements 100000        # synthetic, written without reading
    python bench/store.py URL --articles FILE.jsonl[.gz] [--count N]   # read and added as users do
    python bench/store.py URL                            # only ask what is there
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import platform
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from sqlalchemy import func, insert, select, text

from mahdar.document.normalise import fold
from mahdar.errors import MahdarError
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
from mahdar.store import Store, open_store, schema
from mahdar.store.engine import gather_statistics, writing
from mahdar.store.filters import Filters
from mahdar.store.merging.names import skeleton
from mahdar.store.writing import Ids, Rows

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

    def _record(self, body, day, one, other, mentions, names, statements, positions, verb):  # type: ignore[no-untyped-def]
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
                new.append(rows.article(article, record))
                number += 1
                if number * 7 >= statements:
                    break
            rows.write()
            _merge(connection, ids, new)
            ids.keep()
    gather_statistics(store.engine)


def _merge(connection, ids: Ids, new: list[int]) -> None:  # type: ignore[no-untyped-def]
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


#: What is searched: single words, rare and common, phrases, exclusions, names, filters.
SEARCHES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("statements", "الطاقة", {}),
    ("statements", "الطاقة الزراعة", {}),
    ("statements", "التعليم OR الصحة", {}),
    ("statements", '"التبادل التجاري"', {}),
    ("statements", "التجاري -الطاقة", {}),
    ("statements", '"الشؤون الداخلية للصين"', {}),
    ("statements", "الحزام والطريق", {}),
    ("statements", "كازاخستان الطاقة", {}),
    ("statements", "المفاوضات", {"states": ("KAZ",)}),
    ("statements", "التعدين", {"since": "2023", "kinds": ("meeting",)}),
    ("statements", "الفضاء", {"stances": ("support",)}),
    ("statements", "مذكرة تفاهم", {"pair": ("KAZ", "CHN")}),
    ("statements", "Putin", {}),
    ("statements", "Lavrof energy", {}),
    ("positions", "حل الدولتين", {}),
    ("positions", "الزراعة", {"since": "2020", "until": "2021"}),
    ("engagements", "الصين روسيا", {}),
    ("articles", "المياه الدفاع", {}),
    ("articles", "لافروف", {}),
    ("statements", "العلاقات", {}),
    ("statements", "الأمن", {"states": ("CHN",), "since": "2022"}),
    ("statements", "شنغهاي", {}),
)


def asked(store: Store) -> dict[str, list[tuple[str, Callable[[], object]]]]:
    """The questions by kind."""

    def search(unit: str, words: str, given: dict[str, object]) -> Callable[[], object]:
        return lambda: store.search(words, unit=unit, filters=Filters(**given))  # type: ignore[arg-type]

    pairs = (("KAZ", "CHN"), ("RUS", "USA"), ("SAU", "EGY"), ("FRA", "DEU"), ("TUR", "IRN"), ("JOR", "PSE"))
    phrases = ("مبدأ صين واحدة", "حل الدولتين", "التبادل التجاري", "مبادرة الحزام والطريق", "الشؤون الداخلية للصين")
    return {
        "search": [(f"{unit} {words} {given or ''}", search(unit, words, given)) for unit, words, given in SEARCHES],
        "pair": [(" ".join(two), lambda two=two: store.pair(*two)) for two in pairs],  # type: ignore[misc]
        "phrase": [(one, lambda one=one: store.phrase(one)) for one in phrases],  # type: ignore[misc]
    }


def ask(store: Store, rounds: int, *, each: bool) -> None:
    """Median and 95th percentile of each kind of question, after one round to warm up.

    By the clock, and of the processor: on a busy machine the second says more of SQLite, which
    works in this process (of PostgreSQL it leaves the server out).
    """
    for kind, questions in asked(store).items():
        times: dict[str, list[tuple[float, float]]] = {}
        for turn in range(rounds + 1):
            for name, question in questions:
                start, used = time.perf_counter(), time.process_time()
                try:
                    question()
                except MahdarError as error:
                    if turn == 0:
                        print(f"  {name}: {error}", file=sys.stderr)
                    continue
                if turn:
                    taken = time.perf_counter() - start, time.process_time() - used
                    times.setdefault(name, []).append((taken[0] * 1000, taken[1] * 1000))
        if each:
            for name, taken_by in sorted(times.items(), key=lambda item: -sorted(item[1])[len(item[1]) // 2][0]):
                middle = sorted(taken_by)[len(taken_by) // 2]
                print(f"  {middle[0]:8.1f} ms  {middle[1]:8.1f} ms of the processor  {kind} {name}")
        whole = [one for taken_by in times.values() for one in taken_by]
        if whole:
            clock, processor = sorted(one[0] for one in whole), sorted(one[1] for one in whole)
            place = min(len(whole) - 1, int(len(whole) * 0.95))
            print(
                f"{kind:<8} median {statistics.median(clock):7.1f} ms   p95 {clock[place]:7.1f} ms   processor"
                f" {statistics.median(processor):7.1f} and {processor[place]:7.1f} ms   ({len(whole)} times)"
            )


def size_of(store: Store) -> int:
    """Bytes on the disk."""
    if store.engine.dialect.name == "sqlite":
        path = Path(str(store.engine.url.database))
        return sum(p.stat().st_size for p in (path, Path(f"{path}-wal")) if p.exists())
    with store.engine.connect() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def articles_of(path: Path) -> Iterator[Article]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            yield Article(
                text=row["text"],
                id=str(row.get("id") or number),
                title=row.get("title"),
                published=row.get("published"),
                url=row.get("url"),
                outlet=row.get("outlet"),
                file=path.name,
            )


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure a store.")
    parser.add_argument("url", help="a file or postgresql+psycopg://USER@HOST/DATABASE")
    parser.add_argument("--statements", type=int, help="grow it to so many synthetic statements")
    parser.add_argument("--articles", type=Path, help="add these articles: JSON lines, key text")
    parser.add_argument("--count", type=int, default=15_000, help="how many of them (default 15,000)")
    parser.add_argument("--rounds", type=int, default=5, help="times that every question is asked (default 5)")
    parser.add_argument("--each", action="store_true", help="the median of every question")
    options = parser.parse_args()
    print(f"Python {platform.python_version()} on {platform.machine()}")
    with open_store(options.url) as store:
        start = time.perf_counter()
        if options.articles:
            failed: list[str] = []
            report = store.add(
                islice(articles_of(options.articles), options.count),
                on_error=lambda article, error: failed.append(type(error).__name__),
            )
            taken = time.perf_counter() - start
            print(f"added {report.added:,} articles in {taken:,.0f} s, {report.added / taken:,.1f} a second")
        if options.statements:
            build(store, options.statements)
            print(f"built in {time.perf_counter() - start:,.0f} s")
        with store.engine.connect() as connection:
            counts = {
                name: connection.execute(select(func.count()).select_from(getattr(schema, name))).scalar_one()
                for name in ("articles", "statements", "positions", "engagements", "entities")
            }
        print(", ".join(f"{number:,} {name}" for name, number in counts.items()))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"size {size_of(store) / 1e6:,.0f} MB, memory {memory:,.0f} MB")
        ask(store, options.rounds, each=options.each)
    return 0


if __name__ == "__main__":
    sys.exit(main())
