"""What a person is: office and state, from what the article states, then from the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.mentions.leaders import settled
from mahdar.mentions.ministers import is_foreign
from mahdar.mentions.presented import weighed
from mahdar.mentions.royals import of_house
from mahdar.mentions.secretaries import secretary
from mahdar.mentions.standing import is_second
from mahdar.vocabulary import OFFICES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.actor import Actor, Role
    from mahdar.mentions.matching import Match
    from mahdar.mentions.people_merge import Person
    from mahdar.registry.registry import Holder, Organisation, Registry, State

__all__ = ["counterparts", "describe", "of_many"]

_STATE_OFFICES = frozenset(OFFICES[:9]) | {"legislator", "military", "governor", "spokesperson", "official"}

_NO_STATE = frozenset({"igo", "organ"})
#: Bodies whose people speak for themselves: «الباحث في مجموعة الأزمات الدولية».
_OF_SCHOLARS = frozenset({"university", "ngo"})

_BY_ORG = {
    "igo": "igo_head",
    "organ": "igo_head",
    "party": "party_official",
    "coalition": "party_official",
    "company": "business",
    "bank": "business",
    "parliament": "legislator",
    "sport": "other",
    "university": "other",
    "ngo": "other",
    "armed_forces": "military",
    "armed_group": "party_official",
    "newspaper": "other",
    "broadcaster": "other",
    "news_agency": "other",
    "union": "other",
}

#: What one who heads or serves a body is, by the noun that heads its name.
_BY_HEAD = {
    "شركه": "business",
    "مجموعه": "business",
    "بنك": "business",
    "مصرف": "business",
    "غرفه": "business",
    "غرف": "business",
    "منظمه": "other",
    "جمعيه": "other",
    "موسسه": "other",
    "نادي": "other",
    "نقابه": "other",
    "رابطه": "other",
    "حزب": "party_official",
    "حركه": "party_official",
    "تيار": "party_official",
    "كتله": "party_official",
    "تكتل": "party_official",
}

#: Titles of those who head a body, or one of its commissions.
_HEADING = frozenset(
    "رييس رييسه مدير مديره امين امينه المدير المديره الامين الامينه السكرتير المفوض المفوضه مفوض مفوضه".split()
)

_PARTS = frozenset(
    "الاقليمي الاقليميه القطري القطريه المقيم المقيمه بعثه مكتب وفد قسم اداره دايره فرع برنامج فريق لجنه".split()
)

_ARMS = frozenset("الجيش القوات قوات العسكري عسكري الاركان العمليات للقوات للجيش بالقوات".split())


def _in_arms(document: Document, person: Person, office: str) -> bool:
    """Whether a person with a rank speaks for or serves in an army: «المتحدث باسم الجيش العميد فلان»."""
    if office not in ("official", "spokesperson"):
        return False
    return any(not _ARMS.isdisjoint(document.norms[r.first : r.end]) for a in person.actors for r in a.roles)


#: Names that popes of Rome took.
_PAPAL = frozenset(
    "فرنسيس فرانسيس فرنسيسكو بندكتس بنديكت بنديكتوس بندكتوس بندكت بينيديكتوس بينيديكت بينديكتوس بينديكت بنيديكتوس "
    "ليو لاون لاوون ليون".split()
)


def _is_pope(document: Document, person: Person) -> bool:
    """Whether «البابا» before the name means the pope of Rome: «قداسة البابا فرنسيس»."""
    return any(
        a.name is not None
        and document.norms[a.name[0]] in _PAPAL
        and "البابا" in document.norms[a.first : a.name[0]]
        and "الفخري" not in document.norms[a.first : a.name[0]]
        for a in person.actors
    )


def _is_chancellor(person: Person, lexicon: Lexicon, document: Document) -> bool:
    """Whether «المستشار» before a known head of government of Germany or Austria is that office."""
    terms = lexicon.registry.holders.get(person.known or "", ())
    if not any(t.of in ("DEU", "AUT") and t.office == "head_of_government" for t in terms):
        return False
    return any(
        document.norms[r.form_end - 1].lstrip("وبل").startswith("المستشار") for a in person.actors for r in a.roles
    )


def _president_of_another_kind(person: Person, lexicon: Lexicon, document: Document) -> str | None:
    """The office of a Lebanese head of government or speaker who is called «الرئيس» only."""
    terms = lexicon.registry.holders.get(person.known or "", ())
    kinds = [t.office for t in terms if t.of == "LBN"]
    if not kinds or "head_of_state" in kinds:
        return None
    said = {tuple(document.norms[r.first : r.form_end]) for a in person.actors for r in a.roles}
    if any(words[-1].lstrip("وبل") != "الرييس" for words in said):
        return None
    return next((k for k in kinds if k in ("head_of_government", "legislator")), None)


def of_many(org: Organisation) -> bool:
    """Whether a parliament is one of several states, and not a name that states share: «البرلمان الأوروبي»."""
    return org.country is None and "shared" not in org.note


def _heads(document: Document, role: Role) -> bool:
    """Whether a post in an international body is that of its head: «رئيس مفوضية …», not «رئيس بعثة …»."""
    first = document.norms[role.first].lstrip("وبل")
    words = document.norms[role.first : role.end]
    return first in _HEADING and _PARTS.isdisjoint(words) and "المساعد" not in words


def _of_many(document: Document, role: Role, at: int) -> bool:
    """Whether an envoy is one of several states by an adjective: «الوسيط الدولي», «المبعوث الأوروبي».

    Not «المبعوث الأمريكي للقرن الأفريقي».
    """
    if document.norms[at] in _INTERNATIONAL:
        return at < role.form_end
    return at <= role.form_end and role.of_state is None and document.norms[at] in _OF_MANY


#: Adjectives of what several states have together, of envoys and of others.
_OF_THE_UN = frozenset("الاممي الامميه الاممين".split())
_INTERNATIONAL = frozenset("الدولي الدوليه الدوليان الدوليين".split())
#: What says that it is of many: «المفوضية الأممية العليا للاجئين».
_OF_NATIONS = frozenset("الامميه الساميه الدوليه للاجيين".split())
#: What says of a commission that it is a state's own: «المفوضية العليا المستقلة للانتخابات».
_NATIONAL_COMMISSION = frozenset("العليا المستقله القوميه الوطنيه للانتخابات".split())
_OF_MANY = frozenset("الاوروبي الاوروبيه الافريقي الافريقيه العربي العربيه".split())


def _commissioner_of_state(document: Document, role: Role) -> bool:
    """Whether a high commissioner is one state's in another: «المفوض السامي الكندي لدى الهند»."""
    high = document.norms[role.first + 1 : role.first + 2] in (["السامي"], ["الساميه"])
    return high and role.of_state is not None and role.of_org is None


