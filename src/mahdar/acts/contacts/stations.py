"""Where a journey goes on, told by the word for its stations: «محطته التالية X», «على أن تكون X محطتها الأخيرة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, NEXT_ONE, SOON, STATIONS_OF_ONE, WHICH_STATION
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["STATIONS", "stations"]

_PLACES = frozenset({"place", "state"})
STATIONS = Trait.of_words(frozenset({"المحطه", "المحطات"}) | STATIONS_OF_ONE, without="و")
_JOURNEYS = ("جول", "رحل", "زيار", "سفر")
#: What else goes from place to place: «انطلق السباق من X على أن تكون Y محطته الأخيرة».
_TRAVELS = frozenset(
    "سباق رالي معرض قطار وباء فيروس طواف مهرجان منتخب فريق كاس دوري خط انبوب قافله شحنه جايحه بطوله سفينه باخره "
    "مبادره حمله مسيره شعله".split()
)
_TOUR = frozenset("جوله جولته رحله رحلته".split())
_NO_TOUR = frozenset("من فنيه رياضيه ترويجيه انتخابيه تفاوضيه ثقافيه موسيقيه غناييه".split())
#: Between the noun and the place: «المحطة المقبلة لـA هي X».
_IS = frozenset("هي هو كانت تكون ستكون وستكون وكانت فهي فكانت فستكون".split())
_TAKES_IN = frozenset("تشمل ستشمل شملت تضم ستضم ضمت".split())
#: What is built or shut and no station of a journey: «دشنت الشركة محطتها الأولى في X».
_BUILDS = frozenset("افتتح أطلق دشن بنى أنشأ أقام شيد استهدف".split())
#: Of whose other matters a station may be: «محطته المقبلة في البطولة», «محطتها الأولى في مسيرتها».
_NO_JOURNEYS = ("بطول", "دوري", "مسير", "مشوار", "حيات", "منافس", "تصفي", "كاس", "موسم")
#: Before a verb that tells no more than what may be: «قد تكون X محطته المقبلة».
_PERHAPS = frozenset("قد وقد ربما وربما لن ولن لا ولا لم ولم ليست وليست هل".split())
_PAST = frozenset("كانت وكانت فكانت شملت ضمت".split())
#: Before the verb of which a station is told, where its owner is not.
_OPENERS = frozenset("ان وان حيث فيما بينما علي قبل قد".split())
#: How far after the noun its owner, and behind him the place, may stand.
_ROOM = 16
_NEAR = 3
_PAIR = 2
#: How many sentences back the journey may be told to whose station a sentence turns with its first words.
_BACK = 5


def stations(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep a visit to each place that a sentence says is a station of someone's journey."""
    norms = reader.norms
    for k in reader.scene.document.having(STATIONS, first, end):
        after = k + 1
        while after < end and norms[after] in WHICH_STATION:
            after += 1
        noun = norms[k].removeprefix("و")
        bare = after == k + 1 and not (noun.startswith("محطات") and norms[k - 1].removeprefix("و") in _TAKES_IN)
        if (
            bare
            or (noun not in STATIONS_OF_ONE and not _of_journey(reader, after, end))
            or _another_kind(reader, k, after, first)
        ):
            continue
        found = _after(reader, k, after, end) or _before(reader, k, first)
        people = _travellers(reader, Cue(k, number, first, end, end, None), noun, after) if found else []
        if found is None or not people:
            continue
        verb, place = found
        told = norms[verb].removeprefix("و")
        if verb > first and norms[verb - 1] in _PERHAPS and not told.startswith("كان"):
            continue
        ahead = not NEXT_ONE.isdisjoint(norms[k + 1 : after]) or (
            told in _IS | _TAKES_IN and told.startswith(("ت", "س"))
        )
        if told not in _IS | _TAKES_IN:
            ahead = ahead or _tour_to_come(reader, k, first)
        status = "scheduled" if ahead and norms[verb] not in _PAST else "held"
        for one in (place, *visits.joined(reader, place)):
            if visits.abroad(people[0], one):
                cue = Cue(k, number, first, end, end, None)
                visits.add(reader, cue, people, one, status=status, abroad=True)


def _of_journey(reader: Reader, at: int, end: int) -> bool:
    """«المحطة الثانية في جولته», «المحطة المقبلة للوزير A»; not «المحطة الثانية في بيروت»."""
    near = reader.norms[at : min(end, at + _NEAR)]
    owner = any(r.kind in ("person", "title") for r in reader.scene.refs_in(at, min(end, at + _NEAR)))
    return owner or any(word.lstrip("ل").removeprefix("ال").startswith(_JOURNEYS) for word in near)


def _after(reader: Reader, k: int, after: int, end: int) -> tuple[int, Ref] | None:
    """«تشمل محطاته المقبلة X وY», «المحطة المقبلة لـA هي X», «محطته التالية في X»: the place, and the verb."""
    norms = reader.norms
    within = norms[after : after + 1] == ["في"]
    near = reader.scene.ref_at.get(after + 1 if within else after)
    if near is not None and near.kind in _PLACES and not near.prep and not near.conj:
        return max(k - 1, 0), near
    for ref in reader.scene.refs_in(after, min(end, after + _ROOM)):
        before = norms[ref.first - 1]
        if ref.kind in _PLACES and before in _IS and not ref.prep and not ref.conj:
            return ref.first - 1, ref
    return None


