"""Connections to a store: its address, its settings, its schema.

A store is one SQLite file, named by its path or ``sqlite:///PATH``, or a PostgreSQL
database (15 or newer), ``postgresql+psycopg://USER@HOST/DATABASE``.

SQLite runs in WAL mode: readers never wait for a writer. A writer takes its lock when its
transaction begins, so that two of them queue instead of failing half-way.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from mahdar.errors import StoreBusyError, StoreError, StoreUrlError, StoreVersionError, StoreWriteError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import URL

__all__ = ["MIN_POSTGRES", "gather_statistics", "open_engine", "reading", "store_errors", "writing"]

#: Seconds that a writer waits for another one.
BUSY_SECONDS = 60

#: The oldest PostgreSQL, as its ``server_version_num`` divided by 10,000.
MIN_POSTGRES = 15

#: How PostgreSQL plans the questions of a store, unless the address has ``options`` of its own:
#: compiling a question takes longer than answering it, and reading by an index is hardly dearer
#: than reading in a row where disks do not turn (its default says four times dearer, and whole
#: tables of words were read).
_POSTGRES = {"jit": "off", "random_page_cost": "1.1", "max_parallel_workers_per_gather": "0"}

#: Any number that only mahdar uses: the advisory lock of writers on PostgreSQL.
WRITER_LOCK = 0x6D616864

_KINDS = "a file (store.db), sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE"


def open_engine(url: str | os.PathLike[str], *, create: bool = True) -> Engine:
    """The engine of a store whose schema is the present one.

    An empty or missing database gets the schema, unless ``create`` is false; an older one
    is migrated in one transaction. Raises `StoreUrlError`, `StoreVersionError` or
    another `StoreError`.
    """
    from mahdar.store.migrate import migrate

    address = _address(url)
    with store_errors(_shown(address)):
        if address.get_backend_name() == "sqlite":
            engine = _sqlite(address, create=create)
        else:
            engine = _postgres(address)
        try:
            migrate(engine, create=create, name=_shown(address))
        except BaseException:
            engine.dispose()
            raise
    return engine


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store and writes nothing."""
    with store_errors(_shown(engine.url)), engine.connect() as connection:
        if engine.dialect.name == "postgresql":  # where every question of a transaction sees what is there then
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextlib.contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of the only writer: all of it happens, or nothing.

    Raises `StoreBusyError` after a minute of waiting, `StoreWriteError` if the disk is
    full, the place read-only or the connection lost.
    """
    with store_errors(_shown(engine.url)), engine.connect() as connection:
        connection = connection.execution_options(mahdar_writer=True)
        with connection.begin():
            if engine.dialect.name == "postgresql":
                from sqlalchemy import text

                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
            yield connection


def gather_statistics(engine: Engine) -> None:
    """Let the database look at a sample of every table, so that it plans questions well.

    PostgreSQL also marks what every question may see, so that it need not look row by row, and keeps
    which rows hold common words (`mahdar.store.tallies`).
    """
    if engine.dialect.name == "sqlite":
        with writing(engine) as connection:
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("ANALYZE")
        return
    from mahdar.store import tallies
    from mahdar.store.schema import METADATA
    from mahdar.store.words import INDICES

    tables = ", ".join(sorted([*METADATA.tables, *INDICES, *tallies.TABLES]))
    with store_errors(_shown(engine.url)), engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql(f"VACUUM (ANALYZE) {tables}")
    tallies.tally(engine)


@contextlib.contextmanager
def store_errors(name: str) -> Iterator[None]:
    """Errors of the driver as one line that says what failed and why, most likely."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    try:
        yield
    except DBAPIError as error:
        raise _translated(error.orig or error, name) from error
    except SQLAlchemyError as error:
        raise StoreError(f"{name}: {_line(error)}") from error
    except sqlite3.Error as error:
        raise _translated(error, name) from error