def _of_a_national_commission(document: Document, role: Role) -> bool:
    """Whether who heads a commission heads one of a state: «رئيس المفوضية العليا المستقلة للانتخابات»."""
    norms = document.norms[role.first : role.end]
    many = not _OF_NATIONS.isdisjoint(document.norms[role.first : role.end + 2])
    return "المفوضيه" in norms and not many and not _NATIONAL_COMMISSION.isdisjoint(norms)


def _serves_body(role: Role, document: Document, matches: list[list[Match]], lexicon: Lexicon) -> bool:
    """Whether an envoy, official or spokesman is one of an international body that the office itself names.

    «المبعوث الشخصي للأمين العام للأمم المتحدة إلى X», «ممثل الاتحاد الأفريقي بمالي», not «مندوب X لدى الأمم المتحدة».
    """
    if role.kind not in ("envoy", "official", "spokesperson", "other", "igo_head", "ambassador"):
        return False
    for k in range(role.first, role.end):
        if document.norms[k] in _OF_THE_UN or (role.kind == "envoy" and _of_many(document, role, k)):
            return True
        if document.norms[k] == "المفوضيه" and _NATIONAL_COMMISSION.isdisjoint(document.norms[k + 1 : k + 4]):
            return True  # «ممثل المفوضية في عمان»
        if (
            role.kind in ("envoy", "spokesperson")
            and document.norms[k] in ("للامين", "الامين")
            and document.norms[k + 1 : k + 2] == ["العام"]
        ):
            return True
        for match in matches[k]:
            if match.entry.kind != "org" or match.end > role.end:
                continue
            if lexicon.registry.organisations[match.entry.id].kind not in _NO_STATE:
                continue
            if document.norms[k - 1] in ("لدي", "عن", "مع", "الي") or (
                role.kind == "ambassador" and _names_state(matches, role.first, k)
            ):
                continue
            return True
    return False


def _of_a_palace(role: Role, matches: list[list[Match]], registry: Registry) -> str | None:
    """The state of whom an office names by his palace: «المتحدث باسم البيت الأبيض», «مستشار الكرملين»."""
    places = (m.entry.id for k in range(role.first, role.end) for m in matches[k] if m.entry.kind == "place")
    return next((registry.places[place].country for place in places if registry.places[place].kind == "palace"), None)


