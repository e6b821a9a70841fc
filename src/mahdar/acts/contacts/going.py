"""Journeys of those who are sent, and to a capital that is not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["capital_at", "sent", "to_capital"]

_BEARING = frozenset("حاملا حامله".split())


def capital_at(reader: Reader, cue: Cue) -> int:
    """Where «العاصمة القطرية» stands after a verb, or -1."""
    near = (k for k in range(cue.at + 1, cue.stop - 1) if reader.norms[k] in CAPITALS)
    return next((k for k in near if reader.grammar.nation(k + 1)), -1)


def to_capital(reader: Reader, cue: Cue, people: tuple[Ref, ...], hosts: Sequence[Ref]) -> bool:
    """«وصل إلى العاصمة القطرية»: a city that only its state's name tells, where no visit is told before."""
    at = capital_at(reader, cue)
    if at < 0:
        return False
    come = set(reader.ids(people))
    if any(f.kind == "visit" and come & set(f.people) for f in reader.found):
        return True
    found = reader.add(cue, "visit", people, hosts, role="visitor")
    if found is not None:
        found.place = (at, at + 2)
    return found is not None


def sent(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«أوفدت موسكو A إلى بيروت», «أوفد الرئيس A الوزير B إلى بيروت»: whoever is sent makes the visit."""
    if not _BEARING.isdisjoint(reader.norms[cue.at : cue.stop]):
        return ()  # the message is told, and not the way there
    bare = [p.refs for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE]
    people = [refs for refs in bare if refs[0].kind == "person"]
    sender = any(r.kind in ("place", "state", "org") for r in reader.scene.refs_in(cue.at + 1, cue.at + 2))
    return people[-1][:1] if len(people) > 1 or (people and sender) else ()
