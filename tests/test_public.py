"""The public surface: names, reading, reading many, and records as data."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest

import mahdar
from mahdar import Article, MahdarError, Record
from mahdar.errors import EmptyTextError, FormatError, LanguageError, ReaderError, RecordError
from mahdar.evaluation import load_gold

GOLD = load_gold(Path(__file__).parents[1] / "eval" / "gold")
ARTICLES = [Article(id=g.id, text=g.text) for g in GOLD]
TEXT = (
    "القاهرة 20 مايو 2024 (شينخوا) التقى وزير الخارجية المصري سامح شكري اليوم (الاثنين) نظيره الصيني وانغ يي. "
    "وقال شكري إن مصر تدعم مبدأ صين واحدة."
)


def test_public_names_are_sorted_few_and_there() -> None:
    assert mahdar.__all__ == sorted(mahdar.__all__)
    assert len(mahdar.__all__) <= 10
    assert all(hasattr(mahdar, name) for name in mahdar.__all__)


def test_read_says_who_when_and_where() -> None:
    record = mahdar.read(TEXT, id="a", title="لقاء", url="https://example.org/a", outlet="o", file="a.txt")
    assert (record.id, record.language, record.schema) == ("a", "ar", "mahdar/1")
    assert (record.title, record.source.url, record.source.outlet) == ("لقاء", "https://example.org/a", "o")
    assert record.source.file == "a.txt"
    assert record.source.agency == "شينخوا"
    assert record.dateline is not None
    assert (record.dateline.place, record.dateline.date) == ("القاهرة", "2024-05-20")
    assert {(e.name, e.country) for e in record.entities if e.type == "person"} == {
        ("سامح شكري", "EGY"),
        ("وانغ يي", "CHN"),
    }
    assert [g.kind for g in record.engagements] == ["meeting"]
    assert record.quote(record.entities[0].mentions[0]) in TEXT
    assert record.entity(record.entities[0].id) is record.entities[0]
    assert record.entity("none") is None


def test_published_is_the_day_of_today_where_no_dateline_is() -> None:
    text = "التقى وزير الخارجية المصري سامح شكري أمس نظيره الصيني وانغ يي في القاهرة."
    (dated,) = mahdar.read(text, published="2024-05-20").engagements
    (undated,) = mahdar.read(text).engagements
    assert (dated.date, undated.date) == ("2024-05-19", None)


@pytest.mark.parametrize("published", ["x", " ", "2024-13-01", "20 May 2024", "2024-05-20x", 20240520])
def test_a_date_of_publication_that_is_none_is_refused(published: Any) -> None:
    with pytest.raises(FormatError, match="YYYY-MM-DD") as caught:
        mahdar.read(TEXT, id="a-17", published=published)
    assert caught.value.where == "a-17"
    failed: list[MahdarError] = []
    given = [Article(text=TEXT, published=published), Article(text=TEXT, published="2024-05-20")]
    assert len(list(mahdar.read_many(given, on_error=lambda _, error: failed.append(error)))) == 1
    assert [type(error) for error in failed] == [FormatError]


def test_the_time_of_publication_is_left_out() -> None:
    assert mahdar.read(TEXT, published="2024-05-20T10:30:00+03:00") == mahdar.read(TEXT, published="2024-05-20")
    assert mahdar.read(TEXT, published="") == mahdar.read(TEXT)


@pytest.mark.parametrize("text", [5, None, TEXT.encode(), [TEXT]])
def test_a_text_that_is_no_string_is_refused(text: Any) -> None:
    with pytest.raises(FormatError, match="must be a string, not (int|NoneType|bytes|list)"):
        mahdar.read(text)


def test_same_article_same_bytes() -> None:
    assert mahdar.read(TEXT).to_json() == mahdar.read(TEXT).to_json()


def test_other_languages_are_named_and_refused_unless_insisted() -> None:
    english = "The foreign minister met his Egyptian counterpart in Cairo on Monday and said that they agreed."
    with pytest.raises(LanguageError) as caught:
        mahdar.read(english)
    assert caught.value.language == "en"
    assert mahdar.read(english, language="ar").language == "ar"
    with pytest.raises(LanguageError):
        mahdar.read(TEXT, language="xx")


def test_read_many_keeps_the_order() -> None:
    assert [r.id for r in mahdar.read_many(ARTICLES)] == [a.id for a in ARTICLES]


@pytest.mark.parametrize("number", [3, 64, 150])
def test_two_workers_give_the_same_records(number: int) -> None:
    """Few are read in this process, as many as a worker gets at once and more are not."""
    articles = ARTICLES[:number]
    alone = [r.to_json() for r in mahdar.read_many(articles)]
    assert [r.to_json() for r in mahdar.read_many(articles, workers=2)] == alone


@pytest.mark.parametrize("before", [0, 70])
@pytest.mark.parametrize("workers", [1, 2])
def test_read_many_raises_or_hands_over_errors(workers: int, before: int) -> None:
    articles = [*ARTICLES[:before], ARTICLES[0], Article(id="empty", text=" \n"), ARTICLES[1]]
    with pytest.raises(EmptyTextError):
        list(mahdar.read_many(articles, workers=workers))
    failed: list[tuple[str | None, MahdarError]] = []
    records = mahdar.read_many(articles, workers=workers, on_error=lambda a, e: failed.append((a.id, e)))
    assert [r.id for r in records][before:] == [ARTICLES[0].id, ARTICLES[1].id]
    assert [(id, type(e)) for id, e in failed] == [("empty", EmptyTextError)]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
def test_workers_end_when_the_process_that_started_them_is_killed() -> None:
    script = (
        "import itertools, os, mahdar, multiprocessing\n"
        "if __name__ == '__main__':\n"
        "    articles = itertools.repeat(mahdar.Article(text='قال الرئيس المصري عبد الفتاح السيسي إن مصر تدعم السلام.'))\n"
        "    for number, _ in enumerate(mahdar.read_many(articles, workers=2)):\n"
        "        if number == 64: print(*[p.pid for p in multiprocessing.active_children()], flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        workers = [int(number) for number in process.stdout.readline().split()]
        process.kill()
    assert len(workers) == 2
    end = time.monotonic() + 30
    while (left := [number for number in workers if _runs(number)]) and time.monotonic() < end:
        time.sleep(0.05)
    assert not left


def _runs(number: int) -> bool:
    """Whether a process is there, and not only waits to be asked how it ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_read_many_needs_a_worker() -> None:
    with pytest.raises(ValueError, match="workers"):
        list(mahdar.read_many(ARTICLES, workers=0))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
