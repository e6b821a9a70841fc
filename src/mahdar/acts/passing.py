"""Past whole phrases without commas, word by word of their grammar: «أدان الوزير في جنيف خلال اللقاء | الهجوم».

Verbs that have an object and nothing else must leave one behind such a phrase. Where the phrase ends, its grammar
tells: «في بيان | الهجوم», since what one says governs no noun; «في ختام القمة العربية | الهجوم», since a noun in
construct with another, and its adjectives, are over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.cue_phrases import is_demonym, is_masdar, nounish, prefixed
from mahdar.acts.skipping import DESCRIBED, STATEMENTS, date_end, fixed_phrase
from mahdar.acts.speech_tables import ADVERBS, PHRASE
from mahdar.acts.walk_tables import FOR_WHOM

if TYPE_CHECKING:
    from mahdar.acts.lexicon import Cue
    from mahdar.mentions.scene import Scene

__all__ = ["behind_phrases", "danger_behind"]

#: What is told of a statement: «في بيان صدر أمس».
_CAME_OUT = frozenset("صدر نشر القاه القاها القته القتها عقد عقده عقدته".split())
#: «في خطاب بثه التلفزيون الرسمي»: by whom it was told, after the verb.
_PUT_OUT = frozenset(
    "بثه بثها بثته بثتها نشره نشرها نشرته نشرتها اصدره اصدرته نقله نقلته اوردته اذاعه وزعه وزعته".split()
)
#: Adverbs of place and time that open a phrase with a noun, besides the prepositions.
_OPENS = PHRASE | frozenset("علي منذ امام تحت فور بعيد".split())
#: «لقناة الجزيرة».
_TO_MEDIUM = ("لصحيف", "لقنا", "لوكال", "لاذاع", "لتلفزيون", "لموقع")
#: «بأشد العبارات»: how something was said.
_HARSHLY = frozenset("باشد باقوي باقسي".split())
#: How many nouns in construct a phrase has at most: «على هامش أعمال الدورة».
_CHAIN = 4


def behind_phrases(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """The token of the noun behind the phrases that open at a token, or 0 if there is none."""
    k = _past_phrases(scene, at, end, cue)
    return k if at < k < end and not prefixed(scene, k, cue) and _may_be_object(scene, k) else 0


def danger_behind(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """What one warns of, behind the phrases that open at a token: «حذر في بيان من | كارثة»; 0 if there is none."""
    k = _past_phrases(scene, at, end, cue)
    if not at < k < end - 1 or scene.document.norms[k] != "من" or date_end(scene, k + 1):
        return 0
    return k + 1 if not _is_place(scene, k + 1) and nounish(scene, k + 1) else 0


def _is_place(scene: Scene, k: int) -> bool:
    ref = scene.ref_at.get(k)
    return ref is not None and ref.kind in ("place", "state")


def _past_phrases(scene: Scene, at: int, end: int, cue: Cue) -> int:
    """The token after all phrases that open at a token, up to a preposition of the cue's own and no place."""
    norms = scene.document.norms
    k = at
    while k < end:
        if k > at and norms[k] in cue.frames and k + 1 < end and not _is_place(scene, k + 1):
            return k
        after = _phrase_end(scene, k, end)
        if not after:
            return k
        k = after
    return k


def _phrase_end(scene: Scene, k: int, end: int) -> int:
    """The token after the phrase, adverb or date at a token, or 0 if none stands there."""
    norms = scene.document.norms
    after = fixed_phrase(norms, k) or date_end(scene, k)
    if after:
        return after
    ref = scene.ref_at.get(k)
    if ref is not None:
        return _past_adjectives(scene, ref.end, end) if ref.prep else 0
    if norms[k] in _OPENS and k + 1 < end:
        return _noun_end(scene, k + 1, end)
    if norms[k].startswith("لل"):  # «في تصريحات للصحفيين»
        return _past_adjectives(scene, k + 1, end)
    if norms[k].startswith(_TO_MEDIUM) or norms[k] in _HARSHLY:
        return _noun_end(scene, k + 1, end)
    return k + 1 if norms[k] in ADVERBS else 0


def _noun_end(scene: Scene, k: int, end: int) -> int:
    """The token after the noun phrase at a token, or 0 if none stands there."""
    norms = scene.document.norms
    for _ in range(_CHAIN):
        if k >= end:
            return 0
        ref = scene.ref_at.get(k)
        if ref is not None:
            return _past_adjectives(scene, ref.end, end)
        token = scene.document.tokens[k]
        if token.kind != "w" or not nounish(scene, k):
            return 0
        k += 1
        if token.norm in STATEMENTS or token.norm == "خطاب":
            return _past_description(scene, k, end)
        if token.norm.startswith("ال"):
            return _past_adjectives(scene, k, end)
        if token.raw.endswith(("ه", "ها", "هم", "هما")):  # «خلال لقائه نظيره فلانا», «في كلمته الافتتاحية»
            other = scene.ref_at.get(k)
            met = other is not None and not other.prep and other.kind in ("person", "title")
            return _past_adjectives(scene, other.end if met and other is not None else k, end)
        if k < end and norms[k] in DESCRIBED:
            return _past_description(scene, k, end)
    return 0


#: What was done with a statement, before where: «نشرته على موقعها».
_PUT_ON = frozenset("نشر نشره نشرها نشرته نشرتها نشرت بث بثه بثته بثتها".split())


def _past_description(scene: Scene, k: int, end: int) -> int:
    """Past the adjectives of an indefinite noun, and whose it is: «في بيان صحفي له»."""
    norms = scene.document.norms
    while k < end and (norms[k] in DESCRIBED or norms[k] in FOR_WHOM):
        k += 1
    if k + 2 < end and norms[k] in _PUT_ON and norms[k + 1] in ("علي", "عبر"):
        return _noun_end(scene, k + 2, end)  # «في بيان نشر على موقعها»
    if k + 1 < end and norms[k] in _PUT_OUT:
        return _noun_end(scene, k + 1, end)
    return k + 1 if k < end and norms[k] in _CAME_OUT else k


def _past_adjectives(scene: Scene, k: int, end: int) -> int:
    """Past the adjectives of a definite noun: «خلال المؤتمر الصحفي المشترك»."""
    norms = scene.document.norms
    while k < end and norms[k].startswith("ال") and not is_masdar(scene, k):
        if k in scene.ref_at and norms[k][2:] not in DESCRIBED:  # «المؤتمر الصحفي», spelled like a calling
            break
        adjective = norms[k].endswith(("ي", "يه")) or is_demonym(scene, k) or norms[k][2:] in DESCRIBED
        if not (adjective or scene.document.tokens[k].info.pos == "adj") or norms[k] == "الي":
            break
        k += 1
    return k


def _may_be_object(scene: Scene, k: int) -> bool:
    """Whether a noun that a verb can be about stands at a token."""
    token, ref = scene.document.tokens[k], scene.ref_at.get(k)
    if token.kind != "w" or token.norm.startswith("و") and not is_masdar(scene, k):
        return False
    if ref is not None:
        return not ref.prep and not ref.conj and ref.kind in ("framework", "org", "state")
    attached = token.norm.startswith(("ب", "ل", "ك")) and any(s.prep for s in token.info.splits)
    return nounish(scene, k) and not attached and not token.norm.endswith("ا") and token.norm not in PHRASE
