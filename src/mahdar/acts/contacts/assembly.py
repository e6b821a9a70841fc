"""The conference or council session that an article is about, with all who speak in it across the article.

Its opening says that one was held («في ختام اجتماع طارئ لوزراء الخارجية», «مدد مجلس الأمن», «انعقد مؤتمر دولي»); who
speaks after it took part, until the article goes elsewhere («وفي طهران، …») or back («وكان X قد …»).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.addresses import speaks, to_speak
from mahdar.acts.contacts.councils import COUNCIL, council, speaking_at
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import BRIEFINGS, COMMA, PAST, PRESS, RELATIVE, SOON, SUBORDINATE
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait
from mahdar.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.acts.statements import Said
    from mahdar.document.document import Token
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["assembly"]

#: What is held, and what shows that it is of several and no mere meeting.
_GATHERINGS = frozenset(
    "اجتماع اجتماعا اجتماعات الاجتماع الاجتماعات قمه القمه موتمر موتمرا الموتمر جلسه الجلسه دوره الدوره "
    "منتدي المنتدي ملتقي الملتقي اجتماعهم اجتماعها اجتماعه جلستهم جلسته جلستها دورته دورتها قمتهم موتمرهم".split()
)
_OF_SEVERAL = frozenset(
    "دولي الدولي دوليا طاري طاريا طاريه الطاري الطاريه استثنايي استثناييا استثناييه الاستثنايي الاستثناييه "
    "وزاري وزاريا الوزاري وزاريه الوزاريه ثلاثي ثلاثيا ثلاثيه الثلاثي الثلاثيه رباعي رباعيا رباعيه الرباعي "
    "خماسي خماسيا تشاوري تشاوريا التشاوري اقليمي الاقليمي اقليميا لوزراء وزراء لقاده قاده لروساء روساء "
    "المانحين للمانحين العربيه الاسلاميه العربي الافريقيه الخليجيه عامه العامه موسع موسعا مفتوحه علنيه".split()
)
_SUMMITS = frozenset("قمه القمه موتمر موتمرا الموتمر منتدي المنتدي".split())
_SAID_AGAIN = frozenset("الاجتماع القمه الموتمر المنتدي الجلسه".split())
#: What someone does to a gathering, or it does itself, and when something is told of it.
_HELD = frozenset("عقد انعقد اختتم انطلق بدأ التأم افتتح استضاف احتضن شهد اجتمع أنهى واصل استأنف ناقش أقر قرر".split())
_BRIEFED = Trait.of_words(BRIEFINGS, without="وبف")
_COUNCILS = frozenset("مجلس المجلس الجمعيه".split())
_SPEECHES = frozenset("كلمه كلمته كلمتها خطاب خطابا خطابه خطابها مداخله مداخلته مداخلتها تدخله بيان".split())
_ADDRESS = Trait.of_words(_SPEECHES, without="ولب")
_DONE = frozenset("تحدث خاطب ألقى حضر شارك ترأس رأس".split())
_DOES = Trait(
    lambda token: token.kind == "w" and any([f.lemma in _DONE and f.tense == "past" for f in token.info.verbs]),
    of="verbs",
)
_DURING = frozenset(
    "ختام خلال عقب اثناء في مستهل بعد افتتاح اعقاب اعمال اشغال بانتهاء نهايه انعقاد انطلاق اختتام".split()
)
_CLOSELY = frozenset("ختام مستهل افتتاح اعمال اشغال انعقاد انطلاق اختتام".split())
#: What a council does when it sits, and what is done before it.
_SITS = frozenset(
    "عقد ناقش بحث استمع مدد تبنى اعتمد أخفق فشل أقر رفض اجتمع استأنف فوض فرض صوت قرر صادق جدد عجز اختتم أنهى "
    "وافق بدأ".split()
)
#: Verbs of a council that the table of verbs does not list.
_HOLDS = frozenset("عقد استأنف".split())
_DISCUSSES = frozenset("عقد ناقش بحث".split())
_COUNCIL_VERBS = frozenset("مدد اخفق فشل صوت عجز".split())
_ADDRESSED = frozenset("أطلع أبلغ خاطب أحاط".split())
_BEFORE_IT = frozenset("امام".split())
_MINISTERS = frozenset("وزراء قاده زعماء روساء سفراء".split())
#: Who sits in a council or at a conference.
_SEATED = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government "
    "foreign_minister minister ambassador envoy igo_head official legislator military".split()
)
#: What shows that words were said there, and that they were not.
_THERE = frozenset(
    "كلمته كلمتها كلمه مداخلته مداخلتها مداخله خطابه خطابها احاطته احاطتها الجلسه القمه الاجتماع الموتمر المنتدي "
    "المجتمعين المشاركين المجلس".split()
)
_AT = frozenset("في خلال امام لدي اثناء وفي وخلال وامام".split())
_OUTSIDE = frozenset(
    "هاتفيا هاتفي هامش بيان تغريده رساله برقيه مقابله منصه حسابه حسابها منشور تدوينه تلفزيونيه".split()
)
_BACK = frozenset("وكان وكانت كان كانت وسبق".split())
_ASIDE = frozenset("في من علي الي".split())
_OTHER = frozenset("هامش اخري ثانيه اخر فعل ذلك غضون المقابل".split())
#: What an article opens with that is about two and no conference.
_OTHERWISE = frozenset({"meeting", "talks"})
_OPENINGS = 2
_OF_IT = frozenset("الختاميه الافتتاحيه العامه العلنيه المغلقه الرييسيه المذكور المذكوره".split())
_ROOM = 9
_FAR = 14
_PAIR = 2
_LEAD = 6


class _Sitting(Value, frozen=True, gc=False):
    """Where the opening tells of a gathering, and who is told there to speak before it."""

    at: int
    number: int
    speakers: tuple[Ref, ...]


def assembly(reader: Reader) -> None:
    """Keep the conference that an article opens with, or those at which someone is said to have spoken."""
    sentences = reader.scene.document.sentences
    opening = [n for n, (_, end) in enumerate(sentences) if end > reader.scene.start][:_OPENINGS]
    if not opening:
        return
    _gather(reader, opening)
    told = {f.sentence for f in reader.found if f.kind == "conference"}
    if reader.scene.document.having(COUNCIL):
        councils = (r.first for r in reader.scene.refs if r.kind == "org" and council(reader.norms, r))
        later = {n for n in map(reader.scene.document.sentence_of.__getitem__, councils) if n > opening[-1]}
        _to_sit(reader, sorted(later - told))
    if not reader.scene.document.having(_ADDRESS):
        return
    for number, (first, end) in enumerate(sentences[opening[0] :], opening[0]):
        _spoken(reader, number, max(first, reader.scene.start), end)


def _spoken(reader: Reader, number: int, first: int, end: int) -> None:
    """«في كلمة ألقاها أمام الجمعية العامة، اتهم A …»: whoever speaks at a conference takes part in it."""
    for at in reader.scene.document.having(_ADDRESS, first, end):
        before = next((k for k in range(at + 1, min(end, at + _LEAD)) if reader.norms[k] in _AT), -1)
        if before < 0 or not _conference_at(reader, before + 1, end):
            continue
        speaker = speaks(reader, at) or reader.focus.speaker_after(first - 1, end)
        speaker = speaker or next((r for _, r in reader.focus.subjects(number)), None) or _first_named(reader, at, end)
        if speaker is None or not _seated(speaker) or to_speak(reader, number, speaker):
            continue
        held = next((f for f in reader.found if f.kind == "conference" and f.status == "held"), None)
        if held is None:
            _keep(reader, _cue(at, number, first, end), [speaker])
        else:
            held.people.extend(key for key in reader.ids([speaker]) if key not in held.people)
        return


def _first_named(reader: Reader, at: int, end: int) -> Ref | None:
    """The first person after a token whom nothing governs."""
    people = (r for r in reader.scene.refs_in(at, end) if r.kind == "person" and not r.prep)
    return next((r for r in people if reader.grammar.governor(r) == BARE), None)


def _conference_at(reader: Reader, k: int, end: int) -> bool:
    """Whether a conference or the council of an international body is named at a token."""
    for at in (k, k + 1):
        ref = reader.scene.ref_at.get(at)
        if ref is not None and ref.kind == "org":
            return council(reader.norms, ref) and getattr(ref.target, "country", None) is None
        if at < end and reader.norms[at] in _GATHERINGS and _several(reader.norms, at, end):
            return True
    return False


def _gather(reader: Reader, opening: list[int]) -> None:
    """Add to the conference of the opening, or keep as a new one, those who speak in it."""
    sentences = reader.scene.document.sentences
    sitting = next((s for n in opening for s in [_sitting(reader, n)] if s is not None), None)
    speaking = _was_speaking(reader)
    sitting = sitting or _briefed(reader) or speaking
    if sitting is not None and speaking is not None and sitting.number == speaking.number:
        sitting = speaking
    known = next((f for f in reader.found if f.kind == "conference" and f.sentence in opening), None)
    if sitting is None and known is None:
        _to_sit(reader, opening)
    if (
        sitting is None
        and known is not None
        and known.evidence[0] - max(sentences[known.sentence][0], reader.scene.start) <= _LEAD
    ):
        first, end = known.evidence[0], sentences[known.sentence][1]  # «ترأس A الاجتماع الوزاري، بحضور B»
        if any(reader.norms[k] in _GATHERINGS and _several(reader.norms, k, end) for k in range(first, end)):
            sitting = _Sitting(first, known.sentence, ())
    if sitting is None or (known is not None and known.status != "held"):
        return
    before = [f for f in reader.found if f.kind in _OTHERWISE and f.evidence[0] <= sitting.at]
    if known is None and before:
        return
    again = [f for f in reader.found if f is not known and _back_to_it(reader, f, sitting.number)]
    if known is None and again:
        known = again.pop(0)
    people = _speakers(reader, sitting, known)
    if known is not None:
        _join(reader, known, people, again)
        return
    alone = len(reader.ids(people)) < _PAIR and people and people[0] not in sitting.speakers
    if not people or (alone and not _spoke_there(reader, sitting.number, people[0])):
        return
    first, end = sentences[sitting.number]
    cue = Cue(sitting.at, sitting.number, max(first, reader.scene.start), end, end, None)
    _keep(reader, cue, people)


def _spoke_there(reader: Reader, number: int, one: Ref) -> bool:
    """Whether the only speaker of a session is said to have spoken in it."""
    sentences = reader.scene.document.sentences
    for said in reader.focus.said:
        place = reader.scene.document.sentence_of[said.cue_first]
        if said.speaker is not None and said.speaker.target is one.target and place >= number:
            return _said_there(reader, said, *sentences[place])
    return False


def _keep(reader: Reader, cue: Cue, people: Sequence[Ref]) -> Contact | None:
    """Keep a session; where no place is told, it sits where the report is from."""
    found = reader.add(cue, "conference", people[:1], people[1:])
    line = reader.scene.dateline
    if found is not None and found.place is None and line is not None:
        found.place = line.place
    return found


def _to_sit(reader: Reader, opening: list[int]) -> None:
    """«يعقد مجلس الأمن غدا جلسة …»: a session to come, of who is to brief it («إحاطة من A»), else of the council."""
    norms = reader.norms
    for number in opening:
        first, end = reader.scene.document.sentences[number]
        for ref in reader.scene.refs_in(max(first, reader.scene.start), end):
            if ref.kind != "org" or not council(norms, ref):
                continue
            near = range(max(first, ref.first - 3), min(end, ref.end + 3))
            forms = ((k, reader.grammar.finite(k)) for k in near)
            at, held = next(((k, f.tense == "past") for k, f in forms if f is not None and _sits(f)), (-1, False))
            if held and (reader.grammar.governor(ref) != BARE or reader.speech[at]):
                continue  # «طلبت من الجامعة العربية عقد جلسة»
            if at < 0 or not any(n in _GATHERINGS for n in norms[ref.end : end]):
                continue
            people = _briefing(reader, ref.end, end)[:_PAIR] or tuple(_chairs(reader, number)) or (ref,)
            found = _keep(reader, _cue(at, number, first, end), people)
            if found is not None and not held:
                found.status = "scheduled"
            return


def _sits(form: VerbForm) -> bool:
    """«يعقد مجلس الأمن جلسة», «ناقش مجلس الأمن الهجوم في جلسة مغلقة»."""
    ahead = form.tense in ("pres", "future")
    return form.lemma in (_HOLDS if ahead else _DISCUSSES) and (ahead or form.tense == "past")


def _back_to_it(reader: Reader, found: Contact, number: int) -> bool:
    """Whether a conference told later is the one of the opening: «شارك في الاجتماع»."""
    if found.kind != "conference" or found.status != "held" or found.sentence <= number:
        return False
    room = reader.tokens[found.evidence[0] : found.evidence[0] + _FAR]
    return any(t.norm in _SAID_AGAIN and not _named_apart(after) for t, after in pairwise(room))


def _named_apart(after: Token) -> bool:
    """«القمة العربية»: an adjective tells which conference; «الجلسة الختامية» is of the one told of."""
    return after.kind == "w" and after.info.definite and after.norm != "الي" and after.norm not in _OF_IT


def _join(reader: Reader, known: Contact, people: list[Ref], again: list[Contact]) -> None:
    """Make one of a conference, what is told of it later and who speaks there."""
    keys = [*(key for f in again for key in f.people), *reader.ids(people)]
    known.people.extend(key for key in dict.fromkeys(keys) if key not in known.people)
    reader.found[:] = [f for f in reader.found if f not in again]


# -- the opening -------------------------------------------------------------------------


#: A gathering, or those who gather.
_MEETS = Trait(
    lambda token: token.norm.lstrip("بل") in _GATHERINGS or token.norm in _MINISTERS or token.norm[1:] in _MINISTERS
)


def _sitting(reader: Reader, number: int) -> _Sitting | None:
    """The gathering that a sentence says was held."""
    first, end = reader.scene.document.sentences[number]
    first = max(first, reader.scene.start)
    norms = reader.norms
    for ref in reader.scene.refs_in(first, end):
        if ref.kind == "org" and council(norms, ref):
            found = _sat(reader, ref, number, first, end)
            if found is not None:
                return found
    for k in reader.scene.document.having(_MEETS, first, end):
        named = reader.scene.ref_at.get(k)
        free = reader.scene.cover[k] is None or (named is not None and named.kind == "framework")
        if free and norms[k].lstrip("بل") in _GATHERINGS and _several(norms, k, end):
            if _was_held(reader, k, first, end, opens=first <= reader.scene.start):
                return _Sitting(k, number, ())
        if (norms[k] in _MINISTERS or norms[k][1:] in _MINISTERS) and _decided(reader, k, first, end):
            return _Sitting(k, number, ())
    return None


def _briefed(reader: Reader) -> _Sitting | None:
    """«وفي إحاطته أمام مجلس الأمن، …»: a sentence on in the article that tells of a session."""
    norms, document = reader.norms, reader.scene.document
    for k in document.having(_BRIEFED, reader.scene.start, len(norms)):
        number = document.sentence_of[k]
        end = document.sentences[number][1]
        to = next((j for j in range(k + 1, min(end, k + _ROOM)) if norms[j] in ("امام", "الي")), -1)
        ahead = not SOON.isdisjoint(norms[k + 1 : k + 2])  # «في إحاطته المقبلة أمام مجلس الأمن»
        if to >= 0 and not ahead and any(n.lstrip("ل") in _COUNCILS for n in norms[to + 1 : to + 3]):
            return _Sitting(k, number, ())
    return None


def _was_speaking(reader: Reader) -> _Sitting | None:
    """«وكان A يتحدث أمس في جلسة لمجلس الأمن»: where what the article tells was said."""
    at = speaking_at(reader, _GATHERINGS)
    return _Sitting(*at) if at is not None else None


def _sat(reader: Reader, ref: Ref, number: int, first: int, end: int) -> _Sitting | None:
    """Whether a council sits in the sentence: as the subject of what it does there, or addressed."""
    for k in range(max(first, ref.first - 3), min(end, ref.end + 4)):
        form = reader.grammar.finite(k)
        if reader.norms[k].removeprefix("و") in _COUNCIL_VERBS and k < ref.first and form is None:
            return _Sitting(k, number, ())
        if form is None:
            continue
        if reader.norms[k - 1] in SUBORDINATE:
            return None  # «فيما عقد مجلس الأمن جلسة»: beside what the report is about
        subject = k == ref.first - 1 or reader.grammar.governor(ref) == BARE
        acts = form.lemma in _SITS or (k == ref.first - 1 and k not in reader.cues and _of_security(reader.norms, ref))
        if acts and form.tense in ("past", "pass") and subject:
            return _Sitting(k, number, _briefing(reader, ref.end, end))
    for k in range(first, ref.first):
        form = reader.grammar.finite(k)
        if form is not None and form.lemma in _ADDRESSED and reader.grammar.governor(ref) == BARE:
            bare = next((p.refs for p in reader.grammar.phrases(k + 1, ref.first) if p.governor == BARE), ())
            people = tuple(r for r in bare if r.kind == "person") or tuple(
                reader.before(_cue(k, number, first, end), form)
            )
            return _Sitting(k, number, people) if people else None
    if reader.norms[ref.first - 1] in _BEFORE_IT and SOON.isdisjoint(reader.norms[ref.first - 3 : ref.first]):
        people = tuple(s.speaker for s in reader.focus.said if first <= s.cue_first < end and s.speaker is not None)
        return _Sitting(ref.first - 1, number, people[:1]) if people and people[0].kind == "person" else None
    return None


def _of_security(norms: list[str], ref: Ref) -> bool:
    """«مجلس الأمن», «الجمعية العامة»: all that these do, unless they say it, they do in session."""
    return any(n in ("الامن", "الجمعيه") for n in norms[ref.first : ref.first + _PAIR])


def _cue(at: int, number: int, first: int, end: int) -> Cue:
    return Cue(at, number, first, end, end, None)


def _briefing(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    """«استمع مجلس الأمن إلى إحاطة من A»."""
    for k in range(at, end):
        if reader.norms[k].lstrip("لبو") in BRIEFINGS | {"تقرير", "عرض"}:
            return tuple(r for r in reader.scene.refs_in(k + 1, min(end, k + 2 * _ROOM)) if r.kind == "person")
    return ()


def _several(norms: list[str], k: int, end: int) -> bool:
    """«اجتماع طارئ», «مؤتمر دولي», «قمة», «اجتماع لوزراء»: of several, and no meeting of two."""
    after = norms[k + 1 : min(end, k + _LEAD)]
    if not PRESS.isdisjoint(after[:2]) or "الوزراء" in after:
        return False  # a press conference, a cabinet
    return norms[k].lstrip("بل") in _SUMMITS or not _OF_SEVERAL.isdisjoint(after)


def _was_held(reader: Reader, k: int, first: int, end: int, *, opens: bool) -> bool:
    """«في ختام اجتماع», «انعقد في X مؤتمر», «اختتم القادة قمة», «اجتماع عُقد»."""
    norms = reader.norms
    before = norms[k - 1] if k > first else ""
    if not PAST.isdisjoint(norms[k : min(end, k + 2 * _ROOM)]) or "هامش" in norms[max(first, k - 3) : k]:
        return False  # «نتائج القمة التي عقدت في مارس الماضي», «على هامش أعمال الدورة»
    during = _DURING if opens or k - first <= _FAR else _CLOSELY
    if before.removeprefix("و") in during or (k - first <= 1 and norms[k][:1] == "و"):
        return True
    for j in range(max(first, k - 2 * _ROOM), min(end, k + _ROOM)):
        if reader.scene.cover[j] is not None or (norms[j] in COMMA and j > k):
            continue
        form = reader.grammar.finite(j)
        beside = norms[j - 1] in SUBORDINATE  # «…، فيما عقد مجلس الأمن جلسة»
        if form is not None and form.lemma in _HELD and form.tense in ("past", "pass") and not beside:
            return True
    return False


def _decided(reader: Reader, k: int, first: int, end: int) -> bool:
    """«قرر وزراء خارجية الاتحاد الأوروبي», «وزراء الخارجية الذين اجتمعوا في X»."""
    near = range(max(first, k - 2), min(end, k + _ROOM))
    forms = [(j, reader.grammar.finite(j)) for j in near if reader.scene.cover[j] is None]
    met = any(f is not None and f.lemma == "اجتمع" and reader.norms[j - 1] in RELATIVE for j, f in forms)
    return met or any(f is not None and f.lemma in ("قرر", "أقر", "اتفق") and j < k for j, f in forms)


# -- who speaks there ---------------------------------------------------------------------


def _speakers(reader: Reader, sitting: _Sitting, known: Contact | None) -> list[Ref]:
    """Those who speak from the opening on, until the article goes elsewhere; after that, those said to speak there."""
    found: dict[str, Ref] = {}
    for ref in (*sitting.speakers, *_chairs(reader, sitting.number)):
        key = entity_id(ref)
        if key is not None:
            found.setdefault(key, ref)
    sentences = reader.scene.document.sentences
    place = known.place_ref if known is not None else None
    later = range(sitting.number + 1, len(sentences))
    away = next((n for n in later if _elsewhere(reader, sentences[n][0], place)), len(sentences))
    for one in reader.focus.said:
        number = reader.scene.document.sentence_of[one.cue_first]
        speaker = one.speaker or _after_cue(reader, one)
        if number < sitting.number or speaker is None:
            continue
        first, end = sentences[number]
        key = entity_id(speaker)
        if key is None or key in found or not _seated(speaker) or _met_aside(reader, key, sitting, found):
            continue
        if _said_there(reader, one, first, end) or (number < away and not _outside(reader, one, first, end)):
            found[key] = speaker
    for ref in _taking_part(reader, sitting.number, away):
        key = entity_id(ref)
        if key is not None:
            found.setdefault(key, ref)
    return list(found.values())


def _chairs(reader: Reader, number: int) -> list[Ref]:
    """«… برئاسة A وبمشاركة B» in the sentence that tells of the session."""
    first, end = reader.scene.document.sentences[number]
    roles = ("led", "part")
    return [r for p in reader.grammar.phrases(first, end) if p.governor in roles for r in p.refs if r.kind == "person"]


def _taking_part(reader: Reader, number: int, away: int) -> list[Ref]:
    """«كما تحدث أمام الاجتماع A», «وألقى A كلمة في المؤتمر»: who is told of as doing something there."""
    found: list[Ref] = []
    for n in range(number, away):
        first, end = reader.scene.document.sentences[n]
        for k in reader.scene.document.having(_DOES, first, end):
            form = reader.grammar.finite(k)
            near = reader.norms[k : min(end, k + _LEAD)]
            if form is None or _THERE.isdisjoint(near) or not _OUTSIDE.isdisjoint(near):
                continue
            bare = next((p.refs for p in reader.grammar.phrases(k + 1, end) if p.governor == BARE), ())
            found += [r for r in bare if r.kind == "person"]
    return found


def _after_cue(reader: Reader, one: Said) -> Ref | None:
    """«وأعرب نائب المندوب الروسي A»: who is named after a cue whose speaker no rule knows."""
    near = reader.scene.refs_in(one.cue_first + 1, min(one.start, one.cue_first + 4))
    return near[0] if near and near[0].kind == "person" and not near[0].prep else None


def _met_aside(reader: Reader, key: str, sitting: _Sitting, found: dict[str, Ref]) -> bool:
    """Whether someone is in the article as met by the one whose part in the conference it tells of."""
    lead = next(iter(found), None)
    first = reader.scene.document.sentences[sitting.number][1]
    if lead is None or found[lead].first >= first:
        return False
    return any(f.kind in ("meeting", "talks", "call") and {lead, key} <= set(f.people) for f in reader.found)


def _seated(ref: Ref) -> bool:
    return ref.kind == "person" and getattr(ref.target, "office", None) in _SEATED


def _elsewhere(reader: Reader, first: int, place: Ref | None) -> bool:
    """«وفي طهران، …», «من جهة أخرى», «وفي أول رد فعل»: the sentence opens in another place or with another matter."""
    if reader.norms[first].removeprefix("و") not in _ASIDE:
        return False
    if not _OTHER.isdisjoint(reader.norms[first + 1 : first + 4]):
        return True
    ref = reader.scene.ref_at.get(first + 1)
    return ref is not None and ref.kind == "place" and (place is None or ref.target is not place.target)


def _said_there(reader: Reader, one: Said, first: int, end: int) -> bool:
    """«قال A خلال الاجتماع», «في كلمته أمام المؤتمر»."""
    words = reader.norms[first : min(end, max(one.start, one.cue_first + _ROOM))]
    there = any(n in _THERE and (m in _AT or m in ("افتتاح", "ختام")) for m, n in pairwise(words))
    return there or "التصويت" in words


def _outside(reader: Reader, one: Said, first: int, end: int) -> bool:
    """«وكان A قد قال الأسبوع الماضي», «على هامش الاجتماع», «في بيان»: not said at the gathering."""
    words = reader.norms[first : one.start]
    back = reader.norms[max(first, reader.scene.start)] in _BACK and not {*PAST, "قد"}.isdisjoint(
        reader.norms[first:end]
    )
    return back or not _OUTSIDE.isdisjoint(words)
