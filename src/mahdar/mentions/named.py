"""Names of persons: after an office or title, and those that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.document.marks import QUOTES
from mahdar.mentions.actor import Actor, Role
from mahdar.mentions.cued import expected, is_spot
from mahdar.mentions.families import CALENDAR
from mahdar.mentions.head_table import place_head
from mahdar.mentions.honours import KUNYA
from mahdar.mentions.initials import leading_initials
from mahdar.mentions.letters import CLOSED
from mahdar.mentions.matching import ENTITY_KINDS
from mahdar.mentions.names import is_of_god
from mahdar.mentions.namesakes import is_given
from mahdar.mentions.parted import of_two
from mahdar.mentions.phrases import ORDINALS, RANGES
from mahdar.mentions.single import is_no_name
from mahdar.mentions.strangers import StrangerReader

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match

__all__ = ["SON", "NamedReader", "joins_a_son"]

#: Kinds of office that are held at a body named after a preposition.
_AT_WORK = frozenset({"official", "other", "spokesperson", "business"})
#: What stands right after an envoy's office before the name: «المبعوث الخاص لشؤون المناخ بوزارة الخارجية فلان».
_FIELDS = frozenset("لشوون بوزاره".split())
#: In what a minister serves, before his name: «وزير الداخلية في حكومة الإقليم فلان».
_GOVERNMENTS = frozenset("حكومه الحكومه اداره الاداره سلطه السلطه".split())
#: So many adjectives may stand between an office and a name.
_ADJECTIVES = 3
#: When somebody held an office: «السفير آنذاك فلان».
_THEN = frozenset("انذاك حينها وقتها حينذاك يوميذ وقتذاك".split())
#: What opens the brackets in which a name may stand, and what closes marks and brackets.
_BRACKET, _CLOSING = "(", QUOTES | {")"}
#: What is a thing or a deed before a family name, and a given name where more follows or a title stands before.
_SELDOM_NAMES = frozenset("غياب سلامه توحيد حصه مزيد رحيل حضور فوز مصير".split())
_SAID = frozenset("قال قالت يقول تقول صرح صرحت اوضحت اضافت".split())
_OFFICES = Trait(lambda token: any([head.entry.kind == "office" for head in token.info.heads]), of="heads")
#: What is named after persons: «مطار هواري بومدين الدولي».
_NAMED_AFTER = frozenset(
    "قصر فندق قاعه مجمع برج حديقه مطار ملعب شارع مستشفي جامعه ميناء مسجد جامع "
    "استاد متحف مخيم قاعده ميدان جسر سد حي جايزه ساحه مدرسه كليه مدينه مركب".split()
)
#: Where two of an office are, before their names: «وزيرا الدفاع في البلدين فلان وعلان».
_BOTH = frozenset("البلدين الدولتين بلديهما الجانبين بالبلدين".split())
#: Offices whose whole titles stand for their holders: «خادم الحرمين الشريفين», «ولي العهد».
_CROWNED = frozenset({"head_of_state", "crown_prince"})
_WHERE = frozenset({"في", "من"})
_TWO = 2
#: «وهلال بن سالم».
SON = frozenset({"بن", "بنت"})
#: By whose words: «وبحسب بن فرحان».
_BY = frozenset("وبحسب وحسب ووفقا".split())
_JOINED = 5
_ROLES = frozenset({"office", "title"})


def _stands_for_place(token: Token) -> bool:
    """Whether a noun is one that the name of a place follows: «بلدة», «جبل», «حي»."""
    return token.kind == "w" and any(place_head(s.rest) or s.rest in _NAMED_AFTER for s in token.info.splits)


def joins_a_son(document: Document, at: int, given: Container[str] = ()) -> bool:
    """Whether a word with «و» before it is joined to a name by «بن»: «وهلال بن سالم», «والحبيب بن يحيى».

    Of the ``given`` names it may be one that is spelled like a verb: «وناصر بن حمود».
    """
    before = document.tokens[at - 1]
    if before.kind != "w" or before.norm[:1] != "و" or before.norm in _BY:
        return False
    if len(before.norm) < _JOINED and before.norm[1:] not in given:
        return False
    acts = any(f.lemma.startswith("ال") and f.tense != "masdar" for f in before.info.verbs)  # «والتقى بن فرحان»
    if before.info.verbs and (acts or not before.norm.startswith("وال")) and before.norm[1:] not in given:
        return False  # «وأوضح بن إبراهيم»
    heads = [h for h in before.info.heads if not h.rest]
    return "!" not in before.info.name and not any(not h.split.conj or h.entry.kind in _ROLES for h in heads)


def _acts_on(token: Token, name: str) -> bool:
    """Whether what looks like «و» and a name is a verb with its object: «وسلمه وسام الصداقة», not «وسلمة»."""
    return name.endswith("ه") and not token.raw.endswith("ة") and bool(token.info.verbs)


def _seldom(document: Document, first: int, end: int) -> bool:
    """Whether what reads like a name is a thing or a deed of somebody: «رغم غياب | زيناوي», «أعلن فوز | أردوغان».

    Who says something or meets somebody is a person: «قالت حصة بوحميد», «التقت فوز السهلي وفدا».
    """
    if end - first != _TWO or document.norms[first] not in _SELDOM_NAMES:
        return False
    said = document.norms[first - 1].removeprefix("و") in _SAID if first else False
    return not (said or (first > 0 and of_two(document.tokens[first - 1])))


class NamedReader(StrangerReader):
    """Finds the name that belongs to an office or title, or stands without one."""

    #: Where the last actor that is named ends.
    _last_end: int
    #: The last words of the longer names read so far.
    _families: set[str]

    def _split_name(self, info: WordInfo) -> tuple[str, str, int, str] | None:
        for split in info.splits[1:]:
            if self.lexicon.names.get(split.rest) == "!" and len(split.rest) > (3 if split.prep else 2):
                if info.name and split.conj and not split.prep:  # «فريد بلحاج» is no «ريد», «وسام زايد» no «سام»
                    return ("", "", 0, split.conj + split.rest) if split.conj == "ف" else None
                return split.conj, split.prep, split.offset, split.rest
        return None

    def _opens(self, document: Document, i: int) -> bool:
        """Whether a token is the first of its sentence."""
        return document.sentences[document.sentence_of[i]][0] == i

    def _joins_a_son(self, document: Document, at: int) -> bool:
        """Whether «بن» at a token joins the word before it, with «و», to a name."""
        return document.norms[at] in SON and joins_a_son(document, at, self.lexicon.given)

    def _joins_given(self, document: Document, i: int) -> bool:
        """Whether a word is «و» and a given name, an everyday word as well, before another name: «ومنذر سليم»."""
        norms = document.norms
        if norms[i][0] != "و" or norms[i][1:] not in self.lexicon.given or i + 1 >= len(norms):
            return False
        return document.tokens[i + 1].info.name == "!" or norms[i + 1] in self.lexicon.given

    def _name_after_title(
        self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int
    ) -> None:
        norms = document.norms
        if at >= stop:
            return
        if norms[at] in ("،", ",") and at + 1 < stop and (actor.roles or actor.counterpart):
            self._name_after_comma(document, matches, actor, at, stop)
            return
        past = self._formula(document, matches, at, stop)
        actor.end = max(actor.end, past)  # «نقل للملك المفدى | تحيات الرئيس»
        if at < past < stop:  # «أمير البلاد المفدى | السيد فلانا»
            titles = (m for m in matches[past] if m.entry.kind == "title" and m.entry.data[0] != "after")
            past = next((m.end for m in titles if not m.conj and not m.prep and m.end < stop), past)
        at = past
        if actor.number and at + 1 < stop and norms[at] in ("في", "من") and norms[at + 1] in _BOTH:
            at += 2
        if at >= stop:
            return
        if actor.number and not actor.name and norms[at] in ("،", ",", ":"):
            return
        if actor.number and "من" not in norms[actor.first : at]:  # «وزيرا خارجية السعودية | الأمير | فلان وفرنسا علان»
            of_nation = any([m.entry.kind == "demonym" and m.end == at for m in matches[at - 1]])
            titles = (m for m in matches[at] if m.entry.kind == "title" and (of_nation or m.entry.id != "rank"))
            honours = (m for m in titles if m.entry.data[0] != "after")
            at = next((m.end for m in honours if not m.conj and not m.prep and m.end < stop), at)
        if norms[at] in QUOTES and (actor.honorific or actor.roles):
            self._quoted_name(document, matches, actor, at + 1, stop)
            return
        if norms[at] in _THEN and at + 2 < stop and actor.roles:
            if norms[at + 1] in ("،", ","):
                self._name_after_comma(document, matches, actor, at + 1, stop)
                return
            at += self._person_match(matches[at + 1]) is not None or self._is_full_name(document, matches, at + 1, stop)
        if norms[at] == _BRACKET and (actor.honorific or actor.roles) and at + 1 < stop:
            if not any(m.entry.kind == "org" for m in matches[at + 1]):  # «المسؤول (فرانس برس)»
                self._quoted_name(document, matches, actor, at + 1, stop)
            if actor.name is not None:
                return
        if at + 1 < stop and norms[at] == "/" and (actor.honorific or actor.roles):
            at += 1
        if actor.counterpart and not actor.roles and actor.state is None:
            at = self._peer_where(document, matches, actor, at, stop)
            if at < stop and norms[at] in ("،", ","):
                self._name_after_comma(document, matches, actor, at, stop)
                return
        if len(norms[at]) == 1:
            at = leading_initials(document.tokens, at, stop)
        person = self._person_match(matches[at])
        end = self._family_alone(document, actor, at, self.names.read(document, at, stop, matches, titled=True))
        end = self._nation_as_family(document, matches, at, end, stop)
        if end > at and person is None and self._of_club(document, actor, at):
            return
        if end - at > _TWO and person is None and self._ends_role(actor, at) and self._nisba(document, at):
            at += 1  # «وزير البلاط الملكي الهاشمي | فيصل الفايز»
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
        if end == at and actor.roles:
            beyond = self._past_adjectives(document, matches, at, stop)
            if beyond > at:
                actor.roles[-1].end = beyond
                self._name_after_title(document, matches, actor, beyond, stop)
                return
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

    def _family_alone(self, document: Document, actor: Actor, at: int, end: int) -> int:
        """The end of a name without the object behind the family name of somebody: «أكد العماد عون | الجهوزية»."""
        if actor.first and document.norms[actor.first - 1].removeprefix("و") in _SAID:
            return end  # «قال النائب صالح الحوت»: no object follows
        first = document.norms[at]
        if end - at != _TWO or first not in self._families:
            return end
        called = first in self.lexicon.given and document.tokens[at].info.name == "!"
        if called or document.tokens[at + 1].info.name:
            return end
        object_ = document.norms[at + 1].startswith("ال") and not document.norms[at + 1].endswith("ي")
        return at + 1 if object_ else end

    def _peer_where(self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> int:
        """The end of where a counterpart is: «نظيره | في الجامعة | فلان», «نظيرته | من جمهورية غانا، | فلانة»."""
        if at + 1 >= stop or document.norms[at] not in _WHERE:
            return at
        home = next(
            (m for m in matches[at + 1] if m.entry.kind in ("state", "org") and not m.prep and not m.conj), None
        )
        if home is None or home.end >= stop:
            return at
        name = home.end + 1 if document.norms[home.end] in ("،", ",") else home.end
        if name >= stop or not (
            any(m.entry.kind in ("person", "title") and not m.conj and not m.prep for m in matches[name])
            or self.names.read(document, name, stop, matches, titled=True) - name >= _TWO
        ):
            return at
        if home.entry.kind == "state":
            actor.state = home.entry.id
        return home.end

    def _ends_role(self, actor: Actor, at: int) -> bool:
        """Whether an office ends before a token, and no title of address stands between."""
        return bool(actor.roles) and actor.roles[-1].end == at

    def _nisba(self, document: Document, at: int) -> bool:
        """Whether an adjective with ال stands before a given name, and so belongs to the title."""
        norms, given = document.norms, self.lexicon.given
        if not norms[at].startswith("ال") or not norms[at].endswith(("ي", "يه")):
            return False
        if norms[at] in given and norms[at] not in RANGES:
            return False
        return norms[at + 1] in given and document.tokens[at - 1].info.definite

    def _name_after_comma(
        self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int
    ) -> None:
        """«وزير الخارجية، فلان،», «نظيره، معالي فلان»: the name after a comma."""
        norms = document.norms
        start = at + 1
        honoured = False
        if start < stop and any(m.entry.id in _CROWNED and m.end > start + 1 for m in matches[start]):
            return  # «هنأ الرئيس المصري، خادم الحرمين الشريفين،»
        for match in matches[start] if start < stop else ():
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
            article = norms[start].startswith("ال") and document.tokens[start].raw[0] not in "أإآ"
            definite = article and norms[start] not in self.lexicon.given
            if unknown - start >= 2 and closed and not definite:
                end = unknown
        if honoured and end - start >= 2:
            actor.name = (start, end)
            actor.end = end
            return
        if end - at > 2:
            actor.name = (at + 1, end)
            actor.end = end

    def _of_club(self, document: Document, actor: Actor, at: int) -> bool:
        """Whether an unknown adjective stands behind a title without article: «عضو شرف | وحداوي بارز»."""
        info, norm = document.tokens[at].info, document.norms[at]
        bare = bool(actor.roles) and actor.roles[-1].end == at and actor.roles[-1].kind == "other" and not actor.state
        return bare and norm.endswith("اوي") and not (info.name or info.heads or info.definite)

    def _quoted_name(self, document: Document, matches: list[list[Match]], actor: Actor, at: int, stop: int) -> None:
        """«السيد "إيان بورغ"», «الوزير (سامر رزق)»: the name in marks or brackets, of two words after an office."""
        if at >= stop:
            return
        at = next((m.end for m in matches[at] if m.entry.kind == "title" and m.entry.data[0] != "after"), at)
        if at >= stop:
            return
        person = self._person_match(matches[at])
        last = max(self.names.read(document, at, stop, matches, titled=True), person.end if person is not None else at)
        if last == at or last >= stop or document.norms[last] not in _CLOSING:
            return
        if last == at + 1 and not actor.honorific:
            return
        actor.name, actor.end = (at, last), last + 1
        actor.known = person.entry.id if person is not None else None

    def _past_adjectives(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        """The token after adjectives that no list knows between an office and the name of its holder.

        «المدرب الأوروغوياني | دانييل كارينيو», «المبعوث المشترك | كوفي أنان»; ``at`` if no name follows them.
        """
        k = at
        while k < min(at + _ADJECTIVES, stop):
            token = document.tokens[k]
            info: WordInfo = token.info
            joined = k > at and token.norm.startswith("وال")  # «المبعوث العربي والأممي»
            if token.kind != "w" or not (token.norm.startswith("ال") or joined) or not info.definite:
                break
            if info.name and not (k + 1 < stop and document.norms[k + 1].startswith("وال")):
                break
            if not info.tenses.isdisjoint(("past", "pres", "future")):
                break  # «وكان الرئيس الكازاخي | التقى فلانا»
            adverb = info.pos in CLOSED and token.norm not in ORDINALS  # not «زوجته الرابعة»
            if adverb or token.norm in CALENDAR or self._noun(token.norm, info):
                break
            if any(m.entry.id != "profession" for m in matches[k]):
                break
            k += 1
        if at < k < stop and (self._person_match(matches[k]) is not None):
            return k
        named = at < k < stop and self.names.read(document, k, stop, matches, titled=True) - k > 1
        return k if named else at

    def _is_full_name(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether a name of two words or more begins at a token."""
        return self.names.read(document, at, stop, matches, titled=True) - at > 1

    def _at_work(self, norms: Sequence[str], role: Role, at: int) -> bool:
        """Whether where one works may stand between an office and the name."""
        if role.kind == "envoy":
            purpose = norms[at].startswith("ل") and len(norms[at]) > _JOINED  # «المبعوث لعملية السلام | فلان»
            return purpose or norms[at] in _FIELDS or norms[at - 1] in _FIELDS
        if role.kind == "minister" or role.kind == "foreign_minister":
            return norms[at] == "في" and at + 1 < len(norms) and norms[at + 1] in _GOVERNMENTS
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
        if is_given(document.tokens, i):
            return  # «قلده الملك سلمان | وسام الجمهورية»
        if i and document.norms[i] in KUNYA and _stands_for_place(document.tokens[i - 1]):
            return  # «جبل أبو غنيم»
        if person is None and document.norms[i][:1] in "بلو" and document.norms[i][1:] in _NAMED_AFTER:
            return
        end = self.names.read(document, i, stop, matches, titled=False)
        shift = 0
        split = None
        if end == i and (person is None or person.shift):
            split = self._split_name(info)
            if split is None and self._joins_given(document, i) and self._last_end == i:
                split = ("و", "", 1, document.norms[i][1:])
            if (
                split is None
                and i + 1 < stop
                and document.norms[i + 1] in SON
                and joins_a_son(document, i + 1, self.lexicon.given)
            ):
                split = ("و", "", 1, document.norms[i][1:])
            if split is not None and info.pos == "" and not _acts_on(document.tokens[i], split[3]):
                listed = split[0] == "و" and self._follows_name(document, i)
                end = self.names.read(document, i, stop, matches, titled=listed, first_word=split[3])
                shift = split[2]
        if person is not None and (
            person.end >= end
            or self._unlisted(document, person.end)
            or self._ends_name(document, person)
            or self._complete(document, person)
            or self._another_begins(document, matches, person, end)
        ):
            actor.conj, actor.prep, actor.shift = person.conj, person.prep, person.shift
            actor.name_shift = person.shift
            self._set_known(actor, person)
            self._with_surname(document, matches, actor, stop)
            return
        after = document.tokens[i + 1] if i + 1 < stop else None
        if (
            end - i < 2
            and after is not None
            and self.names.is_glued(
                document.tokens[i], after, opens=document.norms[i - 1] == "ما" or self._opens(document, i)
            )
        ):
            return  # «ورافقه | نبيل بن يوسف أستاذ القانون»
        if end - i < 2 and info.pos == "" and self._office_near(document, matches, i + 2, min(i + 7, stop)):
            rest = document.norms[i][1:] if self._last_end == i and document.norms[i][0] == "و" else None
            unknown = self.names.read(document, i, stop, matches, titled=True, first_word=rest)
            if unknown - i >= 2 and self._office_follows(document, matches, unknown, stop):
                end, split = unknown, None
                if rest is not None:  # «تعيين فلان وزيرا للمالية | ونايسوم ويكي وزيرا للدفاع»
                    shift, split = 1, ("و", "", 1, rest)
        if end - i < 2 and self._definite_pair(document, matches, i, stop):
            end, split = i + 2, None
        if end - i < 2 and not shift and is_spot(document, i):
            cued = self.names.read(document, i, stop, matches, titled=True)
            if cued - i >= 2 and expected(document, i, cued):
                end, split = cued, None
        if end - i < 2 and not shift:
            end = max(end, self._stranger(document, matches, i, stop))
            if end == i and self._last_end == i and (joined := self._strangers_too(document, matches, i, stop)) > i:
                end, shift, split = joined, 1, ("و", "", 1, document.norms[i][1:])
        if end - i < 2 or end <= block or _seldom(document, i, end):
            return  # «رغم غياب | زيناوي», «ضمان سلامة | بونغو»
        actor.name = (i, end)
        actor.end = end
        if split is not None and shift:
            actor.conj, actor.prep, actor.shift, actor.name_shift = split[0], split[1], shift, shift

    def _definite_pair(self, document: Document, matches: list[list[Match]], i: int, stop: int) -> bool:
        """Whether a given name with ال, a family name and an office stand here: «شكر المهدي المجربي، مندوب ليبيا»."""
        norms = document.norms
        if i + 2 >= stop or norms[i] not in self.lexicon.given or not norms[i].startswith("ال") or matches[i]:
            return False
        family = document.tokens[i + 1]
        if family.kind != "w" or self.names.letter(family.norm, family.raw, family.info) not in "DN":
            return False
        return norms[i + 2] in ("،", ",") and self._office_follows(document, matches, i + 2, stop)

    def _office_near(self, document: Document, matches: list[list[Match]], first: int, end: int) -> bool:
        """Whether an office begins between two tokens."""
        offices = document.having(_OFFICES, first, end)
        return bool(offices) and any(m.entry.kind == "office" for k in offices for m in matches[k])

    def _follows_name(self, document: Document, i: int) -> bool:
        """Whether the actor before ends right here, a comma apart at most: a list of names."""
        return self._last_end == i or (self._last_end == i - 1 and document.norms[i - 1] in ("،", ","))

    def _office_follows(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> bool:
        """Whether an office stands right after an unknown name, a comma, a bracket or «وهو» apart at most."""
        if at < stop and document.norms[at] in ("،", ",", "("):
            at += 1
        if at < stop and document.norms[at] in ("وهو", "وهي"):
            at += 1  # «وأضاف صلاح الموصلي وهو مستشار الأمن القومي»
        return at < stop and any(m.entry.kind == "office" and not m.prep and not m.conj for m in matches[at])

    def _formula(self, document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
        norms = document.norms
        probe = at
        if probe < stop and norms[probe] in ('"', "“", "-", "–", "(", "«"):
            probe += 1
        if probe < stop:
            for match in matches[probe]:
                if match.entry.kind == "formula" and not match.prep and not is_of_god(document, match):
                    end = match.end
                    if probe > at and end < stop and norms[end] in ('"', "”", "-", "–", ")", "»"):
                        end += 1
                    return end
        return at
