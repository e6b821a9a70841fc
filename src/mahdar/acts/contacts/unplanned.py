"""Contacts of which a text says that nobody plans them: «ليس من المقرر أن يلتقي A B», «لا توجد خطط لعقد لقاء»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import ADVERBS, COMMA, SUBORDINATE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.unsaid import Cue
    from mahdar.mentions.scene import Scene

__all__ = ["unplanned"]

_NOT = frozenset("لا ولا ليس وليس ليست وليست لم ولم".split())
#: Verbs of planning, as they stand behind a negation.
_PLANS = frozenset(
    "ينوي تنوي يعتزم تعتزم يعتزمان يعتزمون يخطط تخطط يخططان يخططون يزمع تزمع ينوون ينويان نخطط ننوي نعتزم".split()
)
#: What there is or is not: «لا توجد», «ليس هناك»; and how one says that it is not fixed.
_THERE_IS = frozenset("يوجد توجد هناك ثمه".split())
#: Nouns of plans, and words of what is fixed.
_PLAN = frozenset(
    "خطط خطه نيه نيته نيتها خططه خططها برنامج برنامجه برنامجها جدول اعمال ترتيبات مخططات موعد المقرر مقررا المقرره "
    "المخطط المتوقع المنتظر المرتقب الوارد واردا".split()
)
#: Before what is told beside the plan: «لا ينوي التفاوض بعد لقائه A».
_BESIDE = frozenset("خلال اثناء عقب بعد قبل لدي اثر قبيل منذ رغم علي".split())
_ROOM = 18
_NEGATION = Trait.of_words(_NOT)


def unplanned(scene: Scene, cue: Cue) -> bool:
    """Whether a contact is one that is not planned, by a negation before it in its clause."""
    norms = scene.document.norms
    if (cue.form is not None and cue.form.tense == "past" and norms[cue.at] != "عقد") or norms[cue.at - 1] in _BESIDE:
        return False
    for k in reversed(scene.document.having(_NEGATION, max(cue.first, cue.at - _ROOM), cue.at)):
        between = norms[k + 1 : cue.at]
        if not COMMA.isdisjoint(between) or not SUBORDINATE.isdisjoint(between[:-1]):
            return False
        if not between:
            continue
        if between[0] in _PLANS:
            return True
        there = between[0] in _THERE_IS or norms[k].endswith(("ليس", "ليست"))
        if there and not _PLAN.isdisjoint(between):
            return True
        if there and all(norm in ADVERBS or norm in _THERE_IS or norm == "اي" for norm in between):
            return not norms[cue.at].lstrip("ب").startswith("ال")
    return False
