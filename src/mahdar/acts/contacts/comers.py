"""Those who came to a gathering, told by «حضر» before it or after it: «حضر القمة A وB», «عقدت قمة في X، حضرها A وB»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.gatherings import SUMMITS
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["came_there", "come_to_it"]

#: Sessions that are gatherings of states only by what follows: «الجلسة الافتتاحية للمؤتمر».
_SESSIONS = frozenset("جلسه الجلسه اعمال اشغال افتتاح الافتتاح دوره الدوره".split())
_HELD = frozenset("عقد انعقد انطلق بدأ اختتم التأم استضاف احتضن افتتح".split())
_NEAR = 5
_BACK = 24
_PAIR = 2


def _gathering(reader: Reader, k: int) -> bool:
    """Whether a gathering is named at a token, be it part of its name: «مؤتمر ميونيخ للأمن»."""
    return reader.norms[k].lstrip("بل") in SUMMITS or reader.norms[k].removeprefix("لل") in ("قمه", "موتمر")


def come_to_it(reader: Reader, i: int, end: int) -> bool:
    """«حضر القمة A وB», «حضر الجلسة الافتتاحية للمؤتمر A»: those behind the gathering that they came to."""
    norms, number = reader.norms, reader.scene.document.sentence_of[i]
    named = next((k for k in range(i + 1, min(end, i + _NEAR)) if _gathering(reader, k)), -1)
    if named < 0 or reader.speech[i] or (named > i + 1 and norms[i + 1] not in _SESSIONS):
        return False
    told = next((p for p in reader.grammar.phrases(i + 1, end) if p.governor == BARE), None)
    people = [r for r in told.refs if r.kind == "person"] if told is not None else []
    if told is None or not people or not COMMA.isdisjoint(norms[i : told.first]):
        return False
    known = next((f for f in reversed(reader.found) if f.kind == "conference" and f.status == "held"), None)
    reader.used.add(named)
    if known is not None:
        known.people.extend(key for key in reader.ids(people) if key not in known.people)
        return True
    first = reader.scene.document.sentences[number][0]
    cue = Cue(i, number, first, end, end, reader.grammar.finite(i))
    return reader.add(cue, "conference", people[:1], people[1:]) is not None


def came_there(reader: Reader, i: int, first: int, group: tuple[Ref, ...]) -> bool:
    """«انطلقت في X أعمال القمة، وحضرها A وB»: those who came to a gathering that its sentence says was held."""
    number = reader.scene.document.sentence_of[i]
    if len(group) < _PAIR or reader.speech[i] or any(f.sentence == number for f in reader.found):
        return False
    room = range(i - 1, max(first, i - _BACK) - 1, -1)
    named = next((k for k in room if _gathering(reader, k)), -1)
    forms = (reader.grammar.finite(k) for k in range(first, named)) if named >= 0 else iter(())
    if not any(form is not None and form.lemma in _HELD for form in forms):
        return False
    reader.used.add(named)
    cue = Cue(named, number, first, i, i, None)
    return reader.add(cue, "conference", group[:1], group[1:], status="held") is not None
