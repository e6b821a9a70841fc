"""Which words tell a contact where they stand: readings as verbs, and what speech tells as a fact."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.acts.contacts import (
    ahead,
    gatherings,
    papers,
    signings,
)
from mahdar.acts.contacts.reader import Reader
from mahdar.acts.contacts.table import Noun, table
from mahdar.acts.contacts.words import ADVERBS, COMMA, DELEGATION, DURING_IT, HIS_COUNTRY, PHONE, PLANNED, RELATIVE
from mahdar.languages.ar.lexicon import FINITE_OR_PASSIVE

if TYPE_CHECKING:
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm

__all__ = [
    "VISITING",
    "THAT_HE",
    "BEARING",
    "CHAIRED",
    "MEETING",
    "SUMMONS",
    "attendance",
    "noun",
    "reading",
    "readings",
    "tells",
    "told_in_speech",
    "when_received",
]

_FIRST = frozenset({"1s", "1p"})
#: Contacts that speech may report as facts of their own.
_IN_SPEECH = frozenset(
    "تسلم بحث التقى استقبل اجتمع أجرى زار عقد تباحث سلم وصل قام ناقش تلقى وقع تحدث اتصل شارك حمل نقل بعث أرسل "
    "وجه سافر عاد".split()
)
CHAIRED = frozenset("رأس ترأس حضر افتتح".split())
_ANNOUNCES = frozenset("أعلن كشف أكد أفاد ذكر أوضح".split())
_HEADS = frozenset("رأس ترأس".split())
_CALLS_WITHIN = 9
SUMMONS = "استدعاء"
#: «حاملا رسالة»: verbs whose participles tell a contact.
BEARING = frozenset({"حمل", "نقل"})
_LETTER = frozenset("رساله رسالتين برقيه دعوه".split())
#: «قال إنه يزور باكو».
THAT_HE = frozenset("انه انها بانه بانها".split())
#: «سافر A إلى بغداد مجتمعا بـB وملتقيا C».
MEETING = frozenset("اجتمع التقى تباحث".split())
#: «ثم توجه إلى رام الله», in speech.
_GOES = frozenset("توجه انتقل غادر".split())
_TO_HOLD = frozenset("لاجراء لعقد".split())
#: «خلال استقبال A لـB».
#: Behind the name of an ambassador who is called back to his own country.
_CALLED_HOME = frozenset("للتشاور مشاورات للمشاورات".split())
_HOME_ROOM = 3
#: Between a verb and its subject: «استؤنفت اليوم في مدينة X جولة المحادثات».
_OVER = ADVERBS | frozenset("في مدينه بمدينه العاصمه يوم جوله الجوله".split())
_WHEN = frozenset("خلال اثناء عقب لدي بعد وخلال وعقب ولدي".split())
_THAT = frozenset({"ان", "بان"})
_NEVER = frozenset("لن لم لا ليس".split())
#: Verbs of which the object is what took place.
_MENTIONS = frozenset("أشار أشاد نوه رحب أثنى ثمن ذكر استذكر".split())
#: Verbs that take a visit, and how far after them it stands.
VISITING = frozenset("قام أجرى أدى بدأ شرع باشر واصل اختتم استهل أنهى".split())
_VISIT_ROOM = 4
#: How far before the noun that «ستشهد» has as its object its subject stands.
_SUBJECT_ROOM = 6
#: When something was done, before the contact in which it was.
_AT_ITS_TIME = frozenset("خلال وخلال عقب اثر اثناء منذ اعقاب غداه".split())
_WHENEVER = frozenset("عندما حين حينما".split())
#: «سيسافر إلى باريس ليبحث مع X»: what a journey is for.
_IN_ORDER_TO = ("ليبحث", "لتبحث", "ليلتقي", "لتلتقي", "ليجتمع", "لتجتمع", "ليجري", "لتجري")


def reading(norm: str) -> Noun | None:
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
noun = lru_cache(maxsize=1 << 13)(reading)


def told_in_speech(reader: Reader, number: int, i: int, first: int, name: Noun) -> bool:
    """Whether a noun of contact within speech tells a contact as a fact or as fixed, and no wish."""
    norms = reader.norms
    if (
        name.suffix
        or name.kind == "visit"
        or norms[i - 1] == "لدي"
        or norms[first : first + 1] in (["وكانت"], ["وكان"])
    ):
        return True
    if name.stem == SUMMONS and norms[i].startswith("ب"):
        return True  # «ردت باستدعاء السفير»
    if name.stem == SUMMONS and _announced(reader, i):
        return True
    if name.kind == "call" and not PHONE.isdisjoint(norms[i + 1 : i + 2]):
        return True
    if norms[i - 1] in ahead.INTEND or (name.stem == "استقبال" and when_received(reader, i)):
        return True
    if norms[i - 1] == "خلال" and norms[i - 2] in COMMA and norms[i + 1 : i + 2] == ["مع"]:
        return True  # «قال A إن بلاده مستعدة، خلال لقاء مع نظيره B»
    if norms[i].startswith("ال") and norms[i + 1 : i + 2] in (["التي"], ["الذي"]):
        return True
    if name.kind in ("meeting", "talks") and not PLANNED.isdisjoint(norms[i + 1 : i + 3]):
        return True  # «رحب بالقمة المرتقبة بين A وB»
    if norms[i + 1 : i + 2] in (["يجمعهما"], ["جمعهما"], ["سيجمعهما"]):
        return True  # «سيبحث الملف مع B خلال لقاء يجمعهما الخميس في لندن»
    if norms[i + 1 : i + 2] in (["يجمع"], ["سيجمع"]) and _of_a_day(reader, number, i):
        return True  # «أعلن أن لقاء يجمع A وB سيعقد الثلاثاء»
    if norms[i] == "باستقبال" and i + 1 in reader.scene.ref_at:
        return True  # «ندد الحزب باستقبال A B»
    if name.kind == "signing" and norms[i - 1] == "عن" and i + 1 in reader.scene.ref_at:
        return True  # «كشف عن توقيع البلدين مذكرة»
    if norms[i].startswith("لل") and ahead.sent(reader, i, first) is not None:
        return True  # «كشف أنه أوفد نائبه للقاء X»
    if norms[i - 1] == "خلال" and "بينهما" in norms[i + 1 : i + 3]:
        return True  # «قال إنه اتفق مع نظيره B، خلال محادثة هاتفية بينهما»
    if name.kind in ("meeting", "talks", "call") and (_both_told(reader, i) or _done_by_two(reader, i)):
        return True
    agreed = name.kind in ("meeting", "talks") and not name.plural and ahead.agreed_on(reader, i, first) >= 0
    return agreed or _on_the_way(reader, number, i) or _held_since(reader, i) or _taken_as_known(reader, i)


def _of_a_day(reader: Reader, number: int, i: int) -> bool:
    """«خلال لقاء يجمع A وB», «أن لقاء يجمع A وB سيعقد الثلاثاء»: not «دعا إلى اجتماع يجمع», «أي لقاء يجمع»."""
    end = reader.scene.document.sentences[number][1]
    if not _NEVER.isdisjoint(reader.norms[i:end]):
        return False
    fixed = reader.norms[i - 1] in _THAT and any(i < day.first < end for day in reader.scene.dates)
    return fixed or reader.norms[i - 1] in _WHEN


def _announced(reader: Reader, i: int) -> bool:
    """«أعلنت الخارجية الفرنسية استدعاء السفير A», «كشف عن استدعاء السفير A»: what speech tells first of all as done."""
    called = reader.scene.ref_at.get(i + 1)
    said = next((s for s in reader.focus.said if s.start <= i < s.end), None)
    if said is None or called is None or called.kind != "person" or called.prep or called.conj:
        return False
    after = range(called.end, min(len(reader.norms), called.end + _HOME_ROOM))
    if any(reader.norms[k] in _CALLED_HOME or _from_there(reader, k) for k in after):
        return False  # «استدعاء السفير A من باريس للتشاور»: one's own ambassador
    return i - said.start <= 1 and said.form.lemma in _ANNOUNCES


def _from_there(reader: Reader, k: int) -> bool:
    """«من باريس», «من الولايات المتحدة»; not «من أجل»."""
    there = reader.scene.ref_at.get(k + 1) if reader.norms[k] == "من" else None
    return there is not None and there.kind in ("place", "state")


def _both_told(reader: Reader, i: int) -> bool:
    """«ما تم الاتفاق عليه خلال لقاء A مع B»: whether speech says that something was done when two named men met."""
    owner = reader.scene.ref_at.get(i + 1)
    if reader.norms[i - 1] not in _AT_ITS_TIME or owner is None or owner.kind != "person" or owner.prep:
        return False
    other = reader.scene.ref_at.get(owner.end + 1 if reader.norms[owner.end : owner.end + 1] == ["مع"] else owner.end)
    return other is not None and other.kind == "person" and (other.prep == "ب" or other.first > owner.end)


def _done_by_two(reader: Reader, i: int) -> bool:
    """«قال إن A وB اتفقا، خلال اجتماع في X، على ذلك»: whether speech says what two did at a contact."""
    if reader.norms[i - 1] not in _WHEN | {"في"}:
        return False
    verbs = (reader.grammar.finite(k) for k in (i - 2, i - 3) if k >= 0)
    return any(form is not None and form.tense == "past" and form.agree in ("md", "fd") for form in verbs)


#: «حظي باستقبال», «أشار إلى أن القمة ستشهد لقاء بين A وB».
_SEEN = {"حظي": frozenset({"past"}), "شهد": frozenset({"past", "future"})}
#: At what a contact to come is fixed; «المنطقة ستشهد لقاء» is a forecast, as is what someone expects.
_GATHERINGS = ("قمه", "موتمر", "منتدي", "اجتماع", "دوره", "زيار", "جلس", "ملتقي", "مفاوض", "محادث", "مباحث")
_FORECASTS = frozenset("توقع رجح اعتبر استبعد تكهن تنبأ أمل تمنى".split())


def _held_since(reader: Reader, i: int) -> bool:
    """«قال إن اجتماعا سريا عقد في مسقط بين A وB», «حظي باستقبال»: whether speech tells a contact as a fact."""
    before = reader.tokens[i - 2 if reader.norms[i - 1] == "عقد" else i - 1]
    seen = [f for f in before.info.verbs if f.tense in _SEEN.get(f.lemma, ())] if before.kind == "w" else []
    if any(f.tense == "past" for f in seen) or (seen and _at_a_gathering(reader, i)):
        return True
    return any(
        f.lemma in ("عقد", "جرى", "انعقد", "جمع", "ضم", "أجرى") and f.tense in ("past", "pass", "future")
        for k in range(i + 1, min(len(reader.tokens), i + 4))
        if reader.scene.cover[k] is None and reader.tokens[k].info is not None and reader.norms[k][:1] not in "يت"
        for f in reader.tokens[k].info.verbs
    )


def _at_a_gathering(reader: Reader, i: int) -> bool:
    """«أشار إلى أن القمة ستشهد لقاء بين A وB»: at a gathering that is fixed, and no forecast."""
    said = next((s for s in reader.focus.said if s.start <= i < s.end), None)
    forecast = said is not None and said.form.lemma in _FORECASTS
    words = reader.norms[max(0, i - _SUBJECT_ROOM) : i - 1]
    return not forecast and any(word.lstrip("ول").removeprefix("ال").startswith(_GATHERINGS) for word in words)


def _taken_as_known(reader: Reader, i: int) -> bool:
    """«أوضح أن لقاء A مع B تناول», «شدد على أن مباحثات القاهرة بين A وB»: speech about a contact that took place."""
    if _told_of(reader, i):
        return True
    if reader.norms[i - 1] not in ("ان", "بان", "فان"):
        return False
    return reader.norms[i].startswith("ال") or reader.scene.ref_at.get(i + 1) is not None


def _told_of(reader: Reader, i: int) -> bool:
    """«أشار إلى لقاء A وB», «أشاد بمباحثات A ونظيره B»: what praise or mention takes as a fact."""
    owner = reader.scene.ref_at.get(i + 1)
    if owner is None or owner.kind != "person" or owner.prep or owner.conj or reader.norms[i].startswith("لل"):
        return False
    said = next((s for s in reader.focus.said if s.start <= i < s.end), None)
    return said is not None and said.form.lemma in _MENTIONS and i - said.start <= 2


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
def readings(token: Token) -> tuple[VerbForm, ...]:
    """The readings as a verb of contact, by the vowels that are written: «استُقبل» is passive."""
    verbs = table().verbs
    if "ُ" in token.raw[:4] and "pass" in token.info.tenses:
        return tuple(f for f in token.info.verbs if f.tense == "pass" and f.lemma in verbs)
    forms = [f for f in token.info.verbs if (f.tense in FINITE_OR_PASSIVE or f.tense == "part") and f.lemma in verbs]
    if token.norm.removeprefix("و") == "تسلم":  # who takes a letter, before her who hands one over
        forms.sort(key=lambda f: f.lemma != "تسلم")
    return tuple(forms)


def attendance(reader: Reader, i: int, first: int) -> bool:
    """«حضر اللقاء X»، «حضره X»، «وحضر اجتماع رئيسي الحكومتين X»: not «حضر X حفل»."""
    after = reader.norms[i + 1 : i + 2]
    if reader.norms[i].endswith(("ه", "ها")) or not after:
        return reader.norms[i].endswith(("ه", "ها"))
    form = reader.grammar.finite(i) if i > first else None
    if form is not None and reader.grammar.subject_before(i, first, form):
        return False  # «وكان A حضر القمة»
    if after[0] in gatherings.SUMMITS and not _comers(reader, i):
        return False  # «وصل A إلى جدة وحضر القمة»
    name = noun(after[0])
    if name is not None and (
        after[0][:2] == "ال" or reader.norms[i].startswith("و") or name.kind in ("talks", "meeting")
    ):
        return True
    return i == first and after[0] in gatherings.CEREMONIES | gatherings.CONFERENCES


def _comers(reader: Reader, i: int) -> bool:
    """Whether anyone is named behind «حضر القمة», who came to it."""
    _, end = reader.scene.document.sentences[reader.scene.document.sentence_of[i]]
    return any(not p.governor and p.refs[0].kind != "place" for p in reader.grammar.phrases(i + 1, end))


def _its_talks(reader: Reader, i: int) -> bool:
    """«استؤنفت في الدوحة أمس المفاوضات»: whether a noun of contact is the subject of a verb, over place and day."""
    k = i + 1
    while k < len(reader.norms) and (reader.scene.cover[k] is not None or reader.norms[k] in _OVER):
        k += 1
    return k < len(reader.norms) and noun(reader.norms[k].removeprefix("ال")) is not None


def tells(reader: Reader, i: int, form: VerbForm) -> bool:
    """Whether a reading as a verb can tell a contact where it stands."""
    if form.lemma == "ودع" and (form.agree not in ("ms", "fs") or "الي" in reader.norms[i + 1 : i + _CALLS_WITHIN]):
        return False  # «ودعا», «ودعت A إلى الرحيل» call
    if form.tense == "part" and form.lemma in MEETING:
        return not reader.speech[i] and not form.definite and reader.norms[i].endswith("ا") and not form.prep
    if form.tense == "part":
        return form.lemma in BEARING and not form.definite and form.agree in ("ms", "fs")
    if form.tense not in FINITE_OR_PASSIVE or form.prep.strip("ل") or "ً" in reader.tokens[i].raw:
        return False  # «وعرضًا للموسيقى»: a noun
    if reader.tokens[i].raw.endswith("ة"):
        return False  # «حي عين زارة»
    if form.agree in ("md", "fd") and not form.conj and i and reader.grammar.finite(i - 1) is not None:
        return False  # «تتضمن عرضا»: a noun
    if form.tense == "pass" and "ُ" not in reader.tokens[i].raw:
        if form.lemma == "استأنف" and not _its_talks(reader, i):
            return False  # «استؤنفت المعارك بين A وB رغم اجتماعات»
        return form.lemma in ("عقد", "أجرى", "أقام", "استأنف") and reader.grammar.finite(i) is not None
    if form.agree in _FIRST:
        speaker = reader.focus.speaker_at(i)
        told = form.tense in ("past", "future")  # «التقيت A», «سألتقي A»
        return reader.speech[i] and told and speaker is not None and speaker.kind == "person"
    if "masdar" in reader.tokens[i].info.tenses and reader.grammar.finite(i) is None:
        on_paper = signings.signed(reader, i) if form.lemma == "وقع" else papers.written(reader, i, form)
        on_paper = on_paper or (
            form.lemma == "تسلم" and reader.norms[i + 1 : i + 2] in (["خلاله"], ["خلالها"], ["فيه"])
        )
        if not on_paper and not (form.lemma in CHAIRED and gatherings.feast_before(reader, i)):
            return False
    if not reader.speech[i]:
        return True
    if reader.norms[i - 1] in RELATIVE and form.lemma in VISITING and _visit_next(reader, i):
        return True
    said_of_himself = form.lemma == "زار" and (reader.norms[i - 1] in THAT_HE or reader.norms[i - 1] in RELATIVE)
    bears = form.lemma in BEARING and not _LETTER.isdisjoint(reader.norms[i + 1 : i + 2])
    said_of_himself = said_of_himself or (bears and reader.norms[i - 1] in THAT_HE)  # «كشف أنه يحمل رسالة من A إلى B»
    if form.tense == "pres" and not form.conj and reader.norms[i - 1] != "ان" and not said_of_himself:
        number = reader.scene.document.sentence_of[i]
        if reader.norms[i - 1] in _WHENEVER and form.lemma in MEETING:
            return True  # «قال إنه سيبحث الملف عندما يلتقي B»
        if _on_the_way(reader, number, i) or _goes_on(reader, i) or _sets_out_to(reader, number, i):
            return True
        if not DURING_IT.isdisjoint(reader.norms[i + 1 : i + 2]) and _visit_told(reader, number):
            return True  # «أعلن أن A سيتوجه إلى X في زيارة يلتقي خلالها B»
        return any(i < d.first < i + 14 for d in reader.scene.dates)
    if form.tense in ("past", "future") and reader.table.verbs[form.lemma].sort == "contact":
        return True
    if form.tense == "future" and form.lemma in _HEADS and reader.norms[i - 1] in RELATIVE:
        return reader.norms[i].endswith(("ه", "ها"))  # «قال إن الاجتماع الذي سيترأسه»
    if form.tense == "future" and form.lemma in _HEADS and not DELEGATION.isdisjoint(reader.norms[i + 1 : i + 2]):
        return True  # «قال إنه سيترأس وفد بلاده إلى المؤتمر»
    if form.tense == "past" and (reader.norms[i - 1] == "بعدما" or reader.norms[i - 2 : i] == ["بعد", "ان"]):
        return True  # «اتفق معهم على التهدئة بعد أن أمضى يوما في X»
    then = form.tense == "past" or reader.norms[i - 2 : i] in (["قبل", "ان"], ["قبيل", "ان"])
    if then and form.lemma in _GOES and _goes_there(reader, i):
        return True
    if form.lemma == "مثل" and HIS_COUNTRY.isdisjoint(reader.norms[i + 1 : i + 3]) and i + 1 not in reader.scene.ref_at:
        return False  # «إنه سيمثل صوت أفريقيا»
    travels = form.lemma == "مثل" or reader.table.verbs[form.lemma].sort == "travel"
    if form.lemma == "شارك" and form.tense == "future" and _state_before(reader, i):
        return True  # «أكد أن تركيا ستشارك في القمة»
    if form.lemma in _IN_SPEECH or (form.tense == "future" and travels):
        return True
    return form.tense in ("past", "future") and _named_before(reader, i, form)


def _named_before(reader: Reader, i: int, form: VerbForm) -> bool:
    """«قالت الوكالة إن A توجه إلى B», «أعلنت الوزارة أن A اختتم زيارة»: a deed of a named person, told as a fact."""
    first = reader.scene.document.sentences[reader.scene.document.sentence_of[i]][0]
    subject = reader.grammar.subject_before(i, first, form)
    return bool(subject) and all(r.kind == "person" for r in subject)


def _state_before(reader: Reader, i: int) -> bool:
    before = reader.scene.cover[i - 1] if i else None
    return reader.norms[i - 1] in HIS_COUNTRY or (before is not None and before.kind == "state" and not before.prep)


def _visit_next(reader: Reader, i: int) -> bool:
    """«أعلنت الرئاسة أن A استقبل B الذي يقوم بزيارة رسمية إلى X»: a clause that says who B is, true in speech too."""
    near = (noun(norm) for norm in reader.norms[i + 1 : i + 1 + _VISIT_ROOM])
    return any(name is not None and name.kind == "visit" and not name.plural for name in near)


def _visit_told(reader: Reader, number: int) -> bool:
    """Whether a visit to come is what a sentence has told last."""
    told = reader.found[-1] if reader.found else None
    return told is not None and told.kind == "visit" and told.sentence == number and told.status == "scheduled"


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


def when_received(reader: Reader, i: int) -> bool:
    """«خلال استقبال A لـB»: whether a noun of receiving says when something else was done or said."""
    ref = reader.scene.ref_at.get(i + 1)
    return reader.norms[i - 1] in _WHEN and ref is not None and ref.kind == "person" and not ref.prep and not ref.conj
