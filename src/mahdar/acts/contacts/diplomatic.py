"""Which contacts belong in a diplomatic record: not an inspection at home, a match, a company's meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.acts.contacts.same import by_persons
from mahdar.acts.contacts.words import LED
from mahdar.acts.statements import entity_id

if TYPE_CHECKING:
    from mahdar.acts.contacts.where import Contact
    from mahdar.mentions.people_merge import Person
    from mahdar.mentions.scene import Scene, Thing

__all__ = ["OFFICIAL", "diplomatic"]

#: Whose audiences count even without a foreign side, and who by office deals with other states.
_FOREIGN = frozenset(
    "head_of_state deputy_head_of_state crown_prince head_of_government deputy_head_of_government foreign_minister "
    "ambassador envoy igo_head".split()
)
#: Offices of a state; what their holders do with their own countrymen alone is no contact.
_PUBLIC = frozenset("minister legislator military party_official spokesperson official governor".split())
OFFICIAL = _FOREIGN | _PUBLIC
#: Who is foreign where his state is said, and no player or club.
_ABROAD = frozenset({"minister", "official", "party_official"})
_AT_HOME = frozenset({"meeting", "talks", "call", "message", "signing"})
_MET = frozenset({"meeting", "talks"})
_SPOKEN = _MET | {"call"}
#: Bodies that play, and bodies that ask questions: «سيلتقي فريقه مع مانشستر يونايتد», «اتصلت به رويترز».
_PLAYING = frozenset({"sport"})
_ASKING = frozenset({"news_agency", "newspaper", "broadcaster"})
#: Who fights a state and talks to it, and the contacts that are told of both.
_ARMED = frozenset({"armed_group", "coalition"})
_ACROSS_LINES = frozenset({"meeting", "talks", "signing"})
_PAIR = 2
#: «القمة العربية», «المؤتمر الإسلامي»: of which states a gathering is.
_STATES = frozenset(
    "العربيه الاسلاميه الاسلامي الافريقيه الافريقي الخليجيه الاوروبيه الاسيويه الامميه الفرنكوفونيه".split()
)
#: What a gathering is called before it is said of which states it is.
_GATHERED = frozenset("القمه للقمه بالقمه الموتمر الاجتماع الدوره المنتدي الملتقي الدول البلدان الاجتماعات".split())
_QUALITIES = _STATES | frozenset(
    "الوزاري الوزاريه الاقتصادي الاقتصاديه التنمويه الطاريه الطاري الاستثناييه الاستثنايي العاديه العادي السنوي "
    "السنويه الاولي الثانيه الثالثه الرابعه الخامسه الدولي الدوليه العربي العالمي المشترك المشتركه الثلاثيه".split()
)
_GATHERING_ROOM = 18
#: «قائد اليونيفيل الجنرال A».
_LEADERS = frozenset("قايد قايده رييس رييسه مدير مديره منسق منسقه بعثه قوات ممثل ممثله".split())


def diplomatic(scene: Scene, contacts: list[Contact]) -> list[Contact]:
    """The contacts with a foreign or international side, and official acts of rulers and foreign ministers.

    What cannot be told of a contact alone, its parties' states or offices being unknown, is told by whether
    its article has another that is plainly diplomatic.
    """
    if not contacts:
        return []
    for contact in contacts:
        by_persons(scene, contact)
    people = {p.id: p for p in scene.people}
    things = {t.id: t for t in scene.things.values()}
    weighed = [(contact, _weigh(scene, people, things, contact)) for contact in contacts]
    context = any(kept for _, kept in weighed)
    return [contact for contact, kept in weighed if kept or (kept is None and context)]


def _weigh(scene: Scene, people: dict[str, Person], things: dict[str, Thing], contact: Contact) -> bool | None:
    """Whether a contact is diplomatic; None if its parties do not tell."""
    bodies = {_kind_of(scene, thing) for thing in _things(things, contact)}
    if bodies & _PLAYING or (contact.kind in _SPOKEN and bodies & _ASKING):
        return False
    offices, countries, unknown = _sides(scene, people, things, contact)
    if contact.peer:
        return True
    if contact.kind == "visit":
        return _visit(contact, offices, countries, body=not people.keys() >= set(contact.people))
    if len(countries) >= _PAIR or offices & _FOREIGN or (unknown and _of_counterpart(people, contact)):
        return True
    if unknown and _stated(people, contact) and contact.kind in ("meeting", "talks", "call"):
        return True
    if unknown and countries and offices & _PUBLIC and contact.kind in _MET and _away(contact, countries):
        return True
    if contact.kind == "press_conference" and "spokesperson" in offices:
        return True
    if contact.kind == "signing" and unknown and countries and offices & _PUBLIC:
        return True  # with the head of a fund or a bank whose state is not said
    if contact.kind == "signing" and _of_two_sides(scene, contact):
        return True
    if contact.kind == "talks" and _parties_abroad(things, contact, countries):
        return True
    if contact.kind in _ACROSS_LINES and bodies & _ARMED and any(t.type == "state" for t in _things(things, contact)):
        return True  # «محادثات بين الحكومة السودانية وقوات الدعم السريع»
    if contact.kind == "conference" and not offices and countries & set(things):
        return True  # a council's own session
    if contact.kind == "conference" and any(t.type == "state" for t in _things(things, contact)):
        return True  # «شاركت دولة الكويت في الاجتماع»
    if contact.kind == "conference" and offices & _PUBLIC and _of_states(scene, contact):
        return True
    if countries and not unknown and contact.kind in _AT_HOME:
        return people.keys() >= set(contact.people) and _mediated(contact, offices, countries)
    return None if offices & _PUBLIC or unknown else False


def _parties_abroad(things: dict[str, Thing], contact: Contact, countries: set[str]) -> bool:
    """«تتواصل في القاهرة محادثات مجلس النواب الليبي والمجلس الأعلى للدولة»: bodies of a state that talk elsewhere."""
    told = _things(things, contact)
    return len(told) >= _PAIR and len(told) == len(contact.people) and _away(contact, countries)


def _away(contact: Contact, countries: set[str]) -> bool:
    """«زار الوفد العراقي طهران والتقى أمين مجلس الأمن القومي B»: met in a state that is not of those who are known."""
    land = getattr(contact.place_ref.target, "country", None) if contact.place_ref is not None else None
    return land is not None and land not in countries


def _things(things: dict[str, Thing], contact: Contact) -> list[Thing]:
    """The states and bodies that take part."""
    return [things[key] for key in contact.people if key in things]


def _kind_of(scene: Scene, thing: Thing) -> str:
    """What the registry says that an organisation is; empty if it says nothing."""
    org = scene.lexicon.registry.organisations.get((thing.registry or "").removeprefix("org:"))
    return org.kind if org is not None else ""


def _of_two_sides(scene: Scene, contact: Contact) -> bool:
    """«وقع عن الجانب السعودي A وعن الجانب الياباني B»: signed for two nations, whatever the state of A and B."""
    norms = scene.document.norms
    first, end = scene.document.sentences[contact.sentence]
    nations = {
        m.entry.id
        for k in range(first, end - 1)
        if norms[k] == "الجانب"
        for m in scene.matches[k + 1]
        if m.entry.kind == "demonym"
    }
    return len(nations) >= _PAIR


def _of_states(scene: Scene, contact: Contact) -> bool:
    """«شارك الوزير A في القمة العربية», «في اجتماع منظمة التعاون الإسلامي»: a gathering of states, whoever is named."""
    first = contact.evidence[0]
    end = min(scene.document.sentences[contact.sentence][1], first + _GATHERING_ROOM)
    if any(_of_gathering(scene.document.norms, k) for k in range(first, end)):
        return True
    orgs = (r for r in scene.refs_in(first, end) if r.kind == "org")
    return any(_international(scene, getattr(r.target, "registry", None)) for r in orgs)


def _of_gathering(norms: list[str], k: int) -> bool:
    """«القمة الاقتصادية العربية»: said of a gathering or of states; not «مؤتمر اللغة العربية»."""
    if norms[k] not in _STATES:
        return False
    head = k
    while head > 0 and norms[head] in _QUALITIES:
        head -= 1
    return norms[head] in _GATHERED


def _mediated(contact: Contact, offices: set[str | None], countries: set[str]) -> bool:
    """«جلسة في الدوحة جمعت رئيس الوفد الحكومي A ورئيس الحركة B»: countrymen in office who meet in another state."""
    place = contact.place_ref.target if contact.place_ref is not None else None
    where = place.country if place is not None else None
    return where is not None and where not in countries and contact.kind in _MET and bool(offices & _PUBLIC)


def _sides(
    scene: Scene, people: dict[str, Person], things: dict[str, Thing], contact: Contact
) -> tuple[set[str | None], set[str], bool]:
    """The offices and states (or international bodies) of the parties, and whether a person's state is unknown."""
    offices: set[str | None] = set()
    countries: set[str] = set()
    unknown = False
    for key in contact.people:
        person, thing = people.get(key), things.get(key)
        country = None
        if person is not None:
            offices.add("ambassador" if _accredited(scene, person) else person.office)
            country = _leads_for(scene, person) or person.country or _of_body(scene, person)
            unknown = unknown or country is None
        elif thing is not None:
            country = thing.country
            if country is None and _international(scene, thing.registry):
                country = key
        if country is not None:
            countries.add(country)
    return offices, countries, unknown


