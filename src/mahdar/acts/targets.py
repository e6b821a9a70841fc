"""The target of a stance: where it begins and ends, and further targets joined to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import target_tables as tables
from mahdar.acts.lexicon import StanceCue, speech_cues, stance_words
from mahdar.acts.speech_tables import CLOSE, OPEN, TURN
from mahdar.document.document import Trait
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Ref, Scene

__all__ = ["COMMA", "DEGREES", "THAT", "Draft", "TargetReader", "joins_an_act"]

COMMA = frozenset("،,؛;")
THAT = frozenset("ان انه انها انهم بان بانه بانها لان".split())
DEGREES = {
    "عاليا",
    "غاليا",
    "كثيرا",
    "بقوه",
    "بثبات",
    "بحزم",
    "بشده",
    "بشكل",
    "بجديه",
    "بحراره",
    "بوضوح",
    "دايما",
    "التام",
    "الكامل",
    "الثابت",
    "الراسخ",
    "المطلق",
    "الراسخه",
    "الثابته",
    "العميق",
    "البالغ",
    "الكبير",
    "الدايم",
    "المستمر",
    "المتواصل",
    "القاطع",
    "الشديد",
    "العميقه",
    "الخالص",
    "خالص",
    "الصادقه",
    "كامل",
    "بالغ",
    "عميق",
    "القوي",
    "الوثيق",
    "الاكيد",
}


def joins_an_act(norm: str) -> bool:
    """«وضمان», but not «وقف»: a verbal noun with a conjunction before it."""
    return norm.startswith("و") and norm not in tables.MASDARS and norm[1:] in tables.MASDARS


#: Before what a target may end; see `TargetReader._target_end`.
_MAY_END = Trait(
    lambda token: (
        token.norm in COMMA
        or token.norm in ".:"
        or token.norm in tables.ELSEWHERE
        or token.norm in tables.AND_THAT
        or token.norm in tables.ESPECIALLY
        or token.norm.startswith(("و", *tables.THEREUPON))
    ),
    plain=True,
)


class Draft(Value, frozen=True, gc=False):
    stance: str
    first: int
    end: int
    cue: int
    negated: bool
    degree: str | None
    holder: Ref | None = None
    way: str = ""
    #: The state that holds it, where only an adjective says so: «وسط رفض مصري».
    country: str | None = None


class TargetReader:
    """Finds targets in the words of a scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.verbs, self.words, self.phrases = stance_words()
        self.speech = speech_cues()

    def _joined_by_and(self, k: int) -> bool:
        """Whether «و» is written before a word: «ودمشق», not «واشنطن»."""
        ref = self.scene.ref_at.get(k)
        return self.norms[k].startswith("و") and (ref is None or bool(ref.conj))

    def _word(self, k: int) -> StanceCue | None:
        norm = self.norms[k]
        cue = self.words.get(norm)
        if cue is None and norm[:1] in "وب" and len(norm) > 3:
            cue = self.words.get(norm[1:])
        return cue

    def _opens(self, cue: StanceCue, at: int, end: int) -> int:
        """Where the target of a noun or adjective begins: at its preposition, within six words."""
        norms = self.norms
        if cue.pos == "verb" and cue.frames == ("0",):
            return at
        definite = at < end and norms[at].startswith("ال") and norms[at] not in DEGREES
        if "0" in cue.frames and len(cue.frames) > 1 and definite:
            whose = self.scene.ref_at.get(at)
            if whose is None or whose.kind not in ("state", "org", "place") or whose.prep:
                return at
        for k in range(at, min(at + 9, end)):
            norm = norms[k]
            if norm in COMMA:
                aside = next((j for j in range(k + 1, min(k + 12, end)) if norms[j] in COMMA), None)
                if aside is not None and aside + 1 < end and self._framed_at(cue, aside + 1):
                    return aside + 1
                break
            for frame in cue.frames:
                words = frame.split()
                if frame in tables.FRAME_PREPS:
                    if norm.startswith(frame) and len(norm) > 2 and self._attached(k, frame):
                        return k
                elif frame != "0" and norms[k : k + len(words)] == words:
                    return k
            if norm in THAT or norm in ("بان", "لان"):
                return k
        return at

    def _framed_at(self, cue: StanceCue, k: int) -> bool:
        """Whether one of a cue's prepositions stands at a token: «حرص المجر، بصفتها دولة مراقبة، على استمرار»."""
        for frame in cue.frames:
            words = frame.split()
            if frame in tables.FRAME_PREPS:
                if self.norms[k].startswith(frame) and self._attached(k, frame):
                    return True
            elif frame != "0" and self.norms[k : k + len(words)] == words:
                return True
        return False

    def _attached(self, k: int, prep: str) -> bool:
        norm = self.norms[k]
        if norm.startswith(prep + "ال") or norm.startswith("لل") or norm[1:] in tables.INDEFINITE:
            return True
        info: WordInfo = self.scene.document.tokens[k].info
        return (
            info.pos in ("", "noun", "other")
            and not info.name
            and norm not in ("بين", "بلاده", "بلادها", "لدي", "لكن", "بلدان")
        )

    def _kind_words(self, stance: str, first: int, end: int) -> str:
        """Wishes for health or success, and the welcome of a guest, are greetings."""
        words = self.norms[first:end]
        if stance == "call" and (set(words) & tables.WISHES or set(words[:3]) & tables.LASTING):
            return "greet"
        if stance == "intend" and words and words[0].lstrip("لب") in ("مشاركه", "حضور", "زياره", "استجابه", "انضمام"):
            ref = self.scene.ref_at.get(first + 1)
            if ref is not None and ref.kind in ("state", "person", "org") and not ref.prep:
                return "call"
        if stance == "support" and self.norms[first - 1 : first] != [] and first < end:
            ref = self.scene.ref_at.get(first)
            guest = self.scene.ref_at.get(first + 1)
            visit = words[0] == "بزياره" and guest is not None and guest.kind in ("person", "title")
            person = ref is not None and ref.kind in ("person", "title") and ref.prep == "ب"
            if words[0] in tables.GUESTS or visit or person:
                return "greet"
        return stance

    def _target(self, stance: str, first: int, limit: int, cue: int) -> Draft | None:
        if first + 1 < limit and self.norms[first] in TURN:
            first += 1  # «استنكرت بدورها الانقلاب»
        while (
            first + 1 < limit
            and self.norms[first] in DEGREES
            and (self.norms[first].startswith("ب") or self.norms[first] in ("عاليا", "غاليا", "كثيرا"))
        ):
            first += 1
        if first + 2 < limit and self.norms[first] in COMMA:
            aside = next((j for j in range(first + 1, min(first + 9, limit - 1)) if self.norms[j] in COMMA), None)
            first = first + 1 if aside is None else aside + 1
        if (
            first + 2 < limit
            and self.norms[first] in tables.DURING
            and self.norms[first + 1].startswith(("ال", "لق", "اج"))
        ):
            first += 2  # «ثمن خلال اللقاء دور مسقط»
        if first >= limit:
            return None  # the text breaks off
        end = self._unquoted(first, self._target_end(first, limit, stance))
        if end - first < 1 or (end - first == 1 and self.norms[first] in ("علي", "الي", "في", "من", "عن", "ان")):
            return None
        degree = next(filter(DEGREES.__contains__, self.norms[cue : min(first + 2, limit)]), None)
        if stance == "intend":
            backed = self._promised(first, end)
            if backed is not None:
                return Draft("support", backed, end, cue, False, degree)
        return Draft(self._kind_words(stance, first, end), first, end, cue, False, degree)

    def _felt(self, first: int, end: int, cue: int) -> Draft | None:
        """«تتابع بقلق بالغ ما يجري»، «تنظر بتقدير إلى»: how something is watched is the stance towards it."""
        norms = self.norms
        at = first + (norms[first] in tables.DEEPLY) if first < end else end
        if at + 2 >= end or not norms[first].startswith("ب"):
            return None
        noun = self.words.get(norms[at] if at > first else norms[at][1:])
        if noun is None or noun.pos != "noun" or noun.stance not in tables.FELT:
            return None
        at += 1
        while at + 1 < end and (norms[at] in DEGREES or norms[at] in tables.DEEP or self._as_deep(norms[at])):
            at += 1
        return self._target(noun.stance, at, end, cue)

    def _as_deep(self, norm: str) -> bool:
        """«بقلق وأسف»، «ببالغ القلق والاستنكار»: a further feeling, or how deep it is."""
        return norm.startswith("و") and (norm[1:] in self.words or norm[1:] in tables.DEEP)

    def _unquoted(self, first: int, end: int) -> int:
        """The end without a mark that closes what was quoted before the target."""
        if end - first > 1 and self.norms[end - 1] in CLOSE and not any(n in OPEN for n in self.norms[first : end - 1]):
            return end - 1
        return end

    def _promised(self, first: int, end: int) -> int | None:
        """«مستعدة لدعم X»، «ماضية في تقديم الدعم لـX»: who will support does; where what is supported begins."""
        k = first + 1 if self.norms[first] in tables.WORD_PREPS else first
        while k + 1 < end and self.norms[k].lstrip("لب") in tables.GOING_ON:
            k += 1
        if k + 1 >= end:
            return None
        norm = self.norms[k]
        if norm in tables.HELP:
            return first  # «عن تقديم كل عون للبنان»
        bare = norm[1:] if norm[:1] in "لب" and norm not in self.words else norm
        cue = self.words.get(bare.removeprefix("ال"))
        if cue is None or cue.pos != "noun" or cue.stance != "support" or bare.removeprefix("ال") == "ترحيب":
            return None
        opens = self._opens(cue, k + 1, end)
        if bare.startswith("ال") and not (opens < end and self._framed_at(cue, opens)):
            return None  # «لتقديم الدعم الفني»
        return opens if opens < end else None

    def _target_end(self, first: int, limit: int, stance: str = "") -> int:
        """A target runs to the next comma or to a word that opens another clause."""
        norms = self.norms
        past = first + (2 if norms[first] in tables.WHATEVER else 1)
        for k in self.scene.document.having(_MAY_END, past, limit):
            if k < past:
                continue
            norm = norms[k]
            if norm in COMMA or norm in ".:":
                if k + 1 < limit and norms[k + 1] in tables.CAPACITIES:
                    past = next((j for j in range(k + 2, min(k + tables.CAPACITY, limit)) if norms[j] in COMMA), k) + 1
                    continue
                return k
            if k <= first + 1:
                continue
            if norm[:1] != "و":
                if norm not in tables.ESPECIALLY or self._especially(k):
                    return k  # another clause, or «فقبلها»: what happened then
                continue
            if (
                norm in tables.ELSEWHERE
                or norm in tables.AND_THAT
                or (norm in tables.ESPECIALLY and self._especially(k))
            ):
                return k
            if norm in ("ولن", "ولا", "ولم") and k + 1 < limit and self._finite(k + 1):
                return k
            if self._goes_on(k):
                return k
            if stance == "greet" and k > first + 2 and norm.startswith(tables.WISHING):
                return k
            twin = k <= first + 2 and self._greets(first)  # «تحياته وتقديره إلى»
            if self._new_stance(k) or (self._joined_noun(k) and not twin):
                return k
            if self._same_preposition(first, k, stance) or (
                stance in tables.ACTS and self._second_act(first, k, limit)
            ):
                return k
        return limit

    def _especially(self, k: int) -> bool:
        """«ولا سيما»: what follows singles out a part of the target."""
        return self.norms[k] not in ("لا", "ولا") or self.norms[k + 1 : k + 2] == ["سيما"]

    def _goes_on(self, k: int) -> bool:
        """«ووصفه بأنه»، «واعتبرها»: a further verb of saying joined to the target."""
        info: WordInfo = self.scene.document.tokens[k].info
        if "past" not in info.tenses:
            return False
        past = [f for f in info.verbs if f.conj == "و" and f.tense == "past"]
        return (
            any(f.lemma in self.speech for f in past)
            and (len(self.norms[k]) > 4 or self.norms[k].startswith("وو") or self.norms[k] in tables.SHORT_VERBS)
            and not info.name
            and self.scene.cover[k] is None
            and not any(f.tense == "masdar" and f.conj == "و" for f in info.verbs)
        )

    def _greets(self, k: int) -> bool:
        return any(cue is not None and cue.stance == "greet" for cue in (self._word(k), self._word(k + 1)))

    def _finite(self, k: int) -> bool:
        info: WordInfo = self.scene.document.tokens[k].info
        return not info.tenses.isdisjoint(("pres", "future")) and not info.name

    def _same_preposition(self, first: int, k: int, stance: str = "") -> bool:
        """«لتوسيع التبادل … ولتعزيز التنسيق»: the preposition said again opens another target."""
        prep = self.norms[first][:1]
        if self.norms[first] in tables.WORD_PREPS and self.norms[k] == "و" + self.norms[first]:
            return True
        if prep not in ("ل", "ب") or not self.norms[k].startswith("و" + prep):
            return False
        named = self.scene.ref_at.get(k)
        if named is not None and not named.prep:
            return False  # «بين الهند وباكستان», «سوريا ولبنان»: a name that begins with the letter
        if named is not None and named.kind in ("framework", "state", "org") and self._attached(first, prep):
            return True
        if len(self.norms[k]) <= 5 and self.norms[k][2:] not in tables.MASDARS:
            return False
        return (self._verbal_noun(first) and self._verbal_noun(k)) or (stance == "adhere" and self._as_well(k))

    def _as_well(self, k: int) -> bool:
        """«بالمبادرة العربية وبقرارات الشرعية»: the preposition said again, no word that begins with its letter."""
        norm = self.norms[k]
        return norm[2:] not in tables.BY_THE_WAY and norm[1:] not in self.scene.lexicon.common

    def _second_act(self, first: int, k: int, limit: int) -> bool:
        """«وقف الحرب على غزة وضمان إيصال المساعدات»: a second verbal noun, each with an object of its own."""
        start = first + 1 if self.norms[first] in tables.WORD_PREPS else first
        return (
            k - start >= 3
            and k + 2 < limit
            and not self.norms[k + 1].startswith("و")
            and not self.norms[k].startswith("وال")
            and self.scene.cover[k] is None
            and self._masdar(start)
            and not self._masdar(k - 1)
            and self.norms[k - 1] not in tables.WORD_PREPS
            and self._masdar(k, "و")
            and not any(self.norms[j].startswith("ل") and self._masdar(j) for j in range(start + 1, k))
        )

    def _masdar(self, k: int, conj: str = "") -> bool:
        """Whether a token is a verbal noun, joined by a conjunction if one is asked for: «وضمان», not «وقف»."""
        info: WordInfo = self.scene.document.tokens[k].info
        norm = self.norms[k]
        if conj and norm in tables.MASDARS:
            return False
        bare = norm.removeprefix(conj) if conj else norm.removeprefix("ل").removeprefix("ب")
        return bare in tables.MASDARS or any(f.tense == "masdar" and f.conj == conj for f in info.verbs)

    def _joined_noun(self, k: int) -> bool:
        """«وحرص المملكة على»: a stance noun of its own joined to a target."""
        cue = self.words.get(self.norms[k][1:])
        if self.norms[k] in ("ودعوته", "ودعوتها"):
            return True
        return (
            cue is not None
            and cue.pos == "noun"
            and cue.stance in tables.OWN_NOUNS
            and not self.norms[k][1:].startswith("ال")
            and not (self.norms[k].startswith(tables.OF_OTHERS) and self.norms[k].endswith("هم"))
        )

    def _new_stance(self, k: int) -> bool:
        info: WordInfo = self.scene.document.tokens[k].info
        for form in info.verbs:
            if form.conj == "و" and form.tense in ("pres", "future") and form.agree in ("ms", "fs", "md", "mp", "1p"):
                return not info.name and info.pos in ("", "verb", "other")
        return False

    # -- coordination ---------------------------------------------------------------

    def _coordinated(self, draft: Draft, limit: int) -> list[Draft]:
        """Further targets: named things joined by «و», and verbal nouns after a comma."""
        out: list[Draft] = []
        norms = self.norms
        at = draft.end
        if at < limit and norms[at].startswith("و") and self._joined_noun(at):
            noun = self.words[norms[at][1:]]
            more = self._target(noun.stance or "", self._opens(noun, at + 1, limit), limit, at)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at < limit and self._same_preposition(draft.first, at, draft.stance) and draft.stance != "greet":
            more = self._target(draft.stance, at, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at < limit and draft.stance == "greet" and norms[at].startswith(tables.WISHING):
            more = self._target("greet", at, limit, at)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        if at < limit and draft.stance in tables.ACTS and self._second_act(draft.first, at, limit):
            more = self._target(draft.stance, at, limit, draft.cue)
            if more is not None:
                return [more, *self._coordinated(more, limit)]
        while at + 1 < limit and norms[at] in COMMA:
            at = self._after_aside(at, draft.first, limit)
            if norms[at + 1] in tables.LIKEWISE and at + 2 < limit and norms[at + 2] == norms[draft.first]:
                more = self._target(draft.stance, at + 2, limit, draft.cue)  # «على X، وكذا على Y»
                if more is None:
                    break
                out.append(more)
                at = more.end
                continue
            if not norms[at + 1].startswith("و"):
                break
            joined = self.words.get(norms[at + 1][1:])
            own_noun = joined is not None and joined.stance in tables.OWN_NOUNS and self._joined_noun(at + 1)
            own_noun = own_noun or norms[at + 1] in tables.AND_THE_NEED
            greeting = draft.stance == "greet" and joined is not None and joined.pos != "deed"
            if joined is not None and joined.stance and (greeting or own_noun):
                start = at + 1 if joined.stance == "greet" else self._opens(joined, at + 2, limit)
                more = self._target(joined.stance, start, limit, at + 1)
                if more is None:
                    break
                out.append(more)
                at = more.end
                continue
            again = norms[at + 1][1:] == norms[draft.first] and norms[draft.first] in tables.WORD_PREPS
            attached = norms[at + 1][1:2] == norms[draft.first][:1] and norms[draft.first][:1] in tables.FRAME_PREPS
            same = again or (attached and self._attached(draft.first, norms[draft.first][:1]))
            split = draft.stance in tables.SPLIT_STANCES and self._verbal_noun(
                at + 2 if again and at + 2 < limit else at + 1
            )
            if not split and not (same and self._takes_again(at + 1, again=again)):
                break
            more = self._target(draft.stance, at + 1, limit, draft.cue)
            if more is None:
                break
            out.append(more)
            at = more.end
        return out

    def _takes_again(self, k: int, *, again: bool) -> bool:
        """«، وعلى دعمها»، «، وبالقرار»: the preposition said again before a definite noun or one with a pronoun."""
        if again and k + 1 >= len(self.norms):
            return False
        norm = self.norms[k + 1] if again else self.norms[k][2:]
        if norm in tables.BY_THE_WAY:
            return False
        return norm.startswith("ال") or norm.endswith(("ه", "ها", "هم", "هما")) or norm in tables.INDEFINITE

    def _after_aside(self, at: int, first: int, limit: int) -> int:
        """The comma before a preposition said again: «على X، المجمد منذ سنوات، وعلى Y»."""
        if self.norms[first] in tables.WORD_PREPS and not self.norms[at + 1].startswith("و"):
            for j in range(at + 1, min(at + 10, limit - 1)):
                if self.norms[j] in COMMA:
                    return j if self.norms[j + 1] == "و" + self.norms[first] else at
        return at

    def _verbal_noun(self, k: int) -> bool:
        """A verbal noun with an object of its own: «وتعزيز التعاون»."""
        norm = self.norms[k]
        info: WordInfo = self.scene.document.tokens[k].info
        if "masdar" in info.tenses:
            return True
        if norm.removeprefix("ب") == "عدم":
            return True
        bare = norm[1:] if norm[:1] in "ولب" else norm
        bare = bare[1:] if norm[:2] in ("ول", "وب", "لل") else bare
        bare = bare[2:] if bare.startswith("ال") else bare
        return (
            (bare in tables.MASDARS and norm[:1] in "وبل")
            or len(bare) >= 5
            and (
                bare[0] == "ت"
                and bare[-2:-1] == "ي"
                or bare.startswith(("است", "انت", "ان", "ال", "مواصل", "مواء", "اقام", "زياد", "بناء", "احترام", "عدم"))
            )
        )
