"""Frameworks named by what they are: committees, dialogues, strategies, resolutions, railways.

«اللجنة العليا المشتركة», «الحوار الاستراتيجي», «الاستراتيجية الوطنية لليثيوم», «قرار مجلس الأمن 2732»,
«سكة حديد تنزانيا-زامبيا», «المبادرات العالمية الثلاث». Each reader tells where the name ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES, QUOTES
from mahdar.mentions.frames import decade, framework, round_table, session
from mahdar.mentions.objects import begins_another
from mahdar.mentions.opennames import Accord
from mahdar.mentions.phrases import ORDINALS, RANGES, chain, phrase, tail
from mahdar.mentions.treaties import SIGNED, UNNAMED, memorandum, of_cities, sided, treaty_number
from mahdar.mentions.ventures import OWNERS, exercise, formula, places, railway, roadmap, week, without_venue

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["CARDINALS", "READERS", "about", "between", "consulting", "contact_group", "paired_council"]


#: Beginnings of purposes inside a phrase.
_FOR = frozenset("لحقوق لشوون".split())
_JOINT = frozenset("المشتركه المشترك الثناييه الثنايي".split())
#: Numbers so high that a summit has no other name.
_HIGH = frozenset("العشرين الثلاثين الاربعين الخمسين الستين السبعين الثمانين التسعين العاشره".split())
#: Adjectives of whole regions, which two states' summits lack.
_REGIONS = frozenset(
    "العربيه الاسلاميه الافريقيه الاوروبيه الخليجيه الاسيويه العالميه اللاتينيه المغاربيه الدوليه "
    "العربي الاسلامي الافريقي الاوروبي الخليجي الاسيوي العالمي اللاتيني المغاربي الدولي الامريكيه-الافريقيه".split()
)
#: Those of them that say whose plan one is: «الاستراتيجية الإعلامية العربية».
_CONTINENTS = _REGIONS - frozenset("العالميه الدوليه العالمي الدولي".split())
_REGIONAL = frozenset("الاستراتيجيه الاجنده الاتفاقيه المعاهده الخطه".split())
#: Adjectives that name no plan by themselves: «الاتفاق النهائي».
_GENERIC = frozenset(
    "الصحفي الصحافي المبديي المبدييه النهايي النهاييه التاريخي التاريخيه الموقت الموقته الثنايي الثناييه "
    "الاممي الكامل الكامله السابق السابقه الحقيقي الحقيقيه المحلي المحليه النووي البالستي الصاروخي "
    "الخاص الخاصه المخصص المخصصه التشغيليه التشغيلي الزمني الزمنيه الاعدادي الصيفي الالكتروني الموحد السنويه "
    "الذاتيه الذاتي الانيه المتوسطه المناسب المناسبه المرحليه المستقبليه الموسميه الاستراتيجيه التنفيذيه "
    "السياسي الانتخابي الحكومي الاذاعي التلفزيوني العسكري الامني الطارييه الثلاثي الثلاثيه".split()
)
#: How many of a kind there are.
CARDINALS = frozenset(
    "العشرين الثلاث الثلاثه الاربع الاربعه الخمس الخمسه الست السته السبع السبعه "
    "الثماني الثمانيه التسع التسعه العشر العشره".split()
)
#: Nouns whose adjective «الاستراتيجية» is: «الخطط الاستراتيجية العليا».
_STRATEGIC = (
    *("الخطط", "للخطط", "الاهداف", "للاهداف", "اهدافها", "الشراكه", "للشراكه", "العلاقات", "المصالح", "القضايا"),
    *("المشاريع", "المشروعات", "الرويه", "للرويه", "الخطه", "للخطه", "المواقع", "المنشات", "الصناعات", "الدراسات"),
)
#: What a committee does with an agreement: «لجنة متابعة الاتفاق».
_FOLLOWING = frozenset("متابعه تنفيذ مراقبه رصد تطبيق".split())
_AGREEMENTS = ("اتفاق", "معاهده", "اعلان")
#: What a council of two sides is for: «مجلس التنسيق», «مجلس الشراكة», «مجلس التعاون بين تركيا والعراق».
_PAIRING = frozenset("التنسيق الشراكه التعاون الانتساب التفاهم الحوار التشاور التجاره".split())
#: The same as a purpose: «المجلس الأعلى للتعاون التونسي الفرنسي».
_PAIRED_FOR = frozenset("للتعاون للتنسيق للشراكه للتشاور للتكامل".split())
#: The two sides of a council, in a word: «المجلس الأعلى بين الدولتين».
_TWO_SIDES = frozenset("الدولتين البلدين الجانبين الحكومتين".split())
#: Adjectives of a council that name no side.
_RANKS = frozenset("الاعلي الاستراتيجي الاقتصادي التجاري السياسي الامني الاستثماري الثنايي الوزاري العسكري".split())
#: Adjectives of those that a state has a council or committee with: «لجنة الشراكة المصرية الأوروبية».
_PARTNERS = frozenset("الاوروبي الاوروبيه الافريقي الافريقيه الخليجي الخليجيه الاطلسي الاطلسيه".split())
_CONSULTING = frozenset("التشاور المشاورات الحوار التنسيق".split())
_CONSULTED = frozenset(
    "السياسي السياسيه الاستراتيجي الاستراتيجيه الدبلوماسي الدبلوماسيه الثنايي الثلاثي المشترك العسكري العسكريه "
    "الامني الامنيه الاقتصادي الاقتصاديه".split()
)
#: How many sides an initiative or mechanism has: «المبادرة الثلاثية».
_SIDED = frozenset("الثلاثيه الرباعيه الخماسيه السداسيه".split())
#: Whose committees follow a matter: those of a league of states.
_OF_LEAGUES = frozenset("العربيه الاسلاميه الخليجيه الافريقيه الوزاريه".split())
#: Whose an initiative is, besides a state's: «المبادرة الملكية».
_OWNED = frozenset("العربيه الخليجيه الملكيه الامميه الافريقيه الاوروبيه".split())
_GROUPS = frozenset("لمجموعه لمنظمه لرابطه لتجمع لتكتل".split())
#: A quoted topic has no more than so many words.
_TOPIC = 9
_ABOUT = frozenset("حول بشان".split())
#: Adjectives of a conference that has a topic: «المؤتمر رفيع المستوى بشأن …».
_CONVENED = frozenset("رفيع الرفيع الوزاري الاقليمي الوطني الدولي الاول الثاني الثالث الرابع الخامس".split())
#: What a meeting of a body is counted by; such a meeting names no framework of its own.
_ORGANS = ("المجلس", "اللجنه", "المنتدي", "الهييه", "المنظمه", "الجمعيه", "الاتحاد", "المكتب", "الرابطه", "الفريق")


def _numbered(words: list[str]) -> bool:
    """Whether an ordinal or a year stands in a name."""
    return any(w in ORDINALS or w.isdecimal() for w in words)


def _demonyms(matches: list[list[Match]], first: int, end: int) -> int:
    return len({m.entry.id for here in matches[first:end] for m in here if m.entry.kind == "demonym"})


def between(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of «بين الصين والاتحاد الأفريقي» where both sides are named, else ``at``."""
    if at + 2 >= stop or document.norms[at] != "بين":
        return at
    one = next((m for m in matches[at + 1] if m.entry.kind in ("state", "org") and not m.prep and not m.conj), None)
    if one is None or one.end >= stop:
        return at
    two = next((m for m in matches[one.end] if m.entry.kind in ("state", "org") and m.conj == "و"), None)
    return two.end if two is not None else at


