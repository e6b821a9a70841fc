"""What governs a phrase, and which words are finite verbs: the base of the grammar of contacts."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.contacts.relatives import past_clause_about
from mahdar.acts.contacts.words import (
    ADVERBS,
    ALONG,
    BEHALF,
    BRINGS,
    COMMA,
    DELEGATION,
    DURING_IT,
    EACH,
    INVITED,
    KIN,
    LED,
    NUMBERS,
    PREPOSITIONS,
    PRESENT,
    RELATIVE,
    SIDES_OF_LAND,
    SUBORDINATE,
    TAKING_PART,
    THROUGH,
    TOWARDS,
)
from mahdar.document.document import Trait
from mahdar.document.marks import OPENING_QUOTES, QUOTES
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["AUXILIARY", "BARE", "BODIES", "OPENING", "PEOPLE", "Clauses"]

#: The governor of a subject or an object.
BARE = ""
PEOPLE = frozenset({"person", "title"})
AUXILIARY = frozenset("قد فقد وقد سوف لم لن لا كان كانت وكان وكانت لقد ايضا كذلك".split())
#: How far a circumstance reaches at the head of a sentence, and the words that begin one.
OPENING = 6
_CIRCUMSTANCE = frozenset(
    "من في علي الي خلال عقب بعد قبل كما كذلك ايضا بدوره بدورها للتذكير للاشاره للعلم بالتزامن بالتوازي بالمقابل "
    "بالموازاه اثر هذا ولاحقا لاحقا وسط".split()
)
_ASIDE = 30
#: How many words of a name no table may list.
_NAME_REST = 4
#: How many words of an office may stand between its holder's name and the state that it ends with.
_OFFICE_REST = 7
#: Those who come under a leader and are no delegation by name: «ممثلين عن حركة فتح برئاسة A».
BODIES = frozenset("ممثلين ممثلي مسوولين مسوولي فريقا فريق بعثه لجنه مجموعه اعضاء قيادات نوابا برلمانيين خبراء".split())


#: «حكومة السودان», «وفدا السودان»: who stands for a state.
_GOVERNMENTS = frozenset("حكومه حكومتي حكومتا وفدي وفدا".split())
#: What stands before the name of a body in quotation marks.
_BODIES = frozenset("مجموعه شركه موسسه صندوق بنك مصرف هييه حركه حزب جماعه وكاله جمعيه".split())


#: «ضيف البلاد A»: words between a preposition and a guest.
_GUESTS = frozenset("ضيف ضيفه".split())
_OURS = frozenset("البلاد المملكه السلطنه الدوله الجمهوريه".split())
#: How long something lasts: no name completes these.
_SPANS = frozenset("يومين اسبوعين شهرين ساعتين عامين سنتين دقيقتين ليلتين مرتين".split())
_MEASURES = frozenset("ايام ساعه ساعات اسابيع اشهر دقيقه دقايق سنوات اعوام مرات".split())
_AND_THERE = frozenset("و ومنها ومنه وفيها وفيه وخلالها وخلاله وبعدها وبعده وهناك".split())
_LASTS = frozenset("تستمر استمرت يستمر استمر تستغرق استغرقت يستغرق استغرق دامت دام تدوم يدوم".split())


#: Where someone is received: before the name of the house.
_SEATS = frozenset("اقامه قصر دار مقر فندق قاعه فيلا منتجع بيت مبني مجمع".split())

#: What is said of where a gathering is: «الذي عقد في الدوحة».
_HELD = frozenset("عقد انعقد أقام استضاف نظم بدأ انطلق اختتم جرى احتضن".split())
#: What ends one of a row.
_TURNS = COMMA | ADVERBS | {"حيث"}
#: «…، تمهيدا لقمة ستجمع A وB»: in view of what else.
_SUBORDINATE = Trait.of_words(SUBORDINATE, TOWARDS)


def _finite_reading(token: Token) -> tuple[VerbForm | None, bool]:
    """The reading of a spelling as a finite verb, and whether it can be nothing else."""
    info: WordInfo | None = token.info
    if info is None or token.kind != "w" or info.tenses.isdisjoint(FINITE_OR_PASSIVE):
        return None, False
    norm, raw = token.norm, token.raw
    other = norm in ADVERBS and not raw.endswith("أ")  # «هنأ» is not «هنا»
    other = other or norm == "عددا" or norm in DELEGATION  # «التقى عددا من الوزراء»
    other = other or (norm[:1] in "وفك" and norm[1:] in DELEGATION)  # «ووفد», not «أوفد»
    if other or norm in PREPOSITIONS or raw[-1] == "ة":
        return None, False
    form = next((f for f in info.verbs if f.tense in FINITE_OR_PASSIVE and not f.prep.strip("ل")), None)
    if form is not None and form.conj and info.pos == "noun":
        return None, False  # «واجب», «وفاة»: no verb joined by «و»
    noun = not info.tenses.isdisjoint(("masdar", "part")) or info.pos in ("noun", "adj")
    return form, raw.endswith("ى") or not noun


def _is_woman(ref: Ref | None) -> bool:
    """«الوزيرة فلانة وزيرة خارجية تنزانيا | التي تزور»: whether a title says that a person is a woman."""
    return ref is not None and any(actor.gender == "f" for actor in getattr(ref.target, "actors", ()))


_FINITE_LIKE = Trait(lambda token: _finite_reading(token)[0] is not None, of="verbs")
#: The same of spellings that can be verbs, which come again and again.
_finite_form = lru_cache(maxsize=1 << 13)(_finite_reading)


class Clauses:
    """Asks of single words what they govern, and whether they are verbs."""

    def __init__(self, scene: Scene, cues: set[int]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.tokens = scene.document.tokens
        self.cues = cues
        self._cue_order = sorted(cues)
        self._governors: dict[int, str] = {}
        #: Where a finite verb may stand.
        self.verbs = frozenset(scene.document.having(_FINITE_LIKE))
        #: The last words of dates, which govern nothing: «استقبل A في 6 مايو وفدا».
        self._dated_at = {d.end - 1 for d in scene.dates}
        #: Who is next in a row: «استقبل A B الذي شكره، فالسفير C».
        self._in_turn = [r for r in scene.refs if r.conj == "ف" and r.kind in PEOPLE]

    # -- governors ------------------------------------------------------------------

    def governor(self, ref: Ref) -> str:
        """What governs a phrase: "" nothing (subject, object), a preposition, ``of`` a noun, or a role.

        Roles are ``by`` («من قبل X»), ``present`` («بحضور X»), ``along`` («برفقة X»), ``through`` («بوساطة X»), ``led``
        («برئاسة X», unless a delegation before it gives its own governor), ``part`` and ``invited``.
        """
        known = self._governors.get(ref.first)
        if known is None:
            peers = self._of_peers(ref) if ref.kind == "state" else ""
            known = (
                ref.prep
                or peers
                or self._peer_from(ref.first - 1)
                or self.governor_at(ref.first - 1 - self._quoted(ref))
            )
            self._governors[ref.first] = known
        return known

    def _quoted(self, ref: Ref) -> bool:
        """«محادثات مع "فلان" المدير العام»: whether the name of a person stands in quotation marks of its own."""
        closes = ref.kind == "person" and ref.end < len(self.norms) and self.norms[ref.end] in QUOTES
        return closes and ref.first > self.scene.start + 1 and self.norms[ref.first - 1] in OPENING_QUOTES

    def _peer_from(self, k: int) -> str:
        """«مع نظرائه من أنغولا X والسنغال Y»: what governs the name after the state at ``k``."""
        state = self.scene.cover[k] if k > self.scene.start + 1 else None
        return self._of_peers(state) if state is not None and state.kind == "state" else ""

    def _of_peers(self, state: Ref) -> str:
        """«مع نظرائه في السعودية والأردن»: what governs those of whom a state is said to be the home, or ""."""
        if state.first < self.scene.start + 2 or self.norms[state.first - 1] not in ("من", "في"):
            return ""
        peers = self.norms[state.first - 2].removeprefix("و")
        if not peers.lstrip("بل").startswith(("نظرا", "نظير")):
            return ""
        return peers[0] if peers[0] in "بل" else self.governor_at(state.first - 3)

    def governor_at(self, k: int) -> str:
        """The governor that the word at ``k`` gives to what follows it; see `governor`."""
        norms = self.norms
        if k < self.scene.start:
            return BARE
        norm = norms[k]
        if norm in SIDES_OF_LAND:
            return "of"
        bare = norm[1:] if norm[:1] == "و" and len(norm) > 2 else norm
        if norm in PREPOSITIONS and self._in_name(k):
            return BARE  # «استقبل الرئيس زين العابدين بن علي الوزير A», «محمد إمام»: names
        if norm in OPENING_QUOTES and norms[k - 1] in _BODIES:
            return self.governor_at(k - 2)  # «مع مجموعة "X"»
        if norm == "من" and k and (norms[k - 1].lstrip("وبل") in EACH or norms[k - 1].lstrip("وبل") == "كلا"):
            return self._of_each(k - 1)
        if norm.lstrip("وبل") in EACH and norm.lstrip("و")[:1] in "بل":
            return norm.lstrip("و")[0]
        if norm == "بعد" and norms[k - 1] == "عن":
            return BARE  # «التقى A عن بعد B»
        if norm in _OURS and norms[k - 1] in _GUESTS:
            return self.governor_at(k - 2)  # «مع ضيف البلاد الرئيس A»
        if bare in EACH:
            return self.governor_at(k - 1)
        if bare in KIN or (bare[:1] in "بل" and bare[1:] in KIN):
            return bare[0] if bare[1:] in KIN else self.governor_at(k - 1)
        if norm == "من":
            before = norms[k - 1] if k else ""
            return "invited" if before in INVITED else "من"
        if bare in BEHALF and k and norms[k - 1] == "من":
            return "by"
        if bare == "جانب" and k and norms[k - 1].endswith("الي"):
            return "along"
        if norm in PRESENT or bare in PRESENT:
            return "present"
        if bare in THROUGH:
            return "through"
        if bare in ALONG or norm in ALONG:
            return "along"
        if norm in DURING_IT and k and norms[k - 1].removeprefix("و") in ALONG:
            return "along"  # «ورافقه فيها A»
        if norm in LED or bare in LED:
            return self._led(k)
        if norm in TAKING_PART:
            return "part"
        if norm in DELEGATION or bare in _GOVERNMENTS:
            return self._governor_of_noun(k)
        if norm in PREPOSITIONS or bare in PREPOSITIONS:
            return bare if bare in PREPOSITIONS else norm
        return self._of_noun(k)

    def _of_each(self, k: int) -> str:
        """«كلا من X», «بكل من X», «مع كل من X»."""
        norm = self.norms[k].lstrip("و")
        return norm[0] if norm[:1] in ("ب", "ل") else self.governor_at(k - 1)

    def _led(self, k: int) -> str:
        """«وفدا برئاسة X» has the governor of the delegation, as has «اللجنة التي يرأسها X»."""
        related = self.norms[k - 1] in RELATIVE
        for j in range(k - 1, max(self.scene.start, k - 14) - 1, -1):
            norm = self.norms[j]
            if norm in DELEGATION or norm in BODIES or (related and norm.removeprefix("ال") in BODIES):
                return self._governor_of_noun(j)
            if j in self.cues or (norm in RELATIVE and j < k - 1):
                break
        return "led"

    def _governor_of_noun(self, k: int) -> str:
        norm = self.norms[k]
        return norm[0] if norm[0] in "بل" and norm[1:] in DELEGATION else self.governor_at(k - 1)

    def _of_noun(self, k: int) -> str:
        """``of`` if the word before a phrase is a noun that it completes: «قرار X», «تحيات X»."""
        norm = self.norms[k]
        token = self.tokens[k]
        if token.kind != "w" or norm in ADVERBS or self.scene.cover[k] is not None or k in self._dated_at:
            return BARE
        info: WordInfo = token.info
        if norm in _SPANS or (norm in _MEASURES and self._counted(k - 1)):
            return BARE  # «زيارة تستغرق يومين رئيس الوزراء»
        if norm.removeprefix("و") == "للقاء":
            return "of"  # «للقاء X» is no definite word
        if info.definite or norm in RELATIVE or norm in SUBORDINATE:
            return BARE
        if token.raw.endswith(("ه", "ها", "هم", "هما", "ًا", "اً", "ا", "نا")) and norm.endswith(
            ("ه", "ها", "هم", "هما", "ا", "نا")
        ):
            if not token.raw.endswith("ة"):
                return BARE
        if not info.tenses.isdisjoint(FINITE_OR_PASSIVE) and "masdar" not in info.tenses:
            return BARE
        if any(h.entry.kind in ("title", "formula", "office") for h in info.heads if not h.rest):
            return self.governor_at(k - 1)  # an honorific: «سعادة الدكتور X»
        if not info.pos and self._names_seat(k):
            return BARE  # «استقبل A بإقامة زرالدة وزير الخارجية B»
        if "masdar" in info.tenses:
            return BARE if self.finite(k) else "of"
        return "of" if info.pos in ("noun", "") and norm not in AUXILIARY else BARE

    def _names_seat(self, k: int) -> bool:
        """«بإقامة زرالدة», «في فندق كورنثيا»: whether a word that no table lists is the name of a seat."""
        seat = self.norms[k - 1] if k > self.scene.start else ""
        inside = k - 1 > self.scene.start and self.norms[k - 2] == "في"
        return seat.removeprefix("ب") in _SEATS and (seat not in _SEATS or inside)

    def _counted(self, k: int) -> bool:
        """«48 ساعة», «عدة أيام»: whether a number stands before a measure of time."""
        norm = self.norms[k] if k >= self.scene.start else ""
        return norm.isdecimal() or norm in NUMBERS

    # -- verbs ----------------------------------------------------------------------

    def finite(self, k: int) -> VerbForm | None:
        """The reading of a word as a finite verb, where it can be one."""
        if k not in self.verbs:
            return None
        form, sure = _finite_form(self.tokens[k])
        if form is None or self.scene.cover[k] is not None:
            return None
        before = self.norms[k - 1] if k else ""
        if before in PREPOSITIONS and before not in ("قبل", "بعد", "عن"):
            return None
        return form if sure or self._verb_place(k) else None

    def _verb_place(self, k: int) -> bool:
        """Whether a verb is likelier than a noun at ``k``: at the head of a clause, or after a subject."""
        before = self.norms[k - 1] if k else ""
        return (
            k <= self.scene.start
            or k == self.scene.document.sentences[self.scene.document.sentence_of[k]][0]
            or before in COMMA
            or before in AUXILIARY
            or before in _AND_THERE  # «زار A X، ومنها توجه إلى Y»
            or before in RELATIVE
            or before in SUBORDINATE
            or self.tokens[k - 1].kind == "p"
            or self.scene.cover[k - 1] is not None
            or before in ADVERBS
            or not DURING_IT.isdisjoint(self.norms[k + 1 : k + 2])
            or self._opens(k)
            or self._hands(k)
        )

    def _hands(self, k: int) -> bool:
        """«رسالة تتصل بالعلاقات سلمها السفير X»: a verb of handing over, with a pronoun."""
        ref = self.scene.ref_at.get(k + 1)
        bearer = ref is not None and ref.kind in PEOPLE and not ref.prep and not ref.conj
        return (
            bearer and self.norms[k].endswith(("ها", "ه")) and any(f.lemma in BRINGS for f in self.tokens[k].info.verbs)
        )

    def _opens(self, k: int) -> bool:
        """Whether a word before a person opens its sentence after a circumstance: «من جهة أخرى بعث الملك»."""
        ref = self.scene.ref_at.get(k + 1)
        first = max(self.scene.start, self.scene.document.sentences[self.scene.document.sentence_of[k]][0])
        return (
            ref is not None
            and (ref.kind in PEOPLE or ref.kind == "sides")
            and not ref.prep
            and k - first <= OPENING
            and self.norms[first].lstrip("و") in _CIRCUMSTANCE
            and not any(self.scene.cover[j] is not None for j in range(first, k))
        )

    def in_turn(self, i: int, end: int) -> list[Ref]:
        """«استقبل A B الذي شكره، فالسفير C الذي …»: who comes next in a row, and no «…، فالسفير C يرى»."""
        row = (r for r in self._in_turn if i < r.first < end and self.norms[r.first - 1] in COMMA)
        return [r for r in row if self.ends_turn(r.end, end)]

    def ends_turn(self, k: int, end: int) -> bool:
        """Whether behind one in a row stands the next one, or when and where: «فالسفير C الذي», «فبيروت غدا»."""
        if k >= end or self.norms[k] in RELATIVE or self.norms[k] in _TURNS or self.tokens[k].kind == "p":
            return True
        ref = self.scene.cover[k]
        return any(d.first == k for d in self.scene.dates) or (ref is not None and ref.conj in ("و", "ف"))

    def clause_end(self, i: int, end: int) -> int:
        """Where the arguments of a predicate at ``i`` end: at a cue, a complementiser, the sentence's end."""
        if self._in_turn and self.norms[i - 1] in RELATIVE:
            end = min([end, *(r.first for r in self.in_turn(i, end))])
        later = bisect_left(self._cue_order, i + 2)
        stop = min(end, self._cue_order[later]) if later < len(self._cue_order) else end
        for k in self.scene.document.having(_SUBORDINATE, i + 3, stop):
            if not self.next_in_turn(k) and not self._in_name(k):
                return k
        return stop

    def _in_name(self, k: int) -> bool:
        """«السفيرة آن غريو»: whether a word is part of a person's name."""
        ref = self.scene.cover[k]
        return ref is not None and ref.kind == "person"

    def next_in_turn(self, k: int) -> bool:
        """«استقبل A B، ثم C»: whether «ثم» at a token joins a party and opens no clause."""
        if self.norms[k] != "ثم" or k + 1 >= len(self.norms):
            return False
        at = k + 2 if self.norms[k + 1] == "مع" else k + 1
        ref = self.scene.ref_at.get(at + 1 if self.norms[at : at + 1] and self.norms[at] in KIN else at)
        return ref is not None and ref.kind in PEOPLE and not ref.conj

    def after_relative(self, k: int, stop: int) -> int:
        """The token after a relative clause that begins at ``k``: past its closing comma, or ``stop``.

        «القمة التي عقدت أمس في قازان | الرئيس A»: before a person after when and where something was held.
        """
        held = self._lasting(k, stop) or self._held_in(k, stop)
        if held > 0:
            return held
        other = past_clause_about(self, k, stop)
        if other:
            return other
        for j in range(k + 1, min(stop, k + _ASIDE)):
            if self.norms[j] in COMMA:
                return j + 1
        return stop

    def _lasting(self, k: int, stop: int) -> int:
        """«زيارته التي تستمر يومين | بالرئيس A»: what comes after a relative clause that says how long; or 0."""
        if k + 1 >= stop or self.norms[k + 1] not in _LASTS:
            return 0
        j = k + 2
        while j < stop and (self._counted(j) or self.norms[j] in _SPANS | _MEASURES):
            j += 1
        goes_on = j < stop and (j in self.scene.ref_at or self.norms[j] in PREPOSITIONS)
        return j if goes_on and j > k + 2 else 0

    def _held_in(self, k: int, stop: int) -> int:
        """Where a person stands after a relative clause that says only when and where something is held; or -1."""
        verbs = self.tokens[k + 1].info.verbs if k + 2 < stop and self.tokens[k + 1].kind == "w" else ()
        if not any(f.lemma in _HELD for f in verbs):
            return -1
        for j in range(k + 2, min(stop, k + _ASIDE)):
            ref = self.scene.cover[j]
            if ref is not None and ref.kind in PEOPLE:
                return j if ref.first == j > k + 3 and not ref.prep and not ref.conj else -1
            if ref is not None and ref.kind not in ("place", "state"):
                return -1
            timed = self.norms[j] in ADVERBS or any(d.first <= j < d.end for d in self.scene.dates)
            if ref is None and not timed and self.norms[j] != "في":
                return -1
        return -1

    # -- relative clauses --------------------------------------------------------------

    def antecedent(self, k: int, first: int) -> Ref | None:
        """The person to whom a relative pronoun at ``k`` refers, or None where it refers to a thing."""
        j = k - 1
        while j > first and (self.norms[j] in COMMA or self.norms[j] in ")»–-—"):
            j -= 1
        ref = self.scene.cover[j] if j >= first else None
        if ref is None:
            return self._over_rest(j, first)
        if ref.kind in PEOPLE:
            return ref
        if ref.kind in ("place", "state", "org") and ref.first > first and self.norms[k] in ("الذي", "التي"):
            holder = self._holder(ref, first)
            return holder if self.norms[k] == "الذي" or _is_woman(holder) else None
        return None

    def _holder(self, land: Ref, first: int) -> Ref | None:
        """«فلان، المبعوث الخاص للسلام في السودان | الذي وصل»: who holds the office that a state or body ends."""
        k = land.first - 1
        while k > first and land.first - k < _OFFICE_REST and self.scene.cover[k] is None:
            if self.tokens[k].kind != "w" or (self.norms[k] in RELATIVE or self.finite(k) is not None):
                return None
            k -= 1
        holder = self.scene.cover[k]
        if holder is None or holder.kind not in PEOPLE:
            return None
        if k == land.first - 1:
            return holder if land.kind != "place" else None
        actor = holder.actor
        name = actor.name if actor is not None else None
        office = actor is not None and name is not None and any(r.first >= name[1] for r in actor.roles)
        return holder if office or self.norms[k + 1] not in PREPOSITIONS else None  # not «التقى A في السودان الذي زاره»

    def _over_rest(self, j: int, first: int) -> Ref | None:
        """The person before the rest of a name or «والوفد المرافق له» that ends at ``j``."""
        k = j
        while k > first and j - k < _NAME_REST and self.scene.cover[k] is None and self.tokens[k].kind == "w":
            k -= 1
        ref = self.scene.cover[k]
        if ref is not None and ref.kind == "org" and k < j and first < ref.first and self.tokens[j].info.definite:
            return self._holder(ref, first)  # «فلان رئيس كتلة فتح البرلمانية، الذي وصل»
        if ref is None or ref.kind not in PEOPLE or k == j:
            return None
        if ref.end == k + 1 and _office_behind(ref) and all(self._plain_rest(i) for i in range(k + 1, j + 1)):
            return ref  # «فلان رئيس كتلة فتح البرلمانية، الذي وصل»
        rest: WordInfo = self.tokens[k + 1].info
        along = self.norms[k + 1].removeprefix("و") in DELEGATION and self.norms[k + 1].startswith("و")
        named = k + 1 == j and not rest.pos and not rest.definite and not rest.verbs
        return ref if along or named else None

    def _plain_rest(self, k: int) -> bool:
        """Whether a word goes on with an office and leads to nothing else: «كتلة فتح البرلمانية»."""
        norm = self.norms[k]
        return norm not in PREPOSITIONS and norm not in SUBORDINATE and self.finite(k) is None and norm[:1] != "و"


def _office_behind(ref: Ref) -> bool:
    """«فلان رئيس الكتلة»: whether the office of a person stands behind the name."""
    actor = ref.actor
    name = actor.name if actor is not None else None
    return actor is not None and name is not None and any(r.first >= name[1] for r in actor.roles)
