"""Who met whom: GraphML and GEXF.

A node is a person, state or organisation that took part in an engagement, an edge joins two
that took part in one: its weight is the number of engagements. Where hosts and visitors are
told apart, only a host and a visitor met; what was planned, cancelled or denied is left out.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from itertools import combinations
from typing import IO, TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from sqlalchemy import select

from mahdar.export.columns import Column
from mahdar.export.engagements import Engagement, Party, engagements
from mahdar.store import schema
from mahdar.store.asking.contacts import MET

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["EDGES", "NODES", "write_gexf", "write_graphml"]

NODES = (
    Column("label", "text", "name in Arabic"),
    Column("name_en", "text", "name in English, if the registry knows it"),
    Column("type", "text", "`person`, `state` or `org`"),
    Column("country", "text", "ISO 3166-1 alpha-3"),
    Column("office", "text", "the office that most articles state last"),
    Column("engagements", "int", "number of engagements in which it met somebody"),
)

EDGES = (
    Column("weight", "int", "number of engagements of the two"),
    Column("kinds", "text", "their kinds and how often: `call 2; meeting 3`"),
    Column("first_day", "text", "ISO day of the first"),
    Column("last_day", "text", "ISO day of the last"),
    Column("ids", "text", "ids of the engagements, joined with `; `"),
)


class Node(NamedTuple):
    """A node: its id and the values of `NODES`."""

    id: str
    values: tuple[str | int | None, ...]


class Edge(NamedTuple):
    """An edge: its two nodes and the values of `EDGES`."""

    source: str
    target: str
    values: tuple[str | int | None, ...]


class _Graph:
    """Meetings of two in a scratch database, on disk as soon as they are many."""

    def __init__(self, source: Source, scratch: sqlite3.Connection) -> None:
        self._source, self._scratch = source, scratch
        scratch.execute("CREATE TABLE met (a INTEGER, b INTEGER, id TEXT, kind TEXT, day TEXT, place INTEGER)")
        rows = (
            (*sorted((one.entity, other.entity)), met.row.uid, met.row.kind, met.row.date or met.row.day, met.row.id)
            for met in engagements(source)
            if met.row.status in MET
            for one, other in _pairs(met)
        )
        scratch.executemany("INSERT INTO met VALUES (?, ?, ?, ?, ?, ?)", rows)
        scratch.execute("CREATE INDEX met_pairs ON met (a, b, place)")

    def nodes(self) -> Iterator[Node]:
        found = self._scratch.execute(
            "SELECT who, count(DISTINCT id) FROM (SELECT a AS who, id FROM met UNION ALL SELECT b, id FROM met)"
            " GROUP BY who ORDER BY who"
        )
        table = schema.entities
        while page := dict(found.fetchmany(500)):
            rows = self._source.fetch(
                lambda some: select(table).where(table.c.id.in_(some)).order_by(table.c.id), list(page)
            )
            for row in rows:
                yield Node(row.uid, (row.name, row.name_en, row.type, row.country, row.office, page[row.id]))

    def edges(self) -> Iterator[Edge]:
        found = self._scratch.execute("SELECT a, b, count(*), min(day), max(day) FROM met GROUP BY a, b ORDER BY a, b")
        table = schema.entities
        while page := found.fetchmany(500):
            ends = {number for row in page for number in row[:2]}
            uids = {
                row.id: row.uid
                for row in self._source.fetch(
                    lambda some: select(table.c.id, table.c.uid).where(table.c.id.in_(some)), sorted(ends)
                )
            }
            for a, b, weight, first, last in page:
                met = self._scratch.execute(
                    "SELECT id, kind FROM met WHERE a = ? AND b = ? ORDER BY place", (a, b)
                ).fetchall()
                kinds: dict[str, int] = {}
                for _, kind in met:
                    kinds[kind] = kinds.get(kind, 0) + 1
                told = "; ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
                yield Edge(uids[a], uids[b], (weight, told, first, last, "; ".join(row[0] for row in met)))


def _pairs(met: Engagement) -> Iterator[tuple[Party, Party]]:
    who = list(
        {
            party.entity: party
            for party in met.parties
            if not party.attendee and party.type in ("person", "state", "org")
        }.values()
    )
    apart = {party.role for party in who} >= {"host", "visitor"}
    for one, other in combinations(who, 2):
        if not (apart and one.role == other.role and one.role in ("host", "visitor")):
            yield one, other


def write_graphml(source: Source, out: IO[bytes]) -> tuple[int, int]:
    """Write GraphML 1.0; the numbers of nodes and edges."""
    types = {"int": "int", "text": "string"}
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for what, columns in (("node", NODES), ("edge", EDGES)):
        for number, column in enumerate(columns):
            out.write(
                f'<key id="{what[0]}{number}" for="{what}" attr.name="{column.name}"'
                f' attr.type="{types[column.type]}"/>\n'.encode()
            )
    out.write(b'<graph edgedefault="undirected">\n')
    counts = [0, 0]
    with contextlib.closing(sqlite3.connect("")) as scratch:
        graph = _Graph(source, scratch)
        for node in graph.nodes():
            out.write(_bytes(f"<node id={_attribute(node.id)}>{_data('n', node.values)}</node>\n"))
            counts[0] += 1
        for edge in graph.edges():
            ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
            out.write(_bytes(f"<edge {ends}>{_data('e', edge.values)}</edge>\n"))
            counts[1] += 1
    out.write(b"</graph>\n</graphml>\n")
    return counts[0], counts[1]


def write_gexf(source: Source, out: IO[bytes]) -> tuple[int, int]:
    """Write GEXF 1.2, which Gephi and networkx read; the numbers of nodes and edges."""
    types = {"int": "integer", "text": "string"}
    out.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
        b'<graph defaultedgetype="undirected" mode="static">\n'
    )
    for what, columns in (("node", NODES[1:]), ("edge", EDGES[1:])):
        out.write(f'<attributes class="{what}">\n'.encode())
        for number, column in enumerate(columns):
            out.write(f'<attribute id="{number}" title="{column.name}" type="{types[column.type]}"/>\n'.encode())
        out.write(b"</attributes>\n")
    counts = [0, 0]
    with contextlib.closing(sqlite3.connect("")) as scratch:
        graph = _Graph(source, scratch)
        out.write(b"<nodes>\n")
        for node in graph.nodes():
            start = f"<node id={_attribute(node.id)} label={_attribute(str(node.values[0]))}>"
            out.write(_bytes(f"{start}{_attvalues(node.values[1:])}</node>\n"))
            counts[0] += 1
        out.write(b"</nodes>\n<edges>\n")
        for number, edge in enumerate(graph.edges()):
            ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
            start = f'<edge id="{number}" {ends} weight="{edge.values[0]}">'
            out.write(_bytes(f"{start}{_attvalues(edge.values[1:])}</edge>\n"))
            counts[1] += 1
    out.write(b"</edges>\n</graph>\n</gexf>\n")
    return counts[0], counts[1]


def _data(prefix: str, values: tuple[str | int | None, ...]) -> str:
    return "".join(
        f'<data key="{prefix}{number}">{_content(str(value))}</data>'
        for number, value in enumerate(values)
        if value is not None
    )


def _attvalues(values: tuple[str | int | None, ...]) -> str:
    inside = "".join(
        f'<attvalue for="{number}" value={_attribute(str(value))}/>'
        for number, value in enumerate(values)
        if value is not None
    )
    return f"<attvalues>{inside}</attvalues>" if inside else ""


#: Characters that XML 1.0 does not have.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _content(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def _bytes(text: str) -> bytes:
    return text.encode()
