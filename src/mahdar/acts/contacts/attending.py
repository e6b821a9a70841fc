"""Those who were there: «بحضور A», «حضر اللقاء A وB», «شارك في المباحثات من الجانب الروسي A»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.unsaid import TWO_OF, Cue
from mahdar.acts.contacts.words import COMMA, LED, PREPOSITIONS, PRESS, RECALLED, RELATIVE, SUBORDINATE, WAS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["PRESENCE", "attending", "sits", "witnessed"]

_MET = frozenset({"meeting", "talks"})
_HELD = _MET | {"conference"}
_RITES = frozenset({"ceremony", "signing"})
_MET_FIRST = (_MET, frozenset({"conference"}))
_RITE_FIRST = (frozenset({"ceremony"}), _RITES, _MET)
#: What is attended, without article and preposition: the kinds of contact that it is, the likeliest first.
_SESSIONS: dict[str, tuple[frozenset[str], ...]] = {
    **dict.fromkeys("لقاء مقابله مباحثات محادثات مشاورات مفاوضات خلوه".split(), _MET_FIRST),
    **dict.fromkeys("لقاءات مقابلات لقاءين مقابلتين".split(), _MET_FIRST),
    **dict.fromkeys("اجتماع جلسه اجتماعات جلسات اجتماعين جلستين".split(), (_HELD,)),
    **dict.fromkeys("استقبال استقبالات استقبالين".split(), (_MET | {"ceremony"},)),
    **dict.fromkeys("مراسم حفل احتفال موكب ماديه مادبه غداء عشاء افطار غبقه الغبقه افتتاح".split(), _RITE_FIRST),
    "توقيع": (frozenset({"signing"}), _RITES),
    **dict.fromkeys("قمه دوره اعمال اشغال منتدي ملتقي موتمر".split(), (frozenset({"conference"}), _MET)),
}
#: Sessions that are more than one.
_BOTH = frozenset("لقاءين مقابلتين اجتماعين جلستين استقبالين".split())
_ALL = frozenset("لقاءات مقابلات اجتماعات جلسات استقبالات".split())
_SIGNED = (frozenset({"signing"}),)
_PRESS_TALK = (frozenset({"press_conference"}),)
_ATTENDS = frozenset("حضر حضرت حضرا حضروا يحضر".split())
_ATTENDS_IT = frozenset("حضره حضرها حضرته حضرتها يحضره يحضرها".split())
_SEES = frozenset("شهد شهدت".split())
_TAKES_PART = frozenset("شارك شاركت شاركا شاركوا".split())
_IN_IT = frozenset("فيه فيها".split())
_PRESENT = frozenset("بحضور حضور بحضورهما".split())
_WITH_PART = frozenset("بمشاركه".split())
_ALONG = frozenset("يرافقه يرافقها ترافقه ترافقها رافقه رافقها رافقته رافقتها برفقه بصحبه مرفوقا مرفوقه بمعيه".split())
#: «على رأس وفد ضم A», «والوفد المرافق الذي ضم A».
_COMPRISES = frozenset("ضم يضم ضمت تضم".split())
_AT_HEAD = 7
_TOLD_ON = 3
_VERBS = _ATTENDS | _SEES | _TAKES_PART
_BESIDE = _PRESENT | _WITH_PART | _ALONG | _COMPRISES
_WORDS = _VERBS | _ATTENDS_IT | _BESIDE
#: Words that say that someone is there.
PRESENCE = Trait.of_words(_WORDS, ("و" + word for word in _WORDS))
#: «بحضور، على الخصوص، A».
_ABOVE_ALL = (["علي", "الخصوص"], ["علي", "وجه"], ["علي", "الاخص"])
_BEFORE_PRESENT = frozenset("في وسط".split())
_WITNESSING = Trait.of_words("شهد شهدا يشهدان تشهدان وشهد وشهدا حضرا وحضرا اشرف اشرفا واشرف واشرفا".split())
_WITNESSED = 14
_RECALLS = Trait.of_words(RECALLED, ("و" + word for word in RECALLED))
_THIS = frozenset("هذا هذه هذان هذين".split())
#: «حضر جانبا من اللقاء».
_PARTLY = frozenset("جانبا جزءا بدايه ختام".split())
#: «حضر من الجانب المصري A», «شارك عن الجانب الروسي B».
_FROM = frozenset("من عن ومن وعن".split())
_SIDES = frozenset("الجانب جانب الطرف جانبنا".split())
#: Before a name that is no one who was there: «ممثلا عن A», «بالنيابة عن A».
_FOR = frozenset("عن مع الي لدي في علي نيابه باسم بين ضد عقب خلال بعد قبل".split())
#: What is told after those who were there.
_ON = frozenset("وذلك خلال وخلال عقب وعقب اثناء بهدف لبحث لمناقشه بمناسبه اثر".split())
#: Contacts at which nobody attends.
_NO_SESSION = frozenset({"visit", "message"})
#: «حضر المقابلة»: at what a letter is handed over.
_AUDIENCE = frozenset("المقابله اللقاء الاستقبال".split())
#: What those tell of whom only the chair is named.
_CHAIRED = frozenset("ترأس رأس عقد".split())
_MINISTERS = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister"})
_ROOM = 6
_NEAR = 3
_OPENS = 4
_BACK = 30
_PAIR = 2


def attending(reader: Reader, number: int, first: int, end: int) -> None:
    """Add those whom a sentence says to have been there to the contact at which they were."""
    for k in reader.scene.document.having(PRESENCE, first, end):
        if reader.scene.cover[k] is not None or any(k in found.told for found in reader.found):
            continue
        contacts, at = _attended(reader, k, first, end)
        audience = _of_bearer(reader, number, k, end)
        contacts = [audience] if audience is not None else contacts
        for contact in contacts:
            both = reader.scene.ref_at.get(at)
            if both is not None and both.kind == "sides":
                _add(reader, contact, _two(reader, both, contact, k))  # «بحضور الرئيسين»
            else:
                _add(reader, contact, reader.ids(_those(reader, at, end, rite=_of_a_rite(reader, k))))


def _of_bearer(reader: Reader, number: int, k: int, end: int) -> Contact | None:
    """«تسلم B رسالة من A سلمها C. حضر المقابلة D»: the audience at which C handed over the letter told just before."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "message" or told.status != "held" or not 0 <= number - told.sentence <= 1:
        return None
    senders = {key for key, role in told.roles.items() if role == "sender"}
    both = [key for key in told.people if key not in senders]
    refs = [
        next((r for r in reader.scene.refs if r.kind == "person" and reader.ids([r]) == [key]), None) for key in both
    ]
    people = [r for r in refs if r is not None]
    at = next((j for j in range(k + 1, min(end, k + _NEAR)) if reader.norms[j] in _AUDIENCE), -1)
    if not senders or len(people) != _PAIR or at < 0:
        return None
    home, other = (getattr(r.target, "country", None) for r in people)
    if home == other or (reader.norms[at + 1 : at + 2] and _described(reader, at + 1)):
        return None  # «تلقى A ورئيس وزرائه رسالة. وحضر الملك اللقاء الافتتاحي»
    return reader.add(Cue(k, number, k, end, end, None), "meeting", people[:1], people[1:])


