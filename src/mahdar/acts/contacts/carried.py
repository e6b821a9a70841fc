"""The days that a sentence names, and the day of a contact that it does not: another's, or the report's own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.words import UPON
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.document.marks import DASHES
from mahdar.mentions.dates import DateMention
from mahdar.mentions.spells import find_spells

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue
    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Scene

__all__ = ["HANDED", "Carried", "Mark"]

#: Letters that are handed over, which has a day and a place.
HANDED = ("/سلم", "/تسلم", "/استلم", "/حمل")
#: «إثر ذلك», «وبعد ذلك», «ثم»: openers of what came next.
_THEN = frozenset("ثم بعدها عقبها اثرها".split())
_PAIR = 2
#: How many sentences after a contact what came right after it is told.
_ROOM = 8
#: How many headlines stand above a report at most, and how many words one has at most.
_HEADLINES = 2
_LONG = 22

#: Openers of a sentence that goes on with the day of the contact before it.
_FOLLOWING = frozenset(
    "وعقب وبعد وقبيل وقبل وعلي كما ثم وفي وبعدها وعقبها وسلم وتسلم ووقع واقام وتخلل وشهد وبعث وابرق".split()
)
#: What tells of before the report's day.
_EARLIER = frozenset("كان كانت وكان وكانت سبق وسبق يذكر يشار قد اثر غداه منذ".split())
_PAST = frozenset("الماضي الماضيه المنصرم الفايت المنقضي الاسبق".split())
_NEAR = 2
#: How many sentences after a contact «كما التقى» still goes on with its day.
_NOT_FAR = 4
#: Kinds that belong to the meeting beside which they are told.
_ASIDE = frozenset({"press_conference", "signing", "ceremony", "message", "talks"})
#: Kinds that go on with the day of what was told before; a meeting beside another may have been on any day.
_GOES_ON = frozenset({"press_conference", "signing", "ceremony", "message", "call", "conference"})
#: Kinds that a dated report tells besides without a day of their own.
_BESIDES = frozenset({"press_conference", "signing", "ceremony", "conference"})
#: How many words before a contact what tells of an earlier time may stand.
_BESIDE = 14
#: Words by which the opening of a report tells of a day's contacts: «توزع نشاط الرئيس اليوم بين …».
_DAYS_WORK = frozenset("نشاط نشاطه جال لقاءاته لقاءاتها استقبالاته مقابلاته الحركه جولته اجتماعاته".split())
#: «عقد A سلسلة لقاءات».
_SERIES = frozenset("لقاءات اجتماعات مقابلات استقبالات محادثات مباحثات".split())
_TODAY = "اليوم"
#: What a message, a signing or a press conference belongs to.
_SITTINGS = frozenset({"meeting", "talks", "ceremony", "conference"})
#: «وعلى صعيد آخر», «وفي لقاء منفصل»: what does not go on with the day of the contact before.
_ELSE = frozenset("اخر اخري منفصل منفصله".split())
_OPENER = 5
_OF_A_YEAR = frozenset("عام العام سنه".split())
#: Parts of the day that stand alone: «استقبل الوفد صباحا», «وبعد الظهر، زار»; the day is the report's.
_HOURS = frozenset("صباحا مساء ظهرا عصرا الظهر".split())
_HOUR = Trait.of_words(_HOURS)
_RECALLS = frozenset("كان كانت قد سبق وكان وكانت".split())
_NEXT = frozenset("المقبل المقبله القادم القادمه المقبلين القادمين".split())
#: Before the occasion of a statement: «خلال مؤتمر صحفي», «عقب مباحثات».
_OCCASIONS = frozenset("خلال عقب في ختام بعد لدي اثر اثناء".split())
_LATER = ["وفي", "وقت", "لاحق"]
#: How many sentences after a headline the report has begun.
_LEAD = 3
#: Verbs that tell a contact with its noun: «عقد A أمس جلسة مباحثات مع B».
_LIGHT = frozenset("عقد أجرى ترأس".split())
#: How far before the day its verb stands: «بحث الوزير A أمس».
_VERB_ROOM = 12


class Mark(NamedTuple):
    """A stretch that names a day, or (``day`` None) a spell of time; ``ahead`` if the spell is to come."""

    first: int
    end: int
    day: DateMention | None
    ahead: bool = False


class Carried:
    """Finds the days of a sentence, and those that go on from sentence to sentence."""

    def __init__(self, scene: Scene, speech: list[bool]) -> None:
        self.scene = scene
        self.norms = scene.document.norms
        self.speech = speech
        self.found: list[Contact] = []
        self._marks: dict[int, list[Mark]] = {}
        #: The report's own day.
        self.today = scene.anchor.isoformat() if scene.anchor is not None else None

    def _in_sentence(self, first: int, end: int) -> list[Mark]:
        """The days and spells of time named in a sentence."""
        known = self._marks.get(first)
        if known is None:
            days = [Mark(d.first, d.end, d) for d in self.scene.dates if first <= d.first < end]
            days += [Mark(k, k + 1, self._hour(k)) for k in self._bare_hours(first, end, days)]
            spells = [
                Mark(a, b, None, not _NEXT.isdisjoint(self.norms[a:b]))
                for a, b in find_spells(self.scene.document, first, end)
            ]
            known = days + [s for s in spells if not any(d.first < s.end and s.first < d.end for d in days)]
            known = [m for m in known if m.day is None or not self._heading(m.day)]
            self._marks[first] = known
        return known

    def _heading(self, day: DateMention) -> bool:
        """«الأربعاء 15 مارس 2023 - استقبل A أمس»: whether a day opens the report, and dates nothing in it."""
        after = self.norms[day.end] if day.end < len(self.norms) else ""
        return day.complete and day.first == self.scene.start and after in DASHES

    def _bare_hours(self, first: int, end: int, days: list[Mark]) -> list[int]:
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
            and (k + 1 >= end or self.norms[k + 1] not in ("يوم", _TODAY))
        ]

    def _hour(self, k: int) -> DateMention:
        assert self.scene.anchor is not None
        return DateMention(k, k + 1, self.scene.anchor.isoformat(), False)

    def opening(self) -> range:
        """The report's first sentence, below its headlines."""
        sentences = self.scene.document.sentences
        first = number = self.scene.document.sentence_of[min(self.scene.start, len(self.norms) - 1)]
        while number < min(first + _HEADLINES, len(sentences) - 1) and self._heads(*sentences[number]):
            number += 1
        number = number if not self._heads(*sentences[number]) else first
        return range(max(self.scene.start, sentences[number][0]), sentences[number][1])

    def _heads(self, first: int, end: int) -> bool:
        """«على هامش المنتدى.. الوزير يكثف لقاءاته»: whether a sentence is of a headline, or the stop of a dateline."""
        stopped = self.norms[end - 1] == "." and self.norms[end - 2] != "."
        return end - first < _LONG and (not stopped or max(first, self.scene.start) == end - 1)

    def _opening(self) -> list[str]:
        return self.norms[self.opening().start : self.opening().stop]

    def days_work(self) -> DateMention | None:
        """«توزع نشاط الرئيس اليوم بين لقاءات …»: the day, if a report tells of what one day brought."""
        opening = self.opening()
        words = self._opening()
        if _DAYS_WORK.isdisjoint(words) and not (
            "سلسله" in words and any(a == "سلسله" and b in _SERIES for a, b in pairwise(words))
        ):
            return None
        days = [m.day for m in self._in_sentence(opening.start, opening.stop) if m.day and not self.speech[m.first]]
        today = (day for day in days if self.norms[day.first] == _TODAY)
        return next(today, days[0] if days else None)

    def _of_the_same(self, found: Contact) -> bool:
        """Whether the one whose day's work the opening tells of, if it names one, is of a contact."""
        opening = self.opening()
        named = (r for r in self.scene.refs_in(opening.start, opening.stop) if r.kind == "person")
        one = next((entity_id(r) for r in named), None)
        return one is None or one in found.people

    def _that_day(self, number: int, at: int) -> str | None:
        """The day told of last before «في اليوم نفسه» at a token: there, a sentence before, or of the last contact."""
        sentences = self.scene.document.sentences
        if not _OF_A_YEAR.isdisjoint(self.norms[at + 1 : at + _OPENER]):
            return None  # «في اليوم نفسه من عام 2013»
        here = [d.iso for d in self.scene.dates if sentences[number][0] <= d.first < at and d.iso]
        if here:
            return here[-1]
        first = sentences[max(0, number - 1)][0]
        anchor = self.scene.anchor.isoformat() if self.scene.anchor else None
        days = [d.iso for d in self.scene.dates if first <= d.first < sentences[number][0] and d.iso]
        days = [iso for iso in days if anchor is None or iso <= anchor]
        held = (f for f in reversed(self.found) if f.date and f.status == "held" and f.kind != "visit")
        return days[-1] if days else next((f.date for f in held if not self._recalled(f)), None)

    def _carried(self, found: Contact, cue: Cue) -> str | None:
        """The day of a contact that its sentence does not tell: that of another, or the report's own."""
        return (
            self._day_of_before(found, cue)
            or self._day_of_report(found, cue)
            or self._day_of_others(found, cue.at, cue.first)
            or self._day_of_statement(found, cue)
            or self._day_right_before(found, cue)
            or self._day_of_meeting(found)
        )

    def _day_right_before(self, found: Contact, cue: Cue) -> str | None:
        """«إثر ذلك، استقبل A C», «كما استقبل A بعد ذلك C»: the day of A's contact that this one came after."""
        norms, first, i = self.norms, cue.first, cue.at
        opener = norms[first].removeprefix("و")
        told = opener in _THEN or (opener in UPON and norms[first + 1 : first + 2] == ["ذلك"])
        told = told or any(a in UPON and b == "ذلك" for a, b in pairwise(norms[i + 1 : min(cue.end, i + _ROOM)]))
        if found.kind == "visit" or self.speech[i] or not told:
            return None
        before = next((f for f in reversed(self.found) if self._held(f)), None)
        if before is None:
            return self._day_of_opening(cue)  # «استقبل الملك اليوم وفد X. كما استقبل بعد ذلك C»
        if not set(before.people) & set(found.people) or found.sentence - before.sentence > _ROOM:
            return None
        return before.date

    def _day_of_opening(self, cue: Cue) -> str | None:
        """The only day that the report's opening names, one or two sentences on."""
        lead = self.opening()
        if not 0 < cue.number - self.scene.document.sentence_of[lead.start] <= _NEAR:
            return None
        opening = [m for m in self._in_sentence(lead.start, lead.stop) if not self.speech[m.first]]
        days = {m.day.iso if m.day else None for m in opening}
        return days.pop() if len(days) == 1 else None

    def _held(self, before: Contact) -> bool:
        """Whether a contact told before is one that a report goes on from."""
        return before.status == "held" and before.kind != "visit" and not self._recalled(before)

    def _day_of_meeting(self, found: Contact) -> str | None:
        """«استقبل A B اليوم. … وسلم B A رسالة»: what one handed another when they met."""
        if found.kind != "message" or not found.rule.endswith(HANDED):
            return None
        people = set(found.people)
        met = (f for f in self.found if f.kind in ("meeting", "talks") and f.status == "held")
        return next((f.date for f in met if len(people & set(f.people)) >= _PAIR), None)

    def _day_of_before(self, found: Contact, cue: Cue) -> str | None:
        """The day of the contact told just before, for one that goes on with it."""
        first = cue.first
        besides, sentence_of = self._besides(cue), self.scene.document.sentence_of
        for before in reversed(self.found):
            gap = found.sentence - max([before.sentence, *(sentence_of[k] for k in before.told)])
            if not 0 <= gap <= (_NOT_FAR if besides else _NEAR):
                return None
            recalled = self._recalled(before) and before.date != self.today  # «وكان A قد استقبل صباح اليوم B»
            if before.status != "held" or before.kind == "visit" or recalled:
                continue
            sitting = before.kind in _SITTINGS or found.kind == "press_conference"
            shared = found.kind in _ASIDE and sitting and not set(found.people).isdisjoint(before.people)
            other = not _ELSE.isdisjoint(self.norms[first : first + _OPENER])
            shared = shared and not (other and found.kind == "message")  # «من جهة أخرى، بعث A برقية»
            apart = found.kind in _BESIDES and other
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
        return self.today if cue.first == self.scene.start and self.scene.dated and not before else None

    def _heads_yesterday(self, cue: Cue, today: str) -> bool:
        """«الأحد 3 مارس / A يبحث مع B الأمن / بحث A أمس»: a headline above what was on a day before."""
        if cue.form is None or cue.form.tense != "pres" or cue.at == cue.first:
            return False
        sentences = self.scene.document.sentences
        end = sentences[min(cue.number + _LEAD, len(sentences) - 1)][1]
        return any(
            d.iso is not None and d.iso < today and self._said_again(cue.form, d.first)
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
        if cue.form is not None or found.kind not in ("press_conference", "talks", "meeting"):
            return None
        if self.speech[cue.at] or any(f.sentence != cue.number for f in self.found):
            return None
        return self._day_of_opening(cue) if self.norms[cue.at - 1] in _OCCASIONS else None

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
        work = self.days_work()
        if work is not None and (self.norms[work.first] == _TODAY or self._of_the_same(found)):
            return work.iso
        if found.kind not in _BESIDES:
            return None
        return self.today if any(f.date == self.today and f.status == "held" for f in self.found) else None
