"""Who is named around a verb of writing, and how a message is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.cables import several
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import BRINGS, COMMA, HIS_COUNTRY
from mahdar.acts.discourse import ACTORS
from mahdar.value import Value

if TYPE_CHECKING:
    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["SENDS", "Written", "keep"]

_PEOPLE = frozenset({"person", "title"})
SENDS = frozenset({"بعث", "أرسل", "وجه", "أبرق", "كتب"})
_MANY = 4
_LAND_ROOM = 7


class Written(Value, frozen=True, gc=False):
    """Who is named around a verb of writing: its subject, from whom, to whom (persons or bodies, else states)."""

    phrases: list[Phrase]
    subject: tuple[Ref, ...]
    senders: tuple[Ref, ...]
    receivers: tuple[Ref, ...]
    states: tuple[Ref, ...]

    @classmethod
    def of(cls, reader: Reader, cue: Cue, at: int) -> Written:
        """Read the phrases of a clause; ``at`` is where the letter stands."""
        assert cue.form is not None
        phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
        bare: tuple[Ref, ...] = next(
            (p.refs for p in phrases if p.governor == BARE and not _of_next_verb(reader, cue, p.first)), ()
        )
        senders = [r for p in phrases if p.governor in ("من", "by", "invited") for r in p.refs if r.kind in ACTORS]
        if not senders:  # «تحيات الرئيس X»
            senders = [r for p in phrases if p.governor == "of" and p.first > at for r in p.refs if r.kind in _PEOPLE]
        if not senders:  # «تحيات رئيسة بلادها، السيدة A، ودعوة»
            after = (p.refs for p in phrases if p.first > at and _of_his_land(reader, at, p.first))
            senders = [r for r in next(after, ()) if r.kind == "person"]
        to = [r for p in phrases if p.governor in ("الي", "ل") for r in p.refs]
        return cls(
            phrases,
            reader.before(cue, cue.form) or bare,
            tuple(senders),
            tuple(r for r in to if r.kind in (*_PEOPLE, "org", "sides")),
            tuple(r for r in to if r.kind == "state"),
        )


def _of_his_land(reader: Reader, at: int, first: int) -> bool:
    """«تحيات رئيس بلاده، A»: whether the words from ``at`` to a name are of an office of the bearer's state."""
    norms = reader.norms
    land = first - 2 if norms[first - 1] in COMMA else first - 1
    return first - at <= _LAND_ROOM and norms[land] in HIS_COUNTRY and land > at


def keep(reader: Reader, cue: Cue, senders: tuple[Ref, ...], receivers: tuple[Ref, ...]) -> bool:
    """Keep a message; «برقيتين إلى A وB», «بعث A وB برقيتين إلى C» are two, each of one to one."""
    if cue.form is not None and cue.form.lemma in SENDS and several(reader, cue):
        pairs = [(one, other) for one in senders for other in receivers]
        return any([reader.add(cue, "message", [a], [b], role="sender") is not None for a, b in pairs])
    return reader.add(cue, "message", senders, receivers[:_MANY], role="sender") is not None


def _of_next_verb(reader: Reader, cue: Cue, first: int) -> bool:
    """«بعث برسالة إلى B نقلها C»: whether a phrase is the subject of a verb with a pronoun that comes after."""
    verb = first - 1
    forms = reader.tokens[verb].info.verbs if verb > cue.at and reader.tokens[verb].kind == "w" else ()
    return reader.norms[verb].endswith(("ها", "ه")) and any(f.lemma in BRINGS for f in forms)
