"""Stores with articles that tell of the same things."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from mahdar.model import Article
from mahdar.store import Store, open_store, schema

Add = Callable[..., "Merged"]


@pytest.fixture(scope="session")
def press() -> Any:
    """The tables of articles in press.py."""
    spec = spec_from_file_location("merging_press", Path(__file__).with_name("press.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Merged:
    """A store, and what was merged in it in terms of texts: order and ids play no part."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def rows(self, *columns: Any, joins: Sequence[tuple[Any, Any]] = (), where: Any = None) -> list[Any]:
        question = select(*columns)
        for table, on in joins:
            question = question.join(table, on)
        if where is not None:
            question = question.where(where)
        with self.store.engine.connect() as connection:
            return list(connection.execute(question).all())

    def people(self) -> dict[str, set[str]]:
        """The names of every person as the articles have them, by uid."""
        people, entities = schema.article_entities, schema.entities
        found: dict[str, set[str]] = {}
        joins = [(entities, people.c.entity_id == entities.c.id)]
        for uid, name in self.rows(entities.c.uid, people.c.name, joins=joins, where=people.c.type == "person"):
            found.setdefault(uid, set()).add(name)
        return found

    def engagements(self) -> list[Any]:
        """The rows of engagements, JSON taken apart, by day and kind."""
        table = schema.engagements
        rows = self.rows(table)
        rows.sort(key=lambda row: (row.day or "", row.kind, row.uid))
        return [
            row._asdict() | {name: json.loads(getattr(row, name) or "null") for name in ("disagreements", "merges")}
            for row in rows
        ]

    def outlets(self) -> list[list[str]]:
        """For every engagement the outlets that tell of it, sorted."""
        reports, articles = schema.reports, schema.articles
        found: dict[int, list[str]] = {}
        joins = [(articles, reports.c.article_id == articles.c.id)]
        for number, outlet in self.rows(reports.c.engagement_id, articles.c.outlet, joins=joins):
            found.setdefault(number, []).append(outlet)
        return sorted(sorted(outlets) for outlets in found.values())

    def everything(self) -> dict[str, Any]:
        """All that merging made, without the ids of rows: equal for equal stores."""
        entities, people, engagements, reports = (
            schema.entities,
            schema.article_entities,
            schema.engagements,
            schema.reports,
        )
        groups: dict[int, list[str]] = {}
        for number, uid in self.rows(schema.articles.c.group_id, schema.articles.c.uid):
            if number is not None:
                groups.setdefault(number, []).append(uid)
        sayings: dict[tuple[str, int], list[str]] = {}
        for table in (schema.statements, schema.positions):
            for same_as, name, local in self.rows(table.c.same_as, table.c.anchor, table.c.local):
                if same_as is not None:
                    sayings.setdefault((table.name, same_as), []).append(f"{name} {local}")
        names = "uid type name name_en country registry office articles merges".split()
        told = "uid kind mode status date day place reports outlets confidence merges".split()
        return {
            "entities": sorted(map(str, self.rows(*(entities.c[name] for name in names)))),
            "names": sorted(
                map(str, self.rows(entities.c.uid, *(schema.entity_names.c[n] for n in ("form", "name", "count")),
                    joins=[(schema.entity_names, schema.entity_names.c.entity_id == entities.c.id)]))
            ),
            "people": sorted(
                map(str, self.rows(people.c.anchor, entities.c.uid, joins=[(entities, people.c.entity_id == entities.c.id)]))
            ),
            "engagements": sorted(map(str, self.rows(*(engagements.c[name] for name in told)))),
            "reports": sorted(
                map(str, self.rows(reports.c.anchor, engagements.c.uid,
                    joins=[(engagements, reports.c.engagement_id == engagements.c.id)]))
            ),
            "groups": sorted(map(sorted, groups.values())),
            "sayings": sorted(map(sorted, sayings.values())),
        }  # fmt: skip


@pytest.fixture
def add(store_url: str) -> Iterator[Add]:
    """Add articles to the store of the test, all at once or in batches."""
    with ExitStack() as stack:
        store = stack.enter_context(open_store(store_url))

        def added(articles: Sequence[Article], *, batch: int | None = None) -> Merged:
            step = batch or len(articles) or 1
            for start in range(0, len(articles), step):
                report = store.add(articles[start : start + step])
                assert report.failed.total() == 0
            return Merged(store)

        yield added
