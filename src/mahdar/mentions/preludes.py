"""Honorifics and offices before a name: «معالي الدكتور وزير الخارجية», «نظيره الأردني»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.honours import honour_with_pronoun
from mahdar.mentions.offices import OfficeReader
from mahdar.mentions.royals import is_of_another

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["COUNTERPARTS", "MADE", "RECEIVES", "PreludeReader"]

COUNTERPARTS = {
    "نظير": "m",
    "نظيره": "m",
    "نظيرته": "f",
    "نظيرها": "m",
    "نظيرتها": "f",
    "نظيرهم": "m",
    "نظيرهما": "m",
    "نظيرتهما": "f",
    "نظيري": "m",
    "رصيفه": "m",
    "رصيفته": "f",
    "رصيفها": "m",
    "رصيفتها": "f",
}

#: Scopes of titles that say whose by a pronoun.
_OF_WHOM = frozenset({"deputy", "kin", "his"})

#: Ranks that are also offices of civil life.
_NO_RANK = frozenset("المفوض مفوض المساعد مساعد الوكيل وكيل القايد قايد الكابتن كابتن فريق".split())


#: Verbs of meeting, behind which two offices are of two persons.
RECEIVES = frozenset("استقبل استقبلت يستقبل تستقبل سيستقبل ستستقبل التقي التقت يلتقي تلتقي سيلتقي ستلتقي".split())
#: What one is made or is while something is done: «عين فلان نائبا لرئيس الوزراء وزيرا للداخلية».
MADE = frozenset("رييسا وزيرا سفيرا امينا مبعوثا ممثلا قايدا مديرا حاكما نايبا محافظا مندوبا عضوا".split())
#: «سمو الأمير | الشيخ جابر الأحمد» is the emir, «سمو الأمير تركي الفيصل» a prince.
_EMIR, _SHEIKH = "سمو الامير ", "الشيخ"
#: Houses whose head is no emir: «سمو الأمير الشيخ سلمان بن حمد آل خليفة».
_OF_KINGS = frozenset("خليفه نهيان مكتوم القاسمي".split())
_WHOLE_NAME = 8
#: Offices whose holder does not rule a state beside.
_BELOW_RULERS = frozenset({"crown_prince", "head_of_government", "foreign_minister", "minister", "legislator"})
_RULING = _BELOW_RULERS | {"head_of_state", "deputy_head_of_government"}
_AMBASSADORS = frozenset({"سفير", "سفيره"})
_HEADS_OF_BODIES = ("والامين", "والمدير", "والمفوض", "ومدير", "وامين", "ومفوض")
_MAYORS = frozenset({"وامين", "وعمده", "ومحافظ", "ووالي"})

#: A name of so many words is surely one.
#: Honours of address, which nobody is given twice in one phrase.
_HONOURS = frozenset("معالي سعاده سمو فخامه دوله جلاله سماحه فضيله سياده".split())
#: Titles without ال that are given names as well: «رئيس الحركة | رائد صلاح», where a title would have ال.
_GIVEN_TOO = frozenset("رايد شيخ شيخه امير قايد".split())
_TWO = 2


def _honour_of_ruler(actor: Actor) -> bool:
    """Whether «جلالة الملك» or «سمو الأمير» stands before an office, which is then another person's."""
    return actor.roles[0].kind == "head_of_state" and any(w in (actor.honorific or "") for w in ("جلاله", "سمو"))


def _honoured_again(actor: Actor, word: str) -> bool:
    """Whether an honour after an office is the one that stood before it, so that another person begins."""
    return bool(actor.roles) and word in _HONOURS and word in (actor.honorific or "").split()


def _office_word(norm: str) -> bool:
    """Whether a word that is also an honorific says an office by itself."""
    return norm.lstrip("وبل") in (
        "السفير",
        "السفيره",
        "الوزير",
        "الوزيره",
        "المتحدث",
        "المتحدثه",
        "الملك",
        "الرييس",
        "الرييسه",
        "السلطان",
        "الشريفين",
        "الناطق",
        "المبعوث",
        "النايب",
        "القايم",
        "المدير",
        "الامين",
    ) or norm.startswith("الوزير")


