"""Deeds of one state against another, or for it, that an article tells as facts: no one meets, no one speaks.

«طردت فنزويلا السفير الكولومبي», «وكان السودان قد قطع علاقاته مع تشاد», «عقب فرض واشنطن رسوما على سلع صينية». The
verbs, what is done and how the other side stands behind it are in ``deeds.tsv``. Only what is told as having
happened counts: nothing denied, wished, threatened, or claimed by others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.lexicon import PACKAGE
from mahdar.acts.named_sides import Mention, SideFinder
from mahdar.acts.recipient_tables import NO_STATES
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.document.normalise import fold
from mahdar.languages.pack import alternatives, read_table
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Deed", "find_deeds"]

#: How far behind its verb a deed may tell what is done, and how far behind that to whom.
_OBJECT = 14
_OTHER = 9
#: How far behind its verb the one who acts may stand: «شنت المقاتلات الحربية الإسرائيلية».
_ACTOR = 4
#: How far before the other side its preposition may stand: «على عدد من السلع الصينية».
_GOVERNED = 4
#: How the other side stands: as genitive or adjective of what is done, as the object of the verb, anywhere, before it.
_OWNED, _DIRECT, _ANYWHERE, _BEFORE = "=", ".", "...", "<"
#: Before a verb: what makes a deed one that has not happened, is only supposed, or is told in passing.
_UNREAL = frozenset("لم لن لا ما لو اذا كي لكي حتي هل لولا ان التي الذي الذين اللتين اللذين من مما كما".split())
#: After these a clause or a verbal noun tells of what has happened: «بعد أن طردت», «عقب قطع السعودية علاقاتها».
_AFTER = frozenset("بعد عقب اثر منذ بسبب جراء نتيجه غداه وبعد وعقب واثر".split())
#: What opens a clause of its own, in which nothing of the deed stands.
_STOPS = frozenset(
    "بعد احتجاجا ردا اثر عقب بسبب التي الذي الذين بينما فيما حين عندما لان حيث قبل منذ لكن الا كما وفق وفقا بموجب "
    "تمهيدا تضامنا دعما عملا تنفيذا لمنع بهدف بغيه مقابل ؛ : ( ) [ ]".split()
)
#: How far behind a deed its time may stand, what tells of an earlier time, and the digits of a year.
_TIME = 6
_EARLIER = frozenset(
    "عام سنه شهر اعوام سنوات عقود شهور اشهر الماضي الماضيه المنصرم سابقا ابان انذاك حينذاك قرن".split()
)
_YEAR = 4
#: Before one who acts in front of the verb.
_OPENING = frozenset("، كان كانت ان لكن بينما فيما اما".split())
#: How a deed is told by its verbal noun: «قرر طرد», «إعلان الإكوادور قطع», «ردت بزيادة».
_DECIDED = frozenset("قرر قررت قرروا اعلن اعلنت اعلنوا اقر اقرت اقروا باعلان اعلان بقرار اقرار".split())
_DONE = frozenset("رد ردت ردوا قام قامت قاموا".split())
#: Those who are struck in a state without being it.
_GROUPS = NO_STATES | frozenset(
    "مسلحين مسلحون مقاتلين متمردين ارهابيين متطرفين ارهابي متطرف مسلحه حوثيين فصايل فصيل خلايا عناصر قاعده "
    "ارهابيه".split()
)
#: Words between what is done and the other side that make it no genitive.
_PREPOSITIONS = frozenset("في من الي علي عن مع لدي ضد بين بشان حول".split())
_NEAR = 3
#: «علق على», «أعلن أن»: what follows is no object of the verb.
_NO_OBJECT = frozenset("علي ان انه انها انهم".split())
#: Deeds of arms, which forces and states do: a person who attacks does it with words.
_BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
#: Those through whom a state acts, before its adjective or name: «قوات تركية», «طيران العدو الإسرائيلي».
_ARMS = frozenset(
    "قوات قوه جيش طيران طايرات طايره مقاتلات مسيرات مدفعيه بحريه سلطات حكومه رياسه قياده وزاره خارجيه خزانه اداره "
    "محكمه مجلس برلمان بنك نظام مملكه جمهوريه دوله سلطنه اماره وحدات كتايب سفن زوارق بوارج حرس جنود دبابات صواريخ "
    "وزراء قاده روساء دول اعضاء".split()
)
#: An attack with words, or one that is no war: «هجوما لاذعا», «احتلت روسيا المرتبة الثانية».
_OF_WORDS = frozenset(
    "لاذعا لاذع حادا حاد كلاميا كلامي اعلاميا اعلامي اعلاميه دبلوماسيا دبلوماسي دبلوماسيه لفظيا عنيفا اقتصاديه تجاريه "
    "سيبرانيا سيبراني الكترونيا الكتروني ضاريا لاذعه كلاميه سياسيا سياسي سياسيه شرسا المرتبه المركز مرتبه مكانه "
    "صداره الصداره موقعا".split()
)


def _is_past(norm: str) -> bool:
    return norm in _EARLIER or (len(norm) == _YEAR and norm.isdigit() and norm[:2] in ("18", "19", "20"))


class Frame(Value, frozen=True, gc=False):
    """What may follow a verb of deeds, and how it is coded; without objects the other side is the object."""

    objects: frozenset[str]
    other: frozenset[str]
    type: str
    cameo: str


class Deed(Value, frozen=True, gc=False):
    """What one side did to another; ``span`` are the words from the verb to the other side.

    ``date`` is its day if the sentence says it (ISO), ``recalled`` whether it is told as earlier than the report:
    of another year or month, or in the past of the past («كان قد»).
    """

    source: str
    recipient: str
    type: str
    cameo: str
    span: tuple[int, int]
    date: str | None = None
    recalled: bool = False


def _with_owners(noun: str) -> list[str]:
    """A folded noun alone and with each pronoun: «علاقات», «علاقاتها»."""
    stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
    return [noun, *(stem + pronoun for pronoun in ("ه", "ها", "هم", "هما"))]


@lru_cache(maxsize=1)
def _frames() -> tuple[dict[str, tuple[Frame, ...]], dict[str, tuple[Frame, ...]]]:
    """The table of deeds, by forms of the past and by verbal nouns."""
    past: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for row in read_table(PACKAGE, "deeds.tsv", ("past", "masdar", "object", "other", "type", "cameo")):
        objects = frozenset(form for word in alternatives(row["object"]) for form in _with_owners(fold(word)))
        other = frozenset(fold(word) for word in alternatives(row["other"]))
        frame = Frame(objects, other, row["type"], row["cameo"])
        for column, found in ((row["past"], past), (row["masdar"], nouns)):
            for form in alternatives(column):
                found.setdefault(fold(form), []).append(frame)
    return {k: tuple(v) for k, v in past.items()}, {k: tuple(v) for k, v in nouns.items()}


_MAY_TELL = Trait(
    lambda token: token.norm.removeprefix("و") in _frames()[0] or token.norm.removeprefix("ب") in _frames()[1],
    plain=True,
)


class _Finder(SideFinder):
    """Finds the deeds that the words of a scene tell."""

    def __init__(self, scene: Scene, acts: Acts, side: dict[str, str | None]) -> None:
        super().__init__(scene, side)
        self.said = [(start, end, side.get(s.speaker or "")) for s in acts.statements for start, end in s.content]

    def all(self) -> Iterator[Deed]:
        document = self.scene.document
        past, nouns = _frames()
        before: tuple[int, list[Mention]] = (-1, [])
        for i in document.having(_MAY_TELL):
            norm, sentence = self.norms[i], document.sentence_of[i]
            end = document.sentences[sentence][1]
            frames = past.get(norm.removeprefix("و"), ()) if self._happened(i) else ()
            actors = self._actors(i, end) if frames else []
            if frames and not actors and norm.startswith("و") and before[0] == sentence:
                actors = before[1]  # «وأغلقت سفارتها في بوغوتا»
            if not actors and (found := nouns.get(norm) or nouns.get(norm.removeprefix("ب"), ())):
                frames, actors = found, self._of_noun(i, end)
            if not actors or self._claimed(i, {m.side for m in actors}):
                continue
            for frame in frames:
                others = self._others(frame, i, actors, end)
                if others:
                    before = (sentence, actors)
                    span = document.span(min(i, actors[0].first) if actors[0].end >= i - 1 else i, others[-1].end)
                    date, recalled = self._when(i, others[-1].end, end)
                    for a in actors:
                        for m in others:
                            yield Deed(a.side, m.side, frame.type, frame.cameo, span, date, recalled)
                    break

    def _happened(self, i: int) -> bool:
        """Whether a verb in the past tells what happened in a clause that stands for itself."""
        before = self.norms[i - 1] if i else ""
        if before == "ان":
            return i > 1 and self.norms[i - 2] in _AFTER
        if before == "كما":  # «، كما طردت فرنسا السفير»: further, not «as»
            start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
            return i - 1 == start or self.norms[i - 2] == "،"
        return _UNREAL.isdisjoint((before, before[1:]))  # «وإذا», «فلم»

    def _when(self, i: int, last: int, end: int) -> tuple[str | None, bool]:
        """The day that the clause of a deed says, and whether it is told as earlier than the report."""
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        first, last = max(start, self.scene.start, i - _OTHER), min(end, last + _TIME)
        for date in self.scene.dates:
            if first <= date.first < last:
                return date.iso, date.iso is None
        words = self.norms[first:last]
        return None, self.norms[i - 1 : i] == ["قد"] or any(_is_past(word) for word in words)

    def _claimed(self, i: int, sides: set[str]) -> bool:
        """Whether another than those who act says so, or whether it stands in quotation marks."""
        start = self.scene.document.starts[i]
        if any(first < i < end for first, end in self.scene.document.quotes):
            return True
        return any(first <= start < end and speaker not in sides for first, end, speaker in self.said)

    def _actors(self, i: int, end: int) -> list[Mention]:
        """Who acts: right behind the verb or right before it: «طردت فنزويلا», «روسيا طردت», «كان السودان قد قطع»."""
        behind = self._behind(i, end)
        if behind:
            return behind
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        told_so = int(i - start > 1 and self.norms[i - 1] == "قد")
        told_so += bool(told_so) and self.norms[i - 2] in ("كان", "كانت")
        for m in self._sides(max(start, i - _OBJECT), i)[-1:]:
            if m.end == i - told_so and m.how != "people" and not m.prep:
                head = self.norms[m.first - 1].removeprefix("و") if m.first > start else "،"
                return [m] if told_so or head in _OPENING else []
        return []

    def _of_noun(self, i: int, end: int) -> list[Mention]:
        """Who acts by a verbal noun: «عقب طرد موسكو», «قررت روسيا طرد», «ردت الصين بزيادة», «بإعلان الإكوادور قطع»."""
        if i and self.norms[i - 1] in _AFTER:
            return self._behind(i, end)
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        for k in range(i - 1, max(start, i - _OBJECT) - 1, -1):
            if self.norms[k].removeprefix("و") in (_DONE if self.norms[i].startswith("ب") else _DECIDED):
                return self._actors(k, i) if self._happened(k) else []
            if self.norms[k] in _STOPS or self.norms[k] in _NO_OBJECT:
                return []
        return []

    def _behind(self, i: int, end: int) -> list[Mention]:
        """«طردت موسكو», «بعد قصف القوات الإسرائيلية»: who stands right behind a verb or its noun, and those joined."""
        sides = self._sides(i + 1, min(end, i + _OBJECT))
        return self._joined(sides) if sides and self._acts(i + 1, sides[0]) else []

    def _joined(self, sides: list[Mention]) -> list[Mention]:
        """The first of some sides with those that «و» joins to it."""
        joined = sides[:1]
        for m in sides[1:]:
            if m.first - joined[-1].end > 1 or "و" not in (m.conj, self.norms[m.first][:1]):
                break
            joined.append(m)
        return joined

    def _acts(self, first: int, m: Mention) -> bool:
        """Whether a side is named from ``first`` on as the one who acts: nothing else stands before it."""
        if m.prep or m.how == "people":
            return False
        between = [norm in _ARMS or self._stem(norm) in _ARMS for norm in self.norms[first : m.first]]
        return between[:1] == [True] if m.how == "adjective" else all(between)

    def _others(self, frame: Frame, i: int, actors: list[Mention], end: int) -> list[Mention]:
        """Those to whom a deed is done: none if what the table wants does not stand behind the verb."""
        begin = max(i, actors[-1].end - 1)
        if frame.type in _BY_FORCE and actors[0].how in ("person", "title"):
            return []
        if frame.objects:
            found = self._object(frame, i, end)
            if _BEFORE in frame.other and found is not None:
                return self._joined([m for m in self._sides(begin + 1, found) if not m.prep and m.first == begin + 1])
            if found is None or (actors[0].first > i and found < actors[0].first):
                return []
            begin = begin if _ANYWHERE in frame.other else found
        last = min(end, begin + 1 + _OTHER)
        last = next((k for k in range(begin + 1, last) if self.norms[k] in _STOPS), last)
        if frame.type == "ASSAULT" and not _OF_WORDS.isdisjoint(self.norms[begin:last]):
            return []
        own = {a.side for a in actors}
        sides = self._sides(begin + 1, last)
        for number, m in enumerate(sides):
            if self._is_other(frame, begin, m) and (m.side not in own or frame.type == "ASSAULT"):
                return [m for m in self._joined(sides[number:]) if m.side not in own]  # «قصف الجيش العراقي الفلوجة»
        return []

    def _object(self, frame: Frame, i: int, end: int) -> int | None:
        """Where behind the verb it is told what is done."""
        for k in range(i + 1, min(end, i + _OBJECT)):
            if self._stem(self.norms[k]) in frame.objects or self.norms[k] in frame.objects:
                return k
            if self.norms[k] in _STOPS or (self.norms[k] in _NO_OBJECT and _ANYWHERE not in frame.other):
                return None
        return None

    def _is_other(self, frame: Frame, begin: int, m: Mention) -> bool:
        """Whether a side stands behind what is done as the table says."""
        between = self.norms[begin + 1 : m.first]
        if _ANYWHERE in frame.other or m.prep in frame.other:
            return True
        if frame.type == "ASSAULT" and self._on_a_group(begin, m.first):
            return False
        governed = between[-_GOVERNED:]
        if any(word in frame.other or self._stem(word) in frame.other for word in governed):
            return True
        if "ل" in frame.other and any(word.startswith("لل") for word in governed):
            return True
        if m.prep or m.how == "cause" or any(word in _PREPOSITIONS for word in between):
            return False
        return len(between) <= _NEAR and bool(frame.other & {_OWNED, _DIRECT})

    def _on_a_group(self, begin: int, end: int) -> bool:
        """«غارات على مواقع لتنظيم داعش في سوريا»: whether those who are struck are no state."""
        norms = self.norms[begin:end]
        if any(self._stem(norm).lstrip("ل") in _GROUPS for norm in norms) or "الدوله" in norms:
            return True  # «الدولة الإسلامية»
        refs = self.scene.refs_in(begin + 1, end)
        return any(ref.kind in ("org", "person") and self.side.get(entity_id(ref) or "") is None for ref in refs)

    def _sides(self, first: int, end: int) -> list[Mention]:
        """The sides named in a stretch; its land counts for it, and where an ambassador serves."""
        found = self._mentions(first, end)
        known = {m.first for m in found}
        states = self.scene.lexicon.registry.states
        ref: Ref | None
        for ref in self.scene.refs_in(first, end):
            country = str(getattr(ref.target, "country", None) or "")
            if ref.kind == "place" and country and ref.first not in known:
                found.append(Mention(country, ref.first, ref.end, "place", ref.prep, ref.conj))
        for k in range(first, end):
            ref = self.scene.cover[k]
            if ref is None or ref.first == k or ref.kind not in ("person", "title"):
                continue
            for match in self.scene.matches[k]:
                state = states.get(match.entry.id) if match.entry.kind in ("state", "capital") else None
                if state is not None and state.code:
                    found.append(Mention(state.code, k, match.end, "place", match.prep, ""))
        return sorted(found, key=lambda m: m.first)


def find_deeds(scene: Scene, acts: Acts, side: dict[str, str | None]) -> list[Deed]:
    """The deeds that an article tells, in order; ``side`` names the side of each entity by its id."""
    return list(_Finder(scene, acts, side).all())
