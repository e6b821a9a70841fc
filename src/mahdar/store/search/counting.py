"""Which rows match, from the bits of common words (`mahdar.store.tallies`), on PostgreSQL.

What is asked is a list of groups, of each of which one leaf must be found, and leaves that must not.
A leaf is a word, a code or words that stand together. Where every leaf is listed, the bits say which rows of the
sealed blocks match. Leaves that are not listed are seldom: rows without any of them match if
they match as if these leaves were in no row, and the index finds the rows with one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from sqlalchemy import text

from mahdar.store import tallies

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Asked", "Leaf", "Matches", "matches", "tsquery"]

#: So many blocks that are not sealed are looked at row by row; with more, the index is asked.
MOST_OPEN = 6

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


@dataclass(frozen=True)
class Matches:
    """The rows that match: a bit for each id, up to the highest one."""

    bits: int
    highest: int

    def __len__(self) -> int:
        return self.bits.bit_count()

    def packed(self) -> bytes:
        """The bits as PostgreSQL's ``get_bit`` reads them, up to the highest id, and one that is not set."""
        return self.bits.to_bytes((self.highest + 1) // 8 + 1, "little")


def matches(connection: Connection, index: str, asked: Asked) -> Matches | None:
    """The rows of an index that match; None if the index itself had better be asked."""
    leaves = set(asked.leaves())
    if index not in tallies.TALLIED or len(leaves) > MOST_LEAVES:
        return None
    if not (blocks := tallies.sealed(connection, index)):
        return None
    highest = int(connection.execute(text(f"SELECT max(id) FROM {index}")).scalar() or 0)
    rest = sorted(set(range(highest // tallies.BLOCK + 1)).difference(blocks))
    if len(rest) > MOST_OPEN:
        return None
    words = {leaf.term for leaf in leaves} | {word for leaf in leaves for word in leaf.lexemes}
    bits = tallies.bits_of(connection, index, words, blocks)
    common = asked.only(bits)
    seldom = [leaf for leaf in leaves if leaf.term not in bits]
    if common is None or any(all(word in bits for word in leaf.lexemes) for leaf in seldom):
        return None  # the index is fast where a word is seldom, and words that are not must be compared all the same
    found = _matching(common, bits)
    if seldom:
        found &= ~_bits(_found(connection, index, tsquery(common, either=seldom)), highest)
        found |= _bits(_found(connection, index, tsquery(asked, either=seldom)), highest)
    for block in rest:
        found |= _bits(_scanned(connection, index, tsquery(asked), block), highest)
    return Matches(found, highest)


def _matching(asked: Asked, bits: dict[str, int]) -> int:
    """The bits of the rows that match."""
    found = reduce(and_, (reduce(or_, (bits[leaf.term] for leaf in group)) for group in asked.groups))
    for leaf in asked.left_out:
        found &= ~bits[leaf.term]
    return found


def _bits(ids: Iterable[int], highest: int) -> int:
    bits = tallies.bits_set((number for number in ids if number <= highest), highest // 8 + 1)
    return int.from_bytes(bits, "little")


def _scanned(connection: Connection, index: str, asked: str, block: int) -> Sequence[int]:
    """Matches in a block that is not sealed, by a look at each row."""
    question = text(
        f"WITH near AS MATERIALIZED (SELECT id, words FROM {index} WHERE id BETWEEN :first AND :last)"
        " SELECT id FROM near WHERE words @@ CAST(:asked AS tsquery)"
    )
    values = {"first": block * tallies.BLOCK, "last": (block + 1) * tallies.BLOCK - 1, "asked": asked}
    return connection.execute(question, values).scalars().all()


def _found(connection: Connection, index: str, asked: str) -> Sequence[int]:
    """Matches that the index finds."""
    question = text(f"SELECT id FROM {index} WHERE words @@ CAST(:asked AS tsquery)")
    return connection.execute(question, {"asked": asked}).scalars().all()
