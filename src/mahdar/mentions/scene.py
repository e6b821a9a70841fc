"""The entities of an article and where each stands, as the acts need them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.document.document import Trait
from mahdar.document.normalise import fold
from mahdar.mentions import people_merge
from mahdar.mentions.bodies import short_forms, states_of_bodies
from mahdar.mentions.dateline import DatelineFound, find_dateline, resolve_anchor
from mahdar.mentions.dates import DateMention, anchor_from_footer, find_dates
from mahdar.mentions.matching import CUES, Match, match_all
from mahdar.mentions.patterns import OpenName, open_names
from mahdar.mentions.people import Actor, ActorReader
from mahdar.mentions.references import refers

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon, WordInfo
    from mahdar.mentions.people_merge import Person

__all__ = ["Ref", "Scene", "Thing", "build_scene"]

_NOT_IN_OFFICE = frozenset(
    {"ministry", "government", "parliament", "court", "agency", "armed_forces", "fund", "religious"}
)
_ARTICLE_STATE = frozenset("المملكه السلطنه الدوله الجمهوريه".split())


class Thing:
    """An entity that is no person: its key, type, state and mentions (token first, end, shift)."""

    __slots__ = ("country", "id", "key", "mentions", "registry", "rule", "type")

    def __init__(self, key: str, type_: str, country: str | None, registry: str | None, rule: str):
        self.key = key
        self.type = type_
        self.country = country
        self.registry = registry
        self.rule = rule
        self.mentions: list[tuple[int, int, int]] = []
        self.id = ""


class Ref:
    """A noun phrase in the text that stands for an entity.

    ``kind`` is person, state, org, place, framework, title (an unnamed office) or sides;
    ``target`` a `Person`, `Thing` or None; ``prep``/``conj`` the proclitics before it.
    """

    __slots__ = ("actor", "conj", "end", "first", "kind", "prep", "target")

    def __init__(
        self,
        kind: str,
        first: int,
        end: int,
        target: Person | Thing | None,
        conj: str,
        prep: str,
        actor: Actor | None = None,
    ) -> None:
        self.kind = kind
        self.first = first
        self.end = end
        self.target = target
        self.conj = conj
        self.prep = prep
        self.actor = actor


class Scene:
    """Everything that was recognised before the acts are read."""

    __slots__ = (
        "actors",
        "anchor",
        "cover",
        "cue_starts",
        "dateline",
        "dates",
        "document",
        "home",
        "lexicon",
        "matches",
        "open_names",
        "people",
        "ref_at",
        "ref_starts",
        "refs",
        "said",
        "start",
        "things",
        "warnings",
    )

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.matches: list[list[Match]] = []
        self.open_names: list[OpenName] = []
        self.actors: list[Actor] = []
        self.people: list[Person] = []
        self.things: dict[str, Thing] = {}
        self.refs: list[Ref] = []
        self.ref_at: dict[int, Ref] = {}
        self.ref_starts: list[int] = []
        self.cover: list[Ref | None] = []
        self.dates: list[DateMention] = []
        self.dateline: DatelineFound | None = None
        self.anchor: dt.date | None = None
        self.home: str | None = None
        self.start = 0
        self.cue_starts: set[int] = set()
        self.warnings: list[tuple[str, str, tuple[int, int] | None]] = []
        self.said: list[Said] = []

    def refs_in(self, first: int, end: int) -> list[Ref]:
        """The noun phrases that begin at tokens ``first`` to ``end`` (exclusive), in order."""
        return self.refs[bisect_left(self.ref_starts, first) : bisect_left(self.ref_starts, end)]


_NEEDS_CUE: dict[str, bool] = {}


def _needs_cue(lexicon: Lexicon) -> dict[str, bool]:
    if not _NEEDS_CUE:
        wanted = {"newspaper", "broadcaster", "company", "sport", "party", "university", "bank", "court"}
        for org in lexicon.registry.organisations.values():
            _NEEDS_CUE[org.id] = org.kind in wanted and any(
                " " not in f and (f.startswith("ال") or len(f) < 5 or lexicon.names.get(fold(f)) == "!")
                for f in org.forms
            )
    return _NEEDS_CUE


@lru_cache(maxsize=4)
def _reader(lexicon: Lexicon) -> ActorReader:
    return ActorReader(lexicon)


def build_scene(document: Document, lexicon: Lexicon, published: dt.date | None) -> Scene:
    """Read dateline, dates, people and things; see `Scene`."""
    scene = Scene(document, lexicon)
    scene.matches = match_all(document, _needs_cue(lexicon))
    scene.dateline = find_dateline(document, scene.matches, lexicon)
    scene.start = scene.dateline.end if scene.dateline else 0
    scene.anchor = resolve_anchor(scene.dateline, document, published) or anchor_from_footer(document)
    scene.dates = find_dates(document, scene.anchor)
    scene.home = _home(scene)
    reader = _reader(lexicon)
    scene.open_names = open_names(document, scene.matches, reader.names)
    scene.actors = reader.read_all(document, scene.matches, scene.start, scene.open_names)
    if scene.dateline and scene.dateline.author:
        author = Actor(scene.dateline.author[0])
        author.name = scene.dateline.author
        author.end = scene.dateline.author[1]
        scene.actors.insert(0, author)
    scene.people = people_merge.merge_people(document, scene.actors, lexicon)
    scene.actors = [a for a in scene.actors if a.name is not None or a.roles or a.counterpart or a.honorific]
    taken = [False] * len(document.tokens)
    for actor in scene.actors:
        if actor.name is not None:
            for k in range(*actor.name):
                taken[k] = True
    scene.home = scene.home or _home_of_rulers(scene)
    _add_things(scene, taken)
    short_forms(scene, taken)
    for person in scene.people:
        home = _local(scene, person) or scene.home
        people_merge.describe(person, lexicon, home, document, scene.matches)
    states_of_bodies(scene)
    people_merge.short_names(document, scene.people, taken, scene.matches, lexicon, scene.start)
    people_merge.counterparts(document, scene.actors, scene.people)
    seen: dict[int, int] = {}
    for actor in scene.actors:
        if actor.name is None and not actor.number:
            actor.person = refers(actor, scene.people, lexicon, document, scene.home, seen)
            if actor.person >= 0:
                seen[actor.person] = actor.first
    people_merge.counterparts(document, scene.actors, scene.people)
    _collect_refs(scene)
    return scene


def _home(scene: Scene) -> str | None:
    """The state whose report this is: the agency's, else the dateline place's."""
    line = scene.dateline
    registry = scene.lexicon.registry
    if line is None:
        return None
    place_state = None
    agency = registry.organisations[line.agency_id].country if line.agency_id else None
    if (
        agency
        and line.place is not None
        and any(m.entry.kind in ("capital", "state") and m.entry.id == agency for m in scene.matches[line.place[0]])
    ):
        return agency
    if line.place is not None:
        for match in scene.matches[line.place[0]]:
            if match.entry.kind in ("capital", "state"):
                place_state = registry.states[match.entry.id].code
                break
            if match.entry.kind == "place":
                place_state = registry.places[match.entry.id].country
                break
    if line.agency_id:
        country = registry.organisations[line.agency_id].country
        national = registry.organisations[line.agency_id].kind == "news_agency" and country in people_merge.ARAB_STATES
        if country and (place_state is None or place_state == country or national):
            return country
    return place_state


def _home_of_rulers(scene: Scene) -> str | None:
    """Without a dateline: the state of most of those in office whom the report names without saying of which state."""
    holders = scene.lexicon.registry.holders
    votes: Counter[str] = Counter()
    for person in scene.people:
        roles = [r for a in person.actors for r in a.roles]
        if (
            person.known
            and any(r.kind in _AT_HOME for r in roles)
            and not any(r.of_state or r.of_org for r in roles)
            and not any(a.state or a.counterpart for a in person.actors)
        ):
            of = next((t.of for t in holders.get(person.known, ()) if t.of in scene.lexicon.registry.states), None)
            if of is not None:
                votes[of] += 1
    return votes.most_common(1)[0][0] if votes else None


def _local(scene: Scene, person: Person) -> str | None:
    """The state where a sentence plays that names a person first: «وفي طهران ندد فلان …»."""
    document = scene.document
    first = document.sentences[document.sentence_of[person.actors[0].first]][0]
    if first + 1 >= len(document.norms) or document.norms[first] not in ("وفي", "في"):
        return None
    capital = next((m for m in scene.matches[first + 1] if m.entry.kind == "capital"), None)
    if capital is None or any(m.entry.kind == "state" for m in scene.matches[first + 1]):
        return None
    return scene.lexicon.registry.states[capital.entry.id].code


_AT_HOME = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "crown_prince", "minister", "legislator"}
)

# -- states, organisations, frameworks, places -------------------------------------------------


def _candidates(scene: Scene) -> list[tuple[int, int, int, str, str, str | None, str]]:
    """(first, end, shift, type, key, country, rule) of everything that may be a thing."""
    registry = scene.lexicon.registry
    found: list[tuple[int, int, int, str, str, str | None, str]] = []
    norms = scene.document.norms
    mentioned = {m.entry.id for here in scene.matches for m in here[:2] if m.entry.kind in ("state", "demonym")} | {
        role.of_state for actor in scene.actors for role in actor.roles if role.of_state
    }
    found.extend(_shared_head(scene))
    for here in scene.matches:
        for match in here:
            entry = match.entry
            kind = entry.kind
            span = (match.first, match.end, match.shift)
            if kind == "state":
                state = registry.states[entry.id]
                if len(here) > 1 and _is_capital(scene, match, here):
                    continue
                found.append((*span, "state", "state:" + entry.id, state.code, "registry"))
            elif kind == "capital":
                if any(m.entry.kind == "state" and m.end == match.end for m in here) and not _is_capital(
                    scene, match, here
                ):
                    continue
                state = registry.states[entry.id]
                found.append((*span, "place", "capital:" + entry.id, state.code, "registry"))
            elif kind == "org":
                if match.end - match.first == 1 and not _stands(scene, match):
                    continue
                org = registry.organisations[entry.id]
                found.append((*span, "org", "org:" + entry.id, org.country, "registry"))
            elif kind == "framework":
                found.append((*span, "framework", "framework:" + entry.id, None, "registry"))
            elif kind == "place":
                place = registry.places[entry.id]
                if match.end - match.first == 1 and not _stands(scene, match):
                    continue
                if match.end - match.first > 1 and norms[match.first].lstrip("بلو") in _GENERIC_PLACE:
                    span = (match.first + 1, match.end, 0)
                elif (
                    match.end - match.first == 1
                    and place.population
                    and not _place_fits(norms, match, place.population)
                ):
                    continue
                found.append((*span, "place", "place:" + entry.id, place.country, "registry"))
            elif kind == "epithet" and match.end - match.first == 1:
                if _epithet_stands(scene, match, here, mentioned):
                    code = registry.states[entry.id].code
                    found.append((*span, "state", "state:" + entry.id, code, "epithet"))
    for name in scene.open_names:
        state_row = registry.states.get(name.state or "")
        code = state_row.code if state_row and name.type != "framework" else None
        head = scene.document.norms[name.first][name.shift :]
        if code is None and name.type == "org" and head in _HOME_HEADS:
            code = scene.home
        key = (
            _ministry_key(scene, name.first, name.shift, code)
            or name.type + ":" + scene.document.words(name.first, name.end)[name.shift :]
        )
        found.append((name.first, name.end, name.shift, name.type, key, code, "pattern"))
    return found


#: Bodies that belong to the state whose report this is, unless another is named.
_HOME_HEADS = frozenset("وزاره ديوان رياسه مجلس هييه مجلس جامعه موسسه".split())
_GENERIC_PLACE = frozenset("مدينه محافظه مقاطعه اقليم بلده مدينة".split()) | {"مدينه", "لايه"}
_BRACKETS = frozenset("\"«“(/'")


def _stands(scene: Scene, match: Match) -> bool:
    """Whether a one-word name may stand as one here: no everyday word, no stripped letter of a name."""
    token = scene.document.tokens[match.first]
    info: WordInfo = token.info
    before = scene.document.norms[match.first - 1] if match.first else ""
    if match.entry.kind == "place" and _other_hamza(token.raw, scene.lexicon.registry.places[match.entry.id].forms):
        return False
    line = scene.dateline
    if match.entry.kind == "org" and not match.shift and before in CUES:
        return True
    if before in _BRACKETS or (line is not None and line.place is not None and line.place[0] == match.first):
        return True
    if match.entry.kind == "place" and not match.shift and before in ("في", "الي", "مدينه") and info.pos == "noun":
        return scene.lexicon.registry.places[match.entry.id].population == 0
    if match.shift and not token.norm[match.shift :].startswith("ال") and match.prep != "ل":
        rest = token.norm[match.shift :]
        if info.pos or info.verbs or info.name or len(rest) < 4 or token.norm in scene.lexicon.names:
            return False
    if match.shift and (info.pos or info.verbs):
        return token.norm[match.shift :].startswith("ال") and not info.verbs
    return not (info.pos and info.pos != "other") and not any(f.tense in ("part", "past", "pres") for f in info.verbs)


def _other_hamza(raw: str, forms: tuple[str, ...]) -> bool:
    """Whether a spelling writes its first hamza below where every form of a place has it above: «إطار» is no «أطار»."""
    if "إ" not in raw:
        return False
    return all("إ" not in form and "أ" in form for form in forms if " " not in form)


def _epithet_stands(scene: Scene, match: Match, here: list[Match], mentioned: set[str]) -> bool:
    """Whether «المملكة» means this state: the report's own, or the only one of that kind it names."""
    if scene.document.norms[match.first].endswith("الجمهوريه"):
        return False
    rivals = {m.entry.id for m in here if m.entry.kind == "epithet"}
    if scene.home in rivals:
        return match.entry.id == scene.home
    return rivals & mentioned == {match.entry.id}


