"""Visits told by their end: «غادر A جدة عقب زيارة», «عاد A من B», «عاد الموفد A إلى B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import visits
from mahdar.acts.contacts.words import ADVERBS, RELATIVE

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["came_back", "left"]

_PLACES = frozenset({"place", "state"})
#: How far after a noun of visiting its place stands, and after a verb of coming back where from.
_NEXT = 4
_WITHIN = 40
#: What ends with a departure, and the words by which it is said to be over.
_STAYED = frozenset("زياره زيارته زيارتها زيارتهما مشاركته مشاركتها".split())
_AFTER_IT = frozenset("بعد عقب اثر ختام اعقاب انتهاء اختتام مختتما مختتمه منهيا منهيه".split())
#: «عائدا إلى بلاده».
_HOMEWARD = frozenset("عايدا عايده عايدين".split())
#: Who lives abroad by his office, and words of leaving a post or an exile: «غادر القنصل A بيروت», «بعد طرده».
_POSTED = frozenset("القايم قايم القنصل قنصل ممثل الممثل ممثله الممثله الملحق ملحق المقيم المقيمه".split())
_FOR_GOOD = frozenset(
    "طرده ابعاده ترحيله مهامه مهامها مهمته مهمتها ولايته نهاييا هربا هاربا فارا لاجيا منفيا منفاه اقامته".split()
)
#: Of an ambassador's and a body's head's city it is not known whether it is his own: «غادر أمين عام الحلف A بروكسل».
_NO_GUESTS = frozenset({None, "ambassador", "igo_head"})
_OVER_TIME = 6
#: «قبل أن يغادر باريس، كان A التقى B».
_BEFORE_LEAVING = (["قبل", "ان"], ["قبيل", "ان"])
#: «غادر مدينة جدة», «غادر العاصمة اليمنية صنعاء», and where one goes on to.
_CITY = frozenset("مدينه العاصمه".split())
_BOUND = frozenset("متوجها متوجهه متجها متجهه".split())


def came_back(reader: Reader, cue: Cue) -> bool:
    """«عاد A إلى البلاد بعد زيارة لـB», «عاد A من B», «عاد الموفد A إلى B»."""
    return _back_from(reader, cue) or _came_again(reader, cue)


def left(reader: Reader, cue: Cue) -> bool:
    """«غادر A جدة عقب زيارة رسمية», «غادر دمشق أمس A بعد زيارة»: the visit was to the place that is left."""
    norms = reader.norms
    at = next((k for k in range(cue.at + 1, cue.stop) if norms[k] in _STAYED or norms[k] in _HOMEWARD), cue.stop)
    if at == cue.stop and _left_it(reader, cue):
        return True
    if at == cue.stop or "الي" in norms[cue.at : at] or (norms[at] in _STAYED and norms[at - 1] not in _AFTER_IT):
        return False
    if visits.place_after(reader, at + 1, min(cue.stop, at + 2 * _NEXT)) is not None and norms[at].startswith("زيار"):
        return False  # «غادر A بعد زيارة لـB»: the noun tells where
    people = visits.visitors(reader, cue)
    after = max((v.end for v in people), default=-1)
    behind = range(after, min(at, after + _OVER_TIME)) if after > cue.at else range(0)
    near = [cue.at + 1, *[k for k in behind if all(norms[j] in ADVERBS for j in range(after, k))]]
    if any(norms[k] in visits.OURS for k in near):
        return visits.keep_home(reader, cue, people)
    places = (reader.scene.ref_at.get(k) for k in near)
    place = next((r for r in places if r is not None and r.kind in _PLACES and not r.prep and not r.conj), None)
    return (
        place is not None
        and bool(people)
        and visits.abroad(people[0], place)
        and visits.add(reader, cue, people, place)
    )


def _left_it(reader: Reader, cue: Cue) -> bool:
    """«غادر المبعوث A صنعاء أمس», «غادر الرئيس A مدينة جدة»: a visit to the city abroad that someone in office left.

    Where he goes next is told behind it: «غادرت A ليما متوجهة إلى كيتو».
    """
    norms = reader.norms
    bound = next((k for k in range(cue.at, cue.stop) if norms[k] in _BOUND), -1)
    leaves = cue.form is not None and (
        cue.form.tense == "past" or norms[max(0, cue.at - 2) : cue.at] in _BEFORE_LEAVING or bound > 0
    )
    if not leaves or reader.speech[cue.at] or "الي" in norms[cue.at : bound if bound > 0 else cue.stop]:
        return False
    people = visits.visitors(reader, cue)
    one = people[0] if len(people) == 1 and people[0].kind == "person" else None
    come = set(reader.ids(people))
    if bound > 0 and any(f.kind == "visit" and come & set(f.people) for f in reader.found):
        return False  # told by his arrival
    if one is None or getattr(one.target, "office", None) in _NO_GUESTS:
        return False
    k = one.end if one.first > cue.at else cue.at + 1
    while k < cue.stop and (norms[k] in _CITY or norms[k] in ADVERBS or reader.grammar.nation(k)):
        k += 1
    place = reader.scene.ref_at.get(k)
    if place is None or place.kind != "place" or place.prep or place.conj or not visits.abroad(one, place):
        return False
    if not _POSTED.isdisjoint(norms[cue.at : one.end]) or not _FOR_GOOD.isdisjoint(norms[place.end : cue.end]):
        return False
    return visits.add(reader, cue, people, place, status="held") and bound < 0


def _back_from(reader: Reader, cue: Cue) -> bool:
    """«عاد A إلى البلاد بعد زيارة لـB»: the visit is the one before the return."""
    at = next((k for k in range(cue.at + 1, cue.stop) if reader.norms[k].lstrip("ب") == "زياره"), -1)
    if at < 0:
        return _returned(reader, cue)
    place = visits.place_after(reader, at + 1, min(cue.stop, at + 9)) if at >= 0 else None
    if place is None:
        return _returned(reader, cue)
    reader.used.add(at)
    people = visits.visitors(reader, cue)
    return any([visits.add(reader, cue, people, one) for one in (place, *visits.joined(reader, place))])


def _returned(reader: Reader, cue: Cue) -> bool:
    """«عاد A من B»: a visit to B, where B is abroad."""
    place = next(
        (
            r
            for r in reader.scene.refs_in(cue.at + 1, min(cue.stop, cue.at + _WITHIN))
            if r.kind in _PLACES and _whence(reader, r)
        ),
        None,
    )
    people = visits.visitors(reader, cue) if place is not None else ()
    if place is None or not people or place.target is None:
        return False
    verbs = (k for k in range(cue.at + 1, place.first) if reader.grammar.finite(k) is not None)
    if any(reader.norms[k - 1] not in RELATIVE for k in verbs):
        return False  # «عاد ووافق بضغط من X»
    home = getattr(people[0].target, "country", None)
    where = getattr(place.target, "country", None)
    of_none = getattr(people[0].target, "office", None) == "envoy"  # «عاد المبعوث الأممي A من صنعاء»
    if (home is None and not of_none) or where is None or home == where:
        return False
    told = [visits.add(reader, cue, people, place)]
    for k in range(place.end, cue.end - 1):  # «عاد من X، حيث التقى B، ومن Y»
        if _another_from(reader, k, place):
            break
        more = reader.scene.ref_at.get(k + 1) if reader.norms[k] == "ومن" else None
        if more is not None and more.kind in _PLACES and getattr(more.target, "country", None) not in (None, home):
            told.append(visits.add(reader, cue, people, more, abroad=True))
    return any(told)


def _whence(reader: Reader, place: Ref) -> bool:
    """«من باريس», «قادما من مدينة كيدال»."""
    at = place.first - 1
    return reader.norms[at - (reader.norms[at] == "مدينه" and at > 0)] == "من"


def _another_from(reader: Reader, k: int, place: Ref) -> bool:
    """«عاد من X، محذرا من Y ومن Z»: whether a word leads to places that something else than the journey is from."""
    doing = reader.norms[k].endswith("ا") and any(f.tense == "part" for f in reader.tokens[k].info.verbs)
    return reader.norms[k] == "من" or (reader.speech[k] and not reader.speech[place.first]) or doing


def _came_again(reader: Reader, cue: Cue) -> bool:
    """«عاد الموفد A إلى B»: another visit to B, where B is abroad and A holds an office."""
    people = visits.visitors(reader, cue)
    if not people or people[0].kind != "person" or getattr(people[0].target, "office", None) is None:
        return False
    near = reader.scene.refs_in(people[0].end if people[0].first > cue.at else cue.at + 1, cue.stop)
    place = next((r for r in near if r.kind in _PLACES and reader.norms[r.first - 1] == "الي"), None)
    home = getattr(people[0].target, "country", None)
    of_none = getattr(people[0].target, "office", None) == "envoy"  # «يعود المبعوث الأممي A إلى صنعاء»
    return (
        place is not None
        and (home is not None or of_none)
        and visits.abroad(people[0], place)
        and visits.add(reader, cue, people, place)
    )
