"""Whose journey it is in a relative clause on it: «نتائج جولته الأخيرة التي التقى خلالها B».

And who is where a conference is held to take part in it: «التقى A B الموجود في X لحضور القمة».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import AUXILIARY, BARE
from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.words import COMMA, RELATIVE, STATIONS_OF_ONE, WHICH_STATION
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.unsaid import Cue, Unsaid
    from mahdar.mentions.scene import Ref

__all__ = [
    "bearer_to",
    "being_here",
    "beside_it",
    "guest_goes_on",
    "in_parallel",
    "of_station",
    "on_it",
    "two_travelling",
    "whose_journey",
]

#: How far before its relative clause the noun of a journey stands, and before that the verb of telling its outcome.
_ROOM = 14
_TELLING_ROOM = 18
_OUTCOMES = frozenset("نتايج حصيله اجواء فحوي تفاصيل مجريات".split())
#: Verbs of those who tell another of what they did.
_INFORMS = ("اطلع", "ابلغ", "احاط", "عرض", "شرح", "وضع", "اوجز", "يطلع", "تطلع", "سيطلع", "ستطلع")
_ENCLITIC = ("ه", "ها", "هم", "هما")
_PAIR = 2
#: How near before its relative pronoun the word stands that joins a clause, and how far before it the other begins.
_JOINED = 4
_PARALLEL_ROOM = 70
_MARGIN = frozenset("هامشها هامشه".split())
#: Who is where a conference is held: «الموجود في X لحضور القمة»; and several of them.
_SEVERAL = frozenset(
    "الموجودين الموجودان المتواجدين المتواجدان الموجودون المتواجدون اللذين اللذان الذين واللذين والذين".split()
)
_HERE = _SEVERAL | frozenset("الموجود الموجوده المتواجد المتواجده".split())
_HERE_ROOM = 9


#: How near the head of its sentence a station stands.
_AT_THE_HEAD = 3


def whose_journey(reader: Unsaid, cue: Cue) -> Ref | None:
    """The owner of the journey to which the relative clause of a verb belongs, or None where it is no such clause."""
    norms = reader.norms
    k = cue.at - 1
    while k > cue.first and norms[k] in AUXILIARY:
        k -= 1
    if norms[k] not in RELATIVE:
        return None
    for j in range(k - 1, max(cue.first, k - _ROOM), -1):
        if reader.grammar.finite(j) is not None:
            return None
        noun = table().nouns.get(norms[j]) or table().nouns.get(norms[j][1:])
        if noun is not None and noun.kind == "visit":
            return _owner(reader, cue, j) if noun.suffix in ("ه", "ها") else None
    return None


def on_it(reader: Unsaid, cue: Cue) -> Ref | None:
    """«يصل A في زيارة تستغرق يومين يلتقي خلالها B»: the one visitor of the visit that the sentence has just told."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "visit" or told.sentence != cue.number:
        return None
    visitors = [key for key, role in told.roles.items() if role == "visitor"]
    return _ref(reader, visitors[0]) if len(visitors) == 1 else None


def _owner(reader: Unsaid, cue: Cue, j: int) -> Ref | None:
    """Whom the pronoun on the noun of a journey at ``j`` means."""
    told = [f for f in reader.found if f.sentence == cue.number]
    visit = next((f for f in told if f.kind == "visit" and f.evidence[0] == j), None)
    if visit is not None:
        return _ref(reader, visit.people[0])
    if reader.norms[j - 1] not in _OUTCOMES:
        return None
    room = range(j - 1, max(cue.first - 1, j - _TELLING_ROOM), -1)
    verb = next((v for v in room if reader.norms[v].removeprefix("و").startswith(_INFORMS)), -1)
    suffix = verb >= 0 and reader.norms[verb].endswith(_ENCLITIC)
    if verb < 0 or not (suffix or reader.grammar.finite(verb)):
        return None
    if reader.norms[verb - 1] in RELATIVE:  # «B الذي أطلعه على نتائج جولته»
        return reader.grammar.antecedent(verb - 1, cue.first)
    stated = [p.refs[0] for p in reader.grammar.phrases(verb + 1, j) if p.governor == BARE]
    guest = next((k for f in reversed(told) for k, role in f.roles.items() if role == "visitor"), "")
    if guest and len(stated) < _PAIR and (suffix or guest not in [entity_id(r) for r in stated]):
        return _ref(reader, guest)
    return stated[0] if stated and stated[0].kind == "person" else None


def _ref(reader: Unsaid, key: str) -> Ref | None:
    return next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == key), None)


def being_here(reader: Unsaid, cue: Cue) -> tuple[Ref, ...]:
    """«استقبل A B، الموجود في X لحضور القمة», «B وC اللذين قدما إلى X لحضور»: who is there for it, and not A."""
    norms = reader.norms
    for k in range(cue.at - 1, max(cue.first, cue.at - _HERE_ROOM), -1):
        if norms[k] not in _HERE and norms[k] not in RELATIVE:
            continue
        at = k - 1 if norms[k - 1] in COMMA else k
        ref = reader.scene.cover[at - 1] if at > cue.first else None
        if ref is None or ref.kind != "person" or ref.end != at:
            return ()
        group = [ref]
        while norms[k] in _SEVERAL and group[0].conj == "و":
            before = reader.scene.cover[group[0].first - 1]
            if before is None or before.kind != "person":
                break
            group.insert(0, before)
        return tuple(group)
    return ()


