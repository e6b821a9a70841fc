"""Ceremonies told by what is done («أزاحا الستار», «وضع إكليلا», «شيّعوا جثمان») or by who gives a meal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue as Made
from mahdar.acts.contacts.words import COMMA, DECORATIONS, IN_HONOUR
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["RITES", "WREATHS", "meal", "rite", "welcome", "wreaths"]

_WREATH = frozenset("اكليل اكليلا اكاليل اكليلين اكليلي باقه باقات باقتين".split())
WREATHS = Trait.of_words(_WREATH)
_MISSION = frozenset("سفاره سفارته سفارتها قنصليه القنصليه السفاره قنصليتها بعثه البعثه".split())
_BUILDING = frozenset(
    "مبني المبني مقر المقر مركز المركز مكتب معرض المعرض جسر الجسر ميناء محطه المحطه مستشفي المستشفي مدرسه جامعه مسجد "
    "الجامع طريق الطريق مشروع المشروع مصنع المصنع معبر المعبر مخيم ملعب متحف المتحف خط حديقه الحديقه دار الدار نصب "
    "النصب".split()
)
#: Verbs of a rite, and what is done by it.
RITES = {
    "أزاح": frozenset("الستار الستاره النقاب".split()),
    "رفع": frozenset("علم العلم علمي اعلام".split()),
    "وضع": _WREATH | {"حجر"},
    "قص": frozenset("الشريط شريط".split()),
    "شيع": frozenset("جثمان جنازه جثامين الجثمان".split()),
    "منح": DECORATIONS,
    "أدى": frozenset({"العزاء"}),
    "قدم": frozenset({"العزاء"}),
    "افتتح": _MISSION | _BUILDING,
    "دشن": _MISSION | _BUILDING,
}
#: Rites at home count where another state takes part.
_SHARED = frozenset("أزاح رفع قص افتتح دشن وضع".split())
_CONDOLES = frozenset({"أدى", "قدم"})
#: Rites whose people are those who are there.
_ATTENDED = frozenset({"شيع"})
#: The verbs of giving a meal.
_GIVEN = ("اقام", "يقيم", "ستقيم", "سيقيم", "نظم")
_WELCOME = ("استقبال", "ترحيب")
_AHEAD = ("تقدم", "يتقدم", "اقام", "تراس", "راس")
_ROOM = 12
_NEAR = 5
#: «محادثات تلتها مأدبة».
_AFTER = ("تلت", "تلا", "اعقب", "عقب", "يليها", "تليها")
_HONOURED = frozenset("شرف".split())
_PAIR = 2


def rite(reader: Reader, cue: Cue) -> bool:
    """«أزاح A وB الستار عن لوحة السفارة», «قلّد A B وسام …», «شيّع … بحضور A»: who does it, and who with him."""
    norms, form = reader.norms, cue.form
    assert form is not None
    objects = RITES[form.lemma]
    at = next((k for k in range(cue.at + 1, min(cue.end, cue.at + 2 * _ROOM)) if norms[k] in objects), -1)
    again = form.lemma in ("افتتح", "دشن") and norms[cue.at].endswith(("ها", "ه"))
    if again:  # «القنصلية التي دشنها A رفقة B»
        at = next((k for k in range(cue.at - 1, max(cue.first, cue.at - _NEAR), -1) if norms[k] in objects), -1)
    condoled = form.lemma in _CONDOLES
    if at < 0 or (condoled and norms[at - 1] != "واجب"):
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.end)
    buried = at if form.lemma in _ATTENDED else cue.end
    bare = [
        p.refs
        for p in phrases
        if p.governor == BARE
        and p.refs[0].kind in ("person", "title")
        and p.first < buried
        and not p.first <= at < p.end  # «ومنحه وسام نجمة القدس» names no Wisam
    ]
    subject = reader.before(cue, form)
    receivers = bare[:1] if subject else bare[1:2]
    subject = subject or (bare[0] if bare else ())
    if not subject and form.lemma not in _ATTENDED:
        subject = reader.elided(cue, form, ())
    people = [r for r in subject if r.kind == "person"]
    others = [r for p in phrases if p.governor in ("along", "مع") for r in p.refs if r.kind == "person"]
    if condoled:  # «قدم A واجب العزاء إلى B»
        others += [r for p in phrases if p.governor in ("الي", "ل") for r in p.refs if r.kind == "person"][:1]
    if form.lemma == "منح":
        receivers += [p.refs for p in phrases if p.governor == "ل"]
        others += [r for refs in receivers for r in refs if r.kind == "person"][:1]
        suffix = reader.suffix(cue.at)
        if suffix and people:  # «استقبل A B، ومنحه وسام»
            met = reader.focus.meant(cue.at, cue.number, feminine=suffix == "ها", exclude=people, host=people[0])
            others = [met] if met is not None else []
        if not others:
            return False
    if form.lemma in _ATTENDED:
        others += [r for p in phrases if p.governor in ("present", "part") for r in p.refs if r.kind == "person"]
    both = _apart(people, others)
    if form.lemma in _SHARED and not _abroad(both) and _WREATH.isdisjoint(norms[at : at + 1]):
        return False
    wide = cue._replace(stop=cue.end)
    return bool(both) and reader.add(wide, "ceremony", both[:1], both[1:], role="host") is not None


def wreaths(reader: Reader, number: int, first: int, end: int) -> None:
    """«استهل A زيارته بوضع إكليل من الزهور»: the noun of laying a wreath, done by whom the sentence is about."""
    for at in reader.scene.document.having(WREATHS, first, end):
        told = any(f.kind == "ceremony" and f.sentence == number for f in reader.found)
        if told or reader.speech[at] or reader.norms[at - 1] not in ("بوضع", "ووضع"):
            continue
        cue = Made(at - 1, number, first, end, end, None)
        people = reader.elided(cue, None, ())
        if people:
            reader.add(cue, "ceremony", people, (), role="host")


def _apart(people: list[Ref], others: Iterable[Ref]) -> list[Ref]:
    """Everyone once."""
    found = {id(r.target): r for r in [*others, *people] if r.target is not None}
    return list({id(r.target): found.get(id(r.target), r) for r in [*people, *others]}.values())


def _abroad(people: list[Ref]) -> bool:
    """Whether those who take part come from two states or more."""
    states = {getattr(r.target, "country", None) for r in people}
    return len(states - {None}) >= _PAIR or (len(people) >= _PAIR and None in states)


def meal(reader: Reader, cue: Cue) -> bool:
    """«مأدبة عشاء أقامها A على شرف B», «تلاها غداء عمل أقامه A تكريما لضيفيه»."""
    norms = reader.norms
    room = range(cue.at + 1, min(cue.end, cue.at + _NEAR))
    given = next((k for k in room if norms[k].startswith(_GIVEN) and norms[k].endswith(("ها", "ه"))), -1)
    if given < 0:
        return _followed(reader, cue)
    if any(norms[k] in COMMA for k in range(cue.at, given)):
        return False
    phrases = reader.grammar.phrases(given + 1, cue.end)
    host = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
    if not host:
        return False
    mine = reader.ids(host)
    honoured = [r for p in phrases if _honoured(reader, p.first) for r in p.refs if r.kind == "person"]
    guests = [r for r in honoured if not set(mine) & set(reader.ids([r]))]
    guests = guests or _guest(reader, cue, host) or _met(reader, cue.number, reader.ids(host))
    return bool(guests) and reader.add(cue._replace(stop=cue.end), "ceremony", host, guests, role="host") is not None


def _guest(reader: Reader, cue: Cue, host: Iterable[Ref]) -> list[Ref]:
    """«ثم كان ضيف الشرف في مأدبة أقامها A»: whoever is said to be a guest at it."""
    room = reader.norms[max(cue.first, cue.at - _NEAR) : cue.at]
    if reader.norms[cue.at - 1] not in ("في", "علي") or not any(word.startswith("ضيف") for word in room):
        return []
    one = reader.focus.subject(cue.at, cue.number, "", [r.target for r in host])
    return [one] if one is not None and one.kind == "person" else []


def _followed(reader: Reader, cue: Cue) -> bool:
    """«عقد A محادثات مع B تلتها مأدبة غداء على شرفه»: a feast after talks, of those who talked."""
    norms = reader.norms
    told = reader.found[-1] if reader.found else None
    after = norms[cue.at - 1].lstrip("و").startswith(_AFTER) and not norms[cue.at].startswith("ال")
    if told is None or told.kind not in ("meeting", "talks") or told.sentence != cue.number or not after:
        return False
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in told.people]
    people = [r for r in refs if r is not None]
    if len(people) != _PAIR or len(told.people) != _PAIR:
        return False
    if "شرفه" in norms[cue.at + 1 : cue.at + _NEAR] or told.roles.get(told.people[0]) == "visitor":
        people.reverse()  # who is honoured is the one whose day is told
    return reader.add(cue._replace(stop=cue.end), "ceremony", people[:1], people[1:], role="host") is not None


def welcome(reader: Reader, cue: Cue) -> bool:
    """«أقيمت لـB مراسم استقبال رسمية تقدمها A»: a guest welcomed with honours, and who received him."""
    norms = reader.norms
    if any(f.kind == "ceremony" and f.sentence == cue.number for f in reader.found):
        return True  # told by its verb
    if not norms[cue.at + 1 : cue.at + 2] or not norms[cue.at + 1].removeprefix("ال").startswith(_WELCOME):
        return False
    guests = [r for r in reader.scene.refs_in(cue.first, cue.at) if r.prep == "ل" and r.kind == "person"]
    guests = guests or [r for r in reader.scene.refs_in(cue.at, cue.at + _ROOM) if r.prep == "ل" and r.kind == "person"]
    guests = guests or _come(reader, cue)
    at = next((k for k in range(cue.at + 1, min(cue.end, cue.at + _ROOM)) if norms[k].startswith(_AHEAD)), -1)
    phrases = reader.grammar.phrases(at + 1, cue.end) if at >= 0 else []
    hosts = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
    wide = cue._replace(stop=cue.end)
    return bool(guests) and reader.add(wide, "ceremony", hosts, guests[:1], role="host") is not None


def _come(reader: Reader, cue: Cue) -> list[Ref]:
    """«في إطار زيارة A إلى B، جرت مراسم الاستقبال الرسمية»: the visitor of whom the sentence has just told."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "visit" or told.sentence != cue.number or told.status != "held":
        return []
    return [r for r in reader.scene.refs_in(cue.first, cue.at) if reader.ids([r]) == told.people[:1]][:1]


def _honoured(reader: Reader, k: int) -> bool:
    """«على شرف B», «تكريما لـB»."""
    return reader.norms[k - 1] in _HONOURED | IN_HONOUR


def _met(reader: Reader, number: int, hosts: list[str]) -> list[Ref]:
    """The guests of the contact told last: who sits at a meal given by its host."""
    told = next((f for f in reversed(reader.found) if f.kind in ("meeting", "talks", "conference")), None)
    if told is None or number - told.sentence > 1:
        return []
    keys = [p for p in told.people if p not in hosts]
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in keys]
    guests = [r for r in refs if r is not None]
    homes = {getattr(r.target, "country", None) for r in reader.scene.refs if set(reader.ids([r])) & set(hosts)}
    foreign = [r for r in guests if getattr(r.target, "country", None) not in homes]
    return foreign or guests
