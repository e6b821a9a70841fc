"""A small store that every format is taken out of."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import delete, select, update

from mahdar.store import Store, open_store, schema


def _articles() -> ModuleType:
    spec = importlib.util.spec_from_file_location("export_articles", Path(__file__).with_name("articles.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["export_articles"] = module
    spec.loader.exec_module(module)
    return module


def fill(store: Store) -> None:
    """Add the press review; the five reports of one meeting become one engagement, if they are not yet."""
    store.add(_articles().ARTICLES)
    reports, whole, parties = schema.reports, schema.engagements, schema.engagement_parties
    with store.engine.begin() as connection:
        told = connection.execute(
            select(reports.c.id, reports.c.engagement_id)
            .join(schema.articles, schema.articles.c.id == reports.c.article_id)
            .where(schema.articles.c.title == "الحوراني يستقبل بيكتوروف", reports.c.kind == "meeting")
            .order_by(reports.c.id)
        ).all()
        assert len(told) == 5
        first, *others = dict.fromkeys(row.engagement_id for row in told)
        connection.execute(update(reports).where(reports.c.engagement_id.in_(others)).values(engagement_id=first))
        connection.execute(delete(parties).where(parties.c.engagement_id.in_(others)))
        connection.execute(delete(whole).where(whole.c.id.in_(others)))
        connection.execute(
            update(whole).where(whole.c.id == first).values(reports=5, outlets=5, date="2024-05-14", day="2024-05-14")
        )
        connection.execute(update(parties).where(parties.c.engagement_id == first).values(reports=5))


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def filled_url(request: pytest.FixtureRequest) -> str:
    """The address of the filled store on either database; nothing is to be written to it."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("small_store"))
    url = str(request.getfixturevalue("postgres").create())
    with open_store(url) as store:
        fill(store)
    return url


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the filled store on SQLite; nothing is to be written to it."""
    url = str(tmp_path_factory.mktemp("export") / "small.db")
    with open_store(url) as store:
        fill(store)
    return url


@pytest.fixture
def store(small_store: str) -> Iterator[Store]:
    """The filled store on SQLite, open, to be read."""
    with open_store(small_store) as opened:
        yield opened


@pytest.fixture
def filled_store(filled_url: str) -> Iterator[Store]:
    """The filled store on either database, open, to be read."""
    with open_store(filled_url) as opened:
        yield opened


@pytest.fixture
def own_store(store_url: str) -> Iterator[Store]:
    """A filled store of the test's own on either database."""
    with open_store(store_url) as opened:
        fill(opened)
        yield opened
