"""Judgements of people: kept as rows that are only added, replayed over every reading."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from sqlalchemy import select

from mahdar.errors import QueryError
from mahdar.model import SIDES
from mahdar.record.judging import REFERENCES, Judgement, anchors, apply_judgements, check_change, find_item
from mahdar.store import schema
from mahdar.store.carrying import carried, latest_uids, rows_meant
from mahdar.store.engine import reading, writing
from mahdar.store.merging import Merge, before_forgetting, merge_again
from mahdar.store.sql import select_in
from mahdar.store.writing import Ids, Rows, forget_items, now, present_records

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from mahdar.model import Record

__all__ = ["KINDS", "carry_over", "judge", "judgements", "judgements_of", "read_again", "revoke"]

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
            found = [_anchors(connection, other) for other in others]
            content: Any = [names[0] for names in found]
            _same_type([targets[0], *content])
            targets = [_other_than(target, targets, found)]
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
    """The judgements that hold, by the uid of each article (a latest version) whose items they name.

    Anchors of earlier versions are those of the same words in the latest one; an anchor whose words
    are gone is empty, and names nothing there.
    """
    wanted = set(uids)
    made = _load(connection)
    moved = carried(connection, (anchor for judgement in made for anchor in _named(judgement)))
    homes = latest_uids(connection, {anchor.split(":", 1)[0] for anchor in moved}) if moved else {}
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in made:
        articles = {anchor.split(":", 1)[0] for anchor in _named(judgement)}
        for uid in {homes.get(uid, uid) for uid in articles} & wanted:
            found[uid].append(_moved(judgement, moved) if moved else judgement)
    return found


def carry_over(connection: Connection, ids: Ids, article_ids: Sequence[int]) -> list[Judgement]:
    """Replay what was judged of earlier versions over new ones, which are written and merged already;
    the judgements whose item they lack."""
    table = schema.articles
    made = _load(connection)
    if not made:
        return []
    numbers = {row.uid: row.id for row in select_in(connection, [table.c.uid, table.c.id], table.c.id, article_ids)}
    judged = {anchor.split(":", 1)[0] for judgement in made for anchor in _named(judgement)}
    touched = {numbers[uid] for uid in latest_uids(connection, judged).values() if uid in numbers}
    return read_again(connection, ids, sorted(touched)) if touched else []


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
    unmatched: dict[int, Judgement] = {}
    gone = before_forgetting(connection, [row.id for row in rows])
    forget_items(connection, [row.id for row in rows])
    out = Rows(connection, ids)
    for row in rows:
        record, missed = apply_judgements(records[row.id], held.get(row.uid, ()))
        missed += [
            j for j in held.get(row.uid, ()) if j.kind in ("merge", "split") and _lacks(records[row.id], row.uid, j)
        ]
        unmatched |= {judgement.id: judgement for judgement in missed}
        out.items(row.id, row.day, record, anchors(row.uid, records[row.id]))
    merge = Merge(connection, ids, gone)
    out.write(merge.place)
    merge.articles([row.id for row in rows])
    ids.keep()
    return [judgement for judgement in _load(connection) if judgement.id in unmatched] if unmatched else []


def _lacks(record: Record, uid: str, judgement: Judgement) -> bool:
    """Whether a merge or split names something of this article that the record lacks."""
    own = [anchor for anchor in _named(judgement) if anchor.split(":", 1)[0] in (uid, "")]
    return any(find_item(record, anchor) is None for anchor in own)


def _named(judgement: Judgement) -> list[str]:
    """The anchors in a judgement: of its target, of what it is merged with or split from, of entities."""
    change = judgement.change
    if isinstance(change, dict):
        named = [change[name] for name in REFERENCES if ":" in str(change.get(name))]
    else:
        named = list(change or ())
    return [judgement.target, *named]


def _moved(judgement: Judgement, moved: dict[str, str | None]) -> Judgement:
    """A judgement with the anchors of the latest versions."""

    def now(anchor: str) -> str:
        return moved.get(anchor, anchor) or ""

    change = judgement.change
    if isinstance(change, list):
        change = [now(anchor) for anchor in change]
    elif isinstance(change, dict):
        change = {
            name: now(value) if name in REFERENCES and value in moved else value for name, value in change.items()
        }
    return replace(judgement, target=now(judgement.target), change=change)


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
        merge_again(connection, ids, set(rows_meant(connection, touched).values()))
        ids.keep()
        return
    uids = {anchor.split(":", 1)[0] for anchor in touched}
    uids |= set(latest_uids(connection, uids).values())
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
    for name in REFERENCES:
        value = changed.get(name)
        if isinstance(value, str) and value != SIDES:
            found = _anchors(connection, value if ":" in value else f"{uid}:{value}")[0]
            if _type(found) != "e" or found.split(":", 1)[0] != uid:
                raise QueryError(f"{value!r} is no entity of this article")
            changed[name] = found
    return changed


def _other_than(target: str, names: Sequence[str], others: Sequence[Sequence[str]]) -> str:
    """The first anchor of a target that is none of the others. Raises `QueryError` if there is none."""
    first = {found[0] for found in others}
    left = [name for name in names if name not in first]
    if not left or any(set(found) == set(names) for found in others):
        raise QueryError(f"{target!r} and what it is judged with are the same (valid: two different items)")
    return left[0]


def _type(anchor: str) -> str:
    return anchor.split(":")[1]


def _same_type(found: Sequence[str]) -> None:
    if len({_type(anchor) for anchor in found}) > 1 or _type(found[0]) not in "eg":
        raise QueryError("only entities can be merged with or split from entities, engagements from engagements")
