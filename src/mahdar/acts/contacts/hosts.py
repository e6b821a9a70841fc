"""Who received a visitor or saw him off: «استقبله في المطار A», «كان في وداعه A», «مودعي B … A»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import INVITED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.reader import Cue, Parties, Reader
    from mahdar.acts.contacts.table import Noun
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["FAREWELLS", "arrived", "awaited", "greeted", "host", "received", "seen_off", "seen_off_at", "welcomed"]

#: Nouns of seeing off, and of those who see off or receive.
FAREWELLS = frozenset("وداع توديع مودعي مستقبلي".split())
_NEAR = 5
_DEPARTURES = ("/غادر", "/توجه", "/سافر")
_MET = frozenset({"meeting", "talks"})
#: «تلبية لدعوة منه», and how far after the invitation the pronoun stands.
_FROM_HIM = frozenset({"منه", "منها"})
_FEW = 4
_TWO = 2
#: How the meeting is told of a visitor and of who receives him.
_RECEPTIONS = ("meeting/استقبل", "meeting/استضاف", "meeting/noun")


def seen_off(reader: Reader, cue: Cue, name: Noun) -> bool:
    """The host of the visit told before, or of the one whose visitor stands after the noun."""
    norms = reader.norms
    before = {norm.removeprefix("و") for norm in norms[max(0, cue.at - 2) : cue.at]}
    if not {"في", "مقدمه", "بين", "راس"} & before:
        return False
    guest = reader.scene.ref_at.get(cue.at + 1)
    if not name.suffix:
        if guest is None or guest.kind != "person" or guest.prep:
            return False
        if name.stem != "مستقبلي" and _left_home(reader, cue, guest):
            return True
        return greeted(reader, cue, [guest, *reader.grammar.joined(guest, cue.stop)])
    told = next((f for f in reversed(reader.found) if f.kind == "visit"), None)
    phrase = next((p for p in reader.grammar.phrases(cue.at + 1, cue.end) if p.governor == BARE), None)
    if phrase is None:
        return False
    if told is None:
        return _left(reader, cue, phrase.refs[:1])
    if name.stem != "مستقبلي" and (_at_home(reader, told, phrase.refs) or _onward(reader, told, phrase.refs)):
        return True
    return host(reader, told, reader.ids(phrase.refs))


def _at_home(reader: Reader, told: Contact, hosts: tuple[Ref, ...]) -> bool:
    """«غادر A بيروت إلى نيويورك، وكان في وداعه رئيس الحكومة B»: whether countrymen see A off, who receive nobody."""
    homes = {p.country for p in reader.scene.people if p.id in told.people and told.roles.get(p.id) == "visitor"}
    theirs = {getattr(r.target, "country", None) for r in hosts}
    return len(homes) == 1 and None not in homes and theirs == homes


def _left_home(reader: Reader, cue: Cue, guest: Ref) -> bool:
    """«وكان في وداع الرئيس B»: whether B sees off whoever left, as a countryman or on the way on."""
    told = next((f for f in reversed(reader.found) if f.kind == "visit"), None)
    phrases = reader.grammar.phrases(guest.end, cue.end)
    hosts = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
    mine = told is not None and reader.ids([guest]) == told.people[:1]
    return mine and told is not None and bool(hosts) and (_at_home(reader, told, hosts) or _onward(reader, told, hosts))


def _onward(reader: Reader, told: Contact, hosts: tuple[Ref, ...]) -> bool:
    """«غادر A مسقط متوجها إلى B، وكان في وداعه C»: whether the visit is to another state than of those who see off."""
    place = told.place_ref
    if place is not None and reader.norms[place.first - 1] == "الي" and told.rule.endswith(_DEPARTURES):
        return True  # «توجه A إلى جوبا. وكان في وداعه بمطار الخرطوم B»
    there = getattr(told.place_ref.target, "country", None) if told.place_ref is not None else None
    theirs = {getattr(r.target, "country", None) for r in hosts}
    return there is not None and None not in theirs and there not in theirs


def _left(reader: Reader, cue: Cue, hosts: tuple[Ref, ...]) -> bool:
    """«غادر A الرياض. وكان في وداعه B»: a visit to the place that is left."""
    sentences = reader.scene.document.sentences
    first = max(sentences[max(0, cue.number - 1)][0], reader.scene.start)
    verb = next((k for k in range(first, cue.at) if (f := reader.grammar.finite(k)) and f.lemma == "غادر"), -1)
    near = reader.scene.refs_in(verb + 1, cue.at) if verb >= 0 else []
    guest = next((r for r in near if r.kind == "person" and not r.prep), None)
    place = next((r for r in near if r.kind == "place" and reader.grammar.governor(r) == BARE and not r.conj), None)
    if guest is None or place is None:
        return False
    return reader.add(cue, "visit", [guest], hosts, role="visitor", place=place, status="held") is not None


def arrived(reader: Reader, cue: Cue) -> bool:
    """«واستقبله على أرض المطار X»: who receives a visitor is the host of the visit told before."""
    norms = reader.norms
    if norms[cue.at - 1] not in ("في", "وفي", "مقدمه"):
        return False
    visit_ = next((f for f in reversed(reader.found) if f.kind == "visit"), None)
    phrase = next((p for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE), None)
    hosts = phrase.refs if phrase is not None else _waiting(reader, cue)  # «وكان B في استقباله»
    return visit_ is not None and host(reader, visit_, reader.ids(hosts))


def awaited(reader: Reader, cue: Cue) -> bool:
    """«وكان في استقباله A»: who waits for a visitor, be it not told where he came."""
    near = {norm.removeprefix("و") for norm in reader.norms[max(cue.first, cue.at - _NEAR) : cue.at]}
    room = range(cue.at + 1, min(cue.stop, cue.at + _NEAR))
    come = next((k for k in room if reader.norms[k] in ("وصوله", "وصولها")), -1)
    if come >= 0 and reader.norms[cue.at - 1] in ("في", "مقدمه"):  # «وكان في استقباله لدى وصوله مطار X B»
        guest = reader.focus.subject(cue.at, cue.number, "fs" if reader.norms[come].endswith("ها") else "ms")
        phrase = next((p for p in reader.grammar.phrases(come + 1, cue.end) if p.governor == BARE), None)
        place = next((r for r in reader.scene.refs_in(come + 1, cue.end) if r.kind in ("place", "state")), None)
        if guest is not None and phrase is not None and phrase.refs[0].kind == "person":
            reader.used.add(come)
            return reader.add(cue, "visit", [guest], phrase.refs[:1], role="visitor", place=place) is not None
    return reader.norms[cue.at - 1] in ("في", "مقدمه") and bool({"كان", "كانت"} & near)


def greeted(reader: Reader, cue: Cue, guests: Iterable[Ref]) -> bool:
    """«وكان في استقبال A في المطار B»: B is the host of A's visit."""
    keys = set(reader.ids(guests))
    visit_ = next((f for f in reversed(reader.found) if f.kind == "visit" and keys & set(f.people)), None)
    after = max(r.end for r in guests)
    phrase = next((p for p in reader.grammar.phrases(after, cue.end) if p.governor == BARE), None)
    hosts = phrase.refs if phrase is not None else _waiting(reader, cue)
    if not hosts:
        return False
    if visit_ is not None:
        return host(reader, visit_, reader.ids(hosts))
    here = "البلاد" in reader.norms[after : after + _NEAR]  # «مستقبلي B لدى وصوله إلى البلاد»
    place = None if here else visits.place_after(reader, after, cue.end)
    visit_ = reader.add(cue, "visit", guests, hosts[:1], role="visitor", place=place)
    return visit_ is not None and host(reader, visit_, reader.ids(hosts))


