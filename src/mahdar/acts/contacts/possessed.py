"""Nouns of contact with the one they belong to: «لقاؤه مع B», «رسالة A», «نتائج زيارته»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import sent_by
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.owners import OUTCOMES, in_relative, told_of_himself
from mahdar.acts.contacts.reader import Parties
from mahdar.acts.contacts.table import Noun
from mahdar.acts.contacts.words import COMMA

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = [
    "fronted",
    "handed",
    "informing",
    "main_after",
    "possessed",
    "possessor",
    "reporting",
    "reporting_on",
    "thanked",
    "two_after",
]

_ADJECTIVE_ROOM = 5
#: Circumstances with which a sentence opens, and how long they are.
_OPENS = frozenset("في خلال بعد عقب اثر علي لدي عند قبل قبيل غداه عشيه".split())
_OPENING_ROOM = 16
_VISIT_ROOM = 30
#: Before the contact in which something was agreed.
_IN_IT = frozenset("في خلال ختام عقب اثناء وخلال مستهل بعد".split())
#: Words of thanks, and how far before the noun for which someone is thanked they stand.
_THANKS = ("شكر", "الشكر", "يشكر", "تشكر", "شاكر", "امتنان", "تقدير", "الترحيب", "ترحيب")
_THANKS_ROOM = 24
_PAIR = 2
#: «أطلعه A على نتائج زيارته».
_TELLS_HIM = frozenset("اطلعه اطلعها احاطه احاطها ابلغه ابلغها اخبره اخبرها".split())
#: Those who come and are told of without a name.
_ENVOYS = frozenset("موفد موفده مبعوث مبعوثه ضيف ضيفه زاير دبلوماسي دبلوماسيه مسوول مسووله".split())
_TO_WHOM = frozenset({"من", "ل", "الي", "ب", "مع"})
_PEOPLE = frozenset({"person", "title"})


def possessed(reader: Reader, cue: Cue, name: Noun, kind: str) -> bool:
    """«خلال لقائه B», «استقباله B», «مباحثاتهما», «اتصاله بـB»."""
    if name.suffix == "هم":
        return _of_all(reader, cue, kind)  # «اجتماعهم المقبل» of several
    if name.suffix == "هما" and name.stem != "استقبال":
        envoy = _with_envoy(reader, cue)
        pair = handed(reader, cue) or two_after(reader, cue)
        pair = pair or (reader.pair(cue.at, cue.first) if envoy is None else envoy)
        here = [f for f in reader.found if f.sentence == cue.number and len(f.people) == _PAIR]
        if len(pair) < _PAIR or (here and not any(r.first >= cue.first for r in pair)):
            return False
        return reader.add(cue, kind, pair[:1], pair[1:]) is not None
    stop = min(cue.stop, cue.at + 25)
    phrases = reader.grammar.phrases(cue.at + 1, stop)
    host = next((p for p in phrases if p.governor == "by" or (p.governor == "من" and p.first == cue.at + 2)), None)
    if name.stem == "استقبال" and host is not None:
        guest = possessor(reader, cue, name, host.refs)  # «خلال استقباله من طرف B»
        return guest is not None and reader.add(cue, kind, host.refs, (guest,), role="host") is not None
    frames: tuple[str, ...] = (BARE, "مع", "ب", "ل", "الي") if name.stem == "اجتماع" else (BARE, "مع", "ب", "ل")
    if reader.norms[cue.at].lstrip("وبل").startswith("جلست"):
        frames = ("مع",)  # «شارك في جلسته الافتتاحية A»
    met = (p for p in phrases if p.governor in frames)
    phrase = next((p for p in met if p.refs[0].kind in (*_PEOPLE, "sides") or sent_by(reader.grammar, p.refs[0])), None)
    phrase = phrase or next(
        (p for p in phrases if p.governor in ("مع", "ب") and p.refs[0].kind in ("org", "state")), None
    )
    if phrase is None:
        return _received_him(reader, cue, name, kind)
    subject = possessor(reader, cue, name, phrase.refs)
    if subject is None:
        return False
    role = "host" if name.stem == "استقبال" else "either"
    told = reader.found[-1] if reader.found and reader.found[-1].kind == "visit" else None
    kept = reader.each(cue, kind, Parties((subject,), phrase.refs), role=role)
    if kept and told is not None and reporting_on(reader, cue, told):
        reader.found[-1].place, reader.found[-1].place_ref = told.place, told.place_ref
    return kept


def _with_envoy(reader: Reader, cue: Cue) -> list[Ref] | None:
    """«طلب A من الموفد، خلال لقائهما»: A and the one foreigner named before; none where several may be meant.

    None where no envoy without a name is told of.
    """
    here = reader.scene.refs_in(cue.first, cue.at)
    unnamed = next((r for r in here if r.kind == "title" and r.target is None and _is_envoy(reader, r)), None)
    if unnamed is None or reader.grammar.governor(unnamed) not in _TO_WHOM:
        return None  # «كشف مسؤول أن A طلب من B، خلال لقائهما»: who tells of it
    if len({id(r.target) for r in here if r.kind == "person"}) >= _PAIR:
        return None
    one = next((r for r in here if r.kind == "person" and reader.grammar.governor(r) == BARE), None)
    if one is None:
        return []
    before = {id(r.target): r for r in reader.scene.refs_in(reader.scene.start, cue.first) if r.kind == "person"}
    home = getattr(one.target, "country", None)
    foreign = [r for r in before.values() if getattr(r.target, "country", None) not in (None, home)]
    return [one, foreign[0]] if home is not None and len(foreign) == 1 else []


def _is_envoy(reader: Reader, title: Ref) -> bool:
    return reader.norms[title.first].lstrip("ولب").removeprefix("ال") in _ENVOYS


def _of_all(reader: Reader, cue: Cue, kind: str) -> bool:
    """«اتفق رؤساء النيجر A ومالي B وبوركينا C، في قمتهم الأولى، على»: the three or more who are the subject."""
    if reader.norms[cue.at - 1] not in _IN_IT or kind == "visit":
        return False
    before = reader.grammar.phrases(cue.first + 1, cue.at)
    several = next((p.refs for p in before if p.governor == BARE and len(p.refs) > _PAIR), ())
    if not several or any(r.kind != "person" for r in several):
        return False
    held = "conference" if reader.norms[cue.at].lstrip("بل").startswith("قمت") else kind
    return reader.add(cue, held, several[:1], several[1:]) is not None


def two_after(reader: Reader, cue: Cue) -> list[Ref]:
    """«وعقب لقائهما، أدلى A وB بتصريح»: at the head of a sentence, the two who are its subject."""
    if cue.at - cue.first > 2 or reader.found and reader.found[-1].sentence == cue.number:
        return []
    main = next((r for k, r in reader.focus.subjects(cue.number) if k > cue.at and r.kind == "person"), None)
    if main is None:
        return []
    group = [main, *reader.grammar.joined(main, cue.end)]
    return group if len(reader.ids(group)) == _PAIR else []


def handed(reader: Reader, cue: Cue) -> list[Ref]:
    """«سلم C رسالة من A إلى B خلال لقائهما»: the bearer and the receiver met."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "message" or told.sentence != cue.number or len(told.people) <= _PAIR:
        return []
    keys = [p for p in told.people if told.roles.get(p) != "sender"]
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in keys]
    return [r for r in refs if r is not None][:_PAIR]


