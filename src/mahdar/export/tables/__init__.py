"""The tables of an export: one for each kind of thing in a store.

Rows come in the order in which things came into the store. Ids: an article ``a…``, an
engagement ``g…``, an entity its registry row (``person:…``, ``state:KAZ``) or ``x…``, an event
``v…``; a statement, position or report is ``ARTICLE:ITEM`` (``a0123456789abcdef:s3``), and its
``anchor`` names it for longer than one reading.
"""

from __future__ import annotations

from mahdar.errors import QueryError
from mahdar.export.columns import Spec
from mahdar.export.tables import articles, engagements, entities, events, said

__all__ = ["TABLES", "specs"]

#: All tables by name, in the order in which they are written.
TABLES: dict[str, Spec] = {
    spec.name: spec
    for spec in (
        articles.ARTICLES,
        entities.ENTITIES,
        entities.PEOPLE,
        entities.OFFICES,
        engagements.ENGAGEMENTS,
        engagements.PARTIES,
        engagements.REPORTS,
        said.STATEMENTS,
        said.POSITIONS,
        events.EVENTS,
    )
}


def specs(names: tuple[str, ...] = ()) -> list[Spec]:
    """The tables of these names, or all, in their order. Raises `QueryError` for an unknown one."""
    for name in names:
        if name not in TABLES:
            raise QueryError(f"no table {name!r} (valid: {', '.join(TABLES)})")
    return [spec for spec in TABLES.values() if not names or spec.name in names]