def _committee(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«اللجنة العليا المشتركة», «لجنة التعاون الصينية-الكازاخية»; «اللجنة المشتركة» alone is a common noun."""
    followed = _following(document, matches, i, stop)
    if followed > i:
        return Accord(i, followed)
    end, _, _ = phrase(document, matches, i + 1, stop, joint=True)
    words = [w for w in document.norms[i + 1 : end] if w not in DASHES]
    consulted = consulting(document, i, stop)
    if consulted > i or _JOINT.isdisjoint(words):
        shared = chain(document, matches, i + 1, stop)
        if i < shared < stop and document.norms[shared] == "المشتركه":
            return Accord(i, shared + 1)  # «لجنة أمن الحدود المشتركة»
    if consulted > i:
        return Accord(i, consulted)
    joint = not _JOINT.isdisjoint(words)
    after = tail(document, matches, end, stop, i) if joint else end
    if joint and after == end:
        after = between(document, matches, end, stop)
    if joint and (len(words) > 1 or after > end):
        return Accord(i, after)
    level = _high_level(document, end, stop)
    if level > end:
        return Accord(i, level)
    if words[:1] == ["الفرعيه"]:
        return _subcommittee(document, matches, i, end, stop)
    if words and (_demonyms(matches, i + 1, end) > 1 or _partnered(document, matches, i, end)):
        return Accord(i, end)
    led = words and (words[0] in _OF_LEAGUES or not RANGES.isdisjoint(words[1:]))
    if led and end < stop and document.norms[end] == "المعنيه":
        return Accord(i, max(after, tail(document, matches, end, stop, i)))  # «اللجنة العربية المعنية بسوريا»
    if len(words) > 1 and words[0] in _SIDED and not any(m.entry.kind == "org" and m.end > i + 1 for m in matches[i]):
        end = next((k for k in range(i + 2, end) if not document.norms[k].endswith(("ه", "ي"))), end)
        return Accord(i, end)  # «اللجنة الخماسية العربية الإسلامية»
    if words[:1] == ["الاتصال"]:
        return contact_group(document, matches, i, word, stop)
    return None


def _partnered(document: Document, matches: list[list[Match]], i: int, end: int) -> bool:
    """Whether a committee is a state's with others: «لجنة الشراكة المصرية الأوروبية»."""
    return not _PARTNERS.isdisjoint(document.norms[i + 2 : end]) and _demonyms(matches, i + 1, end) == 1


#: Whose subcommittees are organs: «اللجنة الفرعية للشؤون الأفريقية بمجلس الشيوخ».
_HOUSES = ("مجلس", "برلمان", "كونغرس", "كونجرس")
_WITHIN = 6


def _subcommittee(document: Document, matches: list[list[Match]], i: int, end: int, stop: int) -> Accord | None:
    """«اللجنة الفرعية المعنية بالطاقة», «اللجنة الفرعية لحقوق الإنسان»: two sides' for a matter; no parliament's."""
    after = max(end, tail(document, matches, end, stop, i))
    purposed = after > end or any(w.startswith("ل") for w in document.norms[i + 2 : end])
    near = document.norms[end : min(end + _WITHIN, stop)]
    of_house = any(norm.lstrip("وبل").removeprefix("ال").startswith(_HOUSES) for norm in near)
    return Accord(i, after) if purposed and not of_house else None


def consulting(document: Document, i: int, stop: int) -> int:
    """The end of «لجنة التشاور السياسي», «آلية المشاورات السياسية», else ``i``."""
    norms = document.norms
    if i + 2 >= stop or norms[i + 1] not in _CONSULTING or norms[i + 2] not in _CONSULTED:
        return i
    end = i + 3
    while end < stop and norms[end] in _CONSULTED | {"والامني", "والامنيه"}:
        end += 1
    return end


def _following(document: Document, matches: list[list[Match]], i: int, stop: int) -> int:
    """The end of «لجنة متابعة الاتفاق», «لجنة تنفيذ اتفاق السلام», else ``i``: a committee that an agreement set up."""
    norms = document.norms
    if norms[i + 1] not in _FOLLOWING or i + 2 >= stop:
        return i
    if not norms[i + 2].removeprefix("ال").startswith(_AGREEMENTS):
        return i
    return max(chain(document, matches, i + 2, stop), i)


def _high_level(document: Document, at: int, stop: int) -> int:
    """The token after «رفيع المستوى», or ``at``."""
    high = document.norms[at : at + 2]
    return at + 2 if at + 1 < stop and high in (["رفيع", "المستوي"], ["رفيعه", "المستوي"]) else at


def paired_council(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«مجلس التنسيق السعودي التايلندي», «مجلس الشراكة بين الاتحاد الأوروبي والجزائر»: a council of two sides."""
    norms = document.norms
    if i + 1 >= stop or norms[i + 1] not in _PAIRING:
        return None
    end = phrase(document, matches, i + 1, stop)[0]
    if i + 2 < stop and norms[i + 1] == "التنسيق" and norms[i + 2] == "الاعلي":
        return Accord(i, i + 3)  # «مجلس التنسيق الأعلى»
    both = between(document, matches, end, stop)
    if both > end:
        return Accord(i, both)
    return (
        Accord(i, end) if norms[i + 2 : i + 3] != ["الخليجي"] and _nations(document, matches, i + 2, end) > 1 else None
    )


def _nations(document: Document, matches: list[list[Match]], first: int, end: int) -> int:
    """How many sides adjectives name, one of which is a state's: «السعودي الهندي», «المصري الأوروبي»; else 0."""
    states = _demonyms(matches, first, end)
    if not states:
        return 0
    sided = {w for w in document.norms[first:end] if w.startswith("ال") and w.endswith("ي")} - _RANKS
    return max(states + sum(w in _PARTNERS for w in document.norms[first:end]), len(sided))


def _council(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«المجلس الأعلى المشترك», «المجلس الاستراتيجي رفيع المستوى»: a council of two states."""
    end, _, _ = phrase(document, matches, i + 1, stop, joint=True)
    words = [w for w in document.norms[i + 1 : end] if w not in DASHES]
    level = _high_level(document, end, stop)
    if level > end or (len(words) > 1 and not _JOINT.isdisjoint(words)):
        return Accord(i, level)
    norms = document.norms
    both = between(document, matches, end, stop)
    if end + 1 < stop and norms[end] == "بين" and norms[end + 1] in _TWO_SIDES and words:
        both = end + 2 if words[-1] in ("الاعلي", "المشترك") else end  # «المجلس الأعلى بين الدولتين»
    if both > end:
        return Accord(i, both)
    if not _PAIRED_FOR.isdisjoint(words) and _nations(document, matches, i + 1, end) > 1:
        return Accord(i, end)  # «المجلس الأعلى للتنسيق السعودي الأردني»
    return None


_CONCLUDED = frozenset("الاتفاق الاتفاقيه المعاهده البروتوكول".split())
_OF_SIDES = frozenset("الثلاثيه الثلاثي الرباعيه الرباعي الخماسيه الخماسي".split())
#: Texts that their matter names behind an adjective.
_ON_MATTERS = frozenset("الاتفاقيه الميثاق المعاهده البروتوكول".split())
_RENEWED = frozenset("الاجنده الميثاق".split())


def _plan(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«الاستراتيجية الوطنية لليثيوم», «الخطة العربية لإعادة إعمار القطاع», «الاتفاق السعودي الإيراني»."""
    number = treaty_number(document, i, i + 1, stop)
    if number > i + 1:
        return Accord(i, number)
    end, proper, _ = phrase(document, matches, i + 1, stop)
    words = document.norms[i + 1 : end]
    if word in _CONCLUDED and len(words) == 1 and end < stop and document.norms[end] in SIGNED:
        return Accord(i, end) if words[0] not in UNNAMED else None  # «الاتفاق الأمني المبرم مع إيران»
    if word in _CONCLUDED and sided(document, matches, i, end, stop):
        return Accord(i, end)
    if word in _CONCLUDED and len(words) > 2 and _demonyms(matches, i + 2, end) > 1:
        return Accord(i, end)  # «الاتفاق الأمني العراقي الأميركي»
    if word in _RENEWED and document.norms[i + 1] in ("الجديد", "الجديده") and i + 2 < stop:
        renewed = tail(document, matches, i + 2, stop)
        return Accord(i, renewed) if renewed > i + 2 else None  # «الأجندة الجديدة للشراكة»
    if word == "المبادره" and words and words[0] in _SIDED:
        topic = about(document, matches, end, stop)
        return Accord(i, topic if places(matches, end, topic) else end)
    if words and words[0] in _OF_SIDES and word in _CONCLUDED and any(w.startswith("لل") for w in words[1:]):
        return Accord(i, end)  # «الاتفاقية الثلاثية للتعاون الشامل»
    if not words or words[0] in _GENERIC or not words[0].startswith("ال") or words[0] in ORDINALS:
        return None
    if word == "الاستراتيجيه" and i and document.norms[i - 1].endswith(_STRATEGIC):
        return None  # «الخطط الاستراتيجية العالمية»
    if word == "البرنامج" and words[0] not in _REGIONS and words[0] not in ("التنفيذي", "الوطني", "الاقليمي"):
        return None
    after = tail(document, matches, end, stop, i)
    if not OWNERS.isdisjoint(document.norms[i + 2 : after]):
        return None
    if after > end or any(w.startswith("لل") or w in _FOR for w in words[1:]):
        return Accord(i, after)
    if word == "المبادره" and len(words) == 1 and (words[0] in _OWNED or _demonyms(matches, i + 1, end)):
        return Accord(i, end)  # «المبادرة الفرنسية»
    if word == "البرنامج":
        return None
    topic = about(document, matches, end, stop) if word in _ON_MATTERS else end
    if topic > end:
        return Accord(i, topic)  # «الاتفاقية الشاملة بشأن الإرهاب الدولي»
    if len(words) > 1 and (_numbered(words[1:]) or _demonyms(matches, i + 1, end) > 1):
        return Accord(i, end)
    if len(words) > 1 and words[-1] in _CONTINENTS and word in _REGIONAL and _GENERIC.isdisjoint(words):
        return Accord(i, end)
    if word == "الاليه" and words[0] not in _REGIONS | {"الثلاثيه", "الرباعيه"}:
        return None
    if len(words) > 1 and word in ("المبادره", "المنتدي", "الميثاق", "الاليه") and _GENERIC.isdisjoint(words):
        return Accord(i, end)
    return None


def about(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of what a conference is about, or ``at``: «حول عودة اللاجئين», «بشأن منطقة بحيرة تشاد»."""
    norms = document.norms
    if at + 1 >= stop or norms[at] not in _ABOUT:
        return at
    if norms[at + 1] in QUOTES:
        close = next((k for k in range(at + 2, min(at + _TOPIC, stop)) if norms[k] in QUOTES), at)
        return min(close + 1, stop) if close > at else at
    end = chain(document, matches, at + 1, stop)
    return max(end, at)


def _conference(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«المؤتمر الدولي للتعافي المبكر», «المؤتمر الوزاري الثالث»; no press conference."""
    end, _, _ = phrase(document, matches, i + 1, stop)
    if end == i + 1 or document.norms[end - 1] in ("الرفيع", "الدولي"):
        end = _high_level(document, end, stop)
        if document.norms[end : end + 1] == ["المستوي"]:
            end += 1
    words = document.norms[i + 1 : end]
    if words and words[-1] in ORDINALS:
        end = _high_level(document, end, stop)  # «المؤتمر الدولي الثالث رفيع المستوى للأمن الأوراسي»
    topic = about(document, matches, end, stop) if words else end
    if topic > end and words[0] in (*_CONVENED, *_REGIONS, *ORDINALS):
        return Accord(i, topic)
    if words == ["الاستثنايي"] and document.norms[end : end + 1] and document.norms[end] in _LEADERS:
        return Accord(
            i, max(end, without_venue(document, matches, end, tail(document, matches, end, stop)))
        )  # «المؤتمر الاستثنائي لوزراء الخارجية»
    if not words or not (words[0] in _REGIONS or words[0] in ("الوزاري", "السنوي", "الاقليمي", "الوطني")):
        return None
    after = tail(document, matches, end, stop, i)
    if after > end or any(w.startswith("لل") or w in _FOR for w in words[1:]) or _numbered(words[1:]):
        return Accord(i, after)
    return None


def _quoted_group(document: Document, at: int, stop: int) -> int:
    """The token after «لمجموعة "بريكس"», or ``at``."""
    norms = document.norms
    if at + 3 >= stop or norms[at] not in _GROUPS or norms[at + 1] not in QUOTES:
        return at
    close = next((k for k in range(at + 2, min(stop, at + 6)) if norms[k] in QUOTES), at)
    return close + 1 if close > at else at


def _and_other(matches: list[list[Match]], first: int, at: int, stop: int) -> int:
    """The end of «والصين» after a name that ends in «لآسيا الوسطى», else ``at``."""
    kinds = ("state", "org", "place")
    if at >= stop or not any(
        m.entry.kind in kinds and m.prep == "ل" and m.end == at for here in matches[first:at] for m in here
    ):
        return at
    return next((m.end for m in matches[at] if m.entry.kind in kinds and m.conj == "و" and not m.prep), at)


def _whose(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of «لمنظمة التعاون الإسلامي» or «لمجموعة "بريكس"» after a summit's number, or ``at``."""
    if at >= stop:
        return at
    whose = next((m for m in matches[at] if m.entry.kind in ("org", "framework") and m.prep == "ل"), None)
    return whose.end if whose is not None else _quoted_group(document, at, stop)


def _summit(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«القمة العربية الأفريقية الخامسة», «القمة العالمية للحكومات», not the bilateral «القمة المصرية الفرنسية»."""
    if document.norms[i + 1].isdecimal():
        whose = _whose(document, matches, i + 2, stop)
        return Accord(i, whose) if whose > i + 2 else None  # «القمة 44 لمجموعة تنمية الجنوب الأفريقي»
    end, _, _ = phrase(document, matches, i + 1, stop)
    words = [w for w in document.norms[i + 1 : end] if w not in DASHES]
    if not words or not words[0].startswith("ال"):
        return None
    if any(m.entry.kind in ("state", "capital") for m in matches[i + 1]):
        return None
    after = tail(document, matches, end, stop, i)
    if _numbered(words) and after == end < stop:
        after = _whose(document, matches, end, stop)
    after = _and_other(matches, i + 1, after, stop)
    if len(words) == 1 and words[0] in _HIGH and (end >= stop or document.tokens[end].kind == "p"):
        return Accord(i, end)  # «تحضيرا للقمة الأربعين.»
    region = not _REGIONS.isdisjoint(words)
    if _numbered(words) and (len(words) > 1 or after > end):
        return Accord(i, after)
    if region and (len(words) > 1 or after > end):
        return Accord(i, after)
    return None


_TWO_MEET = frozenset("الثنايي المشترك".split())
#: Of whom a meeting of three or four is by name: «الاجتماع الثلاثي لوزراء الخارجية».
_LEADERS = frozenset("لوزراء لقاده لروساء لرووساء لزعماء".split())


def _meeting(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«الاجتماع التشاوري السادس لرؤساء دول آسيا الوسطى», not a meeting of a body: «الاجتماع العاشر للجنة»."""
    end, _, _ = phrase(document, matches, i + 1, stop, joint=True)
    words = document.norms[i + 1 : end]
    two = i + 2 if document.norms[i + 1] in _TWO_MEET else i + 1
    level = _high_level(document, two, stop)
    if level > two:
        return Accord(i, level)  # «الاجتماع الثنائي رفيع المستوى»
    if words and words[-1] in _OF_SIDES and document.norms[end : end + 1] and document.norms[end] in _LEADERS:
        return Accord(i, end)  # «الاجتماع الثلاثي | لوزراء خارجية كوريا والصين واليابان»
    if not any(w in ORDINALS for w in words):
        return None
    both = between(document, matches, end, stop)
    if both > end and any(m.entry.kind == "org" for m in matches[end + 1]):
        return Accord(i, end)  # «الاجتماع الوزاري المشترك التاسع | بين مجلس التعاون والاتحاد الأوروبي»
    aim = next((k for k in range(i + 2, end) if document.norms[k].startswith("لل")), end)
    if aim >= stop:
        return None
    whose = document.norms[aim]
    if (
        whose == "للجنه"
        or ("ال" + whose[2:]).startswith(_ORGANS)
        or any(m.entry.kind in ("org", "framework") for m in matches[aim])
    ):
        return None
    after = tail(document, matches, aim, stop)
    return Accord(i, max(after, end)) if after > aim else None


def _dialogue(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«الحوار الاستراتيجي», «الحوار الثلاثي لوزراء الخارجية», «الحوار السياسي الليبي»."""
    end, proper, _ = phrase(document, matches, i + 1, stop)
    words = document.norms[i + 1 : end]
    if not words or not words[0].startswith("ال") or begins_another(document, i + 1):
        return None  # «أدانت الفصائل في الحوار | القصف الإسرائيلي»
    after = tail(document, matches, end, stop, i)
    if proper or after > end or words[0] == "الاستراتيجي":
        return Accord(i, after)
    return None


def _count(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«المبادرات العالمية الثلاث», «أعمال الشراكة العشرة», «البيانات المشتركة الثلاثة»."""
    norms = document.norms
    for k in range(i + 1, min(i + 4, stop)):
        if norms[k] in CARDINALS:
            return Accord(i, k + 1) if k > i + 1 else None
        if not norms[k].startswith("ال"):
            return None
    return None


_BEFORE_NUMBER = frozenset("الدولي الاممي رقم الامميه الدوليه ذي الرقم ذو ذات ارقام الارقام".split())


def _number(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«القرار 1701», «قرار مجلس الأمن الدولي رقم 2334 (2016)», «القرار الأممي 2231»."""
    norms = document.norms
    at = i + 1
    council = next((m for m in matches[at] if m.entry.kind == "org" and not m.prep), None) if at < stop else None
    if council is not None and not word.startswith("ال"):
        at = council.end
    while at < stop and norms[at] in _BEFORE_NUMBER:
        at += 1
    if at >= stop or not norms[at].isdecimal() or len(norms[at]) < 2:
        return None
    end = at + 1
    if end + 1 < stop and norms[end] == "/" and norms[end + 1].isdecimal():
        end += 2  # «قرار الجمعية العامة 67/19»
    if end + 2 < stop and norms[end] == "(" and len(norms[end + 1]) == 4 and norms[end + 1].isdecimal():
        end += 3
    return Accord(i, end)


def contact_group(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«فريق الاتصال المعني بمسلمي الروهينغيا», «مجموعة الاتصال العربية»: states that follow a matter together."""
    if document.norms[i + 1] != "الاتصال":
        return None
    end, _, _ = phrase(document, matches, i + 1, stop)
    if end < stop and document.norms[end] == "المخصصه":
        end += 1  # «لجنة الاتصال المخصصة لتنسيق المساعدات»
    after = tail(document, matches, end, stop, i)
    after = about(document, matches, end, stop) if after == end else after
    return Accord(i, after) if after > i + 2 or word == "مجموعه" else None


READERS: dict[str, Callable[[Document, list[list[Match]], int, str, int], Accord | None]] = {
    "committee": _committee,
    "council": _council,
    "plan": _plan,
    "conference": _conference,
    "summit": _summit,
    "meeting": _meeting,
    "dialogue": _dialogue,
    "count": _count,
    "number": _number,
    "rail": railway,
    "contact": contact_group,
    "roadmap": roadmap,
    "exercise": exercise,
    "week": week,
    "formula": formula,
    "cities": of_cities,
    "decade": decade,
    "frame": framework,
    "session": session,
    "table": round_table,
    "memo": memorandum,
}
