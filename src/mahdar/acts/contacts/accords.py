"""Accords told with where they were signed: «مذكرة التفاهم بين وزارة A ووزارة B، الموقعة في مدينة X»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.signings import DOCUMENTS
from mahdar.acts.contacts.unsaid import Cue
from mahdar.acts.contacts.words import ADVERBS, COMMA, PAST, PREPOSITIONS
from mahdar.acts.discourse import ACTORS
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.acts.contacts.reader import Reader
    from mahdar.mentions.scene import Ref

__all__ = ["SIGNED", "accords"]

#: Said of a document that was signed.
SIGNED = Trait.of_words(frozenset("الموقعه الموقع الموقعتين الموقعين المبرمه المبرم".split()))
_HAVING_BEEN = frozenset("الموقعه الموقع المبرمه المبرم".split())
#: «الاتفاق الأمني الموقع»: what is signed and masculine; else «الموقع» is a site.
_MASCULINE = frozenset("اتفاق بروتوكول عقد ميثاق اعلان برنامج محضر بيان تفاهم".split())
_PREFIXES = ("ال", "بال", "لل", "وال", "ب", "ل", "و", "فال", "كال")
#: How far before its participle a document stands, over what it is about.
_OF_WHAT = 9
#: How far after it those stand who signed, over where they did.
_PLACE_ROOM = 5
_ON_IT = frozenset("عليه عليها عليهما".split())
_PLACES = frozenset({"place", "state"})
_CITY = frozenset("مدينه العاصمه".split())
_PAIR = 2
#: «وحكومة»: before the name of the other state.
_AND_OF = frozenset("وحكومه ووفد حكومتي وجمهوريه".split())
#: How far before the word its document may stand, over two bodies and their states.
_BEFORE = 45


def accords(reader: Reader, number: int, first: int, end: int) -> None:
    """Keep the signing of an accord between two parties of which it is said where it was signed."""
    told: set[frozenset[str]] = set()
    for k in reader.scene.document.having(SIGNED, first, end):
        at = k + 2 if reader.norms[k + 1 : k + 2] and reader.norms[k + 1] in _ON_IT else k + 1
        if reader.norms[k] in _HAVING_BEEN and _signed_between(reader, number, k, at, (first, end), told):
            continue
        if not _place_told(reader, at, end):
            continue
        opens = max(first, k - _BEFORE)
        between = next((j for j in range(k - 1, opens, -1) if reader.norms[j] == "بين"), opens)
        document = any(n.removeprefix("ال") in DOCUMENTS for n in reader.norms[opens:between])
        parties = _parties(reader, between, k)
        if document and len(reader.ids(parties)) >= _PAIR:
            reader.add(Cue(k, number, first, end, end, None), "signing", parties[:1], parties[1:], status="held")


def _signed_between(
    reader: Reader, number: int, k: int, at: int, sentence: tuple[int, int], told: set[frozenset[str]]
) -> bool:
    """«الاتفاقية الموقعة في X بين حكومتي A وB», «الموقعة بين A وB عام 2012»: whether two states, or persons, signed it.

    ``told`` holds the pairs of the sentence that have been told to have signed.
    """
    norms, (first, end) = reader.norms, sentence
    between = next((j for j in range(at, min(end, at + _PLACE_ROOM)) if norms[j] == "بين"), -1)
    if between < 0 or not _of_document(reader, k, first):
        return False
    if any(n.removeprefix("ال") in DOCUMENTS for n in norms[at:between]):
        return False
    near = _parties(reader, between, min(end, between + _BEFORE // 3))
    people = [r for r in near if r.kind in ("person", "title")]
    parties = people if len(people) > 1 else [r for r in near if r.kind == "state"]
    pair = frozenset(reader.ids(parties))
    if len(pair) != _PAIR or pair in told:
        return pair in told
    after = parties[-1].end
    dated = any(at <= d.first < between or after <= d.first <= after + 1 for d in reader.scene.dates)
    dated = dated or not PAST.isdisjoint(norms[after : min(end, after + _PLACE_ROOM)])
    dated = dated or parties == people or not ADVERBS.isdisjoint(norms[at:between])
    if not (dated or _place_told(reader, at, end) or _place_told(reader, after, end)):
        return False
    told.add(pair)
    cue = Cue(k, number, first, end, end, None)
    return reader.add(cue, "signing", parties[:1], parties[1:], status="held") is not None


def _of_document(reader: Reader, k: int, first: int) -> bool:
    """«اتفاقية النقل الجوي الموقعة», «بالاتفاق الأمني الموقع»: whether a document stands before what is said of it."""
    he = not reader.norms[k].endswith("ه")
    documents = _MASCULINE if he else DOCUMENTS
    for j in range(k - 1, max(first - 1, k - 1 - _OF_WHAT), -1):
        word = reader.norms[j]
        if word in documents or any(word.removeprefix(p) in documents for p in _PREFIXES):
            return True
        if (he and word in PREPOSITIONS) or (word in COMMA and j < k - 1):
            return False
    return False


def _parties(reader: Reader, between: int, end: int) -> list[Ref]:
    """«بين وزارة A في X ووزارة B في Y», «بين حكومة A وحكومة B»: between whom a document is, without their states."""
    norms = reader.norms
    found: list[Ref] = []
    for ref in reader.scene.refs_in(between + 1, end):
        before = norms[ref.first - 1]
        joined = ref.conj == "و" or before in _AND_OF
        if ref.kind in ACTORS and before != "في" and (joined if found else ref.first - between <= _PAIR):
            found.append(ref)
    return found


def _place_told(reader: Reader, at: int, end: int) -> bool:
    """«في مدينة وارسو», «في الرياض», «بالرباط»: whether the place comes right after."""
    norms = reader.norms
    if at >= end:
        return False
    here = reader.scene.ref_at.get(at)
    if here is not None:
        return here.kind in _PLACES and here.prep == "ب"
    if norms[at] != "في" or at + 1 >= end:
        return False
    ref = reader.scene.ref_at.get(at + 2 if norms[at + 1] in _CITY else at + 1)
    return ref is not None and ref.kind in _PLACES
