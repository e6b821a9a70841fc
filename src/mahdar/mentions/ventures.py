"""Frameworks that are undertaken: railways and pipelines, schemes and programmes, roadmaps, exercises.

«سكة حديد تنزانيا-زامبيا», «خط أنابيب السلام», «خارطة طريق لواندا», «تمرين الأسد المتأهب», «خطة عمل هيروشيما».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES, OPENING_QUOTES
from mahdar.mentions.agreement import ends_name
from mahdar.mentions.opennames import Accord
from mahdar.mentions.phrases import OF_KIND, RANGES, chain, nation_at, phrase, tail
from mahdar.mentions.purposes import purposes
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match

__all__ = [
    "OWNERS",
    "action_plan",
    "city",
    "errand",
    "exercise",
    "formula",
    "of_host",
    "of_somebody",
    "places",
    "programme",
    "railway",
    "roadmap",
    "scheme",
    "week",
    "without_venue",
    "with_years",
]

#: Whose plan it is says no name: «الخطة الاستراتيجية للوزارة».
OWNERS = frozenset(
    "للوزاره للبرنامج للحكومه للشركه للجامعه للمدينه للمنطقه للمبادره للهييه للفريق للموسسه للنادي للجمعيه".split()
)
#: What any pipeline carries: «خط أنابيب الغاز الطبيعي» names none.
_CARRIED = frozenset("الغاز النفط الطبيعي الخام المياه البترول الجديد الرييسي".split())
#: What a programme does that names none: «برنامج عمل الحكومة», «برنامج زيارة الوفد الرسمي».
_NO_PROGRAMME = frozenset("تعاون رييس مجلس وزاره دول علوم تنفيذ متابعه تدريب تعليم خدمات".split())


def places(matches: list[list[Match]], first: int, end: int) -> bool:
    """Whether a state or place is named in a range of tokens."""
    return any(
        m.entry.kind in ("place", "state", "capital") and m.end <= end for k in range(first, end) for m in matches[k]
    )


def without_venue(document: Document, matches: list[list[Match]], at: int, end: int, *, wide: bool = False) -> int:
    """Where a purpose that begins at ``at`` ends before the city where one meets: «للمانحين لليمن | في جنيف».

    ``wide``: before any place or state, «للسلام | في السودان».
    """
    for k in range(at, end - 1):
        if document.norms[k] == "في" and any((wide and m.entry.kind in _WHERE) or city(m) for m in matches[k + 1]):
            return k
    return end


_WHERE = frozenset({"place", "state", "capital"})


def city(match: Match) -> bool:
    """Whether a match is a city, after which a meeting or a text may be called."""
    if match.entry.kind == "capital":
        return True
    return match.entry.kind == "place" and registry.load().places[match.entry.id].kind in ("city", "site", "island")


def railway(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«خط سكة حديد الحجاز», «سكة حديد تنزانيا-زامبيا», «خط أنابيب السلام»."""
    norms = document.norms
    if word == "سكه" and norms[i + 1] not in ("حديد", "الحديد"):
        return None
    if word == "السكك" and norms[i + 1] != "الحديديه":
        return None
    first = i - 1 if i and norms[i - 1].lstrip("وبل") == "خط" else i
    at = i + 2 if word in ("سكه", "السكك") else i + 1
    if word != "سكه" and first == i:
        return None
    begin = at
    while at < stop and at - begin < 7:
        token = document.tokens[at]
        if norms[at] in DASHES and at > begin:
            at += 1
            continue
        place = next(
            (m for m in matches[at] if m.entry.kind in ("state", "place", "capital") and not m.prep and not m.conj),
            None,
        )
        if place is not None:
            at = place.end
            continue
        tied = at > begin and norms[at - 1] in DASHES
        plain = token.kind == "w" and not token.info.pos and not token.info.verbs and not token.info.definite
        if token.kind == "w" and (
            (norms[at].startswith("ال") and not tied and len(norms[at]) > 4 and not ends_name(document, -1, at))
            or (plain and (tied or at == begin))
        ):
            at += 1
            continue
        break
    while at > begin and norms[at - 1] in DASHES:
        at -= 1
    if at == begin + 1 and document.tokens[begin].raw.endswith("ة") and not norms[begin].startswith("ال"):
        return None  # «سكة حديد ساحلية»
    return Accord(first, at) if at > begin and not _CARRIED.issuperset(norms[begin:at]) else None


#: Whose something is, not what it is of.
_WHOSE = frozenset("دول بلدان حكومه جمهوريه دوله مملكه رجال قاده وزراء روساء بلاد شعب سلطات حكومات شعوب".split())


