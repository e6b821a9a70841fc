"""Bits of the rows that hold a common word (`mahdar.store.tallies`), on PostgreSQL.

They are made after the next articles are added; until then the index is counted as before.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the empty tables."""
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
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in ("common_words", "tally_words", "sealed_words"):
        op.execute(f"DROP TABLE {table}")
    op.execute("DELETE FROM settings WHERE name LIKE 'tally %'")
