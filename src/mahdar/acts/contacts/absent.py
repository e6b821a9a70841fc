"""Who was not there: «وغاب عنها A», «تغيب A عن القمة», «ولم يحضر الاجتماع A»: no participant of the gathering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import BARE
from mahdar.acts.contacts.words import COMMA, NEGATIONS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader

__all__ = ["absent"]

#: Verbs and nouns of staying away.
_AWAY = frozenset(
    "غاب غابت وغاب وغابت يغيب تغيب وتغيب تغيبت وتغيبت يتغيب غياب وغياب بغياب وبغياب قاطع قاطعت وقاطع وقاطعت".split()
)
#: Verbs of coming and taking part, behind a negation.
_COMES = frozenset("يحضر تحضر يحضره يحضرها تحضره تحضرها يشارك تشارك يتمكن تتمكن".split())
_STAYS_AWAY = Trait.of_words(_AWAY, _COMES)
_GATHERED = frozenset({"conference", "ceremony"})
_NEAR = 2
#: How far after its verb the absent one is named.
_ROOM = 8


def absent(reader: Reader) -> None:
    """Take those who are said to have stayed away from the gatherings told of in the sentences around."""
    document = reader.scene.document
    for k in document.having(_STAYS_AWAY, reader.scene.start, len(reader.norms)):
        if reader.norms[k] in _COMES and reader.norms[k - 1] not in NEGATIONS:
            continue
        number = document.sentence_of[k]
        end = min(document.sentences[number][1], k + _ROOM)
        end = next((j for j in range(k + 1, end) if reader.norms[j] in COMMA), end)
        phrase = next((p for p in reader.grammar.phrases(k + 1, end) if p.refs[0].kind == "person"), None)
        if phrase is None or phrase.governor not in (BARE, "of"):
            continue
        away = set(reader.ids(phrase.refs))
        for contact in reader.found:
            if contact.kind in _GATHERED and abs(contact.sentence - number) <= _NEAR:
                contact.people[:] = [key for key in contact.people if key not in away]
                contact.attendees[:] = [key for key in contact.attendees if key not in away]
    reader.found[:] = [f for f in reader.found if f.people]
