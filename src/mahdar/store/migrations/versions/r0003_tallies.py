"""Copies by their firsts; on PostgreSQL, bits of the rows that hold a common word (`mahdar.store.tallies`).

The bits are made after the next articles are added; until then the index is counted as before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_WITH_COPIES = ("statements", "positions")


def upgrade() -> None:
    """Make the indices and the empty tables."""
    copied = sa.text("same_as <> id")
    for table in _WITH_COPIES:
        name = op.f(f"ix_{table}_same_as_id")
        op.create_index(name, table, ["same_as", "id"], unique=False, sqlite_where=copied, postgresql_where=copied)
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute(
        "CREATE TABLE common_words (name text NOT NULL, id integer NOT NULL, term text NOT NULL,"
        " PRIMARY KEY (name, id), UNIQUE (name, term))"
    )
    op.execute(
        "CREATE TABLE tally_words (name text NOT NULL, term integer NOT NULL, block bigint NOT NULL,"
        " bits bytea NOT NULL, PRIMARY KEY (name, term, block))"
    )
    op.execute("CREATE TABLE sealed_words (name text NOT NULL, block bigint NOT NULL, PRIMARY KEY (name, block))")


def downgrade() -> None:
    """Drop them, and what says that they are filled."""
    for table in _WITH_COPIES:
        op.drop_index(op.f(f"ix_{table}_same_as_id"), table_name=table)
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in ("common_words", "tally_words", "sealed_words"):
        op.execute(f"DROP TABLE {table}")
    op.execute("DELETE FROM settings WHERE name LIKE 'tally %'")
