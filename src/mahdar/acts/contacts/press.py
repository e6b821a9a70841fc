"""Press conferences: «عقد A مؤتمرا صحفيا مع B», «في مؤتمر صحفي مشترك», «أعقبها مؤتمر صحفي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import nouns
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.same import by_persons
from mahdar.acts.contacts.words import COMMA, PRESS, REGULAR, RELATIVE
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = [
    "by_noun",
    "for_press",
    "press",
]

_JOINTLY = frozenset("مشترك مشتركا المشترك مشتركه المشتركه".split())
#: «وأكد الجانبان خلال مؤتمر صحفي أن»: of whom a sentence tells at its head.
_BOTH = frozenset("الجانبان الطرفان الوزيران الرييسان الزعيمان المسوولان".split())
_PAIR = 2
#: «المؤتمر الصحفي الذي عقده», «الندوة الصحفية التي نشطها»: it is told anew.
_TOLD_ANEW = frozenset("المشترك المشتركه الذي التي عقده عقداه عقدته عقدها نشطها نشطاها".split())
#: A spokesman's briefing of every week or day, which is told only as where he spoke unless it is said to be held.
_REGULAR = frozenset("دوري دوريا اعتيادي اعتياديا روتيني".split())
_BRIEFINGS = frozenset("افاده ايجاز".split())
#: «لقاء مشترك مع الصحفيين», «لقاء مع وسائل الإعلام».
_JOURNALISTS = frozenset("الصحفيين الصحافيين الاعلاميين صحفيين صحافيين اعلاميين الصحافه الاعلام".split())
_MEN_OF = frozenset("رجال ممثلي وسايل مندوبي".split())
#: «كلام A جاء خلال مؤتمر صحفي», «تصريحات A أتت في»: words, and what is said of when they were spoken.
_WORDS = frozenset("كلام وكلام تصريحات تصريح حديث موقف اقوال مواقف وتصريحات".split())
_CAME = frozenset("جاء جاءت اتت اتي وردت ورد".split())
_MET = frozenset({"meeting", "talks", "conference"})
#: «أعقبه مؤتمر صحفي», «تلتها ندوة صحفية».
_FOLLOWS = ("اعقب", "عقب", "تلا", "تلت", "يعقب", "تعقب", "يلي", "تلي")
#: «وأعقب اللقاء مؤتمر صحفي مشترك»: after what it comes.
_AFTER_WHAT = frozenset("اللقاء الاجتماع المباحثات المحادثات الجلسه القمه المشاورات المراسم".split())
#: «الذي عقده», «الذي جمعه بـX», «التي نشطها».
_HELD = ("عقد", "جمع", "نشط")
#: «عقب لقائه», «بعد جلسة مباحثات»: another contact, before or after the conference.
_AFTER = frozenset("عقب بعد قبل قبيل بعيد اثر ختام".split())
_TALKS = frozenset("المباحثات المحادثات مباحثات محادثات مباحثاتهما محادثاتهما".split())
_CONTACT = ("لقا", "اجتماع", "مباحثات", "محادثات", "جلسه", "اتصال", "زيار", "استقبال", "مشاورات")
#: How near after «في» a conference is named.
_NEAR = 5


def by_noun(reader: Reader, cue: Cue) -> None:
    """A press conference that no verb has told: «في مؤتمر صحفي», «أعقبها مؤتمر صحفي», «المؤتمر الصحفي الذي عقده A»."""
    norms = reader.norms
    if _press_after(reader, cue):
        return
    near = norms[cue.at : cue.at + _NEAR]
    anew = not _TOLD_ANEW.isdisjoint(near) or not REGULAR.isdisjoint(near)
    again = norms[cue.at].lstrip("وبل").startswith("ال") and not anew
    if (norms[cue.at - 1].removeprefix("و") in ("في", "خلال") or norms[cue.at][:1] == "ب") and not again:
        press(reader, cue, light=False)
    elif anew and not PRESS.isdisjoint(norms[cue.at + 1 : cue.at + 3]):
        if not nouns.conducted(reader, cue, "press_conference") and not RELATIVE.isdisjoint(near):
            press(reader, cue, light=False)  # «نص المؤتمر الصحفي الذي عقدته المتحدثة A»


def press(reader: Reader, cue: Cue, *, light: bool, verb: int = -1) -> bool:
    """«عقد A مؤتمرا صحفيا مع B», «في مؤتمر صحفي مشترك مع B», «مؤتمر صحفي عقده»; not one named as the source alone."""
    norms = reader.norms
    journalists = _with_journalists(norms, cue.at)
    if not journalists and not set(norms[cue.at + 1 : cue.at + 3]) & PRESS and not _briefing(norms, cue.at):
        return False
    regular = not _REGULAR.isdisjoint(norms[cue.at + 1 : cue.at + 4])
    if regular and not any(n.startswith("عقد") for n in norms[cue.at + 1 : cue.at + _NEAR]):
        return False
    told = _told(reader, cue, journalists)
    cut = _before_another(reader, *told)
    phrases = reader.grammar.phrases(told[0], cut)
    jointly = cut < told[1] and not _JOINTLY.isdisjoint(norms[told[0] : cut])
    wide = reader.grammar.phrases(*told) if jointly else phrases  # «مشترك عقب لقائه B مع C»
    between = reader.grammar.phrases(verb + 1, cue.at) if verb >= 0 else []
    beside = [p for p in between if not _in_another(reader, verb + 1, p.first)]
    gathers = any(n.startswith("جمع") for n in norms[cue.at + 1 : told[0] + _NEAR])  # «جمعه بنظيره»
    other = reader.governed(wide, ("مع", "ب") if gathers else ("مع", "along"))
    other = other or reader.governed(beside, ("مع", "along"))  # «نشط A رفقة نظيره B ندوة صحفية»
    others = other.refs if other is not None else ()
    if not others and verb >= 0:
        others = _with_him(reader, cue, verb)
    speaker = reader.focus.speaker_after(cue.first - 1, cue.end)
    subject = _whose_words(reader, cue)
    if light and cue.form is not None:
        held_by = [*between, *phrases]
        subject = reader.before(cue._replace(at=verb if verb >= 0 else cue.at), cue.form) or next(
            (p.refs for p in held_by if p.governor == BARE), ()
        )
        if not subject and not others and cue.form.agree in ("md", "fd"):  # «استقبل A B، وعقدا مؤتمرا صحفيا»
            subject = tuple(reader.both(cue.at, cue.first))
    subject = subject or _of_whom(reader, cue)
    if not subject:
        bare = (BARE, "of") if journalists and gathers else (BARE,)  # «لقاء مع الصحفيين جمع A بـB»
        told_by = [p for p in phrases if not (journalists and p.refs[0].conj)]  # «لقاء مع وسائل الإعلام والسفير B»
        held = next((p for p in told_by if p.governor in bare and _holds(reader, p.refs[0])), None)
        near = held is not None and held.first - cue.at < 6
        one = reader.focus.subject(cue.at, cue.number, "", [o.target for o in others]) or speaker
        one = speaker if speaker is not None and all(speaker.target is not o.target for o in others) else one
        subject = held.refs if near and held is not None else ((one,) if one is not None else ())
    people = [s for s in subject if s.kind in ("person", "sides")]
    joint = _JOINTLY & {*norms[cue.at + 1 : cue.at + 4], *norms[cue.first : cue.first + 3]}
    if not others and len(people) < _PAIR and not joint and verb < 0:
        both = _both_speak(reader, cue)
        if both:
            return reader.add(cue, "press_conference", both[:1], both[1:]) is not None
    if not others and len(people) < _PAIR and joint:
        three = _three_met(reader, cue, people)
        if three:
            return reader.add(cue, "press_conference", three[:1], three[1:]) is not None
        both = reader.both(cue.at, cue.at) if _TALKS.isdisjoint(norms[cue.at : cue.at + 2 * _NEAR]) else []
        if both and (not people or any(people[0].target is r.target for r in both)):
            return reader.add(cue, "press_conference", both[:1], both[1:]) is not None
        partner = _partner(reader, cue, people)
        others = (partner,) if partner is not None else _speaking_with(reader, cue, people)
    if not people:
        return False
    others = others or _met_before(reader, cue) or _after_it(reader, cue, people)
    return reader.add(cue, "press_conference", people, others) is not None


def _both_speak(reader: Reader, cue: Cue) -> list[Ref]:
    """«وأكد الوزيران خلال مؤتمر صحفي أن»: the two whom the head of a sentence means, not «المسؤولان الأمميان»."""
    near = (*range(cue.first, min(cue.first + 3, cue.at)), *range(cue.at + 1, min(cue.at + 4, cue.end - 1)))
    at = next((k for k in near if reader.norms[k] in _BOTH), -1)
    after = reader.norms[at + 1] if at >= 0 else ""
    if at < 0 or (after.startswith("ال") and after.endswith("ان")):
        return []
    keys = reader.sides(at)
    refs = [next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == key), None) for key in keys]
    return [r for r in refs if r is not None] if len(keys) == _PAIR and None not in refs else []


def _in_another(reader: Reader, first: int, k: int) -> bool:
    """«عقد A | عقب لقائه مع B، | مؤتمرا صحفيا»: whether another contact is told of at a token, up to a comma."""
    norms = reader.norms
    back = next((j for j in range(k - 1, first - 1, -1) if norms[j] in COMMA), first - 1)
    return any(norms[j].removeprefix("ال").startswith(_CONTACT) for j in range(back + 1, k))


def for_press(norms: list[str], at: int) -> bool:
    """«لقاء صحفي مشترك», «لقاء مع الصحفيين»: whether a noun of meeting tells a press conference."""
    near = norms[at + 1 : at + 4]
    joint = not PRESS.isdisjoint(near[:2]) and not _JOINTLY.isdisjoint(near)
    return joint or bool(_with_journalists(norms, at))


def _with_journalists(norms: list[str], at: int) -> int:
    """«لقاء مشترك مع الصحفيين», «لقاء مع رجال الصحافة»: the token behind those who report, or 0."""
    k = at + 1 + (norms[at + 1 : at + 2] != ["مع"])
    if norms[k : k + 1] != ["مع"]:
        return 0
    k += 1
    while k < len(norms) and norms[k] in _MEN_OF:
        k += 1
    return k + 1 if k < len(norms) and norms[k] in _JOURNALISTS else 0


def _whose_words(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«كلام A جاء خلال مؤتمر صحفي مشترك مع B»: whose words were spoken there."""
    at = cue.at - 2
    owner = reader.scene.cover[at - 1] if at > cue.first and reader.norms[at] in _CAME else None
    if owner is None or owner.kind != "person" or reader.norms[owner.first - 1] not in _WORDS:
        return ()
    return (owner,)


