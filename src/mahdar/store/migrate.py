"""The schema of a store and its changes, by Alembic.

Every migration runs in one transaction (both databases roll back changes of tables), under
the lock of writers: a store that was killed in the middle of one opens as it was before.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.errors import StoreUrlError, StoreVersionError

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Engine

__all__ = ["head", "migrate"]


def migrate(engine: Engine, *, create: bool, name: str) -> None:
    """Bring the schema up to date; ``create`` allows to make it in an empty database.

    Raises `StoreVersionError` if the store is newer than this version of mahdar, or if the
    database holds tables of something else.
    """
    from alembic import command
    from alembic.migration import MigrationContext
    from sqlalchemy import inspect

    from mahdar.store.engine import writing

    with engine.connect() as connection:
        now = MigrationContext.configure(connection).get_current_revision()
        tables = set(inspect(connection).get_table_names())
    if now == head():
        return
    _check(now, tables, create=create, name=name)
    with writing(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@lru_cache(maxsize=1)
def head() -> str:
    """The newest revision of the schema."""
    from alembic.script import ScriptDirectory

    newest = ScriptDirectory.from_config(_config()).get_current_head()
    assert newest is not None
    return newest


def _check(now: str | None, tables: set[str], *, create: bool, name: str) -> None:
    if now is None:
        if tables - {"alembic_version"}:
            raise StoreVersionError(f"{name}: a database of something else, with no mahdar store in it")
        if not create:
            raise StoreUrlError(f"{name}: no store there yet (mahdar add makes one)")
        return
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if now not in known:
        raise StoreVersionError(f"{name}: made by a newer version of mahdar (schema {now}); update mahdar to open it")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "mahdar:store/migrations")
    return config
