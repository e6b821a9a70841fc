"""Contacts between one who is meant and one who is named: «جرى لقاء بينه وبين B», «مباحثات دارت بينها وبين B»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.reader import Cue, Parties
from mahdar.acts.contacts.telling import noun
from mahdar.acts.contacts.words import PHONE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.languages.ar.lexicon import VerbForm

__all__ = ["ITSELF", "mutual"]

ITSELF = Trait.of_words(("بينه", "بينها"))
_KINDS = frozenset({"meeting", "talks", "call"})
#: How far before «بينه» the noun of contact stands, and its verb before the noun.
_ROOM = 10
_VERB_ROOM = 3
#: Verbs that say in speech that a contact was held: «أشار A إلى اتصال جرى بينه وبين B».
_TOOK_PLACE = frozenset("جرى دار عقد تم انعقد".split())


def mutual(reader: Reader, number: int, first: int, end: int) -> None:
    """«وسبق ذلك اجتماع بينه وبين B»: a noun of contact between whom the pronoun means and whom «وبين» names."""
    norms = reader.norms
    for k in reader.scene.document.having(ITSELF, first + 1, end):
        if norms[k + 1 : k + 2] != ["وبين"]:
            continue
        at, kind = _contact(reader, k, first)
        other = reader.grammar.first_party(k + 2, end)
        if at < 0 or other is None or other.kind not in ("person", "title"):
            continue
        group = (other, *reader.grammar.joined(other, end))
        one = reader.focus.meant(at, number, feminine=norms[k] == "بينها", exclude=group, host=group[0])
        if one is not None and not _told(reader, number, {*reader.ids([one]), *reader.ids(group)}):
            cue = Cue(at, number, first, end, reader.grammar.clause_end(k, end), _verb(reader, at, first))
            reader.used.add(at)
            reader.each(cue, kind, Parties((one,), group))


def _told(reader: Reader, number: int, keys: set[str]) -> bool:
    """«ستعقد A قمة بينها وبين B»: whether the sentence's verb has told it."""
    return any(f.sentence == number and keys <= set(f.people) for f in reader.found)


def _contact(reader: Reader, k: int, first: int) -> tuple[int, str]:
    """The noun of contact before «بينه» that no rule has read yet, and its kind."""
    norms = reader.norms
    for at in range(k - 1, max(first, k - _ROOM) - 1, -1):
        name = noun(norms[at]) if reader.scene.cover[at] is None else None
        if name is None or name.kind not in _KINDS:
            continue
        if name.suffix or (reader.speech[at] and not _took_place(reader, at, k)):
            break
        return at, name.kind if PHONE.isdisjoint(norms[at + 1 : at + 3]) else "call"
    return -1, ""


def _took_place(reader: Reader, at: int, k: int) -> bool:
    forms = (reader.grammar.finite(j) for j in range(at + 1, k))
    return any(form is not None and form.lemma in _TOOK_PLACE and form.tense in ("past", "pass") for form in forms)


def _verb(reader: Reader, at: int, first: int) -> VerbForm | None:
    """The verb of which the noun at ``at`` is the subject: «ستعقد جلسة مباحثات»."""
    forms = (reader.grammar.finite(j) for j in range(at - 1, max(first, at - _VERB_ROOM) - 1, -1))
    return next((form for form in forms if form is not None), None)
