"""Names after persons and names of no language: «مركز الملك سلمان للإغاثة», «شركة كوديلكو», «آلية بيغاس»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mahdar.mentions.bylines import DASHES
from mahdar.mentions.opennames import OpenName
from mahdar.mentions.phrases import ORDINALS, definite, tail
from mahdar.mentions.purposes import purposes

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader
    from mahdar.mentions.opennames import Place

__all__ = ["CROWNED", "DEDICATED", "TRADED", "UNDERTAKINGS", "coined", "dedicated", "traded"]

#: Heads whose name may be a word that no list has: «إعلان قابالا», «آلية بيغاس», «برنامج إيراسموس».
_COINING = frozenset("اعلان اليه برنامج اتفاق اتفاقيه معاهده ميثاق بروتوكول قمه خطه مسار حوار قانون".split())
#: Of those, the feminine nouns, whose adjectives end in ة: what ends otherwise agrees with none of them.
_FEMININE = frozenset("اتفاقيه معاهده قمه خطه".split())
#: A verb by its letters, and from which weight on a word is rather a foreign name.
_VERB = re.compile("[يت][^اوي]{3,5}|[يت][^اوي]{2,3}و[^اوي]")
_NAMELIKE = 2.0
#: Endings of Arabic words, which names from elsewhere seldom have.
_INFLECTED = ("ات", "ين", "ون", "ها", "هم", "نا", "يه", "ه", "ي", "اء")
#: Heads of names that are no words of the language: «شركة كوديلكو».
TRADED = frozenset("شركه بنك مصرف وكاله منظمه جامعه معهد حزب حركه جماعه منصه لواء كتيبه سرايا فيلق الويه".split())
#: Bodies that are named after persons: «مركز الملك سلمان للإغاثة».
DEDICATED = frozenset("مركز اكاديميه معهد جامعه موسسه كليه مدرسه صندوق برنامج مشروع مبادره".split())
#: Of those, the undertakings: «مشروع الملك عبدالله لتطوير القضاء».
UNDERTAKINGS = frozenset("برنامج مشروع مبادره".split())
_SCHOOLS = frozenset("اكاديميه معهد جامعه كليه مدرسه".split())
CROWNED = frozenset("الملك الملكه الامير الاميره السلطان الشيخ الشيخه الرييس خادم الامام الشهيد".split())


#: Of the bodies named after persons, those that the name alone makes one: «مؤسسة رفيق الحريري».
_ALONE = frozenset("موسسه جامعه معهد اكاديميه كليه".split())
#: What such a body is besides.
_ENDOWED = frozenset("الخيريه الخيري الثقافيه الثقافي الاسلاميه الاسلامي العالميه الدوليه الدولي الانسانيه".split())
#: Words that no list has and that name nothing: «إعلان نوايا».
_NO_NAMES = frozenset("نوايا نيات طرشان".split())
#: Endings of Arabic words that a foreign treaty's name lacks.
_PLURAL = ("ات", "ين", "ون", "ها", "هم", "نا", "يه", "ه", "اء")


def _patterned(norm: str) -> bool:
    """Whether a word has the shape of an Arabic noun: «تحريم», «أرباح», «اعتزال»."""
    if len(norm) == 6 and norm[0] == "ا" and norm[2] == "ت" and norm[4] == "ا":
        return True
    return len(norm) == 5 and ((norm[0] == "ت" and norm[3] == "ي") or (norm[0] == "ا" and norm[3] == "ا"))


#: What has a top, by name or by kind, and what one does there.
_PEAKS = frozenset("جبل جبال تله هرم ايفرست افرست كليمنجارو كلمنجارو".split())
_CLIMBED = frozenset(
    "ارتفاع ارتفاعها تسلق تسلقت يتسلق تتسلق متسلق متسلقي متسلقو متسلقون صعود صعد صعدت علو قمم جبل جبال".split()
)
_CLIMBED_NEAR = 3


def _peak(norms: list[str], i: int) -> bool:
    """Whether the «قمة» at a token is a mountain's: «ارتفاع قمة جبال روكي», «تسلق فلان قمة إفرست»."""
    before = norms[max(0, i - _CLIMBED_NEAR) : i]
    return norms[i + 1] in _PEAKS or any(norm.lstrip("وبل") in _CLIMBED or norm in _CLIMBED for norm in before)


