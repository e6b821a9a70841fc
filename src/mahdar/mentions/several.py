"""Several persons in one phrase: two under a plural head, two counterparts, several offices of one.

«رئيسي وزراء ألبانيا فلان ومقدونيا الشمالية علان», «نظيريه الأردني فلان والعراقي علان», «رئيس غانا، رئيس الاتحاد، فلان».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.nations import CABINET
from mahdar.mentions.portfolio import PARTY
from mahdar.mentions.preludes import PreludeReader

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["COMMAS", "PEERED", "PEERS", "SeveralReader"]

COMMAS = frozenset("،,")
_TWO_COUNTERPARTS = frozenset("نظيريه نظيريها نظيراه نظيراها نظيرا نظيري نظيريهما".split())
#: «نظرائه السعودي فلان والمصري علان والأردني فلان»: as many as are told.
_MANY_COUNTERPARTS = frozenset("نظرايه نظرايها نظراءه نظراءها نظراوه نظراوها نظرايهم نظراءهم نظرايهما".split())
_MANY = 8
#: So many words at most stand between a plural office and the colon before its holders.
_LIST_WITHIN = 7
_BEFORE_LIST = COMMAS | {":"}
#: So long is «و» with what a minister is of, and so many words before his name.
_JOINED, _PORTFOLIO = 5, 6
#: What is no portfolio: «والرئيس فلان», «ومصر».
_NO_PORTFOLIO = frozenset("office title person state demonym capital epithet place org".split())
PEERS = _TWO_COUNTERPARTS | _MANY_COUNTERPARTS
#: Where several counterparts may be told: «نظيريه», «ونظرائه».
PEERED = Trait(lambda token: token.norm.removeprefix("و").lstrip("لب") in PEERS)


class SeveralReader(PreludeReader):
    """Reads what ties several names or several offices; a base of the actor reader."""

    def _chained(self, document: Document, actors: list[Actor], actor: Actor) -> None:
        """«رئيس غانا، الرئيس الحالي للاتحاد، فلان»: an office, a second one after a comma, then the name of both."""
        before = actors[-1] if actors else None
        if before is None or actor.name is None or not actor.roles or not before.roles or before.name is not None:
            return
        norms = document.norms
        role = actor.roles[0]
        if (
            before.end != actor.first - 1
            or norms[before.end] not in COMMAS
            or role.first != actor.first
            or role.first > actor.name[0]
            or before.end - before.first < 2
            or (before.state and actor.state and before.state != actor.state)
            or before.counterpart
            or before.number
            or actor.number
            or actor.conj
            or actor.prep
            or COMMAS.isdisjoint(norms[role.form_end : actor.name[0]])
        ):
            return
        actors.pop()
        actor.first, actor.conj, actor.prep, actor.shift = before.first, before.conj, before.prep, before.shift
        actor.roles = [*before.roles, *actor.roles]
        actor.state = before.state or actor.state
        actor.gender = actor.gender or before.gender
        actor.honorific = actor.honorific or before.honorific

    def _second_name(self, document: Document, matches: list[list[Match]], actor: Actor) -> Actor | None:
        """«وزيرا الخارجية فلان وعلان»: the second name under a plural head, though it is unknown."""
        at = actor.end
        if actor.name is None or at >= min(self._stop(document, actor.first), len(document.tokens)):
            return None
        nation = next((m for m in matches[at] if m.entry.kind in ("state", "demonym") and m.conj and not m.prep), None)
        if nation is not None and nation.end < self._stop(document, actor.first):
            return self._second_of_nation(document, matches, actor, nation)
        if actor.roles and not actor.number:
            return None
        portfolio = self._second_of_portfolio(document, matches, actor)
        if portfolio is not None:
            return portfolio
        token = document.tokens[at]
        info: WordInfo = token.info
        given = (
            token.norm[1:] in self.lexicon.given and info.pos == "other" and token.raw != "وعلى"
        )  # «النائبين علي خريس | وعلي بزي»
        if not token.norm.startswith("و") or len(token.norm) < 4 or matches[at] or info.name:
            return None
        if not given and (info.pos or info.verbs):
            return None
        end = self.names.read(document, at, self._stop(document, at), matches, titled=True, first_word=token.norm[1:])
        if end - at < 2:
            return None
        second = Actor(at, at)
        second.name, second.end, second.conj = (at, end), end, "و"
        second.shift = second.name_shift = 1
        self._of_bracket(document, matches, second, self._stop(document, at))
        return second

    def _second_of_portfolio(self, document: Document, matches: list[list[Match]], actor: Actor) -> Actor | None:
        """«وزيرا الخارجية فلان، | وشؤون الاتحاد علان», «وزيري الخارجية فلان | والدفاع علان»: the second minister."""
        if actor.number != "dual" or not actor.roles or actor.roles[0].kind not in CABINET:
            return None
        stop, norms = self._stop(document, actor.first), document.norms
        at = actor.end + (norms[actor.end] in COMMAS)
        if at + 1 >= stop or not norms[at].startswith("و") or len(norms[at]) < _JOINED:
            return None
        if (
            norms[at] in PARTY
            or any(m.entry.kind in _NO_PORTFOLIO for m in matches[at])
            or document.tokens[at].info.name
        ):
            return None
        for k in range(at + 1, min(at + _PORTFOLIO, stop)):
            if document.tokens[k].kind != "w" or document.tokens[k].info.tenses & FINITE:
                return None
            person = self._person_match(matches[k])
            end = self.names.read(document, k, stop, matches, titled=True)
            if person is None and end - k < 2:
                continue
            if not norms[k - 1].removeprefix("و").startswith("ال"):
                return None
            kind = "foreign_minister" if norms[at] == "والخارجيه" else "minister"
            second = Actor(at, at)
            second.roles.append(Role(kind, "ministry", at, k, 1))
            second.name = k, max(end, person.end if person is not None else end)
            second.end, second.conj, second.shift, second.state = second.name[1], "و", 1, actor.state
            second.known = person.entry.id if person is not None and person.end >= end else None
            return second
        return None

    def _second_of_nation(
        self, document: Document, matches: list[list[Match]], lead: Actor, nation: Match
    ) -> Actor | None:
        """The name after the second state, which has the office of the first.

        «رئيسي وزراء ألبانيا فلان ومقدونيا الشمالية علان», «رئيس الأركان الهندي فلان والباكستاني الجنرال علان».
        """
        stop = self._stop(document, nation.first)
        at = self._past_honour(document, matches, nation.end, stop)
        person = self._person_match(matches[at])
        end = self.names.read(document, at, stop, matches, titled=True)
        if person is not None:
            end = max(end, person.end)
        if end - at < 2 and person is None:
            return None
        second = Actor(nation.first, nation.first)
        second.name, second.end, second.conj = (at, end), end, "و"
        second.shift = nation.shift
        second.known = person.entry.id if person is not None else None
        second.state = nation.entry.id
        second.implied = lead.roles[0].kind if lead.roles else lead.implied
        return second

    def _past_honour(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The token after a rank or honour between a nation and a name: «والباكستاني | الجنرال | أشفق كياني»."""
        if not document.norms[at].startswith("ال"):
            return at  # «والأفغاني | أمير خان متقي»
        titles = (m for m in matches[at] if m.entry.kind == "title" and m.entry.data[0] != "after")
        return next((m.end for m in titles if not m.conj and not m.prep and m.end < stop), at)

    def _two_counterparts(self, document: Document, matches: list[list[Match]], i: int) -> list[Actor]:
        """«نظيريه الأردني أيمن الصفدي والعراقي فؤاد حسين»: two persons, each after his demonym."""
        word = document.norms[i].removeprefix("و").lstrip("لب")
        most = 2 if word in _TWO_COUNTERPARTS else _MANY if word in _MANY_COUNTERPARTS else 0
        if not most:
            return []
        stop = self._stop(document, i)
        at = i + 1
        if word in ("نظيرا", "نظيري"):
            at = self.names.read(document, at, stop, matches, titled=True)
        found: list[Actor] = []
        while at < stop and len(found) < most:
            if found and document.norms[at] in COMMAS and at + 1 < stop:
                at += 1
            actor = self._of_nation(document, matches, at, stop)
            if actor is None or bool(actor.conj) != bool(found):
                break
            actor.counterpart = True
            if not found:
                actor.first = i
                actor.shift = len(document.norms[i]) - len(word)
                actor.conj = "و" if document.norms[i].startswith("و") else ""
                actor.prep = document.norms[i][: actor.shift].removeprefix("و")
            found.append(actor)
            at = actor.end
        return found if len(found) == 2 or (len(found) > 2 and most > 2) else []

    def _of_nation(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> Actor | None:
        """Who is named after his nation's adjective at a token: «المصري علاء موسى»."""
        demonym = next((m for m in matches[at] if m.entry.kind == "demonym" and not m.prep), None)
        if demonym is None or demonym.end >= stop:
            return None
        first = self._past_honour(document, matches, demonym.end, stop)
        person = self._person_match(matches[first])
        end = self.names.read(document, first, stop, matches, titled=True)
        end = max(end, person.end) if person is not None else end
        if end == first:
            return None
        actor = Actor(at, at)
        actor.state = demonym.entry.id
        actor.name, actor.end, actor.conj = (first, end), end, demonym.conj
        actor.known = person.entry.id if person is not None else None
        return actor

    def _listed_by_nation(self, document: Document, matches: list[list[Match]], lead: Actor) -> list[Actor]:
        """Each by his nation, under a plural office.

        «سفراء اللجنة: المصري علاء موسى والسعودي وليد البخاري», «وزيرا خارجية البلدين، الفرنسي فلان واليوناني علان».
        """
        if not lead.number or not lead.roles or lead.name is not None:
            return []
        norms, stop = document.norms, self._stop(document, lead.first)
        colon = next((k for k in range(lead.end, min(lead.end + _LIST_WITHIN, stop)) if norms[k] in _BEFORE_LIST), -1)
        found: list[Actor] = []
        at = colon + 1 if colon >= 0 else stop
        while at < stop and len(found) < _MANY:
            at += bool(found) and norms[at] in COMMAS
            actor = self._of_nation(document, matches, at, stop) if at < stop else None
            if actor is None or (not actor.conj and found and norms[at - 1] not in COMMAS):
                break
            actor.implied = lead.roles[0].kind
            actor.shift = len(actor.conj)
            found.append(actor)
            at = actor.end
        return found if len(found) > 1 else []

    def _of_bracket(self, document: Document, matches: list[list[Match]], actor: Actor, stop: int) -> None:
        """«محمد سالم (موريتانيا)»: the state in brackets after a name."""
        at = actor.end
        if at + 2 >= stop or document.norms[at] != "(" or actor.state is not None:
            return
        nation = next((m for m in matches[at + 1] if m.entry.kind == "state" and not m.prep and not m.conj), None)
        if nation is not None and nation.end < stop and document.norms[nation.end] == ")":
            actor.state = nation.entry.id
            actor.end = nation.end + 1

    def _stop(self, document: Document, i: int) -> int:
        return document.sentences[document.sentence_of[i]][1]

    def _person_match(self, here: list[Match]) -> Match | None:
        for match in here:
            if match.entry.kind == "person" and not match.conj and not match.prep:
                return match
        return None
