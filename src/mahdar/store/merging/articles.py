"""Exact and near duplicates among articles: agency reports that many outlets print.

Every article has a MinHash (`datasketch`) of its runs of twelve letters; parts of it (bands) lie in the
table ``article_bands``, so that an article finds those that may be like it without looking at
others. What shares a band is compared exactly. Articles that hang together are a group: flagged,
never hidden.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mahdar.document.normalise import fold
from mahdar.store import schema
from mahdar.store.sql import chunks, delete_in, insert_rows, insert_tuples, select_in, update_rows

if TYPE_CHECKING:
    import numpy as np
    from datasketch import MinHash
    from numpy.typing import NDArray
    from sqlalchemy import Connection

    from mahdar.store.writing import Ids

__all__ = ["NEAR", "group_articles", "shingles"]

#: Share of common runs of letters from which on two articles are near duplicates. Tried 0.3 to 0.8 on
#: the corpus of 15,000 articles: see docs/merging.md for what lies below and above.
NEAR = 0.5
#: Bands of the MinHash and rows in each: two articles with 0.5 in common share a band in 64 of 100
#: cases, with 0.6 in 89, with 0.7 in 99.
BANDS, ROWS = 16, 4
#: Letters in a run: about three words.
RUN = 12
#: Runs that an article has at least to be compared: about 130 letters; the boilerplate of empty pages is shorter.
LEAST = 16
#: A shorter one that tells of something is found by its first runs. It is the near duplicate of what has all of
#: it and is not longer than `NEAR` allows, if the day of one of the two is not known: short reports of one paper
#: are too alike for less (one word makes a meeting a planned one), and where both have a day that tells.
FIRST = 8
#: Code points from here on are no letters.
_TOP = 0xFFFF

_TABLE = schema.articles
_BANDS = schema.article_bands
_GROUPS = schema.article_groups


def group_articles(
    connection: Connection, ids: Ids, article_ids: Iterable[int], *, gone: Iterable[int] = ()
) -> set[int]:
    """Find the duplicates of articles; ``gone`` are articles that do not count any more.

    Gives the ids of articles that were there before and have other duplicates now.
    """
    left = _release(connection, set(gone))
    fresh = _load(connection, {*article_ids, *left})
    owner, stray = _exact(connection, fresh)
    near = _near(connection, fresh, owner)
    groups = _joined(connection, fresh, [*stray, *near])
    changed = _write(connection, ids, groups, fresh)
    return (changed | left) - set(article_ids)


class _Article:
    """An article as it is compared."""

    __slots__ = ("day", "group", "id", "runs", "sha", "whole")

    def __init__(self, number: int, sha: str, text: str, group: int | None, day: str | None) -> None:
        self.id = number
        self.sha = sha
        self.group = group
        self.day = day
        self.runs = shingles(text)
        #: All runs of a short text: an eighth of few is a matter of chance.
        self.whole = shingles(text, part=1) if self.short else None

    @property
    def short(self) -> bool:
        """Whether it may be as short as what is below `LEAST`, or a near duplicate of that."""
        return len(self.runs) < LEAST / NEAR


def shingles(text: str, *, part: int = 8) -> NDArray[np.uint32]:
    """One of so many of the runs of `RUN` letters of a text, as sorted different numbers.

    Letters are folded, what is no letter or digit is left out; which runs are taken depends on the
    run alone, so that two texts have as much in common by these as by all.
    """
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    letters = _letters()[np.minimum(codes, _TOP)]
    letters = letters[letters > 0]
    count = len(letters) - RUN + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint32)
    mixed = np.zeros(count, dtype=np.uint32)
    for at in range(RUN):
        mixed *= np.uint32(0x01000193)
        mixed += letters[at : at + count]
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x85EBCA77)
    mixed ^= mixed >> np.uint32(13)
    return np.unique(mixed[mixed <= 0xFFFFFFFF // part])


@lru_cache(maxsize=1)
def _letters() -> NDArray[np.uint32]:
    """For every code point the folded letter, 0 for what is left out and for what is beyond `_TOP`."""
    import numpy as np

    table = np.zeros(_TOP + 1, dtype=np.uint32)
    for code in range(_TOP):
        letter = fold(chr(code))[:1]
        if letter.isalnum():
            table[code] = ord(letter)
    return table


@lru_cache(maxsize=1)
def _prototype() -> MinHash:
    from datasketch import MinHash

    return MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=_as_is, scheme="affine32")


def _as_is(value: int) -> int:
    return value


def _bands(runs: NDArray[np.uint32]) -> list[int]:
    """A number for every band of the MinHash of some runs."""
    from datasketch import MinHash

    first = _prototype()
    sketch = MinHash(
        num_perm=BANDS * ROWS, seed=1, hashfunc=_as_is, permutations=first.permutations, scheme=first.scheme
    )
    sketch.update_batch(runs.tolist())
    values = sketch.hashvalues.astype("<u4").tobytes()
    size = 4 * ROWS
    return [
        (zlib.crc32(values[at : at + size]) << 31) ^ zlib.adler32(values[at : at + size])
        for at in range(0, len(values), size)
    ]


def _release(connection: Connection, gone: set[int]) -> set[int]:
    """Take articles out of their groups, with all others of these: those are to be grouped anew."""
    if not gone:
        return set()
    rows = select_in(connection, [_TABLE.c.group_id], _TABLE.c.id, gone, where=_TABLE.c.group_id.is_not(None))
    groups = {row.group_id for row in rows}
    members = {row.id for row in select_in(connection, [_TABLE.c.id], _TABLE.c.group_id, groups)} | gone
    update_rows(connection, _TABLE, [{"id": number, "group_id": None} for number in sorted(members)])
    delete_in(connection, _BANDS.c.article_id, sorted(members))
    delete_in(connection, _GROUPS.c.id, sorted(groups))
    return members - gone


def _load(connection: Connection, numbers: Iterable[int]) -> dict[int, _Article]:
    columns = [_TABLE.c.id, _TABLE.c.text_sha256, _TABLE.c.text, _TABLE.c.group_id, _TABLE.c.day]
    rows = select_in(connection, columns, _TABLE.c.id, sorted(numbers), where=_TABLE.c.latest)
    return {row.id: _Article(*tuple(row)) for row in rows}


def _exact(connection: Connection, fresh: dict[int, _Article]) -> tuple[dict[str, int], list[tuple[int, int]]]:
    """The article that stands for each text (the only one with bands), and pairs of others with it."""
    owner: dict[str, int] = {}
    rows = select_in(
        connection,
        [_TABLE.c.id, _TABLE.c.text_sha256],
        _TABLE.c.text_sha256,
        {article.sha for article in fresh.values()},
        where=_TABLE.c.latest,
    )
    for row in sorted(rows, key=lambda row: (row.id in fresh, row.id)):
        owner.setdefault(row.text_sha256, row.id)
    return owner, [(owner[a.sha], a.id) for a in fresh.values() if owner[a.sha] != a.id]


def _near(connection: Connection, fresh: dict[int, _Article], owner: dict[str, int]) -> list[tuple[int, int]]:
    """Pairs of near duplicates; writes the bands of new texts."""
    own: dict[tuple[int, int], list[int]] = defaultdict(list)
    rows = []
    telling = _telling(connection, (a.id for a in fresh.values() if len(a.runs) < LEAST))
    for article in fresh.values():
        if owner[article.sha] != article.id:
            continue
        if len(article.runs) >= LEAST or article.id in telling:
            for value in article.runs[:FIRST].tolist() if article.short else ():
                own[BANDS, value].append(article.id)
                rows.append((article.id, BANDS, value))
        if len(article.runs) >= LEAST:
            for band, value in enumerate(_bands(article.runs)):
                own[band, value].append(article.id)
                rows.append((article.id, band, value))
    pairs = {(a, b) for numbers in own.values() for a in numbers for b in numbers if a < b}
    for part in chunks(sorted({value for _, value in own})):
        numbers = ",".join(map(str, part))
        question = f"SELECT article_id, band, hash FROM article_bands WHERE hash IN ({numbers})"
        for other, band, value in connection.exec_driver_sql(question).all():
            pairs |= {(other, number) for number in own.get((band, value), ())}
    insert_tuples(connection, _BANDS, ("article_id", "band", "hash"), rows)
    known = fresh | _load(connection, {a for pair in pairs for a in pair} - fresh.keys())
    return [(a, b) for a, b in sorted(pairs) if a in known and b in known and _common(known[a], known[b]) >= NEAR]


def _telling(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The articles that a report or statement was read in."""
    wanted = sorted(numbers)
    columns = (schema.reports.c.article_id, schema.statements.c.article_id)
    return {row.article_id for column in columns for row in select_in(connection, [column], column, wanted)}