def _for(token: Token) -> bool:
    """Whether a word is «ل» and a verbal noun: «لتنظيم», not «لاتران»."""
    return token.norm[0] == "ل" and "masdar" in token.info.tenses


def coined(document: Document, matches: list[list[Match]], names: NameReader, place: Place) -> OpenName | None:
    """A foreign word after the head of a framework, where its phrase ends."""
    i = place.at
    if place.word not in _COINING or matches[i + 1]:
        return None
    token = document.tokens[i + 1]
    feminine = place.word in _FEMININE
    endings = _PLURAL if feminine else _INFLECTED
    if token.kind != "w" or len(token.norm) < (4 if feminine else 5) or token.norm.endswith(endings):
        return None
    if names.letter(token.norm, token.raw, token.info) != "U" or token.norm[0] in ("و" if feminine else "وبلمف"):
        return None
    if place.word == "برنامج" and token.norm.isascii():
        return None  # a computer's
    if token.norm.startswith("لاست") or token.norm in purposes() or token.norm in _NO_NAMES or _patterned(token.norm):
        return None
    if feminine and names.weight(token.norm) < _NAMELIKE and (_for(token) or _VERB.fullmatch(token.norm)):
        return None  # «اتفاقية تستحوذ بموجبها الشركة», «اتفاقية لاستقدام العمالة»
    at = i + 2
    if place.word == "قمه" and _peak(document.norms, i):
        return None
    joined = at + 1 if at < place.stop and document.norms[at] in DASHES else at  # «قمة نجيفي ـ وبارزاني»
    if place.word == "قمه" and joined < place.stop and document.norms[joined].startswith("و"):
        return None  # «قمة نجيفي وبارزاني»: whose meeting it is
    if at < place.stop and document.norms[at] == "عن":
        return None  # «إعلان نوفارتيس عن أرباحها»
    if at < place.stop and document.norms[at] == "+":
        at += 1
    while feminine and at < place.stop and at < i + 4 and not matches[at]:  # «معاهدة بريست ليتوفسك»
        more = document.tokens[at]
        if more.kind != "w" or names.letter(more.norm, more.raw, more.info) != "U" or more.norm[0] in "وبلف":
            break
        at += 1
    return OpenName("framework", i, at, place.shift, None, at, i, place.word)


def dedicated(document: Document, matches: list[list[Match]], names: NameReader, place: Place) -> OpenName | None:
    """A body named after a person: «أكاديمية أنور قرقاش الدبلوماسية», «مركز الملك سلمان للإغاثة»."""
    i, stop, norms = place.at, place.stop, document.norms
    at = i + 1
    crowned = norms[at] in CROWNED
    patron = _patron(matches, at)
    if patron > at:
        return _after_patron(document, matches, place, patron)
    if not crowned and place.word in UNDERTAKINGS:
        return None
    if not crowned and place.word not in _SCHOOLS and document.tokens[at].info.name != "!":
        return None
    if norms[at] == "خادم" and norms[at + 1 : at + 2] == ["الحرمين"]:
        return _of_the_custodian(document, matches, place)
    if crowned:
        at += 1
    if at >= stop or (norms[at].startswith("ال") and not crowned):
        return None
    end = names.read(document, at, stop, matches, titled=True)
    if crowned and _headed_by(matches, i):
        end = min(end, _given_name(norms, at, end))
    if end == at or end >= stop:
        return None
    after = tail(document, matches, end, stop)
    if after == end and norms[end - 1] not in CROWNED:
        while after < stop and definite(document, after) and norms[after].endswith(("ي", "يه")):
            if any(m.entry.kind == "demonym" for m in matches[after]) and after == end:
                break
            after += 1
        after = tail(document, matches, after, stop)  # «جامعة نايف العربية للعلوم الأمنية»
    if place.word in UNDERTAKINGS:
        return OpenName("framework", i, after, place.shift, None, after, i, place.word) if after > end else None
    return OpenName("org", i, after, place.shift, None, after, i, place.word) if after > end or crowned else None


