"""Who speaks with whom: «تحدث A إلى B», «اتفق A مع B، خلال لقاء في القاهرة، على …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import ADVERBS, PHONE, PRESS
from mahdar.document.document import Trait
from mahdar.document.marks import COMMAS

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Parties, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["AGREED", "agreed", "spoke"]

#: Offices of those whose talk with one of another state is a contact, and no interview.
_IN_OFFICE = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government foreign_minister "
    "minister envoy igo_head".split()
)
_WITH = frozenset({"مع", "الي"})
_PAIR = 2
#: «اتفق A مع B».
AGREED = Trait.of_words("اتفق واتفق اتفقت واتفقت توافق وتوافق توافقت وتوافقت".split())
_WITHIN = frozenset("خلال في اثناء عقب بعد اثر وخلال".split())
_MET = {"لقاء": "meeting", "اجتماع": "meeting", "محادثات": "talks", "مباحثات": "talks", "مشاورات": "talks"}
_CALLED = frozenset("اتصال مكالمه محادثه".split())
#: What makes such a noun one of others than those who agree: «خلال لقاء مع C», «بعد محادثات بين C وD».
_OF_OTHERS = frozenset("مع بين جمع جمعه ضم".split())
_OF_OTHERS_ROOM = 4


def spoke(reader: Reader, cue: Cue, parties: Parties) -> str:
    """The kind of contact that «تحدث A مع B» tells of two in office of two states; "" where it tells none.

    A call where the sentence before told one of A's: «تحدث A هاتفيا مع B. كما تحدث إلى C».
    """
    two = (*parties.subject, *parties.others)
    if (
        len(two) != _PAIR
        or any(r.kind != "person" for r in two)
        or not PRESS.isdisjoint(reader.norms[cue.at : cue.end])
    ):
        return ""
    if any(getattr(r.target, "office", None) not in _IN_OFFICE for r in two) or not _directly(reader, cue, two):
        return ""
    states = {getattr(r.target, "country", None) for r in two}
    if len(states) != _PAIR:
        return ""
    told = reader.found[-1] if reader.found else None
    mine = set(reader.ids(parties.subject))
    near = told is not None and cue.number - told.sentence <= 1 and mine <= set(told.people)
    return "call" if near and told is not None and told.kind == "call" else "talks"


def _directly(reader: Reader, cue: Cue, two: tuple[Ref, ...]) -> bool:
    """Whether only a day or an adverb stands between who speaks and «مع B»: not «تحدث A عن علاقاته مع B»."""
    subject, other = two
    first = subject.end if subject.first > cue.at else cue.at + 1
    days = {k for d in reader.scene.dates for k in range(d.first, d.end)}
    between = range(first, other.first)
    words = [reader.norms[k] for k in between if k not in days and reader.norms[k] not in ADVERBS | COMMAS]
    return len(words) == 1 and words[0] in _WITH


def agreed(reader: Reader, number: int, first: int, end: int) -> None:
    """«اتفق A مع B خلال اتصال هاتفي على …»: the contact in which two came to agree, where nothing else tells it."""
    for k in reader.scene.document.having(AGREED, first, end):
        form = reader.grammar.finite(k)
        if form is None or form.tense != "past" or form.agree not in ("ms", "fs"):
            continue
        kind, at = _in_what(reader, k, end)
        phrases = reader.grammar.phrases(k + 1, at) if kind else []
        other = next((p.refs for p in phrases if p.governor == "مع" and p.refs[0].kind == "person"), ())
        if not other:
            continue
        cue = Cue(at, number, first, end, end, form)
        subject = reader.before(cue._replace(at=k), form)
        subject = subject or next((p.refs for p in phrases if p.governor == BARE and p.first < other[0].first), ())
        pair = set(reader.ids((*subject, *other)))
        if subject and not any(f.sentence == number and pair <= set(f.people) for f in reader.found):
            reader.add(cue._replace(form=None), kind, subject, other)


def _in_what(reader: Reader, k: int, end: int) -> tuple[str, int]:
    """The kind of contact that «خلال لقاء», «في اتصال هاتفي» behind a verb at ``k`` names, and where it stands."""
    norms = reader.norms
    for at in range(k + 2, end):
        if norms[at - 1] not in _WITHIN or not _OF_OTHERS.isdisjoint(norms[at + 1 : at + _OF_OTHERS_ROOM]):
            continue
        after = norms[at + 1 : at + 3]
        if norms[at] in _CALLED and (not PHONE.isdisjoint(after) or not COMMAS.isdisjoint(after[:1])):
            return "call", at
        if norms[at] in _MET:
            return _MET[norms[at]], at
    return "", end
