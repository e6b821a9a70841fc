"""Two posts side by side that nobody holds at once: «استقبل الرئيس اللبناني | قائد الجيش العماد فلان»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.designated import FORMING
from mahdar.mentions.preludes import MADE
from mahdar.registry import registry

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor, Role

__all__ = ["appointed", "never_one", "offices_held"]

#: Verbs for giving somebody a post, who may give one, and what one is made.
_MAKES = frozenset({"عين", "كلف", "سمى", "نصب", "اختار"})
_NOMINATES = frozenset("رشح رشحت يرشح ترشح ترشيح".split())
_APPOINTING = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister", "igo_head"})
_MADE = MADE | frozenset({"سفيره", "وزيره", "رييسه", "مبعوثه", "ممثله", "مندوبه"})
_CHARGES = frozenset({"كلف", "يكلف", "كلفت"})
_WORDS = 2
_RULERS = frozenset({"head_of_state", "head_of_government"})
#: Whom a ruler has under him or meets, and never is.
_UNDER_RULERS = frozenset({"military", "official", "governor", "business", "other"})
_UNDER_MINISTERS = frozenset({"military", "governor"})
_MINISTERS = frozenset({"foreign_minister", "minister"})
#: How a minister is called who is not the deputy of one: «نائب وزير الدفاع رئيس الأركان فلان» is one person.
_WHOLE = frozenset("وزير وزيره الوزير الوزيره".split())
#: The commander that a ruler or a minister of defence may be: «وزير الدفاع القائد العام للقوات المسلحة فلان».
_COMMANDERS = frozenset({"القايد", "قايد"})
_OF_ALL = frozenset("العام الاعلي الثوره المسيره".split())
#: What rulers preside over besides: «رئيس الوزراء رئيس المجلس الأعلى للتخطيط فلان».
_PRESIDED = frozenset("مجلس المجلس لجنه اللجنه هييه الهييه موسسه الموسسه".split())
#: Who heads the staff of an international body, and no state.
_SECRETARIES = frozenset("سكرتير سكرتيره امين امينه مدير مديره مفوض مفوضه".split())
#: Officials who work for a minister, or who keep apart from him.
_OFFICIALS = frozenset("وكيل الوكيل وكيله مساعد مساعده مدير مديره المدير المديره سكرتير محافظ محافظه".split())


def offices_held(known: str | None) -> set[str]:
    """The offices that the registry knows of a person; none of one whom it does not know."""
    return {term.office for term in registry.load().holders.get(known or "", ())}


def appointed(document: Document, actor: Actor) -> int:
    """Where the name begins of whom somebody with a title makes something: «عين الملك | فلانا رئيسا للوزراء».

    -1 where nobody is appointed, or the name may be that of who appoints.
    """
    if actor.name is None or not actor.roles or not actor.first or actor.roles[0].kind not in _APPOINTING:
        return -1
    first, end = actor.name
    norms, tokens = document.norms, document.tokens
    if actor.roles[-1].end > first or end - first < _WORDS or end >= len(norms):
        return -1
    verb = tokens[actor.first - 1]
    if verb.norm.removeprefix("و") not in _NOMINATES and not any([form.lemma in _MAKES for form in verb.info.verbs]):
        return -1
    if norms[end] in FORMING and verb.norm.removeprefix("و") in _CHARGES:
        return first  # «كلف الرئيس | فلانا بتشكيل الحكومة»
    made = norms[end] in _MADE and tokens[end].raw.endswith(("ا", "ًا", "اً", "ة"))
    return first if made and actor.roles[0].kind not in offices_held(actor.known) else -1


def never_one(norms: list[str], one: Role, other: Role, known: str | None) -> bool:
    """Whether an office and the one right behind it are those of two persons.

    ``known`` is the registry's person of the name that follows, whose offices decide where it has them.
    """
    if one.end != other.first or other.shift or other.former:
        return False
    held = offices_held(known)
    if one.kind in held:
        return False
    head, after = norms[other.first], norms[other.first + 1] if other.first + 1 < other.end else ""
    if one.kind in _RULERS:
        if other.kind == "igo_head" and head.removeprefix("ال") in _SECRETARIES:
            return True  # «استقبل الرئيس | السكرتير التنفيذي للهيئة فلانا», not «الرئيس رئيس الاتحاد الإفريقي»
        if other.kind not in _UNDER_RULERS or (head in _COMMANDERS and after in _OF_ALL and other.kind not in held):
            return False
        return not (head == "رييس" and after in _PRESIDED) or other.kind in held or other.kind == "military"
    if one.kind not in _MINISTERS or norms[one.first][one.shift :] not in _WHOLE:
        return False
    if other.kind == "official":
        return head in _OFFICIALS
    return other.kind in _UNDER_MINISTERS and not (head in _COMMANDERS and after in _OF_ALL)
