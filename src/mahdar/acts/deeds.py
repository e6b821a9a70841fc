"""Deeds of one state against another, or for it, that an article tells as facts: no one meets, no one speaks.

«طردت فنزويلا السفير الكولومبي», «وكان السودان قد قطع علاقاته مع تشاد», «عقب فرض واشنطن رسوما على سلع صينية». The
verbs, what is done and how the other side stands behind it are in ``deeds.tsv``. Only what is told as having
happened counts: nothing denied, wished, threatened, or claimed by others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts import deed_tables as tables
from mahdar.acts.discourse import MASCULINE_STATES
from mahdar.acts.lexicon import PACKAGE
from mahdar.acts.named_sides import Mention, SideFinder
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.document.normalise import fold
from mahdar.languages.pack import alternatives, read_table
from mahdar.mentions.sport import SPORT
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mahdar.acts.reading import Acts
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["Deed", "find_deeds"]


def _is_past(norm: str) -> bool:
    return norm in tables.EARLIER or (len(norm) == tables.YEAR and norm.isdigit() and norm[:2] in ("18", "19", "20"))


class Frame(Value, frozen=True, gc=False):
    """What may follow a verb of deeds, and how it is coded; without objects the other side is the object.

    ``objects`` are by their first word, the longest first.
    """

    objects: dict[str, tuple[tuple[str, ...], ...]]
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


def _with_owners(noun: str) -> list[tuple[str, ...]]:
    """The folded words of an object; the last alone, as an accusative, a dual and with each pronoun."""
    *before, last = noun.split()
    stem = last[:-1] + "ت" if last.endswith("ه") else last
    return [(*before, form) for form in (last, last + "ا", *(stem + end for end in ("ين", "ه", "ها", "هم", "هما")))]


def _by_first(forms: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted(set(forms), key=lambda words: (-len(words), words)):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


class _Table(Value, frozen=True, gc=False):
    """The table of deeds, by forms of the past and by verbal nouns; ``twins`` are spelled alike."""

    past: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    twins: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    past: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for row in read_table(PACKAGE, "deeds.tsv", ("past", "masdar", "object", "other", "type", "cameo")):
        objects = _by_first(form for words in alternatives(row["object"]) for form in _with_owners(fold(words)))
        other = frozenset(fold(word) for word in alternatives(row["other"]))
        frame = Frame(objects, other, row["type"], row["cameo"])
        masdars = [fold(form) for form in alternatives(row["masdar"])]
        if not objects:  # «قررت فرنسا الاعتراف بفلسطين», «أعلنت السويد اعترافا بها»
            masdars += [form for masdar in masdars for form in ("ال" + masdar, masdar + "ا")]
        for forms, found in (([fold(form) for form in alternatives(row["past"])], past), (masdars, nouns)):
            for form in forms:
                found.setdefault(form, []).append(frame)
    twins = frozenset(past) & frozenset(nouns)
    return _Table({k: tuple(v) for k, v in past.items()}, {k: tuple(v) for k, v in nouns.items()}, twins)


_MAY_TELL = Trait(
    lambda token: token.norm.removeprefix("و") in _table().past or token.norm.removeprefix("ب") in _table().nouns,
    plain=True,
)


_SPORT = Trait.of_words(SPORT)


class _Finder(SideFinder):
    """Finds the deeds that the words of a scene tell."""

    def __init__(self, scene: Scene, acts: Acts, side: dict[str, str | None]) -> None:
        super().__init__(scene, side)
        self.said = [
            (start, end, side.get(s.speaker or ""), s.cue[0] if side.get(s.speaker or "") is None else -1)
            for s in acts.statements
            for start, end in s.content
        ]

    def all(self) -> Iterator[Deed]:
        document = self.scene.document
        table = _table()
        before: tuple[int, list[Mention]] = (0, [])
        for i in document.having(_MAY_TELL):
            start, end = document.sentences[document.sentence_of[i]]
            if document.having(_SPORT, start, end):
                continue
            norm = self.norms[i]
            frames = table.past.get(norm.removeprefix("و"), ()) if self._happened(i) else ()
            actors = self._actors(i, end) if frames else []
            if actors and norm.removeprefix("و") in table.twins and not self._is_verb(i, actors[0]):
                actors = []
            if frames and not actors and norm.startswith("و") and self._goes_on(before[0], i):
                actors = before[1]  # «وأغلقت سفارتها في بوغوتا»
            if not actors and (found := table.nouns.get(norm) or table.nouns.get(norm.removeprefix("ب"), ())):
                frames, actors = found, self._of_noun(i, end)
            if not actors or self._claimed(i, actors):
                continue
            for frame in frames:
                others = self._others(frame, i, actors, end)
                if others:
                    before = (i, actors)
                    span = document.span(min(i, actors[0].first) if actors[0].end >= i - 1 else i, others[-1].end)
                    date, recalled = self._when(i, others[-1].end, end)
                    for a in actors:
                        for m in others:
                            yield Deed(a.side, m.side, frame.type, frame.cameo, span, date, recalled)
                    break

    def _goes_on(self, verb: int, i: int) -> bool:
        """Whether who did the deed of one verb does that of a further one too: no other subject comes between."""
        document = self.scene.document
        near = document.sentence_of[verb] == document.sentence_of[i] and verb < i <= verb + tables.OBJECT
        alike = self.norms[verb].endswith("ت") == self.norms[i].endswith("ت")
        return near and alike and not any(self._past(k) for k in range(verb + 1, i) if self.scene.cover[k] is None)

    def _happened(self, i: int) -> bool:
        """Whether a verb in the past tells what happened in a clause that stands for itself."""
        before = self.norms[i - 1] if i else ""
        if before == "ان":
            return i > 1 and self.norms[i - 2] in tables.AFTER
        if before == "كما":  # «، كما طردت فرنسا السفير»: further, not «as»
            start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
            return i - 1 == start or self.norms[i - 2] == "،"
        return tables.UNREAL.isdisjoint((before, before[1:]))  # «وإذا», «فلم»

    def _is_verb(self, i: int, actor: Mention) -> bool:
        """Whether a word that may be a verbal noun too is a verb: «، فرض المجلس», not «بهدف منع إيران»."""
        if actor.end <= i:
            return True
        if actor.how in ("state", "place") and actor.side not in MASCULINE_STATES:
            return False
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        return i in (start, self.scene.start) or self.norms[i - 1] in tables.BEFORE_A_VERB

    def _when(self, i: int, last: int, end: int) -> tuple[str | None, bool]:
        """The day that the clause of a deed says, and whether it is told as earlier than the report."""
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        first, last = max(start, self.scene.start, i - tables.OTHER), min(end, last + tables.TIME)
        for date in self.scene.dates:
            if first <= date.first < last:
                return date.iso, date.iso is None and tables.NEAR_DAYS.isdisjoint(self.norms[date.first : date.end])
        words = self.norms[first:last]
        ago = (k for k, word in enumerate(words) if word.removeprefix("و") in tables.AGO)
        earlier = any(_is_past(word) for word in words) or any(tables.SPANS & {*words[k : k + 3]} for k in ago)
        return None, self.norms[i - 1 : i] == ["قد"] or earlier

    def _claimed(self, i: int, actors: list[Mention]) -> bool:
        """Whether another than those who act says so, or whether it stands in quotation marks.

        Who has no name is the one who acts where his verb stands beside him: «أعلنت واشنطن رفع العقوبات عن السودان».
        """
        starts, sides = self.scene.document.starts, {m.side for m in actors}
        if any(first < i < end for first, end in self.scene.document.quotes):
            return True
        decided = (k for k in range(max(0, actors[0].first - tables.ACTOR), i) if "ان" not in self.norms[k:i])
        near = {starts[k] for k in decided if self.norms[k].removeprefix("و") in tables.DECIDED}
        claims = [(speaker, cue) for first, end, speaker, cue in self.said if first <= starts[i] < end]
        return any(speaker not in sides and cue not in near for speaker, cue in claims)

    def _actors(self, i: int, end: int) -> list[Mention]:
        """Who acts: right behind the verb or right before it: «طردت فنزويلا», «روسيا طردت», «كان السودان قد قطع»."""
        behind = self._behind(i, end)
        if behind:
            return behind
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        told_so = int(i - start > 1 and self.norms[i - 1] == "قد")
        told_so += bool(told_so) and self.norms[i - 2] in ("كان", "كانت")
        for m in self._sides(max(start, i - tables.OBJECT), i)[-1:]:
            if m.end == i - told_so and m.how != "people" and not m.prep:
                first = m.first - (m.how == "adjective" and self._stem(self.norms[m.first - 1]) in tables.ARMS)
                if m.how == "adjective" and first == m.first:
                    return []
                head = self.norms[first - 1].removeprefix("و") if first > start else "،"
                return [m] if told_so or head in tables.OPENING else []
        return []

    def _of_noun(self, i: int, end: int) -> list[Mention]:
        """Who acts by a verbal noun: «عقب طرد موسكو», «قررت روسيا طرد», «ردت الصين بزيادة», «بإعلان الإكوادور قطع»."""
        if i and self.norms[i - 1] in tables.AFTER:
            return self._behind(i, end)
        start = self.scene.document.sentences[self.scene.document.sentence_of[i]][0]
        for k in range(i - 1, max(start, i - tables.OBJECT) - 1, -1):
            if self.norms[k].removeprefix("و") in (tables.DONE if self.norms[i].startswith("ب") else tables.DECIDED):
                actors = self._actors(k, i) if self._happened(k) else []
                straight = bool(actors) and self._next(max(k + 1, actors[-1].end), i + 1) == i
                return actors if straight else []
            if self.norms[k] in tables.STOPS:
                return []
        return []

    def _behind(self, i: int, end: int) -> list[Mention]:
        """«طردت موسكو», «بعد قصف القوات الإسرائيلية»: who stands right behind a verb or its noun, and those joined."""
        sides = self._sides(i + 1, min(end, i + tables.OBJECT))
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
        words = self.norms[first : m.first]
        between = [norm in tables.ARMS or self._stem(norm) in tables.ARMS for norm in words]
        if m.how != "adjective":
            return all(between)
        return between[:1] == [True] and len(words) < tables.ACTOR and tables.PREPOSITIONS.isdisjoint(words)

    def _others(self, frame: Frame, i: int, actors: list[Mention], end: int) -> list[Mention]:
        """Those to whom a deed is done: none if what the table wants does not stand behind the verb."""
        begin = max(i + 1, actors[-1].end)
        if frame.type in tables.BY_FORCE and actors[0].how in ("person", "title"):
            return []
        own = {a.side for a in actors}
        if tables.BEFORE in frame.other:
            given = self._joined([m for m in self._sides(begin, min(end, begin + 1)) if not m.prep])
            behind = bool(given) and self._object(frame, given[-1].end, end) is not None
            return [m for m in given if behind and m.side not in own]
        if frame.objects:
            found = self._object(frame, begin, end)
            if found is None:
                return []
            if not self._is_really(frame, i, found, end):
                return []
            begin = begin if tables.ANYWHERE in frame.other else found
        last = min(end, begin + tables.OTHER)
        last = next((k for k in range(begin, last) if self._ends(k)), last)
        if frame.type == "ASSAULT" and not tables.OF_WORDS.isdisjoint(self.norms[begin:last]):
            return []
        sides = self._sides(begin, last)
        for number, m in enumerate(sides):
            if self._is_other(frame, begin, m) and (m.side not in own or frame.type == "ASSAULT"):
                return [m for m in self._joined(sides[number:]) if m.side not in own]  # «قصف الجيش العراقي الفلوجة»
        return []

    def _is_really(self, frame: Frame, i: int, found: int, end: int) -> bool:
        """Whether what is done is what its words promise: a load is of aid, a name is struck off a list."""
        norms = self.norms
        if frame.type == "AID":
            behind = {norm.lstrip("ب").removeprefix("ال") for norm in norms[found + 1 : min(end, found + tables.LOAD)]}
            smuggled = norms[min(found + 1, end - 1)].removeprefix("ال").startswith("مهرب")
            return not smuggled and (norms[found] not in tables.LOADS or not behind.isdisjoint(tables.RELIEF))
        if frame.type == "RETREAT" and norms[i].removeprefix("و") in tables.LOOSING:
            return "سراح" in norms[i + 1 : found]
        if norms[found] == "اسم":
            owner = self._sides(found + 1, min(end, found + 2))[:1]
            at = owner[0].end if owner else found
            return norms[at : at + 1] in (["من"], ["عن"]) and not tables.LISTS.isdisjoint(norms[at + 1 : at + 2])
        return True

    def _ends(self, k: int) -> bool:
        """Whether another clause begins: «لمنع», «صاروخا يحمل»."""
        return self.norms[k] in tables.STOPS or (self._finite(k) and self.scene.cover[k] is None)

    def _next(self, k: int, end: int) -> int:
        """The first word from ``k`` on that is no time, measure or aside between commas."""
        begin = k
        while k < end:
            norm = self.norms[k]
            if norm == "،" and k == begin:  # «رفعت واشنطن، في اليوم نفسه، الرسوم»
                k = next((j for j in range(k + 1, min(end, k + tables.OTHER)) if self.norms[j] == "،"), end) + 1
            elif norm in tables.MEASURES or norm in tables.TIMES or norm.isdigit():
                k += 1
            elif norm == "في" and k + 1 < end and (self.norms[k + 1] in tables.TIMES or self.norms[k + 1].isdigit()):
                k += 1
            else:
                return k
        return end

    def _object(self, frame: Frame, begin: int, end: int) -> int | None:
        """Where it is told what is done: the first noun from ``begin`` on, or anywhere behind it."""
        first = self._next(begin, min(end, begin + tables.OBJECT))
        last = min(end, begin + tables.OBJECT) if tables.ANYWHERE in frame.other else first + 1
        for k in range(first, min(end, last)):
            for words in frame.objects.get(self.norms[k].removeprefix("ال"), ()):
                behind = self.norms[k + 1 : k + len(words)]
                if [norm.removeprefix("ال") for norm in behind] == [*words[1:]]:
                    return k + len(words) - 1
        return None

    def _is_other(self, frame: Frame, begin: int, m: Mention) -> bool:
        """Whether a side stands behind what is done as the table says."""
        if tables.ANYWHERE in frame.other:
            return True
        between = self.norms[begin + bool(frame.objects) : m.first]
        if frame.type == "ASSAULT" and self._on_a_group(begin, m.first):
            return False
        if frame.type == "MOBILIZE":
            return len(between) <= tables.NEAR + 1 and any(self._stem(word) in frame.other for word in between)
        if m.prep in frame.other:
            return True
        at = next((k for k in range(len(between) - 1, -1, -1) if self._governs(frame, between[k])), None)
        if at == 0 and tables.DIRECT in frame.other:
            return False  # «استهدفت قوات أميركية في العراق»
        if at is not None:
            return self._within(frame, between[at + 1 :], m, whole=not frame.objects and between[:at])
        if m.prep or m.how == "cause" or any(word in tables.PREPOSITIONS for word in between):
            return False
        if tables.DIRECT in frame.other:
            return self._within(frame, between, m, whole=True)
        return len(between) <= tables.NEAR and tables.OWNED in frame.other

    def _governs(self, frame: Frame, norm: str) -> bool:
        return norm in frame.other or ("ل" in frame.other and norm.startswith("لل"))

    def _within(self, frame: Frame, between: list[str], m: Mention, *, whole: bool | list[str]) -> bool:
        """Whether only the land of a side, or what of it a deed concerns, stands before its name or adjective."""
        if whole and not isinstance(whole, bool) and not self._is_land(whole):
            return False  # «اجتاحت السعودية موجة حر في الكويت»
        left = [w for w in between if w not in tables.MEASURES and self._stem(w) not in tables.LAND and not w.isdigit()]
        if whole or frame.type == "RETREAT":
            return not left
        return len(left) <= (2 if m.how == "adjective" else 1)

    def _is_land(self, words: list[str]) -> bool:
        """«مواقع في دهوك», «ثلاث قرى في»: whether words tell what of a land is struck."""
        return all(self._stem(w) in tables.LAND or w in tables.MEASURES or w.isdigit() for w in words)

    def _on_a_group(self, begin: int, end: int) -> bool:
        """«غارات على مواقع لتنظيم داعش في سوريا»: whether those who are struck are no state."""
        norms = self.norms[begin:end]
        if any(self._stem(norm).lstrip("ل") in tables.GROUPS for norm in norms) or "الدوله" in norms:
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
