"""Frameworks that are called so: «الإطار المشترك للمسؤوليات المتبادلة», «إطار سنداي للحد من مخاطر الكوارث».

«في إطار التعاون الثنائي» and «الإطار القانوني للعلاقات» name nothing. Also sessions that have a name of their own:
«الدورة الاستثنائية الثامنة عشرة لمجلس وزراء خارجية المنظمة», «الدورة العادية الحادية والثلاثين لمؤتمر القمة».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.opennames import Accord
from mahdar.mentions.phrases import ORDINALS, definite, phrase, tail
from mahdar.mentions.ventures import city

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.matching import Match

__all__ = ["decade", "framework", "round_table", "session"]

#: Adjectives of a framework that a purpose makes a name.
_KINDS = frozenset(
    "العالمي المشترك الاستراتيجي الوطني المتكامل الموحد الشامل التعاوني الاقتصادي الانمايي الاستثماري الانتقالي".split()
)
#: Where something takes place that is no name: «في إطار القمة».
_WITHIN = frozenset("في ضمن خارج داخل تحت عبر عن خلال هذا ذات نفس".split())
#: What a body has a framework of by name: «إطار الشراكة القطرية», «إطار المساءلة المتبادلة».
_HELD_TO = frozenset("الشراكه المساءله المسووليه المسووليات".split())
_HOW = frozenset("القطريه المتبادله".split())


def framework(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """A framework from its head «إطار» or «الإطار» on."""
    norms = document.norms
    within = i > 0 and norms[i - 1].lstrip("و") in _WITHIN
    if word == "الاطار":
        end = phrase(document, matches, i + 1, stop, joint=True)[0]
        if norms[i + 1] not in _KINDS or within:
            return None
        after = tail(document, matches, end, stop, i)
        purposed = after > end or any(norm.startswith("لل") for norm in norms[i + 2 : end])
        return Accord(i, after) if purposed else None
    if within:
        return None
    at = i + 1 + (norms[i + 1] == "عمل" and i + 2 < stop)
    named = next((m for m in matches[at] if not m.prep and not m.conj and (city(m) or m.entry.kind == "org")), None)
    if named is not None:
        after = tail(document, matches, named.end, stop)
        return Accord(i, after) if after > named.end or (city(named) and at > i + 1) else None
    if norms[i + 1] in _HELD_TO and i + 2 < stop and norms[i + 2] in _HOW:
        return Accord(i, i + 3)
    return None


#: What makes a session one of its own kind.
_EXTRAORDINARY = frozenset("الاستثناييه الطاريه".split())
#: Whose sessions are so called: those of ministers if extraordinary, of heads of state always.
_OF_MINISTERS = frozenset("لمجلس للمجلس".split())
_OF_HEADS = frozenset("لموتمر للموتمر لقمه للقمه".split())
_NISBAS = ("ي", "يه")
_OF_SUMMITS = frozenset(("للقمه",))
_HEADS = frozenset("القمه روساء رووساء قاده القاده الروساء الدول ملوك الملوك زعماء".split())
#: So many words has what a council or conference is of: «لمؤتمر رؤساء دول وحكومات الاتحاد الأفريقي».
_MEMBERS = 6


def session(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """A numbered session of heads of state, or an extraordinary one of ministers."""
    norms = document.norms
    at = phrase(document, matches, i + 1, stop)[0]
    words = norms[i + 1 : at]
    whose = next((k for k in range(i + 2, min(at + 1, stop)) if norms[k] in _OF_MINISTERS | _OF_HEADS), stop)
    numbered = not ORDINALS.isdisjoint(words)
    if whose >= stop or not numbered or (norms[whose] in _OF_MINISTERS and _EXTRAORDINARY.isdisjoint(words)):
        return None
    for k in range(whose + 1, min(whose + 1 + _MEMBERS, stop)):
        body = next((m for m in matches[k] if m.entry.kind == "org" and not m.prep), None)
        if body is not None:
            return Accord(i, body.end)
        if definite(document, k):
            led = norms[whose] in _OF_MINISTERS | _OF_SUMMITS or not _HEADS.isdisjoint(norms[whose + 1 : k + 1])
            end = k + 1
            while end < stop and norms[end].startswith("ال") and norms[end].endswith(_NISBAS):
                end += 1  # «للقمة العربية | الأفريقية»
            return Accord(i, end) if led else None  # «لمؤتمر رؤساء الدول», not «لمؤتمر الاستثمار»
        if document.tokens[k].kind != "w":
            break
    return Accord(i, whose + 1) if norms[whose] in ("للمجلس", "للقمه") else None


#: Whose a decade is that is declared: «العقد العربي لمحو الأمية», not «العقد المقبل».
_OF_DECADES = frozenset("العربي الدولي الاممي الافريقي العالمي".split())

#: What a body holds, and how far after its name that may stand.
_SITTINGS = frozenset(
    "اجتماعه اجتماعها اجتماعا اجتماعات اجتماعين دورته دورتها جلسه جلسته جلستها جلستين جلسات قمه قمته موتمرا موتمره "
    "موتمرها لقاء لقاءات ندوه ورشه ملتقي منتدي مشاورات مباحثات محادثات جوله اولي دوره".split()
)
_DECADES = ("عقد", "بعقد", "لعقد")
_CONJOINING = frozenset(("conj", "rel"))
_SITTING_ROOM = 6


def _held(document: Document, i: int) -> bool:
    """Whether «عقد» may be the verb: at the beginning of a sentence, behind «و», a name, «الذي» or a definite word."""
    if document.norms[i] not in _DECADES or not i:
        return True
    before = document.tokens[i - 1]
    return before.kind != "w" or before.info.pos in _CONJOINING or definite(document, i - 1) or before.info.name != ""


def decade(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«العقد الدولي للعمل», «عقد الأمم المتحدة للأسرة»: ten years given to a purpose."""
    at = i + 2
    if word == "عقد" and _held(document, i):
        return None
    if word == "عقد":
        at = next((m.end for m in matches[i + 1] if m.entry.kind == "org" and not m.prep), stop)
    elif document.norms[i + 1] not in _OF_DECADES:
        return None
    after = tail(document, matches, at, stop)
    if word == "عقد" and not _SITTINGS.isdisjoint(document.norms[after : min(stop, after + _SITTING_ROOM)]):
        return None  # «عقد المجلس الوزاري للتنسيق اجتماعه الرابع»: the verb
    return Accord(i, after) if after > at else None


_ROUND = frozenset("المستديره المستديرتين".split())


def round_table(document: Document, matches: list[list[Match]], i: int, word: str, stop: int) -> Accord | None:
    """«الطاولة المستديرة للمانحين», «المائدة المستديرة الثالثة لدعم السلام»; «طاولة مستديرة» is any."""
    norms = document.norms
    if norms[i + 1] not in _ROUND:
        return None
    end = phrase(document, matches, i + 1, stop)[0]
    after = max(end, tail(document, matches, end, stop, i))
    return Accord(i, after) if after > i + 2 else None
