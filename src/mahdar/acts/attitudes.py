"""Attitudes told by their noun: «أن موقف بلاده من القضية ثابت», «موقفنا واضح في رفض التهجير»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts.clause_verbs import VerbReader
from mahdar.acts.lexicon import adjectives
from mahdar.acts.speech_tables import COMMA, THAT
from mahdar.acts.targets import DEGREES

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft
    from mahdar.mentions.scene import Ref

__all__ = ["ATTITUDES", "DENYING", "STEADFAST", "TOWARDS", "AttitudeReader"]

ATTITUDES = frozenset("موقف موقفه موقفها موقفهم موقفنا مواقف الموقف مواقفها مواقفه موقفيهما".split())
#: How steadfast an attitude is, where no participle says which: «موقف تونس الثابت إزاء».
STEADFAST = frozenset("الثابت الثابته الراسخ الراسخه المبديي المبدييه الدايم ثبات".split())
TOWARDS = frozenset("من ازاء تجاه حيال".split())
_TOWARDS = TOWARDS | {"بشان", "ضد", "في"}
_OWN = frozenset("موقفه موقفها موقفهم موقفنا مواقفها مواقفه".split())
#: What is said of an attitude that one stands by; «واضح» only with what it is about.
_FAST = frozenset("ثابت ثابته ثابتا راسخ راسخه راسخا مبديي مبدييه مبدييا".split())
_CLEAR = frozenset("واضح واضحه واضحا صريح صريحه حازم حازمه موحد موحده حاسم حاسمه".split())
_UNCHANGED = frozenset("يتغير تتغير يتبدل تتبدل يتزحزح تتزحزح".split())
DENYING = frozenset("لم لن لا ولم ولن ولا".split())
#: Between an attitude and what it is: «موقفنا كان وما زال ثابتا».
_BEING = frozenset(
    "كان كانت وما وسيظل وسيبقي سيظل سيبقي ستظل ستبقي زال زالت ما يزال تزال يبقي تبقي يظل تظل هو هي".split()
)
#: «موقف بلاده هو دعم الحل», «يتمثل في رفض».
_CONSISTS = frozenset("هو هي يتمثل تتمثل".split())
#: How far from its noun what is said of an attitude may stand.
_FAR = 14


class AttitudeReader(VerbReader):
    """Reads what is said of an attitude, and where another adjective of the same subject follows."""

    def _attitude_told(self, at: int, said: Said) -> Draft | None:
        """«موقف بلاده من القضية ثابت», «الموقف المصري ثابت ولن يتغير تجاه»: the attitude as subject of a clause."""
        owned = self._attitude_of(at, said)
        if owned is None:
            return None
        k, draft = owned
        while k < said.end and self.norms[k].startswith("ال") and self.norms[k] != "الي":
            k += 1  # «موقف بلاده الثابت والمبدئي»
        about = k if k < said.end and self.norms[k] in _TOWARDS and self.norms[k] != "في" else -1
        for j in range(k, min(k + _FAR, said.end)):
            norm = self.norms[j]
            if norm in COMMA or norm in THAT or norm in ".:":
                return None
            if about < 0 and norm in _CONSISTS and j == k:
                found = self._noun_after(j + 1 + (self.norms[j + 1 : j + 2] == ["في"]), said)
                return self._with_holder(found, draft)
            denied = norm in _UNCHANGED and self.norms[j - 1] in DENYING
            if norm in _FAST or denied or norm in _CLEAR:
                return self._with_holder(self._said_of_it(about, j, said), draft)
            if about < 0 and norm not in _BEING and norm not in DENYING:
                return None
        return None

    def _said_of_it(self, about: int, j: int, said: Said) -> Draft | None:
        """The target of an attitude that is steadfast: before its adjective, or behind it."""
        if about >= 0:
            last = j - 1 if self.norms[j - 1] in DENYING else j
            while last > about and self.norms[last - 1] in _BEING:
                last -= 1
            return self._target("adhere", about, last, j) if last > about + 1 else None
        k = j + 1
        while k < said.end and (
            self.norms[k].removeprefix("و") in _FAST | _CLEAR or self.norms[k] in DENYING or self.norms[k] in _UNCHANGED
        ):
            k += 1  # «ثابت وواضح», «ثابت ولن يتغير»
        if k + 1 >= said.end or self.norms[k] not in _TOWARDS:
            return None
        noun = self.words.get(self.norms[k + 1]) if self.norms[k] == "في" else None
        if noun is not None and noun.pos == "noun" and noun.stance in ("oppose", "support", "condemn"):
            return self._target(noun.stance, self._opens(noun, k + 2, said.end), said.end, k + 1)
        return self._target("adhere", k, said.end, j)

    def _attitude_of(self, at: int, said: Said) -> tuple[int, tuple[Ref | None, str | None]] | None:
        """The token after an attitude and whose it is, with another holder or state if it is not the speaker's."""
        norms = self.norms
        if at + 2 >= said.end or norms[at].removeprefix("و") not in ATTITUDES:
            return None
        bare = norms[at].removeprefix("و")
        if bare in _OWN:
            return at + 1, (None, None)
        if bare == "الموقف":
            land = self._land_of(at, said)
            return (at + 2, (None, land if land != self._home(said) else None)) if land is not None else None
        if norms[at + 1] in tables.OWN:
            return at + 2, (None, None)
        ref = self.scene.ref_at.get(at + 1)
        if ref is None or ref.prep or ref.conj or ref.kind not in ("state", "org", "place") or ref.target is None:
            return None
        return ref.end, (None if self._same_side(ref, said) else ref, None)

    def _with_holder(self, draft: Draft | None, whose: tuple[Ref | None, str | None]) -> Draft | None:
        holder, land = whose
        if draft is None:
            return None
        return draft._replace(holder=holder, country=land)

    def _up_to_next_adjective(self, draft: Draft) -> Draft:
        """«حريصة على أمن العراق | ومستعدة ل»: a target ends before a further adjective of the same subject."""
        head = self.norms[draft.cue].removeprefix("و")
        told = adjectives().get(head) is not None
        feminine = head.endswith("ه") if told else head.startswith("ت")
        for k in range(draft.first + 1, draft.end - 1):
            norm = self.norms[k]
            cue = adjectives().get(norm[1:]) if norm.startswith("و") else None
            if cue is None or not cue.stance or norm.endswith("ه") != feminine or not self._framed(cue, k + 1):
                continue
            owned = self.scene.document.tokens[k - 1].raw.endswith(("ه", "ها", "هم"))
            if owned or self._definite(k - 1):  # not «إلى حكومة قادرة ومستعدة ل»
                return draft._replace(end=k)
        return draft

    def _definite(self, k: int) -> bool:
        ref = self.scene.cover[k]
        return self.norms[k].startswith("ال") or (ref is not None and ref.end == k + 1)

    # -- nouns of attitude --------------------------------------------------------------

    def _word_with_pronoun(self, k: int) -> bool:
        if self.norms[k].endswith("تفهم"):
            return False
        return self.norms[k].endswith(("ها", "هم", "هما")) or self.scene.document.tokens[k].raw.endswith("ه")

    def _by_noun(self, k: int) -> StanceCue | None:
        """«موقف بغداد الثابت برفض استخدام أراضيها»: a noun of stance that says what an attitude is."""
        noun = self.words.get(self.norms[k][1:]) if self.norms[k].startswith("ب") else None
        return noun if noun is not None and noun.pos == "noun" and noun.stance in ("oppose", "support") else None

    def _stronger(self, k: int, cue: StanceCue, end: int) -> tuple[int, StanceCue]:
        """«استياء بلاده الشديد ومعارضتها الحازمة للتجربة»: of a worry and a refusal of the same, the refusal."""
        if cue.stance != "concern":
            return k, cue
        for j in range(k + 1, min(k + 4, end - 1)):
            joined = self.words.get(self.norms[j][1:]) if self.norms[j].startswith("و") else None
            if joined is not None and joined.pos == "noun" and joined.stance in ("oppose", "condemn"):
                return (j, joined) if self._word_with_pronoun(j) else (k, cue)
            if self.norms[j] not in DEGREES and self.norms[j] not in tables.LANDS_AND_RULERS:
                break
        return k, cue

    def _affirmed(self, at: int, end: int) -> Draft | None:
        """«جدد القادة تأكيدهم على مركزية القضية»: what is affirmed, unless a noun tells another stance of it."""
        if at + 2 >= end or not self.norms[at].removeprefix("ال").startswith("تاكيد") or self.norms[at + 1] != "علي":
            return None
        inner = self._word(at + 2)
        told = inner is not None and inner.pos == "noun" and inner.stance not in (None, "stress")
        if told or self.norms[at + 2] in THAT or self.norms[at + 2] in ATTITUDES:
            return None
        first = at + 2 if inner is None else self._opens(inner, at + 3, end)
        return self._target("stress", at + 1 if inner is None else first, end, at)
