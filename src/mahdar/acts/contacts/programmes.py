"""Contacts that a programme takes in: «شمل برنامج A لقاء بـB», «يتضمن جدول أعماله اجتماعا مع B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.reader import Parties

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader

__all__ = ["programme"]

_PROGRAMMES = frozenset("برنامج برنامجه برنامجها جدول اجنده اجندته اجندتها".split())
_OWNED = frozenset("برنامجه برنامجها اجندته اجندتها".split())
_TAKES_IN = ("شمل", "تضمن", "يشمل", "يتضمن", "تشمل", "تتضمن", "سيشمل", "سيتضمن", "ستشمل", "ستتضمن", "تخلل", "يتخلل")
#: How far before the noun the programme stands, over its owner's office and name.
_ROOM = 16
_PEOPLE = frozenset({"person", "title"})


def programme(reader: Reader, cue: Cue, kind: str) -> bool:
    """Keep the contact of whose programme it is said to be a part: named behind the word, or whom its clause means."""
    norms = reader.norms
    room = range(cue.at - 1, max(cue.first, cue.at - _ROOM), -1)
    at = next((k for k in room if norms[k] in _PROGRAMMES and norms[k - 1].removeprefix("و").startswith(_TAKES_IN)), -1)
    if at < 0:
        return False
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    others = next((p.refs for p in phrases if p.governor in ("مع", "ب") and p.refs[0].kind in _PEOPLE), ())
    named = (r for r in reader.scene.refs_in(at + 1, cue.at) if r.kind == "person" and not r.conj)
    owner = next(named, None) if norms[at] not in _OWNED else None
    owner = owner or reader.focus.subject(at, cue.number, "fs" if norms[at].endswith("ها") else "ms")
    if owner is None or owner.kind != "person" or not others or owner.target is others[0].target:
        return False
    return reader.each(cue, kind, Parties((owner,), others))
