"""Ambassadors who are called in: «استدعت الوزارة السفير X», «ردت الجزائر باستدعاء السفير X», «حيث أبلغه A»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.bodies import state_named
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.reader import Parties
from mahdar.acts.contacts.words import COMMA, RELATIVE, TO_HIM

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Cue, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["parties", "recalled", "sides", "summons"]

_PEOPLE = frozenset({"person", "title"})
#: «الوزارة»، «الخارجية» alone, and what names the ministry meant.
_MINISTRY = frozenset({"الوزاره", "الخارجيه"})
_FOREIGN_MINISTRY = frozenset("الخارجيه خارجيه للخارجيه بالخارجيه لخارجيه".split())
#: What is done to those who are called in: «أبلغ A السفير B، خلال استدعائه».
_TELLS = ("ابلغ", "تبلغ", "يبلغ", "بلغ", "سلم", "نقل", "اعرب", "طلب", "طالب")
#: «تم استدعاء السفير», «في أعقاب استدعاء السفير».
_WAS_DONE = frozenset("تم جري بعد عقب اثر اعقاب بعيد غداه منذ".split())
#: «حيث أبلغته السفيرة A», «وكان في استقباله A», and how far the pronoun stands from who did it.
_MEETS = ("استقبل", "التقا", "التقت", "اجتمع")
_WITH_HIM = frozenset({"به", "بها"})
#: What opens the clause that tells who spoke to him; how one clause more may begin.
_THERE = COMMA | {"حيث", "وحيث", "اذ", "قد", "وقد"}
_SUFFIXES = ("ه", "ها", "ته", "تها")
_TOLD_ROOM = 30
_PAIR = 2


def parties(reader: Reader, cue: Cue) -> Parties | None:
    """Both sides of a summons told by a verb, where its words alone give them."""
    return _called_in(reader, cue) or _ministry_calls(reader, cue)


def sides(reader: Reader, cue: Cue, told: Parties) -> Parties:
    """Both sides of a summons, of the ministry whoever is named who spoke to the ambassador."""
    met = _who_told(reader, cue, told.others) if told.subject[0].kind == "org" else ()
    return Parties(met or told.subject, told.others)


def _who_told(reader: Reader, cue: Cue, called: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """«استدعت الوزارة السفير B، حيث أبلغته A احتجاجها»: A, who met him."""
    after = max(r.end for r in called) if called else cue.at + 1
    for k in range(after, min(cue.end - 1, after + _TOLD_ROOM)):
        word = reader.norms[k]
        if word in RELATIVE:
            return ()  # «السفير B، وهو الذي استقبله A العام الماضي»
        norm = word.removeprefix("و").removeprefix("ف")
        opens = norm != word or reader.norms[k - 1] in _THERE
        if not norm.startswith((*_TELLS, *_MEETS)) or reader.scene.cover[k] is not None or not opens:
            continue
        at = k + 1
        if reader.norms[at] in TO_HIM or (reader.norms[at] in _WITH_HIM and norm.startswith(_MEETS)):
            at += 1
        elif not norm.endswith(_SUFFIXES):
            continue
        one = reader.scene.ref_at.get(at)
        theirs = {id(r.target) for r in called}
        named = one is not None and one.kind == "person" and not one.prep and not one.conj
        if one is not None and named and id(one.target) not in theirs:
            return (one,)
    return ()


def _called_in(reader: Reader, cue: Cue) -> Parties | None:
    """«استُدعي السفير X إلى وزارة الخارجية»: the ministry summons."""
    form = cue.form
    if form is None or form.lemma != "استدعى" or form.tense not in ("pass", "past"):
        return None
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    bare = [p.refs for p in phrases if p.governor == BARE]
    if form.tense == "past" and (len(bare) != 1 or not reader.tokens[cue.at].raw.endswith("ي")):
        return None  # «استدعي السفير X إلى الوزارة», and no «استدعى»
    called = next((refs for refs in bare if refs[0].kind in _PEOPLE), ())
    ministry = next((p.refs for p in phrases if p.governor == "الي" and p.refs[0].kind == "org"), ())
    return Parties(ministry[:1], called) if called and ministry else None


def _ministry_calls(reader: Reader, cue: Cue) -> Parties | None:
    """«استدعت الوزارة السفير X», «أن الوزارة استدعت السفير X»: the ministry that the report names before."""
    form = cue.form
    if form is None or form.lemma != "استدعى" or form.tense == "pass":
        return None
    near = [*reader.norms[cue.at - 1 : cue.at], *reader.norms[cue.at + 1 : cue.at + 2]]
    if not any(norm.removeprefix("و") in _MINISTRY for norm in near):
        return None
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    called = next((p.refs for p in phrases if p.governor == BARE and p.refs[0].kind in _PEOPLE), ())
    orgs = [r for r in reader.scene.refs if r.kind == "org" and r.target is not None]
    ministry = [r for r in orgs if not _FOREIGN_MINISTRY.isdisjoint(reader.norms[r.first : r.end])]
    return Parties(tuple(ministry[-1:]), called) if called and ministry else None


def summons(reader: Reader, cue: Cue) -> bool:
    """«ردت الجزائر باستدعاء السفير X», «قررت باريس استدعاء السفير X»: who acts in the sentence summons him."""
    if reader.norms[cue.at - 1].removeprefix("و") in _WAS_DONE and _called_to(reader, cue):
        return True
    if reader.norms[cue.at].endswith(("ه", "ها")) and reader.norms[cue.at - 1] in ("خلال", "لدي", "بعد", "عقب", "اثر"):
        return _told_there(reader, cue)
    called = reader.scene.ref_at.get(cue.at + 1)
    if called is None or called.kind not in _PEOPLE or called.prep or called.conj:
        return False
    if reader.tokens[cue.at + 1].raw.endswith(("ها", "ه", "هم")):
        return False  # «استدعاء سفيرها» calls him home
    theirs = getattr(called.target, "country", None) or (called.actor.state if called.actor is not None else None)
    before = reversed(reader.scene.refs_in(cue.first, cue.at))
    acting = (
        r for r in before if r.kind in ("state", "org") or (r.kind == "place" and _heads_or_acts(reader, r, cue.first))
    )
    acting = (r for r in acting if reader.grammar.governor(r) == BARE)
    host = next(acting, None) or _for_whom_he_speaks(reader, cue)
    state = getattr(host.target, "country", None) if host is not None else None
    if host is None or state is None or state == theirs:
        return False
    return reader.add(cue, "meeting", (host,), (called,), role="host") is not None


def _heads_or_acts(reader: Reader, place: Ref, first: int) -> bool:
    """«قررت باريس استدعاء السفير», «باريس، استدعاء السفير»: whether a capital is the subject."""
    return place.first == first or reader.grammar.finite(place.first - 1) is not None


def _for_whom_he_speaks(reader: Reader, cue: Cue) -> Ref | None:
    """«كشف المتحدث باسم الخارجية الهندية A عن استدعاء السفير B»: his state, where it is named."""
    speaker = reader.focus.speaker_at(cue.at)
    return state_named(reader.scene, getattr(speaker.target, "country", None)) if speaker is not None else None


def _called_to(reader: Reader, cue: Cue) -> bool:
    """«تم استدعاء السفير B إلى وزارة الخارجية»: the ministry that he is called to has summoned him."""
    called = reader.scene.ref_at.get(cue.at + 1)
    phrases = reader.grammar.phrases(cue.at + 1, cue.stop)
    ministry = next((p.refs for p in phrases if p.governor == "الي" and p.refs[0].kind == "org"), ())
    person = called is not None and called.kind in _PEOPLE and not called.prep and not called.conj
    if called is None or not person or not ministry:
        return False
    return reader.add(cue, "meeting", ministry[:1], (called,), role="host") is not None


def _told_there(reader: Reader, cue: Cue) -> bool:
    """«أبلغ A السفير B، خلال استدعائه إلى الوزارة، …»: who told whom what he was called in for."""
    people = [r for r in reader.scene.refs_in(cue.first, cue.at) if r.kind == "person" and not r.prep]
    people = [r for r in people if reader.grammar.governor(r) == BARE and not r.conj]
    if not any(n.removeprefix("و").startswith(_TELLS) for n in reader.norms[cue.first : cue.at]):
        return False
    return len(people) == _PAIR and reader.add(cue, "meeting", people[:1], people[1:], role="host") is not None


def recalled(reader: Reader, parties: Parties) -> bool:
    """«استدعت الجزائر سفيرها في باريس»: an ambassador called home is not met."""
    heads = (reader.tokens[o.first].raw for o in parties.others)
    return any(raw.endswith(("ها", "ه", "هم")) and "سفير" in raw for raw in heads)
