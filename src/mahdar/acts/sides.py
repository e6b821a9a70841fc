"""For which state or international organisation each entity of an article stands.

Only these are sides of events: states, and international organisations by their acronym.
Companies, parties and armed groups stand for nobody, and so do those who only once held office.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import Trait

if TYPE_CHECKING:
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Scene, Thing
    from mahdar.registry.registry import Registry

__all__ = ["SHORT", "codes_by_head", "of_nobody", "serves_nobody", "sides_of"]

#: Organisations of one state that speak for it.
_OF_STATE = frozenset({"ministry", "government", "parliament"})
_OF_STATE_KEYS = ("org:وزار", "org:الخارج", "org:الرياس")
#: Organisations whose people speak for no state.
OF_NO_STATE = frozenset({"armed_group", "company"})
_OF_NOBODY = OF_NO_STATE | {"party", "coalition"}
#: Where the party is the state.
_ONE_PARTY = frozenset({"CHN", "VNM", "CUB", "PRK", "LAO", "ERI"})
#: What the High Commissioners of the United Nations are for.
_UN_COMMISSIONERS = frozenset("لاجيين حقوق لحقوق للاجيين".split())
#: Heads of religious bodies, who speak for no state.
_CLERGY = frozenset("بطريرك امام مفتي كاردينال مطران اساقفه حاخام".split())
_DEPTH = 4
#: Short nouns for an organisation in the title of an office.
SHORT = frozenset("جامعه حلف منظمه وكاله اتحاد مفوضيه صندوق بنك هييه رابطه مجلس مجموعه تكتل".split())
#: Whom the United Nations send: «الموفدة الدولية», «المنسق الأممي».
_ENVOYS = frozenset("موفد موفده مبعوث مبعوثه وسيط وسيطه منسق منسقه ممثل ممثله مقرر مقرره".split())
_INTERNATIONAL = frozenset({"igo_head", "envoy", "official", "spokesperson"})


def sides_of(scene: Scene) -> dict[str, str | None]:
    """The side of every entity by its id; None for those that stand for none."""
    found: dict[str, str | None] = {}
    for person in scene.people:
        found[person.id] = _of_person(scene, person)
    for thing in scene.things.values():
        found[thing.id] = _of_thing(scene.lexicon.registry, thing)
    return found


def _of_person(scene: Scene, person: Person) -> str | None:
    registry = scene.lexicon.registry
    if person.office == "party_official" and person.country not in _ONE_PARTY:
        return None
    roles = [role for actor in person.actors for role in actor.roles]
    if not roles:
        return person.country
    if serves_nobody(registry, person, _OF_NOBODY):
        return None
    having = scene.document.having
    if person.office in ("other", None) and any([having(_OF_CLERGY, role.first, role.end) for role in roles]):
        return None
    if not any([role.of_state for role in roles]):
        for role in roles:
            code = _by_short_name(scene, role.first, role.end)
            if code is not None:
                return code
    if person.country is not None:
        return person.country
    for role in roles:
        code = _org_code(registry, role.of_org) or _org_within(scene, role.first, role.end)
        if code is not None:
            return code
    if person.office in _INTERNATIONAL:
        return next((c for role in roles if (c := _of_an_office(scene, role.first, role.end)) is not None), None)
    return None


def _codes(scene: Scene) -> list[tuple[str, str]]:
    """The international organisations that an article names: the head of the name, and the code."""
    norms = scene.document.norms
    found: list[tuple[str, str]] = []
    for thing in scene.things.values():
        code = _org_code(scene.lexicon.registry, thing.registry[4:]) if thing.type == "org" and thing.registry else None
        if code is not None:
            found.extend((_bare(norms[first][shift:]), code) for first, _, shift in thing.mentions)
    return found


def codes_by_head(scene: Scene) -> dict[str, str]:
    """The short nouns that mean one organisation of an article, and no other body in it, with its code."""
    norms = scene.document.norms
    found: dict[str, set[str]] = {}
    for head, code in _codes(scene):
        if head in SHORT:
            found.setdefault(head, set()).add(code)
    if not found:
        return {}
    others = {
        _bare(norms[first][shift:])
        for thing in scene.things.values()
        if thing.type == "org" and (not thing.registry or not _org_code(scene.lexicon.registry, thing.registry[4:]))
        for first, _, shift in thing.mentions
    }
    return {head: codes.pop() for head, codes in found.items() if len(codes) == 1 and head not in others}


def _bare(norm: str) -> str:
    """A noun without article and the particles before it: «للحلف», «بالمفوضية»."""
    if norm.startswith("لل"):
        return norm[2:]
    return norm[1:].removeprefix("ال") if norm[:3] in ("بال", "وال") else norm.removeprefix("ال")


_OF_CLERGY = Trait(lambda token: _bare(token.norm) in _CLERGY)
_IN_SHORT = Trait(lambda token: token.norm.startswith(("لل", "بال")) and _bare(token.norm) in SHORT)


def _by_short_name(scene: Scene, first: int, end: int) -> str | None:
    """«الأمين العام للحلف»: the one organisation of the article that a short noun in an office can mean."""
    for k in scene.document.having(_IN_SHORT, first, end):
        norm = scene.document.norms[k]
        if not any(m.entry.kind == "org" and m.end > k + 1 for m in scene.matches[k]):
            codes = {code for head, code in _codes(scene) if head == _bare(norm)}
            if _bare(norm) == "مفوضيه" and not codes:
                codes = {code for _, code in _codes(scene) if code in ("EU", "AU")}
            if len(codes) == 1:
                return codes.pop()
    return None


def _of_an_office(scene: Scene, first: int, end: int) -> str | None:
    """Whose an office is that names no organisation: «الأمين العام», «مسؤولة السياسة الخارجية»."""
    words = [_bare(norm) for norm in scene.document.norms[first:end]]
    if set(words[:3]) & _ENVOYS and set(words) & {"دولي", "دوليه", "اممي", "امميه"}:
        return "UN"
    if {"مفوض", "سامي"} <= set(words) and not _UN_COMMISSIONERS.isdisjoint(words):
        return "UN"  # «المفوض السامي لحقوق الإنسان»
    if set(words[:3]) & _ENVOYS and "خاص" in words and {code for _, code in _codes(scene)} == {"UN"}:
        return "UN"  # «المبعوث الخاص إلى سوريا»
    if any(words[k : k + 2] == ["امين", "عام"] and "مساعد" not in words for k in range(len(words))):
        codes = {code for _, code in _codes(scene)}
        return "UN" if "UN" in codes or not codes else codes.pop() if len(codes) == 1 else None
    if {"سياسه", "خارجيه"} <= set(words) or {"ممثله", "عليا"} <= set(words) or {"ممثل", "اعلي"} <= set(words):
        return "EU"
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


def serves_nobody(registry: Registry, person: Person, bodies: frozenset[str] = OF_NO_STATE) -> bool:
    """Whether the only office of a person is in a body of certain kinds: «قائد الدعم السريع» in an armed group."""
    roles = [role for actor in person.actors for role in actor.roles]
    kinds = {org.kind for r in roles if (org := registry.organisations.get(r.of_org or "")) is not None}
    return bool(kinds & bodies) and person.country not in _ONE_PARTY and len(roles) == 1


def of_nobody(registry: Registry, thing: Thing) -> bool:
    """Whether an organisation gives no events: a party, an armed group, a company."""
    org = registry.organisations.get((thing.registry or "")[4:])
    return org is not None and org.kind in _OF_NOBODY and thing.country not in _ONE_PARTY


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


@lru_cache(maxsize=1 << 14)
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
