"""Newspapers by what they are told: «قال فلان لـ«الخبر» إن …», «في تصريح لـ"النهار"», «وعلمت «الحياة»»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.document.marks import CLOSING_QUOTES, OPENING_QUOTES
from mahdar.document.normalise import fold
from mahdar.mentions.opennames import OpenName
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document, Token
    from mahdar.languages.ar.lexicon import WordInfo

__all__ = ["paper_states", "told_to"]

#: A newspaper's name has no more than so many words.
_WORDS = 3
#: How far before it stands what is said to it.
_TOLD_WITHIN = 16
#: Nouns of what is said to a newspaper.
_TELLING = frozenset(
    "حديث تصريح تصريحات مقابله حوار تصريحاته حديثه مراسل لمراسل مندوب اتصال خاص خاصه حديثها تصريحها مقابلته".split()
)
_TELLS = frozenset(
    "قال أضاف أوضح أكد كشف ذكر صرح أعلن أفاد شكا روى شرح بين نفى اعتبر أشار رأى لفت توقع أعرب حذر أدلى تحدث".split()
)
#: What a newspaper does by its name in quotation marks: «علمت «الخبر»», «تلقت "الشروق" نسخة منه».
_LEARNT = frozenset("علمت تلقت استضافت حاورت التقت سالت حصلت اطلعت استطلعت".split())
#: Of them, those that take no such object, with what stands behind the name: «علمت «الخبر» أن».
_SENT = frozenset("علمت تلقت حصلت اطلعت".split())
_WHAT = frozenset("ان نسخه علي من".split())
#: What stands between what is told and the newspaper: «تحدث إلى «الخبر»», «في حوار مع «عمان»».
_TO = frozenset("ل الي مع".split())
_PAPERS = ("صحيفه ", "جريده ", "مجله ", "وكاله ")

#: Names that papers of several states have.
_SHARED = frozenset(
    "الاخبار الوطن الجمهوريه الثوره الشروق الصباح الايام الراي العرب الشرق الحياه الوسط المساء الدستور".split()
)

_OPENING = Trait.of_words(OPENING_QUOTES)


@lru_cache(maxsize=1)
def _states() -> dict[str, str | None]:
    """The state of each newspaper by its bare name; None where several states have one of that name."""
    found: dict[str, str | None] = {}
    register = registry.load()
    by_code = {state.code: state.id for state in register.states.values()}
    for org in register.organisations.values():
        if org.kind != "newspaper" and org.kind != "news_agency":
            continue
        state = by_code.get(org.country or "")
        for form in org.forms:
            name = fold(form)
            name = next((name.removeprefix(head) for head in _PAPERS if name.startswith(head)), name)
            found[name] = state if found.get(name, state) == state else None
    return {name: None if name in _SHARED else state for name, state in found.items()}


@lru_cache(maxsize=1)
def paper_states() -> dict[str, frozenset[str]]:
    """The codes of the states that have a newspaper of a bare name."""
    found: dict[str, set[str]] = {}
    for org in registry.load().organisations.values():
        if org.kind == "newspaper" and org.country:
            for name in map(fold, org.forms):
                bare = next((name.removeprefix(head) for head in _PAPERS if name.startswith(head)), name)
                found.setdefault(bare, set()).add(org.country)
    return {name: frozenset(states) for name, states in found.items()}


def told_to(document: Document) -> list[OpenName]:
    """The quoted names to which somebody says something."""
    norms = document.norms
    found: list[OpenName] = []
    for k in document.having(_OPENING):
        before = norms[k - 1].removeprefix("و") if k else ""
        if before not in _LEARNT and before not in _TO:
            continue
        first, stop = document.sentences[document.sentence_of[k]]
        close = next((j for j in range(k + 1, min(k + _WORDS + 2, stop)) if norms[j] in CLOSING_QUOTES), -1)
        if close <= k + 1 or any(document.tokens[j].kind != "w" for j in range(k + 1, close)):
            continue
        name = " ".join(norms[k + 1 : close])
        if before in _LEARNT and name not in _states() and (before not in _SENT or norms[close + 1] not in _WHAT):
            continue  # «تلقت "تهديدات" بالقتل», «التقت «العدو»»
        if before in _TO and not any(_tells(document.tokens[j]) for j in range(max(first, k - _TOLD_WITHIN), k - 1)):
            continue
        if name not in _states() and (before not in ("ل", *_LEARNT) or _described(document, k + 1, close)):
            continue  # «في حوار مع «الآخر»», «استعداد لـ«تنازلات مؤلمة»»
        found.append(OpenName("org", k + 1, close, 0, _states().get(name), close, k + 1, "صحيفه"))
    return found


def _described(document: Document, first: int, close: int) -> bool:
    """Whether a quotation is a noun and what is said of it, both without article: «تنازلات مؤلمة»."""
    last = document.tokens[close - 1]
    plain = not document.norms[first].startswith("ال") and not last.norm.startswith("ال")
    return close - first > 1 and plain and (last.info.pos == "adj" or last.norm.endswith("ه"))


def _tells(token: Token) -> bool:
    if token.kind != "w":
        return False
    if token.norm in _TELLING:
        return True
    info: WordInfo = token.info
    return any(f.lemma in _TELLS and f.tense in ("past", "pres") for f in info.verbs)
