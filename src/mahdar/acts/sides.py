"""For which state or international organisation each entity of an article stands.

Only these are sides of events: states, and international organisations by their acronym.
Companies, parties and armed groups stand for nobody, and so do those who only once held office.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mahdar.acts.clause_tables import BRUSSELS
from mahdar.acts.org_sides import appointed, led
from mahdar.document.document import Trait

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mahdar.mentions.actor import Role
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Ref, Scene, Thing
    from mahdar.registry.registry import Registry

__all__ = ["SHORT", "codes_by_head", "joint_sides", "of_nobody", "serves_nobody", "sides_of", "union_in_brussels"]

#: Organisations of one state that speak for it.
_OF_STATE = frozenset({"ministry", "government", "parliament"})
_OF_STATE_KEYS = ("org:وزار", "org:الخارج", "org:الرياس")
#: Organisations whose people speak for no state.
OF_NO_STATE = frozenset({"armed_group", "company"})
_OF_NOBODY = OF_NO_STATE | {"party", "coalition"}
#: Organisations that speak for no state by themselves, though their people may.
_VOICES_OF_THEIR_OWN = frozenset({"newspaper", "broadcaster", "sport", "ngo"})
#: Those who oppose the rulers of a state, in the words of an office.
_OPPOSED = frozenset("معارض المعارض معارضه المعارضه للمعارضه".split())
#: To whom one is sent, who does not belong to them.
_SENT_TO = frozenset({"لدي", "الي"})
#: Where the party is the state.
_ONE_PARTY = frozenset({"CHN", "VNM", "CUB", "PRK", "LAO", "ERI"})
#: What the High Commissioners of the United Nations are for, and their coordinators.
_UN_COMMISSIONERS = frozenset("لاجيين اجيين حقوق لحقوق".split())
_UN_COORDINATORS = frozenset("اغاثه مقيم مقيمه انسانيه".split())
_COMMISSIONERS = frozenset("مفوض مفوضه".split())
_EUROPEAN = frozenset("اوروبي اوروبيه اوربي اوربيه".split())
#: Organisations that a commission governs, and those at whose head no secretary-general stands.
_WITH_COMMISSION = frozenset("EU AU ECOWAS".split())
_WITHOUT_SECRETARY = _WITH_COMMISSION | frozenset(
    "IAEA IMF WB ICC UNRWA UNICEF WFP WHO FAO UNESCO UNDP UNEP UNFPA UNODC IOM IFAD ILO ADB AFDB EBRD IsDB NDB "
    "AIIB FIFA IOC IGAD WTO OPCW ALECSO ICESCO".split()
)
_HEADS = frozenset("رييس رييسه امين امينه مدير مديره".split())
#: Heads of religious bodies, who speak for no state.
_CLERGY = frozenset("بطريرك امام مفتي كاردينال مطران اساقفه حاخام".split())
_DEPTH = 4
#: Short nouns for an organisation in the title of an office.
SHORT = frozenset("جامعه حلف منظمه وكاله اتحاد مفوضيه صندوق بنك هييه رابطه مجلس مجموعه تكتل محكمه بعثه".split())
#: Whom the United Nations send: «الموفدة الدولية», «المنسق الأممي».
_ENVOYS = frozenset("موفد موفده مبعوث مبعوثه وسيط وسيطه منسق منسقه ممثل ممثله مقرر مقرره".split())
#: Short nouns that mean other bodies as often: «رئيس المجلس», «مدير البنك».
_OF_MANY = frozenset("مجلس صندوق بنك هييه وكاله رابطه مجموعه تكتل جامعه منظمه محكمه بعثه".split())
_PARTY = frozenset("حزب لحزب الحزب للحزب".split())
#: How far before «مديرتها العامة» the one stands whose she is.
_BEHIND = 14
_INTERNATIONAL = frozenset({"igo_head", "envoy", "official", "spokesperson"})
#: Those of whom the words beside their name can say that an organisation has sent or employs them.
_APPOINTED = _INTERNATIONAL | {None, "other", "ambassador", "military"}


def sides_of(scene: Scene) -> dict[str, str | None]:
    """The side of every entity by its id; None for those that stand for none."""
    found: dict[str, str | None] = {}
    for person in scene.people:
        found[person.id] = _of_person(scene, person)
    for thing in scene.things.values():
        found[thing.id] = _of_thing(scene.lexicon.registry, thing)
    for person in scene.people:
        untold = found[person.id] is None or not any([r.of_state or r.of_org for a in person.actors for r in a.roles])
        if untold and person.office in _INTERNATIONAL:
            found[person.id] = _of_the_one_before(scene, person, found) or found[person.id]
    return found


def joint_sides(scene: Scene, sides: dict[str, str | None]) -> dict[str, str]:
    """The second organisation of those whom two have sent: «الوسيط المشترك للأمم المتحدة والاتحاد الأفريقي»."""
    found: dict[str, str] = {}
    for person in scene.people:
        side = sides.get(person.id)
        if side is None or side in scene.lexicon.registry.states:
            continue
        roles = [role for actor in person.actors for role in actor.roles]
        stately = person.office not in _APPOINTED or any([role.of_state for role in roles])
        two = [] if stately else _appointed(scene, person)
        if len(two) > 1:
            found[person.id] = two[0] if side == two[1] else two[1]
    return found


def _of_person(scene: Scene, person: Person) -> str | None:
    registry = scene.lexicon.registry
    roles = [role for actor in person.actors for role in actor.roles]
    coded = any([_org_code(registry, i) in registry.states for role in roles for i in _named_in(scene, role)])
    if person.office == "party_official" and person.country not in _ONE_PARTY and not coded:
        return None
    if roles and (serves_nobody(registry, person, _OF_NOBODY) or _of_opposition(scene, roles)):
        return None
    having = scene.document.having
    if person.office in ("other", None) and any([having(_OF_CLERGY, role.first, role.end) for role in roles]):
        return None
    if (code := _served(scene, person, roles)) is not None:
        return code
    if not any([role.of_state for role in roles]):
        for role in roles:
            code = _by_short_name(scene, role.first, role.end)
            if code is not None:
                return code
        if (code := _of_its_own(scene, person, roles)) is not None:
            return code
        if (code := _presided(scene, person, roles)) is not None:
            return code
    if person.country is not None or not roles:
        return person.country
    for role in roles:
        code = _org_code(registry, role.of_org)
        if code is None or code == "UN":  # «المدير العام لمنظمة الأغذية والزراعة للأمم المتحدة»
            code = _org_within(scene, role.first, role.end) or code
        if code is not None:
            return code
    if person.office in _INTERNATIONAL:
        return next((c for role in roles if (c := _of_an_office(scene, role)) is not None), None)
    of = {term.of for term in registry.holders.get(person.known or "", ())}
    return _org_code(registry, of.pop()) if len(of) == 1 else None  # «رئيس البعثة مارتن كوبلر»


def _served(scene: Scene, person: Person, roles: Sequence[Role]) -> str | None:
    """The organisation that one is known to have served and that his office names, whatever state is told beside it."""
    terms = scene.lexicon.registry.holders.get(person.known or "", ())
    if not terms or any([term.of in scene.lexicon.registry.states for term in terms]):
        return None
    named = {i for role in roles for i in _named_in(scene, role)}
    return next((_org_code(scene.lexicon.registry, term.of) for term in terms if term.of in named), None)


def _of_its_own(scene: Scene, person: Person, roles: Sequence[Role]) -> str | None:
    """The organisation whose servant a person is, whatever the state he comes from."""
    if person.office in _INTERNATIONAL:
        for role in roles:
            if (code := _of_adjective(scene, role)) is not None:
                return code
    if (code := _registered(scene, person)) is not None:
        return code
    if person.office not in _APPOINTED or any([role.of_org for role in roles]):
        return None
    return next(iter(_appointed(scene, person)), None) or led(scene, person, _coder(scene))


def _presided(scene: Scene, person: Person, roles: Sequence[Role]) -> str | None:
    """«رئيس البرلمان الأوروبي», whatever land the words around him tell of: the organisation at whose head one is."""
    if person.office not in ("igo_head", "legislator"):
        return None
    for role in roles:
        for k in range(role.first + 1, min(role.end, role.first + 3)):
            ids = [m.entry.id for m in scene.matches[k] if m.entry.kind == "org" and m.end == role.end]
            codes = [code for i in ids if (code := _org_code(scene.lexicon.registry, i)) is not None]
            if codes and _bare(scene.document.norms[role.first]).removeprefix("و") in _HEADS:
                return codes[0]
    return None


def _registered(scene: Scene, person: Person) -> str | None:
    """The organisation that the registry knows a person to have served: in this office, or on the day of the report."""
    registry = scene.lexicon.registry
    day = scene.anchor.isoformat() if scene.anchor is not None else None
    terms = registry.holders.get(person.known or "", ())
    for term in terms:
        if term.of in registry.states:
            continue
        then = day is not None and (term.since or day) <= day <= (term.until or day) + "~"
        if term.office == person.office or (person.office is None and then):
            return _org_code(registry, term.of)
    return None


def _coder(scene: Scene) -> Callable[[str], str | None]:
    return partial(_org_code, scene.lexicon.registry)


def _appointed(scene: Scene, person: Person) -> list[str]:
    return appointed(scene, person, _coder(scene))


def _of_the_one_before(scene: Scene, person: Person, sides: dict[str, str | None]) -> str | None:
    """«ومبعوثه إلى ليبيا», «مديرتها العامة»: the organisation for which the one named before it stands."""
    tokens = scene.document.tokens
    for actor in person.actors:
        for role in actor.roles:
            theirs = [k for k in range(role.first, role.form_end) if tokens[k].raw.endswith(("ه", "ها"))]
            his = any([tokens[k].raw.endswith("ه") for k in theirs])  # «المتحدث باسمه»: of a man, no state
            kinds = ("person",) if his else ("person", "org", "state")
            for ref in reversed(scene.refs_in(max(0, role.first - _BEHIND), role.first)) if theirs else ():
                if ref.target is not None and ref.kind in kinds:
                    side = sides.get(ref.target.id)
                    return side if side is not None and side not in scene.lexicon.registry.states else None
    return None


def _placed(scene: Scene) -> list[tuple[int, str, str]]:
    """The international organisations that an article names, in order: where, the head of the name, and the code."""
    norms = scene.document.norms
    found: list[tuple[int, str, str]] = []
    for thing in scene.things.values():
        code = _org_code(scene.lexicon.registry, thing.registry[4:]) if thing.type == "org" and thing.registry else None
        if code is not None:
            found.extend((first, _bare(norms[first][shift:]), code) for first, _, shift in thing.mentions)
    return sorted(found)


def _codes(scene: Scene) -> list[tuple[str, str]]:
    """The head of the name, and the code, of each international organisation that an article names."""
    return [(head, code) for _, head, code in _placed(scene)]


def _of_secretary(scene: Scene, at: int) -> str | None:
    """Whose «الأمين العام» is: of the organisation named before him in his sentence, else the one named most.

    Where a party is named before him he is its secretary: «وفي مقر حزب البعث، استقبل الأمين العام المساعد».
    """
    code = _coder(scene)
    start, _ = scene.document.sentences[scene.document.sentence_of[at]]
    here = [code(m.entry.id) for k in range(start, at) for m in scene.matches[k] if m.entry.kind == "org"]
    near = [c for c in here if c is not None and c not in _WITHOUT_SECRETARY]
    if near:
        return near[-1]  # «وفي مقر الجامعة العربية، استقبل الأمين العام»
    if _PARTY & set(scene.document.norms[start:at]):
        return None
    counts = Counter(c for _, c in _codes(scene) if c not in _WITHOUT_SECRETARY)
    return max(counts, key=counts.__getitem__, default="UN")


def _nearest(scene: Scene, at: int, wanted: Callable[[str], bool]) -> str | None:
    """The organisation of a kind that is named last before a token, or first after it."""
    there = [(first, code) for first, _, code in _placed(scene) if wanted(code)]
    before = [code for first, code in there if first < at]
    return before[-1] if before else next((code for _, code in there), None)


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


_OF_CLERGY = Trait.of_words([before + word for before in ("", "ال", "لل", "بال", "وال") for word in _CLERGY])
_IN_SHORT = Trait.of_words([before + word for before in ("ال", "لل", "بال") for word in SHORT])


def _by_short_name(scene: Scene, first: int, end: int) -> str | None:
    """«الأمين العام للحلف»: the organisation of the article that a short noun in an office can mean."""
    for k in scene.document.having(_IN_SHORT, first, end):
        norm = scene.document.norms[k]
        head = _bare(norm)
        if norm.startswith("ال") and (k == first or head in _OF_MANY):
            continue  # «سفير الاتحاد», not «رئيس المجلس»
        if not any(m.entry.kind == "org" and m.end > k + 1 for m in scene.matches[k]):
            placed = [(at, code) for at, other, code in _placed(scene) if other == head]
            if not placed and head == "مفوضيه":
                return _of_commission(scene, first)
            before = [code for at, code in placed if at < k]
            if before or len({code for _, code in placed}) == 1:
                return before[-1] if before else placed[0][1]
    return None


def _of_commission(scene: Scene, at: int) -> str | None:
    """Whose «المفوضية» is in which one holds an office: of the union named last, else of the United Nations."""
    union = _nearest(scene, at, _WITH_COMMISSION.__contains__)
    return union or ("UN" if "السامي" in scene.document.norms else None)


def _words(scene: Scene, role: Role) -> list[str]:
    """The words of an office, without articles and the particles before them."""
    norms = scene.document.norms
    return [_bare(norms[role.first][role.shift :]), *map(_bare, norms[role.first + 1 : role.end])]


def _of_adjective(scene: Scene, role: Role) -> str | None:
    """«المبعوث الأممي», «المنسق الأوروبي الأعلى»: whose one is whom an adjective calls so."""
    words = _words(scene, role)
    if not set(words[:2]) & (_ENVOYS | _COMMISSIONERS):
        return None
    if not _EUROPEAN.isdisjoint(words):
        return "EU"
    return "UN" if not {"اممي", "امميه"}.isdisjoint(words) else None


def _of_an_office(scene: Scene, role: Role) -> str | None:
    """Whose an office is that names no organisation: «الأمين العام», «مسؤولة السياسة الخارجية»."""
    words = _words(scene, role)
    if set(words[:3]) & _ENVOYS and set(words) & {"دولي", "دوليه", "اممي", "امميه"}:
        return "UN"
    high = {"سامي", "ساميه"} & set(words) and set(words) & _COMMISSIONERS
    if high and (len(words) == len(high) + 1 or set(words) & _UN_COMMISSIONERS):
        return "UN"  # «المفوض السامي لحقوق الإنسان»
    if set(words) & _ENVOYS and set(words) & _UN_COORDINATORS:
        return "UN"  # «منسق الإغاثة في حالات الطوارئ»
    if set(words[:3]) & _ENVOYS and "خاص" in words and {code for _, code in _codes(scene)} == {"UN"}:
        return "UN"  # «المبعوث الخاص إلى سوريا»
    if any(words[k : k + 2] == ["امين", "عام"] for k in range(len(words))):
        return _of_secretary(scene, role.first)
    if {"سياسه", "خارجيه"} <= set(words) or {"ممثله", "عليا"} <= set(words) or {"ممثل", "اعلي"} <= set(words):
        return "EU"
    return _nearest(scene, role.first, _WITH_COMMISSION.__contains__) if set(words[:2]) & _COMMISSIONERS else None


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
    kinds = {_kind(registry, r.of_org) for r in roles}
    return bool(kinds & bodies) and person.country not in _ONE_PARTY and len(roles) == 1


def _kind(registry: Registry, org_id: str | None) -> str | None:
    """The kind of an organisation that is no side by itself: the PLO is one, whatever else it is."""
    org = registry.organisations.get(org_id or "")
    return org.kind if org is not None and _org_code(registry, org_id) is None else None


def _named_in(scene: Scene, role: Role) -> list[str]:
    """The organisations that an office names, by their ids."""
    here = [m for k in range(role.first, role.end) for m in scene.matches[k] if m.end <= role.end]
    return [*([role.of_org] if role.of_org else []), *(m.entry.id for m in here if m.entry.kind == "org")]


def _of_opposition(scene: Scene, roles: Sequence[Role]) -> bool:
    """«رئيس المجلس الوطني السوري», «رئيس وفد المعارضة السورية»: whether the only office is one of those who oppose."""
    if len(roles) > 1:
        return False
    first, end = roles[0].first, roles[0].end
    if not _OPPOSED.isdisjoint(scene.document.norms[first:end]):
        return True
    if not _SENT_TO.isdisjoint(scene.document.norms[first:end]):
        return False  # «المبعوث الأمريكي لدى التحالف الدولي»
    registry, matches = scene.lexicon.registry, scene.matches[first:end]
    named = (m.entry.id for here in matches for m in here if m.entry.kind == "org" and m.end == end)
    return any(_kind(registry, i) == "coalition" and registry.organisations[i].country for i in named)


def of_nobody(registry: Registry, thing: Thing) -> bool:
    """Whether an organisation gives no events: a party, an armed group, a company, a newspaper."""
    kind = _kind(registry, (thing.registry or "")[4:])
    return kind in _VOICES_OF_THEIR_OWN or (kind in _OF_NOBODY and thing.country not in _ONE_PARTY)


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


def union_in_brussels(scene: Scene, ref: Ref) -> str | None:
    """The Union where a capital named is Brussels and the article is about no Belgium («دعت بروكسل إلى سحب الرسوم»)."""
    capital = str(getattr(ref.target, "key", "")).startswith("capital:")
    if not capital or getattr(ref.target, "country", None) != BRUSSELS:
        return None
    if any(thing.type == "state" and thing.country == BRUSSELS for thing in scene.things.values()):
        return None
    return next((t.id for t in scene.things.values() if t.registry == "org:eu"), None)
