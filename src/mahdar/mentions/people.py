"""People and offices as they stand in the text: honorifics, office, state, name.

An `Actor` is one noun phrase: "وزير خارجية كازاخستان مراد نورتلو", "الرئيس الصيني",
"سمو الشيخ عبدالله بن زايد آل نهيان، نائب رئيس مجلس الوزراء وزير الخارجية".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.apposed import ApposedReader
from mahdar.mentions.attributive import is_something_else
from mahdar.mentions.bridged import with_titles_afar
from mahdar.mentions.cued import spots
from mahdar.mentions.honours import OWNED, honour_with_pronoun
from mahdar.mentions.memorials import bears_a_name
from mahdar.mentions.named import SON, joins_a_son
from mahdar.mentions.names import OF_GOD
from mahdar.mentions.parted import parted
from mahdar.mentions.preludes import COUNTERPARTS
from mahdar.mentions.relations import relate
from mahdar.mentions.served import with_whom_they_serve
from mahdar.mentions.several import PEERED, PEERS
from mahdar.mentions.visitors import GUESTS

if TYPE_CHECKING:
    from collections.abc import Container

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.patterns import OpenName

__all__ = ["Actor", "ActorReader", "Role"]

#: How the bearer of an honour is addressed after it: «معالي السيد», «سمو الشيخ».
_ADDRESS = frozenset("السيد السيده الشيخ الشيخه الدكتور الدكتوره".split())
_NO_NAME = frozenset({"noun", "prep", "part", "conj", "adv"})
_PAIR = 2


def _his(honour: str) -> str:
    """An honour with the pronoun of its bearer: «معاليه», «فخامته», «سموه»."""
    return honour.removesuffix("ه") + ("ته" if honour.endswith("ه") else "ه")


#: Without a name, the emir of the state whose report it is.
_RULER = frozenset({"سمو الامير", "صاحب السمو الامير", "حضره صاحب السمو الامير", "سمو امير البلاد", "صاحب الجلاله"})
#: An unknown word begins a name only if an office begins within so many words after its second.
_OFFICE_WITHIN = 5
_ROLE_KINDS = frozenset({"office", "title", "person"})

#: «ضيف مصر», «ضيف البلاد».
_GUEST = "ضيف"
#: «مجلس الوزراء», «رئاسة الوزراء»: the body, not those who meet in it.
_BODIES_OF = frozenset({"مجلس", "رياسه"})
_SONS = Trait.of_words(SON)

#: «في مؤتمرها الصحفي اليومي بنيويورك»: no journalist.
_PRESS = frozenset("الصحفي الصحافي الاعلامي صحفي صحافي اعلامي صحفيا صحافيا اعلاميا".split())
_HELD_FOR_PRESS = (
    "الموتمر",
    "موتمر",
    "اللقاء",
    "لقا",
    "البيان",
    "بيان",
    "التصريح",
    "تصريح",
    "الايجاز",
    "ايجاز",
    "الملتقي",
    "التعاون",
    "المجال",
    "العمل",
    "المشهد",
    "الخطاب",
    "القطاع",
    "المحتوي",
    "الوسط",
    "الدعم",
    "التنسيق",
    "المكتب",
    "المركز",
    "الانتاج",
    "الحوار",
    "التبادل",
    "الشان",
    "التضليل",
    "الحقل",
)
#: «رئيسي»: a family name, and of two presidents or heads before what they head.
_TWO_HEADS = Trait.of_words(("رييسي", "ورييسي", "لرييسي"))
_HEADED = frozenset(
    "وزراء حكومه حكومتي حكومتين مجلس مجلسي مجلسين برلمان برلماني برلمانين اركان جمهوريه جمهوريتي دوله دولتي دولتين "
    "دول بلدين بلديهما وفد وفدي وفدين هييه هييتي لجنه لجنتي لجنتين حزب حزبي شركه شركتي اتحاد اتحادي سلطه محكمه "
    "بلديه بلديتي جامعه جامعتي جهاز جهازي مخابرات استخبارات كتله كتلتي".split()
)


class ActorReader(ApposedReader):
    """Finds every actor of a document, left to right."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._last_end = -1
        self._families = set()
        #: Where a name stands that is spelled like two holders of an office.
        self._raisi: frozenset[int] = frozenset()
        #: Where the last name of a list under a plural head ends.
        self._list_end = -1
        #: Where an actor has to end that is read anew.
        self._barrier = -1
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
        found.update(self._strangers(document, start))
        found.update(k - 1 for k in document.having(_SONS, start + 1) if joins_a_son(document, k, self.lexicon.given))
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
        self._raisi = self._called_as_two(document)
        self._families = set()
        self._see_bodies(matches, bodies or [])
        end = start
        counterparts = document.having(PEERED, start)
        beginnings, bare = self._beginnings(document, matches, start)
        for i in beginnings:
            if i < end or i in self._inside:
                continue
            if document.norms[i] == "الوزراء" and document.norms[i - 1].endswith("مجلس"):
                continue  # «في مقر مجلس الوزراء السيد A»
            if document.norms[i] in _PRESS and document.norms[i - 1].lstrip("وبل").startswith(_HELD_FOR_PRESS):
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
                if actor.name is not None and actor.name[1] - actor.name[0] > 1:
                    self._families.add(document.norms[actor.name[1] - 1])
                actors.append(actor)
                several = self._listed_by_nation(document, matches, actor)
                actors.extend(several)
                end = several[-1].end if several else max(actor.end, i + 1)
                listed = bool(actor.number) or (actor.first == self._list_end and not actor.roles)
                listed = listed or bool(actor.name is not None and actor.roles and actor.state)
                second: Actor | None = actor if listed else None
                while second is not None:  # «النواب فلان وعلان وفلتان»
                    self._list_end = second.end
                    second = self._second_name(document, matches, second)
                    if second is not None:
                        actors.append(second)
                        end = second.end
                self._last_end = actor.end if actor.name is not None else -1

        def read(first: int, end: int) -> Actor | None:
            self._barrier, self._object = end, first > 0 and end == len(document.tokens)
            try:
                return self._read(document, matches, first)
            finally:
                self._barrier, self._object = -1, False

        actors = with_whom_they_serve(document, matches, parted(document, actors, read))
        actors = with_titles_afar(document, matches, actors)
        return relate(document, matches, actors, self.lexicon)

    def _called_as_two(self, document: Document) -> frozenset[int]:
        """«قال رئيسي» after «إبراهيم رئيسي»: the tokens where a family name stands that is a dual of an office too."""
        at = document.having(_TWO_HEADS)
        norms, given = document.norms, self.lexicon.given
        if not any(k and norms[k - 1].removeprefix("و") in given for k in at):
            return frozenset()
        return frozenset(k for k in at if k + 1 >= len(norms) or norms[k + 1].removeprefix("ال") not in _HEADED)

    def _stop(self, document: Document, i: int) -> int:
        stop = super()._stop(document, i)
        return min(stop, self._barrier) if self._barrier > i else stop

    def _read(self, document: Document, matches: list[list[Match]], i: int) -> Actor | None:
        token = document.tokens[i]
        if token.kind != "w":
            return None
        info: WordInfo = token.info
        here = matches[i] if i not in self._raisi else []
        if here and here[0].entry.kind == "office" and i and document.norms[i - 1].lstrip("وبل") in _BODIES_OF:
            if here[0].entry.data[1] == "plural" and here[0].end == i + 1:
                return None  # «في مقر مجلس الوزراء | السيد فلان»
        if token.norm == "الشيخ" and self._of_a_place(matches, i):
            return None
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
            return None if is_something_else(document, matches, actor, self._last_end) else actor
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
            son = (
                i + 1 < len(document.tokens)
                and document.norms[i + 1] in SON
                and joins_a_son(document, i + 1, self.lexicon.given)
            )
            if plain and not son and self._split_name(info) is None and self._last_end != i:
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
        if actor.name is None and not (actor.roles or actor.counterpart or self._by_honour(document, actor)):
            return None
        if actor.name is None and is_something_else(document, matches, actor, self._last_end):
            return None
        self._after(document, matches, actor, stop)
        return actor

    @staticmethod
    def _by_honour(document: Document, actor: Actor) -> bool:
        """«من جانبه، أكد معالي السيد أن»: whether an honour and how its bearer is addressed stand for him, unnamed."""
        words = (actor.honorific or "").split()
        if len(words) != _PAIR or words[1] not in _ADDRESS or not honour_with_pronoun(_his(words[0])):
            return False
        after = document.tokens[actor.end] if actor.end < len(document.tokens) else None
        return after is None or after.kind != "w" or (after.info.pos in _NO_NAME and not after.info.name)

    @staticmethod
    def _of_a_place(matches: list[list[Match]], i: int) -> bool:
        """«في حي الشيخ جراح», «في شرم الشيخ | رئيس الوزراء فلان»: whether a place of several words has a token."""
        begins = ((i, i + 2), (i - 1, i + 1)) if i else ((i, i + 2),)
        here = ((match, end) for k, end in begins for match in matches[k][:1])
        return any(match.entry.kind == "place" and match.end >= end for match, end in here)

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