def _described(reader: Reader, k: int) -> bool:
    """«اللقاء الافتتاحي», «اللقاء بين»: whether it is said which meeting is meant."""
    return reader.norms[k] == "بين" or (reader.norms[k].startswith("ال") and reader.scene.cover[k] is None)


def witnessed(reader: Reader) -> None:
    """«شهد الرئيسان توقيع اتفاقيتين، وقعهما الوزيران A وB»: those who looked on were at what others signed."""
    norms, document = reader.norms, reader.scene.document
    for k in document.having(_WITNESSING, reader.scene.start):
        number = document.sentence_of[k]
        end = document.sentences[number][1]
        at = next((j for j in range(k + 1, min(end, k + _WITNESSED)) if norms[j].removeprefix("ال") == "توقيع"), -1)
        beyond = document.sentences[number + 1][1] if number + 1 < len(document.sentences) else end
        for contact in dict.fromkeys(one for _, one in _told(reader, k, beyond, _SIGNED[0])):
            if at >= 0:
                _add(reader, contact, _onlookers(reader, k, at, contact))


def _onlookers(reader: Reader, k: int, at: int, contact: Contact) -> list[str]:
    """Who looked on at a signing: the subject of a verb at ``k``, or the two of whom it tells."""
    near = [r for r in reader.scene.refs_in(k + 1, at) if r.kind in ("person", "sides") and not r.prep]
    people = reader.ids(r for r in near if r.kind == "person")
    if people:
        return people
    if near:
        return _two(reader, near[0], contact, k)
    return _two(reader, None, contact, k) if reader.norms[k].endswith(("ا", "ان")) else []


