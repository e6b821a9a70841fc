"""Where the target of a stance ends: at a comma, at what opens another clause or tells another stance."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from mahdar.acts import target_tables as tables
from mahdar.acts.joined_acts import ActReader
from mahdar.acts.lexicon import masdars, speech_cues, stance_words
from mahdar.acts.speech_tables import THAT
from mahdar.document.document import Trait
from mahdar.document.marks import COMMAS

if TYPE_CHECKING:
    from mahdar.acts.lexicon import StanceCue
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["COMMA", "EndReader"]

COMMA = COMMAS
#: Before what a target may end; see `TargetReader._target_end`.
_STOPS = frozenset(
    (*COMMA, ".", ":", "", *tables.ELSEWHERE, *tables.EXCEPT, *tables.AND_THAT, *tables.AS_LONG, *tables.ESPECIALLY)
)  # "" is a mark that folding takes away
_OPENINGS = ("و", *tables.THEREUPON)
_MAY_END = Trait(lambda token: token.norm in _STOPS or token.norm.startswith(_OPENINGS), plain=True)


class EndReader(ActReader):
    """Finds where targets end in the words of a scene."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.verbs, self.words, self.phrases = stance_words()
        self.speech = speech_cues()

    def _word(self, k: int) -> StanceCue | None:
        norm = self.norms[k]
        cue = self.words.get(norm)
        if cue is None and norm[:1] in "وب" and len(norm) > 3:
            cue = self.words.get(norm[1:])
        return cue

    def _attached(self, k: int, prep: str) -> bool:
        norm = self.norms[k]
        if norm.startswith(prep + "ال") or norm.startswith("لل") or norm[1:] in tables.INDEFINITE:
            return True
        named = self.scene.ref_at.get(k)
        if named is not None and not named.prep:
            return False  # «لندن», «باريس»: a name that begins with the letter
        info: WordInfo = self.scene.document.tokens[k].info
        return info.pos in ("", "noun", "other") and not info.name and norm not in tables.NOT_ATTACHED

    def _target_end(self, first: int, limit: int, stance: str = "") -> int:
        """A target runs to the next comma or to a word that opens another clause."""
        norms = self.norms
        past = first + (2 if norms[first] in tables.WHATEVER else 1)
        within = self._quoted_within(first, limit)
        for k in self.scene.document.having(_MAY_END, past, limit):
            if k < past or any([a < k < b for a, b in within]):
                continue
            norm = norms[k]
            if norm in COMMA or norm in ".:":
                if k + 1 < limit and norms[k + 1] in tables.CAPACITIES:
                    past = next((j for j in range(k + 2, min(k + tables.CAPACITY, limit)) if norms[j] in COMMA), k) + 1
                    continue
                if norm in COMMA and (
                    beyond := self._past_time(k, limit)
                    or self._past_place(k, limit, stance)
                    or self._past_all(k, limit)
                    or self._past_relative(first, k, limit)
                ):
                    past = beyond
                    continue
                return k
            if k == first + 1 and norms[first] not in tables.WHETHER and self._breaks_off(k, limit, stance):
                return k
            if norms[k - 1].removeprefix("و") in tables.WHATEVER and norm[:1] == "و" and len(norm) > 1:
                continue  # «بتنفيذ ما ورد في الوثيقة»
            if norm in tables.AND_IT_IS and self._next_clause(first, k, limit):
                return k
            if norm == "ولا" and k + 1 < limit and self.norms[k + 1] in tables.THERE_IS_NO:
                return k  # «لا بديل عن الوكالة | ولا بد من دعمها»
            if k <= first + 1:
                joined = k == first + 1 and norm[:1] == "و"
                need = joined and norm in tables.AND_THE_NEED and self._joined_noun(k, stance)
                need = need or (norm == "وعن" and self._felt_as_well(k) > 0)  # «لمهمته وعن رفضه أي تدخل»
                if need or (joined and (self._new_verb(k, limit) or (stance != "greet" and self._own_noun(k)))):
                    return k  # «ترحب بالاتفاق وترفض الاستيطان», «رفضه للتهجير ودعوته إلى»
                continue
            if norm[:1] != "و":
                if norm in tables.EXCEPT and not (k + 1 < limit and norms[k + 1] in THAT):
                    continue  # «إجراءات غير مشروعة»
                if norm in ("اذا", "لكن") and norms[k - 1] in tables.WHETHER:
                    continue
                if norm in tables.AS_LONG and (norms[k - 1] != "ما" or (k <= first + 2 and self._finite(first))):
                    continue
                if norm in tables.AS_LONG:
                    return k - 1
                if norm not in tables.ESPECIALLY or self._especially(k):
                    return k  # another clause, or «فقبلها»: what happened then
                continue
            if (
                norm in tables.ELSEWHERE
                or norm in tables.AND_THAT
                or (norm in tables.ESPECIALLY and self._especially(k))
            ):
                return k
            if norm in tables.AND_NOT and k + 1 < limit and (self._finite(k + 1) or self.norms[k + 1] in tables.IS):
                return k
            if self._another_takes_a_side(k, limit):
                return k
            if self._goes_on(k) or (stance != "greet" and self._that_as_well(first, k)):
                return k
            if stance == "greet" and k > first + 2 and norm.startswith(tables.WISHING):
                return k
            if norm == "وعن" and self._felt_as_well(k):
                return k
            twin = k <= first + 2 and self._greets(first)  # «تحياته وتقديره إلى»
            if self._new_stance(k) or (self._joined_noun(k, stance) and not twin):
                return k
            if self._same_preposition(first, k, stance) or (
                stance in tables.ACTS and self._second_act(first, k, limit)
            ):
                return k
        return limit

    def _quoted_within(self, first: int, limit: int) -> list[tuple[int, int]]:
        """«بتمويل "منتظم ويمكن التنبؤ به" للقوة»: short quotations in a target, which ends in none of them."""
        quotes = self.scene.document.quotes
        near = quotes[bisect_right(quotes, (first, limit)) : bisect_right(quotes, (limit, limit))]
        return [q for q in near if q[1] < limit and q[1] - q[0] <= tables.QUOTATION]

    def _past_relative(self, first: int, comma: int, limit: int) -> int:
        """«من أن التنظيم، الذي يسيطر على سرت، سيكون»: past a relative clause before the verb, or 0."""
        norms = self.norms
        that = next((j for j in (first - 1, first) if norms[j] in THAT), first + 1)
        if comma + 3 >= limit or norms[comma + 1] not in tables.RELATIVE or norms[that] not in THAT or that >= comma:
            return 0
        if any(self._finite(j) for j in range(that + 1, comma)):
            return 0
        closing = next((j for j in range(comma + 3, min(comma + tables.ASIDE, limit - 1)) if norms[j] in COMMA), 0)
        if not closing:
            return 0
        told = "past" in self.scene.document.tokens[closing + 1].info.tenses
        told = told or norms[closing + 1].startswith(("سي", "ست")) or norms[closing + 1] in ("لن", "لا", "قد")
        return closing + 1 if told or self._finite(closing + 1) else 0

    def _past_all(self, comma: int, limit: int) -> int:
        """«وقوف الكويت، قيادة وشعبا، إلى جانب بلاده»: past an aside that says all of whom; 0 if there is none."""
        if comma + 4 >= limit or self.norms[comma + 3] not in COMMA:
            return 0
        one, other = self.norms[comma + 1], self.norms[comma + 2]
        return comma + 4 if other.startswith("و") and other.endswith("ا") and one in tables.ALL_OF_THEM else 0

    def _past_time(self, comma: int, limit: int) -> int:
        """«الهجوم الذي وقع، مساء أمس، شمال مالي», «التوصل، في أقرب وقت، إلى حل»: where it goes on; 0 if it ends."""
        norms = self.norms
        if comma + 3 >= limit or not (
            norms[comma + 1] in tables.AT_A_TIME or norms[comma + 1 : comma + 3] in tables.SOON
        ):
            return 0
        closing = next((j for j in range(comma + 2, min(comma + tables.TIME, limit - 1)) if norms[j] in COMMA), 0)
        if not closing or norms[closing + 1].startswith("و"):
            return 0
        info: WordInfo = self.scene.document.tokens[comma - 1].info
        relative = norms[comma - 2] in tables.RELATIVE and not info.tenses.isdisjoint(("past", "pres", "pass"))
        governed = norms[closing + 1] in tables.WORD_PREPS and self._verbal_noun(comma - 1)
        return closing + 1 if relative or governed else 0

    def _another_takes_a_side(self, k: int, limit: int) -> bool:
        """«يتمسك بتسليم المطلوبين ودمشق ترفض»: another subject, joined, with a verb of stance of its own."""
        ref = self.scene.ref_at.get(k)
        if ref is None or ref.conj != "و" or ref.prep or ref.kind not in tables.SUBJECTS or ref.end >= limit:
            return False
        forms = self.scene.document.tokens[ref.end].info.verbs
        told = any(f.tense == "pres" and (f.lemma in self.verbs or f.lemma in self.speech) for f in forms)
        return told and all(f.tense != "masdar" for f in forms) and self.scene.cover[ref.end] is None

    def _past_place(self, comma: int, limit: int, stance: str) -> int:
        """«اتهم الجماعة، في حديث إلى الصحيفة، بالتنصل»: where of what someone is accused stands; 0 if it ends."""
        if stance != "condemn" or comma + 3 >= limit or self.norms[comma + 1] not in tables.SAID_WHERE:
            return 0
        closing = next(
            (j for j in range(comma + 2, min(comma + tables.CAPACITY, limit - 1)) if self.norms[j] in COMMA), 0
        )
        if not closing or not self.norms[closing + 1].startswith("ب"):
            return 0
        return closing + 1 if self._attached(closing + 1, "ب") and self._verbal_noun(closing + 1) else 0

    def _new_verb(self, k: int, limit: int) -> bool:
        """Whether a joined verb with a stance or of saying stands at a token, and something after it."""
        if k + 1 >= limit:
            return False
        told = [f for f in self.scene.document.tokens[k].info.verbs if f.conj == "و" and f.tense in ("pres", "future")]
        known = any(f.lemma in self.verbs or f.lemma in self.speech for f in told)
        return known and self.scene.cover[k] is None and self._new_stance(k)

    def _that_as_well(self, first: int, k: int) -> bool:
        """«على ضرورة أن تدفع تعويضات وأن تتعاون»: a clause joined to the clause that is the target."""
        clause = self.norms[k] == "وان" and "ان" in self.norms[max(first - 1, 0) : first + 2]
        return clause and k + 2 < len(self.norms) and (self._finite(k + 1) or self._may_be_a_verb(k + 1))

    def _breaks_off(self, k: int, limit: int, stance: str) -> bool:
        """Whether a target of one word ends: «يرفض التدخل لكن», «التدخل ولن يقبل به», «التدخل بينما يدعم»."""
        norm = self.norms[k]
        if norm in tables.BUT or (norm in tables.AND_NOT and k + 1 < limit and self._finite(k + 1)):
            return True
        if stance == "greet":
            return False  # «بالامتنان لأن الهدنة صامدة»
        return norm in tables.ELSEWHERE and self.norms[k - 1].lstrip("لب").startswith(("ال", "ل"))

    def _next_clause(self, first: int, k: int, limit: int) -> bool:
        """«ترفض التهجير وإن القاهرة ستواصل»: a clause of what is told, not joined to a target that is a clause itself.

        «من أن الوضع صعب وأن الحرب ستتسع», «بالتوفيق وأن ينفع به», «حتى وإن تأخرت».
        """
        if any(n in THAT or n in tables.IT_IS for n in self.norms[max(first - 1, 0) : k]) or self.norms[k - 1] == "حتي":
            return False
        if self.norms[k] != "وان":
            return True
        return k + 1 < limit and not self._finite(k + 1) and not self._may_be_a_verb(k + 1)

    def _may_be_a_verb(self, k: int) -> bool:
        """«وأن تهيئ»: what no table lists, with the letter of a present verb."""
        info: WordInfo = self.scene.document.tokens[k].info
        unlisted = info.pos in ("", "other") and not info.verbs and not info.name and self.scene.cover[k] is None
        return unlisted and self.norms[k].startswith(("ي", "ت", "ن")) and not self.norms[k].endswith("ه")

    def _felt_as_well(self, k: int) -> int:
        """«أعرب عن استنكاره ل… وعن خالص تعازيه»: where a further noun of stance stands after «وعن»; 0 if none does."""
        at = k + 1 + (k + 2 < len(self.norms) and self.norms[k + 1] in tables.WARMLY)
        again = self.norms[k] in tables.AS_WELL and (at > k + 1 or self.norms[at : at + 1] != ["ضروره"])
        noun = self.words.get(self.norms[at]) if again and at < len(self.norms) else None
        return at if noun is not None and noun.pos == "noun" and noun.stance is not None else 0

    def _especially(self, k: int) -> bool:
        """«ولا سيما»: what follows singles out a part of the target."""
        return self.norms[k] not in ("لا", "ولا") or self.norms[k + 1 : k + 2] == ["سيما"]

    def _goes_on(self, k: int) -> bool:
        """«ووصفه بأنه»، «واعتبرها»: a further verb of saying joined to the target."""
        info: WordInfo = self.scene.document.tokens[k].info
        if "past" not in info.tenses:
            return False
        if self.norms[k] == "وصادق" and k + 1 < len(self.norms) and getattr(self._word(k + 1), "stance", "") == "greet":
            return False  # «خالص التعازي وصادق المواساة»
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
        apart = self.norms[first] in tables.WORD_PREPS or self.norms[first] in tables.APART.get(stance, ())
        if apart and self.norms[k] == "و" + self.norms[first]:
            return True
        if prep not in ("ل", "ب") or not self.norms[k].startswith("و" + prep):
            return False
        if self.norms[k] == "و" + prep + "ما" and first not in self.scene.ref_at:
            return True  # «بدور الأردن وبما تتحمله»
        named = self.scene.ref_at.get(k)
        if named is not None and not named.prep:
            return False  # «بين الهند وباكستان», «سوريا ولبنان»: a name that begins with the letter
        if named is not None and named.kind in ("framework", "state", "org") and self._attached(first, prep):
            return True
        if stance in tables.OF_THINGS and self._begins_with(prep, first) and self._as_well(k):
            return self.norms[k][2:].startswith("ال") or not self._state_of_a_country(k)
        if len(self.norms[k]) <= 5 and self.norms[k][2:] not in tables.MASDARS:
            return False
        return (self._verbal_noun(first) and self._verbal_noun(k)) or (stance == "adhere" and self._as_well(k))

    def _begins_with(self, prep: str, k: int) -> bool:
        """Whether a target begins with a preposition attached: also «بدور», that may be spelled otherwise."""
        info: WordInfo = self.scene.document.tokens[k].info
        return self._attached(k, prep) or (info.name == "?" and k not in self.scene.ref_at)

    def _state_of_a_country(self, k: int) -> bool:
        """«لوحدة المملكة ولسيادتها»: what belongs to the same country is no target of its own."""
        return self.norms[k][2:].startswith(tables.OF_A_COUNTRY)

    def _as_well(self, k: int) -> bool:
        """«بالمبادرة العربية وبقرارات الشرعية»: the preposition said again, no word that begins with its letter."""
        norm = self.norms[k]
        common = self.scene.lexicon.common
        if norm.startswith(tables.NO_PREPOSITION):
            return False  # «في ولايتها»
        return norm[2:] not in tables.BY_THE_WAY and norm[1:] not in common and norm not in common

    def _joined_noun(self, k: int, stance: str = "") -> bool:
        """«وحرص المملكة على»: a stance noun of its own joined to a target."""
        cue = self.words.get(self.norms[k][1:])
        if self.norms[k].startswith(tables.OWN_CALLS) and self.norms[k].endswith(("ه", "ها")):
            return cue is not None and cue.stance == "call" and not self.scene.document.tokens[k].raw.endswith("ة")
        if self.norms[k] in ("والتزامه", "والتزامها", "والتزامنا"):
            return True
        if self.norms[k] in tables.AND_THE_NEED:
            return (
                stance == "stress" or stance in tables.HELD
            )  # «أكد دعم بلاده للحل وأهمية وقف الحرب», not «أشاد بدوره وأهمية عمله»
        return (
            cue is not None
            and cue.pos == "noun"
            and cue.stance in tables.OWN_NOUNS
            and not self.norms[k][1:].startswith("ال")
            and not (self.norms[k].startswith(tables.OF_OTHERS) and self.norms[k].endswith("هم"))
        )

    def _own_noun(self, k: int) -> bool:
        """«ودعوتها إلى», «ودعمه ل»: a joined noun of stance with the pronoun of who holds it."""
        pronoun = self.norms[k].endswith("ها") or self.scene.document.tokens[k].raw.endswith("ه")
        return pronoun and k + 1 < len(self.norms) and self._joined_noun(k)

    def _new_stance(self, k: int) -> bool:
        info: WordInfo = self.scene.document.tokens[k].info
        for form in info.verbs:
            if form.conj == "و" and form.tense in ("pres", "future") and form.agree in ("ms", "fs", "md", "mp", "1p"):
                return not info.name and info.pos in ("", "verb", "other")
        return False

    def _past_its_degree(self, first: int, limit: int, cue: int) -> int:
        """«تؤيد كل التأييد | المبادرة», «ترفض أشد الرفض | التهجير»: past the verb's own noun that says how strongly."""
        if first + 2 >= limit or self.norms[first] not in tables.ALL_THE:
            return first
        noun = self.norms[first + 1].removeprefix("ال")
        lemmas = {f.lemma for f in self.scene.document.tokens[cue].info.verbs}
        return first + 2 if any(noun in masdars(lemma) for lemma in lemmas) else first

    def _verbal_noun(self, k: int) -> bool:
        """A verbal noun with an object of its own: «وتعزيز التعاون»."""
        norm = self.norms[k]
        info: WordInfo = self.scene.document.tokens[k].info
        if norm in tables.HOPING and k + 1 < len(self.norms) and self.norms[k + 1] in ("في", "ان"):
            return False  # «، وتأمل في أن»: a verb
        if "masdar" in info.tenses:
            return True
        if norm.removeprefix("و").removeprefix("ب") == "عدم":
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
