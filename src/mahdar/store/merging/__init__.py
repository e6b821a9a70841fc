"""What belongs together across articles."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from mahdar.document.normalise import fold
from mahdar.store import schema
from mahdar.store.merging.names import skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from mahdar.store.writing import Ids

__all__ = ["merge_articles"]


def merge_articles(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> None:
    """Merge what new or newly read articles hold into what is in the store."""
    _entities(connection, ids, article_ids)
    _engagements(connection, ids, article_ids)


def _entities(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> None:
    table = schema.article_entities
    rows = connection.execute(select(table).where(table.c.article_id.in_(list(article_ids)))).all()
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.registry or _uid("x", f"{row.type} {row.folded} {row.country}")].append(row)
    known = dict(
        connection.execute(
            select(schema.entities.c.uid, schema.entities.c.id).where(schema.entities.c.uid.in_(list(groups)))
        ).all()
    )
    for uid, members in groups.items():
        first = members[0]
        if uid not in known:
            known[uid] = ids.take("entities")
            connection.execute(
                schema.entities.insert().values(
                    id=known[uid],
                    uid=uid,
                    type=first.type,
                    name=first.name,
                    name_en=first.name_en,
                    country=first.country,
                    registry=first.registry,
                    office=first.office,
                    articles=0,
                )
            )
            names = [("written", first.folded, first.name), ("skeleton", skeleton(first.name), first.name)]
            names += [("part", part, first.name) for part in set(skeleton(first.name).split())]
            if first.name_en:
                names.append(("english", fold(first.name_en), first.name_en))
            for form, name, written in names:
                connection.execute(
                    schema.entity_names.insert().values(
                        entity_id=known[uid], form=form, name=name, written=written, count=1
                    )
                )
        connection.execute(update(table).where(table.c.id.in_([m.id for m in members])).values(entity_id=known[uid]))
        connection.execute(
            update(schema.entities)
            .where(schema.entities.c.id == known[uid])
            .values(articles=schema.entities.c.articles + len({m.article_id for m in members}))
        )


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