def _two(reader: Reader, both: Ref | None, contact: Contact, k: int) -> list[str]:
    """«الرئيسان», «الوزيرين», «الجانبان»: the two who met before, and who are no party of what is told."""
    word = reader.norms[both.first].lstrip("وبل") if both is not None else ""
    offices = next((kinds for start, kinds in TWO_OF if word.removeprefix("ال").startswith(start[2:])), None)
    people = {p.id: p for p in reader.scene.people}
    for _, one in reversed(_told(reader, 0, k)):
        fitting = len(one.people) == _PAIR and one.kind not in _NO_SESSION and people.keys() >= set(one.people)
        if fitting and set(one.people).isdisjoint(contact.people):
            if offices is None or all(people[key].office in offices for key in one.people):
                return one.people
    return []


def _add(reader: Reader, contact: Contact, keys: list[str]) -> None:
    if contact.kind == "conference" and contact.rule.rpartition("/")[2] in _CHAIRED:
        keys = _sat_there(reader, contact, keys)
    contact.attendees.extend(p for p in keys if p not in contact.people and p not in contact.attendees)


def _sat_there(reader: Reader, contact: Contact, keys: list[str]) -> list[str]:
    """«ترأس A اجتماع وزراء دول الجوار، حضره B وC»: ministers of other states than his take part; the rest look on."""
    people = {p.id: p for p in reader.scene.people}
    lands = {people[key].country for key in contact.people if key in people}
    for key in keys:
        one = people[key]
        if one.office in _MINISTERS and one.country is not None and lands - {None, one.country} == lands - {None}:
            contact.people.extend([key] if key not in contact.people else [])
    return [key for key in keys if key not in contact.people]


def sits(reader: Reader, i: int, number: int) -> bool:
    """«شهد الجلسة من الجانب المصري A», «شارك في اللقاء C»: whether a verb tells who sat in what was told before."""
    at = _object(reader, i)
    if at < 0:
        return False
    if _of_a_side(reader.norms, at + 1):
        return any(found.kind in _HELD for found in reader.found)
    ref = reader.scene.ref_at.get(at + 1)
    named = ref is not None and ref.kind == "person" and not ref.prep and not ref.conj
    told = _told(reader, 0, i, _HELD)
    near = bool(told) and told[-1][1].kind in _MET and _sentence(reader, told[-1][0]) >= number - 1
    return named and near and reader.norms[i].removeprefix("و") not in _SEES


def _attended(reader: Reader, k: int, first: int, end: int) -> tuple[list[Contact], int]:
    """The contacts at which those were whom the words after a token name, and where these words begin."""
    norms = reader.norms
    word = norms[k] if norms[k] in _WORDS else norms[k][1:]
    if word in _BESIDE:
        if word == "حضور" and norms[k - 1].removeprefix("و") not in _BEFORE_PRESENT:
            return [], k
        return _beside(reader, word, k, first, end), k + 1
    if word in _ATTENDS_IT or (word in _TAKES_PART and not _IN_IT.isdisjoint(norms[k + 1 : k + 2])):
        return _of_it(reader, k, first), k + 1
    at = _object(reader, k)
    if at >= 0:
        seen = word in _SEES and not _of_a_side(norms, at + 1)  # «شهد اللقاء تبادل وجهات النظر»
        return ([] if seen else _meant(reader, at, k)), at + 1
    if word in _ATTENDS and _of_a_side(norms, k + 1):
        return [one for _, one in _told(reader, 0, k, _HELD)[-1:]], k + 1
    return [], k


def _beside(reader: Reader, word: str, k: int, first: int, end: int) -> list[Contact]:
    """«استقبل A B بحضور C», «وجرت المقابلة بحضور C»: the contact beside which someone is said to be there."""
    here = [found for _, found in _told(reader, first, k)]
    if word in _COMPRISES:
        before = reader.norms[max(first, k - _AT_HEAD) : k]
        along = "المرافق" in before and before[-1] == "الذي"  # «والوفد المرافق له، الذي ضم C»
        return here[-1:] if along or ("وفد" in before and "راس" in before[: before.index("وفد")]) else []
    if word in _ALONG or word in _WITH_PART:
        if here:
            return here[-1:] if here[-1].kind in _MET else []
        at = next((j for j in range(k + 1, min(end, k + _NEAR)) if _session(reader.norms, j)), -1)
        return _meant(reader, at, k) if word in _ALONG and at >= 0 else []  # «ورافقه في اللقاء A»
    here = [found for found in here if found.kind not in _NO_SESSION]
    if here:
        return [found for found in here[-1:] if found.kind != "conference"]
    at = next((j for j in range(k - 1, max(first, k - _BACK) - 1, -1) if _session(reader.norms, j)), -1)
    if at >= 0:
        return _meant(reader, at, k)
    after = [found for _, found in _told(reader, k, end) if found.kind not in _NO_SESSION]
    return after[:1] if k - first <= _OPENS else []


