"""How Arabic marks the parties of a contact: governors and joined phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.asides import past_aside
from mahdar.acts.contacts.bodies import MEN, men, sent_by
from mahdar.acts.contacts.clause import AUXILIARY, BARE, PEOPLE
from mahdar.acts.contacts.groups import GROUP
from mahdar.acts.contacts.subjects import Subjects
from mahdar.acts.contacts.words import (
    ADVERBS,
    COMMA,
    DELEGATION,
    KIN,
    LED,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
)
from mahdar.acts.discourse import ACTORS
from mahdar.document.marks import DASHES, OPENING_QUOTES
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["BARE", "ONE_IN_A_STATE", "Grammar", "Phrase"]

_DELEGATED = GROUP | {"وفد", "وفدا"}
_OFFICE_REST = 10
#: How many words an office may have that no table lists.
_OFFICE_WORDS = 6
_PLAIN = 4
_JOINED_REST = frozenset("بحضور خلال حضر وذلك لبحث بهدف".split())
#: Pronouns on a noun, which no office before a name has.
_OWNED = ("ه", "ها", "هم", "هما")
_RANK = frozenset("السفير السفيره".split())
_EACH_ONE = frozenset("كل كلا من :".split())
_HEADS = frozenset("رييس مدير زعيم قايد امين عضو ممثل مسوول منسق رييسه مديره ممثله منسقه عضوه".split())
#: Of an office that someone holds for another.
_ACTING = frozenset("بالنيابه بالوكاله بالانابه بالتكليف".split())
_OPEN_QUOTE = frozenset('"«“(')
_CLOSE_QUOTE = frozenset('"»”)')
_BEFORE_HIM = frozenset("وسلفه وسلفها وخلفه وخلفها وخليفته وخليفتها".split())
#: Offices that one person holds in a state.
ONE_IN_A_STATE = frozenset("head_of_state head_of_government crown_prince foreign_minister".split())
#: Words that lead away from an office: «السفير التركي احتجاجا على تصريحات A».
_NO_TITLE = frozenset("علي عقب بعد قبل حول بشان خلال ضد اثر احتجاجا بسبب".split())
_ALSO = frozenset("وكذلك وكذا وايضا ثم وكل وكلا وكذلك فضلا علاوه".split())


class Phrase(Value, frozen=True, gc=False):
    """An argument of a predicate: what governs it ("" for a subject or object) and the joined parties."""

    governor: str
    refs: tuple[Ref, ...]

    @property
    def end(self) -> int:
        """The token after the last party."""
        return max([r.end for r in self.refs])

    @property
    def first(self) -> int:
        """The token at which the first party begins."""
        return self.refs[0].first


class Grammar(Subjects):
    """Asks of the words around a phrase what part it plays."""

    def __init__(self, scene: Scene, cues: set[int]) -> None:
        super().__init__(scene, cues)
        self._phrases: dict[tuple[int, int], list[Phrase]] = {}
        #: Where men of a body may be told of by number alone.
        self.men_at = frozenset(scene.document.having(MEN, scene.start, len(self.norms)))

    # -- arguments ------------------------------------------------------------------

    def phrases(self, at: int, stop: int) -> list[Phrase]:
        """The arguments between two tokens, each with its governor, relative clauses left out."""
        known = self._phrases.get((at, stop))
        if known is None:
            known = self._phrases[at, stop] = self._read_phrases(at, stop)
        return known

    def _read_phrases(self, at: int, stop: int) -> list[Phrase]:
        found: list[Phrase] = []
        norms, ref_at, groups, men_at = self.norms, self.scene.ref_at, self.groups, self.men_at
        peers_at, roles_at = groups.peers_at, groups.roles_at
        k = at
        while k < stop:
            peers = groups.peers(k, stop) if k in peers_at else ()
            if peers:
                found.append(Phrase(peers[0].prep or self.governor_at(k - 1), peers))
                k = peers[0].end
                continue
            ref = self._borne(k) if k in roles_at else ref_at.get(k)
            if ref is not None and ref.kind == "org" and self._short_form(ref):
                k = ref.end
                continue
            if ref is not None:
                named = self._named_after(ref, stop) if ref.kind == "sides" else None
                bodies = men(self, k, stop) if ref.kind == "sides" and named is None and k in men_at else ()
                if bodies:
                    found.append(Phrase(bodies[0].prep or self.governor_at(k - 1), bodies))
                    k = bodies[0].end
                elif named is not None:
                    refs = [named, *self.joined(named, stop)]  # «الرئيسان A وB»
                    found.append(Phrase(self.governor(ref), tuple(refs)))
                    k = max(r.end for r in refs)
                elif ref.kind in ACTORS:
                    refs = [ref, *self.joined(ref, stop)]
                    found.append(Phrase(self.governor(ref), tuple(refs)))
                    k = max([r.end for r in refs]) if len(refs) > 1 else ref.end
                else:
                    k = ref.end
                continue
            members = groups.at(k, stop) if norms[k] in _DELEGATED else ()
            if members:
                found.append(Phrase(members[0].prep or self.governor_at(k - 1), members))
                k = max(k + 1, *(r.end for r in members)) if members[0].first >= k else k + 1
                continue
            bodies = men(self, k, stop) if k in men_at else ()
            if bodies:
                found.append(Phrase(bodies[0].prep or self.governor_at(k - 1), bodies))
                k = max([r.end for r in bodies])
                continue
            if norms[k] in RELATIVE:
                led = k + 1 < stop and norms[k + 1] in LED  # «الوفد الذي يرأسه A»
                k = k + 2 if led else self.after_relative(k, stop)
                continue
            if k in self.verbs and k > at and self.finite(k) is not None:
                if norms[k - 1] not in RELATIVE and self.new_clause(k):
                    break
            k += 1
        return self._titled(self._of_states(found))

    def past_subject(self, at: int, stop: int) -> int:
        """The token after the subject that stands right behind a verb at ``at``; without one, that after the verb."""
        first = next(iter(self.phrases(at + 1, stop)), None)
        stated = first is not None and first.first == at + 1 and first.governor == BARE
        return first.end if stated and first is not None else at + 1

    def of_topic(self, at: int, stop: int, other: Phrase) -> bool:
        """«وبحثا المفاوضات مع الولايات المتحدة»: whether what a state or body is with is what was talked of."""
        if other.governor != "مع" or other.refs[0].kind not in ("org", "state") or sent_by(self, other.refs[0]):
            return False
        said = range(self.past_subject(at, stop), other.first - 1)
        free = (k for k in said if self.scene.cover[k] is None and self.tokens[k].kind == "w")
        return any(self.tokens[k].info.definite and self.norms[k] not in ADVERBS for k in free)

    def _short_form(self, ref: Ref) -> bool:
        """Whether a body's name stands in quotation marks right after another: «البعثة الأممية "أونميس"»."""
        before = ref.first - 1
        if before < 1 or self.norms[before] not in OPENING_QUOTES or ref.end >= len(self.norms):
            return False
        longer = self.scene.cover[before - 1]
        return longer is not None and longer.kind == "org" and self.norms[ref.end] in _CLOSE_QUOTE

    def _of_states(self, found: list[Phrase]) -> list[Phrase]:
        """«مع وزراء خارجية كل من أنغولا A، والكونغو B»: those whom a plural office and their states stand before."""
        out: list[Phrase] = []
        for n, phrase in enumerate(found):
            state, title = (found[n - 1], found[n - 2]) if n > 1 else (phrase, phrase)
            if phrase.refs[0].kind == "person" and state.refs[0].kind == "state" and state.end == phrase.first:
                ref = title.refs[0]
                between = self.norms[title.end : state.first]
                several = ref.kind in ("title", "sides") and ref.target is None and len(title.refs) == 1
                if several and between and _EACH_ONE.issuperset(between) and out[-2:] == [title, state]:
                    out[-2:] = [Phrase(title.governor, phrase.refs)]
                    continue
            out.append(phrase)
        return out

    def _borne(self, k: int) -> Ref | None:
        """The phrase at a token; for a role of a nation that no rule of titles knows, whoever it means."""
        ref = self.scene.ref_at.get(k)
        unknown = ref is None and self.scene.cover[k] is None
        if unknown or (ref is not None and ref.kind == "title" and ref.target is None and ref.end == k + 2):
            return self.groups.role(k) or ref
        return ref

    def _named_after(self, sides: Ref, stop: int) -> Ref | None:
        """Whom «الوزيران» stands before: «الرئيسان A وB», «الوزيران، الأردني A والعراقي B»."""
        at = sides.end + (1 if sides.end < stop and self.norms[sides.end] in COMMA else 0)
        named = self.scene.ref_at.get(at + 1 if self.nation(at) else at) if at < stop else None
        return named if named is not None and named.kind == "person" and not named.prep and not named.conj else None

    def nation(self, k: int) -> bool:
        """Whether a word that is part of no phrase says of which state someone is: «الأردني»."""
        if k >= len(self.tokens) or self.scene.cover[k] is not None or self.tokens[k].kind != "w":
            return False
        return bool(self.tokens[k].info.demonym)

    def _titled(self, found: list[Phrase]) -> list[Phrase]:
        """A title of nobody known and the name that stands apart from it: «المفوض الأفريقي للشؤون السياسية | A»."""
        out: list[Phrase] = []
        waiting: Phrase | None = None
        several = False
        for phrase in found:
            ref = phrase.refs[0]
            if out and (self._leader_of(out[-1], phrase) or self._heads(out[-1], phrase)):
                out[-1] = phrase
                continue
            if len(out) > 1 and out[-1].governor == "في" and self._leader_of(out[-2], phrase):
                out[-2:] = [phrase]  # «وفد لجنة الخارجية في البرلمان الأوروبي برئاسة X»
                continue
            if out and self._rest_of_title(out[-1], phrase):
                out[-1] = Phrase(out[-1].governor, phrase.refs)
                continue
            unnamed = ref.kind == "title" and ref.target is None and not ref.conj
            if unnamed and len(phrase.refs) == 1:
                if out and waiting is None and self._apposed(out[-1].refs[-1], ref):
                    continue
                several = waiting is not None and phrase.governor == waiting.governor
                if waiting is None:
                    waiting = phrase
                continue
            if waiting is not None:
                named = ref.kind == "person" and not ref.conj and phrase.governor in (BARE, "of")
                named = named and not (
                    ref.actor is not None and ref.actor.counterpart
                )  # «التقى الوزير الفرنسي نظيره A»
                named = named and _NO_TITLE.isdisjoint(self.norms[waiting.end : phrase.first])
                several = several or self._apposed_after(waiting, ref) or self._before_rank(waiting, phrase)
                if named and ref.actor is not None and ref.actor.name is not None and (several or not ref.actor.roles):
                    while out and out[-1].first > waiting.first and out[-1].refs[0].kind in ("org", "state"):
                        out.pop()  # «الممثل الخاص بوزارة الخارجية X»: the ministry is of his office
                    out.append(Phrase(waiting.governor, phrase.refs))
                    waiting = None
                    continue
                if ref.kind not in ("org", "state"):
                    out.append(waiting)
                    waiting = None
            out.append(phrase)
        if waiting is not None:
            out.append(waiting)
        return out

    def _apposed(self, person: Ref, title: Ref) -> bool:
        """«معالي X الوزير المسؤول عن شؤون الدفاع»: an office right after the name of whoever holds it."""
        named = person.kind == "person" and person.actor is not None and person.actor.name is not None
        if not named or person.end != title.first or not self.norms[title.first].startswith("ال"):
            return False
        return not self._of_another_state(person, title)

    def _of_another_state(self, person: Ref, title: Ref) -> bool:
        """«استقبل نائب الرئيس A السفير الفرنسي»: whether a title says that its holder is sent by another state."""
        state = title.actor.state if title.actor is not None else None
        home = getattr(person.target, "country", None)
        states = self.scene.lexicon.registry.states
        if not state or home is None or "سفير" not in self.norms[title.first]:
            return False
        return bool((states[state].code if state in states else state) != home)

    def _apposed_after(self, title: Phrase, ref: Ref) -> bool:
        """«رئيس المجلس للشهر الجاري، مندوب اليابان A», «نائب الرئيس - وزير الخارجية A»: a mark between."""
        mark = self.norms[title.end] if title.end + 1 == ref.first else ""
        return mark in COMMA or mark in DASHES

    def _before_rank(self, title: Phrase, phrase: Phrase) -> bool:
        """«وكيل الوزارة للشؤون السياسية الثنائية السفير A»: an office, the rest of it, and a rank before the name."""
        actor = phrase.refs[0].actor
        ranked = actor is not None and all(r.kind == "ambassador" and r.of_state is None for r in actor.roles)
        return ranked and self._rest_of_title(title, phrase)

    def _leader_of(self, body: Phrase, phrase: Phrase) -> bool:
        """«وفد الحزب الشيوعي برئاسة X»: a person who stands for the body whose delegation he leads."""
        ref = phrase.refs[0]
        before = self.norms[ref.first - 1]
        sent = body.refs[-1].kind in ("org", "state") and self.norms[body.first - 1].lstrip("لب") in DELEGATION
        return sent and ref.kind in PEOPLE and before in LED and body.governor == phrase.governor

    def _heads(self, body: Phrase, phrase: Phrase) -> bool:
        """«رئيس "الشاباك" دافيد زيني»: whoever heads the body that is named before him."""
        ref, org = phrase.refs[0], body.refs[-1]
        at = org.first - (2 if self.norms[org.first - 1] in _OPEN_QUOTE else 1)
        named = ref.kind == "person" and ref.actor is not None and ref.actor.name is not None and not ref.actor.roles
        near = org.end == ref.first or (org.end + 1 == ref.first and self.norms[org.end] in _CLOSE_QUOTE)
        return named and near and org.kind == "org" and not (ref.prep or ref.conj) and self.norms[at] in _HEADS

    def _rest_of_title(self, before: Phrase, phrase: Phrase) -> bool:
        """«مدير عام حرس الحدود الفريق X»: whether the words between a title and a name go on with the title."""
        title, ref = before.refs[-1], phrase.refs[0]
        if len(before.refs) > 1 or title.kind not in PEOPLE or title.actor is None or title.actor.name is not None:
            return False
        if not title.actor.roles or title.actor.honorific:
            return False
        named = ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
        between = range(title.end, ref.first)
        if not named or ref.prep or ref.conj or not 0 < len(between) <= _PLAIN:
            return False
        if all(self.norms[k] in COMMA or self.norms[k] in _ACTING for k in between) and between[-1] > between[0]:
            return True  # «رئيس المجلس بالنيابة, A»
        if self.norms[title.first].lstrip("وبل").startswith("ال"):  # «الممثل الأوروبي X»
            return all(self.norms[k].startswith("ال") and self.norms[k] not in ADVERBS | {"الي"} for k in between)
        if self._where_he_is(title, ref):
            return False
        apart = PREPOSITIONS | ADVERBS | SUBORDINATE | RELATIVE
        return all(self.tokens[k].kind == "w" and self.norms[k] not in apart and not self.finite(k) for k in between)

    def _where_he_is(self, title: Ref, ref: Ref) -> bool:
        """«رئيس الوزراء بمكتبه | السفير A»: whether a place stands after the title of another than the one named."""
        office, other = title.actor, ref.actor
        if office is None or other is None or not self.norms[title.end].startswith("ب"):
            return False
        if self.norms[title.end] in _ACTING or (title.target is not None and title.target is ref.target):
            return False
        apart = office.state and other.state and office.state != other.state
        single = bool(other.roles) and office.office in ONE_IN_A_STATE and other.office != office.office
        return bool(apart) or single or title.target is not None

    def ranked(self, title: Phrase, phrase: Phrase) -> bool:
        """«وكيل الوزارة للشؤون السياسية السفير A»: whether a title is of him who is named after it by his rank."""
        office, ref = title.refs[0], phrase.refs[0]
        unnamed = len(title.refs) == 1 and office.kind == "title" and office.target is None
        rank = next((k for k in range(ref.first, min(ref.end - 1, ref.first + 2)) if self.norms[k] in _RANK), -1)
        near = ref.kind == "person" and rank >= 0 and 0 <= ref.first - title.end <= _PLAIN
        return unnamed and near and not self.tokens[rank + 1].info.demonym

    def new_clause(self, k: int) -> bool:
        """Whether a finite verb opens a clause: «، التقى», «وبحث», «ثم غادر»."""
        return (
            self.norms[k][:1] in "وف"
            or self.norms[k - 1] in COMMA
            or self.norms[k - 1] in AUXILIARY
            or self.norms[k - 1] == "و"
        )

    def joined(self, ref: Ref, stop: int) -> list[Ref]:
        """The phrases joined to one by «و», asides and repeated prepositions between them skipped."""
        out: list[Ref] = []
        at = ref.end
        governor = self.governor(ref)
        listed = self.norms[ref.first - 1] == ":" and ref.kind in PEOPLE
        while at < stop:
            nxt = self._next_listed(at, stop) if listed else None
            nxt = nxt or self._next_member(at, stop, governor, people=ref.kind in PEOPLE)
            if nxt is None:
                break
            if nxt.kind in PEOPLE or ref.kind not in PEOPLE:
                out.append(nxt)
            at = nxt.end
        return out

    def _next_listed(self, at: int, stop: int) -> Ref | None:
        """«استقبل A على التوالي: B، C، وD»: who stands behind a comma of a list that a colon opens."""
        ref = self.scene.ref_at.get(at + 1) if self.norms[at] in COMMA and at + 1 < stop else None
        named = ref is not None and ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
        goes_on = ref is not None and ref.end < len(self.norms) and self.finite(ref.end) is not None
        return ref if ref is not None and named and not ref.prep and not goes_on else None

    def _next_member(self, at: int, stop: int, governor: str, *, people: bool) -> Ref | None:
        norms = self.norms
        kinds = PEOPLE if people else ACTORS
        ref = self.scene.ref_at.get(at)
        if not people and ref is None and at in self.men_at:
            return next(iter(men(self, at, stop, joined=True)), None)  # «بين وفد من X ووفد من Y»
        if ref is not None:
            if people and ref.kind == "state" and ref.conj == "و":
                return self._of_state(ref)
            return self.name_of(ref, stop) if self._member(ref, governor, kinds) else None
        if people and norms[at : at + 2] == ["الي", "جانب"] and at + 2 < stop:
            ref = self.scene.ref_at.get(at + 2)
            return ref if ref is not None and ref.kind in kinds and not ref.prep else None
        if norms[at] in _ALSO:
            for k in range(at + 1, min(at + 3, stop)):
                ref = self.scene.ref_at.get(k)
                if ref is not None:
                    return ref if ref.kind in kinds and ref.prep in ("", governor) else None
        if governor and norms[at] == "و" + governor:
            past = at + 2 if norms[at + 1 : at + 2] and norms[at + 1] in KIN else at + 1
            ref = self.scene.ref_at.get(past)
            return ref if ref is not None and ref.kind in kinds else None
        if people and norms[at].startswith("وال") and self.nation(at):
            named = self.scene.ref_at.get(at + 1)  # «الرئيسان الأردني A والعراقي B»
            if named is not None and named.kind == "person" and not named.prep and not named.conj:
                return named
        if people and norms[at] in _BEFORE_HIM:
            named = self.scene.ref_at.get(at + 1)  # «الرئيس A وسلفه B»
            if named is not None and named.kind == "person" and not named.prep and not named.conj:
                return named
        if people and norms[at] == "ومن" and at + 1 < stop:
            home = self.scene.ref_at.get(at + 1)  # «من مصر A ومن العراق B»
            if home is not None and home.kind == "state" and home.end < stop:
                return self._of_state(home)
        if people and norms[at] == "من" and at + 1 < stop:
            home = self.scene.ref_at.get(at + 1)  # «A من مصر وB من السودان»
            if home is not None and home.kind == "state" and not home.conj and home.end < stop:
                return self._next_member(home.end, stop, governor, people=True)
        if people and norms[at] in COMMA:
            return self._after_comma(at, stop, governor, kinds)
        if people and norms[at] == "(":
            close = next((k for k in range(at + 1, min(at + 8, stop)) if norms[k] == ")"), None)
            return self._next_member(close + 1, stop, governor, people=people) if close and close + 1 < stop else None
        return self._past_office(at, stop) if people else None

    def _of_state(self, state: Ref) -> Ref | None:
        """«رئيسي بوركينا فاسو A وليبيريا B», «وزراء خارجية مصر A، والأردن B»: the name after a joined state."""
        named = self.scene.ref_at.get(state.end)
        return named if named is not None and named.kind == "person" and not named.prep else None

    def _member(self, ref: Ref, governor: str, kinds: frozenset[str]) -> bool:
        joined = (ref.conj and ref.conj in "وف") or self.norms[ref.first].startswith("ونظير")
        return joined and ref.kind in kinds and ref.prep in ("", governor)

    def name_of(self, ref: Ref, stop: int) -> Ref:
        """For a title that no person is known to bear, the name a few words on: «والأمينة العامة للمنظمة X»."""
        if ref.kind != "title" or ref.target is not None:
            return ref
        for k in range(ref.end, min(stop, ref.end + _OFFICE_REST)):
            named = self.scene.ref_at.get(k)
            if named is not None and named.kind == "person":
                bare = named.actor is not None and not named.actor.roles and not named.prep and not named.conj
                return named if bare else ref
            if self.norms[k] == "لدي":
                continue  # «سفير السلطنة لدى البلاد X»
            if self.norms[k] in COMMA or self.norms[k] in RELATIVE or self.norms[k] in PREPOSITIONS:
                return ref
        return ref

    def _after_comma(self, at: int, stop: int, governor: str, kinds: frozenset[str]) -> Ref | None:
        """«X، وزير الخارجية، وY»، «X، الذي …، وY»: an aside, then a member of the list."""
        norms = self.norms
        k = at + 1
        if k >= stop:
            return None
        ref = self.scene.ref_at.get(k)
        if ref is not None:
            if self._member(ref, governor, kinds):
                return self.name_of(ref, stop)
            if ref.kind == "state" and ref.conj == "و":
                return self._of_state(ref)
            if ref.kind in PEOPLE and ref.actor is not None and ref.actor.name is None and not ref.prep:
                return self._next_member(ref.end, stop, governor, people=True) if ref.end < stop else None
            return None
        if norms[k] in _ALSO or norms[k] == "و" + governor or norms[k : k + 2] == ["الي", "جانب"]:
            return self._next_member(k, stop, governor, people=True)
        past = self.after_relative(k, stop) if norms[k] in RELATIVE else past_aside(self, k, stop)
        if governor and past < stop and norms[past] == "و" + governor:
            past += 1  # «مع X، الذي …، ومع Y»
        ref = self.scene.ref_at.get(past) if past < stop else None
        repeated = ref is not None and norms[past - 1] == "و" + governor and ref.kind in kinds
        return ref if ref is not None and (repeated or self._member(ref, governor, kinds)) else None

    def _past_office(self, at: int, stop: int) -> Ref | None:
        """A named person joined by «و» within a few plain words (the rest of an office that no table lists)."""
        body = self.scene.ref_at.get(at + 1) if at + 1 < stop else None
        if body is not None and body.kind in ("org", "state") and not body.prep and not body.conj:
            named = self.scene.ref_at.get(body.end)  # «وأمين الجامعة العربية X»
            if named is not None and self.norms[at].startswith("و") and not self.tokens[at].info.definite:
                bare = named.kind == "person" and not named.prep and not named.conj and named.end <= stop
                return named if bare and self.finite(at) is None else None
        for k in range(at, min(at + _OFFICE_REST, stop)):
            ref = self.scene.ref_at.get(k)
            if ref is not None and k > at and ref.kind == "person" and ref.actor is not None and not ref.prep:
                joined = ref.conj == "و" or (
                    k - 1 >= at
                    and self.norms[k - 1].startswith("و")
                    and len(self.norms[k - 1]) > 3
                    and self.tokens[k - 1].info.pos != "noun"  # «في وفاة الرئيس B»
                    and (self.tokens[k - 1].raw.endswith("ة") or not self.norms[k - 1].endswith(_OWNED))
                )
                if joined and ref.actor.name is not None and (ref.actor.roles or ref.actor.honorific):
                    return ref
            if ref is not None and ref.kind in PEOPLE:
                return None
            if k in self.cues or self.norms[k] in SUBORDINATE or self.norms[k] in _JOINED_REST:
                return None
            if self.norms[k] in COMMA and k > at:
                return self._after_office(k + 1, stop)
            if self.norms[k] in RELATIVE or self.norms[k] in COMMA or self.finite(k) is not None:
                return None
        return None

    def first_party(self, k: int, stop: int) -> Ref | None:
        """The phrase at ``k``, past the words of an office that no table lists: «جمعت كبير المفاوضين الروس X»."""
        bodies = men(self, k, stop) if k in self.men_at else ()
        if bodies:
            return bodies[0]  # «محادثات بين وفد من X ووفد من Y»
        for at in range(k, min(stop, k + _OFFICE_WORDS)):
            ref = self.scene.ref_at.get(at)
            if ref is not None:
                near = at <= k + 1 or (ref.kind == "person" and not ref.prep and not ref.conj)
                return ref if near else None
            norm = self.norms[at]
            if self.tokens[at].kind != "w" or norm in PREPOSITIONS or norm in RELATIVE:
                return self.scene.ref_at.get(k + 1) if at == k and k + 1 < stop else None
        return None

    def _after_office(self, k: int, stop: int) -> Ref | None:
        """«…، وكيل الأمين العام لعمليات السلام، والدكتور X»: a titled name joined after the mark."""
        ref = self.scene.ref_at.get(k) if k < stop else None
        if ref is None or ref.kind != "person" or ref.conj != "و" or ref.prep or ref.actor is None:
            return None
        return ref if ref.actor.name is not None and (ref.actor.roles or ref.actor.honorific) else None
