"""One unnamed title, compared with the persons of its article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.honours import EXCLUSIVE, befits, called_by, honour_of
from mahdar.mentions.portfolio import BODY_NOUNS
from mahdar.mentions.standing import (
    MEN,
    MINISTERS,
    acting,
    compatible,
    first_words,
    head_words,
    is_diplomat,
    is_man,
    of_another_kind,
    of_anyone,
    of_united_nations,
    only_deputy,
    ruler_words,
    title_words,
)

if TYPE_CHECKING:
    from mahdar.mentions.actor import Actor, Role
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.references import Titles

__all__ = ["MEANWHILE", "PRINCELY", "Look"]

_TWO = 2
_PRESIDES = frozenset({"رييس", "رييسه"})
_THAT_HE = frozenset("انه انها بانه بانها".split())
_THAT = frozenset("ان بان وان".split())
_GREETINGS = frozenset("تحيات تحياته وتحيات رساله".split())
_LATELY, _OF_WHOM = 40, 6
#: What somebody gives, tells or brings to whoever stands after it.
_GIVEN = frozenset({"الي", "ل"})
#: «أعرب A عن شكره، فيما حمله سموه تحياته»: another's turn.
#: Before the verb of another, told of in the same sentence: «فيما شكا فلان».
MEANWHILE = frozenset("فيما بينما وفيما وبينما حين".split())
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
_HONORIFICS = frozenset("السيد السيده معالي سعاده سمو فخامه جلاله دوله صاحب الجلاله السمو الملكي حضره الشيخ".split())
#: Who may have the rank of an ambassador and is none in another state: «السفير A المتحدث باسم الوزارة».
_AT_HOME = frozenset({"spokesperson", "foreign_minister", "minister"})
#: Adjectives of what several states have together, and what else their bodies are called by.
_OF_SEVERAL = {"الافريقي": "افريقيا", "العربي": "العرب", "الخليجي": "الخليج", "الاوروبي": "اوروبا"}
#: Whom nobody calls an excellency of a lower rank.
_ABOVE = {honour: frozenset({"head_of_state", "crown_prince"}) for honour in ("سعاد", "معالي")}
_SHEIKH = "الشيخ"
#: Where others than princes are called highnesses.
#: States whose sheikhs are highnesses.
PRINCELY = frozenset("ARE QAT KWT BHR SAU".split())
#: Who sends an envoy and is none, and who else is sent as one.
_SENDERS = frozenset({"head_of_state", "head_of_government", "crown_prince"})
_SENT = frozenset({"minister", "official", "military", "legislator"})
_ENVOYS = frozenset("الموفد الموفده المبعوث المبعوثه".split())
#: Who is no «مسؤول» while another is told of.
_RULERS = frozenset({"head_of_state", "crown_prince"})
#: Kinds of office that hold posts of every sort.
_ANY_POST = frozenset({"official", "other"})


class Look:
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
        #: Whom an honour of princes or clergymen befits, by what they are called.
        self.fitting = (
            {p.index for p in titles.people if self._called_fittingly(p)} if called_by(self.honour) else set()
        )
        self.anyone, self.diplomat = of_anyone(self.document, actor), is_diplomat(self.document, actor)
        head = norms[actor.first] if actor.end > actor.first else ""
        words = norms[actor.first : actor.end]
        self.envoy = self.wanted == {"envoy"} and head[actor.shift :] in _ENVOYS
        #: Where an ambassador is posted of whom the title is: «السفير المصري في دمشق».
        self.post = next((r.of_place for r in actor.roles if r.kind == "ambassador" and r.of_place), None)
        self.european = "الاوروبي" in words or "الاوروبيه" in words
        #: Of whom several states' servant is told: «المسؤول الإفريقي».
        said = {norm.removesuffix("ه") for norm in norms[actor.end - 1 : actor.end + 1]} if self.anyone else set()
        self.of_several = next((norm for norm in said if norm in _OF_SEVERAL), "")
        self.of_un = of_united_nations(self.document, actor)
        if actor.roles and not actor.name:
            head = norms[actor.roles[0].first]  # «معالي الوزيرة»
        self.feminine = head.lstrip("ولب").startswith("ال") and head.endswith("ه") and not head.endswith("خليفه")
        self.man = not self.feminine and head.lstrip("ول") in MEN
        #: Where the sentence before begins, if an ambassador without a state is meant.
        self.before = -1
        if self.wanted == {"ambassador"} and not actor.state:
            self.before = self.document.sentences[max(0, self.document.sentence_of[actor.first] - 1)][0]
        #: «رئيس المجلس» is not «نائب رئيس المجلس فلان».
        self.presides = any(norms[r.first].lstrip("ولب").removeprefix("ال") in _PRESIDES for r in actor.roles)
        self.minister = any(
            [
                h.lstrip("ولب").removeprefix("ال") in ("وزير", "وزيره", "زير", "زيره")
                for h in (head, *(norms[r.first] for r in actor.roles))
            ]
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
            if token.kind != "w" or token.info.tenses.isdisjoint(FINITE | {"part"}):
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
            if norms[k] in MEANWHILE and k > self.sentence:
                return self._verb(k), k
            if norms[k] in _HIS_PART and norms[k - 1] in _FROM and k - 1 == self.sentence and number:
                return self.document.sentences[number - 1][0], k
        return None

    def features(self, person: Person) -> list[str] | None:
        """The names of what speaks for and against a person; None if it cannot be meant."""
        actor, document = self.actor, self.document
        if person is self.owner or (actor.counterpart and not actor.roles and self._named_after(person)):
            return None
        if self.orgs and not any(self._in_body(r) for a in person.actors for r in a.roles):
            if not (self.presides and self._titled_so(person)):
                return None
        if self.european and not any("الاوروبي" in n for a in person.actors for n in document.norms[a.first : a.end]):
            return None
        if self.of_several and not self._serves(person):
            return None
        if self.of_un and person.country is not None and person.office in _OF_STATES:
            return None
        if self.post and (person.office in _AT_HOME or self._posted_elsewhere(person)):
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

    def _serves(self, person: Person) -> bool:
        """Whether a person serves the body of several states of which the title is: «مفوضية الاتحاد الإفريقي»."""
        told = {n.lstrip("لب").removesuffix("ه") for a in person.actors for n in self.document.norms[a.first : a.end]}
        return person.country is None and not told.isdisjoint((self.of_several, _OF_SEVERAL[self.of_several]))

    def _in_body(self, role: Role) -> bool:
        """Whether an office is one in the body of the title, or of the state whose body it is.

        «رئيس مجلس النواب اللبناني فلان» is «رئيس البرلمان اللبناني».
        """
        if role.of_org in self.orgs:
            return True
        bodies = self.titles.lexicon.registry.organisations
        alike = role.kind in self.wanted and role.of_org is None and role.of_state is not None
        return alike and any(bodies[org].country == role.of_state for org in self.orgs if org in bodies)

    def _named_after(self, person: Person) -> bool:
        """Whether a person of another office is named only after «نظيره الفرنسي», which then means somebody else."""
        titles, first = self.titles, self.actor.first
        if person.index in titles.seen or any(m[0] < first for m in person.mentions):
            return False
        return self.peer is None or person.office != self.peer

    def _here(self, person: Person) -> bool:
        """Whether the title's paragraph names a person before it."""
        document, first = self.document, self.actor.first
        last = max([m[0] for m in person.mentions if m[0] < first], default=-1)
        return last >= 0 and document.paragraph_of[document.sentence_of[last]] == self.paragraph

    def _fit(self, person: Person) -> str | None:
        """How a person's office or honorific answers the title; "" if nothing is asked, None if it does not."""
        actor = self.actor
        if self.wanted:
            offices = self.titles.offices(person)
            if self.envoy and person.office in _SENDERS:
                return None  # «بوسوفاليوك، موفدا من الرئيس يلتسين»
            if self.wanted & offices or ("minister" in self.wanted and person.office in MINISTERS):
                return "office"
            if compatible(self.wanted, offices) or (offices and self._called_as(person)):
                return "like office"
            if self.envoy and actor.state and offices & _SENT and self._told_of(person):
                return "like office"  # «استقبل A نائب وزير خارجية روسيا B. والتقى الموفد الروسي C»
            same = self.own and any([self.own <= first_words(self.document, a) for a in person.actors if a.roles])
            return "same word" if same else None
        if actor.honorific:
            if any([a.honorific and honour_of(a.honorific) == self.honour for a in person.actors]):
                return "same honour"
            return "any honour" if actor.end - actor.first == 1 else None
        return ""

    def _posted_elsewhere(self, person: Person) -> bool:
        """Whether a person is ambassador in another place than the title says."""
        posts = {r.of_place for a in person.actors for r in a.roles if r.kind == "ambassador" and r.of_place}
        return bool(posts) and self.post not in posts

    def _told_of(self, person: Person) -> bool:
        """Whether a person is named before the title."""
        return any([m[0] < self.actor.first for m in person.mentions])

    def _called_as(self, person: Person) -> bool:
        """Whether a title for an official means someone in another office: any title of his, or a word of his own."""
        if "official" not in self.wanted:
            return False
        return self.anyone or (bool(self.own) and self._titled_so(person))

    def _titled_so(self, person: Person) -> bool:
        """Whether all words of the title stand before a person's name."""
        titles = [title_words(self.document, a.first, a.name[0]) for a in person.actors if a.name is not None]
        if any(self.own <= words for words in titles):
            return True  # «رئيس المجلس» of «رئيس مجلس النواب فلان», «رئيس الحزب» of «رئيس حزب الأمة»
        meant = {w[2:] if w.startswith("ال") and w[2:] in BODY_NOUNS else w for w in self.own}
        return self.presides and meant != self.own and any(meant <= words for words in titles)

    def _mark(self, person: Person, found: list[str], *, fits_office: bool) -> None:
        """Add what else speaks for and against a person whose office answers the title."""
        actor, home, norms, actors = self.actor, self.titles.home, self.document.norms, person.actors
        addressed = not actor.roles and actor.honorific and any([a.honorific == actor.honorific for a in actors])
        if addressed or (self.own and self._titled_so(person)):
            found.append("title words")
        woman = any([a.gender == "f" for a in actors])
        if actor.honorific and actor.end - actor.first == 1:
            self._honoured(person, woman, found)
        at_home = home and person.country == home and not actor.state
        if at_home and ("head_of_state" in self.wanted or actor.honorific == "سيادته"):
            found.append("at home")
        if self.anyone and not self.titles.offices(person).isdisjoint(_RULERS):
            found.append("ruler called official")
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
        if (self.minister or self.presides) and only_deputy(self.document, person):
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
        elif person.index in self.fitting and not borne:
            found.append("befitting honour")
        elif self.fitting and not borne and not (honour == "سمو" and person.country in PRINCELY):
            found.append("unbefitting honour")
        elif not borne and befits(honour, person.office):
            found.append("befitting honour")
        elif not borne and person.office is not None and (honour in _OF_FEW or person.office in _ABOVE.get(honour, ())):
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

    def _called_fittingly(self, person: Person) -> bool:
        """Whether a person is called what the honour befits: «أمير قطر», «شيخ الأزهر», «البطريرك»."""
        called = called_by(self.honour)
        if self.honour == "سمو" and person.country in PRINCELY:
            called |= {_SHEIKH}  # «استقبل الشيخ عبد الله بن زايد أمير موناكو. وأكد سموه»
        return any(not called.isdisjoint(self.document.norms[a.first : a.end]) for a in person.actors)

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


def _peer(titles: Titles, actor: Actor, code: str | None) -> Person | None:
    """Whose counterpart «نظيره السوري» is: who was named or meant last before it in its sentence, of another state."""
    first = titles.document.sentences[titles.document.sentence_of[actor.first]][0]
    named = [(m[0], p.index) for p in titles.people for m in p.mentions if first <= m[0] < actor.first]
    named += [(at, index) for index, at in titles.seen.items() if first <= at < actor.first]
    others = [n for n in named if code is None or titles.people[n[1]].country != code]
    return titles.people[max(others)[1]] if others else None