def _names_state(matches: list[list[Match]], first: int, end: int) -> bool:
    """Whether a state is named between two tokens."""
    return any(m.entry.kind in ("state", "demonym", "capital", "epithet") for here in matches[first:end] for m in here)


#: Offices that only states have.
_GOVERNING = frozenset(OFFICES[:7])
#: For which parts of a government one speaks.
_MINISTRIES = frozenset("وزاره الوزاره الخارجيه الحكومه حكومه الرياسه رياسه".split())
#: A name of so many words is nobody else's.
_WHOLE_NAME = 4


def _roles(person: Person) -> list[Role]:
    return [r for a in person.actors for r in a.roles]


def _speaks_for_a_ministry(document: Document, role: Role) -> bool:
    """«المتحدث الرسمي باسم وزارة الخارجية»: whether a role is that of the voice of a government."""
    return role.kind == "spokesperson" and not _MINISTRIES.isdisjoint(document.norms[role.first : role.end])


def _as_known(
    person: Person, document: Document, lexicon: Lexicon, country: str | None, *, international: bool, named: bool
) -> tuple[str | None, bool]:
    """The state of a person of the registry, and whether he serves an international body.

    Goes before a state that only stands near him («غادر الأمير محمد بن سلمان … مصر»), not before one that
    his office names (``named``), unless his name is written in full. Who has only ever served
    international bodies has no state: «دي ميستورا»; unless the report has him speak for a ministry.
    """
    registry = lexicon.registry
    terms = registry.holders.get(person.known or "", ())
    states = [t.of for t in terms if t.of in registry.states]
    if not states:
        of_state = any(r.kind in _GOVERNING or _speaks_for_a_ministry(document, r) for r in _roles(person))
        served = bool(terms) and not of_state
        return (None, True) if served else (country, international)
    if international and len(states) == len(terms) and any(r.kind == "ambassador" for r in _roles(person)):
        return states[0], False  # «دعا السفير المعلمي، الأمين العام للأمم المتحدة إلى …» names two
    if country in states or (international and country is None):
        return country, international
    whole = any([a.name is not None and a.name[1] - a.name[0] >= _WHOLE_NAME for a in person.actors])
    return (country, international) if named and not whole else (states[0], international)


def _sent_to(person: Person, states: Mapping[str, State], home: str) -> bool:
    """Whether a person is an ambassador in the state whose report it is, and so of another: «السفير لدى المملكة»."""
    hosts = [states.get(r.of_place or "") for r in _roles(person) if r.kind == "ambassador"]
    return any(host is not None and host.code == home for host in hosts)


def _heads_body(person: Person, lexicon: Lexicon) -> bool:
    """Whether the registry knows a person as the head of an international body."""
    return any(t.office == "igo_head" for t in lexicon.registry.holders.get(person.known or "", ()))


