"""Visits: «زار»، «وصل إلى»، «قام بزيارة»، «زيارة A إلى B»، «خلال زيارته لـ»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import going
from mahdar.acts.contacts.bodies import sent_by
from mahdar.acts.contacts.calls import called_on, to_see
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.table import Verb
from mahdar.acts.contacts.words import ADVERBS, ALONG, CAPITALS, COMMA, INVITED, RELATIVE, SEATS, TO_HIM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = [
    "OURS",
    "abroad",
    "add",
    "guest",
    "home",
    "joined",
    "keep_home",
    "place_after",
    "received_on",
    "seen",
    "together",
    "travel",
    "visit",
    "visited",
    "visitors",
]

_PLACES = frozenset({"place", "state"})
_TO = frozenset("الي مدينه العاصمه للعاصمه بالعاصمه لمدينه مطار".split())
OURS = frozenset("البلاد المملكه السلطنه الدوله للبلاد للمملكه للسلطنه للدوله بلادنا لبلادنا".split())
_SEATS_OF_POWER = frozenset("السرايا السراي القصر البرلمان الوزاره الرياسه المجلس".split())
#: Where those live and work who are called upon, known by the name of the place.
_RESIDENCES = frozenset(
    "بعبدا|عين التينه|بكركي|معراب|بيت الوسط|المختاره|كليمنصو|قريطم|اليرزه|الرابيه|ميرنا الشالوحي".split("|")
)
_WITHIN = 40
#: «حل بـX», «حط رحاله في X».
_ALIGHTS = frozenset({"حل", "حط", "نزل"})
_LANDS = _ALIGHTS | {"وصل", "هبط"}
#: How far after a verb of travel its goal stands, over the traveller's office and name.
_OVER_NAME = 20
#: How far after «زيارة» its visitor stands where nothing ties them.
_NEXT = 4
_TWO = 2
#: Verbs of those who go on from one place to another.
_MOVES_ON = frozenset({"انتقل", "عرج"})
#: «قبل أن يغادر».
_BEFORE_HE = (["قبل", "ان"], ["قبيل", "ان"], ["علي", "ان"])
#: Before the next goal of a journey.
_EACH_OF = (["لكل", "من"], ["كل", "من"])
#: «زيارة دولة», «زيارة رسمية».
_OF_A_KIND = (["دوله"], ["رسميه"], ["عمل"], ["خاصه"], ["تاريخيه"])
_BEFORE_GOING = frozenset("قبل قبيل".split())
_GOING_ON = frozenset("التوجه الانتقال السفر المغادره".split())
_NEXT_GOAL = frozenset("ثم ومنها وبعدها بعدها".split())
#: «زيارة سفارة فرنسا»: of no visit to France.
_MISSIONS = frozenset("سفاره قنصليه قنصليه السفاره القنصليه بسفاره لسفاره بقنصليه لقنصليه".split())
#: A visit of courtesy, which is paid to a person: «زيارة وداع».
_COURTESY = frozenset("وداع وداعيه توديع توديعيه مجامله بروتوكوليه تعارف تعارفيه تهنيه".split())
#: «يتوجه A بالشكر إلى B»: what is addressed to someone, and how far after the verb it stands.
_ADDRESSED = (
    "بالشكر",
    "بشكر",
    "بالته",
    "بالتح",
    "بكلم",
    "بالحديث",
    "بسوال",
    "بالسوال",
    "بندا",
    "برسال",
    "بالدعو",
    "بدعو",
)
_ADDRESS_ROOM = 10
#: «شد الرحال إلى».
_BAGGAGE = frozenset("الرحال رحاله رحالها رحالهما رحالهم".split())
_NONE = Verb("", "", (), "")


def visit(reader: Reader, cue: Cue) -> bool:
    """«يزور A عمان», «زار A بكين»: the verb itself says that it is a visit."""
    assert cue.form is not None
    if reader.norms[cue.at - 1] in RELATIVE and reader.suffix(cue.at):
        place = reader.scene.cover[cue.at - 2] or reader.scene.cover[cue.at - 3]  # «طهران، التي زارها X»
        bare = next((p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE), ())
        if place is not None and place.kind in _PLACES:  # «التقى A في فيينا التي يزورها ضمن جولة B»
            bare = going.stated_near(reader, cue) or going.told_next(reader, cue) or reader.elided(cue, cue.form, ())
        if place is not None and place.kind == "person" and bare:
            return reader.add(cue, "meeting", bare, (place,)) is not None  # «السفير، الذي زاره X»
        if place is not None and place.kind == "person":
            host = reader.focus.subject(
                cue.at - 1, cue.number, "", [place.target]
            )  # «أبلغ A السفيرة B، التي زارته، أن»
            return host is not None and reader.add(cue, "meeting", (place,), (host,), role="visitor") is not None
        return place is not None and place.kind in _PLACES and add(reader, cue, bare, place)
    if going.there_too(reader, cue) or to_see(reader, cue) or called_on(reader, cue):
        return True
    if reader.norms[cue.at + 1 : cue.at + 2] == ["البلاد"] and _home_visited(reader, cue):
        return True
    place = place_after(reader, cue.at + 1, cue.stop, bare=True) if not reader.suffix(cue.at) else None
    if place is None and _home_visited(reader, cue):
        return True
    if place is None and going.capital_at(reader, cue) >= 0:
        return going.to_capital(reader, cue, visitors(reader, cue), _inviter(reader, cue))
    if place is None:
        return going.back_there(reader, cue)
    people = visitors(reader, cue)
    told = any([add(reader, cue, people, one) for one in (place, *joined(reader, place))])
    if told:
        _onward(reader, cue, people, place)
    return told


def _apart(place: Ref, other: Ref) -> bool:
    """Whether two places are of one kind or of two states: «إسرائيل والأراضي الفلسطينية», not «مصر والقاهرة»."""
    where = getattr(other.target, "country", None)
    return other.kind == place.kind or (where is not None and where != getattr(place.target, "country", None))


def joined(reader: Reader, place: Ref) -> list[Ref]:
    """«سيزور أرمينيا وأذربيجان»: the places joined to one."""
    found: list[Ref] = []
    after = reader.scene.ref_at.get(place.end)
    while after is not None and after.kind in _PLACES and after.conj and not after.prep and _apart(place, after):
        found.append(after)
        after = reader.scene.ref_at.get(after.end)
    return found


def _home_visited(reader: Reader, cue: Cue) -> bool:
    """«الذي يزور البلاد حاليا»: the visited state is the report's own."""
    return not OURS.isdisjoint(reader.norms[cue.at + 1 : cue.at + 4]) and (
        reader.add(cue, "visit", visitors(reader, cue), _inviter(reader, cue), role="visitor") is not None
    )