def _before(reader: Reader, k: int, first: int) -> tuple[int, Ref] | None:
    """«على أن تكون X محطته التالية», «ومصر هي المحطة الأولى في جولته»: the place, and the verb."""
    norms = reader.norms
    at = k - 1 if norms[k - 1] in ("هي", "هو") else k
    place = reader.scene.cover[at - 1] if at - 1 >= first else None
    if place is None or place.end != at or place.kind not in _PLACES or place.prep:
        return None
    if place.first <= first:
        return (first, place) if at < k else None
    being = norms[place.first - 1] in _IS and not _of_a_topic(reader, place.first - 1, first)
    return (place.first - 1, place) if being or at < k else None


def _of_a_topic(reader: Reader, verb: int, first: int) -> bool:
    """«إن الأزمة كانت السودان محطتها الأولى», «الفريق الذي ستكون الدوحة محطته»: whose it is stands before its verb."""
    before = reader.norms[verb - 1] if verb > first else ""
    opens = not before or before in COMMA or before in _OPENERS or reader.norms[verb].startswith("و")
    owner = reader.scene.cover[verb - 1] if verb > first else None
    return not opens and (owner is None or owner.kind != "person")


def _another_kind(reader: Reader, k: int, after: int, first: int) -> bool:
    """«أغلقت شركة X محطتها الثانية في Y», «محطته المقبلة في البطولة»: whether it is no station of a journey."""
    forms = (reader.grammar.finite(j) for j in range(k - 1, max(first - 1, k - _ROOM), -1))
    form = next((f for f in forms if f is not None), None)
    behind = reader.norms[after : after + _NEAR]
    of = any(word.removeprefix("لل").removeprefix("ال").startswith(_NO_JOURNEYS) for word in behind)
    owner = reader.scene.cover[k - 1] if k > first else None
    return of or (form is not None and form.lemma in _BUILDS) or (owner is not None and owner.kind == "org")


def _travellers(reader: Reader, cue: Cue, noun: str, after: int) -> list[Ref]:
    """Whose station it is: named after «لـ», or whose journey was told last where the pronoun fits."""
    for ref in reader.scene.refs_in(after, min(cue.end, after + _NEAR)):
        if ref.prep == "ل" or reader.norms[ref.first][:2] == "لل":
            return [ref] if ref.kind in ("person", "title") and reader.ids([ref]) else []
    agree = "fs" if noun.endswith("ها") else "md" if noun.endswith("هما") else ""
    back = _BACK if cue.at - cue.first < _NEAR else 1  # «أما محطته الأولى فكانت X»
    told = next((f for f in reversed(reader.found) if f.kind == "visit" and cue.number - f.sentence <= back), None)
    guests = [key for key, role in told.roles.items() if role == "visitor"] if told is not None else []
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in guests]
    people = [r for r in refs if r is not None and r.kind == "person"]
    journey = told.sentence == cue.number if told is not None else _on_a_journey(reader, cue)
    if _goes_itself(reader, cue) or (_in_words(reader, cue) and not journey) or (not people and not journey):
        return []
    if any(getattr(r.target, "office", None) == "ambassador" for r in people):
        return []  # «غادر السفير A بيروت، وستكون مدريد محطته المقبلة»: where he is posted
    if agree == "md":
        return people if len(people) == _PAIR else list(reader.both(cue.at, cue.first))
    agrees = [agree or "ms", "ms"] if agree == "fs" and _of_his_tour(reader, cue) else [agree or "ms"]
    for gender in agrees:
        if people and reader.focus.agrees(people[0], gender):
            return people
        one = reader.focus.subject(cue.at, cue.number, gender) or reader.leading()
        if one is not None and one.kind == "person" and reader.focus.agrees(one, gender):
            return [one]
    return []


def _of_his_tour(reader: Reader, cue: Cue) -> bool:
    """«يبدأ A جولة أفريقية محطتها الأولى X»: the pronoun is of his tour; not «جولة من المفاوضات», «جولة فنية»."""
    norms = reader.norms
    at = next((k for k in range(cue.at - 1, cue.first, -1) if norms[k].removeprefix("ب") in _TOUR), -1)
    return at > 0 and norms[at + 1] not in _NO_TOUR


def _tour_to_come(reader: Reader, k: int, first: int) -> bool:
    """«يبدأ A غدا جولة، محطتها الأولى X»: whether the verb before it tells what is next."""
    forms = (reader.grammar.finite(j) for j in range(first, k))
    form = next((f for f in forms if f is not None), None)
    soon = not SOON.isdisjoint(reader.norms[first:k])
    return form is not None and (form.tense == "future" or (form.tense == "pres" and soon))


def _goes_itself(reader: Reader, cue: Cue) -> bool:
    """«حضر A في X السباق، على أن تكون Y محطته الأخيرة»: whether what travels itself, and fits, is named before."""
    feminine = reader.norms[cue.at].endswith("ها")
    bare = (reader.norms[k] for k in range(cue.first, cue.at) if reader.scene.cover[k] is None)
    things = _TRAVELS.intersection(word.removeprefix("و").removeprefix("ال") for word in bare)
    return any(word.endswith("ه") == feminine for word in things)


def _in_words(reader: Reader, cue: Cue) -> bool:
    """«وقال إن الوباء بدأ في X وكانت Y محطته الثانية»: whether someone's words lead to it."""
    return any(reader.speech[cue.first : cue.at + 1])


def _on_a_journey(reader: Reader, cue: Cue) -> bool:
    """Whether the sentence speaks of a journey where no visit was told."""
    words = reader.norms[cue.first : cue.end]
    return any(w.lstrip("وبل").removeprefix("ال").startswith(_JOURNEYS) for w in words)
