"""Credentials: «قدم السفير A أوراق اعتماده إلى B», «تسلم B أوراق اعتماد عدد من السفراء، وهم …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bearing import from_him
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.meetings import named, roster
from mahdar.acts.contacts.unsaid import Cue as Made
from mahdar.acts.contacts.words import PRESENT, RELATIVE, TO_HIM
from mahdar.acts.contacts.written import Written
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["ACCREDITED", "credentials", "presented", "presented_by_several"]

_PAIR = 2
_NEAR = 7
ACCREDITED = Trait(lambda token: token.norm.startswith(("اعتماد", "الاعتماد")))
#: Verbs of a sentence that does no more than say who the ambassadors are: «ويتعلق الأمر بـ», «وقدم أوراقه كل من».
_LISTS = frozenset("تعلق شمل ضم".split())
_PRESENTS = frozenset("قدم سلم تسلم".split())
_LOOKS_ON = frozenset("كان وكان كانت وكانت حاضرا حاضره حاضرين حضر وحضر بحضور".split())
_AMBASSADORS = frozenset("سفراء السفراء سفيرين السفيرين سفيرا".split())
#: In how many sentences after it the list of a ceremony may go on.
_LIST_ROOM = 16


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
    if receiver and not ambassadors and papers < cue.end and norms[papers].endswith(("ه", "ها")):
        met = reader.met_here(cue, tuple(receiver))  # «استقبل A B، وتسلم نسخة من أوراق اعتماده»
        ambassadors = [met] if met is not None else []
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


def presented_by_several(reader: Reader, number: int, first: int, end: int) -> None:
    """«أشرف A على موكب تسلم أوراق اعتماد سفراء جدد. ويتعلق الأمر بـB وC»: whoever presented, wherever listed."""
    norms = reader.norms
    for k in reader.scene.document.having(ACCREDITED, first + 1, end):
        if norms[k - 1].removeprefix("ال") != "اوراق" or reader.speech[k] or _AMBASSADORS.isdisjoint(norms[first:end]):
            continue
        told = next((f for f in reader.found if f.kind == "ceremony" and f.sentence == number), None)
        listed = _listed(reader, k, end) or _listed_after(reader, number)
        if not listed:
            continue
        if told is not None:
            told.people.extend(key for key in reader.ids(listed) if key not in told.people)
            continue
        host = _host(reader, number, k, listed)
        if host is not None and not any(
            f.kind == "ceremony" and set(reader.ids([host, *listed])) <= set(f.people) for f in reader.found
        ):
            reader.add(Made(k - 1, number, first, end, end, None), "ceremony", [host], listed, role="host")


def _listed(reader: Reader, at: int, end: int) -> list[Ref]:
    """The ambassadors named between two tokens, those who look on left out."""
    close = next((k for k in range(at, end) if reader.norms[k] in PRESENT), end)
    return [r for r in named(reader, at, close) if getattr(r.target, "office", None) == "ambassador"]


def _listed_after(reader: Reader, number: int) -> list[Ref]:
    """The ambassadors whom the sentences after one list: «وهم: …», «- السيد A، سفير B»."""
    sentences = reader.scene.document.sentences
    found: list[Ref] = []
    for first, end in sentences[number + 1 : number + 1 + _LIST_ROOM]:
        forms = (reader.grammar.finite(k) for k in range(first, end) if reader.scene.cover[k] is None)
        if any(f is not None and not _lists(reader, f, first, end) for f in forms):
            break
        if not _LOOKS_ON.isdisjoint(reader.norms[first:end]):
            break  # «وكان السفير A حاضرا»
        found += _listed(reader, first, end)
    return found


def _lists(reader: Reader, form: VerbForm, first: int, end: int) -> bool:
    """«ويتعلق الأمر بـA», «وقدم أوراق اعتماده كل من A»; not «وقدم السفير A التهنئة»."""
    if form.lemma not in _PRESENTS:
        return form.lemma in _LISTS
    return any(n.removeprefix("ال").startswith(("اعتماد", "اوراق")) for n in reader.norms[first:end])


def _host(reader: Reader, number: int, at: int, listed: list[Ref]) -> Ref | None:
    """Who takes the credentials of those listed: the subject of the sentence, or to whom they are presented."""
    first, end = reader.scene.document.sentences[number]
    others = {id(r.target) for r in listed}
    for ref in reader.scene.refs_in(first, end):
        if ref.kind == "person" and id(ref.target) not in others:
            governor = reader.grammar.governor(ref)
            if (governor == BARE and ref.first < at) or (governor in ("الي", "ل") and ref.first > at):
                return ref
    subject = reader.focus.subject(at, number, "ms", [r.target for r in listed])
    return subject if subject is not None and subject.kind == "person" else None
