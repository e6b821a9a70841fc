"""What every reader of contacts shares: subjects and other sides, joining what is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.apart import Apart
from mahdar.acts.contacts.bodies import men_before, no_side, sent_by
from mahdar.acts.contacts.delegations import Delegations
from mahdar.acts.contacts.grammar import BARE, Phrase
from mahdar.acts.contacts.journeys import bearer_to
from mahdar.acts.contacts.offices import may_hold
from mahdar.acts.contacts.order import behind, elsewhere, own_place
from mahdar.acts.contacts.ranked import of_rank
from mahdar.acts.contacts.same import merge
from mahdar.acts.contacts.table import Table, table
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.where import Contact, Where
from mahdar.acts.contacts.words import (
    ADVERBS,
    APART,
    BRINGS,
    COMMA,
    DECORATES,
    DECORATIONS,
    GETS,
    RELATIVE,
    TALKED,
    THAT_BOTH,
    THAT_ONE,
    WHERE,
)
from mahdar.acts.statements import entity_id
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mahdar.acts.statements import Said
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Cue", "Parties", "Reader"]

_PEOPLE = frozenset({"person", "title"})
_PAIR_KINDS = frozenset({"meeting", "talks", "call", "signing", "message"})
_PAIR = 2
#: The roles of both sides, by that of the subject.
_ROLES = {"host": ("host", "visitor"), "visitor": ("visitor", "host"), "sender": ("sender", "recipient")}
#: Agreements of a verb behind which no subject stands.
_DUAL = frozenset({"md", "fd"})
_ALONE = frozenset({"ms", "fs"})
_RELATIVE_DUAL = frozenset("اللذان اللذين اللتان اللتين".split())
#: «اتصل بي», «اجتمع معنا»: in speech, the speaker.
_WITH_ME = {"بي": "ب", "معي": "مع", "بنا": "ب", "معنا": "مع", "الينا": "الي"}
#: «اجتمع بهما», «استقبلهما»: the prepositions with a pronoun for two.
_WITH_BOTH = {"بهما": "ب", "معهما": "مع", "اليهما": "الي", "لهما": "ل"}
#: «اجتمع بكل منهما», «تحدث إلى كليهما».
_EACH_OF_BOTH = frozenset("منهما كليهما بكليهما كلتيهما".split())

#: Verbs of receiving persons.
_RECEIVES = frozenset({"استقبل", "استضاف"})


class Parties(Value, frozen=True, gc=False):
    """Both sides of a contact."""

    subject: tuple[Ref, ...]
    others: tuple[Ref, ...]


def _nameless_peer(others: Sequence[Ref]) -> bool:
    """«التقى A نظيره المصري»: whether the other side is one in the same office abroad whom the article never names."""
    ref = others[0] if len(others) == 1 else None
    actor = ref.actor if ref is not None and ref.kind == "title" and ref.target is None else None
    return actor is not None and bool(actor.counterpart) and bool(actor.state)


class Reader(Delegations):
    """Keeps the contacts found so far and finds the parties of the next."""

    def __init__(self, scene: Scene, said: list[Said]) -> None:
        super().__init__(scene, said)
        self.table: Table = table()
        self.where = Where(scene, said)
        self.speech = self.where.speech
        self.used: set[int] = set()

    # -- parties ----------------------------------------------------------------------

    def parties(self, cue: Cue, frames: Sequence[str]) -> Parties | None:
        """Subject and other side of a contact verb, or None where a side cannot be found."""
        form = cue.form
        assert form is not None
        phrases = self.grammar.phrases(cue.at + 1, cue.stop)
        bare = [p for p in phrases if p.governor == BARE]
        if self.norms[cue.at + 1 : cue.at + 2] in (["معه"], ["معها"]):
            bare = [p for p in bare if p.refs[0].kind in _PEOPLE]  # «وبحث معه دعم الوكالة»
        if form.lemma in _RECEIVES and any(p.refs[0].kind in _PEOPLE for p in bare):
            bare = [
                p for p in bare if p.refs[0].kind not in ("org", "state") or sent_by(self.grammar, p.refs[0])
            ]  # «استقبل A وفدا من "الناتو" برئاسة B»
        if form.lemma in DECORATES:
            bare = [p for p in bare if DECORATIONS.isdisjoint(self.norms[p.first : p.end])]  # «وقلده وسام نجمة القدس»
        if len(bare) > _PAIR:  # «استقبل A في مكتب سموه B», «استدعى وكيل الوزارة السفير A القائم بالأعمال B»
            bare = bare[1:] if self.grammar.ranked(bare[0], bare[1]) else bare
            bare = [bare[0], *(p for p in bare[1:] if not self._himself(bare[0], p))]
        bare = [
            p for p in bare if p.refs[0].kind not in ("org", "state") or not p.refs[0].conj
        ]  # «ناقش الأزمة والعراق»
        other = self.governed(phrases, frames)
        if other is not None and BARE not in frames and self.grammar.of_topic(cue.at, cue.stop, other):
            other = None
        agents = next(
            (p.refs for p in phrases if p.governor == "by" or (form.tense == "pass" and p.governor == "من")), ()
        )
        if agents:
            received = self.before(cue, form) or (bare[0].refs if bare else self._received_by(cue, form, agents))
            return Parties(agents, received) if received else None
        if form.tense == "pass":
            return None
        resumed = self.resumed(cue, form, bare[0].refs if bare else (), frames)
        if resumed is not None:
            return Parties(*resumed)
        before = self.own_ruler(cue, self.before(cue, form))
        beside = self._beside_whom(cue, bare) if form.agree in _ALONE else ()
        if beside:
            return Parties(before or self.elided(cue, form, beside), beside)
        suffix = self.suffix(cue.at) if BARE in frames else ""
        if suffix:
            return self._with_pronoun(cue, suffix, before, bare)
        if BARE in frames and self.norms[cue.at].endswith("ني") and self.speech[cue.at]:
            speaker = self.focus.speaker_at(cue.at)  # «استقبلني الملك X»
            return Parties(bare[0].refs, (speaker,)) if bare and speaker is not None else None
        if before:
            objects = next((p.refs for p in bare if BARE in frames), ()) or (other.refs if other else ())
            objects = objects or self.pronoun_after(cue, before, frames)
            return Parties(before, objects)
        if other is not None and BARE in frames and len(bare) > 1:
            body = other.refs[0].kind not in _PEOPLE and bare[1].refs[0].kind == "person"
            if body or other.first > bare[1].first:
                other = None  # «التقى A وكيل الوزارة بوزارة الخارجية B»
        if other is not None:
            subject = next((p.refs for p in bare if p.first < other.first), ()) or behind(self.grammar, other, bare)
            other = self._not_himself(subject, other, bare)
            subject = self.led(cue) or (self.known(cue, form, subject, other.refs) if subject else ())
            if not subject and BARE not in frames and self.grammar.stated_otherwise(cue.at):
                return None  # «اجتمع ممثلو الدول الغربية مع B»
            subject = subject or self.elided(cue, form, other.refs)
            return Parties(subject, other.refs)
        if BARE in frames and bare and (form.agree in _DUAL or elsewhere(self.grammar, bare) == 1):
            return Parties(self.elided(cue, form, bare[0].refs), bare[0].refs)  # «يلتقيان خلالها B»
        if BARE in frames and len(bare) >= _PAIR:
            others = bare[1].refs
            others = (*others, *(r for r in self.grammar.in_turn(others[-1].first, cue.end) if r not in others))
            return Parties(self.known(cue, form, bare[0].refs, others), others)
        if len(bare) >= _PAIR and form.agree in _ALONE and self._and_with(bare[0], bare[1]):
            return Parties(self.known(cue, form, bare[0].refs, bare[1].refs), bare[1].refs)
        return self._one_phrase(cue, form, bare, frames)

    def _and_with(self, subject: Phrase, other: Phrase) -> bool:
        """«اجتمع A أمس في X ونظيره B»: whether the next party is joined to the subject over a day and a place."""
        joined = other.refs[0].conj == "و" and other.refs[0].kind in _PEOPLE and subject.refs[0].kind in _PEOPLE
        return joined and COMMA.isdisjoint(self.norms[subject.end : other.first])

    def _beside_whom(self, cue: Cue, bare: list[Phrase]) -> tuple[Ref, ...]:
        """«حيث يجتمع ووزير الخارجية B», «تباحث أمس ونظيره B»: with whom, where nobody stands between verb and «و»."""
        first = bare[0].first if bare and bare[0].refs[0].conj == "و" and bare[0].refs[0].kind in _PEOPLE else -1
        days = {k for d in self.scene.dates for k in range(d.first, d.end)} if first > cue.at + 1 else ()
        alone = first > 0 and all(k in days or self.norms[k] in ADVERBS for k in range(cue.at + 1, first))
        return bare[0].refs if alone else ()

    @staticmethod
    def _not_himself(subject: tuple[Ref, ...], other: Phrase, bare: list[Phrase]) -> Phrase:
        """«بحث قائد الجيش A مع القائد الجديد للقوة الدولية B»: the name behind a title that would mean the subject."""
        one = other.refs[0].target
        if one is None or len(subject) != 1 or subject[0].target is not one:
            return other
        return next((p for p in bare if p.first > other.first and p.refs[0].kind == "person"), other)

    @staticmethod
    def _himself(subject: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase alone means the subject again: «سموه» after the prince's name."""
        one = phrase.refs[0]
        return len(phrase.refs) == 1 and one.target is not None and one.target is subject.refs[0].target

    def _received_by(self, cue: Cue, form: VerbForm, host: tuple[Ref, ...]) -> tuple[Ref, ...]:
        """«وقد استُقبل من قبل A»: who is left out, but no countryman of the host where a foreigner may be meant."""
        left_out = self.elided(cue, form, host)
        home = getattr(host[0].target, "country", None)
        if form.lemma not in _RECEIVES or home is None or not left_out or left_out[0].target is None:
            return left_out
        if getattr(left_out[0].target, "country", None) != home:
            return left_out
        feminine = self.focus.feminine(left_out[0])
        met = self.focus.meant(cue.at, cue.number, feminine=feminine, exclude=host, host=host[0])
        return (met,) if met is not None else left_out

    def led(self, cue: Cue) -> tuple[Ref, ...]:
        """«عقدت اللجنة، برئاسة A، اجتماعا مع B»: who leads the body that is a verb's subject."""
        body = self.scene.cover[cue.at + 1] if cue.at + 1 < cue.stop else None
        if not self.grammar.stated_otherwise(cue.at) and (body is None or body.kind != "org"):
            return ()
        phrases = self.grammar.phrases(cue.at + 1, cue.stop)
        led = next((p for p in phrases if p.governor == "led"), None)
        other = next((p for p in phrases if p.governor in ("مع", "ب")), None)
        return led.refs if led is not None and (other is None or led.first < other.first) else ()

    def known(self, cue: Cue, form: VerbForm, subject: tuple[Ref, ...], others: Iterable[Ref]) -> tuple[Ref, ...]:
        """A stated subject; for a title that no person of the article is known to bear, the person in focus."""
        ranked = of_rank(self, subject, others, host=form.lemma in _RECEIVES)
        ranked = ranked or self.the_guest(subject)
        if ranked is not None:
            return (ranked,)
        if any(r.kind != "title" or r.target is not None or (r.actor and r.actor.state) for r in subject):
            return subject
        leader = self.leading(others)
        if leader is not None and sum(entity_id(leader) in f.people for f in self.found) > 1:
            return (leader,) if self._can_bear(leader, subject) else subject
        left_out = self.elided(cue, form, others)
        return left_out if left_out and self._can_bear(left_out[0], subject) else subject

    def _can_bear(self, person: Ref, title: tuple[Ref, ...]) -> bool:
        """«قال الوزير A … . واستقبل رئيس الوزراء بمكتبه B»: whether A, who is in focus, can be who the title says."""
        return len(title) != 1 or may_hold(self.focus, person, title[0])

    def _one_phrase(self, cue: Cue, form: VerbForm, bare: list[Phrase], frames: Sequence[str]) -> Parties | None:
        """Where one phrase stands after the verb: both sides joined, an object, or a subject with a pronoun."""
        if not bare:
            if self.grammar.stated_otherwise(cue.at):
                return None
            subject = self.elided(cue, form, ())
            objects = self.pronoun_after(cue, subject, frames)
            return Parties(subject, objects) if subject else None
        refs = bare[0].refs
        if (
            BARE in frames
            and self.grammar.unnamed_before(cue.at, cue.first)
            and (len(refs) > 1 or not self.tokens[cue.first + 1].info.pos)
        ):
            return None  # «وكان المسؤول الأممي التقى B وC»
        if all(r.kind == "title" and r.target is None for r in refs) and len(bare) == 1 and BARE not in frames:
            refs = self.elided(cue, form, ()) or refs  # «الوزير» whom no rule of titles knows
        objects = self.pronoun_after(cue, refs, frames)
        if objects:
            return Parties(refs, objects)
        if refs[0].kind == "sides" and BARE in frames and not APART.isdisjoint(self.norms[cue.at : refs[0].first]):
            subject = self.elided(cue, form, refs)
            if subject and subject[0].kind == "person":
                return Parties(subject, refs)  # «كما سيلتقي، كل على حدة، قادة B وC»
        if refs[0].kind == "sides" or (len(refs) > 1 and BARE not in frames):
            return Parties(refs[:1], refs[1:])
        both = self.both_delegations(cue, refs, frames)
        if both:
            return Parties(refs, both)
        if BARE in frames and sent_by(self.grammar, refs[0]) and self.norms[refs[0].first].endswith(("ا", "ين")):
            subject = self.elided(cue, form, refs)
            return Parties(subject, refs) if subject else None  # «والتقى وفدا من حركة فتح»
        if BARE in frames and refs[0].kind in ("org", "state") and len(bare) == 1 and self._no_subject(cue, form):
            subject = self.elided(cue, form, refs)  # «حيث التقى قادة حركة فتح»
            if subject and subject[0].kind == "person" and sent_by(self.grammar, refs[0]):
                return Parties(subject, refs)
        if BARE in frames and refs[0].kind in ("person", "title"):
            group = self.delegation(cue, bare[0], refs)
            if group is not None:
                return Parties(refs, group)
            guest = self.the_guest(refs, named=True)
            if guest is not None and guest.target is not refs[0].target:
                return Parties((guest,), refs)  # «والتقى الضيف الوزير B»
            subject = self.elided(cue, form, refs)
            if len(refs) == _PAIR and form.agree in ("ms", "fs") and self.met_before(subject, refs):
                return Parties(refs[:1], refs[1:])
            if subject and (self._no_subject(cue, form) or len(refs) == 1):
                return Parties(subject, refs)
        if len(refs) > 1 and cue.at > cue.first and any(k < cue.at for k, _ in self.focus.subjects(cue.number)):
            subject = self.elided(cue, form, refs)
            if subject and form.agree in ("ms", "fs"):
                return Parties(subject, refs)  # «اختتم A زيارة التقى خلالها B وC»
        if self.norms[cue.at - 1] in RELATIVE and BARE in frames:
            return None  # «الموفد الذي التقى B وC»: whose relative clause it is, is not known
        return Parties(refs[:1], refs[1:]) if len(refs) > 1 else Parties(refs, ())

    def _no_subject(self, cue: Cue, form: VerbForm) -> bool:
        """Whether a verb is one that goes on with the subject before it."""
        return form.conj == "و" or self.norms[cue.at - 1] in ("ثم", "قد", "كما", *WHERE, *RELATIVE)

    def before(self, cue: Cue, form: VerbForm) -> tuple[Ref, ...]:
        """The subject where it stands before its verb, or is that of a relative clause."""
        k = self.auxiliary_before(cue)
        if self.norms[k] in RELATIVE:
            if self.suffix(cue.at):
                return ()
            person = self.grammar.antecedent(k, cue.first)
            if person is None and self.norms[k - 1].lstrip("وف") == "الرجل":
                person = self.focus.last_named(k)  # «فالرجل الذي التقى B»
            if person is None and form.agree == "mp":
                return men_before(self.grammar, k)  # «قادة دول المجلس الذين اجتمعوا مع B»
            if person is not None and self.norms[k] in _RELATIVE_DUAL:
                return self._two_of(person, cue.first) or (person,)
            return (person,) if person is not None and person.kind == "person" else ()
        if self.norms[k] == "ان":
            owner = self.it_befell(k, cue.first)
            if owner:
                return owner
        if self.norms[k].removeprefix("و") in THAT_BOTH and form.agree in ("md", "fd"):
            return tuple(self.both(cue.at, cue.first))
        if self.norms[k].removeprefix("و") in THAT_ONE:
            speaker = self.focus.speaker_at(cue.at) or self.focus.subject(cue.at, cue.number, form.agree)
            return (speaker,) if speaker is not None and speaker.kind == "person" else ()
        return tuple(self.grammar.subject_before(cue.at, cue.first, form))

    def _two_of(self, last: Ref, first: int) -> tuple[Ref, ...]:
        """«A وB، اللذان يزوران»: both to whom a relative pronoun in the dual refers."""
        people = [
            r for r in self.scene.refs_in(first, last.first) if r.kind == "person" and r.target is not last.target
        ]
        joined = bool(people) and last in self.grammar.joined(people[-1], last.end)
        return (people[-1], last) if joined and last.kind == "person" else ()

    def governed(self, phrases: list[Phrase], frames: Sequence[str]) -> Phrase | None:
        """The other side after a preposition: persons before organisations before states."""
        fitting = [p for p in phrases if p.governor and p.governor in frames]
        for kinds in (_PEOPLE, {"sides"}, {"org"}, {"state"}):
            for phrase in fitting:
                if phrase.refs[0].kind in kinds:
                    return phrase
        return None

    def _with_pronoun(self, cue: Cue, suffix: str, before: tuple[Ref, ...], bare: list[Phrase]) -> Parties | None:
        subject = next((p.refs for p in bare if p.refs[0].kind in _PEOPLE), ()) or before
        k = cue.at - 1
        while k > cue.first and self.norms[k] in ("قد", "كان", "كانت", "سبق"):
            k -= 1
        if not subject:
            person = self.grammar.antecedent(k, cue.first) if self.norms[k] in RELATIVE else None
            brought = bearer_to(self, cue, person)
            if brought is not None and person is not None:
                return Parties((person,), (brought,))
            subject = self.giver(cue, suffix, person) or self.elided(cue, cue.form, [person] if person else [])
        if not subject:
            return None
        if self.norms[k] in RELATIVE:
            person = self.grammar.antecedent(k, cue.first)
            if person is not None and person.target is not subject[0].target:
                return Parties(subject, (person,))
        if suffix == "هما":
            pair = self.pair(cue.at, cue.first, {id(r.target) for r in subject})
            return Parties(subject, tuple(pair)) if pair else None
        agree = "fs" if suffix == "ها" else "ms"
        met = self._came_where(cue, k, agree, subject) or self.focus.meant(
            cue.at, cue.number, feminine=suffix == "ها", exclude=subject, host=subject[0]
        )
        met = met or self.met_here(cue, subject)
        return Parties(subject, (met,)) if met is not None else None

    def met_here(self, cue: Cue, subject: tuple[Ref, ...]) -> Ref | None:
        """«استقبل A القنصل B، وقلدها وساما»: who met A in the sentence, where it is not known that B is a woman."""
        told = self.found[-1] if self.found else None
        mine = set(self.ids(subject))
        if told is None or told.sentence != cue.number or len(told.people) != _PAIR or not mine & set(told.people):
            return None
        key = next((p for p in told.people if p not in mine), None)  # «الوزيران» may be both
        return next((r for r in self.scene.refs if r.kind == "person" and entity_id(r) == key), None)

    def _came_where(self, cue: Cue, k: int, agree: str, host: tuple[Ref, ...]) -> Ref | None:
        """«توجه إلى الكفور حيث استقبله A»: whoever the clause before «حيث» is about."""
        if self.norms[k] not in WHERE:
            return None
        came = self._traveller(cue, agree, host)
        if came is not None:
            return came
        if not any(self.grammar.finite(j) for j in range(cue.first, k)):
            after = self.focus.speaker_after(cue.at, cue.end)  # «ومن السرايا، حيث استقبله A، نبّه الموفد B إلى …»
            mine = {id(h.target) for h in host}
            return after if after is not None and id(after.target) not in mine else None
        before = self.focus.subject(k, cue.number, agree, [h.target for h in host])
        return before if before is not None and before.kind == "person" else None

    def pronoun_after(self, cue: Cue, subject: Iterable[Ref], frames: Sequence[str]) -> tuple[Ref, ...]:
        """«التقى به», «اجتمع معها», «تحدثت معه هاتفيا»."""
        following = self.norms[cue.at + 1 : cue.at + 6]
        for word in following:
            if word in _WITH_ME and _WITH_ME[word] in frames:
                speaker = self.focus.speaker_at(cue.at) if self.speech[cue.at] else None
                return (speaker,) if speaker is not None and speaker.kind == "person" else ()
            if word in _WITH_BOTH or word in _EACH_OF_BOTH:
                if _WITH_BOTH.get(word, frames[0]) not in frames:
                    continue
                mine = {id(r.target) for r in subject}
                pair = [r for r in self.pair(cue.at, cue.first, mine) if r.target is not None]
                return tuple(pair)
            if word in ("به", "بها", "معه", "معها", "اليه", "اليها", "له", "لها"):
                preposition = {"به": "ب", "بها": "ب", "اليه": "الي", "اليها": "الي", "له": "ل", "لها": "ل"}.get(
                    word, "مع"
                )
                if preposition not in frames:
                    continue
                subject = tuple(subject)
                other = self._just_met(cue, subject, feminine=word.endswith("ها"))
                if other is not None:
                    return (other,)
                met = self.focus.meant(
                    cue.at,
                    cue.number,
                    feminine=word.endswith("ها"),
                    exclude=subject,
                    host=subject[0] if subject else None,
                )
                return (met,) if met is not None else ()
        return ()

    # -- keeping -----------------------------------------------------------------------

    def add(
        self,
        cue: Cue,
        kind: str,
        subject: Iterable[Ref],
        others: Iterable[Ref],
        *,
        role: str = "either",
        least: int = 0,
        place: Ref | None = None,
        status: str = "",
        abroad: bool = False,
        new: bool = False,
    ) -> Contact | None:
        """Keep a contact, joined to the same one told before; None if it is none or was called off.

        ``abroad``: a visit to another place than the one told before without a place; ``new``: none of those told.
        """
        subject, others = tuple(subject), tuple(others)
        both = self.holders((*subject, *others)) if subject and subject[0].kind == "sides" else []
        left, right = (both[:1], both[1:]) if both else (self.ids(subject), self.ids(others))
        people = [*left, *(key for key in right if key not in left)]
        peer = kind in TALKED and bool(left) and _nameless_peer(others)
        least = least or (_PAIR if kind in _PAIR_KINDS and not peer else 1)
        if len(people) < least or self.called_off(cue) or self.denied(cue):
            return None
        if kind in TALKED and no_side(self.grammar, subject, others):
            return None
        form = cue.form
        told = form.lemma if form is not None else "noun"
        found = Contact(kind, cue.number, (cue.at, min(cue.at + 6, max(cue.stop, cue.at + 1))), f"{kind}/{told}")
        if kind == "meeting" and self._summit(cue, people, (*subject, *others)):
            found.kind = "conference"
        if self._told_of_the_same(cue, kind, people):
            return self.found[-1]
        found.people, found.peer, found.told = people, peer, [cue.at]
        found.mode = self._mode(kind, cue)
        found.long_ago = self._long_ago(cue) if kind == "visit" else kind in TALKED and self._held_earlier(cue)
        mine, theirs = _ROLES.get(role, ("participant", "participant"))
        for key in left:
            found.roles[key] = mine
        for key in right:
            found.roles.setdefault(key, theirs)
        found.status = status or self.status(cue)
        passive = bool(subject) and self.grammar.governor(subject[0]) == "by"  # «استُقبل A من قبل B»
        acting = others if passive else subject
        if kind == "message" and told in BRINGS:  # whose subject brings what another sends
            acting = others[1:2]
        elif kind == "message" and told in GETS:
            acting = others[:1]
        if cue.form is not None and len(acting) == 1 and acting[0].kind == "person":
            self.focus.acting[cue.at] = acting[0]
        self.where.locate(found, cue, self.found, others)
        if place is not None:
            found.place, found.place_ref = (place.first, place.end), place
        if found.status == "held" and self._ahead(found, cue):
            found.status = "scheduled"
        self._foretold(found)
        if new or (kind in TALKED and self._recalled(cue) and (found.place is not None or found.date is not None)):
            self.found.append(found)
            return found
        before = self._of_before(cue)
        another = found.status == "scheduled" and bool(status or self._again(cue) or self._in_time(cue))
        again = (found.status == "held" and self._points_back(cue)) or self._today(cue)
        beyond = frozenset(left if kind in TALKED and set(right) - set(left) else ())
        return merge(self.found, found, another=another, abroad=abroad, before=before, again=again, beyond=beyond)

    def each(self, cue: Cue, kind: str, parties: Parties, *, role: str = "either") -> bool:
        """Keep one contact, or one for each of the other side where the text tells them apart."""
        apart = Apart(self)
        groups = apart.groups(cue, kind, parties.subject, parties.others, host=role == "host")
        if role == "host" and apart.each_host(cue, parties.subject):
            told = [self.add(cue, kind, (one,), group, role=role) for one in parties.subject for group in groups]
            return any(contact is not None for contact in told)
        told = [self.add(cue, kind, parties.subject, g, role=role, place=own_place(self.scene, g)) for g in groups]
        return any(contact is not None for contact in told)