def _of_it(reader: Reader, k: int, first: int) -> list[Contact]:
    """«الاجتماع الذي حضره A», «تلتها جلسة موسعة شارك فيها A»: the contact that a verb's pronoun means."""
    at = next((j for j in range(k - 1, max(first, k - _ROOM) - 1, -1) if _session(reader.norms, j)), -1)
    found = _meant(reader, at, k) if at >= 0 else [one for _, one in _told(reader, 0, k)[-1:]]
    return [one for one in found if one.kind not in _NO_SESSION]


def _object(reader: Reader, i: int) -> int:
    """Where the session stands that a verb at ``i`` has as its object; -1 if it has none."""
    norms = reader.norms
    verb = norms[i] if norms[i] in _VERBS else norms[i][1:]
    k = i + 1
    if verb not in _VERBS or (verb in _TAKES_PART and norms[k : k + 1] != ["في"]):
        return -1
    k += verb in _TAKES_PART
    if norms[k : k + 1] and norms[k] in _PARTLY and norms[k + 1 : k + 2] == ["من"]:
        k += 2
    k += bool(norms[k : k + 1]) and norms[k] in _THIS
    return k if k < len(norms) and _session(norms, k) else -1


def _of_a_rite(reader: Reader, k: int) -> bool:
    """«وحضر مراسم تسلم B مهامه»: whether words for a rite go on with what B does there."""
    at = _object(reader, k)
    after = reader.norms[at + 1 : at + 2] if at >= 0 else []
    return bool(after) and not (reader.norms[at][:2] == "ال" or after[0][:2] == "ال" or at + 1 in reader.scene.ref_at)


def _session(norms: list[str], k: int) -> str:
    """The session that a word names, without article and preposition; empty if it names none."""
    word = norms[k].removeprefix("و")
    for bare in (norms[k], word, word.removeprefix("ب"), word.removeprefix("ل"), word.removeprefix("لل")):
        if bare.removeprefix("ال") in _SESSIONS:
            return bare.removeprefix("ال")
    return ""


def _meant(reader: Reader, at: int, k: int) -> list[Contact]:
    """The contacts told before ``k`` that the session at ``at`` means."""
    norms = reader.norms
    session = _session(norms, at)
    after = norms[at + 1 : at + 2]
    kinds = _SESSIONS[session]
    if after and after[0].removeprefix("ال") == "توقيع":
        kinds = _SIGNED
    elif after and after[0] in PRESS:
        kinds = _PRESS_TALK
    for fitting in kinds:
        told = _of_session(reader, at, k, [one for one in _told(reader, 0, k, fitting) if one[1].status == "held"])
        if told and session in _ALL:
            return [one for one in dict.fromkeys(told) if set(one.people) & set(told[-1].people)]
        if told:
            return list(dict.fromkeys(reversed(told)))[: _PAIR if session in _BOTH else 1]
    return []


def _of_session(reader: Reader, at: int, k: int, told: list[tuple[int, Contact]]) -> list[Contact]:
    """Those of some contacts that a session means: at its place, or of the report's own day, or all of them."""
    place = next((r for r in reader.scene.refs_in(at + 1, at + _NEAR) if r.kind == "place"), None)
    if place is not None:  # «حضر مباحثات الرباط A»
        there = [one for _, one in told if one.place_ref is not None and one.place_ref.target is place.target]
        if there:
            return there
    return [one for j, one in told if not _in_passing(reader, j, k)] or [one for _, one in told]