def _given_name(norms: list[str], at: int, end: int) -> int:
    """The end of a ruler's name without a family: «مدير جامعة الملك سعود | خالد العطية», «الملك فهد بن عبد العزيز»."""
    while at < end:
        at += 1 + (norms[at] == "عبد")
        if at >= end or norms[at] not in ("بن", "ابن"):
            break
        at += 1
    return at


def _patron(matches: list[list[Match]], at: int) -> int:
    """The end of a known person's name that begins at a token, or ``at``."""
    known = max((m.end for m in matches[at] if m.entry.kind == "person" and not m.prep and not m.conj), default=at)
    return known if known > at + 1 else at


def _after_patron(document: Document, matches: list[list[Match]], place: Place, end: int) -> OpenName | None:
    """A body after a known person: «مؤسسة رفيق الحريري», «جامعة محمد الخامس», «مركز جمال عبدالناصر للدراسات»."""
    i, stop, norms = place.at, place.stop, document.norms
    after = end
    while after < stop and definite(document, after) and norms[after] in _ENDOWED:
        after += 1
    after = tail(document, matches, after, stop)
    if place.word in UNDERTAKINGS:
        numbered = after > end and norms[end - 1] in ORDINALS  # «مبادرة محمد السادس للتنمية», not «مبادرة ترامب»
        return OpenName("framework", i, after, place.shift, None, after, i, place.word) if numbered else None
    alone = place.word in _ALONE and end > i + 2 and not _headed_by(matches, i)
    return OpenName("org", i, after, place.shift, None, after, i, place.word) if after > end or alone else None


def _of_the_custodian(document: Document, matches: list[list[Match]], place: Place) -> OpenName | None:
    """«برنامج خادم الحرمين الشريفين للابتعاث الخارجي», «مبادرة خادم الحرمين الشريفين الإنمائية»."""
    i, stop, norms = place.at, place.stop, document.norms
    end = i + 3
    end += end < stop and norms[end] == "الشريفين"
    after = tail(document, matches, end, stop)
    while after == end < stop and definite(document, end) and norms[end].endswith(("يه", "ي")):
        after = end = end + 1
    if after == i + 3 or (after == i + 4 and norms[i + 3] == "الشريفين"):
        return None
    kind = "framework" if place.word in UNDERTAKINGS else "org"
    return OpenName(kind, i, after, place.shift, None, after, i, place.word)


def traded(document: Document, matches: list[list[Match]], names: NameReader, place: Place) -> OpenName | None:
    """An unknown name after its head: «شركة كوديلكو», cut before the name of a person who heads it."""
    i, stop, norms = place.at, place.stop, document.norms
    at = i + 1
    state = next((m for m in matches[at] if m.entry.kind in ("state", "capital") and not m.prep and not m.conj), None)
    if state is not None:
        at = state.end
        if place.word in _SCHOOLS and names.read(document, at, stop, matches, titled=True) - at > 1:
            return None  # «أستاذ التاريخ بجامعة دمشق | أحمد حسن»
    begin = at
    while at < stop and at - begin < 4:
        token = document.tokens[at]
        if token.kind != "w" or (matches[at] and any(m.first == at and not m.prep and not m.conj for m in matches[at])):
            break
        if names.letter(token.norm, token.raw, token.info) not in ("U", "N") or (at > begin and token.info.name == "!"):
            break
        at += 1
    length = at - begin
    if length == 0 or (state is None and place.word.endswith("ه") and document.tokens[begin].raw.endswith("ة")):
        return None
    if norms[begin][0] == "و" and norms[begin][1:2] != "و" and len(norms[begin]) > 4:
        return None
    if state is None and length > 1 and (_headed_by(matches, i) or length > 2):
        at = begin + 1
    nation = next((m for m in matches[at] if m.entry.kind == "demonym" and not m.prep), None) if at < stop else None
    country = nation.entry.id if nation else state.entry.id if state else None
    if place.word in _SCHOOLS:
        return OpenName("org", i, at, place.shift, country, nation.end if nation else at, i, place.word)
    return OpenName("org", i + 1, at, 0, country, nation.end if nation else at, i, place.word)


def _headed_by(matches: list[list[Match]], i: int) -> bool:
    """Whether an office stands right before a body: «رئيس مجلس إدارة شركة …»."""
    return any(m.entry.kind == "office" and m.end == i for here in matches[max(0, i - 4) : i] for m in here)
