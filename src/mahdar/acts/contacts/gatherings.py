"""Conferences, ceremonies and press conferences, with those who take part."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts import ahead, convened, delegates, feasts, journeys, visits
from mahdar.acts.contacts.elsewhere import elsewhere, met_there
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.light import chaired, other_side
from mahdar.acts.contacts.words import IN_HONOUR, LED, PAST, RELATIVE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["SUMMITS", "ceremony", "conference", "feast_before", "participation", "presided", "speaking"]

CONFERENCES = frozenset(
    "ملتقي الملتقي قمه القمه موتمر الموتمر منتدي المنتدي دوره الدوره اعمال اشغال جلسه الجلسه "
    "اجتماع الاجتماع اجتماعات الاجتماعات اجتماعا موتمرا".split()
)
#: Those that stand alone, and are no session of another.
SUMMITS = frozenset("ملتقي الملتقي قمه القمه موتمر الموتمر منتدي المنتدي".split())
_CONFERENCE = Trait.of_words(CONFERENCES, ("ب" + word for word in CONFERENCES))
CEREMONIES = frozenset(
    "تدشين جنازه الجنازه تشييع عزاء تابين تنصيب تتويج قداس القداس مادبه غبقه الغبقه "
    "حفل حفلا احتفال احتفالا الاحتفال الاحتفالات احتفالات مراسم المراسم افتتاح الحفل غداء عشاء افطار سحور وليمه".split()
)
#: «تدشين كتاب»: what is launched by no state.
_WORKS = [[word] for word in "كتاب كتابه روايه ديوان مجله فيلم معرض متجر فندق".split()]
ATTEND = frozenset("حضر وحضر وحضره حضره وحضرت حضرت حضرها وحضرها حضرا".split())
_TAKE_PART = Trait.of_words("بمشاركه بحضور برياسه مشاركه وبمشاركه وبحضور وبرياسه ومشاركه".split())
#: «للجنة العليا المشتركة», «للجنة المختلطة».
_JOINT = frozenset("المشتركه المختلطه البلدين".split())
_COMMITTEES = frozenset("للجنه اللجنه لجنه".split())
_ITS_SESSION = frozenset("اجتماعه اجتماعها دورته دورتها جلسته جلستها قمته قمتها موتمره موتمرها قمتهم".split())
_GATHERINGS = CONFERENCES | _ITS_SESSION
_FEASTS = frozenset("حفل حفلا احتفال احتفالا الحفل الاحتفال".split())
#: «على شرف B», «حفل تنصيب B».
_OF_WHOM = frozenset("شرف تنصيب تتويج تكريم".split())
_TEAMS = frozenset("الفريق فريق الوفد وفد وفدا الحزب حزب الحكومه حكومه الهييه هييه".split())
_PAIR = 2
#: «أقام مراسم ترحيب بـB».
_WELCOMING = frozenset("ترحيب استقبال".split())
_ANY = frozenset("اجتماعا موتمرا".split())
_ADJECTIVES = 7
_BEFELL = frozenset("سبق وسبق يسبق".split())
_IN_IT = frozenset("فيها فيه خلالها خلاله".split())
_ORDINALS = frozenset("اولي ثانيه ثالثه رابعه خامسه سادسه سابعه ثامنه تاسعه عاشره".split())
#: Verbs whose subject holds a session: a council, and no one who was told of before.
_HELD = frozenset("عقد اختتم افتتح".split())
_SPEECH = frozenset("كلمه كلمته كلمتها خطاب خطابا خطابه مداخله بيان بيانا كلمتين".split())
#: How near after «في» a conference is named.
_NEAR = 5
_ROUNDS = frozenset("المفاوضات المحادثات المباحثات مفاوضات محادثات مباحثات".split())
#: Verbs that say when a gathering is held.
_HELD_AT = frozenset("عقد انعقد انطلق بدأ التأم".split())
_TALKS = frozenset({"مباحثات", "محادثات", "المباحثات", "المحادثات"})
_BESIDE = frozenset("هامش خلال ختام في بمناسبه اثناء علي بعد عقب اثر".split())
_WITHIN = 25
_AND_ATTEND = frozenset({"وحضور", "والمشاركه"})
_OPENS = frozenset({"افتتاح", "تدشين"})
#: What is led and no conference.
_RITES = frozenset("حفل حفلا مراسم احتفال احتفالا".split())


def ceremony(reader: Reader, cue: Cue) -> bool:
    """A banquet, a welcome or an opening: «أقام مأدبة على شرف»، «حضر حفل … إلى جانب»."""
    norms, form = reader.norms, cue.form
    assert form is not None
    past = reader.grammar.past_subject(cue.at, cue.stop)
    room = range(cue.at + 1, min(cue.end, past + _WITHIN))
    at = next((k for k in room if norms[k].lstrip("ب") in CEREMONIES and norms[k + 1 : k + 2] not in _WORKS), -1)
    at = cue.at if form.lemma == "أولم" else at
    if at < 0 or norms[at + 1 : at + 2] in (["توقيع"], ["التوقيع"]) or feasts.launched(norms[at : at + 3]):
        return False
    if form.tense == "pass" or feasts.told_before(reader, cue, at):
        return form.tense != "pass" or feasts.given(reader, cue, at)
    if form.lemma == "شارك" and (norms[at - 1] != "في" or not CONFERENCES.isdisjoint(norms[cue.at : at + 3])):
        return False  # «شارك في مؤتمر يتخلله حفل»
    phrases = reader.grammar.phrases(cue.at + 1, cue.end)
    bare = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind in ("person", "title")), ())
    subject = reader.before(cue, form) or feasts.his_own(reader, cue) or bare
    if not subject and (at == cue.at + 1 or not reader.grammar.stated_otherwise(cue.at)):
        subject = reader.elided(cue, form, ())
    people = [s for s in subject if s.kind == "person"]
    if not people:
        return False
    mine = {id(p.target) for p in people}
    others: list[Ref] = []
    for phrase in phrases:
        honoured = phrase.governor == "of" and norms[phrase.first - 1] in _OF_WHOM
        honoured = honoured or norms[phrase.first - 1] in IN_HONOUR or feasts.named_guest(reader, phrase.first)
        honoured = honoured or (phrase.governor == "ب" and norms[phrase.first - 1] in _WELCOMING)
        if norms[phrase.first] in feasts.GUEST:
            continue
        crowned = phrase.first - at <= _PAIR and phrase.governor == "of" and norms[phrase.first - 1] in _OF_WHOM
        if phrase.governor in ("ل", "الي", "along", "مع") or honoured or crowned:
            others.extend(r for r in phrase.refs if r.kind == "person" and id(r.target) not in mine and r not in others)
    others += [r for r in feasts.fronted(reader, cue) if id(r.target) not in mine and r not in others]
    wide = cue._replace(stop=cue.end)
    found = reader.add(wide, "ceremony", people, others, role="host")
    alone = found is not None and not others and len(found.people) == len(reader.ids(people))
    if found is not None and alone and form.lemma in ("أقام", "أولم"):
        feasts.seat(reader, found, cue)
    return found is not None


def conference(reader: Reader, cue: Cue) -> bool:
    """«شارك A في قمة», «ترأس A أعمال الدورة», «افتتح A المنتدى»."""
    norms, form = reader.norms, cue.form
    assert form is not None
    reach = reader.grammar.past_subject(cue.at, cue.stop) + _WITHIN
    near = reader.scene.document.having(_CONFERENCE, cue.at + 1, min(cue.stop, reach))
    named = near[0] if near else -1
    pronoun = form.lemma in ("ترأس", "رأس", "حضر", "افتتح") and norms[cue.at].endswith(("ها", "ه"))
    related = pronoun or norms[cue.at - 1] in RELATIVE or norms[cue.at + 1 : cue.at + 2] in (["فيها"], ["فيه"])
    if related:  # «القمة التي شارك فيها A وB»
        before = next(
            (k for k in range(cue.at - 1, max(cue.first, cue.at - 20), -1) if norms[k].lstrip("بل") in _GATHERINGS), -1
        )
        named = before if before >= 0 else named
    if norms[cue.at + 1 : cue.at + 2] in (["بلاده"], ["بلادها"]):
        return False  # «الذي ترأس بلاده الدورة الحالية»
    if pronoun and norms[cue.at - 1] in RELATIVE and not _TEAMS.isdisjoint(norms[max(cue.first, cue.at - 4) : cue.at]):
        return False  # «الفريق الذي يرأسه A»
    if named >= 0 and form.lemma in _HELD and norms[named] in _ANY and not (related and form.lemma == "افتتح"):
        return False  # «عقد المجلس اجتماعا برئاسة A»
    if named < 0 or any(n == "الوزراء" and m.endswith("مجلس") for m, n in pairwise(norms[named + 1 : named + 10])):
        return False  # a cabinet's session is no contact
    if form.lemma in ("شارك", "حضر") and norms[named - 1] in ("هذه", "هذا") and _met_just_before(reader, cue):
        return True  # «عقدت اللجنة دورتها برئاسة A وB. وحضر هذه الدورة C»
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    bare = next((p.refs for p in phrases if p.governor in (BARE, "led") and p.refs[0].kind in ("person", "title")), ())
    subject = bare if related and bare else _each_of(reader, cue) or reader.before(cue, form) or bare
    sent = tuple(delegates.sent_to(reader, cue, named)) if form.lemma == "شارك" and not related else ()
    subject = sent or subject
    plain = form.lemma in _HELD and reader.grammar.stated_otherwise(cue.at)  # «يعقد أعضاء المجلس جلسة»
    if (
        not subject
        and (named > cue.at + 1 or form.lemma == "حضر")  # «ويحضر القمة»: what one comes to is no subject
        and not plain
        and not (form.lemma in _HELD and any(p.governor == BARE for p in phrases))
    ):
        subject = reader.elided(cue, form, ())
    if not subject and pronoun and 0 <= named < cue.at and norms[cue.at - 1] in RELATIVE and form.tense == "future":
        subject = reader.elided(cue, form, ())  # «الاجتماع الذي سيترأسه في جدة»
    subject = delegates.of_its_state(reader, cue, subject)
    people = [s for s in subject if s.kind in ("person", "sides") or s in sent]
    people += other_side(reader, cue, people)
    if form.lemma in _HELD and _ordinal(norms[named + 1 : named + 3]) and chaired(reader, cue, "meeting"):
        return True
    if not people:
        return False
    told = reader.found[-1] if reader.found else None
    ahead_ = form.tense == "future"  # «بحثا الاجتماع الذي سيترأسه B»: no contact that is told
    again = not ahead_ and (pronoun or norms[cue.at + 1 : cue.at + 2] in (["فيها"], ["فيه"]))
    joins = form.lemma == "شارك" and norms[named].lstrip("بل") in SUMMITS  # «بحثا المؤتمر الذي يشارك فيه A»
    here = told is not None and told.sentence == cue.number and not (joins and told.kind != "conference")
    if again and here and told is not None and set(reader.ids(people)) <= set(told.people):
        return True  # «الجولة التي ترأسها A», told already
    if related and (_TALKS & set(norms[named : named + 3]) or _told_here(reader, cue, named)):
        if told is not None and told.sentence == cue.number and form.lemma == "شارك":
            _members(reader, told, people)
        return bool(reader.found)  # «جلسة مباحثات شارك فيها A»: those who sat in talks told before
    if related and 0 <= named < cue.at:  # «عقد المجلس اجتماعا مع A، شارك فيه B وC»
        met = reader.governed(reader.grammar.phrases(named + 1, cue.at), ("مع",))
        people += [r for r in (met.refs if met is not None else ()) if r.kind == "person"]
    mine = {id(p.target) for p in people}
    people += [
        r for p in phrases if p.governor == "along" for r in p.refs if r.kind == "person" and id(r.target) not in mine
    ]
    known = told if related and here and told is not None and told.kind == "conference" else None
    was_so = (f for f in reader.found if f.kind == "conference" and f.status == reader.status(cue))
    known = known or next(was_so, None)
    held = next((f for f in reversed(reader.found) if f.kind == "conference"), None)
    other_one = held is not None and elsewhere(reader, held, cue, named)
    if known is not None and not other_one and not _befell(norms, cue):
        known.people.extend(key for key in reader.ids(people) if key not in known.people)
        return True
    joint = _JOINT & set(norms[named : named + 12]) and _COMMITTEES & set(norms[named : named + 8])
    other = met_there(reader, named, phrases)
    if other is not None and form.lemma in _HELD and not reader.ids(other.refs):
        return False  # «عقد A جلسة مباحثات مع المسؤول الزائر»: a meeting with one who is not known
    if other_one and other is not None and norms[named].startswith("اجتماع") and other.refs[0].kind == "person":
        return False  # «وشارك في اجتماع آخر مع الوزير B»: a meeting, told by its noun
    was = reader.status(cue) == "held"
    led = form.lemma in ("ترأس", "رأس") and (other is not None or not was or not _of_two_states(people))
    both = led and was and other is not None and _COMMITTEES & set(norms[named : named + _NEAR])  # «ترأس A مع B»
    if both or joint and not led and (other is not None or len(people) == _PAIR):
        others = other.refs if other is not None else people[1:]
        return reader.add(cue, "meeting", people[:1] if other is None else people, others) is not None
    others = other.refs if other is not None else convened.hosts(reader, named, cue.end)
    return reader.add(cue, "conference", people, others, new=other_one) is not None


def _members(reader: Reader, told: Contact, people: list[Ref]) -> None:
    """«عقدت اللجنة الوزارية اجتماعا مع A، شارك فيه B وC»: those who sit in the body that met A, in its stead."""
    persons = [key for key in told.people if key in {p.id for p in reader.scene.people}]
    bodies = {r.target.id for r in reader.scene.refs if r.kind == "org" and r.target is not None}
    states = {getattr(r.target, "country", None) for r in people} - {None}
    if len(states) >= _PAIR and len(persons) == 1 and len(told.people) == _PAIR and bodies & set(told.people):
        told.kind = "conference"
        told.people = [*persons, *(key for key in reader.ids(people) if key not in persons)]


def _met_just_before(reader: Reader, cue: Cue) -> bool:
    """Whether the contact told last is a meeting, of this sentence or one of the two before."""
    told = reader.found[-1] if reader.found else None
    return told is not None and told.kind in ("meeting", "talks") and cue.number - told.sentence <= _PAIR


def _befell(norms: list[str], cue: Cue) -> bool:
    """«سبق لـA أن شارك في قمة»: a conference before the one that the report is about."""
    return norms[cue.at - 1] == "ان" and not _BEFELL.isdisjoint(norms[max(cue.first, cue.at - _ADJECTIVES) : cue.at])


def _of_two_states(people: list[Ref]) -> bool:
    """Whether two persons of two states lead a session together: «ترأس A وB أعمال اللجنة المشتركة»."""
    states = {getattr(r.target, "country", None) for r in people}
    return len(people) == _PAIR and None not in states and len(states) == _PAIR


def opening(reader: Reader, cue: Cue) -> bool:
    """«ترأس حفل افتتاح القنصلية A وB», «أشرف A على مراسم التدشين»: those who lead a rite."""
    norms = reader.norms
    room = range(cue.at + 1, min(cue.stop, reader.grammar.past_subject(cue.at, cue.stop) + _WITHIN))
    at = next((k for k in room if norms[k] in _RITES and (k == cue.at + 1 or norms[k - 1] == "علي")), -1)
    if at < 0:  # «ترأس A افتتاح قنصلية بلاده»
        first = next((k for k in room if norms[k] in _OPENS), -1)
        stated = next((p for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE), None)
        beside = first == cue.at + 1 or (stated is not None and first - stated.end in (0, norms[first - 1] == "علي"))
        at = first if beside and CONFERENCES.isdisjoint(norms[first + 1 : first + 2]) else -1
    return at > 0 and ceremony(reader, cue)


def feast_before(reader: Reader, i: int) -> bool:
    """«حفل ترأسه»: whether a verb with a pronoun at a token is of the feast before it."""
    near = reader.norms[max(0, i - 2) : i]
    return reader.norms[i].endswith("ه") and "توقيع" not in near and any(n.lstrip("ب") in _FEASTS for n in near)


def presided(reader: Reader, cue: Cue) -> bool:
    """«خلال حفل ترأسه A وB», «في احتفال أقامه A»: a ceremony before its verb, of those who give or lead it."""
    if not feast_before(reader, cue.at):
        return False
    told = (p.refs for p in reader.grammar.phrases(cue.at + 1, cue.end) if p.governor in (BARE, "led"))
    people = [r for r in next(told, ()) if r.kind == "person"]
    return len(people) >= _PAIR and reader.add(cue, "ceremony", people[:1], people[1:]) is not None


def gathering(reader: Reader, cue: Cue) -> bool:
    """«قمة عمّان التي جمعت A وB وC»: those whom a summit with a name of its own brought together."""
    if reader.norms[cue.at - 1] not in RELATIVE or cue.at - _PAIR < cue.first:
        return False
    named = reader.scene.cover[cue.at - _PAIR]
    head = reader.norms[named.first].lstrip("بل") if named is not None else ""
    if (
        named is None
        or named.kind not in ("framework", "place")
        or (head not in CONFERENCES and reader.norms[named.first - 1] not in CONFERENCES)
    ):
        return False
    bare = next((p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE), ())
    people = [r for r in bare if r.kind == "person"]
    return len(people) >= _PAIR and reader.add(cue, "conference", people[:1], people[1:]) is not None


def _each_of(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«شارك في الاجتماع الذي أداره A كل من B وC»: who took part, after all that is said of where."""
    if cue.form is None or cue.form.lemma not in ("شارك", "حضر"):
        return ()
    at = next((k for k in range(cue.at + 1, cue.end - 1) if reader.norms[k : k + 2] == ["كل", "من"]), -1)
    others = at >= 0 and (reader.norms[at - 1] == "مع" or reader.norms[at - 1] in LED)  # «الذي ترأسه كل من B وC»
    ref = reader.scene.ref_at.get(at + 2) if at >= 0 and not others else None
    if ref is None or ref.kind not in ("person", "title"):
        return ()
    return (ref, *reader.grammar.joined(ref, cue.end))


