"""Where and when what a report tells of again was held: «وشارك في الاجتماع», «ووقع الاتفاقية»."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mahdar.acts.contacts.seats import PLACES, is_city
from mahdar.acts.contacts.words import COMMA, PLANNED, RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.contacts.seats import Seats
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.dates import DateMention
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Venue", "Venues"]

#: Gatherings, and the same as a report tells of them again.
_GATHERINGS = frozenset(
    "قمه اجتماع اجتماعا اجتماعات موتمر موتمرا منتدي جلسه دوره مشاورات ملتقي القمه الاجتماع الموتمر المنتدي "
    "الجلسه الدوره المشاورات الملتقي اشغال اعمال قمتهم اجتماعهم اجتماعها قمتها".split()
)
_AGAIN = frozenset("القمه الاجتماع الموتمر المنتدي الجلسه الدوره المشاورات الملتقي اللقاء الاشغال الاعمال".split())
_PAPERS = frozenset("الاتفاقيه الاتفاق المذكره الوثيقه المحضر الاعلان البيان الوثايق البروتوكول العقد المعاهده".split())
_SIGNED = frozenset("توقيع التوقيع بتوقيع بالتوقيع لتوقيع".split())
#: Who hosts what is held: «استضافتها X», «تحتضنه X».
_HOSTS = ("استضاف", "تستضيف", "يستضيف", "احتضن", "تحتضن", "يحتضن", "شهدت")
_IN = frozenset("في ففي وفي مدينه بمدينه العاصمه بالعاصمه".split())
_NEAR = 8
#: How many words a seat's name and its city are long.
_SPAN = 3
_BACK = 6


class Venue(NamedTuple):
    """A place that a sentence tells once, and the days named beside it."""

    place: tuple[int, int]
    ref: Ref | None
    days: list[DateMention]


#: What else may be held at the place that ends a sentence.
_OTHERS = (
    "موتمر",
    "الموتمر",
    "قمه",
    "القمه",
    "اجتماع",
    "الاجتماع",
    "لقاء",
    "اللقاء",
    "منتدي",
    "المنتدي",
    "عقد",
    "انعقاد",
)


class Venues:
    """Finds the venue of a contact in the sentences before it."""

    def __init__(self, scene: Scene, speech: list[bool], seats: Seats) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.speech = speech
        self.seats = seats

    def of(self, found: Contact, cue: Cue) -> Venue | None:
        """The venue of a conference or a signing that the report has told of before."""
        after = self.norms[cue.at : cue.at + _NEAR]
        if self.speech[cue.at]:
            return None
        if found.kind == "conference" and not _AGAIN.isdisjoint(after):
            wanted = _GATHERINGS
        elif found.kind == "signing" and not _PAPERS.isdisjoint(after):
            wanted = _SIGNED
        else:
            return None
        for number in range(cue.number - 1, max(-1, cue.number - 1 - _BACK), -1):
            first, end = self.scene.document.sentences[number]
            first = max(first, self.scene.start)
            if first < end and not wanted.isdisjoint(self.norms[first:end]):
                venue = self._in(first, end, wanted)
                if venue is not None:
                    return venue
        return None

    def _in(self, first: int, end: int, wanted: frozenset[str]) -> Venue | None:
        held = [k for k in range(first, end) if self.norms[k] in wanted and not self.speech[k]]
        places: list[tuple[int, tuple[int, int], Ref | None]] = []
        for seat in self.seats.after(first, end):
            apart = min((abs(k - seat[0]) for k in held), default=end)
            places.append((max(0, apart - _SPAN), seat, None))  # «في قصر المؤتمرات بنواكشوط أعمال الدورة»
        for ref in self.scene.refs_in(first, end):
            if not self.speech[ref.first] and is_city(self.scene, ref):
                places.append((self._apart(ref, first, held, end), (ref.first, ref.end), ref))
        if not places:
            return None
        far, place, found = min(places, key=lambda p: p[:2])
        if far > _NEAR:
            return None
        days = [d for d in self.scene.dates if first <= d.first < end and d.iso and not self.speech[d.first]]
        return Venue(place, found, days if len(days) == 1 else [])

    def _apart(self, ref: Ref, first: int, held: list[int], end: int) -> int:
        """How far a place stands from the gathering that is held in it or that it hosts."""
        before = self.norms[ref.first - 1] if ref.first > first else ""
        if before.startswith(_HOSTS):
            return 0
        if before not in _IN and ref.prep != "ب":
            return end
        seat = self.norms[ref.first].removeprefix("ب") in PLACES
        return max(0, min((abs(k - ref.first) for k in held), default=end) - (_SPAN if seat else 0))

    def at_the_end(self, i: int, end: int) -> tuple[tuple[int, int] | None, Ref | None]:
        """«باريس - تباحث A وB حول الأزمة في باريس»: the place that ends a sentence, where the report is from there."""
        line, norms = self.scene.dateline, self.norms
        close = end - (self.scene.document.tokens[end - 1].kind == "p")
        ref = self.scene.cover[close - 1] if line is not None and line.place is not None and close > i + 1 else None
        if ref is None or ref.kind != "place" or ref.end != close or self.speech[ref.first]:
            return None, None
        there = line is not None and line.place is not None and norms[ref.first : ref.end] == norms[slice(*line.place)]
        comma = next((k for k in range(ref.first - 1, i, -1) if norms[k] in COMMA), i)
        words = norms[comma + 1 : ref.first - 1]
        if not (PLANNED | RELATIVE).isdisjoint(words) or any(n.lstrip("بل").startswith(_OTHERS) for n in words):
            return None, None  # «بحث A مع B التحضير لمؤتمر الإعمار المقرر عقده في باريس»
        return ((ref.first, ref.end), ref) if there and norms[ref.first - 1] == "في" else (None, None)
