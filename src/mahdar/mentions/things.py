"""The states, organisations, frameworks and places of an article, of all that may be one."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from mahdar.document.document import Trait
from mahdar.mentions.by_itself import places_by_themselves
from mahdar.mentions.capitals import (
    is_adjective,
    is_capital,
    is_seat,
    one_region,
    seat_of_government,
)
from mahdar.mentions.dateline import filed_in
from mahdar.mentions.describe import of_many
from mahdar.mentions.families import DAYS
from mahdar.mentions.homographs import means_else
from mahdar.mentions.listed import BRACKETS, epithet_stands, everyday, place_fits, stands
from mahdar.mentions.matching import CUES, Match
from mahdar.mentions.meant import is_meant
from mahdar.mentions.palaces import AT_HAND, before_city, seat
from mahdar.mentions.quartet import QUARTET, of_the_middle_east
from mahdar.mentions.seats import named_for, of_the_state
from mahdar.mentions.sites import lies_in
from mahdar.mentions.towns import named_again

if TYPE_CHECKING:
    from mahdar.mentions.scene import Scene
    from mahdar.registry.registry import Organisation

__all__ = ["States", "Thing", "add_things"]

_NOT_IN_OFFICE = frozenset(
    {"ministry", "government", "parliament", "court", "agency", "armed_forces", "fund", "religious"}
)


class Thing(msgspec.Struct, eq=False, gc=False):
    """An entity that is no person: its key, type, state and mentions (token first, end, shift)."""

    key: str
    type: str
    country: str | None
    registry: str | None
    rule: str
    mentions: list[tuple[int, int, int]] = []
    id: str = ""


#: Kinds of phrases that may name a thing.
_THINGS = frozenset({"state", "capital", "org", "framework", "place", "epithet"})


class States:
    """The states that an article names, gathered when first asked for: few articles ask, those often."""

    __slots__ = ("_mentioned", "_plain", "_scene")

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._mentioned: set[str] | None = None
        self._plain: set[str] | None = None

    def mentioned(self) -> set[str]:
        """Those named by noun, by adjective or as those of an office."""
        if self._mentioned is None:
            self._mentioned = {
                m.entry.id
                for here in filter(None, self._scene.matches)
                for m in here[:2]
                if m.entry.kind in ("state", "demonym")
            }
            self._mentioned.update(r.of_state for a in self._scene.actors for r in a.roles if r.of_state)
        return self._mentioned

    def plain(self) -> set[str]:
        """Those named by words that mean nothing else, and those in which the known people hold office."""
        if self._plain is None:
            self._plain = {
                m.entry.id
                for here in filter(None, self._scene.matches)
                for m in here[:2]
                if m.entry.kind == "demonym" or (m.entry.kind == "state" and m.end - m.first + (len(here) == 1) > 1)
            }
            self._plain.update(_ruled(self._scene))
        return self._plain


def _candidates(scene: Scene) -> list[tuple[int, int, int, str, str, str | None, str]]:
    """(first, end, shift, type, key, country, rule) of everything that may be a thing."""
    registry = scene.lexicon.registry
    found: list[tuple[int, int, int, str, str, str | None, str]] = []
    norms = scene.document.norms
    states = States(scene)
    found.extend(_shared_head(scene))
    found.extend(places_by_themselves(scene, states))
    for here in filter(None, scene.matches):
        for match in here:
            entry = match.entry
            kind = entry.kind
            if kind not in _THINGS:
                continue
            if match.end == match.first + 1 and means_else(scene.document, scene.matches, match):
                continue
            span = (match.first, match.end, match.shift)
            if kind == "state":
                state = registry.states[entry.id]
                if scene.document.tokens[match.first].raw.endswith("ً"):
                    continue  # «وفدا تركياً» is the adjective
                if len(here) > 1 and is_capital(scene, match, here, states):
                    continue
                found.append((*span, "state", "state:" + entry.id, state.code, "registry"))
            elif kind == "capital":
                if is_adjective(scene, match) or (match.end - match.first == 1 and everyday(scene, match)):
                    continue  # «شبكة أمان مالية» is not in Malé, «بنوك» not in Nuuk
                if any([m.entry.kind == "state" and m.end == match.end for m in here]) and not is_capital(
                    scene, match, here, states
                ):
                    continue
                rivals = {m.entry.id for m in here if m.entry.kind == "capital" and m.end == match.end}
                told = rivals & states.mentioned() if len(rivals) > 1 else rivals
                if told and match.entry.id not in told:
                    continue  # «جورج تاون» in Guyana
                key, where = seat_of_government(scene, match, here, states.mentioned())
                found.append((*span, "place", key, where, "registry"))
            elif kind == "org":
                if match.end - match.first == 1 and not stands(scene, match):
                    continue
                org = registry.organisations[entry.id]
                if org.kind in _MEDIA and _state_today(norms, here, match):
                    continue  # «حملت الصين اليوم واشنطن المسؤولية»
                whose = org.country or _whose(scene, match, org, states)
                if _nation_after(scene, match, org) is not None:
                    span = (match.first, match.end + 1, match.shift)  # «مجلس الشيوخ الأرجنتيني»
                if norms[match.first + 1 : match.first + 2] == [_SHORT_FORM] and match.end > match.first + 1:
                    if "-" not in norms[match.first : match.end]:
                        span = (match.first + 1, match.first + 2, 0)  # «تنظيم | داعش», «عصابات | داعش | الإرهابية»
                found.append((*span, "org", "org:" + entry.id, whose, "registry"))
            elif kind == "framework":
                if entry.id == QUARTET[0] and of_the_middle_east(scene, match.first):
                    found.append((*span, "org", "org:" + QUARTET[1], None, "registry"))
                    continue
                end = _before_sides(norms, match)
                if _of_capitals(scene, match):
                    continue
                if is_meant(scene, match, states.mentioned()):
                    found.append(
                        (match.first, end, match.shift, "framework", "framework:" + entry.id, None, "registry")
                    )
                else:
                    key = "framework:" + scene.document.words(match.first, end)[match.shift :]
                    found.append((match.first, end, match.shift, "framework", key, None, "name"))
            elif kind == "place":
                place = registry.places[entry.id]
                if match.first and norms[match.first - 1].endswith(_SERVANT):
                    continue
                if match.first and any(
                    m.entry.kind == "demonym" and m.end == match.end for m in scene.matches[match.first - 1]
                ):
                    continue  # «الحكومة الجنوب أفريقية»
                if match.end - match.first == 1 and entry.id == _SAHARA[0]:
                    if _SAHARA[1] not in states.mentioned() and scene.home != _SAHARA[1]:
                        continue
                elif match.end - match.first == 1 and not stands(scene, match):
                    continue
                if match.end - match.first > 1 and norms[match.first][match.shift :] in _GENERIC_PLACE:
                    span = (match.first + 1, match.end, 0)
                elif (
                    match.end - match.first == 1 and place.population and not place_fits(norms, match, place.population)
                ):
                    continue
                where = place.country
                if place.kind == "palace":
                    span = (match.first, before_city(scene, match), match.shift)
                if where is None and norms[match.first][match.shift :] in AT_HAND:
                    where = seat(scene, norms[match.first][match.shift :], match.end)
                elif place.kind == "palace" and (
                    norms[match.first][match.shift :] == "قصر" and where not in states.mentioned()
                ):
                    where = filed_in(scene) or where
                key = f"capital:{place.country}" if is_seat(scene, place) else "place:" + entry.id
                found.append((*span, "place", key, where, "registry"))
            elif kind == "epithet":
                if (match.end - match.first > 1 and not match.conj and match.entry.id == "ISR") or epithet_stands(
                    scene, match, here, states
                ):
                    code = registry.states[entry.id].code
                    found.append((*span, "state", "state:" + entry.id, code, "epithet"))
    for name in scene.open_names:
        if name.type == "org" and _known_before_nation(scene, name.head, name.end):
            continue
        if name.type == "org" and norms[name.first + 1 : name.first + 2] == [_SHORT_FORM]:
            continue
        if name.noun in _LED and name.end == name.head + 2 and _is_surname(scene, norms[name.end - 1]):
            continue  # «حزب مشار» of «رياك مشار»
        state_row = registry.states.get(name.state or "")
        code = state_row.code if state_row and name.type != "framework" else None
        head = scene.document.norms[name.first][name.shift :]
        if code is None and name.type == "org":
            ours = head in _HOME_HEADS or of_the_state(scene.document.norms, name, head)
            code = named_for(scene, name, head, scene.home if ours else None)
        if code is None and name.type == "place":
            code = _of_the_place_before(scene, name.first) if name.shift else None
            if code is None and name.noun in AT_HAND:
                code = seat(scene, name.noun, name.end)
            code = code or lies_in(scene.document, scene.matches, name.end)
        key = (
            _ministry_key(scene, name.first, name.shift, code)
            or name.type + ":" + scene.document.words(name.first, name.end)[name.shift :]
        )
        if name.type == "framework":
            key = key.replace(" عام ", " ").replace(" سنة ", " ")  # «دستور عام 2014» is «دستور 2014»
        found.append((name.first, name.end, name.shift, name.type, key, code, "pattern"))
    towns = [(c[0], c[1], c[2], c[4], c[5]) for c in found if c[3] == "place" and c[6] == "pattern"]
    return [*found, *named_again(scene, towns)]


#: What somebody leads, and is called by his name for short.
_LED = frozenset("حزب حركه تيار كتله تحالف جماعه معسكر".split())


def _is_surname(scene: Scene, word: str) -> bool:
    """Whether a word ends the longer name of somebody in the article."""
    norms = scene.document.norms
    return any([end - first > 1 and norms[end - 1] == word for p in scene.people for first, end, _ in p.mentions])


#: Bodies that belong to the state whose report this is, unless another is named.
_HOME_HEADS = frozenset(
    "وزاره ديوان رياسه مجلس هييه جامعه موسسه اللواء الفرقه الكتيبه الفيلق الفوج الشرطه مكتب".split()
)


def _of_the_place_before(scene: Scene, at: int) -> str | None:
    """The state of a place that ends before «و» and a place of the same sort: «بوكافو | ومطار كافومو»."""
    if not scene.document.norms[at].startswith("و"):
        return None
    for k in range(max(0, at - 3), at):
        for match in scene.matches[k]:
            if match.entry.kind == "place" and match.end == at:
                return scene.lexicon.registry.places[match.entry.id].country
    return None


#: «خادم | الحرمين الشريفين» is a king.
_SERVANT = "خادم"

_GENERIC_PLACE = frozenset("مدينه محافظه مقاطعه اقليم بلده ولايه".split())


def _whose(scene: Scene, match: Match, org: Organisation, states: States) -> str | None:
    """The state of a body whose name several states share.

    That of the adjective after it, else the report's own, else the only one of them that the article names.
    """
    if "shared" not in org.note:
        return None
    nation = _nation_after(scene, match, org)
    if nation is not None:
        return scene.lexicon.registry.states[nation.entry.id].code
    if scene.home is not None and scene.home in org.note:
        return scene.home
    named = [code for code in states.mentioned() if code in org.note]
    return named[0] if len(named) == 1 else None


def _nation_after(scene: Scene, match: Match, org: Organisation) -> Match | None:
    """The adjective of a state after the name of a body that several states have."""
    if org.country is not None or "shared" not in org.note or match.end >= len(scene.matches):
        return None
    after = scene.matches[match.end]
    return next((m for m in after if m.entry.kind == "demonym" and not m.prep and not m.conj), None)


def _ministry_key(scene: Scene, first: int, shift: int, code: str | None) -> str | None:
    """One key for all names of a state's foreign ministry: «وزارة الخارجية X»، «الخارجية X-ية»."""
    words = scene.document.norms[first : first + 2]
    head = words[0][shift:]
    if code and (head == "الخارجيه" or (head == "وزاره" and len(words) > 1 and words[1] in ("الخارجيه", "خارجيه"))):
        return "org:mfa-" + code
    return None


