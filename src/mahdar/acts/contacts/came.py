"""Those who came to a conference, told by a relative clause: «القمة التي حضرها A وB», «اجتماعا وزاريا حضره A وB»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import comers
from mahdar.acts.contacts.gatherings import CONFERENCES, SUMMITS
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["came_to"]

_ANY = frozenset("اجتماعا موتمرا".split())
#: Rites of state, and what governs those who came to one.
_RITES = frozenset("حفل مراسم احتفال تنصيب جنازه تشييع قداس تتويج".split())
_SIGNED = frozenset({"توقيع", "التوقيع"})
#: Rites of one who takes part in them, unlike the dead of a funeral; and feasts of a family, which are none of state.
_OF_ONE = frozenset("تنصيب تتويج تكريم استقبال توديع".split())
_PRIVATE = frozenset("زفاف زواج قران عرس خطوبه خطبه ميلاد تخرج".split())
_COMERS = frozenset({BARE, "بينهم", "من"})
_MEETS = frozenset("meeting talks conference".split())
_CONVENES = frozenset("افتتح عقد ترأس رأس استضاف نظم".split())
#: «لمجلس الوزراء العرب», «لقادة المجموعة».
_COUNCILS = ("لمجلس", "للمجلس", "لمنظم", "لمجموع", "لقاده", "لروساء", "لوزراء", "للجن", "لدول", "للدول")
#: How far before the verb a summit, the session of a body, and a gathering with its adjectives may stand.
_NEAR = 5
_SESSION_ROOM = 12
_ADJECTIVES = 7
_PAIR = 2


def came_to(reader: Reader, i: int, end: int) -> None:
    """«القمة التي حضرها A وB», «افتتح A اجتماعا وزاريا حضره B وC»: those who came to a conference, told or not."""
    number = reader.scene.document.sentence_of[i]
    first = max(reader.scene.document.sentences[number][0], reader.scene.start)
    ref = reader.scene.ref_at.get(i + 1)
    if (ref is not None and ref.kind == "framework") or (i + 1 < end and reader.norms[i + 1] in CONFERENCES):
        comers.come_to_it(reader, i, end)
        return
    if i + 1 < end and reader.norms[i + 1] in _RITES:
        _came_to_rite(reader, i, first, end)
        return
    if ref is None or ref.kind != "person" or ref.prep or ref.conj:
        return
    group = (ref, *reader.grammar.joined(ref, end))
    if reader.norms[i - 1] not in RELATIVE:
        if not comers.came_there(reader, i, first, group):
            _came_to_any(reader, i, first, group)
        return
    told = reader.found[-1] if reader.found else None
    at = next((k for k in range(i - 2, max(first, i - _NEAR) - 1, -1) if reader.norms[k] in SUMMITS), -1)
    at = at if at >= 0 else _session_of_several(reader, i, first)
    if told is not None and told.kind == "conference":
        told.people.extend(key for key in reader.ids(group) if key not in told.people)
    elif at >= 0 and len(group) >= _PAIR and not reader.speech[i]:
        if not any(f.kind == "conference" or f.sentence == number for f in reader.found):
            reader.add(Cue(at, number, first, end, end, None), "conference", group, ())


def _came_to_rite(reader: Reader, i: int, first: int, end: int) -> None:
    """«حضر حفل تنصيب الرئيس A كل من B وC»: a ceremony that nothing has told, of A, with those who came."""
    if reader.speech[i] or any(f.kind == "ceremony" for f in reader.found):
        return
    phrases = [p for p in reader.grammar.phrases(i + 1, end) if p.refs[0].kind == "person"]
    guests = next((p.refs for p in phrases if p.governor in _COMERS), ())
    crowned = (p for p in phrases if p.governor == "of" and reader.norms[p.first - 1] in _OF_ONE)
    whose = next((p.refs for p in crowned if p.first - i <= _NEAR), ())
    people = tuple(r for r in guests if r.kind == "person")
    if not people or not (_SIGNED | _PRIVATE).isdisjoint(reader.norms[i + 1 : i + _NEAR]):
        return
    number = reader.scene.document.sentence_of[i]
    reader.add(Cue(i + 1, number, first, end, end, None), "ceremony", people, whose[:1])


def _session_of_several(reader: Reader, i: int, first: int) -> int:
    """«الاجتماع الخامس لمجلس رؤساء الدول، الذي حضره A وB»: where a session stands before a relative."""
    norms = reader.norms
    room = range(i - 2, max(first, i - _SESSION_ROOM) - 1, -1)
    at = next((k for k in room if norms[k] in CONFERENCES and norms[k - 1] not in CONFERENCES), -1)
    if at < 0 or any(reader.grammar.finite(k) for k in range(at + 1, i - 1) if reader.scene.cover[k] is None):
        return -1
    return at if any(n.startswith(_COUNCILS) for n in norms[at + 1 : i - 1]) else -1


def _came_to_any(reader: Reader, i: int, first: int, group: tuple[Ref, ...]) -> None:
    """«افتتح A في باريس اجتماعا وزاريا حضره B وC»: a gathering that its verb has not told, with who holds it."""
    norms, grammar = reader.norms, reader.grammar
    at = next((k for k in range(i - 1, max(first, i - _ADJECTIVES) - 1, -1) if norms[k] in _ANY), -1)
    covered = (reader.scene.cover[k] for k in range(max(at, 0), i))
    plain = at >= 0 and all(ref is None or ref.kind == "place" for ref in covered)
    plain = plain and all(grammar.finite(k) is None for k in range(at, i))
    if not plain or any(first <= told < i for f in reader.found if f.kind in _MEETS for told in f.told):
        return
    verb = next((k for k in range(at - 1, first - 1, -1) if (f := grammar.finite(k)) and f.lemma in _CONVENES), -1)
    form = grammar.finite(verb) if verb >= 0 else None
    if form is None:
        return
    number = reader.scene.document.sentence_of[i]
    cue = Cue(at, number, first, i, i, None)
    bare = next((p.refs for p in grammar.phrases(verb + 1, at) if p.governor == BARE), ())
    host = [r for r in reader.before(cue._replace(at=verb), form) or bare if r.kind == "person"]
    reader.add(cue, "conference", host or group[:1], group)
