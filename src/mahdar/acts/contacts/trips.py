"""Visits told by a noun: «زيارة A إلى B»، «خلال زيارته لـB»، «لدى وصوله إلى B»، «عقب عودته من B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import ahead, owners, possessed, visits
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.visits import OURS
from mahdar.acts.contacts.words import ADVERBS, COMMA, EXPECTED, LED, PAST, PREPOSITIONS, RELATIVE, SOON

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.table import Noun
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["PREPARING", "WAYS", "noun"]

_PLACES = frozenset({"place", "state"})
#: How far after «زيارة» its visitor stands where nothing ties them.
_NEXT = 4
#: What is told behind a journey that is history: «بزيارة بيروت عام 1982».
_LONG_AGO = PAST | frozenset("عام سنه عامين سنتين سنوات اعوام".split())
_TWO = 2
#: Words of a visit that is over, under way, or told as what someone did.
_TOLD = frozenset("عشيه غداه ختام خلال اثناء في مستهل بدايه بمناسبه عقب اطار قبيل سياق هامش ضمن".split())
_JOURNEY = "رحله"
_ARRIVAL = "وصول"
WAYS = frozenset("توجه سفر مغادره".split())
#: Verbs of planning a journey.
_INTENDS = ("يعتزم", "تعتزم", "اعتزم", "ينوي", "تنوي", "يزمع", "تزمع", "قرر", "يستعد", "تستعد")
#: «تقييد», «تسهيل», «تنظيم»: how long the noun of doing of the second form is.
_MASDAR = 5
#: «قرر A عدم السفر إلى X».
_KEEPS_FROM = frozenset("عدم منع حظر".split())
_INTENTION = ("اعتزامه", "اعتزامها")
_IN_DOUBT = frozenset("لا ولا لم لن هل ما كان كانت وكان وكانت اذا".split())
_RETURNING = frozenset({"عوده", "عايد"})
#: «زيارة للرئيس A استمرت ثلاثة أيام».
_LASTED = frozenset("استمرت تستمر استغرقت تستغرق دامت تدوم".split())
#: What is got ready for a visit that is fixed.
PREPARING = frozenset(
    "الاعداد للاعداد اعدادا التحضير للتحضير تحضيرا التحضيرات ترتيبات الترتيبات التمهيد تمهيدا".split()
)
_UNDER_WAY = frozenset("الجاريه الجاري القايمه النهاييه اللازمه الخاصه المتعلقه".split())
#: How far before «بزيارة» the noun of doing stands, over an office and a name.
_DOING_ROOM = 18
#: «زيارة وفد الحركة إلى X», and how far after its noun a body and after that its leader and the place stand.
_BODY_ROOM = 5
_LED_ROOM = 14
#: «زيارة المسؤولين الأتراك».
_OFFICIALS = frozenset("المسوولين المسوولتين الوزراء".split())
#: «تشمل زيارة A الأردن».
_TAKES_IN = frozenset("تشمل شملت شمل".split())
_COMMENTS = frozenset("تعليقا معلقا معلقه تعقيبا ردا احتجاجا اعتراضا".split())
_TO_BE_MADE = (["من", "المقرر", "ان"], ["من", "المرتقب", "ان"])
#: Verbs of making a visit, and how far after its noun «أن» stands, over its adjectives.
_MAKES = ("يقوم", "تقوم", "يجري", "تجري", "يودي", "تودي", "يبدا", "تبدا")
_EXPECTED_ROOM = 8
_WILL_MAKE = frozenset("سيوديها ستوديها سيجريها ستجريها يوديها توديها".split())
_FIXED = frozenset("مرتقبه مقرره مزمعه".split())
#: «إلى الجمهورية الصديقة»: the visited country, not named again.
_COUNTRY = frozenset("الجمهوريه المملكه البلد البلاد الدوله السلطنه الاماره للجمهوريه للمملكه للبلاد".split())


def noun(reader: Reader, cue: Cue, name: Noun, governing: bool) -> bool:
    """«زيارة A إلى B», «زيارته إلى B», «الزيارة التي يقوم بها A إلى B».

    ``governing``: a light verb stands before it.
    """
    norms = reader.norms
    before = norms[cue.at - 1] if cue.at > cue.first else ""
    if name.stem in WAYS and norms[cue.at].startswith(("ال", "لل")):
        return _intended(reader, cue)
    if name.stem in WAYS and not (name.suffix and _goes_to(reader, cue, leaves=name.stem == "مغادره")):
        return False
    if name.stem in _RETURNING:
        return _back(reader, cue, name)
    if name.stem in (_ARRIVAL, *WAYS) and name.suffix in ("هم", "هما"):
        return False  # «وصولهم» of a group
    if name.suffix == "هما":
        return _of_two(reader, cue)
    if name.suffix:
        agree = "fs" if name.suffix == "ها" else "ms"
        subject = (
            possessed.thanked(reader, cue)
            or owners.told_of_himself(reader, cue)
            or possessed.reporting(reader, cue)
            or _accompanied(reader, cue)
            or owners.in_relative(reader, cue)
            or visits.guest(reader, cue)
            or _opening_speaker(reader, cue, agree)
        )
        subject = subject or reader.focus.subject(cue.at, cue.number, agree)
        place = _object(reader, cue.at + 1) or visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 8))
        if place is None and before not in _TOLD:
            return False
        if subject is None or subject.kind != "person":
            subject = reader.leading()
        if subject is None or before in ("دعا", "الي") and not governing:
            return False
        if place is None:
            known = next((f for f in reader.found if f.kind == "visit"), None)
            return known is None and _unplaced(reader, cue, owners.from_abroad(reader, cue, subject, None))
        return visits.add(reader, cue, (owners.from_abroad(reader, cue, subject, place),), place)
    if before == "علي" and "بعد" in norms[cue.at - _NEXT : cue.at]:
        before = "بعد"  # «بعد أيام على زيارة A لـB»
    if before == "علي" and norms[cue.at - 2].removeprefix("و") in _COMMENTS:
        before = "بعد"  # «تعليقا على زيارة A لـB»
    if norms[cue.at].startswith("ب") and (_undertaken(reader, cue) or _charged(reader, cue)):
        return True
    got_ready = norms[cue.at - 2] if before in _UNDER_WAY else before  # «التحضيرات الجارية لزيارة A»
    prepared = norms[cue.at].startswith("ل") and got_ready.removeprefix("و") in PREPARING
    if prepared and _prepared(reader, cue):
        return True
    if norms[cue.at].startswith("ل") or before in ("الي", "علي", "بدا", "بدات", "يبدا"):
        return False
    if norms[cue.at][:2] == "ال" and cue.at + 1 < cue.stop and _states(reader, cue.at + 1):
        return False  # «هذه الزيارة تأتي بعد أسابيع من رسالة بعث بها A»
    that = _expected(reader, cue)
    if that > 0:  # «زيارة من المقرر أن يقوم بها A»
        cue = cue._replace(stop=reader.grammar.clause_end(that, cue.end))
    if norms[cue.at + 1 : cue.at + 2] in (["وفد"], ["الوفد"]) and _delegation(reader, cue, name):
        return True
    if _of_several(reader, cue):
        return True
    visitor = next(
        (
            r
            for r in reader.scene.refs_in(cue.at + 1, min(cue.stop, cue.at + 12))
            if r.kind == "person" and r.prep in ("", "ل") and (reader.grammar.governor(r) in (BARE, "of", "ل"))
        ),
        None,
    )
    between = norms[cue.at + 1 : visitor.first] if visitor is not None else ()
    if any(norm.removeprefix("و") in reader.table.nouns for norm in between):
        visitor = None  # «زيارة X ولقاء B»
    made = next((k + 1 for k in range(cue.at + 1, min(cue.stop, cue.at + 2 * _NEXT)) if norms[k] == "بها"), -1)
    if visitor is None and made > 0 and made < cue.stop:
        visitor = reader.grammar.groups.role(made)
        other = reader.scene.ref_at.get(made)
        if visitor is None and other is not None and other.kind == "title" and not other.prep and other.target is None:
            return False  # «عشية زيارة يقوم بها وزير الخارجية الفرنسي إلى B»: another, whom no one names
    if visitor is None and {"له", "لها"} & set(norms[cue.at + 1 : cue.at + 4]):
        return noun(
            reader, cue, name._replace(suffix="ها" if "لها" in norms[cue.at + 1 : cue.at + 4] else "ه"), governing
        )
    led = reader.norms[cue.at + 1 : cue.stop]
    if {"قادته", "قادتها", "تقوده", "تقودها"} & set(led[:_NEXT]) and (
        visitor is None or visitor.first > cue.at + _NEXT
    ):
        return _of_clause(reader, cue, before)  # «زيارة العمل التي قادته إلى B»
    unannounced = visitor is not None and visitor.prep == "ل" and "يعلن" in norms[cue.at : visitor.first]
    told = unannounced or (visitor is not None and {"بها", *RELATIVE} & set(norms[cue.at : visitor.first]))
    if name.stem == _JOURNEY and not told:
        return False  # «رحلة جوية إلى X»
    if visitor is None or (visitor.first - cue.at > _NEXT and not told):
        return _of_clause(reader, cue, before) or _made(reader, cue)
    place = (
        visits.place_after(reader, visitor.end, min(cue.stop, visitor.end + 8))
        or visits.place_after(reader, cue.at + 1, visitor.first)
        or _right_after(reader, cue, visitor)
    )
    if place is None and before in _TOLD and not _LASTED.isdisjoint(norms[visitor.end : visitor.end + _NEXT]):
        return reader.add(cue, "visit", (visitor,), (), role="visitor") is not None
    if place is None and name.stem in (_ARRIVAL, _JOURNEY):
        return False
    if place is None and before in _TOLD and not OURS.isdisjoint(norms[visitor.end : visitor.end + 1]):
        return visits.keep_home(reader, cue, (visitor,))  # «ضمن زيارة A للدولة»
    if place is None and _took_in(reader, cue, visitor):
        return True
    if place is None and name.kind == "visit" and (that > 0 or _fixed(reader, cue, visitor)):
        return reader.add(cue, "visit", (visitor,), (), role="visitor", status="scheduled") is not None
    if place is None:
        unnamed = "بها" in norms[cue.at : visitor.first + 1] and not _COUNTRY.isdisjoint(
            norms[visitor.end : visitor.end + 4]
        )
        unnamed = unnamed or norms[visitor.end : visitor.end + 1] == ["الي"]
        return unnamed and reader.add(cue, "visit", (visitor,), (), role="visitor") is not None
    done = visits.add(reader, cue, (visitor, *reader.grammar.joined(visitor, cue.stop)), place)
    if done and (that > 0 or {"مرتقبه", "المرتقبه", "المقبله", "مقرره", "المقرره"} & set(norms[cue.at : cue.at + 6])):
        reader.found[-1].status = "scheduled"
    return done


def _states(reader: Reader, k: int) -> bool:
    """Whether a verb that says something of a visit, and not who makes it, stands at a token."""
    form = reader.grammar.finite(k)
    return form is not None and form.tense == "pres" and form.agree == "fs"


def _expected(reader: Reader, cue: Cue) -> int:
    """«زيارة من المقرر أن يقوم بها A», «الزيارة التي يتوقع أن تؤديها A»: where «أن» stands, or -1."""
    norms = reader.norms
    near = range(cue.at + 2, min(cue.end, cue.at + _EXPECTED_ROOM))
    that = next((k for k in near if norms[k] == "ان"), -1)
    if that < 0 or that + 1 >= cue.end or norms[that - 1] not in EXPECTED:
        return -1
    opens = that - 2 if norms[that - 2] == "من" else that - 1
    related = norms[opens - 1] in RELATIVE or norms[cue.at][:2] != "ال"
    made = norms[that + 1].startswith(_MAKES)
    adjectives = range(cue.at + 1, opens - (1 if norms[opens - 1] in RELATIVE else 0))
    plain = all(reader.scene.cover[k] is None and norms[k] not in PREPOSITIONS for k in adjectives)
    return that if related and made and plain else -1


def _undertaken(reader: Reader, cue: Cue) -> bool:
    """«شكر الوزير على قيام A بزيارة X»: who is said to make the visit that a noun of doing takes."""
    room = range(cue.at - 2, max(cue.first, cue.at - _DOING_ROOM) - 1, -1)
    doing = next((k for k in room if reader.norms[k].lstrip("وب") == "قيام"), -1)
    if doing < 0 or reader.norms[doing - 1] in ("الي", "ان"):
        return False
    visitor = next((r for r in reader.scene.refs_in(doing + 1, cue.at) if r.kind == "person" and not r.prep), None)
    place = visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 2 * _NEXT)) or _object(reader, cue.at + 1)
    return visitor is not None and place is not None and visits.add(reader, cue, (visitor,), place)


def _charged(reader: Reader, cue: Cue) -> bool:
    """«كلف A وزير خارجيته B بزيارة X ولقاء C»: a visit to come of whoever is sent."""
    one = ahead.sent(reader, cue.at, cue.first)
    if not _LONG_AGO.isdisjoint(reader.norms[cue.at : min(cue.end, cue.at + 2 * _NEXT)]):
        return False  # «كلف A المبعوث B بزيارة X عام 1982»
    place = _object(reader, cue.at + 1) or visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 2 * _NEXT))
    if one is None or place is None or one.end < cue.at - _NEXT:
        return False
    return visits.add(reader, cue, (one,), place, status="scheduled")


def _prepared(reader: Reader, cue: Cue) -> bool:
    """«بحث الإعداد لزيارة A إلى X»: a visit to come, its visitor right after the noun."""
    near = range(cue.at + 1, min(cue.end, cue.at + _EXPECTED_ROOM))
    made = next((k for k in near if reader.norms[k] == "بها" or reader.norms[k] in _WILL_MAKE), cue.at)
    if made > cue.at:  # «التحضير للزيارة التي سيقوم بها A لـB»
        cue = cue._replace(stop=cue.end)
    visitor = reader.scene.ref_at.get(made + 1)
    if visitor is None or visitor.kind != "person" or visitor.prep or visitor.conj:
        return False
    place = visits.place_after(reader, visitor.end, min(cue.stop, visitor.end + 2 * _NEXT)) or _object(
        reader, visitor.end
    )
    return place is not None and visits.add(reader, cue, (visitor,), place, status="scheduled")


def _of_two(reader: Reader, cue: Cue) -> bool:
    """«خلال زيارتهما إلى B»: the two who are the subject of the sentence, or were named last."""
    place = _object(reader, cue.at + 1) or visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 2 * _NEXT))
    ours = not OURS.isdisjoint(reader.norms[cue.at + 1 : min(cue.stop, cue.at + _NEXT)])
    pair = (possessed.two_after(reader, cue) or reader.pair(cue.at, cue.first)) if place is not None or ours else []
    if len(pair) != _TWO:
        return False
    return visits.add(reader, cue, pair, place) if place is not None else visits.keep_home(reader, cue, pair)


def _of_several(reader: Reader, cue: Cue) -> bool:
    """«وتأتي زيارة الوزيرين إلى X», «زيارة المسؤولين الأتراك إلى X»: those of whom a contact was told before."""
    ref = reader.scene.ref_at.get(cue.at + 1)
    if ref is None or ref.kind != "sides" or ref.prep or ref.conj:
        return False
    place = visits.place_after(reader, ref.end, min(cue.stop, ref.end + 2 * _NEXT)) or _object(reader, ref.end)
    if place is None:
        return False
    keys = reader.ids([ref])
    if reader.norms[ref.first] in _OFFICIALS:
        nations = [
            m.entry.id for k in range(ref.first, ref.end) for m in reader.scene.matches[k] if m.entry.kind == "demonym"
        ]
        codes = {reader.scene.lexicon.registry.states[one].code for one in nations}
        of_it = {p.id for p in reader.scene.people if p.country in codes}
        told = (of_it.intersection((*f.people, *f.attendees)) for f in reversed(reader.found))
        keys = sorted(next((one for one in told if one), ()))
    people = [
        next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == [key]), None) for key in keys
    ]
    if len(people) < _TWO or None in people:
        return False
    visitors = [
        r
        for r in people
        if r is not None and (getattr(place.target, "country", None) is None or visits.abroad(r, place))
    ]  # one of the two may be at home
    before = reader.grammar.finite(cue.at - 1)
    ahead = not SOON.isdisjoint(reader.norms[place.end : cue.stop]) or (before and before.tense == "future")
    return visits.add(reader, cue, visitors, place, status="scheduled" if ahead else "")


def _delegation(reader: Reader, cue: Cue, name: Noun) -> bool:
    """«زيارة وفد الحركة برئاسة A إلى B»: who leads it, else whose it is."""
    if name.stem != "زياره" or name.suffix:
        return False
    near = range(cue.at + 1, min(cue.stop, cue.at + _BODY_ROOM))
    refs = (reader.scene.ref_at.get(k) for k in near)
    body = next((r for r in refs if r is not None and r.kind != "title"), None)
    if body is None or body.kind != "org" or body.conj or body.prep:
        return False
    stop = min(cue.end, body.end + _LED_ROOM)
    led = next((k for k in range(body.end, min(stop, body.end + _NEXT)) if reader.norms[k] in LED), -1)
    people = reader.scene.refs_in(led + 1, min(stop, led + _NEXT)) if led > 0 else []
    leader = next((r for r in people if r.kind == "person"), None)
    one = leader or body
    place = visits.place_after(reader, one.end, stop) or _object(reader, one.end)
    if place is None or any(reader.grammar.finite(k) for k in range(one.end, place.first)):
        return False
    return reader.add(cue, "visit", (one,), (), role="visitor", place=place) is not None


def _took_in(reader: Reader, cue: Cue, visitor: Ref) -> bool:
    """«تشمل زيارة A أيضا الأردن وقطر»: the places that a verb right before says the visit takes in."""
    if reader.norms[cue.at - 1].lstrip("وس") not in _TAKES_IN or visitor.first != cue.at + 1:
        return False
    at = next((k for k in range(visitor.end, min(cue.stop, visitor.end + 3)) if reader.norms[k] not in ADVERBS), -1)
    place = _object(reader, at) if at >= 0 else None
    if place is None:
        return False
    return any([visits.add(reader, cue, (visitor,), one) for one in (place, *visits.joined(reader, place))])


def _fixed(reader: Reader, cue: Cue, visitor: Ref) -> bool:
    """«زيارة لـA مقررة الشهر المقبل», «زيارة من المقرر أن يقوم بها A»: a visit that is fixed, wherever it is to."""
    if getattr(visitor.target, "office", None) is None or reader.norms[cue.at].lstrip("وبل").startswith("ال"):
        return False
    made = reader.norms[cue.at + 1 : visitor.first]
    if made[:3] in _TO_BE_MADE and made[-1] == "بها":
        return True
    told = visitor.prep == "ل" and visitor.first == cue.at + 1
    return told and not _FIXED.isdisjoint(reader.norms[visitor.end : visitor.end + 1])


def _goes_to(reader: Reader, cue: Cue, *, leaves: bool) -> bool:
    """«قبيل توجهه إلى B», «عشية سفره إلى B»: whether it is said where to; «مغادرته لـB» is from there."""
    near = range(cue.at + 1, min(cue.stop, cue.at + _NEXT))
    refs = (reader.scene.ref_at.get(k) for k in near)
    to = any(r is not None and r.prep == "ل" for r in refs) and not leaves
    return to or any(reader.norms[k] == "الي" for k in near)


def _right_after(reader: Reader, cue: Cue, visitor: Ref) -> Ref | None:
    """«منذ زيارة A موسكو»: the place as the object of the noun."""
    return _object(reader, visitor.end) if visitor.first == cue.at + 1 and not visitor.prep else None


def _object(reader: Reader, k: int) -> Ref | None:
    """«زيارته لبنان»: the place that begins at a token as an object."""
    place = reader.scene.ref_at.get(k)
    bare = place is not None and place.kind in _PLACES and not place.prep and not place.conj
    return place if bare else None


def _made(reader: Reader, cue: Cue) -> bool:
    """«بعد زيارة مماثلة قام بها إلى B», «في زيارة يقوم بها إلى B»: whoever the clause is about makes the visit."""
    norms = reader.norms
    verb = next((k for k in range(cue.at + 1, min(cue.stop, cue.at + _NEXT)) if norms[k + 1 : k + 2] == ["بها"]), -1)
    form = reader.grammar.finite(verb) if verb >= 0 else None
    if form is None or form.lemma not in ("قام", "أجرى", "أدى"):
        return False
    place = visits.place_after(reader, verb + 2, min(cue.stop, verb + 2 * _NEXT))
    told = next((f for f in reversed(reader.found) if f.sentence == cue.number and f.kind == "visit"), None)
    same = next((r for r in reader.scene.refs if told is not None and reader.ids([r]) == told.people[:1]), None)
    subject = same or reader.focus.subject(cue.at, cue.number, form.agree)
    return place is not None and subject is not None and visits.add(reader, cue, (subject,), place)


def _back(reader: Reader, cue: Cue, name: Noun) -> bool:
    """«عقب عودته من B», «A، العائد من B»: a visit to B, where B is abroad."""
    place = next(
        (r for r in reader.scene.refs_in(cue.at + 1, min(cue.stop, cue.at + _NEXT)) if r.kind in _PLACES), None
    )
    if place is None or reader.norms[place.first - 1] != "من" or reader.norms[cue.at - 1] == "طريق":
        return False  # «توقف A في X في طريق عودته من B»: said in passing
    before = reader.scene.cover[cue.at - 1] or (
        reader.scene.cover[cue.at - 2] if reader.norms[cue.at - 1] in COMMA else None
    )
    subject = before if name.stem == "عايد" and before is not None and before.kind == "person" else None
    if subject is None and (name.suffix or name.stem == "عايد"):
        subject = owners.in_relative(reader, cue) or reader.focus.subject(
            cue.at, cue.number, "fs" if name.suffix == "ها" else "ms"
        )
    known = subject is not None and getattr(subject.target, "office", None) is not None
    return (
        known and subject is not None and visits.abroad(subject, place) and visits.add(reader, cue, (subject,), place)
    )


def _opening_speaker(reader: Reader, cue: Cue, agree: str) -> Ref | None:
    """«ولدى وصوله إلى B، قال A»: the speaker of a sentence that a visit with a pronoun opens."""
    if cue.at - cue.first > 2 * _NEXT or any(k < cue.at for k, _ in reader.focus.subjects(cue.number)):
        return None
    speaker = reader.focus.speaker_after(cue.at, cue.end)
    if speaker is None:  # «بعد ساعات على وصوله إلى B، اجتمع A»
        speaker = next((r for k, r in reader.focus.subjects(cue.number) if k > cue.at), None)
    return speaker if speaker is not None and reader.focus.agrees(speaker, agree) else None


def _accompanied(reader: Reader, cue: Cue) -> Ref | None:
    """«ضمن الوفد المرافق لـA في زيارته»: whose journey it is that others come along on."""
    ref = reader.scene.cover[cue.at - 2] if reader.norms[cue.at - 1] in ("في", "خلال") else None
    along = ref is not None and ref.kind == "person" and reader.norms[ref.first - 1].startswith("المرافق")
    return ref if along else None


def _of_clause(reader: Reader, cue: Cue, before: str) -> bool:
    """«في ختام زيارة إلى B», «زيارة العمل التي قادته إلى B»: whoever the sentence is about makes the visit."""
    if before == "اول":
        before = reader.norms[cue.at - 2]  # «في أول زيارة يقوم بها إلى مصر»
    if _intended(reader, cue):
        return True
    if before == "من" and "بعد" in reader.norms[cue.at - _NEXT : cue.at]:
        before = "بعد"  # «زيارة A إلى X بعد يوم من زيارة لـY»
    here = [f for f in reader.found if f.sentence == cue.number and f.kind == "visit"]
    if before.removeprefix("و") not in _TOLD and not (here and before == "بعد"):
        return False
    place = visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 9))
    if here and (before != "بعد" or place is None or any(_there(f, place) for f in here)):
        return False
    subject = (
        visits.guest(reader, cue) or owners.the_latter(reader, cue) or reader.focus.subject(cue.at, cue.number, "")
    )
    if place is None or subject is None:
        return False
    return visits.add(reader, cue, (owners.from_abroad(reader, cue, subject, place),), place)


def _there(told: Contact, place: Ref) -> bool:
    """Whether a visit was to a place, or to its state."""
    if told.place_ref is None or told.place_ref.target is place.target:
        return True
    country = getattr(place.target, "country", None)
    return country is None or (place.kind == "state" and getattr(told.place_ref.target, "country", None) == country)


def _intended(reader: Reader, cue: Cue) -> bool:
    """«يعتزم A زيارة إسرائيل الأسبوع المقبل», «ينوي A السفر غدا إلى بكين»: a visit that is planned."""
    if reader.norms[cue.at].startswith(("ال", "لل")):
        place = visits.place_after(reader, cue.at + 1, min(cue.stop, cue.at + 2 * _NEXT))
    else:
        place = _object(reader, cue.at + 1)
    if place is None:
        return False
    places = (place, *visits.joined(reader, place))
    if reader.norms[cue.at - 1].startswith(_INTENTION):
        one = reader.focus.subject(cue.at, cue.number, "fs" if reader.norms[cue.at - 1].endswith("ها") else "ms")
        person = one if one is not None and one.kind == "person" else None
        return person is not None and any([visits.add(reader, cue, (person,), at, status="scheduled") for at in places])
    room = range(cue.at - 1, max(cue.first - 1, cue.at - 2 * _NEXT * _NEXT), -1)
    forms = ((k, reader.grammar.finite(k)) for k in room)
    verb, form = next(((k, f) for k, f in forms if f is not None), (-1, None))
    if form is None or not reader.norms[verb].removeprefix("و").startswith(_INTENDS):
        return False
    if reader.norms[verb - 1] in _IN_DOUBT or _another_aim(reader, verb, cue.at):
        return False  # «لا ينوي A زيارة X», «هل ينوي زيارة X»
    stated = next((p.refs for p in reader.grammar.phrases(verb + 1, cue.at) if p.governor == BARE), ())
    people = tuple(reader.grammar.subject_before(verb, cue.first, form)) or stated
    people = people or tuple(r for r in [reader.focus.subject(verb, cue.number, form.agree)] if r is not None)
    return bool(people) and any([visits.add(reader, cue, people, one, status="scheduled") for one in places])


def _another_aim(reader: Reader, verb: int, at: int) -> bool:
    """«ينوي A تسهيل السفر إلى X»: whether another deed than the journey is what someone intends."""
    k = at - 1
    norm = reader.norms[k]
    deed = reader.tokens[k].kind == "w" and "masdar" in reader.tokens[k].info.tenses
    deed = deed or norm in _KEEPS_FROM or (norm[:1] == "ت" and norm[3:4] == "ي" and len(norm) == _MASDAR)
    return k > verb and deed and reader.scene.cover[k] is None


def _unplaced(reader: Reader, cue: Cue, visitor: Ref) -> bool:
    """«خلال زيارته الرسمية للبلاد»: the visited state is the report's own."""
    return not OURS.isdisjoint(reader.norms[cue.at : cue.at + 5]) and (
        reader.add(cue, "visit", (visitor,), (), role="visitor") is not None
    )