def _translated(error: BaseException, name: str) -> StoreError:
    message = _line(error)
    low = message.lower()
    if "locked" in low or "lock timeout" in low or "busy" in low:
        return StoreBusyError(f"{name}: another program has been writing for {BUSY_SECONDS} seconds; try again later")
    if "full" in low or "no space left" in low:
        return StoreWriteError(f"{name}: the disk is full; what was added before is safe")
    if "readonly" in low or "read-only" in low:
        return StoreWriteError(f"{name}: cannot be written: the file or its folder is read-only")
    if "not a database" in low or "malformed" in low:
        return StoreVersionError(f"{name}: not a store, or a damaged one ({message})")
    if "unable to open" in low:
        return StoreUrlError(f"{name}: cannot be opened (no such folder, or no permission)")
    if "does not exist" in low and "database" in low:
        return StoreUrlError(f"{name}: {message} (create it with createdb)")
    if any(sign in low for sign in ("connection", "connect", "authentication", "server closed", "translate host")):
        return StoreUrlError(f"{name}: no connection to the server ({message})")
    return StoreError(f"{name}: {message}")


def _line(error: BaseException) -> str:
    text = " ".join(str(error).split("\n", 1)[0].split())
    return text or type(error).__name__


def _address(url: str | os.PathLike[str]) -> URL:
    from sqlalchemy.engine import URL, make_url
    from sqlalchemy.exc import ArgumentError

    given = os.fspath(url)
    if not given.strip():
        raise StoreUrlError(f"an empty address of a store (valid: {_KINDS})")
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        address = make_url(given)
    except (ArgumentError, ValueError):
        raise StoreUrlError(f"{given!r} is not the address of a store (valid: {_KINDS})") from None
    if address.drivername in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "postgresql+psycopg"):
        raise StoreUrlError(f"unknown kind of store {address.drivername!r} (valid: {_KINDS})")
    if address.drivername == "sqlite" and not address.database:
        raise StoreUrlError(f"{given!r} names no file (valid: {_KINDS})")
    return address


def _shown(address: URL) -> str:
    """The address without its password."""
    if address.get_backend_name() == "sqlite":
        name = str(address.database)
        return unquote(name.removeprefix("file:")) if "immutable" in address.query else name
    return address.render_as_string(hide_password=True)


def _sqlite(address: URL, *, create: bool) -> Engine:
    from sqlalchemy import create_engine, event

    name = str(address.database)
    path = Path(name)
    if path.is_dir():
        raise StoreUrlError(f"{name}: this is a folder; name a file in it")
    if not create and not path.exists():
        raise StoreUrlError(f"{name}: no store there yet (mahdar add makes one)")
    if not path.parent.is_dir():
        raise StoreUrlError(f"{name}: the folder {str(path.parent)!r} does not exist")
    if _frozen(path):
        # WAL needs to write beside the file even for reading, unless it is told that nobody will.
        query = {"mode": "ro", "immutable": "1", "uri": "true"}
        address = address.set(database=f"file:{quote(str(path.absolute()))}", query=query)
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say when a transaction begins
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute("PRAGMA cache_size = -65536")
        with contextlib.suppress(sqlite3.OperationalError):  # a read-only place stays in its mode
            cursor.execute("PRAGMA journal_mode = WAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writer = connection.get_execution_options().get("mahdar_writer")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")

    return engine


def _frozen(path: Path) -> bool:
    """Whether a whole store (no WAL beside it) lies where nothing can be written."""
    effective = os.access in os.supports_effective_ids
    return (
        path.exists()
        and not os.access(path.parent, os.W_OK, effective_ids=effective)
        and not Path(f"{path}-wal").exists()
    )


def _postgres(address: URL) -> Engine:
    from sqlalchemy import create_engine

    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise StoreError("a PostgreSQL store needs the library 'psycopg' (pip install 'mahdar[postgres]')") from None
    settings: dict[str, Any] = {"connect_timeout": 10}
    if "options" not in address.query:
        settings["options"] = " ".join(f"-c {name}={value}" for name, value in _POSTGRES.items())
    engine = create_engine(address, pool_pre_ping=True, connect_args=settings)
    with engine.connect() as connection:
        number = connection.connection.dbapi_connection.info.server_version  # type: ignore[union-attr]
    if number // 10_000 < MIN_POSTGRES:
        engine.dispose()
        raise StoreVersionError(f"PostgreSQL {number // 10_000} is too old: {MIN_POSTGRES} or newer is needed")
    return engine
