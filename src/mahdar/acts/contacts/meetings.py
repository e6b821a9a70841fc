"""Meetings, talks and calls: told by a verb («التقى») or a light verb («عقد اجتماعا»)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts import among, convened, gatherings, hosts, spoken, summoning
from mahdar.acts.contacts.afar import remote
from mahdar.acts.contacts.bodies import sent_by
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.light import between
from mahdar.acts.contacts.reader import Cue, Parties
from mahdar.acts.contacts.words import ADVERBS, CHIEFS, COMMA, DECORATIONS, PHONE, PREPOSITIONS, RELATIVE
from mahdar.document.document import Trait
from mahdar.mentions.sport import SPORT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.table import Verb
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["contact", "named", "roster"]

_PEOPLE = frozenset({"person", "title"})
_PERSONAL = frozenset({"meeting", "talks", "call"})
_ROSTER_HERE = frozenset("وهم هم وهما".split())
_ROSTER_NEXT = frozenset("وضم وضمت ويضم وتضم ضم ويتعلق وشمل وشملت وهم والسفراء".split())
#: Those who come to wish well: a reception and no meeting.
_WISHERS = frozenset("المهنيين مهنيين المهنيون".split())
#: What is exchanged in talks, and what after a signing: «تبادلا وجهات النظر», «تبادلا الوثائق».
_VIEWS = frozenset("وجهات الاراء النظر الروي الحديث اتصالا الراي".split())
_DOCUMENTS = frozenset("الوثايق وثايق الاتفاقيات المذكرات الاتفاقيه الهدايا اسري الاسري الاتهامات".split())
#: How far after a noun said again its party stands: «ومكالمة هاتفية ثانية مع».
_REACH = 6
_HEARS = frozenset({"استمع", "اطلع"})
#: What is hosted for others to talk.
_TALKS = frozenset("جولات جوله جولتين الجولات محادثات مباحثات مفاوضات مشاورات لقاءات اجتماعات".split())
_UNDER_WAY = frozenset("محادثات مباحثات مفاوضات مشاورات اجتماعات لقاءات".split())
#: Between a verb of going on and its talks: «تتواصل في مقر الأمم المتحدة بمدينة جنيف المفاوضات».
_WHEREABOUTS = frozenset(
    "في مدينه بمدينه العاصمه بالعاصمه مقر بمقر فندق بفندق قصر بقصر يوم لليوم الاول الثاني الثالث الرابع الخامس "
    "السادس السابع علي التوالي جوله جولات الجوله من الاولي الثانيه الثالثه الرابعه الخامسه السادسه الاخيره".split()
)
_WHERE = frozenset({"place", "state"})
#: «كرّم A B بمأدبة غداء».
_AT_TABLE = frozenset("بمادبه بغداء بعشاء بحفل بوليمه".split())
#: «استبقى A B إلى مائدة الغداء», «جلس A إلى طاولة المفاوضات مع B».
_AT_A_MEAL = frozenset({"استبقى", "جلس"})
_WHAT = frozenset("ما وما فيما بما مما لما عما".split())
_MEALS = frozenset("مايده المايده الغداء العشاء الافطار للغداء للعشاء غداء عشاء افطار".split())
#: «جلس إلى طاولة عشاء», «جلس على مائدة الإفطار»: before the word for a meal.
_TO_TABLE = frozenset("الي علي مايده طاوله".split())
#: How far before «سيجتمعون» the office of those may stand who come together, over their states.
_CHIEFS_ROOM = 12
_MEN = (["مسوولون"], ["ممثلون"], ["خبراء"], ["وزراء"], ["دبلوماسيون"])
#: What is done with credentials at an audience, and how far before them it is told.
_BRINGS = (
    "سلمه",
    "سلمها",
    "لتسلم",
    "تقديم",
    "تسليم",
    "لتقديم",
    "ليقدم",
    "ليسلم",
    "قدموا",
    "سلموه",
    "سلموا",
)
_BRINGS_ROOM = 4
_PAIR = 2
#: How far after «تحدث» the word for the telephone may stand, over the names of those spoken to.
_FAR = 20
_AFTER = frozenset("بعد وبعد عقب وعقب اثر واثر قبل وقبل قبيل".split())
#: «تحدث A مع B على انفراد»: how those speak who meet.
_APART = frozenset("انفراد لوجه جانبيا".split())
#: Words of a call in the sentence of a verb of talking.
_CALLED = frozenset("اتصال مكالمه اتصالا اتصالين مكالمتين الاتصال هاتفيا".split())
#: Where visitors arrive: «في المطار», «في مطارها الدولي», «على أرض مطار بغداد».
_AIRPORT = frozenset("مطار مطارها مطاره".split())
#: «خدمات عبر الهاتف المحمول»: what is done with a telephone and no call.
_HANDSETS = frozenset("المحمول الجوال النقال الخلوي الذكي".split())
#: Men in arms who are reviewed at a welcome.
_TROOPS = frozenset("طابور ثله كتيبه مفرزه كوكبه".split())
_HONOUR_GUARD = frozenset({("حرس", "الشرف"), ("حرس", "شرف"), ("الحرس", "الشرفي"), ("حرس", "التشريفات")})
#: How far after «تبادل» what is exchanged may stand, over two offices and names.
_EXCHANGED = 40
_AMBASSADORS = frozenset("السفراء سفراء".split())
_NEAR_VERB = 6
#: What is said of states that play each other, and what stands before «النهائي» of which round it is.
_PLAYED = frozenset({"التقى", "تقابل"})
_ROUNDS = frozenset("في نصف ربع ثمن الدور المباراه".split())
_SPORT = Trait.of_words(SPORT, ("ب" + word for word in SPORT), ("ل" + word.removeprefix("ا") for word in SPORT))
#: What two exchange in writing.
_CABLES = frozenset("برقيات برقيتي رسالتين رسالتي برقيتين البرقيات الرسايل رسايل التهاني تهاني".split())


# -- verbs ---------------------------------------------------------------------------


def contact(reader: Reader, cue: Cue, verb: Verb) -> bool:
    """«التقى A بـB», «استقبل A B», «بحث A مع B»."""
    form = cue.form
    assert form is not None
    kind = verb.kind
    words = reader.norms[cue.at + 1 : cue.stop]
    of_what = form.tense == "pres" and reader.norms[cue.at - 1] in _WHAT
    if form.lemma == "اتصل" and of_what and words[:1] and words[0].startswith("ب"):
        return False  # «الإرهاب وما يتصل به من تهريب»
    if kind == "ceremony" and (DECORATIONS if form.lemma != "كرم" else DECORATIONS | _AT_TABLE).isdisjoint(words):
        return False
    if form.lemma == "تواصل" and form.agree == "fs" and _go_on(reader, cue):
        return True
    if kind == "call" and form.lemma in ("تحدث", "تواصل") and PHONE.isdisjoint(words[:_FAR]):
        kind = _by_what(reader, cue, verb)
        if not kind:
            return False
    if form.lemma == "تبادل":
        if not _DOCUMENTS.isdisjoint(words[:_EXCHANGED]):
            return False
        if not _CABLES.isdisjoint(words[:_EXCHANGED]):
            kind = "message"
        elif not _AMBASSADORS.isdisjoint(words[:_NEAR_VERB]) and _accredited(reader):
            return True  # «تسلم A أوراق اعتماد سفراء جدد. وتبادل الحديث مع السفراء»
        elif _VIEWS.isdisjoint(words[:_EXCHANGED]) and PHONE.isdisjoint(words[:_EXCHANGED]):
            return False
    if form.lemma in _AT_A_MEAL and not _at_a_meal(form, words[:_EXCHANGED]):
        return False
    if form.lemma == "استعرض" and _reviews_troops(words[:_EXCHANGED]):
        return False
    if form.lemma in _HEARS and not _hears(reader, cue):
        return False
    if form.lemma == "تناول" and not _speaks_of(reader, cue):
        return False
    if form.lemma == "استضاف" and "شرف" in words and not _MEALS.isdisjoint(words[: words.index("شرف")]):
        return gatherings.ceremony(reader, cue)  # «يستضيف A عشاء عمل على شرف B»
    if form.lemma == "استضاف" and (
        _hosted_talks(reader, cue) or convened.hosted(reader, cue) or convened.at_home(reader, cue)
    ):
        return True
    if form.lemma in ("استقبل", "استضاف") and _comes(reader, cue):
        return True
    if form.lemma in ("اجتمع", "التقى") and _officials(reader, cue, kind):
        return True
    if form.lemma in _PLAYED and _in_sport(reader, cue):
        return False
    several = among.met(reader, cue)
    if several is not None and kind in _PERSONAL:
        return reader.each(cue, kind, Parties(*several), role=verb.role)
    parties = summoning.parties(reader, cue) or reader.parties(cue, verb.frames)
    if parties is None or not parties.subject:
        return False
    if verb.role == "host" and form.lemma != "استدعى" and not _receives(reader, parties):
        return False
    own = _of_itself(reader, cue)
    if kind == "meeting" and remote(own):
        kind = "call"
    if kind in ("meeting", "talks") and _by_telephone(reader, cue):
        kind = "call"
    if kind == "talks" and (not PHONE.isdisjoint(own[:40]) or _CALLED & {*words, *reader.norms[cue.first : cue.at]}):
        kind = "call"
    if form.lemma == "استقبل" and _brings_credentials(reader, cue):
        kind = "ceremony"
    if kind == "meeting" and ("بمراسم" in words or (form.lemma == "استقبل" and not _WISHERS.isdisjoint(words))):
        kind = "ceremony"
    at_airport = not _AIRPORT.isdisjoint(w.lstrip("بل").removeprefix("ال") for w in words[:12])
    if form.lemma == "استقبل" and at_airport:
        return hosts.welcomed(reader, parties) or reader.each(cue, kind, parties, role=verb.role)
    if form.lemma == "ودع" and at_airport:
        return hosts.seen_off_at(reader, cue, parties)
    if form.lemma == "استدعى" and summoning.recalled(reader, parties):
        return False
    if form.lemma == "استدعى":
        parties = summoning.sides(reader, cue, parties)
    others = tuple(o for o in _group(reader, cue, parties) if reader.norms[o.first] not in DECORATIONS)
    if not others and len(reader.ids(parties.subject)) < _PAIR:
        return False
    return reader.each(cue, kind, Parties(parties.subject, others), role=verb.role)


def _by_what(reader: Reader, cue: Cue, verb: Verb) -> str:
    """The kind of contact of «تحدث», «تواصل» without a word for the telephone beside it; "" where it tells none."""
    if not _CALLED.isdisjoint(reader.norms[cue.first : cue.at]):
        return "call"
    if cue.form is None or cue.form.lemma != "تحدث":
        return ""
    if not _APART.isdisjoint(reader.norms[cue.first : cue.stop]):
        return "talks"
    parties = reader.parties(cue, verb.frames)
    return spoken.spoke(reader, cue, parties) if parties is not None else ""


def _of_itself(reader: Reader, cue: Cue) -> list[str]:
    """The words of a meeting itself: «استقبل A B | الذي حدد الموعد عبر الهاتف», «التقى A B | وهنأ هاتفيا C»."""
    norms, k = reader.norms, cue.at + 1
    while k < cue.stop and norms[k] not in RELATIVE:
        form = reader.grammar.finite(k) if norms[k].startswith("و") else None
        if form is not None and form.conj and norms[k].removeprefix("و") not in PREPOSITIONS:
            break
        k += 1
    words = norms[cue.at + 1 : k]
    return [w for w, after in pairwise((*words, "")) if w != "الهاتف" or after not in _HANDSETS]


def _by_telephone(reader: Reader, cue: Cue) -> bool:
    """«وعبر الهاتف، ناقش A مع B», «وفي اتصال مرئي، التقى A B»: by what means, told before the verb."""
    before = reader.norms[cue.first : cue.at]
    verbs = (k for k in range(cue.first, cue.at) if reader.grammar.finite(k) is not None)
    other = any(reader.norms[k].removeprefix("و") not in PREPOSITIONS for k in verbs)  # «وعبر» is none
    if other or not _AFTER.isdisjoint(before):
        return False  # «بعد مكالمة عبر الهاتف، اجتمع A مع B»
    return len(before) < _FAR and (remote(before) or "بالهاتف" in before)


def _accredited(reader: Reader) -> bool:
    """Whether the article has told of a ceremony of credentials."""
    told = (k for f in reader.found if f.kind == "ceremony" for k in f.told)
    return any("اعتماد" in n for k in told for n in reader.norms[k : k + _EXCHANGED])


def _go_on(reader: Reader, cue: Cue) -> bool:
    """«تتواصل في الكويت المشاورات بين وفدي A وB»: talks that are under way, the subject of the verb."""
    room = range(cue.at + 1, min(cue.stop, cue.at + _EXCHANGED // 2))
    at = next((k for k in room if reader.norms[k].removeprefix("ال") in _UNDER_WAY), -1)
    if at < 0 or reader.scene.cover[at] is not None or not _only_where(reader, cue.at + 1, at):
        return False
    reader.used.add(at)
    return between(reader, cue._replace(at=at), "talks")


def _only_where(reader: Reader, first: int, end: int) -> bool:
    """«تتواصل | اليوم في مدينة جنيف | المفاوضات»: only a place and a day; not «تواصلت العمليات بعد فشل المحادثات»."""
    places = {k for r in reader.scene.refs_in(first, end) if r.kind in _WHERE for k in range(r.first, r.end)}
    days = {k for d in reader.scene.dates if first <= d.first < end for k in range(d.first, d.end)}
    told = places | days
    return all(
        k in told or reader.grammar.nation(k) or reader.norms[k] in ADVERBS or reader.norms[k] in _WHEREABOUTS
        for k in range(first, end)
    )


def _reviews_troops(words: list[str]) -> bool:
    """«استعرض الجانبان حرس الشرف», «استعرض A وB ثلة من الحرس الملكي»: a welcome, and no talks."""
    return not _TROOPS.isdisjoint(words) or any(pair in _HONOUR_GUARD for pair in pairwise(words))


def _brings_credentials(reader: Reader, cue: Cue) -> bool:
    """«استقبل A السفير B الذي سلمه أوراق اعتماده», «لتسلم أوراق اعتماده», «بمناسبة تقديم أوراق اعتماده»."""
    norms = reader.norms
    papers = next(
        (k for k in range(cue.at, cue.end - 1) if norms[k] == "اوراق" and norms[k + 1].startswith("اعتماد")), -1
    )
    near = norms[max(cue.at, papers - _BRINGS_ROOM) : papers] if papers > 0 else []
    return any(n.startswith(_BRINGS) for n in near)


def _officials(reader: Reader, cue: Cue, kind: str) -> bool:
    """«اجتمع مسؤولون من مصر والسودان»: two states or bodies whose men are not named."""
    if cue.form is not None and cue.form.agree == "mp" and _chiefs(reader, cue):
        return True
    if reader.norms[cue.at + 1 : cue.at + 2] not in _MEN:
        return False
    of = next((p.refs for p in reader.grammar.phrases(cue.at + 2, cue.stop) if p.governor == "من"), ())
    bodies = all(r.kind in ("state", "org") for r in of) and of and of[0].first - cue.at <= _REACH
    return bool(bodies) and len(reader.ids(of)) >= _PAIR and reader.add(cue, kind, of[:1], of[1:]) is not None


def _chiefs(reader: Reader, cue: Cue) -> bool:
    """«أن رؤساء أركان جيوش A وB وC سيجتمعون في X»: three states or more whose men come together, none named."""
    room = range(cue.at - 1, max(cue.first, cue.at - _CHIEFS_ROOM) - 1, -1)
    head = next((reader.scene.ref_at[k] for k in room if reader.norms[k] in CHIEFS and k in reader.scene.ref_at), None)
    states = convened.of_states(reader, head, cue.at) if head is not None else []
    at_once = bool(states) and max(r.end for r in states) == cue.at
    return at_once and len(reader.ids(states)) > _PAIR and bool(reader.add(cue, "conference", states[:1], states[1:]))


def _hears(reader: Reader, cue: Cue) -> bool:
    """«استمع الرئيس A من المبعوث B إلى شرح»: who hears is a person, named beside the verb, and no council."""
    after = next((p for p in reader.grammar.phrases(cue.at + 1, cue.stop)), None)
    return after is not None and after.governor == BARE and after.refs[0].kind == "person" and after.first == cue.at + 1


def _speaks_of(reader: Reader, cue: Cue) -> bool:
    """«تناول الرئيس A مع الوزير B العلاقات»: whom a person speaks with comes first; not «تناول الغداء مع B»."""
    before = reader.before(cue, cue.form) if cue.form is not None else ()
    told = [p for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.refs[0].kind in _PEOPLE]
    subject = before or next((p.refs for p in told if p.governor == BARE and p.first == cue.at + 1), ())
    with_ = next((p for p in told if p.governor == "مع"), None)
    if not subject or with_ is None:
        return False
    return with_.first - 1 - (subject[-1].end if not before else cue.at + 1) <= _PAIR


def _hosted_talks(reader: Reader, cue: Cue) -> bool:
    """«استضفنا خمس جولات بين A وB», «استضافت عمان محادثات بين A وB»: who talked there, be they states."""
    at = next((k for k in range(cue.at + 1, min(cue.stop, cue.at + _FAR)) if reader.norms[k] in _TALKS), -1)
    if at < 0 or cue.form is None or cue.form.tense == "pass":
        return False
    reader.used.add(at)
    return between(reader, cue._replace(at=at), "talks")


def _comes(reader: Reader, cue: Cue) -> bool:
    """«تستقبل موسكو الرئيس A», «أن بلاده ستستقبل الرئيس A»: a visit to the state that receives."""
    before = reader.norms[cue.at - 1] in ("بلاده", "بلادها")
    host = reader.before(cue, cue.form) if cue.form is not None and not before else ()
    if len(host) == 1 and host[0].kind == "state":
        return _state_receives(reader, cue, host[0])
    place = reader.scene.ref_at.get(cue.at + 1)
    country = getattr(place.target, "country", None) if place is not None and place.kind in ("place", "state") else None
    if not before and (place is None or country is None or place.prep or place.conj):
        return False
    first = cue.at + 1 if before else place.end if place is not None else cue.at + 1
    guests = next((p.refs for p in reader.grammar.phrases(first, cue.stop) if p.governor == BARE), ())
    people = [r for r in guests if r.kind == "person" and getattr(r.target, "office", None) is not None]
    between = reader.norms[first : guests[0].first] if guests else []
    if len(people) != len(guests) or not people or any(norm in reader.table.nouns for norm in between):
        return False
    return reader.add(cue, "visit", people, (), role="visitor", place=None if before else place) is not None


def _state_receives(reader: Reader, cue: Cue, host: Ref) -> bool:
    """«كانت مصر قد استضافت الرئيس A»: a visit to the state that is said to have received."""
    guests = next((p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE), ())
    people = [r for r in guests if r.kind == "person" and getattr(r.target, "office", None) is not None]
    if not people or len(people) != len(guests) or not COMMA.isdisjoint(reader.norms[cue.at : people[0].first]):
        return False
    return reader.add(cue, "visit", people, (host,), role="visitor", place=host) is not None


def _receives(reader: Reader, parties: Parties) -> bool:
    """Whether someone receives someone: countries take in refugees, halls take in shows."""
    guests = (o.kind in (*_PEOPLE, "sides") or sent_by(reader.grammar, o) for o in parties.others)
    return parties.subject[0].kind in _PEOPLE and any(guests)


def _group(reader: Reader, cue: Cue, parties: Parties) -> tuple[Ref, ...]:
    """The other side, or those listed after it where it is a group: «استقبل وزراء الخارجية، وهم: A وB»."""
    listed = any(
        sent_by(reader.grammar, o)
        or (o.kind == "sides" and o.actor is not None)
        or (o.kind == "title" and o.actor is not None and o.actor.number)
        for o in parties.others
    )
    if not listed:
        return parties.others
    named = roster(reader, cue.number, cue.at)
    mine = {id(r.target) for r in parties.subject}
    return tuple(r for r in named if id(r.target) not in mine) or parties.others


def roster(reader: Reader, number: int, at: int) -> list[Ref]:
    """The persons listed after a token: in its sentence after «وهم», or in the next one."""
    sentences = reader.scene.document.sentences
    first, end = sentences[number]
    for k in range(max(at, first), end):
        if reader.norms[k] in _ROSTER_HERE or (reader.norms[k] == ":" and _opens_roster(reader, at, k)):
            return named(reader, k + 1, end)
    if number + 1 < len(sentences):
        first, end = sentences[number + 1]
        if reader.norms[first] in _ROSTER_NEXT:
            return named(reader, first + 1, end)
    return []


def _opens_roster(reader: Reader, at: int, k: int) -> bool:
    """«بسفراء اللجنة: السعودي A، والمصري B»: whether those meant are listed after a colon, and nobody speaks."""
    verbs = (j for j in range(at + 1, k) if reader.grammar.finite(j) is not None)
    if reader.speech[k] or any(reader.norms[j - 1] not in RELATIVE for j in verbs):
        return False
    return any(r.kind == "person" and not r.prep for r in reader.scene.refs_in(k + 1, min(len(reader.norms), k + 3)))


def _in_sport(reader: Reader, cue: Cue) -> bool:
    """«تلتقي تونس والجزائر في نصف النهائي»: states that play each other, where a sentence names no person."""
    norms = reader.norms
    if any(r.kind in ("person", "title") for r in reader.scene.refs_in(cue.first, cue.end)):
        return False
    final = any(a in _ROUNDS and b.startswith(("النهايي", "نهايي")) for a, b in pairwise(norms[cue.at : cue.end]))
    return final or bool(reader.scene.document.having(_SPORT, cue.first, cue.end))


def named(reader: Reader, at: int, end: int) -> list[Ref]:
    """The persons named between two tokens."""
    return [
        ref
        for ref in reader.scene.refs_in(at, end)
        if ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
    ]


# -- light verbs ----------------------------------------------------------------------


def _at_a_meal(form: VerbForm, words: Sequence[str]) -> bool:
    """«جلس A إلى مائدة الغداء مع B», «استبقى A B للغداء»; no stand of a stadium before supper."""
    if form.lemma != "جلس":
        return not _MEALS.isdisjoint(words)
    return form.tense == "past" and any(a in _TO_TABLE and b in _MEALS for a, b in pairwise(words))
