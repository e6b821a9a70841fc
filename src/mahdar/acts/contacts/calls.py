"""Visits to persons, which are meetings: «زار A B في مكتبه», «عندما زاره»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.reader import Parties
from mahdar.acts.contacts.words import ALONG

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["called_on", "to_see"]

_PLACES = frozenset({"place", "state"})
_TWO = 2
#: «عندما زاره».
_WHEN_HE = frozenset("عندما حين حينما لما".split())


def to_see(reader: Reader, cue: Cue) -> bool:
    """«زار A B في مكتبه», «سيزور رئيس المجلس»: a visit to a person is a meeting."""
    form = cue.form
    assert form is not None
    bare = [p for p in reader.grammar.phrases(cue.at + 1, cue.stop) if p.governor == BARE]
    people = [p.refs for p in bare if p.refs[0].kind == "person"]
    if not people:
        return False
    place = next((r.first for r in reader.scene.refs_in(cue.at + 1, cue.stop) if r.kind in _PLACES), cue.stop)
    before = reader.before(cue, form)
    if reader.suffix(cue.at):
        met = reader.leading(people[0]) if reader.leads(people[0]) else None
        met = met or reader.focus.meant(cue.at, cue.number, feminine=False, exclude=people[0], host=None)
        theirs: tuple[Ref, ...] = (met,) if met is not None else ()
        parties = (people[0], theirs)
    elif before and people[0][0].first < place:
        parties = (before, people[0])
    elif (
        len(people) >= _TWO
        and people[0][-1].end <= people[1][0].first < place
        and "راس" not in reader.norms[cue.at : people[1][0].first]  # «أن يزور A على رأس وفد يضم B»
        and ALONG.isdisjoint(reader.norms[cue.at : people[1][0].first])
    ):
        parties = (people[0], people[1])
    else:
        return False
    return any([reader.each(cue, "meeting", Parties(parties[0], (other,))) for other in parties[1]])


def called_on(reader: Reader, cue: Cue) -> bool:
    """«أبلغ A ذلك إلى السفير B عندما زاره»: B, who was named last, came to see whoever the clause is about."""
    form = cue.form
    suffix = reader.suffix(cue.at)
    if form is None or form.tense != "past" or not suffix or reader.norms[cue.at - 1] not in _WHEN_HE:
        return False
    guest = reader.scene.cover[cue.at - 2] if cue.at - 2 > cue.first else None
    if guest is None or guest.kind != "person" or not reader.focus.agrees(guest, form.agree):
        return False
    host = reader.focus.speaker_at(cue.at) or reader.focus.subject(cue.at, cue.number, "", [guest.target])
    if host is None or host.kind != "person" or host.target is guest.target:
        return False
    return reader.focus.feminine(host) == (suffix == "ها") and (
        reader.add(cue, "meeting", (guest,), (host,), role="visitor") is not None
    )
