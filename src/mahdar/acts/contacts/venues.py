"""Where and when what a report tells of again was held: «وشارك في الاجتماع», «ووقع الاتفاقية»."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.contacts.seats import Seats
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.dates import DateMention
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Venue", "Venues"]

#: Gatherings, and the same as a report tells of them again.
_GATHERINGS = frozenset(
    "قمه اجتماع اجتماعا اجتماعات مؤتمر موتمر موتمرا منتدي جلسه دوره مشاورات ملتقي القمه الاجتماع الموتمر المنتدي "
    "الجلسه الدوره المشاورات الملتقي اشغال اعمال قمتهم اجتماعهم اجتماعها قمتها".split()
)
_AGAIN = frozenset("القمه الاجتماع الموتمر المنتدي الجلسه الدوره المشاورات الملتقي اللقاء الاشغال الاعمال".split())
_PAPERS = frozenset("الاتفاقيه الاتفاق المذكره الوثيقه المحضر الاعلان البيان الوثايق البروتوكول العقد المعاهده".split())
_SIGNED = frozenset("توقيع التوقيع بتوقيع بالتوقيع لتوقيع".split())
#: Who hosts what is held: «استضافتها X», «تحتضنه X».
_HOSTS = ("استضاف", "تستضيف", "يستضيف", "احتضن", "تحتضن", "يحتضن", "شهدت")
_IN = frozenset("في ففي وفي مدينه بمدينه العاصمه بالعاصمه".split())
_NEAR = 8
_BACK = 2


class Venue(NamedTuple):
    """A place that a sentence tells once, and the days named beside it."""

    place: tuple[int, int]
    ref: Ref | None
    days: list[DateMention]


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
        if found.status != "held" or self.speech[cue.at]:
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
                return self._in(first, end, wanted)
        return None

    def _in(self, first: int, end: int, wanted: frozenset[str]) -> Venue | None:
        places: list[tuple[tuple[int, int], Ref | None]] = [(seat, None) for seat in self.seats.after(first, end)]
        places += [
            ((ref.first, ref.end), ref)
            for ref in self.scene.refs_in(first, end)
            if ref.kind == "place" and not self.speech[ref.first] and self._held_there(ref, first, end, wanted)
        ]
        if not places:
            return None
        place, ref = min(places, key=lambda p: p[0])
        days = [d for d in self.scene.dates if first <= d.first < end and d.iso and not self.speech[d.first]]
        return Venue(place, ref, days if len(days) == 1 else [])

    def _held_there(self, ref: Ref, first: int, end: int, wanted: frozenset[str]) -> bool:
        """Whether a gathering stands near a place in which or by which it is held."""
        before = self.norms[ref.first - 1] if ref.first > first else ""
        hosted = before.startswith(_HOSTS)
        if not hosted and not (before in _IN or ref.prep == "ب"):
            return False
        near = self.norms[max(first, ref.first - _NEAR) : min(end, ref.end + _NEAR)]
        return hosted or not wanted.isdisjoint(near)