def _waiting(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«كان A في استقبال B»: who waits, named before."""
    was = next((k for k in range(cue.at - 1, cue.first - 1, -1) if reader.norms[k].removeprefix("و") == "كان"), -1)
    if was < 0:
        return ()
    return next((p.refs for p in reader.grammar.phrases(was + 1, cue.at) if p.governor == BARE), ())


def welcomed(reader: Reader, parties: Parties) -> bool:
    """«وصل A إلى B، حيث استقبله في المطار C»: C is the host of the visit."""
    guests = set(reader.ids(parties.others))
    visit_ = next((f for f in reversed(reader.found) if f.kind == "visit" and guests & set(f.people)), None)
    return visit_ is not None and host(reader, visit_, reader.ids(parties.subject))


def seen_off_at(reader: Reader, cue: Cue, parties: Parties) -> bool:
    """«ودع A بالمطار B في ختام زيارته للبلاد»: A is the host of the visit, to where it is said to be."""
    if welcomed(reader, parties):
        return True  # who sees a visitor off at the airport has met him before
    visited = next((k for k in range(cue.at + 1, cue.stop) if reader.norms[k].startswith("زيار")), -1)
    homes = {getattr(r.target, "country", None) for r in (*parties.subject[:1], *parties.others[:1])}
    if visited < 0 and (len(homes) == 1 or None in homes):
        return True
    place = visits.place_after(reader, visited + 1, cue.stop) if visited >= 0 else None
    return reader.add(cue, "visit", parties.others, parties.subject[:1], role="visitor", place=place) is not None


def host(reader: Reader, visit_: Contact, hosts: list[str]) -> bool:
    """Add who received a visitor; his own countryman, as his ambassador, is none unless he is named first."""
    states = {p.id: p.country for p in reader.scene.people}
    guests = {states.get(key) for key in visit_.people if visit_.roles.get(key) == "visitor"} - {None}
    for n, one in enumerate(hosts):
        if one in visit_.people:
            continue
        if n and states.get(one) in guests:
            visit_.attendees.extend([one] if one not in visit_.attendees else [])
            continue
        visit_.people.append(one)
        visit_.roles[one] = "host"
    return bool(hosts)


def received(reader: Reader) -> None:
    """«استقبل A B الذي يزور البلاد», «التقى A B الذي يقوم بزيارة دولة إلى X»: A is the host of the visit beside it."""
    met = [f for f in reader.found if f.kind in _MET and len(f.people) >= _TWO]
    for visit_ in reader.found if met else ():
        if visit_.kind == "visit" and "host" not in visit_.roles.values():
            told = (_receiver(reader, visit_, f) for f in met)
            host(reader, visit_, next(([one] for one in told if one is not None), []))


def _receiver(reader: Reader, visit_: Contact, meeting: Contact) -> str | None:
    """Who of a meeting received the visitor of the visit told in its sentence, in whose land it is."""
    first = next((p for p in visit_.people if visit_.roles.get(p) == "visitor"), None)
    if first is None or not _beside(reader, visit_, meeting):
        return None
    if meeting.rule in _RECEPTIONS:
        one = next((p for p in meeting.people if meeting.roles.get(p) == "host"), None)
        guests = [p for p in meeting.people if meeting.roles.get(p) == "visitor"]
        invited = any(visit_.roles.get(p) == "visitor" for p in guests)
    else:
        one = next((p for p in meeting.people if p != first), None)
        guests, invited = [first], first in meeting.people and len(meeting.people) == _TWO
        invited = invited and _of_state(reader, visit_, one)
    return one if invited and one is not None and _in_his_land(reader, visit_, one, guests) else None


def _beside(reader: Reader, visit_: Contact, meeting: Contact) -> bool:
    """Whether a visit and a meeting are told in one sentence, the visit being no journey on from there."""
    sentence_of = reader.scene.document.sentence_of
    if {sentence_of[k] for k in visit_.told}.isdisjoint(sentence_of[k] for k in meeting.told):
        return False
    lands = [getattr(f.place_ref.target, "country", None) if f.place_ref else None for f in (visit_, meeting)]
    if None not in lands and lands[0] != lands[1]:
        return False  # «عاد من صنعاء، ومن الرياض، التي استقبله فيها A»
    # not «استقبل A B، قبل أن يتوجه هذا الأخير إلى الدار البيضاء»
    return not (visit_.rule.endswith(_DEPARTURES) and min(visit_.told) > min(meeting.told))


def _of_state(reader: Reader, visit_: Contact, one: str | None) -> bool:
    """«بزيارة دولة إلى X», «تلبية لدعوة منه»: whether it is a head of state's visit to another, or he has invited."""
    norms, sentences = reader.norms, reader.scene.document.sentences
    for number in {reader.scene.document.sentence_of[k] for k in visit_.told}:
        first, end = sentences[number]
        for k in range(first, end - 1):
            if norms[k] in INVITED and not _FROM_HIM.isdisjoint(norms[k + 1 : min(end, k + _FEW)]):
                return True
            if norms[k].endswith("زياره") and norms[k + 1] in ("دوله", "الدوله"):
                return any(p.id == one and p.office == "head_of_state" for p in reader.scene.people)
    return False


def _in_his_land(reader: Reader, visit_: Contact, one: str, guests: list[str]) -> bool:
    """Whether a visit is to the land of whoever received, and of none of his guests."""
    states = {p.id: p.country for p in reader.scene.people}
    home = states.get(one)
    land = getattr(visit_.place_ref.target, "country", None) if visit_.place_ref is not None else home
    return home is not None and home == land and all(states.get(p) != home for p in guests)
