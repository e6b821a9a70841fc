"""Dates in Arabic news: explicit, weekday and relative, against an anchor day.

Nothing that cannot be computed is guessed: a day and month without a year, or
"yesterday" without a dateline or publication date, give None.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.calendar import begins_name, month_at, name_at
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token

__all__ = [
    "DateMention",
    "coming",
    "explicit_dates",
    "find_dates",
    "numeric",
    "on_weekday",
    "parse_iso",
    "short_numeric",
]

_RELATIVE: tuple[tuple[tuple[str, ...], int], ...] = (
    (("اول", "من", "امس"), -2),
    (("اول", "امس"), -2),
    (("امس", "الاول"), -2),
    (("قبل", "امس"), -2),
    (("بعد", "غد"), 2),
    (("اليوم",), 0),
    (("امس",), -1),
    (("بالامس",), -1),
    (("البارحه",), -1),
    (("غدا",), 1),
    (("غد",), 1),
    (("بعد", "الغد"), 2),
    (("الغد",), 1),
    (("الليله", "الماضيه"), -1),
    (("الليله", "الفايته"), -1),
    (("الليله",), 0),
    (("قبل", "يومين"), -2),
    (("بعد", "يومين"), 2),
    *((("قبل", word, "ايام"), -number) for number, word in enumerate(("ثلاثه", "اربعه", "خمسه", "سته"), 3)),
    *((("بعد", word, "ايام"), number) for number, word in enumerate(("ثلاثه", "اربعه", "خمسه", "سته"), 3)),
)
#: «بعد يومين من القمة», «قبل يومين من وصوله»: told against another day than the report's.
_OF_ANOTHER = frozenset("من علي عن منها منه عليها عليه".split())
_PAST = frozenset("الماضي المنصرم الفايت المنقضي الماضيه المنصرمه الفايته".split())
_NEXT = frozenset("المقبل القادم المقبله القادمه".split())
_THIS = frozenset("الجاري الحالي".split())
_SAME = frozenset("نفسه ذاته عينه".split())
#: «في 26 منه», and what stands before a day.
_OF_IT = "منه"
_ON = frozenset("في يوم حتي الي".split())
#: Years of two digits from here on are of the last century.
_LAST_CENTURY = 50
#: What bears the name of a day: «حركة 23 مارس», «ثورة 23 يوليو 1952».
_NAMED_BY = frozenset(
    "حركه ثوره انتفاضه قوي تحالف اتفاق اتفاقيه هجمات احداث اعتداءات انقلاب حرب ذكري عيد معركه شارع ساحه جسر "
    "فريق".split()
)
_HIJRI_YEARS = range(1300, 1600)


class DateMention(Value, frozen=True, gc=False):
    """A stretch of tokens ``[first, end)`` that names a day.

    ``iso`` is None where the day cannot be computed; ``complete`` is True if the words
    alone fix the day; ``partial`` if only the year is left out; ``hijri`` if it was
    computed from the Hijri calendar, which can be a day off.
    """

    first: int
    end: int
    iso: str | None
    complete: bool
    partial: bool = False
    hijri: bool = False


def parse_iso(value: str | None) -> dt.date | None:
    """The date of an ISO string, or None if it is none."""
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _hijri_day(year: int, month: int, day: int) -> dt.date | None:
    from hijridate import Hijri

    try:
        date = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(date.year, date.month, date.day)


def _range(norms: list[str], i: int, anchor: dt.date | None) -> DateMention | None:
    """«24 إلى 26 فبراير», «9-12 سبتمبر»: the first day of a span of days within a month."""
    if i + 2 >= len(norms) or norms[i + 1] not in ("الي", "حتي", "-", "–", "و"):
        return None
    last = _explicit(norms, i + 2, anchor) if norms[i + 2].isdecimal() else None
    if last is None or not 1 <= int(norms[i]) < int(norms[i + 2]) <= 31:
        return None
    if last.iso is None:
        return last._replace(first=i) if last.partial and not last.hijri else None  # its year may be told elsewhere
    end = dt.date.fromisoformat(last.iso)
    first = _day(end.year, end.month, int(norms[i])) if end.day == int(norms[i + 2]) else None
    return last._replace(first=i, iso=first.isoformat()) if first else None


#: Days of the month as ordinals, folded: العاشر من مايو.
_TENS = {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}
_UNITS = {
    word: number
    for number, words in enumerate(
        "الاول|الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(), 1
    )
    for word in words.split("|")
}


_ORDINALS = frozenset({*_TENS, *_UNITS})


def _ordinal_day(norms: list[str], i: int, anchor: dt.date | None) -> DateMention | None:
    """«العاشر من مايو المقبل», «الثالث والعشرين من رمضان» at token ``i``."""
    word = norms[i][1:] if norms[i].startswith("وال") else norms[i]
    number = _TENS.get(word) or _UNITS.get(word)
    if number is None:
        return None
    at = i + 1
    if number < 10 and at < len(norms) and norms[at].startswith("و") and norms[at][1:] in _TENS:
        number, at = number + _TENS[norms[at][1:]], at + 1
    elif number < 10 and at < len(norms) and norms[at] == "عشر":
        number, at = number + 10, at + 1
    if at + 1 < len(norms) and norms[at].startswith("وال") and norms[at][1:] in _ORDINALS:
        return _first_of_two(number, i, _ordinal_day(norms, at, anchor))
    if at + 1 >= len(norms) or norms[at] != "من" or (word == "الحادي" and number < 11):
        return None
    if month_at(norms, at + 1 + (norms[at + 1] == "شهر")) is None and _told_month(norms, at, anchor) is None:
        return None
    mention = _explicit([*norms[:at], str(number), *norms[at:]], at, anchor)
    return mention._replace(first=i, end=mention.end - 1) if mention else None


def _first_of_two(number: int, i: int, last: DateMention | None) -> DateMention | None:
    """The first day of «الرابع والخامس من أغسطس», told as a ``number`` at token ``i`` before the last one."""
    day = parse_iso(last.iso) if last is not None else None
    if last is None or last.hijri or (day is not None and number >= day.day):
        return None
    return last._replace(first=i, iso=day.replace(day=number).isoformat() if day is not None else None)


def _told_month(norms: list[str], at: int, anchor: dt.date | None) -> tuple[dt.date | None, int] | None:
    """The first day of a month told against the anchor's, and where its words end: «من الشهر الجاري», «الجاري».

    ``at`` is the token after the number of the day.
    """
    at += norms[at] == "من"
    at += norms[at : at + 1] == ["الشهر"]
    word = norms[at] if at < len(norms) else ""
    told = norms[at - 1] in ("من", "الشهر")
    if word in _THIS or (told and norms[at - 1] == "الشهر" and word in _SAME):
        ahead = 0
    elif norms[at - 1] == "الشهر" and word in _NEXT | _PAST:
        ahead = 1 if word in _NEXT else -1
    else:
        return None
    if anchor is None:
        return None, at + 1
    months = anchor.year * 12 + anchor.month - 1 + ahead
    return dt.date(months // 12, months % 12 + 1, 1), at + 1


def _explicit(norms: list[str], i: int, anchor: dt.date | None) -> DateMention | None:
    """Day month [year] at token ``i`` (a number)."""
    value = norms[i]
    if not value.isdecimal():
        return _dotted(value, i)
    span = _range(norms, i, anchor)
    if span is not None:
        return span
    if not 1 <= int(value) <= 31:
        return numeric(norms, i) if len(value) == 4 else None
    at = i + 1
    told = _told_month(norms, at, anchor) if at < len(norms) else None
    if told is not None:
        start, end = told
        day = _day(start.year, start.month, int(value)) if start else None
        return DateMention(i, end, day.isoformat() if day else None, False)
    if at < len(norms) and norms[at] in ("من", "-", "/"):
        at += 1
        if norms[at - 1] == "من" and at < len(norms) and norms[at] == "شهر":
            at += 1
    month = month_at(norms, at)
    if month is None:
        return numeric(norms, i)
    calendar, number, end = month
    year = None
    probe = end + 1 if end < len(norms) and norms[end] in ("،", ",", "/", "عام", "سنه") else end
    if probe < len(norms) and norms[probe].isdecimal() and len(norms[probe]) == 4:
        year, end = int(norms[probe]), probe + 1
    while end < len(norms) and norms[end] in ("هـ", "ه", "م"):
        end += 1
    day = None
    if calendar == "hijri":
        if year is None and anchor is not None:
            return DateMention(i, end, None, False, True, True)
        if year is not None and year in _HIJRI_YEARS:
            day = _hijri_day(year, number, int(value))
    elif year is not None:
        day = _day(year, number, int(value))
    elif anchor is not None:
        day = _nearest(anchor, number, int(value), norms[end] if end < len(norms) else "")
    complete = year is not None and day is not None
    return DateMention(i, end, day.isoformat() if day else None, complete, year is None, calendar == "hijri")


def _nearest(anchor: dt.date, month: int, day: int, told: str) -> dt.date | None:
    """The day and month in the year that brings it nearest to the anchor, or on the side that «المقبل» tells."""
    near = [d for y in (-1, 0, 1) if (d := _day(anchor.year + y, month, day))]
    if told in _NEXT:
        near = [d for d in near if d > anchor]
    elif told in _PAST:
        near = [d for d in near if d < anchor]
    return min(near, key=lambda d: abs((d - anchor).days), default=None)


def numeric(norms: list[str], i: int) -> DateMention | None:
    """13/11/2024, 13-11-2024 and 2024-11-13 at token ``i``."""
    if i + 4 >= len(norms) or norms[i + 1] not in "/-" or norms[i + 3] != norms[i + 1]:
        return None
    parts = [norms[i], norms[i + 2], norms[i + 4]]
    if not all(p.isdecimal() for p in parts):
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    if len(parts[2]) != 4:
        return None
    d, m, y = (int(p) for p in parts)
    day = _hijri_day(y, m, d) if y in _HIJRI_YEARS else _day(y, m, d)
    return DateMention(i, i + 5, day.isoformat(), True, False, y in _HIJRI_YEARS) if day else None


def _dotted(value: str, i: int) -> DateMention | None:
    """14.09.2023 at token ``i``, which is one token."""
    parts = value.split(".")
    if len(parts) != len("dmy") or not all(p.isdecimal() for p in parts) or len(parts[2]) != len("2006"):
        return None
    day = _day(int(parts[2]), int(parts[1]), int(parts[0]))
    return DateMention(i, i + 1, day.isoformat(), True) if day else None


def short_numeric(norms: list[str], i: int) -> DateMention | None:
    """17-2-95 at token ``i``, as agencies of the last century signed."""
    if i + 5 >= len(norms) or norms[i + 1] not in "/-" or norms[i + 3] != norms[i + 1]:
        return None
    parts = (norms[i], norms[i + 2], norms[i + 4])
    if not all(p.isdecimal() and len(p) <= 2 for p in parts) or len(parts[2]) != 2 or norms[i + 5] in "/-":
        return None
    year = int(parts[2])
    day = _day(year + (1900 if year >= _LAST_CENTURY else 2000), int(parts[1]), int(parts[0]))
    return DateMention(i, i + 5, day.isoformat(), True) if day else None


def _weekday(norms: list[str], i: int, anchor: dt.date | None) -> DateMention | None:
    name = name_at(norms, i)
    if name is None or name[0] != "weekday":
        return None
    _, number, end = name
    word = norms[end] if end < len(norms) else ""
    at = end + 1 if word in ("،", "(", "الموافق") else end
    dated = None
    if at < len(norms) and norms[at][:1].isdecimal():
        dated = _explicit(norms, at, anchor)
    elif end < at < len(norms) and norms[at] in _ORDINALS:
        dated = _ordinal_day(norms, at, anchor)  # «الثلاثاء (الثامن من يونيو 2021)»
    if dated is not None:
        closed = word == "(" and norms[dated.end : dated.end + 1] == [")"]
        return dated._replace(first=i, end=dated.end + closed)
    day = None
    if anchor is not None:
        back = (anchor.weekday() - (number - 1)) % 7
        if word in _NEXT:
            day = anchor + dt.timedelta(days=7 - back if back else 7)
        elif word in _PAST:
            day = anchor - dt.timedelta(days=back or 7)
        elif _before_last(norms, end):
            day = anchor - dt.timedelta(days=(back or 7) + 7)
        else:
            day = anchor - dt.timedelta(days=back)
    if word in _NEXT or word in _PAST:
        end += 1
    elif _before_last(norms, end):
        end += 2
    return DateMention(i, end, day.isoformat() if day else None, False)


def _before_last(norms: list[str], at: int) -> bool:
    """«الأحد قبل الماضي»."""
    return norms[at : at + 1] == ["قبل"] and at + 1 < len(norms) and norms[at + 1] in _PAST


def find_dates(document: Document, anchor: dt.date | None) -> list[DateMention]:
    """Every day named in the document, in order; see `DateMention`.

    ``anchor`` is the day of the dateline or of publication, or None. "Monday" alone
    is the last Monday up to the anchor day; a mention of a coming one (with المقبل or
    after a future verb) is left to the reader of the sentence, see `coming`.
    """
    norms = document.norms
    found: list[DateMention] = []
    end = 0
    for i in document.having(_DATED):
        if i < end:
            continue
        norm = norms[i]
        mention: DateMention | None = None
        if norm[:1].isdecimal():
            mention = _explicit(norms, i, anchor)
        elif norm in _RELATIVE_FIRST:
            mention = _relative(norms, i, anchor)
        elif begins_name(norm):
            mention = _weekday(norms, i, anchor)
        if mention is None and norm.removeprefix("و") in _ORDINALS:
            mention = _ordinal_day(norms, i, anchor)
        if mention is None and found and found[-1].iso:
            mention = _of_the_same_month(norms, i, found[-1])
        if mention is not None and norm[0].isdecimal() and norms[i - 1].lstrip("لو") in _NAMED_BY:
            end = mention.end
        elif mention is not None:
            mention = _in_both_calendars(mention, norms, anchor)
            found.append(mention)
            end = mention.end
    return _years(found, norms) if anchor is None else found


def _of_the_same_month(norms: list[str], i: int, before: DateMention) -> DateMention | None:
    """«في 24 من الشهر الجاري … في السادس والعشرين منه»: a day of the month of the one told before."""
    month = parse_iso(before.iso)
    end = next((k for k in range(i + 1, min(len(norms), i + len("dmy"))) if norms[k] == _OF_IT), -1)
    if end < 0 or month is None or norms[i - 1] not in _ON:
        return None
    words = [norm.removeprefix("و") for norm in norms[i:end]]
    numbers = [int(word) if word.isdecimal() else _UNITS.get(word) or _TENS.get(word) or 0 for word in words]
    day = _day(month.year, month.month, sum(numbers)) if all(numbers) else None
    return DateMention(i, end + 1, day.isoformat(), False) if day is not None else None


def _in_both_calendars(mention: DateMention, norms: list[str], anchor: dt.date | None) -> DateMention:
    """«14 رجب 1418هـ الموافق 15 نوفمبر 1997م»: the day that the Gregorian date gives."""
    at = mention.end
    if not mention.hijri or at + 1 >= len(norms) or norms[at] not in ("الموافق", "(", "/", "-", "،"):
        return mention
    at += 1 + (norms[at + 1] == "ل" and at + 2 < len(norms))
    again = _explicit(norms, at, anchor)
    return again._replace(first=mention.first) if again is not None and again.iso and not again.hijri else mention


def _years(found: list[DateMention], norms: list[str]) -> list[DateMention]:
    """Without an anchor, days of the month take the year that brings them nearest to the last full date."""
    full = [m.iso for m in found if m.complete and m.iso]
    if not full or not any(m.partial and m.iso is None for m in found):
        return found
    near = dt.date.fromisoformat(max(full))
    return [_again(norms, m, near) if m.partial and m.iso is None else m for m in found]


def _again(norms: list[str], mention: DateMention, anchor: dt.date) -> DateMention:
    """A day of the month read once more, against another anchor."""
    read = _explicit if norms[mention.first].isdecimal() else _ordinal_day
    return read(norms, mention.first, anchor) or mention


def explicit_dates(document: Document, start: int, stop: int) -> list[DateMention]:
    """Dates with a day and month of their own between two tokens."""
    norms = document.norms
    found: list[DateMention] = []
    end = start
    for i in document.having(_DATED, start, stop):
        if i < end:
            continue
        mention = None
        if norms[i][:1].isdecimal():
            mention = _day_first(norms, i) or _explicit(norms, i, None)
        elif begins_name(norms[i]):
            mention = _weekday(norms, i, None)
        if mention is not None and (mention.complete or mention.partial):
            found.append(mention)
            end = mention.end
    return found


def on_weekday(document: Document, mention: DateMention) -> bool:
    """Whether a mention begins with the name of its weekday."""
    name = name_at(document.norms, mention.first)
    return name is not None and name[0] == "weekday"


def _day_first(norms: list[str], i: int) -> DateMention | None:
    """KUNA's «20 - 1»: day and month without a year."""
    if i + 3 < len(norms) and norms[i + 1] in ("-", "–") and norms[i + 3] in ("(", "/"):
        if norms[i].isdecimal() and norms[i + 2].isdecimal():
            return DateMention(i, i + 3, None, False, True)
    return None


