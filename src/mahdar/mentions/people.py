"""People and offices as they stand in the text: honorifics, office, state, name.

An `Actor` is one noun phrase: "وزير خارجية كازاخستان مراد نورتلو", "الرئيس الصيني",
"سمو الشيخ عبدالله بن زايد آل نهيان، نائب رئيس مجلس الوزراء وزير الخارجية".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.cued import expected, is_spot, spots
from mahdar.mentions.extents import ExtentReader
from mahdar.mentions.honours import KUNYA, OWNED, honour_with_pronoun
from mahdar.mentions.matching import ENTITY_KINDS
from mahdar.mentions.memorials import bears_a_name
from mahdar.mentions.names import OF_GOD
from mahdar.mentions.patterns import place_head
from mahdar.mentions.preludes import COUNTERPARTS
from mahdar.mentions.references import GUESTS
from mahdar.mentions.relations import relate
from mahdar.mentions.several import PEERED, PEERS
from mahdar.mentions.single import is_no_name

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.patterns import OpenName

__all__ = ["Actor", "ActorReader", "Role"]

#: Without a name, the emir of the state whose report it is.
_RULER = frozenset({"سمو الامير", "صاحب السمو الامير", "حضره صاحب السمو الامير", "سمو امير البلاد"})
#: An unknown word begins a name only if an office begins within so many words after its second.
_OFFICE_WITHIN = 5
#: Kinds of office that are held at a body named after a preposition.
_AT_WORK = frozenset({"official", "other", "spokesperson", "business"})
#: What stands right after an envoy's office before the name: «المبعوث الخاص لشؤون المناخ بوزارة الخارجية فلان».
_FIELDS = frozenset("لشوون بوزاره".split())
_ROLE_KINDS = frozenset({"office", "title", "person"})
_OFFICES = Trait(lambda token: any(head.entry.kind == "office" for head in token.info.heads))

#: What is named after persons: «مطار هواري بومدين الدولي».
_NAMED_AFTER = frozenset(
    "قصر فندق قاعه مجمع برج حديقه مطار ملعب شارع مستشفي جامعه ميناء مسجد جامع "
    "استاد متحف مخيم قاعده ميدان جسر سد حي جايزه ساحه مدرسه كليه مدينه مركب".split()
)


_QUOTES = frozenset('"“”«»')
#: Where two of an office are, before their names: «وزيرا الدفاع في البلدين فلان وعلان».
_BOTH = frozenset("البلدين الدولتين بلديهما الجانبين بالبلدين".split())


def _stands_for_place(token: Token) -> bool:
    """Whether a noun is one that the name of a place follows: «بلدة», «جبل», «حي»."""
    return token.kind == "w" and any(place_head(s.rest) or s.rest in _NAMED_AFTER for s in token.info.splits)


#: Envoys without article: after a name with an office of its own, they are someone else.
_ENVOYS = frozenset("سفير سفيره القايم قايم قنصل مبعوث مبعوثه".split())


#: «ضيف مصر», «ضيف البلاد».
_GUEST = "ضيف"
#: «وهلال بن سالم».
_SON = frozenset({"بن", "بنت"})
_SONS = Trait.of_words(_SON)


def _joins_a_son(document: Document, at: int) -> bool:
    """Whether a word with «و» before it is joined to a name by «بن»: «وهلال بن سالم», «والحبيب بن يحيى»."""
    before = document.tokens[at - 1]
    if before.kind != "w" or before.norm[:1] != "و" or len(before.norm) < _JOINED:
        return False
    if before.info.verbs and not before.norm.startswith("وال"):
        return False  # «وأوضح بن إبراهيم»
    heads = [h for h in before.info.heads if not h.rest]
    return "!" not in before.info.name and not any(not h.split.conj or h.entry.kind in _ROLES for h in heads)


_JOINED = 5
_ROLES = frozenset({"office", "title"})


class ActorReader(ExtentReader):
    """Finds every actor of a document, left to right."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._last_end = -1
        #: Where the last name of a list under a plural head ends.
        self._list_end = -1
        self._called = Trait(self._is_called)
        self._known = Trait(self._may_start)
        self._unknown = Trait(self._may_be_name)

    def _is_called(self, token: Token) -> bool:
        """Whether a spelling can begin an actor that is not named: «معاليه», «نظيره», «ضيفه»."""
        if token.kind != "w":
            return False
        bare = token.norm.lstrip("وفلب")
        return (
            bare in COUNTERPARTS
            or bare in PEERS
            or bare in GUESTS
            or bare == _GUEST
            or bool(honour_with_pronoun(token.norm))
        )

    def _may_start(self, token: Token) -> bool:
        """Whether a spelling can begin a name by itself."""
        if token.kind != "w":
            return False
        info: WordInfo = token.info
        letter = self.names.letter(token.norm, token.raw, info)
        if letter == "X" and info.pos and token.norm not in OF_GOD:
            return False
        return letter == "C" or bool(info.name or self._split_name(info))

    def _may_be_name(self, token: Token) -> bool:
        """Whether a spelling is an unknown word, which begins a name only if an office follows soon."""
        return token.kind == "w" and self.names.letter(token.norm, token.raw, token.info) == "U"

    def _beginnings(
        self, document: Document, matches: list[list[Match]], start: int
    ) -> tuple[list[int], Container[int]]:
        """The tokens from ``start`` on where an actor may begin, in order; those of them where only a name may.

        Of the latter nothing around says that a person is named there.
        """
        found = set(document.having(self._called, start))
        near: set[int] = set()
        for here in filter(None, matches[start:]):
            for match in here:
                kind = match.entry.kind
                if kind in _ROLE_KINDS:
                    found.add(match.first)
                    if kind == "office":
                        near.update(range(match.first - _OFFICE_WITHIN, match.first - 1))
                        break
        cued = spots(document, start)
        found.update(cued)
        found.update(k - 1 for k in document.having(_SONS, start + 1) if _joins_a_son(document, k))
        if near:
            found.update(near.intersection(document.having(self._unknown, start)))
        near.update([i - 1 for i in near], (start, start + 1))
        bare = {i for i in document.having(self._known, start) if not matches[i] and i not in near and i not in found}
        return sorted(found.union(document.having(self._known, start))), bare

    def read_all(
        self, document: Document, matches: list[list[Match]], start: int, bodies: list[OpenName] | None = None
    ) -> list[Actor]:
        """All actors from token ``start`` on, in order, not overlapping.

        ``bodies`` are the names found by pattern, which an office may govern.
        """
        actors: list[Actor] = []
        self._last_end = self._list_end = -1
        self._see_bodies(matches, bodies or [])
        end = start
        counterparts = document.having(PEERED, start)
        beginnings, bare = self._beginnings(document, matches, start)
        for i in beginnings:
            if i < end or i in self._inside:
                continue
            if i in bare and self._last_end < i - 1 and self.names.alone(document, i):
                continue
            pair = self._two_counterparts(document, matches, i) if i in counterparts else []
            if pair:
                actors.extend(pair)
                end = pair[-1].end
                continue
            actor = self._read(document, matches, i)
            if actor is not None and bears_a_name(document, i):
                end = actor.name[1] if actor.name else max(actor.end, i + 1)
                continue
            if actor is not None:
                self._chained(document, actors, actor)
                actors.append(actor)
                end = max(actor.end, i + 1)
                listed = bool(actor.number) or (actor.first == self._list_end and not actor.roles)
                second: Actor | None = actor if listed else None
                while second is not None:  # «النواب فلان وعلان وفلتان»
                    self._list_end = second.end
                    second = self._second_name(document, matches, second)
                    if second is not None:
                        actors.append(second)
                        end = second.end
                self._last_end = actor.end if actor.name is not None else -1
        return relate(document, matches, actors, self.lexicon)

    def _read(self, document: Document, matches: list[list[Match]], i: int) -> Actor | None:
        token = document.tokens[i]
        if token.kind != "w":
            return None
        info: WordInfo = token.info
        here = matches[i]
        if here and here[0].entry.kind == "place" and here[0].end > i + 1 and token.norm == "الشيخ":
            return None  # «في حي الشيخ جراح»
        bare = honour_with_pronoun(token.norm)
        if bare and (not here or here[0].entry.kind != "office"):
            if bare in OWNED and not self._acts_before(document, i):
                return None
            actor = Actor(i, i)
            actor.honorific = bare
            actor.shift = len(token.norm) - len(bare)
            actor.conj = "و" if token.norm[0] == "و" else ""
            actor.prep = token.norm[: actor.shift].lstrip("و")
            actor.end = i + 1
            return actor
        if token.norm.removeprefix("و").lstrip("لب") in GUESTS and not (here and here[0].entry.kind == "office"):
            return self._guest(document, matches, i)
        if token.norm.endswith(_GUEST) and self._guest_of(document, matches, i):
            actor = Actor(i, i)
            actor.honorific, actor.end = "الضيف", i + 2
            actor.shift = len(token.norm) - len(_GUEST)
            actor.conj = "و" if token.norm.startswith("و") else ""
            actor.prep = token.norm[: actor.shift].lstrip("و")
            return actor
        counterpart = token.norm.lstrip("ولبف") in COUNTERPARTS
        if not here and not info.name and not counterpart:
            plain = info.pos or info.verbs or info.definite or i + 1 >= len(document.tokens)
            son = i + 1 < len(document.tokens) and document.norms[i + 1] in _SON and _joins_a_son(document, i + 1)
            if plain and not son and self._split_name(info) is None:
                return None
        actor = Actor(i, i)
        stop = self._stop(document, i)
        at = self._prelude(document, matches, actor, i, stop) if here or counterpart else i
        if actor.roles or actor.honorific or actor.counterpart:
            self._name_after_title(document, matches, actor, at, stop)
        else:
            self._bare_name(document, matches, actor, i, stop)
        if actor.name is None and actor.honorific in _RULER and not actor.roles:
            actor.roles.append(Role("head_of_state", "state", i, actor.end, actor.shift))
        if actor.name is None and not (actor.roles or actor.counterpart):
            return None
        self._after(document, matches, actor, stop)
        return actor

    def _guest_of(self, document: Document, matches: list[list[Match]], i: int) -> bool:
        """Whether a token is «ضيف» with the state that he visits: «ضيف مصر», «ضيف البلاد»."""
        if document.norms[i].lstrip("ولب") != _GUEST or i + 1 >= len(document.norms):
            return False
        state = any(m.entry.kind == "state" and not m.prep and not m.conj for m in matches[i + 1])
        return state or document.norms[i + 1] in ("البلاد", "المملكه", "السلطنه")

    def _guest(self, document: Document, matches: list[list[Match]], i: int) -> Actor:
        """«الضيف», «الضيف السويسري», «ضيفه»: the foreign person of the report."""
        norm = document.norms[i]
        actor = Actor(i, i)
        actor.honorific = norm.removeprefix("و").lstrip("لب")
        actor.conj = "و" if norm.startswith("و") else ""
        actor.shift = len(norm) - len(actor.honorific)
        actor.prep = norm[: actor.shift].lstrip("و")
        actor.end = self._nation(document, matches, actor, None, i + 1, self._stop(document, i))
        return actor

    def _acts_before(self, document: Document, i: int) -> bool:
        """Whether a verb or a clause stands before «سيادته», which may also mean its sovereignty."""
        if i == 0 or document.tokens[i - 1].kind != "w" or document.norms[i - 1] in ("ان", "لان", "لكن"):
            return True
        info: WordInfo = document.tokens[i - 1].info
        return not info.tenses.isdisjoint(("past", "pres", "future", "part"))

    def _split_name(self, info: WordInfo) -> tuple[str, str, int, str] | None:
        for split in info.splits[1:]:
            if self.lexicon.names.get(split.rest) == "!" and len(split.rest) > (3 if split.prep else 2):
                return split.conj, split.prep, split.offset, split.rest
        return None

    def _name_after_title(
        self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int
    ) -> None:
        norms = document.norms
        if at >= stop:
            return
        if norms[at] in ("،", ",") and at + 1 < stop and (actor.roles or actor.counterpart):
            start = at + 1
            honoured = False
            for match in matches[start]:
                if match.entry.kind == "title" and not match.conj and not match.prep and match.entry.data[0] != "after":
                    start, honoured = match.end, True
                    break
            if start >= stop:
                return
            person = self._person_match(matches[start])
            if person is not None:
                self._set_known(actor, person)
                return
            end = self.names.read(document, start, stop, matches, titled=honoured)
            if end == start and actor.roles:
                unknown = self.names.read(document, start, stop, matches, titled=True)
                closed = unknown >= stop or norms[unknown] in ("،", ",", ".", "؛", ":")
                definite = norms[start].startswith("ال") and norms[start] not in self.lexicon.given
                if unknown - start >= 2 and closed and not definite:
                    end = unknown
            if honoured and end - start >= 2:
                actor.name = (start, end)
                actor.end = end
                return
            if end - at > 2:
                actor.name = (at + 1, end)
                actor.end = end
            return
        at = self._formula(document, matches, at, stop)
        if actor.number and at + 1 < stop and norms[at] in ("في", "من") and norms[at + 1] in _BOTH:
            at += 2
        if at >= stop:
            return
        if actor.number and not actor.name and norms[at] in ("،", ",", ":"):
            return
        quoted = norms[at] in _QUOTES and bool(actor.honorific)
        if at + 1 < stop and (quoted or (norms[at] == "/" and (actor.honorific or actor.roles))):
            at += 1
        person = self._person_match(matches[at])
        end = self.names.read(document, at, stop, matches, titled=True)
        if quoted:
            last = max(end, person.end if person is not None else end)
            if last == at or last >= stop or norms[last] not in _QUOTES:
                return
            actor.name, actor.end = (at, last), last + 1
            actor.known = person.entry.id if person is not None else None
            return
        if person is not None and (
            person.end >= end
            or self._unlisted(document, person.end)
            or self._ends_name(document, person)
            or self._complete(document, person)
        ):
            self._set_known(actor, person)
            self._with_surname(document, matches, actor, stop)
            return
        if end == at and not actor.number and actor.roles and self._at_work(norms, actor.roles[-1], at):
            body = at
            at, end = self._name_after_body(document, matches, at, stop)
            self._state_of_body(document, matches, actor, body, at)
        if end == at + 1 == actor.first + 2 and person is None and self._indefinite(document, actor, at):
            return
        if end == at + 1 and person is None and is_no_name(document, matches, actor, at, self.lexicon.names):
            return
        if actor.number and end == at + 1 and norms[at].startswith("ال"):
            return  # «قادة المجتمع المدني»
        if actor.number and end == at + 1 and norms[at] == "علي" and norms[end : end + 1] and norms[end][0] != "و":
            return  # «اتفق الرئيسان علي ضرورة», as Egyptian papers spell it
        if end > at:
            actor.name = (at, end)
            actor.known = person.entry.id if person is not None and not self._surnamed(document, person, end) else None
            actor.end = end

    def _at_work(self, norms: Sequence[str], role: Role, at: int) -> bool:
        """Whether where one works may stand between an office and the name."""
        if role.kind == "envoy":
            return norms[at] in _FIELDS or norms[at - 1] in _FIELDS
        return role.kind in _AT_WORK

    def _set_known(self, actor: Actor, match: Match) -> None:
        actor.name = (match.first, match.end)
        actor.known = match.entry.id
        actor.end = match.end

    def _bare_name(self, document: Document, matches: list[list[Match]], actor: Actor, i: int, stop: int) -> None:
        person: Match | None = None
        block = i
        for match in matches[i]:
            kind = match.entry.kind
            if kind == "formula":
                return
            if kind == "person":
                person = person or match
            elif kind in ENTITY_KINDS:
                if kind == "place" and i and document.norms[i - 1] in ("في", "الي", "من"):
                    return
                block = max(block, match.end)
        if person is not None and (person.prep or person.conj) and self.lexicon.names.get(document.norms[i]) == "!":
            person = None
        info: WordInfo = document.tokens[i].info
        if block - i > 1 and (person is None or person.end < block):
            return
        if i and document.norms[i - 1].removeprefix("و").lstrip("بل") in _NAMED_AFTER:
            return
        if i and document.norms[i] in KUNYA and _stands_for_place(document.tokens[i - 1]):
            return  # «جبل أبو غنيم»
        if person is None and document.norms[i][:1] in "بلو" and document.norms[i][1:] in _NAMED_AFTER:
            return
        end = self.names.read(document, i, stop, matches, titled=False)
        shift = 0
        split = None
        if end == i and (person is None or person.shift):
            split = self._split_name(info)
            if split is None and i + 1 < stop and document.norms[i + 1] in _SON and _joins_a_son(document, i + 1):
                split = ("و", "", 1, document.norms[i][1:])
            if split is not None and info.pos == "":
                listed = split[0] == "و" and self._follows_name(document, i)
                end = self.names.read(document, i, stop, matches, titled=listed, first_word=split[3])
                shift = split[2]
        if person is not None and (
            person.end >= end
            or self._unlisted(document, person.end)
            or self._ends_name(document, person)
            or self._complete(document, person)
        ):
            actor.conj, actor.prep, actor.shift = person.conj, person.prep, person.shift
            actor.name_shift = person.shift
            self._set_known(actor, person)
            self._with_surname(document, matches, actor, stop)
            return
        if end - i < 2 and info.pos == "" and self._office_near(document, matches, i + 2, min(i + 7, stop)):
            unknown = self.names.read(document, i, stop, matches, titled=True)
            if unknown - i >= 2 and self._office_follows(document, matches, unknown, stop):
                end, split = unknown, None
        if end - i < 2 and not shift and is_spot(document, i):
            cued = self.names.read(document, i, stop, matches, titled=True)
            if cued - i >= 2 and expected(document, i, cued):
                end, split = cued, None
        if end - i < 2 or end <= block:
            return
        actor.name = (i, end)
        actor.end = end
        if split is not None and shift:
            actor.conj, actor.prep, actor.shift, actor.name_shift = split[0], split[1], shift, shift

    def _office_near(self, document: Document, matches: list[list[Match]], first: int, end: int) -> bool:
        """Whether an office begins between two tokens."""
        offices = document.having(_OFFICES, first, end)
        return bool(offices) and any(m.entry.kind == "office" for k in offices for m in matches[k])

    def _follows_name(self, document: Document, i: int) -> bool:
        """Whether the actor before ends right here, a comma apart at most: a list of names."""
        return self._last_end == i or (self._last_end == i - 1 and document.norms[i - 1] in ("،", ","))

    def _office_follows(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an office stands right after an unknown name, a comma apart at most."""
        if at < stop and document.norms[at] in ("،", ","):
            at += 1
        return at < stop and any(m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at])

    def _after(self, document: Document, matches: list[list[Match]], actor: Actor, stop: int) -> None:
        """Formulas and offices after the name: "حفظه الله", "، وزير الخارجية الصيني،"."""
        if actor.name is None:
            return
        norms = document.norms
        self._of_bracket(document, matches, actor, stop)
        at = actor.end
        while at < stop:
            at = self._formula(document, matches, at, stop)
            actor.end = at
            if not actor.roles and norms[at : at + 2] == ["علي", "وظيفه"] and at + 2 <= stop:
                actor.roles.append(Role("official", "ministry", at, at + 2))  # «تعيين فلان على وظيفة وزير مفوض»
                actor.end = at + 2
                return
            comma = at < stop and norms[at] in ("،", ",", "(", "-", "–")
            probe = at + 1 if comma else at
            if probe >= stop:
                return
            word = norms[probe]
            if word in ("وهو", "وهي", "هو") and probe + 1 < stop:
                probe += 2 if norms[probe + 1] in ("ايضا", "كذلك") else 1
                if probe >= stop:
                    return
            if not matches[probe]:
                return
            office = next(
                (
                    m
                    for m in matches[probe]
                    if m.entry.kind == "office"
                    and m.end <= stop
                    and not m.prep
                    and (not m.conj or (actor.roles and not comma))
                ),
                None,
            )
            if office is None or (comma and not self._closed(document, matches, probe, stop, actor)):
                return
            if not comma and office.entry.data[1] == "f" and actor.roles and actor.gender != "f":
                return  # «استقبل رئيس المجلس فلان نائبة رئيس البنك»: someone else
            if not comma and actor.roles and norms[probe] in _ENVOYS and actor.roles[0].kind != "ambassador":
                return  # «استقبل وزير الخارجية فلان سفير إيطاليا»: someone else
            if office.conj and actor.roles and actor.roles[0].kind == "head_of_state":
                return
            if office.conj and office.entry.id == "ambassador" and actor.roles[0].kind != "ambassador":
                return  # «رئيس الوزراء فلان والسفيرة الأمريكية»: someone else
            if norms[office.end - 1].startswith("لل") and any(
                m.entry.kind == "office" for m in matches[office.end - 1]
            ):
                office = office._replace(end=office.end - 1)
            if not comma and office.end == probe + 1 and norms[probe].startswith("ال"):
                if not actor.roles or office.entry.id not in ("spokesperson", "envoy"):
                    return
            role = Role(office.entry.id, office.entry.data[0], probe, office.end, office.shift)
            if not comma and office.end < stop - 1 and norms[office.end + 1] in _SON:
                if _joins_a_son(document, office.end + 1):
                    stop = office.end  # «السيدان حامد القروي الوزير الأول والحبيب بن يحيى»
            holder = Actor(probe, probe)
            end = self._complement(document, matches, holder, role, office.end, stop)
            follow = self._person_match(matches[end]) if end < stop else None
            after = self.names.read(document, end, stop, matches, titled=True) if end < stop else end
            alone = not comma and after == end + 1  # «سام ألتمان رئيس الشركة | ماسك بالغيرة»
            if follow is not None or (after > end and not alone):
                return
            if office.conj and end < stop and self._begins_another(document, matches, end, stop):
                return  # «بلينكن ووزير الدولة وزير الخارجية القطري فلان»
            if office.conj and end < stop and self._name_after_body(document, matches, end, stop)[1] > end:
                return  # «علي أسدوف والمديرة القطرية للبنك في باكو فلانة»
            if (
                office.conj
                and end < stop
                and any(m.entry.kind == "title" and m.entry.data[0] != "after" and not m.conj for m in matches[end])
            ):
                return
            actor.roles.append(role)
            self._joined_office(actor)
            actor.state = actor.state or holder.state
            if office.entry.data[1] == "f":
                actor.gender = "f"
            actor.end = at = end
            if comma and at < stop and norms[at] in ("،", ",", ")"):
                actor.end = at
                if norms[at] == ")":
                    actor.end = at = at + 1

    def _begins_another(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an office with a name of its own begins at a token."""
        if not any(m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at]):
            return False
        other = Actor(at, at)
        end = self._prelude(document, matches, other, at, stop)
        if end >= stop or not other.roles:
            return False
        person = self._person_match(matches[end])
        return person is not None or self.names.read(document, end, stop, matches, titled=True) - end > 1

    def _closed(self, document: Document, matches: list[list[Match]], at: int, stop: int, actor: Actor) -> bool:
        """Whether an office after a comma is an aside about the name before it."""
        return bool(matches[at])

    def _formula(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        norms = document.norms
        probe = at
        if probe < stop and norms[probe] in ('"', "“", "-", "–", "(", "«"):
            probe += 1
        if probe < stop:
            for match in matches[probe]:
                if match.entry.kind == "formula" and not match.prep:
                    end = match.end
                    if probe > at and end < stop and norms[end] in ('"', "”", "-", "–", ")", "»"):
                        end += 1
                    return end
        return at
