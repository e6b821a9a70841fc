"""Agreements by what they are called after: a day, a year, a number, a city, what they do.

«اتفاق 10 آذار», «معاهدة عام 1936», «الاتفاقية رقم 87», «اتفاقيات إيفيان», «اتفاقية تشجيع وحماية الاستثمار المتبادل».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.marks import DASHES
from mahdar.mentions.opennames import Accord
from mahdar.mentions.phrases import OF_TEXTS, chain, nation_at
from mahdar.mentions.purposes import purposes
from mahdar.mentions.ventures import city
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = [
    "SIGNED",
    "UNNAMED",
    "dated",
    "memorandum",
    "of_cities",
    "sided",
    "signed",
    "treaty",
    "treaty_number",
    "year_after",
]

_MONTHS = frozenset(
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار "
    "حزيران تموز اب ايلول تشرين جانفي فيفري افريل جوان جويليه اوت غشت شتنبر نونبر دجنبر ماي".split()
)
#: What is agreed on, after the name of an agreement: «اتفاق تعيين الحدود البحرية», not «اتفاق وقف إطلاق النار».
_AGREED = frozenset("تعيين ترسيم تقاسم تطبيع تبادل".split())
#: Nouns without article that begin what a convention is of, no verbal nouns: «اتفاقية منطقة التجارة الحرة».
_TREATED = frozenset("اتفاقيه معاهده بروتوكول".split())
_OF_TREATIES = frozenset(
    "حسن علاقات الغاء منطقه حقوق حدود مياه شحن عبور اجواء خط نقطه قاع مراكز قواعد حريه ملكيه".split()
)
_NO_TREATY = frozenset("خدمات تمويل قرض منحه هدنه وقف تعاون اطار".split())
#: Texts that are called by their year or number alone: «اتفاقية 1968», «معاهدة عام 1936», «دستور 2014».
_OF_A_YEAR = frozenset("اتفاق اتفاقيه معاهده بروتوكول دستور".split())
#: Those that are called by the day on which they came: «اتفاق 10 آذار», «دستور 27 جانفي».
_OF_A_DAY = frozenset("اتفاق اتفاقيه بيان اعلان دستور".split())
#: Two of a kind that cities name.
_TWO = frozenset("عمليتي عمليتا مساري مسارا اتفاقيتي اتفاقيتا اتفاقي اتفاقا قمتي قمتا موتمري موتمرا اعلاني".split())
_YEAR = 4


def _of_year(document: Document, i: int, word: str, stop: int) -> Accord | None:
    """«اتفاقية 1968», «معاهدة عام 1936», «اتفاق سنة 1994»."""
    norms = document.norms
    at = i + 1 + (norms[i + 1] in ("عام", "سنه", "العام", "لعام", "لسنه"))
    if word not in _OF_A_YEAR or at >= stop or len(norms[at]) != _YEAR or not norms[at].isdecimal():
        return None
    return Accord(i, at + 1) if "1600" < norms[at] < "2100" else None


def treaty_number(document: Document, i: int, at: int, stop: int) -> int:
    """The token after «رقم 87» behind a convention's name, or ``at``: «اتفاقية العمل الدولية رقم 87»."""
    norms = document.norms
    counted = at + 1 < stop and norms[at] == "رقم" and norms[at + 1].isdecimal()
    return at + 2 if counted and norms[i].lstrip("وبل").removeprefix("ال") == "اتفاقيه" else at


#: What states agree on, which with its two sides makes a name: «اتفاق السلام | بين أذربيجان وأرمينيا».
_BETWEEN_STATES = frozenset(
    "السلام السلم الهدنه الشراكه المشاركه الانتساب التجاره التبادل التعاون الصداقه التحالف الدفاع الحدود الصيد النقل "
    "الغاز المياه الامن الاستثمار القوات الضمانات التسليم التطبيع الوحده الاتحاد المصالحه الاجواء الطيران الملاحه "
    "الجمارك الاستقرار الهجره المواني العبور الاقامه التعويضات الاعتراف الكهرباء الطاقه التعرفه القضاء الثقافه".split()
)
#: Of what kind an agreement of two sides is: «الاتفاق الأمني | بين البلدين».
_OF_A_KIND = frozenset(
    "الامني الامنيه التجاري التجاريه العسكري العسكريه الدفاعي الدفاعيه الاستراتيجي الاستراتيجيه القضايي القضاييه "
    "القنصلي القنصليه الجمركي الجمركيه الاقتصادي الاقتصاديه الحدودي الحدوديه الثقافي الثقافيه المايي الماييه البحري "
    "البحريه".split()
)
_PARTIES = frozenset({"state", "org", "capital", "epithet"})
_SIDES = frozenset("البلدين الجانبين الطرفين الدولتين الحكومتين".split())


