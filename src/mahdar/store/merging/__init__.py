"""What belongs together across articles: reprints, entities, engagements, sayings.

Everything here runs inside the transaction of one writer. The contract::

    gone = before_forgetting(connection, old_articles)   # while their rows are there
    forget_items(connection, old_articles)
    …                                                    # new rows are written
    merge_articles(connection, ids, new_articles, gone=gone)

What is merged depends on what is in the store, not on the order in which it came in.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from mahdar.store import schema
from mahdar.store.merging.constraints import Constraints, read_constraints
from mahdar.store.merging.people import merge_entities, unassigned_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from mahdar.store.writing import Ids

__all__ = ["merge_articles"]


def merge_articles(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> None:
    """Merge what new or newly read articles hold into what is in the store."""
    constraints = read_constraints(connection)
    rows = unassigned_rows(connection, article_ids)
    merge_entities(connection, ids, rows, constraints)
    _engagements(connection, ids, article_ids)


def _engagements(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> None:
    reports, parties, people = schema.reports, schema.report_parties, schema.article_entities
    for row in connection.execute(select(reports).where(reports.c.article_id.in_(list(article_ids)))).all():
        number = ids.take("engagements")
        connection.execute(
            schema.engagements.insert().values(
                id=number,
                uid=_uid("g", f"{row.anchor} {number}"),
                kind=row.kind,
                mode=row.mode,
                status=row.status,
                date=row.date,
                day=row.day,
                place=row.place,
                reports=1,
                outlets=1,
                confidence=row.confidence,
            )
        )
        connection.execute(update(reports).where(reports.c.id == row.id).values(engagement_id=number))
        found = connection.execute(
            select(people.c.entity_id, people.c.country, parties.c.role, parties.c.attendee)
            .join(parties, parties.c.article_entity_id == people.c.id)
            .where(parties.c.report_id == row.id)
        ).all()
        seen = {p.entity_id: p for p in reversed(found)}
        for p in seen.values():
            connection.execute(
                schema.engagement_parties.insert().values(
                    engagement_id=number,
                    entity_id=p.entity_id,
                    country=p.country,
                    role=p.role,
                    attendee=p.attendee,
                    reports=1,
                )
            )


def _uid(prefix: str, text: str) -> str:
    return prefix + hashlib.sha256(text.encode()).hexdigest()[:12]