def _ordinal(words: list[str]) -> bool:
    """«الدورة الثالثة», «أعمال الجولة الأولى»: a session of several."""
    return any(w in ("الدوره", "الجوله") or (w.startswith("ال") and w[2:] in _ORDINALS) for w in words)


def speaking(reader: Reader, cue: Cue) -> bool:
    """«ألقى A كلمة في القمة», «مثّل A بلاده في المنتدى»: whoever speaks there takes part."""
    norms, form = reader.norms, cue.form
    assert form is not None
    at = next((k for k in range(cue.at + 1, min(cue.stop, cue.at + _WITHIN)) if norms[k] in ("في", "خلال", "امام")), -1)
    rite = form.lemma == "مثل" and at >= 0 and norms[at + 1 : at + 2] and norms[at + 1] in CEREMONIES
    if norms[cue.at + 1 : cue.at + 2] and norms[cue.at + 1] in _IN_IT and at != cue.at + 1:
        if not any(n.removeprefix("ل").removeprefix("ل") in CONFERENCES for n in norms[cue.first : cue.at]):
            return False
        at = cue.stop  # «للدورة الاستثنائية التي تنعقد اليوم، وسيلقي فيها A كلمة»
    elif norms[cue.at - 1] == "حيث" and any(n in CONFERENCES or n in _ITS_SESSION for n in norms[cue.first : cue.at]):
        at = cue.stop  # «عقد المجلس اجتماعه في X، حيث ألقى A كلمة»
    elif at < 0 or not (rite or any(norms[k] in CONFERENCES for k in range(at + 1, min(cue.stop, at + _NEAR)))):
        return False
    if form.lemma == "ألقى" and _SPEECH.isdisjoint(norms[cue.at : at]):
        return False
    kind = "ceremony" if rite else "conference"
    told = [*reader.grammar.phrases(cue.at + 1, at), *reader.grammar.phrases(at + 1, cue.stop)]
    bare = next((p.refs for p in told if p.governor == BARE and p.refs[0].kind == "person"), ())
    along = [r for p in told if p.governor == "along" for r in p.refs]
    people = [r for r in (*(reader.before(cue, form) or bare[:1]), *along) if r.kind == "person"]
    known = next((f for f in reader.found if f.kind == kind == "conference"), None)
    if known is not None and known.sentence == cue.number:
        known.people.extend(key for key in reader.ids(people) if key not in known.people)
        return True
    if known is not None:
        return set(reader.ids(people)) <= set(known.people)
    return bool(people) and reader.add(cue, kind, people, ()) is not None


