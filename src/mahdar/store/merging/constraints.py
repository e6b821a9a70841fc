"""What people decided about merging: pairs that must, and pairs that must not, be one.

Read from the table ``judgements``: kind ``merge`` or ``split``, the target and the JSON list
``change`` of the others, each an anchor or the uid of an entity or engagement; revoked rows
do not count, and of two decisions about one pair the later one does. Anchors of earlier versions
and readings stand for those of the present ones (`mahdar.store.carrying`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from mahdar.store import schema
from mahdar.store.carrying import rows_meant

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Constraints", "read_constraints"]


@dataclass(frozen=True)
class Constraints:
    """Pairs of names (anchors or uids): ``together`` must be one, ``apart`` must not.

    Of a pair in ``apart`` the first is what stays, the second what is taken away from it.
    """

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    #: The anchors that are taken away: their rows are not lumped with others of the same words.
    alone: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        object.__setattr__(self, "alone", frozenset(other for _, other in self.apart if ":" in other))

    def __bool__(self) -> bool:
        return bool(self.together or self.apart)

    def names(self) -> frozenset[str]:
        """All anchors and uids that are named."""
        return frozenset(name for pair in (*self.together, *self.apart) for name in pair)


def read_constraints(connection: Connection) -> Constraints:
    """The decisions in force."""
    table = schema.judgements
    rows = connection.execute(
        select(table.c.id, table.c.kind, table.c.target, table.c.change, table.c.revokes).order_by(table.c.id)
    ).all()
    revoked = {row.revokes for row in rows if row.revokes}
    given = [
        (row.kind, row.target, other)
        for row in rows
        if row.kind in ("merge", "split") and row.id not in revoked and row.revokes is None
        for other in _others(row.change)
    ]
    anchors = {name for _, *pair in given for name in pair if ":" in name}
    here = rows_meant(connection, anchors) if anchors else {}
    decided: dict[frozenset[str], tuple[str, tuple[str, str]]] = {}
    for kind, *names in given:
        one, other = (here.get(name, name) for name in names)
        decided[frozenset((one, other))] = kind, (one, other)
    return Constraints(
        together=frozenset(pair for kind, pair in decided.values() if kind == "merge"),
        apart=frozenset(pair for kind, pair in decided.values() if kind == "split"),
    )


def _others(change: str | None) -> Iterable[str]:
    try:
        values = json.loads(change or "[]")
    except ValueError:
        return []
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
