"""PLOVER events from engagements, positions and deeds, between states and organisations."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.deeds import find_deeds
from mahdar.acts.recipient_tables import SEATS
from mahdar.acts.recipients import MANY, Recipients
from mahdar.acts.sides import joint_sides, of_nobody, sides_of
from mahdar.mentions.sport import SPORT
from mahdar.vocabulary import PLOVER

if TYPE_CHECKING:
    from mahdar.acts.deeds import Deed
    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Scene, Thing
    from mahdar.registry.registry import Registry

__all__ = ["code_events"]

_BY_STANCE = {
    "support": "SUPPORT",
    "adhere": "SUPPORT",
    "praise": "SUPPORT",
    "greet": "SUPPORT",
    "intend": "AGREE",
    "agree": "AGREE",
    "call": "REQUEST",
    "condemn": "ACCUSE",
    "oppose": "REJECT",
}
#: Words of an invitation near the telling of a message or a planned visit, and how near.
_INVITED = frozenset("دعوه لدعوه بدعوه الدعوه دعوات دعاه".split())
_NEAR = 25
#: What a message says that conveys greetings or condolences.
_GREETING = frozenset(
    "تهنيه بتهنيه التهنيه تهاني تهانيه تهانيها التهاني تعزيه التعزيه تعازيه تعازيها تعازي التعازي مواساه مواساته "
    "المواساه عزاء العزاء تحيات تحياته التحيات تمنياته اطيب هناه هناته عزاه معزيا مهنيا".split()
)
#: Contacts in which every side speaks to every other, unless they are many.
_TOGETHER = frozenset({"meeting", "talks", "call", "signing"})
#: A session of a joint committee, whose two chairs speak with each other.
_CHAIRED = ("/ترأس", "/رأس")
_SUMMIT = "engagement/meeting/"
#: A meeting told by those who sat in it: «ضم الاجتماع وزراء خارجية أربع دول».
_ATTENDED = "/ضم"


def _of_two(rule: str) -> bool:
    """Whether two who took part in a conference talked to each other: they chaired it, or it is their summit."""
    return rule.endswith(_CHAIRED) or rule.startswith(_SUMMIT)


#: How one who meets several tells that it was one by one.
_ONE_BY_ONE = frozenset(
    "كلا كل بكل لكل حده التوالي منفصل منفصله منفصلين انفراد تباعا نظيريه نظيريها نظراءه نظرايه نظراييه نظراءها".split()
)
#: How a meeting of three is told in which all speak: «قمة ثلاثية».
_TRILATERAL = frozenset("ثلاثي ثلاثيه الثلاثي الثلاثيه ثلاثيا".split())
_THREE = 3
#: Words of places where guests of a government arrive that are no capital.
_AS_A_SEAT = frozenset("مطار ابيب".split())
#: How one is said to leave for the next place.
_HEADING = frozenset("متوجها متوجهه متجها متجهه قاصدا".split())
#: For what one travels who takes part in something there.
_ATTENDING = frozenset("للمشاركه لحضور والمشاركه وحضور ليشارك لتشارك".split())
#: Of these, what the host holds, alone or with the guest's state: «للمشاركة في اجتماع المجلس المشترك بين البلدين».
_OF_THE_HOST = frozenset(
    "البلدين المشتركه المشترك الثناييه تشييع جنازه تنصيب لتنصيب مراسم احتفالات احتفال حفل ذكري عزاء تابين".split()
)
#: Verbs of two who meet a third: «التقيا الرئيس».
_TWO_MET = frozenset(
    "التقيا والتقيا يلتقيان ويلتقيان قابلا وقابلا اجريا واجريا عقدا وعقدا بحثا وبحثا سيلتقيان زارا".split()
)
#: Cities to which one travels for the organisations that sit there.
_OF_NO_STATE = frozenset("نيويورك جنيف فيينا لاهاي".split())
_GATHERING = frozenset("القمه قمه بالقمه موتمر الموتمر اجتماع اجتماعات الاجتماع دوره الدوره الجمعيه منتدي".split())
#: Offices that one holds in a state only.
_OF_A_GOVERNMENT = frozenset("head_of_state head_of_government foreign_minister minister".split())
_CAMEO = {
    "meeting": "040",
    "talks": "046",
    "call": "041",
    "visit": "042",
    "message": "040",
    "signing": "057",
    "ceremony": "040",
    "press_conference": "040",
    "conference": "046",
}


class _Coder:
    def __init__(self, scene: Scene, acts: Acts) -> None:
        self.scene = scene
        self.acts = acts
        self.side = sides_of(scene)
        self.of_nobody = {p.id for p in scene.people if p.country is not None and self.side[p.id] is None}
        self.things = {thing.id: thing for thing in scene.things.values()}
        self._hosts_by_land()
        self.rows: dict[tuple[str, str, str], list[str]] = {}
        self.cameo: dict[tuple[str, str, str], tuple[str | None, str]] = {}
        self.told: dict[tuple[str, str, str], list[Deed]] = {}

    def _hosts_by_land(self) -> None:
        """«زار الجزائر بدعوة من نظيره إبراهيم مراد»: a minister of no told state is of the one where his guest is."""
        unknown = {p.id for p in self.scene.people if p.country is None and p.office in _OF_A_GOVERNMENT}
        unknown = {p for p in unknown if self.side.get(p) is None}
        hosts = {p.id for p in self.scene.people if p.id in unknown and any(a.counterpart for a in p.actors)}
        visits = [g for g in self.acts.engagements if unknown and g.kind == "visit" and g.status == "held"]
        homes: dict[str, set[str]] = {}
        for guest in {p for g in visits for p in g.participants if g.roles.get(p) == "visitor"}:
            places = [self.things.get(g.place_entity or "") for g in visits if guest in g.participants]
            lands = {thing.country if thing is not None else None for thing in places} - {self.side.get(guest)}
            land = lands.pop() if len(lands) == 1 else None
            with_him = [g for g in self.acts.engagements if guest in g.participants]
            there = {
                p for g in with_him if self._told_with(g, visits) or self._lies_in(g, land) for p in g.participants
            }
            if land is not None:
                for one in unknown & (there | hosts):
                    homes.setdefault(one, set()).add(land)
        for one, lands_of_guests in homes.items():
            if len(lands_of_guests) == 1:
                self.side[one] = next(iter(lands_of_guests))

    def _told_with(self, g: model.Engagement, visits: list[model.Engagement]) -> bool:
        """Whether a contact is told in the sentence of a visit."""
        starts, number = self.scene.document.starts, self.scene.document.sentence_of
        at = number[bisect_left(starts, g.evidence[0][0])]
        return any(number[bisect_left(starts, v.evidence[0][0])] == at for v in visits)

    def _lies_in(self, g: model.Engagement, land: str | None) -> bool:
        """Whether a contact is told to have been in a land."""
        thing = self.things.get(g.place_entity or "")
        return thing is not None and thing.country == land

    def add(
        self,
        source: str | None,
        recipient: str | None,
        type_: str,
        origin: str,
        mode: str | None = None,
        cameo: str | None = None,
    ) -> None:
        if not source or not recipient or source == recipient:
            return
        key = (source, recipient, type_)
        origins = self.rows.get(key)
        if origins is None:
            self.rows[key] = [origin]
            self.cameo[key] = (mode, cameo or PLOVER[type_][2])
        elif origin not in origins:
            origins.append(origin)

    def engagements(self) -> None:
        for g in self.acts.engagements:
            if g.status in ("cancelled", "denied") or (g.kind == "signing" and self._in_sport(g)):
                continue
            sides = list(dict.fromkeys([s for p in g.participants if (s := self.side.get(p))]))
            if g.kind == "message":
                self._message(g)
            elif g.kind == "visit" and (g.status == "scheduled" or len(sides) < 2):
                self._planned(g, sides)
            elif self._speak(g, sides):
                type_ = "AGREE" if g.status == "scheduled" else "SUPPORT" if g.kind == "signing" else "CONSULT"
                mode = {"call": "phone", "visit": "visit"}.get(g.kind)
                for a, b in self._pairs(g, sides):
                    self.add(a, b, type_, g.id, mode, _CAMEO[g.kind])

    def _message(self, g: model.Engagement) -> None:
        """A message speaks to those who get it, greets them or invites them."""
        words = self._words(g)
        type_ = "AGREE" if g.status == "scheduled" else "CONSULT"  # «يتوجه غدا إلى عمان حاملا رسالة إلى الملك»
        exchanged = "sender" not in g.roles.values()  # «تبادل A وB التهاني»
        for a in g.participants:
            for b in g.participants if exchanged or g.roles.get(a) == "sender" else ():
                if g.roles.get(b) != "sender" and a != b:
                    self.add(self.side.get(a), self.side.get(b), type_, g.id, None, _CAMEO["message"])
                    if words & _INVITED:
                        self.add(self.side.get(a), self.side.get(b), "REQUEST", g.id)
                    if _GREETING & {word.removeprefix("و") for word in words}:
                        self.add(self.side.get(a), self.side.get(b), "SUPPORT", g.id)

    def _planned(self, g: model.Engagement, sides: list[str]) -> None:
        """A visit to come agrees with the host, or with the state to whose government one travels."""
        if g.status != "scheduled":
            return
        visitors, hosts = self._guests(g)
        if not hosts - visitors:
            for side in sides:
                self.add(side, self._place_state(g), "AGREE", g.id)
            return
        for visitor in visitors:
            for host in hosts:
                self.add(visitor, host, "AGREE", g.id)
                if self._words(g) & _INVITED:
                    self.add(host, visitor, "REQUEST", g.id)

    def _guests(self, g: model.Engagement) -> tuple[set[str], set[str]]:
        """The sides of the visitors of a visit, and those of the hosts."""
        visitors = {s for p in g.participants if g.roles.get(p) == "visitor" and (s := self.side.get(p))}
        hosts = {s for p in g.participants if g.roles.get(p) != "visitor" and (s := self.side.get(p))}
        return visitors, hosts

    def _speak(self, g: model.Engagement, sides: list[str]) -> bool:
        """Whether a contact shows its sides speaking to each other."""
        if g.kind == "conference":
            return self._of_three(g, sides) or (len(g.participants) == 2 and _of_two(g.rule or ""))
        if g.kind == "ceremony":
            return g.roles.get(g.participants[0]) == "host"
        if g.kind == "visit":
            visitors, hosts = self._guests(g)
            return bool(hosts - visitors)
        if (g.rule or "").endswith(_ATTENDED) and len(sides) > _THREE:
            return False
        if g.kind == "signing" and len(sides) > MANY:
            return False  # an accord of many, which binds none to each
        return not (g.kind == "meeting" and self._summons(g))

    def _of_three(self, g: model.Engagement, sides: list[str]) -> bool:
        """«قمة ثلاثية»: a meeting of three in which all speak."""
        return len(sides) == len(g.participants) == _THREE and not _TRILATERAL.isdisjoint(self._words(g))

    def _pairs(self, g: model.Engagement, sides: list[str]) -> list[tuple[str, str]]:
        """Which sides of a contact spoke to which."""
        pairs = list(permutations(sides, 2))
        if len(g.participants) > 2 and (beside := self._companions(g)):
            return [(a, b) for a, b in pairs if (a in beside) != (b in beside)]
        if len(sides) < _THREE or self._of_three(g, sides):
            return pairs
        lead = self.side.get(g.participants[0])
        if g.kind == "visit":
            visitors, _ = self._guests(g)
            return [(a, b) for a, b in pairs if lead in (a, b) and not {a, b} <= visitors]
        return pairs if self._together(g, len(sides)) else [(a, b) for a, b in pairs if lead in (a, b)]

    def _together(self, g: model.Engagement, sides: int) -> bool:
        """Whether all sides of a contact spoke to each other, not one to each: «عقد القادة الثلاثة اجتماعا»."""
        if sides > MANY or g.kind not in _TOGETHER or g.status == "scheduled":
            return False
        return g.kind == "signing" or not self._words(g) & _ONE_BY_ONE

    def _companions(self, g: model.Engagement) -> set[str | None]:
        """The sides that met a third together: «عقد الوزير والوسيط اجتماعا مع وفد الحكومة», «التقيا الرئيس»."""
        if g.kind not in ("meeting", "talks"):
            return set()
        document = self.scene.document
        first = bisect_left(document.starts, g.evidence[0][0])
        end = document.sentences[document.sentence_of[min(first, len(document.norms) - 1)]][1]
        dual = document.norms[first] in _TWO_MET
        at = next((k for k in range(first, end) if document.norms[k] == "مع"), end)
        if not dual and at == end:
            return set()
        refs = self.scene.refs_in(first, end)
        after = {ref.target.id for ref in refs if ref.target is not None and (dual or ref.first > at)}
        before = {ref.target.id for ref in refs if ref.target is not None and ref.first < at} if not dual else set()
        beside = {self.side.get(p) for p in g.participants if p not in after and (dual or p in before)}
        others = {self.side.get(p) for p in g.participants if p in after}
        return beside if len(beside) > 1 and others - beside else set()

    def _words(self, g: model.Engagement) -> set[str]:
        """The words of the sentence in which an engagement is told, from its evidence on."""
        document = self.scene.document
        first = bisect_left(document.starts, g.evidence[0][0])
        end = document.sentences[document.sentence_of[min(first, len(document.norms) - 1)]][1]
        return set(document.norms[first : min(end, first + _NEAR)])

    def _in_sport(self, g: model.Engagement) -> bool:
        """«خامس صفقة يبرمها النادي بعد ضم المدافع»: whether clubs sign, or players are signed; no governments."""
        if any(p.id in g.participants and p.office in _OF_A_GOVERNMENT for p in self.scene.people):
            return False  # «وقع رئيسا الوزراء اتفاقية تنظيم كأس العالم»
        document = self.scene.document
        first, end = document.sentences[document.sentence_of[bisect_left(document.starts, g.evidence[0][0])]]
        return not SPORT.isdisjoint(norm.removeprefix("و") for norm in document.norms[first:end])

    def _summons(self, g: model.Engagement) -> bool:
        """Whether a diplomat was called in: what is said to him counts, not the meeting."""
        start, end = g.evidence[0]
        return "استدع" in self.scene.document.text[start:end]

    def _place_state(self, g: model.Engagement) -> str | None:
        thing = self.things.get(g.place_entity or "")
        if thing is None or not self._of_government(thing) or self._next_station(g):
            return None
        visitors = {self.side.get(p) for p in g.participants}
        return None if self._to_a_seat(g, thing, visitors) or self._meets_nobody(g, thing) else thing.country

    def _meets_nobody(self, g: model.Engagement, thing: Thing) -> bool:
        """«قبل أن يغادر إلى بروكسل», «إلى طوكيو للمشاركة في مؤتمر»: a next place where no one of that state is met."""
        document = self.scene.document
        first = bisect_left(document.starts, g.evidence[0][0])
        end = document.sentences[document.sentence_of[first]][1]
        last = document.norms[max(0, first - 2) : first] == ["قبل", "ان"]
        words = document.norms[first : min(end, first + _NEAR)]
        if not last and (_ATTENDING.isdisjoint(words) or not _OF_THE_HOST.isdisjoint(words)):
            return False
        met = {
            self.side.get(ref.target.id) for ref in self.scene.refs_in(first, end) if ref.kind != "state" and ref.target
        }
        return thing.country not in met

    def _meets_a_body(self, g: model.Engagement, thing: Thing) -> bool:
        """«إلى بروكسل للقاء الممثلة العليا»: whether one goes to see those of an organisation, none of the state."""
        document = self.scene.document
        first = bisect_left(document.starts, g.evidence[0][0])
        end = min(first + _NEAR, document.sentences[document.sentence_of[first]][1])
        met = {self.side.get(ref.target.id) for ref in self.scene.refs_in(first, end) if ref.target is not None}
        return thing.country not in met and any(SEATS.get(side or "") == thing.country for side in met)

    def _of_government(self, thing: Thing) -> bool:
        """Whether who travels to a place comes to the government: a state, its capital, an airport, no other town."""
        if thing.type == "state" or thing.key.startswith("capital:"):
            return True
        first, end, _ = min(thing.mentions)
        return not _AS_A_SEAT.isdisjoint(self.scene.document.norms[first:end])

    def _next_station(self, g: model.Engagement) -> bool:
        """«متوجها إلى بيروت المحطة الأخيرة في جولته», «محطته التالية»: where a guest goes on to is told in passing."""
        document = self.scene.document
        first = bisect_left(document.starts, g.evidence[0][0])
        norms = document.norms[first : first + _NEAR]
        return "المحطه" in norms or norms[0].lstrip("و").startswith("محط") or norms[0] in _HEADING

    def _to_a_seat(self, g: model.Engagement, thing: Thing, visitors: set[str | None]) -> bool:
        """Whether one travels to an international organisation, not to the state where it has its seat."""
        if thing.country in {SEATS.get(v or "") for v in visitors} or self._meets_a_body(g, thing):
            return True
        first, end, shift = thing.mentions[0]
        if any(self.scene.document.norms[k][shift if k == first else 0 :] in _OF_NO_STATE for k in range(first, end)):
            return True
        return thing.country in SEATS.values() and bool(self._words(g) & _GATHERING)

    def positions(self) -> None:
        recipients = Recipients(self.scene, self.acts, self.side)
        for p in self.acts.positions:
            type_ = _BY_STANCE.get(p.stance)
            if type_ is None:
                if p.stance == "concern" and (worried := p.holder_country or self.side.get(p.holder or "")):
                    recipients.worry(p, worried)
                continue
            if p.holder == model.SIDES:
                both = recipients.speaking(p)
                if type_ == "AGREE":
                    for a, b in permutations(both[:MANY], 2):
                        self.add(a, b, type_, p.id)
                    continue
                for other in recipients.joint(p, both, type_):
                    for side in both:
                        self.add(side, other, type_, p.id)
                continue
            source = p.holder_country or self.side.get(p.holder or "")
            if source is None or self._of_nobody(p.holder) or (p.negated and p.stance == "intend"):
                continue  # «لا تعتزم مهاجمة روسيا»
            if type_ == "AGREE" and p.stance == "intend" and recipients.threatens(p):
                type_ = "THREATEN"
            if p.stance == "intend":
                for recipient in recipients.sanctions(p, source):
                    self.add(source, recipient, "SANCTION", p.id)
            for recipient in recipients.of(p, type_, source):
                self.add(source, recipient, type_, p.id)

    def for_two(self) -> None:
        """Whom two organisations have sent together acts for the second of them too."""
        for person, second in joint_sides(self.scene, self.side).items():
            first = self.side.get(person)
            acts = {g.id for g in self.acts.engagements if person in g.participants}
            acts |= {p.id for p in self.acts.positions if p.holder == person}
            for (source, recipient, type_), origins in list(self.rows.items()):
                if first in (source, recipient) and second not in (source, recipient):
                    mode, cameo = self.cameo[source, recipient, type_]
                    for origin in [origin for origin in origins if origin in acts]:
                        ends = [second if side == first else side for side in (source, recipient)]
                        self.add(ends[0], ends[1], type_, origin, mode, cameo)

    def deeds(self) -> None:
        """What one is told to have done to another: «طردت فنزويلا السفير الكولومبي»."""
        for deed in find_deeds(self.scene, self.acts, self.side):
            key = (deed.source, deed.recipient, deed.type)
            self.rows.setdefault(key, [])
            self.cameo.setdefault(key, (None, deed.cameo))
            self.told.setdefault(key, []).append(deed)

    def _of_nobody(self, holder: str | None) -> bool:
        """Whether a holder gives no events: a party and its officials, an armed group, a company."""
        if holder in self.of_nobody:
            return True
        thing = self.things.get(holder or "")
        return thing is not None and of_nobody(self.scene.lexicon.registry, thing)


def code_events(scene: Scene, acts: Acts) -> list[model.Event]:
    """The set of events of an article, each (source, recipient, type) once."""
    coder = _Coder(scene, acts)
    coder.engagements()
    coder.positions()
    coder.for_two()
    coder.deeds()
    states = _state_codes(scene.lexicon.registry)
    out = []
    for (source, recipient, type_), origins in coder.rows.items():
        mode, cameo = coder.cameo[source, recipient, type_]
        told = coder.told.get((source, recipient, type_), [])
        quad, scale, _ = PLOVER[type_]
        if type_ == "CONSULT":
            scale = {"visit": 4.0, "phone": 1.5}.get(mode or "", scale)
        out.append(
            model.Event(
                source=source,
                recipient=recipient,
                type=type_,
                mode=mode,
                quad=quad,
                scale=scale,
                cameo=cameo,
                source_sector=_sector(source, states),
                recipient_sector=_sector(recipient, states),
                from_=tuple(origins),
                evidence=tuple(dict.fromkeys(deed.span for deed in told)),
                date=next((deed.date for deed in told if deed.date), None),
                recalled=bool(told) and not origins and all(deed.recalled for deed in told),
            )
        )
    return out


def _sector(code: str, states: frozenset[str]) -> str:
    if code in states:
        return "GOV"
    return "UNO" if code in ("UN", "UNRWA", "WFP", "WHO") else "IGO"


@lru_cache(maxsize=4)
def _state_codes(registry: Registry) -> frozenset[str]:
    return frozenset(state.code for state in registry.states.values() if state.code)
