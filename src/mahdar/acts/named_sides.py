"""The sides named in a stretch of text: states, organisations, capitals that stand for one, adjectives."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.sides import SHORT, codes_by_head, union_in_brussels
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.document.marks import QUOTES
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["LOCATIVE", "RULERS", "VISIT", "Mention", "SideFinder"]

#: Adjectives of organisations, and of what they are no adjectives: «الدول الأوروبية».
_OF_ORGANISATION = {
    **dict.fromkeys(("اممي", "امميه", "امميا"), "UN"),
    **dict.fromkeys(("اوروبي", "اوروبيه", "اوروبيين", "اوروبيا"), "EU"),
}
_OF_A_CONTINENT = frozenset("ترويكا دول بلدان شركات عواصم اسواق شعوب مواطنين قاره حكومات امن مستوي ساحه برلمان".split())
#: «المنظمة الدولية»: the United Nations.
_THE_UN = frozenset("منظمه هييه".split())
#: Texts of the United Nations, which are not the organisation: «القرار الأممي».
_TEXTS = frozenset("اتفاقيه اتفاقيات قرار قرارات ميثاق معاهده خارطه خريطه طريق مواثيق عهد اعلان".split())
#: What is called after the city where it was held: «محادثات فيينا».
_HELD_THERE = frozenset(
    "محادثات مفاوضات مباحثات اتفاق اتفاقيه مسار اعلان قمه موتمر بيان عمليه منبر اجتماع لقاء بروتوكول صيغه "
    "اجتماعات لقاءات مشاورات جوله جولات موتمرات".split()
)
#: How the press of many states calls Israel: «الكيان الصهيوني», «قوات الاحتلال»; no other occupier named with it.
_ISRAEL = frozenset("صهيوني صهيونيه صهاينه".split())
_OCCUPIERS = frozenset("قوات سلطات جيش حكومه كيان دوله سلطه قوه جنود بقوات لقوات".split())
_WIDE = frozenset("الخاص الخاصه العام العامه المسلحه الاعلي الامن الاول".split())
#: Where those sit who govern, and after which they are called: «طالب الإليزيه بتوضيحات».
_OF_RULERS = frozenset(
    f"place:{name}" for name in "white-house pentagon kremlin elysee-palace 10-downing-street".split()
)
#: Those who govern from a capital: «السلطات الجديدة في دمشق».
RULERS = frozenset("سلطات حكومه قياده نظام حكام مسوولين اداره اشقاء اصدقاء اخوه قاده زعماء".split())
VISIT = frozenset("زياره لزياره بزياره للزياره".split())
#: Words before a place, or before those whom an act concerns.
#: In front of or around what is a building: «أمام البيت الأبيض».
_BEFORE_IT = frozenset("امام قباله حول خارج وراء خلف".split())
LOCATIVE = frozenset("في من دوله بين نحو قرب تجاه ضد علي بحق شمال جنوب شرق غرب شرقي غربي جنوبي شمالي داخل عبر".split())
#: People and causes of a state that are not the state.
_NOT_THE_STATE = frozenset(
    "شعب طرف اطراف قضيه ازمه ملف حرب صراع نزاع فرقاء فصايل لاجيين لاجيون لاجءين جاليه معارضه حوار مسار "
    "مدنيين احزاب حزب قوي لغه".split()
)
#: Financial, not Malian, unless the article speaks of Mali.
_HOMONYMS = {"MLI"}


class Mention(Value, frozen=True, gc=False):
    """A side named in a stretch; ``how`` is the kind of noun phrase, or adjective."""

    side: str
    first: int
    end: int
    how: str
    prep: str
    conj: str


def _bare(norm: str) -> str:
    """A word without article, conjunction and the preposition before the article."""
    bare = norm.removeprefix("و")
    if bare.startswith("لل"):
        return bare[2:]
    bare = bare[1:] if bare[:1] in "بلك" and bare[1:3] == "ال" else bare
    return bare.removeprefix("ال")


_SHORT_NAMES = frozenset((*_OF_ORGANISATION, *SHORT, *_ISRAEL, "احتلال"))


def _may_name(token: Token) -> bool:
    """Whether a spelling can name a side that is no noun phrase of the scene: an adjective, a short noun."""
    heads = token.info.heads
    if heads and any([head.entry.kind == "demonym" for head in heads]):
        return True
    return _bare(token.norm) in _SHORT_NAMES


_MAY_NAME = Trait(_may_name)


class SideFinder:
    """Finds the sides that words name."""

    def __init__(self, scene: Scene, side: dict[str, str | None]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.side = side
        self._known: dict[int, Mention | None] = {}
        self.states = {t.country for t in scene.things.values() if t.type == "state"}

    @cached_property
    def short(self) -> dict[str, str]:
        """The short nouns that mean one organisation of the article, with its code."""
        return codes_by_head(self.scene)

    @cached_property
    def codes(self) -> set[str | None]:
        """The sides of all who are named in the article."""
        return set(self.side.values())

    def _mentions(self, first: int, end: int) -> list[Mention]:
        """The sides named from one token to another, in order: names, capitals, titles, adjectives."""
        named: list[Mention] = []
        for ref in self.scene.refs_in(first, end):
            if ref.first not in self._known:
                self._known[ref.first] = self._of_ref(ref)
            known = self._known[ref.first]
            if known is not None:
                named.append(known)
        described = self.scene.document.having(_MAY_NAME, first, end)
        if not described:
            return named
        found = named.copy()
        within = {i for m in named for i in range(m.first, m.end)}
        for i in described:
            if i in within:
                continue
            code = self._demonym(i)
            if code is not None:
                found.append(Mention(code, i, i + 1, self._kind_of_adjective(i), "", self._conj(i)))
            stem = self._stem(self.norms[i])
            code = _OF_ORGANISATION.get(stem)
            if code is not None and self._stem(self._head(i)) not in (_TEXTS if code == "UN" else _OF_A_CONTINENT):
                found.append(Mention(code, i, i + 1, "org" if self._europeans(i) else "adjective", "", self._conj(i)))
            elif stem in _THE_UN and self._is_the_un(i):
                found.append(Mention("UN", i, i + 2, "org", self._prep(i), self._conj(i)))
            elif stem in self.short and self._stands_alone(i):
                found.append(Mention(self.short[stem], i, i + 1, "org", self._prep(i), self._conj(i)))
            elif stem in _ISRAEL or (stem == "احتلال" and self._occupier(i)):
                found.append(Mention("ISR", i, i + 1, "adjective", "", self._conj(i)))
        return sorted(found, key=lambda m: m.first)

    def _of_ref(self, ref: Ref) -> Mention | None:
        registry = self.scene.lexicon.registry
        side = self.side.get(entity_id(ref) or "")
        key = str(getattr(ref.target, "key", ""))
        if ref.end == ref.first + 1 and self._stem(self.norms[ref.first]) == "دبلوماسيه":
            return None  # diplomacy, no diplomat
        if side is None and ref.kind == "title" and ref.actor is not None and ref.actor.state:
            state = registry.states.get(ref.actor.state)
            side = state.code if state is not None else None
        elif ref.kind == "sides":
            side = self._land_of_rulers(ref)
        elif side is None and ref.kind == "framework":
            row = registry.frameworks.get(key.partition(":")[2])
            side = row.parties[0] if row is not None and len(row.parties) == 1 else None
        elif ref.kind == "place" and key in _OF_RULERS:
            if ref.first and self.norms[ref.first - 1] not in LOCATIVE | _BEFORE_IT:
                side = getattr(ref.target, "country", None)
        elif ref.kind == "place" and key.startswith("capital:"):
            where = self.norms[ref.first - 1] if ref.first else ""
            if self._stem(where) in _HELD_THERE or self._between_capitals(ref):
                return None
            if where == "في" and RULERS & {self._stem(n) for n in self.norms[max(0, ref.first - 4) : ref.first - 1]}:
                return Mention(str(getattr(ref.target, "country", "")), ref.first, ref.end, "place", "", "")
            if ref.prep != "ب" and where not in LOCATIVE | VISIT and where not in ("الي", "مدينه", "العاصمه"):
                side = "EU" if union_in_brussels(self.scene, ref) else getattr(ref.target, "country", None)
        if side is None:
            return None
        return Mention(side, ref.first, ref.end, ref.kind, ref.prep, ref.conj)

    def _land_of_rulers(self, ref: Ref) -> str | None:
        """«حث القادة في لبنان على», «المسؤولين في بيروت»: the state of those who govern from a place."""
        within = ref.end > ref.first + 2 and self.norms[ref.first + 1] == "في"
        if not within or self._stem(self.norms[ref.first]) not in RULERS:
            return None
        states = self.scene.lexicon.registry.states
        named = (m.entry.id for m in self.scene.matches[ref.first + 2] if m.entry.kind in ("state", "capital"))
        return next((states[i].code for i in named if i in states), None)

    def _between_capitals(self, ref: Ref) -> bool:
        """«للتوسط بين موسكو وكييف»: whether a capital is the second of two between whom something is."""
        before = self.scene.cover[ref.first - 1] if ref.conj and ref.first else None
        return before is not None and before.kind == "place" and self.norms[before.first - 1] == "بين"

    def _europeans(self, i: int) -> bool:
        """«داعيا الأوروبيين إلى»: whether the Union is meant by its people, not «شركاءنا الأوروبيين»."""
        owned = self.norms[i - 1].endswith(("نا", "ها", "هم", "ه"))
        return self.norms[i].endswith(("يين", "يون")) and not owned and self._kind_of_adjective(i) == "people"

    def _is_the_un(self, i: int) -> bool:
        """«المنظمة الدولية» where the United Nations are named, and no longer name: «المنظمة الدولية للهجرة»."""
        after = self.norms[i + 1 : i + 3]
        told = bool(after) and after[0] == "الدوليه" and not (len(after) > 1 and after[1].startswith("لل"))
        return told and "UN" in self.codes and self.scene.cover[i] is None

    def _stands_alone(self, i: int) -> bool:
        """«مطالبا المجلس»: a definite noun, of no longer name, that no adjective follows."""
        definite = self.norms[i].startswith(("ال", "لل", "بال", "وال"))
        after = self.norms[i + 1] if i + 1 < len(self.norms) else ""
        qualified = after.startswith("ال") and after != "الي"
        return definite and not qualified and self.scene.cover[i] is None

    def _prep(self, i: int) -> str:
        norm = self.norms[i]
        return "ل" if norm.startswith("لل") else "ب" if norm.startswith("بال") else ""

    def _occupier(self, i: int) -> bool:
        """«قوات الاحتلال» where Palestine or Israel is spoken of and no other occupier is named."""
        if not self.states & {"ISR", "PSE"} or not self.norms[i].endswith("الاحتلال"):
            return False
        after = i + 1
        named = after < len(self.norms) and bool(self.scene.matches[after]) and self._demonym(after) is not None
        return not named and self._stem(self.norms[i - 1]) in _OCCUPIERS

    def _demonym(self, i: int) -> str | None:
        if i and self.norms[i - 1] in ("بن", "ابن"):
            return None  # «فيصل بن تركي»
        for m in self.scene.matches[i]:
            if m.entry.kind == "demonym":
                code = self.scene.lexicon.registry.states[m.entry.id].code
                return code if code not in _HOMONYMS or code in self.states else None
        return None

    def _kind_of_adjective(self, i: int) -> str:
        """adjective of a body or act, people («الفلسطينيين»), or a cause («الشعب الفلسطيني»)."""
        head = self._head(i)
        if self._stem(head) in _NOT_THE_STATE:
            return "cause"
        definite = self.norms[i].startswith(("ال", "لل", "بال", "وال"))
        if definite and not head.startswith(("ال", "وال", "لل", "بال")):
            return "people"
        return "adjective"

    def _head(self, i: int) -> str:
        """The noun that an adjective belongs to: over at most one other adjective."""
        while i > 1 and self.norms[i - 1] in QUOTES:
            i -= 1  # «الحصار الإجرامي» الأمريكي
        before = self.norms[i - 1] if i else ""
        further = self.norms[i - 2] if i > 1 else ""
        adjective = before.startswith("ال") and (before.endswith(("ي", "يه")) or before in _WIDE)
        return further if adjective and further.startswith(("ال", "لل", "بال", "وال")) else before

    _stem = staticmethod(lru_cache(maxsize=1 << 13)(_bare))

    def _conj(self, i: int) -> str:
        return "و" if self.norms[i].startswith("وال") else ""

    def _finite(self, i: int) -> bool:
        if i < 0:
            return False
        info = self.scene.document.tokens[i].info
        return info is not None and not info.tenses.isdisjoint(("pres", "future")) and not info.name

    def _past(self, i: int) -> bool:
        info = self.scene.document.tokens[i].info
        return info is not None and "past" in info.tenses
