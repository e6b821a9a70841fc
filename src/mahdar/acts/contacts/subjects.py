"""Subjects before their verb, and plain nouns as subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import AUXILIARY, BARE, BODIES, OPENING, Clauses
from mahdar.acts.contacts.groups import Groups
from mahdar.acts.contacts.words import (
    ADVERBS,
    COMMA,
    DELEGATION,
    EACH,
    HIS_COUNTRY,
    LED,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATE,
)
from mahdar.acts.discourse import ACTORS
from mahdar.acts.speech_tables import LATTER
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import VerbForm, WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["Subjects"]

#: Words after which a subject may open a clause before its verb: «أن X التقى», «وكان X قد زار».
_CLAUSE_OPENERS = frozenset(
    "ان بان وان كان كانت وكان وكانت فيما بينما وفيما وبينما لكن ولكن اما واما حيث كما بعدما لان علما "
    'فان اذ ف و : " « “ ” . - – قبل بعد منذ'.split()
)
_ASIDE = 30
#: Words that open a clause whose subject may stand before its verb, and how long it may be.
_SAYS_THAT = frozenset("ان بان وان فان لان لكن ولكن بينما وبينما فيما وفيما اما".split())
#: How far before its verb a plain subject may open the clause.
_TOPIC_ROOM = 16
#: Words of time that open a clause and are no subject of it: «الأسبوع المقبل سيزور A».
_SPANS = frozenset("اسبوع شهر عام سنه يوم ليله مره".split())
_OWNED = ("ه", "ها", "هم", "هما")
#: Before a name, whose man or kin someone is: «أن مساعدها A سيصل».
_HIS_MEN = frozenset(
    "مساعد نايب مستشار مبعوث موفد وزير سفير ممثل وكيل معاون شقيق نجل ابن زوجت عقيلت قرينت نايبت مستشارت مبعوثت".split()
)
#: Men of a body or of states, as the subject of a verb: «اجتمع ممثلو الدول الغربية مع A».
_MEN_OF = frozenset("ممثلو مندوبو مسوولو مبعوثو موفدو مفاوضو دبلوماسيو سفراء نواب اعضاء".split())
_HONOURS = frozenset("صاحب صاحبه فخامه جلاله سمو معالي سعاده سياده".split())


class Subjects(Clauses):
    """Asks who or what is the subject of a verb that stands before or after it."""

    def __init__(self, scene: Scene, cues: set[int]) -> None:
        super().__init__(scene, cues)
        self.groups = Groups(self)

    def subject_before(self, i: int, first: int, form: VerbForm) -> list[Ref]:
        """A subject that stands before its verb: «أن X التقى»، «وكان X قد زار»، «X يستقبل»، «أن الأخير سيزور»."""
        if form.conj == "و":
            return []
        k = self._back(i - 1, first)
        ref = self.scene.cover[k] if k >= first else None
        if ref is None and k > first and self.norms[k] in LATTER and self.norms[k - 1] in _CLAUSE_OPENERS:
            return [r for r in self.scene.refs_in(self.scene.start, k) if r.kind == "person"][-1:]
        if ref is None and k >= first:
            return list(self.groups.before(k, first))
        if ref is None or ref.kind not in ACTORS or ref.prep or self.governor(ref) != BARE:
            return []
        group = [ref]
        while ref.conj == "و" and ref.first - 1 >= first:
            before = self.scene.cover[ref.first - 1] or self._government_before(ref)
            if before is None or before.kind not in ACTORS:
                break
            ref = before
            group.insert(0, ref)
        head = self._office_before(ref.first, first)
        opener = self.norms[head - 1] if head > first else "."
        if opener in LED and self._led_by(head - 1, first):
            return [r for r in group if not r.prep][:1]
        if head == first or opener in _CLAUSE_OPENERS or opener in COMMA or opener in ADVERBS:
            if ref.prep or self.governor(ref) != BARE:
                return []
            return [r for r in group if not r.prep]
        return []

    def _government_before(self, ref: Ref) -> Ref | None:
        """«أن الحكومة اليمنية | وأنصار الله عقدتا»: the state whose government a body is joined to."""
        at = ref.first - 2
        told = ref.kind in ("org", "state") and at > self.scene.start and self.norms[at] == "الحكومه"
        codes = [m.entry.id for m in self.scene.matches[at + 1] if m.entry.kind == "demonym"] if told else []
        things = (self.scene.things.get(f"state:{code}") for code in codes)
        return next((Ref("state", at, ref.first, thing, "", "") for thing in things if thing is not None), None)

    def _led_by(self, k: int, first: int) -> bool:
        """«أن لجنة فنية برئاسة A ستصل»: whether the body that «برئاسة» at ``k`` is of opens the clause."""
        at = self.topic_before(k, first)
        return at >= 0 and (self.norms[at] in DELEGATION or self.norms[at].removeprefix("ال") in BODIES)

    def _office_before(self, at: int, first: int) -> int:
        """Where the words of an office begin that no table lists: «كبير الوسطاء الأفارقة X اجتمع»."""
        k = at
        while k > first and at - k < OPENING:
            title = self.scene.cover[k - 1]
            if title is not None and title.kind == "title" and k < at and not title.prep:
                k = title.first  # «وزير خارجية بلاده X»
                continue
            norm, token = self.norms[k - 1], self.tokens[k - 1]
            if token.kind != "w" or self.scene.cover[k - 1] is not None or norm in PREPOSITIONS or norm in ADVERBS:
                break
            if norm in _CLAUSE_OPENERS or norm in SUBORDINATE or norm in RELATIVE or self.finite(k - 1) is not None:
                break
            if token.info.pos not in ("noun", "adj", "") and not token.info.definite:
                break
            his = norm.removesuffix("ها").removesuffix("ه") in _HIS_MEN and not token.raw.endswith("ة")
            if (
                not his
                and norm.endswith(_OWNED)
                and norm not in HIS_COUNTRY
                and not token.raw.endswith("ة")
                and not token.info.definite
            ):
                break  # «بعد لقائه A، انتقل B»
            k -= 1
        return k

    def _back(self, k: int, first: int) -> int:
        """From before a verb back over «قد», adverbs and asides between commas to the end of a phrase."""
        norms = self.norms
        while k > first:
            if self.scene.cover[k] is not None:
                return k
            if norms[k] in AUXILIARY or norms[k] in ADVERBS or norms[k] in ')»"”':
                k -= 1
                continue
            if norms[k] in COMMA:
                named = self.scene.cover[k - 1]
                if named is not None and (self._second_office(named) or self._named_holder(named)):
                    return k - 1
                opening = next((j for j in range(k - 1, max(first, k - _ASIDE), -1) if norms[j] in COMMA), -1)
                if opening > first and self.scene.cover[opening - 1] is not None and norms[opening + 1] not in ("و",):
                    k = opening - 1
                    continue
                if self.scene.cover[k - 1] is not None:
                    return k - 1
            break
        return k

    def _second_office(self, named: Ref) -> bool:
        """«رئيس الوزراء، وزير الخارجية X، قد تلقى»: a name with one office, after another office and a comma."""
        title = self.scene.cover[named.first - 2] if self.norms[named.first - 1] in COMMA else None
        if title is None or title.kind != "title" or named.kind != "person" or named.prep or named.conj:
            return False
        return named.actor is not None and named.actor.name is not None and bool(named.actor.roles)

    def _named_holder(self, named: Ref) -> bool:
        """«وزير شؤون أفريقيا وجامعة الدول العربية، A، سيطير»: a name between commas, behind an office."""
        body = self.scene.cover[named.first - 2] if self.norms[named.first - 1] in COMMA else None
        holder = named.kind == "person" and named.actor is not None and named.actor.name is not None
        return holder and body is not None and body.kind == "org" and not named.prep and not named.conj

    def stated_otherwise(self, i: int) -> bool:
        """Whether a verb's subject is a plain noun, so that no person is left out: «تنتقل رئاسة الحركة إلى»."""
        k = i + 1
        if k >= len(self.norms) or self.scene.cover[k] is not None or self.tokens[k].kind != "w":
            return False
        norm = self.norms[k]
        if norm in ADVERBS or norm in PREPOSITIONS or norm in SUBORDINATE or norm in RELATIVE:
            return False
        info: WordInfo = self.tokens[k].info
        if norm in _HONOURS or norm.startswith(("بال", "لل")):
            return False  # «يتوجه صاحب الفخامة غدا إلى B»
        if norm in ("وفد", "وفود") and self.groups.at(k, len(self.norms)) == ():
            return True
        if info.definite:
            return norm not in ("الي",)
        if norm in _MEN_OF:
            return True
        return info.pos == "noun" and norm[:1] not in "بل" and norm not in self._dated

    def topic_before(self, i: int, first: int) -> int:
        """Where the plain noun stands that opens the clause of a verb as its subject; -1 if there is none.

        «أن وفدا فنيا سيصل», «إن لجنة من الخبراء زارت», «وفد الحكومة سيتوجه».
        """
        for k in range(i - 1, max(first, i - _TOPIC_ROOM) - 1, -1):
            opens = k == first and not self._says_that(k)
            if opens or self._says_that(k):
                head = k if opens else k + 1
                return head if head < i and self._heads_clause(head) else -1
            if self.norms[k] in COMMA and not self._past_aside(k, first):
                return -1
            if self.finite(k) is not None and self.norms[k - 1] not in RELATIVE and self.norms[k - 1] not in COMMA:
                return -1
        return -1

    def _says_that(self, k: int) -> bool:
        return self.norms[k] in _SAYS_THAT

    def _past_aside(self, k: int, first: int) -> bool:
        """«أن الوفد، الذي يضم خبراء، سيصل»: whether a comma opens or closes a relative clause."""
        if not RELATIVE.isdisjoint(self.norms[k + 1 : k + 2]):
            return True
        return any([self.norms[j] in COMMA and self.norms[j + 1] in RELATIVE for j in range(max(first, k - _ASIDE), k)])

    def _heads_clause(self, k: int) -> bool:
        """Whether a word can be a plain subject at the head of a clause: no name, adverb or word of time."""
        norm = self.norms[k]
        if norm in ADVERBS or norm in self._dated or norm.removeprefix("ال") in _SPANS or norm in EACH:
            return False
        return norm in DELEGATION or norm in BODIES or (self._plain(k) and self.finite(k) is None)

    def unnamed_before(self, i: int, first: int) -> bool:
        """«وكان المسؤول الأممي، الذي بدأ زيارة، التقى»: whether «كان» at the head has a plain noun as its subject."""
        was = self.norms[first].removeprefix("و") in ("كان", "كانت")
        if any(self._says_that(k) for k in range(first + 1, i)):
            return False  # «وكانت الوكالة ذكرت أن A زار X والتقى B»
        return was and i - first > 1 and self._plain(first + 1) and self.tokens[first + 1].info.definite

    #: Between «كان» and «قد», besides adverbs: «وكان حينها قد», «وكان نفسه قد».
    _no_subject = frozenset(
        "حينها وقتها يومها ساعتها عندها ليلتها حينذاك وقتذاك نفسه نفسها هو هي ايضا بدوره بدورها".split()
    )

    def unknown_before(self, i: int, first: int) -> bool:
        """«وكان فلان قد التقى B»: whether a word that names nobody known is the subject; not of «وكان سيادته قد»."""
        if i - 3 < first or self.norms[i - 1] != "قد" or self.norms[i - 3].lstrip("وف") not in ("كان", "كانت"):
            return False
        norm, unknown = self.norms[i - 2], self.tokens[i - 2].kind == "w" and self.scene.cover[i - 2] is None
        return unknown and norm not in ADVERBS and norm not in self._no_subject and not norm.endswith("ته")

    def _plain(self, k: int) -> bool:
        token, norm = self.tokens[k], self.norms[k]
        if token.kind != "w" or self.scene.cover[k] is not None or norm in PREPOSITIONS or norm in SUBORDINATE:
            return False
        nominal = token.info.definite or token.info.pos in ("noun", "adj") or token.raw.endswith(("ً", "ًا"))
        return nominal and norm not in RELATIVE

    _dated = frozenset(
        "مساء صباح ظهر عصر فجر ليل يوم مطلع منتصف نهايه نهار عشيه غداه صبيحه شهر عام اواخر اوايل ساعه ساعات ساعتين "
        "دقايق يومين".split()
    )
