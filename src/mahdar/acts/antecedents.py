"""Stances of a relative clause, whose object was named before its verb.

«مقترح أيدته مصر ورفضته إثيوبيا», «خطوة رحبت بها الرياض», «القانون الذي انتقدته منظمة العفو».
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.discourse import agrees
from mahdar.acts.idioms_told import IdiomTeller
from mahdar.acts.lexicon import stance_words
from mahdar.acts.siding import EVERYDAY
from mahdar.acts.targets import COMMA
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import load

if TYPE_CHECKING:
    from mahdar.acts.targets import Draft
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm

__all__ = ["AntecedentReader"]

_WHICH = frozenset("الذي التي الذين".split())
_IT = ("ه", "ها", "هم")
#: «رحبت بها», «احتجت عليه»: the pronoun behind the preposition of a verb.
_BY_PREPOSITION = {"به": "ب", "بها": "ب", "بهم": "ب", "عليه": "علي", "عليها": "علي", "منه": "من", "منها": "من"}
#: Stances that are told so of a thing.
_OF_IT = frozenset({"support", "oppose", "condemn", "praise"})
#: No antecedent is one of these alone.
_NO_THING = frozenset(
    "الامر الشيء الشي وهو وهي هو هي ما من كما ان وقد قد لا لم لن ثم او و في علي الي عن مع بعد قبل حين بينما فيما "
    "الا".split()
)
#: Whose verdicts are no stances: «الرجل الذي أدانته المحكمة».
_COURTS = ("محكم", "المحكم", "نياب", "النياب", "قضاء", "القضاء")
#: What is contested on a pitch.
_GAMES = frozenset("مباراه المباراه ركله الركله".split())
#: Nouns that are spelled like adjectives, and how adjectives of belonging end.
_LIKE_ADJECTIVES = frozenset("مدينه قضيه دعوي قوي جمعيه منطقه حكومه ولايه جمهوريه".split())
_OF = ("ي", "يه")
_WHETHER = frozenset("هل وهل فهل".split())
#: How far behind the first verb a second one with the same antecedent may stand.
_NEAR = 8


@lru_cache(maxsize=1)
def _with_object() -> dict[str, VerbForm]:
    """Verbs of stance by the spelling with the pronoun of their object: «أيدته», «ترفضها»; no verbal noun («رفضه»)."""
    verbs = stance_words()[0]
    found: dict[str, VerbForm] = {}
    for spelled, readings in load().verbs.items():
        for form in readings:
            cue = verbs.get(form.lemma)
            if cue is None or cue.stance not in _OF_IT or "0" not in cue.frames or form.lemma in EVERYDAY:
                continue
            feminine = form.tense == "past" and form.agree == "fs"
            if (feminine or form.tense == "pres") and form.agree in ("ms", "fs") and not (form.conj or form.prep):
                found.update((spelled + it, form) for it in _IT)
    return found


def _tells_of_it(token: Token) -> bool:
    return token.norm.removeprefix("و") in _with_object()


_TELLS_OF_IT = Trait(_tells_of_it)
_PRONOUNS = Trait.of_words(_BY_PREPOSITION)


class AntecedentReader(IdiomTeller):
    """Finds what a relative clause takes a stance on."""

    def of_antecedents(self) -> list[Draft]:
        document = self.scene.document
        told = {k: _with_object()[self.norms[k].removeprefix("و")] for k in document.having(_TELLS_OF_IT, 1)}
        told |= {k - 1: form for k in document.having(_PRONOUNS, 2) if (form := self._by_preposition(k)) is not None}
        found: list[Draft] = []
        for k, form in sorted(told.items()):
            at = k + 1 + (self.norms[k + 1 : k + 2] != [] and self.norms[k + 1] in _BY_PREPOSITION)
            subject = self.scene.ref_at.get(at)
            if subject is None or not self._acts(subject) or not agrees(form, subject, self.scene):
                continue
            if self._asked(k) or self.norms[subject.first].startswith(_COURTS):
                continue
            named = self._antecedent(k, found)
            if named is not None:
                stance = self.verbs[form.lemma].stance or ""
                found.append(self._draft(stance, *named, k, subject))
        return found

    def _asked(self, k: int) -> bool:
        """«هل هناك اتفاق ترفضه إسرائيل؟»: what is asked is not told."""
        first, end = self.scene.document.sentences[self.scene.document.sentence_of[k]]
        return self.norms[first] in _WHETHER or self.norms[end - 1] in ("؟", "?")

    def _by_preposition(self, k: int) -> VerbForm | None:
        """The verb before «بها» that takes its object so."""
        prep = _BY_PREPOSITION[self.norms[k]]
        forms: tuple[VerbForm, ...] = self.scene.document.tokens[k - 1].info.verbs
        for form in forms:
            cue = self.verbs.get(form.lemma)
            fits = cue is not None and cue.stance in _OF_IT and prep in cue.frames and form.lemma not in EVERYDAY
            if fits and form.tense in ("past", "pres") and form.agree in ("ms", "fs"):
                return form
        return None

    def _antecedent(self, k: int, found: list[Draft]) -> tuple[int, int] | None:
        """Where what a relative clause tells of begins and ends."""
        norms = self.norms
        if norms[k].startswith("و") and found and 0 < k - found[-1].cue <= _NEAR:
            between = norms[found[-1].cue : k]
            return (found[-1].first, found[-1].end) if COMMA.isdisjoint(between) else None
        which = norms[k - 1] in _WHICH
        end = k - which
        first = end - 1
        if first <= self.scene.start or norms[first] in _GAMES or self.scene.document.tokens[first].kind != "w":
            return None
        if not which:
            noun = (
                not norms[first].startswith("ال") and norms[first] not in _NO_THING and first not in self.scene.ref_at
            )
            return (first, end) if noun and self._names_a_thing(first) else None
        named = self.scene.cover[first]
        if named is not None and named.end == end:
            return (named.first, end) if named.kind == "framework" else None
        while first > self.scene.start and self._qualifies(first) and self._with_article(first - 1):
            first -= 1  # «القانون الجديد الذي»
        if not self._with_article(first):
            return None
        if norms[first] == norms[end - 1] and self._names_a_thing(first - 1) and norms[first - 1] not in _NO_THING:
            if norms[first - 1].endswith(("ون", "ان")):
                return first, end  # «هاجم مسلحون القرية التي»
            if first - 2 >= self.scene.start and self._told(first - 2) and not self._act_of(first - 1):
                return None  # «دخل جيش المدينة التي»: who did it, or whose it is
            first -= 1  # «قرار المحكمة الذي»
        return first, end

    def _told(self, k: int) -> bool:
        return not self.scene.document.tokens[k].info.tenses.isdisjoint(("past", "pres", "future"))

    def _qualifies(self, k: int) -> bool:
        """Whether a definite word may be an adjective: «الجديد», «الأممي»."""
        named = self.norms[k].removeprefix("ال") in _LIKE_ADJECTIVES
        return not named and (self.scene.document.tokens[k].info.pos in ("adj", "num") or self.norms[k].endswith(_OF))

    def _with_article(self, k: int) -> bool:
        return self.norms[k].startswith(("ال", "بال", "لل")) and self.norms[k] not in _NO_THING

    def _names_a_thing(self, k: int) -> bool:
        """Whether a word is a plain noun: «خطوة», «مقترح»; no verb, no name."""
        token = self.scene.document.tokens[k]
        if token.kind != "w" or self.scene.cover[k] is not None or token.info.name or token.norm.startswith("ال"):
            return False
        return token.info.tenses.isdisjoint(("past", "pres", "future")) and token.info.pos in ("", "noun")
