"""Who was not there: «وغاب عنها A», «تغيب A عن القمة», «ولم يحضر الاجتماع A»: no participant of the gathering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.clause import BARE
from mahdar.acts.contacts.gatherings import CEREMONIES, CONFERENCES
from mahdar.acts.contacts.words import COMMA, NEGATIONS, PREPOSITIONS, RELATIVE
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["absent"]

#: Verbs and nouns of staying away; of the last one does not say from what.
_AWAY = frozenset("غاب غابت يغيب تغيب تغيبت يتغيب".split())
_ABSENCE = frozenset("غياب بغياب".split())
_BOYCOTTS = frozenset("قاطع قاطعت قاطعه قاطعها قاطعته قاطعتها".split())
#: Verbs of coming and taking part, behind a negation.
_COMES = frozenset("يحضر تحضر يحضره يحضرها تحضره تحضرها يشارك تشارك يتمكن تتمكن".split())
_AND = ("", "و")
_STAYS_AWAY = Trait.of_words([and_ + word for and_ in _AND for word in _AWAY | _ABSENCE | _BOYCOTTS], _COMES)
_GATHERED = frozenset({"conference", "ceremony"})
#: The gathering that was told of, and another: «القمة المقبلة».
_IN_IT = frozenset("عنها عنه فيها فيه حضورها حضوره".split())
_COMING = frozenset("الحضور المشاركه حضور".split())
_GATHERINGS = CONFERENCES | CEREMONIES | frozenset({"القمم", "الاحتفاليه", "الجنازه", "المحادثات", "المباحثات"})
_ANOTHER = frozenset("المقبل المقبله القادم القادمه اللاحق اللاحقه اي".split())
_NEAR = 2
#: How far after its verb the absent one is named, and how far behind that it is said from what he stayed away.
_ROOM = 8
_BEHIND = 6
_ANOTHER_ROOM = 3


def absent(reader: Reader) -> None:
    """Take those who are said to have stayed away from the gatherings told of in the sentences around."""
    document = reader.scene.document
    for k in document.having(_STAYS_AWAY, reader.scene.start, len(reader.norms)):
        negated = k > 0 and reader.norms[k - 1] in NEGATIONS
        if negated != (reader.norms[k] in _COMES):
            continue
        number = document.sentence_of[k]
        people = _who(reader, k, document.sentences[number][1])
        for contact in reader.found if people else ():
            if contact.kind in _GATHERED and abs(contact.sentence - number) <= _NEAR:
                away = set(reader.ids(people)) - _came(reader, contact, number)
                contact.people[:] = [key for key in contact.people if key not in away]
                contact.attendees[:] = [key for key in contact.attendees if key not in away]
    reader.found[:] = [f for f in reader.found if f.people]


def _who(reader: Reader, k: int, end: int) -> tuple[Ref, ...]:
    """Who stayed away from a gathering that was told of, by the verb or noun at ``k``."""
    norms, grammar = reader.norms, reader.grammar
    stop = next((j for j in range(k + 1, min(end, k + _ROOM)) if norms[j] in COMMA), min(end, k + _ROOM))
    phrase = next((p for p in grammar.phrases(k + 1, stop) if p.refs[0].kind == "person"), None)
    if phrase is None or phrase.governor != ("of" if norms[k].removeprefix("و") in _ABSENCE else BARE):
        return ()
    between = range(k + 1, phrase.first)
    if any(norms[j] in RELATIVE or grammar.finite(j) is not None for j in between):
        return ()  # «غاب عن القمة فيما حضرها A»
    return phrase.refs if _from_it(reader, k, min(end, phrase.end + _BEHIND)) else ()


def _from_it(reader: Reader, k: int, end: int) -> bool:
    """«غاب عنها», «لم يحضر الاجتماع», «في غياب A»: whether one stays away from the gathering, and from nothing else."""
    norms = reader.norms
    verb = norms[k].removeprefix("و")
    words = norms[k + 1 : next((j for j in range(k + 1, end) if norms[j] in COMMA), end)]
    if not _IN_IT.isdisjoint(words) or (verb not in _AWAY and verb.endswith(("ه", "ها"))):
        return True
    if verb.endswith("تمكن"):
        return not _COMING.isdisjoint(words)
    named = [j for j, word in enumerate(words) if word in _GATHERINGS]
    if verb in _BOYCOTTS:  # «قاطعت الجماهير كلمته في المؤتمر»
        named = [j for j in named if j == 0 or words[j - 1] not in PREPOSITIONS]
    if named:
        return _ANOTHER.isdisjoint(words[max(0, named[0] - 1) : named[0] + _ANOTHER_ROOM])
    return verb in _AWAY | _ABSENCE and "عن" not in words


def _came(reader: Reader, contact: Contact, number: int) -> set[str]:
    """Those whom the sentence of a gathering names itself, where another sentence tells who stayed away."""
    if contact.sentence == number:
        return set()
    first, end = reader.scene.document.sentences[contact.sentence]
    return set(reader.ids([r for r in reader.scene.refs_in(first, end) if r.kind == "person"]))
