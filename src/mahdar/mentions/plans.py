"""What follows a plan's head without article that makes it a name.

«خطة النقاط الـ28», «آلية التعاون الثلاثي», «مشروع الربط المائي», «خطة التحول الوطني».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.accords import CARDINALS
from mahdar.mentions.phrases import chain, tail
from mahdar.mentions.treaties import treaty_number

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match
    from mahdar.mentions.opennames import Place

__all__ = ["undertaking"]

#: How many sides a mechanism has, which makes it one by name: «آلية التعاون الثلاثي».
_SIDED = frozenset("الثلاثي الثلاثيه الرباعي الرباعيه الخماسي الخماسيه السداسي السداسيه".split())
#: What is built, whose adjective names it: «مشروع الربط المائي», «مشروع الطريق السيار المائي».
_BUILT = frozenset("الربط الناقل الطريق القطار الممر الانبوب السد الخط الجسر النفق الميناء".split())
_ROADS = frozenset("الطريق الجسر النفق".split())
_NATIONAL_PLANS = frozenset("خطه برنامج استراتيجيه مخطط".split())
#: What a body has for a purpose: «آلية الاتحاد الأفريقي لمراجعة النظراء».
_PURPOSED = frozenset("اليه استراتيجيه اتفاقيه خطه اجنده ميثاق بروتوكول رويه مبادره".split())
#: What is agreed on in a field: «اتفاقية التعاون في مجال الطاقة».
_AGREED = frozenset("اتفاق اتفاقيه بروتوكول معاهده".split())
_FIELDS = (["في", "مجال"], ["في", "مجالات"], ["في", "قطاع"])


def undertaking(document: Document, matches: list[list[Match]], place: Place, at: int) -> int | None:
    """The end of the name, or None: ``at`` is where the definite phrase after the head ends."""
    i, stop, norms, word = place.at, place.stop, document.norms, place.word
    first = norms[i + 1]
    points = _points(norms, i + 1, stop)
    if points > i + 1:
        return points
    number = treaty_number(document, i, at, stop)
    if number > at:
        return number
    if word in _AGREED and first.startswith("ال") and norms[at : at + 2] in _FIELDS and at + 2 < stop:
        field = chain(document, matches, at + 2, stop)
        return field if field > 0 else None  # «اتفاق الشراكة في مجال الصيد المستدام»
    adjective = at > i + 2 and first.startswith("ال")
    if word == "اليه" and adjective and not _SIDED.isdisjoint(norms[i + 1 : at]):
        return at
    if word == "مشروع" and first in _BUILT and at > i + 2 + (first in _ROADS):
        return at
    if word in _NATIONAL_PLANS and at > i + 2 and norms[at - 1] in ("الوطني", "الوطنيه"):
        return at
    if word == "معاهده" and at == i + 2 and first.startswith("ال") and not matches[i + 1]:
        return at  # «معاهدة الحدود»
    owned = any(m.entry.kind == "org" and m.end == at and not m.prep for m in matches[i + 1])
    if owned and word in _PURPOSED and at < stop and norms[at].startswith("ل"):
        purposed = tail(document, matches, at, stop)
        return purposed if purposed > at else None
    return None


def _points(norms: list[str], at: int, stop: int) -> int:
    """The token after «النقاط الـ28» or «النقاط الخمس», or ``at``."""
    if norms[at] != "النقاط" or at + 1 >= stop:
        return at
    count = at + 1 + (norms[at + 1] == "ال")
    return count + 1 if count < stop and (norms[count].isdecimal() or norms[count] in CARDINALS) else at