def _told_here(reader: Reader, cue: Cue, named: int) -> bool:
    """«عقد A اجتماعا مع B شارك فيه C»: whether the gathering at ``named`` is a meeting that the sentence tells."""
    if cue.form is None or cue.form.lemma not in ("شارك", "حضر") or reader.norms[named].lstrip("بل") in SUMMITS:
        return False
    told = [at for f in reader.found if f.kind in ("meeting", "talks") for at in f.told]
    return any(cue.first <= at <= named for at in told)


def joining(reader: Reader, cue: Cue) -> bool:
    """«للمشاركة في قمة», «لحضور المؤتمر»: whom the clause is about takes part."""
    norms = reader.norms
    own = norms[cue.at].endswith(("ته", "ه", "ها")) and "في" in norms[cue.at + 1 : cue.at + _NEAR]
    own = own and norms[cue.at - 1].removeprefix("و") in _BESIDE
    came_here = [f for f in reader.found if f.kind == "visit" and f.sentence == cue.number]
    told = came_here[-1] if came_here else None
    coming = told if told is not None and (told is reader.found[-1] or norms[cue.at].startswith("و")) else None
    besides = coming is not None and norms[cue.at] in _AND_ATTEND  # «في زيارة رسمية وحضور القمة»
    stands_for = ahead.represents(reader, cue)
    if not (norms[cue.at].startswith("ل") or own or besides or stands_for) or stands_for is False:
        return False
    if reader.speech[cue.at] and (coming is None or own):
        return False
    if any("دعو" in n for n in norms[max(cue.first, cue.at - 12) : cue.at]):
        return False  # an invitation to take part
    to = next(
        (
            k
            for k in range(cue.at + 1, min(cue.stop, cue.at + 8))
            if (norms[k].lstrip("ب") in CONFERENCES and norms[k + 1 : k + 2] != ["الالعاب"])
            or norms[k : k + 2] == ["الجمعيه", "العامه"]
            or (k < cue.at + _NEAR and norms[k].lstrip("ب") in CEREMONIES)
        ),
        -1,
    )
    if to < 0:
        return False
    keys = [p for p in coming.people if coming.roles.get(p) == "visitor"] if coming is not None else []
    envoy = ahead.sent(reader, cue.at, cue.first) if coming is None and not own else None
    if envoy is not None:
        keys = reader.ids([envoy])  # «أوفد A نائبه B إلى X للمشاركة في المؤتمر»
    here = journeys.being_here(reader, cue) if coming is None and not own and not keys else ()
    came = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in keys]
    guest = visits.guest(reader, cue) if own else None  # «استقبل A B، على هامش مشاركته في …»: B takes part
    people = tuple(r for r in came if r is not None) or ((guest,) if guest is not None else ())
    people = people or here or reader.elided(cue, None, ())
    if norms[to].lstrip("ب") in CEREMONIES:
        told_of = any(k < cue.at for k, _ in reader.focus.subjects(cue.number))
        if coming is None and not here and (not told_of or (norms[cue.at].endswith("ه") and not stands_for)):
            return False  # «شكره لسمو ولي العهد لحضوره الحفل»
        return bool(people) and reader.add(cue, "ceremony", people, ()) is not None
    hosts = convened.hosts(reader, to, cue.end)
    known = next((f for f in reversed(reader.found) if f.kind == "conference"), None)
    new = known is not None and elsewhere(reader, known, cue, to, coming)
    if known is not None and not new and set(reader.ids((*people, *hosts))) <= set(known.people):
        return True
    planned = coming is not None and coming.status == "scheduled" and not own
    status = "scheduled" if planned else ""
    found = reader.add(cue, "conference", people, hosts, new=new, status=status) if people else None
    anchor = reader.scene.anchor
    if found is not None and planned and anchor is not None and found.date == anchor.isoformat():
        found.date = coming.date if coming is not None else None  # «يتوجه A الأسبوع المقبل إلى X لحضور المؤتمر»
    return found is not None


