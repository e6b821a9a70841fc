"""The schema that migrations make is the one that the code expects."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from mahdar.model import Article
from mahdar.store import open_store, words
from mahdar.store.engine import writing
from mahdar.store.migrate import _config, head
from mahdar.store.schema import METADATA

#: Tables of the index of words, which are no part of the metadata.
INDEX = ("_words",)


def _ours(kind_of: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    del kind_of, reflected, other
    return not (kind == "table" and name is not None and any(part in name for part in INDEX))


def _go_back(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.downgrade(config, revision)


def test_migrations_make_the_schema(store_url: str) -> None:
    with open_store(store_url) as store, store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        differences = [d for d in compare_metadata(context, METADATA) if "_words" not in repr(d)]
        assert differences == []


def test_a_store_of_an_older_schema_is_brought_up_to_date(store_url: str) -> None:
    article = Article(text="التقى وزير الخارجية الأردني سامر الحوراني نظيره المصري نديم الصباغ في عمان.", id="one")
    with open_store(store_url) as store:
        store.add([article])
        with writing(store.engine) as connection:
            _go_back(connection, "0001")
        with store.engine.connect() as connection:
            assert MigrationContext.configure(connection).get_current_revision() == "0001"
    with open_store(store_url) as store, store.engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == head()
        indices = {one["name"] for one in inspect(connection).get_indexes("statements")}
        assert "ix_statements_addressee_id" in indices
        assert store.search("الحوراني", unit="articles").total == 1
        assert store.add([article]).known == 1


def test_an_index_of_an_older_edition_is_made_again(store_url: str) -> None:
    article = Article(text="التقى وزير الخارجية الأردني سامر الحوراني نظيره المصري نديم الصباغ في عمان.", id="one")
    with open_store(store_url) as store:
        store.add([article])
        with writing(store.engine) as connection:
            connection.execute(text("UPDATE settings SET value = 'older' WHERE name = 'search'"))
            assert not words.is_current(connection)
        store.recode()
        with store.engine.connect() as connection:
            assert words.is_current(connection)
        assert store.search("الحوراني", unit="articles").total == 1


def test_items_at_one_place_get_anchors_of_their_own(store_url: str) -> None:
    article = Article(text="عمان 20 مايو 2024 (بترا) زار الرئيس الأوزبكي رستم الكاتب إسرائيل والأردن أمس.", id="one")
    with open_store(store_url) as store:
        store.add([article])
        with writing(store.engine) as connection:
            _go_back(connection, "0003")
            connection.execute(text("UPDATE reports SET engagement_id = NULL WHERE local = 'g2'"))
            connection.execute(text("UPDATE records SET coder = 'an older one'"))
        with store.engine.connect() as connection:
            first, second = connection.execute(text("SELECT anchor FROM reports ORDER BY id")).scalars()
            assert first == second
    with open_store(store_url) as store:
        assert store.recode().changed == 1
        with store.engine.connect() as connection:
            rows = connection.execute(text("SELECT anchor, engagement_id FROM reports ORDER BY id")).all()
        assert [anchor for anchor, _ in rows] == [first, f"{first}#2"]
        assert len({number for _, number in rows}) == 2
        assert all(number for _, number in rows)


def test_events_of_an_older_schema_stay_and_new_ones_have_their_words(store_url: str) -> None:
    article = Article(text="وكانت النرويج قد طردت أمس ثلاثة دبلوماسيين روس.", id="one")
    with open_store(store_url) as store:
        store.add([article])
        with writing(store.engine) as connection:
            _go_back(connection, "0004")
    with open_store(store_url) as store:
        store.add([Article(text=f"أوسلو {article.text}", id="two")])
        with store.engine.connect() as connection:
            found = connection.execute(text("SELECT local, evidence FROM events ORDER BY id")).all()
        assert found == [(None, "[]"), ("v1", "[[12,52]]")]
