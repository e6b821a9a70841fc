"""A contact before its id, and its day and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

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
#: What tells of before the report's day.
_EARLIER = frozenset("كان كانت وكان وكانت سبق وسبق يذكر يشار قد اثر غداه منذ".split())
_PAST = frozenset("الماضي الماضيه المنصرم الفايت المنقضي الاسبق".split())
_IN = frozenset("في وفي ففي".split())
_QUOTES = frozenset('"«“')
_SAME_DAY = frozenset("نفسه ذاته عينه".split())
_SAME = Trait(lambda token: token.norm in _SAME_DAY)
_NEAR = 2
_SPAN = 3
#: Verbs of which a contact is the subject or the object.
_TELLS_OF_IT = ("جمع", "ضم", "عقد", "جرت", "جري", "اجرا", "اجرت")
#: Kinds that belong to the meeting beside which they are told.
_ASIDE = frozenset({"press_conference", "signing", "ceremony", "message", "talks"})
#: Words after which another place or day is told of.
_ELSEWHERE = frozenset("الذي التي الذين اللذين فيما بينما".split())
#: Words that tie a contact to the place named before: «إلى دمشق حيث التقى».
_LINKS = frozenset("حيث خلالها خلاله للقاء وهناك".split())
#: «إلى X لإجراء محادثات», «واجتمع فيها», «اجتمعت هناك».
#: Letters that are handed over, which has a place.
_HANDED = ("/سلم", "/تسلم", "/استلم", "/حمل")
#: How soon after its verb the place of handing over stands.
_SOON = 12
#: «التي تستضيفها X», «احتضنتها X»: whoever hosts a gathering says where it is.
_HOSTING = ("تستضيف", "يستضيف", "ستستضيف", "استضاف", "تحتضن", "يحتضن", "ستحتضن", "احتضن")
#: «الذي عقد في X», «التي تنعقد في X».
_TAKING_PLACE = ("عقد", "يعقد", "تعقد", "انعقد", "ينعقد", "تنعقد", "ستعقد", "سيعقد", "اقيم", "يقام", "تقام")
_GATHERED = RELATIVE | {"مشتركه", "ثلاثيه", "رباعيه", "قمه"}
_ENDING = frozenset({"ختام"})
_SHORT = 3
_CAPITAL = frozenset("العاصمه بالعاصمه".split())
_PURPOSES = ("للقا", "ليجتمع", "ليلتق", "للتشاور", "للتباحث", "لاجراء", "لعقد", "للمشارك", "لحضور", "لترؤس", "لتسليم")
_THERE = frozenset("فيها بها هناك".split())
_OPENING = 4
_SEAT = Trait(lambda token: token.norm in SEATS or (token.norm[:1] == "ب" and token.norm[1:] in SEATS))
_TURNS = Trait(lambda token: token.norm in TOPIC or token.norm in _ELSEWHERE)
_HOLDING = (*_TAKING_PLACE, *_HOSTING, "المنعقد")
_HOSTS = Trait(lambda token: token.norm.startswith(_HOLDING))
#: How many words before a noun of contact its place may stand.
_BESIDE = 14


class Contact(msgspec.Struct, eq=False, gc=False):
    """An engagement before its id."""

    kind: str
    sentence: int
    evidence: tuple[int, int]
    rule: str
    people: list[str] = []
    roles: dict[str, str] = {}
    attendees: list[str] = []
    date: str | None = None
    place: tuple[int, int] | None = None
    place_ref: Ref | None = None
    mode: str = "in_person"
    status: str = "held"


class Where:
    """Finds the day and the place of a contact, said in its sentence or carried from the one before."""

    def __init__(self, scene: Scene, said: list[Said]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.found: list[Contact] = []
        self._dates: dict[int, list[DateMention]] = {}
        self.speech = [False] * len(self.norms)
        for one in said:
            if one.form.tense == "attribution":
                continue  # told by the report itself: «…، حسبما أفادت الرئاسة»
            self.speech[one.start : one.end] = [True] * (one.end - one.start)

    def locate(self, found: Contact, cue: Cue, before: list[Contact]) -> None:
        """Set the day and the place of a contact; ``before`` are those told before it."""
        self.found = before
        self._when(found, cue.at, cue.first, cue.end)
        if found.kind != "message":
            self._where(found, cue.at, cue.first, cue.end)
        elif found.rule.endswith(_HANDED):
            self._handed(found, cue.at, cue.first, cue.end)

    def _when(self, found: Contact, i: int, first: int, end: int) -> None:
        dates = self._days(first, end)
        if dates and not self.speech[i]:
            dates = [d for d in dates if not self.speech[d.first]]
        if found.kind == "visit" and {self.norms[i - 1], self.norms[i - 2]} & (RELATIVE | _ENDING):
            dates = [d for d in dates if d.first > i]
        if dates:
            nearest = min(dates, key=lambda d: abs(d.first - i))
            nearest = next((d for d in dates if nearest.iso is None and d.first - nearest.end in (0, 1)), nearest)
            found.date = self._from(nearest)
            if found.status == "scheduled":
                found.date = coming(nearest, self.scene.document, self.scene.anchor)
        elif self.found and self._on_that_day(first, end):
            found.date = self.found[-1].date  # «في اليوم نفسه»
        elif found.status == "held":
            found.date = self._day_of_before(found, first) or self._day_of_report(found, first)
            found.date = found.date or self._day_of_others(found, i, first)

    def _days(self, first: int, end: int) -> list[DateMention]:
        """The days named in a sentence."""
        known = self._dates.get(first)
        if known is None:
            known = self._dates[first] = [d for d in self.scene.dates if first <= d.first < end]
        return known

    def _on_that_day(self, first: int, end: int) -> bool:
        """«في اليوم نفسه»."""
        return any(self.norms[k - 1].endswith("يوم") for k in self.scene.document.having(_SAME, first + 1, end))

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

    def _day_of_others(self, found: Contact, i: int, first: int) -> str | None:
        """The day of a dated report that another contact took place on, for what it tells besides without a day.

        «وعلى هامش القمة، التقى …», «واستقبل كذلك …»; not «وكان قد التقى», not a visit.
        """
        line = self.scene.dateline
        if line is None or line.date is None or found.kind == "visit" or self.speech[i]:
            return None
        if any(norm in _EARLIER for norm in self.norms[max(first, i - _BESIDE) : i]):
            return None
        if not _PAST.isdisjoint(self.norms[i : i + _BESIDE]):
            return None
        return line.date if any(f.date == line.date and f.status == "held" for f in self.found) else None

    def _handed(self, found: Contact, i: int, first: int, end: int) -> None:
        """Where a letter was handed over: «سلم أمس في جدة رسالة»."""
        letter = next((k for k in range(i + 1, end) if self.norms[k].startswith(("رسال", "دعو", "برقي"))), end)
        for ref in self.scene.refs_in(i + 1, min(letter, i + _SOON)):
            if ref.kind == "place" and self._located(ref):
                found.place, found.place_ref = (ref.first, ref.end), ref
                return
        self._came_to(found, i, first)
        if found.place is None:
            self._where_visited(found, i)

    def _where(self, found: Contact, i: int, first: int, end: int) -> None:
        told = i + 2 if self._own_relative(i, end) else i
        limit = next(iter(self.scene.document.having(_TURNS, told + 1, end)), end)
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
        if found.place is None and found.kind != "visit":
            self._hosted(found, i, end)
        if found.place is None:
            self._capital(found, i, limit)
        if found.place is None and found.kind != "visit":
            self._where_visited(found, i)
        if found.place is None and not self.speech[i]:
            self._unlisted(found, i, limit)
        if found.place is None and found.kind == "conference":
            self._in_its_name(found, i, limit)
        line = self.scene.dateline
        if found.place is None and line is not None and line.place is not None and "هنا" in self.norms[first:end]:
            found.place = line.place

    def _own_relative(self, i: int, end: int) -> bool:
        """«اللقاء الذي جمع أمس في الرباط A بـB»: whether a relative clause tells of the contact itself."""
        return i + 2 < end and self.norms[i + 1] in RELATIVE and self.norms[i + 2].startswith(_TELLS_OF_IT)

    def _located(self, ref: Ref) -> bool:
        """Whether a place stands where something happens: «في X», «بمدينة X», «في العاصمة التركية X»."""
        before = self.norms[ref.first - 1].removeprefix("و")
        if before in ("في", "ففي", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "قصر") or ref.prep == "ب":
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
            linked = not _LINKS.isdisjoint(between) or any(n.startswith(_PURPOSES) for n in between)
            linked = linked or not _THERE.isdisjoint(self.norms[i + 1 : i + 4])
            reached = self.norms[ref.first - 1] in ("الي", "من", "زار", "مدينه", "في") or ref.prep == "ب"
            if opening or (linked and (reached or self.scene.cover[ref.first - 1] is not None)):
                found.place, found.place_ref = (ref.first, ref.end), ref
            return

    def _where_visited(self, found: Contact, i: int) -> None:
        """The place of a visit of the same sentence: «زار A طهران الشهر الماضي والتقى B»."""
        for before in reversed(self.found):
            if before.sentence != found.sentence:
                return
            placed = before.place is not None and (before.place_ref is None or before.place_ref.kind == "place")
            if self.speech[i] != self.speech[before.evidence[0]]:
                return
            if placed and before.kind == "visit" and before.evidence[0] < i and set(before.people) & set(found.people):
                found.place, found.place_ref = before.place, before.place_ref
                return

    def _hosted(self, found: Contact, i: int, end: int) -> None:
        """«القمة التي تستضيفها بريتوريا»."""
        for k in self.scene.document.having(_HOSTS, i + 1, min(end, i + 2 * _BESIDE) - 1):
            held = (
                self.norms[k].startswith(_TAKING_PLACE) and self.norms[k - 1] in RELATIVE and self.norms[k + 1] == "في"
            )
            held = held or (self.norms[k].startswith("المنعقد") and self.norms[k + 1] == "في")
            if not held and (not self.norms[k].startswith(_HOSTING) or self.norms[k - 1] not in _GATHERED):
                continue
            ref = next((r for r in self.scene.refs_in(k + 1, min(end, k + _OPENING)) if r.kind == "place"), None)
            if ref is not None:
                found.place, found.place_ref = (ref.first, ref.end), ref
            return

    def _capital(self, found: Contact, i: int, limit: int) -> None:
        """«في العاصمة التركية»: a capital that is not named."""
        for k in range(i + 1, min(limit, i + 2 * _BESIDE) - 1):
            norm = self.norms[k]
            if norm in _CAPITAL and (norm.startswith("ب") or self.norms[k - 1] in _IN):
                if self.scene.ref_at.get(k) is None and self.norms[k + 1].startswith("ال") and not self.speech[k]:
                    found.place = (k, k + 2)
                return

    def _in_its_name(self, found: Contact, i: int, limit: int) -> None:
        """«القمة العالمية للحكومات في دبي»: the place in the name of a conference."""
        for ref in self.scene.refs_in(i + 1, limit):
            inside = range(ref.first, ref.end - 1) if ref.kind == "framework" else ()
            at = next((k for k in inside if self.norms[k] == "في"), -1)
            if at >= 0:
                found.place = (at + 1, ref.end)
                return

    def _unlisted(self, found: Contact, i: int, limit: int) -> None:
        """«خلال لقائه X في معراب،»: a place that no table knows, at the end of its phrase."""
        tokens = self.scene.document.tokens
        for k in range(i + 1, min(limit, i + 2 * _BESIDE) - 1):
            if self.norms[k] != "في" or self.scene.cover[k + 1] is not None or tokens[k + 1].kind != "w":
                continue
            info = tokens[k + 1].info
            after = self.norms[k + 2] if k + 2 < len(self.norms) else "."
            closed = after in "،,.؛" or after in _ELSEWHERE
            if closed and not info.pos and not info.verbs and not info.definite and not info.name:
                if len(self.norms[k + 1]) > _SHORT and not tokens[k + 1].raw.endswith(("ً", "ًا", "ة", "ه", "ها")):
                    found.place = (k + 1, k + 2)
            return

    def _seat(self, first: int, end: int) -> tuple[int, int] | None:
        """A palace, hall or office as a meeting's place: «في القصر الرئاسي»، «بقصر بيان»."""
        for k in self.scene.document.having(_SEAT, first, end):
            norm = self.norms[k]
            bare = norm[1:] if norm.startswith("ب") else norm
            within = self.norms[k - 1] in _IN or (self.norms[k - 1] in _QUOTES and self.norms[k - 2] in _IN)
            if self.speech[k] or not (norm.startswith("ب") or within):
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