def participation(reader: Reader, number: int, first: int, end: int) -> None:
    """«انطلقت أعمال قمة … برئاسة A وبمشاركة B وC»: a conference and those who take part."""
    norms = reader.norms
    group: list[Ref] = []
    states: list[Ref] = []
    noun, by_verb, of_states = -1, -1, False
    parts = reader.scene.document.having(_TAKE_PART, first, end)
    if not parts:
        return
    for k in parts:
        if norms[k].removeprefix("و") == "مشاركه" and _said_to_come(reader, k, number, first, end):
            return
        if reader.speech[k]:
            continue
        if noun < 0:
            noun = next((j for j in range(first, k) if _gathering_at(norms, j)), -1)
        if noun < 0:
            noun = by_verb = convened.as_a_group(reader, first, k)
        if noun < 0:
            return
        for ref in reader.scene.refs_in(k + 1, min(end, k + 6)):
            one = _first_of(reader, ref) if ref.kind == "sides" else ref
            of_states = of_states or (one is not None and one is not ref)
            if one is not None and one.kind == "person" and not one.conj:
                group.extend(r for r in (one, *reader.grammar.joined(one, end)) if r not in group)
                break
        else:
            states += convened.sending(reader, k, end)
    if group or states:
        for phrase in reader.grammar.phrases((group or states)[-1].end, end):
            if phrase.governor == "along":
                group.extend(r for r in phrase.refs if r.kind == "person" and r not in group)
    group += _of_other_states(reader, number, group, states)
    if not group or any(f.sentence == number and f.kind in ("meeting", "talks", "conference") for f in reader.found):
        _more(reader, number, group)
        return
    hosts = [
        r
        for r in reader.scene.refs_in(first, noun)
        if r.kind == "person" and not r.prep and reader.grammar.governor(r) == BARE
    ][:_PAIR]
    people = [*hosts, *(r for r in group if r not in hosts)]
    alone = by_verb >= 0 or any(norm.lstrip("بل") in SUMMITS for norm in norms[noun : noun + _PAIR])
    if len(people) < _PAIR and not (people and alone):
        return
    words = set(norms[first:end])
    joint = "المشتركه" in words and {"للجنه", "اللجنه"} & words
    kind = "meeting" if joint and len(people) == _PAIR else "conference"
    ahead_ = any(
        f is not None and f.lemma in _HELD_AT and f.tense in ("pres", "future")
        for f in (reader.grammar.finite(j) for j in range(first, noun))
    )
    status = "scheduled" if ahead_ else ""
    found = reader.add(_cue(noun, number, first, end), kind, people[:1], people[1:], status=status)
    if found is not None and of_states:
        found.peer = True  # ministers of several states, each said with his own