def _common(one: _Article, other: _Article) -> float:
    """The share of common runs (Jaccard)."""
    import numpy as np

    if min(len(one.runs), len(other.runs)) < LEAST:
        return _common_of_short(one, other)
    sizes = len(one.runs), len(other.runs)
    if min(sizes) < NEAR * max(sizes):
        return 0.0
    both = len(np.intersect1d(one.runs, other.runs, assume_unique=True))
    return both / (sum(sizes) - both)


def _common_of_short(one: _Article, other: _Article) -> float:
    """The same where one is short: nothing unless all of it is in the other, and a day is missing."""
    import numpy as np

    if one.whole is None or other.whole is None or (one.day and other.day):
        return 0.0
    sizes = len(one.whole), len(other.whole)
    both = len(np.intersect1d(one.whole, other.whole, assume_unique=True))
    return both / (sum(sizes) - both) if both == min(sizes) > 0 else 0.0


def _joined(
    connection: Connection, fresh: dict[int, _Article], pairs: Sequence[tuple[int, int]]
) -> list[dict[int, int | None]]:
    """Articles that hang together by pairs and by the groups that they have, each with the id of its group."""
    numbers = {number for pair in pairs for number in pair}
    rows = list(select_in(connection, [_TABLE.c.id, _TABLE.c.group_id], _TABLE.c.id, sorted(numbers - fresh.keys())))
    old = {row.group_id for row in rows if row.group_id is not None}
    whole = list(select_in(connection, [_TABLE.c.id, _TABLE.c.group_id], _TABLE.c.group_id, sorted(old)))
    home: dict[int, int] = {}

    def root(number: int) -> int:
        while home.setdefault(number, number) != number:
            number = home[number]
        return number

    first: dict[int, int] = {}
    links = [(first.setdefault(row.group_id, row.id), row.id) for row in whole]
    for one, other in [*links, *pairs]:
        a, b = sorted((root(one), root(other)))
        home[b] = a
    members: dict[int, set[int]] = defaultdict(set)
    for number in list(home):
        members[root(number)].add(number)
    groups = {row.id: row.group_id for row in whole}
    return [{n: groups.get(n) for n in sorted(found)} for found in members.values() if len(found) > 1]