def _of_whom(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«بمؤتمر صحفي للمبعوث A»: who gives it, named behind «لـ»."""
    room = range(cue.at + 1, min(cue.stop, cue.at + _NEAR))
    one = reader.scene.ref_at.get(next((k for k in room if reader.norms[k] not in PRESS), cue.stop))
    return (one,) if one is not None and one.kind == "person" and one.prep == "ل" and not one.conj else ()


def _briefing(norms: list[str], at: int) -> bool:
    """«في الإفادة الأسبوعية», «خلال الإيجاز اليومي»: a spokesman's briefing, without a word for the press."""
    return norms[at].removeprefix("ال") in _BRIEFINGS and not REGULAR.isdisjoint(norms[at + 1 : at + 2])


def _told(reader: Reader, cue: Cue, journalists: int) -> tuple[int, int]:
    """Where it is told who held a conference; over «الذي عقده», to the end of that clause.

    ``journalists``: the token behind those whom «لقاء مع الصحفيين» names, or 0.
    """
    norms = reader.norms
    if journalists:
        gathers = journalists < cue.end and norms[journalists].startswith("جمع")
        return journalists, cue.end if gathers else cue.stop
    for k in range(cue.at + 1, min(cue.end - 1, cue.at + _NEAR)):
        if norms[k] in RELATIVE and norms[k + 1].startswith(_HELD):
            close = (j for j in range(k + 2, cue.end) if norms[j] in COMMA or norms[j] in ("ان", "بان"))
            return k + 2, next(close, cue.end)
    return cue.at + 1, cue.stop


def _before_another(reader: Reader, first: int, stop: int) -> int:
    """«مؤتمر صحفي | عقب لقائه B»: where another contact is told of, whose parties do not hold the conference.

    Of a joint one they do.
    """
    norms = reader.norms
    after = next((k for k in range(first, stop - 1) if norms[k] in _AFTER), -1)
    # «في ندوة صحفية مشتركة | عقب لقائه B», not «عقب جلسة محادثات مع B»
    his = after >= 0 and norms[after + 1].endswith(("ه", "ها")) and not reader.tokens[after + 1].raw.endswith("ة")
    if after < 0 or (not _JOINTLY.isdisjoint(norms[first:after]) and not his):
        return stop
    return after if any(n.removeprefix("ال").startswith(_CONTACT) for n in norms[after + 1 : after + 3]) else stop


def _with_him(reader: Reader, cue: Cue, verb: int) -> tuple[Ref, ...]:
    """«استقبل A B، وعقد معه مؤتمرا صحفيا», «الذي عقد معهما مؤتمرا»: whom the pronoun after the verb means."""
    if not any(norm.startswith("معه") for norm in reader.norms[verb + 1 : cue.at]):
        return ()
    told = cue._replace(at=verb)
    subject = reader.before(told, cue.form) if cue.form is not None else ()
    subject = subject or reader.elided(told, cue.form, ())
    return reader.pronoun_after(told, subject, ("مع",))


def _press_after(reader: Reader, cue: Cue) -> bool:
    """«أجرى A محادثات مع B، أعقبها مؤتمر صحفي مشترك»: of the two who met just before."""
    norms = reader.norms
    told = reader.found[-1] if reader.found else None
    follows = norms[cue.at - 1].lstrip("و").startswith(_FOLLOWS) and norms[cue.at - 1].endswith(("ه", "ها", "هما"))
    follows = follows or (norms[cue.at - 1] in _AFTER_WHAT and norms[cue.at - 2].lstrip("و").startswith(_FOLLOWS))
    if told is None or not follows or told.kind not in _MET or cue.number - told.sentence > 1:
        return False
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in told.people]
    people = [r for r in refs if r is not None]
    return len(people) == _PAIR and reader.add(cue, "press_conference", people[:1], people[1:]) is not None


