"""The first schema."""

from alembic import op

from mahdar.store.schema import METADATA
from mahdar.store.words import make_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables and the index of words."""
    connection = op.get_bind()
    METADATA.create_all(connection)
    make_index(connection)
