"""Contacts of which a text says that nobody plans them, or that there never was one.

«ليس من المقرر أن يلتقي A B», «لا توجد خطط لعقد لقاء»; «لم يسبق أن التقى A B».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ADVERBS, COMMA, SUBORDINATE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.unsaid import Cue
    from mahdar.mentions.scene import Scene

__all__ = ["never_was", "unplanned"]

_NOT = frozenset("لا ولا ليس وليس ليست وليست لم ولم".split())
#: Verbs of planning, as they stand behind a negation.
_PLANS = frozenset(
    "ينوي تنوي يعتزم تعتزم يعتزمان يعتزمون يخطط تخطط يخططان يخططون يزمع تزمع ينوون ينويان نخطط ننوي نعتزم".split()
)
#: What there is or is not: «لا توجد», «ليس هناك»; and how one says that it is not fixed.
_THERE_IS = frozenset("يوجد توجد هناك ثمه".split())
#: Nouns of plans, and words of what is fixed.
_PLAN = frozenset("خطط خطه نيه نيته نيتها خططه خططها ترتيبات مخططات موعد".split())
_FIXED = frozenset("المقرر مقررا المقرره المخطط المتوقع المنتظر المرتقب الوارد واردا".split())
#: «ليس في جدول أعماله لقاء», «لا يوجد على برنامجه»; and how far behind a plan stands of what it is one.
_AGENDA = frozenset("برنامج برنامجه برنامجها جدول اجنده".split())
_ON = frozenset("في علي ضمن".split())
_PLAN_ROOM = 4
#: Before what is told beside the plan: «لا ينوي التفاوض بعد لقائه A».
_BESIDE = frozenset("خلال اثناء عقب بعد قبل لدي اثر قبيل منذ رغم علي".split())
_ROOM = 18
#: «لم يسبق للرئيس A | أن التقى B», «لم يكن A | قد التقى B»: what is denied, by the word between it and the verb.
_NEVER = {"ان": frozenset("يسبق يحدث يحصل".split()), "قد": frozenset("يكن تكن يكونا".split())}
_NEGATION = Trait.of_words(_NOT)


def unplanned(scene: Scene, cue: Cue) -> bool:
    """Whether a contact is one that is not planned, by a negation before it in its clause."""
    norms = scene.document.norms
    head = cue.at - 2 if norms[cue.at - 1] == "ان" else cue.at - 1  # «قبل أن يلتقي», «قبل لقاء»
    form = cue.form
    done = form is not None and form.tense == "past" and norms[cue.at] != "عقد"
    goes_on = form is not None and form.tense == "future" and form.conj
    if done or goes_on or norms[head] in _BESIDE:
        return False  # «لا يخطط للبقاء وسيلتقي B», «لا توجد خلافات قبل لقاء A»
    joined = form is not None and form.tense == "pres" and form.conj
    apart = SUBORDINATE - {"ان"} if joined else SUBORDINATE  # «لا يعتزم أن يزور X ويلتقي B»
    for k in reversed(scene.document.having(_NEGATION, max(cue.first, cue.at - _ROOM), cue.at)):
        between = norms[k + 1 : cue.at]
        if not COMMA.isdisjoint(between) or not apart.isdisjoint(between[:-1]):
            return False
        if not between:
            continue
        if between[0] in _PLANS:
            return True
        there = between[0] in _THERE_IS or norms[k].endswith(("ليس", "ليست"))
        if there and any(_of_contact(norms, j, cue.at) for j in range(k + 1, cue.at)):
            return True
        if there and all(norm in ADVERBS or norm in _THERE_IS or norm == "اي" for norm in between):
            return not norms[cue.at].lstrip("ب").startswith("ال")
    return False


def never_was(norms: list[str], cue: Cue) -> bool:
    """Whether a contact that a verb in the past tells is said never to have been before."""
    denied = _NEVER.get(norms[cue.at - 1], frozenset())
    words = norms[max(cue.first, cue.at - _ROOM) : cue.at] if denied else []
    at = next((k for k in range(len(words) - 2, -1, -1) if words[k] in _NOT and words[k + 1] in denied), -1)
    return at >= 0 and (COMMA | SUBORDINATE).isdisjoint(words[at:-1])


def _of_contact(norms: list[str], j: int, at: int) -> bool:
    """Whether a word at ``j`` says that a contact at ``at`` is planned: «خطط حالية لعقد», and no «خطة سلام»."""
    if norms[j] in _AGENDA:
        return norms[j - 1] in _ON
    of_it = any(norm == "ان" or norm[:1] in ("ل", "ب") for norm in norms[j + 1 : min(at + 1, j + _PLAN_ROOM)])
    return norms[j] in _FIXED or (norms[j] in _PLAN and of_it)
