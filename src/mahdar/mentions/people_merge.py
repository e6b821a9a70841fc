"""Which names are one person, and which short names mean whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.vocabulary import OFFICES

if TYPE_CHECKING:
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.matching import Match
    from mahdar.mentions.people import Actor, Role
    from mahdar.registry.registry import Organisation

__all__ = ["Person", "merge_people", "short_names"]

_FILL = frozenset("بن ابن بنت ال".split())
ARAB_STATES = frozenset(
    "SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE EGY SDN LBY TUN DZA MAR MRT SOM DJI COM".split()
)
_STATE_OFFICES = frozenset(OFFICES[:9]) | {"legislator", "military", "governor", "spokesperson", "official"}
_NO_STATE = frozenset({"igo", "organ"})
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
_PARTS = frozenset("بعثه مكتب وفد قسم اداره دايره فرع برنامج فريق لجنه".split())


_ARMS = frozenset("الجيش القوات قوات العسكري عسكري الاركان العمليات للقوات للجيش بالقوات".split())


def _in_arms(document: Document, person: Person, office: str) -> bool:
    """Whether a person with a rank speaks for or serves in an army: «المتحدث باسم الجيش العميد فلان»."""
    if office not in ("official", "spokesperson"):
        return False
    return any(not _ARMS.isdisjoint(document.norms[r.first : r.end]) for a in person.actors for r in a.roles)


def _also_foreign(document: Document, role: Role) -> bool:
    """Whether a minister's further portfolio is foreign affairs: «وزيرة الاندماج والشؤون الخارجية»."""
    if document.norms[role.first].lstrip("بل").removeprefix("و").removeprefix("ب") not in (
        "وزير",
        "وزيره",
        "زير",
        "زيره",
    ):
        return False
    words = document.norms[role.form_end : role.end]
    return any(a in ("والشوون", "والعلاقات") and b == "الخارجيه" for a, b in zip(words, words[1:], strict=False)) or (
        "والخارجيه" in words
    )


#: Names that popes of Rome took.
_PAPAL = frozenset("فرنسيس فرانسيس فرنسيسكو بندكتس بنديكت بنديكتوس بندكتوس بندكت ليو لاون لاوون ليون".split())


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


def of_many(org: Organisation) -> bool:
    """Whether a parliament is one of several states, and not a name that states share: «البرلمان الأوروبي»."""
    return org.country is None and "shared" not in org.note


def _heads(document: Document, role: Role) -> bool:
    """Whether a post in an international body is that of its head: «رئيس مفوضية …», not «رئيس بعثة …»."""
    first = document.norms[role.first].lstrip("وبل")
    words = document.norms[role.first : role.end]
    return first in _HEADING and _PARTS.isdisjoint(words) and "المساعد" not in words


class Person:
    """A person of the article: the actors that name or mean them."""

    __slots__ = (
        "actors",
        "by_counterpart",
        "country",
        "index",
        "known",
        "mentions",
        "names",
        "office",
        "rule",
        "words",
    )

    def __init__(self) -> None:
        self.actors: list[Actor] = []
        self.names: list[tuple[str, ...]] = []
        self.words: tuple[str, ...] = ()
        self.mentions: list[tuple[int, int, int]] = []
        self.known: str | None = None
        self.country: str | None = None
        self.office: str | None = None
        self.index = -1
        self.rule = ""
        #: Whether the office was found only by «نظيره».
        self.by_counterpart = False