def _his(document: Document, office: Match, at: int) -> bool:
    """«مستشاره A»: an office with the pronoun of whom someone serves, and no «مستشارة»; not «وزيره الخارجيه»."""
    after = document.norms[office.end] if office.end < len(document.norms) else ""
    bare = not document.norms[at][office.shift :].startswith("ال") and not after.startswith("ال")
    return bare and office.end == at + 1 and document.tokens[at].raw.endswith("ه")


class PreludeReader(OfficeReader):
    """Reads what stands before a name; the base of the actor reader."""

    def _prelude(self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> int:
        """Honorifics, offices and the state before a name; returns the next token."""
        first = at
        while at < stop and (at == first or matches[at] or document.norms[at] in COUNTERPARTS):
            found = self._role_or_title(document, matches, actor, at, first, stop)
            if found == at:
                break
            at = found
            if actor.number and actor.roles:
                break
            at = self._dashed_office(document, matches, actor, at, stop)
        actor.end = at
        return at

    def _dashed_office(self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> int:
        """The end of a second office after a dash: «نائب رئيس الوزراء – وزير الخارجية فلان»."""
        if at + 1 >= stop or document.norms[at] not in DASHES or not actor.roles:
            return at
        office = next((m for m in matches[at + 1] if m.entry.kind == "office" and not m.prep and not m.conj), None)
        if office is None or office.end > stop or office.entry.data[1] in ("dual", "plural"):
            return at
        state, held = actor.state, len(actor.roles)
        role = Role(office.entry.id, office.entry.data[0], at + 1, office.end, office.shift)
        actor.roles.append(role)
        end = self._complement(document, matches, actor, role, office.end, stop)
        if self._person_or_name(document, matches, end, stop):
            return end
        del actor.roles[held:]
        actor.state = state
        return at

    def _begins_name(self, here: list[Match], title: Match) -> bool:
        """Whether what looks like a title begins a name of the registry: «الرئيس | إمام علي رحمن»."""
        return any(m.entry.kind == "person" and m.end > title.end and not m.prep and not m.conj for m in here)

    def _person_or_name(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a person known by name, or a name of two words or more, begins at a token."""
        return at < stop and (
            any(m.entry.kind == "person" for m in matches[at])
            or self.names.read(document, at, stop, matches, titled=True) - at >= _TWO
        )

    def _role_or_title(
        self, document: Document, matches: list[list[Match]], actor: Actor, at: int, first: int, stop: int
    ) -> int:
        norms, norm, here = document.norms, document.norms[at], matches[at]
        leads = at == first
        if leads or actor.roles or actor.honorific:
            word = norm if norm in COUNTERPARTS or not leads else norm.lstrip("ولبف")
            if word in COUNTERPARTS and (leads or actor.honorific):
                actor.counterpart = True
                actor.gender = COUNTERPARTS[word]
                if leads:
                    actor.prep = norm[: len(norm) - len(word)].lstrip("و")
                    actor.conj = "و" if norm.startswith("و") and word != norm else ""
                    actor.shift = len(norm) - len(word)
                return self._nation(document, matches, actor, None, at + 1, stop)
        if not here or (not leads and self._someone_else(document, actor, here)):
            return at
        if not leads and actor.roles and norm in _GIVEN_TOO and self._given_here(document, matches, at, stop):
            return at
        office = title = None
        for match in here:
            if match.end > stop:
                continue
            if not leads and (match.prep or (match.conj and not actor.roles)):
                continue
            if match.entry.kind == "office" and self._not_hers(document, match):
                if office is None or self._his(document, match, office):
                    office = match
            elif match.entry.kind == "title" and title is None and match.entry.data[0] != "after":
                if self._title_stands(document, match) and (leads or match.entry.id != "profession"):
                    title = match
        if title is not None and not leads:
            if norm[:2] != "ال" and self._begins_name(here, title):
                return at
            if norm in ("دوله", "معالي", "سعاده") and any(r.kind == "head_of_state" for r in actor.roles):
                return at
            if _honoured_again(actor, norm):
                return at  # «استقبل معالي الأمين العام | معالي السيد فلانا»
        if (
            title is not None
            and (
                office is None
                or title.end > office.end
                or (
                    title.end == office.end
                    and title.entry.id == "honorific"
                    and not _office_word(document.norms[title.end - 1])
                    and not (title.end - title.first == 1 and self._rules_over(matches, title.end, stop))
                )
            )
            and (leads or not title.conj)
        ):
            if leads:
                actor.conj, actor.prep, actor.shift = title.conj, title.prep, title.shift
            before = f"{actor.honorific} " if actor.honorific else ""
            actor.honorific = before + " ".join(norms[at : title.end])[title.shift :]
            definite = norms[title.first][title.shift :].startswith("ال")
            if title.entry.id == "rank" and definite and norms[title.end - 1].lstrip("وبل") not in _NO_RANK:
                actor.rank = True
                actor.team = title.end - title.first == 1 and norms[title.first].endswith("الفريق")
            if title.entry.data[1] in ("f", "dual", "plural"):
                actor.gender = title.entry.data[1]
            end = title.end
            for inner in range(title.first + 1, title.end):
                if any(m.entry.kind == "office" and m.end > title.end and not m.prep for m in matches[inner]):
                    actor.honorific = before + " ".join(norms[at:inner])[title.shift :]
                    return inner
            if not leads and self._serves(document, actor, at):
                actor.roles[-1].end = end
                return end
            held = len(actor.roles)
            royal = any(a == "ال" and b in _OF_KINGS for a, b in pairwise(norms[end : min(end + _WHOLE_NAME, stop)]))
            if before.endswith(_EMIR) and norms[end - 1] == _SHEIKH and not actor.roles and not royal:
                actor.roles.append(Role("head_of_state", "state", actor.first, end, actor.shift))
            self._office_of_title(document, matches, actor, title)
            if len(actor.roles) > held:
                end = self._nation(document, matches, actor, actor.roles[-1], end, stop)
            if end < stop and norms[end] == "." and len(norms[end - 1]) == 1:
                end += 1
            return self._national(document, matches, actor, end, stop) if definite else end
        if office is None:
            return at
        if office.entry.id == "igo_head" and actor.roles and _honour_of_ruler(actor):
            return at
        if not leads and self._serves(document, actor, at):
            return self._served(document, matches, actor, office, stop)
        if (
            not leads
            and actor.roles
            and actor.roles[0].kind == "head_of_state"
            and office.entry.id not in ("military", "party_official", "igo_head", "head_of_state")
            and not (actor.roles[-1].former and self._person_or_name(document, matches, office.end, stop))
        ):
            return at
        if (
            norm[office.shift :] in ("امير", "سلطان", "ملك")
            and office.end == at + 1
            and not self._rules_over(matches, at + 1, stop)
        ):
            return at
        met = office.entry.id == "igo_head" and actor.first > 0 and norms[actor.first - 1].removeprefix("و") in RECEIVES
        if not leads and met and actor.roles and actor.roles[0].kind in _RULING:
            return at  # «التقى وزير الخارجية الأردني | رئيس المجلس الأوروبي»
        if not leads and actor.roles and self._of_other_state(document, matches, actor, office, stop):
            return at
        if leads:
            actor.conj, actor.prep, actor.shift = office.conj, office.prep, office.shift
        scope, gender = office.entry.data
        if gender in ("f",) and not _his(document, office, at):
            actor.gender = "f"
        if gender in ("dual", "plural") and not actor.roles:
            actor.number = gender
        role = Role(office.entry.id, scope, at, office.end, office.shift)
        actor.roles.append(role)
        end = self._complement(document, matches, actor, role, office.end, stop)
        self._joined_office(actor)
        return end

    def _someone_else(self, document: Document, actor: Actor, here: list[Match]) -> bool:
        """Whether what goes on after a title is no part of it.

        An honour with a pronoun («العاهل | فخامته»), what one is made («لرئيس الوزراء | وزيرا للداخلية»),
        or the office of a ruler or heir joined to a lower one or to another heir's: «وزير الدفاع | وولي العهد».
        """
        token = document.tokens[here[0].first]
        made = token.raw.endswith(("ا", "ًا", "اً")) and token.norm in MADE
        if honour_with_pronoun(token.norm) or made:
            return bool(actor.roles)
        if not actor.roles or actor.number:
            return False
        if is_of_another(document, actor, here[0].first):
            return True
        if token.norm in _AMBASSADORS and actor.roles[-1].kind in _RULING:
            return True  # «استقبلت الوزيرة | سفير مالي»
        joined = next((m.entry.id for m in here if m.entry.kind == "office" and m.conj), None)
        before = actor.roles[-1].kind
        if joined == "igo_head" and token.norm.startswith(_HEADS_OF_BODIES):
            return before in _RULING  # «بين أمير قطر والمدير العام للوكالة»
        if joined == "ambassador" or (joined == "governor" and token.norm in _MAYORS):
            return before in _RULING
        if joined == "crown_prince":
            return before not in ("head_of_government", "deputy_head_of_government")
        return joined == "head_of_state" and before in _BELOW_RULERS and "ال" in token.norm[1:4]

    def _given_here(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a word that is a title and a given name is the latter: a name of two words begins with it."""
        if any(m.end > at + 1 and m.entry.kind != "person" for m in matches[at]):
            return False
        return self.names.read(document, at, stop, matches, titled=True) - at >= _TWO

    def _of_other_state(
        self, document: Document, matches: list[list[Match]], actor: Actor, office: Match, stop: int
    ) -> bool:
        """Whether an office is of another state or, joined, a woman's: «الوزير الأردني | والوزيرة السويدية»."""
        if actor.number:
            return False
        if office.conj and office.entry.data[1] == "f" and actor.gender != "f":
            return True
        if actor.state is None:
            return False
        probe = Actor(office.first, office.first)
        role = Role(office.entry.id, office.entry.data[0], office.first, office.end, office.shift)
        self._complement(document, matches, probe, role, office.end, stop)
        organisation = self.lexicon.registry.organisations.get(role.of_org or "")
        state = probe.state or (organisation.country if organisation is not None else None)
        return state is not None and state != actor.state

    def _national(self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> int:
        """The end of a demonym between a title and a name: «المواطن الأمريكي | فلان»."""
        state = actor.state
        end = self._nation(document, matches, actor, None, at, stop)
        if end > at:  # «الجنرال الأفغاني | الدكتور فلان»
            titles = (m for m in matches[end] if m.entry.kind == "title" and m.end < stop) if end < stop else ()
            name = next((m.end for m in titles if not m.conj and not m.prep and m.entry.data[0] != "after"), end)
            if name < stop and self.names.read(document, name, stop, matches, titled=True) - name >= _TWO:
                return end
        actor.state = state
        return at

    def _not_hers(self, document: Document, match: Match) -> bool:
        """Whether a one-word office is not «سفيره» where «سفيرة» stands."""
        word = match.end == match.first + 1 and match.entry.data[0] in _OF_WHOM
        return not (word and document.tokens[match.first].raw.endswith("ة"))

    def _his(self, document: Document, match: Match, office: Match) -> bool:
        """Whether a one-word office is «رئيسه» and no «رئيسة», which fold alike."""
        same = match.end == office.end == match.first + 1
        return same and match.entry.data[0] in _OF_WHOM and document.tokens[match.first].raw.endswith("ه")
