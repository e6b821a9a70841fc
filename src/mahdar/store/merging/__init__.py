"""What belongs together across articles: reprints, entities, engagements, sayings.

Everything here runs inside the transaction of one writer. The contract::

    gone = before_forgetting(connection, old_articles)   # while their rows are there
    forget_items(connection, old_articles)
    …                                                    # new rows are written
    merge_articles(connection, ids, new_articles, gone=gone)

What is merged depends on what is in the store, not on the order in which it came in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mahdar.store import schema
from mahdar.store.merging.constraints import read_constraints
from mahdar.store.merging.engagements import merge_engagements
from mahdar.store.merging.people import merge_entities, unassigned_rows
from mahdar.store.merging.sql import select_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from mahdar.store.writing import Ids

__all__ = ["merge_articles"]


def merge_articles(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> None:
    """Merge what new or newly read articles hold into what is in the store."""
    constraints = read_constraints(connection)
    rows = unassigned_rows(connection, article_ids)
    moved = merge_entities(connection, ids, rows, constraints)
    again = reports_of(connection, moved)
    merge_engagements(connection, ids, article_ids, constraints, again=again)


def reports_of(connection: Connection, profiles: Iterable[int]) -> set[int]:
    """The reports that profiles take part in."""
    people, parties = schema.article_entities, schema.report_parties
    source = people.join(parties, parties.c.article_entity_id == people.c.id)
    return {
        row.report_id
        for row in select_in(connection, [parties.c.report_id], people.c.profile_id, profiles, source=source)
    }
