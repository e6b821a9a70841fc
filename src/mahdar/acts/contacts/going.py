"""Journeys of those who are sent, and to a capital that is not named."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import men_before
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import ADVERBS, CAPITALS, COMMA, DELEGATION, PREPOSITIONS, RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.scene import Ref
from mahdar.mentions.things import Thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Reader

__all__ = [
    "BOUND",
    "FLOWN",
    "SENDS",
    "accompanied",
    "along_on",
    "back_there",
    "bound_for",
    "capital_at",
    "delegation_before",
    "come_there",
    "come_to",
    "flown",
    "gone_to",
    "homeward",
    "in_company",
    "lands",
    "of_another",
    "past_journey",
    "sent",
    "stated_near",
    "there_too",
    "told_next",
    "to_capital",
]

#: Verbs of sending someone somewhere; of some of them a letter may be the object as well.
SENDS = frozenset({"أوفد", "أرسل", "بعث"})
_GO_ALONG = frozenset("يرافق رافق ترافق رافقت يرافقه رافقه يرافقها رافقها ترافقه رافقته".split())
#: At what someone is there who makes no journey: «ورافقه في اللقاء».
_AT_TALKS = frozenset("اللقاء اللقاءين الاجتماع المباحثات المحادثات المقابله الاستقبال".split())
#: «ويضم الوفد المرافق له B».
_TAKE_IN = frozenset("ضم يضم شمل يشمل".split())
_PARTY = ["الوفد", "المرافق"]
_COMPANY = Trait.of_words([before + verb for before in ("", "و") for verb in _GO_ALONG | _TAKE_IN])
#: «يرافقه في زيارته B»: on what journey one comes along.
_ON = frozenset("في خلال اثناء ضمن".split())
_JOURNEYS = ("زيار", "الزيار", "جول", "الجول", "رحل", "الرحل", "سفر", "السفر")
_WHOLE = 14
#: «متوجها إلى X».
BOUND = Trait.of_words("متوجها متوجهه متجها متجهه".split())
#: «الطائرة التي أقلته إلى X».
FLOWN = Trait.of_words(frozenset("اقلته اقلتها تقله تقلها ستقله ستقلها".split()))
_PLANE = frozenset("الطايره طايرته طايرتها".split())
_HOMEWARD = frozenset("عايدا عايده عايدين".split())
_HOME = frozenset("بلاده بلادها الوطن".split())
_GETS_READY = frozenset("للتحضير للاعداد تحضيرا تمهيدا للتمهيد استعدادا".split())
_LATER = 3
_ROOM = 6
_PLACES = frozenset({"place", "state"})
#: «دمشق التي ينتقل إليها».
_TO_THERE = frozenset("اليها اليه بها".split())
_NEXT = 4
#: When someone comes, besides adverbs; and what begins the words that tell how, whence and to what end.
_WHEN = frozenset(
    "لاول مره للمره الاولي الثانيه الثالثه الاسبوع الشهر العام السنه ليله عشيه صبيحه القادم القادمه المنصرم".split()
)
_CIRCUMSTANCE = PREPOSITIONS | frozenset(
    "قادما قادمه اتيا اتيه برفقه بصحبه بدعوه بهدف بغيه بغرض لبحث لاجراء لحضور للمشاركه للقاء لعقد للاجتماع ضيفا".split()
)
#: Whom one counts, and in whose company someone comes.
_CROWDS = frozenset(
    "وفد وفود مليون ملايين الاف الالاف ميات الميات عشرات العشرات عدد مسوولون سياح زوار لاجيون نازحون قاده زعماء".split()
)
_IN_COMPANY = frozenset("برفقه بصحبه مع راس ضمن من الي منذ بعد قبل بين".split())
_BEARING = frozenset("حاملا حامله".split())
#: As what, or to what end, one is sent who does not come back: «أرسله إلى روما سفيرا», «إلى لندن للدراسة».
_TO_STAY = frozenset(
    "قايدا قايده سفيرا سفيره واليا حاكما مندوبا قنصلا ملحقا للدراسه للعلاج للعيش للاقامه للتدريب للعمل".split()
)


def capital_at(reader: Reader, cue: Cue) -> int:
    """Where «العاصمة القطرية» stands after a verb, or -1."""
    near = (k for k in range(cue.at + 1, cue.stop - 1) if reader.norms[k] in CAPITALS)
    return next((k for k in near if reader.grammar.nation(k + 1)), -1)


def to_capital(reader: Reader, cue: Cue, people: tuple[Ref, ...], hosts: Sequence[Ref]) -> bool:
    """«وصل إلى العاصمة القطرية»: a city without its name, where no visit to its state is told before."""
    at = capital_at(reader, cue)
    if at < 0:
        return False
    states = reader.scene.lexicon.registry.states
    codes = (states[m.entry.id].code for m in reader.scene.matches[at + 1] if m.entry.id in states)
    land = {code for code in codes if code is not None}
    people = tuple(r for r in people if getattr(r.target, "country", None) not in land)  # who goes home is no guest
    if not people:
        return False
    come = set(reader.ids(people))
    for told in reader.found:
        there = getattr(told.place_ref.target, "country", None) if told.place_ref is not None else None
        if told.kind == "visit" and come & set(told.people) and (there is None or there in land):
            return True
    things = reader.scene.things
    named = (c for c in sorted(land) if f"capital:{c}" in things or f"state:{c}" in things)  # of the two Congos
    code = next(named, None if len(land) > 1 else next(iter(land), None))
    city = things.get(f"capital:{code}") or Thing(f"capital:{code}", "place", code, None, "")
    word = reader.norms[at]
    place = Ref("place", at, at + 2, city, "", "" if word.startswith("ا") else word[:1])
    return reader.add(cue, "visit", people, hosts, role="visitor", place=place, abroad=True) is not None


def sent(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أوفدت موسكو A إلى بيروت», «أوفد الرئيس A الوزير B إلى بيروت»: whoever is sent makes the visit."""
    if not (_BEARING | _TO_STAY).isdisjoint(reader.norms[cue.at : cue.stop]):
        return ()  # the message is told, and not the way there; or who stays is no visitor
    bare = [p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE]
    people = [refs for refs in bare if refs[0].kind == "person"]
    sender = any(r.kind in ("place", "state", "org") for r in reader.scene.refs_in(cue.at + 1, cue.at + 2))
    sender = sender or (len(bare) > 1 and bare[0][0].kind == "title" and bare[0] not in people)
    sender = sender or bool(people and cue.form is not None and reader.before(cue, cue.form))
    one = people[-1][0] if len(people) > 1 or (people and sender) else None
    mission = cue.form is not None and cue.form.lemma == "أوفد"
    return (one,) if one is not None and (mission or _of_now(one)) else ()


