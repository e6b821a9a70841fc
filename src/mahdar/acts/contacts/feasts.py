"""Who gives a feast and who sits at it, where only «سموه» and «الضيف» tell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import IN_HONOUR, PRESENT, RANKS
from mahdar.acts.statements import entity_id
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = [
    "GIVEN",
    "GUEST",
    "beside",
    "fronted",
    "given",
    "his_own",
    "launched",
    "named_guest",
    "opened",
    "seat",
    "told_before",
]

#: «وحضر الحفل»: a rite that was told, and how many sentences before.
_THE_RITE = frozenset("الحفل الاحتفال المراسم".split())
_TOLD_WITHIN = 3
_AND_OTHERS = frozenset("كل ايضا كذلك الي عن عدد".split())
#: A host who is told of by his rank alone.
_RANKS = frozenset({*RANKS, "غبطته"})
#: In whose honour a feast is given that no name tells.
GUEST = frozenset("الضيف ضيفه ضيفها ضيفته الضيفه ضيف لضيف لضيفه للضيف للضيفه لضيفها لضيفته شرفه شرفها".split())
_SEVERAL = frozenset("روساء الروساء قاده القاده الوفود وفود المشاركين زعماء الزعماء اعضاء وزراء الوزراء ضيوف".split())
_HONOUR = IN_HONOUR | {"شرف"}
#: «على هامش حفل أقامه A».
_GIVEN = frozenset("اقامه اقامها اقامته اقامتها نظمه نظمها نظمته نظمتها".split())
GIVEN = Trait.of_words(_GIVEN)
_FEASTS = frozenset(
    "حفل حفلا احتفال احتفالا الحفل الاحتفال مادبه استقبال غداء عشاء افطار سحور غبقه الغبقه وليمه".split()
)
#: «تدشين كتاب», «تدشين منصة»: what is launched and no rite of states.
_WORKS = frozenset("كتاب كتابه كتابها الكتاب روايه ديوان موقع منصه حساب تطبيق مجله صحيفه البوم فيلم روايته".split())
_BESIDE = frozenset("هامش خلال في اثناء ختام".split())
_BESIDE_ROOM = 9
#: «على هامش حضوره مساء أمس الحفل الذي أقامه A».
_HIS_PRESENCE = ("حضوره", "مشاركته", "مشاركتها")
_ROOM = 16
_NEAR = 4
#: How many guests of the meeting before are taken to sit at a feast that names none.
_TABLE = 8


def fronted(reader: Reader, cue: Cue) -> list[Ref]:
    """«بحضور B، دشن A السفارة»: those whose presence the sentence of a verb opens with."""
    if reader.norms[cue.first] not in PRESENT or cue.at <= cue.first + 1:
        return []
    ref = next((r for r in reader.scene.refs_in(cue.first + 1, cue.first + _NEAR) if r.kind == "person"), None)
    if ref is None or ref.prep:
        return []
    return [r for r in (ref, *reader.grammar.joined(ref, cue.at)) if r.kind == "person"]


def launched(words: list[str]) -> bool:
    """«حضر A تدشين كتاب عن B», «حفل تدشين منصة»: whether a work is launched, at the word for it or right after."""
    return any(word == "تدشين" and after in _WORKS for word, after in pairwise(words))


def opened(reader: Reader, cue: Cue) -> bool:
    """«بحضور B، دشن A السفارة», «افتتح A معرضا برفقة B»: what two open together is a ceremony, whatever it is."""
    form = cue.form
    if form is None or form.tense not in ("past", "pres", "future"):
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    bare = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind == "person"), ())
    people = [r for r in (reader.before(cue, form) or bare) if r.kind == "person"]
    beside = [r for p in phrases if p.governor in ("along", "مع") for r in p.refs if r.kind == "person"]
    others = [r for r in (*fronted(reader, cue), *beside) if r not in people]
    attended = any(p.governor == "present" and p.refs[0].kind == "person" for p in phrases)
    return (
        bool(people and (others or attended)) and reader.add(cue, "ceremony", people, others, role="host") is not None
    )


def given(reader: Reader, cue: Cue, at: int) -> bool:
    """«أقيمت مأدبة على شرف الرئيس B», «أقيم حفل عشاء تكريما للضيف»: those honoured, where the host is not told."""
    norms = reader.norms
    honour = next((k for k in range(at + 1, min(cue.end, at + _ROOM)) if norms[k] in _HONOUR), -1)
    if honour < 0 or reader.speech[cue.at]:
        return False
    guest = next(
        (r for r in reader.scene.refs_in(honour + 1, min(cue.end, honour + _NEAR)) if r.kind == "person"), None
    )
    if guest is None and not GUEST.isdisjoint(norms[honour : honour + _NEAR]):
        visits = [f for f in reader.found if f.kind == "visit" and f.people]
        received = [f for f in reader.found if "visitor" in f.roles.values() and f.kind in ("meeting", "talks")]
        told = next(reversed(visits or received), None)
        key = next((p for p in told.people if told.roles.get(p) == "visitor"), None) if told is not None else None
        guest = next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == key), None)
    return guest is not None and reader.add(cue._replace(stop=cue.end), "ceremony", (guest,), ()) is not None


def named_guest(reader: Reader, k: int) -> bool:
    """«تكريما لضيف البلاد الرئيس B», «على شرف ضيفه الكبير B»: whether a name at ``k`` is that of the guest honoured."""
    at = next((j for j in range(k - 1, k - _NEAR, -1) if reader.norms[j] in GUEST), -1)
    if at <= 0 or reader.norms[at - 1] not in _HONOUR:
        return False
    return all(reader.norms[j].startswith("ال") or reader.scene.cover[j] is not None for j in range(at + 1, k))


def his_own(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«وأقام سموه مأدبة»: who received the guest of the contact told last."""
    if reader.norms[cue.at + 1 : cue.at + 2] == [] or reader.norms[cue.at + 1] not in _RANKS:
        return ()
    received = (f for f in reversed(reader.found) if "host" in f.roles.values() and f.kind != "visit")
    told = next(received, None)
    if told is None:
        return ()
    key = next(k for k, role in told.roles.items() if role == "host")
    ref = next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == key), None)
    return (ref,) if ref is not None else ()


