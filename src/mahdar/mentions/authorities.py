"""The highest bodies of a state without its name, where the article tells that they act or speak.

«ورحب مجلس الوزراء ب», «ذكرت رئاسة الجمهورية», «وفق بيان للديوان الملكي»; not in «عضو مجلس الوزراء».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE
from mahdar.mentions.phrases import nation_at
from mahdar.mentions.things import Thing

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.scene import Scene

__all__ = ["authorities"]

#: The names of such bodies.
_NAMES = (
    ("رياسه", "مجلس", "الوزراء"),
    ("رياسه", "الجمهوريه"),
    ("رياسه", "الوزراء"),
    ("رياسه", "الحكومه"),
    ("مجلس", "الوزراء"),
    ("مكتب", "رييس", "مجلس", "الوزراء"),
    ("مكتب", "رييس", "الوزراء"),
    ("مكتب", "رييس", "الجمهوريه"),
    ("مكتب", "رييس", "الحكومه"),
    ("مجلس", "الرياسه"),
    ("الديوان", "الملكي"),
    ("الديوان", "الاميري"),
    ("الديوان", "السلطاني"),
)
_HEADS = frozenset(name[0] for name in _NAMES)
_HEADED = Trait(lambda token: token.kind == "w" and _bare(token.norm)[1] in _HEADS)
#: What a body issues, and by whom one says that something is so.
_ISSUED = frozenset("بيان بيانا البيان بلاغ بلاغا تصريح تغريده".split())
_SAYING = frozenset("بحسب حسب وفق".split())
_OFFICE = "مكتب"
_TELLING = frozenset(
    "قال ذكر أعلن أفاد أكد أوضح أصدر نشر نفى كشف أشار رحب رفض قرر أضاف بين أبلغ أعرب أدان ندد عبر جدد طالب دعا حث "
    "استنكر ثمن أشاد حذر هنأ شجب نوه وافق أقر اتهم".split()
)
_FROM = frozenset("صادر صدر صدرت الصادر نشرته اصدرته".split())


def authorities(scene: Scene, taken: list[bool]) -> None:
    """Such bodies as organisations, with all places where they are no part of a title or of the name of a building."""
    document = scene.document
    found: dict[tuple[str, ...], list[tuple[int, int, int]]] = {}
    heads = [at for at in document.having(_HEADED) if _name(document.norms, at)]
    wider = {k for name in scene.open_names for k in range(name.first + 1, name.end)} if heads else set()
    for at in heads:
        name = _name(document.norms, at)
        if at not in wider and not any(taken[at : at + len(name)]):
            shift = _bare(document.norms[at])[0]
            found.setdefault(name, []).append((at, at + len(name), shift))
    if not found:
        return
    titles = {k for actor in scene.actors for k in range(actor.first, actor.end)}
    for name, spots in found.items():
        free = [spot for spot in spots if spot[0] not in titles]
        if any(_told(document, first, end, name) for first, end, _ in free):
            _add(scene, taken, name, [spot for spot in free if not _inside(document, spot)])


def _bare(norm: str) -> tuple[int, str]:
    """How many letters stand before the head of a name, and the head: «ورئاسة», «للديوان»."""
    start = 1 if norm.startswith("و") else 0
    if norm.startswith("لل", start):
        return start + 1, "ا" + norm[start + 1 :]
    start += norm.startswith("ل", start)
    return start, norm[start:]


def _name(norms: list[str], at: int) -> tuple[str, ...]:
    """The name that begins at a token, or nothing."""
    head = _bare(norms[at])[1]
    return next((n for n in _NAMES if n[0] == head and n[1:] == tuple(norms[at + 1 : at + len(n)])), ())


def _told(document: Document, first: int, end: int, name: tuple[str, ...]) -> bool:
    """Whether a body is told to do or say something at a place of its name."""
    norms = document.norms
    before = norms[first - 1].removeprefix("و") if first else ""
    if norms[first].lstrip("و").startswith("ل"):
        return before in _ISSUED
    if before in _SAYING or (before == "عن" and first > 1 and norms[first - 2] in _FROM):
        return True
    if name[0] == _OFFICE:
        return _says_at(document, first - 1)
    if name[0] != "رياسه" and _says_at(document, first - 1):
        return True
    return _acts_at(document, first - 1, feminine=name[0] == "رياسه") or _acts_at(document, end)


def _says_at(document: Document, at: int) -> bool:
    """Whether a finite verb of telling stands at a token: «أعلن مكتب رئيس الوزراء», not «زار مكتب رئيس الوزراء»."""
    if at < 0 or document.tokens[at].kind != "w":
        return False
    return any(f.lemma in _TELLING and f.tense in FINITE and not f.prep for f in document.tokens[at].info.verbs)


def _acts_at(document: Document, at: int, *, feminine: bool = False) -> bool:
    """Whether a finite verb stands at a token."""
    if not 0 <= at < len(document.tokens) or document.tokens[at].kind != "w":
        return False
    info: WordInfo = document.tokens[at].info
    acts = info.pos in ("", "verb") and any(f.tense in FINITE and not f.prep for f in info.verbs)
    bare = document.norms[at].lstrip("وف")
    return acts and (not feminine or bare.endswith("ت") or bare.startswith("ت"))


#: What houses a body, which is then a place.
_HOUSES = frozenset("مقر بمقر مبني بمبني دار بدار قصر بقصر مكتب في داخل".split())


def _inside(document: Document, spot: tuple[int, int, int]) -> bool:
    """Whether a name is that of a house or of where something is: «بمقر رئاسة الجمهورية»."""
    return spot[0] > 0 and document.norms[spot[0] - 1].removeprefix("و") in _HOUSES


def _add(scene: Scene, taken: list[bool], name: tuple[str, ...], spots: list[tuple[int, int, int]]) -> None:
    for first, end, shift in spots:
        nation = nation_at(scene.matches, end) if end < len(scene.matches) else None
        told = [m.end for m in scene.matches[end] if m.entry.kind == "demonym"] if nation is not None else []
        whole = max(told, default=end + (nation is not None))  # «مجلس الوزراء الجنوب أفريقي»
        state = scene.lexicon.registry.states.get(nation or "")
        country = state.code if state is not None else scene.home
        key = "org:" + " ".join(name) + (f" {nation}" if nation else "")
        thing = scene.things.setdefault(key, Thing(key, "org", country, None, "pattern"))
        thing.mentions.append((first, whole, shift))
        taken[first:whole] = [True] * (whole - first)