def _said_to_come(reader: Reader, k: int, number: int, first: int, end: int) -> bool:
    """«أكدت السفيرة A مشاركة الرئيس B في القمة»: B takes part, and not who says so."""
    ref = reader.scene.ref_at.get(k + 1)
    if ref is None or ref.kind != "person" or ref.prep or ref.conj:
        return False
    group = (ref, *reader.grammar.joined(ref, end))
    after = group[-1].end
    where = _gathering_after(reader, after, end)
    if where < 0 or not PAST.isdisjoint(reader.norms[where:end]):
        return False
    known = next((f for f in reader.found if f.kind == "conference" and f.sentence == number), None)
    if known is None:
        reader.add(_cue(where, number, first, end), "conference", group, (), status="scheduled")
    return True


def _gathering_after(reader: Reader, after: int, end: int) -> int:
    """Where the gathering stands that «في» after a token leads to; -1 if there is none."""
    at = after + 1
    inside = at < end and reader.norms[after] == "في" and _gathering_at(reader.norms, at)
    return at if inside else -1


def _gathering_at(norms: list[str], j: int) -> bool:
    """Whether a conference is told of at a token, or a round of talks: «الجولة المقبلة من المفاوضات»."""
    if norms[j].lstrip("بل") in CONFERENCES:
        return True
    return norms[j].lstrip("بل") in ("الجوله", "جوله") and not _ROUNDS.isdisjoint(norms[j + 1 : j + _NEAR])


