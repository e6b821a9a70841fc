"""``mahdar add``: files, addresses, watching, as a user runs it."""

from __future__ import annotations

import http.server
import json
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select, update

from mahdar import errors
from mahdar.cli import main
from mahdar.cli.messages import reasons
from mahdar.errors import InputError
from mahdar.store import open_store, schema
from mahdar.store.engine import writing

TEXT = (
    "التقى وزير الخارجية الأردني سامر الحوراني نظيره المصري نديم الصباغ في عمان. وقال الحوراني إن الأردن يدعم السلام."
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def stored(path: Path) -> int:
    with open_store(path, create=False) as store:
        return len(store)


def test_a_folder_is_added_and_known_again(tmp_path: Path) -> None:
    folder, store = tmp_path / "news", tmp_path / "store.db"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    first, again = run("add", folder, "--store", store), run("add", folder, "--store", store)
    assert first.exit_code == again.exit_code == 1
    assert "3 articles added, 0 known, 0 changed\n1 failed: 1 not what its format asks for" in first.stdout
    assert "0 articles added, 3 known, 0 changed" in again.stdout
    assert "broken JSON" in first.stderr


def test_reading_beside_adds_and_recodes_the_same(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    texts = [f"{TEXT} {number}" for number in range(80)] + [" "]
    source.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    records = []
    for workers in (0, 1, 2):
        done = run("add", source, "--store", tmp_path / f"{workers}.db", "--workers", str(workers))
        assert "80 articles added, 0 known, 0 changed\n1 failed: 1 empty" in done.stdout
        with open_store(tmp_path / f"{workers}.db", create=False) as store:
            records.append(list(store.records()))
            with writing(store.engine) as connection:
                connection.execute(update(schema.records).values(coder="of another version"))
        again = run("recode", "--store", tmp_path / f"{workers}.db", "--workers", str(workers))
        assert "80 articles read again, 0 changed" in again.stdout
    assert records[0] == records[1] == records[2]


def test_reasons_are_told_in_words_the_most_frequent_first(tmp_path: Path) -> None:
    source, store = tmp_path / "a.jsonl", tmp_path / "store.db"
    english = "The foreign minister met his Egyptian counterpart in Cairo on Monday and they agreed."
    source.write_text("\n".join(json.dumps({"text": text}) for text in (english, " ", TEXT, "")), encoding="utf-8")
    done = run("add", source, tmp_path / "none.txt", "--store", store)
    assert done.exit_code == 1
    assert (
        "1 article added, 0 known, 0 changed\n4 failed: 2 empty, 1 not in Arabic, 1 not to be opened\n" in done.stdout
    )


def test_every_error_of_an_input_has_words() -> None:
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, InputError)}
    told = {name: reasons(Counter({name: 1})) for name in kinds}
    assert len(set(told.values())) == len(kinds)
    assert not any("Error" in words or "to be read" in words for words in told.values())


def test_a_judgement_that_a_new_version_lacks_is_in_the_summary(tmp_path: Path) -> None:
    source, store = tmp_path / "a.jsonl", tmp_path / "store.db"

    def added(text: str) -> str:
        source.write_text(json.dumps({"text": text, "url": "https://example.org/1"}), encoding="utf-8")
        return run("add", source, "--store", store).stdout

    added(TEXT)
    with open_store(store) as opened, opened.engine.connect() as connection:
        uid = connection.execute(select(schema.articles.c.uid)).scalar_one()
    assert run("judge", "reject", f"{uid}:s1", "--user", "ندى", "--store", store).exit_code == 0
    assert "judgement" not in added(f"{TEXT} وشكر الحضور.")
    summary = added(TEXT.partition(".")[0])
    assert "0 articles added, 0 known, 1 changed\n  judgement 1 of ندى: " in summary
    assert summary.endswith(" is not in the new version\n")


def test_columns_of_a_table_are_mapped(tmp_path: Path) -> None:
    table, store = tmp_path / "a.csv", tmp_path / "store.db"
    table.write_text(f'body,day\n"{TEXT}",2024-05-20\n', encoding="utf-8")
    done = run("add", table, "--store", store, "--columns", "text=body,published=day")
    assert done.exit_code == 0, done.output
    with open_store(store) as opened:
        assert [record.published for record in opened.records()] == ["2024-05-20"]


def test_a_store_that_cannot_be_is_one_line(tmp_path: Path) -> None:
    done = run("add", tmp_path, "--store", tmp_path / "none" / "store.db")
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1


class _Site(http.server.BaseHTTPRequestHandler):
    """One page that can be asked for conditionally; counts how it was asked for."""

    asked: list[str]

    def do_GET(self) -> None:  # noqa: N802
        if self.path == "/robots.txt":
            self.send_response(404)
            self.end_headers()
            return
        if self.headers.get("If-None-Match") == '"one"':
            self.asked.append("again")
            self.send_response(304)
            self.end_headers()
            return
        self.asked.append("first")
        body = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("ETag", '"one"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        del format, arguments


@pytest.fixture
def site() -> Iterator[str]:
    _Site.asked = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page"
        server.shutdown()


def test_a_page_is_asked_for_conditionally_the_second_time(site: str, tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    first = run("add", site, "--store", store, "--allow-private")
    assert "1 article added" in first.stdout, first.output
    again = run("add", site, "--store", store, "--allow-private")
    assert again.exit_code == 0, again.output
    assert _Site.asked == ["first", "again"]
    assert stored(store) == 1


def test_a_page_of_ones_own_network_is_not_fetched_by_chance(site: str, tmp_path: Path) -> None:
    done = run("add", site, "--store", tmp_path / "store.db")
    assert done.exit_code == 1
    assert "allow" in done.stderr
    assert _Site.asked == []


def test_a_watched_folder_gives_what_is_new(tmp_path: Path) -> None:
    folder, store = tmp_path / "news", tmp_path / "store.db"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "mahdar.cli", "add", str(folder), "--store", str(store), "--watch", "1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert process.stdout is not None
    assert "1 article added" in process.stdout.readline()
    (folder / "b.jsonl").write_text(json.dumps({"text": f"{TEXT} جديد"}) + "\n", encoding="utf-8")
    assert "1 article added, 0 known" in process.stdout.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    rest = process.stdout.read()
    process.stdout.close()
    assert process.wait(20) == 0
    assert "2 articles added, 0 known, 0 changed" in rest
    assert stored(store) == 2
