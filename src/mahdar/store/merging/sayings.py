"""The same statement, or position, told by several articles: one saying with each wording.

Two sayings are the same if the same speaker (holder) says them within a few days, not in two
engagements, and they share most of their words; of positions stance and negation are the same
too. Both wordings stay; they
share ``same_as``, the id of the first of them.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from mahdar.store import schema
from mahdar.store.merging.names import name_of
from mahdar.store.merging.sameness import number_of
from mahdar.store.sql import insert_tuples, select_in, select_keyed, update_rows
from mahdar.store.stems import stems_of_item

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["SAME_POSITION", "SAME_STATEMENT", "merge_sayings"]

#: Share of common words from which on two sayings of one speaker are the same (Jaccard over folded
#: content words without proclitics). Tried 0.3 to 0.8: docs/merging.md says what was looked at.
SAME_STATEMENT = 0.5
SAME_POSITION = 0.6
#: Content words that a statement has at least to be told from others; a position may have fewer. A shorter
#: statement is the same only where a reprint has the same words.
LEAST_WORDS = 5
#: Days between articles that tell of one saying.
DAYS = 3
#: Pairs of neighbouring words (those with the smallest hashes) that a saying is found by. Of two that have a
#: third of these pairs in common, 80 of 100 share one of four, of reprints all.
_FOUND_BY = 4
#: An odd number that spreads days over all keys, and the largest key.
_SPREAD, _LARGEST = 0x9E3779B97F4A7C15, 2**63 - 1
#: Words that say nothing about a saying, folded.
_EMPTY = frozenset(
    "في من الي علي عن ان مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد هو هي هم كان كانت يكون او ثم بين كل كما"
    " بعد قبل خلال حيث اي غير".split()
)


@dataclass(slots=True)
class _Saying:
    """A statement or position; ``who`` is the entity, or ``sides`` and the report's engagement."""

    id: int
    anchor: str
    article: int
    day: str | None
    who: object
    engagement: int | None
    #: The reprints that its article belongs to.
    group: int | None
    kind: tuple[Any, ...]
    words: frozenset[str]
    #: Hashes of pairs of neighbouring words, the smallest ones.
    pairs: list[int]
    #: A hash of the speaker (row of the registry or skeleton of the first name) and the kind.
    speaker: int
    same_as: int | None


def merge_sayings(
    connection: Connection,
    article_ids: Iterable[int],
    *,
    gone: Iterable[tuple[str, int]] = (),
    moved: Iterable[int] = (),
    told: Iterable[int] = (),
    regrouped: Iterable[int] = (),
) -> None:
    """Find the sayings of articles that others tell too.

    ``gone`` are pairs of table and ``same_as`` that lost a saying, ``moved`` profiles that are in
    another entity now, ``told`` reports that are in another engagement,
    ``regrouped`` articles that have other reprints.
    """
    articles, profiles, reports, lost = sorted(set(article_ids)), sorted(set(moved)), sorted(set(told)), list(gone)
    for table in (schema.statements, schema.positions):
        ids = {number for name, number in lost if name == table.name}
        _Merging(connection, table).run(articles, ids, profiles, reports, sorted(set(regrouped)))


