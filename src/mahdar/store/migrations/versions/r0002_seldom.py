"""Indices of links that few rows have: to read an article again looked at every statement and report."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LINKS = (("reports", "place_entity"), ("statements", "addressee_id"))


def upgrade() -> None:
    """Make the two indices, of the rows that have a link."""
    for table, column in _LINKS:
        there = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            op.f(f"ix_{table}_{column}"), table, [column], unique=False, sqlite_where=there, postgresql_where=there
        )


def downgrade() -> None:
    """Take them away."""
    for table, column in _LINKS:
        op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)
