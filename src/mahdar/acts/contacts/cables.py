"""Cables of several senders or to several, and those told only as like the one before: «برقية مماثلة»."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = [
    "ALIKE",
    "LETTERS",
    "LIKE",
    "WRITTEN",
    "afar",
    "alike",
    "fronted",
    "likewise",
    "sends",
    "several",
    "to_the_same",
    "told_in",
]

LETTERS = frozenset(
    "رساله برقيه برقيتي رسالتين برقيتين الدعوه دعوه برقيات خطابا رسايل رسالتي كتابا الرساله البرقيه".split()
)
_SEVERAL = frozenset("رسالتين برقيتين برقيات رسايل برقيتي رسالتي".split())
#: «برقية مماثلة»: one more letter to the same.
ALIKE = frozenset("مماثله مماثلتين مماثلات مشابهه مماثل مماثلا مماثلين".split())
LIKE = Trait.of_words(ALIKE)
#: «جاء ذلك في برقية».
TOLD_IN = Trait.of_words(("ذلك", "وذلك"))
#: «في برقية إلى», «خلال رسالة إلى».
_HIS_LETTER = frozenset("رسالته رسالتها رسالتهما برقيته برقيتها خطابه خطابها".split())
_ADDRESSED = frozenset("موجهه الموجهه موجه الموجه خطيه الخطيه وجهها وجهه مفتوحه المفتوحه رسميه امس".split())
WRITTEN = Trait.of_words(LETTERS, _HIS_LETTER)
_IN = frozenset("في خلال ضمن".split())
#: «بمناسبة ذكرى استقلال بلاده», «إثر الزلزال»: why a letter is sent, told between those to whom.
_WHY = ("بمناسب", "لمناسب", "بذكر", "بعيد", "في", "اثر", "وذلك")
_NEAR = 2
_PHRASE = 4


def alike(reader: Reader, cue: Cue) -> tuple[Ref, ...]:
    """«كما بعث C برقية مماثلة»: to whom the letters told just before went."""
    if ALIKE.isdisjoint(reader.norms[cue.at : cue.stop]):
        return ()
    return _last_receivers(reader, cue.number)


def to_the_same(reader: Reader, cue: Cue, receivers: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«بعث A برقية إلى الرئيس B. كما بعث C برقية مماثلة إلى الرئيس»: to B, and not to A, whom the title may mean."""
    told = reader.found[-1] if reader.found else None
    sender = told.people[:1] if told is not None and told.kind == "message" else []
    return (receivers and reader.ids(receivers) == sender and alike(reader, cue)) or receivers


def _last_receivers(reader: Reader, number: int) -> tuple[Ref, ...]:
    """To whom the sender of the letter told last has written in the letters told in a row."""
    told = reader.found[-1] if reader.found else None
    if told is None or told.kind != "message" or number - told.sentence > _NEAR:
        return ()
    row = list(takewhile(lambda f: f.kind == "message" and f.people[0] == told.people[0], reversed(reader.found)))
    keys = dict.fromkeys(key for f in reversed(row) for key in f.people if f.roles.get(key) == "recipient")
    refs = [next((r for r in reader.scene.refs if reader.ids([r]) == [key]), None) for key in keys]
    return tuple(r for r in refs if r is not None)


def several(reader: Reader, cue: Cue) -> bool:
    """Whether a clause tells of more letters than one: «برقيتين», «ببرقيات»."""
    return any([n in _SEVERAL or (n[:1] == "ب" and n[1:] in _SEVERAL) for n in reader.norms[cue.at : cue.stop]])


