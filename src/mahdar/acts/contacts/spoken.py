"""Who speaks with whom: «تحدث A إلى B», «اتفق A مع B، خلال لقاء في القاهرة، على …»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import ADVERBS, NEGATIONS, ON_AIR, PHONE, PLANNED, PREPOSITIONS, PRESS, SOON
from mahdar.document.document import Trait
from mahdar.document.marks import COMMAS

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Parties, Reader
    from mahdar.mentions.scene import Ref

__all__ = ["AGREED", "LEADS", "agreed", "of_their_own", "spoke"]

#: Offices whose holders meet others themselves: their talk with one of another state is a contact, and no interview.
LEADS = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government foreign_minister "
    "minister envoy igo_head".split()
)
_WITH = frozenset({"مع", "الي"})
_PAIR = 2
#: «اتفق A مع B».
AGREED = Trait.of_words("اتفق واتفق اتفقت واتفقت توافق وتوافق توافقت وتوافقت".split())
_WITHIN = frozenset("خلال في اثناء عقب بعد اثر ختام وخلال".split())
_MET = {"لقاء": "meeting", "اجتماع": "meeting", "محادثات": "talks", "مباحثات": "talks", "مشاورات": "talks"}
_CALLED = frozenset("اتصال مكالمه محادثه".split())
#: What makes such a noun one of others than those who agree: «خلال لقاء مع C», «بعد محادثات بين C وD».
_OF_OTHERS = frozenset("مع بين جمع جمعه ضم".split())
_OF_OTHERS_ROOM = 4
#: Before what two agree on, and before a contact that stands within it: «على بحثه في لقاء» tells of none yet.
_ON_WHAT = frozenset({"علي", "ان"})
_MEANWHILE = frozenset("خلال اثناء وخلال".split())
#: «خلال لقاء جمعهما», «محادثات أجرياها», «لقاء استمر ساعة»: whose it was, or how long.
_THEIRS = frozenset(
    "بينهما جمعهما جمعتهما ضمهما عقداه عقداها اجرياه اجرياها عقد جري جرت دام دامت استمر استمرت استغرق استغرقت "
    "لمده لنحو لساعه لساعتين لساعات".split()
)
#: What may stand behind a noun of contact and say nothing of whose it was: «لقاء ثنائي | في القاهرة», «محادثات أمس».
_NEXT_TOLD = ADVERBS | _THEIRS | PREPOSITIONS
#: «في لقاء مقبل»: one that is still to come.
_TO_COME = SOON | PLANNED | frozenset("مقبل مقبله قادم قادمه لاحق لاحقه مرتقب مرتقبه مقرر مقرره".split())
#: What one speaks in to a public and to no one there: «في خطابه», «في كتابه الجديد».
_TO_A_PUBLIC = ("خطاب", "كلم", "كتاب", "مذكرات", "مقال", "تغريد", "تدوين", "منشور")
_PUBLIC_ROOM = 6


def spoke(reader: Reader, cue: Cue, parties: Parties) -> str:
    """The kind of contact that «تحدث A مع B» tells of two in office of two states; "" where it tells none.

    A call where the sentence before told one of A's: «تحدث A هاتفيا مع B. كما تحدث إلى C».
    """
    two = (*parties.subject, *parties.others)
    if (
        len(two) != _PAIR
        or any(r.kind != "person" for r in two)
        or not PRESS.isdisjoint(reader.norms[cue.at : cue.end])
        or cue.form is None
        or cue.form.tense == "pres"
        or not NEGATIONS.isdisjoint(reader.norms[cue.first : cue.at])
    ):
        return ""
    if any(getattr(r.target, "office", None) not in LEADS for r in two) or not _directly(reader, cue, two):
        return ""
    states = {getattr(r.target, "country", None) for r in two}
    if len(states) != _PAIR or _in_public(reader, cue, two[-1].end):
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


def _in_public(reader: Reader, cue: Cue, k: int) -> bool:
    """«تحدث A إلى B في خطابه»: whether what one speaks in behind the other is no talk with him."""
    words = reader.norms[k : min(cue.end, k + _PUBLIC_ROOM)]
    return any(a in _WITHIN and b.removeprefix("ال").startswith(_TO_A_PUBLIC) for a, b in pairwise(words))


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
        subject = next((p.refs for p in phrases if p.governor == BARE and p.first < other[0].first), ())
        subject = subject or reader.before(cue._replace(at=k), form)
        pair = set(reader.ids((*subject, *other)))
        person = bool(subject) and subject[0].kind == "person"
        if person and not any(f.sentence == number and pair <= set(f.people) for f in reader.found):
            reader.add(cue._replace(form=None), kind, subject, other)


def _in_what(reader: Reader, k: int, end: int) -> tuple[str, int]:
    """The kind of contact that «خلال لقاء», «في اتصال هاتفي» behind a verb at ``k`` names, and where it stands."""
    norms = reader.norms
    content = next((j for j in range(k + 1, end) if norms[j] in _ON_WHAT), end)
    for at in range(k + 2, end):
        aside = at < content or norms[at - 1] in _MEANWHILE or not COMMAS.isdisjoint(norms[at - 2 : at - 1])
        if norms[at - 1] not in _WITHIN or not aside or not of_their_own(reader, at, end):
            continue
        after = norms[at + 1 : at + 3]
        if norms[at] in _CALLED and (not PHONE.isdisjoint(after) or not COMMAS.isdisjoint(after[:1])):
            return "call", at
        if norms[at] in _MET:
            return _MET[norms[at]], at
    return "", end


def of_their_own(reader: Reader, at: int, end: int) -> bool:
    """Whether nothing behind a noun of contact tells whose else it was: «لقاء وزيري البلدين», «اجتماع للحكومة»."""
    norms = reader.norms
    near = norms[at + 1 : min(end, at + _OF_OTHERS_ROOM)]
    if not _OF_OTHERS.isdisjoint(near) or not (_TO_COME | ON_AIR).isdisjoint(near):
        return False
    k = at + 1
    while k < end and reader.scene.cover[k] is None and norms[k] not in _NEXT_TOLD:
        token = reader.tokens[k]
        if token.kind != "w" or token.info.pos not in ("adj", ""):
            break
        if token.norm.startswith("ل") and not token.info.pos:
            return "masdar" in token.info.tenses  # «اجتماع لبحث الأزمة», and no «اجتماع لحزبه»
        k += 1
    if k >= end or reader.tokens[k].kind != "w" or norms[k] in _NEXT_TOLD:
        return True
    ref = reader.scene.cover[k]
    return any(d.first == k for d in reader.scene.dates) if ref is None else ref.kind == "place" and bool(ref.prep)
