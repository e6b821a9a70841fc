"""A contact before its id, and its day and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import SEATS, TOPIC
from mahdar.acts.speech_tables import RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.dates import coming

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.statements import Said
    from mahdar.mentions.dates import DateMention
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Contact", "Where"]

#: Openers of a sentence that goes on with the day of the contact before it.
_FOLLOWING = frozenset("وعقب وبعد وقبيل وقبل وعلي كما ثم وفي وبعدها وعقبها وسلم وتسلم ووقع واقام وتخلل وشهد".split())
_NEAR = 2
_SPAN = 3
#: Kinds that belong to the meeting beside which they are told.
_ASIDE = frozenset({"press_conference", "signing", "ceremony", "message", "talks"})
#: Words after which another place or day is told of.
_ELSEWHERE = frozenset("الذي التي الذين اللذين فيما بينما".split())
#: Words that tie a contact to the place named before: «إلى دمشق حيث التقى».
_LINKS = frozenset("حيث خلالها خلاله للقاء وهناك".split())
_OPENING = 4
_SEAT = Trait(lambda token: token.norm in SEATS or (token.norm[:1] == "ب" and token.norm[1:] in SEATS))
#: How many words before a noun of contact its place may stand.
_BESIDE = 14


class Contact:
    """An engagement before its id."""

    __slots__ = (
        "attendees",
        "date",
        "evidence",
        "kind",
        "mode",
        "people",
        "place",
        "place_ref",
        "roles",
        "rule",
        "sentence",
        "status",
    )

    def __init__(self, kind: str, sentence: int, evidence: tuple[int, int], rule: str) -> None:
        self.kind = kind
        self.sentence = sentence
        self.evidence = evidence
        self.rule = rule
        self.people: list[str] = []
        self.roles: dict[str, str] = {}
        self.attendees: list[str] = []
        self.date: str | None = None
        self.place: tuple[int, int] | None = None
        self.place_ref: Ref | None = None
        self.mode = "in_person"
        self.status = "held"


class Where:
    """Finds the day and the place of a contact, said in its sentence or carried from the one before."""

    def __init__(self, scene: Scene, said: list[Said]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.found: list[Contact] = []
        self.speech = [False] * len(self.norms)
        for one in said:
            if one.form.tense == "attribution":
                continue  # told by the report itself: «…، حسبما أفادت الرئاسة»
            for k in range(one.start, one.end):
                self.speech[k] = True

    def locate(self, found: Contact, cue: Cue, before: list[Contact]) -> None:
        """Set the day and the place of a contact; ``before`` are those told before it."""
        self.found = before
        self._when(found, cue.at, cue.first, cue.end)
        if found.kind != "message":
            self._where(found, cue.at, cue.first, cue.end)

    def _when(self, found: Contact, i: int, first: int, end: int) -> None:
        dates = [d for d in self.scene.dates if first <= d.first < end and (not self.speech[d.first] or self.speech[i])]
        if found.kind == "visit" and {self.norms[i - 1], self.norms[i - 2]} & RELATIVE:
            dates = [d for d in dates if d.first > i]
        if dates:
            nearest = min(dates, key=lambda d: abs(d.first - i))
            found.date = self._from(nearest)
            if found.status == "scheduled":
                found.date = coming(nearest, self.scene.document, self.scene.anchor)
        elif found.status == "held":
            found.date = self._day_of_before(found, first) or self._day_of_report(found, first)

    def _from(self, day: DateMention) -> str | None:
        """The first day of a span: «في الفترة من 23 إلى 25 يونيو»."""
        words = self.norms[max(0, day.first - 3) : day.first]
        if day.iso is None or len(words) < _SPAN or words[2] not in ("الي", "حتي", "-", "و"):
            return day.iso
        opens = words[0] in ("من", "بين", "الفتره") and words[1].isdecimal() and 0 < int(words[1]) < int(day.iso[-2:])
        return f"{day.iso[:-2]}{int(words[1]):02d}" if opens else day.iso

    def _day_of_before(self, found: Contact, first: int) -> str | None:
        """The day of the contact told just before, for one that goes on with it."""
        for before in reversed(self.found):
            gap = found.sentence - before.sentence
            if not 0 <= gap <= _NEAR:
                return None
            if before.status != "held" or before.kind == "visit":
                continue
            shared = found.kind in _ASIDE and set(found.people) & set(before.people)
            if shared or self.norms[first] in _FOLLOWING:
                return before.date
        return None

    def _day_of_report(self, found: Contact, first: int) -> str | None:
        """The day of a dated agency report, for what its first sentence tells."""
        line = self.scene.dateline
        if line is None or line.date is None or first != self.scene.start or found.kind == "visit":
            return None
        return line.date

    def _where(self, found: Contact, i: int, first: int, end: int) -> None:
        limit = next((k for k in range(i + 1, end) if self.norms[k] in TOPIC or self.norms[k] in _ELSEWHERE), end)
        seat = self._seat(first, limit)
        if seat is not None:
            found.place = seat
        for ref in self.scene.refs_in(i + 1, limit):
            heard = self.speech[ref.first] and not self.speech[i]
            if seat is None and ref.kind == "place" and not heard and self._located(ref):
                found.place, found.place_ref = (ref.first, ref.end), ref
                break
        if found.place is None:
            self._came_to(found, i, first)
        if found.place is None:
            self._beside(found, i, first)
        line = self.scene.dateline
        if found.place is None and line is not None and line.place is not None and "هنا" in self.norms[first:end]:
            found.place = line.place

    def _located(self, ref: Ref) -> bool:
        """Whether a place stands where something happens: «في X», «بمدينة X», «في العاصمة التركية X»."""
        before = self.norms[ref.first - 1].removeprefix("و")
        if before in ("في", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "قصر") or ref.prep == "ب":
            return True
        return before.startswith("ال") and self.norms[ref.first - 2] in ("العاصمه", "بالعاصمه", "للعاصمه")

    def _beside(self, found: Contact, i: int, first: int) -> None:
        """A place between verb and noun of a contact («انعقدت بالرباط أشغال»), or before its relative clause."""
        if self.norms[i - 1] in RELATIVE:
            ref = self.scene.cover[i - 2] or self.scene.cover[max(0, i - 3)]
            if ref is not None and ref.kind == "place":
                found.place, found.place_ref = (ref.first, ref.end), ref
                return
        for ref in reversed(self.scene.refs_in(max(first, i - _BESIDE), i)):
            if not _ELSEWHERE.isdisjoint(self.norms[ref.end : i]):
                return
            if ref.kind == "place" and self.speech[ref.first] == self.speech[i] and self._located(ref):
                found.place, found.place_ref = (ref.first, ref.end), ref
                return

    def _came_to(self, found: Contact, i: int, first: int) -> None:
        """A place named before the contact: «وفي X، التقى», «إلى X حيث التقى», «إلى X للقاء»."""
        if self.speech[i]:
            return
        for ref in reversed(self.scene.refs_in(first, i)):
            if ref.kind not in ("place", "state") or self.speech[ref.first]:
                continue
            opening = ref.first - first <= _OPENING and self._located(ref) and ref.kind == "place"
            between = self.norms[ref.end : i + 1]
            linked = not _LINKS.isdisjoint(between) or any(n.startswith(("للقا", "ليجتمع", "ليلتق")) for n in between)
            reached = self.norms[ref.first - 1] in ("الي", "من", "زار", "مدينه", "في") or ref.prep == "ب"
            if opening or (linked and (reached or self.scene.cover[ref.first - 1] is not None)):
                found.place, found.place_ref = (ref.first, ref.end), ref
            return

    def _seat(self, first: int, end: int) -> tuple[int, int] | None:
        """A palace, hall or office as a meeting's place: «في القصر الرئاسي»، «بقصر بيان»."""
        for k in self.scene.document.having(_SEAT, first, end):
            norm = self.norms[k]
            bare = norm[1:] if norm.startswith("ب") else norm
            if self.speech[k] or not (norm.startswith("ب") or self.norms[k - 1] == "في"):
                continue
            ref = self.scene.ref_at.get(k)
            if ref is not None and ref.kind == "place":
                return None
            stop = k + 1
            while (
                stop < end
                and stop - k < 4
                and (self.norms[stop].startswith("ال") or (stop == k + 1 and not bare.startswith("ال")))
                and self.norms[stop] not in ("اليوم", "الذي", "التي")
            ):
                stop += 1
            if any(r.kind == "place" and r.prep == "ب" for r in self.scene.refs_in(stop, min(stop + 1, end))):
                return None
            if stop > k + 1 and not (bare.endswith("ه") and bare[:-1] in SEATS):
                return k, stop
        return None