#: A name in itself, before which stands what its bearers are.
_SHORT_FORM = "داعش"
_MEDIA = frozenset({"newspaper", "broadcaster", "news_agency"})


#: What a broadcaster does rather than a state, and what stands before a source: «ذكرت روسيا اليوم», «بحسب روسيا اليوم».
_REPORTS = frozenset(
    "افادت افاد ذكرت ذكر اضافت اضاف نقلت نقل نشرت نشر بثت بث اوردت اورد بحسب حسب وفق مراسل مراسله مراسلو مراسلي "
    "مذيع مدير مديره لقناه لموقع كاميرا مكتب محطه".split()
)
#: What is given to a broadcaster or taken from it: «في مقابلة مع روسيا اليوم», «نقلا عن روسيا اليوم».
_TOLD = frozenset(
    "مقابله مقابلته مقابلتها حديث حديثه حديثها تصريح تصريحات حوار حواره لقاء نقلا نقلت نقل بحديث بتصريح بمقابله".split()
)


def _state_today(norms: list[str], here: list[Match], match: Match) -> bool:
    """Whether what is also a newspaper's name may be a state and the day: «روسيا اليوم», not «قناة روسيا اليوم»."""
    if norms[match.end - 1] != "اليوم" or not any(m.entry.kind == "state" and m.end < match.end for m in here):
        return False
    before = norms[match.first - 1] if match.first else ""
    if before in CUES or before in BRACKETS or before.lstrip("وف") in _REPORTS or match.prep == "ل":
        return False
    if not DAYS.isdisjoint(norms[match.end : match.end + 1]):
        return True  # «أجرى لقاء مع روسيا | اليوم الاثنين»
    return before not in ("مع", "عن") or _TOLD.isdisjoint(norms[max(0, match.first - 3) : match.first - 1])


