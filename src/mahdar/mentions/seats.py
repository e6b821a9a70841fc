"""The state of a body named for a place or a ruler: «جامعة سمرقند», «غرفة تجارة القاهرة», «جامعة الملك سعود»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.phrases import RANGES

if TYPE_CHECKING:
    from mahdar.mentions.opennames import OpenName
    from mahdar.mentions.scene import Scene

__all__ = ["named_for", "of_the_state"]

#: Heads that stand in the place they are named for; not «معهد واشنطن», «مركز القدس».
_SEATED = frozenset("جامعه غرفه كليه بلديه".split())
_COUNCIL = "مجلس"
#: Adjectives of more than a state's region that states have too: «مجلس الأمن القومي», «المجلس الاتحادي».
_NATIONAL = frozenset("القومي الاتحادي الاقليمي".split())
#: Rulers' titles, and the states that have them.
_RULED = {
    "الملك": frozenset("SAU JOR BHR MAR".split()),
    "الامير": frozenset("SAU KWT QAT JOR".split()),
    "الاميره": frozenset("SAU JOR".split()),
    "الشيخ": frozenset("ARE KWT QAT BHR".split()),
    "الشيخه": frozenset("ARE KWT QAT BHR".split()),
    "السلطان": frozenset({"OMN"}),
    "الامام": frozenset({"SAU"}),
}


#: Heads with the article and what makes their body one of a state: «المجلس الأعلى للدفاع», «الكلية الحربية».
_OF_STATES = frozenset("المجلس المحكمه الكليه المكتب".split())
_CONSTITUTED = frozenset(
    "الاعلي الانتخابي الرياسي الانتقالي السيادي العسكري الدستوري التاسيسي التشريعي القضايي العليا الدستوريه الحربيه "
    "العسكريه الاعلامي الصحفي".split()
)


def of_the_state(norms: list[str], name: OpenName, head: str) -> bool:
    """Whether a body is one that every state has, and no body of several."""
    if head not in _OF_STATES or name.head + 1 >= name.end:
        return False
    return norms[name.head + 1] in _CONSTITUTED and RANGES.isdisjoint(norms[name.head + 1 : name.end])


#: Councils that a state has for a time; a report tells of another state's as well: «المجلس العسكري … في السودان».
_OF_A_TIME = frozenset("الانتقالي السيادي العسكري الرياسي".split())


def _another_state(scene: Scene, at: int, home: str | None) -> bool:
    """Whether a state other than the report's own is named in the sentence of a token."""
    first, end = scene.document.sentences[scene.document.sentence_of[at]]
    states = scene.lexicon.registry.states
    told = (m.entry.id for here in scene.matches[first:end] for m in here if m.entry.kind in ("state", "demonym"))
    return any(state in states and states[state].code != home for state in told)


def named_for(scene: Scene, name: OpenName, head: str, home: str | None) -> str | None:
    """The state of a body without a nationality: where its name says it is, else ``home``, the report's own."""
    norms = scene.document.norms
    first = name.head + 1
    if first >= name.end:
        return home
    if head == _COUNCIL and norms[name.end - 1] in RANGES and norms[name.end - 1] not in _NATIONAL:
        return None  # «مجلس القضاء العربي»
    if head in _SEATED:
        for k in range(first, name.end):
            for match in scene.matches[k]:
                if match.conj or match.prep or match.end > name.end:
                    continue
                if match.entry.kind in ("capital", "state"):
                    return scene.lexicon.registry.states[match.entry.id].code
                if match.entry.kind == "place":
                    return scene.lexicon.registry.places[match.entry.id].country or home
    if norms[first] in _OF_A_TIME and _another_state(scene, name.head, home):
        return None
    ruled = _RULED.get(norms[first])
    return home if ruled is None or home in ruled else None