def _received_him(reader: Reader, cue: Cue, name: Noun, kind: str) -> bool:
    """«خلال استقبال معاليه له», «لدى استقباله له»: both sides are pronouns."""
    if name.stem != "استقبال" or reader.norms[cue.at + 1 : cue.at + 2] not in (["له"], ["لها"]):
        return False
    guest = reader.focus.subject(cue.at, cue.number, "")
    to = [
        r
        for r in reader.scene.refs_in(cue.first, cue.at)
        if r.kind == "person" and reader.grammar.governor(r) in ("الي", "ل", "ب")
    ]
    borne = handed(reader, cue)
    if len(borne) == _PAIR and not any(r.first > borne[1].first for r in to):
        # «رسالة من A نقلها C خلال استقباله له»: whoever gets the letter receives C
        return reader.add(cue, kind, borne[:1], borne[1:], role="host") is not None
    if guest is not None and to and to[-1].target is not guest.target:
        return reader.add(cue, kind, to[-1:], (guest,), role="host") is not None
    pair = reader.pair(cue.at, cue.first)
    return len(pair) == _PAIR and reader.add(cue, kind, pair[1:], pair[:1], role="host") is not None


def reporting(reader: Reader, cue: Cue) -> Ref | None:
    """«عرض الرئيس A مع الوزير B نتائج زيارته إلى X ولقائه C»: B, who reports what he did, and no one who hears it."""
    told = [f for f in reader.found if f.sentence == cue.number]
    if reader.norms[cue.at - 1] in OUTCOMES:
        heard = bool(told) and (told[-1].kind in ("meeting", "talks") or told[-1].rule == "call/تلقى")
        pair = told[-1] if heard else None  # «تلقى A اتصالا من B أطلعه فيه على نتائج زيارته»
        key = pair.people[1] if pair is not None and len(pair.people) == _PAIR and not _other_tells(reader, cue) else ""
    else:  # «نتائج زيارته … ولقائه»
        key = told[-1].people[0] if told and reporting_on(reader, cue, told[-1]) else ""
    return next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) if key else None


def _other_tells(reader: Reader, cue: Cue) -> bool:
    """«تلقى A اتصالا من B، وأطلعه A على نتائج زيارته»: whether the verb of telling has a subject of its own."""
    verb = next((k for k in range(cue.at - 1, cue.first, -1) if reader.norms[k].removeprefix("و") in _TELLS_HIM), -1)
    after = reader.scene.ref_at.get(verb + 1) if verb >= 0 else None
    return after is not None and after.kind == "person" and not after.prep and after.first < cue.at


def reporting_on(reader: Reader, cue: Cue, visit: Contact) -> bool:
    """«نتائج زيارته إلى X ولقائه C»: whether a noun goes on with the visit whose outcome is told."""
    joined = visit.kind == "visit" and visit.sentence == cue.number and reader.norms[cue.at].startswith("و")
    return joined and reader.norms[visit.evidence[0] - 1] in OUTCOMES


