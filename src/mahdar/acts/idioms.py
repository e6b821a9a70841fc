"""Idioms: verbs that say a stance only together with other words.

«تقف صفا واحدا مع السعودية» supports, «تضع القضية في صدارة أولوياتها» stresses, «لن تقف مكتوفة الأيدي أمام
العدوان» opposes, «تدين بالفضل للكويت» thanks. The table is ``idioms.tsv``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts.attitudes import AttitudeReader
from mahdar.acts.clause_verbs import by_person
from mahdar.acts.lexicon import PACKAGE, StanceCue
from mahdar.acts.qualities import QualityReader
from mahdar.acts.recipient_tables import ATTACKS
from mahdar.acts.targets import COMMA, DEGREES, THAT, Draft
from mahdar.document.normalise import fold
from mahdar.languages.pack import alternatives, read_table
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token

__all__ = [
    "HIDING",
    "SPORT",
    "Idiom",
    "IdiomMatcher",
    "IdiomReader",
    "Idioms",
    "idioms",
    "is_ours",
    "may_open_an_idiom",
]

_PRONOUNS = ("", "ه", "ها", "هم", "هما", "نا", "ي")
_BETWEEN = "..."
#: The persons of the present: «يفتح», «تفتح», «نفتح», «أفتح»; the first persons are the last two.
_PERSONS = "يتنا"
_FIRST_PERSONS = "نا"
#: How many words a target may have that stands within an idiom.
_TARGET = 12
#: How many words may stand between an idiom and the preposition of its target: «الغطاء السياسي الكامل ل».
_BEFORE_ITS_PREPOSITION = 3
#: How many adverbs may stand behind the verb.
_ADVERBS = 3
#: «بكل إمكاناتها», «على الدوام», «في كل الظروف»: adverbs of two words and more, by their first.
_WITH_ALL = frozenset("بكل بكامل بجميع بكافه".split())
_ALWAYS = frozenset("دايما دوما ابدا اليوم الان باستمرار جميعا معا حاليا مجددا".split())


#: «لديها مخاوف من»: what someone has is a stance; the first person is quoted.
_OWNING = frozenset("لديه لديها لديهم لدينا لدي".split())
_WE_OWN = frozenset("لدينا لدي".split())
_HAS_NOT = frozenset("ليس ليست لا وليس ولا".split())
#: «لا ترى ضرورة ل»: verbs of seeing and knowing, before a noun that stresses.
_AWARE = frozenset("رأى أدرك آمن لمس تفهم".split())
_WHOLE = frozenset("كل كامل بعض".split())
#: What is brought before a court or a council, which looks into it without a will of its own: «تنظر في طلب الإفراج».
_BROUGHT_BEFORE = frozenset(
    "طلب الطلب طلبات الطلبات دعوي الدعوي دعاوي قضيه القضيه قضايا شكوي الشكوي شكاوي استيناف الاستيناف طعن الطعن طعون "
    "التماس الالتماس ترشيح ترشيحات مشروع مشاريع تقرير تقارير ملف مذكره".split()
)
#: Whom or what a door is closed to in earnest: «الباب أمام أي تسوية», «أمام الحوار»; not «أمام المعتمرين».
_ANY_OR_ALL = frozenset("اي ايه كل كافه جميع هذا هذه".split())
#: Heads of sport: to bar another's way there, or to care for it, is no stance.
SPORT = ("كاس", "بطول", "مبارا", "منتخب", "دوري", "نهايي", "ملعب", "مونديال", "تاهل", "اولمبي")
#: «لا تخفي قلقها»: what is not hidden is shown.
HIDING = frozenset({"أخفى", "كتم"})


class Step(Value, frozen=True, gc=False):
    """One place of an idiom: its words, or none where the target stands; ``optional`` ones may be missing."""

    words: frozenset[str]
    optional: bool


class Idiom(Value, frozen=True, gc=False):
    """What follows a verb, the stance that both say, the contrary one, and the prepositions of the target."""

    steps: tuple[Step, ...]
    cue: StanceCue


def _step(cell: str) -> Step:
    if cell == _BETWEEN:
        return Step(frozenset(), False)
    words: set[str] = set()
    parts = cell.split("/")
    for part in parts:
        word = fold(part.rstrip("*?"))
        words.update(word + end for end in _PRONOUNS) if "*" in part else words.add(word)
    return Step(frozenset(words), all(part.endswith("?") for part in parts))


class Idioms(Value, frozen=True, gc=False):
    """Idioms by the lemma of their verb; by its spelling, present and past, where no table has the verb."""

    lemmas: dict[str, tuple[Idiom, ...]]
    present: dict[str, tuple[Idiom, ...]]
    past: dict[str, tuple[Idiom, ...]]


@lru_cache(maxsize=1)
def idioms() -> Idioms:
    """The table of idioms."""
    lemmas: dict[str, list[Idiom]] = {}
    present: dict[str, list[Idiom]] = {}
    past: dict[str, list[Idiom]] = {}
    for row in read_table(PACKAGE, "idioms.tsv", ("verb", "words", "stance", "frames", "negative")):
        frames = tuple(fold(frame) for frame in alternatives(row["frames"]))
        cue = StanceCue("verb", row["stance"] or None, frames, row["negative"] or None)
        idiom = Idiom(tuple(_step(cell) for cell in row["words"].split()), cue)
        verb = row["verb"]
        if not verb.startswith("="):
            lemmas.setdefault(verb, []).append(idiom)
            continue
        now, _, before = verb[1:].partition("/")
        for form in _present(fold(now)):
            present.setdefault(form, []).append(idiom)
        for form in _past(fold(before)):
            past.setdefault(form, []).append(idiom)
    return Idioms(_longest_first(lemmas), _longest_first(present), _longest_first(past))


def _present(form: str) -> list[str]:
    """«يفتح»: its persons, and those of the future."""
    persons = [person + form[1:] for person in _PERSONS]
    return [*persons, *("س" + person for person in persons)]


def _past(form: str) -> list[str]:
    """«فتح», «فتحت»; «أوفى», «أوفت»; «نسي», «نسيت»."""
    weak = [form[:-1] + "ت"] if form.endswith("ي") else []
    return [form, form + "ت", *weak] if form else []


def _longest_first(found: dict[str, list[Idiom]]) -> dict[str, tuple[Idiom, ...]]:
    return {verb: tuple(sorted(some, key=lambda idiom: -len(idiom.steps))) for verb, some in found.items()}


def may_open_an_idiom(token: Token) -> bool:
    """Whether a spelling may open an idiom of what was done, or of a verb that only their table has."""
    table = idioms()
    bare = token.norm.removeprefix("و")
    if bare in table.present or bare in table.past or bare in _OWNING:
        return True
    verbs = token.info.verbs
    return bool(verbs) and any([f.tense == "past" and f.lemma in table.lemmas for f in verbs])


def is_ours(norm: str) -> bool:
    """«نفتح», «لدينا»: whether a folded spelling that opens an idiom is of the first person, and no table's verb."""
    bare = norm.removeprefix("و")
    return bare in _WE_OWN or (bare in idioms().present and bare.removeprefix("س")[0] in _FIRST_PERSONS)


