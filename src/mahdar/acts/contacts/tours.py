"""Tours: «جولة شملت A وB»، «جولته التي يختتمها اليوم في A»، «بدأ جولته من A»، «في A، المحطة الأولى من جولته»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.words import ADVERBS, CAPITALS, COMMA, RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.table import Noun
    from mahdar.mentions.scene import Ref

__all__ = ["tour"]

_PLACES = frozenset({"place", "state"})
#: Verbs that say where a tour goes: «شملت», «تقوده إلى».
_TOURS = ("شمل", "تشمل", "يشمل", "تقود", "قادت", "تضم", "ضمت", "تتضمن", "تتخلل", "تاخذ", "اخذت", "تحمل", "حملت")
_TAKES_IN = frozenset("شملت تشمل قادته قادتها تقوده تقودها".split())
#: Verbs with which a tour begins and ends.
_ENDS = frozenset("استهل بدأ اختتم أنهى".split())
_ENDED = (
    "يختتمها",
    "اختتمها",
    "سيختتمها",
    "استهلها",
    "بداها",
    "يستهلها",
    "يبداها",
    "تختتمها",
    "اختتمتها",
    "استهلتها",
    "بداتها",
    "تبدا",
    "ستبدا",
    "تنتهي",
    "ستنتهي",
)
#: Those of them that are said of every round as well.
_BEGINS = frozenset("تبدا ستبدا تنتهي ستنتهي".split())
_NO_TOURS = ("مفاوض", "محادث", "مباحث", "مشاور", "حوار", "انتخاب", "تصويت", "اقتراع", "تصفيات", "دوري")
_CLOSES = frozenset({"اختتم", "أنهى"})
_GOES_ON = frozenset("واصل تابع استأنف".split())
_BEGINNING = frozenset("مستهل بدايه".split())
_FROM = frozenset("من في".split())
_STOPS = frozenset("المحطه محطه محطات محطته محطاته محطتها محطاتها".split())
_ROOM = 8
_TWO = 2
_STATED = 6
_HOSTS = frozenset("استقبل استضاف رحب ودع".split())
_WITHIN = 24
_SPAN = 7


def tour(reader: Reader, cue: Cue, name: Noun) -> bool:
    """A visit to each place that a tour is said to take in, begin with or end in."""
    norms = reader.norms
    agree = "fs" if name.suffix == "ها" else ""
    again = reader.leading() if norms[cue.at].lstrip("ول").startswith("ال") else None  # «أولى محطات الجولة»
    visitor = again or visits.guest(reader, cue) or _acts_next(reader, cue, name)
    visitor = visitor or reader.focus.subject(cue.at, cue.number, agree) or reader.leading()
    if visitor is None or visitor.kind != "person" or _of_a_body(reader, cue):
        return False
    room = range(cue.at + 1, min(cue.end, cue.at + _ROOM))
    verb = next((k for k in room if norms[k].lstrip("وس").startswith(_TOURS)), -1)
    verb = verb if verb >= 0 else _past_aside(reader, cue)
    places = _taken_in(reader, verb, cue.end) if verb >= 0 else []
    ahead = "scheduled" if verb >= 0 and norms[verb].lstrip("و")[0] in "تيس" else ""  # «جولة تشمل أيضا A وB»
    if ahead and norms[cue.at - 1] in _BEGINNING:
        places = []  # «وصل إلى A في مستهل جولة تشمل B»: of B it is not said when
    place = _stop(reader, cue) or _from(reader, cue)
    onward = _goes_on(reader, cue) if place is None else None
    told = [visits.add(reader, cue, (visitor,), one, status=ahead, abroad=True) for one in places]
    if place is not None:
        told.append(visits.add(reader, cue, (visitor,), place, abroad=True))
    if onward is not None:
        status = next((f.status for f in reversed(reader.found) if f.sentence == cue.number), "")
        told.append(visits.add(reader, cue, (visitor,), onward, status=status, abroad=True))
    return any([*told, _ended(reader, cue, visitor)])


def _acts_next(reader: Reader, cue: Cue, name: Noun) -> Ref | None:
    """«وفي نيروبي، آخر محطات جولته، اجتمع A مع B»: who acts after what the sentence opens with."""
    subjects = reader.focus.subjects(cue.number)
    opens = reader.norms[cue.first].removeprefix("و") in _FROM and any(
        n in _STOPS for n in reader.norms[cue.first : cue.at]
    )
    if not (name.suffix and opens) or any(k < cue.at for k, _ in subjects):
        return None
    at, one = next(((k, r) for k, r in subjects if k > cue.at and r.kind == "person"), (-1, None))
    place = reader.scene.ref_at.get(cue.first + 1)
    if one is None or place is None or place.kind not in _PLACES or not visits.abroad(one, place):
        return None
    if any(f.lemma in _HOSTS for f in reader.tokens[at].info.verbs):
        return None  # «في روما، محطته الثانية، استقبله A»
    return one if one is not None and reader.focus.agrees(one, "fs" if name.suffix == "ها" else "ms") else None


def _past_aside(reader: Reader, cue: Cue) -> int:
    """«جولة في المنطقة، هي الثانية له هذا العام، شملت A وB»: the verb of the tour behind what is said of it."""
    norms = reader.norms
    room = range(cue.at + _ROOM, min(cue.end, cue.at + _WITHIN))
    opening = (k for k in room if norms[k].startswith("و") or norms[k - 1] in COMMA or norms[k - 1] in RELATIVE)
    at = next((k for k in opening if norms[k].removeprefix("و").removeprefix("س") in _TAKES_IN), -1)
    return at if at >= 0 and any(norms[k] in COMMA for k in range(cue.at, at)) else -1


def _of_a_body(reader: Reader, cue: Cue) -> bool:
    """«أنهى الفريق جولته في A»: whether the verb before has a body as its subject."""
    if reader.norms[cue.at - 1] in _STOPS:
        return False  # «أولى محطات جولة تشمل A وB»
    plain = reader.scene.cover[cue.at - 1] is None and reader.tokens[cue.at - 1].kind == "w"
    if plain and reader.norms[cue.at - 1] not in ADVERBS and reader.grammar.finite(cue.at - 2) is not None:
        return True
    ref = next(iter(reader.scene.refs_in(max(cue.first, cue.at - _STATED), cue.at)[-1:]), None)
    near = ref is not None and ref.end == cue.at and ref.kind == "org" and not ref.prep
    return near and ref is not None and reader.grammar.finite(ref.first - 1) is not None


def _taken_in(reader: Reader, verb: int, end: int) -> list[Ref]:
    places: list[Ref] = []
    for ref in reader.scene.refs_in(verb + 1, min(end, verb + _WITHIN)):
        if ref.kind in _PLACES and (not places or ref.conj or reader.norms[ref.first - 1] in COMMA):
            places.append(ref)
        elif ref.kind not in _PLACES:
            break
    return places


def _ended(reader: Reader, cue: Cue, visitor: Ref) -> bool:
    """«جولة …، ويختتمها اليوم في A», «جولة استهلها الأحد بزيارة A»."""
    if any(word.removeprefix("ال").startswith(_NO_TOURS) for word in reader.norms[cue.at + 1 : cue.at + _SPAN]):
        return False  # «الجولة الثانية من المفاوضات التي تبدأ غدا في X»
    verbs = (k for k in range(cue.at + 1, cue.end) if reader.norms[k].removeprefix("و") in _ENDED)
    told = False
    for verb in verbs:
        place = _place(reader, verb + 1, cue.end)
        if place is None or (
            reader.norms[verb].removeprefix("و") in _BEGINS and not _of_a_traveller(reader, cue, verb)
        ):
            continue
        reader.used.update(k for k in range(verb, place.first) if reader.norms[k].endswith("زياره") or k == verb)
        status = "scheduled" if reader.norms[verb].removeprefix("و")[0] in "يتس" else "held"
        told = visits.add(reader, cue._replace(at=verb), (visitor,), place, status=status, abroad=True) or told
    return told


def _of_a_traveller(reader: Reader, cue: Cue, verb: int) -> bool:
    """«جولته التي تبدأ في X», «القيام بجولة تبدأ من X»; no «الجولة الأولى من البطولة تبدأ في X»."""
    norms = reader.norms
    of_what = next((k for k in range(cue.at + 1, min(verb, cue.at + _SPAN)) if norms[k] == "من"), -1)
    owner = reader.scene.ref_at.get(cue.at + 1)
    owned = norms[cue.at].endswith(("ته", "تها", "تهما")) or (owner is not None and owner.kind == "person")
    made = norms[cue.at].startswith("ب") or norms[cue.at - 1] == "في"
    return of_what < 0 and (owned or (made and not norms[cue.at].lstrip("ب").startswith("ال")))


def _place(reader: Reader, at: int, end: int) -> Ref | None:
    """The country or city after «في», «من», «بـ» or «بزيارة» near a token."""
    ends = (k for k in range(at, min(end, at + _SPAN)) if reader.norms[k].removeprefix("و") in _ENDED)
    for ref in reader.scene.refs_in(at, next(ends, min(end, at + _SPAN))):
        before = reader.norms[ref.first - 1]
        near = ref.prep == "ب" or before in _FROM or before.endswith("زياره") or before in CAPITALS
        if ref.kind in _PLACES and near:
            return ref if getattr(ref.target, "country", None) is not None else None
    return None


def _from(reader: Reader, cue: Cue) -> Ref | None:
    """«بدأ A من القاهرة جولة», «استهل A جولته من القاهرة»."""
    forms = ((k, reader.grammar.finite(k)) for k in range(cue.at - 1, cue.first - 1, -1))
    verb = next((k for k, form in forms if form is not None and form.lemma in _ENDS), -1)
    commas = [k for k in range(verb, cue.at) if reader.norms[k] in COMMA] if verb >= 0 else []
    aside = (
        len(commas) == _TWO and commas[1] - commas[0] <= _ROOM and reader.norms[commas[0] + 1] in RELATIVE
    )  # «اختتم A، الذي زار X، جولته في Y»
    if verb < 0 or (commas and not aside):
        return None
    form = reader.grammar.finite(verb)
    ends = form is not None and form.lemma in _CLOSES  # «ويختتم جولته الخميس في العاصمة السنغالية B»
    for ref in reader.scene.refs_in(verb + 1, min(cue.stop, cue.at + _SPAN)):
        before = reader.norms[ref.first - 1]
        capital = ref.kind == "place" and reader.norms[ref.first - 2] in CAPITALS
        if _about_something(reader, cue.at + 1, ref.first - 1):
            return None  # «جولته في المصانع من مصر»
        if ref.kind in _PLACES and (before == "من" or (ends and (before == "في" or capital) and ref.first > cue.at)):
            return ref if getattr(ref.target, "country", None) is not None else None
    return None


def _about_something(reader: Reader, first: int, end: int) -> bool:
    """«جولته في المصانع», «جولة من التصريحات»: whether a thing follows a tour before its place."""
    near = (k + 1 for k in range(first, end) if reader.norms[k] in _FROM)
    return any(k < end and k not in reader.scene.ref_at and reader.norms[k] not in CAPITALS | ADVERBS for k in near)


def _goes_on(reader: Reader, cue: Cue) -> Ref | None:
    """«ثم يواصل جولته إلى X», «قبل أن تستأنف جولتها الأفريقية إلى X»: where to, right after the noun."""
    room = range(cue.at - 1, max(cue.first - 1, cue.at - _WITHIN), -1)
    forms = ((k, reader.grammar.finite(k)) for k in room)
    verb, form = next(((k, f) for k, f in forms if f is not None), (-1, None))
    if form is None or form.lemma not in _GOES_ON or any(reader.norms[k] in COMMA for k in range(verb, cue.at)):
        return None
    near = reader.scene.refs_in(cue.at + 1, min(cue.stop, cue.at + _ROOM))
    goal = next((r for r in near if r.kind in _PLACES and reader.norms[r.first - 1] == "الي"), None)
    between = range(cue.at + 1, goal.first - 1) if goal is not None else range(0)
    of_it = all(reader.norms[k][:2] == "ال" or reader.norms[k] in ADVERBS for k in between)
    return goal if of_it else None  # «واصل جولته داعيا إلى X»


def _stop(reader: Reader, cue: Cue) -> Ref | None:
    """«في نيروبي، المحطة الأولى لجولته»: the place that is said to be a stop of the tour."""
    stop = next((k for k in range(cue.at - 1, max(cue.first, cue.at - _SPAN), -1) if reader.norms[k] in _STOPS), -1)
    at = next((k for k in range(stop - 1, max(cue.first, stop - 3), -1) if reader.norms[k] in COMMA), -1)
    place = reader.scene.cover[at - 1] if stop >= 0 and at > cue.first else None
    if place is None or place.kind not in _PLACES:
        return None
    here = [f for f in reader.found if f.kind == "visit" and f.sentence == cue.number]
    told = any(f.place_ref is not None and f.place_ref.target is place.target for f in here)
    return None if told else place  # «يتوجه إلى A، المحطة الثانية من جولته»
