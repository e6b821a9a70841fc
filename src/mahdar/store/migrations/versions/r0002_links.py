"""Indices of links that few rows have, in the place of some that no question asks for.

To read an article again, its rows are deleted, and for each the database looks for what links to it: without
an index at every statement and report.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LINKS = (("reports", "place_entity"), ("statements", "addressee_id"))
_IDLE = (
    ("article_entities", "folded"),
    ("article_entities", "registry"),
    ("entity_profiles", "registry"),
    ("records", "article_id"),
)


def upgrade() -> None:
    """Make the two indices, of the rows that have a link, and drop the others."""
    for table, column in _LINKS:
        there = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            op.f(f"ix_{table}_{column}"), table, [column], unique=False, sqlite_where=there, postgresql_where=there
        )
    for table, column in _IDLE:
        op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)


def downgrade() -> None:
    """Make them as they were."""
    for table, column in _IDLE:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
    for table, column in _LINKS:
        op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)