def _words(document: Document, actor: Actor) -> tuple[str, ...]:
    assert actor.name is not None
    first, end = actor.name
    words = document.norms[first:end]
    if actor.name_shift:
        words = [words[0][actor.name_shift :], *words[1:]]
    return tuple(w for w in "\x00".join(words).replace("عبد\x00", "عبد").split("\x00") if w not in _FILL)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of a shorter name stand in the longer one in their order."""
    if len(short) == 1:
        return short[0] == long[-1] or short[0] == long[0]
    rest = iter(long)
    return all(word in rest for word in short)


def merge_people(document: Document, actors: list[Actor], lexicon: Lexicon) -> list[Person]:
    """Persons from the named actors, in order of first mention."""
    people: list[Person] = []
    named = [a for a in actors if a.name is not None]
    order = sorted(named, key=lambda a: -len(_words(document, a)))
    for actor in order:
        words = _words(document, actor)
        if (
            actor.known
            and len(words) == 1
            and not any(p.known == actor.known for p in people)
            and any(len(n) > 1 and _within(words, n) for p in people for n in p.names)
        ):
            actor.known = None
        home = None
        for person in people:
            if actor.known and person.known == actor.known:
                home = person
                break
            if (actor.known and person.known) or _conflict(actor, person):
                continue
            if any(_within(words, other) for other in person.names) and (
                len(words) > 1 or _single(words[0], person, lexicon)
            ):
                home = person
                break
        if home is None:
            home = Person()
            people.append(home)
            home.rule = "registry" if actor.known else ("title" if actor.roles or actor.honorific else "name")
        home.actors.append(actor)
        home.known = home.known or actor.known
        if words not in home.names:
            home.names.append(words)
        home.words = home.words or words
    people = [p for p in people if not _two_short_names(p, people)]
    for person in people:
        person.actors.sort(key=lambda a: a.first)
    people.sort(key=lambda p: p.actors[0].first)
    for index, person in enumerate(people):
        person.index = index
        for actor in person.actors:
            actor.person = index
            assert actor.name is not None
            person.mentions.append((*actor.name, actor.name_shift))
    return people


def _two_short_names(person: Person, people: list[Person]) -> bool:
    """Whether a bare two-word name is two people's short names side by side: «دعا X Y إلى»."""
    words = person.words
    if len(words) < 2 or person.known or any(a.roles or a.honorific for a in person.actors):
        return False
    for cut in range(1, len(words)):
        owners = [
            {id(p) for p in people if p is not person and any(len(n) > len(part) and _within(part, n) for n in p.names)}
            for part in (words[:cut], words[cut:])
        ]
        if owners[0] and owners[1] and not owners[0] & owners[1]:
            for actor in person.actors:
                actor.name = None
            return True
    return False


def _conflict(actor: Actor, person: Person) -> bool:
    """Two states stated for one short name: two people."""
    states = {a.state for a in person.actors if a.state}
    return bool(actor.state and states and actor.state not in states)


def _single(word: str, person: Person, lexicon: Lexicon) -> bool:
    return len(word) > 1


def _serves_body(role: Role, document: Document, matches: list[list[Match]], lexicon: Lexicon) -> bool:
    """Whether an envoy, official or spokesman is one of an international body that the office itself names.

    «المبعوث الشخصي للأمين العام للأمم المتحدة إلى X», «ممثل الاتحاد الأفريقي بمالي», not «مندوب X لدى الأمم المتحدة».
    """
    if role.kind not in ("envoy", "official", "spokesperson", "other", "igo_head", "ambassador"):
        return False
    state_at = next(
        (
            k
            for k in range(role.first, role.end)
            if any(m.entry.kind in ("state", "demonym", "capital", "epithet") and m.first == k for m in matches[k])
        ),
        role.end,
    )
    for k in range(role.first, role.end):
        if document.norms[k] in ("الاممي", "الامميه"):
            return True
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
            if document.norms[k - 1] in ("لدي", "عن", "مع", "الي") or (role.kind == "ambassador" and k > state_at):
                continue
            return True
    return False