#: «الصحراء» by itself, which is Western Sahara in reports of Morocco: «مغربية الصحراء», «قضية الصحراء».
_SAHARA = ("western-sahara-region", "MAR")
#: What two sides have between them, whose names are no part of its own.
_BETWEEN_SIDES = ("اتفاق", "معاهده", "حوار", "الحوار", "الاتفاق", "منطقه", "البيانات")


def _of_capitals(scene: Scene, match: Match) -> bool:
    """Whether two capitals agree, and neither names the text: «اتفاق واشنطن وطهران»."""
    after = scene.matches[match.end] if match.end < len(scene.matches) else []
    closing = any([m.entry.kind == "capital" and m.end == match.end for m in scene.matches[match.end - 1]])
    return closing and any([m.entry.kind == "capital" and m.conj and not m.prep for m in after])


def _before_sides(norms: list[str], match: Match) -> int:
    """The end of a framework's name before its sides: «اتفاقية التجارة الحرة | بين الصين وسويسرا»."""
    if norms[match.first][match.shift :].startswith(_BETWEEN_SIDES):
        return next((k for k in range(match.first + 2, match.end) if norms[k] in ("بين", "مع")), match.end)
    if match.entry.id.startswith("exercise-") and norms[match.end : match.end + 1] and norms[match.end].isdecimal():
        return match.end + 1  # «ميدوزا 12»
    return match.end