def afar(reader: Reader, cue: Cue, receivers: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«برقيتين إلى A بمناسبة ذكرى بلاده، وB بمناسبة …»: recipients told after why the first was written to."""
    if not receivers or not several(reader, cue):
        return ()
    found: list[Ref] = []
    at = max(r.end for r in receivers)
    for ref in reader.scene.refs_in(at, cue.end):
        named = ref.kind == "person" and ref.actor is not None and ref.actor.name is not None
        why = any(n.startswith(_WHY) for n in reader.norms[at : at + 3])
        if named and ref.conj == "و" and not ref.prep and why and reader.cues.isdisjoint(range(at, ref.first)):
            found += [ref, *reader.grammar.joined(ref, cue.end)]
            at = found[-1].end
    return tuple(found)


def sends(reader: Reader, ref: Ref) -> bool:
    """«إلى B، وC برقية مماثلة»: who stands before a letter of his own sends it."""
    return (
        reader.norms[ref.end : ref.end + 1] != []
        and reader.norms[ref.end] in LETTERS
        and bool(ALIKE & set(reader.norms[ref.end + 1 : ref.end + _PHRASE]))
    )


def told_in(reader: Reader, number: int, first: int, end: int) -> None:
    """«جاء ذلك في برقية تهنئة لـB»: a letter in which what was told before was said, by who said it."""
    norms = reader.norms
    for k in reader.scene.document.having(TOLD_IN, first, end):
        letter = k + 2
        if norms[k + 1 : letter] != ["في"] or norms[letter : letter + 1] == [] or norms[letter] not in LETTERS:
            continue
        cue = Cue(letter, number, first, end, end, None)
        to = (p for p in reader.grammar.phrases(letter + 1, end) if p.governor in ("الي", "ل"))
        receivers = next(
            (p.refs for p in to if p.refs[0].kind in ("person", "title") or _council(reader, p.refs[0])), ()
        )
        written = any(f.kind == "message" and f.sentence == number for f in reader.found)
        said = [s.speaker for s in reader.focus.said if s.cue_first < k and s.speaker is not None]
        sender = said[-1] if said and said[-1].kind == "person" else None
        if receivers and sender is not None and not written and receivers[0].first - letter <= 2 * _PHRASE:
            reader.add(cue, "message", (sender,), receivers, role="sender")


def fronted(reader: Reader, number: int, first: int, end: int) -> None:
    """«وفي برقية إلى B، أعرب A عن تعازيه», «وقال A في رسالة إلى B إن»: a letter from whoever acts or speaks in it."""
    norms = reader.norms
    for k in reader.scene.document.having(WRITTEN, first + 1, end):
        at_head = k <= first + 2
        past = k + 1
        while past < end and norms[past] in _ADDRESSED:
            past += 1  # «في رسالته الموجهة إلى B»
        if norms[k - 1].removeprefix("و") not in _IN or not (at_head or norms[past : past + 1] == ["الي"]):
            continue
        to = (p for p in reader.grammar.phrases(k + 1, end) if p.governor in ("الي", "ل"))
        receivers = next(
            (p.refs for p in to if p.refs[0].kind in ("person", "title") or _council(reader, p.refs[0])), ()
        )
        if not receivers or receivers[0].first - k > _PHRASE or any(f.sentence == number for f in reader.found):
            continue
        closed = max(r.end for r in receivers)
        acts = (r for verb, r in reader.focus.subjects(number) if verb >= closed and r.kind in ("person", "title"))
        spoke = (
            s.speaker for s in reader.focus.said if first <= s.cue_first < k and closed <= s.start < closed + _NEAR
        )
        sender = next(acts, None) if at_head else next(spoke, None)
        if sender is not None and sender.target is not None:
            reader.add(Cue(k, number, first, end, end, None), "message", (sender,), receivers, role="sender")


def _council(reader: Reader, ref: Ref) -> bool:
    """«في رسالة إلى مجلس الأمن»: whether letters are written to a body as such."""
    return ref.kind == "org" and any(n.endswith(("مجلس", "الجمعيه")) for n in reader.norms[ref.first : ref.end])


def likewise(reader: Reader, number: int, first: int, end: int) -> None:
    """«بعث A برقية إلى B، وC برقية مماثلة»: one more letter to the same, without a verb beside it."""
    norms, cover = reader.norms, reader.scene.cover
    for k in reader.scene.document.having(LIKE, first, end):
        letter = next((j for j in range(k - 1, max(first, k - _PHRASE) - 1, -1) if norms[j] in LETTERS), -1)
        last = letter - 2 if letter > first and norms[letter - 1] in COMMA else letter - 1
        sender = cover[last] if last >= first else None
        if sender is None or sender.kind != "person" or not sender.conj or sender.prep:
            continue
        written = {f.people[0] for f in reader.found if f.kind == "message" and f.sentence == number}
        if written.isdisjoint(reader.ids([sender])):
            cue = Cue(letter, number, first, end, end, None)
            for other in _last_receivers(reader, number):
                reader.add(cue, "message", (sender,), (other,), role="sender")
