"""Whom the text names of many who were met: «التقى A عددا من المسؤولين، بينهم B», «لقاءات مع مسؤولين أبرزهم B وC»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["AMONG", "met", "of_those"]

_AMONG = frozenset("بينهم بينها ابرزهم منهم مقدمتهم يتقدمهم مقدمهم راسهم".split())
AMONG = Trait.of_words(_AMONG, {"و" + word for word in _AMONG})
#: Those who are many and not named.
_MANY = frozenset(
    "عدد عددا العديد بعض مجموعه كبار مسوولين المسوولين مسوولي قاده القاده زعماء الزعماء وزراء الوزراء نظراءه نظراءها "
    "نظرايه نظرايها شخصيات الشخصيات نواب نوابا النواب اعضاء ممثلي ممثلين سفراء السفراء روساء الروساء دبلوماسيين".split()
)
#: How far after a verb or noun of contact the many and those named of them stand.
_ROOM = 18
_REACH = 30
#: How near before the many the verb's subject ends, and how near after «بينهم» the first name stands.
_NEAR = 3
#: How far after «مع» those who are named come after the many.
_BESIDES = 8


def met(reader: Reader, cue: Cue) -> tuple[tuple[Ref, ...], tuple[Ref, ...]] | None:
    """«التقى A عددا من المسؤولين الباكستانيين، بينهم B وC»: the subject of a verb, and those named of the many."""
    near = reader.scene.document.having(AMONG, cue.at + 1, min(cue.end, cue.at + _REACH))
    form = cue.form
    if not near or form is None:
        return None
    group = _named(reader, near[0], cue.end)
    phrases = reader.grammar.phrases(cue.at + 1, near[0])
    stated = phrases[0] if phrases and phrases[0].governor == BARE and phrases[0].refs[0].kind == "person" else None
    after = stated.end if stated is not None else cue.at + 1
    if not group or not _many(reader, after, near[0]):
        return None
    subject = tuple(reader.before(cue, form)) or (stated.refs if stated is not None else ())
    subject = subject or reader.elided(cue, form, group)
    return (subject, group) if subject else None


def of_those(reader: Reader, cue: Cue, at: int) -> tuple[Ref, ...]:
    """«أجرى A لقاءات مع مسؤولين إيرانيين بينهم B»: whom the text names of those who were met."""
    near = range(at + 1, min(cue.end, at + _ROOM))
    with_ = next((k for k in near if reader.norms[k] in ("مع", "ب")), -1)
    named = next((k for k in near if k > with_ and reader.norms[k].removeprefix("و") in _AMONG), -1)
    if with_ >= 0 and named < 0:
        return _besides(reader, with_ + 1, cue.end)
    return _named(reader, named, cue.end) if with_ >= 0 and named >= 0 else ()


def _besides(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    """«مع مسؤولين عمانيين والوزير B»: whom the text names after many whom it does not, joined to them by «و»."""
    refs = reader.scene.refs_in(at, min(end, at + _BESIDES))
    ref = next((r for r in refs if r.kind != "sides"), None)
    named = ref is not None and ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
    if ref is None or not named or ref.conj != "و" or ref.prep or not _many(reader, at, ref.first):
        return ()
    return (ref, *reader.grammar.joined(ref, end))


def _many(reader: Reader, after: int, end: int) -> bool:
    """Whether many stand soon after a token, and up to ``end`` neither a person nor a verb."""
    norms = reader.norms
    head = any(norms[k].removeprefix("ب") in _MANY for k in range(after, min(end, after + _NEAR)))
    people = any(r.kind == "person" for r in reader.scene.refs_in(after, end))
    return head and not people and all(norms[k] in _MANY or reader.grammar.finite(k) is None for k in range(after, end))


def _named(reader: Reader, at: int, end: int) -> tuple[Ref, ...]:
    ref = next((r for r in reader.scene.refs_in(at + 1, min(end, at + 1 + _NEAR)) if r.kind == "person"), None)
    return (ref, *reader.grammar.joined(ref, end)) if ref is not None else ()