def _ministry_key(scene: Scene, first: int, shift: int, code: str | None) -> str | None:
    """One key for all names of a state's foreign ministry: «وزارة الخارجية X»، «الخارجية X-ية»."""
    words = scene.document.norms[first : first + 2]
    head = words[0][shift:]
    if code and (head == "الخارجيه" or (head == "وزاره" and len(words) > 1 and words[1] in ("الخارجيه", "خارجيه"))):
        return "org:mfa-" + code
    return None


_INITIATIVES = Trait(lambda token: token.norm.lstrip("وبل") in ("مبادرات", "مبادرتي"))


def _shared_head(scene: Scene) -> list[tuple[int, int, int, str, str, str | None, str]]:
    """«مبادرات التنمية العالمية والأمن العالمي»: each initiative under the shared plural head."""
    norms = scene.document.norms
    found: list[tuple[int, int, int, str, str, str | None, str]] = []
    heads = scene.document.having(_INITIATIVES)
    if not heads:
        return found
    initiatives = [
        (rest, entry) for rest, entry in scene.lexicon.phrases.get("مبادره", ()) if entry.kind == "framework" and rest
    ]
    for i in heads:
        at = i + 1
        while at < len(norms):
            first = norms[at].removeprefix("و") if at > i + 1 else norms[at]
            match = next(
                (
                    (rest, entry)
                    for rest, entry in initiatives
                    if rest[0] == first and tuple(norms[at + 1 : at + len(rest)]) == rest[1:]
                ),
                None,
            )
            if match is None:
                break
            end = at + len(match[0])
            shift = len(norms[at]) - len(first)
            found.append((at, end, shift, "framework", "framework:" + match[1].id, None, "registry"))
            at = end
    return found