def of_somebody(norms: list[str], matches: list[list[Match]], at: int) -> bool:
    """Whether those stand at a token whose initiative or plan it is: «مبادرة | رئيس فرنسا», «خطة | دول الخليج»."""
    return norms[at] in _WHOSE or any([m.entry.kind in ("office", "title") for m in matches[at]])


def errand(token: Token) -> bool:
    """Whether a word tells what an initiative does or whom it is for."""
    return "masdar" in token.info.tenses or (token.norm[:1] in ("ل", "ب") and not token.info.pos)


#: Who holds a meeting or where.
_HOSTS = frozenset({"place", "capital", "org", "state"})


def of_host(document: Document, matches: list[list[Match]], first: int, end: int, stop: int) -> bool:
    """Whether only who holds a meeting, or where, stands between two tokens: «ندوة القاهرة», no «… للتنمية»."""
    held = any(m.end == end and m.entry.kind in _HOSTS for m in matches[first])
    return held and tail(document, matches, end, stop) == end


def scheme(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«استراتيجية تطوير التعاون الإقليمي حتى عام 2040», «مؤتمر إعادة إعمار غزة»: a purpose with a place or a year."""
    norms = document.norms
    if norms[i + 1] not in purposes() or norms[i + 2 : i + 3] == [] or norms[i + 2].startswith("لل"):
        return None  # «استراتيجية تنمية | للعالم التركي»
    if of_somebody(norms, matches, i + 1):
        return None
    end = chain(document, matches, i + 2, stop)
    if end < 0:
        return None
    year = end
    while year < stop and norms[year] in ("حتي", "عام", "للاعوام", "بحلول", "لعام"):
        year += 1
    if year < stop and len(norms[year]) == 4 and norms[year].isdecimal():
        return Accord(i, year + 1)
    if places(matches, i + 2, end):
        return Accord(i, end)
    return None


def programme(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«برنامج دعم الطاقات المتجددة», «برنامج تطوير القطاع المالي»: a purpose with a definite phrase of two words."""
    norms = document.norms
    if norms[i + 1] not in purposes() or norms[i + 1] in _NO_PROGRAMME:
        end = phrase(document, matches, i + 1, stop)[0]
        return Accord(i, end) if not OF_KIND.isdisjoint(norms[i + 1 : end]) else None
    end = chain(document, matches, i + 2, stop)
    return Accord(i, end) if end > i + 3 and OWNERS.isdisjoint(norms[i + 2 : end]) else None


def action_plan(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«خطة عمل هيروشيما», «برنامج عمل إسطنبول»: called after the city where it was agreed on."""
    if i + 2 >= stop or document.norms[i + 1] != "عمل":
        return None
    years = _years(document.norms, i + 2, stop)
    if years > i + 2:
        return Accord(i, years)
    place = next((m for m in matches[i + 2] if city(m) and not m.prep and not m.conj), None)
    if place is None and document.norms[i + 2] in purposes() and i + 3 < stop:
        end = chain(document, matches, i + 3, stop)  # «خطة عمل مكافحة الإرهاب»
        return Accord(i, end) if end > i + 3 else None
    return Accord(i, place.end) if place is not None else None


def with_years(norms: list[str], at: int, stop: int) -> int:
    """The token after «للفترة 2023-2027» or «2025-2030» behind a plan's name, or ``at``."""
    first = at + (at < stop and norms[at] in ("للفتره", "للاعوام", "للسنوات"))
    years = _years(norms, first, stop)
    return years if years > first else at


def _years(norms: list[str], at: int, stop: int) -> int:
    """The token after «2025-2030», or ``at``."""
    if at + 2 >= stop or norms[at + 1] not in DASHES:
        return at
    return at + 3 if all(len(norms[k]) == 4 and norms[k].isdecimal() for k in (at, at + 2)) else at


def week(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«أسبوع القاهرة للمياه», «أسبوع الطاقة الهندي»: what a city or state holds every year, for a purpose."""
    here = (m for m in matches[i + 1] if not m.prep and not m.conj)
    place = next((m for m in here if city(m) or m.entry.kind == "state"), None)
    if place is None:
        return _week_of(document, matches, i, stop)
    end = place.end
    while end < stop and document.norms[end] in RANGES:
        end += 1
    after = tail(document, matches, end, stop)
    return Accord(i, after) if after > end else None


#: What a week is given to by name: «أسبوع المناخ الأفريقي», not «منذ أسبوع الوفد الروسي».
_OF_WEEKS = frozenset(
    "المناخ الطاقه المياه البييه الاستدامه الموضه الازياء الثقافه السينما الفيلم الغذاء اللغه العلوم الفضاء الابتكار "
    "التكنولوجيا التقنيه الاستثمار السياحه الطفوله التراث الصحه الزراعه المرور الشباب الكتاب المتاحف الفن الفنون "
    "الصناعه التجاره الاعمال التنوع التشجير التنقل التصميم الاحصاء النقل التنميه".split()
)


def _week_of(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«أسبوع المناخ الأفريقي»: a matter and whose week it is."""
    if i + 2 >= stop or document.norms[i + 1] not in _OF_WEEKS:
        return None
    owned = document.norms[i + 2] in RANGES or nation_at(matches, i + 2) is not None
    return Accord(i, i + 3) if owned and not matches[i + 1] else None


def formula(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«صيغة 3+1», «حوار "5+5"»: states counted by their sides; «صيغة إسطنبول»."""
    norms = document.norms
    place = next((m for m in matches[i + 1] if city(m) and not m.prep and not m.conj), None)
    if word == "صيغه" and place is not None:
        return Accord(i, place.end)
    at = i + 1 + (norms[i + 1] in OPENING_QUOTES)
    counted = at + 2 < stop and norms[at].isdecimal() and norms[at + 1] == "+" and norms[at + 2].isdecimal()
    return Accord(i, at + 3) if counted else None


_OF_SIDES = frozenset("الثلاثيه الرباعيه الخماسيه المشتركه الوطنيه".split())
#: What one does with a road map that is no text: «رسم لجدة خارطة الطريق».
_DRAWING = frozenset(
    "رسم رسمت يرسم ترسم سترسم سيرسم لرسم برسم وضع وضعت تضع يضع لوضع بوضع تشكل يشكل سيكون ستكون اي".split()
)
_DRAWN_NEAR = 3


def roadmap(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«خارطة طريق لواندا», «خريطة الطريق الأممية», «تنفيذ خارطة الطريق»; not «رسم له خارطة الطريق»."""
    norms = document.norms
    if norms[i + 1] == "الطريق":
        if i + 2 < stop and norms[i + 2] in RANGES | _OF_SIDES:
            return Accord(i, i + 3)
        after = tail(document, matches, i + 2, stop, i)  # «خارطة الطريق للتعاون التجاري»
        after = without_venue(document, matches, i + 2, after, wide=True)
        before = norms[max(0, i - _DRAWN_NEAR) : i]
        return None if any(n in _DRAWING or n.removeprefix("و") in _DRAWING for n in before) else Accord(i, after)
    if i + 2 >= stop or norms[i + 1] != "طريق":
        return None
    if norms[i + 2].startswith("ال") and _years(norms, i + 3, stop) > i + 3:
        return Accord(i, i + 6)  # «خارطة طريق التعاون 2024-2030»
    if norms[i + 2].endswith("افق") and i + 3 < stop and len(norms[i + 3]) == 4 and norms[i + 3].isdecimal():
        return Accord(i, i + 4)  # «خارطة طريق الأفق 2047»
    whose = next((m for m in matches[i + 2] if _names_a_map(m) and not m.prep and not m.conj), None)
    return Accord(i, whose.end) if whose is not None else None


def _names_a_map(match: Match) -> bool:
    """Whether a road map is called after it: a place, a body of states by its short name, not «الأمم المتحدة»."""
    if match.entry.kind != "org":
        return match.entry.kind in ("place", "capital")
    return match.end == match.first + 1 and registry.load().organisations[match.entry.id].kind == "igo"


#: What armies call their exercises after, before a word with ال: «درع الخليج», «سيف السلام».
_ARMS = frozenset(
    "درع سيف سيوف نسر نسور صقر صقور اسد اسود نجم فجر عاصفه رعد رياح رمح مخلب ذيب فهد نمر حصن حسم حارس حراس "
    "امواج موج حزم شمس جسر تحدي مقاتل فرسان علم".split()
)
#: What says of an exercise only what kind it is: «مناورات القوات البحرية».
_DRILLED = frozenset(
    "العسكريه العسكري البحريه البحري الجويه الجوي البريه البري المشتركه المشترك القوات الجيش الدفاع الاخلاء الطواري "
    "السنويه السنوي الثناييه الثنايي الحربيه الحيه التعبوي التعبويه الميدانيه الميداني الاخيره الجاريه الروسيه".split()
)


def exercise(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«تمرين الأسد المتأهب», «مناورات درع الخليج 1»; no «مناورات القوات البحرية»."""
    norms = document.norms
    first, second = norms[i + 1], norms[i + 2 : i + 3]
    if i + 2 >= stop or not second[0].startswith("ال") or second[0] in _DRILLED or first in _DRILLED:
        return None
    if first not in _ARMS:
        plain = document.tokens[i + 1].info.pos in ("", "noun", "other")
        if (
            not first.startswith("ال")
            or not plain
            or any(m.entry.kind in ("demonym", "state", "org", "place", "capital") for m in matches[i + 1])
        ):
            return None
    end = i + 3
    if end < stop and document.tokens[end].kind == "n":
        end += 1
    return Accord(i, end)
