"""Organs that every state has, told apart by its adjective: «القوات المسلحة الكينية», «خفر السواحل الإيطالي».

Also ministries without their noun, where they speak or act: «أعلنت الدفاع الروسية», «مصدر في الداخلية التونسية».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.opennames import OpenName
from mahdar.mentions.phrases import nation_at, phrase, tail
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.opennames import Place

__all__ = ["ORGANS", "organ"]

_SECRET = frozenset("المخابرات الاستخبارات الامن امن مكافحه حمايه حرس".split())
#: Head nouns and what follows them.
_OF = {
    "القوات": frozenset("المسلحه الجويه البحريه البريه".split()),
    "خفر": frozenset({"السواحل"}),
    "حرس": frozenset("السواحل الحدود".split()),
    "الدرك": frozenset({"الوطني"}),
    "الحرس": frozenset("الوطني الثوري الجمهوري الملكي السلطاني المدني".split()),
    "الهلال": frozenset({"الاحمر"}),
    "الصليب": frozenset({"الاحمر"}),
    "جهاز": _SECRET,
    "اداره": frozenset("الغذاء الهجره الجمارك الطيران السجون الضرايب المخابرات الارصاد".split()),
    "مصلحه": frozenset("الجمارك الضرايب السجون الهجره الجوازات".split()),
    "سلطه": frozenset("المياه النقد الطاقه الاراضي الطيران المواني الاثار البييه".split()),
    "السلطه": frozenset("القضاييه التشريعيه".split()),
    "دار": frozenset({"الافتاء"}),
    "بيت": frozenset({"الزكاه"}),
}
#: What ministries have in their charge, which names them by itself.
_CHARGES = frozenset("الداخليه الدفاع الخزانه الصحه العدل الماليه".split())
_UNIVERSITY = "الجامعه"
ORGANS = frozenset({*_OF, *_CHARGES, _UNIVERSITY})
_IN = "في"
#: Who speaks for a ministry, and what.
_SPOKE = frozenset("مصدر مصادر مسوول مسوولون مسوولين بيان متحدث المتحدث المتحدثه ناطق الناطق باسم".split())


def organ(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """The organ that a head noun begins, with the adjective of its state, or nothing."""
    i, stop = place.at, place.stop
    if any(m.entry.kind == "org" and m.end > i + 1 for m in matches[i]):
        return None  # the registry has it
    if place.word == _UNIVERSITY:
        return _university(document, matches, place)
    if place.word in _CHARGES:
        end = i + 2 if i + 1 < stop and _speaks(document, place) else i
    elif document.norms[i + 1] in _OF[place.word]:
        end = _end(document, matches, i + 1, stop)
    else:
        return None
    state = nation_at(matches, end - 1) if end > i + 1 else None
    if state is None or (place.word in _CHARGES and not document.norms[end - 1].endswith("ه")):
        return None
    return OpenName("org", i, end, place.shift, state, end, i, place.word)


def _university(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """«الجامعة الأردنية», «الجامعة التونسية لكرة القدم»; in another's city: «الجامعة الأمريكية في بيروت»."""
    i, stop = place.at, place.stop
    end, _, state = phrase(document, matches, i + 1, stop)
    if state is None or not document.norms[i + 1].startswith("ال"):
        return None
    end = tail(document, matches, end, stop)
    inside = end < stop and document.norms[end] == _IN
    city = next(
        (
            m
            for m in (matches[end + inside] if end + inside < stop else [])
            if m.entry.kind in ("capital", "place") and m.prep == ("" if inside else "ب") and not m.conj
        ),
        None,
    )
    country = None if city is None else _country(city)
    if city is not None and country not in (None, state):
        end, state = city.end, country
    return OpenName("org", i, end, place.shift, state, end, i, place.word)


def _country(city: Match) -> str | None:
    return city.entry.id if city.entry.kind == "capital" else registry.load().places[city.entry.id].country


def _end(document: Document, matches: list[list[Match]], at: int, stop: int) -> int:
    """Where the adjective of a state ends that follows, or the beginning: «الغذاء والدواء الأمريكية»."""
    end = phrase(document, matches, at + 1 if not document.norms[at].startswith("ال") else at, stop)[0]
    return next((k + 1 for k in range(at, end) if nation_at(matches, k) is not None), at)


def _acts(document: Document, at: int) -> bool:
    """Whether a verb of a feminine subject in the present stands at a token."""
    if at >= len(document.norms) or not document.norms[at].startswith("ت"):
        return False
    info: WordInfo = document.tokens[at].info
    return any(f.tense == "pres" for f in info.verbs)


def _speaks(document: Document, place: Place) -> bool:
    """Whether a ministry is told to act or has someone speak for it: «أعلنت الصحة الفلسطينية», «مصدر في الدفاع»."""
    at, norms = place.at - 1, document.norms
    if at < 0 or document.sentences[document.sentence_of[place.at]][0] == place.at:
        return _acts(document, place.at + 2)  # «الخزانة الأمريكية تواصل جهودها»
    if place.shift:
        return False
    if norms[at] == _IN:
        return at > 0 and norms[at - 1].lstrip("و") in _SPOKE
    info: WordInfo = document.tokens[at].info
    verbal = info.pos in ("", "verb") and any(f.tense in ("past", "pres") for f in info.verbs)
    feminine = norms[at].endswith("ت") or norms[at].lstrip("و").startswith("ت")
    return norms[at].lstrip("وفل") in _SPOKE or (verbal and feminine)