def describe(
    person: Person, lexicon: Lexicon, home: str | None, document: Document, matches: list[list[Match]]
) -> None:
    """Fill a person's country and office from what the article states, then the registry."""
    country = office = None
    registry = lexicon.registry
    international = named = False
    told: list[tuple[Role, str]] = []
    terms = registry.holders.get(person.known or "", ())
    for actor in person.actors:
        for role in actor.roles:
            org = registry.organisations.get(role.of_org or "")
            kind = role.kind
            international = international or _serves_body(role, document, matches, lexicon)
            if org is not None and org.kind in _NO_STATE:
                international = international or kind not in ("ambassador",)
            if org is not None and org.kind == "parliament" and of_many(org):
                international = True
            if org is not None and (
                kind in ("igo_head", "head_of_state", "other", "party_official")
                or (role.scope in ("any", "body", "igo", "party", "company") and kind in ("official", "business"))
                or (kind == "governor" and _BY_ORG.get(org.kind) == "party_official")  # «المجلس التنفيذي في حزب الله»
            ):
                kind = _BY_ORG.get(org.kind, "official" if kind in ("igo_head", "head_of_state") else kind)
                if kind == "igo_head" and role.kind in ("official", "other") and not _heads(document, role):
                    kind = "official"
                kind = "official" if org.sector == "GOV" and kind == "business" else kind
                if org.kind == "bank" and org.country is None and kind == "business":
                    kind, international = ("igo_head" if _heads(document, role) else "official"), True
                kind = "business" if org.sector == "BUS" and org.kind in ("union", "ngo") else kind
            elif kind == "spokesperson" and (
                role.body == "حزب" or (org is not None and org.kind in ("party", "coalition"))
            ):
                kind = "party_official"
            elif kind == "head_of_state" and role.scope == "any":
                kind = "official"
            elif org is None and kind == "official" and role.scope == "body" and _heads_body(person, lexicon):
                kind = "igo_head"  # «المدير العام تيدروس …»
            elif org is None and role.body and kind in ("official", "other", "head_of_state", "igo_head"):
                kind = _BY_HEAD.get(role.body, kind)
            kind = settled(document, matches, role, kind, terms, lexicon)
            if kind == "igo_head" and org is None and not _heads_body(person, lexicon):
                kind = secretary(document, matches, role, registry.organisations, terms)
                org = registry.organisations.get(role.of_org or "")
            served = role.scope == "igo" and kind in ("envoy", "official", "spokesperson")
            if kind == "igo_head" and _of_a_national_commission(document, role):
                kind = "official"  # «رئيس المفوضية الوطنية العليا للانتخابات»
            heads = kind == "igo_head" and not _commissioner_of_state(document, role)
            if (heads or served) and (org is None or org.kind in _NO_STATE):
                international = True
            if (
                kind == "ambassador"
                and document.norms[role.first].lstrip("وبل") in ("رييس", "رييسه")
                and org is not None
            ):
                kind = "official" if org.kind in _NO_STATE else kind
            if kind == "minister" and is_foreign(document, role):
                kind = "foreign_minister"
            if kind == "igo_head" and is_second(document, role):
                kind = "official"
            if kind == "igo_head" and _commissioner_of_state(document, role):
                kind = "ambassador"
            if role.former:
                kind = "other"
            told.append((role, kind))
            if country is None:
                if role.of_state:
                    state = registry.states.get(role.of_state)
                    country = state.code if state else None
                elif org is not None and org.country and not (kind == "other" and org.kind in _OF_SCHOLARS):
                    country = org.country
                elif "الحرمين" in document.norms[role.first : role.end]:
                    country = "SAU"  # «سفير خادم الحرمين الشريفين لدى فرنسا»
                else:
                    country = _of_a_palace(role, matches, registry)
                named = country is not None and not role.by_epithet
        if country is None and actor.state:
            state = registry.states.get(actor.state)
            country = state.code if state else None
    country = country or (None if person.known else of_house(document, person))
    kinds = weighed(document, told, terms)
    if kinds:
        office = min(kinds, key=OFFICES.index)
        if "ambassador" in kinds and any(k not in ("ambassador", "other") for k in kinds):
            office = min((k for k in kinds if k != "ambassador"), key=OFFICES.index)
            accredited = any(
                r.kind == "ambassador" and not document.norms[r.first].lstrip("وبل").startswith("ال")
                for a in person.actors
                for r in a.roles
            )
            if accredited and office in ("business", "party_official"):
                office = "ambassador"  # «سفير تشاد رئيس المجموعة الإفريقية»
            if office == "igo_head" and terms and all(t.of in registry.states for t in terms):
                office = "ambassador"  # «دعا السفير المعلمي، الأمين العام إلى …»
    if any([a.rank and (person.known or not a.team) for a in person.actors]) and (
        office is None or _in_arms(document, person, office)
    ):
        office = "military"
    if office == "head_of_state" and country in (None, "LBN") and person.known:
        office = _president_of_another_kind(person, lexicon, document) or office
    if office == "official" and person.known and _is_chancellor(person, lexicon, document):
        office = "head_of_government"
    if office in (None, "other") and country is None and _is_pope(document, person):
        office, country = "head_of_state", "VAT"
    implied = next((a.implied for a in person.actors if a.implied), None)
    if implied == "head_of_government" and terms and not any(t.office == implied for t in terms):
        implied = "head_of_state" if any(t.office == "head_of_state" for t in terms) else None
    if office is None and implied is None and _reigned(document, person, terms):
        office = "other"
    if office is None or (implied == "other" and office == "head_of_state"):
        office = implied or office
        # who leads a mission of an international body
        international = international or (implied == "official" and country is None)
    if person.known:
        country, international = _as_known(person, document, lexicon, country, international=international, named=named)
    person.assumed = country is None and not international
    at_home = (
        home and office in _STATE_OFFICES and (kinds or not implied) and not _sent_to(person, registry.states, home)
    )
    if country is None and not international and at_home:
        country = home
    if international and not any(k in _GOVERNING for k in kinds):
        country = None
    person.country = country
    person.office = office


