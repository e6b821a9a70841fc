"""Opening a store: addresses, versions, places that cannot be written."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text

from mahdar.errors import StoreBusyError, StoreError, StoreUrlError, StoreVersionError
from mahdar.model import Article
from mahdar.store import engine as engines
from mahdar.store import open_store
from mahdar.store.engine import writing

ARTICLE = Article(text="التقى وزير الخارجية الأردني سامر الحوراني نظيره المصري نديم الصباغ في عمان.", id="one")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "empty address"),
        ("  ", "empty address"),
        ("mysql://localhost/news", "unknown kind of store 'mysql'"),
        ("sqlite://", "names no file"),
        ("postgresql+asyncpg://localhost/news", "unknown kind"),
        ("http://[::1", "is not the address of a store"),
        ("/nowhere/at/all/store.db", "does not exist"),
        ("postgresql://nobody@127.0.0.1:1/none", "no connection to the server"),
    ],
)
def test_an_address_that_names_no_store(url: str, message: str) -> None:
    with pytest.raises(StoreUrlError, match=message.replace("+", r"\+")) as caught:
        open_store(url)
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUrlError, match="folder"):
        open_store(tmp_path)


def test_reading_makes_no_store(store_url: str) -> None:
    with pytest.raises(StoreUrlError, match="no store there yet"):
        open_store(store_url, create=False)
    if "://" not in store_url:
        assert not os.path.exists(store_url)


@pytest.mark.parametrize(
    "content", [b"this is a letter, not a database\n" * 40, b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_another_file_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(StoreVersionError, match="something else"):
        open_store(path)
    with sqlite3.connect(path) as other:
        assert [name for (name,) in other.execute("SELECT name FROM sqlite_master")] == ["recipes"]
    other.close()


def test_a_newer_store_is_refused_and_untouched(store_url: str) -> None:
    with open_store(store_url) as store:
        store.add([ARTICLE])
        with writing(store.engine) as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreVersionError, match="newer version of mahdar"):
        open_store(store_url)
    engine = engines._sqlite(engines._address(store_url), create=False) if "://" not in store_url else None
    if engine is not None:
        with engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM articles")).scalar_one() == 1
        engine.dispose()


def test_the_password_is_not_shown() -> None:
    with pytest.raises(StoreUrlError) as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_a_busy_store_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.2)
    path = tmp_path / "store.db"
    with open_store(path) as first, open_store(path) as second, writing(first.engine):
        failed = pytest.raises(StoreBusyError, second.add, [ARTICLE])
    assert "another program" in str(failed.value)


_READ_ONLY = """
import os, sys
sys.path[:0] = {path!r}
from mahdar.errors import StoreWriteError
from mahdar.model import Article
from mahdar.store import open_store
article = Article(text="استقبل الملك الرئيس المصري في عمان.")
with open_store({warm!r}) as store:  # everything is imported before the rights go
    store.add([article])
    list(store.records())
os.seteuid(65534)
with open_store({url!r}) as store:
    print(len(store), len(list(store.records())))
    try:
        store.add([article])
    except StoreWriteError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can give its rights away")
def test_a_read_only_store_can_be_read(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="mahdar-") as made:
        shelf = Path(made)
        url = str(shelf / "store.db")
        with open_store(url) as store:
            store.add([ARTICLE])
        os.chmod(url, 0o444)
        shelf.chmod(0o555)
        script = _READ_ONLY.format(path=sys.path, url=url, warm=str(tmp_path / "warm.db"))
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.stdout.splitlines()[:1] == ["1 1"], done.stderr
        assert "read-only" in done.stdout