def _is_capital(scene: Scene, match: Match, here: list[Match]) -> bool:
    """Whether a name that is both state and capital is the capital here."""
    line = scene.dateline
    if line is not None and line.place is not None and line.place[0] == match.first:
        return any(m.entry.kind == "capital" and m.end == match.end for m in here)
    capital = next((m for m in here if m.entry.kind == "capital" and m.end == match.end), None)
    if capital is None:
        return False
    if any(m.entry.kind == "state" and m.entry.id == capital.entry.id for m in here):
        return False
    if scene.home == capital.entry.id:
        return True
    rival = next(m.entry.id for m in here if m.entry.kind == "state" and m.end == capital.end)
    counts = {capital.entry.id: 0, rival: 0}
    for others in scene.matches:
        for m in others[:2]:
            if (
                m.entry.kind in ("state", "demonym")
                and m.entry.id in counts
                and m.end - m.first + (m.entry.kind == "demonym" or len(others) == 1) > 1
            ):
                counts[m.entry.id] += 1
    return counts[capital.entry.id] > 0 and counts[rival] == 0


def _place_fits(norms: list[str], match: Match, population: int) -> bool:
    before = norms[match.first - 1] if match.first else ""
    if match.prep == "ب" or before in ("في", "الي", "مدينه", "بمدينه", "محافظه", "بمحافظه"):
        return True
    return population > 900_000