class IdiomMatcher(QualityReader):
    """Finds the words of an idiom behind its verb."""

    def _idioms_of(self, k: int, *, first_person: bool) -> list[tuple[Idiom, bool]]:
        """The idioms that a verb may open, each with whether it is told of the past."""
        token = self.scene.document.tokens[k]
        table = idioms()
        found: list[tuple[Idiom, bool]] = []
        mine, others = by_person(token)
        for form in mine if first_person else others:
            found += [(idiom, form.tense == "past") for idiom in table.lemmas.get(form.lemma, ())]
        bare = token.norm.removeprefix("و")
        ours = is_ours(bare)
        if ours == first_person:
            found += [(idiom, False) for idiom in table.present.get(bare, ())]
        if not first_person:  # «أغلق»: «I close» and «he closed»
            found += [(idiom, True) for idiom in table.past.get(bare, ())]
        return found

    def _past_adverbs(self, at: int, end: int) -> int:
        """«تقف دائما وبكل إمكاناتها خلف»: past the adverbs behind a verb."""
        for _ in range(_ADVERBS):
            if at + 2 >= end:
                return at
            norm = self.norms[at].removeprefix("و")
            if norm in _WITH_ALL:
                at += 2
            elif norm in DEGREES or norm in _ALWAYS:
                at += 1
            else:
                return at
        return at

    def _attack(self, k: int) -> bool:
        """«يقف خلف الهجوم»: who is behind an attack does not support it."""
        return k < len(self.norms) and self.norms[k].removeprefix("ال") in ATTACKS

    def _in_full(self, idiom: Idiom, stance: str, at: int, end: int, cue: int) -> Draft | None:
        """The target of an idiom whose words all stand from a token on, or None."""
        between: tuple[int, int] | None = None
        steps = idiom.steps
        for number, step in enumerate(steps):
            if not step.words:
                held = self._up_to(steps[number + 1 :], at, end)
                if held is None:
                    return None
                between, at = (at, held), held
            elif at < end and self.norms[at] in step.words:
                at += 1
            elif not step.optional:
                return None
        if between is not None:
            return Draft(stance, *between, cue, False, None)
        if "0" in idiom.cue.frames and at < end:
            return self._target(stance, at, end, cue) if stance != "support" or not self._of_a_guest(at) else None
        for k in range(at, min(at + 1 + (_BEFORE_ITS_PREPOSITION if steps else 0), end)):
            if self.norms[k] in COMMA or self.norms[k] in THAT:
                return None
            if not self._framed_at(idiom.cue, k) or not (steps or stance != "intend" or self._acts_at(k, end)):
                continue
            closed = stance == "oppose" and idiom.cue.negative == "intend"
            return self._target(stance, k, end, cue) if not closed or self._closed_to(k, end) else None
        return None

    def _closed_to(self, k: int, end: int) -> bool:
        """«تغلق الباب أمام أي تسوية»: an act is shut out, not «سدت الطريق أمام القوافل»."""
        at = k + 1 + (self.norms[k] == "في")
        if at >= end or any(norm.startswith(SPORT) for norm in self.norms[k:end]):
            return False
        whole = self.norms[at] in _ANY_OR_ALL
        at += whole and at + 1 < end
        return whole or (self._verbal_noun(at) and self.scene.cover[at] is None)

    def _acts_at(self, k: int, end: int) -> bool:
        """«تهدف إلى إقامة منطقة», «تفكر في فتح سفارة»: an act after a preposition, not «تفكر في المستقبل»."""
        if self.norms[k] == "في" and not _BROUGHT_BEFORE.isdisjoint(self.norms[k + 1 : k + 2]):
            return False
        return k + 1 < end and (self._act_of(k + 1) or self._verbal_noun(k + 1) or self.norms[k + 1] in THAT)

    def _up_to(self, steps: tuple[Step, ...], at: int, end: int) -> int | None:
        """Where the words of an idiom go on behind its target."""
        needed = next(number for number, step in enumerate(steps) if not step.optional)
        wanted = frozenset().union(*(step.words for step in steps[: needed + 1]))
        for k in range(at + 1, min(at + _TARGET, end)):
            if self.norms[k] in COMMA or self.norms[k] in THAT:
                return None
            if self.norms[k] in wanted and self._go_on(steps, k, end):
                return k
        return None

    def _go_on(self, steps: tuple[Step, ...], k: int, end: int) -> bool:
        for step in steps:
            if k < end and self.norms[k] in step.words:
                k += 1
            elif not step.optional:
                return False
        return True