_INITIATIVES = Trait.of_words(("مبادرات", "مبادرتي"), without="وبل")


def _known_before_nation(scene: Scene, head: int, end: int) -> bool:
    """Whether a pattern's name is a body of the registry and its nationality: «شركة | ميرسك | الدنماركية»."""
    for at in (head, head + 1):
        body = next((m for m in scene.matches[at] if m.entry.kind == "org" and at < m.end < end), None)
        if body is not None and (at == head or not (body.prep or body.conj)) and (at > head or body.end > head + 1):
            return any(m.entry.kind == "demonym" and m.end == end for m in scene.matches[body.end])
    return False


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


def _ruled(scene: Scene) -> list[str]:
    """The states in which the people of the registry hold office whom an article names."""
    holders = scene.lexicon.registry.holders
    return [term.of for person in scene.people if person.known for term in holders.get(person.known, ())[:1]]


#: Bodies that are entities of their own even in the title of an office: no organs of a state.
_OF_THEIR_OWN = tuple(
    "شركه الشركه حزب الحزب مجموعه منظمه المنظمه بنك البنك صندوق الصندوق نادي جامعه اتحاد الاتحاد وكاله كاله الوكاله "
    "موسسه معهد المعهد اكاديميه الاكاديميه الجمعيه جمعيه حركه الحركه جبهه الجبهه تحالف التحالف ايتلاف الايتلاف".split()
)

_FRAMEWORK_HEADS = ("موتمر", "منتدي", "اليه", "ممر", "مبادره", "اتفاق", "قمه", "حوار", "مسار", "خط")


_PAIR = 2  # a family name of two words
_RANK = {"registry": 0, "name": 0, "epithet": 1, "pattern": 2}


