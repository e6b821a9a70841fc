"""What follows a plan's head without article that makes it a name.

«خطة النقاط الـ28», «آلية التعاون الثلاثي», «مشروع الربط المائي», «خطة التحول الوطني».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES, QUOTES
from mahdar.mentions.accords import CARDINALS
from mahdar.mentions.phrases import ORDINALS, RANGES, chain, nation_at, phrase, tail
from mahdar.mentions.purposes import purposes
from mahdar.mentions.treaties import treaty_number, year_after
from mahdar.mentions.ventures import city, without_venue

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match
    from mahdar.mentions.opennames import Place

__all__ = ["ANY_KIND", "agreed", "begins_office", "undertaking"]

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

#: Of whom or what a conference is by name: «مؤتمر الحوار الوطني», «مؤتمر المانحين».
_CONVENED = frozenset("الحوار المصالحه الوفاق المانحين".split())
_NATIONAL = frozenset("الوطني الوطنيه".split())
_DECLARATIONS = frozenset({"الاعلان", "البيان"})
#: By whom or of what kind a joint declaration is.
_OF_STATES = frozenset(
    "السياسي الختامي الوزاري الدستوري الثنايي الثلاثي الرباعي الاقتصادي الاستراتيجي الامني الرياسي العالمي العربي "
    "الخليجي الافريقي الاوروبي الاسلامي".split()
)
#: How many sides a declaration has.
_JOINT = frozenset("المشترك الثلاثي الرباعي".split())
_FRIENDS = frozenset({"مجموعه"})


def agreed(document: Document, matches: list[list[Match]], place: Place) -> int | None:
    """The end of what states or parties agreed on or meet in, by its kind, or None.

    «الإعلان المشترك للسلام والصداقة», «مؤتمر الحوار الوطني», «مجموعة الصداقة البرلمانية المغربية-المقدونية»,
    «اتفاق سلام الشرق».
    """
    i, stop, norms, word = place.at, place.stop, document.norms, place.word
    first = norms[i + 1]
    if word in _DECLARATIONS and first in _SIDED:
        return phrase(document, matches, i + 1, stop, joint=True)[0]  # «البيان الثلاثي»
    if word == "الاعلان" and norms[i + 2 : i + 3] == ["المشترك"] and first in _OF_STATES:
        return i + 3  # «الإعلان السياسي المشترك»
    if word in _DECLARATIONS and first in _JOINT:
        end = phrase(document, matches, i + 1, stop, joint=True)[0]
        dated = year_after(document, end, stop)
        if dated > end or word == "البيان":
            return dated if dated > end else None
        purposed = tail(document, matches, end, stop)
        named = purposed > end or any(n.startswith("لل") for n in norms[i + 2 : end])
        return purposed if named or _nations(matches, i + 1, end) > 1 else None
    if word == "موتمر" and first == "الامم":
        return _of_the_nations(document, matches, i, stop)
    if word == "موتمر" and first in _CONVENED:
        end = phrase(document, matches, i + 1, stop)[0]
        if first == "المانحين":
            return without_venue(document, matches, end, tail(document, matches, end, stop, i))
        return end if not _NATIONAL.isdisjoint(norms[i + 2 : end]) else None
    if word == "المجموعه":
        return _friends(document, matches, i + 1, stop)
    if word in _FRIENDS and first == "الصداقه":
        end = phrase(document, matches, i + 1, stop)[0]
        return end if _nations(matches, i + 1, end) > 1 else None
    if word == "عمليه":
        return _peace_process(norms, matches, i + 1, stop)
    if word == "اتفاق" and first == "سلام" and i + 2 < stop and (norms[i + 2].startswith("ال") or matches[i + 2]):
        end = chain(document, matches, i + 2, stop)
        return end if end > i + 2 else None
    return None


def _friends(document: Document, matches: list[list[Match]], at: int, stop: int) -> int | None:
    """The end of «البرلمانية للصداقة الجزائر - روسيا», «البرلمانية للصداقة الجزائرية الإيطالية» with its two sides."""
    norms = document.norms
    if norms[at : at + 2] != ["البرلمانيه", "للصداقه"] or at + 2 >= stop:
        return None
    end, sides = at + 2, 0
    while end < stop:
        side = next((m for m in matches[end] if m.entry.kind in ("state", "demonym") and not m.prep), None)
        if (side is None or sides > 1) and norms[end] not in DASHES | QUOTES:
            break
        end, sides = (side.end, sides + 1) if side is not None else (end + 1, sides)
    while norms[end - 1] in DASHES:
        end -= 1
    return end if sides > 1 else None


def _of_the_nations(document: Document, matches: list[list[Match]], i: int, stop: int) -> int | None:
    """The end of «مؤتمر الأمم المتحدة الثالث المعني بالبلدان النامية», or None: not «مؤتمر الأمم المتحدة» alone."""
    at = i + 3
    if any(m.entry.kind == "org" and m.end > at for m in matches[i]):
        return None  # «مؤتمر الأمم المتحدة للتجارة والتنمية» is a body
    while at < stop and document.norms[at] in ORDINALS | _DUE:
        at += 1
    after = tail(document, matches, at, stop)
    return after if after > at < stop else None


_DUE = frozenset("الدولي الوزاري الاقليمي الرفيع المستوي عشر".split())
#: What makes a process of a city one of peace: «عملية أروشا للسلام».
_PEACEFUL = frozenset("للسلام السلميه التفاوضيه".split())


def _peace_process(norms: list[str], matches: list[list[Match]], at: int, stop: int) -> int | None:
    """The end of «عملية أروشا للسلام» where its city begins, or None."""
    place = next((m for m in matches[at] if city(m) and not m.prep and not m.conj), None)
    if place is None or place.end >= stop or norms[place.end] not in _PEACEFUL:
        return None
    return place.end + 1


def _nations(matches: list[list[Match]], first: int, end: int) -> int:
    """How many states' adjectives stand between two tokens."""
    return len({m.entry.id for here in matches[first:end] for m in here if m.entry.kind == "demonym"})


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
    if word == "قمه" and _numbered_summit(norms, matches, i + 1, at):
        return at
    if word == "حوار" and at > i + 2 and first.startswith("ال") and norms[i + 2] in RANGES:
        field = chain(document, matches, at + 2, stop) if norms[at : at + 2] in _FIELDS and at + 2 < stop else at
        return max(field, at)  # «حوار التعاون العالمي في مجال الهيدروجين»
    if word in _DRAWN and at == i + 3 and _of_a_kind(document, matches, i + 1):
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


