"""Spells of time that name no day: «الأسبوع الماضي», «في أكتوبر 2023», «قبل أيام».

What happened in one of them did not happen on a day that the sentence names elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.mentions.calendar import begins_name, month_name, name_at

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token

__all__ = ["find_spells"]

#: Lengths of time, which a word beside them makes a spell.
_LENGTHS = frozenset(
    "الاسبوع الشهر العام السنه الصيف الشتاء الربيع الخريف الاسبوعين الشهرين اليومين الايام الاسابيع الاشهر السنوات "
    "الاعوام العامين الفتره الفصل عام سنه".split()
)
_BESIDE = frozenset(
    "الماضي الماضيه الماضيين الماضيتين المنصرم المنصرمه الفايت الفايته المنقضي المقبل المقبله المقبلين القادم القادمه "
    "القادمين الجاري الحالي الجاريه الحاليه الاخيره الاخيرين الاسبق نفسه ذاته التالي".split()
)
_AGO = frozenset("قبل منذ بعد خلال مدي طيله طوال".split())
#: «قبل أسبوع», «منذ شهرين», «بعد أيام».
_MEASURES = frozenset(
    "اسبوع اسبوعين شهر شهرين عام عامين سنه سنتين ايام اسابيع اشهر شهور سنوات اعوام يومين يوم بضعه عده".split()
)
#: «مطلع الأسبوع», «نهاية الشهر».
_PARTS = frozenset("مطلع بدايه منتصف نهايه اواخر اوايل ختام".split())
_YEAR = 4
_HOUR = frozenset("نحو حوالي اكثر اقل قرابه".split())


def _opens(token: Token) -> bool:
    """Whether a spell of time may begin with a spelling."""
    norm = token.norm
    return norm in _LENGTHS or norm.removeprefix("ب").removeprefix("و") in _AGO or begins_name(norm)


_OPENS = Trait(_opens, plain=True)


def find_spells(document: Document, first: int, end: int) -> list[tuple[int, int]]:
    """The spells of time in tokens ``first`` to ``end``, as token ranges."""
    norms = document.norms
    found: list[tuple[int, int]] = []
    for i in document.having(_OPENS, first, end):
        norm = norms[i]
        after = norms[i + 1] if i + 1 < end else ""
        bare = norm.removeprefix("ب").removeprefix("و")
        if norm in _LENGTHS and (after in _BESIDE or _is_year(after)):
            found.append((i, i + 2))
        elif norm in _LENGTHS and i > first and norms[i - 1] in _PARTS:
            found.append((i - 1, i + 1))
        elif bare in _AGO and (after in _MEASURES or after in _HOUR) and not _weekday(norms, i + 2):
            found.append((i, i + 2))
        else:
            month = month_name(norms, i)
            if month is not None and not _numbered(norms, i, first):
                stop = month
                if stop < end and (_is_year(norms[stop]) or norms[stop] in _BESIDE):
                    stop += 1
                if stop > month or norms[i - 1] in ("في", "خلال", "شهر", "مطلع", "اواخر", "نهايه", "منتصف", "منذ"):
                    found.append((i, stop))
    return found


def _weekday(norms: list[str], i: int) -> bool:
    """«منذ يوم الأحد»."""
    name = name_at(norms, i) if i < len(norms) else None
    return name is not None and name[0] == "weekday"


def _is_year(norm: str) -> bool:
    return len(norm) == _YEAR and norm.isdecimal()


def _numbered(norms: list[str], i: int, first: int) -> bool:
    """Whether a month's name has its day before it: «20 مايو», «العاشر من مايو», «مايو/أيار»."""
    before = [n for n in norms[max(first, i - 4) : i] if n not in ("من", "شهر", "/", "(", "-")]
    return bool(before) and (before[-1].isdecimal() or before[-1].removeprefix("و") in _ORDINAL)


_ORDINAL = frozenset(
    "الاول الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر عشر العشرين العشرون الثلاثين والعشرين "
    "والثلاثين".split()
)