def _of_now(one: Ref) -> bool:
    """Whether who is sent goes for a state of now: no commander of troops, and nobody of history."""
    office = getattr(one.target, "office", None)
    return office not in (None, "military") and getattr(one.target, "country", None) is not None


def in_company(reader: Reader) -> frozenset[int]:
    """The sentences that may tell who comes along."""
    document = reader.scene.document
    return frozenset(document.sentence_of[k] for k in document.having(_COMPANY, reader.scene.start, len(reader.norms)))


def flown(reader: Reader, number: int, first: int, end: int) -> None:
    """«على متن الطائرة التي أقلته إلى B»: a visit to B of whoever the sentence is about, where B is abroad."""
    norms = reader.norms
    for k in reader.scene.document.having(FLOWN, first, end):
        place = reader.scene.ref_at.get(k + 2)
        if k + 2 >= end or norms[k + 1] != "الي" or norms[k - 1] != "التي" or norms[k - 2].lstrip("بل") not in _PLANE:
            continue
        one = reader.focus.subject(k, number, "fs" if norms[k].endswith("ها") else "ms")
        if place is None or place.kind not in ("place", "state") or one is None or one.kind != "person":
            continue
        home, where = getattr(one.target, "country", None), getattr(place.target, "country", None)
        if getattr(one.target, "office", None) is not None and where is not None and where != home:
            reader.add(Cue(k, number, first, end, end, None), "visit", (one,), (), role="visitor", place=place)


def homeward(words: Sequence[str]) -> bool:
    """«غادر عائدا إلى X», «غادر إلى بلاده»; not «غادر إلى X لإلقاء كلمة بلاده»."""
    return any(a in _HOMEWARD or (a == "الي" and b in _HOME) for a, b in pairwise(words))


