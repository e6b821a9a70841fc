"""Whom a title without a name means: «الوزير», «سموه», «الضيف الكوري»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.by_words import by_words
from mahdar.mentions.parted import meets
from mahdar.mentions.sections import sections
from mahdar.mentions.standing import (
    GOVERNING,
    acting,
    chain_words,
    compatible,
    cut_short,
    has_words,
    head_words,
    indefinite,
    is_diplomat,
    of_united_nations,
    quoted,
    ruler_words,
)
from mahdar.mentions.title_look import Look
from mahdar.mentions.title_weights import WEIGHTS
from mahdar.mentions.visitors import GUEST_WORDS, guest

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.people_merge import Person

__all__ = ["Titles"]


#: Offices of which nobody of another state is told where the state is left out.
_OF_STATES = frozenset("head_of_state head_of_government foreign_minister minister ambassador legislator".split())
#: Offices in the service of several states.
_SERVANTS = frozenset({"envoy", "igo_head"})
#: Before the name of who wrote a report.
_BY = frozenset({"من", "كتب", "كتبت"})
_WHO_IS = frozenset(("وهو", "وهي"))
_ALSO = frozenset(("ايضا", "كذلك"))
_COMMAS = frozenset("،,")
_BEFORE_NAMES = frozenset(
    "السيد السيده معالي سعاده سمو فخامه دوله الدكتور الدكتوره الشيخ الامير المهندس الوزير الرييس".split()
)


class Titles:
    """Finds whom the unnamed titles of one article mean, asked in order."""

    def __init__(self, people: list[Person], lexicon: Lexicon, document: Document, home: str | None) -> None:
        self.people, self.lexicon, self.document, self.home = people, lexicon, document, home
        #: Where each person was last meant by a title.
        self.seen: dict[int, int] = {}
        #: Where the first person is first named.
        self.first = min([p.mentions[0][0] for p in people if p.mentions], default=-1)
        self._guests = document.having(GUEST_WORDS)
        self._offices: dict[int, set[str]] = {}
        self._rulers: dict[int, set[str]] = {}
        self._heads: dict[int, set[str]] = {}
        #: Where each word for an office last told of someone without a name: «مسؤول أمني».
        self._unnamed: dict[str, int] = {}
        #: The tokens of persons' names.
        self.named = {k for p in people for first, end, *_ in p.mentions for k in range(first, end)}
        #: Who is named where, without a proclitic.
        self._starts = {m[0]: p.index for p in people for m in p.mentions if not m[2]}
        #: Who is named as one who acts, and who was meant by a title that does, with the places.
        self._bare: list[tuple[int, int]] | None = None
        self.titled: list[tuple[int, int]] = []
        #: The states of whom unnamed people were told: «نظيره السوري».
        self._told_states: set[str] = set()
        #: The part of the report that each sentence stands in.
        self._part: list[int] = []
        self._turned: set[int] = set()

    def meant(self, actor: Actor) -> int:
        """The person meant by an unnamed actor (office, state, honorific), or -1.

        Of several the one of the report's own state is meant where no state is said.
        """
        found = self._meant(actor)
        if found < 0 and actor.state:
            self._told_states.add(actor.state)
        if found >= 0:
            self.seen[found] = actor.first
            if acting(self.document, actor):
                self.titled.append((actor.first, found))
        return found

    def _meant(self, actor: Actor) -> int:
        people, lexicon, document = self.people, self.lexicon, self.document
        told = self._who_is(actor)
        if told < 0 <= actor.named_at:
            told = next((p.index for p in people if any(m[0] == actor.named_at for m in p.mentions)), -1)
        if told < 0:
            told = self._named_next(actor)
        if told >= 0:
            return told
        if self._guests and any(actor.first <= i < actor.end for i in self._guests):
            beside = () if meets(document, actor.first - 1) else people
            named = next((p.index for p in beside if any(a.first == actor.end and a.name for a in p.actors)), -1)
            if named < 0:  # not «ضيفه الرئيس X»
                named = guest(actor, people, lexicon, document, self.home, self.titled)
            if named >= 0:
                return named
        if actor.counterpart and not actor.roles and not actor.state:
            return self._peer(actor)
        if quoted(document, actor):
            return -1
        if indefinite(actor, document, lexicon):
            self._unnamed[document.norms[actor.first][actor.shift :]] = actor.first
            return -1
        able = [] if cut_short(actor, self.document) else self._able(actor)
        body = chain_words(actor, self.document) if able else set()
        able = [p for p in able if has_words(p, body, self.document)] if body else able
        if not able:
            return self._by_words(actor)
        look = Look(actor, self)
        best, best_score = -1, 0.0
        for person in able:
            found = look.features(person)
            if found is None:
                continue
            score = sum([WEIGHTS[name] for name in found])
            if score > best_score:
                best, best_score = person.index, score
        if best < 0:
            return self._by_words(actor)
        return -1 if self._taken_up(actor, people[best]) else best

    def _named_next(self, actor: Actor) -> int:
        """The person whose short name stands right behind a title: «الرئيس | لولا»; -1 if none does."""
        sentence_of = self.document.sentence_of
        if actor.end >= len(sentence_of) or sentence_of[actor.end] != sentence_of[actor.first]:
            return -1
        return self._starts.get(actor.end, -1)

    def _by_words(self, actor: Actor) -> int:
        """The person named before whom the words of an office fit: «رئيس المفوضية»; -1 if there is none."""
        norms = self.document.norms
        if not actor.roles or actor.honorific or actor.counterpart or actor.number:
            return -1
        if actor.end < len(norms) and actor.end - actor.first == 1 and norms[actor.end].startswith("ال"):
            return -1  # cut short: «محافظ | البنك»
        code = self._code(actor)
        found = by_words(self.document, self.people, (actor.first, actor.end, actor.shift), code)
        orgs = {r.of_org for r in actor.roles if r.of_org}
        found = [p for p in found if not orgs or not (theirs := self._orgs(p)) or orgs & theirs]
        if code is not None and {r.kind for r in actor.roles} <= _OF_STATES:
            found = [
                p for p in found if p.country == code
            ]  # «رئيس الوزراء السوداني» is no «رئيس الوزراء فلان» of nowhere
        return found[0].index if found else self._without_office(actor, code)

    def _without_office(self, actor: Actor, code: str | None) -> int:
        """«وكان رئيس مجلس الدولة الصيني قد»: the only one of that state, named before, of whom no office is told.

        «سلم الرئيس المالي رسالة والتقى وزير الخارجية فلانا. أما الوزير المالي فنوه»: else, of a state told of before,
        the only one in that office of whom no state is told; -1 if there is none.
        """
        before = [p for p in self.people if p.mentions and min(p.mentions)[0] < actor.first]
        if code is None or self.document.norms[actor.first - 1] in GOVERNING:
            return -1
        theirs = [p for p in before if p.country == code and not self.offices(p)]
        norms, wanted = self.document.norms, {r.kind for r in actor.roles}
        held = any(p.country == code and self._holds(p, wanted) for p in self.people)
        turns = norms[actor.first - 1] == "اما" and norms[actor.end - 1] in norms[: actor.first]
        if not theirs and not held and turns and wanted <= _OF_STATES:
            theirs = [p for p in before if p.country is None and self._holds(p, wanted)]
            if len(theirs) == 1:
                theirs[0].country = code
        return theirs[0].index if len(theirs) == 1 else -1

    def _peer(self, actor: Actor) -> int:
        """«قال لافروف كذا. وقال نظيره»: the only peer told of besides whom was named last; -1 if there is none."""
        first = actor.first
        named = [(m[0], p.index) for p in self.people for m in p.mentions]
        before = [n for n in (*named, *self.titled) if n[0] < first]
        if not before:
            return -1
        whose = self.people[max(before)[1]]
        told = [p for p in self.people if p is not whose and any(m[0] < first for m in p.mentions)]
        offices = self.offices(whose)
        peers = [p for p in told if any(a.counterpart for a in p.actors) or offices & self.offices(p)]
        others = [p for p in told if p.country is None or p.country != whose.country]
        peers = peers or [p for p in others if not offices or not (self.offices(p) or self._signs(p))]
        return peers[0].index if len(peers) == 1 else -1

    def _orgs(self, person: Person) -> set[str]:
        return {r.of_org for a in person.actors for r in a.roles if r.of_org}

    def _signs(self, person: Person) -> bool:
        """Whether somebody is only told of as an author: «القاهرة - من فلان:»."""
        norms = self.document.norms
        return all(norms[m[0] - 1] in _BY and norms[m[1] : m[1] + 1] == [":"] for m in person.mentions)

    def _holds(self, person: Person, wanted: set[str]) -> bool:
        offices = self.offices(person)
        return bool(wanted & offices) or compatible(wanted, offices)

    def _code(self, actor: Actor) -> str | None:
        """The code of the state that a title says."""
        state = self.lexicon.registry.states.get(actor.state or "")
        return state.code if state is not None else None

    def _who_is(self, actor: Actor) -> int:
        """The person of whom a title is said: «ونقل وانغ، وهو أيضا عضو المكتب السياسي، …»; -1 if none is."""
        norms = self.document.norms
        at = actor.first - 1
        at -= at > 0 and norms[at] in _ALSO
        if at < 2 or norms[at] not in _WHO_IS:
            return -1
        named = at - 1 if norms[at - 1] in _COMMAS else at
        return next((p.index for p in self.people if any(m[1] == named for m in p.mentions)), -1)

    def _taken_up(self, actor: Actor, person: Person) -> bool:
        """Whether «المسؤول» takes up «مسؤول أمني», of whom the article has told since it last named a person."""
        word = self.document.norms[actor.first][actor.shift :]
        at = self._unnamed.get(word.removeprefix("ال"), -1) if word.startswith("ال") and not actor.honorific else -1
        if at < 0 or actor.state:
            return False
        return at > max([a.first for a in person.actors if a.first < actor.first], default=-1)

    def _able(self, actor: Actor) -> list[Person]:
        """The persons of the state that a title says, if any; for a title of less, those told of before."""
        people, first = self.people, actor.first
        if actor.state and not of_united_nations(self.document, actor):
            code = self._code(actor)
            people = [p for p in people if code is not None and p.country == code]
            if actor.roles and not actor.counterpart and not people and code is not None:
                people = self._of_no_told_state(actor, code)
            if actor.roles or actor.counterpart:
                return people
        return [
            p
            for p in people
            if p.index in self.seen
            or (p.mentions and (p.mentions[0][0] < first or any([m[0] < first for m in p.mentions])))
        ]

    def _of_no_told_state(self, actor: Actor, code: str) -> list[Person]:
        """Who alone may be meant by a title of a state of which nobody is: of him no state is told.

        «بودابست - استقبل الرئيس المجري فلان وزير الخارجية علانا. وقال الوزير الأردني»: a minister who was taken for one
        of where the report is from; «المبعوث الأممي فلان. وقال الدبلوماسي الجزائري»: a servant of several states.
        """
        before = [p for p in self.people if p.mentions and min(p.mentions)[0] < actor.first]
        if is_diplomat(self.document, actor):
            found = [p for p in before if p.country is None and self._may_be_of(p, actor.state)]
            return found if len(found) == 1 else []
        wanted = {r.kind for r in actor.roles}
        hosts = any(p.country == self.home and not p.assumed for p in before)
        short = all(r.form_end - r.first == 1 for r in actor.roles)  # «الوزير الأردني», not «وزير الدفاع السوري»
        if not (hosts and short and wanted <= _OF_STATES) or actor.state in self._told_states:
            return []
        found = [p for p in before if p.assumed and p.country == self.home and self._holds(p, wanted)]
        if len(found) == 1:
            found[0].country, found[0].assumed = code, False
            return found
        return []

    def _may_be_of(self, person: Person, state: str | None) -> bool:
        """Whether a servant of several states may be of a state: not where he is known as another's."""
        if person.known:
            return any(term.of == state for term in self.lexicon.registry.holders.get(person.known, ()))
        return bool(self.offices(person) & _SERVANTS)

    def leads(self, actor: Actor) -> tuple[int, int]:
        """Who acts first, before a title, in the part of the report in which it stands; if nobody, in the part before.

        Both are indices of persons, -1 for nobody; one of them is.
        """
        sentence_of = self.document.sentence_of
        if self._bare is None:
            self._part, self._turned = sections(self.document)
            bare = {(a.first, p.index) for p in self.people for a in p.actors if acting(self.document, a)}
            named = {k for p in self.people for a in p.actors for k in range(a.first, a.end)}
            for p in self.people:
                bare.update((m[0], p.index) for m in p.mentions if m[0] not in named and self._alone(m))
            self._bare = sorted(bare)
        part = self._part[sentence_of[actor.first]]
        before = [n for n in (*self._bare, *self.titled) if n[0] < actor.first]
        here = min((n for n in before if self._part[sentence_of[n[0]]] == part), default=None)
        if here is not None or part in self._turned:
            return here[1] if here is not None else -1, -1
        there = min((n for n in before if self._part[sentence_of[n[0]]] == part - 1), default=(-1, -1))
        return -1, there[1]

    def _alone(self, mention: tuple[int, int, int]) -> bool:
        """Whether a short name may be a subject: «وكان معالي الدكتور العساف», where no preposition governs it."""
        norms, at = self.document.norms, mention[0]
        if mention[2] > 0 and norms[at][: mention[2]] != "و":
            return False
        while at > 0 and norms[at - 1].removeprefix("و") in _BEFORE_NAMES:
            at -= 1
        return not at or norms[at - 1] not in GOVERNING

    def offices(self, person: Person) -> set[str]:
        """The offices that a person is said to hold."""
        found = self._offices.get(person.index)
        if found is None:
            found = self._offices[person.index] = {r.kind for a in person.actors for r in a.roles}
            if person.office:
                found.add(person.office)
        return found

    def rulers(self, person: Person) -> set[str]:
        """Which words for a head of state a person's offices use."""
        found = self._rulers.get(person.index)
        if found is None:
            roles = [r for a in person.actors for r in a.roles]
            found = self._rulers[person.index] = ruler_words(self.document, roles)
        return found

    def heads(self, person: Person) -> set[str]:
        """The first words of a person's offices in bodies."""
        found = self._heads.get(person.index)
        if found is None:
            roles = [r for a in person.actors for r in a.roles]
            found = self._heads[person.index] = head_words(self.document, roles)
        return found