def _write(
    connection: Connection, ids: Ids, found: Sequence[dict[int, int | None]], fresh: dict[int, _Article]
) -> set[int]:
    """Write groups; gives the articles whose group changed or grew."""
    changed: set[int] = set()
    moved: list[dict[str, Any]] = []
    new: list[dict[str, Any]] = []
    known: list[dict[str, Any]] = []
    left: set[int] = set()
    texts = _texts(connection, {member for members in found for member in members})
    for members in found:
        old = {group for group in members.values() if group is not None}
        number = min(old) if old else ids.take("article_groups")
        kind = "exact" if len({texts[member] for member in members}) == 1 else "near"
        (known if old else new).append({"id": number, "kind": kind, "size": len(members)})
        left |= old - {number}
        # To set what is set writes the whole text again.
        moved += [{"id": member, "group_id": number} for member, group in members.items() if group != number]
        changed |= members.keys()
    insert_rows(connection, _GROUPS, new)
    update_rows(connection, _GROUPS, known)
    update_rows(connection, _TABLE, moved)
    delete_in(connection, _GROUPS.c.id, sorted(left))
    return changed - fresh.keys()


def _texts(connection: Connection, members: Iterable[int]) -> dict[int, str]:
    """The digests of the texts of articles."""
    return {
        row.id: row.text_sha256
        for row in select_in(connection, [_TABLE.c.id, _TABLE.c.text_sha256], _TABLE.c.id, sorted(members))
    }