def _visit(contact: Contact, offices: set[str | None], countries: set[str], *, body: bool) -> bool | None:
    """A visit abroad, or of someone in office or a ``body`` where it is not known to be at home."""
    place = contact.place_ref.target if contact.place_ref is not None else None
    where = place.country if place is not None else None
    if where is not None and where in countries and len(countries) < _PAIR:
        return bool(offices & _FOREIGN)
    if offices & (_FOREIGN | _PUBLIC) or (body and where is not None):
        return True
    return None


def _of_counterpart(people: dict[str, Person], contact: Contact) -> bool:
    """«التقى الوزير A نظيره الفرنسي B»: B is of another state than A, whose own is not said."""
    met = [people[key] for key in contact.people if key in people]
    return any(p.country is not None and any(a.counterpart for a in p.actors) for p in met)


def _stated(people: dict[str, Person], contact: Contact) -> bool:
    """Whether the report says of which state one of the parties is, as it does of foreigners alone."""
    met = [people[key] for key in contact.people if key in people]
    official = all(p.office in _PUBLIC for p in met)
    return any(
        (official or p.office in _ABROAD) and p.country and any(r.of_state for a in p.actors for r in a.roles)
        for p in met
    )


def _accredited(scene: Scene, person: Person) -> bool:
    """«الملحق العسكري الأردني لدى العراق»: whether a person is sent to another state."""
    norms = scene.document.norms
    return any(["لدي" in norms[a.first : a.end] for a in person.actors])


