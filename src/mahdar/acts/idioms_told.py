"""Idioms told of someone who is named, without words of speech.

«شن الوزير هجوما لاذعا على مجلس الأمن», «ونأى الرئيس بنفسه عن التصريحات», «لم يخف الأمين العام قلقه من».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.discourse import agrees, gender
from mahdar.acts.idioms import HIDING, SPORT, IdiomMatcher, idioms
from mahdar.acts.votes import VoteReader
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.idioms import Idiom
    from mahdar.acts.targets import Draft
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Ref

__all__ = ["IdiomTeller"]

_DENYING = frozenset("لن لا لم ما ولن ولا ولم".split())
#: Before a verb of which it is not told that it is so: «قد ينأى», «أن يشن»; and of a relative clause without a name.
_UNTOLD = frozenset("ان قد ربما لو اذا ما من بان لان".split())
#: Verbs that without further words tell a stance of a state only: «وقف الرئيس خلف المنصة», «أراد من الجمهور».
_EVERYDAY = frozenset("وقف نظر أراد ضغط دفع قاطع بارك طعن تنصل".split())
_OF_STATES = frozenset({"state", "org", "place"})
#: Who waits for another's answer calls for nothing: «ينتظر لبنان رد إسرائيل».
_WAITING = frozenset({"انتظر"})
#: For what a hand is held out in earnest.
_PEACE = frozenset(
    "سلام حوار تعاون مصالحه تفاوض مفاوضات شراكه صداقه جوار تفاهم تسويه تصالح صلح عون مساعده وحده تقارب".split()
)
#: Verbs of giving one's consent, and to what a state or a body gives it.
_GRANTING = frozenset({"أعطى", "منح"})
_AGREED = frozenset(
    "بيع شراء صفقه اتفاق اتفاقيه خطه مقترح مبادره قرار مشروع طلب ترشيح ورقه وثيقه هدنه معاهده قانون ميزانيه ضربه عمليه "
    "قوه "
    "قاعده عقوبات بعثه اي كل".split()
)
#: Votes are read as such, and who abstains from one is not against it.
_VOTES = frozenset({"صوت", "امتنع"})


def _bare(norm: str) -> str:
    """A word without what may be attached before it: «للحوار», «بكأس»."""
    for prefix in ("لل", "بال", "ال", "ل", "ب"):
        if norm.startswith(prefix):
            return norm[len(prefix) :]
    return norm


def _tells(token: Token) -> bool:
    table = idioms()
    bare = token.norm.removeprefix("و")
    if bare in table.present or bare in table.past:
        return True
    verbs = token.info.verbs if token.kind == "w" else ()
    return bool(verbs) and any(
        [(f.lemma in table.lemmas or f.lemma in HIDING) and f.tense in ("past", "pres") for f in verbs]
    )


_TELLS = Trait(_tells)


class IdiomTeller(IdiomMatcher, VoteReader):
    """Finds who takes a stance by an idiom that names him."""

    def idioms_told(self) -> list[Draft]:
        found = [self._idiom_told(k) for k in self.scene.document.having(_TELLS, self.scene.start)]
        return [draft for draft in found if draft is not None]

    def _idiom_told(self, k: int) -> Draft | None:
        if self._within(k) or self.scene.cover[k] is not None:
            return None
        found = self._idioms_of(k, first_person=False)
        denied = self.norms[k - 1] in _DENYING
        if self.norms[k - 1] in _UNTOLD and not denied:
            return None
        end = self._end(k)
        subject, at = self._subject(k, k - 1 if denied else k, end)
        if subject is None:
            subject, at = self._who_said_before(k), k + 1
        if subject is None:
            return None
        if denied and (shown := self._not_hidden(k, at, end)) is not None:
            return shown._replace(holder=subject, way="told")
        after = self._past_adverbs(self._past_degrees("", at, end), end)
        for idiom, bygone in found:
            stance = idiom.cue.negative if denied else idiom.cue.stance
            done = bygone and stance == "intend" and not idiom.steps  # «نظرت المحكمة في»
            if stance is None or done or not self._may_tell(idiom, k, subject):
                continue
            draft = self._in_full(idiom, stance, after, end, k)
            if draft is None and after > at:
                draft = self._in_full(idiom, stance, at, end, k)  # «حمل بشدة على»
            if draft is None or self._no_stance(idiom, draft, subject, bygone=bygone):
                continue
            if not (stance == "support" and self._attack(draft.first + 1)):
                return draft._replace(holder=subject, way="told")
        return None

    def _no_stance(self, idiom: Idiom, draft: Draft, subject: Ref, *, bygone: bool) -> bool:
        """What an idiom says of sport, of a hand of flesh, of a licence and of what was done long ago."""
        words = self.norms[draft.first : draft.end]
        if any(word.startswith(SPORT) or _bare(word).startswith(SPORT) for word in words):
            return True
        lemmas = {f.lemma for f in self.scene.document.tokens[draft.cue].info.verbs}
        if "مد" in lemmas and draft.stance == "intend":  # «مد يده لمصافحة ضيفه»
            return not any(_bare(word) in _PEACE for word in words)
        if draft.stance == "agree" and not lemmas.isdisjoint(_GRANTING):  # «منحت الهيئة موافقتها على اللقاح»
            at = draft.first + (words[0] == "علي")
            return words[0] != "علي" or not (
                self._verbal_noun(at) or not _AGREED.isdisjoint((self.norms[at], _bare(self.norms[at])))
            )
        if bygone and draft.stance == "adhere" and "0" in idiom.cue.frames:
            return True  # «اتبعت الصين سياسة الطفل الواحد»
        return draft.stance == "stress" and self._no_matter(draft.first, subject)

    def _no_matter(self, first: int, subject: Ref) -> bool:
        """«أولى الرئيس اهتماما لكلبه», «أولت مصر اهتماما بكأس الأمم»: what someone cares for privately, and sport."""
        norm = self.norms[first]
        own = subject.kind == "person" and norm.endswith(("ه", "ها")) and not self._verbal_noun(first)
        return own and not self.scene.document.tokens[first].raw.endswith("ة")

    def _not_hidden(self, k: int, at: int, end: int) -> Draft | None:
        """«لم يخف الوزير قلقه من»: what is not hidden is shown."""
        hides = any(f.lemma in HIDING for f in self.scene.document.tokens[k].info.verbs)
        noun = self._word(at) if hides and at + 1 < end else None
        if noun is None or noun.pos != "noun" or noun.stance in (None, "stress"):
            return None
        return self._target(noun.stance, self._opens(noun, at + 1, end), end, k)

    def _may_tell(self, idiom: Idiom, k: int, subject: Ref) -> bool:
        lemmas = {f.lemma for f in self.scene.document.tokens[k].info.verbs}
        if idiom.steps or subject.kind in _OF_STATES:
            return (_VOTES | _WAITING).isdisjoint(lemmas)
        return (_VOTES | _WAITING | _EVERYDAY).isdisjoint(lemmas)

    def _who_said_before(self, k: int) -> Ref | None:
        """«وأضاف أن …، وشن هجوما على»: the speaker of the statement before, who acts by a joined verb."""
        document = self.scene.document
        if not self.norms[k].startswith("و"):
            return None
        told = [s for s in self.scene.said if s.cue_first < k and document.sentence_of[k] - s.sentence <= 1]
        speaker = told[-1].speaker if told else None
        if speaker is None or speaker.kind == "sides":
            return None
        bare = self.norms[k].removeprefix("و")
        forms = [f for f in document.tokens[k].info.verbs if f.tense in ("past", "pres")]
        now = bare in idioms().present or any(f.tense == "pres" for f in forms)
        if now and told[-1].start <= k < told[-1].end:
            return None  # «وقال إنها عظيمة، وتهدف إلى»: what he says goes on
        hers = bare.endswith("ت") if bare in idioms().past else bare.startswith("ت")
        sex = gender(speaker, self.scene) or ("m" if speaker.kind == "person" else "")
        unlisted = not forms and (not sex or (sex == "f") == hers)
        return speaker if unlisted or any(agrees(f, speaker, self.scene) for f in forms) else None