def delegation_before(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أن وفدا من غرفة التجارة سيتوجه إلى X»: the body whose delegation opens the clause of a verb."""
    at = reader.grammar.topic_before(cue.at, cue.first)
    return men_before(reader.grammar, cue.at) if at >= 0 and reader.norms[at] in DELEGATION else ()


def of_another(reader: Reader, at: int, place: Ref) -> bool:
    """«يصل A للتحضير لزيارة B إلى X»: whether a visit that is got ready is between a verb of travel and a place."""
    words = reader.norms[at : place.first]
    return any(a in _GETS_READY and b.endswith("زياره") for a, b in pairwise(words))


def lands(reader: Reader, cue: Cue) -> bool:
    """«هبط A في X», «هبطت طائرة A في X»: whether a person is named who lands; not «هبط سعر الصرف في X»."""
    if cue.form is None or cue.form.lemma != "هبط":
        return True
    at = cue.at + 2 if reader.norms[cue.at + 1 : cue.at + 2] == ["طايره"] else cue.at + 1
    ref = reader.scene.ref_at.get(at)
    before = reader.before(cue, cue.form)
    return (ref is not None and ref.kind == "person" and not ref.prep) or any(r.kind == "person" for r in before)


def accompanied(reader: Reader, number: int, first: int, end: int) -> None:
    """«ويرافق الرئيس في هذا السفر A وB», at the head of a sentence: who comes along on the journeys told before."""
    norms = reader.norms
    room = range(first, min(end, first + _LATER))
    verb = next((k for k in room if norms[k].removeprefix("و") in _GO_ALONG or _party_takes_in(norms, k)), -1)
    if verb < 0:
        return
    if _goes_along_to(reader, number, verb, first, end):
        return
    told = [f for f in reader.found if f.kind == "visit" and 0 <= number - f.sentence <= _LATER]
    if not told or not _AT_TALKS.isdisjoint(norms[verb : verb + _ROOM]):
        return
    leader = told[-1].people[0]
    phrases = reader.grammar.phrases(verb + 1, end)
    bare = [p.refs for p in phrases if p.governor == BARE]
    of = [p.refs for p in phrases if p.governor == "ل"] if _party_takes_in(norms, verb) else []
    bare = [*of[:1], *bare]
    object_ = bool(of) or (norms[verb].removeprefix("و") in _GO_ALONG and not norms[verb].endswith(("ه", "ها")))
    whom = reader.ids(bare[0][:1]) if object_ and bare else []
    if object_ and whom not in ([], [leader]):
        return
    people = [r for refs in (bare[1:] if whom else bare) for r in refs if r.kind == "person"]
    keys = reader.ids(people)
    for visit in told:
        if visit.people[0] == leader:
            visit.people.extend(k for k in keys if k not in visit.people)
            visit.roles.update({k: "visitor" for k in keys if k not in visit.roles})


def _goes_along_to(reader: Reader, number: int, verb: int, first: int, end: int) -> bool:
    """«ويرافق A الرئيس B إلى X»: a visit of both to X, and no part in the journey told before."""
    norms = reader.norms
    if norms[verb].removeprefix("و") not in _GO_ALONG or norms[verb].endswith(("ه", "ها")):
        return False
    goals = (r for r in reader.scene.refs_in(verb + 1, end) if r.kind in _PLACES and norms[r.first - 1] == "الي")
    goal = next(goals, None)
    form = reader.grammar.finite(verb)
    if goal is None or form is None or reader.speech[verb] or norms[goal.first] == "مطار":
        return False
    between = norms[verb + 1 : goal.first]
    if not RELATIVE.isdisjoint(between) or any(n.removeprefix("ال").startswith(_JOURNEYS) for n in between):
        return False  # «رافق A نظيره B إلى المطار في ختام زيارته إلى X», «الذي وصل إلى X»
    bare = (p.refs for p in reader.grammar.phrases(verb + 1, goal.first) if p.governor == BARE)
    people = [r for refs in bare for r in refs if r.kind in ("person", "title")]
    if people and getattr(people[0].target, "country", None) == getattr(goal.target, "country", None):
        return False  # «رافق وزير الخارجية العراقي نظيره الإيراني إلى النجف»: the host
    cue = Cue(verb, number, first, end, end, form)
    return len(reader.ids(people)) > 1 and bool(reader.add(cue, "visit", people, (), role="visitor", place=goal))


def _party_takes_in(norms: list[str], k: int) -> bool:
    """«ويضم الوفد المرافق»: whether a verb says who is of the party of whoever travels."""
    return norms[k].removeprefix("و") in _TAKE_IN and norms[k + 1 : k + 1 + len(_PARTY)] == _PARTY


def along_on(reader: Reader, cue: Cue) -> bool:
    """«يرافقه في زيارته الوزير B», «ويضم الوفد المرافق له خلال زيارته B»: B comes along and is not visited."""
    if reader.norms[cue.at - 1] not in _ON:
        return False
    words = reader.norms[max(cue.first, cue.at - _WHOLE) : cue.at]
    return any(word.removeprefix("و") in _GO_ALONG or word.startswith("المرافق") for word in words)


def past_journey(norms: list[str], k: int) -> int:
    """«يرافقه | في هذه الزيارة B»: the token after the journey on which someone comes along."""
    if norms[k : k + 1] and norms[k] in _ON:
        at = next((j for j in range(k + 1, min(len(norms), k + _LATER)) if norms[j].startswith(_JOURNEYS)), -1)
        return at + 1 if at > 0 else k
    return k


def stated_near(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """The subject of a verb in a relative clause, where it stands right after it or adverbs: «التي زارها أمس A»."""
    for phrase in reader.grammar.phrases(cue.at + 1, cue.stop):
        if phrase.governor == BARE:
            between = reader.norms[cue.at + 1 : phrase.first]
            return phrase.refs if len(between) <= _NEXT and PREPOSITIONS.isdisjoint(between) else ()
    return ()


def gone_to(reader: Reader, cue: Cue) -> Ref | None:
    """«دمشق التي ينتقل إليها اليوم»: the place of which a relative clause says who goes there."""
    if reader.norms[cue.at - 1] not in RELATIVE or _TO_THERE.isdisjoint(reader.norms[cue.at + 1 : cue.at + _NEXT]):
        return None
    place = reader.scene.cover[cue.at - 2] or reader.scene.cover[cue.at - 3]
    return place if place is not None and place.kind in _PLACES and place.first > cue.first else None


def come_to(reader: Reader, cue: Cue) -> Ref | None:
    """«وفي باريس، قال A الذي وصل إليها أمس»: the place with which the sentence opens, where a pronoun means it."""
    if reader.norms[cue.at - 1] not in RELATIVE or reader.norms[cue.at + 1 : cue.at + 2] not in (["اليها"], ["اليه"]):
        return None
    place = reader.scene.ref_at.get(cue.first + 1)
    opens = place is not None and place.kind in _PLACES and reader.norms[cue.first].removeprefix("و") == "في"
    return place if opens and reader.grammar.antecedent(cue.at - 1, cue.first) is not None else None


def come_here(reader: Reader, cue: Cue) -> Ref | None:
    """«استهل A نشاطه في X بلقاء B. وكان قد وصل إليها أمس»: the place of the contact told right before."""
    past = cue.form is not None and cue.form.tense == "past" and reader.norms[cue.at - 1] not in RELATIVE
    told = reader.found[-1] if reader.found else None
    if not past or told is None or reader.norms[cue.at + 1 : cue.at + 2] != ["اليها"]:
        return None
    here = any(r.kind in _PLACES for r in reader.scene.refs_in(cue.first, cue.at))
    return told.place_ref if not here and cue.number - told.sentence == 1 else None


def come_there(reader: Reader, cue: Cue) -> Ref | None:
    """«غادر A بيروت أمس، فيما يصل إليها اليوم B»: the place of the visit told before, where a pronoun takes it up."""
    if reader.norms[cue.at - 1] in RELATIVE or reader.norms[cue.at + 1 : cue.at + 2] != ["اليها"]:
        return None
    told = next((f for f in reversed(reader.found) if f.kind == "visit" and f.sentence == cue.number), None)
    return told.place_ref if told is not None and told.told[0] < cue.at and stated_near(reader, cue) else None


def back_there(reader: Reader, cue: Cue) -> bool:
    """«نفى A الخلاف مع دمشق، وأعلن أنه سيزورها», «سيتوجه إليها»: to the place that was named last."""
    form = cue.form
    if form is None or form.tense not in ("pres", "future") or reader.norms[cue.at - 1] in RELATIVE:
        return False
    here = reader.suffix(cue.at) == "ها" or reader.norms[cue.at + 1 : cue.at + 2] == ["اليها"]
    told = reader.scene.refs_in(cue.first, cue.at) if here else []
    named = [r for r in told if r.kind in _PLACES]
    if not named or any(r.kind == "person" and reader.focus.feminine(r) for r in told):
        return False
    people = reader.before(cue, form) or stated_near(reader, cue) or reader.elided(cue, form, ())
    where = getattr(named[-1].target, "country", None)
    if where is None or any(r.kind != "person" or getattr(r.target, "country", None) == where for r in people):
        return False
    return bool(people) and reader.add(cue, "visit", people, (), role="visitor", place=named[-1]) is not None


def told_next(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«وفي الرباط، التي وصلها أمس، أجرى A محادثات»: who acts after a clause on the place that opens the sentence."""
    place = reader.scene.ref_at.get(cue.first + 1)
    opens = place is not None and place.kind in _PLACES and reader.norms[cue.first].removeprefix("و") in ("في", "من")
    if not opens or cue.form is None or reader.norms[cue.at - 1] not in RELATIVE:
        return ()
    stated = any(r.kind in ("person", "title") for r in reader.scene.refs_in(cue.first, cue.at))
    if stated or _names_its_own(reader, cue):
        return ()
    one = next((r for k, r in reader.focus.subjects(cue.number) if k > cue.at), None)
    return (one,) if one is not None and one.kind == "person" and reader.focus.agrees(one, cue.form.agree) else ()


def _names_its_own(reader: Reader, cue: Cue) -> bool:
    """«التي وصلها المنتخب أمس، قال A», «التي زارها مليون سائح»: whether a verb has a subject of its own, known or not.

    Nothing but when, how and to what end may stand after it: «التي وصلها مساء أمس في زيارة رسمية، أجرى A محادثات».
    """
    k, closes = cue.at + 1, next((k for k in range(cue.at + 1, cue.end) if reader.norms[k] in COMMA), cue.end)
    named = ("person", "title", "sides", "org")
    if any(b in _CROWDS and a not in _IN_COMPANY for a, b in pairwise(reader.norms[cue.at : closes])):
        return True  # «التي زارها في العام الماضي مليون سائح»
    if any(r.kind in named and not r.prep for r in reader.scene.refs_in(k, min(closes, cue.stop))):
        return True
    while k < closes and reader.norms[k] not in _CIRCUMSTANCE and not reader.grammar.finite(k):
        dated = next((d.end for d in reader.scene.dates if d.first <= k < d.end), k)
        if dated == k and reader.norms[k] not in ADVERBS | _WHEN:
            return True
        k = max(dated, k + 1)
    return False


def there_too(reader: Reader, cue: Cue) -> bool:
    """«يصل A إلى موسكو، على أن يزورها B السبت»: B goes where A goes."""
    here = (f for f in reversed(reader.found) if f.kind == "visit" and any(cue.first <= k < cue.at for k in f.told))
    told = next(here, None)
    guest = reader.scene.ref_at.get(cue.at + 1)
    if (
        told is None
        or told.place is None
        or reader.suffix(cue.at) != "ها"
        or guest is None
        or guest.kind != "person"
        or guest.prep
        or guest.conj
    ):
        return False
    found = reader.add(cue, "visit", (guest,), (), role="visitor")
    if found is not None and found.place is None:
        found.place, found.place_ref = told.place, told.place_ref
    return found is not None


def bound_for(reader: Reader, number: int, first: int, end: int) -> None:
    """«اختتم A زيارته إلى بغداد، متوجها إلى طهران»: a visit to where whoever leaves goes next, no way home."""
    for k in reader.scene.document.having(BOUND, first, end):
        place = reader.scene.ref_at.get(k + 2)
        if k + 2 >= end or reader.norms[k + 1] != "الي" or place is None or place.kind not in _PLACES:
            continue
        feminine = reader.norms[k].endswith("ه")
        one = reader.focus.subject(k, number, "fs" if feminine else "ms")
        home = getattr(one.target, "country", None) if one is not None and one.kind == "person" else None
        where = getattr(place.target, "country", None)
        told = any(f.kind == "visit" and f.place_ref is place for f in reader.found)
        if one is None or home is None or where is None or home == where or told or reader.speech[k]:
            continue
        before = next((f.status for f in reversed(reader.found) if any(first <= j < k for j in f.told)), "")
        cue = Cue(k, number, first, end, end, None)
        reader.add(cue, "visit", (one,), (), role="visitor", place=place, status=before, abroad=True)
