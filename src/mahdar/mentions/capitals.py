"""Capitals: which of two things a word names that is a capital too, and which city a second seat of government is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.languages.ar.lexicon import WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.scene import Scene
    from mahdar.mentions.things import States
    from mahdar.registry.registry import Place

__all__ = ["is_adjective", "is_capital", "is_nation", "is_seat", "one_region", "seat_of_government", "tells"]

_DOUBLED = "\u0651"
#: Muscat, and what follows its name where it is something else.
_BIRTHPLACE = ("OMN", "راس")


#: Capitals whose name a city of another state has.
_NAMESAKES = {"LBY": ("LBN", "tripoli-lebanon")}


def _namesake(scene: Scene, match: Match, mentioned: set[str]) -> str | None:
    """The city of another state, which the report is of or which alone is named: «طرابلس» in a Lebanese paper."""
    other, city = _NAMESAKES.get(match.entry.id, (None, None))
    if other is None or (scene.home != other and other not in mentioned):
        return None
    return city if match.entry.id not in mentioned and scene.home != match.entry.id else None


def seat_of_government(scene: Scene, match: Match, here: list[Match], mentioned: set[str]) -> tuple[str, str | None]:
    """The key and state of a capital; a second seat of a government is a city of its own: «عدن», «لاهاي»."""
    registry = scene.lexicon.registry
    namesake = _namesake(scene, match, mentioned)
    if namesake is not None:
        return "place:" + namesake, registry.places[namesake].country
    state = registry.states[match.entry.id]
    for other in here:
        if other.entry.kind == "place" and other.end == match.end:
            city = registry.places[other.entry.id]
            if city.name_en != state.capital_en and city.kind == "city" and city.country in (state.code, None):
                return "place:" + city.id, city.country
    return "capital:" + state.id, state.code


def is_seat(scene: Scene, place: Place) -> bool:
    """Whether a place is the first capital of its state: «شرق القدس»."""
    state = scene.lexicon.registry.states.get(place.country or "")
    return state is not None and state.capital_en == place.name_en


def is_adjective(scene: Scene, match: Match) -> bool:
    """Whether a word with ة stands where the capital's name has ه: «مالية»; also «مسقط رأسه», where one was born."""
    raw = scene.document.tokens[match.end - 1].raw
    if match.entry.id == _BIRTHPLACE[0] and scene.document.norms[match.end : match.end + 1]:
        if scene.document.norms[match.end].startswith(_BIRTHPLACE[1]):
            return True
    if match.end - match.first > 1 or not raw.endswith("ة"):
        return False
    return not any(form.endswith("ة") for form in scene.lexicon.registry.states[match.entry.id].capitals)


def is_capital(scene: Scene, match: Match, here: list[Match], states: States) -> bool:
    """Whether a name that is both state and capital is the capital here."""
    line = scene.dateline
    if line is not None and line.place is not None and line.place[0] == match.first:
        return any(m.entry.kind == "capital" and m.end == match.end for m in here)
    capital = next((m for m in here if m.entry.kind == "capital" and m.end == match.end), None)
    if capital is None:
        return False
    if _DOUBLED in scene.document.tokens[match.first].raw:
        return True  # «عمّان» is Amman
    if _OMANI in scene.document.tokens[match.first].raw:
        return False  # «عُمان»
    if any([m.entry.kind == "state" and m.entry.id == capital.entry.id for m in here]):
        return False
    if scene.home == capital.entry.id:
        return True
    rival = next(m.entry.id for m in here if m.entry.kind == "state" and m.end == capital.end)
    if rival in states.plain():
        return False
    return capital.entry.id in states.plain() or (rival == _OMAN and _as_a_city(scene, match, states))


_OMAN = "OMN"
#: How the state is spelled where its vowel is written.
_OMANI = "عُ"
_NATIONS = frozenset({"state", "demonym"})
#: Whose affairs with Oman are many, in the article and in the sentence; what stands before a city.
_IRAN = "IRN"
_BY_OMAN = frozenset({"IRN", "YEM", "ARE", "QAT", "KWT", "BHR", "SAU", "IND", "PAK"})
_AT_CITY = frozenset("في الي من زار زارت يزور تزور غادر غادرت".split())


def _as_a_city(scene: Scene, match: Match, states: States) -> bool:
    """Whether one is in it, goes or comes from it, and no neighbour of Oman is told: «قادما من عمان»; else Oman."""
    norms, at = scene.document.norms, match.first
    if scene.home == _OMAN or _IRAN in states.mentioned() or _tells_of_oman(scene):
        return False
    if match.prep != "ب" and (not at or norms[at - 1].removeprefix("و") not in _AT_CITY):
        return False
    here = scene.matches[slice(*scene.document.sentences[scene.document.sentence_of[at]])]
    return not any(m.entry.kind in _NATIONS and m.entry.id in _BY_OMAN for found in filter(None, here) for m in found)


def _tells_of_oman(scene: Scene) -> bool:
    """Whether an article names Muscat or what is Omani."""
    kinds = ("demonym", "capital")
    return any(m.entry.id == _OMAN and m.entry.kind in kinds for here in filter(None, scene.matches) for m in here)


#: Whose name alone means the same region: «إقليم كردستان», then «كردستان».
_REGION = "اقليم"


def one_region(scene: Scene) -> None:
    """Join a region that is named with and without its noun, which the registry may know as two."""
    norms, words = scene.document.norms, scene.document.words
    places = [thing for thing in scene.things.values() if thing.type == "place"]
    called = {
        words(first, end): thing
        for thing in places
        for first, end, _ in thing.mentions
        if first and norms[first - 1].endswith(_REGION)
    }
    for thing in places if called else ():
        first, end, shift = thing.mentions[0]
        region = called.get(words(first, end)[shift:])
        if region is not None and region is not thing:
            region.mentions = sorted(region.mentions + thing.mentions)
            del scene.things[thing.key]


def is_nation(scene: Scene, match: Match) -> bool:
    """Whether a body's name is also the adjective of a state: «العمانية», agency and «الحكومة العمانية»."""
    return any(m.entry.kind == "demonym" and m.end == match.end for m in scene.matches[match.first])


def tells(scene: Scene, match: Match) -> bool:
    """Whether an agency of such a name tells or is told: «ونقلت العمانية عن», «تصريح للعمانية»."""
    if match.prep:
        return match.prep == "ل"
    if not match.first or match.conj:
        return False
    info: WordInfo = scene.document.tokens[match.first - 1].info
    return info.pos in ("", "verb") and not info.tenses.isdisjoint(("past", "pres"))
