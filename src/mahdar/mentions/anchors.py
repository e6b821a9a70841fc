"""The day against which "today" is read, where neither dateline nor publication gives it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.calendar import begins_name, name_at
from mahdar.mentions.dates import explicit_dates, numeric, on_weekday

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.dates import DateMention

__all__ = ["anchor_from_footer", "anchor_from_head", "anchor_from_lead", "anchor_from_today"]

_DAYS = {"اليوم": 0, "امس": 1, "غدا": -1}
_SAID = Trait.of_words(_DAYS)
_WITHIN = 5
#: Months as Kuwait's agency stamps its reports: «كونا171642 جمت مار 09».
_STAMPED = {
    word: number for number, word in enumerate("ينا فبر مار ابر ماي يون يول اغس سبت اكت نوف ديس".split(), 1)
} | {"مايو": 5}
_GMT = "جمت"
_STAMP = 12
_DATE_LINE = 8
_LEAD = 2
#: How many lines stand above a report, and how long one is that dates it: «الخميس 10 آب 2023 - 08:13».
_HEAD = 6
_HEAD_LINE = 16
#: How many words such a line holds beside its day, its hour and «نشر في»: «واشنطن العاصمة، 9 أبريل 2015».
_FEW = 3
_PUBLISHED = frozenset(
    "نشر نشرت النشر تاريخ بتاريخ في اخر تحديث التحديث حدث حدثت تم يوم الساعه ساعه بتوقيت توقيت مكه المكرمه غرينتش "
    "جرينتش القاهره بيروت ابوظبي دمشق gmt ص م صباحا مساء الموافق".split()
)
#: Papers that are called by their day: «المؤتمر الصحفي للمتحدثة يوم 9 يوليو 2025», «كلمة الوزير، 5 مايو 2020».
_PAPERS = frozenset(
    "الموتمر موتمر الاحاطه احاطه الايجاز ايجاز كلمه خطاب تصريح تصريحات بيان البيان حوار مقابله حديث نص محضر".split()
)
#: What of the past is told with its day.
_CALLED_BY_DAY = frozenset(
    "حرب ثوره ذكري اتفاق اتفاقيه معاهده نص مذبحه مجزره هجمات احداث انقلاب معركه انتفاضه قرار وعد استقلال تاسيس".split()
)
_PLACES = frozenset({"place", "capital", "state", "org"})
#: Before the day on which something was done, and how long the sentence is that tells a report's news.
_ON = frozenset("في يوم بتاريخ ،".split())
_LONG = 12
_CLAUSES = frozenset("ان انه انها بان الذي التي الذين حيث".split())
_SPANS = frozenset("بين من يومي ايام الفتره".split())
_DASHES = frozenset("- – — : |".split())


def anchor_from_today(document: Document) -> dt.date | None:
    """The day that a report calls today with its date: «اليوم الاثنين (21 يونيو 2021)», «أمس الأحد 3 مارس 2019»."""
    for i in document.having(_SAID):
        stop = min(len(document.norms), i + _WITHIN)
        for mention in explicit_dates(document, i + 1, stop):
            if mention.complete and mention.iso and mention.first <= i + 2:
                return dt.date.fromisoformat(mention.iso) + dt.timedelta(days=_DAYS[document.norms[i]])
            break
    return None


def anchor_from_head(document: Document) -> dt.date | None:
    """The day with which a line above a report dates it, a title that is a paper's, or the report's first words."""
    for first, end in document.sentences[:_HEAD]:
        if end - first > _HEAD_LINE and first:
            return None
        days = [m for m in explicit_dates(document, first, min(end, first + 2 * _HEAD_LINE)) if m.complete and m.iso]
        if len(days) != 1:
            continue
        (day,) = days
        opens = day.first == first and day.end < end and document.norms[day.end] in _DASHES
        called = document.norms[first] in _PAPERS and day.end == end and end - first <= 2 * _HEAD_LINE
        if opens or called or _only_dates(document, first, end, day):
            return dt.date.fromisoformat(day.iso or "")
    return None


def _only_dates(document: Document, first: int, end: int, day: DateMention) -> bool:
    """Whether a line holds little but a day, its hour and a place; «حرب 6 أكتوبر 1973» calls what it tells of."""
    others = [
        document.norms[k]
        for k in range(first, end)
        if not day.first <= k < day.end and document.tokens[k].kind == "w" and document.norms[k] not in _PUBLISHED
    ]
    known = not others or any(
        document.norms[k] in _PUBLISHED or any(h.entry.kind in _PLACES for h in document.tokens[k].info.heads)
        for k in range(first, end)
    )
    little = len(others) <= _FEW and known and _CALLED_BY_DAY.isdisjoint(others)
    return little and end - first <= _HEAD_LINE and document.norms[end - 1] != "."


def anchor_from_footer(document: Document) -> dt.date | None:
    """A full date in the last lines of an agency report, as Petra prints it."""
    start = max(0, len(document.norms) - 40)
    for i in range(start, len(document.norms)):
        if document.norms[i][:1].isdecimal():
            mention = numeric(document.norms, i)
            if mention and mention.iso:
                return dt.date.fromisoformat(mention.iso)
    return _stamp(document) or _last_line(document)


def _stamp(document: Document) -> dt.date | None:
    """«كونا171642 جمت مار 09»: day, hour, month and year of Kuwait's agency."""
    norms = document.norms
    for i in range(max(1, len(norms) - _STAMP), len(norms) - 2):
        day, year = norms[i - 1][:2], norms[i + 2]
        if norms[i] == _GMT and norms[i + 1] in _STAMPED and day.isdecimal() and year.isdecimal() and len(year) <= 2:
            try:
                return dt.date(2000 + int(year), _STAMPED[norms[i + 1]], int(day))
            except ValueError:
                return None
    return None


