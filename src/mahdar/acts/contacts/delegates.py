"""States that take part in a gathering, by who leads their delegation: «شاركت الكويت في القمة. وترأس وفدها B»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.words import HIS_COUNTRY, LED
from mahdar.mentions.scene import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mahdar.acts.contacts.reader import Cue, Reader

__all__ = ["HEADS", "of_its_state", "sent_to", "stands_for"]

#: «ممثلة بـB», «ومثلها B».
_STANDS_FOR = frozenset("ممثله ممثلا مثلها ومثلها يمثلها ويمثلها مثلتها ومثلتها مثله ومثله".split())
#: «وترأس وفد الكويت B», «ومثل الدولة B».
HEADS = frozenset("ترأس رأس مثل قاد".split())
_PARTY = frozenset("وفد وفدها وفدنا الوفد الدوله المملكه السلطنه".split())
#: What states play.
_GAMES = frozenset("الالعاب العاب الرياضيه الاولمبيه الاوليمبيه كاس".split())
#: Offices of those who stand for no state.
_NO_OFFICE = frozenset({None, "other", "business"})
_NEAR = 4
_NAME_ROOM = 14


def sent_to(reader: Reader, cue: Cue, named: int) -> list[Ref]:
    """Who takes part in the gathering at ``named`` where a state is said to: its delegate, or the state."""
    ahead = _to_take_part(reader, cue)
    within = next((k for k in range(cue.at + 1, cue.stop) if reader.norms[k] == "في"), cue.stop)
    if ahead is not None and named in (within + 1, within + 2):
        return [ahead]  # not «ستشارك في القتال خلال القمة»
    state = reader.scene.ref_at.get(cue.at + 1)
    if state is None or state.kind != "state" or state.prep or state.conj or named < state.end:
        return []
    inside = "في" in reader.norms[state.end : named] or reader.norms[named].startswith("ب")
    if not inside or not _GAMES.isdisjoint(reader.norms[named : named + _NEAR]):
        return []
    leader = _leads(reader, state.end, cue.end) or _told_next(reader, cue.number)
    return [leader] if leader is not None else [state]


def _to_take_part(reader: Reader, cue: Cue) -> Ref | None:
    """«أن تركيا ستشارك في القمة», «أن بلاده ستشارك في القمة»: the state before its verb, if the article names it."""
    if cue.form is None or cue.form.tense != "future":
        return None
    state = reader.scene.cover[cue.at - 1]
    if state is not None:
        return state if state.kind == "state" and reader.before(cue, cue.form) == (state,) else None
    if reader.norms[cue.at - 1] not in HIS_COUNTRY:
        return None
    one = reader.focus.speaker_at(cue.at)
    land = getattr(one.target, "country", None) if one is not None else None
    things = (t for t in reader.scene.things.values() if t.type == "state" and land is not None and t.country == land)
    thing = next(things, None)
    return Ref("state", cue.at - 1, cue.at, thing, "", "") if thing is not None else None


def stands_for(reader: Reader, cue: Cue, gatherings: frozenset[str]) -> bool:
    """«مثل سلطنة عمان في القمة A، فيما مثل الإمارات B»: whoever stands for a state in a gathering takes part in it."""
    state = reader.scene.ref_at.get(cue.at + 1)
    if cue.form is None or state is None or state.kind != "state" or state.prep or state.conj:
        return False
    told = reader.grammar.phrases(state.end, cue.stop)
    after = next((p.refs[:1] for p in told if p.governor == BARE and p.refs[0].kind == "person"), ())
    people = tuple(reader.before(cue, cue.form)) or after
    named = any(a == "في" and b in gatherings for a, b in pairwise(reader.norms[state.end : cue.stop]))
    known = next((f for f in reader.found if f.kind == "conference" and f.sentence == cue.number), None)
    if not people or people[0].kind != "person" or not (named or known is not None):
        return False
    if getattr(people[0].target, "office", None) in _NO_OFFICE:
        return False  # «مثلت تونس في المؤتمر العلمي الباحثة B»
    people += tuple(_and_others(reader, people[-1].end, cue.end))
    if known is not None:
        known.people.extend(key for key in reader.ids(people) if key not in known.people)
        return True
    found = reader.add(cue, "conference", people, ())
    if found is not None:
        found.peer = True
    return found is not None


def _and_others(reader: Reader, at: int, end: int) -> Iterator[Ref]:
    """«مثل مصر في القمة A، والأردن الوزير B»: who stands for the next states of a row."""
    for state in reader.scene.refs_in(at, min(end, at + 2 * _NAME_ROOM)):
        if state.kind == "person":
            continue
        named = reader.scene.ref_at.get(state.end)
        if state.kind != "state" or state.conj != "و" or state.prep or named is None or named.kind != "person":
            return
        if named.prep or named.conj:
            return
        yield named


def of_its_state(reader: Reader, cue: Cue, subject: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«ترأس وفد الكويت في الاجتماع …»: the leader; nobody who was told of before and is of another state."""
    state = reader.scene.ref_at.get(cue.at + 2)
    party = reader.norms[cue.at + 1 : cue.at + 2] == ["وفد"] and state is not None and state.kind == "state"
    land = getattr(state.target, "country", None) if party and state is not None else None
    away = [r for r in subject if r.first < cue.at and getattr(r.target, "country", None) != land]
    return () if land is not None and away else subject


def _leads(reader: Reader, first: int, end: int) -> Ref | None:
    """«بوفد برئاسة B», «ممثلة بـB», «ومثلها B»."""
    for k in range(first, end):
        if reader.norms[k] in LED or reader.norms[k] in _STANDS_FOR:
            near = reader.scene.refs_in(k + 1, min(end, k + _NEAR))
            return next((r for r in near if r.kind == "person" and not r.conj), None)
    return None


def _told_next(reader: Reader, number: int) -> Ref | None:
    """«. وترأس وفد الكويت B»: who is said in the next sentence to have led the delegation."""
    sentences = reader.scene.document.sentences
    if number + 1 >= len(sentences):
        return None
    first, end = sentences[number + 1]
    heads = any(f.lemma in HEADS and f.tense == "past" for f in reader.tokens[first].info.verbs)
    if not heads or _PARTY.isdisjoint(reader.norms[first + 1 : first + 3]):
        return None
    told = reader.grammar.phrases(first + 1, min(end, first + _NAME_ROOM))
    return next((p.refs[0] for p in told if p.governor == BARE and p.refs[0].kind == "person"), None)
