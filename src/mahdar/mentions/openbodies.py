"""Bodies of classes that no registry can list: forces, military colleges, unions of people of one calling.

«قوة المهام المشتركة», «قوات الدفاع الشعبي الأوغندية», «كلية الدفاع الوطني», «هيئة كبار العلماء», «نقابة الصحفيين».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.opennames import OpenName
from mahdar.mentions.phrases import ORDINALS, RANGES, chain, nation_at, phrase, tail

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match
    from mahdar.mentions.opennames import Place

__all__ = ["open_body"]

#: What a force is for, after its head noun: «قوة التدخل السريع», «قوة المهام المشتركة».
_TASKS = frozenset("التدخل المهام المهمات الواجب الطواري الرد الانتشار الاستقرار الحمايه المراقبه الدعم".split())
#: Whose a force is, as an adjective: «القوة المشتركة», «القوة الدولية لتحقيق الاستقرار».
_RANGED = frozenset("المشتركه الدوليه الافريقيه الاقليميه المتعدده الامميه".split())
_TROOPS = frozenset("الدفاع التحالف النخبه العمالقه الحزام الحشد الدعم".split())
#: Names of armies of no state: «جيش التحرير الوطني», «جيش الفتح».
_ARMIES = frozenset("التحرير الفتح الاسلام المهدي الرب الانقاذ المجاهدين الاحرار العزه النصر".split())
#: What military colleges are of.
_MILITARY = frozenset("الدفاع الحرب القاده الاركان القياده الضباط الطيران الشرطه".split())
_OF_ARMS = frozenset("الحربيه البحريه الجويه العسكريه".split())
#: Who is united in a union, without the article: «رابطة علماء المسلمين», «اتحاد كتاب المغرب».
_PEOPLE = frozenset(
    "علماء كبار كتاب ادباء شعراء صحفيي صحافيي محامي مهندسي اطباء معلمي تجار عمال طلاب طلبه رجال نساء سيدات "
    "خبراء فناني برلمانات مصارف بنوك مواني غرف جامعات اذاعات اتحادات جمعيات كنايس بلديات مدن وكالات لاعبي "
    "مزارعي منتجي مصدري".split()
)
_UNIONS = frozenset("هييه رابطه اتحاد نقابه جمعيه مجلس تجمع منتدي نادي شبكه ملتقي".split())
#: What of them has a name in one definite word: «نقابة الصحفيين».
_OF_CALLINGS = frozenset("نقابه رابطه جمعيه اتحاد".split())
_CALLINGS = frozenset("العلماء الكتاب الادباء الاطباء".split())
#: Formations of an army, which a number names: «اللواء 444», «الفرقة الأولى الساحلية»; a general is one too.
_FORMATIONS = frozenset("اللواء الفرقه الكتيبه الفيلق الفوج".split())
_GENERAL = "اللواء"
#: Kinds of words that a number before them counts; behind the number of a brigade, «444», only sure nouns are counted.
_COUNTABLE = frozenset(("noun", "other", ""))
_HUNDREDS = 3
#: Formations that only an army has, so that an ordinal alone names them; and what they are besides their nisba.
_SURE = ("الفيلق", "الكتيبه")
_OF_ARMED = frozenset("المدرع المدرعه المشاه المظليين المستقل المستقله المحموله الخاص".split())
#: What they consist of, behind their number, and what tells that an article is on arms.
_ARMED = frozenset("قتال مشاه مدرع مدرعات مظلات حرس صاعقه حدود مدفعيه دبابات مهام".split())
_AT_ARMS = Trait.of_words(
    "الجيش العسكريه العسكري القتال القصف المدرعه مدرعه المسلحه المسلحين الفصايل فصايل مقاتلي قصفت قصف "
    "اشتباكات المعارك الضباط ضابط جنود الجنود "
    "النظام".split(),
    without="وبل",
)
#: What an authority of a state has in its charge, which alone names it: «هيئة الاستثمار».
_CHARGES = frozenset(
    "الاستثمار السياحه البييه الطيران الترفيه الاتصالات الطاقه الكهرباء المياه الزكاه الجمارك المواني الاثار التراث "
    "الثقافه الرياضه الاعلام الدواء الغذاء الارصاد النزاهه الانتخابات الاسواق الاستثمارات الاحصاء المواصفات المنافسه "
    "التقاعد التامينات الاوقاف المنافذ الحشد الاسري الاوراق البترول المساحه المعارض الازياء الفضاء".split()
)
#: Whose broadcaster one is, before the adjective of the state: «التلفزيون الرسمي السوري».
_BROADCASTERS = frozenset("التلفزيون التلفزه الاذاعه".split())
_OF_THE_STATE = frozenset("الرسمي الرسميه الحكومي الحكوميه الوطني الوطنيه العمومي العموميه العام".split())
#: The police of a federation, and the staff of an army.
_BY_ADJECTIVE = {
    "الشرطه": frozenset("الاتحاديه الفيدراليه الفدراليه".split()),
    "رياسه": frozenset("الاركان اركان".split()),
}
_ARMED_FORCES = frozenset("الجيش القوات الدفاع".split())
#: What a body of a body has between their names: «مكتب الإعلام | التابع | لمجلس الدولة».
_BELONGING = frozenset("التابع التابعه".split())
_SUPERIORS = frozenset("لمجلس لوزاره لرياسه لهييه".split())
_PEOPLE_END = ("يين", "مين", "سين", "لين", "رين", "يات", "فيين")


def open_body(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """The body that a head noun of such a class begins, if what follows is of that class."""
    end = _end(document, matches, place)
    if end <= place.at + 1:
        return None
    state = next(
        (m.entry.id for k in range(place.at + 1, end) for m in matches[k] if m.entry.kind in ("state", "demonym")), None
    )
    return OpenName("org", place.at, end, place.shift, state, end, place.at, place.word)


def _end(document: Document, matches: list[list[Match]], place: Place) -> int:
    """Where such a name ends, or its first token."""
    i, stop, word = place.at, place.stop, place.word
    after = document.norms[i + 1]
    if any([m.entry.kind == "org" and m.end > i + 1 for m in matches[i]]):
        return i  # the registry has it
    if word in ("قوه", "القوه", "قوات", "جيش"):
        return _force(document, matches, place, after)
    if word in ("كليه", "الكليه"):
        end = phrase(document, matches, i + 1, stop)[0]
        arms = not _OF_ARMS.isdisjoint(document.norms[i + 1 : end])
        if word == "الكليه":
            return end if arms else i
        joined = end < stop and document.norms[end] in ("والاركان", "والحرب")
        return end + joined if after in _MILITARY and (end > i + 2 or joined or after == "الشرطه") else i
    if word in _FORMATIONS:
        return _formation(document, matches, place)
    if word in _BROADCASTERS:
        return _broadcaster(document, matches, i + 1, stop)
    if word in _BY_ADJECTIVE:
        end = phrase(document, matches, i + 1, stop)[0] if after in _BY_ADJECTIVE[word] else i
        staff = after == "اركان" and not _ARMED_FORCES.isdisjoint(document.norms[i + 2 : min(stop, i + 3)])
        return max(end, i + 3 if staff else i)
    belonging = _belongs(document, matches, place)
    if belonging > i or word == "مكتب":
        return belonging
    if word == "هييه" and after in _CHARGES:
        return max(phrase(document, matches, i + 1, stop)[0], i + 2)
    if word in _UNIONS and after in _PEOPLE:
        end = chain(document, matches, i + 1, stop)
        return end if end > i + 2 else i
    callings = after in _CALLINGS or (after.startswith("ال") and after.endswith(_PEOPLE_END))
    if word in _OF_CALLINGS and callings:
        return max(phrase(document, matches, i + 1, stop)[0], i + 2)
    return i


def _formation(document: Document, matches: list[list[Match]], place: Place) -> int:
    """The end of «اللواء 444», «الفرقة الأولى الساحلية», «الفيلق الأفريقي», or its first token."""
    i, stop, norms = place.at, place.stop, document.norms
    if norms[i + 1].isdecimal():
        if i + 2 < stop and norms[i + 2] in _ARMED:
            return i + 3
        return i if i + 2 < stop and _counts(document.tokens[i + 1], document.tokens[i + 2]) else i + 2
    if place.word == _GENERAL or norms[i + 1] not in ORDINALS | RANGES:
        return i
    end = phrase(document, matches, i + 1, stop)[0]
    at, nisba = i + 2, "يه" if place.word.endswith("ه") else "ي"
    while at < end and (norms[at].endswith(nisba) or norms[at] in _OF_ARMED):
        at += 1  # «الفرقة الأولى الساحلية», not «أعلن الفيلق الأول | السقوط»
    if norms[i + 1] not in ORDINALS:
        return at if place.word == "الفيلق" else i
    if any(norm.startswith("لل") for norm in norms[i + 2 : end]):
        return i  # «الفرقة الثانية للفنون الشعبية»
    if at == i + 2:  # «طالب في الفرقة الأولى», «الفوج الأول | من الحجاج»
        return at if place.word in _SURE or (place.word == "الفرقه" and document.having(_AT_ARMS)) else i
    return at


def _counts(number: Token, token: Token) -> bool:
    """Whether a number before a word counts what that is: «استقبل اللواء | 10 سفراء»."""
    info = token.info
    kinds = _COUNTABLE if len(number.norm) < _HUNDREDS else _COUNTABLE - {""}
    verbal = any(form.tense in FINITE for form in info.verbs)
    return token.kind == "w" and info.pos in kinds and not (info.definite or info.name or verbal)


def _broadcaster(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """The end of «الرسمي السوري», «الجزائرية» after «التلفزيون» or «الإذاعة», or the token before."""
    end = at
    while end < stop and document.norms[end] in _OF_THE_STATE:
        end += 1
    return end + 1 if end < stop and nation_at(matches, end) is not None else at - 1


def _belongs(document: Document, matches: list[list[Match]], place: Place) -> int:
    """The end of «مكتب الإعلام التابع لمجلس الدولة»: a body of a body of the registry, or its first token."""
    i, stop, norms = place.at, place.stop, document.norms
    at = next((k for k in range(i + 2, min(i + 5, stop - 1)) if norms[k] in _BELONGING), stop)
    if at >= stop or any(document.tokens[k].kind != "w" for k in range(i + 1, at)):
        return i
    if not norms[at - 1].startswith("ال") and not any(m.end == at for m in matches[at - 1]):
        return i
    whose = next((m for m in matches[at + 1] if m.entry.kind == "org" and m.prep == "ل" and m.end > at + 2), None)
    if whose is not None:
        return whose.end
    return at + 3 if norms[at + 1] in _SUPERIORS and at + 2 < stop and norms[at + 2].startswith("ال") else i


def _force(document: Document, matches: list[list[Match]], place: Place, after: str) -> int:
    """The end of a force, or its first token."""
    i, stop, word = place.at, place.stop, place.word
    wanted = {"قوه": _TASKS, "القوه": _RANGED, "قوات": _TROOPS, "جيش": _ARMIES}[word]
    if after not in wanted or (after == "التحالف" and _allied(document, matches)):
        return i
    end = phrase(document, matches, i + 1, stop, joint=True)[0]
    if word in ("جيش", "قوات") or after == "المشتركه":
        return end if end > i + 2 or after in _ARMIES | {"التحالف", "المشتركه"} else i
    end = max(end, tail(document, matches, end, stop))
    return end if end > i + 2 else i


def _allied(document: Document, matches: list[list[Match]]) -> bool:
    """Whether an article calls a coalition by its whole name, which «قوات التحالف» then means."""
    spots = (k for k, norm in enumerate(document.norms) if norm.endswith("التحالف"))
    return any(m.entry.kind == "org" and m.end > k + 1 for k in spots for m in matches[k])