def _leads_for(scene: Scene, person: Person) -> str | None:
    """«وفدا من البرلمان الأوروبي برئاسة النائبة A», «قائد اليونيفيل الجنرال A»: the body of states that A leads."""
    norms = scene.document.norms
    for actor in person.actors:
        if actor.name is None or actor.state or any(r.of_state for r in actor.roles):
            continue
        if person.office == "military" and _titled_of(scene, actor.first, actor.name[0]):
            return f"force:{person.id}"
        at = actor.first - 1
        led = at > 1 and norms[at] in LED
        body = scene.cover[at - 1 if led else at] if at > 1 else None
        if body is None or body.kind != "org" or body.end > actor.first - led:
            continue
        leads = led or norms[body.first - 1].removeprefix("ل") in _LEADERS
        if leads and _international(scene, getattr(body.target, "registry", None)):
            return entity_id(body)
    return None


def _titled_of(scene: Scene, first: int, end: int) -> bool:
    """«قائد اليونيفيل الجنرال»: whether the words before a name tell of a body of states."""
    entries = (m.entry for k in range(first, end) for m in scene.matches[k] if m.entry.kind == "org")
    return any(_international(scene, f"org:{entry.id}") for entry in entries)


def _of_body(scene: Scene, person: Person) -> str | None:
    """The international organisation for which a person without a state speaks: «منسق الاتحاد الأوروبي»."""
    bodies = (f"org:{r.of_org}" for a in person.actors for r in a.roles if r.of_org)
    terms = scene.lexicon.registry.holders.get(person.known or "", ())
    return next((body for body in (*bodies, *(f"org:{t.of}" for t in terms)) if _international(scene, body)), None)


def _international(scene: Scene, registry: str | None) -> bool:
    org = scene.lexicon.registry.organisations.get((registry or "")[4:])
    return org is not None and (org.kind in ("igo", "organ") or (org.kind == "parliament" and org.country is None))
