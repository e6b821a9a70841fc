"""Visits told by a stay or by a delegation: «أمضى في دمشق ثلاثة أيام»، «أقام أياما في باريس»، «قاد وفدا إلى بانجول»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import convened, delegates, going, visits
from mahdar.acts.contacts.gatherings import SUMMITS
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import DELEGATION

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["LEADS", "STAYS", "led", "stayed"]

#: Verbs of staying, and of leading a delegation.
STAYS = frozenset("أمضى قضى أقام مكث بقي".split())
LEADS = frozenset("قاد ترأس رأس".split())
#: How long someone stays: only then do these verbs tell a visit.
_TIME = frozenset(
    "ساعه ساعات ساعتين يوما يومين ايام اياما يوم ليله ليلتين ليال اسبوع اسبوعا اسبوعين اسابيع بضعه".split()
)
_MONTHS = frozenset("شهر شهرا شهرين اشهر عام عاما سنه سنوات سنتين".split())
#: «أمضى يوما في باماكو ضيفا على B».
_AS_A_GUEST = frozenset("ضيفا ضيفه ضيوفا".split())
_PLACES = frozenset({"place", "state"})
_ROOM = 12
_BRINGS_ALONG = frozenset("ضم ضمت يضم تضم وضم ويضم".split())


def stayed(reader: Reader, cue: Cue) -> bool:
    """«أمضى A في دمشق نحو خمس ساعات», «كان قد أقام أياما في نيامي»: a visit, where the place is abroad."""
    room = reader.norms[cue.at + 1 : min(cue.stop, cue.at + 2 * _ROOM)]
    if _TIME.isdisjoint(room) or not _MONTHS.isdisjoint(room):
        return False
    place = _in(reader, cue)
    at = place.first if place is not None else going.capital_at(reader, cue)
    people = _guest(reader, cue, at) if at >= 0 else ()
    if not people or people[0].kind != "person":
        return False
    if place is None:
        return going.to_capital(reader, cue, people[:1], ())
    home = getattr(people[0].target, "country", None)
    where = getattr(place.target, "country", None)
    if where is None or where == home:
        return False
    host = next((p.refs for p in reader.grammar.phrases(place.end, cue.stop) if p.governor == "علي"), ())
    if host and host[0].kind == "person" and not _AS_A_GUEST.isdisjoint(reader.norms[place.end : host[0].first]):
        return reader.add(cue, "visit", people[:1], host[:1], role="visitor", place=place) is not None
    return visits.add(reader, cue, people[:1], place)


def _guest(reader: Reader, cue: Cue, place: int) -> tuple[Ref, ...]:
    """«بعدما أمضى يومين في B التقى خلالهما C»: whoever stayed is named before the place, or left out."""
    form = cue.form
    assert form is not None
    phrases = reader.grammar.phrases(cue.at + 1, place)
    stated = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind in ("person", "title")), ())
    stated = reader.known(cue, form, stated, ()) if stated else ()
    return reader.before(cue, form) or stated or reader.elided(cue, form, ())


def _in(reader: Reader, cue: Cue) -> Ref | None:
    """The place after «في» in the clause, or the city that «فيها» takes up."""
    for ref in reader.scene.refs_in(cue.at + 1, min(cue.stop, cue.at + 2 * _ROOM)):
        if ref.kind in _PLACES and (reader.norms[ref.first - 1] == "في" or ref.prep == "ب"):
            return ref
    return None


def _leader(reader: Reader, cue: Cue, group: int) -> list[Ref]:
    """Whoever leads the delegation at ``group``: named before it, or meant."""
    form = cue.form
    assert form is not None
    stated = next((p.refs for p in reader.grammar.phrases(cue.at + 1, group) if p.governor == BARE), ())
    return list(reader.before(cue, form) or stated or reader.elided(cue, form, ()))


def _to_gathering(reader: Reader, cue: Cue, group: int) -> bool:
    """«سيترأس A وفد بلاده إلى المؤتمر الدولي», «قاد A الوفد المشارك في القمة»: where a delegation goes."""
    norms = reader.norms
    to = next((k for k in range(group + 1, min(cue.stop - 1, group + _ROOM)) if norms[k] in ("الي", "في")), -1)
    if to < 0 or not any(n in SUMMITS for n in norms[to + 1 : to + 3]):
        return False
    leader = delegates.of_its_state(reader, cue, tuple(_leader(reader, cue, group)))
    people = [r for r in leader if r.kind == "person"]
    hosts = convened.hosts(reader, to, cue.end)
    return bool(people) and reader.add(cue, "conference", people[:1], hosts) is not None


def led(reader: Reader, cue: Cue) -> bool:
    """«قادت A وفدا إلى بانجول، ضم B وC»: a visit of the leader and of those whom he brings along."""
    norms = reader.norms
    group = next((k for k in range(cue.at + 1, min(cue.stop, cue.at + _ROOM)) if norms[k] in DELEGATION), -1)
    if group < 0:
        return False
    place = next(
        (
            r
            for r in reader.scene.refs_in(group + 1, min(cue.stop, group + _ROOM))
            if r.kind in _PLACES and norms[r.first - 1] == "الي"
        ),
        None,
    )
    if place is None and _to_gathering(reader, cue, group):
        return True
    people = _leader(reader, cue, group) if place is not None else []
    if place is None or not people:
        return False
    for k in range(place.end, min(cue.end, place.end + 4)):
        if norms[k] in _BRINGS_ALONG:
            first = next((r for r in reader.scene.refs_in(k + 1, min(cue.end, k + 4)) if r.kind == "person"), None)
            people += [first, *reader.grammar.joined(first, cue.end)] if first is not None else []
            break
    return visits.add(reader, cue, people, place)
