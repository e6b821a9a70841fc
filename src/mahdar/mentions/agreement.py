"""Adjectives after a name that are those of the noun before it: «دور وزارة الخارجية المصرية | المحوري»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document

__all__ = ["ends_name"]

#: What is said of a part, a stand or a meeting and never names a body.
_SAID = frozenset(
    "المحوري المحوريه الختامي الختاميه الحثيث الحثيثه المتواصل المتواصله المستمر المستمره الثابت الثابته السابق "
    "السابقه الطموح الطموحه الجاري الجاريه المنصرم المنصرمه المنصرف البارز البارزه الداعم الداعمه المتميز المتميزه "
    "المميز المميزه المتزايد المتزايده المتكرر المتكرره الراسخ الراسخه الواضح الواضحه المتنامي المتناميه الملموس "
    "الملموسه الحاسم الحاسمه البناء البناءه الايجابي الايجابيه السلبي السلبيه الدووب الدووبه المخلص المخلصه المعلن "
    "المعلنه المزمع المزمعه المبديي المبدييه الرافض الرافضه الصحفي الصحافي".split()
)
#: What may be of a name as well; it is not where it agrees with another noun only.
_EITHER = frozenset(
    "السنوي السنويه الرييسي الرييسيه الكبري الكبير الكبيره الكامل الكامله الطاري الطاريه الدوري "
    "الدوريه العاجل العاجله".split()
)
#: Heads of names that are plurals, with which an adjective agrees as with a woman's noun.
_PLURALS = frozenset("القوات قوات غرف كتايب سرايا الويه مباديء اعمال السكك لجان".split())
#: Nouns without ه that are feminine.
_WOMEN = frozenset("حرب الحرب دار الدار سكك".split())
_NISBA = "ي"
#: The feminine of «الأكبر».
_GREAT = "الكبري"
_WOMANS = ("ه", "ات")
#: Times, which «الماضي» and the like follow: «أصدرت هيئة الطيران المدني | العام الماضي تقريرا».
_TIMES = frozenset("العام الليله الصيف الشتاء الخريف الربيع الساعه الفتره الموسم السنه القرن العقد".split())
_WHEN = frozenset(
    "الماضي الماضيه المقبل المقبله الحالي الحاليه القادم القادمه الجاري الجاريه المنصرم المنصرمه الفايت".split()
)


def ends_name(document: Document, head: int, at: int) -> bool:
    """Whether a definite word ends the name before it whose head noun is at ``head`` (-1 where that is not known)."""
    norms = document.norms
    norm, before = norms[at], norms[at - 1]
    if norm in _TIMES and at + 1 < len(norms) and norms[at + 1] in _WHEN:
        return True
    if norm in _SAID:
        return True
    if head >= 0 and _agrees(norm, norms[head]):
        return False  # «المنطقة العربية الكبرى»; not «تقرير هيئة الطيران المدني | السنوي»
    if norm in _EITHER and head >= 0:
        return not (before.endswith(_WOMANS) and norm.endswith("ه"))
    if not (norm in _EITHER or norm.endswith((_NISBA, "يه"))):
        return False
    if norm.endswith("ه"):  # «البنك المركزي الكيني | الإنسانية»
        nisba = before.endswith(_NISBA) and before.startswith(("ال", "وال"))
        return nisba and document.tokens[at - 1].info.pos != "noun"
    return before.endswith(_WOMANS) and before.startswith(("ال", "لل", "وال"))


def _agrees(adjective: str, noun: str) -> bool:
    """Whether an adjective may be that of a head noun."""
    bare = noun.lstrip("وبل")
    woman = noun.endswith(_WOMANS) or bare in _PLURALS or bare in _WOMEN
    return woman == (adjective.endswith("ه") or adjective == _GREAT)
