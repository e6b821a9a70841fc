"""Who joined others at a contact told before: «استقبل A B، قبل أن ينضم إليهما C», «انضم A إلى قمة المجموعة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts import heard
from mahdar.acts.contacts.gatherings import CONFERENCES
from mahdar.acts.contacts.grammar import BARE
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import EXPECTED
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.languages.ar.lexicon import VerbForm
    from mahdar.mentions.scene import Ref

__all__ = ["JOINING", "joined_by"]

_JOINS = frozenset("انضم التحق".split())
_TOLD = frozenset({"past", "pres", "future"})
JOINING = Trait(
    lambda token: token.kind == "w" and any(f.lemma in _JOINS and f.tense in _TOLD for f in token.info.verbs)
)
#: Those who are joined, and what is.
_TO_THEM = frozenset("اليهما اليهم بهما بهم".split())
_MEETINGS = frozenset("اللقاء الاجتماع المباحثات المحادثات الجلسه المشاورات القمه المقابله".split())
_TALKED = frozenset("meeting talks call conference".split())
_ROOM = 16
_NEAR = 4
_BEFORE = 8


def joined_by(reader: Reader, number: int, first: int, end: int) -> None:
    """Add those who joined to the contact told last; a gathering that no words have told is one of their own."""
    for k in reader.scene.document.having(JOINING, first, end):
        form = reader.grammar.finite(k)
        if form is None or form.lemma not in _JOINS or reader.speech[k] or reader.scene.cover[k] is not None:
            continue
        people, at = _who(reader, k, first, end, form)
        if not people:
            continue
        told = _told_before(reader, k, number)
        to_come = form.tense == "future" or not EXPECTED.isdisjoint(reader.norms[max(first, k - _BEFORE) : k])
        with_them = not _TO_THEM.isdisjoint(reader.norms[k + 1 : k + _NEAR])
        if with_them or (told is not None and _taken_up(reader, at, end)):
            if told is not None and (told.status == "scheduled" or not to_come):
                keys = [key for key in reader.ids(people) if key not in told.people]
                told.people.extend(keys)
                told.roles.update({key: "participant" for key in keys})
                told.attendees[:] = [key for key in told.attendees if key not in keys]
            elif told is None and not to_come:
                heard.keep(reader, number, k, people)  # «عقد زعماء الاتحاد قمة، وانضم إليهم C»
        elif at >= 0 and reader.norms[at].removeprefix("ب") in CONFERENCES:
            cue = Cue(k, number, first, end, end, form)
            reader.add(cue, "conference", people, ())


def _who(reader: Reader, k: int, first: int, end: int, form: VerbForm) -> tuple[list[Ref], int]:
    """Those who join, and where the gathering stands that they join, or -1."""
    room = range(k + 1, min(end, k + _ROOM))
    to = next((j for j in room if _gathering(reader, j)), -1)
    before = reader.grammar.subject_before(k, first, form)
    stated = next((p for p in reader.grammar.phrases(k + 1, end) if p.governor == BARE), None)
    near = stated is not None and stated.first - k < _ROOM
    people = list(before) or (list(stated.refs) if stated is not None and near else [])
    return [r for r in people if r.kind == "person"], to


def _gathering(reader: Reader, j: int) -> bool:
    """«إلى اجتماع المجموعة», «بالقمة»: whether a gathering that is joined stands at a token."""
    norm = reader.norms[j]
    if norm.startswith("ب") and norm[1:] in CONFERENCES:
        return True
    return norm in CONFERENCES | _MEETINGS and reader.norms[j - 1] == "الي"


def _taken_up(reader: Reader, at: int, end: int) -> bool:
    """«وانضم إلى اللقاء C»: whether a gathering is one that was told of before, with no name of its own."""
    if at < 0 or reader.norms[at].removeprefix("ب") not in _MEETINGS or reader.scene.cover[at] is not None:
        return False
    named = reader.scene.cover[at + 1] if at + 1 < end else None
    return (named is not None and named.kind == "person") or not reader.norms[at + 1].startswith(("ال", "لل"))


def _told_before(reader: Reader, k: int, number: int) -> Contact | None:
    """The meeting that a sentence, or the one before, has told last before a token."""
    told = (f for f in reversed(reader.found) if f.kind in _TALKED and any(at < k for at in f.told))
    found = next(told, None)
    return found if found is not None and number - found.sentence <= 1 else None
