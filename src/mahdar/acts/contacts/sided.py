"""Who headed each side of talks: «ترأس الجانب X فلان، فيما ترأس الجانب Y فلان», «برئاسة A عن الجانب X وB عن الجانب Y».

Where the talks were told as of the two states, those who headed their sides stand in their stead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.delegates import HEADS
from mahdar.acts.contacts.sittings import SITTING
from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import COMMA, NEGATIONS, SESSIONS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["SIDES", "headed"]

_SIDE = frozenset("الجانب والجانب الوفد والوفد الطرف والطرف".split())
SIDES = Trait.of_words(_SIDE, "يمثل ويمثل مثل ومثل".split())
_FOR = frozenset({"عن", "من"})
#: How far after a side its head is named, and how many sentences before the session may be told.
_NAMED = 12
_BACK = 2
_PAIR = 2


def headed(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the contact of the two who are told to have headed their sides, or name them in the one told before."""
    heads = _heads(reader, first, end)
    if len(heads) > _PAIR:
        _many(reader, number, first, list(heads.values()))
        return
    if len(heads) != _PAIR or len({r.target for r in heads.values()}) != _PAIR:
        return
    keys = reader.ids(heads.values())
    near = [f for f in reader.found if f.kind in SESSIONS and 0 <= number - f.sentence <= _BACK]
    if len(keys) != _PAIR or any(set(keys) <= set(f.people) for f in near):
        return
    things = (reader.scene.things.get(f"state:{state}") for state in heads)
    states = {t.id for t in things if t is not None}
    for contact in reversed(near):
        others = set(contact.people) - set(keys)
        if others <= states:
            _name(contact, keys)
            return
    session = _session(reader, number, first)
    if session >= 0:
        name = table().nouns.get(reader.norms[session].removeprefix("و"))
        at = reader.scene.document.sentence_of[session]
        start, stop = reader.scene.document.sentences[at]
        cue = Cue(session, at, max(start, reader.scene.start), stop, stop, None)
        one, other = heads.values()
        reader.add(cue, "talks" if name is not None and name.kind == "talks" else "meeting", [one], [other])


def _many(reader: Reader, number: int, first: int, heads: list[Ref]) -> None:
    """«وترأس الوفد الروسي A، ومثل تركيا B، وإيران C»: talks of three sides or more, told before or by their word."""
    near = [f for f in reversed(reader.found) if f.kind in SESSIONS and 0 <= number - f.sentence <= _BACK]
    keys = set(reader.ids(heads))
    if any(keys <= set(f.people) for f in near):
        return
    known = next((f for f in near if f.kind == "conference"), None)
    if known is not None:
        known.people.extend(key for key in reader.ids(heads) if key not in known.people)
        return
    session = _session(reader, number, first)
    if session >= 0:
        at = reader.scene.document.sentence_of[session]
        start, stop = reader.scene.document.sentences[at]
        cue = Cue(session, at, max(start, reader.scene.start), stop, stop, None)
        reader.add(cue, "conference", heads[:1], heads[1:])


def _name(contact: Contact, keys: list[str]) -> None:
    contact.people[:] = keys
    contact.roles.clear()
    contact.roles.update(dict.fromkeys(keys, "participant"))


def _session(reader: Reader, number: int, first: int) -> int:
    """Where the talks or the session stand that a sentence or those right before it tell of, or -1."""
    document = reader.scene.document
    start = document.sentences[max(0, number - _BACK)][0]
    end = document.sentences[number][1]
    told = [k for k in document.having(SITTING, max(start, reader.scene.start), end) if not reader.speech[k]]
    told = [k for k in told if reader.scene.cover[k] is None]
    before = [k for k in told if k < first]
    last = document.sentence_of[before[-1]] if before else -1
    return next((k for k in told if k >= first or document.sentence_of[k] == last), -1)


def _heads(reader: Reader, first: int, end: int) -> dict[str, Ref]:
    """Who headed the side of which state, by the words of a sentence."""
    found: dict[str, Ref] = {}
    for k in reader.scene.document.having(SIDES, first, end - 1):
        if reader.speech[k] or not NEGATIONS.isdisjoint(reader.norms[max(first, k - 2) : k]):
            continue
        if reader.norms[k] in _SIDE:
            state, head = _nation(reader, k + 1), _head_of_side(reader, k, end)
            if state and head is not None and getattr(head.target, "country", None) in (None, _code(reader, state)):
                found.setdefault(state, head)
        elif reader.grammar.finite(k) is not None:
            _stand_for(reader, k, end, found)
    return found


def _code(reader: Reader, state: str) -> str | None:
    known = reader.scene.lexicon.registry.states.get(state)
    return known.code if known is not None else None


def _nation(reader: Reader, k: int) -> str:
    """The state that an adjective tells: «الجانب | العماني»."""
    return next((m.entry.id for m in reader.scene.matches[k] if m.entry.kind == "demonym"), "")


def _head_of_side(reader: Reader, k: int, end: int) -> Ref | None:
    """«ترأس الجانب X فلان», «والجانب Y فلان», «فلان عن الجانب X»."""
    norms, cover = reader.norms, reader.scene.cover
    if norms[k - 1] in _FOR:
        before = cover[k - 2] if k > 1 else None
        if before is not None and before.kind == "title" and before.first:
            before = cover[before.first - 1]  # «A وزير الخارجية عن الجانب X»
        return before if before is not None and before.kind == "person" else None
    form = reader.grammar.finite(k - 1) if k else None
    if not norms[k].startswith("و") and (form is None or form.lemma not in HEADS):
        return None
    return _next_person(reader, k + 2, min(end, k + 2 + _NAMED))


def _next_person(reader: Reader, at: int, stop: int) -> Ref | None:
    """The first person named from a token on, before a comma."""
    stop = next((k for k in range(at, stop) if reader.norms[k] in COMMA), stop)
    near = (r for r in reader.scene.refs_in(at, stop) if r.kind == "person" and r.actor is not None)
    one = next((r for r in near if r.actor is not None and r.actor.name is not None), None)
    return one if one is not None and not one.prep and not one.conj else None


def _stand_for(reader: Reader, k: int, end: int, found: dict[str, Ref]) -> None:
    """«ومثل إيران فيها A، والولايات المتحدة B»: who stands for each of the states named behind «مثل»."""
    for state in reader.scene.refs_in(k + 1, end):
        if state.kind != "state" or state.prep or (state.first > k + 1 and state.conj != "و"):
            continue
        head = _next_person(reader, state.end, min(end, state.end + _NAMED // 2))
        key = getattr(state.target, "key", "").removeprefix("state:")
        if head is not None and key:
            found.setdefault(key, head)
