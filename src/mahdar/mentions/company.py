"""Whose state a person shares of whose own the article says nothing: by whom he is sent, with whom he comes.

A dispatch names «وزير الدفاع» alone where the state is plain from the sentence: the visitor's companion, the
envoy of a president, the ambassador of «his» country, the governor of a town. Runs over the people once they
are described, and changes only countries that no office and no registry states (`Person.assumed`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.people_merge import ARAB_STATES
from mahdar.value import Value
from mahdar.vocabulary import OFFICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match
    from mahdar.mentions.people_merge import Person

__all__ = ["Where", "share_states"]

#: «برفقة وزير الدفاع X», «يرافقه سفير …»: who comes along.
_ALONG = frozenset("برفقه رفقه بمعيه بصحبه صحبه يصحبه تصحبه".split())
_GOES_WITH = frozenset("يرافقه يرافقها ترافقه ترافقها رافقه رافقها رافقته رافقتها يصحبه صحبه".split())
_ARRIVES = ("صل", "يصل", "قدم", "غادر", "يغادر", "توجه", "يتوجه", "حل", "عاد", "يعود")
_MEANWHILE = frozenset("في خلال اللقاء الزياره المقابله الاجتماع الجوله اثناء".split())
#: «أوفد A وزير الدفاع B»: who sends or appoints whom.
_SENDS = frozenset(
    "اوفد اوفدت يوفد توفد سيوفد ستوفد موفدا كلف كلفت يكلف تكلف مكلفا ارسل ارسلت سيرسل انتدب انتدبت فوض فوضت".split()
)
_SENT_WITHIN = 14
_HIS_COUNTRY = frozenset("بلاده بلادها".split())
_DELEGATIONS = frozenset("وفد وفدا الوفد وفدي لوفد بوفد بعثه البعثه".split())
#: «من الجانب الصيني», «عن الوفد التركي»: for whom those listed sit there.
_SIDES = frozenset("الجانب الوفد الطرف جانب".split())
_ON = frozenset("من عن".split())
_LED_BY = frozenset("برياسه بقياده يقوده يراسه يتراسه تراسه يتقدمه تتراسه تقوده تراسته".split())
_MEMBERS = frozenset("يضم ويضم ضم وضم يتالف ويتالف تالف".split())
_DELEGATION_WITHIN = 16
_DATELINE_WITHIN = 8
_NATION = frozenset({"state", "demonym"})
_AWAY = frozenset("الي لدي نحو زار يزور وصل غادر للمشاركه لحضور لزياره للقاء".split())
_ATTENDING = frozenset("حضر حضره حضرت حضرها وحضر وحضره وحضرها بحضور وبحضور يحضر".split())


#: Offices that are held in a place, which lies in a state: «قائد شرطة دبي».
_OF_A_PLACE = frozenset({"governor", "official", "military"})
_ESCORTS = frozenset("يرافق رافق ترافق رافقت يصحب تصحب اصطحب".split())
_OFFICES_OF_STATE = frozenset(OFFICES[:7]) | {"military", "official", "governor", "spokesperson"}


_RULING = frozenset(OFFICES[:7]) | {"legislator"}


class Where(Value, frozen=True, gc=False):
    """Where a report comes from: the state of its place, and that of its agency, if known."""

    place: str | None
    home: str | None


class _Company:
    """The people of an article in the order in which they are named."""

    def __init__(
        self,
        document: Document,
        matches: Sequence[Sequence[Match]],
        actors: Sequence[Actor],
        people: Sequence[Person],
        lexicon: Lexicon,
    ) -> None:
        self.document = document
        self.norms = document.norms
        self.matches = matches
        self.lexicon = lexicon
        self.people = people
        spans = {(a.first, a.end, a.person) for a in actors if a.person >= 0}
        spans |= {(first, end, p.index) for p in people for first, end, _ in p.mentions}
        self.spans = sorted([s for s in spans if s[2] >= 0])
        self.actors = [a for a in actors if a.name is not None and a.person >= 0]

    def country(self, actor: Actor) -> str | None:
        """The state that the words around one naming of a person give him."""
        first, end = self.document.sentences[self.document.sentence_of[actor.first]]
        return (
            self._along(actor, first)
            or self._of_his_country(actor, first)
            or self._sent(actor, first)
            or self._governs(actor)
            or self._escorted(actor, first)
            or self._leads(actor, first)
            or self._member(actor, first)
            or self._on_side(actor, first)
            or self._joined(actor, first)
        )

    def _before(self, actor: Actor, first: int) -> list[tuple[int, int, Person]]:
        """Those named in the sentence before him whose state is known."""
        return [
            (s, e, self.people[i])
            for s, e, i in self.spans
            if first <= s and e <= actor.first and i != actor.person and self.people[i].country
        ]

    def _along(self, actor: Actor, first: int) -> str | None:
        """«وصل A برفقة وزير الدفاع B», «A … ورافقه في اللقاء السفير B»: the state of him whom B goes with."""
        k = actor.first - 1
        while k > first and self.norms[k] in _MEANWHILE:
            k -= 1
        word = self.norms[k].removeprefix("و") if k >= first else ""
        if word not in _ALONG and word not in _GOES_WITH:
            return None
        before = self._before(actor, first)
        if not before:
            return None
        if any(s > k for s, _, _ in before):
            return None
        if word in _ALONG and not any(n.lstrip("وس").startswith(_ARRIVES) for n in self.norms[first:k]):
            return None  # «زار A، برفقة وزير الطاقة B، محطة …»: the host may go with his guest
        leads = word in _ALONG or self.norms[k].startswith("و")
        return (before[0] if leads else before[-1])[2].country

    def _of_his_country(self, actor: Actor, first: int) -> str | None:
        """«التقى A … بحضور سفير بلاده B»: the state of the one whom the sentence is about."""
        assert actor.name is not None
        if _HIS_COUNTRY.isdisjoint(self.norms[actor.first : actor.name[0]]):
            return None
        before = self._before(actor, first)
        if before:
            return before[0][2].country
        last = [self.people[i].country for s, _, i in self.spans if s < first and i != actor.person]
        return last[-1] if last else None

    def _sent(self, actor: Actor, first: int) -> str | None:
        """«أوفد A وزير الدفاع B إلى …»: an envoy has the state of whoever sends him."""
        for k in range(actor.first - 1, max(first, actor.first - _SENT_WITHIN) - 1, -1):
            if self.norms[k].removeprefix("و") in _SENDS:
                between = [p for s, _, p in self._before(actor, first) if s > k]
                if not between:
                    return self._nation(k + 1, actor.first)  # «أوفد العاهل المغربي مستشاره B»
                return between[0].country if len(set(between)) == 1 else None
        return None

    def _governs(self, actor: Actor) -> str | None:
        """«حاكم أغاديز B», «عمدة ليون B», «B رئيس هيئة قناة السويس»: the state in which the place lies."""
        assert actor.name is not None
        governs = any(r.kind == "governor" for r in actor.roles)
        spots = list(range(actor.first, actor.name[0])) if governs else []
        for role in actor.roles:
            if role.kind in _OF_A_PLACE and not role.of_org:
                spots.extend(range(role.first, role.end))
        for k in spots:
            for match in self.matches[k]:
                if match.entry.kind == "place" and (governs or self.norms[k - 1] != "في"):
                    return self.lexicon.registry.places[match.entry.id].country
        return None

    def _escorted(self, actor: Actor, first: int) -> str | None:
        """«ويرافق A وفد يضم وزيرة الخارجية B»: the state of him who comes with a delegation."""
        first = self._past_dateline(first, actor.first)
        if self.norms[first].removeprefix("و") not in _ESCORTS:
            return None
        before = self._before(actor, first)
        if before and before[0][0] <= first + 4:
            return before[0][2].country
        return self._nation(first + 1, min(first + 4, actor.first))  # «ورافق الرئيس الإندونيسي | وزير المالية B»

    def _past_dateline(self, first: int, end: int) -> int:
        """The first word of a sentence after the place and agency before a colon: «الرباط - و م ع: | ضم الوفد»."""
        last = min(first + _DATELINE_WITHIN, end)
        return next((k + 1 for k in range(first, last) if self.norms[k] == ":"), first)

    def _nation(self, first: int, end: int) -> str | None:
        """The state that a delegation's own words name: «وفد عن المجلس الحاكم في النيجر»."""
        states = self.lexicon.registry.states
        for k in range(first, end):
            if self.norms[k] in _AWAY:
                return None
            for match in self.matches[k]:
                if match.entry.kind in _NATION and match.prep != "ل":
                    return states[match.entry.id].code
                if match.entry.kind == "org":
                    country = self.lexicon.registry.organisations[match.entry.id].country
                    if country:
                        return country
        return None

    def _on_side(self, actor: Actor, first: int) -> str | None:
        """«حضر المباحثات من الجانب الصيني A ووزير الخارجية B»: those listed are of that side."""
        for k in range(actor.first - 2, first, -1):
            if self.norms[k] in _SIDES and self.norms[k - 1].removeprefix("و").removeprefix("ف") in _ON:
                nations = (m for m in self.matches[k + 1] if m.entry.kind in _NATION and not m.prep and not m.conj)
                return next((self.lexicon.registry.states[m.entry.id].code for m in nations), None)
        return None

    def _delegation(self, k: int) -> bool:
        """Whether a token is a delegation: «وفد», «والوفد»."""
        return self.norms[k] in _DELEGATIONS or self.norms[k].removeprefix("و") in _DELEGATIONS

    def _leads(self, actor: Actor, first: int) -> str | None:
        """«وفد من الحزب الحاكم في تركيا يقوده B»: who leads a delegation is of its state."""
        at = actor.first - 1
        if at <= first or self.norms[at].removeprefix("و") not in _LED_BY:
            return None
        for k in range(at - 1, max(first, at - _DELEGATION_WITHIN) - 1, -1):
            if self._delegation(k):
                return self._nation(k + 1, at)
        return None

    def _member(self, actor: Actor, first: int) -> str | None:
        """«ويضم الوفد A وB»: the state of the delegation named last."""
        first = self._past_dateline(first, actor.first)
        opening = self.norms[first : min(first + 4, actor.first)]
        if _MEMBERS.isdisjoint(opening) or "الوفد" not in opening:
            return None
        at = first + opening.index("الوفد") + 1
        own = next((m for m in self.matches[at] if m.entry.kind == "demonym" and not m.conj and not m.prep), None)
        if own is not None:
            return self.lexicon.registry.states[own.entry.id].code  # «ضم الوفد الإيراني A وB»
        for k in range(first - 1, -1, -1):
            if self._delegation(k):
                code = self._nation(k + 1, k + 6)
                if code:
                    return code
        return None

    def _joined(self, actor: Actor, first: int) -> str | None:
        """«اجتمع بوزير الخارجية السوري A وبمدير المخابرات B»: two of one list."""
        if actor.conj != "و" or not _of_a_state(actor) or not _ATTENDING.isdisjoint(self.norms[first : actor.first]):
            return None
        at = actor.first - 1 if self.norms[actor.first - 1] in "،," else actor.first
        for one in self.actors:
            if one.end != at or one.prep != actor.prep or not (one.roles or one.counterpart):
                continue
            person = self.people[one.person]
            stated = not person.assumed and person.office not in ("ambassador", "envoy", "igo_head")
            return person.country if stated else None
        return None