def describe(
    person: Person, lexicon: Lexicon, home: str | None, document: Document, matches: list[list[Match]]
) -> None:
    """Fill a person's country and office from what the article states, then the registry."""
    country = office = None
    registry = lexicon.registry
    international = False
    kinds: list[str] = []
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
            ):
                kind = _BY_ORG.get(org.kind, "official" if kind in ("igo_head", "head_of_state") else kind)
                if kind == "igo_head" and role.kind in ("official", "other") and not _heads(document, role):
                    kind = "official"
                kind = "business" if org.sector == "BUS" and org.kind in ("union", "ngo") else kind
            elif kind == "spokesperson" and (
                role.body == "حزب" or (org is not None and org.kind in ("party", "coalition"))
            ):
                kind = "party_official"
            elif kind == "head_of_state" and role.scope == "any":
                kind = "official"
            elif org is None and role.body and kind in ("official", "other", "head_of_state", "igo_head"):
                kind = _BY_HEAD.get(role.body, kind)
            if (kind == "igo_head" or (role.scope == "igo" and kind in ("envoy", "official", "spokesperson"))) and (
                org is None or org.kind in _NO_STATE
            ):
                international = True
            if (
                kind == "ambassador"
                and document.norms[role.first].lstrip("وبل") in ("رييس", "رييسه")
                and org is not None
            ):
                kind = "official" if org.kind in _NO_STATE else kind
            if kind == "minister" and _also_foreign(document, role):
                kind = "foreign_minister"
            if role.former:
                kind = "other"
            kinds.append(kind)
            if country is None:
                if role.of_state:
                    state = registry.states.get(role.of_state)
                    country = state.code if state else None
                elif org is not None and org.country:
                    country = org.country
        if country is None and actor.state:
            state = registry.states.get(actor.state)
            country = state.code if state else None
    if kinds:
        office = min(kinds, key=OFFICES.index)
        if "ambassador" in kinds and any(k not in ("ambassador", "other") for k in kinds):
            office = min((k for k in kinds if k != "ambassador"), key=OFFICES.index)
    if any(a.rank and (person.known or not a.team) for a in person.actors) and (
        office is None or _in_arms(document, person, office)
    ):
        office = "military"
    if office == "official" and person.known and _is_chancellor(person, lexicon, document):
        office = "head_of_government"
    if office in (None, "other") and country is None and _is_pope(document, person):
        office, country = "head_of_state", "VAT"
    implied = next((a.implied for a in person.actors if a.implied), None)
    terms = registry.holders.get(person.known or "", ())
    if implied == "head_of_government" and terms and not any(t.office == implied for t in terms):
        implied = "head_of_state" if any(t.office == "head_of_state" for t in terms) else None
    if office is None or (implied == "other" and office == "head_of_state"):
        office = implied or office
    if country is None and not international and person.known:
        country = next((t.of for t in registry.holders.get(person.known, ()) if t.of in registry.states), None)
    if country is None and not international and home and office in _STATE_OFFICES and (kinds or not implied):
        country = home
    if international and not any(k in ("minister", "foreign_minister", "head_of_state") for k in kinds):
        country = None
    person.country = country
    person.office = office


