"""Who called at a palace, accepted an invitation, or took part in what another hosted.

«ومن زوار بعبدا A، ثم B», «قبل A دعوة B لزيارة X», «شارك في الاجتماع الذي استضافه A نظراؤه B وC».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, RELATIVE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["CALLERS", "HOSTED", "INVITATIONS", "accepted", "callers", "hosted", "to_table"]

_CALLERS = frozenset("زوار زواره زوارها الزوار زايري زايريه زايريها الزايرين".split())
_PALACES = frozenset("القصر السراي السرايا الديوان".split())
CALLERS = Trait.of_words(_CALLERS)
_FROM = frozenset("ومن من".split())
_INVITATION = frozenset("دعوه الدعوه".split())
INVITATIONS = Trait.of_words(_INVITATION)
_ACCEPTS = frozenset("قبل قبلت لبي يلبي تلبي سيلبي ستلبي سيقبل ستقبل".split())
#: «لبى دعوة A إلى مأدبة».
_COMES = frozenset("لبي لبت".split())
_FEASTS = frozenset("مادبه غداء عشاء افطار فطور غبقه حفل حفله".split())
_TO_VISIT = frozenset("لزياره بزياره".split())
#: How far from the invitation its verb and its purpose stand, over an office and a name.
_ROOM = 14
HOSTED = Trait.of_words(("استضافه", "استضافها", "استضافته", "استضافتها"))
_GATHERINGS = frozenset("اجتماع لقاء موتمر قمه منتدي".split())
_TAKES_PART = ("شارك", "يشارك", "سيشارك", "تشارك", "ستشارك")
_TWO = 2


def callers(reader: Reader, number: int, first: int, end: int) -> None:
    """«ومن زوار بعبدا A، ثم وفد برئاسة B»: each met whoever received those told of before."""
    norms = reader.norms
    for k in reader.scene.document.having(CALLERS, first, end):
        if k <= first or norms[k - 1] not in _FROM or (k - 1 > first and norms[k - _TWO] not in COMMA):
            continue
        host = _host(reader)
        if host is None:
            continue
        ref = reader.scene.ref_at.get(k + 1)
        place = ref if ref is not None and ref.kind == "place" else None
        for phrase in reader.grammar.phrases(k + 1, end):
            if phrase.governor not in (BARE, "of", "led"):
                continue
            for ref in phrase.refs:
                named = ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
                if named and ref.target is not host.target:
                    cue = Cue(k, number, first, end, end, None)
                    found = reader.add(cue, "meeting", (host,), (ref,), role="host", place=place)
                    if found is not None and found.place is None and phrase.first == k + _TWO:
                        found.place = _palace(reader, k + 1)


def _palace(reader: Reader, k: int) -> tuple[int, int] | None:
    """«زوار بعبدا A», «زوار السرايا A»: a seat that no table of places has."""
    free = reader.scene.cover[k] is None
    return (k, k + 1) if free and (reader.norms[k] in _PALACES or reader.where.seats.unknown(k)) else None


def _host(reader: Reader) -> Ref | None:
    """Who received those told of last."""
    told = next((f for f in reversed(reader.found) if f.kind in ("meeting", "talks") and f.people), None)
    if told is None:
        return None
    key = next((p for p in told.people if told.roles.get(p) == "host"), told.people[0])  # «عرض A مع B. ومن زوار A»
    return next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == [key]), None)


def accepted(reader: Reader, number: int, first: int, end: int) -> None:
    """«قبل A دعوة نظيره B لزيارة X»: a visit to come, with whoever invites as host."""
    norms = reader.norms
    for k in reader.scene.document.having(INVITATIONS, first, end):
        visit = next((j for j in range(k + 1, min(end - 1, k + _ROOM)) if norms[j] in _TO_VISIT), -1)
        room = range(k - 1, max(first - 1, k - _ROOM), -1)
        verb = next((j for j in room if norms[j].removeprefix("و") in _ACCEPTS), -1)
        if visit < 0 or verb < 0 or reader.speech[verb]:
            continue
        place = visits.place_after(reader, visit + 1, min(end, visit + 4), bare=True)
        guest = reader.scene.ref_at.get(verb + 1)  # right between verb and invitation: «قبل» may mean before
        hosts = next((p.refs for p in reader.grammar.phrases(k + 1, visit) if p.refs[0].kind != "place"), ())
        if place is None or guest is None or not hosts or guest.prep or guest.conj or k - guest.end > 1:
            continue
        guest = reader.grammar.name_of(guest, k)
        if guest.target is None or guest.kind not in ("person", "title"):
            continue
        cue = Cue(k, number, first, end, min(end, visit + 4), None)
        reader.add(cue, "visit", (guest,), hosts[:1], role="visitor", place=place, status="scheduled")


def to_table(reader: Reader, number: int, first: int, end: int) -> None:
    """«لبى A دعوة B إلى مأدبة غداء»: a feast that B gives and A comes to."""
    norms = reader.norms
    for k in reader.scene.document.having(INVITATIONS, first, end):
        room = range(k - 1, max(first - 1, k - _ROOM), -1)
        verb = next((j for j in room if norms[j].removeprefix("و") in _COMES), -1)
        host = next(iter(reader.scene.refs_in(k + 1, min(end, k + _TWO))), None)
        if verb < 0 or host is None or reader.speech[verb]:
            continue
        host = reader.grammar.name_of(host, end)
        to = host.end + 1
        table = to < end and norms[host.end] == "الي" and norms[to].removeprefix("ال") in _FEASTS
        stated = reader.scene.ref_at.get(verb + 1)
        cue = Cue(k, number, first, end, end, None)
        guest = (stated,) if stated is not None and stated.kind == "person" else reader.elided(cue, None, (host,))
        if table and host.kind == "person" and guest:
            reader.add(cue, "ceremony", (host,), guest[:1], role="host")


def hosted(reader: Reader, number: int, first: int, end: int) -> None:
    """«وشارك في الاجتماع الذي استضافه A في X نظراؤه الفرنسي B والمصري C»: the host and those who took part."""
    norms = reader.norms
    for k in reader.scene.document.having(HOSTED, first + _TWO, end):
        host = reader.scene.ref_at.get(k + 1)
        if norms[k - 1] not in RELATIVE or norms[k - _TWO].removeprefix("ال") not in _GATHERINGS:
            continue
        joins = any(norms[j].removeprefix("و").startswith(_TAKES_PART) for j in range(max(first, k - 6), k - 1))
        if not joins or host is None or host.kind != "person" or host.prep or host.conj:
            continue
        phrases = reader.grammar.phrases(host.end, end)
        others = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
        if others and host.target not in [r.target for r in others]:
            cue = Cue(k - _TWO, number, first, end, end, None)
            reader.add(cue, "conference", (host,), others)
