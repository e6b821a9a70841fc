"""The day of a contact: named beside it, or that of what it goes on with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, RELATIVE, TIMES, WHERE
from mahdar.document.document import Trait
from mahdar.mentions.dates import DateMention, coming
from mahdar.mentions.spells import find_spells

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Scene

__all__ = ["When"]

#: Openers of a sentence that goes on with the day of the contact before it.
_FOLLOWING = frozenset(
    "وعقب وبعد وقبيل وقبل وعلي كما ثم وفي وبعدها وعقبها وسلم وتسلم ووقع واقام وتخلل وشهد وبعث وابرق".split()
)
#: What tells of before the report's day.
_EARLIER = frozenset("كان كانت وكان وكانت سبق وسبق يذكر يشار قد اثر غداه منذ".split())
_PAST = frozenset("الماضي الماضيه المنصرم الفايت المنقضي الاسبق".split())
#: «زيارته الأخيرة»: of an earlier visit.
_LAST = frozenset("الاخيره السابقه".split())
#: What came of a contact, which is told of another day.
_OUTCOMES = frozenset("نتايج حصيله فحوي مضمون خلاصه مجريات".split())
_SAME_DAY = frozenset("نفسه ذاته عينه".split())
_SAME = Trait.of_words(_SAME_DAY)
_NEAR = 2
_THEN_ROOM = 6
#: How many sentences after a contact «كما التقى» still goes on with its day.
_NOT_FAR = 4
_SPAN = 3
#: Kinds that belong to the meeting beside which they are told.
_ASIDE = frozenset({"press_conference", "signing", "ceremony", "message", "talks"})
#: Kinds that go on with the day of what was told before; a meeting beside another may have been on any day.
_GOES_ON = frozenset({"press_conference", "signing", "ceremony", "message", "call", "conference"})
#: Kinds that a dated report tells besides without a day of their own.
_BESIDES = frozenset({"press_conference", "signing", "ceremony", "conference"})
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
#: Words by which the opening of a report tells of a day's contacts: «توزع نشاط الرئيس اليوم بين …».
_DAYS_WORK = frozenset("نشاط نشاطه جال لقاءاته لقاءاتها استقبالاته مقابلاته الحركه جولته سلسله اجتماعاته".split())
_TODAY = "اليوم"
#: How many words after a noun a relative clause of its own begins: «الاتصال الهاتفي الذي أجراه أمس».
_OWN = 2


#: What a message, a signing or a press conference belongs to.
_SITTINGS = frozenset({"meeting", "talks", "ceremony", "conference"})
#: «وعلى صعيد آخر», «وفي لقاء منفصل»: what does not go on with the day of the contact before.
_ELSE = frozenset("اخر اخري منفصل منفصله".split())
_OPENER = 5
#: What a message is called before a clause that tells which is meant: «الرسالة التي بعثها».
_LETTERS = ("الرسال", "رسال", "البرقي", "برقي", "الدعوه", "دعوه")
_NEAR_LETTER = 4
#: Parts of the day that stand alone: «استقبل الوفد صباحا», «وبعد الظهر، زار»; the day is the report's.
_HOURS = frozenset("صباحا مساء ظهرا عصرا الظهر".split())
_HOUR = Trait.of_words(_HOURS)
_RECALLS = frozenset("كان كانت قد سبق وكان وكانت".split())
#: «للمشاركة في القمة»: a journey whose day is not that of what it is for.
_TO_JOIN = ("للمشارك", "لحضور", "لتروس", "ليشارك", "ليراس", "ليحضر")
_NEXT = frozenset("المقبل المقبله القادم القادمه المقبلين القادمين".split())
#: Before the occasion of a statement: «خلال مؤتمر صحفي», «عقب مباحثات».
_OCCASIONS = frozenset("خلال عقب في ختام بعد لدي اثر اثناء".split())
#: Before a verb of what is to come: «وينتظر أن يصل الأربعاء».
_STILL_TO = frozenset("ان حيث الذي التي".split())
#: After what came first, whose day is not that of the sentence: «عاد أمس بعد زيارة التقى خلالها X».
_SINCE = frozenset("بعد عقب اثر".split())
#: «غادر أمس إلى X حيث يستقبله Y الثلاثاء»: words after which a clause of its own begins.
_CLAUSES = frozenset({"حيث", "بعدما", "قبلما"})
_ACROSS = 40
_YESTERDAY = frozenset("امس بالامس البارحه".split())
_TOMORROW = frozenset("غدا غد الغد".split())
_LATER = ["وفي", "وقت", "لاحق"]
#: How many sentences after a headline the report has begun.
_LEAD = 3
#: Verbs that tell a contact with its noun: «عقد A أمس جلسة مباحثات مع B».
_LIGHT = frozenset("عقد أجرى ترأس".split())
#: How far before the day its verb stands: «بحث الوزير A أمس».
_VERB_ROOM = 12
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


class _Mark(NamedTuple):
    """A stretch that names a day, or (``day`` None) a spell of time; ``ahead`` if the spell is to come."""

    first: int
    end: int
    day: DateMention | None
    ahead: bool = False


class When:
    """Finds the day of a contact, said in its sentence or carried from the one before."""

    def __init__(self, scene: Scene, speech: list[bool]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.speech = speech
        self.found: list[Contact] = []
        self._marks: dict[int, list[_Mark]] = {}
        #: The report's own day.
        self.today = scene.anchor.isoformat() if scene.anchor is not None else None

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
        if not marks and any(m.first > i and self._is_end(m) for m in told):
            return  # «يقوم بزيارة تمتد إلى غاية 16 مارس»
        nearest = min(marks, key=lambda m: self._apart_by(m, i)) if marks else None
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
                found.date = coming(day, self.scene.document, self.scene.anchor)
        elif that_day >= 0:
            found.date = self._that_day(cue.number)
        elif self._to_join_tomorrow(found, cue):
            return
        elif found.status == "held" and not (found.kind == "message" and self._of_another(found, i)):
            found.date = self._day_of_before(found, cue) or self._day_of_report(found, cue)
            found.date = found.date or self._day_of_others(found, i, first) or self._day_of_statement(found, cue)

    def _to_join_tomorrow(self, found: Contact, cue: Cue) -> bool:
        """«يتوجه A غدا إلى X للمشاركة في القمة»: a conference of a journey that is still to be made."""
        if found.kind != "conference" or not any(
            n.startswith(_TO_JOIN) for n in self.norms[max(0, cue.at - 2) : cue.at + 1]
        ):
            return False
        return not _TOMORROW.isdisjoint(self.norms[cue.first : cue.at])

    def _is_end(self, mark: _Mark) -> bool:
        """«تستمر حتى 16 مارس», «تختتم في 16 مارس»: whether a day is the last of something that goes on."""
        before = self.norms[max(0, mark.first - _ENDING) : mark.first]
        return mark.day is not None and any([n in _UNTIL or n.removeprefix("و").startswith(_ENDS) for n in before])

    def _apart_by(self, mark: _Mark, i: int) -> int:
        """How far a mark is from a contact; one of another clause before it is farther than any of its own."""
        across = mark.first < i and not _CLAUSES.isdisjoint(self.norms[mark.end : i])
        return abs(mark.first - i) + (_ACROSS if across else 0)

    def _ahead(self, cue: Cue) -> bool:
        """«سيتوجه الأربعاء إلى أديس أبابا للتشاور مع X»: whether the sentence tells of what is to come."""
        if cue.form is not None and cue.form.tense in ("pres", "past", "pass"):
            before = ["", "", *self.norms[max(0, cue.at - 2) : cue.at]][-2:]
            return cue.form.tense == "pres" and before[1] in _STILL_TO and before[0] not in ("قبل", "بعد")
        tokens = self.scene.document.tokens
        return any(
            f.tense == "future"
            for k in range(cue.first, cue.at)
            if tokens[k].info is not None and self.scene.cover[k] is None and not self.speech[k]
            for f in tokens[k].info.verbs
        )

    def _in_sentence(self, first: int, end: int) -> list[_Mark]:
        """The days and spells of time named in a sentence."""
        known = self._marks.get(first)
        if known is None:
            days = [_Mark(d.first, d.end, d) for d in self.scene.dates if first <= d.first < end]
            days += [_Mark(k, k + 1, self._hour(k)) for k in self._bare_hours(first, end, days)]
            spells = [
                _Mark(a, b, None, not _NEXT.isdisjoint(self.norms[a:b]))
                for a, b in find_spells(self.scene.document, first, end)
            ]
            known = days + [s for s in spells if not any(d.first < s.end and s.first < d.end for d in days)]
            self._marks[first] = known
        return known

    def _bare_hours(self, first: int, end: int, days: list[_Mark]) -> list[int]:
        """Where a part of the day stands without its day, in a report that tells of its own day."""
        hours = self.scene.document.having(_HOUR, first + 1, end)
        line = self.scene.dateline
        if (
            not hours
            or self.scene.anchor is None
            or not ((line is not None and line.date) or _TODAY in self._opening())
        ):
            return []
        beside = {k for d in days for k in (d.first - 1, d.end, d.first - 2)}
        return [
            k
            for k in hours
            if k not in beside
            and (self.norms[k] != "الظهر" or self.norms[k - 1].removeprefix("و") in ("بعد", "قبل"))
            and (k + 1 >= end or self.norms[k + 1] != "يوم")
        ]

    def _hour(self, k: int) -> DateMention:
        assert self.scene.anchor is not None
        return DateMention(k, k + 1, self.scene.anchor.isoformat(), False)

    def _opening(self) -> list[str]:
        """The words of the report's first sentence."""
        number = self.scene.document.sentence_of[min(self.scene.start, len(self.norms) - 1)]
        return self.norms[self.scene.start : self.scene.document.sentences[number][1]]

    def _tells(self, found: Contact, cue: Cue, mark: _Mark) -> bool:
        """Whether a day or a spell can be that of a contact."""
        i = cue.at
        if self.speech[mark.first] != self.speech[i]:
            return False
        if mark.day is None and (abs(mark.first - i) > _SPELL_WITHIN or mark.ahead != (found.status == "scheduled")):
            return False
        if mark.day is not None and self._out_of_time(cue, mark.day):
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
        if any(self._afterwards(k) and self.norms[k] in _SINCE for k in range(mark.end, i)):
            return False
        return not self._aside(mark, i)

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
        if cue.form is None or cue.form.tense != "past":
            return False
        for k in range(at - 1, max(cue.at, at - _VERB_WITHIN), -1):
            info = self.scene.document.tokens[k].info
            if info is None or info.name or self.scene.cover[k] is not None:
                continue
            if any(f.tense == "future" or (f.tense == "pres" and f.conj) for f in info.verbs):
                return True
        return False

    def _aside(self, mark: _Mark, i: int) -> bool:
        """«وكان X، الذي وصل أمس، قد التقى»: whether a relative clause that ends before a contact holds a day."""
        if COMMA.isdisjoint(self.norms[mark.end : i]):
            return False
        for k in range(mark.first - 1, max(0, mark.first - _BESIDE), -1):
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

    def _that_day(self, number: int) -> str | None:
        """The day that was told of last: in the sentence before, or that of the last contact held."""
        sentences = self.scene.document.sentences
        first = sentences[max(0, number - 1)][0]
        anchor = self.scene.anchor.isoformat() if self.scene.anchor else None
        days = [d.iso for d in self.scene.dates if first <= d.first < sentences[number][0] and d.iso]
        days = [iso for iso in days if anchor is None or iso <= anchor]
        held = (f for f in reversed(self.found) if f.date and f.status == "held" and f.kind != "visit")
        return days[-1] if days else next((f.date for f in held if not self._recalled(f)), None)

    def _from(self, day: DateMention) -> str | None:
        """The first day of a span: «في الفترة من 23 إلى 25 يونيو»."""
        words = self.norms[max(0, day.first - 3) : day.first]
        if day.iso is None or len(words) < _SPAN or words[2] not in ("الي", "حتي", "-", "و"):
            return day.iso
        opens = words[0] in ("من", "بين", "الفتره") and words[1].isdecimal() and 0 < int(words[1]) < int(day.iso[-2:])
        return f"{day.iso[:-2]}{int(words[1]):02d}" if opens else day.iso

    def _day_of_before(self, found: Contact, cue: Cue) -> str | None:
        """The day of the contact told just before, for one that goes on with it."""
        first = cue.first
        besides, sentence_of = self._besides(cue), self.scene.document.sentence_of
        for before in reversed(self.found):
            gap = found.sentence - max([before.sentence, *(sentence_of[k] for k in before.told)])
            if not 0 <= gap <= (_NOT_FAR if besides else _NEAR):
                return None
            if before.status != "held" or before.kind == "visit" or self._recalled(before):
                continue
            sitting = before.kind in _SITTINGS or found.kind == "press_conference"
            shared = found.kind in _ASIDE and sitting and set(found.people) & set(before.people)
            apart = found.kind in _BESIDES and not _ELSE.isdisjoint(self.norms[first : first + _OPENER])
            goes_on = self.norms[first] in _FOLLOWING and found.kind in _GOES_ON
            same_host = besides and found.kind != "visit" and bool(set(found.people) & set(before.people))
            of_the_day = same_host and before.date == self.today
            if shared or (goes_on and not apart) or of_the_day:
                return before.date
        return None

    def _besides(self, cue: Cue) -> bool:
        """«كما التقى», «واستقبل»: whether a sentence opens with one more contact of the same teller's day."""
        if cue.form is None or cue.form.tense != "past" or self.speech[cue.at]:
            return False
        opener = self.norms[cue.first]
        return cue.at - cue.first == 1 and opener == "كما" or cue.at == cue.first and cue.form.conj == "و"

    def _recalled(self, before: Contact) -> bool:
        """«وكان قد التقى أمس»: a contact that a report recalls and that nothing goes on with."""
        at = before.evidence[0]
        return not _RECALLS.isdisjoint(self.norms[max(0, at - 2) : at])

    def _day_of_report(self, found: Contact, cue: Cue) -> str | None:
        """The day of a dated agency report, for what its first sentence tells, or what followed «في وقت لاحق»."""
        if self.today is None or found.kind == "visit":
            return None
        if self.norms[cue.first : cue.first + len(_LATER)] == _LATER:
            return self.today
        if self._heads_yesterday(cue, self.today):
            return None
        days = [m.day.iso for m in self._in_sentence(cue.first, cue.end) if m.day is not None and m.first < cue.at]
        before = any(iso is not None and iso < self.today for iso in days)
        return self.today if cue.first == self.scene.start and not before else None

    def _heads_yesterday(self, cue: Cue, today: str) -> bool:
        """«الأحد 3 مارس / A يبحث مع B الأمن / بحث A أمس»: a headline above what was yesterday."""
        if cue.form is None or cue.form.tense != "pres" or cue.at == cue.first:
            return False
        sentences = self.scene.document.sentences
        end = sentences[min(cue.number + _LEAD, len(sentences) - 1)][1]
        return any(
            d.iso is not None
            and d.iso < today
            and self.norms[d.first] in _YESTERDAY
            and self._said_again(cue.form, d.first)
            for d in self.scene.dates
            if cue.end <= d.first < end
        )

    def _said_again(self, form: VerbForm, day: int) -> bool:
        """Whether the verb before a day is that of the headline, or tells the same kind of contact."""
        verbs, tokens = table().verbs, self.scene.document.tokens
        kind = verbs[form.lemma].kind if form.lemma in verbs else ""
        return any(
            f.tense == "past"
            and (f.lemma in {form.lemma, *_LIGHT} or (f.lemma in verbs and verbs[f.lemma].kind == kind))
            for k in range(max(self.scene.start, day - _VERB_ROOM), day)
            if tokens[k].info is not None and self.scene.cover[k] is None
            for f in tokens[k].info.verbs
        )

    def _day_of_statement(self, found: Contact, cue: Cue) -> str | None:
        """«جددت X اليوم دعمها. وجاء ذلك خلال مؤتمر صحفي عقب مباحثات»: the day of what was said there."""
        if self.found or cue.form is not None or found.kind not in ("press_conference", "talks", "meeting"):
            return None
        if not 0 < cue.number <= _NEAR or self.speech[cue.at]:
            return None
        if self.norms[cue.at - 1] not in _OCCASIONS:
            return None
        opening = [m for m in self._in_sentence(self.scene.start, self.opening_end()) if not self.speech[m.first]]
        days = {m.day.iso if m.day else None for m in opening}
        return days.pop() if len(days) == 1 else None

    def opening_end(self) -> int:
        return self.scene.start + len(self._opening())

    def _day_of_others(self, found: Contact, i: int, first: int) -> str | None:
        """The day of a dated report that another contact took place on, for what belongs to such a day.

        «وفي ختام الزيارة، وقع …»; not «وكان قد وقع», and no meeting or call.
        """
        if self.today is None or self.speech[i] or found.kind == "visit":
            return None
        if not _ELSE.isdisjoint(self.norms[first : first + _OPENER]):
            return None
        if any(norm in _EARLIER for norm in self.norms[max(first, i - _BESIDE) : i]):
            return None
        if not _PAST.isdisjoint(self.norms[i : i + _BESIDE]):
            return None
        if self.days_work():
            return self.today
        if found.kind not in _BESIDES:
            return None
        return self.today if any(f.date == self.today and f.status == "held" for f in self.found) else None

    def days_work(self) -> bool:
        """«توزع نشاط الرئيس اليوم بين لقاءات …»: whether a report tells of what one day brought."""
        opening = self._opening()
        return _TODAY in opening and not _DAYS_WORK.isdisjoint(opening)