#: Bodies that are entities of their own even in the title of an office: no organs of a state.
_OF_THEIR_OWN = (
    *(
        "شركه",
        "حزب",
        "مجموعه",
        "منظمه",
        "الشركه",
        "بنك",
        "صندوق",
        "نادي",
        "جامعه",
        "اتحاد",
        "وكاله",
        "الوكاله",
        "موسسه",
    ),
    *("معهد", "المعهد", "اكاديميه", "الاكاديميه", "الصندوق", "المنظمه", "البنك", "الاتحاد", "الجمعيه", "جمعيه", "كاله"),
)
_FRAMEWORK_HEADS = ("موتمر", "منتدي", "اليه", "ممر", "مبادره", "اتفاق", "قمه", "حوار", "مسار", "خط")


def _add_things(scene: Scene, taken: list[bool]) -> None:
    found = _candidates(scene)
    rank = {"registry": 0, "epithet": 1, "pattern": 2}
    registry = scene.lexicon.registry
    norms = scene.document.norms

    def order(c: tuple[int, int, int, str, str, str | None, str]) -> tuple[int, int, int, int]:
        org = registry.organisations.get(c[4][4:]) if c[3] == "org" else None
        taste = 1
        if org is not None and org.kind in ("newspaper", "broadcaster"):
            quoted = c[0] > 0 and c[1] < len(norms) and norms[c[0] - 1] in _BRACKETS and norms[c[1]] in '»"”)'
            taste = 0 if quoted else 3
        elif c[3] == "framework" and norms[c[0]][c[2] :].startswith(_FRAMEWORK_HEADS):
            taste = 0
        elif c[3] == "place":
            taste = 2
        return -(c[1] - c[0]), rank[c[6]], taste, c[2]

    found.sort(key=order)
    office = _office_tokens(scene)
    headed = {name.first for name in scene.open_names if name.first == name.head}
    titles = [(role.first, role.form_end) for actor in scene.actors for role in actor.roles]
    for first, end, shift, type_, key, country, rule in found:
        if any(taken[first:end]):
            continue
        if type_ == "org" and any(first >= a and end <= b for a, b in office):
            org = registry.organisations.get(key[4:]) if rule == "registry" else None
            if org is not None and org.kind in _NOT_IN_OFFICE and not people_merge.of_many(org):
                continue
            if (
                org is None
                and first in headed
                and not scene.document.norms[first].lstrip("لب").startswith(_OF_THEIR_OWN)
            ):
                continue
        if type_ == "place" and any(first >= a and end <= b for a, b in titles):
            continue
        if type_ == "framework" and rule == "pattern" and any(first >= a and end <= b for a, b in office):
            continue
        for k in range(first, end):
            taken[k] = True
        thing = scene.things.get(key)
        if thing is None:
            linked = key if rule != "pattern" else None
            thing = scene.things[key] = Thing(key, type_, country, linked, rule)
        thing.mentions.append((first, end, shift))
    line = scene.dateline
    if line is not None and line.agency is not None and not taken[line.agency[0]]:
        key = "org:" + (line.agency_id or scene.document.words(*line.agency))
        country = registry.organisations[line.agency_id].country if line.agency_id else None
        thing = scene.things.setdefault(key, Thing(key, "org", country, key if line.agency_id else None, "dateline"))
        thing.mentions.append((*line.agency, 0))
        for k in range(*line.agency):
            taken[k] = True


