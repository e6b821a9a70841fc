"""The words of events that no engagement or position tells, and how the record counts an event."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns; ``mahdar recode`` fills them."""
    op.add_column("events", sa.Column("local", sa.String(), nullable=True))
    op.add_column("events", sa.Column("evidence", sa.Text(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("events", "evidence")
    op.drop_column("events", "local")
