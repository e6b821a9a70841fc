"""Sessions told in one sentence and who sat in them, told there or in the next ones.

«عقد مجلس الشراكة اجتماعه الثالث في بروكسل. وترأس الاجتماع A، وترأس وفد العراق B. كما شارك فيه C».
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.diplomatic import OFFICIAL
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import CHIEFS, COMMA, PAST, PRESS, RELATIVE, SESSIONS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["SITTING", "meant", "of_several", "sat"]

_SESSIONS = frozenset(
    "اجتماع الاجتماع اجتماعا اجتماعه اجتماعها اجتماعهم اجتماعات الاجتماعات اجتماعاته اجتماعاتها دوره الدوره دورته "
    "دورتها دورتهم جلسه الجلسه جلسته جلستها قمه القمه قمته قمتها قمتهم موتمر الموتمر موتمرا موتمره جوله الجوله "
    "مشاورات المشاورات مباحثات المباحثات محادثات المحادثات مفاوضات المفاوضات منتدي المنتدي ملتقي الملتقي ندوه".split()
)
_TALKS = frozenset("مشاورات المشاورات مباحثات المباحثات محادثات المحادثات مفاوضات المفاوضات حوار الحوار".split())
SITTING = Trait.of_words(
    _SESSIONS, ("ب" + word for word in _SESSIONS), ("لل" + w[2:] for w in _SESSIONS if w.startswith("ال"))
)
#: What a council does with its session, a city that hosts it, or it does itself.
_HELD = frozenset("عقد انعقد التأم بدأ انطلق اختتم افتتح احتضن استضاف استأنف شهد أنهى نظم جرى واصل".split())
#: «دورة تدريبية», «دورة الألعاب»: courses and games, where nobody sits.
_NO_SITTING = PRESS | frozenset(
    "تدريبيه تدريبي تدريب تاهيليه تاهيل تعليميه تثقيفيه تكوينيه رياضيه رياضي كرويه الالعاب العاب".split()
)
#: Bodies that sit, and what shows that several come.
_BODIES = ("مجلس", "لجنه", "مجموعه", "منظمه", "اتحاد", "رابطه", "منتدي", "حوار", "اليه", "صيغه", "مفوضيه")
_OF_SEVERAL = frozenset(
    "موسع موسعا موسعه موسعون دولي دوليا دوليه الدولي الدوليه اقليمي اقليميا اقليميه الاقليميه وزاري وزاريا وزاريه "
    "الوزاري الوزاريه ثلاثي ثلاثيا ثلاثيه الثلاثي الثلاثيه رباعي رباعيا رباعيه الرباعي الرباعيه خماسي خماسيه طاري "
    "طاريا طاريه الطاري الطاريه استثنايي استثناييا استثناييه الاستثنايي الاستثناييه المشتركه المشترك المختلطه "
    "لوزراء لقاده لروساء تنسيقي تنسيقيا تشاوري تشاوريا التشاوري السياسيه للحوار".split()
)
_NATIONAL = frozenset(
    "الشوري النواب الوزراء الامه الشعب الشيوخ البلدي العموم الاعيان المستشارين اداره الاداره القضاء الاسبوعيه".split()
)
_PRESIDES = frozenset({"ترأس", "رأس"})
_SITS = frozenset({"شارك", "حضر", "مثل"})
#: What someone heads there, beside the session itself.
_SIDES = frozenset("الجانب جانب الوفد وفد الطرف وفدي وفدها وفده اعمال اشغال".split())
_IN_IT = frozenset("فيها فيه".split())
#: With which a sentence goes on telling who sat.
_GOES_ON = frozenset("كما وقد فيما بينما وكذلك كذلك ايضا قد".split())
_AGAIN = frozenset(
    "الاجتماع الجلسه الدوره القمه الموتمر المشاورات المباحثات المحادثات اللقاء الجوله اعماله اعمالها".split()
)
_NO_PARTY = frozenset("مع من الي عن لدي علي ضد بين ب ل".split())
_COMMITTEE = ("لجنه", "للجنه", "اللجنه")
_ROOM = 16
_NAMED = 14
_NEAR = 5
_SENTENCES = 3
_PAIR = 2


def sat(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep a session with those who are told to have headed it or a side of it, or to have taken part."""
    for k in reader.scene.document.having(SITTING, first, end):
        if reader.speech[k] or not _held(reader, k, first, end) or not of_several(reader, k, first, end):
            continue
        told = next((f for f in reader.found if f.sentence == number and f.kind in SESSIONS), None)
        if told is not None and (told.kind != "conference" or told.status != "held"):
            return
        beyond = _named_next(reader, number)
        if told is not None:
            told.people.extend(key for key in reader.ids(beyond) if key not in told.people)
            return
        people = [*_named_there(reader, k, first, end), *beyond]
        official = {id(r.target) for r in people if getattr(r.target, "office", None) in OFFICIAL}
        if len({getattr(r.target, "country", None) for r in people}) >= _PAIR and len(official) >= _PAIR:
            _keep(reader, Cue(k, number, first, end, end, None), people)
            return