def sided(document: Document, matches: list[list[Match]], i: int, at: int, stop: int) -> bool:
    """Whether a text with a subject is one of two sides told behind it: «معاهدة السلام | مع إسرائيل»."""
    norms = document.norms
    if at + 1 >= stop or norms[at] not in ("بين", "مع") or norms[i + 1] not in _BETWEEN_STATES | _OF_A_KIND:
        return False
    if norms[at + 1] in _SIDES:
        return norms[i + 1] in _OF_A_KIND
    return any(m.entry.kind in _PARTIES and not m.prep and not m.conj for m in matches[at + 1])


#: What tells of a text that it was signed, and what says of it nothing that would name it.
SIGNED = frozenset("المبرم المبرمه الموقع الموقعه".split())
UNNAMED = frozenset(
    "الاخير الاخيره الاول الاولي النهايي المبديي المشترك المشتركه الجديد الجديده السابق السابقه الموقت الموقته".split()
)
_JOINT = frozenset("المشترك المشتركه".split())
#: So far behind «الموقع» stands its year.
_SIGNED_IN = 6


def signed(document: Document, i: int, at: int, stop: int) -> int | None:
    """The end of a text with a subject that is told to be signed, or None: «اتفاق التعاون المشترك | الموقع بكذا»."""
    norms = document.norms
    end = at + (at < stop and norms[at] in _JOINT)
    act = end > i + 2 or "masdar" in document.tokens[i + 1].info.tenses  # not «اتفاق النقاط | الموقع»
    if (
        not act
        or not norms[i + 1].startswith("ال")
        or norms[i + 1] in UNNAMED
        or end >= stop
        or norms[end] not in SIGNED
    ):
        return None
    return end


def _halt(document: Document, matches: list[list[Match]], i: int, stop: int) -> Accord | None:
    """«اتفاق وقف إطلاق النار لعام 2020», «… | المبرم في عام 2002»: a truce that its year tells from others."""
    norms = document.norms
    end = chain(document, matches, i + 2, stop)
    if end < 0 or end >= stop:
        return None
    year = year_after(document, end, stop)
    if year > end:
        return Accord(i, year)
    near = norms[end + 1 : min(end + _SIGNED_IN, stop)]
    dated_ = norms[end] in SIGNED and any(len(norm) == _YEAR and norm.isdecimal() for norm in near)
    return Accord(i, end) if dated_ else None


#: What is done with a memorandum that is to come, which has no name yet.
_TO_COME = frozenset("توقيع التوقيع وقع وقعت وقعا الموافقه ابرام اقرار اعتماد اعداد صياغه مسوده مشروع".split())
_OF_MATTERS = frozenset("بشان حول المتعلقه".split())


