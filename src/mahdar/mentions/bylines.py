"""Who signs a report in the line that opens it: «عمان - فلان الفلاني - الدستور -», «القاهرة - فلان الفلاني:»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.families import MISTER
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon

__all__ = ["AFTER_DASH", "DASHES", "Segment", "by", "is_author", "named", "signed", "tells", "titled"]

DASHES = frozenset({"-", "–", "—", "ـ", ""})
#: Which part of a header follows a place and a dash.
AFTER_DASH = 2
#: A title that is a given name as well in Egypt.
_GIVEN = "السيد"


class Segment(Value, frozen=True, gc=False):
    """A part of the line: a place, a date, an agency, plain words or what separates them."""

    kind: str
    first: int
    end: int
    value: str | None = None
    hijri: bool = False


def tells(document: Document, segments: list[Segment]) -> bool:
    """«الجزائر - استقبل رئيس الجمهورية …»: a place or a signature and a dash before a report's verb."""
    if segments[0].kind not in ("place", "agency"):
        return False
    verb = segments[AFTER_DASH].first
    past = any(f.tense == "past" and not f.conj for f in document.tokens[verb].info.verbs)
    return segments[1].value in DASHES and past and document.tokens[verb].kind == "w"


def by(document: Document, segments: list[Segment], lexicon: Lexicon) -> bool:
    """Whether an author and a paper stand between dashes after a place."""
    kinds = [s.kind for s in segments[: AFTER_DASH + 4]]
    if kinds != ["place", "sep", "word", "sep", "agency", "sep"]:
        return False
    dashes = segments[1].value in DASHES and segments[3].value in DASHES
    return dashes and is_author(document, segments[AFTER_DASH], lexicon)


def signed(document: Document, segments: list[Segment], lexicon: Lexicon) -> bool:
    """«القاهرة - فلان الفلاني: عقد المجلس …»: a place, an author and a colon before a report's verb."""
    if [s.kind for s in segments[: AFTER_DASH + 2]] != ["place", "sep", "word", "sep"]:
        return False
    colon = segments[AFTER_DASH + 1]
    if segments[1].value not in DASHES or colon.value != ":" or colon.end >= len(document.tokens):
        return False
    verb = document.tokens[colon.end]
    past = any(f.tense == "past" and not f.conj and f.agree in ("ms", "fs") for f in verb.info.verbs)
    return past and verb.kind == "w" and is_author(document, segments[AFTER_DASH], lexicon)


def named(document: Document, segment: Segment) -> tuple[int, int]:
    """The author's name without «من» before it: «القاهرة - من فلان الفلاني»."""
    return segment.first + (document.norms[segment.first] == "من"), segment.end


def titled(document: Document, segments: list[Segment], n: int) -> bool:
    """«لبنان – محادثات السيد جان-إيف لودريان»; not an Egyptian called so: «القاهرة - من السيد عبدالعال:»."""
    segment = segments[n]
    if MISTER.isdisjoint(document.norms[segment.first : segment.end]):
        return False
    first, end = named(document, segment)
    signs = first > segment.first or any(s.kind == "agency" or s.value == ":" for s in segments[n + 1 :])
    return not (document.norms[first] == _GIVEN and end == first + 2 and signs)


def is_author(document: Document, segment: Segment, lexicon: Lexicon) -> bool:
    first, end = named(document, segment)
    return end - first >= 2 and bool(lexicon.names.get(document.norms[first]))