_RELATIVE_FROM = {first: [r for r in _RELATIVE if r[0][0] == first] for first in {words[0] for words, _ in _RELATIVE}}
_RELATIVE_FIRST = frozenset((*_RELATIVE_FROM, *("و" + first for first in _RELATIVE_FROM)))


def _dated(token: Token) -> bool:
    """Whether a date may begin with a spelling."""
    norm = token.norm
    return norm in _RELATIVE_FIRST or norm[:1].isdecimal() or begins_name(norm) or norm.removeprefix("و") in _ORDINALS


_DATED = Trait(_dated, plain=True)


#: «اليوم التالي», «اليوم نفسه», «اليوم الثاني للقمة»: a day told against another; «اليوم الوطني»: a feast.
_OTHER_DAY = frozenset(
    "التالي نفسه ذاته عينه السابق المذكور الموعود الثاني الثالث الرابع الخامس السادس السابع الاخير الختامي الافتتاحي "
    "الوطني القومي العالمي الدولي المفتوح التاريخي الواحد".split()
)


def _relative(norms: list[str], i: int, anchor: dt.date | None) -> DateMention | None:
    first = norms[i].removeprefix("و")
    for words, offset in _RELATIVE_FROM.get(first, ()):
        if (first, *norms[i + 1 : i + len(words)]) == words:
            if words == ("غد",) and norms[i - 1 : i] == ["بعد"]:
                continue
            day = anchor + dt.timedelta(days=offset) if anchor else None
            end = i + len(words)
            after = norms[end] if end < len(norms) else ""
            if words == ("اليوم",) and after in _OTHER_DAY:
                return None
            if words[-1] in ("يومين", "ايام") and after in _OF_ANOTHER:
                return None
            if len(words) == 1 and end + 1 < len(norms):
                name = name_at(norms, end)
                if name is not None and name[0] == "weekday":
                    dated = _weekday(norms, end, anchor)
                    if dated is not None and dated.complete:
                        return dated._replace(first=i)  # «اليوم الخميس (24 آب 2023)»
                    end = name[2]
            return DateMention(i, end, day.isoformat() if day else None, False)
    return None


def coming(mention: DateMention, document: Document, anchor: dt.date | None) -> str | None:
    """The same weekday read as the next one after the anchor, for scheduled events."""
    name = name_at(document.norms, mention.first)
    if anchor is None or name is None or name[0] != "weekday" or mention.complete:
        return mention.iso
    ahead = (name[1] - 1 - anchor.weekday()) % 7
    return (anchor + dt.timedelta(days=ahead or 7)).isoformat()
