"""Anchors of their own for items at one place, which shared one: the second ends in ``#2``.

A report whose anchor was another's had lost its engagement; ``mahdar recode`` gives it one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLES = ("article_entities", "reports", "statements", "positions")


def upgrade() -> None:
    """Number the items at one place in the order of their rows, which is that of the record."""
    bind = op.get_bind()
    for table in _TABLES:
        numbered = f"SELECT id, row_number() OVER (PARTITION BY anchor ORDER BY id) AS nth FROM {table}"
        rows = bind.execute(sa.text(f"SELECT id, nth FROM ({numbered}) AS numbered WHERE nth > 1")).all()
        if rows:
            change = sa.text(f"UPDATE {table} SET anchor = anchor || :mark WHERE id = :number")
            bind.execute(change, [{"number": row.id, "mark": f"#{row.nth}"} for row in rows])


def downgrade() -> None:
    """Let them share one again."""
    for table in _TABLES:
        op.execute(f"UPDATE {table} SET anchor = substr(anchor, 1, length(anchor) - 2) WHERE anchor LIKE '%#_'")
        op.execute(f"UPDATE {table} SET anchor = substr(anchor, 1, length(anchor) - 3) WHERE anchor LIKE '%#__'")