def short_names(
    document: Document,
    people: list[Person],
    taken: list[bool],
    matches: list[list[Match]],
    lexicon: Lexicon,
    start: int,
) -> None:
    """Add the places where a person is named by a part of the name alone."""
    index: dict[str, list[int]] = {}
    for person in people:
        for words in person.names:
            if len(words) == 1:
                index.setdefault(words[0], []).append(person.index)
                continue
            index.setdefault(words[-1], []).append(person.index)
            for word in words[1:-1]:
                if lexicon.names.get(word) == "!" and len(word) > 3 and word not in lexicon.common and len(words) == 4:
                    index.setdefault(word, []).append(person.index)
            arab = person.country in ARAB_STATES or person.country is None
            if not arab or (not lexicon.names.get(words[0]) and not words[0].startswith("عبد")):
                index.setdefault(words[0], []).append(person.index)
    tails = _tails(document, people)
    endings = {key[-2:] for key in (*index, *tails)}
    for i in range(start, len(document.tokens)):
        if taken[i]:
            continue
        token = document.tokens[i]
        if token.norm[-2:] not in endings:
            continue
        tail = next(
            (
                t
                for t in tails.get(token.norm, ())
                if document.norms[i : i + len(t[0])] == t[0] and not any(taken[i : i + len(t[0])])
            ),
            None,
        )
        if tail is not None:
            people[tail[1]].mentions.append((i, i + len(tail[0]), 0))
            for k in range(i, i + len(tail[0])):
                taken[k] = True
            continue
        if token.kind != "w" or token.raw in ("على", "إلى", "بأن", "كان", "كأن"):
            continue
        info: WordInfo = token.info
        for split in info.splits:
            owners = index.get(split.rest)
            if not owners:
                continue
            if split.conj or split.prep:
                if info.pos or any(m.shift == 0 for m in matches[i]) or len(split.rest) < 2:
                    continue
            elif len(split.rest) < 2:
                continue
            if token.raw == "في" or _other_reading(document, i, info, split.rest):
                continue
            unique = list(dict.fromkeys(owners))
            best = unique[0] if len(unique) == 1 else _latest(people, unique, i)
            people[best].mentions.append((i, i + 1, split.offset))
            taken[i] = True
            break


def _tails(document: Document, people: list[Person]) -> dict[str, list[tuple[list[str], int]]]:
    """The last two or more words of longer names, by their first word: «لو كور غرانميزون»."""
    found: dict[str, list[tuple[list[str], int]]] = {}
    for person in people:
        for actor in person.actors:
            if actor.name is None or actor.name_shift:
                continue
            words = document.norms[slice(*actor.name)]
            for cut in range(1, len(words) - 1):
                tail = words[cut:]
                found.setdefault(tail[0], []).append((tail, person.index))
            if len(words) > 2 and words[1] in _FILL:
                found.setdefault(words[0], []).append((words[:3], person.index))
    for options in found.values():
        options.sort(key=lambda o: -len(o[0]))
    return found


def counterparts(document: Document, actors: list[Actor], people: list[Person]) -> None:
    """«نظيره»: the office of the one whose counterpart he is, in the sentence if it names one.

    Called before titles are resolved, and once more after: then «الوزير» before «نظيره» says who he is.
    """
    wanted = [a for a in actors if a.counterpart and not a.roles and a.person >= 0]
    for actor in wanted:
        person = people[actor.person]
        if person.office is not None and not person.by_counterpart:
            continue
        person.by_counterpart = True
        person.office = _counterpart_office(document, actor, person, actors, people)


def _counterpart_office(
    document: Document, actor: Actor, person: Person, actors: list[Actor], people: list[Person]
) -> str | None:
    """The office of the person named or meant nearest before a counterpart."""
    first, end = document.sentences[document.sentence_of[actor.first]]
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
        key=lambda p: max((m[0] for m in p.mentions if m[0] < actor.first), default=-1),
        default=None,
    )
    return _same_rank(document, before) if before is not None else None


_COUNTERPARTS = frozenset(
    {"head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister", "legislator"}
)


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


_FOREIGN = frozenset("الخارجيه خارجيه للخارجيه والخارجيه".split())


def _other_reading(document: Document, i: int, info: WordInfo, rest: str) -> bool:
    """Whether a short name stands as an ordinary word: «لي» for me, a demonym before a noun."""
    if rest == "لي":
        before = document.norms[i - 1] if i else ""
        return before in ("قال", "قالت", "بالنسبه")
    if rest.startswith("ال") and any(h.entry.kind == "demonym" and not h.rest for h in info.heads):
        before = document.norms[i - 1] if i else ""
        return before.startswith("ال")
    return False


def _latest(people: list[Person], owners: list[int], i: int) -> int:
    """Of several people with one short name, the one named last before token i."""
    return max(
        owners,
        key=lambda o: max((m[0] for m in people[o].mentions if m[0] < i), default=-1),
    )
