"""Adding articles: what is new, known, changed and failed, on both databases."""

from __future__ import annotations

import multiprocessing
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, event, func, select

import mahdar
from mahdar.errors import EmptyTextError, MahdarError, StoreWriteError
from mahdar.model import Article
from mahdar.store import Store, open_store, schema

NAMES = "أرمان سامر نديم كريم وائل مازن طارق فارس باسل رامي".split()
STATES = "الأردني المصري القطري العراقي الكازاخي التونسي المغربي الصيني الروسي التركي".split()


def article(number: int, **changes: object) -> Article:
    """An article of its own: a foreign minister receives another one."""
    host, guest = number % 10, (number // 10 + number + 3) % 10
    text = (
        f"التقى وزير الخارجية {STATES[host]} {NAMES[host]} الحوراني نظيره {STATES[guest]} {NAMES[guest]} بيكتوروف"
        f" في العاصمة يوم {number % 28 + 1} مايو 2024. وقال الوزير إن بلاده تدعم حل الدولتين، وأكد أن العدد {number}."
    )
    made = Article(text=text, url=f"https://example.org/{number}", published="2024-05-29", outlet="وكالة")
    return replace(made, **changes)


def count(store: Store, table: object) -> int:
    with store.engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def test_adds_and_knows_again(store_url: str) -> None:
    with open_store(store_url) as store:
        first = store.add(article(n) for n in range(30))
        again = store.add(article(n) for n in range(35))
        assert (first.added, first.known, again.added, again.known) == (30, 0, 5, 30)
        assert len(store) == 35
        assert count(store, schema.reports) >= 35
        assert count(store, schema.statements) >= 35


def test_the_record_comes_back_whole(store_url: str) -> None:
    given = article(3)
    expected = mahdar.read(given.text, url=given.url, published=given.published, outlet=given.outlet)
    with open_store(store_url) as store:
        store.add([given])
        assert list(store.records()) == [expected]


def test_the_same_text_of_another_outlet_is_another_article(store_url: str) -> None:
    with open_store(store_url) as store:
        copy = article(1, url="https://other.example/1", outlet="صحيفة")
        assert store.add([article(1), copy]).added == 2


def test_a_new_text_at_an_address_is_a_version(store_url: str) -> None:
    with open_store(store_url) as store:
        store.add([article(1)])
        changed = article(1, text=article(1).text + " وأضاف أن بلاده ترحب بالقمة العربية.")
        report = store.add([changed])
        assert (report.added, report.changed) == (0, 1)
        assert len(store) == 1
        assert [record.text for record in store.records()] == [changed.text]
        with store.engine.connect() as connection:
            rows = connection.execute(
                select(schema.articles.c.version, schema.articles.c.latest).order_by(schema.articles.c.version)
            ).all()
            bodies = connection.execute(select(func.count()).select_from(schema.records)).scalar_one()
            told = connection.execute(select(func.count(func.distinct(schema.reports.c.article_id)))).scalar_one()
        assert [tuple(row) for row in rows] == [(1, False), (2, True)]
        assert (bodies, told) == (2, 1)


def test_three_versions_in_one_batch(store_url: str) -> None:
    with open_store(store_url) as store:
        versions = [article(1, text=article(1).text + " تحديث." * n) for n in range(3)]
        report = store.add(versions)
        assert (report.added, report.changed) == (1, 2)
        assert [record.text for record in store.records()] == [versions[-1].text]


def test_what_cannot_be_read_is_counted_and_the_rest_added(store_url: str) -> None:
    failed: list[MahdarError] = []
    with open_store(store_url) as store:
        report = store.add(
            [article(1), Article(text="  "), article(2)], on_error=lambda _article, error: failed.append(error)
        )
        assert report.added == 2
        assert report.failed == {"EmptyTextError": 1}
        assert [type(error) for error in failed] == [EmptyTextError]


@pytest.mark.parametrize("wrong", [{"published": "x"}, {"published": 20240520}, {"text": 5}, {"text": b"x"}])
def test_what_is_no_date_or_no_text_is_left_out(store_url: str, wrong: dict[str, object]) -> None:
    with open_store(store_url) as store:
        report = store.add([article(1, **wrong), article(2)], on_error=lambda _article, error: None)
        assert (report.added, report.failed) == (1, {"FormatError": 1})


def test_the_day_of_an_article_has_no_time(store_url: str) -> None:
    with open_store(store_url) as store:
        store.add([article(1, published="2024-05-29T10:30:00Z")])
        with store.engine.connect() as connection:
            table = schema.articles
            assert tuple(connection.execute(select(table.c.published, table.c.day)).one()) == ("2024-05-29",) * 2


def test_without_a_handler_an_error_is_raised(store_url: str) -> None:
    with open_store(store_url) as store, pytest.raises(EmptyTextError):
        store.add([Article(text=" ")])


def _add_in_process(url: str, first: int, last: int) -> None:
    with open_store(url) as store:
        store.add(article(n) for n in range(first, last))


def test_two_writers_both_finish_and_double_nothing(store_url: str) -> None:
    context = multiprocessing.get_context("spawn")
    open_store(store_url).close()
    writers = [
        context.Process(target=_add_in_process, args=(store_url, first, last)) for first, last in ((0, 350), (150, 500))
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with open_store(store_url) as store:
        assert len(store) == 500
        assert count(store, schema.records) == 500


_ADD = """
import sys
from pathlib import Path
sys.path[:0] = {path!r}
from mahdar.store import adding, open_store
adding.BATCH = 5
from importlib import util
spec = util.spec_from_file_location("adding_test", {module!r})
test = util.module_from_spec(spec)
spec.loader.exec_module(test)
with open_store({url!r}) as store:
    print("open", flush=True)
    store.add(test.article(n) for n in range(60))
"""


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.2, 0.35])
def test_killed_in_the_middle_nothing_is_lost_or_doubled(store_url: str, tmp_path: Path, delay: float) -> None:
    script = _ADD.format(path=sys.path, module=__file__, url=store_url)
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    time.sleep(delay)
    process.kill()
    process.wait()
    process.stdout.close()
    with open_store(store_url) as store:
        before = len(store)
        assert before % 5 == 0
        assert count(store, schema.records) == before
        report = store.add(article(n) for n in range(60))
        assert (report.known, report.added) == (before, 60 - before)
        assert count(store, schema.records) == 60


def test_killed_while_the_schema_is_made(store_url: str, tmp_path: Path) -> None:
    script = f"""
import sys, os, signal
sys.path[:0] = {sys.path!r}
from mahdar.store import words
words.make_index = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
from mahdar.store import open_store
open_store({store_url!r})
"""
    process = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=False)
    assert process.returncode == -signal.SIGKILL
    with open_store(store_url) as store:
        assert store.add([article(1)]).added == 1


def test_a_full_disk_is_one_line_and_loses_nothing(tmp_path: Path) -> None:
    url = str(tmp_path / "store.db")
    with open_store(url) as store:
        store.add(article(n) for n in range(5))
        with store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

        @event.listens_for(store.engine, "begin")
        def _limit(connection: Connection) -> None:  # what SQLite says then is what a full disk makes it say
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")

        with pytest.raises(StoreWriteError, match="disk is full") as caught:
            store.add(article(n) for n in range(5, 200))
        assert "\n" not in str(caught.value)
    with open_store(url) as store:
        assert len(store) == 5
        assert store.add(article(n) for n in range(200)).added == 195