def _of_a_state(actor: Actor) -> bool:
    """Whether all that a person is called is an office of a state, and of no body that is named."""
    return bool(actor.roles) and all(r.kind in _OFFICES_OF_STATE and not r.of_org and not r.body for r in actor.roles)


def share_states(
    document: Document,
    matches: Sequence[Sequence[Match]],
    actors: Sequence[Actor],
    people: Sequence[Person],
    lexicon: Lexicon,
    where: Where,
) -> None:
    """Give those whose state nothing states that of the people and places they stand with."""
    if not any([p.assumed and any(a.roles or a.name for a in p.actors) for p in people]):
        return
    company = _Company(document, matches, actors, people, lexicon)
    for actor in company.actors:
        person = people[actor.person]
        if not person.assumed:
            continue
        code = company.country(actor)
        if code is None and _of_the_place(document, actor, person, lexicon, where):
            code = where.place
        if code is not None:
            person.country, person.assumed = code, False
        elif (
            person.country == where.home and where.home in _WITHOUT_FOREIGN_NAMES and _foreign(document, actor, lexicon)
        ):
            person.country = None  # an American commander in a Saudi report


def _of_the_place(document: Document, actor: Actor, person: Person, lexicon: Lexicon, where: Where) -> bool:
    """In an Arab agency's dispatch from abroad, whether a holder of office is of that place by his foreign name."""
    if where.place is None or where.home == where.place or where.place in ARAB_STATES or person.country != where.home:
        return False
    if where.home not in ARAB_STATES or actor.name is None or not actor.roles:
        return False
    words = document.norms[actor.name[0] : actor.name[1]]
    words[0] = words[0][actor.name_shift :]
    if any(w.startswith(("ال", "عبد")) for w in words):
        return False
    known = [w for w in words if w in lexicon.given]
    if known:
        return all(w in lexicon.foreign_given for w in known)
    return person.office in _RULING and not any(w in lexicon.names for w in words)


#: States whose office holders have no Western or African given names, so that such a name is no countryman's.
_WITHOUT_FOREIGN_NAMES = frozenset("SAU ARE QAT KWT BHR OMN YEM LBY TUN DZA MAR".split())


def _foreign(document: Document, actor: Actor, lexicon: Lexicon) -> bool:
    """Whether a name begins with a given name that no Arab has."""
    if actor.name is None:
        return False
    words = document.norms[actor.name[0] : actor.name[1]]
    words[0] = words[0][actor.name_shift :]
    if len(words) < _TWO or any(w.startswith(("ال", "عبد")) or w == "بن" for w in words):
        return False
    if words[0] not in lexicon.foreign_given:
        return False
    return len(words) == _TWO or all(w in lexicon.foreign_given for w in words if w in lexicon.given)


_TWO = 2
