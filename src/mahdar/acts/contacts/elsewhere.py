"""Whether a gathering is another than the one told before: «شارك في مؤتمر روما. كما شارك في مؤتمر باريس»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.table import table
from mahdar.acts.contacts.words import AFTERWARDS, COMMA, TALKED, TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mahdar.acts.contacts.grammar import Phrase
    from mahdar.acts.contacts.reader import Reader
    from mahdar.acts.contacts.unsaid import Cue
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.scene import Ref

__all__ = ["elsewhere", "met_there"]

_ANOTHER = frozenset("اخر اخري ثان ثانيه".split())
#: How far after its verb a gathering is named, and after its noun its city.
_NAMED_WITHIN = 25
_CITY_ROOM = 8
#: What leads to the topic of a gathering: «المؤتمر المخصص لإعمار غزة», «مؤتمر دعم طرابلس».
_ABOUT = TOPIC | frozenset("المخصص المخصصه المعني المعنيه عن دعم لدعم اعمار لاعمار اغاثه لاغاثه بخصوص علي".split())


def elsewhere(reader: Reader, known: Contact, cue: Cue, named: int, coming: Contact | None = None) -> bool:
    """Whether the gathering at ``named`` is none that ``known`` tells: by «أخرى», by its city, or as one to come.

    ``coming`` is the visit on which it is held: «ويتوجه A غدا إلى باريس للمشاركة في اجتماع».
    """
    if known.sentence == cue.number and coming is None:
        return False
    if not _ANOTHER.isdisjoint(reader.norms[named + 1 : named + 3]):
        return True
    place = coming.place_ref if coming is not None else None
    here = _land(place) or _city(reader, named, cue.stop)
    there = _land(known.place_ref) or _held_in(reader, known)
    if here is None or there is not None:
        return here is not None and here != there
    form = reader.grammar.finite(known.told[0]) if known.told else None
    past = form is not None and form.tense == "past" and known.status == "held"
    return past and coming is not None and coming.status == "scheduled"


def met_there(reader: Reader, named: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """With whom the gathering at ``named`` is held: of «حضر A القمة، تلاها لقاء مع B» not B."""
    other, nouns = reader.governed(list(phrases), ("مع",)), table().nouns
    if other is None:
        return None
    apart = False
    for k in range(named + 1, other.first - 1):
        name = nouns.get(reader.norms[k])
        apart = apart or reader.norms[k] in COMMA
        if name is not None and name.kind in TALKED and (apart or reader.norms[k - 1] in AFTERWARDS):
            return None
    return other


def _land(ref: Ref | None) -> str | None:
    return getattr(ref.target, "country", None) if ref is not None else None


def _city(reader: Reader, at: int, stop: int) -> str | None:
    """The state of the city that stands in the name of a gathering, or right after it."""
    places = reader.scene.lexicon.registry.places
    for k in range(at, min(stop, at + _CITY_ROOM)):
        if reader.norms[k] in COMMA or reader.norms[k] in _ABOUT or (k > at and reader.grammar.finite(k) is not None):
            return None
        for match in reader.scene.matches[k]:
            if match.entry.kind == "capital":
                return match.entry.id
            if match.entry.kind == "place" and match.entry.id in places:
                return places[match.entry.id].country
    return None


def _held_in(reader: Reader, known: Contact) -> str | None:
    """The city of a gathering told before, by its name."""
    from mahdar.acts.contacts.gatherings import CONFERENCES

    at = known.told[0] if known.told else known.evidence[0]
    end = reader.scene.document.sentences[known.sentence][1]
    named = (k for k in range(at, min(end, at + _NAMED_WITHIN)) if reader.norms[k].lstrip("بل") in CONFERENCES)
    noun = next(named, -1)
    return _city(reader, noun, end) if noun >= 0 else None