def add_things(scene: Scene, taken: list[bool]) -> None:
    found = _candidates(scene)
    registry = scene.lexicon.registry
    norms = scene.document.norms

    def order(c: tuple[int, int, int, str, str, str | None, str]) -> tuple[int, int, int, int]:
        org = registry.organisations.get(c[4][4:]) if c[3] == "org" else None
        taste = 1
        if org is not None and org.kind in ("newspaper", "broadcaster"):
            quoted = c[0] > 0 and c[1] < len(norms) and norms[c[0] - 1] in BRACKETS and norms[c[1]] in '»"”)'
            taste = 0 if quoted else 3
        elif c[3] == "framework" and norms[c[0]][c[2] :].startswith(_FRAMEWORK_HEADS):
            taste = 0
        elif c[3] == "place":
            taste = 2
        return -(c[1] - c[0]), _RANK[c[6]], taste, c[2]

    found.sort(key=order)
    roles = [role for actor in scene.actors for role in actor.roles]
    office = _reach([(role.first, role.end) for role in roles], len(norms))
    headed = {name.first for name in scene.open_names if name.first == name.head}
    # a title of a region names it: «حاكم دبي», «أمير منطقة الرياض»
    titles = _reach([(role.first, role.form_end) for role in roles if role.scope != "region"], len(norms))
    surnames = {p.words[-1] for p in scene.people if len(p.words) > 1}
    families = {(p.words[-2], p.words[-1]): p for p in scene.people if len(p.words) > _PAIR}
    line = scene.dateline
    signed = line.agency if line is not None and line.agency is not None else (0, 0)
    for first, end, shift, type_, key, country, rule in found:
        if any(taken[first:end]):
            continue
        if signed[0] <= first < signed[1] and type_ != "org":
            continue  # «جنيف / بغداد اليوم»
        if (first, end) == signed and type_ == "org" and line is not None and line.agency_id:
            key, country = "org:" + line.agency_id, registry.organisations[line.agency_id].country
        if type_ == "place" and end - first == 1 and _is_person(scene, first, shift, surnames):
            continue
        bearer = families.get((norms[first][shift:], norms[end - 1])) if end - first == _PAIR else None
        if type_ == "place" and rule == "pattern" and bearer is not None:
            bearer.mentions.append((first, end, shift))  # «بحر العلوم» of «محمد حسين بحر العلوم»
            taken[first:end] = [True] * (end - first)
            continue
        if type_ == "org" and end <= office[first]:
            org = registry.organisations.get(key[4:]) if rule == "registry" else None
            if org is not None and org.kind in _NOT_IN_OFFICE and not of_many(org):
                continue
            if (
                org is None
                and first in headed
                and not scene.document.norms[first].lstrip("لب").startswith(_OF_THEIR_OWN)
            ):
                continue
        if type_ == "place" and end <= titles[first] and not _served_in(scene, first, key):
            taken[first:end] = [True] * (end - first)  # «أمير الرياض»: no newspaper of that name either
            continue
        if type_ == "framework" and rule == "pattern" and end <= office[first]:
            continue
        taken[first:end] = [True] * (end - first)
        thing = scene.things.get(key)
        if thing is None:
            linked = key if rule in ("registry", "epithet") else None
            thing = scene.things[key] = Thing(key, type_, country, linked, rule)
        thing.mentions.append((first, end, shift))
    one_region(scene)
    if line is not None and line.agency is not None and not taken[line.agency[0]]:
        bare = "org:" + scene.document.words(*line.agency)
        key = "org:" + line.agency_id if line.agency_id else bare
        country = registry.organisations[line.agency_id].country if line.agency_id else None
        if key != bare and bare in scene.things:  # «قالت مصادر لـ«الحياة»»
            told = scene.things[key] = scene.things.pop(bare)
            told.key, told.registry, told.country = key, key, country
        thing = scene.things.setdefault(key, Thing(key, "org", country, key if line.agency_id else None, "dateline"))
        thing.mentions.append((*line.agency, 0))
        for k in range(*line.agency):
            taken[k] = True


def _served_in(scene: Scene, first: int, key: str) -> bool:
    """Whether a title says where one serves: «المنسق لعملية السلام في الشرق الأوسط», not «في الديوان الملكي»."""
    place = scene.lexicon.registry.places.get(key.removeprefix("place:"))
    return scene.document.norms[first - 1] == "في" and (place is None or place.kind != "palace")


def _is_person(scene: Scene, first: int, shift: int, surnames: set[str]) -> bool:
    """Whether a place's name is a person's surname here: «بخاري»."""
    norms = scene.document.norms
    if norms[first][shift:] not in surnames or scene.document.tokens[first].info.definite:
        return False
    return not (
        first and (norms[first - 1] in ("في", "الي", "من", "مدينه", "بمدينه") or norms[first][:shift].endswith("ب"))
    )


def _reach(spans: list[tuple[int, int]], count: int) -> list[int]:
    """For each token of ``count`` the last end of those spans that it is in; 0 where it is in none."""
    found = [0] * count
    spans.sort(key=itemgetter(1))
    for first, end in spans:
        found[first:end] = [end] * (end - first)
    return found