def memorandum(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«مذكرة التفاهم التركية الليبية», «بمذكرة التفاهم الخاصة بمكافحة تمويل الإرهاب»; not «وقعا مذكرة التفاهم»."""
    norms = document.norms
    if norms[i + 1] != "التفاهم" or i + 2 >= stop:
        return None
    end = i + 2
    while end < stop and (nation_at(matches, end) is not None or norms[end] in DASHES):
        end += 1
    if end > i + 2 and nation_at(matches, end - 1) is not None:
        return Accord(i, end)
    before = norms[max(0, i - 3) : i]
    if any(norm in _TO_COME or norm[1:] in _TO_COME for norm in before):
        return None
    if norms[i + 2] == "في" and norms[i + 3 : i + 4] in (["مجال"], ["مجالات"]) and i + 4 < stop:
        end = chain(document, matches, i + 4, stop)
    elif norms[i + 2] in _OF_MATTERS and i + 3 < stop:
        end = chain(document, matches, i + 3, stop)
    elif norms[i + 2] == "الخاصه" and i + 3 < stop and norms[i + 3].startswith("ب") and not _framework(matches, i + 3):
        end = chain(document, matches, i + 4, stop)
    return Accord(i, end) if end > i + 3 else None


#: What is called after the house where it was signed.
_HOUSED = frozenset("اتفاق اتفاقات اتفاقيه اتفاقيات اعلان معاهده".split())


def of_cities(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«اتفاقيات إيفيان», «اتفاقات جنيف لعام 1954», «مبادئ باريس»: texts called after where they were signed."""
    place = next(
        (m for m in matches[i + 1] if (city(m) or (_house(m) and word in _HOUSED)) and not m.prep and not m.conj),
        None,
    )
    if word == "روح" and (document.tokens[i + 1].info.pos or document.tokens[i + 1].raw.endswith("ة")):
        return None  # «روح عالية»
    if place is None or (place.end < stop and document.norms[place.end] in ("مع", "بين")):
        return None
    end = place.end
    if end < stop and document.norms[end] in OF_TEXTS:
        end += 1  # «نداء جدة الإنساني»
    if word in _TWO and end < stop:  # «عمليتي نيروبي ولواندا»
        end = next((m.end for m in matches[end] if city(m) and m.conj == "و" and not m.prep), end)
    return Accord(i, year_after(document, end, stop))


def _framework(matches: list[list[Match]], at: int) -> bool:
    """Whether a framework that the registry knows begins at a token: «الخاصة | بمبادرة الحزام والطريق»."""
    return any([m.entry.kind == "framework" for m in matches[at]])


def _house(match: Match) -> bool:
    """Whether a match is a house in which texts were signed: «اتفاقات لانكستر هاوس»."""
    house = match.entry.kind == "place" and registry.load().places[match.entry.id].kind == "palace"
    return house and match.entry.id not in _SEATS


#: Houses whose own texts are named after them: «وثيقة البيت الأبيض».
_SEATS = frozenset({"white-house", "pentagon", "kremlin", "grand-kremlin-palace", "baabda-palace"})


def dated(document: Document, i: int, word: str, stop: int) -> Accord | None:
    """«اتفاق 10 آذار», «بيان 9 نوفمبر», «اتفاقية 1968»: an agreement named by its day or year."""
    norms = document.norms
    year = _of_year(document, i, word, stop)
    if year is not None:
        return year
    month = i + 1 + (norms[i + 1] == "شهر")
    if word in ("اتفاق", "تفاهم", "تفاهمات") and month < stop and norms[month] in _MONTHS:
        named = month + 1  # «تفاهم نيسان 1996»
        named += named < stop and norms[named - 1] in ("كانون", "تشرين") and norms[named] in ("الاول", "الثاني")
        return Accord(i, named + (named < stop and norms[named].isdecimal() and len(norms[named]) == _YEAR))
    if word not in _OF_A_DAY or i + 2 >= stop:
        return None
    if not norms[i + 1].isdecimal() or norms[i + 2] not in _MONTHS:
        return None
    end = i + 3
    if end + 1 < stop and norms[end] == "/" and norms[end + 1] in _MONTHS:
        end += 2
    if norms[end - 1] in ("كانون", "تشرين") and end < stop and norms[end] in ("الاول", "الثاني"):
        end += 1
    return Accord(i, end)


def treaty(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«اتفاقية تشجيع وحماية الاستثمار المتبادل», «معاهدة تعميق علاقات التحالف»: a treaty named by what it does."""
    norms = document.norms
    if word in _TREATED and norms[i + 1] in _OF_TREATIES:
        end = chain(document, matches, i + 2, stop)  # «معاهدة حسن الجوار والصداقة والتعاون»
        while 0 < end < stop and norms[end].startswith("وال") and len(norms[end]) > 5:
            end += 1
        return Accord(i, end) if end > 0 else None
    if word == "قانون" and norms[i + 1] not in purposes():
        end = chain(document, matches, i + 2, stop)  # «قانون شفافية النفوذ الأجنبي»
        info = document.tokens[i + 1].info
        plain = info.pos in ("", "noun") and not info.verbs and not document.tokens[i + 1].raw.endswith("ه")
        return Accord(i, end) if plain and end > i + 3 else None
    if norms[i + 1] == "وقف" and word != "قانون":
        return _halt(document, matches, i, stop)
    if norms[i + 1] in _NO_TREATY or norms[i + 1].startswith("ال") or (word == "اتفاق" and norms[i + 1] not in _AGREED):
        return None
    if norms[i + 1] not in purposes() and not _masdar(document, i + 1):
        return None
    at = i + 2
    if at < stop and norms[at].startswith("و") and _masdar(document, at):
        at += 1
    end = chain(document, matches, at, stop)
    return Accord(i, end) if end > 0 else None


def _masdar(document: Document, at: int) -> bool:
    """Whether a word may be a verbal noun without article."""
    token = document.tokens[at]
    info = token.info
    if token.kind != "w" or token.norm.startswith("ال"):
        return False
    bare = token.norm.removeprefix("و")
    if bare in purposes():
        return True
    pattern = bare.startswith("ت") and len(bare) > 4 and (bare[3] == "ي" or bare[2] == "ا")
    return pattern and info.pos in ("", "noun", "other")


def year_after(document: Document, at: int, stop: int) -> int:
    """The token after «لعام 1982» or «لسنة 2016», or ``at``."""
    norms = document.norms
    if at + 1 < stop and norms[at] in ("لعام", "لسنه") and len(norms[at + 1]) == 4 and norms[at + 1].isdecimal():
        return at + 2
    return at