def travel(reader: Reader, cue: Cue, frames: Iterable[str]) -> bool:
    """«وصل A إلى B», «توجه إلى B», «حل بـB»."""
    form = cue.form
    assert form is not None
    words = reader.norms[cue.at : cue.stop]
    if form.lemma == "غادر" and not {"الي", "زياره"} & set(words):
        return False
    if form.lemma == "شد" and _BAGGAGE.isdisjoint(words[:_ADDRESS_ROOM]):
        return False
    if form.lemma == "توجه" and any(word.startswith(_ADDRESSED) for word in words[:_ADDRESS_ROOM]):
        return False
    if form.lemma == "غادر" and going.homeward(words[:14]):
        return False
    goal = going.gone_to(reader, cue) or going.come_to(reader, cue) or going.come_there(reader, cue)
    goal = goal or going.come_here(reader, cue)
    if goal is not None:
        people = reader.before(cue, form) or going.stated_near(reader, cue) or reader.elided(cue, form, ())
        return bool(people) and add(reader, cue, people, goal)
    if going.back_there(reader, cue):
        return True
    sent = form.lemma in going.SENDS
    people = going.sent(reader, cue) if sent else going.told_next(reader, cue) or visitors(reader, cue)
    if form.lemma == "وصل" and reader.norms[cue.at].endswith(("ها", "ه")) and reader.norms[cue.at - 1] in RELATIVE:
        there = [r for r in reader.scene.refs_in(cue.first, cue.at) if r.kind in _PLACES]
        return bool(people and there) and add(reader, cue, people, there[-1])  # «وفي B، أجرى A، الذي وصلها أمس، …»
    if form.lemma in ("حل", "نزل") and not {"ضيفا", "ضيفه", "ضيوفا"}.isdisjoint(words):
        return _stayed(reader, cue, people)
    if form.lemma == "نزل":
        return False
    place = None
    named = max((v.end for v in people), default=0)  # behind an office and a name of any length
    for ref in reader.scene.refs_in(cue.at + 1, min(cue.stop, max(cue.at + 30, named + _ADDRESS_ROOM))):
        if ref.kind not in _PLACES:
            continue
        if going.of_another(reader, cue.at, ref):
            break
        if form.lemma == "غادر" and not ref.prep and "الي" not in reader.norms[max(0, ref.first - 3) : ref.first]:
            continue  # «غادر A العاصمة صنعاء متوجها إلى B»
        before = reader.norms[ref.first - 1]
        follows = (
            "" in frames
            and not ref.conj
            and not ref.prep
            and (ref.first == cue.at + 1 or ref.first == max((v.end for v in people), default=-1))
        )
        if (
            before in _TO
            or (before in frames and before)
            or _in_capital(reader, ref)
            or ref.prep == "ل"
            or (form.lemma in _ALIGHTS and (ref.prep == "ب" or before == "في"))
            or follows
        ):
            place = ref
            break
    if place is None and people and _to_us(reader, cue):
        return keep_home(reader, cue, people)
    if place is None and people and going.to_capital(reader, cue, people, _inviter(reader, cue)):
        return True
    if place is not None and reader.norms[place.first].lstrip("وبل") in _SEATS_OF_POWER:
        return False  # «انتقل إلى السرايا»: from one meeting to the next
    if place is not None and form.lemma == "وصل" and _rulers(people):
        return any([add(reader, cue, (one,), place) for one in people])
    if place is None or not add(reader, cue, people, place, abroad=_moves_on(reader, cue)):
        return False
    for one in joined(reader, place):  # «ينتقل إلى الكويت والرياض»
        add(reader, cue, people, one)
    _onward(reader, cue, people, place)
    return True