def _three_met(reader: Reader, cue: Cue, people: list[Ref]) -> list[Ref]:
    """«عقب اجتماع ثلاثي. وقال A في المؤتمر الصحفي المشترك»: all three who have just met, A one of them."""
    told = next((f for f in reversed(reader.found) if f.kind in _MET), None)
    if told is not None:
        by_persons(reader.scene, told)
    keys = reader.ids(people)
    if told is None or cue.number - told.sentence > 1 or len(told.people) != _PAIR + 1:
        return []
    if not keys or not set(keys) <= set(told.people) or "مع" in reader.norms[cue.at : cue.at + _NEAR]:
        return []  # «وفي مؤتمر صحفي مشترك مع نظيره اليوناني»
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in told.people]
    return [r for r in refs if r is not None]


def _speaking_with(reader: Reader, cue: Cue, people: list[Ref]) -> tuple[Ref, ...]:
    """«في مؤتمر صحفي مشترك، قال A وB»: who speaks with the one speaker of the sentence."""
    one = people[0] if len(people) == 1 and cue.at < people[0].first < cue.end else None
    return tuple(r for r in reader.grammar.joined(one, cue.end) if r.kind == "person")[:1] if one is not None else ()


def _holds(reader: Reader, ref: Ref) -> bool:
    """Whether a phrase says who holds a press conference: «عقده A», «عقده الوزراء الثلاثة»."""
    return ref.kind == "person" or (ref.kind == "sides" and len(reader.ids([ref])) >= _PAIR)


