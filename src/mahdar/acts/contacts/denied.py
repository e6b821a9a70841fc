"""What a negation or a refusal before a contact denies: its holding («رفض A عقد لقاء»), or what is said of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ADVERBS, NOT_HELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.unsaid import Cue
    from mahdar.mentions.scene import Scene

__all__ = ["REFUSED", "not_held", "refused_to", "was_not"]

#: Verbs of refusing, before what is refused: «رفض A أن يلتقي B».
REFUSED = frozenset("رفض رفضت يرفض ترفض ورفض ورفضت ويرفض وترفض رافضا رافضه".split())
#: Verbs behind «لم» that deny something else than the contact: «لم يغب الملف عن لقاء A», «لم يكتف باتصال».
_OF_ELSE = frozenset(
    "يكتف تكتف يغب تغب يخل تخل ينته تنته يقتصر تقتصر يمض تمض يكتفي تكتفي يغيب تغيب تنتهي ينتهي".split()
)
_WAS = frozenset({"يكن", "تكن"})
#: What is said of a contact that is to be: «لم تكن زيارة A مقررة».
_SET = frozenset("مقررا مقرره مدرجا مدرجه واردا وارده مطروحا مطروحه مرتبه مرتبا متوقعا متوقعه ممكنا ممكنه ضمن".split())


def not_held(words: Sequence[str]) -> bool:
    """Whether a negation or a refusal among the words before a contact denies that it was held."""
    return any(word in NOT_HELD and after not in _OF_ELSE for word, after in pairwise([*words, ""]))


def was_not(scene: Scene, cue: Cue) -> bool:
    """«ولم يكن لقاء A مع B سهلا»: whether what was not is said of a contact, and is not its holding."""
    one = scene.ref_at.get(cue.at + 1)
    was = scene.document.norms[cue.at - 1] in _WAS and one is not None and not one.prep
    return was and _SET.isdisjoint(scene.document.norms[cue.at : cue.end])


def refused_to(scene: Scene, cue: Cue) -> bool:
    """«رفض الرئيس A | عقد اجتماع»: whether only who refuses stands between a verb of refusing and what is refused."""
    norms = scene.document.norms
    k = cue.at - 1
    while k > cue.first and (scene.cover[k] is not None or norms[k] in ADVERBS):
        k -= 1
    return norms[k] in REFUSED
