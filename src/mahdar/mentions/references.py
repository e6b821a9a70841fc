"""Whom a title without a name means: «الوزير», «سموه», «الضيف الكوري»."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mahdar.mentions.honours import EXCLUSIVE, befits, honour_of
from mahdar.mentions.sections import sections
from mahdar.mentions.standing import (
    GOVERNING,
    MEN,
    MINISTERS,
    acting,
    chain_words,
    compatible,
    cut_short,
    first_words,
    has_words,
    head_words,
    indefinite,
    is_diplomat,
    is_man,
    of_another_kind,
    of_anyone,
    of_united_nations,
    only_deputy,
    quoted,
    ruler_words,
    title_words,
)
from mahdar.mentions.title_weights import WEIGHTS
from mahdar.mentions.visitors import GUEST_WORDS, guest

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.people_merge import Person

__all__ = ["Titles"]


class Titles:
    """Finds whom the unnamed titles of one article mean, asked in order."""

    def __init__(self, people: list[Person], lexicon: Lexicon, document: Document, home: str | None) -> None:
        self.people, self.lexicon, self.document, self.home = people, lexicon, document, home
        #: Where each person was last meant by a title.
        self.seen: dict[int, int] = {}
        #: Where the first person is first named.
        self.first = min((p.mentions[0][0] for p in people if p.mentions), default=-1)
        self._guests = document.having(GUEST_WORDS)
        self._offices: dict[int, set[str]] = {}
        self._rulers: dict[int, set[str]] = {}
        self._heads: dict[int, set[str]] = {}
        #: Where each word for an office last told of someone without a name: «مسؤول أمني».
        self._unnamed: dict[str, int] = {}
        #: The tokens of persons' names.
        self.named = {k for p in people for first, end, *_ in p.mentions for k in range(first, end)}
        #: Who is named as one who acts, and who was meant by a title that does, with the places.
        self._bare: list[tuple[int, int]] | None = None
        self.titled: list[tuple[int, int]] = []
        #: The part of the report that each sentence stands in.
        self._part: list[int] = []
        self._turned: set[int] = set()

    def meant(self, actor: Actor) -> int:
        """The person meant by an unnamed actor (office, state, honorific), or -1.

        Of several the one of the report's own state is meant where no state is said.
        """
        found = self._meant(actor)
        if found >= 0:
            self.seen[found] = actor.first
            if acting(self.document, actor):
                self.titled.append((actor.first, found))
        return found

    def _meant(self, actor: Actor) -> int:
        people, lexicon, document = self.people, self.lexicon, self.document
        told = self._who_is(actor)
        if told >= 0:
            return told
        if self._guests and any(actor.first <= i < actor.end for i in self._guests):
            named = next((p.index for p in people if any(a.first == actor.end and a.name for a in p.actors)), -1)
            if named < 0:  # not «ضيفه الرئيس X»
                named = guest(actor, people, lexicon, document, self.home, self.titled)
            if named >= 0:
                return named
        if quoted(document, actor):
            return -1
        if indefinite(actor, document, lexicon):
            self._unnamed[document.norms[actor.first][actor.shift :]] = actor.first
            return -1
        able = [] if cut_short(actor, self.document) else self._able(actor)
        body = chain_words(actor, self.document) if able else set()
        able = [p for p in able if has_words(p, body, self.document)] if body else able
        if not able:
            return -1
        look = _Look(actor, self)
        best, best_score = -1, 0.0
        for person in able:
            found = look.features(person)
            if found is None:
                continue
            score = sum([WEIGHTS[name] for name in found])
            if score > best_score:
                best, best_score = person.index, score
        return -1 if best >= 0 and self._taken_up(actor, people[best]) else best

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
            state = self.lexicon.registry.states.get(actor.state)
            code = state.code if state is not None else None
            people = [p for p in people if code is not None and p.country == code]
            if actor.roles or actor.counterpart:
                return people
        return [
            p
            for p in people
            if p.index in self.seen
            or (p.mentions and (p.mentions[0][0] < first or any(m[0] < first for m in p.mentions)))
        ]

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


class _Look:
    """One unnamed title, compared with the persons of its article."""

    def __init__(self, actor: Actor, titles: Titles) -> None:
        self.actor, self.titles, self.document = actor, titles, titles.document
        norms = self.document.norms
        self.wanted = {r.kind for r in actor.roles}
        self.honour = honour_of(actor.honorific)
        premier = self.honour == "دول" and "head_of_state" in self.wanted
        if premier:
            self.wanted = {"head_of_government", "deputy_head_of_government", "legislator"}  # «دولة الرئيس»
        elif actor.state and norms[actor.first][actor.shift :] == "الزعيم":
            self.wanted = self.wanted | {"head_of_state"}
        self.anyone, self.diplomat = of_anyone(self.document, actor), is_diplomat(self.document, actor)
        head = norms[actor.first] if actor.end > actor.first else ""
        words = norms[actor.first : actor.end]
        self.european = "الاوروبي" in words or "الاوروبيه" in words
        self.of_un = of_united_nations(self.document, actor)
        if actor.roles and not actor.name:
            head = norms[actor.roles[0].first]  # «معالي الوزيرة»
        self.feminine = head.lstrip("ولب").startswith("ال") and head.endswith("ه") and not head.endswith("خليفه")
        self.man = not self.feminine and head.lstrip("ول") in MEN
        #: Where the sentence before begins, if an ambassador without a state is meant.
        self.before = -1
        if self.wanted == {"ambassador"} and not actor.state:
            self.before = self.document.sentences[max(0, self.document.sentence_of[actor.first] - 1)][0]
        self.minister = any(
            h.lstrip("ولب").removeprefix("ال") in ("وزير", "وزيره", "زير", "زيره")
            for h in (head, *(norms[r.first] for r in actor.roles))
        )
        state = titles.lexicon.registry.states.get(actor.state or "")
        code = state.code if state is not None else None
        self.owner = _peer(titles, actor, code) if actor.counterpart and not actor.roles else None
        self.peer = self.owner.office if self.owner is not None else None
        self.orgs = {r.of_org for r in actor.roles if r.of_org}
        self.own = title_words(self.document, actor.first, actor.end)
        self.own -= _HONORIFICS
        if premier:
            self.own = set()
        self.called = {tuple(norms[r.first : r.end]) for r in actor.roles if r.end - r.first > 1}
        self.rulers = set() if premier else ruler_words(self.document, actor.roles)
        self.heads = head_words(self.document, actor.roles)
        number = self.document.sentence_of[actor.first]
        self.sentence = self.document.sentences[number][0]
        #: The verb by which somebody gives it something, or -1; where those acted whose turn is over.
        given = actor.prep == "ل" or (actor.first > 0 and norms[actor.first - 1] in _GIVEN)
        self.given = self._verb(actor.first) if given else -1
        self.turned = self._turn(number)
        #: Where somebody's words begin in which the honour stands: nobody says «معاليه» of himself.
        before = range(actor.first - 1, max(self.sentence, actor.first - 4), -1)
        self.told = next((k for k in before if norms[k] in _THAT), -1)
        if not self.honour or actor.roles or not acting(self.document, actor):
            self.told = -1
        self.paragraph = self.document.paragraph_of[self.document.sentence_of[actor.first]]

    def _verb(self, before: int) -> int:
        """The last word of the sentence before a token that can only be a verb; the sentence's begin if none is."""
        for k in range(before - 1, self.sentence, -1):
            token = self.document.tokens[k]
            if k in self.titles.named or self.document.norms[k - 1] in _THAT_HE:
                continue  # «فيصل» is also a verb; «أكد A أنه نقل لفخامته»
            if token.kind != "w" or token.info.tenses.isdisjoint(_FINITE | {"part"}):
                continue
            if "masdar" not in token.info.tenses or before - k <= _TWO:  # «نقل لفخامته», «ناقلا إلى جلالته»
                return k
        return self.sentence

    def _turn(self, number: int) -> tuple[int, int] | None:
        """Where those acted who cannot be meant: «أعرب A عن كذا، فيما حمّله سموه», «من جانبه، أكد معاليه»."""
        norms, first = self.document.norms, self.actor.first
        if not self.honour or not acting(self.document, self.actor):
            return None
        for k in range(first - 2, max(self.sentence, first - 5) - 1, -1):
            if norms[k] in _MEANWHILE and k > self.sentence:
                return self._verb(k), k
            if norms[k] in _HIS_PART and norms[k - 1] in _FROM and k - 1 == self.sentence and number:
                return self.document.sentences[number - 1][0], k
        return None

    def features(self, person: Person) -> list[str] | None:
        """The names of what speaks for and against a person; None if it cannot be meant."""
        actor, document = self.actor, self.document
        if person is self.owner or (actor.counterpart and not actor.roles and self._named_after(person)):
            return None
        if self.orgs and not any(r.of_org in self.orgs for a in person.actors for r in a.roles):
            return None
        if self.european and not any("الاوروبي" in n for a in person.actors for n in document.norms[a.first : a.end]):
            return None
        if self.of_un and person.country is not None and person.office in _OF_STATES:
            return None
        if self.honour in _OF_CROWNS and person.office not in _OF_CROWNS[self.honour]:
            return None
        if of_another_kind(document, actor, person):
            return None
        if self.diplomat and person.office in _NO_DIPLOMATS:
            return None
        fit = self._fit(person)
        if fit is None:
            return None
        found = [fit] if fit else []
        if actor.state:
            found.append("state")
        if self.diplomat and person.office in _DIPLOMATS:
            found.append("diplomat")
        if self.orgs:
            found.append("body")
        self._mark(person, found, fits_office=fit == "office")
        return found

    def _named_after(self, person: Person) -> bool:
        """Whether a person of another office is named only after «نظيره الفرنسي», which then means somebody else."""
        titles, first = self.titles, self.actor.first
        if person.index in titles.seen or any(m[0] < first for m in person.mentions):
            return False
        return self.peer is None or person.office != self.peer

    def _here(self, person: Person) -> bool:
        """Whether the title's paragraph names a person before it."""
        document, first = self.document, self.actor.first
        last = max((m[0] for m in person.mentions if m[0] < first), default=-1)
        return last >= 0 and document.paragraph_of[document.sentence_of[last]] == self.paragraph

    def _fit(self, person: Person) -> str | None:
        """How a person's office or honorific answers the title; "" if nothing is asked, None if it does not."""
        actor = self.actor
        if self.wanted:
            offices = self.titles.offices(person)
            if self.wanted & offices or ("minister" in self.wanted and person.office in MINISTERS):
                return "office"
            if compatible(self.wanted, offices) or (offices and self._called_as(person)):
                return "like office"
            same = self.own and any(self.own <= first_words(self.document, a) for a in person.actors if a.roles)
            return "same word" if same else None
        if actor.honorific:
            if any([a.honorific and honour_of(a.honorific) == self.honour for a in person.actors]):
                return "same honour"
            return "any honour" if actor.end - actor.first == 1 else None
        return ""

    def _called_as(self, person: Person) -> bool:
        """Whether a title for an official means someone in another office: any title of his, or a word of his own."""
        if "official" not in self.wanted:
            return False
        return self.anyone or (bool(self.own) and self._titled_so(person))

    def _titled_so(self, person: Person) -> bool:
        """Whether all words of the title stand before a person's name."""
        document = self.document
        return any(
            [a.name is not None and self.own <= title_words(document, a.first, a.name[0]) for a in person.actors]
        )

    def _mark(self, person: Person, found: list[str], *, fits_office: bool) -> None:
        """Add what else speaks for and against a person whose office answers the title."""
        actor, home, norms, actors = self.actor, self.titles.home, self.document.norms, person.actors
        if self.own and self._titled_so(person):
            found.append("title words")
        woman = any([a.gender == "f" for a in actors])
        if actor.honorific and actor.end - actor.first == 1:
            self._honoured(person, woman, found)
        at_home = home and person.country == home and not actor.state
        if at_home and ("head_of_state" in self.wanted or actor.honorific == "سيادته"):
            found.append("at home")
        if self.feminine:
            found.append("woman" if woman else "a man" if is_man(self.document, actors) else "no woman")
        elif self.man and woman:
            found.append("no man")
        if 0 <= self.before <= (person.mentions[0][0] if person.mentions else -1) < actor.first:
            found.append("just named")
        if fits_office and not self.wanted <= _ANY_POST and self._here(person):
            found.append("here")
        if self.peer is not None and (
            person.office == self.peer or (self.peer in MINISTERS and person.office in MINISTERS)
        ):
            found.append("same rank")
            found.extend(["same office"] if person.office == self.peer else [])
        elif self.peer is not None and person.office in _RANKED and self.peer in _RANKED:
            found.append("other rank")
        if actor.counterpart and woman != (actor.gender == "f"):
            found.append("not his" if woman else "a man" if is_man(self.document, actors) else "not her")
        if self.minister and only_deputy(self.document, person):
            found.append("deputy")
        if self.rulers:
            theirs = self.titles.rulers(person)
            if theirs:
                found.append("same ruler" if self.rulers & theirs else "other ruler")
        elif self.honour == "جلال" and "رييس" in self.titles.rulers(person):
            found.append("president called majesty")
        if self.heads and (theirs := self.titles.heads(person)) and self.heads.isdisjoint(theirs):
            found.append("other word")
        if self.called and any(tuple(norms[r.first : r.end]) in self.called for a in actors for r in a.roles):
            found.append("same title")
        if person.mentions and person.mentions[0][0] == self.titles.first:
            found.append("protagonist")
        first = actor.first
        acts = any([a.first < first and acting(self.document, a) for a in actors])
        acts = acts or any(index == person.index for _, index in self.titles.titled)
        found.append("acts" if acts else "only spoken of")
        if "same honour" in found and not self.wanted:
            marks = zip(("section", "section before"), self._leads, strict=True)
            found.extend(mark for mark, index in marks if index == person.index)

    def _honoured(self, person: Person, woman: bool, found: list[str]) -> None:
        """Add the marks of an honorific pronoun («معاليه»): who bears the honour, and of which gender."""
        actor, honour = self.actor, self.honour
        borne = {honour_of(a.honorific) for a in person.actors if a.honorific} & EXCLUSIVE
        if borne and honour not in borne:
            found.append("other honour")
        elif not borne and befits(honour, person.office):
            found.append("befitting honour")
        elif not borne and honour in _OF_FEW and person.office is not None:
            found.append("unbefitting honour")
        if honour == "سمو" and any("الملك" in self.document.norms[a.first : a.end] for a in person.actors):
            found.append("king called highness")
        if honour == "فخام" and person.office == "head_of_state":
            rules = self.titles.rulers(person)
            if rules and "رييس" not in rules:
                found.append("king called excellency")
        if person.index in self._subjects:
            found.append("own subject")
        if self.given >= 0 and self._conveyed(person):
            found.append("conveyed")
        if (actor.honorific or "").endswith("ها"):
            found.append("her" if woman else "not her")
        elif woman:
            found.append("not his")

    def _conveyed(self, person: Person) -> bool:
        """Whether a person's greetings were told of just before: «نقل تحيات جلالة الملك X. وحمّله تحياته لجلالته»."""
        norms, first = self.document.norms, self.actor.first
        return any(
            first - _LATELY < m[0] < first and not _GREETINGS.isdisjoint(norms[m[0] - _OF_WHOM : m[0]])
            for m in person.mentions
        )

    @cached_property
    def _leads(self) -> tuple[int, int]:
        """Who acts first in the title's part of the report, or in the part before."""
        return self.titles.leads(self.actor)

    @cached_property
    def _subjects(self) -> set[int]:
        """Who acted last before the honour where it is given something, in whose words it stands, whose turn is over.

        The honour means somebody else.
        """
        end = self.turned[1] if self.turned else self.actor.first
        found = {self._acted_last(self.given, end)} if self.given >= 0 else set()
        if self.told >= 0:
            found.add(self._acted_last(self.sentence, self.told))
        if self.turned:
            found.add(self._acted_last(self.turned[0], end))
        return found

    def _acted_last(self, start: int, end: int) -> int:
        """The person who is the last to act from ``start`` to ``end``; -1 for nobody."""
        titles, document = self.titles, self.document
        here = [
            (a.first, p.index)
            for p in titles.people
            for a in p.actors
            if start <= a.first < end and acting(document, a)
        ]
        here += [(at, index) for at, index in titles.titled if start <= at < end]
        return max(here)[1] if here else -1


