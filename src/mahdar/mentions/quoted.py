"""Names in quotation marks after their head noun: «منظمة "غولن"», «عملية "برخان"», not «في بيان "نعرب عن أسفنا"»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import QUOTES
from mahdar.mentions.opennames import OpenName
from mahdar.mentions.purposes import purposes

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match
    from mahdar.mentions.opennames import Place

__all__ = ["CLOSING", "OPENING", "QUOTED", "enclosed", "quoted", "second"]

OPENING = frozenset('"«“(')
CLOSING = frozenset('"»”)')
#: A quoted name has no more than so many words.
QUOTED = 6
#: Heads of frameworks whose name may stand in quotation marks.
_QUOTED_HEADS = frozenset(
    "مبادره اتفاق اتفاقيه معاهده اليه منتدي ملتقي ممر مسار بيان قانون موتمر قمه اعلان ميثاق منبر تفاهم "
    "مبدا سياسه عقيده وثيقه خطه رويه عمليه تمرين مناوره مناورات اجنده تعهد نداء مشروع".split()
)
#: Heads that the quoted name does without: «مبدأ "الأرض مقابل السلام"», «مشروع "السيل الجنوبي"».
_STANCES = frozenset("مبدا سياسه عقيده".split())
_LEFT_OUT = _STANCES | {"مشروع"}
#: Heads of names that may stand in quotation marks as a whole.
_ENCLOSED_HEADS = _QUOTED_HEADS - frozenset("مناوره مناورات عمليه سياسه بيان ممر".split()) | frozenset(
    "استراتيجيه برنامج ورقه اسبوع خارطه خريطه الاعلان الوثيقه الورقه الميثاق".split()
)
#: What is quoted of somebody's plan, which has no name.
_OF_SOMEBODY = frozenset("الحكومه الدوله البلاد الرييس المعارضه السلطه الحزب المجلس الجيش القرن".split())
#: Heads of which a quotation may say something.
_SAID_OF = frozenset("بيان اعلان اتفاق موتمر قمه منتدي ملتقي اتفاقيه".split())
_NEGATED = frozenset("لا ولا لن لم ليس ليست غير".split())
#: What is built or denied, which is no framework's name.
_BUILT = _NEGATED | frozenset(
    "مترو متحف مطار ميناء قطار مستشفي برج مدينه جسر نفق محطه حديقه ملعب سد مصنع مجمع حي طريق منتجع فندق جامعه".split()
)
#: An operation's name has no more than so many words.
_OPERATION = 3


def quoted(document: Document, matches: list[list[Match]], place: Place, kind: str) -> OpenName | None:
    """A name in quotation marks or brackets after its head: «منظمة "غولن"», «شركة «سكاتك» النرويجية»."""
    i, norms = place.at, document.norms
    if place.word.startswith("ال"):
        return None
    first = i + 1
    while first < place.stop and norms[first] in OPENING:
        first += 1
    longest = QUOTED if kind == "org" else QUOTED + (3 if place.word in _LEFT_OUT else 5)
    limit = min(first + longest, place.stop)
    close = next((k for k in range(first, limit) if norms[k] in CLOSING), None)
    if (
        close is None
        or close == first
        or any(document.tokens[k].kind == "p" and norms[k] not in "-–+&." for k in range(first, close))
    ):
        return None
    if place.word == "برنامج" or not any(document.tokens[k].kind == "w" for k in range(first, close)):
        return None
    end = close
    while end < place.stop and norms[end] in CLOSING:
        end += 1
    if kind == "framework":
        if any(m.entry.kind == "org" and m.end == close for m in matches[first]):
            return None
        if norms[i + 1] == "(" or place.word not in _QUOTED_HEADS:
            return None
        if place.word == "عمليه" and not _operation(document, first, close):
            return None
        if not _name_quoted(document, matches, place, first, close):
            return None
        if place.word in _LEFT_OUT:
            return OpenName("framework", first, close, 0, None, end, i, place.word)
        return OpenName("framework", i, close + 1, place.shift, None, end, i, place.word)
    nation = (
        next((m for m in matches[end] if m.entry.kind == "demonym" and not m.prep and not m.conj), None)
        if (end < place.stop)
        else None
    )
    return OpenName(
        "org", first, close, 0, nation.entry.id if nation else None, nation.end if nation else end, i, place.word
    )


def second(document: Document, name: OpenName, stop: int) -> list[OpenName]:
    """The second of two quoted names under a dual head."""
    norms = document.norms
    at = name.whole
    if at < stop and norms[at] == "و":
        at += 1
    while at < stop and norms[at] in OPENING:
        at += 1
    if at == name.whole or at >= stop or norms[at - 1] not in OPENING:
        return []
    close = next((k for k in range(at, min(at + QUOTED, stop)) if norms[k] in CLOSING), at)
    return [OpenName("org", at, close, 0, None, close, name.head, name.noun)] if close > at else []


def enclosed(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """A framework's whole name in quotation marks: «"معاهدة حسن الجوار"», not «"اتفاق هش"»."""
    i, norms = place.at, document.norms
    if place.shift or not i or norms[i - 1] not in QUOTES or place.word not in _ENCLOSED_HEADS:
        return None
    limit = min(i + QUOTED + 1, place.stop)
    close = next((k for k in range(i + 1, limit) if norms[k] in QUOTES), None)
    if close is None or close < i + 2:
        return None
    words = document.tokens[i + 1 : close]
    if any(t.kind == "p" or not t.info.tenses.isdisjoint(("past", "pres", "future")) for t in words):
        return None
    last = document.norms[close - 1]
    named = last.startswith("ال") or last.isdecimal() or any(m.end == close for m in matches[close - 1])
    if not named or norms[i + 1] in _OF_SOMEBODY or norms[i + 1] in ("من", "الي", "في", "علي", "عن", "مع"):
        return None
    return OpenName("framework", i, close, 0, None, close, i, place.word)