class IdiomReader(AttitudeReader, IdiomMatcher):
    """Reads the idioms of a clause whose subject is known."""

    def _idiom(self, k: int, said: Said, *, first_person: bool) -> Draft | None:
        """The stance that the verb at a token says with the words behind it."""
        if self.norms[k].removeprefix("و") in _OWNING:
            return self._owned(k, said, first_person=first_person)
        found = self._idioms_of(k, first_person=first_person)
        if self._in_a_relative(k):
            return None
        denied = self._denied(k, said.start) and not self.norms[k - 1].endswith(tables.STILL)
        if (shown := self._shown(k, said, denied=denied, first_person=first_person)) is not None:
            return shown
        if not found:
            return None
        told_after = self._subject_after(k, said)
        at = self._past_adverbs(told_after.end if told_after is not None else k + 1, said.end)
        for idiom, bygone in found:
            stance = idiom.cue.negative if denied else idiom.cue.stance
            if stance is None or (bygone and stance not in tables.LASTING_STANCES):
                continue
            if stance == "intend" and not idiom.steps and self._told_of_another_state():
                continue  # «أن إثيوبيا تهدف إلى فرض الأمر الواقع»: what is imputed to her
            draft = self._in_full(idiom, stance, at, said.end, k)
            if draft is not None and stance == "intend" and self._of_the_future(k):
                return self._target("intend", k, said.end, k)  # «ستفتح أبوابها أمام المستثمرين»
            if draft is not None and not (stance == "support" and self._attack(draft.first + 1)):
                return draft
        return None

    def _told_of_another_state(self) -> bool:
        body = self._body
        return self._land is not None or (body is not None and body.kind in ("state", "place"))

    def _of_the_future(self, k: int) -> bool:
        token = self.scene.document.tokens[k]
        return "future" in token.info.tenses or token.norm.removeprefix("و").startswith("س")

    def _owned(self, k: int, said: Said, *, first_person: bool) -> Draft | None:
        """«لديها مخاوف من النوايا»: a noun of stance that someone has."""
        if is_ours(self.norms[k]) != first_person or k + 2 >= said.end or self.norms[k - 1] in _HAS_NOT:
            return None
        at = k + 1 + (self.norms[k + 1] in _WHOLE)
        noun = self.words.get(self.norms[at])
        if noun is None or noun.pos != "noun" or noun.stance in (None, "stress", "greet") or at + 1 >= said.end:
            return None
        first = self._opens(noun, at + 1, said.end)
        return self._target(noun.stance, first, said.end, k) if self._framed(noun, first) else None

    def _shown(self, k: int, said: Said, *, denied: bool, first_person: bool) -> Draft | None:
        """«تدرك أهمية الأمن المائي», «لا تخفي قلقها من»: a noun that stresses or is not hidden, after its verb."""
        mine, others = by_person(self.scene.document.tokens[k])
        lemmas = {f.lemma for f in (mine if first_person else others) if f.tense == "pres"}
        aware = not denied and not lemmas.isdisjoint(_AWARE)
        if not (aware or (denied and not lemmas.isdisjoint(HIDING))) or k + 2 >= said.end:
            return None
        noun = self._word(k + 1)
        if noun is None or noun.pos != "noun" or noun.stance is None or aware != (noun.stance == "stress"):
            return None
        return self._target(noun.stance, self._opens(noun, k + 2, said.end), said.end, k)
