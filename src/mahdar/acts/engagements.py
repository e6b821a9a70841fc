"""Diplomatic contacts: who met, called, visited, wrote to or signed with whom.

Cues are verbs ("التقى", "استقبل", "عقد … اجتماعا مع"), nouns with a pronoun ("خلال
لقائه") and nouns with their parties ("محادثات جمعت …"); the table ``contacts.tsv`` lists
them. Participants are the noun phrases that the cue governs, or whom its pronouns and
left-out subjects mean; one contact told twice is one engagement.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.contacts import (
    absent,
    accords,
    addresses,
    afterwards,
    assembly,
    attending,
    briefings,
    cables,
    callers,
    came,
    convened,
    credentials,
    delegates,
    errands,
    favours,
    feasts,
    gatherings,
    going,
    heard,
    hosts,
    joiners,
    joint,
    leaving,
    light,
    meetings,
    mutual,
    nouns,
    papers,
    phoned,
    press,
    replies,
    rites,
    sided,
    signings,
    sittings,
    spoken,
    stations,
    stays,
    summoning,
    tours,
    trips,
    visits,
)
from mahdar.acts.contacts.asides import in_aside
from mahdar.acts.contacts.diplomatic import diplomatic
from mahdar.acts.contacts.reader import Cue, Reader
from mahdar.acts.contacts.seats import PLACES, extent, has_article
from mahdar.acts.contacts.table import Noun, table
from mahdar.acts.contacts.telling import (
    BEARING,
    CHAIRED,
    MEETING,
    SUMMONS,
    VISITING,
    attendance,
    noun,
    reading,
    readings,
    tells,
    told_in_speech,
    when_received,
)
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, PHONE, PRESS
from mahdar.acts.statements import entity_id, scan_statements
from mahdar.document.document import Trait
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mahdar.acts.contacts.where import Contact
    from mahdar.document.document import Token
    from mahdar.mentions.scene import Scene

__all__ = ["read_engagements"]

_GATHERED = frozenset("شارك حضر افتتح ترأس رأس عقد اختتم أقام دشن شهد أشرف".split())
_CEREMONIAL = frozenset("أقام نظم حضر شهد افتتح دشن أولم شارك".split())
#: «ألقى كلمة في القمة», «مثّل بلاده في القمة», «خاطب القمة».
_LEADS_RITE = frozenset("رأس ترأس أشرف".split())
_OPENING = frozenset("افتتح دشن".split())
_SPEAKS = frozenset("ألقى مثل خاطب".split())
#: Verbs of which talks are the subject, and verbs with which a noun of meeting tells no contact of its own.
_PHASES = frozenset("بدأ انطلق انتهى استمر".split())
_NOT_LIGHT = _PHASES | frozenset("نظم قام أنهى أدى استهل حضر دشن أقام شارك حظي".split())
#: Verbs of who or where one sees a contact.
_SEEN = frozenset("شهد احتضن".split())
_HOLDS = frozenset("عقد أجرى".split())
#: «جلسة مباحثات», «جولة محادثات».
_SITTING = frozenset("جلسه جلسات جوله جولات".split())
#: Verbs of those who sit in a session for their side.
_SITS = frozenset("شهد شارك".split())
#: At what those are brought together who meet over a meal.
_TABLES = frozenset("مايده غداء عشاء افطار فطور خلوه".split())
_HEADS_OR_SITS = frozenset("شارك ترأس رأس".split())
_NOUN_WITHIN = 30
#: Nouns that no light verb makes a contact of.
_BY_THEMSELVES = frozenset({"signing", "ceremony", "message"})
_TOUR = "جوله"
_STEMS = frozenset({_TOUR, SUMMONS}) | hosts.FAREWELLS
_PARTICIPLES = BEARING | MEETING
_SIGNINGS = (["توقيع"], ["التوقيع"])
#: «أجرى A خلال الزيارة مباحثات مع B»: before the visit on which something else was done.
_ON_A_VISIT = frozenset("خلال اثناء هامش مستهل ختام بدايه اطار".split())
#: «سيترأس A حفلا», «ترأس A احتفال رفع العلم».
_FEASTS = frozenset("حفل حفلا الحفل احتفال احتفالا الاحتفال مراسم مادبه وليمه".split())


def _interesting(token: Token) -> bool:
    """Whether a spelling can be an engagement cue at all."""
    if token.kind != "w":
        return False
    if token.norm in gatherings.ATTEND or reading(token.norm) is not None:
        return True
    verbs = table().verbs
    for form in token.info.verbs:
        if (
            form.lemma in verbs
            if form.tense in FINITE_OR_PASSIVE
            else form.tense == "part" and form.lemma in _PARTICIPLES
        ):
            return True
    return False


_INTEREST = Trait(_interesting)
_NOUNS = Trait(lambda token: reading(token.norm) is not None)


#: What is read of a sentence after its words one by one, with the words without which a sentence has none of it.
_BESIDES = (
    (phoned.phoned, phoned.PHONED),
    (spoken.agreed, spoken.AGREED),
    (mutual.mutual, mutual.ITSELF),
    (cables.likewise, cables.LIKE),
    (cables.told_in, cables.TOLD_IN),
    (cables.fronted, cables.WRITTEN),
    (replies.replied, replies.REPLIES),
    (replies.came, replies.CAME),
    (credentials.presented_by_several, credentials.ACCREDITED),
    (rites.wreaths, rites.WREATHS),
    (going.flown, going.FLOWN),
    (going.bound_for, going.BOUND),
    (stations.stations, stations.STATIONS),
    (callers.callers, callers.CALLERS),
    (callers.accepted, callers.INVITATIONS),
    (callers.to_table, callers.INVITATIONS),
    (callers.hosted, callers.HOSTED),
    (errands.errands, errands.ERRANDS),
    (errands.to_tell, errands.TELLING),
    (accords.accords, accords.SIGNED),
    (feasts.beside, feasts.GIVEN),
    (briefings.heard, briefings.HEARING),
    (briefings.to_report, briefings.REPORTING),
    (sittings.sat, sittings.SITTING),
    (sided.headed, sided.SIDES),
    (heard.spoke_in, heard.SPEAKING),
    (joiners.joined_by, joiners.JOINING),
    (afterwards.spoke_after, afterwards.SITTING),
    (attending.attending, attending.PRESENCE),
)


def _read(scene: Scene) -> list[Contact]:
    reader = Reader(scene, scene.said)
    document = scene.document
    besides: dict[int, list[Callable[[Reader, int, int, int], None]]] = {}
    for rule, words in _BESIDES:
        for number in dict.fromkeys([document.sentence_of[k] for k in document.having(words)]):
            besides.setdefault(number, []).append(rule)
    shared, company = joint.sentences(reader), going.in_company(reader)
    for number, (first, end) in enumerate(document.sentences):
        first = max(first, scene.start)
        if first >= end:
            continue
        if number in shared:
            joint.joint(reader, number, first, end, early=True)
        for i in document.having(_INTEREST, first, end):
            _at(reader, number, i, first, end)
        gatherings.participation(reader, number, first, end)
        if number in shared:
            joint.joint(reader, number, first, end)
        if number in company:
            going.accompanied(reader, number, first, end)
        for beside in besides.get(number, ()):
            beside(reader, number, first, end)
    attending.witnessed(reader)
    assembly.assembly(reader)
    addresses.spoken_at(reader)
    briefings.briefings(reader)
    hosts.received(reader)
    absent.absent(reader)
    return diplomatic(scene, reader.found)


def _at(reader: Reader, number: int, i: int, first: int, end: int) -> None:
    """Read what a word tells: as a verb first, then as a noun."""
    norm = reader.norms[i]
    covering = reader.scene.cover[i]
    if i in reader.used or (covering is not None and covering.kind != "sides"):
        return
    if norm in gatherings.ATTEND and attendance(reader, i, first):
        came.came_to(reader, i, end)
        return
    will = i > first and reader.norms[i - 1].lstrip("وف") == "سوف"
    for form in readings(reader.tokens[i]):
        if will and form.tense == "pres":
            form = form._replace(tense="future")  # «سوف يلتقي A B»
        if tells(reader, i, form):
            if _verb(reader, Cue(i, number, first, end, reader.grammar.clause_end(i, end), form)):
                return
    name = noun(norm)
    if name is None:
        return
    if name.stem == "حديث" and PHONE.isdisjoint(reader.norms[i + 1 : i + 2]):
        return
    if not reader.speech[i] or told_in_speech(reader, number, i, first, name):
        _name(reader, Cue(i, number, first, end, reader.grammar.clause_end(i, end), None), name)


def _verb(reader: Reader, cue: Cue) -> bool:
    form = cue.form
    assert form is not None
    verb = reader.table.verbs[form.lemma]
    if verb.sort == "contact":
        return visits.visit(reader, cue) if verb.kind == "visit" else meetings.contact(reader, cue, verb)
    if verb.sort == "travel" and not going.lands(reader, cue):
        return False
    if verb.sort == "travel":
        _beside_travel(reader, cue)
        if form.lemma == "عاد":
            return leaving.came_back(reader, cue)
        return (form.lemma == "غادر" and leaving.left(reader, cue)) or visits.travel(reader, cue, verb.frames)
    if form.lemma in stays.STAYS and stays.stayed(reader, cue):
        return True
    if verb.sort == "stay":
        return False
    if verb.sort == "message":
        if papers.message(reader, cue, verb) or (form.lemma in rites.RITES and rites.rite(reader, cue)):
            return True
        return form.lemma in going.SENDS and visits.travel(reader, cue, ("الي",))
    if verb.sort == "rite":
        if form.lemma == "رفع" and papers.message(reader, cue, reader.table.verbs["بعث"]):
            return True  # «رفع A برقية تهنئة إلى B»
        return rites.rite(reader, cue)
    if verb.sort == "sign":
        return signings.sign(reader, cue)
    return _light(reader, cue)


def _beside_travel(reader: Reader, cue: Cue) -> None:
    """«حل بـB في زيارة»: the verb of travel tells it; the noun beside it is no visit of its own."""
    for k in reader.scene.document.having(_NOUNS, cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN)):
        name = noun(reader.norms[k])
        if name is None or name.stem == _TOUR or reader.norms[k - 1] in trips.PREPARING:
            continue  # «غادر A في جولة تشمل B وC», «يصل A للتحضير لزيارة B»
        if name.kind == "visit" and not name.suffix and name.stem not in hosts.FAREWELLS:
            reader.used.add(k)


def _light(reader: Reader, cue: Cue) -> bool:
    """A verb with a noun of contact: «أجرى محادثات», «قام بزيارة», «شارك في قمة», «أقام مأدبة»."""
    form = cue.form
    assert form is not None
    if form.lemma in CHAIRED and reader.norms[cue.at].endswith(("ه", "ها")):
        if gatherings.presided(reader, cue) or gatherings.conference(reader, cue):
            return True
        return form.lemma in rites.RITES and rites.rite(reader, cue)
    if form.lemma in stays.LEADS and (stays.led(reader, cue) or form.lemma == "قاد"):
        return True
    if form.lemma in _LEADS_RITE and gatherings.opening(reader, cue):
        return True
    if form.lemma in _LEADS_RITE and joint.dialogue(reader, cue):
        return True
    if form.lemma in _SITS and attending.sits(reader, cue.at, cue.number):
        return True
    if form.lemma == "مثل" and delegates.stands_for(reader, cue, gatherings.CONFERENCES):
        return True
    if form.lemma in _SPEAKS:
        return addresses.addressed(reader, cue) if form.lemma == addresses.VERB else gatherings.speaking(reader, cue)
    if form.lemma == "تلقى" and papers.message(reader, cue, reader.table.verbs["تسلم"]):
        return True
    if form.lemma == "جمع" and (gatherings.gathering(reader, cue) or convened.brought_together(reader, cue)):
        return True
    if form.lemma == "احتضن" and convened.hosted(reader, cue):
        return True
    if form.lemma == "جمع" and not _TABLES.isdisjoint(reader.norms[cue.at + 1 : cue.at + 3]):
        at = next(k for k in (cue.at + 2, cue.at + 1) if reader.norms[k] in _TABLES)
        return light.gathered(reader, cue, at, "meeting")  # «جمعت مائدة غداء A وB»
    if (form.lemma in _CEREMONIAL or _heads_a_feast(reader, cue)) and gatherings.ceremony(reader, cue):
        return True
    if form.lemma in _HOLDS and reader.norms[cue.at].endswith("ه") and not PRESS.isdisjoint(_two_before(reader, cue)):
        return True  # «في مؤتمر صحفي عقده مع B»: told by its noun
    for k in reader.scene.document.having(_NOUNS, cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN)):
        if reader.scene.cover[k] is not None:
            continue
        if reader.norms[k - 1] in COMMA and reader.grammar.finite(k) is not None:
            break  # «وفي لقاء جرى بعد الظهر، تباحث A مع B»: the main verb
        name = noun(reader.norms[k])
        if name is not None and name.stem == _TOUR and form.lemma in CHAIRED:
            name = name._replace(kind="talks")  # «ترأس مع نظيره الجولة الأولى من الحوار»
        elif name is None or name.kind in _BY_THEMSELVES or name.stem in _STEMS:
            continue
        elif name.suffix and not (name.kind == "press_conference" and form.lemma in _HOLDS):
            continue  # not «عقدت إيجازها الصحفي الأسبوعي»
        if name.stem == "حديث" and PHONE.isdisjoint(reader.norms[k + 1 : k + 2]):
            continue
        if name.kind != "visit" and in_aside(reader.norms, cue.at, k, cue.stop):
            continue  # «أجرى A، الذي لم يحضر القمة، محادثات مع B»
        if not AFTERWARDS.isdisjoint(
            reader.norms[k - 1 : k] if reader.norms[k - 1] not in _SITTING else reader.norms[k - 2 : k]
        ):
            continue  # «عقد A، بعد جلسة مباحثات مع B، مؤتمرا صحفيا»
        if form.lemma in _SEEN and reader.norms[k - 1] in ("عن", "حول", "بشان"):
            continue  # «تشهد العلاقات توترا بعد الحديث عن اتصالات»
        if form.lemma in _HOLDS and reader.norms[k - 1] in ("هامش", "عبر"):
            continue  # «عقد على هامش القمة اجتماع ضم A وB», «الذي عقد عبر الاتصال المرئي برئاسة A»
        if form.lemma in _HEADS_OR_SITS and name.kind == "talks" and light.by_sides(reader, cue, k, "talks"):
            reader.used.add(k)
            return True
        if form.lemma in ("ترأس", "رأس") and (light.numbered(reader, k, cue.stop) or sittings.meant(reader, cue, k)):
            break
        if form.lemma in ("ترأس", "رأس") and convened.of_leaders(reader.norms, k):
            break
        after = set(reader.norms[k + 1 : k + 3])
        if name.kind == "press_conference" or (name.kind == "meeting" and after & PRESS):
            if not after & PRESS:
                break
            reader.used.add(k)
            return press.press(reader, cue._replace(at=k, form=cue.form), light=True, verb=cue.at)
        if name.kind == "visit":
            if form.lemma not in VISITING or name.stem in trips.WAYS or reader.norms[k - 1] in _ON_A_VISIT:
                continue
            reader.used.add(k)
            if visits.seen(reader, cue, k):
                return True
            place = visits.visited(reader, cue, k)
            if place is None and visits.home(reader, cue, k):
                return True
            if place is None:
                reader.used.discard(k)  # «أجري في القصر غداة الزيارة التي قام بها إلى X A»
            people = (*visits.visitors(reader, cue), *visits.together(reader, cue, k))
            places = (place, *visits.joined(reader, place)) if place is not None else ()
            told = any([visits.add(reader, cue, people, one) for one in places])
            if not told and form.agree == "fs" and _of_person(reader, cue._replace(at=k)):
                reader.used.discard(k)  # «تختتم اليوم زيارة A إلى B»
            return told
        if name.stem == "استقبال" and form.lemma == "جرى" and favours.received(reader, cue._replace(at=k, form=None)):
            reader.used.add(k)
            return True  # «جرى استقبال A من قبل B»
        if name.stem == "استقبال" and form.lemma == "جرى" and when_received(reader, k):
            continue  # «جرى خلال استقبال A لـB بحث …»
        wished = form.tense not in ("past", "pass") and form.lemma != "استمر"
        resumed = form.lemma == "استأنف" and form.tense == "pass"
        if (form.lemma in _PHASES or resumed) and light.between(reader, cue._replace(at=k), name.kind, persons=wished):
            reader.used.add(k)
            return True  # «بدأت جولة من المفاوضات بين A وB»
        if form.lemma == "قام" and name.stem == "استقبال":
            return light.received(reader, cue, k)
        if form.lemma in _NOT_LIGHT and not (form.lemma == "قام" and name.kind == "call"):
            break
        kind = "call" if after & PHONE and name.kind in ("meeting", "talks", "call") else name.kind
        if light.light(reader, cue, k, name, kind):
            return True
        break
    if form.lemma in _GATHERED and gatherings.conference(reader, cue):
        return True
    if form.lemma in _OPENING and feasts.opened(reader, cue):
        return True
    return form.lemma in rites.RITES and rites.rite(reader, cue)


def _two_before(reader: Reader, cue: Cue) -> list[str]:
    return reader.norms[max(cue.first, cue.at - 2) : cue.at]


def _heads_a_feast(reader: Reader, cue: Cue) -> bool:
    """«سيترأس A حفلا في السفارة»: whether the first thing that someone is said to head is a ceremony."""
    form = cue.form
    if form is None or form.lemma not in ("ترأس", "رأس"):
        return False
    room = range(cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN))
    free = (k for k in room if reader.scene.cover[k] is None)
    first = next((k for k in free if reader.norms[k] in _FEASTS or noun(reader.norms[k]) is not None), -1)
    return first >= 0 and reader.norms[first] in _FEASTS


def _of_person(reader: Reader, cue: Cue) -> bool:
    """Whether a person stands right after a noun, as whom it is done to."""
    ref = reader.scene.ref_at.get(cue.at + 1)
    return ref is not None and ref.kind == "person" and not ref.prep and not ref.conj


def _name(reader: Reader, cue: Cue, name: Noun) -> None:
    if name.stem in hosts.FAREWELLS:
        hosts.seen_off(reader, cue, name)
    elif name.kind == "conference":
        _ = addresses.addressed(reader, cue) if name.stem == addresses.NOUN else gatherings.joining(reader, cue)
    elif name.kind == "visit" and name.suffix and _of_person(reader, cue):
        if going.along_on(reader, cue):
            return
        nouns.noun(reader, cue, name._replace(kind="meeting"))  # «بعد زيارته المفتي X»
    elif name.stem == _TOUR:
        tours.tour(reader, cue, name)
    elif name.kind == "visit":
        _ = trips.noun(reader, cue, name, governing=False) or visits.received_on(reader, cue)
    elif name.stem == SUMMONS:
        summoning.summons(reader, cue)
    elif name.kind == "ceremony" and reader.norms[cue.at + 1 : cue.at + 2] in _SIGNINGS:
        return  # «تلتها مراسم توقيع اتفاقيتين»: the next noun tells it
    elif name.kind == "ceremony":
        _ = rites.welcome(reader, cue) or rites.meal(reader, cue)
    elif name.kind == "message":
        papers.handed(reader, cue, name)
    elif name.stem == "تبادل":
        signings.exchanged(reader, cue)
    elif name.kind == "signing":
        signings.signing_noun(reader, cue)
    elif name.kind == "press_conference":
        press.by_noun(reader, cue)
    elif name.kind == "meeting" and not name.suffix and press.for_press(reader.norms, cue.at):
        press.press(reader, cue, light=False)
    elif name.stem == "استقبال" and name.suffix and (hosts.arrived(reader, cue) or hosts.awaited(reader, cue)):
        return
    else:
        nouns.noun(reader, cue, name)


def read_engagements(scene: Scene) -> list[model.Engagement]:
    """The engagements of an article as record values."""
    scene.said = scan_statements(scene)
    document = scene.document
    out: list[model.Engagement] = []
    for number, found in enumerate(_read(scene), 1):
        place = _place(scene, found)
        place_entity = (entity_id(found.place_ref) or None) if found.place is not None else None
        out.append(
            model.Engagement(
                id=f"g{number}",
                kind=found.kind,
                mode=found.mode,
                status=found.status,
                participants=tuple(found.people),
                roles={k: v for k, v in found.roles.items() if k in found.people},
                attendees=tuple(found.attendees),
                date=found.date if _valid(found.date) else None,
                place=place,
                place_entity=place_entity,
                evidence=(document.span(*found.evidence),),
                rule="engagement/" + found.rule,
            )
        )
    return out


def _place(scene: Scene, found: Contact) -> str | None:
    """The words of a contact's place, without what is attached to them: «للمملكة» is «المملكة»."""
    if found.place is None:
        return None
    document, ref = scene.document, found.place_ref
    first, end = extent(scene, found)
    start, stop = document.span(first, end)
    norm = document.norms[first]
    if ref is not None and first == ref.first:
        start = document.begins(first) + len(ref.prep) + len(ref.conj)
        if ref.prep == "ل" and document.text[start - 1] == "ل" and has_article(scene, first, document.text[start:stop]):
            return "ال" + document.text[start + 1 : stop]
    elif ref is None and norm.removeprefix("و")[1:] in (*PLACES, "العاصمه", "رياسه"):
        start = document.begins(first) + norm.removeprefix("و").startswith("ب") + norm.startswith("و")
    return document.text[start:stop]


def _valid(value: str | None) -> bool:
    try:
        return value is not None and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False
