"""The entities of an article and where each stands, as the acts need them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from mahdar.document.document import Trait
from mahdar.document.normalise import fold
from mahdar.mentions import people_merge
from mahdar.mentions.adjoining import part_names
from mahdar.mentions.anchors import anchor_from_footer, anchor_from_head, anchor_from_lead, anchor_from_today
from mahdar.mentions.authorities import authorities
from mahdar.mentions.bodies import one_body, short_forms, states_of_bodies, states_of_staff
from mahdar.mentions.company import Where, share_states
from mahdar.mentions.dateline import DatelineFound, filed_in, find_dateline, resolve_anchor
from mahdar.mentions.dates import DateMention, find_dates
from mahdar.mentions.describe import counterparts, describe
from mahdar.mentions.epithets import settle_epithets
from mahdar.mentions.matching import Match, match_all
from mahdar.mentions.one_framework import one_framework, quoted_alone
from mahdar.mentions.patterns import OpenName, open_names
from mahdar.mentions.people import Actor, ActorReader
from mahdar.mentions.references import Titles
from mahdar.mentions.short_names import short_names
from mahdar.mentions.surnames import link_surnames
from mahdar.mentions.terms import settle_links
from mahdar.mentions.things import Thing, add_things
from mahdar.mentions.untold import untold_portfolios

if TYPE_CHECKING:
    from mahdar.acts.statements import Said
    from mahdar.document.document import Document
    from mahdar.languages.ar.lexicon import Lexicon
    from mahdar.mentions.people_merge import Person

__all__ = ["Ref", "Scene", "Thing", "build_scene"]


class Ref(msgspec.Struct, eq=False, gc=False):
    """A noun phrase in the text that stands for an entity.

    ``kind`` is person, state, org, place, framework, title (an unnamed office) or sides;
    ``target`` a `Person`, `Thing` or None; ``prep``/``conj`` the proclitics before it.
    """

    kind: str
    first: int
    end: int
    target: Person | Thing | None
    conj: str
    prep: str
    actor: Actor | None = None


class Scene:
    """Everything that was recognised before the acts are read."""

    __slots__ = (
        "actors",
        "anchor",
        "cover",
        "cue_starts",
        "dated",
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
        #: Whether the report itself tells its day, which else is that of its publication.
        self.dated = False
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


#: A lead has so many words at least.
_LEAD = 14


def _start(scene: Scene) -> int:
    """Where the report begins: after its dateline, or at a lead that stands before it."""
    if scene.dateline is None:
        return 0
    document, line = scene.document, scene.dateline
    for number in range(document.sentence_of[min(line.first, len(document.norms) - 1)]):
        first, end = document.sentences[number]
        if end <= line.first and end - first >= _LEAD and document.norms[end - 1] == ".":
            return first
    return line.end


def build_scene(document: Document, lexicon: Lexicon, published: dt.date | None) -> Scene:
    """Read dateline, dates, people and things; see `Scene`."""
    scene = Scene(document, lexicon)
    scene.matches = match_all(document, _needs_cue(lexicon))
    scene.dateline = find_dateline(document, scene.matches, lexicon)
    scene.start = _start(scene)
    scene.anchor = (
        resolve_anchor(scene.dateline, document, published)
        or anchor_from_head(document)
        or anchor_from_footer(document)
        or anchor_from_today(document)
        or anchor_from_lead(document)
    )
    scene.dated = published is None or (scene.dateline is not None and scene.dateline.date is not None)
    scene.dates = find_dates(document, scene.anchor)
    scene.home = _home(scene)
    settle_epithets(scene)
    reader = _reader(lexicon)
    scene.open_names = open_names(document, scene.matches, reader.names)
    scene.actors = reader.read_all(document, scene.matches, scene.start, scene.open_names)
    scene.actors = part_names(document, scene.matches, scene.actors, lexicon.given)
    if scene.dateline and scene.dateline.author:
        author = Actor(*scene.dateline.author)
        author.name = scene.dateline.author
        author.end = scene.dateline.author[1]
        scene.actors.insert(0, author)
    scene.people = people_merge.merge_people(document, scene.actors, lexicon)
    for person in settle_links(scene.people, scene.matches, lexicon.registry, scene.anchor):
        first, end, _ = person.mentions[0]
        reason = "the registry knows a person of this name in this office only later"
        scene.warnings.append((f"entities[{person.index}].registry", reason, document.span(first, end)))
    link_surnames(scene.people, lexicon.registry, document, scene.anchor, scene.home)
    scene.actors = [a for a in scene.actors if a.name is not None or a.roles or a.counterpart or a.honorific]
    taken = [False] * len(document.tokens)
    for actor in scene.actors:
        if actor.name is not None:
            first, end = actor.name
            taken[first:end] = [True] * (end - first)
    scene.home = scene.home or _home_of_rulers(scene)
    authorities(scene, taken)
    add_things(scene, taken)
    short_forms(scene, taken)
    one_body(scene)
    quoted_alone(scene, taken)
    one_framework(scene)
    for person in scene.people:
        home = _local(scene, person) or scene.home
        describe(person, lexicon, home, document, scene.matches)
    states_of_bodies(scene)
    states_of_staff(scene)
    where = Where(filed_in(scene), scene.home)
    share_states(document, scene.matches, scene.actors, scene.people, lexicon, where)
    short_names(document, scene.people, taken, scene.matches, lexicon)
    share_states(document, scene.matches, scene.actors, scene.people, lexicon, where)
    untold_portfolios(document, scene.people, lexicon)
    counterparts(document, scene.actors, scene.people, lexicon)
    titles = Titles(scene.people, lexicon, document, scene.home)
    for actor in scene.actors:
        if actor.name is None and not actor.number:
            actor.person = titles.meant(actor)
    counterparts(document, scene.actors, scene.people, lexicon)
    _collect_refs(scene)
    return scene


def _home(scene: Scene) -> str | None:
    """The state whose report this is: the agency's, else the dateline place's."""
    line = scene.dateline
    registry = scene.lexicon.registry
    if line is None:
        return None
    agency = registry.organisations[line.agency_id].country if line.agency_id else None
    if (
        agency
        and line.place is not None
        and any(m.entry.kind in ("capital", "state") and m.entry.id == agency for m in scene.matches[line.place[0]])
    ):
        return agency
    place_state = filed_in(scene)
    if line.agency_id:
        outlet = registry.organisations[line.agency_id]
        country, arab = outlet.country, people_merge.ARAB_STATES
        if (
            outlet.kind in _PAPERS
            and country != place_state
            and place_state not in arab
            and (place_state or country not in arab)
        ):
            return None  # an Arab paper's «لندن», a foreign broadcaster without a place: those named are of anywhere
        national = outlet.kind == "news_agency" and country in arab
        if country and (place_state is None or place_state == country or national):
            return country
    return place_state


#: Outlets that report from everywhere for readers elsewhere.
_PAPERS = frozenset({"newspaper", "broadcaster", "news_site", "magazine"})


def _home_of_rulers(scene: Scene) -> str | None:
    """Without a dateline: the state of most of those in office whom the report names without saying of which state."""
    holders = scene.lexicon.registry.holders
    votes: Counter[str] = Counter()
    for person in scene.people:
        roles = [r for a in person.actors for r in a.roles]
        if (
            person.known
            and any(r.kind in _AT_HOME for r in roles)
            and not any((r.of_state and not r.by_epithet) or r.of_org for r in roles)
            and not any(a.state or a.counterpart for a in person.actors)
        ):
            of = next((t.of for t in holders.get(person.known, ()) if t.of in scene.lexicon.registry.states), None)
            if of is not None:
                votes[of] += 1
    return votes.most_common(1)[0][0] if votes else None


def _local(scene: Scene, person: Person) -> str | None:
    """The state where a sentence plays that names a person first: «وفي طهران ندد فلان …»."""
    document = scene.document
    named = person.actors[0].first
    first = document.sentences[document.sentence_of[named]][0]
    spoken = document.norms[max(first, named - 2) : named] == _BY_THE_TONGUE
    if spoken and (code := _who_speaks(scene, first, named)) is not None:
        return code
    for k in range(named - 1, max(first, named - _WHERE), -1):
        if document.norms[k] == "حيث":  # «عاد من طهران حيث التقى وزير النفط فلان»
            seat = scene.matches[k - 1] if document.norms[k - 1] not in "،," else scene.matches[k - 2]
            code = next((m.entry.id for m in seat if m.entry.kind == "capital"), None)
            return scene.lexicon.registry.states[code].code if code is not None else None
    if first + 1 >= len(document.norms) or document.norms[first] not in ("وفي", "في"):
        return None
    capital = next((m for m in scene.matches[first + 1] if m.entry.kind == "capital"), None)
    if capital is None or any(m.entry.kind == "state" for m in scene.matches[first + 1]):
        return None
    return scene.lexicon.registry.states[capital.entry.id].code


def _who_speaks(scene: Scene, first: int, named: int) -> str | None:
    """«تعهدت كينيا، على لسان وزيرة المياه فلانة، ب»: the state that speaks by the mouth of one of its own."""
    tokens = scene.document.tokens
    for k in range(named - 3, max(first, named - _CLAUSE) - 1, -1):
        near = k >= named - _WHERE
        for m in scene.matches[k]:
            verb = k - 1 if m.entry.kind in ("state", "capital") else k - 2 if m.entry.kind == "demonym" else -1
            acts = verb >= first and "past" in tokens[verb].info.tenses  # «نددت الحكومة المصرية على لسان»
            if acts or (near and m.entry.kind in ("state", "capital")):
                return scene.lexicon.registry.states[m.entry.id].code
    return None


_BY_THE_TONGUE = ["علي", "لسان"]
#: How far before a person «حيث» may stand.
_WHERE = 4
#: How far before «على لسان» the subject may stand.
_CLAUSE = 9
_AT_HOME = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "crown_prince", "minister", "legislator"}
)


# -- noun phrases -------------------------------------------------------------------------------

_SIDES = frozenset(
    "الجانبان الجانبين الطرفان الطرفين البلدان البلدين الوزيران الوزيرين الرييسان الرييسين الزعيمان "
    "الزعيمين القايدان القايدين المسوولان المسوولين الدولتان الدولتين المجتمعون القاده الوزراء "
    "الاثنان الحضور المشاركون الاطراف المجتمعين الموتمرون الموقعون الحاضرون المتحاورون المتفاوضون".split()
)
#: Titles that belong to a short name after them: «السيد الغزواني».
_MISTER = frozenset("السيد السيده الدكتور الدكتوره الاستاذ الاستاذه المهندس المهندسه سيد لسيد".split())
#: Titles that are written as a letter with a dot.
_OF_A_LETTER = frozenset("د م ا".split())
#: Several states or governments of which the article has told, by their number: «الدول الثلاث», «الحكومات الأربع».
_SEVERAL = frozenset("الدول الحكومات البلدان العواصم".split())
_HOW_MANY = frozenset("الثلاث الثلاثه الاربع الاربعه الخمس الخمسه الست السته".split())
#: «مجلس الوزراء»، «رئيس الوزراء»: a body or office, not those who met.
_BODIES_OF = frozenset("مجلس رياسه رييس ريس مجالس كبير هييه".split())
_BOTH = Trait.of_words(_SIDES, ["و" + word for word in _SIDES])
_COUNTED = Trait.of_words(_HOW_MANY)


def _collect_refs(scene: Scene) -> None:
    refs: list[Ref] = []
    norms = scene.document.norms
    inside = bytearray(len(norms))
    for actor in scene.actors:
        kind = "person" if actor.name is not None else "title"
        target = scene.people[actor.person] if actor.person >= 0 else None
        if kind == "title" and target is not None:
            kind = "person"
        elif kind == "title" and actor.number:
            kind = "sides"
        refs.append(Ref(kind, actor.first, actor.end, target, actor.conj, actor.prep, actor))
        inside[actor.first : actor.end] = b"\1" * (actor.end - actor.first)
    for person in scene.people:
        named = {a.name for a in person.actors}
        for first, end, shift in person.mentions:
            if inside[first] or (first, end) in named:
                continue
            conj, prep = _clitics(norms[first], shift) if shift else ("", "")
            addressed = first if shift else _with_initials(norms, first)
            title = norms[addressed] if addressed < first else norms[first - 1] if first and not shift else ""
            if addressed == first and title and (title.lstrip("ولب") in _MISTER or title.removeprefix("و") in _MISTER):
                addressed -= 1
            if addressed < first and not inside[addressed]:
                first = addressed
                conj, prep = _clitics(title, len(title) - len(title.lstrip("ولب")))
            refs.append(Ref("person", first, end, person, conj, prep))
            inside[first:end] = b"\1" * (end - first)
    for thing in scene.things.values():
        for first, end, shift in thing.mentions:
            if inside[first]:
                continue
            conj, prep = _clitics(norms[first], shift) if shift else ("", "")
            refs.append(Ref(thing.type, first, end, thing, conj, prep))
            inside[first:end] = b"\1" * (end - first)
    for i in scene.document.having(_BOTH):
        if not inside[i] and norms[i - 1].lstrip("ولب") not in _BODIES_OF:
            refs.append(Ref("sides", i, i + 1, None, "" if norms[i] in _SIDES else "و", ""))
    for i in scene.document.having(_COUNTED, 1, len(norms)):
        if not inside[i - 1] and norms[i - 1].removeprefix("و") in _SEVERAL:
            refs.append(Ref("sides", i - 1, i + 1, None, "و" if norms[i - 1].startswith("و") else "", ""))
    refs.sort(key=attrgetter("first"))
    scene.refs = refs
    scene.ref_starts = [r.first for r in refs]
    scene.ref_at = dict(zip(scene.ref_starts, refs, strict=True))
    cover: list[Ref | None] = [None] * len(norms)
    for ref in refs:
        cover[ref.first : ref.end] = [ref] * (ref.end - ref.first)
    scene.cover = cover


def _with_initials(norms: list[str], first: int) -> int:
    """Where the titles of one letter begin before a short name: «أ. د. | المالكي»."""
    while first > 1 and norms[first - 1] == "." and norms[first - 2].lstrip("ولب") in _OF_A_LETTER:
        first -= 2
    return first


def _clitics(norm: str, shift: int) -> tuple[str, str]:
    head = norm[:shift]
    conj = head[0] if head[:1] in ("و", "ف") and head else ""
    prep = head[len(conj) :][:1]
    return conj, prep
