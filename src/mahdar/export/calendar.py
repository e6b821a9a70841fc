"""iCalendar: every engagement as an event of a whole day.

Where no report gives a date, it stands on the day of the first report, and says so.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import IO, TYPE_CHECKING, Any

from mahdar._version import __version__
from mahdar.errors import OutputError
from mahdar.export.engagements import Engagement, engagements

if TYPE_CHECKING:
    from mahdar.export.source import Source

__all__ = ["write_calendar"]

_STATUS = {"scheduled": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}

#: The kinds of engagement in Arabic.
_KINDS = {
    "meeting": "لقاء",
    "talks": "مباحثات",
    "call": "اتصال",
    "visit": "زيارة",
    "press_conference": "مؤتمر صحفي",
    "message": "رسالة",
    "ceremony": "مراسم",
    "signing": "توقيع",
    "conference": "مؤتمر",
}


def write_calendar(source: Source, out: IO[bytes]) -> tuple[int, int]:
    """Write the calendar; the number of its events, and of engagements without any day, which it leaves out."""
    try:
        import icalendar
    except ImportError:
        raise OutputError("iCalendar needs the library 'icalendar' (pip install 'mahdar[export]')") from None
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//mahdar//mahdar {__version__}//AR", "CALSCALE:GREGORIAN")
    out.write("".join(f"{line}\r\n" for line in head).encode())
    written = undated = 0
    for engagement in engagements(source):
        day = _date(engagement.row.date)
        shown = day or _date(engagement.row.day)
        if shown is None:
            undated += 1
            continue
        out.write(_event(icalendar, engagement, shown, dated=day is not None).to_ical())
        written += 1
    out.write(b"END:VCALENDAR\r\n")
    return written, undated


#: What is said of an engagement on the day of its report: no report gives a date.
_REPORTED = "يوم الخبر: لا يذكر أي خبر تاريخا"


def _event(icalendar: Any, one: Engagement, day: date, *, dated: bool) -> Any:
    row, place = one.row, one.place
    event = icalendar.Event()
    event.add("uid", f"{row.uid}@mahdar")
    added = max((told.article.added for told in one.told), default="2000-01-01T00:00:00Z")
    event.add("dtstamp", datetime.strptime(added, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    names = " – ".join(one.names())
    event.add("summary", f"{_KINDS.get(row.kind, row.kind)}: {names}" if names else _KINDS.get(row.kind, row.kind))
    event.add("status", _STATUS.get(row.status, "CONFIRMED"))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [row.kind, row.mode, row.status, *(() if dated else ("reported",))])
    if place:
        event.add("location", place.name)
        if place.spot:
            event.add("geo", (place.spot.latitude, place.spot.longitude))
    url = next((told.article.url for told in one.told if told.article.url), None)
    if url:
        event.add("url", url)
    quotes = [
        " ".join(part for part in (f"«{told.quote}»", told.article.outlet, told.article.url) if part)
        for told in one.told
    ]
    event.add("description", "\n".join(quotes if dated else [_REPORTED, *quotes]))
    return event


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