def _onward(reader: Reader, cue: Cue, people: Iterable[Ref], place: Ref) -> None:
    """«يتوجه إلى رام الله، ثم إلى القدس»: the next goal of the same journey, a visit of its own."""
    norms = reader.norms
    for k in range(place.end, cue.end - 2):
        going_on = norms[k] in _BEFORE_GOING and norms[k + 1] in _GOING_ON  # «وصل إلى A قبل التوجه إلى B»
        turned = norms[k] in COMMA and norms[k + 1].startswith("ف")  # «زار A دمشق، فبيروت»
        if norms[k] in _NEXT_GOAL or turned or (going_on and norms[k + 2] == "الي"):
            goal = reader.scene.ref_at.get(k + 3 if going_on else k + 2 if norms[k + 1] == "الي" else k + 1)
            if turned and (goal is None or goal.conj != "ف" or not reader.grammar.ends_turn(goal.end, cue.end)):
                continue
            if goal is not None and goal.kind in _PLACES and goal.target is not place.target and not goal.prep:
                on = cue._replace(at=k + turned, stop=min(cue.end, k + _WITHIN))
                for one in (goal, *joined(reader, goal)):
                    add(reader, on, people, one, abroad=True)


def _moves_on(reader: Reader, cue: Cue) -> bool:
    """«غادرت إلى نيويورك حيث تلتقي B، ثم تنتقل إلى واشنطن»: whether a verb tells the next goal of a journey."""
    on = cue.form is not None and cue.form.lemma in _MOVES_ON
    before = reader.norms[cue.at - 2 : cue.at]
    return (on or before[1:] == ["ثم"] or before in _BEFORE_HE) and any(f.sentence == cue.number for f in reader.found)


def _rulers(people: tuple[Ref, ...]) -> bool:
    """«ويصل إلى B العاهل الأردني A وأمير الكويت C»: rulers of several states, who do not come together."""
    offices = {getattr(r.target, "office", None) for r in people}
    states = {getattr(r.target, "country", None) for r in people}
    return len(people) > 1 and offices == {"head_of_state"} and None not in states and len(states) == len(people)


