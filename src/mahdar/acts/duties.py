"""The duty of others, told within what someone says: «أن على إيران الكف عن», «يجب على الأطراف أن», «ينبغي للدول أن»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts import clause_tables as tables
from mahdar.acts import joined_acts as tables_of_acts
from mahdar.acts.attitudes import AttitudeReader
from mahdar.acts.targets import COMMA, DEGREES

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.acts.targets import Draft
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["DutyReader"]


class DutyReader(AttitudeReader):
    """Finds what others are told to do."""

    def _obliged(self, k: int, said: Said) -> Draft | None:
        """«أن على اللبنانيين أن يتشاوروا»: what others are told to do."""
        norms = self.norms
        if k + 2 >= said.end:
            return None
        if norms[k + 1] in tables.UPON_THEM and (norms[k + 2] == "ان" or self._due(k + 2)):
            return self._target("call", k + 2, said.end, max(k, 0))  # «وإن عليها الكف عن»
        if norms[k + 1] not in ("علي", "وعلي") or self._word(k + 2) is not None:
            return None
        for at in range(k + 2, min(k + 8, said.end - 1)):
            bare = not norms[at].startswith("ال") or norms[at].startswith(tables.NO_ARTICLE)
            act = at > k + 2 and bare and self._masdar(at) and self._definite(at - 1)
            act = act or (at > k + 2 and self._due(at) and self._definite(at - 1))
            if norms[at] in ("ان", "الا") or act:  # «على المجتمع الدولي إلزام إسرائيل»
                return self._target("call", at, said.end, max(k, 0)) if at > k + 2 else None
        return None

    def _duty_of_others(self, k: int, said: Said) -> Draft | None:
        """«يجب على الأطراف أن», «ينبغي للدول أن», «يجب أن توقف إسرائيل»: the duty of others is called for."""
        norms = self.norms
        if k + 2 >= said.end:
            return None
        if norms[k] in tables.UPON:
            return None if norms[k + 1] in tables.OWN else self._obliged(k - 1, said)
        if norms[k] == "ان":
            others = self.scene.ref_at.get(k + 2)
            named = others is not None and others.kind in ("state", "org") and not others.prep
            named = named and others is not None and not self._same_side(others, said)
            at = k + 2 + (norms[k + 2] in tables.ALL)
            acts = named or norms[min(at, said.end - 1)] in tables.THOSE_TOLD
            return self._target("call", k, said.end, k - 1) if acts and self._does(k + 1) else None
        if not (norms[k].startswith("ل") and self._attached(k, "ل")) or norms[k][1:] in tables.OWN:
            return None
        first = next((j for j in range(k + 1, min(k + 7, said.end - 1)) if norms[j] in ("ان", "الا")), None)
        return self._target("call", first, said.end, k - 1) if first is not None else None

    def _does(self, k: int) -> bool:
        """Whether a token is a verb of doing, not of being or getting: «توقف», not «تكون», «تحصل»."""
        forms = [f for f in self.scene.document.tokens[k].info.verbs if f.tense == "pres"]
        return bool(forms) and all(f.lemma not in tables.BEING_OR_GETTING for f in forms)

    def _due(self, k: int) -> bool:
        """«على إيران الكف عن», «على الطرفين العودة إلى»: a verbal noun with the article and its preposition."""
        bare = self.norms[k].removeprefix("ال")
        if bare == self.norms[k] or k + 1 >= len(self.norms) or self.scene.cover[k] is not None:
            return False
        info: WordInfo = self.scene.document.tokens[k].info
        act = bare in tables_of_acts.GOVERNING or any(f.tense == "masdar" for f in info.verbs)
        adverb = self.norms[k + 1] in DEGREES or self.norms[k + 1] in ("فورا", "اولا")
        return act and self._governed(k + 1 + (adverb and k + 2 < len(self.norms)))

    def _opens_a_clause(self, k: int, said: Said) -> bool:
        """«قال: على دول المنطقة أن تبادر»، «، وعلى كل طرف أن يتحمل»: whether a duty is told from a token on."""
        before = self.norms[k - 1]
        if k <= said.start + 1 and (before == ":" or before in tables.QUOTES):
            return True
        return before in tables.STOPS or (before in COMMA and self.norms[k] == "وعلي" and said.quoted)
