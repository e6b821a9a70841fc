"""Diplomatic contacts: who met, called, visited, wrote to or signed with whom.

Cues are verbs ("التقى", "استقبل", "عقد … اجتماعا مع"), nouns with a pronoun ("خلال
لقائه") and nouns with their parties ("محادثات جمعت …"); the table ``contacts.tsv`` lists
them. Participants are the noun phrases that the cue governs, or whom its pronouns and
left-out subjects mean; one contact told twice is one engagement.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar import model
from mahdar.acts.contacts import (
    addresses,
    ahead,
    assembly,
    briefings,
    cables,
    callers,
    gatherings,
    going,
    hosts,
    joint,
    meetings,
    nouns,
    papers,
    phoned,
    rites,
    signings,
    stays,
    tours,
    trips,
    visits,
)
from mahdar.acts.contacts.diplomatic import diplomatic
from mahdar.acts.contacts.reader import Cue, Reader
from mahdar.acts.contacts.seats import PLACES, extent
from mahdar.acts.contacts.table import Noun, table
from mahdar.acts.contacts.words import COMMA, PHONE, PRESS, RELATIVE
from mahdar.acts.statements import entity_id, scan_statements
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.where import Contact
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Scene

__all__ = ["read_engagements"]

_FINITE = frozenset({"past", "pres", "future", "pass"})
_FIRST = frozenset({"1s", "1p"})
#: Contacts that speech may report as facts of their own.
_IN_SPEECH = frozenset(
    "تسلم بحث التقى استقبل اجتمع أجرى زار عقد تباحث سلم وصل قام ناقش تلقى وقع تحدث اتصل شارك حمل نقل بعث أرسل "
    "وجه سافر عاد".split()
)
#: Light verbs, and the nouns that they may take.
_VISITING = frozenset("قام بدأ اختتم أنهى أجرى واصل أدى استهل".split())
_GATHERED = frozenset("شارك حضر افتتح ترأس رأس عقد اختتم أقام دشن شهد أشرف".split())
_CHAIRED = frozenset("رأس ترأس حضر افتتح".split())
_CEREMONIAL = frozenset("أقام نظم حضر شهد افتتح دشن أولم شارك".split())
#: «ألقى كلمة في القمة», «مثّل بلاده في القمة», «خاطب القمة».
_LEADS_RITE = frozenset("رأس ترأس أشرف".split())
_SPEAKS = frozenset("ألقى مثل خاطب".split())
#: Verbs of which talks are the subject, and verbs with which a noun of meeting tells no contact of its own.
_PHASES = frozenset("بدأ انطلق انتهى".split())
_NOT_LIGHT = _PHASES | frozenset("نظم قام أنهى أدى استهل حضر دشن أقام شارك حظي".split())
#: Verbs of who or where one sees a contact.
_SEEN = frozenset("شهد احتضن".split())
#: At what those are brought together who meet over a meal.
_TABLES = frozenset("مايده غداء عشاء افطار فطور خلوه".split())
_NOUN_WITHIN = 30
#: Nouns that no light verb makes a contact of.
_BY_THEMSELVES = frozenset({"signing", "ceremony", "message"})
_CALLS_WITHIN = 9
_SUMMONS = "استدعاء"
_TOUR = "جوله"
_STEMS = frozenset({_TOUR, _SUMMONS}) | hosts.FAREWELLS
#: «حاملا رسالة»: verbs whose participles tell a contact.
_BEARING = frozenset({"حمل", "نقل"})
#: «قال إنه يزور باكو».
_THAT_HE = frozenset("انه انها بانه بانها".split())
#: «سافر A إلى بغداد مجتمعا بـB وملتقيا C».
_MEETING = frozenset("اجتمع التقى تباحث".split())
_PARTICIPLES = _BEARING | _MEETING
#: «ثم توجه إلى رام الله», in speech.
_GOES = frozenset("توجه انتقل غادر".split())
_TO_HOLD = frozenset("لاجراء لعقد".split())
#: «سيترأس A حفلا», «ترأس A احتفال رفع العلم».
_FEASTS = frozenset("حفل حفلا الحفل احتفال احتفالا الاحتفال مراسم".split())
#: «خلال استقبال A لـB».
_WHEN = frozenset("خلال اثناء عقب لدي بعد وخلال وعقب ولدي".split())
_WHENEVER = frozenset("عندما حين حينما".split())
#: «سيسافر إلى باريس ليبحث مع X»: what a journey is for.
_IN_ORDER_TO = ("ليبحث", "لتبحث", "ليلتقي", "لتلتقي", "ليجتمع", "لتجتمع", "ليجري", "لتجري")


def _reading(norm: str) -> Noun | None:
    """The reading of a word as a noun of contact, its proclitics left out."""
    nouns = table().nouns
    if norm in nouns:
        return nouns[norm]
    bare = norm[1:] if norm[:1] in "وف" and len(norm) > 4 else norm
    if bare in nouns:
        return nouns[bare]
    if bare.startswith("لل"):
        return nouns.get("ال" + bare[2:]) or nouns.get(bare[1:])
    return nouns.get(bare[1:]) if bare[:1] in "بلك" and len(bare) > 4 else None


#: The same of spellings that may tell a contact, which are few and come again and again.
_noun = lru_cache(maxsize=1 << 13)(_reading)


def _interesting(token: Token) -> bool:
    """Whether a spelling can be an engagement cue at all."""
    return token.kind == "w" and (
        token.norm in gatherings.ATTEND
        or any(
            f.lemma in (table().verbs if f.tense in _FINITE else _PARTICIPLES)
            for f in token.info.verbs
            if f.tense in _FINITE or f.tense == "part"
        )
        or _reading(token.norm) is not None
    )


_INTEREST = Trait(_interesting)
_NOUNS = Trait(lambda token: _reading(token.norm) is not None)


#: What is read of a sentence after its words one by one, with the words without which an article has none of it.
_BESIDES = (
    (phoned.phoned, phoned.PHONED),
    (cables.likewise, cables.LIKE),
    (rites.wreaths, rites.WREATHS),
    (going.flown, going.FLOWN),
    (callers.callers, callers.CALLERS),
    (callers.accepted, callers.INVITATIONS),
    (callers.hosted, callers.HOSTED),
)


def _read(scene: Scene) -> list[Contact]:
    reader = Reader(scene, scene.said)
    document = scene.document
    besides = [rule for rule, words in _BESIDES if document.having(words)]
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
        for rule in besides:
            rule(reader, number, first, end)
    assembly.assembly(reader)
    briefings.briefings(reader)
    return diplomatic(scene, reader.found)


def _at(reader: Reader, number: int, i: int, first: int, end: int) -> None:
    """Read what a word tells: as a verb first, then as a noun."""
    norm = reader.norms[i]
    covering = reader.scene.cover[i]
    if i in reader.used or (covering is not None and covering.kind != "sides"):
        return
    if norm in gatherings.ATTEND and _attendance(reader, i, first):
        gatherings.attendees(reader, i, end)
        return
    for form in _readings(reader.tokens[i]):
        if _tells(reader, i, form):
            if _verb(reader, Cue(i, number, first, end, reader.grammar.clause_end(i, end), form)):
                return
    name = _noun(norm)
    if name is None:
        return
    if name.stem == "حديث" and PHONE.isdisjoint(reader.norms[i + 1 : i + 2]):
        return
    if not reader.speech[i] or _told_in_speech(reader, number, i, first, name):
        _name(reader, Cue(i, number, first, end, reader.grammar.clause_end(i, end), None), name)


def _told_in_speech(reader: Reader, number: int, i: int, first: int, name: Noun) -> bool:
    """Whether a noun of contact within speech tells a contact as a fact or as fixed, and no wish."""
    norms = reader.norms
    if (
        name.suffix
        or name.kind == "visit"
        or norms[i - 1] == "لدي"
        or norms[first : first + 1] in (["وكانت"], ["وكان"])
    ):
        return True
    if name.stem == _SUMMONS and norms[i].startswith("ب"):
        return True  # «ردت باستدعاء السفير»
    if name.kind == "call" and not PHONE.isdisjoint(norms[i + 1 : i + 2]):
        return True
    if norms[i - 1] in ahead.INTEND or (name.stem == "استقبال" and _when_received(reader, i)):
        return True
    if norms[i - 1] == "خلال" and norms[i - 2] in COMMA and norms[i + 1 : i + 2] == ["مع"]:
        return True  # «قال A إن بلاده مستعدة، خلال لقاء مع نظيره B»
    if norms[i].startswith("ال") and norms[i + 1 : i + 2] in (["التي"], ["الذي"]):
        return True
    if norms[i] == "باستقبال" and i + 1 in reader.scene.ref_at:
        return True  # «ندد الحزب باستقبال A B»
    if name.kind == "signing" and norms[i - 1] == "عن" and i + 1 in reader.scene.ref_at:
        return True  # «كشف عن توقيع البلدين مذكرة»
    if norms[i].startswith("لل") and ahead.sent(reader, i, first) is not None:
        return True  # «كشف أنه أوفد نائبه للقاء X»
    agreed = name.kind in ("meeting", "talks") and not name.plural and ahead.agreed_on(reader, i, first) >= 0
    return agreed or _on_the_way(reader, number, i) or _held_since(reader, i) or _taken_as_known(reader, i)


def _held_since(reader: Reader, i: int) -> bool:
    """«قال إن اجتماعا سريا عقد في مسقط بين A وB», «حظي باستقبال»: whether speech tells a contact as a fact."""
    if any(f.lemma == "حظي" and f.tense == "past" for f in reader.tokens[i - 1].info.verbs):
        return True
    return any(
        f.lemma in ("عقد", "جرى", "انعقد", "جمع", "أجرى") and f.tense in ("past", "pass", "future")
        for k in range(i + 1, min(len(reader.tokens), i + 4))
        if reader.scene.cover[k] is None and reader.tokens[k].info is not None and reader.norms[k][:1] not in "يت"
        for f in reader.tokens[k].info.verbs
    )


def _taken_as_known(reader: Reader, i: int) -> bool:
    """«أوضح أن لقاء A مع B تناول», «شدد على أن مباحثات القاهرة بين A وB»: speech about a contact that took place."""
    if reader.norms[i - 1] not in ("ان", "بان", "فان"):
        return False
    return reader.norms[i].startswith("ال") or reader.scene.ref_at.get(i + 1) is not None


def _on_the_way(reader: Reader, number: int, i: int) -> bool:
    """«سيسافر إلى باريس لإجراء محادثات مع X», «حيث يلتقي X»: what a visit of the sentence is for, in speech too."""
    before = reader.norms[i - 1]
    place = reader.scene.cover[i - 1]
    if place is not None and reader.norms[i].startswith("ل") and reader.norms[place.first - 1] == "الي":
        return place.kind in ("place", "state")  # «يستعد للتوجه إلى وارسو للقاء X»
    first = reader.scene.document.sentences[number][0]
    if before in _TO_HOLD and _ahead(reader, first, i):
        return True  # «سيرأس وفدا إلى جنيف لإجراء محادثات مع X»
    if before not in _TO_HOLD and not reader.norms[i].startswith("لل") and before != "حيث":
        return False
    return bool(reader.found) and reader.found[-1].sentence == number


def _goes_on(reader: Reader, i: int) -> bool:
    """«سيجتمع بأعضاء اللجنة، ثم يستقبل X»: a verb that goes on with what will be."""
    if reader.norms[i - 1] != "ثم":
        return False
    return _ahead(reader, reader.scene.document.sentences[reader.scene.document.sentence_of[i]][0], i)


def _ahead(reader: Reader, first: int, i: int) -> bool:
    """Whether a verb of the sentence before a token tells of the future."""
    return any(
        f.tense == "future" for k in range(first, i) if reader.tokens[k].info for f in reader.tokens[k].info.verbs
    )


@lru_cache(maxsize=1 << 13)
def _readings(token: Token) -> tuple[VerbForm, ...]:
    """The readings as a verb of contact, by the vowels that are written: «استُقبل» is passive."""
    verbs = table().verbs
    if "ُ" in token.raw[:4] and "pass" in token.info.tenses:
        return tuple(f for f in token.info.verbs if f.tense == "pass" and f.lemma in verbs)
    forms = [f for f in token.info.verbs if (f.tense in _FINITE or f.tense == "part") and f.lemma in verbs]
    if token.norm.removeprefix("و") == "تسلم":  # who takes a letter, before her who hands one over
        forms.sort(key=lambda f: f.lemma != "تسلم")
    return tuple(forms)


def _attendance(reader: Reader, i: int, first: int) -> bool:
    """«حضر اللقاء X»، «حضره X»، «وحضر اجتماع رئيسي الحكومتين X»: not «حضر X حفل»."""
    after = reader.norms[i + 1 : i + 2]
    if reader.norms[i].endswith(("ه", "ها")) or not after:
        return reader.norms[i].endswith(("ه", "ها"))
    name = _noun(after[0])
    if name is not None and (
        after[0][:2] == "ال" or reader.norms[i].startswith("و") or name.kind in ("talks", "meeting")
    ):
        return True
    return i == first and after[0] in gatherings.CEREMONIES | gatherings.CONFERENCES


def _tells(reader: Reader, i: int, form: VerbForm) -> bool:
    """Whether a reading as a verb can tell a contact where it stands."""
    if form.lemma == "ودع" and (form.agree not in ("ms", "fs") or "الي" in reader.norms[i + 1 : i + _CALLS_WITHIN]):
        return False  # «ودعا», «ودعت A إلى الرحيل» call
    if form.tense == "part" and form.lemma in _MEETING:
        return not reader.speech[i] and not form.definite and reader.norms[i].endswith("ا") and not form.prep
    if form.tense == "part":
        return form.lemma in _BEARING and not form.definite and form.agree in ("ms", "fs")
    if form.tense not in _FINITE or form.prep.strip("ل") or "ً" in reader.tokens[i].raw:
        return False  # «وعرضًا للموسيقى»: a noun
    if form.tense == "pass" and "ُ" not in reader.tokens[i].raw:
        return form.lemma in ("عقد", "أجرى") and reader.grammar.finite(i) is not None
    if form.agree in _FIRST:
        speaker = reader.focus.speaker_at(i)
        told = form.tense in ("past", "future")  # «التقيت A», «سألتقي A»
        return reader.speech[i] and told and speaker is not None and speaker.kind == "person"
    if "masdar" in reader.tokens[i].info.tenses and reader.grammar.finite(i) is None:
        on_paper = signings.signed(reader, i) if form.lemma == "وقع" else papers.written(reader, i, form)
        on_paper = on_paper or (
            form.lemma == "تسلم" and reader.norms[i + 1 : i + 2] in (["خلاله"], ["خلالها"], ["فيه"])
        )
        if not on_paper and not (form.lemma in _CHAIRED and gatherings.feast_before(reader, i)):
            return False
    if not reader.speech[i]:
        return True
    said_of_himself = form.lemma == "زار" and (reader.norms[i - 1] in _THAT_HE or reader.norms[i - 1] in RELATIVE)
    if form.tense == "pres" and not form.conj and reader.norms[i - 1] != "ان" and not said_of_himself:
        number = reader.scene.document.sentence_of[i]
        if reader.norms[i - 1] in _WHENEVER and form.lemma in _MEETING:
            return True  # «قال إنه سيبحث الملف عندما يلتقي B»
        if _on_the_way(reader, number, i) or _goes_on(reader, i) or _sets_out_to(reader, number, i):
            return True
        return any(i < d.first < i + 14 for d in reader.scene.dates)
    if form.tense in ("past", "future") and reader.table.verbs[form.lemma].sort == "contact":
        return True
    then = form.tense == "past" or reader.norms[i - 2 : i] in (["قبل", "ان"], ["قبيل", "ان"])
    if then and form.lemma in _GOES and _goes_there(reader, i):
        return True
    return form.lemma in _IN_SPEECH or (form.tense == "future" and form.lemma in ("توجه", "غادر", "سافر", "عاد"))


def _sets_out_to(reader: Reader, number: int, i: int) -> bool:
    """«قال إن A سيسافر إلى باريس ليبحث مع B»: what a journey told in speech is for."""
    if not reader.norms[i].startswith(_IN_ORDER_TO) or not reader.found:
        return False
    told = reader.found[-1]
    return told.kind == "visit" and told.sentence == number


def _goes_there(reader: Reader, i: int) -> bool:
    """«وأضاف المصدر أن A التقى B، ثم توجه إلى C»: a journey told in speech after a contact of its sentence."""
    told = reader.found[-1] if reader.found else None
    here = told is not None and told.sentence == reader.scene.document.sentence_of[i]
    return here and told is not None and told.status == "held" and told.kind in ("meeting", "talks", "message")


def _verb(reader: Reader, cue: Cue) -> bool:
    form = cue.form
    assert form is not None
    verb = reader.table.verbs[form.lemma]
    if verb.sort == "contact":
        return visits.visit(reader, cue) if verb.kind == "visit" else meetings.contact(reader, cue, verb)
    if verb.sort == "travel":
        return _visit_beside(reader, cue) or visits.travel(reader, cue, verb.frames)
    if form.lemma in stays.STAYS and stays.stayed(reader, cue):
        return True
    if verb.sort == "stay":
        return False
    if verb.sort == "message":
        return papers.message(reader, cue, verb) or (form.lemma in rites.RITES and rites.rite(reader, cue))
    if verb.sort == "rite":
        if form.lemma == "رفع" and papers.message(reader, cue, reader.table.verbs["بعث"]):
            return True  # «رفع A برقية تهنئة إلى B»
        return rites.rite(reader, cue)
    if verb.sort == "sign":
        return signings.sign(reader, cue)
    return _light(reader, cue)


def _visit_beside(reader: Reader, cue: Cue) -> bool:
    """«حل بـB في زيارة»: the verb of travel tells it; the noun beside it is no visit of its own."""
    for k in reader.scene.document.having(_NOUNS, cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN)):
        name = _noun(reader.norms[k])
        if name is None or name.stem == _TOUR:
            continue  # «غادر A في جولة تشمل B وC»
        if name.kind == "visit" and not name.suffix and name.stem not in hosts.FAREWELLS:
            reader.used.add(k)
    return False


def _light(reader: Reader, cue: Cue) -> bool:
    """A verb with a noun of contact: «أجرى محادثات», «قام بزيارة», «شارك في قمة», «أقام مأدبة»."""
    form = cue.form
    assert form is not None
    if form.lemma in _CHAIRED and reader.norms[cue.at].endswith(("ه", "ها")):
        if gatherings.presided(reader, cue) or gatherings.conference(reader, cue):
            return True
        return form.lemma in rites.RITES and rites.rite(reader, cue)
    if form.lemma in stays.LEADS and (stays.led(reader, cue) or form.lemma == "قاد"):
        return True
    if form.lemma in _LEADS_RITE and gatherings.opening(reader, cue):
        return True
    if form.lemma in _LEADS_RITE and joint.dialogue(reader, cue):
        return True
    if form.lemma in _SPEAKS:
        return addresses.addressed(reader, cue) if form.lemma == addresses.VERB else gatherings.speaking(reader, cue)
    if form.lemma == "تلقى" and papers.message(reader, cue, reader.table.verbs["تسلم"]):
        return True
    if form.lemma == "جمع" and gatherings.gathering(reader, cue):
        return True
    if form.lemma == "جمع" and not _TABLES.isdisjoint(reader.norms[cue.at + 1 : cue.at + 3]):
        at = next(k for k in (cue.at + 2, cue.at + 1) if reader.norms[k] in _TABLES)
        return meetings.gathered(reader, cue, at, "meeting")  # «جمعت مائدة غداء A وB»
    if (form.lemma in _CEREMONIAL or _heads_a_feast(reader, cue)) and gatherings.ceremony(reader, cue):
        return True
    for k in reader.scene.document.having(_NOUNS, cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN)):
        if reader.scene.cover[k] is not None:
            continue
        name = _noun(reader.norms[k])
        if name is not None and name.stem == _TOUR and form.lemma in _CHAIRED:
            name = name._replace(kind="talks")  # «ترأس مع نظيره الجولة الأولى من الحوار»
        elif name is None or name.suffix or name.kind in _BY_THEMSELVES or name.stem in _STEMS:
            continue
        if name.stem == "حديث" and PHONE.isdisjoint(reader.norms[k + 1 : k + 2]):
            continue
        if form.lemma in _SEEN and reader.norms[k - 1] in ("عن", "حول", "بشان"):
            continue  # «تشهد العلاقات توترا بعد الحديث عن اتصالات»
        if form.lemma in ("ترأس", "رأس") and meetings.numbered(reader, k, cue.stop):
            break
        after = set(reader.norms[k + 1 : k + 3])
        if name.kind == "press_conference" or (name.kind == "meeting" and after & PRESS):
            if not after & PRESS:
                break
            reader.used.add(k)
            return gatherings.press(reader, cue._replace(at=k, form=cue.form), light=True, verb=cue.at)
        if name.kind == "visit":
            if form.lemma not in _VISITING:
                continue
            reader.used.add(k)
            if visits.seen(reader, cue, k):
                return True
            place = visits.visited(reader, cue, k)
            if place is None and visits.home(reader, cue, k):
                return True
            if place is None:
                reader.used.discard(k)  # «أجري في القصر غداة الزيارة التي قام بها إلى X A»
            return place is not None and visits.add(reader, cue, visits.visitors(reader, cue), place)
        if name.stem == "استقبال" and form.lemma == "جرى" and _when_received(reader, k):
            continue  # «جرى خلال استقبال A لـB بحث …»
        if form.lemma in _PHASES and meetings.between(reader, cue._replace(at=k), name.kind, persons=True):
            reader.used.add(k)
            return True  # «بدأت جولة من المفاوضات بين A وB»
        if form.lemma == "قام" and name.stem == "استقبال":
            return meetings.received(reader, cue, k)
        if form.lemma in _NOT_LIGHT and not (form.lemma == "قام" and name.kind == "call"):
            break
        kind = "call" if after & PHONE and name.kind in ("meeting", "talks", "call") else name.kind
        if meetings.light(reader, cue, k, name, kind):
            return True
        break
    if form.lemma in _GATHERED and gatherings.conference(reader, cue):
        return True
    return form.lemma in rites.RITES and rites.rite(reader, cue)


def _when_received(reader: Reader, i: int) -> bool:
    """«خلال استقبال A لـB»: whether a noun of receiving says when something else was done or said."""
    ref = reader.scene.ref_at.get(i + 1)
    return reader.norms[i - 1] in _WHEN and ref is not None and ref.kind == "person" and not ref.prep and not ref.conj


def _heads_a_feast(reader: Reader, cue: Cue) -> bool:
    """«سيترأس A حفلا في السفارة»: whether the first thing that someone is said to head is a ceremony."""
    form = cue.form
    if form is None or form.lemma not in ("ترأس", "رأس"):
        return False
    room = range(cue.at + 1, min(cue.stop, cue.at + _NOUN_WITHIN))
    free = (k for k in room if reader.scene.cover[k] is None)
    first = next((k for k in free if reader.norms[k] in _FEASTS or _noun(reader.norms[k]) is not None), -1)
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
        nouns.noun(reader, cue, name._replace(kind="meeting"))  # «بعد زيارته المفتي X»
    elif name.stem == _TOUR:
        tours.tour(reader, cue, name)
    elif name.kind == "visit":
        trips.noun(reader, cue, name, governing=False)
    elif name.stem == _SUMMONS:
        meetings.summons(reader, cue)
    elif name.kind == "ceremony":
        _ = rites.welcome(reader, cue) or rites.meal(reader, cue)
    elif name.kind == "message":
        papers.handed(reader, cue, name)
    elif name.stem == "تبادل":
        signings.exchanged(reader, cue)
    elif name.kind == "signing":
        signings.signing_noun(reader, cue)
    elif name.kind == "press_conference":
        before = reader.norms[cue.at - 1].removeprefix("و")
        if gatherings.press_after(reader, cue):
            return
        near = reader.norms[cue.at : cue.at + 5]
        joint = bool({"المشترك", "الذي", "عقده", "عقداه", "عقدته"} & set(near))
        again = reader.norms[cue.at].lstrip("وبل").startswith("ال") and not joint
        if (before in ("في", "خلال") or reader.norms[cue.at][:1] == "ب") and not again:
            gatherings.press(reader, cue, light=False)
        elif joint and not PRESS.isdisjoint(reader.norms[cue.at + 1 : cue.at + 3]):
            nouns.conducted(reader, cue, "press_conference")
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
        place = place_entity = None
        if found.place is not None:
            start, stop = document.span(*extent(scene, found))
            if found.place_ref is not None:
                start += len(found.place_ref.prep) + len(found.place_ref.conj)
            elif document.norms[found.place[0]].startswith("ب"):
                start += 1 if document.norms[found.place[0]][1:] in (*PLACES, "العاصمه") else 0
            place = document.text[start:stop]
            place_entity = entity_id(found.place_ref)
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


def _valid(value: str | None) -> bool:
    try:
        return value is not None and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False
