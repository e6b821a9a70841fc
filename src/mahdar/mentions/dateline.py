"""The dateline: place, date and agency at the head of a report."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar.mentions.dates import explicit_dates
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.matching import Match

__all__ = ["DatelineFound", "find_dateline"]

_SEPARATORS = frozenset({""}) | frozenset('-–—ـ/():،,|.«»"') | {"--", "ـ"}
_DASHES = frozenset({"-", "–", "—", "ـ", ""})
_FILLERS = frozenset({"في", "الموافق", "يوم", "موفد", "مراسل", "مكتب", "خاص", "ه", "هـ", "م", "وكالات", "متابعات"})
_MEDIA = frozenset({"news_agency", "newspaper", "broadcaster"})
_LONGEST = 26


class DatelineFound(Value, frozen=True, gc=False):
    """What the opening line holds; token ranges where they exist."""

    first: int
    end: int
    place: tuple[int, int] | None
    date: str | None
    agency: tuple[int, int] | None
    agency_id: str | None
    author: tuple[int, int] | None


class _Segment(Value, frozen=True, gc=False):
    kind: str
    first: int
    end: int
    value: str | None = None


def _segments(
    document: Document, start: int, stop: int, matches: list[list[Match]], lexicon: Lexicon
) -> tuple[list[_Segment], int]:
    """The parts of a header from token ``start``, and the token where it ends."""
    norms = document.norms
    dates = {d.first: d for d in explicit_dates(document, start, stop)}
    found: list[_Segment] = []
    i = start
    while i < stop:
        norm = norms[i]
        if norm in _SEPARATORS or norm in _FILLERS:
            found.append(_Segment("sep", i, i + 1, norm))
            i += 1
            continue
        date = dates.get(i)
        if date is not None:
            found.append(_Segment("date", i, date.end, date.iso if date.complete else None))
            i = date.end
            continue
        media = place = None
        for match in matches[i]:
            if match.end > stop or match.conj or match.prep:
                continue
            if media is None and match.entry.kind == "org":
                if lexicon.registry.organisations[match.entry.id].kind in _MEDIA:
                    media = match
            elif place is None and match.entry.kind in ("capital", "place", "state"):
                place = match
        bracketed = (
            media is not None and place is not None and media.end == place.end and any(s.kind == "place" for s in found)
        )
        if media is not None and (place is None or media.end > place.end or bracketed):
            found.append(_Segment("agency", i, media.end, media.entry.id))
            i = media.end
        elif place is not None:
            found.append(_Segment("place", i, place.end))
            i = place.end
        elif found and found[-1].kind == "word" and found[-1].end == i:
            found[-1] = found[-1]._replace(end=i + 1)
            i += 1
        else:
            found.append(_Segment("word", i, i + 1))
            i += 1
    return found, i


def _limit(document: Document, start: int) -> tuple[int, bool]:
    """Where a header that begins at ``start`` must end; True if it is a line of its own."""
    sentence = document.sentence_of[start]
    paragraph = document.paragraph_of[sentence]
    last = sentence
    while last + 1 < len(document.sentences) and document.paragraph_of[last + 1] == paragraph:
        last += 1
    end = document.sentences[last][1]
    return min(end, start + _LONGEST), end - start <= 14


def find_dateline(document: Document, matches: list[list[Match]], lexicon: Lexicon) -> DatelineFound | None:
    """The dateline of a report, or None: looks at the first three lines."""
    seen = -1
    tried = 0
    for number, (first, _) in enumerate(document.sentences[:8]):
        if document.paragraph_of[number] == seen:
            continue
        seen = document.paragraph_of[number]
        tried += 1
        if tried > 3:
            break
        found = _header(document, first, matches, lexicon)
        if found is not None:
            return found
    return None


def _header(document: Document, start: int, matches: list[list[Match]], lexicon: Lexicon) -> DatelineFound | None:
    if any(f.conj and f.tense == "past" for f in document.tokens[start].info.verbs):
        return None  # «وذكرت صحيفة «معاريف» أن»: the report itself
    stop, own_line = _limit(document, start)
    segments, _ = _segments(document, start, stop, matches, lexicon)
    place = agency = None
    agency_id: str | None = None
    author: tuple[int, int] | None = None
    date: str | None = None
    dated = False
    end = start
    norms = document.norms
    for n, segment in enumerate(segments):
        before = segments[n - 1].value if n and segments[n - 1].kind == "sep" else None
        after = segments[n + 1].value if n + 1 < len(segments) and segments[n + 1].kind == "sep" else None
        closed = own_line and segment.end == stop
        if segment.kind == "sep":
            if agency is not None and segment.value in (")", "/", ":", "-", "–", "—", "ـ", "--"):
                end = segment.end
            elif place is not None and dated and segment.value in ("-", "–", "—", "--"):
                end = segment.end
            elif segment.value == ":" and (place or dated) and not (own_line and place and not dated):
                end = segment.end
                break
            continue
        if segment.kind == "place" and place is None and (n == 0 or before is not None):
            nxt = segments[n + 1] if n + 1 < len(segments) else None
            if n == 0 and nxt is not None and nxt.kind == "word":
                return None
            if nxt is not None and nxt.kind == "word" and agency is None:
                return None
            place = (segment.first, segment.end)
            end = segment.end
        elif segment.kind == "date" and not dated:
            date, dated, end = segment.value, True, segment.end
        elif segment.kind == "date":
            date, end = date or segment.value, segment.end
        elif (
            segment.kind == "agency"
            and agency is None
            and (before in ("(", "/", "-", "–", "—", "ـ", "م", "ه") or after is not None or closed or dated)
        ):
            agency, agency_id, end = (segment.first, segment.end), segment.value, segment.end
        elif segment.kind == "word" and agency is None and segment.end - segment.first <= 3:
            bracketed = before in ("(", "/") and after in (")", "/")
            headed = own_line or after == ":"
            if (
                bracketed
                and (place or dated)
                and not _is_author(document, segment, lexicon)
                and not _comes(segments, n, ("agency",))
            ):
                agency, end = (segment.first, segment.end), segment.end
            elif (
                headed
                and before != "في"
                and after != "في"
                and (place is not None or _comes(segments, n, ("place", "agency")))
                and (after is not None or closed)
            ):
                if _is_author(document, segment, lexicon):
                    author = author or (segment.first, segment.end)
                elif place is not None and not _comes(segments, n, ("agency",)):
                    agency, end = (segment.first, segment.end), segment.end
                elif segments[n + 1 : n + 3][-1].kind != "word" and _comes(segments, n, ("place",)):
                    agency, end = (segment.first, segment.end), segment.end
            elif n == 0 and own_line and after in _DASHES and _is_author(document, segment, lexicon):
                author = (segment.first, segment.end)
            elif author is not None and closed and before in _DASHES and agency is None:
                agency, end = (segment.first, segment.end), segment.end
            elif n == 0 and segment.end - segment.first <= 2 and _dated_agency(segments):
                place, end = (segment.first, segment.end), segment.end
            else:
                break
        else:
            break
    own_date = dated and own_line and end >= stop - 1
    if not (
        (agency is not None and (place or dated or author or own_line or norms[end - 1] == ":"))
        or (place is not None and dated)
        or own_date
        or (dated and own_line and segments[0].kind == "date")
        or (place is not None and author is not None and own_line)
    ):
        return None
    if agency is None and place is not None and not (own_line or norms[end - 1] in ":-–—"):
        return None
    return DatelineFound(start, end, place, date, agency, agency_id, author)


def _comes(segments: list[_Segment], n: int, kinds: tuple[str, ...]) -> bool:
    """Whether a segment of these kinds follows within two parts."""
    return any(s.kind in kinds for s in segments[n + 1 : n + 4])


def _dated_agency(segments: list[_Segment]) -> bool:
    kinds = [s.kind for s in segments[1:8]]
    return "date" in kinds[:3] and ("agency" in kinds or any(s.value == "(" for s in segments[1:8]))


def _is_author(document: Document, segment: _Segment, lexicon: Lexicon) -> bool:
    return segment.end - segment.first >= 2 and bool(lexicon.names.get(document.norms[segment.first]))


def resolve_anchor(found: DatelineFound | None, document: Document, published: dt.date | None) -> dt.date | None:
    """The day against which "today" is read: the dateline's, else the published one."""
    if found is not None and found.date:
        return dt.date.fromisoformat(found.date)
    return published