def _met_before(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«في ندوة صحفية مشتركة عقب لقائه B»: with whom a joint conference is held."""
    norms, at = reader.norms, cue.at + 2
    if at + 1 >= cue.stop or norms[at] not in _JOINTLY or norms[at + 1] not in _AFTER:
        return ()
    met = next((k for k in range(at + 2, min(cue.stop, at + _NEAR)) if norms[k].startswith(_CONTACT)), cue.stop)
    after = next(iter(reader.grammar.phrases(met + 1, cue.stop)), None)
    near = after is not None and after.first == met + 1 and after.refs[0].kind == "person"
    return after.refs if near and after is not None else ()


def _after_it(reader: Reader, cue: Cue, people: list[Ref]) -> tuple[Ref, ...]:
    """«وفي مؤتمر صحفي أعقب الاجتماع، قال A … وأعرب B»: those of the meeting who speak after it as well."""
    if not any(n.startswith(("اعقب", "عقب", "تلا")) for n in reader.norms[cue.at + 1 : cue.at + _NEAR]):
        return ()
    keys = set(reader.ids(people))
    told = next((f for f in reversed(reader.found) if f.kind in _MET and keys <= set(f.people)), None)
    if told is None:
        return ()
    others: dict[str, Ref] = {}
    for one in reader.focus.said:
        near = reader.scene.document.sentence_of[one.cue_first] - cue.number
        key = entity_id(one.speaker) if one.speaker is not None else None
        if 0 <= near <= 1 and key in told.people and key not in keys and one.speaker is not None:
            others.setdefault(str(key), one.speaker)
    return tuple(others.values())


def _partner(reader: Reader, cue: Cue, people: list[Ref]) -> Ref | None:
    """With whom a speaker holds a joint press conference: whom he met last, they two alone.

    «المؤتمر الذي أعقب المباحثات»: with whom he had talks.
    """
    keys = set(reader.ids(people))
    after_talks = not _TALKS.isdisjoint(reader.norms[cue.at : min(cue.end, cue.at + 2 * _NEAR)])
    met = [f for f in reader.found if f.kind in _MET]
    for told in reversed([f for f in met if after_talks and f.kind == "talks"] or met):
        if len(told.people) == _PAIR and len(keys & set(told.people)) == 1:
            other = next(key for key in told.people if key not in keys)
            return next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == other), None)
    return None