#: What is drawn up, whose kind names it: «خطة الانتقال الأمني», «خطة السلام الإفريقية».
_DRAWN = frozenset("خطه استراتيجيه".split())
#: Nouns that are no verbal nouns, of which there are plans by name.
_OF_PLANS = frozenset("السلام السلم الامن الطواري الشراكه المساعدات التعافي النهوض التقشف الانتعاش التكيف".split())
#: Of what kind a plan of verbal nouns is by name: «خطة الانتقال الأمني», not «خطة الإنتاج الزراعي».
_OF_STATES_PLANS = frozenset(
    "الامني الامنيه السياسي السياسيه الديمقراطي الديمقراطيه الديموقراطي الديموقراطيه الدستوري الدستوريه الانساني "
    "الانسانيه".split()
)
#: What says of a plan only when or how it is.
ANY_KIND = frozenset(
    "الجماعي الجماعيه المنتظره المقترحه المطلوبه الحالي الحاليه الثاني الثانيه التالي التاليه الماضي الماضيه النهايي "
    "النهاييه الرسمي الرسميه السنوي السنويه الشهري الشهريه الاسبوعي الاسبوعيه اليومي اليوميه المرحلي المرحليه "
    "الاولي الاوليه الاصلي الاصليه الاضافي الاضافيه الثنايي الثناييه الفوري "
    "الفوريه".split()
)


def _of_a_kind(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether a verbal noun with article and an adjective in «ي» stand at a token: «الانتقال الأمني»."""
    norms = document.norms
    noun, kind = norms[at], norms[at + 1]
    if not noun.startswith("ال") or not kind.startswith("ال") or not kind.endswith(("ي", "يه")) or kind in ANY_KIND:
        return False
    if nation_at(matches, at + 1) is not None and noun not in _OF_PLANS:
        return False  # «خطة الانسحاب الإسرائيلية» is one of many
    act = "masdar" in document.tokens[at].info.tenses or noun.removeprefix("ال") in purposes()
    return noun in _OF_PLANS or (act and kind in _OF_STATES_PLANS and not matches[at])


def _numbered_summit(norms: list[str], matches: list[list[Match]], at: int, end: int) -> bool:
    """Whether a body and an ordinal stand there: «قمة | الاتحاد الإفريقي العاشرة»."""
    body = next((m.end for m in matches[at] if m.entry.kind == "org" and not m.prep and m.end < end), end)
    return body < end and all(norm.removeprefix("و") in ORDINALS for norm in norms[body:end])


def _points(norms: list[str], at: int, stop: int) -> int:
    """The token after «النقاط الـ28» or «النقاط الخمس», or ``at``."""
    if norms[at] != "النقاط" or at + 1 >= stop:
        return at
    count = at + 1 + (norms[at + 1] == "ال")
    return count + 1 if count < stop and (norms[count].isdecimal() or norms[count] in CARDINALS) else at


def begins_office(document: Document, matches: list[list[Match]], at: int) -> bool:
    """Whether an office of two words or more begins at a token, which is no adjective."""
    offices = (m for m in matches[at] if m.entry.kind == "office" and not m.prep and not m.conj)
    return any(m.end > at + 1 for m in offices) and document.tokens[at].info.pos != "adj"