def _stayed(reader: Reader, cue: Cue, people: tuple[Ref, ...]) -> bool:
    """«حل A ضيفا على B في X»: B is the host."""
    host = next((p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == "علي"), ())
    upon = next((k for k in range(cue.at, cue.stop) if reader.norms[k] == "علي"), -1)
    on = reader.scene.ref_at.get(upon + 1) if upon >= 0 else None
    if people and not host and on is not None and on.kind in _PLACES:
        return add(reader, cue, people, on)  # «حل A ضيفا على X»
    if not people or not host or host[0].kind != "person":
        return False
    place = next((r for r in reader.scene.refs_in(host[-1].end, cue.stop) if r.kind in _PLACES), None)
    return reader.add(cue, "visit", people, host[:1], role="visitor", place=place) is not None


def _to_us(reader: Reader, cue: Cue) -> bool:
    """«وصل إلى البلاد»: the visited state is the report's own."""
    norms = reader.norms
    room = range(cue.at + 1, min(cue.stop, cue.at + _OVER_NAME))
    come = ["الي", norms[cue.at]]  # «وصل البلاد أمس»
    return any(norms[k] in OURS and reader.scene.cover[k] is None and norms[k - 1] in come for k in room)


def keep_home(reader: Reader, cue: Cue, people: Iterable[Ref]) -> bool:
    """Keep a visit to the report's own country, with companions and whoever invited."""
    people = [*people, *_companions(reader, cue)]
    return bool(people) and reader.add(cue, "visit", people, _inviter(reader, cue), role="visitor") is not None


def home(reader: Reader, cue: Cue, at: int) -> bool:
    """«يقوم بزيارة رسمية للبلاد», «يؤدي إلى بلادنا زيارة», the noun at ``at``."""
    words = {*reader.norms[at + 1 : at + _NEXT + 1], *reader.norms[cue.at + 1 : at]}
    people = visitors(reader, cue) if {"للبلاد", "البلاد", "بلادنا", "لبلادنا"} & words else ()
    return bool(people) and keep_home(reader, cue, people)


