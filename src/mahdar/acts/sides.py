"""For which state or international organisation each entity of an article stands.

Only these are sides of events: states, and international organisations by their acronym.
Companies, parties and armed groups stand for nobody, and so do those who only once held office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Scene, Thing
    from mahdar.registry.registry import Registry

__all__ = ["sides_of"]

#: Organisations of one state that speak for it.
_OF_STATE = frozenset({"ministry", "government", "parliament"})
_OF_STATE_KEYS = ("org:وزار", "org:الخارج", "org:الرئاس")
#: Organisations whose people speak for no state.
_OF_NOBODY = frozenset({"party", "armed_group", "company", "coalition"})
#: Where the party is the state.
_ONE_PARTY = frozenset({"CHN", "VNM", "CUB", "PRK", "LAO", "ERI"})
_DEPTH = 4


def sides_of(scene: Scene) -> dict[str, str | None]:
    """The side of every entity by its id; None for those that stand for none."""
    found: dict[str, str | None] = {}
    for person in scene.people:
        found[f"e{person.index + 1}"] = _of_person(scene, person)
    for thing in scene.things.values():
        found[thing.id] = _of_thing(scene.lexicon.registry, thing)
    return found


def _of_person(scene: Scene, person: Person) -> str | None:
    registry = scene.lexicon.registry
    roles = [role for actor in person.actors for role in actor.roles]
    if person.office == "party_official" and person.country not in _ONE_PARTY:
        return None
    kinds = {org.kind for r in roles if (org := registry.organisations.get(r.of_org or "")) is not None}
    if kinds & _OF_NOBODY and person.country not in _ONE_PARTY and len(roles) == 1:
        return None
    if person.country is not None:
        return person.country
    for role in roles:
        code = _org_code(registry, role.of_org) or _org_within(scene, role.first, role.end)
        if code is not None:
            return code
    return None


def _of_thing(registry: Registry, thing: Thing) -> str | None:
    if thing.type == "state":
        return thing.country
    if thing.type != "org":
        return None
    if thing.registry:
        code = _org_code(registry, thing.registry[4:])
        org = registry.organisations.get(thing.registry[4:])
        return thing.country if code is None and org is not None and org.kind in _OF_STATE else code
    return thing.country if thing.key.startswith(_OF_STATE_KEYS) else None


def _org_within(scene: Scene, first: int, end: int) -> str | None:
    """The code of an organisation that an office's own words name: the narrower one if there are two."""
    registry = scene.lexicon.registry
    codes = [
        code
        for here in scene.matches[first:end]
        for match in here
        if match.entry.kind == "org" and match.end <= end and (code := _org_code(registry, match.entry.id)) is not None
    ]
    if codes:
        return next((code for code in codes if code != "UN"), "UN")
    words = set(scene.document.norms[first:end])
    if words & {"الاممي", "الامميه"}:
        return "UN"
    return "EU" if words & {"الاوروبي", "الاوروبيه"} else None


def _org_code(registry: Registry, org_id: str | None) -> str | None:
    """The acronym of an organisation or of the one that it is a part of."""
    for _ in range(_DEPTH):
        org = registry.organisations.get(org_id or "")
        if org is None:
            return None
        if org.event_code:
            return str(org.event_code)
        org_id = org.parent
    return None
