"""A contact before its id, and its day and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mahdar.acts.contacts.carried import HANDED
from mahdar.acts.contacts.order import place_behind
from mahdar.acts.contacts.seats import KINDS_OF_PLACE, LIES_WITHIN, Seats, is_city, says_where
from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.venues import Venues
from mahdar.acts.contacts.when import When
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, EXPECTED, SEATS, TALKED, TIMES, TOPIC, TOWARDS, WHERE
from mahdar.acts.speech_tables import RELATIVE
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.statements import Said
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Contact", "Where"]

_IN = frozenset("في وفي ففي".split())
#: Verbs of which a contact is the subject or the object.
_TELLS_OF_IT = ("جمع", "ضم", "عقد", "جرت", "جري", "اجرا", "اجرت", "استمر", "استغرق", "دام", "دار")
#: Words after which another place or day is told of.
_ELSEWHERE = frozenset("الذي التي الذين اللذين فيما بينما علما".split()) | TOWARDS
#: «…، وفي تل أبيب أعلن»: before the place of the next clause.
_ELSEWHERE_TOO = frozenset("وفي ومن".split())
#: Words that tie a contact to the place named before: «إلى دمشق حيث التقى».
_LINKS = frozenset("حيث خلالها خلاله للقاء وهناك".split())
#: How soon after its verb the place of handing over stands.
_SOON = 12
#: «التي تستضيفها X», «احتضنتها X»: whoever hosts a gathering says where it is.
_HOSTING = ("تستضيف", "يستضيف", "ستستضيف", "استضاف", "تحتضن", "يحتضن", "ستحتضن", "احتضن")
#: «الذي عقد في X», «التي تنعقد في X».
_TAKING_PLACE = ("عقد", "يعقد", "تعقد", "انعقد", "ينعقد", "تنعقد", "ستعقد", "سيعقد", "اقيم", "يقام", "تقام", "التام")
_GATHERED = RELATIVE | {"مشتركه", "ثلاثيه", "رباعيه", "قمه"}
_IS_HELD = (*_TAKING_PLACE, *_HOSTING, "المنعقد", "شهدت")
_HELD = Trait(lambda token: token.norm.removeprefix("و").startswith(_IS_HELD))
_SHORT = 3
_CAPITALS = Trait.of_words(("العاصمه", "بالعاصمه"))
_VISIT = Trait(lambda token: token.norm.startswith(("زيار", "وصوله")))
_ARRIVED = frozenset("فور منذ لدي".split())
_PURPOSES = tuple(
    "للقا للاجتماع لمقابل لملاقا لمباحثات لمحادثات ليجتمع ليلتق "
    "للتشاور للتباحث لاجراء لعقد للمشارك لحضور لتروس لتسليم".split()
)
_THERE = frozenset("فيها بها هناك خلالها خلاله خلالهما".split())
#: Words with which another act of the sentence begins: «ثم أجرى», «كما التقى».
_GOES_ON = frozenset("ثم كما فيما".split())
#: Before a contact that was at another time than what is told before it.
_APART = AFTERWARDS - {"ختام"}
#: «خلال زيارته لـX»: a visit that goes on beside a contact.
_DURING = frozenset("خلال اثناء هامش مستهل اطار ضمن".split())
#: What someone whose day is told of holds where he works.
_RECEIVED = frozenset({"meeting", "talks", "ceremony"})
#: What is told of with the place at which it is held.
_GATHERINGS = frozenset({"conference", "ceremony"})
#: «قمة كامب ديفيد»: what is called after the city where it is held.
_NAMED_AFTER = frozenset("قمه موتمر منتدي اجتماع محادثات مشاورات مفاوضات".split())
#: «اللجنة المعنية بالقدس», «الجلسة المخصصة للوضع في X»: what a body or a session is about.
_ABOUT = frozenset("المعنيه المعني المخصصه المخصص المكرسه المكلفه المكلف المتعلقه المتعلق للوضع للاوضاع".split())
_ABOUT_IT = 4
#: «المقررة في X»: of what is to come.
_PLANNED = frozenset("المقرره المقرر المزمع المرتقبه المرتقب".split())
_OPENING = 4
#: «على أن يجتمع على هامشها مع A».
_BESIDE_IT = frozenset("هامشها هامشه".split())
#: «والتقى هناك A», «واجتمع خلالها مع A».
_DURING_VISIT = frozenset("هناك خلالها فيها بها".split())
#: A verb of a contact that goes on with a sentence: places after it are its own.
_ACT = Trait(
    lambda token: (
        any([f.conj and f.tense in FINITE_OR_PASSIVE and f.lemma in table().verbs for f in token.info.verbs])
        and not (token.info.name or token.info.heads or token.info.single)
    ),
    of="verbs",
)
#: What is talked of, and its place with it: «بحثا الوضع في غزة», «ناقش A مع B وقف إطلاق النار في X».
_TALKED_OF = frozenset(
    "الوضع اوضاع التطورات الازمه ازمه وقف العدوان الحرب التصعيد ملف ملفات الملف الملفات مستقبل جهود الجهود الاحداث "
    "احداث العمليه اعاده اعمار القتال الصراع النزاع".split()
)
#: Words at which the place of a contact may no longer be told; see `Where._limit`.
_MAY_STOP = Trait.of_words(TOPIC, _TALKED_OF, _ELSEWHERE, _ELSEWHERE_TOO, EXPECTED, AFTERWARDS, _GOES_ON, ("علي",))
_AFTERWARDS = Trait.of_words(AFTERWARDS)
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
    #: Whether the other side is an unnamed counterpart of another state.
    peer: bool = False
    #: Whether it is told as of another time than the report's: «وكان A قد زار X العام الماضي».
    long_ago: bool = False
    #: The words that tell it, the first time and again.
    told: list[int] = []


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
            self.speech[one.start : one.end] = [True] * (one.end - one.start)
        self.when = When(scene, self.speech)
        self.seats = Seats(scene, self.speech)
        self.venues = Venues(scene, self.speech, self.seats)

    def locate(self, found: Contact, cue: Cue, before: list[Contact], others: Sequence[Ref] = ()) -> None:
        """Set the day and the place of a contact with ``others``; ``before`` are those told before it."""
        self.found = before
        self.when.date(found, cue, before)
        if found.kind not in ("call", "message"):
            self._where(found, cue, others)
        elif found.kind == "message" and found.rule.endswith(HANDED):
            self._handed(found, cue.at, cue.first, cue.end)

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

    def _where(self, found: Contact, cue: Cue, others: Sequence[Ref]) -> None:
        i, first, end = cue.at, cue.first, cue.end
        limit = self._limit(found, i, end, others)
        self._named(found, i, limit, others)
        beside = place_behind(self.scene, i, end, others) if found.place is None else None
        if beside is not None and found.kind != "visit":
            self._set(found, (beside.first, beside.end), beside)
        if found.place is None:
            self._came_to(found, i, first)
        since = self._since(first, i)
        if found.place is None and found.kind not in ("visit", "press_conference"):
            self._set(found, self.seats.before(since, i))
        goes_on = cue.form is not None and cue.form.conj == "و" and i > first and found.kind != "conference"
        if found.place is None and not goes_on:
            self._beside(found, i, since)
        for rule, at in ((self._hosted, end), (self._host_city, first)):
            if found.place is None and found.kind != "visit":
                rule(found, i, at)
        if found.place is None:
            self._capital(found, i, limit)
        if found.place is None and found.kind != "visit":
            self._where_visited(found, i)
        if found.place is None and not self.speech[i]:
            self._set(found, self.seats.unlisted(i + 1, min(limit, i + 2 * _BESIDE)))
        if found.place is None and found.kind == "conference":
            self._in_its_name(found, i, limit)
        if found.place is None and found.kind != "visit":
            self._on_a_visit(found, i, limit)
        if found.place is None:
            self._told_before(found, cue)
        if found.place is None and found.kind in TALKED:
            self._set(found, *self.venues.at_the_end(i, end))
        if found.kind == "visit" and found.place is not None and self.norms[found.place[0]].lstrip("بل") in SEATS:
            found.place, found.place_ref = None, None  # «جرت في قصر X محادثات مع B الذي وصل إلى بلادنا»
        line = self.scene.dateline
        if found.place is None and "هنا" in self.norms[first:end]:
            found.place = line.place if line is not None else None

    def seat_or_city(self, at: int, stop: int) -> tuple[tuple[int, int], Ref | None] | None:
        """The first place between two tokens where something may be held."""
        places: list[tuple[tuple[int, int], Ref | None]] = [(seat, None) for seat in self.seats.after(at, stop)]
        refs = (r for r in self.scene.refs_in(at, stop) if r.kind == "place" and self._located(r))
        places.extend(((ref.first, ref.end), ref) for ref in refs)
        return min(places, key=lambda p: p[0]) if places else None

    def _set(self, found: Contact, place: tuple[int, int] | None, ref: Ref | None = None) -> None:
        if place is not None:
            found.place, found.place_ref = place, ref

    def _named(self, found: Contact, i: int, limit: int, others: Sequence[Ref]) -> None:
        """A place after a contact's word: a seat («في القصر الرئاسي») before the city in which it stands."""
        seats = self.seats.after(i + 1, limit) if found.kind != "visit" else []
        places: list[tuple[tuple[int, int], Ref | None]] = [(seat, None) for seat in seats]
        for ref in self.scene.refs_in(i + 1, limit):
            heard = self.speech[ref.first] and not self.speech[i]
            if (
                not heard
                and self._located(ref)
                and is_city(self.scene, ref)
                and not self._for_another(found, ref.first)
            ):
                places.append(((ref.first, ref.end), ref))
        if not places:
            return
        places.sort(key=lambda p: p[0])
        if any([f.evidence[0] == i for f in self.found[-_SHORT:]]):  # «A في عين التينة وB في السراي»
            past = max([ref.end for ref in others], default=0)
            places = [p for p in places if p[0][0] >= past] or places
        self._set(found, *places[0])

    def _limit(self, found: Contact, i: int, end: int, others: Sequence[Ref]) -> int:
        """Where the words that can tell a contact's place end."""
        told = self._own_relative(i, end)
        acts = self.scene.document.having(_ACT, told + 2, end)
        stops = self.scene.document.having(_MAY_STOP, told + 1, end)
        skip = told + 1
        for k in range(told + 1, end) if found.kind == "signing" else sorted({*acts, *stops}):
            if k < skip:
                continue
            norm = self.norms[k]
            after = self.norms[k + 1] if k + 1 < end else ""
            if norm in RELATIVE and found.kind in _GATHERINGS and after.startswith(_TELLS_OF_IT + _TAKING_PLACE):
                continue  # «الاحتفالات التي أقيمت في X»
            if norm in TOPIC or norm in _TALKED_OF or norm in _ELSEWHERE or norm in EXPECTED or k in acts:
                return k
            day_after = after == "ذلك"  # «قبل ذلك بيوم», «غداة ذلك»
            if norm in AFTERWARDS and after in TIMES and self.norms[k + 2 : k + 3] == ["من"]:
                return k  # «بعد أسبوعين من استقبالها في طرابلس B»
            if norm in AFTERWARDS and after and after not in TIMES and self.norms[k - 1] != "من" and not day_after:
                past = self._past_aside(k, end)
                if past < 0 or all(ref.first < k for ref in others):
                    return k
                skip = past
            if norm in _ELSEWHERE_TOO and self.norms[k - 1] in COMMA and self._next_place(k, end):
                return k  # «اجتمع A بـB، وفي تل أبيب أعلن C»
            if (norm == "علي" and after == "ان") or (norm in _GOES_ON and self._acts(k + 1, end)):
                return k
            if found.kind == "signing" and self._of_paper(i, k):
                return k
        return end

    def _next_place(self, k: int, end: int) -> bool:
        """Whether a clause with a place of its own begins at a token, its verb after the place."""
        place = self.scene.ref_at.get(k + 1)
        if place is None or place.kind != "place" or place.end >= end:
            return False
        info = self.scene.document.tokens[place.end].info
        return info is not None and any(f.tense in FINITE_OR_PASSIVE and not f.conj for f in info.verbs)

    def _acts(self, k: int, end: int) -> bool:
        """«ثم أجرى في جنيف مشاورات»: whether a verb of another act stands at a token."""
        info = self.scene.document.tokens[k].info if k < end else None
        if info is None or info.name or info.heads or info.single:
            return False
        return any(f.tense in FINITE_OR_PASSIVE and f.lemma in table().verbs for f in info.verbs)

    def _since(self, first: int, i: int) -> int:
        """Where the words before a contact that tell of it begin: «قال في مقر الوزارة بعد لقائه X»."""
        for k in reversed(self.scene.document.having(_AFTERWARDS, first + 1, i)):
            if self.norms[k] in _APART and self.norms[k - 1] != "من" and self.norms[k + 1] not in TIMES:
                return k
        return first

    def _past_aside(self, k: int, end: int) -> int:
        """Where an aside between commas ends: «التقى، قبيل مغادرته إلى X، الوزير في مقر الوزارة»; -1 if it is none."""
        if self.norms[k - 1] not in COMMA:
            return -1
        return next((j for j in range(k, min(end, k + _BESIDE)) if self.norms[j] in COMMA), -1)

    def _of_paper(self, i: int, k: int) -> bool:
        """«وقعا اتفاقية لتحسين شبكات …», «اتفاقية تتيح …»: whether a word begins to tell what was signed."""
        info = self.scene.document.tokens[k].info
        if info is None or k < i + 2 or self.scene.cover[k] is not None or info.name:
            return False
        if any(f.tense == "pres" and not f.conj for f in info.verbs) and self.norms[k - 1] not in ("ان", "لم"):
            return True
        return self.norms[k][:1] == "ل" and len(self.norms[k]) > _SHORT and self.norms[k] not in ("لدي", "لمده")

    def _for_another(self, found: Contact, at: int) -> bool:
        """«حول القمة المقررة في X»: whether a place is that of something else that is to come."""
        return found.kind != "conference" and not _PLANNED.isdisjoint(self.norms[max(0, at - _SHORT) : at])

    def _own_relative(self, i: int, end: int) -> int:
        """Where a relative clause that tells of the contact itself begins, or the contact's own word.

        «اللقاء الذي جمع أمس في الرباط A بـB», «المؤتمر الصحفي المشترك الذي عقده بمطار الخرطوم».
        """
        for k in range(i + 1, min(i + _SHORT + 1, end - 1)):
            if self.norms[k] in RELATIVE:
                return k + 1 if self.norms[k + 1].startswith(_TELLS_OF_IT) else i
        return i

    def _located(self, ref: Ref) -> bool:
        """Whether a place stands where something happens: «في X», «بمدينة X», «في العاصمة التركية X»."""
        if not _ABOUT.isdisjoint(self.norms[max(0, ref.first - _ABOUT_IT) : ref.first]):
            return False
        at = ref.first - 1
        at -= self.norms[at] in OPENING_QUOTES  # «في "قصر صربيا"»
        before = self.norms[at].removeprefix("و")
        if before in ("في", "ففي", "مدينه", "بالعاصمه", "العاصمه", "قصر") or ref.prep == "ب":
            return True
        if before.removeprefix("ب") in KINDS_OF_PLACE and (before[0] == "ب" or self.norms[ref.first - 2] in _IN):
            return True
        return before.startswith("ال") and self.norms[ref.first - 2] in ("العاصمه", "بالعاصمه", "للعاصمه")

    def _beside(self, found: Contact, i: int, first: int) -> None:
        """A place between verb and noun of a contact («انعقدت بالرباط أشغال»), or before its relative clause."""
        if self.norms[i - 1] in RELATIVE:
            ref = self.scene.cover[i - 2] or self.scene.cover[max(0, i - 3)]
            if ref is not None and ref.kind == "place":
                found.place, found.place_ref = (ref.first, ref.end), ref
                return
        own = i - 1 if found.kind == "conference" and self.norms[i - 1] in RELATIVE else i
        for ref in reversed(self.scene.refs_in(max(first, i - _BESIDE), i)):
            if not _ELSEWHERE.isdisjoint(self.norms[ref.end : own]):
                return
            if ref.kind == "place" and self.speech[ref.first] == self.speech[i] and self._located(ref):
                found.place, found.place_ref = (ref.first, ref.end), ref
                seat = self.seats.right_before(ref, first) if found.kind != "visit" else None
                if seat is not None:
                    self._set(found, seat)
                return

    def _came_to(self, found: Contact, i: int, first: int) -> None:
        """A place named before the contact: «وفي X، التقى», «إلى X حيث التقى», «إلى X للقاء»."""
        state, lies = None, -1
        for ref in reversed(self.scene.refs_in(first, i)):
            if ref.kind not in ("place", "state") or self.speech[ref.first] != self.speech[i]:
                continue
            if says_where(self.scene, ref):
                lies = ref.end
                continue
            if state is not None and (ref.kind == "state" or not self._lies_in(ref, state)):
                break
            opening = ref.first - first <= _OPENING and self._located(ref)
            end = lies if lies >= 0 and lies - ref.end <= LIES_WITHIN else ref.end
            between = self.norms[end : i + 1]
            linked = not _LINKS.isdisjoint(between) or any([n.startswith(_PURPOSES) for n in between])
            if found.kind != "conference":
                linked = linked or not _THERE.isdisjoint(self.norms[i + 1 : i + 4])
            right_after = between[:-1] in (["حيث"], ["،", "حيث"], ["اين"], ["،", "اين"])
            if self.norms[ref.first - 1] == "الي" and ref.end == i and ref.kind == "place":
                linked = linked or self.norms[i].startswith("و")  # «انتقل إلى X والتقى»
            if right_after or opening or (linked and self._reached(ref)):
                if ref.kind == "state" and not right_after and not opening:
                    state = ref  # «إلى كييف في زيارة إلى أوكرانيا … واجتمع فيها»: rather the city
                    continue
                state = ref
            break
        seat = self.seats.right_before(state, first) if state is not None and found.kind != "visit" else None
        if seat is not None:
            self._set(found, seat)  # «وفي قصر الإليزيه بباريس، استقبل A B»
        elif state is not None:
            found.place, found.place_ref = (state.first, state.end), state
        elif self.norms[i - 1] in WHERE:
            self._set(found, self.seats.reached(i - 1))

    def _lies_in(self, ref: Ref, state: Ref) -> bool:
        country = getattr(state.target, "country", None)
        return country is not None and getattr(ref.target, "country", None) == country and self._reached(ref)

    def _reached(self, ref: Ref) -> bool:
        """«إلى X», «زار A X», «زيارة لـX»: whether someone goes or comes to a place."""
        before = self.norms[ref.first - 1].removeprefix("و")
        if before in ("الي", "من", "مدينه", "في") or ref.prep in ("ب", "ل"):
            return True
        if self.scene.cover[ref.first - 1] is not None:
            return True
        near = self.scene.document.tokens[max(0, ref.first - _OPENING - 2) : ref.first]
        return any(f.lemma == "زار" and f.tense != "pass" for t in near if t.info is not None for f in t.info.verbs)

    def _where_visited(self, found: Contact, i: int) -> None:
        """The place of a visit of the same sentence, or of a gathering beside which someone was met.

        «زار A طهران الشهر الماضي والتقى B», «يشارك A في قمة في X، على أن يجتمع على هامشها مع B».
        """
        after = self.norms[i + 1 : i + _OPENING]
        there = not _DURING_VISIT.isdisjoint(after) or after[:2] == ["خلال", "الزياره"]
        kind = "visit" if _BESIDE_IT.isdisjoint(after) else "conference"
        for before in reversed(self.found):
            if before.sentence != found.sentence:
                return
            placed = before.place is not None and (
                before.place_ref is None or there or before.place_ref.kind == "place"
            )
            if self.speech[i] != self.speech[before.evidence[0]]:
                return
            if placed and before.kind == kind and before.evidence[0] < i and set(before.people) & set(found.people):
                found.place, found.place_ref = before.place, before.place_ref
                return

    def _hosted(self, found: Contact, i: int, end: int) -> None:
        """«القمة التي تستضيفها بريتوريا»."""
        near = end if found.kind in _GATHERINGS else i + _BESIDE // 2
        for k in self.scene.document.having(_HELD, i + 1, min(end, i + 2 * _BESIDE) - 1):
            at = self.norms[k + 1]
            held = self.norms[k].startswith(_TAKING_PLACE) and self.norms[k - 1] in RELATIVE and at == "في"
            held = held or (self.norms[k].startswith("المنعقد") and (at == "في" or at.startswith("ب")))
            hosting = self.norms[k].startswith(_HOSTING)
            of_it = hosting and self.norms[k].endswith(("ته", "تها")) and self.scene.cover[k - 1] is not None
            told = held or (hosting and self.norms[k - 1] in _GATHERED)
            if not of_it and (not told or k >= near - 1):
                continue  # «اجتماع مع B استضافته X»
            places = (r for r in self.scene.refs_in(k + 1, min(end, k + _BESIDE)) if r.kind == "place")
            ref = next((r for r in places if r.first < k + _OPENING or self.norms[r.first - 1] == "في"), None)
            if ref is not None:
                found.place, found.place_ref = (ref.first, ref.end), ref
            return

    def _host_city(self, found: Contact, i: int, first: int) -> None:
        """«احتضنت الدوحة مفاوضات بين A وB», «القاهرة تستضيف قمة»: the city that a verb has as its subject."""
        for k in self.scene.document.having(_HELD, first, i):
            if not self.norms[k].removeprefix("و").startswith((*_HOSTING, "شهدت")) or self.speech[k] != self.speech[i]:
                continue
            ref = self.scene.ref_at.get(k + 1) or (self.scene.cover[k - 1] if k > first else None)
            if ref is not None and ref.kind in ("place", "state") and not ref.prep:
                found.place, found.place_ref = (ref.first, ref.end), ref
            return

    def _capital(self, found: Contact, i: int, limit: int) -> None:
        """«في العاصمة التركية»: a capital that is not named."""
        for k in self.scene.document.having(_CAPITALS, i + 1, min(limit, i + 2 * _BESIDE) - 1):
            if self.norms[k].startswith("ب") or self.norms[k - 1] in _IN:
                if self.scene.ref_at.get(k) is None and self.norms[k + 1].startswith("ال") and not self.speech[k]:
                    found.place = (k, k + 2)
                return

    def _on_a_visit(self, found: Contact, i: int, limit: int) -> None:
        """«التقى A B خلال زيارته لـX», «فور وصوله إلى X»: the city of a visit during which a contact was."""
        for k in self.scene.document.having(_VISIT, i + 2, min(limit, i + 2 * _BESIDE)):
            if self.norms[k - 1] not in (_ARRIVED if self.norms[k].startswith("وصول") else _DURING):
                continue
            for ref in self.scene.refs_in(k + 1, min(limit, k + _BESIDE // 2)):
                if ref.kind == "place" and (ref.prep == "ل" or self.norms[ref.first - 1] == "الي"):
                    self._set(found, (ref.first, ref.end), ref)
                    return

    def _told_before(self, found: Contact, cue: Cue) -> None:
        """«… في ختام اجتماع عقد في X. وشارك في الاجتماع A», «… التوقيع في X على محضر. ووقع المحضر A»: its place."""
        venue = self.venues.of(found, cue)
        if venue is None:
            self._at_work(found, cue)
            return
        self._set(found, venue.place, venue.ref)
        if found.date is None and venue.days:
            found.date = venue.days[0].iso

    def _at_work(self, found: Contact, cue: Cue) -> None:
        """«توزع نشاط الرئيس اليوم في قصر بعبدا بين لقاءات. واستقبل …»: where he received before."""
        work = self.when.days_work()
        if found.kind not in _RECEIVED or found.status != "held" or work is None or found.date not in (None, work.iso):
            return
        for before in reversed(self.found):
            if set(before.people) & set(found.people) and before.kind in _RECEIVED and before.place is not None:
                found.place, found.place_ref = before.place, before.place_ref
                return
        start, end = self.when.opening().start, self.when.opening().stop
        hosts = {entity_id(r) for r in self.scene.refs_in(start, end) if r.kind == "person"}
        if hosts & set(found.people):
            seats = self.seats.after(start, end)
            refs = [r for r in self.scene.refs_in(start, end) if r.kind == "place" and self._located(r)]
            if len(seats) + len(refs) > 0:
                place = min([*seats, *((r.first, r.end) for r in refs)])
                self._set(found, place, next((r for r in refs if r.first == place[0]), None))

    def _in_its_name(self, found: Contact, i: int, limit: int) -> None:
        """«القمة العالمية للحكومات في دبي», «منتدى الدوحة»: the place in the name of a conference."""
        for ref in self.scene.refs_in(i + 1, limit):
            inside = range(ref.first, ref.end - 1) if ref.kind == "framework" else ()
            at = next((k for k in inside if self.norms[k] == "في"), -1)
            if at < 0 and ref.kind == "framework" and self.norms[ref.first].lstrip("بل") in _NAMED_AFTER:
                cities = (
                    (k, m) for k in inside for m in self.scene.matches[k + 1] if m.entry.kind in ("place", "capital")
                )
                called = next(((k, m) for k, m in cities if k == ref.first or m.end == ref.end), None)
                if called is not None:
                    found.place = (called[0] + 1, called[1].end)
                    return
            if at >= 0:
                found.place = (at + 1, ref.end)
                return
