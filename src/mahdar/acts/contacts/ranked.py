"""Whom an honour alone means as the subject of a contact: «كما استقبل معاليه B», «والتقى سيادته C»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.words import RANKS
from mahdar.acts.statements import entity_id
from mahdar.mentions.honours import honour_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mahdar.acts.contacts.unsaid import Unsaid
    from mahdar.mentions.scene import Ref

__all__ = ["of_rank"]

#: How many sentences back somebody with the honour may have acted.
_BACK = 12


def of_rank(reader: Unsaid, subject: Sequence[Ref], exclude: Iterable[Ref], *, host: bool) -> Ref | None:
    """Who received the guest before, or whose day is told, where his rank fits; None to leave it as it was read.

    Whoever is met, or named only after the honour in its sentence, is another than whom it means.
    """
    ref = subject[0] if len(subject) == 1 and subject[0].end == subject[0].first + 1 else None
    word = reader.norms[ref.first].removeprefix("و") if ref is not None else ""
    offices = RANKS.get(word)
    if ref is None or offices is None:
        return None
    banned = {entity_id(r) for r in exclude} | _named_after(reader, ref)
    another = ref.target is not None and entity_id(ref) in banned
    if ref.target is not None and not host and not another:
        return None
    borne = _honoured(reader, honour_of(word))
    told = reversed(reader.found) if host or another else ()
    keys = [k for f in told if f.kind != "message" for k, role in f.roles.items() if role == "host"]
    leader = reader.leading(exclude)
    keys += [str(entity_id(leader))] if leader is not None else []
    fit = (k for k in keys if k not in banned and reader.office(k) in offices)
    key = next((k for k in fit if not borne or k in borne), None)
    if key is None and another:
        return _acted(reader, ref, borne, banned)
    return next((r for r in reader.scene.refs if r.kind == "person" and entity_id(r) == key), None) if key else None


def _named_after(reader: Unsaid, ref: Ref) -> set[str | None]:
    """The persons named after an honour in its sentence: «والتقى معاليه …، كما وقّع مع A مذكرة».

    Not who acts there: «كما استقبل معاليه السفير B، وأكد معالي الوزير A الدعم».
    """
    number = reader.scene.document.sentence_of[ref.first]
    end = reader.scene.document.sentences[number][1]
    acts = {entity_id(one) for k, one in reader.focus.subjects(number) if one.first >= ref.end and k > ref.first}
    return {entity_id(r) for r in reader.scene.refs_in(ref.end, end) if r.kind == "person"} - acts


def _honoured(reader: Unsaid, honour: str) -> set[str]:
    """The persons whom the article gives an honour by name: beside them «سموه» means nobody else."""
    return {
        p.id
        for p in reader.scene.people
        if any(a.name is not None and a.honorific and honour_of(a.honorific) == honour for a in p.actors)
    }


def _acted(reader: Unsaid, ref: Ref, borne: set[str], banned: set[str | None]) -> Ref | None:
    """The bearer of the honour who acted last before it, and is none of those banned."""
    number = reader.scene.document.sentence_of[ref.first]
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        for _, one in reader.focus.subjects(back):
            key = entity_id(one) if one.kind == "person" else None
            if key in borne and key not in banned:
                return one
    return None
