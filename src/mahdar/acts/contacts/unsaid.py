"""Whom a contact's verb, pronoun or dual means where nobody is named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import AUXILIARY
from mahdar.acts.contacts.focus import Focus
from mahdar.acts.contacts.grammar import BARE, ONE_IN_A_STATE, Grammar
from mahdar.acts.contacts.journeys import (
    beside_it,
    guest_goes_on,
    in_parallel,
    of_station,
    on_it,
    two_travelling,
    whose_journey,
)
from mahdar.acts.contacts.offices import body_headed, same_field, two_of_state
from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.words import BODIES_OF, COMMA, HEADS_OF, RELATIVE, RESUMED, RULERS, WHERE
from mahdar.acts.guests import GUESTS
from mahdar.acts.statements import entity_id
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from mahdar.acts.contacts.where import Contact
    from mahdar.acts.statements import Said
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["TWO_OF", "Cue", "Unsaid"]

_MINISTERS = frozenset({"foreign_minister", "minister", "deputy_head_of_government"})
_SUFFIXES = ("هما", "هم", "ها", "ه")
_PAIR = 2
_THREE = 3
_NEAR_PAIR = 80
#: What «الوزيران», «الرئيسان» ask of the two.
TWO_OF = (("الوزير", _MINISTERS), ("الرييس", RULERS), ("الزعيم", RULERS), ("القايد", RULERS))
#: What takes up those told of: «وزراء خارجية البلدين», «قادة الدول الثلاث».
_BACK_TO = ("البلدين", "الدولتين", "الجانبين", "الطرفين", "البلدان", "الثلاث", "الاربع", "الخمس", "المجتمع", "المشارك")
#: «القمة التي التقى فيها»: what the relative clause is about, and no person.
_NEAR_IT = 4
#: An envoy who is not named, and the offices of those who are none.
_ENVOYS = (["المبعوث"], ["الموفد"], ["المبعوثه"], ["الموفده"])
_WITHIN_IT = frozenset("فيها فيه خلالها خلاله عقبها عقبه بعدها بعده اليها اليه".split())
#: How far before a verb the relative clause may begin in which it stands.
_RELATIVE_ROOM = 26


#: Contacts of few: in others many take part, which tells nothing of whose day it is.
_OF_FEW = frozenset({"meeting", "talks", "call", "visit"})


class Cue(Value, frozen=True, gc=False):
    """A word that tells a contact: its token, sentence, where its clause may end, and its reading as a verb."""

    at: int
    number: int
    first: int
    end: int
    stop: int
    form: VerbForm | None


class Unsaid:
    """The contacts found so far, and whom what is left out means after them."""

    def __init__(self, scene: Scene, said: list[Said]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.tokens = scene.document.tokens
        self.cues = {one.cue_first for one in said}
        self.grammar = Grammar(scene, self.cues)
        self.focus = Focus(self.grammar, said)
        self.found: list[Contact] = []
        self.writers = _writers(scene)

    def suffix(self, i: int) -> str:
        """The object pronoun on a verb: «استقبله», or ""."""
        raw = self.tokens[i].raw
        if raw.endswith("ة"):
            return ""
        norm = self.norms[i]
        if any([f.lemma.endswith("ه") for f in self.tokens[i].info.verbs]):
            return ""  # «سيتوجه»
        for suffix in _SUFFIXES:
            if norm.endswith(suffix) and len(norm) - len(suffix) > 2:
                return suffix
        return ""

    def _just_met(self, cue: Cue, subject: Sequence[Ref], *, feminine: bool) -> Ref | None:
        """«والتقى الحاكم X وعرض معه الأوضاع»: the other party of the contact that the sentence has just told."""
        told = self.found[-1] if self.found else None
        mine = set(self.ids(subject))
        if told is None or told.sentence != cue.number or len(told.people) != _PAIR or not mine & set(told.people):
            return None
        key = next((p for p in told.people if p not in mine), None)
        ref = next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == key), None)
        return ref if ref is not None and self.focus.feminine(ref) == feminine else None

    def elided(self, cue: Cue, form: VerbForm | None, others: Iterable[Ref]) -> tuple[Ref, ...]:
        """Who acts where no subject is stated."""
        agree = form.agree if form is not None else ""
        if form is not None and self._otherwise(cue, agree):
            return ()
        found = self._left_out(cue, form, others, agree)
        if form is not None and found and _speaks_for_others(found[0]) and not self._acts(cue, found[0]):
            return ()  # «أكد المتحدث A أن «الرئيس B يتوجه إلى C، وسيجري محادثات مع D»»
        envoy = form is not None and self.norms[cue.at + 1 : cue.at + 2] in _ENVOYS
        return found if not envoy or self._may_be_envoy(found) else ()

    def _acts(self, cue: Cue, one: Ref) -> bool:
        """«وزار المتحدث A القاهرة، واجتمع مع B»: whether who speaks for others acts himself, and says nothing there."""
        back = min((cue.number - f.sentence for f in self.found if entity_id(one) in f.people), default=_PAIR)
        first, end = self.scene.document.sentences[cue.number]
        says = any(first <= s.cue_first < end or s.start <= cue.at < s.end for s in self.focus.said)
        return back == 0 or not (says or (one.first < first and back > 1))

    @staticmethod
    def _may_be_envoy(people: tuple[Ref, ...]) -> bool:
        """«واجتمع المبعوث الخاص للسلام مع B»: whether those in focus can be the envoy, and no ruler or minister."""
        return {getattr(r.target, "office", None) for r in people}.isdisjoint(ONE_IN_A_STATE)

    def _left_out(self, cue: Cue, form: VerbForm | None, others: Iterable[Ref], agree: str) -> tuple[Ref, ...]:
        """Whom the focus of the article gives to a verb without a named subject."""
        latter = self.focus.latter(cue.at) if form is not None else None
        if latter is not None:
            return (latter,)
        if agree in ("md", "fd"):
            return tuple(self.both(cue.at, cue.first))
        traveller = (
            self._traveller(cue, agree, others)
            or of_station(self, cue, agree)
            or guest_goes_on(self, cue, agree, others)
            or beside_it(self, cue, agree)
        )
        if traveller is not None:
            return (traveller,)
        banned = {id(r.target) for r in others}
        parallel = in_parallel(self, cue.at, cue.first) if form is not None else None
        if parallel is not None and id(parallel.target) not in banned and self.focus.agrees(parallel, agree):
            return (parallel,)
        within = form is not None and not _WITHIN_IT.isdisjoint(self.norms[cue.at + 1 : cue.at + _NEAR_IT])
        related = (whose_journey(self, cue) or on_it(self, cue)) if within else None
        related = related or (self.in_relative(cue) if form is not None else None)
        if related is not None and id(related.target) not in banned and self.focus.agrees(related, agree):
            return (related,)
        subject = self.focus.subject(cue.at, cue.number, agree, [r.target for r in others])
        subject = self._foreigner(cue, agree, subject, others) or subject
        stated = any(k < cue.at for k, _ in self.focus.subjects(cue.number))
        came = () if stated else self._came(cue, agree, others)
        if came:
            return came
        if subject is None or subject.kind != "person" or (not stated and self.leads(others)):
            leader = self.leading(others)
            subject = leader if leader is not None and self.focus.agrees(leader, agree) else subject
        if subject is None or subject.kind != "person":
            return ()
        joined = form is not None and form.conj == "و" and agree == "ms"  # «وفد ضم A وB زار X والتقى C»
        came = self._came(cue, agree, others) if joined else ()
        return came if len(came) > 1 and any(r.target is subject.target for r in came) else (subject,)

    def in_relative(self, cue: Cue) -> Ref | None:
        """«A الذي وصل إلى X بعد محطة في Y التقى فيها B»: who the relative clause is of in which a verb stands.

        Its antecedent, or the subject that its own verb has: «الزيارة التي قام بها A والتقى خلالها B».
        """
        for k in range(cue.at - 1, max(cue.first, cue.at - _RELATIVE_ROOM), -1):
            if self.norms[k] in COMMA or k in self.cues:
                return None
            if self.norms[k] not in RELATIVE or k == cue.at - 1:
                continue
            verb = k + 1
            while verb < cue.at and self.norms[verb] in AUXILIARY:
                verb += 1  # «A، الذي كان قد أفطر مع B قبل أن يطير إلى X»
            form = self.grammar.finite(verb)
            if form is None or verb >= cue.at or self.suffix(verb):
                return None
            stated = self.scene.ref_at.get(verb + 1) or self.scene.ref_at.get(verb + 2)
            if stated is not None and stated.kind == "person" and self.grammar.governor(stated) == BARE:
                met = table().verbs.get(form.lemma)
                return stated if not stated.conj and (met is None or met.sort != "contact") else None
            person = self.grammar.antecedent(k, cue.first)
            return person if person is not None and person.kind == "person" else None
        return None

    def auxiliary_before(self, cue: Cue) -> int:
        """The token before a verb and its auxiliaries."""
        k = cue.at - 1
        while k > cue.first and self.norms[k] in ("قد", "سوف", "كان", "كانت"):
            k -= 1
        return k

    def resumed(
        self, cue: Cue, form: VerbForm, stated: tuple[Ref, ...], frames: Sequence[str]
    ) -> tuple[tuple[Ref, ...], tuple[Ref, ...]] | None:
        """«A الذي تحدث إليه هاتفيا B», «القادة الذين اجتمع بهم»: who acts, and whom the relative clause is of."""
        k = self.auxiliary_before(cue)
        word = self.norms[cue.at + 1] if cue.at + 1 < cue.end else ""
        if self.norms[k] not in RELATIVE or RESUMED.get(word) not in frames:
            return None
        other = self.grammar.antecedent(k, cue.first)
        body = self.scene.cover[k - 1]
        if other is None and body is not None and body.kind == "org" and word.endswith("هم"):
            other = body  # «قادة الجبهة الذين تحدث إليهم»
        if other is None:
            return None
        subject = stated if stated and stated[0].kind in ("person", "title") else ()
        if not subject:
            acting = (
                self.focus.speaker_at(cue.at),
                self.focus.subject(cue.at, cue.number, form.agree, [other.target]),
            )
            people = [r for r in acting if r is not None and r.kind == "person" and self.focus.agrees(r, form.agree)]
            subject = tuple(people[:1])
        return (subject, (other,)) if subject and subject[0].target is not other.target else None

    def _foreigner(self, cue: Cue, agree: str, subject: Ref | None, others: Iterable[Ref]) -> Ref | None:
        """«وصل A. واستقبله B. وعقد مباحثات مع نظيره C»: who is not of C's own state, where the last subject is."""
        one = next(iter(others), None)
        home = getattr(one.target, "country", None) if one is not None and one.kind == "person" else None
        if home is None or subject is None or getattr(subject.target, "country", None) != home:
            return None
        if any(k < cue.at and r.target is subject.target for k, r in self.focus.subjects(cue.number)):
            return None
        banned = [subject.target, *(r.target for r in others)]
        other = self.focus.subject(cue.at, cue.number, agree, banned)
        country = getattr(other.target, "country", None) if other is not None and other.kind == "person" else None
        return other if country is not None and country != home else None

    def _traveller(self, cue: Cue, agree: str, others: Iterable[Ref]) -> Ref | None:
        """«زيارة لـA إلى بغداد حيث التقى B»: the visitor of the visit that the sentence has just told."""
        told = self.found[-1] if self.found else None
        if WHERE.isdisjoint(self.norms[cue.at - 2 : cue.at]):
            return None
        if told is None or told.kind != "visit" or told.sentence != cue.number or len(told.people) != 1:
            return of_station(self, cue, agree)
        ref = next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == told.people[0]), None)
        if ref is None or not self.focus.agrees(ref, agree) or any(r.target is ref.target for r in others):
            return None
        return ref

    def _came(self, cue: Cue, agree: str, others: Iterable[Ref]) -> tuple[Ref, ...]:
        """«وفد برئاسة A زار B والتقى C»: the visitors told of in the sentence, where no verb of it states a subject."""
        told = self.found[-1] if self.found else None
        if told is None or told.kind != "visit" or told.sentence != cue.number:
            return ()
        keys = [k for k in told.people if told.roles.get(k) == "visitor"]
        refs = [next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == k), None) for k in keys]
        banned = {id(r.target) for r in others}
        people = [r for r in refs if r is not None and id(r.target) not in banned]
        fits = len(people) == len(keys) and (len(people) > 1 or all(self.focus.agrees(r, agree) for r in people))
        return tuple(people) if fits else ()

    def _otherwise(self, cue: Cue, agree: str) -> bool:
        """Whether no one person can be meant: «وصلوا», or a relative clause of whom no rule knows."""
        k = cue.at - 1
        while k > cue.first and self.norms[k] in ("قد", "كان", "كانت", "سوف"):
            k -= 1
        if self.norms[k] in RELATIVE and self.norms[k - 1].lstrip("وف") in ("هو", "هي"):
            return False  # «فهي التي قادت الوفد»
        if self.norms[k] in RELATIVE and not self.suffix(cue.at):
            within = not _WITHIN_IT.isdisjoint(self.norms[cue.at + 1 : min(cue.stop, cue.at + 7)])
            return not within and self.grammar.antecedent(k, cue.first) is None
        unknown = self.grammar.unknown_before(cue.at, cue.first)
        return unknown or agree in ("mp", "fp") or self.grammar.topic_before(cue.at, cue.first) >= 0

    def both(self, i: int, first: int) -> list[Ref]:
        """Whom a verb in the dual without a subject means: the two of its sentence, else the parties told last."""
        told = self.found[-1] if self.found else None
        if told is not None and told.sentence == self.scene.document.sentence_of[i] and len(told.people) == _PAIR:
            met = [next((r for r in self.scene.refs if entity_id(r) == key), None) for key in told.people]
            if told.kind in ("meeting", "talks", "call") and all(r is not None and r.first < i for r in met):
                return [r for r in met if r is not None]  # «استقبل A B ونقل له تحيات C، وعقدا جلسة»
        travelling = two_travelling(self, self.scene.document.sentence_of[i])
        if travelling:
            return travelling
        if told is not None and told.kind == "visit" and told.sentence == self.scene.document.sentence_of[i]:
            first = max(first, told.evidence[0])  # «بعد زيارة قام بها A مع نظيره B والتقيا خلالها C»
        here = {id(r.target): r for r in self.scene.refs_in(first, i) if r.kind == "person" and r.target is not None}
        if len(here) == _PAIR:
            return list(here.values())
        said = [r for r in self.scene.refs_in(first, i) if r.kind == "sides" and self.grammar.governor(r) == BARE]
        keys = self.sides(said[-1].first if said else i)  # «توصل الوزيران إلى اتفاق، ووقعا»
        refs = [next((r for r in self.scene.refs if entity_id(r) == key), None) for key in keys]
        return [r for r in refs if r is not None] if len(keys) == _PAIR else []

    def pair(self, i: int, first: int, exclude: Container[int] = ()) -> list[Ref]:
        """Whom a dual means: the two parties told last before a token, but for those of the ids ``exclude``."""
        people: dict[int, Ref] = {}
        for ref in reversed(self.scene.refs):
            if ref.first >= i or ref.kind != "person" or id(ref.target) in exclude or _speaks_for_others(ref):
                continue
            if ref.first < first and (len(people) >= _PAIR or first - ref.first > _NEAR_PAIR):
                break
            people.setdefault(id(ref.target), ref)
            if len(people) == _PAIR:
                break
        return list(reversed(people.values())) if len(people) == _PAIR else []

    def the_guest(self, subject: Sequence[Ref], *, named: bool = False) -> Ref | None:
        """«والتقى الضيف B», «غادر الضيف إلى C»: whoever came or was received last.

        ``named``: the word may be read as one phrase with the name after it.
        """
        alone = len(subject) == 1 and (named or subject[0].end == subject[0].first + 1)
        if not alone or self.norms[subject[0].first] not in GUESTS:
            return None
        told = (f for f in reversed(self.found) if f.status == "held" and "visitor" in f.roles.values())
        key = next((k for f in told for k, role in f.roles.items() if role == "visitor"), None)
        return next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == key), None) if key else None

    def leads(self, exclude: Iterable[Ref] = ()) -> bool:
        """Whether one person takes part in the contacts told last, so that a new sentence goes on with him."""
        leader = self.leading(exclude)
        if leader is None or len(self.found) < _PAIR:
            return False
        key, last = entity_id(leader), self.found[-_PAIR:]
        return all(key in f.people and (f.kind in _OF_FEW or len(f.people) <= _PAIR) for f in last)

    def leading(self, exclude: Iterable[Ref] = ()) -> Ref | None:
        """The person who takes part in most contacts so far: whose day or tour the report tells."""
        banned = {entity_id(r) for r in exclude}
        counts: dict[str, int] = {}
        for contact in self.found:
            for key in contact.people:
                if key not in banned:
                    counts[key] = counts.get(key, 0) + 1
        if not counts:
            return None
        leader = max(counts, key=lambda key: counts[key])
        return next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == leader), None)

    def ids(self, refs: Iterable[Ref]) -> list[str]:
        """The entities of phrases; «الجانبان» are the parties of the contact told last."""
        out: dict[str, None] = {}
        refs = tuple(refs)
        held = self.holders(refs) if refs and refs[0].kind == "sides" else []
        if held:
            return held
        for ref in refs:
            if ref.target is not None and ref.target in self.writers:
                continue  # who wrote the report met nobody in it
            key = entity_id(ref) or self._state_of(ref)
            several = self._states_in(ref) if ref.kind == "sides" else []
            if len(several) >= _PAIR:
                out.update(dict.fromkeys(several))
            elif key is not None:
                out[key] = None
            elif ref.kind == "sides" and not self._of_several(ref) and not self._of_others(ref):
                out.update(dict.fromkeys(self.sides(ref.first)))
        return list(out)

    def office(self, key: str) -> str | None:
        return next((p.office for p in self.scene.people if p.id == key), None)

    def _of_several(self, ref: Ref) -> bool:
        """«وزراء خارجية فرنسا وألمانيا»: whether a plural title names one state and others follow."""
        after = self.scene.ref_at.get(ref.end)
        return after is not None and after.kind == "state" and after.conj == "و"

    def _states_in(self, ref: Ref) -> list[str]:
        """«وزراء خارجية الأردن والعراق»: the states that a plural office names, where the article has them."""
        if ref.actor is None or ref.actor.number != "plural":
            return []
        ids = (m.entry.id for k in range(ref.first, ref.end) for m in self.scene.matches[k] if m.entry.kind == "state")
        things = (self.scene.things.get(f"state:{one}") for one in ids)
        return list(dict.fromkeys(t.id for t in things if t is not None))

    def holders(self, refs: Sequence[Ref]) -> list[str]:
        """«رئيسا مصر وفرنسا», «وزيرا الخارجية الأمريكي والروسي»: whom it names in this office of each state."""
        heads, *others = refs
        if heads.actor is None or not heads.actor.roles or any(r.kind != "state" for r in others):
            return []
        offices, lexicon = {role.kind for role in heads.actor.roles}, self.scene.lexicon.registry.states
        near = (m for k in range(heads.first, heads.end) for m in self.scene.matches[k])
        named = dict.fromkeys(m.entry.id for m in near if m.entry.kind in ("demonym", "state"))
        states = [*(lexicon[one].code for one in named), *(getattr(r.target, "country", None) for r in others)]
        fit = [p for p in self.scene.people if p.office in offices and same_field(self.scene, heads, p)]
        held = [[p.id for p in fit if p.country == state] for state in states]
        told = len(states) >= _PAIR and None not in states and all(len(ids) == 1 for ids in held)
        return [ids[0] for ids in held] if told else []

    def _of_others(self, ref: Ref) -> bool:
        """«سفراء الدول الأعضاء», «قادة المنطقة»: whether a plural office says of whom, and so means nobody told of."""
        if ref.actor is None or ref.actor.number != "plural":
            return False
        if ref.end == ref.first + 1:  # «اجتماع يضم رؤساء أجهزة الأمن»
            after = self.scene.document.tokens[ref.end] if ref.end < len(self.norms) else None
            definite = self.norms[ref.first].lstrip("ولب").startswith("ال")
            return not definite and after is not None and after.kind == "w" and after.info.pos == "noun"
        words = self.norms[ref.first : ref.end + 1]
        return not words[0].lstrip("ولب").startswith("ال") and not any(w.startswith(_BACK_TO) for w in words[1:])

    def _state_of(self, ref: Ref) -> str | None:
        """The state that an unnamed ambassador or minister stands for: «السفير الإسرائيلي», if the article names it."""
        if ref.actor is None or (ref.kind != "title" and not (ref.kind == "sides" and self._of_several(ref))):
            return None
        if any(r.former for r in ref.actor.roles):
            return None  # «مع رئيسة وزراء إيطاليا السابقة»
        state = ref.actor.state or next((r.of_state for r in ref.actor.roles if r.of_state), None)
        thing = self.scene.things.get(f"state:{state}") if state else body_headed(self.scene, ref)
        return thing.id if thing is not None else None

    def _heads_of_both(self, at: int, pair: Sequence[str]) -> list[str]:
        """«رئيسا البلدين» after two ministers met: the presidents of their countries, where the article names them."""
        after = self.norms[at + 1 : at + 2]
        offices = next((o for word, o in HEADS_OF if self.norms[at].lstrip("وبل").startswith(word)), None)
        if offices is None or after not in (["البلدين"], ["الدولتين"]):
            return []
        people = {f"e{p.index + 1}": p for p in self.scene.people}
        states = [people[key].country for key in pair if key in people]
        found = [
            next((k for k, p in people.items() if p.country == state and p.office in offices), "") for state in states
        ]
        return found if len(found) == _PAIR and None not in states and all(found) and set(found) != set(pair) else []

    def heads_of_others(self, at: int) -> bool:
        """«رئيسا حكومتي البلدين» after two ministers met: heads of whom the article names none."""
        head = next((k for k in (at, at - 2) if k >= 0 and self.norms[k].lstrip("وبل") in ("رييسا", "رييسي")), -1)
        body = self.norms[head + 1] if 0 <= head < len(self.norms) - 1 else ""
        offices = next((o for start, o in BODIES_OF if body.startswith(start)), None)
        return offices is not None and not any(self.office(key) in offices for f in self.found for key in f.people)

    def sides(self, at: int) -> list[str]:
        """The two parties that «الجانبان», «الوزيران» mean: of the contact told last with two or more.

        Two ministers or presidents are those of the last contact between such.
        """
        if self.norms[at + 1 : at + 2] and self.norms[at + 1].startswith("الثلاث"):
            three = [f.people for f in reversed(self.found) if len(f.people) == _THREE and f.kind != "message"]
            ministers = [p for p in three if all(self.office(key) in _MINISTERS for key in p)]
            named = ministers if self.norms[at].lstrip("و").startswith("الوزراء") else []
            return next(iter([*named, *three]), [])
        pairs = [f.people for f in self.found if len(f.people) == _PAIR and f.kind not in ("message", "visit")]
        here = self.scene.document.sentence_of[at]  # «سيلتقي A B غدا، كما يوقع الجانبان مذكرة»
        pairs = [
            f.people for f in self.found if f.people in pairs and (f.status == "held" or f.sentence == here)
        ] or pairs
        if self.heads_of_others(at):
            return []
        of_one = two_of_state(self, at)
        heads = of_one or (self._heads_of_both(at, pairs[-1]) if pairs else [])
        if heads or of_one is not None:
            return heads
        offices = next((kinds for word, kinds in TWO_OF if self.norms[at].lstrip("و").startswith(word)), None)
        if offices is not None:
            for pair in reversed(pairs):
                if all(self.office(key) in offices for key in pair):
                    return pair
            two = self._two_in_office(offices, at)
            if two:
                return two
        if pairs:
            return pairs[-1]
        return self.found[-1].people if self.found and len(self.found[-1].people) > 1 else self.ids(self.pair(at, at))

    def _two_in_office(self, offices: Container[str | None], at: int) -> list[str]:
        """«الوزيران» of whom no contact was told: the two of such an office who acted last, of two states."""
        last: dict[str, Ref] = {}
        for ref in reversed(self.scene.refs_in(self.scene.start, at)):
            key = entity_id(ref) if ref.kind == "person" and ref.target is not None else None
            if key is None or key in last or getattr(ref.target, "office", None) not in offices:
                continue
            if self.grammar.governor(ref) in ("present", "along"):
                continue
            country = getattr(ref.target, "country", None)
            if country is not None and not any(getattr(r.target, "country", None) == country for r in last.values()):
                last[key] = ref
            if len(last) == _PAIR:
                return list(reversed(last))
        return []


def _speaks_for_others(person: Ref) -> bool:
    """Whether a person is a spokesman, who tells of others and meets nobody."""
    return getattr(person.target, "office", None) == "spokesperson"


def _writers(scene: Scene) -> list[object]:
    """The persons whom only the line before the report names: its writer."""
    line = scene.dateline
    if line is None or line.author is None:
        return []
    first, end = line.author
    writers = {id(r.target): r.target for r in scene.refs if r.first < end and r.end > first and r.kind == "person"}
    named = {id(r.target) for r in scene.refs if r.kind == "person" and r.first >= max(end, scene.start)}
    return [target for key, target in writers.items() if key not in named]