def _visiting(reader: Reader, cue: Cue) -> Ref | None:
    """«إن زيارة A إلى X، ولقاءه B، نقلا العلاقات»: A, of whose visit the noun before tells."""
    told = reader.found[-1] if reader.found and reader.norms[cue.at].startswith("و") else None
    if told is None or told.kind != "visit" or told.sentence != cue.number or not told.rule.endswith("/noun"):
        return None
    at = told.evidence[0]
    owner = reader.scene.ref_at.get(at + 1)
    named = owner is not None and owner.kind == "person" and not owner.prep and reader.ids([owner]) == told.people[:1]
    return owner if named and cue.at - at <= _VISIT_ROOM else None


def thanked(reader: Reader, cue: Cue) -> Ref | None:
    """«شكر A B على زيارته», «جدد A الشكر لـB على استقباله»: B, whose visit or reception it is."""
    praised = reader.scene.cover[cue.at - 2] if reader.norms[cue.at - 1].startswith("وب") else None
    if praised is not None and praised.kind == "person" and reader.grammar.governor(praised) == "ب":
        return praised  # «أشاد A بـB وبنتائج زيارته»
    if reader.norms[cue.at - 1] != "علي":
        return None
    room = range(cue.at - 2, max(cue.first, cue.at - _THANKS_ROOM) - 1, -1)
    at = next((k for k in room if reader.norms[k].lstrip("وب").startswith(_THANKS)), -1)
    if at < 0:
        return None
    people = [r for r in reader.scene.refs_in(at + 1, cue.at) if r.kind == "person" and not r.conj]
    if reader.suffix(at) and reader.grammar.finite(at) is not None:  # «شكره A على زيارته»
        return reader.focus.meant(at, cue.number, feminine=False, exclude=people, host=people[0] if people else None)
    return people[-1] if people and reader.grammar.governor(people[-1]) in (BARE, "ل", "الي") else None


def informing(reader: Reader, cue: Cue, banned: Container[object]) -> Ref | None:
    """«تبلغ A من B نتائج محادثاته مع C», «تلقى A اتصالا من B أطلعه على نتائج اللقاء الذي عقده مع C»: B."""
    if reader.norms[cue.at - 1] not in OUTCOMES:
        return None
    told = [r for r in reader.scene.refs_in(cue.first, cue.at) if reader.grammar.governor(r) == "من"]
    return told[-1] if told and told[-1].kind == "person" and told[-1].target not in banned else None


def possessor(reader: Reader, cue: Cue, name: Noun, others: Iterable[Ref]) -> Ref | None:
    """Whose meeting «لقائه» is: the subject of its clause, or of the main verb after it where it opens the sentence."""
    banned = [r.target for r in others]
    agree = {"ها": "fs", "ه": "ms"}.get(name.suffix, "")
    for owner in (thanked(reader, cue), told_of_himself(reader, cue), in_relative(reader, cue)):
        if owner is not None and owner.kind == "person" and owner.target not in banned:
            return owner
    visitor = _visiting(reader, cue)
    if visitor is not None and visitor.target not in banned and reader.focus.agrees(visitor, agree):
        return visitor
    reporter = reporting(reader, cue)
    if reporter is not None and reporter.target not in banned:
        return reporter
    informer = informing(reader, cue, banned)
    if informer is not None:
        return informer
    opening = fronted(reader, cue)
    main = main_after(reader, cue, agree, banned) if opening else None
    if main is not None:
        return main
    found = reader.focus.subject(cue.at, cue.number, agree, banned)
    if found is None or found.kind != "person" or (opening and reader.leads(others)):
        found = reader.leading(others)
    fits = found is not None and (agree != "fs" or reader.focus.agrees(found, agree))
    return found if fits else None  # «في مفاوضاتها مع الصندوق»: of a state, where no woman is told of


def fronted(reader: Reader, cue: Cue) -> bool:
    """«وفي تصريح للصحيفة عقب لقاء جمعه بـB، قال A»: whether a noun stands in what its sentence opens with."""
    if any(k < cue.at for k, _ in reader.focus.subjects(cue.number)):
        return False
    if cue.at - cue.first <= _ADJECTIVE_ROOM:
        return True
    before = reader.norms[cue.first : cue.at]
    opens = before[0].removeprefix("و") in _OPENS and len(before) <= _OPENING_ROOM and COMMA.isdisjoint(before)
    return opens and not any(r.kind == "person" for r in reader.scene.refs_in(cue.first, cue.at))


def main_after(reader: Reader, cue: Cue, agree: str, banned: Container[object]) -> Ref | None:
    """The subject of the main verb after a noun that its sentence opens with: «بعد لقائه B، انتقل A إلى»."""
    main = reader.focus.speaker_after(cue.at, cue.end)
    if main is None:
        main = next((r for k, r in reader.focus.subjects(cue.number) if k > cue.at and r.kind == "person"), None)
    fits = main is not None and main.target not in banned and reader.focus.agrees(main, agree)
    return main if fits else None