def in_parallel(reader: Unsaid, at: int, first: int) -> Ref | None:
    """«نتائج المباحثات التي أجراها A مع B، والاتصال الذي تلقاه من C»: the subject of the relative clause before."""
    norms, k = reader.norms, at - 1
    if norms[k] not in RELATIVE or not any(n[:1] == "و" for n in norms[max(first, k - _JOINED) : k]):
        return None
    for j in range(k - 1, max(first, k - _PARALLEL_ROOM), -1):
        if norms[j] in RELATIVE:
            form = reader.grammar.finite(j + 1)
            stated = reader.scene.ref_at.get(j + 2)
            told = form is not None and reader.suffix(j + 1) and stated is not None and stated.kind == "person"
            if told and stated is not None and not (stated.prep or stated.conj):
                return stated
    return None


def two_travelling(reader: Unsaid, number: int) -> list[Ref]:
    """«سيتوجه A برفقة B إلى X، حيث يلتقيان C، قبل أن ينتقلا إلى Y»: the two whose journey the sentence tells."""
    here = [f for f in reader.found if f.sentence == number]
    visit = next((f for f in here if f.kind == "visit" and len(f.people) == _PAIR), None)
    if visit is None or here[-1] is visit or set(visit.roles.values()) != {"visitor"}:
        return []
    if not set(visit.people) < set(here[-1].people):
        return []
    refs = [next((r for r in reader.scene.refs if entity_id(r) == key), None) for key in visit.people]
    return [r for r in refs if r is not None]


def guest_goes_on(reader: Unsaid, cue: Cue, agree: str, others: Iterable[Ref]) -> Ref | None:
    """«وصل A إلى X، واستقبله B، ثم التقى C»: A, of whom the sentence is, and not B who received him."""
    told = reader.found[-1] if reader.found else None
    banned = {entity_id(r) for r in others}
    if told is None or told.kind != "meeting" or told.sentence != cue.number or not banned or cue.form is None:
        return None
    at = told.told[-1]
    received = told.rule.endswith("/استقبل") and reader.suffix(at) and cue.first <= at < cue.at
    guest = next((key for key in told.people if told.roles.get(key) == "visitor"), None) if received else None
    ref = _ref(reader, guest) if guest else None
    return ref if ref is not None and guest not in banned and reader.focus.agrees(ref, agree) else None


def beside_it(reader: Unsaid, cue: Cue, agree: str) -> Ref | None:
    """«شارك A في القمة. والتقى على هامشها B»: who took part in the gathering told last, and alone.

    Not where the sentence itself says who acts: «غادرت A لحضور المنتدى، وستلتقي على هامشه B».
    """
    if _MARGIN.isdisjoint(reader.norms[cue.at + 1 : cue.at + _JOINED]):
        return None
    if any(k < cue.at and reader.focus.agrees(one, agree) for k, one in reader.focus.subjects(cue.number)):
        return None
    held = next((f for f in reversed(reader.found) if f.kind == "conference"), None)
    key = held.people[0] if held is not None and len(held.people) == 1 else None
    return _ref(reader, key) if key else None


def of_station(reader: Unsaid, cue: Cue, agree: str) -> Ref | None:
    """«أما محطته الأولى فكانت الكويت، حيث استقبله A»: whoever travels, of whom a visit was told before.

    Or who is named with it: «المحطة التالية لـA هي X، وفيها توقع مع B».
    """
    head = range(cue.first, min(cue.at, cue.first + _AT_THE_HEAD))
    named = next((k for k in head if reader.norms[k].removeprefix("و") == "المحطه"), -1)
    named = named if reader.norms[named + 1] in WHICH_STATION else -1
    near = reader.scene.refs_in(named, min(cue.at, named + 2 * _AT_THE_HEAD)) if named >= 0 else []
    owner = next((r for r in near if r.kind == "person" and r.prep == "ل"), None)
    if owner is not None and reader.focus.agrees(owner, agree):
        return owner
    at = next((k for k in head if reader.norms[k].removeprefix("و") in STATIONS_OF_ONE), -1)
    if at < 0 or any(r.kind in ("person", "title") for r in reader.scene.refs_in(at, cue.at)):
        return None
    visits = (f for f in reversed(reader.found) if f.kind == "visit")
    keys = (key for f in visits for key, role in f.roles.items() if role == "visitor")
    people = (one for one in (_ref(reader, key) for key in keys) if one is not None)
    return next((one for one in people if reader.focus.agrees(one, agree)), None)


def bearer_to(reader: Unsaid, cue: Cue, host: Ref | None) -> Ref | None:
    """«أوفد A وزيره B حاملا رسالة إلى C، الذي استقبله»: B, who brought the letter to whoever received him."""
    told = reader.found[-1] if reader.found else None
    if host is None or told is None or told.kind != "message" or told.sentence != cue.number:
        return None
    key = entity_id(host)
    others = [one for one, role in told.roles.items() if role != "sender" and one != key]
    return _ref(reader, others[0]) if len(others) == 1 and key in told.people else None
