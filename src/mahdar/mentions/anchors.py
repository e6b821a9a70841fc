"""The day against which "today" is read, where neither dateline nor publication gives it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.dates import explicit_dates, numeric

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["anchor_from_footer", "anchor_from_today"]

_DAYS = {"اليوم": 0, "امس": 1, "غدا": -1}
_SAID = Trait(lambda token: token.norm in _DAYS, plain=True)
_WITHIN = 5


def anchor_from_today(document: Document) -> dt.date | None:
    """The day that a report calls today with its date: «اليوم الاثنين (21 يونيو 2021)», «أمس الأحد 3 مارس 2019»."""
    for i in document.having(_SAID):
        stop = min(len(document.norms), i + _WITHIN)
        for mention in explicit_dates(document, i + 1, stop):
            if mention.complete and mention.iso and mention.first <= i + 2:
                return dt.date.fromisoformat(mention.iso) + dt.timedelta(days=_DAYS[document.norms[i]])
            break
    return None


def anchor_from_footer(document: Document) -> dt.date | None:
    """A full date in the last lines of an agency report, as Petra prints it."""
    start = max(0, len(document.norms) - 40)
    for i in range(start, len(document.norms)):
        if document.norms[i][:1].isdecimal():
            mention = numeric(document.norms, i)
            if mention and mention.iso:
                return dt.date.fromisoformat(mention.iso)
    return None