_FINITE = frozenset({"past", "pres", "future"})
_TWO = 2
_THAT_HE = frozenset("انه انها بانه بانها".split())
_WHO_IS = frozenset(("وهو", "وهي"))
_ALSO = frozenset(("ايضا", "كذلك"))
_COMMAS = frozenset("،,")
_THAT = frozenset("ان بان وان".split())
_GREETINGS = frozenset("تحيات تحياته وتحيات رساله".split())
_LATELY, _OF_WHOM = 40, 6
#: What somebody gives, tells or brings to whoever stands after it.
_GIVEN = frozenset({"الي", "ل"})
#: «أعرب A عن شكره، فيما حمله سموه تحياته»: another's turn.
_MEANWHILE = frozenset("فيما بينما وفيما وبينما حين".split())
_HIS_PART = frozenset("جانبه جهته ناحيته جانبها جهتها ناحيتها".split())
_FROM = frozenset({"من", "ومن"})


#: Those that only some offices bring.
_OF_FEW = frozenset({"فخام", "جلال", "دول", "قداس"})
#: Offices whose holders serve a state and no body of several: none of them is «المسؤول الأممي».
_OF_STATES = MINISTERS | {"head_of_state", "head_of_government", "crown_prince", "ambassador", "envoy"}
#: Offices whose holders are counterparts of one another, each of his own.
_RANKED = MINISTERS | {"head_of_state", "head_of_government", "ambassador", "legislator"}
#: Who is first called a diplomat, and who never is.
_DIPLOMATS = frozenset({"ambassador", "envoy"})
_NO_DIPLOMATS = frozenset({"head_of_state", "head_of_government", "spokesperson", "legislator", "crown_prince"})
#: Who else may bear the honours of kings and popes: whose office nobody tells.
_OF_CROWNS = {"جلال": frozenset({"head_of_state", None}), "قداس": frozenset({"head_of_state", "other"})}


def _peer(titles: Titles, actor: Actor, code: str | None) -> Person | None:
    """Whose counterpart «نظيره السوري» is: who was named or meant last before it in its sentence, of another state."""
    first = titles.document.sentences[titles.document.sentence_of[actor.first]][0]
    named = [(m[0], p.index) for p in titles.people for m in p.mentions if first <= m[0] < actor.first]
    named += [(at, index) for index, at in titles.seen.items() if first <= at < actor.first]
    others = [n for n in named if code is None or titles.people[n[1]].country != code]
    return titles.people[max(others)[1]] if others else None


_BEFORE_NAMES = frozenset(
    "السيد السيده معالي سعاده سمو فخامه دوله الدكتور الدكتوره الشيخ الامير المهندس الوزير الرييس".split()
)
_HONORIFICS = frozenset("السيد السيده معالي سعاده سمو فخامه جلاله دوله صاحب الجلاله السمو الملكي حضره الشيخ".split())


#: Kinds of office that hold posts of every sort.
_ANY_POST = frozenset({"official", "other"})
