"""Which rows hold a common word: how PostgreSQL says how many match without visiting them.

A GIN index does not know which rows are visible, so that PostgreSQL counts what matches by a visit to
every row of it, and reads the positions of every row where words must stand together. Here the rows of
an index (`mahdar.store.words`) are in blocks of `BLOCK` ids, and of every block that is full the bits
are kept of the rows that hold a common word, code, or run of common words. What is common is listed
from a sample, once, and again when the index has doubled.

A block counts only while it is sealed. Whoever writes or deletes a row of it unseals it in the same
transaction (`unseal`), and it is sealed anew after the next articles are added (`tally`). The rows of
the other blocks are looked at one by one.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import BigInteger

from mahdar.store import schema
from mahdar.store.sql import copy_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["BLOCK", "TABLES", "TALLIED", "bits_of", "forget", "sealed", "tally", "unseal"]

#: Tables of this module: what is listed, the bits of it by block, and the blocks that count.
TABLES = ("common_words", "tally_words", "sealed_words")

#: Indices that are tallied.
TALLIED = ("statement_words", "position_words", "article_words")

#: Ids in a block.
BLOCK = 4096

#: Rows below which an index is counted fast enough as it is.
MIN_ROWS = 50_000

#: Rows that hold what is common, at least, and their share; it is told from a sample of so many.
_COMMON = 10_000
_SHARE = 0.01
_SAMPLE = 10_000

#: A lexeme of a tsvector as text, in which there is no sign, and its positions.
_LEXEMES = re.compile(r"'([^']+)'(?::([\d,]+))?")

#: Words of the longest run that is listed, and most that is listed.
LONGEST = 4
_MOST = 4_000


def unseal(connection: Connection, index: str, ids: Iterable[int]) -> None:
    """Blocks of rows that are written or deleted count no more; a part of the writer's transaction."""
    if blocks := sorted({number // BLOCK for number in ids}):
        connection.execute(_UNSEAL, {"name": index, "blocks": blocks})


def forget(connection: Connection) -> None:
    """Nothing is sealed or listed any more."""
    for table in TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    connection.execute(schema.settings.delete().where(schema.settings.c.name.in_([_made(one) for one in TALLIED])))


def sealed(connection: Connection, index: str) -> list[int]:
    """The blocks that count, in order."""
    return list(connection.execute(_SEALED, {"name": index}).scalars())


def bits_of(connection: Connection, index: str, terms: Collection[str], blocks: Collection[int]) -> dict[str, int]:
    """Those of some terms that are listed, each with the bits of the ids of its rows in some blocks.

    A term is a lexeme (`mahdar.store.words.lexemes`) or several, with a space between, that stand together.
    """
    wanted, size = set(blocks), BLOCK // 8
    length = size * (max(wanted, default=-1) + 1)
    found: dict[str, bytearray] = {}
    driver: Any = connection.connection.driver_connection
    with driver.cursor(binary=True) as cursor:
        for term, block, bits in cursor.execute(_BITS, (index, list(terms))):
            whole = found.setdefault(term, bytearray(length))
            if block in wanted:
                whole[block * size : (block + 1) * size] = _unpacked(bits)
    return {term: int.from_bytes(whole, "little") for term, whole in found.items()}


def tally(engine: Engine) -> None:
    """List what is common, if there is much more than when it was listed, and seal every full block."""
    from mahdar.store.engine import writing

    for index in TALLIED:
        with writing(engine) as connection:
            _list(connection, index)
            listed = _Listed(_terms(connection, index))
            open_blocks = _open(connection, index) if listed else []
        for block in open_blocks:
            with writing(engine) as connection:
                # Another writer may have listed anew in between, under other numbers.
                if (terms := _terms(connection, index)) != listed.terms:
                    listed = _Listed(terms)
                _seal(connection, index, block, listed)


def _terms(connection: Connection, index: str) -> dict[str, int]:
    return {row.term: row.id for row in connection.execute(_TERMS, {"name": index})}


def _open(connection: Connection, index: str) -> list[int]:
    """Full blocks that are not sealed: no new row has an id in them."""
    highest = connection.execute(text(f"SELECT max(id) FROM {index}")).scalar() or 0
    there = set(sealed(connection, index))
    return [block for block in range((highest + 1) // BLOCK) if block not in there]


def _seal(connection: Connection, index: str, block: int, listed: _Listed) -> None:
    rows_of: dict[int, list[int]] = defaultdict(list)
    for number, vector in connection.execute(text(_VECTORS.format(index)), _ends(block)):
        for term in listed.held(vector):
            rows_of[term].append(number - block * BLOCK)
    key = {"name": index, "block": block}
    connection.execute(_UNSEAL, {"name": index, "blocks": [block]})
    connection.execute(_FORGET, key)
    copy_rows(
        connection,
        "tally_words (name, term, block, bits)",
        ((index, term, block, _packed(rows)) for term, rows in rows_of.items()),
    )
    connection.execute(_SEAL, key)


def _ends(block: int) -> dict[str, int]:
    return {"first": block * BLOCK, "last": (block + 1) * BLOCK - 1}


def bits_set(numbers: Iterable[int], size: int) -> bytearray:
    """So many bytes in which the bits of these numbers are set."""
    bits = bytearray(size)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return bits


def _packed(rows: list[int]) -> bytes:
    bits = bits_set(rows, BLOCK // 8)
    if len(rows) > BLOCK // 8:
        return bytes(bits)
    small = zlib.compress(bits, 1)
    return small if len(small) < len(bits) else bytes(bits)


def _unpacked(packed: bytes) -> bytes:
    return packed if len(packed) == BLOCK // 8 else zlib.decompress(packed)


# -- what is listed -----------------------------------------------------------------------


def _made(index: str) -> str:
    """The setting that says how many rows an index had when what is common in it was listed."""
    return f"tally {index}"


def _list(connection: Connection, index: str) -> None:
    rows = int(connection.execute(_ROWS, {"name": index}).scalar_one())
    table = schema.settings
    made = connection.execute(select(table.c.value).where(table.c.name == _made(index))).scalar()
    if rows < max(MIN_ROWS, 2 * int(made or 0)):
        return
    for name in TABLES:
        connection.execute(text(f"DELETE FROM {name} WHERE name = :name"), {"name": index})
    share = min(100.0, 100 * _SAMPLE / rows)
    sample = connection.execute(text(_SAMPLED.format(index)), {"share": share}).scalars().all()
    terms = _common(sample, len(sample) * max(_SHARE, _COMMON / rows))
    copy_rows(connection, "common_words (name, id, term)", ((index, number, term) for term, number in terms.items()))
    connection.execute(table.delete().where(table.c.name == _made(index)))
    connection.execute(table.insert().values(name=_made(index), value=str(rows)))


def _common(sample: Sequence[str], least: float) -> dict[str, int]:
    """Words and codes that at least so many of some vectors hold, then longer runs of them, all numbered."""
    counts = Counter(word for vector in sample for word, _ in _LEXEMES.findall(vector))
    common = [word for word, count in counts.most_common(_MOST) if count >= least]
    terms = {word: number for number, word in enumerate(common)}
    for _ in range(1, LONGEST):
        listed = _Listed(terms)
        longer = Counter(run for vector in sample for run in listed.longer_runs(vector))
        more = [run for run, count in longer.most_common(_MOST - len(terms)) if count >= least]
        if not more:
            break
        terms.update((run, number) for number, run in enumerate(more, len(terms)))
    return terms


class _Listed:
    """What is listed, with its numbers; the beginnings of a run that is listed are listed themselves."""

    def __init__(self, terms: Mapping[str, int]) -> None:
        self.terms = terms
        self._single = {term: number for term, number in terms.items() if " " not in term}
        #: By the number of a run and the word after it.
        self._longer = {
            (terms[start], last): number
            for term, number in terms.items()
            for start, space, last in (term.rpartition(" "),)
            if space
        }
        self._begins = {number for number, _ in self._longer}
        self._together = {word for term in terms if " " in term for word in term.split(" ")}
        self._names = {number: term for term, number in terms.items()}

    def __bool__(self) -> bool:
        return bool(self.terms)

    def held(self, vector: str) -> set[int]:
        """Numbers of what a vector holds."""
        found, words = self._placed(vector, self._together)
        found.update(number for number, _ in self._runs(words))
        return found

    def longer_runs(self, vector: str) -> set[str]:
        """Runs of a vector that would be listed next: a listed one and a listed word."""
        _, words = self._placed(vector, self._single)
        ends = [*((self._single[word], place) for place, word in words.items()), *self._runs(words)]
        return {
            f"{self._names[number]} {after}"
            for number, place in ends
            if (after := words.get(place + 1)) is not None and (number, after) not in self._longer
        }

    def _placed(self, vector: str, wanted: Container[str]) -> tuple[set[int], dict[int, str]]:
        """Numbers of the listed words and codes of a vector, and those words that are wanted by their positions."""
        found: set[int] = set()
        words: dict[int, str] = {}
        single = self._single
        for word, places in _LEXEMES.findall(vector):
            if (number := single.get(word)) is not None:
                found.add(number)
                if places and word in wanted:
                    for place in places.split(","):
                        words[int(place)] = word
        return found, words

    def _runs(self, words: dict[int, str]) -> Iterator[tuple[int, int]]:
        """Numbers of the listed runs of two words and more, with the position of their last word."""
        longer, single, begins = self._longer, self._single, self._begins
        for place, word in words.items():
            number: int | None = single[word]
            while number in begins:
                place += 1
                if (after := words.get(place)) is None or (number := longer.get((number, after))) is None:
                    break
                yield number, place


_BLOCKS = bindparam("blocks", type_=ARRAY(BigInteger))
_UNSEAL = text("DELETE FROM sealed_words WHERE name = :name AND block = ANY(:blocks)").bindparams(_BLOCKS)
_SEAL = text("INSERT INTO sealed_words (name, block) VALUES (:name, :block)")
_SEALED = text("SELECT block FROM sealed_words WHERE name = :name ORDER BY block")
_FORGET = text(
    "DELETE FROM tally_words WHERE name = :name AND block = :block"
    " AND term = ANY(ARRAY(SELECT id FROM common_words WHERE name = :name))"
)
_TERMS = text("SELECT term, id FROM common_words WHERE name = :name")
_ROWS = text("SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = CAST(:name AS regclass)")
_VECTORS = "SELECT id, CAST(words AS text) FROM {} WHERE id BETWEEN :first AND :last"
_SAMPLED = "SELECT CAST(words AS text) FROM {} TABLESAMPLE BERNOULLI (:share) REPEATABLE (1)"
_BITS = (
    "SELECT known.term, held.block, held.bits FROM common_words AS known LEFT JOIN tally_words AS held"
    " ON held.name = known.name AND held.term = known.id WHERE known.name = %s AND known.term = ANY(%s)"
)