def _name_quoted(document: Document, matches: list[list[Match]], place: Place, first: int, close: int) -> bool:
    """Whether what is quoted after a framework's head is its name: not «في بيان "نعرب عن أسفنا"»."""
    word, after = document.tokens[first], document.ends[place.at + 1]
    if document.text[after : after + 1].isspace():
        return False  # the mark closes a quotation
    if word.info.pos == "adj" and not word.info.definite and place.word not in _STANCES:
        return False  # «اتفاق "تاريخي وشامل"»
    if place.word in _SAID_OF and not (
        word.info.tenses.isdisjoint(("past", "pres"))
        and _NEGATED.isdisjoint(document.norms[first:close])
        and document.norms[first + 1] not in ("الي", "ان")
    ):
        return False  # «أي مؤتمر "يرمي إلى التدخل"», «اتفاق «قوي ولا جدل بشأنه»»
    if place.word == "بيان" and (close - first > _OPERATION or (word.norm.endswith("ي") and close == first + 1)):
        return False
    if place.word in ("سياسه", "مبدا") and (close == first + 1 or word.norm in ("ليس", "لا", "ما", "ان", "من")):
        return False
    if place.word == "مشروع" and word.norm in _BUILT:
        return False  # «مشروع "مترو الرياض"»
    if place.word == "عمليه" and word.norm in purposes():
        return False
    if place.word == "اعلان" and close == first + 1 and word.norm != "المبادي":
        return bool(matches[first]) or not word.norm.startswith("ال")
    return True


def _operation(document: Document, first: int, close: int) -> bool:
    """Whether quoted words may be the name of an operation: «برخان», «نبع السلام», not «تحرير», «التكريك»."""
    word = document.tokens[first]
    if close - first == 1:
        return not word.info.pos and not word.info.definite and not word.info.verbs
    return close - first <= _OPERATION and word.info.tenses.isdisjoint(("past", "pres"))