def visitors(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """The subject of a verb of visiting."""
    form = cue.form
    assert form is not None
    before = reader.before(cue, form) or going.delegation_before(reader, cue)
    if before:
        return before
    aboard = reader.scene.ref_at.get(cue.at + 2) if reader.norms[cue.at + 1 : cue.at + 2] == ["طايره"] else None
    if aboard is not None and aboard.kind == "person" and not aboard.prep and not aboard.conj:
        return (aboard,)  # «حطت طائرة A في B»
    for phrase in reader.grammar.phrases(cue.at + 1, cue.stop):
        if phrase.governor == BARE and sent_by(reader.grammar, phrase.refs[0]):
            return phrase.refs
        if phrase.refs[0].kind in ("person", "title", "sides") and phrase.governor == BARE:
            return reader.known(cue, form, phrase.refs, ())
    if reader.grammar.stated_otherwise(cue.at) and reader.focus.latter(cue.at) is None:
        return ()
    return _who_travels(reader, cue) or _received_before(reader, cue) or reader.elided(cue, form, ())


def _received_before(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«يستقبل A B قبل أن يغادر إلى X»: B, who was received and goes on."""
    told = reader.found[-1] if reader.found else None
    before = reader.norms[cue.at - 2 : cue.at]
    if told is None or told.sentence != cue.number or before not in _BEFORE_HE or "host" not in told.roles.values():
        return ()
    one = guest(reader, cue)
    return (one,) if one is not None else ()


def _who_travels(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«فيني، الذي وصل أمس، ويتوجه غدا»: a verb of travel joined to one in a relative clause has its antecedent."""
    form = cue.form
    if form is None or form.conj != "و":
        return ()
    for k in range(cue.at - 1, max(cue.first, cue.at - 25), -1):
        if reader.norms[k] in RELATIVE and any(
            reader.table.verbs.get(f.lemma, _NONE).kind == "visit" for f in reader.tokens[k + 1].info.verbs
        ):
            person = reader.grammar.antecedent(k, cue.first)
            return (person,) if person is not None else ()
    return ()


def seen(reader: Reader, cue: Cue, at: int) -> bool:
    """«قام A بزيارة B في قصره», «أدى A زيارة مجاملة لـB»: a visit to a person, the noun at ``at``, is a meeting."""
    host = reader.scene.ref_at.get(at + 1)
    if not _COURTESY.isdisjoint(reader.norms[at + 1 : at + _NEXT]):
        if not TO_HIM.isdisjoint(reader.norms[cue.at + 1 : at + 2 * _NEXT]):
            return True  # «الذي أدى له زيارة وداع»: told as their meeting
        near = reader.scene.refs_in(cue.at + 1, min(cue.stop, at + 3 * _NEXT))
        host = next((r for r in near if r.kind == "person" and reader.grammar.governor(r) in ("ل", "الي")), None)
    elif host is not None and (host.prep or host.conj or reader.norms[at].startswith("ال")):
        return False
    elif host is None and reader.norms[at + 1 : at + 2] == ["الي"]:
        host = reader.scene.ref_at.get(at + 2)  # «أدى زيارة إلى نظيره B»
    if host is None or host.kind != "person":
        return False
    people = visitors(reader, cue)
    if not people or any(r.target is host.target for r in people):
        return False
    return reader.add(cue, "meeting", people, (host,)) is not None


def together(reader: Reader, cue: Cue, at: int) -> tuple[Ref, ...]:
    """«قام A مع نظيره B بزيارة إلى X»: with whom the visit told by a noun at ``at`` is made."""
    phrases = reader.grammar.phrases(cue.at + 1, at)
    return next((p.refs for p in phrases if p.governor == "مع" and p.refs[0].kind == "person"), ())


def visited(reader: Reader, cue: Cue, at: int) -> Ref | None:
    """The place or state of a visit told by a noun at ``at`` beside a light verb."""
    return place_after(reader, at + 1, cue.stop) or place_after(reader, cue.at + 1, cue.stop, bare=True)


def place_after(reader: Reader, at: int, stop: int, *, bare: bool = False) -> Ref | None:
    """The place or state that a visit is to, after a token; with ``bare`` it may follow without a preposition."""
    for ref in reader.scene.refs_in(at, min(stop, at + _WITHIN)):
        follows = ref.first == at and not ref.conj and reader.norms[at - 1].endswith("زياره")  # «بزيارة القاهرة»
        follows = follows or reader.norms[ref.first - 2 : ref.first] in _EACH_OF  # «زيارة لكل من A وB»
        if ref.kind in _PLACES and (bare or follows or reader.norms[ref.first - 1] in _TO or ref.prep in ("ل", "ب")):
            return ref
        if ref.kind == "place" and _in_capital(reader, ref):
            return ref
    return None


def _in_capital(reader: Reader, ref: Ref) -> bool:
    """«إلى العاصمة الكونغولية كينشاسا»."""
    before = reader.norms[max(0, ref.first - 2) : ref.first]
    return len(before) == _TWO and before[0] in CAPITALS and before[1].startswith("ال")


def add(
    reader: Reader, cue: Cue, visitors: Iterable[Ref], place: Ref, *, status: str = "", abroad: bool = False
) -> bool:
    """Keep a visit with its visitors, companions and whoever invited them.

    ``abroad``: the place is not that of a visit told before without one, to the report's own country.
    """
    people = [v for v in visitors if v.kind in ("person", "title", "sides") or sent_by(reader.grammar, v)]
    told = cue.form.lemma if cue.form is not None else ""
    landed = told in _LANDS or "وصول" in reader.norms[cue.at]  # at an airport
    seat = reader.norms[place.first].lstrip("وبل") in (SEATS if landed else {*SEATS, "مطار"}) or _of_someone(
        reader, place
    )
    mission = not _MISSIONS.isdisjoint(reader.norms[max(0, place.first - 2) : place.first])
    if not reader.ids(people) or seat or mission:
        return False
    mine = {id(v.target) for v in people}
    people.extend(r for r in _companions(reader, cue) if id(r.target) not in mine)
    hosts = [r for r in _inviter(reader, cue) if id(r.target) not in mine]
    found = reader.add(cue, "visit", people, hosts, role="visitor", place=place, status=status, abroad=abroad)
    return found is not None


def _of_someone(reader: Reader, place: Ref) -> bool:
    """«انتقل إلى عين التينة», «زار معراب»: the name of a residence, which tells whom someone went to see."""
    return (
        " ".join(reader.norms[place.first : place.end]).removeprefix(place.conj).removeprefix(place.prep) in _RESIDENCES
    )


def _companions(reader: Reader, cue: Cue) -> list[Ref]:
    for k in range(cue.at + 1, cue.stop):
        form = reader.grammar.finite(k) if reader.norms[k].startswith("و") else None
        if form is not None and reader.table.verbs.get(form.lemma, _NONE).kind == "visit":
            break  # «أنهى زيارة إلى B وعاد إلى البلاد يرافقه C»
        if reader.norms[k] in ALONG or reader.norms[k].removeprefix("و") in ALONG:
            past = next((j for j in range(k + 1, min(cue.stop, k + _NEXT)) if reader.norms[j] not in ADVERBS), k + 1)
            past = going.past_journey(reader.norms, past)
            ref = reader.scene.ref_at.get(past)  # «يرافقه فيها A»
            if ref is not None and ref.kind == "person":
                return [ref, *reader.grammar.joined(ref, cue.stop)]
        if reader.norms[k] == "وفد" and reader.norms[k - 1] == "راس":  # «على رأس وفد يضم A وB»
            return list(reader.grammar.groups.at(k, cue.stop))
    return []


def _inviter(reader: Reader, cue: Cue) -> list[Ref]:
    """Who invited: «بدعوة من X», «تلبية لدعوة X»."""
    before = range(cue.first, min(cue.first + 3, len(reader.norms)))  # «وبدعوة من A، يقوم B بزيارة»
    for k in (*before, *range(cue.at + 1, cue.stop)):
        if reader.norms[k].removeprefix("و") in INVITED:
            for ref in reader.scene.refs_in(k + 1, min(k + 7, cue.stop)):
                if ref.kind == "person":
                    return [ref]
    return []


def abroad(person: Ref, place: Ref) -> bool:
    """Whether a place is known to lie in another state than a person's."""
    home = getattr(person.target, "country", None)
    where = getattr(place.target, "country", None)
    at_home = home == "VAT" and getattr(place.target, "registry", None) == "capital:ITA"  # the Holy See lies in Rome
    return where is not None and home != where and not at_home


def guest(reader: Reader, cue: Cue) -> Ref | None:
    """The visitor of a contact told in the same sentence: «استقبل A B بمناسبة زيارته»."""
    told = next((f for f in reversed(reader.found) if f.sentence == cue.number), None)
    guest = next((p for p in told.people if told.roles.get(p) == "visitor"), None) if told is not None else None
    return next((r for r in reader.scene.refs if reader.ids([r]) == [guest]), None) if guest else None


def received_on(reader: Reader, cue: Cue) -> bool:
    """«سيستقبل A B في زيارة دولة»: the visit on which B is received, the host named and the place not."""
    norms = reader.norms
    before = cue.at - 2 if norms[cue.at - 1] == "اول" else cue.at - 1
    told = reader.found[-1] if reader.found else None
    if norms[before] != "في" or norms[cue.at + 1 : cue.at + 2] not in _OF_A_KIND or told is None:
        return False
    guests = [p for p in told.people if told.roles.get(p) == "visitor"]
    hosts = [p for p in told.people if told.roles.get(p) == "host"]
    if told.kind != "meeting" or told.sentence != cue.number or len(guests) != 1 or len(hosts) != 1:
        return False
    if any(f.kind == "visit" and guests[0] in f.people for f in reader.found):
        return False
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in (*guests, *hosts)]
    states = {getattr(r.target, "country", None) for r in refs if r is not None}
    if None in refs or None in states or len(states) != len(refs):
        return False
    guest, host = [r for r in refs if r is not None]
    return reader.add(cue, "visit", (guest,), (host,), role="visitor", status=told.status) is not None