def seat(reader: Reader, found: Contact, cue: Cue) -> None:
    """Add to a feast that names no guest those whom its host has met: all of them, or the guest alone."""
    words = reader.norms[cue.at : min(cue.end, cue.at + _ROOM)]
    after = next((k + 1 for k, word in enumerate(words) if word in _HONOUR), len(words))
    if not _SEVERAL.isdisjoint(words[after : after + 2]):
        return  # «على شرف رؤساء الوفود»: of whom it names none
    others = [f for f in reversed(reader.found) if f is not found and f.kind not in ("message", "signing")]
    if not GUEST.isdisjoint(words[after - 1 : after + _NEAR]):
        others = [f for f in others if set(found.people) & set(f.people)] or others
    before = next(iter(others), None)
    if before is None:
        return
    foreign = _of_nation(reader, cue, cue.at + after)
    if foreign:
        found.people.append(foreign)
        found.roles[foreign] = "visitor"
        return
    guests = [p for p in before.people if p not in found.people]
    received = [p for p in guests if before.roles.get(p) == "visitor"]
    for guest in (received or guests)[:_TABLE]:
        found.people.append(guest)
        found.roles[guest] = "visitor"


def _of_nation(reader: Reader, cue: Cue, at: int) -> str:
    """«تكريما للضيف الصيني»: whoever of that state takes part in most of what is told, or ""."""
    scene = reader.scene
    codes = {
        scene.lexicon.registry.states[m.entry.id].code
        for k in range(at, min(cue.end, at + _NEAR))
        for m in scene.matches[k]
        if m.entry.kind == "demonym"
    }
    counts: dict[str, int] = {}
    for ref in scene.refs:
        key = entity_id(ref) if ref.kind == "person" and getattr(ref.target, "country", None) in codes else None
        if key is not None and key not in counts:
            counts[key] = sum(key in f.people for f in reader.found)
    return max(counts, key=lambda key: counts[key]) if counts else ""


def beside(reader: Reader, number: int, first: int, end: int) -> None:
    """«قال A على هامش حفل الاستقبال الذي أقامه السفير B»: who speaks there is a guest of whoever gives it."""
    norms = reader.norms
    for k in reader.scene.document.having(GIVEN, first, end):
        if reader.tokens[k].raw.endswith("ة") or reader.speech[k] or k in reader.used:
            continue
        room = range(k - 1, max(first, k - _BESIDE_ROOM), -1)
        feast = next((j for j in room if norms[j].removeprefix("ب") in _FEASTS), -1)
        bare = next((p.refs for p in reader.grammar.phrases(k + 1, end) if p.governor == BARE), ())
        host = next((r for r in bare[:1] if r.kind == "person"), None)
        if feast < 0 or host is None:
            continue
        told = next((f for f in reader.found if f.kind == "ceremony" and any(first <= j < k for j in f.told)), None)
        if told is not None:  # «حضر A مأدبة أقامها B»
            told.people.extend(key for key in reader.ids([host]) if key not in told.people)
            continue
        there = norms[feast - 1] in _BESIDE or any(
            n.startswith(_HIS_PRESENCE) for n in norms[feast - _NEAR - 2 : feast]
        )
        guest = reader.focus.subject(feast, number, "", [host.target]) if there else None
        if guest is not None and guest.kind == "person":
            reader.add(Cue(k, number, first, end, end, None), "ceremony", (host,), (guest,), role="host")


def told_before(reader: Reader, cue: Cue, at: int) -> bool:
    """«وقع A وB اتفاقية. وحضر هذا الحفل C»: whether the rite at a token is one that C attended, told before."""
    attends = cue.form is not None and cue.form.lemma in ("حضر", "شارك") and reader.norms[at] in _THE_RITE
    this = reader.norms[at - 1] == "هذا"  # «وحضر هذا الحفل على الخصوص مستشارا الملك»
    if not this and at + 1 < cue.end and reader.tokens[at + 1].kind == "w" and reader.norms[at + 1] not in _AND_OTHERS:
        guest = reader.scene.cover[at + 1]
        if guest is None or guest.kind not in ("person", "title"):
            return False  # «وحضر الحفل الذي أقامته السفارة», «الاحتفال بذكرى الثورة»: one that has not been told
    rites = (f for f in reader.found if attends and f.kind in ("ceremony", "signing"))
    return any(0 <= cue.number - f.sentence <= _TOLD_WITHIN for f in rites)