def meant(reader: Reader, cue: Cue, k: int) -> bool:
    """«. وترأس الاجتماع A وB»: whether a session at ``k`` is one that the sentences before have told of."""
    told = (f for f in reader.found if f.kind == "conference" and 0 < cue.number - f.sentence <= _SENTENCES)
    return reader.norms[k].startswith("ال") and any(f.status == "held" for f in told)


def _keep(reader: Reader, cue: Cue, people: list[Ref]) -> Contact | None:
    """A session of two states that is no council's is a meeting or talks of the two who head their sides."""
    heads: dict[str | None, Ref] = {}
    for one in people:
        heads.setdefault(getattr(one.target, "country", None), one)
    near = reader.norms[cue.at : min(cue.end, cue.at + _NAMED)]
    committee = any(n.startswith(_COMMITTEE) for n in reader.norms[max(cue.first, cue.at - _NEAR) : cue.at + _NAMED])
    unknown = heads.pop(None, None) is not None
    two = list(heads.values())
    if len(two) != _PAIR or (unknown and not committee) or not (committee or len(reader.ids(people)) == _PAIR):
        return reader.add(cue, "conference", people[:1], people[1:], status="held")
    kind = "meeting" if committee else "conference" if _TALKS.isdisjoint(near) else "talks"
    found = reader.add(cue, kind, two[:1], two[1:], status="held")
    if found is not None:  # «وشارك في الاجتماع C»: beside the two who head their sides
        found.attendees.extend(key for key in reader.ids(people) if key not in (*found.people, *found.attendees))
    return found


def _held(reader: Reader, k: int, first: int, end: int) -> bool:
    """«عقد المجلس اجتماعه», «احتضنت جدة مشاورات», «بدأت أعمال الدورة»: whether a verb says that it was held."""
    norms = reader.norms
    if not PAST.isdisjoint(norms[k : min(end, k + _NEAR)]) or not _NO_SITTING.isdisjoint(
        norms[k + 1 : min(end, k + 3)]
    ):
        return False
    for j in range(k - 1, max(first, k - _ROOM) - 1, -1):
        if reader.scene.cover[j] is not None or norms[j] in COMMA:
            continue
        form = reader.grammar.finite(j)
        if form is not None:
            return form.lemma in _HELD and form.tense in ("past", "pass") and norms[j - 1] not in RELATIVE
    return False


def of_several(reader: Reader, k: int, first: int, end: int) -> bool:
    """Whether a session is one of a body or of several, and of no state's own council."""
    words = reader.norms[max(first, k - _ROOM) : min(end, k + _ROOM)]
    if any(n in _NATIONAL and (n != "الوزراء" or m.endswith("مجلس")) for m, n in pairwise(["", *words])):
        return False  # not «برئاسة رئيس الوزراء A وB»
    if any(n in CHIEFS and reader.norms[j - 1] != "مجلس" for j, n in enumerate(words, max(first, k - _ROOM))):
        return True  # «اختتم وزراء خارجية دول الجوار اجتماعهم»
    bodies = any(n.removeprefix("و").lstrip("بل").removeprefix("ال").startswith(_BODIES) for n in words)
    return bodies or not _OF_SEVERAL.isdisjoint(words)


