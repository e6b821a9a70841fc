"""What bears a person's name: places, which are entities, and prizes and ships, in which nobody is meant.

«مطار الملك خالد الدولي», «جامع الشيخ زايد الكبير», «شارع الشهيد محمد فرج»; «جائزة الشيخ زايد للكتاب», «كأس الأمير
فيصل بن فهد», «وسام الملك عبدالعزيز».
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.mentions.opennames import OpenName
from mahdar.mentions.phrases import definite, tail

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.mentions.matching import Match
    from mahdar.mentions.names import NameReader
    from mahdar.mentions.opennames import Place

__all__ = ["NAMED_PLACES", "bears_a_name", "memorial"]

#: Places that are named after persons, folded, without article.
NAMED_PLACES = frozenset(
    "مطار ميناء قاعده شارع ميدان ساحه جسر نفق مستشفي مسجد جامع ملعب استاد حديقه منتزه متحف مكتبه مدينه مخيم محطه "
    "مجمع حي كنيسه كاتدراييه دير".split()
)
_NAMED_THINGS = frozenset(
    "كاس دوري جايزه بطوله مسابقه مهرجان سفينه فرقاطه غواصه مدمره وسام قلاده وشاح نوط ميداليه موشر طريق صاله "
    "كرسي حامله سوق".split()
)
#: What kings, princes and martyrs are called before their names.
_CROWNED = frozenset(
    "الملك الملكه الامير الاميره السلطان الشيخ الشيخه الرييس الامام الشهيد القايد القديس القديسه السيد السيده".split()
)
#: «مكتبة» with ة, and «مكتبه», his office.
_OFFICE = "مكتبه"
_LONG = 4
_LARGE = frozenset("الكبير الكبيره الاكبر".split())


def bears_a_name(document: Document, at: int) -> bool:
    """Whether the noun before a token is one that a person's name after it belongs to."""
    if at == 0 or not _named_after(document.norms[at - 1]):
        return False
    return not (document.norms[at - 1].endswith(_OFFICE) and document.tokens[at - 1].raw.endswith("ه"))


@lru_cache(maxsize=1 << 14)
def _named_after(norm: str) -> bool:
    """Whether a noun is one of places or things that are named after persons."""
    bare = norm.removeprefix("و")
    return any(one in _NAMED_THINGS or one in NAMED_PLACES for one in (norm, bare, bare.lstrip("بلك")))


def _accusative(token: Token) -> bool:
    """Whether an unknown word is an object or an adverb by its ending: «شهد جسر الملك فهد | زحاما شديدا»."""
    return token.norm.endswith("ا") and len(token.norm) > _LONG and not token.info.name


def memorial(document: Document, matches: list[list[Match]], names: NameReader, place: Place) -> OpenName | None:
    """A place (or a city of science) named after a person with a title or in full, with the adjectives after it."""
    i, stop, norms = place.at, place.stop, document.norms
    at = i + 1
    crowned = norms[at] in _CROWNED
    at += crowned
    if at >= stop or (not crowned and (norms[at].startswith("ال") or place.word == "مدينه")):
        return None
    known = max((m.end for m in matches[at] if m.entry.kind == "person" and not m.prep and not m.conj), default=at)
    end = max(known, names.read(document, at, stop, matches, titled=True))
    if end - at > 1 and end > known and _accusative(document.tokens[end - 1]):
        end -= 1
    if end - at < (1 if crowned else 2) or not (crowned or document.tokens[at].info.name):
        return None
    purpose = tail(document, matches, end, stop) if place.word == "مدينه" else end
    if purpose > end:  # «مدينة الملك عبدالعزيز للعلوم والتقنية»
        return OpenName("org", i, purpose, place.shift, None, purpose, i, place.word)
    while end < stop and definite(document, end) and (norms[end].endswith(("ي", "يه")) or norms[end] in _LARGE):
        end += 1
    return OpenName("place", i, end, place.shift, None, end, i, place.word)
