"""Kill -9 at any moment of adding, reading again or making the schema, and look at what is left.

    python bench/kills.py [--times 100] [--store URL] [--seed 1]

Each time a child process works on the store and is killed after a random part of the time that
the work takes; then the store is opened and checked: every article is there as a whole or not
at all, none twice, nothing points to what is gone. At the end the work is done to its end and
the store must hold what it holds without any kill. ``--store`` names an empty PostgreSQL
database (its tables are dropped); without it a SQLite file is used.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import func, select, text

from mahdar.model import Article
from mahdar.store import Store, adding, open_store, recoding, schema
from mahdar.store.engine import writing
from mahdar.store.judging import read_again
from mahdar.store.writing import Ids, pack, present_records

ARTICLES = 120
NAMES = "أرمان سامر نديم كريم وائل مازن طارق فارس باسل رامي".split()
STATES = "الأردني المصري القطري العراقي الكازاخي التونسي المغربي الصيني الروسي التركي".split()


def articles() -> list[Article]:
    """Meetings of ministers, each told by two outlets."""
    made = []
    for number in range(ARTICLES):
        host, guest = number // 2 % 10, (number // 20 + number // 2 + 3) % 10
        text_ = (
            f"التقى وزير الخارجية {STATES[host]} {NAMES[host]} الحوراني نظيره {STATES[guest]} {NAMES[guest]} بيكتوروف"
            f" يوم {number // 2 % 28 + 1} مايو 2024. وقال الحوراني إن بلاده تدعم حل الدولتين. الخبر {number}."
        )
        made.append(Article(text=text_, url=f"https://example.org/{number}", published="2024-05-29"))
    return made


def work(action: str, url: str) -> None:
    """What the child does."""
    adding.BATCH = recoding.BATCH = 10
    with open_store(url) as store:
        print("begun", flush=True)
        if action == "add":
            store.add(articles())
        elif action == "recode":
            store.recode()
    print("ended", flush=True)


def age(store: Store) -> None:
    """Make all records those of an older version, which read no statements."""
    r = schema.records
    with writing(store.engine) as connection:
        connection.execute(r.delete().where(~r.c.present))
        numbers = connection.execute(select(schema.articles.c.id)).scalars().all()
        for number, record in present_records(connection, numbers).items():
            old = replace(record, statements=(), positions=(), events=())
            connection.execute(r.update().where(r.c.article_id == number).values(body=pack(old), coder="old"))
        read_again(connection, Ids(connection), numbers)


def empty(url: str) -> None:
    """An empty database again."""
    if "://" in url:
        engine = open_engine_plain(url)
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
        return
    for suffix in ("", "-wal", "-shm"):
        Path(url + suffix).unlink(missing_ok=True)


def open_engine_plain(url: str):  # type: ignore[no-untyped-def]
    from sqlalchemy import create_engine

    return create_engine(url)


def check(url: str) -> None:
    """Raise AssertionError if the store contradicts itself."""
    with open_store(url) as store, store.engine.connect() as connection:
        if "://" not in url:
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).first() is None
        a, r = schema.articles, schema.records
        hashes = connection.execute(select(a.c.content_hash)).scalars().all()
        assert len(hashes) == len(set(hashes)), "an article twice"
        present = Counter(connection.execute(select(r.c.article_id).where(r.c.present)).scalars())
        ids = connection.execute(select(a.c.id)).scalars().all()
        assert set(present) == set(ids), "an article without its record"
        assert set(present.values()) <= {1}, "two present records"
        loose = select(func.count()).select_from(schema.reports).where(schema.reports.c.engagement_id.is_(None))
        assert connection.execute(loose).scalar_one() == 0, "a report outside every engagement"
        held = schema.reports.c.engagement_id
        lost = select(func.count()).select_from(schema.engagements).where(schema.engagements.c.id.not_in(select(held)))
        assert connection.execute(lost).scalar_one() == 0, "an engagement without a report"
        told = set(connection.execute(select(schema.reports.c.article_id)).scalars())
        latest = set(connection.execute(select(a.c.id).where(a.c.latest)).scalars())
        assert told == latest, "an article without its items"


def state(url: str) -> tuple[object, ...]:
    """What the store holds, whatever the order in which it came in."""
    e, a = schema.engagements, schema.article_entities
    linked = select(a.c.anchor, schema.entities.c.uid).join(schema.entities, schema.entities.c.id == a.c.entity_id)
    with open_store(url) as store, store.engine.connect() as connection:
        return (
            sorted(map(tuple, connection.execute(select(schema.articles.c.uid)).all())),
            sorted(map(tuple, connection.execute(select(e.c.uid, e.c.kind, e.c.day, e.c.reports)).all()), key=repr),
            sorted(map(tuple, connection.execute(linked).all()), key=repr),
            connection.execute(select(func.count()).select_from(schema.statements)).scalar_one(),
        )


def run_child(action: str, url: str, *, kill_after: float | None) -> bool:
    """Run the work in a child; whether it came to its end before it was killed."""
    child = subprocess.Popen(
        [sys.executable, __file__, "--child", action, "--store", url], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    if action != "migrate":
        child.stdout.readline()
    if kill_after is not None:
        time.sleep(kill_after)
        child.kill()
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    if kill_after is None and "ended" not in rest:
        raise SystemExit(f"{action} failed by itself")
    return "ended" in rest


def measure(action: str, url: str) -> float:
    """Seconds of the work, from when a child says that it begins (for the schema, from its start)."""
    child = subprocess.Popen(
        [sys.executable, __file__, "--child", action, "--store", url], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    began = time.monotonic()
    if action != "migrate":
        child.stdout.readline()
        began = time.monotonic()
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    if "ended" not in rest:
        raise SystemExit(f"{action} failed by itself")
    return time.monotonic() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store")
    parser.add_argument("--child", choices=("add", "recode", "migrate"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        work(options.child, options.store)
        return
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        url = options.store or str(Path(folder) / "store.db")
        empty(url)
        took = {"migrate": measure("migrate", url), "add": measure("add", url)}
        with open_store(url) as store:
            age(store)
        took["recode"] = measure("recode", url)
        whole = state(url)
        done: Counter[str] = Counter()
        for number in range(options.times):
            action = ("add", "recode", "migrate")[number % 3]
            if action != "recode":
                empty(url)
            else:
                run_child("add", url, kill_after=None)
                with open_store(url) as store:
                    age(store)
            ended = run_child(action, url, kill_after=chance.uniform(0, took[action]))
            done[f"{action}, {'over before it was killed' if ended else 'killed'}"] += 1
            check(url)
            run_child("add", url, kill_after=None)
            run_child("recode", url, kill_after=None)
            check(url)
            assert state(url) == whole, f"kill {number} ({action}) changed what the store holds"
    for line, count in sorted(done.items()):
        print(f"{count:5}  {line}")
    print(f"{options.times} times: no article lost, none twice, every store opened and ended as without a kill")


if __name__ == "__main__":
    main()
