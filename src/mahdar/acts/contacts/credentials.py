"""Credentials: «قدم السفير A أوراق اعتماده إلى B», «تسلم B أوراق اعتماد عدد من السفراء، وهم …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bearing import from_him
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.meetings import named, roster
from mahdar.acts.contacts.words import PRESENT, RELATIVE
from mahdar.acts.contacts.written import Written

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["TO_HIM", "credentials", "presented"]

_PAIR = 2
TO_HIM = frozenset("له لها اليه اليها".split())
_NEAR = 7


def presented(reader: Reader, cue: Cue) -> bool:
    """«قدم السفير A أوراق اعتماده إلى B», «سلم السفير A B نسخة من أوراق اعتماده»."""
    form = cue.form
    assert form is not None
    if form.agree == "mp" and reader.norms[cue.at - 1] in RELATIVE:
        return _presented_by_all(reader, cue)
    said = Written.of(reader, cue, cue.at)
    ambassador = [r for r in said.subject if r.kind == "person"]
    bare = [p.refs for p in said.phrases if p.governor == BARE and p.refs[0].kind == "person"]
    handed = form.lemma == "سلم" and form.tense == "past"  # «تسلم» is the verb of the receiver
    second = bare[1] if handed and len(bare) >= _PAIR else ()
    receiver = [r for r in said.receivers or second if r.kind == "person"]
    giver = reader.grammar.antecedent(cue.at - 1, cue.first) if reader.norms[cue.at - 1] in RELATIVE else None
    if giver is not None and not TO_HIM.isdisjoint(reader.norms[cue.at + 1 : cue.at + _NEAR // 2]):
        met = reader.met_here(cue, (giver,))  # «اجتمع A مع B الذي قدم له أوراق اعتماده»
        ambassador, receiver = [giver], receiver or ([met] if met is not None else [])
    wide = cue._replace(stop=cue.end)
    return bool(ambassador and receiver) and (
        reader.add(wide, "ceremony", receiver[:1], ambassador, role="host") is not None
    )


def _presented_by_all(reader: Reader, cue: Cue) -> bool:
    """«استقبل A السفراء الذين قدموا لجلالته أوراق اعتمادهم، ويتعلق الأمر بـB وC»: all of them and who received them."""
    host = next((r for k, r in reader.focus.subjects(cue.number) if k < cue.at), None)
    papers = next((k for k in range(cue.at, cue.end) if reader.norms[k].startswith("اعتماد")), cue.end)
    ambassadors = named(reader, papers, cue.end) or roster(reader, cue.number, cue.at)
    if host is None or not ambassadors:
        return False
    people = [r for r in ambassadors if r.target is not host.target]
    return reader.add(cue._replace(stop=cue.end), "ceremony", [host], people, role="host") is not None


def credentials(reader: Reader, cue: Cue) -> bool:
    """«تسلم … أوراق اعتماد عدد من السفراء، وهم: …»: the receiver and every ambassador."""
    norms = reader.norms
    papers = next((k for k in range(cue.at, cue.end) if norms[k].startswith("اعتماد")), cue.end)
    ambassadors = roster(reader, cue.number, cue.at)
    if not ambassadors:
        close = next((k for k in range(papers, cue.end) if norms[k] in PRESENT), cue.end)
        ambassadors = named(reader, papers, close) or _presenting(reader, cue, papers) or from_him(reader, cue)
    listed = {id(r) for r in ambassadors}
    receivers = [
        r
        for p in reader.grammar.phrases(cue.at + 1, papers)
        for r in p.refs
        if r.kind == "person" and p.governor == BARE and id(r) not in listed
    ]
    receiver = receivers[:1] or list(reader.before(cue, cue.form)) if cue.form else receivers[:1]
    if not receiver and cue.form is not None:
        receiver = list(reader.elided(cue, cue.form, ambassadors))  # «استقبل A B، حيث تسلم منه أوراق اعتماده»
    if not receiver or not ambassadors:
        return False
    people = [r for r in ambassadors if r.target is not receiver[0].target]
    wide = cue._replace(stop=cue.end)
    return reader.add(wide, "ceremony", receiver[:1], people, role="host") is not None


def _presenting(reader: Reader, cue: Cue, papers: int) -> list[Ref]:
    """«تسلم A من السفير B نسخة عن أوراق اعتماده»."""
    return [
        r
        for p in reader.grammar.phrases(cue.at + 1, papers)
        for r in p.refs
        if p.governor == "من" and r.kind == "person" and r.actor is not None and r.actor.name is not None
    ]
