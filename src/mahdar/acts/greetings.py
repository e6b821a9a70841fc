"""Greetings and thanks: what is conveyed within what someone says, and thanks without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.lexicon import stance_words
from mahdar.acts.targets import Draft, TargetReader
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token

__all__ = ["SENDING", "WARMLY", "GreetingReader", "overlap"]

#: Words before a noun of greeting or concern that only strengthen it.
WARMLY = frozenset(
    "اطيب احر اصدق كامل عن مجددا علي وقوف صادق خالص وافر جزيل فايق عظيم شديد اسمي ازكي بالغ عميق عاليا "
    "التاكيد تاكيد التعبير تعبير الاعراب الانتباه النظر الي من".split()
)
#: Verbs that bring thanks or greetings to someone.
SENDING = frozenset("تقدم توجه وجه قدم رفع بعث أرسل أسدى نقل".split())
_WE_SEND = frozenset("نبعث ابعث نتقدم اتقدم نعرب اعرب نقدم اقدم نرفع ارفع نوجه نعبر اعبر".split())
#: What one brings by the verb «نقل» or «أبلغ».
_TELLING = frozenset({"أبلغ"})
_GREETINGS = ("شكر", "الشكر", "تحي", "التحي", "تهان", "التهان", "تعاز", "التعاز", "عزا", "العزا", "تبريك", "التبريك")
#: How far before greetings the verb that brings them may stand.
_BROUGHT = 14
#: Thanks said without a verb, and what stands before them.
_THANKS = frozenset("شكرا وشكرا فشكرا الشكر والشكر فالشكر".split())
_BEFORE_THANKS = frozenset('كل جزيل وافر خالص و ، . ! : " « “'.split())


def _greets(token: Token) -> bool:
    """Whether a spelling is a noun of greeting or condolence."""
    norm, words = token.norm, stance_words()[1]
    if not norm.lstrip("ب").startswith(_GREETINGS):
        return False
    cue = words.get(norm) or (words.get(norm[1:]) if norm.startswith("ب") else None)
    return cue is not None and cue.pos == "noun" and cue.stance == "greet"


_GREETING = Trait(lambda token: _greets(token) or token.norm in _THANKS)


class GreetingReader(TargetReader):
    """Finds greetings that are brought, and thanks."""

    def _conveyed(self, said: Said) -> list[Draft]:
        """«أنه نقل إليه تحيات الرئيس»، «نبعث إليكم أحر التعازي»: greetings brought, told within what is said."""
        found: list[Draft] = []
        for k in self.scene.document.having(_GREETING, said.start, said.end):
            thanks = said.quoted and self._thanks(k, said)  # «"شكرا لفرنسا على وقوفها معنا"»
            if thanks or any(self._brings(j) for j in range(max(said.start, k - _BROUGHT), k)):
                warm = self.scene.cover[k - 1] is None and self.norms[k - 1].removeprefix("ب") in WARMLY  # not «بن علي»
                first = k - 1 if warm else k
                first = k + 1 if thanks else first
                draft = self._target("greet", first, said.end, k)
                if draft is not None and not any(overlap(draft, other) for other in found):
                    found.append(draft)
        return found

    def _thanks(self, k: int, said: Said) -> bool:
        """«شكرا لكم», «كل الشكر لفرنسا», «شكرا جزيلا لمصر»: thanks without a verb, at the head of a clause."""
        heads = k == said.start or self.norms[k - 1] in _BEFORE_THANKS
        return heads and k + 1 < said.end and self.norms[k + 1].startswith("ل")

    def _brings(self, j: int) -> bool:
        """Whether a token is a verb of bringing greetings; «لنبعث» after «إذ» counts."""
        token = self.scene.document.tokens[j]
        forms = token.info.verbs if token.kind == "w" else ()
        brings = any((f.lemma in SENDING or f.lemma in _TELLING) and f.tense in ("past", "pres", "part") for f in forms)
        return brings or self.norms[j].removeprefix("ل") in _WE_SEND


def overlap(a: Draft, b: Draft) -> bool:
    """Whether two targets have words in common."""
    return a.first < b.end and b.first < a.end
