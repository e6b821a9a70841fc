"""When two tellings are of one contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Scene

__all__ = ["by_persons", "merge"]

_TALKS = {"talks": "meeting"}
_MET = frozenset({"meeting", "talks"})
_PAIR = 2
#: What states take part in by whoever speaks for them.
_OF_STATES = frozenset({"conference", "meeting", "talks"})
#: Letters told of by their sending, which is one more of them where it is not told of beside another.
_SENT = frozenset({"بعث", "أرسل", "أبرق", "وجه"})
#: How many sentences apart a contact may be told again with fewer of its parties.
_NEAR = 2
#: Verbs of talking that say more of a contact told just before: «تلقى اتصالا … بحثا خلاله».
_ABOUT = frozenset("بحث ناقش استعرض تبادل تداول تباحث تشاور عرض".split())


def merge(
    told: list[Contact],
    new: Contact,
    *,
    another: bool = False,
    abroad: bool = False,
    before: bool = False,
    again: bool = False,
    beyond: frozenset[str] = frozenset(),
) -> Contact:
    """Join a contact to the same one of those told before, or keep it as new; the one that is kept.

    ``another``: the text says that it comes after one that was held («اتفق الوزيران على اللقاء مجددا»); ``abroad``:
    it is not the visit of a place that is not told («وصل إلى البلاد في جولة قادته إلى X»), and of two cities of one
    state each is its own («إلى مراكش، ثم إلى طنجة»); ``before``: it is told as past, and is none that is still to
    come («وكان A وB اجتمعا في X»); ``again``: a noun points back to it, whatever is known of when it is («هذه الزيارة
    هي الأولى لـA إلى X»); ``beyond``: two who meet a third after they met each other («التقى A B، ثم استقبلا C»).
    Meetings that verbs tell of in two lands are two («أجرى A مباحثات مع B في طهران. والتقيا في كيب
    تاون»).
    """
    if new.kind == "talks" and new.rule.rpartition("/")[2] in _ABOUT:
        for old in reversed(told):
            if (
                old.kind in ("call", "meeting", "ceremony")
                and new.sentence - old.sentence <= 1
                and set(old.people) == set(new.people)
            ):
                old.told.extend(new.told)
                return old
    for old in told:
        if _TALKS.get(old.kind, old.kind) != _TALKS.get(new.kind, new.kind):
            continue
        if (
            (another and old.status == "held" and not _at_once(old, new))
            or (before and (old.status == "scheduled" or (old.kind in _MET and set(old.people) != set(new.people))))
            or (len(beyond) == _PAIR and beyond == set(old.people))
            or _of_other_time(old, new)
            or (old.kind in _MET and (before or not new.rule.endswith("/noun")) and _in_two_lands(old, new))
            or (abroad and old.kind == "visit" and (old.place_ref is None or _two_cities(old, new)))
            or (old.kind == "visit" and _from_city_to_city(old, new))
            or not _same(old, new, again=again)
            or (old.date and new.date and old.date != new.date and not _at_once(old, new))
        ):
            continue
        foretold = new.status == "scheduled" and _at_once(old, new)  # «يبدأ A الاثنين جولة يستهلها من X»
        old.date = (foretold and new.date) or old.date or new.date
        old.place = old.place or new.place
        old.place_ref = old.place_ref or new.place_ref
        old.told.extend(new.told)
        if new.kind == "meeting":
            old.kind = "meeting"
        if new.kind == "visit" and old.sentence == new.sentence and new.status == "scheduled":
            old.status = "scheduled"  # «يبدأ A الاثنين جولة يستهلها من X»
        if new.kind == "visit" or len(new.people) > len(old.people):
            old.people.extend(p for p in new.people if p not in old.people)
            old.roles = {**new.roles, **old.roles}
        return old
    told.append(new)
    return new


def by_persons(scene: Scene, found: Contact) -> None:
    """Leave out the states for which somebody takes part: «عقد قادة A وB قمة. وشارك في القمة رئيس A فلان»."""
    if found.kind not in _OF_STATES or len(found.people) <= _PAIR:
        return
    lands = {p.country for p in scene.people if p.id in found.people}
    spoken_for = {t.id for t in scene.things.values() if t.type == "state" and t.country in lands and t.country}
    if not spoken_for.isdisjoint(found.people):
        found.people = [key for key in found.people if key not in spoken_for]


def _same(old: Contact, new: Contact, *, again: bool) -> bool:
    a, b = set(old.people), set(new.people)
    if old.kind == "visit":
        visitors = {p for p in a if old.roles.get(p) == "visitor"} & {p for p in b if new.roles.get(p) == "visitor"}
        as_told = again or _at_once(old, new) or old.status == new.status
        return bool(visitors) and _same_place(old, new) and as_told
    if a == b and old.kind == "message" and _answers(old, new):
        return False
    if a == b:
        to_come = old.status == "held" and new.status == "scheduled" and new.sentence > old.sentence
        return again or not (to_come and new.date is not None)
    received = {p for one in (old, new) for p in one.people if one.roles.get(p) == "host"}
    if received - (a & b):
        return False  # who received those that had met is not one of them
    near = again or new.sentence - old.sentence <= _NEAR
    if old.kind == "message":  # told again with its bearer, as one that heads the report is wherever it is told
        shared = a & b
        return (
            (
                near or (old.sentence == 0 and new.rule.rpartition("/")[2] not in _SENT)
            )  # «والعام الماضي بعث A وC برقية إلى B»
            and len(shared) >= _PAIR
            and shared in (a, b)
            and all(old.roles[p] == new.roles[p] for p in shared)
        )
    return near and min(len(a), len(b)) >= _PAIR and (a < b or b < a) and old.kind != "signing"


def _at_once(old: Contact, new: Contact) -> bool:
    """«يبدأ A الاثنين جولة يستهلها من X»: a visit to X told twice with one word for the place."""
    here = old.kind == new.kind == "visit" and old.sentence == new.sentence
    return here and old.place_ref is not None and old.place_ref is new.place_ref


def _answers(old: Contact, new: Contact) -> bool:
    """«بعث A برسالة إلى B. ورد B ببرقية شكر»: whether a letter goes back to whoever wrote the other."""
    senders = [{p for p, role in one.roles.items() if role == "sender"} for one in (old, new)]
    return all(senders) and senders[0].isdisjoint(senders[1])


def _of_other_time(old: Contact, new: Contact) -> bool:
    """Whether a contact is told as of long ago and the other is not: «تلقى اتصالا الشهر الماضي بحثا خلاله» is one."""
    if not new.long_ago or old.long_ago or (new.kind != "visit" and old.sentence == new.sentence):
        return False
    return old.date is None or old.date != new.date


def _in_two_lands(old: Contact, new: Contact) -> bool:
    """«التقى A B في موسكو. وكانا التقيا في أنطاليا»: whether the cities of two contacts lie in two states."""
    lands = [getattr(one.place_ref.target, "country", None) if one.place_ref else None for one in (old, new)]
    return None not in lands and lands[0] != lands[1]


def _two_cities(old: Contact, new: Contact) -> bool:
    places = [one.place_ref for one in (old, new)]
    cities = {id(ref.target) for ref in places if ref is not None and ref.kind == "place" and ref.target is not None}
    return len(cities) == _PAIR


def _from_city_to_city(old: Contact, new: Contact) -> bool:
    """«عاد A من كيدال، بعد أن أمضى يوما في باماكو»: two cities of one state in a sentence, each told by a verb."""
    verbs = not old.rule.endswith("/noun") and not new.rule.endswith("/noun")
    return verbs and old.told != new.told and old.sentence == new.sentence and _two_cities(old, new)


def _same_place(old: Contact, new: Contact) -> bool:
    a = old.place_ref.target if old.place_ref else None
    b = new.place_ref.target if new.place_ref else None
    if a is None and b is None:
        return True  # the report's own country
    if a is None or b is None:
        return new.sentence - old.sentence <= _NEAR
    if a is b:
        return True
    return bool(a.country) and a.country == b.country