def _of_other_states(reader: Reader, number: int, group: list[Ref], states: list[Ref]) -> list[Ref]:
    """«بمشاركة وزراء خارجية A وB»: the states for which no person is named as taking part."""
    if len(states) < _PAIR and not (states and group):
        return []
    told = {key for f in reader.found if f.sentence == number and f.kind == "conference" for key in f.people}
    named = {getattr(r.target, "country", None) for r in group}
    named |= {p.country for p in reader.scene.people if p.id in told}
    return [r for r in states if r.kind != "state" or getattr(r.target, "country", None) not in named]


def _first_of(reader: Reader, several: Ref) -> Ref | None:
    """«بحضور وزراء النقل من مصر A ومن العراق B»: the name right after the ministers and their first state."""
    named = reader.scene.ref_at.get(several.end)
    state = reader.norms[several.end - 2 : several.end - 1] in (["من"], ["في"])
    return named if state and named is not None and not named.prep else None


def _more(reader: Reader, number: int, group: list[Ref]) -> None:
    """Those named as taking part in a conference that its sentence has told by a verb."""
    for known in reader.found:
        if known.sentence == number and known.kind == "conference":
            known.people.extend(key for key in reader.ids(group) if key not in known.people)
            return


def _cue(at: int, number: int, first: int, end: int) -> Cue:
    from mahdar.acts.contacts.reader import Cue as Made

    return Made(at, number, first, end, end, None)
