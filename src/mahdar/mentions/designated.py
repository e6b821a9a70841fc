"""What a person is being made: «هنأ فلانا بمناسبة انتخابه رئيسا للجمهورية», «تكليف فلان بتشكيل الحكومة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.mentions.actor import Actor
    from mahdar.mentions.matching import Match

__all__ = ["FORMING", "designate"]

#: Who is asked to form a government, and by what he is.
_CHARGED = frozenset("تكليفه تكليفها بتكليفه بتكليفها لتكليفه لتكليفها كلف كلفه كلفها كلفت المكلف المكلفه".split())
FORMING = frozenset("تشكيل بتشكيل تاليف بتاليف".split())
_GOVERNMENTS = frozenset("الحكومه حكومه الوزاره حكومته وزاره حكومتها".split())
#: What one is congratulated on: that he was chosen, or has entered on an office.
_CHOSEN = frozenset(
    "انتخابه انتخابها تعيينه تعيينها تنصيبه تنصيبها اختياره اختيارها توليه توليها تسلمه تسلمها تسميته".split()
)
_PREPOSITIONS = ("ب", "ل")
_OATHS = frozenset("ادايه ادايها اداء اليمين القسم الدستوريه".split())
#: What one presides over.
_PRESIDENCY = frozenset("رياسه مقاليد".split())
_PRESIDED = {
    **dict.fromkeys("الحكومه الوزراء الوزاره حكومه".split(), "head_of_government"),
    **dict.fromkeys("الجمهوريه الدوله البلاد جمهوريه".split(), "head_of_state"),
    **dict.fromkeys("البرلمان النواب الامه الشيوخ".split(), "legislator"),
}
#: So far behind a name it is told what its bearer is made.
_WITHIN = 7
#: So far behind the word for it stands the office.
_OFFICE_WITHIN = 5
#: So far before a name stands the word for a charge: «كلف الرئيس العراقي | فلانا».
_CHARGED_WITHIN = 5
_CLOSING = frozenset(".؛:!؟")
_CHARGES = frozenset("تكليف بتكليف لتكليف كلف كلفت".split())


def designate(document: Document, matches: list[list[Match]], actor: Actor) -> None:
    """Give somebody named without an office the one that he is just being made."""
    if actor.name is None or actor.roles or actor.implied:
        return
    norms = document.norms
    last = min(document.sentences[document.sentence_of[actor.first]][1], actor.end + _WITHIN)
    before = norms[max(0, actor.first - _CHARGED_WITHIN) : actor.first]
    if _forms(norms, actor.end, last) and any(n.removeprefix("و") in _CHARGES for n in before):
        actor.implied = "head_of_government"  # «تكليف فلان | بتشكيل الحكومة»
        return
    for k in range(actor.end, last):
        if norms[k] in _CLOSING or (matches[k] and matches[k][0].entry.kind == "person"):
            return
        if norms[k] in _CHARGED and any(_forms(norms, at, last + 2) for at in range(k + 1, k + 3)):
            actor.implied = "head_of_government"
            return
        bare = norms[k][1:] if norms[k].startswith(_PREPOSITIONS) and norms[k] not in _CHOSEN else norms[k]
        if bare in _CHOSEN or bare in _OATHS:
            _made(document, matches, actor, k + 1)
            return


def _forms(norms: list[str], at: int, stop: int) -> bool:
    """«تشكيل الحكومة», «بتأليف حكومة»."""
    return at + 1 < min(stop, len(norms)) and norms[at] in FORMING and norms[at + 1] in _GOVERNMENTS


def _made(document: Document, matches: list[list[Match]], actor: Actor, first: int) -> None:
    """The office that stands behind what one is congratulated on, and its state."""
    norms = document.norms
    stop = min(document.sentences[document.sentence_of[actor.first]][1], first + _OFFICE_WITHIN)
    for k in range(first, stop):
        if norms[k] in _PRESIDENCY:
            found = next((n for n in norms[k + 1 : k + 3] if n in _PRESIDED), None)
            kind, end = (_PRESIDED[found] if found else None), k + 2
        else:
            office = next((m for m in matches[k] if m.entry.kind == "office" and not m.prep and not m.conj), None)
            if office is None:
                continue
            kind, end = office.entry.id, office.end
            if office.end == k + 1 and kind == "head_of_state":
                kind = _of_what(norms, end)
        actor.implied = kind
        if kind is not None and actor.state is None:
            near = (m for at in range(end - 1, min(end + 2, len(matches))) for m in matches[at])
            actor.state = next((m.entry.id for m in near if m.entry.kind in ("state", "demonym") and not m.conj), None)
        return


def _of_what(norms: list[str], at: int) -> str | None:
    """Of what a bare «رئيسا» is: «رئيسا | لجمهورية كرواتيا», «رئيسا | لها» of nothing that is told."""
    word = norms[at][1:] if at < len(norms) and norms[at][0] == "ل" else ""
    return "head_of_state" if word in ("جمهوريه", "دوله", "لدوله", "لبلاد") else None
