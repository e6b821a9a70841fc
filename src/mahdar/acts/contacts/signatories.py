"""States that sign: «وقعتها بلاده مع B», «وقع اتفاقا مع مقديشو», «مع إقليم B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import state_named
from mahdar.acts.contacts.grammar import Phrase
from mahdar.acts.contacts.words import COMMA, HIS_COUNTRY
from mahdar.acts.discourse import ACTORS
from mahdar.document.marks import OPENING_QUOTES

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["others_told", "own_state", "region", "the_three", "with_place"]

#: How near its verb «بلاده» stands as its subject.
_NEAR = 4
_THREE = 3
_SOME = frozenset("دول بلدان اطراف شركات فصايل حركات موسسات دوله".split())
#: How many they are: «خمس دول», «عشرات الشركات».
_HOW_MANY = frozenset(
    "ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثماني ثمانيه تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين عده بضع "
    "بعض جميع كل معظم مجموعه عشرات ممثلو ممثلي".split()
)
#: Before the subject of a verb that comes after it.
_OPENS = COMMA | frozenset("ان بان لان كانت وكانت وان حيث فيما بينما".split())
_SHE = frozenset({"fs", "fd"})
_LEADERS = frozenset("قاده ممثلو زعماء روساء وزراء".split())
_PARTIES = frozenset("الاطراف الفصايل القوي الدول المعارضه الحركات".split())
#: Places whose «سلطات» or «إدارة» sign for no region.
_SITES = frozenset("مطار ميناء معبر قصر قناه سد جسر جامعه مدينه مستشفي ملعب".split())
_REGION = frozenset("اقليم منطقه سلطات حكومه اداره".split())


def own_state(reader: Reader, cue: Cue) -> list[Ref] | None:
    """«الاتفاقية التي وقعتها بلاده مع B», «أن بلاده وB وقعتا»: the speaker's state, and who is joined to it.

    None where «بلاده» is not the subject; empty where the article does not name that state.
    """
    norms = reader.norms
    she = cue.form is not None and cue.form.agree in _SHE
    near = range(max(cue.first + 1, cue.at - _NEAR), min(cue.end, cue.at + _NEAR // 2))
    own = (k for k in near if norms[k] in HIS_COUNTRY and (k > cue.at or (she and norms[k - 1] in _OPENS - COMMA)))
    at = next(own, -1)
    if at < 0 or (at < cue.at and any(reader.grammar.finite(k) for k in range(at, cue.at))):
        return None
    speaker = reader.focus.speaker_at(cue.at) or reader.focus.subject(cue.at, cue.number, "")
    state = state_named(reader.scene, getattr(speaker.target, "country", None)) if speaker is not None else None
    joined = reader.scene.ref_at.get(at + 1)
    other = [joined] if joined is not None and joined.kind == "state" and joined.conj == "و" else []
    return [state, *other] if state is not None else []


def others_told(reader: Reader, cue: Cue) -> bool:
    """«أن خمس دول أخرى وقعت على الاتفاقية», «وقعه قادة الأطراف الثلاثة»: signed by some whom nobody names."""
    norms = reader.norms
    before = range(max(cue.first, cue.at - _NEAR), cue.at)
    several = next((k for k in before if norms[k] in _SOME), -1)
    if several >= 0 and _subject_opens(reader, cue, several):
        return not any(reader.grammar.finite(k) for k in range(several, cue.at))
    heads = reader.norms[cue.at + 1 : cue.at + _NEAR // 2 + 1]
    return norms[cue.at].endswith(("ه", "ها")) and heads[:1] != [] and heads[0] in _LEADERS and heads[-1] in _PARTIES


def _subject_opens(reader: Reader, cue: Cue, at: int) -> bool:
    """«أن خمس دول أخرى وقعت»: the several head the clause, and no actor stands bare behind its verb.

    Not «وعلى صعيد دول الجوار وقعت مصر», «وبمشاركة خمس دول وقع A وB».
    """
    after = reader.scene.ref_at.get(cue.at + 1)
    if after is not None and after.kind in ACTORS and not after.prep:
        return False
    k = at
    while k > cue.first and (reader.norms[k - 1] in _HOW_MANY or reader.norms[k - 1].isdigit()):
        k -= 1
    return k == cue.first or reader.norms[k - 1] in _OPENS


def the_three(reader: Reader, cue: Cue) -> list[Ref]:
    """«استضاف A B وC، قبل أن يوقع الثلاثة اتفاقا»: the three who have just met."""
    if reader.norms[cue.at + 1 : cue.at + 2] != ["الثلاثه"] or not reader.found:
        return []
    told = reader.found[-1].people
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in told]
    return [r for r in refs if r is not None] if len(told) == _THREE else []


def with_place(reader: Reader, cue: Cue) -> Phrase | None:
    """«وقع اتفاقا مع مقديشو»: the state whose government its capital stands for; «مع إقليم B»: a region itself."""
    for ref in reader.scene.refs_in(cue.at + 1, cue.end):
        if ref.kind != "place" or ref.prep:
            continue
        if region(reader, ref, "مع"):
            return Phrase("مع", (ref,))
        if reader.norms[ref.first - 1] != "مع":
            continue
        capital = any(m.entry.kind == "capital" for m in reader.scene.matches[ref.first])
        state = state_named(reader.scene, getattr(ref.target, "country", None)) if capital else None
        return Phrase("مع", (state,)) if state is not None else None
    return None


def region(reader: Reader, ref: Ref, before: str = "") -> bool:
    """«مع إقليم "أرض الصومال"»: whether a place is a region that acts for itself, and what stands before it."""
    norms = reader.norms
    if ref.kind != "place" or ref.prep or ref.first < 3 or norms[ref.first] in _SITES:
        return False
    at = ref.first - 2 if norms[ref.first - 1] in OPENING_QUOTES else ref.first - 1
    head = ref.first if norms[ref.first] in _REGION else at
    return norms[head] in _REGION and (not before or norms[head - 1] == before)