class _Merging:
    """The merging of one table."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table
        self._position = table is schema.positions
        self._who = table.c.holder_id if self._position else table.c.speaker_id
        self._keys = schema.position_keys if self._position else schema.statement_keys
        self._item = self._keys.c.position_id if self._position else self._keys.c.statement_id
        self._known: dict[int, _Saying] = {}

    def run(
        self,
        articles: Sequence[int],
        lost: Iterable[int],
        profiles: Sequence[int],
        reports: Sequence[int],
        regrouped: Sequence[int],
    ) -> None:
        new = self._load(self._table.c.article_id, articles)
        self._write_keys(new)
        again = self._load(self._table.c.same_as, sorted(lost))
        again += self._load(self._table.c.article_id, regrouped)
        again += self._load(self._who, self._rows_of(profiles))
        if reports:
            again += self._load(self._table.c.report_id, reports)
        again += self._load(self._table.c.same_as, sorted({s.same_as for s in again if s.same_as}))
        seeds = {s.id for s in (*new, *again)}
        links = self._links(seeds)
        self._write(seeds, links)

    def _rows_of(self, profiles: Sequence[int]) -> list[int]:
        """The rows of article_entities of profiles. (As a condition of the join below, all sayings are read.)"""
        people = schema.article_entities
        return sorted(row.id for row in select_in(self._connection, [people.c.id], people.c.profile_id, profiles))

    def _load(self, column: Any, values: Iterable[Any]) -> list[_Saying]:
        table, people, reports = self._table, schema.article_entities, schema.reports
        columns = [
            *(table.c[name] for name in "id anchor article_id day sides words same_as".split()),
            people.c.entity_id,
            people.c.registry,
            people.c.folded,
            reports.c.engagement_id,
            schema.articles.c.group_id,
            *((table.c.stance, table.c.negated) if self._position else ()),
        ]
        source = (
            table.join(schema.articles, table.c.article_id == schema.articles.c.id)
            .outerjoin(people, self._who == people.c.id)
            .outerjoin(reports, table.c.report_id == reports.c.id)
        )
        found = []
        rows: Iterable[Any] = select_in(
            self._connection, columns, column, values, source=source, where=self._who.is_not(None) | table.c.sides
        )
        for number, anchor, article, day, sides, text, same_as, entity, registry, folded, *rest in rows:
            engagement, group, *kind = rest
            saying = self._known.get(number)
            if saying is None:
                who: object = ("sides", engagement) if sides else entity
                speaker = "sides" if sides else registry or next(iter(name_of(folded).bones), "?")
                words = _content(text)
                codes = [_code(word) for word in words]
                mixed = {(a * 0x9E3779B1 ^ b) & 0xFFFFFFFF for a, b in pairwise(codes)} or set(codes)
                saying = _Saying(
                    number, anchor, article, day, who, engagement, group, tuple(kind), frozenset(words),
                    sorted(mixed)[:_FOUND_BY], zlib.crc32(f"{speaker} {kind}".encode()), same_as,
                )  # fmt: skip
                self._known[number] = saying
            found.append(saying)
        return found

    def _write_keys(self, sayings: Iterable[_Saying]) -> None:
        rows = [(saying.id, key) for saying in sayings for key in sorted(set(self._offered(saying, days=0)))]
        insert_tuples(self._connection, self._keys, (self._item.name, "key"), rows)

    def _offered(self, saying: _Saying, *, days: int) -> list[int]:
        """Keys of the pairs of words for the sixteen-day spans within so many days of a saying."""
        if saying.who is None or not saying.words:
            return []
        number = number_of(saying.day)
        spans = [-1] if number is None else [*range((number - days) // 16, (number + days) // 16 + 1)]
        if days and number is not None and saying.group is not None:  # a reprint without any day
            spans.append(-1)
        return [(saying.speaker ^ span * _SPREAD ^ pair << 20) & _LARGEST for span in spans for pair in saying.pairs]

    def _links(self, seeds: set[int]) -> dict[int, set[int]]:
        """Who is the same as whom, of everything that hangs together with the seeds."""
        links: dict[int, set[int]] = {number: set() for number in seeds}
        frontier = sorted(seeds)
        while frontier:
            seekers: dict[int, list[int]] = defaultdict(list)
            for number in frontier:
                for key in self._offered(self._known[number], days=DAYS):
                    seekers[key].append(number)
            blocks: dict[int, list[int]] = defaultdict(list)
            for item, key in select_keyed(self._connection, self._keys, sorted(seekers)):
                blocks[key].append(item)
            pairs = {(a, b) for key, items in blocks.items() for a in seekers[key] for b in items if a != b}
            pairs |= self._reprints(frontier)
            self._load(self._table.c.id, sorted({b for _, b in pairs} - self._known.keys()))
            grown: set[int] = set()
            for number, other in sorted(pairs):
                if other not in links[number] and self._same(self._known[number], self._known[other]):
                    links[number].add(other)
                    if other not in links:
                        links[other] = set()
                        grown.add(other)
                    links[other].add(number)
            frontier = sorted(grown)
        return links

    def _reprints(self, numbers: Iterable[int]) -> set[tuple[int, int]]:
        """Pairs of sayings that have no day with all sayings in reprints of their articles."""
        undated: dict[int, list[int]] = defaultdict(list)
        for saying in (self._known[number] for number in numbers):
            if saying.day is None and saying.group is not None:
                undated[saying.group].append(saying.id)
        others = self._load(schema.articles.c.group_id, sorted(undated))
        return {(n, o.id) for o in others if o.group is not None for n in undated[o.group] if n != o.id}

    def _same(self, one: _Saying, other: _Saying) -> bool:
        if one.article == other.article or one.kind != other.kind or one.who != other.who:
            return False
        if one.engagement and other.engagement and one.engagement != other.engagement:
            return False  # cables of congratulation say the same to everybody
        first, second = number_of(one.day), number_of(other.day)
        if first is not None and second is not None and abs(first - second) > DAYS:
            return False
        reprint = one.group is not None and one.group == other.group
        if not self._position and min(len(one.words), len(other.words)) < LEAST_WORDS:
            return reprint and one.words == other.words
        both = len(one.words & other.words)
        least = SAME_POSITION if self._position else SAME_STATEMENT
        return both >= least * len(one.words | other.words)

    def _write(self, seeds: set[int], links: dict[int, set[int]]) -> None:
        changes = []
        seen: set[int] = set()
        for number in sorted(links):
            if number in seen:
                continue
            members, frontier = {number}, [number]
            while frontier:
                frontier = [n for m in frontier for n in links[m] if n not in members]
                members |= set(frontier)
            seen |= members
            sayings = sorted((self._known[n] for n in members), key=lambda s: (s.day or "9999-99-99", s.anchor, s.id))
            first = sayings[0].id if len(sayings) > 1 else None
            changes += [{"id": s.id, "same_as": first} for s in sayings if s.same_as != first]
        update_rows(self._connection, self._table, changes)


@lru_cache(maxsize=65536)
def _code(word: str) -> int:
    return zlib.crc32(word.encode())


def _content(words: str) -> list[str]:
    """The content words of a saying in their order: folded, without proclitics and empty words."""
    return [word for word in stems_of_item(words) if word not in _EMPTY]