def _named_there(reader: Reader, k: int, first: int, end: int) -> list[Ref]:
    """«… برئاسة A وB», «مشاورات ترأسها A، وشارك فيها B وC»: those whom the sentence itself names."""
    roles = ("led", "part")
    found = [r for p in reader.grammar.phrases(k + 1, end) if p.governor in roles for r in p.refs if r.kind == "person"]
    for at in range(k + 1, end):
        if reader.scene.cover[at] is None and _presence(reader, at, k):
            found += _after(reader, at, end)
    people = list({id(r.target): r for r in found}.values())
    if len(people) == 1:  # «اختتم المجلس الأعلى دورته برئاسة A، وبحضور B وC»
        came = (p.refs for p in reader.grammar.phrases(k + 1, end) if p.governor == "present")
        people += [r for refs in came for r in refs if r.kind == "person" and r.target is not people[0].target]
    return people


def _named_next(reader: Reader, number: int) -> list[Ref]:
    """«. وترأس الاجتماع A، وترأس وفد العراق B. كما شارك فيه C»: those whom the next sentences name."""
    found: list[Ref] = []
    for first, end in reader.scene.document.sentences[number + 1 : number + 1 + _SENTENCES]:
        verbs = [at for at in _presences(reader, first, end) if not _comes(reader, at)]
        opens = first
        while opens < end and reader.norms[opens] in _GOES_ON:
            opens += 1
        if not verbs or verbs[0] != opens:
            break
        for at in verbs:
            found += _after(reader, at, end)
    return list({id(r.target): r for r in found}.values())


def _comes(reader: Reader, at: int) -> bool:
    """«وحضر الاجتماع A»: who looked on and took no part."""
    form = reader.grammar.finite(at)
    return form is not None and form.lemma == "حضر"


def _presences(reader: Reader, first: int, end: int) -> Iterator[int]:
    for at in range(first, end):
        if reader.scene.cover[at] is None and not reader.speech[at] and _presence(reader, at, -1):
            yield at


def _presence(reader: Reader, at: int, session: int) -> bool:
    """«ترأس الاجتماع», «ترأس الجانب العماني», «ترأسها», «شارك فيه», «حضرها»: a verb of who sat in the session."""
    norms = reader.norms
    form = reader.grammar.finite(at)
    if form is None or form.lemma not in (_PRESIDES | _SITS) or form.tense not in ("past", "pres"):
        return False
    after = norms[at + 1 : at + 3]
    if form.lemma in _PRESIDES:
        its = norms[at].endswith(("ها", "ه")) and (session >= 0 or norms[at - 1] not in RELATIVE)
        return its or bool(after and (after[0] in _SIDES or after[0] in _AGAIN))
    if form.lemma == "مثل":
        return bool(after) and after[0] in _SIDES
    its = norms[at].endswith(("ها", "ه")) and form.lemma == "حضر"
    within = bool(after) and (after[0] in _IN_IT or after[0] in _AGAIN or (after[0] == "في" and after[-1] in _AGAIN))
    return its or within


def _after(reader: Reader, at: int, end: int) -> list[Ref]:
    """The first person named after a verb, and who is joined to him: «وترأس وفد العراق وزير الخارجية A»."""
    for ref in reader.scene.refs_in(at + 1, min(end, at + _NAMED)):
        if ref.kind != "person" or ref.prep:
            continue
        if reader.norms[ref.first - 1] in _NO_PARTY and reader.norms[ref.first - 2 : ref.first] != ["كل", "من"]:
            return []
        if ref.actor is not None and ref.actor.name is None and reader.grammar.governor(ref) != BARE:
            continue
        return [ref, *(r for r in reader.grammar.joined(ref, end) if r.kind == "person")]
    return []
