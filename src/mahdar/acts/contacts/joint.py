"""Sessions of a committee that two states share, and their formal dialogues and talks that name no person."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import states_in
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import LED, PAST, SESSIONS, SOON
from mahdar.document.document import Trait
from mahdar.document.marks import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["dialogue", "joint", "sentences"]

_COMMITTEE = frozenset("اللجنه للجنه لجنه باللجنه واللجنه".split())
_SHARED = frozenset("المشتركه الثناييه المختلطه المشتركين".split())
#: After its name, before the sides of a committee.
_BETWEEN = frozenset("من بين المكونه المشكله المولفه".split())
#: Committees of sport, of a party or of a single occasion.
_OF_NO_STATES = frozenset("الاولمبيه التنظيميه المنظمه التنفيذيه المركزيه البارالمبيه".split())
_DIALOGUE = frozenset("الحوار للحوار حوار".split())
_FORMAL = frozenset("الاستراتيجي السياسي الاقتصادي العسكري الامني المشترك الثنايي".split())
_NAMES = Trait.of_words(_COMMITTEE, _DIALOGUE)
#: What shows that the committee sat, or is to sit.
_SITS = frozenset("عقد انعقد انطلق اختتم ترأس رأس بدأ افتتح التأم استأنف أنهى أشرف اجتمع".split())
_TALKS = Trait.of_words(("المفاوضات", "المحادثات", "المباحثات", "المشاورات"), without="ول")
_HELD = frozenset("جرى عقد انعقد انطلق اختتم بدأ استأنف انتهى أسفر".split())
_NEAR = 5
_TO_SIT = frozenset(
    "ستعقد سيعقد تعقد يعقد تنعقد ينعقد ستنعقد سينعقد عقد ستجتمع سيجتمع تجتمع ستلتيم سيلتيم تلتيم".split()
)
_MEETS = frozenset("ستجتمع ستلتيم ستنعقد ستعقد".split())
#: «عقد الاجتماع القادم للجنة»: of a session that is fixed and to come.
_FIXING = frozenset("عقد انعقاد التيام".split())
_AGREED = frozenset("تقرر وتقرر موعد".split())
_ITS_SESSION = frozenset("دورتها اجتماعها اجتماعاتها جلستها".split())
#: «عقب ترؤس A مع نظيره B اجتماعات اللجنة».
_CHAIRING = frozenset("تروس راسه ترووس".split())
_SESSIONS = frozenset("دوره الدوره دورتها اجتماع الاجتماع اجتماعها اعمال اشغال اعمالها اشغالها جوله الجوله".split())
_SITTINGS = frozenset("الدوره الجوله دوره جوله".split())
_CHAIRS = frozenset({"ترأس", "رأس", "أشرف"})
#: How many words the name of a committee has, and how far before it the word for its session stands.
_NAME = 8
_BEFORE = 8
_OFFICE_ROOM = 12
_PAIR = 2


def sentences(reader: Reader) -> frozenset[int]:
    """The sentences that may tell of a committee, a dialogue or talks of two states."""
    document, start, stop = reader.scene.document, reader.scene.start, len(reader.norms)
    told = (*document.having(_NAMES, start, stop), *document.having(_TALKS, start, stop))
    return frozenset(document.sentence_of[k] for k in told)


def joint(reader: Reader, number: int, first: int, end: int, *, early: bool = False) -> None:
    """Keep the session of a joint committee or formal dialogue that a sentence tells: of those who led it, else of
    the two states, where it is still to come.

    ``early``: before the sentence is read, only where it says who presided, so that «وقّع الوزيران» is of these.
    """
    for at in reader.scene.document.having(_NAMES, first, end):
        states = _states(reader, at, end)
        if states is None or reader.speech[at] and not _to_come(reader, at, first, end):
            continue
        if any(f.sentence == number and f.kind in SESSIONS for f in reader.found):
            return
        if early and any(n.lstrip("وي").startswith("تراس") for n in reader.norms[first:end]):
            return
        sat = _sat(reader, first, end) or any(n in _CHAIRING for n in reader.norms[first:at])
        people = _leaders(reader, number, first, end) if sat else []
        if not states and not people and _to_come(reader, at, first, end) and not _of_bodies(reader, at, end):
            states = _of_those_who_met(reader)
        if not states and not _of_two_states(reader, at, end, people):
            continue  # «اللجنة الحكومية المشتركة»: at home
        cue = Cue(at, number, first, end, end, None)
        if len(reader.ids(people)) == _PAIR:
            kind = "talks" if reader.norms[at] in _DIALOGUE else "meeting"
            ahead = "scheduled" if _to_come(reader, at, first, end) and not _sat(reader, first, at, past=True) else ""
            reader.add(cue, kind, people[:1], people[1:], status=ahead)
        elif not early and not people and len(reader.ids(states)) == _PAIR and _to_come(reader, at, first, end):
            sat = any(f.kind == "meeting" and reader.norms[f.evidence[0]] in _COMMITTEE for f in reader.found)
            reader.add(cue, "meeting" if sat else "conference", states[:1], states[1:], status="scheduled")
        return
    if not early:
        _nations(reader, number, first, end)


def dialogue(reader: Reader, cue: Cue) -> bool:
    """«ترأس A وB الدورة الثالثة للحوار الاستراتيجي»: talks of the two, where they are of two states."""
    norms = reader.norms
    room = range(cue.at + 1, cue.stop)
    if not any(norms[k] == "للحوار" and not _SITTINGS.isdisjoint(norms[k - _NEAR : k]) for k in room):
        return False
    people = _leaders(reader, cue.number, cue.first, cue.end)
    states = {getattr(r.target, "country", None) for r in people}
    apart = len(states) == _PAIR and None not in states
    return apart and reader.add(cue, "talks", people[:1], people[1:]) is not None


def _nations(reader: Reader, number: int, first: int, end: int) -> None:
    """«الجولة الأخيرة من المفاوضات الروسية الأوكرانية جرت في تموز»: talks of two states that no person is named for."""
    scene = reader.scene
    for at in scene.document.having(_TALKS, first, end):
        near = range(at + 1, min(end, at + 3))
        codes = [m.entry.id for k in near for m in scene.matches[k] if m.entry.kind == "demonym"]
        told = any(f.sentence == number and f.kind in SESSIONS for f in reader.found)
        if len(codes) != _PAIR or reader.speech[at] or told:
            continue
        verbs = (
            reader.grammar.finite(k) for k in (*range(max(first, at - _NEAR), at), *range(at + 3, min(end, at + _NAME)))
        )
        held = any(f is not None and f.lemma in _HELD and f.tense in ("past", "pass") for f in verbs)
        dated = not PAST.isdisjoint(reader.norms[at:end]) or any(first <= d.first < end for d in scene.dates)
        dated = dated or any(r.kind == "place" for r in scene.refs_in(at, end))
        named = {r.target.country: r for r in scene.refs if r.kind == "state" and r.target is not None}
        states = [named[c] for c in (scene.lexicon.registry.states[code].code for code in codes) if c in named]
        if held and dated and len(states) == _PAIR:
            reader.add(Cue(at, number, first, end, end, None), "talks", states[:1], states[1:])
            return


def _states(reader: Reader, at: int, end: int) -> list[Ref] | None:
    """The states whose committee is named at a token, as far as the article names them; None if it is no such name."""
    norms, scene = reader.norms, reader.scene
    words = norms[at + 1 : min(end, at + _NAME)]
    kind = _SHARED if norms[at] in _COMMITTEE else _FORMAL
    codes = {
        m.entry.id for k in range(at + 1, min(end, at + _NAME)) for m in scene.matches[k] if m.entry.kind == "demonym"
    }
    of_two = kind is _SHARED and len(codes) == _PAIR and _side_by_side(reader, at, end)
    if kind.isdisjoint(words) and not of_two and not (norms[at] == "للجنه" and _named_before(reader, at)):
        return None
    if len(codes) < _PAIR and not kind.isdisjoint(words):
        between = next((k for k in range(at + 1, min(end, at + _NAME)) if norms[k] == "بين"), end)
        both = states_in(reader.scene, between + 1, min(end, between + _NEAR))
        if len(both) == _PAIR:
            return both  # «اللجنة المشتركة بين A وB»
        return []
    if len(codes) < _PAIR:
        return _states(reader, _named_before(reader, at), at)
    named = {r.target.country: r for r in scene.refs if r.kind == "state" and r.target is not None}
    states = [scene.lexicon.registry.states[code].code for code in sorted(codes)]
    return [named[code] for code in states if code in named]


def _side_by_side(reader: Reader, at: int, end: int) -> bool:
    """«اللجنة السعودية العراقية», «اللجنة العليا السعودية - العراقية»; not «اللجنة المصرية اجتماعها مع الوفد السعودي».

    Both agree with the committee, with nothing but adjectives before them.
    """
    room = range(at + 1, min(end, at + _NAME))
    nations = [k for k in room if any(m.entry.kind == "demonym" for m in reader.scene.matches[k])]
    words = reader.norms[at + 1 : nations[-1] + 1]
    if not _OF_NO_STATES.isdisjoint(words) or not all(reader.norms[k].endswith("ه") for k in nations):
        return False
    definite = all(word.removeprefix("و").startswith("ال") or word in DASHES for word in words)
    adjacent = DASHES.issuperset(reader.norms[nations[0] + 1 : nations[-1]])
    return adjacent and (definite or nations[0] == at + 1)


def _named_before(reader: Reader, at: int) -> int:
    """Where the committee was named in full before «للجنة» alone; 0 if it was not."""
    for k in reversed(list(reader.scene.document.having(_NAMES, reader.scene.start, at))):
        if reader.norms[k] in _COMMITTEE and not _SHARED.isdisjoint(reader.norms[k + 1 : k + _NAME]):
            return k
    return 0


def _of_those_who_met(reader: Reader) -> list[Ref]:
    """«استقبل A B. وأعلن أن اللجنة المشتركة ستنعقد في X»: the states of the two who met last, where they are named."""
    told = next((f for f in reversed(reader.found) if f.kind in SESSIONS and len(f.people) == _PAIR), None)
    homes = {p.id: p.country for p in reader.scene.people}
    codes = [homes.get(key) for key in told.people] if told is not None else []
    named = {r.target.country: r for r in reader.scene.refs if r.kind == "state" and r.target is not None}
    states = [named[code] for code in dict.fromkeys(codes) if code is not None and code in named]
    return states if len(states) == _PAIR else []


def _of_bodies(reader: Reader, at: int, end: int) -> bool:
    """«اللجنة المشتركة من لجنتي الصحة والتعليم», «بين مجلسي النواب والأعيان»: whether its sides are told, at home."""
    words = reader.norms[at + 1 : min(end, at + _NAME)]
    return any(a in _SHARED and b in _BETWEEN for a, b in pairwise(words))


def _of_two_states(reader: Reader, at: int, end: int, people: Sequence[Ref]) -> bool:
    """Whether a committee whose states no word names is between two: it says so, or two of two states lead it."""
    words = reader.norms[at + 1 : min(end, at + _NAME)]
    states = {getattr(r.target, "country", None) for r in people}
    return "بين" in words or "العليا" in words or (len(states) == _PAIR and None not in states)


def _sat(reader: Reader, first: int, end: int, *, past: bool = False) -> bool:
    """Whether a verb says that it sat; ``past``: before now, whatever is fixed for another session."""
    forms = (reader.grammar.finite(k) for k in range(first, end) if reader.scene.cover[k] is None)
    return any(f is not None and f.lemma in _SITS and (not past or f.tense in ("past", "pass")) for f in forms)


def _to_come(reader: Reader, at: int, first: int, end: int) -> bool:
    """«أن تُعقد الدورة الثامنة للجنة في باكو», «اجتماع اللجنة المشتركة سيعقد في مسقط»."""
    norms = reader.norms
    after = norms[at : min(end, at + 2 * _NAME)]
    session = not (_SESSIONS.isdisjoint(norms[max(first, at - _BEFORE) : at]) and _ITS_SESSION.isdisjoint(after))
    session = session or not _MEETS.isdisjoint(norms[at : min(end, at + 2 * _NAME)])  # «اللجنة المشتركة ستجتمع»
    near = (*range(max(first, at - _BEFORE), at), *range(at + 1, min(end, at + 2 * _NAME)))
    before = norms[max(first, at - _BEFORE) : at]
    fixed = any(a in _AGREED and b in _FIXING for a, b in pairwise(before))
    if session and fixed and not SOON.isdisjoint(before):
        return True  # «تقرر عقد الاجتماع القادم للجنة»
    return session and any(norms[k] in _TO_SIT and (norms[k].startswith("س") or norms[k - 1] == "ان") for k in near)


def _leaders(reader: Reader, number: int, first: int, end: int) -> Sequence[Ref]:
    """«ترأس A وB أعمال الدورة», «برئاسة A وB», «التي يترأسها A وB»."""
    for k in range(first, end):
        form = reader.grammar.finite(k)
        if form is not None and form.lemma in _CHAIRS:
            before = reader.before(Cue(k, number, first, end, end, form), form)
            bare = next((p.refs for p in reader.grammar.phrases(k + 1, end) if p.governor in (BARE, "of", "part")), ())
            people = [r for r in (before or bare) if r.kind == "person"]
            if len(people) == _PAIR:
                return people
    chaired = next((k for k in range(first, end) if reader.norms[k].lstrip("بل") in _CHAIRING), -1)
    if chaired >= 0:  # «بعد ترؤس A مع نظيره B اجتماعات اللجنة»
        phrases = reader.grammar.phrases(chaired + 1, end)
        people = [r for p in phrases if p.governor in ("of", BARE, "مع") for r in p.refs if r.kind == "person"]
        return people[:_PAIR]
    led = next((p.refs for p in reader.grammar.phrases(first, end) if p.governor == "led"), ())
    return [r for r in led if r.kind == "person"] or _of_both(reader, first, end)


def _of_both(reader: Reader, first: int, end: int) -> list[Ref]:
    """«برئاسة وزيري الداخلية في البلدين، A وB»: the two named behind the office that both hold."""
    at = next((k for k in range(first, end) if reader.norms[k] in LED), -1)
    near = reader.scene.refs_in(at + 1, min(end, at + _OFFICE_ROOM)) if at >= 0 else []
    one = next((r for r in near if r.kind == "person"), None)
    if one is None or one is near[0] or one.prep or near[0].kind != "sides":
        return []
    return [one, *(r for r in reader.grammar.joined(one, end) if r.kind == "person")]
