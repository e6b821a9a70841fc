"""The day of a contact: named beside it, or that of what it goes on with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.carried import Carried
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, NUMBERS, RELATIVE, TIMES, UPON, WHERE
from mahdar.document.document import Trait
from mahdar.mentions.dates import coming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.carried import Mark
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.dates import DateMention

__all__ = ["When"]

#: «زيارته الأخيرة»: of an earlier visit.
_LAST = frozenset("الاخيره السابقه".split())
#: What came of a contact, which is told of another day.
_OUTCOMES = frozenset("نتايج حصيله فحوي مضمون خلاصه مجريات".split())
_SAME_DAY = frozenset("نفسه ذاته عينه".split())
_SAME = Trait.of_words(_SAME_DAY)
_NEAR = 2
_THEN_ROOM = 6
#: «قبل يومين من».
_AGO_ROOM = 3
_SPAN = 3
#: «في إطار زيارته», «خلال زيارة»: a visit beside which something else has the day.
_DURING = frozenset("خلال اطار بمناسبه ضمن اثناء هامش ختام مستهل".split())
#: How far from a contact's word a spell of time without a day («الأسبوع الماضي») can tell of it.
_SPELL_WITHIN = 9
#: How many words before a contact what tells of an earlier time may stand.
_BESIDE = 14
#: Verbs of a relative clause that tells of the contact itself: «القمة التي تنطلق غدا», «اللقاء الذي عقد أمس».
_OF_IT = (
    "عقد", "يعقد", "تعقد", "انعقد", "ستعقد", "سيعقد", "تنعقد", "ينعقد", "جرت", "جري", "تجري", "اجر", "جمع", "ضم",
    "اقيم", "تقام", "يقام", "نظم", "تنطلق", "ينطلق", "انطلق", "ستنطلق", "تبدا", "بدا", "تستضيف", "يستضيف", "استضاف",
    "ستستضيف", "احتضن", "تحتضن", "يحتضن", "شهد", "التام", "تلتيم", "اختتم", "اجتمع", "التق",
)  # fmt: skip
_IN_IT = frozenset("فيها فيه بها به هناك".split())
#: How many words after a noun a relative clause of its own begins: «الاتصال الهاتفي الذي أجراه أمس».
_OWN = 2
#: What a message is called before a clause that tells which is meant: «الرسالة التي بعثها».
_LETTERS = ("الرسال", "رسال", "البرقي", "برقي", "الدعوه", "دعوه")
_NEAR_LETTER = 4
#: «للمشاركة في القمة»: a journey whose day is not that of what it is for.
_TO_JOIN = ("للمشارك", "لحضور", "لتروس", "ليشارك", "ليراس", "ليحضر")
#: Before a verb of what is to come: «وينتظر أن يصل الأربعاء».
_STILL_TO = frozenset("ان حيث الذي التي".split())
#: «غادر أمس إلى X حيث يستقبله Y الثلاثاء»: words after which a clause of its own begins.
_CLAUSES = frozenset({"حيث", "بعدما", "قبلما"})
_ACROSS = 40
_YESTERDAY = frozenset("امس بالامس البارحه".split())
_TOMORROW = frozenset("غدا غد الغد".split())
#: How far before a day the verb of another clause may stand that it belongs to: «…، ويتوجه غدا إلى».
_VERB_WITHIN = 6
#: «قبل ذلك بيوم», «بعد ذلك بأسبوعين»: a day that is told of another.
_DAYS_LATER = frozenset(
    "بيوم بيومين بايام باسبوع باسبوعين باسابيع بشهر بشهرين باشهر بشهور بعام بعامين بسنه بسنتين بسنوات".split()
)
#: Before the last day of what goes on: «تمتد إلى غاية», «تنتهي يوم»; and how far before it they stand.
_UNTIL = frozenset("حتي غايه لغايه".split())
_ENDS = ("تنتهي", "ينتهي", "تختتم", "يختتم", "ستنتهي", "سينتهي")
_ENDING = 3
#: Verbs of a visit's end and of leaving, and «التقى خلالها»: what the day of the end is not that of.
_ENDED = frozenset("أنهى اختتم".split())
_LEFT = frozenset("غادر عاد".split())
_THEREIN = frozenset("خلالها خلاله اثناءها".split())
_TRIP = ("زيار", "الزيار", "جول", "الجول")


def before_something(norms: Sequence[str], first: int, i: int) -> bool:
    """Whether a sentence opens by telling how long before something else a contact was: «قبل يومين من»."""
    at = first + (norms[first] in ("و", "وكان"))
    if norms[at].removeprefix("و") != "قبل":
        return False
    at += at + 1 < i and (norms[at + 1].isdecimal() or norms[at + 1] in NUMBERS)  # «قبل ثلاثة أيام من»
    return at + _AGO_ROOM <= i and norms[at + 1] in TIMES and norms[at + 2] == "من"


class When(Carried):
    """Finds the day of a contact, said in its sentence or carried from the one before."""

    def date(self, found: Contact, cue: Cue, before: list[Contact]) -> None:
        """Set the day of a contact; ``before`` are those told before it."""
        self.found = before
        i, first, end = cue.at, cue.first, cue.end
        if cue.form is None and found.kind == "visit" and not _LAST.isdisjoint(self.norms[i + 1 : i + _NEAR]):
            return  # «عرض نتائج زيارته الأخيرة إلى B»
        if cue.form is None and self.norms[i - 1] in _OUTCOMES and self.norms[i].endswith(("ه", "ها", "هم", "هما")):
            return  # «أطلع A الوفد على نتائج محادثاته مع B»
        then = self.norms[i + 1 : min(end, i + _THEN_ROOM + 1)]
        if "ذلك" in then and any(word == "ذلك" and later in _DAYS_LATER for word, later in pairwise(then)):
            return  # «التقى قبل ذلك بيوم»
        told = self._in_sentence(first, end)
        marks = [m for m in told if self._tells(found, cue, m) and not self._is_end(m)]
        if before_something(self.norms, first, i):
            close = next((k for k in range(first, i) if self.norms[k] in COMMA), i)
            marks = [m for m in marks if m.first > close]
            if not marks:
                return  # «قبل يومين من وصوله إلى X، كان A قد التقى B»
        if not marks and any((m.first > i and self._is_end(m)) or self._of_its_end(found, cue, m) for m in told):
            return  # «يقوم بزيارة تمتد إلى غاية 16 مارس», «أنهى اليوم زيارة التقى خلالها B»
        nearest = min(marks, key=lambda m: self._apart_by(m, cue)) if marks else None
        that_day = self._on_that_day(first, end)
        if nearest is not None and that_day >= 0 and abs(that_day - i) < abs(nearest.first - i):
            nearest = None
        if nearest is not None and nearest.day is None:
            return  # «التقى الأسبوع الماضي»
        if nearest is not None and nearest.day is not None:
            day = nearest.day
            if day.iso is None:
                beside = (m.day for m in marks if m.day and m.first - nearest.end in (0, 1))
                day = next(beside, day)
            found.date = self._from(day)
            if found.status == "scheduled" or self._ahead(cue):
                since = "منذ" in self.norms[max(0, day.first - 2) : day.first]  # «الذي يزور X منذ يوم الأحد سيلتقي B»
                if not since:
                    found.date = coming(day, self.scene.document, self.scene.anchor)
                elif found.kind != "visit":
                    found.date = None
        elif that_day >= 0:
            found.date = self._that_day(cue.number, that_day)
        elif self._to_join_tomorrow(found, cue):
            return
        elif found.status == "held" and not (found.kind == "message" and self._of_another(found, i)):
            found.date = self._carried(found, cue)

    def _to_join_tomorrow(self, found: Contact, cue: Cue) -> bool:
        """«يتوجه A غدا إلى X للمشاركة في القمة»: a conference of a journey that is still to be made."""
        if found.kind != "conference" or not any(
            n.startswith(_TO_JOIN) for n in self.norms[max(0, cue.at - 2) : cue.at + 1]
        ):
            return False
        return not _TOMORROW.isdisjoint(self.norms[cue.first : cue.at])

    def _is_end(self, mark: Mark) -> bool:
        """«تستمر حتى 16 مارس», «تختتم في 16 مارس»: whether a day is the last of something that goes on."""
        before = self.norms[max(0, mark.first - _ENDING) : mark.first]
        return mark.day is not None and any([n in _UNTIL or n.removeprefix("و").startswith(_ENDS) for n in before])

    def _apart_by(self, mark: Mark, cue: Cue) -> int:
        """How far a mark is from a contact; one of another clause before it is farther than those of its own."""
        i, apart = cue.at, abs(mark.first - cue.at)
        if mark.first < i and not _CLAUSES.isdisjoint(self.norms[mark.end : i]):
            return apart + _ACROSS
        joined = mark.first < i and cue.form is not None and cue.form.conj == "و"
        return apart + (_VERB_WITHIN if joined else 0)  # «يزور X في 12 مايو ويجتمع في 15 منه مع B»

    def _ahead(self, cue: Cue) -> bool:
        """«سيتوجه الأربعاء إلى أديس أبابا للتشاور مع X»: whether the sentence tells of what is to come."""
        if cue.form is not None and cue.form.tense in ("pres", "past", "pass"):
            before = ["", "", *self.norms[max(0, cue.at - 2) : cue.at]][-2:]
            return cue.form.tense == "pres" and before[1] in _STILL_TO and before[0] not in ("قبل", "بعد")
        tokens = self.scene.document.tokens
        return any(
            f.tense == "future"
            for k in range(cue.first, cue.at)
            if tokens[k].info is not None and self.scene.cover[k] is None and self.speech[k] == self.speech[cue.at]
            for f in tokens[k].info.verbs
        )

    def _tells(self, found: Contact, cue: Cue, mark: Mark) -> bool:
        """Whether a day or a spell can be that of a contact."""
        i = cue.at
        if self.speech[mark.first] != self.speech[i]:
            return False
        if mark.day is None and (abs(mark.first - i) > _SPELL_WITHIN or mark.ahead != (found.status == "scheduled")):
            return False
        if mark.day is not None and self._out_of_time(cue, mark.day):
            return False
        if self._of_its_end(found, cue, mark):
            return False
        if mark.first > i:
            after = i + (_OWN if cue.form is None else 0)
            return not self._apart(after, mark.first) and not self._of_next_verb(cue, mark.first)
        if found.kind == "conference" and any(n.startswith(_TO_JOIN) for n in self.norms[max(0, i - 2) : i + 1]):
            return False
        if self._of_another(found, i):
            return False
        if found.kind == "visit" and not _DURING.isdisjoint(self.norms[max(0, i - 2) : i]):
            return False
        if any(self._afterwards(k) and self.norms[k] in UPON for k in range(mark.end, i)):
            return False
        return not self._aside(mark, cue)

    def _of_its_end(self, found: Contact, cue: Cue, mark: Mark) -> bool:
        """«أنهى A أمس زيارة لـX التقى خلالها B», «غادر A X أمس بعد زيارة»: whether a day is that of a visit's end."""
        if found.kind != "visit" and _THEREIN.isdisjoint(self.norms[cue.at + 1 : cue.at + 2]):
            return False
        norms = self.norms
        if found.kind != "visit" and mark.first > cue.at:  # «اختتم A السبت زيارة التقى خلالها الجمعة B»
            return any(self._goes(k) for k in range(cue.at + 1, mark.first))
        ends = (k for k in range(cue.first, min(mark.first, cue.at + 1)) if self._ends(k))
        end = next(ends, -1)
        if end >= 0 and any(word.startswith(_TRIP) for word in norms[end : min(cue.end, end + 2 * _BESIDE)]):
            return found.kind != "visit" or cue.at == end or norms[cue.at].startswith(_TRIP)
        form = cue.form
        if found.kind != "visit" or form is None or form.lemma not in _LEFT or mark.first < cue.at:
            return False
        after = self.norms[cue.at : min(cue.end, cue.at + 2 * _BESIDE)]
        return any(a in UPON and b.startswith(_TRIP) for a, b in pairwise(after)) and "الي" not in after

    def _goes(self, k: int) -> bool:
        """«التقى خلالها B وغادر اليوم»: whether a verb at a token tells the next thing that was done."""
        info = self.scene.document.tokens[k].info
        past = info is not None and self.scene.cover[k] is None and info.pos != "noun"
        return past and any(f.tense == "past" and f.conj == "و" for f in info.verbs)

    def _ends(self, k: int) -> bool:
        """Whether a token is a verb with which something is said to end."""
        info = self.scene.document.tokens[k].info
        past = info is not None and self.scene.cover[k] is None
        return past and any(f.tense == "past" and f.lemma in _ENDED for f in info.verbs)

    def _afterwards(self, k: int) -> bool:
        """«عقب مباحثات», «بعد وصوله»: whether something else that was before or after is told from a word on."""
        after = self.norms[k + 1] if k + 1 < len(self.norms) else ""
        return self.norms[k] in AFTERWARDS and after not in TIMES and self.norms[k - 1] != "من"

    def _out_of_time(self, cue: Cue, day: DateMention) -> bool:
        """«وكان وصل أمس، وسيستقبله الملك غدا»: whether a verb's tense and a day do not go together."""
        word = self.norms[day.first]
        if cue.form is None:
            return False
        return word in _YESTERDAY if cue.form.tense == "future" else cue.form.tense == "past" and word in _TOMORROW

    def _of_another(self, found: Contact, i: int) -> bool:
        """«الرسالة التي بعثها», «الرياض التي اجتمع فيها»: a contact that only tells which thing is meant."""
        if found.kind == "visit":
            return bool({self.norms[i - 1], self.norms[i - 2]} & RELATIVE)
        if self.norms[i - 1] not in RELATIVE:
            return False
        if found.kind == "conference":
            return False  # «القمة التي شارك فيها»
        if found.kind == "message":
            return any(n.startswith(_LETTERS) for n in self.norms[max(0, i - _NEAR_LETTER) : i - 1])
        return not _IN_IT.isdisjoint(self.norms[i + 1 : i + 3])

    def _apart(self, i: int, at: int) -> bool:
        """«استقبل X، الذي وصل أمس»: whether a relative clause that began after a contact holds what follows."""
        for k in range(at - 1, i, -1):
            if self.norms[k] in COMMA:
                return False
            if self.norms[k] in WHERE or self._afterwards(k):
                return True
            if self.norms[k] in RELATIVE:
                return not self.norms[k + 1].startswith(_OF_IT)
        return False

    def _of_next_verb(self, cue: Cue, at: int) -> bool:
        """«أقام مأدبة لـX، ويتوجه غدا»: whether a day belongs to a verb of another tense that follows."""
        if cue.form is None:
            return False
        if cue.form.tense != "past":
            return self._goes_on(cue, at)
        for k in range(at - 1, max(cue.at, at - _VERB_WITHIN), -1):
            info = self.scene.document.tokens[k].info
            if info is None or info.name or self.scene.cover[k] is not None:
                continue
            besides = self.norms[k - 1].startswith("وان")  # «التقى A وأنه يتوجه الخميس إلى جوبا»
            if any(f.tense == "future" or (f.tense == "pres" and (f.conj or besides)) for f in info.verbs):
                return True
        return False

    def _goes_on(self, cue: Cue, at: int) -> bool:
        """«يزور A الكويت، ويحضر القمة في جدة يوم 26 مارس»: whether a day is of the next thing that one does."""
        for k in range(cue.at + 1, at):
            verbs = self.scene.document.tokens[k].info.verbs if self.norms[k - 1] in COMMA else ()
            if any(f.tense in ("pres", "future") and f.conj == "و" and f.agree in ("ms", "fs") for f in verbs):
                return self.scene.cover[k] is None
        return False

    def _aside(self, mark: Mark, cue: Cue) -> bool:
        """«وكان X، الذي وصل أمس، قد التقى»: whether a relative clause that ends before a contact holds a day."""
        if COMMA.isdisjoint(self.norms[mark.end : cue.at]):
            return False
        for k in range(mark.first - 1, max(cue.first - 1, mark.first - _BESIDE), -1):
            if self.norms[k] in COMMA:
                return False
            if self.norms[k] in RELATIVE:
                return True
        return False

    def _on_that_day(self, first: int, end: int) -> int:
        """Where «في اليوم نفسه» stands in a sentence, or -1."""
        for k in self.scene.document.having(_SAME, first + 1, end):
            if self.norms[k - 1].endswith("يوم"):
                return k
        return -1

    def _from(self, day: DateMention) -> str | None:
        """The first day of a span: «في الفترة من 23 إلى 25 يونيو»."""
        words = self.norms[max(0, day.first - 3) : day.first]
        if day.iso is None or len(words) < _SPAN or words[2] not in ("الي", "حتي", "-", "و"):
            return day.iso
        opens = words[0] in ("من", "بين", "الفتره") and words[1].isdecimal() and 0 < int(words[1]) < int(day.iso[-2:])
        return f"{day.iso[:-2]}{int(words[1]):02d}" if opens else day.iso
