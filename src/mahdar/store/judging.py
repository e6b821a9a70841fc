"""Judgements of people: kept as rows that are only added, replayed over every reading."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mahdar.errors import QueryError
from mahdar.record.judging import Judgement, anchors, apply_judgements, check_change
from mahdar.store import schema
from mahdar.store.engine import reading, writing
from mahdar.store.merging import before_forgetting, merge_again, merge_articles
from mahdar.store.writing import Ids, Rows, forget_items, now, present_records

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["KINDS", "judge", "judgements", "judgements_of", "read_again", "revoke"]

#: What can be decided.
KINDS = ("accept", "reject", "correct", "merge", "split")


def judge(
    engine: Engine,
    kind: str,
    target: str,
    *,
    user: str,
    others: Sequence[str] = (),
    change: dict[str, Any] | None = None,
    reason: str | None = None,
) -> list[int]:
    """See `mahdar.store.Store.judge`."""
    if kind not in KINDS:
        raise QueryError(f"unknown judgement {kind!r} (valid: {', '.join(KINDS)})")
    if not user.strip():
        raise QueryError("a judgement needs the name of who makes it")
    if (kind in ("merge", "split")) != bool(others):
        raise QueryError(
            "merge and split need what else is meant" if not others else f"{kind} takes one item, not several"
        )
    if (kind == "correct") != bool(change):
        raise QueryError(
            "correct needs the fields and their right values" if not change else f"{kind} changes no field"
        )
    with writing(engine) as connection:
        targets = _anchors(connection, target)
        if kind in ("merge", "split"):
            targets = targets[:1]
            content: Any = [_anchors(connection, other)[0] for other in others]
            _same_type([*targets, *content])
        elif change:
            check_change(_type(targets[0]), change)
            content = _references(connection, targets[0], change)
        else:
            content = None
        numbers = [_insert(connection, kind, anchor, user=user, change=content, reason=reason) for anchor in targets]
        _replay(connection, kind, [*targets, *(content if isinstance(content, list) else ())])
    return numbers


def revoke(engine: Engine, number: int, *, user: str, reason: str | None = None) -> int:
    """Take a judgement back; the id of the row that says so. Raises `QueryError` if there is none to take back."""
    with writing(engine) as connection:
        table = schema.judgements
        row = connection.execute(select(table).where(table.c.id == number)).one_or_none()
        if row is None or row.revokes is not None:
            raise QueryError(f"no judgement {number} (mahdar judgements lists them)")
        if connection.execute(select(table.c.id).where(table.c.revokes == number)).first():
            raise QueryError(f"judgement {number} was taken back before")
        given = _insert(connection, row.kind, row.target, user=user, change=None, reason=reason, revokes=number)
        change = json.loads(row.change) if row.change else None
        _replay(connection, row.kind, [row.target, *(change if isinstance(change, list) else ())])
    return given


def judgements(engine: Engine, *, everything: bool = False) -> list[Judgement]:
    """All judgements in the order in which they were made; those taken back (and the rows that
    say so) only with ``everything``."""
    with reading(engine) as connection:
        return _load(connection, everything=everything)


def judgements_of(connection: Connection, uids: Iterable[str]) -> dict[str, list[Judgement]]:
    """The judgements that hold, by the uid of the article of their target."""
    wanted = set(uids)
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in _load(connection):
        uid = judgement.target.split(":", 1)[0]
        if uid in wanted:
            found[uid].append(judgement)
    return found


def read_again(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> list[Judgement]:
    """Make the rows of articles anew from their present records and judgements, and merge them.

    The judgements whose item the present reading lacks.
    """
    table = schema.articles
    rows = connection.execute(
        select(table.c.id, table.c.uid, table.c.day).where(table.c.id.in_(list(article_ids)), table.c.latest)
    ).all()
    records = present_records(connection, [row.id for row in rows])
    held = judgements_of(connection, [row.uid for row in rows])
    unmatched: list[Judgement] = []
    gone = before_forgetting(connection, [row.id for row in rows])
    forget_items(connection, [row.id for row in rows])
    out = Rows(connection, ids)
    for row in rows:
        record, missed = apply_judgements(records[row.id], held.get(row.uid, ()))
        unmatched.extend(missed)
        out.items(row.id, row.uid, row.day, record)
    out.write()
    merge_articles(connection, ids, [row.id for row in rows], gone=gone)
    ids.keep()
    return unmatched


def _load(connection: Connection, *, everything: bool = False) -> list[Judgement]:
    rows = connection.execute(select(schema.judgements).order_by(schema.judgements.c.id)).all()
    back = {row.revokes for row in rows if row.revokes is not None}
    return [
        Judgement(
            id=row.id,
            made=row.made,
            user=row.user,
            kind=row.kind,
            target=row.target,
            change=json.loads(row.change) if row.change else None,
            reason=row.reason,
            revokes=row.revokes,
        )
        for row in rows
        if everything or (row.id not in back and row.revokes is None)
    ]


def _insert(
    connection: Connection,
    kind: str,
    target: str,
    *,
    user: str,
    change: Any,
    reason: str | None,
    revokes: int | None = None,
) -> int:
    ids = Ids(connection)
    number = ids.take("judgements")
    connection.execute(
        schema.judgements.insert().values(
            id=number,
            made=now(),
            user=user.strip(),
            kind=kind,
            target=target,
            change=json.dumps(change, ensure_ascii=False) if change is not None else None,
            reason=reason,
            revokes=revokes,
        )
    )
    ids.keep()
    return number


def _replay(connection: Connection, kind: str, touched: Sequence[str]) -> None:
    ids = Ids(connection)
    if kind in ("merge", "split"):
        merge_again(connection, ids, touched)
        ids.keep()
        return
    uids = {anchor.split(":", 1)[0] for anchor in touched}
    numbers = connection.execute(select(schema.articles.c.id).where(schema.articles.c.uid.in_(uids))).scalars().all()
    read_again(connection, ids, numbers)


def _anchors(connection: Connection, target: str) -> list[str]:
    """The anchors that a target names: an anchor, ``UID:ID`` with the id of an item in the
    present record (``a0123456789abcdef:s3``), or the uid of an engagement or entity, which
    stands for all its reports or mentions."""
    parts = target.split(":")
    if len(parts) >= 2:
        row = connection.execute(
            select(schema.articles.c.id).where(schema.articles.c.uid == parts[0], schema.articles.c.latest)
        ).one_or_none()
        if row is not None:
            known = anchors(parts[0], present_records(connection, [row.id])[row.id])
            if len(parts) == 2 and parts[1] in known:
                return [known[parts[1]]]
            if target in known.values():
                return [target]
    for items, link, whole in (
        (schema.reports, schema.reports.c.engagement_id, schema.engagements),
        (schema.article_entities, schema.article_entities.c.entity_id, schema.entities),
    ):
        found = connection.execute(
            select(items.c.anchor).join(whole, whole.c.id == link).where(whole.c.uid == target).order_by(items.c.id)
        ).scalars()
        if names := list(found):
            return names
    raise QueryError(
        f"{target!r} names nothing in this store (valid: ARTICLE:ITEM as in a0123456789abcdef:s3, an anchor, or the"
        " id of an engagement or entity)"
    )


def _references(connection: Connection, target: str, change: dict[str, Any]) -> dict[str, Any]:
    """The change with ids of entities (``e3``) as anchors, which outlast this reading."""
    uid = target.split(":", 1)[0]
    changed = dict(change)
    for name in ("speaker", "addressee", "holder"):
        value = changed.get(name)
        if isinstance(value, str) and value != "@SIDES":
            found = _anchors(connection, value if ":" in value else f"{uid}:{value}")[0]
            if _type(found) != "e" or found.split(":", 1)[0] != uid:
                raise QueryError(f"{value!r} is no entity of this article")
            changed[name] = found
    return changed


def _type(anchor: str) -> str:
    return anchor.split(":")[1]


def _same_type(found: Sequence[str]) -> None:
    if len({_type(anchor) for anchor in found}) > 1 or _type(found[0]) not in "eg":
        raise QueryError("only entities can be merged with or split from entities, engagements from engagements")