def _reigned(document: Document, person: Person, terms: Sequence[Holder]) -> bool:
    """«كما كان في عهد فلان»: a ruler of the past, unless he is known to be in office still."""
    past = any(a.name is not None and document.norms[a.first - 1] == "عهد" for a in person.actors if a.first)
    return past and not any(term.since and not term.until for term in terms)


_COUNTERPARTS = frozenset(
    {"head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister", "legislator"}
)

_FOREIGN = frozenset("الخارجيه خارجيه للخارجيه والخارجيه".split())


def counterparts(document: Document, actors: list[Actor], people: list[Person], lexicon: Lexicon) -> None:
    """«نظيره»: the office of the one whose counterpart he is, in the sentence if it names one.

    Called before titles are resolved, and once more after: then «الوزير» before «نظيره» says who he is.
    """
    wanted = [a for a in actors if a.counterpart and not a.roles and a.person >= 0]
    for actor in wanted:
        person = people[actor.person]
        if person.office is not None and not person.by_counterpart:
            continue
        person.by_counterpart = True
        person.office = _held(person, _counterpart_office(document, actor, person, actors, people), people, lexicon)


def _held(person: Person, office: str | None, people: list[Person], lexicon: Lexicon) -> str | None:
    """«التقى ظريف أمير قطر … ونظيره خالد العطية»: of a known person's offices the one that a peer holds."""
    offices = {t.office for t in lexicon.registry.holders.get(person.known or "", ())}
    if not offices or office in offices:
        return office
    return next((p.office for p in people if p is not person and p.office in offices & _COUNTERPARTS), office)


def _counterpart_office(
    document: Document, actor: Actor, person: Person, actors: list[Actor], people: list[Person]
) -> str | None:
    """The office of the person named or meant nearest before a counterpart."""
    first, end = document.sentences[document.sentence_of[actor.first]]
    to = _conveyed_to(document, actor, actors, end)
    if to is not None:
        return to
    peers = [p for p in people if p is not person and p.office in _COUNTERPARTS]
    here = [(actor.first - m[0], p) for p in peers for m in p.mentions if first <= m[0] < actor.first]
    titles = [a for a in actors if first <= a.first < actor.first and a.name is None and a.person != actor.person]
    here.extend(
        (actor.first - a.first, people[a.person])
        for a in titles
        if a.person >= 0 and people[a.person].office in _COUNTERPARTS
    )
    titled = next(
        (r.kind for a in actors if first <= a.first < actor.first for r in a.roles if r.kind in _COUNTERPARTS), None
    )
    if not here and titled is None:
        here = [
            (m[0] - actor.first, p)
            for p in peers
            for m in p.mentions
            if actor.first < m[0] < end and p.mentions[0][0] < first
        ]
    if here:
        return _same_rank(document, min(here, key=lambda h: h[0])[1])
    if titled is not None:
        return titled
    before = max(
        (p for p in people if p is not person and p.office),
        key=lambda p: max([m[0] for m in p.mentions if m[0] < actor.first], default=-1),
        default=None,
    )
    return _same_rank(document, before) if before is not None else None


#: What one brings from his superior to another's peer: «نقل الوزير تحيات نظيره فلان إلى الرئيس».
_CONVEYED = frozenset("تحيات رساله تهاني تمنيات".split())


def _conveyed_to(document: Document, actor: Actor, actors: list[Actor], end: int) -> str | None:
    """The office of the one to whom a counterpart's greetings are brought, whose peer he is."""
    if document.norms[actor.first - 1] not in _CONVEYED:
        return None
    after = min((a for a in actors if actor.end <= a.first < end), key=lambda a: a.first, default=None)
    if after is None or not (after.prep == "ل" or document.norms[after.first - 1] == "الي"):
        return None
    return next((r.kind for r in after.roles if r.kind in _COUNTERPARTS), None)


def _same_rank(document: Document, person: Person) -> str | None:
    """The office in which a person has a counterpart: a deputy premier who is foreign minister has one as that."""
    if person.office != "deputy_head_of_government":
        return person.office
    for actor in person.actors:
        for role in actor.roles:
            words = document.norms[role.first : role.end]
            if role.kind == "foreign_minister" or not _FOREIGN.isdisjoint(words):
                return "foreign_minister"
    return person.office