def _last_line(document: Document) -> dt.date | None:
    """A full date that is a report's last line, as ministries print it below their name."""
    if len(document.sentences) <= 1:
        return None
    first, end = document.sentences[-1]
    mentions = explicit_dates(document, first, end) if end - first <= _DATE_LINE else []
    if len(mentions) == 1 and mentions[0].complete and mentions[0].iso and mentions[0].end >= end - 1:
        return dt.date.fromisoformat(mentions[0].iso)
    return None


def anchor_from_lead(document: Document) -> dt.date | None:
    """The weekday with its date on which the opening of a report tells its news: «يوم الاثنين 29 نوفمبر 2021»."""
    told = [
        end
        for first, end in document.sentences[:_HEAD]
        if any(t.kind == "w" for t in document.tokens[first:end]) and document.norms[end - 2 : end] != [".", "."]
    ]
    end = told[min(_LEAD, len(told)) - 1] if told else 0
    full = [m for m in explicit_dates(document, 0, end) if m.complete and m.iso]
    days = {m.iso for m in full if m.iso and on_weekday(document, m)}
    if len(days) == 1:
        return dt.date.fromisoformat(days.pop())
    if len(full) != 1 or days:
        return None
    return _within(document, full[0], end) or _told_on(document, full[0])


def _told_on(document: Document, day: DateMention) -> dt.date | None:
    """«ترأس الرئيس، في 2 مايو 2024، الجلسة العامة»: the day of the verb with which a report begins."""
    number = document.sentence_of[day.first]
    first, end = document.sentences[number]
    info = document.tokens[first].info
    begins = end - first >= _LONG and info is not None and any(f.tense == "past" and not f.conj for f in info.verbs)
    told = document.norms[day.first - 1] in _ON and _CLAUSES.isdisjoint(document.norms[first : day.first])
    told = told and day.first - first <= _HEAD_LINE and _DAYS.keys().isdisjoint(document.norms[day.end : end])
    year = (day.iso or "")[:4]
    told = told and all(n <= year for n in document.norms if len(n) == len(year) and n.isdecimal() and n[:2] in "1920")
    return dt.date.fromisoformat(day.iso or "") if begins and told else None


def _within(document: Document, span: DateMention, end: int) -> dt.date | None:
    """«التقى A السبت B في المنتدى المنعقد بين 11 و13 مارس 2022»: the weekday that the days of a gathering hold."""
    norms = document.norms
    last = span.first + 2
    if norms[span.first - 1] not in _SPANS or last >= end or norms[last - 1] in "/-" or not norms[last].isdecimal():
        return None
    first = dt.date.fromisoformat(span.iso or "")
    names = {name_at(norms, k) for k in range(end) if begins_name(norms[k])}
    wanted = {name[1] - 1 for name in names if name is not None and name[0] == "weekday"}
    held = [first + dt.timedelta(days=k) for k in range(int(norms[last]) - first.day + 1)]
    told = [day for day in held if day.weekday() in wanted]
    return told[0] if len(told) == len(wanted) == 1 else None
