"""How many rows match, from the bits of common words (`mahdar.store.tallies`), on PostgreSQL.

What is asked is a list of groups, of each of which one leaf must be found, and leaves that must not.
A leaf is a word, a code or words that stand together. Where every leaf is listed, the bits say how many
rows of the sealed blocks match. Leaves that are not listed are seldom: rows without any of them match if
they match as if these leaves were in no row, and the index finds the rows with one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from mahdar.store import tallies

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Asked", "Leaf", "count", "tsquery"]

#: So many blocks that are not sealed are looked at row by row; with more, the index is asked.
MOST_OPEN = 4

#: More leaves are not worth the bits.
MOST_LEAVES = 200


@dataclass(frozen=True)
class Leaf:
    """Lexemes that stand together, or one."""

    lexemes: tuple[str, ...]

    @property
    def term(self) -> str:
        """The leaf as it is listed."""
        return " ".join(self.lexemes)

    def __str__(self) -> str:
        return "(" + " <-> ".join(f"'{one}'" for one in self.lexemes) + ")"


@dataclass(frozen=True)
class Asked:
    """One leaf of every group, and none of those left out."""

    groups: tuple[tuple[Leaf, ...], ...]
    left_out: tuple[Leaf, ...] = ()

    def leaves(self) -> Iterator[Leaf]:
        """All leaves."""
        for group in self.groups:
            yield from group
        yield from self.left_out

    def only(self, listed: Iterable[str]) -> Asked | None:
        """What is left where the other leaves are in no row; None if nothing can match then."""
        known = set(listed)
        groups = tuple(tuple(leaf for leaf in group if leaf.term in known) for group in self.groups)
        if not all(groups):
            return None
        return Asked(groups, tuple(leaf for leaf in self.left_out if leaf.term in known))


def tsquery(asked: Asked, *, either: Sequence[Leaf] = ()) -> str:
    """What is asked in the language of the index; ``either`` are leaves of which one must be there, too."""
    groups = [*([tuple(either)] if either else []), *asked.groups]
    wanted = " & ".join(f"({' | '.join(map(str, group))})" for group in groups)
    return f"{wanted} & !({' | '.join(map(str, asked.left_out))})" if asked.left_out else wanted


def count(connection: Connection, index: str, asked: Asked) -> int | None:
    """The rows of an index that match; None if the index itself had better be asked."""
    leaves = set(asked.leaves())
    if index not in tallies.TALLIED or len(leaves) > MOST_LEAVES:
        return None
    blocks = tallies.sealed(connection, index)
    if not blocks or (rest := _rest(connection, index, blocks)) is None:
        return None
    words = {leaf.term for leaf in leaves} | {word for leaf in leaves for word in leaf.lexemes}
    bits = tallies.bits_of(connection, index, words, blocks)
    common = asked.only(bits)
    seldom = [leaf for leaf in leaves if leaf.term not in bits]
    if common is None or any(all(word in bits for word in leaf.lexemes) for leaf in seldom):
        return None  # the index is fast where a word is seldom, and words that are not must be compared all the same
    number = _matching(common, bits).bit_count()
    number += sum(_scanned(connection, index, asked, ends) for ends in rest)
    if seldom:
        for sign, one in ((1, asked), (-1, common)):
            number += sign * _found(connection, index, tsquery(one, either=seldom), rest)
    return number


def _rest(connection: Connection, index: str, blocks: list[int]) -> list[tuple[int, int]] | None:
    """The first and the last ids of blocks that are not sealed; None if these are too many."""
    highest = connection.execute(text(f"SELECT max(id) FROM {index}")).scalar() or 0
    last = highest // tallies.BLOCK
    if last + 1 - len(blocks) > MOST_OPEN:
        return None
    return [
        (block * tallies.BLOCK, (block + 1) * tallies.BLOCK - 1)
        for block in sorted(set(range(last + 1)).difference(blocks))
    ]


def _matching(asked: Asked, bits: dict[str, int]) -> int:
    """The bits of the rows that match."""
    found = reduce(and_, (reduce(or_, (bits[leaf.term] for leaf in group)) for group in asked.groups))
    for leaf in asked.left_out:
        found &= ~bits[leaf.term]
    return found


def _scanned(connection: Connection, index: str, asked: Asked, ends: tuple[int, int]) -> int:
    """Matches among the rows between two ids, by a look at each."""
    question = text(
        f"WITH near AS MATERIALIZED (SELECT words FROM {index} WHERE id BETWEEN :first AND :last)"
        " SELECT count(*) FROM near WHERE words @@ CAST(:asked AS tsquery)"
    )
    values = {"first": ends[0], "last": ends[1], "asked": tsquery(asked)}
    return int(connection.execute(question, values).scalar_one())


def _found(connection: Connection, index: str, asked: str, rest: list[tuple[int, int]]) -> int:
    """Matches that the index finds, but for those between some ids."""
    values: dict[str, Any] = {"asked": asked}
    outside = ""
    for number, (first, last) in enumerate(rest):
        values |= {f"first{number}": first, f"last{number}": last}
        outside += f" AND id NOT BETWEEN :first{number} AND :last{number}"
    question = text(f"SELECT count(*) FROM {index} WHERE words @@ CAST(:asked AS tsquery){outside}")
    return int(connection.execute(question, values).scalar_one())