def _office_tokens(scene: Scene) -> list[tuple[int, int]]:
    return [(role.first, role.end) for actor in scene.actors for role in actor.roles]


# -- noun phrases -------------------------------------------------------------------------------

_SIDES = frozenset(
    "الجانبان الجانبين الطرفان الطرفين البلدان البلدين الوزيران الوزيرين الرييسان الرييسين الزعيمان "
    "الزعيمين القايدان القايدين المسوولان المسوولين الدولتان الدولتين المجتمعون القاده الوزراء "
    "الاثنان الحضور المشاركون الاطراف المجتمعين الموتمرون".split()
)
#: Titles that belong to a short name after them: «السيد الغزواني».
_MISTER = frozenset("السيد السيده الدكتور الدكتوره الاستاذ الاستاذه المهندس المهندسه سيد لسيد".split())
#: Written like an office, yet without a name after them nearly always a thing: «الدبلوماسية».
_ABSTRACT = frozenset("الدبلوماسيه دبلوماسيه".split())
_BOTH = Trait(lambda token: token.norm in _SIDES or (token.norm[:1] == "و" and token.norm[1:] in _SIDES))


def _collect_refs(scene: Scene) -> None:
    refs: list[Ref] = []
    inside: set[int] = set()
    for actor in scene.actors:
        kind = "person" if actor.name is not None else "title"
        target = scene.people[actor.person] if actor.person >= 0 else None
        if kind == "title" and target is None and scene.document.norms[actor.first].lstrip("ولب") in _ABSTRACT:
            continue
        if kind == "title" and target is not None:
            kind = "person"
        elif kind == "title" and actor.number:
            kind = "sides"
        refs.append(Ref(kind, actor.first, actor.end, target, actor.conj, actor.prep, actor))
        inside.update(range(actor.first, actor.end))
    for person in scene.people:
        named = {a.name for a in person.actors}
        for first, end, shift in person.mentions:
            if (first, end) in named or first in inside:
                continue
            conj, prep = _clitics(scene.document.norms[first], shift)
            title = scene.document.norms[first - 1] if first and not shift and first - 1 not in inside else ""
            if title.lstrip("ولب") in _MISTER or title.removeprefix("و") in _MISTER:
                first -= 1
                conj, prep = _clitics(title, len(title) - len(title.lstrip("ولب")))
            refs.append(Ref("person", first, end, person, conj, prep))
            inside.update(range(first, end))
    for thing in scene.things.values():
        for first, end, shift in thing.mentions:
            if first in inside:
                continue
            conj, prep = _clitics(scene.document.norms[first], shift)
            refs.append(Ref(thing.type, first, end, thing, conj, prep))
            inside.update(range(first, end))
    for i in scene.document.having(_BOTH):
        if i not in inside:
            refs.append(Ref("sides", i, i + 1, None, "" if scene.document.norms[i] in _SIDES else "و", ""))
    refs.sort(key=lambda r: r.first)
    scene.refs = refs
    scene.ref_at = {r.first: r for r in refs}
    scene.ref_starts = [r.first for r in refs]
    cover: list[Ref | None] = [None] * len(scene.document.norms)
    for ref in refs:
        cover[ref.first : ref.end] = [ref] * (ref.end - ref.first)
    scene.cover = cover


def _clitics(norm: str, shift: int) -> tuple[str, str]:
    head = norm[:shift]
    conj = head[0] if head[:1] in ("و", "ف") and head else ""
    prep = head[len(conj) :][:1]
    return conj, prep