def _in_passing(reader: Reader, j: int, k: int) -> bool:
    """Whether the contact told at ``j`` is one that speech or a look back tells, and no part of the report's own day.

    «وكان A قد التقى B قبل يومين»; what is said right after it in its paragraph is of it.
    """
    document = reader.scene.document
    there, here = document.sentence_of[j], document.sentence_of[k]
    if document.paragraph_of[there] == document.paragraph_of[here]:
        return False
    if reader.speech[j]:
        return True
    first, after = document.sentences[there]
    between = range(after, document.sentences[here][0])
    if here - there <= _TOLD_ON and any(_session(reader.norms, i) and reader.norms[i][:2] == "ال" for i in between):
        return False  # «وكان A استقبل B. وجرى خلال الاستقبال بحث التعاون. حضر الاستقبال C»
    looks_back = (
        not WAS.isdisjoint(reader.norms[first : min(j, first + _NEAR)]) or "قد" in reader.norms[max(0, j - 2) : j]
    )
    return looks_back or bool(document.having(_RECALLS, first, j))


def _told(reader: Reader, first: int, end: int, kinds: frozenset[str] | None = None) -> list[tuple[int, Contact]]:
    """The contacts told between two tokens, in the order in which they are told, again and again."""
    told = [(at, n) for n, one in enumerate(reader.found) if not kinds or one.kind in kinds for at in one.told]
    return [(at, reader.found[n]) for at, n in sorted(told) if first <= at < end]


def _sentence(reader: Reader, k: int) -> int:
    return reader.scene.document.sentence_of[k]


def _of_a_side(norms: list[str], k: int) -> bool:
    """«من الجانب المصري», «عن الجانب الروسي»."""
    return norms[k : k + 1] != [] and norms[k] in _FROM and not _SIDES.isdisjoint(norms[k + 1 : k + 2])


def _those(reader: Reader, at: int, end: int, *, rite: bool) -> Iterable[Ref]:
    """Those named from a token on, one after the other, up to where the sentence tells something else.

    ``rite``: what was attended goes on with what was done there, and by whom.
    """
    norms, grammar = reader.norms, reader.grammar
    k = last = at
    found = False
    while k < end:
        ref = reader.scene.ref_at.get(k)
        if ref is not None:
            fits = ref.kind == "person" and not _named_next(reader, ref, end)
            if fits and rite and not found and grammar.governor(ref) == "of":
                return
            if fits and (not found or _also(reader, ref, last)) and _there(reader, ref, found=found):
                found, last = True, ref.end
                yield ref
            k = ref.end
        elif norms[k] in RELATIVE and (found or k > at):  # «حضر اللقاء الذي استمر ساعتين A»
            k = grammar.after_relative(k, end)
        elif norms[k : k + 2] in _ABOVE_ALL:
            k += 2
        elif k > at and _goes_on(reader, k):
            return
        else:
            k += 1


def _goes_on(reader: Reader, k: int) -> bool:
    """Whether a word leads to something else than those who were there."""
    norm, before = reader.norms[k], reader.norms[k - 1]
    if norm in SUBORDINATE or norm in _ON or (before in COMMA and norm in PREPOSITIONS and norm not in ("الي", "من")):
        return True
    return reader.grammar.finite(k) is not None and reader.grammar.new_clause(k)


def _there(reader: Reader, ref: Ref, *, found: bool) -> bool:
    """Whether a phrase names someone who was there: «ممثلا عن A», «مدير مكتب الوزير» name another."""
    before = reader.norms[ref.first - 1].removeprefix("و")
    if before in _FOR or (ref.prep and found):
        return False
    named = ref.actor is None or ref.actor.name is not None
    return named or before in LED or reader.grammar.governor(ref) != "of"


def _named_next(reader: Reader, ref: Ref, end: int) -> bool:
    """«بحضور عضو لجنة 5+5 الفريق A»: whether an office begins the words for him whose name comes after it."""
    if ref.actor is None or ref.actor.name is not None:
        return False
    after = next(iter(reader.scene.refs_in(ref.end, min(end, ref.end + _ROOM))), None)
    if after is None or after.kind != "person" or after.actor is None or after.actor.name is None:
        return False
    return not (after.conj or after.prep) and COMMA.isdisjoint(reader.norms[ref.end : after.first])


def _also(reader: Reader, ref: Ref, last: int) -> bool:
    """Whether a phrase after the last of those who were there is one more of them."""
    norms = reader.norms
    between = norms[last : ref.first]
    return bool(ref.conj) or any(n in COMMA or (n[:1] == "و" and len(n) > 1) for n in between) or "الجانب" in between
