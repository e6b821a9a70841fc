"""Conferences of states: who hosts one («استضافت A قمة مع قادة B وC»), who sends whom («بمشاركة وفود من A وB»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import states_in
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import ADVERBS, COMMA, LED, PLANNED, RELATIVE
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader

__all__ = [
    "as_a_group",
    "at_home",
    "brought_together",
    "hosted",
    "hosts",
    "of_leaders",
    "of_ministers",
    "of_states",
    "sending",
    "to_come",
]

#: Those whom a leader brings together at one table.
_LEADERS = frozenset("قاده زعماء روساء وزراء القاده الزعماء سفراء ممثلي ممثلو مندوبو".split())
_GATHER = frozenset("اجتمع التقى تشاور".split())
#: «كلا من قادة A», «عددا من الزعماء»: before those whom he brings together.
_OF_THEM = ADVERBS | frozenset("كل كلا من عددا بين".split())
_WHERE = frozenset({"place", "state"})
#: «رؤساء أركان جيوش A وB», «رؤساء برلمانات A وB»: what those head, whose states follow.
_BODIES = frozenset("جيوش برلمانات مخابرات استخبارات دول حكومات".split())
#: «قادة الأجهزة الأمنية», «رؤساء الكتل»: leaders of the convener's own country.
_AT_HOME = frozenset(
    "الاحزاب الحزب الحكومه الاجهزه الكتل اللجان الجيش القوات الوحدات الالويه البلديات الاتحادات النقابات "
    "القبايل".split()
)
#: What is hosted that several come to.
_HOSTED = frozenset(
    "قمه القمه قمتين موتمر موتمرا الموتمر منتدي المنتدي ملتقي الملتقي اجتماع اجتماعا الاجتماع دوره الدوره".split()
)
#: «تستضيف الدوحة الجولة الثالثة من الحوار برئاسة A وB».
_ROUNDS = frozenset("جوله الجوله حوار الحوار".split())
#: Those whom states send, told of before the names of the states.
_SENT = frozenset(
    "وفود وفد وفدي ممثلين ممثلي ممثلو وزراء وزيري خارجيه دفاع داخليه مسوولين مسوولي روساء رييسي قاده زعماء دول مندوبي "
    "سفراء حكومات كل من عن وفدين اركان حكومه خبراء مفاوضين".split()
)
#: «الذي يستضيفه», «التي دعا إليها».
_HOLDS = ("يستضيف", "تستضيف", "استضاف", "ينظم", "تنظم", "نظم", "دعا", "دعت")
_PAIR = 2
#: How far after its verb what is hosted stands, and after that who comes to it.
_NEAR, _FAR = 9, 24
_SENT_ROOM = 6
_COMES = frozenset(
    "بمشاركه وبمشاركه بحضور وبحضور مع بين يضم تضم ضم ضمت تجمع يجمع جمع جمعت يحضره يحضرها حضره حضرها فيه فيها".split()
)
#: «، يشارك فيه A», «، بمشاركة B»: after the mark that sets those who come apart.
_COMING = ("بمشارك", "بحضور", "يشارك", "شارك", "تشارك", "يحضر", "حضر", "تجمع", "يجمع", "تضم", "يضم")


def sending(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    """The states or bodies after a word of taking part, over those whom they send: «بمشاركة وزراء خارجية A وB»."""
    k = at + 1
    while k < end and k - at <= _SENT_ROOM and reader.norms[k] in _SENT and k not in reader.scene.ref_at:
        k += 1
    ref = reader.scene.ref_at.get(k) if k < end else None
    if ref is not None and ref.kind in ("title", "sides") and ref.target is None:  # «وزراء خارجية الجزائر وتونس»
        if ref.kind == "sides" and len(states := states_in(reader.scene, ref.first, ref.end)) >= _PAIR:
            return _by_name(reader, ref.end, end) or tuple(states)
        after = reader.scene.ref_at.get(ref.end)
        if after is not None and after.kind == "state" and after.conj:
            more = [after, *(r for r in reader.grammar.joined(after, end) if r.kind == "state")]
            return _by_name(reader, more[-1].end, end) or (ref, *more)
        ref = after
    if ref is None or ref.kind not in ("state", "org") or (ref.prep and k == at + 1):
        return ()
    return (ref, *(r for r in reader.grammar.joined(ref, end) if r.kind in ("state", "org")))


def as_a_group(reader: Reader, first: int, end: int) -> int:
    """«اجتمع وزراء خارجية الاتحاد في X بمشاركة A»: the verb with which a group of leaders gathers; -1 if none does."""
    for k in range(first, end - 1):
        form = reader.grammar.finite(k)
        if form is None or form.lemma not in _GATHER or form.tense == "pass" or reader.speech[k]:
            continue
        after = next((j for j in range(k + 1, min(end, k + _SENT_ROOM)) if reader.norms[j] not in ADVERBS), k)
        if reader.norms[after] in _LEADERS and _AT_HOME.isdisjoint(reader.norms[after + 1 : after + 2]):
            return k if "مع" not in reader.norms[after:end] else -1
    return -1


def of_leaders(norms: list[str], at: int) -> bool:
    """«ترأس A وB اجتماع مجلس وزراء خارجية المنظمة»: whether what is led is of many, and no meeting of its two heads."""
    after = norms[at + 1 + (norms[at + 1 : at + 2] == ["مجلس"]) :][:_PAIR]
    return any(word.removeprefix("ل") in _LEADERS for word in after[:1]) and _AT_HOME.isdisjoint(after)


def _by_name(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    """«وزيرا خارجية A وB، فلان وعلان»: those whose names follow their office and states."""
    ref = reader.scene.ref_at.get(at + (at < end and reader.norms[at] in COMMA))
    if ref is None or ref.kind != "person" or ref.prep or ref.conj:
        return ()
    people = [ref, *(r for r in reader.grammar.joined(ref, end) if r.kind == "person")]
    return tuple(people) if len(people) >= _PAIR else ()


def of_states(reader: Reader, ref: Ref, end: int) -> list[Ref]:
    """The states of which a plural office is: «وزراء خارجية A وB وC», «رؤساء أركان جيوش A وB»."""
    states = states_in(reader.scene, ref.first, ref.end)
    of_bodies = not _BODIES.isdisjoint(reader.norms[ref.end : ref.end + 1])
    after = reader.scene.ref_at.get(ref.end + of_bodies)
    if after is not None and after.kind == "state" and not after.prep and (after.conj or not states):
        states += [after, *(r for r in reader.grammar.joined(after, end) if r.kind == "state")]
    return states


def of_ministers(reader: Reader, cue: Cue, at: int) -> bool:
    """«التأم في إسطنبول اجتماع لوزراء خارجية A وB»: a gathering at ``at`` of the men of several states.

    Whoever is said to lead it takes part for his state: «اجتماعا لقادة أركان جيوش A وB، يترأسه الفريق C».
    """
    ref = reader.scene.ref_at.get(at + 1)
    if ref is None or ref.kind != "sides" or ref.prep != "ل":
        return False
    states = of_states(reader, ref, cue.end)
    if len(reader.ids(states)) < _PAIR:
        return False
    reader.used.add(at)
    leads = _leads(reader, max(ref.end, states[-1].end), cue.end)
    home = getattr(leads.target, "country", None) if leads is not None else None
    others = [r for r in states if home is None or getattr(r.target, "country", None) != home]
    group = [leads, *others] if leads is not None else states
    return reader.add(cue._replace(at=at), "conference", group[:1], group[1:]) is not None


def _leads(reader: Reader, at: int, end: int) -> Ref | None:
    """«، يترأسه A», «برئاسة A»: who is said right behind those who gather to lead them."""
    k = at + (at < end and reader.norms[at] in COMMA)
    one = reader.scene.ref_at.get(k + 1) if k < end and reader.norms[k] in LED else None
    return one if one is not None and one.kind == "person" else None


def to_come(reader: Reader, cue: Cue) -> bool:
    """«الإعداد لاجتماع وزراء المياه في A وB المقرر في X»: a gathering of the men of several states that is fixed."""
    ref = reader.scene.ref_at.get(cue.at + 1)
    if ref is None or ref.kind != "sides" or ref.prep or ref.conj:
        return False
    states = of_states(reader, ref, cue.end)
    end = max(ref.end, states[-1].end) if states else ref.end
    if len(reader.ids(states)) < _PAIR or PLANNED.isdisjoint(reader.norms[end : min(cue.end, end + 1)]):
        return False
    where = (r for r in reader.scene.refs_in(end, min(cue.end, end + _SENT_ROOM)) if r.kind == "place" and not r.conj)
    place = next((r for r in where if r.prep == "ب" or reader.norms[r.first - 1] == "في"), None)
    wide = cue._replace(stop=cue.end)
    return reader.add(wide, "conference", states[:1], states[1:], place=place, status="scheduled") is not None


def hosted(reader: Reader, cue: Cue) -> bool:
    """«استضافت قبرص قمة مع قادة مصر واليونان», «القمة التي استضافها الأردن», «ستستضيف الدوحة اجتماعا برئاسة A»."""
    norms = reader.norms
    before = norms[cue.at - 1] in RELATIVE and bool(reader.suffix(cue.at))
    room = range(cue.at - 2, max(cue.first, cue.at - _NEAR), -1) if before else range(cue.at + 1, cue.at + _NEAR)
    at = next((k for k in room if k < cue.end and (norms[k] in _HOSTED or norms[k] in _ROUNDS)), -1)
    if at < 0:
        return False
    if of_ministers(reader, cue, at):
        return True
    host = next((r for r in reader.scene.refs_in(cue.at + 1, cue.at + _PAIR) if not r.prep and not r.conj), None)
    host = host or next((r for r in (reader.before(cue, cue.form) if cue.form is not None else ())), None)
    since = cue.at + 1 if before else at + 1
    people: list[Ref] = []
    for k in range(since, min(cue.end, since + _FAR)):
        comes = k + 1 < cue.end and (norms[k + 1].startswith(_COMING) or norms[k + 1] in _COMES)
        apart = norms[k] in COMMA and (people or not comes)
        if apart or (people and norms[k] == "بين"):
            break
        if norms[k] in ("فيه", "فيها") and not norms[k - 1].startswith(_COMING):
            continue
        if norms[k] in LED or norms[k] in _COMES:
            told = reader.grammar.phrases(k + 1, min(cue.end, k + _FAR))
            named = next((p.refs for p in told if p.refs[0].kind == "person"), ()) if told else ()
            near = bool(named) and named[0].first - k <= _PAIR
            people.extend(named if near else (() if norms[k] in LED else sending(reader, k, cue.end)))
    own = [host] if host is not None and host.kind in ("state", "person") else []
    rounds = norms[at] in _ROUNDS
    if (not people and not (before and own)) or (rounds and len(reader.ids(people)) != _PAIR):
        return False
    takes_part = not people or any(r.kind == "person" for r in own)
    with_ = takes_part or any(norms[k] == "مع" for k in range(since, people[0].first))
    parties = [*(own if with_ else []), *(r for r in people if r not in own)]
    reader.used.add(at)
    place = host if host is not None and host.kind in _WHERE and not before else None
    kind = "talks" if rounds else "conference"
    return reader.add(cue, kind, parties[:1], parties[1:], place=place) is not None


def at_home(reader: Reader, cue: Cue) -> bool:
    """«يستضيف الأمير A غدا قمة خليجية»: a person who hosts a gathering takes part in it, and meets nobody by it."""
    host = reader.scene.ref_at.get(cue.at + 1)
    if host is None or host.kind != "person" or host.prep or host.conj:
        return False
    k = reader.grammar.name_of(host, cue.stop).end
    while k < cue.stop and reader.norms[k] in ADVERBS:
        k += 1
    if k >= cue.stop or reader.norms[k] not in _HOSTED:
        return False
    reader.used.add(k)
    return reader.add(cue, "conference", (host,), ()) is not None


def brought_together(reader: Reader, cue: Cue) -> bool:
    """«وكان الرئيس A جمع قادة دول الساحل في مدينة X»: who convened several leaders, and those of them who are named."""
    form = cue.form
    if form is None or form.tense == "pass":
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    first = next((p.refs for p in phrases if p.governor == BARE and p.first == cue.at + 1), ())
    stated = first if first and first[0].kind == "person" else ()
    host = reader.before(cue, form) or stated
    past = max((r.end for r in stated), default=cue.at + 1)
    where = {k for r in reader.scene.refs_in(past, cue.stop) if r.kind in _WHERE for k in range(r.first - 1, r.end)}
    whom = next((k for k in range(past, cue.stop) if reader.norms[k] not in _OF_THEM and k not in where), -1)
    if len(host) != 1 or host[0].kind != "person" or whom < 0 or reader.norms[whom] not in _LEADERS:
        return False
    if not _AT_HOME.isdisjoint(reader.norms[whom + 1 : whom + 2]):
        return False
    named = [r for p in phrases for r in p.refs if r.kind == "person" and p.first > whom and p.governor != "along"]
    return reader.add(cue, "conference", host, [r for r in named if r.target is not host[0].target]) is not None


def hosts(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    """«المؤتمر الذي يستضيفه الرئيس A», «القمة التي دعا إليها A»: who holds the gathering that stands at a token."""
    norms = reader.norms
    for k in range(at + 1, min(end - 1, at + _FAR)):
        if norms[k] not in RELATIVE or not norms[k + 1].startswith(_HOLDS):
            continue
        if norms[k + 1].endswith(("ه", "ها")) or norms[k + 2 : k + 3] in (["اليه"], ["اليها"]):
            bare = (p.refs for p in reader.grammar.phrases(k + 2, end) if not p.governor)
            return tuple(r for r in next(bare, ()) if r.kind == "person")
    return ()