def test_a_record_survives_the_way_to_json_and_back(article: Article) -> None:
    record = mahdar.read(article.text, id=article.id)
    line = record.to_json()
    assert b"\n" not in line
    assert Record.from_dict(json.loads(line)) == record
    assert Record.from_dict(record.to_dict()) == record


@pytest.mark.parametrize(
    "damage", [{"schema": "mahdar/0"}, {"schema": None}, {"entities": 3}, {"text": None}, {"language": 1}]
)
def test_what_is_no_record_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        Record.from_dict(mahdar.read(TEXT).to_dict() | damage)


def test_records_are_frozen() -> None:
    record = mahdar.read(TEXT)
    with pytest.raises(AttributeError):
        record.id = "b"  # type: ignore[misc]


def test_json_schema_names_every_field() -> None:
    schema = Record.json_schema()
    assert json.dumps(schema)
    properties = schema["$defs"]["Record"]["properties"]
    assert set(properties) == {f.encode_name for f in msgspec.structs.fields(Record)}


def test_import_is_light() -> None:
    """Importing the package loads no table, no stage and no optional library."""
    code = (
        "import sys, mahdar; print(*(m for m in sys.modules if m.startswith("
        "('mahdar.pipeline', 'mahdar.registry', 'rich', 'click', 'trafilatura', 'hijridate'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_an_error_of_its_own_loses_no_other_article(monkeypatch: pytest.MonkeyPatch) -> None:
    import mahdar.pipeline

    read = mahdar.pipeline.read_article

    def breaks(article: mahdar.Article, **options: Any) -> mahdar.Record:
        return [][1] if article.id == "b" else read(article, **options)

    monkeypatch.setattr(mahdar.pipeline, "read_article", breaks)
    articles = [mahdar.Article(id=key, text="التقى الوزير وانغ يي الرئيس.") for key in "abc"]
    failed: list[str] = []
    records = list(mahdar.read_many(articles, on_error=lambda article, error: failed.append(str(error))))
    assert [record.id for record in records] == ["a", "c"]
    assert len(failed) == 1
    assert re.fullmatch(
        r"b: the reader failed \(IndexError in test_public.py:\d+\): an error in mahdar, please report it", failed[0]
    )
    with pytest.raises(ReaderError):
        list(mahdar.read_many(articles))


def test_a_read_article_leaves_nothing_to_the_cycle_collector() -> None:
    """In a process of its own: what other tests left is collected at any time."""
    script = (
        "import gc, json, sys, mahdar\n"
        "texts = json.load(sys.stdin)\n"
        "for text in texts: mahdar.read(text, language='ar')\n"  # tables are loaded, caches warm
        "gc.collect(); gc.disable()\n"
        "for text in texts: mahdar.read(text, language='ar')\n"
        "print(gc.collect())\n"
    )
    given = json.dumps([article.text for article in ARTICLES[:20]])
    done = subprocess.run([sys.executable, "-c", script], input=given, capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
