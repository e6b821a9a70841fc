"""What a negation or a refusal before a contact denies: its holding («رفض A عقد لقاء»), or what is said of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ADVERBS, HEARSAY, HOLDING, NEGATIONS, NOT_HELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.unsaid import Cue
    from mahdar.mentions.scene import Scene

__all__ = ["MISSED", "REFUSED", "missed", "not_held", "refused_to", "was_not"]

#: Verbs of refusing, before what is refused: «رفض A أن يلتقي B».
REFUSED = frozenset("رفض رفضت يرفض ترفض ورفض ورفضت ويرفض وترفض رافضا رافضه".split())
#: Verbs behind «لم» that deny something else than the contact: «لم يغب الملف عن لقاء A», «لم يعلق عليه».
_OF_ELSE = frozenset(
    "يكتف تكتف يغب تغب يخل تخل ينته تنته يقتصر تقتصر يمض تمض يكتفي تكتفي يغيب تغيب تنتهي ينتهي "
    "يعلق تعلق يتطرق تتطرق يرشح ترشح".split()
)
_WAS = frozenset({"يكن", "تكن"})
#: What is said of a contact that is to be: «لم تكن زيارة A مقررة».
_SET = frozenset("مقررا مقرره مدرجا مدرجه واردا وارده مطروحا مطروحه مرتبه مرتبا متوقعا متوقعه ممكنا ممكنه ضمن".split())
#: Verbs of what was shunned, tried or failed in, by the word between them and what it was: «عجز A عن لقاء B».
_FAILS = {
    "": frozenset(
        "تجنب تجنبت يتجنب تتجنب تفادي تفادت يتفادي تتفادي تحاشي تحاشت يتحاشي حاول حاولت يحاول تحاول استحال استحالت "
        "كاد كادت يكاد تكاد".split()
    ),
    "في": frozenset("فشل فشلت يفشل تفشل اخفق اخفقت يخفق تخفق".split()),
    "عن": frozenset("عجز عجزت يعجز تعجز".split()),
    "من": frozenset("تهرب تهربت يتهرب تتهرب".split()),
    "الي": frozenset("سعي سعت يسعي تسعي".split()),
}
#: Verbs of managing, as they stand behind a negation: «لم يتمكن A من لقاء B».
_MANAGES = {
    "": frozenset("يستطع تستطع يستطيع تستطيع".split()),
    "في": frozenset("ينجح تنجح يفلح تفلح".split()),
    "من": frozenset("يتمكن تتمكن".split()),
}
_WITHOUT = ["من", "غير", "ان"]
_PLAIN = frozenset[str]().union(*_FAILS.values())
MISSED = _PLAIN | {"و" + word for word in _PLAIN}


def missed(scene: Scene, cue: Cue) -> bool:
    """«أخفق A في | لقاء B», «حاول A أن | يلتقي B»: whether only who fails stands between his verb and a contact."""
    norms = scene.document.norms
    if norms[max(0, cue.at - len(_WITHOUT)) : cue.at] == _WITHOUT:
        return True
    k = cue.at - 1
    while k > cue.first and (norms[k] == "ان" or norms[k] in HOLDING):
        k -= 1
    by = norms[k] if norms[k] in _FAILS else ""
    k -= bool(by)
    while k > cue.first and (scene.cover[k] is not None or norms[k] in ADVERBS):
        k -= 1
    if norms[k].removeprefix("و") in _FAILS[by]:
        return True
    return k > cue.first and norms[k - 1] in NEGATIONS and norms[k] in _MANAGES.get(by, ())


def not_held(words: Sequence[str]) -> bool:
    """Whether a negation or a refusal among the words before a contact denies that it was held."""
    spoken_of = any(word.startswith(HEARSAY) for word in words)  # «لم يعلق على أنباء عن لقاء»
    return any(word in NOT_HELD and (spoken_of or after not in _OF_ELSE) for word, after in pairwise([*words, ""]))


def was_not(scene: Scene, cue: Cue) -> bool:
    """«ولم يكن لقاء A مع B سهلا»: whether what was not is said of a contact, and is not its holding."""
    one = scene.ref_at.get(cue.at + 1)
    was = scene.document.norms[cue.at - 1] in _WAS and one is not None and not one.prep
    return was and _SET.isdisjoint(scene.document.norms[cue.at : cue.end])


#: «رفض A طلب B عقد لقاء معه»: what is refused before the contact itself.
_ASKED = frozenset("طلب طلبا اقتراح مقترح عرض دعوه".split())


def refused_to(scene: Scene, cue: Cue) -> bool:
    """«رفض الرئيس A | عقد اجتماع»: whether only who refuses stands between a verb of refusing and what is refused."""
    norms = scene.document.norms
    k = cue.at - 1
    while k > cue.first and (scene.cover[k] is not None or norms[k] in ADVERBS or norms[k] in _ASKED):
        k -= 1
    return norms[k] in REFUSED
